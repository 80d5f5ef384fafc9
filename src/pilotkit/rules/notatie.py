"""What somebody meant who typed an amount or a date the Dutch way."""

from __future__ import annotations

import re
from datetime import date

from pilotkit.dutch import MAANDEN
from pilotkit.model.woorden import EERSTE_DATUM, GROOTSTE_BEDRAG, LAATSTE_DATUM

_VALUTA = re.compile(r"€|\beuro's\b|\beuros?\b|\beur\b", re.IGNORECASE)
_EENHEDEN = {"k": 1000, "duizend": 1000, "m": 10**6, "mln": 10**6, "miljoen": 10**6}
_BEDRAG = re.compile(
    r"-?(?P<heel>\d{1,3}(?:[.,' _]\d{3})+|\d+)(?:[.,](?P<rest>\d{1,2}|-{1,2})?)?\s*(?P<eenheid>[a-z]*)\.?"
)
_DECIMAAL = re.compile(r"-?(?P<heel>\d+)[.,](?P<rest>\d+)\s*(?P<eenheid>[a-z]+)\.?")
_EXPONENT = re.compile(r"\d+(?:\.\d+)?e\+?\d{1,2}")


def bedragen_uit(raw: str) -> tuple[int, ...]:
    """Return the whole euros that a text like ``€ 25.000,-`` may stand for.

    One for a whole amount, two (down and up) where it has cents, none where it
    is no amount.
    """
    tekst = _VALUTA.sub("", raw[:100]).replace("\xa0", " ").strip().casefold()
    if _EXPONENT.fullmatch(tekst):
        mogelijk: tuple[float, ...] = (float(tekst),)
    elif (vorm := _DECIMAAL.fullmatch(tekst)) and vorm["eenheid"] in _EENHEDEN:
        mogelijk = (round(float(f"{vorm['heel']}.{vorm['rest']}") * _EENHEDEN[vorm["eenheid"]]),)
    elif vorm := _BEDRAG.fullmatch(tekst):
        if vorm["eenheid"] and vorm["eenheid"] not in _EENHEDEN:
            return ()
        heel = int(re.sub(r"\D", "", vorm["heel"])) * _EENHEDEN.get(vorm["eenheid"], 1)
        met_centen = (vorm["rest"] or "").strip("-0") != ""
        mogelijk = (heel, heel + 1) if met_centen else (heel,)
    else:
        return ()
    return tuple(int(bedrag) for bedrag in mogelijk if 0 < bedrag <= GROOTSTE_BEDRAG)


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_JAAR_EERST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ][\d:.z+-]*)?")
_DAG_EERST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})")
_MET_MAAND = re.compile(r"(?:[a-z]+dag )?(\d{1,2})(?:e|ste|de)? ([a-z]{3,9})\.? ?(\d{4})")


def is_iso_vorm(raw: str) -> bool:
    """Return whether the text has the form 2018-06-13, existing or not."""
    return _ISO.fullmatch(raw.strip()) is not None


def datum_uit(raw: str) -> date | None:
    """Return the day that a text like ``13 juni 2018`` or ``13-06-2018`` stands for, or None."""
    tekst = " ".join(raw[:100].casefold().split())
    if vorm := _JAAR_EERST.fullmatch(tekst):
        jaar, maand, dag = map(int, vorm.groups())
    elif vorm := _DAG_EERST.fullmatch(tekst):
        dag, maand, jaar = map(int, vorm.groups())
        jaar += 2000 if jaar < 100 else 0
        if maand > 12 >= dag:  # month first, as Americans write
            dag, maand = maand, dag
    elif vorm := _MET_MAAND.fullmatch(tekst):
        namen = [naam for naam in MAANDEN if naam.startswith(vorm[2]) or naam[:3] == vorm[2]]
        if vorm[2] == "mrt":
            namen = ["maart"]
        if len(namen) != 1:
            return None
        dag, maand, jaar = int(vorm[1]), MAANDEN.index(namen[0]) + 1, int(vorm[3])
    else:
        return None
    try:
        gevonden = date(jaar, maand, dag)
    except ValueError:
        return None
    return gevonden if EERSTE_DATUM <= gevonden <= LAATSTE_DATUM else None
