"""What cases of invoices and credit notes are made of, and where they are collected to be written as vectors."""

import invoice_issue as invoice
from invoice import recomputed

SCRIPT = "script: check/invoice_documents.py"


def an(number):
    return f"01999a3f-0000-7000-8000-{number:012x}"


def money(minor, currency="AUD"):
    return {"minor": minor, "currency": currency}


def tax(percent="10", category=None, reason=None):
    category = category or ("zero" if percent == "0" else "standard")
    return {"category": category, "percent": percent, "reason": reason}


def line(quantity, price, of=None, allowances=(), charges=(), unit="C62", description="Work", withheld=None):
    adjusted = lambda given: [{"value": value, "reason": "Agreed"} for value in given]
    found = {"description": description, "quantity": quantity, "unit": unit, "unit_price": price,
             "allowances": adjusted(allowances), "charges": adjusted(charges), "tax": of or tax()}
    return found | ({"further_taxes": [kept_by_customer(withheld)]} if withheld else {})


def kept_by_customer(percent, name="CIS"):
    return {"tax": name, "rate": {"percent": {"percent": percent}}, "on": "net", "withheld": True}


def percent_off(percent):
    return {"percent": {"percent": percent}}


def amount_of(minor, currency="AUD"):
    return {"amount": {"amount": money(minor, currency)}}


def on_document(value, of=None):
    return {"value": value, "reason": "Agreed", "tax": of or tax()}


def draft(*lines, currency="AUD", basis="exclusive", at="tax_group", way="half_up", net="half_up", allowances=(),
          charges=(), prepaid=None, **rounding):
    return {"currency": currency, "price_basis": basis, "rounding": {"line_net": net, "tax": {"at": at, "way": way}, **rounding},
            "lines": list(lines), "allowances": list(allowances), "charges": list(charges), "prepaid": prepaid}


def details(regime="au", number=1, **others):
    numbers = {"au": "99 999 999 999", "gb": "999 9999 99", "nz": "99-999-999"}
    return {"id": an(number), "number": f"INV-{number:04}", "customer": an(0xC1), "job": None, "issued_on": "2026-10-05",
            "due_on": "2026-10-19", "tax_point": "2026-10-05", "regime": regime,
            "registration": {"registered": {"number": numbers[regime], "since": "2020-07-01", "until": None}}, **others}


def issued(of, regime="au", **others):
    return invoice.issue({"draft": of, "details": details(regime, **others)})


def kept_from_before(of, regime="au"):
    """An invoice that was issued before its law's own currency was asked for: it is read and credited all the same."""
    return invoice.frozen({"draft": of, "details": details(regime)})


def noted(number=1, on="2026-10-12", reason="Wrong tap fitted"):
    return {"id": an(0x900 + number), "number": f"CN-{number:04}", "issued_on": on, "reason": reason}


def lines(*named):
    return {"lines": {"lines": [{"line": at, "quantity": much} for at, much in named]}}


def amount(minor, currency="AUD"):
    return {"amount": {"amount": money(minor, currency)}}


REST = {"rest": {}}


def credit(of, notes, part, number=None, **others):
    number = number or len(notes) + 1
    return {"invoice": of, "credit_notes": notes, "part": part, "details": noted(number, **others)}


def after(of, *parts):
    """The credit notes of an invoice for these parts, one after the other."""
    notes = []
    for part in parts:
        answer = recomputed({"call": "invoice.credit_part", "input": credit(of, notes, part)})
        notes.append(answer["ok"])
    return notes


TOPICS = {
    "credit_part": "credited in part", "correct": "corrected", "void": "void", "terms": "due", "instalments": "instalments",
    "early_payment": "paid early", "explain_credit": "credit note explained",
}
CASES = {name: [] for name in TOPICS}


def case(file, name, call, given, source=SCRIPT, check=None):
    answer = recomputed({"call": call, "input": given})
    if check is not None:
        assert check(answer), (name, answer)
    CASES[file].append({"name": f"{TOPICS[file]}: {name}", "source": source, "call": call, "input": given, "expect": answer})


def totals_are(base, of_tax):
    """By hand: the totals of a credit note in minor units, without their sign."""
    return lambda answer: (answer["ok"]["totals"]["tax_exclusive"]["minor"],
                           answer["ok"]["totals"]["tax"]["minor"]) == (-base, -of_tax)


def code(wanted):
    return lambda answer: answer == {"error": wanted}
