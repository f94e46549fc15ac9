# Written by tools/stubs.py from the tables in src/: change it there.

"""The office: the authority that decides every command, in one order.

The office has no storage of its own. Your database stores the lines of the entries that `Office.submit` gives before you
answer the device, and hands them back to `Office(log=…)` when you start again.
"""

import datetime as _datetime
import typing as _typing
import uuid as _uuid
from . import calendar as _calendar
from . import error as _error
from . import event as _event
from . import invoice as _invoice
from . import job as _job
from . import ledger as _ledger
from . import log as _log
from . import party as _party
from . import payment as _payment
from . import schedule as _schedule
from . import Value as _Value

__all__ = [
    "Office",
    "Submission",
    "FirmState",
    "Replayed",
    "CustomerRecord",
    "VisitRecord",
    "CommandRecord",
    "DeviceRecord",
    "AttentionItem",
    "replay",
    "submit",
]

@_typing.final
class Office(_Value):  # type: ignore[call-arg]
    """The authority of a firm: its state, and the order in which everything happened.

    `Office()` is that of a firm whose log is empty, `Office(log=lines)` the office as its log left it: the lines that were
    stored, oldest first, without line breaks. Nothing is decided again: the events are what happened, whatever rules or time
    zones this version has. It takes as long as the log is, while other threads run.

    A line that isn't as it was written raises `CorruptError` (`JM-LOG-0002` to `JM-LOG-0005`), one that is too long
    `LimitError` (`JM-LOG-0006`), one that only a newer version can read `UnsupportedError` (`JM-LOG-0007`).

    An office may be used by several threads: each call has it to itself. Exactly one office writes a log. What the methods
    give is a copy of what the office knows then, and stays as it is.
    """
    def __new__(cls, *, log: _typing.Iterable[str] = (), tzdb: _calendar.Tzdb | None = None) -> Office:
        ...
    def submit(
        self,
        envelope: _log.Envelope,
        actor: _uuid.UUID | str,
        received_at: _datetime.datetime,
    ) -> Submission:
        """Decides the command in an envelope. Store the lines of the entries that it gives before you answer anybody.

        The same envelope again gives the same verdict and no entry. An envelope that comes before an earlier one of its
        device is held until that one has come; one that contradicts another with its id or its place is put in quarantine.
        Whatever a command says, others aren't kept waiting by it.

        Raises:
            LimitError: the command is too large (`JM-OFF-0001`) or nested too deep (`JM-OFF-0036`), or too many envelopes of the device wait for an earlier one
                (`JM-OFF-0003`): the envelope isn't taken.
            InvalidError: the envelope has no place in its device's order, a date out of bounds or a line break in its command
                (`JM-OFF-0002`): it isn't taken.
            InternalError: a bug, after which the office has to be opened again from its log (`JM-OFF-0004`).
        """
    def head(self) -> _log.Head:
        """How far the log goes.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def state(self) -> FirmState:
        """A copy of the state after the last entry, which takes as long as the state is large. The other methods ask the
        office's own state without copying it.
        """
    def firm(self) -> _event.FirmSettings | None:
        """How the firm does business, once its books are open.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def customer(self, customer: _uuid.UUID | str) -> CustomerRecord | None:
        """What the office knows of a customer.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def customers(self) -> dict[_uuid.UUID, CustomerRecord]:
        """Every customer that is known, by id."""
    def job(self, job: _uuid.UUID | str) -> _job.Job | None:
        """A job.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def jobs(self) -> tuple[_job.Job, ...]:
        """Every job, by id: a copy of all of them."""
    def visit(self, visit: _uuid.UUID | str) -> VisitRecord | None:
        """Where a visit belongs, and who is booked for it.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def diary(self) -> _schedule.Diary:
        """Who works when, and who is booked: a copy of the whole diary."""
    def invoice(self, invoice: _uuid.UUID | str) -> _invoice.Issued | None:
        """An invoice.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def voided(self, invoice: _uuid.UUID | str) -> _invoice.VoidDetails | None:
        """Since when and why an invoice is void, if it is. Its number stays given."""
    def invoices(self) -> tuple[_invoice.Issued, ...]:
        """Every invoice, by id: a copy of all of them."""
    def credit_notes(self) -> tuple[_invoice.CreditNote, ...]:
        """Every credit note, by id: a copy of all of them."""
    def payments(self) -> _payment.Payments:
        """The payments, as they were taken: a copy of all of them."""
    def ledger(self) -> _ledger.Ledger:
        """The books, who owes what: a copy of them as a whole, so ask once for several reports."""
    def command(self, command: _uuid.UUID | str) -> CommandRecord | None:
        """What became of a command.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def device(self, device: _uuid.UUID | str) -> DeviceRecord:
        """How far a device's envelopes have been decided."""
    def attention(self) -> dict[int, AttentionItem]:
        """What waits for somebody to look at it, by the entry's place in the log."""
    def is_read_only(self) -> bool:
        """Whether the log holds events that this version doesn't know. Facts are recorded still, requests refused.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Submission(_Value):  # type: ignore[call-arg]
    """What came of submitting an envelope."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['verdict'], _typing.Literal['entries']]]
    def __new__(
        cls,
        *,
        verdict: _log.Verdict | None = None,
        entries: _typing.Sequence[_log.Entry],
    ) -> Submission:
        ...
    def replace(
        self,
        *,
        verdict: _log.Verdict | None = ...,
        entries: _typing.Sequence[_log.Entry] = ...,
    ) -> Submission:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        verdict: _log.Verdict | None = ...,
        entries: _typing.Sequence[_log.Entry] = ...,
    ) -> Submission:
        """The value like this one but for the fields that are named."""
    @property
    def verdict(self) -> _log.Verdict.Variant | None:
        """The verdict; `None` while an earlier envelope of the device is missing."""
    @property
    def entries(self) -> tuple[_log.Entry, ...]:
        """The entries whose lines are to be stored, in order, before anybody is told: none when the envelope was known already."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Submission:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class FirmState(_Value):  # type: ignore[call-arg]
    """Everything that a log says: what the modules know, and what became of every command. `FirmState()` is that of an empty
    log.

    The office and every device at the same entry have the same state, to the byte. What depends on today is derived from it,
    never kept in it.
    """
    __match_args__: _typing.ClassVar[tuple[()]]
    def __new__(cls) -> FirmState:
        ...
    def replace(self) -> FirmState:
        """The value like this one but for the fields that are named."""
    def __replace__(self) -> FirmState:
        """The value like this one but for the fields that are named."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FirmState:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def firm(self) -> _event.FirmSettings | None:
        """How the firm does business, once its books are open.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def customer(self, customer: _uuid.UUID | str) -> CustomerRecord | None:
        """What the office knows of a customer.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def customers(self) -> dict[_uuid.UUID, CustomerRecord]:
        """Every customer that is known, by id."""
    def job(self, job: _uuid.UUID | str) -> _job.Job | None:
        """A job.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def jobs(self) -> tuple[_job.Job, ...]:
        """Every job, by id: a copy of all of them."""
    def visit(self, visit: _uuid.UUID | str) -> VisitRecord | None:
        """Where a visit belongs, and who is booked for it.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def diary(self) -> _schedule.Diary:
        """Who works when, and who is booked: a copy of the whole diary."""
    def invoice(self, invoice: _uuid.UUID | str) -> _invoice.Issued | None:
        """An invoice.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def voided(self, invoice: _uuid.UUID | str) -> _invoice.VoidDetails | None:
        """Since when and why an invoice is void, if it is. Its number stays given."""
    def invoices(self) -> tuple[_invoice.Issued, ...]:
        """Every invoice, by id: a copy of all of them."""
    def credit_notes(self) -> tuple[_invoice.CreditNote, ...]:
        """Every credit note, by id: a copy of all of them."""
    def payments(self) -> _payment.Payments:
        """The payments, as they were taken: a copy of all of them."""
    def ledger(self) -> _ledger.Ledger:
        """The books, who owes what: a copy of them as a whole, so ask once for several reports."""
    def command(self, command: _uuid.UUID | str) -> CommandRecord | None:
        """What became of a command.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def device(self, device: _uuid.UUID | str) -> DeviceRecord:
        """How far a device's envelopes have been decided."""
    def attention(self) -> dict[int, AttentionItem]:
        """What waits for somebody to look at it, by the entry's place in the log."""
    def is_read_only(self) -> bool:
        """Whether the log holds events that this version doesn't know. Facts are recorded still, requests refused.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Replayed(_Value):  # type: ignore[call-arg]
    """What a log comes to."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['head'], _typing.Literal['state']]]
    def __new__(cls, *, head: _log.Head, state: FirmState) -> Replayed:
        ...
    def replace(self, *, head: _log.Head = ..., state: FirmState = ...) -> Replayed:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, head: _log.Head = ..., state: FirmState = ...) -> Replayed:
        """The value like this one but for the fields that are named."""
    @property
    def head(self) -> _log.Head:
        """How far it goes."""
    @property
    def state(self) -> FirmState:
        """The state after its last entry."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Replayed:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CustomerRecord(_Value):  # type: ignore[call-arg]
    """What the office knows of a customer: no name and no address, which stay in your own tables."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment_terms']]]
    def __new__(cls, *, payment_terms: _party.PaymentTerms | None = None) -> CustomerRecord:
        ...
    def replace(self, *, payment_terms: _party.PaymentTerms | None = ...) -> CustomerRecord:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, payment_terms: _party.PaymentTerms | None = ...) -> CustomerRecord:
        """The value like this one but for the fields that are named."""
    @property
    def payment_terms(self) -> _party.PaymentTerms | None:
        """When its invoices are due, where not by the firm's terms."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CustomerRecord:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class VisitRecord(_Value):  # type: ignore[call-arg]
    """Where a visit belongs, and who is booked for it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['bookings']]]
    def __new__(cls, *, job: _uuid.UUID | str, bookings: _typing.Sequence[_uuid.UUID | str]) -> VisitRecord:
        ...
    def replace(
        self,
        *,
        job: _uuid.UUID | str = ...,
        bookings: _typing.Sequence[_uuid.UUID | str] = ...,
    ) -> VisitRecord:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        job: _uuid.UUID | str = ...,
        bookings: _typing.Sequence[_uuid.UUID | str] = ...,
    ) -> VisitRecord:
        """The value like this one but for the fields that are named."""
    @property
    def job(self) -> _uuid.UUID:
        """Its job."""
    @property
    def bookings(self) -> tuple[_uuid.UUID, ...]:
        """Its bookings, by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> VisitRecord:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CommandRecord(_Value):  # type: ignore[call-arg]
    """What became of a command."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['digest'], _typing.Literal['sequence'], _typing.Literal['verdict'], _typing.Literal['carried_out']]]
    def __new__(
        cls,
        *,
        digest: str,
        sequence: int,
        verdict: _log.Verdict,
        carried_out: bool,
    ) -> CommandRecord:
        ...
    def replace(
        self,
        *,
        digest: str = ...,
        sequence: int = ...,
        verdict: _log.Verdict = ...,
        carried_out: bool = ...,
    ) -> CommandRecord:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        digest: str = ...,
        sequence: int = ...,
        verdict: _log.Verdict = ...,
        carried_out: bool = ...,
    ) -> CommandRecord:
        """The value like this one but for the fields that are named."""
    @property
    def digest(self) -> str:
        """The digest of its envelope."""
    @property
    def sequence(self) -> int:
        """The entry that decided it."""
    @property
    def verdict(self) -> _log.Verdict.Variant:
        """What the office said."""
    @property
    def carried_out(self) -> bool:
        """Whether anything came of it: a fact that needs attention was recorded, a request that needs attention wasn't done."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CommandRecord:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class DeviceRecord(_Value):  # type: ignore[call-arg]
    """How far a device's envelopes have been decided."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['last_seq'], _typing.Literal['head']]]
    def __new__(cls, *, last_seq: int, head: str) -> DeviceRecord:
        ...
    def replace(self, *, last_seq: int = ..., head: str = ...) -> DeviceRecord:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, last_seq: int = ..., head: str = ...) -> DeviceRecord:
        """The value like this one but for the fields that are named."""
    @property
    def last_seq(self) -> int:
        """The number of the last one; 0 for none."""
    @property
    def head(self) -> str:
        """Its digest; `journeyman.log.START` for none. The device checks it, so that a tail that was cut off is noticed."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DeviceRecord:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class AttentionItem(_Value):  # type: ignore[call-arg]
    """Something that waits for somebody to look at it."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['command'], _typing.Literal['reasons']]]
    def __new__(
        cls,
        *,
        command: _uuid.UUID | str,
        reasons: _typing.Sequence[_error.Failure],
    ) -> AttentionItem:
        ...
    def replace(
        self,
        *,
        command: _uuid.UUID | str = ...,
        reasons: _typing.Sequence[_error.Failure] = ...,
    ) -> AttentionItem:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        command: _uuid.UUID | str = ...,
        reasons: _typing.Sequence[_error.Failure] = ...,
    ) -> AttentionItem:
        """The value like this one but for the fields that are named."""
    @property
    def command(self) -> _uuid.UUID:
        """The command that the entry is about."""
    @property
    def reasons(self) -> tuple[_error.Failure, ...]:
        """Why."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> AttentionItem:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def replay(log: _typing.Sequence[str], tzdb: _calendar.Tzdb | None = None) -> Replayed:
    """The state of a firm from its log. To go on from there, open an `Office`.

    Raises:
        CorruptError: a line that isn't as it was written (`JM-LOG-0002` to `JM-LOG-0005`).
        LimitError: a line that is too long (`JM-LOG-0006`).
        UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
    """

def submit(
    log: _typing.Sequence[str],
    envelope: _log.Envelope,
    actor: _uuid.UUID | str,
    received_at: _datetime.datetime,
    tzdb: _calendar.Tzdb | None = None,
) -> Submission:
    """The verdict on an envelope and the entries to store, from a log that is read each time: `Office.submit` is the quick way.

    Raises:
        CorruptError: a line that isn't as it was written (`JM-LOG-0002` to `JM-LOG-0005`).
        UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
        LimitError: a line that is too long (`JM-LOG-0006`); or as `Office.submit` says (`JM-OFF-0001`, `JM-OFF-0003`, `JM-OFF-0036`).
        InvalidError: as `Office.submit` says (`JM-OFF-0002`).
        InternalError: a bug (`JM-OFF-0004`).
    """
