"""What a draft comes to, in exact fractions: part of the check of the module invoice."""

from fractions import Fraction

from invoice_taxes import ORDER, Item, check_treatment, further_taxes, main_taxes, signed
from invoice_values import (
    EXPONENTS, MINOR_MAX, Refused, base_quantity, exchange_rate, percent, plain, quantity, rounded, unit_price, within,
)  # fmt: skip

LINES_MAX, ADJUSTMENTS_MAX, TAXES_MAX = 10_000, 100, 100
SMALLEST_COIN = {"AUD": 5, "CAD": 5, "CHF": 5, "NZD": 10, "DKK": 50, "NOK": 100, "SEK": 100, "HUF": 500}


def calculate(draft):
    """The totals as the library writes them."""
    return Calculation(draft).totals()


class Calculation:
    def __init__(self, draft):
        read(draft)
        self.draft, self.rounding = draft, draft["rounding"]
        self.unit = 10 ** EXPONENTS[draft["currency"]]
        self.inclusive = draft["price_basis"] == "inclusive"
        nets = self.rounding.get("nets", "rounded")
        self.exact, self.exact_in_lines = nets == "exact", nets != "rounded"
        self.at, self.way = self.rounding["tax"]["at"], self.rounding["tax"]["way"]
        self.seen = []

    # -- amounts

    def money(self, minor):
        return {"minor": within(minor), "currency": self.draft["currency"]}

    def shown(self, exact):
        return within(rounded(exact, self.rounding["line_net"]))

    def net(self, exact):
        """An amount as it is used further: rounded, unless nets stay exact."""
        shown = self.shown(exact)
        return exact if self.exact else Fraction(shown)

    def net_in_line(self, exact):
        """What a line is made of: rounded only where every net is."""
        shown = self.shown(exact)
        return exact if self.exact_in_lines else Fraction(shown)

    def given(self, amount):
        if amount["currency"] != self.draft["currency"]:
            raise Refused("JM-INV-0005")
        return Fraction(amount["minor"])

    def summed(self, amounts):
        """A sum that is within bounds in the end, whatever it is on the way there."""
        total = sum(amounts, Fraction(0))
        self.shown(total)
        return total

    # -- parts

    def adjustment(self, value, of, net=None):
        ((how, fields),) = value.items()
        return self.given(fields["amount"]) if how == "amount" else (net or self.net)(of(how) * percent(fields["percent"]) / 100)

    def line(self, line):
        if max(len(line["allowances"]), len(line["charges"])) > ADJUSTMENTS_MAX:
            raise Refused("JM-INV-0003")
        base = line.get("base_quantity")
        per = base_quantity(base) if base is not None else Fraction(1)
        if per == 0:
            raise Refused("JM-INV-0025")
        much = quantity(line["quantity"])
        subtotal = self.net_in_line(much * unit_price(line["unit_price"]) * self.unit / per)
        allowances, charges = (
            self.summed(self.adjustment(one["value"], lambda _: subtotal, self.net_in_line) for one in line[kind])
            for kind in ("allowances", "charges")
        )
        self.shown(subtotal + charges)
        item = self.item("line", line, self.net(subtotal + charges - allowances), much)
        return item, (subtotal, allowances, charges)

    def item(self, kind, given, amount, much=0):
        item = Item(kind, given, amount, much, self.unit)
        check_treatment(item, self.seen, self.inclusive, TAXES_MAX)
        item.tax(self.inclusive, self.at, self.way)
        return item

    def of_document(self, kind, lines):
        def of(given, how):
            if how == "percent_of_lines":
                return sum((line.amount for line in lines), Fraction(0))
            key = (given["tax"]["category"], percent(given["tax"]["percent"]))
            return sum((line.amount for line in lines if line.key == key), Fraction(0))

        all_given = self.draft[kind + "s"]
        return [
            self.item(kind, given, self.adjustment(given["value"], lambda how, given=given: of(given, how)))
            for given in all_given
        ]

    # -- totals

    def totals(self):
        draft = self.draft
        if not draft["lines"]:
            raise Refused("JM-INV-0001")
        if len(draft["lines"]) > LINES_MAX:
            raise Refused("JM-INV-0002")
        if max(len(draft["allowances"]), len(draft["charges"])) > ADJUSTMENTS_MAX:
            raise Refused("JM-INV-0003")
        lines = [self.line(line) for line in draft["lines"]]
        items = [item for item, _ in lines]
        off, on = self.of_document("allowance", items), self.of_document("charge", items)
        line_total, allowance_total, charge_total = (
            within(int(self.summed(Fraction(self.shown(item.amount)) for item in some))) for some in (items, off, on)
        )
        if len({one.key for item in items + off + on for one in item.further}) > TAXES_MAX:
            raise Refused("JM-INV-0004")
        breakdown, further, billed = self.taxes(items + off + on)
        within(line_total + charge_total)
        tax = within(sum(group["tax"] for group in breakdown) + sum(sum(p) for f, _, p in further if not f.withheld))
        without, with_tax = (billed - tax, billed) if self.inclusive else (billed, billed + tax)
        within(without), within(with_tax)
        totals = {
            "price_basis": draft["price_basis"],
            "lines": [self.line_totals(item, parts) for item, parts in lines],
            "allowances": [self.money(self.shown(item.amount)) for item in off],
            "charges": [self.money(self.shown(item.amount)) for item in on],
            "line_total": self.money(line_total),
            "allowance_total": self.money(allowance_total),
            "charge_total": self.money(charge_total),
            "tax_exclusive": self.money(without),
            "tax": self.money(tax),
            "tax_inclusive": self.money(with_tax),
            "prepaid": draft.get("prepaid"),
            "tax_breakdown": [
                {name: self.money(value) if isinstance(value, int) else value for name, value in group.items()}
                for group in breakdown
            ],
        }
        if self.exact_in_lines:
            totals["line_rounding"] = self.money(billed - (line_total - allowance_total + charge_total))
        if further:
            totals["further_taxes"] = [self.further_total(*one) for one in further]
        return totals | self.settled(tax, with_tax, further)

    def line_totals(self, item, parts):
        subtotal, allowances, charges = map(self.shown, parts)
        totals = {
            "subtotal": self.money(subtotal),
            "allowances": self.money(allowances),
            "charges": self.money(charges),
            "amount": self.money(self.shown(item.amount)),
            "tax": self.money(item.main[2]) if self.at == "line" else None,
        }
        if self.at == "line" and item.further:
            totals["further_tax"] = self.money(sum(tax[2] for one, tax in item.furthers if not one.withheld))
        return totals

    def taxes(self, items):
        keys = sorted({item.key for item in items}, key=lambda key: (ORDER.index(key[0]), key[1]))
        groups = [[item for item in items if item.key == key] for key in keys]
        taxes = main_taxes(groups, self.at, self.way)
        further = further_taxes(groups, self.at, self.way)
        breakdown, billed = [], 0
        for index, (key, group, tax) in enumerate(zip(keys, groups, taxes)):
            in_base = int(signed(group, lambda item: item.in_base))
            if self.inclusive:
                amount = self.shown(signed(group, lambda item: item.amount))
                others = (p[index] for one, _, p in further if not (one.withheld or one.in_base))
                base = amount - tax - sum(others)
            else:
                base = self.shown(signed(group, lambda item: item.net) + in_base)
                amount = base - in_base
            billed += amount
            reverse = None
            if key[0] == "reverse_charge":
                reverse = rounded((signed(group, lambda item: item.net) + in_base) * key[1] / 100, self.way)
            entry = {"category": key[0], "percent": plain(key[1]), "base": within(base), "tax": within(tax)}
            breakdown.append(entry | {"reverse_charge_tax": reverse})
        return breakdown, further, within(billed)

    def further_total(self, one, of, parts):
        return {
            "tax": one.name,
            "rate": one.shown,
            "on": one.on,
            "in_tax_base": one.in_base,
            "withheld": one.withheld,
            "base": None if one.per_unit else self.money(self.shown(of)),
            "amount": self.money(sum(parts)),
        }

    def settled(self, tax, with_tax, further):
        """What is to be paid, and the tax in a second currency."""
        draft, found = self.draft, {}
        prepaid = draft.get("prepaid")
        due = with_tax - (int(self.given(prepaid)) if prepaid is not None else 0)
        within(due)
        how = draft.get("payable_rounding")
        if how is not None:
            minor = int(self.given(how["amount"]["amount"])) if "amount" in how else self.to_coins(due, how["cash"])
            found["rounding"] = self.money(minor)
            due += minor
        found["payable"] = self.money(due)
        kept = [sum(parts) for one, _, parts in further if one.withheld]
        if kept:
            found["withheld"] = self.money(sum(kept))
            found["payable_less_withheld"] = self.money(due - sum(kept))
        second = draft.get("tax_currency")
        if second is not None:
            found["tax_in_tax_currency"] = second["amount"]["amount"] if "amount" in second else self.converted(tax, second)
        return found

    def to_coins(self, due, cash):
        if cash["ties"] not in ("half_up", "half_down"):
            raise Refused("JM-INV-0031")
        if self.draft["currency"] not in SMALLEST_COIN:
            raise Refused("JM-INV-0030")
        coin = SMALLEST_COIN[self.draft["currency"]]
        return rounded(Fraction(due, coin), cash["ties"]) * coin - due

    def converted(self, tax, second):
        currency, rate = second["rate"]["currency"], exchange_rate(second["rate"]["rate"])
        exact = Fraction(tax, self.unit) * rate * 10 ** EXPONENTS[currency]
        return {"minor": within(rounded(exact, self.way)), "currency": currency}


def read(draft):
    """What the types refuse when the draft is read, before anything is calculated."""
    if draft["currency"] not in EXPONENTS:
        raise Refused("JM-MON-0001")

    def amount(given):
        if abs(given["minor"]) > MINOR_MAX:
            raise Refused("JM-MON-0005")

    def value(given):
        ((kind, fields),) = given.items()
        amount(fields["amount"]) if kind == "amount" else percent(fields["percent"])

    def treatment(given):
        percent(given["tax"]["percent"])
        for further in given.get("further_taxes", []):
            ((kind, fields),) = further["rate"].items()
            unit_price(fields["amount"]) if kind == "per_unit" else percent(fields["percent"])

    for line in draft["lines"]:
        quantity(line["quantity"]), unit_price(line["unit_price"]), treatment(line)
        if line.get("base_quantity") is not None:
            base_quantity(line["base_quantity"])
        for one in line["allowances"] + line["charges"]:
            value(one["value"])
    for one in draft["allowances"] + draft["charges"]:
        value(one["value"]), treatment(one)
    for given in (draft.get("prepaid"), (draft.get("payable_rounding") or {}).get("amount", {}).get("amount")):
        if given is not None:
            amount(given)
    second = draft.get("tax_currency") or {}
    if "rate" in second:
        exchange_rate(second["rate"]["rate"])
        if second["rate"]["currency"] not in EXPONENTS:
            raise Refused("JM-MON-0001")
    elif "amount" in second:
        amount(second["amount"]["amount"])
