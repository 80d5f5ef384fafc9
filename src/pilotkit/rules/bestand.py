"""The family file: can the file be read at all (PK002 to PK009; PK001 is in syntaxis)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pilotkit.dutch import getal, kort
from pilotkit.finding import Finding
from pilotkit.problem import Problem
from pilotkit.rules.rule import leesregel
from pilotkit.waarden.raad import los_streepje


def _finding(problem: Problem, message: str, hint: str) -> Finding:
    at_key, position = problem.at_key, problem.position
    return Finding(problem.path, message, hint, at_key=at_key, position=position)


@leesregel("PK002", "dubbele_sleutel")
def dubbele_sleutel(problem: Problem) -> Iterator[Finding]:
    """Elke sleutel staat één keer in een blok.

    Staat een sleutel er twee keer, dan is niet te zeggen welke waarde geldt. De
    melding staat bij de tweede en noemt de regel van de eerste.
    """
    key, first = kort(problem.facts["sleutel"]), problem.facts["eerste_regel"]
    line = problem.position.line if problem.position else first
    message = f"De sleutel `{key}` staat hier twee keer: op regel {first} en op regel {line}."
    if line == first:
        message = f"De sleutel `{key}` staat twee keer op deze regel."
    hint = "houd er één over, of voeg de twee samen"
    if key.isdecimal():  # {raming: 1,000,000} is the key raming and twice the key 000
        message = f"Door een komma leest YAML `{key}` als een sleutel, en die staat er twee keer."
        hint = "typ een bedrag met alleen cijfers, zoals 25000"
    elif key.startswith("-"):
        hint = los_streepje(key)
    yield _finding(problem, message, hint)


_TEKENS = {
    "stuur": "een onzichtbaar stuurteken",
    "richting": "een onzichtbaar teken dat de leesrichting omdraait",
    "geen_teken": "een code die geen teken is",
    "eigen": "een teken dat alleen in een eigen lettertype bestaat, zoals uit Word",
}


@leesregel("PK003", "geen_utf8", "stuurteken", "nul_breed")
def tekens(problem: Problem) -> Iterator[Finding]:
    r"""Het bestand is tekst in UTF-8, zonder tekens die je niet ziet.

    Elke moderne editor slaat op als UTF-8. Een ander bestand, bijvoorbeeld uit
    een oude Windows-toepassing, laat letters als é en € verkeerd zien.
    Stuurtekens en tekens die de leesrichting omdraaien komen meestal mee met
    plakken. Zij maken dat iets anders op het scherm staat dan in het bestand. Dat
    geldt ook als ze met een code zijn getypt, zoals `"\x1b"`. Een tekst mag wel
    een tab, een nieuwe regel en een harde spatie hebben, en wat bij een emoji
    hoort. Tekens zonder breedte haalt `pilotkit check --fix` weg.
    """
    facts = problem.facts
    if problem.kind == "geen_utf8":
        message = "Het bestand is niet opgeslagen als UTF-8: dit teken is niet te lezen."
        if facts["utf16"]:
            message = "Het bestand is opgeslagen als UTF-16; pilotkit leest UTF-8."
        hint = "kies in de editor 'Opslaan met codering' en dan UTF-8"
    elif problem.kind == "nul_breed":
        message = f"Hier staat een teken dat je niet ziet ({facts['teken']})."
        hint = "haal het weg, of laat `pilotkit check --fix` dat doen"
    else:
        message = f"Hier staat {_TEKENS[facts['soort']]} ({facts['teken']})."
        hint = "haal het weg: typ de woorden eromheen opnieuw"
    yield replace(_finding(problem, message, hint), fix=facts.get("fix", ""))


_TE_VEEL = ("te_veel_verwijzingen", "te_veel_waarden", "te_veel_regels")


@leesregel("PK004", "te_groot", "te_diep", *_TE_VEEL)
def grenzen(problem: Problem) -> Iterator[Finding]:
    """Het bestand blijft binnen de grenzen.

    Een pilot past ruim in 1 MiB, 50.000 regels, 20.000 waarden, 50 niveaus diep
    en 100 verwijzingen (*naam).
    Wat daarboven gaat is een vergissing of is bedoeld om de controle te laten
    vastlopen.
    """
    facts = problem.facts
    if problem.kind == "te_groot":
        message = f"Het bestand is groter dan {getal(facts['most'])} bytes (1 MiB)."
        hint = "zet bijlagen in een eigen bestand en verwijs ernaar bij `bewijs`"
    elif problem.kind == "te_diep":
        message = f"Hier zitten meer dan {facts['most']} blokken in elkaar."
        hint = "kijk of er haakjes te veel staan"
    elif problem.kind in ("te_veel_waarden", "te_veel_regels"):
        wat = problem.kind.removeprefix("te_veel_")
        message = f"Het bestand heeft meer dan {getal(facts['most'])} {wat}."
        hint = "kijk of er iets heel vaak is geplakt"
    elif "most" in facts:
        message = f"Het bestand heeft meer dan {facts['most']} verwijzingen (*naam)."
        hint = "typ de waarden zelf"
    else:
        message = (
            "De verwijzingen (*naam) in dit bestand staan samen voor meer dan "
            f"{getal(facts['expanded'])} waarden."
        )
        hint = "typ de waarden zelf"
    yield _finding(problem, message, hint)


@leesregel("PK005", "tweede_document")
def een_document(problem: Problem) -> Iterator[Finding]:
    """Eén bestand is één pilot.

    Een regel met `---` begint in YAML een nieuw document, een regel met `...`
    sluit het af. Wat daarna komt zou niet meetellen.
    """
    message = "Deze regel (`---`) begint een tweede document; wat erna komt zou niet meetellen."
    if problem.facts["teken"] == "...":
        message = "Deze regel (`...`) sluit het bestand af; wat erna komt zou niet meetellen."
    hint = "haal deze regel weg; hoort wat eronder staat apart, geef dat dan een eigen bestand"
    yield _finding(problem, message, hint)


@leesregel("PK007", "leeg", "geen_blok")
def leeg(problem: Problem) -> Iterator[Finding]:
    """Het bestand bevat sleutels met waarden.

    Een pilot begint met minstens `titel`, `samenvatting` en `bron`, en met `fase` waar het
    programma fasen kent.
    """
    message, hint = "Het bestand begint niet met sleutels, zoals `titel: …`.", ""
    if problem.kind == "leeg":
        message = "Het bestand is leeg, of er staat alleen commentaar (#) in."
    elif problem.facts["streepje"]:
        hint = "haal het streepje voor de eerste sleutel weg"
    yield _finding(problem, message, hint or problem.facts["voorbeeld"])


_TAGS = {
    "!!int": "heel getal",
    "!!float": "getal",
    "!!bool": "ja/nee-waarde",
    "!!null": "lege waarde",
}


@leesregel("PK008", "eigen_tag")
def eigen_tag(problem: Problem) -> Iterator[Finding]:
    """Er staan geen eigen YAML-tags in.

    Een woord met een uitroepteken ervoor is in YAML een tag. Die zijn nergens
    voor nodig, en sommige programma's voeren er code mee uit.
    """
    tag, tekst = kort(problem.facts["tag"]), problem.facts.get("tekst")
    message = f"Door het uitroepteken leest YAML `{tag}` als een tag; die gebruikt pilotkit niet."
    hint = f"haal `{tag}` weg"
    if tekst is not None and tag in _TAGS:
        message = f"`{kort(tekst)}` is geen {_TAGS[tag]}, zoals `{tag}` zegt."
    elif not tag.startswith(("!!", "!<")):
        hint += f', of zet de hele tekst tussen aanhalingstekens: "{tag} …"'
    yield _finding(problem, message, hint)


_OPENEN = {
    "buiten_repository": (
        "Dit is een koppeling naar een bestand buiten de repository; die volgt pilotkit niet.",
        "zet het bestand zelf in de repository",
    ),
    "koppeling_rond": (
        "Deze koppeling wijst naar zichzelf.",
        "zet het bestand zelf op deze plek, of haal de koppeling weg",
    ),
    "koppeling_nergens": (
        "Het bestand is niet te openen: de koppeling wijst nergens heen.",
        "herstel de koppeling, of haal haar weg",
    ),
    "niet_in_kloon": (
        "Het bestand is niet te lezen: git heeft de inhoud niet in deze kloon, of die is stuk.",
        "haal de revisie opnieuw op met git, of maak een nieuwe kloon",
    ),
    "onder_git": (
        "Dit is een koppeling naar de map `.git`; daarin leest pilotkit niet.",
        "zet het bestand zelf in de repository",
    ),
    "lezen_stuk": (
        "Dit bestand is niet te lezen: pilotkit liep erop vast ({fout}).",
        "dit is een fout in pilotkit: meld haar bij de makers, met het bestand erbij",
    ),
    "is_map": ("Dit is een map, geen bestand.", "geef de map een andere naam"),
    "geen_bestand": (
        "Dit is geen gewoon bestand.",
        "vervang het door een tekstbestand",
    ),
}


@leesregel("PK009", "niet_te_openen", *_OPENEN)
def openen(problem: Problem) -> Iterator[Finding]:
    """Het bestand is te openen en staat echt in de repository.

    Een koppeling (symbolic link) die naar buiten de repository wijst wordt niet
    gevolgd: anders zou een pull request bestanden van een ander kunnen lezen.
    """
    if problem.kind in _OPENEN:
        message, hint = _OPENEN[problem.kind]
        message = message.format(**problem.facts)
    else:
        message = f"Het bestand is niet te openen: {problem.facts['reden']}."
        hint = "controleer de rechten en of een ander programma het vasthoudt"
    yield _finding(problem, message, hint)
