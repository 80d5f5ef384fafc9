"""Whether a package index can be reached, for the tests that install something."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def need_index() -> None:
    """Skip without a package index, and say so; in CI there must be one, so there it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--retries", "0",
         "--timeout", "10", "index", "versions", "typer"],
        check=False, capture_output=True, timeout=60,
    )  # fmt: skip
    if done.returncode == 0:
        return
    reason = "no package index can be reached from here"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
