# Written by tools/stubs.py from the tables in src/: change it there.

"""A device: a phone in the van that works offline, shows what will most likely come of it, and catches up later.

It records a command as an envelope in its outbox, which is sent to `Office.submit` when there is a network. It receives
the lines that the office stored: what it knows for certain moves on, envelopes that are answered leave the outbox, and what
is still unanswered is decided again on top. It decides with the rules of the office, so its view is right unless somebody
else was quicker. The office's word is final.
"""

import datetime as _datetime
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import calendar as _calendar
from . import event as _event
from . import log as _log
from . import office as _office
from . import Value as _Value

__all__ = [
    "Device",
    "DeviceState",
    "Answer",
    "Recorded",
    "Received",
    "new",
    "record",
    "receive",
    "view",
]

@_typing.final
class Device(_Value):  # type: ignore[call-arg]
    """A replica of the firm's state with an outbox. `Device(device_id=…, rules="1.4.2")` knows nothing yet; `Device.resume` is the
    device as it was kept.

    A device may be used by several threads: each call has it to itself.
    """
    def __new__(
        cls,
        *,
        device_id: _uuid.UUID | str,
        rules: str,
        tzdb: _calendar.Tzdb | None = None,
    ) -> Device:
        ...
    @staticmethod
    def resume(data: bytes, rules: str, tzdb: _calendar.Tzdb | None = None) -> Device:
        """The device as `kept` gave it, however large: what was kept can be read.

        Raises:
            InvalidError: not what a device keeps (`JM-WIR-0001`), or a value in it is refused by its own type.
        """
    def kept(self) -> bytes:
        """What to store, so that a crash loses nothing: after each `record` and `receive`, before anything is sent."""
    def id(self) -> _uuid.UUID:
        """The device's id."""
    def record(
        self,
        command: _event.Command,
        now: _datetime.datetime,
        id: _uuid.UUID | str,
        depends_on: _typing.Sequence[_uuid.UUID | str] = (),
    ) -> _log.Envelope:
        """Records a command given now, to be stored and then sent.

        A fact is always recorded. A request that the rules refuse on what the device knows is refused at once, with the
        reasons, so that the user can do something about it. The same command with the same id again gives its envelope again.

        Raises:
            RefusedError: the rules say no, the reasons are in the text (`JM-DEV-0001`); the id is another command's
                (`JM-DEV-0002`); the office knows more of this device than the device itself (`JM-DEV-0004`).
            LimitError: too much is waiting for the office (`JM-DEV-0003`), or the device has given out its last number (`JM-DEV-0006`).
            InvalidError: the command is too large, or `now` is out of bounds (`JM-DEV-0005`); the command holds a time whose
                year in UTC has more than four digits, which the office couldn't read (`JM-DEV-0007`).
        """
    def receive(self, lines: _typing.Sequence[str]) -> tuple[Answer, ...]:
        """Takes in lines of the office's log, oldest first, and returns the answers to this device's commands.

        Each call costs as much as the state is large, so hand over many lines at once. Lines that were received before are
        passed over. Where one is missing, or isn't what the office wrote, nothing of the batch is taken in.

        Raises:
            CorruptError: a line that isn't as it was written, or doesn't follow (`JM-LOG-0002` to `JM-LOG-0005`,
                `JM-LOG-0008`).
            LimitError: a line that is too long (`JM-LOG-0006`).
            UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
        """
    def view(self) -> _office.FirmState:
        """What the user sees, as a copy: the office's state with the device's own unanswered commands on top."""
    def confirmed(self) -> _office.FirmState:
        """The office's state as far as it was received, as a copy: the same bytes as the office had at that entry."""
    def head(self) -> _log.Head:
        """How far the office's entries were received. Ask the office for those after it.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def outbox(self) -> tuple[_log.Envelope, ...]:
        """The envelopes that the office hasn't answered, in the order in which they are to be sent."""

@_typing.final
class DeviceState(_Value):  # type: ignore[call-arg]
    """What a device keeps, as a value: for a host that stores the device with every step and holds nothing in memory.

    `new` makes the first; `record` and `receive` give the next and leave this one as it is. A `Device` does the same faster,
    since it isn't read and written each time.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['device_id'], _typing.Literal['head'], _typing.Literal['outbox']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def device_id(self) -> _uuid.UUID:
        """The device's id."""
    @property
    def head(self) -> _log.Head:
        """How far the office's entries were received. Ask the office for those after it."""
    @property
    def outbox(self) -> tuple[_log.Envelope, ...]:
        """The envelopes that the office hasn't answered, in the order in which they are to be sent."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DeviceState:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Answer(_Value):  # type: ignore[call-arg]
    """What the office said to a command of this device."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['command'], _typing.Literal['verdict']]]
    def __new__(cls, *, command: _uuid.UUID | str, verdict: _log.Verdict) -> Answer:
        ...
    def replace(self, *, command: _uuid.UUID | str = ..., verdict: _log.Verdict = ...) -> Answer:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, command: _uuid.UUID | str = ..., verdict: _log.Verdict = ...) -> Answer:
        """The value like this one but for the fields that are named."""
    @property
    def command(self) -> _uuid.UUID:
        """The command."""
    @property
    def verdict(self) -> _log.Verdict.Variant:
        """The office's verdict."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Answer:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Recorded(_Value):  # type: ignore[call-arg]
    """A command that was recorded."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['device'], _typing.Literal['envelope']]]
    def __new__(cls, *, device: DeviceState, envelope: _log.Envelope) -> Recorded:
        ...
    def replace(self, *, device: DeviceState = ..., envelope: _log.Envelope = ...) -> Recorded:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, device: DeviceState = ..., envelope: _log.Envelope = ...) -> Recorded:
        """The value like this one but for the fields that are named."""
    @property
    def device(self) -> DeviceState:
        """The device to store before the envelope is sent."""
    @property
    def envelope(self) -> _log.Envelope:
        """The envelope to send."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Recorded:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Received(_Value):  # type: ignore[call-arg]
    """Lines of the office's log that were taken in."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['device'], _typing.Literal['answers']]]
    def __new__(cls, *, device: DeviceState, answers: _typing.Sequence[Answer]) -> Received:
        ...
    def replace(self, *, device: DeviceState = ..., answers: _typing.Sequence[Answer] = ...) -> Received:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, device: DeviceState = ..., answers: _typing.Sequence[Answer] = ...) -> Received:
        """The value like this one but for the fields that are named."""
    @property
    def device(self) -> DeviceState:
        """The device to store."""
    @property
    def answers(self) -> tuple[Answer, ...]:
        """What the office said to commands of this device."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Received:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def new(device_id: _uuid.UUID | str) -> DeviceState:
    """A device that knows nothing yet."""

def record(
    device: DeviceState,
    command: _event.Command,
    command_id: _uuid.UUID | str,
    depends_on: _typing.Sequence[_uuid.UUID | str],
    occurred_at: _datetime.datetime,
    rules: str,
    tzdb: _calendar.Tzdb | None = None,
) -> Recorded:
    """The device with a command recorded, and the envelope to send. The device is read and written each time, which takes as long
    as it is large: `Device.record` is the quick way, and says more.

    Raises:
        RefusedError: the rules say no, the reasons are in the text (`JM-DEV-0001`); the id is another command's
            (`JM-DEV-0002`); the office knows more of this device than the device itself (`JM-DEV-0004`).
        LimitError: too much is waiting for the office (`JM-DEV-0003`), or the device has given out its last number (`JM-DEV-0006`).
        InvalidError: the command is too large, or the time is out of bounds (`JM-DEV-0005`); the command holds a time whose
            year in UTC has more than four digits, which the office couldn't read (`JM-DEV-0007`).
    """

def receive(device: DeviceState, lines: _typing.Sequence[str]) -> Received:
    """The device with lines of the office's log taken in, and the office's answers: as `Device.receive`.

    Raises:
        CorruptError: a line that isn't as it was written, or doesn't follow (`JM-LOG-0002` to `JM-LOG-0005`, `JM-LOG-0008`).
        LimitError: a line that is too long (`JM-LOG-0006`).
        UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
    """

def view(device: DeviceState, tzdb: _calendar.Tzdb | None = None) -> _office.FirmState:
    """The firm as the device's user sees it: the outbox on top of the office's state, as a copy."""
