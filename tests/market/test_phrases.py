"""What a number is called within a sentence."""

import pytest

from market.phrases import phrase

ROW = {"metric": "capex", "workload": "all", "segment_label": "AI servers", "entity": "", "product": ""}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({"entity": "Meta"}, "Meta’s capex"),
        ({"metric": "revenue", "entity": "NVIDIA", "product": "Rubin"}, "NVIDIA’s revenue from Rubin"),
        ({"metric": "unit_price", "entity": "Lambda", "product": "H100"}, "Lambda’s unit price of H100"),
        ({"metric": "unit_price", "entity": "Lambda", "product": "not stated"},
         "Lambda’s unit price of a chip not named"),
        ({"metric": "spending", "workload": "inference"}, "spending on AI servers for inference"),
        ({"metric": "market_size", "workload": "inference", "segment_label": "Inference market"}, "inference market"),
        ({"metric": "growth_rate", "workload": "inference", "segment_label": "Inference market"},
         "growth of inference market"),
        ({"metric": "compute_share", "workload": "inference"}, "inference’s share of compute in AI servers"),
    ],
)  # fmt: skip
def test_a_number_is_named_once_and_whole(said: dict[str, str], wanted: str) -> None:
    assert phrase(ROW | said) == wanted
