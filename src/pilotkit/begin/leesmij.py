"""What the README and BEHEER.md of a new repository say in the words of its programme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from pilotkit.begin.formulieren import LABEL
from pilotkit.begin.id import voorbeeld_id
from pilotkit.dutch import datum, opsomming
from pilotkit.model.woorden import Fasesoort
from pilotkit.model.woordenschat import PARTIJSOORT
from pilotkit.profiel import Profiel
from pilotkit.source.forge import Forge

_AFLOOP = (Fasesoort.AFGEROND, Fasesoort.GESTOPT, Fasesoort.ZELFSTANDIG)
_CONTROLE = {
    Forge.GITHUB: ".github/workflows/pilotkit.yml",
    Forge.GITLAB: ".gitlab-ci.yml",
    Forge.FORGEJO: ".forgejo/workflows/pilotkit.yml",
}


def leesmij_woorden(
    profiel: Profiel, dag: date, forges: Iterable[Forge], shipped: Callable[[str], str]
) -> dict[str, str]:
    """Return what stands at each mark of them that differs from programme to programme.

    ``dag`` is today: what is planned in the examples comes after it.
    """
    heet = profiel.woorden.pilot
    return {
        "@FASEN@": _fasen(profiel),
        "@STAPPEN@": "\n".join(_stappen(profiel, dag)),
        "@BROWSER@": "\n".join(shipped(f"browser-{forge}.md") for forge in forges).rstrip("\n"),
        "@BEHEER@": "\n".join(map(_beheer, forges)),
        "@EEN@": heet.een,
        "@NAAM@": voorbeeld_id(heet),
    }


def _fasen(profiel: Profiel) -> str:
    heet, fasen = profiel.woorden.pilot, profiel.levensloop.fasen
    if not fasen:
        return (
            f"{heet.koppen} hebben in dit programma geen fasen: je vult een bestand aan als er "
            "iets bekend wordt of verandert."
        )
    onderweg = [f"`{fase}`" for fase in fasen if fase.soort not in _AFLOOP]
    afloop = [f"`{fase}`" for fase in fasen if fase.soort in _AFLOOP]
    weg = opsomming(onderweg[1:])
    eind = f" {heet.hij.capitalize()} eindigt als {opsomming(afloop, 'of')}." if afloop else ""
    daarna = f" en gaat dan naar {weg}" if weg else ""
    eerste = onderweg[0] if onderweg else f"`{fasen[0]}`"
    return f"{heet.een.capitalize()} begint als {eerste}{daarna}.{eind}"


def _stappen(profiel: Profiel, dag: date) -> Iterator[str]:
    """Yield the rows of a table: the commands by which a pilot begins and goes on."""
    heet, naam = profiel.woorden.pilot, voorbeeld_id(profiel.woorden.pilot)
    soort = _getypt(profiel.woordenschat.waarden(PARTIJSOORT)[0])
    gepland = datum((dag.replace(day=1) + timedelta(days=95)).replace(day=1))
    stappen = [
        (f"begin {heet.een}", f'new {naam} --titel "Titel van {heet.de}"'),
        ("vul in wat je weet", f'set {naam} samenvatting "Buren koken samen."'),
        ("zet erbij wie meedoet", f'add partner {naam} --naam "Partij X" --soort {soort}'),
        ("zet erbij wat je plant", f'add mijlpaal {naam} --naam "Start" --datum "{gepland}"'),
        ("zie wat er nog mist", f"todo {naam}"),
        ("controleer alles", "check"),
        ("zeg dat iets klaar is", f'done {naam} "Start"'),
    ]
    # a later phase asks more than a pilot has that began a minute ago
    if fase := profiel.levensloop.eerste(Fasesoort.ONTWIKKELING):
        stappen.insert(-1, ("ga een fase verder", f"phase {naam} {_getypt(fase)}"))
    return (f"| {stap} | `pilotkit {commando}` |" for stap, commando in stappen)


def _getypt(woord: str) -> str:
    """Return a word as one types it behind a command: of more words it is a text."""
    return woord if re.fullmatch(r"[\w-]+", woord) else f'"{woord}"'


def _beheer(forge: Forge) -> str:
    controle = f"- {forge.naam} controleert elke wijziging met `{_CONTROLE[forge]}`."
    if forge is Forge.GITLAB:
        return controle
    maken = (
        f" Maak het label `{LABEL}` aan. Zet je dat op een ingevuld formulier, dan komt er een "
        "voorstel. Sluit dat en open het weer: dan begint de controle ervan."
    )
    mag = (
        " Zet daarvoor onder **Settings**, **Actions**, **General** aan: *Allow GitHub Actions to "
        "create and approve pull requests*."
    )
    return controle + maken + (mag if forge is Forge.GITHUB else "")
