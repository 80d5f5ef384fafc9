"""From plain data to Markdown, by a template in a sandbox."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2.exceptions import SecurityError

from pilotkit import dutch, markdown
from pilotkit.errors import TemplateError
from pilotkit.reports.beelden.mermaid import teken
from pilotkit.reports.gedeeld import namen
from pilotkit.reports.sandbox import MOST_CHARACTERS, Sandbox
from pilotkit.reports.tabellen import tijdlijnrijen, verlooprijen
from pilotkit.source.shipped import shipped_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pilotkit.reports.beelden import Beeld

FOLDER = "templates"
_MOST_BYTES = 256 * 1024
_NAME = re.compile(r"[a-z0-9_-]+\.md\.j2")


class Opmaak(str):
    """A text that is Markdown already and stays as it is."""

    __slots__ = ()


def render(
    name: str,
    context: Mapping[str, Any],
    repository: Path | None,
    teken: Callable[[Beeld], str] = teken,
) -> str:
    """Return the Markdown of a report.

    A template of the same name in the repository's ``templates/`` replaces the
    shipped one. It runs in a sandbox and sees only the context. ``teken`` puts a
    picture into the text: as Mermaid, or as the mark of a document. No line of it
    steers a terminal or a log of CI: the template may be a stranger's too. Raises
    TemplateError with the template and its line.
    """
    environment = _environment(repository)
    environment.filters["beeld"] = lambda beeld: Opmaak(teken(beeld))
    try:
        text = _written(environment.get_template(name), context)
    except jinja2.TemplateSyntaxError as error:
        raise _template_error(error.name or name, error.lineno, error) from error
    except _FAILURES as error:
        raise _template_error(*_place_of(error, name), error) from error
    shown = "\n".join(map(dutch.zichtbaar, text.expandtabs(4).split("\n")))
    return re.sub(r"\n{3,}", "\n\n", shown).strip() + "\n"


_FAILURES = (
    jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip
"""All that a template can do wrong."""


def _written(template: jinja2.Template, context: Mapping[str, Any]) -> str:
    """Return what the template writes. Raises SecurityError where it does not stop."""
    parts, length = [], 0
    for part in template.generate(context):
        length += len(part)
        if length > MOST_CHARACTERS:
            raise SecurityError("de notitie wordt te lang")
        parts.append(part)
    return "".join(parts)


_FORBIDDEN = re.compile("access to attribute ('.*?') of")
"""What jinja2's sandbox says, in English, of a name that may lead out of it."""


def _template_error(name: str, line: int | None, error: Exception) -> TemplateError:
    said = dutch.kort(str(error), 120).rstrip(".")
    if isinstance(error, jinja2.TemplateNotFound):
        why = "vraagt om een sjabloon dat er niet is"
    elif isinstance(error, SecurityError):
        why = "gebruikt iets dat een sjabloon niet mag"
        if attribute := _FORBIDDEN.match(str(error)):
            said = dutch.kort(attribute[1])
    elif isinstance(error, jinja2.UndefinedError):
        why = "gebruikt een naam die er niet is"
    else:
        why = "klopt niet"
    place = f", regel {line}," if line else ""
    return TemplateError(f"het sjabloon {FOLDER}/{name}{place} {why}: {said}.")


def _place_of(error: Exception, name: str) -> tuple[str, int | None]:
    """Return the template in which the error came up, be it an included one, and its line."""
    trace, line = error.__traceback__, None
    while trace:
        if _NAME.fullmatch(file := trace.tb_frame.f_code.co_filename):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    return name, line


def _environment(repository: Path | None) -> Sandbox:
    environment = Sandbox(
        loader=jinja2.FunctionLoader(lambda name: _load(name, repository)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    environment.finalize = lambda value: _finalize(environment.bounded(value))
    environment.filters.update(
        euro=dutch.euro,
        getal=dutch.getal,
        datum=dutch.datum,
        kwartaal=dutch.kwartaal,
        opsomming=dutch.opsomming,
        aantal=dutch.aantal,
        zin=dutch.zin,
        opmaak=Opmaak,
        namen=namen,
        verlooprijen=verlooprijen,
        tijdlijnrijen=tijdlijnrijen,
        tabel=lambda rows, header, right=(): Opmaak(
            markdown.table(
                map(_finalize, header),
                ([str(_finalize(cell)) for cell in row] for row in rows),
                right,
            )
        ),
    )
    return environment


def _finalize(value: Any) -> Any:
    """Escape every text that comes out of the data."""
    return (
        markdown.inline(value)
        if isinstance(value, str) and not isinstance(value, Opmaak)
        else value
    )


def _load(name: str, repository: Path | None) -> tuple[str, str, None] | None:
    if not _NAME.fullmatch(name):
        return None
    if repository is not None and (own := _own(repository / FOLDER / name, repository)):
        return own, name, None
    shipped = shipped_templates() / name
    return (shipped.read_text(encoding="utf-8"), name, None) if shipped.is_file() else None


def _own(place: Path, repository: Path) -> str | None:
    """Return the repository's own template; a link out of it is not followed."""
    try:
        if not place.is_file() or not place.resolve().is_relative_to(repository.resolve()):
            return None
        with place.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(_MOST_BYTES)
    except OSError as error:
        raise TemplateError(
            f"het sjabloon {FOLDER}/{place.name} is niet te lezen. Controleer of je daar rechten "
            "voor hebt."
        ) from error
