"""The order of dates, and who may decide (7-truth §1): PK312, PK315, PK414, PK415."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum, euro, kort, opsomming
from pilotkit.finding import Finding, Path, Severity
from pilotkit.gedateerd import op_datum, tot_en_met
from pilotkit.model.planning import Besluit
from pilotkit.model.woorden import Fasesoort, Handeling, Oordeel
from pilotkit.peildatum.stappen import stappen
from pilotkit.peildatum.uitzonderingen import heeft_mandaat
from pilotkit.rules.rule import AFSPRAAK, pilotregel

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


@pilotregel("PK312", FOUT, AFSPRAAK, after=("PK305",), poort=True)
def uitgave_na_verplichting(dossier: Dossier) -> Iterator[Finding]:
    """Een uitgave of vrijval is niet ouder dan haar verplichting.

    Eerst legt de provincie geld vast, dan geeft zij het uit. Staan de datums
    andersom, dan is er een verschreven, of ontbreekt een eerdere verplichting.
    """
    begroting = dossier.pilot.begroting
    eerste: dict[str, date] = {}
    for verplichting in op_datum(begroting.verplichtingen):
        eerste.setdefault(verplichting.kenmerk, verplichting.datum)
    for lijst, wat in (("uitgaven", "uitgave"), ("vrijval", "vrijval")):
        for index, boeking in enumerate(getattr(begroting, lijst)):
            verplicht = eerste.get(boeking.kenmerk)
            if verplicht and boeking.datum < verplicht:
                yield Finding(
                    ("begroting", lijst, index, "datum"),
                    f"De {wat} van {datum(boeking.datum)} is ouder dan de verplichting "
                    f"{kort(boeking.kenmerk)} van {datum(verplicht)}.",
                    f"controleer beide datums: eerst de verplichting, dan de {wat}",
                )


@pilotregel("PK315", FOUT, AFSPRAAK, after=("PK306",), poort=True)
def mandaat(dossier: Dossier) -> Iterator[Finding]:
    """Wie geld toekent, een pilot start of een plan verlengt mag dat ook.

    Het programma zegt welk orgaan waarover gaat. Een orgaan dat alleen mag
    handelen binnen wat een ander gaf, heeft een eerder besluit van die ander nodig.
    """
    besluiten = (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten)
    op_kenmerk: dict[str, Besluit] = {}
    for besluit in op_datum(besluiten):
        if besluit.kenmerk:
            op_kenmerk.setdefault(besluit.kenmerk, besluit)
    for index, verplichting in enumerate(dossier.pilot.begroting.verplichtingen):
        basis = op_kenmerk.get(verplichting.kenmerk)
        if basis and not _mag(basis, Handeling.GELD, dossier):
            yield Finding(
                ("begroting", "verplichtingen", index, "kenmerk"),
                f"De verplichting van {euro(verplichting.bedrag)} rust op een besluit van "
                f"{basis.orgaan}, {_waarom(basis, Handeling.GELD, dossier)}.",
                _wie(Handeling.GELD, dossier),
            )
    for index, besluit in enumerate(dossier.pilot.besluiten):
        if besluit.begint is Fasesoort.UITVOERING and not _mag(besluit, Handeling.STARTEN, dossier):
            yield Finding(
                ("besluiten", index, "orgaan"),
                f"De uitvoering begon met een besluit van {besluit.orgaan}, "
                f"{_waarom(besluit, Handeling.STARTEN, dossier)}.",
                _wie(Handeling.STARTEN, dossier),
                severity=WAARSCHUWING,
            )
    for index, herijking in enumerate(dossier.pilot.herijkingen):
        basis = op_kenmerk.get(herijking.besluit)
        if basis and not _mag(basis, Handeling.VERLENGEN, dossier):
            yield Finding(
                ("herijkingen", index, "besluit"),
                f"De herijking van {datum(herijking.datum)} rust op een besluit van "
                f"{basis.orgaan}, {_waarom(basis, Handeling.VERLENGEN, dossier)}.",
                _wie(Handeling.VERLENGEN, dossier),
            )


def _mag(besluit: Besluit, handeling: Handeling, dossier: Dossier) -> bool:
    """Return whether the organ of a decision may do this, with what was decided before it."""
    if not heeft_mandaat(besluit, handeling, dossier.kader):
        return False
    gegeven = dossier.kader.profiel.mandaten.get(handeling)
    if gegeven is None or besluit.orgaan in gegeven.organen:
        return True
    eerder = tot_en_met(
        (*dossier.pilot.besluiten, *dossier.kader.programma.besluiten), besluit.datum
    )
    return bool(dossier.kader.profiel.reserve) or any(b.orgaan in gegeven.organen for b in eerder)


def _waarom(besluit: Besluit, handeling: Handeling, dossier: Dossier) -> str:
    if heeft_mandaat(besluit, handeling, dossier.kader):
        return "en er is geen eerder besluit waarbinnen dat mag"
    return "en dat orgaan gaat daar niet over"


def _wie(handeling: Handeling, dossier: Dossier) -> str:
    organen = dossier.kader.profiel.mandaten[handeling]
    namen = opsomming((f"`{orgaan}`" for orgaan in (*organen.organen, *organen.binnen)), "of")
    return f"noem het besluit van {namen}, of verbeter het `orgaan`"


@pilotregel("PK414", FOUT, AFSPRAAK, after=("PK405",))
def fase_is_het_einde(dossier: Dossier) -> Iterator[Finding]:
    """De `fase` is de laatste stap van de pilot.

    Besluiten met een `fase` en de stappen onder `fasen` vormen samen één lijn in
    de tijd. Zegt `fase` iets anders dan de laatste stap, dan klopt een van de twee
    niet.
    """
    weg = [stap for stap in stappen(dossier.pilot) if stap.datum <= dossier.peildatum]
    fase = dossier.pilot.fase
    if not weg or len(weg) < len(stappen(dossier.pilot)):
        return
    laatste = {stap.fase for stap in weg if stap.datum == weg[-1].datum}
    if fase not in laatste:
        yield Finding(
            ("fase",),
            f"De fase is {fase}, maar de laatste stap, van {datum(weg[-1].datum)}, is "
            f"{weg[-1].fase}.",
            f"typ `fase: {weg[-1].fase}`, of zet de stap naar {fase} met zijn dag onder `fasen` of "
            "bij het besluit",
        )


@pilotregel("PK415", WAARSCHUWING, AFSPRAAK)
def eerst_toets_dan_besluit(dossier: Dossier) -> Iterator[Finding]:
    """Eerst de toets en het advies, dan het besluit, dan de start.

    Een besluit over de uitvoering rust op wat daarvoor is getoetst en geadviseerd.
    Een start heeft geen besluit nodig, maar een besluit dat er is komt niet later
    dan de start.
    """
    besloten = [
        (besluit.datum, index)
        for index, besluit in enumerate(dossier.pilot.besluiten)
        if besluit.begint is Fasesoort.UITVOERING
    ]
    if not besloten:
        return
    dag, index = min(besloten)
    for path, wat, toen in _voor_het_besluit(dossier):
        if toen > dag:
            yield Finding(
                path,
                f"{wat} is van {datum(toen)}, na het besluit over de uitvoering van {datum(dag)}.",
                "controleer beide datums: eerst de toets en het advies, dan het besluit",
            )
    start = dossier.pilot.planning.start
    if start and dag > start:
        yield Finding(
            ("besluiten", index, "datum"),
            f"Het besluit over de uitvoering is van {datum(dag)}, maar {dossier.heet.de} begon al "
            f"op {datum(start)}.",
            "controleer beide datums: het besluit komt niet later dan de start",
        )


def _voor_het_besluit(dossier: Dossier) -> Iterator[tuple[Path, str, date]]:
    """Yield what comes before the decision to start: each verdict, and the advice."""
    for sleutel, voorwaarde in dossier.voorwaarden():
        if voorwaarde.oordeel is not Oordeel.OPEN and voorwaarde.getoetst_op:
            path: Path = ("voorwaarden", sleutel, "getoetst_op")
            yield path, f"Het oordeel over `{sleutel}`", voorwaarde.getoetst_op
    if advies := dossier.pilot.advies:
        yield ("advies", "datum"), "Het advies", advies.datum
