"""The domain core of a trades business: jobs, diary, invoices, tax and payments, as pure rules.

Each module of the library is a module here: ``journeyman.invoice.calculate(draft)``. Types are found by their name alone
too: ``journeyman.Money`` is ``journeyman.money.Money``. Nothing is made before it is asked for, so importing is quick.

Work that is handed over whole is quicker than in plain Python. Slower are reading a field, whose object is made each time;
taking a single ``Decimal``; and what does next to nothing, as the docstring of each such function says.
"""

from . import _native

__version__ = "0.1.0"
Value = _native.Value
call = _native.call

_ERRORS = (
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


def operations():
    """Every operation of the JSON API: its name, a summary, and the JSON Schemas (draft 2020-12) of what it takes and gives.

    The schemas are read from a file of some 200 KB and put together anew for each call: keep what it gives.
    """
    from . import _schemas

    return _schemas.operations()


def __getattr__(name):
    if name == "__all__":
        return ["Value", "call", "operations", *_ERRORS, *_native.modules(), *_native.class_names()]
    home = "error" if name in _ERRORS else _native.home(name)
    if home is None and name not in _native.modules():
        raise AttributeError(f"module 'journeyman' has no attribute {name!r}")
    from importlib import import_module

    found = import_module(f"journeyman.{home or name}")
    if home is not None:
        found = getattr(found, name)
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *__getattr__("__all__")})
