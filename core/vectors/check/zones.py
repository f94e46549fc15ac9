"""The zones of every check: those of the pinned package `tzdata`, whatever the machine has of its own.

A machine's zones are of any age, and so would be what comes out: Vancouver's winters are another hour since 2026.
"""

import re
import zoneinfo
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"


def absent(module):
    """Reads zones from the package alone from now on. Where it isn't there in its version, says so and gives true."""
    wanted = re.search(r"tzdata==([\d.]+)", REQUIREMENTS.read_text("utf-8"))[1]
    try:
        from tzdata import __version__ as there
    except ImportError:
        there = "none"
    if there != wanted:
        found = f"tzdata {wanted} is needed and {there} is there"
        print(f"skipped: {module}'s vectors recomputed ({found}): pip install -r core/vectors/check/requirements.txt")
        return True
    zoneinfo.reset_tzpath(())
    zoneinfo.ZoneInfo.clear_cache()
    return False
