"""The base of the enums without data."""

import enum
import json


class Plain(enum.Enum):
    """A choice of several, each with the text that it has in JSON as its ``value``."""

    def __repr__(self):
        return f"{type(self).__name__}.{self.name}"

    def to_json(self):
        """The value as canonical JSON."""
        return f'"{self.value}"'.encode()

    @classmethod
    def from_json(cls, data, /):
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
        is_text = issubclass(type(data), str)  # what it is, not what it says it is
        if not is_text and not issubclass(type(data), (bytes, bytearray, memoryview)):
            came = type(data).__name__
            raise TypeError(f"from_json() argument 'data': expected bytes, bytearray, memoryview or str, got {came}")
        try:
            said = json.loads(data if is_text else bytes(data).decode())
        except (ValueError, RecursionError):
            raise _refused("at .: this isn't JSON") from None
        if not isinstance(said, str):
            raise _refused("at .: a text is wanted")
        try:
            return cls(said)
        except ValueError:
            known = ", ".join(member.value for member in cls)
            raise _refused(f"at .: an unknown variant, expected one of {known}") from None


def _refused(text):
    from .error import Failure, InvalidError, Kind

    remedy = "compare the input with the schema of the operation"
    return InvalidError(Failure(code="JM-WIR-0001", kind=Kind.INVALID, text=text, remedy=remedy, arguments={}))


class Ordered(Plain):
    """One whose members have an order: that of their declaration."""

    def _place(self):
        return list(type(self)).index(self)

    def __lt__(self, other):
        return self._place() < other._place() if type(other) is type(self) else NotImplemented

    def __le__(self, other):
        return self._place() <= other._place() if type(other) is type(self) else NotImplemented

    def __gt__(self, other):
        return self._place() > other._place() if type(other) is type(self) else NotImplemented

    def __ge__(self, other):
        return self._place() >= other._place() if type(other) is type(self) else NotImplemented


def text(self):
    """What people read of a member, where that isn't its name."""
    return self._text


def make(name, module, doc, members, ordered):
    """The class of an enum, from its table."""
    base = Ordered if ordered else Plain
    pairs = [(member, text) for member, text, _ in members]
    made = base(name, pairs, module=f"journeyman.{module}", qualname=name)
    made.__doc__ = doc
    for member, _, said in members:
        made[member].__doc__ = said
    return made
