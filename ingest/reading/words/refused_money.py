"""Money and percentages of companies, their owners and the state, which are none of ours."""

from ingest.reading.words.rows import MONEY, RATIOS, SUMS_AND_RATIOS, Row

MONEY_ROWS: tuple[Row, ...] = (
    Row("share price", SUMS_AND_RATIOS, "scope", 0, r"""
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:rose|fell|jump\w*|clos\w+)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:climb\w*|slid|slip\w*|added|shed)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:drop\w*|gain\w*|lost|lose)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:surg\w*|tumbl\w*|trad\w+|put on)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:up|down|soar\w*|plung\w*|ended|opened|rall\w*|finish\w*)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:sank|shot up|rebound\w*|advanc\w*|halv\w+|doubl\w+|are)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:dip\w*|eas(?:ed|es|ing)|edg(?:ed|es|ing)|leapt|spik\w+)
        (?:shares?|stocks?|ADRs?) (?!of\b)(?:[\w'’-]+ ){0,6}?(?:crash\w*|crater\w*|retreat\w*|popp\w+|sagg\w*|swung)
        (?:shares|stock) of \w+ (?:\w+ ){0,2}?(?:rose|fell|jump\w*|clos\w+|climb\w*|slid|slip\w*|gain\w*|lost|surg\w*)
        (?:shares|stock) of \w+ (?:\w+ ){0,2}?(?:drop\w*|tumbl\w*|plung\w*|soar\w*|ended|finish\w*|up|down)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:sub\w+|cay\w+|ganan?|pierden?|cotiz\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:repunt\w*|se dispar\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:se hund\w+|caen|caían)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:se desplom\w+|se dej\w+)
        (?:acciones|títulos) (?:de|del) (?:[\w'’-]+,? ){1,12}?(?:sub|cay|baj|retroced|perd)(?:en|ían?|ieron|aron|ó|ió)
        cours (?:de |d['’])(?:[\w'’-]+ ){1,5}?(?:chut|bond|recul|grimp|progress|perd|gagn)\w+
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:ced\w+|baj\w+|avanz\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:retroced\w+|escal\w+)
        (?:acciones|títulos)(?! de (?:capital|deuda)) (?:[\w'’-]+ ){0,6}?(?:trep\w+|ganaron|perdieron)
        Aktien? (?:[\w-]+ ){0,3}?(?:stiegen|fielen|stieg|fiel|verlor\w*|gewann\w*)
        actions? (?:[\w-]+ ){0,3}?(?:bond\w+|chut\w+|gagn\w+|perd\w+|recul\w+)
        per (?:diluted |basic |ordinary )?share | por acción | a share(?! of) | price targets? | target price
        precio objetivo | share price | stock price | (?<!que )cotiza(?!d[ao])\w* | cotización
        (?<!cotiza )(?<!cotizan )en bolsa | (?<!cotiza )(?<!cotizan )en Bolsa
        (?:valor|capitalización|jornada|sesión|castigo) bursátil
        (?:dej|situ|coloc|llev)\w+ (?:el|la|los|las|cada|su|sus) (?:título|acción|acciones|títulos) en
        parqué | selectivo | se anot\w+ (?:un |una |el )?(?=\d[\d.,]* ?(?:%|por ciento))
        Wall Street close | market close | in (?:early|late|pre-?market|after-hours) trading | premarket | after-hours
        Nasdaq | S&P 500 | Ibex | Dow Jones | Nikkei (?:225|index|average|fell|rose|lost|gained|gave|closed) | Kospi
        EPS | BPA | earnings per | stock market | Dax
        (?:stock|semiconductor|chip|share|tech\w*) ind(?:ex|ices)
        índice (?:bursátil|selectivo|de (?:semiconductores|tecnológicas|chips))
        index(?=[^;]{0,20}\b(?:down|up|fell|rose|lost|gained)) | en la sesión | una sola sesión | trading day
        on the day | all-time high | gauge
        (?:its|their|the) (?:best|worst|steepest|biggest|sharpest) (?:day|session|week|slide|drop)
        su (?:peor|mejor) (?:día|sesión|jornada|semana)
        its (?:best|worst) month | jornada bursátil | al cierre(?! del? )
    """),
    Row("share price", "percent part", "after", 12, r"""
        after-hours | pre-?market | (?:intraday|daytime|day) (?:gain|rise|drop|fall|loss)
    """),
    Row("a change, not a level", MONEY, "before", 9, r"""
        (?:rais(?:ed?|ing)|lift\w*|cut\w*|trim\w*|lower\w*|increas\w*|boost\w*|hik\w+)\b[^.;,$€£%]{0,90} by
        (?:gr[eo]w\w*|r[io]s(?:e|es|en|ing)|f[ae]ll\w*|drop\w*|climb\w*|jump\w*|up|down)\b[^.;,$€£%]{0,45} by
        (?:beat\w*|miss\w*|topp?\w*|exceed\w*|surpass\w*|outpac\w*)\b[^.;,$€£%]{0,45} by
        (?:elev\w+|aument\w+|sub(?:e|ió|irá)|baj[óa]|rebaj\w+|recort\w+)\b[^.;,$€£%]{0,45} en
        (?:erhöh\w*|stieg\w*)\b[^.;,$€£%]{0,45} um
    """),
    Row("valuation", f"{MONEY} multiple", "after", 30, r"""
        valuation | market (?:cap|value|capitali[sz]ation) | valoración | capitalización | post-money | pre-money
        valor (?:en bolsa|bursátil|de mercado) | en bolsa | en Bolsa | Börsenwert | Bewertung | valorisation
        capitalisation | is worth (?:more|less) | (?:in|of) stock-market value
    """),
    Row("valuation", f"{MONEY} multiple", "counted", 16, r"company(?! revenue) | start-?up | unicorn | market cap"),
    Row("valuation", f"{MONEY} multiple", "before", 40, r"""
        valuations? | market (?:cap|value|capitali[sz]ation) | (?:equity|enterprise|stock-market|bursátil) value
        valoración | capitalización(?: bursátil)? | valor (?:en bolsa|bursátil|de mercado) | Börsenwert | valorisation
    """),
    Row("valuation", MONEY, "before", 40, r"""
        worth | valued (?:at|by \w+ at) | valu(?:es|e|ing) (?!the|of|AI\b|inference|it\b)[\w\s'’-]{0,40}? at
        vale[n]? | valer | valid[oa]s? | valía[n]? | (?<!cuando )valdr\w+
        valora(?:n|ron|ba|ría|rá|ndo)? (?!el mercado)[\w\s]{0,30}?en
        lo valora\w* en
        (?:atribuy|otorg|asign|conced|reconoc)\w+ (?:al? |le |les )?(?:(?:la|el|su|los|las) )?(?:\w+ )?un valor de
        valorad[oa] en | valorándol[oa] en | vaut | valent
        wants? (?:[\w'’-]+ ){0,5}?(?=[$€£][\d.]+ ?\w+ from (?-i:[A-Z])) | se valora en | tasad[oa] en | bewertet
        évalué\w* à | valorisé\w* à
    """, "valued things"),
    Row("valuation", MONEY, "before", 12, r"""
        put(?:s|ting)? (?:[\w'’-]+ ){0,4}?(?:maker|company|firm|start-?up|lab) at
        put(?:s|ting)? (?:[\w'’-]+ ){0,4}?(?:labell?er|developer|chipmaker|group|business) at
        put(?:s|ting)? (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|CoreWeave|Etched|Lambda) at
        (?:price|prices|prised|pegs?|pegged|pricing) (?:[\w'’-]+ ){0,4}?(?:maker|company|firm|start-?up|lab) at
    """),
    Row("the gain of an economy", "percent part", "before", 60, r"""
        apreciación (?:del|de la) | depreciación (?:del|de la) | se apreci\w+ | se depreci\w+ | tipos? de cambio
        appreciation of the | depreciation of the
    """),
    Row("share price", "percent part", "loosely before", 60, r"""
        su acción | la acción | its shares | the shares | sus acciones
    """),
    Row("share price", "percent part", "before", 2, r"moved (?-i:[A-Z])\w+ by"),
    Row("fund or bond", "multiple", "after", 24, r"la oferta | oversubscribed | on offer | the offer | on sale"),
    Row("share price", MONEY, "after", 26, r"""
        of its value | in a (?:single )?day | en un (?:solo )?día | to shareholders
        a los accionistas
    """),
    Row("share price", MONEY, "after", 2, r"off (?-i:[A-Z])\w+"),
    Row("share price", "percent part", "after", 10, r"""
        in (?:a|one) (?:single )?(?:day|session|morning|afternoon) | en (?:un(?:a)?|el|la) (?:sol[oa] )?(?:día|sesión)
        (?:en|de) (?:las|sus|los) (?:acciones|títulos) | in (?:the|its|their) (?:shares|stock)(?: price)?
        in early trading | since breakfast | before lunch | an einem Tag | en une (?:séance|journée)
    """),
    Row("share price", MONEY, "before", 12, r"""
        gave up | shed | wiped? (?:out|off) | erased
    """),
    Row("valuation", "multiple", "before", 12, r"P/E | (?-i:PER) | price-earnings | EV/EBITDA | times earnings"),
    Row("valuation", "multiple", "after", 1, r"""
        revenues? | sales | earnings | EBITDA | ingresos | ventas | beneficios?
    """),
    Row("valuation", MONEY, "before", 60, r"""
        valor (?:que (?:los inversores|el mercado)|de la (?:empresa|compañía|firma|tecnológica)|del grupo)
        value (?:of the (?:company|firm|start-?up|lab|group)|investors (?:put|place|give))
        (?:what|as much as) investors
    """),
    Row("valuation", MONEY, "before", 45, r"""
        (?:backers|investors|shareholders|suitors) (?:now )?(?:pay|paid|value|think|reckon|put)\b[^;$€£]{0,30}?
        (?:backers|investors|shareholders|suitors) (?:now )?(?:price|say|believe|see)\b[^;$€£]{0,30}?
        (?:inversores|accionistas) (?:pagan|pagaron|creen|dan|dieron|otorgan|atribuyen)\b[^;]{0,30}?
        tas\w{1,6} en
        pag(?:a|an|aron) por (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|CoreWeave) | valorisée?s? | salida a bolsa
        go public at | float(?:ed)? at | listing at | IPO at | at a price that would | sticker
    """),
    Row("valuation", MONEY, "loosely before", 90, r"""
        tender offer | secondary (?:sale|trades?) | share sale | canje de acciones | venta de (?:acciones|títulos)
        precio de (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Mistral|la (?:empresa|compañía|firma))
    """),
    Row("valuation", MONEY, "loosely after", 60, r"(?:over|on|of|about) (?:its|their) worth | (?:por|sobre) su valor"),
    Row("share price", SUMS_AND_RATIOS, "sentence", 0, r"""
        bitcoin | ethereum | crypto\w* | cripto\w* | stablecoin\w* | hash rate
        (?:AI|IA) (?:tokens?|coins?) (?:(?-i:[A-Z])\w+ )?lost
        memecoin\w* | the (?:AI )?token (?-i:[A-Z])\w+ | altcoin\w*
    """, "compute field"),
    Row("valuation", MONEY, "after", 20, r"bewertet | wert | business(?! (?:in|by|this|for)) | sticker"),
    Row("valuation", MONEY, "before", 30, r"""
        (?:stakes?|shares|rounds?|trades) (?:\w+ ){0,3}?(?:implying|implied|put|at) | implied (?:value|worth) | implying
        que implica\w* | implícit\w+
    """),
    Row("valuation", MONEY, "before", 6, r"""
        (?-i:[A-Z])\w+['’]s (?:new |latest |current |last |own )?(?:price tag|worth|price)(?: of| at| is| was)
        (?-i:[A-Z])\w*\.[\w.]*['’]s (?:new |latest |current |last |own )?(?:price tag|worth|price)(?: of| at| is| was)
    """),
    Row("valuation", MONEY, "sentence", 0, r"""
        is (?:now )?(?:valued|worth) (?:at )?(?:(?:almost|nearly|over|about|more than) )?(?:twice|as much|\w+ times)
        (?:vale|está valorada?) (?:ya |hoy )?(?:casi |más de )?(?:el doble|\w+ veces)
    """, "whole"),
    Row("valuation", "multiple", "after", 12, r"(?:su|its|their) (?:valor|worth|value)(?! of)"),
    Row("valuation", "multiple part", "before", 12, r"valued at | worth | valen? | valdrán? | valorad[oa] en"),
    Row("stake or holding", MONEY, "after", 2, r"""
        (?:of|in) (?:(?:his|her|its|own|company|class|A) ){0,2}(?:shares|stock)(?! of compute)
        (?:en|de) (?:acciones|títulos)
    """),
    Row("stake or holding", MONEY, "after", 30, r"""
        (?:his|her|own|company) (?:shares|stock) | (?:sus )?propias acciones | position in | holding in
    """),
    Row("an entry of the books", SUMS_AND_RATIOS, "before", 20, r"""
        wr(?:ote|ites?|itten|iting) (?:off|down) | write-?(?:offs?|downs?) | impairments? | depreciation
        restructuring(?: \w+)?
        amortización de(?:l| los)? | depreciación | deterioro | provisión | provisionó | severance(?: \w+)? | goodwill
        Abschreibung\w*
    """),
    Row("an entry of the books", SUMS_AND_RATIOS, "sentence", 0, r"""
        depreciation (?:and|expenses?) | amortization expenses? | lease expenses? | unrealized (?:gains|losses)
        inventory provisions? | provisions for inventory | stock-based compensation | deferred (?:revenue|tax\w*)
        research and development expenses? | compensation and benefits | unrecognized tax | purchase obligations totaled
        dotaciones? a provisiones | plusvalías latentes | gastos de amortización
    """),
    Row("an entry of the books", MONEY, "after", 12, r"""
        (?:restructuring|severance|reorgani[sz]ation|redundancy) (?:plan|program(?:me)?|costs?|charges?|package)
        charge(?= (?:associated|related|for|in|on)\b) | release of (?:\w+ ){0,2}?(?:inventory|reserves?) | impairment
    """),
    Row("a change, not a level", MONEY, "after", 3, r"""
        (?:reduction|increase|decrease|decline|drop|cut|shortfall)(?= (?:in|of|from)\b)
        (?:de )?(?:reducción|aumento|descenso|caída|recorte)(?= (?:en|del?)\b)
    """),
    Row("a change, not a level", MONEY, "before", 20, r"""
        (?:up|down)(?= (?:\w+ ){0,2}[$€£][\d.,]+ ?\w* (?:YoY|QoQ|y/y|q/q|(?:year|quarter)[\s-]o(?:n|ver)[\s-]))
    """),
    Row("a distance, not a growth", "percent part multiple", "after", 3, r"""
        (?:above|below|ahead of|short of)(?= (?:[\w'’]+ ){0,4}?(?:estimates?|consensus|expectations?|forecasts?)\b)
        (?:higher|lower|more|less) than(?= (?:[\w'’]+ ){0,4}?(?:estimates?|consensus|expectations?|forecasts?)\b)
        (?:por encima|por debajo) de(?= (?:[\w'’]+ ){0,4}?(?:estimacion|previsi|consenso|expectativa))
    """),
    Row("one customer", "percent part", "sentence", 0, r"""
        (?:direct|indirect) customers? | Customer [A-Z](?!\w) | billed to | billing location | cliente directo
    """),
    Row("stake or holding", MONEY, "after", 20, r"""
        under management | (?:en|bajo) gestión | in assets | (?:de|en) activos | bajo administración | stake in its
    """),
    Row("stake or holding", MONEY, "before", 40, r"""
        (?:stake|holding|shareholding|position|fortune|net worth|patrimonio|fortuna) (?:\w+ ){0,3}?(?:valued|worth|of)
        (?:stake|holding|shareholding|position) (?:\w+ ){0,3}?(?:is|was|stands|now)
        (?:fortune|net worth|wealth|fortuna|patrimonio)
        shares (?:of|in) \w+ (?:\w+ )?(?:for|worth) | acciones de \w+ (?:por|a cambio)
        notional(?: value)? | puts (?:on|worth|against) | calls (?:on|worth) | assets under management
        (?:managing|manages|oversees|overseeing|running|runs)(?= (?:some |about )?[$€£\d])
        (?:gestiona[n]?|administra[n]?)(?= (?:unos |casi )?[$€£\d])
        (?:ha|han) vendido todo | opciones de (?:venta|compra) | valor nocional | patrimonio de
    """),
    Row("stake or holding", "percent part", "scope", 0, r"""
        del capital
        of the (?:venture|shares|equity|company|firm|joint venture|start-?up|business|group|labell?er|voting)\b(?!['’]s)
        stake | equity in | voting | ownership | shareholding | accionariado
        participación (?:en|del?)(?! (?:(?:la|el|los|las|sus?) )?(?:inferenc|entren|mercado|gasto|cómputo|ia |chips))
        participada
        of the data labell?er | Anteil an der Firma | del accionariado | minority | majority holding
        tiene un [\d,]+ ?% de
    """),
    Row("fund or bond", "percent part", "scope", 0, r"""
        coupon | cupón | yields? | yield(?:ed|ing) | interest | basis points | puntos básicos | maturity | matures?
        ETF | fondo cotizado | fondo de inversión | rentabilidad | (?-i:comisión) | fund managers | return
        annual return
        cash levels | Treasur(?:y|ies) | bonos | bonds?(?! sale) | notes | tipos? de interés | Zinsen
        rendimiento del bono
    """),
    Row("fine, gift or pay", "percent part", "after", 4, r"""
        of (?:its|their|the|a company['’]s) (?:worldwide|global) (?:annual )?(?:turnover|revenues?|sales)
        de (?:la|su|sus) (?:facturación|ingresos|negocio|ventas|volumen) (?:mundial\w*|global\w*|de negocio)
        del volumen de negocio
    """),
    Row("fine, gift or pay", "percent part", "scope", 0, r"""
        (?:up to|as much as|at most|maximum of|limit of) [\w.,]{1,8} ?(?:%|per cent|percent) of [\w'’]+ annual
        (?:hasta|máximo de|tope del?|límite del?) (?:un |el )?[\w.,]{1,8} ?(?:%|por ciento) de sus? \w+ anual
    """),
    Row("interest, tax or stake", MONEY, "sentence", 0, r"""
        tax(?:es)?(?! credits?) | tax breaks? | exempt\w* | sales tax | lev(?:y|ies) | impuestos? | tributos | duties
        aranceles
    """, "compute field"),
    Row("fund or bond", RATIOS, "sentence", 0, r"fondos? cotizados? | ETFs? | fondos? indexados?", "compute field"),
    Row("fund or bond", MONEY, "scope", 0, r"ETF | fondo cotizado | hedge fund | fondo de cobertura | inflows"),
    Row("buy-back or dividend", SUMS_AND_RATIOS, "before", 50, r"""
        buy-?backs? | buying back | b(?:uys?|ought) back | share repurchas\w* | repurchas\w* | dividends?
        dividendos? | recompr\w+
        Dividende
        dividendes?
    """),
    Row("buy-back or dividend", SUMS_AND_RATIOS, "after", 28, r"""
        (?:in|of|on|for|to|through) (?:(?:its|their|the|cash|stock|share|special|buybacks and) ){0,3}dividends?
        (?:in|of|on|for|to|through) (?:(?:its|their|the|cash|stock|share|special|dividends and) ){0,3}buy-?backs?
        (?:in|of|on|for|to|through) (?:(?:its|their|the|cash|stock|share|special|dividends and) ){0,3}repurchas\w*
        (?:de|en|a|al|para) (?:(?:su|sus|la|las|los|el|un) ){0,2}(?:dividendos?|recompr\w+)
        of (?:its|their) own shares
    """),
    Row("buy-back or dividend", MONEY, "loosely before", 40, r"""
        buy-?back (?:authori[sz]ation|programm?e|plan) | repurchase (?:authori[sz]ation|programm?e|plan)
        programa de (?:recompra|dividendos)
    """),
    Row("buy-back or dividend", MONEY, "after", 50, r"repurchase authori[sz]ation | buy-?back authori[sz]ation"),
    Row("stake or holding", MONEY, "after", 12, r"""
        cash (?:pile|hoard|reserves?|balance|position|cushion) | (?:of|in) cash and equivalents | (?:de )?caja neta
    """),
    Row("buy-back or dividend", MONEY, "counted", 12, r"buy-?backs? | dividends? | repurchases? | dividendo"),
    Row("profit or margin", SUMS_AND_RATIOS, "before", 20, r"""
        sav(?:es?|ed|ing)(?: (?:it|us|them|him|her|the (?:bank|firm|company|group|retailer|insurer)))?
        (?:(?:le|les|nos) )?ahorr(?:a|an|ó|aron|ado|ará|arán)
    """),
    Row("profit or margin", SUMS_AND_RATIOS, "before", 50, r"""
        bottom line | net (?:income|profit|loss|earnings) | operating (?:income|profit|loss|margin|expenses)
        gross (?:profit|margins?)
        margins? | profits? | EBITDA | earnings | free cash flow | losses | ganó | perdió | beneficios? | margen(?:es)?
        pérdidas? | márgenes | ingresos operativos ajustados
        resultado neto | resultado de explotación | EBIT | operating result | ganancias | Gewinn
        bénéfices? | utilidad(?:es)? | net
        resultado (?:bruto|operativo)
        (?:operating|free) cash flow | flujo de caja libre | Verlust | pertes?
    """),
    Row("profit or margin", MONEY, "after", 2, r"""
        que (?:se )?(?:perdió|pierde|perderá|perdieron|perdía|ganó|gana|ganará) | that (?:it|they|\w+) (?:lost|loses)
    """),
    Row("profit or margin", SUMS_AND_RATIOS, "after", 22, r"""
        (?:of|in) (?:(?:adjusted|non-GAAP|GAAP) )*(?:operating|net) income
        (?:of |in |de )?(?:adjusted )?(?:net |operating |gross )?(?:profits?|margins?|earnings|loss|losses) | EBITDA
        (?:of |in )?(?:free )?cash[\s-]flow | (?:de )?flujo de caja | de beneficios? | de margen | de pérdidas
        (?:en|de) (?:el |la |los |las |su )?(?:beneficio|resultado|utilidad|ganancia|pérdida)s? (?:net|operativ)\w+
        en (?:el |los |su )?beneficios?
        de ganancias
        after tax(?:es)? | después de impuestos | on (?:revenues?|sales|turnover) | Gewinn | de bénéfice
    """),
)  # fmt: skip
