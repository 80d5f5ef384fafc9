"""What a number is called: the words around it say that it is of a person, or of no person."""

from __future__ import annotations

import re

VER = 90
"""So many characters before a number are read."""

_BSN = (
    r"(?:b\.?s\.?n\b\.?|bsn|burger[\s-]?service|sofi(?:nummer|nr|-n|\b)|persoonsn(?:umme)?r"
    r"|persoonsgebonden)"
)
_VUL = (
    r"(?:nummers?|nrs?|no|num|number|is|was|zijn|van|met|voor|onder|de|het|een|op|bij|in|id|code"
    r"|heeft|als|dit|ons|onze|uw|zie|circa|ca|ruim|bijna|totaal|samen|en|of|deelnemer|oud|nieuw)"
)
_RUIM = r"[\W_]{0,6}"
_TOT_HIER = rf"(?:{_RUIM}\b{_VUL}\b){{0,4}}[\W_]*\Z"
_NOEMT_BSN = re.compile(rf"{_BSN}[^\W\d_]{{0,12}}\d?{_TOT_HIER}", re.IGNORECASE)
_NOEMT_BSN_ERNA = re.compile(
    rf"\A{_RUIM}(?:(?:is|als|zijn|haar|het|een|mijn)\W|\()*{_RUIM}{_BSN}", re.IGNORECASE
)
BSN_ERGENS = re.compile(rf"(?<![^\W_]){_BSN}|bsn", re.IGNORECASE)

_VAN_NIEMAND = (
    r"kvk|k\.v\.k|koophandel|handelsregister|rsin|fiscaal|\boin\b|btw|\bvat\b|omzetbelasting|"
    r"iban|\bbic\b|swift|rekening|giro|\bbank|zaak|dossier|kenmerk|referentie|\bref\b|\bdoi\b|isbn|"
    r"issn|orcid|uuid|guid|hash|\bsha|\bmd5|commit|\bgit\b|versie|version|build|release|revisie|"
    r"postcode|postbus|tooi|\bcbs|\bbag\b|gemeentecode|wijk|buurt|latitude|longitude|"
    r"\b(?:lat|lon|lng)\b|coordina|co[oö]rdin|epsg|order|bestel|factuur|invoice|debiteur|"
    r"crediteur|account|artikel|ticket|melding|project|contract|overeenkomst|offerte|inkoop|polis|"
    r"serie|barcode|\bean\b|gtin|besluit|registratie|vestiging|perceel|kadast|ecli|celex|stcrt|"
    r"staatscourant|staatsblad|kamerstuk|verseon|decos|document|corsa|archief|"
    r"€|\beuro?\b|bedrag|raming|geraamd|budget|plafond|reserve|kosten|kost\b|subsidie|uitgave|"
    r"uitgegeven|verplicht|dekking|begroting|begroot|lening|omzet|saldo|totaal|\bsom\b|vrijval|"
    r"investering|bijdrage|\$|£|aantal|inwoners\b|inwonertal|bezoekers|oppervlakte|\bip\b|\bmac\b|lidnummer|abonnement|donatie"
)
_VAN_PERSOON = r"(?:cli[eë]nt|deelnemer|pati[eë]nt|leerling|student|burger|inwoner|persoon|identi)"
_SAMENSTELLING = (
    rf"\b(?!{_VAN_PERSOON}|bsn|burgers|sofi|persoon)[^\W\d_]{{3,20}}?s?-?"
    r"(?:nummer|numbers?|nr\b\.?|code|kenmerk|id)\b"
)
_IS_VAN_NIEMAND = re.compile(
    rf"(?:(?:{_VAN_NIEMAND})[^\W\d_]{{0,16}}|{_SAMENSTELLING}){_TOT_HIER}", re.IGNORECASE
)
_IS_TELEFOON = re.compile(
    rf"(?:telefo|\btel\b|mobiel|\bgsm\b|\bfax|phone|bereikbaar|whatsapp|\b06|\+31)"
    rf"[^\W\d_]{{0,12}}{_TOT_HIER}|\+\d{{0,3}}[\W_]{{0,3}}\Z",
    re.IGNORECASE,
)
_VERSIE = re.compile(r"(?<![^\W_])v\.?\Z", re.IGNORECASE)
_KENMERK = re.compile(r"(?:^|[\s{,])[\"']?kenmerk[\"']?[^\S\n]*:[^{},\n]*\Z", re.IGNORECASE)
_LETTERS_ERVOOR = re.compile(
    r"(?<![^\W_])(?!(?:NR|NO|NUM|ID|BSN|SOFI|NUMMER)[-._/]?\Z)"
    r"(?:[A-Z]{1,8}[-._/]?|[A-Z]{1,8}[-._/]?(?:[A-Z0-9]{1,8}[-._/]){1,3})\Z"
)
_LETTERS_ERNA = re.compile(r"\A(?:-?[A-Z](?![a-z])|\d)")
_BEDRAG_ERNA = re.compile(
    r"\A(?:[^\S\n]|[-–=])*(?:euro|eur\b|€|miljoen|mln|duizend|inwoners|bezoekers|stuks|m2|m²|km|"
    r"hectare|woningen|keer\b|%|procent)|\A,(?:\d\d?(?!\d)|-)|\A\.\d\d(?!\d)",
    re.IGNORECASE,
)
_ADRES = re.compile(r"(?:[a-z]{2,10}:/|www\.|\b10\.\d{4,9}/)\S*\Z", re.IGNORECASE)


def noemt_bsn(tekst: str, begin: int, eind: int) -> bool:
    """Return whether the words at a number say that it is a burgerservicenummer."""
    vooraf = tekst[max(begin - VER, 0) : begin]
    erna = tekst[eind : eind + VER]
    return bool(_NOEMT_BSN.search(vooraf) or _NOEMT_BSN_ERNA.search(erna))


def is_kenmerk(tekst: str, begin: int, eind: int) -> bool:
    """Return whether a number is said to be of a thing, an organisation or money, or is in a code.

    A number with capitals at its side is such a code: ``Z123``, ``GS-2018-123``, ``123-A``.
    """
    vooraf = tekst[max(begin - VER, 0) : begin]
    erna = tekst[eind : eind + VER]
    return bool(
        _IS_VAN_NIEMAND.search(vooraf)
        or _KENMERK.search(vooraf)
        or ("." in tekst[begin:eind] and _VERSIE.search(vooraf))
        or _LETTERS_ERVOOR.search(vooraf)
        or _LETTERS_ERNA.match(erna)
        or _BEDRAG_ERNA.match(erna)
        or _ADRES.search(vooraf)
        or _is_hash(vooraf, tekst[begin:eind], erna)
    )


def is_telefoon(tekst: str, begin: int) -> bool:
    """Return whether a number is said to be that of a telephone."""
    return bool(_IS_TELEFOON.search(tekst[max(begin - VER, 0) : begin]))


_KORTSTE_HASH = 12
_IN_HASH = re.compile(r"[0-9a-f-]*\Z", re.IGNORECASE)
_VERDER_HASH = re.compile(r"\A[0-9a-f-]*(?![^\W_])", re.IGNORECASE)


def _is_hash(vooraf: str, getal: str, erna: str) -> bool:
    """Return whether a number is a piece of a hash or of an UUID: hexadecimal, with letters."""
    voor, na = _IN_HASH.search(vooraf), _VERDER_HASH.match(erna)
    if not (voor and na and re.fullmatch("[0-9-]+", getal)) or re.search(
        r"[^\W_]\Z", vooraf[: voor.start()]
    ):
        return False
    heel = voor[0] + getal + na[0]
    return len(heel) >= _KORTSTE_HASH and bool(re.search("[a-f]", heel, re.IGNORECASE))
