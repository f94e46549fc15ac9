"""Runs the check of every module that has vectors, and fails if a vector differs or a module has no check.

A check is a script of its own, `<module>.py`: it recomputes what each vector of the module expects from its input, by its
own reading of the rule and none of our code, prints a line for each that differs, and last
`<module>: N of M vectors recomputed, K differ`.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent


def problem_of(module: str) -> str | None:
    """Runs a module's check and prints what it says. Gives what is wrong with it, if anything is."""
    script = HERE / f"{module}.py"
    if not script.exists():
        return "has vectors but no check"
    done = subprocess.run([sys.executable, script], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    print(done.stdout, end="", flush=True)
    if done.returncode != 0:
        return f"its check ended with {done.returncode}"
    if any(line.startswith("skipped: ") for line in done.stdout.splitlines()):
        return None
    count = sum(len(json.loads(file.read_text("utf-8"))) for file in (VECTORS / module).glob("*.json"))
    said = re.search(rf"^{module}: (\d+) of (\d+) vectors recomputed, 0 differ\s*\Z", done.stdout, re.MULTILINE)
    if said is None:
        return "its check doesn't end with its count"
    if int(said[1]) == 0 or int(said[2]) != count:
        return f"its check saw {said[2]} of {count} vectors, and recomputed {said[1]}"
    return None


def main() -> int:
    modules = sorted(folder.name for folder in VECTORS.iterdir() if folder.is_dir() and any(folder.glob("*.json")))
    problems = {module: problem for module in modules if (problem := problem_of(module))}
    for module, problem in problems.items():
        print(f"{module}: {problem}")
    return 1 if problems or not modules else 0


if __name__ == "__main__":
    sys.exit(main())
