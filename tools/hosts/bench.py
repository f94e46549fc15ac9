"""What a call from Kotlin, Swift and C costs: `python3 tools/hosts/bench.py`, a step of `make bench`.

The same invoice of ten lines is calculated in each way that a host has, and every time is told as a ratio to that of
`invoice::calculate` called in Rust, in the same library and the same run. A host whose tools are missing is left out.
"""

import json
import re
import statistics
import subprocess
import sys

from common import DRAFT, ROOT, target

HOSTS = ("c", "kotlin", "swift")
WAYS = {
    "nothing": "a call that does nothing",
    "held": "an invoice held in Rust",
    "record": "the same invoice as a record",
    "json": "the same invoice as JSON",
}
AGAINST = "invoice::calculate called in Rust in the same run (how many times its time)"
WARMING = 5  # runs that aren't counted: Java compiles what it runs often


def main() -> int:
    DRAFT.parent.mkdir(parents=True, exist_ok=True)
    DRAFT.write_text(json.dumps(draft(), separators=(",", ":")), encoding="utf-8")
    rows, failed = [], []
    print(f"{'benchmark':<44} {'time':>10} {'Rust':>10} {'ratio':>8}  against", flush=True)
    for host in HOSTS:
        command = [sys.executable, ROOT / "tools" / "hosts" / f"{host}.py", "bench"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            print(done.stdout)
            failed.append(host)
            continue
        print("".join(f"{line}\n" for line in done.stdout.splitlines() if line.startswith("skipped: ")), end="")
        rows += table(host, done.stdout)
    path = target() / "bench-hosts.json"
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten to {path}" + (f"\nfailed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def table(host: str, output: str) -> list[dict]:
    """Prints the medians of a host, and gives them as rows of the JSON."""
    times = {}
    for way, nanoseconds in re.findall(rf"^sample: {host} (\w+) (\d+)$", output, flags=re.M):
        times.setdefault(way, []).append(int(nanoseconds) / 1000)
    medians = {way: statistics.median(found[WARMING:]) for way, found in times.items()}
    rows = []
    for way, meaning in WAYS.items():
        if way in medians:
            name, ratio = f"{host}: {meaning}", medians[way] / medians["rust"]
            print(f"{name:<44} {medians[way]:>7.0f} ns {medians['rust']:>7.0f} ns {ratio:>8.3f}  {AGAINST}", flush=True)
            rows.append({"name": name, "ratio": round(ratio, 3), "against": AGAINST, "goal": None, "met": None})
    return rows


def draft() -> dict:
    """An invoice of ten lines in four tax groups."""
    taxes = [("standard", "20"), ("reduced", "12.5"), ("reduced", "5"), ("zero", "0")]
    lines = []
    for number in range(10):
        category, percent = taxes[number % len(taxes)]
        lines.append(
            {
                "description": "Replace a tap washer",
                "quantity": f"{number + 1}.25",
                "unit": "C62",
                "unit_price": f"{37 * number + 12}.99",
                "allowances": [],
                "charges": [],
                "tax": {"category": category, "percent": percent, "reason": None},
            }
        )
    rounding = {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}}
    rest = {"allowances": [], "charges": [], "prepaid": None}
    return {"currency": "GBP", "price_basis": "exclusive", "rounding": rounding, "lines": lines, **rest}


if __name__ == "__main__":
    sys.exit(main())
