"""The bounds in Python are those of the core: all of them, with its values."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from journeyman import limits

SOURCE = Path(__file__).resolve().parent.parent.parent / "core" / "src" / "limits.rs"
BOUND = re.compile(r"^pub const (\w+): \w+ = ([^;]+);", re.MULTILINE)


def of_core() -> dict[str, int]:
    """The bounds, as the core's source says them."""
    found: dict[str, int] = {}
    for name, text in BOUND.findall(SOURCE.read_text(encoding="utf-8")):
        found[name] = number(ast.parse(text, mode="eval").body, found)
    return found


def number(part: ast.expr, known: dict[str, int]) -> int:
    """A number, another bound, or what is made of them: Python reads it as Rust does."""
    match part:
        case ast.Constant(value=int(value)):
            return value
        case ast.Name(id=name):
            return known[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -number(operand, known)
        case ast.BinOp(left=left, op=op, right=right):
            of = {ast.Mult: int.__mul__, ast.Add: int.__add__, ast.Sub: int.__sub__, ast.LShift: int.__lshift__}
            return of[type(op)](number(left, known), number(right, known))
    raise AssertionError(f"what is {ast.unparse(part)}?")


def test_every_bound_of_the_core_is_there_with_its_value_and_no_other():
    core = of_core()
    assert len(core) == SOURCE.read_text(encoding="utf-8").count("pub const ") > 50
    assert {name: getattr(limits, name) for name in limits.__all__} == core
