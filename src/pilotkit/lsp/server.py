"""The server itself: the repositories of the open documents, and what an editor was told."""

from __future__ import annotations

import asyncio
import logging
import time
from functools import cached_property
from typing import TYPE_CHECKING, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from pilotkit import __version__
from pilotkit.lsp import protocol
from pilotkit.lsp.messages import UNREADABLE, Messages, Refusal
from pilotkit.lsp.workspace import Workspace
from pilotkit.rules.geldend import alle_regels
from pilotkit.source.origin import documentation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from pilotkit.lsp.surroundings import Surroundings
    from pilotkit.lsp.workspace import Document, Repository

logger = logging.getLogger(__name__)

SHORTEST_WAIT = 0.01
"""Seconds in which a next key may follow, so that a burst is checked once."""
LONGEST_WAIT = 1.0


class PilotkitServer(LanguageServer):
    """The repositories of the open documents, and what was told of them."""

    def __init__(self, today: Callable[[], date]) -> None:
        # the whole text at every change: pygls and editors do not count all lines alike
        super().__init__(
            "pilotkit", __version__, types.TextDocumentSyncKind.Full, protocol_cls=Messages
        )
        self.today = today
        self.documents = Workspace()
        self.stopped_well = False
        self._told: dict[Path, dict[str, tuple[str, list[types.Diagnostic]]]] = {}
        self._waiting: dict[Path, asyncio.TimerHandle] = {}
        self._took = self._ended = 0.0

    def report_server_error(self, error: Exception, source: object) -> None:
        """Keep it in the log: an officer can do nothing with it."""
        if isinstance(error, Refusal):  # which the editor shows
            return
        logger.error("%s: %s", type(error).__name__, error)
        if source is JsonRpcException:  # so the loop of pygls says that it read no JSON
            cast("Messages", self.protocol).refuse(UNREADABLE)

    @property
    def encoding(self) -> str:
        """How the editor counts columns."""
        agreed = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return types.PositionEncodingKind(agreed).value

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """Where each rule of pilotkit is explained on the web; none where nobody can know."""
        abilities = self.client_capabilities.text_document
        publishing = abilities.publish_diagnostics if abilities else None
        base = documentation() if publishing and publishing.code_description_support else ""
        codes = (code for code, rule in alle_regels().items() if not rule.is_eigen) if base else ()
        return {code: f"{base}#{code.lower()}" for code in codes}

    def plan(self, repository: Repository | None) -> None:
        """Check a repository soon, once for all that was typed in the meantime."""
        if repository is None:
            return
        if waiting := self._waiting.pop(repository.root, None):
            waiting.cancel()
        # where a check takes long, typing goes before it: half of the time at most is for checks
        rest = self._took - (time.perf_counter() - self._ended)
        wait = min(max(SHORTEST_WAIT, rest), LONGEST_WAIT)
        loop = asyncio.get_running_loop()
        self._waiting[repository.root] = loop.call_later(wait, self.check, repository)

    def check(self, repository: Repository) -> None:
        """Check a repository now and tell what changed."""
        if waiting := self._waiting.pop(repository.root, None):
            waiting.cancel()
        begin = time.perf_counter()
        try:
            if repository.documents:
                repository.check(self.today())
            self._tell(repository)
        except Exception:  # the server goes on: the next key may set it right
            logger.exception("check of %s", repository.root)
        self._ended = time.perf_counter()
        self._took = self._ended - begin

    def up_to_date(self, uri: str) -> tuple[Repository, Document, Surroundings] | None:
        """Return an open document with what is known around it, checked as it is now."""
        found = self.documents.find(uri)
        if found is None:
            return None
        repository, document = found
        if repository.result is None or repository.root in self._waiting:
            self.check(repository)
        around = repository.around(document, self.today())
        return (repository, document, around) if around else None

    def uri_of(self, repository: Repository, path: str) -> str:
        """Return the address of a file, as the editor wrote it where it has it open."""
        document = repository.documents.get(path)
        return document.uri if document else from_fs_path(str(repository.root / path)) or ""

    def _tell(self, repository: Repository) -> None:
        """Send the findings of every file whose findings changed; none where they are gone."""
        findings = repository.findings() if repository.documents else {}
        told = self._told.get(repository.root, {})
        telling: dict[str, tuple[str, list[types.Diagnostic]]] = {}
        for path in {**dict.fromkeys(repository.documents), **findings}:
            lines = repository.lines(path, self.encoding)
            uri = self.uri_of(repository, path)
            found = findings.get(path, ())
            telling[path] = uri, [protocol.diagnostic(f, lines, self.pages) for f in found]
        for path, (uri, _) in told.items():
            if path not in telling or telling[path][0] != uri:
                self._publish(uri, [], None)
        for path, news in telling.items():
            document = repository.documents.get(path)
            # an editor moves what it shows along with the text: say an open one anew
            if document or told.get(path) != news:
                self._publish(*news, document.version if document else None)
        self._told[repository.root] = telling

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        params = types.PublishDiagnosticsParams(uri, found, version)
        self.text_document_publish_diagnostics(params)
