"""What a number measures: its metric."""

import re
from dataclasses import replace

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.measures.meaning import Mark
from ingest.reading.measures.ratios import ratio_of
from ingest.reading.measures.receivers import goes_to_a_company
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices.expected import is_expected

_BY_SHAPE = {"price": "unit_price", "power": "power_capacity", "pieces": "shipments", "multiple": "growth_rate"}
_PRICED = compiled(
    r",?\s+(?:de|of|por|worth|valorad[oa] en|for|at|costing)\s+(?:(?:unos|hasta|más de|about|up to)\s+)?",
    re.IGNORECASE,
)
_ATTRIBUTE = compiled(
    r"[\s-]+(?:(?!(?:of|de|in|en|on|for|to|at|and|y|from|by|worth|a|al|à|para|con|por|into)\b)[\w-]+[\s-]+){0,3}",
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


def metric_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """The metric that the clause gives; empty where only neighbours can tell."""
    shape = draft.clause.amount.shape
    if shape in _BY_SHAPE:
        return _BY_SHAPE[shape]
    if shape in ("percent", "part"):
        return ratio_of(scene, draft, before, carried)
    return _as_foreseen(scene, draft, carried) or _money(scene, draft, before)


def _as_foreseen(scene: Scene, draft: Draft, carried: Draft | None) -> str:
    """`This topped the market's estimates of $34bn`: what was expected is what the sentence before told."""
    alone = carried is not None and carried.clause.amount.shape == "money" and not scene.drafts
    if not alone or not carried or not is_expected(scene.text, draft.clause):
        return ""
    named = any(one.label != "market_size" and not one.weight for one in scene.metrics)
    return "" if named else carried.metric


def _money(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    mark = _told_ahead(scene, clause, meaning.closest(text, scene.metrics, _with_growth(scene, clause, before)))
    sums = [one.metric for one in scene.drafts if one.clause.amount.shape == "money"]
    if sums and (is_expected(text, clause) or _tells_of_all(text, clause, mark)):
        return sums[-1]
    if _is_of_a_site(scene, clause, mark):
        draft.own.add("metric")
        return "capex"
    if mark and not (sums and mark.weight >= meaning.YIELDS):
        draft.own.add("metric")
        return mark.label
    if sums:
        return sums[-1]
    if any(one.name.role == "report_seller" for one in scene.mentions):
        return "market_size"
    anywhere = min(scene.metrics, key=lambda one: distance(text, one, clause) + one.weight, default=None)
    return anywhere.label if anywhere else ""


def _told_ahead(scene: Scene, clause: Clause, mark: Mark | None) -> Mark | None:
    """`raised its capex by $2bn, to $71bn, with costs rising`: what stood ahead, not what goes along with it."""
    behind = mark is not None and mark.start >= clause.end and clause.left > 0
    if mark is None or not behind or not _ALONG.search(scene.text, clause.end, mark.start):
        return mark
    ahead = [one for one in scene.metrics if one.end <= clause.start and not one.weight]
    return ahead[-1] if ahead else mark


_ALONG = compiled(r",\s+(?:with|as|while|con|mientras)\s", re.IGNORECASE)
_BEHIND_A_PAUSE = compiled(r"[,;:]\s")
"""`up from $9bn in 2025, forcing new commitments`: what is told behind the comma is of the whole."""


def _tells_of_all(text: str, clause: Clause, mark: Mark | None) -> bool:
    """Does the nearest metric stand behind a comma, so that it tells of the amounts before it too?"""
    return mark is not None and bool(_BEHIND_A_PAUSE.search(text, clause.end, max(clause.end, mark.start)))


def _with_growth(scene: Scene, clause: Clause, before: Draft | None) -> Clause:
    """A level that a growth rate leads to has the words of both: `sales tripled, to $3bn`."""
    if not before or before.metric != "growth_rate":
        return clause
    tied = _LEADS_TO.fullmatch(scene.text[before.clause.end : clause.start])
    return replace(clause, reach=before.clause.reach) if tied else clause


_LEADS_TO = compiled(
    r"[^;.]{0,60}\b(?:to|hasta|a|reaching|hitting|alcanzando|auf|à)\s+(?:(?:los|las|about|some|unos|a record)\s+)?",
    re.IGNORECASE,
)


def _is_of_a_site(scene: Scene, clause: Clause, mark: Mark | None) -> bool:
    """`a $3bn campus`, `un centro de datos de 1.200 millones`: is the sum the price of what it stands beside?"""
    text = scene.text
    sites = cues("site", text, clause.reach, clause.right)
    nearest = distance(text, mark, clause) if mark and sites else _FARTHEST_SITE
    return any(
        (_PRICED.fullmatch(text[one.end : clause.start]) if one.end <= clause.start
         else _ATTRIBUTE.fullmatch(text[clause.end : one.start]))
        for one in sites
        if (one.end <= clause.start or one.start >= clause.end)
        and distance(text, one, clause) < nearest
        and not (mark and _SOLD_TO.fullmatch(text[mark.end : one.start]) and mark.label == "revenue")
        and not (mark and 0 <= mark.start - one.end < _FARTHEST_HEAD)
    )  # fmt: skip


_SOLD_TO = compiled(r"\s+(?:en|del?|para|por|a|to|in|from|of|for)\s+(?:(?:los|sus|el|su|the|its)\s+)?", re.IGNORECASE)
"""`ventas en centros de datos de 41.100 millones`: what is sold to a site is no price of it."""
_FARTHEST_SITE = 40.0
_FARTHEST_HEAD = 14
"""A metric so soon after a site is the head of which the site is told: `data center AI revenue`."""


def metric_around(scenes: list[Scene], number: int, draft: Draft, reach: int) -> str:
    """The metric of money that the `reach` sentences before tell, or those that follow; empty where none does."""
    if draft.clause.amount.shape != "money":
        return ""
    for behind in reversed(scenes[max(0, number - reach) : number]):
        told = [one.metric for one in behind.drafts if one.clause.amount.shape == "money"] or [
            one.label for one in reversed(behind.metrics) if not one.weight
        ]
        if told:
            draft.reasons.append("what is measured was taken from the sentence before")
            return told[-1]
    for ahead in scenes[number + 1 : number + 1 + reach]:
        if sure := [one.label for one in ahead.metrics if not one.weight]:
            draft.reasons.append("what is measured was taken from a later sentence")
            return sure[0]
    return ""


def settled(scene: Scene, draft: Draft, role: str, before: Draft | None) -> str:
    """The metric once more, now that the company (of `role`) and the workload are known."""
    metric, clause = draft.metric, draft.clause
    here = (scene.text, clause.reach, clause.right)
    if clause.amount.shape != "money":
        return metric
    if told := _by_its_word(scene, draft):
        return told
    of_the_deal = metric == "cost" and before and before.metric == "deal_value"
    if of_the_deal or (metric != "deal_value" and goes_to_a_company(scene, draft)):
        return "deal_value"
    if metric == "spending" and draft.workload == "all" and _builds(scene.text, draft):
        return "capex"
    if metric == "cost" and draft.workload == "all" and has("site", *here):
        return "capex"
    if (
        metric == "cost"
        and role in _VENDORS
        and not any(mark.label == "cost" and not mark.weight for mark in scene.metrics)
    ):
        return "revenue"
    if metric == "cost" and role in _BUILDERS and draft.workload == "all" and not has("compute", *here):
        return "capex"
    if metric == "cost" and not draft.entity and draft.workload != "training" and clause.amount.value >= _LARGE:
        metric = "spending"
    if metric == "spending" and (role in _BUILDERS or _by_the_clouds(scene, clause)):
        return "capex"
    return metric


def _by_its_word(scene: Scene, draft: Draft) -> str:
    """One company's business is revenue; what all buyers together invest in machines is spending."""
    if draft.metric != ("market_size" if draft.entity else "capex"):
        return ""
    mark = meaning.closest(scene.text, scene.metrics, draft.clause)
    if mark is None:
        return ""
    if draft.entity:
        return "revenue" if _TRADE.match(scene.text, mark.start) else ""
    invested = _INVESTED.match(scene.text, mark.start)
    return "spending" if invested and _is_of_buyers(scene, draft.clause) else ""


_TRADE = compiled(r"negocio", re.IGNORECASE)
_INVESTED = compiled(r"(?:inver[st]|invier)\w+(?! de capital)", re.IGNORECASE)


def _is_of_buyers(scene: Scene, clause: Clause) -> bool:
    """Is it what all buyers together lay out for machines, of which Spanish says `inversión` too?"""
    named = meaning.segment_of(scene.text, clause.reach, clause.right) or meaning.segment_of(scene.text)
    return _METRIC_OF.get(named) == "spending"


def _builds(text: str, draft: Draft) -> bool:
    """Is a company's money, not a public body's, spent on what it builds: `will spend $4bn on AI factories`?"""
    if not draft.entity or has("public body", draft.entity):
        return False
    into = _ON.match(text, draft.clause.end)
    return into is not None and any(one.start <= into.end() + _FARTHEST_HEAD for one in cues("site", text, into.end()))


_ON = compiled(r"\s+(?:more\s+)?(?:on|into|in|for|to build|en|para|a|dans|für|in)\s+", re.IGNORECASE)


def _by_the_clouds(scene: Scene, clause: Clause) -> bool:
    """Do the large clouds together spend it, with no company named?"""
    named = cues("segment", scene.text, clause.reach, clause.right)
    return any(cue.label == "hyperscaler_capex" and cue.end <= clause.start for cue in named) or (
        meaning.segment_of(scene.text, clause.reach, clause.right) == "hyperscaler_capex"
    )


_BUILDERS = frozenset({"hyperscaler", "foundry", "memory"})
_VENDORS = frozenset({"chip_vendor", "foundry", "memory"})


_LARGE = 10.0
"""No single company's bill is so many thousand millions; it is what all of them spend."""


def metric_by_segment(scene: Scene, draft: Draft, role: str) -> str:
    """The metric for which the segment of a large sum stands, or the trade of its company, where no word names one."""
    amount = draft.clause.amount
    if amount.shape != "money" or amount.value < _LEAST_UNNAMED:
        return ""
    if role in _VENDORS:
        return "revenue"
    return _METRIC_OF.get(meaning.segment_of(scene.text), "")


def is_by_tokens(text: str) -> bool:
    """Does the sentence speak of prices of a million tokens?"""
    return has("by tokens", text)


def is_hourly(text: str) -> bool:
    """Does the sentence speak of prices of GPUs by the hour, or of renting one that it names?"""
    return (has("hourly", text) and has("gpu", text)) or (has("rent", text) and has("one gpu", text))
