"""Since when the files say what a correction tells: the commit with which it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.correcties import feiten_op
from pilotkit.dossier import Dossier
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.opname import programma_opname
from pilotkit.peildatum.gesloten import Feiten, feiten_van_programma
from pilotkit.peildatum.kader import Kader
from pilotkit.portfolio import Portfolio
from pilotkit.reading import read_bytes
from pilotkit.source.repository import PILOTS, PROGRAMMA
from pilotkit.source.versies import versies

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.correcties import Correctie


def sinds(correctie: Correctie, result: CheckResult, root: Path, tot: str | None) -> date | None:
    """Return the day of the commit from which on what is said of it is what it is now.

    None where git does not know: no git, a shallow clone, a change that is not
    committed yet. ``tot`` is the commit that the files are of.
    """
    if tot is None:
        return None
    portfolio = result.portfolio
    notitie = portfolio.gesloten.laatste[correctie.kwartaal]
    gevonden: date | None = None
    paden = _paden(correctie, portfolio)
    alle = ((pad, v) for pad in paden for v in versies(root, pad, notitie.revisie, tot))
    for pad, versie in alle:
        if versie.content is None and pad != paden[-1]:  # its file got another name
            continue
        toen = _feiten(versie.content, correctie, paden[-1], portfolio)
        if any(toen.get(verschil.wat) != verschil.nu for verschil in correctie.gezegd):
            gevonden = None
        elif gevonden is None:
            gevonden = versie.datum
    return gevonden


def _paden(correctie: Correctie, portfolio: Portfolio) -> tuple[str, ...]:
    """Return the names of the file that a correction is about, from old to new.

    Those under which closed quarters knew it from then on, and that of today.
    """
    if correctie.pilot is None:
        return (PROGRAMMA,)
    gesloten, ids = portfolio.gesloten, portfolio.ids
    eerder = (
        id_
        for kwartaal in gesloten.laatste
        if kwartaal >= correctie.kwartaal
        for id_, titel in gesloten.titels(kwartaal).items()
        if titel == correctie.titel and id_ not in ids
    )
    nu = [correctie.pilot] if correctie.pilot in ids else []
    return tuple(f"{PILOTS}/{id_}.yaml" for id_ in dict.fromkeys((*eerder, *nu)))


def _feiten(content: bytes | None, correctie: Correctie, pad: str, portfolio: Portfolio) -> Feiten:
    """Return the facts that a version of a file gives; none where it cannot be read."""
    kader = replace(portfolio.kader, peildatum=correctie.kwartaal.laatste_dag)
    if content is None:
        return {}
    if correctie.pilot is None:
        programma = read_bytes(content, ProgrammaMetProfiel, kader.profiel.woordenschat).value
        if programma is None:
            return {}
        toen = Kader(kader.profiel, programma, kader.peildatum)
        return feiten_van_programma(programma_opname(Portfolio(toen, kader.peildatum, ())))
    pilot = read_bytes(content, kader.profiel.pilot, kader.profiel.woordenschat).value
    if pilot is None:
        return {}
    return feiten_op(Dossier(pad, pilot, kader, kader.peildatum), correctie.kwartaal)
