"""Which pages there are, in the order in which they are built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pilotkit.documents.bevroren import uit_markdown
from pilotkit.documents.lezen import lees
from pilotkit.documents.notitie import schrijf
from pilotkit.dossier import Dossier
from pilotkit.dutch import datum
from pilotkit.dutch import kwartaal as in_woorden
from pilotkit.kwartaal import Kwartaal
from pilotkit.reports.leslijst import heeft_lessen
from pilotkit.reports.opdracht import Opdracht
from pilotkit.reports.soorten import SOORTEN, Kind, soorten_nu
from pilotkit.site import lessen, notitielijst, over, regels, start, wijzig
from pilotkit.site.blad import (
    LESSEN,
    NOTITIES,
    OVER,
    REGELS,
    START,
    Bladzijde,
    Link,
    Sitebron,
    pilotpad,
)
from pilotkit.site.notities import Kwartaalnota, kwartaalnotas

if TYPE_CHECKING:
    from pilotkit.documents.boom import Notitieboom


def bladen(bron: Sitebron) -> tuple[Bladzijde, ...]:
    """Return every page of the site, each still to be written."""
    result = bron.result
    notas, soorten = kwartaalnotas(result), soorten_nu(result)
    nieuwste = [_notalink(nota) for nota in reversed(notas)]
    andere = {soort: _soortlink(soort, bron) for soort in soorten}
    links = (
        *(Link(f"Notitie over het {link.naam}", link.pad) for link in nieuwste[:1]),
        *andere.values(),
        Link("Alle notities", NOTITIES.pad),
        Link("De regels, met uitleg en voorbeelden", REGELS.pad),
        Link("Over deze site: peildatum, bestanden en controle", OVER.pad),
    )
    lijst = notitielijst.build(result, list(zip(nieuwste, reversed(notas), strict=True)), andere)
    return (
        Bladzijde(START.pad, bron.programma,
             lambda: _eigen("start", start.build(result, links), bron)),
        *_pilotbladen(bron),
        Bladzijde(NOTITIES.pad, NOTITIES.naam, lambda: _eigen("notities", lijst, bron), (START,)),
        *_kwartaalbladen(bron, notas),
        *(
            Bladzijde(link.pad, link.naam, _notitie(bron, soort), (START, NOTITIES))
            for soort, link in andere.items()
        ),
        *_lesblad(bron),
        Bladzijde(REGELS.pad, REGELS.naam, lambda: _regels(bron), (START,)),
        Bladzijde(OVER.pad, OVER.naam, lambda: _over(bron), (START,)),
    )  # fmt: skip


def _eigen(naam: str, inhoud: Any, bron: Sitebron) -> Notitieboom:
    """Return a page that only the site has, by its template."""
    woorden = bron.result.portfolio.woorden
    context = {
        "heet": woorden.pilot,
        "woorden": woorden,
        **{veld: getattr(inhoud, veld) for veld in inhoud.__slots__},
    }
    return lees(schrijf(f"site-{naam}.md.j2", context, bron.peildatum, bron.sjablonen))


def _lesblad(bron: Sitebron) -> Iterator[Bladzijde]:
    """Yield the page with the lessons, where there are any."""
    if heeft_lessen(bron.result):
        yield Bladzijde(
            LESSEN.pad,
            LESSEN.naam,
            lambda: _eigen("lessen", lessen.build(bron.result), bron),
            (START,),
        )


def _over(bron: Sitebron) -> Notitieboom:
    return wijzig.programmablad(_eigen("over", over.build(bron), bron), bron)


def _regels(bron: Sitebron) -> Notitieboom:
    profiel = bron.result.portfolio.kader.profiel
    return regels.met_codes(_eigen("regels", regels.build(profiel), bron), profiel)


def _pilotbladen(bron: Sitebron) -> Iterator[Bladzijde]:
    """Yield the note on each pilot, on the peildatum of the site."""
    dossiers = bron.result.dossiers
    links = [Link(d.toen.titel, pilotpad(d.stand.id)) for d in dossiers]
    vorig, volgend = ("Vorig", "Volgend") if bron.heet.is_onzijdig else ("Vorige", "Volgende")
    naast = (f"{vorig} {bron.heet.enkelvoud}", f"{volgend} {bron.heet.enkelvoud}")
    for plaats, (dossier, link) in enumerate(zip(dossiers, links, strict=True)):
        buren = _buren(links, plaats, naast)
        schrijf_ = _notitie(bron, Kind.PILOT, dossier=dossier)
        wijzigbaar = partial(_met_wijzig, schrijf_, bron, dossier)
        yield Bladzijde(link.pad, link.naam, wijzigbaar, (START, bron.pilots), buren)


def _met_wijzig(
    schrijf_: Callable[[], Notitieboom], bron: Sitebron, dossier: Dossier
) -> Notitieboom:
    return wijzig.pilotblad(schrijf_(), bron, dossier.bestand)


def _kwartaalbladen(bron: Sitebron, notas: tuple[Kwartaalnota, ...]) -> Iterator[Bladzijde]:
    """Yield the note on each quarter, as things stood at its end."""
    links = [_notalink(nota) for nota in notas]
    for plaats, (nota, link) in enumerate(zip(notas, links, strict=True)):
        buren = _buren(links, plaats, ("Eerdere notitie", "Latere notitie"))
        schrijf_ = _kwartaalnota(bron, nota.kwartaal)
        yield Bladzijde(link.pad, link.naam, schrijf_, (START, NOTITIES), buren)


def _notitie(
    bron: Sitebron, soort: Kind, dossier: Dossier | None = None
) -> Callable[[], Notitieboom]:
    """Return what writes a note, just as ``pilotkit report`` does."""

    def schrijf_() -> Notitieboom:
        opdracht = Opdracht(bron.result, Kwartaal.met(bron.peildatum), bron.revisie, dossier)
        return _geschreven(bron, soort, opdracht)

    return schrijf_


def _kwartaalnota(bron: Sitebron, kwartaal: Kwartaal) -> Callable[[], Notitieboom]:
    """Return what writes the note on a quarter: as it was closed, or else made now."""

    def schrijf_() -> Notitieboom:
        dag = kwartaal.laatste_dag
        gesloten = bron.archief.gesloten_tekst(bron.result, kwartaal)
        if gesloten is not None:
            return lees(uit_markdown(gesloten, dag))
        result = bron.result if dag == bron.peildatum else bron.op(dag)
        return _geschreven(bron, Kind.COMMISSIE, bron.archief.opdracht(result, kwartaal))

    return schrijf_


def _geschreven(bron: Sitebron, soort: Kind, opdracht: Opdracht) -> Notitieboom:
    notitie = schrijf(soort.sjabloon, soort.context(opdracht), opdracht.peildatum, bron.sjablonen)
    return lees(notitie)


def _notalink(nota: Kwartaalnota) -> Link:
    return Link(in_woorden(nota.kwartaal), f"notities/commissie-{nota.kwartaal}.html".lower())


def _soortlink(soort: Kind, bron: Sitebron) -> Link:
    noem = SOORTEN[soort].blad
    naam = noem(bron.result.portfolio.woorden) if noem else str(soort)
    return Link(f"{naam} ({datum(bron.peildatum)})", f"notities/{soort}.html")


def _buren(
    links: Sequence[Link], plaats: int, woorden: tuple[str, str]
) -> tuple[tuple[str, Link], ...]:
    """Return the pages before and after one, each with the word that says so."""
    voor, na = woorden
    paren = list(pairwise(links))
    buren = [(voor, paren[plaats - 1][0])] if plaats else []
    buren += [(na, paren[plaats][1])] if plaats < len(paren) else []
    return tuple(buren)
