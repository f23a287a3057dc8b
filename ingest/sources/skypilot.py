"""SkyPilot's catalogues: what clouds ask for an hour of a machine with accelerators, on demand and spot.

https://github.com/skypilot-org/skypilot-catalog, one CSV a cloud. Prices are US dollars for the whole machine; those of
Google Cloud are of the accelerators alone, in rows without a machine, and their host has rows of its own: both are
added. A catalogue carries no date, so a price counts as of the day on which these bytes were first had.
"""

import re
import statistics
from collections import defaultdict
from collections.abc import Iterator

from ingest.source import Answer, LeftOut, Source, newest_of
from ingest.sources._offers import Offer, chip, number, prices, rows
from market.records import Price

KEY = "skypilot"
BASE = "https://raw.githubusercontent.com/skypilot-org/skypilot-catalog/master/catalogs/v8"
CLOUDS = {
    "aws": "Amazon Web Services", "azure": "Microsoft Azure", "gcp": "Google Cloud", "lambda": "Lambda",
    "nebius": "Nebius", "oci": "Oracle", "runpod": "RunPod", "vast": "Vast.ai", "cudo": "Cudo Compute",
    "do": "DigitalOcean", "fluidstack": "Fluidstack", "hyperbolic": "Hyperbolic", "paperspace": "Paperspace",
    "primeintellect": "Prime Intellect", "shadeform": "Shadeform", "verda": "Verda",
}  # fmt: skip
"""Folder of the catalogue -> the seller's name, as curated prices have it."""
MARKETPLACES = ("vast", "primeintellect", "shadeform")
"""Sellers who pass on what independent hosts ask."""
_COLUMNS = ("InstanceType", "AcceleratorName", "AcceleratorCount", "Price", "SpotPrice", "Region")
_HOSTS = {
    "a2-highgpu": "A100", "a2-megagpu": "A100", "a2-ultragpu": "A100 80GB", "a3-edgegpu": "H100", "a3-highgpu": "H100",
    "a3-megagpu": "H100 SXM", "a3-ultragpu": "H200", "a4-highgpu": "B200", "a4x-highgpu": "GB200",
}  # fmt: skip
"""Google Cloud's machines whose accelerators are priced apart -> their chip."""


def parse(answer: Answer) -> list[Price | LeftOut]:
    """The prices of one cloud. Raises LayoutChangedError."""
    cloud = answer.url.split("/")[-2]
    listed = list(rows(answer.body, _COLUMNS, f"the catalogue of {cloud}"))
    offers = _google(listed) if cloud == "gcp" else _machines(listed, cloud)
    return prices(offers, CLOUDS[cloud], answer.day, KEY, answer.url)


def _machines(listed: list[dict[str, str]], cloud: str) -> Iterator[Offer]:
    """Every machine with accelerators, once on demand and once spot; the same machine in several zones is one."""
    market = "marketplace" if cloud in MARKETPLACES else "on_demand"
    seen = set()
    for row in listed:
        count = number(row["AcceleratorCount"], f"the catalogue of {cloud}, AcceleratorCount")
        if not row["AcceleratorName"] or not count:
            continue
        for column, kind in (("Price", market), ("SpotPrice", "spot")):
            usd = number(row[column], f"the catalogue of {cloud}, {column}")
            offer = Offer(row["AcceleratorName"], count, usd or 0.0, kind, f"{row['InstanceType']} {row['Region']}")
            if offer not in seen and (usd is not None or kind != "spot"):
                seen.add(offer)
                yield offer


def _google(listed: list[dict[str, str]]) -> Iterator[Offer]:
    """The accelerators with their share of a host of the same region; whole machines as they are."""
    hosts: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    alone = [row for row in listed if row["AcceleratorName"] and not row["InstanceType"]]
    for row in listed:
        found = re.match(r"([a-z0-9]+-[a-z]+gpu)-(\d+)g", row["InstanceType"])
        if found and found[1] in _HOSTS and not row["AcceleratorName"]:
            for column in ("Price", "SpotPrice"):
                usd = number(row[column], f"the catalogue of gcp, {column}")
                if usd:
                    hosts[_HOSTS[found[1]], row["Region"], column].append(usd / int(found[2]))
    yield from _machines([row for row in listed if row["InstanceType"]], "gcp")
    for row in alone:
        for column, kind in (("Price", "on_demand"), ("SpotPrice", "spot")):
            usd = number(row[column], f"the catalogue of gcp, {column}")
            count = number(row["AcceleratorCount"], "the catalogue of gcp, AcceleratorCount") or 0.0
            host = hosts.get((chip(row["AcceleratorName"]), row["Region"], column))
            whole = usd + statistics.median(host) * count if usd and host else 0.0
            if usd is not None:
                yield Offer(row["AcceleratorName"], count, whole, kind, f"with a host in {row['Region']}")


SOURCE = Source(
    key=KEY,
    title="SkyPilot, catalogues of clouds' prices",
    url=f"{BASE}/aws/vms.csv",
    more=tuple(f"{BASE}/{cloud}/vms.csv" for cloud in CLOUDS),
    licence="Catalogue without a licence of its own in a repository of Apache-2.0 programs; prices are facts",
    cadence_days=7,
    at_least=20,
    fills="prices",
    parse=parse,
    newest=newest_of("day"),
    absent_is_fine=True,
)
