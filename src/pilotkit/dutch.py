"""How amounts, dates and lists are written in Dutch, and what somebody meant by a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from pilotkit.tekens import schoon

if TYPE_CHECKING:
    from pilotkit.kwartaal import Kwartaal

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
    "september", "oktober", "november", "december",
)  # fmt: skip


def euro(bedrag: int) -> str:
    """Return whole euros as ``€ 25.000``."""
    teken = "-" if bedrag < 0 else ""
    return f"€ {teken}{getal(abs(bedrag))}"


def getal(aantal: int) -> str:
    """Return a whole number with points between thousands: ``25.000``."""
    return f"{aantal:,}".replace(",", ".")


def procent(deel: int, geheel: int) -> str:
    """Return a share in whole percents; what is not all of it is never told as 100 procent."""
    heel = round(100 * deel / geheel)
    if heel == 0 < deel:
        return "minder dan 1 procent"
    if heel == _ALLES and deel != geheel:
        return f"ruim {_ALLES if deel > geheel else _ALLES - 1} procent"
    return f"{heel} procent"


_ALLES = 100


def datum(dag: date) -> str:
    """Return a date as ``13 juni 2018``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def korte_datum(dag: date) -> str:
    """Return a date as ``13-6-2018``, for the cell of a table."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def kwartaal(periode: Kwartaal) -> str:
    """Return a quarter as ``3e kwartaal 2018``."""
    return f"{periode.nummer}e kwartaal {periode.jaar}"


def zin(tekst: str) -> str:
    """Return a text as a sentence: it begins with a capital and ends with a sign."""
    heel = schoon(tekst)
    return f"{heel[:1].upper()}{heel[1:]}{'' if heel.endswith(_EINDES) else '.'}"


def met_raad(melding: str, raad: str, aanhef: str = "") -> str:
    """Return a message with what to do about it as a sentence behind it, where that is known."""
    return f"{melding} {zin(f'{aanhef}{raad}')}" if raad else melding


def eerste_zin(tekst: str) -> str:
    """Return the first sentence of a text."""
    return re.split(r"(?<=[.!?])\s+(?=[^a-z\s])", schoon(tekst), maxsplit=1)[0]


_EINDES = (".", "!", "?", "…", ".’", ".”", ".)", "?’", "?”", "!’", "!”")


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    """Return a count with its noun: ``1 pilot``, ``2.500 pilots``."""
    return f"{getal(hoeveel)} {enkel if hoeveel == 1 else meer}"


def geteld(hoeveel: int, enkel: str, meer: str) -> str:
    """Return a count with its noun as a sentence has it: ``één pilot``, ``7 pilots``."""
    return f"één {enkel}" if hoeveel == 1 else f"{getal(hoeveel)} {meer}"


_TELWOORDEN = (
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
)


def telwoord(hoeveel: int) -> str:
    """Return a count on its own as a sentence has it: ``twee``, and digits above ten."""
    return _TELWOORDEN[hoeveel] if hoeveel < len(_TELWOORDEN) else getal(hoeveel)


def opsomming(delen: Iterable[str], voegwoord: str = "en") -> str:
    """Return ``a``, ``a en b``, or ``a, b en c``."""
    *begin, laatste = delen
    return f"{', '.join(begin)} {voegwoord} {laatste}" if begin else laatste


_GELIJK_GENOEG = 0.75
_KORTSTE_BEGIN = 4
_KORTSTE_WOORD, _KORT_WOORD = 4, 6
_ONTKENNINGEN = frozenset(
    ("niet", "geen", "nooit", "nee", "neen", "niets", "niemand", "nergens", "not", "no", "zonder")
)


def lijkt_op(waarde: str, mogelijk: Iterable[str]) -> str | None:
    """Return the known word that a typed one was probably meant to be, to ask about it, or None.

    The words that two names begin with alike say nothing: ``Gemeente Dronten``
    is no slip of the pen for ``Gemeente Urk``, nor ``GS-2018-137`` for ``GS-2018-101``;
    nor is a word with a negation one for the word without it.
    """
    getypt = _vlak(waarde[:100])
    ontkend = _ontkenningen(getypt)
    keuzes = {_vlak(keuze): keuze for keuze in mogelijk}
    keuzes = {vlak: keuze for vlak, keuze in keuzes.items() if _ontkenningen(vlak) == ontkend}
    if not getypt:  # nothing in it that can be compared
        return None
    if getypt in keuzes:
        return keuzes[getypt]
    if deels := [keuze for keuze in keuzes if _deel_van(getypt, keuze) or _deel_van(keuze, getypt)]:
        return keuzes[deels[0]] if len(deels) == 1 else None
    beste = max(keuzes, key=lambda keuze: _gelijkenis(getypt, keuze), default="")
    return keuzes[beste] if beste and _gelijkenis(getypt, beste) >= _GELIJK_GENOEG else None


def zeker_bedoeld(waarde: str, mogelijk: Iterable[str]) -> str | None:
    """Return the known word that a typed one can only have been meant to be, or None.

    It differs in capitals, accents, spaces, hyphens and underscores, or in one slip within
    one word: a letter, or two that changed places. ``niet voldoet``, ``voldoende`` and
    ``voldoet?`` are not ``voldoet``: who typed them said something else.
    """
    woorden = kale_woorden(waarde[:100])
    keuzes = {keuze: kale_woorden(keuze) for keuze in mogelijk}
    gelijk = [keuze for keuze, delen in keuzes.items() if "".join(delen) == "".join(woorden)]
    gelijk = gelijk or [keuze for keuze, delen in keuzes.items() if _een_slip(woorden, delen)]
    return gelijk[0] if woorden and len(gelijk) == 1 else None


def onzichtbaar_anders(getypt: str, bedoeld: str) -> str:
    """Say in what a name differs that looks the same as another; empty where that is seen."""
    if getypt != bedoeld and " ".join(getypt.split()) == " ".join(bedoeld.split()):
        hard = "\N{NO-BREAK SPACE}" in getypt or "\N{NARROW NO-BREAK SPACE}" in getypt
        return "een harde spatie, zoals uit Word" if hard else "een andere spatie"
    if getypt.strip("\u201c\u201d\u201e\u2018\u2019\u201a") == bedoeld:
        return "gekrulde aanhalingstekens eromheen, zoals uit Word"
    return ""


def is_verschrijving(getypt: str, bedoeld: str) -> bool:
    """Return whether a word is another one but for a letter, or two that changed places."""
    begin = 0
    while begin < min(len(getypt), len(bedoeld)) and getypt[begin] == bedoeld[begin]:
        begin += 1
    een, ander = getypt[begin:], bedoeld[begin:]
    while een and ander and een[-1] == ander[-1]:
        een, ander = een[:-1], ander[:-1]
    return max(len(een), len(ander)) <= 1 or (len(een) == 2 and een == ander[::-1])  # noqa: PLR2004


def _een_slip(getypt: list[str], bedoeld: list[str]) -> bool:
    """Return whether two texts differ in one slip within one word that is long enough to tell."""
    if len(getypt) != len(bedoeld):
        return False
    anders = [paar for paar in zip(getypt, bedoeld, strict=True) if paar[0] != paar[1]]
    if len(anders) != 1:
        return False
    een, ander = anders[0]
    kortste = min(len(een), len(ander))
    return (
        een.isalpha()
        and ander.isalpha()
        and kortste >= _KORTSTE_WOORD
        and (kortste >= _KORT_WOORD or een[0] == ander[0])  # `wijk` is no slip for `rijk`
        and not {een, ander} & _ONTKENNINGEN
        and is_verschrijving(een, ander)
    )


def kale_woorden(tekst: str) -> list[str]:
    """Return the words of a text without capitals and accents, and with every other sign."""
    delen = unicodedata.normalize("NFKD", tekst.casefold())
    zonder = "".join(teken for teken in delen if not unicodedata.combining(teken))
    return [woord for woord in re.split(r"[\s_-]+", zonder) if woord]


def _ontkenningen(vlak: str) -> frozenset[str]:
    return _ONTKENNINGEN.intersection(vlak.split("_"))


def _deel_van(kort: str, lang: str) -> bool:
    """Return whether a flat word is the beginning of another, or its first or last word."""
    begint = len(kort) >= _KORTSTE_BEGIN and lang.startswith(kort)
    return begint or lang.startswith(f"{kort}_") or lang.endswith(f"_{kort}")


def _gelijkenis(een: str, ander: str) -> float:
    """Return how alike two flat words are, from 0 to 1, past the words they begin with alike."""
    delen, andere = een.split("_"), ander.split("_")
    while len(delen) > 1 and len(andere) > 1 and delen[0] == andere[0]:
        delen, andere = delen[1:], andere[1:]
    rest, overig = "_".join(delen), "_".join(andere)
    if sorted(rest) == sorted(overig):  # letters or digits have changed places
        return 1.0
    if re.sub(r"\d", "", rest) == re.sub(r"\d", "", overig):  # another number is another thing
        return 0.0
    return SequenceMatcher(None, rest, overig).ratio()


@lru_cache(1024)  # the same partners are compared with each other time and again
def zelfde_naam(naam: str) -> str:
    """Return a name without capitals, accents and punctuation, to compare it with another."""
    return _vlak(re.sub(r"[^\w\s-]", "", naam)).replace("_", " ")


def _vlak(woord: str) -> str:
    zonder = unicodedata.normalize("NFKD", woord).encode("ascii", "ignore").decode()
    return re.sub(r"[\s_-]+", "_", zonder.casefold()).strip("_")


def kort(tekst: str, langste: int = 60) -> str:
    """Return a text on one line, at most so many characters, with … where it was cut."""
    heel = schoon(tekst)
    return heel if len(heel) <= langste else heel[: langste - 1].rstrip() + "…"


def op_woord(tekst: str, langste: int) -> str:
    """Return a text on one line, cut between two words with … behind the last that fits.

    Of one word that is longer, nothing is cut.
    """
    heel = schoon(tekst)
    if len(heel) <= langste:
        return heel
    eerste, *woorden = heel.split(" ")
    for woord in woorden:
        if len(eerste) + len(woord) + 2 > langste:
            break
        eerste = f"{eerste} {woord}"
    return eerste.rstrip(".,;:") + ("…" if eerste != heel else "")


_LANGSTE_NAAM = 60


def namen(titels: Iterable[str], hoogstens: int = 3) -> str:
    """Return names as a list, long ones cut between words; of many the first, and how many more."""
    alle = [op_woord(titel, _LANGSTE_NAAM) for titel in titels]
    if len(alle) <= hoogstens + 1:
        return opsomming(alle)
    return opsomming([*alle[:hoogstens], f"{len(alle) - hoogstens} andere"])
