"""The family file: is it YAML (PK001), with for each slip what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pilotkit.dutch import kort
from pilotkit.finding import Finding
from pilotkit.problem import Problem
from pilotkit.rules.rule import leesregel
from pilotkit.yaml.scalars import in_quotes

_TUSSEN_AANHALINGSTEKENS = 'zet de tekst tussen aanhalingstekens: "…"'

_FOUTEN = {
    "dubbele_punt_in_haakjes": (
        "Hier staat een dubbele punt op een plek waar YAML die niet verwacht.",
        'zet een komma tussen de delen, of zet de hele tekst tussen aanhalingstekens: "…"',
    ),
    "geen_dubbele_punt": (
        "Deze regel heeft geen dubbele punt: YAML weet niet wat de sleutel is.",
        "schrijf `sleutel: waarde`, of spring in als de regel bij de tekst erboven hoort",
    ),
    "lege_sleutel": (
        "Voor deze dubbele punt staat geen sleutel.",
        "zet de sleutel ervoor, of haal de regel weg",
    ),
    "tab": (
        "Hier staat een tab; YAML kent hier alleen spaties.",
        "vervang de tab door spaties",
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
    "haakje_open": (
        "Hier eindigt het bestand, maar er staat nog een haakje open.",
        "sluit de lijst met ] of het blok met }",
    ),
    "haakje_te_veel": ("Hier staat een haakje te veel.", "haal het haakje weg"),
    "komma": (
        "Voor deze komma staat niets.",
        "haal de komma weg, of zet ervoor wat ontbreekt",
    ),
    "streepje": (
        "Hier staat een streepje dat YAML leest als een onderdeel van een lijst.",
        f"zet elk onderdeel op een eigen regel onder de sleutel, of {_TUSSEN_AANHALINGSTEKENS}",
    ),
    "vervolgregel": (
        "Deze regel hoort bij de lijst of tekst erboven, maar springt niet in.",
        "zet er spaties voor: meer dan er voor de sleutel staan",
    ),
    "commentaar": (
        "Voor het hekje (#) van een opmerking hoort een spatie.",
        "zet een spatie voor het hekje",
    ),
    "vraagteken": (
        "Tussen haakjes heeft een vraagteken aan het begin een bijzondere betekenis.",
        'zet de tekst tussen aanhalingstekens: "…"',
    ),
    "inspringing": (
        "Deze regel springt anders in dan de regels waar hij bij hoort.",
        "zet de regel precies onder de andere sleutels of streepjes van hetzelfde blok",
    ),
    "te_ver_ingesprongen": (
        "Deze regel springt verder in dan de regel erboven, en die heeft al een waarde.",
        "zet de regel recht onder de sleutel erboven",
    ),
    "lijst_na_waarde": (
        "Hier begint een lijst, maar de sleutel erboven heeft al een waarde.",
        "zet die waarde ook op een eigen regel met `- ` ervoor, of haal het streepje weg",
    ),
    "begin_met_spatie": (
        "De regel met de eerste sleutel begint met een spatie.",
        "haal de spaties voor de eerste sleutel weg",
    ),
    "tekstblok": (
        "Na > of | begint de tekst op de volgende regel.",
        f"zet de tekst op de volgende regel, ingesprongen, of {_TUSSEN_AANHALINGSTEKENS}",
    ),
    "richtlijn": (
        "Hier staat een regel met % die YAML als een instructie leest.",
        "zet # voor de regel, of haal hem weg",
    ),
    "na_het_begin": (
        "Hier staat nog tekst waar YAML het einde van het bestand verwacht.",
        "schrijf elke regel als `sleutel: waarde`, zonder inspringen op het hoogste niveau",
    ),
    "git_conflict": (
        "Hier staan twee versies door elkaar: een samenvoeging in git is niet afgemaakt.",
        "kies een van de twee versies en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
    ),
    "sleutel_geen_tekst": (
        "Hier staan haakjes op de plek van een sleutel.",
        'zet de tekst met haakjes tussen aanhalingstekens: "…"',
    ),
    "anders": (
        "Hier kan YAML niet verder lezen.",
        "vergelijk de regel met die in een bestand dat wel goed is",
    ),
}


@leesregel("PK001", "syntax", "anker_onbekend", "sleutel_geen_tekst", "lege_sleutel")
def syntax(problem: Problem) -> Iterator[Finding]:
    """Het bestand is leesbare YAML.

    YAML kijkt naar inspringen, dubbele punten, streepjes en aanhalingstekens. Eén
    teken te veel of te weinig en het hele bestand is niet te lezen. De plek in
    de melding is die waar het lezen ophield; de vergissing staat daar of vlak
    erboven.
    """
    fout = (
        "anker" if problem.facts.get("anker") is True else problem.facts.get("fout", problem.kind)
    )
    message, hint = _FOUTEN.get(fout, _FOUTEN["anders"])
    if fout in _MET_FEITEN:
        message, hint = _MET_FEITEN[fout](problem.facts)
    yield Finding(problem.path, message, hint, position=problem.position)


def _teken(facts: Mapping[str, Any]) -> tuple[str, str]:
    message = f"Een tekst mag niet beginnen met het teken {kort(facts['teken'])}."
    return message, f"zet de tekst tussen aanhalingstekens: {_getypt(facts)}"


_LANGSTE_GETOOND = 80


def _getypt(facts: Mapping[str, Any]) -> str:
    """Return what to type: the text in quotes that it has not in it, where it is short."""
    tekst = facts.get("tekst", "")
    return in_quotes(tekst) if 0 < len(tekst) <= _LANGSTE_GETOOND else '"…"'


def _dubbele_punt(facts: Mapping[str, Any]) -> tuple[str, str]:
    message = "Hier staat een dubbele punt op een plek waar YAML die niet verwacht."
    hint = f"zet de hele tekst achter de sleutel tussen aanhalingstekens: {_getypt(facts)}"
    return message, hint


def _tekst_erna(facts: Mapping[str, Any]) -> tuple[str, str]:
    message = "Hier staat nog tekst na een aanhalingsteken of haakje dat al gesloten is."
    if facts.get("tekst"):
        return message, f"zet de hele tekst tussen aanhalingstekens: {_getypt(facts)}"
    hint = "kijk of op een regel erboven een aanhalingsteken ontbreekt; zo niet, zet de hele tekst"
    return message, f"{hint} tussen aanhalingstekens die er niet in staan"


def _geen_komma(facts: Mapping[str, Any]) -> tuple[str, str]:
    message = "Hier begint een nieuw deel, maar er staat geen komma voor."
    hint = "zet een komma tussen de delen, of zet de hele tekst tussen aanhalingstekens"
    return message, f"{hint}: {_getypt(facts)}"


def _apostrof(facts: Mapping[str, Any]) -> tuple[str, str]:
    message = "YAML leest de apostrof waarmee deze tekst begint als een aanhalingsteken."
    return message, f"zet de hele tekst tussen dubbele aanhalingstekens: {_getypt(facts)}"


def _hekje(facts: Mapping[str, Any]) -> tuple[str, str]:
    rest = kort(facts["rest"])
    message = f"Vanaf het hekje valt de tekst weg: YAML leest `{rest}` als een opmerking."
    hint = f"hoort het bij de tekst, typ dan aanhalingstekens: {_getypt(facts)}"
    anders = "achter het haakje" if facts["haakjes"] else "op een eigen regel"
    return message, f"{hint}; is het een opmerking, zet die dan {anders}"


def _harde_spatie(facts: Mapping[str, Any]) -> tuple[str, str]:
    if facts["streepje"]:
        message = "Achter het streepje staat een harde spatie; YAML kent alleen gewone."
        return message, "typ `- `, met een gewone spatie"
    message = "Deze regel begint met harde spaties, zoals uit Word; YAML kent alleen gewone."
    return message, "vervang ze door gewone spaties"


def _streepje_vast(facts: Mapping[str, Any]) -> tuple[str, str]:
    return "Achter het streepje ontbreekt een spatie.", f"typ `- {kort(facts['rest'])}`"


def _geen_spatie(facts: Mapping[str, Any]) -> tuple[str, str]:
    hint = f"typ `{kort(facts['sleutel'])}: …`"
    if facts["hard"]:
        message = "Achter de dubbele punt staat een harde spatie; YAML kent alleen gewone."
        return message, f"{hint}, met een gewone spatie"
    return "Achter de dubbele punt ontbreekt een spatie.", hint


def _streepje(facts: Mapping[str, Any]) -> tuple[str, str]:
    message, hint = _FOUTEN["streepje"]
    if facts.get("bedrag"):
        hint = "typ een bedrag met alleen cijfers, zoals 25000"
    elif facts.get("leeg"):
        hint = "is er nog niets in te vullen, haal de sleutel dan weg"
    return message, hint


def _anker_onbekend(facts: Mapping[str, Any]) -> tuple[str, str]:
    naam = kort(facts["anker"])
    if not naam.replace("-", "_").isidentifier():  # a text with stars, as in Markdown
        return _teken({"teken": "*"})
    message = f"De verwijzing *{naam} wijst naar niets dat eerder in dit bestand staat."
    hint = f'zet de tekst tussen aanhalingstekens: "*{naam}"'
    return message, f"{hint}; is het een verwijzing, zet dan &{naam} bij de bedoelde waarde"


def _opsommingsteken(facts: Mapping[str, Any]) -> tuple[str, str]:
    teken = kort(facts["teken"])
    message = f"YAML kent het teken {teken} voor een onderdeel van een lijst niet."
    return message, f"vervang {teken} op elke regel van de lijst door een streepje: `- `"


_MET_FEITEN = {
    "opsommingsteken": _opsommingsteken,
    "teken": _teken,
    "dubbele_punt": _dubbele_punt,
    "tekst_erna": _tekst_erna,
    "geen_komma": _geen_komma,
    "apostrof": _apostrof,
    "hekje": _hekje,
    "harde_spatie": _harde_spatie,
    "streepje_vast": _streepje_vast,
    "anker": lambda _facts: _teken({"teken": "&"}),
    "geen_spatie": _geen_spatie,
    "streepje": _streepje,
    "anker_onbekend": _anker_onbekend,
}
