"""The explanation of a draft's totals: each step told while the calculation is done once more, and its English.

Part of the check of the module invoice. That the steps come to the totals of `invoice_totals` is checked on the way.
"""

from fractions import Fraction

from invoice_steps import Net, figure
from invoice_text import step_text
from invoice_told_taxes import TaxSteps
from invoice_totals import SMALLEST_COIN, calculate
from invoice_values import EXPONENTS, base_quantity, exchange_rate, percent, plain, quantity, rounded, unit_price


class Told(TaxSteps):
    """A calculation that writes down each step. What it refuses is refused before."""

    def tell(self):
        lines = self.lines()
        shown = {}
        for kind, rule in (("allowance", "BR-CO-11"), ("charge", "BR-CO-12")):
            terms = [self.amount(name, net.shown) for name, net in self.of_document(kind, lines)]
            shown[kind] = self.sum({f"{kind}_total": {}}, rule, terms)
        of_tax, kept, billed = self.taxes()
        total = self.total(lines.shown, shown["allowance"], shown["charge"], billed)
        tax = self.sum({"tax_total": {}}, "JM-TAX-TOTAL" if self.several else "BR-CO-14", of_tax)
        with_tax = self.without_and_with(total, tax)
        payable = self.payable(with_tax)
        if kept:
            withheld = self.sum({"withheld": {}}, "JM-WITHHELD", kept)
            terms = [self.amount({"payable": {}}, payable), self.amount({"withheld": {}}, withheld, True)]
            self.sum({"payable_less_withheld": {}}, "JM-LESS-WITHHELD", terms)
        self.second_currency(tax)
        return payable

    # -- lines, allowances, charges

    def lines(self):
        found = []
        for number, line in enumerate(self.draft["lines"], 1):
            found.append((figure({"line": number}, "line_amount"), self.line(number, line)))
        terms = [self.amount(name, net.shown) for name, net in found]
        shown = self.sum({"line_total": {}}, "BR-CO-10", terms)
        exact = sum((net.exact for _, net in found), Fraction(0))
        if self.exact_nets:
            terms = [self.exact(name, net.exact) for name, net in found]
            self.net_step({"exact_lines": {}}, "JM-EXACT-SUM", terms, self.net(exact))
        return Net(exact, shown)

    def line(self, number, line):
        much, price = quantity(line["quantity"]), unit_price(line["unit_price"])
        inputs = [{"quantity": {"quantity": plain(much)}}, {"unit_price": {"unit_price": plain(price)}}]
        rule, per, own = "JM-LINE-PRICE", Fraction(1), figure({"line": number}, "line_subtotal")
        if line.get("base_quantity") is not None:
            per = base_quantity(line["base_quantity"])
            rule, inputs = "JM-LINE-PRICE-FOR-SEVERAL", inputs + [{"quantity": {"quantity": plain(per)}}]
        exact = much * price * self.unit / per
        self.round(own, rule, inputs, exact, self.line_way)
        subtotal = self.net(exact, True)
        terms, amount = [self.term(own, subtotal, in_line=True)], subtotal.exact
        for kind, sign in (("allowance", -1), ("charge", 1)):
            mine = []
            for index, given in enumerate(line[kind + "s"], 1):
                name = figure({"line": number, kind: index}, f"line_{kind}")
                mine.append((name, self.adjustment(name, given["value"], lambda _: (own, subtotal), True)))
            of_kind = sum((net.exact for _, net in mine), Fraction(0))
            terms += [self.term(name, net, sign < 0, True) for name, net in mine]
            amount += sign * of_kind
            if self.exact_in_lines and mine:
                together = [self.term(name, net, in_line=True) for name, net in mine]
                name = figure({"line": number}, f"line_{kind}_total")
                self.net_step(name, "JM-EXACT-SUM", together, self.net(of_kind, True), True)
        name = figure({"line": number}, "line_amount")
        self.net_step(name, "JM-LINE-AMOUNT", terms, self.net(amount, True), True)
        net = self.net(amount)
        self.part("line", number, line, net, much)
        return net

    def adjustment(self, name, value, of, in_line=False):
        ((how, fields),) = value.items()
        if how == "amount":
            return self.given(name, fields["amount"])
        return self.percent_of(name, of(how), percent(fields["percent"]), in_line)

    def of_document(self, kind, lines):
        found = []
        for index, given in enumerate(self.draft[kind + "s"], 1):
            name = figure({kind: index}, f"document_{kind}")

            def of(how, given=given):
                if how == "percent_of_same_tax":
                    return self.lines_under(given["tax"])
                return {"exact_lines" if self.exact_nets else "line_total": {}}, lines

            net = self.adjustment(name, given["value"], of)
            self.part(kind, index, given, net)
            found.append((name, net))
        return found

    def lines_under(self, tax):
        key = (tax["category"], percent(tax["percent"]))
        name = self.under(key, "lines_under_tax")
        mine = [part for part in self.parts if part.kind == "line" and part.key == key]
        net = self.net(sum((part.net_amount.exact for part in mine), Fraction(0)))
        if not any(step["figure"] == name for step in self.steps):
            terms = [self.term(part.figure, part.net_amount) for part in mine]
            self.net_step(name, "JM-GROUP-SUM", terms, net)
        return name, net

    # -- totals

    def total(self, lines, off, on, billed):
        """The total that the prices give, and what the lines as shown lack of it."""
        name = {"tax_inclusive" if self.inclusive else "tax_exclusive": {}}
        names = [({"line_total": {}}, lines, 1), ({"allowance_total": {}}, off, -1), ({"charge_total": {}}, on, 1)]
        if not self.exact_nets:
            terms = [self.amount(of, minor, sign < 0) for of, minor, sign in names]
            total = self.sum(name, "JM-TOTAL-WITHIN" if self.inclusive else "BR-CO-13", terms)
        else:
            total = self.sum(name, "JM-EXACT-TOTAL-WITHIN" if self.inclusive else "JM-EXACT-TOTAL", billed)
        if not self.exact_in_lines:
            return total
        terms = [self.amount(name, total)] + [self.amount(of, minor, sign > 0) for of, minor, sign in names]
        self.sum({"line_rounding": {}}, "JM-LINE-ROUNDING", terms)
        return total

    def without_and_with(self, total, tax):
        names = [{"tax_inclusive": {}}, {"tax_exclusive": {}}]
        if self.inclusive:
            terms = [self.amount(names[0], total), self.amount({"tax_total": {}}, tax, True)]
            self.sum(names[1], "JM-TOTAL-WITHOUT", terms)
            return total
        return self.sum(names[0], "BR-CO-15", [self.amount(names[1], total), self.amount({"tax_total": {}}, tax)])

    def payable(self, with_tax):
        terms = [self.amount({"tax_inclusive": {}}, with_tax)]
        prepaid, how = self.draft.get("prepaid"), self.draft.get("payable_rounding")
        if prepaid is not None:
            terms.append(self.amount({"prepaid": {}}, self.given({"prepaid": {}}, prepaid).shown, True))
        name = {"payable_rounding": {}}
        if how is not None and "amount" in how:
            terms.append(self.amount(name, self.given(name, how["amount"]["amount"]).shown))
        elif how is not None:
            due = self.sum({"due": {}}, "BR-CO-16", list(terms))
            coin = SMALLEST_COIN[self.draft["currency"]]
            inputs = [self.amount({"due": {}}, due), {"given": {"amount": self.money(coin)}}]
            ties = how["cash"]["ties"]
            minor = rounded(Fraction(due, coin), ties) * coin - due
            self.write(name, "JM-CASH-ROUNDING", inputs, minor, ties, self.money(minor))
            terms.append(self.amount(name, minor))
        return self.sum({"payable": {}}, "BR-CO-16", terms)

    def second_currency(self, tax):
        how, name = self.draft.get("tax_currency"), {"tax_in_tax_currency": {}}
        if how is not None and "amount" in how:
            self.given(name, how["amount"]["amount"])
        elif how is not None:
            currency, rate = how["rate"]["currency"], exchange_rate(how["rate"]["rate"])
            exact = Fraction(tax, self.unit) * rate * 10 ** EXPONENTS[currency]
            inputs = [self.amount({"tax_total": {}}, tax), {"exchange_rate": {"rate": plain(rate)}}]
            result = {"minor": rounded(exact, self.way), "currency": currency}
            self.write(name, "JM-TAX-CURRENCY", inputs, exact, self.way, result)


def explain(draft):
    totals, told = calculate(draft), Told(draft)
    told.tell()
    results = {json_key(step["figure"]): step["result"] for step in told.steps}
    for name, amount in totals.items():
        of = {"rounding": "payable_rounding", "tax": "tax_total"}.get(name, name)
        if isinstance(amount, dict) and results[json_key({of: {}})] != amount:
            raise AssertionError(f"the steps don't come to {name}")
    steps = [step | named(step["figure"], draft, totals) for step in told.steps]
    return {"steps": [{"step": step, "text": step_text(step)} for step in steps]}


def named(name, draft, totals):
    """What a further tax is called, in the steps that are about one."""
    ((kind, facts),) = name.items()
    if kind in ("part_further_tax", "part_further_tax_base", "part_further_tax_within"):
        ((part, number),) = facts["part"].items()
        among = {"line": "lines", "document_allowance": "allowances", "document_charge": "charges"}[part]
        borne = draft[among][next(iter(number.values())) - 1]["further_taxes"]
        return {"further_tax": borne[facts["tax"] - 1]["tax"]}
    if kind in ("further_tax", "further_tax_base", "further_under_tax"):
        return {"further_tax": totals["further_taxes"][facts["group"] - 1]["tax"]}
    return {}


def json_key(name):
    ((kind, facts),) = name.items()
    return kind, tuple(sorted((fact, str(value)) for fact, value in facts.items()))
