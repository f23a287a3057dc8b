"""Words about who speaks and of whom."""

from ingest.reading.words.verbs import words_of

SENT_TO = words_of("""
    remitido remitida remitidos remitidas enviado enviada enviados enviadas presentado presentada presentados
    presentadas depositado depositada registrado registrada entregado entregada dirigido dirigida trasladado trasladada
    filed sent submitted lodged addressed shown shared handed eingereicht vorgelegt déposé déposée remis transmis
""")
"""Behind these a name is that of one who is told, not of who tells (`un folleto remitido a X`)."""

SIGNED = words_of("firma firman firmado autor autora autores elaboración author authors signed analysis análisis")
"""Before a colon these lead to a maker (`Firma: X`)."""

UNNAMED = r"""
    it is (?:widely )?(?:estimated|expected|thought|believed|reckoned)
    se (?:estima|calcula|prevé|espera|cree|estimó|proyecta|supone|presume|da por (?:hecho|descontado)|baraja|especula)
    nadie ha (?:confirmado|firmado) | los (?:expertos|entendidos|observadores) (?:cifran|calculan|estiman|sitúan|hablan)
    is (?:widely )?estimated
    analysts (?:broadly |generally )?(?:say|expect|agree|estimate|reckon|believe|predict)
    some (?:estimates|analysts) | by some estimates | one estimate | industry (?:estimates|sources)
    los analistas (?:esperan|prevén|creen|calculan|esperaban|preveían|calculaban)
    analysts (?:had|have) (?:\w+ )?(?:expected|forecast|pencilled|penciled|predicted|looked|hoped)
    analysts (?:were|are) (?:expecting|looking) | (?:man|Fachleute|Analysten) (?:schätz|rechne|erwarte)\w*
    on estime
"""
"""Nobody is named."""

SOURCES_UNNAMED = r"""
    (?:person|people|persons|sources?|someone|insiders?|bankers?|officials?) (?:close to|familiar with|briefed on)
    (?:person|people|sources?) with (?:direct )?knowledge
    (?:person|people|sources?) who (?:has|have|had|asked|declined|saw)
    (?:persona|personas|fuentes) que (?:ha|han|pidió|pidieron|vio|vieron)
    (?:fuentes?|personas?) (?:cercanas?|conocedoras?|familiarizadas?|consultadas?|al tanto|con conocimiento)
    (?:fuentes?|personas?) al corriente
    fuentes? (?:próximas?|implicadas?|financieras?|empresariales|internas?|anónimas?|solventes|oficiosas|bancarias)
    fuentes? (?:del sector|del mercado|de la industria|de la (?:negociación|operación)|de toda solvencia)
    (?:persona|personas|fuentes?) (?:que conocen?|con acceso|sin identificar|no identificadas)
    industry (?:sources?|insiders?) | (?:unnamed|anonymous) (?:sources?|people|officials?|executives)
    ha(?:n)? podido saber | hay quien | circula(?:n)? | se rumorea | rumou?r(?:s|ed)? (?:has|have|put|puts)
"""
"""Somebody speaks who is not named: not the company told of."""

TOGETHER = r"""
    together | combined | jointly | between them | both | collectively | conjunt\w+ | juntas?
    entre (?:las|los) dos | suman | sumarán | sumará
"""

MARKET_BESIDE = """
    market | mercado | opportunity | oportunidad | industry | TAM | pool | Markt | marché | business in
"""
"""One of these stands in every sentence that has a market right beside a sum."""

COSTS = r"""
    train(?:ed|ing|s)? | entren\w+ | cost\w* | bill | ships? | shipped | orders?
"""

OWN_WORDS = r"""
    its(?! (?:[\w-]+ )?(?:estimates?|forecasts?|projections?|view|model|sum|guess|predict\w+|day|summit|case))
    (?:ella|él) mism[ao]
    our | we | us | they | their | (?-i:sus?) | nuestr[oa]s? | gastaremos | invertiremos | destinaremos
    prevemos | esperamos gastar | itself
    it (?:will|would|plans|has|had|now|itself)(?! (?:predict|forecast|expect|estimat|project|said|peg|put|reckon)\w*)
"""

MARKET = r"""
    markets?(?! (?:shares?|expectations?|estimates?|consensus|forecasts?))
    (?<!estimaciones de )(?<!estimaciones del )(?<!expectativas de )(?<!expectativas del )(?<!previsiones del )mercados?
    industry | sector | worldwide | global(?:ly)? | world | mundial\w* | globales | hyperscalers
    el mundo | el planeta
    hiperescalares | companies | everyone | the (?:big |five |four |largest )+ | the (?:three|four|five|six)(?=[,.;])
    all (?:AI|of(?! (?:19|20)\d\d| this year| next year| fiscal))
    opportunity | pool | enterprises | chips? for | accelerators will | TAM | all users
    infrastructure (?:spend\w*|investments?|outlays?|market) | a gigawatt of | un gigavatio de
    (?:gasto|inversión) (?:anual |mundial |total )?en (?:infraestructuras?|centros de datos) de (?:IA|inteligencia)
    (?:los|las) (?:centros de datos|empresas|compañías|nubes)(?! (?:aport|contrib|supu|repres|factur|gener|ingres))
"""

OWN_ACCOUNTS = r"""
    revenues? | sales | turnover | capex | capital (?:expenditures?|spending|outlays?|investments?) | backlog | bookings
    guidance | outlook
    remaining performance obligations? | contracted | orders? | (?:cash|finance) leases? | shipments
    total investments? | operating (?:expenses|income) | data center (?:end )?market | full[- ]year | the quarter
    fiscal | cartera | ingresos | ventas | facturación | ejercicio | trimestre | desembolsos? | inversión(?:es)?
    contratos | pedidos | previsión | the (?:contract|deal|plan|project|campus|cluster|site|programme|program) | umsatz
    (?:rates|prices|pricing) (?:now )?(?:starts?|begins?)
    chiffre d['’]affaires
"""
"""What a company tells of itself, so that a sentence without a name goes on about the company told of before."""

OWN_SPENDING = r"""
    we (?:(?:will|would|expect to|plan to|now|have|intend to|aim to|already) ){0,3}(?:spend|spent|pay|paid|put)
    we (?:(?:will|would|expect to|plan to|now|have) ){0,3}(?:invest|invested)
    we (?:(?:will|would|expect to|plan to|now|have) ){0,3}(?:buy|bought|budget|budgeted)
    our (?:[\w-]+ )?(?:bill|spend|spending|spend|budget|capex|costs?|outlays?|invoices?|inference|training|compute)
    it (?:(?:will|would|expects to|plans to|now|has|had) ){0,3}(?:spen(?:d|t|ds)|pa(?:y|id|ys)|invest(?:ed|s)?)
    cost us | costs us | its (?:[\w-]+ )?(?:bill|spend|spending|budget|outlays?|invoices?)
    gastamos | gastaremos | invertimos | invertiremos | destinamos | destinaremos | pagamos | pagaremos | dedicamos
    dedicaremos | nos (?:cuesta|cuestan|costó|sale|salió|costará|gastamos|gastaremos)
    nuestr[oa] (?:factura|gasto|inversión|presupuesto)
    wir (?:geben|zahlen|investieren|stecken)
    nous (?:dépensons|payons|investissons|investirons|avons investi|aurons investi)
"""
"""One speaks of what it spends itself."""
