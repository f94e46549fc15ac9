# Written by tools/stubs.py from the tables in src/: change it there.

"""Who owes what: invoices, payments and credit notes joined in double entry.

Every event makes balanced journal entries; nothing is ever changed, only added to. Money that came is the customer's
credit until it is allocated to an invoice, so that a deposit, money in advance and an overpayment are the same visible
thing: what is left of a payment. A credit note first takes off what is open of its invoice; where the invoice is paid,
the money that paid it becomes credit again, and can be refunded or pay another one.

Everything counts from a day, and every balance can be asked for as of any day. No balance is below zero at the end of
any day, also not where somebody enters things later than they happened.

Written-off amounts include their tax: what a tax office gives back for bad debts is a claim of its own, not made here.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import money as _money
from . import payment as _payment
from . import Value as _Value

__all__ = [
    "Ledger",
    "LedgerCommand",
    "LedgerEvent",
    "LedgerInvoice",
    "LedgerCreditNote",
    "LedgerPayment",
    "LedgerRefund",
    "InvoiceShare",
    "PaymentShare",
    "Allocation",
    "CreditToUse",
    "OpenInvoice",
    "OpenCredit",
    "AllocationPlan",
    "InvoiceBalance",
    "PaymentBalance",
    "CustomerBalance",
    "Receivables",
    "CustomerReceivable",
    "ReceivablesTotal",
    "AgedAmounts",
    "TrialBalance",
    "AccountBalance",
    "TrialTotal",
    "Statement",
    "StatementLine",
    "JournalEntry",
    "Posting",
    "Account",
    "LedgerSource",
    "AllocationOrder",
    "SettlementStatus",
    "decide",
    "apply",
    "entries",
    "allocate",
    "open_invoices",
    "open_credits",
    "invoice_balance",
    "payment_balance",
    "payments_of",
    "invoices_of",
    "customer_balance",
    "receivables",
    "trial_balance",
    "statement",
]

@_typing.final
class Ledger(_Value):  # type: ignore[call-arg]
    """The books: a fold over `LedgerEvent`s. `Ledger()` has nothing in it yet.

    No balance is below zero at the end of any day: not what is open of an invoice, nor what is left of a payment, nor what
    one pays of the other. The order in which documents arrived leaves no trace: the same facts are the same bytes. Read back
    from JSON, books that contradict themselves raise `CorruptError` (`JM-LED-0034`, `JM-LED-0036`).

    Each is a value: `apply` gives the next one and leaves this one as it is, which takes as long as a copy of the books. So
    hand it many events at once; an `Office` keeps its books without copying them.
    """
    __match_args__: _typing.ClassVar[tuple[()]]
    def __new__(cls) -> Ledger:
        ...
    def replace(self) -> Ledger:
        """The value like this one but for the fields that are named."""
    def __replace__(self) -> Ledger:
        """The value like this one but for the fields that are named."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Ledger:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def decide(self, command: LedgerCommand) -> tuple[LedgerEvent.Variant, ...]:
        """What a command comes to: one event, or none if its document is in the books already, see `already_has`.

        Raises:
            JourneymanError: as `journeyman.ledger.decide` says.
        """
    def already_has(self, command: LedgerCommand) -> bool:
        """Whether exactly this document is in the books, so that the command comes to nothing new.

        Commands without a document of their own (allocations and write-offs) are new each time.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def apply(self, events: _typing.Sequence[LedgerEvent]) -> Ledger:
        """The books after some events; these stay as they are.

        Raises:
            CorruptError: no command could have led to an event here (`JM-LED-0034`), or it is in already (`JM-LED-0035`).
        """
    def entries(self, event: LedgerEvent) -> tuple[JournalEntry, ...]:
        """The journal entries of an event, before or after it is in the books.

        Raises:
            CorruptError: an invoice or payment that isn't in the books (`JM-LED-0034`).
            InvalidError: amounts of the event's document that don't add up (`JM-LED-0032`), or fewer than two (`JM-LED-0030`).
        """
    def invoice(self, id: _uuid.UUID | str) -> LedgerInvoice | None:
        """The invoice of an id, as it was entered.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def payment(self, id: _uuid.UUID | str) -> LedgerPayment | None:
        """The payment of an id, as it was entered.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def credit_note(self, id: _uuid.UUID | str) -> LedgerCreditNote | None:
        """The credit note of an id, as it was entered.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def refund(self, id: _uuid.UUID | str) -> LedgerRefund | None:
        """The refund of an id, as it was entered.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def payments_of(self, invoice: _uuid.UUID | str, as_of: _datetime.date) -> tuple[PaymentShare, ...]:
        """What each payment pays of an invoice at the end of a day, by payment.

        Raises:
            MissingError: no such invoice (`JM-LED-0006`).
            LimitError: a day beyond the bounds (`JM-CAL-0002`).
        """
    def invoices_of(self, payment: _uuid.UUID | str, as_of: _datetime.date) -> tuple[InvoiceShare, ...]:
        """What a payment pays of each invoice at the end of a day, by invoice.

        Raises:
            MissingError: no such payment (`JM-LED-0006`).
            LimitError: a day beyond the bounds (`JM-CAL-0002`).
        """
    def open_invoices(
        self,
        customer: _uuid.UUID | str,
        currency: str,
        on: _datetime.date,
    ) -> tuple[OpenInvoice, ...]:
        """A customer's invoices of one currency of which something can be paid from a day on, by id: what
        `journeyman.ledger.allocate` takes, whose plan the books then accept on that day.

        Raises:
            LimitError: a day beyond the bounds (`JM-CAL-0002`).
        """
    def open_credits(
        self,
        customer: _uuid.UUID | str,
        currency: str,
        on: _datetime.date,
    ) -> tuple[OpenCredit, ...]:
        """A customer's payments of one currency of which something can be used from a day on, the oldest first.

        Raises:
            LimitError: a day beyond the bounds (`JM-CAL-0002`).
        """

class LedgerCommand(_Value):  # type: ignore[call-arg]
    """What may be asked of a `Ledger`. Days named `on` are those from which the books show it."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PostInvoice(LedgerCommand):  # type: ignore[call-arg]
        """Enter an issued invoice."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: LedgerInvoice) -> LedgerCommand.PostInvoice:
            ...
        def replace(self, *, invoice: LedgerInvoice = ...) -> LedgerCommand.PostInvoice:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: LedgerInvoice = ...) -> LedgerCommand.PostInvoice:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> LedgerInvoice:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.PostInvoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PostCreditNote(LedgerCommand):  # type: ignore[call-arg]
        """Enter an issued credit note. What it takes off an invoice that is paid becomes credit of the payments that paid it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note']]]
        def __new__(cls, *, credit_note: LedgerCreditNote) -> LedgerCommand.PostCreditNote:
            ...
        def replace(self, *, credit_note: LedgerCreditNote = ...) -> LedgerCommand.PostCreditNote:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, credit_note: LedgerCreditNote = ...) -> LedgerCommand.PostCreditNote:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> LedgerCreditNote:
            """The credit note."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.PostCreditNote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class VoidInvoice(LedgerCommand):  # type: ignore[call-arg]
        """Reverse an invoice that is void: one that nobody paid, credited or gave up."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['on']]]
        def __new__(cls, *, invoice: _uuid.UUID | str, on: _datetime.date) -> LedgerCommand.VoidInvoice:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.VoidInvoice:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.VoidInvoice:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.VoidInvoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TakePayment(LedgerCommand):  # type: ignore[call-arg]
        """Enter money that came, as credit of the customer: a fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: LedgerPayment) -> LedgerCommand.TakePayment:
            ...
        def replace(self, *, payment: LedgerPayment = ...) -> LedgerCommand.TakePayment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: LedgerPayment = ...) -> LedgerCommand.TakePayment:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> LedgerPayment:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.TakePayment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Allocate(LedgerCommand):  # type: ignore[call-arg]
        """Use credit for invoices of the same customer, all or nothing."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit'], _typing.Literal['shares'], _typing.Literal['on']]]
        def __new__(
            cls,
            *,
            credit: CreditToUse,
            shares: _typing.Sequence[InvoiceShare],
            on: _datetime.date,
        ) -> LedgerCommand.Allocate:
            ...
        def replace(
            self,
            *,
            credit: CreditToUse = ...,
            shares: _typing.Sequence[InvoiceShare] = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.Allocate:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit: CreditToUse = ...,
            shares: _typing.Sequence[InvoiceShare] = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.Allocate:
            """The value like this one but for the fields that are named."""
        @property
        def credit(self) -> CreditToUse.Variant:
            """Which credit."""
        @property
        def shares(self) -> tuple[InvoiceShare, ...]:
            """How much for which invoice; `allocate` plans it."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.Allocate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unallocate(LedgerCommand):  # type: ignore[call-arg]
        """Take money of a payment off an invoice again, which makes it credit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allocation'], _typing.Literal['on']]]
        def __new__(cls, *, allocation: Allocation, on: _datetime.date) -> LedgerCommand.Unallocate:
            ...
        def replace(
            self,
            *,
            allocation: Allocation = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.Unallocate:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            allocation: Allocation = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.Unallocate:
            """The value like this one but for the fields that are named."""
        @property
        def allocation(self) -> Allocation:
            """The money."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.Unallocate:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refund(LedgerCommand):  # type: ignore[call-arg]
        """Pay back credit."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: LedgerRefund) -> LedgerCommand.Refund:
            ...
        def replace(self, *, refund: LedgerRefund = ...) -> LedgerCommand.Refund:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: LedgerRefund = ...) -> LedgerCommand.Refund:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> LedgerRefund:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.Refund:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WriteOff(LedgerCommand):  # type: ignore[call-arg]
        """Give up what is open of an invoice, or a part of it."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: InvoiceShare, on: _datetime.date) -> LedgerCommand.WriteOff:
            ...
        def replace(self, *, share: InvoiceShare = ..., on: _datetime.date = ...) -> LedgerCommand.WriteOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.WriteOff:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.WriteOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class ReverseWriteOff(LedgerCommand):  # type: ignore[call-arg]
        """Open again what was given up: the customer pays after all."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: InvoiceShare, on: _datetime.date) -> LedgerCommand.ReverseWriteOff:
            ...
        def replace(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.ReverseWriteOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerCommand.ReverseWriteOff:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCommand.ReverseWriteOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = PostInvoice | PostCreditNote | VoidInvoice | TakePayment | Allocate | Unallocate | Refund | WriteOff | ReverseWriteOff
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class LedgerEvent(_Value):  # type: ignore[call-arg]
    """What happened to a `Ledger`."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoicePosted(LedgerEvent):  # type: ignore[call-arg]
        """An invoice was entered."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: LedgerInvoice) -> LedgerEvent.InvoicePosted:
            ...
        def replace(self, *, invoice: LedgerInvoice = ...) -> LedgerEvent.InvoicePosted:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: LedgerInvoice = ...) -> LedgerEvent.InvoicePosted:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> LedgerInvoice:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.InvoicePosted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CreditNotePosted(LedgerEvent):  # type: ignore[call-arg]
        """A credit note was entered."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note'], _typing.Literal['released']]]
        def __new__(
            cls,
            *,
            credit_note: LedgerCreditNote,
            released: _typing.Sequence[PaymentShare],
        ) -> LedgerEvent.CreditNotePosted:
            ...
        def replace(
            self,
            *,
            credit_note: LedgerCreditNote = ...,
            released: _typing.Sequence[PaymentShare] = ...,
        ) -> LedgerEvent.CreditNotePosted:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            credit_note: LedgerCreditNote = ...,
            released: _typing.Sequence[PaymentShare] = ...,
        ) -> LedgerEvent.CreditNotePosted:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> LedgerCreditNote:
            """The credit note."""
        @property
        def released(self) -> tuple[PaymentShare, ...]:
            """The money that no longer pays the invoice and is credit from now on."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.CreditNotePosted:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class InvoiceVoided(LedgerEvent):  # type: ignore[call-arg]
        """An invoice became void."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['on']]]
        def __new__(cls, *, invoice: _uuid.UUID | str, on: _datetime.date) -> LedgerEvent.InvoiceVoided:
            ...
        def replace(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.InvoiceVoided:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            invoice: _uuid.UUID | str = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.InvoiceVoided:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.InvoiceVoided:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class PaymentTaken(LedgerEvent):  # type: ignore[call-arg]
        """Money came."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: LedgerPayment) -> LedgerEvent.PaymentTaken:
            ...
        def replace(self, *, payment: LedgerPayment = ...) -> LedgerEvent.PaymentTaken:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: LedgerPayment = ...) -> LedgerEvent.PaymentTaken:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> LedgerPayment:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.PaymentTaken:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Allocated(LedgerEvent):  # type: ignore[call-arg]
        """Credit was used for invoices."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allocations'], _typing.Literal['on']]]
        def __new__(
            cls,
            *,
            allocations: _typing.Sequence[Allocation],
            on: _datetime.date,
        ) -> LedgerEvent.Allocated:
            ...
        def replace(
            self,
            *,
            allocations: _typing.Sequence[Allocation] = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.Allocated:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            allocations: _typing.Sequence[Allocation] = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.Allocated:
            """The value like this one but for the fields that are named."""
        @property
        def allocations(self) -> tuple[Allocation, ...]:
            """Which, and for what."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.Allocated:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unallocated(LedgerEvent):  # type: ignore[call-arg]
        """Money was taken off an invoice and is credit again."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['allocation'], _typing.Literal['on']]]
        def __new__(cls, *, allocation: Allocation, on: _datetime.date) -> LedgerEvent.Unallocated:
            ...
        def replace(
            self,
            *,
            allocation: Allocation = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.Unallocated:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            allocation: Allocation = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.Unallocated:
            """The value like this one but for the fields that are named."""
        @property
        def allocation(self) -> Allocation:
            """The money."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.Unallocated:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refunded(LedgerEvent):  # type: ignore[call-arg]
        """Credit was paid back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: LedgerRefund) -> LedgerEvent.Refunded:
            ...
        def replace(self, *, refund: LedgerRefund = ...) -> LedgerEvent.Refunded:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: LedgerRefund = ...) -> LedgerEvent.Refunded:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> LedgerRefund:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.Refunded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WrittenOff(LedgerEvent):  # type: ignore[call-arg]
        """What was open of an invoice was given up."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: InvoiceShare, on: _datetime.date) -> LedgerEvent.WrittenOff:
            ...
        def replace(self, *, share: InvoiceShare = ..., on: _datetime.date = ...) -> LedgerEvent.WrittenOff:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.WrittenOff:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.WrittenOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WriteOffReversed(LedgerEvent):  # type: ignore[call-arg]
        """What was given up is open again."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['share'], _typing.Literal['on']]]
        def __new__(cls, *, share: InvoiceShare, on: _datetime.date) -> LedgerEvent.WriteOffReversed:
            ...
        def replace(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.WriteOffReversed:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            share: InvoiceShare = ...,
            on: _datetime.date = ...,
        ) -> LedgerEvent.WriteOffReversed:
            """The value like this one but for the fields that are named."""
        @property
        def share(self) -> InvoiceShare:
            """How much of which invoice."""
        @property
        def on(self) -> _datetime.date:
            """The day."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerEvent.WriteOffReversed:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = InvoicePosted | CreditNotePosted | InvoiceVoided | PaymentTaken | Allocated | Unallocated | Refunded | WrittenOff | WriteOffReversed
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class LedgerInvoice(_Value):  # type: ignore[call-arg]
    """What the books need of an issued invoice."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['number'], _typing.Literal['customer'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['payable'], _typing.Literal['issued_on'], _typing.Literal['due_on']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        number: str,
        customer: _uuid.UUID | str,
        tax_exclusive: _money.Money,
        tax: _money.Money,
        payable: _money.Money,
        issued_on: _datetime.date,
        due_on: _datetime.date,
    ) -> LedgerInvoice:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        customer: _uuid.UUID | str = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        payable: _money.Money = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
    ) -> LedgerInvoice:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        number: str = ...,
        customer: _uuid.UUID | str = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        payable: _money.Money = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
    ) -> LedgerInvoice:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def number(self) -> str:
        """Its number, which no other invoice has."""
    @property
    def customer(self) -> _uuid.UUID:
        """Who owes it."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """Its total without tax."""
    @property
    def tax(self) -> _money.Money:
        """Its tax."""
    @property
    def payable(self) -> _money.Money:
        """What it asks for, which is both together and not below zero. Deposits aren't taken off: they are allocated."""
    @property
    def issued_on(self) -> _datetime.date:
        """The day it counts from."""
    @property
    def due_on(self) -> _datetime.date:
        """The last day to pay it, not before it was issued."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerInvoice:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LedgerCreditNote(_Value):  # type: ignore[call-arg]
    """What the books need of a credit note, which takes amounts off one invoice."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['invoice'], _typing.Literal['tax_exclusive'], _typing.Literal['tax'], _typing.Literal['payable'], _typing.Literal['issued_on']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        invoice: _uuid.UUID | str,
        tax_exclusive: _money.Money,
        tax: _money.Money,
        payable: _money.Money,
        issued_on: _datetime.date,
    ) -> LedgerCreditNote:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        invoice: _uuid.UUID | str = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        payable: _money.Money = ...,
        issued_on: _datetime.date = ...,
    ) -> LedgerCreditNote:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        invoice: _uuid.UUID | str = ...,
        tax_exclusive: _money.Money = ...,
        tax: _money.Money = ...,
        payable: _money.Money = ...,
        issued_on: _datetime.date = ...,
    ) -> LedgerCreditNote:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def invoice(self) -> _uuid.UUID:
        """The invoice."""
    @property
    def tax_exclusive(self) -> _money.Money:
        """What it takes off the invoice's total without tax."""
    @property
    def tax(self) -> _money.Money:
        """What it takes off the invoice's tax."""
    @property
    def payable(self) -> _money.Money:
        """What it takes off the invoice, which is both together and above zero."""
    @property
    def issued_on(self) -> _datetime.date:
        """The day it counts from."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerCreditNote:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class LedgerPayment(_Value):  # type: ignore[call-arg]
    """What the books need of a payment."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['customer'], _typing.Literal['job'], _typing.Literal['amount'], _typing.Literal['received_on']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        customer: _uuid.UUID | str,
        job: _uuid.UUID | str | None = None,
        amount: _money.Money,
        received_on: _datetime.date,
    ) -> LedgerPayment:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        amount: _money.Money = ...,
        received_on: _datetime.date = ...,
    ) -> LedgerPayment:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        amount: _money.Money = ...,
        received_on: _datetime.date = ...,
    ) -> LedgerPayment:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def customer(self) -> _uuid.UUID:
        """Whose credit it is until an invoice uses it."""
    @property
    def job(self) -> _uuid.UUID | None:
        """The job that it is kept for, if it is a deposit for one."""
    @property
    def amount(self) -> _money.Money:
        """How much, above zero."""
    @property
    def received_on(self) -> _datetime.date:
        """The day it counts from."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerPayment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def of(payment: _payment.Payment) -> LedgerPayment:
        """What the books need of a payment, from the payment itself.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class LedgerRefund(_Value):  # type: ignore[call-arg]
    """What the books need of a refund."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['payment'], _typing.Literal['amount'], _typing.Literal['refunded_on']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        payment: _uuid.UUID | str,
        amount: _money.Money,
        refunded_on: _datetime.date,
    ) -> LedgerRefund:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        payment: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
        refunded_on: _datetime.date = ...,
    ) -> LedgerRefund:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        payment: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
        refunded_on: _datetime.date = ...,
    ) -> LedgerRefund:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def payment(self) -> _uuid.UUID:
        """The payment that is paid back, in whole or in part."""
    @property
    def amount(self) -> _money.Money:
        """How much, above zero."""
    @property
    def refunded_on(self) -> _datetime.date:
        """The day it counts from."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerRefund:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    @staticmethod
    def of(refund: _payment.Refund) -> LedgerRefund:
        """What the books need of a refund, from the refund itself.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class InvoiceShare(_Value):  # type: ignore[call-arg]
    """An amount for an invoice."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['amount']]]
    def __new__(cls, *, invoice: _uuid.UUID | str, amount: _money.Money) -> InvoiceShare:
        ...
    def replace(self, *, invoice: _uuid.UUID | str = ..., amount: _money.Money = ...) -> InvoiceShare:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, invoice: _uuid.UUID | str = ..., amount: _money.Money = ...) -> InvoiceShare:
        """The value like this one but for the fields that are named."""
    @property
    def invoice(self) -> _uuid.UUID:
        """The invoice."""
    @property
    def amount(self) -> _money.Money:
        """How much of it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoiceShare:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PaymentShare(_Value):  # type: ignore[call-arg]
    """An amount of a payment."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['amount']]]
    def __new__(cls, *, payment: _uuid.UUID | str, amount: _money.Money) -> PaymentShare:
        ...
    def replace(self, *, payment: _uuid.UUID | str = ..., amount: _money.Money = ...) -> PaymentShare:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, payment: _uuid.UUID | str = ..., amount: _money.Money = ...) -> PaymentShare:
        """The value like this one but for the fields that are named."""
    @property
    def payment(self) -> _uuid.UUID:
        """The payment."""
    @property
    def amount(self) -> _money.Money:
        """How much of it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentShare:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Allocation(_Value):  # type: ignore[call-arg]
    """Money of a payment that an invoice uses."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['invoice'], _typing.Literal['amount']]]
    def __new__(
        cls,
        *,
        payment: _uuid.UUID | str,
        invoice: _uuid.UUID | str,
        amount: _money.Money,
    ) -> Allocation:
        ...
    def replace(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        invoice: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
    ) -> Allocation:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        invoice: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
    ) -> Allocation:
        """The value like this one but for the fields that are named."""
    @property
    def payment(self) -> _uuid.UUID:
        """The payment."""
    @property
    def invoice(self) -> _uuid.UUID:
        """The invoice."""
    @property
    def amount(self) -> _money.Money:
        """How much."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Allocation:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class CreditToUse(_Value):  # type: ignore[call-arg]
    """Which of a customer's credit an allocation uses."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditToUse.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Payment(CreditToUse):  # type: ignore[call-arg]
        """What is left of one payment."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: _uuid.UUID | str) -> CreditToUse.Payment:
            ...
        def replace(self, *, payment: _uuid.UUID | str = ...) -> CreditToUse.Payment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: _uuid.UUID | str = ...) -> CreditToUse.Payment:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> _uuid.UUID:
            """The payment."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditToUse.Payment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Job(CreditToUse):  # type: ignore[call-arg]
        """The deposits for a job, the oldest first."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['job']]]
        def __new__(cls, *, job: _uuid.UUID | str) -> CreditToUse.Job:
            ...
        def replace(self, *, job: _uuid.UUID | str = ...) -> CreditToUse.Job:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, job: _uuid.UUID | str = ...) -> CreditToUse.Job:
            """The value like this one but for the fields that are named."""
        @property
        def job(self) -> _uuid.UUID:
            """The job."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditToUse.Job:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unreserved(CreditToUse):  # type: ignore[call-arg]
        """Whatever the customer has that isn't kept for a job, the oldest first. A deposit never pays for another job unless
        somebody names it.
        """
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> CreditToUse.Unreserved:
            ...
        def replace(self) -> CreditToUse.Unreserved:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> CreditToUse.Unreserved:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CreditToUse.Unreserved:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Payment | Job | Unreserved
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class OpenInvoice(_Value):  # type: ignore[call-arg]
    """An invoice of which something is open."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['number'], _typing.Literal['issued_on'], _typing.Literal['due_on'], _typing.Literal['outstanding']]]
    def __new__(
        cls,
        *,
        invoice: _uuid.UUID | str,
        number: str,
        issued_on: _datetime.date,
        due_on: _datetime.date,
        outstanding: _money.Money,
    ) -> OpenInvoice:
        ...
    def replace(
        self,
        *,
        invoice: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
        outstanding: _money.Money = ...,
    ) -> OpenInvoice:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        invoice: _uuid.UUID | str = ...,
        number: str = ...,
        issued_on: _datetime.date = ...,
        due_on: _datetime.date = ...,
        outstanding: _money.Money = ...,
    ) -> OpenInvoice:
        """The value like this one but for the fields that are named."""
    @property
    def invoice(self) -> _uuid.UUID:
        """Its id."""
    @property
    def number(self) -> str:
        """Its number."""
    @property
    def issued_on(self) -> _datetime.date:
        """The day it was issued."""
    @property
    def due_on(self) -> _datetime.date:
        """The last day to pay it."""
    @property
    def outstanding(self) -> _money.Money:
        """What is open of it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OpenInvoice:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class OpenCredit(_Value):  # type: ignore[call-arg]
    """What is left of a payment."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['job'], _typing.Literal['received_on'], _typing.Literal['available']]]
    def __new__(
        cls,
        *,
        payment: _uuid.UUID | str,
        job: _uuid.UUID | str | None = None,
        received_on: _datetime.date,
        available: _money.Money,
    ) -> OpenCredit:
        ...
    def replace(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        received_on: _datetime.date = ...,
        available: _money.Money = ...,
    ) -> OpenCredit:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        received_on: _datetime.date = ...,
        available: _money.Money = ...,
    ) -> OpenCredit:
        """The value like this one but for the fields that are named."""
    @property
    def payment(self) -> _uuid.UUID:
        """The payment."""
    @property
    def job(self) -> _uuid.UUID | None:
        """The job that it is kept for, if it is a deposit for one."""
    @property
    def received_on(self) -> _datetime.date:
        """The day it came."""
    @property
    def available(self) -> _money.Money:
        """What can be used from the day that was asked for on."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> OpenCredit:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class AllocationPlan(_Value):  # type: ignore[call-arg]
    """How an amount is shared out among invoices."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['shares'], _typing.Literal['left_as_credit']]]
    def __new__(
        cls,
        *,
        shares: _typing.Sequence[InvoiceShare],
        left_as_credit: _money.Money,
    ) -> AllocationPlan:
        ...
    def replace(
        self,
        *,
        shares: _typing.Sequence[InvoiceShare] = ...,
        left_as_credit: _money.Money = ...,
    ) -> AllocationPlan:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        shares: _typing.Sequence[InvoiceShare] = ...,
        left_as_credit: _money.Money = ...,
    ) -> AllocationPlan:
        """The value like this one but for the fields that are named."""
    @property
    def shares(self) -> tuple[InvoiceShare, ...]:
        """What each invoice gets, in the order in which they are paid."""
    @property
    def left_as_credit(self) -> _money.Money:
        """What is left when all are paid: an overpayment, which stays the customer's credit."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> AllocationPlan:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class InvoiceBalance(_Value):  # type: ignore[call-arg]
    """What became of an invoice by the end of a day.

    What was invoiced is what was paid, credited, written off and is outstanding together, and none of them is below zero.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice'], _typing.Literal['as_of'], _typing.Literal['invoiced'], _typing.Literal['paid'], _typing.Literal['credited'], _typing.Literal['written_off'], _typing.Literal['outstanding'], _typing.Literal['status'], _typing.Literal['overdue_days']]]
    def __new__(
        cls,
        *,
        invoice: _uuid.UUID | str,
        as_of: _datetime.date,
        invoiced: _money.Money,
        paid: _money.Money,
        credited: _money.Money,
        written_off: _money.Money,
        outstanding: _money.Money,
        status: SettlementStatus,
        overdue_days: int,
    ) -> InvoiceBalance:
        ...
    def replace(
        self,
        *,
        invoice: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        invoiced: _money.Money = ...,
        paid: _money.Money = ...,
        credited: _money.Money = ...,
        written_off: _money.Money = ...,
        outstanding: _money.Money = ...,
        status: SettlementStatus = ...,
        overdue_days: int = ...,
    ) -> InvoiceBalance:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        invoice: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        invoiced: _money.Money = ...,
        paid: _money.Money = ...,
        credited: _money.Money = ...,
        written_off: _money.Money = ...,
        outstanding: _money.Money = ...,
        status: SettlementStatus = ...,
        overdue_days: int = ...,
    ) -> InvoiceBalance:
        """The value like this one but for the fields that are named."""
    @property
    def invoice(self) -> _uuid.UUID:
        """The invoice."""
    @property
    def as_of(self) -> _datetime.date:
        """The day."""
    @property
    def invoiced(self) -> _money.Money:
        """What it asks for; nothing before it is issued."""
    @property
    def paid(self) -> _money.Money:
        """What payments that are allocated to it paid."""
    @property
    def credited(self) -> _money.Money:
        """What credit notes took off."""
    @property
    def written_off(self) -> _money.Money:
        """What was given up."""
    @property
    def outstanding(self) -> _money.Money:
        """What is still to be paid."""
    @property
    def status(self) -> SettlementStatus:
        """Where it stands."""
    @property
    def overdue_days(self) -> int:
        """How many days ago it was due, if something is open."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> InvoiceBalance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PaymentBalance(_Value):  # type: ignore[call-arg]
    """What became of a payment by the end of a day.

    What was captured is what is allocated, was refunded and is available together, and none of them is below zero.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['as_of'], _typing.Literal['captured'], _typing.Literal['allocated'], _typing.Literal['refunded'], _typing.Literal['available']]]
    def __new__(
        cls,
        *,
        payment: _uuid.UUID | str,
        as_of: _datetime.date,
        captured: _money.Money,
        allocated: _money.Money,
        refunded: _money.Money,
        available: _money.Money,
    ) -> PaymentBalance:
        ...
    def replace(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        captured: _money.Money = ...,
        allocated: _money.Money = ...,
        refunded: _money.Money = ...,
        available: _money.Money = ...,
    ) -> PaymentBalance:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        payment: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        captured: _money.Money = ...,
        allocated: _money.Money = ...,
        refunded: _money.Money = ...,
        available: _money.Money = ...,
    ) -> PaymentBalance:
        """The value like this one but for the fields that are named."""
    @property
    def payment(self) -> _uuid.UUID:
        """The payment."""
    @property
    def as_of(self) -> _datetime.date:
        """The day."""
    @property
    def captured(self) -> _money.Money:
        """What came; nothing before it did."""
    @property
    def allocated(self) -> _money.Money:
        """What invoices use."""
    @property
    def refunded(self) -> _money.Money:
        """What was paid back."""
    @property
    def available(self) -> _money.Money:
        """What is left: a deposit, money in advance or an overpayment, held as the customer's credit."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentBalance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CustomerBalance(_Value):  # type: ignore[call-arg]
    """What a customer owes and has, in one currency, by the end of a day."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer'], _typing.Literal['as_of'], _typing.Literal['owed'], _typing.Literal['credit'], _typing.Literal['balance']]]
    def __new__(
        cls,
        *,
        customer: _uuid.UUID | str,
        as_of: _datetime.date,
        owed: _money.Money,
        credit: _money.Money,
        balance: _money.Money,
    ) -> CustomerBalance:
        ...
    def replace(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        owed: _money.Money = ...,
        credit: _money.Money = ...,
        balance: _money.Money = ...,
    ) -> CustomerBalance:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        as_of: _datetime.date = ...,
        owed: _money.Money = ...,
        credit: _money.Money = ...,
        balance: _money.Money = ...,
    ) -> CustomerBalance:
        """The value like this one but for the fields that are named."""
    @property
    def customer(self) -> _uuid.UUID:
        """The customer."""
    @property
    def as_of(self) -> _datetime.date:
        """The day."""
    @property
    def owed(self) -> _money.Money:
        """What is open of the customer's invoices."""
    @property
    def credit(self) -> _money.Money:
        """What is held for the customer and no invoice uses."""
    @property
    def balance(self) -> _money.Money:
        """What is owed less the credit: below zero if more is held than owed."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CustomerBalance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Receivables(_Value):  # type: ignore[call-arg]
    """Who owes what for how long, by the end of a day."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['as_of'], _typing.Literal['customers'], _typing.Literal['totals']]]
    def __new__(
        cls,
        *,
        as_of: _datetime.date,
        customers: _typing.Sequence[CustomerReceivable],
        totals: _typing.Sequence[ReceivablesTotal],
    ) -> Receivables:
        ...
    def replace(
        self,
        *,
        as_of: _datetime.date = ...,
        customers: _typing.Sequence[CustomerReceivable] = ...,
        totals: _typing.Sequence[ReceivablesTotal] = ...,
    ) -> Receivables:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        as_of: _datetime.date = ...,
        customers: _typing.Sequence[CustomerReceivable] = ...,
        totals: _typing.Sequence[ReceivablesTotal] = ...,
    ) -> Receivables:
        """The value like this one but for the fields that are named."""
    @property
    def as_of(self) -> _datetime.date:
        """The day."""
    @property
    def customers(self) -> tuple[CustomerReceivable, ...]:
        """A line for each customer who owes or has something, by currency and customer."""
    @property
    def totals(self) -> tuple[ReceivablesTotal, ...]:
        """A line for each currency in them."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Receivables:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CustomerReceivable(_Value):  # type: ignore[call-arg]
    """What one customer owes and has, in one currency."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer'], _typing.Literal['owed'], _typing.Literal['credit']]]
    def __new__(
        cls,
        *,
        customer: _uuid.UUID | str,
        owed: AgedAmounts,
        credit: _money.Money,
    ) -> CustomerReceivable:
        ...
    def replace(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        owed: AgedAmounts = ...,
        credit: _money.Money = ...,
    ) -> CustomerReceivable:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        owed: AgedAmounts = ...,
        credit: _money.Money = ...,
    ) -> CustomerReceivable:
        """The value like this one but for the fields that are named."""
    @property
    def customer(self) -> _uuid.UUID:
        """The customer."""
    @property
    def owed(self) -> AgedAmounts:
        """What is open of the customer's invoices."""
    @property
    def credit(self) -> _money.Money:
        """What is held for the customer and no invoice uses. It isn't taken off `owed`: somebody must allocate it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CustomerReceivable:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class ReceivablesTotal(_Value):  # type: ignore[call-arg]
    """What all customers owe and have, in one currency."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['owed'], _typing.Literal['credit']]]
    def __new__(cls, *, owed: AgedAmounts, credit: _money.Money) -> ReceivablesTotal:
        ...
    def replace(self, *, owed: AgedAmounts = ..., credit: _money.Money = ...) -> ReceivablesTotal:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, owed: AgedAmounts = ..., credit: _money.Money = ...) -> ReceivablesTotal:
        """The value like this one but for the fields that are named."""
    @property
    def owed(self) -> AgedAmounts:
        """What is open of all invoices."""
    @property
    def credit(self) -> _money.Money:
        """What is held for all customers and no invoice uses."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> ReceivablesTotal:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class AgedAmounts(_Value):  # type: ignore[call-arg]
    """What is open of invoices, by how long they are overdue."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['current'], _typing.Literal['days_1_to_30'], _typing.Literal['days_31_to_60'], _typing.Literal['days_61_to_90'], _typing.Literal['over_90_days'], _typing.Literal['total']]]
    def __new__(
        cls,
        *,
        current: _money.Money,
        days_1_to_30: _money.Money,
        days_31_to_60: _money.Money,
        days_61_to_90: _money.Money,
        over_90_days: _money.Money,
        total: _money.Money,
    ) -> AgedAmounts:
        ...
    def replace(
        self,
        *,
        current: _money.Money = ...,
        days_1_to_30: _money.Money = ...,
        days_31_to_60: _money.Money = ...,
        days_61_to_90: _money.Money = ...,
        over_90_days: _money.Money = ...,
        total: _money.Money = ...,
    ) -> AgedAmounts:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        current: _money.Money = ...,
        days_1_to_30: _money.Money = ...,
        days_31_to_60: _money.Money = ...,
        days_61_to_90: _money.Money = ...,
        over_90_days: _money.Money = ...,
        total: _money.Money = ...,
    ) -> AgedAmounts:
        """The value like this one but for the fields that are named."""
    @property
    def current(self) -> _money.Money:
        """Not due yet, or due on the day itself."""
    @property
    def days_1_to_30(self) -> _money.Money:
        """Overdue by 1 to 30 days."""
    @property
    def days_31_to_60(self) -> _money.Money:
        """Overdue by 31 to 60 days."""
    @property
    def days_61_to_90(self) -> _money.Money:
        """Overdue by 61 to 90 days."""
    @property
    def over_90_days(self) -> _money.Money:
        """Overdue by more than 90 days."""
    @property
    def total(self) -> _money.Money:
        """The sum of them."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> AgedAmounts:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TrialBalance(_Value):  # type: ignore[call-arg]
    """The balance of each account by the end of a day, and the proof that they sum to zero."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['as_of'], _typing.Literal['accounts'], _typing.Literal['totals']]]
    def __new__(
        cls,
        *,
        as_of: _datetime.date,
        accounts: _typing.Sequence[AccountBalance],
        totals: _typing.Sequence[TrialTotal],
    ) -> TrialBalance:
        ...
    def replace(
        self,
        *,
        as_of: _datetime.date = ...,
        accounts: _typing.Sequence[AccountBalance] = ...,
        totals: _typing.Sequence[TrialTotal] = ...,
    ) -> TrialBalance:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        as_of: _datetime.date = ...,
        accounts: _typing.Sequence[AccountBalance] = ...,
        totals: _typing.Sequence[TrialTotal] = ...,
    ) -> TrialBalance:
        """The value like this one but for the fields that are named."""
    @property
    def as_of(self) -> _datetime.date:
        """The day."""
    @property
    def accounts(self) -> tuple[AccountBalance, ...]:
        """The accounts that aren't at zero, by currency and account."""
    @property
    def totals(self) -> tuple[TrialTotal, ...]:
        """A line for each currency in them."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TrialBalance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class AccountBalance(_Value):  # type: ignore[call-arg]
    """The balance of one account, in one currency."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['account'], _typing.Literal['balance']]]
    def __new__(cls, *, account: Account, balance: _money.Money) -> AccountBalance:
        ...
    def replace(self, *, account: Account = ..., balance: _money.Money = ...) -> AccountBalance:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, account: Account = ..., balance: _money.Money = ...) -> AccountBalance:
        """The value like this one but for the fields that are named."""
    @property
    def account(self) -> Account.Variant:
        """The account."""
    @property
    def balance(self) -> _money.Money:
        """Its balance: debits above zero, credits below it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> AccountBalance:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class TrialTotal(_Value):  # type: ignore[call-arg]
    """The proof that the accounts of one currency balance."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['debits'], _typing.Literal['credits'], _typing.Literal['difference']]]
    def __new__(cls, *, debits: _money.Money, credits: _money.Money, difference: _money.Money) -> TrialTotal:
        ...
    def replace(
        self,
        *,
        debits: _money.Money = ...,
        credits: _money.Money = ...,
        difference: _money.Money = ...,
    ) -> TrialTotal:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        debits: _money.Money = ...,
        credits: _money.Money = ...,
        difference: _money.Money = ...,
    ) -> TrialTotal:
        """The value like this one but for the fields that are named."""
    @property
    def debits(self) -> _money.Money:
        """The sum of the balances above zero."""
    @property
    def credits(self) -> _money.Money:
        """The sum of the balances below zero, as an amount above zero."""
    @property
    def difference(self) -> _money.Money:
        """The difference, which is zero."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> TrialTotal:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Statement(_Value):  # type: ignore[call-arg]
    """What happened between a business and a customer in a period, in one currency.

    Allocations don't show: they move money that is there already.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer'], _typing.Literal['first_day'], _typing.Literal['last_day'], _typing.Literal['opening'], _typing.Literal['lines'], _typing.Literal['closing']]]
    def __new__(
        cls,
        *,
        customer: _uuid.UUID | str,
        first_day: _datetime.date,
        last_day: _datetime.date,
        opening: _money.Money,
        lines: _typing.Sequence[StatementLine],
        closing: _money.Money,
    ) -> Statement:
        ...
    def replace(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        first_day: _datetime.date = ...,
        last_day: _datetime.date = ...,
        opening: _money.Money = ...,
        lines: _typing.Sequence[StatementLine] = ...,
        closing: _money.Money = ...,
    ) -> Statement:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        customer: _uuid.UUID | str = ...,
        first_day: _datetime.date = ...,
        last_day: _datetime.date = ...,
        opening: _money.Money = ...,
        lines: _typing.Sequence[StatementLine] = ...,
        closing: _money.Money = ...,
    ) -> Statement:
        """The value like this one but for the fields that are named."""
    @property
    def customer(self) -> _uuid.UUID:
        """The customer."""
    @property
    def first_day(self) -> _datetime.date:
        """The first day of the period."""
    @property
    def last_day(self) -> _datetime.date:
        """The last day of the period."""
    @property
    def opening(self) -> _money.Money:
        """What was owed at the start of the first day, less what was held: below zero if more was held."""
    @property
    def lines(self) -> tuple[StatementLine, ...]:
        """What happened, by day; of a day first invoices, then credit notes, payments, refunds and write-offs."""
    @property
    def closing(self) -> _money.Money:
        """What was owed at the end of the last day, less what was held: the opening and all changes."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Statement:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class StatementLine(_Value):  # type: ignore[call-arg]
    """A document that changed what a customer owes."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['on'], _typing.Literal['document'], _typing.Literal['change'], _typing.Literal['balance']]]
    def __new__(
        cls,
        *,
        on: _datetime.date,
        document: LedgerSource,
        change: _money.Money,
        balance: _money.Money,
    ) -> StatementLine:
        ...
    def replace(
        self,
        *,
        on: _datetime.date = ...,
        document: LedgerSource = ...,
        change: _money.Money = ...,
        balance: _money.Money = ...,
    ) -> StatementLine:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        on: _datetime.date = ...,
        document: LedgerSource = ...,
        change: _money.Money = ...,
        balance: _money.Money = ...,
    ) -> StatementLine:
        """The value like this one but for the fields that are named."""
    @property
    def on(self) -> _datetime.date:
        """The day it counts from."""
    @property
    def document(self) -> LedgerSource.Variant:
        """What it is."""
    @property
    def change(self) -> _money.Money:
        """What it adds to what is owed, or takes off it."""
    @property
    def balance(self) -> _money.Money:
        """What is owed after it, less what is held for the customer."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> StatementLine:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class JournalEntry(_Value):  # type: ignore[call-arg]
    """A balanced entry of the journal: its debits equal its credits, in every currency.

    One that doesn't balance can't be made: it raises `InvalidError` where the debits and credits differ (`JM-LED-0032`),
    there are fewer than two postings (`JM-LED-0030`) or one is of nothing (`JM-LED-0031`), and `LimitError` for too many
    postings (`JM-LED-0033`) or an amount or a day beyond its bounds (`JM-MON-0005`, `JM-CAL-0002`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['date'], _typing.Literal['source'], _typing.Literal['postings']]]
    def __new__(
        cls,
        *,
        date: _datetime.date,
        source: LedgerSource,
        postings: _typing.Sequence[Posting],
    ) -> JournalEntry:
        ...
    def replace(
        self,
        *,
        date: _datetime.date = ...,
        source: LedgerSource = ...,
        postings: _typing.Sequence[Posting] = ...,
    ) -> JournalEntry:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        date: _datetime.date = ...,
        source: LedgerSource = ...,
        postings: _typing.Sequence[Posting] = ...,
    ) -> JournalEntry:
        """The value like this one but for the fields that are named."""
    @property
    def date(self) -> _datetime.date:
        """The day it counts from."""
    @property
    def source(self) -> LedgerSource.Variant:
        """What it is about."""
    @property
    def postings(self) -> tuple[Posting, ...]:
        """Its lines."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> JournalEntry:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Posting(_Value):  # type: ignore[call-arg]
    """One line of a journal entry: an account and what it gets."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['account'], _typing.Literal['amount']]]
    def __new__(cls, *, account: Account, amount: _money.Money) -> Posting:
        ...
    def replace(self, *, account: Account = ..., amount: _money.Money = ...) -> Posting:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, account: Account = ..., amount: _money.Money = ...) -> Posting:
        """The value like this one but for the fields that are named."""
    @property
    def account(self) -> Account.Variant:
        """The account."""
    @property
    def amount(self) -> _money.Money:
        """A debit above zero, a credit below it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Posting:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Account(_Value):  # type: ignore[call-arg]
    """An account of the books."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Bank(Account):  # type: ignore[call-arg]
        """Money that came and wasn't paid back, wherever it is kept: till, bank or clearing account."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Account.Bank:
            ...
        def replace(self) -> Account.Bank:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Account.Bank:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.Bank:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Receivable(Account):  # type: ignore[call-arg]
        """What a customer owes for invoices."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer']]]
        def __new__(cls, *, customer: _uuid.UUID | str) -> Account.Receivable:
            ...
        def replace(self, *, customer: _uuid.UUID | str = ...) -> Account.Receivable:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, customer: _uuid.UUID | str = ...) -> Account.Receivable:
            """The value like this one but for the fields that are named."""
        @property
        def customer(self) -> _uuid.UUID:
            """The customer."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.Receivable:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CustomerCredit(Account):  # type: ignore[call-arg]
        """What is held for a customer and no invoice has used: deposits, money in advance, overpayments, and what a credit
        note freed.
        """
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['customer']]]
        def __new__(cls, *, customer: _uuid.UUID | str) -> Account.CustomerCredit:
            ...
        def replace(self, *, customer: _uuid.UUID | str = ...) -> Account.CustomerCredit:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, customer: _uuid.UUID | str = ...) -> Account.CustomerCredit:
            """The value like this one but for the fields that are named."""
        @property
        def customer(self) -> _uuid.UUID:
            """The customer."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.CustomerCredit:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Sales(Account):  # type: ignore[call-arg]
        """What was sold, without tax."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Account.Sales:
            ...
        def replace(self) -> Account.Sales:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Account.Sales:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.Sales:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class TaxPayable(Account):  # type: ignore[call-arg]
        """The tax that invoices charged."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Account.TaxPayable:
            ...
        def replace(self) -> Account.TaxPayable:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Account.TaxPayable:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.TaxPayable:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class BadDebt(Account):  # type: ignore[call-arg]
        """What was given up as never to be paid."""
        __match_args__: _typing.ClassVar[tuple[()]]
        def __new__(cls) -> Account.BadDebt:
            ...
        def replace(self) -> Account.BadDebt:
            """The value like this one but for the fields that are named."""
        def __replace__(self) -> Account.BadDebt:
            """The value like this one but for the fields that are named."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Account.BadDebt:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Bank | Receivable | CustomerCredit | Sales | TaxPayable | BadDebt
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class LedgerSource(_Value):  # type: ignore[call-arg]
    """What a journal entry or a line of a statement is about. `str` of it is in words."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Invoice(LedgerSource):  # type: ignore[call-arg]
        """An invoice was issued."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> LedgerSource.Invoice:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.Invoice:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.Invoice:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Invoice:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class CreditNote(LedgerSource):  # type: ignore[call-arg]
        """A credit note was issued."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['credit_note']]]
        def __new__(cls, *, credit_note: _uuid.UUID | str) -> LedgerSource.CreditNote:
            ...
        def replace(self, *, credit_note: _uuid.UUID | str = ...) -> LedgerSource.CreditNote:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, credit_note: _uuid.UUID | str = ...) -> LedgerSource.CreditNote:
            """The value like this one but for the fields that are named."""
        @property
        def credit_note(self) -> _uuid.UUID:
            """The credit note."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.CreditNote:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Payment(LedgerSource):  # type: ignore[call-arg]
        """Money came."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: _uuid.UUID | str) -> LedgerSource.Payment:
            ...
        def replace(self, *, payment: _uuid.UUID | str = ...) -> LedgerSource.Payment:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: _uuid.UUID | str = ...) -> LedgerSource.Payment:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> _uuid.UUID:
            """The payment."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Payment:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refund(LedgerSource):  # type: ignore[call-arg]
        """Money went back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: _uuid.UUID | str) -> LedgerSource.Refund:
            ...
        def replace(self, *, refund: _uuid.UUID | str = ...) -> LedgerSource.Refund:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: _uuid.UUID | str = ...) -> LedgerSource.Refund:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> _uuid.UUID:
            """The refund."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Refund:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Allocation(LedgerSource):  # type: ignore[call-arg]
        """Money of a payment was used for an invoice."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['invoice']]]
        def __new__(cls, *, payment: _uuid.UUID | str, invoice: _uuid.UUID | str) -> LedgerSource.Allocation:
            ...
        def replace(
            self,
            *,
            payment: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
        ) -> LedgerSource.Allocation:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            payment: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
        ) -> LedgerSource.Allocation:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> _uuid.UUID:
            """The payment."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Allocation:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Unallocation(LedgerSource):  # type: ignore[call-arg]
        """Money of a payment was taken off an invoice again, by hand or by a credit note."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment'], _typing.Literal['invoice']]]
        def __new__(
            cls,
            *,
            payment: _uuid.UUID | str,
            invoice: _uuid.UUID | str,
        ) -> LedgerSource.Unallocation:
            ...
        def replace(
            self,
            *,
            payment: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
        ) -> LedgerSource.Unallocation:
            """The value like this one but for the fields that are named."""
        def __replace__(
            self,
            *,
            payment: _uuid.UUID | str = ...,
            invoice: _uuid.UUID | str = ...,
        ) -> LedgerSource.Unallocation:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> _uuid.UUID:
            """The payment."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Unallocation:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WriteOff(LedgerSource):  # type: ignore[call-arg]
        """What is open of an invoice was given up."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> LedgerSource.WriteOff:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.WriteOff:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.WriteOff:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.WriteOff:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class WriteOffReversal(LedgerSource):  # type: ignore[call-arg]
        """What was given up of an invoice is open again."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> LedgerSource.WriteOffReversal:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.WriteOffReversal:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.WriteOffReversal:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.WriteOffReversal:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Void(LedgerSource):  # type: ignore[call-arg]
        """An invoice became void."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['invoice']]]
        def __new__(cls, *, invoice: _uuid.UUID | str) -> LedgerSource.Void:
            ...
        def replace(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.Void:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, invoice: _uuid.UUID | str = ...) -> LedgerSource.Void:
            """The value like this one but for the fields that are named."""
        @property
        def invoice(self) -> _uuid.UUID:
            """The invoice."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> LedgerSource.Void:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Invoice | CreditNote | Payment | Refund | Allocation | Unallocation | WriteOff | WriteOffReversal | Void
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class AllocationOrder(_enum.Enum):
    """In which order invoices are paid."""
    OLDEST_DUE_FIRST = "oldest_due_first"
    """The invoice that was due first, among those due on one day the one issued first, among those the one with the lower
    number: INV-9 before INV-10.
    """
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> AllocationOrder:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class SettlementStatus(_enum.Enum):
    """Where an invoice stands."""
    NOT_ISSUED = "not_issued"
    """It is issued after the day."""
    UNPAID = "unpaid"
    """Something is open, and nothing was paid."""
    PART_PAID = "part_paid"
    """Something is open, and something was paid."""
    PAID = "paid"
    """Nothing is open, and something was paid; or it asked for nothing."""
    CREDITED = "credited"
    """Nothing is open or paid, since credit notes took it all off."""
    WRITTEN_OFF = "written_off"
    """Nothing is open, since what was left of it was given up."""
    VOIDED = "voided"
    """It is void and asks for nothing."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> SettlementStatus:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def decide(state: Ledger, command: LedgerCommand) -> tuple[LedgerEvent.Variant, ...]:
    """What a command comes to in the books: one event, or none if its document is in them already (`Ledger.already_has`).

    Raises:
        InvalidError: an amount of zero or below (`JM-LED-0001`); total and tax that aren't what the document asks for
            (`JM-LED-0002`); an invoice due before it is issued (`JM-LED-0003`); a day before that of what it builds on
            (`JM-LED-0008`); no invoice to allocate to, or one named twice (`JM-LED-0018`, `JM-LED-0019`); amounts of two
            currencies (`JM-MON-0002`).
        RefusedError: an id or a number that is another document's (`JM-LED-0004`, `JM-LED-0005`); one customer's money for
            another's invoice (`JM-LED-0007`); more than is open of the invoice, left of the payment or of the credit
            (`JM-LED-0009` to `JM-LED-0011`); more than the payment pays of the invoice (`JM-LED-0012`); a refund of money that
            pays invoices (`JM-LED-0013`), or of more than came (`JM-LED-0014`); a credit note of more than the invoice has
            left (`JM-LED-0015`, `JM-LED-0016`); more than was given up (`JM-LED-0017`); to void an invoice that was paid, credited,
            given up or voided (`JM-LED-0022`).
        MissingError: an invoice or payment that isn't in the books (`JM-LED-0006`).
        LimitError: too many of something (`JM-LED-0020`), or an amount or a day beyond its bounds (`JM-MON-0005`,
            `JM-CAL-0002`).
    """

def apply(state: Ledger, events: _typing.Sequence[LedgerEvent]) -> Ledger:
    """The books after some events: all of them are taken in, or none is. `state` stays as it is.

    Raises:
        CorruptError: no command could have led to an event here (`JM-LED-0034`), or it is in already (`JM-LED-0035`).
    """

def entries(state: Ledger, event: LedgerEvent) -> tuple[JournalEntry, ...]:
    """The journal entries of an event, before or after it is in the books.

    Raises:
        CorruptError: an invoice or payment that isn't in the books (`JM-LED-0034`).
        InvalidError: amounts of the event's document that don't add up (`JM-LED-0032`), or fewer than two (`JM-LED-0030`).
    """

def allocate(
    amount: _money.Money,
    open: _typing.Sequence[OpenInvoice],
    order: AllocationOrder,
) -> AllocationPlan:
    """Shares an amount out among open invoices: each is paid in full before the next gets anything.

    The shares and what is left sum to the amount, and no invoice gets more than is open of it. The plan's shares are those
    that `LedgerCommand.Allocate` takes.

    Raises:
        InvalidError: the amount or what is open of an invoice is below zero (`JM-LED-0001`), an invoice is there twice
            (`JM-LED-0019`) or in another currency (`JM-MON-0002`).
        LimitError: too many invoices (`JM-LED-0020`), or an amount beyond the largest (`JM-MON-0005`).
    """

def open_invoices(
    state: Ledger,
    customer: _uuid.UUID | str,
    currency: str,
    on: _datetime.date,
) -> tuple[OpenInvoice, ...]:
    """A customer's invoices of one currency of which something can be paid from a day on, by id: what `allocate` takes, whose
    plan the books then accept on that day.

    Raises:
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def open_credits(
    state: Ledger,
    customer: _uuid.UUID | str,
    currency: str,
    on: _datetime.date,
) -> tuple[OpenCredit, ...]:
    """A customer's payments of one currency of which something can be used from a day on, the oldest first.

    Raises:
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def invoice_balance(state: Ledger, invoice: _uuid.UUID | str, as_of: _datetime.date) -> InvoiceBalance:
    """What became of an invoice by the end of any day, past or to come.

    Raises:
        MissingError: no such invoice (`JM-LED-0006`).
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def payment_balance(state: Ledger, payment: _uuid.UUID | str, as_of: _datetime.date) -> PaymentBalance:
    """What became of a payment by the end of any day, past or to come.

    Raises:
        MissingError: no such payment (`JM-LED-0006`).
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def payments_of(state: Ledger, invoice: _uuid.UUID | str, as_of: _datetime.date) -> tuple[PaymentShare, ...]:
    """What each payment pays of an invoice at the end of a day, by payment.

    Raises:
        MissingError: no such invoice (`JM-LED-0006`).
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def invoices_of(state: Ledger, payment: _uuid.UUID | str, as_of: _datetime.date) -> tuple[InvoiceShare, ...]:
    """What a payment pays of each invoice at the end of a day, by invoice.

    Raises:
        MissingError: no such payment (`JM-LED-0006`).
        LimitError: a day beyond the bounds (`JM-CAL-0002`).
    """

def customer_balance(
    state: Ledger,
    customer: _uuid.UUID | str,
    as_of: _datetime.date,
) -> tuple[CustomerBalance, ...]:
    """What a customer owes and has by the end of any day, a line for each currency in which there is something.

    Raises:
        LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    """

def receivables(state: Ledger, as_of: _datetime.date) -> Receivables:
    """Who owes what for how long, by the end of any day.

    Raises:
        LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    """

def trial_balance(state: Ledger, as_of: _datetime.date) -> TrialBalance:
    """The balance of each account by the end of any day, and the proof that they sum to zero.

    Raises:
        LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    """

def statement(
    state: Ledger,
    customer: _uuid.UUID | str,
    currency: str,
    first_day: _datetime.date,
    last_day: _datetime.date,
) -> Statement:
    """What happened between a business and a customer from one day to another, both included.

    Raises:
        InvalidError: the last day is before the first (`JM-LED-0021`).
        LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum that it would show beyond the largest amount
            (`JM-MON-0005`).
    """
