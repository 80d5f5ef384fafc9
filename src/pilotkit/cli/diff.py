"""``pilotkit diff``: what changed, for the reviewer of a pull request."""

from __future__ import annotations

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from pilotkit.cli.console import emit
from pilotkit.cli.options import AsOf, Output, Repo, dag_van, peildatum
from pilotkit.cli.repository import repository, tell_standard
from pilotkit.dutch import datum, kort
from pilotkit.errors import UnreadableRepository, WrongUse
from pilotkit.markdown import inline
from pilotkit.persoonlijk import gemaskeerd

if TYPE_CHECKING:
    from pilotkit.check import CheckResult, Memory
    from pilotkit.source.repository import Files


class Diffvorm(StrEnum):
    """For a screen, for a comment, for a machine."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(  # noqa: PLR0913 - each is an option of 4-cli
    base: Annotated[
        str | None,
        typer.Argument(
            metavar="BASIS", help="Waarmee je vergelijkt; zonder is dat waar deze tak begon."
        ),
    ] = None,
    head: Annotated[
        str | None,
        typer.Argument(metavar="KOP", help="Wat je bekijkt; zonder zijn dat de bestanden hier."),
    ] = None,
    *,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATUM",
            help="Vergelijk met de laatste revisie op of voor deze dag, zoals 2019-09-30.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        Diffvorm, typer.Option("--format", help="De vorm van de uitkomst.")
    ] = Diffvorm.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    repo: Repo = None,
) -> int:
    """Zeg wat er verandert tussen twee revisies, voor wie meeleest.

    Nieuwe en verdwenen pilots, fasen, oordelen, euro's en de ruimte onder het
    plafond, datums, besluiten en uitzonderingen. Zonder revisies vergelijkt het
    de bestanden hier met het punt waar deze tak van de hoofdtak afging, en in een
    pull request op GitHub met de tak waar die heen gaat.
    """
    from pilotkit.check import Memory
    from pilotkit.diff.build import Kant, build, render_json
    from pilotkit.diff.text import render_markdown, render_text
    from pilotkit.source.git import snapshot

    checkout = repository(repo)
    dag = peildatum(as_of)
    try:
        begin = _begin(checkout.root, base, since)
        oud = snapshot(checkout.root, begin.revision)
        nieuw = snapshot(checkout.root, head) if head else checkout
        names = (f"{begin.name} ({oud.revision.commit})", head or "de bestanden hier")
        memory = Memory()  # most files are the same on both sides
        van, naar = (
            Kant(name, files, _checked(name, files, dag, memory))
            for name, files in zip(map(gemaskeerd, names), (oud, nieuw), strict=True)
        )
    except UnreadableRepository as error:
        if format is Diffvorm.MARKDOWN:  # the comment says so, for who never sees the log
            emit(
                f"## Wat er verandert\n\nDat is niet te zeggen: {inline(gemaskeerd(str(error)))}\n",
                output,
            )
        raise
    tell_standard(naar.result)
    verschil = build(van, naar, begin.note)
    renderers = {
        Diffvorm.TEXT: render_text,
        Diffvorm.MARKDOWN: render_markdown,
        Diffvorm.JSON: render_json,
    }
    text = renderers[format](verschil)
    emit(text.encode() if format is Diffvorm.JSON else text, output)
    return 0


class Begin(NamedTuple):
    """What is compared with: a revision, its name for people, and a sentence where it is another.

    The sentence is empty where it is what was asked.
    """

    revision: str
    name: str
    note: str = ""


def _begin(root: Path, base: str | None, since: str | None) -> Begin:
    """Return where the comparison begins. Raises UnreadableRepository and WrongUse.

    A pull request is checked out on GitHub as a merge commit: its first parent is the branch
    that it goes to, exactly as it is compared there, and the one thing that a clone of two
    commits deep still has of it.
    """
    from pilotkit.source.git import first_parent, knows, last_on, merge_base
    from pilotkit.waarden.notatie import is_iso_vorm

    if since is not None:
        if base is not None:
            raise WrongUse("typ een BASIS of --since, niet allebei.")
        dag = dag_van(since, "--since")
        return Begin(last_on(root, dag), f"de stand op {datum(dag)}")
    if base is not None and is_iso_vorm(base) and not knows(root, base):
        raise WrongUse(f"`{base}` is een dag en geen revisie. Typ `pilotkit diff --since {base}`.")
    in_pull_request = os.environ.get("GITHUB_EVENT_NAME") == "pull_request"
    branch = os.environ.get("GITHUB_BASE_REF", "") if in_pull_request else ""
    if base is not None and (knows(root, base) or not branch):
        return Begin(base, base)
    if branch and (parent := first_parent(root, os.environ.get("GITHUB_SHA", ""))):
        if base is None:
            return Begin(parent, branch)
        note = (
            f"{kort(base)} staat niet in deze kloon; daarom is vergeleken met de eerste ouder van "
            "HEAD, waar GitHub dit voorstel op zet."
        )
        return Begin(parent, "HEAD^1", note)
    if branch and not knows(root, base or f"refs/remotes/origin/{branch}"):
        raise UnreadableRepository(
            f"{kort(base or branch)} staat niet in deze kloon, dus is er niets om mee te "
            "vergelijken. Zet `fetch-depth: 0` bij actions/checkout."
        )
    return Begin(merge_base(root, branch), "het begin van deze tak")


def _checked(name: str, files: Files, dag: date, memory: Memory) -> CheckResult:
    """Return the check of one side. Raises UnreadableRepository, and says which side.

    Which programme it is must be known; where its file is broken, the pilots can
    still be compared, and the difference says that the whole cannot.
    """
    from pilotkit.check import Selection, check
    from pilotkit.check.programme import read_programme

    programme = read_programme(files, dag)
    if programme.names_another or programme.is_broken:
        raise UnreadableRepository(f"{kort(name)}: {programme.doubt}")
    return check(files, dag, Selection(), keep=True, empty_ok=True, memory=memory)
