"""An editor for tests: the client of pygls, with what a test wants to know of it."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.io_ import StdinAsyncReader, StdoutWriter, run_async
from pygls.lsp.client import LanguageClient

from pilotkit.lsp.handlers import serve

DAG = date(2018, 12, 31)
LANGUAGE = "yaml"
PATIENCE = 30.0
"""Seconds after which a test that waits for something gives up; a busy machine is slow."""


class Editor(LanguageClient):
    """Opens, types and asks; keeps the findings that it was told."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.found: dict[str, list[types.Diagnostic]] = {}
        self.versions: dict[str, int | None] = {}
        self.registered: list[types.Registration] = []
        self.shown: list[str] = []
        self._news = asyncio.Event()
        self._version = 1
        for method, handler in (
            (types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, self._hear),
            (types.CLIENT_REGISTER_CAPABILITY, self._register),
            (types.WINDOW_SHOW_MESSAGE, lambda params: self.shown.append(params.message)),
        ):
            self.feature(method)(partial(handler))  # pygls marks it, which a method does not allow

    def _hear(self, params: types.PublishDiagnosticsParams) -> None:
        self.found[params.uri] = list(params.diagnostics)
        self.versions[params.uri] = params.version
        self._news.set()

    def _register(self, params: types.RegistrationParams) -> None:
        self.registered += params.registrations

    async def start(
        self,
        *roots: Path,
        encodings: list[str] | None = None,
        watches: bool = False,
        documents: types.TextDocumentClientCapabilities | None = None,
        renames: bool = True,
    ) -> types.InitializeResult:
        """Shake hands with the server; ``documents`` is what the editor can do with those."""
        watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=watches)
        kinds = [types.ResourceOperationKind.Rename] if renames else None
        editing = types.WorkspaceEditClientCapabilities(True, resource_operations=kinds)
        result = await self.initialize_async(
            types.InitializeParams(
                types.ClientCapabilities(
                    general=types.GeneralClientCapabilities(position_encodings=encodings),
                    workspace=types.WorkspaceClientCapabilities(
                        did_change_watched_files=watching, workspace_edit=editing
                    ),
                    text_document=documents,
                ),
                workspace_folders=[
                    types.WorkspaceFolder(root.as_uri(), root.name) for root in roots
                ],
            )
        )
        self.initialized(types.InitializedParams())
        return result

    def open(self, place: Path, text: str | None = None) -> str:
        """Open a file, with its text on disk or another; return its address."""
        uri = place.as_uri()
        if text is None:
            text = place.read_bytes().decode("utf-8")
        item = types.TextDocumentItem(uri, LANGUAGE, self._version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def type(self, uri: str, text: str) -> int:
        """Let a document be this text; return its version."""
        self._version += 1
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )
        return self._version

    def close(self, uri: str) -> None:
        """Close a document."""
        self.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    async def until(self, is_so: Callable[[], Any]) -> None:
        """Wait until what was told makes something true."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                self._news.clear()
                await self._news.wait()

    def codes(self, uri: str) -> list[str]:
        """Return the codes of what was found in a document."""
        return [str(found.code) for found in self.found.get(uri, ())]

    async def leave(self) -> None:
        """Say goodbye as the protocol asks."""
        await self.shutdown_async(None)
        self.exit(None)


def run(test: Coroutine[Any, Any, None]) -> None:
    """Run a test that waits for a server."""
    asyncio.run(test)


@asynccontextmanager
async def in_process(today: Callable[[], date] = lambda: DAG) -> AsyncIterator[Editor]:
    """Give an editor with a server in a thread of this process; the server must end well."""
    there, here = os.pipe(), os.pipe()
    outcome: list[bool] = []
    stdin, stdout = os.fdopen(there[0], "rb"), os.fdopen(here[1], "wb")

    def serving() -> None:
        with stdin, stdout:
            outcome.append(serve(today, stdin, stdout))

    # before the server begins: the two share a table of types that is filled by the first
    editor = Editor()
    server = threading.Thread(target=serving)
    server.start()
    writer, source = os.fdopen(there[1], "wb"), os.fdopen(here[0], "rb")
    editor.protocol.set_writer(StdoutWriter(writer))
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        reading = asyncio.create_task(
            run_async(stop, StdinAsyncReader(source, pool), editor.protocol)
        )
        try:
            yield editor
            await editor.leave()
        finally:
            writer.close()
            await reading
            await asyncio.to_thread(server.join, PATIENCE)
            source.close()
    assert outcome == [True]


@asynccontextmanager
async def as_process(*arguments: str) -> AsyncIterator[Editor]:
    """Give an editor with ``pilotkit lsp`` in a process of its own; it must end with code 0."""
    editor = Editor()
    program = "import sys; from pilotkit.cli.main import run; sys.exit(run(sys.argv[1:]))"
    await editor.start_io(sys.executable, "-c", program, "lsp", *arguments)
    server = editor._server  # noqa: SLF001 - pygls keeps its process to itself
    assert server is not None
    assert server.stderr is not None
    try:
        yield editor
        await editor.leave()
        await asyncio.wait_for(server.wait(), PATIENCE)
        said = (await server.stderr.read()).decode()
        assert (server.returncode, said) == (0, "")
    finally:
        if server.returncode is None:
            server.kill()
        await editor.stop()  # type: ignore[no-untyped-call] # pygls left it out


def applied(text: str, edits: Sequence[types.TextEdit]) -> str:
    """Return a text with edits made as an editor makes them, which counts in UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [found.end() for found in re.finditer(r"\r\n?|\n", text)]
    starts = [len(text[:end].encode("utf-16-le", "surrogatepass")) for end in (0, *ends)]
    found = sorted(edits, key=lambda edit: (edit.range.start, edit.range.end))
    for one, other in pairwise(found):
        assert one.range.end <= other.range.start, "edits may not overlap"

    def at(place: types.Position) -> int:
        begin = starts[place.line]
        end = starts[place.line + 1] if place.line + 1 < len(starts) else len(units)
        assert begin + 2 * place.character <= end, "past the end of the line"
        return begin + 2 * place.character

    for edit in reversed(found):
        begin, end = at(edit.range.start), at(edit.range.end)
        units = units[:begin] + edit.new_text.encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le", "surrogatepass")
