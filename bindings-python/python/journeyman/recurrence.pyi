# Written by tools/stubs.py from the tables in src/: change it there.

"""What comes again: rules of RFC 5545 on the clocks of a zone, and services that fall due after the last one.

A rule is the text of an `RRULE`, of the subset of RFC 5545 that a trade needs: `FREQ` of `DAILY`, `WEEKLY`, `MONTHLY` or
`YEARLY`, with `INTERVAL`, `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`. Everything else of it is
refused by name (`JM-REC-0002`). A `Recurrence` is a civil start with its rules, what is added, taken out, moved and
skipped, and what to do about holidays and clock changes; `expand` gives its occurrences within a window, as instants.
A `ServiceContract` is the other kind: "every 6 months, give or take 2 weeks, after the last time"; `next_due` says when.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import zoneinfo as _zoneinfo
from . import calendar as _calendar
from . import Value as _Value

__all__ = [
    "Recurrence",
    "OccurrenceDuration",
    "RecurrencePolicy",
    "OccurrenceOverride",
    "OccurrenceChange",
    "ExpansionRequest",
    "Expansion",
    "Occurrence",
    "RuleParts",
    "RuleEnd",
    "ByDay",
    "ServiceContract",
    "Due",
    "HolidayPolicy",
    "MonthOverflow",
    "OccurrenceFlag",
    "Frequency",
    "ContractUnit",
    "ContractAnchor",
    "expand",
    "parts",
    "rule",
    "next_due",
]

@_typing.final
class Recurrence(_Value):  # type: ignore[call-arg]
    """Something that comes again: a civil start, its zone, and the rules of when.

    Everything is civil time of the zone, so that eight in the morning stays eight in the morning when the clocks change. An
    occurrence is known by its *original* civil start, which the rules give it: moving or skipping one never shifts another.
    The order of the lists, and values that come twice in them, mean nothing, but an occurrence has one override.

    As RFC 5545 has it: the occurrences are those of the rules and the `rdates`, each start once, without the `exdates`; a rule's
    `COUNT` counts before any is taken out. A start that its rules don't give is no occurrence (the section calls that undefined;
    the decision is written down with the others); without a rule it is the first.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['zone'], _typing.Literal['duration'], _typing.Literal['rules'], _typing.Literal['rdates'], _typing.Literal['exdates'], _typing.Literal['overrides'], _typing.Literal['policy']]]
    def __new__(
        cls,
        *,
        start: _datetime.datetime,
        zone: str | _zoneinfo.ZoneInfo,
        duration: OccurrenceDuration,
        rules: _typing.Sequence[str],
        rdates: _typing.Sequence[_datetime.datetime] = (),
        exdates: _typing.Sequence[_datetime.datetime] = (),
        overrides: _typing.Sequence[OccurrenceOverride] = (),
        policy: RecurrencePolicy | None = None,
    ) -> Recurrence:
        ...
    def replace(
        self,
        *,
        start: _datetime.datetime = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        duration: OccurrenceDuration = ...,
        rules: _typing.Sequence[str] = ...,
        rdates: _typing.Sequence[_datetime.datetime] = ...,
        exdates: _typing.Sequence[_datetime.datetime] = ...,
        overrides: _typing.Sequence[OccurrenceOverride] = ...,
        policy: RecurrencePolicy | None = ...,
    ) -> Recurrence:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        start: _datetime.datetime = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        duration: OccurrenceDuration = ...,
        rules: _typing.Sequence[str] = ...,
        rdates: _typing.Sequence[_datetime.datetime] = ...,
        exdates: _typing.Sequence[_datetime.datetime] = ...,
        overrides: _typing.Sequence[OccurrenceOverride] = ...,
        policy: RecurrencePolicy | None = ...,
    ) -> Recurrence:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> _datetime.datetime:
        """The civil start from which the rules count, and whose time of day they give: in whole seconds."""
    @property
    def zone(self) -> str:
        """On whose clocks."""
    @property
    def duration(self) -> OccurrenceDuration.Variant:
        """How long each occurrence lasts."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The rules; several together give what any of them gives. None for the start and the `rdates` alone."""
    @property
    def rdates(self) -> tuple[_datetime.datetime, ...]:
        """Civil starts that come in addition: `RDATE`."""
    @property
    def exdates(self) -> tuple[_datetime.datetime, ...]:
        """Civil starts that are taken out: `EXDATE`."""
    @property
    def overrides(self) -> tuple[OccurrenceOverride, ...]:
        """Occurrences that are moved or skipped."""
    @property
    def policy(self) -> RecurrencePolicy | None:
        """What is done with clock changes, holidays and short months; none for what RFC 5545 does."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Recurrence:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class OccurrenceDuration(_Value):  # type: ignore[call-arg]
    """How long an occurrence lasts."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceDuration.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Elapsed(OccurrenceDuration):  # type: ignore[call-arg]
        """So much time that passes, whatever the clocks do meanwhile."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['seconds']]]
        def __new__(cls, *, seconds: int) -> OccurrenceDuration.Elapsed:
            ...
        def replace(self, *, seconds: int = ...) -> OccurrenceDuration.Elapsed:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, seconds: int = ...) -> OccurrenceDuration.Elapsed:
            """The value like this one but for the fields that are named."""
        @property
        def seconds(self) -> int:
            """In seconds: 1 to 2678400, which is 31 days."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceDuration.Elapsed:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Days(OccurrenceDuration):  # type: ignore[call-arg]
        """Whole days, each from its first instant to the next day's first, so 23 or 25 hours where the clocks change. Every civil
        start of the series is a midnight then.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['days']]]
        def __new__(cls, *, days: int) -> OccurrenceDuration.Days:
            ...
        def replace(self, *, days: int = ...) -> OccurrenceDuration.Days:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, days: int = ...) -> OccurrenceDuration.Days:
            """The value like this one but for the fields that are named."""
        @property
        def days(self) -> int:
            """How many: 1 to 31."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceDuration.Days:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Elapsed | Days
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class RecurrencePolicy(_Value):  # type: ignore[call-arg]
    """What a series does where its rules say less than a diary has to know. What isn't given is as RFC 5545 has it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['local_time'], _typing.Literal['on_holiday'], _typing.Literal['days_off'], _typing.Literal['month_overflow']]]
    def __new__(
        cls,
        *,
        local_time: _calendar.Disambiguation = ...,
        on_holiday: HolidayPolicy = ...,
        days_off: _typing.Sequence[_calendar.Weekday] = (),
        month_overflow: MonthOverflow = ...,
    ) -> RecurrencePolicy:
        ...
    def replace(
        self,
        *,
        local_time: _calendar.Disambiguation = ...,
        on_holiday: HolidayPolicy = ...,
        days_off: _typing.Sequence[_calendar.Weekday] = ...,
        month_overflow: MonthOverflow = ...,
    ) -> RecurrencePolicy:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        local_time: _calendar.Disambiguation = ...,
        on_holiday: HolidayPolicy = ...,
        days_off: _typing.Sequence[_calendar.Weekday] = ...,
        month_overflow: MonthOverflow = ...,
    ) -> RecurrencePolicy:
        """The value like this one but for the fields that are named."""
    @property
    def local_time(self) -> _calendar.Disambiguation:
        """What a start means that the clocks skip, or that comes twice. Days start at their first instant, whatever this says."""
    @property
    def on_holiday(self) -> HolidayPolicy:
        """What becomes of an occurrence on a holiday."""
    @property
    def days_off(self) -> tuple[_calendar.Weekday, ...]:
        """The days of the week, besides holidays, that are no working days. An occurrence that the rules give one of them stays."""
    @property
    def month_overflow(self) -> MonthOverflow:
        """What a day means that the month doesn't have."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RecurrencePolicy:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class OccurrenceOverride(_Value):  # type: ignore[call-arg]
    """An occurrence that is moved or skipped."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['original'], _typing.Literal['change']]]
    def __new__(cls, *, original: _datetime.datetime, change: OccurrenceChange) -> OccurrenceOverride:
        ...
    def replace(
        self,
        *,
        original: _datetime.datetime = ...,
        change: OccurrenceChange = ...,
    ) -> OccurrenceOverride:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        original: _datetime.datetime = ...,
        change: OccurrenceChange = ...,
    ) -> OccurrenceOverride:
        """The value like this one but for the fields that are named."""
    @property
    def original(self) -> _datetime.datetime:
        """Which: its civil start by the rules."""
    @property
    def change(self) -> OccurrenceChange.Variant:
        """What becomes of it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceOverride:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class OccurrenceChange(_Value):  # type: ignore[call-arg]
    """What becomes of one occurrence."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceChange.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Moved(OccurrenceChange):  # type: ignore[call-arg]
        """It takes place at another time."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['duration']]]
        def __new__(
            cls,
            *,
            start: _datetime.datetime,
            duration: OccurrenceDuration | None = None,
        ) -> OccurrenceChange.Moved:
            ...
        def replace(
            self,
            *,
            start: _datetime.datetime = ...,
            duration: OccurrenceDuration | None = ...,
        ) -> OccurrenceChange.Moved:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            start: _datetime.datetime = ...,
            duration: OccurrenceDuration | None = ...,
        ) -> OccurrenceChange.Moved:
            """The value like this one but for the fields that are named."""
        @property
        def start(self) -> _datetime.datetime:
            """Its civil start now."""
        @property
        def duration(self) -> OccurrenceDuration.Variant | None:
            """How long it lasts, if not as long as the others."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceChange.Moved:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Skipped(OccurrenceChange):  # type: ignore[call-arg]
        """It doesn't take place."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> OccurrenceChange.Skipped:
            ...
        def replace(self) -> OccurrenceChange.Skipped:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> OccurrenceChange.Skipped:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceChange.Skipped:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Moved | Skipped
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ExpansionRequest(_Value):  # type: ignore[call-arg]
    """Which occurrences are wanted."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['window'], _typing.Literal['limit'], _typing.Literal['holidays']]]
    def __new__(
        cls,
        *,
        window: _calendar.Interval,
        limit: int,
        holidays: _typing.Sequence[_datetime.date] = (),
    ) -> ExpansionRequest:
        ...
    def replace(
        self,
        *,
        window: _calendar.Interval = ...,
        limit: int = ...,
        holidays: _typing.Sequence[_datetime.date] = ...,
    ) -> ExpansionRequest:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        window: _calendar.Interval = ...,
        limit: int = ...,
        holidays: _typing.Sequence[_datetime.date] = ...,
    ) -> ExpansionRequest:
        """The value like this one but for the fields that are named."""
    @property
    def window(self) -> _calendar.Interval:
        """Those that start within it. Windows that touch give each occurrence once."""
    @property
    def limit(self) -> int:
        """How many at most: 1 to 10000."""
    @property
    def holidays(self) -> tuple[_datetime.date, ...]:
        """The holidays of the place, which a series doesn't know."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ExpansionRequest:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Expansion(_Value):  # type: ignore[call-arg]
    """The occurrences of a window."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['occurrences'], _typing.Literal['truncated'], _typing.Literal['unmatched']]]
    def __new__(
        cls,
        *,
        occurrences: _typing.Sequence[Occurrence],
        truncated: bool,
        unmatched: _typing.Sequence[_datetime.datetime],
    ) -> Expansion:
        ...
    def replace(
        self,
        *,
        occurrences: _typing.Sequence[Occurrence] = ...,
        truncated: bool = ...,
        unmatched: _typing.Sequence[_datetime.datetime] = ...,
    ) -> Expansion:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        occurrences: _typing.Sequence[Occurrence] = ...,
        truncated: bool = ...,
        unmatched: _typing.Sequence[_datetime.datetime] = ...,
    ) -> Expansion:
        """The value like this one but for the fields that are named."""
    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """By start, then by original start."""
    @property
    def truncated(self) -> bool:
        """Whether the window has more than were wanted."""
    @property
    def unmatched(self) -> tuple[_datetime.datetime, ...]:
        """The original starts of overrides that are of no occurrence, in order: the rules, or the exdates, have changed since."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Expansion:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Occurrence(_Value):  # type: ignore[call-arg]
    """One time at which something takes place."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['original'], _typing.Literal['local'], _typing.Literal['offset_seconds'], _typing.Literal['interval'], _typing.Literal['flags']]]
    def __new__(
        cls,
        *,
        original: _datetime.datetime,
        local: _datetime.datetime,
        offset_seconds: int,
        interval: _calendar.Interval,
        flags: _typing.Sequence[OccurrenceFlag],
    ) -> Occurrence:
        ...
    def replace(
        self,
        *,
        original: _datetime.datetime = ...,
        local: _datetime.datetime = ...,
        offset_seconds: int = ...,
        interval: _calendar.Interval = ...,
        flags: _typing.Sequence[OccurrenceFlag] = ...,
    ) -> Occurrence:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        original: _datetime.datetime = ...,
        local: _datetime.datetime = ...,
        offset_seconds: int = ...,
        interval: _calendar.Interval = ...,
        flags: _typing.Sequence[OccurrenceFlag] = ...,
    ) -> Occurrence:
        """The value like this one but for the fields that are named."""
    @property
    def original(self) -> _datetime.datetime:
        """Which it is: its civil start by the rules, also when it takes place at another time."""
    @property
    def local(self) -> _datetime.datetime:
        """What the clocks show when it starts."""
    @property
    def offset_seconds(self) -> int:
        """Seconds east of UTC when it starts, so that a new tz database that moves it is noticed."""
    @property
    def interval(self) -> _calendar.Interval:
        """When it is."""
    @property
    def flags(self) -> tuple[OccurrenceFlag, ...]:
        """What there is to know of it, in the order of the flags."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Occurrence:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class RuleParts(_Value):  # type: ignore[call-arg]
    """What a `Rule` says, part by part: for a form in which somebody edits it.

    Lists that are empty say nothing, as a part that is missing does.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['frequency'], _typing.Literal['interval'], _typing.Literal['end'], _typing.Literal['by_month'], _typing.Literal['by_month_day'], _typing.Literal['by_day'], _typing.Literal['by_set_pos'], _typing.Literal['week_start']]]
    def __new__(
        cls,
        *,
        frequency: Frequency,
        interval: int,
        end: RuleEnd,
        by_month: _typing.Sequence[int] = (),
        by_month_day: _typing.Sequence[int] = (),
        by_day: _typing.Sequence[ByDay] = (),
        by_set_pos: _typing.Sequence[int] = (),
        week_start: _calendar.Weekday,
    ) -> RuleParts:
        ...
    def replace(
        self,
        *,
        frequency: Frequency = ...,
        interval: int = ...,
        end: RuleEnd = ...,
        by_month: _typing.Sequence[int] = ...,
        by_month_day: _typing.Sequence[int] = ...,
        by_day: _typing.Sequence[ByDay] = ...,
        by_set_pos: _typing.Sequence[int] = ...,
        week_start: _calendar.Weekday = ...,
    ) -> RuleParts:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        frequency: Frequency = ...,
        interval: int = ...,
        end: RuleEnd = ...,
        by_month: _typing.Sequence[int] = ...,
        by_month_day: _typing.Sequence[int] = ...,
        by_day: _typing.Sequence[ByDay] = ...,
        by_set_pos: _typing.Sequence[int] = ...,
        week_start: _calendar.Weekday = ...,
    ) -> RuleParts:
        """The value like this one but for the fields that are named."""
    @property
    def frequency(self) -> Frequency:
        """The length of its periods."""
    @property
    def interval(self) -> int:
        """Every which period: 1 to 2147483647."""
    @property
    def end(self) -> RuleEnd.Variant:
        """Where it ends."""
    @property
    def by_month(self) -> tuple[int, ...]:
        """The months, 1 to 12."""
    @property
    def by_month_day(self) -> tuple[int, ...]:
        """The days of the month, 1 to 31 from its start or −1 to −31 from its end."""
    @property
    def by_day(self) -> tuple[ByDay, ...]:
        """The days of the week."""
    @property
    def by_set_pos(self) -> tuple[int, ...]:
        """Which of a period's occurrences, 1 to 366 from its start or −1 to −366 from its end."""
    @property
    def week_start(self) -> _calendar.Weekday:
        """The day on which weeks start."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleParts:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class RuleEnd(_Value):  # type: ignore[call-arg]
    """Where a rule ends."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleEnd.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Never(RuleEnd):  # type: ignore[call-arg]
        """Nowhere."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> RuleEnd.Never:
            ...
        def replace(self) -> RuleEnd.Never:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> RuleEnd.Never:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleEnd.Never:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Count(RuleEnd):  # type: ignore[call-arg]
        """After so many occurrences, counted before any is excluded, skipped or moved: `COUNT`."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['count']]]
        def __new__(cls, *, count: int) -> RuleEnd.Count:
            ...
        def replace(self, *, count: int = ...) -> RuleEnd.Count:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, count: int = ...) -> RuleEnd.Count:
            """The value like this one but for the fields that are named."""
        @property
        def count(self) -> int:
            """How many: 1 to 2147483647."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleEnd.Count:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class UntilDate(RuleEnd):  # type: ignore[call-arg]
        """With the last occurrence on or before a date, of a series of whole days: `UNTIL=20261224`."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['date']]]
        def __new__(cls, *, date: _datetime.date) -> RuleEnd.UntilDate:
            ...
        def replace(self, *, date: _datetime.date = ...) -> RuleEnd.UntilDate:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, date: _datetime.date = ...) -> RuleEnd.UntilDate:
            """The value like this one but for the fields that are named."""
        @property
        def date(self) -> _datetime.date:
            """The date."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleEnd.UntilDate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class UntilInstant(RuleEnd):  # type: ignore[call-arg]
        """With the last occurrence that starts at or before an instant, of any other series: `UNTIL=20261224T000000Z`."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['instant']]]
        def __new__(cls, *, instant: _datetime.datetime) -> RuleEnd.UntilInstant:
            ...
        def replace(self, *, instant: _datetime.datetime = ...) -> RuleEnd.UntilInstant:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, instant: _datetime.datetime = ...) -> RuleEnd.UntilInstant:
            """The value like this one but for the fields that are named."""
        @property
        def instant(self) -> _datetime.datetime:
            """The instant, in whole seconds."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RuleEnd.UntilInstant:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Never | Count | UntilDate | UntilInstant
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ByDay(_Value):  # type: ignore[call-arg]
    """A day of the week in a rule, all of a period or one of them: `MO`, `1MO`, `-1FR`."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['ordinal'], _typing.Literal['day']]]
    def __new__(cls, *, ordinal: int | None = None, day: _calendar.Weekday) -> ByDay:
        ...
    def replace(self, *, ordinal: int | None = ..., day: _calendar.Weekday = ...) -> ByDay:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, ordinal: int | None = ..., day: _calendar.Weekday = ...) -> ByDay:
        """The value like this one but for the fields that are named."""
    @property
    def ordinal(self) -> int | None:
        """Which of them, 1 to 53 from the start or −1 to −53 from the end of the month, or of the year in a yearly rule without
        months; none for all.
        """
    @property
    def day(self) -> _calendar.Weekday:
        """The day."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ByDay:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ServiceContract(_Value):  # type: ignore[call-arg]
    """A promise to come again: "every 6 months, give or take 2 weeks".

    Months and years are those of the calendar, and end with their month: half a year after 31 August is 28 February. They are
    counted from the anchor and not from one service to the next, so that a contract of the 31st stays one of the 31st.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['every'], _typing.Literal['unit'], _typing.Literal['early_days'], _typing.Literal['late_days'], _typing.Literal['anchor'], _typing.Literal['first_due']]]
    def __new__(
        cls,
        *,
        every: int,
        unit: ContractUnit,
        early_days: int,
        late_days: int,
        anchor: ContractAnchor,
        first_due: _datetime.date,
    ) -> ServiceContract:
        ...
    def replace(
        self,
        *,
        every: int = ...,
        unit: ContractUnit = ...,
        early_days: int = ...,
        late_days: int = ...,
        anchor: ContractAnchor = ...,
        first_due: _datetime.date = ...,
    ) -> ServiceContract:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        every: int = ...,
        unit: ContractUnit = ...,
        early_days: int = ...,
        late_days: int = ...,
        anchor: ContractAnchor = ...,
        first_due: _datetime.date = ...,
    ) -> ServiceContract:
        """The value like this one but for the fields that are named."""
    @property
    def every(self) -> int:
        """After how many units the next service is due: 1 to 1000."""
    @property
    def unit(self) -> ContractUnit:
        """The unit."""
    @property
    def early_days(self) -> int:
        """How many days early a service may come and still be that one: less than the interval has, 3660 at most."""
    @property
    def late_days(self) -> int:
        """How many days late it may come before it is overdue: 3660 at most."""
    @property
    def anchor(self) -> ContractAnchor:
        """What the interval counts from."""
    @property
    def first_due(self) -> _datetime.date:
        """When the first service is due."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ServiceContract:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Due(_Value):  # type: ignore[call-arg]
    """When the next service is due."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['earliest'], _typing.Literal['target'], _typing.Literal['latest'], _typing.Literal['overdue']]]
    def __new__(
        cls,
        *,
        earliest: _datetime.date,
        target: _datetime.date,
        latest: _datetime.date,
        overdue: bool,
    ) -> Due:
        ...
    def replace(
        self,
        *,
        earliest: _datetime.date = ...,
        target: _datetime.date = ...,
        latest: _datetime.date = ...,
        overdue: bool = ...,
    ) -> Due:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        earliest: _datetime.date = ...,
        target: _datetime.date = ...,
        latest: _datetime.date = ...,
        overdue: bool = ...,
    ) -> Due:
        """The value like this one but for the fields that are named."""
    @property
    def earliest(self) -> _datetime.date:
        """The first day on which it counts."""
    @property
    def target(self) -> _datetime.date:
        """The day on which it is due."""
    @property
    def latest(self) -> _datetime.date:
        """The last day on which it isn't late."""
    @property
    def overdue(self) -> bool:
        """Whether that day is over."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Due:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class HolidayPolicy(_enum.Enum):
    """What becomes of an occurrence on a holiday. One that a person moved stays where it was put.

    Where it moves to a day that has an occurrence of its own, both stay: that day has two, and the one that moved is flagged
    (`MOVED_OFF_HOLIDAY`). So it is of a rule for every day; with `skip` it has one.
    """
    KEEP = "keep"
    """It stays, and nothing is said of it."""
    SKIP = "skip"
    """It is left out."""
    NEXT_WORKING_DAY = "next_working_day"
    """It moves to the first working day after."""
    PREVIOUS_WORKING_DAY = "previous_working_day"
    """It moves to the last working day before."""
    FLAG = "flag"
    """It stays, and is flagged."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> HolidayPolicy:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class MonthOverflow(_enum.Enum):
    """What the 31st means in a month of 30 days, and 29 February in a common year."""
    SKIP = "skip"
    """Nothing: the month is left out, as RFC 5545 says."""
    LAST_DAY = "last_day"
    """The month's last day. Days that count from the month's end, such as −31, are left out all the same."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> MonthOverflow:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class OccurrenceFlag(_enum.Enum):
    """What there is to know of an occurrence."""
    LOCAL_TIME_ADJUSTED = "local_time_adjusted"
    """Its civil start doesn't exist, since the clocks go forward over it: it starts earlier or later."""
    LOCAL_TIME_REPEATED = "local_time_repeated"
    """Its civil start comes twice, since the clocks go back over it: it is one of the two. Never of whole days, which start
    with the first of two midnights.
    """
    MOVED = "moved"
    """A person moved it."""
    MOVED_OFF_HOLIDAY = "moved_off_holiday"
    """It moved because of a holiday."""
    ON_HOLIDAY = "on_holiday"
    """It is on a holiday."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OccurrenceFlag:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Frequency(_enum.Enum):
    """How often a rule fires: the length of the periods that it goes through."""
    DAILY = "daily"
    """Days."""
    WEEKLY = "weekly"
    """Weeks, which start on the rule's first day of the week."""
    MONTHLY = "monthly"
    """Calendar months."""
    YEARLY = "yearly"
    """Calendar years."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Frequency:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class ContractUnit(_enum.Enum):
    """The unit of a contract's interval."""
    DAYS = "days"
    """Days."""
    WEEKS = "weeks"
    """Weeks of seven days."""
    MONTHS = "months"
    """Calendar months."""
    YEARS = "years"
    """Calendar years."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ContractUnit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class ContractAnchor(_enum.Enum):
    """What a contract's interval counts from."""
    LAST_DONE = "last_done"
    """The day of the last service, whenever that was: a late one makes the next one later."""
    CALENDAR = "calendar"
    """The first due date: the dates stay what they are, and a service is that of the last date which it wasn't too early for."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ContractAnchor:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def expand(
    recurrence: Recurrence,
    request: ExpansionRequest,
    tzdb: _calendar.Tzdb | None = None,
) -> Expansion:
    """The occurrences of a series that start within a window, in order.

    Only the window is looked at, but for rules with a `COUNT`, which are counted from their start unless they give the same
    days in each period. A rule that never fires, such as one of 30 February, has no occurrences.

    Raises:
        MissingError: an unknown zone (`JM-CAL-0003`).
        InvalidError: an end of another type than the start (`JM-REC-0009`), a limit or a duration out of bounds
            (`JM-REC-0011`), a civil time that isn't midnight in a series of whole days (`JM-REC-0012`) or has a
            fraction of a second (`JM-REC-0013`), or two overrides of one occurrence (`JM-REC-0014`).
        LimitError: more of something than a series has (`JM-REC-0010`), more work than one expansion does
            (`JM-REC-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
        RefusedError: no working day near a holiday (`JM-REC-0016`), or a start that the clocks skip or show twice where the
            policy rejects that (`JM-CAL-0005`, `JM-CAL-0006`).
    """

def parts(rule: str) -> RuleParts:
    """What the text of a rule says, part by part: for a form in which somebody edits it.

    The text is of the subset of RFC 5545 that is supported: `FREQ` of `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`, with `INTERVAL`,
    `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`.

    Raises:
        UnsupportedError: a part, or a frequency, that isn't in the subset (`JM-REC-0002`).
        InvalidError: a text that isn't a rule (`JM-REC-0001`, `JM-REC-0003` to `JM-REC-0008`).
        LimitError: a text that is too long (`JM-REC-0010`), or an `UNTIL` outside the years 1900 to 9999 (`JM-CAL-0002`).
    """

def rule(parts: RuleParts) -> str:
    """The text of the rule of these parts.

    Raises:
        InvalidError: a number out of its range (`JM-REC-0005`, `JM-REC-0011`), a part that the frequency doesn't have
            (`JM-REC-0007`), positions alone (`JM-REC-0008`), or an end within a second (`JM-REC-0013`).
        LimitError: a text that would be too long (`JM-REC-0010`), or an end outside the years 1900 to 9999
            (`JM-CAL-0002`).
    """

def next_due(contract: ServiceContract, last_done: _datetime.date | None, as_of: _datetime.date) -> Due:
    """When a contract's next service is due, after the last one that was done, as of a day.

    Without a last service it is the first due date, whatever the anchor. With the anchor `CALENDAR` a date that was missed
    stays due until a service comes; one that comes so late that it isn't too early for the next date counts for that one.

    Raises:
        InvalidError: an interval or a tolerance out of bounds (`JM-REC-0011`), or a service that may come as early as the one
            before (`JM-REC-0017`).
        LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    """
