"""Where the files lie that come with pilotkit: in the checkout, else in the wheel."""

from __future__ import annotations

from pathlib import Path

_FOLDER = "templates"


def shipped_templates() -> Path:
    """Return the folder of the shipped templates."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent.parent / _FOLDER
    return checkout if (package.parent.name == "src" and checkout.is_dir()) else package / _FOLDER


def shipped_text(name: str) -> str:
    """Return the text of a shipped file, its lines ended by LF on every system."""
    return (shipped_templates() / name).read_text(encoding="utf-8")
