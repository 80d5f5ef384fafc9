"""When things happen, who decided them, and which rules were set aside."""

from __future__ import annotations

from pydantic import Field

from pilotkit.model.types import Alinea, Blok, Datum, Euro, FaseWoord, OrgaanWoord, Regel
from pilotkit.model.woorden import Fasesoort


class Verschuiving(Blok):
    """A milestone that moved openly: on which day, from which date, and why."""

    op: Datum = Field(title="Op", description="Dag waarop de mijlpaal is verschoven.")
    was: Datum = Field(title="Was", description="De datum die eerst gold.")
    reden: Alinea = Field(
        title="Reden", description="Waarom.", examples=["De keuring is nog niet klaar."]
    )


class Mijlpaal(Blok):
    """A milestone, planned for ``datum`` and finished on ``gereed_op``."""

    naam: Regel = Field(
        title="Naam", description="Wat er dan bereikt is.", examples=["eerste twintig deelnemers"]
    )
    datum: Datum = Field(title="Datum", description="Geplande datum.")
    gereed_op: Datum | None = Field(
        None, title="Gereed op", description="Datum waarop de mijlpaal is gehaald."
    )
    verschoven: tuple[Verschuiving, ...] = Field(
        (), title="Verschoven", description="Elke keer dat de mijlpaal openlijk verschoof."
    )


class Fasestap(Blok):
    """A step to a phase that no decision marks (7-truth §1)."""

    fase: FaseWoord = Field(title="Fase", description="De fase die toen begon.")
    vanaf: Datum = Field(title="Vanaf", description="Eerste dag van die fase.")


class Planning(Blok):
    """Start, end and milestones."""

    start: Datum | None = Field(None, title="Start", description="Eerste dag van de uitvoering.")
    einde: Datum | None = Field(None, title="Einde", description="Laatste dag van de uitvoering.")
    mijlpalen: tuple[Mijlpaal, ...] = Field((), title="Mijlpalen", description="Mijlpalen.")


class Besluit(Blok):
    """A decision; with ``fase`` it is the one that starts that phase."""

    datum: Datum = Field(title="Datum", description="Datum van het besluit.")
    orgaan: OrgaanWoord = Field(title="Orgaan", description="Wie besloot.")
    besluit: Alinea = Field(
        title="Besluit", description="Wat er is besloten.", examples=["Middelen toegekend"]
    )
    kenmerk: Regel | None = Field(
        None,
        title="Kenmerk",
        description="Nummer of naam waaronder het besluit bekend is.",
        examples=["GS-2018-101"],
    )
    fase: FaseWoord | None = Field(
        None, title="Fase", description="De fase die met dit besluit begint."
    )
    geldig_tot: Datum | None = Field(
        None,
        title="Geldig tot",
        description="Laatste dag waarop het besluit geldt, als het die zelf noemt.",
    )

    @property
    def begint(self) -> Fasesoort | None:
        """The kind of phase that starts with it, or None where it starts none."""
        return self.fase.soort if self.fase else None


class Programmabesluit(Besluit):
    """A decision on the programme; with ``bedrag`` it sets the reserve or the ceiling."""

    bedrag: Euro | None = Field(
        None, title="Bedrag", description="De reserve of het plafond dat dit besluit vaststelt."
    )


class Uitzondering(Blok):
    """A waiver: a rule set aside for this pilot, openly, by a decision, until a date."""

    regel: Regel = Field(title="Regel", description="Code van de regel.", examples=["PK403"])
    waar: Regel | None = Field(
        None,
        title="Waar",
        description="Waarover het gaat, als de regel meer dan één keer kan melden: een pad zoals "
        "`planning.mijlpalen.0`, of de naam van een mijlpaal, partner of voorwaarde.",
        examples=["afspraak met UWV getekend"],
    )
    reden: Alinea = Field(
        title="Reden",
        description="Waarom de regel hier niet geldt.",
        examples=["Mijlpaal loopt mee met het akkoord van UWV."],
    )
    besluit: Regel | None = Field(
        None,
        title="Besluit",
        description="Kenmerk van het besluit waarop de uitzondering rust.",
        examples=["GS-2018-140"],
    )
    tot: Datum = Field(title="Tot", description="Laatste dag waarop de uitzondering geldt.")
