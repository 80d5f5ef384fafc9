"""A closed note as a document: its text is all there is, its pictures drawn from it again.

The blocks of Mermaid in the text are those of ``reports/beelden/mermaid.py``. What a
block says is what the picture shows, long titles cut as they are there. A block that
is none of ours stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pilotkit.documents.notitie import Notitietekst
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woorden import GEEN_FASE, Fase, Fasesoort
from pilotkit.model.woordenschat import LEVENSLOOP
from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop
from pilotkit.reports.beelden.tijdlijn import Looptijd, Punt, Tijdlijn
from pilotkit.reports.gegevens import MERK

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld

_BLOKKEN = re.compile(
    r"^```mermaid\n(?:.*\n)*?```$(?:\n\n```mermaid\n(?:.*\n)*?```$)*", re.MULTILINE
)
"""A block, with those that follow at once: a picture may be more than one."""
_BLOK = re.compile(r"^```mermaid\n((?:.*\n)*?)```$", re.MULTILINE)
_DAG = r"(\d{4}-\d\d-\d\d)"
_PEILDATUM = re.compile(rf" *Peildatum .* :milestone, crit, {_DAG}, 0d")
_LOOPTIJD = re.compile(rf" *(\d+)\. (.*) :(active, |done, )?{_DAG}, {_DAG}")
_MIJLPAAL = re.compile(rf" *› (.*) :milestone, (done, )?{_DAG}, 0d")
_SOORTEN = {
    None: Fasesoort.ONTWIKKELING,
    "active, ": Fasesoort.UITVOERING,
    "done, ": Fasesoort.AFGEROND,
}
"""What the picture says of a phase with a name of a programme's own."""
_EERSTE_EINDE = "einde in het eerste plan"
_AS = re.compile(r'"kw([1-4]) (\d{4})"')
_EENHEID = re.compile(r'y-axis "(miljoen euro|duizend euro|euro)"')
_DELERS = {"miljoen euro": 1_000_000, "duizend euro": 1_000, "euro": 1}
_GETALLEN = re.compile(r"(bar|line) \[([\d., ]+)\]")


def uit_markdown(tekst: str, peildatum: date) -> Notitietekst:
    """Return a note of its text: with a mark, and the picture beside it, for every picture."""
    beelden: list[Beeld] = []

    def merk(gevonden: re.Match[str]) -> str:
        blokken = _BLOK.findall(gevonden[0])
        geld = _geld(blokken[0]) if len(blokken) == 1 else None
        beeld = geld or _tijd(blokken)
        if beeld is None:
            return gevonden[0]
        beelden.append(beeld)
        return f"```{MERK}\n{len(beelden) - 1}\n```"

    gemerkt = _BLOKKEN.sub(merk, tekst)
    return Notitietekst(gemerkt, tuple(beelden), peildatum)


def _geld(blok: str) -> Geldverloop | None:
    """Return the money of a block, or None where it shows something else."""
    eenheid = _EENHEID.search(blok)
    rijen = dict(_GETALLEN.findall(blok))
    kwartalen = [Kwartaal(int(jaar), int(nummer)) for nummer, jaar in _AS.findall(blok)]
    if not eenheid or "bar" not in rijen:
        return None
    deler = _DELERS[eenheid[1]]
    try:
        beslag = [int(Decimal(getal) * deler) for getal in rijen["bar"].split(", ")]
        plafond: list[int | None] = [
            int(Decimal(getal) * deler) for getal in rijen.get("line", "").split(", ") if getal
        ]
    except ArithmeticError:
        return None
    plafond = plafond or [None] * len(beslag)
    if not len(kwartalen) == len(beslag) == len(plafond):
        return None
    return Geldverloop(
        tuple(
            Geldpunt(kwartaal, bedrag, 0, 0, grens)
            for kwartaal, bedrag, grens in zip(kwartalen, beslag, plafond, strict=True)
        )
    )


def _tijd(blokken: list[str]) -> Tijdlijn | None:
    """Return the pilots in time of one block or more, or None where they show something else."""
    peildag: date | None = None
    looptijden: list[Looptijd] = []
    try:
        for regel in "".join(blokken).splitlines():
            if peil := _PEILDATUM.fullmatch(regel):
                peildag = date.fromisoformat(peil[1])
            elif looptijd := _LOOPTIJD.fullmatch(regel):
                looptijden.append(_looptijd(looptijd, len(looptijden) + 1))
            elif (punt := _MIJLPAAL.fullmatch(regel)) and looptijden:
                looptijden[-1] = _met(looptijden[-1], punt)
    except ValueError:  # a day or a phase that is none
        return None
    return Tijdlijn(peildag, tuple(looptijden), ()) if peildag and looptijden else None


def _looptijd(regel: re.Match[str], nummer: int) -> Looptijd:
    """Return a pilot. Raises ValueError for what is not the next one of the same picture."""
    if int(regel[1]) != nummer:
        raise ValueError(regel[1])
    van, tot = date.fromisoformat(regel[4]), date.fromisoformat(regel[5])
    titel, _, naam = regel[2].removesuffix(")").rpartition(" (")
    if not titel or not regel[2].endswith(")"):  # of a programme that knows no phases
        return Looptijd(regel[2], GEEN_FASE, van, tot, None, ())
    fase = Fase(naam, _SOORTEN[regel[3]])
    return Looptijd(titel, LEVENSLOOP.vind(naam) or fase, van, tot, None, ())


def _met(looptijd: Looptijd, punt: re.Match[str]) -> Looptijd:
    dag = date.fromisoformat(punt[3])
    if punt[1] == _EERSTE_EINDE and not punt[2]:
        return replace(looptijd, eerste_einde=dag)
    mijlpaal = Punt(punt[1], dag, gehaald=punt[2] is not None)
    return replace(looptijd, mijlpalen=(*looptijd.mijlpalen, mijlpaal))
