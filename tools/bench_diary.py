"""The diary against its peers, on the same hundred thousand bookings: Python's own sweep, the package intervaltree, and the
exclusion constraint of PostgreSQL, where a server is installed.

All three find or refuse the same double bookings, which is checked. The times of one booking are medians of runs; ours are of
the same minutes, not of the same seconds. They are the processor's, but for those of PostgreSQL, whose server is a program of its
own: they are the wall's, and on a busy machine too long.
"""

import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
RUNS = 5


def main() -> int:
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = ["cargo", "bench", "-q", "-p", "journeyman", "--bench", "journeyman", "--", "peers", str(folder)]
        subprocess.run(bench, cwd=ROOT, check=True)
        ours = json.loads((folder / "ours.json").read_text())
        spans = [(who, int(start), int(end), which) for who, start, end, which in read(folder / "spans.csv")]
        rows.append(row("Python's sort and sweep, all double bookings", "double_bookings", ours, sweep(spans, ours), 50))
        rows += tree(folder, ours)
        rows += postgres(folder, ours, len(spans))
    print(f"{'peer, a booking':<64} {'ours':>12} {'theirs':>12} {'times':>8}  goal")
    results = []
    for name, theirs, mine, ratio, goal in rows:
        met = None if goal is None else ratio >= goal
        text = None if goal is None else f"≥ {goal}"
        told = "-" if goal is None else text + ("" if met else " MISSED")
        print(f"{name:<64} {mine:>9.0f} ns {theirs:>9.0f} ns {ratio:>8.1f}  {told}")
        results.append({"name": name, "ratio": round(ratio, 3), "goal": text, "met": met})
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    (target / "bench-diary.json").write_text(json.dumps(results, indent=2, ensure_ascii=False))
    return 0


def read(path: Path) -> list[list[str]]:
    with path.open(newline="") as file:
        return list(csv.reader(file))


def row(name: str, key: str, ours: dict, theirs: float, goal: int | None) -> tuple:
    """Theirs is the time of one in nanoseconds."""
    return name, theirs, ours[key], theirs / ours[key], goal


def median(run, clock=time.process_time) -> float:
    times = []
    for _ in range(RUNS):
        start = clock()
        run()
        times.append(clock() - start)
    return statistics.median(times)


def agree(what: str, theirs: int, mine: int) -> None:
    if theirs != mine:
        sys.exit(f"{what}: {theirs}, and ours are {mine}")


def sweep(spans: list, ours: dict) -> float:
    def run() -> int:
        pairs, running, technician = 0, [], None
        for who, start, end, which in sorted(spans):
            if who != technician:
                running, technician = [], who
            running = [one for one in running if one[0] > start]
            pairs += len(running)
            running.append((end, which))
        return pairs

    agree("pairs of the sweep", run(), ours["pairs"])
    return median(run) / len(spans) * 1e9


# Runs where intervaltree is installed, and prints the time of one.
TREE = """
import csv, statistics, sys, time
from intervaltree import Interval, IntervalTree

spans = [(who, int(start), int(end), which) for who, start, end, which in csv.reader(open(sys.argv[1]))]

def run():
    of = {}
    for who, start, end, which in spans:
        of.setdefault(who, []).append(Interval(start, end, which))
    pairs = 0
    for all in of.values():
        tree = IntervalTree(all)
        for one in all:
            pairs += len(tree.overlap(one.begin, one.end)) - 1
    return pairs // 2

pairs, times = run(), []
for _ in range(3):
    start = time.process_time()
    run()
    times.append(time.process_time() - start)
print(pairs, statistics.median(times) / len(spans) * 1e9)
"""


def tree(folder: Path, ours: dict) -> list:
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    python = environment / SCRIPTS / "python"
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "intervaltree"]
    if subprocess.run(pip, capture_output=True).returncode:
        print("skipped: intervaltree: the package can't be installed here")
        return []
    done = subprocess.run([python, "-c", TREE, folder / "spans.csv"], check=True, capture_output=True, text=True)
    pairs, theirs = done.stdout.split()
    agree("pairs of intervaltree", int(pairs), ours["pairs"])
    return [row("intervaltree of each technician, all double bookings", "double_bookings", ours, float(theirs), 100)]


def postgres(folder: Path, ours: dict, count: int) -> list:
    tools = {name: shutil.which(name) for name in ("initdb", "pg_ctl", "psql")}
    missing = [name for name, path in tools.items() if not path]
    if missing:
        print(f"skipped: PostgreSQL: {', '.join(missing)} isn't installed")
        return []
    # A server doesn't run as root; its own user does, if there is one.
    user = {"user": "postgres"} if os.name == "posix" and os.geteuid() == 0 else {}
    data = folder / "data"
    data.mkdir()
    if user:
        shutil.chown(data, "postgres")
        folder.chmod(0o755)
    initdb = [tools["initdb"], "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"]
    subprocess.run(initdb, check=True, capture_output=True, cwd=data, **user)
    options = f"-c fsync=off -c listen_addresses='' -c unix_socket_directories='{data}'"
    server = [tools["pg_ctl"], "-D", data, "-w", "-l", data / "log", "-o", options]
    subprocess.run([*server, "start"], check=True, capture_output=True, cwd=data, **user)
    try:
        return exclude(tools["psql"], data, folder, ours, count)
    finally:
        subprocess.run([*server, "-m", "immediate", "stop"], check=True, capture_output=True, cwd=data, **user)


def exclude(psql: str, data: Path, folder: Path, ours: dict, count: int) -> list:
    """Each booking is put in unless it overlaps what is there, in one statement; then who is in the way of each question."""

    def tell(sql: str) -> str:
        command = [psql, "-h", data, "-U", "postgres", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    tell("CREATE EXTENSION btree_gist")
    for table, more in (("spans", ", booking uuid"), ("questions", "")):
        tell(f"CREATE UNLOGGED TABLE {table} (technician uuid, a bigint, b bigint{more})")
        tell(f"\\copy {table} FROM '{folder / table}.csv' WITH (FORMAT csv)")
    tell("ALTER TABLE spans ADD place serial")
    columns = "technician uuid, during int8range, booking uuid, EXCLUDE USING gist (technician WITH =, during WITH &&)"

    def fill() -> None:
        tell("DROP TABLE IF EXISTS booked")
        tell(f"CREATE UNLOGGED TABLE booked ({columns})")
        tell(
            "INSERT INTO booked SELECT technician, int8range(a, b), booking FROM spans ORDER BY place"
            " ON CONFLICT DO NOTHING"
        )

    asking = (
        "SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = on;"
        " SELECT count(*) FROM questions q JOIN every b ON b.technician = q.technician AND b.during && int8range(q.a, q.b)"
    )
    filled = median(fill, time.perf_counter)
    agree("bookings of the constraint", int(tell("SELECT count(*) FROM booked")), ours["kept"])
    tell("CREATE UNLOGGED TABLE every AS SELECT technician, int8range(a, b) AS during FROM spans")
    tell("CREATE INDEX ON every USING gist (technician, during)")
    tell("ANALYZE every; ANALYZE questions")
    agree("overlaps of the questions", int(tell(asking)), ours["overlaps"])
    asked = median(lambda: tell(asking), time.perf_counter)
    return [
        row("PostgreSQL's constraint, a span checked and put in: our index", "index", ours, filled / count * 1e9, 100),
        row("the same: our diary, with all that it keeps of a booking", "fill", ours, filled / count * 1e9, None),
        row("PostgreSQL's index of it, who is in the way of one", "ask", ours, asked / count * 1e9, None),
    ]


if __name__ == "__main__":
    sys.exit(main())
