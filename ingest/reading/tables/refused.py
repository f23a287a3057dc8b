"""What makes a row or a column of a table one of other things, and the error that says so."""

import re

from ingest.reading.learnt import compiled
from ingest.reading.sought import sought


class RefusedError(Exception):
    """Why a cell is no figure."""


_SURVEY = "answers of a survey"
REFUSALS: tuple[tuple[str, str], ...] = (
    ("people or users",
        r"\b(?:employees|head-?count|staff|workers|users?|customers|subscribers|developers|people|jobs|empleados|"
        r"plantilla|usuarios|clientes|personas|Mitarbeiter)\b"),
    ("share price",
        r"\b(?:share price|stock(?: price)?|price target|EPS|per share|P/E|dividend|por acción|cotización|"
        r"precio objetivo|return|ticker)\b"),
    ("valuation", r"\b(?:market cap\w*|valuation|market value|enterprise value|capitalización|valoración|valuación)\b"),
    ("profit or margin",
        r"\b(?:net income|profit|margins?|EBITDA?|earnings|cash flow|operating income|income \(loss\)|net loss|"
        r"beneficio|margen|resultado|pérdidas|flujo de caja)\b"),
    ("another line of the books",
        r"\b(?:marketing and sales|sales and marketing|selling|"
        r"cost of (?:revenue|sales|goods)|operating expenses?|research and development|R&D|SG&A|"
        r"general and administrative|income tax|taxes|depreciation|amorti[sz]ation|assets|liabilities|"
        r"inventor(?:y|ies)|receivables?|payables?|equity|debt|leases?|stock-based|goodwill|deferred|"
        r"shares outstanding|weighted average|accrued|payroll|paid-in|balances?|comprehensive|retained|treasury|"
        r"expenses?|securities|items|bonds?|deposits?|funds|commercial paper|cash|interest|unrealized|hedges?|"
        r"obligations|warrant\w*|impuestos|activos|pasivos)\b"),
    ("size of a model or chip",
        r"\b(?:parameters?|parámetros|transistors?|nm|die size|cores?|FLOPS?|[TPE]FLOPS?|TOPS|FP\d+|INT8|HBM|"
        r"memory|memoria|VRAM|GB(?:/s)?|TB(?:/s)?|bandwidth|ancho de banda|TDP|watts?|(?<!o/)W\b|kW|clock|MHz|GHz|"
        r"release|launch|year of|context(?: (?:window|length|size))?|contexto|ventana(?: de contexto)?|vCPUs?|RAM)\b"),
    ("tokens", r"(?<!million )(?<!millón de )(?<!\dM )(?<!/M )\btokens\b"),
    ("speed or efficiency",
        r"\b(?:latency|throughput|tokens? (?:per|/|a) ?s\w*|tok/s|benchmark|score|accuracy|MMLU|speed-?up|"
        r"performance|efficiency|PUE|utili[sz]ation|latencia|rendimiento|velocidad|precisión|eficiencia)\b"),
    ("a measure of the environment", r"\b(?:emissions?|CO2|carbon|water|renewable|emisiones|agua|TWh|GWh|MWh)\b"),
    (_SURVEY, r"\b(?:respondents?|surveyed|survey|poll|polled|adoption (?:by|rates?|among)|using AI|usan IA|"
              r"encuestad[oa]s|encuesta|% of (?:companies|firms|enterprises))\b"),
    ("money of another sector",
        r"\b(?:smartphones?|phones?|handsets?|tablets?|laptops?|PCs?|consoles?|televisions?|TVs?|vehicles?|cars?|"
        r"wearables?|gaming|automotive|professional visuali[sz]ation|advertising|teléfonos|móviles|coches|"
        r"vehículos|ordenadores)\b"),
    ("a row of another thing",
        r"\b(?:non|no)[\s-]?(?:AI|IA)\b|\b(?:ex|ex\.|excl\.|excluding|without|other than|sin|excepto|excluida la) "
        r"(?:AI|IA)\b|\b(?:traditional|conventional|general[\s-]purpose|legacy) (?:servers?|compute|computing|"
        r"data cent(?:er|re)s?|IT)\b|"
        r"\b(?:servidores|cómputo|computación|centros de datos) (?:tradicional(?:es)?|convencional(?:es)?)\b"),
    ("a ratio to something else",
        r"\b(?:capex|capital expenditures?|capital spending|R&D)\s*"
        r"(?:/|(?:as )?(?:an? )?(?:%|per cent|percent(?:age)?|share) of|"
        r"sobre|como % de)\s*(?:total\s+)?(?:revenues?|net sales|sales|cash|OCF|GDP|ingresos|ventas|PIB)\b|"
        r"\bcapital intensity\b|\bintensidad de capital\b"),
    ("a change in points",
        r"\bpp\b|\bp\.\s?p\.|\bbps\b|\b(?:percentage|basis) points?\b|\bpuntos (?:porcentuales|básicos)\b"),
    ("one customer", r"\b(?:customer|client|cliente) [A-Z]\b"),
    ("a price of one thing", r"\b(?:report|licen[cs]e|single user|informe) price\b|\bprice of (?:the )?report\b"),
    ("a rank or a date", r"\A\W*(?:rank(?:ing)?|#|no\.|nº|position|puesto|date|fecha|pages?|páginas?|"
                         r"no\. of pages|number of pages|id|version|versión)\W*\Z"),
    ("interest, tax or stake", r"\b(?:interest rate|inflation|GDP|PIB|tariff|stake|discount|descuento)\b"),
)  # fmt: skip
"""What makes a column or a row one of other things: the reason, and the words of its heading or label."""
REFUSED = [(reason, sought(words)) for reason, words in REFUSALS]


def refuse_other_things(head: str, label: str, about: str) -> None:
    """Raises RefusedError where heading or label name what is no figure of the field, or the caption a survey."""
    for reason, found in REFUSED:
        if found.search(head) or found.search(label):
            raise RefusedError(reason)
        if reason == _SURVEY and found.search(about):
            raise RefusedError(reason)


_SEVERAL = compiled(
    r"\b(?:[2-9]|\d\d+)\s?[x×]\s?(?:GPUs?|[A-Z]+\d|\Z|\s)|[x×]\s?(?:[2-9]|\d\d)\b|"
    r"\b(?:[2-9]|\d\d)[\s-](?:GPUs?|cards?|tarjetas)\b",
    re.IGNORECASE,
)
_BY_THE_HOUR = compiled(r"\b(?:hr|hour|hourly|hora)\b|/\s?h\b", re.IGNORECASE)
_EACH = compiled(
    r"\b(?:GPU|card|chip|tarjeta)[\s-]*h(?:ou)?r|(?:per|/|por|each)\s?(?:GPU|card|chip|tarjeta)", re.IGNORECASE
)


def refuse_several(head: str, label: str) -> None:
    """Raises RefusedError where a row is of a machine of several GPUs (`8x GPU`) and its price is not told for each."""
    if _BY_THE_HOUR.search(head) and not _EACH.search(head) and _SEVERAL.search(label):
        raise RefusedError("the price of several GPUs together")
