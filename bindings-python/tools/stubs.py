"""Writes the stubs (`python/journeyman/*.pyi`) from the tables of the native module, docstrings included.

`python tools/stubs.py` writes them, `python tools/stubs.py --check` only says whether they are what it would write.
Needs the package installed (`maturin develop`).
"""

from __future__ import annotations

import sys
import textwrap
from functools import cache
from pathlib import Path

from journeyman import _native

PACKAGE = Path(__file__).resolve().parent.parent / "python" / "journeyman"
WIDTH = 110
HEADER = "# Written by tools/stubs.py from the tables in src/: change it there.\n\n"

CLASSES = ("value", "choice", "plain")

ERRORS = [
    ("InvalidError", "ValueError"),
    ("RefusedError", None),
    ("FlaggedError", None),
    ("MissingError", "LookupError"),
    ("LimitError", "ValueError"),
    ("UnsupportedError", None),
    ("CorruptError", None),
    ("InternalError", None),
]


class Names:
    """The names that a stub imports, gathered while its types are written."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.standard: set[str] = set()
        self.ours: set[str] = set()

    def of(self, module: str, name: str) -> str:
        if module == self.module:
            return name
        self.ours.add(module)
        return f"_{module}.{name}"

    def std(self, module: str, name: str) -> str:
        self.standard.add(module)
        return f"_{module}.{name}"

    def imports(self) -> str:
        lines = [f"import {name} as _{name}\n" for name in sorted(self.standard)]
        lines += [f"from . import {name} as _{name}\n" for name in sorted(self.ours)]
        return "".join(lines)


def hint(names: Names, described: tuple, taken: bool) -> str:
    """A type in an annotation: as it is taken, or as it comes out."""
    kind, *about = described
    simple = {"nothing": "None", "bool": "bool", "int": "int", "text": "str", "bytes": "bytes"}
    if kind in simple:
        return simple[kind]
    if kind in ("instant", "civil"):
        return names.std("datetime", "datetime")
    if kind in ("date", "time"):
        return names.std("datetime", kind)
    if kind == "decimal":
        return names.std("decimal", "Decimal") + (" | int | str" if taken else "")
    if kind == "fraction":
        return names.std("fractions", "Fraction") + (" | int | str" if taken else "")
    if kind == "id":
        return names.std("uuid", "UUID") + (" | str" if taken else "")
    if kind == "optional":
        return f"{hint(names, about[0], taken)} | None"
    if kind == "each":
        return f"{names.std('typing', 'Iterable')}[{hint(names, about[0], taken)}]"
    if kind == "zoneinfo":
        return names.std("zoneinfo", "ZoneInfo")
    if kind == "many":
        inner = hint(names, about[0], taken)
        return f"{names.std('typing', 'Sequence')}[{inner}]" if taken else f"tuple[{inner}, ...]"
    if kind == "row":
        return f"tuple[{', '.join(hint(names, part, taken) for part in about[0])}]"
    if kind == "map":
        key, value = (hint(names, part, taken) for part in about)
        return f"dict[{key}, {value}]"
    if kind == "either":
        parts = [hint(names, part, taken) for part in about[0]]
        return " | ".join(parts) if taken else parts[0]  # the first is what comes out
    if kind in ("value", "plain"):
        # What comes out is one of the variants, which a type checker holds a `match` to.
        any_variant = ".Variant" if not taken and tuple(about) in choices() else ""
        return names.of(*about) + any_variant
    raise ValueError(described)


@cache
def choices() -> set[tuple[str, str]]:
    """The module and name of each enum with data."""
    modules = _native.modules()
    return {(m, item["name"]) for m in modules for item in _native.describe_module(m) if item["what"] == "choice"}


def indented(text: str, depth: int) -> str:
    return textwrap.indent(text, "    " * depth)


def docstring(doc: str, depth: int) -> str:
    quote = '"""'
    doc = doc.replace("\\", "\\\\")
    body = f"{quote}{doc}{quote}" if "\n" not in doc else f"{quote}{doc}\n{quote}"
    return indented(body, depth) + "\n"


def parameters(names: Names, fields: list, leading: list[str]) -> str:
    given = list(leading)
    for field in fields:
        default = "" if field["default"] is None else f" = {field['default']}"
        given.append(f"{field['name']}: {hint(names, field['hint'], True)}{default}")
    return ", ".join(given)


def signature(name: str, given: str, returns: str, depth: int) -> str:
    line = f"def {name}({given}) -> {returns}:"
    if len(line) + 4 * depth > WIDTH:
        parts = ",\n    ".join(split(given))
        line = f"def {name}(\n    {parts},\n) -> {returns}:"
    return indented(line, depth) + "\n"


def split(given: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(given):
        depth += letter in "[("
        depth -= letter in "])"
        if letter == "," and depth == 0:
            parts.append(given[start:at].strip())
            start = at + 1
    return [*parts, given[start:].strip()]


def function(names: Names, described: dict, depth: int) -> str:
    called = described["called"]
    fields = described["parameters"]
    leading = []
    if called == "method":
        fields = fields[1:]
        leading = ["self"]
    decorator = indented("@staticmethod", depth) + "\n" if called == "static" else ""
    returns = hint(names, described["returns"], False)
    head = signature(described["name"], parameters(names, fields, leading), returns, depth)
    return decorator + head + docstring(described["doc"], depth + 1)


def fields_of(names: Names, shape: dict, depth: int) -> str:
    lines = []
    for field in shape["fields"]:
        lines.append(indented("@property", depth) + "\n")
        lines.append(signature(field["name"], "self", hint(names, field["hint"], False), depth))
        lines.append(docstring(field["doc"], depth + 1))
    return "".join(lines)


def made_by(names: Names, shape: dict, me: str, stored: bool, depth: int) -> str:
    """What a host can do with a type that it may build: construct it, and change a copy."""
    keywords = ["*"] if shape["fields"] else []
    text = ""
    if stored:
        types = ", ".join(f"{names.std('typing', 'Literal')}[{field['name']!r}]" for field in shape["fields"])
        text += indented(f"__match_args__: {names.std('typing', 'ClassVar')}[tuple[{types or '()'}]]", depth) + "\n"
    text += signature("__new__", parameters(names, shape["fields"], ["cls", *keywords]), me, depth)
    text += indented("...", depth + 1) + "\n"
    if stored:
        changes = []
        for field in shape["fields"]:
            changes.append({**field, "default": "..."})
        for name in ("replace", "__replace__"):
            text += signature(name, parameters(names, changes, ["self", *keywords]), me, depth)
            text += docstring("The value like this one but for the fields that are named.", depth + 1)
    return text


def reading(me: str, depth: int) -> str:
    text = indented("@classmethod", depth) + "\n"
    text += signature("from_json", "cls, data: bytes | bytearray | memoryview | str, /", me, depth)
    return text + docstring("The value that some JSON says, as `to_json` writes it; it is read strictly.", depth + 1)


def not_made(names: Names, depth: int) -> str:
    """What no host makes: there is nothing to call it with."""
    return signature("__new__", f"cls, _: {names.std('typing', 'NoReturn')}, /", names.std("typing_extensions", "Self"), depth) + (
        indented("...", depth + 1) + "\n"
    )


# `Value` takes a keyword from its subclasses that there is none of: a subclass of a host's own is refused by type checkers.
OURS = "  # type: ignore[call-arg]\n"


def order(me: str, depth: int) -> str:
    names = ("__lt__", "__le__", "__gt__", "__ge__")
    return "".join(indented(f"def {name}(self, other: {me}, /) -> bool: ...", depth) + "\n" for name in names)


def value(names: Names, described: dict) -> str:
    name, stored = described["name"], described["is_stored"]
    final = "@" + names.std("typing", "final") + "\n"
    text = final + f"class {name}(_Value):" + OURS + docstring(described["doc"], 1)
    shape = described["shapes"][0]
    if not described["is_made_by_library"]:
        text += made_by(names, shape, name, stored, 1)
    else:
        listed = ", ".join(f"{names.std('typing', 'Literal')}[{field['name']!r}]" for field in shape["fields"])
        text += indented(f"__match_args__: {names.std('typing', 'ClassVar')}[tuple[{listed or '()'}]]", 1) + "\n"
        text += not_made(names, 1)
    if stored:
        text += fields_of(names, shape, 1) + reading(name, 1)
    if described["is_ordered"]:
        text += order(name, 1)
    for operator in described["operators"]:
        operand = "" if operator["operand"] is None else f", other: {hint(names, operator['operand'], True)}, /"
        returns = hint(names, operator["returns"], False)
        text += indented(f"def {operator['name']}(self{operand}) -> {returns}: ...", 1) + "\n"
    for method in described["methods"]:
        text += function(names, method, 1)
    return text


def choice(names: Names, described: dict) -> str:
    name = described["name"]
    text = f"class {name}(_Value):" + OURS + docstring(described["doc"], 1)
    text += not_made(names, 1) + reading(f"{name}.Variant", 1)
    if described["is_ordered"]:
        text += order(name, 1)
    for method in described["methods"]:
        text += function(names, method, 1)
    for shape in described["shapes"]:
        variant = shape["name"]
        text += "\n" + indented("@" + names.std("typing", "final"), 1) + "\n"
        text += indented(f"class {variant}({name}):", 1) + OURS + docstring(shape["doc"], 2)
        text += made_by(names, shape, f"{name}.{variant}", True, 2) + fields_of(names, shape, 2)
        text += reading(f"{name}.{variant}", 2)
    # After the variants: a type checker looks for their names above it first.
    union = " | ".join(shape["name"] for shape in described["shapes"])
    text += "\n" + indented(f"Variant: {names.std('typing', 'TypeAlias')} = {union}", 1) + "\n"
    text += docstring("Any of the variants: the annotation by which a type checker knows when a `match` has them all.", 1)
    return text


def plain(names: Names, described: dict) -> str:
    name = described["name"]
    text = f"class {name}({names.std('enum', 'Enum')}):\n" + docstring(described["doc"], 1)
    for member in described["members"]:
        text += indented(f'{member["name"]} = "{member["text"]}"', 1) + "\n" + docstring(member["doc"], 1)
    text += signature("to_json", "self", "bytes", 1) + docstring("The value as canonical JSON.", 2)
    text += reading(name, 1)
    if described["is_ordered"]:
        text += order(name, 1)
    for method in described["methods"]:
        text += function(names, method, 1)
    return text


def constant(names: Names, described: dict) -> str:
    type_ = hint(names, described["hint"], False)
    return f"{described['name']}: {names.std('typing', 'Final')}[{type_}]\n" + docstring(described["doc"], 0)


def errors(names: Names) -> str:
    text = "class JourneymanError(Exception):\n"
    text += docstring("An error of the library. Its subclasses are the kinds of errors; `code` says which error it is.", 1)
    text += "    def __init__(self, failure: Failure, /) -> None: ...\n"
    text += "    @staticmethod\n    def of(failure: Failure, /) -> JourneymanError:\n"
    text += docstring("The exception of a failure, of the class of its kind.", 2)
    attributes = [
        ("failure", "Failure", "The error as a value."),
        ("code", "str", "The stable code, such as ``JM-MON-0001``."),
        ("kind", "Kind", "The coarse kind."),
        ("text", "str", "What went wrong, in English."),
        ("remedy", "str", "What the reader can do about it, in English."),
        ("arguments", "dict[str, str]", "The facts of this case by name, for a text in another language."),
    ]
    for name, type_, doc in attributes:
        text += f"    @property\n    def {name}(self) -> {type_}:\n" + docstring(doc, 2)
    import journeyman.error

    for name, base in ERRORS:
        bases = "JourneymanError" + (f", {base}" if base else "")
        text += f"\nclass {name}({bases}):\n" + docstring(getattr(journeyman.error, name).__doc__, 1)
    return text + "\n"


def stub(module: str) -> str:
    names = Names(module)
    write = {"value": value, "choice": choice, "plain": plain, "constant": constant}
    items = _native.describe_module(module)
    parts = []
    public = ["JourneymanError", *(error for error, _ in ERRORS)] if module == "error" else []
    for described in items:
        public.append(described["name"])
        if described["what"] == "function":
            parts.append(function(names, described, 0))
        else:
            parts.append(write[described["what"]](names, described))
    if module == "error":
        parts.append(errors(names))
    listed = "__all__ = [\n" + "".join(f'    "{name}",\n' for name in public) + "]\n"
    uses_value = any("_Value" in part for part in parts)
    ours = "from . import Value as _Value\n" if uses_value else ""
    doc = docstring(_native.doc(module), 0)
    return HEADER + doc + "\n" + names.imports() + ours + "\n" + listed + "\n" + "\n".join(parts)


def package() -> str:
    modules = _native.modules()
    lines = [HEADER, docstring(__import__("journeyman").__doc__, 0), "\n"]
    lines += [f"from . import {module} as {module}\n" for module in sorted(modules)]
    lines.append("from ._native import Value as Value, call as call\n")
    lines.append("from ._schemas import operations as operations\n")
    lines.append("from ._schemas import Operation as _Operation, operations as operations\n")
    errors_ = ["JourneymanError", *(name for name, _ in ERRORS)]
    public = []
    for module in sorted(modules):
        classes = [item["name"] for item in _native.describe_module(module) if item["what"] in CLASSES]
        if module == "error":
            classes = errors_ + classes
        public += classes
        if classes:
            lines.append(f"from .{module} import (\n" + "".join(f"    {name} as {name},\n" for name in classes) + ")\n")
    public = ["Value", "call", "operations", *errors_, *modules, *[name for name in public if name not in errors_]]
    lines.append("\n__version__: str\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in public) + "]\n")
    return "".join(lines)


def main() -> int:
    check = "--check" in sys.argv
    wanted = {f"{module}.pyi": stub(module) for module in _native.modules()}
    wanted["__init__.pyi"] = package()
    stale = 0
    for name, text in wanted.items():
        path = PACKAGE / name
        if not path.exists() or path.read_text() != text:
            stale += 1
            if check:
                print(f"{name} isn't what tools/stubs.py writes")
            else:
                path.write_text(text)
    print(f"stubs: {len(wanted)} modules, {stale} {'stale' if check else 'written'}")
    return int(check and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
