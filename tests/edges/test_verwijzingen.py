"""What a file refers to is there, and who decides may do so (PK315, PK41x, PK50x, PK90x)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pilotkit.finding import Diagnostic, Path, Severity
from pilotkit.profiel import Profiel
from tests.edges.dossiers import (
    DAAROM,
    DAG,
    dossier,
    gemeld,
    meldingen,
    portefeuille,
    programma_van,
)

FOUT, WAARSCHUWING, TIP = Severity.FOUT, Severity.WAARSCHUWING, Severity.TIP
ER, EN = "bijlagen/er.md", "bijlagen/en.md"
BEWIJS: dict[str, str] = {
    EN: "",
    "https://voorbeeld.example/x": "",
    "HTTPS://voorbeeld.example": "",
    "https://": "is geen https-adres",
    "http://voorbeeld.example": "is geen https-adres",
    "www.voorbeeld.example": "is geen https-adres",
    "bijlagen/niet.md": "staat niet in de repository",
    "bijlagen/..naam.md": "staat niet in de repository",
    "bijlagen\\er.md": "staat niet in de repository",
    "../elders.md": "ligt buiten de repository",
    "..\\elders.md": "ligt buiten de repository",
    "/elders.md": "ligt buiten de repository",
    "~/elders.md": "ligt buiten de repository",
    "C:\\elders.md": "ligt buiten de repository",
}


@pytest.mark.parametrize("bewijs", BEWIJS)
def test_evidence_is_a_file_of_the_repository_or_an_address(bewijs: str) -> None:
    line = f"voorwaarden: {{doel: {{oordeel: open, bewijs: [{ER}, '{bewijs}']}}}}"
    found = list(meldingen("PK904", replace(dossier(line), bijlagen=frozenset([ER, EN]))))
    assert [een.path[-1] for een in found] == ([1] if BEWIJS[bewijs] else [])
    assert all(BEWIJS[bewijs] in een.message for een in found)


IDS = frozenset(["proef", "taalcafe", "taalmaatjes", *(f"ta{n:02}" for n in range(60))])


@pytest.mark.parametrize(
    ("met", "hint", "fix"),
    [
        ("taalmaatjes", "", ""),
        ("Human Capital Agenda", "", ""),
        ("proef", "typ de id van een andere pilot, of haal de relatie weg", ""),
        ("Ta50", "bedoel je `ta50`?", "ta50"),
        ("Ta51", "bedoel je `ta", ""),
        ("zo iets", "typ de id van een pilot: de bestandsnaam zonder .yaml; of een opgave", ""),
        ("human capital agenda", "bedoel je `Human Capital Agenda`?", "Human Capital Agenda"),
    ],
)
def test_a_relation_is_with_what_is_there(met: str, hint: str, fix: str) -> None:
    een = dossier(f"relaties: [{{met: {met}, aard: synergie}}]")
    found = list(meldingen("PK905", replace(een, ids=IDS)))
    assert len(found) == bool(hint)
    assert all((d.hint[: len(hint)], d.fix) == (hint, fix) for d in found)


FLEVOLAND = programma_van()
ZONDER_RESERVE = replace(FLEVOLAND, reserve=None)
BESLUIT = "{{datum: {}, orgaan: {}, besluit: Ja., kenmerk: {}{}}}"
VAST = "begroting: {verplichtingen: [{datum: 2018-08-01, bedrag: 5, kenmerk: B1}]}"
HERIJKT = "herijkingen: [{datum: 2018-08-01, reden: Ja., besluit: B1}]"
GELD, HERIJKING = ("begroting", "verplichtingen", 0, "kenmerk"), ("herijkingen", 0, "besluit")
GS, AO, RAAD = "Gedeputeerde Staten", "ambtelijk opdrachtgever", "gemeenteraad"


def besluiten(*wie: str, fase: str = "") -> str:
    """Return decisions ``B1``, ``B2`` and so on of these organs, each a day before the last."""
    alle = (
        BESLUIT.format(date(2018, 7, 10 - n), orgaan, f"B{n}", fase if n == 1 else "")
        for n, orgaan in enumerate(wie, start=1)
    )
    return f"besluiten: [{', '.join(alle)}]"


MANDATES: dict[str, tuple[Profiel, str, bool]] = {
    "by who goes about it": (FLEVOLAND, besluiten(GS), True),
    "of whom nothing is said": (replace(FLEVOLAND, mandaten={}), besluiten(RAAD), True),
    "by another": (FLEVOLAND, besluiten(RAAD), False),
    "by who may within what was given": (FLEVOLAND, besluiten(AO), True),
    "and nothing was given": (ZONDER_RESERVE, besluiten(AO), False),
    "and something was given before": (ZONDER_RESERVE, besluiten(AO, GS), True),
    "and another gave something": (ZONDER_RESERVE, besluiten(AO, RAAD), False),
    "and something was given later": (
        ZONDER_RESERVE, besluiten(AO, GS).replace("07-08", "07-10"), False),
    "and something was given that day": (
        ZONDER_RESERVE, besluiten(AO, GS).replace("07-08", "07-09"), True),
}  # fmt: skip


@pytest.mark.parametrize("what", MANDATES)
@pytest.mark.parametrize(("wat", "plek"), [(VAST, GELD), (HERIJKT, HERIJKING)])
def test_money_and_time_are_given_by_who_may(what: str, wat: str, plek: Path) -> None:
    profiel, line, is_right = MANDATES[what]
    found = [een.path for een in meldingen("PK315", dossier(line, wat, profiel=profiel))]
    assert found == ([] if is_right else [plek])


@pytest.mark.parametrize("what", MANDATES)
def test_a_pilot_is_started_by_who_may(what: str) -> None:
    profiel, line, is_right = MANDATES[what]
    gestart = line.replace("kenmerk: B1", "kenmerk: B1, fase: uitvoering")
    found = list(meldingen("PK315", dossier(gestart, profiel=profiel)))
    assert [een.path for een in found] == ([] if is_right else [("besluiten", 0, "orgaan")])
    assert all(een.severity is WAARSCHUWING for een in found)


def test_it_is_told_why_somebody_may_not() -> None:
    (een,) = meldingen("PK315", dossier(besluiten(RAAD), VAST))
    assert een.message.endswith(
        "rust op een besluit van gemeenteraad, en dat orgaan gaat daar niet over."
    )
    (een,) = meldingen("PK315", dossier(besluiten(AO), VAST, profiel=ZONDER_RESERVE))
    assert een.message.endswith("en er is geen eerder besluit waarbinnen dat mag.")


STAP = "{{fase: {}, vanaf: {}}}"


@pytest.mark.parametrize(
    ("stappen", "told"),
    [
        ((), 0),
        ((("uitvoering", DAG),), 0),
        ((("vervolg", DAG),), 1),
        ((("vervolg", DAAROM[2]),), 0),
        ((("vervolg", DAG), ("uitvoering", DAAROM[0])), 1),
        ((("uitvoering", DAG), ("vervolg", DAAROM[0])), 0),
        ((("uitvoering", DAG), ("vervolg", DAG)), 0),
        ((("ontwikkeling", DAAROM[0]), ("vervolg", DAAROM[2])), 0),
    ],
)
def test_the_phase_is_the_last_step(stappen: tuple[tuple[str, date], ...], told: int) -> None:
    line = f"fasen: [{', '.join(STAP.format(*stap) for stap in stappen)}]"
    assert len(gemeld("PK414", line)) == told


def moment(orgaan: str, soort: str) -> list[Diagnostic]:
    regel = f"{{kwartaal: 2018-Q4, orgaan: {orgaan}, onderwerp: doorstart, soort: {soort}}}"
    return list(meldingen("PK419", portefeuille(programma=f"beslismomenten: [{regel}]\n")))


@pytest.mark.parametrize(
    ("orgaan", "soort", "said"),
    [
        ("Provinciale Staten", "besluit", []),
        ("commissie Ruimte", "besluit", [(FOUT, "")]),
        ("commissie Ruimte", "bespreking", []),
        ("comissie Ruimte", "bespreking", [(WAARSCHUWING, "")]),
        ("provinciale staten", "besluit", [(FOUT, "Provinciale Staten")]),
        ("Rekenkamer Oost", "bespreking", []),
    ],
)
def test_who_decides_is_an_organ_that_does(
    orgaan: str, soort: str, said: list[tuple[Severity, str]]
) -> None:
    assert [(een.severity, een.fix) for een in moment(orgaan, soort)] == said


@pytest.mark.parametrize(
    ("trekker", "fase", "severity"),
    [
        ("", "ontwikkeling", []),
        ("", "uitvoering", [WAARSCHUWING]),
        ("Gemeente Urk", "uitvoering", []),
        ("gemeente Urk", "uitvoering", [FOUT]),
        ("Rekenkamer", "idee", [FOUT]),
    ],
)
def test_who_leads_is_a_partner(trekker: str, fase: str, severity: list[Severity]) -> None:
    lines = ["partners: [{naam: Gemeente Urk, soort: gemeente}]"]
    lines += [f"trekker: {trekker}"] if trekker else []
    assert [een.severity for een in meldingen("PK501", dossier(*lines, fase=fase))] == severity


def test_the_province_need_not_say_that_it_takes_part() -> None:
    namen = (("A", "bedrijf"), ("Provincie Flevoland", "provincie"), ("B", "gemeente"))
    alle = ", ".join(f"{{naam: {naam}, soort: {soort}}}" for naam, soort in namen)
    found = list(meldingen("PK502", dossier(f"partners: [{alle}]")))
    assert [een.path for een in found] == [("partners", 0, "intentie"), ("partners", 2, "intentie")]
    assert {een.besluit for een in found} == {
        "Er staat niet wanneer A en B hebben gezegd mee te doen."
    }


@pytest.mark.parametrize(
    ("regels", "said"),
    [
        ("{plicht: nieuwsbrief, gedaan_op: 2018-08-01}", []),
        ("{plicht: Nieuwsbrief, gedaan_op: 2018-08-01}", [("bedoel je", "nieuwsbrief")]),
        ("{plicht: nieuwsbrieven, gedaan_op: 2018-08-01}", [("bedoel je `nieuwsbrief`?", "")]),
        ("{plicht: dorpsfeest, gedaan_op: 2018-08-01}", [("typ nieuwsbrief, opgaven", "")]),
        ("{plicht: dorpsfeest, wat: feest, uiterlijk: 2018-12-31}", []),
    ],
)
def test_what_was_done_is_a_duty(regels: str, said: list[tuple[str, str]]) -> None:
    found = list(meldingen("PK707", portefeuille(programma=f"plichten: [{regels}]\n")))
    onbekend = [een for een in found if een.path[2:] == ("plicht",)]
    assert [een.fix for een in onbekend] == [fix for _, fix in said]
    assert all(een.hint.startswith(hint) for een, (hint, _) in zip(onbekend, said, strict=True))
