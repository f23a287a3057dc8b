"""The words of tables: totals, regions, shares and growth, sources, and what makes a row one of other things."""

import re

GROWTH = re.compile(
    r"CAGR|TCAC|TACC|growth|crecimiento|\bYoY\b|\bQoQ\b|\by/y\b|\bchange\b|variación|increase|year[\s-]on|"
    r"year[\s-]over|"
    r"interanual|aumento|incremento|Δ|Wachstum|croissance", re.IGNORECASE
)  # fmt: skip
SHARE = re.compile(
    r"\bshares?\b|cuota|\bmix\b|\bsplit\b|\bpart\b|\bparte\b|\bpeso\b|% of|of total|del total|reparto|Anteil",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"\b(?:grand |sub)?total(?:es)?\b|\ball\b|\boverall\b|\bworld(?:wide)?\b|\bglobal\b|\bmundo\b|\bmundial\b|\bsum\b|"
    r"\bcombined\b|\bconsolidated\b|"
    r"\bconjunto\b|\bmarket\b|\bmercado\b|\binsgesamt\b|\bgesamt\b", re.IGNORECASE
)  # fmt: skip
BARE_AI = re.compile(
    r"\b(?:AI|IA|KI|artificial[\s-]intelligence|inteligencia artificial)\b(?=.*\w)(?!\s+(?:spending|infrastructure|"
    r"compute|"
    r"total|market|outlays?|budgets?)\b)", re.IGNORECASE
)  # fmt: skip
"""The name of the whole field before the name of a thing: `AI services` are no AI spending."""
MARKET = re.compile(r"\b(?:market|mercado|Markt|marché|TAM)\b", re.IGNORECASE)
SAID_BY = re.compile(
    r"\A\W*(?:source|publisher|published by|publicado por|prepared by|elaborado por|firm|forecaster|analyst|"
    r"analyst firm|house|bank|broker|fuente|firma|consultora|"
    r"casa|banco|analista|according to|quelle)s?\W*\Z", re.IGNORECASE
)  # fmt: skip
FIRM = re.compile(
    r"\A\s*(?:\((?P<bracketed>[A-ZÁÉÍÓÚ][^()|]{2,50})\)|(?P<name>[A-ZÁÉÍÓÚ][\w&’'.-]*(?:\s+(?:(?:&|and|of|de|y)\s+)?"
    r"[A-ZÁÉÍÓÚ][\w&’'.-]*){0,3}\s+(?:Research|Partners|Advis[eo]rs|Analytics|Insights|Consult(?:ing|ants|ores)|Group|"
    r"Capital|Securities|Associates|Intelligence|Institute|Economics|Markets|Bank|Strategy|"
    r"Strategies))(?=[\s;:,.(–—-]|\Z))"
)
"""A line that opens with the name of a firm, or is nothing but a name in brackets."""
PROFITS = re.compile(
    r"\b(?:operating|net|segment) (?:income|profit)|\bresultado (?:operativo|neto)|EBITDA", re.IGNORECASE
)
"""A caption whose sums are what is left over, unless a row says otherwise."""
OWN_BOOKS = re.compile(
    r"\b(?:company|companies['’]?|corporate) (?:reports|filings|data|accounts|statements)|"
    r"\b(?:informes|cuentas|datos|resultados|memorias) de (?:las? )?(?:empresas?|compañías?|propias)", re.IGNORECASE
)  # fmt: skip
"""A source that is the companies themselves."""
NOTE = re.compile(
    r"\A\W*(?:source|sources|fuente|fuentes|quelle|note|notes|nota|notas|data|datos|\*|figures|all|in|cifras)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\A\W*(?:(?:North|Latin|South|Western|Eastern|Central|Middle) )?(?:America|Europe|Asia(?:[\s/-]Pacific)?|APAC|"
    r"EMEA|LATAM|"
    r"Middle East(?: (?:and|&) (?:North )?Africa)?|MENA|Africa|Japan|India|Korea|South Korea|Taiwan|UK|United Kingdom|"
    r"Germany|"
    r"France|Spain|Italy|Canada|Brazil|Mexico|Rest of (?:the )?world|RoW|Other(?:s| regions| countries)?|Greater China|"
    r"Norteamérica|América Latina|Latinoamérica|Europa|Asia[\s-]Pacífico|Japón|Alemania|Francia|España|Reino Unido|"
    r"Resto del mundo|Otros)\W*\Z", re.IGNORECASE
)  # fmt: skip
_SURVEY = "answers of a survey"
REFUSALS: tuple[tuple[str, str], ...] = (
    ("people or users",
        r"\b(?:employees|head-?count|staff|workers|users?|customers|subscribers|developers|people|jobs|empleados|"
        r"plantilla|"
        r"usuarios|clientes|personas|Mitarbeiter)\b"),
    ("share price",
        r"\b(?:share price|stock(?: price)?|price target|EPS|per share|P/E|dividend|por acción|cotización|"
        r"precio objetivo|"
        r"return|ticker)\b"),
    ("valuation", r"\b(?:market cap\w*|valuation|market value|enterprise value|capitalización|valoración|valuación)\b"),
    ("profit or margin",
        r"\b(?:net income|profit|margins?|EBITDA?|earnings|cash flow|operating income|income \(loss\)|net loss|"
        r"beneficio|margen|"
        r"resultado|pérdidas|flujo de caja)\b"),
    ("another line of the books",
        r"\b(?:cost of (?:revenue|sales|goods)|operating expenses?|research and development|R&D|SG&A|"
        r"general and administrative|"
        r"income tax|taxes|depreciation|amorti[sz]ation|assets|liabilities|inventor(?:y|ies)|receivables?|payables?|"
        r"equity|debt|leases?|stock-based|goodwill|deferred|shares outstanding|weighted average|accrued|payroll|"
        r"paid-in|balances?|comprehensive|retained|treasury|"
        r"expenses?|"
        r"securities|items|bonds?|deposits?|funds|commercial paper|cash|interest|unrealized|hedges?|obligations|"
        r"warrant\w*|"
        r"impuestos|activos|pasivos)\b"),
    ("size of a model or chip",
        r"\b(?:parameters?|parámetros|transistors?|nm|die size|cores?|FLOPS?|[TPE]FLOPS?|TOPS|FP\d+|INT8|HBM|memory|"
        r"memoria|VRAM|"
        r"GB(?:/s)?|TB(?:/s)?|bandwidth|ancho de banda|TDP|watts?|W\b|kW|clock|MHz|GHz|release|launch|year of)\b"),
    ("tokens", r"(?<!million )(?<!millón de )(?<!\dM )(?<!/M )\btokens\b"),
    ("speed or efficiency",
        r"\b(?:latency|throughput|tokens? (?:per|/|a) ?s\w*|tok/s|benchmark|score|accuracy|MMLU|speed-?up|performance|"
        r"efficiency|"
        r"PUE|utili[sz]ation|latencia|rendimiento|velocidad|precisión|eficiencia)\b"),
    ("a measure of the environment", r"\b(?:emissions?|CO2|carbon|water|renewable|emisiones|agua|TWh|GWh|MWh)\b"),
    (_SURVEY, r"\b(?:respondents?|surveyed|survey|poll|polled|adoption (?:by|rates?|among)|using AI|usan IA|"
    r"encuestad[oa]s|encuesta|"
    r"% of (?:companies|firms|"
    r"enterprises))\b"),
    ("money of another sector",
        r"\b(?:smartphones?|phones?|handsets?|tablets?|laptops?|PCs?|consoles?|televisions?|TVs?|vehicles?|cars?|"
        r"wearables?|gaming|automotive|professional visuali[sz]ation|advertising|"
        r"teléfonos|móviles|coches|vehículos|ordenadores)\b"),
    ("one customer", r"\b(?:customer|client|cliente) [A-Z]\b"),
    ("a price of one thing", r"\b(?:report|licen[cs]e|single user|informe) price\b|\bprice of (?:the )?report\b"),
    ("a rank or a date", r"\A\W*(?:rank(?:ing)?|#|no\.|nº|position|puesto|date|fecha|pages?|páginas?|no\. of pages|"
    r"number of pages|id|version|"
    r"versión)\W*\Z"),
    ("interest, tax or stake", r"\b(?:interest rate|inflation|GDP|PIB|tariff|stake|discount|descuento)\b"),
)  # fmt: skip
"""What makes a column or a row one of other things: the reason, and the words of its heading or label."""
REFUSED = [(reason, re.compile(words, re.IGNORECASE)) for reason, words in REFUSALS]
CAPEX = re.compile(
    r"\b(?:purchases? of property|property,? plant|additions to property|payments? to acquire)\b", re.IGNORECASE
)
OUR_ROLES = frozenset({"ai_lab", "gpu_cloud", "chip_vendor", "startup", "foundry", "memory", "hyperscaler"})
METRIC_OF = {
    "hyperscaler_capex": "capex", "data_center_capex": "capex", "ai_data_center_capex": "capex", "ai_chips": "revenue",
    "ai_accelerators": "revenue", "inference_chips": "revenue", "custom_ai_asic": "revenue", "ai_memory": "revenue",
    "gpu_as_a_service": "market_size", "inference_market": "market_size", "gen_ai_market": "market_size",
    "ai_servers": "spending", "ai_infrastructure": "spending", "ai_iaas": "spending", "ai_compute": "spending",
    "ai_spending_total": "spending",
}  # fmt: skip
METRICS = frozenset({"backlog", "capex", "deal_value", "cost", "market_size", "revenue", "spending"})
STRONG = frozenset({"backlog", "capex", "revenue", "spending", "market_size"})
"""The metrics that a row's own label may name; `cost` in a label is a line of a company's books."""


class RefusedError(Exception):
    """Why a cell is no figure."""


def refuse_other_things(head: str, label: str, about: str) -> None:
    """Raises RefusedError where heading or label name what is no figure of the field, or the caption a survey."""
    for reason, found in REFUSED:
        if found.search(head) or found.search(label):
            raise RefusedError(reason)
        if reason == _SURVEY and found.search(about):
            raise RefusedError(reason)
