"""Whether a test fails for each small change of some parts of the core: `python3 tools/mutants.py [option of cargo mutants…]`.

It installs cargo-mutants when it is missing, into the cache folder. What it tries, and with which tests, is in
.cargo/mutants.toml and .cargo/mutants-diary.toml. It compares the survivors with core/docs/mutants.md, where each one has its
argument, and writes how many were killed in each part to target/mutants.json.

With options it tries a part of them, and says nothing about the rest: `--shard 1/20` every twentieth, `--re money/round` those
of a file.
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
# What is tried, with the quick tests, by the name of its file; and the slow tests, for what these didn't kill.
CONFIGS = {
    "mutants": ["bounds", "laws"],
    "mutants-diary": ["bounds", "laws", "recurrence", "schedule", "schedule_resources", "schedule_rules", "values"],
}
WANTED = 0.95
# The laws take the same random values in every run, or a survivor would be one only now and then; and what is killed is
# killed: it needn't be made small, nor kept for the next run.
LAWS = {"PROPTEST_RNG_SEED": "7", "PROPTEST_MAX_SHRINK_ITERS": "0", "PROPTEST_DISABLE_FAILURE_PERSISTENCE": "true"}


def main(options: list[str]) -> None:
    installed = shutil.which("cargo-mutants") or install()
    tried = [outcome for config in CONFIGS for outcome in run(installed, config, options)]
    sys.exit(report(tried, whole=not options))


def install() -> Path:
    program = CACHE / "bin" / "cargo-mutants"
    if not program.exists():
        subprocess.run(["cargo", "install", "--locked", "--root", CACHE, "cargo-mutants"], check=True)
    return program


def run(installed: str | Path, config: str, options: list[str]) -> list[dict]:
    """What became of each mutant of one configuration."""
    output = WORK / "cargo-mutants" / config
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    common = [installed, "mutants", "--config", f".cargo/{config}.toml", "--colors", "never"]
    found = attempt([*common, "--output", output, *options], output)
    missed = {name for name, outcome in found.items() if outcome["summary"] == "MissedMutant"}
    if missed:
        # `--iterate` leaves out what an earlier run caught: here all but what it missed, of a sample, too.
        listed = subprocess.run([*common, "--list"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
        caught = [name for name in listed.splitlines() if name not in missed]
        (output / "mutants.out" / "caught.txt").write_text("".join(f"{name}\n" for name in caught))
        slow = [f"--cargo-arg=--test={test}" for test in CONFIGS[config]]
        found |= attempt([*common, "--output", output, "--iterate", *slow, *unsharded(options)], output)
    return list(found.values())


def attempt(command: list[str | Path], output: Path) -> dict[str, dict]:
    """What became of each mutant, by its name."""
    done = subprocess.run(command, cwd=ROOT, env={**LAWS, **os.environ})
    # 2 and 3: some survived, some took too long. Anything else but 0 means that it couldn't try.
    if done.returncode not in (0, 2, 3):
        sys.exit("cargo mutants couldn't run")
    outcomes = output / "mutants.out" / "outcomes.json"  # missing where the options leave none to try
    tried = json.loads(outcomes.read_text())["outcomes"] if outcomes.exists() else []
    mutants = [outcome for outcome in tried if "Mutant" in outcome["scenario"]]
    return {outcome["scenario"]["Mutant"]["name"]: outcome for outcome in mutants}


def unsharded(options: list[str]) -> list[str]:
    """The options without the one that takes a sample: cargo-mutants would take it of what is left to try."""
    rest = iter(options)
    kept = []
    for option in rest:
        if option == "--shard":
            next(rest, None)
        elif not option.startswith("--shard="):
            kept.append(option)
    return kept


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
    unargued = sorted(survivors - argued)
    gone = sorted(argued - survivors) if whole else []  # what wasn't tried may survive as ever
    for name in unargued:
        print(f"survived, and {PAGE.name} has no argument: {name}")
    for name in gone:
        print(f"doesn't survive any more, take it out of {PAGE.name}: {name}")
    # A sample may miss it by chance.
    too_few = [part for part, counts in summary.items() if whole and counts["share"] < WANTED]
    if too_few:
        print(f"fewer than {WANTED:.0%} are killed in {', '.join(too_few)}")
    return 1 if unargued or too_few or gone else 0


def named(mutant: dict) -> str:
    """The mutant without its line and column, which every edit moves: file, function and change."""
    return re.sub(r":\d+:\d+: ", ": ", mutant["name"])


if __name__ == "__main__":
    main(sys.argv[1:])
