"""Which items of a feed belong to this field: spending on AI chips and compute, for training and for inference.

The rule. Four groups of words, English and Spanish, are looked for in title and lead:

- **core**: words that hardly stand anywhere else: inference or training of models, AI chips, GPUs, accelerators by
  name, AI factories, GPU rental, AI data centres. 2 points each kind of word found, at most 4.
- **compute**: chips, servers, data centres, clouds, power of sites, and the firms that sell them. 1 point each kind of
  word found, at most 2.
- **ai**: artificial intelligence, models by name, labs. 1 point.
- **money**: spending, capex, revenue, forecasts, deals, prices, amounts of money. 1 point.

Points of a word in the title count once more. A feed of the field keeps what has 3 points or more, some of them from
core or compute. A broad outlet writes about games and telephones with the same chips, so there 5 points are needed,
from at least two groups, core or ai among them. Words of games, telephones and shopping offers take 3 points off.
"""

import re
from dataclasses import dataclass

LEAST = 3
LEAST_BROAD = 5
_MOST_CORE = 4
_AGAINST = 3


def _words(*patterns: str) -> list[re.Pattern[str]]:
    return [re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for pattern in patterns]


_CORE = _words(
    r"(?<!statistical )(?<!causal )(?<!bayesian )inferenc(?:e|ing|ia)s?(?! (?:estadística|causal|bayesiana))",
    r"(?:pre-?|post-?)training|(?:model|ai|llm)[\s-]training|training (?:run|cluster|compute|cost|workload)s?"
    r"|(?:train(?:s|ed|ing)?) (?:(?:\w+ ){0,3})(?:ai|models?|llms?)"
    r"|entrena(?:r|miento|ndo|n)? (?:(?:\w+ ){0,3})(?:ia|modelos?|inteligencia artificial)|entrenamiento de ia",
    r"(?:ai|ia) (?:chip|accelerator|processor|server|supercomputer|cluster|infrastructure|compute)s?"
    r"|(?:ai|ia) data ?cent(?:er|re)s?"
    r"|(?:chip|acelerador|procesador|servidor|infraestructura|superordenador|centros? de datos)(?:e?s)?"
    r" (?:de|para) (?:la )?(?:ia|inteligencia artificial)",
    r"(?:gp-?)?gpus?|tpus?|lpus?|npus?|xpus?|h[12]00s?|[bg]b?[23]00s?|mi[345]\d\d\w?|trainium\d?|inferentia\d?|ironwood"
    r"|blackwell|rubin|hopper|maia \d+|mtia",
    r"ai factor(?:y|ies)|fábricas? de (?:ia|inteligencia artificial)|gigafactor(?:y|ies|ías?) de ia",
    r"gpu[\s-]as[\s-]a[\s-]service|neoclouds?|gpu (?:cloud|rental|hour)s?|alquiler de (?:gpu|cómputo|potencia)\w*",
    r"tokens? per (?:second|watt|dollar)|cost per token|coste por token|scaling laws?|leyes? de escal\w+",
    r"hyperscalers?|hiperescalares?|hiperescaladores?",
)
_COMPUTE = _words(
    r"chips?|semiconductor(?:s|es)?|silicon|wafers?|foundry|hbm\d?e?|asics?|accelerators?|aceleradores?|chipmakers?",
    r"data ?cent(?:er|re)s?|centros? de datos|servers?|servidor(?:es)?|supercomput\w+|superordenador(?:es)?|racks?",
    r"(?:compute|computing|cómputo|computación)|cloud|nube|gigawatts?|megawatts?|\d+ ?[mg]w|gigavatios?|megavatios?",
    r"nvidia|amd|groq\w*|cerebras|tsmc|broadcom|coreweave|lambda|nebius|sambanova|graphcore|d-matrix|etched|tenstorrent",
)
_AI = _words(
    r"a\.?i\.?|ia|artificial intelligence|inteligencia artificial|machine learning|aprendizaje automático",
    r"llms?|language models?|modelos? de lenguaje|frontier models?|foundation models?|generativ[ea]s?|deep learning",
    r"openai|anthropic|deepseek|mistral|xai|chatgpt|claude|gemini|llama|gpt[\s-]?\w*",
)
_MONEY = _words(
    r"spend(?:s|ing)?|capex|capital expenditures?|capital spending|gastos?|inversi(?:ón|ones)|invertir\w*"
    r"|invest(?:s|ed|ing|ments?)?",
    r"revenues?|ingresos|earnings|resultados|forecasts?|outlook|guidance|previsi(?:ón|ones)|pronósticos?"
    r"|markets? (?:size|share)",
    r"deals?|acqui\w+|funding|raises?|licen[cs]\w+|contract\w*|acuerdos?|contratos?|compra|ronda|financiación|adquisición",
    r"prices?|pricing|costs?|precios?|costes?|costos?|economics|rental|alquiler",
    r"[$€£]\s?\d[\d.,]*|\d[\d.,]* ?(?:billion|million|trillion|bn|mil millones|millones|millardos|billones)",
)
_OTHER = _words(
    r"gam(?:e|es|ing|er|ers)|videojuegos?|consolas?|playstation|xbox|steam|fps|ray tracing|dlss|geforce|radeon rx",
    r"smartphones?|iphones?|móvil(?:es)?|teléfonos?|wearables?|smartwatch\w*|laptops?|portátil(?:es)?|televisor(?:es)?",
    r"black friday|prime day|oferta|chollo|coupons?|descuentos?|best deals|review|análisis del?|unboxing",
)


@dataclass(frozen=True)
class Score:
    """How an item scored, and the groups that its words came from."""

    points: int
    groups: frozenset[str]


def score(title: str, lead: str) -> Score:
    """The points of a title and the lines under it.

    >>> score("GPU rental prices fall", "").points >= LEAST
    True
    """
    core = _points(_CORE, title, lead, 2, _MOST_CORE)
    single = {name: _points(words, title, lead, 1, most) for name, (words, most) in _SINGLE.items()}
    against = _AGAINST if any(word.search(f"{title} {lead}") for word in _OTHER) else 0
    groups = {name for name, points in single.items() if points} | ({"core"} if core else set())
    return Score(core + sum(single.values()) - against, frozenset(groups))


_SINGLE = {"compute": (_COMPUTE, 2), "ai": (_AI, 1), "money": (_MONEY, 1)}


def relevant(title: str, lead: str, *, broad: bool) -> bool:
    """Does the item belong to this field, by the rule above?"""
    found = score(title, lead)
    if not found.groups & {"core", "compute"}:
        return False
    if broad:
        return found.points >= LEAST_BROAD and len(found.groups) >= 2 and bool(found.groups & {"core", "ai"})
    return found.points >= LEAST


def _points(words: list[re.Pattern[str]], title: str, lead: str, each: int, most: int) -> int:
    """Points for the kinds of words found, at most `most`; as many again for those in the title."""
    text = f"{title}\n{lead}"
    return sum(min(most, each * sum(bool(word.search(where)) for word in words)) for where in (text, title))
