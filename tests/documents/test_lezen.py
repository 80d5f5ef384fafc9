"""From Markdown to a tree: what a text may become, and what it may never become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotkit.documents.boom import (
    Alinea,
    Citaat,
    Figuur,
    Kop,
    Koppeling,
    Letterlijk,
    Lijst,
    Nadruk,
    Regeleinde,
    Streep,
    Tabelblok,
    Tekst,
    VasteRegels,
    kaal,
)
from pilotkit.documents.lezen import lees
from pilotkit.markdown import inline, table
from pilotkit.tekens import schoon
from tests.conftest import tries
from tests.documents.conftest import geld, notitie

HOSTILE = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["<script>", "<img src=x onerror=y>", "](http://kwaad)", "![", "[x]: http://k", "```",
             "pilotkit-beeld", "\n", "\n\n", "# ", "| a | b |", "---", "***", "_", "~~", "&lt;",
             "&#60;", "<https://kwaad>", "\\", "`", "    ", "1. ", "- ", "> ", "\t", "$", "\x00",
             "javascript:alert(1)", "http://kwaad.nl", "<!--", "]]>", "\N{NO-BREAK SPACE}", "€ 5"]
        ),
        max_size=8,
    ).map("".join),
)  # fmt: skip


def plain(text: str) -> str:
    return schoon(text.replace("\N{NO-BREAK SPACE}", " ")).strip()


@tries(200)
@given(HOSTILE)
def test_a_text_from_a_file_stays_text(text: str) -> None:
    blokken = lees(notitie(f"Voor {inline(text)} na")).blokken
    (alinea,) = blokken
    assert isinstance(alinea, Alinea)
    assert all(isinstance(deel, Tekst | Letterlijk) for deel in alinea.regel)
    assert plain(kaal(alinea.regel)) == plain(f"Voor {schoon(text)} na")


@tries(200)
@given(HOSTILE, HOSTILE)
def test_a_text_from_a_file_stays_in_its_cell(een: str, twee: str) -> None:
    (tabel,) = lees(notitie(table(["A", "B"], [[inline(een), inline(twee)]], [1]))).blokken
    assert isinstance(tabel, Tabelblok)
    assert tabel.rechts == (False, True)
    ((links, rechts),) = tabel.rijen
    assert (plain(kaal(links)), plain(kaal(rechts))) == (plain(schoon(een)), plain(schoon(twee)))
    assert all(isinstance(deel, Tekst | Letterlijk) for cel in (links, rechts) for deel in cel)


def test_every_block_and_every_part() -> None:
    tekst = (
        "# Titel\n\nEen *a* **b** `c` [d](d.html)\\\ne\nf\n\n3. x\n4. y\n\n- z\n\n> q\n\n---\n\n"
        "```\ncode\n```\n\n    los\n"
    )
    kop, alinea, lijst, punten, citaat, streep, code, los = lees(notitie(tekst)).blokken
    assert kop == Kop(1, (Tekst("Titel"),), "titel")
    assert isinstance(alinea, Alinea)
    assert alinea.regel[1:8:2] == (
        Nadruk((Tekst("a"),), sterk=False),
        Nadruk((Tekst("b"),), sterk=True),
        Letterlijk("c"),
        Koppeling("d.html", (Tekst("d"),)),
    )
    assert Regeleinde() in alinea.regel
    assert kaal(alinea.regel) == "Een a b c d e f"
    assert isinstance(lijst, Lijst)
    assert isinstance(punten, Lijst)
    assert (lijst.eerste, punten.eerste) == (3, None)
    assert citaat == Citaat((Alinea((Tekst("q"),)),))
    assert (streep, code, los) == (Streep(), VasteRegels("code"), VasteRegels("los"))


@pytest.mark.parametrize(
    ("doel", "blijft"),
    [
        ("https://voorbeeld.nl/a?b=1", True), ("mailto:a@voorbeeld.nl", True), ("a/b.html", True),
        ("#geld", True), ("../index.html", True), ("http://voorbeeld.nl", False),
        ("//kwaad.nl/x", False), ("javascript:alert(1)", False), ("data:text/html,x", False),
        ("file:///etc/passwd", False), ("ftp://x", False), ("<\\\\kwaad>", True), ("<>", False),
    ],
)  # fmt: skip
def test_links_lead_to_safe_places_only(doel: str, blijft: bool) -> None:  # noqa: FBT001
    (alinea,) = lees(notitie(f"[naar]({doel})")).blokken
    assert isinstance(alinea, Alinea)
    assert any(isinstance(deel, Koppeling) for deel in alinea.regel) is blijft
    assert "naar" in kaal(alinea.regel)


def test_html_and_images_of_a_template_stay_text() -> None:
    eerste, tweede = lees(notitie("<b>x</b>\n\n![omschrijving](https://kwaad/x.png)")).blokken
    assert isinstance(eerste, Alinea)
    assert isinstance(tweede, Alinea)
    assert kaal(eerste.regel) == "<b>x</b>"
    assert tweede.regel == (Tekst("omschrijving"),)


@pytest.mark.parametrize("nummer", ["1", "-1", "x", "", "٠", "9" * 5000, "0 0"])
def test_a_mark_without_a_picture_is_text(nummer: str) -> None:
    blok = f"```pilotkit-beeld\n{nummer}\n```"
    assert lees(notitie(blok, geld(1, 2))).blokken == (VasteRegels(nummer),)


def test_a_mark_gives_its_picture() -> None:
    beeld = geld(1, 2)
    assert lees(notitie("```pilotkit-beeld\n0\n```", beeld)).blokken == (Figuur(beeld),)


def test_headings_have_a_name_each() -> None:
    koppen = lees(notitie("# Één!\n\n## Geld\n\n## Geld\n\n## ???\n")).blokken
    ankers = [kop.anker for kop in koppen if isinstance(kop, Kop)]
    assert ankers == ["een", "geld", "geld-2", "kop"]


def test_amounts_and_quarters_stay_on_one_line() -> None:
    document = lees(notitie("# Het 3e kwartaal 2018\n\nEr is € 25.000 en € -5.\n"))
    assert document.titel == "Het 3e kwartaal 2018"
    alinea = document.blokken[1]
    assert isinstance(alinea, Alinea)
    assert kaal(alinea.regel) == "Er is €\N{NO-BREAK SPACE}25.000 en €\N{NO-BREAK SPACE}-5."


def test_a_note_without_a_heading_has_a_title() -> None:
    assert lees(notitie("Tekst")).titel == "Notitie"
