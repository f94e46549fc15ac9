"""Fails if a page of the project links to a file that isn't there."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS_NOT = {"target", "node_modules", ".git", ".venv"}


def main() -> int:
    pages = [page for page in sorted(ROOT.rglob("*.md")) if not OURS_NOT & set(page.relative_to(ROOT).parts)]
    broken = 0
    for page in pages:
        text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!\w+:)([^)#\s]+)", text):
            if not (page.parent / target).exists():
                broken += 1
                print(f"{page.relative_to(ROOT)}: {target} is not there")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
