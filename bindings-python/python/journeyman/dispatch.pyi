# Written by tools/stubs.py from the tables in src/: change it there.

"""Where jobs and the diary meet: a visit is a job's, the time booked for it is the diary's, and neither knows the
other.

That they don't agree is nobody's fault: a visit is cancelled on a phone, a customer is promised another time,
somebody falls ill. It is told with what it is about, and decided by a person.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import uuid as _uuid
from . import calendar as _calendar
from . import error as _error
from . import job as _job
from . import schedule as _schedule
from . import Value as _Value

__all__ = [
    "DispatchedVisit",
    "DispatchedBooking",
    "DispatchFlag",
    "DispatchFlagKind",
    "visits",
    "review",
]

@_typing.final
class DispatchedVisit(_Value):  # type: ignore[call-arg]
    """A visit of a job, with who is booked for it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['visit'], _typing.Literal['state'], _typing.Literal['window'], _typing.Literal['bookings']]]
    def __new__(
        cls,
        *,
        job: _uuid.UUID | str,
        visit: _uuid.UUID | str,
        state: _job.VisitState,
        window: _calendar.Interval | None = None,
        bookings: _typing.Sequence[DispatchedBooking] = (),
    ) -> DispatchedVisit:
        ...
    def replace(
        self,
        *,
        job: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        state: _job.VisitState = ...,
        window: _calendar.Interval | None = ...,
        bookings: _typing.Sequence[DispatchedBooking] = ...,
    ) -> DispatchedVisit:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        job: _uuid.UUID | str = ...,
        visit: _uuid.UUID | str = ...,
        state: _job.VisitState = ...,
        window: _calendar.Interval | None = ...,
        bookings: _typing.Sequence[DispatchedBooking] = ...,
    ) -> DispatchedVisit:
        """The value like this one but for the fields that are named."""
    @property
    def job(self) -> _uuid.UUID:
        """The job."""
    @property
    def visit(self) -> _uuid.UUID:
        """The visit."""
    @property
    def state(self) -> _job.VisitState:
        """How far it is."""
    @property
    def window(self) -> _calendar.Interval | None:
        """When the customer was told that somebody comes."""
    @property
    def bookings(self) -> tuple[DispatchedBooking, ...]:
        """What is booked for it, by start, then by id; nothing for a visit that nobody is booked for."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DispatchedVisit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DispatchedBooking(_Value):  # type: ignore[call-arg]
    """A booking of a visit."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['interval'], _typing.Literal['start']]]
    def __new__(
        cls,
        *,
        booking: _uuid.UUID | str,
        technician: _uuid.UUID | str,
        interval: _calendar.Interval,
        start: _calendar.ZonedTime,
    ) -> DispatchedBooking:
        ...
    def replace(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
    ) -> DispatchedBooking:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        booking: _uuid.UUID | str = ...,
        technician: _uuid.UUID | str = ...,
        interval: _calendar.Interval = ...,
        start: _calendar.ZonedTime = ...,
    ) -> DispatchedBooking:
        """The value like this one but for the fields that are named."""
    @property
    def booking(self) -> _uuid.UUID:
        """Which."""
    @property
    def technician(self) -> _uuid.UUID:
        """Who."""
    @property
    def interval(self) -> _calendar.Interval:
        """When."""
    @property
    def start(self) -> _calendar.ZonedTime:
        """Its start as it was agreed."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DispatchedBooking:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DispatchFlag(_Value):  # type: ignore[call-arg]
    """Something that a job and the diary don't agree about: somebody should look at it. Its text is the sentence about
    it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['kind'], _typing.Literal['code'], _typing.Literal['job'], _typing.Literal['visit'], _typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['booked'], _typing.Literal['window'], _typing.Literal['seconds']]]
    def __new__(
        cls,
        *,
        kind: DispatchFlagKind,
        code: str,
        job: _uuid.UUID | str | None = None,
        visit: _uuid.UUID | str,
        booking: _uuid.UUID | str | None = None,
        technician: _uuid.UUID | str | None = None,
        booked: _calendar.Interval | None = None,
        window: _calendar.Interval | None = None,
        seconds: int,
    ) -> DispatchFlag:
        ...
    def replace(
        self,
        *,
        kind: DispatchFlagKind = ...,
        code: str = ...,
        job: _uuid.UUID | str | None = ...,
        visit: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str | None = ...,
        technician: _uuid.UUID | str | None = ...,
        booked: _calendar.Interval | None = ...,
        window: _calendar.Interval | None = ...,
        seconds: int = ...,
    ) -> DispatchFlag:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        kind: DispatchFlagKind = ...,
        code: str = ...,
        job: _uuid.UUID | str | None = ...,
        visit: _uuid.UUID | str = ...,
        booking: _uuid.UUID | str | None = ...,
        technician: _uuid.UUID | str | None = ...,
        booked: _calendar.Interval | None = ...,
        window: _calendar.Interval | None = ...,
        seconds: int = ...,
    ) -> DispatchFlag:
        """The value like this one but for the fields that are named."""
    @property
    def kind(self) -> DispatchFlagKind:
        """In which way."""
    @property
    def code(self) -> str:
        """Its stable code, such as `JM-DSP-0014`."""
    @property
    def job(self) -> _uuid.UUID | None:
        """The job; `None` where no job has the visit."""
    @property
    def visit(self) -> _uuid.UUID:
        """The visit."""
    @property
    def booking(self) -> _uuid.UUID | None:
        """The booking; `None` where there is none."""
    @property
    def technician(self) -> _uuid.UUID | None:
        """Who is booked."""
    @property
    def booked(self) -> _calendar.Interval | None:
        """When that is."""
    @property
    def window(self) -> _calendar.Interval | None:
        """What the customer was promised, if anything."""
    @property
    def seconds(self) -> int:
        """How long before the window the booking starts (below zero), how long after the window's end, or for how long
        nobody has started; else zero.
        """
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DispatchFlag:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def failure(self) -> _error.Failure:
        """The flag as errors are told: with its sentence, what can be done about it, and its facts by name."""

class DispatchFlagKind(_enum.Enum):
    """In which way a job and the diary don't agree."""
    UNKNOWN_VISIT = "unknown_visit"
    """A booking that isn't over is for a visit that no job has (`JM-DSP-0011`)."""
    VISIT_OVER = "visit_over"
    """A booking that is still to start is for a visit that is done or cancelled (`JM-DSP-0012`)."""
    UNBOOKED = "unbooked"
    """Nobody is booked for a visit that is still to come (`JM-DSP-0013`)."""
    OUTSIDE_WINDOW = "outside_window"
    """A visit that is still to come is booked to start outside the window that the customer was promised
    (`JM-DSP-0014`).
    """
    NOT_STARTED = "not_started"
    """The first booking of a visit has started, and nobody has reported to be there (`JM-DSP-0015`)."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DispatchFlagKind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def code(self) -> str:
        """The stable code, such as `JM-DSP-0014`.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

def visits(jobs: _typing.Sequence[_job.Job], diary: _schedule.Diary) -> tuple[DispatchedVisit, ...]:
    """Every visit of the jobs with what is booked for it, by job, then by visit.

    Raises:
        InvalidError: a job is given twice (`JM-DSP-0001`), or two jobs have a visit of one id (`JM-DSP-0002`).
    """

def review(
    jobs: _typing.Sequence[_job.Job],
    diary: _schedule.Diary,
    as_of: _datetime.datetime,
) -> tuple[DispatchFlag, ...]:
    """Where the jobs and the diary don't agree at an instant.

    The order is by when it is (of the booking, else of the promised window, else last), then by kind, visit and
    booking. A window is kept when the first booking of the visit starts in it: at its start, or later but before
    its end. Whether the bookings conflict with each other is for `schedule.check_all`.

    Raises:
        InvalidError: a job is given twice (`JM-DSP-0001`), or two jobs have a visit of one id (`JM-DSP-0002`).
        LimitError: an instant outside the years 1900 to 9999 (`JM-CAL-0002`).
    """
