"""The text of a new pilot: a commented file with the keys of its phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from textwrap import wrap
from typing import Any

from pilotkit.begin.skeleton import skeleton
from pilotkit.dutch import kort
from pilotkit.finding import Path
from pilotkit.model.velden import velden
from pilotkit.model.voorwaarde import Voorwaarden
from pilotkit.model.woorden import Fase, Fasesoort, Oordeel
from pilotkit.profiel import Profiel

NOG_INVULLEN = "nog invullen"
"""Stands for a text that an idea needs and that was not given."""

_VANAF: dict[Path, Fasesoort] = {
    **dict.fromkeys(
        (
            ("titel",), ("samenvatting",), ("fase",), ("bron",), ("ingediend_door",),
            ("ingediend_op",),
            ("lijnen",), ("themas",), ("gemeenten",),
        ),
        Fasesoort.IDEE,
    ),
    **dict.fromkeys(
        (
            ("begeleiding",), ("evaluatie",), ("herijkingen",), ("borging",),
            ("voortgang",), ("signalen",), ("uitzonderingen",), ("begroting", "vrijval"),
            ("planning", "mijlpalen", "verschoven"), ("besluiten", "geldig_tot"),
        ),
        Fasesoort.UITVOERING,
    ),
    ("evaluatie", "uitkomst"): Fasesoort.AFGEROND,
}  # fmt: skip
"""From which phase on a key is of use; what is not named here, from ontwikkeling on."""

_TREDE = {
    Fasesoort.IDEE: 0,
    Fasesoort.ONTWIKKELING: 1,
    # what a pilot had behind it when it stopped or went its own way, nobody knows
    Fasesoort.GESTOPT: 1,
    Fasesoort.ZELFSTANDIG: 1,
    Fasesoort.UITVOERING: 2,
    Fasesoort.VERVOLG: 3,
    Fasesoort.AFGEROND: 4,
}

UITLEG = (
    "# Achter een # staat uitleg. Een sleutel achter een #, zoals `# naam: …`, telt",
    "# pas mee als je dat # weghaalt en op de plek van … iets invult.",
)


@dataclass(frozen=True, slots=True)
class NieuwePilot:
    """What is known of a pilot that begins; None and no names are not known.

    Without a phase it begins in the first of its programme.
    """

    titel: str
    fase: Fase | None = None
    samenvatting: str | None = None
    bron: str | None = None
    ingediend_door: str | None = None
    ingediend_op: date | None = None
    gemeenten: tuple[str, ...] = ()
    lijnen: tuple[str, ...] = ()


def hoort_bij(fase: Fase, path: Path) -> bool:
    """Return whether a key is of use in a phase; without one as in ontwikkeling."""
    vanaf = _VANAF.get(path, Fasesoort.IDEE if path[1:] else Fasesoort.ONTWIKKELING)
    return _TREDE[vanaf] <= _TREDE[fase.soort or Fasesoort.ONTWIKKELING]


def pilot_text(
    profiel: Profiel, pilot: NieuwePilot, kop: tuple[str, ...] = (), lessen: Iterable[str] = ()
) -> str:
    """Return the file of a new pilot under a programme; ``kop`` are its first lines.

    ``lessen`` are what others learned, to begin with: they stand above it, behind a #.
    """
    data = pilot_data(profiel, pilot)
    fase = pilot.fase or profiel.levensloop.begin
    belongs = partial(hoort_bij, fase)
    lines = skeleton(profiel.pilot, data, belongs, profiel.woordenschat)
    return "\n".join((*kop, *UITLEG, *_lessen(lessen), *lines)) + "\n"


_BREED = 80


def _lessen(lessen: Iterable[str]) -> Iterator[str]:
    """Yield lessons as comments, each on a line of its own or a few."""
    for nummer, les in enumerate(lessen):
        if not nummer:
            yield "# Begin met wat al is geleerd; `pilotkit lessons` toont alles:"
        tekst = kort(les, _LANGSTE_LES)
        yield from wrap(tekst, _BREED, initial_indent="# - ", subsequent_indent="#   ")


_LANGSTE_LES = 300


def pilot_data(profiel: Profiel, pilot: NieuwePilot) -> dict[str, Any]:
    """Return the values that count in the file of a new pilot."""
    data: dict[str, Any] = {}
    fase = pilot.fase or profiel.levensloop.begin
    for sleutel, veld in velden(profiel.pilot, profiel.woordenschat).items():
        gegeven = fase if sleutel == "fase" else getattr(pilot, sleutel, None)
        if gegeven not in (None, ()):
            data[sleutel] = list(gegeven) if isinstance(gegeven, tuple) else str(gegeven)
        elif (veld.verplicht or sleutel == "bron") and veld.soort == "tekst":
            data[sleutel] = NOG_INVULLEN
        elif hoort_bij(fase, (sleutel,)):
            if veld.item and not veld.item.blok:
                data[sleutel] = []
            elif veld.blok and issubclass(veld.blok, Voorwaarden) and veld.blok.sleutels():
                data[sleutel] = _open(veld.blok)
    return data


def nog_in_te_vullen(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the keys whose text was not given."""
    return tuple(sleutel for sleutel, waarde in data.items() if waarde == NOG_INVULLEN)


def _open(voorwaarden: type[Voorwaarden]) -> dict[str, dict[str, str]]:
    return {sleutel: {"oordeel": str(Oordeel.OPEN)} for sleutel in voorwaarden.sleutels()}
