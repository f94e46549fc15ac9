# Written by tools/stubs.py from the tables in src/: change it there.

"""Which tax a supply bears, and why: dated rates of each regime as data, and the decision that picks one.

`decide` answers which tax a line bears, `tax_point` which date picks the rate, `rates` which rates there are,
`roundings` how the tax may be rounded, `document_title` and `credit_note_title` what the documents are called.
What they decide comes with the law that it is from.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
from . import money as _money
from . import Value as _Value

__all__ = [
    "TaxQuestion",
    "TaxDecision",
    "TaxPoint",
    "TaxRate",
    "Registration",
    "ReverseChargeFacts",
    "ReverseChargeCheck",
    "TaxRounding",
    "PermittedRounding",
    "TaxTreatment",
    "TaxRule",
    "TaxPointRule",
    "DocumentTitle",
    "CreditNoteTitle",
    "ReverseChargeCondition",
    "TaxRoundingPoint",
    "PriceBasis",
    "TaxCategory",
    "Supply",
    "Regime",
    "decide",
    "tax_point",
    "rates",
    "roundings",
    "permitted_rounding",
    "document_title",
    "credit_note_title",
]

@_typing.final
class TaxQuestion(_Value):  # type: ignore[call-arg]
    """All that decides which tax a supply bears: what `decide` is asked."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['regime'], _typing.Literal['supplier'], _typing.Literal['supply'], _typing.Literal['supplied_on'], _typing.Literal['invoiced_on'], _typing.Literal['paid_on'], _typing.Literal['reverse_charge']]]
    def __new__(
        cls,
        *,
        regime: Regime,
        supplier: Registration,
        supply: Supply,
        supplied_on: _datetime.date | None = None,
        invoiced_on: _datetime.date | None = None,
        paid_on: _datetime.date | None = None,
        reverse_charge: ReverseChargeFacts | None = None,
    ) -> TaxQuestion:
        ...
    def replace(
        self,
        *,
        regime: Regime = ...,
        supplier: Registration = ...,
        supply: Supply = ...,
        supplied_on: _datetime.date | None = ...,
        invoiced_on: _datetime.date | None = ...,
        paid_on: _datetime.date | None = ...,
        reverse_charge: ReverseChargeFacts | None = ...,
    ) -> TaxQuestion:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        regime: Regime = ...,
        supplier: Registration = ...,
        supply: Supply = ...,
        supplied_on: _datetime.date | None = ...,
        invoiced_on: _datetime.date | None = ...,
        paid_on: _datetime.date | None = ...,
        reverse_charge: ReverseChargeFacts | None = ...,
    ) -> TaxQuestion:
        """The value like this one but for the fields that are named."""
    @property
    def regime(self) -> Regime:
        """The law."""
    @property
    def supplier(self) -> Registration.Variant:
        """Whether and when the supplier is registered."""
    @property
    def supply(self) -> Supply:
        """The kind of supply."""
    @property
    def supplied_on(self) -> _datetime.date | None:
        """The day the work was or will be finished, where it is known."""
    @property
    def invoiced_on(self) -> _datetime.date | None:
        """The day of the invoice, where there is one."""
    @property
    def paid_on(self) -> _datetime.date | None:
        """The day of the first payment, where there is one."""
    @property
    def reverse_charge(self) -> ReverseChargeFacts | None:
        """The facts of a reverse charge, where one may apply."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxQuestion:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxDecision(_Value):  # type: ignore[call-arg]
    """The tax that a supply bears, with all that led to it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['treatment'], _typing.Literal['rule'], _typing.Literal['source'], _typing.Literal['tax_point'], _typing.Literal['registration_on'], _typing.Literal['rate'], _typing.Literal['reverse_charge']]]
    def __new__(
        cls,
        *,
        treatment: TaxTreatment,
        rule: TaxRule,
        source: str,
        tax_point: TaxPoint,
        registration_on: _datetime.date,
        rate: TaxRate | None = None,
        reverse_charge: _typing.Sequence[ReverseChargeCheck],
    ) -> TaxDecision:
        ...
    def replace(
        self,
        *,
        treatment: TaxTreatment = ...,
        rule: TaxRule = ...,
        source: str = ...,
        tax_point: TaxPoint = ...,
        registration_on: _datetime.date = ...,
        rate: TaxRate | None = ...,
        reverse_charge: _typing.Sequence[ReverseChargeCheck] = ...,
    ) -> TaxDecision:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        treatment: TaxTreatment = ...,
        rule: TaxRule = ...,
        source: str = ...,
        tax_point: TaxPoint = ...,
        registration_on: _datetime.date = ...,
        rate: TaxRate | None = ...,
        reverse_charge: _typing.Sequence[ReverseChargeCheck] = ...,
    ) -> TaxDecision:
        """The value like this one but for the fields that are named."""
    @property
    def treatment(self) -> TaxTreatment:
        """What the invoice line bears."""
    @property
    def rule(self) -> TaxRule:
        """The rule that decided."""
    @property
    def source(self) -> str:
        """The law behind the rule."""
    @property
    def tax_point(self) -> TaxPoint:
        """The date that picked the rate."""
    @property
    def registration_on(self) -> _datetime.date:
        """The day on which the supplier has to be registered: the tax point, or in Australia the supply, where it is
        known.
        """
    @property
    def rate(self) -> TaxRate | None:
        """The row of the regime's table; `None` where the supplier isn't registered."""
    @property
    def reverse_charge(self) -> tuple[ReverseChargeCheck, ...]:
        """Every condition of the reverse charge, met or not; empty where its facts weren't given."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxDecision:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxPoint(_Value):  # type: ignore[call-arg]
    """The date that picks the rate, and why it is that one."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['date'], _typing.Literal['rule'], _typing.Literal['source']]]
    def __new__(cls, *, date: _datetime.date, rule: TaxPointRule, source: str) -> TaxPoint:
        ...
    def replace(self, *, date: _datetime.date = ..., rule: TaxPointRule = ..., source: str = ...) -> TaxPoint:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        date: _datetime.date = ...,
        rule: TaxPointRule = ...,
        source: str = ...,
    ) -> TaxPoint:
        """The value like this one but for the fields that are named."""
    @property
    def date(self) -> _datetime.date:
        """The date."""
    @property
    def rule(self) -> TaxPointRule:
        """The event that made it."""
    @property
    def source(self) -> str:
        """The law that says so."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxPoint:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxRate(_Value):  # type: ignore[call-arg]
    """The tax on one kind of supply from one date to another, as a regime's law has it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['regime'], _typing.Literal['supply'], _typing.Literal['category'], _typing.Literal['percent'], _typing.Literal['since'], _typing.Literal['until'], _typing.Literal['source'], _typing.Literal['condition'], _typing.Literal['reason']]]
    def __new__(
        cls,
        *,
        regime: Regime,
        supply: Supply,
        category: TaxCategory,
        percent: _decimal.Decimal | int | str,
        since: _datetime.date,
        until: _datetime.date | None = None,
        source: str,
        condition: str | None = None,
        reason: str | None = None,
    ) -> TaxRate:
        ...
    def replace(
        self,
        *,
        regime: Regime = ...,
        supply: Supply = ...,
        category: TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        since: _datetime.date = ...,
        until: _datetime.date | None = ...,
        source: str = ...,
        condition: str | None = ...,
        reason: str | None = ...,
    ) -> TaxRate:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        regime: Regime = ...,
        supply: Supply = ...,
        category: TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        since: _datetime.date = ...,
        until: _datetime.date | None = ...,
        source: str = ...,
        condition: str | None = ...,
        reason: str | None = ...,
    ) -> TaxRate:
        """The value like this one but for the fields that are named."""
    @property
    def regime(self) -> Regime:
        """The regime."""
    @property
    def supply(self) -> Supply:
        """The kind of supply."""
    @property
    def category(self) -> TaxCategory:
        """How it stands towards the tax."""
    @property
    def percent(self) -> _decimal.Decimal:
        """The rate: above zero for standard and reduced, zero for the rest."""
    @property
    def since(self) -> _datetime.date:
        """The first day."""
    @property
    def until(self) -> _datetime.date | None:
        """The last day; `None` while no end is enacted."""
    @property
    def source(self) -> str:
        """The law that says so."""
    @property
    def condition(self) -> str | None:
        """What must hold besides the kind of supply. The library can't see it: whoever names the kind of supply sees
        to it.
        """
    @property
    def reason(self) -> str | None:
        """What the invoice says where the supply is exempt."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxRate:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Registration(_Value):  # type: ignore[call-arg]
    """Whether, since when and until when a business is registered for the tax.

    Not being registered is the commonest case of all: no tax is charged, and the document is never a tax invoice.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Registration.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def covers(self, day: _datetime.date) -> bool:
        """Whether the business is registered on a day.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def check(self) -> None:
        """Refuses a registration that ends before it starts, which would silently cover no day at all.

        Raises:
            InvalidError: its last day is before its first (`JM-TAX-0005`).
            LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class NotRegistered(Registration):  # type: ignore[call-arg]
        """Not registered at all."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Registration.NotRegistered:
            ...
        def replace(self) -> Registration.NotRegistered:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Registration.NotRegistered:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Registration.NotRegistered:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Registered(Registration):  # type: ignore[call-arg]
        """Registered from a date."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['number'], _typing.Literal['since'], _typing.Literal['until']]]
        def __new__(
            cls,
            *,
            number: str,
            since: _datetime.date,
            until: _datetime.date | None = None,
        ) -> Registration.Registered:
            ...
        def replace(
            self,
            *,
            number: str = ...,
            since: _datetime.date = ...,
            until: _datetime.date | None = ...,
        ) -> Registration.Registered:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            number: str = ...,
            since: _datetime.date = ...,
            until: _datetime.date | None = ...,
        ) -> Registration.Registered:
            """The value like this one but for the fields that are named."""
        @property
        def number(self) -> str:
            """The number that documents show: ABN, GST or VAT number."""
        @property
        def since(self) -> _datetime.date:
            """The first day."""
        @property
        def until(self) -> _datetime.date | None:
            """The last day, when the registration has been or will be cancelled."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Registration.Registered:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = NotRegistered | Registered
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ReverseChargeFacts(_Value):  # type: ignore[call-arg]
    """The facts on which a reverse charge for building work hangs.

    Known in the United Kingdom: the domestic reverse charge for building and construction services. Whether the
    customer is registered and makes returns under the Construction Industry Scheme (CIS) is the supplier's to find
    out.

    Not modelled: the disregard of a reverse-charge part of 5 % or less, which you apply by leaving the facts out.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer_registered'], _typing.Literal['reported_under_cis'], _typing.Literal['end_user_notice'], _typing.Literal['supply_of_staff']]]
    def __new__(
        cls,
        *,
        customer_registered: bool,
        reported_under_cis: bool,
        end_user_notice: bool,
        supply_of_staff: bool,
    ) -> ReverseChargeFacts:
        ...
    def replace(
        self,
        *,
        customer_registered: bool = ...,
        reported_under_cis: bool = ...,
        end_user_notice: bool = ...,
        supply_of_staff: bool = ...,
    ) -> ReverseChargeFacts:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        customer_registered: bool = ...,
        reported_under_cis: bool = ...,
        end_user_notice: bool = ...,
        supply_of_staff: bool = ...,
    ) -> ReverseChargeFacts:
        """The value like this one but for the fields that are named."""
    @property
    def customer_registered(self) -> bool:
        """Whether the customer is registered for VAT."""
    @property
    def reported_under_cis(self) -> bool:
        """Whether supplier and customer are within the CIS and the payment for this supply is reported under it."""
    @property
    def end_user_notice(self) -> bool:
        """Whether the customer has confirmed in writing, not later than the supply, that it is an end user or an
        intermediary supplier.
        """
    @property
    def supply_of_staff(self) -> bool:
        """Whether the supply is one of staff by an employment business, and not of building work."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ReverseChargeFacts:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ReverseChargeCheck(_Value):  # type: ignore[call-arg]
    """Whether one condition of the reverse charge is met, and where it is from: what explains why there is one, or why
    not.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['condition'], _typing.Literal['met'], _typing.Literal['source']]]
    def __new__(cls, *, condition: ReverseChargeCondition, met: bool, source: str) -> ReverseChargeCheck:
        ...
    def replace(
        self,
        *,
        condition: ReverseChargeCondition = ...,
        met: bool = ...,
        source: str = ...,
    ) -> ReverseChargeCheck:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        condition: ReverseChargeCondition = ...,
        met: bool = ...,
        source: str = ...,
    ) -> ReverseChargeCheck:
        """The value like this one but for the fields that are named."""
    @property
    def condition(self) -> ReverseChargeCondition:
        """The condition."""
    @property
    def met(self) -> bool:
        """Whether it is met."""
    @property
    def source(self) -> str:
        """The law that asks for it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ReverseChargeCheck:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxRounding(_Value):  # type: ignore[call-arg]
    """How a document's tax is rounded: where, and which way.

    There is no default. A regime permits one or several: the supplier, or who bills for it, picks one and keeps to
    it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['at'], _typing.Literal['way']]]
    def __new__(cls, *, at: TaxRoundingPoint, way: _money.Rounding) -> TaxRounding:
        ...
    def replace(self, *, at: TaxRoundingPoint = ..., way: _money.Rounding = ...) -> TaxRounding:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, at: TaxRoundingPoint = ..., way: _money.Rounding = ...) -> TaxRounding:
        """The value like this one but for the fields that are named."""
    @property
    def at(self) -> TaxRoundingPoint:
        """Where."""
    @property
    def way(self) -> _money.Rounding:
        """Which way."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxRounding:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PermittedRounding(_Value):  # type: ignore[call-arg]
    """A way of rounding that a regime permits, and where that is written."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['rounding'], _typing.Literal['source'], _typing.Literal['condition']]]
    def __new__(
        cls,
        *,
        rounding: TaxRounding,
        source: str,
        condition: str | None = None,
    ) -> PermittedRounding:
        ...
    def replace(
        self,
        *,
        rounding: TaxRounding = ...,
        source: str = ...,
        condition: str | None = ...,
    ) -> PermittedRounding:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        rounding: TaxRounding = ...,
        source: str = ...,
        condition: str | None = ...,
    ) -> PermittedRounding:
        """The value like this one but for the fields that are named."""
    @property
    def rounding(self) -> TaxRounding:
        """The way."""
    @property
    def source(self) -> str:
        """The law or manual that permits it."""
    @property
    def condition(self) -> str | None:
        """What must hold besides. The library can't see it: whoever picks the rounding sees to it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PermittedRounding:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TaxTreatment(_Value):  # type: ignore[call-arg]
    """The tax that a line bears, as `decide` or you decided it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['category'], _typing.Literal['percent'], _typing.Literal['reason']]]
    def __new__(
        cls,
        *,
        category: TaxCategory,
        percent: _decimal.Decimal | int | str,
        reason: str | None = None,
    ) -> TaxTreatment:
        ...
    def replace(
        self,
        *,
        category: TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        reason: str | None = ...,
    ) -> TaxTreatment:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        category: TaxCategory = ...,
        percent: _decimal.Decimal | int | str = ...,
        reason: str | None = ...,
    ) -> TaxTreatment:
        """The value like this one but for the fields that are named."""
    @property
    def category(self) -> TaxCategory:
        """How the supply stands towards the tax."""
    @property
    def percent(self) -> _decimal.Decimal:
        """The rate: above zero for standard and reduced, any for IGIC and IPSI, the rate that the customer accounts
        for under reverse charge, zero for the rest.
        """
    @property
    def reason(self) -> str | None:
        """Why there is no tax to pay to the supplier, shown on the invoice (BT-120): there when exempt, reverse
        charged, outside the scope, intra-community or exported (EN 16931 BR-E-10, BR-AE-10, BR-O-10, BR-IC-10,
        BR-G-10). Otherwise it is taken and changes nothing; an electronic invoice leaves it out there (BR-S-10,
        BR-Z-10).
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxTreatment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class TaxRule(_enum.Enum):
    """Which rule decided."""
    SUPPLIER_NOT_REGISTERED = "supplier_not_registered"
    """The supplier isn't registered on the day that counts, so there is no tax, whatever the supply."""
    RATE_OF_SUPPLY = "rate_of_supply"
    """The rate of the kind of supply on the tax point."""
    REVERSE_CHARGE = "reverse_charge"
    """The same rate, but the customer accounts for it."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxRule:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class TaxPointRule(_enum.Enum):
    """Which event made the tax point."""
    INVOICE_FIRST = "invoice_first"
    """An invoice was issued, not later than any payment was received."""
    PAYMENT_FIRST = "payment_first"
    """A payment was received before any invoice was issued."""
    PERFORMED = "performed"
    """The work was performed, and no other event counted."""
    INVOICE_IN_ADVANCE = "invoice_in_advance"
    """An invoice was issued before the work was performed, and not later than any payment was received."""
    PAYMENT_IN_ADVANCE = "payment_in_advance"
    """A payment was received before the work was performed and before any invoice was issued."""
    INVOICE_SOON_AFTER = "invoice_soon_after"
    """An invoice followed the work within the days that the law gives, and took the tax point to its own date."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxPointRule:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class DocumentTitle(_enum.Enum):
    """What a document that bills a supply is called.

    Its text is what the document shows: `str(DocumentTitle.TAX_INVOICE)` is `Tax invoice`.
    """
    INVOICE = "invoice"
    """By a supplier that isn't registered."""
    TAX_INVOICE = "tax_invoice"
    """Australia: a tax invoice (GST Act 1999 s 29-70). New Zealand, up to 31 March 2023 (GST Act 1985 s 24)."""
    TAXABLE_SUPPLY_INFORMATION = "taxable_supply_information"
    """New Zealand: taxable supply information (GST Act 1985 s 19E), which took the tax invoice's place on 1 April
    2023.
    """
    VAT_INVOICE = "vat_invoice"
    """United Kingdom: a VAT invoice (VAT Regulations 1995 reg 14)."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DocumentTitle:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class CreditNoteTitle(_enum.Enum):
    """What a document that credits an invoice is called.

    Its text is what the document shows: `str(CreditNoteTitle.CREDIT_NOTE)` is `Credit note`.
    """
    CREDIT_NOTE = "credit_note"
    """What credits the plain invoice of a supplier that wasn't registered. United Kingdom: a credit note (VAT
    Regulations 1995 reg 15C). New Zealand, up to 31 March 2023 (GST Act 1985 s 25(3)(a), as it stood).
    """
    ADJUSTMENT_NOTE = "adjustment_note"
    """Australia: an adjustment note (GST Act 1999 s 29-75)."""
    SUPPLY_CORRECTION_INFORMATION = "supply_correction_information"
    """New Zealand: supply correction information (GST Act 1985 s 19N), which took the credit note's place on 1
    April 2023.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditNoteTitle:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class ReverseChargeCondition(_enum.Enum):
    """A condition of the reverse charge. All must be met."""
    IN_FORCE = "in_force"
    """The tax point isn't before the reverse charge came into force."""
    SUPPLIER_REGISTERED = "supplier_registered"
    """The supplier is registered on the tax point."""
    CUSTOMER_REGISTERED = "customer_registered"
    """The customer is registered."""
    REPORTED_UNDER_CIS = "reported_under_cis"
    """Both are within the Construction Industry Scheme, and the payment is reported under it."""
    RATE_ABOVE_ZERO = "rate_above_zero"
    """The supply bears the standard or the reduced rate: one at zero, exempt or without a rate isn't reverse
    charged.
    """
    NO_END_USER_NOTICE = "no_end_user_notice"
    """The customer hasn't confirmed in writing that it is an end user or an intermediary supplier."""
    NO_SUPPLY_OF_STAFF = "no_supply_of_staff"
    """The supply isn't one of staff by an employment business."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ReverseChargeCondition:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class TaxRoundingPoint(_enum.Enum):
    """Where a document's tax is rounded to whole minor units."""
    LINE = "line"
    """On each line; the document's tax is the sum of rounded taxes."""
    TAX_GROUP = "tax_group"
    """Once for all lines that share a category and a rate: the tax total of the document, where it has one rate."""
    DOCUMENT = "document"
    """Once for the document: the exact taxes of all categories and rates are summed, and each shows its part of the sum."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxRoundingPoint:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class PriceBasis(_enum.Enum):
    """Whether a document's prices hold the tax already."""
    EXCLUSIVE = "exclusive"
    """Tax is added to the prices: what businesses tell each other."""
    INCLUSIVE = "inclusive"
    """Tax is taken out of the prices: what a household is told. On an invoice that is every tax that a line bears and that
    isn't withheld, not only the main one.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PriceBasis:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class TaxCategory(_enum.Enum):
    """How a supply stands towards the tax: the categories that EN 16931 (UNCL 5305) and the regimes tell apart."""
    STANDARD = "standard"
    """Taxed at the standard rate."""
    REDUCED = "reduced"
    """Taxed at a reduced rate."""
    ZERO = "zero"
    """Taxable at 0 %: the supplier still deducts the tax on what it buys. "GST-free" in Australia, "zero-rated"
    elsewhere.
    """
    EXEMPT = "exempt"
    """Not taxed, and the supplier doesn't deduct: "input taxed" in Australia. A reason is required."""
    REVERSE_CHARGE = "reverse_charge"
    """The customer accounts for the tax; the invoice shows it, but it isn't payable to the supplier."""
    OUTSIDE_SCOPE = "outside_scope"
    """Not a supply that this tax is about, or one by a supplier that isn't registered."""
    INTRA_COMMUNITY = "intra_community"
    """Goods to a business in another member state of the European Union, taxed there: 0 %. A reason is required. (K)"""
    EXPORT = "export"
    """Goods that leave the European Union: 0 %. A reason is required. (G)"""
    CANARY_ISLANDS = "canary_islands"
    """IGIC, the general indirect tax of the Canary Islands, at any rate. (L)"""
    CEUTA_MELILLA = "ceuta_melilla"
    """IPSI, the tax on production, services and imports of Ceuta and Melilla, at any rate. (M)"""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TaxCategory:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Supply(_enum.Enum):
    """The kind of a supply, as far as a regime taxes it apart.

    Which kinds a regime has rules for is in its table (`rates`). A kind without a rule there is refused, not taken
    for a general one: whether it is one is yours to say.
    """
    GENERAL = "general"
    """Labour and materials without a rule of their own."""
    ENERGY_SAVING_MATERIALS = "energy_saving_materials"
    """Installing energy-saving materials in a dwelling."""
    EMPTY_DWELLING_RENOVATION = "empty_dwelling_renovation"
    """Renovating a dwelling that was empty for two years or more."""
    NEW_DWELLING = "new_dwelling"
    """Building a new dwelling."""
    RESIDENTIAL_RENT = "residential_rent"
    """Renting out a dwelling."""
    SEPTIC_TANK_EMPTYING = "septic_tank_emptying"
    """Emptying a septic tank or cesspool."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Supply:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Regime(_enum.Enum):
    """A body of tax law that the library knows: the goods and services tax of Australia and of New Zealand, and the
    value added tax of the United Kingdom.

    Its text is its name: `str(Regime.AU)` is `Australian GST`.
    """
    AU = "au"
    """Australia: A New Tax System (Goods and Services Tax) Act 1999."""
    NZ = "nz"
    """New Zealand: Goods and Services Tax Act 1985."""
    GB = "gb"
    """The United Kingdom: Value Added Tax Act 1994."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Regime:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def decide(question: TaxQuestion) -> TaxDecision:
    """Which tax a supply bears, and why.

    First the dates make the tax point (`tax_point`). A supplier that isn't registered on it charges no tax,
    whatever the supply; in Australia, one that isn't registered on the day of the supply, where that is known (GST
    Act 1999 s 9-5(d)). Else the row of the regime's table for the kind of supply on that day gives category and
    rate, and if the facts of a reverse charge are given and all its conditions are met, the customer accounts for
    the tax.

    In the United Kingdom an invoice of a day on which the supplier isn't registered is no VAT invoice, and so makes
    no tax point (VATA 1994 s 6(4), (5); VAT Regulations 1995 reg 13).

    Raises:
        InvalidError: no date that makes a tax point (`JM-TAX-0001`).
        UnsupportedError: the regime has no rule for this kind of supply (`JM-TAX-0002`).
        MissingError: the tax point is before the regime's first rate for it (`JM-TAX-0003`).
        UnsupportedError: facts of a reverse charge, in a regime where none is known (`JM-TAX-0004`).
        InvalidError: a registration that ends before it starts (`JM-TAX-0005`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def tax_point(
    regime: Regime,
    supplied_on: _datetime.date | None = None,
    invoiced_on: _datetime.date | None = None,
    paid_on: _datetime.date | None = None,
) -> TaxPoint:
    """The tax point of a supply: the date whose rate it bears.

    `supplied_on` is the day the work was or will be finished, `invoiced_on` the day of the tax invoice (in the
    United Kingdom, of the VAT invoice), `paid_on` the day of the first payment. An event that hasn't happened is
    `None`.

    In Australia and New Zealand it is the earlier of invoice and payment. In the United Kingdom it is the
    performance; or an earlier invoice or payment; or, where neither came before it, an invoice within 14 days after
    it.

    In the United Kingdom an earlier invoice or payment makes a tax point only for what it covers: ask once for a
    deposit and once for the rest. A contract with payments by stages (VAT Regulations 1995 reg 93) has no tax point
    by performance: leave `supplied_on` out, and ask for each stage. A supplier who elects for the rate of the
    performance when a rate changes (VATA 1994 s 88) asks with `supplied_on` alone.

    Source: GST Act 1999 s 29-5(1) (AU, on accruals); GST Act 1985 s 9(1) (NZ); VATA 1994 s 6(3) to (5) (UK).

    Raises:
        InvalidError: nothing has happened that makes one (`JM-TAX-0001`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def rates(regime: Regime) -> tuple[TaxRate, ...]:
    """Every rate that the library knows of a regime: for each kind of supply in turn, oldest first, without gaps."""

def roundings(regime: Regime, prices: PriceBasis) -> tuple[PermittedRounding, ...]:
    """The ways of rounding that a regime permits for documents whose prices are of a basis.

    That a way is permitted doesn't make it the default: there is none. New Zealand permits half up and half down;
    the United Kingdom lets those who invoice on net prices round the total down, and nobody else.
    """

def permitted_rounding(regime: Regime, prices: PriceBasis, rounding: TaxRounding) -> PermittedRounding:
    """The law by which a regime permits a way of rounding.

    Raises:
        RefusedError: it isn't among the regime's `roundings` (`JM-TAX-0006`).

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """

def document_title(regime: Regime, supplier: Registration, issued_on: _datetime.date) -> DocumentTitle:
    """What a supplier's document of a day is called: a plain invoice where the supplier isn't registered on that day,
    whatever the regime.

    Raises:
        InvalidError: a registration that ends before it starts (`JM-TAX-0005`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """

def credit_note_title(regime: Regime, invoice: DocumentTitle, credited_on: _datetime.date) -> CreditNoteTitle:
    """What a document of a day that credits an invoice is called.

    The day is that of the crediting document: since 1 April 2023 supply correction information also corrects what a
    New Zealand tax invoice said before (GST Act 1985 s 19N). What credits a plain invoice is a plain credit note,
    whatever the regime, since that invoice bore no tax to correct.

    Raises:
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """
