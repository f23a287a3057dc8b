"""What looks like a figure and is none. A mended refusal is one entry here and one line in the tests."""

from typing import NamedTuple


class Row(NamedTuple):
    """Words that refuse amounts of some shapes.

    shapes: those of an amount; `number` is a sum without a currency beside it. where: `sentence`; `scope`, the part of
    the amount's clause between breaks; `before` or `after` the amount with at most `farthest` characters between, which
    are words and commas (`loosely before`, `loosely after`: anything but a semicolon); `counted`, the noun that the
    number counts. unless: a table whose words, before the amount in its clause, take the refusal away.
    """

    reason: str
    shapes: str
    where: str
    farthest: int
    words: str
    unless: str = ""


_RATIOS = "percent part multiple"
_MONEY = "money number"
_SUMS_AND_RATIOS = f"{_MONEY} {_RATIOS}"
_ALL = f"{_SUMS_AND_RATIOS} pieces power price"

REFUSALS: tuple[Row, ...] = (
    Row("share price", _SUMS_AND_RATIOS, "scope", 0, r"""
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:rose|fell|jump\w*|clos\w+)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:climb\w*|slid|slip\w*|added|shed)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:drop\w*|gain\w*|lost|lose)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:surg\w*|tumbl\w*|trad\w+|put on)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:up|down|soar\w*|plung\w*|ended|opened|rall\w*|finish\w*)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:sank|shot up|rebound\w*|advanc\w*|halv\w+|doubl\w+|are)
        (?:shares|stock) of \w+ (?:\w+ ){0,2}?(?:rose|fell|jump\w*|clos\w+|climb\w*|slid|slip\w*|gain\w*|lost|surg\w*)
        (?:shares|stock) of \w+ (?:\w+ ){0,2}?(?:drop\w*|tumbl\w*|plung\w*|soar\w*|ended|finish\w*|up|down)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:sub\w+|cay\w+|ganan?|pierden?|cotiz\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:repunt\w*|se dispar\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:se hund\w+|caen|caían)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:se desplom\w+|se dej\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:ced\w+|baj\w+|avanz\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:retroced\w+|escal\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:trep\w+|ganaron|perdieron)
        Aktien? (?:[\w-]+ ){0,3}?(?:stiegen|fielen|stieg|fiel|verlor\w*|gewann\w*)
        actions? (?:[\w-]+ ){0,3}?(?:bond\w+|chut\w+|gagn\w+|perd\w+|recul\w+)
        per (?:diluted |basic |ordinary )?share | por acción | a share(?! of) | price targets? | target price
        precio objetivo | share price | stock price | cotiza\w* | cotización | en bolsa | en Bolsa
        (?:valor|capitalización|jornada|sesión|castigo) bursátil
        parqué | selectivo | se anot\w+
        Wall Street close | market close | in (?:early|late|pre-?market|after-hours) trading | premarket | after-hours
        Nasdaq | S&P 500 | Ibex | Dow Jones | Nikkei (?:225|index|average|fell|rose|lost|gained|gave|closed) | Kospi
        EPS | BPA | earnings per | stock market | Dax
        (?:stock|semiconductor|chip|share|tech\w*) ind(?:ex|ices)
        índice (?:bursátil|selectivo|de (?:semiconductores|tecnológicas|chips))
        index(?=[^;]{0,20}\b(?:down|up|fell|rose|lost|gained)) | en la sesión | una sola sesión | trading day
        on the day | all-time high | gauge
        (?:its|their|the) (?:best|worst|steepest|biggest|sharpest) (?:day|session|week|slide|drop)
        su (?:peor|mejor) (?:día|sesión|jornada|semana)
        its (?:best|worst) month | jornada bursátil | al cierre
    """),
    Row("a change, not a level", _MONEY, "before", 9, r"""
        (?:rais(?:ed?|ing)|lift\w*|cut\w*|trim\w*|lower\w*|increas\w*|boost\w*|hik\w+)\b[^.;,$€£%]{0,45} by
        (?:gr[eo]w\w*|r[io]s(?:e|es|en|ing)|f[ae]ll\w*|drop\w*|climb\w*|jump\w*|up|down)\b[^.;,$€£%]{0,45} by
        (?:elev\w+|aument\w+|sub(?:e|ió|irá)|baj[óa]|rebaj\w+|recort\w+)\b[^.;,$€£%]{0,45} en
        (?:erhöh\w*|stieg\w*)\b[^.;,$€£%]{0,45} um
    """),
    Row("valuation", f"{_MONEY} multiple", "after", 30, r"""
        valuation | market (?:cap|value|capitali[sz]ation) | valoración | capitalización | post-money | pre-money
        valor (?:en bolsa|bursátil|de mercado) | en bolsa | en Bolsa | Börsenwert | Bewertung | valorisation
        capitalisation | is worth (?:more|less) | (?:in|of) stock-market value
    """),
    Row("valuation", f"{_MONEY} multiple", "counted", 16, r"company(?! revenue) | start-?up | unicorn | market cap"),
    Row("valuation", f"{_MONEY} multiple", "before", 40, r"""
        valuations? | market (?:cap|value|capitali[sz]ation) | (?:equity|enterprise|stock-market|bursátil) value
        valoración | capitalización(?: bursátil)? | valor (?:en bolsa|bursátil|de mercado) | Börsenwert | valorisation
    """),
    Row("valuation", _MONEY, "before", 40, r"""
        worth | valued (?:at|by \w+ at) | valu(?:es|e|ing) (?!the market|of)[\w\s'’-]{0,40}? at
        vale[n]? | valer | valía[n]? | valdr\w+ | valora(?:n|ron|ba|ría|rá|ndo)? (?!el mercado)[\w\s]{0,30}?en
        lo valora\w* en
        valorad[oa] en | valorándol[oa] en | se valora en | tasad[oa] en | bewertet | évalué\w* à | valorisé\w* à
    """, "valued things"),
    Row("valuation", _MONEY, "before", 12, r"""
        put(?:s|ting)? (?:[\w'’-]+ ){0,4}?(?:maker|company|firm|start-?up|lab) at
        put(?:s|ting)? (?:[\w'’-]+ ){0,4}?(?:labell?er|developer|chipmaker|group|business) at
        put(?:s|ting)? (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|CoreWeave|Etched|Lambda) at
        (?:price|prices|prised|pegs?|pegged|pricing) (?:[\w'’-]+ ){0,4}?(?:maker|company|firm|start-?up|lab) at
    """),
    Row("valuation", "multiple", "after", 1, r"""
        revenues? | sales | earnings | EBITDA | ingresos | ventas | beneficios?
    """),
    Row("valuation", _MONEY, "before", 60, r"""
        valor (?:que (?:los inversores|el mercado)|de la (?:empresa|compañía|firma|tecnológica)|del grupo)
        value (?:of the (?:company|firm|start-?up|lab|group)|investors (?:put|place|give))
        (?:what|as much as) investors
    """),
    Row("valuation", _MONEY, "before", 45, r"""
        (?:backers|investors|shareholders|suitors) (?:now )?(?:pay|paid|value|think|reckon|put)\b[^;$€£]{0,30}?
        (?:backers|investors|shareholders|suitors) (?:now )?(?:price|say|believe|see)\b[^;$€£]{0,30}?
        (?:inversores|accionistas) (?:pagan|pagaron|creen|dan|dieron|otorgan|atribuyen)\b[^;]{0,30}?
        tas(?:e|en|a|an|ó|ad[oa]) en
        pag(?:a|an|aron) por (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|CoreWeave) | valorisée?s? | salida a bolsa
        go public at | float(?:ed)? at | listing at | IPO at | at a price that would | sticker
    """),
    Row("valuation", _MONEY, "loosely before", 90, r"""
        tender offer | secondary (?:sale|trades?) | share sale | canje de acciones | venta de (?:acciones|títulos)
        precio de (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|la (?:empresa|compañía|firma))
    """),
    Row("valuation", _MONEY, "loosely after", 60, r"(?:over|on|of|about) (?:its|their) worth | (?:por|sobre) su valor"),
    Row("valuation", _MONEY, "after", 20, r"bewertet | wert | business(?! (?:in|by|this|for)) | sticker"),
    Row("valuation", _MONEY, "before", 30, r"""
        (?:stakes?|shares|rounds?|trades) (?:\w+ ){0,3}?(?:implying|implied|put|at) | implied (?:value|worth) | implying
        que implica\w* | implícit\w+
    """),
    Row("stake or holding", _MONEY, "after", 30, r"""
        (?:his|her|own|company) (?:shares|stock) | (?:sus )?propias acciones | position in | holding in
    """),
    Row("an entry of the books", _SUMS_AND_RATIOS, "before", 20, r"""
        wr(?:ote|ites?|itten|iting) (?:off|down) | write-?(?:offs?|downs?) | impairments? | restructuring | depreciation
        amortización de(?:l| los)? | depreciación | deterioro | provisión | provisionó | severance | goodwill
        Abschreibung\w*
    """),
    Row("an entry of the books", _SUMS_AND_RATIOS, "sentence", 0, r"""
        depreciation (?:and|expenses?) | amortization expenses? | lease expenses? | unrealized (?:gains|losses)
        inventory provisions? | provisions for inventory | stock-based compensation | deferred (?:revenue|tax\w*)
        research and development expenses? | compensation and benefits | unrecognized tax | purchase obligations totaled
        dotaciones? a provisiones | plusvalías latentes | gastos de amortización
    """),
    Row("an entry of the books", _MONEY, "after", 12, r"""
        charge(?= (?:associated|related|for|in|on)\b) | release of (?:\w+ ){0,2}?(?:inventory|reserves?) | impairment
    """),
    Row("a change, not a level", _MONEY, "after", 3, r"""
        (?:reduction|increase|decrease|decline|drop|cut|shortfall)(?= (?:in|of|from)\b)
        (?:de )?(?:reducción|aumento|descenso|caída|recorte)(?= (?:en|del?)\b)
    """),
    Row("one customer", "percent part", "sentence", 0, r"""
        (?:direct|indirect) customers? | Customer [A-Z](?!\w) | billed to | billing location | cliente directo
    """),
    Row("stake or holding", _MONEY, "after", 20, r"""
        under management | (?:en|bajo) gestión | in assets | (?:de|en) activos | bajo administración | stake in its
    """),
    Row("stake or holding", _MONEY, "before", 40, r"""
        (?:stake|holding|shareholding|position|fortune|net worth|patrimonio|fortuna) (?:\w+ ){0,3}?(?:valued|worth|of)
        (?:stake|holding|shareholding|position|fortune) (?:\w+ ){0,3}?(?:is|was|stands|now)
        shares (?:of|in) \w+ (?:\w+ )?(?:for|worth) | acciones de \w+ (?:por|a cambio)
        notional(?: value)? | puts (?:on|worth|against) | calls (?:on|worth) | assets under management
        (?:managing|manages|oversees|overseeing|running|runs)(?= (?:some |about )?[$€£\d])
        (?:gestiona[n]?|administra[n]?)(?= (?:unos |casi )?[$€£\d])
        (?:ha|han) vendido todo | opciones de (?:venta|compra) | valor nocional | patrimonio de
    """),
    Row("stake or holding", "percent part", "scope", 0, r"""
        del capital
        of the (?:venture|shares|equity|company|firm|joint venture|start-?up|business|group|labell?er|voting)
        stake | equity in | voting | ownership | shareholding | accionariado | participación (?:en|de|del) | participada
        of the data labell?er | Anteil an der Firma | del accionariado | minority | majority holding
        tiene un [\d,]+ ?% de
    """),
    Row("fund or bond", "percent part", "scope", 0, r"""
        coupon | cupón | yields? | yield(?:ed|ing) | interest | basis points | puntos básicos | maturity | matures?
        ETF | fondo cotizado | fondo de inversión | rentabilidad | comisión | fund managers | return | annual return
        cash levels | Treasur(?:y|ies) | bonos | bonds?(?! sale) | notes | tipos? de interés | Zinsen
        rendimiento del bono
    """),
    Row("interest, tax or stake", _MONEY, "sentence", 0, r"""
        tax(?:es)?(?! credits?) | tax breaks? | exempt\w* | sales tax | lev(?:y|ies) | impuestos? | tributos | duties
        aranceles
    """, "compute field"),
    Row("fund or bond", _MONEY, "scope", 0, r"ETF | fondo cotizado | hedge fund | fondo de cobertura | inflows"),
    Row("buy-back or dividend", _SUMS_AND_RATIOS, "before", 50, r"""
        buy-?backs? | buying back | b(?:uys?|ought) back | share repurchas\w* | repurchas\w* | dividends?
        dividendos? | recompr\w+
        Dividende
        dividendes?
    """),
    Row("buy-back or dividend", _SUMS_AND_RATIOS, "after", 28, r"""
        (?:in|of|on|for|to|through) (?:(?:its|their|cash|stock|share|special|buybacks and) ){0,3}dividends?
        (?:in|of|on|for|to|through) (?:(?:its|their|cash|stock|share|special|dividends and) ){0,3}buy-?backs?
        (?:in|of|on|for|to|through) (?:(?:its|their|cash|stock|share|special|dividends and) ){0,3}repurchas\w*
        (?:de|en|a|al|para) (?:(?:su|sus|la|las|los|el|un) ){0,2}(?:dividendos?|recompr\w+)
        of (?:its|their) own shares
    """),
    Row("buy-back or dividend", _MONEY, "counted", 12, r"buy-?backs? | dividends? | repurchases? | dividendo"),
    Row("profit or margin", _SUMS_AND_RATIOS, "before", 50, r"""
        bottom line | net (?:income|profit|loss|earnings) | operating (?:income|profit|loss|margin|expenses)
        gross (?:profit|margins?)
        margins? | profits? | EBITDA | earnings | free cash flow | losses | ganó | perdió | beneficios? | margen(?:es)?
        pérdidas | resultado neto | resultado de explotación | EBIT | operating result | ganancias | Gewinn
        bénéfices? | utilidad(?:es)? | net
        resultado (?:bruto|operativo)
        (?:operating|free) cash flow | flujo de caja libre | Verlust | pertes?
    """),
    Row("profit or margin", _SUMS_AND_RATIOS, "after", 22, r"""
        (?:of |in |de )?(?:net |operating |gross )?(?:profits?|margins?|earnings|loss|losses) | EBITDA | net income
        (?:of |in )?(?:free )?cash[\s-]flow | (?:de )?flujo de caja | de beneficios? | de margen | de pérdidas
        de ganancias
        after tax(?:es)? | después de impuestos | on (?:revenues?|sales|turnover) | Gewinn | de bénéfice
    """),
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
    Row("people or users", f"number {_RATIOS} pieces", "counted", 34, r"""
        people | persons | employees | workers | staff | jobs | posts | users? | customers | subscribers | developers
        downloads | visitors | seats | licen[cs]es? | asientos | licencias | installs | ejemplares | copies | visits
        prompts | students | members | hires | patients | engineers | researchers
        chiefs
        readers | viewers | espectadores | oyentes | lectores | subscribers | homes | households | followers
        accounts | offsets | patents | papers | pages | questions
        occupations | tasks | decisions | applications | authors | books | songs | empleados | personas | usuarios
        clientes | puestos | trabajadores | desarrolladores | visitas | hogares | alumnos | preguntas | abonados
        suscriptores | libros | tareas | Menschen | Mitarbeiter | Nutzer | utilisateurs | emplois | salariés | abonnés
        workforce | headcount | plantilla | Belegschaft | effectifs | ballots | votes? | votos | voters
    """),
    Row("another sector", "number pieces", "counted", 24, r"""
        tonnes | tons | toneladas | litros | litres | liters | gallons | kilómetros | kilometres | km | miles | metres
        metros | square feet | acres | hectáreas | hectares | [kMGT]Wh | gigawatt-hours | terabytes | exabytes | bits
        lines | líneas | documents | documentos | images | imágenes | videos | vídeos | chats | calls | llamadas
    """),
    Row("people or users", _RATIOS, "before", 45, r"""
        fetched | downloaded | viewed | watched | clicked | descargad\w+ | streamed
        bajas | despidos | layoffs? | dismissals | job cuts | redundancies | Entlassungen
        employees | headcount | workforce | plantilla | empleados | trabajadores | users | usuarios
        subscribers
        suscriptores | abonados | jobs | downloads | descargas | followers | students | puestos de trabajo | Belegschaft
        members | effectifs | customers | visits | visitas
    """),
    Row("another sector", f"number {_RATIOS} pieces", "scope", 0, r"""
        smartphones? | phones? | iPhones? | handsets? | tablets? | tabletas | laptops? | PCs? | consoles?
        smartwatch\w*
        headphones? | TVs? | televisor\w* | cars? | vehicles? | coches? | vehículos? | móviles | móvil | teléfonos?
        ordenadores | portátil(?:es)? | gaming | videojuegos? | games? | juegos? | viviendas? | houses | house prices
        housing | hot(?:el|eles|els) | hoteler[oa]s? | airlines? | aerolíneas? | batter(?:y|ies) | baterías?
        carreteras
        wholesale electricity | electricity (?:prices?|bills?|rates?) | power prices? | farming | farms?
        wheat | trigo | harvests? | cosechas? | crops? | frames | fotogramas | suscripci(?:ón|ones) | GDP | PIB
        households? | hogares | residential | luz | kilowatt-hours? | kWh | bread | pan | petrol | gasolina | food
        alimentos
        productiv\w+ | inflation | inflación | unemployment | paro | alquiler de viviendas | Handys?
    """),
    Row("another sector", "money", "scope", 0, r"""
        smartphones? | iPhones? | handsets? | tablets? | tabletas | laptops? | videojuegos? | viviendas? | housing
        hoteler[oa]s? | airlines? | aerolíneas? | batter(?:y|ies) | baterías? | carreteras | autopistas?
        high-speed rail
        alta velocidad | hospitals? | hospitales | roads? | schools? | escuelas | electricians | immeuble
        headquarters | sede
        weapons | armas | gas plants? | yacht | mansion | footballers?
    """),
    Row("size of a model or chip", _ALL, "after", 16, r"""
        parameters? | params | parámetros | transistors? | transistores | FLOPs? | petaflops | exaflops | operations
        operaciones | qubits | Parameter | paramètres | lines of code | words | images | neurons | cores | TPP
    """),
    Row("tokens", "number multiple pieces", "after", 16, r"""
        tokens?(?! (?:a|per|al|each) (?:month|day|week|mes|día|year))
    """),
    Row("tokens", "number pieces", "after", 16, r"tokens? | queries | requests | consultas | peticiones | messages"),
    Row("speed or efficiency", _RATIOS, "after", 24, r"""
        on (?:MMLU|SWE\S*|GPQA|HumanEval|the (?:test|benchmark|exam)) | en (?:MMLU|la prueba|el examen)
        at (?:the same|equal|no loss of) (?:quality|accuracy) | con la misma (?:calidad|precisión)
        faster | quicker | slower | more efficient\w* | less (?:energy|memory|time) | speed-?ups? | throughput
        performance(?! obligation) | latency | bandwidth | lower latency | better | per watt | smaller
        más (?:rápid\w+|eficien\w+|lent\w+)
        rendimiento | velocidad | latencia | menos (?:de )?(?:energía|consumo|errores|memoria|tiempo) | schneller
        plus rapide | memory | context window | utili[sz]ation | accuracy | fewer errors | less power | tokens per
        the memory
    """),
    Row("speed or efficiency", "multiple part", "after", 30, r"""
        cheaper | lower cost | más barat\w+ | billiger | moins cher
    """),
    Row("speed or efficiency", _RATIOS, "before", 45, r"""
        speed-?ups? | throughput | (?<!high-)(?<!high )performance(?! obligation) | latency | efficien\w+ | faster
        accuracy
        benchmarks? | scores?
        precision | uptime | yields? | error rate | win rate | hallucinat\w+ | (?<!alto )rendimiento | velocidad
        latencia
        precisión | exactitud | eficiencia | puntuación | tasa de error | utili[sz]ation | PUE | context window
        Genauigkeit | weights | acierta\w* | acert\w+ | rinde[n]? | solves? | solved | speed | answers correctly
        confidence
        fidelity | (?<!high-)bandwidth | probability | chance | odds | probabilidad | resuelve[n]?
    """),
    Row("a measure of the environment", _SUMS_AND_RATIOS, "scope", 0, r"""
        carbon | emissions? | CO2 | greenhouse | renewables? | water (?:use|usage|consumption) | litres | liters
        offsets | emisiones | agua | huella | renovables? | Emissionen | émissions | evapor\w+
    """),
    Row("a share of electricity", "percent part", "counted", 50, r"""
        (?-i:[A-Z])\w+['’]s (?:\w+ )?power | (?:national|metered) (?:power|grid) | the grid | luz
        electricity(?! (?:used|drawn|consumed) by (?:AI|data))
        electricidad | Strom\w* | électricité
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
        interest rates? | coupon | tariffs? | tax(?:es)? | VAT | arancel\w* | impuestos? | IVA | tipos? de interés
        discounts? | descuentos? | savings? | vacancy | vacancies | desocupación | probability | chance | probabilidad
        duties | levy | Steuer
    """),
    Row("fine, gift or pay", f"{_MONEY} percent part", "scope", 0, r"""
        (?:chief executive|CEO|boss|executives?)\b[^;]{0,30}\b(?:earned|was paid|received|pay)
        fine[ds]?(?!-) | penalt(?:y|ies) | lawsuits? | settle(?:d|ment|s)?(?! for (?:AI )?(?:capex|spend\w*|[$€£]\d))
        damages
        settle(?:d|s)? (?:for [$€£][\d.]+ (?:billion|million|bn|m) )?with | class action
        to end (?:\w+ ){0,3}?(?:action|suit|case)
        jury | judges? | jurado | trade secrets? | case against | tribunal\w* | querella | hand over | sentencia
        multas? | multad[oa]s? | sanción | sanciones | sancionad\w+ | indemniza\w+ | pleitos?
        demanda (?:colectiva|judicial)
        breach\w* | infring\w+ | violat\w+ | infracci\w+ | incumpl\w+ | castig\w+ | ordered to pay | copyright | court
        juez | authors? | writers? | publishers? | escritores | demand(?:ó|aron|an) | sue[sd]? | Protección de Datos
        reclama\w* | expediente | data-protection
        staff costs? | payroll
        a los autores | to authors | autores | Bußgeld\w* | Strafe\w* | amendes? | condenad\w+ | antitrust
        donat\w+ | dona\w* | philanthrop\w* | charit\w+ | salar(?:y|ies) | bonus(?:es)? | compensation package
        severance
        pay packages? | sign-?on | packages of | signing bonus\w* | engineers?\b[^;]{0,30}\bearns? | paga media
        remunerac\w+ | retribuci\w+ | average pay | sueldos? | wages? | university
        universidad | yacht | mansion | ransom | stolen | fraud
        primas de
        estafa | scam | tuition | prize | premio | lottery | lotería | grants? to (?:students|schools) | beca[s]?
        scholarships
        skills | upskill\w* | reskill\w* | teachers | colleges | apprentic\w+ | docentes | profesores
        formación profesional
    """),
    Row("votes, films or sports", f"{_MONEY} percent part", "sentence", 0, r"""
        box office | taquilla | película | documentary | documental | film(?:s|makers)? | movie | motion to | ballots?
        referéndum | referendum | turnout | elections?(?! year) | elecciones | of the vote | de los votos | delantero
        striker | jugador\w* | footballer | fichó | media rights | derechos de televisión | league | liga | NBA | novela
        screens | critics | the club | el club | fichaje (?:del|de un) (?:jugador|delantero|futbolista) | midfielder
        goal[s]?
        championship | torneo | cuota de pantalla | audience share | espectadores | viewers | documental(?:es)?
        album | concert\w* | museum | museo | matches
    """, "compute field"),
    Row("another sector", f"{_MONEY} percent part", "sentence", 0, r"""
        drugs? | pharma\w* | medicines? | fármacos? | farmacéutic\w+ | automóvil\w* | automoción | carmakers?
        automak\w+
        coches eléctricos | eléctricos | petróleo | oil (?:price|giant|compan)\w* | crude | shipbuild\w* | astilleros?
        nuclear (?:start-ups?|power|reactors?|plants?) | turbines? | copper | cobre | gas plants? | utilities
        eléctricas
        farming | agricultur\w* | tourism | turismo | farmers | agricultores | universit(?:y|ies) | universidad(?:es)?
        hospitals? | hospitales
        supermarket\w* | supermercados? | restaurants? | restaurantes | fashion | moda | football | fútbol | museums?
        vaccines? | vacunas? | deepfake\w* | fraud\w* | estafas? | toothbrush | toys? | juguetes
    """, "compute field"),
    Row("a confidence", "percent", "after", 1, r"confidence | margin of error | de margen de error"),
    Row("a price of one thing", _MONEY, "after", 1, r"""
        (?:a|per|each|every|por|cada|al|a la|la) (?:unidad|unit|usuario|chip|card|kWh|user|seat|licen[cs]e|copy)
        (?:a|per|each|every|por|cada|al|a la|la) (?:MWh|megawatt-hour|ticket|person|head|barrel|ton|tonelada|share)
        (?:a|per|each|every|por|cada|al|a la|la) (?:employee|night|visit|query|kilowatt|megawatt|gigawatt|server|rack)
        /\s?(?:user|seat|unit|usuario|chip|card|kWh|MWh|ticket|person|share|employee)
    """),
    Row("a question or a supposition", _ALL, "sentence", 0, r"""
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
    """),
    Row("speed or efficiency", "percent part multiple", "sentence", 0, r"""
        tokens? (?:a|per) second | tokens? por segundo | tok/s | tokens pro Sekunde | first token | time to first
    """),
    Row("the gain of an economy", _SUMS_AND_RATIOS, "after", 34, r"""
        economic (?:value|benefits?|output|impact|activity) | valor económico | to the economy | a la economía
        of value(?! (?:of|in) contracts) | de impacto | productivity | productividad | to (?:world |global )?GDP
        al PIB
    """),
    Row("a law or a rule", _ALL, "sentence", 0, r"""
        Article \d+ | Regulation \(EU\) | artículo \d+ | Reglamento \(UE\) | Directive \d+ | Section \d+\(
    """),
    Row("energy, not power", "power", "after", 1, r"hours? | horas"),
    Row("power of other things", "power", "scope", 0, r"""
        (?:solar|wind|nuclear|reactor|coal|hydro\w*|gas-fired|turbines?)(?![^;]{0,200}\b(?:data[\s-]cent|AI\b|compute))
        (?:eólic[ao]s?|fotovoltaic\w*|nuclear(?:es)?)(?![^;]{0,200}\b(?:centros? de datos|IA\b))
    """),
)  # fmt: skip

SURVEYS = r"""
    survey | encuesta | asked (?:[\d.,]+|some|more than) \w+ | bosses | jefes | respondents | surveyed | polled
    polls | pollsters? | poll | encuestad[oa]s | consultad[oa]s
    barómetro | sondeo | Umfrage | sondage | questionnaire | cuestionario | interviewed
"""
"""Answers are counted here: a percentage counts people unless its words say of what spending it is."""

VALUED_THINGS = r"""
    markets? | mercados? | contract\w* | contratos? | deals? | orders? | agreements? | acuerdos? | pact | lease\w*
    commitments? | capacity | capacidad | bookings | backlog | opportunity | transaction | purchase | package
    investment
    project\w* | proyectos? | pedidos? | operación(?! (?:que )?(?:lo|la) valora) | licen[cs]\w+ | industry | sector
    negocio
    segment | Markt | marché | GPUs | servers | loans? | financing | inversi\w+
    plan | programme | program | compra | what the whole | is worth to | pipeline | tab | bill
"""
"""What is worth or valued at a sum that is a figure."""

COMPUTE_FIELD = r"""
    (?:ejecutar|servir|usar|entrenar|run|running|serve|serving|train|training) (?:\w+ )?(?:modelos|models)
    compute | cómputo | inferenc\w* | training
    train\w* the model | entrena\w+ el modelo | AI servers | servidores
    GPUs? | capex | data[\s-]cent(?:er|re)s?(?! (?:passed|was|is)) | accelerators? | tokens? | token factories
    serving | gigawatts? | gigavatios? | aceleradores
    centros? de datos | Rechenzentr\w*
"""
"""What keeps a sum of the field in a sentence about films, votes or sports."""

FIELD = r"""
    (?:pre|post)-?train\w* | fine-?tun\w+ | preentrena\w+ | ajuste fino
    AI | A\.I | IA | KI | artificial[\s-]intelligence | inteligencia artificial | inferenc\w* | inférence
    Inferenz | GPUs? | TPUs? | LPUs? | ASICs? | XPUs? | accelerators? | aceleradores | accelerated
    data[\s-]?cent(?:er|re)s? | centros? de datos | Rechenzentr\w* | hyperscal\w* | hiperescal\w* | cap-?ex
    compute | cómputo | computación | calcul | Rechenleistung | semiconduct\w* | chips? | chipmakers? | clouds?
    Azure | AWS | Amazon Web Services
    nubes? | servers? | servidores | LLMs? | language models? | frontier models? | foundation models?
    training runs? | neoclouds? | supercomput\w* | HBM\w* | foundr(?:y|ies) | wafers? | machine learning
    aprendizaje automático | H[12]00s? | B[123]00s? | GB[23]00 | MI\d{3}X? | Blackwell | Hopper | Rubin
    Trainium\d? | Cloud\w* | (?:custom )?silicon(?! valley) | cálculo | ChatGPT | GPT-\d\w* | Gemini | Claude | Llama
    tokens? | modelos (?:de lenguaje|fundacionales)
    entren\w+ (?:\w+ ){0,5}?modelos? | train\w* (?:[\w-]+ ){0,4}?models? | racks? | grandes tecnológicas | big tech
    tech giants | cloud giants | fábricas de IA | giga-?factor\w+ | AI factor\w+ | networking chips | fine-tuning
    serving (?:capacity|costs?|load|users|fleet) | Sprachmodelle | centres de données | puces
    capital (?:spending|expenditures?|outlays?)
    gastos? de capital | bienes de capital | modelos ya entrenados | servir modelos
"""
"""The field. Money and percentages that stand far from all of these are of other sectors."""
