"""The benchmarks of the Python package: builds its wheel as it would be published, tries it in every Python from 3.10 to 3.14
that is there, and measures it with the one that runs this.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BINDING = ROOT / "bindings-python"
WORK = ROOT / "target" / "python-wheel"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
OLDEST, NEWEST = 10, 14
# Published wheels are compressed with care: it is 3 % of them.
SMALLEST = ["--compression-level", "9"]


def main() -> int:
    if sys.version_info < (3, OLDEST):
        print("Python 3.10 or newer is needed, this is", sys.version.split()[0])
        return 1
    wheel = build()
    for minor in range(OLDEST, NEWEST + 1):
        smoke(wheel, minor)
    python = environment(Path(sys.executable), "bench", wheel)
    # What some rows are measured against; without it these are skipped, and say so.
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "orjson"])
    to = ROOT / "target" / "bench-python.json"
    bench = [python, BINDING / "benches" / "bench.py", "--wheel", wheel, "--json", to]
    return subprocess.run(bench, cwd=WORK).returncode


def build() -> Path:
    wheels = WORK / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels]
    subprocess.run([*pip, f"--config-settings=build-args={' '.join(SMALLEST)}", BINDING], check=True)
    (wheel,) = wheels.glob("journeyman-*.whl")
    return wheel


def environment(python: Path, name: str, wheel: Path) -> Path:
    """The interpreter of a fresh virtual environment with the wheel and nothing else."""
    folder = WORK / name
    if python == Path(sys.executable):
        venv.create(folder, clear=True, with_pip=True)
    else:
        subprocess.run([python, "-m", "venv", "--clear", folder], check=True)
    made = folder / SCRIPTS / "python"
    subprocess.run([made, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", wheel], check=True)
    return made


def smoke(wheel: Path, minor: int) -> None:
    python = interpreter(minor)
    if python is None:
        print(f"skipped: the wheel in Python 3.{minor}: install Python 3.{minor}")
        return
    try:
        made = environment(python, f"3.{minor}", wheel)
    except subprocess.CalledProcessError:
        print(f"skipped: the wheel in Python 3.{minor}: install its venv and pip")
        return
    subprocess.run([made, BINDING / "tools" / "smoke.py"], cwd=WORK, check=True)


def interpreter(minor: int) -> Path | None:
    """A Python of a version: on the path, or of pyenv."""
    installed = sorted((Path.home() / ".pyenv" / "versions").glob(f"3.{minor}.*/bin/python"))
    on_path = shutil.which(f"python3.{minor}")
    for found in [*installed, *([Path(on_path)] if on_path else [])]:
        version = [found, "-c", "import sys; print(sys.version_info.minor)"]
        done = subprocess.run(version, capture_output=True, text=True)
        if done.returncode == 0 and done.stdout.strip() == str(minor):
            return found
    return None


if __name__ == "__main__":
    sys.exit(main())
