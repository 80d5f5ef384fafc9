"""What a note may and may not say in a situation: each row would catch a kind of false sentence."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from pilotkit.reports.soorten import SOORTEN, Kind
from tests.conftest import PORTEFEUILLE, ROOT, Command, Repository
from tests.reports.conftest import EEN_PILOT

KINDS = (Kind.ADVIES, Kind.OOGST, Kind.NIEUWSBRIEF, Kind.EVALUATIE, Kind.PILOT)

KOP = """\
titel: Taalmaatjes
samenvatting: Vrijwilligers oefenen Nederlands met nieuwkomers.
ingediend_op: 2018-05-01
gemeenten: [Urk]
"""
OP_KOERS = "voortgang: [{datum: 2018-09-20, stand: op_koers, kop: Het loopt}]\n"
GELD = """\
begroting:
  posten: [{post: uitvoering, jaar: 2018, raming: 30000}]
  dekking: [{van: Provincie Flevoland, bedrag: 30000, soort: geld, status: toegezegd}]
"""


def besloten(fase: str, dag: str) -> str:
    """Return a decision with which a phase began."""
    return (
        f"  - {{datum: {dag}, orgaan: Gedeputeerde Staten, besluit: Zo doen we het, "
        f"kenmerk: G-{fase}, fase: {fase}}}\n"
    )


LOOPT = f"{KOP}fase: uitvoering\nbesluiten:\n{besloten('uitvoering', '2018-07-02')}{GELD}"
STOP = f"{KOP}fase: gestopt\nbesluiten:\n{besloten('gestopt', '2018-09-10')}{GELD}"
BORGING = "borging: {hoe: De school neemt het over, wie: ROC Voorbeeld}\n"
STAP = "fase: uitvoering\nfasen: [{fase: uitvoering, vanaf: 2018-09-03}]\n"
MORGEN = "planning: {start: 2018-10-01, einde: 2019-06-30}\n"
LES = "evaluatie: {lessen: [{datum: 2018-09-01, les: Begin klein, betekenis: lokaal}]}\n"

SITUATIONS: Mapping[str, tuple[str, Kind, tuple[str, ...], tuple[str, ...]]] = {
    "on course, but late": (
        LOOPT + OP_KOERS
        + "planning: {start: 2018-07-02, einde: 2019-06-30, "
        "mijlpalen: [{naam: boek af, datum: 2018-08-31}]}\n",
        Kind.PILOT,
        ("meldt op koers (20 september 2018), maar uit de feiten", "‘boek af’ is 30 dagen te laat",
         "nog niet, 30 dagen te laat"),
        ("op koers.",),
    ),
    "never reported": (
        LOOPT, Kind.PILOT,
        ("Er is nog geen bericht over de voortgang. Hoe het gaat, is dus niet bekend.",),
        ("op koers",),
    ),
    "never reported, evaluated": (
        LOOPT, Kind.EVALUATIE,
        ("Hoe het gaat met Taalmaatjes, is niet bekend",),
        ("liggen op koers", "ligt op koers"),
    ),
    "silent for long": (
        LOOPT + OP_KOERS.replace("2018-09-20", "2018-02-01"), Kind.EVALUATIE,
        ("meldt op koers (1 februari 2018), maar", "er is sinds 1 februari 2018 geen bericht",
         "Taalmaatjes vraagt aandacht."),
        ("ligt op koers",),
    ),
    "stopped, outcome missing": (
        STOP + OP_KOERS, Kind.PILOT,
        ("Gedeputeerde Staten stopten de pilot op 10 september 2018",
         "Wat de uitkomst was, is niet vastgelegd.", "is gestopt en er is geen les van"),
        ("op koers", "besloten Gedeputeerde Staten", "nog niet afgesproken"),
    ),
    "stopped, with what should have stayed": (
        STOP + BORGING + LES, Kind.EVALUATIE,
        ("De pilot is gestopt; er blijft 1 les van over.",),
        ("De school neemt het over", "Voor elk", "Voor elke pilot"),
    ),
    "stopped by a step": (
        KOP + "fase: gestopt\nfasen: [{fase: gestopt, vanaf: 2018-09-03}]\n", Kind.PILOT,
        ("De pilot stopte op 3 september 2018.",), ("op koers",),
    ),
    "stopped, advised": (
        STOP + "advies: {door: Makelaar, datum: 2018-06-01, oordeel: kansrijk, onderbouwing: Ja.}",
        Kind.ADVIES,
        ("Er wordt niets gevraagd: de pilot is gestopt.",),
        ("te starten", "laten beginnen", "Wat nog open is", "Voordat de uitvoering"),
    ),
    "runs, advised": (
        LOOPT, Kind.ADVIES,
        ("Er wordt niets gevraagd: de pilot is in uitvoering. Een advies hoort voor de start",),
        ("te starten", "laten beginnen", "Voordat de uitvoering kan beginnen"),
    ),
    "on its own": (
        KOP + "fase: zelfstandig\nfasen: [{fase: zelfstandig, vanaf: 2018-09-03}]\n" + OP_KOERS,
        Kind.PILOT,
        ("De partners gingen zonder de provincie verder. Hoe het nu gaat, staat hier niet.",),
        ("op koers", "wordt gevraagd"),
    ),
    "decided, starts tomorrow": (
        LOOPT + "planning: {start: 2018-10-01, einde: 2019-06-30}\n", Kind.PILOT,
        ("maar de pilot loopt nog niet. Volgens plan begint hij op 1 oktober 2018",),
        ("loopt van", "begon op"),
    ),
    "decided, starts tomorrow, evaluated": (
        LOOPT + "planning: {start: 2018-10-01, einde: 2019-06-30}\n", Kind.EVALUATIE,
        ("Er is nog geen pilot begonnen.",
         "Over de uitvoering van Taalmaatjes is besloten, maar die begint nog."),
        ("Er is 1 pilot begonnen",),
    ),
    "decided, starts tomorrow, in the letter": (
        LOOPT.replace("2018-07-02", "2018-09-02")
        + "planning: {start: 2018-10-01, einde: 2019-06-30}\n",
        Kind.NIEUWSBRIEF,
        ("De pilot kan van start, op 1 oktober 2018.", "1 oktober 2018: Taalmaatjes begint."),
        ("is begonnen",),
    ),
    "planned start went by": (
        KOP + "fase: ontwikkeling\nplanning: {start: 2018-09-01, einde: 2019-06-30}\n", Kind.PILOT,
        ("In de planning staat een start op 1 september 2018, maar begonnen is hij niet.",),
        ("loopt van", "begon op"),
    ),
    "past its end": (
        LOOPT + "planning: {start: 2018-07-02, einde: 2018-08-31}\n" + OP_KOERS, Kind.PILOT,
        ("Hij begon op 2 juli 2018 en zou lopen tot en met 31 augustus 2018.",
         "Het einde was op 31 augustus 2018."),
        ("Hij loopt van",),
    ),
    "only the start is known": (
        LOOPT + "planning: {start: 2018-07-02}\n", Kind.PILOT,
        ("Hij begon op 2 juli 2018; het einde is nog niet bekend.",), ("None",),
    ),
    "an idea again": (
        f"{KOP}fase: idee\nbesluiten:\n{besloten('idee', '2018-09-10')}", Kind.NIEUWSBRIEF,
        ("is een nieuw idee",), ("weer een idee",),
    ),
    "places that were not filled in": (
        KOP.replace("Vrijwilligers oefenen Nederlands met nieuwkomers.", "…") + "fase: uitvoering\n"
        "borging: {hoe: nog invullen, wie: xxx}\n"
        "voortgang: [{datum: 2018-09-01, stand: op_koers, kop: TODO, tekst: nog invullen}]\n",
        Kind.EVALUATIE,
        ("De samenvatting is nog niet ingevuld.", "is niet afgesproken wat er na afloop blijft"),
        ("…", "nog invullen", "xxx", "TODO"),
    ),
    "who sees to it is missing": (
        LOOPT + "borging: {hoe: De school neemt het over, wie: …}\n", Kind.PILOT,
        ("De school neemt het over. Wie daarvoor zorgt, staat er niet.",), ("…",),
    ),
    "a line with nothing in the harvest": (
        LOOPT, Kind.OOGST,
        ("Voor de gemeente Urk is er geen voorstel in de oogst, maar wel een pilot",),
        ("Bij elke",),
    ),
    "nothing asked, nothing said": (
        KOP + "fase: idee\n", Kind.ADVIES,
        ("Hoe en wanneer de pilot wordt geëvalueerd, staat er niet.",
         "Er is nog geen risico gemeld."),
        ("laten beginnen",),
    ),
    "a share without a reason, and a risk": (
        (f"{KOP}fase: ontwikkeling\n{GELD}"
        "signalen: [{datum: 2018-08-01, soort: risico, tekst: Te weinig mensen}]\n"
        "evaluatie: {momenten: [{soort: eind, datum: 2019-06-01}]}\n"), Kind.ADVIES,
        ("Waarom het deel van de provincie past bij wat anderen bijdragen, staat er niet.",
         "Te weinig mensen. Maatregel: Die is er nog niet.", "Hoe dat gaat, staat er niet.",
         "De eindevaluatie is gepland op 1 juni 2019."),
        ("laten beginnen",),
    ),
    "a step without a decision": (
        KOP + STAP, Kind.COMMISSIE,
        ("### Taalmaatjes\n\n- De pilot begon met de uitvoering.",),
        ("### Taalmaatjes\n\n##",),
    ),
    "an idea again, for the commissie": (
        KOP + "fase: idee\nfasen: [{fase: ontwikkeling, vanaf: 2018-06-01}, "
        "{fase: idee, vanaf: 2018-09-03}]\n",
        Kind.COMMISSIE, ("geen nieuws over pilots",), ("### Taalmaatjes",),
    ),
    "no plan is no plan that stayed": (
        KOP + STAP, Kind.COMMISSIE, ("| raming en einde niet bekend |",), ("niet veranderd",),
    ),
    "no estimate is no estimate of nothing": (
        KOP + STAP, Kind.EVALUATIE,
        ("Van de pilot is geen raming bekend.",), ("naar raming € 0", "nog niets aan uit"),
    ),
    "a herijking without figures changed the plan": (
        LOOPT + "planning: {start: 2018-07-02, einde: 2019-06-30}\n"
        "herijkingen: [{datum: 2018-09-01, reden: Anders, besluit: G-uitvoering}]\n",
        Kind.COMMISSIE, ("| aangepast, niet in raming of einde |",), ("niet veranderd",),
    ),
    "in the phase, starts tomorrow": (
        KOP + STAP + MORGEN, Kind.COMMISSIE,
        ("Taalmaatjes is nu in de fase uitvoering en begint op 1 oktober 2018.",
         "Er loopt geen pilot."),
        ("Taalmaatjes loopt", "mag beginnen", "| 1-10-2018 |", "nog geen bericht over"),
    ),
    "in the phase, starts tomorrow, evaluated": (
        KOP + STAP + MORGEN, Kind.EVALUATIE, ("Taalmaatjes moet nog beginnen.",), ("besloten",),
    ),
    "in the phase, starts tomorrow, in the letter": (
        KOP + STAP + MORGEN, Kind.NIEUWSBRIEF,
        ("De pilot begint volgens plan op 1 oktober 2018.",), ("kan van start", "hoorden we"),
    ),
    "in the phase, starts tomorrow, told alone": (
        KOP + STAP + MORGEN, Kind.PILOT,
        ("De pilot staat in de fase uitvoering, maar loopt nog niet.",), ("besloten",),
    ),
    "nearly all of the ceiling": (
        LOOPT.replace("30000", "499999"), Kind.COMMISSIE,
        ("is € 499.999 (ruim 99 procent); er is € 1 ruimte",), ("100 procent",),
    ),
    "hardly any of the ceiling": (
        LOOPT.replace("30000", "1000"), Kind.COMMISSIE, ("(minder dan 1 procent)",), ("(0 ",),
    ),
    "stopped without a lesson is told once": (
        STOP, Kind.PILOT, ("is gestopt en er is geen les van",), ("nog geen les opgeschreven",),
    ),
    "on its own, with a plan": (
        KOP + "fase: zelfstandig\nplanning: {start: 2018-09-01, einde: 2019-06-30}\n", Kind.PILOT,
        ("Het plan loopt van 1 september 2018",), ("niets op de planning",),
    ),
    "stopped by a step, in time": (
        KOP + "fase: gestopt\nfasen: [{fase: gestopt, vanaf: 2018-09-03}]\n"
        "planning: {start: 2018-07-01, einde: 2019-06-30}\n",
        Kind.COMMISSIE, ("| 1 | Taalmaatjes | 1 juli 2018 | 3 september 2018 |",), (),
    ),
    "only one that stopped was there": (
        STOP, Kind.OOGST,
        ("Voor de gemeente Urk is er geen voorstel in de oogst, alleen een pilot die is gestopt.",
         "valt de pilot die verder is: Taalmaatjes (gestopt)"),
        ("Noordoostpolder, Urk",),
    ),
    "who pays was not written down": (
        LOOPT.partition("  dekking")[0], Kind.EVALUATIE,
        ("Wie dat betaalt, staat er niet.",), ("betaalt niet mee",),
    ),
    "who pays was not written down, told alone": (
        LOOPT.partition("  dekking")[0], Kind.PILOT,
        ("Wie dat betaalt, staat er niet.",), ("geen geld gevraagd",),
    ),
    "spent without being asked": (
        LOOPT.partition("  dekking")[0]
        + "  uitgaven: [{datum: 2018-08-01, bedrag: 500, kenmerk: G-uitvoering}]\n",
        Kind.EVALUATIE, ("Gevraagd is er niets. De provincie gaf € 500 uit.",),
        ("betaalt niet mee",),
    ),
    "a source is nobody who brought it in": (
        KOP + "bron: Een krant\nfase: ontwikkeling\n", Kind.OOGST,
        ("- Bron: Een krant.", "| niet vermeld | 1 |"), ("Ingebracht door: Een krant",),
    ),
    "one idea": (
        KOP.replace("ingediend_op: 2018-05-01\n", "") + "fase: idee\n", Kind.OOGST,
        ("Van dit voorstel is niet bekend wanneer het binnenkwam. Over dit voorstel is nog geen",),
        ("deze voorstellen", "alle voorstellen"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation(situation: str, pilotkit: Command, repository: Repository) -> None:
    pilot, kind, says, never = SITUATIONS[situation]
    one = ("--pilot", "een") if SOORTEN[kind].een_pilot else ()
    asked = ("report", kind, *one, "--repo", repository(een=pilot), "--as-of", "2018-09-30")
    code, note, _ = pilotkit(*asked)
    assert code == 0
    for sentence in says:
        assert sentence in note
    for sentence in never:
        assert sentence not in note


MOMENT = """\
programma: flevoland
besluiten:
  - {datum: 2018-09-12, orgaan: Provinciale Staten, besluit: Zo doen we het, kenmerk: PS-1}
beslismomenten:
  - {kwartaal: %s, orgaan: Provinciale Staten, onderwerp: doorstart van de pilots%s}
"""
ASKED = "betrekken bij"


@pytest.mark.parametrize(
    ("quarter", "rest", "day", "says", "never"),
    [
        ("2018-Q4", "", "2018-10-15",
         "het besluit in het 4e kwartaal 2018: doorstart van de pilots.", "Op 1"),
        ("2018-Q4", ", soort: bespreking", "2018-10-15",
         "de bespreking in het 4e kwartaal 2018: doorstart", "het besluit in"),
        ("2018-Q3", ", staat: gehouden, gehouden_op: 2018-09-12, uitkomst: Ja", "2018-09-30",
         "Op 12 september 2018 besloten Provinciale Staten over: doorstart van de pilots. Ja.",
         ASKED),
        ("2018-Q3", ", staat: gehouden, gehouden_op: 2018-09-12", "2018-09-30",
         "Wat eruit kwam, staat er niet bij.", ASKED),
        ("2018-Q3", ", staat: gehouden, gehouden_op: 2018-09-12, uitkomst: Ja", "2018-08-31",
         "het besluit in het 3e kwartaal 2018: doorstart", "Ja."),
        ("2018-Q3", ", besluit: PS-1, soort: oordeelsvorming", "2018-09-30",
         "Op 12 september 2018 spraken Provinciale Staten over: doorstart", ASKED),
        ("2018-Q3", ", staat: gehouden", "2018-08-31", "kennis te nemen", ASKED),
        ("2018-Q3", "", "2018-09-30",
         "In het 3e kwartaal 2018 stond gepland: doorstart van de pilots. Wat ervan werd, staat er",
         ASKED),
        ("2018-Q3", ", staat: verschoven, naar: 2018-Q4", "2018-09-30",
         "het besluit in het 4e kwartaal 2018: doorstart", "Wat ervan werd"),
        ("2018-Q4", ", staat: verschoven", "2018-10-15", "kennis te nemen", "doorstart"),
        ("2018-Q4", ", staat: vervallen", "2018-10-15", "kennis te nemen", "doorstart"),
    ],
)  # fmt: skip
def test_nothing_is_asked_that_is_decided_and_a_plan_is_no_decision(
    quarter: str, rest: str, day: str, says: str, never: str,
    pilotkit: Command, repository: Repository,
) -> None:  # fmt: skip
    folder = repository(programma=MOMENT % (quarter, rest), een=KOP + "fase: idee\n")
    note = pilotkit("report", "evaluatie", "--repo", folder, "--as-of", day)[1]
    assert says in note
    assert never not in note


def test_a_newsletter_names_what_an_organ_will_deal_with(
    pilotkit: Command, repository: Repository
) -> None:
    folder = repository(
        programma=MOMENT % ("2018-Q4", ", soort: informatie"), een=KOP + "fase: idee\n"
    )
    note = pilotkit("report", "nieuwsbrief", "--repo", folder, "--as-of", "2018-09-30")[1]
    assert "Provinciale Staten krijgen informatie over: doorstart van de pilots." in note


LANG = "Een pilot met een titel die zo lang is dat geen mens haar in een keer uitspreekt, nummer "


@pytest.fixture
def portfolios(tmp_path: Path) -> Mapping[str, Path]:
    """Return the five portfolios that every kind is read aloud on, outside git."""
    made = {naam: tmp_path / naam for naam in ("oogst", "portefeuille", "een", "veertig", "stil")}
    shutil.copytree(ROOT / "pilots", made["oogst"] / "pilots")
    shutil.copy(ROOT / "programma.yaml", made["oogst"])
    shutil.copytree(PORTEFEUILLE, made["portefeuille"])
    fasen = ("idee", "ontwikkeling", "uitvoering", "vervolg", "afgerond", "gestopt", "zelfstandig")
    teksten = {
        "een": {"een": EEN_PILOT},
        "veertig": {
            f"p{n:02}": LOOPT.replace("Taalmaatjes", f"'{(LANG + 110 * '0')[:108]}{n:02}'").replace(
                "fase: uitvoering\n", f"fase: {fasen[n % 7]}\n", 1
            )
            + (OP_KOERS if n % 2 else "")
            for n in range(40)
        },
        "stil": {
            f"p{n}": LOOPT.replace("Taalmaatjes", f"Stille pilot {n}").replace("2018-", "2017-")
            + OP_KOERS.replace("2018-", "2017-")
            for n in range(3)
        },
    }
    for naam, pilots in teksten.items():
        (made[naam] / "pilots").mkdir(parents=True)
        for pilot, tekst in pilots.items():
            (made[naam] / "pilots" / f"{pilot}.yaml").write_text(tekst, encoding="utf-8")
    return made


PILOTS = {"oogst": "kluswinkel", "portefeuille": "vakpaspoort", "een": "een", "veertig": "p02",
          "stil": "p1"}  # fmt: skip
NEVER = (
    "…;", "nog invullen", "xxx", "TODO", "None", "1 pilots", "1 ideeën", "er kwamen mensen bij",
    "legde", "weer een idee", "PK4", "PK2", "FL2", "Alles ligt", " ,", "..", "  ", "()", "’’",
)  # fmt: skip


@pytest.mark.parametrize("naam", PILOTS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_on_five_portfolios(
    kind: Kind, naam: str, portfolios: Mapping[str, Path], pilotkit: Command
) -> None:
    one = ("--pilot", PILOTS[naam]) if SOORTEN[kind].een_pilot else ()
    asked = ("report", kind, *one, "--repo", portfolios[naam], "--quarter", "2018-Q3")
    code, note, _ = pilotkit(*asked)
    assert code == 0
    prose = "\n".join(
        line for line in note.splitlines() if not line.startswith(("    ", "%%", "  - "))
    )
    for word in NEVER:
        assert word not in prose, word
    if kind is Kind.NIEUWSBRIEF:
        letter = note.partition("## Verantwoording")[0]
        assert "€" not in letter
        assert len(letter.split()) < 500
    if naam == "stil":
        assert "ligt op koers" not in note
        assert "liggen op koers" not in note


def test_a_year_of_silence_is_told(portfolios: Mapping[str, Path], pilotkit: Command) -> None:
    asked = ("--repo", portfolios["stil"], "--quarter", "2018-Q3")
    stil = "er is sinds 20 september 2017 geen bericht"
    assert stil in pilotkit("report", "evaluatie", *asked)[1]
    page = pilotkit("report", "pilot", "--pilot", "p1", *asked)[1]
    assert stil.capitalize() in page
    letter = pilotkit("report", "nieuwsbrief", *asked)[1]
    assert "Stille pilot 0, Stille pilot 1 en Stille pilot 2 hoorden we deze twee maanden" in letter


@pytest.mark.parametrize("quarter", ["2018-Q2", "2018-Q3", "2018-Q4"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_note_made_later_is_the_one_made_then(
    kind: Kind, quarter: str, pilotkit: Command, portefeuille: Path
) -> None:
    """What is dated later is not there yet: without it the note is the same."""
    dag = {"2018-Q2": "2018-06-30", "2018-Q3": "2018-09-30", "2018-Q4": "2018-12-31"}[quarter]
    one = ("--pilot", "vakpaspoort") if SOORTEN[kind].een_pilot else ()
    asked = ("report", kind, *one, "--repo", portefeuille, "--quarter", quarter)
    first = pilotkit(*asked, "--as-of", dag)
    file = portefeuille / "pilots" / "vakpaspoort.yaml"
    text = file.read_text(encoding="utf-8")
    later = (
        "voortgang:\n  - {datum: 2019-03-01, stand: stagneert, kop: Later, tekst: Veel later.}\n"
    )
    later_besluit = (
        "besluiten:\n  - {datum: 2019-03-02, orgaan: Gedeputeerde Staten, besluit: Later besloten, "
        "kenmerk: L-1}\n"
    )
    text = text.replace("voortgang:\n", later, 1).replace("besluiten:\n", later_besluit, 1)
    file.write_text(text, encoding="utf-8")
    then, now = first[1], pilotkit(*asked, "--as-of", "2019-06-30")[1]
    assert "ater besloten" not in now
    assert then.partition("## Verantwoording")[0] == now.partition("## Verantwoording")[0]


def test_pilots_with_titles_that_begin_alike_are_told_apart(
    portfolios: Mapping[str, Path], pilotkit: Command
) -> None:
    """Cut to fit, forty titles are the same: none may fall away."""
    asked = ("--repo", portfolios["veertig"], "--as-of", "2018-08-15")
    letter = pilotkit("report", "nieuwsbrief", *asked)[1]
    assert letter.count("De pilot is begonnen.") == sum(n % 7 == 2 for n in range(40))
