"""The stubs are what the tables say, and the tables are what is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BINDING = Path(__file__).resolve().parent.parent
EXAMPLES = BINDING.parent / "examples" / "python"


def passes(*command: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)], cwd=BINDING, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


def test_the_stubs_are_written_from_the_tables():
    done = subprocess.run(
        [sys.executable, "tools/stubs.py", "--check"], cwd=BINDING, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_stubs_say_what_is_there():
    passes("mypy.stubtest", "journeyman", "--allowlist", "tests/stubtest.txt")


@pytest.mark.parametrize("checker", [("mypy", "--strict"), ("pyright", "--pythonpath", sys.executable)])
def test_the_examples_and_what_a_host_writes_are_typed(checker):
    passes(*checker, *sorted(EXAMPLES.glob("*.py")), "tests/typed.py")
