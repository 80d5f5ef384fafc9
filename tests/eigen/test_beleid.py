"""`diff` says in front when the policy itself changes, and what became milder stands out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.eigen.conftest import DAG, Commit, anders

WAS_IS: dict[str, tuple[str, str, str, bool]] = {
    "voorwaarde weg": (
        "    - sleutel: gemeten\n      titel: Gemeten",
        "    - sleutel: anders\n      titel: Anders",
        "De voorwaarde ‘Gemeten’ (`gemeten`) vervalt.", True,
    ),
    "voorwaarde nieuw": (
        "    - sleutel: gemeten\n      titel: Gemeten",
        "    - sleutel: anders\n      titel: Anders",
        "De voorwaarde ‘Anders’ (`anders`) komt erbij.", False,
    ),
    "niet meer verplicht": (
        "verplicht: true\n          niet", "niet",
        "De voorwaarde ‘Met de buurt’ (`met_de_buurt`) vraagt niet meer: `onderhoud` is ingevuld.",
        True,
    ),
    "mag nu wel": (
        "          niet: [waterschap]\n", "",
        ("De voorwaarde ‘Met de buurt’ (`met_de_buurt`) vraagt niet meer: bij `onderhoud` staat "
        "niet `waterschap`."), True,
    ),
    "minder nodig": (
        "minstens: 2", "minstens: 1",
        ("De voorwaarde ‘Met de buurt’ (`met_de_buurt`) vraagt niet meer: bij `straten` staan er "
        "minstens 2."), True,
    ),
    "meer nodig": (
        "minstens: 2", "minstens: 3",
        ("De voorwaarde ‘Met de buurt’ (`met_de_buurt`) vraagt nu: bij `straten` staan er "
        "minstens 3."), False,
    ),
    "niet meer bij deels": (
        "      ook_deels: true\n", "",
        ("De voorwaarde ‘Gemeten’ (`gemeten`) vraagt niet meer: `maatstaf` is ingevuld, ook bij "
        "`deels`."), True,
    ),
    "milder": (
        "code: WW201\n", "code: WW201\n      ernst: tip\n",
        "De regel WW201 is milder: eerst fout, nu tip.", True,
    ),
    "geen uitzondering": (
        "code: WW201\n", "code: WW201\n      uitzonderbaar: false\n",
        "Op de regel WW201 is geen uitzondering meer mogelijk.", False,
    ),
    "uitzondering": (
        "      sleutel: kenmerken.bodem\n",
        "      uitzonderbaar: true\n      sleutel: kenmerken.bodem\n",
        "Op de regel WW301 is nu een uitzondering mogelijk.", True,
    ),
    "regel uit": (
        "{code: PK503, aan: false}", "{code: PK403, aan: false}",
        "De regel PK403 geldt niet meer: Een mijlpaal waarvan de datum voorbij is, is gehaald.",
        True,
    ),
    "regel aan": (
        "{code: PK503, aan: false}", "{code: PK403, aan: false}",
        "De regel PK503 geldt nu ook: Eén organisatie heeft overal dezelfde naam.",
        False,
    ),
    "regel milder": (
        "{code: PK310, bron: kader §4}", "{code: PK310, bron: kader §4, ernst: tip}",
        "De regel PK310 is milder: eerst waarschuwing, nu tip.", True,
    ),
    "eigen regel anders": (
        "vanaf: [proef, klaar]", "vanaf: [klaar]",
        ("De regel WW301 vraagt nu `kenmerken.bodem` in de fase klaar; eerst `kenmerken.bodem` in "
        "de fase proef of klaar."), True,
    ),
    "plafond omhoog": (
        "plafond: 250000", "plafond: 290000",
        "Het plafond van het programma gaat van € 250.000 naar € 290.000.", True,
    ),
    "plafond omlaag": (
        "plafond: 250000", "plafond: 200000",
        "Het plafond van het programma gaat van € 250.000 naar € 200.000.", False,
    ),
    "fase telt anders": (
        "{fase: proef, als: uitvoering", "{fase: proef, als: ontwikkeling",
        "De fase `proef` telt nu mee als ontwikkeling; eerst als uitvoering.", True,
    ),
    "fase erbij": (
        "    - {fase: klaar", "    - {fase: nazorg, als: vervolg}\n    - {fase: klaar",
        "Nieuw bij fase: `nazorg`.", False,
    ),
    "wie beslist": (
        "{handeling: geld, organen: [dagelijks bestuur]}",
        "{handeling: geld, organen: [dagelijks bestuur, algemeen bestuur]}",
        "Over geld besluit nu dagelijks bestuur en algemeen bestuur; eerst dagelijks bestuur.",
        True,
    ),
    "gebied weg": (
        "gebieden: [Noorderpolder, Zuiderpolder]", "gebieden: [Noorderpolder]",
        "Weg bij gebied: `Zuiderpolder`.", False,
    ),
    "plicht": (
        "maanden: 6", "maanden: 12", ("De plicht `halfjaarbericht` is anders: bericht over de "
        "proeftuinen."), True,
    ),
    "toetser": (
        "toetser: de klankbordgroep", "toetser: de directeur",
        "Als toetser staat er nu de directeur; eerst de klankbordgroep.", False,
    ),
    "naam": (
        "programma: proeftuinen-wijkwater", "programma: wijkwater",
        "Het programma is nu `wijkwater`; eerst was het `proeftuinen-wijkwater`.", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WAS_IS)
def test_a_change_of_policy_comes_first(
    pilotkit: Command, wijkwater: Path, commit: Commit, case: str
) -> None:
    was, becomes, zin, is_milder = WAS_IS[case]
    commit(wijkwater)
    anders(wijkwater / "programma.yaml", (was, becomes))
    anders(wijkwater / "pilots" / "geveltuinen.yaml", ("rij geveltuinen", "lange rij geveltuinen"))
    where = ("--repo", wijkwater, "--as-of", DAG)
    status, out, _ = pilotkit("diff", "HEAD", *where)
    assert status == 0
    lines = out.splitlines()
    assert lines[2] == "Het beleid zelf verandert"
    assert f"  {'let op: ' if is_milder else ''}{zin}" in lines
    milder = [n for n, line in enumerate(lines) if line.startswith("  let op: ")]
    plain = [n for n, line in enumerate(lines) if line[:3].strip() and line.startswith("  ")]
    front = lines[3 : lines.index("", 3)]
    marks = [line.startswith("  let op: ") for line in front]
    assert marks == sorted(marks, reverse=True), (milder, plain)
    made = json.loads(pilotkit("diff", "HEAD", "--format", "json", *where)[1])
    assert {"text": zin, "looser": is_milder} in made["policy"]
    markdown = pilotkit("diff", "HEAD", "--format", "markdown", *where)[1]
    assert markdown.splitlines()[2] == "### Het beleid zelf verandert"


def test_nothing_is_said_where_the_policy_stays(
    pilotkit: Command, wijkwater: Path, commit: Commit
) -> None:
    commit(wijkwater)
    anders(wijkwater / "programma.yaml", ("bericht 2", "bericht twee"))
    out = pilotkit("diff", "HEAD", "--repo", wijkwater, "--as-of", DAG)[1]
    assert "beleid" not in out
    assert (
        json.loads(
            pilotkit("diff", "HEAD", "--repo", wijkwater, "--as-of", DAG, "--format", "json")[1]
        )["policy"]
        == []
    )


def test_another_programme_is_another_policy(
    pilotkit: Command, portefeuille: Path, commit: Commit
) -> None:
    commit(portefeuille)
    path = portefeuille / "programma.yaml"
    anders(
        path,
        ("programma: flevoland\n", ("programma: flevoland-min\nprofiel:\n  basis: flevoland\n"
         "  zonder: [vernieuwing]\n  regels: [{code: PK406, aan: false}]\n")),
    )  # fmt: skip
    out = pilotkit("diff", "HEAD", "--repo", portefeuille, "--as-of", "2018-12-31")[1]
    assert out.splitlines()[3:7] == [
        "  let op: Het programma is nu `flevoland-min`; eerst was het `flevoland`.",
        "  let op: De voorwaarde ‘Vernieuwing’ (`vernieuwing`) vervalt.",
        (
            "  let op: De regel PK406 geldt niet meer: Vanaf de uitvoering is er een advies van de "
            "ideeënmakelaar, en het is gunstig."
        ),
        "",
    ]


def test_a_broken_policy_is_told_in_the_comment(
    pilotkit: Command, wijkwater: Path, commit: Commit
) -> None:
    commit(wijkwater)
    anders(wijkwater / "programma.yaml", ("soort: getal", "soort: cijfer"))
    status, out, err = pilotkit("diff", "HEAD", "--repo", wijkwater, "--format", "markdown")
    assert status == 2
    assert "programma.yaml` heeft fouten" in err
    assert "heeft fouten" in out
