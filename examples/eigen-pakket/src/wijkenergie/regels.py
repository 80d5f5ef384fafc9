"""A rule that cannot be said in YAML: two facts of a pilot held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import pilotregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.dossier import Dossier

DAGEN = 365


@pilotregel("WE301", Severity.WAARSCHUWING, "reglement §3", waivable=True)
def een_winter_lang(dossier: Dossier) -> Iterator[Finding]:
    """Een buurtproef duurt minstens een jaar.

    Alleen wie een hele winter meet, weet of het warm genoeg blijft. Maak de proef langer,
    of leg in een besluit uit waarom het korter kan.
    """
    start, einde = dossier.toen.planning.start, dossier.toen.planning.einde
    if start and einde and (einde - start).days < DAGEN:
        yield Finding(
            ("planning", "einde"),
            "De buurtproef duurt korter dan een jaar.",
            "zet het einde een jaar na de start, of vraag een uitzondering",
        )
