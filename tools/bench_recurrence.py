"""A weekly recurrence against its peers: the crate `rrule`, in one program with ours (tools/peers), and Python's dateutil.

All three give the same instants, which is checked. The times of one occurrence are medians of runs.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
# The time of an occurrence, and the sum of all of them as seconds since 1970. The zone is the one that dateutil comes with.
DATEUTIL = """
import datetime, json, statistics, sys, time
from dateutil import rrule, zoneinfo

weeks = int(sys.argv[1])
melbourne = zoneinfo.get_zonefile_instance().get("Australia/Melbourne")
start = datetime.datetime(2026, 1, 5, 8, tzinfo=melbourne)
rule = rrule.rrule(rrule.WEEKLY, dtstart=start, count=weeks)
sum_of_all, times = sum(int(one.timestamp()) for one in rule), []
for _ in range(31):
    began = time.process_time()
    list(rule)
    times.append(time.process_time() - began)
print(json.dumps({"dateutil": statistics.median(times) / weeks * 1e9, "sum": sum_of_all}))
"""


def main() -> int:
    program = ["cargo", "run", "-q", "--release", "--manifest-path", str(ROOT / "tools" / "peers" / "Cargo.toml")]
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    environment = os.environ | {"CARGO_TARGET_DIR": str(target / "peers")}
    ran = subprocess.run(program, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
    ours = json.loads(ran.stdout)
    rows = [("the crate rrule, weekly, an occurrence", ours["rrule"], 8)]
    theirs = dateutil(ours["weeks"])
    if theirs is not None:
        if theirs["sum"] != ours["sum"]:
            sys.exit("dateutil gives other instants")
        rows.append(("Python's dateutil, weekly, an occurrence", theirs["dateutil"], 80))
    print(f"{'peer, an occurrence':<64} {'ours':>12} {'theirs':>12} {'times':>8}  goal")
    results = []
    for name, time, goal in rows:
        ratio = time / ours["ours"]
        told = f"≥ {goal}" + ("" if ratio >= goal else " MISSED")
        print(f"{name:<64} {ours['ours']:>9.0f} ns {time:>9.0f} ns {ratio:>8.1f}  {told}")
        results.append({"name": name, "ratio": round(ratio, 3), "goal": f"≥ {goal}", "met": ratio >= goal})
    (target / "bench-recurrence.json").write_text(json.dumps(results, indent=2, ensure_ascii=False))
    return 0


def dateutil(weeks: int) -> dict | None:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / SCRIPTS / "python"
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "python-dateutil==2.9.0.post0"]
        if subprocess.run(pip, capture_output=True).returncode:
            print("skipped: dateutil: the package can't be installed here")
            return None
        done = subprocess.run([python, "-c", DATEUTIL, str(weeks)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
