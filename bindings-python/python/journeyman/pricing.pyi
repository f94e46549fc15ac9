# Written by tools/stubs.py from the tables in src/: change it there.

"""What work costs the customer: labour by rate with minimum and increment, call-out fees, materials with markup."""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import calendar as _calendar
from . import money as _money
from . import tax as _tax
from . import Value as _Value

__all__ = [
    "RateCard",
    "LabourRate",
    "CallOutFee",
    "MarkupStep",
    "PricedExplanation",
    "PricedLine",
    "Priced",
    "PricedWork",
    "WorkDone",
    "CallOutMade",
    "LabourDone",
    "MaterialUsed",
    "PricedKind",
    "price",
    "explain",
]

@_typing.final
class RateCard(_Value):  # type: ignore[call-arg]
    """What a firm charges for time, for coming out, and on top of what materials cost it.

    It is data of yours, and may be another one for each customer, site or contract. All its prices are in its
    currency and on one basis: all before tax, or all with tax.

    `price` refuses a card that contradicts itself, also when there is no work to price: a rate's code twice; an
    increment that isn't from 1 to `limits.LABOUR_MINUTES_MAX` minutes; a minimum or included time above that;
    markup steps that don't ascend by their cost; more than `limits.RATES_MAX` rates or `limits.MARKUP_STEPS_MAX`
    steps.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['labour'], _typing.Literal['call_out'], _typing.Literal['material_markup'], _typing.Literal['markup_steps'], _typing.Literal['price_rounding']]]
    def __new__(
        cls,
        *,
        currency: str,
        labour: _typing.Sequence[LabourRate] = (),
        call_out: CallOutFee | None = None,
        material_markup: _decimal.Decimal | int | str,
        markup_steps: _typing.Sequence[MarkupStep] = (),
        price_rounding: _money.Rounding,
    ) -> RateCard:
        ...
    def replace(
        self,
        *,
        currency: str = ...,
        labour: _typing.Sequence[LabourRate] = ...,
        call_out: CallOutFee | None = ...,
        material_markup: _decimal.Decimal | int | str = ...,
        markup_steps: _typing.Sequence[MarkupStep] = ...,
        price_rounding: _money.Rounding = ...,
    ) -> RateCard:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        currency: str = ...,
        labour: _typing.Sequence[LabourRate] = ...,
        call_out: CallOutFee | None = ...,
        material_markup: _decimal.Decimal | int | str = ...,
        markup_steps: _typing.Sequence[MarkupStep] = ...,
        price_rounding: _money.Rounding = ...,
    ) -> RateCard:
        """The value like this one but for the fields that are named."""
    @property
    def currency(self) -> str:
        """The currency of every price on the card."""
    @property
    def labour(self) -> tuple[LabourRate, ...]:
        """What time costs, by the code of the rate."""
    @property
    def call_out(self) -> CallOutFee | None:
        """What coming out costs, when the firm charges for it."""
    @property
    def material_markup(self) -> _decimal.Decimal:
        """What is added to the cost of a material."""
    @property
    def markup_steps(self) -> tuple[MarkupStep, ...]:
        """Other markups from some cost of a unit on, ascending by that cost: the last one that the cost reaches takes
        the place of `material_markup`.
        """
    @property
    def price_rounding(self) -> _money.Rounding:
        """How a unit price with more than eight decimals is rounded to them: a cost with its markup, or the sixtieth
        part of an hourly rate. The explanation of a line names it where it was used.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RateCard:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LabourRate(_Value):  # type: ignore[call-arg]
    """What an hour of a kind of labour costs, and how its time is rounded.

    The time of one technician, at one rate, on one civil day is added up; from it the time that a call-out fee
    includes is taken off; what is left, unless that is nothing, counts as at least the minimum and is then rounded
    up to whole increments.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['code'], _typing.Literal['description'], _typing.Literal['per_hour'], _typing.Literal['minimum_minutes'], _typing.Literal['increment_minutes'], _typing.Literal['supply']]]
    def __new__(
        cls,
        *,
        code: str,
        description: str,
        per_hour: _decimal.Decimal | int | str,
        minimum_minutes: int,
        increment_minutes: int,
        supply: _tax.Supply,
    ) -> LabourRate:
        ...
    def replace(
        self,
        *,
        code: str = ...,
        description: str = ...,
        per_hour: _decimal.Decimal | int | str = ...,
        minimum_minutes: int = ...,
        increment_minutes: int = ...,
        supply: _tax.Supply = ...,
    ) -> LabourRate:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        code: str = ...,
        description: str = ...,
        per_hour: _decimal.Decimal | int | str = ...,
        minimum_minutes: int = ...,
        increment_minutes: int = ...,
        supply: _tax.Supply = ...,
    ) -> LabourRate:
        """The value like this one but for the fields that are named."""
    @property
    def code(self) -> str:
        """The code that recorded time refers to."""
    @property
    def description(self) -> str:
        """What the customer reads."""
    @property
    def per_hour(self) -> _decimal.Decimal:
        """The price of an hour, in major units."""
    @property
    def minimum_minutes(self) -> int:
        """The least time that is charged, in minutes; 0 for none."""
    @property
    def increment_minutes(self) -> int:
        """The step that time is rounded up to, in minutes; 1 for every minute begun."""
    @property
    def supply(self) -> _tax.Supply:
        """The kind of supply that this labour is, from which the tax is decided."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LabourRate:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CallOutFee(_Value):  # type: ignore[call-arg]
    """What it costs that a technician comes out at all."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['description'], _typing.Literal['price'], _typing.Literal['included_minutes'], _typing.Literal['supply']]]
    def __new__(
        cls,
        *,
        description: str,
        price: _decimal.Decimal | int | str,
        included_minutes: int,
        supply: _tax.Supply,
    ) -> CallOutFee:
        ...
    def replace(
        self,
        *,
        description: str = ...,
        price: _decimal.Decimal | int | str = ...,
        included_minutes: int = ...,
        supply: _tax.Supply = ...,
    ) -> CallOutFee:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        description: str = ...,
        price: _decimal.Decimal | int | str = ...,
        included_minutes: int = ...,
        supply: _tax.Supply = ...,
    ) -> CallOutFee:
        """The value like this one but for the fields that are named."""
    @property
    def description(self) -> str:
        """What the customer reads."""
    @property
    def price(self) -> _decimal.Decimal:
        """The fee, in major units."""
    @property
    def included_minutes(self) -> int:
        """How many minutes the fee includes, of whoever came out: the first that they work on that visit, at any rate."""
    @property
    def supply(self) -> _tax.Supply:
        """The kind of supply that the fee is for."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CallOutFee:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class MarkupStep(_Value):  # type: ignore[call-arg]
    """A markup for materials from some cost on."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['unit_cost_from'], _typing.Literal['markup']]]
    def __new__(
        cls,
        *,
        unit_cost_from: _decimal.Decimal | int | str,
        markup: _decimal.Decimal | int | str,
    ) -> MarkupStep:
        ...
    def replace(
        self,
        *,
        unit_cost_from: _decimal.Decimal | int | str = ...,
        markup: _decimal.Decimal | int | str = ...,
    ) -> MarkupStep:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        unit_cost_from: _decimal.Decimal | int | str = ...,
        markup: _decimal.Decimal | int | str = ...,
    ) -> MarkupStep:
        """The value like this one but for the fields that are named."""
    @property
    def unit_cost_from(self) -> _decimal.Decimal:
        """The cost of one unit from which it applies, in major units."""
    @property
    def markup(self) -> _decimal.Decimal:
        """What is added to the whole cost, not only to the part above the step."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> MarkupStep:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class PricedExplanation(_Value):  # type: ignore[call-arg]
    """How a line came about: the records, the rate, and the roundings that were applied.

    Its `str` is one English rendering; others can be written from the same facts.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedExplanation.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def records(self) -> tuple[_uuid.UUID, ...]:
        """The records that the line charges for, by id: one, or for labour as many as have time on its day."""
    def day(self) -> _datetime.date | None:
        """The civil day, where the line charges only for what its records have on one.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class CallOut(PricedExplanation):  # type: ignore[call-arg]
        """A call-out fee."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['technician'], _typing.Literal['included_minutes']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            included_minutes: int,
        ) -> PricedExplanation.CallOut:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            included_minutes: int = ...,
        ) -> PricedExplanation.CallOut:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            included_minutes: int = ...,
        ) -> PricedExplanation.CallOut:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The record."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit it was for."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who came out."""
        @property
        def included_minutes(self) -> int:
            """How much of the technician's time on the visit the fee includes, in minutes."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedExplanation.CallOut:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Labour(PricedExplanation):  # type: ignore[call-arg]
        """The time of one technician, at one rate, on one civil day."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['technician'], _typing.Literal['date'], _typing.Literal['rate'], _typing.Literal['per_hour'], _typing.Literal['worked_seconds'], _typing.Literal['included_seconds'], _typing.Literal['minimum_minutes'], _typing.Literal['increment_minutes'], _typing.Literal['charged_minutes'], _typing.Literal['price_rounding']]]
        def __new__(
            cls,
            *,
            work: _typing.Sequence[_uuid.UUID | str],
            technician: _uuid.UUID | str,
            date: _datetime.date,
            rate: str,
            per_hour: _decimal.Decimal | int | str,
            worked_seconds: int,
            included_seconds: int,
            minimum_minutes: int | None = None,
            increment_minutes: int | None = None,
            charged_minutes: int,
            price_rounding: _money.Rounding | None = None,
        ) -> PricedExplanation.Labour:
            ...
        def replace(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            technician: _uuid.UUID | str = ...,
            date: _datetime.date = ...,
            rate: str = ...,
            per_hour: _decimal.Decimal | int | str = ...,
            worked_seconds: int = ...,
            included_seconds: int = ...,
            minimum_minutes: int | None = ...,
            increment_minutes: int | None = ...,
            charged_minutes: int = ...,
            price_rounding: _money.Rounding | None = ...,
        ) -> PricedExplanation.Labour:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            technician: _uuid.UUID | str = ...,
            date: _datetime.date = ...,
            rate: str = ...,
            per_hour: _decimal.Decimal | int | str = ...,
            worked_seconds: int = ...,
            included_seconds: int = ...,
            minimum_minutes: int | None = ...,
            increment_minutes: int | None = ...,
            charged_minutes: int = ...,
            price_rounding: _money.Rounding | None = ...,
        ) -> PricedExplanation.Labour:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> tuple[_uuid.UUID, ...]:
            """The records that have time on that day, by id."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who worked."""
        @property
        def date(self) -> _datetime.date:
            """The day in the zone that was given."""
        @property
        def rate(self) -> str:
            """The code of the rate."""
        @property
        def per_hour(self) -> _decimal.Decimal:
            """The price of an hour, in major units."""
        @property
        def worked_seconds(self) -> int:
            """The time that elapsed, in seconds; a fraction of one counts as a whole."""
        @property
        def included_seconds(self) -> int:
            """How much of it a call-out fee includes, in seconds."""
        @property
        def minimum_minutes(self) -> int | None:
            """The minimum in minutes, where the time was raised to it."""
        @property
        def increment_minutes(self) -> int | None:
            """The increment in minutes, where the time was rounded up to it."""
        @property
        def charged_minutes(self) -> int:
            """The time that is charged, in minutes."""
        @property
        def price_rounding(self) -> _money.Rounding | None:
            """How the price of a minute was rounded to eight decimals; `None` where the line is exact."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedExplanation.Labour:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Material(PricedExplanation):  # type: ignore[call-arg]
        """A material at its cost and a markup."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['unit_cost'], _typing.Literal['markup'], _typing.Literal['step_unit_cost'], _typing.Literal['price_rounding']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            unit_cost: _decimal.Decimal | int | str,
            markup: _decimal.Decimal | int | str,
            step_unit_cost: _decimal.Decimal | int | str | None = None,
            price_rounding: _money.Rounding | None = None,
        ) -> PricedExplanation.Material:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            markup: _decimal.Decimal | int | str = ...,
            step_unit_cost: _decimal.Decimal | int | str | None = ...,
            price_rounding: _money.Rounding | None = ...,
        ) -> PricedExplanation.Material:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            markup: _decimal.Decimal | int | str = ...,
            step_unit_cost: _decimal.Decimal | int | str | None = ...,
            price_rounding: _money.Rounding | None = ...,
        ) -> PricedExplanation.Material:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The record."""
        @property
        def unit_cost(self) -> _decimal.Decimal:
            """What a unit cost the firm, in major units."""
        @property
        def markup(self) -> _decimal.Decimal:
            """What was added to it."""
        @property
        def step_unit_cost(self) -> _decimal.Decimal | None:
            """Where the markup step starts that was applied; `None` for the card's own markup."""
        @property
        def price_rounding(self) -> _money.Rounding | None:
            """How the price was rounded to eight decimals; `None` where it is exact."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedExplanation.Material:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = CallOut | Labour | Material
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class PricedLine(_Value):  # type: ignore[call-arg]
    """One line of a quote or of priced work, before tax: what invoices are made from.

    Its amount is `quantity × unit_price`, rounded where the invoice's rounding says, not here.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['kind'], _typing.Literal['description'], _typing.Literal['supply'], _typing.Literal['quantity'], _typing.Literal['unit'], _typing.Literal['unit_price']]]
    def __new__(
        cls,
        *,
        kind: PricedKind,
        description: str,
        supply: _tax.Supply,
        quantity: _decimal.Decimal | int | str,
        unit: str,
        unit_price: _decimal.Decimal | int | str,
    ) -> PricedLine:
        ...
    def replace(
        self,
        *,
        kind: PricedKind = ...,
        description: str = ...,
        supply: _tax.Supply = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_price: _decimal.Decimal | int | str = ...,
    ) -> PricedLine:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        kind: PricedKind = ...,
        description: str = ...,
        supply: _tax.Supply = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_price: _decimal.Decimal | int | str = ...,
    ) -> PricedLine:
        """The value like this one but for the fields that are named."""
    @property
    def kind(self) -> PricedKind:
        """What it is for."""
    @property
    def description(self) -> str:
        """What the customer reads."""
    @property
    def supply(self) -> _tax.Supply:
        """The kind of supply, from which the tax is decided when it is invoiced."""
    @property
    def quantity(self) -> _decimal.Decimal:
        """How much."""
    @property
    def unit(self) -> str:
        """Of what unit."""
    @property
    def unit_price(self) -> _decimal.Decimal:
        """The price of one unit, in major units of the currency that stands beside the lines: the quote's, or that of
        the `Priced` work.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedLine:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Priced(_Value):  # type: ignore[call-arg]
    """Recorded work, priced: lines in a fixed order, each with its explanation."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['currency'], _typing.Literal['lines']]]
    def __new__(cls, *, currency: str, lines: _typing.Sequence[PricedWork]) -> Priced:
        ...
    def replace(self, *, currency: str = ..., lines: _typing.Sequence[PricedWork] = ...) -> Priced:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, currency: str = ..., lines: _typing.Sequence[PricedWork] = ...) -> Priced:
        """The value like this one but for the fields that are named."""
    @property
    def currency(self) -> str:
        """The currency of the unit prices."""
    @property
    def lines(self) -> tuple[PricedWork, ...]:
        """Call-outs by id, labour by day, technician and rate, materials by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Priced:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PricedWork(_Value):  # type: ignore[call-arg]
    """A line made from recorded work, and how it came about."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['line'], _typing.Literal['explanation']]]
    def __new__(cls, *, line: PricedLine, explanation: PricedExplanation) -> PricedWork:
        ...
    def replace(self, *, line: PricedLine = ..., explanation: PricedExplanation = ...) -> PricedWork:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, line: PricedLine = ..., explanation: PricedExplanation = ...) -> PricedWork:
        """The value like this one but for the fields that are named."""
    @property
    def line(self) -> PricedLine:
        """The line, as a quote or an invoice takes it."""
    @property
    def explanation(self) -> PricedExplanation.Variant:
        """Which records, rate and roundings made it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedWork:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class WorkDone(_Value):  # type: ignore[call-arg]
    """Recorded work that is to be priced: facts, in any order.

    Every piece has an id of its own, also across the three lists.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['call_outs'], _typing.Literal['labour'], _typing.Literal['materials']]]
    def __new__(
        cls,
        *,
        call_outs: _typing.Sequence[CallOutMade] = (),
        labour: _typing.Sequence[LabourDone] = (),
        materials: _typing.Sequence[MaterialUsed] = (),
    ) -> WorkDone:
        ...
    def replace(
        self,
        *,
        call_outs: _typing.Sequence[CallOutMade] = ...,
        labour: _typing.Sequence[LabourDone] = ...,
        materials: _typing.Sequence[MaterialUsed] = ...,
    ) -> WorkDone:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        call_outs: _typing.Sequence[CallOutMade] = ...,
        labour: _typing.Sequence[LabourDone] = ...,
        materials: _typing.Sequence[MaterialUsed] = ...,
    ) -> WorkDone:
        """The value like this one but for the fields that are named."""
    @property
    def call_outs(self) -> tuple[CallOutMade, ...]:
        """Who came out."""
    @property
    def labour(self) -> tuple[LabourDone, ...]:
        """Time worked."""
    @property
    def materials(self) -> tuple[MaterialUsed, ...]:
        """Materials used."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkDone:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CallOutMade(_Value):  # type: ignore[call-arg]
    """A technician's coming out for a visit, for which the fee is charged once."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['technician']]]
    def __new__(
        cls,
        *,
        work: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        technician: _uuid.UUID | str,
    ) -> CallOutMade:
        ...
    def replace(
        self,
        *,
        work: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
    ) -> CallOutMade:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        work: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
    ) -> CallOutMade:
        """The value like this one but for the fields that are named."""
    @property
    def work(self) -> _uuid.UUID:
        """The record."""
    @property
    def visit(self) -> _uuid.UUID:
        """The visit: the fee's included time comes off this technician's time on it."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who came out."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CallOutMade:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LabourDone(_Value):  # type: ignore[call-arg]
    """A stretch of a technician's time."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['technician'], _typing.Literal['rate'], _typing.Literal['worked']]]
    def __new__(
        cls,
        *,
        work: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        technician: _uuid.UUID | str,
        rate: str,
        worked: _calendar.Interval,
    ) -> LabourDone:
        ...
    def replace(
        self,
        *,
        work: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        rate: str = ...,
        worked: _calendar.Interval = ...,
    ) -> LabourDone:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        work: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        rate: str = ...,
        worked: _calendar.Interval = ...,
    ) -> LabourDone:
        """The value like this one but for the fields that are named."""
    @property
    def work(self) -> _uuid.UUID:
        """The record."""
    @property
    def visit(self) -> _uuid.UUID:
        """The visit it was worked on."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who worked."""
    @property
    def rate(self) -> str:
        """The code of the rate on the card."""
    @property
    def worked(self) -> _calendar.Interval:
        """From when to when. What counts is the time that elapsed, whatever the clocks on the wall did meanwhile."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LabourDone:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class MaterialUsed(_Value):  # type: ignore[call-arg]
    """A material that was used up or built in."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['description'], _typing.Literal['quantity'], _typing.Literal['unit'], _typing.Literal['unit_cost'], _typing.Literal['supply']]]
    def __new__(
        cls,
        *,
        work: _uuid.UUID | str,
        description: str,
        quantity: _decimal.Decimal | int | str,
        unit: str,
        unit_cost: _decimal.Decimal | int | str,
        supply: _tax.Supply,
    ) -> MaterialUsed:
        ...
    def replace(
        self,
        *,
        work: _uuid.UUID | str = ...,
        description: str = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_cost: _decimal.Decimal | int | str = ...,
        supply: _tax.Supply = ...,
    ) -> MaterialUsed:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        work: _uuid.UUID | str = ...,
        description: str = ...,
        quantity: _decimal.Decimal | int | str = ...,
        unit: str = ...,
        unit_cost: _decimal.Decimal | int | str = ...,
        supply: _tax.Supply = ...,
    ) -> MaterialUsed:
        """The value like this one but for the fields that are named."""
    @property
    def work(self) -> _uuid.UUID:
        """The record."""
    @property
    def description(self) -> str:
        """What the customer reads."""
    @property
    def quantity(self) -> _decimal.Decimal:
        """How much."""
    @property
    def unit(self) -> str:
        """Of what unit."""
    @property
    def unit_cost(self) -> _decimal.Decimal:
        """What one unit cost the firm, in major units of the card's currency."""
    @property
    def supply(self) -> _tax.Supply:
        """The kind of supply, from which the tax is decided."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> MaterialUsed:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class PricedKind(_enum.Enum):
    """What a priced line is for."""
    LABOUR = "labour"
    """Somebody's time."""
    MATERIAL = "material"
    """Something that was used up or built in."""
    CALL_OUT = "call_out"
    """Coming out at all."""
    FIXED_PRICE = "fixed_price"
    """A sum agreed beforehand."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PricedKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def price(work: WorkDone, rate_card: RateCard, zone: _calendar.Zone | str | _zoneinfo.ZoneInfo) -> Priced:
    """Prices recorded work by a rate card.

    **Labour.** The time of one technician, at one rate, on one civil day of `zone` is added up as it elapsed, also
    over a change of the clocks; a stretch over midnight belongs to both days. The time that a call-out fee includes
    comes off: the first that the technician works on that visit. What is left is raised to the rate's minimum,
    unless nothing is left, and then rounded up to whole increments.

    The line counts hours where that number is exact, which it is for every third minute (1 h 15 min is 1.25). Else
    it counts minutes, at the sixtieth part of the rate; where that doesn't end within eight decimals it is rounded
    as the card names, the explanation says so, and the line still comes to the same minor unit as rate × time,
    whichever way the invoice rounds. What wouldn't is refused (`JM-PRC-0012`).

    **Materials** cost their unit cost and the markup of the last step that the cost reaches, else the card's. The
    price is exact up to eight decimals and otherwise rounded as the card names.

    **Call-outs** cost the fee, each.

    Laws: more time never costs less; how a technician's time of a day is split into records doesn't matter, nor
    does their order; nothing is charged for less time than was worked, but for what a fee includes; every record is
    in a line.

    Raises:
        InvalidError: the card has a rate twice, an increment of nothing, or steps out of order (`JM-PRC-0001`,
            `JM-PRC-0002`, `JM-PRC-0004`), or two records have one id (`JM-PRC-0006`).
        LimitError: a time of the card longer than a day (`JM-PRC-0003`), more rates, steps or records than are
            taken (`JM-PRC-0005`), a record longer than a week (`JM-PRC-0009`), a cost with its markup above the
            largest price (`JM-PRC-0011`), or work on the last day that there is (`JM-CAL-0002`).
        MissingError: the card has no such rate, or no call-out fee (`JM-PRC-0007`, `JM-PRC-0008`), or there is no
            zone of this name (`JM-CAL-0003`).
        RefusedError: a technician worked on two things at once (`JM-PRC-0010`).
        UnsupportedError: a rate so fine that no line can say it (`JM-PRC-0012`).
    """

def explain(explanation: PricedExplanation) -> str:
    """How a priced line came about, in English: what its `str` is."""
