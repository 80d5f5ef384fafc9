"""What a note may and may not say of a pilot, given the facts: in note, on screen and in JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from pilotkit.peildatum.bijzonderheden import Bijzonderheidsoort
from tests.conftest import Command, Repository
from tests.reports.portefeuilles import een_jaar_stil, pilot, voorwaarden

OP_KOERS = "op koers (20-9-2018)"
GOED = "Geen enkele lopende pilot vraagt nu aandacht."


@dataclass(frozen=True)
class Situation:
    """A file, what must be said of it, what not, and whether it counts as on course."""

    file: str
    say: tuple[str, ...]
    never: tuple[str, ...] = ()
    on_course: bool | None = False
    code: str | None = None


def stand(woord: str, dag: str = "2018-09-20") -> str:
    return f"{{datum: {dag}, stand: {woord}, kop: Bericht}}"


MELDT = f"Meldt {OP_KOERS}, maar "
UITKOMST = (
    "evaluatie: {{momenten: [{{soort: eind, datum: 2018-09-20, gereed_op: 2018-09-20}}], "
    "uitkomst: {{oordeel: {}, toelichting: Klaar.}}}}\n"
)
HERIJKT = (
    "herijkingen: [{{datum: {}, was_raming: {}, was_einde: {}, reden: Meer., besluit: VB-1}}]\n"
)
LATER = HERIJKT.format("2018-06-01", 12000, "2019-06-30")
DUURDER = HERIJKT.format("2018-06-01", 9000, "2019-12-31")
NU = HERIJKT.format("2018-09-01", 12000, "2019-12-31")
VERSCHOVEN = (
    "[{naam: eerste groep klaar, datum: 2019-06-01, verschoven: [{op: 2018-09-02, was: 2019-05-01, "
    "reden: Later.}]}]"
)
UITZONDERING = "uitzonderingen: [{regel: PK407, reden: Het mag., besluit: VB-1, tot: 2018-12-31}]\n"
RISICO = "signalen: [{datum: 2018-09-02, soort: risico, tekst: Te weinig mensen.}]\n"
INTENTIE = (
    pilot()
    .replace("status: toegezegd", "status: intentie")
    .replace("      toegezegd_op: 2018-07-10\n", "")
)
TE_VEEL = pilot().replace("bedrag: 8000, kenmerk", "bedrag: 14000, kenmerk")
TE_DUUR = pilot().replace("bedrag: 2000, kenmerk", "bedrag: 11000, kenmerk")
EVALUATIE = "evaluatie: {{momenten: [{{soort: {}, datum: 2018-09-10}}]}}\n"

SITUATIONS = {
    "all is well": Situation(pilot(), (OP_KOERS, GOED), ("maar", "Meldt"), on_course=True),
    "it says it asks attention": Situation(
        pilot(bericht=stand("aandacht")), ("vraagt aandacht (20-9-2018)",), (GOED,)),
    "it says it stagnates": Situation(
        pilot(bericht=stand("stagneert")), ("stagneert (20-9-2018)",), (GOED,)),
    "never reported": Situation(
        pilot(bericht=""), ("nog geen bericht", "niet bekend"), (GOED, "ligt op koers"),
        on_course=None, code="nooit_gemeld"),
    "never reported and past its end": Situation(
        pilot(bericht="", einde=date(2018, 9, 1)),
        ("nog geen bericht; het einde was op 1 september 2018",), (GOED,),
        on_course=None, code="voorbij_einde"),
    "silent for long": Situation(
        pilot(bericht=stand("op_koers", "2018-05-01")),
        ("Meldt op koers (1-5-2018), maar er is sinds 1 mei 2018 geen bericht",), (GOED,),
        code="lang_stil"),
    "silent for long, and it was not well": Situation(
        pilot(bericht=stand("stagneert", "2018-05-01")),
        ("stagneert (1-5-2018); er is sinds 1 mei 2018 geen bericht",), (GOED,), code="lang_stil"),
    "past its end": Situation(
        pilot(einde=date(2018, 9, 1)), (f"{MELDT}het einde was op 1 september 2018",), (GOED,),
        code="voorbij_einde"),
    "past its end by a day": Situation(
        pilot(einde=date(2018, 9, 29)), (f"{MELDT}het einde was op 29 september",), (GOED,),
        code="voorbij_einde"),
    "ends today": Situation(
        pilot(einde=date(2018, 9, 30)), (OP_KOERS, GOED), ("Meldt",), on_course=True),
    "a milestone is late": Situation(
        pilot(mijlpaal=date(2018, 8, 31)),
        (f"{MELDT}de mijlpaal ‘eerste groep klaar’ is 30 dagen te laat",), (GOED,),
        code="mijlpaal_te_laat"),
    "a milestone is a day late": Situation(
        pilot(mijlpaal=date(2018, 9, 29)), ("is 1 dag te laat",), (GOED,),
        code="mijlpaal_te_laat"),
    "a milestone is due today": Situation(
        pilot(mijlpaal=date(2018, 9, 30)), (OP_KOERS, GOED), ("te laat",), on_course=True),
    "an interim evaluation is late": Situation(
        pilot(extra=EVALUATIE.format("tussentijds")),
        (f"{MELDT}de tussentijdse evaluatie is 20 dagen te laat",), (GOED,),
        code="evaluatie_te_laat"),
    "the last evaluation is late": Situation(
        pilot(extra=EVALUATIE.format("eind")), (f"{MELDT}de eindevaluatie is 20 dagen te laat",),
        (GOED,), code="evaluatie_te_laat"),
    "it ends later than first planned": Situation(
        pilot(extra=LATER),
        (f"{MELDT}het einde is 31 december 2019 in plaats van 30 juni 2019",), (GOED,),
        code="later_dan_eerste_plan"),
    "it costs more than first planned": Situation(
        pilot(extra=DUURDER), (f"{MELDT}de raming is € 3.000 hoger dan in het eerste plan",),
        (GOED,), code="duurder_dan_eerste_plan"),
    "its plan moved in this quarter": Situation(
        pilot(extra=NU), (f"{MELDT}het plan is aangepast op 1 september 2018",), (GOED,),
        code="plan_verschoven"),
    "a milestone moved in this quarter": Situation(
        pilot().replace("[{naam: eerste groep klaar, datum: 2019-06-01}]", VERSCHOVEN),
        (f"{MELDT}het plan is aangepast op 2 september 2018",), (GOED,), code="plan_verschoven"),
    "a condition is not met": Situation(
        pilot(oordelen=voorwaarden(laatste="voldoet_niet")),
        (f"{MELDT}de pilot voldoet niet aan: Gezamenlijke ontwikkeling",), (GOED,),
        code="voorwaarde_niet"),
    "a condition is met in part": Situation(
        pilot(oordelen=voorwaarden(laatste="deels")),
        (f"{MELDT}de pilot voldoet pas deels aan: Gezamenlijke ontwikkeling",), (GOED,),
        code="voorwaarde_deels"),
    "a condition was never judged": Situation(
        pilot(oordelen=voorwaarden(laatste="open")),
        (f"{MELDT}nog niet getoetst is: Gezamenlijke ontwikkeling",), (GOED,),
        code="voorwaarde_open"),
    "coverage is an intention": Situation(
        INTENTIE, (f"{MELDT}€ 10.000 van de dekking is nog een intentie",), (GOED,),
        code="dekking_intentie"),
    "more is committed than asked": Situation(
        TE_VEEL, (f"{MELDT}er is € 4.000 meer verplicht dan gevraagd",), (GOED,),
        code="meer_verplicht_dan_gevraagd"),
    "more is spent than asked": Situation(
        TE_DUUR, (f"{MELDT}er is € 1.000 meer uitgegeven dan gevraagd",), (GOED,),
        code="meer_uitgegeven_dan_gevraagd"),
    "a risk without a measure": Situation(
        pilot(extra=RISICO),
        (f"{MELDT}voor het risico van 2 september 2018 is er nog geen maatregel",), (GOED,),
        code="signaal_zonder_maatregel"),
    "an exception is in force": Situation(
        pilot(extra=UITZONDERING),
        (f"{MELDT}er geldt een uitzondering tot en met 31 december 2018",), (GOED,),
        code="uitzondering"),
    "finished, with an outcome": Situation(
        pilot(fase="afgerond", extra=UITKOMST.format("deels_geslaagd")),
        ("uitkomst: deels geslaagd",), (OP_KOERS, GOED), on_course=None),
    "finished, without an outcome": Situation(
        pilot(fase="afgerond"), ("uitkomst ontbreekt",), (OP_KOERS, GOED, "geslaagd"),
        on_course=None),
    "stopped": Situation(
        pilot(fase="gestopt", extra=UITKOMST.format("niet_geslaagd")),
        ("uitkomst: niet geslaagd",), (OP_KOERS, GOED), on_course=None),
    "went on alone": Situation(
        pilot(fase="zelfstandig"), ("verder zonder de provincie",), (OP_KOERS, GOED),
        on_course=None),
    "before it runs, with a late milestone": Situation(
        pilot(fase="ontwikkeling", mijlpaal=date(2018, 8, 31)),
        (f"{MELDT}de mijlpaal",), (GOED, "ligt op koers"), on_course=None,
        code="mijlpaal_te_laat"),
    "before it runs, long ago on course": Situation(
        pilot(fase="ontwikkeling", bericht=stand("op_koers", "2017-09-20")),
        ("laatste bericht: op koers (20-9-2017)",), (GOED,), on_course=None),
}  # fmt: skip


@pytest.mark.parametrize("name", SITUATIONS)
def test_what_is_told_of_a_pilot(name: str, pilotkit: Command, repository: Repository) -> None:
    situation = SITUATIONS[name]
    folder = repository(een=situation.file)
    note = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")[1]
    asked = ("--repo", folder, "--as-of", "2018-09-30")
    screen = " ".join(pilotkit("summary", *asked)[1].split())
    for told in (note, screen):
        assert [words for words in situation.say if words not in told] == []
        assert [words for words in situation.never if words in told] == []
    data = json.loads(pilotkit("summary", "--format", "json", *asked)[1])["pilots"][0]
    assert data["on_course"] is situation.on_course
    assert situation.code is None or situation.code in [r["code"] for r in data["remarks"]]
    shown = json.loads(pilotkit("show", "een", "--format", "json", *asked)[1])["pilot"]
    assert {key: shown[key] for key in data} == data
    page = " ".join(pilotkit("show", "een", *asked)[1].split())
    for remark in data["remarks"]:
        assert remark["text"] in page


def test_every_kind_of_remark_is_tried() -> None:
    assert {situation.code for situation in SITUATIONS.values()} - {None} == set(
        map(str, Bijzonderheidsoort)
    )


def test_attention_has_an_order_and_names_why_since_when_and_who(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(
        a=pilot("Alleen goed"),
        b=pilot("Bijna stil", bericht=stand("op_koers", "2018-05-01")),
        c=pilot("Centen", extra="").replace("bedrag: 8000, kenmerk", "bedrag: 14000, kenmerk"),
        d=pilot("Deels", oordelen=voorwaarden(laatste="deels")),
        e=pilot("Einde voorbij", einde=date(2018, 9, 1)),
        f=pilot("Fors te laat", mijlpaal=date(2018, 8, 1)),
    )
    note = pilotkit("report", "--repo", folder, "--quarter", "2018-Q3")[1]
    table = note.partition("### Wat aandacht vraagt")[2].partition("###")[0]
    rows = [line.strip("| ").split(" | ") for line in table.strip().splitlines()[2:]]
    assert [row[0] for row in rows] == [
        "Einde voorbij", "Centen", "Fors te laat", "Bijna stil", "Deels",
    ]  # fmt: skip
    assert rows[0] == [
        "Einde voorbij", "meldt op koers, maar het einde was op 1 september 2018", "1-9-2018",
        "geen gemeld", "Gemeente Urk",
    ]  # fmt: skip


def test_after_a_year_of_silence_nobody_is_on_course(pilotkit: Command, tmp_path: Path) -> None:
    folder = een_jaar_stil(tmp_path / "stil")
    note = pilotkit("report", "--repo", folder, "--quarter", "2019-Q3")[1]
    assert "Geen van de 2 lopende pilots ligt op koers." in note
    assert "Geen enkele lopende pilot vraagt" not in note
    rows = note.partition("### Wat aandacht vraagt")[2].partition("###")[0]
    assert "| Maatjes een | meldt op koers, maar het einde was op 30 juni 2019; en nog 2 |" in rows
    assert "| Maatjes twee | meldt op koers, maar de mijlpaal" in rows
    data = json.loads(
        pilotkit("summary", "--format", "json", "--repo", folder, "--as-of", "2019-09-30")[1]
    )
    assert [p["on_course"] for p in data["pilots"]] == [False, False]


GOED_PILOT, STIL, SLECHT = pilot(), pilot(bericht=""), pilot(einde=date(2018, 9, 1))


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ((GOED_PILOT,), "Taalmaatjes loopt, en ligt op koers."),
        ((SLECHT,), "Taalmaatjes loopt, maar ligt niet op koers."),
        ((STIL,), "of die op koers ligt, is niet bekend."),
        ((GOED_PILOT, GOED_PILOT), "Alle 2 lopende pilots liggen op koers."),
        ((GOED_PILOT, SLECHT), "Van de 2 lopende pilots ligt er één op koers en één niet."),
        ((GOED_PILOT, STIL), "ligt er één op koers; van één pilot is het niet bekend."),
        ((SLECHT, STIL), "ligt er één niet op koers; van één pilot is het niet bekend."),
        ((SLECHT, SLECHT), "Geen van de 2 lopende pilots ligt op koers."),
        ((STIL, STIL), "Van geen van de 2 lopende pilots is bekend of die op koers ligt."),
    ],
)
def test_how_many_are_on_course(
    files: tuple[str, ...], sentence: str, pilotkit: Command, repository: Repository
) -> None:
    named = {f"pilot{number}": file for number, file in enumerate(files)}
    note = pilotkit("report", "--repo", repository(**named), "--quarter", "2018-Q3")[1]
    assert sentence in note
