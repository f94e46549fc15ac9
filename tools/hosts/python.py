"""The Python host: the package built as for development, then its tests, every vector, the stubs' check and the examples.

Everything is installed into a virtual environment under target/, so the machine's Python stays as it is.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import venv

from common import ROOT, VECTORS, WORK, run, skip

BINDING = ROOT / "bindings-python"
REQUIREMENTS = BINDING / "tests" / "requirements.txt"
ENVIRONMENT = WORK / "python"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
WHEELS = WORK / "wheels"
# What the published wheel weighs, and 5 %: what makes it larger should be seen (core/docs/adr/0015-tables-for-python.md).
WHEEL_BYTES_MAX = 2_560_000


def main() -> None:
    if sys.version_info < (3, 10):
        skip("python", "Python 3.10 or newer")
    prepare()
    environment = build()
    output = run([PYTHON, "-m", "pytest", "-q", "-rs", BINDING / "tests"], cwd=BINDING, env=environment)
    for line in output.splitlines():
        if line.startswith(("SKIPPED", "vectors of")) or " passed" in line:
            print(line)
    counts = re.findall(r"^vectors: python \d+$", output, re.MULTILINE)
    if len(counts) != 1:
        sys.exit(f"the vectors weren't counted:\n{output}")
    print(counts[0])
    weigh(environment)


def weigh(environment: dict) -> None:
    """Builds the wheel as it is published, and holds it to its size on the machine for which that is known."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return
    shutil.rmtree(WHEELS, ignore_errors=True)
    run([BIN / "maturin", "build", "--quiet", "--compression-level", "9", "--out", WHEELS], cwd=BINDING, env=environment)
    (wheel,) = WHEELS.glob("*.whl")
    size = wheel.stat().st_size
    print(f"the wheel weighs {size} bytes, {WHEEL_BYTES_MAX} at most")
    if size > WHEEL_BYTES_MAX:
        sys.exit("the wheel has grown: find out by what, or raise the bound and say why")


def build() -> dict:
    """Builds the package into the environment. Gives what commands need to run in it."""
    environment = {"VIRTUAL_ENV": ENVIRONMENT, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    run([BIN / "maturin", "develop", "--quiet", "--profile", "dev"], cwd=BINDING, env=environment)
    return environment


def prepare() -> None:
    """Makes the environment with the packages that the tests need, unless it is there."""
    wanted, installed = REQUIREMENTS.read_text(encoding="utf-8"), ENVIRONMENT / "installed.txt"
    if installed.exists() and installed.read_text(encoding="utf-8") == wanted:
        return
    try:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        skip("python", f"python3-venv ({error})")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS]
    done = subprocess.run(pip, capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr, file=sys.stderr)
        skip("python", f"a way to PyPI for {' '.join(wanted.split())}")
    installed.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    if not VECTORS.is_dir():
        sys.exit("there are no vectors")
    main()
