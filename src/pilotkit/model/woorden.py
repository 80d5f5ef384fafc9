"""The closed lists of words of the YAML, and the bounds of its values (2-schema).

Nothing here needs pydantic: what only names a phase or a verdict starts fast.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self

EERSTE_DATUM = date(1900, 1, 1)
LAATSTE_DATUM = date(2199, 12, 31)
GROOTSTE_BEDRAG = 999_999_999_999
"""In whole euros."""


class Fasesoort(StrEnum):
    """What a phase is to the core, whatever a programme calls it."""

    IDEE = "idee"
    ONTWIKKELING = "ontwikkeling"
    UITVOERING = "uitvoering"
    VERVOLG = "vervolg"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"
    ZELFSTANDIG = "zelfstandig"


class Fase(str):
    """A phase of a programme: its name as in the YAML, and what kind of phase it is.

    It compares, hashes and prints as its name. Of a pilot whose programme knows no
    phases it is :data:`GEEN_FASE`: no name, no kind, and every flag False.
    """

    __slots__ = ("soort",)
    soort: Fasesoort | None

    def __new__(cls, naam: str, soort: Fasesoort | None = None) -> Self:
        """Return the phase of this name and kind."""
        fase = super().__new__(cls, naam)
        object.__setattr__(fase, "soort", soort)
        return fase

    def __setattr__(self, naam: str, waarde: object) -> None:
        raise AttributeError(naam)

    def __delattr__(self, naam: str) -> None:
        raise AttributeError(naam)

    def __reduce__(self) -> tuple[type[Fase], tuple[str, Fasesoort | None]]:
        return type(self), (str(self), self.soort)

    @property
    def is_standaard(self) -> bool:
        """Whether it is called what the core calls its kind."""
        return self.soort is not None and str(self) == str(self.soort)

    @property
    def vanaf_uitvoering(self) -> bool:
        """Whether the gate to uitvoering has been passed: what 3-rules calls 'from uitvoering'."""
        return self.soort in (Fasesoort.UITVOERING, Fasesoort.VERVOLG, Fasesoort.AFGEROND)

    @property
    def begonnen(self) -> bool:
        """Whether the pilot is no plan any more: it runs, is over, or went its own way."""
        return self.soort not in (None, Fasesoort.IDEE, Fasesoort.ONTWIKKELING)

    @property
    def loopt(self) -> bool:
        """Whether the pilot is being carried out: uitvoering or vervolg."""
        return self.soort in (Fasesoort.UITVOERING, Fasesoort.VERVOLG)

    @property
    def beeindigd(self) -> bool:
        """Whether the pilot is over: afgerond or gestopt."""
        return self.soort in (Fasesoort.AFGEROND, Fasesoort.GESTOPT)

    @property
    def legt_beslag(self) -> bool:
        """Whether what is asked claims money: as long as the pilot runs (2-schema)."""
        return self.loopt

    @property
    def buiten(self) -> bool:
        """Whether the pilot goes on outside the programme."""
        return self.soort is Fasesoort.ZELFSTANDIG


GEEN_FASE = Fase("")
"""The phase of a pilot whose programme knows none."""


class Oordeel(StrEnum):
    """How far a pilot meets a condition."""

    VOLDOET = "voldoet"
    DEELS = "deels"
    VOLDOET_NIET = "voldoet_niet"
    OPEN = "open"


class Licentie(StrEnum):
    """What others may do with published data."""

    CC0 = "CC0"
    CC_BY = "CC-BY"


class Stand(StrEnum):
    """How a pilot goes, in its own last word on it."""

    OP_KOERS = "op_koers"
    AANDACHT = "aandacht"
    STAGNEERT = "stagneert"


class Partijsoort(StrEnum):
    """What kind of party a partner is."""

    GEMEENTE = "gemeente"
    PROVINCIE = "provincie"
    RIJK = "rijk"
    MAATSCHAPPELIJKE_ORGANISATIE = "maatschappelijke_organisatie"
    ONDERWIJS = "onderwijs"
    KENNISINSTELLING = "kennisinstelling"
    BEDRIJF = "bedrijf"
    UITVOERINGSORGANISATIE = "uitvoeringsorganisatie"
    INWONERS = "inwoners"


class Verantwoordelijkheid(StrEnum):
    """The three responsibilities that partners share."""

    ONTWIKKELING = "ontwikkeling"
    UITVOERING = "uitvoering"
    BORGING = "borging"


class Orgaan(StrEnum):
    """Who decides."""

    PROVINCIALE_STATEN = "Provinciale Staten"
    GEDEPUTEERDE_STATEN = "Gedeputeerde Staten"
    AMBTELIJK_OPDRACHTGEVER = "ambtelijk opdrachtgever"
    COLLEGE = "college van B en W"
    GEMEENTERAAD = "gemeenteraad"
    PARTNERS = "partners"


class Handeling(StrEnum):
    """What an organ may have the mandate for (7-truth §1)."""

    GELD = "geld"
    BEDRAGEN = "bedragen"
    STARTEN = "starten"
    VERLENGEN = "verlengen"
    UITZONDEREN = "uitzonderen"


class Momentsoort(StrEnum):
    """What a moment before an organ is for (7-truth §1)."""

    BESLUIT = "besluit"
    BESPREKING = "bespreking"
    INFORMATIE = "informatie"
    OORDEELSVORMING = "oordeelsvorming"


class Momentstaat(StrEnum):
    """What became of a planned moment: a plan is no fact until the file says so."""

    GEPLAND = "gepland"
    GEHOUDEN = "gehouden"
    VERSCHOVEN = "verschoven"
    VERVALLEN = "vervallen"


class Kostensoort(StrEnum):
    """What a pilot spends money on."""

    PILOTONTWIKKELAAR = "pilotontwikkelaar"
    VERSTERKERS = "versterkers"
    PARTNERGROEP = "partnergroep"
    BEGELEIDING = "begeleiding"
    UITVOERING = "uitvoering"
    ONDERZOEK = "onderzoek"
    KENNISDELING = "kennisdeling"
    BIJEENKOMSTEN = "bijeenkomsten"
    COMMUNICATIE = "communicatie"
    OVERIG = "overig"


class Dekkingssoort(StrEnum):
    """In money, or in hours and things."""

    GELD = "geld"
    IN_NATURA = "in_natura"


class Dekkingsstatus(StrEnum):
    """Meant, or promised."""

    INTENTIE = "intentie"
    TOEGEZEGD = "toegezegd"


class Versterkersoort(StrEnum):
    """Who is called in to strengthen a pilot."""

    VERNIEUWER = "vernieuwer"
    BESTUURDER = "bestuurder"
    POLITICUS = "politicus"
    WETENSCHAPPER = "wetenschapper"
    INWONER = "inwoner"


class Adviesoordeel(StrEnum):
    """What the advice says of the co-operation."""

    KANSRIJK = "kansrijk"
    KANSRIJK_MITS = "kansrijk_mits"
    NIET_KANSRIJK = "niet_kansrijk"


class Evaluatiesoort(StrEnum):
    """Along the way, or at the end."""

    TUSSENTIJDS = "tussentijds"
    EIND = "eind"


class Betekenis(StrEnum):
    """For the place itself, or above the local level."""

    LOKAAL = "lokaal"
    BOVENLOKAAL = "bovenlokaal"


class Lesonderwerp(StrEnum):
    """What a lesson is about: the pilot, or the way of working that it tests."""

    PILOT = "pilot"
    WERKWIJZE = "werkwijze"


class Lessterkte(StrEnum):
    """How often a lesson was seen: once, or more."""

    EENMAAL = "eenmaal"
    VAKER = "vaker"


class Uitkomstoordeel(StrEnum):
    """How a pilot ended."""

    GESLAAGD = "geslaagd"
    DEELS_GESLAAGD = "deels_geslaagd"
    NIET_GESLAAGD = "niet_geslaagd"


class Signaalsoort(StrEnum):
    """An opportunity or a risk."""

    KANS = "kans"
    RISICO = "risico"


class Aard(StrEnum):
    """How two things touch."""

    OVERLAP = "overlap"
    SYNERGIE = "synergie"
    STRIJDIG = "strijdig"
