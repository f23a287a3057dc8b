"""What an amount measures, as the words around it tell: metric, workload, segment, region."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.sought import sought


@dataclass(slots=True)
class Mark:
    """Words of a sentence that point to a label."""

    start: int
    end: int
    label: str
    weight: float = 0.0


def marks(table: str, text: str) -> list[Mark]:
    """The words of a table of cues in `text`, in order."""
    return [Mark(cue.start, cue.end, cue.label) for cue in cues(table, text)]


def metric_marks(text: str) -> list[Mark]:
    """Words that say which metric of money is meant."""
    return [
        Mark(cue.start, cue.end, cue.label.rstrip("?~!"), _WEIGHTS.get(cue.label[-1], 0.0))
        for cue in _outermost(cues("metric", text))
        if cue.label
    ]


def _outermost(found: list[Cue]) -> list[Cue]:
    """The cues that lie in no longer one: `capital spending` is no `spending`."""
    if len(found) < 2:
        return found
    return [
        one for one in found
        if not any(other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
                   for other in found)
    ]  # fmt: skip


YIELDS = 1000.0
"""The weight of words that tell of a part: all others win."""
_WEIGHTS = {"?": 40.0, "~": YIELDS, "!": -40.0}
"""By the last sign of its label, so many characters farther off does a word count."""


@lru_cache(maxsize=32)
def workload_marks(text: str) -> list[Mark]:
    """Words that say training or inference, or that both are meant; kept a while, and never changed."""
    return [Mark(cue.start, cue.end, cue.label) for cue in _outermost(cues("workload", text)) if cue.label]


def uses(text: str) -> list[Mark]:
    """Marks of workload without those only compared with, and with `training and inference` as one for all."""
    every: list[Mark] = []
    for mark in workload_marks(text):
        last = every[-1] if every else None
        if last and mark.label != last.label != "all" != mark.label and _is_joined(text, last, mark):
            every[-1] = Mark(last.start, mark.end, "all", _JOINTLY)
        else:
            every.append(mark)
    marks = [mark for mark in every if mark.label == "all" or not is_overtaken(text, mark)]
    return marks if any(mark.label != "all" or mark.weight for mark in marks) else every


def is_overtaken(text: str, mark: Mark) -> bool:
    """Is a use named only for comparison: `inference will exceed training`?"""
    return bool(_OVERTAKEN.search(text[max(0, mark.start - 50) : mark.start]))


def _is_joined(text: str, first: Mark, second: Mark) -> bool:
    """Do two uses stand in one breath? `inference, and training will take as much` begins anew."""
    between = text[first.end : second.start]
    return bool(_JOINED.fullmatch(between)) and not ("," in between and _VERB.match(text, second.end))


_VERB = compiled(
    r"\s+(?:will|would|is|are|was|were|takes?|took|has|had|gets?|got|needs?|se|lo|irá|será|fue|supon\w+|costar\w*|another|the)\b",
    re.IGNORECASE,
)
_JOINTLY = -20.0
"""Both in one breath count before either by itself."""
_JOINED = compiled(
    r"\s*(?:,|/|&|\+|-|\b(?:and|or|y|o|e|u|plus|und|oder|et|ou|as well as|así como|then|luego)\b)\s*"
    r"(?:(?:and|y|then|luego|also|both|the|la|el|AI|model|para|for|de|del|los|on)\s+){0,3}",
    re.IGNORECASE,
)
_OVERTAKEN = sought(
    r"(?:\b(?:exceed\w*|surpass\w*|overtak\w+|overtook|pass(?:es|ed|ing)?|outpac\w+|outgrow\w*|outstrip\w*|eclips\w+|dwarf\w*|than|"
    r"over|ahead of|rather than|not|instead of|(?:caught|catch\w*|draw\w*|drew) (?:up|level) with|"
    r"super\w+\s+(?:al?|en)|rebas\w+|sobrepas\w+|adelant\w+|en lugar de|por delante de|por encima de)|"
    r"(?<!mientras\s)\bque)\s+"
    r"(?:(?:on|for|to|that (?:of|on|for)|those (?:meant |used |made )?(?:for|on)|the|AI|model|el|la|los|al|del|de|"
    r"(?:spending|outlays?|expenditure|capex|budgets?|demand|revenues?|sales)\s+(?:on|for|from)|"
    r"(?:gasto|inversión|demanda|ingresos)\s+(?:en|de|por))\s+){0,4}\Z"
)


def segment_of(text: str, left: int = 0, right: int | None = None) -> str:
    """The narrowest segment that `text` names (between `left` and `right`); empty when it names none."""
    named = cues("segment", text, left, right)
    return min([(cue.rank, cue.label) for cue in named])[1] if named else ""


_ANOTHER_PART = 30.0
"""So much farther off do words count that stand behind a comma after the amount: they tell of something else."""


_GOES_OVER = compiled(r"[,:(]|\b(?:after|because|since|while|despite|following|tras|porque|mientras)\b", re.I)
"""`to $85bn after revenue beat forecasts`: what stands behind tells of something else."""


def closest(text: str, marks: list[Mark], clause: Clause) -> Mark | None:
    """The mark within the reach of the clause that stands nearest to its amount."""
    inside = [mark for mark in marks if clause.reach <= mark.start < clause.right]
    if len(inside) < 2:
        return inside[0] if inside else None

    def cost(mark: Mark) -> float:
        behind = mark.start >= clause.end and bool(_GOES_OVER.search(text, clause.end, mark.start))
        return distance(text, mark, clause) + mark.weight + _ANOTHER_PART * behind + _aside(text, mark, clause)

    return min(inside, key=cost)


def _aside(text: str, mark: Mark, clause: Clause) -> float:
    """How much less a word counts that is said by the way: `costs — the power needed to generate answers — hit $9bn`"""
    opened = text.rfind("—", clause.reach, mark.start)
    return _BY_THE_WAY if opened >= 0 and text.find("—", mark.end, clause.start) >= 0 else 0.0


_BY_THE_WAY = 300.0
"""More than any distance within a sentence that people read."""
