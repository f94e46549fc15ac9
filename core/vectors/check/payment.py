"""Recomputes the expectation of every payment vector from its input, by a reading of the rules of its own.

A payment is a fact: once well formed it is recorded, and recording it again changes nothing. A refund is a request: it
pays back at most what came, in its currency, and not before it came.
"""

import json
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

LARGEST = 2**53 - 1
REFUNDS_MAX = 1000


class Refused(Exception):
    """A code of the library."""


def well_formed(amount, day):
    if type(amount["minor"]) is not int:
        raise Refused("JM-WIR-0001")
    if abs(amount["minor"]) > LARGEST:
        raise Refused("JM-MON-0005")
    date.fromisoformat(day)
    if amount["minor"] <= 0:
        raise Refused("JM-PAY-0001")


class Till:
    """Payments by id, each with its refunds by id."""

    def __init__(self, state):
        self.payments = {}
        self.refunds = {}
        for payment in state["payments"]:
            self.take("JM-PAY-0008", payment=payment)
        for refund in state["refunds"]:
            self.take("JM-PAY-0008", refund=refund)

    def left(self, payment_id):
        if payment_id not in self.payments:
            raise Refused("JM-PAY-0003")
        paid_back = [r for r in self.refunds.values() if r["payment"] == payment_id]
        came = Fraction(self.payments[payment_id]["amount"]["minor"])
        return came - sum(Fraction(r["amount"]["minor"]) for r in paid_back)

    def check(self, payment=None, refund=None):
        if payment:
            payment.setdefault("job", None)
            payment.setdefault("reference", None)
            well_formed(payment["amount"], payment["received_on"])
            if payment["id"] in self.payments:
                raise Refused("JM-PAY-0002")
            return
        well_formed(refund["amount"], refund["refunded_on"])
        if refund["id"] in self.refunds:
            raise Refused("JM-PAY-0006")
        left = self.left(refund["payment"])
        of = self.payments[refund["payment"]]
        if refund["refunded_on"] < of["received_on"]:
            raise Refused("JM-PAY-0005")
        if refund["amount"]["currency"] != of["amount"]["currency"]:
            raise Refused("JM-MON-0002")
        if Fraction(refund["amount"]["minor"]) > left:
            raise Refused("JM-PAY-0004")
        if sum(r["payment"] == of["id"] for r in self.refunds.values()) >= REFUNDS_MAX:
            raise Refused("JM-PAY-0007")

    def has(self, payment=None, refund=None):
        known, document = (self.payments, payment) if payment else (self.refunds, refund)
        return known.get(document["id"]) == document

    def take(self, misfit, payment=None, refund=None):
        if self.has(payment, refund):
            raise Refused("JM-PAY-0009")
        try:
            self.check(payment, refund)
        except Refused:
            raise Refused(misfit) from None  # no command could have led here
        known, document = (self.payments, payment) if payment else (self.refunds, refund)
        known[document["id"]] = document

    def state(self):
        by_id = lambda documents: [documents[key] for key in sorted(documents)]
        return {"payments": by_id(self.payments), "refunds": by_id(self.refunds)}


def decide(given):
    till = Till(given["state"])
    ((kind, document),) = given["command"].items()
    if kind == "record":
        document["payment"].setdefault("job", None)
        document["payment"].setdefault("reference", None)
    if till.has(**document):
        return {"events": [], "already_recorded": True}
    till.check(**document)
    event = {"record": "recorded", "refund": "refunded"}[kind]
    return {"events": [{event: document}], "already_recorded": False}


def apply(given):
    till = Till(given["state"])
    for event in given["events"]:
        ((_, document),) = event.items()
        till.take("JM-PAY-0008", **document)
    return till.state()


def refundable(given):
    till = Till(given["state"])
    left = till.left(given["payment"])
    return {"minor": int(left), "currency": till.payments[given["payment"]]["amount"]["currency"]}


OPERATIONS = {"payment.decide": decide, "payment.apply": apply, "payment.refundable": refundable}


def expected(vector):
    try:
        return {"ok": OPERATIONS[vector["call"]](json.loads(json.dumps(vector["input"])))}
    except Refused as refusal:
        return {"error": str(refusal)}


def main():
    folder = Path(__file__).parent.parent / "payment"
    vectors = [v for path in sorted(folder.glob("*.json")) for v in json.loads(path.read_text(encoding="utf-8"))]
    recomputed = differ = 0
    for vector in vectors:
        if vector["call"] in OPERATIONS:
            recomputed += 1
            if (wanted := expected(vector)) != vector["expect"]:
                differ += 1
                print(f"{vector['name']}: the vector has {vector['expect']}, the script {wanted}")
    print(f"payment: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not recomputed else 0


if __name__ == "__main__":
    sys.exit(main())
