"""The lists of Zuid-Holland, without pydantic (eindverslag, hoofdstuk 1 tot en met 4)."""

from __future__ import annotations

from enum import StrEnum


class Vraagstuk(StrEnum):
    """What the programme is about (woord vooraf)."""

    MEEDOEN = "meedoen"
    PREVENTIE = "preventie"
    JEUGD = "jeugd"
    LANGER_THUIS = "langer_thuis"
    INTEGRAAL_SAMENWERKEN = "integraal_samenwerken"


class Participatievorm(StrEnum):
    """The three forms in which residents take part (§3.2)."""

    MEEDENKEN = "meedenken_en_meebeslissen"
    UITVOERING = "uitvoering"
    BURGERINITIATIEF = "burgerinitiatief"


class Participatiestatus(StrEnum):
    """Whether residents took part, where that was meant (§3.1)."""

    GEREALISEERD = "gerealiseerd"
    BEDOELD_NIET_GELUKT = "bedoeld_niet_gelukt"


class Zeggenschap(StrEnum):
    """The ladder of participation, from least to most say (§3.1)."""

    RAADPLEGEN = "raadplegen"
    ADVISEREN = "adviseren"
    MEEWERKEN = "meewerken"
    MEEBESLISSEN = "meebeslissen"


class Inwonerrol(StrEnum):
    """As what residents take part (§3.2)."""

    INWONER = "inwoner"
    CLIENT = "client"
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige"


class Samenwerkingstype(StrEnum):
    """The four types of co-operation (§4.1)."""

    INTERN_GEMEENTEN = "intern_gemeenten"
    GEMEENTEN_EN_ORGANISATIES = "gemeenten_en_organisaties"
    FORMEEL_EN_INFORMEEL = "formeel_en_informeel"
    PROFESSIONALS = "professionals"


class Gemeenterol(StrEnum):
    """What a municipality is in a proeftuin (hoofdstuk 5)."""

    OPDRACHTGEVER = "opdrachtgever"
    FINANCIER = "financier"
    INITIATIEFNEMER = "initiatiefnemer"
    FACILITATOR = "facilitator"
    BELEIDSMAKER = "beleidsmaker"


class Opdrachtgeversoort(StrEnum):
    """Who steers a proeftuin (samenvatting, §4.1 ad 2)."""

    GEMEENTE = "gemeente"
    ORGANISATIE = "organisatie"
    SAMENWERKINGSVERBAND = "samenwerkingsverband"


class Aanloop(StrEnum):
    """How a proeftuin came into the programme (hoofdstuk 1)."""

    BESTAANDE_ONTWIKKELING = "bestaande_ontwikkeling"
    ZELF_AANGEMELD = "zelf_aangemeld"
    DOOR_JSO_BENADERD = "door_jso_benaderd"
    JSO_INITIATOR = "jso_initiator"


class Onderzoeker(StrEnum):
    """Who did the evaluation, each on a side of its own (hoofdstuk 1)."""

    NIVEL = "Nivel"
    MOVISIE = "Movisie"
    VERWEY_JONKER = "Verwey-Jonker Instituut"


class Beleidsveld(StrEnum):
    """The fields of policy (§2.1, §2.2)."""

    JEUGD = "jeugd"
    MAATSCHAPPELIJKE_ONDERSTEUNING = "maatschappelijke_ondersteuning"
    PARTICIPATIEWET = "participatiewet"


class Landelijk(StrEnum):
    """The national aims to which a proeftuin contributes: five of §2.1, three of §2.2."""

    EIGEN_KRACHT = "preventie_en_eigen_kracht"
    NORMALISEREN = "normaliseren"
    JUISTE_HULP = "juiste_hulp_op_maat"
    INTEGRALE_HULP = "integrale_hulp"
    RUIMTE_PROFESSIONALS = "ruimte_voor_professionals"
    POSITIE_CLIENT = "positie_van_de_client"
    MAATWERK = "levensbreed_maatwerk"
    INCLUSIEF = "inclusieve_samenleving"


class Gebiedsoort(StrEnum):
    """A place that is no municipality."""

    REGIO = "regio"
    BUURT_OF_WIJK = "buurt_of_wijk"


class Lestag(StrEnum):
    """The lessons: eleven on participation (§3.4), seventeen on integrated working (§4.2)."""

    OP_TIJD_BEGINNEN = "op_tijd_beginnen"
    WELKE_INWONERS = "welke_inwoners"
    BESTAANDE_NETWERKEN = "bestaande_netwerken"
    WAT_ER_SPEELT = "wat_er_speelt"
    BORGING_VANAF_HET_BEGIN = "borging_vanaf_het_begin"
    TEGENPRESTATIE = "tegenprestatie"
    DRAAGVLAK = "draagvlak"
    DUIDELIJKE_ROLLEN = "duidelijke_rollen"
    COMMUNICEREN = "communiceren"
    WERKWIJZE_PROFESSIONAL = "werkwijze_professional"
    BESTUURLIJK_DRAAGVLAK = "bestuurlijk_draagvlak"
    INSPIRATIE = "inspiratie"
    RUIMTE_OM_TE_LEREN = "ruimte_om_te_leren"
    REGELMATIG_EVALUEREN = "regelmatig_evalueren"
    DWARSDENKER = "dwarsdenker"
    SAMEN_UITVOEREN = "samen_uitvoeren"
    INVESTEREN_IN_SAMENWERKING = "investeren_in_samenwerking"
    STURINGSROL = "sturingsrol"
    SAMENSTURING = "samensturing"
    SPEELRUIMTE = "speelruimte"
    VERTROUWEN = "vertrouwen"
    VERWACHTINGEN = "verwachtingen"
    REGIEROL = "regierol"
    GEDEELDE_BELANGEN = "gedeelde_belangen"
    DOELEN_AFBAKENEN = "doelen_afbakenen"
    TIJD_EN_PRIORITEITEN = "tijd_en_prioriteiten"
    STRUCTUREN_OVERSTIJGEN = "structuren_overstijgen"
    LANGE_TERMIJN = "lange_termijn"
