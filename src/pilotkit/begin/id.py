"""The id of a new pilot: the name of its file, good on every system."""

from __future__ import annotations

import re

from pilotkit.dutch import kort
from pilotkit.errors import WrongUse
from pilotkit.persoonlijk import gemaskeerd
from pilotkit.profiel import Naamwoord
from pilotkit.source.names import kebab
from pilotkit.source.repository import PILOTS, pilot_file

_LONGEST = 80
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that Windows keeps to itself, whatever stands behind the dot."""


def voorgestelde_id(titel: str) -> str:
    """Return the id that a title suggests."""
    naam = kebab(titel)[:_LONGEST].rstrip("-")
    return f"pilot-{naam}" if _OF_WINDOWS.fullmatch(naam) else naam


def voorbeeld_id(heet: Naamwoord) -> str:
    """Return the id of a pilot in examples, in the word of its programme."""
    return voorgestelde_id(f"mijn {heet.enkelvoud}")


def pilot_path(pilot_id: str) -> str:
    """Return the path of the file of a new pilot. Raises WrongUse, with an id that can be."""
    name = re.split(r"[/\\]", pilot_id)[-1]
    stem = re.sub(r"\.ya?ml$", "", name, flags=re.IGNORECASE)
    path = f"{PILOTS}/{stem or 'mijn-pilot'}.yaml"
    if gemaskeerd(path) != path:
        raise WrongUse(
            "in deze id staat een nummer dat een burgerservicenummer kan zijn. Kies een andere."
        )
    file = pilot_file(path)
    voorstel = file.id
    for problem in file.problems:
        voorstel = problem.facts["voorstel"].removesuffix(".yaml")
    voorstel = voorstel[:_LONGEST].rstrip("-")
    if _OF_WINDOWS.fullmatch(voorstel):
        voorstel = f"pilot-{voorstel}"
    if voorstel == pilot_id:
        return file.path
    if name != pilot_id:
        why = "is een pad. Geef alleen de id; het bestand komt vanzelf in `pilots/`"
    elif stem != pilot_id:
        why = "is een bestandsnaam. Geef alleen de id, zonder `.yaml`"
    elif len(pilot_id) > _LONGEST:
        why = f"is te lang: hooguit {_LONGEST} tekens"
    elif _OF_WINDOWS.fullmatch(pilot_id):
        why = "kan op Windows geen bestand zijn"
    else:
        why = "kan geen id zijn: gebruik kleine letters, cijfers en streepjes"
    raise WrongUse(f"`{kort(pilot_id)}` {why}. Typ bijvoorbeeld `{voorstel}`.")
