"""The schemas of those who run CI, as check-jsonschema brings them, without a process for each."""

from __future__ import annotations

from pathlib import Path

import pytest


def follows(schema: str, file: Path) -> None:
    """Assert that a file follows a schema that check-jsonschema brings, by its name."""
    from check_jsonschema import main

    transform = ("--data-transform", "gitlab-ci") if "gitlab" in schema else ()
    with pytest.raises(SystemExit) as ended:
        main(["--builtin-schema", schema, *transform, str(file)])
    assert ended.value.code == 0, "see what it wrote on standard output"
