"""Random invoices, credited piece by piece: beside the script that recomputes the vectors of credit notes.

The script has its own reading of the rules, and none of our code. It doesn't know levies beside nets that stay exact, discounts
that bear a levy, nor levies that are below zero, or more than the price: none of these is made here.

`JOURNEYMAN_CREDITS=6000` makes as many invoices, `JOURNEYMAN_CREDITS_SEED=7` others.
"""

import json
import os
import random
import sys
from pathlib import Path

import conftest
import journeyman

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "core" / "vectors" / "check"))

import invoice_issue  # noqa: E402
from invoice_credit import credit_part  # noqa: E402
from invoice_values import Refused  # noqa: E402

INVOICES = int(os.environ.get("JOURNEYMAN_CREDITS", "150"))
TURNS = 8
SEED = int(os.environ.get("JOURNEYMAN_CREDITS_SEED", "2026"))
# Currency, rate, and a number of somebody registered.
REGIMES = {"au": ("AUD", "10", "99 999 999 999"), "gb": ("GBP", "20", "999 9999 99"), "nz": ("NZD", "15", "99-999-999")}


def test_random_credit_notes_come_out_as_the_script_says():
    made = random.Random(SEED)
    wrong, notes, refused = [], 0, 0
    for number in range(INVOICES):
        regime = made.choice(sorted(REGIMES))
        given = {"draft": draft(made, regime), "details": details(regime)}
        invoice = beside("invoice.issue", invoice_issue.issue, given, wrong)
        if invoice is None:
            continue
        credited = []
        for turn in range(TURNS):
            note = {"id": f"01999a3f-0000-7000-8000-0000000009{len(credited):02}", "number": f"CN-{len(credited)}"}
            note |= {"issued_on": "2026-10-12", "reason": "Wrong tap fitted"}
            of = {"invoice": invoice, "credit_notes": credited, "part": part(made, invoice, turn), "details": note}
            made_note = beside("invoice.credit_part", credit_part, of, wrong)
            if made_note is None:
                refused += 1
            else:
                credited.append(made_note)
                notes += 1
        assert not wrong, f"invoice {number} of seed {SEED}: " + wrong[0]
    conftest.COUNTED.append(f"credit notes beside the script: {notes}, and {refused} that both refuse")
    assert notes > INVOICES
    assert refused


def beside(name, script, given, wrong):
    """What both say, nothing if both refuse; and what they differ in."""
    try:
        ours = {"ok": json.loads(journeyman.call(name, json.dumps(given)))}
    except journeyman.JourneymanError as error:
        ours = {"error": error.code}
    try:
        theirs = {"ok": script(json.loads(json.dumps(given)))}
    except Refused as refused:
        theirs = {"error": str(refused)}
    if ours != theirs:
        found = "\n  ".join(differences(ours, theirs))
        wrong.append(f"{name}\n  given {json.dumps(given)}\n  {found}")
    return ours.get("ok")


def differences(ours, theirs, at=""):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted({*ours, *theirs}):
            yield from differences(ours.get(name), theirs.get(name), f"{at}.{name}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for place, pair in enumerate(zip(ours, theirs)):
            yield from differences(*pair, f"{at}[{place}]")
    elif ours != theirs:
        yield f"{at or 'answer'}: {json.dumps(ours)} of ours, {json.dumps(theirs)} of the script"


def details(regime):
    return {
        "job": None, "id": "01999a3f-0000-7000-8000-000000000001", "number": "INV-0001",
        "customer": "01999a3f-0000-7000-8000-0000000000c1", "issued_on": "2026-10-05", "due_on": "2026-10-19",
        "tax_point": "2026-10-05", "regime": regime,
        "registration": {"registered": {"number": REGIMES[regime][2], "since": "2020-07-01", "until": None}},
    }  # fmt: skip


def draft(made, regime):
    currency, rate, _ = REGIMES[regime]
    nets = made.choice(["rounded", "rounded", "once_a_line", "exact"])
    further = [] if nets == "exact" else [levy(made) for _ in range(made.choice([0, 0, 1, 2]))]
    taxes = [{"category": "standard", "percent": rate, "reason": None}, {"category": "zero", "percent": "0", "reason": None}]
    rounding = {"line_net": "half_up", "tax": {"at": made.choice(["line", "tax_group"]), "way": "half_up"}, "nets": nets}
    lines = [line(made, currency, taxes, further) for _ in range(made.randint(1, 4))]
    return {
        "currency": currency, "price_basis": made.choice(["exclusive", "inclusive"]), "rounding": rounding, "lines": lines,
        "allowances": [discount(made, lines)] if made.random() < 0.3 else [],
        "charges": [discount(made, lines)] if made.random() < 0.2 else [], "prepaid": None,
    }  # fmt: skip


def line(made, currency, taxes, further):
    quantity = made.choice([str(made.randint(1, 6)), f"{made.randint(1, 5)}.{made.randint(1, 99):02}", "25"])
    price = made.choice([f"{made.randint(1, 150)}.{made.choice(['', '5', '05', '995'])}".rstrip("."), "0.005", "0.334"])
    further = [] if price.startswith("0.") else [tax for tax in further if made.random() < 0.6]
    is_return = not further and made.random() < 0.1
    off = {"value": {"amount": {"amount": {"minor": made.randint(1, 40), "currency": currency}}}, "reason": "Agreed"}
    return {
        "description": "Batteries", "quantity": ("-" if is_return else "") + quantity, "unit": "C62",
        "unit_price": price, "charges": [],
        "allowances": [off] * made.choice([1, 3]) if not is_return and made.random() < 0.2 else [],
        "tax": made.choices(taxes, [4, 1])[0], "further_taxes": further,
    }  # fmt: skip


def levy(made):
    withheld = made.random() < 0.3
    rates = [{"percent": {"percent": "3"}}, {"percent": {"percent": "20"}}, {"per_unit": {"amount": "0.15"}}]
    return {
        "tax": "CIS" if withheld else "Levy", "rate": made.choice(rates), "on": made.choice(["net", "net_and_taxes"]),
        "in_tax_base": not withheld, "withheld": withheld,
    }  # fmt: skip


def discount(made, lines):
    value = {"percent_of_same_tax": {"percent": str(made.randint(1, 30))}}
    return {"value": value, "reason": "Agreed", "tax": lines[0]["tax"], "further_taxes": []}


def part(made, invoice, turn):
    if turn == TURNS - 1 or made.random() < 0.03:
        return {"rest": {}}
    if made.random() < 0.3:
        payable = max(1, invoice["totals"]["tax_inclusive"]["minor"])
        minor = made.randint(1, max(1, payable // made.choice([2, 10, 40])))
        return {"amount": {"amount": {"minor": minor, "currency": invoice["draft"]["currency"]}}}
    lines = invoice["draft"]["lines"]
    chosen = made.sample(range(len(lines)), made.randint(1, min(2, len(lines))))
    return {"lines": {"lines": [{"line": at + 1, "quantity": some(made, lines[at]["quantity"])} for at in sorted(chosen)]}}


def some(made, quantity):
    """All that is left, one, or another part."""
    sign = "-" if quantity.startswith("-") else ""
    return made.choice([None, sign + "1", f"{sign}0.{made.randint(1, 9)}", f"{sign}1.{made.randint(1, 9)}"])
