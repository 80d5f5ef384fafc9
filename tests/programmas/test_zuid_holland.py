"""Zuid-Holland as the report has it: 43 proeftuinen, with only what it says of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pilotkit.finding import Path as DataPath
from tests.conftest import ROOT, Command
from tests.programmas.voorbeeld import DAG, every_command, feit, suggested, summary, telling

VOORBEELD = "zuid-holland"
WIE = ["-c", "user.name=Toets", "-c", "user.email=toets@example.org"]
PILOTS = sorted((ROOT / "examples" / VOORBEELD / "pilots").glob("*.yaml"))


@pytest.mark.parametrize(
    ("pilot", "pad", "waarde", "plaats"),
    [
        ("jooz", ("titel",), "Jong ouderschap en onbedoelde zwangerschap (JOOZ)",
         "bijlage 1, nr. 8"),
        ("jooz", ("kenmerken", "participatie", 1, "vorm"), "uitvoering", "§3.2 ad 2"),
        ("jooz", ("kenmerken", "samenwerking"), ["formeel_en_informeel", "professionals"], "§4.1"),
        ("goeree-overflakkee-leefbaarheid-en-vitaliteit", ("kenmerken", "mate"), "meebeslissen",
         "§3.2 ad 1"),
        ("inwoners-aan-zet", ("gemeenten",), ["Alphen aan den Rijn"], "§3.2 ad 3"),
        ("inwoners-aan-zet", ("kenmerken", "initiatiefnemer", "naam"), "Tom in de Buurt", ""),
        ("inwoners-aan-zet", ("kenmerken", "initiatiefnemer"),
         {"soort": "samenwerkingsverband", "naam": "Tom in de Buurt"}, "§4.1 ad 2"),
        ("buurtplatform-buuv", ("kenmerken", "opdrachtgever", "soort"), "organisatie", ""),
        ("goeree-overflakkee-dashboard", ("kenmerken", "samenwerking"), ["intern_gemeenten"],
         "§4.1 ad 1"),
        ("expex-midden-holland", ("kenmerken", "methode"), ["Experienced Experts (ExpEx)"],
         "§3.2 ad 2"),
        ("krachtpatsers-delft", ("kenmerken", "geevalueerd"), False, "bijlage 1"),
        ("less-is-more", ("kenmerken", "geevalueerd_door"),
         ["Nivel", "Movisie", "Verwey-Jonker Instituut"], "hoofdstuk 1"),
        ("goede-en-veilige-start-in-de-buurt", ("gemeenten",), ["Dordrecht"], "§3.2 ad 3"),
    ],
)  # fmt: skip
def test_fact_and_its_place(pilot: str, pad: DataPath, waarde: Any, plaats: str) -> None:
    gevonden, bron = feit(VOORBEELD, f"pilots/{pilot}.yaml", pad)
    assert gevonden == waarde
    assert bron.startswith(plaats)


@pytest.mark.parametrize(
    ("pilot", "woorden"),
    [
        ("goeree-overflakkee-leefbaarheid-en-vitaliteit", "veertien dorpsraden en vijf kernen"),
        ("transitiearena-preventief-jeugdbeleid", "Vijftien koplopers"),
        ("ouders-aan-zet-halt", "twintig ouders en jongeren"),
        ("wij-cooperatie-vlaardingen", "dertig nieuwe leden"),
    ],
)
def test_figures_that_the_report_gives_of_one(pilot: str, woorden: str) -> None:
    place = ROOT / "examples" / VOORBEELD / "pilots" / f"{pilot}.yaml"
    assert woorden in " ".join(place.read_text(encoding="utf-8").split())


def test_there_are_43_numbered_as_in_the_annex() -> None:
    gevonden = [feit(VOORBEELD, f"pilots/{p.name}", ("kenmerken", "nummer"))[0] for p in PILOTS]
    assert sorted(gevonden) == list(range(1, 44))


def test_nothing_is_made_up() -> None:
    """No verdict, amount, date, decision or partner stands in any file: the report has none."""
    for place in PILOTS:
        data = feit(VOORBEELD, f"pilots/{place.name}", ("titel",))
        assert data[1].startswith("bijlage 1, nr. ")
        text = place.read_text(encoding="utf-8")
        for key in ("voorwaarden", "begroting", "planning", "besluiten", "partners", "fase"):
            assert f"\n{key}:" not in text, place.name


def test_evaluated_36_of_43(pilotkit: Command) -> None:
    gevonden = telling(VOORBEELD, "geevalueerd", pilotkit)
    assert gevonden["counts"] == {"ja": 36, "nee": 7}
    assert gevonden["not_mentioned"] == 0


def test_23_of_36_as_stated_beside_what_the_records_give(pilotkit: Command) -> None:
    gevonden = telling(VOORBEELD, "participatie", pilotkit)
    assert gevonden["of"] == 36
    assert gevonden["counts"] == {"gerealiseerd": 16, "bedoeld_niet_gelukt": 0}
    assert gevonden["not_mentioned"] == 20
    assert [(o["value"], o["count"], o["of"], o["source"]) for o in gevonden["stated"]] == [
        ("gerealiseerd", 23, 36, "eindverslag §3.1"),
        ("bedoeld_niet_gelukt", 4, 36, "eindverslag §3.1"),
    ]
    out = pilotkit("summary", "--as-of", DAG, "--repo", ROOT / "examples" / VOORBEELD)[1]
    rij = next(line for line in out.splitlines() if "gerealiseerd" in line)
    assert rij.split("gerealiseerd")[1].split() == [
        "16",
        "23",
        "van",
        "36",
        "(eindverslag",
        "§3.1)",
    ]


@pytest.mark.parametrize(
    ("kenmerk", "aantallen", "niet_vermeld"),
    [
        ("participatievorm",
         {"meedenken_en_meebeslissen": 6, "uitvoering": 7, "burgerinitiatief": 3}, 21),
        ("samenwerking",
         {"intern_gemeenten": 2, "gemeenten_en_organisaties": 5, "formeel_en_informeel": 9,
          "professionals": 5}, 19),
        ("rollen_gemeente",
         {"opdrachtgever": 1, "financier": 0, "initiatiefnemer": 2, "facilitator": 0,
          "beleidsmaker": 0}, 40),
    ],
)  # fmt: skip
def test_what_the_records_count(
    kenmerk: str, aantallen: dict[str, int], niet_vermeld: int, pilotkit: Command
) -> None:
    gevonden = telling(VOORBEELD, kenmerk, pilotkit)
    assert (gevonden["counts"], gevonden["not_mentioned"]) == (aantallen, niet_vermeld)


def test_eleven_and_seventeen_lessons_with_their_tags() -> None:
    from pilotkit.programmas.zuid_holland.woorden import Lestag

    lessen = feit(VOORBEELD, "programma.yaml", ("lessen",))[0]
    assert [les["bron"] for les in lessen] == ["eindverslag §3.4"] * 11 + ["eindverslag §4.2"] * 17
    assert [les["tags"] for les in lessen] == [[str(tag)] for tag in Lestag]


def test_no_phases_and_no_ceiling(pilotkit: Command) -> None:
    data = summary(VOORBEELD, pilotkit)
    assert data["phases"] == {}
    assert {pilot["phase"] for pilot in data["pilots"]} == {None}
    assert data["budget"]["ceiling"] is None
    assert len(data["pilots"]) == 43


def test_the_summary_speaks_of_proeftuinen(pilotkit: Command) -> None:
    out = pilotkit("summary", "--as-of", DAG, "--repo", ROOT / "examples" / VOORBEELD)[1]
    assert "43 proeftuinen" in out
    assert "Proeftuin " in out


def test_an_editor_offers_the_words_of_the_programme() -> None:
    typen = ["intern_gemeenten", "gemeenten_en_organisaties", "formeel_en_informeel",
             "professionals"]  # fmt: skip
    assert suggested(VOORBEELD, "kenmerken:\n  samenwerking: [|]") == typen
    sleutels = suggested(VOORBEELD, "titel: x\n|")
    assert "kenmerken" in sleutels
    assert not {"fase", "fasen"} & set(sleutels)


def test_a_change_of_a_kenmerk_is_told(pilotkit: Command, tmp_path: Path) -> None:
    repo = Path(shutil.copytree(ROOT / "examples" / VOORBEELD, tmp_path / "repo"))
    for command in (["init", "-q"], ["add", "."], [*WIE, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=repo, check=True)
    place = repo / "pilots" / "krachtpatsers-delft.yaml"
    text = place.read_text(encoding="utf-8").replace("geevalueerd: false", "geevalueerd: true")
    place.write_text(text + "  samenwerking: [professionals]\n", encoding="utf-8")
    code, out, _ = pilotkit("diff", "HEAD", "--repo", repo)
    assert code == 0
    assert "kenmerk: geëvalueerd: nee wordt ja" in out
    assert "kenmerk: type van samenwerking: nieuw, professionals" in out


def test_every_command(pilotkit: Command, tmp_path: Path) -> None:
    every_command(VOORBEELD, "jooz", pilotkit, tmp_path)


def test_a_new_one_is_asked_for_what_admission_asks(pilotkit: Command, tmp_path: Path) -> None:
    repo = Path(shutil.copytree(ROOT / "examples" / VOORBEELD, tmp_path / "repo"))
    assert pilotkit("new", "taalcafe", "--titel", "Taalcafé", "--repo", repo)[0] == 0
    made = (repo / "pilots" / "taalcafe.yaml").read_text(encoding="utf-8")
    assert "fase:" not in made
    text = made + "ingediend_op: 2018-04-12\n"
    (repo / "pilots" / "taalcafe.yaml").write_text(text, encoding="utf-8")
    out = pilotkit("check", "--format", "concise", "--as-of", "2018-06-01", "--repo", repo)[1]
    for code in ("ZH201", "ZH210", "ZH211", "ZH212"):
        assert code in out


def test_a_new_repository_has_nothing_to_say(pilotkit: Command, tmp_path: Path) -> None:
    assert pilotkit("init", tmp_path / "nieuw", "--programma", "zuid_holland")[0] == 0
    code, out, _ = pilotkit("check", "--strict", "--repo", tmp_path / "nieuw")
    assert code == 0, out
    assert pilotkit("new", "taalcafe", "--titel", "Taalcafé", "--repo", tmp_path / "nieuw")[0] == 0
