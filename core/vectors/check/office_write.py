"""Writes the vectors of the module office: the cases are here, what comes of them is asked of `office.py`.

Run it again after a case was added. It uses none of the library's code.
"""

import json

from office import FOLDER, seal
from office_firm import (
    BEN, CARLA, DAN, DESK, OTHER_PHONE, PHONE, VECTORS, Firm, add, an, at, open_firm, pay, pay_back, rate_card, register,
    settle, sorted_keys, submitted,
)
from office_values import START, compact, digest, envelope_digest


def seals():
    facts = {
        "command": register(CARLA, 30), "command_id": an(1), "device_id": an(PHONE), "previous": None, "based_on": 0,
        "depends_on": [], "occurred_at": at(0), "rules": "0.1.0",
    }
    name = "log.seal"
    add("seal", "a device's first envelope has number 1 and is chained to nothing", name, facts)
    first = {**seal(facts), "body": sorted_keys(register(CARLA, 30))}
    second = {**facts, "previous": first, "command_id": an(2), "based_on": 7, "depends_on": [an(1)]}
    add("seal", "the next envelope is chained to the one before by its hash", name, second)
    third = {**second, "previous": {**first, "rules": "0.1.1"}}
    add("seal", "another byte in the envelope before gives another chain", name, third)
    old = {"register_customer": {"customer": DAN}}
    add("seal", "what may be left out of a command is written as null", name, {**facts, "command": old})
    local = {**facts, "occurred_at": "2026-09-28T08:00:00.25+10:00", "command_id": an(0xABCDEF).upper()}
    add("seal", "an instant is written in UTC and an id in lower case", name, local)
    hour = {"start": at(120), "end": at(180)}
    plan = {
        "job": an(0x10), "visit": an(0x20), "booking": an(0x30), "technician": an(0x40),
        "time": {"instants": {"interval": hour}}, "window": None, "overrides": [],
    }
    add("seal", "a plan of a visit is sealed as before bookings had details", name, {**facts, "command": {"plan_visit": plan}})
    details = {
        "status": "tentative", "crew": [an(0x41)], "vehicles": [an(0x50)], "equipment": [an(0x60)], "site": an(0x70),
        "needs": {"crew_size": 2, "skills": [{"name": "gas", "level": 3}], "licences": ["Type A"]},
        "window": {"interval": hour}, "depends_on": [{"booking": an(0x31), "lag_seconds": 3600}], "preferred": an(0x40),
    }
    whole = {"plan_visit": {**plan, "window": hour, "details": details}}
    add("seal", "a plan of a visit says all that its booking has", name, {**facts, "command": whole})
    bare = {"plan_visit": {**plan, "details": {"crew": [], "site": None}}}
    add("seal", "details without anything in them are sealed as such", name, {**facts, "command": bare})
    wrong = {"plan_visit": {**plan, "details": {"van": an(0x50)}}}
    add("seal", "a detail that no booking has is refused", name, {**facts, "command": wrong}, "JM-WIR-0001")
    chained = {**facts, "previous": {**first, "occurred_at": "2026-09-28T08:00:00+10:00"}}
    add("seal", "one instant written in two ways gives one hash", name, chained)
    add("seal", "the books are opened with text beyond ASCII", name, {**facts, "command": open_firm()})
    opened = {**first, "body": sorted_keys(open_firm())}
    add("seal", "an envelope with text beyond ASCII is hashed as UTF-8", name, {**facts, "previous": opened})
    no_command = {**facts, "command": {"make_tea": {}}}
    add("seal", "what is no command is not sealed", name, no_command, "JM-WIR-0001")
    nil = {**facts, "command_id": "00000000-0000-0000-0000-000000000000"}
    add("seal", "an id of zeros is none", name, nil, "JM-ID-0002")
    late = {**facts, "occurred_at": "9999-12-31T23:59:59-12:00"}
    add("seal", "an instant that is in the year 10000 in UTC is not sealed", name, late, "JM-CAL-0002")
    early = {**facts, "occurred_at": "1900-01-01T00:00:00+00:01"}
    add("seal", "an instant that is in the year 1899 in UTC is not sealed", name, early, "JM-CAL-0002")
    leap = {**facts, "occurred_at": "2016-12-31T23:59:60Z"}
    add("seal", "a leap second is not sealed", name, leap, "JM-CAL-0002")
    short = {**facts, "previous": {**first, "prev_hash": "0" * 63}}
    add("seal", "63 digits are no hash", name, short, "JM-LOG-0001")


def envelopes():
    file = "envelopes"
    firm = Firm(opened=False)
    submitted(file, "the first envelope opens the firm", firm, firm.seal(open_firm()), "accepted")
    firm = Firm()
    again = firm.give(register(CARLA), PHONE)
    name = "the same envelope again gets the same verdict and no entry"
    submitted(file, name, firm, again, "accepted", entries=0, actor=BEN, minute=210)
    firm.give(register(CARLA), OTHER_PHONE)
    rejected = firm.last[OTHER_PHONE]
    name = "a rejected envelope again is rejected again in the same words"
    submitted(file, name, firm, rejected, "rejected", "JM-OFF-0016", 0)

    firm = Firm()
    one, two, three = (firm.seal(command, PHONE) for command in (register(CARLA), pay(0xB1, 33000), register(DAN)))
    submitted(file, "an envelope that comes before an earlier one is held", firm, three, entries=1, actor=BEN)
    firm.submit(three, BEN)
    submitted(file, "an envelope that is held already is not held twice", firm, three, entries=0)
    submitted(file, "an envelope between the missing one and a held one is held too", firm, two)
    other = {**three, "command_id": an(0xEE)}
    name = "another envelope with the number of a held one waits beside it"
    submitted(file, name, firm, other, entries=1)
    firm.submit(two)
    name = "the missing envelope releases those that were held, in the order of their numbers"
    submitted(file, name, firm, one, "accepted", entries=3)
    firm.submit(one)
    submitted(file, "an envelope that was held has its verdict afterwards", firm, three, "accepted", entries=0)

    firm = Firm()
    one, two, three = (firm.seal(register(an(0xC0 + n)), PHONE) for n in (1, 2, 3))
    firm.submit({**two, "prev_hash": START})
    firm.submit(three)
    name = "a held envelope that turns out not to be chained goes to quarantine, and the genuine ones wait on"
    submitted(file, name, firm, one, "accepted", entries=2)
    firm.submit(one)
    name = "the true envelope takes the place of a forged one and releases the rest"
    submitted(file, name, firm, two, "accepted", entries=2)
    firm = Firm()
    one, two = firm.seal(register(CARLA), PHONE), firm.seal(register(DAN), PHONE)
    firm.submit({**two, "command_id": one["command_id"]})
    name = "a held envelope with the command id of the one that releases it goes to quarantine"
    submitted(file, name, firm, one, "accepted", entries=2)

    firm = Firm()
    one = firm.give(register(CARLA), PHONE)
    two = firm.seal(register(DAN), PHONE)
    fork = {**two, "command_id": one["command_id"]}
    name = "a command id used again with other content is put in quarantine"
    submitted(file, name, firm, fork, "rejected", "JM-OFF-0005")
    name = "a command id used again by another device is put in quarantine"
    submitted(file, name, firm, {**one, "device_id": an(OTHER_PHONE)}, "rejected", "JM-OFF-0005")
    name = "a device's number used for two envelopes puts the second in quarantine"
    submitted(file, name, firm, {**one, "command_id": an(0xEE)}, "rejected", "JM-OFF-0006")
    name = "an envelope that is not chained to the device's last one is put in quarantine"
    submitted(file, name, firm, {**two, "prev_hash": START}, "rejected", "JM-OFF-0007")
    firm.submit(fork)
    submitted(file, "a fork sent again is known and adds no entry", firm, fork, "rejected", "JM-OFF-0005", 0)
    name = "a fork that is chained as the device's next took its place, and the other is put in quarantine"
    submitted(file, name, firm, two, "rejected", "JM-OFF-0006")
    after = {**firm.seal(pay(0xB1, 33000), PHONE, keep=False), "device_seq": 3, "prev_hash": envelope_digest(fork)}
    submitted(file, "a device goes on after an envelope whose command id was taken", firm, after, "accepted")
    lost = firm.submit({**firm.seal(register(DAN), OTHER_PHONE), "prev_hash": digest("another life")})
    next_one = {**firm.seal(pay(0xB2, 100), OTHER_PHONE, keep=False), "prev_hash": envelope_digest(lost)}
    name = "what follows an envelope in quarantine goes to quarantine too, and is not held for ever"
    submitted(file, name, firm, next_one, "rejected", "JM-OFF-0007")
    firm = Firm()
    first = firm.seal(register(DAN), OTHER_PHONE)
    name = "a device's first envelope is chained to nothing"
    submitted(file, name, firm, {**first, "prev_hash": digest("another")}, "rejected", "JM-OFF-0007")

    firm = Firm()
    envelope = firm.seal(register(CARLA), PHONE)
    name = "number 0 is no place in a device's order"
    submitted(file, name, firm, {**envelope, "device_seq": 0}, "error", "JM-OFF-0002")
    early = {**envelope, "occurred_at": "1899-12-31T23:59:59Z"}
    submitted(file, "a device's clock before the year 1900 is refused", firm, early, "error", "JM-OFF-0002")
    many = {**envelope, "depends_on": [an(0xE001)] * 65}
    submitted(file, "65 dependencies are too many", firm, many, "error", "JM-OFF-0001")
    many = {**envelope, "depends_on": [an(0xE001)] * 64}
    submitted(file, "64 dependencies are taken", firm, many, "accepted")
    lists = json.loads("[" * 32 + "]" * 32)
    name = "a body of 32 lists, one in another, is taken, and is no command"
    submitted(file, name, firm, {**envelope, "body": lists}, "rejected", "JM-OFF-0028")
    name = "a body of 33 lists, one in another, is not taken"
    submitted(file, name, firm, {**envelope, "body": [lists]}, "error", "JM-OFF-0036")
    name = "a body of lists and objects, 33 in all, is not taken"
    submitted(file, name, firm, {**envelope, "body": {"a": [1, lists[0], {"b": lists}]}}, "error", "JM-OFF-0036")
    name = "what another office wrote is no deeper in a log than this one takes"
    deep = Firm()
    deep.submit({**envelope, "body": lists})
    entry = json.loads(deep.log[1])["entry"]
    entry["content"]["decided"]["envelope"]["body"] = [lists]
    deep.log[1] = rehashed(entry)
    submitted(file, name, deep, envelope, "error", "JM-LOG-0002")
    submitted(file, "there is no schema 0", firm, {**envelope, "schema": 0}, "error", "JM-OFF-0002")
    local = {**envelope, "occurred_at": "2026-09-28T08:02:00.5+10:00"}
    submitted(file, "an instant of another zone stands in the log in UTC", firm, local, "accepted")


def verdicts():
    file = "verdicts"
    firm = Firm()
    one = firm.give(register(CARLA), PHONE)
    firm.give(register(CARLA), OTHER_PHONE)
    done, undone, unheard = one["command_id"], firm.last[OTHER_PHONE]["command_id"], an(0xEF)
    name = "a request that depends on a command that was carried out is done"
    submitted(file, name, firm, firm.seal(register(DAN), depends_on=[done], keep=False), "accepted")
    name = "a request that depends on a rejected command needs attention and is not done"
    request = firm.seal(register(DAN), depends_on=[undone], keep=False)
    submitted(file, name, firm, request, "needs_attention", "JM-OFF-0008")
    name = "a request names every command that it waits for, in its own order"
    blocked = firm.seal(register(DAN), depends_on=[unheard, done, undone], keep=False)
    submitted(file, name, firm, blocked, "needs_attention", ["JM-OFF-0008", "JM-OFF-0008"])
    name = "a fact that depends on a rejected command is recorded and flagged"
    fact = firm.seal(pay(0xB1, 100), depends_on=[undone], keep=False)
    submitted(file, name, firm, fact, "needs_attention", "JM-OFF-0008")
    firm.submit(blocked)
    waiting = len(firm.log)
    name = "what needed attention is settled"
    submitted(file, name, firm, seal_on(firm, blocked, settle(waiting)), "accepted")
    name = "an entry that needs no attention needs no settling"
    submitted(file, name, firm, seal_on(firm, blocked, settle(1)), "rejected", "JM-OFF-0017")

    firm = Firm()
    name = "a customer registered twice is rejected"
    firm.give(register(CARLA, 30))
    submitted(file, name, firm, firm.seal(register(CARLA)), "rejected", "JM-OFF-0016")
    firm = Firm()
    tea = firm.seal({"make_tea": {"cups": 2}}, PHONE)
    submitted(file, "a command that doesn't exist is rejected and kept", firm, tea, "rejected", "JM-OFF-0028")
    words = {**tea, "body": "make tea"}
    submitted(file, "a text that is no command is rejected and kept", firm, words, "rejected", "JM-OFF-0028")
    name = "a list is no command and is rejected and kept"
    submitted(file, name, firm, {**tea, "body": []}, "rejected", "JM-OFF-0028")
    name = "of somebody's name in the place of an id the verdict tells the length only"
    submitted(file, name, firm, {**tea, "body": register("Zoë Doe, 5 High St")}, "rejected", "JM-ID-0001")
    newer = {**tea, "schema": 2}
    name = "a command that only a newer version knows needs attention"
    submitted(file, name, firm, newer, "needs_attention", "JM-OFF-0009")
    known = {**tea, "schema": 2, "body": sorted_keys(register(CARLA))}
    name = "a command of a newer version needs attention though its words are known: they may mean something else"
    submitted(file, name, firm, known, "needs_attention", "JM-OFF-0009")
    firm.submit(tea)
    name = "a rejected command does not keep the device's next one waiting"
    submitted(file, name, firm, firm.seal(register(CARLA), PHONE), "accepted")
    submitted(file, "a firm is not opened twice", firm, firm.seal(open_firm()), "rejected", "JM-OFF-0013")
    firm = Firm(opened=False)
    name = "nobody is registered before the firm is open"
    submitted(file, name, firm, firm.seal(register(CARLA)), "rejected", "JM-OFF-0012")
    name = "a rate card in another currency does not open the firm"
    dollars = firm.seal(open_firm(rate_card=rate_card("NZD")), OTHER_PHONE, keep=False)
    submitted(file, name, firm, dollars, "rejected", "JM-OFF-0018")
    long = firm.seal(open_firm(invoice_prefix="I" * 21), OTHER_PHONE, keep=False)
    submitted(file, "a prefix of 21 bytes does not open the firm", firm, long, "rejected", "JM-OFF-0019")
    same = firm.seal(open_firm(invoice_prefix="N", credit_note_prefix="N"), OTHER_PHONE, keep=False)
    name = "one prefix for invoices and credit notes does not open the firm"
    submitted(file, name, firm, same, "rejected", "JM-OFF-0034")
    near = firm.seal(open_firm(invoice_prefix="N", credit_note_prefix="N20"), OTHER_PHONE, keep=False)
    name = "two prefixes of which one goes on with digits do not open the firm: N 20000001 is N20 000001"
    submitted(file, name, firm, near, "rejected", "JM-OFF-0034")
    apart = firm.seal(open_firm(invoice_prefix="N", credit_note_prefix="N0"), OTHER_PHONE, keep=False)
    submitted(file, "a number never starts with 0 beyond six digits, so N0 is apart from N", firm, apart, "accepted")
    bound = firm.seal(open_firm(invoice_prefix="Ä" * 10), OTHER_PHONE, keep=False)
    submitted(file, "a prefix of 20 bytes opens the firm", firm, bound, "accepted")

    firm = Firm()
    firm.give(register(CARLA))
    firm.log[-1] = with_event(firm.log[-1], {"drone_dispatched": {"drone": an(9)}})
    name = "a log with an event of a newer version stops requests"
    submitted(file, name, firm, firm.seal(register(DAN), PHONE, keep=False), "rejected", "JM-OFF-0011")
    name = "a log with an event of a newer version still takes facts"
    submitted(file, name, firm, firm.seal(pay(0xB1, 100), PHONE, keep=False), "accepted")


def seal_on(firm, last, command):
    """The envelope after one that the firm's desk didn't keep."""
    firm.last[DESK] = last
    return firm.seal(command, keep=False)


def with_event(line, event):
    """The line with one more event, and the hash that it then has, as a newer version might have written it."""
    entry = json.loads(line)["entry"]
    entry["content"]["decided"]["events"].append(event)
    return rehashed(entry)


def rehashed(entry):
    raw = compact(entry)
    return f'{{"hash":"{digest(raw)}","entry":{raw}}}'


def books():
    file = "books"
    firm = Firm(opened=False)
    paid = firm.seal(pay(0xB1, 33000, reference="Für Ofen № 7"))
    name = "money that comes before the firm is open is recorded and flagged"
    submitted(file, name, firm, paid, "needs_attention", "JM-OFF-0015")
    firm = Firm()
    stranger = firm.seal(pay(0xB1, 33000), PHONE)
    name = "money of an unknown customer is recorded and flagged"
    submitted(file, name, firm, stranger, "needs_attention", "JM-OFF-0015")
    firm.give(register(CARLA))
    submitted(file, "money of a known customer is recorded", firm, stranger, "accepted")
    deposit = {**stranger, "body": sorted_keys(pay(0xB1, 33000, job=an(0x70), method="card"))}
    name = "a deposit for an unknown job is recorded and flagged"
    submitted(file, name, firm, deposit, "needs_attention", "JM-OFF-0020")
    nothing = {**stranger, "body": sorted_keys(pay(0xB1, 0))}
    name = "a payment of nothing is kept for attention and not in the books"
    submitted(file, name, firm, nothing, "needs_attention", "JM-PAY-0001")
    firm.submit(stranger)
    name = "a payment given again as a new command is in the books once"
    submitted(file, name, firm, firm.seal(pay(0xB1, 33000), keep=False), "accepted")
    name = "the id of a payment with another amount is kept for attention and not in the books"
    submitted(file, name, firm, firm.seal(pay(0xB1, 34000), keep=False), "needs_attention", "JM-PAY-0002")

    def refund(name, verdict, code, *facts, **others):
        envelope = firm.seal(pay_back(*facts, **others), keep=False)
        submitted(file, name, firm, envelope, verdict, code)

    amount = {"minor": 100, "currency": "AUD"}
    share = {"invoice": an(0x51), "amount": amount}
    kept = {
        "credit is not used": {"allocate": {"credit": {"payment": {"payment": an(0xB1)}}, "shares": [share]}},
        "credit is not taken back": {"unallocate": {"allocation": {**share, "payment": an(0xB1)}}},
        "no debt is given up": {"write_off": {"share": share}},
        "no debt is opened again": {"reverse_write_off": {"share": share}},
    }
    for name, command in kept.items():
        ((word, facts),) = command.items()
        tomorrow = firm.seal({word: {**facts, "on": "2026-09-29"}}, keep=False)
        submitted(file, f"{name} on a day that has not come", firm, tomorrow, "rejected", "JM-OFF-0038")
    # 13:59 UTC is a minute to midnight in Melbourne; `at` counts from 22:00 UTC the day before.
    name = "a minute before the firm's midnight the next day has not come"
    submitted(file, name, firm, tomorrow, "rejected", "JM-OFF-0038", minute=16 * 60 - 1)
    name = "from the firm's midnight on the day has come, and the books say what else is wrong"
    submitted(file, name, firm, tomorrow, "rejected", "JM-LED-0006", minute=16 * 60)

    refund("a refund of all that came is done", "accepted", None, 0xF1, 0xB1, 33000)
    refund("a refund of a cent more than came is refused", "rejected", "JM-LED-0014", 0xF1, 0xB1, 33001)
    refund("a refund of nothing is refused", "rejected", "JM-LED-0001", 0xF1, 0xB1, 0)
    refund("a refund of a payment that is not there is refused", "rejected", "JM-LED-0006", 0xF1, 0xB2, 1)
    refund("a refund before the money came is refused", "rejected", "JM-LED-0008", 0xF1, 0xB1, 1, on="2026-09-27")
    firm.give(pay_back(0xF1, 0xB1, 30000))
    refund("a refund of what is left after another is done", "accepted", None, 0xF2, 0xB1, 3000)
    refund("a refund of more than is left after another is refused", "rejected", "JM-LED-0014", 0xF2, 0xB1, 3001)
    refund("a refund given again as a new command is in the books once", "accepted", None, 0xF1, 0xB1, 30000)
    refund("the id of a refund with another amount is refused", "rejected", "JM-LED-0004", 0xF1, 0xB1, 1)
    name = "the id of a refund with another reason is refused"
    refund(name, "rejected", "JM-PAY-0006", 0xF1, 0xB1, 30000, reason="Another")


JOB = 0x70


def invoiced(deposit=None):
    """A firm with an invoice of two taps at 250.00 and a call at 80.00, 638.00 with GST; and of a deposit, if one was paid."""
    firm = Firm()
    firm.give(register(CARLA, 30))
    line = {"kind": "material", "supply": "general", "unit": "C62"}
    lines = [
        {**line, "description": "Mixer tap", "quantity": "2", "unit_price": "250"},
        {**line, "description": "Call", "quantity": "1", "unit_price": "80"},
    ]
    quote = {"quote": an(0xE1), "lines": lines, "currency": "AUD", "deposit": None, "valid_until": None}
    enquiry = {"job": an(JOB), "customer": CARLA, "site": an(0x71), "summary": "Taps drip"}
    for command in ({"record_enquiry": enquiry}, {"send_quote": quote}, {"accept_quote": {"quote": an(0xE1)}}):
        firm.give({"job": {"job": an(JOB), "command": command}})
    if deposit is not None:
        firm.give(pay(0xB1, deposit, job=an(JOB)))
    firm.give(invoice_job(0x51))
    return firm


def invoice_job(invoice):
    return {"invoice_job": {"invoice": an(invoice), "job": an(JOB)}}


def credit(number, part, invoice=0x51):
    given = {"credit_note": an(number), "invoice": an(invoice), "part": part, "reason": "Wrong tap fitted"}
    return {"credit_part": given}


def of_amount(minor):
    return {"amount": {"amount": {"minor": minor, "currency": "AUD"}}}


def of_line(line, quantity):
    return {"lines": {"lines": [{"line": line, "quantity": quantity}]}}


def correct(number, invoice, corrects=0x51, expected=None):
    expected = expected and {"minor": expected, "currency": "AUD"}
    given = {"credit_note": an(number), "corrects": an(corrects), "invoice": an(invoice), "reason": "Wrong tap fitted"}
    return {"correct_invoice": {**given, "expected_payable": expected}}


def void(invoice=0x51):
    return {"void_invoice": {"invoice": an(invoice), "reason": "Issued twice"}}


def corrections():
    REST = {"rest": {}}

    def case(name, firm, command, verdict="accepted", code=None, **others):
        submitted("corrections", name, firm, firm.seal(command, keep=False), verdict, code, **others)

    firm = invoiced()
    case("an amount of an invoice is credited, in the books too", firm, credit(0x91, of_amount(11000)))
    case("one of two pieces on a line is credited", firm, credit(0x91, of_line(1, "1")))
    case("the rest of an untouched invoice is all of it, and its job is to be invoiced again", firm, credit(0x91, REST))
    all_of_it = {"credit_invoice": {"credit_note": an(0x91), "invoice": an(0x51), "reason": "Wrong tap fitted"}}
    case("crediting an invoice is crediting its rest", firm, all_of_it)
    case("a cent above an invoice is not credited", firm, credit(0x91, of_amount(63801)), "rejected", "JM-INV-0061")
    case("three of two pieces are not credited", firm, credit(0x91, of_line(1, "3")), "rejected", "JM-INV-0064")
    case("a line that an invoice doesn't have is not credited", firm, credit(0x91, of_line(3, None)), "rejected", "JM-INV-0062")
    name = "of a job whose invoice has all of it nothing is left for another"
    case(name, firm, invoice_job(0x52), "rejected", "JM-OFF-0039")
    name = "a correction is a credit note, and an invoice that names the one in whose place it is"
    case(name, firm, correct(0x91, 0x52, expected=63800))
    name = "a correction that comes to another amount than the one expected is not done, its credit note neither"
    case(name, firm, correct(0x91, 0x52, expected=63799), "rejected", "JM-OFF-0027")
    name = "a correction by an invoice with the id of the one that was wrong is refused"
    case(name, firm, correct(0x91, 0x51), "rejected", "JM-OFF-0024")
    name = "an invoice is void by its day in the firm's zone, and its job is to be invoiced again"
    case(name, firm, void(), minute=16 * 60)
    for what, command in (("credited", credit(0x91, REST, 0x59)), ("corrected", correct(0x91, 0x52, 0x59)), ("void", void(0x59))):
        case(f"an unknown invoice is not {what}", firm, command, "rejected", "JM-OFF-0023")

    firm.give(credit(0x91, of_amount(11000)))
    name = "what an amount left of each line and tax is the rest, to the cent"
    case(name, firm, credit(0x92, REST))
    name = "a correction credits what another credit note left"
    case(name, firm, correct(0x92, 0x52))
    name = "a cent above what another credit note left is not credited"
    case(name, firm, credit(0x92, of_amount(52801)), "rejected", "JM-INV-0061")
    case("a credit note with the id of another is refused", firm, credit(0x91, REST), "rejected", "JM-OFF-0024")
    case("an invoice of which a part is credited is not void", firm, void(), "rejected", "JM-INV-0070")
    firm.give(credit(0x92, REST))
    case("of an invoice of which nothing is left nothing is credited", firm, credit(0x93, REST), "rejected", "JM-INV-0060")
    case("a job whose invoice was credited is invoiced again under the next number", firm, invoice_job(0x52))

    firm = invoiced()
    firm.give(void())
    for what, command in (("credited", credit(0x91, REST)), ("corrected", correct(0x91, 0x52)), ("void again", void())):
        case(f"a void invoice is not {what}", firm, command, "rejected", "JM-OFF-0040")
    case("the number of a void invoice stays given", firm, invoice_job(0x52))

    firm = invoiced(deposit=20000)
    case("an invoice that a deposit pays in part is not void", firm, void(), "rejected", "JM-INV-0070")
    case("a part beyond what is open makes the deposit free again", firm, credit(0x91, of_amount(50000)))
    case("a correction takes the deposit off the new invoice", firm, correct(0x91, 0x52, expected=43800))


def log():
    file, call = "log", "office.replay"
    add(file, "an empty log is a firm of which nothing is known", call, {"log": []})
    firm = Firm()
    add(file, "a log of one entry is an open firm", call, {"log": firm.log[:]})
    firm.give(register(CARLA, 30))
    paid = firm.give(pay(0xB1, 33000, DAN, reference="Für Ofen № 7"), PHONE)
    flagged = len(firm.log)
    firm.give(pay_back(0xF1, 0xB1, 3000))
    add(file, "payments and refunds stand in the books as they were decided", call, {"log": firm.log[:]})
    firm.submit({**paid, "command_id": an(0xEE)})
    one, two = firm.seal(register(DAN), PHONE), firm.seal(register(an(0xC3)), PHONE)
    firm.submit(two, BEN)
    add(file, "what is held, in quarantine and flagged is in the state", call, {"log": firm.log[:]})
    firm.submit(one)
    firm.give(settle(flagged))
    add(file, "what was held and flagged is gone from the state once it is done", call, {"log": firm.log[:]})
    good = firm.log
    newer = [*good[:-1], with_event(good[-1], {"drone_dispatched": {"drone": an(9)}})]
    add(file, "an event of a newer version is counted and passed over", call, {"log": newer})

    def bad(name, code, lines):
        add(file, name, call, {"log": lines}, code)

    richer = good[2].replace("33000", "33001")
    bad("a line whose amount was altered is found", "JM-LOG-0003", [*good[:2], richer, *good[3:]])
    flipped = good[1][:9] + ("1" if good[1][9] == "0" else "0") + good[1][10:]
    bad("a line whose hash was altered is found", "JM-LOG-0003", [good[0], flipped, *good[2:]])
    bad("two lines swapped are found", "JM-LOG-0004", [good[0], good[2], good[1], *good[3:]])
    bad("a missing line is found", "JM-LOG-0004", [*good[:2], *good[3:]])
    bad("a log without its first line is found", "JM-LOG-0004", good[1:])
    bad("a line twice is found", "JM-LOG-0004", [*good[:3], good[2], *good[3:]])
    bad("a line that was cut off is found", "JM-LOG-0002", [*good[:3], good[3][:-20]])
    bad("an empty line is no entry", "JM-LOG-0002", [*good[:3], ""])
    bad("a line with its line break is not the line that was written", "JM-LOG-0002", [good[0], good[1] + "\n"])
    bad("a line with white space after it is not the line that was written", "JM-LOG-0002", [good[0], good[1] + " "])
    spaced = good[1].replace('"entry":', '"entry": ', 1)
    bad("a line with white space within it is not the line that was written", "JM-LOG-0002", [good[0], spaced])
    hash_of, raw = good[1][9:73], good[1][83:-1]
    bad("an array of a hash and an entry is no line", "JM-LOG-0002", [good[0], f'["{hash_of}",{raw}]'])
    twice = f'{{"hash":"{hash_of}","hash":"{hash_of}","entry":{raw}}}'
    bad("a line with two hashes is no line", "JM-LOG-0002", [good[0], twice])
    loud = good[1][:9] + good[1][9:73].upper() + good[1][73:]
    bad("a hash in capitals is not the hash that was written", "JM-LOG-0002", [good[0], loud])
    entry = json.loads(good[1])["entry"]
    for schema, code, what in (
        (2, "JM-LOG-0007", "a newer schema is not read, though its words are known"),
        (0, "JM-LOG-0002", "schema 0 is none that a version wrote"),
    ):
        bad(f"an entry of {what}", code, [good[0], rehashed({**entry, "schema": schema})])
    other = rehashed({**entry, "prev_hash": digest("another log")})
    bad("an entry of another log with the right number is found", "JM-LOG-0004", [good[0], other])
    extra = rehashed({**entry, "note": "x"})
    bad("an entry with a field that no version wrote is found", "JM-LOG-0002", [good[0], extra])
    money = json.loads(good[2])["entry"]["content"]["decided"]["events"]
    twice = with_event(good[2], money[0])
    bad("a payment that is recorded twice by one entry is found", "JM-LOG-0005", [*good[:2], twice])
    name = "nothing is decided on a log that was altered"
    submitted(file, name, type("", (), {"log": [flipped]}), one, "error", "JM-LOG-0003")


def main():
    for make in (seals, envelopes, verdicts, books, corrections, log):
        make()
    FOLDER.mkdir(exist_ok=True)
    for file, vectors in VECTORS.items():
        text = json.dumps(vectors, ensure_ascii=False, indent=2)
        (FOLDER / f"{file}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{file}: {len(vectors)}")


if __name__ == "__main__":
    main()
