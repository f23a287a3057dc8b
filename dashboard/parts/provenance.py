"""Where the rows come from: sources with their freshness, releases with their changes, and how far to trust rows."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import changed, evidence, safe, state
from dashboard.parts.panel import Panel
from market import Dataset, curated, freshness
from market import trust as trusted
from market.digest import base
from market.digest.layout import tally
from market.judging import crossing
from market.vocabulary import OUTCOMES

_SOURCES = {
    "title": "Source", "state": "State", "newest_published": "Newest item", "outcome": "Last run",
    "at": "Asked on", "rows": "Rows given", "new_rows": "New rows", "documents": "Documents held",
    "reason": "Remark", "licence": "Terms we keep to", "url": "Address",
}  # fmt: skip
_SOURCES_BRIEF = ["title", "state", "newest_published", "at", "rows", "new_rows", "documents", "url"]
_RELEASES = {
    "release": "Release", "made_at": "Made, UTC", "rows": "Rows", "added": "Added", "changed": "Changed",
    "withdrawn": "Withdrawn", "tables": "Tables changed", "note": "Why", "frozen_url": "Frozen view",
}  # fmt: skip


def sources(dataset: Dataset) -> Panel:
    """Every source with how its last run went and how old its newest item is."""
    held = data.facets("sources")["sources"]
    documents = dict(zip(held["value"], held["n"], strict=True))
    rows = freshness.sources(curated.feeds(curated.FOLDER), dataset.outcomes(), documents, data.now())
    rows = rows.assign(title=rows["title"].replace({"curated": "Curated files", "added": "Added by hand"}))
    return Panel(
        key="sources", title=_sources_title(rows), rows=rows, columns=_SOURCES, noun="source", table="",
        brief=_SOURCES_BRIEF, sources=("the log of the refresh runs",),
        subtitle="Feeds and datasets that a refresh asks, with the last run that named them; trouble first.",
        caveats=("A source is older than usual once its newest item is three times its usual gap old. "
                 "What the runs logged holds for the dataset as it is now, whatever release is shown.",),
    )  # fmt: skip


def _sources_title(rows: pd.DataFrame) -> str:
    named = rows[rows["outcome"].notna()]
    asked = named[named["outcome"] != OUTCOMES["skipped"].label]
    if asked.empty:
        when = "No refresh from the web yet" if named.empty else "The last run worked without the web"
        return f"{when}: none of {fmt.count(len(rows), 'source')} was asked"
    failed = int((asked["outcome"] == "Failed").sum())
    late = int(asked["state"].str.startswith("older").sum())
    parts = [f"{len(asked)} of {fmt.count(len(rows), 'source')} asked"]
    parts += [f"{failed} failed"] if failed else ["none failed"]
    parts += [f"{late} older than usual"] if late else []
    return ", ".join(parts)


def releases(dataset: Dataset) -> Panel:
    """Every release with what it changed and a link to it as it was."""
    rows = freshness.releases(dataset.releases())
    tables = [fmt.names(str(names).replace(",", ";").replace(" ", "").split(";"), 3) for names in rows["tables"]]
    rows = rows.assign(frozen_url=[_frozen(name) for name in rows["release"]], tables=tables)
    return Panel(
        key="releases", rows=rows, columns=_RELEASES, noun="release", table="",
        sources=("the log of releases",),
        title=f"{fmt.count(len(rows), 'release')}, the newest of {fmt.day(rows['made_at'].iloc[0])}",
        subtitle="A release is a consistent set of tables. Its frozen view shows the numbers exactly as they were.",
        caveats=("As of is when a statement was made; release is what this dataset held.",),
    )  # fmt: skip


def _frozen(release: str) -> str:
    return safe.address(f"{state.link().split('?')[0]}?release={release}")


def trust(dataset: Dataset) -> None:
    """What to know of the rows before quoting them, counted from the rows."""
    figures, claims = dataset.figures(include_review=True), dataset.claims(include_review=True)
    curated_figures, curated_claims = (rows[rows["origin"] == "curated"] for rows in (figures, claims))
    st.markdown(
        f"{fmt.count(len(figures), 'figure')}: {evidence.mix(figures['evidence'])}. "
        f"{fmt.count(len(claims), 'statement')} on the crossing: {evidence.mix(claims['evidence'])}."
    )
    of_all, of_curated = st.columns([2, 3], gap="large")
    of_all.table(_origins(figures, claims), border="horizontal", hide_index=True)  # its words wrap on a phone
    if len(curated_figures) + len(curated_claims):
        said = zip(trusted.statements(curated_figures), trusted.statements(curated_claims), strict=True)
        table = [(fact, f"{n:,}", f"{m:,}") for (fact, n), (_, m) in said]
        table += [(fact, f"{n:,}", fmt.UNKNOWN) for fact, n in trusted.values(curated_figures)]
        frame = pd.DataFrame(table, columns=["Rows entered by a person …", "Figures", "Claims"])
        of_curated.table(frame, border="horizontal", hide_index=True)
    st.markdown(
        "**Primary** is the publisher's own page, filing or release, or a full copy of it. **Secondary** is a report "
        "by others. Neither says that the number is right: a vendor on its own market is primary and has an interest."
    )


def _origins(figures: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Rows by how they came here, how they are dated, and whether a verdict may rest on them."""
    table = [
        ("entered by a person", figures["origin"] == "curated", claims["origin"] == "curated"),
        ("from a dataset or filing interface", figures["origin"] == "api", claims["origin"] == "api"),
        ("read by the program", figures["origin"] == "read", claims["origin"] == "read"),
        ("in review", figures["standing"] == "review", claims["standing"] == "review"),
        ("that a verdict may rest on", crossing.counts(figures), crossing.counts(claims)),
        ("undated: in no as-of view", figures["published_day"].isna(), claims["published_day"].isna()),
    ]
    rows = [(fact, f"{n.sum():,}", f"{m.sum():,}") for fact, n, m in table]
    return pd.DataFrame(rows, columns=["All rows …", "Figures", "Claims"])


def differences(dataset: Dataset) -> None:
    """What this release holds otherwise than an earlier one, in sentences; nothing for the first release."""
    names = list(dataset.releases()["release"])
    earlier = names[: names.index(dataset.release)][::-1]
    if not earlier:
        return
    usual = base(names, dataset.release)
    options = {name: name for name in earlier}
    before = state.one("before", "Compared with", options, default=usual, menu=len(earlier) > 5)
    found = data.digest(before).changes
    told = tally(found) if found else "no figure, statement or verdict differs"
    st.markdown(f"**Release {safe.text(dataset.release)} against {safe.text(before)}**: {safe.text(told)}.")
    if found:
        changed.listed(found, "", "releases")
