"""Fills in a template: the environment that it runs in, and what is said when it fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError

from pilotkit import dutch, markdown
from pilotkit.dutch import namen
from pilotkit.errors import TemplateError
from pilotkit.reports.apart.grenzen import TooLong, TooMuch
from pilotkit.reports.gegevens import BEELD, MERK, Opmaak
from pilotkit.reports.sandbox import Sandbox
from pilotkit.reports.tabellen import tijdlijnrijen, verlooprijen

_FOLDER = "templates"


def omgeving(sources: Mapping[str, str]) -> Sandbox:
    """Return where templates run, given their texts by name."""

    def load(name: str) -> tuple[str, str, None] | None:
        return (sources[name], name, None) if name in sources else None

    environment = Sandbox(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        finalize=_finalize,
    )
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
        beeld=_beeld,
        tabel=_tabel,
    )
    return environment


def vul(
    environment: Sandbox, name: str, gegevens: Mapping[str, Any], longest: int | None = None
) -> str:
    """Return what a template makes of its data, at most ``longest`` characters where given.

    Raises TemplateError with the template and its line.
    """
    try:
        return _written(environment.get_template(name), gegevens, longest)
    except jinja2.TemplateSyntaxError as error:
        raise _template_error(error.name or name, error.lineno, error) from error
    except Exception as error:
        raise _template_error(*_place_of(error, name), error) from error


def _written(template: jinja2.Template, gegevens: Mapping[str, Any], longest: int | None) -> str:
    parts, length = [], 0
    for part in template.generate(gegevens):
        length += len(part)
        if longest is not None and length > longest:
            raise TooMuch
        parts.append(part)
    return "".join(parts)


_FORBIDDEN = re.compile("access to attribute ('.*?') of")
"""What jinja2's sandbox says, in English, of a name that may lead out of it."""
_UNKNOWN = re.compile("('.*?') is undefined|has no (?:attribute|element) (.*)")
"""What it says of a name that is not there."""


def _template_error(name: str, line: int | None, error: Exception) -> TemplateError:
    said = dutch.kort(str(error), 120).rstrip(".")
    match error:
        case jinja2.TemplateNotFound():
            why = f"vraagt om een sjabloon dat er niet is: {said}"
        case SecurityError():
            attribute = _FORBIDDEN.match(str(error))
            said = dutch.kort(attribute[1]) if attribute else said
            why = f"gebruikt iets dat een sjabloon niet mag: {said}"
        case jinja2.UndefinedError():
            unknown = _UNKNOWN.search(str(error))
            said = dutch.kort(unknown[1] or unknown[2]) if unknown else said
            why = f"gebruikt een naam die er niet is: {said}"
        case TooLong():
            why = "duurt te lang, of komt niet aan een eind"
        case MemoryError():
            why = "vraagt te veel geheugen"
        case RecursionError():
            why = "roept zichzelf te vaak aan, of zit te diep in elkaar"
        case TooMuch():
            why = "schrijft te veel tekst"
        case _:
            why = f"klopt niet: {said or type(error).__name__}"
    place = f", regel {line}," if line else ""
    return TemplateError(f"het sjabloon {_FOLDER}/{dutch.kort(name)}{place} {why}.")


def _place_of(error: Exception, name: str) -> tuple[str, int | None]:
    """Return the template in which the error came up, be it an included one, and its line."""
    trace, line = error.__traceback__, None
    while trace:
        if (file := trace.tb_frame.f_code.co_filename).endswith(".md.j2"):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    return name, line


def _finalize(value: Any) -> Any:
    """Escape every text that comes out of the data."""
    return (
        markdown.inline(value)
        if isinstance(value, str) and not isinstance(value, Opmaak)
        else value
    )


def _beeld(beeld: Any) -> Opmaak:
    return Opmaak(f"```{MERK}\n{getattr(beeld, BEELD)}\n```")


def _tabel(rows: Iterable[Any], header: Iterable[Any], right: Iterable[int] = ()) -> Opmaak:
    cells = ([str(_finalize(cell)) for cell in row] for row in rows)
    return Opmaak(markdown.table(map(_finalize, header), cells, right))
