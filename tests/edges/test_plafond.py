"""Room under the ceiling, to the euro, and what is told of pilots together (PK30x, PK50x)."""

from __future__ import annotations

import pytest

from pilotkit.dossier import Dossier
from pilotkit.finding import Path, Severity
from tests.edges.dossiers import dossier, meldingen, portefeuille

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING
PLAFOND = "budget: {{plafond: 100{}}}\n"


def vraagt(bedrag: int, fase: str = "uitvoering") -> Dossier:
    deel = f"{{van: Provincie Flevoland, bedrag: {bedrag}, soort: geld, status: toegezegd}}"
    return dossier(*([f"begroting: {{dekking: [{deel}]}}"] if bedrag else []), fase=fase)


def kost(*bedragen: int) -> str:
    """Return a programme with a ceiling of 100 and costs of its own."""
    kosten = ", ".join(f"{{post: overig, jaar: 2018, raming: {een}}}" for een in bedragen)
    return PLAFOND.format(f", kosten: [{kosten}]")


BOVEN: dict[str, tuple[tuple[Dossier, ...], str, list[tuple[str, Path]]]] = {
    "exactly the ceiling": ((vraagt(40), vraagt(60)), kost(), []),
    "one euro more, told at the largest": (
        (vraagt(41), vraagt(60)), kost(), [("pilot-2", ("begroting", "dekking", 0, "bedrag"))]),
    "exactly, with costs of its own": ((vraagt(60),), kost(40), []),
    "one euro more, with costs of its own": (
        (vraagt(60),), kost(41), [("pilot-1", ("begroting", "dekking", 0, "bedrag"))]),
    "one euro of costs of its own alone": (
        (vraagt(0),), kost(50, 51), [("", ("budget", "kosten", 1, "raming"))]),
}  # fmt: skip


@pytest.mark.parametrize("what", BOVEN)
def test_all_claims_together_stay_under_the_ceiling(what: str) -> None:
    pilots, programma, plekken = BOVEN[what]
    found = meldingen("PK301", portefeuille(*pilots, programma=programma))
    assert [(een.file, een.path) for een in found] == plekken


def test_the_claims_are_told_from_large_to_small() -> None:
    pilots = (vraagt(30), vraagt(60), vraagt(0))
    (een,) = meldingen("PK301", portefeuille(*pilots, programma=kost(40)))
    assert een.message == (
        "Het beslag is samen € 130: € 30 meer dan het plafond van € 100. Beslag: pilot-2 € 60, "
        "eigen kosten van het programma € 40 en pilot-1 € 30."
    )


@pytest.mark.parametrize(
    ("beslag", "gevraagd", "told"),
    [(70, (20, 10), 0), (70, (20, 11), 1), (100, (1,), 1), (100, (), 0), (101, (1,), 0)],
)
def test_what_is_prepared_fits_in_the_room_that_is_left(
    beslag: int, gevraagd: tuple[int, ...], told: int
) -> None:
    pilots = (vraagt(beslag), *(vraagt(een, "ontwikkeling") for een in gevraagd))
    found = list(meldingen("PK302", portefeuille(*pilots, programma=kost())))
    assert [een.file for een in found] == ["pilot-2"] * told


@pytest.mark.parametrize(
    ("budget", "plekken"),
    [
        ("plafond: 500000, reserve: 1500000", []),
        ("plafond: 500001", [("budget", "plafond")]),
        ("reserve: 1500001", [("budget", "reserve")]),
        ("plafond: 300", []),
        ("plafond: 1500000", [("budget", "plafond")]),
        ("plafond: 300, reserve: 300", []),
        ("plafond: 300, reserve: 299", [("budget", "plafond")]),
        ("reserve: 299", [("budget", "reserve")]),
    ],
)
def test_another_amount_is_decided_and_the_ceiling_is_part_of_the_reserve(
    budget: str, plekken: list[Path]
) -> None:
    besluit = "{{datum: 2018-07-01, orgaan: Provinciale Staten, besluit: Ja., bedrag: {}}}"
    besluiten = ", ".join(map(besluit.format, (299, 300)))
    programma = f"budget: {{{budget}}}\nbesluiten: [{besluiten}]\n"
    found = meldingen("PK303", portefeuille(programma=programma))
    assert [een.path for een in found] == plekken


def met_partners(*namen: str, meer: str = "") -> Dossier:
    partners = ", ".join(f"{{naam: {naam}, soort: bedrijf}}" for naam in namen)
    return dossier(f"partners: [{partners}]", *([meer] if meer else []))


ALIKE: dict[str, tuple[tuple[str, ...], list[tuple[str, int]]]] = {
    "but for capitals: the first of the alphabet stays": (
        ("UWV almere", "UWV Almere"), [("pilot-1", 1)]),
    "but for a letter that is there twice": (("Buurtthuis", "Buurthuis"), [("pilot-1", 1)]),
    "but for one letter of eight": (("Wijkraad", "Wijkraat"), [("pilot-2", 1)]),
    "but for one letter of seven": (("Wijkrad", "Wijkrat"), []),
    "but for two letters": (("Buurthuis", "Buurhuus"), []),
    "but for two letters side by side": (("Buurthuis", "Buurkluis"), []),
    "but for a number": (("Wijkteam 1", "Wijkteam 2"), []),
    "but for a number beside a slip": (("Wijkteam 1", "Wijkteamm 1"), [("pilot-2", 1)]),
    "but for what it is": (("Stichting Leerkans", "Leerkans"), [("pilot-1", 1)]),
    "the same": (("Leerkans", "Leerkans"), []),
    "what occurs most stays": (("Wijkraat", "Wijkraad", "Wijkraat"), [("pilot-2", 1)]),
}  # fmt: skip


@pytest.mark.parametrize("what", ALIKE)
def test_names_that_are_alike_are_one_organisation(what: str) -> None:
    namen, told = ALIKE[what]
    pilots = (met_partners("Gemeente Urk", naam) for naam in namen)
    found = meldingen("PK503", portefeuille(*pilots))
    assert [(een.file, een.path) for een in found] == [
        (pilot, ("partners", index, "naam")) for pilot, index in told
    ]


def begroting(*, raming: int = 0, verplicht: int = 0) -> str:
    post = f"\n  posten: [{{post: overig, jaar: 2018, raming: {raming}}}]" if raming else ""
    boeking = f"{{datum: 2018-07-01, bedrag: {verplicht}, kenmerk: B1}}"
    boek = f"\n  verplichtingen: [{boeking}]" if verplicht else ""
    return f"begroting:{post}{boek}" if post or boek else ""


@pytest.mark.parametrize(
    ("raming", "verplicht", "severity"),
    [(0, 0, WAARSCHUWING), (1, 0, FOUT), (0, 1, FOUT), (5, 5, FOUT)],
)
def test_a_copy_of_which_the_money_counts_twice_is_an_error(
    raming: int, verplicht: int, severity: Severity
) -> None:
    een = met_partners("Gemeente Urk", meer=begroting(raming=raming, verplicht=verplicht))
    found = list(meldingen("PK505", portefeuille(een, een, een)))
    assert [d.file for d in found] == ["pilot-2", "pilot-3"]
    assert {d.severity for d in found} == {severity}
    ander = met_partners("Gemeente Dronten", meer=begroting(raming=raming, verplicht=verplicht))
    (d,) = meldingen("PK505", portefeuille(een, ander))
    assert d.severity is WAARSCHUWING


def test_a_municipality_takes_part_in_any_pilot_or_in_none() -> None:
    gemeenten = "Almere, Dronten, Lelystad, Noordoostpolder, Urk, Zeewolde"
    alle = dossier(f"gemeenten: [{gemeenten}]")
    assert not list(meldingen("PK504", portefeuille(dossier(), alle)))
    zonder = dossier(f"gemeenten: [{gemeenten.replace(', Urk', '')}]")
    (een,) = meldingen("PK504", portefeuille(zonder))
    assert een.message == "Urk doet nog in geen enkele pilot mee."
    partner = met_partners("gemeente Urk")
    assert not list(meldingen("PK504", portefeuille(zonder, partner)))
    (geen,) = meldingen("PK504", portefeuille(dossier(), onleesbaar=("pilots/x.yaml",)))
    assert geen.message == (
        "Nog geen enkele pilot noemt een gemeente. (1 bestand met fouten telt niet mee.)"
    )
