"""The step of a pilot to another phase, in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pilotkit.bewerken.opgave import waarde_uit
from pilotkit.bewerken.zetten import gezet
from pilotkit.dutch import datum
from pilotkit.errors import WrongUse
from pilotkit.model.pilot import Pilot
from pilotkit.model.velden import velden
from pilotkit.model.woorden import Fase
from pilotkit.peildatum.stappen import stappen
from pilotkit.profiel import Profiel


@dataclass(frozen=True, slots=True)
class GevraagdeStap:
    """A step that somebody asks for; ``is_genoemd`` says that the day was named."""

    naar: Fase
    dag: date
    is_genoemd: bool = False
    besluit: Mapping[str, object] | None = None


def besluit_uit(profiel: Profiel, gegeven: Mapping[str, str | None]) -> dict[str, object] | None:
    """Return the decision that somebody typed by its keys, as far as it goes, or None.

    Raises WrongUse where a part of one was given that says nothing by itself.
    """
    if not any(gegeven.values()):
        return None
    blok = velden(profiel.pilot, profiel.woordenschat)["besluiten"].item
    assert blok is not None and blok.blok is not None  # noqa: S101, PT018 - a list of blocks
    bekend = velden(blok.blok, profiel.woordenschat)
    if not (gegeven.get("besluit") and gegeven.get("orgaan")):
        orgaan = next(iter(bekend["orgaan"].waarden), "…") if "orgaan" in bekend else "…"
        raise WrongUse(
            "een besluit heeft een tekst en een orgaan: geef --besluit en --orgaan, zoals "
            f'`--besluit "Middelen toegekend" --orgaan "{orgaan}"`.'
        )
    return {
        sleutel: waarde_uit(bekend[sleutel], tekst) for sleutel, tekst in gegeven.items() if tekst
    }


def met_stap(
    content: bytes, pilot: Pilot, profiel: Profiel, stap: GevraagdeStap
) -> tuple[bytes, date]:
    """Return the file of a pilot in another phase, and since when it is in it.

    The step goes under ``fasen``, or comes with a decision; where the last step of the file
    is this one already, there is none to add. Raises WrongUse for a day before the last step.
    """
    weg = stappen(pilot)
    laatste = weg[-1] if weg else None
    naar, dag = str(stap.naar), stap.dag
    staat_er = laatste is not None and laatste.fase == naar and stap.besluit is None
    content = gezet(content, profiel.pilot, ("fase",), naar)
    if laatste and staat_er and not (stap.is_genoemd and laatste.datum != dag):
        return content, laatste.datum
    if laatste and (staat_er or dag < laatste.datum):
        raise WrongUse(
            f"de laatste stap in het bestand is die naar {laatste.fase}, op "
            f"{datum(laatste.datum)}. Kies bij --datum een latere dag"
            f"{', of laat --datum weg' if staat_er else ''}."
        )
    if stap.besluit is None:
        path, regel = ("fasen", len(pilot.fasen)), {"fase": naar, "vanaf": dag}
    else:
        path = ("besluiten", len(pilot.besluiten))
        regel = {"datum": dag, **stap.besluit, "fase": naar}
    return gezet(content, profiel.pilot, path, regel), dag
