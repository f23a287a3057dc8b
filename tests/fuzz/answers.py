"""Answers of every source in their real shape, to be spoiled: by the key of its target, addresses with their bodies."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ingest.source import Answer, LayoutChangedError, LeftOut, Source
from ingest.sources import (
    dstack,
    ecb,
    epoch_hardware,
    epoch_owners,
    epoch_sales,
    epoch_sites,
    epoch_spend,
    litellm,
    mlperf,
    mlperf_training,
    nvidia,
    openrouter,
    sec,
    skypilot,
)
from tests.fuzz import promises, spoil
from tests.fuzz.search import Target
from tests.ingest import test_epoch, test_epoch_owners, test_mlperf_training, test_nvidia, test_price_lists, test_sec

DAY = dt.date(2026, 11, 20)
_COMPANIES = {"companies": pd.DataFrame(
    [("NVIDIA", "NVDA", "0001045810", "US", "chip_vendor", "Nvidia"),
     ("Amazon", "AMZN", "0001018724", "US", "hyperscaler", "")],
    columns=["company", "ticker", "cik", "country", "role", "aliases"],
)}  # fmt: skip
_RATES = "Date,USD,JPY,GBP,\n2026-11-19,1.15,170.0,0.86,\n2026-11-18,1.16,N/A,0.87,\n2014-12-31,1.2,1,1,\n"
_QUARTERS = [("2025-01-01", "2025-03-31", 24_255_000_000, "10-Q", "2025-05-01"),
             ("2025-01-01", "2025-06-30", 56_000_000_000, "10-Q", "2025-08-01")]  # fmt: skip
_RECORDED = Path(test_nvidia.__file__).parent / "answers" / "nvda_10q_2025-08-27.html"
_FACTS = (
    f'{test_nvidia.HEAD}{test_nvidia.UNIT}<xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="x">0001045810'
    '</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="srt:ProductOrServiceAxis">nvda:'
    "DataCenterMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2025-04-28"
    "</xbrli:startDate><xbrli:endDate>2025-07-27</xbrli:endDate></xbrli:period></xbrli:context>"
    '<ix:nonFraction unitRef="usd" '
    'contextRef="c" decimals="-6" name="us-gaap:Revenues" format="ixt:num-dot-decimal" scale="6">115,000'
    "</ix:nonFraction></body></html>"
)


@dataclass(frozen=True)
class Feeding:
    """A source with its answers: address -> spoiled bodies; and `sound`, what its other addresses say."""

    source: Source
    spoiled: Mapping[str, SearchStrategy[bytes]]
    sound: Mapping[str, bytes] = field(default_factory=dict)

    def inputs(self) -> SearchStrategy[tuple[str, bytes]]:
        return st.one_of(*(st.tuples(st.just(url), bodies) for url, bodies in self.spoiled.items()))

    def take(self, given: tuple[str, bytes]) -> bool:
        """Parses the answer, leads on from it and joins it with the sound ones; then its rows must keep their
        contract."""
        answer = Answer(given[0], given[1], {}, DAY)
        try:
            for url in self.source.follow(answer):
                promises.is_word(url)
            rows = self.source.parse(answer)
            for url, body in self.sound.items():
                rows += self.source.parse(Answer(url, body, {}, DAY))
            rows = self.source.join(rows)
        except LayoutChangedError as refusal:
            promises.is_sentence(refusal)
            return False
        for row in rows:
            if isinstance(row, LeftOut):
                promises.is_text(row.why)
        self.source.newest(kept := [row for row in rows if not isinstance(row, LeftOut)])
        return promises.are_rows(kept) > 0


def _json(url: str, *told: Any) -> dict[str, SearchStrategy[bytes]]:
    return {url: spoil.of_json(*told)}


def _csv(url: str, *texts: str) -> dict[str, SearchStrategy[bytes]]:
    return {url: spoil.of_csv(*texts)}


def _price_lists() -> Iterator[Feeding]:
    lists, place = test_price_lists, f"{dstack.BASE}/aws"
    yield Feeding(skypilot.SOURCE, _csv(f"{skypilot.BASE}/nebius/vms.csv", lists.NEBIUS)
                  | _csv(f"{skypilot.BASE}/gcp/vms.csv", lists.GOOGLE))  # fmt: skip
    archives = spoil.of_zip("aws.csv", lists.CATALOGUE)
    version = spoil.bodies(b"20261110-7\n")
    yield Feeding(dstack.SOURCE, {f"{place}/version": version, f"{place}/20261110-7/catalog.zip": archives})
    yield Feeding(litellm.SOURCE, _json(litellm.URL, lists.LITELLM))
    yield Feeding(openrouter.SOURCE, _json(openrouter.URL, lists.OPENROUTER))
    yield Feeding(ecb.SOURCE, {ecb.SOURCE.url: spoil.of_zip("eurofxref-hist.csv", _RATES)})


def _benchmarks() -> Iterator[Feeding]:
    training = test_mlperf_training
    yield Feeding(mlperf.SOURCE, _json(mlperf.SOURCE.url, [test_price_lists.NEW] * 2, [test_price_lists.OLD]))
    logs = {training.log_at(n): training.log(20 + n).encode() for n in (1, 2)}
    yield Feeding(
        mlperf_training.SOURCE,
        _json(training.SUMMARY, [training.OLD], [training.NEW]) | _json(training.SYSTEM, training.DESCRIBED)
        | {training.log_at(0): spoil.bodies(training.log(30).encode())},
        logs | {training.SYSTEM: b'{"number_of_nodes": "2", "accelerators_per_node": "4", "system_name": "Box", '
                b'"accelerator_model_name": "AMD Instinct MI355X", "status": "Available"}'},
    )  # fmt: skip


def _filings() -> Iterator[Feeding]:
    capex = test_sec.concept(1018724, "PaymentsToAcquirePropertyPlantAndEquipment", *_QUARTERS)
    [amazon] = [one for one in sec.sources(_COMPANIES) if one.key == "sec_amazon"]
    yield Feeding(amazon, _json(amazon.url, capex))
    [reports] = nvidia.sources(_COMPANIES)
    listed = test_nvidia.filings(test_nvidia.REPORTS)
    bodies = spoil.bodies(_FACTS.encode(), _FACTS.encode(), _RECORDED.read_bytes())
    yield Feeding(reports, {test_nvidia.SECOND: bodies}, {test_nvidia.LIST: spoil.sound(listed)})
    yield Feeding(reports, _json(test_nvidia.LIST, listed), {test_nvidia.SECOND: _FACTS.encode()})


def _epoch() -> Iterator[Feeding]:
    recorded, owners = test_epoch, test_epoch_owners
    for module, body in ((epoch_spend, recorded.SPEND), (epoch_sales, recorded.SALES)):
        made: Callable[..., list[Source]] = module.sources  # type: ignore[attr-defined]
        yield Feeding(made(_COMPANIES)[0], _csv(str(module.URL), body.decode()))  # type: ignore[attr-defined]
    yield Feeding(epoch_sites.SOURCE, _csv(epoch_sites.URL, recorded.SITES.decode()))
    yield Feeding(epoch_hardware.SOURCE, _csv(epoch_hardware.URL, recorded.CHIPS.decode()))
    owned, sold = epoch_owners.sources(_COMPANIES)
    yield Feeding(owned, _csv(owned.url, owners.OWNERS))
    yield Feeding(sold, {sold.url: spoil.of_zip(epoch_owners.MEMBER, owners.SOLD)})


def targets() -> Iterator[Target]:
    """A target for every source."""
    for feeding in (*_price_lists(), *_benchmarks(), *_filings(), *_epoch()):
        name = feeding.source.key + ("_list" if test_nvidia.LIST in feeding.spoiled else "")
        yield Target(name, feeding.inputs(), feeding.take)
