"""Every kind of value. A kind is added here, with the type of its name in the models."""

from __future__ import annotations

from datetime import date

from pilotkit import dutch
from pilotkit.kwartaal import Kwartaal
from pilotkit.model.types import Aantal, Alinea, Datum, Euro, JaNee
from pilotkit.problem import Veld
from pilotkit.waarden import notatie, raad
from pilotkit.waarden.soort import Kolomvorm, Waardesoort
from pilotkit.zegel import UIT_GIT

TEKST = Waardesoort(
    naam="tekst",
    heet="een tekst",
    raad=raad.tekst,
    in_profiel="tekst",
    annotatie=Alinea,
)
JA_NEE = Waardesoort(
    naam="ja_nee",
    heet="`true` of `false`",
    raad=raad.ja_nee,
    zoals=", als `true` (ja) of `false` (nee)",
    lees=notatie.ja_nee_uit,
    woorden=(("true", "ja"), ("false", "nee")),
    in_profiel="ja_nee",
    annotatie=JaNee,
    voorbeeld=True,
    kolom=Kolomvorm(
        heet="ja of nee",
        schema={"type": "boolean"},
        parquet="bool_",
        breedte=10,
        klasse=bool,
        typ="typ ja of nee",
    ),
)
_GETAL = Kolomvorm(
    heet="getal",
    schema={"type": "integer"},
    parquet="int64",
    getalvorm="#,##0",
    breedte=10,
    klasse=int,
    typ="typ een getal, zoals 3",
)
_ALLE = (
    Waardesoort(naam="blok", heet="een blok met sleutels", raad=raad.blok),
    Waardesoort(
        naam="lijst",
        heet="een lijst",
        raad=raad.lijst,
        kolom=Kolomvorm(heet="meer teksten, met een puntkomma ertussen"),
    ),
    Waardesoort(
        naam="keuze",
        heet="een van de vaste woorden",
        raad=raad.keuze,
        kolom=Kolomvorm(heet="keuze uit een lijst", breedte=20),
    ),
    TEKST,
    Waardesoort(
        naam="euro",
        heet="een bedrag in hele euro's",
        raad=raad.altijd("typ alleen cijfers, zoals 25000"),
        zoals=", in cijfers, zoals 25000",
        lees=notatie.bedrag_uit,
        zeg=dutch.euro,
        in_profiel="bedrag",
        annotatie=Euro,
        voorbeeld=25000,
        kolom=Kolomvorm(
            heet="bedrag in hele euro's",
            schema={"type": "integer"},
            parquet="int64",
            getalvorm="€ #,##0;-€ #,##0",
            breedte=14,
            klasse=int,
            typ="typ een bedrag in hele euro's, zoals 25000",
        ),
    ),
    Waardesoort(
        naam="datum",
        heet="een datum",
        raad=raad.altijd("typ de datum als 2018-06-13"),
        zoals=", zoals 2018-06-13",
        lees=notatie.zekere_datum_uit,
        zeg=dutch.datum,
        vandaag=lambda dag: (dag.isoformat(), "peildatum"),
        in_profiel="datum",
        annotatie=Datum,
        voorbeeld="2018-06-13",
        kolom=Kolomvorm(
            heet="datum",
            schema={"type": "date", "format": "default"},
            parquet="date32",
            getalvorm="d-m-yyyy",
            breedte=12,
            klasse=date,
            typ="typ een datum, zoals 13-6-2018",
        ),
    ),
    Waardesoort(
        naam="jaar",
        heet="een jaartal",
        raad=raad.jaar,
        zoals=", zoals 2018",
        lees=notatie.getal_uit,
        vandaag=lambda dag: (str(dag.year), "jaar van de peildatum"),
        kolom=Kolomvorm(
            heet="jaar",
            schema={"type": "year"},
            parquet="int32",
            getalvorm="0",
            breedte=8,
            klasse=int,
            typ="typ een jaar, zoals 2018",
        ),
    ),
    Waardesoort(
        naam="aantal",
        heet="een aantal",
        raad=raad.altijd("typ alleen cijfers, zoals 3"),
        zoals=", zoals 3",
        lees=notatie.getal_uit,
        in_profiel="getal",
        annotatie=Aantal,
        voorbeeld=3,
        kolom=_GETAL,
    ),
    Waardesoort(
        naam="maanden",
        heet="een aantal maanden, van 1 tot en met 120",
        raad=raad.altijd("typ alleen cijfers, zoals 3"),
        zoals=", zoals 3",
        lees=notatie.getal_uit,
        kolom=_GETAL,
    ),
    JA_NEE,
    Waardesoort(
        naam="kwartaal",
        heet="een kwartaal",
        raad=raad.kwartaal,
        zoals=", zoals 2018-Q4",
        lees=notatie.kwartaal_uit,
        vandaag=lambda dag: (str(Kwartaal.met(dag)), "kwartaal van de peildatum"),
        kolom=Kolomvorm(
            heet="kwartaal, zoals 2018-Q4",
            eisen={"pattern": "(19|20|21)[0-9]{2}-Q[1-4]"},
            breedte=11,
        ),
    ),
    Waardesoort(
        naam="minstens",
        heet="een aantal van ten minste één",
        raad=raad.altijd("typ alleen cijfers, zoals 2"),
        zoals=", zoals 2",
    ),
    Waardesoort(
        naam="sleutel",
        heet="een sleutel",
        raad=raad.sleutel,
        zoals=", in kleine letters, cijfers en `_`, zoals samen_leren",
    ),
    Waardesoort(
        naam="woord",
        heet="een woord in letters, van hooguit 30 tekens",
        raad=raad.altijd("typ een woord in gewone letters, zoals proeftuin"),
        zoals=", zoals proeftuin",
    ),
    Waardesoort(
        naam="code",
        heet="een code van twee hoofdletters en drie cijfers",
        raad=raad.altijd("typ twee hoofdletters en drie cijfers, zoals EP201"),
        zoals=", zoals EP201",
    ),
    Waardesoort(
        naam="som",
        heet="een som van 64 tekens",
        raad=raad.altijd(UIT_GIT),
        zoals=", zoals `pilotkit close` die schreef",
    ),
    Waardesoort(naam="commit", heet="de naam van een commit", raad=raad.altijd(UIT_GIT)),
)
SOORTEN = {soort.naam: soort for soort in _ALLE}
"""Every kind by its name: those of :class:`pilotkit.model.types.FoutSoort`, and five others."""


def soort_van(veld: Veld) -> Waardesoort:
    """Return the kind of the value that belongs at a place."""
    return SOORTEN[veld.soort]
