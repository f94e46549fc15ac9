"""What the drivers of the hosts share: the built library, the vectors, and how a missing tool is said."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINDINGS = ROOT / "bindings-uniffi"
VECTORS = ROOT / "core" / "vectors"
WORK = ROOT / "target" / "hosts"
DRAFT = WORK / "draft.json"  # what the benchmark calculates


def skip(host: str, install: str) -> None:
    """Says that a host is left out, and ends. Where everything is required that is a failure."""
    print(f"skipped: {host}: install {install}")
    sys.exit(1 if os.environ.get("JOURNEYMAN_REQUIRE_ALL") == "1" else 0)


def missing(*commands: str) -> list[str]:
    return [command for command in commands if shutil.which(command) is None]


def run(command: list, **options) -> str:
    """Runs a command and gives what it printed; if it fails, shows that and ends."""
    options.setdefault("cwd", ROOT)
    options["env"] = os.environ | {str(k): str(v) for k, v in options.get("env", {}).items()}
    command = [str(part) for part in command]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    output = done.stdout.decode(errors="replace")
    if done.returncode != 0:
        print(output)
        sys.exit(f"failed with {done.returncode}: {' '.join(command)}")
    return output


def library(profile: str = "dev", features: str = "capi,typed,tzdb") -> Path:
    """Builds the library with the panics that the tests provoke, and gives the path of its shared form."""
    # With link-time optimization each form takes minutes, so that only the shared one is made.
    command, forms = ("build", []) if profile == "dev" else ("rustc", ["--crate-type", "cdylib"])
    package = ["--quiet", "--package", "journeyman-uniffi", "--lib"]
    chosen = ["--no-default-features", "--features", f"{features},provoke"]
    run(["cargo", command, *package, *chosen, "--profile", profile, *forms])
    return target() / ("debug" if profile == "dev" else profile) / "libjourneyman_uniffi.so"


def samples(output: str) -> None:
    """Hands on what a host measured: lines of `sample: HOST WAY NANOSECONDS`, of a thousand calls each."""
    found = [line for line in output.splitlines() if line.startswith("sample: ")]
    print("\n".join(found) if found else sys.exit(f"nothing was measured:\n{output}"))


def bindgen(language: str, shared: Path, *folders: Path) -> None:
    """Writes the code of a language, and the table of its tests."""
    command = ["cargo", "run", "--quiet", "--package", "journeyman-uniffi", "--features", "bindgen,provoke"]
    run([*command, "--bin", "journeyman-bindgen", "--", language, shared, *folders])


def target() -> Path:
    metadata = run(["cargo", "metadata", "--format-version", "1", "--no-deps", "--offline"])
    return Path(json.loads(metadata)["target_directory"])


def vectors() -> list[dict]:
    """Every vector, with its module, in one order on every machine."""
    found = []
    for path in sorted(VECTORS.glob("*/*.json")):
        for vector in json.loads(path.read_text(encoding="utf-8")):
            found.append({"module": path.parent.name, **vector})
    if not found:
        sys.exit("there are no vectors")
    return found


def compact(value) -> str:
    """JSON that is equal when the values are, down to the type: 1, 1.0, true and "1" all differ."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
