"""What happened does not lie ahead (PK308): money, decisions, milestones, steps in phases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pilotkit.dossier import Dossier
from pilotkit.dutch import datum
from pilotkit.finding import Finding, Path, Severity
from pilotkit.portfolio import Portfolio
from pilotkit.rules.rule import AFSPRAAK, pilotregel, portefeuilleregel

FOUT = Severity.FOUT


@pilotregel("PK308", FOUT, AFSPRAAK)
def niet_in_de_toekomst(dossier: Dossier) -> Iterator[Finding]:
    """Wat gebeurd is ligt niet in de toekomst.

    Verplichtingen, uitgaven, besluiten en gehaalde mijlpalen zijn feiten. Staat
    er een datum na de peildatum, dan is het jaar of de maand vaak verschreven.
    """
    pilot, peildatum = dossier.pilot, dossier.peildatum
    begroting, planning = pilot.begroting, pilot.planning
    feiten: list[tuple[str, Path, date | None]] = [
        *(("De verplichting", ("begroting", "verplichtingen", i, "datum"), v.datum)
          for i, v in enumerate(begroting.verplichtingen)),
        *(("De uitgave", ("begroting", "uitgaven", i, "datum"), u.datum)
          for i, u in enumerate(begroting.uitgaven)),
        *(("De vrijval", ("begroting", "vrijval", i, "datum"), v.datum)
          for i, v in enumerate(begroting.vrijval)),
        *(("De dekking", ("begroting", "dekking", i, "sinds"), d.sinds)
          for i, d in enumerate(begroting.dekking)),
        *(("De toezegging", ("begroting", "dekking", i, "toegezegd_op"), d.toegezegd_op)
          for i, d in enumerate(begroting.dekking)),
        *(("De post", ("begroting", "posten", i, "sinds"), p.sinds)
          for i, p in enumerate(begroting.posten)),
        *(("De stap", ("fasen", i, "vanaf"), s.vanaf) for i, s in enumerate(pilot.fasen)),
        ("De indiening", ("ingediend_op",), pilot.ingediend_op),
        *(("De verschuiving", ("planning", "mijlpalen", i, "verschoven", j, "op"), v.op)
          for i, m in enumerate(planning.mijlpalen) for j, v in enumerate(m.verschoven)),
        *(("De gehaalde mijlpaal", ("planning", "mijlpalen", i, "gereed_op"), m.gereed_op)
          for i, m in enumerate(planning.mijlpalen)),
        *(("De afgeronde evaluatie", ("evaluatie", "momenten", i, "gereed_op"), m.gereed_op)
          for i, m in enumerate(pilot.evaluatie.momenten if pilot.evaluatie else ())),
        *(("Het besluit", ("besluiten", i, "datum"), b.datum)
          for i, b in enumerate(pilot.besluiten)),
    ]  # fmt: skip
    yield from _na_peildatum(feiten, peildatum)


@portefeuilleregel("PK308", FOUT, AFSPRAAK)
def programma_niet_in_de_toekomst(portfolio: Portfolio) -> Iterator[Finding]:
    """Wat het programma deed ligt niet in de toekomst."""
    programma = portfolio.kader.programma
    feiten: list[tuple[str, Path, date | None]] = []
    for index, post in enumerate(programma.budget.kosten):
        path: Path = ("budget", "kosten", index)
        feiten += (
            ("De verplichting", (*path, "verplichtingen", i, "datum"), v.datum)
            for i, v in enumerate(post.verplichtingen)
        )
        feiten += (
            ("De uitgave", (*path, "uitgaven", i, "datum"), u.datum)
            for i, u in enumerate(post.uitgaven)
        )
    feiten += (
        ("Het besluit", ("besluiten", i, "datum"), b.datum)
        for i, b in enumerate(programma.besluiten)
    )
    feiten += (
        ("Het gehouden moment", ("beslismomenten", i, "gehouden_op"), m.gehouden_op)
        for i, m in enumerate(programma.beslismomenten)
    )
    yield from _na_peildatum(feiten, portfolio.peildatum)


def _na_peildatum(
    feiten: Iterable[tuple[str, Path, date | None]], peildatum: date
) -> Iterator[Finding]:
    for wat, path, dag in feiten:
        if dag and dag > peildatum:
            yield Finding(
                path,
                f"{wat} van {datum(dag)} ligt na de peildatum, {datum(peildatum)}.",
                "controleer de datum; is het nog niet gebeurd, haal het dan weg",
            )
