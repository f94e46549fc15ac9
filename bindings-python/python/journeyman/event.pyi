# Written by tools/stubs.py from the tables in src/: change it there.

"""Commands and events of the whole: the one place that sees every module's own."""

import datetime as _datetime
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import billing as _billing
from . import calendar as _calendar
from . import invoice as _invoice
from . import job as _job
from . import ledger as _ledger
from . import money as _money
from . import party as _party
from . import payment as _payment
from . import pricing as _pricing
from . import schedule as _schedule
from . import tax as _tax
from . import Value as _Value

__all__ = [
    "Command",
    "Event",
    "FirmSettings",
]

class Command(_Value):  # type: ignore[call-arg]
    """What somebody wants or reports, as it travels in an envelope.

    A *fact* (time worked, material used, a payment taken) is always recorded once it is well formed, and flagged
    where it is odd. A *request* (accept, book, invoice, refund) is decided by the office, whatever the device
    showed. No command carries an amount or a rate that the office doesn't make itself, but for what a quote offers,
    what was paid, and what somebody expects.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def is_fact(self) -> bool:
        """Whether it reports something that has happened, which is recorded whatever the state.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def needs_office(self) -> bool:
        """Whether only the office can show what comes of it, since it gives numbers without gaps.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

    @_typing.final
    class OpenFirm(Command):  # type: ignore[call-arg]
        """Opens the books of the firm: the first command of every log."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['settings']]]
        def __new__(cls, *, settings: FirmSettings) -> Command.OpenFirm:
            ...
        def replace(self, *, settings: FirmSettings = ...) -> Command.OpenFirm:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, settings: FirmSettings = ...) -> Command.OpenFirm:
            """The value like this one but for the fields that are named."""
        @property
        def settings(self) -> FirmSettings:
            """How the firm does business."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.OpenFirm:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ChangeSettings(Command):  # type: ignore[call-arg]
        """Changes how the firm does business from now on. What was issued stays as it was."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['settings']]]
        def __new__(cls, *, settings: FirmSettings) -> Command.ChangeSettings:
            ...
        def replace(self, *, settings: FirmSettings = ...) -> Command.ChangeSettings:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, settings: FirmSettings = ...) -> Command.ChangeSettings:
            """The value like this one but for the fields that are named."""
        @property
        def settings(self) -> FirmSettings:
            """All the settings, the new and the old ones."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.ChangeSettings:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class RegisterCustomer(Command):  # type: ignore[call-arg]
        """Makes a customer known."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer'], _typing.Literal['payment_terms']]]
        def __new__(
            cls,
            *,
            customer: _uuid.UUID | str,
            payment_terms: _party.PaymentTerms | None = None,
        ) -> Command.RegisterCustomer:
            ...
        def replace(
            self,
            *,
            customer: _uuid.UUID | str = ...,
            payment_terms: _party.PaymentTerms | None = ...,
        ) -> Command.RegisterCustomer:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            customer: _uuid.UUID | str = ...,
            payment_terms: _party.PaymentTerms | None = ...,
        ) -> Command.RegisterCustomer:
            """The value like this one but for the fields that are named."""
        @property
        def customer(self) -> _uuid.UUID:
            """The customer; name and address stay with the host."""
        @property
        def payment_terms(self) -> _party.PaymentTerms | None:
            """When its invoices are due, where not by the firm's terms."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.RegisterCustomer:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SettleAttention(Command):  # type: ignore[call-arg]
        """Somebody has looked at what needed attention about an entry of the log."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['entry']]]
        def __new__(cls, *, entry: int) -> Command.SettleAttention:
            ...
        def replace(self, *, entry: int = ...) -> Command.SettleAttention:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, entry: int = ...) -> Command.SettleAttention:
            """The value like this one but for the fields that are named."""
        @property
        def entry(self) -> int:
            """The entry's place in the log."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.SettleAttention:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Job(Command):  # type: ignore[call-arg]
        """Something about one job: a fact or a request, as `JobCommand.is_fact` says."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['command']]]
        def __new__(cls, *, job: _uuid.UUID | str, command: _job.JobCommand) -> Command.Job:
            ...
        def replace(self, *, job: _uuid.UUID | str = ..., command: _job.JobCommand = ...) -> Command.Job:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, job: _uuid.UUID | str = ..., command: _job.JobCommand = ...) -> Command.Job:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @property
        def command(self) -> _job.JobCommand.Variant:
            """What about it."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Job:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Schedule(Command):  # type: ignore[call-arg]
        """Something about the diary that isn't about one job's visits."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['command']]]
        def __new__(cls, *, command: _schedule.ScheduleCommand) -> Command.Schedule:
            ...
        def replace(self, *, command: _schedule.ScheduleCommand = ...) -> Command.Schedule:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, command: _schedule.ScheduleCommand = ...) -> Command.Schedule:
            """The value like this one but for the fields that are named."""
        @property
        def command(self) -> _schedule.ScheduleCommand.Variant:
            """What about it."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Schedule:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PlanVisit(Command):  # type: ignore[call-arg]
        """Plans a visit of a job and books a technician for it, both or neither."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['visit'], _typing.Literal['booking'], _typing.Literal['technician'], _typing.Literal['time'], _typing.Literal['window'], _typing.Literal['overrides'], _typing.Literal['details']]]
        def __new__(
            cls,
            *,
            job: _uuid.UUID | str,
            visit: _uuid.UUID | str,
            booking: _uuid.UUID | str,
            technician: _uuid.UUID | str,
            time: _schedule.BookingTime,
            window: _calendar.Interval | None = None,
            overrides: _typing.Sequence[_schedule.ConflictOverride] = (),
            details: _schedule.BookingDetails | None = None,
        ) -> Command.PlanVisit:
            ...
        def replace(
            self,
            *,
            job: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: _schedule.BookingTime = ...,
            window: _calendar.Interval | None = ...,
            overrides: _typing.Sequence[_schedule.ConflictOverride] = ...,
            details: _schedule.BookingDetails | None = ...,
        ) -> Command.PlanVisit:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            job: _uuid.UUID | str = ...,
            visit: _uuid.UUID | str = ...,
            booking: _uuid.UUID | str = ...,
            technician: _uuid.UUID | str = ...,
            time: _schedule.BookingTime = ...,
            window: _calendar.Interval | None = ...,
            overrides: _typing.Sequence[_schedule.ConflictOverride] = ...,
            details: _schedule.BookingDetails | None = ...,
        ) -> Command.PlanVisit:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @property
        def visit(self) -> _uuid.UUID:
            """The new visit."""
        @property
        def booking(self) -> _uuid.UUID:
            """The new booking."""
        @property
        def technician(self) -> _uuid.UUID:
            """Who is to come."""
        @property
        def time(self) -> _schedule.BookingTime.Variant:
            """When."""
        @property
        def window(self) -> _calendar.Interval | None:
            """The time that the customer is promised, if any is. The visit keeps it, and so does the booking, which must
            start in it; unless the details have a window of the booking's own.
            """
        @property
        def overrides(self) -> tuple[_schedule.ConflictOverride, ...]:
            """The soft conflicts that are taken on."""
        @property
        def details(self) -> _schedule.BookingDetails | None:
            """Who else comes, with what and where to, what it takes, and whether the customer has agreed."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.PlanVisit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceJob(Command):  # type: ignore[call-arg]
        """Invoices what is to be invoiced of a job: its accepted quotes, or its work by the rate card. Deposits for
        the job are taken off and allocated.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['job'], _typing.Literal['covered'], _typing.Literal['reverse_charge'], _typing.Literal['expected_payable']]]
        def __new__(
            cls,
            *,
            invoice: _uuid.UUID | str,
            job: _uuid.UUID | str,
            covered: _typing.Sequence[_uuid.UUID | str] | None = None,
            reverse_charge: _tax.ReverseChargeFacts | None = None,
            expected_payable: _money.Money | None = None,
        ) -> Command.InvoiceJob:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            job: _uuid.UUID | str = ...,
            covered: _typing.Sequence[_uuid.UUID | str] | None = ...,
            reverse_charge: _tax.ReverseChargeFacts | None = ...,
            expected_payable: _money.Money | None = ...,
        ) -> Command.InvoiceJob:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            job: _uuid.UUID | str = ...,
            covered: _typing.Sequence[_uuid.UUID | str] | None = ...,
            reverse_charge: _tax.ReverseChargeFacts | None = ...,
            expected_payable: _money.Money | None = ...,
        ) -> Command.InvoiceJob:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The new invoice."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @property
        def covered(self) -> tuple[_uuid.UUID, ...] | None:
            """The work that the prices of the accepted quotes cover; the rest is charged by the rate card. `None`
            means all of it on a job that was approved by a quote, and is refused where it isn't clear
            (`JM-OFF-0029`).
            """
        @property
        def reverse_charge(self) -> _tax.ReverseChargeFacts | None:
            """The facts of a reverse charge, where one may apply."""
        @property
        def expected_payable(self) -> _money.Money | None:
            """What somebody was shown as the amount due. The office refuses where it comes to another one."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.InvoiceJob:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CreditInvoice(Command):  # type: ignore[call-arg]
        """Credits an invoice in full, or what other credit notes left of it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note'], _typing.Literal['invoice'], _typing.Literal['reason']]]
        def __new__(
            cls,
            *,
            credit_note: _uuid.UUID | str,
            invoice: _uuid.UUID | str,
            reason: str,
        ) -> Command.CreditInvoice:
            ...
        def replace(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
            reason: str = ...,
        ) -> Command.CreditInvoice:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
            reason: str = ...,
        ) -> Command.CreditInvoice:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> _uuid.UUID:
            """The new credit note."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def reason(self) -> str:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.CreditInvoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CreditPart(Command):  # type: ignore[call-arg]
        """Credits a part of an invoice, never more than is left of it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note'], _typing.Literal['invoice'], _typing.Literal['part'], _typing.Literal['reason']]]
        def __new__(
            cls,
            *,
            credit_note: _uuid.UUID | str,
            invoice: _uuid.UUID | str,
            part: _invoice.CreditPart,
            reason: str,
        ) -> Command.CreditPart:
            ...
        def replace(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
            part: _invoice.CreditPart = ...,
            reason: str = ...,
        ) -> Command.CreditPart:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
            part: _invoice.CreditPart = ...,
            reason: str = ...,
        ) -> Command.CreditPart:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> _uuid.UUID:
            """The new credit note."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def part(self) -> _invoice.CreditPart.Variant:
            """Which part."""
        @property
        def reason(self) -> str:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.CreditPart:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CorrectInvoice(Command):  # type: ignore[call-arg]
        """Credits what is left of a job's invoice and invoices the job anew in its place, both or neither."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note'], _typing.Literal['corrects'], _typing.Literal['reason'], _typing.Literal['invoice'], _typing.Literal['covered'], _typing.Literal['reverse_charge'], _typing.Literal['expected_payable']]]
        def __new__(
            cls,
            *,
            credit_note: _uuid.UUID | str,
            corrects: _uuid.UUID | str,
            reason: str,
            invoice: _uuid.UUID | str,
            covered: _typing.Sequence[_uuid.UUID | str] | None = None,
            reverse_charge: _tax.ReverseChargeFacts | None = None,
            expected_payable: _money.Money | None = None,
        ) -> Command.CorrectInvoice:
            ...
        def replace(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            corrects: _uuid.UUID | str = ...,
            reason: str = ...,
            invoice: _uuid.UUID | str = ...,
            covered: _typing.Sequence[_uuid.UUID | str] | None = ...,
            reverse_charge: _tax.ReverseChargeFacts | None = ...,
            expected_payable: _money.Money | None = ...,
        ) -> Command.CorrectInvoice:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit_note: _uuid.UUID | str = ...,
            corrects: _uuid.UUID | str = ...,
            reason: str = ...,
            invoice: _uuid.UUID | str = ...,
            covered: _typing.Sequence[_uuid.UUID | str] | None = ...,
            reverse_charge: _tax.ReverseChargeFacts | None = ...,
            expected_payable: _money.Money | None = ...,
        ) -> Command.CorrectInvoice:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> _uuid.UUID:
            """The new credit note."""
        @property
        def corrects(self) -> _uuid.UUID:
            """The invoice that was wrong."""
        @property
        def reason(self) -> str:
            """Why."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The new invoice."""
        @property
        def covered(self) -> tuple[_uuid.UUID, ...] | None:
            """The work that the prices of the accepted quotes cover, as for `InvoiceJob`."""
        @property
        def reverse_charge(self) -> _tax.ReverseChargeFacts | None:
            """The facts of a reverse charge, where one may apply."""
        @property
        def expected_payable(self) -> _money.Money | None:
            """What somebody was shown as the amount due. The office refuses where it comes to another one."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.CorrectInvoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VoidInvoice(Command):  # type: ignore[call-arg]
        """Makes an invoice void that nobody outside has seen, which giving the command says. Its number stays given; what
        was paid or credited can't be void.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['reason']]]
        def __new__(cls, *, invoice: _uuid.UUID | str, reason: str) -> Command.VoidInvoice:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ..., reason: str = ...) -> Command.VoidInvoice:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ..., reason: str = ...) -> Command.VoidInvoice:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def reason(self) -> str:
            """Why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.VoidInvoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TakePayment(Command):  # type: ignore[call-arg]
        """Money came. A fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: _payment.Payment) -> Command.TakePayment:
            ...
        def replace(self, *, payment: _payment.Payment = ...) -> Command.TakePayment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: _payment.Payment = ...) -> Command.TakePayment:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> _payment.Payment:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.TakePayment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refund(Command):  # type: ignore[call-arg]
        """Pays money back that no invoice uses."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: _payment.Refund) -> Command.Refund:
            ...
        def replace(self, *, refund: _payment.Refund = ...) -> Command.Refund:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: _payment.Refund = ...) -> Command.Refund:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> _payment.Refund:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Refund:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Allocate(Command):  # type: ignore[call-arg]
        """Uses a customer's credit for its invoices, all or nothing."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit'], _typing.Literal['shares'], _typing.Literal['on']]]
        def __new__(
            cls,
            *,
            credit: _ledger.CreditToUse,
            shares: _typing.Sequence[_ledger.InvoiceShare],
            on: _datetime.date,
        ) -> Command.Allocate:
            ...
        def replace(
            self,
            *,
            credit: _ledger.CreditToUse = ...,
            shares: _typing.Sequence[_ledger.InvoiceShare] = ...,
            on: _datetime.date = ...,
        ) -> Command.Allocate:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit: _ledger.CreditToUse = ...,
            shares: _typing.Sequence[_ledger.InvoiceShare] = ...,
            on: _datetime.date = ...,
        ) -> Command.Allocate:
            """The value like this one but for the fields that are named."""
        @property
        def credit(self) -> _ledger.CreditToUse.Variant:
            """Which credit."""
        @property
        def shares(self) -> tuple[_ledger.InvoiceShare, ...]:
            """How much for which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Allocate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unallocate(Command):  # type: ignore[call-arg]
        """Takes money off an invoice again, which makes it credit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allocation'], _typing.Literal['on']]]
        def __new__(cls, *, allocation: _ledger.Allocation, on: _datetime.date) -> Command.Unallocate:
            ...
        def replace(
            self,
            *,
            allocation: _ledger.Allocation = ...,
            on: _datetime.date = ...,
        ) -> Command.Unallocate:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            allocation: _ledger.Allocation = ...,
            on: _datetime.date = ...,
        ) -> Command.Unallocate:
            """The value like this one but for the fields that are named."""
        @property
        def allocation(self) -> _ledger.Allocation:
            """The money."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.Unallocate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WriteOff(Command):  # type: ignore[call-arg]
        """Gives up what is open of an invoice, or a part of it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: _ledger.InvoiceShare, on: _datetime.date) -> Command.WriteOff:
            ...
        def replace(self, *, share: _ledger.InvoiceShare = ..., on: _datetime.date = ...) -> Command.WriteOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: _ledger.InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> Command.WriteOff:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> _ledger.InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.WriteOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ReverseWriteOff(Command):  # type: ignore[call-arg]
        """Opens again what was given up: the customer pays after all."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: _ledger.InvoiceShare, on: _datetime.date) -> Command.ReverseWriteOff:
            ...
        def replace(
            self,
            *,
            share: _ledger.InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> Command.ReverseWriteOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: _ledger.InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> Command.ReverseWriteOff:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> _ledger.InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Command.ReverseWriteOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = OpenFirm | ChangeSettings | RegisterCustomer | SettleAttention | Job | Schedule | PlanVisit | InvoiceJob | CreditInvoice | CreditPart | CorrectInvoice | VoidInvoice | TakePayment | Refund | Allocate | Unallocate | WriteOff | ReverseWriteOff
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class Event(_Value):  # type: ignore[call-arg]
    """What happened, as the office decided it. The state is the fold of all events.

    Events carry what was decided (instants, amounts, numbers), so folding them needs neither the rules nor the time
    zones of their day.
    """
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class FirmOpened(Event):  # type: ignore[call-arg]
        """The books were opened."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['settings']]]
        def __new__(cls, *, settings: FirmSettings) -> Event.FirmOpened:
            ...
        def replace(self, *, settings: FirmSettings = ...) -> Event.FirmOpened:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, settings: FirmSettings = ...) -> Event.FirmOpened:
            """The value like this one but for the fields that are named."""
        @property
        def settings(self) -> FirmSettings:
            """How the firm does business."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.FirmOpened:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class SettingsChanged(Event):  # type: ignore[call-arg]
        """The firm does business otherwise from now on."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['settings']]]
        def __new__(cls, *, settings: FirmSettings) -> Event.SettingsChanged:
            ...
        def replace(self, *, settings: FirmSettings = ...) -> Event.SettingsChanged:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, settings: FirmSettings = ...) -> Event.SettingsChanged:
            """The value like this one but for the fields that are named."""
        @property
        def settings(self) -> FirmSettings:
            """All the settings, the new and the old ones."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.SettingsChanged:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CustomerRegistered(Event):  # type: ignore[call-arg]
        """A customer became known."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer'], _typing.Literal['payment_terms']]]
        def __new__(
            cls,
            *,
            customer: _uuid.UUID | str,
            payment_terms: _party.PaymentTerms | None = None,
        ) -> Event.CustomerRegistered:
            ...
        def replace(
            self,
            *,
            customer: _uuid.UUID | str = ...,
            payment_terms: _party.PaymentTerms | None = ...,
        ) -> Event.CustomerRegistered:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            customer: _uuid.UUID | str = ...,
            payment_terms: _party.PaymentTerms | None = ...,
        ) -> Event.CustomerRegistered:
            """The value like this one but for the fields that are named."""
        @property
        def customer(self) -> _uuid.UUID:
            """The customer."""
        @property
        def payment_terms(self) -> _party.PaymentTerms | None:
            """When its invoices are due, where not by the firm's terms."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.CustomerRegistered:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class AttentionSettled(Event):  # type: ignore[call-arg]
        """What needed attention about an entry of the log was looked at."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['entry']]]
        def __new__(cls, *, entry: int) -> Event.AttentionSettled:
            ...
        def replace(self, *, entry: int = ...) -> Event.AttentionSettled:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, entry: int = ...) -> Event.AttentionSettled:
            """The value like this one but for the fields that are named."""
        @property
        def entry(self) -> int:
            """The entry's place in the log."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.AttentionSettled:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Job(Event):  # type: ignore[call-arg]
        """Something happened to a job."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job'], _typing.Literal['event']]]
        def __new__(cls, *, job: _uuid.UUID | str, event: _job.JobEvent) -> Event.Job:
            ...
        def replace(self, *, job: _uuid.UUID | str = ..., event: _job.JobEvent = ...) -> Event.Job:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, job: _uuid.UUID | str = ..., event: _job.JobEvent = ...) -> Event.Job:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @property
        def event(self) -> _job.JobEvent.Variant:
            """What."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.Job:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Schedule(Event):  # type: ignore[call-arg]
        """Something happened to the diary."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['event']]]
        def __new__(cls, *, event: _schedule.ScheduleEvent) -> Event.Schedule:
            ...
        def replace(self, *, event: _schedule.ScheduleEvent = ...) -> Event.Schedule:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, event: _schedule.ScheduleEvent = ...) -> Event.Schedule:
            """The value like this one but for the fields that are named."""
        @property
        def event(self) -> _schedule.ScheduleEvent.Variant:
            """What."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.Schedule:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceIssued(Event):  # type: ignore[call-arg]
        """An invoice was issued."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['lines']]]
        def __new__(
            cls,
            *,
            invoice: _invoice.Issued,
            lines: _typing.Sequence[_billing.BilledLine],
        ) -> Event.InvoiceIssued:
            ...
        def replace(
            self,
            *,
            invoice: _invoice.Issued = ...,
            lines: _typing.Sequence[_billing.BilledLine] = ...,
        ) -> Event.InvoiceIssued:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _invoice.Issued = ...,
            lines: _typing.Sequence[_billing.BilledLine] = ...,
        ) -> Event.InvoiceIssued:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _invoice.Issued:
            """The invoice, frozen."""
        @property
        def lines(self) -> tuple[_billing.BilledLine, ...]:
            """How each of its lines came about: the work it was priced from, and the law behind its tax."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.InvoiceIssued:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CreditNoteIssued(Event):  # type: ignore[call-arg]
        """A credit note was issued."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note']]]
        def __new__(cls, *, credit_note: _invoice.CreditNote) -> Event.CreditNoteIssued:
            ...
        def replace(self, *, credit_note: _invoice.CreditNote = ...) -> Event.CreditNoteIssued:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, credit_note: _invoice.CreditNote = ...) -> Event.CreditNoteIssued:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> _invoice.CreditNote:
            """The credit note, frozen."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.CreditNoteIssued:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceVoided(Event):  # type: ignore[call-arg]
        """An invoice became void. Its number stays given."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['details']]]
        def __new__(cls, *, invoice: _uuid.UUID | str, details: _invoice.VoidDetails) -> Event.InvoiceVoided:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            details: _invoice.VoidDetails = ...,
        ) -> Event.InvoiceVoided:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            details: _invoice.VoidDetails = ...,
        ) -> Event.InvoiceVoided:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def details(self) -> _invoice.VoidDetails:
            """Since when, and why."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.InvoiceVoided:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Payment(Event):  # type: ignore[call-arg]
        """Something happened to a payment."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['event']]]
        def __new__(cls, *, event: _payment.PaymentEvent) -> Event.Payment:
            ...
        def replace(self, *, event: _payment.PaymentEvent = ...) -> Event.Payment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, event: _payment.PaymentEvent = ...) -> Event.Payment:
            """The value like this one but for the fields that are named."""
        @property
        def event(self) -> _payment.PaymentEvent.Variant:
            """What."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.Payment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Ledger(Event):  # type: ignore[call-arg]
        """Something happened in the books."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['event']]]
        def __new__(cls, *, event: _ledger.LedgerEvent) -> Event.Ledger:
            ...
        def replace(self, *, event: _ledger.LedgerEvent = ...) -> Event.Ledger:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, event: _ledger.LedgerEvent = ...) -> Event.Ledger:
            """The value like this one but for the fields that are named."""
        @property
        def event(self) -> _ledger.LedgerEvent.Variant:
            """What."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Event.Ledger:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = FirmOpened | SettingsChanged | CustomerRegistered | AttentionSettled | Job | Schedule | InvoiceIssued | CreditNoteIssued | InvoiceVoided | Payment | Ledger
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class FirmSettings(_Value):  # type: ignore[call-arg]
    """How a firm does business: what its documents, prices and taxes follow from."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['regime'], _typing.Literal['registration'], _typing.Literal['currency'], _typing.Literal['zone'], _typing.Literal['price_basis'], _typing.Literal['rounding'], _typing.Literal['rate_card'], _typing.Literal['invoice_prefix'], _typing.Literal['credit_note_prefix'], _typing.Literal['payment_terms']]]
    def __new__(
        cls,
        *,
        regime: _tax.Regime,
        registration: _tax.Registration,
        currency: str,
        zone: str | _zoneinfo.ZoneInfo,
        price_basis: _tax.PriceBasis,
        rounding: _invoice.RoundingProfile,
        rate_card: _pricing.RateCard,
        invoice_prefix: str,
        credit_note_prefix: str,
        payment_terms: _party.PaymentTerms,
    ) -> FirmSettings:
        ...
    def replace(
        self,
        *,
        regime: _tax.Regime = ...,
        registration: _tax.Registration = ...,
        currency: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: _invoice.RoundingProfile = ...,
        rate_card: _pricing.RateCard = ...,
        invoice_prefix: str = ...,
        credit_note_prefix: str = ...,
        payment_terms: _party.PaymentTerms = ...,
    ) -> FirmSettings:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        regime: _tax.Regime = ...,
        registration: _tax.Registration = ...,
        currency: str = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        price_basis: _tax.PriceBasis = ...,
        rounding: _invoice.RoundingProfile = ...,
        rate_card: _pricing.RateCard = ...,
        invoice_prefix: str = ...,
        credit_note_prefix: str = ...,
        payment_terms: _party.PaymentTerms = ...,
    ) -> FirmSettings:
        """The value like this one but for the fields that are named."""
    @property
    def regime(self) -> _tax.Regime:
        """The tax law it is under. It never changes."""
    @property
    def registration(self) -> _tax.Registration.Variant:
        """Whether and since when it is registered for the tax."""
    @property
    def currency(self) -> str:
        """The currency of its books. It never changes."""
    @property
    def zone(self) -> str:
        """The zone of its office, by which documents are dated."""
    @property
    def price_basis(self) -> _tax.PriceBasis:
        """Whether its prices hold the tax."""
    @property
    def rounding(self) -> _invoice.RoundingProfile:
        """How its invoices are rounded; the regime must permit it."""
    @property
    def rate_card(self) -> _pricing.RateCard:
        """What it charges for work."""
    @property
    def invoice_prefix(self) -> str:
        """What its invoices' numbers begin with: `INV-` gives INV-000001."""
    @property
    def credit_note_prefix(self) -> str:
        """What its credit notes' numbers begin with."""
    @property
    def payment_terms(self) -> _party.PaymentTerms:
        """When invoices are due, where a customer has no terms of its own."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> FirmSettings:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
