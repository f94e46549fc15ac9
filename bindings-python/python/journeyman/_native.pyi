# The native module. It is private but for what the package shows; tests/test_stubs.py compares it with what is there.

from typing import Any, NoReturn

from typing_extensions import Self, disjoint_base

@disjoint_base
class Value:
    """A value of the library: frozen, compared and hashed by content, pickled and stored as its JSON.

    Reading a field makes the object of its value each time, which takes some five to ten times as long as reading one of a
    dataclass: a loop that reads a field often is quicker with a name for it. Only a tuple is made once and kept, so that going
    through one by its places takes no longer than through any tuple.
    """
    def __new__(cls, _: NoReturn, /) -> Self: ...
    # None of the host's own: there is nothing to give.
    def __init_subclass__(cls, *, _: NoReturn) -> None: ...
    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        """What pydantic asks of a field's type."""
    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, handler: Any) -> Any:
        """What pydantic asks for its JSON Schema."""
    def to_json(self) -> bytes:
        """The value as canonical JSON: the same value is the same bytes on every host."""
    @classmethod
    def from_json(cls, data: bytes | bytearray | memoryview | str, /) -> Self:
        """The value that some JSON says, as `to_json` writes it; it is read strictly."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __format__(self, spec: str, /) -> str:
        """The text as `str` has it, laid out as a text is: `f"{amount:>12}"`."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

__all__ = [
    "Value",
    "call",
    "load",
    "names",
    "doc",
    "modules",
    "home",
    "class_names",
    "describe_module",
]

def call(operation: str, input: bytes | bytearray | memoryview | str) -> bytes:
    """Runs a named operation of the JSON API on its input."""
def load(module_name: str, name: str) -> Any:
    """Something public of a module, by name; it is made now if nobody has asked before."""
def names(module_name: str) -> tuple[str, ...]:
    """The names of what is public in a module."""
def doc(module_name: str) -> str:
    """The docstring of a module."""
def modules() -> tuple[str, ...]:
    """The names of the modules."""
def home(class_name: str) -> str | None:
    """The module that a class is in, by the class's name; none if there is no such class."""
def class_names() -> tuple[str, ...]:
    """The names of all classes."""
def describe_module(module_name: str) -> list[dict[str, Any]]:
    """Everything public of a module as data: what the stubs are written from, and the tests go through."""
