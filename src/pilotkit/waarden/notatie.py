"""What somebody meant who typed an amount, a date, a quarter or yes or no the Dutch way."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from pilotkit.dutch import MAANDEN
from pilotkit.model.woorden import EERSTE_DATUM, GROOTSTE_BEDRAG, LAATSTE_DATUM

_VALUTA = r"(?i)€|\beuro's\b|\beuros?\b|\beur\b"
_TEKEN = r"^([-+]) +"
_EENHEDEN = {"k": 1000, "duizend": 1000, "mln": 10**6, "miljoen": 10**6}
"""Not ``m``: that is a million to one and a mille to another."""
_DUIZENDTAL = 3
"""Digits behind a point that may be thousands and may be decimals."""
_BEDRAG = (
    r"[-+]?(?P<heel>[1-9]\d{0,2}(?P<punt>[.,' _])\d{3}(?:(?P=punt)\d{3})*|\d+)"
    r"(?:[.,](?P<rest>\d{1,2}|-{1,2})?)?"
    r"\s*(?P<eenheid>[a-z]*)\.?"
)
_DECIMAAL = r"-?(?P<heel>\d+)[.,](?P<rest>\d+)\s*(?P<eenheid>[a-z]+)\.?"
_EXPONENT = r"\d+(?:\.\d+)?e\+?\d{1,2}"


def bedragen_uit(raw: str) -> tuple[int, ...]:
    """Return the whole euros that a text like ``€ 25.000,-`` may stand for.

    One for a whole amount, two (down and up) where it has cents, none where it
    is no amount, is less than one euro, or may be one of two that are far apart
    (``1.500 mln``).
    """
    tekst = zonder_opmaak(re.sub(_VALUTA, "", raw))
    tekst = re.sub(_TEKEN, r"\1", tekst)
    if re.fullmatch(_EXPONENT, tekst):
        bedrag = Decimal(tekst)
    elif (vorm := re.fullmatch(_DECIMAAL, tekst)) and vorm["eenheid"] in _EENHEDEN:
        if len(vorm["rest"]) == _DUIZENDTAL:
            return ()
        bedrag = Decimal(f"{vorm['heel']}.{vorm['rest']}") * _EENHEDEN[vorm["eenheid"]]
    elif vorm := re.fullmatch(_BEDRAG, tekst):
        if vorm["eenheid"] and vorm["eenheid"] not in _EENHEDEN:
            return ()
        heel = re.sub(r"\D", "", vorm["heel"])
        centen = (vorm["rest"] or "").strip("-")
        bedrag = Decimal(f"{heel}.{centen}") * _EENHEDEN.get(vorm["eenheid"], 1)
    else:
        return ()
    laagste = int(bedrag)
    mogelijk = (laagste,) if laagste == bedrag else (laagste, laagste + 1)
    return mogelijk if laagste > 0 and mogelijk[-1] <= GROOTSTE_BEDRAG else ()


def bedrag_uit(raw: str) -> int | None:
    """Return the amount that a text stands for, where that can be only one, and no less than 0."""
    if (getal := getal_uit(raw)) is not None:
        return getal
    mogelijk = () if re.match(_MET_MIN, raw) else bedragen_uit(raw)
    return mogelijk[0] if len(mogelijk) == 1 else None


def getal_uit(raw: str) -> int | None:
    """Return the number that is typed in digits, as it would be written."""
    is_zo = raw.isdecimal() and raw.isascii() and str(int(raw[:20])) == raw
    return int(raw) if is_zo else None


_MET_MIN = r"\D*-"
_JA_NEE = {
    **dict.fromkeys(("ja", "j", "true", "yes", "waar"), True),
    **dict.fromkeys(("nee", "neen", "n", "false", "no", "onwaar"), False),
}


def ja_nee_uit(raw: str) -> bool | None:
    """Return what a word for yes or no says."""
    return _JA_NEE.get(raw.casefold())


def zekere_datum_uit(raw: str) -> date | None:
    """Return the day that a text stands for, where it can be only one."""
    return datum_uit(raw) if is_zekere_datum(raw) else None


_ISO = r"\d{4}-\d{2}-\d{2}"
_JAAR_EERST = (
    r"(\d{4})(?:[-/. ](\d{1,2})[-/. ](\d{1,2})|[-/. ]?(\d{2})[-/. ]?(\d{2}))(?:[t ][\d:.z+-]*)?"
)
_DAG_EERST = r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})"
_AAN_ELKAAR = r"(\d{2})(\d{2})((?:19|20|21)\d{2})"
"""Day, month and year: with the year first there would be no such month."""
_WEEKDAG = r"(?:(?:[a-z]+dag|(?:ma|di|wo|do|vr|za|zo)\.?),? )?"
_MET_MAAND = rf"{_WEEKDAG}(\d{{1,2}})(?:e|ste|de)?[ -]([a-z]{{3,9}})\.?[ -]?(\d{{4}})"
_MAANDEN_IN_JAAR = 12

_STREEPJES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_LANGST = 100
"""No amount, day or quarter is longer, however somebody typed it."""
_GEKRULD = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb"
"""Quotes that a word processor makes of straight ones."""


def zonder_opmaak(raw: str) -> str:
    """Return a short text without what a word processor made of its dashes, spaces and quotes.

    Of a long one nothing: its beginning is not what it says.
    """
    if len(raw) > _LANGST:
        return ""
    recht = raw.translate(_STREEPJES).casefold()
    return " ".join(recht.split()).strip(f"{_GEKRULD}\"'").strip()


_PERIODE = (
    r"(?:(?P<deel>begin|eind|einde|medio|half) )?"
    r"(?:(?P<maand>[a-z]{3,9})\.? (?P<jaar>\d{4})|(?P<van>\d{4})(?:-(?P<nummer>\d{2}))?)"
)


def periode_uit(raw: str) -> tuple[date, date] | None:
    """Return the first and the last day of a month or year, such as ``juni 2020``, or None."""
    vorm = re.fullmatch(_PERIODE, zonder_opmaak(raw))
    if vorm is None or vorm["deel"] in ("medio", "half"):
        return None
    jaar = int(vorm["jaar"] or vorm["van"])
    if not EERSTE_DATUM.year <= jaar <= LAATSTE_DATUM.year:
        return None
    if vorm["van"] and not vorm["nummer"]:
        return date(jaar, 1, 1), date(jaar, _MAANDEN_IN_JAAR, 31)
    maand = int(vorm["nummer"]) if vorm["nummer"] else _maand(vorm["maand"])
    if maand is None or not 1 <= maand <= _MAANDEN_IN_JAAR:
        return None
    volgende = date(jaar + maand // _MAANDEN_IN_JAAR, maand % _MAANDEN_IN_JAAR + 1, 1)
    return date(jaar, maand, 1), volgende - timedelta(days=1)


def _maand(naam: str) -> int | None:
    """Return the number of a month by its name or the beginning of it."""
    namen = [maand for maand in MAANDEN if maand.startswith(naam)]
    namen = ["maart"] if naam == "mrt" else namen
    return MAANDEN.index(namen[0]) + 1 if len(namen) == 1 else None


def is_iso_vorm(raw: str) -> bool:
    """Return whether the text has the form 2018-06-13, existing or not."""
    return re.fullmatch(_ISO, raw.strip()) is not None


def datum_uit(raw: str) -> date | None:
    """Return the day that a text like ``13 juni 2018`` or ``13-06-2018`` stands for, or None.

    None too for a day that does not exist or is too long ago or ahead.
    """
    dag = dag_uit(raw)
    return dag if isinstance(dag, date) and EERSTE_DATUM <= dag <= LAATSTE_DATUM else None


def dag_uit(raw: str) -> date | str | None:
    """Return the day that a text stands for, in words where it does not exist, or None."""
    delen = _delen(zonder_opmaak(raw))
    if delen is None:
        return None
    jaar, maand, dag = delen
    try:
        return date(jaar, maand, dag)
    except ValueError:
        if 1 <= maand <= _MAANDEN_IN_JAAR:
            return f"{dag} {MAANDEN[maand - 1]} {jaar}"
        return f"Maand {maand}"


_ONGEVEER = r"(?:ca\.?|circa|ongeveer|ong\.|plm\.?|±|~|max\.?|maximaal) ?"


def ongeveer_uit(raw: str) -> tuple[int, ...]:
    """Return the whole euros of a text that says that it is not exact: ``ca. 20.000``, ``20k?``."""
    tekst = zonder_opmaak(raw)
    begin = re.match(_ONGEVEER, tekst)
    rest = (tekst[begin.end() :] if begin else tekst).rstrip("?! ")
    return bedragen_uit(rest) if rest != tekst else ()


def is_zekere_datum(raw: str) -> bool:
    """Return whether a text that is a date can be only one: ``6/7/2018`` and ``6-7-18`` cannot."""
    vorm = re.fullmatch(_DAG_EERST, zonder_opmaak(raw))
    if vorm is None:
        return True
    een, ander = int(vorm[1]), int(vorm[2])
    is_amerikaans = "/" in raw and een != ander and max(een, ander) <= _MAANDEN_IN_JAAR
    return not _is_kort(vorm[3]) and not is_amerikaans


def _is_kort(jaar: str) -> bool:
    """Return whether a year is typed in two digits: it is of this century."""
    return len(jaar) == len("18")


def _delen(tekst: str) -> tuple[int, int, int] | None:
    """Return year, month and day as they were typed, possible or not."""
    if vorm := re.fullmatch(_AAN_ELKAAR, tekst):
        dag, maand, jaar = (int(deel) for deel in vorm.groups())
    elif vorm := re.fullmatch(_JAAR_EERST, tekst):
        jaar, maand, dag = (int(deel) for deel in vorm.groups() if deel)
    elif vorm := re.fullmatch(_DAG_EERST, tekst):
        dag, maand = int(vorm[1]), int(vorm[2])
        jaar = int(f"20{vorm[3]}" if _is_kort(vorm[3]) else vorm[3])
        if maand > _MAANDEN_IN_JAAR >= dag:  # month first, as Americans write
            dag, maand = maand, dag
    elif vorm := re.fullmatch(_MET_MAAND, tekst):
        gevonden = _maand(vorm[2])
        if gevonden is None:
            return None
        dag, maand, jaar = int(vorm[1]), gevonden, int(vorm[3])
    else:
        return None
    return jaar, maand, dag


_KWARTAAL = r"(?:q|k|kw|kwart|kwartaal)\.?"
_NUMMER = rf"(?:{_KWARTAAL}[ -]?([1-4])|([1-4])(?:e|ste|de)?[ -]?{_KWARTAAL})"
_JAAR = r"((?:19|20|21)\d{2})"
_KWARTAAL_EERST = rf"{_NUMMER}(?:[ ,./-]{{1,2}}|(?: van| in)? )?{_JAAR}"
_JAAR_VOORAAN = rf"{_JAAR}[ ,./-]{{0,2}}{_NUMMER}"


def kwartaal_uit(raw: str) -> str | None:
    """Return the quarter that a text like ``4e kwartaal 2018`` stands for, as 2018-Q4, or None.

    None too for more than that (``na Q4 2018``) and for less (``2018-4`` may be April).
    """
    tekst = zonder_opmaak(raw)
    if vorm := re.fullmatch(_KWARTAAL_EERST, tekst):
        return f"{vorm[3]}-Q{vorm[1] or vorm[2]}"
    if vorm := re.fullmatch(_JAAR_VOORAAN, tekst):
        return f"{vorm[1]}-Q{vorm[2] or vorm[3]}"
    return None
