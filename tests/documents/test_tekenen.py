"""The pictures: nothing stands over anything else, and their words give the figures."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from pilotkit.documents.tekenen import doek, teken
from pilotkit.documents.tekenen.doek import BREEDTE, Plaat, breedte
from pilotkit.documents.tekenen.tijdas import Tijdas, maand
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.woordenschat import LEVENSLOOP
from pilotkit.reports.beelden import Beeld
from pilotkit.reports.beelden.geldverloop import Geldpunt, Geldverloop
from tests.documents.conftest import geld, looptijd, tijd

LANG = (
    "Een heel lange titel van een pilot die maar niet ophoudt en alle honderdtwintig tekens "
    "gebruikt die er mogen zijn, ja!"
)
BEELDEN: dict[str, Beeld] = {
    "twee kwartalen": geld(91_000, 297_000),
    "acht kwartalen vlak onder het plafond": geld(
        *range(930_000, 1_010_000, 10_000), plafond=1_000_000
    ),
    "boven het plafond": geld(100, 700_000),
    "zonder plafond": geld(12, 7, plafond=None),
    "miljoenen": geld(12_345_678, 999_999_999_999, plafond=1_500_000_000),
    "een pilot": tijd(),
    "acht pilots": tijd(
        *(looptijd(f"Pilot {n}", fase, n * 20) for n, fase in enumerate(LEVENSLOOP.fasen))
    ),
    "lange titels": tijd(*(looptijd(f"{LANG} {n}", na=n * 90) for n in range(8))),
    "veertig pilots": tijd(*(looptijd(LANG if n % 2 else "Kort", na=n * 40) for n in range(40))),
    "brede letters": tijd(looptijd("W" * 120), looptijd("中" * 60, na=3000)),
}


def texts(plaat: Plaat) -> list[tuple[str, float, float, float, float]]:
    """Return every text with the box that it takes at most: left, right, top, bottom."""
    found = []
    for node in ET.fromstring(plaat.svg).iter("{http://www.w3.org/2000/svg}text"):  # noqa: S314 - our own
        text, x, y = node.text or "", float(node.attrib["x"]), float(node.attrib["y"])
        wide = breedte(text, vet="font-weight" in node.attrib)
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[node.attrib["text-anchor"]]
        found.append((text, left, left + wide, y - 10, y + 3))
    return found


@pytest.mark.parametrize("beeld", BEELDEN.values(), ids=BEELDEN)
def test_no_text_over_text_and_none_over_the_edge(beeld: Beeld) -> None:
    for plaat in teken(beeld):
        gevonden = texts(plaat)
        assert gevonden
        for tekst, links, rechts, boven, onder in gevonden:
            assert -0.2 <= links < rechts <= BREEDTE + 0.2, tekst
            assert 0 <= boven < onder <= plaat.hoogte, tekst
        for een, ander in combinations(gevonden, 2):
            naast = een[2] <= ander[1] + 0.2 or ander[2] <= een[1] + 0.2
            assert naast or een[4] <= ander[3] or ander[4] <= een[3], (een[0], ander[0])


@pytest.mark.parametrize("beeld", BEELDEN.values(), ids=BEELDEN)
def test_a_plate_fits_on_a_page(beeld: Beeld) -> None:
    assert all(plaat.hoogte <= 1090 for plaat in teken(beeld))  # a page of A4 at this width


def test_forty_pilots_take_several_plates_and_none_is_lost() -> None:
    platen = teken(BEELDEN["veertig pilots"])
    assert len(platen) > 1
    nummers = [
        n for plaat in platen for tekst, *_ in texts(plaat) for n in re.findall(r"^(\d+)\. ", tekst)
    ]
    assert nummers == [f"{n}" for n in range(1, 41)]


def test_drawing_twice_gives_the_same() -> None:
    for beeld in BEELDEN.values():
        assert teken(beeld) == teken(beeld)


def test_a_picture_asks_for_nothing_and_holds_no_code() -> None:
    for beeld in (*BEELDEN.values(), tijd(looptijd('<script>alert("x")</script>&'))):
        for plaat in teken(beeld):
            ET.fromstring(plaat.svg)  # noqa: S314 - our own
            assert "<script" not in plaat.svg
            assert not re.search(r"href|url\(|@import|style=", plaat.svg)


def test_the_words_of_the_money_are_its_figures() -> None:
    (plaat,) = teken(geld(91_000, 297_000))
    assert plaat.alt == (
        "Staven met het beslag aan het eind van elk kwartaal: 1e kwartaal 2018 € 91.000 en "
        "2e kwartaal 2018 € 297.000. Het plafond is € 500.000."
    )
    assert f'aria-label="{plaat.alt}"' in plaat.svg
    assert "plafond" not in teken(geld(1, 2, plafond=None))[0].alt


def test_a_ceiling_that_changes_is_told_and_drawn() -> None:
    punten = [Geldpunt(Kwartaal(2018, n), 10, 10, 10, p) for n, p in ((1, None), (2, 20), (3, 30))]
    (plaat,) = teken(Geldverloop(tuple(punten)))
    assert plaat.alt.endswith(
        "Een lijn toont het plafond: 2e kwartaal 2018 € 20 en 3e kwartaal 2018 € 30."
    )
    (gestreept,) = [
        p
        for p in re.findall(r'points="([^"]*)"[^>]*stroke-dasharray', plaat.svg)
        if p.count(",") == 4
    ]
    hoogtes = [punt.split(",")[1] for punt in gestreept.split()]
    assert list(map(float, hoogtes)) == sorted(map(float, hoogtes), reverse=True)
    assert (hoogtes[0], hoogtes[2]) == (hoogtes[1], hoogtes[3])
    assert hoogtes[1] != hoogtes[2]


def test_the_words_of_the_pilots_are_their_dates() -> None:
    (plaat,) = teken(tijd(looptijd()))
    assert plaat.alt == (
        "Tijdlijn van 1 pilot, met de peildatum 30 september 2018. 1. Burenapp (uitvoering): van "
        "1 januari 2018 tot en met 1 januari 2019; mijlpaal gehaald: eerste groep begonnen, "
        "31 jan 2018; mijlpaal gepland: afspraak getekend, 20 jul 2018; einde in het eerste plan, "
        "2 nov 2018."
    )
    veel = teken(tijd(*(looptijd() for _ in range(9))))[0]
    assert "einde in het eerste plan" in veel.alt
    assert "afspraak getekend" not in veel.svg


def test_what_differs_by_colour_differs_by_light_and_in_words() -> None:
    (plaat,) = teken(BEELDEN["acht pilots"])
    legenda = {tekst for tekst, *_ in texts(plaat)}
    assert {
        "in uitvoering of vervolg",
        "afgerond of gestopt",
        "in ontwikkeling of zelfstandig",
    } <= legenda
    assert "1. Pilot 0 (idee)" in legenda
    licht = sorted(sum(bytes.fromhex(k[1:])) for k in (doek.DONKER, doek.GRIJS, doek.WIT))
    assert licht[1] - licht[0] > 150
    assert licht[2] - licht[1] > 150


def test_the_axis_names_days_that_do_not_touch() -> None:
    for jaren in (0, 1, 5, 40, 180):
        as_ = Tijdas(date(2018, 3, 1), date(2018 + jaren, 12, 31))
        plaatsen = [as_.x_van_naam(dag) for dag in as_.dagen()]
        assert plaatsen
        assert all(b - a > breedte("mrt 2018") for a, b in pairwise(plaatsen))
    assert Tijdas(date(2018, 3, 1), date(2018, 3, 1)).dagen() == (date(2018, 3, 1),)
    assert (maand(date(2018, 3, 1)), maand(date(2018, 5, 1))) == ("mrt 2018", "mei 2018")


def test_marks_above_a_letter_take_no_room() -> None:
    assert breedte("e\N{COMBINING ACUTE ACCENT}") == breedte("e")
    assert doek.passend("heel lang", 30).endswith("…")
