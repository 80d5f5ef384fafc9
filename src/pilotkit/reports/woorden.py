"""The words of closed lists as sentences and tables say them."""

from __future__ import annotations

from collections.abc import Mapping

from pilotkit.model.woorden import Adviesoordeel, Oordeel, Stand, Uitkomstoordeel

OORDELEN: Mapping[Oordeel, str] = {
    Oordeel.VOLDOET: "voldoet",
    Oordeel.DEELS: "deels",
    Oordeel.VOLDOET_NIET: "voldoet niet",
    Oordeel.OPEN: "open",
}
ADVIEZEN: Mapping[Adviesoordeel, str] = {
    Adviesoordeel.KANSRIJK: "kansrijk",
    Adviesoordeel.KANSRIJK_MITS: "kansrijk, mits",
    Adviesoordeel.NIET_KANSRIJK: "niet kansrijk",
}
UITKOMSTEN: Mapping[Uitkomstoordeel, str] = {
    Uitkomstoordeel.GESLAAGD: "geslaagd",
    Uitkomstoordeel.DEELS_GESLAAGD: "deels geslaagd",
    Uitkomstoordeel.NIET_GESLAAGD: "niet geslaagd",
}
STANDEN: Mapping[Stand, str] = {
    Stand.OP_KOERS: "op koers",
    Stand.AANDACHT: "vraagt aandacht",
    Stand.STAGNEERT: "stagneert",
}
