"""Draws when pilots run: a title, a bar under it, and the milestones on lines of their own.

Nothing is drawn where a text stands: marks of time are drawn in the bars only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from pilotkit.documents.tekenen import doek
from pilotkit.documents.tekenen.doek import BREEDTE, Plaat, Teken, breedte
from pilotkit.documents.tekenen.tijdas import Tijdas, dag_in_kort, maand
from pilotkit.dutch import aantal, datum, opsomming
from pilotkit.model.woorden import Fase, Fasesoort

if TYPE_CHECKING:
    from pilotkit.reports.beelden.tijdlijn import Looptijd, Tijdlijn

_HOOGSTE = 860
"""So high are the pilots on a plate at most: what fits on a page of A4."""
_MET_MIJLPALEN = 8
_KOP, _REGEL, _BAAN, _PUNT, _WIT = 46, 17, 16, 19, 12
_LOOPT, _VOORBIJ, _NIET = (
    Fase(soort, soort)
    for soort in (Fasesoort.UITVOERING, Fasesoort.AFGEROND, Fasesoort.ONTWIKKELING)
)
_EERSTE_EINDE = "einde in het eerste plan"


@dataclass(frozen=True, slots=True)
class _Merk:
    """A day that is marked; ``gehaald`` is None for the end in the first plan."""

    dag: date
    naam: str
    gehaald: bool | None

    def __str__(self) -> str:
        return f"{self.naam}, {dag_in_kort(self.dag)}"

    def teken(self, x: float, y: float) -> str:
        """Return the sign of the mark."""
        if self.gehaald is None:
            return doek.lijn([(x, y - 6), (x, y + 6)], dik=3)
        return doek.ruit(x, y, 6, vol=self.gehaald)


@dataclass(frozen=True, slots=True)
class _Rij:
    """A pilot as it is drawn: its title in lines, and the marks with a line of their own."""

    nummer: int
    looptijd: Looptijd
    titel: list[str]
    merken: tuple[_Merk, ...]

    @property
    def hoogte(self) -> int:
        """How high it is, with the white under it."""
        return len(self.titel) * _REGEL + _BAAN + len(self.merken) * _PUNT + _WIT


def teken_tijd(tijdlijn: Tijdlijn) -> tuple[Plaat, ...]:
    """Return the plates of the pilots in time, all on the same scale."""
    tijdas = Tijdas.van(tijdlijn)
    met_merken = len(tijdlijn.looptijden) <= _MET_MIJLPALEN
    rijen = []
    for nummer, looptijd in enumerate(tijdlijn.looptijden, start=1):
        titel = doek.regels(
            f"{nummer}. {looptijd.titel}{looptijd.tussen_haakjes}", BREEDTE, vet=True
        )
        rijen.append(_Rij(nummer, looptijd, titel, tuple(_merken(looptijd)) if met_merken else ()))
    return tuple(_plaat(tijdlijn, tijdas, deel) for deel in _verdeeld(rijen))


def _verdeeld(rijen: list[_Rij]) -> list[list[_Rij]]:
    """Return the rows over as few plates as they fit on, each about as full."""
    vol = _gevuld(rijen, _HOOGSTE)
    gelijk = sum(rij.hoogte for rij in rijen) / len(vol) + max(rij.hoogte for rij in rijen)
    return _gevuld(rijen, min(gelijk, _HOOGSTE))


def _gevuld(rijen: list[_Rij], hoogste: float) -> list[list[_Rij]]:
    platen: list[list[_Rij]] = [[]]
    for rij in rijen:
        if sum(andere.hoogte for andere in platen[-1]) + rij.hoogte > hoogste:
            platen.append([])
        platen[-1].append(rij)
    return platen


def _merken(looptijd: Looptijd) -> Iterator[_Merk]:
    for punt in looptijd.mijlpalen:
        yield _Merk(punt.datum, punt.naam, punt.gehaald)
    if eerste := looptijd.eerste_einde:
        yield _Merk(eerste, _EERSTE_EINDE, None)


def _plaat(tijdlijn: Tijdlijn, tijdas: Tijdas, rijen: list[_Rij]) -> Plaat:
    delen = list(_bovenkant(tijdas, tijdlijn.peildatum))
    y = float(_KOP)
    for rij in rijen:
        delen += _teken_rij(rij, tijdas, y, tijdlijn.peildatum)
        y += rij.hoogte
    hoogte, legenda = doek.legenda(_uitleg(rijen), y + 6)
    return doek.plaat(hoogte, _in_zinnen(tijdlijn, rijen), [*delen, *legenda])


def _bovenkant(tijdas: Tijdas, peildatum: date) -> Iterator[str]:
    """Yield the names of the months, and above them that of the peildatum."""
    naam = f"peildatum {datum(peildatum)}"
    half, x = breedte(naam, vet=True) / 2, tijdas.x(peildatum)
    yield doek.tekst(min(max(x, half), BREEDTE - half), 13, naam, anker="middle", vet=True)
    for dag in tijdas.dagen():
        yield doek.tekst(tijdas.x_van_naam(dag), 33, maand(dag), anker="middle")


def _teken_rij(rij: _Rij, tijdas: Tijdas, y: float, peildatum: date) -> Iterator[str]:
    looptijd = rij.looptijd
    for regel in rij.titel:
        y += _REGEL
        yield doek.tekst(0, y - 4, regel, vet=True)
    yield doek.vlak(0, y, BREEDTE, _BAAN, vul=doek.ACHTERGROND)
    for dag in tijdas.dagen():
        yield doek.lijn([(tijdas.x(dag), y), (tijdas.x(dag), y + _BAAN)], kleur=doek.GRIJS)
    van, tot = tijdas.x(looptijd.van), tijdas.x(looptijd.tot)
    yield _balk(looptijd.fase, van, y + 2, max(tot - van, 3))
    if looptijd.eerste_einde:
        eerste = tijdas.x(looptijd.eerste_einde)
        yield doek.lijn([(eerste, y + 1), (eerste, y + _BAAN - 1)], dik=5, kleur=doek.WIT)
        yield doek.lijn([(eerste, y + 1), (eerste, y + _BAAN - 1)], dik=3)
    yield _peildatum(tijdas.x(peildatum), y)
    y += _BAAN
    for merk in rij.merken:
        yield from _teken_merk(merk, tijdas.x(merk.dag), y + _PUNT / 2 + 1)
        y += _PUNT


def _balk(fase: Fase, x: float, y: float, b: float) -> str:
    vul = doek.DONKER if fase.loopt else doek.GRIJS if fase.beeindigd else doek.WIT
    return doek.vlak(x, y, b, _BAAN - 4, vul=vul, rand=doek.INKT)


def _peildatum(x: float, y: float) -> str:
    """Return a light line with a dark one in it: it shows on every bar."""
    punten = [(x, y), (x, y + _BAAN)]
    return doek.lijn(punten, dik=4, kleur=doek.WIT) + doek.lijn(punten, dik=2, streep="3 2")


def _teken_merk(merk: _Merk, x: float, y: float) -> Iterator[str]:
    """Yield a sign with its name and day beside it, on the side where there is room."""
    links, rechts = x - 14, BREEDTE - x - 14
    naar_rechts = breedte(f"{merk}") <= rechts or rechts >= links
    dag = f", {dag_in_kort(merk.dag)}"
    naam = doek.passend(merk.naam, (rechts if naar_rechts else links) - breedte(dag))
    anker: doek.Anker = "start" if naar_rechts else "end"
    yield merk.teken(x, y)
    yield doek.tekst(x + 12 if naar_rechts else x - 12, y + 4, naam + dag, anker=anker)


def _uitleg(rijen: list[_Rij]) -> Iterator[tuple[Teken, str]]:
    """Yield the signs that occur, each with what it means."""
    fasen = {rij.looptijd.fase for rij in rijen if rij.looptijd.fase}
    for fase, uitleg in (
        (_LOOPT, "in uitvoering of vervolg"),
        (_VOORBIJ, "afgerond of gestopt"),
        (_NIET, "in ontwikkeling of zelfstandig"),
    ):
        if zo := [f for f in fasen if (f.loopt, f.beeindigd) == (fase.loopt, fase.beeindigd)]:
            eigen = sorted(f"fase {f}" for f in zo if not f.is_standaard)
            yield partial(_vakje, fase), opsomming(eigen, "of") if eigen else uitleg
    soorten = {merk.gehaald for rij in rijen for merk in rij.merken}
    soorten |= {None} if any(rij.looptijd.eerste_einde for rij in rijen) else set()
    for gehaald, uitleg in (
        (True, "mijlpaal gehaald"), (False, "mijlpaal gepland"), (None, _EERSTE_EINDE)
    ):  # fmt: skip
        if gehaald in soorten:
            yield _Merk(rijen[0].looptijd.van, "", gehaald).teken, uitleg
    yield lambda x, y: _peildatum(x, y - _BAAN / 2), "peildatum"


def _vakje(fase: Fase, x: float, y: float) -> str:
    return _balk(fase, x - 8, y - 6, 16)


def _in_zinnen(tijdlijn: Tijdlijn, rijen: list[_Rij]) -> str:
    """Return what the picture shows in words: the dates themselves."""
    begin = f"Tijdlijn van {aantal(len(rijen), 'pilot', 'pilots')}, met de peildatum "
    return f"{begin}{datum(tijdlijn.peildatum)}. {' '.join(map(_zin, rijen))}"


def _zin(rij: _Rij) -> str:
    looptijd = rij.looptijd
    delen = [f"van {datum(looptijd.van)} tot en met {datum(looptijd.tot)}"]
    for merk in rij.merken:
        woord = {True: "mijlpaal gehaald: ", False: "mijlpaal gepland: ", None: ""}[merk.gehaald]
        delen.append(f"{woord}{merk}")
    if looptijd.eerste_einde and not rij.merken:
        delen.append(f"{_EERSTE_EINDE}, {dag_in_kort(looptijd.eerste_einde)}")
    return f"{rij.nummer}. {looptijd.titel}{looptijd.tussen_haakjes}: {'; '.join(delen)}."
