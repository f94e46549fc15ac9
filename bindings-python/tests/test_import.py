"""Importing is quick: nothing is made, and nothing imported, that nobody asked for."""

from __future__ import annotations

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_imports_nothing_heavy():
    out = run(
        "import sys; before = set(sys.modules); import journeyman;"
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('journeyman')))"
    )
    assert not set(out.split()) & {"decimal", "datetime", "uuid", "json", "enum", "typing", "inspect", "re", "pydantic"}


def test_classes_are_made_when_they_are_asked_for():
    out = run(
        "import gc, journeyman; made = lambda: [c.__name__ for c in journeyman.Value.__subclasses__()];"
        "print(made()); journeyman.Money; print(made())"
    )
    assert out.splitlines() == ["[]", "['Money']"]


def test_everything_listed_is_there_and_star_imports_work():
    run(
        "import journeyman\n"
        "for name in journeyman.__all__: getattr(journeyman, name)\n"
        "assert set(journeyman.__all__) <= set(dir(journeyman))\n"
        "from journeyman import *\n"
        "from journeyman.money import *\n"
        "import journeyman.calendar as c\n"
        "assert set(c.__all__) <= set(dir(c))\n"
    )


def test_a_name_that_is_not_there_is_an_attribute_error():
    run(
        "import journeyman\n"
        "for get in (lambda: journeyman.no_such, lambda: journeyman.money.no_such):\n"
        "    try: get()\n"
        "    except AttributeError as error: assert 'no_such' in str(error)\n"
        "    else: raise SystemExit(1)\n"
        "try: import journeyman.no_such\n"
        "except ModuleNotFoundError: pass\n"
        "else: raise SystemExit(1)\n"
    )
