"""Films, other sectors, damage, suppositions and laws: what looks like a figure and is none."""

from ingest.reading.words.rows import ALL, MONEY, RATIOS, SUMS_AND_RATIOS, Row

SECTORS: tuple[Row, ...] = (
    Row("votes, films or sports", f"{MONEY} percent part", "sentence", 0, r"""
        box office | taquilla | película | documentary | documental | film(?:s|makers)? | movie | motion to | ballots?
        referéndum | referendum | turnout | elections?(?! year) | elecciones | of the vote | de los votos | delantero
        striker | jugador\w* | footballer | fichó | media rights | derechos de televisión | league | liga | NBA | novela
        screens | critics | the club | el club | fichaje (?:del|de un) (?:jugador|delantero|futbolista) | midfielder
        (?:scored|sco?ring|scores?|late|winning|own) (?:\w+ )?goals?
        goals? (?:in \d+ (?:games|matches)|a (?:game|season))
        primer fin de semana | largometraje\w* | cineasta\w* | taquiller\w+
        championship | torneo | Champions | goles | portero | goalkeeper | extremo | cuota de pantalla
        audience share | espectadores | viewers | documental(?:es)?
        album | concert\w* | museum | museo | matches
    """, "compute field"),
    Row("another sector", f"{MONEY} {RATIOS} pieces price", "sentence", 0, r"""
        casinos? | poker | roulette | blackjack | ruleta | tragaperras | potato chips? | tortilla chips? | crisps
        snacks?
        patatas fritas | waiters | waitress\w* | diners | camareros | before tips | poker chips | chocolate chips?
        wood ?chips? | fish and chips | volcan\w+ | ash cloud | cloud of (?:ash|dust|smoke)
    """),
    Row("another sector", MONEY, "scope", 0, r"""
        square (?:feet|metres|meters) | metros cuadrados | sq ft | office (?:space|lease|tower|block|rent) | floor space
        (?:new|nuevas?|its|sus|his) offices | oficinas | offices in | a tower in | skyscraper | rascacielos
        (?:pa(?:id|ys?|ying)|insurance) claims | claims of | siniestros? | pólizas?
    """, "site"),
    Row("damage or crime", MONEY, "sentence", 0, r"""
        huelgas? | workers['’] strike
        outage | blackout | apagón | caída del servicio | burglar\w* | burgled | thieves | thief | theft | robbed
        robbery
        robo | ladr(?:ón|ones) | black market | mercado negro | police | policía | made off with | earthquake
        terremoto
        hurricanes? | huracán | repairs | reparaciones | storm damage | flood(?:s|ed|ing)? of water
        cyber-?attack\w* | ciberataque\w* | hackers?
    """),
    Row("fine, gift or pay", MONEY, "before", 20, r"""
        gift of | gifts of | endow\w* | bequest of | donación de | legado de
    """),
    Row("another sector", f"{MONEY} {RATIOS}", "sentence", 0, r"""
        drugs? | (?<!bitter )pills? | pharma\w* | medicines? | fármacos? | farmacéutic\w+ | automóvil\w* | automoción
        carmakers? | automak\w+
        (?:coches|vehículos|autos|automóviles|turismos|camiones|carros) eléctricos | petróleo
        oil (?:price|giant|compan)\w* | crude | shipbuild\w* | astilleros?
        nuclear (?:start-ups?|power|reactors?|plants?) | turbines? | copper | cobre | helium | helio | lithium
        litio | rare earths | tierras raras | gallium | galio | gas plants? | utilities
        (?:las|grandes|compañías|empresas) eléctricas
        office buildings?
        casas(?! de (?:análisis|bolsa|inversi\w+|valores|corretaje)) | metro cuadrado | square (?:foot|metre|meter)
        diésel | diesel | gasóleo | fletes? | freight rates? | navieras?
        farming | agricultur\w* | tourism | turismo | turistas | vinos? | bodegas | café
        farmers | agricultores | universit(?:y|ies) | universidad(?:es)?
        hospitals? | hospitales
        supermarket\w* | supermercados? | restaurants? | restaurantes | fashion | moda | football | fútbol | museums?
        vaccines? | vacunas? | deepfake\w* | fraud\w* | estafas? | toothbrush | toys? | juguetes
    """, "compute field"),
    Row("a confidence", "percent", "after", 1, r"confidence | margin of error | de margen de error"),
    Row("a price of one thing", MONEY, "after", 1, r"""
        (?:a|per|each|every|por|cada|al|a la|la) (?:unidad|unit|usuario|chip|card|kWh|user|seat|licen[cs]e|copy)
        (?:a|per|each|every|por|cada|al|a la|la) (?:MWh|megawatt-hour|ticket|person|head|barrel|ton|tonelada|share)
        (?:a|per|each|every|por|cada|al|a la|la) (?:employee|night|visit|query|kilowatt|megawatt|gigawatt|server|rack)
        /\s?(?:user|seat|unit|usuario|chip|card|kWh|MWh|ticket|person|share|employee)
    """),
    Row("a price of one thing", RATIOS, "before", 30, r"""
        (?:price|cost|fee|charge)s? (?:a|per|of a|for a) (?:seat|user|month|licen[cs]e|subscription|wafer|ticket|share)
        (?:precio|cuota|coste) (?:por|al|de la|del) (?:usuario|mes|licencia|suscripción|oblea|abono)
    """),
    Row("a question or a supposition", ALL, "sentence", 0, r"""
        \?\s*[\"”»']?\s*\Z | what would you | imagine | suppose(?! to) | supposing | imagin[ae] | imaginemos | say you
        say (?:each|every|a|an|we|they|that) (?:\w+ )?(?:had|has|got|were|spent|spends)
        let(?:'s| us) (?:say|assume|suppose|imagine|take) | for (?:the sake of )?argument\w* | for argument's sake
        if (?:you|someone|I) (?:had|were given)
        si me (?:toca\w*|dieran|diesen) | si tuvi\w+ | brome\w+ | joked | if I won | figúr\w+ | picture a | were I to
        supongamos | supóngase | suponga
        pongamos | hypothetical\w*
        what if
        thought experiment | digamos que | hipotétic\w+ | y si | stellen wir uns | imaginons | a modo de ejemplo
        assume (?:that|a|an|for) | by way of illustration
    """, "presupposed"),
    Row("speed or efficiency", "percent part multiple", "sentence", 0, r"""
        (?:requests|queries|answers|operations|images|frames) (?:a|per) second | (?:peticiones|consultas) por segundo
        tokens? (?:a|per) second | tokens? por segundo | tok/s | tokens pro Sekunde | first token | time to first
    """),
    Row("the gain of an economy", SUMS_AND_RATIOS, "sentence", 0, r"""
        P(?:IB|BI)(?! (?:de|del) (?!20\d\d|este|año|próximo))
        IPC | Banxico | banco central | bancos centrales
        (?<!['’]s )(?<!of )(?<!to )GDP(?! of ) | world['’]s output | riqueza
        growth of the economy | consumo privado | precios de consumo | inversión empresarial | payrolls
        business (?:fixed )?investment | non-?residential | fixed investment | consumer (?:spending|prices|confidence)
    """, "compute field"),
    Row("the gain of an economy", SUMS_AND_RATIOS, "after", 34, r"""
        economic (?:value|benefits?|output|impact|activity) | valor económico | to the economy | a la economía
        of value(?! (?:of|in) contracts) | de impacto | productivity | productividad | (?:to|of) (?:[\w'’]+ ){0,3}GDP
        (?:del|al) P(?:IB|BI)
    """),
    Row("a law or a rule", ALL, "sentence", 0, r"""
        Article \d+ | Regulation \(EU\) | artículo \d+ | Reglamento \(UE\) | Directive \d+ | Section \d+\(
    """),
    Row("energy, not power", "power", "after", 1, r"hours? | horas? | Stunden? | heures?"),
    Row("power of other things", "power", "scope", 0, r"""
        (?:solar|wind|nuclear|reactor|coal|hydro\w*|gas-fired|turbines?)(?![^;]{0,200}\b(?:data[\s-]cent|AI\b|compute))
        (?:eólic[ao]s?|fotovoltaic\w*|nuclear(?:es)?)(?![^;]{0,200}\b(?:centros? de datos|IA\b))
    """),
)  # fmt: skip
