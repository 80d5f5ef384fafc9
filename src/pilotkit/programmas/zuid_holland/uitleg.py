"""What the words of Zuid-Holland's own lists mean, for who types them in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pilotkit.programmas.zuid_holland import woorden as w

if TYPE_CHECKING:
    from pilotkit.model.uitleg import Woordenlijst

_LESSEN = {
    "op_tijd_beginnen": "Begin vroeg, en eerst met verkennen wat er leeft en wie mee wil (§3.4).",
    "welke_inwoners": "Bepaal wie je nodig hebt, en neem de tijd om hen te bereiken (§3.4).",
    "bestaande_netwerken": "Zoek inwoners waar zij al bij elkaar komen (§3.4).",
    "wat_er_speelt": "Ga uit van wat inwoners zelf dringend vinden (§3.4).",
    "borging_vanaf_het_begin": "Spreek vroeg af wie na afloop wat doet (§3.4).",
    "tegenprestatie": "Bedenk wat inwoners voor hun inzet terugkrijgen (§3.4).",
    "draagvlak": "Geef inwoners zeggenschap, zodat het ook van hen wordt (§3.4).",
    "duidelijke_rollen": "Zeg wat je van elkaar verwacht en wie welke rol heeft (§3.4).",
    "communiceren": "Laat vaak en open weten hoe het gaat (§3.4).",
    "werkwijze_professional": "Help professionals anders te werken (§3.4).",
    "bestuurlijk_draagvlak": "Laat een wethouder of de burgemeester zich verbinden (§3.4).",
    "inspiratie": "Begin met een goed idee en met mensen die het willen (§4.2).",
    "ruimte_om_te_leren": "Maak ruimte om te proberen; van fouten wordt geleerd (§4.2).",
    "regelmatig_evalueren": "Kijk onderweg of het goed gaat en of de juiste partners er zijn "
    "(§4.2).",
    "dwarsdenker": "Haal iemand van buiten erbij die anders denkt (§4.2).",
    "samen_uitvoeren": "Maak en doe beleid met inwoners, en steek daar tijd in (§4.2).",
    "investeren_in_samenwerking": "Geef samenwerking ruimte, structuur en een begeleider (§4.2).",
    "sturingsrol": "Zeg welke rol de opdrachtgever heeft in het sturen (§4.2).",
    "samensturing": "Stuur samen: opdrachtgevers denken mee over doel en werkwijze (§4.2).",
    "speelruimte": "Zeg binnen welke grenzen iedereen vrij is (§4.2).",
    "vertrouwen": "Heldere rollen maken loslaten mogelijk (§4.2).",
    "verwachtingen": "Bespreek vooraf ieders aandeel en tijd (§4.2).",
    "regierol": "Bespreek wie de regie heeft, en blijf samen eigenaar (§4.2).",
    "gedeelde_belangen": "Noem wat partners samen willen, ook bij verschil (§4.2).",
    "doelen_afbakenen": "Kies doelen die haalbaar zijn, in stappen (§4.2).",
    "tijd_en_prioriteiten": "Plan tijd om elkaar te leren kennen, en kies wat voorgaat (§4.2).",
    "structuren_overstijgen": "Zoek ruimte waar geldstromen en regels in de weg zitten (§4.2).",
    "lange_termijn": "Werk aan samenwerking die na de proeftuin blijft (§4.2).",
}

WOORDEN: Woordenlijst = {
    w.Vraagstuk: {
        "meedoen": "Participatie: dat iedereen kan meedoen (woord vooraf).",
        "preventie": "Voorkomen dat problemen ontstaan of groter worden (woord vooraf).",
        "jeugd": "Kinderen, jongeren en wie hen opvoedt (woord vooraf).",
        "langer_thuis": "Langer zelfstandig thuis wonen (woord vooraf).",
        "integraal_samenwerken": "Samenwerken over de grenzen van een vak heen (woord vooraf).",
    },
    w.Participatievorm: {
        "meedenken_en_meebeslissen": "Inwoners hebben een stem in aanpak en uitvoering (§3.2).",
        "uitvoering": "Inwoners doen mee in de activiteiten of de dienstverlening zelf (§3.2).",
        "burgerinitiatief": "Inwoners bedenken zelf iets en voeren het uit (§3.2).",
    },
    w.Participatiestatus: {
        "gerealiseerd": "Inwoners deden mee (§3.1).",
        "bedoeld_niet_gelukt": "Het was de bedoeling, maar het lukte niet (§3.1).",
    },
    w.Zeggenschap: {
        "raadplegen": "Inwoners vertellen wat zij vinden (§3.1).",
        "adviseren": "Inwoners geven advies (§3.1).",
        "meewerken": "Inwoners werken mee (§3.1).",
        "meebeslissen": "Inwoners beslissen mee, of beslissen zelf (§3.1).",
    },
    w.Inwonerrol: {
        "inwoner": "Als inwoner van een gemeente, buurt of wijk (§3.2).",
        "client": "Als cliënt van een organisatie (§3.2).",
        "ervaringsdeskundige": "Als iemand die het zelf heeft meegemaakt (§3.2).",
    },
    w.Samenwerkingstype: {
        "intern_gemeenten": "Binnen of tussen gemeenten, vooral over beleid (§4.1 ad 1).",
        "gemeenten_en_organisaties": "Gemeenten met maatschappelijke organisaties (§4.1 ad 2).",
        "formeel_en_informeel": "Professionals met vrijwilligers, ervaringsdeskundigen of andere "
        "inwoners (§4.1 ad 3).",
        "professionals": "Professionals onder elkaar, om hun werk te vernieuwen (§4.1 ad 4).",
    },
    w.Gemeenterol: {
        "opdrachtgever": "De gemeente geeft de opdracht (hoofdstuk 5).",
        "financier": "De gemeente betaalt mee (hoofdstuk 5).",
        "initiatiefnemer": "De gemeente is begonnen (hoofdstuk 5).",
        "facilitator": "De gemeente maakt het voor anderen mogelijk (hoofdstuk 5).",
        "beleidsmaker": "De gemeente maakt er beleid bij (hoofdstuk 5).",
    },
    w.Opdrachtgeversoort: {
        "gemeente": "Een gemeente.",
        "organisatie": "Een (maatschappelijke) organisatie.",
        "samenwerkingsverband": "Gemeenten of organisaties samen (§4.1 ad 2).",
    },
    w.Aanloop: {
        "bestaande_ontwikkeling": "Het liep al, en kreeg een extra stimulans (hoofdstuk 1).",
        "zelf_aangemeld": "Het initiatief meldde zichzelf aan (hoofdstuk 1).",
        "door_jso_benaderd": "JSO wees op de mogelijkheid van een proeftuin (hoofdstuk 1).",
        "jso_initiator": "JSO is er zelf mee begonnen (hoofdstuk 1).",
    },
    w.Onderzoeker: {
        "Nivel": "Onderzocht de aansturing (hoofdstuk 1).",
        "Movisie": "Onderzocht hoe de uitvoering verliep (hoofdstuk 1).",
        "Verwey-Jonker Instituut": "Onderzocht de effecten voor inwoners (hoofdstuk 1).",
    },
    w.Beleidsveld: {
        "jeugd": "Jeugdbeleid en Jeugdwet (§2.1).",
        "maatschappelijke_ondersteuning": "De Wmo 2015 (§2.2).",
        "participatiewet": "De Participatiewet (hoofdstuk 2).",
    },
    w.Landelijk: {
        "preventie_en_eigen_kracht": "Uitgaan van wat jeugd en ouders zelf kunnen (§2.1).",
        "normaliseren": "Minder medisch, minder zorgen, sterker opvoeden (§2.1).",
        "juiste_hulp_op_maat": "Eerder passende hulp, minder dure zorg (§2.1).",
        "integrale_hulp": "Eén gezin, één plan, één regisseur (§2.1).",
        "ruimte_voor_professionals": "Meer ruimte en minder regels voor professionals (§2.1).",
        "positie_van_de_client": "De cliënt staat sterker (§2.2).",
        "levensbreed_maatwerk": "Steun op maat, over het hele leven (§2.2).",
        "inclusieve_samenleving": "Iedereen hoort erbij, met initiatief van inwoners (§2.2).",
    },
    w.Gebiedsoort: {
        "regio": "Een gebied van meer gemeenten.",
        "buurt_of_wijk": "Een buurt, wijk of ander deel van een gemeente.",
    },
    w.Lestag: _LESSEN,
}
