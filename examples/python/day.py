"""A day of a plumbing firm, by the calculators: a back office that keeps its own tables asks them what is right.

Book a visit, meet the clash, pick a free time, price the work, invoice it, and take a payment in two parts. Names, numbers
and ids are invented.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from journeyman import billing, invoice, ledger, pricing, schedule
from journeyman.calendar import Interval, Weekday
from journeyman.invoice import IssueDetails, RoundingProfile
from journeyman.money import Rounding
from journeyman.payment import Payment, PaymentMethod
from journeyman.pricing import LabourDone, LabourRate, MaterialUsed, RateCard, WorkDone
from journeyman.schedule import BookingTime, Diary, Proposal, ScheduleCommand, SlotRequest, Technician, WorkingHours
from journeyman.tax import PriceBasis, Regime, Registration, Supply, TaxRounding, TaxRoundingPoint

ZONE = "Australia/Melbourne"
TODAY = date(2026, 10, 6)  # a Tuesday


def some_id(number: int) -> UUID:
    """A host takes ids from its database, or from `uuid.uuid4()`; here they are given, so that each run is the same."""
    return UUID(f"01999a3f-0000-7000-8000-{number:012x}")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(TODAY, time(hour, minute), ZoneInfo(ZONE))


ADA, VISIT, NEXT_VISIT = some_id(0x101), some_id(0x301), some_id(0x302)
CUSTOMER, INVOICE, PAYMENT = some_id(0xC1), some_id(0x701), some_id(0x801)


def diary() -> Diary:
    """The firm's diary, with a visit from nine to eleven."""
    weekdays = list(Weekday)[:5]
    hours = [WorkingHours(day=day, start=time(8), end=time(16), ends_next_day=False) for day in weekdays]
    empty = Diary(technicians=[Technician(id=ADA, zone=ZONE, hours=hours)], leave=[], bookings=[])
    morning = BookingTime.Instants(interval=Interval(start=at(9), end=at(11)))
    book = ScheduleCommand.Book(booking=some_id(0x501), technician=ADA, visit=VISIT, time=morning)
    return schedule.apply(empty, schedule.decide(empty, book))


def clash_and_free_time(kept: Diary) -> tuple[schedule.Conflict, schedule.Slot]:
    """What stands in the way of another visit at a quarter past ten, and the first time that nothing does."""
    wish = Interval(start=at(10, 15), end=at(11, 15))
    (conflict,) = schedule.check(kept, Proposal(booking=None, technician=ADA, interval=wish))
    request = SlotRequest(
        count=1,
        duration_seconds=3600,
        technicians=[],
        not_before=at(9),
        horizon_days=7,
        step_minutes=30,
        windows=[],
    )
    return conflict, schedule.next_slots(kept, request).slots[0]


def work_done() -> WorkDone:
    worked = Interval(start=at(9, 5), end=at(10, 35))
    labour = LabourDone(work=some_id(0x601), visit=VISIT, technician=ADA, rate="STD", worked=worked)
    washers = MaterialUsed(
        work=some_id(0x602),
        description="Washer",
        quantity=2,
        unit="C62",
        unit_cost=Decimal("1.40"),
        supply=Supply.GENERAL,
    )
    return WorkDone(call_outs=[], labour=[labour], materials=[washers])


def draft(work: WorkDone) -> invoice.Draft:
    card = RateCard(
        currency="AUD",
        labour=[
            LabourRate(
                code="STD",
                description="Plumber",
                per_hour=95,
                minimum_minutes=0,
                increment_minutes=15,
                supply=Supply.GENERAL,
            )
        ],
        call_out=None,
        material_markup=25,
        markup_steps=[],
        price_rounding=Rounding.HALF_UP,
    )
    lines = billing.BillableLine.of_work(pricing.price(work, card, ZONE))
    context = billing.BillingContext(
        currency="AUD",
        price_basis=PriceBasis.EXCLUSIVE,
        rounding=ROUNDING,
        regime=Regime.AU,
        supplier=SUPPLIER,
        supplied_on=TODAY,
        invoiced_on=TODAY,
        billed_before=[],
        covered=[],
    )
    return billing.draft(lines, context).draft


ROUNDING = RoundingProfile(
    line_net=Rounding.HALF_UP, tax=TaxRounding(at=TaxRoundingPoint.TAX_GROUP, way=Rounding.HALF_UP)
)
SUPPLIER = Registration.Registered(number="99 999 999 999", since=date(2020, 7, 1))


def issued(work: invoice.Draft) -> invoice.Issued:
    details = IssueDetails(
        id=INVOICE,
        number="INV-000001",
        customer=CUSTOMER,
        issued_on=TODAY,
        due_on=TODAY + timedelta(days=14),
        tax_point=TODAY,
        regime=Regime.AU,
        registration=SUPPLIER,
    )
    return invoice.issue(work, details)


def books(document: invoice.Issued) -> ledger.InvoiceBalance:
    """The invoice and its payment in double entry: what is still owed."""
    half = document.totals.payable.replace(minor=document.totals.payable.minor // 2)
    payment = Payment(id=PAYMENT, customer=CUSTOMER, amount=half, method=PaymentMethod.CARD, received_on=TODAY)
    totals, details = document.totals, document.details
    entry = ledger.LedgerInvoice(
        id=details.id,
        number=details.number,
        customer=details.customer,
        tax_exclusive=totals.tax_exclusive,
        tax=totals.tax,
        payable=totals.payable,
        issued_on=details.issued_on,
        due_on=details.due_on,
    )
    kept = ledger.Ledger()
    for command in (
        ledger.LedgerCommand.PostInvoice(invoice=entry),
        ledger.LedgerCommand.TakePayment(payment=ledger.LedgerPayment.of(payment)),
        ledger.LedgerCommand.Allocate(
            credit=ledger.CreditToUse.Payment(payment=PAYMENT),
            shares=[ledger.InvoiceShare(invoice=INVOICE, amount=half)],
            on=TODAY,
        ),
    ):
        kept = ledger.apply(kept, ledger.decide(kept, command))
    return ledger.invoice_balance(kept, INVOICE, TODAY)


def main() -> None:
    conflict, slot = clash_and_free_time(diary())
    print("clash:", schedule.explain(conflict).conflict)
    print("free:", slot.start.local.strftime("%A %H:%M"))
    document = issued(draft(work_done()))
    print(f"{document.title} {document.details.number}: {document.totals.payable}")
    for step in invoice.explain(document.draft).steps:
        print("   ", step)
    balance = books(document)
    print(f"paid: {balance.status.value}, {balance.outstanding} is outstanding")


if __name__ == "__main__":
    main()
