# Written by tools/stubs.py from the tables in src/: change it there.

"""The board: days of a diary as data, as a picture, and as lines of text.

`board` puts together what a dispatcher sees at a glance: technicians by time, a panel a day, with their working hours,
leave and bookings, what is wrong with each booking, and what the host adds, such as time worked or a booking that was
refused. `picture` draws a board as SVG and writes it as text. Hosts that draw with their own means take the board's data.

The picture reads in black and white: each kind of block has a border, a hatching or a form of its own, and what is in
conflict has a mark. Nothing is told by colour alone.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import calendar as _calendar
from . import schedule as _schedule
from . import Value as _Value

__all__ = [
    "BoardRequest",
    "RowLabel",
    "BookingLabel",
    "ExtraBlock",
    "Board",
    "BoardCounts",
    "BoardDay",
    "BoardHour",
    "BoardRow",
    "DayStretch",
    "BoardTravel",
    "BoardBlock",
    "BoardMark",
    "BoardName",
    "BoardPicture",
    "BlockKind",
    "board",
    "picture",
]

@_typing.final
class BoardRequest(_Value):  # type: ignore[call-arg]
    """Which days of which technicians a board shows, and under which names.

    A diary holds nothing personal, so the names are the host's.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['title'], _typing.Literal['zone'], _typing.Literal['first'], _typing.Literal['days'], _typing.Literal['rows'], _typing.Literal['labels'], _typing.Literal['extras'], _typing.Literal['names']]]
    def __new__(
        cls,
        *,
        title: str,
        zone: str | _zoneinfo.ZoneInfo,
        first: _datetime.date,
        days: int,
        rows: _typing.Sequence[RowLabel],
        labels: _typing.Sequence[BookingLabel] = (),
        extras: _typing.Sequence[ExtraBlock] = (),
        names: _typing.Sequence[BoardName] = (),
    ) -> BoardRequest:
        ...
    def replace(
        self,
        *,
        title: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        first: _datetime.date = ...,
        days: int = ...,
        rows: _typing.Sequence[RowLabel] = ...,
        labels: _typing.Sequence[BookingLabel] = ...,
        extras: _typing.Sequence[ExtraBlock] = ...,
        names: _typing.Sequence[BoardName] = ...,
    ) -> BoardRequest:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        title: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        first: _datetime.date = ...,
        days: int = ...,
        rows: _typing.Sequence[RowLabel] = ...,
        labels: _typing.Sequence[BookingLabel] = ...,
        extras: _typing.Sequence[ExtraBlock] = ...,
        names: _typing.Sequence[BoardName] = ...,
    ) -> BoardRequest:
        """The value like this one but for the fields that are named."""
    @property
    def title(self) -> str:
        """What stands above it."""
    @property
    def zone(self) -> str:
        """On whose clocks its days begin and its hours are read."""
    @property
    def first(self) -> _datetime.date:
        """Its first day."""
    @property
    def days(self) -> int:
        """How many days: 1 for a day, 7 for a week, at most 31."""
    @property
    def rows(self) -> tuple[RowLabel, ...]:
        """Its rows, in this order."""
    @property
    def labels(self) -> tuple[BookingLabel, ...]:
        """What bookings are called. One that isn't named here is called by its id."""
    @property
    def extras(self) -> tuple[ExtraBlock, ...]:
        """What stands on it besides the bookings of the diary."""
    @property
    def names(self) -> tuple[BoardName.Variant, ...]:
        """What else is called, so that conflicts are told with it: sites, technicians without a row. Vehicles and equipment have
        the names of the diary if they have none here. What has no name is called by its id.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardRequest:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class RowLabel(_Value):  # type: ignore[call-arg]
    """A row of a board."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['label']]]
    def __new__(cls, *, technician: _uuid.UUID | str, label: str) -> RowLabel:
        ...
    def replace(self, *, technician: _uuid.UUID | str = ..., label: str = ...) -> RowLabel:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, technician: _uuid.UUID | str = ..., label: str = ...) -> RowLabel:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @property
    def label(self) -> str:
        """What the row is called."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> RowLabel:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BookingLabel(_Value):  # type: ignore[call-arg]
    """What a booking is called on a board."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['label'], _typing.Literal['about']]]
    def __new__(cls, *, booking: _uuid.UUID | str, label: str, about: str | None = None) -> BookingLabel:
        ...
    def replace(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        label: str = ...,
        about: str | None = ...,
    ) -> BookingLabel:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        label: str = ...,
        about: str | None = ...,
    ) -> BookingLabel:
        """The value like this one but for the fields that are named."""
    @property
    def booking(self) -> _uuid.UUID:
        """Which booking."""
    @property
    def label(self) -> str:
        """Its name, such as the number of the job and the customer."""
    @property
    def about(self) -> str | None:
        """What it is about."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BookingLabel:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ExtraBlock(_Value):  # type: ignore[call-arg]
    """Something that the host puts on a board."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['kind'], _typing.Literal['interval'], _typing.Literal['label'], _typing.Literal['about']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        kind: BlockKind,
        interval: _calendar.Interval,
        label: str,
        about: str | None = None,
    ) -> ExtraBlock:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        kind: BlockKind = ...,
        interval: _calendar.Interval = ...,
        label: str = ...,
        about: str | None = ...,
    ) -> ExtraBlock:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        kind: BlockKind = ...,
        interval: _calendar.Interval = ...,
        label: str = ...,
        about: str | None = ...,
    ) -> ExtraBlock:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """In whose row."""
    @property
    def kind(self) -> BlockKind:
        """What it is."""
    @property
    def interval(self) -> _calendar.Interval:
        """When it is."""
    @property
    def label(self) -> str:
        """What it is called."""
    @property
    def about(self) -> str | None:
        """What it is about."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ExtraBlock:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Board(_Value):  # type: ignore[call-arg]
    """Days of a diary, ready to be drawn."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['title'], _typing.Literal['zone'], _typing.Literal['days'], _typing.Literal['counts'], _typing.Literal['names']]]
    def __new__(
        cls,
        *,
        title: str,
        zone: str | _zoneinfo.ZoneInfo,
        days: _typing.Sequence[BoardDay],
        counts: BoardCounts = ...,
        names: _typing.Sequence[BoardName] = (),
    ) -> Board:
        ...
    def replace(
        self,
        *,
        title: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        days: _typing.Sequence[BoardDay] = ...,
        counts: BoardCounts = ...,
        names: _typing.Sequence[BoardName] = ...,
    ) -> Board:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        title: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        days: _typing.Sequence[BoardDay] = ...,
        counts: BoardCounts = ...,
        names: _typing.Sequence[BoardName] = ...,
    ) -> Board:
        """The value like this one but for the fields that are named."""
    @property
    def title(self) -> str:
        """What stands above it."""
    @property
    def zone(self) -> str:
        """On whose clocks its days begin and its hours are read."""
    @property
    def days(self) -> tuple[BoardDay, ...]:
        """The days, in order."""
    @property
    def counts(self) -> BoardCounts:
        """How many bookings there are, how many in conflict, and how many with warnings. A picture of the board counts for itself."""
    @property
    def names(self) -> tuple[BoardName.Variant, ...]:
        """What else is called that its conflicts speak of: by kind, then by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Board:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BoardCounts(_Value):  # type: ignore[call-arg]
    """How many bookings stand on a board, how many of them are in conflict, and how many of the others have warnings: each counted
    once, in however many rows and on however many days it stands.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['bookings'], _typing.Literal['in_conflict'], _typing.Literal['with_warnings']]]
    def __new__(cls, *, bookings: int, in_conflict: int, with_warnings: int = ...) -> BoardCounts:
        ...
    def replace(
        self,
        *,
        bookings: int = ...,
        in_conflict: int = ...,
        with_warnings: int = ...,
    ) -> BoardCounts:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        bookings: int = ...,
        in_conflict: int = ...,
        with_warnings: int = ...,
    ) -> BoardCounts:
        """The value like this one but for the fields that are named."""
    @property
    def bookings(self) -> int:
        """The bookings."""
    @property
    def in_conflict(self) -> int:
        """Those of them with a hard conflict, or a soft one that nobody took on."""
    @property
    def with_warnings(self) -> int:
        """Those that aren't in conflict, and of which there is a warning."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardCounts:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BoardDay(_Value):  # type: ignore[call-arg]
    """A day of a board."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['date'], _typing.Literal['interval'], _typing.Literal['hours'], _typing.Literal['rows']]]
    def __new__(
        cls,
        *,
        date: _datetime.date,
        interval: _calendar.Interval | None = None,
        hours: _typing.Sequence[BoardHour],
        rows: _typing.Sequence[BoardRow],
    ) -> BoardDay:
        ...
    def replace(
        self,
        *,
        date: _datetime.date = ...,
        interval: _calendar.Interval | None = ...,
        hours: _typing.Sequence[BoardHour] = ...,
        rows: _typing.Sequence[BoardRow] = ...,
    ) -> BoardDay:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        date: _datetime.date = ...,
        interval: _calendar.Interval | None = ...,
        hours: _typing.Sequence[BoardHour] = ...,
        rows: _typing.Sequence[BoardRow] = ...,
    ) -> BoardDay:
        """The value like this one but for the fields that are named."""
    @property
    def date(self) -> _datetime.date:
        """Which day."""
    @property
    def interval(self) -> _calendar.Interval | None:
        """From its midnight to the next: 24 hours, or more or less where the clocks change. None of a day that the clocks skip, as
        those of Apia did 30 December 2011: its rows are empty.
        """
    @property
    def hours(self) -> tuple[BoardHour, ...]:
        """What the clocks show at the end of each hour that passes, from midnight on."""
    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """The rows, in the order in which they were asked for."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardDay:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BoardHour(_Value):  # type: ignore[call-arg]
    """What the clocks show some time after midnight."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['second'], _typing.Literal['hour'], _typing.Literal['minute']]]
    def __new__(cls, *, second: int, hour: int, minute: int) -> BoardHour:
        ...
    def replace(self, *, second: int = ..., hour: int = ..., minute: int = ...) -> BoardHour:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, second: int = ..., hour: int = ..., minute: int = ...) -> BoardHour:
        """The value like this one but for the fields that are named."""
    @property
    def second(self) -> int:
        """The seconds since the day began."""
    @property
    def hour(self) -> int:
        """The hour on the clock: 0 to 23, and 24 at the day's end."""
    @property
    def minute(self) -> int:
        """The minute on the clock: not 0 where the clocks change by less than an hour."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardHour:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BoardRow(_Value):  # type: ignore[call-arg]
    """A technician's day."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['label'], _typing.Literal['working'], _typing.Literal['leave'], _typing.Literal['travel'], _typing.Literal['blocks']]]
    def __new__(
        cls,
        *,
        technician: _uuid.UUID | str,
        label: str,
        working: _typing.Sequence[DayStretch],
        leave: _typing.Sequence[DayStretch],
        travel: _typing.Sequence[BoardTravel],
        blocks: _typing.Sequence[BoardBlock],
    ) -> BoardRow:
        ...
    def replace(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        label: str = ...,
        working: _typing.Sequence[DayStretch] = ...,
        leave: _typing.Sequence[DayStretch] = ...,
        travel: _typing.Sequence[BoardTravel] = ...,
        blocks: _typing.Sequence[BoardBlock] = ...,
    ) -> BoardRow:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        technician: _uuid.UUID | str = ...,
        label: str = ...,
        working: _typing.Sequence[DayStretch] = ...,
        leave: _typing.Sequence[DayStretch] = ...,
        travel: _typing.Sequence[BoardTravel] = ...,
        blocks: _typing.Sequence[BoardBlock] = ...,
    ) -> BoardRow:
        """The value like this one but for the fields that are named."""
    @property
    def technician(self) -> _uuid.UUID:
        """Whose."""
    @property
    def label(self) -> str:
        """What the row is called."""
    @property
    def working(self) -> tuple[DayStretch, ...]:
        """The working time in the day, in order."""
    @property
    def leave(self) -> tuple[DayStretch, ...]:
        """The leave in the day, by start."""
    @property
    def travel(self) -> tuple[BoardTravel, ...]:
        """The ways to visits, by start: from the visit next before, where both have a site and the diary knows how long it takes."""
    @property
    def blocks(self) -> tuple[BoardBlock, ...]:
        """What stands in the row: by start, then end, kind, booking and place in the request."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardRow:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DayStretch(_Value):  # type: ignore[call-arg]
    """A part of a day, in seconds since it began. It ends where the first second stands that doesn't belong to it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['start'], _typing.Literal['end']]]
    def __new__(cls, *, start: int, end: int) -> DayStretch:
        ...
    def replace(self, *, start: int = ..., end: int = ...) -> DayStretch:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, start: int = ..., end: int = ...) -> DayStretch:
        """The value like this one but for the fields that are named."""
    @property
    def start(self) -> int:
        """Its start."""
    @property
    def end(self) -> int:
        """Its end."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DayStretch:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: DayStretch, /) -> bool: ...
    def __le__(self, other: DayStretch, /) -> bool: ...
    def __gt__(self, other: DayStretch, /) -> bool: ...
    def __ge__(self, other: DayStretch, /) -> bool: ...

@_typing.final
class BoardTravel(_Value):  # type: ignore[call-arg]
    """The way to a visit, as late as it can start."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['stretch'], _typing.Literal['seconds'], _typing.Literal['short']]]
    def __new__(cls, *, stretch: DayStretch, seconds: int, short: bool) -> BoardTravel:
        ...
    def replace(self, *, stretch: DayStretch = ..., seconds: int = ..., short: bool = ...) -> BoardTravel:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, stretch: DayStretch = ..., seconds: int = ..., short: bool = ...) -> BoardTravel:
        """The value like this one but for the fields that are named."""
    @property
    def stretch(self) -> DayStretch:
        """The part of it that lies in the day. It ends where the visit starts."""
    @property
    def seconds(self) -> int:
        """How long all of it takes, in seconds."""
    @property
    def short(self) -> bool:
        """Whether there is less time between the two visits."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardTravel:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: BoardTravel, /) -> bool: ...
    def __le__(self, other: BoardTravel, /) -> bool: ...
    def __gt__(self, other: BoardTravel, /) -> bool: ...
    def __ge__(self, other: BoardTravel, /) -> bool: ...

@_typing.final
class BoardBlock(_Value):  # type: ignore[call-arg]
    """Something in a technician's day."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['kind'], _typing.Literal['booking'], _typing.Literal['stretch'], _typing.Literal['span'], _typing.Literal['lane'], _typing.Literal['label'], _typing.Literal['about'], _typing.Literal['tentative'], _typing.Literal['marks']]]
    def __new__(
        cls,
        *,
        kind: BlockKind,
        booking: _uuid.UUID | str | None = None,
        stretch: DayStretch,
        span: _schedule.LocalSpan,
        lane: int,
        label: str | None = None,
        about: str | None = None,
        tentative: bool,
        marks: _typing.Sequence[BoardMark],
    ) -> BoardBlock:
        ...
    def replace(
        self,
        *,
        kind: BlockKind = ...,
        booking: _uuid.UUID | str | None = ...,
        stretch: DayStretch = ...,
        span: _schedule.LocalSpan = ...,
        lane: int = ...,
        label: str | None = ...,
        about: str | None = ...,
        tentative: bool = ...,
        marks: _typing.Sequence[BoardMark] = ...,
    ) -> BoardBlock:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        kind: BlockKind = ...,
        booking: _uuid.UUID | str | None = ...,
        stretch: DayStretch = ...,
        span: _schedule.LocalSpan = ...,
        lane: int = ...,
        label: str | None = ...,
        about: str | None = ...,
        tentative: bool = ...,
        marks: _typing.Sequence[BoardMark] = ...,
    ) -> BoardBlock:
        """The value like this one but for the fields that are named."""
    @property
    def kind(self) -> BlockKind:
        """What it is."""
    @property
    def booking(self) -> _uuid.UUID | None:
        """The booking, if it is one."""
    @property
    def stretch(self) -> DayStretch:
        """The part of it that lies in the day."""
    @property
    def span(self) -> _schedule.LocalSpan:
        """All of it, on the clocks of the board."""
    @property
    def lane(self) -> int:
        """The lane of the row in which it stands: the first, from 0, in which no other of its kind is in its way."""
    @property
    def label(self) -> str | None:
        """What it is called."""
    @property
    def about(self) -> str | None:
        """What it is about."""
    @property
    def tentative(self) -> bool:
        """Whether the customer hasn't agreed to the booking yet."""
    @property
    def marks(self) -> tuple[BoardMark, ...]:
        """What is wrong with it: all that is, in the row of the technician who leads; in those of the crew what is wrong with
        their own time.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardBlock:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class BoardMark(_Value):  # type: ignore[call-arg]
    """Something that is wrong with a booking."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['conflict'], _typing.Literal['overridden'], _typing.Literal['stretches']]]
    def __new__(
        cls,
        *,
        conflict: _schedule.Conflict,
        overridden: bool,
        stretches: _typing.Sequence[DayStretch],
    ) -> BoardMark:
        ...
    def replace(
        self,
        *,
        conflict: _schedule.Conflict = ...,
        overridden: bool = ...,
        stretches: _typing.Sequence[DayStretch] = ...,
    ) -> BoardMark:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        conflict: _schedule.Conflict = ...,
        overridden: bool = ...,
        stretches: _typing.Sequence[DayStretch] = ...,
    ) -> BoardMark:
        """The value like this one but for the fields that are named."""
    @property
    def conflict(self) -> _schedule.Conflict:
        """What is wrong."""
    @property
    def overridden(self) -> bool:
        """Whether the booking was made in spite of it, with a reason."""
    @property
    def stretches(self) -> tuple[DayStretch, ...]:
        """Where in the day the trouble is: where the two are in each other's way, or as much as is missing of travel, rest or
        a wait. None where it isn't about a part of the time, but about who comes, say.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardMark:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class BoardName(_Value):  # type: ignore[call-arg]
    """What something is called that conflicts of a board speak of.

    Technicians with a row and bookings with a label have their names there; the others have theirs so.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Technician(BoardName):  # type: ignore[call-arg]
        """A technician who has no row."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['technician'], _typing.Literal['label']]]
        def __new__(cls, *, technician: _uuid.UUID | str, label: str) -> BoardName.Technician:
            ...
        def replace(self, *, technician: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Technician:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            technician: _uuid.UUID | str = ...,
            label: str = ...,
        ) -> BoardName.Technician:
            """The value like this one but for the fields that are named."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who."""
        @property
        def label(self) -> str:
            """The name."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Technician:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Booking(BoardName):  # type: ignore[call-arg]
        """A booking that doesn't stand on the board, such as that of the day before."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['label']]]
        def __new__(cls, *, booking: _uuid.UUID | str, label: str) -> BoardName.Booking:
            ...
        def replace(self, *, booking: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Booking:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, booking: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Booking:
            """The value like this one but for the fields that are named."""
        @property
        def booking(self) -> _uuid.UUID:
            """Which."""
        @property
        def label(self) -> str:
            """Its name."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Booking:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Vehicle(BoardName):  # type: ignore[call-arg]
        """A vehicle."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['vehicle'], _typing.Literal['label']]]
        def __new__(cls, *, vehicle: _uuid.UUID | str, label: str) -> BoardName.Vehicle:
            ...
        def replace(self, *, vehicle: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Vehicle:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, vehicle: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Vehicle:
            """The value like this one but for the fields that are named."""
        @property
        def vehicle(self) -> _uuid.UUID:
            """Which."""
        @property
        def label(self) -> str:
            """Its name."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Vehicle:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Equipment(BoardName):  # type: ignore[call-arg]
        """A piece of equipment."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['equipment'], _typing.Literal['label']]]
        def __new__(cls, *, equipment: _uuid.UUID | str, label: str) -> BoardName.Equipment:
            ...
        def replace(self, *, equipment: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Equipment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, equipment: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Equipment:
            """The value like this one but for the fields that are named."""
        @property
        def equipment(self) -> _uuid.UUID:
            """Which."""
        @property
        def label(self) -> str:
            """Its name."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Equipment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Site(BoardName):  # type: ignore[call-arg]
        """A site."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['site'], _typing.Literal['label']]]
        def __new__(cls, *, site: _uuid.UUID | str, label: str) -> BoardName.Site:
            ...
        def replace(self, *, site: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Site:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, site: _uuid.UUID | str = ..., label: str = ...) -> BoardName.Site:
            """The value like this one but for the fields that are named."""
        @property
        def site(self) -> _uuid.UUID:
            """Which."""
        @property
        def label(self) -> str:
            """Its name."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardName.Site:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Technician | Booking | Vehicle | Equipment | Site
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class BoardPicture(_Value):  # type: ignore[call-arg]
    """A board as a picture and as text."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['svg'], _typing.Literal['text']]]
    def __new__(cls, *, svg: str, text: str) -> BoardPicture:
        ...
    def replace(self, *, svg: str = ..., text: str = ...) -> BoardPicture:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, svg: str = ..., text: str = ...) -> BoardPicture:
        """The value like this one but for the fields that are named."""
    @property
    def svg(self) -> str:
        """The picture: an SVG document that stands alone. Inside an HTML page it can be put as it is."""
    @property
    def text(self) -> str:
        """All that the picture shows, as lines of text."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BoardPicture:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class BlockKind(_enum.Enum):
    """What a block of a board is."""
    BOOKED = "booked"
    """A booking: a box with a full border, or a thin dashed one while it is tentative."""
    REFUSED = "refused"
    """Something that was asked for and refused, or that is only proposed: a hatched box with a dashed border, below."""
    WORKED = "worked"
    """Time that was worked: a bar at the foot of the row."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> BlockKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def board(diary: _schedule.Diary, request: BoardRequest, tzdb: _calendar.Tzdb | None = None) -> Board:
    """The days of a diary that a request names, with what is wrong with each booking as `schedule.check` says it.

    Raises:
        MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
        InvalidError: no day or too many (`JM-BRD-0001`), a technician with two rows (`JM-BRD-0003`), or something
            for a technician without one (`JM-BRD-0004`).
        LimitError: too many rows or blocks (`JM-BRD-0002`), more conflicts of one booking than can be told
            (`JM-SCH-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).

    Example:
        >>> from datetime import date, datetime, timezone
        >>> from uuid import UUID
        >>> from journeyman.board import BoardRequest, BookingLabel, RowLabel, board, picture
        >>> from journeyman.calendar import Interval, ZonedTime
        >>> from journeyman.schedule import Booking, Diary, Technician
        >>> ada, tap = UUID(int=1), UUID(int=2)
        >>> morning = Interval(
        ...     start=datetime(2026, 10, 6, 9, tzinfo=timezone.utc), end=datetime(2026, 10, 6, 10, tzinfo=timezone.utc)
        ... )
        >>> start = ZonedTime(local=datetime(2026, 10, 6, 9), zone="Etc/UTC", offset_seconds=0)
        >>> booking = Booking(id=tap, technician=ada, visit=tap, interval=morning, start=start, overrides=[])
        >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=[])], bookings=[booking])
        >>> request = BoardRequest(
        ...     title="Tuesday", zone="Etc/UTC", first=date(2026, 10, 6), days=1,
        ...     rows=[RowLabel(technician=ada, label="Ada")], labels=[BookingLabel(booking=tap, label="Kitchen tap")],
        ... )
        >>> drawn = picture(board(diary, request))
        >>> print(drawn.text.splitlines()[5].strip())
        booked 09:00–10:00, Kitchen tap
        >>> drawn.svg.startswith("<svg")
        True
    """

def picture(board: Board) -> BoardPicture:
    """A board drawn as SVG and written as text.

    All texts in it are escaped. The same board is the same picture, byte by byte. A name too long for its place is cut in the
    picture and told whole in its tooltip and in the text.
    """
