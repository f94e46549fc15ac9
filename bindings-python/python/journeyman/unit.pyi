# Written by tools/stubs.py from the tables in src/: change it there.

"""Units of measure, by their codes in UN/ECE Recommendation 20, as EN 16931 (BT-130) wants them.

A unit is a `str`: any code of two or three capitals and digits is taken, since the recommendation lists over
two thousand and grows. Anything else raises `InvalidError` (`JM-UNI-0001`). These are the ones met most.
"""

import typing as _typing

__all__ = [
    "HOUR",
    "MINUTE",
    "PIECE",
    "METRE",
]

HOUR: _typing.Final[str]
"""Hours."""

MINUTE: _typing.Final[str]
"""Minutes."""

PIECE: _typing.Final[str]
"""Pieces: anything that is counted."""

METRE: _typing.Final[str]
"""Metres."""
