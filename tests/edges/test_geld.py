"""Money: exactly the amount and one euro more, the day itself and the day before (PK301 to 314)."""

from __future__ import annotations

import pytest

from pilotkit.finding import Path
from tests.edges.dossiers import DAAROM, DAG, dossier, gemeld, meldingen


def begroting(**boeken: str) -> str:
    """Return a budget with ledgers of ``amount day kenmerk`` each, and ``gevraagd`` of 9."""
    lijsten = (
        f"\n  {naam}: [{', '.join(_boeking(*een.split()) for een in boek.split(', '))}]"
        for naam, boek in boeken.items()
        if boek
    )
    return f"begroting:{''.join(lijsten)}"


def _boeking(bedrag: str, dag: str = "2018-07-10", kenmerk: str = "B1") -> str:
    return f"{{datum: {dag}, bedrag: {bedrag}, kenmerk: {kenmerk}}}"


def plek(boek: str, index: int, sleutel: str) -> Path:
    return ("begroting", boek, index, sleutel)


BOEKEN: dict[str, tuple[str, str, str, list[Path]]] = {
    "spent what was committed": ("10", "4, 6", "", []),
    "one euro more": ("10", "4, 7", "", [plek("uitgaven", 1, "bedrag")]),
    "one euro on nothing": ("", "1", "", [plek("uitgaven", 0, "kenmerk")]),
    "more before it is more, by day": (
        "10", "4 2018-07-12, 7 2018-07-11", "", [plek("uitgaven", 0, "bedrag")]),
    "more, on one day in the order of the file": (
        "10", "4, 7, 1", "", [plek("uitgaven", 1, "bedrag")]),
    "more, of each kenmerk by itself": (
        "10, 10 2018-07-10 B2", "10, 10 2018-07-10 B2", "", []),
    "released what was not spent": ("10", "4", "2, 4", []),
    "released all, nothing spent": ("10", "", "10", []),
    "released one euro more": ("10", "4", "2, 5", [plek("vrijval", 1, "bedrag")]),
    "released more, by day": (
        "10", "4", "2 2018-07-12, 5 2018-07-11", [plek("vrijval", 0, "bedrag")]),
    "released one euro of all that was spent": (
        "10", "10", "1", [plek("vrijval", 0, "bedrag")]),
    "released one euro of nothing": ("", "", "1", [plek("vrijval", 0, "kenmerk")]),
    "released more, and told where it was spent": (
        "10", "11", "1", [plek("uitgaven", 0, "bedrag"), plek("vrijval", 0, "bedrag")]),
}  # fmt: skip


@pytest.mark.parametrize("what", BOEKEN)
def test_what_is_spent_or_released_fits_in_what_was_committed(what: str) -> None:
    verplicht, uitgegeven, vrij, plekken = BOEKEN[what]
    boeken = begroting(verplichtingen=verplicht, uitgaven=uitgegeven, vrijval=vrij)
    assert gemeld("PK305", boeken) == plekken


@pytest.mark.parametrize("boek", ["uitgaven", "vrijval"])
def test_what_is_booked_later_is_not_too_much_yet(boek: str) -> None:
    boeken = begroting(verplichtingen="10", **{boek: f"11 {DAG}, 5 2018-08-20"})
    found = [gemeld("PK305", boeken, dag=dag) for dag in DAAROM]
    assert found == [[], [plek(boek, 0, "bedrag")], [plek(boek, 0, "bedrag")]]


def test_what_is_committed_later_bears_nothing_yet() -> None:
    boeken = begroting(verplichtingen=f"10 {DAG}", uitgaven="10")
    assert [len(gemeld("PK305", boeken, dag=dag)) for dag in DAAROM] == [1, 0, 0]


def test_the_sentence_says_how_much_is_too_much() -> None:
    (een,) = meldingen("PK305", dossier(begroting(verplichtingen="10", uitgaven="4, 7, 1")))
    assert een.message == "Op kenmerk B1 is € 12 uitgegeven en € 10 verplicht: € 2 te veel."
    boeken = begroting(verplichtingen="10", uitgaven="4", vrijval="5, 3")
    (een,) = meldingen("PK305", dossier(boeken))
    assert een.message == (
        "Op kenmerk B1 valt € 8 vrij, maar daarvan staat nog € 6 open: € 2 te veel."
    )


BESLUIT = "besluiten: [{datum: 2018-07-01, orgaan: Gedeputeerde Staten, besluit: Ja., kenmerk: B1}]"


@pytest.mark.parametrize(
    ("fase", "boek", "plekken"),
    [
        ("zelfstandig", "5 2018-07-09", []),
        ("zelfstandig", "5 2018-07-09, 5 2018-07-10", [plek("verplichtingen", 1, "bedrag")]),
        ("zelfstandig", "5 2018-07-11", [plek("verplichtingen", 0, "bedrag")]),
        ("zelfstandig", "5 2018-08-15", [plek("verplichtingen", 0, "bedrag")]),
        ("zelfstandig", "5 2018-08-16", []),
        ("uitvoering", "5 2018-07-11", []),
    ],
)
def test_nothing_is_committed_from_the_day_on_which_a_pilot_goes_on_by_itself(
    fase: str, boek: str, plekken: list[Path]
) -> None:
    stap = f"fasen: [{{fase: {fase}, vanaf: 2018-07-10}}]"
    assert gemeld("PK306", begroting(verplichtingen=boek), BESLUIT, stap, fase=fase) == plekken


def test_nothing_is_committed_to_an_idea_since_whenever() -> None:
    boeken = begroting(verplichtingen=f"5 {DAG}")
    found = [gemeld("PK306", boeken, BESLUIT, fase="idee", dag=dag) for dag in DAAROM]
    assert found == [[], *[[plek("verplichtingen", 0, "bedrag")]] * 2]


@pytest.mark.parametrize(
    ("dag", "plekken"),
    [
        ("2018-06-30", [plek("verplichtingen", 0, "datum")]),
        ("2018-07-01", []),
        ("2018-07-02", []),
    ],
)
def test_a_commitment_is_not_older_than_its_decision(dag: str, plekken: list[Path]) -> None:
    assert gemeld("PK306", begroting(verplichtingen=f"5 {dag}"), BESLUIT) == plekken


@pytest.mark.parametrize(
    ("fase", "uitgegeven", "told"),
    [
        ("afgerond", 9, 1), ("afgerond", 10, 0), ("afgerond", 11, 0),
        ("gestopt", 9, 1), ("uitvoering", 9, 0),
    ],
)  # fmt: skip
def test_of_what_is_over_no_commitment_is_left(fase: str, uitgegeven: int, told: int) -> None:
    boeken = begroting(verplichtingen="10", uitgaven=str(uitgegeven))
    assert len(gemeld("PK311", boeken, fase=fase)) == told


def plan(raming: int, dekking: int) -> str:
    """Return a budget of one post and one share, each left out where it is nothing."""
    post = f"\n  posten: [{{post: overig, jaar: 2018, raming: {raming}}}]"
    deel = f"\n  dekking: [{{van: A, bedrag: {dekking}, soort: geld, status: toegezegd}}]"
    return f"begroting:{post if raming else ''}{deel if dekking else ''}"


@pytest.mark.parametrize(
    ("raming", "dekking", "te"),
    [
        (10, 10, []),
        (11, 10, ["De raming is € 11 en de dekking € 10: € 1 te weinig."]),
        (10, 11, ["De raming is € 10 en de dekking € 11: € 1 te veel."]),
        (1, 0, ["De raming is € 1 en de dekking € 0: € 1 te weinig."]),
    ],
)
def test_coverage_is_the_estimate_to_the_euro(raming: int, dekking: int, te: list[str]) -> None:
    found = meldingen("PK304", dossier(plan(raming, dekking)))
    assert [een.message for een in found] == te


@pytest.mark.parametrize(("verplicht", "told"), [(9, 0), (10, 0), (11, 1)])
def test_no_euro_more_is_committed_than_was_asked(verplicht: int, told: int) -> None:
    deel = "{van: Provincie Flevoland, bedrag: 10, soort: geld, status: toegezegd}"
    boeken = f"{begroting(verplichtingen=str(verplicht))}\n  dekking: [{deel}]"
    assert len(gemeld("PK313", boeken)) == told
    assert not gemeld("PK313", boeken, fase="idee")


@pytest.mark.parametrize(
    ("raming", "dekking", "told"), [(0, 0, 1), (1, 0, 0), (0, 1, 0), (1, 1, 0)]
)
def test_a_budget_is_there_with_either_half_of_it(raming: int, dekking: int, told: int) -> None:
    lines = () if raming == dekking == 0 else (plan(raming, dekking),)
    assert len(gemeld("PK314", *lines)) == told
    assert not gemeld("PK314", *lines, fase="ontwikkeling")


LATER = {
    "verplichtingen": begroting(verplichtingen=f"5 {DAG}"),
    "uitgaven": begroting(uitgaven=f"5 {DAG}"),
    "vrijval": begroting(vrijval=f"5 {DAG}"),
    "besluiten": f"besluiten: [{{datum: {DAG}, orgaan: partners, besluit: Ja.}}]",
    "fasen": f"fasen: [{{fase: uitvoering, vanaf: {DAG}}}]",
    "ingediend_op": f"ingediend_op: {DAG}",
    "mijlpalen": f"planning: {{mijlpalen: [{{naam: m, datum: 2018-07-01, gereed_op: {DAG}}}]}}",
}


@pytest.mark.parametrize("what", LATER)
def test_a_fact_may_be_of_today_but_not_of_tomorrow(what: str) -> None:
    found = [gemeld("PK308", LATER[what], dag=dag) for dag in DAAROM]
    assert [len(paths) for paths in found] == [1, 0, 0]
    assert what in found[0][0]


GEVRAAGD = "{van: Provincie Flevoland, bedrag: 5, soort: geld, status: toegezegd}"


@pytest.mark.parametrize(
    ("boeken", "fase", "told"),
    [
        (f"begroting: {{dekking: [{GEVRAAGD}]}}", "uitvoering", 1),
        (begroting(verplichtingen="1"), "uitvoering", 1),
        (f"begroting: {{dekking: [{GEVRAAGD}], verhouding: Een half.}}", "uitvoering", 0),
        (f"begroting: {{dekking: [{GEVRAAGD}]}}", "ontwikkeling", 0),
        (plan(1, 1), "uitvoering", 0),
    ],
)
def test_why_the_province_pays_so_much_is_asked_of_who_asks_anything(
    boeken: str, fase: str, told: int
) -> None:
    assert len(gemeld("PK307", boeken, fase=fase)) == told


def test_only_an_intention_is_asked_to_be_pledged() -> None:
    deel = "{{van: A, bedrag: {}, soort: geld, status: {}}}"
    delen = f"[{deel.format(4, 'toegezegd')}, {deel.format(5, 'intentie')}]"
    (een,) = meldingen("PK310", dossier(f"begroting: {{dekking: {delen}}}"))
    assert een.path == plek("dekking", 1, "status")
    assert een.besluit == "Van de dekking is € 5 nog een intentie."
