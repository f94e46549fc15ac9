"""The core's public types and functions, read from its source: what declare.py declares.

The source is read by lines: `cargo fmt` keeps it in the one form that this needs. What is read wrongly doesn't compile.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

CORE = Path(__file__).resolve().parent.parent / "core" / "src"
MODULES = [
    "error", "money", "calendar", "id", "tax", "pricing", "party", "recurrence", "job", "schedule", "invoice", "payment",
    "dispatch", "board", "billing", "ledger", "event", "log", "office", "device",
]
OTHERS = ["quantity", "unit", "text", "limits", "wire", "json"]  # public too, and no host has a module of them
TESTS = re.compile(r"^#\[cfg\(test\)\]\nmod tests \{\n.*?^\}\n", flags=re.M | re.S)


def sources() -> dict:
    """The text of every file of the core that isn't a test, by its path in core/src."""
    paths = sorted(path.relative_to(CORE) for path in CORE.rglob("*.rs"))
    return {path: (CORE / path).read_text(encoding="utf-8") for path in paths if "tests" not in path.with_suffix("").parts}


@dataclass
class Field:
    name: str
    type: str
    docs: list
    public: bool
    may_be_absent: bool = False  # in JSON: it has a default
    default: str | None = None  # the function that gives it, where that isn't the type's own


@dataclass
class Type:
    module: str
    name: str
    kind: str  # struct, enum, id
    docs: list
    fields: list = field(default_factory=list)
    variants: list = field(default_factory=list)  # (name, docs, fields or None)
    attributes: str = ""


@dataclass
class Function:
    module: str
    owner: str | None
    name: str
    docs: list
    receiver: str | None  # self, &self, &mut self
    parameters: list  # (name, type)
    result: str | None


class Core:
    def __init__(self, files: dict | None = None):
        self.types, self.functions, self.displayed, self.constants, self.texts = {}, [], set(), [], []
        self.others = {}  # what is public in OTHERS
        files = sources() if files is None else files
        for path, text in files.items():
            module = path.with_suffix("").parts[0]
            if module not in MODULES + OTHERS:
                continue
            # Only a module that is written out ends: what follows on it, or on `mod tests;`, is read.
            text = TESTS.sub("", text)
            self.texts.append(text)
            exported = self.exported(module, files[Path(f"{module}.rs")])
            self.read(module, text, exported, in_root=len(path.parts) == 1)

    def exported(self, module: str, root: str) -> set:
        uses = re.findall(r"^pub use \w+::(?:\{([^}]*)\}|(\w+));", root, flags=re.M)
        if len(uses) != len(re.findall(r"^pub use ", root, flags=re.M)):
            raise SystemExit(f"a `pub use` of {module}.rs has a form that read_core.py can't read")
        return {name.strip() for use in uses for name in (use[0] or use[1]).split(",")}

    def read(self, module: str, text: str, exported: set, in_root: bool) -> None:
        lines = text.split("\n")
        docs, attributes, at = [], "", 0
        public = lambda name: in_root or name in exported
        while at < len(lines):
            line = lines[at]
            if line.startswith("///"):
                docs.append(line[4:])
            elif line.startswith("#["):
                attributes += line
                while not balanced(attributes):
                    at += 1
                    attributes += lines[at]
            else:
                body, end = block(lines, at)
                if found := re.match(r"pub (struct|enum) (\w+)", line):
                    if public(found[2]):
                        self.add(declared(module, found[1], found[2], docs, body, attributes))
                elif line.startswith("pub fn ") or line.startswith("pub const fn "):
                    function = signature(module, None, docs, body, 0)
                    if public(function.name):
                        self.functions.append(function)
                elif found := re.match(r"impl(?:<.*?>)? (\w+)(?:<[^ ]*>)? \{$", line):
                    self.methods(module, found[1], body, 4)
                elif found := re.match(r"macro_rules! (\w+) \{$", line):
                    self.macro_methods(module, found[1], body)
                elif found := re.match(r"impl fmt::Display for (\w+) \{$", line):
                    self.displayed.add(found[1])
                elif found := re.match(r"(ids|named|rules|regimes)! \{$", line):
                    self.macro(module, found[1], body, text, public)
                elif module == "limits" and (found := re.match(r"pub const (\w+): (\w+) =", line)):
                    self.constants.append((found[1], found[2], docs))
                docs, attributes, at = [], "", end
            at += 1

    def add(self, declared_type: Type) -> None:
        of = self.others if declared_type.module in OTHERS else self.types
        of[declared_type.name] = declared_type

    def methods(self, module: str, owner: str, body: list, indent: int) -> None:
        docs, at, margin = [], 1, " " * indent
        while at < len(body):
            line = body[at]
            if line.startswith(f"{margin}///"):
                docs.append(line[indent + 4 :])
            elif re.match(rf"{margin}pub (const )?fn ", line):
                inner, end = block(body, at, indent)
                self.functions.append(signature(module, owner, docs, inner, indent))
                docs, at = [], end
            elif not line.startswith(f"{margin}#["):
                docs = []
            at += 1

    def macro_methods(self, module: str, macro: str, body: list) -> None:
        """What a macro gives its types: `text!` is the owner where the type is an argument of the macro."""
        for at, line in enumerate(body):
            if found := re.match(r"        impl (\$?\w+) \{$", line):
                owner = f"{macro}!" if found[1].startswith("$") else found[1]
                self.methods(module, owner, block(body, at, 8)[0], 12)

    def macro(self, module: str, name: str, body: list, text: str, public) -> None:
        docs, found = [], None
        for line in body[1:]:
            content = line.strip()
            if content.startswith("///"):
                docs.append(content[4:])
                continue
            if name == "ids" and (match := re.match(r"    (\w+),$", line)):
                self.add(Type(module, match[1], "id", docs))
            elif name == "named" and (match := re.match(r"    (\w+) \{$", line)):
                found = Type(module, match[1], "enum", docs)
            elif name == "named" and (match := re.match(r'        (\w+) = "', line)):
                found.variants.append((match[1], docs, None))
            elif name == "rules" and (match := re.match(r'    (\w+) "([^"]*)" "([^"]*)",$', line)):
                found = found or Type(module, "InvoiceRule", "enum", docs)
                found.variants.append((match[1], [f"`{match[2]}`: {match[3]}."], None))
            elif name == "regimes" and (match := re.match(r"    (\w+) in \w+,$", line)):
                own = re.search(r"((?: {8}///.*\n)+) {8}#\[derive[^\n]*\n[^\n]*\n {8}pub enum Regime", text)[1]
                found = found or Type(module, "Regime", "enum", [line.strip()[4:] for line in own.strip().split("\n")])
                found.variants.append((match[1], docs, None))
            docs = []
        if found and public(found.name):
            self.add(found)


def balanced(text: str) -> bool:
    return text.count("[") == text.count("]")


def block(lines: list, at: int, indent: int = 0) -> tuple[list, int]:
    """An item's lines, from its first to the one that closes it, and the number of that one."""
    code = re.sub(r"\s*//.*", "", lines[at])
    if code.endswith(";") or not code.strip():
        return [lines[at]], at
    end = at
    # A constant ends where a line ends it that no indented or closing line follows.
    if re.match(r" *(?:pub(?:\(\w+\))? )?(?:const (?!fn\b)|static |type |use )", lines[at]):
        inside = " " * (indent + 1)
        goes_on = lambda after: after.startswith((inside, *(" " * indent + closing for closing in ")]}")))
        while end + 1 < len(lines) and not (lines[end].endswith(";") and not goes_on(lines[end + 1])):
            end += 1
        return lines[at : end + 1], end
    while True:
        line = lines[end]
        ends = line.startswith(" " * indent + "}") or (line.startswith(" " * indent + ")") and line.endswith(";"))
        one = end == at and (line.endswith("}") or line.endswith("},"))
        if one or (end > at and ends and not line.endswith("{")) or end + 1 == len(lines):
            return lines[at : end + 1], end
        end += 1


def declared(module: str, kind: str, name: str, docs: list, body: list, attributes: str) -> Type:
    found = Type(module, name, kind, docs, attributes=attributes)
    if kind == "struct":
        found.fields = fields(body[1:], 4)
        return found
    docs, at = [], 1
    while at < len(body):
        line = body[at]
        if line.startswith("    ///"):
            docs.append(line[8:])
        elif match := re.match(r"    (\w+)( \{\}| \{ (.*) \})?(,| \{)$", line):
            if match[4] == " {":
                inner, at = block(body, at, 4)
                found.variants.append((match[1], docs, fields(inner[1:], 8)))
            elif match[3]:
                one = [Field(*part.split(": "), [], True) for part in match[3].split(", ")]
                found.variants.append((match[1], docs, one))
            else:
                found.variants.append((match[1], docs, [] if match[2] else None))
            docs = []
        at += 1
    return found


def fields(lines: list, indent: int) -> list:
    found, docs, may_be_absent, default = [], [], False, None
    for line in lines:
        content = line[indent:]
        if content.startswith("///"):
            docs.append(content[4:])
        elif content.startswith("#[serde(default"):
            may_be_absent = True
            default = (re.match(r'#\[serde\(default = "(\w+)"', content) or [None, None])[1]
        elif match := re.match(r"(pub(?:\(\w+\))? )?(\w+): (.*),( //.*)?$", content):
            found.append(Field(match[2], match[3], docs, match[1] == "pub " or indent == 8, may_be_absent, default))
            docs, may_be_absent, default = [], False, None
    return found


def signature(module: str, owner: str | None, docs: list, body: list, indent: int) -> Function:
    head = []
    for line in body:
        head.append(line.strip())
        if line.rstrip().endswith("{") or line.rstrip().endswith("}"):
            break
    text = re.sub(r"\s+", " ", " ".join(head))
    text = re.sub(r"^pub (const )?fn ", "", text)
    name = re.match(r"\w+", text)[0]
    generics, rest = "", text[len(name) :]
    if rest.startswith("<"):
        generics, rest = bracketed(rest, "<", ">")
    inner, rest = bracketed(rest, "(", ")")
    result = match[1].strip() if (match := re.match(r"\s*-> (.*?)(?: where .*)? \{", rest)) else None
    receiver, parameters = None, []
    for part in split(inner):
        part = part.replace("'a ", "").replace("'static ", "").replace("'_ ", "")
        if part in ("self", "&self", "&mut self", "mut self"):
            receiver = part.replace("mut self", "mut self") if part.startswith("&") else "self"
        else:
            parameter, _, kind = part.partition(": ")
            parameters.append((parameter.removeprefix("mut "), kind))
    if result:
        result = result.replace("'a ", "").replace("'static ", "").replace("'_ ", "")
    if owner:
        parameters = [(name_, re.sub(r"\bSelf\b", owner, kind)) for name_, kind in parameters]
        result = result and re.sub(r"\bSelf\b", owner, result)
    return Function(module, owner, name, docs, receiver, parameters, result)


def bracketed(text: str, opening: str, closing: str) -> tuple[str, str]:
    depth = 0
    for at, character in enumerate(text):
        if character == opening:
            depth += 1
        elif character == closing and text[at - 1] != "-":
            depth -= 1
            if depth == 0:
                return text[1:at], text[at + 1 :]
    raise SystemExit(f"no {closing} in {text}")


def split(text: str) -> list:
    parts, depth, current = [], 0, ""
    for at, character in enumerate(text):
        if character in "<([":
            depth += 1
        elif character in ")]" or character == ">" and text[at - 1] != "-":
            depth -= 1
        if character == "," and depth == 0:
            parts.append(current.strip())
            current = ""
        else:
            current += character
    return [part for part in [*parts, current.strip()] if part]
