"""What several reports say in the same words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pilotkit.dutch import aantal, kort, opsomming
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import Adviesoordeel, Fase, Oordeel, Orgaan, Stand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pilotkit.dossier import Dossier
    from pilotkit.kader import Kader
    from pilotkit.portfolio import PilotStand

FASEN: Mapping[Fase, tuple[str, str]] = {
    Fase.IDEE: ("idee", "ideeën"),
    Fase.ONTWIKKELING: ("pilot in ontwikkeling", "pilots in ontwikkeling"),
    Fase.UITVOERING: ("pilot in uitvoering", "pilots in uitvoering"),
    Fase.VERVOLG: ("pilot in vervolg", "pilots in vervolg"),
    Fase.AFGEROND: ("afgeronde pilot", "afgeronde pilots"),
    Fase.GESTOPT: ("gestopte pilot", "gestopte pilots"),
    Fase.ZELFSTANDIG: ("pilot die zelfstandig verdergaat", "pilots die zelfstandig verdergaan"),
}
OORDELEN: Mapping[Oordeel, str] = {
    Oordeel.VOLDOET: "voldoet",
    Oordeel.DEELS: "deels",
    Oordeel.VOLDOET_NIET: "voldoet niet",
    Oordeel.OPEN: "open",
}
ORGANEN: Mapping[Orgaan, tuple[str, str]] = {
    Orgaan.PROVINCIALE_STATEN: ("besloten", "Provinciale Staten"),
    Orgaan.GEDEPUTEERDE_STATEN: ("besloten", "Gedeputeerde Staten"),
    Orgaan.AMBTELIJK_OPDRACHTGEVER: ("besloot", "de ambtelijk opdrachtgever"),
    Orgaan.COLLEGE: ("besloot", "het college van B en W"),
    Orgaan.GEMEENTERAAD: ("besloot", "de gemeenteraad"),
    Orgaan.PARTNERS: ("besloten", "de partners"),
}
"""Who decides: with the verb, and as it stands in a sentence."""
ADVIEZEN: Mapping[Adviesoordeel, str] = {
    Adviesoordeel.KANSRIJK: "kansrijk",
    Adviesoordeel.KANSRIJK_MITS: "kansrijk, mits",
    Adviesoordeel.NIET_KANSRIJK: "niet kansrijk",
}
STANDEN: Mapping[Stand, str] = {
    Stand.OP_KOERS: "op koers",
    Stand.AANDACHT: "vraagt aandacht",
    Stand.STAGNEERT: "stagneert",
}


def per_fase(fasen: Iterable[Fase]) -> list[tuple[Fase, int]]:
    """Return how many pilots each phase has, in the order of the phases; empty ones left out."""
    alle = list(fasen)
    return [(fase, alle.count(fase)) for fase in Fase if fase in alle]


def fasen_in_woorden(fasen: Iterable[Fase]) -> str:
    """Return ``1 idee, 2 pilots in uitvoering en 1 afgeronde pilot``."""
    return opsomming(aantal(hoeveel, *FASEN[fase]) for fase, hoeveel in per_fase(fasen))


def namen(titels: Iterable[str], hoogstens: int = 3) -> str:
    """Return names as a list, long ones cut; of many only the first, and how many more."""
    alle = [kort(titel) for titel in titels]
    if len(alle) <= hoogstens + 1:
        return opsomming(alle)
    return opsomming([*alle[:hoogstens], f"{len(alle) - hoogstens} andere"])


def stand_in_woorden(pilot: PilotStand) -> str:
    """Return how a pilot goes; what is on course by a changed plan only is not just on course."""
    if pilot.stand is None:
        return "nog geen bericht"
    if pilot.stand is Stand.OP_KOERS and pilot.is_uitgelopen:
        return "op koers, maar niet volgens het eerste plan"
    return STANDEN[pilot.stand]


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
    for dossier in dossiers:
        pilot, titel = dossier.toen, dossier.pilot.titel
        planning = pilot.planning
        if pilot.fase in (Fase.AFGEROND, Fase.GESTOPT):
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
            Gepland(uitzondering.tot, titel, f"einde van de uitzondering op {uitzondering.regel}")
            for uitzondering in pilot.uitzonderingen
        )
    for moment in kader.programma.beslismomenten:
        kwartaal = Kwartaal.lees(moment.kwartaal)
        besluit = f"besluit: {moment.onderwerp}"
        dingen.append(Gepland(kwartaal.laatste_dag, str(moment.orgaan), besluit, kwartaal))
    dingen = [ding for ding in dingen if van <= ding.datum and ding.eerste_dag <= tot]
    return sorted(dingen, key=lambda ding: (ding.datum, ding.kwartaal is not None, ding.wie))


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
