"""Objects that nobody should pass: of every type, huge, torn, lying, and such as fail or change things when they are asked."""

from __future__ import annotations

import collections
import datetime as dt
import decimal
import fractions
import uuid
from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import Any
from unittest.mock import Mock
from zoneinfo import ZoneInfo


class Own(Exception):
    """What an object of the host fails with: it has to come out as it is."""


def fail(*_: Any, **__: Any) -> Any:
    raise Own("asked")


# Whatever Python may ask of an object.
SLOTS = (
    "__index__ __int__ __float__ __bool__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __str__ __format__ "
    "__len__ __iter__ __getitem__ __contains__ __bytes__ __add__ __radd__ __sub__ __rsub__ __neg__ __call__ __getattr__ "
    "keys items toordinal utcoffset adjusted is_finite __length_hint__ __reversed__ __fspath__ __instancecheck__"
).split()


def failing(base: type, *args: Any, **keywords: Any) -> Any:
    """An object of a class of the host's own that fails whatever it is asked."""
    body = {name: fail for name in SLOTS}
    if base is not object:
        del body["__getattr__"]
    made = type("Failing", (base,), body)
    return base.__new__(made, *args, **keywords)


class Says(Sequence[Any]):
    """A sequence that says another length than it has."""

    def __init__(self, length: int) -> None:
        self.length = length

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, at: Any) -> Any:
        if at > 2:
            raise IndexError
        return at


class Endless(Sequence[Any]):
    """A sequence without an end."""

    def __len__(self) -> int:
        return 3

    def __getitem__(self, at: Any) -> Any:
        return at

    def __contains__(self, item: Any) -> bool:
        return False  # what is asked of it alone would never end


class NoClass:
    """It fails when its class is asked for, as a proxy may."""

    @property
    def __class__(self) -> Any:
        raise Own("class")


class Liar:
    """It says that it is of a class that it isn't of."""

    def __init__(self, claims: type) -> None:
        object.__setattr__(self, "claims", claims)

    @property
    def __class__(self) -> Any:
        return object.__getattribute__(self, "claims")


class Zone(dt.tzinfo):
    def __init__(self, offset: Any) -> None:
        self.offset = offset

    def utcoffset(self, when: Any) -> Any:
        return self.offset() if callable(self.offset) else self.offset

    def dst(self, when: Any) -> Any:
        return None

    def tzname(self, when: Any) -> Any:
        return "odd"


class SlyMoment(dt.datetime):
    def __sub__(self, other: Any) -> Any:
        return "nonsense"

    def toordinal(self) -> Any:
        return 10**30


class SlyDate(dt.date):
    def toordinal(self) -> Any:
        return "nonsense"


class SlyDecimal(Decimal):
    def __str__(self) -> str:
        return "\ud800"


class SlyId(uuid.UUID):
    @property
    def int(self) -> Any:  # type: ignore[override]
        return "nonsense"

    def __init__(self) -> None:
        pass


def torn_id(value: Any) -> uuid.UUID:
    made = uuid.UUID(int=5)
    object.__setattr__(made, "int", value)
    return made


def itself() -> list[Any]:
    held: list[Any] = [1]
    held.append(held)
    return held


def itself_by_name() -> dict[Any, Any]:
    held: dict[Any, Any] = {}
    held["self"] = held
    return held


def deep() -> list[Any]:
    held: list[Any] = []
    for _ in range(5_000):
        held = [held]
    return held


def clearing(what: str, rest: Sequence[Any] = (1, 2)) -> list[Any]:
    """A list whose first item empties it when it is asked."""
    held: list[Any] = []

    def clear(self: Any, *_: Any) -> Any:
        held.clear()
        return {"__index__": 1, "__hash__": 1, "__str__": "1", "__len__": 1}.get(what, NotImplemented)

    body: dict[str, Any] = {what: clear} if what != "__class__" else {"__class__": property(lambda self: (held.clear(), int)[1])}
    held.append(type("Clearing", (), body)())
    held.extend(rest)
    return held


def shrinking() -> dict[Any, Any]:
    """A dict whose value empties it when it is asked."""
    held: dict[Any, Any] = {}
    held["a"] = type("Clearing", (), {"__class__": property(lambda self: (held.clear(), str)[1])})()
    held["b"] = "b"
    return held


AWARE = dt.datetime(2026, 10, 5, 8, 30, tzinfo=dt.timezone.utc)

ODD: tuple[Callable[[], Any], ...] = (
    *(
        (lambda value=value: value)
        for value in (
            None, True, False, 0, 1, -1, 7, 2**31, 2**32, 2**53, -(2**53), 2**63, 2**64, 2**128, -(2**200), 10**400, 10**5000,
            0.0, 1.5, float("nan"), float("inf"), -0.0, 1j, ..., NotImplemented,
            "", "x", " ", "1", "-1", "1e5", "0.1", "\0", "\ud800", "\U0001f600", "a" * 100_000, "9" * 5_000, "[]", "null", "{}",
            b"", b"x", b"\xff\xfe", b"{}", b"[]", b"null", b"1e999999", b"[" * 100_000, (), (1,), (1, 2, 3), frozenset(), range(3), range(10**18),
            Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E+999999"), Decimal("1E-999999"), Decimal("-0"),
            Decimal(1), Decimal("1E+30"), decimal.ROUND_UP, fractions.Fraction(1, 10**400), fractions.Fraction(1, 3),
            uuid.UUID(int=0), uuid.UUID(int=2**128 - 1), dt.datetime.min, dt.datetime.max, AWARE, dt.date.min, dt.date.max,
            dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=23, minutes=59))),
            dt.datetime.max.replace(tzinfo=dt.timezone(-dt.timedelta(hours=23, minutes=59))),
            dt.datetime(2026, 4, 5, 2, 30, fold=1, tzinfo=ZoneInfo("Australia/Melbourne")), dt.time.max, dt.time(0, tzinfo=dt.timezone.utc),
            dt.timedelta.max, dt.timezone.utc, int, str, object, type, len,
        )
    ),
    object, list, dict, set, bytearray, Mock, lambda: Mock(spec=dt.datetime), lambda: Mock(spec=uuid.UUID),
    lambda: Mock(spec=Decimal), lambda: Mock(spec=list), lambda: Mock(spec=str), lambda: memoryview(b"ab"), lambda: (n for n in (1, 2)),
    lambda: collections.deque([1, 2]), lambda: collections.UserList([1, 2]), lambda: collections.UserDict(a=1), collections.OrderedDict,
    itself, itself_by_name, deep, shrinking, *((lambda what=what: clearing(what)) for what in (*SLOTS[:6], "__hash__", "__class__", "__str__")),
    lambda: Says(2**62), lambda: Says(-5), lambda: Says(1), Endless, NoClass, *((lambda cls=cls: Liar(cls)) for cls in (
        int, str, bytes, list, tuple, dict, dt.date, dt.datetime, dt.time, uuid.UUID, Decimal, fractions.Fraction, Sequence, bool)),
    lambda: failing(object), lambda: failing(int, 5), lambda: failing(str, "AUD"), lambda: failing(bytes, b"{}"), lambda: failing(list),
    lambda: failing(tuple, (1, 2)), lambda: failing(dict), lambda: failing(Decimal, "1"), lambda: failing(fractions.Fraction, "1/2"),
    lambda: failing(dt.date, 2026, 1, 1), lambda: failing(dt.datetime, 2026, 1, 1, tzinfo=dt.timezone.utc), lambda: failing(dt.time, 1),
    lambda: AWARE.replace(tzinfo=Zone(fail)), lambda: AWARE.replace(tzinfo=Zone(None)), lambda: AWARE.replace(tzinfo=Zone(5)),
    lambda: AWARE.replace(tzinfo=failing(dt.tzinfo)), lambda: SlyMoment(2026, 1, 1), lambda: SlyMoment(2026, 1, 1, tzinfo=dt.timezone.utc),
    lambda: SlyDate(2026, 1, 1), lambda: SlyDecimal(1), SlyId, lambda: torn_id(-1), lambda: torn_id(2**128), lambda: torn_id("x"),
)  # fmt: skip


def odd(pick: Random) -> Any:
    return pick.choice(ODD)()
