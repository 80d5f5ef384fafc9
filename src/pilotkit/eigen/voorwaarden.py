"""From conditions that somebody describes to the models of those conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import Field, create_model

from pilotkit.eigen.velden import Blokvelden, titel_van, zin
from pilotkit.finding import Severity
from pilotkit.model.eigen import Veldsoort
from pilotkit.model.types import EIGEN_TEKST
from pilotkit.model.voorwaarde import Voorwaarde, Voorwaarden
from pilotkit.model.vragen import Gevuld, Niet, TenMinste, Voorwaarderegel, Vraag
from pilotkit.model.woorden import Oordeel

if TYPE_CHECKING:
    from pilotkit.model.eigen import EigenVoorwaarde
    from pilotkit.model.uitleg import Woordenlijst

_JA_NEE = {"true": "True", "false": "False"}


@dataclass(frozen=True, slots=True)
class Voorwaardenmodel:
    """The model of all conditions, and what the words of their lists mean.

    ``klassen`` are the models that were made, that of all conditions first.
    """

    voorwaarden: type[Voorwaarden]
    woorden: Woordenlijst
    klassen: tuple[type, ...]


def eigen_voorwaarden(
    voorwaarden: Iterable[EigenVoorwaarde], basis: type[Voorwaarden], zonder: Iterable[str]
) -> Voorwaardenmodel:
    """Return the model of the conditions: those of the basis that stay, changed or new ones."""
    weg = set(zonder)
    velden: dict[str, Any] = {}
    woorden: dict[Any, Any] = {}
    modellen = []
    for sleutel, info in basis.model_fields.items():
        if sleutel not in weg:
            velden[sleutel] = (info.annotation, info)
    voorwaarden = tuple(voorwaarden)
    for voorwaarde, code in zip(voorwaarden, codes_van(voorwaarden), strict=True):
        eigen = Blokvelden(voorwaarde.velden)
        woorden |= eigen.woorden
        model = _model(voorwaarde, eigen, code)
        modellen.append(model)
        beschrijving = zin(voorwaarde.uitleg or voorwaarde.titel)
        veld: Any = Field(
            None,
            title=voorwaarde.titel,
            description=beschrijving,
            json_schema_extra=EIGEN_TEKST,
        )
        velden[voorwaarde.sleutel] = (model | None, veld)
    gemaakt: Any = create_model("EigenVoorwaarden", __base__=Voorwaarden, **velden)
    return Voorwaardenmodel(gemaakt, woorden, (gemaakt, *modellen))


def codes_van(voorwaarden: Iterable[EigenVoorwaarde]) -> list[str]:
    """Return the codes of the rules of conditions: their own, or one by their number."""
    return [v.code or f"EP{200 + nummer}" for nummer, v in enumerate(voorwaarden, start=1)]


def _model(voorwaarde: EigenVoorwaarde, eigen: Blokvelden, code: str) -> type[Voorwaarde]:
    model: Any = create_model(voorwaarde.sleutel, __base__=Voorwaarde, **eigen.van)
    bewijzen = tuple(v.sleutel for v in voorwaarde.velden if v.soort is Veldsoort.BEWIJS)
    model.bewijsvelden = (*bewijzen, *Voorwaarde.bewijsvelden)
    model.toelichting = voorwaarde.uitleg or ""
    model.vraagt = tuple(_vragen(voorwaarde))
    if model.vraagt:
        model.regel = Voorwaarderegel(
            code,
            f"Bij ‘{voorwaarde.titel}’ staat er waaruit dat blijkt.",
            voorwaarde.uitleg or "",
            voorwaarde.bron or "afspraak",
            Severity(voorwaarde.ernst),
            voorwaarde.uitzonderbaar,
            is_eigen=True,
        )
    return model


def _vragen(voorwaarde: EigenVoorwaarde) -> Iterator[Vraag]:
    """Yield what the fields of a condition ask."""
    bij = (Oordeel.VOLDOET, *((Oordeel.DEELS,) if voorwaarde.ook_deels else ()))
    lijsten = (Veldsoort.LIJST, Veldsoort.BEWIJS)
    gevuld = [v.sleutel for v in voorwaarde.velden if v.verplicht and v.soort not in lijsten]
    if gevuld:
        yield Gevuld(tuple(gevuld), bij=bij)
    for veld in voorwaarde.velden:
        if veld.soort in lijsten and (veld.verplicht or veld.minstens):
            yield TenMinste(veld.sleutel, veld.minstens or 1, bij=bij)
        if veld.niet:
            niet = tuple(_JA_NEE.get(waarde, waarde) for waarde in veld.niet)
            titel = titel_van(veld)
            zin_ = f"bij ‘{titel}’ staat wat niet mag."
            yield Niet(
                veld.sleutel, niet, zin_, f"verander `{veld.sleutel}`, of het oordeel", bij=bij
            )
