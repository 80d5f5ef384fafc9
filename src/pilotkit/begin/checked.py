"""Whether a new file may be written: what check would call an error in it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.check.place import of_problems
from pilotkit.check.texts import text_diagnostics
from pilotkit.errors import WrongUse
from pilotkit.finding import Severity
from pilotkit.reading import read_bytes

if TYPE_CHECKING:
    from pilotkit.model.types import Blok


def checked(text: str, model: type[Blok], path: str) -> bytes:
    """Return the bytes of a new file. Raises WrongUse where a value does not belong in one."""
    content = text.encode("utf-8", "surrogatepass")  # half a character is refused in reading
    read = read_bytes(content, model)
    found = of_problems(read.problems, path, read.document, read.more)
    found += text_diagnostics(path, read.document)
    for diagnostic in found:
        if diagnostic.severity is Severity.FOUT:
            hint = diagnostic.hint
            raise WrongUse(f"{diagnostic.message} {hint[:1].upper()}{hint[1:]}.")
    return content
