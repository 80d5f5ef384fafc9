"""The files of a repository without a folder: for tests of what a check reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pilotkit.problem import Problem, UnreadableText
from pilotkit.source.names import SourceFile, pilots_among


@dataclass(frozen=True)
class Bestanden:
    """The files of a repository that is nowhere but here."""

    texts: Mapping[str, str]

    def pilots(self) -> tuple[SourceFile, ...]:
        return pilots_among(frozenset(self.texts))

    def notities(self) -> tuple[str, ...]:
        return tuple(sorted(PurePosixPath(p).name for p in self.texts if p.startswith("notities/")))

    def has(self, path: str) -> bool:
        return path in self.texts

    def holds(self, path: str) -> bool:
        return path in self.texts

    def read(self, path: str) -> bytes:
        if path not in self.texts:
            raise UnreadableText(Problem("niet_te_openen", facts={"reden": "het is er niet"}))
        return self.texts[path].encode()

    def beside(self, named: frozenset[str]) -> tuple[str, ...]:
        return tuple(sorted(named & self.texts.keys()))
