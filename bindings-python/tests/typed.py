"""What a type checker must know: read by mypy and pyright, and run by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import assert_never, assert_type
from uuid import UUID
from zoneinfo import ZoneInfo

import journeyman
from journeyman import calendar, invoice, money
from journeyman.tax import TaxCategory, TaxTreatment


def amounts(amount: money.Money) -> None:
    assert_type(amount + amount, money.Money)
    assert_type(money.allocate(amount, [1, 2]), tuple[money.Money, ...])
    assert_type(money.percent(amount, "12.5", money.Rounding.HALF_UP), money.Money)
    assert_type(amount.minor, int)
    assert_type(journeyman.Money(minor=1, currency="AUD"), money.Money)
    money.Money(minor=1.5, currency="AUD")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    amount.minor = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def choices(local: datetime) -> datetime:
    match calendar.resolve("Australia/Melbourne", local):
        case calendar.LocalTimeResolution.Unique(instant=instant):
            return assert_type(instant, datetime)
        case calendar.LocalTimeResolution.Gap(later=later):
            return later
        case calendar.LocalTimeResolution.Fold(earlier=earlier):
            return earlier
        case other:
            assert_never(other)


def choices_of_an_argument(found: calendar.LocalTimeResolution.Variant) -> bool:
    match found:
        case calendar.LocalTimeResolution.Gap() | calendar.LocalTimeResolution.Fold():
            return False
        case calendar.LocalTimeResolution.Unique():
            return True
        case _:
            assert_never(found)


def choices_that_are_not_all_there(found: calendar.LocalTimeResolution.Variant) -> bool:
    match found:
        case calendar.LocalTimeResolution.Unique():
            return True
        case other:
            assert_never(other)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def any_choice(found: calendar.LocalTimeResolution) -> str:
    if isinstance(found, calendar.LocalTimeResolution.Gap):
        return assert_type(found.later, datetime).isoformat()
    return found.to_json().decode()


def what_nobody_makes() -> None:
    invoice.Totals()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    calendar.LocalTimeResolution()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


class OwnMoney(money.Money): ...  # type: ignore[misc, call-arg]  # pyright: ignore[reportGeneralTypeIssues, reportCallIssue]


class OwnChoice(calendar.LocalTimeResolution): ...  # type: ignore[call-arg]  # pyright: ignore


def zones(zone: ZoneInfo, lines: Iterator[str]) -> None:
    calendar.day(zone, date(2026, 1, 1))
    journeyman.Office(log=lines)


def lines(draft: invoice.Draft, treatment: TaxTreatment) -> None:
    for line in draft.lines:
        assert_type(line, invoice.InvoiceLine)
        assert_type(line.quantity, Decimal)
    assert_type(treatment.category, TaxCategory)
    assert_type(invoice.calculate(draft), invoice.Totals)
    assert_type(draft.replace(prepaid=None), invoice.Draft)


def details(issued: invoice.Issued) -> None:
    assert_type(issued.details.issued_on, date)
    assert_type(issued.details.id, UUID)


def errors() -> None:
    try:
        journeyman.call("money.sum", b"{}")
    except journeyman.InvalidError as error:
        assert_type(error.code, str)
        assert_type(error.kind, journeyman.Kind)
