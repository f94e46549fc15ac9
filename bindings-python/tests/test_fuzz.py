"""Everything public, called with what nobody should pass, in a process whose crash is seen: `fuzzing.py` says how."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FUZZING = Path(__file__).resolve().parent / "fuzzing.py"


@pytest.mark.parametrize("part", ["functions", "constructors", "methods", "package", "json", "operations"])
def test_nothing_comes_out_but_a_refusal(part):
    done = subprocess.run([sys.executable, str(FUZZING), part], capture_output=True, text=True, check=False, timeout=900)
    said = [line for line in done.stdout.splitlines() if not line.startswith("at ")]
    last = done.stdout.rpartition("\nat ")[2]
    assert done.returncode == 0, f"{part} ended with {done.returncode}, last at {last[:200]}\n" + "\n".join(said[-60:]) + done.stderr[-3000:]
    assert said[-1].endswith(" 0 found")
