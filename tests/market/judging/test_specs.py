"""Specifications of an open data set beside our own rows: what is matched, added and different."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import specs
from market.open_records import ChipSpec
from market.records import Chip

DAY = date(2026, 6, 30)
OURS = pd.DataFrame([
    vars(Chip("H100 SXM5", "NVIDIA", tdp_w=700.0, memory_gb=80.0, source_url="https://n.example/")),
    vars(Chip("Gaudi 2", "Intel", tdp_w=600.0, source_url="https://i.example/")),
    vars(Chip("GB200 (per GPU)", "NVIDIA", source_url="https://n.example/")),
]).astype(dict.fromkeys(specs.MEASURES, float))  # fmt: skip


def theirs(*rows: ChipSpec) -> pd.DataFrame:
    frame = pd.DataFrame([vars(row) for row in rows], columns=list(vars(ChipSpec("x", ""))))
    dated = frame.assign(**{name: pd.to_datetime(frame[name]) for name in ("published_day", "released_on")})
    return dated.astype(dict.fromkeys(specs.MEASURES, float))


def spec(chip: str, said: str = "2026-05-01", gone: bool = False, **numbers: float) -> ChipSpec:
    return ChipSpec(chip, "NVIDIA", published_day=date.fromisoformat(said), gone=gone, source="s",
                    source_url="https://epoch.ai/x", **numbers)  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "ours"),
    [("NVIDIA H100 SXM5 80GB", "H100 SXM5"), ("Intel Habana Gaudi2", "Gaudi 2"), ("NVIDIA GB200", "GB200 (per GPU)"),
     ("NVIDIA H100 PCIe", ""), ("NVIDIA H100", ""), ("Intel Habana Gaudi3", ""), ("NVIDIA B200", "")],
)  # fmt: skip
def test_a_chip_is_ours_where_the_words_are_the_same(name: str, ours: str) -> None:
    assert specs.matches([name], list(OURS["chip"])).get(name, "") == ours


def test_a_stricter_reading_goes_first_and_two_that_fit_fit_none() -> None:
    assert specs.matches(["Ascend 910", "Ascend 910 (320 TFLOPS)"], ["Ascend 910"]) == {"Ascend 910": "Ascend 910"}
    assert specs.matches(["A10 24GB", "A10 48 GB"], ["A10"]) == {}


def test_only_what_we_do_not_hold_is_added() -> None:
    old, gone = spec("NVIDIA B100", tdp_w=700.0), spec("NVIDIA B100", "2026-06-01", gone=True, tdp_w=700.0)
    rows = theirs(spec("NVIDIA H100 SXM5 80GB", tdp_w=700.0), spec("NVIDIA B200", tdp_w=1000.0), old, gone)
    assert specs.more(rows, OURS, DAY)["chip"].tolist() == ["NVIDIA B200"]
    assert specs.more(rows, OURS, date(2026, 5, 15))["chip"].tolist() == ["NVIDIA B100", "NVIDIA B200"]


def test_numbers_are_set_beside_ours_and_never_put_in_their_place() -> None:
    rows = theirs(spec("NVIDIA H100 SXM5 80GB", tdp_w=705.0, memory_gb=96.0, price_usd=30000.0))
    told: Any = specs.compared(rows, OURS, DAY).set_index("measure")
    # 705 W of 700 W is 0.7 per cent, within one; 96 GB is a fifth more than 80 GB; we hold no price
    assert told["verdict"].to_dict() == {"memory_gb": "different", "tdp_w": "same", "price_usd": "only theirs"}
    assert told.loc["memory_gb", ["ours", "theirs", "difference_pct"]].tolist() == [80.0, 96.0, pytest.approx(20.0)]
    assert OURS["memory_gb"].iloc[0] == 80.0


def test_nothing_held_is_nothing_to_tell() -> None:
    assert specs.more(theirs(), OURS, DAY).empty
    assert specs.compared(theirs(), OURS, DAY).empty
