"""The family file: can the file be read at all (PK001 to PK009)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.dutch import getal, kort
from pilotkit.finding import Finding, Severity
from pilotkit.rules.rule import leesregel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pilotkit.problem import Problem


def _finding(problem: Problem, message: str, hint: str) -> Finding:
    return Finding(problem.path, message, hint, position=problem.position)


_SYNTAX = {
    "dubbele_punt": (
        "Hier staat een dubbele punt op een plek waar YAML die niet verwacht.",
        'zet de hele tekst achter de sleutel tussen aanhalingstekens: "…"',
    ),
    "tab": (
        "Hier staat een tab; in YAML mag je alleen met spaties inspringen.",
        "vervang de tab door twee spaties",
    ),
    "aanhalingsteken": (
        "Hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten.",
        "zet hetzelfde aanhalingsteken aan het eind van de tekst",
    ),
    "schuine_streep": (
        "Tussen dubbele aanhalingstekens heeft een schuine streep (\\) een bijzondere betekenis.",
        "gebruik enkele aanhalingstekens: '…', of typ \\\\",
    ),
    "haakje": (
        "Hier begint een lijst of blok tussen haakjes dat niet goed wordt gesloten.",
        "sluit het met ] of }, en zet een komma tussen de delen",
    ),
    "streepje": (
        "Hier staat een streepje dat YAML leest als een onderdeel van een lijst.",
        "zet een lijst op eigen regels onder de sleutel; typ een bedrag als 25000, zonder ,-",
    ),
    "geen_dubbele_punt": (
        "Deze regel heeft geen dubbele punt: YAML weet niet wat de sleutel is.",
        "schrijf `sleutel: waarde`, of spring in als de regel bij de tekst erboven hoort",
    ),
    "inspringing": (
        "Deze regel springt anders in dan de regels waar hij bij hoort.",
        "zet de regel precies onder de andere sleutels of streepjes van hetzelfde blok",
    ),
    "anker": (
        "Hier staat een verwijzing (& of *) die YAML niet kan lezen.",
        "zet de tekst tussen aanhalingstekens als het geen verwijzing is",
    ),
    "richtlijn": (
        "Hier staat een regel met % die YAML als een instructie leest.",
        "haal de regel weg, of zet de tekst tussen aanhalingstekens",
    ),
    "na_het_begin": (
        "Hier staat nog tekst waar YAML het einde van het bestand verwacht.",
        "schrijf elke regel als `sleutel: waarde`, zonder inspringen op het hoogste niveau",
    ),
    "anders": (
        "Hier kan YAML niet verder lezen.",
        "vergelijk de regel met die in een pilot die wel goed is",
    ),
}


@leesregel("PK001", "syntax", "anker_onbekend", "sleutel_geen_tekst")
def syntax(problem: Problem) -> Iterator[Finding]:
    """Het bestand is leesbare YAML.

    YAML kijkt naar inspringen, dubbele punten, streepjes en aanhalingstekens. Eén
    teken te veel of te weinig en het hele bestand is niet te lezen. De plek in
    de melding is die waar het lezen ophield; de vergissing staat daar of vlak
    erboven.
    """
    if problem.kind == "anker_onbekend":
        name = kort(problem.facts["anker"])
        message = f"De verwijzing *{name} wijst naar niets dat eerder in dit bestand staat."
        hint = f"zet &{name} bij de waarde die je bedoelt, of typ de waarde zelf"
    elif problem.kind == "sleutel_geen_tekst":
        message = "Hier staat een lijst of blok op de plek van een sleutel."
        hint = "een sleutel is één woord, gevolgd door een dubbele punt"
    elif problem.facts["fout"] == "teken":
        sign = problem.facts["teken"]
        message = f"Een tekst mag niet beginnen met het teken {sign}."
        hint = 'zet de tekst tussen aanhalingstekens: "…"'
    else:
        message, hint = _SYNTAX[problem.facts["fout"]]
    yield _finding(problem, message, hint)


@leesregel("PK002", "dubbele_sleutel")
def dubbele_sleutel(problem: Problem) -> Iterator[Finding]:
    """Elke sleutel staat één keer in een blok.

    Staat een sleutel er twee keer, dan is niet te zeggen welke waarde geldt. De
    melding staat bij de tweede en noemt de regel van de eerste.
    """
    key, first = kort(problem.facts["sleutel"]), problem.facts["eerste_regel"]
    line = problem.position.line if problem.position else "?"
    yield _finding(
        problem,
        f"De sleutel `{key}` staat hier twee keer: op regel {first} en op regel {line}.",
        "houd er één over, of voeg de twee samen",
    )


@leesregel("PK003", "geen_utf8", "stuurteken")
def tekens(problem: Problem) -> Iterator[Finding]:
    """Het bestand is tekst in UTF-8, zonder stuurtekens.

    Elke moderne editor bewaart als UTF-8. Een ander bestand, bijvoorbeeld uit
    een oude Windows-toepassing, laat letters als é en € verkeerd zien.
    Stuurtekens zijn onzichtbaar en komen meestal mee met plakken.
    """
    if problem.kind == "geen_utf8":
        message = "Het bestand is niet bewaard als UTF-8: dit teken is niet te lezen."
        if problem.facts["utf16"]:
            message = "Het bestand is bewaard als UTF-16; pilotkit leest UTF-8."
        hint = "kies in de editor 'Opslaan met codering' en dan UTF-8"
    else:
        message = f"Hier staat een onzichtbaar stuurteken ({problem.facts['teken']})."
        hint = "haal het weg: typ de woorden eromheen opnieuw"
    yield _finding(problem, message, hint)


@leesregel("PK004", "te_groot", "te_diep", "te_veel_verwijzingen")
def grenzen(problem: Problem) -> Iterator[Finding]:
    """Het bestand blijft binnen de grenzen.

    Een pilot past ruim in 1 MiB, 50 niveaus diep en 100 verwijzingen (*naam).
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
    else:
        message = (
            f"Het bestand heeft meer dan {facts['most']} verwijzingen (*naam), of die staan "
            f"samen voor meer dan {getal(facts['expanded'])} waarden."
        )
        hint = "typ de waarden zelf"
    yield _finding(problem, message, hint)


@leesregel("PK005", "tweede_document")
def een_document(problem: Problem) -> Iterator[Finding]:
    """Eén bestand is één pilot.

    Een regel met `---` begint in YAML een nieuw document. Wat daarna komt zou
    niet meetellen.
    """
    yield _finding(
        problem,
        "Hier begint een tweede document (na `---` of `...`): dat zou niet meetellen.",
        "zet de tweede pilot in een eigen bestand, of haal de regel met streepjes weg",
    )


@leesregel("PK006", "naam_geen_kebab", "naam_yml", "in_submap", severity=Severity.WAARSCHUWING)
def bestandsnaam(problem: Problem) -> Iterator[Finding]:
    """De bestandsnaam is de id van de pilot, in kleine letters met streepjes.

    Andere pilots, rapporten en adressen verwijzen naar die id. Daarom staat elke
    pilot in `pilots/`, heet hij bijvoorbeeld `leerroutes-op-maat.yaml`, en
    eindigt de naam op `.yaml`.
    """
    name = problem.facts["voorstel"]
    if problem.kind == "in_submap":
        message = "Dit bestand staat in een map onder `pilots/` en wordt niet gelezen."
        hint = f"verplaats het naar {name}"
    elif problem.kind == "naam_yml":
        message = "De naam van een pilot eindigt op `.yaml`, niet op `.yml`."
        hint = f"noem het bestand {name}"
    else:
        message = "De bestandsnaam is de id van de pilot: kleine letters, cijfers en streepjes."
        hint = f"noem het bestand {name}"
    yield _finding(problem, message, hint)


@leesregel("PK007", "leeg", "geen_blok")
def leeg(problem: Problem) -> Iterator[Finding]:
    """Het bestand bevat sleutels met waarden.

    Een pilot begint met minstens `titel`, `samenvatting`, `fase` en `bron`.
    """
    message = (
        "Het bestand is leeg."
        if problem.kind == "leeg"
        else "Het bestand begint niet met sleutels, zoals `titel: …`."
    )
    yield _finding(problem, message, problem.facts["voorbeeld"])


@leesregel("PK008", "eigen_tag")
def eigen_tag(problem: Problem) -> Iterator[Finding]:
    """Er staan geen eigen YAML-tags in.

    Een woord met een uitroepteken ervoor is in YAML een tag. Die zijn nergens
    voor nodig, en sommige programma's voeren er code mee uit.
    """
    tag = kort(problem.facts["tag"])
    yield _finding(
        problem,
        f"Hier staat de YAML-tag `{tag}`; die gebruikt pilotkit niet.",
        "haal de tag weg, of zet de tekst tussen aanhalingstekens",
    )


@leesregel("PK009", "niet_te_openen", "geen_bestand", "buiten_repository")
def openen(problem: Problem) -> Iterator[Finding]:
    """Het bestand is te openen en staat echt in de repository.

    Een koppeling (symbolic link) die naar buiten de repository wijst wordt niet
    gevolgd: anders zou een pull request bestanden van een ander kunnen lezen.
    """
    if problem.kind == "buiten_repository":
        message = (
            "Dit is een koppeling naar een bestand buiten de repository; die volgt pilotkit niet."
        )
        hint = "zet het bestand zelf in de repository"
    elif problem.kind == "geen_bestand":
        message = "Dit is geen gewoon bestand."
        hint = "vervang het door een tekstbestand met de pilot erin"
    else:
        message = f"Het bestand is niet te openen: {problem.facts['reden']}."
        hint = "controleer de rechten en of een ander programma het vasthoudt"
    yield _finding(problem, message, hint)
