"""The Kotlin host: what journeyman-bindgen writes compiled with -Werror, then the tests, every vector and the example."""

import re
import shutil
import sys

from common import BINDINGS, VECTORS, WORK, bindgen, library, missing, run, skip


def main() -> None:
    absent = missing("java", "mvn")
    if absent:
        skip("kotlin", "openjdk-17-jdk-headless maven (" + ", ".join(absent) + " missing)")
    shared = library()
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
    }
    output = run(
        ["mvn", "--quiet", "--batch-mode", *(f"-D{name}={value}" for name, value in given.items()), "test"],
        cwd=BINDINGS / "tests" / "kotlin",
    )
    counts = re.findall(r"vectors: kotlin \d+", output)
    if len(counts) != 1:
        sys.exit(f"the vectors weren't counted:\n{output}")
    print(counts[0])


if __name__ == "__main__":
    main()
