"""The official identifiers of public bodies beside their names (TOOI)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pilotkit.tabellen.vorm import AFGELEID, VERSIE, Blad, Boek, Cel, Kolom, Rij

_WAAR = {"pilots": "gemeenten", "partners": "naam", "geld": "van"}
"""The column of each table that holds names of public bodies."""
_UITLEG = "Officieel adres van de overheid in kolom `{}`, uit TOOI. pilotkit vult dit zelf in."


def met_tooi(boek: Boek, bekend: Mapping[str, str]) -> Boek:
    """Return the tables with a column of identifiers beside the names of public bodies."""
    if not bekend:
        return boek
    bladen = tuple(_blad(blad, bekend) for blad in boek.bladen)
    return replace(boek, bladen=bladen, tooi=bekend)


def tooi_van(naam: str, bekend: Mapping[str, str]) -> str:
    """Return the identifier of a public body, or nothing; a municipality may go by its bare name.

    >>> tooi_van("Gemeente Urk", {"gemeente Urk": "https://identifier.overheid.nl/…/gm0184"})
    'https://identifier.overheid.nl/…/gm0184'
    """
    plat = {officieel.casefold(): adres for officieel, adres in bekend.items()}
    kaal = naam.strip().casefold()
    return plat.get(kaal) or plat.get(f"gemeente {kaal}", "")


def _blad(blad: Blad, bekend: Mapping[str, str]) -> Blad:
    kolom = blad.tabel.kolom(_WAAR.get(blad.tabel.naam, ""))
    if kolom is None:
        return blad
    naam = f"{kolom.naam}_tooi"
    erbij = Kolom(naam, AFGELEID, f"{kolom.titel} (TOOI)", _UITLEG.format(kolom.naam))
    *voor, laatste = blad.tabel.kolommen
    tabel = replace(blad.tabel, kolommen=(*voor, erbij, laatste))
    return Blad(tabel, tuple(_rij(rij, kolom.naam, naam, bekend) for rij in blad.rijen))


def _rij(rij: Rij, van: str, naar: str, bekend: Mapping[str, str]) -> Rij:
    cellen = dict(rij.cellen)
    laatste = cellen.pop(VERSIE)
    return replace(rij, cellen={**cellen, naar: _adressen(cellen[van], bekend), VERSIE: laatste})


def _adressen(cel: Cel, bekend: Mapping[str, str]) -> Cel:
    namen = cel if isinstance(cel, tuple) else (str(cel),) if cel else ()
    adressen = tuple(adres for naam in namen if (adres := tooi_van(naam, bekend)))
    return adressen or None
