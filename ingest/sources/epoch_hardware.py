"""Epoch AI: specifications of chips for machine learning, from data sheets and, where there are none, estimates.

https://epoch.ai/data/machine-learning-hardware (CC BY 4.0). Rates are dense, in FLOP/s; memory in bytes; watts.
The rate at 16 bits is that of tensor cores, and the plain one of chips without them.
"""

from ingest.source import Answer, LeftOut, Source, newest_of
from ingest.sources import _epoch as epoch
from market.open_records import ChipSpec

KEY = "epoch_hardware"
URL = "https://epoch.ai/data/ml_hardware.csv"
COLUMNS: epoch.Aliases = {
    "chip": ("Hardware name", "Name", "Chip"),
    "vendor": ("Manufacturer", "Vendor", "Designer"),
    "family": ("?Type", "Hardware type"),
    "released": ("?Release date",),
    "process_nm": ("?Process size (nm)",),
    "memory": ("Memory (bytes)", "Memory size per board (Byte)", "Memory size (bytes)"),
    "bandwidth": ("?Memory bandwidth (byte/s)", "Memory bandwidth (bytes/s)"),
    "tensor16": ("Tensor-FP16/BF16 performance (FLOP/s)", "FP16/BF16 performance (FLOP/s)"),
    "plain16": ("?FP16 (half precision) performance (FLOP/s)",),
    "fp8": ("?FP8 performance (FLOP/s)",),
    "fp4": ("?FP4 performance (FLOP/s)",),
    "int8": ("?INT8 performance (OP/s)",),
    "tdp_w": ("TDP (W)", "Thermal design power (W)"),
    "price_usd": ("?Release price (USD)",),
}
_VENDORS = {
    "Amazon AWS": "AWS", "Kunlunxin Baidu": "Baidu Kunlunxin", "Moore Threads (Tencent)": "Moore Threads",
    "Alibaba": "Alibaba T-Head",
}  # fmt: skip
"""Vendor as Epoch AI writes it -> as chips.csv does, where the two differ."""
_NUMBERS = ("process_nm", "memory", "bandwidth", "tensor16", "plain16", "fp8", "fp4", "int8", "tdp_w", "price_usd")


def parse(answer: Answer) -> list[ChipSpec | LeftOut]:
    """The specification of every chip. Raises LayoutChangedError."""
    found: dict[str, ChipSpec] = {}
    apart: list[ChipSpec | LeftOut] = []
    for line in epoch.lines(answer, COLUMNS):
        numbers = {name: line.number_of(name) for name in _NUMBERS}
        why = _why_not(line, numbers) or ("a second row on the same chip" if line.text("chip") in found else "")
        if why:
            apart.append(LeftOut(why, line.text("chip")))
        else:
            found[line.text("chip")] = _spec(line, numbers, answer)
    return [*found.values(), *apart]


def _why_not(line: epoch.Line, numbers: dict[str, float | None]) -> str:
    if not line.text("chip"):
        return "no chip"
    if not any(numbers.values()):
        return "no number"
    return "a negative number" if any(number is not None and number < 0 for number in numbers.values()) else ""


def _spec(line: epoch.Line, numbers: dict[str, float | None], answer: Answer) -> ChipSpec:
    vendor = line.text("vendor")
    return ChipSpec(
        chip=line.text("chip"), vendor=_VENDORS.get(vendor, vendor), family=line.text("family"),
        released_on=line.day("released"), process_nm=numbers["process_nm"] or None,
        memory_gb=_scaled(numbers["memory"], 1e9), memory_bandwidth_gbps=_scaled(numbers["bandwidth"], 1e9),
        fp16_tflops_dense=_scaled(numbers["tensor16"] or numbers["plain16"], 1e12),
        fp8_tflops_dense=_scaled(numbers["fp8"], 1e12), fp4_tflops_dense=_scaled(numbers["fp4"], 1e12),
        int8_tops=_scaled(numbers["int8"], 1e12), tdp_w=numbers["tdp_w"] or None,
        price_usd=numbers["price_usd"] or None, published_day=answer.day, source=KEY, source_url=answer.url,
    )  # fmt: skip


def _scaled(number: float | None, by: float) -> float | None:
    """The number in a larger unit, without the dust of floating points; nought was not stated."""
    return round(number / by, 6) if number else None


SOURCE = Source(
    key=KEY,
    title="Epoch AI, machine-learning hardware",
    url=URL,
    licence=epoch.LICENCE,
    cadence_days=30,
    at_least=100,
    parse=parse,
    newest=newest_of("published_day"),
    vintages=True,
    fills="chip_specs",
)
