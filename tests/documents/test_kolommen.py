"""How wide the columns of a table are on paper."""

from __future__ import annotations

from pilotkit.documents.boom import Tabelblok, Tekst
from pilotkit.documents.kolommen import breedtes
from pilotkit.documents.tekenen.doek import BREEDTE, breedte

KOPPEN = ("Pilot", "Eerste raming", "Raming nu", "Eerste einde", "Einde nu", "Verschil")
RECHTS = (False, True, True, False, False, False)


def tabel(*rijen: tuple[str, ...]) -> Tabelblok:
    """Return a table of plans."""
    cellen = tuple(tuple((Tekst(cel),) for cel in rij) for rij in rijen)
    return Tabelblok("Plan", tuple((Tekst(kop),) for kop in KOPPEN), RECHTS, cellen)


def test_a_name_of_one_word_is_not_broken() -> None:
    lang = "gestopt op 27 november 2018, 7 maanden voor het einde"
    plan = ("€ 120.000", "€ 140.000", "30 september 2019", "31 december 2019", lang)
    delen = breedtes(tabel(("Burenapp", *plan), ("Vakpaspoort", *plan)))
    assert delen[0] * BREEDTE > breedte("Vakpaspoort")
    assert abs(sum(delen) - 1) < 0.001


def test_where_not_every_word_fits_all_give_in() -> None:
    woord = "w" * 60
    delen = breedtes(tabel((woord, "€ 1", "€ 1", woord, woord, woord)))
    assert len({delen[plaats] for plaats in (0, 3, 4, 5)}) == 1
    assert abs(sum(delen) - 1) < 0.001
