"""What is taken out of a file leaves everything else, and every comment, where it was."""

from __future__ import annotations

import pytest

from pilotkit.bewerken.weghalen import weggehaald
from pilotkit.errors import WrongUse
from pilotkit.finding import Path

TEXT = """\
titel: Idee  # kop
# over de rest
themas: [een, twee, drie]
planning:
  start: 2018-01-01  # begin
  einde: 2019-01-01
partners:
  # de eerste
  - naam: A  # van ver
    soort: gemeente
  - {naam: B, soort: bedrijf}
borging: {hoe: Zo., wie: A}
"""


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (("titel",), "titel: Idee  # kop\n", "# kop\n"),
        (("themas", 0), "[een, twee, drie]", "[twee, drie]"),
        (("themas", 1), "[een, twee, drie]", "[een, drie]"),
        (("themas", 2), "[een, twee, drie]", "[een, twee]"),
        (("planning", "start"), "  start: 2018-01-01  # begin\n", "  # begin\n"),
        (("planning", "einde"), "  einde: 2019-01-01\n", ""),
        (
            ("partners", 0),
            "  - naam: A  # van ver\n    soort: gemeente\n",
            "  # van ver\n",
        ),
        (("partners", 1), "  - {naam: B, soort: bedrijf}\n", ""),
        (("partners", 1, "naam"), "{naam: B, soort", "{soort"),
        (("borging", "wie"), "{hoe: Zo., wie: A}", "{hoe: Zo.}"),
        (("borging",), "borging: {hoe: Zo., wie: A}\n", ""),
        (("weg",), "", ""),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_that_goes(path: Path, old: str, new: str, line_end: str) -> None:
    made = weggehaald(TEXT.replace("\n", line_end).encode(), path)
    assert made == TEXT.replace(old, new, 1).replace("\n", line_end).encode()


def test_what_holds_nothing_else_goes_along() -> None:
    text = b"titel: Idee\nevaluatie:\n  lessen:\n    - {datum: 2018-01-01}\nbron: x\n"
    assert weggehaald(text, ("evaluatie", "lessen", 0, "datum")) == b"titel: Idee\nbron: x\n"


def test_what_would_take_more_along_is_refused() -> None:
    text = b"partners:\n  - naam: A  # van ver\n    soort: gemeente\n"
    with pytest.raises(WrongUse, match="Open het bestand in een editor"):
        weggehaald(text, ("partners", 0, "naam"))
    anchored = b"een: &x {a: 1, b: 2}\ntwee: *x\n"
    with pytest.raises(WrongUse):
        weggehaald(anchored, ("een",))
