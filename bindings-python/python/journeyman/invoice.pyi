# Written by tools/stubs.py from the tables in src/: change it there.

"""Invoices: a draft, its totals with an explanation of each cent, the issued document, and the credit note that
undoes it.

The calculation is that of EN 16931-1:2017, whose terms (BT-…) and rules (BR-…) the types name. Some things go
beyond it, since trades need them: prices that include the tax, tax rounded on each line or once for the document,
nets that stay exact, and taxes besides the main one. Who rounds, where and which way is part of the draft; there is
no default.

Every amount is a whole number of minor units when it is shown, and what is shown adds up to the cent under every
rounding profile.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import fractions as _fractions
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import money as _money
from . import party as _party
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
    "RoundingProfile",
    "NamedRounding",
    "FurtherTax",
    "FurtherTaxRate",
    "PayableRounding",
    "TaxCurrency",
    "Totals",
    "LineTotals",
    "TaxBreakdown",
    "FurtherTaxTotal",
    "Elsewhere",
    "InexpressibleReason",
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
    "CreditPart",
    "LineToCredit",
    "CreditedPart",
    "CreditExplanation",
    "CreditedTax",
    "CreditedFurtherTax",
    "TaxesLeft",
    "LeftToCredit",
    "LineLeft",
    "Corrected",
    "VoidDetails",
    "InvoiceFate",
    "VoidedInvoice",
    "InstalmentTerms",
    "InstalmentShare",
    "Instalment",
    "EarlyPaymentTerms",
    "EarlyPaymentOffer",
    "CreditRule",
    "FurtherCreditRule",
    "InvoiceRule",
    "NetRounding",
    "FurtherTaxBase",
    "FurtherTaxFigure",
    "OtherSystem",
    "InexpressiblePart",
    "EarlyPaymentBase",
    "calculate",
    "calculate_lines",
    "explain",
    "explain_credit",
    "elsewhere",
    "explain_inexpressible",
    "rounding_profiles",
    "rounding_profile",
    "issue",
    "credit",
    "credit_part",
    "left_to_credit",
    "correct",
    "void",
    "due_on",
    "instalments",
    "early_payment",
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
        """What is billed (BG-25), at least one line and at most `limits.INVOICE_LINES_MAX`."""
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
    def payable_rounding(self) -> PayableRounding.Variant | None:
        """How the amount to pay is rounded (BT-114), if it is."""
    @property
    def tax_currency(self) -> TaxCurrency.Variant | None:
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
        """The price of one unit, or of so many as the base quantity is, in major units of the currency (BT-146); with tax, where
        the draft's prices include it.
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
        """What it bears besides, at most `limits.FURTHER_TAXES_MAX`."""
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
        """So much; below zero it works the other way."""
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
        """A percentage of the line's price × quantity (BT-137, BT-142), as rounded or exact as the nets of the draft are.
        Percentages of one line don't compound.
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
        """The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at least."""
    @property
    def further_taxes(self) -> tuple[FurtherTax, ...]:
        """What it takes back besides, at most `limits.FURTHER_TAXES_MAX`: percentages only."""
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
        """What it bears besides, at most `limits.FURTHER_TAXES_MAX`: percentages only."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentCharge:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class DocumentAdjustment(_Value):  # type: ignore[call-arg]
    """How much an allowance or charge of the document is.

    A percentage is of line amounts, as shown or exact as the nets of the draft are, never of other document allowances and
    charges: they don't compound. EN 16931 leaves open which lines it is of (BT-93, BT-100), so the draft says: a discount on a
    document of two rates is two allowances, each of the lines under its own tax.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentAdjustment.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(DocumentAdjustment):  # type: ignore[call-arg]
        """So much; below zero it works the other way."""
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
        """Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own, unless
        `nets` says otherwise.
        """
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
class NamedRounding(_Value):  # type: ignore[call-arg]
    """A rounding profile under the name by which people speak of it, with where it comes from and what it costs.

    A profile calculates any draft. Whether a supplier may use it is the law's to say
    (`tax.roundings`), and `issue` refuses what the law doesn't permit.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['name'], _typing.Literal['profile'], _typing.Literal['source'], _typing.Literal['trade_off'], _typing.Literal['refused']]]
    def __new__(
        cls,
        *,
        name: str,
        profile: RoundingProfile,
        source: str,
        trade_off: str,
        refused: str,
    ) -> NamedRounding:
        ...
    def replace(
        self,
        *,
        name: str = ...,
        profile: RoundingProfile = ...,
        source: str = ...,
        trade_off: str = ...,
        refused: str = ...,
    ) -> NamedRounding:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        name: str = ...,
        profile: RoundingProfile = ...,
        source: str = ...,
        trade_off: str = ...,
        refused: str = ...,
    ) -> NamedRounding:
        """The value like this one but for the fields that are named."""
    @property
    def name(self) -> str:
        """The name: lower case, digits and dashes."""
    @property
    def profile(self) -> RoundingProfile:
        """What it does."""
    @property
    def source(self) -> str:
        """The act, manual or standard that it is from."""
    @property
    def trade_off(self) -> str:
        """What it is good for, and what it costs."""
    @property
    def refused(self) -> str:
        """Where it is refused, and by whom."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NamedRounding:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class FurtherTax(_Value):  # type: ignore[call-arg]
    """A tax that a line, or an allowance or charge of the document, bears besides its main one.

    The taxes of one line are taken in this order:
    1. the further taxes that are part of the taxable amount (`in_tax_base`), each rounded on the line, also where
       nets stay exact;
    2. the main tax, on the net amount and those;
    3. the other further taxes, in the order of the list.

    Where nets stay exact, so does a tax in the taxable amount if it is given as the main tax and the one on it as a further
    tax on `net_and_taxes`: three lines of 10.05 with 5 % and then 16 % are 30.15 + 1.51 + 5.07 = 36.73, and 36.71 where the
    5 % are rounded on each line.

    Where prices include tax, they include all of these that aren't withheld, beside the main tax. A tax on top of a price that
    includes the main tax only is stated with net prices of up to 8 decimals and exact nets: 11 pieces at 10.00 with 21 % in it,
    10 of them with 5.2 % on top, are 8.26446281 each and come to 90.91 + 19.09 + 4.30 = 114.30. A tax that is a share of the
    price with itself in it, as Brazil's are, can't be stated.

    EN 16931 has one tax: there the first are charges of the line (BG-28), or a charge or an allowance beside that of the
    document which bears them (BG-21, BG-20), and the rest has no place.

    | what it is | so it is given |
    |---|---|
    | Québec's sales tax beside the federal tax: 9.975 % of the price | `Percent` on `NET` |
    | 3 % on the price and on all taxes before | `Percent` on `NET_AND_TAXES` |
    | an environmental levy of 0.15 for each piece, on which VAT is due | `PerUnit`, `in_tax_base` |
    | what a contractor deducts from labour and pays to the revenue for the subcontractor | `Percent` on `NET`, `withheld` |
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['tax'], _typing.Literal['rate'], _typing.Literal['on'], _typing.Literal['in_tax_base'], _typing.Literal['withheld']]]
    def __new__(
        cls,
        *,
        tax: str,
        rate: FurtherTaxRate,
        on: FurtherTaxBase,
        in_tax_base: bool = False,
        withheld: bool = False,
    ) -> FurtherTax:
        ...
    def replace(
        self,
        *,
        tax: str = ...,
        rate: FurtherTaxRate = ...,
        on: FurtherTaxBase = ...,
        in_tax_base: bool = ...,
        withheld: bool = ...,
    ) -> FurtherTax:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        tax: str = ...,
        rate: FurtherTaxRate = ...,
        on: FurtherTaxBase = ...,
        in_tax_base: bool = ...,
        withheld: bool = ...,
    ) -> FurtherTax:
        """The value like this one but for the fields that are named."""
    @property
    def tax(self) -> str:
        """What it is called on the invoice."""
    @property
    def rate(self) -> FurtherTaxRate.Variant:
        """How much it is."""
    @property
    def on(self) -> FurtherTaxBase:
        """What a percentage is of."""
    @property
    def in_tax_base(self) -> bool:
        """Whether it is part of the amount on which the main tax is."""
    @property
    def withheld(self) -> bool:
        """Whether the customer keeps it and pays it to the authority: it is in no total, and is what is paid less in the end."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTax:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class FurtherTaxRate(_Value):  # type: ignore[call-arg]
    """How much a further tax is."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxRate.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Percent(FurtherTaxRate):  # type: ignore[call-arg]
        """A percentage, at most `limits.TAX_PERCENT_MAX`."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> FurtherTaxRate.Percent:
            ...
        def replace(self, *, percent: _decimal.Decimal | int | str = ...) -> FurtherTaxRate.Percent:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, percent: _decimal.Decimal | int | str = ...) -> FurtherTaxRate.Percent:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxRate.Percent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PerUnit(FurtherTaxRate):  # type: ignore[call-arg]
        """So much for each unit of the line's quantity, whatever its price; only on lines."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _decimal.Decimal | int | str) -> FurtherTaxRate.PerUnit:
            ...
        def replace(self, *, amount: _decimal.Decimal | int | str = ...) -> FurtherTaxRate.PerUnit:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _decimal.Decimal | int | str = ...) -> FurtherTaxRate.PerUnit:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _decimal.Decimal:
            """The tax of one unit, in major units of the draft's currency."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxRate.PerUnit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Percent | PerUnit
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class PayableRounding(_Value):  # type: ignore[call-arg]
    """How the amount to pay is rounded (BT-114): after the tax, which it never touches."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PayableRounding.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(PayableRounding):  # type: ignore[call-arg]
        """By an amount that is known already, above or below zero."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> PayableRounding.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> PayableRounding.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> PayableRounding.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """What is added."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PayableRounding.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Cash(PayableRounding):  # type: ignore[call-arg]
        """To the smallest coin of the currency, because it is paid in cash.

        | currency | smallest coin | source |
        |---|---|---|
        | AUD | 5 cents | 1 and 2 cents withdrawn in 1992: Royal Australian Mint; rounding guideline of the ACCC |
        | CAD | 5 cents | 1 cent withdrawn on 2013-02-04: Department of Finance Canada, Eliminating the Penny |
        | CHF | 5 centimes | Federal Act on Currency and Payment Instruments (SR 941.10) and its ordinance: the smallest is 5 |
        | NZD | 10 cents | 5 cents withdrawn on 2006-11-01: Reserve Bank of New Zealand |
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['ties']]]
        def __new__(cls, *, ties: _money.Rounding) -> PayableRounding.Cash:
            ...
        def replace(self, *, ties: _money.Rounding = ...) -> PayableRounding.Cash:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, ties: _money.Rounding = ...) -> PayableRounding.Cash:
            """The value like this one but for the fields that are named."""
        @property
        def ties(self) -> _money.Rounding:
            """Where half a coin goes: half up or half down."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PayableRounding.Cash:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Amount | Cash
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class TaxCurrency(_Value):  # type: ignore[call-arg]
    """The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6, BT-111).

    Source: EN 16931 BR-53; Directive 2006/112/EC art. 230.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxCurrency.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Rate(TaxCurrency):  # type: ignore[call-arg]
        """At a rate: the tax × rate, rounded the way of the tax."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['rate']]]
        def __new__(cls, *, currency: str, rate: _decimal.Decimal | int | str) -> TaxCurrency.Rate:
            ...
        def replace(
            self,
            *,
            currency: str = ...,
            rate: _decimal.Decimal | int | str = ...,
        ) -> TaxCurrency.Rate:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            currency: str = ...,
            rate: _decimal.Decimal | int | str = ...,
        ) -> TaxCurrency.Rate:
            """The value like this one but for the fields that are named."""
        @property
        def currency(self) -> str:
            """The second currency (BT-6)."""
        @property
        def rate(self) -> _decimal.Decimal:
            """How many units of it one unit of the draft's currency is."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxCurrency.Rate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(TaxCurrency):  # type: ignore[call-arg]
        """As stated."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> TaxCurrency.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> TaxCurrency.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> TaxCurrency.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The tax in the second currency (BT-111)."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxCurrency.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Rate | Amount
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Totals(_Value):  # type: ignore[call-arg]
    """What an invoice comes to, in amounts that add up as they are shown.

    `calculate` makes it. Read back from JSON, its sums are checked, and a record whose sums don't hold is refused
    as corrupt (`JM-INV-0018`).

    Where prices exclude the tax, `tax_exclusive` is lines − allowances + charges, and the tax is added to it. Where
    they include it, `tax_inclusive` is that sum, and the tax is taken out of it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['price_basis'], _typing.Literal['lines'], _typing.Literal['allowances'], _typing.Literal['charges'], _typing.Literal['line_total'], _typing.Literal['allowance_total'], _typing.Literal['charge_total'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['prepaid'], _typing.Literal['payable'], _typing.Literal['tax_breakdown'], _typing.Literal['line_rounding'], _typing.Literal['further_taxes'], _typing.Literal['withheld'], _typing.Literal['rounding'], _typing.Literal['payable_less_withheld'], _typing.Literal['tax_in_tax_currency']]]
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
        """What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total that the
        prices give. Only where nets stay exact.
        """
    @property
    def further_taxes(self) -> tuple[FurtherTaxTotal, ...]:
        """Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest first), by what
        it is of, and those in the taxable amount last.
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
        """Subtotal + charges − allowances: what the line shows. It is BT-131 where prices exclude the tax, else with tax."""
    @property
    def tax(self) -> _money.Money | None:
        """The main tax on it, or in it where prices include the tax: only where tax is rounded on each line."""
    @property
    def further_tax(self) -> _money.Money | None:
        """The sum of its further taxes that aren't withheld, if it has any further tax: only where tax is rounded on each line."""
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
        """The tax that the customer accounts for under reverse charge: shown, not paid to the supplier. `None` for the rest."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxBreakdown:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class FurtherTaxTotal(_Value):  # type: ignore[call-arg]
    """What a further tax comes to on the whole document: of all that bears it at one rate, in one way."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['tax'], _typing.Literal['rate'], _typing.Literal['on'], _typing.Literal['in_tax_base'], _typing.Literal['withheld'], _typing.Literal['base'], _typing.Literal['amount']]]
    def __new__(
        cls,
        *,
        tax: str,
        rate: FurtherTaxRate,
        on: FurtherTaxBase,
        in_tax_base: bool = False,
        withheld: bool = False,
        base: _money.Money | None = None,
        amount: _money.Money,
    ) -> FurtherTaxTotal:
        ...
    def replace(
        self,
        *,
        tax: str = ...,
        rate: FurtherTaxRate = ...,
        on: FurtherTaxBase = ...,
        in_tax_base: bool = ...,
        withheld: bool = ...,
        base: _money.Money | None = ...,
        amount: _money.Money = ...,
    ) -> FurtherTaxTotal:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        tax: str = ...,
        rate: FurtherTaxRate = ...,
        on: FurtherTaxBase = ...,
        in_tax_base: bool = ...,
        withheld: bool = ...,
        base: _money.Money | None = ...,
        amount: _money.Money = ...,
    ) -> FurtherTaxTotal:
        """The value like this one but for the fields that are named."""
    @property
    def tax(self) -> str:
        """What it is called."""
    @property
    def rate(self) -> FurtherTaxRate.Variant:
        """How much it is."""
    @property
    def on(self) -> FurtherTaxBase:
        """What a percentage is of."""
    @property
    def in_tax_base(self) -> bool:
        """Whether it is part of the amount on which the main tax is."""
    @property
    def withheld(self) -> bool:
        """Whether the customer keeps it and pays it to the authority."""
    @property
    def base(self) -> _money.Money | None:
        """What a percentage is of, as an amount; none of a tax for each unit."""
    @property
    def amount(self) -> _money.Money:
        """The tax."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxTotal:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Elsewhere(_Value):  # type: ignore[call-arg]
    """What another system makes of a draft, before it is handed over."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Elsewhere.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Computes(Elsewhere):  # type: ignore[call-arg]
        """It calculates these totals."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['difference'], _typing.Literal['unstated']]]
        def __new__(
            cls,
            *,
            tax_exclusive: _money.Money,
            tax: _money.Money,
            tax_inclusive: _money.Money,
            difference: _money.Money,
            unstated: _typing.Sequence[InexpressibleReason] = (),
        ) -> Elsewhere.Computes:
            ...
        def replace(
            self,
            *,
            tax_exclusive: _money.Money = ...,
            tax: _money.Money = ...,
            tax_inclusive: _money.Money = ...,
            difference: _money.Money = ...,
            unstated: _typing.Sequence[InexpressibleReason] = ...,
        ) -> Elsewhere.Computes:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            tax_exclusive: _money.Money = ...,
            tax: _money.Money = ...,
            tax_inclusive: _money.Money = ...,
            difference: _money.Money = ...,
            unstated: _typing.Sequence[InexpressibleReason] = ...,
        ) -> Elsewhere.Computes:
            """The value like this one but for the fields that are named."""
        @property
        def tax_exclusive(self) -> _money.Money:
            """The total without tax; in an electronic invoice with the further taxes that are in the taxable amount."""
        @property
        def tax(self) -> _money.Money:
            """The tax."""
        @property
        def tax_inclusive(self) -> _money.Money:
            """The total with tax."""
        @property
        def difference(self) -> _money.Money:
            """What its total with tax is above ours; below zero where it is less. An electronic invoice takes the opposite as its
            rounding amount (BT-114); another system takes it as a line of its own.
            """
        @property
        def unstated(self) -> tuple[InexpressibleReason, ...]:
            """What of the draft has no place there, though it changes none of these totals: that of the document first, then of
            the lines. Where it is tax that is withheld, an amount paid before, or a rounding of what is to be paid, then what
            is to be paid there is another amount than here.
            """
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Elsewhere.Computes:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Inexpressible(Elsewhere):  # type: ignore[call-arg]
        """It has no place for something in the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['reasons']]]
        def __new__(cls, *, reasons: _typing.Sequence[InexpressibleReason]) -> Elsewhere.Inexpressible:
            ...
        def replace(self, *, reasons: _typing.Sequence[InexpressibleReason] = ...) -> Elsewhere.Inexpressible:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            reasons: _typing.Sequence[InexpressibleReason] = ...,
        ) -> Elsewhere.Inexpressible:
            """The value like this one but for the fields that are named."""
        @property
        def reasons(self) -> tuple[InexpressibleReason, ...]:
            """What, the first first; at least one."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Elsewhere.Inexpressible:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Computes | Inexpressible
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class InexpressibleReason(_Value):  # type: ignore[call-arg]
    """Something in a draft that another system has no place for. Its `str` is the English sentence about it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['what'], _typing.Literal['line']]]
    def __new__(cls, *, what: InexpressiblePart, line: int | None = None) -> InexpressibleReason:
        ...
    def replace(self, *, what: InexpressiblePart = ..., line: int | None = ...) -> InexpressibleReason:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, what: InexpressiblePart = ..., line: int | None = ...) -> InexpressibleReason:
        """The value like this one but for the fields that are named."""
    @property
    def what(self) -> InexpressiblePart:
        """What it is."""
    @property
    def line(self) -> int | None:
        """In which line it is, counted from 1; `None` where it is in the document."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InexpressibleReason:
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
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['figure'], _typing.Literal['rule'], _typing.Literal['further_tax'], _typing.Literal['inputs'], _typing.Literal['exact'], _typing.Literal['rounding'], _typing.Literal['residue'], _typing.Literal['result']]]
    def __new__(
        cls,
        *,
        figure: Figure,
        rule: InvoiceRule,
        further_tax: str | None = None,
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
        further_tax: str | None = ...,
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
        further_tax: str | None = ...,
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
    def further_tax(self) -> str | None:
        """What the further tax is called that it is about, if it is about one."""
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

    @_typing.final
    class Exact(StepInput):  # type: ignore[call-arg]
        """What an earlier step came to before it was rounded."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['figure'], _typing.Literal['exact'], _typing.Literal['taken_away']]]
        def __new__(
            cls,
            *,
            figure: Figure,
            exact: _fractions.Fraction | int | str,
            taken_away: bool,
        ) -> StepInput.Exact:
            ...
        def replace(
            self,
            *,
            figure: Figure = ...,
            exact: _fractions.Fraction | int | str = ...,
            taken_away: bool = ...,
        ) -> StepInput.Exact:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            figure: Figure = ...,
            exact: _fractions.Fraction | int | str = ...,
            taken_away: bool = ...,
        ) -> StepInput.Exact:
            """The value like this one but for the fields that are named."""
        @property
        def figure(self) -> Figure.Variant:
            """Which."""
        @property
        def exact(self) -> _fractions.Fraction:
            """Its exact value, in minor units."""
        @property
        def taken_away(self) -> bool:
            """In a sum: whether it is taken away instead of added."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.Exact:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class RateWithin(StepInput):  # type: ignore[call-arg]
        """A rate of a tax that an amount with taxes includes."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent'], _typing.Literal['on']]]
        def __new__(
            cls,
            *,
            percent: _decimal.Decimal | int | str,
            on: FurtherTaxBase,
        ) -> StepInput.RateWithin:
            ...
        def replace(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
            on: FurtherTaxBase = ...,
        ) -> StepInput.RateWithin:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            percent: _decimal.Decimal | int | str = ...,
            on: FurtherTaxBase = ...,
        ) -> StepInput.RateWithin:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @property
        def on(self) -> FurtherTaxBase:
            """Whether it is of the amount without any tax, or of that and the taxes before it."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.RateWithin:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ExchangeRate(StepInput):  # type: ignore[call-arg]
        """An exchange rate of the draft."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['rate']]]
        def __new__(cls, *, rate: _decimal.Decimal | int | str) -> StepInput.ExchangeRate:
            ...
        def replace(self, *, rate: _decimal.Decimal | int | str = ...) -> StepInput.ExchangeRate:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, rate: _decimal.Decimal | int | str = ...) -> StepInput.ExchangeRate:
            """The value like this one but for the fields that are named."""
        @property
        def rate(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StepInput.ExchangeRate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Quantity | UnitPrice | Percent | Given | Amount | Exact | RateWithin | ExchangeRate
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
    class LineAllowanceTotal(Figure):  # type: ignore[call-arg]
        """The sum of a line's allowances, where nets stay exact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> Figure.LineAllowanceTotal:
            ...
        def replace(self, *, line: int = ...) -> Figure.LineAllowanceTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> Figure.LineAllowanceTotal:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineAllowanceTotal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineChargeTotal(Figure):  # type: ignore[call-arg]
        """The sum of a line's charges, where nets stay exact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> Figure.LineChargeTotal:
            ...
        def replace(self, *, line: int = ...) -> Figure.LineChargeTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> Figure.LineChargeTotal:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which line."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineChargeTotal:
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
    class ExactLines(Figure):  # type: ignore[call-arg]
        """The sum of the lines before they are rounded to be shown: what percentages are of where nets stay exact."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.ExactLines:
            ...
        def replace(self) -> Figure.ExactLines:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.ExactLines:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.ExactLines:
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
    class DocumentAllowanceTax(Figure):  # type: ignore[call-arg]
        """The tax of an allowance of the document, where tax is rounded on each line."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allowance']]]
        def __new__(cls, *, allowance: int) -> Figure.DocumentAllowanceTax:
            ...
        def replace(self, *, allowance: int = ...) -> Figure.DocumentAllowanceTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, allowance: int = ...) -> Figure.DocumentAllowanceTax:
            """The value like this one but for the fields that are named."""
        @property
        def allowance(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.DocumentAllowanceTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PartNet(Figure):  # type: ignore[call-arg]
        """The amount of a part without its taxes, where prices include them and there are several."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['part']]]
        def __new__(cls, *, part: InvoicePart) -> Figure.PartNet:
            ...
        def replace(self, *, part: InvoicePart = ...) -> Figure.PartNet:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, part: InvoicePart = ...) -> Figure.PartNet:
            """The value like this one but for the fields that are named."""
        @property
        def part(self) -> InvoicePart.Variant:
            """Which part."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PartNet:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PartTaxBase(Figure):  # type: ignore[call-arg]
        """What the main tax of a part is of, where that is more than its net amount."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['part']]]
        def __new__(cls, *, part: InvoicePart) -> Figure.PartTaxBase:
            ...
        def replace(self, *, part: InvoicePart = ...) -> Figure.PartTaxBase:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, part: InvoicePart = ...) -> Figure.PartTaxBase:
            """The value like this one but for the fields that are named."""
        @property
        def part(self) -> InvoicePart.Variant:
            """Which part."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PartTaxBase:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PartFurtherTaxBase(Figure):  # type: ignore[call-arg]
        """What a further tax of a part is of, where that is more than its net amount."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['part'], _typing.Literal['tax']]]
        def __new__(cls, *, part: InvoicePart, tax: int) -> Figure.PartFurtherTaxBase:
            ...
        def replace(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTaxBase:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTaxBase:
            """The value like this one but for the fields that are named."""
        @property
        def part(self) -> InvoicePart.Variant:
            """Which part."""
        @property
        def tax(self) -> int:
            """Which of its further taxes."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PartFurtherTaxBase:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PartFurtherTaxWithin(Figure):  # type: ignore[call-arg]
        """A further tax for each unit of a part, with the taxes that are on it, where prices include them."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['part'], _typing.Literal['tax']]]
        def __new__(cls, *, part: InvoicePart, tax: int) -> Figure.PartFurtherTaxWithin:
            ...
        def replace(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTaxWithin:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTaxWithin:
            """The value like this one but for the fields that are named."""
        @property
        def part(self) -> InvoicePart.Variant:
            """Which part."""
        @property
        def tax(self) -> int:
            """Which of its further taxes."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PartFurtherTaxWithin:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PartFurtherTax(Figure):  # type: ignore[call-arg]
        """A further tax of a part: as it is shown where tax is rounded on each line, else only to explain the sum."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['part'], _typing.Literal['tax']]]
        def __new__(cls, *, part: InvoicePart, tax: int) -> Figure.PartFurtherTax:
            ...
        def replace(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, part: InvoicePart = ..., tax: int = ...) -> Figure.PartFurtherTax:
            """The value like this one but for the fields that are named."""
        @property
        def part(self) -> InvoicePart.Variant:
            """Which part."""
        @property
        def tax(self) -> int:
            """Which of its further taxes."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PartFurtherTax:
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
        """What is billed under a category and rate, with its tax: lines + charges − allowances of prices that include the tax."""
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
    class ExactTax(Figure):  # type: ignore[call-arg]
        """The tax under a category and rate, rounded towards zero, where the document's tax is rounded once."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.ExactTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.ExactTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.ExactTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.ExactTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ExactTaxTotal(Figure):  # type: ignore[call-arg]
        """The sum of the exact taxes of all categories and rates, where the document's tax is rounded once."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.ExactTaxTotal:
            ...
        def replace(self) -> Figure.ExactTaxTotal:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.ExactTaxTotal:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.ExactTaxTotal:
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
    class FurtherTaxBase(Figure):  # type: ignore[call-arg]
        """What a further tax by per cent is of, on the whole document."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['group']]]
        def __new__(cls, *, group: int) -> Figure.FurtherTaxBase:
            ...
        def replace(self, *, group: int = ...) -> Figure.FurtherTaxBase:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, group: int = ...) -> Figure.FurtherTaxBase:
            """The value like this one but for the fields that are named."""
        @property
        def group(self) -> int:
            """Its place in the order of the totals."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.FurtherTaxBase:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class FurtherUnderTax(Figure):  # type: ignore[call-arg]
        """A further tax on what is billed under a category and rate."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['group'], _typing.Literal['figure'], _typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            group: int,
            figure: FurtherTaxFigure,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.FurtherUnderTax:
            ...
        def replace(
            self,
            *,
            group: int = ...,
            figure: FurtherTaxFigure = ...,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.FurtherUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            group: int = ...,
            figure: FurtherTaxFigure = ...,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.FurtherUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def group(self) -> int:
            """Its place in the order of the totals."""
        @property
        def figure(self) -> FurtherTaxFigure:
            """Which amount of it."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.FurtherUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class FurtherTax(Figure):  # type: ignore[call-arg]
        """What a further tax comes to."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['group']]]
        def __new__(cls, *, group: int) -> Figure.FurtherTax:
            ...
        def replace(self, *, group: int = ...) -> Figure.FurtherTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, group: int = ...) -> Figure.FurtherTax:
            """The value like this one but for the fields that are named."""
        @property
        def group(self) -> int:
            """Its place in the order of the totals."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.FurtherTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LineRounding(Figure):  # type: ignore[call-arg]
        """What the shown lines, allowances and charges don't sum to, where nets stay exact."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.LineRounding:
            ...
        def replace(self) -> Figure.LineRounding:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.LineRounding:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LineRounding:
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
    class Due(Figure):  # type: ignore[call-arg]
        """What would be to pay, before it is rounded to a coin."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.Due:
            ...
        def replace(self) -> Figure.Due:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.Due:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Due:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PayableRounding(Figure):  # type: ignore[call-arg]
        """What the amount to pay is rounded by (BT-114)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.PayableRounding:
            ...
        def replace(self) -> Figure.PayableRounding:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.PayableRounding:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PayableRounding:
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

    @_typing.final
    class Withheld(Figure):  # type: ignore[call-arg]
        """The taxes that the customer keeps."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.Withheld:
            ...
        def replace(self) -> Figure.Withheld:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.Withheld:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.Withheld:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PayableLessWithheld(Figure):  # type: ignore[call-arg]
        """What the supplier gets in the end."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.PayableLessWithheld:
            ...
        def replace(self) -> Figure.PayableLessWithheld:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.PayableLessWithheld:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.PayableLessWithheld:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxInTaxCurrency(Figure):  # type: ignore[call-arg]
        """The tax in the second currency (BT-111)."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.TaxInTaxCurrency:
            ...
        def replace(self) -> Figure.TaxInTaxCurrency:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.TaxInTaxCurrency:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.TaxInTaxCurrency:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeftToCredit(Figure):  # type: ignore[call-arg]
        """All that was left of an invoice before a credit note, with tax."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Figure.LeftToCredit:
            ...
        def replace(self) -> Figure.LeftToCredit:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Figure.LeftToCredit:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LeftToCredit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeftUnderTax(Figure):  # type: ignore[call-arg]
        """What was left of it under a category and rate, with that tax."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent']]]
        def __new__(
            cls,
            *,
            category: _tax.TaxCategory,
            percent: _decimal.Decimal | int | str,
        ) -> Figure.LeftUnderTax:
            ...
        def replace(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.LeftUnderTax:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            category: _tax.TaxCategory = ...,
            percent: _decimal.Decimal | int | str = ...,
        ) -> Figure.LeftUnderTax:
            """The value like this one but for the fields that are named."""
        @property
        def category(self) -> _tax.TaxCategory:
            """The category."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The rate."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LeftUnderTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeftOfFurtherTax(Figure):  # type: ignore[call-arg]
        """What was left of a further tax."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['group']]]
        def __new__(cls, *, group: int) -> Figure.LeftOfFurtherTax:
            ...
        def replace(self, *, group: int = ...) -> Figure.LeftOfFurtherTax:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, group: int = ...) -> Figure.LeftOfFurtherTax:
            """The value like this one but for the fields that are named."""
        @property
        def group(self) -> int:
            """Its place in the order of the credit note's totals."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LeftOfFurtherTax:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeftOfFurtherTaxBase(Figure):  # type: ignore[call-arg]
        """What was left of what a further tax by per cent is of."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['group']]]
        def __new__(cls, *, group: int) -> Figure.LeftOfFurtherTaxBase:
            ...
        def replace(self, *, group: int = ...) -> Figure.LeftOfFurtherTaxBase:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, group: int = ...) -> Figure.LeftOfFurtherTaxBase:
            """The value like this one but for the fields that are named."""
        @property
        def group(self) -> int:
            """Its place in the order of the credit note's totals."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Figure.LeftOfFurtherTaxBase:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = LineSubtotal | LineAllowance | LineCharge | LineAmount | LineTax | LineAllowanceTotal | LineChargeTotal | LineTotal | ExactLines | DocumentAllowance | DocumentCharge | DocumentChargeTax | DocumentAllowanceTax | PartNet | PartTaxBase | PartFurtherTaxBase | PartFurtherTaxWithin | PartFurtherTax | AllowanceTotal | ChargeTotal | LinesUnderTax | BilledUnderTax | AllowancesUnderTax | AmountUnderTax | TaxOfLines | TaxTakenBack | TaxBase | Tax | ExactTax | ExactTaxTotal | ReverseChargeTax | FurtherTaxBase | FurtherUnderTax | FurtherTax | LineRounding | TaxExclusive | TaxTotal | TaxInclusive | Prepaid | Due | PayableRounding | Payable | Withheld | PayableLessWithheld | TaxInTaxCurrency | LeftToCredit | LeftUnderTax | LeftOfFurtherTax | LeftOfFurtherTaxBase
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class InvoicePart(_Value):  # type: ignore[call-arg]
    """A part of an invoice that bears tax. Lines, allowances and charges count from 1, as people do."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoicePart.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Line(InvoicePart):  # type: ignore[call-arg]
        """A line."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['line']]]
        def __new__(cls, *, line: int) -> InvoicePart.Line:
            ...
        def replace(self, *, line: int = ...) -> InvoicePart.Line:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, line: int = ...) -> InvoicePart.Line:
            """The value like this one but for the fields that are named."""
        @property
        def line(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoicePart.Line:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DocumentAllowance(InvoicePart):  # type: ignore[call-arg]
        """An allowance of the document."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allowance']]]
        def __new__(cls, *, allowance: int) -> InvoicePart.DocumentAllowance:
            ...
        def replace(self, *, allowance: int = ...) -> InvoicePart.DocumentAllowance:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, allowance: int = ...) -> InvoicePart.DocumentAllowance:
            """The value like this one but for the fields that are named."""
        @property
        def allowance(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoicePart.DocumentAllowance:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DocumentCharge(InvoicePart):  # type: ignore[call-arg]
        """A charge of the document."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['charge']]]
        def __new__(cls, *, charge: int) -> InvoicePart.DocumentCharge:
            ...
        def replace(self, *, charge: int = ...) -> InvoicePart.DocumentCharge:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, charge: int = ...) -> InvoicePart.DocumentCharge:
            """The value like this one but for the fields that are named."""
        @property
        def charge(self) -> int:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoicePart.DocumentCharge:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Line | DocumentAllowance | DocumentCharge
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
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['details'], _typing.Literal['title'], _typing.Literal['corrects'], _typing.Literal['draft'], _typing.Literal['totals']]]
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
    def corrects(self) -> PrecedingInvoice | None:
        """The invoice that it takes the place of (BG-3), which was credited, if it does."""
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
    """A credit note: an issued invoice undone, or a part of it.

    `credit` and `credit_part` make it. Each of its totals has the other sign than the invoice's, so that the sum over
    all documents of a customer is what they owe. Read back from JSON, it is calculated again, and one that differs by
    a cent is refused as corrupt (`JM-INV-0019`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['details'], _typing.Literal['title'], _typing.Literal['preceding'], _typing.Literal['customer'], _typing.Literal['part'], _typing.Literal['draft'], _typing.Literal['totals']]]
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
    def part(self) -> CreditedPart | None:
        """Which part of the invoice it credits; none where that is all of an invoice without another credit note."""
    @property
    def draft(self) -> Draft:
        """What it credits, as it was billed: without a sign."""
    @property
    def totals(self) -> Totals:
        """What it comes to: zero or below."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditNote:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class CreditPart(_Value):  # type: ignore[call-arg]
    """Which part of an invoice is credited."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditPart.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Lines(CreditPart):  # type: ignore[call-arg]
        """Lines, whole or in part, each with the share that it bears of the document's allowances. The document's charges
        stay.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['lines']]]
        def __new__(cls, *, lines: _typing.Sequence[LineToCredit]) -> CreditPart.Lines:
            ...
        def replace(self, *, lines: _typing.Sequence[LineToCredit] = ...) -> CreditPart.Lines:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, lines: _typing.Sequence[LineToCredit] = ...) -> CreditPart.Lines:
            """The value like this one but for the fields that are named."""
        @property
        def lines(self) -> tuple[LineToCredit, ...]:
            """Which, at least one and none twice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditPart.Lines:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(CreditPart):  # type: ignore[call-arg]
        """So much, with the tax that is in it, off every tax in proportion to what is left under it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> CreditPart.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> CreditPart.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> CreditPart.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """How much, above zero."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditPart.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Rest(CreditPart):  # type: ignore[call-arg]
        """All that is left, to the cent."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> CreditPart.Rest:
            ...
        def replace(self) -> CreditPart.Rest:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> CreditPart.Rest:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditPart.Rest:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Lines | Amount | Rest
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class LineToCredit(_Value):  # type: ignore[call-arg]
    """A line to credit."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['line'], _typing.Literal['quantity']]]
    def __new__(cls, *, line: int, quantity: _decimal.Decimal | int | str | None = None) -> LineToCredit:
        ...
    def replace(
        self,
        *,
        line: int = ...,
        quantity: _decimal.Decimal | int | str | None = ...,
    ) -> LineToCredit:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        line: int = ...,
        quantity: _decimal.Decimal | int | str | None = ...,
    ) -> LineToCredit:
        """The value like this one but for the fields that are named."""
    @property
    def line(self) -> int:
        """Its number on the invoice, counted from 1."""
    @property
    def quantity(self) -> _decimal.Decimal | None:
        """How much of it; all that is left where none is given."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineToCredit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditedPart(_Value):  # type: ignore[call-arg]
    """What a credit note for a part of an invoice took that part from."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['part'], _typing.Literal['requested'], _typing.Literal['left_before'], _typing.Literal['prepaid_before'], _typing.Literal['rounding_before']]]
    def __new__(
        cls,
        *,
        part: CreditPart,
        requested: TaxesLeft | None = None,
        left_before: TaxesLeft,
        prepaid_before: _money.Money | None = None,
        rounding_before: _money.Money | None = None,
    ) -> CreditedPart:
        ...
    def replace(
        self,
        *,
        part: CreditPart = ...,
        requested: TaxesLeft | None = ...,
        left_before: TaxesLeft = ...,
        prepaid_before: _money.Money | None = ...,
        rounding_before: _money.Money | None = ...,
    ) -> CreditedPart:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        part: CreditPart = ...,
        requested: TaxesLeft | None = ...,
        left_before: TaxesLeft = ...,
        prepaid_before: _money.Money | None = ...,
        rounding_before: _money.Money | None = ...,
    ) -> CreditedPart:
        """The value like this one but for the fields that are named."""
    @property
    def part(self) -> CreditPart.Variant:
        """What was credited."""
    @property
    def requested(self) -> TaxesLeft | None:
        """What its lines ask for under each tax, where further taxes make that another than what they come to by themselves:
        what all that was taken of the lines so far comes to, rounded once, less what was credited of them before.
        """
    @property
    def left_before(self) -> TaxesLeft:
        """What was left to credit before."""
    @property
    def prepaid_before(self) -> _money.Money | None:
        """What was prepaid and not yet taken back, if anything."""
    @property
    def rounding_before(self) -> _money.Money | None:
        """What the amount to pay was rounded by and that wasn't yet taken back, if anything."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditedPart:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditExplanation(_Value):  # type: ignore[call-arg]
    """Where the totals of a credit note come from, without the sign that they have."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['taxes'], _typing.Literal['further_taxes'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['prepaid'], _typing.Literal['rounding'], _typing.Literal['prepaid_before'], _typing.Literal['rounding_before'], _typing.Literal['tax_exclusive_before'], _typing.Literal['left_after'], _typing.Literal['withheld_after'], _typing.Literal['payable']]]
    def __new__(
        cls,
        *,
        taxes: _typing.Sequence[CreditedTax],
        further_taxes: _typing.Sequence[CreditedFurtherTax] = (),
        tax_exclusive: _money.Money,
        tax: _money.Money,
        tax_inclusive: _money.Money,
        prepaid: _money.Money | None = None,
        rounding: _money.Money | None = None,
        prepaid_before: _money.Money | None = None,
        rounding_before: _money.Money | None = None,
        tax_exclusive_before: _money.Money | None = None,
        left_after: _money.Money,
        withheld_after: _money.Money | None = None,
        payable: _money.Money,
    ) -> CreditExplanation:
        ...
    def replace(
        self,
        *,
        taxes: _typing.Sequence[CreditedTax] = ...,
        further_taxes: _typing.Sequence[CreditedFurtherTax] = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        prepaid: _money.Money | None = ...,
        rounding: _money.Money | None = ...,
        prepaid_before: _money.Money | None = ...,
        rounding_before: _money.Money | None = ...,
        tax_exclusive_before: _money.Money | None = ...,
        left_after: _money.Money = ...,
        withheld_after: _money.Money | None = ...,
        payable: _money.Money = ...,
    ) -> CreditExplanation:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        taxes: _typing.Sequence[CreditedTax] = ...,
        further_taxes: _typing.Sequence[CreditedFurtherTax] = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        prepaid: _money.Money | None = ...,
        rounding: _money.Money | None = ...,
        prepaid_before: _money.Money | None = ...,
        rounding_before: _money.Money | None = ...,
        tax_exclusive_before: _money.Money | None = ...,
        left_after: _money.Money = ...,
        withheld_after: _money.Money | None = ...,
        payable: _money.Money = ...,
    ) -> CreditExplanation:
        """The value like this one but for the fields that are named."""
    @property
    def taxes(self) -> tuple[CreditedTax, ...]:
        """What is credited under each tax."""
    @property
    def further_taxes(self) -> tuple[CreditedFurtherTax, ...]:
        """What is credited of each further tax."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """The total without tax: Σ bases − the further taxes in them."""
    @property
    def tax(self) -> _money.Money:
        """The tax: Σ taxes + further taxes that aren't withheld."""
    @property
    def tax_inclusive(self) -> _money.Money:
        """The total with tax: the two."""
    @property
    def prepaid(self) -> _money.Money | None:
        """What was prepaid and is taken back: what of `prepaid_before` and of what was rounded down is more than `left_after` (or
        than that less `withheld_after` and with what was rounded up), as far as it isn't taken back of the rounding.
        """
    @property
    def rounding(self) -> _money.Money | None:
        """What the invoice's amount to pay was rounded by and is taken back: down likewise, and up when nothing is left, or as far
        as more is withheld of what is credited than it comes to.
        """
    @property
    def prepaid_before(self) -> _money.Money | None:
        """What was prepaid, as far as it wasn't taken back before."""
    @property
    def rounding_before(self) -> _money.Money | None:
        """What the amount to pay was rounded by, as far as it wasn't taken back before."""
    @property
    def tax_exclusive_before(self) -> _money.Money | None:
        """What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left."""
    @property
    def left_after(self) -> _money.Money:
        """What is left with tax after it."""
    @property
    def withheld_after(self) -> _money.Money | None:
        """What the customer withholds of that, if anything."""
    @property
    def payable(self) -> _money.Money:
        """What is credited: the total with tax − prepaid + rounding."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditExplanation:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditedTax(_Value):  # type: ignore[call-arg]
    """What a credit note credits under one tax, and why so much. Its text is the English sentence about it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['rule'], _typing.Literal['left_before'], _typing.Literal['requested'], _typing.Literal['requested_step'], _typing.Literal['with_tax'], _typing.Literal['own_tax'], _typing.Literal['own_tax_step'], _typing.Literal['rounding'], _typing.Literal['credited']]]
    def __new__(
        cls,
        *,
        rule: CreditRule,
        left_before: TaxBreakdown,
        requested: _money.Money,
        requested_step: ExplanationStep | None = None,
        with_tax: bool,
        own_tax: _money.Money,
        own_tax_step: ExplanationStep | None = None,
        rounding: _money.Rounding,
        credited: TaxBreakdown,
    ) -> CreditedTax:
        ...
    def replace(
        self,
        *,
        rule: CreditRule = ...,
        left_before: TaxBreakdown = ...,
        requested: _money.Money = ...,
        requested_step: ExplanationStep | None = ...,
        with_tax: bool = ...,
        own_tax: _money.Money = ...,
        own_tax_step: ExplanationStep | None = ...,
        rounding: _money.Rounding = ...,
        credited: TaxBreakdown = ...,
    ) -> CreditedTax:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        rule: CreditRule = ...,
        left_before: TaxBreakdown = ...,
        requested: _money.Money = ...,
        requested_step: ExplanationStep | None = ...,
        with_tax: bool = ...,
        own_tax: _money.Money = ...,
        own_tax_step: ExplanationStep | None = ...,
        rounding: _money.Rounding = ...,
        credited: TaxBreakdown = ...,
    ) -> CreditedTax:
        """The value like this one but for the fields that are named."""
    @property
    def rule(self) -> CreditRule:
        """The rule that makes the tax."""
    @property
    def left_before(self) -> TaxBreakdown:
        """What was left to credit under it before."""
    @property
    def requested(self) -> _money.Money:
        """What is asked for, as the prices of the rule are: without tax, or with it."""
    @property
    def requested_step(self) -> ExplanationStep | None:
        """How that comes about, of a part of an amount: its share by the largest remainder. What lines come to, the steps of
        `explain` of the credit note's draft tell.
        """
    @property
    def with_tax(self) -> bool:
        """Whether that is with the tax in it."""
    @property
    def own_tax(self) -> _money.Money:
        """The tax of what is asked for by itself, without regard to what is left: the result of `own_tax_step`, if there is one."""
    @property
    def own_tax_step(self) -> ExplanationStep | None:
        """How that comes about: its rule, inputs, unrounded value, rounding and residue. Of an amount and of the rest it is the tax
        within it. Of lines it is the step of `explain` of the credit note's draft: where the draft rounds tax on lines or once
        for the document, or keeps nets exact, that isn't what is asked for × rate, rounded. None where it isn't either: what the
        credit note itself says is asked for then (`CreditedPart.requested`) is what all that was taken so far comes to, less
        what was credited of it before.
        """
    @property
    def rounding(self) -> _money.Rounding:
        """Which way the credit note's draft rounds tax."""
    @property
    def credited(self) -> TaxBreakdown:
        """The base and the tax that the credit note has."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditedTax:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CreditedFurtherTax(_Value):  # type: ignore[call-arg]
    """What a credit note credits of one further tax, and why so much. Its text is the English sentence about it.

    What it is of (`credited.base`) is `own_base`, kept to what is left of that; or all that is left of it, where the credit
    note leaves no money.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['rule'], _typing.Literal['left_before'], _typing.Literal['own_base'], _typing.Literal['own_base_step'], _typing.Literal['own_tax'], _typing.Literal['own_tax_step'], _typing.Literal['rounding'], _typing.Literal['credited']]]
    def __new__(
        cls,
        *,
        rule: FurtherCreditRule,
        left_before: FurtherTaxTotal | None = None,
        own_base: _money.Money | None = None,
        own_base_step: ExplanationStep | None = None,
        own_tax: _money.Money,
        own_tax_step: ExplanationStep | None = None,
        rounding: _money.Rounding,
        credited: FurtherTaxTotal,
    ) -> CreditedFurtherTax:
        ...
    def replace(
        self,
        *,
        rule: FurtherCreditRule = ...,
        left_before: FurtherTaxTotal | None = ...,
        own_base: _money.Money | None = ...,
        own_base_step: ExplanationStep | None = ...,
        own_tax: _money.Money = ...,
        own_tax_step: ExplanationStep | None = ...,
        rounding: _money.Rounding = ...,
        credited: FurtherTaxTotal = ...,
    ) -> CreditedFurtherTax:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        rule: FurtherCreditRule = ...,
        left_before: FurtherTaxTotal | None = ...,
        own_base: _money.Money | None = ...,
        own_base_step: ExplanationStep | None = ...,
        own_tax: _money.Money = ...,
        own_tax_step: ExplanationStep | None = ...,
        rounding: _money.Rounding = ...,
        credited: FurtherTaxTotal = ...,
    ) -> CreditedFurtherTax:
        """The value like this one but for the fields that are named."""
    @property
    def rule(self) -> FurtherCreditRule:
        """The rule that makes the amount."""
    @property
    def left_before(self) -> FurtherTaxTotal | None:
        """What was left of it before; none where nothing was."""
    @property
    def own_base(self) -> _money.Money | None:
        """What a percentage is asked for of, without regard to what is left: the result of `own_base_step`, if there is one."""
    @property
    def own_base_step(self) -> ExplanationStep | None:
        """How that comes about, as `own_tax_step` has it."""
    @property
    def own_tax(self) -> _money.Money:
        """The tax that is asked for, without regard to what is left: the result of `own_tax_step`, if there is one."""
    @property
    def own_tax_step(self) -> ExplanationStep | None:
        """How that comes about. Of lines it is the step of `explain` of the credit note's draft, with the number that it has there;
        none where that isn't it: what the credit note itself says is asked for then (`CreditedPart.requested`) is what all that
        was taken so far comes to, less what was credited of it before. Lines that don't bear the tax come to nothing of it. Of
        an amount it is its share of what is left. Of all that is left there is none.
        """
    @property
    def rounding(self) -> _money.Rounding:
        """Which way the credit note's draft rounds tax."""
    @property
    def credited(self) -> FurtherTaxTotal:
        """What the credit note has of it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditedFurtherTax:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxesLeft(_Value):  # type: ignore[call-arg]
    """What is left to credit under each tax."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['tax_breakdown'], _typing.Literal['further_taxes'], _typing.Literal['tax_in_tax_currency']]]
    def __new__(
        cls,
        *,
        tax_breakdown: _typing.Sequence[TaxBreakdown],
        further_taxes: _typing.Sequence[FurtherTaxTotal] = (),
        tax_in_tax_currency: _money.Money | None = None,
    ) -> TaxesLeft:
        ...
    def replace(
        self,
        *,
        tax_breakdown: _typing.Sequence[TaxBreakdown] = ...,
        further_taxes: _typing.Sequence[FurtherTaxTotal] = ...,
        tax_in_tax_currency: _money.Money | None = ...,
    ) -> TaxesLeft:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        tax_breakdown: _typing.Sequence[TaxBreakdown] = ...,
        further_taxes: _typing.Sequence[FurtherTaxTotal] = ...,
        tax_in_tax_currency: _money.Money | None = ...,
    ) -> TaxesLeft:
        """The value like this one but for the fields that are named."""
    @property
    def tax_breakdown(self) -> tuple[TaxBreakdown, ...]:
        """Under each tax of which something is left, in the order of the invoice."""
    @property
    def further_taxes(self) -> tuple[FurtherTaxTotal, ...]:
        """Of each further tax of which something is left, likewise."""
    @property
    def tax_in_tax_currency(self) -> _money.Money | None:
        """The tax in the second currency (BT-111), if the invoice states it in one."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxesLeft:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LeftToCredit(_Value):  # type: ignore[call-arg]
    """What is left to credit of an invoice."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['lines'], _typing.Literal['taxes'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['prepaid'], _typing.Literal['rounding']]]
    def __new__(
        cls,
        *,
        lines: _typing.Sequence[LineLeft],
        taxes: TaxesLeft,
        tax_exclusive: _money.Money,
        tax: _money.Money,
        tax_inclusive: _money.Money,
        prepaid: _money.Money | None = None,
        rounding: _money.Money | None = None,
    ) -> LeftToCredit:
        ...
    def replace(
        self,
        *,
        lines: _typing.Sequence[LineLeft] = ...,
        taxes: TaxesLeft = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        prepaid: _money.Money | None = ...,
        rounding: _money.Money | None = ...,
    ) -> LeftToCredit:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        lines: _typing.Sequence[LineLeft] = ...,
        taxes: TaxesLeft = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        prepaid: _money.Money | None = ...,
        rounding: _money.Money | None = ...,
    ) -> LeftToCredit:
        """The value like this one but for the fields that are named."""
    @property
    def lines(self) -> tuple[LineLeft, ...]:
        """The lines of which something is left, by number. What was credited by amount isn't taken off them."""
    @property
    def taxes(self) -> TaxesLeft:
        """What is left under each tax."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """What is left without tax."""
    @property
    def tax(self) -> _money.Money:
        """The tax that is left."""
    @property
    def tax_inclusive(self) -> _money.Money:
        """What is left with tax."""
    @property
    def prepaid(self) -> _money.Money | None:
        """What was prepaid and stays set off against that, if anything."""
    @property
    def rounding(self) -> _money.Money | None:
        """What the amount to pay was rounded by and stays so, if anything."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LeftToCredit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LineLeft(_Value):  # type: ignore[call-arg]
    """What is left to credit of a line."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['line'], _typing.Literal['quantity'], _typing.Literal['amount']]]
    def __new__(cls, *, line: int, quantity: _decimal.Decimal | int | str, amount: _money.Money) -> LineLeft:
        ...
    def replace(
        self,
        *,
        line: int = ...,
        quantity: _decimal.Decimal | int | str = ...,
        amount: _money.Money = ...,
    ) -> LineLeft:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        line: int = ...,
        quantity: _decimal.Decimal | int | str = ...,
        amount: _money.Money = ...,
    ) -> LineLeft:
        """The value like this one but for the fields that are named."""
    @property
    def line(self) -> int:
        """Its number, counted from 1."""
    @property
    def quantity(self) -> _decimal.Decimal:
        """How much of it."""
    @property
    def amount(self) -> _money.Money:
        """What that comes to, as the line shows it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LineLeft:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Corrected(_Value):  # type: ignore[call-arg]
    """What puts an invoice right: the credit note that undoes what was left of it, and the invoice in its place."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note'], _typing.Literal['invoice']]]
    def __new__(cls, *, credit_note: CreditNote, invoice: Issued) -> Corrected:
        ...
    def replace(self, *, credit_note: CreditNote = ..., invoice: Issued = ...) -> Corrected:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, credit_note: CreditNote = ..., invoice: Issued = ...) -> Corrected:
        """The value like this one but for the fields that are named."""
    @property
    def credit_note(self) -> CreditNote:
        """The credit note, which refers to the invoice that was wrong."""
    @property
    def invoice(self) -> Issued:
        """The invoice in its place, which refers to it, too."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Corrected:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class VoidDetails(_Value):  # type: ignore[call-arg]
    """When and why an invoice is void."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['voided_on'], _typing.Literal['reason']]]
    def __new__(cls, *, voided_on: _datetime.date, reason: str) -> VoidDetails:
        ...
    def replace(self, *, voided_on: _datetime.date = ..., reason: str = ...) -> VoidDetails:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, voided_on: _datetime.date = ..., reason: str = ...) -> VoidDetails:
        """The value like this one but for the fields that are named."""
    @property
    def voided_on(self) -> _datetime.date:
        """The day from which it is: that of the invoice, or later."""
    @property
    def reason(self) -> str:
        """Why."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VoidDetails:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class InvoiceFate(_Value):  # type: ignore[call-arg]
    """What became of an invoice, as whoever keeps it knows."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['is_sent'], _typing.Literal['is_paid'], _typing.Literal['is_credited']]]
    def __new__(cls, *, is_sent: bool, is_paid: bool, is_credited: bool) -> InvoiceFate:
        ...
    def replace(self, *, is_sent: bool = ..., is_paid: bool = ..., is_credited: bool = ...) -> InvoiceFate:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        is_sent: bool = ...,
        is_paid: bool = ...,
        is_credited: bool = ...,
    ) -> InvoiceFate:
        """The value like this one but for the fields that are named."""
    @property
    def is_sent(self) -> bool:
        """Whether anybody outside has it."""
    @property
    def is_paid(self) -> bool:
        """Whether any of it was ever paid, or is written off."""
    @property
    def is_credited(self) -> bool:
        """Whether a credit note is for it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoiceFate:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class VoidedInvoice(_Value):  # type: ignore[call-arg]
    """An invoice that is void: its number stays given, to a document that asks for nothing. `void` makes it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['details'], _typing.Literal['invoice']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def details(self) -> VoidDetails:
        """When and why it is void."""
    @property
    def invoice(self) -> Issued:
        """The invoice as it was, under its number."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VoidedInvoice:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class InstalmentTerms(_Value):  # type: ignore[call-arg]
    """One of the parts in which an invoice is to be paid: how much, and when."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['due']]]
    def __new__(cls, *, share: InstalmentShare, due: _party.PaymentTerms) -> InstalmentTerms:
        ...
    def replace(self, *, share: InstalmentShare = ..., due: _party.PaymentTerms = ...) -> InstalmentTerms:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, share: InstalmentShare = ..., due: _party.PaymentTerms = ...) -> InstalmentTerms:
        """The value like this one but for the fields that are named."""
    @property
    def share(self) -> InstalmentShare.Variant:
        """How much of the whole."""
    @property
    def due(self) -> _party.PaymentTerms:
        """When it is due, counted from the date of the invoice."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InstalmentTerms:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class InstalmentShare(_Value):  # type: ignore[call-arg]
    """How much of the whole an instalment is."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InstalmentShare.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Percent(InstalmentShare):  # type: ignore[call-arg]
        """A percentage of the whole."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent']]]
        def __new__(cls, *, percent: _decimal.Decimal | int | str) -> InstalmentShare.Percent:
            ...
        def replace(self, *, percent: _decimal.Decimal | int | str = ...) -> InstalmentShare.Percent:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, percent: _decimal.Decimal | int | str = ...) -> InstalmentShare.Percent:
            """The value like this one but for the fields that are named."""
        @property
        def percent(self) -> _decimal.Decimal:
            """The percentage."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InstalmentShare.Percent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Amount(InstalmentShare):  # type: ignore[call-arg]
        """So much, to the cent."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['amount']]]
        def __new__(cls, *, amount: _money.Money) -> InstalmentShare.Amount:
            ...
        def replace(self, *, amount: _money.Money = ...) -> InstalmentShare.Amount:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, amount: _money.Money = ...) -> InstalmentShare.Amount:
            """The value like this one but for the fields that are named."""
        @property
        def amount(self) -> _money.Money:
            """The amount, in the currency of the whole."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InstalmentShare.Amount:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Rest(InstalmentShare):  # type: ignore[call-arg]
        """What the others leave; one instalment at most."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> InstalmentShare.Rest:
            ...
        def replace(self) -> InstalmentShare.Rest:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> InstalmentShare.Rest:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InstalmentShare.Rest:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Percent | Amount | Rest
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Instalment(_Value):  # type: ignore[call-arg]
    """A part of an invoice, and when it is due."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['due_on'], _typing.Literal['amount']]]
    def __new__(cls, *, due_on: _datetime.date, amount: _money.Money) -> Instalment:
        ...
    def replace(self, *, due_on: _datetime.date = ..., amount: _money.Money = ...) -> Instalment:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, due_on: _datetime.date = ..., amount: _money.Money = ...) -> Instalment:
        """The value like this one but for the fields that are named."""
    @property
    def due_on(self) -> _datetime.date:
        """The last day to pay it."""
    @property
    def amount(self) -> _money.Money:
        """How much."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Instalment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class EarlyPaymentTerms(_Value):  # type: ignore[call-arg]
    """A discount for paying early, as an invoice offers it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['percent'], _typing.Literal['of'], _typing.Literal['rounding'], _typing.Literal['until']]]
    def __new__(
        cls,
        *,
        percent: _decimal.Decimal | int | str,
        of: EarlyPaymentBase,
        rounding: _money.Rounding,
        until: _party.PaymentTerms,
    ) -> EarlyPaymentTerms:
        ...
    def replace(
        self,
        *,
        percent: _decimal.Decimal | int | str = ...,
        of: EarlyPaymentBase = ...,
        rounding: _money.Rounding = ...,
        until: _party.PaymentTerms = ...,
    ) -> EarlyPaymentTerms:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        percent: _decimal.Decimal | int | str = ...,
        of: EarlyPaymentBase = ...,
        rounding: _money.Rounding = ...,
        until: _party.PaymentTerms = ...,
    ) -> EarlyPaymentTerms:
        """The value like this one but for the fields that are named."""
    @property
    def percent(self) -> _decimal.Decimal:
        """How many per cent: above 0, at most 100."""
    @property
    def of(self) -> EarlyPaymentBase:
        """Of what."""
    @property
    def rounding(self) -> _money.Rounding:
        """Which way it is rounded to a whole minor unit."""
    @property
    def until(self) -> _party.PaymentTerms:
        """Until when, counted from the date of the invoice."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> EarlyPaymentTerms:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class EarlyPaymentOffer(_Value):  # type: ignore[call-arg]
    """What an invoice comes to if it is paid early."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['until'], _typing.Literal['discount'], _typing.Literal['discount_breakdown'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['tax_inclusive'], _typing.Literal['rounding'], _typing.Literal['payable'], _typing.Literal['payable_less_withheld'], _typing.Literal['notice']]]
    def __new__(
        cls,
        *,
        until: _datetime.date,
        discount: _money.Money,
        discount_breakdown: TaxesLeft,
        tax_exclusive: _money.Money,
        tax: _money.Money,
        tax_inclusive: _money.Money,
        rounding: _money.Money | None = None,
        payable: _money.Money,
        payable_less_withheld: _money.Money | None = None,
        notice: str | None = None,
    ) -> EarlyPaymentOffer:
        ...
    def replace(
        self,
        *,
        until: _datetime.date = ...,
        discount: _money.Money = ...,
        discount_breakdown: TaxesLeft = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        rounding: _money.Money | None = ...,
        payable: _money.Money = ...,
        payable_less_withheld: _money.Money | None = ...,
        notice: str | None = ...,
    ) -> EarlyPaymentOffer:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        until: _datetime.date = ...,
        discount: _money.Money = ...,
        discount_breakdown: TaxesLeft = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        tax_inclusive: _money.Money = ...,
        rounding: _money.Money | None = ...,
        payable: _money.Money = ...,
        payable_less_withheld: _money.Money | None = ...,
        notice: str | None = ...,
    ) -> EarlyPaymentOffer:
        """The value like this one but for the fields that are named."""
    @property
    def until(self) -> _datetime.date:
        """The last day to pay it."""
    @property
    def discount(self) -> _money.Money:
        """The discount, with the tax in it: what to credit by amount when it was taken."""
    @property
    def discount_breakdown(self) -> TaxesLeft:
        """What the discount takes off under each tax."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """The total without tax after it."""
    @property
    def tax(self) -> _money.Money:
        """The tax after it: what the supplier owes and the customer may recover, once the discount is taken."""
    @property
    def tax_inclusive(self) -> _money.Money:
        """The total with tax after it."""
    @property
    def rounding(self) -> _money.Money | None:
        """What `payable` is rounded by (BT-114): to the coin, or the amount by which the invoice's own is, as far as no
        credit note took that back. None where it isn't rounded.
        """
    @property
    def payable(self) -> _money.Money:
        """What is to be paid after it: the total with tax, less what was prepaid and no credit note took back, with
        `rounding`.
        """
    @property
    def payable_less_withheld(self) -> _money.Money | None:
        """What is to be paid less what the customer withholds of that; none where nothing is withheld."""
    @property
    def notice(self) -> str | None:
        """What the invoice may say from the start, so that no credit note is needed when the discount was taken, where
        the tax law has that: the United Kingdom. None where the tax follows by a credit note only.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> EarlyPaymentOffer:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class CreditRule(_enum.Enum):
    """How the tax of a credit note comes about under one tax."""
    ALL_LEFT = "all_left"
    """All that is left under the tax is asked for: its tax is all that is left of the tax."""
    OWN_TAX = "own_tax"
    """The tax of what is asked for, by itself."""
    KEPT_WITHIN_LEFT = "kept_within_left"
    """The nearest to the tax of what is asked for that is no more than what is left, leaves no more base than is left,
    and leaves the tax of what is left of the base within one minor unit.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditRule:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class FurtherCreditRule(_enum.Enum):
    """How the amount of a further tax on a credit note comes about."""
    ALL_LEFT = "all_left"
    """All that is left of it."""
    OWN_TAX = "own_tax"
    """What is asked for, by itself."""
    KEPT_WITHIN_LEFT = "kept_within_left"
    """The nearest to what is asked for that is no more than what is left; of a percentage beside the taxable amount, the
    nearest too that leaves the tax of what is left of what it is of within one minor unit.
    """
    KEPT_IN_BASE = "kept_in_base"
    """With what is asked for of all further taxes in the taxable amount, Σ bases − these would be less than nothing or more
    than `tax_exclusive_before`: as far as they would, each takes as much more as is left of it, in their order; of an
    amount with tax, as much less, too.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherCreditRule:
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
    JM_TAX_OF_PART = "JM-TAX-OF-PART"
    """Amount of one line, charge or allowance × rate ÷ 100, only summed and not rounded by itself."""
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
    """Taxes of lines and charges × document allowances ÷ (lines + charges), each with the further taxes that the tax is on where
    they bear different ones.
    """
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
    """(amount with taxes − taxes for each unit, with those on them) ÷ what 1 comes to with the other rates, one after the other."""
    JM_PER_UNIT_WITHIN = "JM-PER-UNIT-WITHIN"
    """Quantity × tax of one unit × (1 + rate ÷ 100) for each tax that is on it, not rounded by itself."""
    JM_TAX_BASE = "JM-TAX-BASE"
    """Net + further taxes in the taxable amount."""
    JM_FURTHER_TAX_BASE = "JM-FURTHER-TAX-BASE"
    """Net + the taxes before it that aren't withheld."""
    JM_FURTHER_TAX = "JM-FURTHER-TAX"
    """What it is of × rate ÷ 100."""
    JM_PER_UNIT = "JM-PER-UNIT"
    """Quantity × tax of one unit."""
    JM_FURTHER_TAX_OF_PART = "JM-FURTHER-TAX-OF-PART"
    """What it is of × rate ÷ 100, only summed and not rounded by itself."""
    JM_PER_UNIT_OF_PART = "JM-PER-UNIT-OF-PART"
    """Quantity × tax of one unit, only summed and not rounded by itself."""
    JM_FURTHER_SUM = "JM-FURTHER-SUM"
    """Σ of a further tax."""
    JM_APPORTIONED = "JM-APPORTIONED"
    """The exact part rounded towards zero, and of the units missing to the whole one each for the largest remainders."""
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
    JM_CREDIT_SHARE = "JM-CREDIT-SHARE"
    """what was left of it × amount credited ÷ all that was left with tax, rounded towards zero, and of the units missing to
    the amount one each for the largest remainders.
    """
    JM_CREDIT_PROPORTION = "JM-CREDIT-PROPORTION"
    """what was left of it × amount credited ÷ all that was left with tax."""
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
    """As shown: price × quantity, allowances and charges are rounded, and only rounded amounts are summed and taxed (EN
    16931).
    """
    ONCE_A_LINE = "once_a_line"
    """Once a line: price × quantity and the line's allowances and charges stay exact until the line's amount is made of
    them, which is rounded, once. What is shown of them is rounded for itself, so that a line needn't add up to the
    minor unit; the sums and the tax are made of rounded line amounts. Xero and Odoo calculate so.
    """
    EXACT = "exact"
    """Exact: they are rounded only to be shown, and the sums and the tax are made of the exact amounts. What the shown lines
    don't sum to is an amount of its own, `Totals.line_rounding`.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NetRounding:
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
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxBase:
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
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FurtherTaxFigure:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class OtherSystem(_enum.Enum):
    """A system to which invoices are handed over, and which calculates them again."""
    XERO = "xero"
    """Xero: each line to the cent, its tax to the cent, then the sums. Unit prices have up to 4 decimals.

    Source: Xero's developer guide "Rounding in Xero". It doesn't say which way half a cent goes; its examples fit half
    up.
    """
    QUICKBOOKS_ONLINE = "quickbooks_online"
    """QuickBooks Online outside the United States: each line's amount and tax to the cent. Rates and prices have up to 7
    decimals.

    Source: Intuit's community answers on rounding precision (secondary).
    """
    QUICKBOOKS_ONLINE_US = "quickbooks_online_us"
    """QuickBooks Online in the United States: the tax on the taxable total of each rate; prices are without tax.

    Source: as above (secondary).
    """
    PEPPOL = "peppol"
    """An electronic invoice of the Peppol network (BIS Billing 3.0, PINT A-NZ): EN 16931's calculation, net prices only.
    What bears standard and reduced tax at one rate is one row of its breakdown.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OtherSystem:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class InexpressiblePart(_enum.Enum):
    """What of a draft another system has no place for."""
    CURRENCY = "currency"
    """The currency: its minor unit isn't a hundredth; in an electronic invoice it may be more, and not less (BR-DEC-09 to
    BR-DEC-28), of the second currency of its tax neither.
    """
    INCLUSIVE_PRICES = "inclusive_prices"
    """Prices that include tax; in an electronic invoice where there are allowances or charges, which have no amount without
    tax: give them as lines, or prices without tax.
    """
    UNIT_PRICE_DECIMALS = "unit_price_decimals"
    """A unit price of more decimals than it takes."""
    QUANTITY_DECIMALS = "quantity_decimals"
    """A quantity of more decimals than it takes."""
    BASE_QUANTITY = "base_quantity"
    """A price for more than one unit."""
    LINE_ALLOWANCE = "line_allowance"
    """An allowance of a line, or more than one: give it as a line below zero."""
    LINE_CHARGE = "line_charge"
    """A charge of a line: give it as a line of its own."""
    DOCUMENT_ALLOWANCE = "document_allowance"
    """An allowance of the document: give it as a line below zero."""
    DOCUMENT_CHARGE = "document_charge"
    """A charge of the document: give it as a line of its own."""
    FURTHER_TAX = "further_tax"
    """A tax besides the main one."""
    WITHHELD_TAX = "withheld_tax"
    """A tax that is withheld: the system shows what is to be paid without it."""
    REVERSE_CHARGE = "reverse_charge"
    """Tax that the customer accounts for: the system needs a tax rate of its own for it."""
    REVERSE_CHARGE_RATE = "reverse_charge_rate"
    """The rate of tax that the customer accounts for: an electronic invoice states 0 there (BR-AE-05, BR-AE-06, BR-AE-07)."""
    PREPAID = "prepaid"
    """What was paid already: the system takes it as a payment that is allocated to the invoice."""
    PAYABLE_ROUNDING = "payable_rounding"
    """The rounding of the amount to pay: the system shows what is to be paid without it."""
    TAX_CURRENCY = "tax_currency"
    """Tax in a second currency: the system has rates of exchange of its own."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InexpressiblePart:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class EarlyPaymentBase(_enum.Enum):
    """What a discount for paying early is a percentage of."""
    TAX_INCLUSIVE = "tax_inclusive"
    """The total with tax (BT-112), as far as it isn't credited."""
    TAX_EXCLUSIVE = "tax_exclusive"
    """The total without tax (BT-109), as far as it isn't credited. The discount is money off what is paid all the
    same, and the tax in it goes with it.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> EarlyPaymentBase:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def calculate(draft: Draft) -> Totals:
    """What a draft comes to.

    Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity
    of a line; each allowance and charge by per cent; the tax, on each line and document charge, once for each
    category and rate, or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of it,
    and what is left is the net. Where nets stay exact, the first two are rounded only to be shown, and what the shown
    amounts don't sum to is an amount of its own (`line_rounding`).

    Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and
    charges under the same category and rate bear; allowances of more than there is take back their own.

    Anything may be below zero: what goes back, an allowance of more than its line, the whole document. What a
    trader's own invoice can't be, is for `issue` to refuse.

    This is the quick way for a draft that is calculated more than once, or read by `Draft.from_json`. Putting a
    draft together from Python's objects takes longer than calculating it: for numbers that are `Decimal`s already,
    `calculate_lines` is the quick way.

    Raises:
        InvalidError: there is no line (`JM-INV-0001`); an amount is in another currency (`JM-INV-0005`); a tax has a rate
            that its category doesn't have (`JM-INV-0011`) or lacks the reason that it needs (`JM-INV-0012`); a price is
            for no unit (`JM-INV-0025`); a further tax has too high a rate (`JM-INV-0027`).
        LimitError: there are too many lines (`JM-INV-0002`), allowances or charges (`JM-INV-0003`) or taxes
            (`JM-INV-0004`, `JM-INV-0026`), or an amount is too large (`JM-INV-0007`) or has too many digits to be kept
            exact (`JM-INV-0032`).
        RefusedError: outside scope beside another category (`JM-INV-0013`); a reverse charge where prices include the tax
            (`JM-INV-0014`); a further tax by the unit where there is no quantity (`JM-INV-0028`), or withheld and yet in
            the taxable amount (`JM-INV-0029`); cash rounding that isn't to the nearest coin (`JM-INV-0031`).
        UnsupportedError: cash rounding in a currency whose smallest coin isn't known (`JM-INV-0030`).
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
            (`JM-QTY-0003`) or has more decimals than are kept (`JM-QTY-0004`, a price `JM-QTY-0006`); an amount is too
            large (`JM-INV-0007`), or has too many digits to be kept exactly (`JM-INV-0032`).
    """

def explain(draft: Draft) -> Explanation:
    """Where each amount of a draft's totals comes from, step by step. The text of a step (`str(step)`) is the sentence
    about it.

    Raises:
        JourneymanError: as `calculate`.
    """

def explain_credit(credit_note: CreditNote) -> CreditExplanation:
    """Where the totals of a credit note come from: its taxes keep to what the credit notes before it left. The text of a tax
    (`str(tax)`), main or further, is the sentence about it. Where its lines come from, `explain` of its draft tells.

    An allowance of the document that goes along with credited lines stands in that draft as an amount, which `explain`
    tells as given. It is what was left of the invoice's allowance × what is credited of the lines under its tax ÷ what was
    left of the lines and charges there, rounded as line amounts are, and all that was left of it where they are credited
    whole. The credit note alone can't show that: the allowance and the other lines are on the invoice, and what was left of
    them depends on the credit notes before.

    Raises:
        CorruptError: its content doesn't give totals (`JM-INV-0019`), which no credit note that was read or made has.
    """

def elsewhere(draft: Draft, system: OtherSystem) -> Elsewhere.Variant:
    """What another system calculates from a draft, so that a difference is known before the invoice is handed over, or why it
    can't be expressed there.

    Raises:
        JourneymanError: as `calculate`.

    Example:
        >>> from journeyman.invoice import Draft, Elsewhere, InvoiceLine, OtherSystem, RoundingProfile, elsewhere
        >>> from journeyman.tax import PriceBasis, TaxCategory, TaxTreatment
        >>> gst = TaxTreatment(category=TaxCategory.STANDARD, percent=10)
        >>> line = InvoiceLine(description="Washer", quantity=1, unit="C62", unit_price="0.05", tax=gst)
        >>> draft = Draft(
        ...     currency="AUD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line, line]
        ... )
        >>> for system in OtherSystem:
        ...     match elsewhere(draft, system):
        ...         case Elsewhere.Computes(tax=tax, difference=difference):
        ...             print(system.name, tax, difference)
        ...         case Elsewhere.Inexpressible(reasons=reasons):
        ...             print(system.name, "has no place for", [reason.what.name for reason in reasons])
        XERO AUD 0.02 AUD 0.01
        QUICKBOOKS_ONLINE AUD 0.02 AUD 0.01
        QUICKBOOKS_ONLINE_US AUD 0.01 AUD 0.00
        PEPPOL AUD 0.01 AUD 0.00
    """

def explain_inexpressible(reason: InexpressibleReason) -> str:
    """What another system has no place for, in English: the same as its `str`."""

def rounding_profiles() -> tuple[NamedRounding, ...]:
    """Every way of rounding that has a name, with where it comes from and what it costs."""

def rounding_profile(name: str) -> NamedRounding:
    """The way of rounding of a name: one of those that `rounding_profiles` lists.

    Raises:
        MissingError: no way of rounding has the name (`JM-INV-0040`).
    """

def issue(draft: Draft, details: IssueDetails) -> Issued:
    """Numbers, dates and freezes a draft.

    A supplier that isn't registered on the tax point charges no tax, and the document is an "Invoice". A rate above
    zero has to be one that the regime has on the tax point or on the date of the invoice; whether it is the one of
    this very supply, only `tax.decide` can tell. A document that was issued is read back and credited whatever the
    tables of the day say.

    Raises:
        JourneymanError: as `calculate`.
        RefusedError: more comes off than there is (`JM-INV-0008`, `JM-INV-0009`), was paid than is to be paid
            (`JM-INV-0010`), or goes back than is billed (`JM-INV-0024`); tax by a supplier that isn't registered on the
            tax point (`JM-INV-0015`); a rate that the regime has on neither day (`JM-INV-0021`); a way of rounding that
            the regime doesn't permit (`JM-TAX-0006`, `JM-INV-0022`, `JM-INV-0041`, `JM-INV-0043`); a further tax that the regime doesn't
            have (`JM-INV-0042`); tax before there was any (`JM-INV-0023`), or that isn't
            stated in the currency of its law (`JM-INV-0044`); an amount to pay rounded by a major unit or more
            (`JM-INV-0046`).
        InvalidError: an allowance, charge or prepaid amount below zero (`JM-INV-0006`); due before the date of the invoice
            (`JM-INV-0016`); a second currency that is the first (`JM-INV-0045`); a registration that ends before it starts
            (`JM-TAX-0005`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def credit(invoice: Issued, details: CreditDetails) -> CreditNote:
    """Undoes an issued invoice in full.

    Raises:
        InvalidError: the credit note is dated before the invoice (`JM-INV-0017`).
        RefusedError: it has the number of the invoice (`JM-INV-0084`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def credit_part(
    invoice: Issued,
    credit_notes: _typing.Sequence[CreditNote],
    part: CreditPart,
    details: CreditDetails,
) -> CreditNote:
    """Credits a part of an issued invoice, or what is left of it, given every credit note that there is for it.

    Never more than is left, under any tax and in all; and when nothing is left, every base and every tax of the
    invoice has been credited to the cent, however it was parted.

    Raises:
        RefusedError: nothing is left (`JM-INV-0060`), or less than is asked for (`JM-INV-0061`, `JM-INV-0064`); lines that go
            the other way than what is left under their tax (`JM-INV-0087`); a part of a line that comes to nothing beside
            what was credited of it before (`JM-INV-0082`); the number of the invoice or of one of its credit notes
            (`JM-INV-0084`).
        MissingError: a line that isn't there (`JM-INV-0062`).
        InvalidError: a line named twice (`JM-INV-0063`), an amount of zero or below (`JM-INV-0065`) or in another
            currency (`JM-INV-0005`), another invoice's credit note (`JM-INV-0066`) or one twice (`JM-INV-0067`).
        LimitError: too many credit notes (`JM-INV-0069`).
        CorruptError: a credit note that isn't what the invoice and those before it give (`JM-INV-0068`).
        JourneymanError: as `credit`.

    Example:
        >>> from datetime import date
        >>> from uuid import UUID
        >>> from journeyman.invoice import (
        ...     CreditDetails, CreditPart, Draft, InvoiceLine, IssueDetails, LineToCredit, RoundingProfile, credit_part, issue,
        ...     left_to_credit,
        ... )
        >>> from journeyman.tax import PriceBasis, Regime, Registration, TaxCategory, TaxTreatment
        >>> line = InvoiceLine(
        ...     description="Tap", quantity=3, unit="C62", unit_price="33.45", tax=TaxTreatment(category=TaxCategory.STANDARD, percent=15)
        ... )
        >>> draft = Draft(
        ...     currency="NZD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line]
        ... )
        >>> gst = Registration.Registered(number="99-999-999", since=date(2020, 1, 1))
        >>> day, due = date(2026, 10, 5), date(2026, 10, 19)
        >>> invoice = issue(draft, IssueDetails(
        ...     id=UUID(int=1), number="INV-1", customer=UUID(int=2), issued_on=day, due_on=due, tax_point=day, regime=Regime.NZ,
        ...     registration=gst,
        ... ))
        >>> details = CreditDetails(id=UUID(int=3), number="CN-1", issued_on=date(2026, 10, 7), reason="One tap too many")
        >>> note = credit_part(invoice, [], CreditPart.Lines(lines=[LineToCredit(line=1, quantity=1)]), details)
        >>> print(note.totals.tax_inclusive, "leaves", left_to_credit(invoice, [note]).tax_inclusive)
        -NZD 38.47 leaves NZD 76.93
    """

def left_to_credit(invoice: Issued, credit_notes: _typing.Sequence[CreditNote]) -> LeftToCredit:
    """What the credit notes of an invoice leave of it.

    Raises:
        JourneymanError: the credit notes aren't all of this invoice, and of no other (`JM-INV-0066` to `JM-INV-0068`),
            or too many (`JM-INV-0069`).
    """

def correct(
    invoice: Issued,
    credit_notes: _typing.Sequence[CreditNote],
    credit: CreditDetails,
    draft: Draft,
    details: IssueDetails,
) -> Corrected:
    """Credits what is left of an invoice and issues another in its place, both or neither.

    Raises:
        InvalidError: the new invoice has the id or the number of the first (`JM-INV-0072`), or is before the credit note
            (`JM-INV-0074`).
        RefusedError: the new invoice is of another customer, currency or tax law (`JM-INV-0073`).
        JourneymanError: as `credit_part` and `issue`.
    """

def void(invoice: Issued, fate: InvoiceFate, details: VoidDetails) -> VoidedInvoice:
    """Makes an invoice void that nobody outside has seen. Its number stays given.

    Raises:
        RefusedError: it was sent, paid or credited (`JM-INV-0070`).
        InvalidError: void before it was issued (`JM-INV-0071`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def due_on(terms: _party.PaymentTerms, issued_on: _datetime.date) -> _datetime.date:
    """The day on which an invoice of a day is due (BT-9) by its terms.

    Raises:
        LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def instalments(
    total: _money.Money,
    terms: _typing.Sequence[InstalmentTerms],
    issued_on: _datetime.date,
) -> tuple[Instalment, ...]:
    """Splits what is to be paid into instalments that sum to it, each less than one minor unit away from its exact share.

    The exact share is total × percent ÷ 100, the amount that is given, or the total less all others for the rest. Each is
    rounded towards zero, and the minor units that are left over go one each to the largest remainders, among equal ones to
    the earlier instalment: of 100.00, twice 33.333333 % and the rest are 33.33, 33.33 and 33.34. What is below zero is split
    as the mirror image. They are in the order of the terms, whatever their days.

    Raises:
        InvalidError: there is none (`JM-INV-0075`); they come to less or more than the whole (`JM-INV-0077`); two are of
            the rest (`JM-INV-0078`); one goes the other way than the whole (`JM-INV-0079`) or is in another currency
            (`JM-INV-0005`).
        LimitError: there are too many (`JM-INV-0076`), an amount is too large (`JM-INV-0007`), or a day is outside the years
            1900 to 9999 (`JM-CAL-0002`).
    """

def early_payment(
    invoice: Issued,
    credit_notes: _typing.Sequence[CreditNote],
    terms: EarlyPaymentTerms,
) -> EarlyPaymentOffer:
    """What an invoice comes to if it is paid early, given every credit note that there is for it.

    The tax is the tax within what is paid then: the discount is to the cent what `credit_part` credits of the same amount,
    which is what makes it good in the books and for the tax.

    Where the invoice rounds what is to be paid to the smallest coin (`PayableRounding.Cash`), what is to be paid early is
    rounded to it, too: once, from the total less the discount, and never the discount or the tax. Crediting the discount
    leaves the invoice open at what it was rounded by at first; what that is more or less than what was paid, less than a
    coin, is written off or was paid too much.

    Raises:
        InvalidError: no discount, or of more than everything (`JM-INV-0080`); its last day is after the one on which the
            invoice is due (`JM-INV-0081`).
        RefusedError: nothing is left of the invoice (`JM-INV-0085`); it rounds to nothing (`JM-INV-0086`); it is more than what
            is left with tax (`JM-INV-0061`), as a percentage of what there is without tax can be where an allowance takes
            taxed work back, or than what is to be paid (`JM-INV-0083`).
        LimitError: a day outside the years 1900 to 9999 (`JM-CAL-0002`).
        JourneymanError: as `left_to_credit`.

    Example:
        >>> from datetime import date
        >>> from uuid import UUID
        >>> from journeyman.invoice import (
        ...     Draft, EarlyPaymentBase, EarlyPaymentTerms, InvoiceLine, IssueDetails, PayableRounding, RoundingProfile,
        ...     early_payment, issue,
        ... )
        >>> from journeyman.money import Rounding
        >>> from journeyman.party import PaymentTerms
        >>> from journeyman.tax import PriceBasis, Regime, Registration, TaxCategory, TaxTreatment
        >>> line = InvoiceLine(
        ...     description="Tap", quantity=3, unit="C62", unit_price="33.45", tax=TaxTreatment(category=TaxCategory.STANDARD, percent=15)
        ... )
        >>> draft = Draft(
        ...     currency="NZD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line],
        ...     payable_rounding=PayableRounding.Cash(ties=Rounding.HALF_DOWN)
        ... )
        >>> gst = Registration.Registered(number="99-999-999", since=date(2020, 1, 1))
        >>> day, due = date(2026, 10, 5), date(2026, 10, 19)
        >>> invoice = issue(draft, IssueDetails(
        ...     id=UUID(int=1), number="INV-1", customer=UUID(int=2), issued_on=day, due_on=due, tax_point=day, regime=Regime.NZ,
        ...     registration=gst,
        ... ))
        >>> print(invoice.totals.payable)
        NZD 115.40
        >>> terms = EarlyPaymentTerms(
        ...     percent=2, of=EarlyPaymentBase.TAX_INCLUSIVE, rounding=Rounding.HALF_UP, until=PaymentTerms(days=7)
        ... )
        >>> offer = early_payment(invoice, [], terms)
        >>> print(f"{offer.discount} off until {offer.until}: {offer.payable}, of which {offer.tax} is tax")
        NZD 2.31 off until 2026-10-12: NZD 113.10, of which NZD 14.75 is tax
    """

def verify(invoice: Issued) -> Totals:
    """An issued invoice's totals, which its own content gives: an `Issued` whose content doesn't give its totals is
    refused when it is read (`JM-INV-0019`).
    """

def verify_credit(credit_note: CreditNote) -> Totals:
    """A credit note's totals, which its own content gives: a `CreditNote` whose content doesn't give its totals is
    refused when it is read (`JM-INV-0019`).
    """
