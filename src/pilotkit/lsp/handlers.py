"""The messages that an editor sends over standard input and output, and who does what they ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.uris import to_fs_path

from pilotkit.lsp import answers, protocol, renaming
from pilotkit.lsp.server import PilotkitServer


def serve(today: Callable[[], date], stdin: BinaryIO, stdout: BinaryIO) -> bool:
    """Serve one editor until it stops; return whether it asked to before it went.

    ``today`` gives the peildatum of every check.
    """
    server = PilotkitServer(today)
    for method, handler in _HANDLERS.items():
        server.feature(method, _OPTIONS.get(method))(handler)
    server.start_io(stdin, stdout)
    return server.stopped_well


# pygls gives the server to a handler whose first parameter is called ls.


def _initialized(ls: PilotkitServer, _: types.InitializedParams) -> None:
    """Ask the editor to say it when a file changes that is not open, where it can."""
    abilities = ls.client_capabilities.workspace
    watching = abilities.did_change_watched_files if abilities else None
    if watching and watching.dynamic_registration:
        watchers = [types.FileSystemWatcher(glob) for glob in ("**/pilots/**", "**/programma.yaml")]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        registration = types.Registration("pilotkit-files", method, options)
        ls.client_register_capability(types.RegistrationParams([registration]))


def _opened(ls: PilotkitServer, params: types.DidOpenTextDocumentParams) -> None:
    opened = params.text_document
    if place := to_fs_path(opened.uri):
        ls.plan(ls.documents.open(opened.uri, Path(place), opened.version, opened.text))


def _changed(ls: PilotkitServer, params: types.DidChangeTextDocumentParams) -> None:
    changed = params.text_document
    if ls.documents.find(changed.uri) is None:  # pygls would look for its text on disk
        return
    text = ls.workspace.get_text_document(changed.uri).source
    ls.plan(ls.documents.change(changed.uri, changed.version, text))


def _closed(ls: PilotkitServer, params: types.DidCloseTextDocumentParams) -> None:
    ls.plan(ls.documents.close(params.text_document.uri))


def _saved(ls: PilotkitServer, params: types.DidSaveTextDocumentParams) -> None:
    if found := ls.documents.find(params.text_document.uri):
        ls.plan(found[0])


def _changed_on_disk(ls: PilotkitServer, _: types.DidChangeWatchedFilesParams) -> None:
    for repository in ls.documents.repositories.values():
        ls.plan(repository)


def _shutdown(ls: PilotkitServer, _: None) -> None:
    ls.stopped_well = True


_HANDLERS: Mapping[str, Callable[[PilotkitServer, Any], object]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _changed_on_disk,
    types.SHUTDOWN: _shutdown,
    types.TEXT_DOCUMENT_HOVER: answers.hover_at,
    types.TEXT_DOCUMENT_COMPLETION: answers.completion,
    types.TEXT_DOCUMENT_DEFINITION: answers.definition_of,
    types.TEXT_DOCUMENT_CODE_ACTION: answers.code_action,
    types.TEXT_DOCUMENT_FORMATTING: answers.formatting,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: answers.document_symbol,
    types.TEXT_DOCUMENT_REFERENCES: answers.references_to,
    types.TEXT_DOCUMENT_PREPARE_RENAME: renaming.prepare,
    types.TEXT_DOCUMENT_RENAME: renaming.rename,
}
_OPTIONS: Mapping[str, object] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions([" ", "[", "{", ",", '"', "'"]),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [types.CodeActionKind.QuickFix, protocol.FIX_ALL]
    ),
}
