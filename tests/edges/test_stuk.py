"""The file of a closed quarter: how it is laid out, and that it is whole."""

from __future__ import annotations

from datetime import date

import pytest

from pilotkit.check.result import CheckResult
from pilotkit.correcties import Correctie, Feitverschil
from pilotkit.errors import UnwritableRepository
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woordenschat import STANDAARD
from pilotkit.opname import Gegevens
from pilotkit.peildatum.gesloten import Feitnaam, Feitsoort
from pilotkit.portfolio import Portfolio
from pilotkit.reports.opdracht import Opdracht, Sluiting
from pilotkit.sluiten import stuk as sluiten
from tests.edges.dossiers import kader
from tests.edges.kwartalen import NIETS, stuk_van

BREEDSTE = 100
SOM, NOTITIE = "b" * 64, "a" * 64
WERF: Gegevens = {
    "id": "werf",
    "titel": "De werf",
    "zonder_datum": True,
    "oordelen": [{"voorwaarde": "doel", "oordeel": "voldoet"}],
    "geld": NIETS,
    "start": "2018-07-10",
}
CORRECTIE: Gegevens = {
    "kwartaal": "2018-Q2",
    "editie": 1,
    "titel": "Het programma",
    "verschillen": [{"wat": "beslag", "verteld": "5", "nu": "6"}],
}
GESCHREVEN = """\
kwartaal: 2018-Q3
editie: 2
gesloten_op: 2018-10-01
pilotkit: "1.0"
controle: {fouten: 0, waarschuwingen: 0, tips: 0, uitzonderingen: 0}
totaal:
  plafond: 500000
  beslag: 0
  verplicht: 0
  uitgegeven: 0
  ruimte: 500000
  in_voorbereiding: 0
programma: {geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}
pilots:
  - id: werf
    titel: De werf
    zonder_datum: true
    oordelen:
      - {voorwaarde: doel, oordeel: voldoet}
    geld: {geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}
    start: 2018-07-10
correcties:
  - kwartaal: 2018-Q2
    editie: 1
    titel: Het programma
    verschillen:
      - {wat: beslag, verteld: "5", nu: "6"}
"""


def geschreven(stuk: Gegevens) -> list[str]:
    """Return the lines of the file, without its head and its sums."""
    lines = sluiten.yaml(stuk, STANDAARD).decode().splitlines()
    assert [line for line in lines if line.startswith("#")] == lines[:2]
    assert lines[-2:] == [f"notitie: {NOTITIE}", f"som: {SOM}"]
    return lines[2:-2]


def test_what_is_small_stands_on_one_line_and_the_rest_under_its_key() -> None:
    stuk = stuk_van("2018-Q3", WERF, editie=2, correcties=[CORRECTIE])
    assert "\n".join(geschreven(stuk)) + "\n" == GESCHREVEN


def bedragen(cijfers: int) -> dict[str, int]:
    """Return five amounts that have so many digits together."""
    lengten = [cijfers // 5 + (plek < cijfers % 5) for plek in range(5)]
    return {naam: 10 ** (lengte - 1) for naam, lengte in zip(NIETS, lengten, strict=True)}


def breed(line: str, cijfers: int = 5) -> int:
    """Return how many digits five amounts may have where their line is as wide as it may be."""
    return BREEDSTE - len(line) + cijfers


ZONDER = "{geraamd: 0, gevraagd: 0, verplicht: 0, uitgegeven: 0, beslag: 0}"


@pytest.mark.parametrize("te_veel", [0, 1])
def test_amounts_on_a_line_are_a_hundred_wide_and_no_wider(te_veel: int) -> None:
    programma = bedragen(breed(f"programma: {ZONDER}") + te_veel)
    geld = bedragen(breed(f"    geld: {ZONDER}") + te_veel)
    lines = geschreven(stuk_van("2018-Q3", WERF | {"geld": geld}, programma=programma))
    on_one = [line for line in lines if line.startswith(("programma: {", "    geld: {"))]
    assert [len(line) for line in on_one] == ([] if te_veel else [BREEDSTE, BREEDSTE])
    if te_veel:
        at = lines.index("programma:")
        under = [f"{naam}: {bedrag}" for naam, bedrag in programma.items()]
        assert lines[at + 1 : at + 6] == [f"  {line}" for line in under]
        at = lines.index("    geld:")
        under = [f"{naam}: {bedrag}" for naam, bedrag in geld.items()]
        assert lines[at + 1 : at + 6] == [f"      {line}" for line in under]


@pytest.mark.parametrize("te_veel", [0, 1])
def test_a_milestone_on_a_line_is_a_hundred_wide_and_no_wider(te_veel: int) -> None:
    naam = "x" * (BREEDSTE - len("      - {naam: , datum: 2018-12-01}") + te_veel)
    pilot = WERF | {"mijlpalen": [{"naam": naam, "datum": "2018-12-01"}]}
    lines = geschreven(stuk_van("2018-Q3", pilot))
    under = [f"      - naam: {naam}", "        datum: 2018-12-01"]
    one = [f"      - {{naam: {naam}, datum: 2018-12-01}}"]
    assert lines[lines.index("    mijlpalen:") + 1 :] == (under if te_veel else one)


@pytest.mark.parametrize("te_veel", [0, 1])
def test_a_text_on_a_line_is_a_hundred_wide_and_no_wider(te_veel: int) -> None:
    def van(begin: str) -> str:
        return "een twee drie vier " * 4 + "x" * (BREEDSTE - len(begin) - 76 + te_veel)

    reden, titel = van("reden: "), van("    titel: ")
    lines = geschreven(stuk_van("2018-Q3", WERF | {"titel": titel}, reden=reden))
    on_one = {f"reden: {reden}", f"    titel: {titel}"}
    assert {line for line in lines if line in on_one} == (set() if te_veel else on_one)
    for begin, margin, text in (("reden: >-", "  ", reden), ("    titel: >-", "      ", titel)):
        if te_veel:
            at = lines.index(begin)
            folded = lines[at + 1 : at + 3]
            assert all(line.startswith(margin) for line in folded)
            assert " ".join(line.removeprefix(margin) for line in folded) == text


def test_a_text_of_more_paragraphs_keeps_its_lines() -> None:
    bijzonderheid = {"soort": "anders", "tekst": f"Eerst di{'t' * BREEDSTE}.\n\nDan dat."}
    lines = geschreven(stuk_van("2018-Q3", WERF | {"bijzonderheden": [bijzonderheid]}))
    at = lines.index("    bijzonderheden:")
    assert lines[at + 1 :] == [
        "      - soort: anders", "        tekst: |-", f"          Eerst di{'t' * BREEDSTE}.", "",
        "          Dan dat.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "anders",
    [{"editie": -1}, {"gesloten_op": "1 oktober"}, {"mening": "goed"}, {"reden": "te\x07ch"}],
    ids=str,
)
def test_figures_that_nobody_could_read_back_are_not_written(anders: Gegevens) -> None:
    with pytest.raises(UnwritableRepository, match="1024 KiB"):
        sluiten.yaml(stuk_van("2018-Q3", WERF, **anders), STANDAARD)


def test_a_correction_says_since_when_only_where_that_is_known() -> None:
    verschil = (Feitverschil(Feitnaam(Feitsoort.BESLAG), None, 6),)
    programma = Correctie(Kwartaal(2018, 2), 1, None, "Het programma", verschil)
    werf = Correctie(Kwartaal(2018, 2), 1, "werf", "De werf", verschil, date(2018, 8, 1))
    flevoland = kader(dag=date(2018, 9, 30))
    gegevens = sluiten.gegevens(
        Opdracht(
            CheckResult(Portfolio(flevoland, flevoland.peildatum, ()), (), 0, 0),
            Kwartaal(2018, 3),
            correcties=(programma, werf),
        ),
        Sluiting(1, date(2018, 10, 1), None, is_eerste=True),
        "De notitie.",
    )
    told = {"kwartaal": "2018-Q2", "editie": 1, "verschillen": [{"wat": "beslag", "nu": "6"}]}
    assert gegevens["correcties"] == [
        told | {"titel": "Het programma"},
        told | {"titel": "De werf", "pilot": "werf", "sinds": "2018-08-01"},
    ]
