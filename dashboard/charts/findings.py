"""The titles of charts: what the rows drawn show, in one sentence that is true for exactly these rows."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from dashboard import format as fmt
from dashboard.charts.moments import CHATGPT
from dashboard.charts.moving_date import says
from market.frames import rows as records


def of_sure(title: Callable[..., str], rows: pd.DataFrame, *more: str) -> str:
    """The title of the rows that a person entered or accepted; what was only read makes no headline."""
    sure = rows[~rows["unreviewed"]]
    return title(sure, *more) if len(sure) or rows.empty else "Read by the program, not reviewed yet: no finding so far"


def moving_date(points: pd.DataFrame) -> str:
    """The finding, true for exactly these rows; plain where they are few or all of one kind."""
    dated = points[points["bound"] != "not_before"]
    if points.empty:
        return "No dated statement names a year"
    if dated.empty:
        return _ahead(points)
    before = dated[dated["x"] < pd.Timestamp(CHATGPT.day)]
    since = dated[dated["x"] >= pd.Timestamp(CHATGPT.day)]
    if len(before) > 1 and len(since) > 1:
        moving = "The date keeps moving: b" if since["y"].max() > before["y"].max() else "B"
        return (f"{moving}efore ChatGPT the crossing was put {_years(before)}, since then {_years(since)}; "
                f"{_by_now(since, 'later statement')}")  # fmt: skip
    if len(dated) == 1:
        row = records(dated)[0]
        return f"{row['publisher'] or 'One publisher'} puts the crossing {says(row)}"
    return f"Statements put the crossing {_years(dated)}; {_by_now(dated, 'statement')}{_moves(dated)}"


def _years(rows: pd.DataFrame) -> str:
    low, high = int(rows["y"].min()), int(rows["y"].max())
    return f"in {low}" if low == high else f"between {low} and {high}"


def _by_now(rows: pd.DataFrame, what: str) -> str:
    """How many of the rows say: by the year of the newest statement, or earlier."""
    year, total = int(rows["x"].max().year), len(rows)
    n = int((rows["y"] <= year).sum())
    return f"{n} of {total} {what}s say {year} or earlier"


def _moves(rows: pd.DataFrame) -> str:
    moved = rows[rows["moved"]]
    if moved.empty:
        return ""
    steps = records(moved[moved["path"] == moved.iloc[-1]["path"]])
    return f"; {steps[0]['publisher']} moved from {says(steps[0])} to {says(steps[-1])}"


def _ahead(points: pd.DataFrame) -> str:
    low, high = int(points["y"].min()), int(points["y"].max())
    told = f"{low}" if low == high else f"{low} to {high}"
    return f"{fmt.count(len(points), 'dated statement')}: training stays ahead, until {told} at the earliest".replace(
        "1 dated statement:", "One dated statement:"
    )


def shares(rows: pd.DataFrame, segment: str) -> str:
    """How many publishers put inference above one half, and from which year on; plain where none states a share."""
    told = rows[rows["inference_share"].notna()]
    if told.empty:
        return f"{segment}: only training shares are stated"
    above = told[(told["inference_share"] > 50)]
    who, all_of = above["publisher"].nunique(), told["publisher"].nunique()
    if all_of == 1:
        last = told.sort_values(["year", "published_day"]).iloc[-1]
        share = _share({**last})
        share = share if share.startswith(("at ", "up ")) else f"at {share}"
        return f"{last['publisher'] or 'One publisher'} puts inference {share} of the whole in {int(last['year'])}"
    if not who:
        return f"None of {all_of} publishers puts inference above one half"
    first = int(above["year"].min())
    return f"{who} of {all_of} publishers put inference above one half in some year, the earliest in {first}"


def _share(row: Mapping[str, Any]) -> str:
    """Inference's share as it was stated: `65%`, `at least 65%`, `60–70%`."""
    low, high = row["inference_low"], row["inference_high"]
    is_plain = not fmt.missing(low) and low == high
    if is_plain or (fmt.missing(low) and fmt.missing(high)):
        return fmt.amount(row["inference_share"], unit="percent")
    return fmt.amount(None, low, high, "percent")


def by_scope(rows: pd.DataFrame) -> str:
    """In how many of the things counted somebody puts inference above one half, and where first."""
    told = rows[rows["inference_share"].notna()]
    above = told[told["inference_share"] > 50].sort_values(["year", "published_day"])
    n, every = above["segment"].nunique(), rows["segment"].nunique()
    if not n:
        return f"In none of {fmt.count(every, 'thing')} counted does anybody put inference above one half"
    first = records(above)[0]
    who, what, year = first["publisher"] or "one publisher", first["segment_label"], int(first["year"])
    return (f"In {n} of {fmt.count(every, 'thing')} counted somebody puts inference above one half, first "
            f"{who} for {year}: {what}")  # fmt: skip


def multiples(rows: pd.DataFrame) -> str:
    """Both uses where one publisher multiplies both over one span; plain where none does."""
    sure = rows[~rows["unreviewed"]]
    same = ["publisher", "published_day", "segment", "entity", "period_start", "period_end"]
    both = sure.groupby(same, dropna=False).filter(lambda group: {"training", "inference"} <= set(group["workload"]))
    if both.empty:
        low, high = (fmt.amount(value, unit="x") for value in (rows["value"].min(), rows["value"].max()))
        return f"{fmt.count(len(rows), 'statement')} in multiples, " + (low if low == high else f"from {low} to {high}")
    last = both[both["published_day"] == both["published_day"].max()]
    said = {row["workload"]: row for row in records(last.sort_values("segment"))}
    row, other = said["inference"], said["training"]
    name = row["segment_label"][:1].lower() + row["segment_label"][1:] if row["segment_label"][1:2].islower() else (
        row["segment_label"])  # fmt: skip
    return (f"{row['publisher']} puts {name} at {fmt.amount(row['value'], unit='x')} for inference and "
            f"{fmt.amount(other['value'], unit='x')} for training, "
            f"{fmt.period(row['period_start'], row['period_end'])}")  # fmt: skip


def amounts(rows: pd.DataFrame, segment: str) -> str:
    """Both uses in the newest year for which one publisher states both on one day; plain where none does."""
    same = ["publisher", "published_day", "entity", "product", "region", "metric", "basis", "year"]
    told = rows[rows["value"].notna()].drop_duplicates([*same, "workload"])
    both = told.groupby(same, dropna=False).filter(lambda group: set(group["workload"]) == {"training", "inference"})
    if both.empty:
        return _one_sided(told, segment)
    newest = both[both["published_day"] == both["published_day"].max()] if both["published_day"].notna().any() else both
    last = newest[newest["year"] == newest["year"].max()]
    last = last[(last[same].astype(str) == last[same].astype(str).iloc[0]).all(axis=1)].set_index("workload")
    said = {use: _amount({**last.loc[use]}) for use in ("inference", "training")}
    publisher, entity = last["publisher"].iloc[0] or "One publisher", last["entity"].iloc[0]
    first, second = _owners(publisher, entity)
    year = int(last["year"].iloc[0])
    return (
        f"{publisher} puts {first}inference at {said['inference']} and {second}training at {said['training']} in {year}"
    )


def _owners(publisher: str, entity: str) -> tuple[str, str]:
    """Words before the two uses that say whose they are; none for the whole market."""
    if not entity:
        return "", ""
    return ("its own ", "its own ") if entity == publisher else (f"{entity}’s ", "its ")


def _one_sided(rows: pd.DataFrame, segment: str) -> str:
    """What amounts say where nobody states both uses for one year."""
    if len(rows) == 1:
        row = records(rows)[0]
        who = row["publisher"] or "One publisher"
        return f"{who} puts {row['workload']} at {_amount(row)} in {int(row['year'])}"
    publishers = fmt.count(rows["publisher"].nunique(), "publisher")
    return f"{segment}: {fmt.count(len(rows), 'amount')} by {publishers}, none of them on both uses for one year"


def _amount(row: Mapping[str, Any]) -> str:
    """The number, or its range where one was stated."""
    value = None if row["value_low"] < row["value_high"] else row["value"]
    return fmt.amount(value, row["value_low"], row["value_high"], row["unit"])
