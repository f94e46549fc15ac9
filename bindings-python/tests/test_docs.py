"""Every public name says what it is, and what the documents show runs."""

from __future__ import annotations

import doctest
import inspect
import re
from pathlib import Path

import pytest
from crossing import public

import journeyman
from journeyman import _native

BINDING = Path(__file__).resolve().parent.parent
READMES = [BINDING / "README.md", BINDING.parent / "README.md"]
NAMES = [(module, name) for module in _native.modules() for name in _native.names(module)]


def test_the_package_and_its_modules_say_what_they_are():
    assert inspect.getdoc(journeyman)
    for module in _native.modules():
        assert inspect.getdoc(getattr(journeyman, module)).strip(), module


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_every_public_name_says_what_it_is(module, name):
    found = public(module, name)
    if isinstance(found, (int, str, bytes)):
        return  # a constant: its stub and its module's documentation say what it is
    doc = inspect.getdoc(found)
    assert doc and doc.strip() and doc.strip()[0].isupper(), f"journeyman.{module}.{name}"
    assert "::" not in doc.replace("``", ""), f"journeyman.{module}.{name} speaks Rust: {doc}"
    for attribute in vars(found) if inspect.isclass(found) else ():
        if not attribute.startswith("_"):
            said = inspect.getdoc(getattr(found, attribute))
            assert said and said.strip(), f"journeyman.{module}.{name}.{attribute}"


def test_errors_say_what_they_are():
    for name in journeyman.error.__all__:
        assert inspect.getdoc(getattr(journeyman.error, name)).strip()


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_every_function_has_a_signature(module, name):
    found = public(module, name)
    if callable(found) and not (inspect.isclass(found) and issubclass(found, journeyman.Value)):
        inspect.signature(found)


EXAMPLES = [
    (module, name) for module, name in NAMES if ">>>" in (inspect.getdoc(public(module, name)) or "")
]


@pytest.mark.parametrize(("module", "name"), EXAMPLES)
def test_what_a_docstring_shows_runs(module, name):
    shown = inspect.getdoc(public(module, name))
    test = doctest.DocTestParser().get_doctest(shown, {}, f"journeyman.{module}.{name}", None, 0)
    assert test.examples and not doctest.DocTestRunner().run(test).failed


def test_the_functions_that_a_newcomer_looks_for_show_how_they_are_called():
    shown = {("invoice", name) for name in ("credit_part", "early_payment", "elsewhere")}
    shown |= {("schedule", name) for name in ("what_if", "recheck_zones", "decide")} | {("board", "board")}
    assert shown <= set(EXAMPLES)


@pytest.mark.parametrize("readme", READMES, ids=["of the binding", "of the library"])
def test_what_a_readme_shows_in_python_runs(readme):
    blocks = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, {}, readme.name, None, 0)
            assert not doctest.DocTestRunner().run(test).failed
        else:
            exec(compile(block, readme.name, "exec"), {})
