"""How the steps of an explanation are written down: part of the check of the module invoice.

A net is what an amount is used at and what it is shown as: the same where nets are rounded.
"""

from collections import namedtuple
from fractions import Fraction

from invoice_values import EXPONENTS, plain, rounded

Net = namedtuple("Net", "exact shown")


def figure(facts, name):
    return {name: facts}


def away(term, taken=True):
    """A term of a sum, taken away or not."""
    ((kind, fields),) = term.items()
    return {kind: {**fields, "taken_away": taken}}


class Steps:
    """The steps of one draft, in the order in which they are taken."""

    def __init__(self, draft):
        self.draft, rounding = draft, draft["rounding"]
        self.unit = 10 ** EXPONENTS[draft["currency"]]
        self.inclusive = draft["price_basis"] == "inclusive"
        nets = rounding.get("nets", "rounded")
        self.exact_nets, self.exact_in_lines = nets == "exact", nets != "rounded"
        self.line_way, self.at, self.way = rounding["line_net"], rounding["tax"]["at"], rounding["tax"]["way"]
        self.steps = []

    # -- inputs

    def money(self, minor):
        return {"minor": minor, "currency": self.draft["currency"]}

    def amount(self, name, minor, taken=False):
        return {"amount": {"figure": name, "amount": self.money(minor), "taken_away": taken}}

    def exact(self, name, exact, taken=False):
        return {"exact": {"figure": name, "exact": str(Fraction(exact)), "taken_away": taken}}

    def term(self, name, net, taken=False, in_line=False):
        """An earlier net, by what it is used at: a part of a line stays exact where lines are rounded once."""
        stays = self.exact_in_lines if in_line else self.exact_nets
        return self.exact(name, net.exact, taken) if stays else self.amount(name, net.shown, taken)

    # -- steps

    def write(self, name, rule, inputs, exact, way, result):
        exact = Fraction(exact)
        step = {"figure": name, "rule": rule, "inputs": inputs, "exact": str(exact), "rounding": way}
        self.steps.append(step | {"residue": str(result["minor"] - exact), "result": result})
        return result["minor"]

    def round(self, name, rule, inputs, exact, way):
        """What is rounded; gives the amount."""
        return self.write(name, rule, inputs, exact, way, self.money(rounded(exact, way)))

    def whole(self, name, rule, inputs, minor):
        """What needs no rounding; gives the amount."""
        return self.write(name, rule, inputs, minor, None, self.money(int(minor)))

    def sum(self, name, rule, terms):
        """A sum of earlier results."""
        minor = 0
        for term in terms:
            ((_, fields),) = term.items()
            minor += fields["amount"]["minor"] * (-1 if fields["taken_away"] else 1)
        return self.whole(name, rule, terms, minor)

    def net(self, exact, in_line=False):
        shown = rounded(exact, self.line_way)
        return Net(exact if (self.exact_in_lines if in_line else self.exact_nets) else Fraction(shown), shown)

    def net_step(self, name, rule, terms, net, in_line=False):
        """A sum of nets: rounded to be shown where they are exact, else whole."""
        if self.exact_in_lines if in_line else self.exact_nets:
            self.round(name, rule, terms, net.exact, self.line_way)
        else:
            self.whole(name, rule, terms, net.shown)
        return net

    def given(self, name, amount):
        minor = self.write(name, "JM-GIVEN", [{"given": {"amount": amount}}], amount["minor"], None, amount)
        return Net(Fraction(minor), minor)

    def percent_of(self, name, of, rate, in_line=False):
        """A percentage of an earlier net, (figure, net)."""
        net = self.net(of[1].exact * rate / 100, in_line)
        inputs = [self.term(*of, in_line=in_line), {"percent": {"percent": plain(rate)}}]
        self.round(name, "JM-PERCENT", inputs, of[1].exact * rate / 100, self.line_way)
        return net

    def apportioned(self, name, of, exact, whole_name, whole, minor):
        """A part of what was rounded as a whole."""
        inputs = [self.exact(of, exact), self.amount(whole_name, whole)]
        return self.write(name, "JM-APPORTIONED", inputs, exact, None, self.money(minor))
