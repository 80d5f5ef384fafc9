"""What a condition asks beside its verdict: exactly enough, and one too few (FL211 to FL216)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pilotkit.finding import Path
from pilotkit.model.types import Blok
from pilotkit.model.voorwaarde import Voorwaarde
from pilotkit.model.vragen import EenVan, Gevuld, Samen, TenMinste, Vraag
from pilotkit.model.woorden import Oordeel
from pilotkit.rules.verklaard import Geval, beantwoord
from tests.edges.dossiers import dossier, gemeld, meldingen, programma_van


def voldoet(sleutel: str, *wat: str, oordeel: str = "voldoet") -> str:
    return f"voorwaarden: {{{sleutel}: {{{', '.join((f'oordeel: {oordeel}', *wat))}}}}}"


ADVIES = "{{van: A, soort: {}, datum: 2018-07-01, kern: Ja.}}"
CENTRAAL, NIEUW = "flevolander_centraal", "vernieuwing"
WIE, HOE, WAT = "doelgroep: jongeren", "betrokkenheid: adviseren", "knelpunt: regels"
AANVULLEND = ("aanvullend_op: bijstand", "eerder_beproefd: {waar: elders}")
ASKED: dict[str, tuple[str, str, list[str]]] = {
    "two domains": ("FL211", voldoet("doel", "domeinen: [onderwijs, participatie]"), []),
    "one domain": ("FL211", voldoet("doel", "domeinen: [onderwijs]"), ["doel.domeinen"]),
    "no domain, met in part": ("FL211", voldoet("doel", oordeel="deels"), []),
    "for whom and how": ("FL212", voldoet(CENTRAAL, WIE, HOE), []),
    "not for whom": ("FL212", voldoet(CENTRAAL, HOE, WAT), [f"{CENTRAAL}.doelgroep"]),
    "not how": ("FL212", voldoet(CENTRAAL, WIE, WAT), [f"{CENTRAAL}.betrokkenheid"]),
    "what it takes away": ("FL223", voldoet(CENTRAAL, WAT), []),
    "not what it takes away": ("FL223", voldoet(CENTRAAL, WIE, HOE), [f"{CENTRAAL}.knelpunt"]),
    "something new": ("FL213", voldoet(NIEUW, "nieuw: Ja.", *AANVULLEND), []),
    "something better": ("FL213", voldoet(NIEUW, "verbetering: Ja.", *AANVULLEND), []),
    "neither": ("FL213", voldoet(NIEUW, *AANVULLEND), [f"{NIEUW}.nieuw"]),
    "tried here": (
        "FL213",
        voldoet(NIEUW, "nieuw: Ja.", "aanvullend_op: bijstand", "eerder_beproefd: {waar: hier}"),
        [f"{NIEUW}.eerder_beproefd"]),
    "tried here, met in part": (
        "FL213", voldoet(NIEUW, "eerder_beproefd: true", oordeel="deels"),
        [f"{NIEUW}.eerder_beproefd"]),
    "tried here, not met": (
        "FL213", voldoet(NIEUW, "eerder_beproefd: true", oordeel="voldoet_niet"), []),
    "advice of both kinds": (
        "FL215",
        voldoet("externe_adviezen",
                f"adviezen: [{ADVIES.format('extern')}, {ADVIES.format('flevolands')}]"), []),
    "advice of one kind": (
        "FL215", voldoet("externe_adviezen", f"adviezen: [{ADVIES.format('extern')}]"),
        ["externe_adviezen.adviezen"]),
}  # fmt: skip


@pytest.mark.parametrize("what", ASKED)
def test_a_verdict_shows_from_what_the_file_says(what: str) -> None:
    code, line, plekken = ASKED[what]
    assert gemeld(code, line) == [("voorwaarden", *plek.split(".")) for plek in plekken]


TAKEN = "ontwikkeling, uitvoering, borging"
TE_WEINIG = "naast de provincie doet maar één partner mee (nodig zijn er twee)"
SAMEN: dict[str, tuple[tuple[tuple[str, str, str], ...], str]] = {
    "two, of which one municipality": (
        (("Gemeente Urk", "gemeente", TAKEN), ("B", "bedrijf", "")), ""),
    "one besides the province": (
        (("Gemeente Urk", "gemeente", TAKEN), ("Provincie Flevoland", "rijk", "")),
        f"{TE_WEINIG}."),
    "one besides a province": (
        (("Gemeente Urk", "gemeente", TAKEN), ("Provincie Gelderland", "provincie", "")),
        f"{TE_WEINIG}."),
    "no municipality or organisation": (
        (("A", "bedrijf", TAKEN), ("B", "bedrijf", "")),
        "er is geen gemeente of maatschappelijke organisatie bij."),
    "one that is neither": (
        (("A", "bedrijf", TAKEN),),
        f"{TE_WEINIG} en er is geen gemeente of maatschappelijke organisatie bij."),
    "two that are neither, and one that is": (
        (("A", "bedrijf", TAKEN), ("Gemeente Urk", "gemeente", ""), ("B", "bedrijf", "")), ""),
    "a task that nobody has": (
        (("Gemeente Urk", "gemeente", "ontwikkeling"), ("B", "bedrijf", "borging")),
        "niemand is verantwoordelijk voor uitvoering."),
    "nobody": ((), "naast de provincie doet geen partner mee (nodig zijn er twee)."),
}  # fmt: skip


@pytest.mark.parametrize("what", SAMEN)
def test_together_is_with_enough_partners_who_have_all_tasks(what: str) -> None:
    namen, said = SAMEN[what]
    alle = ", ".join(
        f"{{naam: {naam}, soort: {soort}, verantwoordelijk_voor: [{taken}]}}"
        for naam, soort, taken in namen
    )
    een = dossier(f"partners: [{alle}]", voldoet("gezamenlijke_ontwikkeling"))
    found = list(meldingen("FL216", een))
    plek: Path = ("voorwaarden", "gezamenlijke_ontwikkeling", "oordeel")
    assert [d.path for d in found] == ([("partners",) if namen else plek] if said else [])
    assert "".join(d.message for d in found).endswith(said)


def test_who_decides_reads_how_far_the_verdict_goes() -> None:
    deels = dossier(voldoet(NIEUW, "eerder_beproefd: true", oordeel="deels"))
    (een,) = meldingen("FL213", deels)
    assert een.message.startswith("`vernieuwing` voldoet deels, maar de aanpak is hier al")
    assert een.besluit.startswith(
        "De voorwaarde ‘Vernieuwing’ is volgens het oordeel deels vervuld"
    )
    (een,) = meldingen("FL211", dossier(voldoet("doel", "domeinen: [sociaal_domein]")))
    assert een.besluit == (
        "De voorwaarde ‘Doel’ is volgens het oordeel vervuld, maar de pilot noemt alleen het "
        "domein sociaal domein; een verbinding vraagt er ten minste twee."
    )


def test_each_question_is_asked_by_its_own_rule() -> None:
    opnieuw = replace(programma_van(), titel="Opnieuw")
    een = dossier(voldoet(CENTRAAL), profiel=opnieuw)
    velden = {"FL212": "doelgroep", "FL223": "knelpunt"}
    for code, veld in velden.items():
        (found,) = meldingen(code, een)
        assert found.path == ("voorwaarden", CENTRAAL, veld)
        assert found.besluit.startswith("De voorwaarde ‘Flevolander centraal’ is volgens het")


@pytest.mark.parametrize(
    ("partners", "said"),
    [
        (1, "doet maar één partner mee"), (2, "doen maar twee partners mee"), (3, ""),
    ],
)  # fmt: skip
def test_so_many_partners_are_asked_as_the_condition_says(partners: int, said: str) -> None:
    namen = ", ".join(f"{{naam: A{n}, soort: bedrijf}}" for n in range(partners))
    een = dossier(f"partners: [{namen}]", voldoet("doel"))
    ((sleutel, voorwaarde),) = een.voorwaarden()
    found = list(beantwoord(Samen(3, (), ()), Geval(een, sleutel, voorwaarde)))
    assert len(found) == bool(said)
    assert all(said in d.message for d in found)


class Plek(Blok):
    """Where something is, which no yes or no says in short."""

    straat: str | None = None
    dorp: str | None = None


class Zonder(Voorwaarde):
    """A condition of a package that gave its keys no titles."""

    waar: Plek | None = None
    Wie: str | None = None
    wat: tuple[str, ...] = ()


VAN_EEN_PAKKET: dict[str, tuple[Vraag, str, str]] = {
    "one key": (Gevuld(("Wie",)), "er staat niets over wie.", "zet onder `proef` ook `Wie: …`"),
    "either key": (
        EenVan(("Wie", "wat")), "er staat niets over wie of wat.",
        "zet onder `proef` ook `Wie: …` of `wat: …`"),
    "a block": (
        Gevuld(("waar",)), "er staat niets over waar.",
        "zet onder `proef` ook `waar: {straat: …, dorp: …}`"),
    "a list": (
        TenMinste("wat", 1), "bij ‘wat’ staat niets; nodig is er minstens één.", ""),
}  # fmt: skip


@pytest.mark.parametrize("what", VAN_EEN_PAKKET)
def test_a_key_without_a_title_is_called_by_itself(what: str) -> None:
    vraag, besluit, hint = VAN_EEN_PAKKET[what]
    geval = Geval(dossier(), "doel", Zonder(oordeel=Oordeel.VOLDOET))
    (found,) = beantwoord(vraag, geval)
    assert found.besluit.endswith(f", maar {besluit}")
    assert found.hint.replace("`doel`", "`proef`").startswith(hint)
