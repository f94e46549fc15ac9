"""What is done when plans change, by the calculators: work over on purpose, a technician falls ill, a customer pays early.

Take on a conflict with a reason, ask what an absence would do, see the board; credit a part of an invoice, offer a discount
for paying early, and compare the totals with those of the system that the invoice is handed to. It goes on from `day.py`.
"""

from __future__ import annotations

from datetime import timedelta

from day import ADA, TODAY, VISIT, at, diary, draft, issued, some_id, work_done

from journeyman import board, invoice, schedule
from journeyman.board import BoardRequest, BookingLabel, RowLabel
from journeyman.calendar import Interval
from journeyman.error import RefusedError
from journeyman.invoice import (
    CreditDetails,
    CreditPart,
    EarlyPaymentBase,
    EarlyPaymentTerms,
    Elsewhere,
    Issued,
    LineToCredit,
    OtherSystem,
)
from journeyman.money import Money, Rounding
from journeyman.party import PaymentTerms
from journeyman.schedule import (
    BookingTime,
    ConflictOverride,
    Diary,
    DiaryChange,
    Leave,
    LeaveSpan,
    Proposal,
    ScheduleCommand,
    Severity,
)

EVENING = some_id(0x502)


def worked_over(kept: Diary) -> Diary:
    """Books an hour after the working hours, which takes somebody's reason."""
    interval = Interval(start=at(16), end=at(17))
    time = BookingTime.Instants(interval=interval)
    book = ScheduleCommand.Book(booking=EVENING, technician=ADA, visit=some_id(0x302), time=time)
    try:
        schedule.decide(kept, book)
    except RefusedError as refused:
        print("refused:", refused.text)
    found = schedule.check(kept, Proposal(technician=ADA, interval=interval))
    assert all(conflict.severity != Severity.HARD for conflict in found)  # nobody can take on a hard one
    overrides = [ConflictOverride(key=conflict.key, reason="Burst pipe") for conflict in found]
    return schedule.apply(kept, schedule.decide(kept, book.replace(overrides=overrides)))


def fallen_ill(kept: Diary) -> None:
    """What leave would do to what is booked, without granting it."""
    leave = Leave(id=some_id(0x901), technician=ADA, span=LeaveSpan.Days(first=TODAY, last=TODAY))
    would_be = schedule.what_if(kept, [DiaryChange.SickTechnician(leave=leave)])
    for conflict in would_be.introduced:
        print("would be:", schedule.explain(conflict).conflict)


def shown(kept: Diary) -> str:
    """The day in text; `svg` of the same is the picture."""
    request = BoardRequest(
        title="Tuesday",
        zone="Australia/Melbourne",
        first=TODAY,
        days=1,
        rows=[RowLabel(technician=ADA, label="Ada")],
        labels=[BookingLabel(booking=EVENING, label="Burst pipe")],
    )
    return board.picture(board.board(kept, request)).text


def credited(document: Issued) -> None:
    """A washer goes back: a credit note for that part, what it leaves, and where its tax comes from."""
    details = CreditDetails(id=some_id(0x702), number="CN-000001", issued_on=TODAY, reason="A washer too many")
    part = CreditPart.Lines(lines=[LineToCredit(line=2, quantity=1)])
    note = invoice.credit_part(document, [], part, details)
    left = invoice.left_to_credit(document, [note])
    print(f"credited: {note.totals.tax_inclusive}, {left.tax_inclusive} is left")
    for tax in invoice.explain_credit(note).taxes:
        print("   ", tax)


def paid_early(document: Issued) -> None:
    """Two per cent off within a week."""
    terms = EarlyPaymentTerms(
        percent=2, of=EarlyPaymentBase.TAX_INCLUSIVE, rounding=Rounding.HALF_UP, until=PaymentTerms(days=7)
    )
    offer = invoice.early_payment(document, [], terms)
    assert offer.until == TODAY + timedelta(days=7)
    print(f"paid until {offer.until}: {offer.payable}, of which {offer.tax} is tax")


def compared(difference: Money) -> str:
    """By how much a total is more or less than another, in words."""
    if difference.minor == 0:
        return "the same as"
    size = Money(minor=abs(difference.minor), currency=difference.currency)
    return f"{size} {'more' if difference.minor > 0 else 'less'} than"


def handed_over(document: Issued) -> None:
    """What the accounting system will make of the same lines."""
    match invoice.elsewhere(document.draft, OtherSystem.XERO):
        case Elsewhere.Computes(tax_inclusive=total, difference=difference):
            print(f"Xero: {total}, {compared(difference)} here")
        case Elsewhere.Inexpressible(reasons=reasons):
            print("Xero doesn't take it:", "; ".join(map(str, reasons)))


def main() -> None:
    kept = worked_over(diary())
    assert schedule.check_all(kept) == ()  # what was taken on isn't told again
    assert schedule.recheck_zones(kept) == ()  # the tz database is the one that it was booked by
    assert VISIT in {booking.visit for booking in kept.bookings}
    fallen_ill(kept)
    print(shown(kept))
    document = issued(draft(work_done()))
    credited(document)
    paid_early(document)
    handed_over(document)


if __name__ == "__main__":
    main()
