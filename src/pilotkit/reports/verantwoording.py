"""How a report was made: the closing account of every kind (4-cli), and how sure a note is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pilotkit import __version__
from pilotkit.check import CheckResult
from pilotkit.dutch import aantal, datum, opsomming, zin
from pilotkit.finding import Severity
from pilotkit.reports.opdracht import Opdracht
from pilotkit.source.git import Revision


@dataclass(frozen=True, slots=True)
class Uitgezonderd:
    """A finding that a waiver sets aside."""

    pilot: str
    regel: str
    melding: str
    reden: str
    besluit: str
    tot: date


@dataclass(frozen=True, slots=True)
class Verantwoording:
    """Peildatum, revision, version and what the check found."""

    peildatum: date
    versie: str
    revisie: str
    aantal: int
    bevindingen: str
    onleesbaar: tuple[str, ...]


def herkomst(revisie: Revision | None) -> str:
    """Return from which revision the files are, in words."""
    if revisie is None:
        return "buiten git"
    if revisie.trouble:
        return "de revisie is niet bekend"
    wijzigingen = ", met wijzigingen die nog niet zijn vastgelegd" if revisie.changed else ""
    return f"revisie {revisie.commit}{wijzigingen}"


def notastaat(opdracht: Opdracht) -> str:
    """Return how sure a note is, for its head (7-truth §6); nothing while the quarter runs.

    With the account at the end it is all that depends on the day on which a note
    is made.
    """
    kwartaal, vandaag, sluiting = opdracht.kwartaal, opdracht.vandaag, opdracht.sluiting
    if sluiting:
        editie = f" Dit is editie {sluiting.editie}." if sluiting.editie > 1 else ""
        reden = f" Reden: {zin(sluiting.reden)}" if sluiting.reden else ""
        return f"Gesloten op {datum(sluiting.op)}.{editie}{reden}"
    if vandaag is None or opdracht.peildatum < kwartaal.laatste_dag:
        return ""
    is_gesloten = kwartaal in opdracht.result.portfolio.gesloten.bezet
    if not is_gesloten and vandaag <= kwartaal.wachten_tot:
        return "Concept, nog niet gesloten."
    bron = herkomst(opdracht.revisie) if opdracht.revisie else "bestanden buiten git"
    ander = " De gesloten notitie staat in notities." if is_gesloten else ""
    return f"Gereconstrueerd op {datum(vandaag)} uit {bron}.{ander}"


def verantwoording(result: CheckResult, revisie: Revision | None) -> Verantwoording:
    """Return the account of a report."""
    telling = (
        (len(result.open(Severity.FOUT)), "fout", "fouten"),
        (len(result.open(Severity.WAARSCHUWING)), "waarschuwing", "waarschuwingen"),
        (len(result.open(Severity.TIP)), "tip", "tips"),
        (len(result.waived), "uitzondering", "uitzonderingen"),
    )
    return Verantwoording(
        peildatum=result.portfolio.peildatum,
        versie=__version__,
        revisie=herkomst(revisie),
        aantal=len(result.diagnostics),
        bevindingen=opsomming([aantal(*rij) for rij in telling if rij[0]] or ["geen"]),
        onleesbaar=result.portfolio.onleesbaar,
    )


def uitgezonderd(result: CheckResult) -> tuple[Uitgezonderd, ...]:
    """Return what waivers set aside, by pilot."""
    titels = {pilot.bestand: pilot.titel for pilot in result.portfolio.pilots}
    return tuple(
        Uitgezonderd(
            pilot=titels.get(d.file, d.file),
            regel=d.code,
            melding=d.besluit or d.message,
            reden=d.waived.reden,
            besluit=d.waived.besluit,
            tot=date.fromisoformat(d.waived.tot),
        )
        for d in result.waived
        if d.waived
    )
