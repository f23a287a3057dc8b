"""The house to which a short sentence ascribes what the one before it told: `El cálculo es de HSBC.`"""

import re

from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.voices import who
from ingest.reading.voices.knowledge import is_company

_LONGEST = 110
_POINTS_BACK = compiled(
    r"\W*(?:(?:(?:el|la|los|las|es|son|es[ae]|est[ae]|the|that|those)\s+){0,2}(?:cálculos?|estimaci(?:ón|ones)|"
    r"previsi(?:ón|ones)|pronósticos?|proyecci(?:ón|ones)|cifras?|datos?|números|cuentas|hipótesis|escenario|tesis|"
    r"vaticinio|estimates?|forecasts?|figures?|numbers?|maths?|projections?|reckoning)\b|"
    r"(?:así|lo|eso|esto|quien(?:es)?|palabra|fuentes?|según|de acuerdo con|es lo que|es la opinión|lo que|"
    r"so says?|so reckons?|source|according to)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says only whose the numbers before it are."""


def ascribed_behind(scenes: list[Scene], number: int) -> str:
    """The house that the sentence behind `number` names as the source of what this one tells; empty where none does."""
    after = scenes[number + 1] if number + 1 < len(scenes) else None
    if after is None or after.clauses or len(after.text) > _LONGEST or not _POINTS_BACK.match(after.text):
        return ""
    houses = [one.name for one in after.mentions if one.name.is_house]
    if len({one.company for one in houses}) == 1:
        return who.parent(houses[0].company)
    voices = {one.name for one in after.attributions if one.strength == 2 and not is_company(one.known)}
    return who.parent(voices.pop()) if len(voices) == 1 else ""
