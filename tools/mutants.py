"""Whether a test fails for each small change of some parts of the core: `python3 tools/mutants.py [option…]`.

cargo-mutants says what to change; it is installed when it is missing, into the cache folder. All changes are compiled in at
once, each behind a switch (tools/at_once.py), so that trying them all takes minutes, and not a night.
What is tried, and with which tests, is in .cargo/mutants.toml and .cargo/mutants-diary.toml. The survivors are compared with
core/docs/mutants.md, where each one has its argument. How many were killed in each part is written to target/mutants.json,
what became of each to target/mutants-each.json.

`--jobs 2` runs so many tests at a time. `--file core/src/money` tries the mutants of a file or folder, and says nothing of the
rest. Other options are cargo-mutants' own and choose a part in the same way: `--shard 1/20` every twentieth.

A constant can't ask for a switch. `--left` lets cargo-mutants build and try by themselves those mutants that the last run left
out for that: half a minute to a minute each.

`--one-by-one` lets it try so all that are chosen, and says where it comes to another outcome than all at once did: the check of
that, for a sample.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import at_once

ROOT = Path(__file__).resolve().parent.parent
WORK = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
EACH = WORK / "mutants-each.json"
PAGE = ROOT / "core" / "docs" / "mutants.md"
CACHE = Path(os.environ.get("JOURNEYMAN_CACHE") or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "journeyman")
# What is tried by the name of its file, which has the quick tests, too; and the slow tests, for what those don't kill.
QUICK = ["vectors"]
CONFIGS = {
    "mutants": ["bounds", "laws"],
    "mutants-diary": ["bounds", "laws", "recurrence", "schedule", "schedule_resources", "schedule_rules", "values"],
}
WANTED = 0.95
# The laws take the same random values in every run, or a survivor would be one only now and then; and what is killed is
# killed: it needn't be made small, nor kept for the next run.
LAWS = {"PROPTEST_RNG_SEED": "7", "PROPTEST_MAX_SHRINK_ITERS": "0", "PROPTEST_DISABLE_FAILURE_PERSISTENCE": "true"}


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count(), help="so many tests at a time")
    parser.add_argument("--one-by-one", action="store_true", help="build and try each mutant by itself")
    parser.add_argument("--left", action="store_true", help="build and try by themselves those that have no switch")
    parser.add_argument("--file", action="append", default=[], help="only mutants of this file or folder")
    given, options = parser.parse_known_args(arguments)
    whole = not options and not given.file
    installed = shutil.which("cargo-mutants") or install()
    # cargo-mutants' own `--file` adds to what the configuration has.
    chosen = [mutant for config in CONFIGS for mutant in listed(installed, config, options)
              if not given.file or any(mutant["file"].startswith(path) for path in given.file)]  # fmt: skip
    if given.one_by_one:
        tried = one_by_one(installed, chosen)
        differ = compared(tried, json.loads(EACH.read_text()) if EACH.exists() else [])
        sys.exit(report(tried, whole=False) or differ)
    if given.left:
        tried = json.loads(EACH.read_text())
        found = one_by_one(installed, [mutant for mutant in tried if mutant["outcome"] == "untried"])
        became = {mutant["name"]: mutant["outcome"] for mutant in found}
        tried = [mutant | {"outcome": became.get(mutant["name"], mutant["outcome"])} for mutant in tried]
    else:
        tests = {config: ["lib", *QUICK, *slow] for config, slow in CONFIGS.items()}
        tried = at_once.outcomes(chosen, tests, WORK, given.jobs, LAWS)
    EACH.write_text(json.dumps(tried, indent=1) + "\n")
    sys.exit(report(tried, whole))


def install() -> Path:
    program = CACHE / "bin" / "cargo-mutants"
    if not program.exists():
        subprocess.run(["cargo", "install", "--locked", "--root", CACHE, "cargo-mutants"], check=True)
    return program


def command(installed: str | Path, config: str) -> list[str | Path]:
    return [installed, "mutants", "--config", f".cargo/{config}.toml", "--colors", "never"]


def listed(installed: str | Path, config: str, options: list[str]) -> list[dict]:
    """The mutants of one configuration."""
    # Otherwise a shard is mutants that stand beside each other.
    spread = ["--sharding=round-robin"] if any(option.startswith("--shard") for option in options) else []
    asked = [*command(installed, config), "--list", "--json", *spread, *options]
    said = subprocess.run(asked, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [mutant | {"config": config} for mutant in json.loads(said)]


def one_by_one(installed: str | Path, chosen: list[dict]) -> list[dict]:
    """What became of some mutants, each built by itself."""
    return [mutant for config in CONFIGS for mutant in by_themselves(installed, config, chosen)]


def by_themselves(installed: str | Path, config: str, chosen: list[dict]) -> list[dict]:
    """Those of one configuration: with the quick tests, and what these don't kill with the slow ones."""
    wanted = {mutant["name"] for mutant in chosen if mutant["config"] == config}
    every = [mutant["name"] for mutant in listed(installed, config, [])]
    output = WORK / "cargo-mutants" / config
    slow = [f"--cargo-arg=--test={test}" for test in CONFIGS[config]]
    found: dict[str, dict] = {}
    for tests in ([], slow):
        if wanted:
            shutil.rmtree(output, ignore_errors=True)
            (output / "mutants.out").mkdir(parents=True)
            # `--iterate` leaves out what an earlier run caught: here all but what is wanted.
            others = "".join(f"{name}\n" for name in every if name not in wanted)
            (output / "mutants.out" / "caught.txt").write_text(others)
            tried = attempt([*command(installed, config), "--output", output, "--iterate", *tests], output)
            found |= {name: mutant | {"config": config} for name, mutant in tried.items()}
            wanted = {name for name in wanted if name in found and found[name]["outcome"] == "survived"}
    return list(found.values())


def attempt(command: list[str | Path], output: Path) -> dict[str, dict]:
    """What became of each mutant, by its name."""
    # Not into the common folder: of two copies of a workspace cargo takes one's library for the other's.
    environment = {name: value for name, value in os.environ.items() if name != "CARGO_TARGET_DIR"}
    done = subprocess.run(command, cwd=ROOT, env=LAWS | environment)
    # 2 and 3: some survived, some took too long. Anything else but 0 means that it couldn't try.
    if done.returncode not in (0, 2, 3):
        sys.exit("cargo mutants couldn't run")
    outcomes = output / "mutants.out" / "outcomes.json"  # missing where the options leave none to try
    tried = json.loads(outcomes.read_text())["outcomes"] if outcomes.exists() else []
    mutants = [outcome for outcome in tried if "Mutant" in outcome["scenario"]]
    became = {"CaughtMutant": "killed", "Timeout": "killed", "MissedMutant": "survived"}
    return {
        outcome["scenario"]["Mutant"]["name"]: outcome["scenario"]["Mutant"]
        | {"outcome": became.get(outcome["summary"], "unviable")}
        for outcome in mutants
    }


def compared(tried: list[dict], earlier: list[dict]) -> int:
    """Prints which mutants came to another outcome when all were tried at once. Gives the exit code."""
    at_once_too = {mutant["name"]: mutant["outcome"] for mutant in earlier if mutant["outcome"] != "untried"}
    both = [mutant for mutant in tried if mutant["name"] in at_once_too]
    differ = [mutant for mutant in both if mutant["outcome"] != at_once_too[mutant["name"]]]
    print(f"{len(both)} of these {len(tried)} were tried at once, too: {len(differ)} came to another outcome")
    for mutant in differ:
        print(f"{mutant['outcome']} one by one, {at_once_too[mutant['name']]} at once: {mutant['name']}")
    return 1 if differ else 0


def report(mutants: list[dict], whole: bool) -> int:
    """Prints what was killed in each part and what survived without an argument. Gives the exit code."""
    argued = set(re.findall(r"^\| `(.+?)` \|", PAGE.read_text(), re.MULTILINE))
    summary, survivors = {}, set()
    for mutant in mutants:
        part = Path(mutant["file"]).relative_to("core/src").parts[0].removesuffix(".rs")
        counts = summary.setdefault(part, dict.fromkeys(("killed", "survived", "unviable", "untried"), 0))
        counts[mutant["outcome"]] += 1
        if mutant["outcome"] == "survived":
            survivors.add(named(mutant))
    for part, counts in sorted(summary.items()):
        tried = counts["killed"] + counts["survived"]
        counts["share"] = round(counts["killed"] / tried, 4) if tried else 1.0
        untried = f", {counts['untried']} weren't tried" if counts["untried"] else ""
        print(f"{part}: {counts['killed']:,} of {tried:,} killed ({counts['share']:.1%}), "
              f"{counts['unviable']} don't compile{untried}")  # fmt: skip
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
