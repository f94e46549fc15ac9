"""The examples run, and say what they are there to show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples" / "python"


def run(name: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, EXAMPLES / name, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_day_by_the_calculators():
    out = run("day.py")
    assert "clash: " in out
    assert "free: Tuesday 11:00\n" in out
    assert "Tax invoice INV-000001: AUD 160.60\n" in out  # (1.5 × 95 + 2 × 1.40 × 1.25) × 1.1
    assert "AUD 80.30 is outstanding" in out


def test_an_office_in_sqlite_is_opened_again_from_its_log(tmp_path):
    store = str(tmp_path / "firm.db")
    out = run("office_sqlite.py", store)
    assert "clash: " in out
    assert "offline: 4 commands wait on the phone\n" in out
    assert "Tax invoice INV-000001: AUD 156.75\n" in out  # 1.5 × 95 × 1.1
    assert "entry 4 was changed after it was written" in out
    assert "the firm is open: " in run("office_sqlite.py", store)
