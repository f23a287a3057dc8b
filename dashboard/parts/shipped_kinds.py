"""Graphics processors against TPUs and other chips made for AI alone: shares of the computing power shipped."""

import pandas as pd

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import shipped as chart
from dashboard.parts import look, panel
from dashboard.parts.sales import SHARES
from market.frames import rows as records
from market.vocabulary import CHIP_KINDS

LEADER = CHIP_KINDS["gpu"].label
HOW = """
- Each dot is the part of a **kind of chip** in all the computing power that the designers covered shipped in a quarter:
  GPUs (NVIDIA, AMD and Chinese makers), TPUs (Google), other chips made for AI alone (Trainium, Ascend, Siyuan and
  others). The pale bar is the widest range that the estimates allow.
- A quarter without a share above has none here, for the same reason.
"""


def show() -> None:
    """The panel; nothing where no quarter has shares."""
    kinds = data.on_company("shipped_kinds")
    labels = {key: term.label for key, term in CHIP_KINDS.items()}
    kinds = kinds[kinds["share"].notna()].replace({"name": labels})
    if kinds.empty:
        return
    panel.show(panel.Panel(
        key="shipped-kinds", title=title(kinds), rows=kinds, columns=SHARES | {"name": "Kind of chip"}, how=HOW,
        subtitle="Per cent of the computing power shipped, by quarter of the calendar, in H100s that would do as much. "
                 "World. Estimates.",
        chart=chart.chart(kinds, look.theme(), LEADER), noun="share", choose=lambda _: None, sources=["Epoch AI"],
        caveats=(f"{chart.CREDIT} {left_out(data.on_company('shipped_left_out'))}".strip(),), table="",
    ))  # fmt: skip


def title(kinds: pd.DataFrame) -> str:
    """`GPUs carried 80% (75–85%) of the computing power shipped in Q1 2024, TPUs 11% (8–14%), other ASICs 9%`."""
    last = records(kinds[kinds["period_end"] == kinds["period_end"].max()].sort_values("share", ascending=False))
    told = [f"{_many(row['name'])} {chart.amount(row)}" for row in last]
    head = f"{_many(last[0]['name'])} carried {chart.amount(last[0])} of the computing power shipped in "
    return f"{head}{last[0]['period']}{''.join(f', {one}' for one in told[1:])}"


def _many(name: str) -> str:
    return f"{'other ASIC' if name == CHIP_KINDS['asic'].label else name}s"


def left_out(rows: pd.DataFrame) -> str:
    """How many sales take no part, and why: `2 sales take no part: covers no quarter`."""
    if rows.empty:
        return ""
    reasons = rows["why"].value_counts()
    told = "; ".join(f"{n} {why}" if len(reasons) > 1 else str(why) for why, n in reasons.items())
    return f"{fmt.count(len(rows), 'sale')} take{'s' if len(rows) == 1 else ''} no part: {told}."
