"""What an editor types to bring a document in the layout of ``pilotkit fmt``."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from lsprotocol import types

from pilotkit.lsp import formatting
from pilotkit.lsp.formatting import changed_rows
from pilotkit.lsp.positions import Lines
from pilotkit.lsp.protocol import formatting as edits_of
from tests.conftest import Command, Repository
from tests.lsp.editor import Editor, applied, in_process, run

ROMMELIG = """\
# 😀 een eigen aantekening
fase:    idee   # nog pril 😀
bron: Verzonnen

samenvatting: Een idee.
titel: Proef
themas: [buurt,
  digitaal]"""
NETJES = """\
titel: Proef

samenvatting: Een idee.
# 😀 een eigen aantekening
fase: idee      # nog pril 😀
bron: Verzonnen
themas: [buurt, digitaal]
"""
BOM = "\ufeff"
OPTIONS = types.FormattingOptions(tab_size=8, insert_spaces=False)  # pilotkit has one layout


async def edits(editor: Editor, uri: str) -> list[types.TextEdit]:
    document = types.TextDocumentIdentifier(uri)
    asked = types.DocumentFormattingParams(document, OPTIONS)
    return list(await editor.text_document_formatting_async(asked) or ())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", BOM])
def test_an_open_document_gets_the_layout_of_fmt(
    end: str, mark: str, repository: Repository, pilotkit: Command
) -> None:
    root = repository(proef="titel: iets anders op schijf\n")
    place = root / "pilots" / "proef.yaml"
    text = mark + ROMMELIG.replace("\n", end)

    async def session() -> None:
        async with in_process() as editor:
            result = await editor.start(root)
            assert result.capabilities.document_formatting_provider
            uri = editor.open(place, text)
            made = applied(text, await edits(editor, uri))
            assert made == mark + NETJES.replace("\n", end)
            editor.type(uri, made)
            assert await edits(editor, uri) == []

    run(session())
    place.write_bytes(text.encode())
    assert pilotkit("fmt", place)[0] == 0
    assert place.read_bytes().decode() == mark + NETJES.replace("\n", end)


def test_what_does_not_change_is_not_typed_over(portefeuille: Path) -> None:
    place = portefeuille / "pilots" / "vakpaspoort.yaml"
    whole = place.read_text(encoding="utf-8")
    wrong = whole.replace("fase: uitvoering\n", "fase:   uitvoering\n", 1)
    wrong = wrong.replace("  start: 2018-07-10\n", "  start:     2018-07-10\n")
    rows = [n for n, row in enumerate(wrong.split("\n")) if ":   " in row]
    assert len(rows) == 2

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            made = await edits(editor, editor.open(place, wrong))
            assert [edit.range.start.line for edit in made] == rows
            assert [edit.range.end.line for edit in made] == [row + 1 for row in rows]
            assert applied(wrong, made) == whole

    run(session())


@pytest.mark.parametrize("text", ["", "titel: [a\n", "titel: \ud83d\n", "- a\n", "titel: \x1b\n"])
def test_a_document_that_cannot_be_read_stays(text: str, portefeuille: Path) -> None:
    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            for name in ("pilots/vakpaspoort.yaml", "programma.yaml"):
                uri = editor.open(portefeuille / name, text)
                assert await edits(editor, uri) == []
                editor.close(uri)

    run(session())


def test_only_pilots_and_the_programme_are_laid_out(portefeuille: Path) -> None:
    (portefeuille / "pilots" / "diep").mkdir()
    (portefeuille / "pilots" / "vakpaspoort.yml").write_text(ROMMELIG, encoding="utf-8")

    async def session() -> None:
        async with in_process() as editor:
            await editor.start(portefeuille)
            for name in ("docker-compose.yaml", "pilots/diep/x.yaml", "pilots/vakpaspoort.yml",
                         "pilots/tekst.txt", "notities/2018-Q3.yaml"):  # fmt: skip
                assert await edits(editor, editor.open(portefeuille / name, ROMMELIG)) == []
            assert await edits(editor, "untitled:Untitled-1") == []
            fresh = editor.open(portefeuille / "pilots" / "nieuw.yaml", ROMMELIG)
            assert applied(ROMMELIG, await edits(editor, fresh)) == NETJES
            programme = editor.open(
                portefeuille / "programma.yaml", "titel: x\nprogramma: flevoland\n"
            )
            assert (
                applied("titel: x\nprogramma: flevoland\n", await edits(editor, programme))
                == "programma: flevoland\ntitel: x\n"
            )
            editor.type(programme, "titel: x\nprogramma: nergens\n")  # whose layout, nobody knows
            assert await edits(editor, fresh) == []

    run(session())


@pytest.mark.parametrize("most", [0, formatting._MOST_COMPARED])  # noqa: SLF001 - both ways
def test_the_edits_make_the_one_text_of_the_other(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formatting, "_MOST_COMPARED", most)
    rng = random.Random(20260101)  # noqa: S311 - no secret
    rows = ["titel: é\n", "fase: 😀\r\n", "# x\r", "\n", "bron: y\n", "slot", "\r\n"]
    for _ in range(2_000):
        old, new = ("".join(rng.choices(rows, k=rng.randrange(6))) for _ in range(2))
        made = edits_of(changed_rows(old, new), Lines.of(old))
        assert applied(old, made) == new
        assert made == [] or old != new


def test_every_file_here_that_is_turned_around_comes_back(portefeuille: Path) -> None:
    for place in sorted((portefeuille / "pilots").glob("*.yaml")):
        text = place.read_text(encoding="utf-8")
        other = "".join(reversed(text.splitlines(keepends=True)))
        assert applied(other, edits_of(changed_rows(other, text), Lines.of(other))) == text
