"""What is of a person in a text, however it is written: found, and masked.

Works on texts as they were typed, not on the data in them: so keys, comments,
broken YAML and files that are no YAML are looked at in the same way, and what is
masked before it is parsed can be shown by nothing that comes after. ``zoeken`` is imported
where the sieve lets something through: most repositories hold nothing of a person.
"""

from pilotkit.persoonlijk.masker import MASKER, gemaskeerd, masked
from pilotkit.persoonlijk.vondst import MOST_FOUND, Vondst, Vondstsoort
from pilotkit.persoonlijk.zeef import may_hold

__all__ = [
    "MASKER",
    "MOST_FOUND",
    "Vondst",
    "Vondstsoort",
    "gemaskeerd",
    "masked",
    "may_hold",
]
