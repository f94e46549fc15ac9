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


def test_what_is_done_when_plans_change():
    out = run("changes.py")
    assert "refused: the booking has 1 conflict(s), the first: technician " in out
    assert out.count("would be: technician ") == 2  # the visit of the morning, and the one after hours
    assert "  booked 16:00–17:00, Burst pipe\n    soft JM-SCH-0103, overridden: " in out
    assert "credited: -AUD 1.93, AUD 158.67 is left\n" in out  # 1.75, and 0.175 rounded half up
    assert "paid until 2026-10-13: AUD 157.39, of which AUD 14.31 is tax\n" in out  # 160.60 × 0.98, ÷ 11
    assert "Xero: AUD 160.60, the same as here\n" in out


def test_an_office_in_sqlite_is_opened_again_from_its_log(tmp_path):
    store = str(tmp_path / "firm.db")
    out = run("office_sqlite.py", store)
    assert "clash: " in out
    assert "offline: 4 commands wait on the phone\n" in out
    assert "Tax invoice INV-000001: AUD 156.75\n" in out  # 1.5 × 95 × 1.1
    assert "entry 4 was changed after it was written" in out
    assert "the firm is open: " in run("office_sqlite.py", store)
