"""Writes again what is committed and yet made from the source: run it after a public change in the core or in a binding.

    python3 tools/generate.py

The phone binding's declarations, the list of operations, the schemas in the Python package, and its stubs. Tests fail
where one of them isn't what this writes.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools" / "hosts"))

import python  # noqa: E402  the Python host, which knows how its environment is made

SCHEMAS = ROOT / "bindings-python" / "python" / "journeyman" / "schemas.json"


def main() -> None:
    run([sys.executable, ROOT / "bindings-uniffi" / "declare.py"])
    run(["cargo", "test", "--quiet", "--package", "journeyman", "--test", "operations_page"], UPDATE_DOCS="1")
    schemas = ["cargo", "run", "--quiet", "--package", "journeyman", "--example", "schemas"]
    SCHEMAS.write_bytes(subprocess.run(schemas, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    python.prepare()
    python.build()
    run([python.PYTHON, "tools/stubs.py"], cwd=python.BINDING)


def run(command: list, cwd: Path = ROOT, **environment: str) -> None:
    print(*map(str, command), flush=True)
    subprocess.run(command, cwd=cwd, env=os.environ | environment, check=True)


if __name__ == "__main__":
    main()
