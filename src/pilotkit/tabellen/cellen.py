"""A cell as text, so that it reads back as the same cell and no program takes it for a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pilotkit.tabellen.vorm import Cel

SCHEIDING = "; "
"""Stands between several texts in one cell."""
_GEVAARLIJK = frozenset("=+-@\t\r\n＝＋－＠|%")
"""With what a text begins that some spreadsheet would calculate when it opens a CSV."""
_ERVOOR = " '\u00a0\u200b\ufeff\u00ad"
"""What such a program may pass over before it."""


def als_tekst(cel: Cel, ja: str = "true", nee: str = "false") -> str:
    """Return a cell as text: a date as 2018-06-13, several texts with ``; `` between them."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return ja if cel else nee
    if isinstance(cel, tuple):
        return samen(cel)
    return cel.isoformat() if isinstance(cel, date) else str(cel)


def samen(teksten: Iterable[str]) -> str:
    """Return texts as one; what holds a semicolon or a quote, or has spaces around it, is quoted.

    >>> samen(["jeugd", "werk; inkomen"])
    'jeugd; "werk; inkomen"'
    """
    return SCHEIDING.join(map(_tussen_aanhaling, teksten))


def _tussen_aanhaling(tekst: str) -> str:
    if tekst and tekst == tekst.strip() and not any(teken in tekst for teken in ';"\n'):
        return tekst
    return '"{}"'.format(tekst.replace('"', '""'))


def uiteen(tekst: str) -> tuple[str, ...]:
    """Return the texts that :func:`samen` put together; line ends separate as well.

    >>> uiteen('jeugd; "werk; inkomen"')
    ('jeugd', 'werk; inkomen')
    """
    delen: list[str] = []
    plek = 0
    while plek < len(tekst):
        if tekst[plek] in "; \t\r\n":
            plek += 1
            continue
        deel, plek = _geciteerd(tekst, plek) if tekst[plek] == '"' else _kaal(tekst, plek)
        delen.append(deel)
    return tuple(delen)


_EINDE = re.compile(r"[;\n]")
_WIT = re.compile(r"[ \t\r]*")


def _kaal(tekst: str, begin: int) -> tuple[str, int]:
    gevonden = _EINDE.search(tekst, begin)
    einde = gevonden.start() if gevonden else len(tekst)
    return tekst[begin:einde].strip(), einde


def _geciteerd(tekst: str, begin: int) -> tuple[str, int]:
    """Return a quoted text and where it ends; without an end its quote is part of it."""
    plek = begin + 1
    while (einde := tekst.find('"', plek)) >= 0:
        if tekst[einde + 1 : einde + 2] != '"':
            erna = _WIT.match(tekst, einde + 1)
            verder = erna.end() if erna else einde + 1
            if tekst[verder : verder + 1] not in ("", ";", "\n"):
                break
            return tekst[begin + 1 : einde].replace('""', '"'), einde + 1
        plek = einde + 2
    return _kaal(tekst, begin)


def ongevaarlijk(tekst: str) -> str:
    """Return a text for a CSV with ``'`` before it, where a spreadsheet would calculate it.

    >>> ongevaarlijk("=1+1")
    "'=1+1"
    """
    return f"'{tekst}" if _begint_gevaarlijk(tekst) else tekst


def zoals_getypt(tekst: str) -> str:
    """Return a text of a CSV without the ``'`` that :func:`ongevaarlijk` put before it."""
    return tekst[1:] if tekst.startswith("'") and _begint_gevaarlijk(tekst[1:]) else tekst


def _begint_gevaarlijk(tekst: str) -> bool:
    """Return whether a text begins so, behind spaces and earlier ``'`` too: that reads back."""
    return bool(kaal := tekst.lstrip(_ERVOOR)) and kaal[0] in _GEVAARLIJK
