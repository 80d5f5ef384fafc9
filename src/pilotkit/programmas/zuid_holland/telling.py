"""What Zuid-Holland counts of its proeftuinen (hoofdstuk 1, 3 en 4)."""

from __future__ import annotations

from pilotkit.profiel import JA, Kenmerk, Kenmerksoort
from pilotkit.programmas.zuid_holland.woorden import (
    Aanloop,
    Beleidsveld,
    Gebiedsoort,
    Gemeenterol,
    Inwonerrol,
    Landelijk,
    Lestag,
    Opdrachtgeversoort,
    Participatiestatus,
    Participatievorm,
    Samenwerkingstype,
    Vraagstuk,
    Zeggenschap,
)

_LIJST = Kenmerksoort.LIJST
_GEEVALUEERD = ("geevalueerd", JA)
"""The report tells of participation and co-operation in the proeftuinen that were evaluated."""

KENMERKEN = (
    Kenmerk("geevalueerd", "Geëvalueerd", "kenmerken.geevalueerd", Kenmerksoort.JA_NEE),
    Kenmerk(
        "participatie",
        "Inwoners doen mee",
        "kenmerken.participatie.status",
        _LIJST,
        tuple(Participatiestatus),
        _GEEVALUEERD,
    ),
    Kenmerk(
        "participatievorm",
        "Vorm van participatie",
        "kenmerken.participatie.vorm",
        _LIJST,
        tuple(Participatievorm),
        _GEEVALUEERD,
    ),
    Kenmerk(
        "mate", "Mate van zeggenschap", "kenmerken.mate", waarden=tuple(Zeggenschap),
        binnen=_GEEVALUEERD,
    ),
    Kenmerk(
        "rol_inwoners", "Rol van inwoners", "kenmerken.rol_inwoners", _LIJST, tuple(Inwonerrol),
        _GEEVALUEERD,
    ),
    Kenmerk(
        "samenwerking", "Type van samenwerking", "kenmerken.samenwerking", _LIJST,
        tuple(Samenwerkingstype), _GEEVALUEERD,
    ),
    Kenmerk(
        "rollen_gemeente", "Rol van de gemeente", "kenmerken.rollen_gemeente", _LIJST,
        tuple(Gemeenterol),
    ),
    Kenmerk(
        "opdrachtgever", "Opdrachtgever", "kenmerken.opdrachtgever.soort",
        waarden=tuple(Opdrachtgeversoort),
    ),
    Kenmerk(
        "initiatiefnemer", "Initiatiefnemer", "kenmerken.initiatiefnemer.soort",
        waarden=tuple(Opdrachtgeversoort),
    ),
    Kenmerk("methode", "Methode", "kenmerken.methode", _LIJST),
    Kenmerk("gebied", "Gebied", "kenmerken.gebieden.soort", _LIJST, tuple(Gebiedsoort)),
    Kenmerk("les", "Les", "kenmerken.lessen", _LIJST, tuple(Lestag)),
    Kenmerk("vraagstuk", "Vraagstuk", "lijnen", _LIJST, tuple(Vraagstuk)),
    Kenmerk("beleidsveld", "Beleidsveld", "kenmerken.beleidsvelden", _LIJST, tuple(Beleidsveld)),
    Kenmerk(
        "landelijk_doel", "Landelijk doel", "kenmerken.landelijke_doelen", _LIJST,
        tuple(Landelijk),
    ),
    Kenmerk("aanloop", "Aanloop", "kenmerken.aanloop", waarden=tuple(Aanloop)),
)  # fmt: skip
