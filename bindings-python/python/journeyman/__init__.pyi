# Written by tools/stubs.py from the tables in src/: change it there.

"""The domain core of a trades business: jobs, diary, invoices, tax and payments, as pure rules.

Each module of the library is a module here: ``journeyman.invoice.calculate(draft)``. Types are found by their name alone
too: ``journeyman.Money`` is ``journeyman.money.Money``. Nothing is made before it is asked for, so importing is quick.

"""

from . import calendar as calendar
from . import error as error
from . import money as money
from ._native import Value as Value, call as call
from .calendar import (
    Interval as Interval,
    LocalTimeResolution as LocalTimeResolution,
    ZonedTime as ZonedTime,
    Tzdb as Tzdb,
    Zone as Zone,
    Disambiguation as Disambiguation,
    Weekday as Weekday,
)
from .error import (
    JourneymanError as JourneymanError,
    InvalidError as InvalidError,
    RefusedError as RefusedError,
    FlaggedError as FlaggedError,
    MissingError as MissingError,
    LimitError as LimitError,
    UnsupportedError as UnsupportedError,
    CorruptError as CorruptError,
    InternalError as InternalError,
    Failure as Failure,
    Kind as Kind,
)
from .money import (
    Money as Money,
    Rounding as Rounding,
    CurrencyStatus as CurrencyStatus,
)

__version__: str
__all__ = [
    "Value",
    "call",
    "JourneymanError",
    "InvalidError",
    "RefusedError",
    "FlaggedError",
    "MissingError",
    "LimitError",
    "UnsupportedError",
    "CorruptError",
    "InternalError",
    "calendar",
    "money",
    "error",
    "Interval",
    "LocalTimeResolution",
    "ZonedTime",
    "Tzdb",
    "Zone",
    "Disambiguation",
    "Weekday",
    "Failure",
    "Kind",
    "Money",
    "Rounding",
    "CurrencyStatus",
]
