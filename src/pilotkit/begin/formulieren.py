"""The forms by which somebody proposes an idea or a correction, as each forge reads them.

The headings are the same in every programme and on every forge: by them a form that was
filled in is read back (``ingevuld``), also where the programme got other words since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pilotkit.begin.id import voorbeeld_id
from pilotkit.dutch import opsomming
from pilotkit.model.velden import veld_op
from pilotkit.profiel import Profiel
from pilotkit.source.forge import Forge
from pilotkit.yaml.scalars import plain_or_quoted

LABEL = "overnemen"
"""The label by which a maintainer has a form made into a proposal; no form carries it."""
_OPENBAAR = (
    "Wie deze repository kan zien, kan lezen wat je hier schrijft. "
    "Zet er geen gegevens van personen in."
)


@dataclass(frozen=True, slots=True)
class Formuliervraag:
    """A question of a form: the heading above its answer, and the key that the answer is for."""

    kop: str
    sleutel: str
    uitleg: str
    verplicht: bool = True
    is_lang: bool = False


@dataclass(frozen=True, slots=True)
class Formulier:
    """A form: its name, what it is for, and its questions in order."""

    naam: str
    waarvoor: str
    vragen: tuple[Formuliervraag, ...]

    @property
    def koppen(self) -> tuple[str, ...]:
        """The headings of the form, in order."""
        return tuple(vraag.kop for vraag in self.vragen)


IDEE = Formulier(
    "Idee",
    "Stel {een} voor.",
    (
        Formuliervraag("Titel", "titel", "Hoe {de} heet, in een paar woorden."),
        Formuliervraag(
            "Samenvatting",
            "samenvatting",
            "Wat {de} doet en voor wie, in een paar zinnen.",
            is_lang=True,
        ),
        Formuliervraag(
            "Bron", "bron", "Waar het idee vandaan komt, zoals een stuk of een bijeenkomst."
        ),
        Formuliervraag(
            "Ingediend door",
            "ingediend_door",
            "Welke organisatie het idee inbrengt. Noem geen persoon.",
            verplicht=False,
        ),
        Formuliervraag(
            "Gemeenten", "gemeenten", "In welke gemeenten {de} speelt.", verplicht=False
        ),
        Formuliervraag(
            "Lijnen", "lijnen", "Bij welke lijn van het programma {de} hoort.", verplicht=False
        ),
    ),
)

CORRECTIE = Formulier(
    "Correctie",
    "Iets over {een} klopt niet.",
    (
        Formuliervraag(
            "Bestand",
            "bestand",
            "De naam van het bestand van {de}, zoals {naam}, zonder .yaml.",
        ),
        Formuliervraag(
            "Sleutel",
            "sleutel",
            "Welke sleutel niet klopt, zoals planning.einde. Weet je die niet? Zeg het in gewone "
            "woorden; een beheerder vult de sleutel in.",
        ),
        Formuliervraag("Wat er staat", "staat", "Wat er nu staat.", verplicht=False),
        Formuliervraag("Wat het moet zijn", "moet", "Wat er moet staan."),
        Formuliervraag("Bron", "bron", "Waaruit dat blijkt, zoals een besluit met de datum."),
    ),
)

FORMULIEREN = (IDEE, CORRECTIE)


def formulierteksten(forge: Forge, profiel: Profiel) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each form, as a forge reads it."""
    for formulier in FORMULIEREN:
        laag = formulier.naam.lower()
        if forge is Forge.GITLAB:  # which has descriptions to fill in, and no forms
            yield f".gitlab/issue_templates/{formulier.naam}.md", _beschrijving(formulier, profiel)
        elif forge is Forge.GITHUB:
            yield f".github/ISSUE_TEMPLATE/{laag}.yml", _formulier(formulier, profiel, forge)
        else:
            yield f".forgejo/issue_template/{laag}.yaml", _formulier(formulier, profiel, forge)


def _beschrijving(formulier: Formulier, profiel: Profiel) -> str:
    vragen = "".join(
        f"### {vraag.kop}\n\n<!-- {_uitleg(vraag, profiel)}{_kies(vraag, profiel)} -->\n\n"
        for vraag in _van_programma(formulier, profiel)
    )
    return f"<!-- {_OPENBAAR} -->\n\n{vragen}"


def _kies(vraag: Formuliervraag, profiel: Profiel) -> str:
    """Return what can be chosen, where nothing offers it."""
    keuzes = _keuzes(vraag, profiel)
    return f" Kies uit {opsomming(keuzes, 'en')}, met een komma ertussen." if keuzes else ""


def _formulier(formulier: Formulier, profiel: Profiel, forge: Forge) -> str:
    waarvoor = "description" if forge is Forge.GITHUB else "about"
    regels = [
        f"name: {plain_or_quoted(formulier.naam)}",
        f"{waarvoor}: {plain_or_quoted(_gevuld(formulier.waarvoor, profiel))}",
        f"title: {plain_or_quoted(f'{formulier.naam}: ')}",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {plain_or_quoted(_OPENBAAR)}",
    ]
    for vraag in _van_programma(formulier, profiel):
        regels += _vraagregels(vraag, profiel)
    return "\n".join(regels) + "\n"


def _vraagregels(vraag: Formuliervraag, profiel: Profiel) -> list[str]:
    keuzes = _keuzes(vraag, profiel)
    soort = "dropdown" if keuzes else "textarea" if vraag.is_lang else "input"
    regels = [
        f"  - type: {soort}",
        f"    id: {vraag.sleutel}",
        "    attributes:",
        f"      label: {plain_or_quoted(vraag.kop)}",
        f"      description: {plain_or_quoted(_uitleg(vraag, profiel))}",
    ]
    if keuzes:
        regels += ["      multiple: true", "      options:"]
        regels += [f"        - {plain_or_quoted(keuze)}" for keuze in keuzes]
    verplicht = "true" if vraag.verplicht else "false"
    return [*regels, "    validations:", f"      required: {verplicht}"]


def _van_programma(formulier: Formulier, profiel: Profiel) -> Iterator[Formuliervraag]:
    """Yield the questions of a form that the programme has an answer to."""
    for vraag in formulier.vragen:
        if vraag.sleutel != "lijnen" or _keuzes(vraag, profiel):
            yield vraag


def _keuzes(vraag: Formuliervraag, profiel: Profiel) -> tuple[str, ...]:
    """Return what can be chosen, where that is a closed list of the programme."""
    if vraag.sleutel not in ("gemeenten", "lijnen"):
        return ()
    veld = veld_op(profiel.pilot, (vraag.sleutel, 0), profiel.woordenschat)
    return tuple(map(str, veld.waarden)) if veld else ()


def _uitleg(vraag: Formuliervraag, profiel: Profiel) -> str:
    meer = ""
    if vraag.sleutel == "gemeenten" and not _keuzes(vraag, profiel):
        meer = " Zet een komma tussen twee gemeenten."
    return _gevuld(vraag.uitleg, profiel) + meer


def _gevuld(tekst: str, profiel: Profiel) -> str:
    """Return a text in the words of the programme."""
    heet = profiel.woorden.pilot
    return tekst.format(een=heet.een, de=heet.de, naam=voorbeeld_id(heet))
