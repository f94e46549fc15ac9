"""A firm whose events are kept in SQLite: an office, and a phone that works offline and comes back.

The library decides; the host stores the lines of the log, in order, before it answers anybody. After a crash the office is
opened from them again. Names, numbers and ids are invented.
"""

from __future__ import annotations

import sqlite3
import sys
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from journeyman import CorruptError, RefusedError
from journeyman.calendar import Disambiguation, Interval, Weekday
from journeyman.device import Device
from journeyman.event import Command, FirmSettings
from journeyman.invoice import RoundingProfile
from journeyman.job import JobCommand
from journeyman.log import Envelope, Verdict
from journeyman.money import Rounding
from journeyman.office import Office
from journeyman.party import PaymentTerms
from journeyman.payment import Payment, PaymentMethod
from journeyman.pricing import LabourRate, RateCard
from journeyman.schedule import BookingTime, ScheduleCommand, Technician, WorkingHours
from journeyman.tax import PriceBasis, Regime, Registration, Supply, TaxRounding, TaxRoundingPoint

ZONE = "Australia/Melbourne"
TODAY = date(2026, 10, 6)  # a Tuesday


def some_id(number: int) -> UUID:
    return UUID(f"01999a3f-0000-7000-8000-{number:012x}")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(TODAY, time(hour, minute), ZoneInfo(ZONE))


ACTOR, ADA, CUSTOMER, JOB, VISIT, INVOICE = (some_id(n) for n in (0xA1, 0x101, 0xC1, 0x201, 0x301, 0x701))


class Store:
    """The log of a firm in one table: a line an entry, and never one without those before it."""

    def __init__(self, path: str) -> None:
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.execute("CREATE TABLE IF NOT EXISTS log (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT")

    def lines(self, after: int = 0) -> list[str]:
        rows = self.database.execute("SELECT line FROM log WHERE sequence > ? ORDER BY sequence", (after,))
        return [line for (line,) in rows]

    def submit(self, office: Office, envelope: Envelope, now: datetime) -> Verdict | None:
        """Has the office decide, and stores what it says before anybody hears of it: all of it or nothing.

        Should storing fail, the office has decided what nobody will know: it is given up, and opened again from the log.
        """
        submission = office.submit(envelope, ACTOR, now)
        with self.database:
            self.database.execute("BEGIN IMMEDIATE")
            rows = [(entry.sequence, entry.line) for entry in submission.entries]
            self.database.executemany("INSERT INTO log VALUES (?, ?)", rows)
        return submission.verdict


class Hand:
    """A device and whoever gives it commands: each has an id of its own, so that sending it twice does no harm."""

    def __init__(self, number: int, rules: str) -> None:
        self.number, self.commands = number, 0
        self.device = Device(device_id=some_id(number), rules=rules)

    def give(self, command: Command, now: datetime) -> None:
        self.commands += 1
        self.device.record(command, now, some_id(self.number * 0x1000 + self.commands))

    def sync(self, store: Store, office: Office, now: datetime) -> None:
        """Sends what waits, and takes in what the office said; over a network, in an app."""
        for envelope in self.device.outbox():
            verdict = store.submit(office, envelope, now)
            if not isinstance(verdict, Verdict.Accepted):
                print("the office says:", verdict)
        self.device.receive(store.lines(after=self.device.head().sequence))


def settings() -> FirmSettings:
    labour = LabourRate(
        code="STD", description="Plumber", per_hour=95, minimum_minutes=0, increment_minutes=15, supply=Supply.GENERAL
    )
    return FirmSettings(
        regime=Regime.AU,
        registration=Registration.Registered(number="99 999 999 999", since=date(2020, 7, 1)),
        currency="AUD",
        zone=ZONE,
        price_basis=PriceBasis.EXCLUSIVE,
        rounding=RoundingProfile(
            line_net=Rounding.HALF_UP, tax=TaxRounding(at=TaxRoundingPoint.TAX_GROUP, way=Rounding.HALF_UP)
        ),
        rate_card=RateCard(
            currency="AUD", labour=[labour], material_markup=25, markup_steps=[], price_rounding=Rounding.HALF_UP
        ),
        invoice_prefix="INV-",
        credit_note_prefix="CN-",
        payment_terms=PaymentTerms(days=14),
    )


def booked(job: UUID, visit: UUID, booking: UUID, start: time) -> Command:
    when = BookingTime.Civil(
        local=datetime.combine(TODAY, start), zone=ZONE, policy=Disambiguation.REJECT, duration_seconds=7200
    )
    return Command.PlanVisit(job=job, visit=visit, booking=booking, technician=ADA, time=when)


def morning(desk: Hand) -> None:
    """The firm opens, a customer asks for work, and a visit is booked from nine to eleven."""
    hours = [WorkingHours(day=day, start=time(8), end=time(16), ends_next_day=False) for day in list(Weekday)[:5]]
    enquiry = JobCommand.RecordEnquiry(job=JOB, customer=CUSTOMER, site=some_id(0x401), summary="Leaking tap")
    for command in (
        Command.OpenFirm(settings=settings()),
        Command.RegisterCustomer(customer=CUSTOMER),
        Command.Schedule(command=ScheduleCommand.AddTechnician(technician=Technician(id=ADA, zone=ZONE, hours=hours))),
        Command.Job(job=JOB, command=enquiry),
        Command.Job(job=JOB, command=JobCommand.ApproveWithoutQuote()),
        booked(JOB, VISIT, some_id(0x501), time(9)),
    ):
        desk.give(command, at(8))
    try:
        desk.give(booked(JOB, some_id(0x302), some_id(0x502), time(10)), at(8))
    except RefusedError as clash:
        print("clash:", clash.text)


def offline(phone: Hand) -> None:
    """No network: what happened is kept on the phone, and shown at once."""
    phone.give(Command.Job(job=JOB, command=JobCommand.StartVisit(visit=VISIT)), at(9, 5))
    phone.give(Command.Job(job=JOB, command=JobCommand.FinishVisit(visit=VISIT)), at(10, 35))
    worked = Interval(start=at(9, 5), end=at(10, 35))
    time_worked = JobCommand.RecordTime(work=some_id(0x601), visit=VISIT, technician=ADA, rate="STD", worked=worked)
    phone.give(Command.Job(job=JOB, command=time_worked), at(10, 35))
    phone.give(Command.Job(job=JOB, command=JobCommand.Complete()), at(10, 40))
    kept = Device.resume(phone.device.kept(), rules="phone 1.0")  # as after a crash
    print(f"offline: {len(kept.outbox())} commands wait on the phone")


def afternoon(desk: Hand, store: Store, office: Office) -> None:
    """The invoice, whose number only the office gives, and its payment."""
    desk.give(Command.InvoiceJob(invoice=INVOICE, job=JOB), at(14))
    desk.sync(store, office, at(14))
    invoice = office.invoice(INVOICE)
    assert invoice is not None
    paid = Payment(
        id=some_id(0x801),
        customer=CUSTOMER,
        job=JOB,
        amount=invoice.totals.payable,
        method=PaymentMethod.CARD,
        received_on=TODAY,
    )
    desk.give(Command.TakePayment(payment=paid), at(14, 30))
    desk.sync(store, office, at(14, 30))


def main(path: str = ":memory:") -> None:
    store = Store(path)
    office = Office(log=store.lines())
    if office.firm() is not None:
        print(f"the firm is open: {office.head().sequence} entries are stored")
        return
    desk, phone = Hand(0xD1, "desk 1.0"), Hand(0xD2, "phone 1.0")
    morning(desk)
    desk.sync(store, office, at(8, 30))
    phone.sync(store, office, at(8, 30))
    offline(phone)
    phone.sync(store, office, at(11))
    desk.sync(store, office, at(11))
    afternoon(desk, store, office)

    again = Office(log=store.lines())  # as after a crash: the same state, to the byte
    assert again.state() == office.state()
    for invoice in again.invoices():
        print(f"{invoice.title} {invoice.details.number}: {invoice.totals.payable}")
    altered = [line.replace("Leaking tap", "Leaking tub") for line in store.lines()]
    try:
        Office(log=altered)
    except CorruptError as error:
        print("an altered line:", error.text)


if __name__ == "__main__":
    main(*sys.argv[1:2])
