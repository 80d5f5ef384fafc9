"""What people also call a word of a list or a key: what they mean is asked, never typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_WOORDEN: Mapping[str, tuple[str, ...]] = {
    "Gedeputeerde Staten": ("gs", "college van gs", "college van gedeputeerde staten"),
    "Provinciale Staten": ("ps", "staten", "statenvergadering"),
    "college van B en W": (
        "b&w", "benw", "b en w", "college", "college van b&w", "college b&w",
        "burgemeester en wethouders", "college van burgemeester en wethouders",
    ),
    "gemeenteraad": ("raad", "de raad"),
    "ambtelijk opdrachtgever": ("opdrachtgever", "ao"),
    "idee": ("voorstel", "ideefase"),
    "ontwikkeling": ("ontwikkelfase", "in ontwikkeling", "voorbereiding", "in voorbereiding"),
    "uitvoering": ("uitvoeringsfase", "in uitvoering", "lopend", "loopt", "actief", "gestart"),
    "vervolg": ("vervolgfase", "doorstart"),
    "afgerond": ("afgesloten", "klaar", "voltooid", "gereed", "af"),
    "gestopt": ("stopgezet", "beeindigd", "beëindigd", "gestaakt"),
    "voldoet": ("ja", "akkoord", "groen", "voldoende", "goed"),
    "voldoet_niet": ("nee", "rood", "onvoldoende"),
    "deels": ("gedeeltelijk", "oranje"),
    "open": ("onbekend", "nog niet getoetst"),
    "op_koers": ("groen", "goed", "op schema"),
    "aandacht": ("oranje", "vertraagd"),
    "stagneert": ("rood", "loopt achter", "ligt stil", "stil"),
    "kansrijk": ("positief", "akkoord", "ja"),
    "kansrijk_mits": ("positief, mits", "kansrijk, mits"),
    "niet_kansrijk": ("negatief", "nee", "niet kansrijk"),
    "onderwijs": ("school", "hogeschool", "mbo", "roc"),
    "bedrijf": ("werkgever", "onderneming"),
    "gemeente": ("stad",),
    "in_natura": ("natura", "uren", "inzet"),
    "toegezegd": ("beloofd", "definitief", "zeker", "akkoord"),
    "intentie": ("voorlopig", "onder voorbehoud"),
    "tussentijds": ("tussentijdse", "tussenevaluatie", "tussentijdse evaluatie"),
    "eind": ("eindevaluatie", "einde"),
    "geslaagd": ("ja", "gelukt"),
    "niet_geslaagd": ("nee", "mislukt"),
}  # fmt: skip
_SLEUTELS: Mapping[str, tuple[str, ...]] = {
    "start": ("begin", "begindatum", "startdatum", "ingangsdatum"),
    "einde": ("eind", "einddatum", "afloop"),
    "partners": ("deelnemers", "partijen"),
    "trekker": ("penvoerder", "kartrekker"),
    "titel": ("naam",),
    "naam": ("titel",),
    "bedrag": ("euro", "kosten", "raming"),
    "raming": ("bedrag", "kosten"),
    "gereed_op": ("gereed", "klaar", "gehaald"),
    "datum": ("dag", "wanneer"),
    "samenvatting": ("omschrijving", "beschrijving"),
    "toelichting": ("omschrijving",),
}


def bedoeld_woord(getypt: str, waarden: Collection[str]) -> str | None:
    """Return the word of a list that a typed one is another name of, if there is one."""
    return _bedoeld(getypt, waarden, _WOORDEN)


def bedoelde_sleutel(getypt: str, bekend: Collection[str]) -> str | None:
    """Return the key that a typed one is another name of, if it may stand there."""
    return _bedoeld(getypt, bekend, _SLEUTELS)


def _bedoeld(
    getypt: str, mogelijk: Collection[str], namen: Mapping[str, tuple[str, ...]]
) -> str | None:
    woord = " ".join(getypt.casefold().strip(" .“”„\"'‘’?!").split())
    gevonden = [naam for naam in mogelijk if woord in namen.get(naam, ())]
    return gevonden[0] if len(gevonden) == 1 else None
