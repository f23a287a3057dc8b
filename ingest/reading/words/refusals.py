"""What looks like a figure and is none. A mended refusal is one entry here and one line in the tests."""

from typing import NamedTuple


class Row(NamedTuple):
    """Words that refuse amounts of some shapes.

    where: `sentence`, `clause`, or `before` or `after` the amount with at most `farthest` characters between, which are
    words and commas (`loosely before`, `loosely after`: anything but a semicolon).
    """

    reason: str
    shapes: str
    where: str
    farthest: int
    words: str


_SUMS_AND_RATIOS = "money percent part multiple"
_ALL = "money percent part multiple pieces power price"

REFUSALS: tuple[Row, ...] = (
    Row("share price", _SUMS_AND_RATIOS, "clause", 0, r"""
        (?:shares|stocks?|ADRs?) (?!of\b)(?:\w+ ){0,3}?(?:rose|fell|jump\w*|clos\w+|climb\w*|slid|slip\w*)
        (?:shares|stocks?|ADRs?) (?!of\b)(?:\w+ ){0,3}?(?:drop\w*|gain\w*|lost|surg\w*|tumbl\w*|trad\w+)
        (?:shares|stocks?|ADRs?) (?!of\b)(?:\w+ ){0,3}?(?:up|down|soar\w*|plung\w*|ended|opened|rall\w*)
        (?:acciones|títulos) (?!of\b)(?:\w+ ){0,3}?(?:sub\w+|cay\w+|ganan?|pierden?|cotiz\w+|repunt\w*|se dispar\w+)
        Aktien? (?:\w+ ){0,3}?(?:stiegen|fielen|stieg|fiel)
        per share | por acción | a share(?! of) | price targets? | target price | precio objetivo
        share price | stock price | cotiza\w* | en bolsa | Wall Street close | market close
        premarket | after-hours | Nasdaq | S&P 500 | Ibex | EPS | BPA | earnings per
        index(?=[^;]{0,20}\b(?:down|up|fell|rose|lost|gained))
    """),
    Row("a change, not a level", "money", "before", 9, r"""
        (?:rais(?:ed?|ing)|lift\w*|cut\w*|trim\w*|lower\w*|increas\w*|boost\w*|hik\w+)\b[^.;,$€£]{0,45} by
        (?:gr[eo]w\w*|r[io]s(?:e|es|en|ing)|f[ae]ll\w*|drop\w*|climb\w*|jump\w*|up|down)\b[^.;,$€£]{0,45} by
        (?:elev\w+|aument\w+|sub(?:e|ió|irá)|baj[óa]|rebaj\w+|recort\w+)\b[^.;,$€£]{0,45} en
        (?:erhöh\w*|stieg\w*)\b[^.;,$€£]{0,45} um
    """),
    Row("valuation", "money multiple", "after", 24, r"""
        valuation | market (?:cap|value|capitali[sz]ation) | valoración | capitalización | post-money | pre-money
    """),
    Row("valuation", "money multiple", "after", 12, r"company(?! revenue) | startup"),
    Row("valuation", "money multiple", "before", 25, r"""
        valuations? | market (?:cap|value|capitali[sz]ation) | valoración | capitalización(?: bursátil)?
        worth of the company | valu(?:es|ing) (?!the market)[\w\s'’]{0,40}? at
        valora\w* (?:a )?(?:la|su|OpenAI|Anthropic|xAI)[\w\s]{0,30} en
    """),
    Row("valuation", "money", "before", 14, r"""
        (?:startup|company|lab|firm)\b[\w\s,]{0,20}\b(?:valued at|(?:is|was|now|be) worth)
        (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Nvidia|CoreWeave|Mistral)\b[\w\s,]{0,20}\bvalued at
        (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Nvidia|CoreWeave|Mistral)\b[\w\s,]{0,20}\b(?:is|was|now|be) worth
        (?:OpenAI|Anthropic|xAI|Groq|Cerebras|Nvidia|CoreWeave|Mistral)\b[\w\s,]{0,20}\bvalorad[oa] en
        (?:compañía|empresa emergente)\b[\w\s,]{0,20}\bvalorad[oa] en
    """),
    Row("buy-back or dividend", "money percent", "clause", 0, r"""
        buy-?backs? | share repurchas\w* | repurchas\w* | dividends? | dividendos? | recompra\w*
    """),
    Row("profit or margin", "money percent part", "before", 45, r"""
        net (?:income|profit|loss|earnings) | operating (?:income|profit|loss|margin) | gross (?:profit|margins?)
        margins? | profits? | EBITDA | earnings | free cash flow | losses | ganó | perdió | beneficios? | margen(?:es)?
        pérdidas | resultado neto | ganancias | Gewinn | bénéfice
    """),
    Row("profit or margin", "money percent part", "after", 14, r"""
        (?:net |operating |gross )?(?:profits?|margins?|earnings|loss|losses) | EBITDA | net income
        (?:free )?cash[\s-]flow | flujo de caja | beneficios? | margen | pérdidas | ganancias
    """),
    Row("machines of one run", "pieces", "before", 1, r"""
        (?:trained|training (?:it|the model)|train \w+|entren\w+(?: \w+)?) (?:on|with|using|con|en)(?: about| some)?
        (?:trained|training (?:it|the model)|train \w+) (?:on|with|using) (?:a cluster of|more than)
    """),
    Row("people or users", "money percent part multiple pieces", "after", 24, r"""
        people | persons | employees | workers | staff | jobs | posts | users? | customers | subscribers | developers
        downloads | visitors | visits | prompts | students | members | hires | patients | engineers | researchers
        readers | viewers | homes | households | cars | vehicles | devices | phones | smartphones | PCs | laptops
        followers | accounts | offsets | patents | papers | pages | shares | empleados | personas | usuarios | clientes
        puestos | trabajadores | desarrolladores | visitas | hogares | coches | vehículos | dispositivos | móviles
        alumnos | acciones | Menschen | Mitarbeiter | Nutzer | utilisateurs | emplois | salariés
    """),
    Row("size of a model or chip", _ALL, "after", 16, r"""
        parameters? | params | parámetros | transistors? | transistores | FLOPs? | petaflops | exaflops | operations
        operaciones | qubits | Parameter | paramètres | lines of code | words | images | neurons
    """),
    Row("tokens", "money multiple pieces", "after", 16, r"""
        tokens?(?! (?:a|per|al|each) (?:month|day|week|mes|día|year))
    """),
    Row("tokens", "money pieces", "after", 16, r"tokens? | queries | requests | consultas | peticiones | messages"),
    Row("speed or efficiency", "multiple percent part", "loosely after", 50, r"""
        faster | quicker | slower | cheaper | more efficient\w* | less (?:energy|power|water|memory) | speed-?ups?
        throughput | performance | latency | bandwidth | lower (?:latency|cost|power|energy) | better | per watt
        smaller | más (?:rápid\w+|eficien\w+|barat\w+|lent\w+) | rendimiento | velocidad | latencia
        menos (?:energía|consumo) | schneller | plus rapide | memory | context window | utili[sz]ation
    """),
    Row("speed or efficiency", "multiple percent part", "loosely before", 40, r"""
        speed-?ups? | throughput | performance | latency | efficien\w+ | faster | accuracy | benchmarks? | scores?
        precision | uptime | yields? | error rate | win rate | hallucinat\w+ | rendimiento | velocidad | latencia
        precisión | exactitud | eficiencia | puntuación | tasa de error | utili[sz]ation | PUE | context window
        Genauigkeit | weights
    """),
    Row("a measure of the environment", _SUMS_AND_RATIOS, "clause", 0, r"""
        carbon | emissions? | CO2 | greenhouse | renewables? | water (?:use|usage|consumption) | litres | liters
        offsets | emisiones | agua | huella | renovables?
    """),
    Row("answers of a survey", "percent part", "after", 30, r"""
        respondents | companies | firms | businesses | enterprises | executives | CIOs | CEOs | CFOs
        organi[sz]ations | developers | leaders | those (?:surveyed|asked|polled) | adults | consumers | managers
        workers | Americans | Europeans | students | buyers | decision[\s-]makers | participants | people | users
        encuestad[oa]s | empresas | compañías | directivos | organizaciones | consumidores | españoles | pymes
        trabajadores | responsables | participantes | Unternehmen | Befragten | entreprises
    """),
    Row("answers of a survey", "percent part", "sentence", 0, r"""
        survey | encuesta | respondents | surveyed | polled | encuestad[oa]s | the poll | Umfrage | sondage
    """),
    Row("interest, tax or stake", "percent part", "clause", 0, r"""
        interest rates? | coupon | tariffs? | tax(?:es)? | VAT | inflation | GDP | PIB | arancel\w* | impuestos?
        IVA | inflación | tipos? de interés | stake | discounts? | descuentos? | ownership | unemployment | paro
        participación en | equity in | voting | votos | probability | chance | probabilidad
    """),
    Row("fine, gift or pay", "money percent", "clause", 0, r"""
        (?:chief executive|CEO|boss|executives?)\b[^;]{0,30}\b(?:earned|was paid|received|pay)
        fine[ds]? | penalt(?:y|ies) | lawsuit | settle(?:d|ment) | damages | multa\w* | sanción | sanciones
        donat\w+ | dona\w* | philanthrop\w* | charit\w+ | salar(?:y|ies) | bonus(?:es)? | compensation
        pay package | sueldos? | wages? | university | universidad | yacht | mansion | ransom | stolen | fraud
        estafa | scam | tuition | prize | premio | lottery | movie | film | box office | taquilla | club
        delantero | fichaje (?:del|de un) (?:jugador|delantero|futbolista)
    """),
    Row("a confidence", "percent", "after", 1, r"confidence | margin of error | de margen de error"),
    Row("a price of one thing", "money", "after", 1, r"""
        (?:a|per|each|every|por|cada|al|a la|la) (?:month|user|seat|week|year per|unidad|unit|mes|usuario|chip|card|kWh)
        (?:a|per|each|every|por|cada|al|a la|la) (?:MWh|megawatt-hour|ticket|person|head|barrel|ton|tonelada|share)
        (?:a|per|each|every|por|cada|al|a la|la) (?:employee|minute|night|visit|query|kilowatt)
        /\s?(?:month|user|seat|week|unit|mes|usuario|chip|card|kWh|MWh|ticket|person|share|employee)
    """),
    Row("a question or a supposition", _ALL, "sentence", 0, r"""
        \?\s*[\"”»']?\s*\Z | what would you | imagine (?:that|a|if|having) | suppose (?:that|you) | imagin[ae]
        if (?:you|someone|I) (?:had|were given) | supongamos | hypothetical\w* | thought experiment
    """),
    Row("a law or a rule", _ALL, "sentence", 0, r"""
        Article \d+ | Regulation \(EU\) | artículo \d+ | Reglamento \(UE\) | Directive \d+ | Section \d+\(
    """),
    Row("energy, not power", "power", "after", 1, r"hours? | horas"),
    Row("power of other things", "power", "clause", 0, r"""
        (?:solar|wind|nuclear|reactor|coal|hydro\w*|gas-fired|turbines?)(?![^;]{0,200}\b(?:data[\s-]cent|AI\b|compute))
        (?:eólic[ao]s?|fotovoltaic\w*|nuclear(?:es)?)(?![^;]{0,200}\b(?:centros? de datos|IA\b))
    """),
)  # fmt: skip

FIELD = r"""
    AI | A\.I | IA | KI | artificial[\s-]intelligence | inteligencia artificial | inferenc\w* | inférence
    Inferenz | GPUs? | TPUs? | LPUs? | ASICs? | XPUs? | accelerators? | aceleradores | accelerated
    data[\s-]?cent(?:er|re)s? | centros? de datos | Rechenzentr\w* | hyperscal\w* | hiperescal\w* | cap-?ex
    compute | cómputo | computación | calcul | Rechenleistung | semiconduct\w* | chips? | chipmakers? | cloud
    nube | servers? | servidores | LLMs? | language models? | frontier models? | foundation models?
    training runs? | neoclouds? | supercomput\w* | HBM\w* | foundr(?:y|ies) | wafers? | machine learning
    aprendizaje automático | H[12]00s? | B[123]00s? | GB[23]00 | MI\d{3}X? | Blackwell | Hopper | Rubin
    Trainium | ChatGPT | GPT-\d\w* | Gemini | Claude | Llama | tokens? | modelos (?:de lenguaje|fundacionales)
    entrena\w* (?:de )?modelos | train\w* (?:\w+ ){0,2}models? | racks? | grandes tecnológicas | big tech
    tech giants | cloud giants | fábricas de IA | giga-?factor\w+ | AI factor\w+ | networking chips
    serving (?:capacity|costs?|load|users|fleet)
    capital (?:spending|expenditures?|outlays?)
    gastos? de capital
"""
"""The field. Money and percentages that stand far from all of these are of other sectors."""
