"""The files of a repository with the text of an editor over them, saved or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pilotkit.source.names import SourceFile, is_pilot_path, one_of_each, pilot_file
from pilotkit.source.repository import Files


@dataclass(frozen=True, slots=True)
class Overlay:
    """The files of ``base``, but what ``texts`` has (bytes by path, with ``/``) as it is there.

    ``gone`` are the pilots that are not there any more.
    """

    base: Files
    texts: Mapping[str, bytes]
    gone: frozenset[str] = frozenset()

    def pilots(self) -> tuple[SourceFile, ...]:
        """Return the pilot files, those that were never saved too. Raises UnreadableRepository."""
        found = tuple(file for file in self.base.pilots() if file.path not in self.gone)
        known = {file.path for file in found}
        unsaved = [
            pilot_file(path) for path in self.texts if path not in known and is_pilot_path(path)
        ]
        if not unsaved:
            return found
        own = [pilot_file(file.path) for file in found if is_pilot_path(file.path)]
        unread = [file for file in found if not is_pilot_path(file.path)]
        return (*one_of_each(sorted([*own, *unsaved])), *unread)

    def notities(self) -> tuple[str, ...]:
        """Return the names of the files in ``notities/``, sorted. Raises UnreadableRepository."""
        return self.base.notities()

    def has(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return path in self.texts or (path not in self.gone and self.base.has(path))

    def holds(self, path: str) -> bool:
        """Return whether a path that somebody typed is a file inside the repository."""
        return self.base.holds(path)

    def beside(self, named: frozenset[str]) -> tuple[str, ...]:
        """Return the files beside the pilots: those named, and what else is in their folder."""
        return self.base.beside(named)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file. Raises UnreadableText, with the reason."""
        return self.texts[path] if path in self.texts else self.base.read(path)
