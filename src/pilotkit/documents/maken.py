"""Makes a document of a note, in one of the forms."""

from __future__ import annotations

from pathlib import Path

from pilotkit.documents.notitie import Notitietekst
from pilotkit.documents.vormen import Documentvorm, GemaaktDocument
from pilotkit.errors import WrongUse


def maak(vorm: Documentvorm, notitie: Notitietekst, repository: Path | None) -> GemaaktDocument:
    """Return a note as a document.

    Raises WrongUse where the form needs what is not installed, and TemplateError
    where the repository's reference document cannot be used.
    """
    from pilotkit.documents.html import pagina
    from pilotkit.documents.lezen import lees

    document = lees(notitie)
    if vorm is Documentvorm.HTML:
        return GemaaktDocument(pagina(document).encode())
    try:
        if vorm is Documentvorm.PDF:
            from pilotkit.documents.pdf import pdf

            return GemaaktDocument(pdf(document))
        from pilotkit.documents.kantoor import kantoordocument

        return kantoordocument(document, vorm, repository)
    except ImportError as error:
        raise WrongUse(
            f'voor een {vorm} is meer nodig. Typ: pip install "pilotkit[documenten]"'
        ) from error
