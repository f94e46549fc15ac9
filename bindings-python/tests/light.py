"""How long a call of each function and method takes, beside an empty function of Python with the same arguments."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import repeat
from random import Random
from typing import Any

from crossing import classes, functions, public
from fitting import valid

from journeyman import JourneymanError

CALLS, ROUNDS, TRIES = 40, 7, 200


def empty(*_: Any) -> None:
    pass


def ratios() -> Iterator[tuple[str, dict[str, Any], float]]:
    """The name, the table's entry, and how many times as long as an empty function a usual call took."""
    for module, item in functions():
        yield from measured(f"{module}.{item['name']}", public(module, item["name"]), item)
    for module, owner in classes():
        for item in owner["methods"]:
            name = f"{module}.{owner['name']}.{item['name']}"
            yield from measured(name, getattr(public(module, owner["name"]), item["name"]), item)


def measured(name: str, function: Callable[..., Any], item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], float]]:
    pick, found = Random(name), []
    for _ in range(TRIES):
        row = [valid(parameter["hint"], pick) for parameter in item["parameters"]]
        try:
            function(*row)
        except (JourneymanError, TypeError, OverflowError):
            continue  # what goes together is for the rules to say
        found.append(quickest(function, row) / quickest(empty, row))
        if len(found) == 15:
            break
    if found:
        yield name, item, statistics.median(found)


def quickest(function: Callable[..., Any], row: list[Any]) -> float:
    """The shortest of a few rounds: what else the machine does only ever makes it longer."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        for _ in repeat(None, CALLS):
            function(*row)
        taken.append(time.perf_counter_ns() - start)
    return min(taken)
