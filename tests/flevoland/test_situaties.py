"""An honest start in every situation that the documents describe gets the verdict they give."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from pilotkit.check import check
from pilotkit.finding import Severity
from pilotkit.source.repository import Checkout

HERE = Path(__file__).parent
DAG = date(2018, 9, 30)
YAML_ = YAML(typ="rt", pure=True)
SITUATIES: list[dict[str, Any]] = YAML_.load((HERE / "situaties.yaml").read_text(encoding="utf-8"))


def veranderd(data: Any, anders: dict[str, Any]) -> Any:
    """Return the data with other values at some paths; what becomes null is gone."""
    nieuw = deepcopy(data)
    weg: list[tuple[Any, Any]] = []
    for pad, waarde in anders.items():
        *begin, eind = [int(stap) if stap.isdigit() else stap for stap in pad.split(".")]
        hier = nieuw
        for stap in begin:
            hier = hier[stap]
        if waarde is None:
            weg.append((hier, eind))
        else:
            hier[eind] = waarde
    for hier, eind in sorted(weg, key=lambda plek: str(plek[1]), reverse=True):
        del hier[eind]
    return nieuw


def geschreven(data: Any) -> str:
    """Return data as YAML."""
    buffer = StringIO()
    YAML_.dump(data, buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("situatie", SITUATIES, ids=lambda situatie: situatie["naam"])
def test_the_verdict_is_that_of_the_document(situatie: dict[str, Any], tmp_path: Path) -> None:
    start = YAML_.load((HERE / "start.yaml").read_text(encoding="utf-8"))
    (tmp_path / "pilots").mkdir()
    pilot = geschreven(veranderd(start, situatie["anders"]))
    (tmp_path / "pilots" / "werf.yaml").write_text(pilot, encoding="utf-8")
    if "programma" in situatie:
        programma = geschreven({"programma": "flevoland", **situatie["programma"]})
        (tmp_path / "programma.yaml").write_text(programma, encoding="utf-8")
    found = check(Checkout(tmp_path), DAG).diagnostics
    fouten = {d.code for d in found if d.severity is Severity.FOUT}
    waarschuwingen = {d.code for d in found if d.severity is Severity.WAARSCHUWING}
    codes = set(situatie.get("codes", ()))
    if situatie["oordeel"] == "niet":
        assert codes <= fouten
    elif situatie["oordeel"] == "let_op":
        assert not fouten
        assert codes == waarschuwingen
    else:
        assert not fouten | waarschuwingen


def test_there_are_enough_of_them_and_each_says_where_and_what() -> None:
    assert len(SITUATIES) >= 20
    assert len({situatie["naam"] for situatie in SITUATIES}) == len(SITUATIES)
    for situatie in SITUATIES:
        assert situatie["bron"]
        assert situatie["tekst"].endswith(".")
        assert situatie["oordeel"] in ("goed", "let_op", "niet")
