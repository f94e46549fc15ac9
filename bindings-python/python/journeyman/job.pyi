# Written by tools/stubs.py from the tables in src/: change it there.

"""The life of a job: from the enquiry by way of quotes and visits to the last invoice, decided by one table.

`decide` turns a command into events, or raises with every reason why not; it changes nothing. `apply` makes a job of
events. Keep the events: a job is what they add up to.

Facts (somebody set off, started, finished, worked, used a material, came out) are recorded in every stage, even of a
cancelled job: they have happened. What is odd about them comes as flags. Requests are refused with reasons, and
`blockers` says those before anybody asks.

Who is booked for when is in the diary (`journeyman.schedule`), which knows visits by their ids; here a visit has what
was promised to the customer and what was reported. Ids of quotes, visits and work are unique in their job; whoever
keeps many jobs sees to it that no two have the same.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import calendar as _calendar
from . import error as _error
from . import money as _money
from . import pricing as _pricing
from . import tax as _tax
from . import Value as _Value

__all__ = [
    "Job",
    "Quote",
    "Visit",
    "VisitStamp",
    "RecordedWork",
    "WorkEntry",
    "JobBilling",
    "JobCommand",
    "JobEvent",
    "JobDecision",
    "JobFlag",
    "JobBlocker",
    "JobOutlook",
    "JobTransition",
    "NextStage",
    "JobStage",
    "ApprovalBasis",
    "QuoteState",
    "VisitState",
    "VisitStampKind",
    "JobCommandKind",
    "JobEventKind",
    "JobFlagKind",
    "JobGuard",
    "JobTiming",
    "JobPart",
    "decide",
    "apply",
    "allowed",
    "blockers",
    "derive",
    "reasons",
    "transition",
    "possible",
    "table",
    "table_as_markdown",
]

@_typing.final
class Job(_Value):  # type: ignore[call-arg]
    """A job, from the enquiry to the last visit: what its events add up to.

    It is made by `journeyman.job.apply`. Read from JSON it is checked: a job which no events could have made raises
    `CorruptError` (`JM-JOB-0063`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['customer'], _typing.Literal['site'], _typing.Literal['summary'], _typing.Literal['received_at'], _typing.Literal['stage'], _typing.Literal['stage_reason'], _typing.Literal['basis'], _typing.Literal['completed_at'], _typing.Literal['quotes'], _typing.Literal['visits'], _typing.Literal['work'], _typing.Literal['invoices']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def customer(self) -> _uuid.UUID:
        """Who asked for it, and pays."""
    @property
    def site(self) -> _uuid.UUID:
        """Where the work is."""
    @property
    def summary(self) -> str:
        """What is wanted, in the customer's words."""
    @property
    def received_at(self) -> _datetime.datetime:
        """When the enquiry came."""
    @property
    def stage(self) -> JobStage:
        """How far it has come."""
    @property
    def stage_reason(self) -> str | None:
        """Why it is in its stage, where somebody said so: why it was cancelled, declined or reopened."""
    @property
    def basis(self) -> ApprovalBasis | None:
        """By what agreement the work is done; `None` before the customer has approved any."""
    @property
    def completed_at(self) -> _datetime.datetime | None:
        """When it was completed; `None` while it isn't. Where the law says so, this is the time of supply."""
    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Its quotes, by id."""
    @property
    def visits(self) -> tuple[Visit, ...]:
        """Its visits, by id."""
    @property
    def work(self) -> tuple[RecordedWork, ...]:
        """The work recorded on it, by id, billed or not."""
    @property
    def invoices(self) -> tuple[_uuid.UUID, ...]:
        """The invoices that were issued for it, by id, also those for deposits and progress, and those credited since."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Job:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def begin(event: JobEvent) -> Job:
        """The job that an enquiry begins.

        Raises:
            CorruptError: it isn't an enquiry (`JM-JOB-0061`), or its time is out of bounds (`JM-JOB-0062`).
        """
    def decide(self, command: JobCommand, at: _datetime.datetime) -> JobDecision:
        """What follows from a command, or every reason why nothing does, as `journeyman.job.decide` says.

        Raises:
            RefusedError: the stage doesn't have the command, the text lists what it has (`JM-JOB-0001`); guards of the
                table don't hold (`JM-JOB-0021`, `JM-JOB-0023`, `JM-JOB-0024`, `JM-JOB-0026` to
                `JM-JOB-0035`, the code is that of the first); work of this id was
                recorded with other content (`JM-JOB-0002`).
            MissingError: the first guard that doesn't hold is that the job has the quote (`JM-JOB-0022`), the visit
                (`JM-JOB-0025`) or the invoice (`JM-JOB-0036`).
            InvalidError: a command that makes no sense (`JM-JOB-0003` to `JM-JOB-0008`).
            LimitError: there is no room for more (`JM-JOB-0009`), or a time is out of bounds (`JM-CAL-0002`).
        """
    def apply(self, events: _typing.Sequence[JobEvent]) -> Job:
        """The job after events: all of them are taken in, or none is. This one stays as it is.

        Raises:
            CorruptError: an event that can't have happened to the job (`JM-JOB-0062`).
        """
    def allowed(self, as_of: _datetime.datetime) -> tuple[JobCommandKind, ...]:
        """The commands that it takes at an instant, as `journeyman.job.allowed` says."""
    def blockers(self, goal: JobCommandKind, as_of: _datetime.datetime) -> tuple[JobBlocker, ...]:
        """Everything that is in the way of a command at an instant, as `journeyman.job.blockers` says."""
    def derive(
        self,
        as_of: _datetime.datetime,
        zone: _calendar.Zone | str | _zoneinfo.ZoneInfo,
    ) -> JobOutlook:
        """What follows from the job and the date, for a firm that keeps the days of a zone.

        Raises:
            LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
            MissingError: there is no zone of exactly this name (`JM-CAL-0003`).
        """
    def quote(self, id: _uuid.UUID | str) -> Quote | None:
        """The quote of an id; `None` if the job has none.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def visit(self, id: _uuid.UUID | str) -> Visit | None:
        """The visit of an id; `None` if the job has none.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def recorded(self, id: _uuid.UUID | str) -> RecordedWork | None:
        """The record of work of an id; `None` if the job has none.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def work_to_invoice(self) -> tuple[RecordedWork, ...]:
        """The work that may be charged and is neither invoiced nor waived, by id.

        There is none before the customer has approved any: nothing is billed without approval. Work under a quoted price
        is among it, since an invoice for the quote covers it.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def quotes_to_invoice(self) -> tuple[Quote, ...]:
        """The accepted quotes that are neither invoiced to the end nor waived, by id.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Quote(_Value):  # type: ignore[call-arg]
    """An offer to the customer: one of several options before approval, a variation after it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['lines'], _typing.Literal['currency'], _typing.Literal['deposit'], _typing.Literal['valid_until'], _typing.Literal['state'], _typing.Literal['sent_at'], _typing.Literal['answered_at'], _typing.Literal['billing']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        lines: _typing.Sequence[_pricing.PricedLine],
        currency: str,
        deposit: _money.Money | None = None,
        valid_until: _datetime.datetime | None = None,
        state: QuoteState,
        sent_at: _datetime.datetime,
        answered_at: _datetime.datetime | None = None,
        billing: JobBilling | None = None,
    ) -> Quote:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        lines: _typing.Sequence[_pricing.PricedLine] = ...,
        currency: str = ...,
        deposit: _money.Money | None = ...,
        valid_until: _datetime.datetime | None = ...,
        state: QuoteState = ...,
        sent_at: _datetime.datetime = ...,
        answered_at: _datetime.datetime | None = ...,
        billing: JobBilling | None = ...,
    ) -> Quote:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        lines: _typing.Sequence[_pricing.PricedLine] = ...,
        currency: str = ...,
        deposit: _money.Money | None = ...,
        valid_until: _datetime.datetime | None = ...,
        state: QuoteState = ...,
        sent_at: _datetime.datetime = ...,
        answered_at: _datetime.datetime | None = ...,
        billing: JobBilling | None = ...,
    ) -> Quote:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def lines(self) -> tuple[_pricing.PricedLine, ...]:
        """What is offered."""
    @property
    def currency(self) -> str:
        """The currency of the lines' prices."""
    @property
    def deposit(self) -> _money.Money | None:
        """What is to be paid beforehand."""
    @property
    def valid_until(self) -> _datetime.datetime | None:
        """The first instant at which the offer no longer holds; `None` if it holds until it is answered."""
    @property
    def state(self) -> QuoteState:
        """What became of it."""
    @property
    def sent_at(self) -> _datetime.datetime:
        """When it went to the customer."""
    @property
    def answered_at(self) -> _datetime.datetime | None:
        """When it was accepted, declined or withdrawn."""
    @property
    def billing(self) -> JobBilling.Variant | None:
        """How an accepted quote was billed; `None` while it isn't."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Quote:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def has_expired(self, at: _datetime.datetime) -> bool:
        """Whether the offer has run out at an instant. Whether somebody answered it doesn't matter."""
    def awaits_answer(self, at: _datetime.datetime) -> bool:
        """Whether the customer can still accept it at an instant."""
    def is_to_invoice(self) -> bool:
        """Whether it was accepted and is neither invoiced nor waived.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Visit(_Value):  # type: ignore[call-arg]
    """Somebody's going to the site. Who is booked for when is in the diary, which joins it by its id."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['state'], _typing.Literal['window'], _typing.Literal['stamps']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        state: VisitState,
        window: _calendar.Interval | None = None,
        stamps: _typing.Sequence[VisitStamp] = (),
    ) -> Visit:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        state: VisitState = ...,
        window: _calendar.Interval | None = ...,
        stamps: _typing.Sequence[VisitStamp] = ...,
    ) -> Visit:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        state: VisitState = ...,
        window: _calendar.Interval | None = ...,
        stamps: _typing.Sequence[VisitStamp] = ...,
    ) -> Visit:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def state(self) -> VisitState:
        """How far it is."""
    @property
    def window(self) -> _calendar.Interval | None:
        """When the customer was told that somebody comes."""
    @property
    def stamps(self) -> tuple[VisitStamp, ...]:
        """What was reported of it, in the order in which it was taken in: every report is kept, however many technicians
        there are. None is there twice.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Visit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def is_late(self, as_of: _datetime.datetime) -> bool:
        """Whether the promised window has passed at an instant, and nobody has started."""

@_typing.final
class VisitStamp(_Value):  # type: ignore[call-arg]
    """A report of a visit."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['at'], _typing.Literal['kind']]]
    def __new__(cls, *, at: _datetime.datetime, kind: VisitStampKind) -> VisitStamp:
        ...
    def replace(self, *, at: _datetime.datetime = ..., kind: VisitStampKind = ...) -> VisitStamp:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, at: _datetime.datetime = ..., kind: VisitStampKind = ...) -> VisitStamp:
        """The value like this one but for the fields that are named."""
    @property
    def at(self) -> _datetime.datetime:
        """When it happened."""
    @property
    def kind(self) -> VisitStampKind:
        """What happened."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VisitStamp:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: VisitStamp, /) -> bool: ...
    def __le__(self, other: VisitStamp, /) -> bool: ...
    def __gt__(self, other: VisitStamp, /) -> bool: ...
    def __ge__(self, other: VisitStamp, /) -> bool: ...

@_typing.final
class RecordedWork(_Value):  # type: ignore[call-arg]
    """A piece of work as it was reported. It is never changed; what shouldn't be charged is waived."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['visit'], _typing.Literal['entry'], _typing.Literal['recorded_at'], _typing.Literal['billing']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        visit: _uuid.UUID | str | None = None,
        entry: WorkEntry,
        recorded_at: _datetime.datetime,
        billing: JobBilling | None = None,
    ) -> RecordedWork:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str | None = ...,
        entry: WorkEntry = ...,
        recorded_at: _datetime.datetime = ...,
        billing: JobBilling | None = ...,
    ) -> RecordedWork:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str | None = ...,
        entry: WorkEntry = ...,
        recorded_at: _datetime.datetime = ...,
        billing: JobBilling | None = ...,
    ) -> RecordedWork:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def visit(self) -> _uuid.UUID | None:
        """On which visit, if on one. The job need not know the visit."""
    @property
    def entry(self) -> WorkEntry.Variant:
        """What was done."""
    @property
    def recorded_at(self) -> _datetime.datetime:
        """When it was recorded."""
    @property
    def billing(self) -> JobBilling.Variant | None:
        """How it was billed; `None` while it isn't."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RecordedWork:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class WorkEntry(_Value):  # type: ignore[call-arg]
    """What was done: somebody's time, a material, or coming out at all."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkEntry.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Time(WorkEntry):  # type: ignore[call-arg]
        """A technician worked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['rate'], _typing.Literal['worked']]]
        def __new__(
            cls,
            *,
            technician: _uuid.UUID | str,
            rate: str,
            worked: _calendar.Interval,
        ) -> WorkEntry.Time:
            ...
        def replace(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            rate: str = ...,
            worked: _calendar.Interval = ...,
        ) -> WorkEntry.Time:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            rate: str = ...,
            worked: _calendar.Interval = ...,
        ) -> WorkEntry.Time:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who."""
        @property
        def rate(self) -> str:
            """The code of the rate on the price list."""
        @property
        def worked(self) -> _calendar.Interval:
            """From when to when."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkEntry.Time:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Material(WorkEntry):  # type: ignore[call-arg]
        """A material was used up or built in."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['description'], _typing.Literal['quantity'], _typing.Literal['unit'], _typing.Literal['unit_cost'], _typing.Literal['supply']]]
        def __new__(
            cls,
            *,
            description: str,
            quantity: _decimal.Decimal | int | str,
            unit: str,
            unit_cost: _decimal.Decimal | int | str,
            supply: _tax.Supply,
        ) -> WorkEntry.Material:
            ...
        def replace(
            self,
            *,
            description: str = ...,
            quantity: _decimal.Decimal | int | str = ...,
            unit: str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            supply: _tax.Supply = ...,
        ) -> WorkEntry.Material:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            description: str = ...,
            quantity: _decimal.Decimal | int | str = ...,
            unit: str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            supply: _tax.Supply = ...,
        ) -> WorkEntry.Material:
            """The value like this one but for the fields that are named."""
        @property
        def description(self) -> str:
            """What the customer reads."""
        @property
        def quantity(self) -> _decimal.Decimal:
            """How much, above zero."""
        @property
        def unit(self) -> str:
            """Of what unit."""
        @property
        def unit_cost(self) -> _decimal.Decimal:
            """What one unit cost the firm, in major units."""
        @property
        def supply(self) -> _tax.Supply:
            """The kind of supply, from which the tax is decided."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkEntry.Material:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CallOut(WorkEntry):  # type: ignore[call-arg]
        """A technician came out, for which a fee is charged."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: _uuid.UUID | str) -> WorkEntry.CallOut:
            ...
        def replace(self, *, technician: _uuid.UUID | str = ...) -> WorkEntry.CallOut:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: _uuid.UUID | str = ...) -> WorkEntry.CallOut:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkEntry.CallOut:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Time | Material | CallOut
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class JobBilling(_Value):  # type: ignore[call-arg]
    """How something was billed."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobBilling.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Invoiced(JobBilling):  # type: ignore[call-arg]
        """On an invoice that hasn't been credited: crediting makes it unbilled again."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> JobBilling.Invoiced:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> JobBilling.Invoiced:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> JobBilling.Invoiced:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobBilling.Invoiced:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Waived(JobBilling):  # type: ignore[call-arg]
        """Not at all: it was waived."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> JobBilling.Waived:
            ...
        def replace(self) -> JobBilling.Waived:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> JobBilling.Waived:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobBilling.Waived:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Invoiced | Waived
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class JobCommand(_Value):  # type: ignore[call-arg]
    """What somebody wants of a job, or reports about it.

    A *fact* says what has happened: it is always recorded once it is well formed, in every stage, and flagged where it is
    odd. A *request* is decided by the table (`journeyman.job.table`), and refused with every reason.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def kind(self) -> JobCommandKind:
        """Its kind.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def is_fact(self) -> bool:
        """Whether it reports what has happened, which is recorded whatever the stage.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class RecordEnquiry(JobCommand):  # type: ignore[call-arg]
        """Somebody asks for work: the job begins."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['customer'], _typing.Literal['site'], _typing.Literal['summary']]]
        def __new__(
            cls,
            *,
            job: _uuid.UUID | str,
            customer: _uuid.UUID | str,
            site: _uuid.UUID | str,
            summary: str,
        ) -> JobCommand.RecordEnquiry:
            ...
        def replace(
            self,
            *,
            job: _uuid.UUID | str = ...,
            customer: _uuid.UUID | str = ...,
            site: _uuid.UUID | str = ...,
            summary: str = ...,
        ) -> JobCommand.RecordEnquiry:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            job: _uuid.UUID | str = ...,
            customer: _uuid.UUID | str = ...,
            site: _uuid.UUID | str = ...,
            summary: str = ...,
        ) -> JobCommand.RecordEnquiry:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The new job."""
        @property
        def customer(self) -> _uuid.UUID:
            """Who asks, and pays."""
        @property
        def site(self) -> _uuid.UUID:
            """Where the work is."""
        @property
        def summary(self) -> str:
            """What is wanted, in the customer's words."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.RecordEnquiry:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SendQuote(JobCommand):  # type: ignore[call-arg]
        """A quote goes to the customer. To an approved job it is a variation."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['lines'], _typing.Literal['currency'], _typing.Literal['deposit'], _typing.Literal['valid_until']]]
        def __new__(
            cls,
            *,
            quote: _uuid.UUID | str,
            lines: _typing.Sequence[_pricing.PricedLine],
            currency: str,
            deposit: _money.Money | None = None,
            valid_until: _datetime.datetime | None = None,
        ) -> JobCommand.SendQuote:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            lines: _typing.Sequence[_pricing.PricedLine] = ...,
            currency: str = ...,
            deposit: _money.Money | None = ...,
            valid_until: _datetime.datetime | None = ...,
        ) -> JobCommand.SendQuote:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            lines: _typing.Sequence[_pricing.PricedLine] = ...,
            currency: str = ...,
            deposit: _money.Money | None = ...,
            valid_until: _datetime.datetime | None = ...,
        ) -> JobCommand.SendQuote:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The new quote."""
        @property
        def lines(self) -> tuple[_pricing.PricedLine, ...]:
            """What is offered, 1 to 200 lines."""
        @property
        def currency(self) -> str:
            """The currency of the lines' prices."""
        @property
        def deposit(self) -> _money.Money | None:
            """What is to be paid beforehand, above zero and in the same currency."""
        @property
        def valid_until(self) -> _datetime.datetime | None:
            """The first instant at which the offer no longer holds; `None` if it holds until it is answered."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.SendQuote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AcceptQuote(JobCommand):  # type: ignore[call-arg]
        """The customer accepts a quote. Before approval, the others are withdrawn: they were the other options."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote']]]
        def __new__(cls, *, quote: _uuid.UUID | str) -> JobCommand.AcceptQuote:
            ...
        def replace(self, *, quote: _uuid.UUID | str = ...) -> JobCommand.AcceptQuote:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, quote: _uuid.UUID | str = ...) -> JobCommand.AcceptQuote:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.AcceptQuote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DeclineQuote(JobCommand):  # type: ignore[call-arg]
        """The customer declines a quote."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['reason']]]
        def __new__(cls, *, quote: _uuid.UUID | str, reason: str | None = None) -> JobCommand.DeclineQuote:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            reason: str | None = ...,
        ) -> JobCommand.DeclineQuote:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            reason: str | None = ...,
        ) -> JobCommand.DeclineQuote:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @property
        def reason(self) -> str | None:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.DeclineQuote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ApproveWithoutQuote(JobCommand):  # type: ignore[call-arg]
        """The customer wants the work done by time and materials. Quotes still open are withdrawn."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> JobCommand.ApproveWithoutQuote:
            ...
        def replace(self) -> JobCommand.ApproveWithoutQuote:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> JobCommand.ApproveWithoutQuote:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.ApproveWithoutQuote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PlanVisit(JobCommand):  # type: ignore[call-arg]
        """Somebody is to go there. When is in the diary; what was promised to the customer is here."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['window']]]
        def __new__(
            cls,
            *,
            visit: _uuid.UUID | str,
            window: _calendar.Interval | None = None,
        ) -> JobCommand.PlanVisit:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
        ) -> JobCommand.PlanVisit:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
        ) -> JobCommand.PlanVisit:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The new visit."""
        @property
        def window(self) -> _calendar.Interval | None:
            """When the customer was told that somebody comes."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.PlanVisit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PromiseWindow(JobCommand):  # type: ignore[call-arg]
        """The customer is told another time for a visit that hasn't started."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['window']]]
        def __new__(
            cls,
            *,
            visit: _uuid.UUID | str,
            window: _calendar.Interval | None = None,
        ) -> JobCommand.PromiseWindow:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
        ) -> JobCommand.PromiseWindow:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
        ) -> JobCommand.PromiseWindow:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def window(self) -> _calendar.Interval | None:
            """The new window; `None` takes the promise back."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.PromiseWindow:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SetOff(JobCommand):  # type: ignore[call-arg]
        """A technician set off for a visit. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit']]]
        def __new__(cls, *, visit: _uuid.UUID | str) -> JobCommand.SetOff:
            ...
        def replace(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.SetOff:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.SetOff:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.SetOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class StartVisit(JobCommand):  # type: ignore[call-arg]
        """A technician started on a visit. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit']]]
        def __new__(cls, *, visit: _uuid.UUID | str) -> JobCommand.StartVisit:
            ...
        def replace(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.StartVisit:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.StartVisit:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.StartVisit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class FinishVisit(JobCommand):  # type: ignore[call-arg]
        """The visit is finished. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit']]]
        def __new__(cls, *, visit: _uuid.UUID | str) -> JobCommand.FinishVisit:
            ...
        def replace(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.FinishVisit:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, visit: _uuid.UUID | str = ...) -> JobCommand.FinishVisit:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.FinishVisit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CancelVisit(JobCommand):  # type: ignore[call-arg]
        """A visit that hasn't started won't take place."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['reason']]]
        def __new__(cls, *, visit: _uuid.UUID | str, reason: str | None = None) -> JobCommand.CancelVisit:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            reason: str | None = ...,
        ) -> JobCommand.CancelVisit:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            reason: str | None = ...,
        ) -> JobCommand.CancelVisit:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def reason(self) -> str | None:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.CancelVisit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class RecordTime(JobCommand):  # type: ignore[call-arg]
        """A technician worked. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['technician'], _typing.Literal['rate'], _typing.Literal['worked']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            rate: str,
            worked: _calendar.Interval,
        ) -> JobCommand.RecordTime:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            rate: str = ...,
            worked: _calendar.Interval = ...,
        ) -> JobCommand.RecordTime:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            rate: str = ...,
            worked: _calendar.Interval = ...,
        ) -> JobCommand.RecordTime:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The new record."""
        @property
        def visit(self) -> _uuid.UUID:
            """On which visit."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who worked."""
        @property
        def rate(self) -> str:
            """The code of the rate on the price list."""
        @property
        def worked(self) -> _calendar.Interval:
            """From when to when."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.RecordTime:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class RecordMaterial(JobCommand):  # type: ignore[call-arg]
        """A material was used up or built in. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['description'], _typing.Literal['quantity'], _typing.Literal['unit'], _typing.Literal['unit_cost'], _typing.Literal['supply']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            visit: _uuid.UUID | str | None = None,
            description: str,
            quantity: _decimal.Decimal | int | str,
            unit: str,
            unit_cost: _decimal.Decimal | int | str,
            supply: _tax.Supply,
        ) -> JobCommand.RecordMaterial:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str | None = ...,
            description: str = ...,
            quantity: _decimal.Decimal | int | str = ...,
            unit: str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            supply: _tax.Supply = ...,
        ) -> JobCommand.RecordMaterial:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str | None = ...,
            description: str = ...,
            quantity: _decimal.Decimal | int | str = ...,
            unit: str = ...,
            unit_cost: _decimal.Decimal | int | str = ...,
            supply: _tax.Supply = ...,
        ) -> JobCommand.RecordMaterial:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The new record."""
        @property
        def visit(self) -> _uuid.UUID | None:
            """On which visit, if on one."""
        @property
        def description(self) -> str:
            """What the customer reads."""
        @property
        def quantity(self) -> _decimal.Decimal:
            """How much, above zero."""
        @property
        def unit(self) -> str:
            """Of what unit."""
        @property
        def unit_cost(self) -> _decimal.Decimal:
            """What one unit cost the firm, in major units."""
        @property
        def supply(self) -> _tax.Supply:
            """The kind of supply, from which the tax is decided."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.RecordMaterial:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class RecordCallOut(JobCommand):  # type: ignore[call-arg]
        """A technician came out, for which a fee is charged. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['technician']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            technician: _uuid.UUID | str,
        ) -> JobCommand.RecordCallOut:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
        ) -> JobCommand.RecordCallOut:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
        ) -> JobCommand.RecordCallOut:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The new record."""
        @property
        def visit(self) -> _uuid.UUID:
            """For which visit."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who came out."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.RecordCallOut:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Waive(JobCommand):  # type: ignore[call-arg]
        """Work or accepted quotes won't be charged."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['quotes'], _typing.Literal['reason']]]
        def __new__(
            cls,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = (),
            quotes: _typing.Sequence[_uuid.UUID | str] = (),
            reason: str,
        ) -> JobCommand.Waive:
            ...
        def replace(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            reason: str = ...,
        ) -> JobCommand.Waive:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            reason: str = ...,
        ) -> JobCommand.Waive:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> tuple[_uuid.UUID, ...]:
            """The records of work."""
        @property
        def quotes(self) -> tuple[_uuid.UUID, ...]:
            """The quotes."""
        @property
        def reason(self) -> str:
            """Why not."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Waive:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class MarkInvoiced(JobCommand):  # type: ignore[call-arg]
        """An invoice was issued for the job. Billing gives this command, in one step with the invoice."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['work'], _typing.Literal['quotes']]]
        def __new__(
            cls,
            *,
            invoice: _uuid.UUID | str,
            work: _typing.Sequence[_uuid.UUID | str] = (),
            quotes: _typing.Sequence[_uuid.UUID | str] = (),
        ) -> JobCommand.MarkInvoiced:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
        ) -> JobCommand.MarkInvoiced:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
        ) -> JobCommand.MarkInvoiced:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def work(self) -> tuple[_uuid.UUID, ...]:
            """The records of work that it covers."""
        @property
        def quotes(self) -> tuple[_uuid.UUID, ...]:
            """The accepted quotes that it covers to the end. A deposit or a progress claim covers none."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.MarkInvoiced:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class MarkCredited(JobCommand):  # type: ignore[call-arg]
        """An invoice of the job was credited in full: what it billed can be invoiced again. Billing gives this command, in
        one step with the credit note.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> JobCommand.MarkCredited:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> JobCommand.MarkCredited:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> JobCommand.MarkCredited:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.MarkCredited:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Complete(JobCommand):  # type: ignore[call-arg]
        """The work is done."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> JobCommand.Complete:
            ...
        def replace(self) -> JobCommand.Complete:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> JobCommand.Complete:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Complete:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Reopen(JobCommand):  # type: ignore[call-arg]
        """The work isn't done after all, or the job isn't over."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['reason']]]
        def __new__(cls, *, reason: str | None = None) -> JobCommand.Reopen:
            ...
        def replace(self, *, reason: str | None = ...) -> JobCommand.Reopen:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, reason: str | None = ...) -> JobCommand.Reopen:
            """The value like this one but for the fields that are named."""
        @property
        def reason(self) -> str | None:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Reopen:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Close(JobCommand):  # type: ignore[call-arg]
        """Everything is billed: the job is put away."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> JobCommand.Close:
            ...
        def replace(self) -> JobCommand.Close:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> JobCommand.Close:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Close:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Cancel(JobCommand):  # type: ignore[call-arg]
        """The job is called off."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['reason']]]
        def __new__(cls, *, reason: str) -> JobCommand.Cancel:
            ...
        def replace(self, *, reason: str = ...) -> JobCommand.Cancel:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, reason: str = ...) -> JobCommand.Cancel:
            """The value like this one but for the fields that are named."""
        @property
        def reason(self) -> str:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommand.Cancel:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = RecordEnquiry | SendQuote | AcceptQuote | DeclineQuote | ApproveWithoutQuote | PlanVisit | PromiseWindow | SetOff | StartVisit | FinishVisit | CancelVisit | RecordTime | RecordMaterial | RecordCallOut | Waive | MarkInvoiced | MarkCredited | Complete | Reopen | Close | Cancel
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class JobEvent(_Value):  # type: ignore[call-arg]
    """What happened to a job. A job is what its events add up to.

    Events carry what was decided, so adding them up needs neither the table nor the rules of the time. Every one has the
    field `at`.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def kind(self) -> JobEventKind:
        """Its kind.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class EnquiryRecorded(JobEvent):  # type: ignore[call-arg]
        """The job began, as an enquiry."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['customer'], _typing.Literal['site'], _typing.Literal['summary'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            job: _uuid.UUID | str,
            customer: _uuid.UUID | str,
            site: _uuid.UUID | str,
            summary: str,
            at: _datetime.datetime,
        ) -> JobEvent.EnquiryRecorded:
            ...
        def replace(
            self,
            *,
            job: _uuid.UUID | str = ...,
            customer: _uuid.UUID | str = ...,
            site: _uuid.UUID | str = ...,
            summary: str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.EnquiryRecorded:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            job: _uuid.UUID | str = ...,
            customer: _uuid.UUID | str = ...,
            site: _uuid.UUID | str = ...,
            summary: str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.EnquiryRecorded:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @property
        def customer(self) -> _uuid.UUID:
            """Who asks, and pays."""
        @property
        def site(self) -> _uuid.UUID:
            """Where the work is."""
        @property
        def summary(self) -> str:
            """What is wanted."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.EnquiryRecorded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class QuoteSent(JobEvent):  # type: ignore[call-arg]
        """A quote went to the customer."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['lines'], _typing.Literal['currency'], _typing.Literal['deposit'], _typing.Literal['valid_until'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            quote: _uuid.UUID | str,
            lines: _typing.Sequence[_pricing.PricedLine],
            currency: str,
            deposit: _money.Money | None = None,
            valid_until: _datetime.datetime | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.QuoteSent:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            lines: _typing.Sequence[_pricing.PricedLine] = ...,
            currency: str = ...,
            deposit: _money.Money | None = ...,
            valid_until: _datetime.datetime | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteSent:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            lines: _typing.Sequence[_pricing.PricedLine] = ...,
            currency: str = ...,
            deposit: _money.Money | None = ...,
            valid_until: _datetime.datetime | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteSent:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @property
        def lines(self) -> tuple[_pricing.PricedLine, ...]:
            """What is offered."""
        @property
        def currency(self) -> str:
            """The currency of the lines' prices."""
        @property
        def deposit(self) -> _money.Money | None:
            """What is to be paid beforehand."""
        @property
        def valid_until(self) -> _datetime.datetime | None:
            """The first instant at which the offer no longer holds."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.QuoteSent:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class QuoteAccepted(JobEvent):  # type: ignore[call-arg]
        """The customer accepted a quote."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['at']]]
        def __new__(cls, *, quote: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.QuoteAccepted:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteAccepted:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteAccepted:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.QuoteAccepted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class QuoteDeclined(JobEvent):  # type: ignore[call-arg]
        """The customer declined a quote."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['reason'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            quote: _uuid.UUID | str,
            reason: str | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.QuoteDeclined:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteDeclined:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteDeclined:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @property
        def reason(self) -> str | None:
            """Why."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.QuoteDeclined:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class QuoteWithdrawn(JobEvent):  # type: ignore[call-arg]
        """A quote is off the table without an answer: another option was taken, or the job was called off."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['quote'], _typing.Literal['at']]]
        def __new__(cls, *, quote: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.QuoteWithdrawn:
            ...
        def replace(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteWithdrawn:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            quote: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.QuoteWithdrawn:
            """The value like this one but for the fields that are named."""
        @property
        def quote(self) -> _uuid.UUID:
            """The quote."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.QuoteWithdrawn:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ApprovedWithoutQuote(JobEvent):  # type: ignore[call-arg]
        """The customer wants the work done by time and materials."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['at']]]
        def __new__(cls, *, at: _datetime.datetime) -> JobEvent.ApprovedWithoutQuote:
            ...
        def replace(self, *, at: _datetime.datetime = ...) -> JobEvent.ApprovedWithoutQuote:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, at: _datetime.datetime = ...) -> JobEvent.ApprovedWithoutQuote:
            """The value like this one but for the fields that are named."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.ApprovedWithoutQuote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VisitPlanned(JobEvent):  # type: ignore[call-arg]
        """A visit was planned."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['window'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            visit: _uuid.UUID | str,
            window: _calendar.Interval | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.VisitPlanned:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitPlanned:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitPlanned:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def window(self) -> _calendar.Interval | None:
            """When the customer was told that somebody comes."""
        @property
        def at(self) -> _datetime.datetime:
            """When it was planned."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.VisitPlanned:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WindowPromised(JobEvent):  # type: ignore[call-arg]
        """The customer was told another time."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['window'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            visit: _uuid.UUID | str,
            window: _calendar.Interval | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.WindowPromised:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.WindowPromised:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            window: _calendar.Interval | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.WindowPromised:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def window(self) -> _calendar.Interval | None:
            """The new window; `None` where the promise was taken back."""
        @property
        def at(self) -> _datetime.datetime:
            """When the customer was told."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.WindowPromised:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VisitSetOff(JobEvent):  # type: ignore[call-arg]
        """A technician set off for a visit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['at']]]
        def __new__(cls, *, visit: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.VisitSetOff:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitSetOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitSetOff:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.VisitSetOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VisitStarted(JobEvent):  # type: ignore[call-arg]
        """A technician started on a visit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['at']]]
        def __new__(cls, *, visit: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.VisitStarted:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitStarted:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitStarted:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.VisitStarted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VisitFinished(JobEvent):  # type: ignore[call-arg]
        """A visit was finished."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['at']]]
        def __new__(cls, *, visit: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.VisitFinished:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitFinished:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitFinished:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.VisitFinished:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VisitCancelled(JobEvent):  # type: ignore[call-arg]
        """A visit won't take place."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['visit'], _typing.Literal['reason'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            visit: _uuid.UUID | str,
            reason: str | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.VisitCancelled:
            ...
        def replace(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitCancelled:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            visit: _uuid.UUID | str = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.VisitCancelled:
            """The value like this one but for the fields that are named."""
        @property
        def visit(self) -> _uuid.UUID:
            """The visit."""
        @property
        def reason(self) -> str | None:
            """Why."""
        @property
        def at(self) -> _datetime.datetime:
            """When it was cancelled."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.VisitCancelled:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WorkRecorded(JobEvent):  # type: ignore[call-arg]
        """Work was recorded: time, a material or a call-out."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['visit'], _typing.Literal['entry'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            work: _uuid.UUID | str,
            visit: _uuid.UUID | str | None = None,
            entry: WorkEntry,
            at: _datetime.datetime,
        ) -> JobEvent.WorkRecorded:
            ...
        def replace(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str | None = ...,
            entry: WorkEntry = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.WorkRecorded:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str | None = ...,
            entry: WorkEntry = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.WorkRecorded:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> _uuid.UUID:
            """The record."""
        @property
        def visit(self) -> _uuid.UUID | None:
            """On which visit, if on one."""
        @property
        def entry(self) -> WorkEntry.Variant:
            """What was done."""
        @property
        def at(self) -> _datetime.datetime:
            """When it was recorded."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.WorkRecorded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ChargeWaived(JobEvent):  # type: ignore[call-arg]
        """Work and quotes won't be charged."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['work'], _typing.Literal['quotes'], _typing.Literal['reason'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            work: _typing.Sequence[_uuid.UUID | str],
            quotes: _typing.Sequence[_uuid.UUID | str],
            reason: str,
            at: _datetime.datetime,
        ) -> JobEvent.ChargeWaived:
            ...
        def replace(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            reason: str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.ChargeWaived:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            reason: str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.ChargeWaived:
            """The value like this one but for the fields that are named."""
        @property
        def work(self) -> tuple[_uuid.UUID, ...]:
            """The records of work, by id."""
        @property
        def quotes(self) -> tuple[_uuid.UUID, ...]:
            """The quotes, by id."""
        @property
        def reason(self) -> str:
            """Why not."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.ChargeWaived:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceMarked(JobEvent):  # type: ignore[call-arg]
        """An invoice was issued for the job."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['work'], _typing.Literal['quotes'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            invoice: _uuid.UUID | str,
            work: _typing.Sequence[_uuid.UUID | str],
            quotes: _typing.Sequence[_uuid.UUID | str],
            at: _datetime.datetime,
        ) -> JobEvent.InvoiceMarked:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.InvoiceMarked:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            work: _typing.Sequence[_uuid.UUID | str] = ...,
            quotes: _typing.Sequence[_uuid.UUID | str] = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.InvoiceMarked:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def work(self) -> tuple[_uuid.UUID, ...]:
            """The records of work that it covers, by id."""
        @property
        def quotes(self) -> tuple[_uuid.UUID, ...]:
            """The quotes that it covers to the end, by id."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.InvoiceMarked:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceCredited(JobEvent):  # type: ignore[call-arg]
        """An invoice of the job was credited in full: all that was billed on it is to be invoiced again. Which invoice it
        was is kept.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['at']]]
        def __new__(cls, *, invoice: _uuid.UUID | str, at: _datetime.datetime) -> JobEvent.InvoiceCredited:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.InvoiceCredited:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.InvoiceCredited:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.InvoiceCredited:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class StageChanged(JobEvent):  # type: ignore[call-arg]
        """The job entered another stage."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['previous'], _typing.Literal['stage'], _typing.Literal['reason'], _typing.Literal['at']]]
        def __new__(
            cls,
            *,
            previous: JobStage,
            stage: JobStage,
            reason: str | None = None,
            at: _datetime.datetime,
        ) -> JobEvent.StageChanged:
            ...
        def replace(
            self,
            *,
            previous: JobStage = ...,
            stage: JobStage = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.StageChanged:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            previous: JobStage = ...,
            stage: JobStage = ...,
            reason: str | None = ...,
            at: _datetime.datetime = ...,
        ) -> JobEvent.StageChanged:
            """The value like this one but for the fields that are named."""
        @property
        def previous(self) -> JobStage:
            """The stage before."""
        @property
        def stage(self) -> JobStage:
            """The stage after."""
        @property
        def reason(self) -> str | None:
            """Why, where somebody said so."""
        @property
        def at(self) -> _datetime.datetime:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEvent.StageChanged:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = EnquiryRecorded | QuoteSent | QuoteAccepted | QuoteDeclined | QuoteWithdrawn | ApprovedWithoutQuote | VisitPlanned | WindowPromised | VisitSetOff | VisitStarted | VisitFinished | VisitCancelled | WorkRecorded | ChargeWaived | InvoiceMarked | InvoiceCredited | StageChanged
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class JobDecision(_Value):  # type: ignore[call-arg]
    """What follows from a command."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['events'], _typing.Literal['flags'], _typing.Literal['already_recorded']]]
    def __new__(
        cls,
        *,
        events: _typing.Sequence[JobEvent],
        flags: _typing.Sequence[JobFlag],
        already_recorded: bool,
    ) -> JobDecision:
        ...
    def replace(
        self,
        *,
        events: _typing.Sequence[JobEvent] = ...,
        flags: _typing.Sequence[JobFlag] = ...,
        already_recorded: bool = ...,
    ) -> JobDecision:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        events: _typing.Sequence[JobEvent] = ...,
        flags: _typing.Sequence[JobFlag] = ...,
        already_recorded: bool = ...,
    ) -> JobDecision:
        """The value like this one but for the fields that are named."""
    @property
    def events(self) -> tuple[JobEvent.Variant, ...]:
        """What happens, in order: all of it or nothing."""
    @property
    def flags(self) -> tuple[JobFlag, ...]:
        """What is odd about a fact. A request has none."""
    @property
    def already_recorded(self) -> bool:
        """Whether it is a fact that was recorded before, word for word: nothing happens, and nothing is odd."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobDecision:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class JobFlag(_Value):  # type: ignore[call-arg]
    """Something odd about a fact that was recorded: somebody should look at it. Its text says what, in English."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['kind'], _typing.Literal['code'], _typing.Literal['visits'], _typing.Literal['work'], _typing.Literal['invoices'], _typing.Literal['others']]]
    def __new__(
        cls,
        *,
        kind: JobFlagKind,
        code: str,
        visits: _typing.Sequence[_uuid.UUID | str],
        work: _typing.Sequence[_uuid.UUID | str],
        invoices: _typing.Sequence[_uuid.UUID | str],
        others: int,
    ) -> JobFlag:
        ...
    def replace(
        self,
        *,
        kind: JobFlagKind = ...,
        code: str = ...,
        visits: _typing.Sequence[_uuid.UUID | str] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        invoices: _typing.Sequence[_uuid.UUID | str] = ...,
        others: int = ...,
    ) -> JobFlag:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        kind: JobFlagKind = ...,
        code: str = ...,
        visits: _typing.Sequence[_uuid.UUID | str] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        invoices: _typing.Sequence[_uuid.UUID | str] = ...,
        others: int = ...,
    ) -> JobFlag:
        """The value like this one but for the fields that are named."""
    @property
    def kind(self) -> JobFlagKind:
        """What is odd."""
    @property
    def code(self) -> str:
        """Its stable code, such as `JM-JOB-0046`."""
    @property
    def visits(self) -> tuple[_uuid.UUID, ...]:
        """The visits that it is about, by id; of this and the other lists at most the first hundred."""
    @property
    def work(self) -> tuple[_uuid.UUID, ...]:
        """The records of work that it is about, by id: the new one, and those that it is at odds with."""
    @property
    def invoices(self) -> tuple[_uuid.UUID, ...]:
        """The invoices that it is about, by id."""
    @property
    def others(self) -> int:
        """How many ids the lists leave out."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobFlag:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def failure(self) -> _error.Failure:
        """The same as an error says it: with its kind, and what the reader can do about it."""

@_typing.final
class JobBlocker(_Value):  # type: ignore[call-arg]
    """A guard that doesn't hold: what is in the way of a command, and what gets it out of the way. Its text says what, in
    English.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['guard'], _typing.Literal['code'], _typing.Literal['quotes'], _typing.Literal['visits'], _typing.Literal['work'], _typing.Literal['invoices'], _typing.Literal['others'], _typing.Literal['resolved_by']]]
    def __new__(
        cls,
        *,
        guard: JobGuard,
        code: str,
        quotes: _typing.Sequence[_uuid.UUID | str],
        visits: _typing.Sequence[_uuid.UUID | str],
        work: _typing.Sequence[_uuid.UUID | str],
        invoices: _typing.Sequence[_uuid.UUID | str],
        others: int,
        resolved_by: _typing.Sequence[JobCommandKind],
    ) -> JobBlocker:
        ...
    def replace(
        self,
        *,
        guard: JobGuard = ...,
        code: str = ...,
        quotes: _typing.Sequence[_uuid.UUID | str] = ...,
        visits: _typing.Sequence[_uuid.UUID | str] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        invoices: _typing.Sequence[_uuid.UUID | str] = ...,
        others: int = ...,
        resolved_by: _typing.Sequence[JobCommandKind] = ...,
    ) -> JobBlocker:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        guard: JobGuard = ...,
        code: str = ...,
        quotes: _typing.Sequence[_uuid.UUID | str] = ...,
        visits: _typing.Sequence[_uuid.UUID | str] = ...,
        work: _typing.Sequence[_uuid.UUID | str] = ...,
        invoices: _typing.Sequence[_uuid.UUID | str] = ...,
        others: int = ...,
        resolved_by: _typing.Sequence[JobCommandKind] = ...,
    ) -> JobBlocker:
        """The value like this one but for the fields that are named."""
    @property
    def guard(self) -> JobGuard:
        """The guard."""
    @property
    def code(self) -> str:
        """Its stable code, such as `JM-JOB-0030`."""
    @property
    def quotes(self) -> tuple[_uuid.UUID, ...]:
        """The quotes that it is about, by id; of this and the other lists at most the first hundred."""
    @property
    def visits(self) -> tuple[_uuid.UUID, ...]:
        """The visits that it is about, by id."""
    @property
    def work(self) -> tuple[_uuid.UUID, ...]:
        """The records of work that it is about, by id."""
    @property
    def invoices(self) -> tuple[_uuid.UUID, ...]:
        """The invoices that it is about, by id."""
    @property
    def others(self) -> int:
        """How many ids the lists leave out."""
    @property
    def resolved_by(self) -> tuple[JobCommandKind, ...]:
        """The commands that would help and that the stage has. With none, only another id does."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobBlocker:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def failure(self) -> _error.Failure:
        """The same as an error says it: with its kind, and what the reader can do about it."""

@_typing.final
class JobOutlook(_Value):  # type: ignore[call-arg]
    """What follows from a job and the date. Don't store it: it is another thing tomorrow."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['timing'], _typing.Literal['late_visits'], _typing.Literal['quotes_awaiting'], _typing.Literal['quotes_expired'], _typing.Literal['work_to_invoice'], _typing.Literal['quotes_to_invoice']]]
    def __new__(
        cls,
        *,
        timing: JobTiming | None = None,
        late_visits: _typing.Sequence[_uuid.UUID | str],
        quotes_awaiting: _typing.Sequence[_uuid.UUID | str],
        quotes_expired: _typing.Sequence[_uuid.UUID | str],
        work_to_invoice: _typing.Sequence[_uuid.UUID | str],
        quotes_to_invoice: _typing.Sequence[_uuid.UUID | str],
    ) -> JobOutlook:
        ...
    def replace(
        self,
        *,
        timing: JobTiming | None = ...,
        late_visits: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_awaiting: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_expired: _typing.Sequence[_uuid.UUID | str] = ...,
        work_to_invoice: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_to_invoice: _typing.Sequence[_uuid.UUID | str] = ...,
    ) -> JobOutlook:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        timing: JobTiming | None = ...,
        late_visits: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_awaiting: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_expired: _typing.Sequence[_uuid.UUID | str] = ...,
        work_to_invoice: _typing.Sequence[_uuid.UUID | str] = ...,
        quotes_to_invoice: _typing.Sequence[_uuid.UUID | str] = ...,
    ) -> JobOutlook:
        """The value like this one but for the fields that are named."""
    @property
    def timing(self) -> JobTiming | None:
        """Where it stands in time, as far as promises go; `None` when nobody is to go there. When technicians are booked is
        known to the diary.
        """
    @property
    def late_visits(self) -> tuple[_uuid.UUID, ...]:
        """The visits whose promised window has passed without a start, by id."""
    @property
    def quotes_awaiting(self) -> tuple[_uuid.UUID, ...]:
        """The quotes that await the customer's answer, by id."""
    @property
    def quotes_expired(self) -> tuple[_uuid.UUID, ...]:
        """The quotes that ran out without an answer, by id."""
    @property
    def work_to_invoice(self) -> tuple[_uuid.UUID, ...]:
        """The work that is done and neither invoiced nor waived, by id: that of finished visits, and all of it once the job
        is completed or over. `Job.work_to_invoice` also has what is still being done.
        """
    @property
    def quotes_to_invoice(self) -> tuple[_uuid.UUID, ...]:
        """The accepted quotes whose work is completed and that are neither invoiced nor waived, by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobOutlook:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class JobTransition(_Value):  # type: ignore[call-arg]
    """A row of the table: what a command does in a stage."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['stage'], _typing.Literal['command'], _typing.Literal['guards'], _typing.Literal['stage_flag'], _typing.Literal['flags'], _typing.Literal['events'], _typing.Literal['next']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def stage(self) -> JobStage | None:
        """The stage; `None` where there is no job yet."""
    @property
    def command(self) -> JobCommandKind:
        """The command."""
    @property
    def guards(self) -> tuple[JobGuard, ...]:
        """What has to hold, all of it. A fact has none."""
    @property
    def stage_flag(self) -> JobFlagKind | None:
        """What is odd about a fact in this stage, always."""
    @property
    def flags(self) -> tuple[JobFlagKind, ...]:
        """What may be odd about a fact, where it is."""
    @property
    def events(self) -> tuple[JobEventKind, ...]:
        """What happens, in this order; each event as often as it applies, which may be never."""
    @property
    def next(self) -> NextStage.Variant:
        """The stage afterwards."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobTransition:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class NextStage(_Value):  # type: ignore[call-arg]
    """The stage after a command."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NextStage.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def targets(self) -> tuple[JobStage, ...]:
        """Every stage that it may turn out to be, where it may be another than before.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class Same(NextStage):  # type: ignore[call-arg]
        """The same as before."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> NextStage.Same:
            ...
        def replace(self) -> NextStage.Same:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> NextStage.Same:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NextStage.Same:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Always(NextStage):  # type: ignore[call-arg]
        """Always this one."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['stage']]]
        def __new__(cls, *, stage: JobStage) -> NextStage.Always:
            ...
        def replace(self, *, stage: JobStage = ...) -> NextStage.Always:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, stage: JobStage = ...) -> NextStage.Always:
            """The value like this one but for the fields that are named."""
        @property
        def stage(self) -> JobStage:
            """The stage."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NextStage.Always:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DeclinedIfLast(NextStage):  # type: ignore[call-arg]
        """Declined when no other quote awaits an answer, else the same as before."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> NextStage.DeclinedIfLast:
            ...
        def replace(self) -> NextStage.DeclinedIfLast:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> NextStage.DeclinedIfLast:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NextStage.DeclinedIfLast:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Resumed(NextStage):  # type: ignore[call-arg]
        """Approved when the customer has approved any work, else an enquiry."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> NextStage.Resumed:
            ...
        def replace(self) -> NextStage.Resumed:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> NextStage.Resumed:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NextStage.Resumed:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Same | Always | DeclinedIfLast | Resumed
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class JobStage(_enum.Enum):
    """How far a job has come, by what was decided about it.

    Scheduled, under way, late and to be invoiced are no stages: they follow from the visits, the recorded work and the
    date, and are answered by `journeyman.job.derive`.
    """
    ENQUIRY = "enquiry"
    """Somebody asked for work; nothing is agreed."""
    QUOTED = "quoted"
    """A quote is with the customer."""
    APPROVED = "approved"
    """The customer wants the work done, by a quote or by time and materials."""
    COMPLETED = "completed"
    """The work is done; what is left is to bill it."""
    CLOSED = "closed"
    """Done and billed."""
    DECLINED = "declined"
    """The customer said no to every quote. Another one, or time and materials, revives it."""
    CANCELLED = "cancelled"
    """Called off."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobStage:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def is_over(self) -> bool:
        """Whether the job is over: facts are still kept, and all there is to ask for is to reopen it or, in one step with
        the credit note, to mark an invoice of it as credited.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class ApprovalBasis(_enum.Enum):
    """By what agreement the work is done."""
    QUOTE = "quote"
    """At the price of an accepted quote."""
    TIME_AND_MATERIALS = "time_and_materials"
    """Without a quote: do and charge."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ApprovalBasis:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class QuoteState(_enum.Enum):
    """What became of a quote. That it has expired follows from the date and is no state."""
    UNANSWERED = "unanswered"
    """The customer hasn't answered."""
    ACCEPTED = "accepted"
    """The customer accepted it."""
    DECLINED = "declined"
    """The customer declined it."""
    WITHDRAWN = "withdrawn"
    """It is off the table without an answer."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> QuoteState:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class VisitState(_enum.Enum):
    """How far a visit is: what its last stamp says, or cancelled.

    The last is the one taken in last, whatever its time: a phone whose clock was ahead when somebody started keeps no
    visit from being finished. A stamp on a cancelled visit brings it back, since somebody is there.
    """
    PLANNED = "planned"
    """Nobody has set off."""
    EN_ROUTE = "en_route"
    """Somebody is on the way."""
    WORKING = "working"
    """Somebody is at work."""
    DONE = "done"
    """Finished."""
    CANCELLED = "cancelled"
    """It won't take place."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VisitState:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def is_open(self) -> bool:
        """Whether the visit is still to be finished or cancelled.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def is_ahead(self) -> bool:
        """Whether nobody has started on it yet, and somebody still will.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class VisitStampKind(_enum.Enum):
    """What a technician reports of a visit."""
    SET_OFF = "set_off"
    """Set off for it."""
    STARTED = "started"
    """Started on it."""
    FINISHED = "finished"
    """Finished it."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VisitStampKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class JobCommandKind(_enum.Enum):
    """The kind of a `JobCommand`, without its content: the requests, then the facts. Lists of kinds are in this order."""
    RECORD_ENQUIRY = "record_enquiry"
    """Somebody asks for work: the job begins."""
    SEND_QUOTE = "send_quote"
    """A quote goes to the customer."""
    ACCEPT_QUOTE = "accept_quote"
    """The customer accepts a quote."""
    DECLINE_QUOTE = "decline_quote"
    """The customer declines a quote."""
    APPROVE_WITHOUT_QUOTE = "approve_without_quote"
    """The customer wants the work done by time and materials."""
    PLAN_VISIT = "plan_visit"
    """Somebody is to go there."""
    PROMISE_WINDOW = "promise_window"
    """The customer is told another time."""
    CANCEL_VISIT = "cancel_visit"
    """A visit won't take place."""
    WAIVE = "waive"
    """Work or quotes won't be charged."""
    MARK_INVOICED = "mark_invoiced"
    """An invoice was issued for the job."""
    MARK_CREDITED = "mark_credited"
    """An invoice of the job was credited in full."""
    COMPLETE = "complete"
    """The work is done."""
    REOPEN = "reopen"
    """The work isn't done after all, or the job isn't over."""
    CLOSE = "close"
    """The job is put away."""
    CANCEL = "cancel"
    """The job is called off."""
    SET_OFF = "set_off"
    """A technician set off for a visit. A fact."""
    START_VISIT = "start_visit"
    """A technician started on a visit. A fact."""
    FINISH_VISIT = "finish_visit"
    """The visit is finished. A fact."""
    RECORD_TIME = "record_time"
    """A technician worked. A fact."""
    RECORD_MATERIAL = "record_material"
    """A material was used up or built in. A fact."""
    RECORD_CALL_OUT = "record_call_out"
    """A technician came out. A fact."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobCommandKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def is_fact(self) -> bool:
        """Whether commands of this kind report what has happened, which is recorded whatever the stage.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class JobEventKind(_enum.Enum):
    """The kind of a `JobEvent`, without its content."""
    ENQUIRY_RECORDED = "enquiry_recorded"
    """The job began, as an enquiry."""
    QUOTE_SENT = "quote_sent"
    """A quote went to the customer."""
    QUOTE_ACCEPTED = "quote_accepted"
    """The customer accepted a quote."""
    QUOTE_DECLINED = "quote_declined"
    """The customer declined a quote."""
    QUOTE_WITHDRAWN = "quote_withdrawn"
    """A quote is off the table without an answer."""
    APPROVED_WITHOUT_QUOTE = "approved_without_quote"
    """The customer wants the work done by time and materials."""
    VISIT_PLANNED = "visit_planned"
    """A visit was planned."""
    WINDOW_PROMISED = "window_promised"
    """The customer was told another time."""
    VISIT_SET_OFF = "visit_set_off"
    """A technician set off for a visit."""
    VISIT_STARTED = "visit_started"
    """A technician started on a visit."""
    VISIT_FINISHED = "visit_finished"
    """A visit was finished."""
    VISIT_CANCELLED = "visit_cancelled"
    """A visit won't take place."""
    WORK_RECORDED = "work_recorded"
    """Work was recorded."""
    CHARGE_WAIVED = "charge_waived"
    """Work and quotes won't be charged."""
    INVOICE_MARKED = "invoice_marked"
    """An invoice was issued for the job."""
    INVOICE_CREDITED = "invoice_credited"
    """An invoice of the job was credited in full."""
    STAGE_CHANGED = "stage_changed"
    """The job entered another stage."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobEventKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class JobFlagKind(_enum.Enum):
    """What is odd about a fact, which is recorded all the same."""
    NOT_APPROVED = "not_approved"
    """The customer hasn't approved any work (`JM-JOB-0041`)."""
    AFTER_COMPLETION = "after_completion"
    """The job is completed already (`JM-JOB-0042`)."""
    AFTER_CLOSING = "after_closing"
    """The job is closed (`JM-JOB-0043`)."""
    AFTER_CANCELLING = "after_cancelling"
    """The job is cancelled (`JM-JOB-0044`)."""
    AFTER_INVOICING = "after_invoicing"
    """The work of that visit, or a quote, is on an invoice already (`JM-JOB-0045`)."""
    OVERLAPPING_TIME = "overlapping_time"
    """The technician was somewhere else on this job at that time (`JM-JOB-0046`)."""
    UNKNOWN_VISIT = "unknown_visit"
    """The job has no such visit (`JM-JOB-0047`)."""
    CANCELLED_VISIT = "cancelled_visit"
    """The visit is cancelled (`JM-JOB-0048`)."""
    AHEAD_OF_CLOCK = "ahead_of_clock"
    """The time ends after it was recorded (`JM-JOB-0049`)."""
    LONG_TIME = "long_time"
    """The time is longer than 16 hours (`JM-JOB-0050`)."""
    NEVER_STARTED = "never_started"
    """Nobody has reported to have started on the visit (`JM-JOB-0051`)."""
    SECOND_CALL_OUT = "second_call_out"
    """The technician's coming out for this visit is recorded already (`JM-JOB-0052`)."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobFlagKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def code(self) -> str:
        """The stable code.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class JobGuard(_enum.Enum):
    """What has to hold before a request is carried out."""
    STAGE = "stage"
    """The stage has the command (`JM-JOB-0001`). Every row of the table says so by being there."""
    ID_UNUSED = "id_unused"
    """No quote, visit or invoice of the job has the new id (`JM-JOB-0021`)."""
    QUOTE_KNOWN = "quote_known"
    """The quote is one of the job's (`JM-JOB-0022`)."""
    QUOTE_UNANSWERED = "quote_unanswered"
    """The quote was neither accepted nor declined nor withdrawn (`JM-JOB-0023`)."""
    QUOTE_IN_DATE = "quote_in_date"
    """The offer still holds (`JM-JOB-0024`)."""
    VISIT_KNOWN = "visit_known"
    """The visit is one of the job's (`JM-JOB-0025`)."""
    VISIT_AHEAD = "visit_ahead"
    """Nobody has started on the visit, and it isn't cancelled (`JM-JOB-0026`)."""
    WORK_BILLABLE = "work_billable"
    """Each record of work that is named is there, and neither invoiced nor waived (`JM-JOB-0027`)."""
    QUOTES_BILLABLE = "quotes_billable"
    """Each quote that is named is accepted, and neither invoiced nor waived (`JM-JOB-0028`)."""
    SOMETHING_TO_INVOICE = "something_to_invoice"
    """There is work or an accepted quote that is neither invoiced nor waived (`JM-JOB-0029`)."""
    NO_VISIT_OPEN = "no_visit_open"
    """Every visit is finished or cancelled (`JM-JOB-0030`)."""
    NO_VISIT_WORKING = "no_visit_working"
    """Nobody is at work on a visit (`JM-JOB-0031`)."""
    SOMETHING_DONE = "something_done"
    """A visit is finished or work is recorded (`JM-JOB-0032`)."""
    NO_QUOTE_AWAITING = "no_quote_awaiting"
    """No quote waits for the customer's answer; one that has expired doesn't (`JM-JOB-0033`)."""
    ALL_WORK_BILLED = "all_work_billed"
    """All work is invoiced or waived (`JM-JOB-0034`)."""
    ALL_QUOTES_BILLED = "all_quotes_billed"
    """All accepted quotes are invoiced or waived (`JM-JOB-0035`)."""
    INVOICE_KNOWN = "invoice_known"
    """The invoice is one of the job's (`JM-JOB-0036`)."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobGuard:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def code(self) -> str:
        """The stable code of the refusal when it doesn't hold.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def resolved_by(self) -> tuple[JobCommandKind, ...]:
        """The commands that make it hold, whatever the stage has of them.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class JobTiming(_enum.Enum):
    """Where a job stands in time: the first of these that holds, in this order."""
    LATE = "late"
    """A promised window has passed, and nobody has started."""
    UNDER_WAY = "under_way"
    """Somebody is on the way or at work."""
    TODAY = "today"
    """A visit is promised for today, which is not over yet."""
    UPCOMING = "upcoming"
    """A visit is promised for a later day."""
    UNSCHEDULED = "unscheduled"
    """A visit is planned without a promise, or the job is approved and nothing was planned or done."""
    AWAITING_COMPLETION = "awaiting_completion"
    """The job is approved, and every visit or some work is done: plan more, or complete it."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobTiming:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: JobTiming, /) -> bool: ...
    def __le__(self, other: JobTiming, /) -> bool: ...
    def __gt__(self, other: JobTiming, /) -> bool: ...
    def __ge__(self, other: JobTiming, /) -> bool: ...

class JobPart(_enum.Enum):
    """A part of a job, of which there is only so much. The errors of this module name one as their argument `part`."""
    STAGE = "stage"
    """The stage and what belongs to it."""
    QUOTES = "quotes"
    """The quotes."""
    QUOTE_LINES = "quote_lines"
    """The lines of one quote."""
    VISITS = "visits"
    """The visits."""
    STAMPS = "stamps"
    """The stamps of one visit, or of all visits of the job."""
    WORK = "work"
    """The records of work."""
    INVOICES = "invoices"
    """The invoices."""
    TEXTS = "texts"
    """The bytes of the descriptions in quotes and work."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JobPart:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def decide(job: Job | None, command: JobCommand, at: _datetime.datetime) -> JobDecision:
    """What follows from a command, or every reason why nothing does. It changes nothing.

    Without a job, only an enquiry is taken. A fact that was recorded before gives no events, so it may be given any
    number of times. What was refused is in one text here; `reasons` has each reason apart, and `blockers` says what gets
    them out of the way.

    Raises:
        RefusedError: the stage doesn't have the command, the text lists what it has (`JM-JOB-0001`); guards of the table
            don't hold (`JM-JOB-0021`, `JM-JOB-0023`, `JM-JOB-0024`, `JM-JOB-0026` to
            `JM-JOB-0035`, the code is that of the first); work of this id was recorded with
            other content (`JM-JOB-0002`).
        MissingError: the first guard that doesn't hold is that the job has the quote (`JM-JOB-0022`), the visit
            (`JM-JOB-0025`) or the invoice (`JM-JOB-0036`).
        InvalidError: a command that makes no sense (`JM-JOB-0003` to `JM-JOB-0008`).
        LimitError: there is no room for more (`JM-JOB-0009`), or a time is out of bounds (`JM-CAL-0002`).
    """

def apply(job: Job | None, events: _typing.Sequence[JobEvent]) -> Job:
    """The job that events make of a job, or of none: all of them are taken in, or none is.

    It asks whether the events can have happened, not whether today's rules would have let them.

    Raises:
        CorruptError: there is no job, and the first event isn't the enquiry (`JM-JOB-0061`); an event that can't have
            happened to the job (`JM-JOB-0062`).
    """

def allowed(job: Job | None, as_of: _datetime.datetime) -> tuple[JobCommandKind, ...]:
    """The commands that a job, or none, takes at an instant: the table has them for its stage, and no guard is in their way
    whatever they name.

    For requests that name something there is at least one quote, visit or the like that they can name.
    """

def blockers(job: Job, goal: JobCommandKind, as_of: _datetime.datetime) -> tuple[JobBlocker, ...]:
    """Everything that is in the way of a command at an instant: "why can't I complete this job?"

    Each blocker has a code, what it is about, and the commands that get it out of the way. Where the stage doesn't have
    the command, the only blocker is `JobGuard.STAGE`, resolved by the commands that lead to a stage that has it in the
    fewest steps.
    """

def derive(
    job: Job,
    as_of: _datetime.datetime,
    zone: _calendar.Zone | str | _zoneinfo.ZoneInfo,
) -> JobOutlook:
    """What follows from a job and the date, for a firm that keeps the days of a zone: late, expired, to be invoiced.

    Raises:
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
        MissingError: there is no zone of exactly this name (`JM-CAL-0003`).
    """

def reasons(job: Job | None, command: JobCommand, at: _datetime.datetime) -> tuple[_error.Failure, ...]:
    """Every reason why a command isn't taken, each with its own code and remedy; none where `decide` takes it."""

def transition(stage: JobStage | None, command: JobCommandKind) -> JobTransition:
    """What a command does in a stage.

    Raises:
        RefusedError: the stage doesn't have the command (`JM-JOB-0001`).

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """

def possible(stage: JobStage | None = None) -> tuple[JobCommandKind, ...]:
    """The commands that a stage has, whether or not their guards hold."""

def table() -> tuple[JobTransition, ...]:
    """What every command does in every stage: a combination that isn't here is refused. It is the only copy of these rules."""

def table_as_markdown() -> str:
    """The table as a page of Markdown."""
