"""A slip of the pen is found on its own line, wherever it stands in a file."""

from __future__ import annotations

from typing import Any

import pytest

from pilotkit.problem import UnreadableText
from pilotkit.yaml.tree import parse
from tests.vergissingen.test_vergissingen import VERGISSINGEN, Vergissing

SLIPS = {
    "bron: 's-Gravenhage": ("apostrof", 0, "'s-Gravenhage"),
    "lijst:\n  - 't Hof\n  - b": ("apostrof", 1, "'t Hof"),
    "lijst: [a, 'n dag, b]": ("apostrof", 0, "'n dag"),
    "bron: '90 jaar": ("apostrof", 0, "'90 jaar"),
    "een: 't Hof\ntwee: 's avonds": ("apostrof", 0, "'t Hof"),
    "bron: 'Verzonnen": ("aanhalingsteken", 0, None),
    'bron: "Koken" met de buurt': ("tekst_erna", 0, '"Koken" met de buurt'),
    "bron: 'Koken' met de buurt # zo": ("tekst_erna", 0, "'Koken' met de buurt"),
    'lijst:\n  - "Koken" met\n  - b': ("tekst_erna", 1, '"Koken" met'),
    'lijst: [a, "Koken, eten" met, b]': ("geen_komma", 0, '"Koken, eten" met'),
    "bron: 'Foto's en taal'": ("tekst_erna", 0, "Foto's en taal"),
    'bron: "Hij zei "nee" en "ja""': ("tekst_erna", 0, 'Hij zei "nee" en "ja"'),
    'bron: "Koken" en "eten"': ("tekst_erna", 0, '"Koken" en "eten"'),
    "bron: 's-Gravenhage en 't Hof": ("tekst_erna", 0, "'s-Gravenhage en 't Hof"),
    "lijst: [a, 'Foto's en taal', b]": ("geen_komma", 0, "Foto's en taal"),
    'een: "Koken\ntwee: "eten"': ("tekst_erna", 1, None),
    "lijst:\n  -a: b\n    c: d": ("streepje_vast", 1, None),
    "lijst:\n  - a: b\n    c: d\n  -a: b\n    c: d": ("streepje_vast", 3, None),
    "lijst:\n  - a\n  -b": ("streepje_vast", 2, None),
    "lijst:\n  -\u00a0a: b\n    c: d": ("harde_spatie", 1, None),
    "blok:\n  a: b\n \u202fc: d\n  e: f": ("harde_spatie", 2, None),
    "lijst:\n  - a\n\u00a0\u00a0- b": ("harde_spatie", 2, None),
    "lijst: [a #1, b]": ("hekje", 0, "a #1"),
    "lijst: [#1 a, b]": ("hekje", 0, "#1 a"),
    "lijst:\n  - {a: #12 b, c: d}\n  - {a: b}": ("hekje", 1, "#12 b"),
    "lijst: [a,\n  b #1,\n  c]": ("hekje", 1, "b #1"),
    "bron: a #b\n  en c": ("hekje", 0, None),
    "lijst: [a #let op\n  b]": ("haakje", 0, None),
}  # fmt: skip
"""The slip, on which of its lines it is found, and the text that is shown."""


def said_of(text: str) -> Any:
    with pytest.raises(UnreadableText) as refused:
        parse(text)
    (problem,) = refused.value.problems
    assert problem.position
    return problem.facts["fout"], problem.position.line - 1, problem.facts.get("tekst")


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_found_at_the_start_at_the_end_and_deep_in_a_file(slip: str, end: str) -> None:
    kind, row, tekst = SLIPS[slip]
    deep = slip.replace("\n", "\n      ")
    for before, text, after in (
        ("", slip, "\n"),
        ("", slip, "\nander: tekst\n"),
        ("ander: tekst\nblok:\n  a: b\n", slip, ""),
        ("blok:\n  - a: [b]\n    lijst:\n    - c: d\n      ", deep, "\n    - c: e\nander: tekst\n"),
    ):
        whole = f"{before}{text}{after}"
        assert said_of(whole.replace("\n", end)) == (kind, before.count("\n") + row, tekst), whole


@pytest.mark.parametrize("fout", VERGISSINGEN, ids=lambda fout: fout.naam)
def test_line_ends_of_windows_change_nothing(fout: Vergissing) -> None:
    said: list[Any] = []
    for text in (fout.tekst, fout.tekst.replace("\n", "\r\n")):
        try:
            document = parse(text)
            said.append(document and document.data)
        except UnreadableText as unreadable:
            said.append(unreadable.problems)
    assert said[0] == said[1]
