"""The steps of a calculation, told while it is done once more: part of the check of the module invoice.

It tells those of drafts with one tax on each line and rounded nets. What further taxes and exact nets come to is recomputed in
`invoice_totals`; their explanations are held to their own inputs by the library's tests.
"""

from fractions import Fraction

from invoice_taxes import TAXED, split
from invoice_text import step_text
from invoice_totals import ORDER, SMALLEST_COIN, calculate
from invoice_values import EXPONENTS, base_quantity, exchange_rate, percent, plain, quantity, rounded, unit_price

BASE = {
    "standard": "BR-S-08", "reduced": "BR-S-08", "zero": "BR-Z-08", "exempt": "BR-E-08", "reverse_charge": "BR-AE-08",
    "outside_scope": "BR-O-08", "intra_community": "BR-IC-08", "export": "BR-G-08", "canary_islands": "BR-AF-08",
    "ceuta_melilla": "BR-AG-08",
}  # fmt: skip
NO_TAX = {
    "zero": "BR-Z-09", "exempt": "BR-E-09", "reverse_charge": "BR-AE-09", "outside_scope": "BR-O-09",
    "intra_community": "BR-IC-09", "export": "BR-G-09",
}  # fmt: skip


def figure(facts, name):
    return {name: facts}


def tax_of(name):
    """The tax of a line's, allowance's or charge's amount."""
    ((kind, facts),) = name.items()
    return figure(facts, "line_tax" if kind == "line_amount" else kind + "_tax")


class Told:
    """A calculation that writes down each step. What it refuses is refused before."""

    def __init__(self, draft):
        if draft["rounding"].get("nets", "rounded") == "exact":
            raise NotImplementedError("exact nets aren't told")
        if any(part.get("further_taxes") for kind in ("lines", "allowances", "charges") for part in draft[kind]):
            raise NotImplementedError("further taxes aren't told")
        self.draft = draft
        self.unit = 10 ** EXPONENTS[draft["currency"]]
        self.inclusive = draft["price_basis"] == "inclusive"
        self.line_way = draft["rounding"]["line_net"]
        self.at, self.way = draft["rounding"]["tax"]["at"], draft["rounding"]["tax"]["way"]
        self.steps = []
        self.seen = []  # (kind, category and rate, figure of amount, amount, tax) of lines, allowances and charges

    # -- steps

    def money(self, minor):
        return {"minor": minor, "currency": self.draft["currency"]}

    def write(self, figure, rule, inputs, exact, way, result):
        exact = Fraction(exact)
        step = {"figure": figure, "rule": rule, "inputs": inputs, "exact": str(exact), "rounding": way}
        self.steps.append(step | {"residue": str(result["minor"] - exact), "result": result})
        return result["minor"]

    def step(self, figure, rule, inputs, exact, way=None):
        """Rounds the exact value if a way is given, writes the step down, and gives the amount."""
        return self.write(figure, rule, inputs, exact, way, self.money(rounded(exact, way) if way else int(exact)))

    def of(self, figure, minor, taken_away=False):
        return {"amount": {"figure": figure, "amount": self.money(minor), "taken_away": taken_away}}

    def sum(self, figure, rule, terms):
        """A sum of earlier figures: (figure, amount, sign)."""
        inputs = [self.of(term, minor, sign < 0) for term, minor, sign in terms]
        return self.step(figure, rule, inputs, sum(minor * sign for _, minor, sign in terms))

    def given(self, name, amount):
        return self.write(name, "JM-GIVEN", [{"given": {"amount": amount}}], amount["minor"], None, amount)

    def share(self, name, rule, of_name, of_minor, rate, exact, way):
        inputs = [self.of(of_name, of_minor), {"percent": {"percent": plain(rate)}}]
        return self.step(name, rule, inputs, exact, way)

    # -- lines, allowances, charges

    def tell(self):
        draft = self.draft
        lines = [self.line(number, line) for number, line in enumerate(draft["lines"], 1)]
        amounts = [(figure({"line": n}, "line_amount"), amount, 1) for n, amount in enumerate(lines, 1)]
        line_total = self.sum({"line_total": {}}, "BR-CO-10", amounts)
        off = self.adjustments("allowance", draft["allowances"], line_total)
        off = self.sum({"allowance_total": {}}, "BR-CO-11", off)
        on = self.adjustments("charge", draft["charges"], line_total)
        on = self.sum({"charge_total": {}}, "BR-CO-12", on)
        taxes = self.breakdown()
        terms = [({"line_total": {}}, line_total, 1), ({"allowance_total": {}}, off, -1), ({"charge_total": {}}, on, 1)]
        if self.inclusive:
            with_tax = self.sum({"tax_inclusive": {}}, "JM-TOTAL-WITHIN", terms)
            tax = self.sum({"tax_total": {}}, "BR-CO-14", taxes)
            parts = [({"tax_inclusive": {}}, with_tax, 1), ({"tax_total": {}}, tax, -1)]
            self.sum({"tax_exclusive": {}}, "JM-TOTAL-WITHOUT", parts)
        else:
            without = self.sum({"tax_exclusive": {}}, "BR-CO-13", terms)
            tax = self.sum({"tax_total": {}}, "BR-CO-14", taxes)
            parts = [({"tax_exclusive": {}}, without, 1), ({"tax_total": {}}, tax, 1)]
            with_tax = self.sum({"tax_inclusive": {}}, "BR-CO-15", parts)
        payable = self.payable(with_tax)
        self.second_currency(tax)
        return payable

    def line(self, number, line):
        much, price = quantity(line["quantity"]), unit_price(line["unit_price"])
        inputs = [{"quantity": {"quantity": plain(much)}}, {"unit_price": {"unit_price": plain(price)}}]
        rule, per, own = "JM-LINE-PRICE", Fraction(1), figure({"line": number}, "line_subtotal")
        if line.get("base_quantity") is not None:
            per = base_quantity(line["base_quantity"])
            rule, inputs = "JM-LINE-PRICE-FOR-SEVERAL", inputs + [{"quantity": {"quantity": plain(per)}}]
        subtotal = self.step(own, rule, inputs, much * price * self.unit / per, self.line_way)
        terms = [(own, subtotal, 1)]
        for kind, sign in (("allowance", -1), ("charge", 1)):
            for index, given in enumerate(line[kind + "s"], 1):
                name = figure({"line": number, kind: index}, f"line_{kind}")
                terms.append((name, self.adjustment(name, given["value"], lambda _: (own, subtotal)), sign))
        name = figure({"line": number}, "line_amount")
        amount = self.sum(name, "JM-LINE-AMOUNT", terms)
        self.bear("line", line["tax"], name, amount)
        return amount

    def adjustment(self, name, value, of):
        ((how, fields),) = value.items()
        if how == "amount":
            return self.given(name, fields["amount"])
        of_name, of_minor = of(how)
        rate = percent(fields["percent"])
        return self.share(name, "JM-PERCENT", of_name, of_minor, rate, of_minor * rate / 100, self.line_way)

    def adjustments(self, kind, given_all, line_total):
        terms = []
        for index, given in enumerate(given_all, 1):
            name = figure({kind: index}, f"document_{kind}")

            def of(how, given=given):
                return self.lines_under(given["tax"]) if how == "percent_of_same_tax" else ({"line_total": {}}, line_total)

            minor = self.adjustment(name, given["value"], of)
            self.bear(kind, given["tax"], name, minor)
            terms.append((name, minor, 1))
        return terms

    def lines_under(self, tax):
        key = (tax["category"], plain(percent(tax["percent"])))
        name = figure({"category": key[0], "percent": key[1]}, "lines_under_tax")
        terms = [(term, minor, 1) for kind, at, term, minor, _ in self.seen if kind == "line" and at == key]
        if not any(step["figure"] == name for step in self.steps):
            self.sum(name, "JM-GROUP-SUM", terms)
        return name, sum(minor for _, minor, _ in terms)

    # -- tax

    def bear(self, kind, tax, name, minor):
        """Notes what bears a tax, and its own one where tax is rounded on each line."""
        own = None
        if self.at == "line" and kind != "allowance":
            own = self.tax_of_one(tax["category"], percent(tax["percent"]), name, minor)
        self.seen.append((kind, (tax["category"], plain(percent(tax["percent"]))), name, minor, own))

    def tax_of_one(self, category, rate, name, minor):
        if category not in TAXED:
            return self.step(tax_of(name), NO_TAX[category], [], 0)
        return self.tax_on(name, minor, rate, tax_of(name), "JM-TAX-ON-LINE", self.way)

    def exact_tax(self, minor, rate):
        return Fraction(minor) * rate / (100 + rate if self.inclusive else 100)

    def tax_on(self, of_name, of_minor, rate, name, rule, way):
        rule = "JM-TAX-WITHIN" if self.inclusive else rule
        return self.share(name, rule, of_name, of_minor, rate, self.exact_tax(of_minor, rate), way)

    def breakdown(self):
        found = {key for _, key, _, _, _ in self.seen}
        keys = sorted(found, key=lambda key: (ORDER.index(key[0]), Fraction(key[1])))
        if self.at != "document":
            return [self.group(key, self.amount(key)) for key in keys]
        amounts = [self.amount(key) for key in keys]
        return self.once([(key, *amount) for key, amount in zip(keys, amounts)])

    def amount(self, key):
        """What bears a tax: its figure and amount."""
        facts, category = {"category": key[0], "percent": key[1]}, key[0]
        # The document's allowances come before its charges in a calculation, and so in a sum.
        bearing = [one for one in self.seen if one[1] == key]
        terms = [(name, minor, -1 if kind == "allowance" else 1) for kind, _, name, minor, _ in bearing]
        inside = self.inclusive and category in TAXED
        name = figure(facts, "amount_under_tax" if inside else "tax_base")
        return name, self.sum(name, "JM-GROUP-SUM" if inside else BASE[category], terms)

    def group(self, key, amount):
        (category, rate), (name, minor) = key, amount
        own = figure({"category": category, "percent": rate}, "tax")
        if category not in TAXED:
            tax = self.step(own, NO_TAX[category], [], 0)
        elif self.at == "tax_group":
            tax = self.tax_on(name, minor, Fraction(rate), own, "BR-CO-17", self.way)
        else:
            tax = self.tax_of_lines(key, own)
        self.rest(key, amount, tax)
        return own, tax, 1

    def rest(self, key, amount, tax):
        """The base within prices, and the tax that the customer accounts for."""
        (category, rate), (name, minor) = key, amount
        facts = {"category": category, "percent": rate}
        if self.inclusive and category in TAXED:
            terms = [(name, minor, 1), (figure(facts, "tax"), tax, -1)]
            self.sum(figure(facts, "tax_base"), "JM-BASE-WITHIN", terms)
        if category == "reverse_charge":
            shown = figure({"percent": rate}, "reverse_charge_tax")
            self.tax_on(name, minor, Fraction(rate), shown, "JM-REVERSE-CHARGE", self.way)

    def once(self, groups):
        """Each exact tax rounded towards zero, their sum rounded once, and what is missing given out."""
        facts = [{"category": category, "percent": rate} for (category, rate), _, _ in groups]
        taxed = [index for index, ((category, _), _, _) in enumerate(groups) if category in TAXED]
        exact = {}
        for index in taxed:
            (_, rate), name, minor = groups[index]
            exact[index] = self.exact_tax(minor, Fraction(rate))
            self.tax_on(name, minor, Fraction(rate), figure(facts[index], "exact_tax"), "BR-CO-17", "down")
        inputs = {
            index: {"exact": {"figure": figure(facts[index], "exact_tax"), "exact": str(exact[index]), "taken_away": False}}
            for index in taxed
        }
        whole = None
        if taxed:
            name = {"exact_tax_total": {}}
            whole = name, self.step(name, "JM-EXACT-SUM", list(inputs.values()), sum(exact.values()), self.way)
        shown = dict(zip(taxed, split(list(exact.values()), whole[1]))) if taxed else {}
        taxes = []
        for index, (key, name, minor) in enumerate(groups):
            own = figure(facts[index], "tax")
            if index in shown:
                parts = [inputs[index], self.of(*whole)]
                tax = self.write(own, "JM-APPORTIONED", parts, exact[index], None, self.money(shown[index]))
            else:
                tax = self.step(own, NO_TAX[key[0]], [], 0)
            taxes.append((own, tax, 1))
        for (key, name, minor), (_, tax, _) in zip(groups, taxes):
            self.rest(key, (name, minor), tax)
        return taxes

    def tax_of_lines(self, key, own):
        bearing = [one for one in self.seen if one[1] == key]
        facts = {"category": key[0], "percent": key[1]}
        taxes = [(tax_of(name), tax, 1) for kind, _, name, _, tax in bearing if kind != "allowance"]
        off = [(name, minor, 1) for kind, _, name, minor, _ in bearing if kind == "allowance"]
        billed = [(name, minor, 1) for kind, _, name, minor, _ in bearing if kind != "allowance"]
        part, whole = (sum(minor for _, minor, _ in terms) for terms in (off, billed))
        if part == 0:
            return self.sum(own, "JM-TAX-OF-LINES", taxes)
        names = [figure(facts, name) for name in ("tax_of_lines", "allowances_under_tax", "billed_under_tax")]
        back_name = figure(facts, "tax_taken_back")
        if part * whole > 0 and abs(part) <= abs(whole):
            all_taxes = self.sum(names[0], "JM-TAX-OF-LINES", taxes)
            self.sum(names[1], "JM-GROUP-SUM", off)
            self.sum(names[2], "JM-GROUP-SUM", billed)
            inputs = [self.of(name, minor) for name, minor in zip(names, (all_taxes, part, whole))]
            back = self.step(back_name, "JM-TAX-TAKEN-BACK", inputs, Fraction(all_taxes * part, whole), self.way)
        else:
            own_taxes = [(tax_of(name), self.tax_of_one(key[0], Fraction(key[1]), name, minor), 1) for name, minor, _ in off]
            all_taxes = self.sum(names[0], "JM-TAX-OF-LINES", taxes)
            back = self.sum(back_name, "JM-OWN-TAXES", own_taxes)
        return self.sum(own, "JM-TAX-LEFT", [(names[0], all_taxes, 1), (back_name, back, -1)])

    # -- settlement

    def payable(self, with_tax):
        terms = [({"tax_inclusive": {}}, with_tax, 1)]
        prepaid, how = self.draft.get("prepaid"), self.draft.get("payable_rounding")
        if prepaid is not None:
            terms.append(({"prepaid": {}}, self.given({"prepaid": {}}, prepaid), -1))
        name = {"payable_rounding": {}}
        if how is not None and "amount" in how:
            terms.append((name, self.given(name, how["amount"]["amount"]), 1))
        elif how is not None:
            due = self.sum({"due": {}}, "BR-CO-16", terms)
            coin = SMALLEST_COIN[self.draft["currency"]]
            inputs = [self.of({"due": {}}, due), {"given": {"amount": self.money(coin)}}]
            ties = how["cash"]["ties"]
            minor = rounded(Fraction(due, coin), ties) * coin - due
            terms.append((name, self.write(name, "JM-CASH-ROUNDING", inputs, minor, ties, self.money(minor)), 1))
        return self.sum({"payable": {}}, "BR-CO-16", terms)

    def second_currency(self, tax):
        how, name = self.draft.get("tax_currency"), {"tax_in_tax_currency": {}}
        if how is not None and "amount" in how:
            self.given(name, how["amount"]["amount"])
        elif how is not None:
            currency, rate = how["rate"]["currency"], exchange_rate(how["rate"]["rate"])
            exact = Fraction(tax, self.unit) * rate * 10 ** EXPONENTS[currency]
            inputs = [self.of({"tax_total": {}}, tax), {"exchange_rate": {"rate": plain(rate)}}]
            result = {"minor": rounded(exact, self.way), "currency": currency}
            self.write(name, "JM-TAX-CURRENCY", inputs, exact, self.way, result)


def explain(draft):
    totals, told = calculate(draft), Told(draft)
    if told.tell() != totals["payable"]["minor"]:
        raise AssertionError("the steps don't come to the totals")
    return {"steps": [{"step": step, "text": step_text(step)} for step in told.steps]}
