"""Recomputes what every vector of the module office expects: envelopes, verdicts, and the log with its hashes.

An office of its own, in plain dictionaries: it reads the lines of a log, decides an envelope, and writes the lines
that follow byte for byte (`office_values.py`), each with the SHA-256 of its entry. It knows the commands that the vectors
use: open_firm, register_customer, settle_attention, take_payment, refund, of those to the books alone (allocate,
unallocate, write_off, reverse_write_off) the day that they may name, and of jobs and invoices what `office_invoices.py`
knows. Of a firm's settings it checks only the currency of the rate card and the length of the prefixes; the vectors'
settings are valid otherwise.

The body of an envelope is hashed as it comes. In the vectors its keys are sorted, so that a host that keeps the order
of keys and one that sorts them send the same bytes; a host has to send it without white space.

`office_write.py` makes the vectors; it asks this office what to expect. Standard library only.
"""

import json
import re
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import zones
from office_invoices import Invoices
from office_values import (
    COMMAND, ENVELOPE, EVENTS, KEPT_BY_DAY, SCHEMA, START, Refused, Stopped, an_id, compact, depth, digest,
    envelope_digest, failure, instant,
)

FOLDER = Path(__file__).resolve().parent.parent / "office"

COMMANDS = (
    "open_firm", "change_settings", "register_customer", "settle_attention", "job", "schedule", "plan_visit",
    "invoice_job", "credit_invoice", "credit_part", "correct_invoice", "void_invoice", "take_payment", "refund",
    "allocate", "unallocate", "write_off", "reverse_write_off",
)



# ---- the office ----


class Office:
    def __init__(self):
        self.sequence, self.hash, self.clock = 0, START, ""
        self.firm = None
        self.customers, self.payments, self.refunds = {}, {}, {}
        self.commands, self.devices, self.held = {}, {}, {}
        self.quarantined, self.attention = {}, {}
        self.unread = 0
        self.invoices = Invoices()

    # -- the log --

    def replay(self, lines):
        for line in lines:
            laid_out = re.fullmatch(r'\{"hash":"([0-9a-f]{64})","entry":(.*)\}', line)
            if not laid_out:
                raise Stopped("JM-LOG-0002")
            stated, raw = laid_out.groups()
            if raw != raw.strip():
                raise Stopped("JM-LOG-0002")
            try:
                entry = json.loads(raw)
            except ValueError:
                raise Stopped("JM-LOG-0002") from None
            if digest(raw) != stated:
                raise Stopped("JM-LOG-0003")
            if entry.get("schema", 1) > SCHEMA:
                raise Stopped("JM-LOG-0007")
            if entry.get("schema") == 0:
                raise Stopped("JM-LOG-0002")
            if set(entry) != {"schema", "sequence", "prev_hash", "received_at", "actor", "content"}:
                raise Stopped("JM-LOG-0002")
            if entry["sequence"] != self.sequence + 1 or entry["prev_hash"] != self.hash:
                raise Stopped("JM-LOG-0004")
            if depth(next(iter(entry["content"].values()))["envelope"]["body"]) > 32:
                raise Stopped("JM-LOG-0002")
            self.apply(entry)
            self.sequence, self.hash = entry["sequence"], stated
        return self

    def append(self, lines, actor, received_at, content):
        entry = {
            "schema": SCHEMA, "sequence": self.sequence + 1, "prev_hash": self.hash, "received_at": received_at,
            "actor": actor, "content": content,
        }
        raw = compact(entry)
        self.apply(entry)
        self.sequence, self.hash = entry["sequence"], digest(raw)
        lines.append(f'{{"hash":"{self.hash}","entry":{raw}}}')

    def apply(self, entry):
        self.clock = entry["received_at"]
        ((what, content),) = entry["content"].items()
        envelope = content["envelope"]
        device, number, command = envelope["device_id"], envelope["device_seq"], envelope["command_id"]
        if what == "held":
            waiting = {"envelope": envelope, "actor": entry["actor"]}
            self.held.setdefault(device, {}).setdefault(number, []).append(waiting)
            return
        rivals = [one for one in self.held.get(device, {}).get(number, []) if one["envelope"] != envelope]
        if device in self.held:
            self.held[device] = {n: r for n, r in {**self.held[device], number: rivals}.items() if r}
            if not self.held[device]:
                del self.held[device]
        mark = envelope_digest(envelope)
        if what == "quarantined":
            reasons = [content["reason"]]
            self.quarantined[mark] = {"rejected": {"reasons": reasons}}
            self.attention[entry["sequence"]] = {"command": command, "reasons": reasons}
            last, head = self.last(device)
            if number == last + 1 and envelope["prev_hash"] == head:  # only the command's id was at fault
                self.devices[device] = {"last_seq": number, "head": mark}
            return
        verdict, events = content["verdict"], content["events"]
        for event in events:
            self.happened(event)
        self.devices[device] = {"last_seq": number, "head": mark}
        if "needs_attention" in verdict:
            self.attention[entry["sequence"]] = {
                "command": command, "reasons": verdict["needs_attention"]["reasons"],
            }
        self.commands[command] = {
            "digest": mark, "sequence": entry["sequence"], "verdict": verdict,
            "carried_out": "accepted" in verdict or bool(events),
        }

    def happened(self, event):
        ((name, facts),) = event.items()
        if name not in EVENTS:
            self.unread += 1
        elif name == "firm_opened":
            self.firm = facts["settings"]
        elif name == "customer_registered":
            self.customers[facts["customer"]] = {"payment_terms": facts["payment_terms"]}
        elif name == "attention_settled":
            self.attention.pop(facts["entry"], None)
        elif name == "payment":
            ((what, document),) = facts["event"].items()
            book = self.payments if what == "recorded" else self.refunds
            document = document["payment" if what == "recorded" else "refund"]
            if document["id"] in book:
                raise Stopped("JM-LOG-0005")
            if what == "refunded" and document["amount"]["minor"] > self.refundable(document["payment"]):
                raise Stopped("JM-LOG-0005")
            book[document["id"]] = document
        else:
            self.invoices.happened(name, facts)

    # -- envelopes --

    def submit(self, envelope, actor, received_at):
        envelope, actor, received_at = ENVELOPE(envelope), an_id(actor), instant(received_at)
        if len(compact(envelope["body"]).encode()) > 1024 * 1024 or len(envelope["depends_on"]) > 64:
            raise Stopped("JM-OFF-0001")
        if depth(envelope["body"]) > 32:
            raise Stopped("JM-OFF-0036")
        if envelope["device_seq"] == 0 or envelope["schema"] == 0:
            raise Stopped("JM-OFF-0002")
        if any(not 1900 <= int(moment[:4]) <= 9999 for moment in (envelope["occurred_at"], received_at)):
            raise Stopped("JM-OFF-0002")
        received_at = max(received_at, self.clock, key=lambda moment: moment.rstrip("Z"))
        lines = []
        command, device, number = envelope["command_id"], envelope["device_id"], envelope["device_seq"]
        waiting = self.held.get(device, {})
        last, _ = self.last(device)
        problem = None
        if self.known(envelope):
            return self.known(envelope), lines
        if command in self.commands:
            problem = failure("JM-OFF-0005", command=command)
        elif number <= last:
            problem = failure("JM-OFF-0006", device=device, device_seq=number)
        elif number > last + 1 and self.follows_quarantined(envelope):
            problem = failure("JM-OFF-0007", device=device, device_seq=number)
        elif number > last + 1:
            if any(one["envelope"] == envelope for one in waiting.get(number, [])):
                return None, lines
            if sum(map(len, waiting.values())) >= 1000:
                raise Stopped("JM-OFF-0003")
            self.append(lines, actor, received_at, {"held": {"envelope": envelope}})
        if problem:
            self.quarantine(lines, envelope, actor, received_at, problem)
        elif number == last + 1:
            self.take(lines, envelope, actor, received_at)
        self.release(lines, device, received_at)
        return self.known(envelope), lines

    def last(self, device):
        record = self.devices.get(device, {"last_seq": 0, "head": START})
        return record["last_seq"], record["head"]

    def follows_quarantined(self, envelope):
        return envelope["prev_hash"] in self.quarantined and envelope["prev_hash"] != self.last(envelope["device_id"])[1]

    def release(self, lines, device, received_at):
        """Takes up those that waited: the one whose turn it is, then those whose turn never comes."""
        while True:
            last, head = self.last(device)
            waiting = [one for _, rivals in sorted(self.held.get(device, {}).items()) for one in rivals]
            turn = [
                one for one in waiting
                if one["envelope"]["device_seq"] == last + 1 and one["envelope"]["prev_hash"] == head
            ]
            lost = [
                one for one in waiting
                if one["envelope"]["device_seq"] <= last + 1 or self.follows_quarantined(one["envelope"])
            ]
            if not turn + lost:
                return
            one = (turn + lost)[0]
            number = one["envelope"]["device_seq"]
            if number == last + 1:
                self.take(lines, one["envelope"], one["actor"], received_at)
            else:
                code = "JM-OFF-0006" if number <= last else "JM-OFF-0007"
                problem = failure(code, device=device, device_seq=number)
                self.quarantine(lines, one["envelope"], one["actor"], received_at, problem)

    def known(self, envelope):
        mark = envelope_digest(envelope)
        if mark in self.quarantined:
            return self.quarantined[mark]
        record = self.commands.get(envelope["command_id"])
        return record["verdict"] if record and record["digest"] == mark else None

    def take(self, lines, envelope, actor, received_at):
        """The device's next envelope: decided, unless it contradicts what came before."""
        command, device, number = envelope["command_id"], envelope["device_id"], envelope["device_seq"]
        if command in self.commands:
            problem = failure("JM-OFF-0005", command=command)
        elif envelope["prev_hash"] != self.last(device)[1]:
            problem = failure("JM-OFF-0007", device=device, device_seq=number)
        else:
            verdict, events = self.judge(envelope, received_at)
            content = {"decided": {"envelope": envelope, "verdict": verdict, "events": events}}
            return self.append(lines, actor, received_at, content)
        return self.quarantine(lines, envelope, actor, received_at, problem)

    def quarantine(self, lines, envelope, actor, received_at, reason):
        self.append(lines, actor, received_at, {"quarantined": {"envelope": envelope, "reason": reason}})

    # -- commands --

    def judge(self, envelope, received_at):
        if envelope["schema"] > SCHEMA:
            newer = failure("JM-OFF-0009", given=envelope["schema"], known=SCHEMA)
            return {"needs_attention": {"reasons": [newer]}}, []
        body = envelope["body"]
        name = next(iter(body)) if isinstance(body, dict) and len(body) == 1 else None
        if name not in COMMANDS:
            return {"rejected": {"reasons": [failure("JM-OFF-0028")]}}, []
        is_fact = name == "take_payment"
        done = {command for command, record in self.commands.items() if record["carried_out"]}
        flags = [failure("JM-OFF-0008", command=one) for one in envelope["depends_on"] if one not in done]
        if flags and not is_fact:
            return {"needs_attention": {"reasons": flags}}, []
        customer = body[name].get("customer")
        if isinstance(customer, str) and re.search(r"[^A-Za-z0-9+_./:,-]", customer):
            where = {"path": f"{name}.customer", "value_code": "JM-ID-0001"}
            problem = f"a text of {len(customer)} characters is not a UUID of 36 characters with hyphens"
            return {"rejected": {"reasons": [failure("JM-ID-0001", problem=problem, **where)]}}, []
        try:
            events, odd = self.decide(name, COMMAND(body)[name], envelope["occurred_at"], received_at)
        except Refused as refused:
            if is_fact:
                return {"needs_attention": {"reasons": [*flags, refused.args[0]]}}, []
            return {"rejected": {"reasons": [refused.args[0]]}}, []
        flags += odd
        return {"needs_attention": {"reasons": flags}} if flags else {"accepted": {}}, events

    def decide(self, name, given, occurred_at, received_at):
        if name == "take_payment":
            return self.take_payment(given["payment"])
        if self.unread:
            raise Refused(failure("JM-OFF-0011"))
        if name == "open_firm":
            return self.open_firm(given["settings"]), []
        if self.firm is None:
            raise Refused(failure("JM-OFF-0012"))
        if name == "register_customer":
            if given["customer"] in self.customers:
                raise Refused(failure("JM-OFF-0016", customer=given["customer"]))
            return [{"customer_registered": given}], []
        if name == "settle_attention":
            if given["entry"] not in self.attention:
                raise Refused(failure("JM-OFF-0017", entry=given["entry"]))
            return [{"attention_settled": given}], []
        if name in KEPT_BY_DAY:
            return self.keep_books(name, given, received_at), []
        if name != "refund":
            return self.invoices.decide(name, given, self.firm, self.customers, occurred_at, received_at), []
        return self.refund(given["refund"]), []

    def keep_books(self, name, given, received_at):
        """Allocations and write-offs: in the vectors the invoice isn't there at best."""
        today = datetime.fromisoformat(received_at.replace("Z", "+00:00")).astimezone(ZoneInfo(self.firm["zone"])).date()
        if given["on"] > today.isoformat():
            raise Refused(failure("JM-OFF-0038", on=given["on"], today=today.isoformat()))
        invoice = (given.get("allocation") or given.get("share") or given["shares"][0])["invoice"]
        raise Refused(failure("JM-LED-0006", document={"invoice": {"invoice": invoice}}))

    def open_firm(self, settings):
        if self.firm is not None:
            raise Refused(failure("JM-OFF-0013"))
        if settings["rate_card"]["currency"] != settings["currency"]:
            currencies = {"firm": settings["currency"], "given": settings["rate_card"]["currency"]}
            raise Refused(failure("JM-OFF-0018", **currencies))
        if max(len(settings[of].encode()) for of in ("invoice_prefix", "credit_note_prefix")) > 20:
            raise Refused(failure("JM-OFF-0019", max=20))
        one, other = sorted((settings["invoice_prefix"], settings["credit_note_prefix"]), key=len)
        if re.fullmatch(re.escape(one) + "([1-9][0-9]*)?", other):
            raise Refused(failure("JM-OFF-0034"))
        return [{"firm_opened": {"settings": settings}}]

    def take_payment(self, payment):
        flags = []
        if payment["customer"] not in self.customers:
            flags.append(failure("JM-OFF-0015", customer=payment["customer"]))
        if payment["job"] is not None and payment["job"] not in self.invoices.jobs:
            flags.append(failure("JM-OFF-0020", job=payment["job"]))
        if self.payments.get(payment["id"]) == payment:
            return [], []
        if payment["amount"]["minor"] <= 0:
            raise Refused(failure("JM-PAY-0001", amount=payment["amount"]))
        if payment["id"] in self.payments:
            raise Refused(failure("JM-PAY-0002", payment=payment["id"]))
        entered = in_books(payment)
        return [
            {"payment": {"event": {"recorded": {"payment": payment}}}},
            {"ledger": {"event": {"payment_taken": {"payment": entered}}}},
        ], flags

    def refund(self, refund):
        events = []
        document = {"refund": {"refund": refund["id"]}}
        payment = self.payments.get(refund["payment"])
        known = self.refunds.get(refund["id"])
        if known is None or in_books(known) != in_books(refund):
            if refund["amount"]["minor"] <= 0:
                raise Refused(failure("JM-LED-0001", amount=refund["amount"]))
            if known is not None:
                raise Refused(failure("JM-LED-0004", document=document))
            source = {"payment": {"payment": refund["payment"]}}
            if payment is None:
                raise Refused(failure("JM-LED-0006", document=source))
            day, earliest = refund["refunded_on"], payment["received_on"]
            if day < earliest:
                raise Refused(failure("JM-LED-0008", document=source, on=day, earliest=earliest))
            left = self.refundable(refund["payment"])
            if refund["amount"]["minor"] > left:
                amounts = {"requested": refund["amount"], "refundable": {**refund["amount"], "minor": left}}
                raise Refused(failure("JM-LED-0014", payment=refund["payment"], **amounts))
            events = [{"ledger": {"event": {"refunded": {"refund": in_books(refund)}}}}]
        if known == refund:
            return events
        if known is not None:
            raise Refused(failure("JM-PAY-0006", refund=refund["id"]))
        return [{"payment": {"event": {"refunded": {"refund": refund}}}}, *events]

    def refundable(self, payment):
        """What came and didn't go back, in minor units."""
        back = (one["amount"]["minor"] for one in self.refunds.values() if one["payment"] == payment)
        return self.payments[payment]["amount"]["minor"] - sum(back)

    def state(self):
        assert not self.invoices.jobs, "no vector asks for the state of a firm with jobs"
        by_id = {"key": lambda document: document["id"]}
        payments = sorted(self.payments.values(), **by_id)
        refunds = sorted(self.refunds.values(), **by_id)
        return {
            "firm": self.firm,
            "customers": self.customers,
            "jobs": {}, "visits": {}, "work": {},
            "diary": {
                "policy": {"double_booked": "hard", "on_leave": "hard", "outside_hours": "soft"},
                "technicians": [], "leave": [], "bookings": [],
            },
            "invoices": {}, "credit_notes": {},
            "payments": {"payments": payments, "refunds": refunds},
            "ledger": {
                "invoices": [], "payments": [in_books(payment) for payment in payments], "credit_notes": [],
                "refunds": [in_books(refund) for refund in refunds], "allocations": [], "write_offs": [],
            },
            "commands": self.commands,
            "devices": self.devices,
            "held": {device: {str(n): waiting[n] for n in sorted(waiting)} for device, waiting in self.held.items()},
            "quarantined": self.quarantined,
            "attention": {str(place): self.attention[place] for place in sorted(self.attention)},
            "unread_events": self.unread,
        }


def in_books(document):
    """A payment or refund without what the books don't need."""
    return {name: value for name, value in document.items() if name not in ("method", "reference", "reason")}


# ---- the operations ----


def seal(given):
    previous = given.get("previous")
    body = COMMAND(given["command"])
    if ":60" in given["occurred_at"]:  # a leap second, which Python can't read either
        raise Stopped("JM-CAL-0002")
    try:
        in_utc = instant(given["occurred_at"])
    except OverflowError:  # the year 10000 or 0
        raise Stopped("JM-CAL-0002") from None
    if not 1900 <= int(in_utc[:4]) <= 9999:
        raise Stopped("JM-CAL-0002")
    envelope = {
        "schema": SCHEMA,
        "command_id": given["command_id"],
        "device_id": given["device_id"],
        "device_seq": previous["device_seq"] + 1 if previous else 1,
        "based_on": given["based_on"],
        "depends_on": given["depends_on"],
        "occurred_at": given["occurred_at"],
        "rules": given["rules"],
        "prev_hash": envelope_digest(previous) if previous else START,
        "body": body,
    }
    return ENVELOPE(envelope)


def submit(given):
    ENVELOPE(given["envelope"])  # what can't be read is refused before the log is looked at
    office = Office().replay(given["log"])
    verdict, lines = office.submit(given["envelope"], given["actor"], given["received_at"])
    return {"verdict": verdict, "entries": lines}


def replay(given):
    office = Office().replay(given["log"])
    return {"head": {"sequence": office.sequence, "hash": office.hash}, "state": office.state()}


ANSWERS = {"log.seal": seal, "office.submit": submit, "office.replay": replay}


def answer(call, given):
    try:
        return {"ok": ANSWERS[call](given)}
    except Stopped as stopped:
        return {"error": str(stopped)}


def main():
    if zones.absent("office"):
        return 0
    vectors = [
        vector for file in sorted(FOLDER.glob("*.json")) for vector in json.loads(file.read_text(encoding="utf-8"))
    ]
    recomputed = differ = 0
    for vector in vectors:
        if vector["call"] not in ANSWERS:
            continue
        recomputed += 1
        computed = answer(vector["call"], vector["input"])
        if computed != vector["expect"]:
            differ += 1
            print(f"office: {vector['name']}: the vector says {vector['expect']}, the rules say {computed}")
    print(f"office: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or recomputed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
