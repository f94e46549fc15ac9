"""The binding against plain Python, with the inputs ready: ratios in a table, and as JSON.

    python bench.py [--wheel dist/journeyman-….whl] [--json target/bench-python.json]

runs it with the `journeyman` that is installed, which should be a release build: `make bench` makes one. A ratio above 1 is how
many times as fast the library is, but for an import and the wheel, where it is ours ÷ the other.
"""

from __future__ import annotations

import argparse
import dataclasses
import inspect
import json
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import journeyman
from journeyman import invoice, money, tax

RUNS = 15
ROUND_SECONDS = 0.02
WHEEL_BYTES_MAX = 900_000
IMPORT_RATIO_MAX = 1.5
LINES = (1, 10, 100, 1_000)
SAYS = re.compile(r"slower|quicker|takes .* as long", re.IGNORECASE | re.DOTALL)
# A usual call that takes less than so many calls of an empty function may be longer than what one writes in its place.
LIGHT_RATIO = 1.25


@dataclass
class Row:
    name: str
    against: str
    ours: float
    other: float
    unit: str = "ns"
    smaller: bool = False
    goal: str | None = None
    met: bool | None = None
    # Where it is slower than plain Python, whose docstring says so.
    said_by: Any = None

    @property
    def ratio(self) -> float:
        return self.ours / self.other if self.smaller else self.other / self.ours


def interleaved(*tasks: Callable[[], Any]) -> list[float]:
    """The median time of a call of each, in nanoseconds. They take turns, so that what slows the machine slows all of them."""
    counts = []
    for task in tasks:
        count, taken = 1, 0.0
        while taken < ROUND_SECONDS:
            count *= 2
            taken = timed(task, count)
        counts.append(count)
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(RUNS):
        for task, count, of_task in zip(tasks, counts, times):
            of_task.append(timed(task, count) / count * 1e9)
    return [statistics.median(of_task) for of_task in times]


def timed(task: Callable[[], Any], count: int) -> float:
    start = time.perf_counter()
    for _ in range(count):
        task()
    return time.perf_counter() - start


# ---- totals of an invoice


@dataclass
class Sums:
    nets: list[Decimal]
    breakdown: dict[Decimal, tuple[Decimal, Decimal]]
    payable: Decimal


CENT = Decimal("0.01")
HUNDRED = Decimal(100)


def plain_totals(rows: list[tuple[Decimal, Decimal, Decimal]]) -> Sums:
    """What one writes in Python: a net per line, tax per rate, both rounded to cents."""
    nets: list[Decimal] = []
    bases: dict[Decimal, Decimal] = {}
    for quantity, price, rate in rows:
        net = (quantity * price).quantize(CENT, ROUND_HALF_UP)
        nets.append(net)
        bases[rate] = bases.get(rate, Decimal(0)) + net
    breakdown = {rate: (base, (base * rate / HUNDRED).quantize(CENT, ROUND_HALF_UP)) for rate, base in bases.items()}
    return Sums(nets, breakdown, sum(nets, Decimal(0)) + sum((amount for _, amount in breakdown.values()), Decimal(0)))


def plain_json_totals(data: bytes) -> Sums:
    lines = json.loads(data)["lines"]
    return plain_totals(
        [(Decimal(line["quantity"]), Decimal(line["unit_price"]), Decimal(line["tax"]["percent"])) for line in lines]
    )


def orjson_totals(orjson: Any, data: bytes) -> Sums:
    lines = orjson.loads(data)["lines"]
    return plain_totals(
        [(Decimal(line["quantity"]), Decimal(line["unit_price"]), Decimal(line["tax"]["percent"])) for line in lines]
    )


def quickest_json() -> Any:
    """`orjson`, if it is there: the quickest reader of JSON that Python has."""
    try:
        import orjson
    except ImportError:
        print("skipped: the rows beside orjson: pip install orjson")
        return None
    return orjson


def at_least(row: Row, goal: float) -> Row:
    row.goal, row.met = f"≥ {goal}", row.ratio >= goal
    return row


def totals() -> list[Row]:
    random_ = random.Random(7)
    rates = [Decimal(rate) for rate in ("20", "12.5", "5", "0")]
    rounding = journeyman.RoundingProfile(
        line_net=money.Rounding.HALF_UP,
        tax=tax.TaxRounding(at=tax.TaxRoundingPoint.TAX_GROUP, way=money.Rounding.HALF_UP),
    )
    basis = tax.PriceBasis.EXCLUSIVE
    rows: list[Row] = []
    for count in LINES:
        numbers = [
            (Decimal(random_.randint(1, 2000)) / 100, Decimal(random_.randint(1, 50_000)) / 100, random_.choice(rates))
            for _ in range(count)
        ]
        draft = invoice.Draft(
            currency="GBP",
            price_basis=basis,
            rounding=rounding,
            lines=[
                invoice.InvoiceLine(
                    description="Work",
                    quantity=quantity,
                    unit="C62",
                    unit_price=price,
                    tax=tax.TaxTreatment(
                        category=tax.TaxCategory.STANDARD if rate else tax.TaxCategory.ZERO, percent=rate
                    ),
                )
                for quantity, price, rate in numbers
            ],
        )
        data = draft.to_json()
        held = lambda: invoice.calculate(draft)  # noqa: E731, B023: it is used at once
        lines = lambda: invoice.calculate_lines("GBP", numbers, basis, rounding)  # noqa: E731, B023
        text = lambda: journeyman.call("invoice.calculate", data)  # noqa: E731, B023
        typed = lambda: invoice.calculate(invoice.Draft.from_json(data))  # noqa: E731, B023
        plain = lambda: plain_totals(numbers)  # noqa: E731, B023
        plain_text = lambda: plain_json_totals(data)  # noqa: E731, B023
        orjson = quickest_json() if count == 10 else None
        quick = lambda: orjson_totals(orjson, data) if orjson else plain()  # noqa: E731, B023
        wanted = int(plain().payable * 100)
        assert wanted == int(quick().payable * 100)
        assert wanted == held().payable.minor == lines().payable.minor == typed().payable.minor
        times = interleaved(held, lines, text, typed, plain, plain_text, quick)
        of = f"totals of {count} line{'s' if count > 1 else ''}"
        ready = "decimal on a list of tuples"
        in_rust = Row(f"{of}, held in Rust", ready, times[0], times[4])
        tuples = Row(f"{of}, a list of Decimal tuples", ready, times[1], times[4])
        rows += [
            at_least(in_rust, 6) if count == 10 else in_rust,
            at_least(tuples, 1.5) if count == 10 else tuples,
            Row(f"{of}, JSON to JSON", "json and decimal, with no JSON out", times[2], times[5]),
            Row(f"{of}, JSON to Totals", "json and decimal", times[3], times[5]),
        ]
        if count == 10:
            rows.append(at_least(Row(f"{of}, JSON to Totals", ready, times[3], times[4], said_by=journeyman), 1.5))
        if orjson:
            rows.append(at_least(Row(f"{of}, JSON to Totals", "orjson and decimal", times[3], times[6]), 4))
    return rows


# ---- crossing


@dataclasses.dataclass(frozen=True, slots=True)
class PlainMoney:
    minor: int
    currency: str


def empty() -> None:
    pass


def crossings() -> list[Row]:
    number = Decimal("1234.56")
    amount = money.Money(minor=1234, currency="AUD")
    other = money.Money(minor=1234, currency="AUD")
    plain, plain_other = PlainMoney(minor=1234, currency="AUD"), PlainMoney(minor=1234, currency="AUD")
    half_up, exact = money.Rounding.HALF_UP, Decimal("12.5")
    make, frozen, exponent, percent = money.Money, PlainMoney, money.exponent, money.percent

    def plain_percent() -> PlainMoney:
        share = (Decimal(plain.minor) * exact / HUNDRED).quantize(Decimal(1), ROUND_HALF_UP)
        return PlainMoney(minor=int(share), currency=plain.currency)

    pairs = [
        ("a call that does nothing", "an empty function", lambda: amount.__copy__(), lambda: empty()),
        ("a call that takes a str and gives an int", "an empty function", lambda: exponent("AUD"), lambda: empty()),
        ("a call that takes a Decimal, and its work", "str(d)", lambda: percent(amount, exact, half_up), lambda: str(number)),
        ("a percentage of an amount", "decimal and a dataclass", lambda: percent(amount, exact, half_up), plain_percent),
        ("Money(minor=…, currency=…)", "a frozen dataclass", lambda: make(minor=1, currency="AUD"), lambda: frozen(minor=1, currency="AUD")),
        ("amount.minor", "a frozen dataclass", lambda: amount.minor, lambda: plain.minor),
        ("amount.currency", "a frozen dataclass", lambda: amount.currency, lambda: plain.currency),
        ("amount == other", "a frozen dataclass", lambda: amount == other, lambda: plain == plain_other),
        ("hash(amount)", "a frozen dataclass", lambda: hash(amount), lambda: hash(plain)),
        ("amount.replace(minor=2)", "dataclasses.replace", lambda: amount.replace(minor=2), lambda: dataclasses.replace(plain, minor=2)),
        ("amount.to_json()", "json.dumps of a dict", lambda: amount.to_json(), lambda: json.dumps({"minor": 1234, "currency": "AUD"})),
    ]  # fmt: skip
    said_by = {
        "a call that does nothing": journeyman,
        "a call that takes a str and gives an int": exponent,
        "a call that takes a Decimal, and its work": journeyman,
        "amount.minor": journeyman.Value,
        "amount.currency": journeyman.Value,
    }
    rows = []
    for name, against, ours, theirs in pairs:
        nothing, our_time, their_time = interleaved(lambda: None, ours, theirs)
        # What the loop and the lambda take is none of either.
        times = (max(our_time - nothing, 1), max(their_time - nothing, 1))
        rows.append(Row(name, against, *times, said_by=said_by.get(name)))
    return rows


def unsaid(rows: list[Row]) -> list[str]:
    """What is slower than plain Python without its docstring saying so."""
    slower = [row for row in rows if not row.smaller and row.ratio < 1]
    found = [row.name for row in slower if not SAYS.search(inspect.getdoc(row.said_by) or "")]
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
    from light import ratios

    return found + [f"{name}()" for name, item, ratio in ratios() if ratio < LIGHT_RATIO and not item["is_light"]]


# ---- what importing and installing take


def imports() -> list[Row]:
    """In fresh interpreters that take turns, by their own clock."""
    code = "import time; s = time.perf_counter(); import {}; print(time.perf_counter() - s)"
    times: dict[str, list[float]] = {"journeyman": [], "decimal": []}
    for _ in range(41):
        for name, of_name in times.items():
            done = subprocess.run([sys.executable, "-c", code.format(name)], capture_output=True, text=True, check=True)
            of_name.append(float(done.stdout) * 1e9)
    ours, other = (statistics.median(of_name) for of_name in times.values())
    row = Row("import journeyman", "import decimal", ours, other, smaller=True, goal=f"≤ {IMPORT_RATIO_MAX}")
    row.met = row.ratio <= IMPORT_RATIO_MAX
    return [row]


def size(wheel: Path) -> list[Row]:
    row = Row("the wheel", f"{WHEEL_BYTES_MAX} bytes", wheel.stat().st_size, WHEEL_BYTES_MAX, "B", smaller=True, goal="≤ 1")
    row.met = row.ratio <= 1
    return [row]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--wheel", type=Path)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    rows = totals() + crossings() + imports() + (size(given.wheel) if given.wheel else [])
    print(f"{'benchmark':<52} {'ours':>11} {'other':>11} {'ratio':>7}  {'goal':<14} against")
    for row in rows:
        goal = f"{row.goal}{'' if row.met else ' MISSED'}" if row.goal else "-"
        ours, other = f"{row.ours:.0f} {row.unit}", f"{row.other:.0f} {row.unit}"
        print(f"{row.name:<52} {ours:>11} {other:>11} {row.ratio:>7.2f}  {goal:<14} {row.against}")
    if given.json:
        table = [
            {"name": row.name, "ratio": round(row.ratio, 3), "against": row.against, "goal": row.goal, "met": row.met}
            for row in rows
        ]
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(table, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        print(f"\nwritten to {given.json}")
    silent = unsaid(rows)
    for name in silent:
        print(f"slower than plain Python, and its docstring doesn't say so: {name}")
    return 0 if all(row.met is not False for row in rows) and not silent else 1


if __name__ == "__main__":
    sys.exit(main())
