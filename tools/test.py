"""Runs the project's checks: `python3 tools/test.py [step…]`, all of them without a step.

What a step leaves out it says in a line `skipped: what: what to install for it`, and the vectors that it replayed in a
line `vectors: host count`; both are collected for the end.
With JOURNEYMAN_REQUIRE_ALL=1 a skip is a failure.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = ROOT / "core" / "vectors" / "check"
VENV = ROOT / "target" / "venv"
REPLAYED = re.compile(r"vectors: (\w+) (\d+)")
PASSED = re.compile(r"test .* \.\.\. ok| {4}\S.* \(line \d+\)")
COUNTED = re.compile(
    r"\w+: \d+ of \d+ vectors recomputed, \d+ differ|corpora: .* documents agree|recurrence: \d+ .*|zones: .*"
)


class Skip(Exception):
    """A step can't run here; the text says what to install."""


def main(names: list[str]) -> int:
    if sys.version_info < (3, 10):
        print("Python 3.10 or newer is needed, this is", sys.version.split()[0])
        return 1
    unknown = set(names) - set(STEPS)
    if unknown:
        print(f"no step is called {', '.join(sorted(unknown))}; there are {', '.join(STEPS)}")
        return 1
    failed, said = [], []
    for name in names or ALL:
        passed, output = run(name)
        said += output
        if not passed:
            failed.append(name)
    return report(failed, said)


def run(name: str) -> tuple[bool, list[str]]:
    """Runs the commands of a step. Gives whether all passed, and the lines they printed."""
    print(f"== {name}", flush=True)
    started, outcome, said = time.monotonic(), "passed", []
    try:
        for command, environment in STEPS[name]():
            # What compilers say goes straight to the terminal; what tests say is read, and shown if they fail.
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=os.environ | environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                text=True,
                errors="replace",
            )
            said += done.stdout.splitlines()
            if done.returncode != 0:
                outcome = "FAILED"
                print("\n".join(line for line in done.stdout.splitlines() if not PASSED.fullmatch(line)))
                print(f"failed: {' '.join(map(str, command))}", flush=True)
    except Skip as skip:
        outcome = "skipped"
        said.append(f"skipped: {name}: {skip}")
    for line in said:
        if outcome == "passed" and COUNTED.fullmatch(line):
            print(" ", line)
    print(f"== {name}: {outcome} after {time.monotonic() - started:.0f} s\n", flush=True)
    return outcome != "FAILED", said


def report(failed: list[str], said: list[str]) -> int:
    """Says what failed, what was skipped, and how many vectors each host replayed. Gives the exit code."""
    skipped = sorted({line.removeprefix("skipped: ") for line in said if line.startswith("skipped: ")})
    if os.environ.get("JOURNEYMAN_REQUIRE_ALL") == "1":
        failed += [f"skipped: {line}" for line in skipped]
    if failed:
        print("failed:", *failed, sep="\n  ")
    print("skipped:", *(skipped or ["nothing"]), sep="\n  ")
    counts = dict(match.groups() for line in said if (match := REPLAYED.fullmatch(line)))
    if len(set(counts.values())) > 1:
        print("failed: the hosts replayed different numbers of vectors")
        failed.append("vectors")
    if counts:
        print("vectors: " + ", ".join(f"{host} {count}" for host, count in counts.items()))
    return 1 if failed else 0


# ---- the steps: each gives its commands, with what they need in the environment


def formatting():
    yield component("fmt", "rustfmt") + ["--all", "--check"], {}


def lints():
    clippy = component("clippy", "clippy")
    yield clippy + ["--workspace", "--all-targets", "--", "-D", "warnings"], {}
    yield clippy + ["-p", "journeyman", "--all-targets", "--no-default-features", "--", "-D", "warnings"], {}
    alone = ["--no-default-features", "--features", "capi"]  # the C ABI without the typed API
    yield clippy + ["-p", "journeyman-uniffi", "--lib", *alone, "--", "-D", "warnings"], {}


def scripts():
    found = sorted(path for path in [*ROOT.glob("*/**/*.sh"), ROOT / ".ci" / "run"] if not (ROOT / "target") in path.parents)
    for path in found:
        yield ["bash", "-n", path], {}
    yield [sys.executable, ROOT / "tools" / "hosts" / "scripts.py"], {}
    if shutil.which("shellcheck") is None:
        raise Skip("shellcheck")
    yield ["shellcheck", *found], {}


def builds():
    yield ["cargo", "build", "-p", "journeyman", "--no-default-features"], {}


def tests():
    # Passed tests show their output, so that what they skipped and how many vectors they replayed is seen.
    yield ["cargo", "test", "--workspace", "--no-fail-fast", "--", "--show-output"], {}


def replayed():
    yield ["cargo", "test", "-p", "journeyman", "--test", "vectors", "--", "--show-output"], {}


def recomputed():
    yield [python_with_packages(), CHECKS / "run.py"], {}


def corpora():
    yield ["cargo", "test", "-p", "journeyman", "--test", "corpora", "--", "--show-output"], {}


def recurrence():
    yield ["cargo", "test", "-p", "journeyman", "--test", "recurrence", "--", "--show-output"], {}


def zones():
    yield [python_with_packages(), ROOT / "tools" / "zones.py"], {}


def docs():
    yield [sys.executable, ROOT / "tools" / "links.py"], {}
    yield ["cargo", "doc", "--workspace", "--no-deps"], {"RUSTDOCFLAGS": "-D warnings"}


def declared():
    yield [sys.executable, ROOT / "bindings-uniffi" / "declare.py", "--check"], {}
    yield [sys.executable, ROOT / "bindings-uniffi" / "test_declare.py"], {}


def fuzz():
    # A few seconds find what was just broken; the rest is for longer runs.
    seconds = os.environ.get("JOURNEYMAN_FUZZ_SECONDS", "10")
    yield [sys.executable, ROOT / "tools" / "fuzz.py"], {"JOURNEYMAN_FUZZ_SECONDS": seconds}


def host(name: str):
    def steps():
        yield [sys.executable, ROOT / "tools" / "hosts" / f"{name}.py"], {}

    return steps


STEPS = {
    "format": formatting,
    "lints": lints,
    "scripts": scripts,
    "builds": builds,
    "tests": tests,
    "replayed": replayed,
    "recomputed": recomputed,
    "corpora": corpora,
    "recurrence": recurrence,
    "zones": zones,
    "docs": docs,
    "declared": declared,
    "fuzz": fuzz,
    "c": host("c"),
    "kotlin": host("kotlin"),
    "swift": host("swift"),
    "size": host("size"),
    "python": host("python"),
}
ALL = [name for name in STEPS if name not in ("replayed", "corpora", "recurrence")]  # which the tests do too


def component(command: str, name: str) -> list[str]:
    """The cargo command, if its component is installed."""
    if subprocess.run(["cargo", command, "--version"], capture_output=True).returncode != 0:
        raise Skip(f"rustup component add {name}")
    return ["cargo", command]


def python_with_packages() -> Path:
    """The interpreter of the virtual environment under target/, made with the packages that the checks need."""
    python = VENV / "bin" / "python"
    wanted = (CHECKS / "requirements.txt").read_text()
    installed = VENV / "installed.txt"
    if installed.exists() and installed.read_text() == wanted:
        return python
    for command in (
        [sys.executable, "-m", "venv", "--clear", VENV],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", CHECKS / "requirements.txt"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise Skip(f"python3-venv, and a way to PyPI for {' '.join(wanted.split())}")
    installed.write_text(wanted)
    return python


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
