"""Where a name stands, and another id for a pilot: references and renaming in an editor."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from pilotkit.lsp.definition import Target, definition
from pilotkit.lsp.references import asked_name, references
from pilotkit.lsp.surroundings import Surroundings
from tests.bewerken.test_rename import files
from tests.conftest import Command, Repository
from tests.lsp.editor import Editor, applied, as_process, in_process, run
from tests.lsp.test_help import around

IDEE = "titel: {}\nsamenvatting: Een verzonnen idee.\nfase: idee\nbron: Verzonnen voorbeeld\n"
ABLE = types.TextDocumentClientCapabilities(
    rename=types.RenameClientCapabilities(prepare_support=True)
)


def found(
    texts: dict[str, str], path: str, known: Surroundings | None = None, *, described: bool = True
) -> list[tuple[str, int, str]]:
    """Return what is named as at the ``|`` in the text at a path: file, row, what stands there."""
    before, _, after = texts[path].partition("|")
    place = before.count("\n"), len(before.rpartition("\n")[2])
    rows = {name: (before + after if name == path else text).split("\n")
            for name, text in texts.items()}  # fmt: skip
    known = known or around()
    targets = references(rows, path, place, known, with_description=described)
    return [
        (t.file or "", t.row, rows[t.file][t.row][slice(*t.span)] if t.file in rows else "")
        for t in targets
    ]


PILOT = "pilots/vakpaspoort.yaml"


def test_a_name_is_found_wherever_it_means_the_same() -> None:
    text = (
        "trekker: 'Urk'\npartners:\n  - naam: U|rk\ngemeenten: [Urk]\n"
        "begroting: {dekking: [{van: Urk}]}\n"
    )
    there = [(PILOT, 0, "Urk"), (PILOT, 2, "Urk"), (PILOT, 4, "Urk")]
    assert found({PILOT: text}, PILOT) == there
    assert found({PILOT: text}, PILOT, described=False) == [there[0], there[2]]
    other = {PILOT: text, "pilots/burenapp.yaml": "trekker: Urk\npartners: [{naam: Urk}]\n"}
    assert found(other, PILOT) == there  # a partner is one of that pilot
    mijlpaal = "planning: {mijlpalen: [{naam: st|art}]}\nuitzonderingen: [{waar: start}]\n"
    assert found({PILOT: mijlpaal}, PILOT) == [(PILOT, 0, "start"), (PILOT, 1, "start")]
    for nothing in ("titel: x\nfase: id|ee\nbron: idee\n", "tra|nche: a\n", "# a|\n", "|"):
        assert found({PILOT: nothing}, PILOT) == []


def test_a_decision_of_the_programme_is_found_in_every_pilot_that_means_it() -> None:
    texts = {
        "programma.yaml": "besluiten:\n  - kenmerk: VB-1\nbeslismomenten: [{besluit: VB-1}]\n",
        PILOT: "herijkingen: [{besluit: VB|-1}]\nbegroting:\n  uitgaven: [{kenmerk: VB-1}]\n",
        "pilots/burenapp.yaml": "besluiten: [{kenmerk: VB-1}]\n",  # another one, of its own
        "pilots/zomeratelier.yaml": 'uitzonderingen: [{besluit: "VB-1"}]\n',
    }
    there = [
        ("programma.yaml", 1, "VB-1"), ("programma.yaml", 2, "VB-1"), (PILOT, 0, "VB-1"),
        (PILOT, 2, "VB-1"), ("pilots/zomeratelier.yaml", 0, "VB-1"),
    ]  # fmt: skip
    assert found(texts, PILOT) == there
    own = {path: text.replace("VB|-1", "VB-1") for path, text in texts.items()}
    own["pilots/burenapp.yaml"] = "besluiten: [{kenmerk: |VB-1}]\n"
    assert found(own, "pilots/burenapp.yaml") == [("pilots/burenapp.yaml", 0, "VB-1")]


def test_a_pilot_is_found_by_its_id_and_from_its_title() -> None:
    texts = {
        "pilots/burenapp.yaml": "titel: Burenapp\nrelaties:\n  - met: 'vak|paspoort'\n",
        PILOT: "titel: vakpaspoort\nbron: vakpaspoort\n",
        "pilots/zomeratelier.yaml": (
            "voorwaarden:\n  doel:\n    bewijs: [pilots/vakpaspoort.yaml, vakpaspoort]\n"
        ),
    }
    there = [
        (PILOT, 0, ""), ("pilots/burenapp.yaml", 2, "vakpaspoort"),
        ("pilots/zomeratelier.yaml", 2, "vakpaspoort"),
    ]  # fmt: skip
    assert found(texts, "pilots/burenapp.yaml", around("burenapp")) == there
    texts["pilots/burenapp.yaml"] = texts["pilots/burenapp.yaml"].replace("|", "")
    texts[PILOT] = "titel: vak|paspoort\n"
    assert found(texts, PILOT, described=False) == there[1:]
    rows = texts["pilots/zomeratelier.yaml"].split("\n")
    assert definition(rows, 2, 20, around("zomeratelier")) == Target(PILOT)
    assert asked_name(rows, 2, 20, around("zomeratelier")) == "vakpaspoort"
    assert asked_name(rows, 2, 40, around("zomeratelier")) is None


def test_what_the_programme_describes_is_found_there() -> None:
    programme = ["opgaven: [Energie]", "besluiten:", "  - {kenmerk: VB-9}", ""]
    rows = ["relaties: [{met: Energie}]", "herijkingen: [{besluit: VB-9}]", ""]
    assert definition(rows, 0, 18, around(), programme) == Target("programma.yaml", 0, (10, 17))
    assert definition(rows, 1, 25, around(), programme) == Target("programma.yaml", 2, (14, 18))
    assert definition(rows, 1, 25, around()) is None


def place(text: str, what: str) -> types.Position:
    """Return where something stands in a text as an editor counts."""
    before = text[: text.index(what)]
    last = before.rpartition("\n")[2]
    return types.Position(before.count("\n"), len(last.encode("utf-16-le")) // 2)


async def asked(editor: Editor, uri: str, where: types.Position) -> list[types.Location]:
    params = types.ReferenceParams(
        types.ReferenceContext(include_declaration=True), types.TextDocumentIdentifier(uri), where
    )
    return list(await editor.text_document_references_async(params) or ())


def test_an_editor_is_shown_every_place_in_its_units(repository: Repository) -> None:
    text = IDEE.format("Een") + "relaties: [{toelichting: 😀, met: ander}]\n"
    root = repository(een=text, ander=IDEE.format("Het andere"), los=IDEE.format("Los"))
    also = IDEE.format("Twee") + "relaties:\r\n  - {toelichting: 😀😀, met: ander}\r\n"

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root)
            uri = editor.open(root / "pilots" / "een.yaml")
            two = editor.open(root / "pilots" / "twee.yaml", also)  # not on disk
            target = (root / "pilots" / "ander.yaml").as_uri()
            there = await asked(editor, uri, place(text, "ander}"))
            start = types.Position(0, 0)

            def on(line: int, begin: int, end: int) -> types.Range:
                return types.Range(types.Position(line, begin), types.Position(line, end))

            assert there == [
                types.Location(target, types.Range(start, start)),
                types.Location(uri, on(4, 34, 39)),
                types.Location(two, on(5, 29, 34)),
            ]
            assert await asked(editor, uri, types.Position(999, 999)) == []
            assert await asked(editor, "file:///nergens.yaml", start) == []

    run(session())


async def renamed(
    editor: Editor, uri: str, where: types.Position, name: str
) -> types.WorkspaceEdit | None:
    document = types.TextDocumentIdentifier(uri)
    return await editor.text_document_rename_async(types.RenameParams(document, where, name))


def make(edit: types.WorkspaceEdit | None) -> None:
    """Make the edits on disk, as an editor does with what it has not open."""
    assert edit
    assert edit.changes is None
    for change in edit.document_changes or ():
        if isinstance(change, types.RenameFile):
            shutil.move(_place(change.old_uri), _place(change.new_uri))
        else:
            assert isinstance(change, types.TextDocumentEdit)
            here = _place(change.text_document.uri)
            edits = [edit for edit in change.edits if isinstance(edit, types.TextEdit)]
            here.write_bytes(applied(here.read_bytes().decode(), edits).encode())


def _place(uri: str) -> Path:
    return Path(uri.removeprefix("file://"))


@pytest.mark.slow
def test_an_editor_renames_as_the_command_does(
    portefeuille: Path, tmp_path: Path, pilotkit: Command
) -> None:
    other = Path(shutil.copytree(portefeuille, tmp_path / "ander"))
    assert pilotkit("rename", "vakpaspoort", "vakpas", "--repo", other,
                    "--as-of", "2018-12-31")[0] == 0  # fmt: skip
    opened = portefeuille / "pilots" / "burenapp.yaml"
    text = opened.read_text(encoding="utf-8")

    async def session() -> None:
        async with as_process("--as-of", "2018-12-31") as editor:
            result = await editor.start(portefeuille, documents=ABLE)
            assert result.capabilities.rename_provider == types.RenameOptions(prepare_provider=True)
            uri = editor.open(opened)
            where = place(text, "vakpaspoort")
            document = types.TextDocumentIdentifier(uri)
            asked = types.PrepareRenameParams(document, where)
            end = types.Position(where.line, where.character + len("vakpaspoort"))
            assert await editor.text_document_prepare_rename_async(asked) == (
                types.PrepareRenamePlaceholder(types.Range(where, end), "vakpaspoort")
            )
            edit = await renamed(editor, uri, where, "vakpas")
            assert edit
            *texts, file = edit.document_changes or ()
            assert isinstance(file, types.RenameFile)
            versions = {t.text_document.uri: t.text_document.version for t in texts
                        if isinstance(t, types.TextDocumentEdit)}  # fmt: skip
            assert versions.pop(uri) == 1
            assert set(versions.values()) == {None}
            make(edit)

    run(session())
    assert files(portefeuille) == files(other)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("burenapp", "pilots/burenapp.yaml bestaat al en blijft zoals het is."),
        ("Vak Pas", "`Vak Pas` kan geen id zijn: gebruik kleine letters, cijfers en streepjes."),
        ("vakpas.yaml", "`vakpas.yaml` is een bestandsnaam."),
        ("../vakpas", "`../vakpas` is een pad."),
        ("vakpaspoort", "pilots/vakpaspoort.yaml heet al zo."),
        ("", "kan geen id zijn"),
        ("con", "kan op Windows geen bestand zijn"),
        ("x" * 200, "is te lang"),
        ("nieuw", "pilots/nieuw.yaml staat al open in je editor."),
    ],
)
def test_an_id_that_cannot_be_is_refused_in_dutch(
    name: str, told: str, portefeuille: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = files(portefeuille)
    opened = portefeuille / "pilots" / "burenapp.yaml"

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille, documents=ABLE)
            uri = editor.open(opened)
            editor.open(portefeuille / "pilots" / "nieuw.yaml", IDEE.format("Nieuw"))
            where = place(opened.read_text(encoding="utf-8"), "vakpaspoort")
            with pytest.raises(JsonRpcException) as refused:
                await renamed(editor, uri, where, name)
            assert told in refused.value.message
            assert refused.value.code == types.LSPErrorCodes.RequestFailed

    run(session())
    assert files(portefeuille) == before
    assert not caplog.records  # the editor shows it, so it is no matter for the log


def test_where_no_id_stands_there_is_nothing_to_rename(portefeuille: Path) -> None:
    opened = portefeuille / "pilots" / "vakpaspoort.yaml"

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille, documents=ABLE)
            uri = editor.open(opened)
            document = types.TextDocumentIdentifier(uri)
            for where in (types.Position(0, 0), types.Position(9999, 0), types.Position(1, 9)):
                asked = types.PrepareRenameParams(document, where)
                with pytest.raises(JsonRpcException, match="Op deze plek staat geen id"):
                    await editor.text_document_prepare_rename_async(asked)
                with pytest.raises(JsonRpcException, match="Op deze plek staat geen id"):
                    await renamed(editor, uri, where, "vakpas")
            elsewhere = types.TextDocumentIdentifier("file:///nergens.yaml")
            asked = types.PrepareRenameParams(elsewhere, types.Position(0, 0))
            assert await editor.text_document_prepare_rename_async(asked) is None
            assert await renamed(editor, "file:///nergens.yaml", types.Position(0, 0), "x") is None

    run(session())


def test_an_editor_that_cannot_rename_files_is_told_the_command(portefeuille: Path) -> None:
    opened = portefeuille / "pilots" / "burenapp.yaml"
    where = place(opened.read_text(encoding="utf-8"), "vakpaspoort")

    async def session() -> None:
        async with in_process() as editor:
            result = await editor.start(portefeuille, renames=False)
            assert result.capabilities.rename_provider is True
            uri = editor.open(opened)
            with pytest.raises(JsonRpcException, match="`pilotkit rename vakpaspoort vakpas`"):
                await renamed(editor, uri, where, "vakpas")

    run(session())


def test_what_stands_in_the_way_of_a_rename_is_told(repository: Repository) -> None:
    relation = "relaties:\n  - {met: een, aard: synergie}\n"
    root = repository(
        een=IDEE.format("Een"), twee=IDEE.format("Twee") + relation, stuk="titel: [een\n"
    )
    opened = root / "pilots" / "twee.yaml"
    text = opened.read_text(encoding="utf-8")
    anchor = IDEE.format("Twee") + (
        "relaties:\n  - met: &a een\n    aard: synergie\n    toelichting: *a\n"
    )
    gone = text.replace("met: een", "met: nieuw")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(root)
            uri = editor.open(opened)
            edit = await renamed(editor, uri, place(text, "een, aard"), "drie")
            assert edit
            assert editor.shown == [
                "pilots/stuk.yaml: niet te lezen; kijk zelf of daar `een` staat."
            ]
            editor.type(uri, anchor)
            with pytest.raises(JsonRpcException, match=r"pilots/twee\.yaml noemt een, maar"):
                await renamed(editor, uri, place(anchor, "een\n"), "drie")
            editor.open(root / "pilots" / "nieuw.yaml", IDEE.format("Nieuw"))
            editor.type(uri, gone)
            with pytest.raises(JsonRpcException, match="is nog niet opgeslagen"):
                await renamed(editor, uri, place(gone, "nieuw, aard"), "drie")
            broken = editor.open(root / "pilots" / "een.yaml", "titel: [\n")
            editor.type(uri, text)
            with pytest.raises(JsonRpcException, match=r"pilots/een\.yaml is niet te lezen"):
                await renamed(editor, uri, place(text, "een, aard"), "drie")
            editor.type(broken, IDEE.format("Een"))
            (root / "pilots" / "een.yaml").unlink()
            with pytest.raises(JsonRpcException, match="is nog niet opgeslagen"):
                await renamed(editor, uri, place(text, "een, aard"), "drie")

    run(session())
