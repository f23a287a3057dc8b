"""One sentence with everything that was found in it, and what the sentences around it lend."""

import re
from dataclasses import dataclass, field
from datetime import date

from ingest.reading.clauses import Clause, clauses
from ingest.reading.cues import has
from ingest.reading.dating.periods import Stretch, every_stretch
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.measures.meaning import Mark
from ingest.reading.numbers.amounts import Amount
from ingest.reading.once import Once
from ingest.reading.standing.field import is_of_the_field
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.knowledge import Knowledge, Mention
from ingest.reading.voices.pieces import Piece, pieces
from ingest.reading.voices.publishers import makers_in
from market.period import Period


@dataclass
class Draft:
    """What is known of one amount while it is being read; `own` names the fields that its own clause gave."""

    clause: Clause
    metric: str = ""
    workload: str = ""
    segment: str = ""
    entity: str = ""
    fiscal: str = ""
    region: str = "world"
    publisher: str = ""
    kind: str = ""
    period: Period | None = None
    stretch: Stretch | None = None
    level: Period | None = None
    own: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)

    @property
    def level_period(self) -> Period | None:
        """The span for which a level beside this amount holds: of a growth rate, the end that it leads to."""
        return self.level if self.metric == "growth_rate" else self.period


@dataclass(frozen=True)
class Page:
    """What holds for the whole document; `published_on` as it is written, `published` the day that it counts as.

    length: characters of the document. polled: it sets out the answers to a question, `(480 answers)`.
    """

    knowledge: Knowledge
    published: date | None
    language: str
    currency: str
    signer: Attribution | None = None
    published_on: str = ""
    precision: str = "none"
    length: int = 0
    polled: bool = False


class Scene:
    """A sentence and its finds: amounts in their clauses, names, makers of statements, spans of time, pointing words.

    Every offset counts from the beginning of the sentence. What is not asked for is not looked for, so that the many
    sentences without an amount cost next to nothing.
    """

    def __init__(self, text: str, start: int, found: list[Amount], page: Page, above: str = "") -> None:
        """`above` is what stands before the sentence in its own paragraph or list item."""
        self.text, self.start, self.found, self.page, self.above = text, start, found, page, above
        self.drafts: list[Draft] = []
        self.judged: list[tuple[Clause, str]] = []
        self.behind = ""
        self.goes_on = False
        self.asked = False
        self.verbs: dict[tuple[Clause, int, int], tuple[float | None, float | None]] = {}
        self.tenses: dict[Clause, tuple[float | None, float | None]] = {}
        self.own_tenses: dict[Clause, str] = {}

    @Once
    def clauses(self) -> list[Clause]:
        return clauses(self.text, self.start, self.found) if self.found else []

    @Once
    def mentions(self) -> list[Mention]:
        return self.page.knowledge.mentions(self.text)

    @Once
    def pieces(self) -> list[Piece]:
        return pieces(self.text, self.mentions)

    @Once
    def makers(self) -> list[Attribution]:
        return makers_in(self.text, self.pieces)

    @Once
    def attributions(self) -> list[Attribution]:
        return [one for one in self.makers if one.name]

    @Once
    def moments(self) -> list[Stretch]:
        return every_stretch(self.text, [(one.start - self.start, one.end - self.start) for one in self.found])

    @Once
    def stretches(self) -> list[Stretch]:
        return [one for one in self.moments if one.role != "day"]

    @Once
    def metrics(self) -> list[Mark]:
        return meaning.metric_marks(self.text)

    @Once
    def workloads(self) -> list[Mark]:
        return meaning.uses(self.text)

    @Once
    def ratios(self) -> list[Mark]:
        return meaning.marks("ratio", self.text)

    @Once
    def in_domain(self) -> bool:
        return is_of_the_field(self.text, self.mentions) or self._spends or self._is_vast or self._is_power_or_price

    @property
    def _spends(self) -> bool:
        """A large cloud that speaks of what it spends is in the field even where AI is not named."""
        if not any(one.name.role == "hyperscaler" for one in self.mentions):
            return False
        told = any(mark.label in ("capex", "spending", "backlog") for mark in self.metrics)
        return told or any(one.shape == "money" and one.value >= _LARGE for one in self.found)

    @property
    def _is_vast(self) -> bool:
        """Sums so large are spent in one span of time by nobody but the large clouds, named or not."""
        told = any(mark.label in ("capex", "spending") for mark in self.metrics)
        return told and any(one.shape == "money" and one.value >= _VAST for one in self.found)

    @property
    def _is_power_or_price(self) -> bool:
        """Prices of a GPU-hour or of tokens are; watts are where a company of the field is named."""
        if any(one.shape == "price" for one in self.found):
            return True
        if not any(one.shape == "power" for one in self.found):
            return False
        return any(one.name.operates for one in self.mentions) or bool(_CAMPUS.search(self.text))

    @Once
    def subject(self) -> str:
        """The one workload that the head of the paragraph or list item is about; empty where it is about none."""
        heads = [mark for mark in meaning.workload_marks(self.above.rstrip()) if mark.label != "all"]
        opens = bool(heads) and heads[0].start <= _OPENS
        return heads[0].label if opens and len({mark.label for mark in heads}) == 1 else ""

    @Once
    def unnamed(self) -> bool:
        return has("unnamed", self.text)


_CAMPUS = compiled(r"\b(?:campus|hyperscale)\b", re.IGNORECASE)
"""Watts of a campus are those of data centres."""
_LARGE = 10.0
"""Sums of a large cloud of as many thousand millions are seldom of anything else."""
_VAST = 50.0
_OPENS = 24
"""A workload named within so many characters of its beginning is the subject of a paragraph."""
