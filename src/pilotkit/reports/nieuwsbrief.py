"""The newsletter of two months, for readers without time.

It is read for a story and a lesson: so the pilots speak in their own words, and
money, references and findings stay out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pilotkit.check import CheckResult
from pilotkit.dossier import Dossier
from pilotkit.dutch import kort, namen, opsomming, zin
from pilotkit.gedateerd import op_datum
from pilotkit.model.leren import Voortgang
from pilotkit.model.woorden import Betekenis
from pilotkit.peildatum.plichten import voor_wie
from pilotkit.profiel import Naamwoord
from pilotkit.reports.nieuws import met_nieuws
from pilotkit.reports.opdracht import Opdracht, Tijdvak, twee_maanden_na, twee_maanden_tot
from pilotkit.reports.verantwoording import Verantwoording, verantwoording
from pilotkit.reports.zinnen.brief import agenda, gebeurd
from pilotkit.reports.zinnen.stand import telling

_VERHALEN, _KORT, _KOMEND, _BIJ_NAAM = 2, 8, 8, 3
"""So many stories, other pilots with news, and things to come; so many are named."""


@dataclass(frozen=True, slots=True)
class Verhaal:
    """A story in the words of a pilot itself."""

    kop: str
    van: str
    tekst: str
    slot: str


@dataclass(frozen=True, slots=True)
class Nieuwsbrief:
    """All that the newsletter tells."""

    titel: str
    voor: str
    periode: str
    peildatum: date
    opening: str
    verhalen: tuple[Verhaal, ...]
    kort: tuple[tuple[str, str], ...]
    verder: str
    stil: str
    les: str
    les_van: str
    komend: tuple[str, ...]
    verantwoording: Verantwoording


def vertelt_nu(result: CheckResult) -> bool:
    """Return whether any pilot has news in the two months that end with the peildatum."""
    maanden = twee_maanden_tot(result.portfolio.peildatum)
    return met_nieuws(result.dossiers, maanden, maanden.van) > 0


def build(opdracht: Opdracht) -> Nieuwsbrief:
    """Return the news of the two months that end with the peildatum."""
    result, peildatum = opdracht.result, opdracht.peildatum
    heet = result.portfolio.heet
    periode = twee_maanden_tot(peildatum)
    berichten = _berichten(result.dossiers, periode)
    verhalen = [paar for paar in berichten if paar[1].tekst][:_VERHALEN]
    rest = berichten[len(verhalen) :]
    les, les_van = _les(result.dossiers, periode)
    komend = tuple(agenda(result.dossiers, result.portfolio.kader, twee_maanden_na(peildatum)))
    gebeurtenissen = dict(gebeurd(result.dossiers, periode))
    verteld = tuple(_verhaal(d, bericht, gebeurtenissen) for d, bericht in verhalen)
    al = {dossier.stand.id for dossier, _ in verhalen}
    andere = tuple(dossier for dossier in result.dossiers if dossier.stand.id not in al)
    koppen = {dossier.stand.id: zin(bericht.kop) for dossier, bericht in rest}
    kort_nieuws = _kort_nieuws(andere, koppen, gebeurtenissen)
    return Nieuwsbrief(
        titel=result.portfolio.kader.titel,
        voor=voor_wie(result.portfolio.kader, "nieuwsbrief"),
        periode=str(periode),
        peildatum=peildatum,
        opening=_opening(
            verteld,
            kort_nieuws,
            telling(result.portfolio.pilots, result.portfolio.kader.profiel),
            heet,
        ),
        verhalen=verteld,
        kort=kort_nieuws[:_KORT],
        verder=_meer(kort_nieuws[_KORT:], heet),
        stil=_stil(result.dossiers, periode),
        les=les,
        les_van=les_van,
        komend=_hoogstens(komend),
        verantwoording=verantwoording(result, opdracht.revisie),
    )


def _titel(dossier: Dossier) -> str:
    return kort(dossier.stand.kortetitel)


def _berichten(dossiers: tuple[Dossier, ...], periode: Tijdvak) -> list[tuple[Dossier, Voortgang]]:
    """Return the last report of each pilot in the time, the best verteld first.

    A report with a text tells more than a heading, and one of a pilot that began or
    ended more than another; then what is most recent is news.
    """
    laatste = [
        (dossier, in_periode[-1])
        for dossier in dossiers
        if (in_periode := [v for v in op_datum(dossier.toen.voortgang) if v.datum in periode])
    ]
    return sorted(laatste, key=lambda paar: _gewicht(paar[0], paar[1], periode), reverse=True)


def _gewicht(dossier: Dossier, bericht: Voortgang, periode: Tijdvak) -> tuple[bool, bool, date]:
    sinds = dossier.stand.fase_sinds
    return bool(bericht.tekst), sinds is not None and sinds in periode, bericht.datum


def _verhaal(dossier: Dossier, bericht: Voortgang, gebeurtenissen: Mapping[str, str]) -> Verhaal:
    return Verhaal(
        kop=bericht.kop.strip().removesuffix("."),
        van=_titel(dossier),
        tekst=zin(bericht.tekst or ""),
        slot=gebeurtenissen.get(dossier.stand.id, ""),
    )


Kort = tuple[tuple[str, str], ...]
"""Titles, and what is said of each."""


def _kort_nieuws(
    dossiers: tuple[Dossier, ...],
    koppen: Mapping[str, str],
    gebeurtenissen: Mapping[str, str],
) -> Kort:
    """Return all that there is to tell of the other pilots, that of each in a line."""
    per_pilot = [
        (_titel(dossier), koppen.get(dossier.stand.id), gebeurtenissen.get(dossier.stand.id))
        for dossier in dossiers
    ]
    return tuple(
        (titel, " ".join(filter(None, tekst))) for titel, *tekst in per_pilot if any(tekst)
    )


def _opening(verhalen: tuple[Verhaal, ...], nieuws: Kort, telling_: str, heet: Naamwoord) -> str:
    if verhalen:
        van = opsomming(verhaal.van for verhaal in verhalen)
        return f"In deze nieuwsbrief lees je wat er gebeurde bij {van}."
    if nieuws:
        geen = f"De {heet.meervoud} schreven deze twee maanden geen verhaal"
        return f"{geen}, maar er gebeurde wel iets."
    return f"In deze twee maanden was er geen nieuws over de {heet.meervoud}. {telling_}"


def _meer(rest: Kort, heet: Naamwoord) -> str:
    if len(rest) > _BIJ_NAAM:
        return f"Ook bij {len(rest)} andere {heet.meervoud} was er nieuws."
    return f"Ook bij {namen(titel for titel, _ in rest)} was er nieuws." if rest else ""


def _stil(dossiers: tuple[Dossier, ...], periode: Tijdvak) -> str:
    """Say from which running pilots nothing was heard."""
    stil = [
        _titel(dossier)
        for dossier in dossiers
        if dossier.stand.loopt and not any(v.datum in periode for v in dossier.toen.voortgang)
    ]
    return f"Van {namen(stil)} hoorden we deze twee maanden niets." if stil else ""


def _les(dossiers: tuple[Dossier, ...], periode: Tijdvak) -> tuple[str, str]:
    """Return one lesson and whose it is: of this time, and fit for others, before any other."""
    lessen = [
        (
            (les.datum in periode, les.betekenis is Betekenis.BOVENLOKAAL, les.datum),
            les.les,
            dossier,
        )
        for dossier in dossiers
        for les in (dossier.toen.evaluatie.lessen if dossier.toen.evaluatie else ())
    ]
    if not lessen:
        return "", ""
    _, les, dossier = max(lessen, key=lambda rij: rij[0])
    return les, _titel(dossier)


def _hoogstens(komend: tuple[str, ...]) -> tuple[str, ...]:
    rest = len(komend) - _KOMEND
    if rest <= 0:
        return komend
    staat = "staat er nog 1 ding" if rest == 1 else f"staan er nog {rest} dingen"
    return (*komend[:_KOMEND], f"Daarna {staat} op de planning.")
