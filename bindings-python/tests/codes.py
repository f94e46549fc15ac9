"""Every code that an error of the library has, reached from Python: by the vectors, and by what they can't say."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta, time, timezone
from functools import cache
from pathlib import Path
from typing import Any

import journeyman
from crossing import dump
from journeyman import calendar, error, event, invoice, job, ledger, limits, log, money, payment, pricing, schedule, tax
from journeyman import JourneymanError
from samples import samples
from vectors import call, vectors

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "examples" / "python"))
import office_sqlite as day  # noqa: E402

# What Python can't meet, and why.
OUT_OF_REACH = {
    "JM-FFI-0001": "a null pointer: Python has none",
    "JM-FFI-0002": "a text that isn't UTF-8: half a surrogate pair in a `str` is `JM-WIR-0001`",
    "JM-FFI-0003": "a buffer of another's: Python owns its own",
    "JM-FFI-0004": "a panic of the library: a bug",
    "JM-FFI-0005": "a state that belongs to an office: Python is given copies",
    "JM-FFI-0006": "a host's time that can't be read: a `datetime` can be, and anything else is a `TypeError`",
    "JM-OFF-0004": "a decision that doesn't fit the state: a bug",
    "JM-OFF-0010": "a command from which more follows than an entry holds: no command is so large within its own bounds",
}


def codes_in(answer: Any) -> Iterator[str]:
    """The codes of what is told within an answer: the reasons of a verdict, flags, conflicts."""
    data = answer if isinstance(answer, bytes) else dump([part_of(answer)])
    return (entry.code for entry in error.catalogue() if entry.code.encode() in data)


def part_of(answer: Any) -> Any:
    if isinstance(answer, journeyman.Value):
        return json.loads(answer.to_json())
    return [part_of(part) for part in answer] if isinstance(answer, (tuple, list)) else None


def meet(run: Callable[[], Any]) -> set[str]:
    """The code that is raised, or those that are told."""
    try:
        return set(codes_in(run()))
    except JourneymanError as caught:
        return {caught.code}


@cache
def of_vectors() -> frozenset[str]:
    found: set[str] = set()
    for vector in vectors():
        found |= meet(lambda vector=vector: journeyman.call(vector.call, dump(vector.input)))
        try:
            found |= meet(lambda vector=vector: call(vector))
        except Exception:  # noqa: S112: what no Python object says, which test_vectors.py looks at
            continue
    return frozenset(found)


# ---- one call for each code that is about a size, or about what JSON doesn't say


def a(cls: str, module: str, **fields: Any) -> Any:
    return next(value for value in samples()[module, cls] if all(getattr(value, f, None) == v for f, v in fields.items()))


def aud(minor: int) -> money.Money:
    return money.Money(minor=minor, currency="AUD")


def sizes() -> Iterable[Callable[[], Any]]:
    draft = next(value for value in samples()["invoice", "Draft"] if value.lines)
    line, allowance = draft.lines[0], a("LineAllowance", "invoice")
    standard = tax.TaxCategory.STANDARD
    treatments = [tax.TaxTreatment(category=standard, percent=f"{1 + at // 10}.{at % 10}") for at in range(900)]
    posting = ledger.Posting(account=ledger.Account.Bank(), amount=aud(1))
    other = posting.replace(account=ledger.Account.Sales(), amount=aud(-1))
    entry = a("JournalEntry", "ledger")
    sealed = a("Envelope", "log")
    device = journeyman.Device(device_id=sealed.device_id, rules="1")
    return [
        lambda: journeyman.call("no.such", b"{}"),
        lambda: journeyman.call("money.sum", b" " * (limits.JSON_BYTES_MAX + 1)),
        lambda: calendar.Tzdb.from_host("1", {"Own/Zone": b"junk"}),
        lambda: money.allocate(aud(1), [1] * (limits.PARTS_MAX + 1)),
        lambda: invoice.calculate(draft.replace(lines=[line] * (limits.INVOICE_LINES_MAX + 1))),
        lambda: invoice.calculate(draft.replace(lines=[line.replace(allowances=[allowance] * (limits.ADJUSTMENTS_MAX + 1))])),
        lambda: invoice.calculate(draft.replace(lines=[line.replace(tax=rate) for rate in treatments])),
        lambda: invoice.calculate(too_many_digits(draft)),
        lambda: a("ExplanationStep", "invoice").replace(exact="2/4"),
        lambda: line.replace(description=""),
        lambda: line.replace(description="x" * (limits.TEXT_BYTES_MAX + 1)),
        lambda: line.replace(description="a\u202eb"),
        lambda: line.replace(unit="hours"),
        lambda: journeyman.PaymentTerms(days=limits.PAYMENT_DAYS_MAX + 1),
        lambda: journeyman.Office(log=["x" * (limits.LOG_LINE_BYTES_MAX + 1)]),
        lambda: entry.replace(postings=[posting]),
        lambda: entry.replace(postings=[posting.replace(amount=aud(0)), other.replace(amount=aud(0))]),
        lambda: entry.replace(postings=[posting, other.replace(amount=aud(-2))]),
        lambda: entry.replace(postings=[posting, other] * limits.POSTINGS_PER_ENTRY_MAX),
    ]


def too_many_digits(draft: invoice.Draft) -> invoice.Draft:
    """Exact nets of prices for so many units that their sum has a denominator beyond all bounds."""
    bases = ("999999.999989", "999999.999961", "999999.999937", "999999.999899")  # no two have a common divisor
    line = draft.lines[0].replace(quantity=1, unit_price=1, allowances=[], charges=[])
    lines = [line.replace(base_quantity=base) for base in bases]
    rounding = draft.rounding.replace(nets=invoice.NetRounding.EXACT)
    return draft.replace(lines=lines, allowances=[], charges=[], prepaid=None, rounding=rounding)


# ---- an office, whose codes are the reasons of its verdicts


class Firm:
    """The firm of the example, with one desk whose every command reaches the office, whatever a device would say."""

    def __init__(self) -> None:
        self.office, self.commands, self.last = journeyman.Office(), 0, None
        self.codes: set[str] = set()
        hand = day.Hand(0xD1, "1")
        day.morning(hand)
        for envelope in hand.device.outbox():
            self.office.submit(envelope, day.ACTOR, day.at(8))

    def say(self, command: event.Command, now: datetime = day.at(15)) -> None:
        self.commands += 1
        id = day.some_id(0xF0000 + self.commands)
        self.last = log.seal(command, id, day.some_id(0xDD), self.last, self.office.head().sequence, [], now, "1")
        self.codes |= set(codes_in(self.office.submit(self.last, day.ACTOR, day.at(15)).verdict))

    def job(self, command: job.JobCommand, now: datetime = day.at(15)) -> None:
        self.say(event.Command.Job(job=day.JOB, command=command), now)


def office_codes() -> set[str]:
    Command, JobCommand = event.Command, job.JobCommand
    firm, unknown = Firm(), day.some_id(0xFFF)
    settings = firm.office.firm()
    invoiced = Command.InvoiceJob(invoice=day.INVOICE, job=day.JOB)
    booking = a_booking(0x901, visit=unknown)
    far = payment.Payment(
        id=day.some_id(0x1), customer=day.CUSTOMER, amount=aud(5), method=payment.PaymentMethod.CARD,
        received_on=date(2030, 1, 1),
    )
    hour = calendar.Interval(start=day.at(9), end=day.at(10))

    def worked(work: int, rate: str = "STD") -> job.JobCommand:
        return JobCommand.RecordTime(work=day.some_id(work), visit=day.VISIT, technician=day.ADA, rate=rate, worked=hour)

    elsewhere = JobCommand.RecordEnquiry(job=unknown, customer=day.CUSTOMER, site=day.some_id(1), summary="Other")
    line = pricing.PricedLine(
        kind=pricing.PricedKind.MATERIAL, description="Tap", supply=tax.Supply.GENERAL, quantity=1, unit="C62", unit_price=500
    )
    quote = JobCommand.SendQuote(quote=day.some_id(0xE1), lines=[line], currency="AUD")
    firm.say(Command.ChangeSettings(settings=settings.replace(regime=tax.Regime.NZ)))
    firm.say(Command.Schedule(command=booking))
    firm.say(Command.CreditInvoice(credit_note=day.some_id(0x71), invoice=unknown, reason="Wrong"))
    firm.say(Command.Job(job=day.some_id(0x202), command=elsewhere))
    firm.job(JobCommand.MarkInvoiced(invoice=day.INVOICE, work=[day.some_id(0x601)]))
    firm.job(JobCommand.StartVisit(visit=day.VISIT), day.at(9) + timedelta(days=3650))
    firm.say(Command.TakePayment(payment=far))
    for command in (worked(0x601), worked(0x602), quote, JobCommand.AcceptQuote(quote=day.some_id(0xE1))):
        firm.job(command)
    firm.job(worked(0x603, "NOPE"))
    firm.job(JobCommand.Waive(work=[day.some_id(0x603)], reason="Not on the card"))
    firm.job(JobCommand.FinishVisit(visit=day.VISIT))
    firm.say(Command.Schedule(command=a_booking(0x902, visit=day.VISIT)))
    firm.job(JobCommand.Complete())
    firm.say(invoiced)
    firm.say(invoiced.replace(covered=[unknown]))
    firm.say(invoiced.replace(covered=[day.some_id(0x601)], expected_payable=aud(1)))
    firm.say(invoiced.replace(covered=[day.some_id(0x601)]))
    firm.say(invoiced)
    second = elsewhere.replace(job=day.some_id(0x203))
    firm.say(Command.Job(job=day.some_id(0x203), command=second))
    firm.say(Command.InvoiceJob(invoice=day.some_id(0x702), job=day.some_id(0x203)))
    firm.say(Command.CreditInvoice(credit_note=day.some_id(0x71), invoice=day.INVOICE, reason="Wrong"))
    firm.say(Command.ChangeSettings(settings=settings.replace(invoice_prefix="CN-", credit_note_prefix="INV-")))
    return firm.codes


def a_booking(id: int, visit: Any) -> schedule.ScheduleCommand:
    planned = day.booked(day.JOB, visit, day.some_id(id), time(13))
    return schedule.ScheduleCommand.Book(
        booking=day.some_id(id), visit=visit, technician=day.ADA, time=planned.time, overrides=[]
    )


# ---- what is full


def bounds() -> Iterable[Callable[[], Any]]:
    card, context = a("RateCard", "pricing"), a("BillingContext", "billing")
    opened, record = a("OpenInvoice", "ledger"), a("RecordedWork", "job")
    call_out = job.WorkEntry.CallOut(technician=day.ADA)
    return [
        lambda: a("Address", "party").replace(country="Australia"),
        lambda: pricing.price(
            a("WorkDone", "pricing"), card.replace(labour=card.labour * (limits.RATES_MAX + 1)), "Australia/Melbourne"
        ),
        lambda: journeyman.billing.work_done([record.replace(visit=None, entry=call_out)]),
        lambda: journeyman.billing.draft(
            samples()["billing", "BillableLine"][:1], context.replace(billed_before=[day.JOB] * (limits.BILLED_WORK_MAX + 1))
        ),
        lambda: ledger.allocate(
            opened.outstanding, [opened] * (limits.OPEN_INVOICES_MAX + 1), ledger.AllocationOrder.OLDEST_DUE_FIRST
        ),
        a_number_beyond_the_last,
        a_full_device,
        a_device_without_numbers,
        more_held_than_the_office_keeps,
        a_full_job,
        a_payment_with_all_its_refunds,
        an_invoice_with_all_its_credit_notes,
        lambda: journeyman.recurrence.expand(
            a("Recurrence", "recurrence").replace(rules=["FREQ=DAILY;BYDAY=MO;BYSETPOS=2"]),
            a("ExpansionRequest", "recurrence").replace(
                window=calendar.Interval(start=day.at(9), end=datetime(9999, 12, 31, tzinfo=timezone.utc))
            ),
        ),
    ]


REGISTER = event.Command.RegisterCustomer(customer=day.CUSTOMER)
NUMBER_MAX = 2**64 - 1


def a_number_beyond_the_last() -> Any:
    last = a("Envelope", "log").replace(device_seq=NUMBER_MAX)
    return log.seal(REGISTER, day.some_id(1), last.device_id, last, 0, [], day.at(8), "1")


def opening() -> list[str]:
    hand, office = day.Hand(0xD1, "1"), journeyman.Office()
    hand.give(event.Command.OpenFirm(settings=day.settings()), day.at(8))
    (envelope,) = hand.device.outbox()
    return [entry.line for entry in office.submit(envelope, day.ACTOR, day.at(8)).entries]


def a_device_without_numbers() -> Any:
    new = journeyman.Device(device_id=day.some_id(0xD7), rules="1").kept()
    worn = journeyman.Device.resume(new.replace(b'"last_seq":0', b'"last_seq":%d' % NUMBER_MAX), "1")
    worn.receive(opening())
    return worn.record(REGISTER, day.at(8), day.some_id(1))


def a_full_device() -> Any:
    phone = journeyman.Device(device_id=day.some_id(0xD7), rules="1")
    phone.receive(opening())
    for at in range(limits.OUTBOX_MAX + 1):
        register = REGISTER.replace(customer=day.some_id(0x1000 + at))
        last = phone.record(register, day.at(8), day.some_id(0x100000 + at))
    return last


def more_held_than_the_office_keeps() -> Any:
    office, device, last = journeyman.Office(log=opening()), day.some_id(0xD8), None
    for at in range(limits.HELD_MAX + 2):
        last = log.seal(REGISTER, day.some_id(0x1000 + at), device, last, 0, [], day.at(8), "1")
        if at > 0:  # the first one is missing
            office.submit(last, day.ACTOR, day.at(8))
    return office


def a_full_job() -> Any:
    line = pricing.PricedLine(
        kind=pricing.PricedKind.MATERIAL, description="Tap", supply=tax.Supply.GENERAL, quantity=1, unit="C62", unit_price=5
    )
    enquiry = job.JobCommand.RecordEnquiry(job=day.JOB, customer=day.CUSTOMER, site=day.some_id(1), summary="Taps")
    one = job.apply(None, job.decide(None, enquiry, day.at(8)).events)
    for at in range(limits.QUOTES_PER_JOB_MAX + 1):
        quote = job.JobCommand.SendQuote(quote=day.some_id(0x100 + at), lines=[line], currency="AUD")
        one = job.apply(one, job.decide(one, quote, day.at(8)).events)
    return one


def a_payment_with_all_its_refunds() -> Any:
    paid = payment.Payment(
        id=day.some_id(1), customer=day.CUSTOMER, amount=aud(10**6), method=payment.PaymentMethod.CARD, received_on=day.TODAY
    )
    state = payment.Payments()
    state = payment.apply(state, payment.decide(state, payment.PaymentCommand.Record(payment=paid)))
    for at in range(limits.REFUNDS_PER_PAYMENT_MAX + 1):
        back = payment.Refund(
            id=day.some_id(0x1000 + at), payment=paid.id, amount=aud(1), refunded_on=day.TODAY, reason="Too much"
        )
        state = payment.apply(state, payment.decide(state, payment.PaymentCommand.Refund(refund=back)))
    return state


def an_invoice_with_all_its_credit_notes() -> Any:
    issued, details = a("Issued", "invoice"), a("CreditDetails", "invoice")
    note = a("CreditNote", "invoice")
    return invoice.credit_part(issued, [note] * limits.CREDIT_NOTES_PER_INVOICE_MAX, invoice.CreditPart.Rest(), details)
