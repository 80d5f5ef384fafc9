"""The pictures of a reference document: a logo in a header, as PNG or JPEG."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_MEESTE_PUNTEN = 40_000_000
_MEESTE = 10
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_KOP_VAN_PNG = 24


@dataclass(slots=True)
class Prenten:
    """The pictures that are taken over, each under a name of ours in a folder."""

    map_: str
    delen: dict[str, bytes] = field(default_factory=dict)

    def neem(self, inhoud: bytes | None) -> str | None:
        """Return the name under which a picture is taken over, or None where it is not."""
        soort = soort_van(inhoud) if inhoud else None
        if not inhoud or not soort:
            return None
        for naam, bekend in self.delen.items():
            if bekend == inhoud:
                return naam
        if len(self.delen) >= _MEESTE:
            return None
        naam = f"{self.map_}/huisstijl{len(self.delen) + 1}.{soort}"
        self.delen[naam] = inhoud
        return naam


def soort_van(inhoud: bytes) -> str | None:
    """Return ``png`` or ``jpg`` for a picture of a size that a program can show, or None."""
    if inhoud.startswith(_PNG) and len(inhoud) > _KOP_VAN_PNG and inhoud[12:16] == b"IHDR":
        breed, hoog = struct.unpack(">II", inhoud[16:24])
        return "png" if 0 < breed * hoog <= _MEESTE_PUNTEN else None
    if inhoud.startswith(_JPEG):
        return "jpg" if 0 < _punten_van_jpeg(inhoud) <= _MEESTE_PUNTEN else None
    return None


_MATEN = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The segments of a JPEG that tell how large it is."""


def _punten_van_jpeg(inhoud: bytes) -> int:
    plaats = 2
    while plaats + 9 <= len(inhoud) and inhoud[plaats] == 0xFF:  # noqa: PLR2004 - begins a segment
        soort, lengte = inhoud[plaats + 1], int.from_bytes(inhoud[plaats + 2 : plaats + 4])
        if soort in _MATEN:
            hoog, breed = struct.unpack(">HH", inhoud[plaats + 5 : plaats + 9])
            return int(hoog * breed)
        plaats += 2 + max(lengte, 2)
    return 0
