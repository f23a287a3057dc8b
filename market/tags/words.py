"""The words, English and Spanish, by which a text shows what it is about. Written without accents, in lower case."""

import re

from market.tags.counting import Groups

TRAINING = r"train(?:ing|ed|s)?|pre-?training|pre-?trained|entrena\w*|pre-?entrena\w*"
FORMACION = r"formacion(?=[^.\n]{0,60}\b(?:modelos?|inferencia|ia)\b)|(?<=modelos y )formacion"
"""Spanish texts on AI say `formación` for training; elsewhere the word means education, so it needs a model near."""
INFERENCE = (
    r"inferenc(?:e|es|ing)|inferencias?|inferir|test-?time|model serving|serving (?:of )?models|"
    r"ejecutar (?:\w+ ){0,2}modelos"
)

TOPICS: dict[str, str] = {
    "chips": r"chips?|gpus?|tpus?|lpus?|npus?|asics?|accelerators?|semiconductors?|aceleradores|semiconductores|"
    r"microchips?|hbm",
    "gpu_rental": r"gpu-as-a-service|gpu as a service|gpuaas|neoclouds?|gpu clouds?|gpu rentals?|gpu-?\s?hours?|"
    r"rent(?:ing|ed|al|s)? (?:\w+ ){0,3}gpus?|horas? de gpu|alquil\w+ (?:\w+ ){0,5}gpus?|gpus? (?:\w+ ){0,3}alquil\w+",
    "ai_factories": r"ai (?:giga)?factor(?:y|ies)|gigafabricas? de (?:la )?(?:ia|inteligencia artificial)|"
    r"fabricas? de (?:la )?(?:ia|inteligencia artificial)",
    "data_centers": r"data ?-?cent(?:er|re)s?|datacent(?:er|re)s?|centros? de (?:proceso de )?datos|"
    r"megawatts?|gigawatts?|megavatios?|gigavatios?",
    "capex": r"capex|capital (?:spending|expenditures?|outlays?|budgets?)|gastos? de capital|"
    r"inversion(?:es)? de capital|inversion(?:es)? en (?:infraestructuras?|centros de datos|capital)",
    "deals": r"deals?|licen[cs](?:e|es|ing|ed)|licencias?|acquisitions?|acquir(?:e|es|ed|ing)|takeovers?|"
    r"funding rounds?|series [a-h]|contracts?|acuerdos?|adquisicion(?:es)?|adquir\w+|contratos?|"
    r"rondas? de financiacion",
    "scaling_laws": r"scaling laws?|leyes? de (?:la )?escala\w*|escalamiento|post-training scaling|"
    r"test-time (?:scaling|compute)|tiempo de prueba",
    "forecasts": r"forecasts?|forecast(?:ed|ing)|predict(?:s|ed|ions?)?|projections?|projected|analysts?|outlook|"
    r"pronostic\w+|previsi(?:on|ones)|preven?|se (?:estim|esper|prev|proyect)\w+|proyecta\w*|analistas?|estimaciones",
}
"""Topics besides `training` and `inference`, which have the lists above."""

GROUPS = {"training": f"{TRAINING}|{FORMACION}", "inference": INFERENCE, **TOPICS}
COUNTED = Groups(GROUPS)
WATTS = re.compile(r"(?<!\w)[\d.,]+ ?(?:mw|gw)(?!\w)")
"""Counts for `data_centers` too; `mw` or `gw` stands in it."""

SITE = re.compile(
    r"data ?-?cent(?:er|re)s?|datacent(?:er|re)s?|centros? de (?:proceso de )?datos|supercomput\w+|superordenador\w*|"
    r"campus|clusters?|ai (?:giga)?factor\w+|(?:giga)?fabricas? de (?:ia|inteligencia)|"
    r"megawatts?|gigawatts?|\d ?[mg]w\b"
)
"""Words of a text that speaks of places with compute."""

EU = re.compile(
    r"\b(?:european (?:union|commission)|europe's|eurohpc|union europea|comision europea)\b|\beu\b(?=['\s])|\bla ue\b"
)
AI_FACTORY = re.compile(rf"\b(?:{TOPICS['ai_factories']})")

CHIP = re.compile(r"gpus?|nvidia|amd|intel|chips?|accelerat|acelerador|tarjetas?|cards?")

DEALS = {
    "acquisition": re.compile(
        r"acqui|takeover|\bbuys?\b|\bbuying\b|\bbought\b|purchase of|adquisici|adquir|adquier|compra"
    ),
    "funding": re.compile(r"fund|round|series [a-h]\b|invest|rais|stake|ipo\b|financ|ronda|inver|particip"),
    "licensing": re.compile(r"licen[cs]"),
}
"""What a text says when it speaks of a deal of this type; other types are told by their amount alone."""

ROUND = re.compile(r"\brais(?:e|es|ed|ing)\b|\brounds?\b|\bseries [a-h]\b|\bipo\b|\brondas?\b|\bcapta\b")
"""What a text says when a company raises money from a crowd that is not named."""
