"""What an amount measures: metric, workload, segment, region. Each way of saying it is one row of a table."""

import re
from dataclasses import dataclass

from ingest.reading.clauses import Clause, distance


@dataclass(frozen=True)
class Mark:
    """Words of a sentence that point to a label."""

    start: int
    end: int
    label: str
    weight: float = 0.0


Table = tuple[tuple[str, str], ...]

MONEY_METRICS: Table = (
    ("backlog",
        r"\b(?:backlog|remaining performance obligations?|RPO|order book|cartera de pedidos|pedidos|orders? "
        r"(?:on hand|for|of|worth))\b"),
    ("capex",
        r"\b(?:cap-?ex|capital[\s-](?:expenditures?|spending|outlays?|budgets?|investments?|plans?)|of "
        r"capital\b|gastos?\s+de\s+capital|inversi(?:ón|ones)|invertir\w*|invertid\w+|invierten?|gastaremos|"
        r"investitionen|investissements?|invest(?:s|ing|ed|ments?)?|build-?out|put .{0,12}? into)\b"),
    ("deal_value",

            r"\b(?:licen[cs](?:e|ing|ia)|acqui(?:re[sd]?|ring|sition)|buys?|bought|takeover|deal|contracts?|"
            r"contrato|acuerdo|"

            r"agreement|adquisi\w+|adquiri\w+|compr(?:ó|ará|a)|comprar|recaud\w+|captó|levantó|round|funding|"
            r"financing|ronda|"

            r"financiación|is paying|pagará|will pay|commitment|worth of (?:compute|capacity)|order worth|stake|"
            r"loan|bond sale|"
        r"debt|fichaje|agreed to (?:pay|buy|rent)|signed|"
        r"rais(?:ed|es|ing)(?= [$€£]|[^;]{0,40}(?:round|funding|debt|equity|series|valuation)))\b"),
    ("cost",
        r"\b(?:costs?|costing|cost\b|bills?|coste[s]?|costo[s]?|costó|cuesta|costará|took|price tag|running "
        r"up|burn(?:s|ed|ing)?|factura(?=\s+de)|expense[s]?|kosten|coûts?|train(?:ing)? (?:run|GPT|Gemini|"
        r"Claude|Llama|DeepSeek))\b"),
    ("market_size",
        r"\b(?:markets?|mercados?|TAM|addressable|valorad[oa]|opportunity|oportunidad|Markt|"
        r"marché|market size|tamaño)\b"),
    ("revenue",
        r"\b(?:revenues?|sales|turnover|ingresos|ingresó|ventas|facturación|facturó|facturar\w*|collect(?:s|ing|ed)?|"
        r"earn(?:s|ed|ing)?|bookings|Umsatz|chiffre d'affaires|annuali[sz]ed|run[\s-]rate|shipment target|"
        r"(?:shipped|ships?)(?= [$€£]))\b"),
    ("spending",
        r"\b(?:spend(?:s|ing)?|spent|outlays?|budgets?|expenditures?|gastos?|gast(?:ar|ará|arán|ó)|"
        r"desembols\w+|presupuestos?|Ausgaben|dépenses?|tab\b|pledge|for (?:AI )?(?:processors|chips|GPUs)|"


                r"(?<=[nmM] )on (?:inference|training|running|serving)|(?:allocat|earmark|mobili[sz])\w*|destin\w+|"
                r"moviliz\w+|"
            r"pour(?:s|ing|ed)?\b|"
        r"plough\w*|"
        r"commit(?:s|ted|ting)?\b|inyect\w+|"
        r"tracker|se llevó|sumaba|absorb)\b"),
)  # fmt: skip
"""Metrics of money; the nearest words win."""

SHARE = (
    r"(?:shares?\b(?!holder)|\bcuotas?\b|\bcut of\b|\bportion|\bslice|\bof (?:the|all|total|its|their|"
    r"that|this|it\b|what|every|spending|compute|capacity|AI|global|inference|training|data)|"
    r"\bproporción|\bporcentaje|\bparte\b|\bpeso\b|\bpesa|\bpèser|\bpesará|\brepresent|\baccount\w*|"
    r"\bmak(?:es?|ing) up|\bmade up|\btak(?:e|es|ing)\b|\btook\b|\babsorb|\bgo(?:es)?\s+(?:to|on|into)\b|"
    r"\bwent\s+(?:to|on|into)|\bdevoted|\bdestin|\bdedic|\bcomprise|\bsupondrá|\bsupone|\bconcentr|"
    r"\bacapar|\bse llev|\bcopará|\bconsum|\bentfallen|\bAnteil|\bmix\b|\bsplit|\bhold\b|\bholds\b|"
    r"\bcontrol\w*|\bcommand|\bof it\b|\bdel? (?:gasto|total|cómputo|capex|presupuesto|mercado|"
    r"inversión|consumo|los|la|las|esos|ese)|\bdu (?:calcul|total)|\bder (?:KI|Ausgaben|Rechen)|"
    r"\bbought\b|\bc[ao]mes? from\b|\b(?:is|was|were|are) for\b|\bproced\w+|\bprovien\w+|\birán a parar|\bfrom (?=\d))"
)
GROWTH = (
    r"(?:\bgr(?:ow|owth|ew|own|ows|owing)\b|\bCAGR\b|\bTCAC\b|\bjump\w*|\bris(?:e|es|en|ing)\b|\brose\b|"
    r"(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!makes )(?<!made )(?<!make )(?<!making "
    r")\bup\b(?!\s+to\b)|\bincreas\w*|\bclimb\w*|\bsurg\w+|\bsoar\w*|\bexpand\w*|\bexpansion|\bgain\w*|"
    r"\bmore than (?:the )?(?:last|previous|a year)|\bhigher\b|\bahead of\b|\bdown\b|\bf[ae]ll(?:s|en|"
    r"ing)?\b|\bdeclin\w*|\bdrop\w*|\bshrink\w*|\bdecreas\w*|\bslump\w*|\bannually\b|\ba year\b|"
    r"\byear[\s-]on[\s-]year|\byear[\s-]over[\s-]year|\bYoY\b|\binteranual\w*|\bcre[cz]\w+|\bcreci\w+|"
    r"\baument\w+|\bincrement\w+|\bsub(?:e|ió|irá|ida|en|ieron)\b|\balza\b|\bavanz\w+|\bmás\b(?! de)|"
    r"\bcompuesto|\bmenos\b(?! de)|\bca(?:e|yó|erá|ída|ído|yeron|er)\b|\bdescen\w+|\bbaj(?:a|ó|ará|ada)\b|"
    r"\btasa anual|\bWachstum|\bwachsen|\bwächst|\bgestiegen|\bPlus von|\bhausse|\bcroissance|"
    r"\baugment\w+|\bmultipli\w+|\btriple|\bdoubl)"
)
COMPUTE = (
    r"\b(?:compute|computing|computation(?:al)?|cómputo|computación|calcul|Rechen\w*|workloads?|"
    r"cargas?(?: de trabajo)?|cycles|GPU[\s-]hours?|horas?[\s-](?:de )?GPU|capacity|capacidad|tokens?|"
    r"demand|demanda|energy|electricity|power|energía|installed|fleet|GPUs?\b(?! sales)|clusters?|"
    r"utili[sz]ation|FLOPs?|machines|máquinas|shipments|envíos|usage|racks?|parque|watts?|vatios?)\b"
)
MULTIPLE_OF = (
    rf"(?:{COMPUTE}|\b(?:spend|spending|capex|budget|revenue|sales|gasto|inversión|ingresos|costs?|costes?|"
    rf"serving|requisitos|requirements|recursos|resources|load|growth|grow|crec\w+|outlays?|market|"
    rf"mercado|inferenc\w*|training|entrenamiento|traffic|usage|shipments)\b)"
)

WORKLOADS: Table = (
    ("inference",
        r"\b(?:inferenc\w*|inférence|Inferenz|serving(?! (?:as|up))|LPUs?|running (?:AI |the |trained |"
        r"finished )?(?:models?|them)|run (?:AI |the |trained )?models|executing models|execut\w+ "
        r"(?:trained )?models|"
                      r"deploy(?:ing|ed|ment of)? (?:AI |trained |the )?models|answering (?:quer|prompt|question)\w*|"
                      r"us(?:ing|e of) (?:AI |the |trained )?models|queries|model use|token generation|"
                      r"generating tokens|"
                      r"ejecuta\w* (?:los )?modelos|ejecución de (?:los )?modelos|"
                      r"uso de (?:los )?modelos|poner en marcha modelos|servir (?:los )?modelos|desplegar modelos|"
                      r"despliegue de modelos|responder (?:a )?(?:las )?consultas|tokens? a (?:month|day)|tokens? al "
                      r"(?:mes|día)|million tokens|millón de tokens|day-to-day use of models)"),
    ("training",
        r"\b(?:train(?:ing|ed|s)?(?! station)(?!s? (?:course|staff|programme for))|pre-?training|"
        r"post-?training|entrena\w+|preentrenamiento|entraînement|KI-Training|Training\w*|building (?:new |"
        r"frontier |the )?models|develop(?:ing)? (?:new |frontier |the |AI )?models|model development|"
                     r"model-building|construir modelos|desarroll(?:ar|o de) (?:los |nuevos )?modelos|creación de "
                     r"modelos|research runs|formación de (?:grandes )?modelos|teaching models|model building)\b"),
    ("all",
        r"\b(?:(?:all|total|overall|entire|whole|combined) (?:AI|spending|outlay\w*|capex|compute|budget\w*|"
        r"bill|of)|in total|altogether|in all|both|AI (?:spending|budgets?|outlays?|infrastructure|capex|"
        r"revenues?|market)|en total|gasto total|gasto en IA|infraestructura|infrastructure|conjunto|ambas|"
        r"mercado)\b"),
)  # fmt: skip

SEGMENTS: Table = (
    ("data_center_revenue",
        r"data[\s-]cent(?:er|re)(?: segment| business)? (?:revenues?|sales)|ingresos (?:de|por)(?: los)? "
        r"centros? de datos"),
    ("gpu_as_a_service",
        r"GPU[\s-]as[\s-]a[\s-]service|GPUaaS|GPU (?:rental|leasing|cloud)s?|rent(?:al|ing|ed)(?: of)? "
        r"(?:out )?GPUs?|alquiler de (?:potencia|GPU|capacidad)|rented (?:GPU|accelerator)|neoclouds?|nube "
        r"de GPU"),
    ("inference_chips",
        r"(?:chips?|processors?|accelerators?|semiconductors?|silicon|chips|aceleradores|procesadores|"
        r"licen[cs]e to Groq)[^,;.]{0,24}\binferenc\w*|inferenc\w*[\s-](?:AI )?(?:chips?|processors?|"
        r"accelerators?|silicon|ASICs?|semiconductors?|technology|hardware)|(?:tecnología|hardware) (?:de|"
        r"para)(?: la)? inferencia|\bLPUs?\b"),
    ("custom_ai_asic", r"\bASICs?\b|custom (?:AI )?(?:chips?|silicon|accelerators?)|\bXPUs?\b|chips? a medida"),
    ("ai_memory", r"\bHBM\d?\w*\b|high-bandwidth memory|memoria de alto ancho"),
    ("ai_server_shipments", r"AI servers? (?:shipments|units)|envíos de servidores"),
    ("ai_servers",
        r"\b(?:AI|accelerated|GPU|KI)[\s-](?:optimi[sz]ed )?servers?\b|serveurs? (?:d'IA|pour l'IA)|"
        r"servidores (?:de|para) (?:IA|"
        r"inteligencia)|\bservers\b"),
    ("data_center_gpu", r"data[\s-]cent(?:er|re) GPUs?|GPUs? (?:para|de) centros? de datos"),
    ("ai_accelerators",
        r"\b(?:AI )?accelerators?\b|aceleradores|\bGPUs?\b(?! cloud| rental)|\bBeschleuniger|accelerator "
        r"chips"),
    ("ai_chips",
        r"\b(?:AI|artificial[\s-]intelligence)[\s-](?:chips?|semiconductors?|processors?|silicon)\b|chips? "
        r"(?:de|para)(?: la)? (?:IA|inteligencia)|\bchips?\b|semiconductor\w*|KI-Chips?|puces"),
    ("inference_market", r"inference market|mercado de (?:la )?inferencia"),
    ("ai_data_center_capex",
        r"\bAI[\s-](?:ready[\s-])?data[\s-]cent(?:er|re)s?|data[\s-]cent(?:er|re)s? (?:able to handle|for|"
        r"fit for) AI|centros de datos (?:de|para) IA"),
    ("data_center_power", r"data[\s-]cent(?:er|re)s? (?:power|electricity|demand|capacity)"),
    ("data_center_capex", r"data[\s-]cent(?:er|re)s?|centros? de datos|Rechenzentren|centres de données"),
    ("hyperscaler_capex",
        r"hyperscalers?|hiperescalares?|big tech|large clouds?|cloud giants?|tech giants|grandes "
        r"tecnológicas|Big[\s-]?[45]"),
    ("ai_iaas", r"cloud (?:services|infrastructure|compute)|AI cloud|\bIaaS\b|servicios en la nube"),
    ("ai_infrastructure",
        r"\bAI[\s-](?:\w+[\s-])?infrastructure\b|\binfrastructure\b|infraestructura\w*|"
        r"infrastructures? (?:d'|pour l'|de l')IA|KI-Infrastruktur|AI factor(?:y|ies)|"
        r"fábricas de IA|giga-?factor\w+|racks"),
    ("gen_ai_market", r"\bgen(?:erative)?[\s-]?AI\b|\bIA generativa"),
    ("genai_models", r"LLM APIs?|model APIs?|foundation[\s-]models?|modelos fundacionales|AI agents|agentes de IA"),
    ("ai_compute",
        r"\bcompute\b|\bcomputing\b|cómputo|computación|Rechenleistung|\bcalcul\b|\btokens\b|cargas de "
        r"trabajo|workloads?"),
    ("ai_spending_total",
        r"\bAI (?:spending|outlays?|budgets?|expenditure)|(?:spending|outlays?) on (?:AI|artificial "
        r"intelligence)|gasto\w*(?: mundial)? en (?:IA|inteligencia artificial)|all AI\b|KI-Ausgaben"),
)  # fmt: skip
"""Segments by what is counted, narrow before wide: the first row that is found in the clause wins."""

REGIONS: Table = (
    ("US",
        r"\b(?:the )?(?:United States|US(?=\s+(?:data|market|spending|capex|sites|grid|power))|"
        r"U\.S\.(?=\s+[a-z])|in the US\b|America\b|American\b|Estados Unidos|EE\.?\s?UU)"),
    ("China", r"\b(?:China(?:'s)?|Chinese|chin[oa]s?)\b"),
    ("EU", r"\b(?:European Union|the EU\b|EU-wide|Unión Europea|\bUE\b)"),
)  # fmt: skip


def _compiled(table: Table) -> list[tuple[str, re.Pattern[str]]]:
    return [(label, re.compile(pattern, re.IGNORECASE)) for label, pattern in table]


_COMPUTE_ITSELF = re.compile(
    r"\b(?:compute|computing|cómputo|computación|calcul|Rechenleistung|workloads?|cargas de trabajo|"
    r"tokens|GPU[\s-]hours?)\b",
    re.IGNORECASE,
)
_METRICS, _WORKLOADS, _SEGMENTS, _REGIONS = (
    _compiled(table) for table in (MONEY_METRICS, WORKLOADS, SEGMENTS, REGIONS)
)
_SHARE, _GROWTH, _COMPUTE, _MULTIPLE_OF = (
    re.compile(pattern, re.IGNORECASE) for pattern in (SHARE, GROWTH, COMPUTE, MULTIPLE_OF)
)


def _marks(text: str, table: list[tuple[str, re.Pattern[str]]]) -> list[Mark]:
    return sorted(
        (Mark(found.start(), found.end(), label) for label, pattern in table for found in pattern.finditer(text)),
        key=lambda mark: mark.start,
    )


def metric_marks(text: str) -> list[Mark]:
    """Words that say which metric of money is meant."""
    return _marks(text, _METRICS)


def workload_marks(text: str) -> list[Mark]:
    """Words that say training or inference, or that both are meant."""
    return _marks(text, _WORKLOADS)


def ratio_marks(text: str) -> list[Mark]:
    """Words that make a percentage a share or a growth rate."""
    return _marks(text, [("share", _SHARE), ("growth", _GROWTH)])


def is_compute(text: str) -> bool:
    """Does `text` speak of compute (machines, workloads, power) rather than money?"""
    return bool(_COMPUTE.search(text))


def is_compute_itself(text: str) -> bool:
    """Does `text` name compute itself, not only the machines that money buys?"""
    return bool(_COMPUTE_ITSELF.search(text))


def is_multiple_of(text: str) -> bool:
    """Does `text` speak of something whose multiple is a figure: compute, spending, demand?"""
    return bool(_MULTIPLE_OF.search(text))


_WHOLE_COMPANY = re.compile(
    r"\b(?:(?:total|overall|group|company-wide|companywide)\s+(?:net\s+)?(?:revenues?|sales|turnover)|"
    r"(?:ingresos|ventas)\s+(?:netas?\s+)?(?:totales|del\s+grupo)|facturación\s+(?:total|del\s+grupo)|Gesamtumsatz|"
    r"chiffre d'affaires (?:total|du groupe))\b(?!\s+(?:from|for AI|in AI|of (?:the )?(?:AI|GPU|chip|server|data)|"
    r"(?:de|por) (?:la |los )?(?:IA|chips|centros|servidores)))",
    re.IGNORECASE,
)


def is_of_the_whole_company(text: str) -> bool:
    """Does `text` speak of all that a company sells, not of one line of its business?"""
    return bool(_WHOLE_COMPANY.search(text))


_AI_SALES = re.compile(
    r"\b(?:AI|artificial[\s-]intelligence)[\s-](?:revenues?|sales|business)\b|"
    r"\b(?:ingresos|ventas|facturación) (?:de|por|en) (?:la )?(?:IA|inteligencia artificial)\b|\bKI-Umsatz",
    re.IGNORECASE,
)


def is_of_its_ai_business(text: str) -> bool:
    """Does `text` speak of what a company sells for AI, without saying what that is?"""
    return bool(_AI_SALES.search(text))


def segment_of(text: str) -> str:
    """The narrowest segment that `text` names; empty when it names none."""
    return next((label for label, pattern in _SEGMENTS if pattern.search(text)), "")


_ELSEWHERE = re.compile(
    r"\b(?:in|into|across|within|en)\s+(?:the\s+|el\s+)?(?:UK|United Kingdom|Britain|Spain|España|"
    r"Germany|Alemania|France|Francia|Italy|"
    r"Portugal|India|Japan|Japón|South Korea|Corea|Taiwan|Saudi Arabia|UAE|Abu Dhabi|Canada|Brazil|"
    r"Mexico|México|Europe|Europa|Latin America|"
    r"Latinoamérica|Asia|Africa|Finland|Norway|Malaysia|Singapore|Israel|Reino Unido)\b|"
    r"\b(?:UK|British|Spanish|German|French|European|Indian|Japanese|Korean|español\w*|europe[oa]s?|"
    r"británic[oa]s?)\s+(?:AI\s+)?"
    r"(?:data|centros|market|sites?|grid|pledge|spending|capacity|infrastructure)\b",
    re.IGNORECASE,
)


def is_elsewhere(text: str) -> bool:
    """Does `text` tell of a place that the regions of the vocabulary do not hold?"""
    return bool(_ELSEWHERE.search(text))


def region_of(text: str) -> str:
    """The one region that `text` names; world when it names none or several."""
    named = [label for label, pattern in _REGIONS if pattern.search(text)]
    return named[0] if len(named) == 1 else "world"


def closest(text: str, marks: list[Mark], clause: Clause, farthest: float = 1e9) -> Mark | None:
    """The mark within the reach of the clause that stands nearest to its amount, not farther than `farthest`."""
    inside = [mark for mark in marks if mark.start >= clause.reach and mark.end <= clause.right]
    best = min(inside, key=lambda mark: distance(text, mark, clause), default=None)
    return best if best and distance(text, best, clause) <= farthest else None
