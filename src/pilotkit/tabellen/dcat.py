"""The tables as a dataset in a catalogue, by DCAT-AP-NL, in JSON-LD."""

from __future__ import annotations

import re
from typing import Any

from pilotkit.tabellen.tooi import tooi_van
from pilotkit.tabellen.vorm import Boek

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
_EU = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
_PUBLICATIE = ("licentie", "contact", "adres")
_LICENTIES = {"CC0": f"{_EU}/licence/CC0", "CC-BY": f"{_EU}/licence/CC_BY_4_0"}
_ADRES = re.compile(r"https://[^\s<>\"{}|\\^`]{3,290}")
_BESTANDEN = {
    "csv": (f"{_EU}/file-type/CSV", f"{_MEDIA}/text/csv"),
    "json": (f"{_EU}/file-type/JSON", f"{_MEDIA}/application/json"),
    "parquet": (f"{_EU}/file-type/PARQUET", f"{_MEDIA}/application/vnd.apache.parquet"),
}


def dcat(boek: Boek, einde: str) -> dict[str, Any]:
    """Return the description of a dataset with one distribution for each table.

    What only the publisher can say comes from ``publicatie`` in the file of the programme:
    the licence, where the files will stand, and whom to ask. See :func:`ontbreekt`.
    """
    publicatie = _publicatie(boek)
    uitgever = _uitgever(boek)
    adres = publicatie.get("adres", "").rstrip("/")
    dataset: dict[str, Any] = {
        "@context": _CONTEXT,
        **({"@id": f"{adres}#dataset"} if adres else {}),
        "@type": "dcat:Dataset",
        "dct:identifier": adres or f"pilotkit-{boek.programma}",
        "dct:title": _tekst(boek.titel),
        "dct:description": _tekst(_over(boek)),
        "dct:language": {"@id": f"{_EU}/language/NLD"},
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dcat:theme": [{"@id": f"{_EU}/data-theme/GOVE"}],
        "dcat:keyword": [_tekst("pilots"), _tekst("begroting")],
        "dct:publisher": uitgever,
        "dct:creator": uitgever,
        "dcat:distribution": _delen(boek, einde, adres, publicatie),
    }
    if contact := publicatie.get("contact"):
        wie = {"@type": "vcard:Organization", "vcard:fn": boek.provincie}
        dataset["dcat:contactPoint"] = {**wie, "vcard:hasURL": {"@id": contact}}
    if plekken := _plekken(boek):
        dataset["dct:spatial"] = [{"@id": plek} for plek in plekken]
    return dataset


def ontbreekt(boek: Boek) -> tuple[str, ...]:
    """Return the keys of ``publicatie`` that a portal asks and the programme does not say."""
    publicatie = _publicatie(boek)
    return tuple(sleutel for sleutel in _PUBLICATIE if not publicatie.get(sleutel))


def _publicatie(boek: Boek) -> dict[str, str]:
    """Return what the programme says for a portal; an address only where it is one."""
    bladen = (blad for blad in boek.bladen if blad.tabel.naam == "programma")
    rij = next((rij for blad in bladen for rij in blad.rijen), None)
    cellen = rij.cellen if rij else {}
    waarden = {sleutel: str(cellen.get(f"publicatie.{sleutel}") or "") for sleutel in _PUBLICATIE}
    return {
        sleutel: waarde
        for sleutel, waarde in waarden.items()
        if sleutel == "licentie" or _ADRES.fullmatch(waarde)
    }


def _uitgever(boek: Boek) -> dict[str, Any]:
    adres = tooi_van(boek.provincie, boek.tooi)
    wie = {"@type": "foaf:Agent", "foaf:name": _tekst(boek.provincie)}
    return {"@id": adres, **wie} if adres else wie


def _delen(boek: Boek, einde: str, adres: str, publicatie: dict[str, str]) -> list[dict[str, Any]]:
    bestandstype, mediatype = _BESTANDEN[einde]
    delen = [(blad.tabel.naam, blad.tabel.titel) for blad in boek.bladen]
    if einde == "json":
        delen = [(boek.programma, boek.titel)]
    licentie = _LICENTIES.get(publicatie.get("licentie", ""))
    gemaakt = []
    for naam, titel in delen:
        deel: dict[str, Any] = {
            "@type": "dcat:Distribution",
            "dct:title": _tekst(titel),
            "dct:identifier": f"{naam}.{einde}",
            "dct:format": {"@id": bestandstype},
            "dcat:mediaType": {"@id": mediatype},
        }
        if adres:
            plek = {"@id": f"{adres}/{naam}.{einde}"}
            deel |= {"dcat:accessURL": plek, "dcat:downloadURL": plek}
        if licentie:
            deel["dct:license"] = {"@id": licentie}
        gemaakt.append(deel)
    return gemaakt


def _tekst(tekst: str) -> dict[str, str]:
    return {"@value": tekst, "@language": "nl"}


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
