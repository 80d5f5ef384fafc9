"""The pictures of the notes: what they show as plain data, and how Mermaid draws it."""

from __future__ import annotations

from typing import TypeAlias

from pilotkit.reports.beelden.geldverloop import Geldverloop
from pilotkit.reports.beelden.tijdlijn import Tijdlijn

Beeld: TypeAlias = "Geldverloop | Tijdlijn"
