"""Compiles many mutants in at once, each behind a switch, and meets each with the tests that reach it: for tools/mutants.py.

A mutant that is built alone takes half a minute, nearly all of it building. Here the copy of the project that has them all is
built once: tools/switches writes it. What doesn't compile is taken out, by the places that the compiler names. Then each test
runs alone once and says which switches it reaches; and each mutant meets those tests that reach it, the quickest first, until
one fails.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# As mutants.toml has it for a mutant that is built alone, but one build is worth to be made quicker to run.
BUILD = ["--profile", "mutants", "--config", "profile.mutants.opt-level=1"]
# How long tests may take with a mutant: so many times what they take without, and so many seconds more.
PATIENCE, GRACE_SECONDS = 5, 10
# What a mutant that only ever fills its memory may take, in KiB.
MEMORY_KIB = 4 * 1024 * 1024
# Tests that take no longer than this together run in one process; then twice as long, and so on.
FIRST_SECONDS = 0.05


@dataclass
class Test:
    binary: str
    name: str
    seconds: float = 0.0
    sites: set[int] = field(default_factory=set)


@dataclass
class Switched:
    """Where the mutants are in the copy."""

    arms: dict[int, tuple[int, str, int, int]] = field(default_factory=dict)  # by number: site, file, start, end
    sites: dict[int, tuple[str, int, int]] = field(default_factory=dict)
    left: dict[int, str] = field(default_factory=dict)


class Copy:
    """The copy of the project with the mutants."""

    def __init__(self, work: Path, jobs: int) -> None:
        # The source as it is when the run starts, and the copy that is built.
        self.source, self.tree = work / "at-once" / "source", work / "at-once" / "tree"
        # A folder of its own: of two copies of a workspace cargo takes one's library for the other's.
        self.environment = os.environ | {"CARGO_TARGET_DIR": str(work / "at-once" / "target"), "CARGO_INCREMENTAL": "0"}
        self.jobs = jobs
        self.constants: set[str] = set()
        # What was taken out for an error beside it: by itself, it may compile.
        self.doubtful: set[int] = set()
        tool = ["cargo", "build", "-q", "--release", "--manifest-path", str(ROOT / "tools" / "switches" / "Cargo.toml")]
        subprocess.run(tool, check=True, env=os.environ | {"CARGO_TARGET_DIR": str(work / "switches")})
        self.tool = work / "switches" / "release" / "journeyman-switches"

    def fill(self) -> None:
        """Copies what git knows, and what it would: nothing that was built."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
        ).stdout  # fmt: skip
        # The tool writes the core's own source.
        wanted = {
            (self.source if path.startswith("core/src/") and path.endswith(".rs") else self.tree) / path: ROOT / path
            for path in listed.split("\0")
            if path and (ROOT / path).is_file()
        }
        written = {self.tree / path.relative_to(self.source) for path in wanted if path.is_relative_to(self.source)}
        for folder in (self.source, self.tree):
            for there in [path for path in folder.rglob("*") if path.is_file()]:
                if there not in wanted and there not in written:
                    there.unlink()
        for path, original in wanted.items():
            replace(path, original.read_bytes())

    def switch(self, mutants: dict[int, dict]) -> Switched:
        """Writes the core with these mutants in it."""
        lines = [f"const\t{name}" for name in sorted(self.constants)]
        for number, mutant in mutants.items():
            start = mutant["span"]["start"]
            file = mutant["file"].removeprefix("core/")
            place = f"{file}\t{mutant['genre']}\t{start['line']}\t{start['column']}"
            lines.append(f"mutant\t{number}\t{place}\t{' '.join(mutant['replacement'].split())}")
        command = [self.tool, self.source / "core", self.tree / "core"]
        said = subprocess.run(command, check=True, input="\n".join(lines), stdout=subprocess.PIPE, text=True).stdout
        switched = Switched()
        for line in said.splitlines():
            kind, *rest = line.split("\t")
            if kind == "arm":
                switched.arms[int(rest[0])] = (int(rest[1]), rest[2], int(rest[3]), int(rest[4]))
            elif kind == "site":
                switched.sites[int(rest[0])] = (rest[1], int(rest[2]), int(rest[3]))
            else:
                switched.left[int(rest[0])] = rest[1]
        return switched

    def cargo(self, *command: str) -> list[dict]:
        done = subprocess.run(
            ["cargo", *command, *BUILD, "-p", "journeyman", "-j", str(self.jobs), "--message-format=json"],
            cwd=self.tree, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode and not compile_errors(lines):
            sys.exit(f"cargo {command[0]} couldn't run:\n{done.stderr}")
        return lines

    def fit(self, mutants: dict[int, dict], tests: Iterable[str]) -> tuple[Switched, dict[int, str], list[Path]]:
        """The copy with those mutants that compile; what the compiler said against the others; the programs of the tests."""
        refused: dict[int, str] = {}
        while True:
            switched = self.switch({number: mutant for number, mutant in mutants.items() if number not in refused})
            errors = compile_errors(self.cargo("check", "--lib"))
            if not errors:
                built = self.cargo("test", "--no-run", "--lib", *(f"--test={test}" for test in tests))
                errors = compile_errors(built)
                if not errors:
                    programs = [Path(line["executable"]) for line in built if line.get("executable")]
                    return switched, refused, programs
            found = self.blame(errors, switched)
            print(f"{len(found)} mutants don't compile, {len(self.constants)} functions are called by constants", flush=True)
            refused |= found

    def blame(self, errors: list[dict], switched: Switched) -> dict[int, str]:
        """Which mutants the compiler's errors are about. Takes note of functions that constants call."""
        arms, sites = by_file(switched.arms, 1), by_file(switched.sites, 0)
        found, known = {}, len(self.constants)
        unknown = []
        for error in errors:
            if (error["code"] or {}).get("code") == "E0015":
                self.constants |= called(error["message"])
                continue
            first = [span for span in error["spans"] if span["is_primary"]]
            others = [span for span in error["spans"] if not span["is_primary"]]
            others += [span for child in error["children"] for span in child["spans"]]
            numbers = within(arms, first) or within(arms, others)
            if not numbers:
                # Not in a mutant, but in what it is a choice of: its last one, and if it wasn't that, the next time another.
                near = within(sites, first) or within(sites, others)
                of_site = [[number for number, arm in switched.arms.items() if arm[0] == site] for site in near]
                numbers = {max(numbers) for numbers in of_site if numbers}
                self.doubtful |= numbers
            if numbers:
                found |= dict.fromkeys(numbers, error["message"])
            else:
                unknown.append(error.get("rendered") or error["message"])
        if not found and len(self.constants) == known:
            sys.exit("the copy doesn't compile, and not for a mutant:\n" + "\n".join(unknown[:5]))
        return found


def called(message: str) -> set[str]:
    """The function of "cannot call non-const associated function `a::Type::<T>::name` in constants": `Type::name`."""
    found = re.search(r"non-const (associated function|method|function) `(.+)`", message)
    if not found:
        return set()
    path = found[2]
    while path != (path := re.sub(r"(::)?<[^<>]*>", "", path)):
        pass
    return {"::".join(path.split("::")[-1 if found[1] == "function" else -2 :])}


def compile_errors(said: list[dict]) -> list[dict]:
    """The errors among what cargo said, without the one that only counts them."""
    messages = [line["message"] for line in said if line["reason"] == "compiler-message"]
    return [message for message in messages if message["level"] == "error" and message["spans"]]


def by_file(places: dict[int, tuple], file: int) -> dict[str, list[tuple[int, int, int]]]:
    """Where something is, by its file: start, end and number."""
    found = defaultdict(list)
    for number, place in places.items():
        found[place[file]].append((place[file + 1], place[file + 2], number))
    return found


def within(places: dict[str, list[tuple[int, int, int]]], spans: list[dict]) -> set[int]:
    """The numbers of the smallest places that the spans lie in."""
    found = set()
    for span in spans:
        file = span["file_name"].removeprefix("core/")
        holding = [(end - start, number) for start, end, number in places.get(file, [])
                   if start <= span["byte_start"] and span["byte_end"] <= end]  # fmt: skip
        found |= {min(holding)[1]} if holding else set()
    return found


def replace(path: Path, content: bytes) -> None:
    """Writes what changed, so that cargo needn't build what didn't."""
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class Tests:
    """The programs of the tests, and what each test reaches."""

    def __init__(self, tree: Path, programs: list[Path], environment: dict[str, str], jobs: int) -> None:
        # `lib`, or the name of the file: journeyman-6dc98693398c4adf is the library's own.
        self.programs = {re.sub(r"-[0-9a-f]+$", "", program.name).replace("journeyman", "lib"): program for program in programs}
        self.folder = tree / "core"
        self.environment = environment | {"CARGO_MANIFEST_DIR": str(self.folder), "RUST_BACKTRACE": "0"}
        self.jobs = jobs
        self.all: list[Test] = []

    def survey(self) -> None:
        """Runs each test alone, without a mutant."""
        for binary, program in self.programs.items():
            listed = subprocess.run([program, "--list"], cwd=self.folder, check=True, stdout=subprocess.PIPE, text=True).stdout
            names = [line.removesuffix(": test") for line in listed.splitlines() if line.endswith(": test")]
            self.all += [Test(binary, name) for name in names]
        with ThreadPoolExecutor(self.jobs) as pool:
            failed = [test for test, passed in zip(self.all, pool.map(self.reach, self.all)) if not passed]
        if failed:
            sys.exit("fails without a mutant: " + ", ".join(f"{test.binary} {test.name}" for test in failed))

    def reach(self, test: Test) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            record = Path(folder) / "sites"
            started = time.monotonic()
            outcome = self.run([test], {"MUTANT_SITES": str(record)}, limit=600)
            test.seconds = time.monotonic() - started
            test.sites = {int(line) for line in record.read_text().splitlines()} if record.exists() else set()
        return outcome is None

    def run(self, tests: list[Test], environment: dict[str, str], limit: float) -> str | None:
        """The first of the tests of one program that fails, if one does; or that they took too long."""
        program = self.programs[tests[0].binary]
        command = ["sh", "-c", f'ulimit -v {MEMORY_KIB} 2>/dev/null; exec "$@"', "sh"]
        command += [str(program), "--exact", "--test-threads=1", *(test.name for test in tests)]
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=self.environment | environment, timeout=limit,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return "takes too long"
        if done.returncode == 0:
            return None
        failed = re.search(r"^test (\S+)(?: - should panic)? \.\.\. FAILED", done.stdout, re.MULTILINE)
        return f"{tests[0].binary} {failed.group(1)}" if failed else f"{tests[0].binary} ends early"

    def meet(self, number: int, site: int, binaries: set[str]) -> tuple[str | None, int]:
        """Which test fails with this mutant, if one does, and how many were run."""
        reaching = [test for test in self.all if test.binary in binaries and site in test.sites]
        met = 0
        for batch in batches(sorted(reaching, key=lambda test: test.seconds)):
            limit = PATIENCE * sum(test.seconds for test in batch) + GRACE_SECONDS
            met += len(batch)
            failed = self.run(batch, {"MUTANT": str(number)}, limit)
            if failed:
                return failed, met
        return None, met


def batches(tests: list[Test]) -> Iterator[list[Test]]:
    """Tests that run in one process: few at first, since most mutants are killed by any."""
    room = FIRST_SECONDS
    while tests:
        taken, seconds = [], 0.0
        while tests and (not taken or seconds + tests[0].seconds <= room):
            taken.append(tests[0])
            seconds += tests[0].seconds
            tests = tests[1:]
        for binary in dict.fromkeys(test.binary for test in taken):
            yield [test for test in taken if test.binary == binary]
        room *= 2


def outcomes(mutants: list[dict], programs_of: dict[str, list[str]], work: Path, jobs: int, laws: dict[str, str]) -> list[dict]:
    """What became of each mutant: its `outcome` is killed, survived, unviable or untried. `config` names its tests."""
    numbered = dict(enumerate(mutants, start=1))
    copy = Copy(work, jobs)
    copy.fill()
    wanted = sorted({name for names in programs_of.values() for name in names})
    started = time.monotonic()
    switched, refused, programs = copy.fit(numbered, [name for name in wanted if name != "lib"])
    print(f"built {len(switched.arms)} mutants in {time.monotonic() - started:.0f} s", flush=True)
    tests = Tests(copy.tree, programs, copy.environment | laws, jobs)
    started = time.monotonic()
    tests.survey()
    print(f"{len(tests.all)} tests say what they reach after {time.monotonic() - started:.0f} s", flush=True)
    shown = Progress(len(switched.arms))

    def tried(number: int) -> dict:
        mutant = numbered[number]
        if number in refused:
            # What a type without a default has none of, it hasn't by itself either.
            doubtful = number in copy.doubtful and "Default` is not satisfied" not in refused[number]
            return mutant | {"outcome": "untried" if doubtful else "unviable", "why": refused[number]}
        if number in switched.left:
            return mutant | {"outcome": "untried", "why": switched.left[number]}
        started = time.monotonic()
        failed, met = tests.meet(number, switched.arms[number][0], set(programs_of[mutant["config"]]))
        shown.step(failed is None)
        seconds = round(time.monotonic() - started, 2)
        return mutant | {"outcome": "killed" if failed else "survived", "why": failed, "tests": met, "seconds": seconds}

    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(tried, numbered))


class Progress:
    """A line now and then."""

    def __init__(self, whole: int) -> None:
        self.whole, self.done, self.survived, self.said = whole, 0, 0, time.monotonic()
        self.lock = threading.Lock()

    def step(self, survived: bool) -> None:
        with self.lock:
            self.done += 1
            self.survived += survived
            if time.monotonic() - self.said > 30:
                self.said = time.monotonic()
                print(f"{self.done} of {self.whole} tried, {self.survived} survived so far", flush=True)
