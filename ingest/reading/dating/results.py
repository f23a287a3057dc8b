"""The quarter of a company's result that tells none: the last one that is over."""

from dataclasses import replace

from ingest.reading.cues import cues, has
from ingest.reading.dating.periods import Setting, resolve
from ingest.reading.dating.tense import clause_tense, is_outlook
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.fiscal import fiscal_year, latest_quarter, running_year
from market.period import Period

_RESULTS = ("revenue", "capex", "backlog")
_TOLD_WITHIN = 80
"""So many days after its end the results of a quarter are news."""
_AROUND = 2
"""So many sentences before and after an amount may tell that results are being told."""
_WHOLE_YEAR = sought(
    r"\b(?:run[\s-]?rate|annuali[sz]ed|annual|anualizad[oa]s?|anual(?:es)?|(?:a|per|every|each) (?:year(?! (?:ago|"
    r"before|earlier))|month|week|day)|"
    r"al (?:año|mes|día)|por (?:año|mes)|mensual(?:es)?|monthly|so far|to date|hasta (?:ahora|la fecha))\b"
)
"""What is not told of a quarter."""
_REPORTS = sought(
    r"\b(?:(?:beat|bett?er|topp|exceed|surpass|outpac|miss|trail|clear|bat|super|rebas)\w*\s+(?:\w+['’]?\s+){0,3}?"
    r"(?:expectations|estimates?|forecasts?|guidance|consensus|hopes|previsiones|expectativas|estimaciones|pronósticos|"
    r"consenso|wall street|the street)|(?:than|que(?: lo que)?|what|lo que) (?:\w+\s+){0,3}?(?:expected|forecast|hoped|"
    r"esperaban?|preveían?|esperado)|quarterly|trimestral(?:es)?|earnings|results|resultados|"
    r"(?<!echa )(?<!echan )(?<!echó )(?<!hace )cuentas|"
    r"(?:[bm]illion|[bm]n|bn)[\s-]quarter|trimestre de \d|(?:record|closed an?|cerró un) (?:quarter|trimestre)|"
    r"Quartalszahlen|résultats)\b"
)
"""Words with which results are told."""


def understood(scenes: list[Scene], number: int, draft: Draft, setting: Setting) -> Period | None:
    """The quarter over last, where a company's sales, outlays or orders are told as results and no span is."""
    if draft.metric not in _RESULTS or not draft.entity or draft.clause.base or not setting.published:
        return None
    scene, clause = scenes[number], draft.clause
    latest = latest_quarter(setting.fiscal, setting.published)
    late = (setting.published - latest.end).days > _TOLD_WITHIN
    if late or clause.amount.shape != "money" or _WHOLE_YEAR.search(scene.text, clause.left, clause.right):
        return None
    beats = _REPORTS.search(scene.text)
    if clause_tense(scene, clause) == "future" and not (beats and clause.left <= beats.start() < clause.right):
        return None
    return latest if beats or _is_told_with_results(scenes, number, draft, setting) else None


def year_foreseen(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    """`a new floor for Meta's capex: $66bn`: what a company foresees of its outlays, and no span is told, is a year's.

    The year under way on the day of the document, by the company's calendar.
    """
    clause = draft.clause
    foreseen = draft.metric == "capex" and draft.entity and clause.amount.shape == "money" and is_outlook(scene, clause)
    if not foreseen or not setting.published or scene.stretches or any(cue for cue in cues("expecters", scene.text)):
        return None
    return fiscal_year(setting.fiscal, running_year(setting.fiscal, setting.published))


def _is_told_with_results(scenes: list[Scene], number: int, draft: Draft, setting: Setting) -> bool:
    """Does a rate stand at the amount, or a company's outlook for the quarter under way beside it?"""
    clause, text = draft.clause, scenes[number].text
    near = (one for one in scenes[number].clauses if 0 < one.start - clause.end <= _RATE_WITHIN)
    if any(one.amount.shape in ("percent", "multiple") and has("risen", text, clause.end, one.right) for one in near):
        return True
    ahead = replace(setting, future=True, ahead=True, past=False, governed=True)
    around = scenes[max(0, number - _AROUND) : number + _AROUND + 1]
    coming = (
        told
        for scene in around
        for one in scene.stretches
        if one.way.startswith("quarter") and (told := resolve(one, ahead))
    )
    if setting.published and any(one.end >= setting.published for one in coming):
        return True
    return any(cue for scene in around for cue in cues("reported", scene.text))


_RATE_WITHIN = 30
