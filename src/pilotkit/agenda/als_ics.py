"""The agenda as a calendar (RFC 5545), for Outlook and others.

The same files and the same peildatum give the same bytes: the stamp is the peildatum,
and the name of an event is made of what it is, not of its day or of the clock. So
who reads the calendar again gets no event twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from pilotkit import __version__
from pilotkit.agenda.blokken import NIET_VERMELD
from pilotkit.agenda.taak import Agenda, Taak, Taaksoort
from pilotkit.tekens import schoon

_LANGSTE = 75
"""So many octets fit on a line; the rest goes on behind a space (RFC 5545, 3.1)."""


def als_ics(agenda: Agenda) -> bytes:
    """Return what is overdue and what is to come as whole days, in UTF-8 with CRLF.

    What has no day is left out.
    """
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//pilotkit//pilotkit {__version__}//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(agenda.titel)}",
    ]
    namen: set[str] = set()
    for taak in (*agenda.te_laat, *agenda.komend):
        if taak.wanneer:
            regels += _gebeurtenis(taak, taak.wanneer, agenda, namen)
    regels.append("END:VCALENDAR")
    return b"".join(map(_gevouwen, regels))


def _gebeurtenis(taak: Taak, dag: date, agenda: Agenda, namen: set[str]) -> Iterator[str]:
    """Yield the lines of an event; ``namen`` are those in use, to which its own is added."""
    uid = _uid(taak, agenda, namen)
    namen.add(uid)
    te_laat = "Te laat: " if taak.is_te_laat(agenda.peildatum) else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{agenda.peildatum:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{dag:%Y%m%d}"
    yield f"SUMMARY:{_tekst(f'{te_laat}{taak.over}: {taak.wat}')}"
    yield "DESCRIPTION:" + r"\n".join(map(_tekst, _uitleg(taak, agenda)))
    yield f"CATEGORIES:{_tekst(taak.soort)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uitleg(taak: Taak, agenda: Agenda) -> Iterator[str]:
    """Yield the lines under an event; with a start, what is still asked before it."""
    if taak.kwartaal:
        yield f"Wanneer: {taak.dag_in_woorden}"
    yield f"Wie: {taak.wie or NIET_VERMELD}"
    yield f"Bestand: {taak.bestand}"
    if taak.doe:
        yield f"Doe dit: {taak.doe}"
    if taak.soort in (Taaksoort.START, Taaksoort.EINDE):
        for vraag in agenda.gevraagd:
            if vraag.pilot == taak.pilot:
                yield from (f"Nog gevraagd: {gevraagd.wat}" for gevraagd in vraag.taken)


_MEER_VAN = (Taaksoort.EVALUATIE, Taaksoort.UITZONDERING)
"""Of these a pilot may have more that are called alike."""


_TERUGKEREND = (Taaksoort.BERICHT, Taaksoort.PLICHT)


def _uid(taak: Taak, agenda: Agenda, namen: set[str]) -> str:
    """Return the name of an event: the same as long as what it is about is the same."""
    delen = [agenda.programma, taak.pilot or "", taak.soort, taak.wat]
    if taak.soort in _MEER_VAN:
        delen += map(str, taak.plek)
    if taak.soort in _TERUGKEREND:  # the next one is another
        delen.append(f"{taak.wanneer}")
    uid = _naam(delen)
    return _naam([*delen, *map(str, taak.plek)]) if uid in namen else uid


def _naam(delen: list[str]) -> str:
    som = sha256("\0".join(delen).encode()).hexdigest()
    return f"{som[:32]}@pilotkit"


def _tekst(tekst: str) -> str:
    r"""Return a text as a value: on one line, with ``\`` before what means something."""
    return schoon(tekst).replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,")


def _gevouwen(regel: str) -> bytes:
    """Return a line with its end, folded where it is too long, between two characters."""
    delen, deel = [], b""
    for teken in regel:
        octets = teken.encode()
        if len(deel) + len(octets) > _LANGSTE:
            delen.append(deel)
            deel = b" "
        deel += octets
    return b"\r\n".join((*delen, deel)) + b"\r\n"
