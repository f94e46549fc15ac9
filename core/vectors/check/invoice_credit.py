"""Recomputes the vectors of credit notes for a part of an invoice, and of what they leave.

Amounts are whole minor units, rates and shares fractions. The calculation of a draft is the model of `invoice.py`; the rules
of what may be credited, and of the last cent, are those of `invoice_left.py`. Standard library only.
"""

import invoice_issue as invoice
from invoice_left import Left
from invoice_parts import key, part_totals, parts, withheld_of
from invoice_values import Refused, plain

NOTES_MAX = 1000


def total(note):
    """What was left before a credit note: the first had the most."""
    if note.get("part") is None:
        return float("inf")
    return sum(group["base"]["minor"] + group["tax"]["minor"] for group in note["part"]["left_before"]["tax_breakdown"])


def left_after(issued, notes):
    for note in notes:
        verify_credit(note)
    if len(notes) > NOTES_MAX:
        raise Refused("JM-INV-0069")
    if len({note["details"]["id"] for note in notes}) < len(notes):
        raise Refused("JM-INV-0067")
    left = Left(issued)
    for note in sorted(notes, key=total, reverse=True):
        if note["preceding"]["id"] != issued["details"]["id"]:
            raise Refused("JM-INV-0066")
        if note.get("part") is None and not left.whole:
            raise Refused("JM-INV-0068")
        part = note["part"]["part"] if note.get("part") else {"rest": {}}
        try:
            again = left.credit(part, note["details"])
        except Refused:
            raise Refused("JM-INV-0068") from None
        if again != note:
            raise Refused("JM-INV-0068")
    return left


def verify_credit(note):
    """A credit note by itself: what its own content gives."""
    if note.get("part") is None:
        return invoice.verify_credit(note)
    invoice.check_sums(note["totals"])
    left, before = left_before(note), note["part"]["left_before"]["tax_breakdown"]
    ((kind, fields),) = note["part"]["part"].items()
    try:
        alone = {**note["draft"], "prepaid": None, "payable_rounding": None}
        if kind == "lines":
            asked = note["part"].get("requested") or left.alone(alone)
            if asked == note["part"].get("requested") == left.alone(alone):
                raise Refused("JM-INV-0019")  # it says what goes without saying
            credited, kept = left.of_lines(asked)
        elif kind == "amount":
            credited = left.split(fields["amount"])
            kept = left.kept_of_amount(fields["amount"]["minor"], credited)
        else:
            credited, kept = before, left.kept_stated()
        for group in credited:
            for name, minor in parts(group).items():
                left.groups.setdefault(key(group), dict.fromkeys(parts(group), 0))[name] -= minor  # of nothing nothing is left
        left.take_further(kept)
        totals = part_totals(note["draft"], credited, kept)
    except Refused:
        raise Refused("JM-INV-0019") from None
    taken = left.take_back(totals["tax_inclusive"]["minor"], withheld_of(kept))
    stated = [(totals.get(name) or {"minor": 0})["minor"] for name in ("prepaid", "rounding")]
    if list(taken) != stated or min(totals["payable"]["minor"], totals["tax_inclusive"]["minor"]) < 0:
        raise Refused("JM-INV-0019")
    if invoice.negated(totals) != note["totals"]:
        raise Refused("JM-INV-0019")
    invoice.check_note(note)
    return note["totals"]


def left_before(note):
    """What a credit note for a part says that was left before it."""
    part = note["part"]
    totals = {"lines": [], "allowances": [], "charges": [], **part["left_before"], "prepaid": part.get("prepaid_before"),
              "rounding": part.get("rounding_before")}
    return Left({"draft": note["draft"], "totals": totals})


def credit_part(given):
    issued, notes = given["invoice"], given["credit_notes"]
    invoice.verify(issued)
    for note in notes:
        verify_credit(note)
    if len(notes) >= NOTES_MAX:
        raise Refused("JM-INV-0069")
    if given["details"]["id"] in {note["details"]["id"] for note in notes}:
        raise Refused("JM-INV-0067")
    if given["details"]["number"] in {one["details"]["number"] for one in [issued, *notes]}:
        raise Refused("JM-INV-0084")
    return left_after(issued, notes).credit(given["part"], given["details"])


def left_to_credit(given):
    invoice.verify(given["invoice"])
    left = left_after(given["invoice"], given["credit_notes"])
    groups = left.stated()
    base, tax = (sum(parts(group)[name] for group in groups) for name in ("base", "tax"))
    in_bases = sum(of["amount"]["minor"] for of in left.kept if of["in_tax_base"])
    base, tax = base - in_bases, tax + in_bases
    lines = [{"line": at, "quantity": plain(much), "amount": left.money(amount)}
             for at, (much, amount) in enumerate(left.lines, 1) if much or amount]
    return {"lines": lines, "taxes": left.taxes(), "tax_exclusive": left.money(base), "tax": left.money(tax),
            "tax_inclusive": left.money(base + tax), **left.settled()}
