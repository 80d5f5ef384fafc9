"""The server itself: the repositories of the open documents, and what an editor was told."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from pilotkit import __version__, collector
from pilotkit.finding import Diagnostic
from pilotkit.lsp import protocol
from pilotkit.lsp.messages import UNREADABLE, Messages, Refusal
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.lsp.workspace import OpenDocument, Repository, Workspace
from pilotkit.rules.geldend import alle_regels
from pilotkit.source.origin import documentation

_Found = tuple[Diagnostic, ...]

logger = logging.getLogger(__name__)

SHORTEST_WAIT = 0.01
"""Seconds in which a next key may follow, so that a burst is checked once."""
LONGEST_WAIT = 1.0


AT_A_TIME = 0.05
"""Seconds that a long check goes on before it lets the editor speak."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What an editor was told of a file, and what that was made of."""

    uri: str
    findings: tuple[Diagnostic, ...]
    content: bytes
    shown: list[types.Diagnostic]


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
        self._told: dict[Path, dict[str, _Told]] = {}
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
        do = self._begin if repository.documents and repository.is_long() else self.check
        self._waiting[repository.root] = loop.call_later(wait, do, repository)

    def _begin(
        self, repository: Repository, steps: Iterator[tuple[str, _Found]] | None = None
    ) -> None:
        """Check a repository of many pilots bit by bit: what is open is told first."""
        until = time.perf_counter() + AT_A_TIME
        try:
            with collector.resting():
                for path, found in steps or (steps := repository.own_findings(self.today())):
                    document = repository.documents.get(path)
                    if document and repository.result is None:
                        news = self._telling(repository, path, found, None)
                        self._told.setdefault(repository.root, {})[path] = news
                        self._publish(news.uri, news.shown, document.version)
                    if time.perf_counter() > until:
                        loop = asyncio.get_running_loop()
                        goes_on = loop.call_later(0, self._begin, repository, steps)
                        self._waiting[repository.root] = goes_on
                        return
        except Exception:  # the check of the whole tells what it is
            logger.exception("check of %s", repository.root)
        self.check(repository)

    def check(self, repository: Repository) -> None:
        """Check a repository now and tell what changed."""
        if waiting := self._waiting.pop(repository.root, None):
            waiting.cancel()
        begin = time.perf_counter()
        try:
            with collector.resting():
                if repository.documents:
                    repository.check(self.today())
                self._tell(repository)
        except Exception:  # the server goes on: the next key may set it right
            logger.exception("check of %s", repository.root)
        self._ended = time.perf_counter()
        self._took = self._ended - begin

    def up_to_date(self, uri: str) -> tuple[Repository, OpenDocument, Surroundings] | None:
        """Return an open document with what is known around it, checked as it is now.

        None while a repository of many pilots is checked for the first time.
        """
        found = self.documents.find(uri)
        if found is None:
            return None
        repository, document = found
        if repository.result is None and repository.is_long():
            return None
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
        telling = {
            path: self._telling(repository, path, findings.get(path, ()), told.get(path))
            for path in {**dict.fromkeys(repository.documents), **findings}
        }
        for path, old in told.items():
            if path not in telling or telling[path].uri != old.uri:
                self._publish(old.uri, [], None)
        for path, news in telling.items():
            document = repository.documents.get(path)
            old_news = told.get(path)
            is_same = old_news and (old_news.uri, old_news.shown) == (news.uri, news.shown)
            # an editor moves what it shows along with the text: say an open one anew
            if document or not is_same:
                self._publish(news.uri, news.shown, document.version if document else None)
        self._told[repository.root] = telling

    def _telling(
        self, repository: Repository, path: str, findings: _Found, old: _Told | None
    ) -> _Told:
        """Return what to tell of a file: as it was told where nothing of it changed."""
        document = repository.documents.get(path)
        content = document.content() if document else repository.content(path)
        is_same = old and (old.findings, old.content) == (findings, content)
        if old and is_same and (not document or document.uri == old.uri):
            return old
        lines = repository.lines(path, self.encoding)
        shown = [protocol.diagnostic(found, lines, self.pages) for found in findings]
        return _Told(self.uri_of(repository, path), findings, content, shown)

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        params = types.PublishDiagnosticsParams(uri, found, version)
        self.text_document_publish_diagnostics(params)
