"""Verdicts and who gives them: how many, by whom, and on which day (PK201 to PK207)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import Field

from pilotkit.finding import Path, Severity
from pilotkit.model.pilot import Pilot
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.profiel import Modellen
from tests.edges.dossiers import DAAROM, DAG, dossier, gemeld, meldingen
from tests.gasten import EIGEN

KEUZES = (
    "doel", "flevolander_centraal", "vernieuwing", "lokaal_en_bovenlokaal",
    "externe_adviezen", "gezamenlijke_ontwikkeling",
)  # fmt: skip


def oordelen(**gegeven: str) -> str:
    return "voorwaarden:" + "".join(
        f"\n  {sleutel}: {{oordeel: {een}}}" for sleutel, een in gegeven.items()
    )


@pytest.mark.parametrize(
    ("deels", "severity"),
    [(1, Severity.WAARSCHUWING), (3, Severity.WAARSCHUWING), (4, Severity.FOUT)],
)
def test_more_than_half_of_the_conditions_met_in_part_is_an_error(
    deels: int, severity: Severity
) -> None:
    line = oordelen(**{k: "deels" if n < deels else "voldoet" for n, k in enumerate(KEUZES)})
    line = line.replace("}", ", getoetst_op: 2018-07-01}")
    found = list(meldingen("PK206", dossier(line)))
    assert [een.path[1] for een in found] == list(KEUZES[:deels])
    assert {een.severity for een in found} == {severity}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("PK205", "voorwaarden: {{doel: {{oordeel: voldoet, getoetst_op: {}}}}}"),
        ("PK205", "advies: {{door: A, datum: {}, oordeel: kansrijk, onderbouwing: Ja.}}"),
    ],
)
def test_a_verdict_may_be_of_today_but_not_of_tomorrow(code: str, line: str) -> None:
    assert [len(gemeld(code, line.format(dag))) for dag in DAAROM] == [0, 0, 1]


def test_a_verdict_of_tomorrow_hides_no_other_that_is_open() -> None:
    line = f"voorwaarden: {{doel: {{oordeel: voldoet, getoetst_op: {DAAROM[2]}}}"
    for sleutel in KEUZES[1:]:
        line += f", {sleutel}: {{oordeel: {'open' if sleutel == 'vernieuwing' else 'voldoet'}}}"
    (een,) = meldingen("PK201", dossier(f"{line}}}"))
    assert een.path[1] == "vernieuwing"
    assert "`doel`" not in een.message


@pytest.mark.parametrize(
    ("oordeel", "hint"),
    [
        ("voldoet", "zet het oordeel op `open` en haal `getoetst_op` weg"),
        ("open", "controleer de datum, of haal `getoetst_op` weg"),
    ],
)
def test_who_did_not_judge_yet_takes_the_day_away(oordeel: str, hint: str) -> None:
    line = f"voorwaarden: {{doel: {{oordeel: {oordeel}, getoetst_op: {DAAROM[2]}}}}}"
    (een,) = meldingen("PK205", dossier(line))
    assert hint in een.hint


def adviezen(*dagen: object) -> str:
    alle = ", ".join(f"{{van: A, soort: extern, kern: Ja., datum: {dag}}}" for dag in dagen)
    return f"{{oordeel: voldoet, getoetst_op: {DAG}, adviezen: [{alle}]}}"


@pytest.mark.parametrize(
    ("dagen", "told"),
    [
        ((), 0), ((DAAROM[0],), 0), ((DAG,), 0), ((DAAROM[2],), 1),
        ((DAAROM[2], DAAROM[0]), 1), ((DAAROM[0], DAAROM[2]), 1),
    ],
)  # fmt: skip
def test_a_verdict_is_not_older_than_the_last_advice(dagen: tuple[object, ...], told: int) -> None:
    assert len(gemeld("PK207", f"voorwaarden: {{externe_adviezen: {adviezen(*dagen)}}}")) == told


def test_an_open_condition_is_not_older_than_anything() -> None:
    open_ = adviezen(DAAROM[2]).replace("voldoet", "open")
    assert not gemeld("PK207", f"voorwaarden: {{externe_adviezen: {open_}}}")


OPEN: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "all met": ("uitvoering", dict.fromkeys(KEUZES, "voldoet"), []),
    "one open": ("uitvoering", dict.fromkeys(KEUZES, "voldoet") | {"vernieuwing": "open"},
                 ["vernieuwing"]),
    "one missing": ("uitvoering", dict.fromkeys(KEUZES[1:], "voldoet"), ["doel"]),
    "one missing, one open": (
        "uitvoering", dict.fromkeys(KEUZES[1:], "voldoet") | {"vernieuwing": "open"},
        ["doel", "vernieuwing"]),
    "an idea": ("idee", {}, []),
    "made ready": ("ontwikkeling", dict.fromkeys(KEUZES, "voldoet") | {"doel": "open"}, ["doel"]),
    "by itself": ("zelfstandig", {}, []),
}  # fmt: skip


@pytest.mark.parametrize("what", OPEN)
def test_every_condition_is_assessed(what: str) -> None:
    fase, gegeven, told = OPEN[what]
    line = oordelen(**gegeven).replace("}", ", getoetst_op: 2018-07-01}") if gegeven else ""
    found = list(meldingen("PK201", dossier(line, fase=fase)))
    assert [een.path for een in found] == [("voorwaarden", sleutel, "oordeel") for sleutel in told]
    ernst = Severity.WAARSCHUWING if fase == "ontwikkeling" else Severity.FOUT
    assert all(een.severity is ernst for een in found)


@pytest.mark.parametrize(
    ("open_", "said"),
    [
        (KEUZES, "De voorwaarden zijn nog niet getoetst."),
        (KEUZES[:1], "De voorwaarde ‘Doel’ is nog niet getoetst."),
        (KEUZES[::3], "De voorwaarden ‘Doel’ en ‘Lokaal en bovenlokaal’ zijn nog niet getoetst."),
    ],
)  # fmt: skip
def test_who_decides_reads_what_was_not_assessed(open_: tuple[str, ...], said: str) -> None:
    dag = ", getoetst_op: 2018-07-01"
    line = oordelen(**{k: "open" if k in open_ else f"voldoet{dag}" for k in KEUZES})
    (een,) = meldingen("PK201", dossier(line))
    assert een.besluit == said


class EenEis(Voorwaarden):
    """A programme with one condition."""

    doel: Voorwaarde | None = Field(None, title="Doel", description="Waarvoor.")


class TweeEisen(EenEis):
    """A programme with two conditions."""

    samen: Voorwaarde | None = Field(None, title="Samen", description="Met wie.")


class MetEenEis(Pilot):
    """A pilot of a programme with one condition."""

    voorwaarden: EenEis = Field(default_factory=EenEis, title="V", description="V.")


class MetTweeEisen(Pilot):
    """A pilot of a programme with two conditions."""

    voorwaarden: TweeEisen = Field(default_factory=TweeEisen, title="V", description="V.")


@pytest.mark.parametrize(
    ("modellen", "deels", "severity"),
    [
        (Modellen(MetEenEis, EenEis), ("doel",), Severity.WAARSCHUWING),
        (Modellen(MetTweeEisen, TweeEisen), ("doel",), Severity.WAARSCHUWING),
        (Modellen(MetTweeEisen, TweeEisen), ("doel", "samen"), Severity.FOUT),
    ],
)
def test_the_only_condition_is_not_more_than_half_of_them(
    modellen: Modellen, deels: tuple[str, ...], severity: Severity
) -> None:
    line = oordelen(**dict.fromkeys(deels, "deels, getoetst_op: 2018-07-01"))
    een = dossier(line, profiel=replace(EIGEN, modellen=lambda: modellen), fase="proeftijd")
    assert {d.severity for d in meldingen("PK206", een)} == {severity}


PARTNERS = "partners: [{naam: Stichting A, soort: bedrijf}, {naam: Gemeente Urk, soort: gemeente}]"
LEIDER = "begeleiding: {projectleider: procesbegeleider CMO}"
WHO: dict[str, tuple[str, str]] = {
    "somebody else": ("Ideeënmakelaar", ""),
    "a partner": ("Stichting A", "partner van de pilot"),
    "a partner, in other capitals": ("gemeente urk", "partner van de pilot"),
    "of a partner": ("wethouder Gemeente Urk", "van een partner van de pilot"),
    "called almost like a partner": ("Stichting AB", ""),
    "a partner as the end of a word": ("Regiogemeente Urk", ""),
    "the province": ("Provincie Flevoland", "degene die betaalt"),
    "of the province": ("team Provincie Flevoland", ""),
    "the leader": ("Procesbegeleider CMO", "projectleider van de pilot"),
}


@pytest.mark.parametrize("what", WHO)
def test_who_has_a_part_in_a_pilot_does_not_judge_it(what: str) -> None:
    door, wie = WHO[what]
    advies = f"advies: {{door: {door}, datum: 2018-07-01, oordeel: kansrijk, onderbouwing: Ja.}}"
    line = f"voorwaarden: {{doel: {{oordeel: voldoet, getoetst_door: {door}}}}}"
    found = list(meldingen("PK204", dossier(PARTNERS, LEIDER, advies, line)))
    paths: list[Path] = [("voorwaarden", "doel", "getoetst_door"), ("advies", "door")]
    assert [een.path for een in found] == (paths if wie else [])
    assert all(f"maar is {wie} en dus niet onafhankelijk" in een.message for een in found)


@pytest.mark.parametrize(
    ("van", "soort", "told"),
    [("GGD", "extern", 0), ("gemeente Urk", "extern", 1), ("Gemeente Urk", "flevolands", 0)],
)
def test_an_advice_from_outside_is_not_of_a_partner(van: str, soort: str, told: int) -> None:
    advies = f"{{van: {van}, soort: {soort}, kern: Ja., datum: 2018-07-01}}"
    line = f"voorwaarden: {{externe_adviezen: {{oordeel: open, adviezen: [{advies}]}}}}"
    assert len(gemeld("PK204", PARTNERS, line)) == told


def test_who_judges_is_compared_where_nobody_takes_part_yet() -> None:
    line = "voorwaarden: {doel: {oordeel: voldoet, getoetst_door: Ideeënmakelaar}}"
    assert not gemeld("PK204", line)


@pytest.mark.parametrize(
    ("fase", "told"), [("ontwikkeling", 0), ("uitvoering", 1), ("afgerond", 1), ("gestopt", 0)]
)
def test_what_is_not_met_stops_a_pilot_that_began(fase: str, told: int) -> None:
    line = "voorwaarden: {doel: {oordeel: voldoet_niet, getoetst_op: 2018-07-01}}"
    assert len(gemeld("PK202", line, fase=fase)) == told
