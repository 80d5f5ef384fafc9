"""What the tables mean, for machines and portals: Table Schema, data package, dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.tabellen.dcat import dcat
from pilotkit.tabellen.vorm import AFGELEID, EIGEN, ID, LIJST, PILOT, SLEUTEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pilotkit.tabellen.vorm import Boek, Cel, Kolom, Tabel

_SOORTEN = {
    "datum": {"type": "date", "format": "default"},
    "euro": {"type": "integer"},
    "aantal": {"type": "integer"},
    "jaar": {"type": "year"},
    "ja_nee": {"type": "boolean"},
}
IN_WOORDEN = {
    "datum": "datum",
    "euro": "bedrag in hele euro's",
    "aantal": "getal",
    "jaar": "jaar",
    "ja_nee": "ja of nee",
    "keuze": "keuze uit een lijst",
    "kwartaal": "kwartaal, zoals 2018-Q4",
    LIJST: "meer teksten, met een puntkomma ertussen",
    EIGEN: "regels met `sleutel: tekst`, met een puntkomma ertussen",
    SLEUTEL: "sleutel",
    AFGELEID: "vult pilotkit zelf in",
}
"""Each kind of column, for people."""


def veldbeschrijving(kolom: Kolom, *, met_lijsten: bool = False) -> dict[str, Any]:
    """Return a column as a field of Table Schema; ``met_lijsten`` several texts are an array."""
    veld: dict[str, Any] = {"name": kolom.naam, "title": kolom.titel}
    veld |= _SOORTEN.get(kolom.soort, {"type": "string"})
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
    if kolom.soort == "kwartaal":
        eisen["pattern"] = "(19|20|21)[0-9]{2}-Q[1-4]"
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
                IN_WOORDEN.get(kolom.soort, "tekst"),
                "ja" if kolom.verplicht else "nee",
                kolom.waarden,
                kolom.uitleg,
            )
