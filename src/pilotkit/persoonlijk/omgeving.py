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
    r"|heeft|als|dit|ons|onze|uw|zie|circa|ca|ruim|bijna|totaal|samen|en|of|deelnemer|oud|nieuw|nl|(?:19|20)\d\d)"
)
_RUIM = r"[\W_]{0,6}"
_TOT_HIER = rf"(?:{_RUIM}\b{_VUL}\b){{0,4}}[\W_]*\Z"
_NOEMT_BSN = re.compile(rf"{_BSN}[^\W\d_]{{0,12}}\d?{_TOT_HIER}", re.IGNORECASE)
_NOEMT_BSN_ERNA = re.compile(
    rf"\A[\s(=\[\"']{{0,6}}(?:(?:is|als|zijn|haar|het|een|mijn)\W|\(){{0,4}}{_BSN}(?![\W_]{{0,4}}\d)",
    re.IGNORECASE,
)
BSN_ERGENS = re.compile(rf"(?<![^\W_]){_BSN}|bsn", re.IGNORECASE)

_VAN_NIEMAND = re.compile(
    # organisations, cases, orders
    r"kvk|koophandel|handelsregister|rsin|fiscaal|^oin$|btw|^vat$|omzetbelasting|iban|^bic$|swift|"
    r"rekening|giro|^bank|zaak|dossier|kenmerk|referentie|^ref$|^po$|^fact$|^rek$|order|bestel|factuur|invoice|"
    r"debiteur|crediteur|account|artikel|ticket|melding|project|contract|overeenkomst|offerte|"
    r"inkoop|polis|serie|besluit|registratie|vestiging|decos|document|archief|lidnummer|abonnement|"
    # publications and machines
    r"^doi$|isbn|issn|orcid|uuid|guid|hash|^sha\d*$|^md5$|commit|^git$|versie|version|build|"
    r"release|revisie|barcode|^ean$|gtin|^ip$|^mac$|ecli|celex|stcrt|staatscourant|staatsblad|"
    r"kamerstuk|^stb$|^trb$|^nen$|^iso$|zenodo|^pmid$|^hdl$|handle|arxiv|"
    # places
    r"postcode|postbus|tooi|^cbs|^bag$|gemeentecode|wijk|buurt|latitude|longitude|^(?:lat|lon|lng)$|"
    r"co[oö]rdin|epsg|perceel|kadast|"
    # money and counts
    r"^euro?s?$|bedrag|raming|geraamd|budget|plafond|reserve|kosten|^kost$|subsidie|uitgave|"
    r"uitgegeven|verplicht|dekking|begroting|begroot|lening|omzet|saldo|totaal|^som$|vrijval|"
    r"investering|bijdrage|donatie|aantal|inwoners$|inwonertal|bevolking|populatie|bezoekers|oppervlakte",
    re.IGNORECASE,
)
_SAMENSTELLING = re.compile(
    r"(?!cli[eë]nt|deelnemer|pati[eë]nt|leerling|student|burger|inwoner|persoon|identi|bsn|sofi)"
    r"[^\W\d_]{3,20}?s?-?(?:nummer|numbers?|nr|code|id)",
    re.IGNORECASE,
)
"""What has a number of its own kind, as ``ordernummer``, unless it is that of a person."""
_TELEFOON = re.compile(r"telefo|^tel$|mobiel|^gsm$|^fax|phone|bereikbaar|whatsapp", re.IGNORECASE)
_LANDNUMMER = re.compile(r"(?:\b06|\+\d{0,3})[\W_]{0,6}\Z")
_GELDTEKEN = re.compile(r"[€$£][^\S\n]*\Z")
_WOORD = re.compile(r"([^\W_]+(?:-[^\W\d_]+)*)[\W_]*\Z")
_VULWOORD = re.compile(_VUL, re.IGNORECASE)
_MEESTE_VULWOORDEN = 4


def _heet(vooraf: str, *soorten: re.Pattern[str]) -> bool:
    """Return whether the word before a number is of these kinds; words that say little go by."""
    for _ in range(_MEESTE_VULWOORDEN + 1):
        woord = _WOORD.search(vooraf)
        if woord is None:
            return False
        if any(soort.search(woord[1]) for soort in soorten):
            return True
        if _SAMENSTELLING.fullmatch(woord[1]) and _VAN_NIEMAND in soorten:
            return True
        if not _VULWOORD.fullmatch(woord[1]):
            return False
        vooraf = vooraf[: woord.start()]
    return False


_VERSIE = re.compile(r"(?<![^\W_])v\.?\Z", re.IGNORECASE)
_KENMERK = re.compile(r"(?:^|[\s{,])[\"']?kenmerk[\"']?[^\S\n]*:[^{},\n]*\Z", re.IGNORECASE)
_LETTERS_ERVOOR = re.compile(
    r"(?<![^\W_])(?!(?:NR|NO|NUM|ID|BSN|SOFI|NUMMER)[-._/]?\Z)"
    r"(?:[A-Z]{1,8}[-._/]?|\d{1,6}[A-Z]{1,2}|[A-Z]{1,8}[-._/]?(?:[A-Z0-9]{1,8}[-._/]){1,3})\Z"
)
_LETTERS_ERNA = re.compile(r"\A(?:-?[A-Z](?![a-z])|\d)")
_BEDRAG_ERNA = re.compile(
    r"\A(?:[^\S\n]|[-–=])*(?:euro|eur\b|€|miljoen|mln|duizend|inwoners|bezoekers|stuks|m2|m²|km|"
    r"(?:kilo)?meters?\b|m\b|hectare|woningen|keer\b|%|procent|dollar|mensen|personen|leden|"
    r"deelnemers|stappen|bytes|[kmg]b\b|kwh|kg|ton\b|liter|uur\b|dagen|jaar\b|volgers)|\A,(?:\d\d?(?!\d)|-)|\A\.\d\d(?!\d)",
    re.IGNORECASE,
)
_ADRES = re.compile(
    r"(?:[a-z]{2,10}:/|www\.|\b10\.\d{4,9}/|[a-z0-9]\.[a-z]{2,6}/)\S*\Z", re.IGNORECASE
)
_BREUK = re.compile(r"(?<!\d)0[,.]\Z")


def noemt_bsn(tekst: str, begin: int, eind: int) -> bool:
    """Return whether the words at a number say that it is a burgerservicenummer."""
    vooraf, erna = tekst[max(begin - VER, 0) : begin], tekst[eind : eind + VER]
    return bool(
        (BSN_ERGENS.search(vooraf) and _NOEMT_BSN.search(vooraf)) or _NOEMT_BSN_ERNA.match(erna)
    )


def is_kenmerk(tekst: str, begin: int, eind: int) -> bool:
    """Return whether a number is said to be of a thing, an organisation or money, or is in a code.

    A number with capitals at its side is such a code: ``Z123``, ``GS-2018-123``, ``123-A``.
    """
    vooraf, erna = tekst[max(begin - VER, 0) : begin], tekst[eind : eind + VER]
    return bool(
        _heet(vooraf, _VAN_NIEMAND)
        or _GELDTEKEN.search(vooraf)
        or _KENMERK.search(vooraf)
        or _BREUK.search(vooraf)
        or ("." in tekst[begin:eind] and _VERSIE.search(vooraf))
        or (not vooraf[-1:].isspace() and _LETTERS_ERVOOR.search(vooraf))
        or _LETTERS_ERNA.match(erna)
        or _BEDRAG_ERNA.match(erna)
        or (("/" in vooraf or "." in vooraf) and _ADRES.search(vooraf))
        or _is_hash(vooraf, tekst[begin:eind], erna)
    )


def is_telefoon(tekst: str, begin: int) -> bool:
    """Return whether a number is said to be that of a telephone."""
    vooraf = tekst[max(begin - VER, 0) : begin]
    return _heet(vooraf, _TELEFOON) or bool(_LANDNUMMER.search(vooraf))


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
