"""What a type checker must know: read by mypy and pyright, and run by nobody."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import assert_type
from uuid import UUID

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


def choices(found: calendar.LocalTimeResolution) -> datetime:
    match found:
        case calendar.LocalTimeResolution.Unique(instant=instant):
            return assert_type(instant, datetime)
        case calendar.LocalTimeResolution.Gap(later=later):
            return later
        case calendar.LocalTimeResolution.Fold(earlier=earlier):
            return earlier
        case _:
            raise AssertionError


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
