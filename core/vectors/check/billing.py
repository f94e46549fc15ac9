#!/usr/bin/env python3
"""Recomputes the expectation of every vector of `billing` from its input.

What a line bears is asked of `tax.py`, the second reading of the law beside this file; what the invoice comes to is added
up here, in fractions, as far as a draft without allowances and charges needs it: to know how much of a prepaid amount it
takes.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import tax

EXPONENT = {"AUD": 2, "NZD": 2, "GBP": 2, "EUR": 2, "JPY": 0, "KWD": 3}
MINOR_MAX = 2**53 - 1


class Refused(Exception):
    """An error, by its code."""


def rounded(number, way):
    """A fraction that isn't below zero as a whole number."""
    down, rest = divmod(number, 1)
    half = Fraction(1, 2)
    up = {
        "half_up": rest >= half,
        "half_down": rest > half,
        "half_even": rest > half or (rest == half and down % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[way]
    return int(down) + (1 if up else 0)


def plain(text):
    """A decimal without the zeros that say nothing."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(amount, currency):
    """The minor units of an amount that must be of a currency and may not be below zero."""
    if abs(amount["minor"]) > MINOR_MAX:
        raise Refused("JM-MON-0005")
    if amount["currency"] != currency:
        raise Refused("JM-MON-0002")
    if amount["minor"] < 0:
        raise Refused("JM-BIL-0003")
    return amount["minor"]


def deposit(given):
    currency = given["total"]["currency"]
    total = money(given["total"], currency)
    ((kind, share),) = given["share"].items()
    if kind == "percent":
        percent = Fraction(share["percent"])
        paid = rounded(total * percent / 100, share["rounding"])
        if percent > 100:
            raise Refused("JM-BIL-0004")
    else:
        paid = money(share["amount"], currency)
    if paid > total:
        raise Refused("JM-BIL-0004")
    return {"minor": paid, "currency": currency}


def pieces(line):
    """The records of a line, each with its day where the line is of one day only."""
    if line["explanation"] is None:
        return []
    ((_, facts),) = line["explanation"].items()
    works = facts["work"] if isinstance(facts["work"], list) else [facts["work"]]
    return [(work, facts.get("date")) for work in works]


def billed_once(lines, context):
    billed = [(work, None) for work in context["covered"]] + [piece for line in lines for piece in pieces(line)]
    for at, (work, day) in enumerate(billed):
        for earlier, earlier_day in billed[:at]:
            if work == earlier and (day is None or earlier_day is None or day == earlier_day):
                raise Refused("JM-BIL-0002")
    works = sorted({work for work, _ in billed})
    if set(works) & set(context["billed_before"]):
        raise Refused("JM-BIL-0001")
    return works


def total_with_tax(lines, context):
    """What the invoice comes to, in minor units."""
    unit = 10 ** EXPONENT[context["currency"]]
    rounding = context["rounding"]
    nets, line_taxes, groups = [], [], {}
    for line in lines:
        net = rounded(Fraction(line["quantity"]) * Fraction(line["unit_price"]) * unit, rounding["line_net"])
        category, percent = line["tax"]["category"], Fraction(line["tax"]["percent"])
        rate = percent / 100 if category in ("standard", "reduced") else Fraction(0)
        nets.append(net)
        line_taxes.append(rounded(net * rate, rounding["tax"]["way"]))
        groups[category, percent, rate] = groups.get((category, percent, rate), 0) + net
    if context["price_basis"] == "inclusive":
        return sum(nets)
    if rounding["tax"]["at"] == "line":
        return sum(nets) + sum(line_taxes)
    return sum(nets) + sum(rounded(net * rate, rounding["tax"]["way"]) for (_, _, rate), net in groups.items())


def tax_of(question):
    """The tax of a line, which must not depend on whether a deposit is looked at or the rest."""
    decision = tax.decide(question)
    dates = [question["supplied_on"], question["invoiced_on"]]
    if question["paid_on"] is None or question["regime"] == "nz" or dates == [None, None]:
        return decision
    try:
        rest = tax.decide({**question, "paid_on": None})
    except tax.Refused as refused:
        if str(refused) != "JM-TAX-0001":
            raise
        # An invoice of a day without registration, and no day of the supply: nothing to tax in the rest.
        if decision["rule"] == "supplier_not_registered":
            return decision
        raise Refused("JM-BIL-0007") from None
    if rest["treatment"] != decision["treatment"]:
        raise Refused("JM-BIL-0007")
    return rest if question["regime"] == "gb" else decision


def draft(given):
    lines, context = given["lines"], given["context"]
    if {line["currency"] for line in lines} - {context["currency"]}:
        raise Refused("JM-BIL-0009")
    works = billed_once(lines, context)
    facts = ("regime", "supplier", "supplied_on", "invoiced_on", "paid_on", "reverse_charge")
    try:
        decisions = [
            tax_of({"supply": line["line"]["supply"], **{fact: context[fact] for fact in facts}}) for line in lines
        ]
        permitted = None
        if any(decision["rule"] != "supplier_not_registered" for decision in decisions):
            question = {"regime": context["regime"], "prices": context["price_basis"]}
            permitted = tax.permitted_rounding({**question, "rounding": context["rounding"]["tax"]})
            # The United Kingdom lets the total VAT be rounded down: with two rates, two are.
            charged = [decision["treatment"] for decision in decisions if decision["rule"] == "rate_of_supply"]
            taxed = {treatment["percent"] for treatment in charged} - {"0"}
            if context["regime"] == "gb" and context["rounding"]["tax"]["way"] == "down" and len(taxed) > 1:
                raise Refused("JM-BIL-0008")
    except tax.Refused as refused:
        raise Refused(str(refused)) from None
    if not lines:
        raise Refused("JM-INV-0001")
    if context["price_basis"] == "inclusive" and any(decision["rule"] == "reverse_charge" for decision in decisions):
        raise Refused("JM-INV-0014")
    invoice_lines = [
        {
            **{name: line["line"][name] for name in ("description", "unit")},
            **{name: plain(line["line"][name]) for name in ("quantity", "unit_price")},
            "allowances": [],
            "charges": [],
            "tax": decision["treatment"],
        }
        for line, decision in zip(lines, decisions)
    ]
    prepaid = beyond = None
    if context["prepaid"] is not None:
        currency = context["currency"]
        paid, total = money(context["prepaid"], currency), total_with_tax(invoice_lines, context)
        prepaid = {"minor": min(paid, total), "currency": currency}
        beyond = {"minor": paid - total, "currency": currency} if paid > total else None
    return {
        "draft": {
            "currency": context["currency"],
            "price_basis": context["price_basis"],
            "rounding": context["rounding"],
            "lines": invoice_lines,
            "allowances": [],
            "charges": [],
            "prepaid": prepaid,
        },
        "lines": [
            {"pricing": line["explanation"], "tax": decision} for line, decision in zip(lines, decisions)
        ],
        "work": works,
        "tax_rounding": permitted,
        "prepaid_beyond": beyond,
    }


RULES = {"billing.draft": draft, "billing.deposit": deposit}


def expectation(vector):
    try:
        return {"ok": RULES[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    folder = Path(__file__).resolve().parent.parent / "billing"
    vectors = [vector for file in sorted(folder.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    recomputed = differ = 0
    for vector in vectors:
        want = expectation(vector)
        recomputed += 1
        if want != vector["expect"]:
            differ += 1
            print(f"{vector['name']}: recomputed {json.dumps(want)}, the vector says {json.dumps(vector['expect'])}")
    print(f"billing: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or recomputed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
