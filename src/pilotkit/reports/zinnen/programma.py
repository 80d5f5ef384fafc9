"""What a programme tells of itself, fact by fact: each a line, with where it was read."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from pilotkit.dutch import datum, euro, opsomming, zin
from pilotkit.model.programma import Periode
from pilotkit.model.programmafeiten import Feit, Opgave
from pilotkit.peildatum.kader import Kader


def regel(kop: str, feit: Feit, *delen: str | None) -> str:
    """Return a fact: its heading, what there is to say of it, and its source."""
    gevuld = [deel for deel in (*delen, feit.toelichting) if deel]
    tekst = " ".join((zin(f"{kop}: {gevuld[0]}"), *map(zin, gevuld[1:]))) if gevuld else zin(kop)
    return f"{tekst.removesuffix('.')} ({feit.bron})." if feit.bron else tekst


def opgavezin(opgave: Opgave | None) -> str:
    """Say which opgave the programme serves."""
    if opgave is None:
        return ""
    return regel(f"Het programma hoort bij de opgave {opgave.naam}", opgave, opgave.soort)


def fasezinnen(kader: Kader) -> Iterator[str]:
    """Say when the phases of the programme run."""
    fasen = kader.programma.fasen
    for naam, veld in type(fasen).model_fields.items():
        periode: Periode | None = getattr(fasen, naam)
        if periode and (periode.van or periode.tot):
            yield f"{veld.title or naam}: {_periode(periode)}."


def _periode(periode: Periode) -> str:
    van = f"vanaf {datum(periode.van)}" if periode.van else ""
    tot = f"tot en met {datum(periode.tot)}" if periode.tot else ""
    return f"van {datum(periode.van)} {tot}" if periode.van and tot else van or tot


def rapportagezin(kader: Kader) -> str:
    """Say who reports to whom, and how often; empty where nobody says to whom."""
    if not kader.rapportageorgaan:
        return ""
    wie = kader.programma.rapportage.portefeuillehouder
    van = f"portefeuillehouder {wie}" if wie else "het programma"
    return f"Van: {van}. Aan: {kader.rapportageorgaan}. Ritme: {kader.ritme or 'niet vermeld'}."


def rolzinnen(kader: Kader) -> Iterator[str]:
    """Say who has which role."""
    for rol in kader.toen.rollen:
        yield regel(rol.rol, rol, rol.wie or "wie dat is, staat er niet")


def herkomstzinnen(kader: Kader) -> Iterator[str]:
    """Say where the money comes from."""
    for herkomst in kader.programma.budget.herkomst:
        yield regel(herkomst.van, herkomst)


def subsidiezinnen(kader: Kader) -> Iterator[str]:
    """Say what is paid beside the ceiling, and for what."""
    for subsidie in kader.toen.subsidies:
        hoeveel = euro(subsidie.bedrag) if subsidie.bedrag else "het bedrag staat er niet"
        voor = f"voor {opsomming(subsidie.waarvoor)}" if subsidie.waarvoor else ""
        wat = f"{hoeveel}, {voor}" if voor else hoeveel
        yield regel(f"Aan {subsidie.aan} ({subsidie.jaar})", subsidie, wat)


def uitspraakzinnen(kader: Kader) -> Iterator[str]:
    """Tell the statements that give direction."""
    for uitspraak in kader.toen.uitspraken:
        yield _gezegd(uitspraak.van, uitspraak.datum, uitspraak.uitspraak, uitspraak)


def afspraakzinnen(kader: Kader) -> Iterator[str]:
    """Tell what was agreed, and with whom."""
    for afspraak in kader.toen.afspraken:
        met = f"Met {afspraak.met}" if afspraak.met else None
        yield _gezegd(met, afspraak.datum, afspraak.afspraak, afspraak)


def aandachtszinnen(kader: Kader) -> Iterator[str]:
    """Tell what was asked to be minded."""
    for punt in kader.toen.aandachtspunten:
        yield regel(f"{punt.punt}{_op(punt.datum)}", punt)


def inbrengzinnen(kader: Kader) -> Iterator[str]:
    """Tell what groups brought in."""
    for inbreng in kader.toen.inbreng:
        punten = opsomming(inbreng.punten) if inbreng.punten else None
        yield regel(f"{inbreng.van}{_op(inbreng.datum)}", inbreng, punten)


def bijeenkomstzinnen(kader: Kader) -> Iterator[str]:
    """Tell the events, planned and held."""
    for b in kader.toen.bijeenkomsten:
        voor = f"voor {b.wie}" if b.wie else None
        yield regel(f"{b.naam}{_op(b.datum)}", b, voor, b.uitkomst)


def monitorzinnen(kader: Kader) -> Iterator[str]:
    """Tell what is followed in figures."""
    for monitor in kader.programma.monitors:
        yield regel(monitor.wat, monitor, monitor.ritme)


def evaluatiezinnen(kader: Kader) -> Iterator[str]:
    """Tell the evaluations of the programme."""
    for evaluatie in kader.toen.evaluaties:
        yield regel(f"{evaluatie.naam}{_op(evaluatie.datum)}", evaluatie, evaluatie.bevindingen)


def leszinnen(kader: Kader) -> Iterator[str]:
    """Tell what the programme learned, how often that was seen, and under which words."""
    for les in kader.toen.lessen:
        vaak = f"{les.sterkte} gezien" if les.sterkte else ""
        tags = (tag.replace("_", " ") for tag in les.tags)
        bij = ", ".join(filter(None, (vaak, *tags)))
        kop = f"{les.les.strip().removesuffix('.')}{_op(les.datum)}"
        yield regel(f"{kop} ({bij})" if bij else kop, les)


def _gezegd(kop: str | None, dag: date | None, tekst: str, feit: Feit) -> str:
    """Tell what was said or agreed, with whom where the file says so."""
    if kop:
        return regel(f"{kop}{_op(dag)}", feit, tekst)
    return regel(f"{tekst.strip().removesuffix('.')}{_op(dag)}", feit)


def gebeurd(kader: Kader, periode: Container[date]) -> Iterator[str]:
    """Tell the events and statements of a time, up to and including the peildatum."""
    toen, peildatum = kader.toen, kader.peildatum
    for b in toen.bijeenkomsten:
        if b.datum and b.datum <= peildatum and b.datum in periode:
            yield regel(f"{b.naam}{_op(b.datum)}", b, b.uitkomst)
    for uitspraak in toen.uitspraken:
        if uitspraak.datum and uitspraak.datum in periode:
            yield _gezegd(uitspraak.van, uitspraak.datum, uitspraak.uitspraak, uitspraak)


def _op(dag: date | None) -> str:
    return f" ({datum(dag)})" if dag else ""
