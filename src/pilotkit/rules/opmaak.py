"""The words of a rule in Markdown: those from a file of a repository are no Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pilotkit.markdown import inline
from pilotkit.rules.rule import Rule


def titel_in_markdown(regel: Rule[Any]) -> str:
    """Return what a rule asks."""
    return inline(regel.titel) if regel.is_eigen else _genoemd(regel).titel


def uitleg_in_markdown(regel: Rule[Any]) -> str:
    """Return why a rule asks that; may be empty."""
    if not regel.is_eigen:
        return _genoemd(regel).uitleg
    alineas = (" ".join(alinea.split()) for alinea in regel.uitleg.split("\n\n"))
    return "\n\n".join(inline(alinea) for alinea in alineas if alinea)


def _genoemd(regel: Rule[Any]) -> Rule[Any]:
    """Return a rule of pilotkit in which what a programme calls a pilot is no Markdown either."""
    heet = regel.heet
    veilig = replace(heet, enkelvoud=inline(heet.enkelvoud), meervoud=inline(heet.meervoud))
    return replace(regel, heet=veilig)
