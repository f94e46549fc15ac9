# Written by tools/stubs.py from the tables in src/: change it there.

"""Dates, instants and what joins them: half-open intervals, and civil times of a zone with their gaps and folds.

The rules of the zones come from the tz database in this library, or from a `Tzdb` of your own, never from the
machine's zone files: the same input gives the same instants everywhere.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import zoneinfo as _zoneinfo
from . import Value as _Value

__all__ = [
    "Interval",
    "LocalTimeResolution",
    "ZonedTime",
    "Tzdb",
    "Zone",
    "Disambiguation",
    "Weekday",
    "resolve",
    "instant",
    "local",
    "day",
    "first_at",
    "overlap",
]

@_typing.final
class Interval(_Value):  # type: ignore[call-arg]
    """A half-open span of time: its start belongs to it, its end doesn't.

    It is never empty or backwards: an end that isn't after the start raises `InvalidError` (`JM-CAL-0001`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['end']]]
    def __new__(cls, *, start: _datetime.datetime, end: _datetime.datetime) -> Interval:
        ...
    def replace(self, *, start: _datetime.datetime = ..., end: _datetime.datetime = ...) -> Interval:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, start: _datetime.datetime = ..., end: _datetime.datetime = ...) -> Interval:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> _datetime.datetime:
        """The first instant, in UTC."""
    @property
    def end(self) -> _datetime.datetime:
        """The first instant after it, in UTC."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Interval:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Interval, /) -> bool: ...
    def __le__(self, other: Interval, /) -> bool: ...
    def __gt__(self, other: Interval, /) -> bool: ...
    def __ge__(self, other: Interval, /) -> bool: ...
    def seconds(self) -> int:
        """How long it is, in elapsed seconds: a fraction of one is cut off.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def overlaps(self, other: Interval) -> bool:
        """Whether some instant belongs to both.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def contains(self, instant: _datetime.datetime) -> bool:
        """Whether the instant belongs to it."""
    def covers(self, other: Interval) -> bool:
        """Whether all of the other belongs to it.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def intersection(self, other: Interval) -> Interval | None:
        """What belongs to both, if anything does.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

class LocalTimeResolution(_Value):  # type: ignore[call-arg]
    """Which instant a local time means: one, none because it is skipped, or two because it comes twice."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LocalTimeResolution.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unique(LocalTimeResolution):  # type: ignore[call-arg]
        """The one instant that it means."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['instant']]]
        def __new__(cls, *, instant: _datetime.datetime) -> LocalTimeResolution.Unique:
            ...
        def replace(self, *, instant: _datetime.datetime = ...) -> LocalTimeResolution.Unique:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, instant: _datetime.datetime = ...) -> LocalTimeResolution.Unique:
            """The value like this one but for the fields that are named."""
        @property
        def instant(self) -> _datetime.datetime:
            """The instant."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LocalTimeResolution.Unique:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Gap(LocalTimeResolution):  # type: ignore[call-arg]
        """The clocks go forward over it, so that it doesn't exist."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['earlier'], _typing.Literal['later']]]
        def __new__(
            cls,
            *,
            earlier: _datetime.datetime,
            later: _datetime.datetime,
        ) -> LocalTimeResolution.Gap:
            ...
        def replace(
            self,
            *,
            earlier: _datetime.datetime = ...,
            later: _datetime.datetime = ...,
        ) -> LocalTimeResolution.Gap:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            earlier: _datetime.datetime = ...,
            later: _datetime.datetime = ...,
        ) -> LocalTimeResolution.Gap:
            """The value like this one but for the fields that are named."""
        @property
        def earlier(self) -> _datetime.datetime:
            """With the offset after the change, which is before the change."""
        @property
        def later(self) -> _datetime.datetime:
            """With the offset before the change, which is after it: what most calendars do."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LocalTimeResolution.Gap:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Fold(LocalTimeResolution):  # type: ignore[call-arg]
        """The clocks go back over it, so that it comes twice."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['earlier'], _typing.Literal['later']]]
        def __new__(
            cls,
            *,
            earlier: _datetime.datetime,
            later: _datetime.datetime,
        ) -> LocalTimeResolution.Fold:
            ...
        def replace(
            self,
            *,
            earlier: _datetime.datetime = ...,
            later: _datetime.datetime = ...,
        ) -> LocalTimeResolution.Fold:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            earlier: _datetime.datetime = ...,
            later: _datetime.datetime = ...,
        ) -> LocalTimeResolution.Fold:
            """The value like this one but for the fields that are named."""
        @property
        def earlier(self) -> _datetime.datetime:
            """The first time, before the change."""
        @property
        def later(self) -> _datetime.datetime:
            """The second time, after the change."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LocalTimeResolution.Fold:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Unique | Gap | Fold
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class ZonedTime(_Value):  # type: ignore[call-arg]
    """A civil time with its zone and the offset that was chosen for it.

    A future booking keeps all three with its instant, so that a new tz database that moves the instant is noticed.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['local'], _typing.Literal['zone'], _typing.Literal['offset_seconds']]]
    def __new__(
        cls,
        *,
        local: _datetime.datetime,
        zone: str | _zoneinfo.ZoneInfo,
        offset_seconds: int,
    ) -> ZonedTime:
        ...
    def replace(
        self,
        *,
        local: _datetime.datetime = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        offset_seconds: int = ...,
    ) -> ZonedTime:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        local: _datetime.datetime = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        offset_seconds: int = ...,
    ) -> ZonedTime:
        """The value like this one but for the fields that are named."""
    @property
    def local(self) -> _datetime.datetime:
        """What the clock on the wall says."""
    @property
    def zone(self) -> str:
        """Where the wall is: an IANA name."""
    @property
    def offset_seconds(self) -> int:
        """Seconds east of UTC: 39600 for Melbourne in summer."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ZonedTime:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Tzdb(_Value):  # type: ignore[call-arg]
    """The rules of the time zones: the tz database of one version. `Tzdb()` is the one in this library."""
    def __new__(cls) -> Tzdb:
        ...
    @staticmethod
    def from_host(version: str, zones: dict[str | _zoneinfo.ZoneInfo, bytes]) -> Tzdb:
        """A database of your own, from the bytes of TZif files by the names of their zones. Only these zones are known.

        Raises:
            CorruptError: bytes that aren't a TZif file (`JM-CAL-0004`).
        """
    def version(self) -> str:
        """The version of the tz database, such as `2026b`.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def zone(self, name: str | _zoneinfo.ZoneInfo) -> Zone:
        """The rules of one zone.

        Raises:
            MissingError: the database has no zone of exactly this name (`JM-CAL-0003`).
        """

@_typing.final
class Zone(_Value):  # type: ignore[call-arg]
    """The rules of one zone. `Zone(name="Australia/Melbourne")` is one of the database in this library; every function that
    takes a zone takes such a name too.
    """
    def __new__(cls, *, name: str | _zoneinfo.ZoneInfo) -> Zone:
        ...
    def name(self) -> str:
        """The zone's name.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def resolve(self, local: _datetime.datetime) -> LocalTimeResolution.Variant:
        """Which instant a local time means: one, none because it is skipped, or two because it comes twice.

        Raises:
            LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        """
    def instant(self, local: _datetime.datetime, policy: Disambiguation) -> _datetime.datetime:
        """The instant of a local time, by the policy that is named for gaps and folds.

        Raises:
            LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
            RefusedError: the local time is skipped or comes twice, and the policy is to reject it (`JM-CAL-0005`,
                `JM-CAL-0006`).
        """
    def local(self, instant: _datetime.datetime) -> ZonedTime:
        """What the clocks of the zone say at an instant, with the offset.

        Raises:
            LimitError: a year outside 1900 to 9999, there or in UTC (`JM-CAL-0002`).
        """
    def day(self, date: _datetime.date) -> Interval:
        """A civil day of the zone: from its first instant to the next day's first, 23 to 25 hours.

        Raises:
            LimitError: its start or its end is outside the years 1900 to 9999 (`JM-CAL-0002`).
            InvalidError: the zone skipped the whole day, as Samoa did 30 December 2011 (`JM-CAL-0001`).
        """
    def first_at(self, local: _datetime.datetime) -> _datetime.datetime:
        """The first instant at which the clocks of the zone show a local time, or a later one.

        Raises:
            LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        """

class Disambiguation(_enum.Enum):
    """How a local time that is skipped or comes twice is turned into one instant."""
    COMPATIBLE = "compatible"
    """A skipped time moves later by the length of the gap, a doubled one is its first: RFC 5545 section 3.3.5."""
    EARLIER = "earlier"
    """The earlier instant."""
    LATER = "later"
    """The later instant."""
    REJECT = "reject"
    """Neither: it is an error."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Disambiguation:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Weekday(_enum.Enum):
    """A day of the week; the week starts on Monday, as in ISO 8601."""
    MONDAY = "monday"
    """The first day of the week."""
    TUESDAY = "tuesday"
    """The second."""
    WEDNESDAY = "wednesday"
    """The third."""
    THURSDAY = "thursday"
    """The fourth."""
    FRIDAY = "friday"
    """The fifth."""
    SATURDAY = "saturday"
    """The sixth."""
    SUNDAY = "sunday"
    """The last."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Weekday:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Weekday, /) -> bool: ...
    def __le__(self, other: Weekday, /) -> bool: ...
    def __gt__(self, other: Weekday, /) -> bool: ...
    def __ge__(self, other: Weekday, /) -> bool: ...
    @staticmethod
    def of(date: _datetime.date) -> Weekday:
        """The day of the week that a date falls on.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def days_from_monday(self) -> int:
        """How many days after Monday: 0 to 6.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

def resolve(zone: Zone | str | _zoneinfo.ZoneInfo, local: _datetime.datetime) -> LocalTimeResolution.Variant:
    """Which instant a local time means: one, none because it is skipped, or two because it comes twice.

    Raises:
        LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
    """

def instant(
    zone: Zone | str | _zoneinfo.ZoneInfo,
    local: _datetime.datetime,
    policy: Disambiguation,
) -> _datetime.datetime:
    """The instant of a local time, by the policy that is named for gaps and folds.

    Raises:
        LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        RefusedError: the local time is skipped or comes twice, and the policy is to reject it (`JM-CAL-0005`,
            `JM-CAL-0006`).
    """

def local(zone: Zone | str | _zoneinfo.ZoneInfo, instant: _datetime.datetime) -> ZonedTime:
    """What the clocks of the zone say at an instant, with the offset.

    Raises:
        LimitError: a year outside 1900 to 9999, there or in UTC (`JM-CAL-0002`).
    """

def day(zone: Zone | str | _zoneinfo.ZoneInfo, date: _datetime.date) -> Interval:
    """A civil day of the zone: from its first instant to the next day's first, 23 to 25 hours.

    Raises:
        LimitError: its start or its end is outside the years 1900 to 9999 (`JM-CAL-0002`).
        InvalidError: the zone skipped the whole day, as Samoa did 30 December 2011 (`JM-CAL-0001`).
    """

def first_at(zone: Zone | str | _zoneinfo.ZoneInfo, local: _datetime.datetime) -> _datetime.datetime:
    """The first instant at which the clocks of the zone show a local time, or a later one.

    Raises:
        LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
    """

def overlap(left: Interval, right: Interval) -> Interval | None:
    """What belongs to both of two intervals, if anything does.

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """
