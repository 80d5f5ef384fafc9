"""Burgerservicenummers in a text: nine digits that pass the eleven-test, called nothing else.

Eight digits are one too, of which the zero in front was dropped: where the text
speaks of a BSN, or where the number stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from operator import mul

from pilotkit.persoonlijk.cijfers import Cijfergroep, reeksen
from pilotkit.persoonlijk.omgeving import BSN_ERGENS, VER, is_kenmerk, is_telefoon, noemt_bsn
from pilotkit.persoonlijk.vondst import Vondst, Vondstsoort

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_HEEL, _ZONDER_NUL = 9, 8
_LOS = frozenset({ (3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (3, 2, 4), (3, 6), (6, 3),
                  (2, 2, 2, 2, 1), (1, 2, 2, 2, 2), (1,) * 9})  # fmt: skip
"""How digits are parted by people who write a BSN, and seldom by others."""
_MET_KOMMA = frozenset({(3, 3, 3), (1,) * 9})
_TWEE = 2
_NUL = (".", "0")
"""What makes a whole number a fraction, and leaves it the same."""


def is_bsn(cijfers: str) -> bool:
    """Return whether eight or nine digits pass the eleven-test of the burgerservicenummer."""
    getallen = map(int, cijfers.zfill(_HEEL))
    return sum(map(mul, _GEWICHTEN, getallen)) % 11 == 0 and int(cijfers) > 0


def bsns(tekst: str) -> Iterator[Vondst]:
    """Yield the places of numbers that can be a burgerservicenummer, in order."""
    vrager = _Vrager(tekst)
    for groepen in reeksen(tekst):
        is_lang = len(groepen) > _MEESTE_GROEPEN
        eerst = 0
        while eerst < len(groepen):
            cijfers = groepen[eerst].cijfers
            if (is_lang and len(cijfers) < _ZONDER_NUL) or len(cijfers) > _HEEL:
                eerst += 1
                continue
            aantal = vrager.aantal(groepen, eerst)
            if aantal:
                delen = tuple((g.begin, g.eind) for g in groepen[eerst : eerst + aantal])
                yield Vondst(delen[0][0], delen[-1][1], Vondstsoort.BSN, delen=delen)
            eerst += aantal or 1


_MEESTE_GROEPEN = 2000
"""In a longer run, as in a table of figures, only digits that stand together are a number."""
_MEESTE_VRAGEN = 500
"""Of so many numbers it is asked what they are called; what comes after them is as most of them."""


class _Vrager:
    """Asks of digits whether they are a burgerservicenummer, in one text."""

    def __init__(self, tekst: str) -> None:
        self._tekst = tekst
        self._ergens = BSN_ERGENS.search(tekst) is not None
        self._vragen = self._waren = 0

    def aantal(self, groepen: tuple[Cijfergroep, ...], eerst: int) -> int:
        """Return how many groups from this one on are one; 0 where they are none."""
        lengte = 0
        for plek in range(eerst, min(eerst + _HEEL, len(groepen))):
            lengte += len(groepen[plek].cijfers)
            if lengte > _HEEL:
                break
            if lengte >= _ZONDER_NUL:
                deel = groepen[eerst : plek + 1]
                cijfers = "".join([groep.cijfers for groep in deel])
                volgende = groepen[plek + 1] if plek + 1 < len(groepen) else None
                if is_bsn(cijfers) and not _is_datum(cijfers) and self._is_bsn(deel, volgende):
                    return plek + 1 - eerst
        return 0

    def _is_bsn(self, deel: tuple[Cijfergroep, ...], volgende: Cijfergroep | None) -> bool:
        past = _past(deel, volgende)
        if not past and volgende and not volgende.is_los:
            return False
        if self._vragen >= _MEESTE_VRAGEN:
            return past and 2 * self._waren > self._vragen
        is_een = self._heet_bsn(deel, past=past)
        self._vragen += 1
        self._waren += is_een
        return is_een

    def _heet_bsn(self, deel: tuple[Cijfergroep, ...], *, past: bool) -> bool:
        tekst, begin, eind = self._tekst, deel[0].begin, deel[-1].eind
        if noemt_bsn(tekst, begin, eind):
            return True
        if sum(len(groep.cijfers) for groep in deel) == _ZONDER_NUL:
            past = past and (self._ergens or _staat_alleen(tekst, begin, eind))
        return past and not is_kenmerk(tekst, begin, eind) and not is_telefoon(tekst, begin)


_BIJ_SLEUTEL = r"[^\W\d_][\w-]{0,30}[\"']?[ \t]{0,3}:[ \t]{0,3}[\"']?(\d{3})[\"']?"
_VERDEELD = re.compile(r"[\s,]{1,80}".join([_BIJ_SLEUTEL] * 3))


def verdeelde_bsns(tekst: str) -> Iterator[Vondst]:
    """Yield numbers that are divided over three keys, in a text that speaks of a BSN."""
    if BSN_ERGENS.search(tekst) is None:
        return
    for gevonden in _VERDEELD.finditer(tekst):
        delen = tuple(map(gevonden.span, (1, 2, 3)))
        if is_bsn("".join(gevonden.groups())) and not is_kenmerk(tekst, *delen[0]):
            yield Vondst(delen[0][0], delen[-1][1], Vondstsoort.BSN, delen=delen)


def _past(deel: tuple[Cijfergroep, ...], volgende: Cijfergroep | None) -> bool:
    """Return whether digits are parted as a BSN is, and stand apart from what is beside."""
    is_heel = volgende is None or volgende.is_los or (volgende.tussen, volgende.cijfers) == _NUL
    if not (deel[0].is_los and is_heel):
        return False
    if len(deel) == 1:
        return True
    maten = tuple(len(groep.cijfers) for groep in deel)
    if [groep.tussen for groep in deel[1:]] == ["\n"] and not _JAAR.match(deel[0].cijfers):
        return True  # what a line is folded at
    tekens = {" " if groep.tussen == "\n" else groep.tussen for groep in deel[1:]}
    naast = {deel[0].tussen, volgende.tussen if volgende else ""} - {""}
    if maten not in _LOS or len(tekens) > 1 or (tekens and tekens & naast):
        return False
    if len(maten) == _TWEE and (tekens & {".", ","} or deel[0].cijfers.startswith("0")):
        return False  # a fraction, or a telephone
    is_jaar = re.fullmatch("(?:19|20)..(?:0[1-9]|1[012])", "".join(g.cijfers for g in deel[:2]))
    if len(deel[0].cijfers) > _TWEE + 1 and is_jaar:
        return False
    komma = bool(tekens) and next(iter(tekens))[:1] in (",", ";", "|", ":")
    return not komma or maten in _MET_KOMMA


_JAAR = re.compile(r"(?:19|20)..\Z")
_NIETS_ERVOOR = re.compile(
    r"[\s\-#>*?\"'\[({,]*(?:[^\W\d_][\w .-]{0,40}[\"']?\s{0,4}:)?[\"'\[({>|\s-]*"
)
_NIETS_ERNA = re.compile(r"\A[\"'\])},\s]*(?:#|\n|\Z|$)")


def _staat_alleen(tekst: str, begin: int, eind: int) -> bool:
    """Return whether a number is all that stands at a key or on a line."""
    vooraf = tekst[max(tekst.rfind("\n", 0, begin) + 1, begin - VER) : begin]
    return bool(_NIETS_ERVOOR.fullmatch(vooraf) and _NIETS_ERNA.match(tekst[eind : eind + VER]))


def _is_datum(cijfers: str) -> bool:
    """Return whether eight digits are a date, as 20180613 or 13062018."""
    if len(cijfers) != _ZONDER_NUL:
        return False
    return any(map(_bestaat, (cijfers, cijfers[4:] + cijfers[2:4] + cijfers[:2])))


def _bestaat(jaar_maand_dag: str) -> bool:
    if not jaar_maand_dag.startswith(("19", "20")):
        return False
    try:
        date.fromisoformat(jaar_maand_dag)
    except ValueError:
        return False
    return True
