from . import _lazy as _lazy

__doc__, __all__, __getattr__, __dir__ = _lazy.public(globals())
