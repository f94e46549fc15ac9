"""The Swift host: a package of what journeyman-bindgen writes, in Swift 6 mode with warnings as errors, and its tests.

With `bench` it measures calls instead, optimized, of the library that phones are given.
Swift runs in the folder that install_swift.sh makes, or as the machine's own `swift`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from common import BINDINGS, DRAFT, ROOT, VECTORS, WORK, bindgen, library, run, samples, skip

PACKAGE = WORK / "swift"


def main(bench: bool) -> None:
    root = swift_root()
    shared = library("phone" if bench else "dev")
    package(shared)
    seen = PACKAGE if root is None else Path("/journeyman")  # where Swift finds it
    given = {"JOURNEYMAN_VECTORS": seen / "vectors"}
    command = ["swift", "test", "--package-path", seen, "-Xswiftc", "-warnings-as-errors"]
    command += ["-Xlinker", f"-L{seen}/lib", "-Xlinker", f"-rpath={seen}/lib"]
    if bench:
        shutil.copy(DRAFT, PACKAGE)
        given["JOURNEYMAN_DRAFT"] = seen / DRAFT.name
        command += ["--configuration", "release", "--filter", "BenchTests"]
    output = run(command, env=given) if root is None else run_in(root, command, given)
    if bench:
        return samples(output)
    counts = re.findall(r"vectors: swift \d+", output)
    if len(counts) != 1:
        sys.exit(f"the vectors weren't counted:\n{output}")
    print(counts[0])


def swift_root() -> Path | None:
    """The system that Swift is installed in, or None for this machine."""
    if shutil.which("swift"):
        return None
    cache = os.environ.get("JOURNEYMAN_CACHE") or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "journeyman"
    root = Path(cache) / "swift-trixie"
    if not (root / "installed").exists() or os.geteuid() != 0:
        skip("swift", "swift, or on Debian as root: tools/hosts/install_swift.sh")
    return root


def package(shared: Path) -> None:
    """Puts the package together. What was built before is kept, so that only what changed is compiled."""
    for folder in ("Sources", "Tests", "lib", "vectors", "code", "written"):
        shutil.rmtree(PACKAGE / folder, ignore_errors=True)
    shutil.copytree(BINDINGS / "swift", PACKAGE, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sh", "main.swift", "Package.apple.swift"))
    shutil.copytree(BINDINGS / "tests" / "swift", PACKAGE / "Tests")
    shutil.copytree(ROOT / "examples" / "swift", PACKAGE / "Tests" / "Examples", dirs_exist_ok=True)
    shutil.copytree(VECTORS, PACKAGE / "vectors", ignore=shutil.ignore_patterns("*.py", "*.txt", "check"))
    bindgen("swift", shared, PACKAGE / "code", PACKAGE / "written")
    for name in ("Journeyman.swift", "Json.swift"):
        shutil.copy(PACKAGE / "code" / name, PACKAGE / "Sources" / "Journeyman")
    foreign = PACKAGE / "Sources" / "JourneymanFFI"
    foreign.mkdir()
    shutil.copy(PACKAGE / "code" / "JourneymanFFI.h", foreign)
    (foreign / "module.modulemap").write_text(
        'module JourneymanFFI {\n    header "JourneymanFFI.h"\n    link "journeyman_uniffi"\n    export *\n}\n'
    )
    shutil.copy(PACKAGE / "written" / "Operations.swift", PACKAGE / "Tests")
    (PACKAGE / "lib").mkdir()
    shutil.copy(shared, PACKAGE / "lib")


def run_in(root: Path, command: list, given: dict, package: Path = PACKAGE) -> str:
    """Runs a command in another system, which sees the package as /journeyman."""
    # A mount namespace of its own: whatever happens, nothing stays mounted.
    script = 'mount -t proc proc "$0/proc" && mount --bind "$1" "$0/journeyman" && shift && exec chroot "$0" "${@}"'
    environment = ["env", "HOME=/root", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", *(f"{k}={v}" for k, v in given.items())]
    return run(["unshare", "--mount", "sh", "-c", script, root, package, *environment, *command])


if __name__ == "__main__":
    main(sys.argv[1:] == ["bench"])
