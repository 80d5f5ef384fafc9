"""Where the pilotkit that runs was installed from (PEP 610), for who must install the same one.

Looked up beside the package itself and nowhere else: what lies in the folder of a
repository has no say in it. A path on this machine is nobody else's address.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import distributions
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_PACKAGE = Path(__file__).resolve().parent.parent
_ADDRESS = re.compile(r"(git\+)?https://[\w.-]+(:\d+)?/[\w.~:/?#@=&+,%-]+", re.ASCII)
"""What a shell, YAML and Markdown take as it is: no blanks, quotes or dollar signs, no password."""
_ARCHIVE = re.compile(r"[^?#]+\.(whl|zip|tar\.gz)([?#].*)?")


def is_address(text: str) -> bool:
    """Return whether pip can install from this text on any machine, and it is safe to write."""
    return bool(_ADDRESS.fullmatch(text)) and (
        text.startswith("git+") or bool(_ARCHIVE.fullmatch(text))
    )


def origin(folder: Path = _PACKAGE.parent) -> str:
    """Return the address from which pip installs this pilotkit; empty where there is none.

    Of git it is the very commit. ``folder`` is where its distribution lies.
    """
    said = _direct_url(folder)
    url, vcs, archive = (said.get(key) for key in ("url", "vcs_info", "archive_info"))
    below = f"#subdirectory={said['subdirectory']}" if said.get("subdirectory") else ""
    if isinstance(vcs, dict):
        address = f"{vcs.get('vcs')}+{url}@{vcs.get('commit_id')}{below}"
    elif isinstance(archive, dict):
        sha256 = (archive.get("hashes") or {}).get("sha256")
        address = f"{url}#sha256={sha256}" if sha256 else f"{url}"
    else:
        return ""
    return address if is_address(address) else ""


def documentation(folder: Path = _PACKAGE.parent) -> str:
    """Return the address of ``docs/regels.md`` as it was when this pilotkit was made.

    Empty where nobody can know: only for an installation from a commit on a forge
    of which the addresses are known.
    """
    address = origin(folder).partition("#")[0].removeprefix("git+")
    repository, _, commit = address.rpartition("@")
    host = urlsplit(repository).hostname or ""
    between = {"github.com": "blob", "gitlab.com": "-/blob"}.get(host)
    if between is None or not re.fullmatch("[0-9a-f]{40}", commit):
        return ""
    return f"{repository.removesuffix('.git')}/{between}/{commit}/docs/regels.md"


def _direct_url(folder: Path) -> dict[str, Any]:
    for found in distributions(name="pilotkit", path=[str(folder)]):
        try:
            said = json.loads(found.read_text("direct_url.json") or "{}")
        except ValueError:
            said = None
        return said if isinstance(said, dict) else {}
    return {}
