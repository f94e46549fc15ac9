# Written by tools/stubs.py from the tables in src/: change it there.

"""What an error says of itself: a stable code, a coarse kind, a sentence, and what would help."""

import enum as _enum
import typing as _typing
from . import Value as _Value

__all__ = [
    "JourneymanError",
    "InvalidError",
    "RefusedError",
    "FlaggedError",
    "MissingError",
    "LimitError",
    "UnsupportedError",
    "CorruptError",
    "InternalError",
    "Failure",
    "CatalogueEntry",
    "Kind",
    "catalogue",
]

@_typing.final
class Failure(_Value):  # type: ignore[call-arg]
    """An error of any module as a value: what every `JourneymanError` carries."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['code'], _typing.Literal['kind'], _typing.Literal['text'], _typing.Literal['remedy'], _typing.Literal['arguments']]]
    def __new__(cls, *, code: str, kind: Kind, text: str, remedy: str, arguments: dict[str, str]) -> Failure:
        ...
    def replace(
        self,
        *,
        code: str = ...,
        kind: Kind = ...,
        text: str = ...,
        remedy: str = ...,
        arguments: dict[str, str] = ...,
    ) -> Failure:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        code: str = ...,
        kind: Kind = ...,
        text: str = ...,
        remedy: str = ...,
        arguments: dict[str, str] = ...,
    ) -> Failure:
        """The value like this one but for the fields that are named."""
    @property
    def code(self) -> str:
        """The stable code, such as `JM-MON-0001`."""
    @property
    def kind(self) -> Kind:
        """The coarse kind."""
    @property
    def text(self) -> str:
        """What went wrong, in English."""
    @property
    def remedy(self) -> str:
        """What the reader can do about it, in English."""
    @property
    def arguments(self) -> dict[str, str]:
        """The facts of this case by name, for a text in another language."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Failure:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

@_typing.final
class CatalogueEntry(_Value):  # type: ignore[call-arg]
    """What is known of a code: its kind, what it means, and what helps."""
    __match_args__: _typing.ClassVar[tuple[_typing.Literal['code'], _typing.Literal['kind'], _typing.Literal['meaning'], _typing.Literal['remedy']]]
    def __new__(cls, *, code: str, kind: Kind, meaning: str, remedy: str) -> CatalogueEntry:
        ...
    def replace(
        self,
        *,
        code: str = ...,
        kind: Kind = ...,
        meaning: str = ...,
        remedy: str = ...,
    ) -> CatalogueEntry:
        """The value like this one but for the fields that are named."""
    def __replace__(
        self,
        *,
        code: str = ...,
        kind: Kind = ...,
        meaning: str = ...,
        remedy: str = ...,
    ) -> CatalogueEntry:
        """The value like this one but for the fields that are named."""
    @property
    def code(self) -> str:
        """The stable code, such as `JM-MON-0001`."""
    @property
    def kind(self) -> Kind:
        """The coarse kind."""
    @property
    def meaning(self) -> str:
        """What it means, in a few words."""
    @property
    def remedy(self) -> str:
        """What the reader can do about it."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> CatalogueEntry:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

class Kind(_enum.Enum):
    """The coarse kind of an error. A new code always has one of these kinds."""
    INVALID = "invalid"
    """The input is malformed or contradicts itself: mend the input."""
    REFUSED = "refused"
    """The input is well formed, but a rule of the business says no: the text says what would be accepted."""
    FLAGGED = "flagged"
    """It was done as asked, but is odd: somebody should look at it."""
    MISSING = "missing"
    """The input names something that isn't known here."""
    LIMIT = "limit"
    """The input is larger than a bound."""
    UNSUPPORTED = "unsupported"
    """The input is valid elsewhere, but this library doesn't support it."""
    CORRUPT = "corrupt"
    """Stored data isn't what was stored: restore it from a good copy."""
    INTERNAL = "internal"
    """A bug in this library."""
    def to_json(self) -> bytes:
        """The value as canonical JSON."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Kind:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""

def catalogue() -> tuple[CatalogueEntry, ...]:
    """Every code that an error can have, in the order of the codes: for support pages, and for translations."""

class JourneymanError(Exception):
    """An error of the library. Its subclasses are the kinds of errors; `code` says which error it is."""
    def __init__(self, failure: Failure, /) -> None: ...
    @staticmethod
    def of(failure: Failure, /) -> JourneymanError:
        """The exception of a failure, of the class of its kind."""
    @property
    def failure(self) -> Failure:
        """The error as a value."""
    @property
    def code(self) -> str:
        """The stable code, such as ``JM-MON-0001``."""
    @property
    def kind(self) -> Kind:
        """The coarse kind."""
    @property
    def text(self) -> str:
        """What went wrong, in English."""
    @property
    def remedy(self) -> str:
        """What the reader can do about it, in English."""
    @property
    def arguments(self) -> dict[str, str]:
        """The facts of this case by name, for a text in another language."""

class InvalidError(JourneymanError, ValueError):
    """The input is malformed or contradicts itself: mend the input."""

class RefusedError(JourneymanError):
    """The input is well formed, but a rule of the business says no: the text says what would be accepted."""

class FlaggedError(JourneymanError):
    """It was done as asked, but is odd: somebody should look at it."""

class MissingError(JourneymanError, LookupError):
    """The input names something that isn't known here."""

class LimitError(JourneymanError, ValueError):
    """The input is larger than a bound."""

class UnsupportedError(JourneymanError):
    """The input is valid elsewhere, but this library doesn't support it."""

class CorruptError(JourneymanError):
    """Stored data isn't what was stored: restore it from a good copy."""

class InternalError(JourneymanError):
    """A bug in this library."""

