"""From the tree of a note to DOCX and ODT, by pandoc.

Pandoc runs in its sandbox: it reads the note and the reference document, and
nothing else. What it leaves out is put in afterwards (``afmaken``).
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pilotkit.documents.afmaken import Prent, docx, odt
from pilotkit.documents.boom import Notitieboom
from pilotkit.documents.ingepakt import pak_in, pak_uit
from pilotkit.documents.pandoc import boom_van_pandoc
from pilotkit.documents.pdf import als_png
from pilotkit.documents.referentie import referentie
from pilotkit.documents.tekenen import teken
from pilotkit.documents.vormen import Documentvorm, GemaaktDocument
from pilotkit.errors import TemplateError

if TYPE_CHECKING:
    from pilotkit.reports.beelden import Beeld

_SECONDEN = 120
_LUKT_NIET = (
    "van deze notitie is geen {0} te maken met pandoc. Probeer --to html, of haal een eigen "
    "templates/referentie.{0} weg."
)


def kantoordocument(
    document: Notitieboom, vorm: Documentvorm, repository: Path | None
) -> GemaaktDocument:
    """Return a note as DOCX or ODT.

    Raises ImportError where pandoc or typst is not installed, and TemplateError
    where the repository's reference document cannot be used.
    """
    prenten: list[Prent] = []

    def teken_prenten(beeld: Beeld) -> Iterable[Prent]:
        nieuw = [Prent(plaat.svg, als_png(plaat.svg), plaat.alt) for plaat in teken(beeld)]
        prenten.extend(nieuw)
        return nieuw

    boom = boom_van_pandoc(document, teken_prenten)
    model = referentie(vorm, repository)
    delen = pak_uit(_pandoc(json.dumps(boom), vorm, model.inhoud))
    maak_af = docx if vorm is Documentvorm.DOCX else odt
    return GemaaktDocument(pak_in(maak_af(delen, prenten, document.peildatum)), model.weggelaten)


def _pandoc(boom: str, vorm: Documentvorm, model: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="pilotkit-") as map_:
        leeg = Path(map_) / "leeg"
        leeg.mkdir()
        (bestand := Path(map_) / f"referentie.{vorm}").write_bytes(model)
        try:
            klaar = subprocess.run(  # noqa: S603 - our own program, and no text of a note in its name
                [
                    _programma(), "+RTS", "-M512M", "-RTS", "--sandbox", f"--data-dir={leeg}",
                    "--from=json", f"--to={vorm}", f"--reference-doc={bestand}", "--output=-",
                ],
                input=boom.encode(),
                capture_output=True,
                check=False,
                cwd=leeg,
                timeout=_SECONDEN,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise TemplateError(_LUKT_NIET.format(vorm)) from error
    if klaar.returncode or not klaar.stdout:
        raise TemplateError(_LUKT_NIET.format(vorm))
    return klaar.stdout


def _programma() -> str:
    """Return the pandoc that came as a wheel: no other one, from a path or a folder, is run."""
    gevonden = find_spec("pypandoc")
    if gevonden and gevonden.origin:
        naam = "pandoc.exe" if os.name == "nt" else "pandoc"
        programma = Path(gevonden.origin).parent / "files" / naam
        if programma.is_file():
            return str(programma)
    raise ImportError("pypandoc_binary")
