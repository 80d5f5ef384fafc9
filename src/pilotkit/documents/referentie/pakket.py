"""The zip file that a reference document is: read within bounds, part by part.

Only the parts that are asked for are unpacked. What is odd about the archive as a
whole (two parts with one name, parts that lie over each other) is refused, because
two programs would read two documents in it.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

_MEESTE_DELEN = 1000
_MEESTE_PER_DEEL = 2 * 1024 * 1024
_MEESTE_SAMEN = 8 * 1024 * 1024
_VERSLEUTELD = 0x1
_SOORTEN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_KAPOT = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, LookupError, OSError,
    NotImplementedError, RuntimeError, OverflowError, MemoryError,
)  # fmt: skip
"""All that Python's reader of zip files raises for a file that is wrong."""


class Ongeschikt(Exception):
    """A document that cannot be used; ``str(error)`` goes on after its name, in Dutch."""


@dataclass(slots=True)
class Pakket:
    """The parts of a document, and how much of them was unpacked."""

    _archief: zipfile.ZipFile
    _delen: dict[str, zipfile.ZipInfo]
    _uitgepakt: int = field(default=0)

    @property
    def namen(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._delen)

    def lees(self, naam: str) -> bytes | None:
        """Return a part, or None where it is not there. Raises Ongeschikt."""
        deel = self._delen.get(naam)
        if deel is None:
            return None
        if deel.flag_bits & _VERSLEUTELD:
            raise Ongeschikt("is met een wachtwoord versleuteld. Sla het op zonder wachtwoord.")
        if deel.compress_type not in _SOORTEN:
            raise Ongeschikt("is op een ongewone manier ingepakt. Sla het opnieuw op.")
        try:
            with self._archief.open(deel) as stroom:
                inhoud = stroom.read(_MEESTE_PER_DEEL + 1)
        except _KAPOT as error:
            raise Ongeschikt(ONLEESBAAR) from error
        self._uitgepakt += len(inhoud)
        if len(inhoud) > _MEESTE_PER_DEEL or self._uitgepakt > _MEESTE_SAMEN:
            raise Ongeschikt("is uitgepakt te groot. Haal er beelden en tekst uit.")
        return inhoud


ONLEESBAAR = "is geen document dat te lezen is. Sla het opnieuw op."


def open_pakket(inhoud: bytes) -> Pakket:
    """Return the document in the bytes. Raises Ongeschikt."""
    if inhoud.count(b"PK\x01\x02") > _MEESTE_DELEN:
        raise Ongeschikt("bestaat uit te veel delen. Maak een nieuw bestand.")
    try:
        archief = zipfile.ZipFile(io.BytesIO(inhoud))
    except _KAPOT as error:
        raise Ongeschikt(ONLEESBAAR) from error
    delen = archief.infolist()
    per_naam = {deel.filename: deel for deel in delen}
    over_elkaar = sum(deel.compress_size for deel in delen) > len(inhoud)
    if over_elkaar or len({naam.casefold() for naam in per_naam}) < len(delen):
        raise Ongeschikt("heeft delen die dubbel zijn. Maak een nieuw bestand.")
    return Pakket(archief, per_naam)
