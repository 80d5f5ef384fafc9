"""``pilotkit init``: a new repository that passes ``check`` at once."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import emit
from pilotkit.cli.options import AsOf, Repo, peildatum
from pilotkit.cli.repository import sure_programme
from pilotkit.dutch import kort, lijkt_op, opsomming
from pilotkit.errors import UnreadableRepository, UnwritableRepository, WrongUse
from pilotkit.source.forge import Forge
from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.peildatum.kader import Kader
    from pilotkit.source.repository import Checkout


def init(  # noqa: PLR0913 - each is an option of 4-cli
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="MAP", help="De map van het programma; zonder is dat hier."),
    ] = None,
    *,
    programma: Annotated[
        str | None,
        typer.Option(
            "--programma",
            metavar="NAAM",
            help="Het programma; zonder is dat flevoland. Met `eigen` beschrijf je het zelf.",
        ),
    ] = None,
    titel: Annotated[
        str | None,
        typer.Option("--titel", metavar="TEKST", help="De naam van het programma."),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ADRES",
            help="Waar CI pilotkit installeert: git+https://… of https://… van een wheel.",
        ),
    ] = None,
    ci: Annotated[
        list[Forge] | None,
        typer.Option(
            "--ci",
            metavar="NAAM",
            help="Waar de bestanden staan: github, gitlab of forgejo; mag vaker. Zonder is dat "
            "github en gitlab.",
        ),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Maak de map van een nieuw programma klaar.

    Met bestanden voor het programma, een verzonnen pilot als voorbeeld, de editor,
    pre-commit, en de controle en formulieren van GitHub, GitLab of Forgejo. Wat er al
    staat, blijft zoals het is.
    """
    from pilotkit.begin.repository import STANDAARD, VOORBEELD, new_files, to_fill_in
    from pilotkit.source.creation import create, existing, refuse_bad_place
    from pilotkit.source.repository import Checkout

    asked = (repo or Path()) / (folder or Path())
    root = _root(asked)
    checkout = Checkout(root)
    kader, eigen = _kader(checkout, programma, titel, peildatum(as_of))
    source = _source(address)
    naam = kader.titel if titel is None else titel
    forges = tuple(dict.fromkeys(ci)) if ci else STANDAARD
    files = new_files(
        kader.profiel, naam, source, kader.peildatum, _shipped, eigen=eigen, forges=forges
    )
    if checkout.pilots():  # who has pilots needs no example
        files = tuple(file for file in files if file.path != VOORBEELD)
    for file in files:
        refuse_bad_place(root, file.path)
    told, is_changed = [], False
    for file in files:
        if there := existing(root, file.path):
            told.append(f"stond er al  {there}")
        else:
            create(root, file.path, file.content)
            is_changed = True
            told.append(f"gemaakt      {file.path}")
    open_files = [] if source else to_fill_in(forges)
    emit("\n".join([*told, "", *_closing(asked, root, open_files, is_changed=is_changed)]) + "\n")
    return 0


def _source(address: str | None) -> str:
    """Return what CI installs pilotkit from: the address given, else that of this pilotkit.

    Empty where there is none that works elsewhere. Raises WrongUse for one that pip cannot use.
    """
    from pilotkit.source.origin import is_address, origin

    if address is None:
        return origin()
    if not is_address(address):
        raise WrongUse(
            f"--from kent het adres {kort(address)!r} niet. Typ git+https://… van een repository, "
            "of https://… van een .whl, .tar.gz of .zip."
        )
    return address


def _shipped(name: str) -> str:
    from pilotkit.source.shipped import shipped_text

    return shipped_text(f"init/{name}")


def _root(asked: Path) -> Path:
    """Return the folder to fill, which need not be there yet. Raises for one that cannot be."""
    from pilotkit.source.place import followed
    from pilotkit.source.repository import PILOTS, PROGRAMMA, find_repository

    shown = kort(str(asked), 200)
    try:
        if os.path.lexists(asked) and not asked.is_dir():
            raise WrongUse(f"{shown} is geen map. Kies een andere map.")
        root = followed(asked)
        above = next(place for place in (root, *root.parents) if os.path.lexists(place))
        if not above.is_dir():
            raise WrongUse(f"{kort(str(above), 200)} is geen map. Kies een andere map.")
        own = (root / PROGRAMMA).is_file() or (root / PILOTS).is_dir() or (root / ".git").exists()
        outer = None if own else find_repository(above if above != root else root.parent)
    except UnreadableRepository:  # nothing around it
        return root
    except (OSError, RuntimeError) as error:
        raise UnwritableRepository(
            f"{shown} is niet te openen: je hebt er geen rechten voor, of een koppeling leidt "
            "nergens heen. Kies een andere map."
        ) from error
    if outer:
        raise WrongUse(
            f"{shown} ligt in het programma {kort(str(outer), 200)}, en een programma kan niet in "
            "een ander programma. Kies een map daarbuiten."
        )
    return root


def _kader(
    checkout: Checkout, programma: str | None, titel: str | None, dag: date
) -> tuple[Kader, str]:
    """Return the programme that is there already, or else the one that was asked for.

    With it comes the text of its file, where it is a new one that describes itself.
    """
    from pilotkit.begin.eigen import EIGEN, eigen_programma
    from pilotkit.model.programma import Programma
    from pilotkit.peildatum.kader import Kader
    from pilotkit.profielen import STANDAARD, find_profiel, namen
    from pilotkit.source.repository import PROGRAMMA

    if checkout.has(PROGRAMMA):
        kader = sure_programme(checkout, dag)
        own = EIGEN if kader.profiel.maak else None
        if programma not in (None, kader.profiel.naam, own):
            raise WrongUse(
                f"programma.yaml noemt al het programma `{kader.profiel.naam}`. Laat --programma "
                "weg, of kies een andere map."
            )
        return kader, ""
    if programma == EIGEN:
        text, eigen = eigen_programma(titel or _title(checkout.root), _shipped)
        return Kader(eigen, Programma(programma=eigen.naam), dag), text
    profiel = find_profiel(STANDAARD if programma is None else programma)
    if profiel is None:
        keuzes = (*namen(), EIGEN)
        near = lijkt_op(programma or "", keuzes)
        rest = f"Bedoel je {near}?" if near else f"Kies uit {opsomming(keuzes, 'of')}."
        raise WrongUse(f"het programma `{kort(programma or '')}` is er niet. {rest}")
    return Kader(profiel, Programma(programma=profiel.naam), dag), ""


def _title(root: Path) -> str:
    """Return a title for a programme of which only the folder has a name."""
    words = schoon(root.name.replace("-", " ").replace("_", " "))[:100]
    return f"{words[:1].upper()}{words[1:]}" if words.strip() else "Eigen programma"


def _closing(asked: Path, root: Path, open_files: list[str], *, is_changed: bool) -> list[str]:
    """Return what to do next; ``open_files`` ask where pilotkit comes from."""
    if not is_changed:
        return ["Alles stond er al; er is niets veranderd."]
    steps = []
    if root != Path.cwd():
        shown = kort(str(asked), 200)
        steps.append(f'cd "{shown}"' if " " in shown else f"cd {shown}")
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        steps.append("git init")
    steps += ["pilotkit check", 'pilotkit new mijn-idee --titel "Mijn eerste idee"']
    told = ["Klaar. Typ nu:", *(f"  {step}" for step in steps)]
    if open_files:
        told += ["", "Vul nog in waar pilotkit vandaan komt, in README.md en achter PILOTKIT in:"]
        told += [f"  {path}" for path in open_files]
    return told
