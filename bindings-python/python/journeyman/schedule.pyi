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
    "SlotPlace",
    "NothingYet",
    "SlotRelaxation",
    "Agenda",
    "Absence",
    "Appointment",
    "ScheduleCommand",
    "ScheduleEvent",
    "BookingDetails",
    "Needs",
    "SkillNeed",
    "RoleNeed",
    "ArrivalWindow",
    "BookingDependency",
    "Resources",
    "Vehicle",
    "Equipment",
    "DiarySite",
    "DaySpan",
    "PublicHoliday",
    "DiaryLimits",
    "TravelMatrix",
    "TravelLeg",
    "Skill",
    "Licence",
    "DiaryChange",
    "WhatIf",
    "MovedBooking",
    "BookedSpan",
    "DoubleBooking",
    "ConflictCode",
    "Severity",
    "BookingStatus",
    "SlotRanking",
    "check",
    "check_all",
    "double_bookings",
    "next_slots",
    "agenda",
    "what_if",
    "recheck_zones",
    "decide",
    "apply",
    "explain",
    "explain_rejection",
    "explain_relaxation",
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
        MissingError: leave or a booking of a technician whom it doesn't have (`JM-SCH-0001`), or a booking of a vehicle,
            equipment or a site (`JM-SCH-0018` to `JM-SCH-0020`).
        InvalidError: hours, leave, resources or a booking that contradict themselves (`JM-SCH-0007` to `JM-SCH-0011`,
            `JM-SCH-0014`, `JM-SCH-0024` to `JM-SCH-0028`).
        LimitError: a booking of more than 31 days and six hours (`JM-SCH-0013`), too many of something (`JM-SCH-0015`), or a time
            outside the years 1900 to 9999 (`JM-CAL-0002`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['policy'], _typing.Literal['technicians'], _typing.Literal['leave'], _typing.Literal['bookings'], _typing.Literal['resources']]]
    def __new__(
        cls,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = (),
        leave: _typing.Sequence[Leave] = (),
        bookings: _typing.Sequence[Booking] = (),
        resources: Resources = ...,
    ) -> Diary:
        ...
    def replace(
        self,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = ...,
        leave: _typing.Sequence[Leave] = ...,
        bookings: _typing.Sequence[Booking] = ...,
        resources: Resources = ...,
    ) -> Diary:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        policy: ConflictPolicy = ...,
        technicians: _typing.Sequence[Technician] = ...,
        leave: _typing.Sequence[Leave] = ...,
        bookings: _typing.Sequence[Booking] = ...,
        resources: Resources = ...,
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
    @property
    def resources(self) -> Resources:
        """What it has besides people."""
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
    def double_bookings(self) -> tuple[DoubleBooking, ...]:
        """Every two bookings of a technician that overlap, in the order of `journeyman.schedule.double_bookings`: the quick look,
        without the other rules, overrides and fixes of `check_all`.

        Raises:
            LimitError: more than `DOUBLE_BOOKINGS_MAX` of `journeyman.limits` (`JM-SCH-0015`).
        """
    def decide(
        self,
        command: ScheduleCommand,
        tzdb: _calendar.Tzdb | None = None,
    ) -> tuple[ScheduleEvent.Variant, ...]:
        """What a command does to the diary, or why it is refused, as `journeyman.schedule.decide` says.

        Raises:
            JourneymanError: as `journeyman.schedule.decide` says.
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
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['zone'], _typing.Literal['hours'], _typing.Literal['breaks'], _typing.Literal['skills'], _typing.Literal['licences'], _typing.Literal['roles'], _typing.Literal['home'], _typing.Literal['region']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        zone: str | _zoneinfo.ZoneInfo,
        hours: _typing.Sequence[WorkingHours],
        breaks: _typing.Sequence[WorkingHours] = (),
        skills: _typing.Sequence[Skill] = (),
        licences: _typing.Sequence[Licence] = (),
        roles: _typing.Sequence[str] = (),
        home: _uuid.UUID | str | None = None,
        region: str | None = None,
    ) -> Technician:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        hours: _typing.Sequence[WorkingHours] = ...,
        breaks: _typing.Sequence[WorkingHours] = ...,
        skills: _typing.Sequence[Skill] = ...,
        licences: _typing.Sequence[Licence] = ...,
        roles: _typing.Sequence[str] = ...,
        home: _uuid.UUID | str | None = ...,
        region: str | None = ...,
    ) -> Technician:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        hours: _typing.Sequence[WorkingHours] = ...,
        breaks: _typing.Sequence[WorkingHours] = ...,
        skills: _typing.Sequence[Skill] = ...,
        licences: _typing.Sequence[Licence] = ...,
        roles: _typing.Sequence[str] = ...,
        home: _uuid.UUID | str | None = ...,
        region: str | None = ...,
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
        """The working week: any number of spans a day, none on days off. Spans may touch but not overlap."""
    @property
    def breaks(self) -> tuple[WorkingHours, ...]:
        """The breaks within the working week: time of a shift in which nothing is booked unless the firm's policy has it so."""
    @property
    def skills(self) -> tuple[Skill, ...]:
        """What they can do, and how well. Each name once."""
    @property
    def licences(self) -> tuple[Licence, ...]:
        """What they are allowed to do."""
    @property
    def roles(self) -> tuple[str, ...]:
        """What they are in a crew: apprentice, supervisor."""
    @property
    def home(self) -> _uuid.UUID | None:
        """Where they start their day. Slots that are ranked by least travel count the way from there and back; nothing else
        does: a way is between two visits, so that the first of a day is never too far from home. A shift starts where the
        firm says that it does, at home or at the first site; where it is at home, the hours in which visits are taken start
        later by the way.
        """
    @property
    def region(self) -> str | None:
        """The region whose public holidays count on bookings without a site that they lead: it stands for the place."""
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
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['technician'], _typing.Literal['visit'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['overrides'], _typing.Literal['details'], _typing.Literal['days']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        technician: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
        overrides: _typing.Sequence[ConflictOverride] = (),
        details: BookingDetails | None = None,
        days: DaySpan | None = None,
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
        details: BookingDetails | None = ...,
        days: DaySpan | None = ...,
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
        details: BookingDetails | None = ...,
        days: DaySpan | None = ...,
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
        """When: at most 31 days and six hours."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
        starts. A new tz database that reads it otherwise can be noticed by it.
        """
    @property
    def overrides(self) -> tuple[ConflictOverride, ...]:
        """The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change."""
    @property
    def details(self) -> BookingDetails | None:
        """Who else comes, with what and where to, what it takes, and what was promised."""
    @property
    def days(self) -> DaySpan | None:
        """The whole days that were agreed, on the calendar of the start's zone; none for a time of day. A new tz database that has
        the last of them end at another instant can be noticed by it.
        """
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
            """How long, in seconds: 1 to 2700000, which is 31 days and six hours."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingTime.Civil:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Days(BookingTime):  # type: ignore[call-arg]
        """Whole days, from the first instant of the first to the end of the last: 23 to 25 hours each, 31 days at most,
        also where the clocks go back in them.

        All of that time is taken, and all of it counts as work. Where all that is wanted is that nobody is booked, leave
        by days says so. The last day that can be booked is 9999-12-30, since the next one ends in the year 10000
        (`JM-CAL-0002`); leave and what is closed may be until 9999-12-31, which is for good.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['first'], _typing.Literal['last'], _typing.Literal['zone']]]
        def __new__(
            cls,
            *,
            first: _datetime.date,
            last: _datetime.date,
            zone: str | _zoneinfo.ZoneInfo,
        ) -> BookingTime.Days:
            ...
        def replace(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
        ) -> BookingTime.Days:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
        ) -> BookingTime.Days:
            """The value like this one but for the fields that are named."""
        @property
        def first(self) -> _datetime.date:
            """The first day."""
        @property
        def last(self) -> _datetime.date:
            """The last day, which may be the first."""
        @property
        def zone(self) -> str:
            """Where the calendar hangs: of the site, or of the technician."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingTime.Days:
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

    Variant: _typing.TypeAlias = Civil | Days | Instants
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ConflictOverride(_Value):  # type: ignore[call-arg]
    """Somebody's decision to book in spite of a soft conflict. A hard conflict is refused with one as without. One of a warning, which
    needs none, or of a conflict that isn't found, does nothing and isn't kept.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['key'], _typing.Literal['reason'], _typing.Literal['actor']]]
    def __new__(cls, *, key: str, reason: str, actor: _uuid.UUID | str | None = None) -> ConflictOverride:
        ...
    def replace(
        self,
        *,
        key: str = ...,
        reason: str = ...,
        actor: _uuid.UUID | str | None = ...,
    ) -> ConflictOverride:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        key: str = ...,
        reason: str = ...,
        actor: _uuid.UUID | str | None = ...,
    ) -> ConflictOverride:
        """The value like this one but for the fields that are named."""
    @property
    def key(self) -> str:
        """The `key` of the conflict."""
    @property
    def reason(self) -> str:
        """Why it doesn't matter."""
    @property
    def actor(self) -> _uuid.UUID | None:
        """Who decided it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ConflictOverride:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ConflictPolicy(_Value):  # type: ignore[call-arg]
    """How much each kind of conflict matters to the firm, and which kinds it doesn't look for.

    By default what can't be (two places at once, leave, a closed site, a licence that is missing) is hard, what may be for a
    reason (overtime, a holiday, a short drive) is soft, and what is only worth knowing (travel that isn't known or is tight,
    another technician preferred, a licence that expires soon) is a warning. What isn't given, or what JSON leaves out, is as by
    default.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['double_booked'], _typing.Literal['on_leave'], _typing.Literal['outside_hours'], _typing.Literal['vehicle_taken'], _typing.Literal['equipment_taken'], _typing.Literal['licence_missing'], _typing.Literal['licence_not_valid'], _typing.Literal['skill_missing'], _typing.Literal['site_closed'], _typing.Literal['dependency_broken'], _typing.Literal['crew_too_small'], _typing.Literal['role_missing'], _typing.Literal['clock_moved'], _typing.Literal['public_holiday'], _typing.Literal['travel_too_short'], _typing.Literal['travel_unknown'], _typing.Literal['travel_tight'], _typing.Literal['outside_window'], _typing.Literal['daily_hours'], _typing.Literal['weekly_hours'], _typing.Literal['rest_too_short'], _typing.Literal['no_break'], _typing.Literal['not_preferred'], _typing.Literal['licence_expiring'], _typing.Literal['unchecked']]]
    def __new__(
        cls,
        *,
        double_booked: Severity = ...,
        on_leave: Severity = ...,
        outside_hours: Severity = ...,
        vehicle_taken: Severity = ...,
        equipment_taken: Severity = ...,
        licence_missing: Severity = ...,
        licence_not_valid: Severity = ...,
        skill_missing: Severity = ...,
        site_closed: Severity = ...,
        dependency_broken: Severity = ...,
        crew_too_small: Severity = ...,
        role_missing: Severity = ...,
        clock_moved: Severity = ...,
        public_holiday: Severity = ...,
        travel_too_short: Severity = ...,
        travel_unknown: Severity = ...,
        travel_tight: Severity = ...,
        outside_window: Severity = ...,
        daily_hours: Severity = ...,
        weekly_hours: Severity = ...,
        rest_too_short: Severity = ...,
        no_break: Severity = ...,
        not_preferred: Severity = ...,
        licence_expiring: Severity = ...,
        unchecked: _typing.Sequence[ConflictCode] = (),
    ) -> ConflictPolicy:
        ...
    def replace(
        self,
        *,
        double_booked: Severity = ...,
        on_leave: Severity = ...,
        outside_hours: Severity = ...,
        vehicle_taken: Severity = ...,
        equipment_taken: Severity = ...,
        licence_missing: Severity = ...,
        licence_not_valid: Severity = ...,
        skill_missing: Severity = ...,
        site_closed: Severity = ...,
        dependency_broken: Severity = ...,
        crew_too_small: Severity = ...,
        role_missing: Severity = ...,
        clock_moved: Severity = ...,
        public_holiday: Severity = ...,
        travel_too_short: Severity = ...,
        travel_unknown: Severity = ...,
        travel_tight: Severity = ...,
        outside_window: Severity = ...,
        daily_hours: Severity = ...,
        weekly_hours: Severity = ...,
        rest_too_short: Severity = ...,
        no_break: Severity = ...,
        not_preferred: Severity = ...,
        licence_expiring: Severity = ...,
        unchecked: _typing.Sequence[ConflictCode] = ...,
    ) -> ConflictPolicy:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        double_booked: Severity = ...,
        on_leave: Severity = ...,
        outside_hours: Severity = ...,
        vehicle_taken: Severity = ...,
        equipment_taken: Severity = ...,
        licence_missing: Severity = ...,
        licence_not_valid: Severity = ...,
        skill_missing: Severity = ...,
        site_closed: Severity = ...,
        dependency_broken: Severity = ...,
        crew_too_small: Severity = ...,
        role_missing: Severity = ...,
        clock_moved: Severity = ...,
        public_holiday: Severity = ...,
        travel_too_short: Severity = ...,
        travel_unknown: Severity = ...,
        travel_tight: Severity = ...,
        outside_window: Severity = ...,
        daily_hours: Severity = ...,
        weekly_hours: Severity = ...,
        rest_too_short: Severity = ...,
        no_break: Severity = ...,
        not_preferred: Severity = ...,
        licence_expiring: Severity = ...,
        unchecked: _typing.Sequence[ConflictCode] = ...,
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
    @property
    def vehicle_taken(self) -> Severity:
        """Of `JM-SCH-0104`."""
    @property
    def equipment_taken(self) -> Severity:
        """Of `JM-SCH-0105`."""
    @property
    def licence_missing(self) -> Severity:
        """Of `JM-SCH-0106`."""
    @property
    def licence_not_valid(self) -> Severity:
        """Of `JM-SCH-0107`."""
    @property
    def skill_missing(self) -> Severity:
        """Of `JM-SCH-0108`."""
    @property
    def site_closed(self) -> Severity:
        """Of `JM-SCH-0109`."""
    @property
    def dependency_broken(self) -> Severity:
        """Of `JM-SCH-0110`."""
    @property
    def crew_too_small(self) -> Severity:
        """Of `JM-SCH-0111`."""
    @property
    def role_missing(self) -> Severity:
        """Of `JM-SCH-0112`."""
    @property
    def clock_moved(self) -> Severity:
        """Of `JM-SCH-0113`."""
    @property
    def public_holiday(self) -> Severity:
        """Of `JM-SCH-0114`."""
    @property
    def travel_too_short(self) -> Severity:
        """Of `JM-SCH-0115`."""
    @property
    def travel_unknown(self) -> Severity:
        """Of `JM-SCH-0116`."""
    @property
    def travel_tight(self) -> Severity:
        """Of `JM-SCH-0117`."""
    @property
    def outside_window(self) -> Severity:
        """Of `JM-SCH-0118`."""
    @property
    def daily_hours(self) -> Severity:
        """Of `JM-SCH-0119`."""
    @property
    def weekly_hours(self) -> Severity:
        """Of `JM-SCH-0120`."""
    @property
    def rest_too_short(self) -> Severity:
        """Of `JM-SCH-0121`."""
    @property
    def no_break(self) -> Severity:
        """Of `JM-SCH-0122`."""
    @property
    def not_preferred(self) -> Severity:
        """Of `JM-SCH-0123`."""
    @property
    def licence_expiring(self) -> Severity:
        """Of `JM-SCH-0124`."""
    @property
    def unchecked(self) -> tuple[ConflictCode, ...]:
        """The kinds that aren't looked for at all, sorted, each once."""
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
        """How much a kind of conflict matters, if it is looked for.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def checks(self, code: ConflictCode) -> bool:
        """Whether a kind of conflict is looked for.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Proposal(_Value):  # type: ignore[call-arg]
    """A time that somebody might be booked for."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['booking'], _typing.Literal['details']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        booking: _uuid.UUID | str | None = None,
        details: BookingDetails | None = None,
    ) -> Proposal:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        booking: _uuid.UUID | str | None = ...,
        details: BookingDetails | None = ...,
    ) -> Proposal:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        booking: _uuid.UUID | str | None = ...,
        details: BookingDetails | None = ...,
    ) -> Proposal:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time."""
    @property
    def interval(self) -> _calendar.Interval:
        """When: at most 31 days and six hours."""
    @property
    def booking(self) -> _uuid.UUID | None:
        """The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way."""
    @property
    def details(self) -> BookingDetails | None:
        """Who else comes, with what and where to, what it takes, and what was promised; none for what the booking has, if the
        diary has it.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Proposal:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Conflict(_Value):  # type: ignore[call-arg]
    """Why a technician can't, or shouldn't, be booked for a time.

    It is complete in itself: its fields are the arguments of a text in any language, and its `Display` is the English one.
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
        """Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and the
        first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds; when
        one of them changes the key does, and an override of it lapses.
        """
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time it is about: of what isn't about one person's time, whoever leads."""
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
        """How much of the proposed time it takes away, or how much is missing: the overlap, the time outside the hours, what
        travel, rest or a dependency lacks, what is over a limit. Zero where time isn't what is missing.
        """
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
        """Another booking of the technician's."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['tentative']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            tentative: bool = False,
        ) -> Obstacle.Booking:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
        ) -> Obstacle.Booking:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
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
        @property
        def tentative(self) -> bool:
            """Whether it isn't agreed yet."""
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

    @_typing.final
    class Vehicle(Obstacle):  # type: ignore[call-arg]
        """Another booking of the vehicle."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicle'], _typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['tentative']]]
        def __new__(
            cls,
            *,
            vehicle: _uuid.UUID | str,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            tentative: bool = False,
        ) -> Obstacle.Vehicle:
            ...
        def replace(
            self,
            *,
            vehicle: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
        ) -> Obstacle.Vehicle:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            vehicle: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
        ) -> Obstacle.Vehicle:
            """The value like this one but for the fields that are named."""
        @property
        def vehicle(self) -> _uuid.UUID:
            """Which vehicle."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which booking has it."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @property
        def tentative(self) -> bool:
            """Whether it isn't agreed yet."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Vehicle:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VehicleOut(Obstacle):  # type: ignore[call-arg]
        """The vehicle is out of service."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicle'], _typing.Literal['span']]]
        def __new__(cls, *, vehicle: _uuid.UUID | str, span: LocalSpan) -> Obstacle.VehicleOut:
            ...
        def replace(self, *, vehicle: _uuid.UUID | str = ..., span: LocalSpan = ...) -> Obstacle.VehicleOut:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            vehicle: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.VehicleOut:
            """The value like this one but for the fields that are named."""
        @property
        def vehicle(self) -> _uuid.UUID:
            """Which."""
        @property
        def span(self) -> LocalSpan:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.VehicleOut:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Equipment(Obstacle):  # type: ignore[call-arg]
        """Another booking of the equipment."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['equipment'], _typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['tentative']]]
        def __new__(
            cls,
            *,
            equipment: _uuid.UUID | str,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            tentative: bool = False,
        ) -> Obstacle.Equipment:
            ...
        def replace(
            self,
            *,
            equipment: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
        ) -> Obstacle.Equipment:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            equipment: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            tentative: bool = ...,
        ) -> Obstacle.Equipment:
            """The value like this one but for the fields that are named."""
        @property
        def equipment(self) -> _uuid.UUID:
            """Which equipment."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which booking has it."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @property
        def tentative(self) -> bool:
            """Whether it isn't agreed yet."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Equipment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class EquipmentOut(Obstacle):  # type: ignore[call-arg]
        """The equipment is out of service."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['equipment'], _typing.Literal['span']]]
        def __new__(cls, *, equipment: _uuid.UUID | str, span: LocalSpan) -> Obstacle.EquipmentOut:
            ...
        def replace(
            self,
            *,
            equipment: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.EquipmentOut:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            equipment: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.EquipmentOut:
            """The value like this one but for the fields that are named."""
        @property
        def equipment(self) -> _uuid.UUID:
            """Which."""
        @property
        def span(self) -> LocalSpan:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.EquipmentOut:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LicenceMissing(Obstacle):  # type: ignore[call-arg]
        """Nobody who comes has this licence at all."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['licence']]]
        def __new__(cls, *, licence: str) -> Obstacle.LicenceMissing:
            ...
        def replace(self, *, licence: str = ...) -> Obstacle.LicenceMissing:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, licence: str = ...) -> Obstacle.LicenceMissing:
            """The value like this one but for the fields that are named."""
        @property
        def licence(self) -> str:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.LicenceMissing:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LicenceNotValid(Obstacle):  # type: ignore[call-arg]
        """There are days of the visit on which nobody who comes has this licence valid."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['licence'], _typing.Literal['first'], _typing.Literal['last']]]
        def __new__(
            cls,
            *,
            licence: str,
            first: _datetime.date,
            last: _datetime.date,
        ) -> Obstacle.LicenceNotValid:
            ...
        def replace(
            self,
            *,
            licence: str = ...,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
        ) -> Obstacle.LicenceNotValid:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            licence: str = ...,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
        ) -> Obstacle.LicenceNotValid:
            """The value like this one but for the fields that are named."""
        @property
        def licence(self) -> str:
            """Which."""
        @property
        def first(self) -> _datetime.date:
            """The first such day, in the lead's zone."""
        @property
        def last(self) -> _datetime.date:
            """The last such day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.LicenceNotValid:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class LicenceExpiring(Obstacle):  # type: ignore[call-arg]
        """This licence ends soon."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['licence'], _typing.Literal['valid_until']]]
        def __new__(cls, *, licence: str, valid_until: _datetime.date) -> Obstacle.LicenceExpiring:
            ...
        def replace(
            self,
            *,
            licence: str = ...,
            valid_until: _datetime.date = ...,
        ) -> Obstacle.LicenceExpiring:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            licence: str = ...,
            valid_until: _datetime.date = ...,
        ) -> Obstacle.LicenceExpiring:
            """The value like this one but for the fields that are named."""
        @property
        def licence(self) -> str:
            """Which."""
        @property
        def valid_until(self) -> _datetime.date:
            """The last day on which somebody who comes has it without a break."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.LicenceExpiring:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Skill(Obstacle):  # type: ignore[call-arg]
        """Nobody who comes has this skill, or not at the level."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['skill'], _typing.Literal['needed'], _typing.Literal['level']]]
        def __new__(cls, *, skill: str, needed: int, level: int | None = None) -> Obstacle.Skill:
            ...
        def replace(self, *, skill: str = ..., needed: int = ..., level: int | None = ...) -> Obstacle.Skill:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            skill: str = ...,
            needed: int = ...,
            level: int | None = ...,
        ) -> Obstacle.Skill:
            """The value like this one but for the fields that are named."""
        @property
        def skill(self) -> str:
            """Which."""
        @property
        def needed(self) -> int:
            """The level that is needed."""
        @property
        def level(self) -> int | None:
            """The highest that somebody has; none if nobody has the skill."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Skill:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SiteClosed(Obstacle):  # type: ignore[call-arg]
        """Nobody gets into the site."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['site'], _typing.Literal['spans']]]
        def __new__(
            cls,
            *,
            site: _uuid.UUID | str,
            spans: _typing.Sequence[LocalSpan],
        ) -> Obstacle.SiteClosed:
            ...
        def replace(
            self,
            *,
            site: _uuid.UUID | str = ...,
            spans: _typing.Sequence[LocalSpan] = ...,
        ) -> Obstacle.SiteClosed:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            site: _uuid.UUID | str = ...,
            spans: _typing.Sequence[LocalSpan] = ...,
        ) -> Obstacle.SiteClosed:
            """The value like this one but for the fields that are named."""
        @property
        def site(self) -> _uuid.UUID:
            """Which."""
        @property
        def spans(self) -> tuple[LocalSpan, ...]:
            """Each part of the proposed time in which it is so, in order."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.SiteClosed:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Dependency(Obstacle):  # type: ignore[call-arg]
        """A booking that must be over before another starts, and isn't."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['lag_seconds'], _typing.Literal['comes_after']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            lag_seconds: int,
            comes_after: bool,
        ) -> Obstacle.Dependency:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            lag_seconds: int = ...,
            comes_after: bool = ...,
        ) -> Obstacle.Dependency:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            lag_seconds: int = ...,
            comes_after: bool = ...,
        ) -> Obstacle.Dependency:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """The other booking."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @property
        def lag_seconds(self) -> int:
            """How long there must be between the two, in seconds."""
        @property
        def comes_after(self) -> bool:
            """True where the proposed one comes after the other, false where the other comes after the proposed one."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Dependency:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CrewTooSmall(Obstacle):  # type: ignore[call-arg]
        """Too few people are there."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['needed'], _typing.Literal['present'], _typing.Literal['spans']]]
        def __new__(
            cls,
            *,
            needed: int,
            present: int,
            spans: _typing.Sequence[LocalSpan],
        ) -> Obstacle.CrewTooSmall:
            ...
        def replace(
            self,
            *,
            needed: int = ...,
            present: int = ...,
            spans: _typing.Sequence[LocalSpan] = ...,
        ) -> Obstacle.CrewTooSmall:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            needed: int = ...,
            present: int = ...,
            spans: _typing.Sequence[LocalSpan] = ...,
        ) -> Obstacle.CrewTooSmall:
            """The value like this one but for the fields that are named."""
        @property
        def needed(self) -> int:
            """How many are needed."""
        @property
        def present(self) -> int:
            """How many are there, at the moment with the fewest."""
        @property
        def spans(self) -> tuple[LocalSpan, ...]:
            """Each part of the proposed time in which they are too few, in order."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.CrewTooSmall:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Role(Obstacle):  # type: ignore[call-arg]
        """Too few people of a role come."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['role'], _typing.Literal['needed'], _typing.Literal['present']]]
        def __new__(cls, *, role: str, needed: int, present: int) -> Obstacle.Role:
            ...
        def replace(self, *, role: str = ..., needed: int = ..., present: int = ...) -> Obstacle.Role:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, role: str = ..., needed: int = ..., present: int = ...) -> Obstacle.Role:
            """The value like this one but for the fields that are named."""
        @property
        def role(self) -> str:
            """Which."""
        @property
        def needed(self) -> int:
            """How many are needed."""
        @property
        def present(self) -> int:
            """How many come."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Role:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Clock(Obstacle):  # type: ignore[call-arg]
        """The civil start that was agreed isn't at the instant that is booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['agreed'], _typing.Literal['shown']]]
        def __new__(
            cls,
            *,
            agreed: _calendar.ZonedTime,
            shown: _datetime.datetime | None = None,
        ) -> Obstacle.Clock:
            ...
        def replace(
            self,
            *,
            agreed: _calendar.ZonedTime = ...,
            shown: _datetime.datetime | None = ...,
        ) -> Obstacle.Clock:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            agreed: _calendar.ZonedTime = ...,
            shown: _datetime.datetime | None = ...,
        ) -> Obstacle.Clock:
            """The value like this one but for the fields that are named."""
        @property
        def agreed(self) -> _calendar.ZonedTime:
            """The start as it was agreed."""
        @property
        def shown(self) -> _datetime.datetime | None:
            """The instant at which the clock shows it now, the first if it does twice; none if the clocks skip it."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Clock:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Days(Obstacle):  # type: ignore[call-arg]
        """The whole days that were agreed aren't the time that is booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['first'], _typing.Literal['last'], _typing.Literal['zone'], _typing.Literal['span']]]
        def __new__(
            cls,
            *,
            first: _datetime.date,
            last: _datetime.date,
            zone: str | _zoneinfo.ZoneInfo,
            span: LocalSpan,
        ) -> Obstacle.Days:
            ...
        def replace(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Days:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            zone: str | _zoneinfo.ZoneInfo = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Days:
            """The value like this one but for the fields that are named."""
        @property
        def first(self) -> _datetime.date:
            """The first day."""
        @property
        def last(self) -> _datetime.date:
            """The last day."""
        @property
        def zone(self) -> str:
            """On whose calendar."""
        @property
        def span(self) -> LocalSpan:
            """When these days are now."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Days:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Holiday(Obstacle):  # type: ignore[call-arg]
        """A public holiday."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['date'], _typing.Literal['name'], _typing.Literal['region'], _typing.Literal['span']]]
        def __new__(
            cls,
            *,
            date: _datetime.date,
            name: str,
            region: str | None = None,
            span: LocalSpan,
        ) -> Obstacle.Holiday:
            ...
        def replace(
            self,
            *,
            date: _datetime.date = ...,
            name: str = ...,
            region: str | None = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Holiday:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            date: _datetime.date = ...,
            name: str = ...,
            region: str | None = ...,
            span: LocalSpan = ...,
        ) -> Obstacle.Holiday:
            """The value like this one but for the fields that are named."""
        @property
        def date(self) -> _datetime.date:
            """The day."""
        @property
        def name(self) -> str:
            """What it is called."""
        @property
        def region(self) -> str | None:
            """Where it is one; none for everywhere."""
        @property
        def span(self) -> LocalSpan:
            """The part of the proposed time that falls on it."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Holiday:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Travel(Obstacle):  # type: ignore[call-arg]
        """The visit before or after it is too far away, or just near enough."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['origin'], _typing.Literal['destination'], _typing.Literal['travel_seconds'], _typing.Literal['gap_seconds']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            origin: _uuid.UUID | str,
            destination: _uuid.UUID | str,
            travel_seconds: int | None = None,
            gap_seconds: int,
        ) -> Obstacle.Travel:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            origin: _uuid.UUID | str = ...,
            destination: _uuid.UUID | str = ...,
            travel_seconds: int | None = ...,
            gap_seconds: int = ...,
        ) -> Obstacle.Travel:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            origin: _uuid.UUID | str = ...,
            destination: _uuid.UUID | str = ...,
            travel_seconds: int | None = ...,
            gap_seconds: int = ...,
        ) -> Obstacle.Travel:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """The other booking."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @property
        def origin(self) -> _uuid.UUID:
            """Where the way starts: the site of the earlier of the two."""
        @property
        def destination(self) -> _uuid.UUID:
            """Where it ends."""
        @property
        def travel_seconds(self) -> int | None:
            """How long it takes, in seconds; none where that isn't known."""
        @property
        def gap_seconds(self) -> int:
            """How much time there is between the two, in seconds."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Travel:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Window(Obstacle):  # type: ignore[call-arg]
        """The window that the customer was promised."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['window']]]
        def __new__(cls, *, window: LocalSpan) -> Obstacle.Window:
            ...
        def replace(self, *, window: LocalSpan = ...) -> Obstacle.Window:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, window: LocalSpan = ...) -> Obstacle.Window:
            """The value like this one but for the fields that are named."""
        @property
        def window(self) -> LocalSpan:
            """The window."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Window:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WorkTime(Obstacle):  # type: ignore[call-arg]
        """A limit of a day's or a week's work."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['first'], _typing.Literal['last'], _typing.Literal['limit_seconds'], _typing.Literal['worked_seconds']]]
        def __new__(
            cls,
            *,
            first: _datetime.date,
            last: _datetime.date,
            limit_seconds: int,
            worked_seconds: int,
        ) -> Obstacle.WorkTime:
            ...
        def replace(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            limit_seconds: int = ...,
            worked_seconds: int = ...,
        ) -> Obstacle.WorkTime:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            first: _datetime.date = ...,
            last: _datetime.date = ...,
            limit_seconds: int = ...,
            worked_seconds: int = ...,
        ) -> Obstacle.WorkTime:
            """The value like this one but for the fields that are named."""
        @property
        def first(self) -> _datetime.date:
            """The first day that is counted."""
        @property
        def last(self) -> _datetime.date:
            """The last day that is counted: the same for a daily limit."""
        @property
        def limit_seconds(self) -> int:
            """The limit, in seconds."""
        @property
        def worked_seconds(self) -> int:
            """How much would be worked, in seconds: time that is booked twice counts once."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.WorkTime:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Rest(Obstacle):  # type: ignore[call-arg]
        """The work of another day, too near."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['visit'], _typing.Literal['span'], _typing.Literal['rest_seconds'], _typing.Literal['gap_seconds']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            span: LocalSpan,
            rest_seconds: int,
            gap_seconds: int,
        ) -> Obstacle.Rest:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            rest_seconds: int = ...,
            gap_seconds: int = ...,
        ) -> Obstacle.Rest:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            span: LocalSpan = ...,
            rest_seconds: int = ...,
            gap_seconds: int = ...,
        ) -> Obstacle.Rest:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """The other booking."""
        @property
        def visit(self) -> _uuid.UUID:
            """Its visit."""
        @property
        def span(self) -> LocalSpan:
            """When it is."""
        @property
        def rest_seconds(self) -> int:
            """How long a rest there must be, in seconds."""
        @property
        def gap_seconds(self) -> int:
            """How long it is, in seconds."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Rest:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Break(Obstacle):  # type: ignore[call-arg]
        """Breaks of the technician that it takes."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['spans']]]
        def __new__(cls, *, spans: _typing.Sequence[LocalSpan]) -> Obstacle.Break:
            ...
        def replace(self, *, spans: _typing.Sequence[LocalSpan] = ...) -> Obstacle.Break:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, spans: _typing.Sequence[LocalSpan] = ...) -> Obstacle.Break:
            """The value like this one but for the fields that are named."""
        @property
        def spans(self) -> tuple[LocalSpan, ...]:
            """Each part of the proposed time that is a break, in order."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Break:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Stretch(Obstacle):  # type: ignore[call-arg]
        """A stretch of work without a break."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['span'], _typing.Literal['worked_seconds'], _typing.Literal['limit_seconds'], _typing.Literal['break_seconds']]]
        def __new__(
            cls,
            *,
            span: LocalSpan,
            worked_seconds: int,
            limit_seconds: int,
            break_seconds: int,
        ) -> Obstacle.Stretch:
            ...
        def replace(
            self,
            *,
            span: LocalSpan = ...,
            worked_seconds: int = ...,
            limit_seconds: int = ...,
            break_seconds: int = ...,
        ) -> Obstacle.Stretch:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            span: LocalSpan = ...,
            worked_seconds: int = ...,
            limit_seconds: int = ...,
            break_seconds: int = ...,
        ) -> Obstacle.Stretch:
            """The value like this one but for the fields that are named."""
        @property
        def span(self) -> LocalSpan:
            """From the first booking of it to the end of the last."""
        @property
        def worked_seconds(self) -> int:
            """How much of it is booked, in seconds: time that is booked twice counts once."""
        @property
        def limit_seconds(self) -> int:
            """How much may be without a break, in seconds."""
        @property
        def break_seconds(self) -> int:
            """How long a break there must be, in seconds."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Stretch:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Preferred(Obstacle):  # type: ignore[call-arg]
        """Whom the customer would like to lead."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['preferred']]]
        def __new__(cls, *, preferred: _uuid.UUID | str) -> Obstacle.Preferred:
            ...
        def replace(self, *, preferred: _uuid.UUID | str = ...) -> Obstacle.Preferred:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, preferred: _uuid.UUID | str = ...) -> Obstacle.Preferred:
            """The value like this one but for the fields that are named."""
        @property
        def preferred(self) -> _uuid.UUID:
            """Who."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Obstacle.Preferred:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Booking | Leave | TimeOff | Vehicle | VehicleOut | Equipment | EquipmentOut | LicenceMissing | LicenceNotValid | LicenceExpiring | Skill | SiteClosed | Dependency | CrewTooSmall | Role | Clock | Days | Holiday | Travel | Window | WorkTime | Rest | Break | Stretch | Preferred
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class Fix(_Value):  # type: ignore[call-arg]
    """A change of the proposal that resolves a conflict.

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
        """Start at exactly this instant: the nearest one, before or after, at which nothing is in the way but warnings of
        `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or `JM-SCH-0124`.
        """
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
    class StartWithin(Fix):  # type: ignore[call-arg]
        """Start within this window, at its start or later and before its end: then the promise of it is kept."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['window']]]
        def __new__(cls, *, window: LocalSpan) -> Fix.StartWithin:
            ...
        def replace(self, *, window: LocalSpan = ...) -> Fix.StartWithin:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, window: LocalSpan = ...) -> Fix.StartWithin:
            """The value like this one but for the fields that are named."""
        @property
        def window(self) -> LocalSpan:
            """The window, on the clock of the technician's zone."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.StartWithin:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class OtherTechnician(Fix):  # type: ignore[call-arg]
        """Let somebody else lead at the same time: nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`,
        `JM-SCH-0123` or `JM-SCH-0124`, and not the one that this conflict is. Where the customer would like somebody else, it is
        that one or nobody.
        """
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

    @_typing.final
    class OtherVehicle(Fix):  # type: ignore[call-arg]
        """Take another vehicle at the same time, which nobody has."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicle']]]
        def __new__(cls, *, vehicle: _uuid.UUID | str) -> Fix.OtherVehicle:
            ...
        def replace(self, *, vehicle: _uuid.UUID | str = ...) -> Fix.OtherVehicle:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, vehicle: _uuid.UUID | str = ...) -> Fix.OtherVehicle:
            """The value like this one but for the fields that are named."""
        @property
        def vehicle(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.OtherVehicle:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class OtherEquipment(Fix):  # type: ignore[call-arg]
        """Take other equipment at the same time, which nobody has."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['equipment']]]
        def __new__(cls, *, equipment: _uuid.UUID | str) -> Fix.OtherEquipment:
            ...
        def replace(self, *, equipment: _uuid.UUID | str = ...) -> Fix.OtherEquipment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, equipment: _uuid.UUID | str = ...) -> Fix.OtherEquipment:
            """The value like this one but for the fields that are named."""
        @property
        def equipment(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.OtherEquipment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AddCrew(Fix):  # type: ignore[call-arg]
        """Let somebody come along who has nothing else at the time, and what is missing."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: _uuid.UUID | str) -> Fix.AddCrew:
            ...
        def replace(self, *, technician: _uuid.UUID | str = ...) -> Fix.AddCrew:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: _uuid.UUID | str = ...) -> Fix.AddCrew:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Fix.AddCrew:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = StartAtOrAfter | EndAtOrBefore | StartAt | StartWithin | OtherTechnician | OtherVehicle | OtherEquipment | AddCrew
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
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['count'], _typing.Literal['duration_seconds'], _typing.Literal['technicians'], _typing.Literal['not_before'], _typing.Literal['horizon_days'], _typing.Literal['step_minutes'], _typing.Literal['windows'], _typing.Literal['booking'], _typing.Literal['details'], _typing.Literal['ranking'], _typing.Literal['cursor']]]
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
        booking: _uuid.UUID | str | None = None,
        details: BookingDetails | None = None,
        ranking: SlotRanking = ...,
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
        booking: _uuid.UUID | str | None = ...,
        details: BookingDetails | None = ...,
        ranking: SlotRanking = ...,
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
        booking: _uuid.UUID | str | None = ...,
        details: BookingDetails | None = ...,
        ranking: SlotRanking = ...,
        cursor: SlotCursor | None = ...,
    ) -> SlotRequest:
        """The value like this one but for the fields that are named."""
    @property
    def count(self) -> int:
        """How many: 1 to 100."""
    @property
    def duration_seconds(self) -> int:
        """How long the visit lasts, in seconds: 1 to 2700000, which is 31 days and six hours."""
    @property
    def technicians(self) -> tuple[_uuid.UUID, ...]:
        """Who may lead; empty for anyone. Who comes along may be anybody."""
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
    def booking(self) -> _uuid.UUID | None:
        """The booking that the slots are for. If the diary has it already it is to be moved, and isn't in its own way: not in
        its old time, nor on the way from there, nor in what is worked. Nothing else is taken from it but the details.
        """
    @property
    def details(self) -> BookingDetails | None:
        """What the visit takes: crew, vehicles, equipment, site, skills and licences; none for what the booking has, if the
        diary has it. Whom it needs besides the lead and the crew is found for each slot, as `next_slots` says.
        """
    @property
    def ranking(self) -> SlotRanking:
        """Which slots come first."""
    @property
    def cursor(self) -> SlotCursor | None:
        """Where an earlier search stopped, to go on from there with the same request."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotRequest:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotSearch(_Value):  # type: ignore[call-arg]
    """What a search found."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['slots'], _typing.Literal['rejected'], _typing.Literal['cursor'], _typing.Literal['relaxations'], _typing.Literal['rejected_in_all']]]
    def __new__(
        cls,
        *,
        slots: _typing.Sequence[Slot],
        rejected: _typing.Sequence[SlotRejection],
        cursor: SlotCursor | None = None,
        relaxations: _typing.Sequence[SlotRelaxation] = (),
        rejected_in_all: _typing.Sequence[SlotRejection] = (),
    ) -> SlotSearch:
        ...
    def replace(
        self,
        *,
        slots: _typing.Sequence[Slot] = ...,
        rejected: _typing.Sequence[SlotRejection] = ...,
        cursor: SlotCursor | None = ...,
        relaxations: _typing.Sequence[SlotRelaxation] = ...,
        rejected_in_all: _typing.Sequence[SlotRejection] = ...,
    ) -> SlotSearch:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        slots: _typing.Sequence[Slot] = ...,
        rejected: _typing.Sequence[SlotRejection] = ...,
        cursor: SlotCursor | None = ...,
        relaxations: _typing.Sequence[SlotRelaxation] = ...,
        rejected_in_all: _typing.Sequence[SlotRejection] = ...,
    ) -> SlotSearch:
        """The value like this one but for the fields that are named."""
    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots, in the order of the request's `ranking`: of the earliest by start, then whom the customer would like, then by
        the technician's id; of the others 24 hours after 24 hours, each by added travel or by load first, so that a later start
        may come before an earlier one of the same 24 hours.
        """
    @property
    def rejected(self) -> tuple[SlotRejection, ...]:
        """How many starts each kind of conflict ruled out, by code. A start with several is counted under each, and one page
        counts it: those of all pages are all.
        """
    @property
    def cursor(self) -> SlotCursor | None:
        """Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
        slots is found, since one search looks at no more than `SLOT_WORK_MAX`.
        """
    @property
    def relaxations(self) -> tuple[SlotRelaxation, ...]:
        """Where nothing was found at all: the nearest times that would do if something that the firm may give way on did, for those
        who would come along as for the lead. Leave of those who come along never does. One of each set of kinds of conflicts, the
        one with the fewest seconds of them in all; by these seconds, then by start, then by the technician's id, whatever the
        ranking is.
        """
    @property
    def rejected_in_all(self) -> tuple[SlotRejection, ...]:
        """Where nothing was found at all, on more than one page: how many starts each kind of conflict ruled out on all of them."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotSearch:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Slot(_Value):  # type: ignore[call-arg]
    """A time at which somebody can be booked as it is."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['crew'], _typing.Literal['travel_seconds'], _typing.Literal['advice']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
        crew: _typing.Sequence[_uuid.UUID | str] = (),
        travel_seconds: int | None = None,
        advice: _typing.Sequence[ConflictCode] = (),
    ) -> Slot:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        travel_seconds: int | None = ...,
        advice: _typing.Sequence[ConflictCode] = ...,
    ) -> Slot:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        travel_seconds: int | None = ...,
        advice: _typing.Sequence[ConflictCode] = ...,
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
    @property
    def crew(self) -> tuple[_uuid.UUID, ...]:
        """Who comes along: those who were asked for, and those who were found to be needed, in the order of their ids."""
    @property
    def travel_seconds(self) -> int | None:
        """How much longer the lead travels for it, in seconds, where that is known: to it and from it, less the way between the
        visits before and after.
        """
    @property
    def advice(self) -> tuple[ConflictCode, ...]:
        """The warnings about it: of which kinds."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Slot:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SlotRejection(_Value):  # type: ignore[call-arg]
    """How many starts a kind of conflict ruled out. Its `str` is the English sentence about it."""
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
    def __lt__(self, other: SlotRejection, /) -> bool: ...
    def __le__(self, other: SlotRejection, /) -> bool: ...
    def __gt__(self, other: SlotRejection, /) -> bool: ...
    def __ge__(self, other: SlotRejection, /) -> bool: ...

@_typing.final
class SlotCursor(_Value):  # type: ignore[call-arg]
    """Where a search stopped: the last start that it has looked at, or of a ranked search the last slot that it gave."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['technician'], _typing.Literal['ranked_after'], _typing.Literal['ranked_to'], _typing.Literal['ranked_given'], _typing.Literal['nothing_yet']]]
    def __new__(
        cls,
        *,
        start: _datetime.datetime,
        technician: _uuid.UUID | str,
        ranked_after: SlotPlace | None = None,
        ranked_to: SlotPlace | None = None,
        ranked_given: _typing.Sequence[SlotPlace] = (),
        nothing_yet: NothingYet | None = None,
    ) -> SlotCursor:
        ...
    def replace(
        self,
        *,
        start: _datetime.datetime = ...,
        technician: _uuid.UUID | str = ...,
        ranked_after: SlotPlace | None = ...,
        ranked_to: SlotPlace | None = ...,
        ranked_given: _typing.Sequence[SlotPlace] = ...,
        nothing_yet: NothingYet | None = ...,
    ) -> SlotCursor:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        start: _datetime.datetime = ...,
        technician: _uuid.UUID | str = ...,
        ranked_after: SlotPlace | None = ...,
        ranked_to: SlotPlace | None = ...,
        ranked_given: _typing.Sequence[SlotPlace] = ...,
        nothing_yet: NothingYet | None = ...,
    ) -> SlotCursor:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> _datetime.datetime:
        """The start."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @property
    def ranked_after(self) -> SlotPlace | None:
        """Of a ranked search, the start after which those come that are ranked together, where these aren't all of the 24 hours."""
    @property
    def ranked_to(self) -> SlotPlace | None:
        """And the last of those."""
    @property
    def ranked_given(self) -> tuple[SlotPlace, ...]:
        """Of a ranked search, the slots of those ranked together that were given before this one, the last 1000 of them. None of
        them is given again, and all others are, whatever was booked or cancelled since and however they rank then.
        """
    @property
    def nothing_yet(self) -> NothingYet | None:
        """What the search knows that has found nothing so far; none once it has found something."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotCursor:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: SlotCursor, /) -> bool: ...
    def __le__(self, other: SlotCursor, /) -> bool: ...
    def __gt__(self, other: SlotCursor, /) -> bool: ...
    def __ge__(self, other: SlotCursor, /) -> bool: ...

@_typing.final
class SlotPlace(_Value):  # type: ignore[call-arg]
    """A start of somebody."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['technician']]]
    def __new__(cls, *, start: _datetime.datetime, technician: _uuid.UUID | str) -> SlotPlace:
        ...
    def replace(self, *, start: _datetime.datetime = ..., technician: _uuid.UUID | str = ...) -> SlotPlace:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        start: _datetime.datetime = ...,
        technician: _uuid.UUID | str = ...,
    ) -> SlotPlace:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> _datetime.datetime:
        """The start."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotPlace:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: SlotPlace, /) -> bool: ...
    def __le__(self, other: SlotPlace, /) -> bool: ...
    def __gt__(self, other: SlotPlace, /) -> bool: ...
    def __ge__(self, other: SlotPlace, /) -> bool: ...

@_typing.final
class NothingYet(_Value):  # type: ignore[call-arg]
    """What a search knows that has found nothing on its pages so far, so that the last of them can say why, and what would do."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['rejected'], _typing.Literal['nearest']]]
    def __new__(
        cls,
        *,
        rejected: _typing.Sequence[SlotRejection],
        nearest: _typing.Sequence[SlotPlace],
    ) -> NothingYet:
        ...
    def replace(
        self,
        *,
        rejected: _typing.Sequence[SlotRejection] = ...,
        nearest: _typing.Sequence[SlotPlace] = ...,
    ) -> NothingYet:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        rejected: _typing.Sequence[SlotRejection] = ...,
        nearest: _typing.Sequence[SlotPlace] = ...,
    ) -> NothingYet:
        """The value like this one but for the fields that are named."""
    @property
    def rejected(self) -> tuple[SlotRejection, ...]:
        """How many starts each kind of conflict ruled out, by code."""
    @property
    def nearest(self) -> tuple[SlotPlace, ...]:
        """The nearest times that would do if something gave way, the nearest first."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> NothingYet:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: NothingYet, /) -> bool: ...
    def __le__(self, other: NothingYet, /) -> bool: ...
    def __gt__(self, other: NothingYet, /) -> bool: ...
    def __ge__(self, other: NothingYet, /) -> bool: ...

@_typing.final
class SlotRelaxation(_Value):  # type: ignore[call-arg]
    """A time that would do if something gave way: overtime, a shorter rest, a start after the promised window.

    Whoever books it for this technician with this crew, and takes on those of its conflicts that are soft, has it. Its text
    names who comes, when, and what would have to give way, in English.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['crew'], _typing.Literal['conflicts']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
        crew: _typing.Sequence[_uuid.UUID | str] = (),
        conflicts: _typing.Sequence[Conflict],
    ) -> SlotRelaxation:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        conflicts: _typing.Sequence[Conflict] = ...,
    ) -> SlotRelaxation:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        conflicts: _typing.Sequence[Conflict] = ...,
    ) -> SlotRelaxation:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who would lead."""
    @property
    def interval(self) -> _calendar.Interval:
        """When it would be."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """Its start, on the clock of the technician's zone."""
    @property
    def crew(self) -> tuple[_uuid.UUID, ...]:
        """Who would come along: those who were asked for, and those who were found to be needed, in the order of their ids."""
    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What would have to give way, as `check` has it, without fixes: none of it hard."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotRelaxation:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

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
    class ChangeTechnician(ScheduleCommand):  # type: ignore[call-arg]
        """Change a technician's hours, breaks, skills, licences, roles, home or zone. What is booked stays booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: Technician) -> ScheduleCommand.ChangeTechnician:
            ...
        def replace(self, *, technician: Technician = ...) -> ScheduleCommand.ChangeTechnician:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: Technician = ...) -> ScheduleCommand.ChangeTechnician:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> Technician:
            """The technician as a whole, with the id of one who is there."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.ChangeTechnician:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SetResources(ScheduleCommand):  # type: ignore[call-arg]
        """Change the vehicles, equipment, sites, holidays, limits and travel times. What is booked stays booked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['resources']]]
        def __new__(cls, *, resources: Resources) -> ScheduleCommand.SetResources:
            ...
        def replace(self, *, resources: Resources = ...) -> ScheduleCommand.SetResources:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, resources: Resources = ...) -> ScheduleCommand.SetResources:
            """The value like this one but for the fields that are named."""
        @property
        def resources(self) -> Resources:
            """All of them, as they are now. What a booking takes must be among them."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.SetResources:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class GrantLeave(ScheduleCommand):  # type: ignore[call-arg]
        """Give a technician leave. Illness doesn't ask: bookings in that time don't stop it, and are found by
        `check_all`.
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
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['visit'], _typing.Literal['time'], _typing.Literal['overrides'], _typing.Literal['details']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            time: BookingTime,
            overrides: _typing.Sequence[ConflictOverride] = (),
            details: BookingDetails | None = None,
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
            details: BookingDetails | None = ...,
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
            details: BookingDetails | None = ...,
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
        @property
        def details(self) -> BookingDetails | None:
            """Who else comes, with what and where to, what it takes, and what was promised."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleCommand.Book:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class MoveBooking(ScheduleCommand):  # type: ignore[call-arg]
        """Move a booking to another time, to another technician, or both."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['time'], _typing.Literal['overrides'], _typing.Literal['details']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            time: BookingTime,
            overrides: _typing.Sequence[ConflictOverride] = (),
            details: BookingDetails | None = None,
        ) -> ScheduleCommand.MoveBooking:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
            details: BookingDetails | None = ...,
        ) -> ScheduleCommand.MoveBooking:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: BookingTime = ...,
            overrides: _typing.Sequence[ConflictOverride] = ...,
            details: BookingDetails | None = ...,
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
        @property
        def details(self) -> BookingDetails | None:
            """Its new details; none for those that it has."""
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

    Variant: _typing.TypeAlias = SetPolicy | AddTechnician | SetHours | ChangeTechnician | SetResources | GrantLeave | WithdrawLeave | Book | MoveBooking | CancelBooking
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
    class TechnicianChanged(ScheduleEvent):  # type: ignore[call-arg]
        """A technician changed."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician']]]
        def __new__(cls, *, technician: Technician) -> ScheduleEvent.TechnicianChanged:
            ...
        def replace(self, *, technician: Technician = ...) -> ScheduleEvent.TechnicianChanged:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, technician: Technician = ...) -> ScheduleEvent.TechnicianChanged:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> Technician:
            """The technician as a whole."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.TechnicianChanged:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ResourcesSet(ScheduleEvent):  # type: ignore[call-arg]
        """The vehicles, equipment, sites, holidays, limits or travel times changed."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['resources']]]
        def __new__(cls, *, resources: Resources) -> ScheduleEvent.ResourcesSet:
            ...
        def replace(self, *, resources: Resources = ...) -> ScheduleEvent.ResourcesSet:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, resources: Resources = ...) -> ScheduleEvent.ResourcesSet:
            """The value like this one but for the fields that are named."""
        @property
        def resources(self) -> Resources:
            """All of them."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ScheduleEvent.ResourcesSet:
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
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start'], _typing.Literal['overrides'], _typing.Literal['details'], _typing.Literal['days']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            interval: _calendar.Interval,
            start: _calendar.ZonedTime,
            overrides: _typing.Sequence[ConflictOverride],
            details: BookingDetails | None = None,
            days: DaySpan | None = None,
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
            details: BookingDetails | None = ...,
            days: DaySpan | None = ...,
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
            details: BookingDetails | None = ...,
            days: DaySpan | None = ...,
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
        @property
        def details(self) -> BookingDetails | None:
            """Its new details; none if they stayed."""
        @property
        def days(self) -> DaySpan | None:
            """The whole days that were agreed; none for a time of day."""
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

    Variant: _typing.TypeAlias = PolicySet | TechnicianAdded | HoursSet | TechnicianChanged | ResourcesSet | LeaveGranted | LeaveWithdrawn | Booked | BookingMoved | BookingCancelled
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class BookingDetails(_Value):  # type: ignore[call-arg]
    """Who else comes, with what and where to; what it takes; and what the customer was promised.

    Everything in it may be left out. A booking without details is one technician's time and nothing else.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['crew'], _typing.Literal['vehicles'], _typing.Literal['equipment'], _typing.Literal['site'], _typing.Literal['needs'], _typing.Literal['window'], _typing.Literal['depends_on'], _typing.Literal['preferred'], _typing.Literal['status']]]
    def __new__(
        cls,
        *,
        crew: _typing.Sequence[_uuid.UUID | str] = (),
        vehicles: _typing.Sequence[_uuid.UUID | str] = (),
        equipment: _typing.Sequence[_uuid.UUID | str] = (),
        site: _uuid.UUID | str | None = None,
        needs: Needs = ...,
        window: ArrivalWindow | None = None,
        depends_on: _typing.Sequence[BookingDependency] = (),
        preferred: _uuid.UUID | str | None = None,
        status: BookingStatus = ...,
    ) -> BookingDetails:
        ...
    def replace(
        self,
        *,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        vehicles: _typing.Sequence[_uuid.UUID | str] = ...,
        equipment: _typing.Sequence[_uuid.UUID | str] = ...,
        site: _uuid.UUID | str | None = ...,
        needs: Needs = ...,
        window: ArrivalWindow | None = ...,
        depends_on: _typing.Sequence[BookingDependency] = ...,
        preferred: _uuid.UUID | str | None = ...,
        status: BookingStatus = ...,
    ) -> BookingDetails:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        crew: _typing.Sequence[_uuid.UUID | str] = ...,
        vehicles: _typing.Sequence[_uuid.UUID | str] = ...,
        equipment: _typing.Sequence[_uuid.UUID | str] = ...,
        site: _uuid.UUID | str | None = ...,
        needs: Needs = ...,
        window: ArrivalWindow | None = ...,
        depends_on: _typing.Sequence[BookingDependency] = ...,
        preferred: _uuid.UUID | str | None = ...,
        status: BookingStatus = ...,
    ) -> BookingDetails:
        """The value like this one but for the fields that are named."""
    @property
    def crew(self) -> tuple[_uuid.UUID, ...]:
        """Who comes besides the technician of the booking, who leads. Each one's time is taken as the lead's is."""
    @property
    def vehicles(self) -> tuple[_uuid.UUID, ...]:
        """The vehicles that are taken."""
    @property
    def equipment(self) -> tuple[_uuid.UUID, ...]:
        """The equipment that is taken: a lift, a drain camera."""
    @property
    def site(self) -> _uuid.UUID | None:
        """Where it is. Travel is between sites, and a site has hours in which one gets in."""
    @property
    def needs(self) -> Needs:
        """What the people who come must be able and allowed to do. A search for slots adds whom it takes besides."""
    @property
    def window(self) -> ArrivalWindow | None:
        """What the customer was promised."""
    @property
    def depends_on(self) -> tuple[BookingDependency, ...]:
        """What must be over before it starts."""
    @property
    def preferred(self) -> _uuid.UUID | None:
        """Whom the customer would like to lead."""
    @property
    def status(self) -> BookingStatus:
        """Whether the customer has agreed."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingDetails:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Needs(_Value):  # type: ignore[call-arg]
    """What the people of a booking, the lead and the crew, must be able and allowed to do together."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['skills'], _typing.Literal['licences'], _typing.Literal['crew_size'], _typing.Literal['roles']]]
    def __new__(
        cls,
        *,
        skills: _typing.Sequence[SkillNeed] = (),
        licences: _typing.Sequence[str] = (),
        crew_size: int = ...,
        roles: _typing.Sequence[RoleNeed] = (),
    ) -> Needs:
        ...
    def replace(
        self,
        *,
        skills: _typing.Sequence[SkillNeed] = ...,
        licences: _typing.Sequence[str] = ...,
        crew_size: int = ...,
        roles: _typing.Sequence[RoleNeed] = ...,
    ) -> Needs:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        skills: _typing.Sequence[SkillNeed] = ...,
        licences: _typing.Sequence[str] = ...,
        crew_size: int = ...,
        roles: _typing.Sequence[RoleNeed] = ...,
    ) -> Needs:
        """The value like this one but for the fields that are named."""
    @property
    def skills(self) -> tuple[SkillNeed, ...]:
        """The skills: for each, somebody has it at the level or above."""
    @property
    def licences(self) -> tuple[str, ...]:
        """The licences: for each, on every civil day of the visit somebody has it valid."""
    @property
    def crew_size(self) -> int:
        """How many people must be there at every moment, the lead counted; 0 for any number."""
    @property
    def roles(self) -> tuple[RoleNeed, ...]:
        """The roles: for each, so many people who have it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Needs:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class SkillNeed(_Value):  # type: ignore[call-arg]
    """A skill at a level."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['name'], _typing.Literal['level']]]
    def __new__(cls, *, name: str, level: int) -> SkillNeed:
        ...
    def replace(self, *, name: str = ..., level: int = ...) -> SkillNeed:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, name: str = ..., level: int = ...) -> SkillNeed:
        """The value like this one but for the fields that are named."""
    @property
    def name(self) -> str:
        """The name of the skill, as technicians have it."""
    @property
    def level(self) -> int:
        """The lowest level that will do."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SkillNeed:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: SkillNeed, /) -> bool: ...
    def __le__(self, other: SkillNeed, /) -> bool: ...
    def __gt__(self, other: SkillNeed, /) -> bool: ...
    def __ge__(self, other: SkillNeed, /) -> bool: ...

@_typing.final
class RoleNeed(_Value):  # type: ignore[call-arg]
    """So many people of a role."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['role'], _typing.Literal['count']]]
    def __new__(cls, *, role: str, count: int) -> RoleNeed:
        ...
    def replace(self, *, role: str = ..., count: int = ...) -> RoleNeed:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, role: str = ..., count: int = ...) -> RoleNeed:
        """The value like this one but for the fields that are named."""
    @property
    def role(self) -> str:
        """The name of the role, as technicians have it."""
    @property
    def count(self) -> int:
        """How many: 1 or more."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RoleNeed:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: RoleNeed, /) -> bool: ...
    def __le__(self, other: RoleNeed, /) -> bool: ...
    def __gt__(self, other: RoleNeed, /) -> bool: ...
    def __ge__(self, other: RoleNeed, /) -> bool: ...

@_typing.final
class ArrivalWindow(_Value):  # type: ignore[call-arg]
    """When the customer was told that somebody comes: the visit must start in it, and may go on after it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['interval']]]
    def __new__(cls, *, interval: _calendar.Interval) -> ArrivalWindow:
        ...
    def replace(self, *, interval: _calendar.Interval = ...) -> ArrivalWindow:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, interval: _calendar.Interval = ...) -> ArrivalWindow:
        """The value like this one but for the fields that are named."""
    @property
    def interval(self) -> _calendar.Interval:
        """From when, and before when."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ArrivalWindow:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BookingDependency(_Value):  # type: ignore[call-arg]
    """A booking that must be over before another starts: the plasterer comes after the pipes are in.

    A booking that the diary hasn't got, or no longer, holds nobody up.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['lag_seconds']]]
    def __new__(cls, *, booking: _uuid.UUID | str, lag_seconds: int) -> BookingDependency:
        ...
    def replace(self, *, booking: _uuid.UUID | str = ..., lag_seconds: int = ...) -> BookingDependency:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, booking: _uuid.UUID | str = ..., lag_seconds: int = ...) -> BookingDependency:
        """The value like this one but for the fields that are named."""
    @property
    def booking(self) -> _uuid.UUID:
        """Which must be over."""
    @property
    def lag_seconds(self) -> int:
        """How long after its end at the earliest, in seconds: 0 or more, for screed that has to dry."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingDependency:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: BookingDependency, /) -> bool: ...
    def __le__(self, other: BookingDependency, /) -> bool: ...
    def __gt__(self, other: BookingDependency, /) -> bool: ...
    def __ge__(self, other: BookingDependency, /) -> bool: ...

@_typing.final
class Resources(_Value):  # type: ignore[call-arg]
    """What a diary knows besides technicians, leave and bookings. All of it may be empty: then no rule asks for it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicles'], _typing.Literal['equipment'], _typing.Literal['sites'], _typing.Literal['holidays'], _typing.Literal['limits'], _typing.Literal['travel']]]
    def __new__(
        cls,
        *,
        vehicles: _typing.Sequence[Vehicle] = (),
        equipment: _typing.Sequence[Equipment] = (),
        sites: _typing.Sequence[DiarySite] = (),
        holidays: _typing.Sequence[PublicHoliday] = (),
        limits: DiaryLimits = ...,
        travel: TravelMatrix = ...,
    ) -> Resources:
        ...
    def replace(
        self,
        *,
        vehicles: _typing.Sequence[Vehicle] = ...,
        equipment: _typing.Sequence[Equipment] = ...,
        sites: _typing.Sequence[DiarySite] = ...,
        holidays: _typing.Sequence[PublicHoliday] = ...,
        limits: DiaryLimits = ...,
        travel: TravelMatrix = ...,
    ) -> Resources:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        vehicles: _typing.Sequence[Vehicle] = ...,
        equipment: _typing.Sequence[Equipment] = ...,
        sites: _typing.Sequence[DiarySite] = ...,
        holidays: _typing.Sequence[PublicHoliday] = ...,
        limits: DiaryLimits = ...,
        travel: TravelMatrix = ...,
    ) -> Resources:
        """The value like this one but for the fields that are named."""
    @property
    def vehicles(self) -> tuple[Vehicle, ...]:
        """The vehicles."""
    @property
    def equipment(self) -> tuple[Equipment, ...]:
        """The equipment."""
    @property
    def sites(self) -> tuple[DiarySite, ...]:
        """The sites."""
    @property
    def holidays(self) -> tuple[PublicHoliday, ...]:
        """The public holidays, as the host has them: they are published, not computed."""
    @property
    def limits(self) -> DiaryLimits:
        """How much may be worked."""
    @property
    def travel(self) -> TravelMatrix:
        """How long it takes from site to site."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Resources:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Vehicle(_Value):  # type: ignore[call-arg]
    """A vehicle that bookings take."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['label'], _typing.Literal['out_of_service']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        label: str | None = None,
        out_of_service: _typing.Sequence[_calendar.Interval] = (),
    ) -> Vehicle:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        label: str | None = ...,
        out_of_service: _typing.Sequence[_calendar.Interval] = ...,
    ) -> Vehicle:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        label: str | None = ...,
        out_of_service: _typing.Sequence[_calendar.Interval] = ...,
    ) -> Vehicle:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def label(self) -> str | None:
        """What people call it."""
    @property
    def out_of_service(self) -> tuple[_calendar.Interval, ...]:
        """When it can't be taken: broken down, being serviced."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Vehicle:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Equipment(_Value):  # type: ignore[call-arg]
    """A piece of equipment that bookings take."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['label'], _typing.Literal['out_of_service']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        label: str | None = None,
        out_of_service: _typing.Sequence[_calendar.Interval] = (),
    ) -> Equipment:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        label: str | None = ...,
        out_of_service: _typing.Sequence[_calendar.Interval] = ...,
    ) -> Equipment:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        label: str | None = ...,
        out_of_service: _typing.Sequence[_calendar.Interval] = ...,
    ) -> Equipment:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def label(self) -> str | None:
        """What people call it."""
    @property
    def out_of_service(self) -> tuple[_calendar.Interval, ...]:
        """When it can't be taken: broken, being calibrated."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Equipment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DiarySite(_Value):  # type: ignore[call-arg]
    """A site as the diary sees one: whose clock, and when one gets in.

    Where it is and whose is kept elsewhere: the diary holds nothing personal.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['zone'], _typing.Literal['access'], _typing.Literal['closed'], _typing.Literal['region']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        zone: str | _zoneinfo.ZoneInfo,
        access: _typing.Sequence[WorkingHours] = (),
        closed: _typing.Sequence[DaySpan] = (),
        region: str | None = None,
    ) -> DiarySite:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        access: _typing.Sequence[WorkingHours] = ...,
        closed: _typing.Sequence[DaySpan] = ...,
        region: str | None = ...,
    ) -> DiarySite:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        access: _typing.Sequence[WorkingHours] = ...,
        closed: _typing.Sequence[DaySpan] = ...,
        region: str | None = ...,
    ) -> DiarySite:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Which."""
    @property
    def zone(self) -> str:
        """The zone on whose clocks its hours, days and holidays are read."""
    @property
    def access(self) -> tuple[WorkingHours, ...]:
        """When one gets in, in a week: like working hours. Empty for always."""
    @property
    def closed(self) -> tuple[DaySpan, ...]:
        """Days on which nobody gets in."""
    @property
    def region(self) -> str | None:
        """The region whose public holidays it has besides those of everywhere, such as `AU-VIC`."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiarySite:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DaySpan(_Value):  # type: ignore[call-arg]
    """Whole days, from midnight to midnight: 23 to 25 hours each."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['first'], _typing.Literal['last']]]
    def __new__(cls, *, first: _datetime.date, last: _datetime.date) -> DaySpan:
        ...
    def replace(self, *, first: _datetime.date = ..., last: _datetime.date = ...) -> DaySpan:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, first: _datetime.date = ..., last: _datetime.date = ...) -> DaySpan:
        """The value like this one but for the fields that are named."""
    @property
    def first(self) -> _datetime.date:
        """The first day."""
    @property
    def last(self) -> _datetime.date:
        """The last day, which may be the first."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DaySpan:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: DaySpan, /) -> bool: ...
    def __le__(self, other: DaySpan, /) -> bool: ...
    def __gt__(self, other: DaySpan, /) -> bool: ...
    def __ge__(self, other: DaySpan, /) -> bool: ...

@_typing.final
class PublicHoliday(_Value):  # type: ignore[call-arg]
    """A public holiday."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['date'], _typing.Literal['name'], _typing.Literal['region']]]
    def __new__(cls, *, date: _datetime.date, name: str, region: str | None = None) -> PublicHoliday:
        ...
    def replace(
        self,
        *,
        date: _datetime.date = ...,
        name: str = ...,
        region: str | None = ...,
    ) -> PublicHoliday:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        date: _datetime.date = ...,
        name: str = ...,
        region: str | None = ...,
    ) -> PublicHoliday:
        """The value like this one but for the fields that are named."""
    @property
    def date(self) -> _datetime.date:
        """The day, on the clocks of the site, or of the technician for a booking without one."""
    @property
    def name(self) -> str:
        """What it is called."""
    @property
    def region(self) -> str | None:
        """Where: it holds for the sites of this region, and for bookings without a site of its technicians. None for everywhere."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PublicHoliday:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: PublicHoliday, /) -> bool: ...
    def __le__(self, other: PublicHoliday, /) -> bool: ...
    def __gt__(self, other: PublicHoliday, /) -> bool: ...
    def __ge__(self, other: PublicHoliday, /) -> bool: ...

@_typing.final
class DiaryLimits(_Value):  # type: ignore[call-arg]
    """How much somebody may work, and how close to a bound is worth a word. What is none isn't checked."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['daily_minutes'], _typing.Literal['weekly_minutes'], _typing.Literal['rest_minutes'], _typing.Literal['break_after_minutes'], _typing.Literal['break_minutes'], _typing.Literal['travel_tight_minutes'], _typing.Literal['licence_expiring_days']]]
    def __new__(
        cls,
        *,
        daily_minutes: int | None = None,
        weekly_minutes: int | None = None,
        rest_minutes: int | None = None,
        break_after_minutes: int | None = None,
        break_minutes: int | None = None,
        travel_tight_minutes: int | None = None,
        licence_expiring_days: int | None = None,
    ) -> DiaryLimits:
        ...
    def replace(
        self,
        *,
        daily_minutes: int | None = ...,
        weekly_minutes: int | None = ...,
        rest_minutes: int | None = ...,
        break_after_minutes: int | None = ...,
        break_minutes: int | None = ...,
        travel_tight_minutes: int | None = ...,
        licence_expiring_days: int | None = ...,
    ) -> DiaryLimits:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        daily_minutes: int | None = ...,
        weekly_minutes: int | None = ...,
        rest_minutes: int | None = ...,
        break_after_minutes: int | None = ...,
        break_minutes: int | None = ...,
        travel_tight_minutes: int | None = ...,
        licence_expiring_days: int | None = ...,
    ) -> DiaryLimits:
        """The value like this one but for the fields that are named."""
    @property
    def daily_minutes(self) -> int | None:
        """Most booked minutes of a technician on one civil day: 1 to 1440."""
    @property
    def weekly_minutes(self) -> int | None:
        """Most booked minutes of a technician from Monday to Sunday: 1 to 10080."""
    @property
    def rest_minutes(self) -> int | None:
        """Least minutes from the end of one day's work to the start of another day's: 1 to 10080."""
    @property
    def break_after_minutes(self) -> int | None:
        """Most booked minutes without a break of `break_minutes` in them: 1 to 1440. Both, or none."""
    @property
    def break_minutes(self) -> int | None:
        """How long a break is at least: 1 to 1440."""
    @property
    def travel_tight_minutes(self) -> int | None:
        """How much time besides travel there should be between two sites: 1 to 1440."""
    @property
    def licence_expiring_days(self) -> int | None:
        """How many days after a visit a licence that it needs should still be valid: 1 to 3660."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryLimits:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TravelMatrix(_Value):  # type: ignore[call-arg]
    """How long it takes between sites, as a table.

    The sites needn't be among those of the diary: one table may do for several diaries, and what no booking asks for
    does nothing. From a site to itself it takes no time, whether that is listed or not.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['legs'], _typing.Literal['both_ways']]]
    def __new__(cls, *, legs: _typing.Sequence[TravelLeg] = (), both_ways: bool = False) -> TravelMatrix:
        ...
    def replace(self, *, legs: _typing.Sequence[TravelLeg] = ..., both_ways: bool = ...) -> TravelMatrix:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, legs: _typing.Sequence[TravelLeg] = ..., both_ways: bool = ...) -> TravelMatrix:
        """The value like this one but for the fields that are named."""
    @property
    def legs(self) -> tuple[TravelLeg, ...]:
        """The known ways. Each pair once."""
    @property
    def both_ways(self) -> bool:
        """Whether each holds in the other direction, too, where that one isn't listed."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TravelMatrix:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TravelLeg(_Value):  # type: ignore[call-arg]
    """How long it takes from one site to another, or from one to itself: that is zero, and anything else is refused
    (`JM-SCH-0026`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['origin'], _typing.Literal['destination'], _typing.Literal['seconds']]]
    def __new__(cls, *, origin: _uuid.UUID | str, destination: _uuid.UUID | str, seconds: int) -> TravelLeg:
        ...
    def replace(
        self,
        *,
        origin: _uuid.UUID | str = ...,
        destination: _uuid.UUID | str = ...,
        seconds: int = ...,
    ) -> TravelLeg:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        origin: _uuid.UUID | str = ...,
        destination: _uuid.UUID | str = ...,
        seconds: int = ...,
    ) -> TravelLeg:
        """The value like this one but for the fields that are named."""
    @property
    def origin(self) -> _uuid.UUID:
        """Where it starts."""
    @property
    def destination(self) -> _uuid.UUID:
        """Where it ends."""
    @property
    def seconds(self) -> int:
        """How long it takes: 0 to 43200 seconds, which is twelve hours; from a site to itself 0."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TravelLeg:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: TravelLeg, /) -> bool: ...
    def __le__(self, other: TravelLeg, /) -> bool: ...
    def __gt__(self, other: TravelLeg, /) -> bool: ...
    def __ge__(self, other: TravelLeg, /) -> bool: ...

@_typing.final
class Skill(_Value):  # type: ignore[call-arg]
    """Something that a technician can do, and how well."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['name'], _typing.Literal['level']]]
    def __new__(cls, *, name: str, level: int) -> Skill:
        ...
    def replace(self, *, name: str = ..., level: int = ...) -> Skill:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, name: str = ..., level: int = ...) -> Skill:
        """The value like this one but for the fields that are named."""
    @property
    def name(self) -> str:
        """What, by the firm's own name."""
    @property
    def level(self) -> int:
        """How well: more is better, and the firm says what a level means."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Skill:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Skill, /) -> bool: ...
    def __le__(self, other: Skill, /) -> bool: ...
    def __gt__(self, other: Skill, /) -> bool: ...
    def __ge__(self, other: Skill, /) -> bool: ...

@_typing.final
class Licence(_Value):  # type: ignore[call-arg]
    """Something that a technician is allowed to do, by whom, and how long."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['name'], _typing.Literal['issuer'], _typing.Literal['number'], _typing.Literal['valid_from'], _typing.Literal['valid_until']]]
    def __new__(
        cls,
        *,
        name: str,
        issuer: str,
        number: str | None = None,
        valid_from: _datetime.date | None = None,
        valid_until: _datetime.date | None = None,
    ) -> Licence:
        ...
    def replace(
        self,
        *,
        name: str = ...,
        issuer: str = ...,
        number: str | None = ...,
        valid_from: _datetime.date | None = ...,
        valid_until: _datetime.date | None = ...,
    ) -> Licence:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        name: str = ...,
        issuer: str = ...,
        number: str | None = ...,
        valid_from: _datetime.date | None = ...,
        valid_until: _datetime.date | None = ...,
    ) -> Licence:
        """The value like this one but for the fields that are named."""
    @property
    def name(self) -> str:
        """What, by the name that bookings ask for. A renewal is another licence of the same name."""
    @property
    def issuer(self) -> str:
        """Who granted it."""
    @property
    def number(self) -> str | None:
        """Its number."""
    @property
    def valid_from(self) -> _datetime.date | None:
        """The first day on which it is valid; none if it always was."""
    @property
    def valid_until(self) -> _datetime.date | None:
        """The last day on which it is valid; none if it doesn't end."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Licence:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Licence, /) -> bool: ...
    def __le__(self, other: Licence, /) -> bool: ...
    def __gt__(self, other: Licence, /) -> bool: ...
    def __ge__(self, other: Licence, /) -> bool: ...

class DiaryChange(_Value):  # type: ignore[call-arg]
    """A change that somebody thinks about."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Move(DiaryChange):  # type: ignore[call-arg]
        """A booking moves to another time, to another technician, or both."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['interval']]]
        def __new__(
            cls,
            *,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            interval: _calendar.Interval,
        ) -> DiaryChange.Move:
            ...
        def replace(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
        ) -> DiaryChange.Move:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
        ) -> DiaryChange.Move:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @property
        def technician(self) -> _uuid.UUID:
            """Whose it would be."""
        @property
        def interval(self) -> _calendar.Interval:
            """When it would be."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.Move:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Add(DiaryChange):  # type: ignore[call-arg]
        """A booking comes."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking']]]
        def __new__(cls, *, booking: Booking) -> DiaryChange.Add:
            ...
        def replace(self, *, booking: Booking = ...) -> DiaryChange.Add:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: Booking = ...) -> DiaryChange.Add:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> Booking:
            """The booking."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.Add:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Cancel(DiaryChange):  # type: ignore[call-arg]
        """A booking goes."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking']]]
        def __new__(cls, *, booking: _uuid.UUID | str) -> DiaryChange.Cancel:
            ...
        def replace(self, *, booking: _uuid.UUID | str = ...) -> DiaryChange.Cancel:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: _uuid.UUID | str = ...) -> DiaryChange.Cancel:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.Cancel:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SickTechnician(DiaryChange):  # type: ignore[call-arg]
        """A technician is away."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['leave']]]
        def __new__(cls, *, leave: Leave) -> DiaryChange.SickTechnician:
            ...
        def replace(self, *, leave: Leave = ...) -> DiaryChange.SickTechnician:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, leave: Leave = ...) -> DiaryChange.SickTechnician:
            """The value like this one but for the fields that are named."""
        @property
        def leave(self) -> Leave:
            """The leave."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.SickTechnician:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VehicleBroken(DiaryChange):  # type: ignore[call-arg]
        """A vehicle can't be taken."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicle'], _typing.Literal['interval']]]
        def __new__(
            cls,
            *,
            vehicle: _uuid.UUID | str,
            interval: _calendar.Interval,
        ) -> DiaryChange.VehicleBroken:
            ...
        def replace(
            self,
            *,
            vehicle: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
        ) -> DiaryChange.VehicleBroken:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            vehicle: _uuid.UUID | str = ...,
            interval: _calendar.Interval = ...,
        ) -> DiaryChange.VehicleBroken:
            """The value like this one but for the fields that are named."""
        @property
        def vehicle(self) -> _uuid.UUID:
            """Which."""
        @property
        def interval(self) -> _calendar.Interval:
            """When."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DiaryChange.VehicleBroken:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Move | Add | Cancel | SickTechnician | VehicleBroken
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class WhatIf(_Value):  # type: ignore[call-arg]
    """What changes would do to the conflicts of a diary, each list in the order of `check_all`.

    A conflict stays the same as long as the booking that has it and its key do: one whose facts change is resolved and another
    is introduced, and of two bookings that have conflicts of one key each has its own. So each conflict that there would be
    stands in `introduced` or `unchanged`, and each that there is and that isn't unchanged in `resolved`, as often as `check_all`
    tells it. A limit of work alone (`JM-SCH-0119`, `JM-SCH-0120`, and of a stretch without a break `JM-SCH-0122`) may be passed
    by more, which is introduced and nothing of it resolved, or by less: then what there is is resolved and what is left unchanged.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['introduced'], _typing.Literal['resolved'], _typing.Literal['unchanged']]]
    def __new__(
        cls,
        *,
        introduced: _typing.Sequence[Conflict],
        resolved: _typing.Sequence[Conflict],
        unchanged: _typing.Sequence[Conflict],
    ) -> WhatIf:
        ...
    def replace(
        self,
        *,
        introduced: _typing.Sequence[Conflict] = ...,
        resolved: _typing.Sequence[Conflict] = ...,
        unchanged: _typing.Sequence[Conflict] = ...,
    ) -> WhatIf:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        introduced: _typing.Sequence[Conflict] = ...,
        resolved: _typing.Sequence[Conflict] = ...,
        unchanged: _typing.Sequence[Conflict] = ...,
    ) -> WhatIf:
        """The value like this one but for the fields that are named."""
    @property
    def introduced(self) -> tuple[Conflict, ...]:
        """Those that there would be and aren't now."""
    @property
    def resolved(self) -> tuple[Conflict, ...]:
        """Those that there are and wouldn't be."""
    @property
    def unchanged(self) -> tuple[Conflict, ...]:
        """Those that there are, and would be."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> WhatIf:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class MovedBooking(_Value):  # type: ignore[call-arg]
    """A booking whose agreed civil start is at another instant by the rules of a newer tz database."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['visit'], _typing.Literal['was'], _typing.Literal['now'], _typing.Literal['agreed'], _typing.Literal['start']]]
    def __new__(
        cls,
        *,
        booking: _uuid.UUID | str,
        technician: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        was: _calendar.Interval,
        now: _calendar.Interval,
        agreed: _calendar.ZonedTime,
        start: _calendar.ZonedTime,
    ) -> MovedBooking:
        ...
    def replace(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        was: _calendar.Interval = ...,
        now: _calendar.Interval = ...,
        agreed: _calendar.ZonedTime = ...,
        start: _calendar.ZonedTime = ...,
    ) -> MovedBooking:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        was: _calendar.Interval = ...,
        now: _calendar.Interval = ...,
        agreed: _calendar.ZonedTime = ...,
        start: _calendar.ZonedTime = ...,
    ) -> MovedBooking:
        """The value like this one but for the fields that are named."""
    @property
    def booking(self) -> _uuid.UUID:
        """Which."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time."""
    @property
    def visit(self) -> _uuid.UUID:
        """For which visit."""
    @property
    def was(self) -> _calendar.Interval:
        """When the diary has it."""
    @property
    def now(self) -> _calendar.Interval:
        """When it would be, were the clock on the wall kept: the same length from where the agreed time now is."""
    @property
    def agreed(self) -> _calendar.ZonedTime:
        """The start as it was agreed."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """What the clock shows at that start now: the agreed time, or the one that the clocks skip to."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> MovedBooking:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BookedSpan(_Value):  # type: ignore[call-arg]
    """A technician's time that is taken, as a host that keeps its own diary knows it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['booking'], _typing.Literal['interval']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        booking: _uuid.UUID | str,
        interval: _calendar.Interval,
    ) -> BookedSpan:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
    ) -> BookedSpan:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
    ) -> BookedSpan:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time."""
    @property
    def booking(self) -> _uuid.UUID:
        """By which booking."""
    @property
    def interval(self) -> _calendar.Interval:
        """When: of any length."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookedSpan:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DoubleBooking(_Value):  # type: ignore[call-arg]
    """Two bookings of one technician that overlap."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['earlier'], _typing.Literal['later'], _typing.Literal['overlap']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        earlier: _uuid.UUID | str,
        later: _uuid.UUID | str,
        overlap: _calendar.Interval,
    ) -> DoubleBooking:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        earlier: _uuid.UUID | str = ...,
        later: _uuid.UUID | str = ...,
        overlap: _calendar.Interval = ...,
    ) -> DoubleBooking:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        earlier: _uuid.UUID | str = ...,
        later: _uuid.UUID | str = ...,
        overlap: _calendar.Interval = ...,
    ) -> DoubleBooking:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose time is taken twice."""
    @property
    def earlier(self) -> _uuid.UUID:
        """The booking that starts first; of two that start together, the one with the lesser id."""
    @property
    def later(self) -> _uuid.UUID:
        """The other."""
    @property
    def overlap(self) -> _calendar.Interval:
        """When the technician would have to be at both."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DoubleBooking:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class ConflictCode(_enum.Enum):
    """What kind of conflict it is, by the code that is written down."""
    DOUBLE_BOOKED = "JM-SCH-0101"
    """`JM-SCH-0101`: somebody who comes has another booking in the time."""
    ON_LEAVE = "JM-SCH-0102"
    """`JM-SCH-0102`: somebody who comes is on leave in the time."""
    OUTSIDE_HOURS = "JM-SCH-0103"
    """`JM-SCH-0103`: somebody who comes doesn't work in all of the time."""
    VEHICLE_TAKEN = "JM-SCH-0104"
    """`JM-SCH-0104`: a vehicle has another booking in the time, or is out of service."""
    EQUIPMENT_TAKEN = "JM-SCH-0105"
    """`JM-SCH-0105`: equipment has another booking in the time, or is out of service."""
    LICENCE_MISSING = "JM-SCH-0106"
    """`JM-SCH-0106`: nobody who comes has a licence that is needed."""
    LICENCE_NOT_VALID = "JM-SCH-0107"
    """`JM-SCH-0107`: a licence that is needed isn't valid on every civil day of the visit."""
    SKILL_MISSING = "JM-SCH-0108"
    """`JM-SCH-0108`: nobody who comes has a skill that is needed at its level."""
    SITE_CLOSED = "JM-SCH-0109"
    """`JM-SCH-0109`: nobody gets into the site in all of the time."""
    DEPENDENCY_BROKEN = "JM-SCH-0110"
    """`JM-SCH-0110`: what must be over before it isn't, or what must come after it comes too early."""
    CREW_TOO_SMALL = "JM-SCH-0111"
    """`JM-SCH-0111`: fewer people are there at some moment than are needed."""
    ROLE_MISSING = "JM-SCH-0112"
    """`JM-SCH-0112`: fewer people of a role come than are needed."""
    CLOCK_MOVED = "JM-SCH-0113"
    """`JM-SCH-0113`: the civil start that was agreed is skipped by the clocks, or is at another instant."""
    PUBLIC_HOLIDAY = "JM-SCH-0114"
    """`JM-SCH-0114`: a day of it is a public holiday."""
    TRAVEL_TOO_SHORT = "JM-SCH-0115"
    """`JM-SCH-0115`: the way from or to another visit takes longer than the time between the two. The way from home is none."""
    TRAVEL_UNKNOWN = "JM-SCH-0116"
    """`JM-SCH-0116`: how long the way from or to the visit next to it takes isn't known."""
    TRAVEL_TIGHT = "JM-SCH-0117"
    """`JM-SCH-0117`: besides the way, less time than the firm wants is left between two visits."""
    OUTSIDE_WINDOW = "JM-SCH-0118"
    """`JM-SCH-0118`: it starts outside the window that the customer was promised."""
    DAILY_HOURS = "JM-SCH-0119"
    """`JM-SCH-0119`: somebody who comes works longer on a day than the firm's limit."""
    WEEKLY_HOURS = "JM-SCH-0120"
    """`JM-SCH-0120`: somebody who comes works longer in a week than the firm's limit."""
    REST_TOO_SHORT = "JM-SCH-0121"
    """`JM-SCH-0121`: somebody who comes has less rest between two days of work than the firm's limit."""
    NO_BREAK = "JM-SCH-0122"
    """`JM-SCH-0122`: it takes a break of somebody who comes, or leaves none in too long a stretch of work."""
    NOT_PREFERRED = "JM-SCH-0123"
    """`JM-SCH-0123`: the customer would like somebody else to lead."""
    LICENCE_EXPIRING = "JM-SCH-0124"
    """`JM-SCH-0124`: a licence that is needed ends soon after the visit."""
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

class BookingStatus(_enum.Enum):
    """Whether a booking is agreed. A tentative one takes the time as a confirmed one does: a conflict with it says that it is
    tentative, so that somebody can decide which of the two gives way.
    """
    CONFIRMED = "confirmed"
    """Agreed with the customer."""
    TENTATIVE = "tentative"
    """Held, but not agreed yet."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingStatus:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class SlotRanking(_enum.Enum):
    """Which slots of one search come first.

    Other than the earliest first, all slots of 24 hours from the first possible start are found and ranked, then those of the
    next 24 hours, so that nobody waits a week for a shorter drive. Of a day that takes more than
    `SLOT_WORK_MAX` to look through, the slots that were found by then are ranked, and then, on
    another page, those of the rest of the day.
    """
    EARLIEST = "earliest"
    """By start, then whom the customer would like, then by the technician's id."""
    LEAST_TRAVEL = "least_travel"
    """By the added travel of the lead between the visits before and after, or the home where there is none, then as the
    earliest.
    """
    FAIREST = "fairest"
    """By how many seconds the lead is booked on that civil day, without the booking that is to be moved, the least first, then as
    the earliest.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SlotRanking:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def check(diary: Diary, proposal: Proposal, tzdb: _calendar.Tzdb | None = None) -> tuple[Conflict, ...]:
    """Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.

    Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
    technician, code, and ids. What is given back is data: nothing is raised for a conflict.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or zone
            (`JM-CAL-0003`).
        InvalidError: details that contradict themselves, or somebody of the crew as the lead (`JM-SCH-0024`, `JM-SCH-0026`), or
            that wait for the booking itself (`JM-SCH-0025`).
        LimitError: a proposal of more than 31 days and six hours (`JM-SCH-0013`), or more than 100000 conflicts
            (`JM-SCH-0015`).
    """

def check_all(diary: Diary, tzdb: _calendar.Tzdb | None = None) -> tuple[Conflict, ...]:
    """Every conflict among the bookings that a diary has, in the order of `check`: what leave, new hours or a new policy have
    done to it since.

    Two bookings that overlap are one conflict, that of the later with the earlier. Soft conflicts whose key one of the two
    bookings overrides are left out. The fixes are those that lie in the conflict itself; `check` also names other
    technicians and free starts.

    Raises:
        MissingError: an unknown zone (`JM-CAL-0003`).
        LimitError: more than 100000 conflicts (`JM-SCH-0015`).
    """

def double_bookings(spans: _typing.Sequence[BookedSpan]) -> tuple[DoubleBooking, ...]:
    """Every two spans of a technician that overlap, for a host that keeps its own diary: no rules, no zones, and any order.

    Intervals are half-open: spans that touch don't overlap. The order is by technician, then by the start and the id of the
    later booking, then of the earlier one, whatever the order of the spans. Spans of one booking, such as
    one that is given twice, aren't in each other's way. It takes time in proportion to their number.

    Raises:
        LimitError: more than `SPANS_MAX` spans, or `DOUBLE_BOOKINGS_MAX` double bookings, of `journeyman.limits`
            (`JM-SCH-0015`).
    """

def next_slots(diary: Diary, request: SlotRequest, tzdb: _calendar.Tzdb | None = None) -> SlotSearch:
    """The next times at which a visit could be booked, in the order of the ranking.

    Every start on the grid of the step is tried, and offered if and only if `check` finds no conflict at all but
    warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or `JM-SCH-0124` (travel that isn't known or is tight, another
    technician preferred, a licence that expires soon), which the slot lists; where the firm's policy has one of these as soft or
    hard, or another kind as a warning, that rules the start out. Of a booking that is to be moved (the request's
    `booking`) these are the starts that `check` accepts of a proposal with its id.

    Where the lead and the crew of the request don't meet all that is needed, others come along: the smallest set of people
    who are free with whom it is met, and of several the first by their ids. A crew's size is the least. Nobody is sent along
    with a lead who isn't needed: where a set that is no larger does without, and one of them may lead, the start is ruled
    out by what the lead can't do.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or zone
            (`JM-CAL-0003`).
        InvalidError: a duration of nothing (`JM-SCH-0012`), a count, horizon or step out of bounds (`JM-SCH-0016`), or details
            that contradict themselves (`JM-SCH-0024` to `JM-SCH-0026`).
        LimitError: a duration of more than 31 days and six hours (`JM-SCH-0013`), too many windows (`JM-SCH-0015`), or a time outside
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
        LimitError: a range of more than 31 days and six hours (`JM-SCH-0013`).
    """

def what_if(
    diary: Diary,
    changes: _typing.Sequence[DiaryChange],
    tzdb: _calendar.Tzdb | None = None,
) -> WhatIf:
    """What changes would do to the conflicts of a diary, all of them made, one after the other. Nothing is changed.

    Changes aren't refused for conflicts: that is what is asked. The fixes are those of `check_all`.

    Raises:
        MissingError: a technician, booking, leave, vehicle, equipment, site or zone that isn't there (`JM-SCH-0001` to
            `JM-SCH-0003`, `JM-SCH-0018` to `JM-SCH-0020`, `JM-CAL-0003`).
        RefusedError: an id that is taken (`JM-SCH-0004` to `JM-SCH-0006`).
        InvalidError: a change that contradicts itself (`JM-SCH-0011`, `JM-SCH-0014`, `JM-SCH-0024` to `JM-SCH-0027`).
        LimitError: more than 1000 changes or 100000 conflicts (`JM-SCH-0015`), a booking of more than 31 days and six hours
            (`JM-SCH-0013`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).

    Example:
        >>> from datetime import datetime, time, timezone
        >>> from uuid import UUID
        >>> from journeyman.calendar import Interval, Weekday
        >>> from journeyman.schedule import BookingTime, Diary, DiaryChange, ScheduleCommand, Technician, WorkingHours, what_if
        >>> def hours(start, end):
        ...     day = datetime(2026, 10, 6, tzinfo=timezone.utc)
        ...     return Interval(start=day.replace(hour=start), end=day.replace(hour=end))
        >>> week = [WorkingHours(day=Weekday.TUESDAY, start=time(8), end=time(16), ends_next_day=False)]
        >>> ada, tap, boiler = UUID(int=1), UUID(int=2), UUID(int=3)
        >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=week)])
        >>> for booking, interval in ((tap, hours(9, 10)), (boiler, hours(11, 12))):
        ...     time_of = BookingTime.Instants(interval=interval)
        ...     book = ScheduleCommand.Book(booking=booking, technician=ada, visit=booking, time=time_of)
        ...     diary = diary.apply(diary.decide(book))
        >>> would_be = what_if(diary, [DiaryChange.Move(booking=boiler, technician=ada, interval=hours(9, 11))])
        >>> [(conflict.code.name, conflict.seconds) for conflict in would_be.introduced]
        [('DOUBLE_BOOKED', 3600)]
        >>> would_be.resolved
        ()
    """

def recheck_zones(diary: Diary, tzdb: _calendar.Tzdb | None = None) -> tuple[MovedBooking, ...]:
    """The bookings whose agreed civil time is at another instant by the rules of a tz database than the diary has it, by id:
    their start, or of whole days the start of the first or the end of the last.

    Raises:
        MissingError: a booking in an unknown zone (`JM-SCH-0029`, which names it).

    Example:
        >>> from datetime import datetime, timezone
        >>> from uuid import UUID
        >>> from journeyman.calendar import Interval, ZonedTime
        >>> from journeyman.schedule import Booking, Diary, Technician, recheck_zones
        >>> ada, tap = UUID(int=1), UUID(int=2)
        >>> was = Interval(
        ...     start=datetime(2026, 12, 7, 8, tzinfo=timezone.utc), end=datetime(2026, 12, 7, 9, tzinfo=timezone.utc)
        ... )
        >>> agreed = ZonedTime(local=datetime(2026, 12, 7, 10), zone="Europe/Berlin", offset_seconds=7200)  # say, by rules of before
        >>> booking = Booking(id=tap, technician=ada, visit=tap, interval=was, start=agreed, overrides=[])
        >>> diary = Diary(technicians=[Technician(id=ada, zone="Europe/Berlin", hours=[])], bookings=[booking])
        >>> [moved] = recheck_zones(diary)
        >>> moved.now.start.isoformat()  # ten o'clock in Berlin, by the rules of now
        '2026-12-07T09:00:00+00:00'
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
        MissingError: a technician, booking, leave, vehicle, equipment, site or zone that isn't there (`JM-SCH-0001` to
            `JM-SCH-0003`, `JM-SCH-0018` to `JM-SCH-0020`, `JM-CAL-0003`).
        InvalidError: a command that contradicts itself (`JM-SCH-0007` to `JM-SCH-0012`, `JM-SCH-0024` to `JM-SCH-0028`), or is
            of days that the clocks skip (`JM-CAL-0001`).
        LimitError: more than a bound allows (`JM-SCH-0013`, `JM-SCH-0015`, `JM-CAL-0002`).

    Example:
        >>> from datetime import datetime, timezone
        >>> from uuid import UUID
        >>> from journeyman.calendar import Interval
        >>> from journeyman.error import RefusedError
        >>> from journeyman.schedule import (
        ...     BookingTime, ConflictOverride, Diary, Proposal, ScheduleCommand, Severity, Technician, apply, check, check_all, decide,
        ... )
        >>> ada, tap = UUID(int=1), UUID(int=2)
        >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=[])])  # without hours nobody works
        >>> evening = Interval(
        ...     start=datetime(2026, 10, 6, 19, tzinfo=timezone.utc), end=datetime(2026, 10, 6, 20, tzinfo=timezone.utc)
        ... )
        >>> book = ScheduleCommand.Book(booking=tap, technician=ada, visit=tap, time=BookingTime.Instants(interval=evening))
        >>> try:
        ...     decide(diary, book)
        ... except RefusedError as refused:
        ...     print(refused.code)
        JM-SCH-0023
        >>> found = check(diary, Proposal(technician=ada, interval=evening))
        >>> soft = [conflict for conflict in found if conflict.severity == Severity.SOFT]
        >>> overrides = [ConflictOverride(key=conflict.key, reason="Burst pipe") for conflict in soft]
        >>> diary = apply(diary, decide(diary, book.replace(overrides=overrides)))
        >>> check_all(diary)  # what somebody took on isn't told again
        ()
    """

def apply(diary: Diary, events: _typing.Sequence[ScheduleEvent]) -> Diary:
    """The diary after events; the one that is given stays as it is. Events are facts: no conflict stops them.

    The diary is copied, once for all the events: give many at once.

    Raises:
        CorruptError: no diary in this state can have decided the event (`JM-SCH-0017`).
    """

def explain(conflict: Conflict) -> ConflictTexts:
    """A conflict and its fixes in English: the same as the `str` of each."""

def explain_rejection(rejection: SlotRejection) -> str:
    """How many starts a kind of conflict ruled out, in English: the same as its `str`."""

def explain_relaxation(relaxation: SlotRelaxation) -> str:
    """What would have to give way for a slot, in English: the same as its `str`."""
