from . import _lazy as _lazy

__doc__, __all__, __getattr__, __dir__ = _lazy.public(
    globals(),
    "JourneymanError",
    "InvalidError",
    "RefusedError",
    "FlaggedError",
    "MissingError",
    "LimitError",
    "UnsupportedError",
    "CorruptError",
    "InternalError",
)


class JourneymanError(Exception):
    """An error of the library. Its subclasses are the kinds of errors; `code` says which error it is."""

    def __init__(self, failure, /):
        if not isinstance(failure, __getattr__("Failure")):
            raise TypeError(f"{type(self).__name__}() takes a Failure, got {type(failure).__name__}")
        super().__init__(failure)

    @staticmethod
    def of(failure, /):
        """The exception of a failure, of the class of its kind."""
        if not isinstance(failure, __getattr__("Failure")):
            raise TypeError(f"of() takes a Failure, got {type(failure).__name__}")
        return _CLASSES[failure.kind.value](failure)

    @property
    def failure(self):
        """The error as a value."""
        return self.args[0]

    @property
    def code(self):
        """The stable code, such as ``JM-MON-0001``."""
        return self.failure.code

    @property
    def kind(self):
        """The coarse kind."""
        return self.failure.kind

    @property
    def text(self):
        """What went wrong, in English."""
        return self.failure.text

    @property
    def remedy(self):
        """What the reader can do about it, in English."""
        return self.failure.remedy

    @property
    def arguments(self):
        """The facts of this case by name, for a text in another language."""
        return self.failure.arguments

    def __str__(self):
        return f"{self.text} ({self.code}): {self.remedy}"


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


_CLASSES = {
    "invalid": InvalidError,
    "refused": RefusedError,
    "flagged": FlaggedError,
    "missing": MissingError,
    "limit": LimitError,
    "unsupported": UnsupportedError,
    "corrupt": CorruptError,
    "internal": InternalError,
}
