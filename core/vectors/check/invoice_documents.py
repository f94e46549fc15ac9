"""Recomputes the vectors of what becomes of an invoice: corrections, voids, terms, instalments and discounts for paying
early, and the explanations of credit notes; these themselves in `invoice_credit.py`. Standard library only.
"""

import calendar
import json
from datetime import date, timedelta
from fractions import Fraction

import invoice_issue as invoice
from invoice_credit import credit_part, left_after, left_before, left_to_credit, verify_credit
from invoice_left import Left
from invoice_parts import key, parts, sign, withheld_of
from invoice_text import amount_text, figure_text, step_text
from invoice_told_credit import Told, plain_draft
from invoice_told_taxes import NO_TAX
from invoice_totals import SMALLEST_COIN
from invoice_values import Refused, percent, plain, rounded

INSTALMENTS_MAX, DAYS_MAX, MONTHS_MAX = 120, 366, 12


# ---- corrections and voids


def correct(given):
    first, details = given["invoice"], given["details"]
    invoice.verify(first)
    of = first["details"]
    chain = [of] + ([first["corrects"]] if first.get("corrects") else [])
    if any(details["id"] == one["id"] or details["number"] == one["number"] for one in chain):
        raise Refused("JM-INV-0072")
    others = (details["customer"], given["draft"]["currency"], details["regime"])
    if others != (of["customer"], first["draft"]["currency"], of["regime"]):
        raise Refused("JM-INV-0073")
    if details["issued_on"] < given["credit"]["issued_on"]:
        raise Refused("JM-INV-0074")
    if details["number"] in {one["number"] for one in [given["credit"], *(note["details"] for note in given["credit_notes"])]}:
        raise Refused("JM-INV-0084")
    note = credit_part({**given, "part": {"rest": {}}, "details": given["credit"]})
    again = invoice.issue({"draft": given["draft"], "details": details})
    preceding = {name: of[name] for name in ("id", "number", "issued_on", "regime")}
    return {"credit_note": note, "invoice": {**again, "corrects": {**preceding, "title": first["title"]}}}


def void(given):
    invoice.verify(given["invoice"])
    if any(given["fate"].values()):
        raise Refused("JM-INV-0070")
    invoice.check_dates(given["details"]["voided_on"])
    if given["details"]["voided_on"] < given["invoice"]["details"]["issued_on"]:
        raise Refused("JM-INV-0071")
    return {"details": given["details"], "invoice": given["invoice"]}


# ---- terms, instalments, early payment


def last_day(day):
    return calendar.monthrange(day.year, day.month)[1]


def months_later(day, months):
    """The first of the month so many months later."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def day_of_month(of, wanted):
    return of.replace(day=min(wanted, last_day(of)))


def due_on(terms, issued_on):
    then = terms.get("then") or {}
    end, day = then.get("end_of_month"), then.get("day_of_month")
    if (end and end["plus_days"] > DAYS_MAX) or (not (day and not 1 <= day["day"] <= 31) and not (
            day and day["months"] > MONTHS_MAX) and terms["days"] > DAYS_MAX):
        raise Refused("JM-PTY-0002")
    if day and not 1 <= day["day"] <= 31:
        raise Refused("JM-PTY-0003")
    if day and day["months"] > MONTHS_MAX:
        raise Refused("JM-PTY-0004")
    try:
        due = date.fromisoformat(issued_on) + timedelta(days=terms["days"])
        if end:
            due = due.replace(day=last_day(due)) + timedelta(days=end["plus_days"])
        if day and day["months"]:
            due = day_of_month(months_later(due, day["months"]), day["day"])
        elif day:
            due = next(found for at in (0, 1) if (found := day_of_month(months_later(due, at), day["day"])) >= due)
    except (ValueError, OverflowError):
        raise Refused("JM-CAL-0002") from None
    invoice.check_dates(issued_on, due.isoformat())
    return due.isoformat()


def instalments(given):
    whole, terms = given["total"], given["terms"]
    if not terms:
        raise Refused("JM-INV-0075")
    if len(terms) > INSTALMENTS_MAX:
        raise Refused("JM-INV-0076")
    exact, rest = [], None
    for at, part in enumerate(terms):
        ((kind, fields),) = part["share"].items()
        if kind == "rest":
            if rest is not None:
                raise Refused("JM-INV-0078")
            rest = at
            exact.append(Fraction(0))
        elif kind == "percent":
            exact.append(whole["minor"] * percent(fields["percent"]) / 100)
        else:
            if fields["amount"]["currency"] != whole["currency"]:
                raise Refused("JM-INV-0005")
            if fields["amount"]["minor"] * whole["minor"] < 0:
                raise Refused("JM-INV-0079")
            exact.append(Fraction(fields["amount"]["minor"]))
    left = whole["minor"] - sum(exact)
    if left * whole["minor"] < 0 or (left and not whole["minor"]) or (left and rest is None):
        raise Refused("JM-INV-0077")
    if rest is not None:
        exact[rest] = left
    shares = [int(share) for share in exact]
    missing = whole["minor"] - sum(shares)
    order = sorted(range(len(exact)), key=lambda at: -abs(exact[at] - shares[at]))
    for at in order[: abs(missing)]:
        shares[at] += sign(missing)
    due = [due_on(part["due"], given["issued_on"]) for part in terms]
    return [{"due_on": day, "amount": {"minor": share, "currency": whole["currency"]}} for day, share in zip(due, shares)]


NOTICE = "No credit note will be issued. Following payment you must ensure you have only recovered the VAT actually paid."


def early_payment(given):
    issued, terms = given["invoice"], given["terms"]
    invoice.verify(issued)
    for note in given["credit_notes"]:
        verify_credit(note)
    rate = percent(terms["percent"])
    due_on(terms["until"], "2026-01-01")  # whether they are terms at all
    if not 0 < rate <= 100:
        raise Refused("JM-INV-0080")
    of = issued["details"]
    until = due_on(terms["until"], of["issued_on"])
    if until > of["due_on"]:
        raise Refused("JM-INV-0081")
    left = left_after(issued, given["credit_notes"])
    groups = left.stated()
    base, tax = (sum(parts(group)[name] for group in groups) for name in ("base", "tax"))
    if base + tax <= 0:
        raise Refused("JM-INV-0085")
    discount = rounded((base if terms["of"] == "tax_exclusive" else base + tax) * rate / 100, terms["rounding"])
    if discount <= 0:
        raise Refused("JM-INV-0086")
    taken = left.split(left.money(discount))
    tax_left = tax - sum(parts(group)["tax"] for group in taken)
    with_tax = base + tax - discount
    price = "full price" if terms["of"] == "tax_inclusive" else "price without tax"
    notice = f"A discount of {plain(rate)} % of the {price} applies if payment is made by {until}. {NOTICE}"
    due, rounding = with_tax - left.prepaid, left.rounding
    ((kind, how),) = (issued["draft"].get("payable_rounding") or {"none": {}}).items()
    if kind == "cash":  # what is paid in cash is rounded once, from what is due, and not what was due before
        coin = SMALLEST_COIN[issued["draft"]["currency"]]
        rounding = rounded(Fraction(due, coin), how["ties"]) * coin - due
    payable = due + rounding
    kept = left.kept_of_amount(discount, taken)
    withheld = sum(tax["amount"]["minor"] for tax in left.kept) - sum(tax["amount"]["minor"] for tax in kept)
    if min(payable, payable - withheld) < 0 or (kind == "cash" and due < 0):
        raise Refused("JM-INV-0083")
    shown = {"rounding": left.money(rounding)} if rounding or kind == "cash" else {}
    less = {"payable_less_withheld": left.money(payable - withheld)} if "withheld" in issued["totals"] else {}
    return {
        **less,
        **shown,
        "until": until,
        "discount": left.money(discount),
        "discount_breakdown": {"tax_breakdown": taken} | ({"further_taxes": kept} if kept else {}),
        "tax_exclusive": left.money(with_tax - tax_left),
        "tax": left.money(tax_left),
        "tax_inclusive": left.money(with_tax),
        "payable": left.money(payable),
        "notice": notice if of["regime"] == "gb" and of["issued_on"] >= "2015-04-01" else None,
    }


def by_amount(left, at, requested, inclusive, way):
    """How the tax of an amount by itself comes about, on it or within it."""
    under = {"category": at[0], "percent": at[1]}
    if at[0] not in invoice.TAXED:
        nothing = {"rule": NO_TAX[at[0]], "inputs": [], "exact": "0", "rounding": None, "residue": "0"}
        return {"figure": {"tax": under}, **nothing, "result": left.money(0)}
    exact = requested * left.factor(at, inclusive)
    tax = rounded(exact, way)
    of = {"figure": {"amount_under_tax" if inclusive else "tax_base": under}, "amount": left.money(requested), "taken_away": False}
    inputs = [{"amount": of}, {"percent": {"percent": at[1]}}]
    told = {"inputs": inputs, "exact": str(exact), "rounding": way, "residue": str(tax - exact), "result": left.money(tax)}
    return {"figure": {"tax": under}, "rule": "JM-TAX-WITHIN" if inclusive else "BR-CO-17", **told}


def credit_text(rule, group, requested, inclusive, step, by_itself, left):
    """The English of what is credited under a tax."""
    of = figure_text({"tax": {"category": group["category"], "percent": group["percent"]}}, None)
    tax, way = amount_text(group["tax"]), "with" if inclusive else "without"
    if rule == "all_left":
        return f"{of}: {amount_text(requested)} {way} tax is all that is left, and so is its tax, {tax}"
    own = step_text(step) if step else f"{of}: that of all so far less that credited before = {amount_text(by_itself)}"
    if rule == "own_tax":
        return own
    return f"{own}; {tax} is credited, so that the {amount_text(left)} {way} tax that is left keeps its tax"


def explain_credit(note):
    """The totals of a credit note from what was left: each tax by its rule, and the sums of them."""
    verify_credit(note)
    draft, totals = note["draft"], invoice.negated(note["totals"])
    groups = totals["tax_breakdown"]
    ((kind, _),) = note["part"]["part"].items() if note.get("part") else [("rest", None)]
    inclusive = kind != "lines" or draft["price_basis"] == "inclusive"
    nothing = {"lines": [], "allowances": [], "charges": []}
    left = left_before(note) if note.get("part") else Left({"draft": draft, "totals": {**totals, **nothing}})
    told_of = Told(note, left, kind, totals.get("further_taxes", []))
    shares = told_of.shares()
    asked = (note.get("part") or {}).get("requested") or left.alone(plain_draft(note))
    alone = {key(group): parts(group)["tax"] for group in asked["tax_breakdown"]}
    told, way = [], draft["rounding"]["tax"]["way"]
    for group in groups:
        at, own = key(group), parts(group)
        was = left.groups[at]
        requested = own["base"] + (own["tax"] if inclusive else 0)
        available = was["base"] + (was["tax"] if inclusive else 0)
        by_itself = alone[at] if kind == "lines" else 0
        if kind != "lines" and at[0] in invoice.TAXED:
            by_itself = rounded(requested * left.factor(at, True), way)
        ways = ([told_of.tax_steps[at]] if at in told_of.tax_steps else []) + [by_amount(left, at, requested, inclusive, way)]
        step = [{"own_tax_step": step} for step in ways if step["result"] == left.money(by_itself)][:1]
        assert step or asked is (note.get("part") or {}).get("requested"), (ways, by_itself)
        kept = left.kept_within(by_itself, was["tax"], requested, available, left.factor(at, inclusive))
        if inclusive:
            kept = max(kept, requested - max(0, was["base"]))
        assert own["tax"] == (was["tax"] if requested == available else kept), (note, group)
        rule = "all_left" if requested == available else "own_tax" if kept == by_itself else "kept_within_left"
        text = credit_text(rule, group, left.money(requested), inclusive, step[0]["own_tax_step"] if step else None,
                           left.money(by_itself), left.money(available - requested))
        share = {"requested_step": shares[at]} if shares else {}
        assert not share or share["requested_step"]["result"] == left.money(requested)
        text = "; ".join([*map(step_text, share.values()), text])
        told.append({"rule": rule, "left_before": left.group(at, was), "requested": left.money(requested), **share,
                     "with_tax": inclusive, "own_tax": left.money(by_itself), **(step[0] if step else {}), "rounding": way,
                     "credited": group})
        told[-1] = {"tax": told[-1], "text": text}
    base, tax = (sum(parts(group)[name] for group in groups) for name in ("base", "tax"))
    in_bases = sum(of["amount"]["minor"] for of in totals.get("further_taxes", []) if of["in_tax_base"])
    base, tax = base - in_bases, tax + in_bases
    minor = lambda name: (totals.get(name) or {"minor": 0})["minor"]
    kept, told_kept = totals.get("further_taxes", []), {}
    gross = sum(of["base"] + of["tax"] for of in left.groups.values())
    if kept:
        told_kept["further_taxes"] = told_of.further()
    told_kept |= told_of.exclusive_before()
    if left.kept:
        if any(tax["withheld"] for tax in left.kept):
            still = withheld_of(left.kept) - minor("withheld")
            told_kept["withheld_after"] = left.money(still)
    return {"taxes": told, **told_kept, "tax_exclusive": left.money(base), "tax": left.money(tax),
            "tax_inclusive": left.money(base + tax), "prepaid": totals["prepaid"], "rounding": totals.get("rounding"),
            **left.settled("_before"), "left_after": left.money(gross - base - tax),
            "payable": left.money(base + tax - minor("prepaid") + minor("rounding"))}


CALLS = {
    "invoice.explain_credit": explain_credit,
    "invoice.credit_part": credit_part,
    "invoice.left_to_credit": left_to_credit,
    "invoice.correct": correct,
    "invoice.void": void,
    "invoice.due_on": lambda given: due_on(given["terms"], given["issued_on"]),
    "invoice.instalments": instalments,
    "invoice.early_payment": early_payment,
    "invoice.verify_credit": verify_credit,
}


def recomputed(vector):
    """What the vector's operation must answer, as the vector writes it."""
    try:
        return {"ok": CALLS[vector["call"]](json.loads(json.dumps(vector["input"])))}
    except Refused as refused:
        return {"error": str(refused)}
