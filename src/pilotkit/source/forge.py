"""The places where a repository stands on the web, and how each names a file of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlsplit


class Forge(StrEnum):
    """A program that shows git repositories on the web; Codeberg runs Forgejo."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"

    @property
    def naam(self) -> str:
        """Its name as it writes it itself."""
        return {"github": "GitHub", "gitlab": "GitLab", "forgejo": "Forgejo"}[self]


_ADRES = re.compile(r"https://[\w.-]+(?::\d{1,5})?(?:/[\w.~-]+)+", re.ASCII)
"""What a page may lead to: no name, no password, no query."""
_HTTPS = re.compile(r"https://(?:[^/@\s]*@)?(.+)")
_SSH = re.compile(r"(?:ssh://(?:[\w.-]+@)?([\w.-]+)(?::\d+)?/|[\w.-]+@([\w.-]+):/?)(.+)", re.ASCII)
_BEKEND = {
    "github.com": Forge.GITHUB,
    "gitlab.com": Forge.GITLAB,
    "codeberg.org": Forge.FORGEJO,
}


def webadres(remote: str) -> str:
    """Return where a repository stands on the web, by how git reaches it; empty where unknown.

    Who git logs in as, and with what, is never part of it.
    """
    if https := _HTTPS.fullmatch(remote):
        adres = f"https://{https[1]}"
    elif ssh := _SSH.fullmatch(remote):
        adres = f"https://{ssh[1] or ssh[2]}/{ssh[3]}"
    else:
        return ""
    adres = adres.rstrip("/").removesuffix(".git")
    is_whole = _ADRES.fullmatch(adres) and ".." not in adres.split("/")
    return adres if is_whole else ""


def forge_van(adres: str, omgeving: Mapping[str, str]) -> Forge | None:
    """Return what runs at an address, by its name or because this runs in its CI; else None."""
    host = urlsplit(adres).hostname or ""
    if bekend := _BEKEND.get(host):
        return bekend
    if omgeving.get("GITLAB_CI") == "true" and omgeving.get("CI_SERVER_HOST") == host:
        return Forge.GITLAB
    is_forgejo = "true" in (omgeving.get("FORGEJO_ACTIONS"), omgeving.get("GITEA_ACTIONS"))
    eigen = urlsplit(omgeving.get("GITHUB_SERVER_URL", "")).hostname
    return Forge.FORGEJO if is_forgejo and eigen == host else None


@dataclass(frozen=True, slots=True)
class Webplek:
    """A branch of a repository on the web; ``map_`` leads to the programme and ends in ``/``."""

    forge: Forge
    adres: str
    tak: str
    map_: str = ""

    def wijzig(self, path: str) -> str:
        """Return the address at which a file is changed."""
        edit = {"github": "edit", "gitlab": "-/edit", "forgejo": "_edit"}[self.forge]
        return f"{self.adres}/{edit}/{self._plek(path)}"

    def regel(self, path: str, nummer: int) -> str:
        """Return the address at which a line of a file stands; who sees it can change it."""
        view = {"github": "blob", "gitlab": "-/blob", "forgejo": "src/branch"}[self.forge]
        return f"{self.adres}/{view}/{self._plek(path)}#L{nummer}"

    def _plek(self, path: str) -> str:
        return quote(f"{self.tak}/{self.map_}{path}")
