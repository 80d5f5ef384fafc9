"""The list of all demands as a page: per programme what meets each, and what does not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pilotkit.dutch import aantal, opsomming
from pilotkit.herkomst import Verwijssoort
from pilotkit.markdown import inline, table
from pilotkit.profiel import Profiel
from pilotkit.profielen import STANDAARD, find_profiel, namen
from pilotkit.rules.geldend import geldend
from pilotkit.rules.rule import AFSPRAAK, Rule

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis, Eisverwijzing

_KOP = """\
# Waar de eisen vandaan komen

<!-- Made by `make docs` from the demands of the programmes: do not edit by hand. -->

Per programma: wat de stukken vragen, in onze eigen woorden, en wat daar in pilotkit bij hoort: een
regel, een sleutel, een deel van een notitie of een opdracht. De stukken zelf staan hier niet.

De sterkte zegt hoe een stuk het zegt, en bepaalt hoe zwaar een regel is:

- `moet`: het is een voorwaarde, een besluit, of het stuk zegt gewoon dat het zo is. Een fout.
- `belangrijk`: ook in het bijzonder, nadrukkelijk, regelmatig. Een waarschuwing.
- `kan`: ook bijvoorbeeld, een wens, iets dat aandacht vraagt. Een tip, of niets.

Is een regel zwaarder of milder, dan staat erbij waarom. Een regel met de bron `afspraak` is onze
eigen boekhouding: sommen, de volgorde van dagen, verwijzingen. Bij de opzet is §6b het tweede
hoofdstuk 6, over andere opgaven.
"""


def page() -> str:
    """Return the page with every demand, by programme and chapter, as Markdown."""
    blocks = [_KOP]
    for profiel in _profielen():
        eisen, regels = profiel.eisen(), geldend(profiel).op_code
        blocks += [f"## {profiel.provincie}: {profiel.titel}\n", f"{_totalen(eisen)}\n"]
        for kop, rijen in groupby(eisen, key=lambda eis: eis.hoofdstuk):
            blocks += [f"### {kop}\n", f"{_tabel(rijen, regels)}\n"]
    return "\n".join(blocks)


def _profielen() -> Iterator[Profiel]:
    """Yield the programmes that have demands, that of the repository itself first."""
    for naam in sorted(namen(), key=lambda naam: (naam != STANDAARD, naam)):
        profiel = find_profiel(naam)
        if profiel and profiel.eisen():
            yield profiel


def _totalen(eisen: Sequence[Eis]) -> str:
    buiten = sum(bool(eis.niet) for eis in eisen)
    open_ = sum(not eis.door and not eis.niet for eis in eisen)
    delen = [
        f"{aantal(len(eisen) - buiten - open_, 'heeft', 'hebben')} een plek in pilotkit",
        *([f"{aantal(buiten, 'is', 'zijn')} geen werk voor pilotkit"] if buiten else []),
        *([f"{aantal(open_, 'heeft', 'hebben')} nog geen plek"] if open_ else []),
    ]
    return f"{len(eisen)} eisen: {opsomming(delen)}."


def _tabel(eisen: Iterable[Eis], regels: Mapping[str, Rule[Any]]) -> str:
    rijen = (
        (str(eis.nr), inline(eis.eis), inline(eis.bron), eis.sterkte.value, _waar(eis, regels))
        for eis in eisen
    )
    return table(("Nr", "Eis", "Bron", "Sterkte", "Waar"), rijen, right=(0,))


def _waar(eis: Eis, regels: Mapping[str, Rule[Any]]) -> str:
    """Return what meets a demand, or why nothing does."""
    if eis.niet:
        return f"Geen werk voor pilotkit. {inline(eis.niet)}"
    if not eis.door:
        return "Nog geen plek."
    plekken = "; ".join(_plek(verwijzing, regels) for verwijzing in eis.verwijzingen)
    return (
        f"{plekken}.{f' Waarom deze ernst? {inline(eis.reden_ernst)}' if eis.reden_ernst else ''}"
    )


def _plek(verwijzing: Eisverwijzing, regels: Mapping[str, Rule[Any]]) -> str:
    naam = verwijzing.naam
    if verwijzing.soort is Verwijssoort.REGEL:
        regel = regels[naam]
        eigen = ", afspraak" if regel.source == AFSPRAAK else ""
        return f"[{naam}](regels.md#{naam.lower()}) ({regel.severity}{eigen})"
    if verwijzing.soort is Verwijssoort.NOTA:
        return f"notitie {verwijzing.waar}: {inline(naam)}"
    if verwijzing.soort is Verwijssoort.OPDRACHT:
        return f"`pilotkit {naam}`"
    return f"`{naam}`" if verwijzing.waar == "pilot" else f"`{naam}` in `programma.yaml`"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
