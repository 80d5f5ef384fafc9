"""What pilotkit says, in the terms of the language server protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from lsprotocol import types

from pilotkit.dutch import datum, kort, zin
from pilotkit.finding import Diagnostic, Severity
from pilotkit.lsp.completion import Suggestion
from pilotkit.lsp.formatting import Rows
from pilotkit.lsp.hover import Explanation
from pilotkit.lsp.positions import Lines, Place
from pilotkit.lsp.skim import Span
from pilotkit.lsp.symbols import Symbol
from pilotkit.tekens import schoon

FIX_ALL = "source.fixAll.pilotkit"
"""The kind of the action that does all that is certain."""

_SEVERITIES = {
    Severity.FOUT: types.DiagnosticSeverity.Error,
    Severity.WAARSCHUWING: types.DiagnosticSeverity.Warning,
    Severity.TIP: types.DiagnosticSeverity.Information,
}


def _range(begin: Place, end: Place) -> types.Range:
    return types.Range(types.Position(*begin), types.Position(*end))


def on_row(lines: Lines, row: int, span: Span) -> types.Range:
    """Return a stretch of one row, in characters, as a range."""
    return _range(lines.to_client(row, span[0]), lines.to_client(row, span[1]))


def diagnostic(found: Diagnostic, lines: Lines, pages: Mapping[str, str]) -> types.Diagnostic:
    """Return a finding: what is wrong, then what to type; what is waived is a hint that says so.

    ``pages`` are the addresses at which rules are explained.
    """
    said = [schoon(found.message)]
    if found.hint:
        said.append(zin(found.hint))
    severity = _SEVERITIES[found.severity]
    if waived := found.waived:
        until = datum(date.fromisoformat(waived.tot))
        reason, decision = schoon(waived.reden), schoon(waived.besluit)
        said.append(f"Opzij gezet: {reason} (besluit {decision}, tot en met {until}).")
        severity = types.DiagnosticSeverity.Hint
    page = pages.get(found.code)
    return types.Diagnostic(
        _range(*lines.span(found.position)),
        "\n".join(said),
        severity=severity,
        code=found.code,
        source="pilotkit",
        code_description=types.CodeDescription(page) if page else None,
    )


def actions(
    uri: str,
    lines: Lines,
    certain: Sequence[Diagnostic],
    asked: types.CodeActionParams,
    pages: Mapping[str, str],
) -> list[types.CodeAction]:
    """Return what can be mended at the range that was asked for, and in the whole document."""
    only = asked.context.only
    made = []
    if _is_asked(types.CodeActionKind.QuickFix, only):
        for found in certain:
            shown = diagnostic(found, lines, pages)
            if _touch(shown.range, asked.range):
                made.append(_quick_fix(uri, found, shown))
    if certain and _is_asked(FIX_ALL, only):
        made.append(_fix_all(uri, lines, certain))
    return made


def _is_asked(kind: str, only: Iterable[str] | None) -> bool:
    """Return whether a kind is among those asked for: ``source`` asks for ``source.fixAll``."""
    return only is None or any(kind == want or kind.startswith(f"{want}.") for want in only)


def _touch(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _quick_fix(uri: str, found: Diagnostic, shown: types.Diagnostic) -> types.CodeAction:
    return types.CodeAction(
        f"Typ {kort(found.fix)}",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[shown],
        is_preferred=True,
        edit=types.WorkspaceEdit({uri: [types.TextEdit(shown.range, found.fix)]}),
    )


def _fix_all(uri: str, lines: Lines, certain: Iterable[Diagnostic]) -> types.CodeAction:
    edits: list[types.TextEdit] = []
    for found in certain:
        edit = types.TextEdit(_range(*lines.span(found.position)), found.fix)
        if not edits or edits[-1].range.end <= edit.range.start:  # two at one place: the first
            edits.append(edit)
    return types.CodeAction(
        "Herstel alles wat zeker is", kind=FIX_ALL, edit=types.WorkspaceEdit({uri: edits})
    )


def symbol(shown: Symbol, lines: Lines) -> types.DocumentSymbol:
    """Return a part of a document with what is below it."""
    kinds = types.SymbolKind
    own = on_row(lines, shown.row, shown.span)
    end = types.Position(*lines.to_client(*shown.end))
    below = [symbol(child, lines) for child in shown.children]
    kind = kinds.Object if shown.is_item else kinds.Namespace
    return types.DocumentSymbol(
        shown.name,
        kind if below else kinds.Key,
        types.Range(own.start, max(own.end, end)),
        own,
        detail=shown.detail or None,
        children=below or None,
    )


def flat(
    tree: Iterable[types.DocumentSymbol], uri: str, within: str | None = None
) -> Iterator[types.SymbolInformation]:
    """Yield the parts of a document one by one, each with the name of what it is in."""
    for part in tree:
        place = types.Location(uri, part.range)
        yield types.SymbolInformation(place, part.name, part.kind, container_name=within)
        yield from flat(part.children or (), uri, part.name)


def formatting(changed: Iterable[Rows], lines: Lines) -> list[types.TextEdit]:
    """Return the edits of a document that becomes another in some of its rows."""
    return [
        types.TextEdit(_range(_begin_of(lines, rows.begin), _begin_of(lines, rows.end)), rows.text)
        for rows in changed
    ]


def _begin_of(lines: Lines, row: int) -> Place:
    """Return where a row begins; past the last one, the end of the text."""
    last = len(lines.rows) - 1
    return lines.to_client(row, 0) if row <= last else lines.to_client(last, len(lines.row(last)))


def hover(explanation: Explanation, lines: Lines) -> types.Hover:
    """Return an explanation at its place."""
    text = types.MarkupContent(types.MarkupKind.Markdown, explanation.markdown)
    return types.Hover(text, on_row(lines, explanation.row, explanation.span))


def completion(
    suggestions: Iterable[Suggestion], lines: Lines, row: int
) -> list[types.CompletionItem]:
    """Return what may be typed, in this order."""
    kinds = types.CompletionItemKind
    return [
        types.CompletionItem(
            suggestion.label,
            kind=kinds.Property if suggestion.is_key else kinds.Value,
            detail=suggestion.detail or None,
            documentation=types.MarkupContent(types.MarkupKind.Markdown, suggestion.meaning)
            if suggestion.meaning
            else None,
            sort_text=f"{number:05}",
            filter_text=suggestion.typed,
            text_edit=types.TextEdit(on_row(lines, row, suggestion.span), suggestion.text),
        )
        for number, suggestion in enumerate(suggestions)
    ]
