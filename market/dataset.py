"""One release of the dataset, as frames for charts and notebooks: what it holds, and what that adds up to.

>>> from market import Dataset
>>> d = Dataset.open()
>>> d.release, d.made_at.year, d.counts()["figures"]  # doctest: +ELLIPSIS
('...-W...', ..., ...)
>>> primary = d.claims(primary_only=True)[["publisher", "published_day", "bound", "year_low", "year_high", "scope"]]
>>> sorted(d.facets(search="inference"))
['companies', 'deal', 'languages', 'leans', 'outlets', 'programme', 'site', 'sources', 'topics']
>>> table = d.verdicts()[["line", "verdict", "n_publishers", "reason"]]
>>> moved = d.revisions(segment="ai_spending_total")[["publisher", "period", "from_value", "to_value", "change_pct"]]
>>> expected = d.consensus(scope="infrastructure")[["segment_label", "year", "n", "median", "low", "high"]]
>>> right = d.track_record()[["house", "period", "level", "outcome", "error", "continued_error"]]
>>> open_ones = d.checks().query("state == 'open'")[["check", "words"]]
>>> hour = d.gpu_index()[["family", "market", "month", "usd_per_gpu_hour", "n", "reason"]]

Frames are as `market.holdings` says. Only rows that count (`things.counts`) are judged: curated ones, those of open
datasets, and read ones that a person accepted or a second origin confirmed. `as_of` is a day: what was stated later is
not known. Without it, everything that the release holds is known, and today is the day on which the release was made.
"""

from datetime import date
from typing import Any

import pandas as pd

from market import checks
from market.holdings import Holdings
from market.judging import (
    bridge,
    consensus,
    crossing,
    disclosure,
    gpu_index,
    scope,
    signals,
    split,
    track_record,
    verdict,
    vintages,
)
from market.judging.things import counts


class Dataset(Holdings):
    """One release, read-only, with the judgements on it; each method names the function that holds its method and
    describes its columns."""

    def crossover(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """The years in which publishers put the crossing, from claims and from their own numbers: `crossing.points`.

        filters: segment, scope, publisher.
        """
        shares = self.shares(as_of=as_of, **filters)
        return crossing.points(_sure(self.claims(as_of=as_of, **filters)), shares)

    def verdicts(self, as_of: date | None = None) -> pd.DataFrame:
        """Has inference passed training? One line a scope: `verdict.verdicts`."""
        return verdict.verdicts(self.claims(), self.figures(), self.table("segments"), as_of)

    def verdict_history(self, line: str) -> pd.DataFrame:
        """How the verdict of one line came about: `verdict.history`."""
        return verdict.history(line, self.claims(), self.figures(), self.table("segments"))

    def shares(self, **filters: Any) -> pd.DataFrame:
        """How publishers split a whole into training and inference: `split.shares`."""
        return split.shares(_sure(self.figures(**filters)))

    def amounts(self, **filters: Any) -> pd.DataFrame:
        """Training and inference amounts, stated and derived: `split.amounts`."""
        return split.amounts(_sure(self.figures(**filters)))

    def disclosure(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """How much of the totals is split, and by whom: `disclosure.summary`."""
        return disclosure.summary(disclosure.totals(self.figures(as_of=as_of, **filters)))

    def revisions(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Each forecast, guidance or estimate against the vintage before: `vintages.revisions`."""
        return vintages.revisions(self.figures(**filters), as_of)

    def ladder(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Every vintage of every number: `vintages.ladder`."""
        return vintages.ladder(self.figures(**filters), as_of)

    def breadth(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """How broadly views were raised or lowered, by quarter and scope: `vintages.breadth`."""
        return vintages.breadth(self.revisions(as_of=as_of, **filters))

    def consensus(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """What houses expect of one number of one year: `consensus.consensus`."""
        return consensus.consensus(self.figures(**filters), self.table("companies"), as_of or self._today)

    def track_record(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Views whose period is over against what came: `track_record.grades`."""
        return track_record.grades(self.figures(**filters), as_of or self._today)

    def scores(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """How near each house came, by kind and horizon: `track_record.scores`."""
        return track_record.scores(self.track_record(as_of=as_of, **filters))

    def ungraded(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Views without a grade, each with the reason: `track_record.ungraded`."""
        return track_record.ungraded(self.figures(**filters), as_of or self._today)

    def comparable(self, a: str, b: str) -> scope.Comparison:
        """How two figures (figure_id) stand to one another: `scope.comparable`. KeyError for an unknown one."""
        rows = self.figures(include_review=True).set_index("figure_id", drop=False).to_dict("index")
        one, other = ({str(name): value for name, value in rows[key].items()} for key in (a, b))
        return scope.comparable(one, other, self.table("segments"))

    def bridge(self, a: str, b: str) -> pd.DataFrame:
        """What explains the difference of two figures, named by figure_id: `bridge.bridge`."""
        return bridge.bridge(a, b, self.figures(include_review=True), self.table("segments"))

    def checks(self) -> pd.DataFrame:
        """Where the numbers do not hold together: `checks.run`."""
        return checks.run(self._checked)

    def checks_examined(self) -> dict[str, int]:
        """Check -> how many rows it could hold against others."""
        return {report.check: report.examined for report in checks.reports(self._checked)}

    def gpu_index(self, as_of: date | None = None) -> pd.DataFrame:
        """The price of a GPU-hour by family, kind of price and month: `gpu_index.index`."""
        return gpu_index.index(self.table("prices"), as_of or self._today)

    def news_signals(self, as_of: date | None = None) -> pd.DataFrame:
        """Weekly coverage of training and inference, and its spikes: `signals.weekly`."""
        return signals.weekly(self.table("documents"), as_of or self._today)

    @property
    def _today(self) -> date:
        return self.made_at.date()

    @property
    def _checked(self) -> dict[str, pd.DataFrame]:
        names = ("segments", "prices", "sites")
        held = {"figures": _sure(self.figures()), "claims": _sure(self.claims())}
        return held | {name: self.table(name) for name in names}


def _sure(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[counts(rows)]
