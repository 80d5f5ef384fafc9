"""What the tables mean, for machines and portals: Table Schema, data package, dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pilotkit.tabellen.dcat import dcat
from pilotkit.tabellen.vorm import (
    AFGELEID,
    EIGEN,
    ID,
    LIJST,
    PILOT,
    SLEUTEL,
    Boek,
    Cel,
    Kolom,
    Tabel,
)

_ANDERS = {
    EIGEN: "regels met `sleutel: tekst`, met een puntkomma ertussen",
    SLEUTEL: "sleutel",
    AFGELEID: "vult pilotkit zelf in",
}


def in_woorden(kolom: Kolom) -> str:
    """Return of which kind a column is, for people."""
    return _ANDERS.get(kolom.soort) or kolom.vorm.heet


def veldbeschrijving(kolom: Kolom, *, met_lijsten: bool = False) -> dict[str, Any]:
    """Return a column as a field of Table Schema; ``met_lijsten`` several texts are an array."""
    veld: dict[str, Any] = {"name": kolom.naam, "title": kolom.titel}
    veld |= kolom.vorm.schema
    is_lijst = kolom.soort in (LIJST, EIGEN, AFGELEID)
    if is_lijst and met_lijsten:
        veld["type"] = "array"
    if kolom.uitleg:
        veld["description"] = kolom.uitleg
    eisen: dict[str, Any] = {}
    if kolom.naam == ID or kolom.verplicht:
        eisen["required"] = True
    if kolom.naam == ID:
        eisen["unique"] = True
    if kolom.soort == "keuze" and kolom.waarden:
        eisen["enum"] = list(kolom.waarden)
    eisen |= kolom.vorm.eisen
    if eisen:
        veld["constraints"] = eisen
    return veld


def tabelschema(tabel: Tabel, *, met_lijsten: bool = False) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    schema: dict[str, Any] = {
        "fields": [veldbeschrijving(kolom, met_lijsten=met_lijsten) for kolom in tabel.kolommen],
        "primaryKey": [ID],
        "missingValues": [""],
    }
    if tabel.kolom(PILOT):
        naar = {"resource": "pilots", "fields": [ID]}
        schema["foreignKeys"] = [{"fields": [PILOT], "reference": naar}]
    return schema


def datapakket(boek: Boek, einde: str, extra: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the data package of the tables; ``extra`` adds to each of them by name."""
    met_lijsten = einde != "csv"
    bronnen = []
    for blad in boek.bladen:
        tabel = blad.tabel
        bron: dict[str, Any] = {
            "name": tabel.naam,
            "title": tabel.titel,
            "profile": "tabular-data-resource",
            **extra[tabel.naam],
            "schema": tabelschema(tabel, met_lijsten=met_lijsten),
            "som": blad.som,
        }
        bronnen.append(bron)
    return {
        "profile": "tabular-data-package",
        "name": boek.programma.replace("_", "-"),
        "title": boek.titel,
        "programma": boek.programma,
        "resources": bronnen,
        "dcat": dcat(boek, einde),
    }


WOORDENBOEK = ("tabel", "kolom", "titel", "soort", "verplicht", "keuzes", "uitleg")


def woordenboek(boek: Boek) -> Iterator[tuple[Cel, ...]]:
    """Yield the lines of the dictionary: what every column of every table means."""
    yield WOORDENBOEK
    for blad in boek.bladen:
        for kolom in blad.tabel.kolommen:
            yield (
                blad.tabel.naam,
                kolom.naam,
                kolom.titel,
                in_woorden(kolom),
                "ja" if kolom.verplicht else "nee",
                kolom.waarden,
                kolom.uitleg,
            )
