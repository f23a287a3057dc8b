"""People, goods, speeds, answers and pay: what looks like a figure and is none."""

from ingest.reading.words.rows import ALL, MONEY, RATIOS, SUMS_AND_RATIOS, Row

THINGS: tuple[Row, ...] = (
    Row("machines of one run", "pieces number", "before", 1, r"""
        (?:trained|training (?:it|the model)|train \w+|entren\w+(?: \w+)?) (?:on|with|using|con|en)(?: about| some)?
        (?:trained|training (?:it|the model)|train \w+) (?:on|with|using) (?:a cluster of|more than)
    """),
    Row("hours of machines", "pieces number", "counted", 24, r"""
        hours? | horas? | GPU-hours? | GPU hours? | Stunden | heures | horas-GPU | horas de GPU
    """),
    Row("hours of machines", "pieces number", "after", 12, r"GPU-hours? | GPU hours? | (?:de )?horas(?: de)?(?: \w+)?"),
    Row("a span of time", "part", "counted", 2, r"""
        years? | months? | weeks? | days? | hours? | decades? | quarters? | años? | mes(?:es)? | semanas? | días?
        horas?
        trimestres? | Jahren? | ans
    """),
    Row("people or users", f"number {RATIOS} pieces", "counted", 34, r"""
        people | persons | employees | workers | staff | jobs | posts | users? | customers | subscribers | developers
        downloads | visitors | seats | licen[cs]es? | asientos | licencias | installs | ejemplares | copies | visits
        prompts | students | members | hires | patients | engineers | researchers
        chiefs
        readers | viewers | espectadores | oyentes | lectores | subscribers | homes | households | followers
        accounts | offsets | patents | papers | pages | questions
        reasons | motivos | razones | occupations | tasks | decisions | applications | authors | books | songs
        turistas | viajeros | pasajeros | visitantes | aspirantes | matriculados | empleados | personas | usuarios
        clientes | puestos | trabajadores | desarrolladores | visitas | hogares | alumnos | preguntas | abonados
        suscriptores | libros | tareas | Menschen | Mitarbeiter | Nutzer | utilisateurs | emplois | salariés | abonnés
        workforce | headcount | plantilla | Belegschaft | effectifs | ballots | votes? | votos | voters
    """),
    Row("another sector", "number pieces", "counted", 24, r"""
        tonnes | tons | toneladas | litros | litres | liters | gallons | kilómetros | kilometres | km | miles | metres
        metros | square feet | acres | hectáreas | hectares | [kMGT]Wh | gigawatt-hours | terabytes | exabytes | bits
        lines | líneas | documents | documentos | images | imágenes | videos | vídeos | chats | calls | llamadas
    """),
    Row("people or users", "number pieces", "counted", 34, r"""
        start-?ups? | firms | companies | makers | designers | labs | vendors | sellers | buyers | models | shoppers
        patients | queries | compradores | empresas | compañías | firmas | fabricantes | modelos | conductores | tenants
        shares | acciones | títulos | trains | trenes | trucks | planes | robots | drones | houses
        drivers | pacientes | photos | songs | fotos | canciones | posts
    """),
    Row("people or users", "number", "before", 2, r"""
        (?:usuarios|suscriptores|clientes|abonados)(?: (?:activos|diarios|mensuales|únicos))*
        (?:users|subscribers|customers)(?: (?:active|daily|monthly))*
        (?:(?:daily|monthly|active) )+users | (?-i:DAP|DAU|MAU)s?
    """),
    Row("people or users", RATIOS, "before", 45, r"""
        fetched | downloaded | viewed | watched | clicked | descargad\w+ | streamed
        bajas | despidos | layoffs? | dismissals | job cuts | redundancies | Entlassungen
        employees | headcount | workforce | plantilla | empleados | trabajadores | users | usuarios
        subscribers
        suscriptores | abonados | jobs | downloads | descargas | followers | students | puestos de trabajo | Belegschaft
        members | effectifs | customers | visits | visitas
    """),
    Row("another sector", f"number {RATIOS} pieces", "scope", 0, r"""
        smartphones? | phones? | iPhones? | handsets? | tablets? | tabletas | laptops? | PCs? | consoles?
        smartwatch\w*
        headphones? | TVs? | televisor\w* | cars? | vehicles? | coches? | vehículos? | móviles | móvil | teléfonos?
        ordenadores | portátil(?:es)? | gaming | gamers? | videojuegos? | games? | juegos? | viviendas? | houses
        house prices
        housing | hot(?:el|eles|els) | hoteler[oa]s? | airlines? | aerolíneas? | batter(?:y|ies) | baterías?
        carreteras
        wholesale electricity | electricity (?:prices?|bills?|rates?) | power prices? | farming | farms?
        wheat | trigo | harvests? | cosechas? | crops? | frames | fotogramas | suscripci(?:ón|ones) | GDP | PIB | PBI
        households? | hogares | residential | luz | kilowatt-hours? | kWh | bread | pan | petrol | gasolina | food
        alimentos
        productiv\w+ | inflation | inflación | unemployment | paro | alquiler de viviendas | Handys?
    """),
    Row("money of a state", "money", "before", 30, r"""
        defen[cs]e (?:spending|budgets?|outlays?) | military (?:spending|budgets?|aid) | gasto en defensa
    """),
    Row("another sector", "money", "scope", 0, r"""
        smartphones? | iPhones? | handsets? | tablets? | tabletas | laptops? | videojuegos? | viviendas? | housing
        hoteler[oa]s? | airlines? | aerolíneas? | batter(?:y|ies) | baterías? | carreteras | autopistas?
        high-speed rail
        (?:tren|línea|red ferroviaria)\w* de alta velocidad | hospitals? | hospitales | roads? | schools?
        escuelas | electricians | immeuble
        headquarters | (?<!con )sede
        weapons | armas | gas plants? | yacht | mansion | footballers?
    """),
    Row("size of a model or chip", ALL, "after", 16, r"""
        parameters? | params | parámetros | transistors? | transistores | FLOPs? | petaflops | exaflops | operations
        operaciones | qubits | Parameter | paramètres | lines of code | words | images | neurons | cores | TPP
    """),
    Row("speed or efficiency", "multiple", "after", 6, r"""
        as (?:fast|quick|dense|accurate|efficient|powerful|good|clever|smart|likely|big|heavy|bright|long|well|precise)
        tan (?:rápid|dens|precis|eficient|potente|bueno|list|grande|pesad)\w*
    """),
    Row("speed or efficiency", RATIOS, "before", 2, r"(?:re)?trains? (?:[\w-]+ ){1,5}(?:with|on|using|in)"),
    Row("speed or efficiency", RATIOS, "sentence", 0, r"""
        scor(?:es|ed|ing) \d[\d.]* | (?:coding|reasoning|maths?) (?:test|exam) | leaderboard | Elo
    """, "compute field"),
    Row("another sector", MONEY, "loosely before", 60, r"""
        square (?:feet|metres|meters) | metros cuadrados | sq ft | of offices | oficinas | office (?:space|tower|block)
    """, "site"),
    Row("interest, tax or stake", MONEY, "after", 12, r"in interest | of interest | en intereses | de intereses"),
    Row("fund or bond", MONEY, "after", 2, r"""
        (?:en|de) (?:\w+ )?deuda (?:anual|neta|total|viva|financiera|pendiente)
        (?:in|of) (?:annual|net|total|outstanding|long-term) debt
    """),
    Row("stake or holding", MONEY, "before", 60, r"""
        (?:vend|compr|adquir|traspas|liquid|coloc)\w+ (?:(?:casi )?toda |parte de )?sus? participaci\w+
        (?:sold|sells?|bought|buys) (?:all (?:of )?|part of |half of )?(?:its|his|her|their) (?:stake|holding|shares)
    """),
    Row("fund or bond", MONEY, "before", 12, r"""
        (?:deuda|debt)(?: (?:neta|total|pile|load|de (?-i:[A-Z])\w+)){0,2} (?:roza|supera|asciende a|sube a|suma)
        (?:deuda|debt)(?: (?:neta|total|pile|load|de (?-i:[A-Z])\w+))? (?:stands at|tops|exceeds|reached|passed)
    """),
    Row("fine, gift or pay", f"{MONEY} percent part", "sentence", 0, r"""
        (?-i:[A-Z])\w+['’]s (?:total )?pay(?: package)? (?:came|rose|fell|was|is|will|for|last)
        granted [^;]{0,40}\boptions
        primas? de (?:fichaje|contratación|bienvenida|firma) | signing bonus\w*
        pay package | sueldo de (?-i:[A-Z])\w+ | paquete retributivo
    """, "compute field"),
    Row("fine, gift or pay", MONEY, "after", 6, r"""
        por (?:haber|vender|incumplir|saltarse|violar|infringir|exportar)
        for (?:having|breach\w+|violat\w+|evad\w+|break\w+|flout\w+|mislead\w+)
    """),
    Row("tokens", "money", "after", 4, r"tokens? | jetons?"),
    Row("tokens", "number multiple pieces", "after", 16, r"""
        tokens?(?! (?:consumption|usage|use|volumes?|demand|traffic|counts?)|"""
        r""" (?:a|per|al|each) (?:month|day|week|mes|día|year)| (?:[\w']+ ){0,2}?(?:process|proces|handl|serv)\w*)
    """),
    Row("tokens", "number pieces", "after", 16, r"tokens? | queries | requests | consultas | peticiones | messages"),
    Row("speed or efficiency", "multiple", "after", 6, r"""
        (?:than |that of )?(?:Blackwell|Hopper|Rubin|Ampere|[HB][12]00|GB[23]00|MI\d{3}X?)
    """),
    Row("a count of something", "percent", "after", 1, r"sobre (?:100|cien|10|diez) | out of (?:100|10|ten|a hundred)"),
    Row("a count of something", "multiple", "before", 2, r"""
        (?:revis|correg|cambi|retras|aplaz|recort|rebaj|elev|sub|mejor)(?:ad|id)[oa]s?
        (?:revis|cambi|retras|aplaz|recort|rebaj)(?:ó|aron) | se ha(?:n)? duplicado
        (?:revised|changed|delayed|raised|cut) (?:(?:it|its|the|their) (?:\w+ ){0,2})?
    """),
    Row("speed or efficiency", "multiple", "after", 30, r"a su (?:antecesor|predecesor)a? | (?:its|the) predecessor"),
    Row("speed or efficiency", RATIOS, "after", 24, r"""
        on (?:MMLU|SWE\S*|GPQA|HumanEval|the (?:test|benchmark|exam)) | en (?:MMLU|la prueba|el examen)
        at (?:the same|equal|no loss of) (?:quality|accuracy) | con la misma (?:calidad|precisión)
        the usage | limits
        (?<!, )(?:faster|quicker|slower) | more efficient\w* | less (?:energy|memory|time) | speed-?ups? | throughput
        (?:fewer|less) (?:tokens|steps|GPUs|chips|hours|parameters|errors|attempts)
        menos (?:de )?(?:tokens|pasos|GPU|chips|horas)
        (?:the )?work of | (?:the )?output (?:of (?-i:[A-Z])\w+|per \w+)
        what the (?:old|previous|last) (?:chip|card|server|model)
        performance(?! obligation) | latency | (?<!high-)bandwidth | lower latency | better | per watt | smaller
        (?<!el )(?<!la )(?<!ritmo )(?<!tasa )más (?:rápid\w+|lent\w+|deprisa|aprisa|veloz|veloces) | más eficien\w+
        (?<!obligación de )(?<!obligaciones de )rendimiento | velocidad(?! (?:anual|de crecimiento|a la que)) | latencia
        menos (?:de )?(?:energía|consumo|errores|memoria|tiempo) | schneller
        plus rapide | memory | context window | utili[sz]ation | accuracy | fewer errors | less power | tokens per
        the memory | de utilización | de ocupación de | Auslastung | d['’]utilisation
    """),
    Row("speed or efficiency", "multiple part", "after", 30, r"""
        cheaper | lower cost | más barat\w+ | billiger | moins cher
    """),
    Row("speed or efficiency", RATIOS, "before", 45, r"""
        speed-?ups? | throughput | (?<!high-)(?<!high )performance(?! obligation) | latency | efficien\w+ | faster
        accuracy
        benchmarks? | scores?
        precision | uptime | yields? | error rate | win rate | hallucinat\w+
        (?<!alto )(?<!obligación de )(?<!obligaciones de )rendimiento | velocidad
        latencia
        precisión | exactitud | eficiencia | puntuación | tasa de error | utili[sz]ation | PUE | context window
        Genauigkeit | weights | acierta\w* | acert\w+ | rinde[n]? | mejora[n]? | solves? | solved | speed
        answers correctly
        confidence
        fidelity | (?<!high-)bandwidth | probability | chance | odds | probabilidad | resuelve[n]?
    """),
    Row("a measure of the environment", SUMS_AND_RATIOS, "scope", 0, r"""
        carbon | emissions? | CO2 | greenhouse | (?<!powered by )(?<!run on )(?<!from )renewables?
        water (?:use|usage|consumption) | litres | liters
        offsets | emisiones | agua | huella | Emissionen
        (?<!con energía )(?<!con energías )(?<!con electricidad )(?<!con fuentes )renovables?
        émissions | evapor\w+
    """),
    Row("a measure of the environment", RATIOS, "sentence", 0, r"watt-hours? | gram(?:s|os)? (?:of|de) CO2 | g of CO2"),
    Row("a share of electricity", "percent part", "counted", 50, r"""
        (?-i:[A-Z])\w+['’]s (?:\w+ )?power | (?:national|metered) (?:power|grid) | the grid | luz
        electricity(?! (?:(?:used|drawn|consumed|taken) by|that|which|of) (?:[\w’'-]+ ){0,2}(?:AI|data|GPU|server))
        electricidad | Strom\w* | électricité
        consumo (?:(?:total|mundial|global|nacional) ){1,2}(?:de electricidad|eléctrico|de energía)
        consumo (?:de electricidad|eléctrico|de energía) (?:total|mundial|global|nacional|del país|de (?-i:[A-Z])\w+)
        demanda (?:eléctrica|de electricidad) (?:total|mundial|global|nacional|del país|de (?-i:[A-Z])\w+)
    """),
    Row("answers of a survey", "percent part", "counted", 46, r"""
        respondents | companies | firms | businesses | enterprises | executives | CIOs | CEOs | CFOs | owners | chiefs
        organi[sz]ations | developers | leaders | those (?:surveyed|asked|polled) | adults | consumers | managers
        workers | Americans | Europeans | students | buyers | decision[\s-]makers | participants | people | users
        projects | pilots | employers | founders | investors | analysts | economists | banks | start-?ups | teams
        sites
        encuestad[oa]s | empresas | compañías | directivos | organizaciones | consumidores | españoles | pymes
        trabajadores | responsables | participantes | proyectos | pilotos | inversores | autónomos | jóvenes
        Unternehmen | Befragten | Firmen | entreprises | dirigeants | Français | sondés | vendors | proveedores
        agentic AI projects | AI projects | information officers | officers | parents | teachers | doctors | voters
    """),
    Row("answers of a survey", "percent part", "counted", 2, r"""
        (?:say|says|said|think|thinks|believe|believes|call|want|wants|report|told|trust|fear|disagree|agree|know|knew) 
        (?:have|had) (?:seen|deployed|adopted|tried|started|cut|no|already|begun|bought|not)
        (?:expect|plan|hope|intend) to
        (?:do|did|would|could|don't|didn't|are|were) not | use (?:AI|it|them|inference|agents|the) | using
        dicen? | cree[n]? | sabe[n]? | no | ni | paga[n]? | usa[n]? | quiere[n]? | planea[n]? | teme[n]? | confía[n]?
        ya (?:usa|usan|paga|pagan|utiliza|utilizan|ha|han|tiene|tienen) | halten | haben | pense(?:nt)?
    """),
    Row("interest, tax or stake", "percent part", "scope", 0, r"""
        interest rates? | coupon | VAT | GST | duty
        (?<!API )(?<!token )(?<!hourly )(?<!rental )(?<!GPU )(?<!cloud )tariffs?
        tax(?:es)? | arancel\w* | impuestos? | IVA
        tipos? de interés
        discounts? | descuentos? | savings? | vacancy | vacancies | desocupación | probability | chance | probabilidad
        duties | levy | Steuer
    """),
    Row("fine, gift or pay", f"{MONEY} percent part", "scope", 0, r"""
        (?:chief executive|CEO|boss|executives?)\b[^;]{0,30}\b(?:earned|was paid|received|pay)
        fined?(?!-) | fines(?!-)(?! (?:de|del|académicos|comerciales))
        penalt(?:y|ies) | lawsuits? | settle(?:d|ment|s)?(?! for (?:AI )?(?:capex|spend\w*|[$€£]\d))
        damages
        settle(?:d|s)? (?:for [$€£][\d.]+ (?:billion|million|bn|m) )?with | class action
        to end (?:\w+ ){0,3}?(?:action|suit|case)
        jury | judges? | jurado | trade secrets? | case against | tribunal\w* | querella | hand over | sentencia
        multas? | multad[oa]s? | sanción | sanciones | sancionad\w+ | indemniza\w+ | pleitos?
        demanda (?:colectiva|judicial)
        breach\w* | infring\w+ | violat\w+ | infracci\w+ | incumpl\w+ | castig\w+ | ordered to pay | copyright
        (?:supreme|district|appeals?|high|federal|antitrust|county|commercial) court
        court (?:orders?|ordered|ruled|ruling|fin\w+|awarded|approv\w+) | by (?:a|the) (?:\w+ )?court
        juez | authors?(?! of) | writers? | publishers? | escritores | demand(?:ó|aron|an) al? | sue[sd]?
        Protección de Datos
        reclama\w* (?:daños|indemniz\w+|una indemnización|por|al?) | expediente | data-protection
        paid (?:himself|herself|themselves) | staff costs? | payroll
        (?:gastos?|costes?|costos?|partidas?) (?:en|de) (?:personal|plantilla) | nóminas?
        a los autores | to authors | autores(?! del?) | Bußgeld\w* | Strafe\w* | amendes? | condenad\w+ | antitrust
        donat\w+ | don(?:a|an|ar|ará|arán|aron|ó|ación|aciones|ativo|ativos)
        philanthrop\w* | charit\w+ | salar(?:y|ies) | bonus(?:es)? | compensation package
        severance
        pay packages? | sign-?on | packages of | signing bonus\w*
        (?:engineers?|researchers?|coders?|specialists?|scientists?)\b[^;]{0,45}\b(?:earns?|(?:is|are) paid|command)
        (?:engineers?|researchers?|coders?|programmers?)\b[^;]{0,30}\b(?:makes?|fetch|earns?) | headhunters?
        (?:ingenier[oa]s?|investigador(?:es|as?)?|programador(?:es|as?)?)\b[^;]{0,40}\b(?:ganan?|cobran?|gana)
        paga media | salarial(?:es)? | alza de sueldos
        remunerac\w+ | retribuci\w+ | average pay | sueldos? | wages? | university
        universidad | yacht | mansion | ransom | stolen | fraud
        primas de
        estafa | scam | tuition | prize | premio | lottery | lotería | grants? to (?:students|schools) | beca[s]?
        scholarships
        skills | upskill\w* | reskill\w* | teachers | colleges | apprentic\w+ | docentes | profesores
        formación profesional
    """),
)  # fmt: skip
