"""The faults that are made are the ones that are meant."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.mutants.__main__ import PACKAGES, explained, tries
from tests.mutants.faults import faults_in


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("a = b <= c", ["a = b < c"]),
        ("a = b if c is not None else d", ["a = b if c is None else d"]),
        ("a = 'é' in b and c", ["a = 'é' not in b and c", "a = 'é' in b or c"]),
        ("a = not (b or c)", ["a =  (b or c)", "a = not (b and c)"]),
        ("a = 9 + b", ["a = 10 + b", "a = 9 - b"]),
        ("a = 'x' + b", []),
        ("a = any(b)", ["a = all(b)"]),
        ("if a:\n    b = True", ["if (not a):\n    b = True", "if a:\n    b = False"]),
        ("a = [b for b in c if d.e]", ["a = [b for b in c if (not d.e)]"]),
        ("if TYPE_CHECKING:\n    import a", []),
        ("def a(b: Literal[1]) -> Literal[2]: ...", []),
    ],
)
def test_the_faults_of_a_text(source: str, made: list[str]) -> None:
    assert sorted(fault.made_in(source) for fault in faults_in(source)) == sorted(made)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_fault_is_a_program_still(package: str) -> None:
    found = tries(package, 40)
    assert found
    for one in found:
        compile(one.fault.made_in((ROOT / one.path).read_text(encoding="utf-8")), one.path, "exec")


def test_what_is_explained_can_still_be_made() -> None:
    made = {str(one) for package in PACKAGES for one in tries(package, 0)}
    assert explained().keys() <= made
