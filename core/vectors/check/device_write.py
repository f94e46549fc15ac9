"""Writes the vectors of the module device: the cases are here, what comes of them is asked of `device.py`.

Run it again after a case was added. It uses none of the library's code.
"""

import json

from device import FOLDER, answer
from office_firm import (
    CARLA, DAN, DESK, PHONE, Firm, an, at, open_firm, pay, pay_back, register, settle, sorted_keys,
)
from office_write import rehashed, with_event

SOURCE = "script: check/device.py"
VECTORS = {"record": [], "receive": [], "view": []}


def add(file, name, call, given, code=None):
    expect = answer(call, given)
    assert ("error" in expect) == (code is not None) and expect.get("error") == code, (name, expect)
    vector = {"name": name, "source": SOURCE, "call": call, "input": given, "expect": expect}
    VECTORS[file].append(vector)
    return expect.get("ok")


def done(call, **given):
    """What comes of an operation that is no vector, with the keys of what waits sorted."""
    return sorted_keys(answer(call, given)["ok"])


def new(device=PHONE):
    return done("device.new", device_id=an(device))


def received(device, lines):
    return done("device.receive", device=device, lines=lines)["device"]


def giving(device, command, number, minute=100, depends_on=()):
    return {
        "device": device, "command": command, "command_id": an(number), "depends_on": list(depends_on),
        "occurred_at": at(minute), "rules": "0.1.0",
    }


def recorded(device, command, number, **others):
    return done("device.record", **giving(device, command, number, **others))["device"]


def settled(**others):
    """A firm with a customer, and the phone that knows it."""
    firm = Firm(**others)
    firm.give(register(CARLA, 30))
    return firm, received(new(), firm.log)


def records():
    file, call = "record", "device.record"
    add(file, "a new device knows nothing", "device.new", {"device_id": an(PHONE)})
    add(file, "an id of zeros is no device's", "device.new", {"device_id": "0" * 8 + "-0000-0000-0000-" + "0" * 12}, "JM-ID-0002")
    firm, phone = settled()
    add(file, "a device's first command is number 1, chained to nothing and based on what it has", call, giving(phone, register(DAN), 1))
    one = recorded(phone, register(DAN), 1)
    name = "the next command is chained to the one before and waits behind it"
    add(file, name, call, giving(one, pay(0xB1, 33000, DAN), 2, depends_on=[an(1)]))
    name = "a command recorded again is not recorded twice"
    again = add(file, name, call, giving(one, register(DAN), 1, minute=200))
    assert again["device"] == one and again["envelope"] == one["outbox"][0]
    add(file, "the id of a command that waits is no other command's", call, giving(one, register(an(0xC3)), 1), "JM-DEV-0002")
    known = json.loads(firm.log[1])["entry"]["content"]["decided"]["envelope"]["command_id"]
    add(file, "the id of a command that the office answered is used up", call, {**giving(phone, register(DAN), 1), "command_id": known}, "JM-DEV-0002")
    add(file, "a request that the rules refuse is refused at once", call, giving(phone, register(CARLA), 1), "JM-DEV-0001")
    add(file, "a request is decided on top of what waits", call, giving(one, register(DAN), 2), "JM-DEV-0001")
    add(file, "a fact is recorded on a device that knows nothing", call, giving(new(), pay(0xB1, 33000), 1))
    add(file, "a request is refused on a device that knows nothing", call, giving(new(), register(CARLA), 1), "JM-DEV-0001")
    add(file, "a fact that the rules refuse is recorded", call, giving(phone, pay(0xB1, 0), 1))
    paid = recorded(phone, pay(0xB1, 33000), 1)
    add(file, "money that waits for the office can be paid back", call, giving(paid, pay_back(0xF1, 0xB1, 33000), 2))
    add(file, "no more than the money that waits can be paid back", call, giving(paid, pay_back(0xF1, 0xB1, 33001), 2), "JM-DEV-0001")
    add(file, "64 dependencies are recorded", call, giving(phone, register(DAN), 1, depends_on=[an(9)] * 64))
    add(file, "65 dependencies are too many", call, giving(phone, register(DAN), 1, depends_on=[an(9)] * 65), "JM-DEV-0005")
    early = {**giving(phone, register(DAN), 1), "occurred_at": "1899-12-31T23:59:59Z"}
    add(file, "a clock before the year 1900 is refused", call, early, "JM-DEV-0005")
    add(file, "what is no command is not recorded", call, giving(phone, {"make_tea": {}}, 1), "JM-WIR-0001")
    firm.submit(recorded(phone, register(DAN), 1)["outbox"][0])
    old = received(phone, firm.log)
    add(file, "a device restored from a copy older than the office's knowledge records nothing", call, giving(old, pay(0xB1, 100), 2), "JM-DEV-0004")
    local = {**giving(phone, register(DAN), 1), "occurred_at": "2026-09-28T11:20:00.5+10:00"}
    add(file, "an instant of another zone is recorded in UTC", call, local)
    without = {name: value for name, value in phone.items() if name != "outbox"}
    add(file, "a device without its outbox is none", call, giving(without, register(DAN), 1), "JM-WIR-0001")


def receives():
    file, call = "receive", "device.receive"
    firm, phone = settled()
    add(file, "the first lines are taken in from the start", call, {"device": new(), "lines": firm.log[:]})
    add(file, "nothing is taken in from no lines", call, {"device": phone, "lines": []})
    same = add(file, "lines that were received before are passed over", call, {"device": phone, "lines": firm.log[:]})
    assert same == {"device": phone, "answers": []}
    waiting = recorded(recorded(phone, register(DAN), 1), register(an(0xC3)), 2)
    for envelope in waiting["outbox"]:
        firm.submit(envelope)
    done_both = {"device": waiting, "lines": firm.log[2:]}
    both = add(file, "commands that the office answered leave the outbox", call, done_both)
    assert [len(both["answers"]), both["device"]["outbox"]] == [2, []]
    one = add(file, "a command that the office has not answered stays", call, {"device": waiting, "lines": firm.log[2:3]})
    assert len(one["device"]["outbox"]) == 1
    add(file, "a batch that begins before the head and ends after it is taken in", call, {"device": waiting, "lines": firm.log[1:]})

    firm, phone = settled()
    waiting = recorded(phone, register(DAN), 1)
    firm.give(register(DAN))
    firm.submit(waiting["outbox"][0])
    add(file, "a command that another was quicker with is answered with a rejection", call, {"device": waiting, "lines": firm.log[2:]})
    two = recorded(waiting, pay(0xB1, 33000, DAN), 2)
    held = Firm()
    held.give(register(CARLA, 30))
    held.submit(two["outbox"][1])
    add(file, "a command that the office holds stays in the outbox", call, {"device": two, "lines": held.log[2:]})
    held.submit(two["outbox"][0])
    add(file, "commands that were held are answered in the order in which they were decided", call, {"device": two, "lines": held.log[2:]})
    fork = Firm()
    fork.give(register(CARLA, 30))
    fork.give(register(DAN), PHONE)
    fork.submit(waiting["outbox"][0])
    add(file, "a command that contradicts another copy of the device is answered with a rejection", call, {"device": waiting, "lines": fork.log[2:]})

    def bad(name, code, lines):
        add(file, name, call, {"device": phone, "lines": lines}, code)

    log = firm.log
    richer = log[1].replace('"days":30', '"days":31')
    assert richer != log[1]
    bad("an altered line is found among those received before", "JM-LOG-0003", [log[0], richer, *log[2:]])
    bad("an altered line is found among new ones", "JM-LOG-0003", [*log[:2], log[2].replace("accepted", "acceptet")])
    bad("a missing line is found", "JM-LOG-0004", log[3:])
    bad("an empty line has no number", "JM-LOG-0008", [*log[:2], ""])
    bad("a line cut off before its number is named by its place", "JM-LOG-0008", [log[0][:90]])
    bad("a line cut off after its number is named by it", "JM-LOG-0002", [log[0][:150]])
    bad("a line with its line break is not the line that was written", "JM-LOG-0002", [log[0] + "\n"])
    entry = json.loads(log[2])["entry"]
    bad("a line of another log is found", "JM-LOG-0004", [rehashed({**entry, "prev_hash": "1" * 64})])


def views():
    file, call = "view", "device.view"
    add(file, "a new device shows nothing", call, {"device": new()})
    firm, phone = settled()
    add(file, "without commands waiting the view is the office's state", call, {"device": phone})
    waiting = recorded(recorded(phone, register(DAN, 7), 1), pay(0xB1, 33000, DAN), 2)
    add(file, "what waits shows on top of the office's state", call, {"device": waiting})
    paid_back = recorded(waiting, pay_back(0xF1, 0xB1, 3000), 3)
    add(file, "a refund of money that waits shows", call, {"device": paid_back})
    firm.give(register(DAN, 14))
    late = received(waiting, firm.log)
    add(file, "a command that no longer fits has no effect on the view and stays", call, {"device": late})
    assert len(late["outbox"]) == 2
    nothing = recorded(phone, pay(0xB1, 0), 1)
    add(file, "a fact that the rules refuse waits and does not show", call, {"device": nothing})
    firm.give(pay(0xB2, 100, an(0xC9)))
    flagged = received(phone, firm.log)
    settling = recorded(flagged, settle(len(firm.log)), 1)
    add(file, "what the device settled needs no attention in its view", call, {"device": settling})
    firm.log[-1] = with_event(firm.log[-1], {"drone_dispatched": {"drone": an(9)}})
    newer = received(phone, firm.log)
    add(file, "an event of a newer version is counted in the view", call, {"device": newer})
    opening = recorded(new(DESK), open_firm(), 1)
    add(file, "the firm that a device opens shows at once", call, {"device": opening})
    other = {**waiting, "outbox": [{**waiting["outbox"][0], "body": {"make_tea": {}}}]}
    add(file, "what is no command waits without effect", call, {"device": other})


def main():
    for make in (records, receives, views):
        make()
    FOLDER.mkdir(exist_ok=True)
    for file, vectors in VECTORS.items():
        text = json.dumps(vectors, ensure_ascii=False, indent=2)
        (FOLDER / f"{file}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{file}: {len(vectors)}")


if __name__ == "__main__":
    main()
