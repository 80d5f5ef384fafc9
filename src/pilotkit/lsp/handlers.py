"""What the server does with each message of an editor, over standard input and output."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from lsprotocol import types
from pygls.uris import to_fs_path

from pilotkit.editing.fix import fixed
from pilotkit.lsp import protocol
from pilotkit.lsp.completion import complete
from pilotkit.lsp.definition import definition
from pilotkit.lsp.formatting import changed_rows
from pilotkit.lsp.hover import hover
from pilotkit.lsp.positions import Lines
from pilotkit.lsp.server import PilotkitServer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from pilotkit.lsp.surroundings import Surroundings
    from pilotkit.lsp.workspace import Document, Repository

    Asked = types.HoverParams | types.CompletionParams | types.DefinitionParams


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


@dataclass(frozen=True, slots=True)
class _Spot:
    """The place that an editor asks about, counted our way, and what surrounds it."""

    repository: Repository
    document: Document
    around: Surroundings
    lines: Lines
    row: int
    column: int


def _spot(ls: PilotkitServer, params: Asked) -> _Spot | None:
    found = ls.up_to_date(params.text_document.uri)
    if found is None:
        return None
    lines = Lines.of(found[1].text, ls.encoding)
    return _Spot(*found, lines, *lines.from_client(params.position.line, params.position.character))


def _hover(ls: PilotkitServer, params: types.HoverParams) -> types.Hover | None:
    if (spot := _spot(ls, params)) is None:
        return None
    explanation = hover(spot.lines.rows, spot.row, spot.column, spot.around)
    return protocol.hover(explanation, spot.lines) if explanation else None


def _completion(ls: PilotkitServer, params: types.CompletionParams) -> list[types.CompletionItem]:
    if (spot := _spot(ls, params)) is None:
        return []
    suggestions = complete(spot.lines.rows, spot.row, spot.column, spot.around)
    return protocol.completion(suggestions, spot.lines, spot.row)


def _definition(ls: PilotkitServer, params: types.DefinitionParams) -> types.Location | None:
    if (spot := _spot(ls, params)) is None:
        return None
    target = definition(spot.lines.rows, spot.row, spot.column, spot.around)
    if target is None:
        return None
    if target.file is None:
        place = protocol.on_row(spot.lines, target.row, target.span)
        return types.Location(spot.document.uri, place)
    start = types.Position(0, 0)
    return types.Location(ls.uri_of(spot.repository, target.file), types.Range(start, start))


def _code_action(ls: PilotkitServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    if (found := ls.up_to_date(params.text_document.uri)) is None:
        return []
    repository, document, _ = found
    findings = repository.findings().get(document.path, ())
    certain = (finding for finding in findings if not finding.waived)
    _, typed = fixed(document.content(), certain)  # as `check --fix` does, with the same care
    lines = Lines.of(document.text, ls.encoding)
    return protocol.actions(document.uri, lines, typed, params)


def _formatting(ls: PilotkitServer, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
    if (found := ls.documents.find(params.text_document.uri)) is None:
        return []
    repository, document = found
    changed = changed_rows(document.text, repository.laid_out(document, ls.today()))
    return protocol.formatting(changed, Lines.of(document.text, ls.encoding))


_HANDLERS: Mapping[str, Callable[[PilotkitServer, Any], object]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _changed_on_disk,
    types.SHUTDOWN: _shutdown,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_CODE_ACTION: _code_action,
    types.TEXT_DOCUMENT_FORMATTING: _formatting,
}
_OPTIONS: Mapping[str, object] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions([" ", "[", "{", ",", '"', "'"]),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [types.CodeActionKind.QuickFix, protocol.FIX_ALL]
    ),
}
