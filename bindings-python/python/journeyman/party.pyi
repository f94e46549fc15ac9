# Written by tools/stubs.py from the tables in src/: change it there.

"""Customers and sites: who asks for work and pays, and where the work is.

The `repr` of these values shows names and addresses, as that of any value shows what is in it: log ids instead.
No error of the library quotes them.
"""

import datetime as _datetime
import typing as _typing
import typing_extensions as _typing_extensions
import uuid as _uuid
import zoneinfo as _zoneinfo
from . import Value as _Value

__all__ = [
    "Customer",
    "Contact",
    "PaymentTerms",
    "DueDay",
    "Site",
    "Address",
]

@_typing.final
class Customer(_Value):  # type: ignore[call-arg]
    """Who asks for work and pays for it (EN 16931 BG-7)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['name'], _typing.Literal['billing_address'], _typing.Literal['tax_number'], _typing.Literal['contact'], _typing.Literal['terms']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        name: str,
        billing_address: Address | None = None,
        tax_number: str | None = None,
        contact: Contact,
        terms: PaymentTerms,
    ) -> Customer:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        name: str = ...,
        billing_address: Address | None = ...,
        tax_number: str | None = ...,
        contact: Contact = ...,
        terms: PaymentTerms = ...,
    ) -> Customer:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        name: str = ...,
        billing_address: Address | None = ...,
        tax_number: str | None = ...,
        contact: Contact = ...,
        terms: PaymentTerms = ...,
    ) -> Customer:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def name(self) -> str:
        """The name that documents show."""
    @property
    def billing_address(self) -> Address | None:
        """Where documents go, if they are to show it."""
    @property
    def tax_number(self) -> str | None:
        """The number under which a business is registered for the tax: ABN, GST or VAT number."""
    @property
    def contact(self) -> Contact:
        """How to reach it."""
    @property
    def terms(self) -> PaymentTerms:
        """When it has to pay."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Customer:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def due_on(self, issued_on: _datetime.date) -> _datetime.date:
        """The day on which an invoice of a day is due.

        Raises:
            LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
        """

@_typing.final
class Contact(_Value):  # type: ignore[call-arg]
    """How to reach a customer."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['name'], _typing.Literal['phone'], _typing.Literal['email']]]
    def __new__(
        cls,
        *,
        name: str | None = None,
        phone: str | None = None,
        email: str | None = None,
    ) -> Contact:
        ...
    def replace(self, *, name: str | None = ..., phone: str | None = ..., email: str | None = ...) -> Contact:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        name: str | None = ...,
        phone: str | None = ...,
        email: str | None = ...,
    ) -> Contact:
        """The value like this one but for the fields that are named."""
    @property
    def name(self) -> str | None:
        """Whom to ask for."""
    @property
    def phone(self) -> str | None:
        """Telephone number, as it was given."""
    @property
    def email(self) -> str | None:
        """Email address, as it was given."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Contact:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class PaymentTerms(_Value):  # type: ignore[call-arg]
    """When a customer has to pay: a number of days after the invoice (0 for on receipt), and from there, where it is agreed,
    on to the end of the month or to a day of a month. They are counted in this order: 30 days and then the end of that
    month, or no days, the end of the month and 30 days more.

    More than `limits.PAYMENT_DAYS_MAX` days or `limits.PAYMENT_MONTHS_MAX` months raise `LimitError` (`JM-PTY-0002`,
    `JM-PTY-0004`), a day that no month has `InvalidError` (`JM-PTY-0003`). The shorter terms are the lesser ones.
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['days'], _typing.Literal['then']]]
    def __new__(cls, *, days: int, then: DueDay | None = None) -> PaymentTerms:
        ...
    def replace(self, *, days: int = ..., then: DueDay | None = ...) -> PaymentTerms:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, days: int = ..., then: DueDay | None = ...) -> PaymentTerms:
        """The value like this one but for the fields that are named."""
    @property
    def days(self) -> int:
        """The number of days."""
    @property
    def then(self) -> DueDay.Variant | None:
        """Where they go on to from there."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> PaymentTerms:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: PaymentTerms, /) -> bool: ...
    def __le__(self, other: PaymentTerms, /) -> bool: ...
    def __gt__(self, other: PaymentTerms, /) -> bool: ...
    def __ge__(self, other: PaymentTerms, /) -> bool: ...
    def due_on(self, issued_on: _datetime.date) -> _datetime.date:
        """The day on which an invoice of a day is due.

        Raises:
            LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
        """

class DueDay(_Value):  # type: ignore[call-arg]
    """Where terms go on to from the day that their number of days ends on."""
    def __new__(cls, _: _typing.NoReturn, /) -> _typing_extensions.Self:
        ...
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DueDay.Variant:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: DueDay, /) -> bool: ...
    def __le__(self, other: DueDay, /) -> bool: ...
    def __gt__(self, other: DueDay, /) -> bool: ...
    def __ge__(self, other: DueDay, /) -> bool: ...

    @_typing.final
    class EndOfMonth(DueDay):  # type: ignore[call-arg]
        """The last day of that day's month, and so many days more."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['plus_days']]]
        def __new__(cls, *, plus_days: int) -> DueDay.EndOfMonth:
            ...
        def replace(self, *, plus_days: int = ...) -> DueDay.EndOfMonth:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, plus_days: int = ...) -> DueDay.EndOfMonth:
            """The value like this one but for the fields that are named."""
        @property
        def plus_days(self) -> int:
            """Days after the end of the month."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DueDay.EndOfMonth:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    @_typing.final
    class DayOfMonth(DueDay):  # type: ignore[call-arg]
        """A day of a month."""
        __match_args__: _typing.ClassVar[tuple[_typing.Literal['day'], _typing.Literal['months']]]
        def __new__(cls, *, day: int, months: int) -> DueDay.DayOfMonth:
            ...
        def replace(self, *, day: int = ..., months: int = ...) -> DueDay.DayOfMonth:
            """The value like this one but for the fields that are named."""
        def __replace__(self, *, day: int = ..., months: int = ...) -> DueDay.DayOfMonth:
            """The value like this one but for the fields that are named."""
        @property
        def day(self) -> int:
            """The day, 1 to 31. In a month that is shorter it is the last one."""
        @property
        def months(self) -> int:
            """How many months after that day's month; 0 for the next such day, which is that day itself where it is one."""
        @classmethod
        def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> DueDay.DayOfMonth:
            """The value that some JSON says, as `to_json` writes it; it is read strictly."""

    Variant: _typing.TypeAlias = EndOfMonth | DayOfMonth
    """Any of the variants: the annotation by which a type checker knows when a `match` has them all."""

@_typing.final
class Site(_Value):  # type: ignore[call-arg]
    """Where work is done for a customer."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['id'], _typing.Literal['customer'], _typing.Literal['name'], _typing.Literal['address'], _typing.Literal['zone'], _typing.Literal['access']]]
    def __new__(
        cls,
        *,
        id: _uuid.UUID | str,
        customer: _uuid.UUID | str,
        name: str,
        address: Address,
        zone: str | _zoneinfo.ZoneInfo,
        access: str | None = None,
    ) -> Site:
        ...
    def replace(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        name: str = ...,
        address: Address = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        access: str | None = ...,
    ) -> Site:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        id: _uuid.UUID | str = ...,
        customer: _uuid.UUID | str = ...,
        name: str = ...,
        address: Address = ...,
        zone: str | _zoneinfo.ZoneInfo = ...,
        access: str | None = ...,
    ) -> Site:
        """The value like this one but for the fields that are named."""
    @property
    def id(self) -> _uuid.UUID:
        """Its id."""
    @property
    def customer(self) -> _uuid.UUID:
        """Whose it is."""
    @property
    def name(self) -> str:
        """What people call it."""
    @property
    def address(self) -> Address:
        """Where it is."""
    @property
    def zone(self) -> str:
        """The zone of its clocks, in which visits are promised: an IANA name."""
    @property
    def access(self) -> str | None:
        """What a technician must know to get in: a door code, a dog."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Site:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class Address(_Value):  # type: ignore[call-arg]
    """A postal address (EN 16931 BG-5, BG-8)."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['street'], _typing.Literal['locality'], _typing.Literal['region'], _typing.Literal['postcode'], _typing.Literal['country']]]
    def __new__(
        cls,
        *,
        street: str,
        locality: str,
        region: str | None = None,
        postcode: str | None = None,
        country: str,
    ) -> Address:
        ...
    def replace(
        self,
        *,
        street: str = ...,
        locality: str = ...,
        region: str | None = ...,
        postcode: str | None = ...,
        country: str = ...,
    ) -> Address:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        street: str = ...,
        locality: str = ...,
        region: str | None = ...,
        postcode: str | None = ...,
        country: str = ...,
    ) -> Address:
        """The value like this one but for the fields that are named."""
    @property
    def street(self) -> str:
        """Street and number, and whatever else stands above the locality; several lines where needed."""
    @property
    def locality(self) -> str:
        """Town, suburb or city."""
    @property
    def region(self) -> str | None:
        """State or county, where addresses have one."""
    @property
    def postcode(self) -> str | None:
        """Postal code."""
    @property
    def country(self) -> str:
        """The country, by its code of two capitals in ISO 3166-1: `NZ`. Only the form of the code is checked."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Address:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
