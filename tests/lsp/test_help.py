"""What may be typed at a place, what a word means, and where a name is described."""

from __future__ import annotations

from pathlib import Path

import pytest

from pilotkit.check import check
from pilotkit.lsp.completion import Suggestion, complete
from pilotkit.lsp.definition import Target, definition
from pilotkit.lsp.hover import hover
from pilotkit.lsp.surroundings import Surroundings
from pilotkit.source.repository import Checkout
from tests.conftest import PORTEFEUILLE
from tests.lsp.editor import DAG

PORTFOLIO = check(Checkout(PORTEFEUILLE), DAG).portfolio
FILES = {pilot.id: pilot.bestand for pilot in PORTFOLIO.pilots}


def around(naam: str | None = "vakpaspoort") -> Surroundings:
    return Surroundings(PORTFOLIO.kader, PORTFOLIO.pilots, FILES, DAG, naam)


def at(text: str) -> tuple[list[str], int, int]:
    """Return the rows of a text, and the place of the ``|`` in it."""
    before, _, after = text.partition("|")
    above = before.split("\n")
    return (before + after).split("\n"), len(above) - 1, len(above[-1])


def suggest(text: str, naam: str | None = "vakpaspoort") -> list[Suggestion]:
    return complete(*at(text), around(naam))


def labels(text: str, naam: str | None = "vakpaspoort") -> list[str]:
    return [suggestion.label for suggestion in suggest(text, naam)]


def result(text: str, label: str) -> str:
    """Return the line of ``|`` after choosing a suggestion."""
    rows, row, _ = at(text)
    (chosen,) = [suggestion for suggestion in suggest(text) if suggestion.label == label]
    return rows[row][: chosen.span[0]] + chosen.text + rows[row][chosen.span[1] :]


def test_only_keys_that_are_not_there_yet() -> None:
    offered = suggest("titel: x\n|\nfase: idee\n")
    assert [s.label for s in offered][:3] == ["kortetitel", "samenvatting", "bron"]
    assert {"titel", "fase"}.isdisjoint(s.label for s in offered)
    assert offered[1].detail == "Samenvatting (verplicht)"
    assert offered[1].meaning.startswith("**Samenvatting** (verplicht)\n\nWat de pilot doet")
    assert labels("planning:\n  start: 2018-01-01\n  |") == ["einde", "mijlpalen"]
    assert labels("|", None)[:3] == ["programma", "titel", "budget"]


@pytest.mark.parametrize(
    ("text", "label", "line"),
    [
        ("|", "titel", "titel: "),
        ("par|", "partners", "partners:"),
        ("ti|: x", "titel", "titel: x"),
        ("partners: [{|}]", "verantwoordelijk_voor", "partners: [{verantwoordelijk_voor: }]"),
        ("partners:\n  |", "- naam:", "  - naam: "),
        ("fase: uit|voer", "idee", "fase: idee"),
        ("fase:|", "idee", "fase: idee"),
        ("gemeenten:|", "Urk", "gemeenten: [Urk]"),
        ("gemeenten: |", "Urk", "gemeenten: [Urk]"),
        ("gemeenten: [|]", "Urk", "gemeenten: [Urk]"),
        ("gemeenten:\n  |", "Urk", "  - Urk"),
        ("gemeenten:\n  - |", "Urk", "  - Urk"),
        ("trekker: 'Ge|'\npartners: [{naam: Gé's}]", "Gé's", 'trekker: "Gé\'s"'),
        ('trekker: "|\npartners: [{naam: A}]', "A", 'trekker: "A"'),
        ("trekker: |\npartners: [{naam: '12'}]", "12", 'trekker: "12"'),
        ("relaties: [{met: |}]", "burenapp", "relaties: [{met: burenapp}]"),
        ("planning:\n  start: |", "2018-12-31", "  start: 2018-12-31"),
        ("voorwaarden: {vernieuwing: {eerder_beproefd: |}}", "false",
         "voorwaarden: {vernieuwing: {eerder_beproefd: false}}"),
        ("begroting:\n  posten: [{jaar: |}]", "2018", "  posten: [{jaar: 2018}]"),
    ],
)  # fmt: skip
def test_a_choice_gives_a_good_line(text: str, label: str, line: str) -> None:
    assert result(text, label) == line


def test_a_name_with_a_comma_is_quoted() -> None:
    (chosen,) = [
        s for s in suggest("relaties:\n  - {met: |}") if s.label == "Recreatie, Toerisme en Sport"
    ]
    assert chosen.text == '"Recreatie, Toerisme en Sport"'


def test_names_that_fit() -> None:
    own = "partners:\n  - naam: Stichting A\n  - {naam: 'Gemeente Urk'}\n"
    assert labels(own + "trekker: |") == ["Stichting A", "Gemeente Urk"]
    payers = labels(own + "begroting:\n  dekking:\n    - van: |")
    assert payers == ["Provincie Flevoland", "Stichting A", "Gemeente Urk"]
    others = labels(own + "  - naam: |")
    assert "Bibliotheek Papierstad" in others
    assert {"Stichting A", "Gemeente Urk"}.isdisjoint(others)
    assert labels("trekker: |") == labels("partners:\n  - naam: |")
    met = labels("relaties:\n  - met: |")
    assert "burenapp" in met
    assert "Duurzaam Door" in met
    assert "vakpaspoort" not in met
    assert "Urk" not in labels("gemeenten: [Urk, |]")
    assert "urk" not in labels("themas: [|]")


def test_references_that_fit() -> None:
    decisions = "besluiten: [{kenmerk: GS-1}]\n"
    assert labels(decisions + "begroting:\n  verplichtingen: [{kenmerk: |}]")[:2] == [
        "GS-1",
        "VB-2017-001",
    ]
    booked = "begroting:\n  verplichtingen: [{kenmerk: GS-1}]\n  uitgaven: [{kenmerk: |}]"
    assert labels(booked) == ["GS-1"]
    waivers = labels("uitzonderingen: [{regel: |}]")
    assert "PK403" in waivers
    assert "PK301" not in waivers
    assert labels("beslismomenten: [{kwartaal: |}]", None) == ["2018-Q4"]
    assert "flevoland" in labels("programma: |", None)


@pytest.mark.parametrize(
    "text",
    [
        "titel: |",
        "planning: |",
        "onzin:\n  |",
        "partners: |",
        "partners:\n  - naam: x\n  na|",
        "# |",
        "gemeenten: [Urk] |",
        "titel: x\n  verder |",
    ],
)
def test_nothing_is_offered_where_nothing_is_known(text: str) -> None:
    assert suggest(text) == []


def meaning(text: str) -> str:
    explanation = hover(*at(text), around())
    return explanation.markdown if explanation else ""


def test_a_key_says_what_it_means() -> None:
    text = meaning("begroting:\n  dekking: [{van: x, bed|rag: 3}]")
    assert text == (
        "**Bedrag** (verplicht)\n\nBedrag in hele euro's.\n\n"
        "Een bedrag in hele euro's, in cijfers, zoals 25000."
    )
    assert meaning("fase|: idee").endswith(
        "Kies `idee`, `ontwikkeling`, `uitvoering`, `vervolg`, `afgerond`, `gestopt` of "
        "`zelfstandig`."
    )
    assert meaning("|gemeenten: []").endswith(
        "Een lijst; kies uit `Almere`, `Dronten`, `Lelystad`, `Noordoostpolder`, `Urk` of "
        "`Zeewolde`."
    )


def test_a_condition_says_its_text_and_its_source() -> None:
    text = meaning("voorwaarden:\n  externe_ad|viezen:\n    oordeel: open")
    assert text == (
        "**Externe adviezen**\n\nGebruikt advies van buiten, samen met Flevolandse kennis.\n\n"
        "Voorwaarden: De zes voorwaarden en hoe ver de pilot voldoet (opzet §6.1)."
    )


def test_a_code_and_an_id_say_what_they_name() -> None:
    rule = meaning("uitzonderingen:\n  - regel: PK|403")
    assert rule.startswith("**PK403** (waarschuwing): Een mijlpaal waarvan de datum voorbij is")
    assert rule.endswith("Bron: afspraak; een uitzondering is mogelijk.")
    assert meaning("relaties: [{met: buren|app}]") == "**Burenapp**\n\nPilot in de fase gestopt."
    for nothing in ("uitzonderingen: [{regel: PK|999999}]", "relaties: [{met: nie|mand}]",
                    "titel: bu|renapp", "onz|in: 3", "fase: ide|\n", "# fa|se", "|"):  # fmt: skip
        assert meaning(nothing) == ""


def test_a_word_of_a_list_says_what_it_means() -> None:
    begin = "**idee**\n\nEen idee dat nog niet is uitgewerkt."
    assert meaning("fase: idee|\n").startswith(begin)
    assert meaning("lijnen: [verbin|ding]").startswith("**verbinding**\n\n")
    assert meaning("gemeenten: [Ur|k]") == ""
    (idee, *_) = suggest("fase: |")
    assert idee.meaning.startswith("Een idee dat nog niet is uitgewerkt.")


def where(text: str) -> Target | None:
    return definition(*at(text), around())


def test_a_name_leads_to_where_it_is_described() -> None:
    assert where("relaties: [{met: buren|app}]") == Target("pilots/burenapp.yaml")
    partners = "partners:\n  - naam: Gemeente Urk\n"
    assert where(f"{partners}trekker: 'Gemeente| Urk'") == Target(None, 1, (10, 22))
    assert where(f"{partners}begroting: {{dekking: [{{van: Geme|ente Urk}}]}}") == Target(
        None, 1, (10, 22)
    )
    assert where(f"{partners}trekker: Gemeente |Almere") is None
    assert where("relaties: [{met: Duur|zaam Door}]") is None
    assert where("tit|el: x") is None
    assert where("titel: x|") is None


def test_a_pilot_that_cannot_be_read_still_has_a_name_and_a_file(portefeuille: Path) -> None:
    (portefeuille / "pilots" / "burenapp.yaml").write_text("titel: [", encoding="utf-8")
    portfolio = check(Checkout(portefeuille), DAG).portfolio
    known = Surroundings(portfolio.kader, portfolio.pilots, FILES, DAG, "vakpaspoort")
    rows, row, column = at("relaties: [{met: |burenapp}]")
    assert definition(rows, row, column, known) == Target("pilots/burenapp.yaml")
    assert hover(rows, row, column, known) is None
    assert "burenapp" in [s.label for s in complete(rows, row, column, known)]
