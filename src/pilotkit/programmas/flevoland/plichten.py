"""What Flevoland promised to do by a day or in a rhythm, each with its place in the documents.

Where a document names no first day, a rhythm counts from 1 January 2018: the year after
the startnotitie. ``Medio 2018`` is read as up to and including 30 June, as elsewhere.
"""

from __future__ import annotations

from datetime import date

from pilotkit.profiel import Plicht

_BEGIN = date(2018, 1, 1)
_MEDIO, _EIND = date(2018, 6, 30), date(2018, 12, 31)
_STATEN = "Provinciale Staten"

PLICHTEN = (
    Plicht(
        "nieuwsbrief", "nieuwsbrief over de voortgang", "de commissie Ruimte", "startnotitie §3",
        maanden=2, vanaf=_BEGIN,
    ),
    Plicht(
        "opgavenbericht", "bericht over hoe de opgaven van de Omgevingsvisie elkaar raken",
        _STATEN, "startnotitie §1.5", maanden=6, vanaf=_BEGIN,
    ),
    Plicht(
        "monitor", "cijfers over de sociaal-economische ontwikkelingen",
        "gemeenten en maatschappelijke organisaties", "startnotitie §1.3",
        maanden=12, vanaf=_BEGIN,
    ),
    Plicht(
        "regionaal_gesprek", "regionaal gesprek over de toekomst van de Flevolander",
        "gemeenten en maatschappelijke organisaties", "startnotitie §1.3",
        maanden=12, vanaf=_BEGIN,
    ),
    Plicht(
        "oogst", "advies en oogst van de ontwikkelfase, ter informatie",
        _STATEN, "opzet §6.1; presentatie, Planning", uiterlijk=_MEDIO,
    ),
    Plicht(
        "informatiemoment", "extra informatiemoment aan het eind van de ontwikkelfase",
        "Statenleden", "opzet §8", uiterlijk=_MEDIO,
    ),
    Plicht(
        "congres", "congres over de toekomst van de Flevolander",
        "Statenleden en maatschappelijke partners", "opzet §8",
        maanden=12, vanaf=date(2018, 7, 1), is_vrij=True,
    ),
    Plicht(
        "verslag", "verslag van de activiteiten van de eerste pilots", _STATEN,
        "opzet §6.3, §8", uiterlijk=_EIND,
    ),
    Plicht(
        "tussentijdse_evaluatie", "tussentijdse evaluatie van het pilottraject", _STATEN,
        "opzet §6, §6.3", uiterlijk=_EIND,
    ),
)  # fmt: skip
