"""What the commands that change one pilot have in common: which file, may it, and write it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pilotkit.cli.console import emit, say
from pilotkit.cli.options import peildatum
from pilotkit.cli.pilots import find_pilot
from pilotkit.cli.repository import refuse_links, repository, sure_programme, write
from pilotkit.cli.vragen import gevraagd, vraag
from pilotkit.dutch import aantal, met_raad
from pilotkit.errors import Refused
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.bewerken.gevolg import Gevolg
    from pilotkit.finding import Diagnostic
    from pilotkit.model.pilot import Pilot
    from pilotkit.profiel import Profiel
    from pilotkit.reading import ReadFile
    from pilotkit.source.repository import Checkout


@dataclass(frozen=True, slots=True)
class Werk:
    """A pilot that is to be changed: its file as it is, and the programme that it is of."""

    checkout: Checkout
    dag: date
    profiel: Profiel
    bestand: str
    oud: bytes
    gelezen: ReadFile[Pilot]

    @property
    def data(self) -> dict[str, Any]:
        """What the file says, by key."""
        return self.gelezen.keys or {}

    @property
    def model(self) -> type[Pilot]:
        """The model of the pilots of the programme."""
        return self.profiel.pilot


def ruimte(repo: Path | None) -> Checkout:
    """Return the repository to change. Raises WrongUse where a link leads to it."""
    refuse_links(repo, [])
    return repository(repo)


def gevraagde_pilot(
    checkout: Checkout, pilot: str | None, commando: str, argument: str = "PILOT"
) -> str:
    """Return which pilot is meant, asked for on a terminal where none was given."""
    ids = [file.id for file in checkout.pilots() if file.id]
    return gevraagd(pilot, argument, commando, lambda: vraag(_welke(checkout), ids))


def _welke(checkout: Checkout) -> str:
    """Return the question which pilot it is, in the words of the programme."""
    from pilotkit.check.programme import read_programme

    return read_programme(checkout, peildatum(None)).kader.woorden.pilot.welke


def werk_aan(checkout: Checkout, pilot: str, as_of: str | None) -> Werk:
    """Return the pilot to change. Raises Refused where its file has no data to change."""
    from pilotkit.check.place import of_problems, of_read
    from pilotkit.problem import UnreadableText
    from pilotkit.reading import read_bytes

    dag = peildatum(as_of)
    bestand = find_pilot(checkout, pilot)
    profiel = sure_programme(checkout, dag, to_count=False).profiel
    try:
        oud = checkout.read(bestand)
    except UnreadableText as unreadable:
        raise Refused(
            _onleesbaar(bestand, of_problems(unreadable.problems, bestand, None))
        ) from None
    read = read_bytes(oud, profiel.pilot, profiel.woordenschat)
    if not read.keys:
        raise Refused(_onleesbaar(bestand, of_read(read, bestand)))
    return Werk(checkout, dag, profiel, bestand, oud, read)


def _onleesbaar(bestand: str, waarom: Iterable[Diagnostic]) -> str:
    redenen = "".join(f"\n{regel(d, met_plek=True)}" for d in waarom)
    return f"{bestand} is niet te lezen en blijft zoals het is. Verbeter eerst:{redenen}"


def gevolg_van(werk: Werk, nieuw: bytes) -> Gevolg:
    """Return what a check would find anew if a pilot became this."""
    from pilotkit.bewerken.gevolg import gevolg
    from pilotkit.source.overlay import Overlay

    return gevolg(werk.checkout, Overlay(werk.checkout, {werk.bestand: nieuw}), werk.dag)


def schrijf(
    werk: Werk, nieuw: bytes, gezegd: Iterable[str], geweigerd: tuple[str, str] | None = None
) -> int:
    """Write a pilot as it becomes, and say what changed.

    Raises Refused for a new fout; ``geweigerd`` is what is said before and behind it.
    """
    from pilotkit.editing.files import Change
    from pilotkit.persoonlijk import gemaskeerd

    wat = gevolg_van(werk, nieuw)
    if wat.fouten:
        voor, achter = geweigerd or (
            f"er is niets geschreven, want daarmee {komt_bij(wat.fouten)}:",
            "",
        )
        raise Refused(f"{voor}{opgesomd(wat.fouten)}{achter}")
    if nieuw != werk.oud:
        write(werk.checkout, Change(werk.bestand, werk.oud, nieuw))
    for zin in gezegd:
        emit(f"{schoon(gemaskeerd(f'{werk.bestand}: {zin}'))}\n")
    if wat.let_op:
        say(f"Let op:{opgesomd(wat.let_op)}")
    if wat.aan_het_licht:
        say(f"Het bestand is nu te lezen. Wat er verder mis is:{opgesomd(wat.aan_het_licht)}")
    return 0


def komt_bij(fouten: Collection[Diagnostic]) -> str:
    """Return how many errors come with a change, as the end of a sentence."""
    werkwoord = "komt" if len(fouten) == 1 else "komen"
    return f"{werkwoord} er {aantal(len(fouten), 'fout', 'fouten')} bij"


def opgesomd(diagnostics: Iterable[Diagnostic]) -> str:
    """Return findings as lines, each with a line feed before it."""
    return "".join(f"\n{regel(d)}" for d in diagnostics)


def regel(diagnostic: Diagnostic, *, met_plek: bool = False) -> str:
    """Return a finding on one line; without its place where the text of that is not written."""
    plek = f"regel {diagnostic.position.line}, " if met_plek else ""
    severity, melding = diagnostic.severity, met_raad(diagnostic.message, diagnostic.hint)
    return schoon(f"- {plek}{diagnostic.code} {severity}: {melding}")
