"""Where the further taxes of a credit note come from, and the share of an amount under each tax: told a second time.

What is asked for is taken from the note, or is a fraction of what was left; each amount then follows from what is told of it,
and is held to the one that the note has. Standard library only.
"""

from fractions import Fraction

from invoice_explain import explain
from invoice_parts import by_largest_remainder, key, nearest, same_tax
from invoice_text import amount_text, figure_text, step_text
from invoice_values import rounded


def plain_draft(note):
    return {**note["draft"], "prepaid": None, "payable_rounding": None}


def minor_of(amount):
    return amount["minor"] if amount else 0


class Told:
    """A credit note with what was left before it."""

    def __init__(self, note, left, kind, taxes):
        self.note, self.left, self.taxes = note, left, taxes
        self.way = note["draft"]["rounding"]["tax"]["way"]
        self.gross = sum(of["base"] + of["tax"] for of in left.groups.values())
        self.amount = note["part"]["part"]["amount"]["amount"]["minor"] if kind == "amount" else self.gross
        self.kind = "rest" if kind == "amount" and self.amount == self.gross else kind
        draft = plain_draft(note)
        alone = left.alone(draft) if kind == "lines" else {"tax_breakdown": [], "further_taxes": []}
        requested = (note.get("part") or {}).get("requested") or alone
        self.alone, self.asked = alone["further_taxes"], requested.get("further_taxes", [])
        self.steps = [told["step"] for told in explain(draft)["steps"]] if kind == "lines" else []
        # What lines come to by themselves tells of a main tax where nothing else is asked for, on what it is either.
        told = {key(step["figure"]["tax"]): step for step in self.steps if "tax" in step["figure"]}
        own = zip(alone["tax_breakdown"], requested["tax_breakdown"])
        self.tax_steps = {key(group): told[key(group)] for group, asked in own if group == asked and key(group) in told}

    # -- shares of an amount

    def part_of(self, figure, of, whole, name, way):
        """What an amount is of something that is left, beside all that is left; to be rounded some way, or apportioned."""
        exact = Fraction(whole * self.amount, self.gross)
        term = lambda figure, minor: {"amount": {"figure": figure, "amount": self.left.money(minor), "taken_away": False}}
        inputs = [term(of, whole), term({"tax_inclusive": {}}, self.amount), term({"left_to_credit": {}}, self.gross)]
        named = {"further_tax": name} if name else {}
        rule = "JM-CREDIT-PROPORTION" if way else "JM-CREDIT-SHARE"
        result = rounded(exact, way) if way else None
        return {"figure": figure, "rule": rule, **named, "inputs": inputs, "exact": str(exact), "rounding": way,
                "residue": None if result is None else str(result - exact),
                "result": None if result is None else self.left.money(result)}

    def shares(self):
        """The share of an amount under each main tax, with that."""
        if self.kind != "amount":
            return {}
        weights = {at: of["base"] + of["tax"] for at, of in self.left.groups.items()}
        found = {}
        for (at, whole), share in zip(weights.items(), by_largest_remainder(self.amount, list(weights.values()))):
            under = {"category": at[0], "percent": at[1]}
            step = self.part_of({"amount_under_tax": under}, {"left_under_tax": under}, whole, None, None)
            found[at] = step | {"residue": str(share - Fraction(step["exact"])), "result": self.left.money(share)}
        return found

    # -- further taxes

    def own(self, number, tax, was):
        """What is asked for of a further tax: of what, with its step, and how much, with its step."""
        if self.kind == "rest":
            return was["base"], None, was["amount"], None
        if self.kind == "amount":
            group = {"group": number}
            step = self.part_of({"further_tax": group}, {"left_of_further_tax": group}, was["amount"]["minor"], tax["tax"], self.way)
            base = was["base"] and self.part_of({"further_tax_base": group}, {"left_of_further_tax_base": group},
                                                was["base"]["minor"], tax["tax"], self.way)
            return base and base["result"], base, step["result"], step
        at = next((at for at, of in enumerate(self.alone) if same_tax(of, tax)), None)
        if at is None:
            none = lambda figure, rule: {"figure": {figure: {"group": number}}, "rule": rule, "further_tax": tax["tax"], "inputs": [],
                                         "exact": "0", "rounding": None, "residue": "0", "result": self.left.money(0)}
            base = tax["base"] and none("further_tax_base", "JM-EXACT-SUM")
            return base and self.left.money(0), base, self.left.money(0), none("further_tax", "JM-FURTHER-SUM")
        asked, group = self.asked[at], {"group": at + 1}
        step = lambda kind, amount: next((step for step in self.steps if step["figure"] == {kind: group} and step["result"] == amount), None)
        base = asked["base"] and step("further_tax_base", asked["base"])
        return asked["base"], base, asked["amount"], step("further_tax", asked["amount"])

    def further(self):
        told = []
        for number, tax in enumerate(self.taxes, 1):
            was = next((of for of in self.left.kept_stated() if same_tax(of, tax)), None)
            base, base_step, own, step = self.own(number, tax, was)
            one = {"rule": rule_of(own, was, tax), "left_before": was, "own_base": base, "own_base_step": base_step, "own_tax": own,
                   "own_tax_step": step, "rounding": self.way, "credited": tax}
            told.append({name: value for name, value in one.items() if value is not None or not name.endswith("_step")})
        self.recount(told)
        return [{"tax": one, "text": text_of(one)} for one in told]

    def recount(self, told):
        """Each amount again, from what is told of it."""
        levies = [one for one in told if one["credited"]["in_tax_base"]]
        bases = sum(group["base"]["minor"] for group in self.note["totals"]["tax_breakdown"])
        asked = -bases - sum(one["own_tax"]["minor"] for one in levies)
        before = self.without_tax_before()
        missing = asked - nearest(asked, before)
        for one in told:
            own, was, tax = one["own_tax"]["minor"], one["left_before"], one["credited"]
            amount = own
            if one["rule"] == "all_left":
                amount = was["amount"]["minor"]
            elif one["rule"] == "kept_within_left":
                amount = self.kept(own, was, tax)
            elif one["rule"] == "kept_in_base":
                amount = nearest(own + missing, was["amount"]["minor"])
                assert self.kind == "amount" or amount > own, one
            if tax["in_tax_base"]:
                missing -= amount - own
            assert tax["amount"]["minor"] == amount, (one, amount)
            ends = not any(minor_of(group[name]) for group in self.after() for name in ("base", "tax"))
            left, own_base = (minor_of(of) for of in ((was or {}).get("base"), one["own_base"]))
            assert minor_of(tax["base"]) in {nearest(own_base, left)} | ({left} if ends else set()), one

    def kept(self, own, was, tax):
        if was is None or tax["base"] is None:
            return nearest(own, was["amount"]["minor"] if was else 0)
        rate = Fraction(tax["rate"]["percent"]["percent"]) / 100
        return self.left.kept_within(own, was["amount"]["minor"], tax["base"]["minor"], was["base"]["minor"], rate)

    def after(self):
        of = {(group["category"], group["percent"]): group for group in self.note["totals"]["tax_breakdown"]}
        nothing = {"base": self.left.money(0), "tax": self.left.money(0)}
        return [{name: self.left.money(was[name] + of.get(at, nothing)[name]["minor"]) for name in ("base", "tax")}
                for at, was in self.left.groups.items()]

    def without_tax_before(self):
        levies = sum(tax["amount"]["minor"] for tax in self.left.kept if tax["in_tax_base"])
        return sum(of["base"] for of in self.left.groups.values()) - levies

    def exclusive_before(self):
        """What was left without tax, where it isn't all of the bases."""
        if not any(tax["in_tax_base"] for tax in self.left.kept):
            return {}
        return {"tax_exclusive_before": self.left.money(self.without_tax_before())}


def rule_of(own, was, tax):
    if was == tax:
        return "all_left"
    if own == tax["amount"]:
        return "own_tax"
    if not tax["in_tax_base"]:
        return "kept_within_left"
    return "all_left" if was and was["amount"] == tax["amount"] else "kept_in_base"


def text_of(told):
    tax, amount, was = told["credited"], amount_text(told["credited"]["amount"]), told["left_before"]
    called = lambda figure: figure_text({figure: {"group": 0}}, tax["tax"])
    if told["rule"] == "all_left":
        of = f", of {amount_text(tax['base'])}," if tax["base"] else ""
        return f"{called('further_tax')}: {amount}{of} is all that is left"
    said = lambda step, figure, asked: step_text(step) if step else (
        f"{called(figure)}: that of all so far less that credited before = {amount_text(asked)}")
    text = said(told.get("own_tax_step"), "further_tax", told["own_tax"])
    if told["own_base"]:
        base = said(told.get("own_base_step"), "further_tax_base", told["own_base"])
        kept = "" if told["own_base"] == tax["base"] else f", of which {amount_text(tax['base'])} is left"
        text = f"{base}{kept}; {text}"
    if told["rule"] == "own_tax":
        return text
    text += f"; {amount} is credited, "
    if told["rule"] == "kept_in_base":
        return text + "so that what isn't tax keeps within what is left of it"
    if was is None:
        return text + "since nothing is left of it"
    if was["base"] and tax["base"]:
        rest = {**tax["base"], "minor": was["base"]["minor"] - tax["base"]["minor"]}
        return text + f"so that the {amount_text(rest)} that is left of that keeps its tax"
    return text + f"the nearest to that within the {amount_text(was['amount'])} that is left"
