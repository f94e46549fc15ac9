from typing import Any, NamedTuple

DRAFT: str

class Operation(NamedTuple):
    """A named operation of the JSON API, which `call` runs."""

    name: str
    summary: str
    input_schema: dict[str, Any]
    output_schema: dict[str, Any]

def document() -> Any:
    """The whole document."""

def operations() -> tuple[Operation, ...]:
    """Every operation of the JSON API: its name, a summary, and the JSON Schemas (draft 2020-12) of what it takes and gives.

    The schemas are read from a file of some 200 KB and put together anew for each call: keep what it gives.
    """

def definition(name: str, written: bool) -> Any:
    """The schema of a type as it is read or written, with references into the document; an object if it has none."""

def side(schema: Any, written: bool) -> Any:
    """A copy of a schema as it is for reading or for writing."""
