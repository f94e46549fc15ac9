"""How a module of the package finds what it has: in the native module's tables, when it is first asked for."""

from . import _native


def public(namespace, *more):
    """`__doc__`, `__all__`, `__getattr__` and `__dir__` of a module; `more` are the names that are written in Python."""
    module = namespace["__name__"].rpartition(".")[2]
    names = [*more, *_native.names(module)]

    def __getattr__(name):
        found = _native.load(module, name)
        namespace[name] = found
        return found

    def __dir__():
        return sorted({*namespace, *names})

    return _native.doc(module), names, __getattr__, __dir__
