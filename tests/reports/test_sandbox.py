"""A template of a repository: it goes first, it reaches nothing, and it comes to an end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command

MAG_NIET = "gebruikt iets dat een sjabloon niet mag"


def test_an_own_template_goes_first(pilotkit: Command, portefeuille: Path) -> None:
    folder = portefeuille / "templates"
    folder.mkdir()
    (folder / "verantwoording.md.j2").write_text("Gemaakt in {{ 2000 + 18 }}.", encoding="utf-8")
    (folder / "advies.md.j2").write_text(
        "# {{ pilot ~ '*' }}\n\n{% for v in voorwaarden %}{{ loop.index }}/{{ loop.length }}"
        '{{ "," if not loop.last }}{% endfor %}\n\n{% include "verantwoording.md.j2" %}\n',
        encoding="utf-8",
    )
    asked = ("--repo", portefeuille, "--quarter", "2018-Q3")
    assert pilotkit("report", *asked)[1].endswith("\nGemaakt in 2018.\n")
    advies = pilotkit("report", "advies", "--pilot", "vakpaspoort", *asked)[1]
    assert advies == ("# Vakpaspoort\\*\n\n1/6,2/6,3/6,4/6,5/6,6/6\nGemaakt in 2018.\n")


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ ''.__class__.__mro__ }}", f"regel 1, {MAG_NIET}"),
        ("\n{{ titel.__init__.__globals__ }}", f"regel 2, {MAG_NIET}"),
        ("\n\n{{ bestaatniet }}", "regel 3, gebruikt een naam die er niet is"),
        ("{% for x in %}", "regel 1, klopt niet"),
        (
            "{% include '../geheim.md.j2' %}",
            "vraagt om een sjabloon dat er niet is: ../geheim.md.j2.",
        ),
        ("{% include 'geheim.txt' %}", "vraagt om een sjabloon dat er niet is: geheim.txt."),
        ("{% include 'stuk.md.j2' %}", "het sjabloon templates/stuk.md.j2, regel 2, gebruikt een"),
        ("{{ 1 / 0 }}", "klopt niet"),
        ("{{ range(999999999) | list }}", "klopt niet"),
        ("{{ titel | bestaatniet }}", "regel 1, klopt niet"),
        ("{{ titel | center(1000000000) }}", "regel 1, klopt niet"),
        ("{{ titel.ljust(1000000000) }}", f"regel 1, {MAG_NIET}"),
        ("{{ '{:>1000000000}'.format(1) }}", f"regel 1, {MAG_NIET}"),
        ("{{ '%1000000000d' % 1 }}", f"regel 1, {MAG_NIET}"),
        ("{{ 'a' * 10000000000 }}", f"regel 1, {MAG_NIET}"),
        ("{{ 10 ** 10 ** 10 }}", f"regel 1, {MAG_NIET}"),
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            f"regel 1, {MAG_NIET}: dit wordt te veel of komt niet aan een eind.",
        ),
        ("{% for a in [[]] recursive %}{{ loop(a) }}{% endfor %}", "een lus mag zichzelf niet"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "klopt niet"),
        (
            (
                "{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}"
                "{{ a(40) }}"
            ),
            f"regel 1, {MAG_NIET}",
        ),
        (
            (
                "{% set n = namespace(x=titel) %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}"
                "{% endfor %}"
            ),
            f"regel 1, {MAG_NIET}",
        ),
        (
            (
                "{% set n = namespace(x=titel) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}"
                "{% endfor %}"
            ),
            f"regel 1, {MAG_NIET}",
        ),
        (
            (
                "{% set n = namespace(x=titel) %}{% for i in range(60) %}"
                "{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}"
            ),
            f"regel 1, {MAG_NIET}",
        ),
        ("{% for a in range(90000) %}" + "a" * 60 + "{% endfor %}", "de notitie wordt te lang"),
    ],
)
def test_a_template_is_held_in_the_sandbox(
    pilotkit: Command, portefeuille: Path, template: str, sentence: str
) -> None:
    folder = portefeuille / "templates"
    folder.mkdir()
    (folder / "commissie.md.j2").write_text(template, encoding="utf-8")
    (folder / "stuk.md.j2").write_text("\n{{ bestaatniet }}", encoding="utf-8")
    (portefeuille / "geheim.md.j2").write_text("geheim", encoding="utf-8")
    (folder / "geheim.txt").write_text("geheim", encoding="utf-8")
    code, out, err = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_template_that_links_out_is_not_followed(
    pilotkit: Command, portefeuille: Path, tmp_path: Path
) -> None:
    (tmp_path / "buiten.j2").write_text("geheim", encoding="utf-8")
    (portefeuille / "templates").mkdir()
    (portefeuille / "templates" / "commissie.md.j2").symlink_to(tmp_path / "buiten.j2")
    _, note, _ = pilotkit("report", "--repo", portefeuille, "--quarter", "2018-Q3")
    assert "geheim" not in note
    assert note.startswith("# Voorbeeldportefeuille")
