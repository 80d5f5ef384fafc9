"""The places where a repository stands on the web, and how each names a file of it."""

from __future__ import annotations

from enum import StrEnum


class Forge(StrEnum):
    """A program that shows git repositories on the web; Codeberg runs Forgejo."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"

    @property
    def naam(self) -> str:
        """Its name as it writes it itself."""
        return {"github": "GitHub", "gitlab": "GitLab", "forgejo": "Forgejo"}[self]
