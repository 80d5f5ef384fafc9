"""Whether a new file may be written: what check would call an error in it is refused."""

from __future__ import annotations

from pilotkit.check.place import of_read
from pilotkit.dutch import met_raad
from pilotkit.errors import WrongUse
from pilotkit.finding import Severity
from pilotkit.model.types import Blok
from pilotkit.model.woordenschat import STANDAARD, Woordenschat
from pilotkit.reading import read_bytes
from pilotkit.rules.verwacht import sleutel_van


def checked(text: str, model: type[Blok], path: str, schat: Woordenschat = STANDAARD) -> bytes:
    """Return the bytes of a new file. Raises WrongUse where a value does not belong in one."""
    content = text.encode("utf-8", "surrogatepass")  # half a character is refused in reading
    read = read_bytes(content, model, schat)
    if read.document is None:
        raise WrongUse(
            "een van de teksten die je gaf, bevat een teken dat niet in een bestand kan, zoals een "
            "onzichtbaar stuurteken. Typ die tekst opnieuw."
        )
    for diagnostic in of_read(read, path):
        if diagnostic.severity is Severity.FOUT:
            sleutel = sleutel_van(diagnostic.path)
            where = "" if sleutel in diagnostic.message else f"`{sleutel}`: "
            raise WrongUse(f"{where}{met_raad(diagnostic.message, diagnostic.hint)}")
    return content
