"""What an hour of a GPU costs: the chart of one family and kind of price, every quote, and the method of the index."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import data, naming
from dashboard import format as fmt
from dashboard.charts import gpu_families, gpu_prices
from dashboard.parts import drawer, empty, known, look, panel, state
from market import Dataset
from market.judging import gpu_index
from market.vocabulary import MARKETS

HOW = """
- **●** what one seller asked on that day; **◆** an average over several sellers, or over sellers that the source does
  not name; a **pale bar** is a stated range, from its lower to its upper end. Only ● can be part of the index.
- **A thin step** joins the quotes of one seller for one chip: a list price stands until it is changed. Where the list
  was met again unchanged, the step runs on to the day on which it was **last seen**.
- **The dark line** is the index, where there is one: the median over at least three sellers of that month. It stands
  for its month; months without it stay empty, and nothing is drawn between them.
- Kinds of price are never mixed: what one pays without commitment, for interruptible capacity, with a term, or on a
  marketplace of independent hosts are four different goods.
- These are asked prices. What large tenants pay by contract is hardly ever published.
"""
HOW_FAMILIES = """
- A row is a chip family, cheapest first by its median. **●** is what one seller asked when it was last seen, whenever
  that was; each variant (SXM, PCIe, eight to a machine) is a mark of its own. The family chosen above is darker.
- The upright stroke is the plain median of the marks of a row. It is no index: days differ, and one seller may have
  several marks. The index above takes one price a seller and month.
"""
METHOD = f"""
**Method {gpu_index.METHOD}**, recomputable from the table below (`prices` in the downloads). A change of any rule is a
new number.

1. **Family**: the first word of the chip; an H100 SXM in a machine of eight is an H100. Kinds of price are kept apart.
   Quotes whose billing is unknown, averages over sellers and ranges take no part.
2. **Month**: of each seller the newest day with quotes, and the median of its variants and regions on that day. A price
   in a catalogue that a refresh meets again, unchanged, is quoted again on that day, and no longer once the seller’s
   newer catalogue is without it. A seller without a quote in the month keeps its last one for at most
   {gpu_index.CARRY.days} days.
3. **Outliers**: from {gpu_index.MIN_FOR_OUTLIERS} sellers on, those are left out whose logarithm of price lies more
   than {gpu_index.FAR} deviations from the median (modified z-score of Iglewicz and Hoaglin, 1993).
4. **Index**: the median of the sellers left, where there are at least {gpu_index.MIN_PROVIDERS} and one quote at least
   is of the month itself.
5. **Change** against the month before: only over sellers that both months have (geometric mean of their changes, the
   Jevons index of the IMF's manual), so that sellers who come and go do not move it.
"""
YEAR = pd.Timedelta(days=365)
CAVEAT = "Asked prices, not transactions; the sellers quoted differ from month to month, so two levels are no change."
QUOTE_COLUMNS = {
    "chip": "Chip", "provider": "Seller", "kind_of_price": "Kind of price", "day": "Day", "seen": "Last seen",
    "usd_per_gpu_hour": "US$ per GPU-hour", "usd_low": "from US$", "usd_high": "to US$", "part": "In the index",
    "publisher": "Publisher", "evidence": "Evidence", "source_url": "Source",
}  # fmt: skip
INDEX_COLUMNS = {
    "month": "Month", "usd_per_gpu_hour": "Index, US$", "low": "Lowest, US$", "high": "Highest, US$", "n": "Sellers",
    "n_carried": "of them carried", "n_outliers": "Outliers left out", "change_pct": "Change, %",
    "n_matched": "Sellers in both months", "providers": "Sellers that count", "reason": "Why no index",
}  # fmt: skip

_KINDS = {"index": "Averages over sellers", "range": "Ranges", "unknown": "Billing not stated"}


@dataclass(frozen=True)
class Prices:
    """Every quote (`gpu_index.quotes`, with what its figure says of publisher and evidence) and the index."""

    quotes: pd.DataFrame
    index: pd.DataFrame


def show(dataset: Dataset) -> None:
    """The section: filters, chart, quotes, method."""
    filters = st.container(key="filters_prices")
    row = filters.container(horizontal=True, vertical_alignment="bottom", gap="medium")
    first = row.container(width=260)
    with row:
        day = known.ask_day(dataset)
    prices = _prices(data.location(), dataset.release, day, dataset)
    if prices.quotes.empty:
        empty.hidden("price of a GPU-hour", lambda key: len(dataset.table("prices")) if key == "asof" else 0,
                     "prices of a GPU-hour")  # fmt: skip
        return
    with first:
        family = _family(prices.quotes)
    with filters:  # alone in its row, as pills wrap only there
        own = prices.quotes[prices.quotes["family"] == family]
        kind = _kind(own)
    with row:
        drawn, months = _recent(_priced(own[own["market"] == kind]), prices.index, family, kind)
    _chart(drawn, months, family, kind)
    _every_quote(own, family)
    _index(prices.index, family, kind)
    _families(_priced(prices.quotes[prices.quotes["market"] == kind]), family, kind)


@st.cache_resource(max_entries=4, show_spinner=False)
def _prices(uri: str, release: str, as_of: date | None, _dataset: Dataset) -> Prices:
    """Quotes and index of a release, as of a day, worked out once for all sessions; not to be changed."""
    held = _dataset.listed_prices(as_of)
    held = held if as_of is None else held[pd.to_datetime(held["day"]) <= pd.Timestamp(as_of)]
    quotes = gpu_index.quotes(held, as_of or _dataset.made_at.date())
    figures = _dataset.figures(metric="unit_price")
    said = ["figure_id", "publisher", "published_day", "published_precision", "evidence", "source_url", "note"]
    quotes = quotes.rename(columns={"source_url": "list_url"}).merge(
        figures[said].drop_duplicates("figure_id"), on="figure_id", how="left"
    )
    texts = ["publisher", "evidence", "source_url", "note"]
    quotes = quotes.assign(**{name: quotes[name].fillna("") for name in texts})
    listed = quotes["figure_id"] == ""
    quotes = quotes.assign(
        publisher=quotes["publisher"].where(~listed, quotes["source"].map(naming.LISTS).fillna(quotes["source"])),
        evidence=quotes["evidence"].where(~listed, "secondary"),
        source_url=quotes["source_url"].where(~listed, quotes["list_url"]),
    )
    words = {key: term.label for key, term in MARKETS.items()}
    part = ("no: " + quotes["why"]).where(quotes["why"] != "", "yes")
    return Prices(quotes.assign(kind_of_price=quotes["market"].map(words), part=part), _dataset.gpu_index(as_of))


def _family(quotes: pd.DataFrame) -> str:
    """The family chosen; first the one with most quotes, chips that are not named last."""
    n = quotes["family"].value_counts()
    named = [name for name in n.index if name and name != "not"]
    options = {name: f"{name} ({n[name]})" for name in named} or {"": "not named"}
    return state.one("family", "Chip family", options, default=next(iter(options)), menu=True)


def _kind(quotes: pd.DataFrame) -> str:
    n = quotes["market"].value_counts()
    options = {key: f"{_KINDS.get(key, MARKETS[key].label)} ({n[key]})" for key in MARKETS if key in n}
    return state.one("price", "Kind of price", options, default=n.index[0] if "on_demand" not in n else "on_demand")


def _priced(quotes: pd.DataFrame) -> pd.DataFrame:
    return quotes[quotes["day"].notna() & (quotes["usd_per_gpu_hour"] > 0)]


def _recent(quotes: pd.DataFrame, index: pd.DataFrame, family: str, kind: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn: quotes and months of the last year, or of all years where that is wanted or there are no others.

    Averages and ranges are few and far between: they are drawn from the first on.
    """
    months = index[(index["family"] == family) & (index["market"] == kind)]
    old = quotes["seen"] < quotes["seen"].max() - YEAR
    if kind not in gpu_index.MARKETS or not old.any():
        return quotes, months
    if state.switch("older", f"{fmt.count(int(old.sum()), 'older quote')}", help="Stated for more than a year before"):
        return quotes, months
    return quotes[~old], months[months["month"] >= quotes["seen"].max() - YEAR]


def _chart(drawn: pd.DataFrame, months: pd.DataFrame, family: str, kind: str) -> None:
    if drawn.empty:
        empty.nothing(f"dated {family} price of this kind")
        return
    label = MARKETS[kind].label.lower()
    panel.show(
        panel.Panel(
            key="gpu-hours", title=gpu_prices.title(drawn, months, family, label), rows=drawn, columns=QUOTE_COLUMNS,
            subtitle=_subtitle(drawn, months, kind), chart=gpu_prices.chart(drawn, months, look.theme()), how=HOW,
            noun="quote", ids="figure_id", caveats=(CAVEAT,),
        )
    )  # fmt: skip


def _subtitle(drawn: pd.DataFrame, months: pd.DataFrame, kind: str) -> str:
    """Unit, kind of price and, as the key, those signs that are drawn."""
    signs = [
        ("● one seller", (~drawn["is_group"]).any()),
        ("◆ average over sellers, or sellers not named", (drawn["is_group"] & ~gpu_prices.is_range(drawn)).any()),
        ("▮ range", (drawn["usd_low"] < drawn["usd_high"]).any()),
        ("━ index of a month", months["usd_per_gpu_hour"].notna().any()),
    ]
    key = ", ".join(sign for sign, is_drawn in signs if is_drawn)
    elsewhere = sorted(set(drawn["region"]) - {"world", ""})
    where = fmt.names(elsewhere, 3) if elsewhere else "no region stated"
    return f"US$ per GPU and hour, {MARKETS[kind].meaning}; {where}, by day. {key}."


def _families(quotes: pd.DataFrame, family: str, kind: str) -> None:
    """All families beside one another, where single sellers quote more than one."""
    newest = gpu_index.newest(quotes)
    if newest["family"].nunique() < 2:
        return
    label = f"{MARKETS[kind].label} across chips"
    panel.show(
        panel.Panel(
            key="gpu-families", title=gpu_families.title(newest, label), rows=newest, columns=QUOTE_COLUMNS,
            subtitle="US$ per GPU and hour. ● each seller's newest quote, its variants apart, | their median; "
            f"last seen from {fmt.day(newest['seen'].min())} to {fmt.day(newest['seen'].max())}.",
            chart=gpu_families.chart(newest, family, look.theme()), how=HOW_FAMILIES, noun="quote", ids="figure_id",
            caveats=("Quotes of one row are of different days and machines; a dearer hour may do more work.",),
        )
    )  # fmt: skip


def _every_quote(own: pd.DataFrame, family: str) -> None:
    """All quotes of the family, of every kind, each with its part in the index: what one exports."""
    out = int((own["why"] != "").sum())
    title = f"{fmt.count(len(own), family + ' quote')}, {len(own) - out} of them in an index"
    why = f", and why {out} take no part in the index" if out else ""
    panel.in_drawer(f"All {len(own)} {family} prices, of every kind, to read or export{why}",
        panel.Panel(
            key="all-quotes", title=title,
            subtitle="US$ per GPU and hour. Kinds of price stand beside one another and are never averaged.",
            rows=own.sort_values("day", ascending=False), columns=QUOTE_COLUMNS, ids="figure_id", noun="quote",
        )
    )  # fmt: skip


def _index(index: pd.DataFrame, family: str, kind: str) -> None:
    months = index[(index["family"] == family) & (index["market"] == kind)].sort_values("month", ascending=False)
    drawer.show("How the index is made, and its months", partial(_months, months, family, kind), "index-months")


def _months(months: pd.DataFrame, family: str, kind: str) -> None:
    st.markdown(METHOD)
    if months.empty:
        st.markdown(f"No {family} quote of this kind can be part of an index; the list above says why.")
        return
    given = int(months["usd_per_gpu_hour"].notna().sum())
    sellers = months["providers"].str.replace(";", ", ")
    months = months.assign(month=months["month"].dt.strftime("%Y-%m"), providers=sellers)
    panel.show(
        panel.Panel(
            key="index-months", title=f"{given} of {len(months)} months have an index", rows=months,
            subtitle=f"{family}, {MARKETS[kind].label.lower()}, US$ per GPU and hour, newest month first.",
            columns=INDEX_COLUMNS, noun="month", ids="inputs",
        )
    )  # fmt: skip
