# Written by tools/stubs.py from the tables in src/: change it there.

"""The log: envelopes in, entries out, each line chained to the one before by its hash.

A device wraps each command in an `Envelope` and stores it before sending. The office answers each envelope with a
`Verdict` and keeps both, with the events that follow, as an `Entry`. One entry is one line of JSON; its bytes are kept as
they were written, so that events of a newer version survive unread, and a flipped bit is found.
"""

import datetime as _datetime
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import error as _error
from . import event as _event
from . import Value as _Value

__all__ = [
    "Envelope",
    "Verdict",
    "Entry",
    "Content",
    "Head",
    "seal",
    "reasons",
    "SCHEMA",
    "START",
]

@_typing.final
class Envelope(_Value):  # type: ignore[call-arg]
    """A command on its way from a device to the office, made and stored on the device before it is sent.

    Sending it again, also after a crash, is harmless: the office answers the same bytes with the same verdict. A device
    numbers its envelopes without gaps and chains them by hash, so that one that went missing holds those after it, and a
    device that was copied is noticed. `seal` makes one, and so does `Device.record`.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['schema'], _typing.Literal['command_id'], _typing.Literal['device_id'], _typing.Literal['device_seq'], _typing.Literal['based_on'], _typing.Literal['depends_on'], _typing.Literal['occurred_at'], _typing.Literal['rules'], _typing.Literal['prev_hash'], _typing.Literal['body']]]
    def __new__(
        cls,
        *,
        schema: int,
        command_id: _uuid.UUID | str,
        device_id: _uuid.UUID | str,
        device_seq: int,
        based_on: int,
        depends_on: _typing.Sequence[_uuid.UUID | str] = (),
        occurred_at: _datetime.datetime,
        rules: str,
        prev_hash: str,
        body: bytes,
    ) -> Envelope:
        ...
    def replace(
        self,
        *,
        schema: int = ...,
        command_id: _uuid.UUID | str = ...,
        device_id: _uuid.UUID | str = ...,
        device_seq: int = ...,
        based_on: int = ...,
        depends_on: _typing.Sequence[_uuid.UUID | str] = ...,
        occurred_at: _datetime.datetime = ...,
        rules: str = ...,
        prev_hash: str = ...,
        body: bytes = ...,
    ) -> Envelope:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        schema: int = ...,
        command_id: _uuid.UUID | str = ...,
        device_id: _uuid.UUID | str = ...,
        device_seq: int = ...,
        based_on: int = ...,
        depends_on: _typing.Sequence[_uuid.UUID | str] = ...,
        occurred_at: _datetime.datetime = ...,
        rules: str = ...,
        prev_hash: str = ...,
        body: bytes = ...,
    ) -> Envelope:
        """The value like this one but for the fields that are named."""
    @property
    def schema(self) -> int:
        """The version in which it is written: `SCHEMA`."""
    @property
    def command_id(self) -> _uuid.UUID:
        """The command's id, a version 7 UUID made on the device."""
    @property
    def device_id(self) -> _uuid.UUID:
        """The device."""
    @property
    def device_seq(self) -> int:
        """The device's own count of envelopes, from 1."""
    @property
    def based_on(self) -> int:
        """The office's entry that the device had seen last when the command was given; 0 for none."""
    @property
    def depends_on(self) -> tuple[_uuid.UUID, ...]:
        """Commands that this one makes no sense without."""
    @property
    def occurred_at(self) -> _datetime.datetime:
        """When it happened, by the device's clock."""
    @property
    def rules(self) -> str:
        """The version of the rules that the device had."""
    @property
    def prev_hash(self) -> str:
        """The digest of the device's envelope before this one; `START` for the first."""
    @property
    def body(self) -> bytes:
        """The command as JSON, kept byte for byte: `Command.from_json(envelope.body)`."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Envelope:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def digest(self) -> str:
        """The SHA-256 of the envelope's bytes in hexadecimal, by which the next one is chained to it and a copy is known as one."""

class Verdict(_Value):  # type: ignore[call-arg]
    """What the office said to a command. Every command gets exactly one, and it never changes."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Verdict.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Accepted(Verdict):  # type: ignore[call-arg]
        """It was done as asked."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Verdict.Accepted:
            ...
        def replace(self) -> Verdict.Accepted:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Verdict.Accepted:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Verdict.Accepted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class NeedsAttention(Verdict):  # type: ignore[call-arg]
        """Somebody has to look at it. A fact was recorded all the same; a request was not carried out."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['reasons']]]
        def __new__(cls, *, reasons: _typing.Sequence[_error.Failure]) -> Verdict.NeedsAttention:
            ...
        def replace(self, *, reasons: _typing.Sequence[_error.Failure] = ...) -> Verdict.NeedsAttention:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, reasons: _typing.Sequence[_error.Failure] = ...) -> Verdict.NeedsAttention:
            """The value like this one but for the fields that are named."""
        @property
        def reasons(self) -> tuple[_error.Failure, ...]:
            """Why, each with its code and what would help."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Verdict.NeedsAttention:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Rejected(Verdict):  # type: ignore[call-arg]
        """It was not done, and nothing has to be: the text tells the person who asked."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['reasons']]]
        def __new__(cls, *, reasons: _typing.Sequence[_error.Failure]) -> Verdict.Rejected:
            ...
        def replace(self, *, reasons: _typing.Sequence[_error.Failure] = ...) -> Verdict.Rejected:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, reasons: _typing.Sequence[_error.Failure] = ...) -> Verdict.Rejected:
            """The value like this one but for the fields that are named."""
        @property
        def reasons(self) -> tuple[_error.Failure, ...]:
            """Why, each with its code and what would help."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Verdict.Rejected:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Accepted | NeedsAttention | Rejected
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Entry(_Value):  # type: ignore[call-arg]
    """One line of the log: what happened at one place in the office's order.

    `line` is what to store; `Entry.read` reads it back where it is known what it must follow. `from_json` takes any one line
    whose bytes are those that were written, whatever stands before it.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['sequence'], _typing.Literal['received_at'], _typing.Literal['actor'], _typing.Literal['content'], _typing.Literal['envelope'], _typing.Literal['head'], _typing.Literal['line']]]
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @property
    def sequence(self) -> int:
        """Its place in the office's order, from 1."""
    @property
    def received_at(self) -> _datetime.datetime:
        """When the office received the envelope."""
    @property
    def actor(self) -> _uuid.UUID:
        """Who gave the command."""
    @property
    def content(self) -> Content.Variant:
        """What it keeps."""
    @property
    def envelope(self) -> Envelope:
        """The envelope, whatever became of it."""
    @property
    def head(self) -> Head:
        """Where the log stands after it."""
    @property
    def line(self) -> str:
        """The line to store, without a line break: the same bytes on every host."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Entry:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def read(head: Head, line: str) -> Entry:
        """Reads the line that follows `head`, and refuses any other.

        Raises:
            CorruptError: not an entry, one that was cut off, or one with white space such as a line break around it
                (`JM-LOG-0002`); its bytes aren't those that were written (`JM-LOG-0003`); an entry between is missing, doubled
                or swapped (`JM-LOG-0004`).
            LimitError: the line is too long (`JM-LOG-0006`).
            UnsupportedError: it is sound, but a newer version wrote it in another shape (`JM-LOG-0007`).
        """

class Content(_Value):  # type: ignore[call-arg]
    """What an entry keeps."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Content.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Decided(Content):  # type: ignore[call-arg]
        """A command that was decided, with its verdict and the events that followed."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['envelope'], _typing.Literal['verdict'], _typing.Literal['events']]]
        def __new__(
            cls,
            *,
            envelope: Envelope,
            verdict: Verdict,
            events: _typing.Sequence[bytes],
        ) -> Content.Decided:
            ...
        def replace(
            self,
            *,
            envelope: Envelope = ...,
            verdict: Verdict = ...,
            events: _typing.Sequence[bytes] = ...,
        ) -> Content.Decided:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            envelope: Envelope = ...,
            verdict: Verdict = ...,
            events: _typing.Sequence[bytes] = ...,
        ) -> Content.Decided:
            """The value like this one but for the fields that are named."""
        @property
        def envelope(self) -> Envelope:
            """The command's envelope."""
        @property
        def verdict(self) -> Verdict.Variant:
            """What the office said."""
        @property
        def events(self) -> tuple[bytes, ...]:
            """What happened, in order, each as JSON that is kept byte for byte: `Event.from_json` reads those that this version
            knows.
            """
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Content.Decided:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Held(Content):  # type: ignore[call-arg]
        """A command that came before one that its device sent earlier. It waits for that one."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['envelope']]]
        def __new__(cls, *, envelope: Envelope) -> Content.Held:
            ...
        def replace(self, *, envelope: Envelope = ...) -> Content.Held:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, envelope: Envelope = ...) -> Content.Held:
            """The value like this one but for the fields that are named."""
        @property
        def envelope(self) -> Envelope:
            """The command's envelope."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Content.Held:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Quarantined(Content):  # type: ignore[call-arg]
        """An envelope that contradicts one already decided. It is kept for somebody to look at and never carried out."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['envelope'], _typing.Literal['reason']]]
        def __new__(cls, *, envelope: Envelope, reason: _error.Failure) -> Content.Quarantined:
            ...
        def replace(self, *, envelope: Envelope = ..., reason: _error.Failure = ...) -> Content.Quarantined:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            envelope: Envelope = ...,
            reason: _error.Failure = ...,
        ) -> Content.Quarantined:
            """The value like this one but for the fields that are named."""
        @property
        def envelope(self) -> Envelope:
            """The envelope."""
        @property
        def reason(self) -> _error.Failure:
            """What it contradicts."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Content.Quarantined:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Decided | Held | Quarantined
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Head(_Value):  # type: ignore[call-arg]
    """How far a log goes: its last entry's place and hash."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['sequence'], _typing.Literal['hash']]]
    def __new__(cls, *, sequence: int, hash: str) -> Head:
        ...
    def replace(self, *, sequence: int = ..., hash: str = ...) -> Head:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, sequence: int = ..., hash: str = ...) -> Head:
        """The value like this one but for the fields that are named."""
    @property
    def sequence(self) -> int:
        """The last entry's place, from 1; 0 for an empty log."""
    @property
    def hash(self) -> str:
        """The last entry's hash; `START` for an empty log."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Head:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def seal(
    command: _event.Command,
    command_id: _uuid.UUID | str,
    device_id: _uuid.UUID | str,
    previous: Envelope | None,
    based_on: int,
    depends_on: _typing.Sequence[_uuid.UUID | str],
    occurred_at: _datetime.datetime,
    rules: str,
) -> Envelope:
    """Puts a command in an envelope that is chained to the device's last one.

    It keeps nothing, which a `Device` does.

    Raises:
        LimitError: a time outside the years that are taken (`JM-CAL-0002`); the envelope before has the largest
            number that there is (`JM-LOG-0009`).
    """

def reasons(verdict: Verdict) -> tuple[_error.Failure, ...]:
    """The reasons of a verdict of any kind, none when it was accepted."""

SCHEMA: _typing.Final[int]
"""The version in which envelopes and events are written. Every earlier one is read."""

START: _typing.Final[str]
"""What the first entry of a log, and the first envelope of a device, are chained to."""
