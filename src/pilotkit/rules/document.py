"""The list of all rules as a page: the same text that ``pilotkit rule`` prints."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pilotkit.herkomst import eisen_van
from pilotkit.markdown import inline
from pilotkit.profielen import STANDAARD, find_profiel, namen
from pilotkit.rules import KERN
from pilotkit.rules.geldend import families, geldend
from pilotkit.rules.rule import OP_PROEF, Rule
from pilotkit.rules.voorbeelden import voorbeeld

if TYPE_CHECKING:
    from pilotkit.herkomst import Eis

_KOP = """\
# De regels van pilotkit

<!-- Made by `make docs` from the docstrings of the rules: do not edit by hand. -->

Elke melding van `pilotkit check` heeft een code. Hier staat wat de regel vraagt, waarom, en hoe het
wel moet. `pilotkit rule CODE` toont hetzelfde op het scherm. Een `fout` laat de controle mislukken,
een `waarschuwing` en een `tip` niet. Waar een uitzondering mogelijk is, kan die bij
`uitzonderingen` in het bestand van de pilot, met een besluit en een einddatum.
"""


def page() -> str:
    """Return the page with every rule, by family, as Markdown.

    A rule of the core is shown as the standard programme sets it; of the other programmes
    follow the rules of their own.
    """
    blocks, gezegd = [_KOP], {regel.code for regel in KERN}
    for naam in (STANDAARD, *(naam for naam in namen() if naam != STANDAARD)):
        profiel = find_profiel(naam)
        assert profiel is not None  # noqa: S101 - shipped with pilotkit
        alle = geldend(profiel).op_code.values()
        regels = [r for r in alle if naam == STANDAARD or r.code not in gezegd]
        koppen = families(profiel)
        for family, members in groupby(regels, key=lambda rule: rule.code[:3]):
            blocks.append(f"## {koppen.get(family, family[:2])}\n")
            blocks += [_section(rule, eisen_van(rule.code, profiel.eisen())) for rule in members]
    return "\n".join(blocks)


def _section(rule: Rule[Any], eisen: Iterable[Eis]) -> str:
    waiver = "uitzondering mogelijk" if rule.waivable else "geen uitzondering mogelijk"
    parts = [
        f"### {rule.code}\n",
        f"**{rule.titel}** ({rule.severity}; {waiver}; bron: {inline(rule.source)})\n",
    ]
    if rule.preview:
        parts.append(f"{OP_PROEF}\n")
    if rule.uitleg:
        parts.append(f"{rule.uitleg}\n")
    if asked := "\n".join(f"- {inline(eis.zin)}" for eis in eisen):
        parts.append(f"Hoort bij deze eisen uit de stukken:\n\n{asked}\n")
    if example := voorbeeld(rule.code):
        for label, lines in (("Fout", example.fout), ("Goed", example.goed)):
            shown = "\n".join(line.replace("\t", "→ ").rstrip() for line in lines)
            printable = "".join(c if c.isprintable() or c == "\n" else "�" for c in shown)
            parts.append(f"{label} (`{example.bestand}`):\n\n```text\n{printable}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
