"""What notes on earlier quarters told, and what it turned out to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pilotkit.correcties import Correctie
from pilotkit.dutch import datum
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.profiel import Naamwoord
from pilotkit.verschilwoorden import in_zinnen


def correctieregels(
    correcties: Iterable[Correctie], heet: Naamwoord
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield of whom, and what is set right in which note."""
    per_onderwerp: dict[tuple[str | None, str], list[str]] = {}
    for correctie in correcties:
        wanneer = f", in de bestanden sinds {datum(correctie.sinds)}" if correctie.sinds else ""
        regel = (
            f"In de notitie over het {in_woorden(correctie.kwartaal)}{wanneer}: "
            f"{'; '.join(in_zinnen(correctie, heet))}."
        )
        per_onderwerp.setdefault((correctie.pilot, correctie.titel), []).append(regel)
    for (_, titel), regels in per_onderwerp.items():
        yield titel, tuple(regels)
