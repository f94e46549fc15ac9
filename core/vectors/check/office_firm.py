"""What the cases of `office_write.py` are made of: commands, a firm whose log grows, and vectors of what comes of them."""

import json
from datetime import datetime, timedelta

from office import Office, answer
from office_values import START, envelope_digest

SOURCE = "script: check/office.py"
DESK, PHONE, OTHER_PHONE = 0xD1, 0xD2, 0xD3


def an(number):
    return f"01999a3f-0000-7000-8000-{number:012x}"


def at(minute):
    return (datetime(2026, 9, 27, 22) + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M:%SZ")


def sorted_keys(value):
    return json.loads(json.dumps(value, sort_keys=True))


ANNA, BEN = an(0xA1), an(0xA2)  # who gives commands
CARLA, DAN = an(0xC1), an(0xC2)  # customers


def settings(**others):
    return {
        "regime": "au",
        "registration": {"registered": {"number": "00 000 000 000", "since": "2015-07-01", "until": None}},
        "currency": "AUD",
        "zone": "Australia/Melbourne",
        "price_basis": "exclusive",
        "rounding": {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}},
        "rate_card": rate_card(),
        "invoice_prefix": "INV-",
        "credit_note_prefix": "CN-",
        "payment_terms": {"days": 14},
        **others,
    }


def rate_card(currency="AUD"):
    labour = {
        "code": "STD", "description": "Plumber, per hour – “Zoë’s” café/bar", "per_hour": "120",
        "minimum_minutes": 30, "increment_minutes": 15, "supply": "general",
    }
    return {
        "currency": currency, "labour": [labour], "call_out": None, "material_markup": "20", "markup_steps": [],
        "price_rounding": "half_up",
    }


def open_firm(**others):
    return {"open_firm": {"settings": settings(**others)}}


def register(customer, days=None):
    terms = None if days is None else {"days": days}
    return {"register_customer": {"customer": customer, "payment_terms": terms}}


def settle(entry):
    return {"settle_attention": {"entry": entry}}


def pay(number, minor, customer=CARLA, **others):
    payment = {
        "id": an(number), "customer": customer, "job": None, "amount": {"minor": minor, "currency": "AUD"},
        "method": "cash", "received_on": "2026-09-28", "reference": None, **others,
    }
    return {"take_payment": {"payment": payment}}


def pay_back(number, payment, minor, on="2026-09-30", reason="Paid twice"):
    refund = {
        "id": an(number), "payment": an(payment), "amount": {"minor": minor, "currency": "AUD"},
        "refunded_on": on, "reason": reason,
    }
    return {"refund": {"refund": refund}}


class Firm:
    """A log that grows, and the devices that write to it."""

    def __init__(self, opened=True):
        self.log, self.minute, self.last, self.number = [], 0, {}, 0
        if opened:
            self.give(open_firm())

    def seal(self, command, device=DESK, depends_on=(), keep=True):
        """The device's next envelope, with the keys of its body sorted; the device forgets it unless it is kept."""
        self.number += 1
        self.minute += 1
        previous = self.last.get(device)
        envelope = {
            "schema": 1, "command_id": an(0xE000 + self.number), "device_id": an(device),
            "device_seq": previous["device_seq"] + 1 if previous else 1, "based_on": len(self.log),
            "depends_on": list(depends_on), "occurred_at": at(self.minute), "rules": "0.1.0",
            "prev_hash": envelope_digest(previous) if previous else START, "body": sorted_keys(command),
        }
        if keep:
            self.last[device] = envelope
        return envelope

    def submit(self, envelope, actor=ANNA, minute=None):
        received_at = at(self.minute + 1 if minute is None else minute)
        _, lines = Office().replay(self.log).submit(envelope, actor, received_at)
        self.log += lines
        return envelope

    def give(self, command, device=DESK, **others):
        return self.submit(self.seal(command, device, **others))


VECTORS = {"seal": [], "envelopes": [], "verdicts": [], "books": [], "corrections": [], "log": []}


def add(file, name, call, given, code=None):
    expect = answer(call, given)
    assert ("error" in expect) == (code is not None) and expect.get("error") == code, (name, expect)
    vector = {"name": name, "source": SOURCE, "call": call, "input": given, "expect": expect}
    VECTORS[file].append(vector)


def submitted(file, name, firm, envelope, verdict=None, code=None, entries=1, actor=ANNA, minute=200):
    """A vector of what comes of an envelope, which the case itself says in short, too."""
    given = {"log": firm.log[:], "envelope": envelope, "actor": actor, "received_at": at(minute)}
    if verdict == "error":
        return add(file, name, "office.submit", given, code)
    add(file, name, "office.submit", given)
    said = VECTORS[file][-1]["expect"]["ok"]
    word, reasons = next(iter(said["verdict"].items())) if said["verdict"] else (None, {})
    codes = [reason["code"] for reason in reasons.get("reasons", [])]
    assert (word, codes, len(said["entries"])) == (verdict, [code] if isinstance(code, str) else code or [], entries), (
        name, word, codes, len(said["entries"]),
    )
    return None
