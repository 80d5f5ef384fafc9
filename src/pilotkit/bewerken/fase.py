"""The step of a pilot to another phase, in its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pilotkit.bewerken.opgave import waarde_uit
from pilotkit.bewerken.weghalen import weggehaald
from pilotkit.bewerken.zetten import gezet
from pilotkit.dutch import datum
from pilotkit.errors import WrongUse
from pilotkit.model.pilot import Pilot
from pilotkit.model.velden import velden
from pilotkit.model.woorden import Fase
from pilotkit.peildatum.stappen import Stap, fase_op, fase_sinds, stappen
from pilotkit.profiel import Profiel


@dataclass(frozen=True, slots=True)
class GevraagdeStap:
    """A step that somebody asks for; ``is_genoemd`` says that the day was named."""

    naar: Fase
    dag: date
    is_genoemd: bool = False
    besluit: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Gestapt:
    """A file after a step, and since when the pilot is in its phase; None where no file says so.

    ``vervallen`` are the phases of that same day whose step is no longer there.
    """

    content: bytes
    sinds: date | None
    vervallen: tuple[Fase, ...] = ()


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


def met_stap(content: bytes, pilot: Pilot, profiel: Profiel, stap: GevraagdeStap) -> Gestapt:
    """Return the file of a pilot in another phase.

    The step goes under ``fasen``, or comes with a decision; where the last step of the file
    is this one already, there is none to add. It takes the place of a step of that same day
    that no decision marks; where the pilot is then where it was the day before, that step
    only goes. Raises WrongUse for a day before the last step, or one of a decision.
    """
    weg = stappen(pilot)
    laatste = weg[-1] if weg else None
    naar, dag = str(stap.naar), stap.dag
    staat_er = laatste is not None and laatste.fase == naar and stap.besluit is None
    content = gezet(content, profiel.pilot, ("fase",), naar)
    if laatste and staat_er and not (stap.is_genoemd and laatste.datum != dag):
        return Gestapt(content, laatste.datum)
    if laatste:
        _weiger(laatste, stap, profiel, staat_er=staat_er)
    vervallen = [oud for oud in weg if oud.datum == dag and oud.plek[0] == "fasen"]
    fasen = tuple(oud.fase for oud in vervallen)
    sinds: date | None = dag
    if stap.besluit is not None:
        regel: object = {"datum": dag, **stap.besluit, "fase": naar}
        content = gezet(content, profiel.pilot, ("besluiten", len(pilot.besluiten)), regel)
    elif not vervallen:
        regel = {"fase": naar, "vanaf": dag}
        content = gezet(content, profiel.pilot, ("fasen", len(pilot.fasen)), regel)
    elif fase_op(pilot, eerder := dag - timedelta(days=1), profiel.levensloop) == naar:
        sinds = fase_sinds(pilot, eerder, profiel.levensloop)
    else:
        content = gezet(content, profiel.pilot, vervallen.pop().plek, naar)
    for oud in reversed(vervallen):
        content = weggehaald(content, oud.plek[:-1])
    return Gestapt(content, sinds, fasen)


def _weiger(laatste: Stap, stap: GevraagdeStap, profiel: Profiel, *, staat_er: bool) -> None:
    """Raise WrongUse where a step cannot come behind the last one of the file."""
    if staat_er or stap.dag < laatste.datum:
        raise WrongUse(
            f"de laatste stap in het bestand is die naar {laatste.fase}, op "
            f"{datum(laatste.datum)}. Kies bij --datum een latere dag"
            f"{', of laat --datum weg' if staat_er else ''}."
        )
    if stap.besluit is None and stap.dag == laatste.datum and laatste.plek[0] == "besluiten":
        besluit = ".".join(map(str, laatste.plek[:-1]))
        raise WrongUse(
            f"op {datum(laatste.datum)} kwam {profiel.woorden.pilot.de} met een besluit in de fase "
            f"{laatste.fase}. Geef met --besluit en --orgaan het besluit dat daarna kwam, of haal "
            f"eerst `{besluit}` uit het bestand en zet `fase` terug."
        )
