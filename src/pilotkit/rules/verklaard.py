"""The rules that conditions declare: one function reads what they ask (FL211 to FL216).

A condition says beside its fields what must stand there (``model/vragen.py``); a programme
writes no rule for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from pilotkit.dossier import Dossier
from pilotkit.dutch import opsomming, telwoord
from pilotkit.finding import Finding, Path
from pilotkit.model.velden import velden
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.vragen import (
    EenVan,
    Elk,
    Gevuld,
    Niet,
    Samen,
    TenMinste,
    Voorwaarderegel,
    Vraag,
)
from pilotkit.model.woorden import Oordeel, Partijsoort
from pilotkit.problem import Veld
from pilotkit.rules.rule import Rule, Scope


@dataclass(frozen=True, slots=True)
class Geval:
    """A condition of a pilot that is held against what it asks."""

    dossier: Dossier
    sleutel: str
    voorwaarde: Voorwaarde

    @property
    def oordeel(self) -> str:
        """The verdict as the verb of a sentence."""
        return "voldoet deels" if self.voorwaarde.oordeel is Oordeel.DEELS else "voldoet"

    @property
    def heet(self) -> str:
        """The condition and its verdict, to who decides on the start."""
        hoever = "deels vervuld" if self.voorwaarde.oordeel is Oordeel.DEELS else "vervuld"
        naam = self.dossier.genoemd(self.sleutel)
        return f"De voorwaarde {naam} is volgens het oordeel {hoever}"

    def veld(self, naam: str) -> Veld:
        """Return what may stand at a field of the condition."""
        return velden(type(self.voorwaarde))[naam]

    def titel(self, naam: str) -> str:
        """Return what a field is called; without a title, as in a package, that is its key."""
        return self.veld(naam).titel or naam

    def leeg(self, namen: tuple[str, ...]) -> list[str]:
        """Return the fields that say nothing."""
        return [naam for naam in namen if getattr(self.voorwaarde, naam) in (None, ())]

    def meld(self, path: Path, wat: str, typ: str, besluit: str = "") -> Finding:
        """Return a finding: what is missing, what to type, and what to say to who decides."""
        return Finding(
            path,
            f"`{self.sleutel}` {self.oordeel}, maar {wat}",
            typ,
            besluit=f"{self.heet}, maar {besluit or wat}",
        )

    def op(self, veld: str) -> Path:
        """Return the path of a field."""
        return ("voorwaarden", self.sleutel, veld)


def verklaarde_regels(voorwaarden: type[Voorwaarden]) -> tuple[Rule[Dossier], ...]:
    """Return the rules that conditions declare."""
    return tuple(
        _regel(sleutel, model, regel)
        for sleutel, model in voorwaarden.modellen().items()
        for regel in model.regels()
    )


def _regel(sleutel: str, model: type[Voorwaarde], regel: Voorwaarderegel) -> Rule[Dossier]:
    vragen = [vraag for vraag in model.vraagt if (vraag.regel or model.regel) == regel]

    def check(dossier: Dossier) -> Iterator[Finding]:
        voorwaarde = dossier.toen.voorwaarden[sleutel]
        for vraag in vragen:
            if voorwaarde is not None and voorwaarde.oordeel in vraag.bij:
                yield from beantwoord(vraag, Geval(dossier, sleutel, voorwaarde))

    return Rule(
        regel.code,
        regel.ernst,
        regel.bron,
        check,
        Scope.PILOT,
        regel.uitzonderbaar,
        poort=True,
        tekst=f"{regel.titel}\n\n{regel.uitleg}",
        is_eigen=regel.is_eigen,
    )


@singledispatch
def beantwoord(vraag: Vraag, geval: Geval) -> Iterator[Finding]:
    """Yield what is missing of what a condition asks."""
    raise NotImplementedError(type(vraag))


@beantwoord.register
def _(vraag: Gevuld, geval: Geval) -> Iterator[Finding]:
    leeg = geval.leeg(vraag.velden)
    if leeg:
        wat = opsomming(f"`{naam}`" for naam in leeg)
        titels = opsomming(geval.titel(naam).lower() for naam in leeg)
        yield geval.meld(
            geval.op(leeg[0]),
            f"{wat} {'ontbreekt' if len(leeg) == 1 else 'ontbreken'}: daaruit moet dat blijken.",
            f"zet onder `{geval.sleutel}` ook {opsomming(_te_typen(geval, n) for n in leeg)}",
            f"er staat niets over {titels}.",
        )


@beantwoord.register
def _(vraag: EenVan, geval: Geval) -> Iterator[Finding]:
    if len(geval.leeg(vraag.velden)) == len(vraag.velden):
        wat = opsomming((f"`{naam}`" for naam in vraag.velden), "of")
        titels = opsomming((geval.titel(n).lower() for n in vraag.velden), "of")
        yield geval.meld(
            geval.op(vraag.velden[0]),
            f"{wat} ontbreekt: daaruit moet dat blijken.",
            f"zet onder `{geval.sleutel}` ook "
            f"{opsomming((_te_typen(geval, n) for n in vraag.velden), 'of')}",
            f"er staat niets over {titels}.",
        )


@beantwoord.register
def _(vraag: TenMinste, geval: Geval) -> Iterator[Finding]:
    waarden = getattr(geval.voorwaarde, vraag.veld)
    if len(waarden) < vraag.aantal:
        if not vraag.wat:
            yield _te_kort(vraag, geval, len(waarden))
            return
        noemt = (
            f"noemt alleen het {vraag.wat} {opsomming(map(str, waarden))}"
            if waarden
            else f"noemt geen {vraag.wat}"
        )
        yield geval.meld(
            geval.op(vraag.veld),
            f"{noemt}; {vraag.waarom} {telwoord(vraag.aantal)}.",
            _uit_lijst(vraag, geval),
            f"{geval.dossier.heet.de} {noemt.replace('_', ' ')}; {vraag.waarom} "
            f"{telwoord(vraag.aantal)}.",
        )


def _te_kort(vraag: TenMinste, geval: Geval, er: int) -> Finding:
    """Return that a list is too short, of which nobody said what one of it is called."""
    hoeveel = f"{'staat' if er == 1 else 'staan'} er maar {telwoord(er)}" if er else "staat niets"
    nodig = "is er minstens" if vraag.aantal == 1 else "zijn er minstens"
    slot = f"{hoeveel}; nodig {nodig} {telwoord(vraag.aantal)}."
    titel = geval.titel(vraag.veld)
    return geval.meld(
        geval.op(vraag.veld),
        f"bij `{vraag.veld}` {slot}",
        _uit_lijst(vraag, geval),
        f"bij ‘{titel}’ {slot}",
    )


def _uit_lijst(vraag: TenMinste, geval: Geval) -> str:
    """Return what to type in a list that is too short."""
    item = geval.veld(vraag.veld).item
    if item and item.waarden:
        woorden = ", ".join(item.waarden)
        return f"kies er ten minste {telwoord(vraag.aantal)} uit `{vraag.veld}: [{woorden}]`"
    return f"zet er ten minste {telwoord(vraag.aantal)} bij `{vraag.veld}`, elk achter een `- `"


@beantwoord.register
def _(vraag: Niet, geval: Geval) -> Iterator[Finding]:
    waarde: Any = geval.voorwaarde
    for sleutel in vraag.veld.split("."):
        waarde = getattr(waarde, sleutel, None)
    if waarde is not None and str(waarde) in vraag.waarden:
        yield geval.meld(geval.op(vraag.veld.partition(".")[0]), vraag.zin, vraag.doe)


@beantwoord.register
def _(vraag: Elk, geval: Geval) -> Iterator[Finding]:
    er = {str(getattr(ding, vraag.sleutel)) for ding in getattr(geval.voorwaarde, vraag.veld)}
    mist = {waarde: naam for waarde, naam in vraag.namen if waarde not in er}
    if mist:
        yield geval.meld(
            geval.op(vraag.veld),
            f"er is geen {opsomming(mist.values(), 'en geen')}.",
            f"zet onder `{vraag.veld}`: "
            + opsomming(f"`{vraag.typ.format(waarde)}`" for waarde in mist),
        )


@beantwoord.register
def _(vraag: Samen, geval: Geval) -> Iterator[Finding]:
    partners = geval.dossier.pilot.partners
    provincie = geval.dossier.provincie
    anderen = [p for p in partners if p.soort != Partijsoort.PROVINCIE and p.naam != provincie]
    mist = list(_partners_missen(vraag, geval, anderen))
    if partners:
        belegd = {taak for partner in partners for taak in partner.verantwoordelijk_voor}
        if open_ := [str(taak) for taak in vraag.taken if taak not in belegd]:
            typ = f"zet bij een partner: `verantwoordelijk_voor: [{', '.join(open_)}]`"
            mist.append((f"niemand is verantwoordelijk voor {opsomming(open_)}", typ))
    if mist:
        yield geval.meld(
            ("partners",) if partners else geval.op("oordeel"),
            f"{opsomming(wat for wat, _ in mist)}.",
            "; ".join(typ for _, typ in mist if typ),
        )


def _partners_missen(vraag: Samen, geval: Geval, anderen: list[Any]) -> Iterator[tuple[str, str]]:
    """Yield how the partners fall short, and what to type."""
    te_weinig = len(anderen) < vraag.minstens
    if te_weinig:
        hoeveel = "geen partner"
        if anderen:
            hoeveel = f"maar {telwoord(len(anderen))} partner{'s' if len(anderen) > 1 else ''}"
        werkwoord = "doen" if len(anderen) > 1 else "doet"
        wat = f"naast {geval.dossier.woorden.betaler} {werkwoord} {hoeveel} mee"
        nodig = f"(nodig zijn er {telwoord(vraag.minstens)})"
        yield f"{wat} {nodig}", "zet de partijen die meedoen bij `partners`"
    if anderen and vraag.soorten and not any(p.soort in vraag.soorten for p in anderen):
        soorten = opsomming((soort.replace("_", " ") for soort in vraag.soorten), "of")
        typ = "zet die bij `partners`, of verbeter de `soort` van een partner"
        yield f"er is geen {soorten} bij", "" if te_weinig else typ


def _te_typen(geval: Geval, naam: str) -> str:
    """Return what to type for a field, with the words to choose from."""
    veld = geval.veld(naam)
    if veld.blok:
        sleutels = ", ".join(f"{sleutel}: …" for sleutel in velden(veld.blok))
        heel = f"{{{sleutels}}}"
        return f"`{naam}: false` (of {heel})" if veld.verkort else f"`{naam}: {heel}`"
    if veld.soort == "ja_nee":
        return f"`{naam}: false` (of true)"
    return f"`{naam}: …`" + (f" ({opsomming(veld.waarden, 'of')})" if veld.waarden else "")
