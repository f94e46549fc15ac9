# Written by tools/stubs.py from the tables in src/: change it there.

"""Invoices: a draft, its totals with an explanation of each cent, the issued document, and the credit note that
undoes it.

The calculation is that of EN 16931-1:2017 with A1:2019, whose terms (BT-…) and rules (BR-…) the types name.
Beyond it go, since trades need them: prices that include the tax, tax rounded on each line or once for the
document, nets that stay exact, and several taxes on a line. Who rounds, where and which way is part of the draft;
there is no default.

Every amount is a whole number of minor units when it is shown, and what is shown adds up to the cent under every
rounding profile: where nets stay exact, with a rounding that is an amount of its own.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import fractions as _fractions
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import money as _money
from . import pricing as _pricing
from . import tax as _tax
from . import Value as _Value

__all__ = [
    "Draft",
    "InvoiceLine",
    "LineAllowance",
    "LineCharge",
    "LineAdjustment",
    "DocumentAllowance",
    "DocumentCharge",
    "DocumentAdjustment",
    "FurtherTax",
    "FurtherTaxRate",
    "PayableRounding",
    "TaxCurrency",
    "RoundingProfile",
    "Totals",
    "LineTotals",
    "TaxBreakdown",
    "FurtherTaxTotal",
    "Explanation",
    "ExplanationStep",
    "StepInput",
    "Figure",
    "InvoicePart",
    "IssueDetails",
    "Issued",
    "CreditDetails",
    "PrecedingInvoice",
    "CreditNote",
    "InvoiceRule",
    "NetRounding",
    "FurtherTaxBase",
    "FurtherTaxFigure",
    "calculate",
    "calculate_lines",
    "explain",
    "issue",
    "credit",
    "verify",
    "verify_credit",
]

@_typing.final
class Draft(_Value):  # type: ignore[call-arg]
    """An invoice before it has a number: what is billed, and how it is calculated.

    Nothing in it is calculated yet, so it may be wrong; `calculate` says what is, and `issue` makes it a document.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['price_basis'], _typing.Literal['rounding'], _typing.Literal['lines'], _typing.Literal['allowances'], _typing.Literal['charges'], _typing.Literal['prepaid'], _typing.Literal['payable_rounding'], _typing.Literal['tax_currency']]]
    def __new__(
        cls,
        *,
        currency: str,
        price_basis: _tax.PriceBasis,
        rounding: RoundingProfile,
        lines: _typing.Sequence[InvoiceLine],
        allowances: _typing.Sequence[DocumentAllowance] = (),
        charges: _typing.Sequence[DocumentCharge] = (),
        prepaid: _money.Money | None = None,
        payable_rounding: PayableRounding | None = None,
        tax_currency: TaxCurrency | None = None,
    ) -> Draft:
        ...
    def replace(
        self,
        *,
        currency: str = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: RoundingProfile = ...,
        lines: _typing.Sequence[InvoiceLine] = ...,
        allowances: _typing.Sequence[DocumentAllowance] = ...,
        charges: _typing.Sequence[DocumentCharge] = ...,
        prepaid: _money.Money | None = ...,
        payable_rounding: PayableRounding | None = ...,
        tax_currency: TaxCurrency | None = ...,
    ) -> Draft:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        currency: str = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: RoundingProfile = ...,
        lines: _typing.Sequence[InvoiceLine] = ...,
        allowances: _typing.Sequence[DocumentAllowance] = ...,
        charges: _typing.Sequence[DocumentCharge] = ...,
        prepaid: _money.Money | None = ...,
        payable_rounding: PayableRounding | None = ...,
        tax_currency: TaxCurrency | None = ...,
    ) -> Draft:
        """The value like this one but for the fields that are named."""
    @property
    def currency(self) -> str:
        """The currency of every amount in it (BT-5)."""
    @property
    def price_basis(self) -> _tax.PriceBasis:
        """Whether the prices and amounts include the tax. EN 16931 has exclusive ones only."""
    @property
    def rounding(self) -> RoundingProfile:
        """Who rounds what, and which way."""
    @property
    def lines(self) -> tuple[InvoiceLine, ...]:
        """What is billed (BG-25): at least one line, at most 10 000."""
    @property
    def allowances(self) -> tuple[DocumentAllowance, ...]:
        """What comes off the document as a whole (BG-20)."""
    @property
    def charges(self) -> tuple[DocumentCharge, ...]:
        """What is added to the document as a whole (BG-21)."""
    @property
    def prepaid(self) -> _money.Money | None:
        """What the customer has paid already (BT-113), if the document shows it."""
    @property
    def payable_rounding(self) -> PayableRounding | None:
        """How the amount to pay is rounded (BT-114), if it is."""
    @property
    def tax_currency(self) -> TaxCurrency | None:
        """The currency in which the tax is stated too (BT-6), if it is."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Draft:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def tax_reasons(
        self,
        category: _tax.TaxCategory,
        percent: _decimal.Decimal | int | str,
    ) -> tuple[str, ...]:
        """Why there is no tax to pay under a category and rate (BT-120): the reasons that its lines, allowances and
        charges give, each once, in their order.
        """

@_typing.final
class InvoiceLine(_Value):  # type: ignore[call-arg]
    """One line of an invoice (BG-25). Its number is its place in the draft, counted from 1."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['description'], _typing.Literal['quantity'], _typing.Literal['unit'], _typing.Literal['unit_price'], _typing.Literal['base_quantity'], _typing.Literal['allowances'], _typing.Literal['charges'], _typing.Literal['tax'], _typing.Literal['further_taxes']]]
    def __new__(
        cls,
        *,
        description: str,
        quantity: _decimal.Decimal | int | str,
        unit: str,
        unit_price: _decimal.Decimal | int | str,
        base_quantity: _decimal.Decimal | int | str | None = None,
        allowances: _typing.Sequence[LineAllowance] = (),
        charges: _typing.Sequence[LineCharge] = (),
        tax: _tax.TaxTreatment,
        further_taxes: _typing.Sequence[FurtherTax] = (),
    ) -> InvoiceLine:
        ...
    def replace(
        self,
        *,
        description: str = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_price: _decimal.Decimal | int | str = ...,
        base_quantity: _decimal.Decimal | int | str | None = ...,
        allowances: _typing.Sequence[LineAllowance] = ...,
        charges: _typing.Sequence[LineCharge] = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> InvoiceLine:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        description: str = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_price: _decimal.Decimal | int | str = ...,
        base_quantity: _decimal.Decimal | int | str | None = ...,
        allowances: _typing.Sequence[LineAllowance] = ...,
        charges: _typing.Sequence[LineCharge] = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> InvoiceLine:
        """The value like this one but for the fields that are named."""
    @property
    def description(self) -> str:
        """What the customer reads (BT-153)."""
    @property
    def quantity(self) -> _decimal.Decimal:
        """How much (BT-129): below zero what goes back."""
    @property
    def unit(self) -> str:
        """Of what unit (BT-130), by its code in UN/ECE Recommendation 20: `HUR` for hours, `C62` for pieces."""
    @property
    def unit_price(self) -> _decimal.Decimal:
        """The price of one unit, or of so many as the base quantity is, in major units of the currency (BT-146); with
        tax, where the draft's prices include it.
        """
    @property
    def base_quantity(self) -> _decimal.Decimal | None:
        """For how many units the price is (BT-149), above zero; none is 1."""
    @property
    def allowances(self) -> tuple[LineAllowance, ...]:
        """What comes off this line (BG-27)."""
    @property
    def charges(self) -> tuple[LineCharge, ...]:
        """What is added to this line (BG-28)."""
    @property
    def tax(self) -> _tax.TaxTreatment:
        """The tax that the line bears (BG-30)."""
    @property
    def further_taxes(self) -> tuple[FurtherTax, ...]:
        """What it bears besides, at most 5."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoiceLine:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def of(priced: _pricing.PricedLine, tax: _tax.TaxTreatment) -> InvoiceLine:
        """The line that bills a priced line under a tax treatment."""

@_typing.final
class LineAllowance(_Value):  # type: ignore[call-arg]
    """What comes off a line (BG-27)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['value'], _typing.Literal['reason']]]
    def __new__(cls, *, value: LineAdjustment, reason: str) -> LineAllowance:
        ...
    def replace(self, *, value: LineAdjustment = ..., reason: str = ...) -> LineAllowance:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, value: LineAdjustment = ..., reason: str = ...) -> LineAllowance:
        """The value like this one but for the fields that are named."""
    @property
    def value(self) -> LineAdjustment.Variant:
        """How much (BT-136, BT-138)."""
    @property
    def reason(self) -> str:
        """Why (BT-139)."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineAllowance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LineCharge(_Value):  # type: ignore[call-arg]
    """What is added to a line (BG-28)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['value'], _typing.Literal['reason']]]
    def __new__(cls, *, value: LineAdjustment, reason: str) -> LineCharge:
        ...
    def replace(self, *, value: LineAdjustment = ..., reason: str = ...) -> LineCharge:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, value: LineAdjustment = ..., reason: str = ...) -> LineCharge:
        """The value like this one but for the fields that are named."""
    @property
    def value(self) -> LineAdjustment.Variant:
        """How much (BT-141, BT-143)."""
    @property
    def reason(self) -> str:
        """Why (BT-144)."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineCharge:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class LineAdjustment(_Value):  # type: ignore[call-arg]
    """How much an allowance or charge of a line is."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineAdjustment.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(LineAdjustment):  # type: ignore[call-arg]
        """So much, zero or above."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> LineAdjustment.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> LineAdjustment.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> LineAdjustment.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The amount, in the draft's currency and price basis."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineAdjustment.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Percent(LineAdjustment):  # type: ignore[call-arg]
        """A percentage of the line's price × quantity as rounded (BT-137, BT-142). Percentages of one line don't
        compound.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> LineAdjustment.Percent:
            ...
        def replace(self, *, percent: _decimal.Decimal | int | str = ...) -> LineAdjustment.Percent:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, percent: _decimal.Decimal | int | str = ...) -> LineAdjustment.Percent:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineAdjustment.Percent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Amount | Percent
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class DocumentAllowance(_Value):  # type: ignore[call-arg]
    """What comes off the document as a whole (BG-20), with the tax that it takes back."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['value'], _typing.Literal['reason'], _typing.Literal['tax'], _typing.Literal['further_taxes']]]
    def __new__(
        cls,
        *,
        value: DocumentAdjustment,
        reason: str,
        tax: _tax.TaxTreatment,
        further_taxes: _typing.Sequence[FurtherTax] = (),
    ) -> DocumentAllowance:
        ...
    def replace(
        self,
        *,
        value: DocumentAdjustment = ...,
        reason: str = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> DocumentAllowance:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        value: DocumentAdjustment = ...,
        reason: str = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> DocumentAllowance:
        """The value like this one but for the fields that are named."""
    @property
    def value(self) -> DocumentAdjustment.Variant:
        """How much (BT-92, BT-94)."""
    @property
    def reason(self) -> str:
        """Why (BT-97)."""
    @property
    def tax(self) -> _tax.TaxTreatment:
        """The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at
        least.
        """
    @property
    def further_taxes(self) -> tuple[FurtherTax, ...]:
        """What it takes back besides, at most 5: percentages only."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentAllowance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DocumentCharge(_Value):  # type: ignore[call-arg]
    """What is added to the document as a whole (BG-21), with the tax that it bears."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['value'], _typing.Literal['reason'], _typing.Literal['tax'], _typing.Literal['further_taxes']]]
    def __new__(
        cls,
        *,
        value: DocumentAdjustment,
        reason: str,
        tax: _tax.TaxTreatment,
        further_taxes: _typing.Sequence[FurtherTax] = (),
    ) -> DocumentCharge:
        ...
    def replace(
        self,
        *,
        value: DocumentAdjustment = ...,
        reason: str = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> DocumentCharge:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        value: DocumentAdjustment = ...,
        reason: str = ...,
        tax: _tax.TaxTreatment = ...,
        further_taxes: _typing.Sequence[FurtherTax] = ...,
    ) -> DocumentCharge:
        """The value like this one but for the fields that are named."""
    @property
    def value(self) -> DocumentAdjustment.Variant:
        """How much (BT-99, BT-101)."""
    @property
    def reason(self) -> str:
        """Why (BT-104)."""
    @property
    def tax(self) -> _tax.TaxTreatment:
        """The tax that it bears (BT-102, BT-103)."""
    @property
    def further_taxes(self) -> tuple[FurtherTax, ...]:
        """What it bears besides, at most 5: percentages only."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentCharge:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class DocumentAdjustment(_Value):  # type: ignore[call-arg]
    """How much an allowance or charge of the document is.

    A percentage is of line amounts, as shown or exact as the nets of the draft are, never of other document
    allowances and charges: they don't compound. EN 16931 leaves open which lines it is of (BT-93, BT-100), so the
    draft says: a discount on a document of two rates is two allowances, each of the lines under its own tax.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentAdjustment.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(DocumentAdjustment):  # type: ignore[call-arg]
        """So much, zero or above."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> DocumentAdjustment.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> DocumentAdjustment.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> DocumentAdjustment.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The amount, in the draft's currency and price basis."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentAdjustment.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PercentOfLines(DocumentAdjustment):  # type: ignore[call-arg]
        """A percentage of the sum of all lines (BT-106)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> DocumentAdjustment.PercentOfLines:
            ...
        def replace(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
        ) -> DocumentAdjustment.PercentOfLines:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
        ) -> DocumentAdjustment.PercentOfLines:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(
            cls,
            data: bytes | bytearray | memoryview | str,
            /,
        ) -> DocumentAdjustment.PercentOfLines:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PercentOfSameTax(DocumentAdjustment):  # type: ignore[call-arg]
        """A percentage of the sum of the lines that bear the same tax: the same category and rate."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> DocumentAdjustment.PercentOfSameTax:
            ...
        def replace(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
        ) -> DocumentAdjustment.PercentOfSameTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
        ) -> DocumentAdjustment.PercentOfSameTax:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(
            cls,
            data: bytes | bytearray | memoryview | str,
            /,
        ) -> DocumentAdjustment.PercentOfSameTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Amount | PercentOfLines | PercentOfSameTax
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class RoundingProfile(_Value):  # type: ignore[call-arg]
    """Who rounds what, and which way: the choice that decides the last cent of an invoice.

    A supplier picks one, keeps to it, and stores it with every document, since it is part of the `Draft`.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['line_net'], _typing.Literal['tax'], _typing.Literal['nets']]]
    def __new__(
        cls,
        *,
        line_net: _money.Rounding,
        tax: _tax.TaxRounding,
        nets: NetRounding = ...,
    ) -> RoundingProfile:
        ...
    def replace(
        self,
        *,
        line_net: _money.Rounding = ...,
        tax: _tax.TaxRounding = ...,
        nets: NetRounding = ...,
    ) -> RoundingProfile:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        line_net: _money.Rounding = ...,
        tax: _tax.TaxRounding = ...,
        nets: NetRounding = ...,
    ) -> RoundingProfile:
        """The value like this one but for the fields that are named."""
    @property
    def line_net(self) -> _money.Rounding:
        """Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own."""
    @property
    def tax(self) -> _tax.TaxRounding:
        """Where the tax is rounded, and which way."""
    @property
    def nets(self) -> NetRounding:
        """Whether the next amount is made of these as they were rounded, or before."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RoundingProfile:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def en_16931() -> RoundingProfile:
        """As EN 16931 rounds: half up, and the tax once for each category and rate (BR-CO-17). In Australia it is rule
        (a) of GST Act 1999 s 9-90.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Totals(_Value):  # type: ignore[call-arg]
    """What an invoice comes to, in amounts that add up as they are shown.

    `calculate` makes it. Read back from JSON, its sums are checked, and a record whose sums don't hold is refused
    as corrupt (`JM-INV-0018`).

    Where prices exclude the tax, `tax_exclusive` is lines − allowances + charges, and the tax is added to it. Where
    they include it, `tax_inclusive` is that sum, and the tax is taken out of it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['price_basis'], _typing.Literal['lines'], _typing.Literal['allowances'], _typing.Literal['charges'], _typing.Literal['line_total'], _typing.Literal['allowance_total'], _typing.Literal['charge_total'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['prepaid'], _typing.Literal['payable'], _typing.Literal['tax_breakdown']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def price_basis(self) -> _tax.PriceBasis:
        """Whether the lines, allowances and charges include the tax."""
    @property
    def lines(self) -> tuple[LineTotals, ...]:
        """What each line comes to, in the order of the draft."""
    @property
    def allowances(self) -> tuple[_money.Money, ...]:
        """The document's allowances (BT-92), in the order of the draft."""
    @property
    def charges(self) -> tuple[_money.Money, ...]:
        """The document's charges (BT-99), in the order of the draft."""
    @property
    def line_total(self) -> _money.Money:
        """The sum of the lines (BT-106)."""
    @property
    def allowance_total(self) -> _money.Money:
        """The sum of the document's allowances (BT-107)."""
    @property
    def charge_total(self) -> _money.Money:
        """The sum of the document's charges (BT-108)."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """The total without tax (BT-109)."""
    @property
    def tax(self) -> _money.Money:
        """The tax (BT-110)."""
    @property
    def tax_inclusive(self) -> _money.Money:
        """The total with tax (BT-112): what the customer was quoted, where prices include it."""
    @property
    def prepaid(self) -> _money.Money | None:
        """What has been paid already (BT-113), if the document shows it."""
    @property
    def payable(self) -> _money.Money:
        """What is to be paid (BT-115)."""
    @property
    def tax_breakdown(self) -> tuple[TaxBreakdown, ...]:
        """What is billed under each tax, by category in the order of `TaxCategory`, then by rate, the lowest first."""
    @property
    def line_rounding(self) -> _money.Money | None:
        """What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total
        that the prices give. Only where nets stay exact.
        """
    @property
    def further_taxes(self) -> tuple[FurtherTaxTotal, ...]:
        """Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest
        first), by what it is of, and those in the taxable amount last.
        """
    @property
    def withheld(self) -> _money.Money | None:
        """The sum of the taxes that the customer keeps, if there is any."""
    @property
    def rounding(self) -> _money.Money | None:
        """What the amount to pay was rounded by (BT-114), if it is."""
    @property
    def payable_less_withheld(self) -> _money.Money | None:
        """What the supplier gets in the end, if tax is withheld: what is to be paid, less that."""
    @property
    def tax_in_tax_currency(self) -> _money.Money | None:
        """The tax in a second currency (BT-111), if it is stated in one."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Totals:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def negated(self) -> Totals:
        """The same totals the other way, amount by amount: those of the credit note that undoes the invoice."""

@_typing.final
class LineTotals(_Value):  # type: ignore[call-arg]
    """What one line comes to."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['subtotal'], _typing.Literal['allowances'], _typing.Literal['charges'], _typing.Literal['amount'], _typing.Literal['tax'], _typing.Literal['further_tax']]]
    def __new__(
        cls,
        *,
        subtotal: _money.Money,
        allowances: _money.Money,
        charges: _money.Money,
        amount: _money.Money,
        tax: _money.Money | None = None,
        further_tax: _money.Money | None = None,
    ) -> LineTotals:
        ...
    def replace(
        self,
        *,
        subtotal: _money.Money = ...,
        allowances: _money.Money = ...,
        charges: _money.Money = ...,
        amount: _money.Money = ...,
        tax: _money.Money | None = ...,
        further_tax: _money.Money | None = ...,
    ) -> LineTotals:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        subtotal: _money.Money = ...,
        allowances: _money.Money = ...,
        charges: _money.Money = ...,
        amount: _money.Money = ...,
        tax: _money.Money | None = ...,
        further_tax: _money.Money | None = ...,
    ) -> LineTotals:
        """The value like this one but for the fields that are named."""
    @property
    def subtotal(self) -> _money.Money:
        """Price × quantity, rounded: what percentages on the line are of (BT-137, BT-142)."""
    @property
    def allowances(self) -> _money.Money:
        """The sum of its allowances (Σ BT-136)."""
    @property
    def charges(self) -> _money.Money:
        """The sum of its charges (Σ BT-141)."""
    @property
    def amount(self) -> _money.Money:
        """Subtotal + charges − allowances: what the line shows. It is BT-131 where prices exclude the tax, else with
        tax.
        """
    @property
    def tax(self) -> _money.Money | None:
        """The main tax on it, or in it where prices include the tax: only where tax is rounded on each line."""
    @property
    def further_tax(self) -> _money.Money | None:
        """The sum of its further taxes that aren't withheld, if it has any further tax: only where tax is rounded on
        each line.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineTotals:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxBreakdown(_Value):  # type: ignore[call-arg]
    """What is billed under one tax category and rate (BG-23)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent'], _typing.Literal['base'], _typing.Literal['tax'], _typing.Literal['reverse_charge_tax']]]
    def __new__(
        cls,
        *,
        category: _tax.TaxCategory,
        percent: _decimal.Decimal | int | str,
        base: _money.Money,
        tax: _money.Money,
        reverse_charge_tax: _money.Money | None = None,
    ) -> TaxBreakdown:
        ...
    def replace(
        self,
        *,
        category: _tax.TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        base: _money.Money = ...,
        tax: _money.Money = ...,
        reverse_charge_tax: _money.Money | None = ...,
    ) -> TaxBreakdown:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        category: _tax.TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        base: _money.Money = ...,
        tax: _money.Money = ...,
        reverse_charge_tax: _money.Money | None = ...,
    ) -> TaxBreakdown:
        """The value like this one but for the fields that are named."""
    @property
    def category(self) -> _tax.TaxCategory:
        """The category (BT-118)."""
    @property
    def percent(self) -> _decimal.Decimal:
        """The rate (BT-119)."""
    @property
    def base(self) -> _money.Money:
        """The taxable amount, without the tax (BT-116). With the tax it is what was billed, to the cent."""
    @property
    def tax(self) -> _money.Money:
        """The tax (BT-117)."""
    @property
    def reverse_charge_tax(self) -> _money.Money | None:
        """The tax that the customer accounts for under reverse charge: shown, not paid to the supplier. `None` for the
        rest.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxBreakdown:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Explanation(_Value):  # type: ignore[call-arg]
    """Where every amount of an invoice's totals comes from, step by step: later steps use the results of earlier ones.

    The steps alone are enough to recompute every total, with any arithmetic that is exact, such as `fractions`.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['steps']]]
    def __new__(cls, *, steps: _typing.Sequence[ExplanationStep]) -> Explanation:
        ...
    def replace(self, *, steps: _typing.Sequence[ExplanationStep] = ...) -> Explanation:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, steps: _typing.Sequence[ExplanationStep] = ...) -> Explanation:
        """The value like this one but for the fields that are named."""
    @property
    def steps(self) -> tuple[ExplanationStep, ...]:
        """The steps, in the order of the calculation."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Explanation:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ExplanationStep(_Value):  # type: ignore[call-arg]
    """One amount of an invoice: the rule that made it, from what, and what rounding did to it.

    Its text, `str(step)`, is the English sentence about it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['figure'], _typing.Literal['rule'], _typing.Literal['inputs'], _typing.Literal['exact'], _typing.Literal['rounding'], _typing.Literal['residue'], _typing.Literal['result']]]
    def __new__(
        cls,
        *,
        figure: Figure,
        rule: InvoiceRule,
        inputs: _typing.Sequence[StepInput] = (),
        exact: _fractions.Fraction | int | str,
        rounding: _money.Rounding | None = None,
        residue: _fractions.Fraction | int | str,
        result: _money.Money,
    ) -> ExplanationStep:
        ...
    def replace(
        self,
        *,
        figure: Figure = ...,
        rule: InvoiceRule = ...,
        inputs: _typing.Sequence[StepInput] = ...,
        exact: _fractions.Fraction | int | str = ...,
        rounding: _money.Rounding | None = ...,
        residue: _fractions.Fraction | int | str = ...,
        result: _money.Money = ...,
    ) -> ExplanationStep:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        figure: Figure = ...,
        rule: InvoiceRule = ...,
        inputs: _typing.Sequence[StepInput] = ...,
        exact: _fractions.Fraction | int | str = ...,
        rounding: _money.Rounding | None = ...,
        residue: _fractions.Fraction | int | str = ...,
        result: _money.Money = ...,
    ) -> ExplanationStep:
        """The value like this one but for the fields that are named."""
    @property
    def figure(self) -> Figure.Variant:
        """Which amount it is."""
    @property
    def rule(self) -> InvoiceRule:
        """The rule that makes it."""
    @property
    def inputs(self) -> tuple[StepInput.Variant, ...]:
        """What the rule is given, in the order of its formula."""
    @property
    def exact(self) -> _fractions.Fraction:
        """What comes out before rounding, in minor units."""
    @property
    def rounding(self) -> _money.Rounding | None:
        """Which way it is rounded, where anything can be."""
    @property
    def residue(self) -> _fractions.Fraction:
        """What rounding added, in minor units: result − exact."""
    @property
    def result(self) -> _money.Money:
        """The amount that the invoice has."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ExplanationStep:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class StepInput(_Value):  # type: ignore[call-arg]
    """What a rule is given."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Quantity(StepInput):  # type: ignore[call-arg]
        """A quantity of the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quantity']]]
        def __new__(cls, *, quantity: _decimal.Decimal | int | str) -> StepInput.Quantity:
            ...
        def replace(self, *, quantity: _decimal.Decimal | int | str = ...) -> StepInput.Quantity:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, quantity: _decimal.Decimal | int | str = ...) -> StepInput.Quantity:
            """The value like this one but for the fields that are named."""
        @property
        def quantity(self) -> _decimal.Decimal:
            """The quantity."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Quantity:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class UnitPrice(StepInput):  # type: ignore[call-arg]
        """A unit price of the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['unit_price']]]
        def __new__(cls, *, unit_price: _decimal.Decimal | int | str) -> StepInput.UnitPrice:
            ...
        def replace(self, *, unit_price: _decimal.Decimal | int | str = ...) -> StepInput.UnitPrice:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, unit_price: _decimal.Decimal | int | str = ...) -> StepInput.UnitPrice:
            """The value like this one but for the fields that are named."""
        @property
        def unit_price(self) -> _decimal.Decimal:
            """The price, in major units."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.UnitPrice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Percent(StepInput):  # type: ignore[call-arg]
        """A percentage or a tax rate of the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> StepInput.Percent:
            ...
        def replace(self, *, percent: _decimal.Decimal | int | str = ...) -> StepInput.Percent:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, percent: _decimal.Decimal | int | str = ...) -> StepInput.Percent:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Percent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Given(StepInput):  # type: ignore[call-arg]
        """An amount of the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> StepInput.Given:
            ...
        def replace(self, *, amount: _money.Money = ...) -> StepInput.Given:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> StepInput.Given:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The amount."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Given:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(StepInput):  # type: ignore[call-arg]
        """The result of an earlier step."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['figure'], _typing.Literal['amount'], _typing.Literal['taken_away']]]
        def __new__(cls, *, figure: Figure, amount: _money.Money, taken_away: bool) -> StepInput.Amount:
            ...
        def replace(
            self,
            *,
            figure: Figure = ...,
            amount: _money.Money = ...,
            taken_away: bool = ...,
        ) -> StepInput.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            figure: Figure = ...,
            amount: _money.Money = ...,
            taken_away: bool = ...,
        ) -> StepInput.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def figure(self) -> Figure.Variant:
            """Which."""
        @property
        def amount(self) -> _money.Money:
            """Its result."""
        @property
        def taken_away(self) -> bool:
            """In a sum: whether it is taken away instead of added."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Quantity | UnitPrice | Percent | Given | Amount
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class Figure(_Value):  # type: ignore[call-arg]
    """One amount of an invoice, by what it is: its business term (BT) in EN 16931 where it has one.

    Lines, allowances and charges count from 1, as people do. Its text is its name in English.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineSubtotal(Figure):  # type: ignore[call-arg]
        """Price × quantity of a line: what its percentages are of (BT-137, BT-142)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> Figure.LineSubtotal:
            ...
        def replace(self, *, line: int = ...) -> Figure.LineSubtotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> Figure.LineSubtotal:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineSubtotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineAllowance(Figure):  # type: ignore[call-arg]
        """An allowance of a line (BT-136)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line'], _typing.Literal['allowance']]]
        def __new__(cls, *, line: int, allowance: int) -> Figure.LineAllowance:
            ...
        def replace(self, *, line: int = ..., allowance: int = ...) -> Figure.LineAllowance:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ..., allowance: int = ...) -> Figure.LineAllowance:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @property
        def allowance(self) -> int:
            """Which of its allowances."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineAllowance:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineCharge(Figure):  # type: ignore[call-arg]
        """A charge of a line (BT-141)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line'], _typing.Literal['charge']]]
        def __new__(cls, *, line: int, charge: int) -> Figure.LineCharge:
            ...
        def replace(self, *, line: int = ..., charge: int = ...) -> Figure.LineCharge:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ..., charge: int = ...) -> Figure.LineCharge:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @property
        def charge(self) -> int:
            """Which of its charges."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineCharge:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineAmount(Figure):  # type: ignore[call-arg]
        """What a line comes to (BT-131, where prices exclude the tax)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> Figure.LineAmount:
            ...
        def replace(self, *, line: int = ...) -> Figure.LineAmount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> Figure.LineAmount:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineAmount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineTax(Figure):  # type: ignore[call-arg]
        """The tax of a line, where tax is rounded on each line."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> Figure.LineTax:
            ...
        def replace(self, *, line: int = ...) -> Figure.LineTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> Figure.LineTax:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineTotal(Figure):  # type: ignore[call-arg]
        """The sum of the lines (BT-106)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.LineTotal:
            ...
        def replace(self) -> Figure.LineTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.LineTotal:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineTotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DocumentAllowance(Figure):  # type: ignore[call-arg]
        """An allowance of the document (BT-92)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allowance']]]
        def __new__(cls, *, allowance: int) -> Figure.DocumentAllowance:
            ...
        def replace(self, *, allowance: int = ...) -> Figure.DocumentAllowance:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, allowance: int = ...) -> Figure.DocumentAllowance:
            """The value like this one but for the fields that are named."""
        @property
        def allowance(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.DocumentAllowance:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DocumentCharge(Figure):  # type: ignore[call-arg]
        """A charge of the document (BT-99)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['charge']]]
        def __new__(cls, *, charge: int) -> Figure.DocumentCharge:
            ...
        def replace(self, *, charge: int = ...) -> Figure.DocumentCharge:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, charge: int = ...) -> Figure.DocumentCharge:
            """The value like this one but for the fields that are named."""
        @property
        def charge(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.DocumentCharge:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DocumentChargeTax(Figure):  # type: ignore[call-arg]
        """The tax of a charge of the document, where tax is rounded on each line."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['charge']]]
        def __new__(cls, *, charge: int) -> Figure.DocumentChargeTax:
            ...
        def replace(self, *, charge: int = ...) -> Figure.DocumentChargeTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, charge: int = ...) -> Figure.DocumentChargeTax:
            """The value like this one but for the fields that are named."""
        @property
        def charge(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.DocumentChargeTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AllowanceTotal(Figure):  # type: ignore[call-arg]
        """The sum of the document's allowances (BT-107)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.AllowanceTotal:
            ...
        def replace(self) -> Figure.AllowanceTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.AllowanceTotal:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.AllowanceTotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ChargeTotal(Figure):  # type: ignore[call-arg]
        """The sum of the document's charges (BT-108)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.ChargeTotal:
            ...
        def replace(self) -> Figure.ChargeTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.ChargeTotal:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.ChargeTotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LinesUnderTax(Figure):  # type: ignore[call-arg]
        """The lines under a category and rate: what some percentages are of."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.LinesUnderTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.LinesUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.LinesUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LinesUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class BilledUnderTax(Figure):  # type: ignore[call-arg]
        """The lines and document charges under a category and rate."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.BilledUnderTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.BilledUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.BilledUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.BilledUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AllowancesUnderTax(Figure):  # type: ignore[call-arg]
        """The document allowances under a category and rate."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.AllowancesUnderTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.AllowancesUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.AllowancesUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.AllowancesUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AmountUnderTax(Figure):  # type: ignore[call-arg]
        """What is billed under a category and rate, with its tax: lines + charges − allowances of prices that include
        the tax.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.AmountUnderTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.AmountUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.AmountUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.AmountUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxOfLines(Figure):  # type: ignore[call-arg]
        """The taxes of the lines and charges under a category and rate, each rounded on its own."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.TaxOfLines:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxOfLines:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxOfLines:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxOfLines:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxTakenBack(Figure):  # type: ignore[call-arg]
        """What document allowances take back of that."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.TaxTakenBack:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxTakenBack:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxTakenBack:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxTakenBack:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxBase(Figure):  # type: ignore[call-arg]
        """The taxable amount under a category and rate, without tax (BT-116)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.TaxBase:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxBase:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.TaxBase:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxBase:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Tax(Figure):  # type: ignore[call-arg]
        """The tax under a category and rate (BT-117)."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(cls, *, category: _tax.TaxCategory, percent: _decimal.Decimal | int | str) -> Figure.Tax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.Tax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.Tax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Tax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ReverseChargeTax(Figure):  # type: ignore[call-arg]
        """The tax that the customer accounts for, by its rate."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> Figure.ReverseChargeTax:
            ...
        def replace(self, *, percent: _decimal.Decimal | int | str = ...) -> Figure.ReverseChargeTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, percent: _decimal.Decimal | int | str = ...) -> Figure.ReverseChargeTax:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.ReverseChargeTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxExclusive(Figure):  # type: ignore[call-arg]
        """The total without tax (BT-109)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.TaxExclusive:
            ...
        def replace(self) -> Figure.TaxExclusive:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.TaxExclusive:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxExclusive:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxTotal(Figure):  # type: ignore[call-arg]
        """The tax of the document (BT-110)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.TaxTotal:
            ...
        def replace(self) -> Figure.TaxTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.TaxTotal:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxTotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxInclusive(Figure):  # type: ignore[call-arg]
        """The total with tax (BT-112)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.TaxInclusive:
            ...
        def replace(self) -> Figure.TaxInclusive:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.TaxInclusive:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxInclusive:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Prepaid(Figure):  # type: ignore[call-arg]
        """What has been paid already (BT-113)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.Prepaid:
            ...
        def replace(self) -> Figure.Prepaid:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.Prepaid:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Prepaid:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Payable(Figure):  # type: ignore[call-arg]
        """What is to be paid (BT-115)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.Payable:
            ...
        def replace(self) -> Figure.Payable:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.Payable:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Payable:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = LineSubtotal | LineAllowance | LineCharge | LineAmount | LineTax | LineTotal | DocumentAllowance | DocumentCharge | DocumentChargeTax | AllowanceTotal | ChargeTotal | LinesUnderTax | BilledUnderTax | AllowancesUnderTax | AmountUnderTax | TaxOfLines | TaxTakenBack | TaxBase | Tax | ReverseChargeTax | TaxExclusive | TaxTotal | TaxInclusive | Prepaid | Payable
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class IssueDetails(_Value):  # type: ignore[call-arg]
    """What makes a draft a document: its number, its dates, whose it is, and where its supplier stands towards the
    tax.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['number'], _typing.Literal['customer'], _typing.Literal['job'], _typing.Literal['issued_on'], _typing.Literal['due_on'], _typing.Literal['tax_point'], _typing.Literal['regime'], _typing.Literal['registration']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        number: str,
        customer: _uuid.UUID | str,
        job: _uuid.UUID | str | None = None,
        issued_on: _datetime.date,
        due_on: _datetime.date,
        tax_point: _datetime.date,
        regime: _tax.Regime,
        registration: _tax.Registration,
    ) -> IssueDetails:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
        tax_point: _datetime.date = ...,
        regime: _tax.Regime = ...,
        registration: _tax.Registration = ...,
    ) -> IssueDetails:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
        tax_point: _datetime.date = ...,
        regime: _tax.Regime = ...,
        registration: _tax.Registration = ...,
    ) -> IssueDetails:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """The invoice's id."""
    @property
    def number(self) -> str:
        """The number that it shows (BT-1); the office gives it out, without gaps."""
    @property
    def customer(self) -> _uuid.UUID:
        """Who is billed."""
    @property
    def job(self) -> _uuid.UUID | None:
        """The job that is billed, if it is one (BT-18)."""
    @property
    def issued_on(self) -> _datetime.date:
        """The date of the invoice (BT-2)."""
    @property
    def due_on(self) -> _datetime.date:
        """When it is due (BT-9): on the date of the invoice, or later."""
    @property
    def tax_point(self) -> _datetime.date:
        """The date that decides which tax applies (BT-7): of the supply, the invoice or the payment, as the regime
        says. It is the one on which the registration counts (`TaxDecision.registration_on`): in Australia that of
        the supply, where it is known.
        """
    @property
    def regime(self) -> _tax.Regime:
        """The tax law that it is under."""
    @property
    def registration(self) -> _tax.Registration.Variant:
        """Whether the supplier is registered, and since when."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> IssueDetails:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Issued(_Value):  # type: ignore[call-arg]
    """An invoice that was sent: numbered, dated and frozen.

    `issue` makes it. Its totals and title are what its own draft and details give. Nothing changes it; a mistake is
    put right with a credit note and a new invoice. Read back from JSON, it is calculated again, and one that
    differs by a cent is refused as corrupt (`JM-INV-0019`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['details'], _typing.Literal['title'], _typing.Literal['draft'], _typing.Literal['totals']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def details(self) -> IssueDetails:
        """Its number, dates, customer, and where the supplier stands towards the tax."""
    @property
    def title(self) -> _tax.DocumentTitle:
        """What it is called."""
    @property
    def draft(self) -> Draft:
        """What it bills."""
    @property
    def totals(self) -> Totals:
        """What it comes to."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Issued:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditDetails(_Value):  # type: ignore[call-arg]
    """What makes a credit note a document: its number, its date, and why."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['number'], _typing.Literal['issued_on'], _typing.Literal['reason']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        number: str,
        issued_on: _datetime.date,
        reason: str,
    ) -> CreditDetails:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        reason: str = ...,
    ) -> CreditDetails:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        reason: str = ...,
    ) -> CreditDetails:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """The credit note's id."""
    @property
    def number(self) -> str:
        """The number that it shows (BT-1)."""
    @property
    def issued_on(self) -> _datetime.date:
        """The date of the credit note (BT-2): that of the invoice, or later."""
    @property
    def reason(self) -> str:
        """Why the invoice is credited (BT-22)."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditDetails:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PrecedingInvoice(_Value):  # type: ignore[call-arg]
    """The invoice that a credit note undoes (BG-3)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['number'], _typing.Literal['issued_on'], _typing.Literal['regime'], _typing.Literal['title']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        number: str,
        issued_on: _datetime.date,
        regime: _tax.Regime,
        title: _tax.DocumentTitle,
    ) -> PrecedingInvoice:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        regime: _tax.Regime = ...,
        title: _tax.DocumentTitle = ...,
    ) -> PrecedingInvoice:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        regime: _tax.Regime = ...,
        title: _tax.DocumentTitle = ...,
    ) -> PrecedingInvoice:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def number(self) -> str:
        """Its number (BT-25)."""
    @property
    def issued_on(self) -> _datetime.date:
        """Its date (BT-26)."""
    @property
    def regime(self) -> _tax.Regime:
        """The tax law that it is under, and so is what credits it."""
    @property
    def title(self) -> _tax.DocumentTitle:
        """What it is called."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PrecedingInvoice:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditNote(_Value):  # type: ignore[call-arg]
    """A credit note: an issued invoice undone.

    `credit` makes it. Each of its totals is the invoice's with the other sign, so that the sum over all documents
    of a customer is what they owe. Read back from JSON, it is calculated again, and one that differs by a cent is
    refused as corrupt (`JM-INV-0019`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['details'], _typing.Literal['title'], _typing.Literal['preceding'], _typing.Literal['customer'], _typing.Literal['draft'], _typing.Literal['totals']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def details(self) -> CreditDetails:
        """Its number, date and reason."""
    @property
    def title(self) -> _tax.CreditNoteTitle:
        """What it is called."""
    @property
    def preceding(self) -> PrecedingInvoice:
        """The invoice that it undoes."""
    @property
    def customer(self) -> _uuid.UUID:
        """Whose it is."""
    @property
    def draft(self) -> Draft:
        """What it credits, as it was billed: without a sign."""
    @property
    def totals(self) -> Totals:
        """What it comes to: zero or below."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditNote:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class InvoiceRule(_enum.Enum):
    """How an amount is made: a rule of EN 16931 by its number, or one of our own (`JM-…`), each with its formula.

    A `JM-` rule stands where the standard has a definition without a number, or nothing: prices with tax, and tax
    rounded on each line. `value` is the rule's stable code.
    """
    JM_GIVEN = "JM-GIVEN"
    """The amount as given."""
    JM_LINE_PRICE = "JM-LINE-PRICE"
    """Quantity × unit price."""
    JM_LINE_PRICE_FOR_SEVERAL = "JM-LINE-PRICE-FOR-SEVERAL"
    """Quantity × price of the base quantity ÷ base quantity."""
    JM_PERCENT = "JM-PERCENT"
    """Amount × per cent ÷ 100."""
    JM_LINE_AMOUNT = "JM-LINE-AMOUNT"
    """Price × quantity + charges − allowances."""
    BR_CO_10 = "BR-CO-10"
    """BT-106 = Σ BT-131."""
    BR_CO_11 = "BR-CO-11"
    """BT-107 = Σ BT-92."""
    BR_CO_12 = "BR-CO-12"
    """BT-108 = Σ BT-99."""
    BR_CO_13 = "BR-CO-13"
    """BT-109 = BT-106 − BT-107 + BT-108."""
    BR_CO_14 = "BR-CO-14"
    """BT-110 = Σ BT-117."""
    BR_CO_15 = "BR-CO-15"
    """BT-112 = BT-109 + BT-110."""
    BR_CO_16 = "BR-CO-16"
    """BT-115 = BT-112 − BT-113 + BT-114."""
    BR_CO_17 = "BR-CO-17"
    """BT-117 = BT-116 × BT-119 ÷ 100."""
    BR_S_08 = "BR-S-08"
    """BT-116 = Σ lines + charges − allowances of the document, under this standard or reduced rate."""
    BR_Z_08 = "BR-Z-08"
    """BT-116 = Σ lines + charges − allowances of the document, at 0 %."""
    BR_E_08 = "BR-E-08"
    """BT-116 = Σ lines + charges − allowances of the document, exempt."""
    BR_AE_08 = "BR-AE-08"
    """BT-116 = Σ lines + charges − allowances of the document, under reverse charge at this rate."""
    BR_O_08 = "BR-O-08"
    """BT-116 = Σ lines + charges − allowances of the document, outside scope."""
    BR_IC_08 = "BR-IC-08"
    """BT-116 = Σ lines + charges − allowances of the document, intra-community."""
    BR_G_08 = "BR-G-08"
    """BT-116 = Σ lines + charges − allowances of the document, exported."""
    BR_AF_08 = "BR-AF-08"
    """BT-116 = Σ lines + charges − allowances of the document, under this rate of IGIC."""
    BR_AG_08 = "BR-AG-08"
    """BT-116 = Σ lines + charges − allowances of the document, under this rate of IPSI."""
    BR_Z_09 = "BR-Z-09"
    """BT-117 = 0 at 0 %."""
    BR_E_09 = "BR-E-09"
    """BT-117 = 0 when exempt."""
    BR_AE_09 = "BR-AE-09"
    """BT-117 = 0 under reverse charge."""
    BR_O_09 = "BR-O-09"
    """BT-117 = 0 outside scope."""
    BR_IC_09 = "BR-IC-09"
    """BT-117 = 0 when intra-community."""
    BR_G_09 = "BR-G-09"
    """BT-117 = 0 when exported."""
    JM_TAX_ON_LINE = "JM-TAX-ON-LINE"
    """Amount of one line or charge × rate ÷ 100."""
    JM_TAX_WITHIN = "JM-TAX-WITHIN"
    """Amount with tax × rate ÷ (100 + rate)."""
    JM_TAX_OF_LINES = "JM-TAX-OF-LINES"
    """Σ taxes of the lines and charges under the tax."""
    JM_TAX_OF_PARTS = "JM-TAX-OF-PARTS"
    """Σ exact taxes of the lines, charges and allowances under the tax."""
    JM_OWN_TAXES = "JM-OWN-TAXES"
    """Σ taxes of the document allowances under the tax, each rounded on its own."""
    JM_GROUP_SUM = "JM-GROUP-SUM"
    """Σ of amounts under the tax."""
    JM_TAX_TAKEN_BACK = "JM-TAX-TAKEN-BACK"
    """Taxes of lines and charges × document allowances ÷ (lines + charges), under the tax."""
    JM_TAX_LEFT = "JM-TAX-LEFT"
    """Taxes of lines and charges − what document allowances take back."""
    JM_BASE_WITHIN = "JM-BASE-WITHIN"
    """BT-116 = amount with tax − tax in it."""
    JM_TOTAL_WITHIN = "JM-TOTAL-WITHIN"
    """BT-112 = Σ lines − allowances + charges, with the tax in them."""
    JM_TOTAL_WITHOUT = "JM-TOTAL-WITHOUT"
    """BT-109 = BT-112 − BT-110."""
    JM_EXACT_SUM = "JM-EXACT-SUM"
    """Σ of exact amounts, rounded to be shown."""
    JM_LINE_ROUNDING = "JM-LINE-ROUNDING"
    """Total − (Σ lines − allowances + charges), as shown."""
    JM_EXACT_TOTAL = "JM-EXACT-TOTAL"
    """BT-109 = Σ BT-116 − the further taxes in it."""
    JM_EXACT_TOTAL_WITHIN = "JM-EXACT-TOTAL-WITHIN"
    """BT-112 = Σ of the amounts under each tax."""
    JM_NET_WITHIN = "JM-NET-WITHIN"
    """(amount with taxes − taxes for each unit) ÷ (1 + rates, compounded)."""
    JM_TAX_BASE = "JM-TAX-BASE"
    """Net + further taxes in the taxable amount."""
    JM_FURTHER_TAX_BASE = "JM-FURTHER-TAX-BASE"
    """Net + the taxes before it that aren't withheld."""
    JM_FURTHER_TAX = "JM-FURTHER-TAX"
    """What it is of × rate ÷ 100."""
    JM_PER_UNIT = "JM-PER-UNIT"
    """Quantity × tax of one unit."""
    JM_FURTHER_SUM = "JM-FURTHER-SUM"
    """Σ of a further tax."""
    JM_APPORTIONED = "JM-APPORTIONED"
    """The exact part rounded towards zero, and of the units missing to the whole one each for the largest
    remainders.
    """
    JM_TAX_TOTAL = "JM-TAX-TOTAL"
    """BT-110 = Σ BT-117 + further taxes that aren't withheld."""
    JM_CASH_ROUNDING = "JM-CASH-ROUNDING"
    """The nearest whole number of coins − the amount due."""
    JM_WITHHELD = "JM-WITHHELD"
    """Σ of withheld taxes."""
    JM_LESS_WITHHELD = "JM-LESS-WITHHELD"
    """BT-115 − withheld taxes."""
    JM_TAX_CURRENCY = "JM-TAX-CURRENCY"
    """BT-111 = BT-110 × exchange rate."""
    JM_REVERSE_CHARGE = "JM-REVERSE-CHARGE"
    """BT-116 × rate ÷ 100: shown, and paid by the customer to the authority."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoiceRule:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def code(self) -> str:
        """Its stable code, which is its `value` too: the number that EN 16931 gives it, or one of our own.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def formula(self) -> str:
        """Its formula, such as `BT-112 = BT-109 + BT-110`.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class NetRounding(_enum.Enum):
    """Whether what is made of a line's amount is made of it as it is shown, or as it was before rounding."""
    ROUNDED = "rounded"
    """As shown: price × quantity, allowances and charges are rounded, and only rounded amounts are summed and
    taxed (EN 16931).
    """
    EXACT = "exact"
    """Exact: they are rounded only to be shown, and the sums and the tax are made of the exact amounts. What the
    shown lines don't sum to is an amount of its own, `Totals.line_rounding`.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | str, /) -> NetRounding:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class FurtherTaxBase(_enum.Enum):
    """What a further tax by per cent is of."""
    NET = "net"
    """Of the amount without any tax."""
    NET_AND_TAXES = "net_and_taxes"
    """Of the amount with the taxes before it that are to be paid to the supplier."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | str, /) -> FurtherTaxBase:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class FurtherTaxFigure(_enum.Enum):
    """An amount of a further tax, as far as it is on what bears one main tax."""
    BILLED = "billed"
    """The lines and document charges that bear it."""
    ALLOWANCES = "allowances"
    """The document allowances that take it back."""
    OF_LINES = "of_lines"
    """The taxes of the lines and charges, each rounded on its own."""
    TAKEN_BACK = "taken_back"
    """What document allowances take back of that."""
    EXACT = "exact"
    """Its exact value, rounded towards zero."""
    AMOUNT = "amount"
    """What it comes to."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | str, /) -> FurtherTaxFigure:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def calculate(draft: Draft) -> Totals:
    """What a draft comes to.

    Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity
    of a line; each allowance and charge by per cent; the tax, on each line and document charge, once for each
    category and rate, or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of
    it, and what is left is the net. Where nets stay exact (`NetRounding.EXACT`), the first two are rounded only to be
    shown.

    Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and
    charges under the same category and rate bear; allowances of more than there is take back their own.

    Anything may be below zero: what goes back, an allowance of more than its line, the whole document. What a
    trader's own invoice can't be, is for `issue` to refuse.

    This is the quick way for a draft that is calculated more than once, or read by `Draft.from_json`. Putting a
    draft together from Python's objects takes longer than calculating it: for numbers that are `Decimal`s already,
    `calculate_lines` is the quick way.

    Raises:
        InvalidError: there is no line (`JM-INV-0001`); an amount is in another currency (`JM-INV-0005`); a tax has a
            rate that its category doesn't have (`JM-INV-0011`) or lacks the reason that it needs (`JM-INV-0012`); a
            price is for no units (`JM-INV-0025`); a further tax is above 100 % (`JM-INV-0027`).
        LimitError: there are too many lines (`JM-INV-0002`), allowances or charges (`JM-INV-0003`), taxes
            (`JM-INV-0004`) or further taxes on one line (`JM-INV-0026`), or an amount is too large (`JM-INV-0007`) or
            has too many digits before rounding (`JM-INV-0032`).
        RefusedError: outside scope beside another category (`JM-INV-0013`); a reverse charge where prices include
            the tax (`JM-INV-0014`); a further tax for each unit on an allowance or charge of the document
            (`JM-INV-0028`), or withheld and in the taxable amount (`JM-INV-0029`); cash rounded otherwise than to the
            nearest coin (`JM-INV-0031`).
        UnsupportedError: no smallest coin of the currency is known (`JM-INV-0030`).
    """

def calculate_lines(
    currency: str,
    lines: _typing.Sequence[tuple[_decimal.Decimal | int | str, _decimal.Decimal | int | str, _decimal.Decimal | int | str]],
    price_basis: _tax.PriceBasis,
    rounding: RoundingProfile,
) -> Totals:
    """What lines come to that are rows of three numbers: quantity, unit price and tax rate in per cent.

    It gives what `calculate` gives for a draft of these lines without allowances, charges and descriptions. It is
    several times quicker than putting that draft together, and no slower than the same sums with `decimal`; numbers
    that are texts are quicker to read than `Decimal`s.

    A rate above zero is taken for a standard one, and 0 for zero-rated. What is exempt, reverse charged, or outside
    the scope of the tax needs a `Draft`, as do allowances and charges.

    Raises:
        InvalidError: there is no line (`JM-INV-0001`); a number is none, such as NaN (`JM-QTY-0001`); a price or rate is
            below zero (`JM-QTY-0002`); a rate is above 100 (`JM-INV-0011`).
        LimitError: there are too many lines (`JM-INV-0002`) or rates (`JM-INV-0004`); a number is too large
            (`JM-QTY-0003`) or has more decimals than are kept (`JM-QTY-0004`); an amount is too large
            (`JM-INV-0007`).
    """

def explain(draft: Draft) -> Explanation:
    """Where each amount of a draft's totals comes from, step by step. The text of a step (`str(step)`) is the sentence
    about it.

    Raises:
        JourneymanError: as `calculate`.
    """

def issue(draft: Draft, details: IssueDetails) -> Issued:
    """Numbers, dates and freezes a draft.

    A supplier that isn't registered on the tax point charges no tax, and the document is an "Invoice". A rate above
    zero has to be one that the regime has on the tax point or on the date of the invoice; whether it is the one of
    this very supply, only `tax.decide` can tell. A document that was issued is read back and credited whatever the
    tables of the day say.

    Raises:
        JourneymanError: as `calculate`.
        RefusedError: more comes off than there is (`JM-INV-0008`, `JM-INV-0009`) or was paid than is to be paid
            (`JM-INV-0010`); the whole comes to less than nothing (`JM-INV-0024`).
        InvalidError: an allowance, charge or prepaid amount below zero (`JM-INV-0006`).
        RefusedError: tax by a supplier that isn't registered on the tax point (`JM-INV-0015`); a rate that the
            regime has on neither day (`JM-INV-0021`); a way of rounding the tax that the regime doesn't permit
            (`JM-TAX-0006`).
        InvalidError: due before the date of the invoice (`JM-INV-0016`); a registration that ends before it starts
            (`JM-TAX-0005`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def credit(invoice: Issued, details: CreditDetails) -> CreditNote:
    """Undoes an issued invoice in full.

    Raises:
        InvalidError: the credit note is dated before the invoice (`JM-INV-0017`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def verify(invoice: Issued) -> Totals:
    """An issued invoice's totals, which its own content gives: an `Issued` whose content doesn't give its totals is
    refused when it is read (`JM-INV-0019`).
    """

def verify_credit(credit_note: CreditNote) -> Totals:
    """A credit note's totals, which its own content gives: a `CreditNote` whose content doesn't give its totals is
    refused when it is read (`JM-INV-0019`).
    """
