"""``pilotkit site``: every page on the pilots, notes and rules, to put on the web or to send."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pilotkit.cli.console import ColorMode, emit, say, use_color
from pilotkit.cli.options import AsOf, Color, Repo, peildatum
from pilotkit.cli.report import FACTS_TO_COME
from pilotkit.cli.repository import checked, repository, tell_standard
from pilotkit.dutch import aantal, kort, opsomming
from pilotkit.errors import WrongUse

if TYPE_CHECKING:
    from pilotkit.check import CheckResult, Memory
    from pilotkit.site.blad import Bladzijde, Sitebron
    from pilotkit.source.forge import Webplek
    from pilotkit.source.repository import Checkout
    from pilotkit.yaml.document import Document


def site(
    folder: Annotated[
        Path, typer.Argument(metavar="MAP", help="De map waarin de site komt, zoals site.")
    ],
    *,
    repo_url: Annotated[
        str | None,
        typer.Option(
            "--repo-url",
            metavar="ADRES",
            help="Het https-adres waar de bestanden staan, voor ‘wijzig dit’; bij een eigen server "
            "met github=, gitlab= of forgejo= ervoor. Zonder komt het uit git.",
        ),
    ] = None,
    as_of: AsOf = None,
    repo: Repo = None,
    color: Color = ColorMode.AUTO,
) -> int:
    """Maak een site over de pilots, voor Statenleden en partners.

    Er is een startpagina, een bladzijde per pilot, de notities over de kwartalen
    die voorbij zijn en uitleg bij de regels. De site werkt zonder internet: open
    `index.html` in een browser. Een eerdere site in de map wordt vervangen als
    de nieuwe klaar is. Andere bestanden in de map mogen er niet zijn.
    """
    from pilotkit.check import Memory
    from pilotkit.reports.render import Sjablonen
    from pilotkit.site.blad import Sitebron
    from pilotkit.site.bladen import bladen
    from pilotkit.sluiten.archief import Archief
    from pilotkit.source.folder import refuse_taken, replace_folder, whole_path
    from pilotkit.source.git import revision

    checkout = repository(repo)
    web = _web(checkout.root, repo_url)
    target = whole_path(folder)
    refuse_taken(target, checkout.root)
    dag, memory = peildatum(as_of), Memory()
    op = _checks(checkout, memory)
    with Sjablonen(checkout.root) as sjablonen:
        revisie = revision(checkout.root)
        archief = Archief(checkout, checkout.root, revisie, dag)
        result = op(dag)
        document = _documents(checkout, memory, result)
        bron = Sitebron(result, op, revisie, sjablonen, archief, document, web)
        tell_standard(bron.result)
        pages = bladen(bron)
        with _progress("De site wordt gemaakt", len(pages), color) as step:
            replace_folder(target, _written(pages, bron, step))
    place = kort(folder.as_posix(), 200)
    emit(
        f"De site staat in {place}: {aantal(len(pages), 'bladzijde', 'bladzijden')}. "
        f"Open {place}/index.html in een browser.\n"
    )
    if bron.revisie and bron.revisie.trouble:
        say(f"pilotkit: de site noemt geen revisie: {bron.revisie.trouble}")
    if missing := bron.result.portfolio.onleesbaar:
        say(f"pilotkit: niet op de site: {opsomming(missing)}. Zie `pilotkit check`.")
    return 0


def _web(root: Path, given: str | None) -> Webplek | None:
    """Return where the files stand on the web; None where nobody knows. Raises WrongUse."""
    from pilotkit.source.forge import Forge, Webplek, forge_van, webadres
    from pilotkit.source.git import remote

    origin, branch, way = remote(root)
    name, _, typed = (given or "").rpartition("=")
    address = webadres(typed or origin)
    forge = Forge(name) if name in list(Forge) else forge_van(address, os.environ)
    if given is not None and not (address == typed.rstrip("/").removesuffix(".git") and forge):
        raise WrongUse(
            "--repo-url kent dit adres niet. Typ het https-adres van een repository op GitHub, "
            "GitLab of Codeberg, zonder naam of wachtwoord; bij een eigen server met github=, "
            "gitlab= of forgejo= ervoor."
        )
    branch = branch or os.environ.get("CI_DEFAULT_BRANCH", "")  # GitLab checks out no branch
    return Webplek(forge, address, branch, way) if address and forge and branch else None


def _checks(checkout: Checkout, memory: Memory) -> Callable[[date], CheckResult]:
    """Return what checks the repository on a day; its files are parsed once for all days."""
    from pilotkit.check import Selection

    return lambda dag: checked(checkout, dag, Selection(ignore=FACTS_TO_COME), memory=memory)


def _documents(
    checkout: Checkout, memory: Memory, result: CheckResult
) -> Callable[[str], Document | None]:
    """Return what gives the file of a pilot as it was read."""
    profiel = result.portfolio.kader.profiel
    return lambda path: memory.read(checkout, path, profiel.pilot, profiel.woordenschat).document


def _written(
    pages: Iterable[Bladzijde], bron: Sitebron, step: Callable[[], None]
) -> Iterator[tuple[str, bytes]]:
    from pilotkit.site.pagina import pagina

    for page in pages:
        yield page.pad, pagina(page, bron).encode()
        step()


@contextmanager
def _progress(what: str, total: int, color: ColorMode) -> Iterator[Callable[[], None]]:
    """Give what tells that one more thing is done, with a bar on a terminal where one looks."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(file=sys.stderr, no_color=not use_color(color, sys.stderr))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
