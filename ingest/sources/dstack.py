"""dstack's catalogues (gpuhunt): what clouds ask for an hour of a machine with GPUs, on demand and spot.

https://github.com/dstackai/gpuhunt. Each cloud has a file with the version of its newest catalogue, which lies beside
it as a zip archive with one CSV. Prices are US dollars for the whole machine, and count as of the day of the version.
"""

import datetime as dt
import re
from collections.abc import Iterator

from ingest.source import Answer, LayoutChangedError, LeftOut, Source, newest_of
from ingest.sources._offers import Offer, number, prices, rows
from ingest.sources._zipped import only_csv
from market.records import Price

KEY = "dstack"
BASE = "https://dstack-gpu-pricing.s3.eu-west-1.amazonaws.com/v3"
CLOUDS = {
    "aws": "Amazon Web Services", "azure": "Microsoft Azure", "gcp": "Google Cloud", "lambdalabs": "Lambda",
    "nebius": "Nebius", "oci": "Oracle", "runpod": "RunPod", "cloudrift": "CloudRift", "verda": "Verda",
}  # fmt: skip
"""Folder of the catalogue -> the seller's name, as curated prices have it."""
_COLUMNS = ("instance_name", "location", "price", "gpu_count", "gpu_name", "gpu_memory", "spot")
_LARGEST = 60_000_000
_VERSION = re.compile(r"(20\d\d)(\d\d)(\d\d)-\d{1,6}\Z")


def follow(answer: Answer) -> list[str]:
    """The archive that a version names."""
    version = answer.body.decode("ascii", "replace").strip()
    return [answer.url.removesuffix("version") + f"{version}/catalog.zip"] if _is_version(answer, version) else []


def parse(answer: Answer) -> list[Price | LeftOut]:
    """The prices of one archive; a version's file gives none. Raises LayoutChangedError."""
    if answer.url.endswith("/version"):
        version = answer.body.decode("ascii", "replace").strip()
        if not _VERSION.match(version):
            raise LayoutChangedError(f"'{version[:40]}' is no version of a catalogue")
        return []
    cloud, version = answer.url.split("/")[-3:-1]
    stated = _VERSION.match(version)
    day = dt.date(*map(int, stated.groups())) if stated else answer.day
    listed = rows(only_csv(answer.body, "dstack's", _LARGEST), _COLUMNS, f"the catalogue of {cloud}")
    return prices(_offers(listed, cloud), CLOUDS[cloud], day, KEY, answer.url)


def _is_version(answer: Answer, version: str) -> bool:
    return answer.url.endswith("/version") and bool(_VERSION.match(version))


def _offers(listed: Iterator[dict[str, str]], cloud: str) -> Iterator[Offer]:
    seen = set()
    for row in listed:
        what = f"the catalogue of {cloud}"
        count = number(row["gpu_count"], f"{what}, gpu_count") or 0.0
        if not row["gpu_name"] or not count:
            continue
        usd = number(row["price"], f"{what}, price") or 0.0
        named = f"{row['gpu_name']} {_memory(row)}".strip()
        kind = "spot" if row["spot"].lower() == "true" else "on_demand"
        offer = Offer(named, count, usd, kind, f"{row['instance_name']} {row['location']}")
        if offer not in seen:
            seen.add(offer)
            yield offer


def _memory(row: dict[str, str]) -> str:
    """The memory of a chip that is sold with two."""
    gigabytes = row["gpu_memory"].partition(".")[0]
    return f"{gigabytes}GB" if row["gpu_name"] == "A100" and gigabytes in ("40", "80") else ""


SOURCE = Source(
    key=KEY,
    title="dstack, catalogues of clouds' prices",
    url=f"{BASE}/aws/version",
    more=tuple(f"{BASE}/{cloud}/version" for cloud in CLOUDS),
    licence="Terms of the data not stated, program MPL-2.0; prices are facts",
    cadence_days=7,
    at_least=15,
    fills="prices",
    parse=parse,
    follow=follow,
    newest=newest_of("day"),
    absent_is_fine=True,
)
