"""The JSON Schemas of the library, from the document that `core/examples/schemas.rs` writes; read when first asked for."""

from functools import cache
from importlib import resources
from typing import Any, NamedTuple

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PREFIX = "#/$defs/"


class Operation(NamedTuple):
    """A named operation of the JSON API, which `call` runs."""

    name: str
    summary: str
    input_schema: dict[str, Any]
    output_schema: dict[str, Any]


@cache
def document():
    """The whole document."""
    import json

    return json.loads((resources.files("journeyman") / "schemas.json").read_bytes())


def operations():
    """What `journeyman.operations` gives."""
    return tuple(
        Operation(
            operation["name"],
            operation["summary"],
            _whole(operation["input"], written=False, of=f"{operation['name']}:input"),
            _whole(operation["output"], written=True, of=f"{operation['name']}:output"),
        )
        for operation in document()["operations"]
    )


def definition(name, written):
    """The schema of a type as it is read or written, with references into the document; an object if it has none."""
    return side(document()["$defs"].get(name, {"type": "object"}), written)


def side(schema, written):
    """A copy of a schema as it is for reading or for writing."""
    if isinstance(schema, list):
        return [side(part, written) for part in schema]
    if not isinstance(schema, dict):
        return schema
    # A field may be called as a keyword is, so what stands under `properties` is names.
    made = {
        key: {name: side(part, written) for name, part in value.items()} if key == "properties" else side(value, written)
        for key, value in schema.items()
        if key != "written"
    }
    if written and isinstance(schema.get("written"), list):
        made["required"] = list(schema["written"])
    return made


def reference(schema):
    """The name that a schema refers to, if it does."""
    path = schema.get("$ref")
    return path.removeprefix(_PREFIX) if isinstance(path, str) else None


def _whole(schema, written, of=None):
    """A schema with all that it refers to; that of an operation has an `$id` with the version, as in the core."""
    its_id = {} if of is None else {"$id": f"{document()['$id']}:{of}"}
    made = {"$schema": DRAFT, **its_id, **side(schema, written)}
    named, to_do = {}, [made]
    while to_do:
        part = to_do.pop()
        if isinstance(part, list):
            to_do += part
        elif isinstance(part, dict):
            name = reference(part)
            if name is not None and name not in named:
                named[name] = definition(name, written)
                to_do.append(named[name])
            to_do += part.values()
    if named:
        made["$defs"] = dict(sorted(named.items()))
    return made
