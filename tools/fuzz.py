"""Builds the fuzz targets and runs each: `python3 tools/fuzz.py [target…]`, for JOURNEYMAN_FUZZ_SECONDS each, else 60.

They are built with stable Rust, libFuzzer and AddressSanitizer, without cargo-fuzz. The targets run side by side.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUZZ = ROOT / "fuzz"
VECTORS = ROOT / "core" / "vectors"
WORK = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "fuzz"
TARGETS = ["json", "differential"]
# What cargo-fuzz gives the compiler. The sanitizer is behind a flag that stable Rust takes with RUSTC_BOOTSTRAP=1.
COVERAGE = ["-Cpasses=sancov-module", "-Cllvm-args=-sanitizer-coverage-level=4"]
COVERAGE += ["-Cllvm-args=-sanitizer-coverage-inline-8bit-counters", "-Cllvm-args=-sanitizer-coverage-pc-table"]
COVERAGE += ["-Cllvm-args=-sanitizer-coverage-trace-compares"]
FLAGS = ["--cfg=fuzzing", "-Zsanitizer=address", *COVERAGE]
OPTIONS = ["-timeout=20", "-rss_limit_mb=3000", "-max_len=16384", "-print_final_stats=1", "-verbosity=0"]


def main(targets: list[str]) -> None:
    unknown = set(targets) - set(TARGETS)
    if unknown:
        sys.exit(f"no target is called {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    seconds = os.environ.get("JOURNEYMAN_FUZZ_SECONDS", "60")
    if not seconds.isdecimal() or seconds == "0":
        sys.exit(f"JOURNEYMAN_FUZZ_SECONDS={seconds} is no number of seconds")
    if shutil.which("c++") is None:
        print("skipped: fuzz: a C++ compiler: g++")
        return
    build()
    running = [(target, start(target, seconds)) for target in targets or TARGETS]
    failed = [target for target, process in running if not ended_well(target, process)]
    if failed:
        sys.exit(f"fuzzing found something: {', '.join(failed)}")


def build() -> None:
    host = re.search(r"host: (\S+)", subprocess.check_output(["rustc", "-vV"], text=True)).group(1)
    environment = os.environ | {"RUSTC_BOOTSTRAP": "1", "RUSTFLAGS": " ".join(FLAGS), "CARGO_TARGET_DIR": str(WORK / "build")}
    # With a target named, build scripts and macros are spared the flags.
    command = ["cargo", "build", "--release", "--manifest-path", FUZZ / "Cargo.toml", "--target", host]
    subprocess.run(command, env=environment, check=True)
    (WORK / "bin").mkdir(parents=True, exist_ok=True)
    for target in TARGETS:
        shutil.copy2(WORK / "build" / host / "release" / target, WORK / "bin" / target)


def start(target: str, seconds: str) -> subprocess.Popen:
    """Runs a target on what it found worth keeping before, and on its seeds."""
    folder = WORK / target
    for name in ("kept", "found", "seeds"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    if target == "json":
        seed_with_vectors(folder / "seeds")
    command = [WORK / "bin" / target, *OPTIONS, f"-max_total_time={seconds}", f"-artifact_prefix={folder}/found/"]
    return subprocess.Popen(
        [*command, folder / "kept", folder / "seeds"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def seed_with_vectors(folder: Path) -> None:
    """The input of each vector, behind the number of its operation."""
    names = re.findall(r"^\| `(\w+\.\w+)` \|", (ROOT / "core" / "docs" / "operations.md").read_text(), re.MULTILINE)
    for file in sorted(VECTORS.glob("*/*.json")):
        for number, vector in enumerate(json.loads(file.read_text())):
            data = bytes([names.index(vector["call"])]) + json.dumps(vector["input"], separators=(",", ":")).encode()
            (folder / f"{file.parent.name}-{file.stem}-{number}").write_bytes(data)


def ended_well(target: str, process: subprocess.Popen) -> bool:
    output, _ = process.communicate()
    executions = re.search(r"stat::number_of_executed_units:\s*(\d+)", output)
    if process.returncode == 0 and executions and int(executions.group(1)) > 0:
        print(f"fuzz: {target}: {executions.group(1)} executions, nothing found")
        return True
    print(output[-6000:])
    return False


if __name__ == "__main__":
    main(sys.argv[1:])
