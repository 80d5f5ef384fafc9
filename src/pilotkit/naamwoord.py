"""What a programme calls its pilots, with the forms that a sentence needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pilotkit.dutch import aantal, geteld


@dataclass(frozen=True, slots=True)
class Naamwoord:
    """A noun: one, several, and the article that goes with one."""

    enkelvoud: str
    meervoud: str
    lidwoord: str = "de"

    @property
    def kop(self) -> str:
        """One, as it begins a heading or a table."""
        return self.enkelvoud.capitalize()

    @property
    def koppen(self) -> str:
        """Several, as they begin a heading or a table."""
        return self.meervoud.capitalize()

    @property
    def is_onzijdig(self) -> bool:
        """Whether it goes with ``het``."""
        return self.lidwoord == "het"

    @property
    def de(self) -> str:
        """The one that is spoken of: ``de pilot``, ``het initiatief``."""
        return f"{self.lidwoord} {self.enkelvoud}"

    @property
    def voorop(self) -> str:
        """The one that is spoken of, as it begins a sentence: ``De pilot``."""
        return f"{self.lidwoord.capitalize()} {self.enkelvoud}"

    @property
    def deze(self) -> str:
        """This one: ``deze pilot``, ``dit initiatief``."""
        return f"{'dit' if self.is_onzijdig else 'deze'} {self.enkelvoud}"

    @property
    def elke(self) -> str:
        """Every one: ``elke pilot``, ``elk initiatief``."""
        return f"{'elk' if self.is_onzijdig else 'elke'} {self.enkelvoud}"

    @property
    def welke(self) -> str:
        """Which one, as a question begins: ``Welke pilot``, ``Welk initiatief``."""
        return f"{'Welk' if self.is_onzijdig else 'Welke'} {self.enkelvoud}"

    @property
    def een(self) -> str:
        """One that nobody spoke of yet: ``een pilot``."""
        return f"een {self.enkelvoud}"

    @property
    def geen(self) -> str:
        """None: ``geen pilot``."""
        return f"geen {self.enkelvoud}"

    @property
    def geen_enkele(self) -> str:
        """Not a single one: ``geen enkele pilot``, ``geen enkel initiatief``."""
        return f"geen {self.met('enkele', 'enkel')}"

    @property
    def die(self) -> str:
        """The word with which a clause on it begins: ``die``, ``dat``."""
        return "dat" if self.is_onzijdig else "die"

    @property
    def hij(self) -> str:
        """The word that stands for it in a sentence: ``hij``, ``het``."""
        return "het" if self.is_onzijdig else "hij"

    @property
    def ander(self) -> str:
        """One more of them: ``andere pilot``, ``ander initiatief``."""
        return self.met("andere", "ander")

    def met(self, lang: str, kort: str) -> str:
        """Return one that nobody spoke of, with an adjective: ``lopende pilot``.

        ``kort`` is the adjective without its ending, as it stands before ``initiatief``.
        """
        return f"{kort if self.is_onzijdig else lang} {self.enkelvoud}"

    def aantal(self, hoeveel: int) -> str:
        """Return a count of them: ``1 pilot``, ``2.500 pilots``."""
        return aantal(hoeveel, self.enkelvoud, self.meervoud)

    def geteld(self, hoeveel: int) -> str:
        """Return a count of them as a sentence has it: ``één pilot``, ``7 pilots``."""
        return geteld(hoeveel, self.enkelvoud, self.meervoud)

    def in_tekst(self, tekst: str) -> str:
        """Return a text of pilotkit itself, on pilots, as a programme says it.

        What stands between backquotes stays: names of keys, folders and commands. Never for
        a text that somebody typed: there a pilot may be another.
        """
        return tekst if self == PILOT else _PILOT.sub(self._gezegd, tekst)

    def _gezegd(self, gevonden: re.Match[str]) -> str:
        kern = gevonden["kern"]
        if kern is None:
            return gevonden[0]
        is_meer = kern.lower() == "pilots"
        voor, hoe, die = (gevonden[deel] or "" for deel in ("voor", "hoe", "die"))
        if self.is_onzijdig and not is_meer:
            is_bepaald = voor.strip().lower() in ("de", "deze")
            voor = _als(_ONZIJDIG, voor)
            hoe = hoe if is_bepaald else _als(_KORT, hoe)
            die = die.replace("die", "dat")
        gezegd = f"{voor}{hoe}{self.meervoud if is_meer else self.enkelvoud}{die}"
        return f"{gezegd[0].upper()}{gezegd[1:]}" if gevonden[0][0].isupper() else gezegd


def _als(vormen: dict[str, str], woord: str) -> str:
    """Return another form of a word with the space behind it, where there is one."""
    kaal = woord.rstrip()
    return vormen.get(kaal.lower(), kaal) + woord[len(kaal) :]


_ONZIJDIG = {
    "de": "het", "deze": "dit", "elke": "elk", "welke": "welk", "geen enkele": "geen enkel",
}  # fmt: skip
_KORT = {
    "andere": "ander", "afgeronde": "afgerond", "gestopte": "gestopt", "hele": "heel",
    "lopende": "lopend", "nieuwe": "nieuw", "vertelde": "verteld",
}  # fmt: skip
"""What an article or an adjective becomes before a noun with ``het``."""
_PILOT = re.compile(
    r"`[^`]*`"
    rf"|(?<![\w`/.-])(?P<voor>(?:{'|'.join(_ONZIJDIG)}|een|één|geen)\s+)?"
    rf"(?P<hoe>(?:{'|'.join(_KORT)})\s+)?(?P<kern>pilots?)(?![\w`/-])(?P<die>\s+die\b)?",
    re.IGNORECASE,
)
PILOT = Naamwoord("pilot", "pilots")
"""What a pilot is called where a programme says nothing else."""
