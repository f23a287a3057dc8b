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
>>> spent = d.capex("Alphabet")[["period", "basis", "level", "derivation", "reason"]]
>>> told = d.capex_guidance("Meta")[["period", "published_on", "value_low", "value_high", "outcome", "landed"]]
>>> year = d.trailing(metric="capex")[["entity", "basis", "period", "level", "reason"]]
>>> sold = d.data_center_revenue("NVIDIA")[["product", "period", "level", "on_year_pct", "share_pct"]]
>>> money = d.deal_totals(["type", "status"])[["type", "status", "n", "n_undisclosed", "total_usd_bn", "reason"]]
>>> corrected = d.corrections()[["row_key", "column_name", "found", "corrected", "fault"]]
>>> known = d.companies_held()[["company", "about", "said", "deals", "sites", "documents"]]
>>> four = d.capex_four_quarters("Oracle")[["period_end", "basis", "level", "derivation"]]
>>> sides = d.deals_of("NVIDIA")[["date", "type", "side", "buyer", "seller", "value_usd_bn"]]
>>> hour = d.gpu_index()[["family", "market", "month", "usd_per_gpu_hour", "n", "reason"]]

Frames are as `market.holdings` says. Only rows that count (`things.counts`) are judged: curated ones, those of open
datasets, and read ones that a person accepted or a second origin confirmed. `as_of` is a day: what was stated later is
not known. Without it, everything that the release holds is known, and today is the day on which the release was made.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from market import checks, companies
from market.holdings import Holdings, Words
from market.judging import (
    agreements,
    bridge,
    capex,
    consensus,
    crossing,
    data_center,
    disclosure,
    gpu_index,
    listed,
    owned,
    quarters,
    scope,
    shipped,
    signals,
    site_power,
    specs,
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

    def facts(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """What was reported of each number, beside its vintages: `vintages.facts`."""
        return vintages.facts(self.figures(**filters), as_of)

    def not_vintages(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """The views that are no vintage of anything, each with the reason: `vintages.left_out`."""
        return vintages.left_out(self.figures(as_of=as_of, **filters))

    def breadth(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """How broadly views were raised or lowered, by quarter and scope: `vintages.breadth`."""
        return vintages.breadth(self.revisions(as_of=as_of, **filters))

    def consensus(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """What houses expect of one number of one year: `consensus.consensus`."""
        return consensus.consensus(self.figures(**filters), self.table("companies"), as_of or self._today)

    def votes(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """The views behind `consensus`, one a house, number and year: `consensus.votes`."""
        return consensus.votes(self.figures(**filters), self.table("companies"), as_of or self._today)

    def not_voting(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """The views on a year that do not vote, each with the reason: `consensus.left_out`."""
        return consensus.left_out(self.figures(**filters), self.table("companies"), as_of or self._today)

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

    def checks(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Where the numbers that were known on the day do not hold together, and what people say explains it:
        `checks.run`.

        filters: those that figures and claims share. Sites count as they are today, as no older state is kept.
        """
        return self.checks_made(as_of=as_of, **filters)[0]

    def checks_examined(self, *, as_of: date | None = None, **filters: Any) -> dict[str, int]:
        """Check -> how many rows it could hold against others; arguments as for `checks`."""
        return self.checks_made(as_of=as_of, **filters)[1]

    def checks_made(self, *, as_of: date | None = None, **filters: Any) -> tuple[pd.DataFrame, dict[str, int]]:
        """`checks` and `checks_examined` of one pass over the numbers."""
        made = checks.reports(self._checked(as_of, filters))
        return checks.findings.frame(made, self.table("explanations")), {one.check: one.examined for one in made}

    def capex(self, company: Words = None, as_of: date | None = None) -> pd.DataFrame:
        """Capital expenditure by reported quarter and year: `capex.reported`."""
        return capex.reported(self.figures(entity=company, metric="capex", as_of=as_of))

    def capex_four_quarters(self, company: Words = None, as_of: date | None = None) -> pd.DataFrame:
        """Capital expenditure of four quarters together: `capex.four_quarters`."""
        return capex.four_quarters(self.figures(entity=company, metric="capex", as_of=as_of))

    def capex_guidance(self, company: Words = None, as_of: date | None = None) -> pd.DataFrame:
        """Every vintage of guidance on capex beside what came: `capex.guidance`."""
        return capex.guidance(self.figures(entity=company, metric="capex"), as_of or self._today)

    def trailing(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Sums of four quarters that follow one another, of one series each: `quarters.trailing`."""
        return quarters.trailing(self.figures(as_of=as_of, **filters))

    def quarters_against_years(self, *, as_of: date | None = None, **filters: Any) -> pd.DataFrame:
        """Do four stated quarters add up to their stated year: `quarters.against_years`."""
        return quarters.against_years(self.figures(as_of=as_of, **filters))

    def data_center_revenue(self, company: Words = None, as_of: date | None = None) -> pd.DataFrame:
        """What chip companies sell into data centres, its parts and growth: `data_center.revenue`."""
        return data_center.revenue(self.figures(entity=company, metric="revenue", as_of=as_of))

    def shipped_shares(self, as_of: date | None = None, by: str = "designer") -> pd.DataFrame:
        """Shares of shipped compute by designer, by merchant and custom chips (`group`), or by kind of chip (`family`):
        `shipped.shares`."""
        return shipped.shares(self.table("chip_sales"), self.table("companies"), as_of or self._today, by=by)

    def shipped_kinds(self, as_of: date | None = None) -> pd.DataFrame:
        """Shares of shipped compute of GPUs, TPUs and other ASICs: `shipped.shares`."""
        return self.shipped_shares(as_of, "family")

    def shipped_left_out(self, as_of: date | None = None) -> pd.DataFrame:
        """The chip sales that take no part in the shares, each with the reason: `shipped.left_out`."""
        return shipped.left_out(self.table("chip_sales"), as_of or self._today)

    def compute_owners(self, as_of: date | None = None, by: str = "owner") -> pd.DataFrame:
        """Who owns the AI computing power sold so far, by owner or by kind of owner (`group`): `owned.shares`."""
        return owned.shares(self.table("chip_stock"), self.table("companies"), as_of or self._today, by=by)

    def compute_owner_groups(self, as_of: date | None = None) -> pd.DataFrame:
        """The same of hyperscalers together and of all others."""
        return self.compute_owners(as_of, "group")

    def site_power(self, as_of: date | None = None) -> pd.DataFrame:
        """Power of data centres site by site and day by day, measured and planned apart: `site_power.timelines`."""
        return site_power.timelines(self.table("site_power"), self.table("sites"), as_of or self._today)

    def more_chips(self, as_of: date | None = None) -> pd.DataFrame:
        """Chips that an open data set has and we have not: `specs.more`."""
        return specs.more(self.table("chip_specs"), self.table("chips"), as_of or self._today)

    def chips_compared(self, as_of: date | None = None) -> pd.DataFrame:
        """Numbers of our chips beside those of an open data set: `specs.compared`."""
        return specs.compared(self.table("chip_specs"), self.table("chips"), as_of or self._today)

    def deal_totals(self, by: Sequence[str] = ("type", "status"), as_of: date | None = None) -> pd.DataFrame:
        """How many deals there are, and their value where it can be added: `agreements.totals`."""
        return agreements.totals(agreements.known(self.table("deals"), as_of), by)

    def companies_held(self) -> pd.DataFrame:
        """What is held about each company, most first: `companies.held`."""
        rows = (self.table(name) for name in ("companies", "figures", "deals", "sites", "documents"))
        return companies.held(*rows)

    def deals_of(self, company: str, as_of: date | None = None) -> pd.DataFrame:
        """The deals that name a company, with the side on which it stands: `companies.deals`."""
        return companies.deals(company, agreements.known(self.table("deals"), as_of), self.table("companies"))

    def sites_of(self, company: str) -> pd.DataFrame:
        """The sites that a company runs, builds or uses: `companies.sites`."""
        return companies.sites(company, self.table("sites"), self.table("companies"))

    def gpu_index(self, as_of: date | None = None) -> pd.DataFrame:
        """The price of a GPU-hour by family, kind of price and month: `gpu_index.index`."""
        return gpu_index.index(self.listed_prices(as_of), as_of or self._today)

    def listed_prices(self, as_of: date | None = None) -> pd.DataFrame:
        """Every price of a GPU-hour with the day on which its list was last seen with it: `listed.seen`."""
        known = self.outcomes()
        known = known[known["at"] <= self.made_at]
        return listed.seen(self.table("prices"), known, as_of or self._today)

    def news_signals(self, as_of: date | None = None) -> pd.DataFrame:
        """Weekly coverage of training and inference, and its spikes: `signals.weekly`."""
        return signals.weekly(self.table("documents"), as_of or self._today)

    @property
    def _today(self) -> date:
        return self.made_at.date()

    def _checked(self, as_of: date | None, filters: dict[str, Any]) -> dict[str, pd.DataFrame]:
        held = {
            "figures": _sure(self.figures(as_of=as_of, **filters)),
            "claims": _sure(self.claims(as_of=as_of, **filters)),
        }
        prices = self.table("prices")
        seen = prices if as_of is None else prices[pd.to_datetime(prices["day"]) <= pd.Timestamp(as_of)]
        return held | {"segments": self.table("segments"), "sites": self.table("sites"), "prices": seen}


def _sure(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[counts(rows)]
