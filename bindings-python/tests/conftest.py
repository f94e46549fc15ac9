"""What all tests share: they import each other by name, and what they counted stands at the end."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

COUNTED: list[str] = []


def pytest_terminal_summary(terminalreporter):
    for line in COUNTED:
        terminalreporter.write_line(line)
