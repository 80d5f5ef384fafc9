"""The tables as a dataset in a catalogue, by DCAT-AP-NL, in JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pilotkit.tabellen.tooi import tooi_van

if TYPE_CHECKING:
    from pilotkit.tabellen.vorm import Boek

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
_EU = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
_BESTANDEN = {
    "csv": (f"{_EU}/file-type/CSV", f"{_MEDIA}/text/csv"),
    "json": (f"{_EU}/file-type/JSON", f"{_MEDIA}/application/json"),
    "parquet": (f"{_EU}/file-type/PARQUET", f"{_MEDIA}/application/vnd.apache.parquet"),
}


def dcat(boek: Boek, einde: str) -> dict[str, Any]:
    """Return the description of a dataset with one distribution for each table.

    What nobody but the publisher can say is not in it: the licence, the address where the
    files will stand, and whom to ask.
    """
    uitgever = tooi_van(boek.provincie, boek.tooi)
    bestandstype, mediatype = _BESTANDEN[einde]
    namen = [blad.tabel for blad in boek.bladen] if einde != "json" else []
    delen = [(tabel.naam, tabel.titel) for tabel in namen] or [(boek.programma, boek.titel)]
    dataset: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "dcat:Dataset",
        "dct:identifier": f"pilotkit-{boek.programma}",
        "dct:title": {"@value": boek.titel, "@language": "nl"},
        "dct:description": {"@value": _over(boek), "@language": "nl"},
        "dct:language": {"@id": f"{_EU}/language/NLD"},
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dcat:theme": [{"@id": f"{_EU}/data-theme/GOVE"}],
        "dcat:keyword": [{"@value": woord, "@language": "nl"} for woord in ("pilots", "begroting")],
        "dct:publisher": {
            **({"@id": uitgever} if uitgever else {}),
            "@type": "foaf:Agent",
            "foaf:name": {"@value": boek.provincie, "@language": "nl"},
        },
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": {"@value": titel, "@language": "nl"},
                "dct:identifier": f"{naam}.{einde}",
                "dct:format": {"@id": bestandstype},
                "dcat:mediaType": {"@id": mediatype},
            }
            for naam, titel in delen
        ],
    }
    if plekken := _plekken(boek):
        dataset["dct:spatial"] = [{"@id": plek} for plek in plekken]
    return dataset


def _over(boek: Boek) -> str:
    aantal = sum(len(blad.rijen) for blad in boek.bladen if blad.tabel.naam == "pilots")
    return (
        f"De {boek.heet.meervoud} van {boek.titel} ({boek.provincie}): "
        f"{boek.heet.aantal(aantal)}, met hun voorwaarden, "
        "geld, mijlpalen, besluiten en lessen."
    )


def _plekken(boek: Boek) -> list[str]:
    """Return the identifiers of the municipalities of the pilots, each once."""
    rijen = (rij for blad in boek.bladen if blad.tabel.naam == "pilots" for rij in blad.rijen)
    gevonden = (rij.cellen.get("gemeenten_tooi") for rij in rijen)
    return sorted({adres for cel in gevonden if isinstance(cel, tuple) for adres in cel})
