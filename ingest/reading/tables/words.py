"""The words of tables: totals, shares and growth, who made them, and which metrics their labels may name."""

import re

from ingest.reading.learnt import compiled

GROWTH = compiled(
    r"CAGR|TCAC|TACC|growth|crecimiento|\bYoY\b|\bQoQ\b|\b[yq]-o-[yq]\b|\b(?:y/y|q/q|a/a|t/t|yr/yr)(?!\w)|\bch(?:an)?ge?\b|"
    r"\bvar(?:iación|\.|\b)|increase|year[\s-]on|year[\s-]over|quarter[\s-]o(?:n|ver)|interanual|\bi\.a\.|aumento|"
    r"incremento|sequential|Δ|Wachstum|croissance", re.IGNORECASE
)  # fmt: skip
CHANGED = compiled(
    r"\b(?:YoY|QoQ|change|chg|growth|increase|increment|variación|var|crecimiento|aumento|incremento)\b"
    r"(?!\s+(?:capex|capital|investment|spending|rate))", re.IGNORECASE
)  # fmt: skip
"""A row or column of how much was added, where its unit is money."""
CUMULATIVE = compiled(
    r"\b(?:cumulative(?:ly)?|aggregate|combined|total|sum|acumulad[oa]s?|en conjunto)\b", re.IGNORECASE
)
"""What makes a sum of a span of years one sum for all of them, not one that a rate of growth lies behind."""
SHARE = compiled(
    r"\bshares?\b|cuota|\bmix\b|\bsplit\b|\bpart\b|\bparte\b|\bpeso\b|% of|of total|del total|reparto|Anteil",
    re.IGNORECASE,
)
TOTAL = compiled(
    r"\b(?:grand |sub)?total(?:es)?\b|\ball\b|\boverall\b|\bworld(?:wide)?\b|\bglobal\b|\bmundo\b|\bmundial\b|"
    r"\bsum\b|\bcombined\b|\bconsolidated\b|\bconjunto\b|\bmarket\b|\bmercado\b|\binsgesamt\b|\bgesamt\b", re.IGNORECASE
)  # fmt: skip
BARE_AI = compiled(
    r"\b(?:AI|IA|KI|artificial[\s-]intelligence|inteligencia artificial)\b(?=.*\w)(?!\s+(?:spending|"
    r"infrastructure|compute|total|market|outlays?|budgets?)\b)", re.IGNORECASE
)  # fmt: skip
"""The name of the whole field before the name of a thing: `AI services` are no AI spending."""
PRICE_LIST = compiled(
    r"\b(?:price (?:list|page|sheet|card)|pricing|rate card|public prices|tariffs?|tarifas?|tarifario|"
    r"lista de precios|precios de|Preisliste|Preise von|grille tarifaire|tarifs?)\b",
    re.IGNORECASE,
)
"""A table of what one seller asks."""
MARKET = compiled(r"\b(?:market|mercado|Markt|marché|TAM)\b", re.IGNORECASE)
SAID_BY = compiled(
    r"\A\W*(?:source|publisher|published by|publicado por|prepared by|elaborado por|firm|forecaster|analyst|"
    r"analyst firm|house|bank|broker|fuente|firma|consultora|casa|banco|analista|according to|quelle)s?\W*\Z",
    re.IGNORECASE,
)  # fmt: skip
REMARKS = compiled(
    r"\b(?:allocation|drivers?|notes?|comments?|remarks?|status|rationale|focus|observaciones|"
    r"notas?|comentarios?)\W*\Z",
    re.IGNORECASE,
)
"""The heading of a column of remarks, which say nothing of what the numbers are."""
FIRM = compiled(
    r"\A\s*(?:\((?P<bracketed>[A-ZÁÉÍÓÚ][^()|]{2,50})\)|(?P<name>[A-ZÁÉÍÓÚ][\w&’'.-]*(?:\s+(?:(?:&|and|of|de|"
    r"y)\s+)?[A-ZÁÉÍÓÚ][\w&’'.-]*){0,3}\s+(?:Research|Partners|Advis[eo]rs|Analytics|Insights|Consult(?:ing|ants|"
    r"ores)|Group|Capital|Securities|Associates|Intelligence|Institute|Economics|Markets|Bank|Strategy|"
    r"Strategies))(?=[\s;:,.(–—-]|\Z))"
)
"""A line that opens with the name of a firm, or is nothing but a name in brackets."""
PROFITS = compiled(
    r"\b(?:operating|net|segment) (?:income|profit)|\bresultado (?:operativo|neto)|EBITDA", re.IGNORECASE
)
"""A caption whose sums are what is left over, unless a row says otherwise."""
GUIDANCE = compiled(r"\bguid(?:ance|ed|es)\b|\bguía\b|\borientación\b", re.IGNORECASE)
"""A row or column of what companies say of their own future."""
LONG_AGO = compiled(
    r"\b(?:founded|established|since|launch\w*|release\w*|IPO|debut|fundad[ao]|fundación|creada|lanzamiento|"
    r"published|publicad[ao]|edition|edición)\b",
    re.IGNORECASE,
)
"""A column of years for which no number of its rows holds."""
OWN_BOOKS = compiled(
    r"\b(?:company|companies['’]?|corporate) (?:reports|filings|data|accounts|statements)|\b(?:informes|cuentas|"
    r"datos|resultados|memorias) de (?:las? )?(?:empresas?|compañías?|propias)", re.IGNORECASE
)  # fmt: skip
"""A source that is the companies themselves."""
NOTE = compiled(
    r"\A\W*(?:source|sources|fuente|fuentes|quelle|note|notes|nota|notas|data|datos|\*|figures|all|in|cifras)\b",
    re.IGNORECASE,
)
ELSEWHERE = compiled(
    r"\A\W*(?:(?:North|Latin|South|Western|Eastern|Central|Middle) )?(?:America|Europe|Asia(?:[\s/-]Pacific)?|"
    r"APAC|EMEA|LATAM|Middle East(?: (?:and|&) (?:North )?Africa)?|MENA|Africa|Japan|India|Korea|South Korea|"
    r"Taiwan|UK|United Kingdom|Germany|France|Spain|Italy|Canada|Brazil|Mexico|Rest of (?:the )?world|RoW|"
    r"Other(?:s| regions| countries)?|Greater China|Norteamérica|América Latina|Latinoamérica|Europa|"
    r"Asia[\s-]Pacífico|Japón|Alemania|Francia|España|Reino Unido|Resto del mundo|Otros)\W*\Z", re.IGNORECASE
)  # fmt: skip
BOOKED_CAPEX = compiled(
    r"\b(?:purchases? of property|property,? plant|additions to property|payments? to acquire)\b", re.IGNORECASE
)
METRICS = frozenset({"backlog", "capex", "deal_value", "cost", "market_size", "revenue", "spending"})
STRONG = frozenset({"backlog", "capex", "revenue", "spending", "market_size"})
"""The metrics that a row's own label may name; `cost` in a label is a line of a company's books."""
