"""The family privacy: no personal data in a file that everybody can read (PK801 to PK804).

What is found stands in ``persoonlijk``; no message shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from pilotkit.finding import Finding, Severity
from pilotkit.problem import Problem
from pilotkit.rules.rule import leesregel


def _finding(problem: Problem, message: str, hint: str) -> Finding:
    return Finding(problem.path, message, hint, position=problem.position)


@leesregel("PK801", "bsn", "bsn_in_naam", source="AVG, Wet algemene bepalingen burgerservicenummer")
def burgerservicenummer(problem: Problem) -> Iterator[Finding]:
    """Er staat geen burgerservicenummer in een bestand, en niet in de naam ervan.

    De bestanden zijn openbaar. Een nummer van negen cijfers dat de elfproef
    doorstaat kan een burgerservicenummer zijn; dat hoort nergens in een pilot, ook
    niet in een opmerking of een bijlage. Acht cijfers kunnen het ook zijn, als de
    nul ervoor is weggevallen: waar de tekst over een BSN gaat of het nummer alleen
    staat. Het nummer zelf staat niet in de melding, en pilotkit toont het nergens.
    Een bedrag, een datum en een nummer dat anders heet (KvK, RSIN, zaak, telefoon,
    rekening, IBAN) of met hoofdletters begint (Z123) tellen niet mee.
    """
    leak = "meld een datalek als het al online stond"
    if problem.kind == "bsn_in_naam":
        message = (
            "In de naam van dit bestand staat een nummer dat een burgerservicenummer kan zijn; "
            "pilotkit leest het bestand niet."
        )
        yield _finding(problem, message, f"geef het een andere naam, en {leak}")
        return
    yield _finding(
        problem,
        "Hier staat een nummer dat een burgerservicenummer kan zijn; dat mag niet in een "
        "openbaar bestand.",
        f"haal het weg, en {leak}; is het iets anders, zeg dan wat, zoals `zaaknummer` of "
        "`kenmerk`, of typ er hoofdletters tegenaan, zoals Z123",
    )


_CONTACT = {
    "mailadres": "een e-mailadres (…{})",
    "telefoonnummer": "een telefoonnummer ({})",
}


@leesregel("PK802", *_CONTACT, severity=Severity.WAARSCHUWING, source="AVG")
def contactgegevens(problem: Problem) -> Iterator[Finding]:
    """Er staat geen e-mailadres of telefoonnummer in een bestand.

    Contactgegevens van mensen veranderen en horen niet in een openbaar bestand.
    Noem een functie of een organisatie. Een kenmerk of ander nummer dat zo heet,
    telt niet mee.
    """
    wat = _CONTACT[problem.kind].format(problem.facts["getoond"])
    yield _finding(
        problem,
        f"Hier staat {wat}; dat hoort niet in een openbaar bestand.",
        "haal het weg en noem de functie of de organisatie",
    )


@leesregel("PK803", "iban", source="AVG")
def rekeningnummer(problem: Problem) -> Iterator[Finding]:
    """Er staat geen rekeningnummer (IBAN) in een bestand.

    Een rekening kan van een mens zijn, en aan het nummer is dat niet te zien. Ook
    dat van een gemeente of stichting hoort hier niet: wie betaalt haalt het uit de
    administratie, en met een nummer uit een openbaar bestand worden valse facturen
    gemaakt. Het nummer zelf staat niet in de melding, en pilotkit toont het nergens.
    """
    yield _finding(
        problem,
        "Hier staat een rekeningnummer (IBAN); dat hoort niet in een openbaar bestand.",
        "haal het weg; noem wie er betaalt of ontvangt, en het kenmerk van het besluit",
    )


@leesregel("PK804", "geboortedatum", severity=Severity.WAARSCHUWING, source="AVG")
def geboortedatum(problem: Problem) -> Iterator[Finding]:
    """Er staat geen geboortedatum in een bestand.

    Met een naam of een postcode erbij wijst een geboortedatum één mens aan. Alleen een
    datum waar `geboren`, `geb.` of `geboortedatum` bij staat telt mee. Noem een
    leeftijdsgroep, zoals *jongeren van 16 tot 23 jaar*.
    """
    yield _finding(
        problem,
        "Hier staat een geboortedatum; die hoort niet in een openbaar bestand.",
        "haal de datum weg, of noem een leeftijdsgroep",
    )
