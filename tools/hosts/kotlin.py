"""The Kotlin host: what journeyman-bindgen writes compiled with -Werror, then the tests, every vector and the example.

With `bench` it measures calls instead, of the library that phones are given.
"""

import re
import shutil
import sys

from common import BINDINGS, DRAFT, VECTORS, WORK, bindgen, library, missing, run, samples, skip


def main(bench: bool) -> None:
    absent = missing("java", "mvn")
    if absent:
        skip("kotlin", "openjdk-17-jdk-headless maven (" + ", ".join(absent) + " missing)")
    shared = library("phone" if bench else "dev")
    code, tests = WORK / "kotlin" / "code", WORK / "kotlin" / "tests"
    for folder in (code, tests, WORK / "kotlin" / "built"):
        shutil.rmtree(folder, ignore_errors=True)
    bindgen("kotlin", shared, code, tests)
    given = {
        "generated": code,
        "generated.tests": tests,
        "built": WORK / "kotlin" / "built",
        "library.folder": shared.parent,
        "vectors": VECTORS,
        **({"test": "Bench", "draft": DRAFT} if bench else {}),
    }
    output = run(
        ["mvn", "--quiet", "--batch-mode", *(f"-D{name}={value}" for name, value in given.items()), "test"],
        cwd=BINDINGS / "tests" / "kotlin",
    )
    if bench:
        return samples(output)
    counts = re.findall(r"vectors: kotlin \d+", output)
    if len(counts) != 1:
        sys.exit(f"the vectors weren't counted:\n{output}")
    print(counts[0])


if __name__ == "__main__":
    main(sys.argv[1:] == ["bench"])
