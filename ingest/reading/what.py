"""What a number measures: metric, workload, segment, region, kind."""

import re

from ingest.reading import meaning
from ingest.reading.clauses import Clause, distance, part_of, whole_of
from ingest.reading.cues import cues, has
from ingest.reading.meaning import Mark
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.tense import is_beside, is_future, is_outlook, is_past, is_revision

_BY_SHAPE = {"price": "unit_price", "power": "power_capacity", "pieces": "shipments", "multiple": "growth_rate"}
_FARTHEST_WORKLOAD = 110.0
_SHARE_AFTER = re.compile(
    r"^\s*(?:of|del?|der|des|du|d')\b(?!\s+(?:growth|crecimiento|media|aquí|cara|año|forma))", re.IGNORECASE
)
_GROWTH_AFTER = re.compile(
    r"^\s*(?:más\b(?! de)|menos\b(?! de)|more\b(?! than half)|higher|lower|up\b|down\b|annual\w*|a year|"
    r"anual\w*|CAGR|growth|year[\s-]o|interanual|increase|jump|rise|surge|drop|decline|CAGR|compuesto|"
    r"de crecimiento|mehr|de plus)",
    re.IGNORECASE,
)
_GROWTH_BEFORE = re.compile(
    r"\b(?:CAGR|TCAC|growth|crecimiento|jump|rise|increase|gain|surge|drop|decline|fall|aumento|alza|"
    r"subida|tasa|(?<!took )(?<!take )(?<!takes )(?<!makes )(?<!made )(?<!make )up|down|by|grow\w*|grew|"
    r"rose|climb\w*|expand\w*|jump\w*|cre[cz]\w+|subi\w+|suban?|aument\w+|"
    r"rate|um)\b\s*(?:rate\s*)?(?:\([^)]*\)\s*)?(?:of|de|del|by|at|un|una|en un|over|more than|about|some|"
    r"around|nearly|roughly|anual|compuesta|media|interanual|:|\s)*\Z",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\b(?:mak(?:e|es|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing|an|a|ó|arán?|ando)?|"
    r"compris(?:e|es|ing)|constitut(?:e|es|ing)|supon(?:e|en|iendo|drán?)|ausmachen|représent(?:ent|ant|e))\s+"
    r"(?:only |just |about |some |around |nearly |almost |roughly |more than |un |el |cerca del |casi el |más del )*\Z",
    re.IGNORECASE,
)
"""What a thing does with a part of a whole, right before the percentage."""
_OR_MONEY = re.compile(r"\s*,?\s*(?:or|o|bzw\.)\s+(?:about\s+|some\s+|unos\s+)?[$€£]")
_GROWTH_OF = re.compile(
    r"\b(?:growth|increase|rise|jump|drop|fall|aumento|alza|subida|crecimiento|incremento|caída|"
    r"descenso)\s+(?:of|del?)\s+(?:un |about |some |around |more than |over )?\Z",
    re.IGNORECASE,
)
_INTO = re.compile(r"\s+(?:more\s+|de\s+dólares\s+|investment\s+|stake\s+)?(?:in|into|en)\s+\Z")
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|from|at|al?|hasta|desde|del|of|auf|von|à|(?<!more )(?<!less )(?<!fewer )than)\s+(?:about |"
    r"around |nearly |some |just |"
    r"only |roughly |almost |un |el |más del |unos |cerca del )*\Z",
    re.IGNORECASE,
)
_GROWTH_NOUN = re.compile(r"\b(?:growth|CAGR|crecimiento|rate|tasa|pace|ritmo|Wachstum|croissance)\b", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"^\s*(?:of|de)\s+(?:it|that|this|which|the (?:total|sum|amount|money|bill)|ella?s?|ello|esa|ese|"
    r"los cuales|la cifra|ese dinero)\b",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:out of|of a total of|of the total|from a total of|of total (?:spending|outlays|capex) of|de "
    r"un total de|del total de|sobre un total de)\s+(?:the\s+|los\s+|about\s+|unos\s+)?\Z",
    re.IGNORECASE,
)
_METRIC_OF = {
    "hyperscaler_capex": "capex", "data_center_capex": "capex", "ai_data_center_capex": "capex",
    "ai_chips": "revenue", "ai_accelerators": "revenue", "inference_chips": "revenue", "custom_ai_asic": "revenue",
    "ai_memory": "revenue", "ai_servers": "spending", "ai_infrastructure": "spending", "ai_iaas": "spending",
    "gpu_as_a_service": "market_size", "inference_market": "market_size", "gen_ai_market": "market_size",
}  # fmt: skip
_LEAST_UNNAMED = 0.1
"""The metric of money that a segment stands for where no word names one."""


def metric_of(scene: Scene, draft: Draft, before: Draft | None) -> str:
    """The metric that the clause gives; empty where only neighbours can tell."""
    shape = draft.clause.amount.shape
    if shape in _BY_SHAPE:
        return _BY_SHAPE[shape]
    if shape in ("percent", "part"):
        return _ratio(scene, draft, before)
    return _money(scene, draft, before)


def _money(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    mark = meaning.closest(text, scene.metrics, clause)
    if mark:
        draft.own.add("metric")
        return "deal_value" if mark.label == "capex" and _into_a_company(scene, draft) else mark.label
    if before and before.metric and before.clause.amount.shape == "money":
        return before.metric
    anywhere = min(scene.metrics, key=lambda one: distance(text, one, clause), default=None)
    return anywhere.label if anywhere else ""


def metric_by_segment(scene: Scene, draft: Draft) -> str:
    """The metric for which the segment of a large sum stands, where no sentence nearby names one."""
    amount = draft.clause.amount
    if amount.shape != "money" or amount.value < _LEAST_UNNAMED:
        return ""
    return _METRIC_OF.get(meaning.segment_of(scene.text), "")


def _into_a_company(scene: Scene, draft: Draft) -> bool:
    """Is money invested in a company, rather than in machines?"""
    end = draft.clause.end
    return any(
        one.name.via == "company" and one.name.operates and _INTO.match(scene.text[end : one.start])
        for one in scene.mentions
        if one.start > end
    )


def _ratio(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    label = _ratio_label(text, scene, draft)
    if not label and before and before.clause.amount.shape in ("percent", "part"):
        return before.metric
    if not label and draft.clause.amount.shape == "part":
        label = "share"
    if label == "growth":
        draft.own.add("metric")
        return "growth_rate"
    if label == "share":
        draft.own.add("metric")
        return _share_of(scene, clause, before)
    return ""


def _share_of(scene: Scene, clause: Clause, before: Draft | None) -> str:
    """A share of spending or of compute, by the words of its clause, its whole, or the sentence."""
    text = scene.text
    here = (text, clause.left, clause.right)
    outlay, compute = has("outlay", *here), has("compute", *here)
    if before and before.metric.endswith("_share") and not outlay and not compute:
        return before.metric
    of_a_sum = before is not None and before.clause.amount.shape == "money"
    if of_a_sum and (_OF_BEFORE.match(text[clause.end : clause.end + 30]) or not has("compute itself", *here)):
        return "spending_share"
    alone = len(scene.clauses) == 1 or not (outlay or compute)
    if not outlay and scene.workloads and not scene.metrics:
        return "compute_share"
    return "spending_share" if outlay or (alone and not has("compute", text)) else "compute_share"


def _ratio_label(text: str, scene: Scene, draft: Draft) -> str:
    clause = draft.clause
    after, head = text[clause.end : clause.end + 40], text[max(0, clause.start - 60) : clause.start]
    if _TAKES_UP.search(head):
        return "share"
    if _GROWTH_AFTER.match(after):
        return "growth"
    if _SHARE_AFTER.match(after) and not _GROWTH_OF.search(head):
        return "share"
    if head[-1:] in ("+", "−") and clause.amount.shape == "percent":
        return "growth"
    if _OR_MONEY.match(after):
        return "share"
    shares = [one for one in scene.ratios if one.label == "share" and clause.left <= one.start < clause.right]
    level = _LEVEL_BEFORE.search(head) and bool(shares)
    if not level and (_GROWTH_BEFORE.search(head) and draft.clause.amount.shape == "percent"):
        return "growth"
    mark = meaning.closest(text, scene.ratios, clause)
    if (
        mark
        and mark.label == "growth"
        and _LEVEL_BEFORE.search(head)
        and not _GROWTH_NOUN.search(text[clause.left : clause.start])
    ):
        return "share" if any(one.label == "share" for one in scene.ratios) or scene.workloads else ""
    return mark.label if mark else ""


def workload_of(scene: Scene, draft: Draft, before: Draft | None) -> str:
    """Training, inference or all, as the clause tells; else as the amount before; else all."""
    clause, text = draft.clause, scene.text
    part = part_of(text, scene.clauses, clause)
    if part or _WHOLE_BEFORE.search(text[max(0, clause.start - 40) : clause.start]):
        return _of_the_whole(scene, clause)
    whole = whole_of(text, scene.clauses, clause)
    right = whole.right if whole else clause.right
    inside = [one for one in scene.workloads if one.start >= clause.reach and one.end <= right]
    inside = [one for one in inside if ";" not in text[clause.end : one.start]]
    best = min(inside, key=lambda one: distance(text, one, clause) + _bias(one), default=None)
    sole = not before and len({one.label for one in inside}) == 1
    near = best is not None and (sole or distance(text, best, clause) <= _FARTHEST_WORKLOAD)
    if best and near and not (clause.apart and best.end < clause.left):
        draft.own.add("workload")
        return best.label
    if draft.clause.amount.unit.endswith("million_tokens"):
        return "inference"
    if (
        before
        and before.workload
        and (not clause.apart or _IT.match(text, clause.left + 1))
        and not (clause.amount.shape != before.clause.amount.shape and before.workload == "all")
    ):
        return before.workload
    if not before and len(scene.clauses) == 1:
        only = {one.label for one in scene.workloads} - {"all"}
        return only.pop() if len(only) == 1 and not inside else "all"
    return "all"


_IT = re.compile(
    r"\W*(?:and\s+|y\s+)?(?:(?:by|in|for|en|para)\s+(?:19|20)\d\d,?\s+)?(?:it|they|that|(?:the|this|that)\s+(?:share|"
    r"figure|proportion|number|total)|(?:esa|la)\s+(?:cuota|cifra|proporción))\b",
    re.IGNORECASE,
)
"""A clause behind a semicolon that goes on about the same thing."""


def _of_the_whole(scene: Scene, clause: Clause) -> str:
    """The workload of a whole that is split: all, unless its own noun says (`$50 billion inference market`)."""
    named = [cue for cue in cues("workload", scene.text, clause.end) if cue.start < clause.end + 4]
    return named[0].label if named else "all"


def _bias(mark: Mark) -> float:
    return 35.0 + mark.weight if mark.label == "all" else mark.weight


def segment_of(scene: Scene, draft: Draft, before: Draft | None, role: str) -> str:
    """What is counted: by the clause, by what the metric and company imply, by the amount before, by the sentence."""
    unit, metric = draft.clause.amount.unit, draft.metric
    if unit.endswith("_gpu_hour"):
        return "gpu_rental_price"
    here = (scene.text, draft.clause.left, draft.clause.right)
    if metric == "power_capacity":
        return "ai_power_capacity_added" if has("added power", *here) else "ai_power_capacity_installed"
    if own := _by_role(metric, role):
        return own
    named = meaning.segment_of(*here)
    if metric == "revenue" and role and _of_whole_company(scene, draft.clause, named):
        return "company_revenue"
    if metric == "revenue" and role and not named and has("ai sales", *here):
        return "ai_chips" if role == "chip_vendor" else ""
    if not named and before and not draft.clause.apart:
        named = before.segment
    named = named or meaning.segment_of(scene.text)
    if not named and metric == "revenue" and role:
        return "company_revenue"
    if not named and metric == "deal_value":
        return "ai_infrastructure"
    if metric == "capex" and role not in ("", "ai_lab") and named in _NO_CAPEX:
        return ""  # the company is no large cloud, and nothing says what it builds
    return _fitting(named, draft) or ("ai_infrastructure" if draft.workload != "all" else "")


_NO_CAPEX = ("", "ai_spending_total", "hyperscaler_capex", "company_revenue", "data_center_revenue", "ai_chips")
_OF_WHICH = re.compile(
    r"[\s,]*(?:of which|of that|de l[oa]s que|de l[oa]s cuales|de ell[oa]s|dont|davon|wovon)\b", re.IGNORECASE
)


def _of_whole_company(scene: Scene, clause: Clause, named: str) -> bool:
    """`total revenue`, or a sum without a segment of its own of which a part is told next."""
    told = has("whole company", scene.text, clause.left, clause.right)
    rest = scene.text[clause.end :]
    head = meaning.segment_of(scene.text, clause.left, clause.end)
    parts = re.split(r"[,;]", rest, maxsplit=1)
    return told or (not head and len(parts) > 1 and bool(_OF_WHICH.match(parts[1])))


def _by_role(metric: str, role: str) -> str:
    """The segment of a company's own money where its trade tells; empty where only words can."""
    if metric == "capex" and role == "hyperscaler":
        return "hyperscaler_capex"
    if metric == "capex" and role in ("foundry", "memory"):
        return "supplier_capex"
    if role == "gpu_cloud" and metric in ("capex", "revenue", "backlog"):
        return "neocloud_business"
    if role == "ai_lab" and metric in ("cost", "spending"):
        return "ai_lab_compute"
    return "genai_models" if role == "ai_lab" and metric == "revenue" else ""


def _fitting(named: str, draft: Draft) -> str:
    if draft.metric == "revenue" and named == "data_center_capex":
        return "data_center_revenue"
    if draft.metric == "compute_share" and named not in ("ai_servers", "ai_server_shipments", "custom_ai_asic"):
        return "ai_compute"
    if draft.metric == "capex" and named in ("ai_spending_total", "", "ai_chips"):
        return (
            "inference_chips" if draft.workload == "inference" and named == "ai_chips" else named or "hyperscaler_capex"
        )
    if (
        named in ("ai_chips", "ai_accelerators")
        and draft.workload == "inference"
        and draft.metric in ("capex", "market_size")
    ):
        return "inference_chips"
    return named


def region_of(scene: Scene, draft: Draft, country: str) -> str:
    """world unless the clause (or, with one amount, the sentence) names one place."""
    several = len(scene.clauses) > 1
    named = meaning.region_of(scene.text, *((draft.clause.left, draft.clause.right) if several else ()))
    return "China" if named == "world" and country == "China" else named


def kind_of(scene: Scene, draft: Draft, before: Draft | None, page: Page) -> str:
    """guidance: a company on its own future; forecast: others on the future; actual: a company on its past, a deal."""
    same = bool(draft.entity) and draft.entity == draft.publisher
    if draft.metric == "backlog" or (
        draft.metric == "unit_price" and not (draft.stretch and is_future(scene, draft.clause))
    ):
        return "actual"
    if _lies_ahead(scene, draft, before, page):
        return "guidance" if same else "forecast"
    if same or draft.metric == "deal_value":
        return "actual"
    return "estimate"


def _lies_ahead(scene: Scene, draft: Draft, before: Draft | None, page: Page) -> bool:
    if draft.metric == "deal_value":
        return False
    if draft.period and page.published:
        if draft.period.start > page.published:
            return True
        if draft.period.end <= page.published:
            return False
        if is_outlook(scene, draft.clause) or (
            draft.clause.base and before and before.kind == "guidance" and is_revision(scene)
        ):
            return True
        if (draft.clause.base and not (is_revision(scene) or is_beside(draft))) or (
            draft.stretch and draft.stretch.role in ("now", "weak")
        ):
            return False
        return not is_past(scene, draft.clause)
    if draft.clause.base and not is_beside(draft):
        return False
    if before and not is_past(scene, draft.clause) and not is_future(scene, draft.clause):
        return before.kind in ("forecast", "guidance")
    return is_future(scene, draft.clause)


def is_by_tokens(text: str) -> bool:
    """Does the sentence speak of prices of a million tokens?"""
    return has("by tokens", text)


def is_hourly(text: str) -> bool:
    """Does the sentence speak of prices of GPUs by the hour, or of renting one that it names?"""
    return (has("hourly", text) and has("gpu", text)) or (has("rent", text) and has("one gpu", text))
