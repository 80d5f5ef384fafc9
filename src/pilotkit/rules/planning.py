"""The family planning: do the dates fit (PK401 to PK404, PK410, PK412, PK413)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, euro, kort, lijkt_op, opsomming
from pilotkit.finding import Finding, Path, Severity
from pilotkit.gedateerd import op_datum
from pilotkit.kwartaal import maanden_later
from pilotkit.model.leren import Herijking
from pilotkit.model.woorden import Evaluatiesoort, Fasesoort, Stand
from pilotkit.peildatum.stappen import stappen
from pilotkit.peildatum.termijnen import Termijnsoort, te_laat
from pilotkit.rules.rule import AFSPRAAK, pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK401", FOUT, AFSPRAAK, poort=True)
def start_voor_einde(dossier: Dossier) -> Iterator[Finding]:
    """De start ligt voor het einde.

    Ligt het einde eerder, dan is een van de twee verschreven. Start en einde op
    dezelfde dag mag.
    """
    start, einde = dossier.pilot.planning.start, dossier.pilot.planning.einde
    if start and einde and start > einde:
        yield Finding(
            ("planning", "einde"),
            f"{dossier.heet.voorop} eindigt op {datum(einde)}, voor de start op {datum(start)}.",
            "controleer beide datums; vaak is het jaar verschreven",
        )


NA_AFLOOP = 3
"""So many months after the end an end evaluation is still on time."""


@pilotregel("PK402", WAARSCHUWING, AFSPRAAK, after=("PK401",))
def binnen_de_looptijd(dossier: Dossier) -> Iterator[Finding]:
    """Mijlpalen en evaluaties vallen binnen de looptijd.

    Een datum buiten de looptijd is vaak verschreven, of het einde is verschoven
    zonder de planning. Een eindevaluatie mag tot drie maanden na het einde
    komen: achteraf terugkijken hoort erbij.
    """
    pilot = dossier.pilot
    start, einde = pilot.planning.start, pilot.planning.einde
    if not start or not einde or start > einde:
        return
    momenten = pilot.evaluatie.momenten if pilot.evaluatie else ()
    soort = {Evaluatiesoort.TUSSENTIJDS: "De tussentijdse evaluatie"}
    punten: list[tuple[Path, str, date, date]] = [
        *((("planning", "mijlpalen", i, "datum"), f"De mijlpaal ‘{kort(m.naam)}’", m.datum, einde)
          for i, m in enumerate(pilot.planning.mijlpalen)),
        *((("evaluatie", "momenten", i, "datum"), soort.get(m.soort, "De eindevaluatie"), m.datum,
           maanden_later(einde, NA_AFLOOP) if m.soort is Evaluatiesoort.EIND else einde)
          for i, m in enumerate(momenten)),
    ]  # fmt: skip
    for path, wat, dag, laatste in punten:
        if dag > laatste > einde:
            buiten = f"meer dan drie maanden na het einde, {datum(einde)}"
        elif not start <= dag <= laatste:
            buiten = f"buiten de looptijd, van {datum(start)} tot en met {datum(einde)}"
        else:
            continue
        yield Finding(
            path,
            f"{wat} op {datum(dag)} valt {buiten}.",
            "controleer de datum, of pas de start of het einde aan",
        )


@pilotregel("PK403", WAARSCHUWING, AFSPRAAK, waivable=True)
def mijlpaal_gehaald(dossier: Dossier) -> Iterator[Finding]:
    """Een mijlpaal waarvan de datum voorbij is, is gehaald.

    Zo niet, dan loopt de planning achter of is `gereed_op` vergeten. Voor een
    pilot die is gestopt of zelfstandig verdergaat geldt dit niet.
    """
    for termijn in te_laat(dossier.toen, dossier.peildatum):
        if termijn.soort is Termijnsoort.MIJLPAAL:
            yield Finding(
                termijn.plek,
                f"De mijlpaal ‘{kort(termijn.naam)}’ was gepland op {datum(termijn.dag)} en is "
                "nog niet gehaald.",
                "zet erbij wanneer hij is gehaald, met `gereed_op`; of verschuif hem openlijk: een "
                f"nieuwe `datum`, en `verschoven: [{{op: …, was: {termijn.dag.isoformat()}, "
                "reden: …}]`",
            )


@pilotregel("PK404", FOUT, AFSPRAAK, after=("PK401",), poort=True)
def looptijd(dossier: Dossier) -> Iterator[Finding]:
    """Vanaf de uitvoering staan start en einde er, en de pilot loopt daar tussen.

    Loopt de pilot voor zijn start of na zijn einde, dan is dat een waarschuwing:
    de fase of de datum loopt achter. Tussen het besluit over de uitvoering en de
    start is er niets aan de hand.
    """
    if not dossier.fase.vanaf_uitvoering:
        return
    planning = dossier.toen.planning
    leeg = [naam for naam in ("start", "einde") if getattr(planning, naam) is None]
    if leeg:
        namen = opsomming(f"`{naam}`" for naam in leeg)
        yield Finding(
            ("planning", leeg[0]),
            f"{dossier.in_fase} zonder {namen}.",
            f"zet onder `planning` ook {opsomming(f'`{naam}: …`' for naam in leeg)}, met een datum "
            "als 2018-06-13",
            besluit=f"Er is nog geen {opsomming(map(_DAG.__getitem__, leeg), 'of')}.",
        )
    if not dossier.fase.loopt:
        return
    heet, fase = dossier.heet, dossier.levensloop
    besloten = any(stap.fase.soort is Fasesoort.UITVOERING for stap in stappen(dossier.toen))
    if planning.start and dossier.peildatum < planning.start and not besloten:
        yield Finding(
            ("planning", "start"),
            f"{heet.voorop} is al in de fase {dossier.fase}, maar start pas op "
            f"{datum(planning.start)}.",
            "verbeter de `start`, of zet de `fase` terug op "
            f"{fase.te_typen(Fasesoort.ONTWIKKELING)}",
            besluit=f"{heet.voorop} start volgens plan pas op {datum(planning.start)}.",
            severity=WAARSCHUWING,
        )
    elif planning.einde and dossier.peildatum > planning.einde:
        yield Finding(
            _plek_einde(dossier, planning.einde),
            f"{heet.voorop} is nog in de fase {dossier.fase}, maar eindigde op "
            f"{datum(planning.einde)}.",
            f"zet de `fase` op {fase.te_typen(Fasesoort.AFGEROND)}, of verleng {heet.de} met een "
            "besluit en een herijking",
            besluit=f"Het geplande einde, {datum(planning.einde)}, is al voorbij.",
            severity=WAARSCHUWING,
        )


_DAG = {"start": "startdatum", "einde": "einddatum"}


def _plek_einde(dossier: Dossier, einde: date) -> Path:
    """Return where the end that held on the peildatum stands: in the plan, or in a herijking."""
    if einde != dossier.pilot.planning.einde:
        for index, herijking in enumerate(dossier.pilot.herijkingen):
            if herijking.was_einde == einde:
                return ("herijkingen", index, "was_einde")
    return ("planning", "einde")


@pilotregel("PK410", WAARSCHUWING, AFSPRAAK, poort=True)
def na_begin_van_de_fase(dossier: Dossier) -> Iterator[Finding]:
    """Een pilot start niet voordat de fase van het programma begint.

    `fasen` in `programma.yaml` zegt wanneer de uitvoering begint, of zonder die
    de ontwikkeling.
    """
    fasen = dossier.kader.programma.fasen
    fase = fasen.uitvoering or fasen.ontwikkeling
    start = dossier.pilot.planning.start
    if fase and fase.van and start and start < fase.van:
        naam = "uitvoering" if fasen.uitvoering else "ontwikkeling"
        yield Finding(
            ("planning", "start"),
            f"{dossier.heet.voorop} start op {datum(start)}; de fase {naam} van het programma "
            f"begint pas op {datum(fase.van)}.",
            "controleer de `start`, of de `fasen` in programma.yaml",
        )


@pilotregel("PK412", FOUT, AFSPRAAK)
def herijking_besloten(dossier: Dossier) -> Iterator[Finding]:
    """Elke herijking rust op een besluit en ligt na de start van de uitvoering.

    Het `besluit` van een herijking is het kenmerk van een besluit van de pilot
    of van het programma, en is niet jonger dan de herijking. Zolang de pilot nog
    niet in uitvoering is, is er niets te herijken: dan verander je het plan zelf.
    """
    besluiten = (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten)
    bekend = {b.kenmerk: b.datum for b in reversed(op_datum(besluiten)) if b.kenmerk}
    for index, herijking in enumerate(dossier.pilot.herijkingen):
        path: Path = ("herijkingen", index)
        besloten = bekend.get(herijking.besluit)
        if besloten is None:
            near = lijkt_op(herijking.besluit, bekend)
            yield Finding(
                (*path, "besluit"),
                f"De herijking noemt besluit `{kort(herijking.besluit)}`, maar er is geen besluit "
                "met dat kenmerk.",
                f"bedoel je `{near}`? Zet anders het besluit bij `besluiten`"
                if near
                else "zet het besluit bij `besluiten`",
            )
        elif te_vroeg := _te_vroeg(dossier, herijking, besloten):
            yield Finding((*path, "datum"), *te_vroeg)


def _te_vroeg(dossier: Dossier, herijking: Herijking, besloten: date) -> tuple[str, str] | None:
    """Return what to say of a herijking before its decision or before uitvoering, else None."""
    begin, dag = dossier.begin_uitvoering, herijking.datum
    wat = f"De herijking van {datum(dag)}"
    if dag < besloten:
        hint = "controleer beide datums: eerst het besluit, dan de herijking"
        return f"{wat} is ouder dan het besluit van {datum(besloten)}.", hint
    if begin and dag < begin:
        hint = "haal haar weg: voor de start verander je het plan zelf, zonder herijking"
        return f"{wat} ligt voor de start van de uitvoering op {datum(begin)}.", hint
    pilot = dossier.pilot
    begonnen = any(stap.fase.soort is Fasesoort.UITVOERING for stap in stappen(pilot))
    if pilot.fase.soort in (Fasesoort.IDEE, Fasesoort.ONTWIKKELING) and not begonnen:
        hint = "haal de herijking weg en verander het plan zelf, of verbeter de `fase`"
        wat = f"{dossier.heet.voorop} is nog in de fase {pilot.fase}"
        return f"{wat}: er is nog niets te herijken.", hint
    return None


@pilotregel("PK413", WAARSCHUWING, AFSPRAAK)
def op_koers_tegen_eerste_plan(dossier: Dossier) -> Iterator[Finding]:
    """Wie op koers zegt te liggen ligt dat ook tegen het eerste plan.

    Een stand die alleen tegen de laatste herijking wordt gemeten is altijd goed.
    Is het einde later, of de raming meer dan een tiende hoger dan in het eerste
    plan, dan past `op_koers` daar niet bij. Is elke herijking besloten, dan zwijgt
    deze regel: de notities zetten dan zelf het eerste plan naast de stand.
    """
    stand = dossier.stand
    if stand.stand is not Stand.OP_KOERS or _alles_besloten(dossier):
        return
    anders = []
    if stand.einde and stand.eerste_einde and stand.einde > stand.eerste_einde:
        anders.append(f"het einde van {datum(stand.eerste_einde)} naar {datum(stand.einde)}")
    if stand.eerste_raming and stand.geld.geraamd * 10 > stand.eerste_raming * 11:
        anders.append(f"de raming van {euro(stand.eerste_raming)} naar {euro(stand.geld.geraamd)}")
    if not anders:
        return
    yield Finding(
        ("voortgang", dossier.laatste_bericht or 0, "stand"),
        f"De stand is `op_koers`, maar sinds het eerste plan ging {opsomming(anders)}.",
        "typ `aandacht`; is het toch op koers, leg dan in `tekst` uit waarom (de melding blijft)",
    )


def _alles_besloten(dossier: Dossier) -> bool:
    """Return whether every adjustment so far rests on a decision that is there."""
    besluiten = (*dossier.toen.besluiten, *dossier.kader.programma.besluiten)
    bekend = {besluit.kenmerk for besluit in besluiten if besluit.kenmerk}
    return all(herijking.besluit in bekend for herijking in dossier.toen.herijkingen)
