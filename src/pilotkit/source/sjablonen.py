"""The templates of a repository itself, read as its pilots are: no link leads out of it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from pilotkit.errors import TemplateError
from pilotkit.finding import Position
from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.repository import Checkout
from pilotkit.yaml.text import MOST_BYTES

FOLDER = "templates"
_NAME = re.compile(r"[a-z0-9_-]{1,60}\.md\.j2")
_MOST = 200


def template_names(root: Path) -> list[str]:
    """Return the names of the templates in a repository, sorted; none where it has no folder.

    Raises TemplateError for a folder that cannot be read, or leads out of the repository.
    """
    folder = root / FOLDER
    if not os.path.lexists(folder):
        return []
    if not _is_of(root, folder):
        raise TemplateError(
            f"`{FOLDER}/` is een koppeling naar een map die niet bij de bestanden van de "
            "repository hoort; die volgt pilotkit niet. Zet de map zelf in de repository."
        )
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if _NAME.fullmatch(entry.name))
    except NotADirectoryError as error:
        raise TemplateError(
            f"`{FOLDER}` is geen map. Geef het bestand een andere naam, of haal het weg."
        ) from error
    except OSError as error:
        raise TemplateError(
            f"de map `{FOLDER}/` is niet te lezen. Kijk of zij er is, en of je haar mag lezen."
        ) from error
    if len(names) > _MOST:
        raise TemplateError(
            f"in `{FOLDER}/` staan meer dan {_MOST} sjablonen. Haal er een paar weg."
        )
    return names


def read_template(root: Path, name: str) -> str:
    """Return the text of a template. Raises UnreadableText, with the reason."""
    place = root / FOLDER / name
    if not _is_of(root, place):
        raise UnreadableText(Problem("buiten_repository", position=Position()))
    content = Checkout(root).read(f"{FOLDER}/{name}")
    if len(content) > MOST_BYTES:
        raise UnreadableText(Problem("te_groot", position=Position(), facts={"most": MOST_BYTES}))
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _is_of(root: Path, place: Path) -> bool:
    """Return whether a place is among the files of a repository, and not of git itself."""
    try:
        inside = place.resolve().relative_to(root.resolve())
    except RuntimeError:  # a link that leads to itself: reading it says so
        return True
    except (OSError, ValueError):
        return False
    return not any(part.casefold() == ".git" for part in inside.parts)
