# Written by tools/stubs.py from the tables in src/: change it there.

"""Money that customers paid, and what of it was paid back.

Recording a payment is a fact: the money is there, so it is always recorded once it is well formed, and
recording it again changes nothing. Paying money back is a request: it is refused where it would pay back more
than came.

A `Payment` here is money that has arrived. A card hold, which is captured or released later, is not one. What a
payment pays for isn't known here either: the ledger joins payments and invoices.
"""

import datetime as _datetime
import enum as _enum
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
from . import money as _money
from . import Value as _Value

__all__ = [
    "Payments",
    "Payment",
    "Refund",
    "PaymentCommand",
    "PaymentEvent",
    "PaymentMethod",
    "decide",
    "apply",
    "refundable",
]

@_typing.final
class Payments(_Value):  # type: ignore[call-arg]
    """All payments and their refunds: a fold over `PaymentEvent`s. `Payments()` has none yet.

    No payment is ever paid back by more than came, and neither is paid back before it came. The order in which
    payments arrived leaves no trace: the same payments and refunds are the same bytes. Put together, or read back
    from JSON, they are refused as corrupt if they break their own rules (`JM-PAY-0008`, `JM-PAY-0009`).

    Each is a value: `apply` gives the next one and leaves this one as it is.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['payments'], _typing.Literal['refunds']]]
    def __new__(
        cls,
        *,
        payments: _typing.Sequence[Payment] = (),
        refunds: _typing.Sequence[Refund] = (),
    ) -> Payments:
        ...
    def replace(
        self,
        *,
        payments: _typing.Sequence[Payment] = ...,
        refunds: _typing.Sequence[Refund] = ...,
    ) -> Payments:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        payments: _typing.Sequence[Payment] = ...,
        refunds: _typing.Sequence[Refund] = ...,
    ) -> Payments:
        """The value like this one but for the fields that are named."""
    @property
    def payments(self) -> tuple[Payment, ...]:
        """Every payment, by id."""
    @property
    def refunds(self) -> tuple[Refund, ...]:
        """Every refund, by id."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Payments:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def decide(self, command: PaymentCommand) -> tuple[PaymentEvent.Variant, ...]:
        """What a command comes to: one event, or none if exactly this is recorded already, see `already_has`.

        Raises:
            RefusedError: the id stands for other content (`JM-PAY-0002`, `JM-PAY-0006`), or more would be paid back
                than came (`JM-PAY-0004`).
            MissingError: a refund of a payment that isn't recorded (`JM-PAY-0003`).
            InvalidError: an amount of zero or below (`JM-PAY-0001`), in another currency (`JM-MON-0002`), or paid
                back before it came (`JM-PAY-0005`).
            LimitError: too many refunds of the payment (`JM-PAY-0007`), or an amount or a day beyond its bounds
                (`JM-MON-0005`, `JM-CAL-0002`).
        """
    def already_has(self, command: PaymentCommand) -> bool:
        """Whether exactly this is recorded already, so that the command comes to nothing new: a phone that sends a
        payment twice has taken it once.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def apply(self, events: _typing.Sequence[PaymentEvent]) -> Payments:
        """The payments after some events; these stay as they are.

        Raises:
            CorruptError: no command could have led to an event here (`JM-PAY-0008`), or it is in already
                (`JM-PAY-0009`).
        """
    def refundable(self, payment: _uuid.UUID | str) -> _money.Money:
        """What of a payment can still be paid back: what came, less what went back.

        Raises:
            MissingError: no such payment (`JM-PAY-0003`).
        """
    def payment(self, id: _uuid.UUID | str) -> Payment | None:
        """The payment of an id, if there is one.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def refund(self, id: _uuid.UUID | str) -> Refund | None:
        """The refund of an id, if there is one.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """
    def refunds_of(self, payment: _uuid.UUID | str) -> tuple[Refund, ...]:
        """The refunds of a payment, by id.

        It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
        """

@_typing.final
class Payment(_Value):  # type: ignore[call-arg]
    """Money that a customer paid: in full, in part, too much, or before there is anything to pay for."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['customer'], _typing.Literal['job'], _typing.Literal['amount'], _typing.Literal['method'], _typing.Literal['received_on'], _typing.Literal['reference']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        customer: _uuid.UUID | str,
        job: _uuid.UUID | str | None = None,
        amount: _money.Money,
        method: PaymentMethod,
        received_on: _datetime.date,
        reference: str | None = None,
    ) -> Payment:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        amount: _money.Money = ...,
        method: PaymentMethod = ...,
        received_on: _datetime.date = ...,
        reference: str | None = ...,
    ) -> Payment:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        job: _uuid.UUID | str | None = ...,
        amount: _money.Money = ...,
        method: PaymentMethod = ...,
        received_on: _datetime.date = ...,
        reference: str | None = ...,
    ) -> Payment:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id, which whoever took it made."""
    @property
    def customer(self) -> _uuid.UUID:
        """Who paid."""
    @property
    def job(self) -> _uuid.UUID | None:
        """The job that a deposit is for, if it is one."""
    @property
    def amount(self) -> _money.Money:
        """How much, above zero."""
    @property
    def method(self) -> PaymentMethod:
        """How."""
    @property
    def received_on(self) -> _datetime.date:
        """The day the money came."""
    @property
    def reference(self) -> str | None:
        """What the customer or the bank wrote with it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Payment:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Refund(_Value):  # type: ignore[call-arg]
    """Money of a payment that was paid back."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['payment'], _typing.Literal['amount'], _typing.Literal['refunded_on'], _typing.Literal['reason']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        payment: _uuid.UUID | str,
        amount: _money.Money,
        refunded_on: _datetime.date,
        reason: str,
    ) -> Refund:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        payment: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
        refunded_on: _datetime.date = ...,
        reason: str = ...,
    ) -> Refund:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        payment: _uuid.UUID | str = ...,
        amount: _money.Money = ...,
        refunded_on: _datetime.date = ...,
        reason: str = ...,
    ) -> Refund:
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
        """The day the money went."""
    @property
    def reason(self) -> str:
        """Why."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Refund:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class PaymentCommand(_Value):  # type: ignore[call-arg]
    """What may be asked of `Payments`."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentCommand.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Record(PaymentCommand):  # type: ignore[call-arg]
        """Record money that came: a fact."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: Payment) -> PaymentCommand.Record:
            ...
        def replace(self, *, payment: Payment = ...) -> PaymentCommand.Record:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: Payment = ...) -> PaymentCommand.Record:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> Payment:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentCommand.Record:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refund(PaymentCommand):  # type: ignore[call-arg]
        """Pay money back: a request."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: Refund) -> PaymentCommand.Refund:
            ...
        def replace(self, *, refund: Refund = ...) -> PaymentCommand.Refund:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: Refund = ...) -> PaymentCommand.Refund:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> Refund:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentCommand.Refund:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Record | Refund
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class PaymentEvent(_Value):  # type: ignore[call-arg]
    """What happened to `Payments`."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentEvent.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Recorded(PaymentEvent):  # type: ignore[call-arg]
        """Money came."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['payment']]]
        def __new__(cls, *, payment: Payment) -> PaymentEvent.Recorded:
            ...
        def replace(self, *, payment: Payment = ...) -> PaymentEvent.Recorded:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, payment: Payment = ...) -> PaymentEvent.Recorded:
            """The value like this one but for the fields that are named."""
        @property
        def payment(self) -> Payment:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentEvent.Recorded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class Refunded(PaymentEvent):  # type: ignore[call-arg]
        """Money was paid back."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['refund']]]
        def __new__(cls, *, refund: Refund) -> PaymentEvent.Refunded:
            ...
        def replace(self, *, refund: Refund = ...) -> PaymentEvent.Refunded:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, refund: Refund = ...) -> PaymentEvent.Refunded:
            """The value like this one but for the fields that are named."""
        @property
        def refund(self) -> Refund:
            """The money."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentEvent.Refunded:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = Recorded | Refunded
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

class PaymentMethod(_enum.Enum):
    """How money came."""
    CASH = "cash"
    """Notes and coins."""
    CARD = "card"
    """A debit or credit card."""
    BANK_TRANSFER = "bank_transfer"
    """A transfer that the customer made."""
    CHEQUE = "cheque"
    """A cheque."""
    DIRECT_DEBIT = "direct_debit"
    """A transfer that the business drew."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentMethod:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def decide(state: Payments, command: PaymentCommand) -> tuple[PaymentEvent.Variant, ...]:
    """What recording or paying back money comes to: one event, or none if exactly this is recorded already
    (`Payments.already_has`).

    Raises:
        RefusedError: the id stands for other content (`JM-PAY-0002`, `JM-PAY-0006`), or more would be paid back
            than came (`JM-PAY-0004`).
        MissingError: a refund of a payment that isn't recorded (`JM-PAY-0003`).
        InvalidError: an amount of zero or below (`JM-PAY-0001`), in another currency (`JM-MON-0002`), or paid back
            before it came (`JM-PAY-0005`).
        LimitError: too many refunds of the payment (`JM-PAY-0007`), or an amount or a day beyond its bounds
            (`JM-MON-0005`, `JM-CAL-0002`).
    """

def apply(state: Payments, events: _typing.Sequence[PaymentEvent]) -> Payments:
    """Payments after some events; `state` stays as it is.

    Raises:
        CorruptError: no command could have led to an event here (`JM-PAY-0008`), or it is in already
            (`JM-PAY-0009`).
    """

def refundable(state: Payments, payment: _uuid.UUID | str) -> _money.Money:
    """What of a payment can still be paid back: what came, less what went back.

    Raises:
        MissingError: no such payment (`JM-PAY-0003`).
    """
