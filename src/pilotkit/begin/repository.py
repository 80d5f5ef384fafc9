"""The files of a new repository, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pilotkit import markdown
from pilotkit.begin.checked import checked
from pilotkit.begin.formulieren import formulierteksten
from pilotkit.begin.leesmij import leesmij_woorden
from pilotkit.begin.pilot import UITLEG, NieuwePilot, pilot_text
from pilotkit.begin.schemas import (
    PILOT_SCHEMA,
    PROGRAMMA_SCHEMA,
    modeline,
    pilot_schema,
    programma_schema,
)
from pilotkit.begin.skeleton import skeleton
from pilotkit.model.profielblok import ProgrammaMetProfiel
from pilotkit.model.programma import Programma
from pilotkit.profiel import Profiel
from pilotkit.source.forge import Forge
from pilotkit.source.repository import PROGRAMMA

VOORBEELD = "pilots/voorbeeld.yaml"

_SHIPPED = {
    "README.md": "README.md",
    "BEHEER.md": "BEHEER.md",
    ".vscode/settings.json": "settings.json",
    ".vscode/extensions.json": "extensions.json",
    ".editorconfig": "editorconfig",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit.yaml",
}
"""Where a file goes, and what it is called among the shipped ones."""

_OF_FORGE = {
    Forge.GITHUB: {
        ".github/workflows/pilotkit.yml": "github.yml",
        ".github/workflows/voorstel.yml": "github-voorstel.yml",
    },
    Forge.GITLAB: {".gitlab-ci.yml": "gitlab.yml"},
    Forge.FORGEJO: {
        ".forgejo/workflows/pilotkit.yml": "forgejo.yml",
        ".forgejo/workflows/voorstel.yml": "forgejo-voorstel.yml",
    },
}
"""The same for what checks the files where they stand on the web."""

STANDAARD = (Forge.GITHUB, Forge.GITLAB)
"""For which there is CI where nobody says which."""

_VERZONNEN = NieuwePilot(
    titel="Voorbeeld: koken met de buurt (verzonnen)",
    samenvatting="Buren die elkaar nog niet kennen, koken elke week samen en helpen elkaar daarna "
    "met taal, met formulieren en op weg naar werk. Dit is een verzonnen voorbeeld.",
    bron="Verzonnen voorbeeld",
    ingediend_door="Verzonnen buurtvereniging",
)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to write: its place in the repository with ``/``, and its bytes."""

    path: str
    content: bytes


def new_files(  # noqa: PLR0913 - what a repository is made of
    profiel: Profiel,
    titel: str,
    address: str,
    dag: date,
    shipped: Callable[[str], str],
    *,
    eigen: str = "",
    forges: tuple[Forge, ...] = STANDAARD,
) -> tuple[NewFile, ...]:
    """Return the files of a new repository under a profile, the example of a pilot among them.

    ``address`` is what pip installs pilotkit from; where it is empty there is a line to
    fill in. The example came in on ``dag``. ``shipped`` gives the text of a shipped
    file. ``eigen`` is the text of a programme that describes itself. ``forges`` are those
    with CI and forms. Raises WrongUse for a title that cannot be.
    """
    editor = modeline(f"./{PROGRAMMA_SCHEMA}")
    programma = f"{editor}\n{eigen}" if eigen else programma_text(profiel, titel, (editor,))
    model = ProgrammaMetProfiel if eigen else Programma
    kop = (modeline(f"../{PILOT_SCHEMA}"), *_kop_voorbeeld(profiel))
    # in every municipality, so that none is called silent (PK504); without phases a line says
    # that a pilot was chosen, and a programme may ask more of such a pilot
    lijnen = profiel.lijnen[:1] if profiel.levensloop.fasen else ()
    verzonnen = replace(_VERZONNEN, ingediend_op=dag, gemeenten=profiel.gemeenten, lijnen=lijnen)
    voorbeeld = pilot_text(profiel, verzonnen, kop)
    words = {
        **leesmij_woorden(profiel, dag, forges, shipped),
        **_install(address),
        **_woorden(profiel),
        "@TITEL@": markdown.inline(titel),
    }
    names = _SHIPPED | {path: name for forge in forges for path, name in _OF_FORGE[forge].items()}
    texts = {path: shipped(name) for path, name in names.items()}
    for word, meant in words.items():
        texts = {path: text.replace(word, meant) for path, text in texts.items()}
    return (
        NewFile(PROGRAMMA, checked(programma, model, PROGRAMMA, profiel.woordenschat)),
        NewFile(VOORBEELD, checked(voorbeeld, profiel.pilot, VOORBEELD, profiel.woordenschat)),
        NewFile(PILOT_SCHEMA, pilot_schema(profiel).encode()),
        NewFile(PROGRAMMA_SCHEMA, programma_schema(profiel).encode()),
        *(NewFile(path, text.encode()) for path, text in texts.items()),
        *(
            NewFile(path, text.encode())
            for forge in forges
            for path, text in formulierteksten(forge, profiel)
        ),
    )


def to_fill_in(forges: tuple[Forge, ...]) -> list[str]:
    """Return the files that ask where pilotkit comes from, where nobody knows."""
    return [path for forge in forges for path in _OF_FORGE[forge]]


def programma_text(profiel: Profiel, titel: str, kop: tuple[str, ...] = ()) -> str:
    """Return the file of a new programme under a profile; ``kop`` are its first lines."""
    amounts = {"reserve": profiel.reserve, "plafond": profiel.plafond}
    data: dict[str, Any] = {"programma": profiel.naam, "titel": titel}
    if budget := {sleutel: bedrag for sleutel, bedrag in amounts.items() if bedrag is not None}:
        data["budget"] = budget
    return "\n".join((*kop, *UITLEG, *skeleton(Programma, data, lambda _path: True))) + "\n"


def _kop_voorbeeld(profiel: Profiel) -> tuple[str, str]:
    """Return the comment above the made-up example."""
    heet = profiel.woorden.pilot
    eerste = f"{heet.lidwoord} eerste echte {heet.enkelvoud}"
    return (
        f"# Verzonnen voorbeeld, om te zien hoe {heet.een} eruitziet. Haal dit bestand weg",
        f"# zodra {eerste} er staat.",
    )


def _woorden(profiel: Profiel) -> dict[str, str]:
    """Return what stands where a pilot is spoken of."""
    heet = profiel.woorden.pilot
    elke = heet.elke[:1].upper() + heet.elke[1:]
    return {"@PILOT@": heet.enkelvoud, "@PILOTS@": heet.meervoud, "@ELKE@": elke}


def _install(address: str) -> dict[str, str]:
    """Return what stands where pilotkit is installed, in each kind of file."""
    if address:
        said = f'`pip install "{address}"`'
        hook = f'language: python\n        additional_dependencies: ["{address}"]'
    else:
        said = "… (vul hier in waar het vandaan komt)"
        hook = (
            "language: system  # met de pilotkit van deze computer; of laat pre-commit het doen:\n"
            '        # language: python\n        # additional_dependencies: ["git+https://…"]'
        )
    return {"@PILOTKIT@": address, "@INSTALL@": said, "@HOOK@": hook}
