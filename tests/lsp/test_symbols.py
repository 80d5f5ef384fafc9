"""The parts of a document, for the outline of an editor."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from pilotkit.lsp.positions import Lines
from pilotkit.lsp.protocol import symbol
from pilotkit.lsp.symbols import Symbol, symbols
from tests.conftest import Repository
from tests.lsp.editor import Editor, in_process, run
from tests.lsp.test_outline import FILES

TEXT = """\
# boven
titel: 😀 Proef
partners:
  - naam: Gemeente Urk
    soort: gemeente
    # hierbij
  - soort: inwoners
themas: [buurt, zorg]  # op een rij
planning: {mijlpalen: [{naam: Begin, datum: 2018-01-01}]}
samenvatting: |
  Een tekst
  over twee regels.

# onder
"""


def drawn(tree: Iterable[Symbol], depth: int = 0) -> list[str]:
    lines = []
    for part in tree:
        lines.append(f"{'  ' * depth}{part.name}{f' = {part.detail}' if part.detail else ''}")
        lines += drawn(part.children, depth + 1)
    return lines


def test_keys_and_items_are_named_as_one_knows_them() -> None:
    assert drawn(symbols(TEXT.split("\n"))) == [
        "titel = 😀 Proef",
        "partners",
        "  Gemeente Urk",
        "    naam = Gemeente Urk",
        "    soort = gemeente",
        "  inwoners",
        "    soort = inwoners",
        "themas",
        "  buurt",
        "  zorg",
        "planning",
        "  mijlpalen",
        "    Begin",
        "      naam = Begin",
        "      datum = 2018-01-01",
        "samenvatting",
    ]


def test_a_part_ends_where_the_last_of_it_ends() -> None:
    tree = {part.name: part for part in symbols(TEXT.split("\n"))}
    assert (tree["partners"].row, tree["partners"].end) == (2, (6, 19))
    assert tree["partners"].children[0].end == (4, 19)
    assert tree["samenvatting"].end == (11, 19)
    assert tree["themas"].end == (7, 35)


def test_a_number_of_a_person_is_masked() -> None:
    (titel,) = symbols(["titel: bel 111222333, het bsn"])
    assert "111222333" not in titel.detail


ODD = [
    "", "-\n-\n", '"": x\n', "a: 1\na: 2\n", "- - - x\n", "a:\n  b\n", "{a: {b: [c]}}", "[" * 300,
    "\u0000: \u0000", "? x\n: y\n",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_every_part_has_a_name_and_lies_in_what_it_is_part_of(text: str) -> None:
    check(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_part_of_every_file_here_lies_in_what_it_is_part_of(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    check(text)
    rows = text.split("\n")
    for end in range(0, len(rows), 7):  # half typed
        check("\n".join(rows[:end]))


def check(text: str) -> None:
    lines = Lines.of(text)
    for part in symbols(lines.rows):
        inside(symbol(part, lines), types.Range(types.Position(0, 0), types.Position(10**6, 0)))


def inside(part: types.DocumentSymbol, whole: types.Range) -> None:
    """Assert what editors ask: they refuse all symbols where one has no name or lies outside."""
    assert part.name
    assert whole.start <= part.range.start <= part.range.end <= whole.end
    assert part.range.start <= part.selection_range.start
    assert part.selection_range.end <= part.range.end
    for child in part.children or ():
        inside(child, part.range)


async def asked(editor: Editor, uri: str) -> Any:
    return await editor.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    )


def test_an_editor_gets_a_tree_or_a_list_as_it_can_show(repository: Repository) -> None:
    root = repository(proef=TEXT)
    able = types.TextDocumentClientCapabilities(
        document_symbol=types.DocumentSymbolClientCapabilities(
            hierarchical_document_symbol_support=True
        )
    )

    async def session(documents: types.TextDocumentClientCapabilities | None) -> list[Any]:
        async with in_process() as editor:
            await editor.start(root, documents=documents)
            uri = editor.open(root / "pilots" / "proef.yaml")
            assert not await asked(editor, "file:///nergens.yaml")
            return list(await asked(editor, uri))

    async def both() -> None:
        tree = await session(able)
        assert [part.name for part in tree] == [
            "titel", "partners", "themas", "planning", "samenvatting",
        ]  # fmt: skip
        assert tree[0].range == types.Range(types.Position(1, 0), types.Position(1, 15))
        flat = await session(None)
        assert [(part.name, part.container_name) for part in flat][:4] == [
            ("titel", None), ("partners", None), ("Gemeente Urk", "partners"),
            ("naam", "Gemeente Urk"),
        ]  # fmt: skip

    run(both())
