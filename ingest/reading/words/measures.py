"""Words that say what is measured: metrics of money, shares and growth rates, compute."""

from ingest.reading.lexicon import Table

METRICS: Table = (
    ("backlog", r"""
        backlog | remaining performance obligations? | RPO | order book | cartera de pedidos | pedidos
        orders? (?:on hand|for|of|worth)
    """),
    ("capex", r"""
        cap-?ex
        capital[\s-](?:expenditures?|spending|outlays?|budgets?|investments?|plans?)
        of capital | gastos? de capital | inversi(?:ón|ones) | invertir\w* | invertid\w+ | invierten?
        gastaremos | investitionen | investissements? | invest(?:s|ing|ed|ments?)? | build-?out
        put .{0,12}? into
    """),
    ("deal_value", r"""
        licen[cs](?:e|ing|ia) | acqui(?:re[sd]?|ring|sition) | buys? | bought | takeover | deal | contracts?
        contrato | acuerdo | agreement | adquisi\w+ | adquiri\w+ | compr(?:ó|ará|a) | comprar | recaud\w+
        captó | levantó | round | funding | financing | ronda | financiación | is paying | pagará | will pay
        commitment | worth of (?:compute|capacity) | order worth | stake | loan | bond sale | debt | fichaje
        agreed to (?:pay|buy|rent) | signed
        rais(?:ed|es|ing)(?= [$€£]|[^;]{0,40}(?:round|funding|debt|equity|series|valuation))
    """),
    ("cost", r"""
        costs? | costing | cost | bills? | coste[s]? | costo[s]? | costó | cuesta | costará | took | price tag
        running up | burn(?:s|ed|ing)? | factura(?= de) | expense[s]? | kosten | coûts?
        train(?:ing)? (?:run|GPT|Gemini|Claude|Llama|DeepSeek)
    """),
    ("market_size", r"""
        markets? | mercados? | TAM | addressable | valorad[oa] | opportunity | oportunidad | Markt | marché
        market size | tamaño
    """),
    ("revenue", r"""
        revenues? | sales | turnover | ingresos | ingresó | ventas | facturación | facturó | facturar\w*
        collect(?:s|ing|ed)? | earn(?:s|ed|ing)? | bookings | Umsatz | chiffre d'affaires | annuali[sz]ed
        run[\s-]rate | shipment target | (?:shipped|ships?)(?= [$€£])
    """),
    ("spending", r"""
        spend(?:s|ing)? | spent | outlays? | budgets? | expenditures? | gastos? | gast(?:ar|ará|arán|ó)
        desembols\w+ | presupuestos? | Ausgaben | dépenses? | tab | pledge
        for (?:AI )?(?:processors|chips|GPUs)
        (?<=[nmM] )on (?:inference|training|running|serving)
        (?:allocat|earmark|mobili[sz])\w* | destin\w+ | moviliz\w+ | pour(?:s|ing|ed)? | plough\w*
        commit(?:s|ted|ting)? | inyect\w+ | tracker | se llevó | sumaba | absorb
    """),
)  # fmt: skip
"""Metrics of money; the nearest words win."""

RATIOS: Table = (
    ("share", r"""
        shares?\b(?!holder) | cuotas? | cut of | portion\w* | slice\w*
        of (?:the|all|total|its|their|that|this|it|what|every)
        of (?:spending|compute|capacity|AI|global|inference|training|data)
        proporción\w* | porcentaje\w* | parte | peso | pesa\w* | pèser\w* | pesará\w* | represent\w*
        account\w* | mak(?:es?|ing) up\w* | made up\w* | tak(?:e|es|ing) | took | absorb\w*
        go(?:es)? (?:to|on|into) | went (?:to|on|into) | devoted\w* | destin\w* | dedic\w* | comprise\w*
        supondrá\w* | supone\w* | concentr\w* | acapar\w* | se llev\w* | copará\w* | consum\w* | entfallen\w*
        Anteil\w* | mix | split\w* | hold | holds | control\w* | command\w* | of it
        del? (?:gasto|total|cómputo|capex|presupuesto|mercado|inversión|consumo|los|la|las|esos|ese)
        du (?:calcul|total) | der (?:KI|Ausgaben|Rechen) | bought | c[ao]mes? from | (?:is|was|were|are) for
        proced\w+ | provien\w+ | irán a parar\w* | from (?=\d)
    """),
    ("growth", r"""
        gr(?:ow|owth|ew|own|ows|owing) | CAGR | TCAC | jump\w* | ris(?:e|es|en|ing) | rose
        (?<!took )(?<!take )(?<!takes )(?<!taking )(?<!makes )(?<!made )(?<!make )(?<!making )\bup\b(?! to\b)
        increas\w* | climb\w* | surg\w+ | soar\w* | expand\w* | expansion\w* | gain\w*
        more than (?:the )?(?:last|previous|a year)
        higher | ahead of | down | f[ae]ll(?:s|en|ing)? | declin\w* | drop\w* | shrink\w* | decreas\w*
        slump\w* | annually | a year | year[\s-]on[\s-]year\w* | year[\s-]over[\s-]year\w* | YoY | interanual\w*
        cre[cz]\w+ | creci\w+ | aument\w+ | increment\w+ | sub(?:e|ió|irá|ida|en|ieron) | alza | avanz\w+
        más\b(?! de) | compuesto\w* | menos\b(?! de) | ca(?:e|yó|erá|ída|ído|yeron|er) | descen\w+
        baj(?:a|ó|ará|ada) | tasa anual\w* | Wachstum\w* | wachsen\w* | wächst\w* | gestiegen\w* | Plus von\w*
        hausse\w* | croissance\w* | augment\w+ | multipli\w+ | triple\w* | doubl\w*
    """),
)  # fmt: skip
"""What makes a percentage a share or a growth rate."""

OUTLAY = r"""
    spend\w* | budget\w* | capex | outlay\w* | bill | sales | revenue\w* | dollars? | gasto\w* | inversi\w+
    presupuesto\w* | dólares | ingresos | ventas | Ausgaben | dépenses | cost\w* | [$€£]
"""
"""Words of money beside a share."""

COMPUTE = r"""
    compute | computing | computation(?:al)? | cómputo | computación | calcul | Rechen\w* | workloads?
    cargas?(?: de trabajo)? | cycles | GPU[\s-]hours? | horas?[\s-](?:de )?GPU | capacity | capacidad | tokens?
    demand | demanda | energy | electricity | power | energía | installed | fleet | GPUs?\b(?! sales)
    clusters? | utili[sz]ation | FLOPs? | machines | máquinas | shipments | envíos | usage | racks? | parque
    watts? | vatios?
"""
"""Machines, workloads and power, rather than money."""

COMPUTE_ITSELF = r"""
    compute | computing | cómputo | computación | calcul | Rechenleistung | workloads? | cargas de trabajo
    tokens | GPU[\s-]hours?
"""
"""Compute itself, not only the machines that money buys."""

MULTIPLIED = r"""
    spend | spending | capex | budget | revenue | sales | gasto | inversión | ingresos | costs? | costes?
    serving | requisitos | requirements | recursos | resources | load | growth | grow | crec\w+ | outlays?
    market | mercado | inferenc\w* | training | entrenamiento | traffic | usage | shipments
"""
"""What has multiples that are figures, beside compute."""

WHOLE_COMPANY = r"""
    (?:total|overall|group|company-?wide) (?:net )?(?:revenues?|sales|turnover)\b(?! (?:from|for|in) AI)(?! from)
    (?:ingresos|ventas) (?:netas? )?(?:totales|del grupo) | facturación (?:total|del grupo) | Gesamtumsatz
    chiffre d'affaires (?:total|du groupe)
"""
"""All that a company sells."""

AI_SALES = r"""
    (?:AI|artificial[\s-]intelligence)[\s-](?:revenues?|sales|business)
    (?:ingresos|ventas|facturación) (?:de|por|en) (?:la )?(?:IA|inteligencia artificial)
    KI-Umsatz\w*
"""
"""What a company sells for AI, without saying what that is."""

SUBJECT = r"""
    spend\w* | sales | revenues? | shipments? | demand | prices? | costs? | usage | volumes? | growth | outlays?
    budgets? | bookings | backlog | orders? | investment | market | figure | total | sum | Azure | gasto | ventas
    ingresos | envíos | demanda | precios? | inversi\w+ | mercado | cifra
"""
"""What can grow, beside the words of the field."""
