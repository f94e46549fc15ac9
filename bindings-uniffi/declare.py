"""Declares the core's public types and functions for UniFFI, with their documentation: `declare.py [--check]`.

It reads core/src and writes src/declared/, a file a module. The compiler holds what it writes to the core: a field, a
variant or a type that differs doesn't compile. `--check` fails if a file differs from what would be written, so that a
public type or function of the core is either declared here or named in LEFT_OUT or BY_HAND, with a reason.
"""

import re
import subprocess
import sys
from pathlib import Path

from read_core import MODULES, OTHERS, Core, Field, Function, Type

HERE = Path(__file__).resolve().parent
OUT = HERE / "src" / "declared"

# How a type crosses, where it isn't as a record or an enum of its public fields and variants.
TEXTS = {  # as its canonical text; src/convert.rs has the converter
    "Country", "Currency", "Digest", "Exact", "ExchangeRate", "InvoicedQuantity", "Label", "Percent", "Quantity", "RawJson",
    "Rule", "Text", "Unit", "UnitPrice", "ZoneName",
}
LISTS = {"StepInputs"}  # as a list; src/convert.rs has the converter
OBJECTS = {  # stays in Rust, with a lock where it changes; src/objects/ has the struct
    "Device": "live", "Diary": "live", "Entry": "fixed", "FirmState": "live", "Job": "live", "Ledger": "live",
    "Office": "live", "Payments": "live", "Tzdb": "fixed", "Zone": "fixed",
}
CHECKED = {  # a record of private fields: how it is checked on its way back, if not by its JSON
    "CreditNote": None, "Interval": "Interval::new(start, end)", "Issued": None, "PaymentTerms": "PaymentTerms::to_day(days, then)",
    "VoidedInvoice": None,
    "JournalEntry": "JournalEntry::new(date, source, postings)", "Totals": None,
}
GUARDED = {  # public fields that are checked where they are read from JSON: the same check on what a host put together
    "Money": "money.checked_add(Money::zero(money.currency))",
    "Seal": "journeyman::calendar::check_date(seal.occurred_at.date_naive()).map(|_| seal)",
}
GUARDED_ELSEWHERE = {"ZonedTime"}  # src/convert.rs refuses a leap second in every time
ANSWERS = {"CatalogueEntry", "JobTransition"}  # only ever given, never taken: a record of owned values

BY_HAND = {  # in src/objects/ or src/by_hand.rs
    "Device::confirmed", "Device::from_json", "Device::new", "Device::outbox", "Device::receive", "Device::record_after",
    "Device::to_json", "Device::view", "Entry::content", "Entry::read", "FirmState::attention", "FirmState::customers",
    "FirmState::diary", "FirmState::job", "FirmState::jobs", "FirmState::ledger", "FirmState::payments",
    "Job::begin", "Money::compare", "Office::new", "Office::replay", "Office::state", "Office::submit",
    "Submission", "Tzdb::bundled", "Tzdb::from_host", "Tzdb::zone", "dispatch::review", "dispatch::visits",
    "job::allowed", "job::apply", "job::decide", "job::possible", "job::transition",
}
LEFT_OUT = {
    "CatalogueEntry::of": "the catalogue crosses whole, and each error carries its entry's words",
    "Content::envelope": "the variants' fields cross",
    "Country::code": "it crosses as its code",
    "Currency::code": "it crosses as its code",
    "Draft::from_json": "it is what hosts read it with by the function of every type",
    "Interval::duration": "TimeDelta has no counterpart in every host; `seconds` says it",
    "JobRefusal::reasons": "an error crosses as its failure",
    "Place": "it is a part of errors, which carry it in their arguments",
    "DiaryPart": "as Place",
    "RawJson::as_str": "it crosses as its text",
    "RawJson::of": "hosts write it with a type's own function",
    "RawJson::read": "hosts read it with a type's own function",
    "Verdict::reasons": "the variants' fields cross",
    "Booking::people": "its fields cross",
    "Booking::is_tentative": "its fields cross",
    "Technician::new": "its fields have defaults",
    "schedule::check_with": "a host's travel times are a table among the resources",
    "schedule::check_all_with": "a host's travel times are a table among the resources",
    "schedule::next_slots_with": "a host's travel times are a table among the resources",
    "schedule::what_if_with": "a host's travel times are a table among the resources",
    "Rule::new": "`recurrence::rule` is the same, and a function",
    "Tzdb::keep": "a host's database never changes, and reading a zone takes less than a call that crosses",
    "ZoneName::as_str": "it crosses as its name",
    "Exact::numerator": "128 bits have no counterpart in every host; it crosses as its text",
    "Exact::denominator": "128 bits have no counterpart in every host; it crosses as its text",
    "DocumentAllowance::new": "its fields have defaults",
    "DocumentCharge::new": "its fields have defaults",
    "Draft::new": "its fields have defaults",
    "Draft::tax_reasons": "the lines' fields cross",
    "InvoiceLine::new": "its fields have defaults",
    "RoundingProfile::new": "its fields cross",
    "HeldInvoices": "for programs in Rust: other hosts have their own ways to hold many numbers",
    "HeldTotals": "as HeldInvoices",
    "HeldInvoices::new": "as HeldInvoices",
    "HeldInvoices::hold": "as HeldInvoices",
    "HeldInvoices::totals": "as HeldInvoices",
    "HeldTotals::tax_exclusive": "as HeldInvoices",
    "HeldTotals::tax": "as HeldInvoices",
    "HeldTotals::tax_inclusive": "as HeldInvoices",
    "HeldTotals::tax_breakdown": "as HeldInvoices",
    "HostError::unreadable": "for bindings",
    "PricedExplanation::work": "the variants' fields cross",
    "Operation": "of the JSON API, which C calls; typed hosts have a function for each",
    "Operation::input_schema": "as Operation",
    "Operation::name": "as Operation",
    "Operation::output_schema": "as Operation",
    "Operation::summary": "as Operation",
    "Unit::code": "it crosses as its code",
    "InvoicedQuantity::negated": "the host's own decimals do it",
    "decimal!::parts": "the host's own decimals say it",
    "from_zero!::is_zero": "the host's own decimals say it",
    "json::call": "of the JSON API, which C calls; typed hosts have a function for each",
    "json::operations": "as Operation",
    "named!::name": "the host's own enum has its name",
    "text!::as_str": "it crosses as its text",
}


def standing(core: Core, f: Field) -> str:
    """What a host may leave out of a record: what may be absent in its JSON, as far as UniFFI has a default for the type."""
    if f.type.startswith("Option<"):
        return "    #[uniffi(default = None)]\n"
    if not f.may_be_absent:
        return ""
    value = "[]" if f.type.startswith("Vec<") else {"bool": "false", "u32": "0"}.get(f.type)
    if value:
        return f"    #[uniffi(default = {value})]\n"
    of = core.types.get(f.type)
    return "    #[uniffi(default)]\n" if of and of.kind == "struct" and all(map(may_be_left_out, of.fields)) else ""


def may_be_left_out(f: Field) -> bool:
    return f.may_be_absent or f.type.startswith("Option<")


def usual(core: Core, f: Field) -> str | None:
    """The variant that stands for a field that is absent, if its type is an enum: UniFFI has no default for those."""
    of = core.types.get(f.type)
    if not (f.may_be_absent and of and of.kind == "enum"):
        return None
    said = rf"fn {f.default}\(\) -> {f.type} \{{\n    {f.type}::(\w+)\n" if f.default else (
        rf"^pub enum {f.type} \{{\n(?:(?!^\}}).*\n)*?    #\[default\]\n    (\w+),"
    )
    found = {match for text in core.texts for match in re.findall(said, text, flags=re.M)}
    if len(found) != 1:
        sys.exit(f"what stands for {f.name} isn't found, or not one thing: {sorted(found)}")
    return found.pop()


def usual_variants(core: Core) -> str:
    rows = [
        (found.name, f.name, f.type, variant)
        for found in core.types.values() if found.kind == "struct"
        for f in found.fields if (variant := usual(core, f))
    ]
    rows = "".join(f"    ({', '.join(map(quoted, row))}),\n" for row in sorted(rows))
    return (
        "//! What stands for an enum that is left out of a record, by record, field, type and variant: journeyman-bindgen gives it\n"
        "//! to hosts, since UniFFI has no default for enums. Written by declare.py.\n\n"
        f"pub(crate) const USUAL: &[(&str, &str, &str, &str)] = &[\n{rows}];\n"
    )


def quoted(text: str) -> str:
    return f'"{text}"'


def documentation(docs: list, indent: str = "") -> str:
    """Documentation as every host can show it: without Rust's examples and links."""
    kept, in_code = [], False
    for line in docs:
        if line.strip().startswith("```"):
            in_code = not in_code
        elif not in_code:
            kept.append(line)
    text = "\n".join(kept)
    text = re.sub(r"\[(`[^`\]]+`)\](\([^)]*\))?", r"\1", text)
    text = re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]*\)", r"\1", text)
    text = re.sub(r"`(?:super|crate|self)::(\w+::)*", "`", text)
    text = in_host_words(text)
    if rust := re.search(r"`[^`\n]*(?:::|->|&|Option<|Vec<)[^`\n]*`|\b(?:Error|Refusal)::", text):
        sys.exit(f"no host has {rust[0]}: teach in_host_words to say it")
    text = text.replace("/*", "/ *").replace("*/", "* /")
    text = re.sub(r"^# Examples?\n+(?=#|\Z)", "", text + "\n", flags=re.M)  # the example was Rust's
    text = re.sub(r"\n{3,}", "\n\n", text).strip("\n")
    return "".join(f"{indent}///{' ' + line if line else ''}\n" for line in text.split("\n")) if text else ""


HOST_WORDS = {}  # what the core calls a thing, and what Kotlin and Swift call it; `files` fills it in


def in_host_words(text: str) -> str:
    """An error's variant is its code there, `Type::variant` and `module::function` have other signs between, names a hump."""
    variants = r"(?:`\w+(?:Error|Refusal)(?:::\w+)?`(?:,\s+|\s+and\s+|\s+or\s+)?)+"
    text = re.sub(variants + r"\s+\((`JM-[A-Z]+-\d+`(?:(?:,| to| and)\s+`JM-[A-Z]+-\d+`)*)\)", r"\1", text)
    text = re.sub(r"`\w+(?:Error|Refusal)(?:::(?:Money|Calendar))?`: (\w)", lambda first: first[1].upper(), text)
    text = text.replace("`None`", "`null` (`nil` in Swift)")

    def host_word(match) -> str:
        path = match[1]
        if path in HOST_WORDS:
            return f"`{HOST_WORDS[path]}`"
        owner, separator, name = path.partition("::")
        return f"`{owner}.{HOST_WORDS.get(name, name)}`" if separator and owner[0].isupper() else match[0]

    return re.sub(r"`([A-Za-z_]\w*(?:::\w+)?)`", host_word, text)


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def host_words(core: Core) -> dict:
    words = {"Digest::START": "0" * 64}
    for text in core.texts:
        for owner, arms in re.findall(r"^impl Coded for (\w+) \{\n(.*?)^\}", text, flags=re.M | re.S):
            words |= {f"{owner}::{variant}": code for variant, code in re.findall(r"Self::(\w+)[^\n]* => \"(JM-[A-Z]+-\d+)\"", arms)}
    words |= {name: f"limits().{camel(name.lower())}" for name, _, _ in core.constants}
    for found in core.types.values():
        for f in [*found.fields, *(f for _, _, of in found.variants for f in of or [])]:
            words[f.name] = camel(f.name)
    words |= {name: camel(name) for f in core.functions for name, _ in f.parameters}
    for f in core.functions:
        if f.owner is None:
            if "_" in f.name:
                words.setdefault(f.name, camel(f"{f.module}_{f.name}"))
            words[f"{f.module}::{f.name}"] = camel(f"{f.module}_{f.name}")
        elif f.owner in OBJECTS:
            words[f"{f.owner}::{f.name}"] = f"{f.owner}.{camel(f.name)}"
        else:
            words[f"{f.owner}::{f.name}"] = camel(f"{snake(f.owner)}_{f.name}")
    return words


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Writer:
    def __init__(self, core: Core):
        self.core = core
        self.errors = {
            name for name, found in core.types.items() if self.is_error(found) and name != "Failure"
        }
        self.values = set(core.types) - self.errors - set(OBJECTS) - TEXTS - LISTS
        self.used = set()
        self.kept = []  # the values that have JSON, in their order

    # -- types

    def getter(self, found: Type, f: Field) -> str:
        """A part of a record that is read by a getter."""
        default = standing(self.core, f)
        return f"{documentation(self.getter_docs(found, f), '    ')}{default}    {f.name}: {f.type},\n"

    def type_declaration(self, found: Type) -> str:
        docs = documentation(found.docs)
        if found.kind == "id":
            return f"id! {{\n{docs}{found.name} as {found.name}Parts named {found.name!r}\n}}\n".replace("'", '"')
        if found.name in CHECKED:
            rows = "".join(self.getter(found, f) for f in found.fields)
            check = CHECKED[found.name]
            way = f"|{found.name}Parts {{ {', '.join(f.name for f in found.fields)} }}| {check}" if check else "|parts| checked(&parts)"
            return (
                f"mirror! {{\n{docs}{found.name} as {found.name}Parts named \"{found.name}\" {{\n{rows}}}\n    {way}\n}}\n"
            )
        if found.name in GUARDED:
            rows = "".join(self.field(f, "    ") for f in found.fields)
            way = f"|{snake(found.name)}| {GUARDED[found.name]}"
            return f"guarded! {{\n{docs}{found.name} as {found.name}Parts named \"{found.name}\" {{\n{rows}}}\n    {way}\n}}\n"
        if found.kind == "struct":
            rows = "".join(self.field(f, "    pub ") for f in found.fields)
            return f"{docs}#[uniffi::remote(Record)]\npub struct {found.name} {{\n{rows}}}\n"
        rows = ""
        for name, variant_docs, variant_fields in found.variants:
            rows += documentation(variant_docs, "    ")
            if variant_fields is None:
                rows += f"    {name},\n"
            else:
                rows += f"    {name} {{\n{''.join(self.field(f, '        ') for f in variant_fields)}    }},\n"
        return f"{docs}#[uniffi::remote(Enum)]\npub enum {found.name} {{\n{rows}}}\n"

    def field(self, f: Field, prefix: str) -> str:
        default = standing(self.core, f)
        return f"{documentation(f.docs, '    ')}{default}{prefix}{f.name}: {f.type},\n"

    def getter_docs(self, found: Type, f: Field) -> list:
        for function in self.core.functions:
            if function.owner == found.name and function.name == f.name:
                return function.docs
        return f.docs

    def wire(self, name: str) -> str:
        return f"wire!({name}, {snake(name)}_from_json, {snake(name)}_to_json);\n"

    # -- functions

    def is_left_out(self, function: Function) -> bool:
        names = {f"{function.owner}::{function.name}", f"{function.module}::{function.name}"}
        for name in names & (set(LEFT_OUT) | BY_HAND):
            self.used.add(name)
            return True
        if function.owner in self.errors:
            return True
        # What a checked record's field says needs no function.
        checked = function.owner in CHECKED and any(f.name == function.name for f in self.core.types[function.owner].fields)
        shown = function.receiver and not function.parameters and checked
        return bool(shown) or (function.owner in CHECKED and function.name == "id")

    def is_of_the_modules_own(self, function: Function) -> bool:
        owner = function.owner
        return owner is not None and not owner.endswith("!") and owner not in self.core.types and owner not in TEXTS

    def check_others(self) -> None:
        """What is public outside the modules that are declared crosses in another way, or is left out with a reason."""
        public = [name for name, found in self.core.others.items() if name not in TEXTS | self.errors and not self.is_error(found)]
        public = [name for name in public if name not in LEFT_OUT or self.used.add(name)]
        for function in self.core.functions:
            own = self.is_of_the_modules_own(function) and function.owner not in self.core.others
            error = function.owner in self.core.others and self.is_error(self.core.others[function.owner])
            if function.module in OTHERS and not own and not error and not self.is_left_out(function):
                public.append(f"{function.owner or function.module}::{function.name}")
        if public:
            sys.exit(f"no host is given {', '.join(public)}: name it in LEFT_OUT with the reason, or declare its module")

    @staticmethod
    def is_error(found: Type) -> bool:
        return "thiserror::Error" in found.attributes

    def parameter(self, name: str, kind: str) -> tuple[str, str, str | None]:
        """The type that crosses, how it is handed on, and the object to read if it is one."""
        if match := re.match(r"impl IntoIterator<Item = &(?:'a )?(\w+)>$", kind):
            kind = f"&[{match[1]}]"
        if kind == "&str":
            return "String", f"&{name}", None
        if match := re.match(r"&\[(.+)\]$", kind):
            return f"Vec<{match[1]}>", f"&{name}", None
        if match := re.match(r"&(\w+)$", kind):
            if match[1] in OBJECTS:
                return f"Arc<{match[1]}>", name, name
            return match[1], f"&{name}", None
        if match := re.match(r"Option<&(\w+)>$", kind):
            return f"Option<{match[1]}>", f"{name}.as_ref()", None
        return kind, name, None

    def is_copy(self, name: str) -> bool:
        found = self.core.types.get(name)
        return found is not None and (found.kind == "id" or "Copy" in found.attributes)

    def answer(self, kind: str | None) -> tuple[str, str]:
        """The type that crosses, and how it is made of `it`."""
        if kind is None or kind == "()":
            return "()", "it"
        if kind in ("&str", "&'static str"):
            return "String", "it.to_owned()"
        if kind in ANSWERS:
            return kind, "it.into()"
        if kind in OBJECTS:
            return f"Arc<{kind}>", f"{kind}::own(it)"
        cloned = lambda name: "copied" if self.is_copy(name) else "cloned"
        if match := re.match(r"Option<&(\w+)>$", kind):
            return f"Option<{match[1]}>", f"it.{cloned(match[1])}()"
        if match := re.match(r"&\[(\w+)\]$", kind):
            return f"Vec<{match[1]}>", "it.to_vec()"
        if match := re.match(r"Vec<&(\w+)>$", kind):
            return f"Vec<{match[1]}>", f"it.into_iter().{cloned(match[1])}().collect()"
        if match := re.match(r"impl Iterator<Item = &(\w+)>$", kind):
            return f"Vec<{match[1]}>", f"it.{cloned(match[1])}().collect()"
        if match := re.match(r"impl Iterator<Item = (\w+)>$", kind):
            return f"Vec<{match[1]}>", "it.collect()"
        if match := re.match(r"&(\w+)$", kind):
            return match[1], "*it" if self.is_copy(match[1]) else "it.clone()"
        return kind, "it"

    def function(self, f: Function) -> str:
        is_object = f.owner in OBJECTS
        given = [(name, *self.parameter(name, kind)) for name, kind in f.parameters]
        fails = re.match(r"Result<(.*), (\w+)>$", f.result or "")
        kind, convert = self.answer(fails[1] if fails else f.result)
        handed = ", ".join(how for _, _, how, _ in given)
        name, declared_parameters = f.name, [f"{name}: {crossing}" for name, crossing, _, _ in given]
        if f.owner is None:
            call = f"journeyman::{f.module}::{f.name}({handed})"
            name = f"{f.module}_{f.name}"
        elif f.receiver is None:
            call = f"journeyman::{f.module}::{f.owner}::{f.name}({handed})"
            name = f.name if is_object else f"{snake(f.owner)}_{f.name}"
        elif is_object:
            call = f"this.{f.name}({handed})"
            declared_parameters.insert(0, "&self")
        else:
            this = snake(f.owner)
            call = f"{this}.{f.name}({handed})"
            name = f"{this}_{f.name}"
            declared_parameters.insert(0, f"{this}: {f.owner}")
        infallible = not fails and not [p for p in declared_parameters if p != "&self"]
        if fails:
            shorter = {"it": "", "it.clone()": ".cloned()", "*it": ".copied()", f"{kind[4:-1]}::own(it)": f".map({kind[4:-1]}::own)"}
            body = f"{call}.map_err(raised)" + shorter.get(convert, f".map(|it| {convert})")
        else:
            plain = re.sub(r"\bit\b", lambda _: call, convert, count=1)
            body = plain if infallible else f"Ok({plain})"
        for _, _, _, read in given:
            if read:
                body = f"{read}.0.read(|{read}| {body})"
        if is_object and f.receiver == "&self":
            body = f"self.0.read(|this| {body})"
        elif is_object and f.receiver == "self":
            body = f"self.0.read(|this| {body})"
        elif is_object and f.receiver == "&mut self":
            body = f"self.0.write(|this| {body}).map_err(raised)?"
        result = kind if infallible else f"Result<{kind}, JourneymanError>"
        constructor = "#[uniffi::constructor]\n" if is_object and f.receiver is None else ""
        export = "" if is_object else "#[uniffi::export]\n"
        arrow = "" if result == "()" else f" -> {result}"
        return f"{documentation(f.docs)}{export}{constructor}pub fn {name}({', '.join(declared_parameters)}){arrow} {{\n    {body}\n}}\n"

    def text_function(self, name: str) -> str:
        this = snake(name)
        return (
            f"/// What it says in English, as the library writes it.\n#[uniffi::export]\n"
            f"pub fn {this}_text({this}: {name}) -> Result<String, JourneymanError> {{\n    Ok({this}.to_string())\n}}\n"
        )

    def module(self, module: str) -> str:
        parts = []
        for found in self.core.types.values():
            if found.module != module or found.name not in self.values or found.name in ANSWERS:
                continue
            if found.name in LEFT_OUT or found.name in BY_HAND:
                self.used.add(found.name)
                continue
            parts.append(self.type_declaration(found))
            self.kept.append(found.name)
            if found.name in self.core.displayed:
                parts.append(self.text_function(found.name))
        methods = {}
        for function in self.core.functions:
            if function.module != module or self.is_left_out(function):
                continue
            if self.is_of_the_modules_own(function):
                continue
            if function.owner in OBJECTS:
                methods.setdefault(function.owner, []).append(self.function(function))
            else:
                parts.append(self.function(function))
        for owner, functions in methods.items():
            parts.append(f"#[uniffi::export]\nimpl {owner} {{\n{''.join(functions)}}}\n")
        return "\n".join(parts)

    def limits(self) -> str:
        rows = [(name.lower(), kind, docs) for name, kind, docs in self.core.constants]
        of = lambda kind: "i64" if kind == "i64" else "i32" if kind == "i32" else "u64"
        fields_ = "".join(f"{documentation(docs, '    ')}    pub {name}: {of(kind)},\n" for name, kind, docs in rows)
        value = lambda name, kind: (
            f"limits::{name.upper()}" if of(kind) == kind else f"bound(limits::{name.upper()})" if kind == "usize" else f"u64::from(limits::{name.upper()})"
        )
        values = "".join(f"    {name}: {value(name, kind)},\n" for name, kind, _ in rows)
        return (
            "/// Every bound of the library, to check input against before it is given.\n#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]\n"
            f"pub struct Limits {{\n{fields_}}}\n\n/// Every bound of the library.\n#[uniffi::export]\n#[must_use]\n#[expect(clippy::too_many_lines, reason = \"a line for each bound\")]\npub fn limits() -> Limits {{\n    Limits {{\n{values}    }}\n}}\n\n"
            "fn bound(size: usize) -> u64 {\n    u64::try_from(size).unwrap_or(u64::MAX)\n}\n"
        )


def files(core: Core) -> dict:
    """What is to be written, file by file, before it is formatted."""
    HOST_WORDS.update(host_words(core))
    writer = Writer(core)
    written = {}
    for module in MODULES:
        body = writer.module(module)
        if not body.strip():
            continue
        written[f"{module}.rs"] = (module, body)
    names = ""
    for module in MODULES:
        of = sorted(n for n, t in core.types.items() if t.module == module and n in writer.values and n not in ANSWERS and n not in LEFT_OUT and n not in BY_HAND)
        if of:
            names += f"pub(crate) use journeyman::{module}::{{{', '.join(of)}}};\n"
    rows = "".join(f"    of::<{name}>(\"{name}\"),\n" for name in sorted(writer.kept))
    table = f"/// Every value that has JSON, by name.\npub(crate) const KEPT: &[Kept] = &[\n{rows}];\n"
    written["kept.rs"] = ("values", "use crate::kept::{Kept, of};\n\n" + table)
    written["texts.rs"] = ("checked texts", "\n".join(writer.wire(name) for name in sorted(TEXTS)))
    written["limits.rs"] = ("limits", "use journeyman::limits;\n\n" + writer.limits())
    writer.check_others()
    unused = (set(LEFT_OUT) | BY_HAND) - writer.used - {"Submission", "Place"}
    if unused:
        sys.exit(f"nothing in the core is called {', '.join(sorted(unused))}")
    checked = {owner for text in core.texts for owner in checked_fields(text)}
    if checked != set(GUARDED) | GUARDED_ELSEWHERE:
        sys.exit(f"the core checks fields of {', '.join(sorted(checked))} where it reads them: name exactly these in GUARDED")
    out = {}
    for name, (module, body) in written.items():
        head = f"//! Written by declare.py from the core's `{module}`: change that, and run it.\n\n"
        chrono = [n for n in ("DateTime", "NaiveDate", "NaiveDateTime", "NaiveTime", "Utc") if re.search(rf"\b{n}\b", body)]
        lines = []
        if re.search(r"\bArc<", body):
            lines.append("use std::sync::Arc;")
        if re.search(r"\bBTreeMap<", body):
            lines.append("use std::collections::BTreeMap;")
        if chrono:
            lines.append(f"use chrono::{{{', '.join(chrono)}}};")
        # Words in the place of a type: neither a variant's name nor a part of a path.
        code = re.sub(r"///.*|\"[^\"]*\"|^    \w+( \{|,)$|journeyman::\w+::(\w+::)?", "", body, flags=re.M)
        words = set(re.findall(r"\b[A-Z]\w+\b", code))
        named = sorted(words & (writer.values | TEXTS | LISTS) - ANSWERS - ({"Limits"}))
        if named:
            lines.append(f"use super::names::{{{', '.join(named)}}};")
        objects = sorted(words & (set(OBJECTS) | ANSWERS))
        if objects:
            lines.append(f"use crate::objects::{{{', '.join(objects)}}};")
        if "JourneymanError" in words:
            lines.append("use crate::error::{JourneymanError, raised};" if "raised" in body else "use crate::error::JourneymanError;")
        macros = [m for m in ("guarded", "id", "mirror", "wire") if re.search(rf"^{m}!", body, flags=re.M)]
        if "checked(&parts)" in body:
            macros.append("checked")
        lent = [f.owner for f in writer.core.functions if f.owner in CHECKED and (f.result or "").startswith("Option<&")]
        if any(re.search(rf"^{owner} as ", body, flags=re.M) for owner in lent):
            lines.append("use crate::convert::OwnedPart as _;")
        if macros:
            lines.append(f"use crate::convert::{{{', '.join(sorted(macros))}}};")
        out[name] = head + "\n".join(lines) + "\n\n" + body
    out["mod.rs"] = (
        "//! The core's public types and functions, a file a module. Written by declare.py.\n\n"
        + "".join(f"pub mod {name[:-3]};\n" for name in sorted(out))
    )
    texts = "".join(
        f"pub(crate) use journeyman::{module}::{{{', '.join(sorted(of))}}};\n"
        for module, of in {
            "calendar": ["ZoneName"], "invoice": ["Exact", "StepInputs"], "log": ["Digest", "RawJson"], "money": ["Currency"], "party": ["Country"],
            "quantity": ["ExchangeRate", "InvoicedQuantity", "Percent", "Quantity", "UnitPrice"], "recurrence": ["Rule"],
            "text": ["Label", "Text"], "unit": ["Unit"],
        }.items()
    )
    out["usual.rs"] = usual_variants(writer.core)
    out["names.rs"] = "//! The core's values by their names. Written by declare.py.\n\n" + names + texts
    out["mod.rs"] += "pub(crate) mod names;\n"
    return out


def checked_fields(text: str) -> set:
    """The structs of a file with a public field that is checked where it is read from JSON."""
    found, owner = set(), None
    for line in text.split("\n"):
        if match := re.match(r"pub struct (\w+)", line):
            owner = match[1]
        elif line.startswith("    #[serde(deserialize_with"):
            found.add(owner)
    return found


def formatted(text: str) -> str:
    command = ["rustfmt", "--edition", "2024", "--config-path", str(HERE.parent / "rustfmt.toml")]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr + text[:2000])
    return done.stdout


def main() -> None:
    wanted = {name: formatted(text) for name, text in files(Core()).items()}
    if "--check" in sys.argv:
        there = {path.name: path.read_text(encoding="utf-8") for path in OUT.glob("*.rs")}
        differing = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
        if differing:
            sys.exit(f"differ from the core: {', '.join(differing)}; run python3 bindings-uniffi/declare.py")
        return
    OUT.mkdir(exist_ok=True)
    for path in OUT.glob("*.rs"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (OUT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
