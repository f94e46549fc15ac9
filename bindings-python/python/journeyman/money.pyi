# Written by tools/stubs.py from the tables in src/: change it there.

"""Money in whole minor units (cents, pence, yen), never in fractions of them, and the ways to round and split it."""

import decimal as _decimal
import enum as _enum
import typing as _typing
from . import Value as _Value

__all__ = [
    "Money",
    "Rounding",
    "CurrencyStatus",
    "allocate",
    "percent",
    "sum",
    "currencies",
    "exponent",
    "currency_status",
]

@_typing.final
class Money(_Value):  # type: ignore[call-arg]
    """An amount of one currency, in whole minor units.

    Its text is the currency and the amount in major units: `str(Money(minor=1234, currency="AUD"))` is `AUD 12.34`.
    Amounts of one currency add, subtract and compare; those of two raise `InvalidError` (`JM-MON-0002`).
    """
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['minor'], _typing.Literal['currency']]]
    def __new__(cls, *, minor: int, currency: str) -> Money:
        ...
    def replace(self, *, minor: int = ..., currency: str = ...) -> Money:
        """The value like this one but for the fields that are named."""
    def __replace__(self, *, minor: int = ..., currency: str = ...) -> Money:
        """The value like this one but for the fields that are named."""
    @property
    def minor(self) -> int:
        """Whole minor units; below zero for what is owed the other way."""
    @property
    def currency(self) -> str:
        """The currency, by its code in ISO 4217."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Money:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __lt__(self, other: Money, /) -> bool: ...
    def __le__(self, other: Money, /) -> bool: ...
    def __gt__(self, other: Money, /) -> bool: ...
    def __ge__(self, other: Money, /) -> bool: ...
    def __add__(self, other: Money, /) -> Money: ...
    def __sub__(self, other: Money, /) -> Money: ...
    def __neg__(self) -> Money: ...

class Rounding(_enum.Enum):
    """Which way an amount between two minor units goes."""
    HALF_UP = "half_up"
    """To the nearest; a half away from zero."""
    HALF_DOWN = "half_down"
    """To the nearest; a half towards zero."""
    HALF_EVEN = "half_even"
    """To the nearest; a half to the even neighbour."""
    DOWN = "down"
    """Towards zero."""
    UP = "up"
    """Away from zero."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Rounding:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class CurrencyStatus(_enum.Enum):
    """Whether a currency is on the current list of ISO 4217."""
    ACTIVE = "active"
    """On the current list."""
    WITHDRAWN = "withdrawn"
    """On an earlier list only: kept for old documents."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CurrencyStatus:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def allocate(total: Money, weights: _typing.Sequence[int]) -> tuple[Money, ...]:
    """Splits an amount by weights so that the parts add up to it.

    Raises:
        InvalidError: no weight is above zero (`JM-MON-0003`).
        LimitError: there are too many weights (`JM-MON-0004`), or the total is beyond the bounds (`JM-MON-0005`).
    """

def percent(amount: Money, percent: _decimal.Decimal | int | str, rounding: Rounding) -> Money:
    """A percentage of an amount, rounded to a whole minor unit the way that is named.

    Raises:
        LimitError: the result is beyond the bounds (`JM-MON-0005`).
    """

def sum(amounts: _typing.Sequence[Money]) -> Money | None:
    """The sum of amounts of one currency; `None` of nothing, since that has no currency.

    Raises:
        InvalidError: the currencies differ (`JM-MON-0002`).
        LimitError: the sum, or one of the amounts, is beyond the bounds (`JM-MON-0005`).
    """

def currencies() -> tuple[str, ...]:
    """Every currency known, by code."""

def exponent(currency: str) -> int:
    """How many decimals the minor unit of a currency is: 2 for cents, 0 for yen, 3 for fils.

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """

def currency_status(currency: str) -> CurrencyStatus:
    """Whether a currency is on the current list of ISO 4217 or only on an earlier one.

    It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.
    """
