"""What is of a person in a text, however it is written: found, and masked.

Works on texts as they were typed, not on the data in them: so keys, comments,
broken YAML and files that are no YAML are looked at in the same way, and what is
masked before it is parsed can be shown by nothing that comes after.
"""

from pilotkit.persoonlijk.masker import MASKER, gemaskeerd, masked
from pilotkit.persoonlijk.vondst import MOST_FOUND, Soort, Vondst
from pilotkit.persoonlijk.zeef import may_hold
from pilotkit.persoonlijk.zoeken import find, nooit_getoond

__all__ = [
    "MASKER",
    "MOST_FOUND",
    "Soort",
    "Vondst",
    "find",
    "gemaskeerd",
    "masked",
    "may_hold",
    "nooit_getoond",
]
