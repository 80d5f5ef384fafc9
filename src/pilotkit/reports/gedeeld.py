"""What several reports say in the same words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pilotkit.bijzonderheden import Soort
from pilotkit.dutch import korte_datum, op_woord, opsomming, schoon
from pilotkit.model.woorden import (
    Adviesoordeel,
    Fasesoort,
    Momentsoort,
    Oordeel,
    Stand,
    Uitkomstoordeel,
)
from pilotkit.reports.momenten import momenten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.kader import Kader
    from pilotkit.kwartaal import Kwartaal
    from pilotkit.portfolio import PilotStand

OORDELEN: Mapping[Oordeel, str] = {
    Oordeel.VOLDOET: "voldoet",
    Oordeel.DEELS: "deels",
    Oordeel.VOLDOET_NIET: "voldoet niet",
    Oordeel.OPEN: "open",
}
ADVIEZEN: Mapping[Adviesoordeel, str] = {
    Adviesoordeel.KANSRIJK: "kansrijk",
    Adviesoordeel.KANSRIJK_MITS: "kansrijk, mits",
    Adviesoordeel.NIET_KANSRIJK: "niet kansrijk",
}
UITKOMSTEN: Mapping[Uitkomstoordeel, str] = {
    Uitkomstoordeel.GESLAAGD: "geslaagd",
    Uitkomstoordeel.DEELS_GESLAAGD: "deels geslaagd",
    Uitkomstoordeel.NIET_GESLAAGD: "niet geslaagd",
}
STANDEN: Mapping[Stand, str] = {
    Stand.OP_KOERS: "op koers",
    Stand.AANDACHT: "vraagt aandacht",
    Stand.STAGNEERT: "stagneert",
}


_LANGSTE_NAAM = 60


def namen(titels: Iterable[str], hoogstens: int = 3) -> str:
    """Return names as a list, long ones cut between words; of many the first, and how many more."""
    alle = [op_woord(titel, _LANGSTE_NAAM) for titel in titels]
    if len(alle) <= hoogstens + 1:
        return opsomming(alle)
    return opsomming([*alle[:hoogstens], f"{len(alle) - hoogstens} andere"])


def tabelnamen(pilots: Iterable[PilotStand], langste: int = 40) -> dict[str, str]:
    """Return by id what a pilot is called in a table: short, and no two alike if they differ.

    Titles are compared as they are shown: two that differ only in what may not
    be shown are the same title, however far they are told.
    """
    titels = {pilot.id: schoon(pilot.kortetitel) for pilot in pilots}
    gevonden: dict[str, str] = {}
    while titels:
        kort = {id_: op_woord(titel, langste) for id_, titel in titels.items()}
        vaak = Counter(kort.values())
        klaar = {id_: naam for id_, naam in kort.items() if vaak[naam] == 1 or naam == titels[id_]}
        gevonden |= klaar
        titels = {id_: titel for id_, titel in titels.items() if id_ not in klaar}
        langste += 10
    return gevonden


def stand_in_woorden(pilot: PilotStand, hoogstens: int | None = 2) -> str:
    """Return in one cell what a pilot reports, since when, and what the facts say beside it.

    Of an ended pilot it is the outcome. Of many remarks the first are told, in
    the order of attention, and how many more there are; with None all of them.
    """
    if pilot.fase.soort is Fasesoort.ZELFSTANDIG:
        return "verder zonder de provincie"
    if pilot.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
        uitkomst = pilot.uitkomst
        return f"uitkomst: {UITKOMSTEN[uitkomst.oordeel]}" if uitkomst else "uitkomst ontbreekt"
    meldt = ""
    if pilot.stand and pilot.stand_op:
        meldt = f"{STANDEN[pilot.stand]} ({korte_datum(pilot.stand_op)})"
    feiten = feiten_in_woorden(pilot, hoogstens)
    if not meldt:
        ontbreekt = "nog geen bericht" if pilot.fase.soort is not Fasesoort.IDEE else "–"
        return f"{ontbreekt}; {feiten}" if feiten else ontbreekt
    if not feiten:
        return f"laatste bericht: {meldt}" if pilot.is_stand_oud else meldt
    if pilot.stand is Stand.OP_KOERS:
        return f"Meldt {meldt}, maar {feiten}"
    return f"{meldt}; {feiten}"


def feiten_in_woorden(pilot: PilotStand, hoogstens: int | None = 2) -> str:
    """Return the remarks on a pilot, that it never reported left out; empty for none."""
    teksten = [b.tekst for b in pilot.bijzonderheden if b.soort is not Soort.NOOIT_GEMELD]
    if hoogstens is None or len(teksten) <= hoogstens + 1:
        return "; ".join(teksten)
    return f"{'; '.join(teksten[:hoogstens])}; en nog {len(teksten) - hoogstens} punten"


def voorwaarden_in_kort(oordelen: Mapping[str, Oordeel]) -> str:
    """Return how far a pilot meets its conditions: ``5 van 6, 1 deels``."""
    telling = [list(oordelen.values()).count(oordeel) for oordeel in Oordeel]
    voldoet, deels, niet, open_ = telling
    if open_ == len(oordelen):
        return "nog niet getoetst"
    delen = [f"{voldoet} van {len(oordelen)}"]
    delen += [f"{deels} deels"] if deels else []
    delen += [f"{niet} niet"] if niet else []
    delen += [f"{open_} open"] if open_ else []
    return ", ".join(delen)


@dataclass(frozen=True, slots=True)
class Gepland:
    """Something that is due: on a day, or some time in a quarter."""

    datum: date
    wie: str
    wat: str
    kwartaal: Kwartaal | None = None

    @property
    def eerste_dag(self) -> date:
        """The first day on which it may happen."""
        return self.kwartaal.eerste_dag if self.kwartaal else self.datum


def gepland(dossiers: Iterable[Dossier], kader: Kader, van: date, tot: date) -> list[Gepland]:
    """Return what is due from ``van`` up to and including ``tot``, by date."""
    dingen: list[Gepland] = []
    alle = tuple(dossiers)
    titels = tabelnamen(dossier.stand for dossier in alle)
    for dossier in alle:
        pilot, titel = dossier.toen, titels[dossier.stand.id]
        planning = pilot.planning
        if pilot.fase.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT):
            continue
        dingen += (
            Gepland(mijlpaal.datum, titel, f"mijlpaal: {mijlpaal.naam}")
            for mijlpaal in planning.mijlpalen
            if not mijlpaal.gereed_op
        )
        dingen += (
            Gepland(moment.datum, titel, _EVALUATIES[moment.soort])
            for moment in (pilot.evaluatie.momenten if pilot.evaluatie else ())
            if not moment.gereed_op
        )
        dingen += [Gepland(planning.start, titel, "start van de pilot")] if planning.start else []
        dingen += [Gepland(planning.einde, titel, "einde van de pilot")] if planning.einde else []
        dingen += (
            Gepland(uitzondering.tot, titel, _einde_uitzondering(uitzondering.besluit))
            for uitzondering in pilot.uitzonderingen
        )
    for moment in momenten(kader):
        if kwartaal := moment.komt_in:
            wat = f"{_MOMENTEN[moment.soort]}: {moment.onderwerp}"
            dingen.append(Gepland(kwartaal.laatste_dag, str(moment.orgaan), wat, kwartaal))
    dingen += [
        Gepland(b.datum, b.wie or kader.titel, f"bijeenkomst: {b.naam}")
        for b in kader.programma.bijeenkomsten
        if b.datum
    ]
    dingen = [ding for ding in dingen if van <= ding.datum and ding.eerste_dag <= tot]
    return sorted(dingen, key=lambda ding: (ding.datum, ding.kwartaal is not None, ding.wie))


_MOMENTEN: Mapping[Momentsoort, str] = {
    Momentsoort.BESLUIT: "besluit",
    Momentsoort.BESPREKING: "bespreking",
    Momentsoort.INFORMATIE: "ter informatie",
    Momentsoort.OORDEELSVORMING: "oordeelsvorming",
}


def _einde_uitzondering(besluit: str | None) -> str:
    return f"einde van een uitzondering{f' (besluit {besluit})' if besluit else ''}"


_EVALUATIES = {"tussentijds": "tussentijdse evaluatie", "eind": "eindevaluatie"}


def komende(
    dossiers: Iterable[Dossier], kader: Kader, peildatum: date, dagen: int
) -> list[Gepland]:
    """Return what is due in the days after the peildatum."""
    return gepland(dossiers, kader, peildatum + timedelta(1), peildatum + timedelta(dagen))


def balk(delen: Iterable[int], geheel: int, breedte: int = 50, tekens: str = "█▓░") -> str:
    """Return a bar of text: each part with its sign, the last sign for what is left."""
    vulling = ""
    gevuld = 0
    for deel, teken in zip(delen, tekens, strict=False):
        gevuld += deel
        tot = min(breedte, round(breedte * gevuld / geheel)) if geheel else 0
        if deel and tot == len(vulling) and tot < breedte:
            tot += 1  # what is there is seen
        vulling += teken * (tot - len(vulling))
    return vulling.ljust(breedte, tekens[-1])
