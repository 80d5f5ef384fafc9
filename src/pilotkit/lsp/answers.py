"""What the server answers when an editor asks about a place or a document."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types

from pilotkit.editing.fix import fixed
from pilotkit.lsp import protocol
from pilotkit.lsp.completion import complete
from pilotkit.lsp.definition import Target, definition
from pilotkit.lsp.formatting import changed_rows
from pilotkit.lsp.hover import hover
from pilotkit.lsp.positions import Lines
from pilotkit.lsp.references import asked_name, references
from pilotkit.lsp.server import PilotkitServer
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.lsp.symbols import symbols
from pilotkit.lsp.workspace import OpenDocument, Repository
from pilotkit.source.repository import PROGRAMMA

Asked = (
    types.HoverParams
    | types.CompletionParams
    | types.DefinitionParams
    | types.ReferenceParams
    | types.PrepareRenameParams
    | types.RenameParams
)

# pygls gives the server to a handler whose first parameter is called ls.


@dataclass(frozen=True, slots=True)
class Spot:
    """The place that an editor asks about, counted our way, and what surrounds it."""

    repository: Repository
    document: OpenDocument
    around: Surroundings
    lines: Lines
    row: int
    column: int


def spot_of(ls: PilotkitServer, params: Asked) -> Spot | None:
    """Return the place that is asked about, or None in a document that is not ours."""
    found = ls.up_to_date(params.text_document.uri)
    if found is None:
        return None
    lines = Lines.of(found[1].text, ls.encoding)
    return Spot(*found, lines, *lines.from_client(params.position.line, params.position.character))


def hover_at(ls: PilotkitServer, params: types.HoverParams) -> types.Hover | None:
    """Say what the word under the cursor means, and the rules that find something there."""
    if (spot := spot_of(ls, params)) is None:
        return None
    found = spot.repository.findings().get(spot.document.path, ())
    explanation = hover(spot.lines.rows, spot.row, spot.column, spot.around, found)
    return protocol.hover(explanation, spot.lines) if explanation else None


def completion(ls: PilotkitServer, params: types.CompletionParams) -> list[types.CompletionItem]:
    """Say what may be typed at the cursor."""
    if (spot := spot_of(ls, params)) is None:
        return []
    suggestions = complete(spot.lines.rows, spot.row, spot.column, spot.around)
    return protocol.completion(suggestions, spot.lines, spot.row)


def definition_of(ls: PilotkitServer, params: types.DefinitionParams) -> types.Location | None:
    """Say where what the cursor is at is described."""
    if (spot := spot_of(ls, params)) is None:
        return None
    programme = spot.repository.lines(PROGRAMMA, ls.encoding).rows
    target = definition(spot.lines.rows, spot.row, spot.column, spot.around, programme)
    return _location(ls, spot, target) if target else None


def references_to(ls: PilotkitServer, params: types.ReferenceParams) -> list[types.Location]:
    """Say where in all files the same is named as under the cursor."""
    if (spot := spot_of(ls, params)) is None:
        return []
    place, own = (spot.row, spot.column), spot.document.path
    name = asked_name(spot.lines.rows, *place, spot.around)
    if name is None:
        return []
    files = {path: lines.rows for path, lines in spot.repository.with_text(name, own, ls.encoding)}
    wanted = params.context.include_declaration
    found = references(files, own, place, spot.around, with_description=wanted)
    return [_location(ls, spot, target) for target in found]


def document_symbol(
    ls: PilotkitServer, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """Say what a document is made of; flat, for an editor that shows no tree."""
    if (found := ls.documents.find(params.text_document.uri)) is None:
        return []
    document = found[1]
    lines = Lines.of(document.text, ls.encoding)
    able = ls.client_capabilities.text_document
    able_of_symbols = able.document_symbol if able else None
    tree = [protocol.symbol(symbol, lines) for symbol in symbols(lines.rows)]
    if able_of_symbols and able_of_symbols.hierarchical_document_symbol_support:
        return tree
    return list(protocol.flat(tree, document.uri))


def _location(ls: PilotkitServer, spot: Spot, target: Target) -> types.Location:
    """Return a place in the terms of the editor."""
    path = target.file or spot.document.path
    is_own = path == spot.document.path
    lines = spot.lines if is_own else spot.repository.lines(path, ls.encoding)
    return types.Location(
        ls.uri_of(spot.repository, path), protocol.on_row(lines, target.row, target.span)
    )


def code_action(ls: PilotkitServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Say what can be mended without a choice."""
    if (found := ls.up_to_date(params.text_document.uri)) is None:
        return []
    repository, document, _ = found
    findings = repository.findings().get(document.path, ())
    certain = (finding for finding in findings if not finding.waived)
    _, typed = fixed(document.content(), certain)  # as `check --fix` does, with the same care
    lines = Lines.of(document.text, ls.encoding)
    return protocol.actions(document.uri, lines, typed, params, ls.pages)


def formatting(ls: PilotkitServer, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
    """Say what to type to bring a document in the layout of ``pilotkit fmt``."""
    if (found := ls.documents.find(params.text_document.uri)) is None:
        return []
    repository, document = found
    changed = changed_rows(document.text, repository.laid_out(document, ls.today()))
    return protocol.formatting(changed, Lines.of(document.text, ls.encoding))
