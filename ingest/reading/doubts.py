"""Why a figure is not sure enough to chart."""

import re
from typing import Any

from ingest.reading.cues import has
from ingest.reading.scene import Draft, Scene

_FALLS = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|drop\w*|declin\w*|down|sl[iu]d\w*|slump\w*|shr[iau]nk\w*|decreas\w*|plung\w*|tumbl\w*|"
    r"dip(?:s|ped)?|ca(?:e|er|yó|ído|ída|erán?|yeron)|baj(?:a|ó|ado|ará|aron|ada)|descen\w+|reduc\w+|gesunken|fiel(?:en)?|"
    r"sank(?:en)?|baiss\w+|recul\w+)\b[^.,;\d]{0,30}\Z",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\s*(?:less|lower|below|cheaper|fewer|down|decline|drop|fall|menos|inferior|de caída|weniger|de moins)\b",
    re.IGNORECASE,
)
_SEQUENTIAL = re.compile(
    r"\b(?:sequential\w*|quarter[\s-]o(?:n|ver)[\s-]quarter|QoQ|q/q|intertrimestral\w*)\b", re.IGNORECASE
)


def doubts(current: Scene, draft: Draft) -> list[str]:
    """The reasons for review; none where the figure is charted."""
    doubts: list[tuple[Any, str]] = [
        (not draft.period, "no period is told"),
        (not draft.publisher, "nobody is named"),
        (not draft.segment, "what is counted is not told"),
        (draft.clause.amount.assumed, draft.clause.amount.assumed),
        (
            draft.region == "world" and has("elsewhere", current.text, draft.clause.left, draft.clause.right),
            "the place is none of the regions",
        ),
        (not current.in_domain, "the field is told only around the sentence"),
        (_falls(current, draft), "a fall is told, and the number has no sign"),
        (_by_quarter(current, draft), "a quarter is compared with the one before"),
        (draft.clause.base and "period" not in draft.own, "what it is compared with has no date of its own"),
    ]
    return [reason for doubtful, reason in doubts if doubtful]


def _falls(current: Scene, draft: Draft) -> bool:
    """Is a growth rate one of falling, so that its bare number says the opposite?"""
    if draft.metric != "growth_rate":
        return False
    head = current.text[max(0, draft.clause.start - 60) : draft.clause.start]
    return bool(_FALLS.search(head) or _FALLEN.match(current.text, draft.clause.end))


def _by_quarter(current: Scene, draft: Draft) -> bool:
    """Is a growth rate from one quarter to the next placed as one from year to year?"""
    if draft.metric != "growth_rate" or not draft.period or draft.period.days < 200:
        return False
    return bool(_SEQUENTIAL.search(current.text[draft.clause.start : draft.clause.right]))
