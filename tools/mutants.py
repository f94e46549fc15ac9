"""Whether a test fails for each small change of money, tax and invoice: `python3 tools/mutants.py [option of cargo mutants…]`.

It installs cargo-mutants when it is missing, into the cache folder. What it tries, and with which tests, is in
.cargo/mutants.toml. It compares the survivors with core/docs/mutants.md, where each one has its argument, and writes how
many were killed in each part to target/mutants.json.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
PAGE = ROOT / "core" / "docs" / "mutants.md"
CACHE = Path(os.environ.get("JOURNEYMAN_CACHE") or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "journeyman")
PARTS = ["money", "tax", "invoice"]
WANTED = 0.95


def main(options: list[str]) -> None:
    installed = shutil.which("cargo-mutants") or install()
    command = [installed, "mutants", "--output", WORK, "--colors", "never", *options]
    done = subprocess.run(command, cwd=ROOT)
    # 2 and 3: some survived, some took too long. Anything else but 0 means that it couldn't try.
    if done.returncode not in (0, 2, 3):
        sys.exit("cargo mutants couldn't run")
    outcomes = json.loads((WORK / "mutants.out" / "outcomes.json").read_text())["outcomes"]
    sys.exit(report([outcome for outcome in outcomes if "Mutant" in outcome["scenario"]], whole=not options))


def install() -> Path:
    program = CACHE / "bin" / "cargo-mutants"
    if not program.exists():
        subprocess.run(["cargo", "install", "--locked", "--root", CACHE, "cargo-mutants"], check=True)
    return program


def report(outcomes: list[dict], whole: bool) -> int:
    """Prints what was killed in each part and what survived without an argument. Gives the exit code."""
    argued = set(re.findall(r"^\| `(.+?)` \|", PAGE.read_text(), re.MULTILINE))
    summary, survivors = {}, set()
    for outcome in outcomes:
        mutant = outcome["scenario"]["Mutant"]
        part = Path(mutant["file"]).relative_to("core/src").parts[0].removesuffix(".rs")
        counts = summary.setdefault(part, {"killed": 0, "survived": 0, "unviable": 0})
        kind = {"CaughtMutant": "killed", "Timeout": "killed", "MissedMutant": "survived"}.get(outcome["summary"], "unviable")
        counts[kind] += 1
        if kind == "survived":
            survivors.add(named(mutant))
    for part, counts in sorted(summary.items()):
        tried = counts["killed"] + counts["survived"]
        counts["share"] = round(counts["killed"] / tried, 4) if tried else 1.0
        print(f"{part}: {counts['killed']} of {tried} killed ({counts['share']:.1%}), {counts['unviable']} don't compile")
    (WORK / "mutants.json").write_text(json.dumps(summary, indent=2) + "\n")
    unargued, gone = sorted(survivors - argued), sorted(argued - survivors)
    for name in unargued:
        print(f"survived, and {PAGE.name} has no argument: {name}")
    for name in gone if whole else []:
        print(f"doesn't survive any more, take it out of {PAGE.name}: {name}")
    too_few = [part for part, counts in summary.items() if counts["share"] < WANTED]
    if too_few:
        print(f"fewer than {WANTED:.0%} are killed in {', '.join(too_few)}")
    return 1 if unargued or too_few or (whole and gone) else 0


def named(mutant: dict) -> str:
    """The mutant without its line and column, which every edit moves: file, function and change."""
    return re.sub(r":\d+:\d+: ", ": ", mutant["name"])


if __name__ == "__main__":
    main(sys.argv[1:])
