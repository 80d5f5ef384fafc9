"""Which repository an open document belongs to, and the check of it with unsaved text."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pilotkit.check import CheckResult, Memory, check, own_findings
from pilotkit.editing.files import layouts, own_files
from pilotkit.errors import UnreadableRepository
from pilotkit.finding import Diagnostic
from pilotkit.lsp.positions import Lines
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.problem import UnreadableText
from pilotkit.source.opening import read_inside
from pilotkit.source.overlay import Overlay
from pilotkit.source.repository import PROGRAMMA, Checkout, is_yaml, locate
from pilotkit.yaml.text import MOST_BYTES

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """An open document of a repository: its text as it is in the editor."""

    uri: str
    path: str
    version: int
    text: str

    @property
    def is_programme(self) -> bool:
        """Whether it is ``programma.yaml``."""
        return self.path == PROGRAMMA

    def content(self) -> bytes:
        """Return the bytes that saving would give; half a character makes them no UTF-8."""
        return self.text.encode("utf-8", "surrogatepass")


_MANY = 100
"""From so many pilots on, an editor waits for the check of all of them."""


@dataclass(frozen=True, slots=True)
class _Seen(Checkout):
    """The files of a repository on disk; ``texts`` holds the YAML that was read of them."""

    texts: dict[str, bytes] = field(default_factory=dict, compare=False)

    def read(self, path: str, most: int = MOST_BYTES) -> bytes:
        """Return the bytes of a file, one more than ``most`` at most. Raises UnreadableText."""
        content = read_inside(self.root, path, most)
        if is_yaml(path):
            self.texts[path] = content
        return content


class Repository:
    """A repository of which a document is open: what the last check found in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.documents: dict[str, OpenDocument] = {}
        """The open documents by their paths."""
        self.result: CheckResult | None = None
        self.texts: dict[str, bytes] = {}
        """The files that the last check read, but for the open documents."""
        self._memory = Memory()
        self._programme: bytes | None = None

    def check(self, peildatum: date) -> None:
        """Check it anew, with the text of the open documents over the files on disk."""
        seen = _Seen(self.root)
        try:
            self.result = check(self._over(seen), peildatum, empty_ok=True, memory=self._memory)
        except UnreadableRepository as error:
            logger.warning("%s: %s", self.root, error)
            self.result = None
        self.texts, self._programme = seen.texts, self._open_programme()

    def is_long(self) -> bool:
        """Return whether a check takes so long that an editor would wait for it.

        That is the first one, or one after a change of the programme, where there are many pilots.
        """
        is_known = self.result is not None and self._programme == self._open_programme()
        try:
            return not is_known and len(self.files().pilots()) > _MANY
        except UnreadableRepository:
            return False

    def own_findings(self, peildatum: date) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
        """Yield what is found in each pilot by itself, the open ones first; a check is quick then.

        Raises UnreadableRepository.
        """
        return own_findings(self.files(), peildatum, self._memory, self.documents)

    def _open_programme(self) -> bytes | None:
        document = self.documents.get(PROGRAMMA)
        return document.content() if document else None

    def findings(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """Return what was found, by the path of the file."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.result.diagnostics if self.result else ():
            found.setdefault(diagnostic.file, []).append(diagnostic)
        return {path: tuple(diagnostics) for path, diagnostics in found.items()}

    def lines(self, path: str, encoding: str) -> Lines:
        """Return the lines of a file as an editor sees them; none where it cannot be read."""
        if document := self.documents.get(path):
            return Lines.of(document.text, encoding)
        return Lines.of(self.content(path).decode("utf-8", "replace"), encoding)

    def content(self, path: str) -> bytes:
        """Return the bytes of a file as the last check read it; none where it cannot be read."""
        if path in self.texts:
            return self.texts[path]
        try:
            return self.files().read(path)
        except UnreadableText:
            return b""

    def with_text(self, text: str, own: str, encoding: str) -> Iterator[tuple[str, Lines]]:
        """Yield the files in which a text stands, and the file ``own``, each with its lines."""
        files = self.files()
        wanted = text.encode("utf-8", "surrogatepass")
        is_plain = not set(text) & set("'\"\\")  # these stand otherwise between quotes
        for path in dict.fromkeys((*own_files(files), own)):
            try:
                content = files.read(path)
            except UnreadableText:
                continue
            if path == own or not is_plain or wanted in content:
                document = self.documents.get(path)
                found = document.text if document else content.decode("utf-8", "replace")
                yield path, Lines.of(found, encoding)

    def is_saved(self, path: str) -> bool:
        """Return whether a file is on disk, whatever the editor holds of it."""
        return Checkout(self.root).has(path)

    def around(self, document: OpenDocument, peildatum: date) -> Surroundings | None:
        """Return what is known around a document, or None where nothing could be checked."""
        if self.result is None:
            return None
        portfolio = self.result.portfolio
        paths = sorted((*(pilot.bestand for pilot in portfolio.pilots), *portfolio.onleesbaar))
        files = {Path(path).stem: path for path in paths}
        own = None if document.is_programme else Path(document.path).stem
        return Surroundings(portfolio.kader, portfolio.pilots, files, peildatum, own)

    def laid_out(self, document: OpenDocument, peildatum: date) -> str:
        """Return a document in canonical layout; as it is, where it cannot be read or laid out."""
        files = self.files()
        try:
            if document.path in own_files(files):
                change = next(layouts(files, [document.path], peildatum))
                return change.new.decode("utf-8", "surrogatepass")
        except UnreadableRepository as error:  # nobody knows which programme it is
            logger.warning("%s: %s", self.root, error)
        return document.text

    def files(self) -> Overlay:
        """Return its files, with the text of the open documents over those on disk."""
        return self._over(Checkout(self.root))

    def _over(self, files: Checkout) -> Overlay:
        texts = {path: document.content() for path, document in self.documents.items()}
        return Overlay(files, texts)


class Workspace:
    """The repositories of all open documents."""

    def __init__(self) -> None:
        self.repositories: dict[Path, Repository] = {}
        self._at: dict[str, tuple[Repository, str]] = {}

    def open(self, uri: str, place: Path, version: int, text: str) -> Repository | None:
        """Take in a document that was opened; None for a file of no concern."""
        found = locate(place)
        if found is None:
            return None
        root, path = found
        repository = self.repositories.setdefault(root, Repository(root))
        self._at[uri] = repository, path
        repository.documents[path] = OpenDocument(uri, path, version, text)
        return repository

    def change(self, uri: str, version: int, text: str) -> Repository | None:
        """Take in the new text of an open document."""
        if uri not in self._at:
            return None
        repository, path = self._at[uri]
        repository.documents[path] = OpenDocument(uri, path, version, text)
        return repository

    def close(self, uri: str) -> Repository | None:
        """Forget a document; what is on disk holds again. Its repository goes with the last."""
        repository, path = self._at.pop(uri, (None, ""))
        if repository is not None:
            repository.documents.pop(path, None)
            if not repository.documents:
                self.repositories.pop(repository.root, None)
        return repository

    def find(self, uri: str) -> tuple[Repository, OpenDocument] | None:
        """Return an open document with its repository."""
        repository, path = self._at.get(uri, (None, ""))
        document = repository.documents.get(path) if repository else None
        return (repository, document) if repository and document else None
