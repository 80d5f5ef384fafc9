"""What a document demands of a programme, and what of pilotkit meets it (7-truth §5).

A value a demand: in our own Dutch words, with its section, how strongly the document
says it, and the rules, keys, notes and commands that meet it. The documents themselves
stay out of the project.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from pilotkit.finding import Severity


class Sterkte(StrEnum):
    """How strongly a document says something; what it plainly says to be so is ``moet``."""

    MOET = "moet"
    BELANGRIJK = "belangrijk"
    KAN = "kan"

    @property
    def ernst(self) -> Severity:
        """The severity that a rule on it gets (7-truth §5)."""
        return _ERNST[self]


_ERNST = {
    Sterkte.MOET: Severity.FOUT,
    Sterkte.BELANGRIJK: Severity.WAARSCHUWING,
    Sterkte.KAN: Severity.TIP,
}


class Verwijssoort(StrEnum):
    """What may meet a demand."""

    REGEL = "regel"
    SLEUTEL = "sleutel"
    NOTA = "nota"
    OPDRACHT = "opdracht"


@dataclass(frozen=True, slots=True)
class Eisverwijzing:
    """What meets a demand.

    ``naam`` is the code of a rule, the path of a key (without the numbers of lists), the
    words of a note's template, or the name of a command. ``waar`` is the kind of note, or
    for a key the file that has it: ``pilot`` or ``programma``.
    """

    soort: Verwijssoort
    naam: str
    waar: str = ""


@dataclass(frozen=True, slots=True)
class Eis:
    """One demand of a document.

    ``bron`` names the document and its sections (``nota §6.1, slides``). ``door`` are
    references (:func:`lees_verwijzing`); empty where nothing meets it yet, or where ``niet``
    says why it is not the tool's to do. ``reden_ernst`` says why a rule in ``door`` is heavier
    or milder than ``sterkte`` asks.
    """

    nr: int
    eis: str
    bron: str
    sterkte: Sterkte
    door: tuple[str, ...] = ()
    niet: str = ""
    reden_ernst: str = ""
    hoofdstuk: str = ""

    @property
    def verwijzingen(self) -> tuple[Eisverwijzing, ...]:
        """The references of ``door``."""
        return tuple(map(lees_verwijzing, self.door))

    @property
    def zin(self) -> str:
        """Where a document says it, how strongly, and what: in one line."""
        return f"{self.bron} ({self.sterkte}): {self.eis}"

    def noemt(self, code: str) -> bool:
        """Return whether the rule with this code meets the demand."""
        return f"{Verwijssoort.REGEL} {code}" in self.door


def hoofdstuk(titel: str, *eisen: Eis) -> tuple[Eis, ...]:
    """Return the demands as those of a chapter with this title."""
    return tuple(replace(eis, hoofdstuk=titel) for eis in eisen)


def lees_verwijzing(tekst: str) -> Eisverwijzing:
    """Return what a reference names; ``ValueError`` where it is none.

    ``regel PK406``, ``sleutel advies.nodig``, ``sleutel programma: rapportage.orgaan``,
    ``nota commissie: Geld``, ``opdracht summary``.
    """
    eerste, _, rest = tekst.partition(" ")
    soort = Verwijssoort(eerste)
    waar, _, naam = rest.rpartition(": ")
    if soort is Verwijssoort.SLEUTEL:
        waar = waar or "pilot"
    if not naam or bool(waar) != (soort in (Verwijssoort.SLEUTEL, Verwijssoort.NOTA)):
        raise ValueError(tekst)
    return Eisverwijzing(soort, naam, waar)


def eisen_van(code: str, eisen: Iterable[Eis]) -> tuple[Eis, ...]:
    """Return the demands that the rule with this code meets, the strongest first."""
    sterktes = list(Sterkte)
    genoemd = (eis for eis in eisen if eis.noemt(code))
    return tuple(sorted(genoemd, key=lambda eis: (sterktes.index(eis.sterkte), eis.nr)))


def secties(bron: str) -> tuple[str, ...]:
    """Return the places that a source names: ``nota §4, §6.1`` is ``nota §4`` and ``nota §6.1``.

    A place without a section is a whole document.
    """
    plekken: list[str] = []
    for deel in bron.split(", "):
        vorige = plekken[-1].partition(" ")[0] if plekken else ""
        plekken.append(f"{vorige} {deel}" if deel.startswith("§") else deel)
    return tuple(plekken)
