"""The taxes of lines, document allowances and document charges: part of the check of the module invoice.

An item is one of these. It bears a main tax, and may bear further ones, in this order: those in the tax base, each rounded
on the item as a charge is; the main tax, of the net and these; the others, of the net or of all that is to be paid so far.
Where tax is rounded on each line, what comes later is of taxes as rounded, else of exact ones.
"""

from fractions import Fraction

from invoice_values import Refused, percent, plain, rounded, unit_price

ORDER = [
    "standard", "reduced", "zero", "exempt", "reverse_charge", "outside_scope", "intra_community", "export",
    "canary_islands", "ceuta_melilla",
]  # fmt: skip
TAXED = {"standard", "reduced", "canary_islands", "ceuta_melilla"}
ANY_RATE = {"reverse_charge", "canary_islands", "ceuta_melilla"}
NEEDS_REASON = {"exempt", "reverse_charge", "outside_scope", "intra_community", "export"}
FURTHER_MAX = 5


class Further:
    """A further tax as groups are made by it."""

    def __init__(self, given, on_line, unit):
        ((kind, fields),) = given["rate"].items()
        self.name, self.on = given["tax"], given["on"]
        self.in_base, self.withheld = given.get("in_tax_base", False), given.get("withheld", False)
        self.per_unit = kind == "per_unit"
        self.shown = {kind: {name: plain(Fraction(value)) for name, value in fields.items()}}
        if self.per_unit:
            self.rate = unit_price(fields["amount"]) * unit
        else:
            self.rate = percent(fields["percent"]) / 100
        if self.rate > 1 and not self.per_unit:
            raise Refused("JM-INV-0027")
        if self.per_unit and not on_line:
            raise Refused("JM-INV-0028")
        if self.withheld and self.in_base:
            raise Refused("JM-INV-0029")
        # Withheld ones last, then by name, by rate (percentages first), by what they are of, those in the base last.
        rate = (self.per_unit, self.rate)
        self.key = (self.withheld, self.name.encode(), rate, self.on == "net_and_taxes", self.in_base)


class Item:
    """What bears tax, with its amount in minor units as the draft's prices have it."""

    def __init__(self, kind, given, amount, much, unit):
        self.kind, self.amount, self.much = kind, amount, much
        tax = given["tax"]
        self.category, self.percent = tax["category"], percent(tax["percent"])
        self.rate = self.percent / 100 if self.category in TAXED else Fraction(0)
        self.key = (self.category, self.percent)
        self.sign = -1 if kind == "allowance" else 1
        further = given.get("further_taxes", [])
        if len(further) > FURTHER_MAX:
            raise Refused("JM-INV-0026")
        self.further = [Further(one, kind == "line", unit) for one in further]
        self.reason = tax.get("reason")

    def tax(self, inclusive, at, way):
        """Works out the taxes: `main` and each of `furthers` as (what it is of, exact, rounded)."""
        self.net = self.net_within() if inclusive else Fraction(self.amount)
        paid, found = self.net, {}
        for one in self.in_order():
            if one == "main":
                of, exact = paid, paid * self.rate
            else:
                of = self.net if one.on == "net" else paid
                exact = self.much * one.rate if one.per_unit else of * one.rate
            mine = (of, exact, rounded(exact, way))
            found[one] = mine
            if one == "main" or not one.withheld:
                as_rounded = at == "line" or (one != "main" and one.in_base)
                paid += mine[2] if as_rounded else exact
        self.main = found.pop("main")
        self.furthers = [(one, found[one]) for one in self.further]
        self.in_base = sum(found[one][2] for one in self.further if one.in_base)

    def in_order(self):
        first = [one for one in self.further if one.in_base]
        return first + ["main"] + [one for one in self.further if not one.in_base]

    def net_within(self):
        """The net of which the whole chain, nothing rounded, makes the amount: it is a line, so two points give it."""
        at = [self.with_taxes(Fraction(net)) for net in (0, 1)]
        return (self.amount - at[0]) / (at[1] - at[0])

    def levy_within(self, levy):
        """What a tax for each unit comes to with the taxes on it."""
        return self.with_taxes(Fraction(0), [levy])

    def with_taxes(self, net, levies=None):
        """What a net comes to with its taxes, and with all or some of those for each unit."""
        paid = net
        for one in self.in_order():
            if one == "main":
                paid += paid * self.rate
            elif not one.withheld and not (one.per_unit and levies is not None and one not in levies):
                paid += self.much * one.rate if one.per_unit else one.rate * (net if one.on == "net" else paid)
        return paid


def check_treatment(item, seen, inclusive, most):
    """Refuses a main tax that contradicts itself or those before it."""
    if item.category in NEEDS_REASON and item.reason is None:
        raise Refused("JM-INV-0012")
    if item.key in seen:
        return
    fits = item.percent > 0 if item.category in ("standard", "reduced") else item.percent == 0
    if not (fits or item.category in ANY_RATE) or item.percent > 100:
        raise Refused("JM-INV-0011")
    if item.category == "reverse_charge" and inclusive:
        raise Refused("JM-INV-0014")
    if seen and (seen[0][0] == "outside_scope") != (item.category == "outside_scope"):
        raise Refused("JM-INV-0013")
    if len(seen) == most:
        raise Refused("JM-INV-0004")
    seen.append(item.key)


def signed(items, of):
    """What lines and charges have, less what allowances have."""
    return sum((item.sign * of(item) for item in items), Fraction(0))


def tax_of_lines(taxes, way):
    """Taxes rounded on each item: what allowances take back is their share of them, where they are a part of what is billed.

    `taxes` is (item, (what it is of, exact tax, tax rounded on it)).
    """
    billed = [one for one in taxes if one[0].sign > 0]
    off = [one for one in taxes if one[0].sign < 0]
    whole, part = (sum(map(weight(taxes), some), Fraction(0)) for some in (billed, off))
    total = sum(tax[2] for _, tax in billed)
    if part == 0:
        return total
    if part * whole > 0 and abs(part) <= abs(whole):
        return total - rounded(total * part / whole, way)
    return total - sum(tax[2] for _, tax in off)


def weight(taxes):
    """What an item's part of a share is: its amount, or what the tax is of where the items bear different further taxes, so
    that an allowance takes back no tax on a levy that it doesn't bear."""
    differ = len({tuple(one.key for one in item.further) for item, _ in taxes}) > 1
    return lambda one: one[1][0] if differ else one[0].amount


def split(parts, total):
    """A rounded total over its exact parts: each towards zero, then units to the largest remainders, of equal ones first."""
    shown = [rounded(part, "down") for part in parts]
    missing = total - sum(shown)
    unit = 1 if missing > 0 else -1
    order = sorted(range(len(parts)), key=lambda at: -unit * (parts[at] - shown[at]))
    for at in order[: abs(missing)]:
        shown[at] += unit
    return shown


def main_taxes(groups, at, way):
    """The tax of each group of items under one main tax."""
    exact = [signed(items, lambda item: item.main[1]) for items in groups]
    if at == "line":
        return [tax_of_lines([(item, item.main) for item in items], way) for items in groups]
    if at == "tax_group":
        return [rounded(tax, way) for tax in exact]
    return split(exact, rounded(sum(exact), way))


def further_taxes(groups, at, way):
    """Each further tax of the document, in the order shown: it, what it is of, and what each group has of it."""
    kinds = {}
    for items in groups:
        for item in items:
            kinds.update({one.key: one for one in item.further if one.key not in kinds})
    result = []
    for key in sorted(kinds):
        borne = [[(item, tax) for item in items for one, tax in item.furthers if one.key == key] for items in groups]
        of = sum((item.sign * tax[0] for some in borne for item, tax in some), Fraction(0))
        if kinds[key].in_base:
            parts = [sum(item.sign * tax[2] for item, tax in some) for some in borne]
        elif at == "line":
            parts = [tax_of_lines(some, way) for some in borne]
        else:
            exact = [sum((item.sign * tax[1] for item, tax in some), Fraction(0)) for some in borne]
            parts = split(exact, rounded(sum(exact), way))
        result.append((kinds[key], of, parts))
    return result
