"""What looks like a figure and is none. Each row: the reason, which shapes it may refuse, where to look, the words.

where: `before` and `after` look at the nearest words beside the amount, `clause` at its clause, `sentence` at it all.
A mended refusal is one row here and one line in the tests.
"""

import re
from dataclasses import dataclass

_MONEY, _RATIO, _ALL = "money", "percent part multiple", "money percent part multiple pieces power price"
_PEOPLE = (
    r"(?:people|persons|employees|workers|staff|jobs|posts|users?|customers|subscribers|developers|"
    r"downloads|visitors|visits|prompts|students|members|hires|patients|"
    r"engineers|researchers|readers|viewers|homes|households|cars|vehicles|devices|phones|smartphones|"
    r"PCs|laptops|followers|accounts|offsets|patents|papers|pages|shares|"
    r"empleados|personas|usuarios|clientes|puestos|trabajadores|desarrolladores|visitas|hogares|coches|"
    r"vehículos|dispositivos|móviles|alumnos|acciones|"
    r"Menschen|Mitarbeiter|Nutzer|utilisateurs|emplois|salariés)"
)
_ASKED = (
    r"(?:respondents|companies|firms|businesses|enterprises|executives|CIOs|CEOs|CFOs|organi[sz]ations|"
    r"developers|leaders|those (?:surveyed|asked|polled)|adults|consumers|managers|"
    r"workers|Americans|Europeans|students|buyers|decision[\s-]makers|participants|people|users|"
    r"encuestad[oa]s|empresas|compañías|directivos|organizaciones|consumidores|españoles|pymes|"
    r"trabajadores|responsables|participantes|Unternehmen|Befragten|entreprises)"
)

REFUSALS: tuple[tuple[str, str, str, str], ...] = (
    ("share price", "money percent part multiple", "clause",
        r"\b(?:shares|stock|stocks|ADRs?|acciones|títulos|Aktien?|the (?:company|chipmaker|group)'s "
        r"shares)\s+(?!of\b)(?:\w+\s+){0,3}?(?:rose|fell|jump\w*|clos\w+|climb\w*|slid|slip\w*|drop\w*|"
        r"gain\w*|lost|surg\w*|tumbl\w*|trad\w+|up|down|soar\w*|plung\w*|ended|opened|rall\w*|sub\w+|cay\w+|"
        r"ganan?|pierden?|cotiz\w+|repunt\w*|se dispar\w+|stiegen|fielen)"),
    ("share price", "money percent part multiple", "clause",
        r"\b(?:per share|por acción|a share\b(?! of)|price targets?|target price|precio objetivo|share "
        r"price|stock price|cotiza\w*|cotización|en bolsa|Wall Street close|market close|premarket|"

            r"after-hours|Nasdaq|S&P 500|Ibex|EPS|BPA|earnings per|index\b(?=[^;]{0,20}\b(?:down|up|fell|rose|"
            r"lost|gained)))\b"),
    ("a change, not a level", _MONEY, "before",
        r"\b(?:rais(?:ed?|ing)|lift\w*|cut\w*|trim\w*|lower\w*|increas\w*|boost\w*|gr[eo]w\w*|r[io]s(?:e|es|en|ing)|"
        r"f[ae]ll\w*|drop\w*|climb\w*|jump\w*|up|down|hik\w+|elev\w+|aument\w+|sub(?:e|ió|irá)|baj[óa]|rebaj\w+|"
        r"recort\w+|erhöh\w*|stieg\w*)\b[^.;,$€£]{0,45}(?<!driven )(?<!led )(?<!followed )\b(?:by|en|um)\s+"
        r"(?:about |some |another |nearly |unos |otros |casi )?\Z"),
    ("valuation", "money multiple", "after",
        r"^\W{0,3}(?:(?!at\b|con\b|on\b)\w+[\s-]){0,2}(?:valuation|market (?:cap|value|capitali[sz]ation)|"
        r"company\b(?! revenue)|valoración|capitalización|startup\b|post-money|pre-money)"),
    ("valuation", "money multiple", "before",
        r"\b(?:valuations?|market (?:cap|value|capitali[sz]ation)|valu(?:es|ing) (?!the "
        r"market)[\w\s'’]{0,40}?at|valoración|capitalización(?: bursátil)?|worth of the company|valora\w* "
        r"(?:a )?(?:la|su|OpenAI|Anthropic|xAI)[\w\s]{0,30} en)\b[\w\s'’]{0,25}$"),
    ("valuation", "money", "before",
        r"\b(?:startup|company|lab|firm|compañía|empresa emergente|OpenAI|Anthropic|xAI|Groq|Cerebras|"
        r"Nvidia|CoreWeave|Mistral)\b[\w\s,]{0,20}\b(?:was |is |being |fue |está )?(?:valued at|valorad[oa] "
        r"en|(?:is|was|now|be) worth)[\w\s]{0,14}$"),
    ("buy-back or dividend", "money percent", "clause",
        r"\b(?:buy-?backs?|share repurchas\w*|repurchas\w*|dividends?|dividendos?|recompra\w*)\b"),
    ("profit or margin", "money percent part", "before",
        r"\b(?:net (?:income|profit|loss|earnings)|operating (?:income|profit|loss|margin)|gross (?:profit|"
        r"margins?)|margins?|profits?|EBITDA|earnings|free cash flow|losses|ganó|perdió|beneficios?|margen(?:es)?|"
        r"pérdidas|resultado neto|ganancias|Gewinn|bénéfice)\b(?:[\s,]+[\w-]+){0,7}[\s]*$"),
    ("profit or margin", "money percent part", "after",
        r"^\W{0,2}(?:de |of |in |del? )?(?:\w+ ){0,1}(?:net |operating |gross )?(?:profits?|margins?|EBITDA|"

            r"earnings|losses|loss|net income|(?:free )?cash[\s-]flow|flujo de caja|beneficios?|margen|pérdidas|"
            r"ganancias)\b"),
    ("machines of one run", "pieces", "before",
     r"\b(?:trained|training (?:it|the model)|train \w+|entren\w+(?: \w+)?)\s+(?:on|with|using|con|en)\s+"
     r"(?:about |some |a cluster of |more than |unas )?$"),
    ("people or users", "money percent part multiple pieces", "after",
        rf"^\s*(?:of\s+|de\s+|the\s+|los\s+|las\s+)?(?:[\w-]+\s+){{0,2}}?{_PEOPLE}\b"),
    ("size of a model or chip", _ALL, "after",
        r"^[\s-]*(?:of\s+|de\s+)?(?:[\w-]+\s+){0,1}?(?:parameters?|params|parámetros|transistors?|"
        r"transistores|FLOPs?|flops|petaflops|exaflops|operations|operaciones|qubits|Parameter|paramètres|"
        r"lines of code|words|images|neurons)\b"),
    ("tokens", "money multiple pieces", "after",
        r"^[\s-]*(?:of\s+|de\s+)?(?:[\w-]+\s+){0,1}?tokens?\b(?! (?:a|per|al|each) (?:month|day|week|mes|"
        r"día|year))"),
    ("tokens", "money pieces", "after",
        r"^[\s-]*(?:of\s+|de\s+)?(?:[\w-]+\s+){0,1}?(?:tokens?|queries|requests|consultas|peticiones|"
        r"messages)\b"),
    ("speed or efficiency", "multiple percent part", "after",
        r"^[^,;]{0,50}?\b(?:faster|quicker|slower|cheaper|more efficient\w*|less (?:energy|power|water|"
        r"memory)|speed-?ups?|throughput|performance|latency|bandwidth|lower (?:latency|cost|power|energy)|"
        r"better|per watt|smaller|más (?:rápid\w+|eficien\w+|barat\w+|lent\w+)|rendimiento|velocidad|"
        r"latencia|menos (?:energía|consumo)|schneller|plus rapide|memory|context window|utili[sz]ation)\b"),
    ("speed or efficiency", "multiple percent part", "before",
        r"\b(?:speed-?ups?|throughput|performance|latency|efficien\w+|faster|accuracy|benchmarks?|scores?|"
        r"precision|uptime|yields?|error rate|win rate|hallucinat\w+|rendimiento|velocidad|latencia|"
        r"precisión|exactitud|eficiencia|puntuación|tasa de error|utili[sz]ation|PUE|context window|"
        r"Genauigkeit|weights)\b[^;]{0,40}$"),
    ("a measure of the environment", "money percent part multiple", "clause",
        r"\b(?:carbon|emissions?|CO2|greenhouse|renewables?|water (?:use|usage|consumption)|litres|liters|"
        r"offsets|emisiones|agua|huella|renovables?)\b"),
    ("answers of a survey", "percent part", "after",
        rf"^\s*(?:of\s+(?:the\s+|all\s+|US\s+|large\s+|our\s+)?|de\s+(?:las?\s+|los\s+)?|der\s+|"
        rf"des\s+)?(?:\w+\s+){{0,2}}?{_ASKED}\b"),
    ("answers of a survey", "percent part", "sentence",
        r"\b(?:survey\b|encuesta\b|respondents|surveyed|polled|encuestad[oa]s|según una encuesta|in a "
        r"survey|the poll|Umfrage|sondage)\b"),
    ("interest, tax or stake", "percent part", "clause",
        r"\b(?:interest rates?|coupon|tariffs?|tax(?:es)?|VAT|inflation|GDP|PIB|arancel\w*|impuestos?|IVA|"
        r"inflación|tipos? de interés|stake|discounts?|descuentos?|ownership|unemployment|paro|"
        r"participación en|equity in|voting|votos|probability|chance|probabilidad)\b"),
    ("fine, gift or pay", "money percent", "clause",

            r"\b(?:(?:chief executive|CEO|boss|executives?)\b[^;]{0,30}\b(?:earned|was paid|received|pay)|"
            r"fine[ds]?|penalt(?:y|ies)|lawsuit|settle(?:d|ment)|damages|multa\w*|sanción|sanciones|"
        r"donat\w+|dona\w*|philanthrop\w*|charit\w+|salar(?:y|ies)|bonus(?:es)?|compensation|pay package|"
        r"sueldos?|wages?|university|universidad|yacht|mansion|ransom|stolen|fraud|estafa|scam|tuition|"
        r"prize|premio|lottery|movie|film|box office|taquilla|club|delantero|fichaje (?:del|de un) "
        r"(?:jugador|delantero|futbolista))\b"),
    ("a confidence", "percent", "after", r"^\s*(?:confidence|margin of error|de margen de error)"),
    ("a price of one thing", "money", "after",
        r"^\s*(?:a|per|each|every|por|cada|al|a la|la|/)\s*(?:month|user|seat|week|month|year per|unidad|"
        r"unit|mes|usuario|chip|card|kWh|MWh|megawatt-hour|ticket|person|head|barrel|ton|tonelada|share|"
        r"employee|minute|night|visit|query|kilowatt)\b"),
    ("a question or a supposition", _ALL, "sentence",
        r"\?\s*[\"”»']?\s*$|\b(?:what would you|imagine (?:that|a|if|having)|suppose (?:that|you)|if (?:you|"
        r"someone|I) (?:had|were given)|imagin[ae]\b|supongamos|hypothetical\w*|thought experiment)"),
    ("a law or a rule", _ALL, "sentence",
        r"\b(?:Article \d+|Regulation \(EU\)|artículo \d+|Reglamento \(UE\)|Directive \d+|Section \d+\()"),
    ("energy, not power", "power", "after", r"^\s*(?:hours?|horas)\b"),
    ("power of other things", "power", "clause",
        r"\b(?:solar|wind|nuclear|eólic[ao]s?|reactor|coal|hydro\w*|fotovoltaic\w*|gas-fired|"
        r"turbines?)\b(?![^;]*\b(?:data[\s-]cent|centros? de datos|AI\b|IA\b|compute))"),
)  # fmt: skip

_COMPILED = [
    (reason, frozenset(shapes.split()), where, re.compile(words, re.IGNORECASE))
    for reason, shapes, where, words in REFUSALS
]

DOMAIN = re.compile(

        r"\b(?:AI|A\.I|IA|KI|artificial[\s-]intelligence|inteligencia artificial|inferenc\w*|inférence|"
        r"Inferenz|GPUs?|TPUs?|LPUs?|ASICs?|XPUs?|accelerators?|aceleradores|accelerated|"
        r"data[\s-]?cent(?:er|re)s?|centros? de datos|Rechenzentr\w*|hyperscal\w*|hiperescal\w*|cap-?ex|"
        r"compute|cómputo|computación|calcul|Rechenleistung|semiconduct\w*|chips?|chipmakers?|"
        r"cloud|nube|servers?|servidores|LLMs?|language models?|frontier models?|foundation models?|"
        r"training runs?|neoclouds?|supercomput\w*|HBM\w*|foundr(?:y|ies)|wafers?|machine learning|"
        r"aprendizaje automático|H[12]00s?|B[123]00s?|GB[23]00|MI\d{3}X?|Blackwell|Hopper|Rubin|Trainium|"
        r"ChatGPT|GPT-\d\w*|Gemini|Claude|Llama|tokens?|modelos (?:de lenguaje|fundacionales)|"

            r"entrena\w* (?:de )?modelos|train\w* (?:\w+ ){0,2}models?|racks?|grandes tecnológicas|big tech|"
            r"tech giants|cloud giants|fábricas de IA|giga-?factor\w+|AI "
        r"factor\w+|networking chips|serving (?:capacity|costs?|load|users|fleet)|capital (?:spending|"
        r"expenditures?|outlays?)|gastos? de capital)\b", re.IGNORECASE
)  # fmt: skip
"""The field. Money and percentages that stand far from all of these are of other sectors."""


_TOLERANCE = re.compile(
    r"(?:plus or minus|plus-or-minus|más o menos|±|give or take|\+/-|con un margen de(?:l| error del))\s*\Z",
    re.IGNORECASE,
)


def is_tolerance(text: str, start: int) -> bool:
    """Is the amount at `start` the `plus or minus` of another? It parts no clauses."""
    return bool(_TOLERANCE.search(text[max(0, start - 20) : start]))


@dataclass(frozen=True)
class Refusal:
    """A number that was left out, and why."""

    span: str
    start: int
    reason: str


def reason_to_refuse(sentence: str, start: int, end: int, left: int, right: int, shape: str) -> str:
    """Why the amount from `start` to `end` is no figure; empty when nothing in its clause or sentence says so."""
    parts = {
        "before": sentence[max(left, start - 80) : start],
        "after": sentence[end : end + 90],
        "clause": sentence[left:right],
        "sentence": sentence,
    }
    for reason, shapes, where, words in _COMPILED:
        if shape in shapes and words.search(parts[where]):
            return reason
    return ""
