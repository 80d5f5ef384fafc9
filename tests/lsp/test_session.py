"""What an editor is told in the course of a session: over files, changes and odd texts."""

from __future__ import annotations

import logging
import shutil
from datetime import date
from pathlib import Path

import pytest
from lsprotocol import types

from pilotkit.check import check
from pilotkit.lsp import server, workspace
from pilotkit.source.repository import Checkout
from tests.conftest import Repository
from tests.lsp.editor import DAG, Editor, in_process, run

IDEE = "titel: {}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"


def test_all_files_of_the_repository_are_told_as_check_tells_them(portefeuille: Path) -> None:
    expected = {
        (portefeuille / found.file).as_uri(): found.code
        for found in check(Checkout(portefeuille), DAG).diagnostics
    }

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            await editor.until(lambda: expected.keys() <= editor.found.keys())
            assert {uri for uri, found in editor.found.items() if found} == expected.keys()
            assert all(code in editor.codes(uri) for uri, code in expected.items())

    run(session())


@pytest.fixture
def many(portefeuille: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository of which each pilot takes so long that the editor may speak after it."""
    monkeypatch.setattr(workspace, "_MANY", 0)
    monkeypatch.setattr(server, "AT_A_TIME", 0.0)
    return portefeuille


def test_of_many_pilots_the_open_one_is_told_first_and_then_all_the_same(many: Path) -> None:
    expected = {
        (many / found.file).as_uri(): found.code for found in check(Checkout(many), DAG).diagnostics
    }

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(many)
            uri = editor.open(many / "pilots" / "zomeratelier.yaml")  # the last by its name
            await editor.until(lambda: editor.found)
            assert list(editor.found) == [uri]
            assert editor.codes(uri)
            await editor.until(lambda: expected.keys() <= editor.found.keys())
            assert {uri for uri, found in editor.found.items() if found} == expected.keys()
            programme = editor.open(many / "programma.yaml")
            text = (many / "programma.yaml").read_text(encoding="utf-8")
            before = editor.codes(uri)
            editor.type(programme, text.replace("plafond: 500000", "plafond: 50000"))
            await editor.until(lambda: any("PK301" in editor.codes(uri) for uri in editor.found))
            editor.type(programme, text)
            await editor.until(
                lambda: not any("PK301" in editor.codes(uri) for uri in editor.found)
            )
            assert editor.codes(uri) == before

    run(session())


def test_what_is_typed_asked_and_closed_while_many_pilots_are_read(many: Path) -> None:
    place = many / "pilots" / "vakpaspoort.yaml"
    wrong = place.read_text(encoding="utf-8").replace("bedrag: 80000\n", "bedrag: 80.000\n")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(many)
            uri = editor.open(place)
            await editor.until(lambda: uri in editor.found)
            await ask_everything(editor, uri)
            version = editor.type(uri, wrong)
            await editor.until(lambda: editor.versions[uri] == version)
            assert "PK105" in editor.codes(uri)
            other = editor.open(many / "pilots" / "burenapp.yaml")
            await editor.until(lambda: other in editor.versions)
            editor.close(uri)
            editor.close(other)
            await editor.until(lambda: not any(editor.found.values()))
            again = editor.open(place, wrong)
            editor.close(again)
            last = editor.open(many / "pilots" / "zomeratelier.yaml")
            await editor.until(lambda: len(editor.found.get(last, ())) and len(editor.found) > 3)
            await editor.until(lambda: "PK105" not in editor.codes(uri))  # on disk all is well

    run(session())


def test_a_programme_of_many_pilots_that_cannot_be_read_ends_nothing(many: Path) -> None:
    async def session() -> None:
        async with in_process() as editor:
            await editor.start(many)
            programme = editor.open(many / "programma.yaml", "programma: [\n")
            await editor.until(lambda: "PK001" in editor.codes(programme))
            shutil.rmtree(many / "pilots")
            (many / "pilots").write_text("geen map", encoding="utf-8")
            version = editor.type(programme, "programma: flevoland\n")
            await editor.until(lambda: editor.versions[programme] == version)

    run(session())


def test_a_finding_leads_to_where_its_rule_is_explained(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "documentation", lambda: "https://example.org/regels.md")
    able = types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
            code_description_support=True
        )
    )

    async def found(documents: types.TextDocumentClientCapabilities | None) -> types.Diagnostic:
        async with in_process() as editor:
            await editor.start(portefeuille, documents=documents)
            uri = editor.open(portefeuille / "pilots" / "burenapp.yaml", "titel: 3\n")
            await editor.until(lambda: "PK103" in editor.codes(uri))
            return next(d for d in editor.found[uri] if d.code == "PK103")

    async def session() -> None:
        one = await found(able)
        assert one.code_description == types.CodeDescription("https://example.org/regels.md#pk103")
        assert (await found(None)).code_description is None  # it would make nothing of it
        monkeypatch.setattr(server, "documentation", lambda: "")  # nobody knows where it came from
        assert (await found(able)).code_description is None

    run(session())


def test_the_cursor_at_a_finding_shows_what_its_rule_asks(repository: Repository) -> None:
    root = repository(een="titel: 😀 3\nfase: onzin\nsamenvatting:\n  bijna: niets\n")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root)
            uri = editor.open(root / "pilots" / "een.yaml")
            document = types.TextDocumentIdentifier(uri)
            await editor.until(lambda: uri in editor.found)
            wrong = [d for d in editor.found[uri] if d.range.start.line == 1]
            assert wrong

            async def said(line: int, character: int) -> str:
                asked = types.HoverParams(document, types.Position(line, character))
                shown = await editor.text_document_hover_async(asked)
                assert shown
                assert isinstance(shown.contents, types.MarkupContent)
                assert shown.range
                assert shown.range.start <= asked.position <= shown.range.end
                return shown.contents.value

            assert f"**{wrong[0].code}** (fout)" in await said(1, 8)
            key = await said(1, 2)
            assert key.startswith("**Fase** (verplicht)")
            assert str(wrong[0].code) not in key  # it is about the value

    run(session())


def test_a_change_in_one_pilot_is_found_in_another_and_goes_again(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    whole = place.read_text(encoding="utf-8")
    much = whole.replace("bedrag: 80000\n", "bedrag: 800000\n")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            uri = editor.open(place)
            other = editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            programme = editor.open(portefeuille / "programma.yaml")
            await editor.until(lambda: {uri, other, programme} <= editor.found.keys())
            before = editor.codes(uri)
            editor.type(uri, much)
            await editor.until(lambda: "PK301" in editor.codes(uri))
            editor.type(uri, whole)
            await editor.until(lambda: editor.codes(uri) == before)
            # a lower ceiling is found in the pilot that claims the most, which nobody opened
            text = (portefeuille / "programma.yaml").read_text(encoding="utf-8")
            editor.type(programme, text.replace("plafond: 500000", "plafond: 50000"))
            await editor.until(
                lambda: (
                    "PK303" in editor.codes(programme)
                    and any("PK301" in editor.codes(uri) for uri in editor.found)
                )
            )
            editor.type(programme, text)
            await editor.until(
                lambda: (
                    editor.codes(uri) == before
                    and not any("PK301" in editor.codes(uri) for uri in editor.found)
                )
            )

    run(session())


def test_findings_go_when_the_last_document_closes(portefeuille: Path) -> None:
    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            uri = editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml", "titel: 3\n")
            await editor.until(lambda: "PK103" in editor.codes(uri))
            editor.close(uri)
            await editor.until(lambda: not any(editor.found.values()))
            assert len(editor.found) > 1

    run(session())


def test_a_file_that_is_deleted_or_made_is_noticed(repository: Repository) -> None:
    root = repository(een=IDEE.format("Een"), ander="titel: 3\n")
    een, ander = root / "pilots" / "een.yaml", root / "pilots" / "ander.yaml"
    relation = IDEE.format("Een") + "relaties: [{met: nieuw, aard: synergie}]\n"
    change = types.DidChangeWatchedFilesParams(
        [types.FileEvent(ander.as_uri(), types.FileChangeType.Deleted)]
    )

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root, watches=True)
            uri = editor.open(een, relation)
            await editor.until(lambda: editor.codes(uri) and editor.codes(ander.as_uri()))
            assert "PK905" in editor.codes(uri)
            (registered,) = editor.registered
            assert registered.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            ander.unlink()
            editor.workspace_did_change_watched_files(change)
            await editor.until(lambda: not editor.codes(ander.as_uri()))
            nieuw = editor.open(root / "pilots" / "nieuw.yaml", IDEE.format("Nieuw"))  # not saved
            await editor.until(lambda: nieuw in editor.found and "PK905" not in editor.codes(uri))
            shutil.rmtree(root / "pilots")
            editor.text_document_did_save(
                types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
            )
            editor.close(nieuw)
            await editor.until(lambda: "PK905" in editor.codes(uri))

    run(session())


def test_files_that_are_no_concern_are_left_alone(tmp_path: Path, repository: Repository) -> None:
    outside, root = tmp_path / "los.yaml", repository(een=IDEE.format("Een"))
    outside.write_text("fase: onzin\n", encoding="utf-8")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(tmp_path)
            uris = [
                editor.open(outside),
                editor.open(tmp_path / "geen" / "map" / "x.yaml", "fase: onzin\n"),
                editor.open(root / "docs" / "x.yaml", "fase: onzin\n"),
                editor.open(root / "pilots" / "notitie.txt", "fase: onzin\n"),
            ]
            for uri in uris:
                editor.type(uri, "fase: nog meer\n")
                assert not await ask_everything(editor, uri)
                editor.text_document_did_save(
                    types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
                )
                editor.close(uri)
            untitled = types.TextDocumentItem("untitled:Untitled-1", "yaml", 1, "fase: onzin\n")
            editor.text_document_did_open(types.DidOpenTextDocumentParams(untitled))
            een = editor.open(root / "pilots" / "een.yaml")
            await editor.until(lambda: een in editor.found)
            assert list(editor.found) == [een]

    run(session())


async def ask_everything(
    editor: Editor, uri: str, line: int = 0, character: int = 0
) -> list[object]:
    """Ask all that can be asked of a place; return the answers that are not empty."""
    document, place = types.TextDocumentIdentifier(uri), types.Position(line, character)
    context = types.CodeActionContext([])
    answers = [
        await editor.text_document_hover_async(types.HoverParams(document, place)),
        await editor.text_document_completion_async(types.CompletionParams(document, place)),
        await editor.text_document_definition_async(types.DefinitionParams(document, place)),
        await editor.text_document_code_action_async(
            types.CodeActionParams(document, types.Range(place, place), context)
        ),
    ]
    return [answer for answer in answers if answer]


ODD = {
    "nothing": "",
    "mark and Windows": "\ufefftitel: 3\r\nfase: onzin\r\n",
    "a mebibyte": "titel: " + "x" * 1024 * 1024,
    "brackets": "[" * 100_000,
    "lists": "a: [" + "1, " * 100_000,
    "aliases": "a: &a [1]\nb: [" + "*a, " * 200 + "]\n",
    "half a character": "titel: \ud83d\nfase: idee\n",
    "control": "titel: \x1b[31m\x0c\u2028\n",
    "tags": "titel: !!python/object:os.system x\n",
    "two documents": "titel: x\n---\ntitel: y\n",
}


@pytest.mark.slow
def test_odd_texts_never_end_the_server(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "buurtwerkplaats.yaml"

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            uri = editor.open(place)
            for text in ODD.values():
                version = editor.type(uri, text)
                await ask_everything(editor, uri, 1, 10_000)
                await ask_everything(editor, uri, 9_999, 3)
                await editor.until(lambda version=version: editor.versions.get(uri) == version)  # type: ignore[misc]
                assert editor.codes(uri), text[:20]
            editor.type(uri, place.read_text(encoding="utf-8"))
            await editor.until(lambda: "PK206" in editor.codes(uri))
            assert not editor.shown  # an officer can do nothing with what goes wrong inside

    run(session())


def test_messages_out_of_order_never_end_the_server(
    portefeuille: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def session() -> None:
        async with in_process() as editor:
            uri = (portefeuille / "pilots" / "buurtwerkplaats.yaml").as_uri()
            editor.open(
                portefeuille / "pilots" / "buurtwerkplaats.yaml"
            )  # before anything was said
            await editor.start()
            editor.type(uri, "titel: x\n")
            editor.close(uri)
            editor.close(uri)
            editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            await editor.until(lambda: "PK206" in editor.codes(uri))
            assert not editor.shown

    with caplog.at_level(logging.CRITICAL):
        run(session())


@pytest.mark.parametrize(
    ("encoding", "begin", "end"),
    [(None, 27, 29), ("utf-8", 32, 34), ("utf-16", 27, 29), ("utf-32", 26, 28)],
)
def test_places_are_counted_as_the_editor_counts(
    portefeuille: Path, encoding: str | None, begin: int, end: int
) -> None:
    place = portefeuille / "pilots" / "burenapp.yaml"
    text = place.read_text(encoding="utf-8").replace(
        "themas: [buurt, digitaal, vrijwilligers]", 'themas: ["😀 is één café", 25]'
    )
    assert '"😀 is één café", 25' in text

    async def session() -> None:
        async with in_process() as editor:
            said = None if encoding is None else [encoding]
            result = await editor.start(portefeuille, encodings=said)
            assert result.capabilities.position_encoding == (encoding or "utf-16")
            uri = editor.open(place, text)
            await editor.until(lambda: "PK103" in editor.codes(uri))
            (found,) = [d for d in editor.found[uri] if d.code == "PK103"]
            row = text.split("\n").index('themas: ["😀 is één café", 25]')
            assert found.range == types.Range(types.Position(row, begin), types.Position(row, end))

    run(session())


def test_what_is_waived_is_a_hint_that_says_so(portefeuille: Path) -> None:
    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            uri = editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            await editor.until(lambda: uri in editor.found)
            (found,) = [d for d in editor.found[uri] if d.code == "PK407"]
            assert found.severity == types.DiagnosticSeverity.Hint
            assert found.message.endswith(
                "de voortgang. (besluit VB-2018-113, tot en met 31 januari 2019)."
            )

    run(session())


def test_all_that_is_certain_is_mended_at_once(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    whole = place.read_text(encoding="utf-8")
    wrong = whole.replace("bedrag: 80000\n", "bedrag: 80.000\n", 1)
    wrong = wrong.replace("fase: uitvoering", "fase: uitvoerin", 1)

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            uri = editor.open(place, wrong)
            everywhere = types.Range(types.Position(0, 0), types.Position(999, 0))
            asked = types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                everywhere,
                types.CodeActionContext([], only=["source"]),
            )
            (action,) = await editor.text_document_code_action_async(asked) or ()
            assert isinstance(action, types.CodeAction)
            assert action.title == "Herstel alles wat zeker is"
            assert action.edit
            rows = wrong.split("\n")
            for edit in reversed((action.edit.changes or {})[uri]):
                begin, end = edit.range.start, edit.range.end
                row = rows[begin.line]
                rows[begin.line] = row[: begin.character] + edit.new_text + row[end.character :]
            assert "\n".join(rows) == whole
            asked.context.only = [types.CodeActionKind.Refactor]
            assert not await editor.text_document_code_action_async(asked)
            asked.context.only = [types.CodeActionKind.QuickFix]
            fixes = await editor.text_document_code_action_async(asked) or ()
            assert [fix.title for fix in fixes] == ["Typ uitvoering", "Typ 80000"]
            asked.range = types.Range(types.Position(0, 0), types.Position(1, 0))
            assert not await editor.text_document_code_action_async(asked)
            anchor = wrong.replace("bedrag: 80.000", "bedrag: &veel 80.000")
            editor.type(uri, anchor.replace("fase: uitvoerin\n", "fase: uitvoering\n"))
            asked.range = everywhere  # typing over an anchor would lose it
            assert not await editor.text_document_code_action_async(asked)

    run(session())


def test_what_is_asked_of_a_place_is_answered_in_the_units_of_the_editor(
    repository: Repository,
) -> None:
    text = IDEE.format("Een") + (
        'partners: [{naam: "😀 en wij", soort: inwoners}]\n'
        'trekker: "😀 en wij"\n'
        "relaties:\n  - {toelichting: 😀, met: ander}\n  - {toelichting: 😀, met: elders}\n"
    )
    root = repository(een=text, ander=IDEE.format("Het andere"))

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root)
            uri = editor.open(root / "pilots" / "een.yaml")
            document = types.TextDocumentIdentifier(uri)

            async def where(line: int, character: int) -> object:
                place = types.Position(line, character)
                return await editor.text_document_definition_async(
                    types.DefinitionParams(document, place)
                )

            name = types.Range(types.Position(4, 18), types.Position(4, 29))
            assert await where(5, 12) == types.Location(uri, name)
            assert await where(8, 28) is None
            other = await where(7, 28)
            assert isinstance(other, types.Location)
            assert other.uri == (root / "pilots" / "ander.yaml").as_uri()
            opened = editor.open(root / "pilots" / "ander.yaml")
            assert await where(7, 28) == types.Location(opened, other.range)
            hover = await editor.text_document_hover_async(
                types.HoverParams(document, types.Position(7, 28))
            )
            assert hover
            assert hover.range == types.Range(types.Position(7, 27), types.Position(7, 32))
            assert isinstance(hover.contents, types.MarkupContent)
            assert hover.contents.value == "**Het andere**\n\nPilot in de fase idee."
            items = await editor.text_document_completion_async(
                types.CompletionParams(document, types.Position(7, 27))
            )
            assert not isinstance(items, types.CompletionList)
            (item,) = [item for item in items or () if item.label == "ander"]
            assert item.text_edit == types.TextEdit(hover.range, "ander")
            assert item.detail == "Het andere"

    run(session())


def test_two_repositories_at_once_each_have_their_own(
    portefeuille: Path, repository: Repository
) -> None:
    other = repository("programma: flevoland\nbudget: {plafond: 7}\n", een=IDEE.format("Een"))

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille, other)
            one = editor.open(portefeuille / "programma.yaml")
            two = editor.open(other / "programma.yaml")
            await editor.until(lambda: {one, two} <= editor.found.keys())
            assert "PK303" in editor.codes(two)
            assert "PK303" not in editor.codes(one)
            names = await editor.text_document_completion_async(
                types.CompletionParams(types.TextDocumentIdentifier(two), types.Position(0, 11))
            )
            assert not isinstance(names, types.CompletionList)
            assert "flevoland" in [item.label for item in names or ()]

    run(session())


def test_a_folder_of_pilots_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    elders, root = tmp_path / "elders", tmp_path / "repo"
    elders.mkdir()
    root.mkdir()
    (elders / "een.yaml").write_text("titel: 3\n", encoding="utf-8")
    (root / "programma.yaml").write_text("programma: flevoland\n", encoding="utf-8")
    (root / "pilots").symlink_to(elders, target_is_directory=True)

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root)
            uri = editor.open(root / "programma.yaml")
            await editor.until(lambda: uri in editor.found)
            assert not any(editor.found.values())
            assert not await ask_everything(editor, uri)

    run(session())


def test_a_check_that_crashes_is_for_the_log(
    portefeuille: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    days = iter([DAG])

    def today() -> date:
        return next(days)  # on the second day there is no day

    async def session() -> None:
        async with in_process(today) as editor:
            await editor.start(portefeuille)
            uri = editor.open(portefeuille / "pilots" / "buurtwerkplaats.yaml")
            await editor.until(lambda: "PK206" in editor.codes(uri))
            editor.type(uri, "titel: x\n")
            with pytest.raises(Exception, match="StopIteration"):
                await ask_everything(editor, uri)

    run(session())
    assert "StopIteration" in caplog.text
