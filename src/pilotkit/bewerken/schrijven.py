"""Values as YAML: on one line, or over lines where they do not fit on one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pilotkit.editing.printer import STEP, WIDTH
from pilotkit.yaml.blocks import block
from pilotkit.yaml.scalars import plain_or_quoted


def als_gegeven(waarde: object) -> object:
    """Return a value as it reads back: a date is the text of that day."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, dict):
        return {sleutel: als_gegeven(inhoud) for sleutel, inhoud in waarde.items()}
    if isinstance(waarde, (list, tuple)):
        return [als_gegeven(inhoud) for inhoud in waarde]
    return waarde


def op_een_regel(waarde: object) -> str:
    """Return a value as it stands between brackets."""
    if isinstance(waarde, dict):
        delen = (f"{sleutel}: {op_een_regel(inhoud)}" for sleutel, inhoud in waarde.items())
        return f"{{{', '.join(delen)}}}"
    if isinstance(waarde, (list, tuple)):
        return f"[{', '.join(map(op_een_regel, waarde))}]"
    return _scalar(waarde, in_brackets=True)


def achter_sleutel(waarde: object, indent: int) -> tuple[str, list[str]]:
    """Return what comes behind a key, and the lines below it, ``indent`` deep."""
    margin = " " * indent
    if isinstance(waarde, dict):
        return "", [margin + regel for regel in _sleutels(waarde, indent)]
    if isinstance(waarde, (list, tuple)):
        is_vlak = not any(isinstance(item, (dict, list, tuple)) for item in waarde)
        heel = op_een_regel(waarde)
        if is_vlak and len(heel) + indent <= WIDTH:
            return heel, []
        return "", [regel for item in waarde for regel in onderdeel(item, indent)]
    if isinstance(waarde, str) and (lines := block(waarde, indent - STEP)):
        head, *rest = lines
        return head, [f"{margin}{line.removeprefix('  ')}" if line else "" for line in rest]
    return _scalar(waarde, in_brackets=False), []


def onderdeel(waarde: object, indent: int, *, kort: bool = True) -> list[str]:
    """Return the lines of an item of a list; between brackets where it is ``kort`` and fits."""
    margin = " " * indent
    heel = f"{margin}- {op_een_regel(waarde)}"
    if not isinstance(waarde, dict):
        head, rest = achter_sleutel(waarde, indent + STEP)
        return [f"{margin}- {head}", *rest]
    if kort and len(heel) <= WIDTH and '\\n"' not in heel:
        return [heel]
    first, *rest = _sleutels(waarde, indent + STEP)
    return [f"{margin}- {first}", *(f"{margin}  {regel}" if regel else "" for regel in rest)]


def _sleutels(waarde: dict[str, object], indent: int) -> Iterator[str]:
    """Yield the lines of a block, of which ``indent`` spaces are still to be put before each."""
    for sleutel, inhoud in waarde.items():
        head, below = achter_sleutel(inhoud, indent + STEP)
        yield f"{sleutel}: {head}" if head else f"{sleutel}:"
        yield from (regel[indent:] for regel in below)


def _scalar(waarde: object, *, in_brackets: bool) -> str:
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, str):
        return plain_or_quoted(waarde, in_brackets=in_brackets)
    return str(waarde)
