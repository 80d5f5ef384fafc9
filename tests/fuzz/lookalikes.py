"""Numbers that look like a burgerservicenummer and are of no person, as data.

All are made up. Those of eight or nine digits pass the eleven-test, so that only
what they are called, or how they are written, tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.persoonlijk.bsn import is_bsn


def passing(first: int, last: int) -> list[str]:
    """Return the numbers in a range that pass the eleven-test, as digits."""
    return [str(number) for number in range(first, last) if is_bsn(str(number))]


def punten(cijfers: str, teken: str = ".") -> str:
    """Return digits in groups of three from the right: ``123.456.782``."""
    return f"{int(cijfers):,}".replace(",", teken)


SOORTEN = (
    # money
    "€ {n}", "€{n}", "€ {p}", "€ {p},-", "€ {p},00", "{n} euro", "{p} euro", "EUR {n}", "{n} EUR",
    "EUR {p}", "een bedrag van {n}", "budget: {n}", "raming {p}", "€ {a}", "{a} euro",
    "kosten {s} euro",
    # organisations
    "KvK {a}", "KvK-nummer {a}", "kvk: {a}", "KVK-nr. {a}", "KvK nr {a}",
    "Kamer van Koophandel onder nummer {a}", "handelsregister {a}", "RSIN {n}", "RSIN: {p}",
    "rsin-nummer {n}", "BTW NL{n}B01", "btw-nummer NL{n}B01", "NL{n}B01", "OIN 00000001{n}000",
    "vestigingsnummer 0000{a}",
    # cases and orders
    "zaak {n}", "zaaknummer {n}", "zaaknr. {n}", "zaak-{n}", "dossier {n}", "dossiernummer {n}",
    "dossier: {n}", "kenmerk {n}", "kenmerk: {n}", "ons kenmerk {p}", "GS-2018-{n}", "Z{n}",
    "2018-{n}", "PS/2018/{n}", "DOS-{n}", "referentie {n}", "ordernummer {n}", "order {n}",
    "bestelnummer {n}", "factuurnummer {n}", "factuur {n}", "accountnummer {n}",
    "rekeningnummer {n}", "rekening {p}", "klantnummer {n}", "polisnummer {n}",
    "projectnummer {n}", "contract {n}", "meldingsnummer {n}", "debiteur {n}", "artikelnummer {n}",
    # telephones
    "06-{a}", "06 {a}", "06{a}", "+31 6 {a}", "+316{a}", "+31 (0)6 {a}", "+31 {n}", "0031 6 {a}",
    "0320-{k}", "(0320) {k}", "0320 {k}", "tel. 0320{k}", "telefoon {n}", "tel: {n}",
    # accounts
    "NL91 ABNA 0417 1643 00", "IBAN NL91ABNA0417164300", "BE68 5390 0754 7034",
    # publications
    "https://doi.org/10.1234/{n}", "doi:10.1000/{n}", "DOI 10.1016/j.jhe.{n}",
    "ISBN 978-90-{k}-12-3", "ISBN 90-{k}-1-X", "ISBN {n}X", "ORCID 0000-0001-{o}", "ISSN {a}",
    # machines
    "{h}-3abc-4def-8123-{n}abc", "commit {n}abcdef0123", "sha256:{n}deadbeef00", "{n}a1b2c3d4e5f6",
    "https://voorbeeld.nl/pagina/{n}", "https://voorbeeld.nl/?id={n}&b=1", "www.voorbeeld.nl/{n}",
    "https://voorbeeld.nl/bestand-{n}.pdf", "versie {p}", "v{p}", "versie {n}", "build {n}",
    "192.168.222.33", "hash {n}",
    # places, days, counts
    "52.{k}1, 5.{k}1", "52.{k}, 5.{k}", "breedtegraad lat 52.{n}", "lon: 5.{n}", "RD 155000.{k}",
    "20180613", "2018-06-13", "13-06-2018", "2018-06-13 en 2018-07-14", "20180613-20180714",
    "1112 AB", "8232 JN 12", "GM0995", "BU09950101", "WK099501", "gm0995",
    "https://identifier.overheid.nl/tooi/id/gemeente/gm0995", "TOOI {n}", "CBS-code {a}", "CBS {n}",
    "PO {n}", "fact.nr. {n}", "rek.nr. {n}", "VAT number: NL {n} B01", "btw NL {p} B01",
    "zenodo.{n}", "voorbeeld.nl/pagina/{n}", "{n} kilometer", "{s} mensen", "bevolking: {n}",
    "0,{n}", "0.{n}", "Stb. 2018, {n}", "CELEX:32018R{n}", "{n} dollar", "klant-nr {n}",
    "{n} inwoners", "aantal inwoners {p}", "perceel {n}", "BAG 0995010000{a}", "postbus {a}",
)  # fmt: skip
"""How such numbers are called and written; ``n`` has nine digits, ``a`` eight, ``k`` six."""

PLEKKEN = (
    ("pilots/pilot.yaml", "bron: Brief van de gemeente, {x}"),
    ("pilots/pilot.yaml", 'bron: "{x}"'),
    ("pilots/pilot.yaml", "bron: Brief # {x}"),
    ("pilots/pilot.yaml", "bron: >-\n  Een brief van de gemeente, met\n  {x}\n  als vermelding."),
    ("pilots/pilot.yaml", "bron: Gesprek ({x}) met de wethouder"),
    ("pilots/notities.md", "# Verslag\n\nMet {x}. En verder.\n"),
    ("pilots/lijst.csv", "soort;waarde\nA;{x}\n"),
    ("programma.yaml", "programma: flevoland\ntitel: '{x}'\n"),
)
"""Where they stand; what is no pilot of its own lies beside one."""
BEGIN = "titel: Taalmaatjes\nsamenvatting: Samen oefenen.\nfase: idee\n"


def lookalikes() -> Iterator[tuple[str, str, str]]:
    """Yield a name, the path of a file and what stands in it; every number is another."""
    teller, negen, acht = 0, passing(123456700, 123999999), passing(23456700, 23999999)
    for soort in SOORTEN:
        for plek, (pad, tekst) in enumerate(PLEKKEN):
            n, a = negen[teller % len(negen)], acht[teller % len(acht)]
            x = soort.format(
                n=n, a=a, k=n[:6], p=punten(n), s=punten(n, " "), h=a, o=f"{n[:4]}-{n[4:8]}"
            )
            teller += 7
            begin = BEGIN if pad == "pilots/pilot.yaml" else ""
            yield f"{x} ({plek})", pad, begin + tekst.format(x=x) + "\n"
