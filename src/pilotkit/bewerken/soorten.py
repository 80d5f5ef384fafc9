"""The kinds of entry that can be added to a pilot: each its place in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.velden import veld_op, velden
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.problem import Veld


@dataclass(frozen=True, slots=True)
class Invoersoort:
    """A kind of entry: the list or block that it goes in, and what it is in a few words."""

    path: Path
    zin: str

    def is_lijst(self, model: type[Blok]) -> bool:
        """Return whether there may be more than one of it."""
        veld = veld_op(model, self.path)
        return veld is not None and veld.item is not None

    def sleutels(self, model: type[Blok], schat: Woordenschat = STANDAARD) -> tuple[Sleutel, ...]:
        """Return the keys that it takes: those in its blocks too, but no lists of blocks.

        ``schat`` are the words of the programme.
        """
        veld = veld_op(model, self.path, schat)
        blok = (veld.item or veld).blok if veld else None
        return tuple(_van(blok, (), schat)) if blok else ()


SOORTEN: Mapping[str, Invoersoort] = {
    "voortgang": Invoersoort(("voortgang",), "een bericht over hoe het gaat"),
    "uitgave": Invoersoort(("begroting", "uitgaven"), "een uitgave"),
    "verplichting": Invoersoort(("begroting", "verplichtingen"), "een verplichting"),
    "vrijval": Invoersoort(("begroting", "vrijval"), "verplicht geld dat vrijvalt"),
    "besluit": Invoersoort(("besluiten",), "een besluit"),
    "les": Invoersoort(("evaluatie", "lessen"), "een les"),
    "mijlpaal": Invoersoort(("planning", "mijlpalen"), "een mijlpaal"),
    "partner": Invoersoort(("partners",), "een partner"),
    "signaal": Invoersoort(("signalen",), "een kans of risico voor het programma"),
    "advies": Invoersoort(("advies",), "het advies van de toetser"),
    "post": Invoersoort(("begroting", "posten"), "een post van de raming"),
    "dekking": Invoersoort(("begroting", "dekking"), "een bijdrage in de kosten"),
    "evaluatiemoment": Invoersoort(("evaluatie", "momenten"), "een moment van evaluatie"),
    "versterker": Invoersoort(
        ("begeleiding", "versterkers"), "een uitwisseling met een versterker"
    ),
    "herijking": Invoersoort(("herijkingen",), "een herijking van raming of einde"),
    "borging": Invoersoort(("borging",), "wat er na afloop blijft"),
    "uitkomst": Invoersoort(("evaluatie", "uitkomst"), "hoe het is afgelopen"),
    "relatie": Invoersoort(("relaties",), "een band met een ander"),
    "uitzondering": Invoersoort(("uitzonderingen",), "een uitzondering op een regel"),
}
"""The first ten are those of 4-cli; the others are what a pilot needs on its way besides."""


def soort_op(naam: str, model: type[Blok], schat: Woordenschat = STANDAARD) -> Invoersoort | None:
    """Return a kind by its name, or by the path of any other block or list of blocks; or None."""
    if naam in SOORTEN:
        return SOORTEN[naam]
    delen = naam.split(".")
    path = tuple(int(deel) if _NUMMER.fullmatch(deel) else deel for deel in delen)
    veld = veld_op(model, path, schat)
    if not path or veld is None or not (veld.item or veld).blok or isinstance(path[-1], int):
        return None
    return Invoersoort(path, f"iets onder {naam}")


_NUMMER = re.compile(r"\d{1,6}")


@dataclass(frozen=True, slots=True)
class Sleutel:
    """A key of an entry: its path in it, and what may stand there. ``optie`` has its dashes."""

    path: tuple[str, ...]
    veld: Veld

    @property
    def optie(self) -> str:
        """The option of a command, as in ``--nodig-tijd``."""
        return "--" + "-".join(self.path).replace("_", "-")

    @property
    def naam(self) -> str:
        """The name by which the command knows it."""
        return "__".join(self.path)


def _van(blok: type[Blok], boven: tuple[str, ...], schat: Woordenschat) -> list[Sleutel]:
    gevonden: list[Sleutel] = []
    for naam, veld in velden(blok, schat).items():
        if veld.blok and not veld.verkort:
            gevonden += _van(veld.blok, (*boven, naam), schat)
        elif not (veld.item and veld.item.blok):
            gevonden.append(Sleutel((*boven, naam), veld))
    return gevonden


def ontbreekt(
    alle: tuple[Sleutel, ...], gegeven: Mapping[tuple[str, ...], object]
) -> list[Sleutel]:
    """Return the keys without which an entry cannot be, and that were not given."""
    return [
        s
        for s in alle
        if s.veld.verplicht
        and s.path not in gegeven
        and (len(s.path) == 1 or any(p[:-1] == s.path[:-1] for p in gegeven))
    ]


def genest(gegeven: Mapping[tuple[str, ...], object]) -> dict[str, object]:
    """Return an entry of the values that were given, in the order of the keys."""
    heel: dict[str, object] = {}
    for path, waarde in gegeven.items():
        blok = heel
        for stap in path[:-1]:
            binnen = blok.setdefault(stap, {})
            assert isinstance(binnen, dict)  # noqa: S101 - a block of the model
            blok = binnen
        blok[path[-1]] = waarde
    return heel
