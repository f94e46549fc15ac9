"""The steps of the taxes in an explanation: part of the check of the module invoice.

What each tax is comes from `invoice_taxes`; here it is told how it came about.
"""

from fractions import Fraction

from invoice_steps import Steps, away, figure
from invoice_taxes import ORDER, TAXED, Item, split, tax_of_lines, weight
from invoice_values import plain

BASE = {
    "standard": "BR-S-08", "reduced": "BR-S-08", "zero": "BR-Z-08", "exempt": "BR-E-08", "reverse_charge": "BR-AE-08",
    "outside_scope": "BR-O-08", "intra_community": "BR-IC-08", "export": "BR-G-08", "canary_islands": "BR-AF-08",
    "ceuta_melilla": "BR-AG-08",
}  # fmt: skip
NO_TAX = {
    "zero": "BR-Z-09", "exempt": "BR-E-09", "reverse_charge": "BR-AE-09", "outside_scope": "BR-O-09",
    "intra_community": "BR-IC-09", "export": "BR-G-09",
}  # fmt: skip


class TaxSteps(Steps):
    """The taxes, part by part and then group by group."""

    def __init__(self, draft):
        super().__init__(draft)
        parts = [part for kind in ("lines", "allowances", "charges") for part in draft[kind]]
        self.several = any(part.get("further_taxes") for part in parts)
        self.parts = []  # every line, allowance, charge, in this order

    # -- parts

    def part(self, kind, index, given, net, much=Fraction(0)):
        """A line, allowance or charge that bears tax: tells what is told of its own taxes."""
        part = Item(kind, given, net.exact, much, self.unit)
        part.tax(self.inclusive, self.at, self.way)
        part.net_amount = net
        part.which = {"line" if kind == "line" else f"document_{kind}": {kind: index}}
        part.figure = figure({kind: index}, "line_amount" if kind == "line" else f"document_{kind}")
        part.tax_figure = figure({kind: index}, "line_tax" if kind == "line" else f"document_{kind}_tax")
        self.parts.append(part)
        part.taxes = {}  # each further tax: its figure, and what it is of
        part.tax_source = None  # what the main tax is of, where there are others
        if self.several:
            self.chain(part)
        elif self.at == "line" and kind != "allowance":
            self.own_tax(part)

    def own_tax(self, part):
        """The one tax of a part."""
        if part.category not in TAXED:
            return self.whole(part.tax_figure, NO_TAX[part.category], [], 0)
        rule = "JM-TAX-WITHIN" if self.inclusive else "JM-TAX-ON-LINE"
        inputs = [self.term(part.figure, part.net_amount), self.rate(part.percent)]
        return self.round(part.tax_figure, rule, inputs, part.main[1], self.way)

    def rates_within(self, part):
        """The rates of the taxes that a price includes, in the order in which they are taken, with what each is of."""
        rates = []
        for one in part.in_order():
            if one == "main":
                rates += [(part.percent, "net_and_taxes")] * (part.category in TAXED)
            elif not one.withheld and not one.per_unit:
                rates.append((one.rate * 100, one.on))
        return [{"rate_within": {"percent": plain(percent), "on": on}} for percent, on in rates]

    def levy_within(self, part, levy):
        """The step of a tax for each unit with the taxes on it: what `with_taxes` says, told by the rates after it."""
        name = figure({"part": part.which, "tax": part.further.index(levy) + 1}, "part_further_tax_within")
        price = next(iter(levy.shown.values()))["amount"]
        inputs = [{"quantity": {"quantity": plain(part.much)}}, {"unit_price": {"unit_price": price}}]
        order = part.in_order()
        for one in order[order.index(levy) + 1 :]:
            if one == "main":
                inputs += [self.rate(part.percent)] * (part.category in TAXED)
            elif not one.withheld and not one.per_unit and one.on == "net_and_taxes":
                inputs.append(self.rate(one.rate * 100))
        exact = part.levy_within(levy)
        self.round(name, "JM-PER-UNIT-WITHIN", inputs, exact, self.line_way)
        return away(self.exact(name, exact))

    def rate(self, percent):
        return {"percent": {"percent": plain(percent)}}

    def chain(self, part):
        """The taxes of a part one after the other."""
        if self.inclusive:
            name = figure({"part": part.which}, "part_net")
            levies = [self.levy_within(part, one) for one in part.in_order() if one != "main" and one.per_unit and not one.withheld]
            inputs = [self.term(part.figure, part.net_amount)] + levies + self.rates_within(part)
            self.round(name, "JM-NET-WITHIN", inputs, part.net, self.line_way)
            first = self.exact(name, part.net)
        else:
            first = self.term(part.figure, part.net_amount)
        so_far = [first]
        for one in part.in_order():
            if one == "main":
                self.main_tax(part, so_far)
                continue
            number = part.further.index(one) + 1
            name = figure({"part": part.which, "tax": number}, "part_further_tax")
            of, exact, minor = dict(part.furthers)[one]
            source = None
            only_summed = "" if one.in_base or self.at == "line" else "-OF-PART"
            if one.per_unit:
                price = next(iter(one.shown.values()))["amount"]
                inputs = [{"quantity": {"quantity": plain(part.much)}}, {"unit_price": {"unit_price": price}}]
                self.round(name, "JM-PER-UNIT" + only_summed, inputs, exact, self.way)
            else:
                base = figure({"part": part.which, "tax": number}, "part_further_tax_base")
                source = self.base(base, "JM-FURTHER-TAX-BASE", [first] if one.on == "net" else so_far, of)
                self.round(name, "JM-FURTHER-TAX" + only_summed, [source, self.rate(one.rate * 100)], exact, self.way)
            part.taxes[one] = (name, source)
            if not one.withheld:
                self.hand_on(so_far, name, exact, minor, one.in_base)

    def main_tax(self, part, so_far):
        if part.category not in TAXED:
            self.whole(part.tax_figure, NO_TAX[part.category], [], 0)
            return
        of, exact, minor = part.main
        source = self.base(figure({"part": part.which}, "part_tax_base"), "JM-TAX-BASE", so_far, of)
        part.tax_source = source
        self.round(part.tax_figure, "JM-TAX-ON-LINE" if self.at == "line" else "JM-TAX-OF-PART", [source, self.rate(part.percent)], exact, self.way)
        self.hand_on(so_far, part.tax_figure, exact, minor, False)

    def base(self, name, rule, terms, exact):
        """What a tax is of: a sum has a step of its own, one amount is taken as it is."""
        if len(terms) == 1:
            return terms[0]
        self.round(name, rule, list(terms), exact, self.line_way)
        return self.exact(name, exact)

    def hand_on(self, so_far, name, exact, minor, in_base):
        as_rounded = in_base or self.at == "line"
        so_far.append(self.amount(name, minor) if as_rounded else self.exact(name, exact))

    # -- groups

    def taxes(self):
        """Tells the breakdown; gives the terms of the total tax, of the withheld ones, and of what is billed."""
        keys = sorted({part.key for part in self.parts}, key=lambda key: (ORDER.index(key[0]), key[1]))
        groups = [[part for part in self.parts if part.key == key] for key in keys]
        amounts, taxes = [], []
        at_once = self.several or self.at == "document"
        for key, group in zip(keys, groups):
            amounts.append(self.amount_under_tax(key, group))
            if not at_once:
                taxes.append(self.group_tax(key, group, amounts[-1]))
                self.row(key, amounts[-1], taxes[-1], [])
        within, further = {}, []
        if at_once:
            if self.at == "document":
                taxes = self.once(keys, groups, amounts)
            else:
                taxes = [self.group_tax(*one) for one in zip(keys, groups, amounts)]
            further = self.further(keys, groups, within)
            for key, amount, tax in zip(keys, amounts, taxes):
                self.row(key, amount, tax, within.get(key, []))
        of_tax = [self.amount(self.under(key, "tax"), tax) for key, tax in zip(keys, taxes)]
        of_tax += [self.amount(name, minor) for one, name, minor in further if not one.withheld]
        kept = [self.amount(name, minor) for one, name, minor in further if one.withheld]
        billed = [self.amount(name, net.shown) for name, net in amounts]
        billed += [self.amount(name, minor, True) for one, name, minor in further if one.in_base and not self.inclusive]
        return of_tax, kept, billed

    def under(self, key, name):
        return figure({"category": key[0], "percent": plain(key[1])}, name)

    def amount_under_tax(self, key, group):
        inside = self.inclusive and (key[0] in TAXED or self.several)
        name = self.under(key, "amount_under_tax" if inside else "tax_base")
        terms = [self.term(part.figure, part.net_amount, part.sign < 0) for part in group]
        exact = sum((part.sign * part.net_amount.exact for part in group), Fraction(0))
        if not self.inclusive:
            for part in group:
                for one, (_, _, minor) in part.furthers:
                    if one.in_base:
                        terms.append(self.amount(part.taxes[one][0], minor, part.sign < 0))
                        exact += part.sign * minor
        return name, self.net_step(name, "JM-GROUP-SUM" if inside else BASE[key[0]], terms, self.net(exact))

    def exact_tax(self, key, group, amount):
        """A group's tax before rounding: its value, its rule, its inputs."""
        name, net = amount
        inputs = [self.term(name, net), self.rate(key[1])]
        if not self.inclusive:
            return net.exact * key[1] / 100, "BR-CO-17", inputs
        if self.several:
            terms = [self.exact(part.tax_figure, part.main[1], part.sign < 0) for part in group]
            return sum((part.sign * part.main[1] for part in group), Fraction(0)), "JM-TAX-OF-PARTS", terms
        return net.exact * key[1] / (100 + key[1]), "JM-TAX-WITHIN", inputs

    def group_tax(self, key, group, amount):
        own = self.under(key, "tax")
        if key[0] not in TAXED:
            return self.whole(own, NO_TAX[key[0]], [], 0)
        if self.at == "line":
            names = ["billed_under_tax", "allowances_under_tax", "tax_of_lines", "tax_taken_back", "tax"]
            found = [(part, (part.tax_figure, part.tax_source), part.main) for part in group]
            return self.shared([self.under(key, name) for name in names], found, not self.several)
        exact, rule, inputs = self.exact_tax(key, group, amount)
        return self.round(own, rule, inputs, exact, self.way)

    def once(self, keys, groups, amounts):
        """Each exact tax towards zero, their sum rounded once, and what is missing given out."""
        terms, parts = [], []
        for one in zip(keys, groups, amounts):
            key, exact = one[0], Fraction(0)
            if key[0] in TAXED:
                exact, rule, inputs = self.exact_tax(*one)
                self.round(self.under(key, "exact_tax"), rule, inputs, exact, "down")
                terms.append(self.exact(self.under(key, "exact_tax"), exact))
            parts.append(exact)
        name = {"exact_tax_total": {}}
        whole = self.round(name, "JM-EXACT-SUM", terms, sum(parts), self.way)
        shown = split(parts, whole)
        for key, exact, minor in zip(keys, parts, shown):
            if key[0] in TAXED:
                self.apportioned(self.under(key, "tax"), self.under(key, "exact_tax"), exact, name, whole, minor)
            else:
                self.whole(self.under(key, "tax"), NO_TAX[key[0]], [], 0)
        return shown

    def shared(self, names, found, tell_own):
        """Taxes rounded on each part, less what allowances take back; `found` is (part, figures of its tax and of what that is
        of, its tax)."""
        billed_name, off_name, all_name, back_name, left_name = names
        on = [one for one in found if one[0].sign > 0]
        off = [one for one in found if one[0].sign < 0]
        total = [self.amount(name, tax[2]) for _, (name, _), tax in on]
        differ = len({tuple(one.key for one in part.further) for part, _, _ in found}) > 1
        weigh = weight([(part, tax) for part, _, tax in found])
        whole, part = (sum((weigh((one[0], one[2])) for one in some), Fraction(0)) for some in (on, off))
        if part == 0:
            return self.sum(left_name, "JM-TAX-OF-LINES", total)
        is_part = part * whole > 0 and abs(part) <= abs(whole)
        if tell_own and not is_part:
            for one, _, _ in off:
                self.own_tax(one)
        taxes = self.sum(all_name, "JM-TAX-OF-LINES", total)
        left = tax_of_lines([(one, tax) for one, _, tax in found], self.way)
        if is_part:
            nets = []
            for name, some, exact in ((off_name, off, part), (billed_name, on, whole)):
                if differ:
                    self.round(name, "JM-GROUP-SUM", [source for _, (_, source), _ in some], exact, self.line_way)
                    nets.append(self.exact(name, exact))
                    continue
                terms = [self.term(one.figure, one.net_amount) for one, _, _ in some]
                nets.append(self.term(name, self.net_step(name, "JM-GROUP-SUM", terms, self.net(exact))))
            inputs = [self.amount(all_name, taxes)] + nets
            back = self.round(back_name, "JM-TAX-TAKEN-BACK", inputs, taxes * part / whole, self.way)
        else:
            back = self.sum(back_name, "JM-OWN-TAXES", [self.amount(name, tax[2]) for _, (name, _), tax in off])
        if taxes - back != left:
            raise AssertionError("the steps don't come to the tax")
        return self.sum(left_name, "JM-TAX-LEFT", [self.amount(all_name, taxes), self.amount(back_name, back, True)])

    def row(self, key, amount, tax, within):
        """The base within prices, and the tax that the customer accounts for."""
        name, net = amount
        if "amount_under_tax" in name:
            terms = [self.amount(name, net.shown), self.amount(self.under(key, "tax"), tax, True)]
            terms += [self.amount(share, minor, True) for share, minor in within]
            self.sum(self.under(key, "tax_base"), "JM-BASE-WITHIN", terms)
        if key[0] == "reverse_charge":
            shown = figure({"percent": plain(key[1])}, "reverse_charge_tax")
            inputs = [self.term(name, net), self.rate(key[1])]
            self.round(shown, "JM-REVERSE-CHARGE", inputs, net.exact * key[1] / 100, self.way)

    # -- further taxes

    def further(self, keys, groups, within):
        """Tells each further tax of the document; notes in `within` what prices of a group have of it."""
        kinds = {}
        for part in self.parts:
            for one in part.further:
                kinds.setdefault(one.key, one)
        return [
            (kinds[key], *self.further_tax(number, kinds[key], keys, groups, within))
            for number, key in enumerate(sorted(kinds), 1)
        ]

    def further_tax(self, number, kind, keys, groups, within):
        own = figure({"group": number}, "further_tax")

        def under(key, what):
            facts = {"group": number, "figure": what, "category": key[0], "percent": plain(key[1])}
            return figure(facts, "further_under_tax")

        borne = [(part, one, tax) for part in self.parts for one, tax in part.furthers if one.key == kind.key]
        if not kind.per_unit:
            terms = [away(part.taxes[one][1], part.sign < 0) for part, one, _ in borne]
            of = sum((part.sign * tax[0] for part, _, tax in borne), Fraction(0))
            self.round(figure({"group": number}, "further_tax_base"), "JM-EXACT-SUM", terms, of, self.line_way)
        shares = [(key, [one for one in borne if one[0].key == key]) for key in keys]
        shares = [(key, some) for key, some in shares if some]
        if kind.in_base:
            terms = []
            for _, some in shares:
                for sign in (1, -1):
                    mine = [(part.taxes[one][0], tax[2]) for part, one, tax in some if part.sign == sign]
                    terms += [self.amount(name, minor, sign < 0) for name, minor in mine]
            return own, self.sum(own, "JM-FURTHER-SUM", terms)
        found = []
        if self.at == "line":
            for key, some in shares:
                names = [under(key, what) for what in ("billed", "allowances", "of_lines", "taken_back", "amount")]
                taxes = [(part, part.taxes[one], tax) for part, one, tax in some]
                found.append((key, names[-1], self.shared(names, taxes, False)))
            whole = self.sum(own, "JM-FURTHER-SUM", [self.amount(name, minor) for _, name, minor in found])
        else:
            parts = [[self.exact(part.taxes[one][0], tax[1], part.sign < 0) for part, one, tax in some] for _, some in shares]
            exact = [sum((part.sign * tax[1] for part, _, tax in some), Fraction(0)) for _, some in shares]
            whole = self.round(own, "JM-FURTHER-SUM", [term for some in parts for term in some], sum(exact), self.way)
            if self.inclusive and not kind.withheld:
                for (key, _), terms, value, minor in zip(shares, parts, exact, split(exact, whole)):
                    self.round(under(key, "exact"), "JM-FURTHER-SUM", terms, value, "down")
                    self.apportioned(under(key, "amount"), under(key, "exact"), value, own, whole, minor)
                    found.append((key, under(key, "amount"), minor))
        if self.inclusive and not kind.withheld:
            for key, name, minor in found:
                within.setdefault(key, []).append((name, minor))
        return own, whole
