"""The family file: is a file called what it must be called to count (PK006, PK010)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pilotkit.dutch import aantal, kort
from pilotkit.finding import Finding, Severity
from pilotkit.problem import Problem
from pilotkit.rules.rule import leesregel
from pilotkit.tekens import zichtbaar


def _finding(problem: Problem, message: str, hint: str) -> Finding:
    return Finding(problem.path, message, hint, position=problem.position)


_NAAMFOUTEN = ("naam_geen_kebab", "naam_streepjes", "naam_yml", "in_submap", "zelfde_id")


@leesregel("PK006", *_NAAMFOUTEN, severity=Severity.WAARSCHUWING)
def bestandsnaam(problem: Problem) -> Iterator[Finding]:
    """De bestandsnaam is de id van de pilot, in kleine letters met streepjes.

    Andere pilots, rapporten en adressen verwijzen naar die id. Daarom staat elke
    pilot in `pilots/`, met een naam zoals `leerroutes-op-maat.yaml`, die op
    `.yaml` eindigt. Een fout is het als de pilot er niet door
    meetelt: in een map onder `pilots/`, of met de id van een ander bestand.
    """
    naam = kort(problem.facts.get("naam", ""))
    if problem.kind == "zelfde_id":
        ander = kort(problem.facts["ander"])
        message = f"`{ander}` heeft dezelfde id als dit bestand; dit bestand telt niet mee."
        hint = "haal een van de twee weg, of geef dit bestand een andere naam"
        yield replace(_finding(problem, message, hint), severity=Severity.FOUT)
        return
    hint = f"noem het bestand {problem.facts['voorstel']}"
    if problem.kind == "in_submap":
        message = "Dit bestand staat in een map onder `pilots/` en wordt niet gelezen."
        hint = f"verplaats het naar {problem.facts['voorstel']}"
        yield replace(_finding(problem, message, hint), severity=Severity.FOUT)
        return
    if problem.kind == "naam_yml":
        message = "De naam van een bestand in `pilots/` eindigt op `.yaml`, niet op `.yml`."
    elif problem.kind == "naam_streepjes":
        message = f"In `{naam}` staat een streepje te veel: er hoort er één tussen twee woorden."
    else:
        message = (
            f"`{naam}` bevat iets anders dan kleine letters, cijfers en streepjes; de "
            "bestandsnaam is de id."
        )
    yield _finding(problem, message, hint)


_BIJNA = {
    "naam_bijna": (
        "Dit bestand heet `{naam}` en wordt zo niet gelezen: een naam eindigt op `.yaml`.",
        "noem het {voorstel}; hoort het daar niet, zet het dan buiten `pilots/`",
    ),
    "naam_onleesbaar": (
        "In de naam van dit bestand staan tekens die niet te lezen zijn, en zo telt het niet mee.",
        "noem het {voorstel}",
    ),
    "programma_bijna": (
        "Dit bestand heet `{naam}` en wordt zo niet gelezen.",
        "beschrijft het je programma, noem het dan precies {voorstel}",
    ),
    "programma_dubbel": (
        "Naast `programma.yaml` staat ook `{naam}`; dat bestand wordt niet gelezen.",
        "haal een van de twee weg",
    ),
    "pilots_bestand": (
        "Dit bestand heet `{naam}` en wordt niet gelezen: wat erin staat hoort in eigen bestanden.",
        "zet elk daarvan in de map `pilots/`, zoals pilots/leerroutes-op-maat.yaml",
    ),
    "map_bijna": (
        "De map `{map}` heet niet `pilots`, en wat erin staat wordt niet gelezen ({aantal}).",
        "noem de map pilots",
    ),
    "map_dubbel": (
        "Naast de map `pilots` staat ook `{map}`; die wordt niet gelezen ({aantal}).",
        "zet de bestanden in `pilots/`, en haal de andere map weg",
    ),
    "mappen_te_veel": (
        "Onder `pilots/` staan zoveel mappen in elkaar of naast elkaar dat niet alles is bekeken.",
        "zet elk bestand in `pilots/` zelf, en haal de mappen weg",
    ),
    "map_koppeling": (
        "`{naam}` is een koppeling naar een map; wat daarin staat wordt niet gelezen.",
        "zet de bestanden zelf in `pilots/`, of haal de koppeling weg",
    ),
}


@leesregel("PK010", *_BIJNA)
def bijna_naam(problem: Problem) -> Iterator[Finding]:
    """Een pilot of programma valt niet weg door zijn naam.

    pilotkit leest `programma.yaml` en elk bestand in `pilots/` dat op `.yaml`
    eindigt. Een naam die daar sterk op lijkt, zoals `Programma.yaml`,
    `taalcafe.YAML` of `taalcafe.yaml.txt` (zo bewaart Kladblok het), zou stil
    wegvallen: de pilot is er, maar telt nergens mee. Andere soorten bestanden en
    wat een editor tussendoor bewaart mogen er wel staan.
    """
    message, hint = _BIJNA[problem.kind]
    facts = {naam: zichtbaar(feit) for naam, feit in problem.facts.items() if isinstance(feit, str)}
    if hoeveel := problem.facts.get("aantal"):
        facts["aantal"] = aantal(hoeveel, "bestand", "bestanden")
    yield _finding(problem, message.format(**facts), hint.format(**facts))
