"""Has inference passed training? One verdict a line, with the rows that decide it.

A line is one scope of the market (`LINES`), one region of it, or one segment of one company; lines are never pooled.

Method: each publisher has one voice (`market.judging.voices`). Where the voices that stand all agree and are at least
MIN_PUBLISHERS publishers (on a company's line the company itself is enough), the verdict is `yes since Y`, Y being
the year by which that many publishers say that it had happened (an upper bound), or `not yet`. Otherwise it is `not
enough`, with the reason. Forecasts alone never make a yes.

Only charted rows of curated files and datasets count, and read ones once they are accepted or have a second origin
(`counts`). Undated rows and those whose publisher is not named never count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from market.frames import rows as rows_of
from market.judging import split
from market.judging.things import counts
from market.judging.voices import PRESENT, Voice, house, standing, voices

MIN_PUBLISHERS = 2
"""Publishers that must agree before a line of the market has a verdict."""
MIN_POINTS = 3
"""Publishers with a year (bound `in`) before a median is given."""
SPEAKS = ("inference_exceeds_training", "inference_majority", "training_stays_ahead")
"""Claims that speak of the crossing; the others speak of growth."""
SHOWN = 4
"""Expected years named in a reason; the rest are counted."""


@dataclass(frozen=True)
class Line:
    """A line of the table: its segments, region and company (empty = the whole market), and the group it stands in."""

    label: str
    segments: tuple[str, ...]
    region: str = "world"
    entity: str = ""
    group: str = "market"


LINES = (
    Line("Rented cloud", ("ai_iaas",)),
    Line("Share of compute", ("ai_compute",)),
    Line("Power", ("ai_power_capacity_installed", "ai_power_capacity_added")),
    Line("Servers", ("ai_servers", "ai_server_shipments")),
    Line("Accelerators and chips", ("ai_accelerators", "ai_chips", "data_center_gpu")),
    Line("Budgets of large clouds", ("hyperscaler_ai_spend",)),
    Line("AI infrastructure in general", ("ai_infrastructure",)),
)
COLUMNS = [
    "line", "group", "segments", "region", "entity", "verdict", "state", "since", "n", "n_publishers", "primary",
    "secondary", "evidence", "newest", "median", "ahead", "behind", "deciding", "reason", "notes",
]  # fmt: skip
STATEMENT_COLUMNS = [
    "publisher", "published_day", "published_precision", "segment", "entity", "region", "claim", "bound", "year_low",
    "year_high", "leader", "kind", "period_start", "period_end", "evidence", "ids", "note",
]  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """What the voices of a line add up to: `yes`, `not_yet` or `not_enough`, and by whom; left: the voices that stand
    on the present."""

    state: str
    reason: str
    deciding: tuple[str, ...] = ()
    since: float = float("nan")
    left: tuple[Voice, ...] = ()

    def who(self, says: str) -> str:
        """The publishers whose voice says so, joined by ;."""
        return ";".join(voice.publisher for voice in self.left if voice.says == says)


def verdicts(
    claims: pd.DataFrame, figures: pd.DataFrame, segments: pd.DataFrame, as_of: date | None = None
) -> pd.DataFrame:
    """The verdict table: the market's lines first, then other regions, other segments and companies.

    claims, figures, segments: frames of those tables. as_of: only what was stated by that day is known; None = all.

    line: label. group: `market`, `region`, `segment` or `company`. state: `yes`, `not_yet`, `not_enough`; verdict: the
    same in words. since: the latest year in which it can have happened, NaN unless `yes`. n: statements on the
    crossing, n_publishers: who made them; primary, secondary, evidence: how near to their publisher. newest: day of
    the newest. ahead, behind: publishers whose newest account of the present has inference, or training, ahead, joined
    by ;. median: of the newest year that each publisher names (bound `in`), NaN below MIN_POINTS publishers.
    deciding: ids of claims and figures joined by ;. reason: one sentence. notes: what the deciding rows caution.
    """
    said = statements(claims, figures, as_of)
    present = pd.Timestamp(as_of) if as_of else _newest(said)
    rows = [_row(line, here, present) for line, here in lines(said, segments)]
    return pd.DataFrame(rows, columns=COLUMNS)


def lines(said: pd.DataFrame, segments: pd.DataFrame) -> list[tuple[Line, pd.DataFrame]]:
    """Every line of the table with the statements on it; `said`: rows of `statements`."""
    labels = dict(zip(segments["segment"], segments["label"], strict=True))
    return [(line, _on(said, line)) for line in _lines(said, labels)]


def history(line: str, claims: pd.DataFrame, figures: pd.DataFrame, segments: pd.DataFrame) -> pd.DataFrame:
    """The verdict of one line on every day on which a statement on it was made, oldest first, where it changed.

    line: its label. Columns: day, then those of `verdicts`. Empty where the line is not known.
    """
    said = {known.label: rows for known, rows in lines(statements(claims, figures), segments)}.get(line)
    days = [] if said is None else sorted(said["published_day"].unique())
    found = [verdicts(claims, figures, segments, day.date()).assign(day=day) for day in map(pd.Timestamp, days)]
    rows = [row for table in found for row in rows_of(table[table["line"] == line])]
    moved = [row for n, row in enumerate(rows) if n == 0 or row["verdict"] != rows[n - 1]["verdict"]]
    return pd.DataFrame(moved, columns=["day", *COLUMNS])


def statements(claims: pd.DataFrame, figures: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """What verdicts rest on, oldest first: claims on the crossing, and splits by a publisher's own numbers.

    A claim has `bound` and years, a split has `leader` and a period; `ids` names the claim or the figures.
    """
    claims = claims[claims["claim"].isin(SPEAKS) & counts(claims)]
    shares = split.shares(figures[counts(figures)])
    shares = shares[shares["inference_share"].notna() & shares["training_share"].notna()]
    frames = [claims.assign(ids=claims["claim_id"], leader=""), shares.assign(ids=shares["inputs"], bound="")]
    said = pd.concat([frame.reindex(columns=STATEMENT_COLUMNS).astype(object) for frame in frames], ignore_index=True)
    days = {name: pd.to_datetime(said[name]) for name in ("published_day", "period_start", "period_end")}
    said = said.assign(**days, region=said["region"].replace("", "world"), entity=said["entity"].fillna(""))
    known = said["published_day"] <= pd.Timestamp(as_of) if as_of else said["published_day"].notna()
    return said[known & (said["publisher"] != "")].sort_values("published_day", kind="stable", ignore_index=True)


def find(said: pd.DataFrame, present: pd.Timestamp, entity: str = "") -> Finding:
    """What the statements of one line add up to on the day `present`; `entity`: the company of a company's line."""
    if said.empty:
        return Finding("not_enough", "No statement on the crossing in this scope.")
    left = standing(voices(said, present))
    own = [voice for voice in left if entity and voice.publisher == entity]
    agreed = len({voice.says for voice in left}) == 1
    if agreed and (own or len(left) >= MIN_PUBLISHERS):
        return _settled(left, own, present)
    return _unsettled(left, _expected(said, [voice.publisher for voice in left], present))


def _newest(said: pd.DataFrame) -> pd.Timestamp:
    """The day that counts as today where none is given: of the newest claim that is dated to the day."""
    exact = said[said["published_precision"] == "day"]
    return pd.Timestamp((exact if len(exact) else said)["published_day"].max())


def _lines(said: pd.DataFrame, labels: dict[str, str]) -> Iterator[Line]:
    """Every line in the order of the table, so that no statement is without one."""
    yield from LINES
    market, companies = said[said["entity"] == ""], said[said["entity"] != ""]
    for line in LINES:
        here = market[market["segment"].isin(line.segments)]
        for region in sorted(set(here["region"]) - {"world"}):
            yield Line(f"{line.label}, {region} only", line.segments, region, group="region")
    others = market[~market["segment"].isin([segment for line in LINES for segment in line.segments])]
    for segment, region in sorted(set(zip(others["segment"], others["region"], strict=True))):
        yield Line(labels.get(segment, segment) + _place(region), (segment,), region, group="segment")
    keys = zip(companies["entity"], companies["segment"], companies["region"], strict=True)
    for entity, segment, region in sorted(set(keys)):
        label = f"{entity}: {labels.get(segment, segment)}{_place(region)}"
        yield Line(label, (segment,), region, entity, "company")


def _place(region: str) -> str:
    return "" if region == "world" else f", {region} only"


def _on(said: pd.DataFrame, line: Line) -> pd.DataFrame:
    here = (said["region"] == line.region) & (said["entity"] == line.entity)
    return said[here & said["segment"].isin(line.segments)]


def _row(line: Line, said: pd.DataFrame, present: pd.Timestamp) -> dict[str, Any]:
    found = find(said, present, line.entity)
    words = {"yes": f"yes since {found.since:.0f}", "not_yet": "not yet", "not_enough": "not enough"}
    primary, secondary = (int((said["evidence"] == grade).sum()) for grade in ("primary", "secondary"))
    notes = said.loc[said["ids"].isin(found.deciding), "note"].dropna()
    return {
        "line": line.label, "group": line.group, "segments": ";".join(line.segments), "region": line.region,
        "entity": line.entity, "verdict": words[found.state], "state": found.state, "since": found.since,
        "n": len(said), "n_publishers": said["publisher"].map(house).nunique(), "primary": primary,
        "secondary": secondary, "evidence": f"{primary} primary, {secondary} secondary",
        "newest": said["published_day"].max(), "median": _median(said), "ahead": found.who("passed"),
        "behind": found.who("training"), "deciding": ";".join(found.deciding),
        "reason": found.reason, "notes": " | ".join(dict.fromkeys(note for note in notes if note)),
    }  # fmt: skip


def _median(said: pd.DataFrame) -> float:
    named = said[said["bound"] == "in"]
    years = named.assign(house=named["publisher"].map(house)).groupby("house")["year_low"].last().astype(float)
    return float(years.median()) if len(years) >= MIN_POINTS else float("nan")


def _settled(left: list[Voice], own: list[Voice], present: pd.Timestamp) -> Finding:
    ids = tuple(name for voice in left for name in voice.ids)
    who = f"By its own account, {_told(own)}" if own else _told(left)
    if left[0].says == "training":
        return Finding("not_yet", f"{who}.", ids, left=tuple(left))
    years = sorted(voice.year for voice in own or left)
    since = years[0] if own else years[MIN_PUBLISHERS - 1]
    age = "; nothing newer is known" if present - max(voice.day for voice in left) > PRESENT else ""
    return Finding("yes", f"{who}, since {since:.0f} at the latest{age}.", ids, since, tuple(left))


def _unsettled(left: list[Voice], expected: str) -> Finding:
    ids = tuple(name for voice in left for name in voice.ids)
    if len({voice.says for voice in left}) > 1:
        return Finding("not_enough", f"The newest accounts disagree: {_told(left)}{expected}.", ids, left=tuple(left))
    if left:
        return Finding(
            "not_enough",
            f"Only {_told(left)}; {MIN_PUBLISHERS} publishers are needed{expected}.",
            ids,
            left=tuple(left),
        )
    return Finding("not_enough", f"No account of the present{expected}.")


def _told(found: list[Voice]) -> str:
    told = [f"{v.publisher} ({v.when}) {v.words}" for v in sorted(found, key=lambda voice: voice.day)]
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + " and " + told[-1]


def _expected(said: pd.DataFrame, spoken: list[str], present: pd.Timestamp) -> str:
    """The years that the newest claims of the other publishers name, as the end of a sentence; empty where none."""
    claims = said[said["bound"] != ""]
    newest = rows_of(claims.assign(house=claims["publisher"].map(house)).groupby("house", sort=False).tail(1))
    views = [
        (float(row["year_high"] if row["bound"] == "by" else row["year_low"]), row)
        for row in newest
        if row["bound"] in ("in", "by", "not_before") and row["house"] not in spoken
    ]
    recent = sorted((year, row["publisher"], row["bound"].replace("_", " ")) for year, row in views
                    if row["published_day"] >= present - PRESENT)  # fmt: skip
    named = [f"{bound} {year:.0f} ({publisher})" for year, publisher, bound in recent]
    more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
    return f"; expected {', '.join(named[:SHOWN])}{more}" if named else ""
