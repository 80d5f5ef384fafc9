"""Documents that are zip files: taken apart, and put together the same way every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def pak_uit(inhoud: bytes) -> dict[str, bytes]:
    """Return the parts of a document by their names, in their order."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return {deel.filename: archief.read(deel) for deel in archief.infolist()}


def pak_in(delen: Mapping[str, bytes]) -> bytes:
    """Return parts as a document; every part has the first day that a zip file knows.

    ``mimetype`` is not compressed, so that a program can tell an ODT by its first bytes.
    """
    geheugen = io.BytesIO()
    with zipfile.ZipFile(geheugen, "w") as archief:
        for naam, inhoud in delen.items():
            kenmerk = zipfile.ZipInfo(naam)
            kenmerk.create_system = 0  # else the system it is made on shows in the bytes
            soort = zipfile.ZIP_STORED if naam == "mimetype" else zipfile.ZIP_DEFLATED
            archief.writestr(kenmerk, inhoud, compress_type=soort)
    return geheugen.getvalue()
