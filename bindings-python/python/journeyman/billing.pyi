# Written by tools/stubs.py from the tables in src/: change it there.

"""From work or a quote to an invoice: lines with the tax that they bear, deposits, and nothing billed twice.

`work_done` is the work that a job recorded, as `pricing.price` takes it; `BillableLine.of_work` and
`BillableLine.of_quote` are the lines; `draft` is their invoice, for `invoice.calculate`; `deposit` is what is
to be paid beforehand.
"""

import datetime as _datetime
import decimal as _decimal
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import invoice as _invoice
from . import job as _job
from . import money as _money
from . import pricing as _pricing
from . import tax as _tax
from . import Value as _Value

__all__ = [
    "BillableLine",
    "BillingContext",
    "BilledDraft",
    "BilledLine",
    "DepositShare",
    "draft",
    "deposit",
    "work_done",
]

@_typing.final
class BillableLine(_Value):  # type: ignore[call-arg]
    """A line to bill: one of a quote, or priced work with what it was made from.

    Priced work and a quote have their currency once, beside the lines; on its way to an invoice each line takes it
    along, so that lines from several places can't be added up across currencies.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['line'], _typing.Literal['explanation']]]
    def __new__(
        cls,
        *,
        currency: str,
        line: _pricing.PricedLine,
        explanation: _pricing.PricedExplanation | None = None,
    ) -> BillableLine:
        ...
    def replace(
        self,
        *,
        currency: str = ...,
        line: _pricing.PricedLine = ...,
        explanation: _pricing.PricedExplanation | None = ...,
    ) -> BillableLine:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        currency: str = ...,
        line: _pricing.PricedLine = ...,
        explanation: _pricing.PricedExplanation | None = ...,
    ) -> BillableLine:
        """The value like this one but for the fields that are named."""
    @property
    def currency(self) -> str:
        """The currency that it was priced in."""
    @property
    def line(self) -> _pricing.PricedLine:
        """The line."""
    @property
    def explanation(self) -> _pricing.PricedExplanation.Variant | None:
        """How it was priced, and from which records; `None` for a line of a quote."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BillableLine:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def of_work(priced: _pricing.Priced) -> tuple[BillableLine, ...]:
        """The lines of priced work, in the currency that it was priced in."""
    @staticmethod
    def of_quote(quote: _job.Quote) -> tuple[BillableLine, ...]:
        """The lines of a quote, in its currency."""

@_typing.final
class BillingContext(_Value):  # type: ignore[call-arg]
    """What an invoice is made under: whose it is, when, and by which rules."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['price_basis'], _typing.Literal['rounding'], _typing.Literal['regime'], _typing.Literal['supplier'], _typing.Literal['supplied_on'], _typing.Literal['invoiced_on'], _typing.Literal['paid_on'], _typing.Literal['reverse_charge'], _typing.Literal['billed_before'], _typing.Literal['covered'], _typing.Literal['prepaid']]]
    def __new__(
        cls,
        *,
        currency: str,
        price_basis: _tax.PriceBasis,
        rounding: _invoice.RoundingProfile,
        regime: _tax.Regime,
        supplier: _tax.Registration,
        supplied_on: _datetime.date | None = None,
        invoiced_on: _datetime.date | None = None,
        paid_on: _datetime.date | None = None,
        reverse_charge: _tax.ReverseChargeFacts | None = None,
        billed_before: _typing.Sequence[_uuid.UUID | str] = (),
        covered: _typing.Sequence[_uuid.UUID | str] = (),
        prepaid: _money.Money | None = None,
    ) -> BillingContext:
        ...
    def replace(
        self,
        *,
        currency: str = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: _invoice.RoundingProfile = ...,
        regime: _tax.Regime = ...,
        supplier: _tax.Registration = ...,
        supplied_on: _datetime.date | None = ...,
        invoiced_on: _datetime.date | None = ...,
        paid_on: _datetime.date | None = ...,
        reverse_charge: _tax.ReverseChargeFacts | None = ...,
        billed_before: _typing.Sequence[_uuid.UUID | str] = ...,
        covered: _typing.Sequence[_uuid.UUID | str] = ...,
        prepaid: _money.Money | None = ...,
    ) -> BillingContext:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        currency: str = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: _invoice.RoundingProfile = ...,
        regime: _tax.Regime = ...,
        supplier: _tax.Registration = ...,
        supplied_on: _datetime.date | None = ...,
        invoiced_on: _datetime.date | None = ...,
        paid_on: _datetime.date | None = ...,
        reverse_charge: _tax.ReverseChargeFacts | None = ...,
        billed_before: _typing.Sequence[_uuid.UUID | str] = ...,
        covered: _typing.Sequence[_uuid.UUID | str] = ...,
        prepaid: _money.Money | None = ...,
    ) -> BillingContext:
        """The value like this one but for the fields that are named."""
    @property
    def currency(self) -> str:
        """The currency of the invoice (BT-5), in which every line must have been priced."""
    @property
    def price_basis(self) -> _tax.PriceBasis:
        """Whether the lines' prices include the tax."""
    @property
    def rounding(self) -> _invoice.RoundingProfile:
        """Who rounds what, and which way; the regime must permit how it rounds the tax (`tax.roundings`)."""
    @property
    def regime(self) -> _tax.Regime:
        """The law that the tax is decided under."""
    @property
    def supplier(self) -> _tax.Registration.Variant:
        """Whether and when the supplier is registered."""
    @property
    def supplied_on(self) -> _datetime.date | None:
        """The day the work was or will be finished, where it is known."""
    @property
    def invoiced_on(self) -> _datetime.date | None:
        """The day of the invoice, where it is known."""
    @property
    def paid_on(self) -> _datetime.date | None:
        """The day of the first payment for this, where there is one.

        In New Zealand it is the time of the whole supply. In the United Kingdom a payment decides the tax only of
        what it covers, so the rest's dates decide that of this invoice, and a deposit that bears another tax is
        refused. A deposit is invoiced apart with this as its only date, and the rest with none here.
        """
    @property
    def reverse_charge(self) -> _tax.ReverseChargeFacts | None:
        """The facts of a reverse charge, where one may apply."""
    @property
    def billed_before(self) -> tuple[_uuid.UUID, ...]:
        """The work that earlier invoices have billed: none of it is billed again."""
    @property
    def covered(self) -> tuple[_uuid.UUID, ...]:
        """The work that a quoted price among the lines covers: billed with it, without a line of its own."""
    @property
    def prepaid(self) -> _money.Money | None:
        """What the customer has paid in advance for this, such as a deposit."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BillingContext:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BilledDraft(_Value):  # type: ignore[call-arg]
    """An invoice that is ready to be calculated and issued, and how it came about."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['draft'], _typing.Literal['lines'], _typing.Literal['work'], _typing.Literal['tax_rounding'], _typing.Literal['prepaid_beyond']]]
    def __new__(
        cls,
        *,
        draft: _invoice.Draft,
        lines: _typing.Sequence[BilledLine],
        work: _typing.Sequence[_uuid.UUID | str],
        tax_rounding: _tax.PermittedRounding | None = None,
        prepaid_beyond: _money.Money | None = None,
    ) -> BilledDraft:
        ...
    def replace(
        self,
        *,
        draft: _invoice.Draft = ...,
        lines: _typing.Sequence[BilledLine] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        tax_rounding: _tax.PermittedRounding | None = ...,
        prepaid_beyond: _money.Money | None = ...,
    ) -> BilledDraft:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        draft: _invoice.Draft = ...,
        lines: _typing.Sequence[BilledLine] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        tax_rounding: _tax.PermittedRounding | None = ...,
        prepaid_beyond: _money.Money | None = ...,
    ) -> BilledDraft:
        """The value like this one but for the fields that are named."""
    @property
    def draft(self) -> _invoice.Draft:
        """The draft. `invoice.calculate` has been tried on it, and gives totals."""
    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """How each line of the draft came about, in its order."""
    @property
    def work(self) -> tuple[_uuid.UUID, ...]:
        """Every record of work that the invoice bills or covers, by id."""
    @property
    def tax_rounding(self) -> _tax.PermittedRounding | None:
        """The law that permits how the tax is rounded; `None` where no tax is charged, since the supplier isn't
        registered.
        """
    @property
    def prepaid_beyond(self) -> _money.Money | None:
        """What was prepaid beyond the total, if anything: it isn't on the invoice and stays the customer's."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BilledDraft:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BilledLine(_Value):  # type: ignore[call-arg]
    """How a line of an invoice came about."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['pricing'], _typing.Literal['tax']]]
    def __new__(
        cls,
        *,
        pricing: _pricing.PricedExplanation | None = None,
        tax: _tax.TaxDecision,
    ) -> BilledLine:
        ...
    def replace(
        self,
        *,
        pricing: _pricing.PricedExplanation | None = ...,
        tax: _tax.TaxDecision = ...,
    ) -> BilledLine:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        pricing: _pricing.PricedExplanation | None = ...,
        tax: _tax.TaxDecision = ...,
    ) -> BilledLine:
        """The value like this one but for the fields that are named."""
    @property
    def pricing(self) -> _pricing.PricedExplanation.Variant | None:
        """How it was priced, and from which records; `None` for a line of a quote."""
    @property
    def tax(self) -> _tax.TaxDecision:
        """Which tax it bears, and why."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BilledLine:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class DepositShare(_Value):  # type: ignore[call-arg]
    """How much of a total is to be paid beforehand."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DepositShare.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Percent(DepositShare):  # type: ignore[call-arg]
        """A percentage of the total, at most 100."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent'], _typing.Literal['rounding']]]
        def __new__(
            cls,
            *,
            percent: _decimal.Decimal | int | str,
            rounding: _money.Rounding,
        ) -> DepositShare.Percent:
            ...
        def replace(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
            rounding: _money.Rounding = ...,
        ) -> DepositShare.Percent:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
            rounding: _money.Rounding = ...,
        ) -> DepositShare.Percent:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @property
        def rounding(self) -> _money.Rounding:
            """Which way it is rounded to a whole minor unit."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DepositShare.Percent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(DepositShare):  # type: ignore[call-arg]
        """So much, at most the total."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> DepositShare.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> DepositShare.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> DepositShare.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The amount, in the total's currency."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DepositShare.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Percent | Amount
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

def draft(lines: _typing.Sequence[BillableLine], context: BillingContext) -> BilledDraft:
    """The invoice for some lines: each with the tax that the law gives its kind of supply on the tax point.

    The lines keep their order, quantities and prices. Work is billed once: not what `billed_before` names, not one
    record twice on one day (a record over midnight is rightly in the lines of two days), and not what a quoted
    price covers.

    What was prepaid goes on the invoice (BT-113) up to its total, so that what is payable is never below zero; what
    is beyond comes back as `prepaid_beyond`, for somebody to refund or keep.

    A deposit that would bear another tax than the rest (paid before a registration or a change of the rate) is
    refused rather than taken for the whole, whatever the amount: in the United Kingdom a payment in advance makes a
    tax point only "to the extent covered" by it (VATA 1994 s 6(4)); in Australia, where the day of the supply isn't
    known, nobody can tell on which side of a registration it lies (GST Act 1999 s 9-5(d)). In New Zealand any
    payment is the time of the whole supply (GST Act 1985 s 9(1)).

    The United Kingdom lets the total VAT of an invoice be rounded down (VATREC12010), not that of each rate: with
    several rates of tax that rounding is refused.

    Raises:
        RefusedError: work that an earlier invoice has billed (`JM-BIL-0001`), a deposit and a rest that bear
            different tax (`JM-BIL-0007`), or a rounding that is permitted at one rate only, with several rates
            (`JM-BIL-0008`), or not at all (`JM-TAX-0006`).
        InvalidError: work that would be billed twice (`JM-BIL-0002`), less than nothing prepaid (`JM-BIL-0003`), or
            a line or a prepaid amount of another currency than the invoice's (`JM-BIL-0009`, `JM-MON-0002`).
        LimitError: more earlier or covered work than is compared (`JM-BIL-0005`), or an amount beyond the bounds
            (`JM-MON-0005`).
        JourneymanError: the tax of a line can't be decided (`JM-TAX-0001` to `JM-TAX-0005`, see `tax.decide`), or
            the draft has no totals (`JM-INV-0001` to `JM-INV-0014`, see `invoice.calculate`): for instance no
            lines.
    """

def deposit(total: _money.Money, share: DepositShare) -> _money.Money:
    """The deposit on a total: what the customer pays before the work starts.

    The total is the one with tax that the customer is quoted: `draft` the quote's lines, and `invoice.calculate`
    the draft. The final invoice shows what was paid as prepaid (BT-113). It is from nothing to the total, whichever
    way it is rounded.

    Raises:
        InvalidError: a total or a deposit below zero (`JM-BIL-0003`), or another currency than the total's
            (`JM-MON-0002`).
        RefusedError: more than the total, or than 100 % of it (`JM-BIL-0004`).
        LimitError: an amount beyond the bounds (`JM-MON-0005`).
    """

def work_done(records: _typing.Sequence[_job.RecordedWork]) -> _pricing.WorkDone:
    """Work as a job recorded it, in the shape in which it is priced.

    Raises:
        InvalidError: time or a call-out that is on no visit, so that nobody can say which call-out fee includes it
            (`JM-BIL-0006`).
    """
