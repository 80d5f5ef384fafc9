"""The notes of a repository over its quarters: as they were closed, or made now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.check.notities import gesloten_tekst
from pilotkit.correcties import correcties
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.errors import UnreadableRepository
from pilotkit.kwartaal import Kwartaal
from pilotkit.peildatum.gesloten import naam_van
from pilotkit.reports.opdracht import Opdracht, Sluiting
from pilotkit.sluiten.herkomst import sinds
from pilotkit.source.git import Revision
from pilotkit.source.repository import NOTITIES, Files
from pilotkit.zegel import zuiver

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.correcties import Correctie


@dataclass(frozen=True, slots=True)
class Archief:
    """What notes on quarters are made from: files, their revision, the day of today.

    ``root`` is the checkout in which git may know since when an entry is there.
    """

    files: Files
    root: Path
    revisie: Revision | None
    vandaag: date

    def gesloten_tekst(self, result: CheckResult, kwartaal: Kwartaal) -> str | None:
        """Return the last closed note on a quarter, or None where it is not closed.

        Raises UnreadableRepository where the note is not what was closed: nobody may
        take for told what was changed afterwards.
        """
        gesloten = result.portfolio.gesloten
        if kwartaal not in gesloten.bezet:
            return None
        notitie = gesloten.laatste.get(kwartaal)
        pad = f"{NOTITIES}/{naam_van(kwartaal, notitie.editie if notitie else 1)}.md"
        tekst = gesloten_tekst(self.files, pad, notitie) if notitie else None
        if tekst is None:
            raise UnreadableRepository(
                f"de gesloten notitie over het {in_woorden(kwartaal)} is na het sluiten veranderd. "
                "`pilotkit check --select PK703` zegt wat; haal haar terug uit git, of vraag met "
                "--reconstruct wat de bestanden nu zeggen."
            )
        return zuiver(tekst)

    def opdracht(
        self, result: CheckResult, kwartaal: Kwartaal, sluiting: Sluiting | None = None
    ) -> Opdracht:
        """Return what a note on a quarter must tell; what it sets right includes since when."""
        return Opdracht(
            result,
            kwartaal,
            self.revisie,
            vandaag=self.vandaag,
            sluiting=sluiting,
            correcties=tuple(self._met_sinds(result, self._correcties(result, kwartaal))),
        )

    def _correcties(self, result: CheckResult, kwartaal: Kwartaal) -> tuple[Correctie, ...]:
        eerder = result.portfolio.gesloten.voor(kwartaal)
        return correcties(result.dossiers, result.portfolio, eerder)

    def _met_sinds(self, result: CheckResult, alle: tuple[Correctie, ...]) -> list[Correctie]:
        tot = self.revisie.commit if self.revisie else None
        return [
            replace(correctie, sinds=sinds(correctie, result, self.root, tot)) for correctie in alle
        ]
