"""From what a note tells to Markdown: by a template of pilotkit, or of the repository itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from pilotkit.errors import TemplateError
from pilotkit.problem import UnreadableText
from pilotkit.reports.beelden.mermaid import teken
from pilotkit.reports.gegevens import MERK, kaal
from pilotkit.reports.sandbox import Sandbox
from pilotkit.rules import leesregel_voor
from pilotkit.source.shipped import shipped_templates
from pilotkit.source.sjablonen import FOLDER, read_template, template_names
from pilotkit.tekens import zichtbaar
from pilotkit.yaml.text import MOST_BYTES

if TYPE_CHECKING:
    from pilotkit.reports.apart.proces import Proces
    from pilotkit.reports.beelden import Beeld


class Sjablonen:
    """The templates for the notes of one run: those of pilotkit, and the repository's own.

    An own template replaces a shipped one of the same name. Where a repository
    has any, all its notes are written by a process apart, which ends with the
    ``with`` block. Raises TemplateError for an own template that cannot be read.
    """

    def __init__(self, repository: Path) -> None:
        shipped = {
            place.name: place.read_text(encoding="utf-8")
            for place in shipped_templates().glob("*.md.j2")
        }
        self._own = _own(repository, shipped)
        self._sources = {**shipped, **self._own}
        self._sandbox: Sandbox | None = None
        self._proces: Proces | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._proces:
            self._proces.close()

    def schrijf(self, name: str, context: Mapping[str, Any]) -> tuple[str, tuple[Beeld, ...]]:
        """Return the Markdown of a note, and the pictures whose places are marked in it.

        Raises TemplateError with the template and its line.
        """
        beelden: list[Beeld] = []
        gegevens = {naam: kaal(waarde, beelden) for naam, waarde in context.items()}
        text = self._apart(name, gegevens) if self._own else self._here(name, gegevens)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n", tuple(beelden)

    def _here(self, name: str, gegevens: Mapping[str, Any]) -> str:
        from pilotkit.reports.sjabloon import omgeving, vul

        self._sandbox = self._sandbox or omgeving(self._sources)
        return vul(self._sandbox, name, gegevens)

    def _apart(self, name: str, gegevens: Mapping[str, Any]) -> str:
        """Return what the process apart writes, without what could steer a terminal or a log."""
        from pilotkit.reports.apart.proces import Proces

        self._proces = self._proces or Proces(self._sources)
        text = self._proces.vul(name, gegevens)
        if text is None:
            which = f"het sjabloon {FOLDER}/{name}"
            if name not in self._own:
                which = f"een van de sjablonen in {FOLDER}/"
            raise TemplateError(
                f"{which} duurt te lang of vraagt te veel geheugen. Maak het eenvoudiger."
            )
        return "\n".join(zichtbaar(line.replace("\t", "    ")) for line in text.split("\n"))


def render(name: str, context: Mapping[str, Any], sjablonen: Sjablonen) -> str:
    """Return a note in Markdown, its pictures drawn as Mermaid. Raises TemplateError."""
    text, beelden = sjablonen.schrijf(name, context)

    def drawn(mark: re.Match[str]) -> str:
        return next((teken(beeld) for beeld in beelden[int(mark[1]) :]), mark[0])

    return re.sub(rf"```{MERK}\n(\d{{1,6}})\n```", drawn, text)


def _own(repository: Path, shipped: Mapping[str, str]) -> dict[str, str]:
    """Return the templates of a repository that differ from the shipped ones."""
    own: dict[str, str] = {}
    for name in template_names(repository):
        try:
            own[name] = read_template(repository, name)
        except UnreadableText as error:
            (problem, *_) = error.problems
            finding = next(iter(leesregel_voor(problem.kind).check(problem)))
            raise TemplateError(
                f"het sjabloon {FOLDER}/{name} is niet te lezen. {finding.message}"
            ) from error
        if sum(map(len, own.values())) > MOST_BYTES:
            raise TemplateError(f"de sjablonen in `{FOLDER}/` zijn samen groter dan 1 MiB.")
    return {name: text for name, text in own.items() if text != shipped.get(name)}
