"""What a function may raise is what the core says of it: each code of its `# Errors` is in the docstring."""

from __future__ import annotations

import inspect
import re
from functools import cache
from pathlib import Path

import pytest
from crossing import public

from journeyman import _native, error

CORE = Path(__file__).resolve().parent.parent.parent / "core" / "src"
FUNCTION = re.compile(
    r"((?:^(?: {4})?///[^\n]*\n)+)(?:^ *#\[[^\n]*\n)*^(?P<indent> *)pub (?:const )?fn (?P<name>\w+)|^impl(?:<[^>]*>)? (?P<owner>\w+)", re.M
)
CODE = re.compile(r"`(JM-[A-Z]+)-(\d{4})`(?: to `JM-[A-Z]+-(\d{4})`)?")
# "As [`calculate`]", "as [`credit`](super::credit())", "those of [`check_all`]"; where codes stand before it, they are all.
OTHER = re.compile(r"(?:^|- |and |\. )(?:[Aa]s|[Tt]hose of) \[`(?:(\w+)::)?(\w+)`\]")
NAMES = [(module, name) for module in _native.modules() for name in _native.names(module)]


def codes(text: str) -> set[str]:
    """The codes that a text names, singly or from one to another."""
    found = set()
    for series, first, last in CODE.findall(text):
        found |= {f"{series}-{number:04}" for number in range(int(first), int(last or first) + 1)}
    return found


@cache
def core(module: str) -> dict[str, str]:
    """What the core says in `# Errors` of the functions of a module, by name; of methods as `Diary.decide`."""
    said: dict[str, str] = {}
    for path in [CORE / f"{module}.rs", *sorted((CORE / module).rglob("*.rs"))]:
        owner = None
        for found in FUNCTION.finditer(path.read_text(encoding="utf-8")):
            if found["owner"]:
                owner = found["owner"]
                continue
            doc = "\n".join(line.strip().removeprefix("///").strip() for line in found[1].splitlines())
            errors = re.search(r"^# Errors\n(.*?)(?=^#|^```|\Z)", doc, re.M | re.S)
            if errors:
                name = f"{owner}.{found['name']}" if found["indent"] else found["name"]
                said[name] = " ".join(errors[1].split())
    return said


def wanted(module: str, name: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """The codes that the core says a function may refuse with, those of the functions that it refers to among them."""
    said, seen = core(module)[name], seen | {name}
    found = codes(said)
    for owner, other in OTHER.findall(said):
        here = (f"{owner or name.rpartition('.')[0]}.{other}", other)
        known = [of for of in here if of in core(module) and of not in seen]
        assert known or seen & {*here}, f"{module}.{name} refers to {other}, of which the core says nothing"
        found |= wanted(module, known[0], seen) if known else set()
    return found


def told(module: str, name: str) -> set[str]:
    """The codes of a docstring, and of the functions of the module that it says `as` of."""
    owner, _, method = name.rpartition(".")
    found = getattr(public(module, owner), method) if owner else public(module, name)
    _, _, raises = (inspect.getdoc(found) or "").partition("Raises:\n")
    said = " ".join(raises.split())
    all_of_it = codes(said)
    for sentence in re.findall(r"\bas (`[\w.]+`(?:(?:,| and) `[\w.]+`)*)", said):
        for other in re.findall(r"`(?:journeyman\.\w+\.)?([\w.]+)`", sentence):
            all_of_it |= told(module, other)
    return all_of_it


def functions() -> list[tuple[str, str, str]]:
    """The module, the name in Python and that in the core, where a function may be a method, as `Diary.decide` is."""
    found = []
    for module, name in NAMES:
        here, said = public(module, name), core(module)
        methods = [of for of in said if of.endswith(f".{name}")]
        if inspect.isclass(here):
            found += [(module, of, of) for of in (f"{name}.{method}" for method in vars(here)) if of in said]
        elif name in said or len(methods) == 1:
            found.append((module, name, name if name in said else methods[0]))
    return found


@pytest.mark.parametrize(("module", "name", "of"), functions())
def test_a_function_says_each_code_that_the_core_says_of_it(module, name, of):
    assert not sorted(wanted(module, of) - told(module, name))


def test_the_functions_of_the_diary_and_of_invoices_are_among_them():
    wanted = {"check", "check_all", "next_slots", "agenda", "what_if", "recheck_zones", "double_bookings", "decide", "apply", "Diary.decide"}
    assert wanted <= {name for module, name, _ in functions() if module == "schedule"}
    wanted = {"calculate", "explain", "elsewhere", "issue", "credit", "credit_part", "left_to_credit", "early_payment"}
    assert wanted <= {name for module, name, _ in functions() if module == "invoice"}


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_each_code_of_a_docstring_is_of_the_exception_that_it_says(module, name):
    here = public(module, name)
    of_class = [getattr(here, method) for method in vars(here) if not method.startswith("_")] if inspect.isclass(here) else []
    kinds = {entry.code: f"{entry.kind.value.capitalize()}Error" for entry in error.catalogue()}
    for found in [here, *of_class]:
        _, _, raises = (inspect.getdoc(found) or "").partition("Raises:\n") if callable(found) else ("", "", "")
        for exception, said in re.findall(r"^ {4}(\w+Error): (.*?)(?=^ {,4}\w|\Z)", raises, re.M | re.S):
            for code in codes(said) & kinds.keys() if exception != "JourneymanError" else ():
                assert kinds[code] == exception, f"{found}: {code}"
