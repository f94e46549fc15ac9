"""Calls everything public with what nobody should pass: `python fuzzing.py PART`. A process of its own, so that a crash is seen.

Nothing but an error of the library, a `TypeError`, or what an object of the host fails with itself may come out.
`JOURNEYMAN_FUZZ=50` tries fifty times as much, another way each time.
"""

from __future__ import annotations

import copy
import datetime as dt
import faulthandler
import json
import operator
import os
import pickle
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from crossing import classes, dump, functions, public  # noqa: E402
from fitting import MAKE, device, made, sample, valid  # noqa: E402
from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402
from hypothesis.errors import StopTest  # noqa: E402
from odd import ODD, Own, odd  # noqa: E402
from samples import TEXTS, fields_of, samples  # noqa: E402
from vectors import vectors  # noqa: E402

import journeyman  # noqa: E402
from journeyman import JourneymanError  # noqa: E402

TIMES = int(os.environ.get("JOURNEYMAN_FUZZ", "1"))
MEMORY_BYTES = 4 << 30
Target = tuple[str, Callable[[Random], None]]

# ---- what nearly fits


def wrong(hint: tuple[Any, ...], pick: Random) -> Any:
    """Something that isn't taken, or has within it what isn't."""
    kind, *about = hint
    if kind == "optional":
        return wrong(about[0], pick)
    if kind in ("many", "each") and pick.randrange(2):
        items = list(valid(hint, pick))
        items.insert(pick.randrange(len(items) + 1), wrong(about[0], pick))
        return items
    if kind == "map" and pick.randrange(2):
        held = valid(hint, pick)
        try:
            held[odd(pick) if pick.randrange(2) else valid(about[0], pick)] = odd(pick)
        except (TypeError, Own):
            pass
        return held
    if pick.randrange(5) == 0:
        return sample(*pick.choice(KEYS), pick)
    return odd(pick)


KEYS = list(samples())


def arguments(parameters: list[dict[str, Any]], pick: Random, like: Any = None) -> dict[str, Any]:
    given_ = {}
    for parameter in parameters:
        if parameter["default"] is not None and pick.randrange(4) == 0:
            continue
        has = like is not None and pick.randrange(4)
        given_[parameter["name"]] = getattr(like, parameter["name"]) if has else valid(parameter["hint"], pick)
    if parameters:
        for _ in range(pick.choice([0, 1, 1, 1, 2])):
            parameter = pick.choice(parameters)
            given_[parameter["name"]] = wrong(parameter["hint"], pick)
    match pick.randrange(12):
        case 0 if given_:
            del given_[pick.choice(list(given_))]
        case 1:
            given_[pick.choice(["no_such", "", "\ud800", "self", "cls"])] = odd(pick)
    return given_


def called(function: Callable[..., Any], given_: dict[str, Any], pick: Random, by_place: bool = True) -> Any:
    """Calls by name, or by place, or by both."""
    first = pick.randrange(len(given_) + 1) if by_place else 0
    row = [value for _, value in list(given_.items())[:first]]
    named = dict(list(given_.items())[first:])
    if pick.randrange(15) == 0:
        row += [odd(pick) for _ in range(pick.choice([1, 2, 40]))]
    return function(*row, **named)


# ---- what may come out


FOUND: dict[str, BaseException] = {}


def try_out(call: Callable[[], Any], also: tuple[type[BaseException], ...] = ()) -> Any:
    """What the call gives, or None where it is refused; what it mustn't be refused by is noted."""
    try:
        return call()
    except JourneymanError as error:
        str(error), repr(error), pickle.dumps(error)
        if isinstance(error, journeyman.InternalError):
            FOUND.setdefault(f"a bug, as the library says itself: {error}"[:200], error)
    except (TypeError, Own, *also):
        pass
    except (KeyboardInterrupt, StopTest):
        raise
    except BaseException as error:  # a panic is no Exception
        FOUND.setdefault(f"{type(error).__module__}.{type(error).__qualname__}: {error}"[:200], error)
    return None


def look_at(value: Any) -> None:
    """What Python does with any value."""
    repr(value), str(value)
    hash(value) if not isinstance(value, dict) else None
    if not isinstance(value, journeyman.Value) or type(value).__name__ in MAKE:
        return
    assert type(value).from_json(value.to_json()) == value or b":60" in value.to_json()


# ---- the targets


def of_functions() -> Iterator[Target]:
    for module, item in functions():
        function, parameters = public(module, item["name"]), item["parameters"]

        def run(pick: Random, function: Any = function, parameters: Any = parameters) -> None:
            given_ = arguments(parameters, pick)
            try_out(lambda: look_at(called(function, given_, pick)))

        yield f"{module}.{item['name']}", run


def of_constructors() -> Iterator[Target]:
    for module, item in classes():
        base = public(module, item["name"])
        if item["what"] == "plain":
            continue
        for shape in item["shapes"]:
            cls = getattr(base, shape["name"]) if item["what"] == "choice" else base
            kept = [value for value in samples().get((module, item["name"]), ()) if type(value) is cls]

            def run(pick: Random, cls: Any = cls, shape: Any = shape, kept: Any = kept) -> None:
                like = pick.choice(kept) if kept else None
                given_ = arguments(shape["fields"], pick, like)
                ask = cls if like is None or pick.randrange(2) else pick.choice([like.replace, like.__replace__])
                try_out(lambda: look_at(called(ask, given_, pick, by_place=pick.randrange(8) == 0)))

            yield f"{module}.{cls.__qualname__}()", run

        def bare(pick: Random, base: Any = base) -> None:
            # `base` itself, or one of the ways round its constructor.
            ask = pick.choice([base, base.__new__, lambda *args: object.__new__(base, *args), lambda *args: type("Sub", (base,), {})(*args)])
            try_out(lambda: ask(*(odd(pick) for _ in range(pick.randrange(3)))))
            try_out(lambda: base.__new__(odd(pick)))

        yield f"{module}.{item['name']} itself", bare


COMPARED = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)
COUNTED = (operator.add, operator.sub, operator.mul, operator.and_, operator.matmul, operator.mod, operator.pow)
ALONE = (operator.neg, operator.pos, abs, hash, repr, str, bool, copy.copy, copy.deepcopy, pickle.dumps, len, iter, dir, format, vars)


def of_methods() -> Iterator[Target]:
    for module, item in classes():
        cls, key = public(module, item["name"]), (module, item["name"])
        is_plain = item["what"] == "plain"

        def one(pick: Random, cls: Any = cls, key: Any = key, is_plain: Any = is_plain) -> Any:
            return pick.choice(list(cls)) if is_plain else sample(*key, pick)

        for method in item["methods"]:
            is_method = method["called"] == "method"
            parameters = method["parameters"][1:] if is_method else method["parameters"]

            def run(
                pick: Random, cls: Any = cls, one: Any = one, name: str = method["name"], parameters: Any = parameters, bound: bool = is_method
            ) -> None:
                given_ = arguments(parameters, pick)
                this = one(pick)
                if bound and pick.randrange(6) == 0:  # on what isn't one
                    try_out(lambda: getattr(cls, name)(odd(pick), *given_.values()))
                try_out(lambda: look_at(called(getattr(this if bound else cls, name), given_, pick)))

            yield f"{module}.{item['name']}.{method['name']}", run

        def any_value(pick: Random, one: Any = one, cls: Any = cls) -> None:
            this, that = one(pick), pick.choice([one, odd, lambda pick: sample(*pick.choice(KEYS), pick)])(pick)
            for ask in (pick.choice(COMPARED), pick.choice(COUNTED)):
                try_out(lambda: ask(this, that))
                try_out(lambda: ask(that, this), (AttributeError, ValueError, ArithmeticError, MemoryError))  # may be asked of the odd one
            try_out(lambda: pick.choice(ALONE)(this))
            if isinstance(this, journeyman.Value):
                ask = pick.choice([cls.to_json, cls.replace, cls.__repr__, cls.__hash__, cls.__reduce__, cls.__copy__, cls.__eq__])
                try_out(lambda: ask(*(odd(pick) for _ in range(pick.randrange(3)))))
                try_out(lambda: setattr(this, pick.choice(dir(this)), that), (AttributeError,))
                for field in dir(type(this)):
                    if not field.startswith("_"):
                        try_out(lambda: getattr(this, field))
            try_out(lambda: cls.from_json(*(odd(pick) for _ in range(pick.choice([1, 1, 1, 0, 2])))))

        yield f"{module}.{item['name']} as a value", any_value


def of_package() -> Iterator[Target]:
    names = [vector.call for vector in vectors()][::20]

    def call(pick: Random) -> None:
        row = [pick.choice([pick.choice(names), odd(pick)]), pick.choice([b"{}", odd(pick)]), odd(pick)]
        try_out(lambda: journeyman.call(*row[: pick.choice([0, 1, 2, 2, 2, 2, 3])]))

    yield "call", call

    def errors(pick: Random) -> None:
        cls = getattr(journeyman, pick.choice([name for name in journeyman.error.__all__ if name.endswith("Error")]))
        for ask in (cls, cls.of, journeyman.JourneymanError.of):
            given_ = pick.choice([odd(pick), sample("error", "Failure", pick)])
            error = try_out(lambda: ask(given_))
            if error is not None:
                str(error), repr(error), error.code, error.kind, error.remedy, error.arguments
                pickle.dumps(error)

    yield "errors", errors


JSON_ODD = (None, True, 0, -1, 2**53, 2**64, -(2**63), 10**30, 1.5, 1e300, "", "x", "\0", "é" * 5000, "\ud800", [], {}, [[]], {"": 1})
TOKENS = (b"null", b"1e999", b"-0", b'"\\ud800"', b"[" * 200, b"{" * 200, b'{"a":' * 150, b",", b"]", b"\xff", b"\xef\xbb\xbf", b"\0", b"9" * 400, b"1E5", b"NaN")


def torn(data: bytes, pick: Random) -> bytes:
    """JSON with something changed: as text, or as what it says."""
    if pick.randrange(2):
        for _ in range(pick.choice([1, 1, 1, 4])):
            start, stop = sorted((pick.randrange(len(data) + 1), pick.randrange(len(data) + 1)))
            stop = min(stop, start + pick.choice([0, 1, 1, 5, 200]))
            data = data[:start] + pick.choice([b"", *TOKENS, bytes([pick.randrange(256)]), data[start:stop] * 2]) + data[stop:]
        return data
    whole = json.loads(data)
    spots: list[tuple[Any, Any]] = []
    walk(whole, spots)
    if not spots:
        return json.dumps(pick.choice(JSON_ODD)).encode()
    holder, at = pick.choice(spots)
    match pick.randrange(4):
        case 0:
            del holder[at]
        case 1 if isinstance(holder, list):
            holder.extend([holder[at]] * pick.choice([1, 3, 50]))
        case 2:
            other_holder, other = pick.choice(spots)
            holder[at] = copy.deepcopy(other_holder[other]) if isinstance(other, int) or other in other_holder else None
        case _:
            holder[at] = pick.choice(JSON_ODD)
    return json.dumps(whole).encode()


def walk(value: Any, spots: list[tuple[Any, Any]]) -> None:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for at, part in items:
        spots.append((value, at))
        walk(part, spots)


def of_json() -> Iterator[Target]:
    for module, item in classes():
        cls, kept = public(module, item["name"]), samples().get((module, item["name"]), ())
        datas = [member.to_json() for member in cls] if item["what"] == "plain" else [value.to_json() for value in kept]
        if not datas:
            continue

        def run(pick: Random, cls: Any = cls, datas: Any = datas, kept: Any = kept) -> None:
            data = torn(pick.choice(datas), pick)
            ask = pick.choice([cls, type(pick.choice(kept)) if kept else cls]).from_json
            given_ = pick.choice([data, data, data, bytearray(data), data.decode("utf-8", "surrogateescape")])

            def read() -> None:
                value = ask(given_)
                repr(value), hash(value)
                assert cls.from_json(value.to_json()) == value
                for field in dir(type(value)):
                    if not field.startswith("_"):
                        getattr(value, field)

            try_out(read)

        yield f"{module}.{item['name']}.from_json", run


def of_operations() -> Iterator[Target]:
    by_name: dict[str, list[bytes]] = {}
    for vector in vectors():
        by_name.setdefault(vector.call, []).append(dump(vector.input))
    for name, inputs in sorted(by_name.items()):

        def run(pick: Random, name: str = name, inputs: Any = inputs) -> None:
            data = torn(pick.choice(inputs), pick)
            answer = try_out(lambda: journeyman.call(name, data))
            if answer is not None:
                json.loads(answer)

        yield f"call {name}", run


PARTS: dict[str, tuple[Callable[[], Iterator[Target]], int]] = {
    "functions": (of_functions, 60),
    "constructors": (of_constructors, 12),
    "methods": (of_methods, 15),
    "package": (of_package, 300),
    "json": (of_json, 25),
    "operations": (of_operations, 60),
}


def main(part: str) -> int:
    faulthandler.enable()
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))  # so that too much is an error and not the end
    targets, examples = PARTS[part]
    found = tried = 0
    for label, run in targets():
        print("at", label, flush=True)  # what a crash leaves behind
        tried += trying(run, examples * TIMES)
        for what, error in FOUND.items():
            lines = "".join(traceback.format_exception(error)).splitlines()
            print(f"FOUND {label}: {what}\n    " + "\n    ".join(line[:200] for line in lines[-8:]), flush=True)
        found += len(FOUND)
        FOUND.clear()
    print(f"{part}: {tried} calls, {found} found")
    return 1 if found else 0


def trying(run: Callable[[Random], None], examples: int) -> int:
    tried = 0

    @settings(
        derandomize=TIMES == 1,
        database=None,
        deadline=None,
        max_examples=examples,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=False))
    def once(pick: Random) -> None:
        nonlocal tried
        tried += 1
        run(pick)

    once()
    return tried


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
