"""What people are told and shown of a week, held against the world alone: nothing here is worked out as the program
does it."""

import os
import re
from pathlib import Path
from unittest import mock

import pandas as pd
from streamlit.testing.v1 import AppTest

from ingest.digests import Digests
from market import Dataset
from market.changes import between
from market.store import Store
from tests.dashboard.headless import words
from tests.soak import child
from tests.soak.world import View, World

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
_MOST_STORIES = 12
"""So many new stories a digest names; the others it counts."""


def by_week(data: Path, world: World, weeks: int) -> dict[int, str]:
    """Week -> the release that stood when it was over."""
    releases = Store(data).releases()
    made = {row.made_at: row.release for row in releases.itertuples()}
    names: dict[int, str] = {}
    for week in range(weeks):
        names[week] = made.get(pd.Timestamp(world.now(week)), names.get(week - 1, ""))
    return names


def digest(data: Path, seed: int, week: int) -> list[str]:
    """What the digest of a week says otherwise than the world: views new, revised and withdrawn, what was read in the
    articles, and new stories; in the changes themselves and in the words that people get."""
    world = World(seed)
    names = by_week(data, world, week + 1)
    faults = _changes(data, world, names, week)
    said = Digests(str(data)).between(names[week - 1], names[week]).markdown.replace("\\", "")
    parts = {part.partition("\n")[0]: part for part in said.split("\n## ")}
    for heading, place, wanted in _sentences(world, week):
        line = next((line for line in parts.get(heading, "").splitlines() if f"({place})" in line), "")
        if not re.search(wanted, line):
            faults.append(f"the digest of week {week} says under {heading} of {place}: {line!r}")
    urls = {article.url for article in world.articles(week)}
    stories = re.findall(r"^- \[[^]]*\]\(([^)]*)\)", parts.get("New stories", ""), re.MULTILINE)
    if not stories or len(stories) != min(len(urls), _MOST_STORIES) or not set(stories) <= urls:
        faults.append(f"the digest of week {week} names the stories {stories} where {sorted(urls)} is right")
    return faults


def _changes(data: Path, world: World, names: dict[int, str], week: int) -> list[str]:
    found = between(*(Dataset.open(names[number], data) for number in (week - 1, week)))
    told = sorted(
        (one.kind, float((one.now or one.before or {})["value"]), float(one.before["value"]) if one.before else 0.0)
        for one in found
        if one.table == "figures" and (one.now or one.before or {})["origin"] in ("curated", "read")
    )
    wanted = [("read", article.value, 0.0) for article in world.articles(week)]
    wanted += [(kind, view.value, before) for kind, view, before in _moved(world, week)]
    return [] if told == sorted(wanted) else [f"the digest of week {week} tells {told} where {sorted(wanted)} is right"]


def _moved(world: World, week: int) -> list[tuple[str, View, float]]:
    """The views that came or went in a week, and what each takes the place of."""
    old, new = set(world.views(week - 1)), set(world.views(week))
    moved = [("withdrawn", view, view.value) for view in old - new]
    for view in new - old:
        held = [one.value for one in sorted(old & new, key=lambda one: one.week) if one.house == view.house]
        moved.append(("revised", view, held[-1]) if held else ("added", view, 0.0))
    return moved


def _sentences(world: World, week: int) -> list[tuple[str, str, str]]:
    """Heading, address, and what its line must say: a pattern."""
    wanted = [("Read, not reviewed", one.url, rf"\${one.value:.3g}bn\b") for one in world.articles(week)]
    for kind, view, before in _moved(world, week):
        place = f"https://houses.example.org/{view.house.lower().replace(' ', '-')}-{view.week}"
        if kind == "revised":
            part = 100 * (view.value - before) / before
            raised = (
                rf"\*\*{view.house}\*\* raised .* by {part:.0f}%, from \${before:g}bn to \*\*\${view.value:g}bn\*\*"
            )
            wanted.append(("Revised", place, raised))
        else:
            wanted.append(("Withdrawn" if kind == "withdrawn" else "New", place, rf"{view.house}.*\${view.value:g}bn"))
    return wanted


def again(data: Path, seed: int, week: int, last: int) -> list[str]:
    """Publishes the release of a week again: what a reader opens then holds what it held, and the app shows the
    articles of that week and none of a later one."""
    world = World(seed)
    name = by_week(data, world, week + 1)[week]
    before = child.content(data, name)["mark"]
    new = Store(data).roll_back(name, world.now(last))
    faults = [] if child.content(data, None)["mark"] == before else [f"{new} is not what {name} was"]
    values = set(Dataset.open(data=data).figures(publisher=[view.house for view in world.views(week)])["value"])
    if values != {view.value for view in world.views(week)}:
        faults.append(f"{new} shows {sorted(values)}")
    return faults + _shown(data, world, week, last)


def _shown(data: Path, world: World, week: int, last: int) -> list[str]:
    """What the page of news shows otherwise, run headless."""
    with mock.patch.dict(os.environ, {"CROSSOVER_DATA": str(data)}), mock.patch("dashboard.ready.begin"):
        test = AppTest.from_file(str(APP), default_timeout=300)
        test.switch_page("views/news.py")
        test.run()
    said = "" if test.exception else words(test)
    missing = [one.title for one in world.articles(week) if one.title not in said]
    late = [one.title for number in range(week + 1, last) for one in world.articles(number) if one.title in said]
    return [f"the app does not show {title}" for title in missing] + [f"the app still shows {title}" for title in late]
