"""The forms in which a note can be had (4-cli, ``--to``)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pilotkit.dutch import kort, opsomming
from pilotkit.errors import WrongUse


class Documentvorm(StrEnum):
    """A form of a note; its value is the ending of such a file."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"

    @property
    def is_tekst(self) -> bool:
        """Whether a terminal can show it."""
        return self in (Documentvorm.MD, Documentvorm.HTML)

    @classmethod
    def van(cls, bestand: Path | None) -> Documentvorm:
        """Return the form that a file's name asks for; Markdown where it asks for none.

        Raises WrongUse where it asks for a document that no note can be: in a file of that
        name Markdown could not be opened.
        """
        einde = bestand.suffix.lower().lstrip(".") if bestand else ""
        einde = "html" if einde == "htm" else einde
        if bestand and einde in _ANDERE:
            raise _anders(bestand, einde)
        return cls(einde) if einde in set(cls) else cls.MD


_REKENBLAD = {"xlsx": "xlsx", "xls": "xlsx", "xlsm": "xlsx", "ods": "ods"}
_TEKST = {
    "doc": Documentvorm.DOCX,
    "docm": Documentvorm.DOCX,
    "dotx": Documentvorm.DOCX,
    "rtf": Documentvorm.DOCX,
}
_TABELLEN = ("csv", "json", "parquet")
_ANDERE = {
    *_REKENBLAD, *_TEKST, *_TABELLEN,
    "ppt", "pptx", "odp", "pages", "numbers", "epub", "tex", "png", "jpg", "jpeg", "svg", "zip",
}  # fmt: skip
"""Endings of files that another program opens."""


def _anders(bestand: Path, einde: str) -> WrongUse:
    """Return what to say of a form that a note does not have."""
    kan = f"een notitie kan geen .{einde} zijn."
    if einde in _TEKST:
        naam = bestand.with_suffix(f".{_TEKST[einde]}").as_posix()
        return WrongUse(f"{kan} Typ `--output {kort(naam, 200)}`.")
    kies = f"{kan} Kies {opsomming((f'.{vorm}' for vorm in Documentvorm), 'of')}."
    if einde in _REKENBLAD:
        naam = bestand.with_suffix(f".{_REKENBLAD[einde]}").as_posix()
        return WrongUse(f"{kies} Een rekenblad maakt `pilotkit export {kort(naam, 200)}`.")
    if einde in _TABELLEN:
        return WrongUse(f"{kies} De gegevens zelf geeft `pilotkit export --to {einde}`.")
    return WrongUse(kies)


@dataclass(frozen=True, slots=True)
class GemaaktDocument:
    """A document, and what of the repository's reference document is not in it, in Dutch."""

    inhoud: bytes
    weggelaten: tuple[str, ...] = ()
