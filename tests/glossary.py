"""Writes ``docs/glossary.md``: what every type is called, where it stands, and what it means.

``python -m tests.glossary > docs/glossary.md`` (part of ``make docs``).
"""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

SOURCE = ROOT / "src/pilotkit"
HEAD = """\
# Glossary

Every type by its name, with the module that it stands in and what it means. A name has one
meaning; `make docs` writes this page from the docstrings. Dutch nouns are those of the domain.

| name | module | what it is |
| --- | --- | --- |
"""


def types() -> Iterator[tuple[str, Path, str]]:
    """Yield the public types of pilotkit: name, module, first sentence."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                said = (ast.get_docstring(node) or "").partition("\n\n")[0]
                yield node.name, path.relative_to(SOURCE), re.sub(r"\s+", " ", said)


def by_name() -> dict[str, list[Path]]:
    """Return the modules in which each name is a type."""
    found: dict[str, list[Path]] = defaultdict(list)
    for name, module, _ in types():
        found[name].append(module)
    return found


def page() -> str:
    """Return the page."""
    rows = sorted(types(), key=lambda row: (row[0].casefold(), row[1]))
    lines = (f"| `{name}` | `{module.as_posix()}` | {said} |\n" for name, module, said in rows)
    return HEAD + "".join(line.replace("||", r"\|\|") for line in lines)


if __name__ == "__main__":
    sys.stdout.write(page())
