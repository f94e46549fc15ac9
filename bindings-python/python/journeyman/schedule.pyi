# Written by tools/stubs.py from the tables in src/: change it there.

"""The diary: who works when, who is away, who is booked; what conflicts with what, and where there is room.

Working hours and leave are civil times of the technician's zone, and become instants each time they are asked about.
Bookings are half-open intervals of instants that keep the civil start they were agreed with.

`check` gives every conflict of a proposed time with what would resolve it, `check_all` those of everything that is
booked, `next_slots` the times that `check` has nothing against, `agenda` what a board shows. `Diary` is what they look
at: `decide` turns a command into events or raises, `apply` gives the diary after events.

Zones are read from the tz database in this library, unless a `Tzdb` is given. A storage with several writers needs a
guard of its own against two of them booking the same person, such as an exclusion constraint on
`(technician, interval)`.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import calendar as _calendar
from . import Value as _Value

__all__ = [
    "Diary",
    "Technician",
    "WorkingHours",
    "Leave",
    "LeaveSpan",
    "Booking",
    "BookingTime",
    "ConflictOverride",
    "ConflictPolicy",
    "Proposal",
    "Conflict",
    "Obstacle",
    "Fix",
    "LocalSpan",
    "ConflictTexts",
    "SlotRequest",
    "SlotSearch",
    "Slot",
    "SlotRejection",
    "SlotCursor",
    "Agenda",
    "Absence",
    "Appointment",
    "ScheduleCommand",
    "ScheduleEvent",
    "ConflictCode",
    "Severity",
    "check",
    "check_all",
    "next_slots",
    "agenda",
    "decide",
    "apply",
    "explain",
]

@_typing.final
class Diary(_Value):  # type: ignore[call-arg]
    """The state of a firm's diary: its technicians, their leave, their bookings, and its policy about conflicts.

    It doesn't depend on the order in which they came: the same contents are the same value and the same bytes. It may hold
    conflicts, since policies and leave change after something was booked; `journeyman.schedule.check_all` finds them.

    `technicians`, `leave` and `bookings` are gathered each time they are read: for one of them, or those within a time,
    there are methods.

    Raises:
        RefusedError: an id that comes twice (`JM-SCH-0004` to `JM-SCH-0006`).
        MissingError: leave or a booking of a technician whom it doesn't have (`JM-SCH-0001`).
        InvalidError: hours, leave or a booking that contradict themselves (`JM-SCH-0007` to `JM-SCH-0011`,
            `JM-SCH-0014`).
        LimitError: a booking of more than 31 days (`JM-SCH-0013`), too many of something (`JM-SCH-0015`), or a time
            outside the years 1900 to 9999 (`JM-CAL-0002`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['policy'], _typing.Literal['technicians'], _typing.Literal['leave'], _typing.Literal['bookings']]]
    def __new__(
        cls,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = (),
        leave: _typing.Sequence[Leave] = (),
        bookings: _typing.Sequence[Booking] = (),
    ) -> Diary:
        ...
    def replace(
        self,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = ...,
        leave: _typing.Sequence[Leave] = ...,
        bookings: _typing.Sequence[Booking] = ...,
    ) -> Diary:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = ...,
        leave: _typing.Sequence[Leave] = ...,
        bookings: _typing.Sequence[Booking] = ...,
    ) -> Diary:
        """The value like this one but for the fields that are named."""
    @property
    def policy(self) -> ConflictPolicy:
        """The firm's policy about conflicts; that of `ConflictPolicy.default()` unless given."""
    @property
    def technicians(self) -> tuple[Technician, ...]:
        """The technicians, by id."""
    @property
    def leave(self) -> tuple[Leave, ...]:
        """The leave, by id."""
    @property
    def bookings(self) -> tuple[Booking, ...]:
        """The bookings, by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Diary:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def technician(self, id: _uuid.UUID | str) -> Technician:
        """One technician.

        Raises:
            MissingError: the diary has no technician of this id (`JM-SCH-0001`).
        """
    def booking(self, id: _uuid.UUID | str) -> Booking:
        """One booking.

        Raises:
            MissingError: the diary has no booking of this id (`JM-SCH-0002`).
        """
    def bookings_in(self, technician: _uuid.UUID | str, interval: _calendar.Interval) -> tuple[Booking, ...]:
        """The bookings of a technician that overlap an interval, by start, then by id; none for a technician who isn't known."""
    def decide(
        self,
        command: ScheduleCommand,
        tzdb: _calendar.Tzdb | None = None,
    ) -> tuple[ScheduleEvent.Variant, ...]:
        """What a command does to the diary, or why it is refused, as `journeyman.schedule.decide` says.

        Raises:
            RefusedError: conflicts (`JM-SCH-0023`; the argument `conflicts` has them as JSON), a civil start that needs a
                choice (`JM-SCH-0021`, `JM-SCH-0022`), or an id that is taken (`JM-SCH-0004` to `JM-SCH-0006`).
            MissingError: a technician, booking, leave or zone that isn't there (`JM-SCH-0001` to `JM-SCH-0003`,
                `JM-CAL-0003`).
            InvalidError: a command that contradicts itself (`JM-SCH-0007` to `JM-SCH-0012`).
            LimitError: more than a bound allows (`JM-SCH-0013`, `JM-SCH-0015`, `JM-CAL-0002`).
        """
    def apply(self, events: _typing.Sequence[ScheduleEvent]) -> Diary:
        """The diary after events; this one stays as it is. Events are facts: no conflict stops them.

        The diary is copied, once for all the events: give many at once.

        Raises:
            CorruptError: no diary in this state can have decided the event (`JM-SCH-0017`).
        """

@_typing.final
class Technician(_Value):  # type: ignore[call-arg]
    """A technician as the diary sees one: whose clock, and which hours of the week.

    Who it is, and how to reach them, is kept elsewhere: the diary holds nothing personal.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['zone'], _typing.Literal['hours']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        zone: str | _zoneinfo.ZoneInfo,
        hours: _typing.Sequence[WorkingHours],
    ) -> Technician:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        hours: _typing.Sequence[WorkingHours] = ...,
    ) -> Technician:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        hours: _typing.Sequence[WorkingHours] = ...,
    ) -> Technician:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def zone(self) -> str:
        """The zone on whose clocks the working hours and the leave are read."""
    @property
    def hours(self) -> tuple[WorkingHours, ...]:
        """The working week: any number of spans a day, none on days off. Spans may touch but not overlap. Nobody works
        without hours.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Technician:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class WorkingHours(_Value):  # type: ignore[call-arg]
    """One span of a working week, on the clocks of the technician's zone.

    Two spans of a day are a split shift. An overnight shift ends on the next day; so does one that ends at midnight. A
    span is 24 hours at most, and spans that touch count as one. When the clocks go forward over an edge, the span starts
    or ends at that change, and an edge that comes twice is the first of the two.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['day'], _typing.Literal['start'], _typing.Literal['end'], _typing.Literal['ends_next_day']]]
    def __new__(
        cls,
        *,
        day: _calendar.Weekday,
        start: _datetime.time,
        end: _datetime.time,
        ends_next_day: bool = False,
    ) -> WorkingHours:
        ...
    def replace(
        self,
        *,
        day: _calendar.Weekday = ...,
        start: _datetime.time = ...,
        end: _datetime.time = ...,
        ends_next_day: bool = ...,
    ) -> WorkingHours:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        day: _calendar.Weekday = ...,
        start: _datetime.time = ...,
        end: _datetime.time = ...,
        ends_next_day: bool = ...,
    ) -> WorkingHours:
        """The value like this one but for the fields that are named."""
    @property
    def day(self) -> _calendar.Weekday:
        """The day on which it starts."""
    @property
    def start(self) -> _datetime.time:
        """When it starts, to the minute."""
    @property
    def end(self) -> _datetime.time:
        """When it ends, to the minute: the first that doesn't belong to it."""
    @property
    def ends_next_day(self) -> bool:
        """Whether it ends on the day after it starts."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WorkingHours:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: WorkingHours, /) -> bool: ...
    def __le__(self, other: WorkingHours, /) -> bool: ...
    def __gt__(self, other: WorkingHours, /) -> bool: ...
    def __ge__(self, other: WorkingHours, /) -> bool: ...

@_typing.final
class Leave(_Value):  # type: ignore[call-arg]
    """An absence of a technician: holidays, illness, a morning at the dentist."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['technician'], _typing.Literal['span']]]
    def __new__(cls, *, id: _uuid.UUID | str, technician: _uuid.UUID | str, span: LeaveSpan) -> Leave:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        span: LeaveSpan = ...,
    ) -> Leave:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        span: LeaveSpan = ...,
    ) -> Leave:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who is away."""
    @property
    def span(self) -> LeaveSpan.Variant:
        """When, on the clocks of the technician's zone."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Leave:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class LeaveSpan(_Value):  # type: ignore[call-arg]
    """When somebody is away, in civil time: what instants that is follows from the zone each time it is asked."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LeaveSpan.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Days(LeaveSpan):  # type: ignore[call-arg]
        """Whole days, from midnight to midnight: 23 to 25 hours each."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['first'], _typing.Literal['last']]]
        def __new__(cls, *, first: _datetime.date, last: _datetime.date) -> LeaveSpan.Days:
            ...
        def replace(self, *, first: _datetime.date = ..., last: _datetime.date = ...) -> LeaveSpan.Days:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, first: _datetime.date = ..., last: _datetime.date = ...) -> LeaveSpan.Days:
            """The value like this one but for the fields that are named."""
        @property
        def first(self) -> _datetime.date:
            """The first day away."""
        @property
        def last(self) -> _datetime.date:
            """The last day away, which may be the first."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LeaveSpan.Days:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Times(LeaveSpan):  # type: ignore[call-arg]
        """From a time to a time. Edges that the clocks skip or show twice are read as those of working hours are."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['end']]]
        def __new__(cls, *, start: _datetime.datetime, end: _datetime.datetime) -> LeaveSpan.Times:
            ...
        def replace(
            self,
            *,
            start: _datetime.datetime = ...,
            end: _datetime.datetime = ...,
        ) -> LeaveSpan.Times:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            start: _datetime.datetime = ...,
            end: _datetime.datetime = ...,
        ) -> LeaveSpan.Times:
            """The value like this one but for the fields that are named."""
        @property
        def start(self) -> _datetime.datetime:
            """When it starts."""
        @property
        def end(self) -> _datetime.datetime:
            """When it ends: the first moment back."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LeaveSpan.Times:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Days | Times
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Booking(_Value):  # type: ignore[call-arg]
    """A technician's time, taken for a visit."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['technician'], _typing.Literal['visit'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['overrides']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        technician: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
        overrides: _typing.Sequence[ConflictOverride] = (),
    ) -> Booking:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        overrides: _typing.Sequence[ConflictOverride] = ...,
    ) -> Booking:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        overrides: _typing.Sequence[ConflictOverride] = ...,
    ) -> Booking:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time."""
    @property
    def visit(self) -> _uuid.UUID:
        """For which visit. A visit with two technicians has two bookings."""
    @property
    def interval(self) -> _calendar.Interval:
        """When: at most 31 days."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
        starts. A new tz database that reads it otherwise can be noticed by it.
        """
    @property
    def overrides(self) -> tuple[ConflictOverride, ...]:
        """The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Booking:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class BookingTime(_Value):  # type: ignore[call-arg]
    """When a booking is to be."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingTime.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Civil(BookingTime):  # type: ignore[call-arg]
        """From a time on a clock, for a length of elapsed time."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['local'], _typing.Literal['zone'], _typing.Literal['policy'], _typing.Literal['duration_seconds']]]
        def __new__(
            cls,
            *,
            local: _datetime.datetime,
            zone: str | _zoneinfo.ZoneInfo,
            policy: _calendar.Disambiguation,
            duration_seconds: int,
        ) -> BookingTime.Civil:
            ...
        def replace(
            self,
            *,
            local: _datetime.datetime = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
            policy: _calendar.Disambiguation = ...,
            duration_seconds: int = ...,
        ) -> BookingTime.Civil:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            local: _datetime.datetime = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
            policy: _calendar.Disambiguation = ...,
            duration_seconds: int = ...,
        ) -> BookingTime.Civil:
            """The value like this one but for the fields that are named."""
        @property
        def local(self) -> _datetime.datetime:
            """What the clock says."""
        @property
        def zone(self) -> str:
            """Where the clock is: of the site, or of the technician."""
        @property
        def policy(self) -> _calendar.Disambiguation:
            """What is meant if the clocks skip that time, or show it twice."""
        @property
        def duration_seconds(self) -> int:
            """How long, in seconds: 1 to 2678400."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingTime.Civil:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Instants(BookingTime):  # type: ignore[call-arg]
        """An interval that is already known; the start is written down on the clock of the technician's zone."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['interval']]]
        def __new__(cls, *, interval: _calendar.Interval) -> BookingTime.Instants:
            ...
        def replace(self, *, interval: _calendar.Interval = ...) -> BookingTime.Instants:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, interval: _calendar.Interval = ...) -> BookingTime.Instants:
            """The value like this one but for the fields that are named."""
        @property
        def interval(self) -> _calendar.Interval:
            """The interval."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingTime.Instants:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Civil | Instants
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ConflictOverride(_Value):  # type: ignore[call-arg]
    """Somebody's decision to book in spite of a soft conflict."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['key'], _typing.Literal['reason']]]
    def __new__(cls, *, key: str, reason: str) -> ConflictOverride:
        ...
    def replace(self, *, key: str = ..., reason: str = ...) -> ConflictOverride:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, key: str = ..., reason: str = ...) -> ConflictOverride:
        """The value like this one but for the fields that are named."""
    @property
    def key(self) -> str:
        """The `key` of the conflict."""
    @property
    def reason(self) -> str:
        """Why it doesn't matter."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ConflictOverride:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ConflictPolicy(_Value):  # type: ignore[call-arg]
    """How much each kind of conflict matters to the firm.

    A firm whose people decide themselves how late they work has
    `ConflictPolicy.default().replace(outside_hours=Severity.WARNING)`.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['double_booked'], _typing.Literal['on_leave'], _typing.Literal['outside_hours']]]
    def __new__(
        cls,
        *,
        double_booked: Severity,
        on_leave: Severity,
        outside_hours: Severity,
    ) -> ConflictPolicy:
        ...
    def replace(
        self,
        *,
        double_booked: Severity = ...,
        on_leave: Severity = ...,
        outside_hours: Severity = ...,
    ) -> ConflictPolicy:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        double_booked: Severity = ...,
        on_leave: Severity = ...,
        outside_hours: Severity = ...,
    ) -> ConflictPolicy:
        """The value like this one but for the fields that are named."""
    @property
    def double_booked(self) -> Severity:
        """Of `JM-SCH-0101`."""
    @property
    def on_leave(self) -> Severity:
        """Of `JM-SCH-0102`."""
    @property
    def outside_hours(self) -> Severity:
        """Of `JM-SCH-0103`."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ConflictPolicy:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def default() -> ConflictPolicy:
        """The usual policy: nobody is booked twice or during leave (hard), and working outside the hours needs a reason
        (soft).

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def severity(self, code: ConflictCode) -> Severity:
        """How much a kind of conflict matters.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Proposal(_Value):  # type: ignore[call-arg]
    """A time that somebody might be booked for."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['booking']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        booking: _uuid.UUID | str | None = None,
    ) -> Proposal:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        booking: _uuid.UUID | str | None = ...,
    ) -> Proposal:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        booking: _uuid.UUID | str | None = ...,
    ) -> Proposal:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time."""
    @property
    def interval(self) -> _calendar.Interval:
        """When: at most 31 days."""
    @property
    def booking(self) -> _uuid.UUID | None:
        """The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Proposal:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Conflict(_Value):  # type: ignore[call-arg]
    """Why a technician can't, or shouldn't, be booked for a time.

    It is complete in itself: its fields are the arguments of a text in any language, and its text is the English one.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['code'], _typing.Literal['severity'], _typing.Literal['key'], _typing.Literal['technician'], _typing.Literal['booking'], _typing.Literal['proposed'], _typing.Literal['obstacle'], _typing.Literal['seconds'], _typing.Literal['fixes']]]
    def __new__(
        cls,
        *,
        code: ConflictCode,
        severity: Severity,
        key: str,
        technician: _uuid.UUID | str,
        booking: _uuid.UUID | str | None = None,
        proposed: LocalSpan,
        obstacle: Obstacle,
        seconds: int,
        fixes: _typing.Sequence[Fix],
    ) -> Conflict:
        ...
    def replace(
        self,
        *,
        code: ConflictCode = ...,
        severity: Severity = ...,
        key: str = ...,
        technician: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str | None = ...,
        proposed: LocalSpan = ...,
        obstacle: Obstacle = ...,
        seconds: int = ...,
        fixes: _typing.Sequence[Fix] = ...,
    ) -> Conflict:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        code: ConflictCode = ...,
        severity: Severity = ...,
        key: str = ...,
        technician: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str | None = ...,
        proposed: LocalSpan = ...,
        obstacle: Obstacle = ...,
        seconds: int = ...,
        fixes: _typing.Sequence[Fix] = ...,
    ) -> Conflict:
        """The value like this one but for the fields that are named."""
    @property
    def code(self) -> ConflictCode:
        """What kind of conflict."""
    @property
    def severity(self) -> Severity:
        """How much it matters, by the firm's policy."""
    @property
    def key(self) -> str:
        """Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and
        the first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds;
        when one of them changes the key does, and an override of it lapses.
        """
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time it is about."""
    @property
    def booking(self) -> _uuid.UUID | None:
        """The booking that was asked about, if it has an id."""
    @property
    def proposed(self) -> LocalSpan:
        """The time that was asked about."""
    @property
    def obstacle(self) -> Obstacle.Variant:
        """What is in the way."""
    @property
    def seconds(self) -> int:
        """How much of the proposed time it takes away: the overlap, or the time outside the hours."""
    @property
    def fixes(self) -> tuple[Fix.Variant, ...]:
        """What would resolve it, each alone. After another start there may be other conflicts; where a fix says that it
        resolves all of them, it does.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Conflict:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Obstacle(_Value):  # type: ignore[call-arg]
    """What is in the way of a booking."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Booking(Obstacle):  # type: ignore[call-arg]
        """Another booking."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
        ) -> Obstacle.Booking:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Booking:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Booking:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Booking:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Leave(Obstacle):  # type: ignore[call-arg]
        """Leave."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave'], _typing.Literal['span']]]
        def __new__(cls, *, leave: _uuid.UUID | str, span: LocalSpan) -> Obstacle.Leave:
            ...
        def replace(self, *, leave: _uuid.UUID | str = ..., span: LocalSpan = ...) -> Obstacle.Leave:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: _uuid.UUID | str = ..., span: LocalSpan = ...) -> Obstacle.Leave:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> _uuid.UUID:
            """Which."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Leave:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TimeOff(Obstacle):  # type: ignore[call-arg]
        """Time off: the working hours don't cover all of the proposed time."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['spans']]]
        def __new__(cls, *, spans: _typing.Sequence[LocalSpan]) -> Obstacle.TimeOff:
            ...
        def replace(self, *, spans: _typing.Sequence[LocalSpan] = ...) -> Obstacle.TimeOff:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, spans: _typing.Sequence[LocalSpan] = ...) -> Obstacle.TimeOff:
            """The value like this one but for the fields that are named."""
        @property
        def spans(self) -> tuple[LocalSpan, ...]:
            """Each part of the proposed time that they don't cover, in order."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.TimeOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Booking | Leave | TimeOff
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class Fix(_Value):  # type: ignore[call-arg]
    """A change of the proposal that resolves a conflict. Its text says it in English.

    A proposal that is moved keeps its length.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class StartAtOrAfter(Fix):  # type: ignore[call-arg]
        """Start at this instant or at any later one: then this booking or leave isn't in the way."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['instant'], _typing.Literal['local']]]
        def __new__(cls, *, instant: _datetime.datetime, local: _calendar.ZonedTime) -> Fix.StartAtOrAfter:
            ...
        def replace(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.StartAtOrAfter:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.StartAtOrAfter:
            """The value like this one but for the fields that are named."""
        @property
        def instant(self) -> _datetime.datetime:
            """The instant."""
        @property
        def local(self) -> _calendar.ZonedTime:
            """The same, on the clock of the technician's zone."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.StartAtOrAfter:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class EndAtOrBefore(Fix):  # type: ignore[call-arg]
        """End at this instant or at any earlier one: then this booking or leave isn't in the way."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['instant'], _typing.Literal['local']]]
        def __new__(cls, *, instant: _datetime.datetime, local: _calendar.ZonedTime) -> Fix.EndAtOrBefore:
            ...
        def replace(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.EndAtOrBefore:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.EndAtOrBefore:
            """The value like this one but for the fields that are named."""
        @property
        def instant(self) -> _datetime.datetime:
            """The instant."""
        @property
        def local(self) -> _calendar.ZonedTime:
            """The same, on the clock of the technician's zone."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.EndAtOrBefore:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class StartAt(Fix):  # type: ignore[call-arg]
        """Start at exactly this instant: the nearest one, before or after, at which nothing at all is in the way."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['instant'], _typing.Literal['local']]]
        def __new__(cls, *, instant: _datetime.datetime, local: _calendar.ZonedTime) -> Fix.StartAt:
            ...
        def replace(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.StartAt:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            instant: _datetime.datetime = ...,
            local: _calendar.ZonedTime = ...,
        ) -> Fix.StartAt:
            """The value like this one but for the fields that are named."""
        @property
        def instant(self) -> _datetime.datetime:
            """The instant."""
        @property
        def local(self) -> _calendar.ZonedTime:
            """The same, on the clock of the technician's zone."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.StartAt:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class OtherTechnician(Fix):  # type: ignore[call-arg]
        """Send somebody else at the same time: nothing at all is in the way."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: _uuid.UUID | str) -> Fix.OtherTechnician:
            ...
        def replace(self, *, technician: _uuid.UUID | str = ...) -> Fix.OtherTechnician:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: _uuid.UUID | str = ...) -> Fix.OtherTechnician:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who is free."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.OtherTechnician:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = StartAtOrAfter | EndAtOrBefore | StartAt | OtherTechnician
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class LocalSpan(_Value):  # type: ignore[call-arg]
    """An interval, with what the clocks of the technician's zone say at its start and its end."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['end']]]
    def __new__(
        cls,
        *,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
        end: _calendar.ZonedTime,
    ) -> LocalSpan:
        ...
    def replace(
        self,
        *,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        end: _calendar.ZonedTime = ...,
    ) -> LocalSpan:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        end: _calendar.ZonedTime = ...,
    ) -> LocalSpan:
        """The value like this one but for the fields that are named."""
    @property
    def interval(self) -> _calendar.Interval:
        """The interval."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """Its start on the clock."""
    @property
    def end(self) -> _calendar.ZonedTime:
        """Its end on the clock."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LocalSpan:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ConflictTexts(_Value):  # type: ignore[call-arg]
    """A conflict and what would resolve it, in English."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['conflict'], _typing.Literal['fixes']]]
    def __new__(cls, *, conflict: str, fixes: _typing.Sequence[str]) -> ConflictTexts:
        ...
    def replace(self, *, conflict: str = ..., fixes: _typing.Sequence[str] = ...) -> ConflictTexts:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, conflict: str = ..., fixes: _typing.Sequence[str] = ...) -> ConflictTexts:
        """The value like this one but for the fields that are named."""
    @property
    def conflict(self) -> str:
        """The conflict."""
    @property
    def fixes(self) -> tuple[str, ...]:
        """Its fixes, in their order."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ConflictTexts:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotRequest(_Value):  # type: ignore[call-arg]
    """What slots are wanted."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['count'], _typing.Literal['duration_seconds'], _typing.Literal['technicians'], _typing.Literal['not_before'], _typing.Literal['horizon_days'], _typing.Literal['step_minutes'], _typing.Literal['windows'], _typing.Literal['cursor']]]
    def __new__(
        cls,
        *,
        count: int,
        duration_seconds: int,
        technicians: _typing.Sequence[_uuid.UUID | str] = (),
        not_before: _datetime.datetime,
        horizon_days: int,
        step_minutes: int,
        windows: _typing.Sequence[_calendar.Interval] = (),
        cursor: SlotCursor | None = None,
    ) -> SlotRequest:
        ...
    def replace(
        self,
        *,
        count: int = ...,
        duration_seconds: int = ...,
        technicians: _typing.Sequence[_uuid.UUID | str] = ...,
        not_before: _datetime.datetime = ...,
        horizon_days: int = ...,
        step_minutes: int = ...,
        windows: _typing.Sequence[_calendar.Interval] = ...,
        cursor: SlotCursor | None = ...,
    ) -> SlotRequest:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        count: int = ...,
        duration_seconds: int = ...,
        technicians: _typing.Sequence[_uuid.UUID | str] = ...,
        not_before: _datetime.datetime = ...,
        horizon_days: int = ...,
        step_minutes: int = ...,
        windows: _typing.Sequence[_calendar.Interval] = ...,
        cursor: SlotCursor | None = ...,
    ) -> SlotRequest:
        """The value like this one but for the fields that are named."""
    @property
    def count(self) -> int:
        """How many: 1 to 100."""
    @property
    def duration_seconds(self) -> int:
        """How long the visit lasts, in seconds: 1 to 2678400."""
    @property
    def technicians(self) -> tuple[_uuid.UUID, ...]:
        """Who may come; empty for anyone."""
    @property
    def not_before(self) -> _datetime.datetime:
        """The earliest start: usually now."""
    @property
    def horizon_days(self) -> int:
        """How many days of 24 hours from there the visit may start: 1 to 366."""
    @property
    def step_minutes(self) -> int:
        """Starts are tried where the clock of the technician's zone shows a multiple of this since midnight: 1 to 1440."""
    @property
    def windows(self) -> tuple[_calendar.Interval, ...]:
        """When the customer or the site can take the visit, which must lie in one of them as a whole (those that touch or
        overlap count as one); empty for any time.
        """
    @property
    def cursor(self) -> SlotCursor | None:
        """Where an earlier search stopped, to go on from there with the same request."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotRequest:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotSearch(_Value):  # type: ignore[call-arg]
    """What a search found."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['slots'], _typing.Literal['rejected'], _typing.Literal['cursor']]]
    def __new__(
        cls,
        *,
        slots: _typing.Sequence[Slot],
        rejected: _typing.Sequence[SlotRejection],
        cursor: SlotCursor | None = None,
    ) -> SlotSearch:
        ...
    def replace(
        self,
        *,
        slots: _typing.Sequence[Slot] = ...,
        rejected: _typing.Sequence[SlotRejection] = ...,
        cursor: SlotCursor | None = ...,
    ) -> SlotSearch:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        slots: _typing.Sequence[Slot] = ...,
        rejected: _typing.Sequence[SlotRejection] = ...,
        cursor: SlotCursor | None = ...,
    ) -> SlotSearch:
        """The value like this one but for the fields that are named."""
    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots, by start, then by technician."""
    @property
    def rejected(self) -> tuple[SlotRejection, ...]:
        """How many starts each kind of conflict ruled out, by code. A start with several is counted under each."""
    @property
    def cursor(self) -> SlotCursor | None:
        """Where to go on; `None` once every start within the horizon was looked at. There may be one before the wanted
        number of slots is found, since one search looks only at so much.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotSearch:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Slot(_Value):  # type: ignore[call-arg]
    """A time at which somebody can be booked as it is."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
    ) -> Slot:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
    ) -> Slot:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
    ) -> Slot:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who."""
    @property
    def interval(self) -> _calendar.Interval:
        """When."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """Its start, on the clock of the technician's zone."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Slot:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotRejection(_Value):  # type: ignore[call-arg]
    """How many starts a kind of conflict ruled out."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['code'], _typing.Literal['count']]]
    def __new__(cls, *, code: ConflictCode, count: int) -> SlotRejection:
        ...
    def replace(self, *, code: ConflictCode = ..., count: int = ...) -> SlotRejection:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, code: ConflictCode = ..., count: int = ...) -> SlotRejection:
        """The value like this one but for the fields that are named."""
    @property
    def code(self) -> ConflictCode:
        """The kind of conflict."""
    @property
    def count(self) -> int:
        """How many starts."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotRejection:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotCursor(_Value):  # type: ignore[call-arg]
    """The last start that a search has looked at."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['technician']]]
    def __new__(cls, *, start: _datetime.datetime, technician: _uuid.UUID | str) -> SlotCursor:
        ...
    def replace(self, *, start: _datetime.datetime = ..., technician: _uuid.UUID | str = ...) -> SlotCursor:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        start: _datetime.datetime = ...,
        technician: _uuid.UUID | str = ...,
    ) -> SlotCursor:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> _datetime.datetime:
        """The start."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotCursor:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: SlotCursor, /) -> bool: ...
    def __le__(self, other: SlotCursor, /) -> bool: ...
    def __gt__(self, other: SlotCursor, /) -> bool: ...
    def __ge__(self, other: SlotCursor, /) -> bool: ...

@_typing.final
class Agenda(_Value):  # type: ignore[call-arg]
    """What a technician's row of a board shows."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['working'], _typing.Literal['leave'], _typing.Literal['bookings']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        working: _typing.Sequence[LocalSpan],
        leave: _typing.Sequence[Absence],
        bookings: _typing.Sequence[Appointment],
    ) -> Agenda:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        working: _typing.Sequence[LocalSpan] = ...,
        leave: _typing.Sequence[Absence] = ...,
        bookings: _typing.Sequence[Appointment] = ...,
    ) -> Agenda:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        working: _typing.Sequence[LocalSpan] = ...,
        leave: _typing.Sequence[Absence] = ...,
        bookings: _typing.Sequence[Appointment] = ...,
    ) -> Agenda:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @property
    def working(self) -> tuple[LocalSpan, ...]:
        """The working time within the range, in order; spans of working hours that touch are joined."""
    @property
    def leave(self) -> tuple[Absence, ...]:
        """The leave that touches the range, by start, then by id."""
    @property
    def bookings(self) -> tuple[Appointment, ...]:
        """The bookings that touch the range, by start, then by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Agenda:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Absence(_Value):  # type: ignore[call-arg]
    """Leave, when it is."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave'], _typing.Literal['span']]]
    def __new__(cls, *, leave: _uuid.UUID | str, span: LocalSpan) -> Absence:
        ...
    def replace(self, *, leave: _uuid.UUID | str = ..., span: LocalSpan = ...) -> Absence:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, leave: _uuid.UUID | str = ..., span: LocalSpan = ...) -> Absence:
        """The value like this one but for the fields that are named."""
    @property
    def leave(self) -> _uuid.UUID:
        """Which leave."""
    @property
    def span(self) -> LocalSpan:
        """All of it, on the clock of the technician's zone."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Absence:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Appointment(_Value):  # type: ignore[call-arg]
    """A booking, when it is."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span']]]
    def __new__(cls, *, booking: _uuid.UUID | str, visit: _uuid.UUID | str, span: LocalSpan) -> Appointment:
        ...
    def replace(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        span: LocalSpan = ...,
    ) -> Appointment:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        span: LocalSpan = ...,
    ) -> Appointment:
        """The value like this one but for the fields that are named."""
    @property
    def booking(self) -> _uuid.UUID:
        """Which booking."""
    @property
    def visit(self) -> _uuid.UUID:
        """For which visit."""
    @property
    def span(self) -> LocalSpan:
        """All of it, on the clock of the technician's zone."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Appointment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class ScheduleCommand(_Value):  # type: ignore[call-arg]
    """What somebody wants of the diary."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SetPolicy(ScheduleCommand):  # type: ignore[call-arg]
        """Change what the firm thinks of conflicts. What is booked stays booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['policy']]]
        def __new__(cls, *, policy: ConflictPolicy) -> ScheduleCommand.SetPolicy:
            ...
        def replace(self, *, policy: ConflictPolicy = ...) -> ScheduleCommand.SetPolicy:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, policy: ConflictPolicy = ...) -> ScheduleCommand.SetPolicy:
            """The value like this one but for the fields that are named."""
        @property
        def policy(self) -> ConflictPolicy:
            """The new policy."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.SetPolicy:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AddTechnician(ScheduleCommand):  # type: ignore[call-arg]
        """Take a technician into the diary."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: Technician) -> ScheduleCommand.AddTechnician:
            ...
        def replace(self, *, technician: Technician = ...) -> ScheduleCommand.AddTechnician:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: Technician = ...) -> ScheduleCommand.AddTechnician:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> Technician:
            """Who."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.AddTechnician:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SetHours(ScheduleCommand):  # type: ignore[call-arg]
        """Change a technician's working week. What is booked stays booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['hours']]]
        def __new__(
            cls,
            *,
            technician: _uuid.UUID | str,
            hours: _typing.Sequence[WorkingHours],
        ) -> ScheduleCommand.SetHours:
            ...
        def replace(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            hours: _typing.Sequence[WorkingHours] = ...,
        ) -> ScheduleCommand.SetHours:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            hours: _typing.Sequence[WorkingHours] = ...,
        ) -> ScheduleCommand.SetHours:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whose."""
        @property
        def hours(self) -> tuple[WorkingHours, ...]:
            """The whole new week."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.SetHours:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class GrantLeave(ScheduleCommand):  # type: ignore[call-arg]
        """Give a technician leave. Illness doesn't ask: bookings in that time don't stop it, and are found by
        `journeyman.schedule.check_all`.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave']]]
        def __new__(cls, *, leave: Leave) -> ScheduleCommand.GrantLeave:
            ...
        def replace(self, *, leave: Leave = ...) -> ScheduleCommand.GrantLeave:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: Leave = ...) -> ScheduleCommand.GrantLeave:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> Leave:
            """The leave."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.GrantLeave:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WithdrawLeave(ScheduleCommand):  # type: ignore[call-arg]
        """Take leave back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave']]]
        def __new__(cls, *, leave: _uuid.UUID | str) -> ScheduleCommand.WithdrawLeave:
            ...
        def replace(self, *, leave: _uuid.UUID | str = ...) -> ScheduleCommand.WithdrawLeave:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: _uuid.UUID | str = ...) -> ScheduleCommand.WithdrawLeave:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.WithdrawLeave:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Book(ScheduleCommand):  # type: ignore[call-arg]
        """Book a technician for a visit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['visit'], _typing.Literal['time'], _typing.Literal['overrides']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            time: BookingTime,
            overrides: _typing.Sequence[ConflictOverride] = (),
        ) -> ScheduleCommand.Book:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleCommand.Book:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleCommand.Book:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """The new booking's id."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whom."""
        @property
        def visit(self) -> _uuid.UUID:
            """For which visit."""
        @property
        def time(self) -> BookingTime.Variant:
            """When."""
        @property
        def overrides(self) -> tuple[ConflictOverride, ...]:
            """The soft conflicts that are taken on. Those that there aren't any more do no harm and aren't kept."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.Book:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class MoveBooking(ScheduleCommand):  # type: ignore[call-arg]
        """Move a booking to another time, to another technician, or both."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['time'], _typing.Literal['overrides']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            time: BookingTime,
            overrides: _typing.Sequence[ConflictOverride] = (),
        ) -> ScheduleCommand.MoveBooking:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleCommand.MoveBooking:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleCommand.MoveBooking:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whom it is to be, perhaps the same."""
        @property
        def time(self) -> BookingTime.Variant:
            """When it is to be, perhaps at the same time."""
        @property
        def overrides(self) -> tuple[ConflictOverride, ...]:
            """The soft conflicts that are taken on. Earlier ones are gone."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.MoveBooking:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CancelBooking(ScheduleCommand):  # type: ignore[call-arg]
        """Give a booking's time back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking']]]
        def __new__(cls, *, booking: _uuid.UUID | str) -> ScheduleCommand.CancelBooking:
            ...
        def replace(self, *, booking: _uuid.UUID | str = ...) -> ScheduleCommand.CancelBooking:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: _uuid.UUID | str = ...) -> ScheduleCommand.CancelBooking:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.CancelBooking:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = SetPolicy | AddTechnician | SetHours | GrantLeave | WithdrawLeave | Book | MoveBooking | CancelBooking
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class ScheduleEvent(_Value):  # type: ignore[call-arg]
    """What happened to the diary. Times are resolved: replaying needs no tz database."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PolicySet(ScheduleEvent):  # type: ignore[call-arg]
        """The firm thinks otherwise of conflicts."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['policy']]]
        def __new__(cls, *, policy: ConflictPolicy) -> ScheduleEvent.PolicySet:
            ...
        def replace(self, *, policy: ConflictPolicy = ...) -> ScheduleEvent.PolicySet:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, policy: ConflictPolicy = ...) -> ScheduleEvent.PolicySet:
            """The value like this one but for the fields that are named."""
        @property
        def policy(self) -> ConflictPolicy:
            """The new policy."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.PolicySet:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TechnicianAdded(ScheduleEvent):  # type: ignore[call-arg]
        """A technician came into the diary."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: Technician) -> ScheduleEvent.TechnicianAdded:
            ...
        def replace(self, *, technician: Technician = ...) -> ScheduleEvent.TechnicianAdded:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: Technician = ...) -> ScheduleEvent.TechnicianAdded:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> Technician:
            """Who."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.TechnicianAdded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class HoursSet(ScheduleEvent):  # type: ignore[call-arg]
        """A technician's working week changed."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['hours']]]
        def __new__(
            cls,
            *,
            technician: _uuid.UUID | str,
            hours: _typing.Sequence[WorkingHours],
        ) -> ScheduleEvent.HoursSet:
            ...
        def replace(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            hours: _typing.Sequence[WorkingHours] = ...,
        ) -> ScheduleEvent.HoursSet:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            hours: _typing.Sequence[WorkingHours] = ...,
        ) -> ScheduleEvent.HoursSet:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whose."""
        @property
        def hours(self) -> tuple[WorkingHours, ...]:
            """The whole new week, in its order."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.HoursSet:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeaveGranted(ScheduleEvent):  # type: ignore[call-arg]
        """A technician got leave."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave']]]
        def __new__(cls, *, leave: Leave) -> ScheduleEvent.LeaveGranted:
            ...
        def replace(self, *, leave: Leave = ...) -> ScheduleEvent.LeaveGranted:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: Leave = ...) -> ScheduleEvent.LeaveGranted:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> Leave:
            """The leave."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.LeaveGranted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LeaveWithdrawn(ScheduleEvent):  # type: ignore[call-arg]
        """Leave was taken back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave']]]
        def __new__(cls, *, leave: _uuid.UUID | str) -> ScheduleEvent.LeaveWithdrawn:
            ...
        def replace(self, *, leave: _uuid.UUID | str = ...) -> ScheduleEvent.LeaveWithdrawn:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: _uuid.UUID | str = ...) -> ScheduleEvent.LeaveWithdrawn:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.LeaveWithdrawn:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Booked(ScheduleEvent):  # type: ignore[call-arg]
        """A technician was booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking']]]
        def __new__(cls, *, booking: Booking) -> ScheduleEvent.Booked:
            ...
        def replace(self, *, booking: Booking = ...) -> ScheduleEvent.Booked:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: Booking = ...) -> ScheduleEvent.Booked:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> Booking:
            """The booking, with the overrides that it needed."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.Booked:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class BookingMoved(ScheduleEvent):  # type: ignore[call-arg]
        """A booking moved."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['overrides']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            interval: _calendar.Interval,
            start: _calendar.ZonedTime,
            overrides: _typing.Sequence[ConflictOverride],
        ) -> ScheduleEvent.BookingMoved:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
            start: _calendar.ZonedTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleEvent.BookingMoved:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
            start: _calendar.ZonedTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
        ) -> ScheduleEvent.BookingMoved:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whose it is now."""
        @property
        def interval(self) -> _calendar.Interval:
            """When it is now."""
        @property
        def start(self) -> _calendar.ZonedTime:
            """Its start as it was agreed."""
        @property
        def overrides(self) -> tuple[ConflictOverride, ...]:
            """The overrides that it needed."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.BookingMoved:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class BookingCancelled(ScheduleEvent):  # type: ignore[call-arg]
        """A booking's time was given back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking']]]
        def __new__(cls, *, booking: _uuid.UUID | str) -> ScheduleEvent.BookingCancelled:
            ...
        def replace(self, *, booking: _uuid.UUID | str = ...) -> ScheduleEvent.BookingCancelled:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: _uuid.UUID | str = ...) -> ScheduleEvent.BookingCancelled:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.BookingCancelled:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = PolicySet | TechnicianAdded | HoursSet | LeaveGranted | LeaveWithdrawn | Booked | BookingMoved | BookingCancelled
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class ConflictCode(_enum.Enum):
    """What kind of conflict it is; the value is the code that is written down."""
    DOUBLE_BOOKED = "JM-SCH-0101"
    """`JM-SCH-0101`: the technician has another booking in the time."""
    ON_LEAVE = "JM-SCH-0102"
    """`JM-SCH-0102`: the technician is on leave in the time."""
    OUTSIDE_HOURS = "JM-SCH-0103"
    """`JM-SCH-0103`: the technician doesn't work in all of the time."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ConflictCode:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Severity(_enum.Enum):
    """How much a conflict matters to the firm, the most first."""
    HARD = "hard"
    """Nothing is booked against it."""
    SOFT = "soft"
    """It is booked only with an override that names it and says why."""
    WARNING = "warning"
    """It is told, and stops nobody."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Severity:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Severity, /) -> bool: ...
    def __le__(self, other: Severity, /) -> bool: ...
    def __gt__(self, other: Severity, /) -> bool: ...
    def __ge__(self, other: Severity, /) -> bool: ...

def check(diary: Diary, proposal: Proposal, tzdb: _calendar.Tzdb | None = None) -> tuple[Conflict, ...]:
    """Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.

    Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
    technician, code, and ids. What is given back is data: nothing is raised for a conflict.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
        LimitError: a proposal of more than 31 days (`JM-SCH-0013`), more than 10000 conflicts (`JM-SCH-0015`), or a time
            outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def check_all(diary: Diary, tzdb: _calendar.Tzdb | None = None) -> tuple[Conflict, ...]:
    """Every conflict among the bookings that a diary has, in the order of `check`: what leave, new hours or a new policy have
    done to it since.

    Two bookings that overlap are one conflict, that of the later with the earlier. Soft conflicts whose key one of the two
    bookings overrides are left out. The fixes are those that lie in the conflict itself; `check` also names other
    technicians and free starts.

    Raises:
        MissingError: an unknown zone (`JM-CAL-0003`).
        LimitError: more than 10000 conflicts (`JM-SCH-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def next_slots(diary: Diary, request: SlotRequest, tzdb: _calendar.Tzdb | None = None) -> SlotSearch:
    """The next times at which a visit could be booked, the earliest first, and among equal ones by the technician's id.

    Every start on the grid of the step is tried, and offered if and only if `check` finds no conflict at all.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
        InvalidError: a duration of nothing (`JM-SCH-0012`), or a count, horizon or step out of bounds (`JM-SCH-0016`).
        LimitError: a duration of more than 31 days (`JM-SCH-0013`), too many windows (`JM-SCH-0015`), or a time outside
            the years 1900 to 9999 (`JM-CAL-0002`).
    """

def agenda(
    diary: Diary,
    technician: _uuid.UUID | str,
    range: _calendar.Interval,
    tzdb: _calendar.Tzdb | None = None,
) -> Agenda:
    """A technician's working time, leave and bookings within a range, as instants and on the clock of the technician's zone.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
        LimitError: a range of more than 31 days (`JM-SCH-0013`), or a time outside the years 1900 to 9999
            (`JM-CAL-0002`).
    """

def decide(
    diary: Diary,
    command: ScheduleCommand,
    tzdb: _calendar.Tzdb | None = None,
) -> tuple[ScheduleEvent.Variant, ...]:
    """What a command does to a diary, or why it is refused. Nothing is changed yet.

    A booking is refused if any of its conflicts is hard, or soft and not overridden; `check` gives all of them with what
    would resolve them.

    Raises:
        RefusedError: conflicts (`JM-SCH-0023`; the argument `conflicts` has them as JSON), a civil start that needs a
            choice (`JM-SCH-0021`, `JM-SCH-0022`), or an id that is taken (`JM-SCH-0004` to `JM-SCH-0006`).
        MissingError: a technician, booking, leave or zone that isn't there (`JM-SCH-0001` to `JM-SCH-0003`,
            `JM-CAL-0003`).
        InvalidError: a command that contradicts itself (`JM-SCH-0007` to `JM-SCH-0012`).
        LimitError: more than a bound allows (`JM-SCH-0013`, `JM-SCH-0015`, `JM-CAL-0002`).
    """

def apply(diary: Diary, events: _typing.Sequence[ScheduleEvent]) -> Diary:
    """The diary after events; the one that is given stays as it is. Events are facts: no conflict stops them.

    The diary is copied, once for all the events: give many at once.

    Raises:
        CorruptError: no diary in this state can have decided the event (`JM-SCH-0017`).
    """

def explain(conflict: Conflict) -> ConflictTexts:
    """A conflict and its fixes in English: the same as the `str` of each."""
