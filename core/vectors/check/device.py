"""Recomputes what every vector of the module device expects, with the office of `office.py` on the device.

A device is what it keeps: how far it got, the office's state there, and the envelopes that wait. It decides a command with
the rules of the office, on the office's state with what waits on top. `device_write.py` makes the vectors. As there, the
keys of bodies that stand in an input are sorted, so that every host sends the same bytes.
"""

import copy
import json
import re
import sys
from pathlib import Path

import zones
from office import Office
from office_values import (
    COMMAND, ENVELOPE, SCHEMA, START, Refused, Stopped, an_id, compact, digest, envelope_digest, instant,
)

FOLDER = Path(__file__).resolve().parent.parent / "device"
FIELDS = {"device_id", "last_seq", "last_hash", "head", "confirmed", "outbox"}


def numbered(book):
    return {int(number): value for number, value in book.items()}


def office_of(state, head):
    """The office whose state it is, at a place of its log."""
    office = Office()
    office.sequence, office.hash = head["sequence"], head["hash"]
    state = copy.deepcopy(state)
    office.firm, office.customers = state["firm"], state["customers"]
    office.payments = {one["id"]: one for one in state["payments"]["payments"]}
    office.refunds = {one["id"]: one for one in state["payments"]["refunds"]}
    office.commands, office.devices = state["commands"], state["devices"]
    office.held = {device: numbered(waiting) for device, waiting in state["held"].items()}
    office.quarantined, office.attention = state["quarantined"], numbered(state["attention"])
    office.unread = state["unread_events"]
    return office


def read(device):
    if set(device) != FIELDS:
        raise Stopped("JM-WIR-0001")
    an_id(device["device_id"])
    return copy.deepcopy(device)


def try_out(office, body, at):
    """What the rules say of a command given at an instant, which is carried out if they say yes."""
    name = next(iter(body))
    events, _ = office.decide(name, COMMAND(body)[name], at, at)
    for event in events:
        office.happened(event)


def seen(device):
    """The office's state with what waits on top, where it fits."""
    office = office_of(device["confirmed"], device["head"])
    for envelope in device["outbox"]:
        try:
            try_out(office, envelope["body"], envelope["occurred_at"])
        except (Refused, Stopped):
            pass
    return office


def new(given):
    if set(given) != {"device_id"}:
        raise Stopped("JM-WIR-0001")
    return {
        "device_id": an_id(given["device_id"]), "last_seq": 0, "last_hash": START,
        "head": {"sequence": 0, "hash": START}, "confirmed": Office().state(), "outbox": [],
    }


def record(given):
    device, body = read(given["device"]), COMMAND(given["command"])
    command, at = an_id(given["command_id"]), instant(given["occurred_at"])
    for envelope in device["outbox"]:
        if envelope["command_id"] == command:
            if compact(envelope["body"]) == compact(body):
                return {"device": device, "envelope": envelope}
            raise Stopped("JM-DEV-0002")
    if command in device["confirmed"]["commands"]:
        raise Stopped("JM-DEV-0002")
    if len(given["depends_on"]) > 64 or not 1900 <= int(at[:4]) <= 9999:
        raise Stopped("JM-DEV-0005")
    if device["confirmed"]["devices"].get(device["device_id"], {"last_seq": 0})["last_seq"] > device["last_seq"]:
        raise Stopped("JM-DEV-0004")
    try:
        try_out(seen(device), body, at)
    except Refused:
        if "take_payment" not in body:
            raise Stopped("JM-DEV-0001") from None
    envelope = ENVELOPE({
        "schema": SCHEMA, "command_id": command, "device_id": device["device_id"],
        "device_seq": device["last_seq"] + 1, "based_on": device["head"]["sequence"],
        "depends_on": given["depends_on"], "occurred_at": given["occurred_at"], "rules": given["rules"],
        "prev_hash": device["last_hash"], "body": body,
    })
    device.update(last_seq=envelope["device_seq"], last_hash=envelope_digest(envelope))
    device["outbox"].append(envelope)
    return {"device": device, "envelope": envelope}


def receive(given):
    device = read(given["device"])
    office = office_of(device["confirmed"], device["head"])
    answers = []
    for line in given["lines"]:
        number = re.search(r'"sequence":(\d+),', line)
        laid_out = re.fullmatch(r'\{"hash":"([0-9a-f]{64})","entry":(\S.*\S)\}', line)
        if not laid_out or digest(laid_out[2]) != laid_out[1]:
            raise Stopped("JM-LOG-0008" if not number else "JM-LOG-0003" if laid_out else "JM-LOG-0002")
        entry = json.loads(laid_out[2])
        if entry["sequence"] <= office.sequence:
            continue
        office.replay([line])
        ((what, content),) = entry["content"].items()
        envelope = ENVELOPE(content["envelope"])
        waiting = [one for one in device["outbox"] if compact(ENVELOPE(one)) == compact(envelope)]
        if what == "held" or not waiting:
            continue
        device["outbox"].remove(waiting[0])
        verdict = content["verdict"] if what == "decided" else {"rejected": {"reasons": [content["reason"]]}}
        answers.append({"command": envelope["command_id"], "verdict": verdict})
    device.update(head={"sequence": office.sequence, "hash": office.hash}, confirmed=office.state())
    return {"device": device, "answers": answers}


def view(given):
    return seen(read(given["device"])).state()


ANSWERS = {"device.new": new, "device.record": record, "device.receive": receive, "device.view": view}


def answer(call, given):
    try:
        # As a host gets it that keeps nothing but JSON: the numbers of waiting envelopes are texts then.
        return {"ok": json.loads(json.dumps(ANSWERS[call](given)))}
    except Stopped as stopped:
        return {"error": str(stopped)}


def main():
    if zones.absent("device"):
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
            print(f"device: {vector['name']}: the vector says {vector['expect']}, the rules say {computed}")
    print(f"device: {recomputed} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or recomputed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
