"""The real ``pilotkit lsp`` over standard input and output, with the client of pygls."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from tests.conftest import Command
from tests.lsp.editor import as_process, run


def test_an_editor_gets_findings_help_and_fixes_as_somebody_types(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    whole = place.read_text(encoding="utf-8")

    async def session() -> None:
        async with as_process("--as-of", "2018-12-31", "--stdio") as editor:
            await editor.start(portefeuille)
            uri = editor.open(place)
            await editor.until(lambda: uri in editor.found)
            assert "PK105" not in editor.codes(uri)

            typed = whole.replace("bedrag: 80000\n", "bedrag: 80.000\n")
            version = editor.type(uri, typed)
            await editor.until(lambda: "PK105" in editor.codes(uri))
            assert editor.versions[uri] == version
            (found,) = [d for d in editor.found[uri] if d.code == "PK105"]
            assert found.range == types.Range(types.Position(140, 14), types.Position(140, 20))
            assert found.severity == types.DiagnosticSeverity.Error
            assert found.source == "pilotkit"
            assert found.message == (
                "`80.000` is geen bedrag in hele euro's: YAML leest hier 80.\nTyp 80000."
            )
            document = types.TextDocumentIdentifier(uri)

            (action, *_) = (
                await editor.text_document_code_action_async(
                    types.CodeActionParams(document, found.range, types.CodeActionContext([found]))
                )
                or ()
            )
            assert isinstance(action, types.CodeAction)
            assert action.title == "Typ 80000"
            assert action.edit
            assert action.edit.changes == {uri: (types.TextEdit(found.range, "80000"),)}

            hover = await editor.text_document_hover_async(
                types.HoverParams(document, types.Position(140, 8))
            )
            assert hover
            assert isinstance(hover.contents, types.MarkupContent)
            assert hover.contents.value.startswith("**Bedrag** (verplicht)\n\nBedrag in hele")

            editor.type(uri, whole.replace("fase: uitvoering", "fase: "))
            items = await editor.text_document_completion_async(
                types.CompletionParams(document, types.Position(5, 6))
            )
            assert not isinstance(items, types.CompletionList)
            assert [item.label for item in items or ()][:3] == [
                "idee",
                "ontwikkeling",
                "uitvoering",
            ]

            relation = next(
                row for row, line in enumerate(whole.splitlines()) if "met: buurtwerkplaats" in line
            )
            where = await editor.text_document_definition_async(
                types.DefinitionParams(
                    document,
                    types.Position(relation, whole.splitlines()[relation].index("buurtwerk") + 2),
                )
            )
            assert isinstance(where, types.Location)
            assert where.uri == (place.parent / "buurtwerkplaats.yaml").as_uri()
            assert place.read_text(encoding="utf-8") == whole  # a server writes nothing

    run(session())


def test_without_the_extra_one_line_says_what_to_install(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pilotkit.cli.lsp.find_spec", lambda _: None)
    code, out, err = pilotkit("lsp")
    assert (code, out) == (2, "")
    assert err == ('pilotkit: de hulp voor editors ontbreekt. Typ: pip install "pilotkit[lsp]"\n')


def test_who_starts_it_by_hand_reads_that_the_editor_does(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    code, out, err = pilotkit("lsp")
    assert (code, out) == (2, "")
    assert "start je editor zelf" in err
    assert pilotkit("lsp", "--as-of", "31-12-2018")[0] == 2


@pytest.mark.parametrize("said", [b"", b"Content-Length: 9\r\n\r\n{nonsense"])
def test_an_editor_that_goes_without_a_word_gives_code_1(said: bytes) -> None:
    program = "import sys; from pilotkit.cli.main import run; sys.exit(run(['lsp']))"
    done = subprocess.run(
        [sys.executable, "-c", program], input=said, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert done.stdout.count(b"Content-Length") == bool(said)  # what is no JSON is told so


def test_an_editor_that_is_gone_at_once_gives_code_1(
    pilotkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    assert pilotkit("lsp")[:2] == (1, "")
