"""The figures of a closed quarter: as plain data, and as the text of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pilotkit import __version__
from pilotkit.errors import UnwritableRepository
from pilotkit.finding import Severity
from pilotkit.model.notitie import Notitie
from pilotkit.opname import pilot_opname, programma_opname
from pilotkit.reading import read_bytes
from pilotkit.reports.opdracht import Opdracht, Sluiting
from pilotkit.yaml.blocks import block
from pilotkit.yaml.scalars import plain_or_quoted
from pilotkit.yaml.text import MOST_BYTES
from pilotkit.zegel import SOM, som_van, som_van_tekst

if TYPE_CHECKING:
    from pilotkit.check import CheckResult
    from pilotkit.correcties import Correctie
    from pilotkit.model.woordenschat import Woordenschat
    from pilotkit.opname import Gegevens


def gegevens(opdracht: Opdracht, sluiting: Sluiting, tekst: str) -> Gegevens:
    """Return what is told of a quarter, with the sums of it and of its note."""
    result = opdracht.result
    # what the note tells, in the order of the files
    verteld = {d.stand.id for d in (*opdracht.geteld.dossiers, *opdracht.zonder_datum)}
    stuk: Gegevens = {"kwartaal": str(opdracht.kwartaal), "editie": sluiting.editie}
    if sluiting.reden:
        stuk["reden"] = sluiting.reden
    stuk["gesloten_op"] = sluiting.op.isoformat()
    if opdracht.revisie:
        stuk["revisie"] = opdracht.revisie.commit
    stuk |= {"pilotkit": __version__, "controle": _controle(result)}
    stuk |= programma_opname(opdracht.geteld.portfolio)
    if pilots := [pilot_opname(d) for d in result.dossiers if d.stand.id in verteld]:
        stuk["pilots"] = pilots
    if correcties := [_correctie(correctie) for correctie in opdracht.correcties]:
        stuk["correcties"] = correcties
    stuk["notitie"] = som_van_tekst(tekst)
    stuk[SOM] = som_van(stuk)
    return stuk


def _controle(result: CheckResult) -> dict[str, int]:
    return {
        "fouten": len(result.open(Severity.FOUT)),
        "waarschuwingen": len(result.open(Severity.WAARSCHUWING)),
        "tips": len(result.open(Severity.TIP)),
        "uitzonderingen": len(result.waived),
    }


def _correctie(correctie: Correctie) -> Gegevens:
    gegeven: Gegevens = {"kwartaal": str(correctie.kwartaal), "editie": correctie.editie}
    if correctie.pilot:
        gegeven["pilot"] = correctie.pilot
    gegeven["titel"] = correctie.titel
    if correctie.sinds:
        gegeven["sinds"] = correctie.sinds.isoformat()
    gegeven["verschillen"] = [
        {
            sleutel: str(waarde)
            for sleutel, waarde in (("wat", v.wat), ("verteld", v.verteld), ("nu", v.nu))
            if waarde is not None
        }
        for v in correctie.verschillen
    ]
    return gegeven


_KOP = """\
# Gesloten kwartaal, geschreven door `pilotkit close`. Verander hier niets: de som klopt dan
# niet meer, en `pilotkit check` zegt dat (PK703). Correcties vertelt de volgende notitie.
"""


def yaml(stuk: Gegevens, schat: Woordenschat) -> bytes:
    """Return the text of the file, in the words of the programme.

    Raises UnwritableRepository for more than a file may hold.
    """
    content = (_KOP + "".join(f"{regel}\n" for regel in _blok(stuk, 0))).encode()
    read = read_bytes(content, Notitie, schat)
    if read.document is None or read.value is None or read.document.data != stuk:
        raise UnwritableRepository(
            f"de cijfers van dit kwartaal passen niet in één bestand van {MOST_BYTES // 1024} KiB: "
            "er zijn te veel bestanden."
        )
    return content


def _blok(waarden: Mapping[str, Any], diepte: int) -> Iterator[str]:
    """Yield the lines of a block; what is small stands between braces on one line."""
    marge = "  " * diepte
    for sleutel, waarde in waarden.items():
        if isinstance(waarde, dict):
            kort = _op_een_regel(waarde, len(marge) + len(sleutel) + 2)
            yield f"{marge}{sleutel}:{f' {kort}' if kort else ''}"
            if not kort:
                yield from _blok(waarde, diepte + 1)
        elif isinstance(waarde, list):
            yield f"{marge}{sleutel}:"
            for onderdeel in waarde:
                yield from _onderdeel(onderdeel, diepte + 1)
        else:
            yield from _regel(sleutel, waarde, diepte)


def _onderdeel(waarden: Mapping[str, Any], diepte: int) -> Iterator[str]:
    marge = "  " * diepte
    if kort := _op_een_regel(waarden, len(marge) + 2):
        yield f"{marge}- {kort}"
        return
    eerste, *rest = _blok(waarden, diepte + 1)
    yield f"{marge}- {eerste.lstrip(' ')}"
    yield from rest


_BREEDSTE = 100


def _op_een_regel(waarden: Mapping[str, Any], vanaf: int) -> str:
    """Return a block between braces, or nothing where it does not fit on its line."""
    if any(isinstance(waarde, dict | list) for waarde in waarden.values()):
        return ""
    paren = (f"{sleutel}: {_waarde(waarde)}" for sleutel, waarde in waarden.items())
    regel = f"{{{', '.join(paren)}}}"
    return regel if vanaf + len(regel) <= _BREEDSTE else ""


def _regel(sleutel: str, waarde: str | int, diepte: int) -> Iterator[str]:
    marge = "  " * diepte
    lang = block(waarde, len(marge) + len(sleutel) + 2) if isinstance(waarde, str) else []
    eerste, *rest = lang or [_waarde(waarde)]
    yield f"{marge}{sleutel}: {eerste}"
    yield from (f"{marge}{regel}" if regel else "" for regel in rest)


_DAG_OF_KWARTAAL = re.compile(r"\d{4}-(?:\d\d-\d\d|Q\d)")
"""What the files of a programme write without quotes too, though old readers see more in it."""


def _waarde(waarde: str | int) -> str:
    if isinstance(waarde, bool):
        return str(waarde).lower()
    if isinstance(waarde, int) or _DAG_OF_KWARTAAL.fullmatch(waarde):
        return str(waarde)
    return plain_or_quoted(waarde)
