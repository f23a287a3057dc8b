"""Prices of GPU-hours and tokens, and benchmark rounds, in the shapes of their lists; numbers worked out by hand."""

import datetime as dt
import io
import json
import zipfile
from dataclasses import replace
from datetime import timedelta

import pytest

from ingest.source import Answer, LayoutChangedError, LeftOut, Source
from ingest.sources import _offers, dstack, litellm, mlperf, openrouter, skypilot
from market import Dataset
from market.open_records import TokenPrice
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, NOW, run
from tests.replay import Answer as Told
from tests.replay import Replay

DAY = dt.date(2026, 11, 16)
HEAD = "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,Region,GpuInfo,SpotPrice\n"
NEBIUS = HEAD + (
    "cpu,,0,4,16,0.1,eu-north1,,\n"
    "one,H100,1,16,200,3.00,eu-north1,\"{'Gpus': [{'Name': 'H100'}]}\",1.20\n"
    "eight,H100,8,128,1600,25.60,eu-north1,,10.40\n"
    "eight,H100,8,128,1600,25.60,eu-north1,,10.40\n"
    "eight,H100,8,128,1600,28.00,us-east1,,\n"
    "old,K80,1,4,16,0.50,eu-north1,,\n"
    "none,H200,8,4,16,,eu-north1,,\n"
)
GOOGLE = (
    "InstanceType,vCPUs,MemoryGiB,AcceleratorName,AcceleratorCount,GpuInfo,Region,AvailabilityZone,Price,SpotPrice\n"
    "a3-highgpu-8g,208,1872,,,,us-east4,us-east4-a,8.00,4.00\n"
    ",,,H100,8,,us-east4,us-east4-a,72.00,\n"
    ",,,H100,8,,asia-east1,asia-east1-a,80.00,\n"
    "a4-highgpu-8g,224,3968,B200,8,,us-east4,us-east4-a,96.00,40.00\n"
)
CATALOGUE = (
    "instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot,disk_size,gpu_vendor,flags,cpu_arch\n"
    "a,us,4.00,8,64,2,A100,80.0,False,,nvidia,,x86\na,us,2.40,8,64,2,A100,80.0,True,,nvidia,,x86\n"
    "b,us,1.10,8,64,1,A100,40,False,,nvidia,,x86\nc,us,0.2,8,64,0,,,False,,,,x86\n"
)
LITELLM = {
    "sample_spec": {"mode": "one of: chat", "input_cost_per_token": 0.0},
    "gpt-4o": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5e-06,
               "output_cost_per_token": 1e-05, "cache_read_input_token_cost": 1.25e-06},
    "groq/llama-one": {"litellm_provider": "groq", "mode": "chat", "input_cost_per_token": 5.9e-07,
                       "output_cost_per_token": 7.9e-07},
    "groq/free": {"litellm_provider": "groq", "mode": "chat", "input_cost_per_token": 0, "output_cost_per_token": 0},
    "embed": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 1e-08},
}  # fmt: skip
OPENROUTER = {"data": [
    {"id": "lab/model", "pricing": {"prompt": "0.0000025", "completion": "0.00001"},
     "architecture": {"output_modalities": ["text"]}},
    {"id": "lab/model:free", "pricing": {"prompt": "0", "completion": "0"}},
    {"id": "openrouter/auto", "pricing": {"prompt": "-1", "completion": "-1"}},
    {"id": "lab/painter", "pricing": {"prompt": "0.1", "completion": "0.1"},
     "architecture": {"output_modalities": ["image"]}},
]}  # fmt: skip
DEAR = LITELLM["gpt-4o"] | {"input_cost_per_token": "much"}
PER_MILLION = {"prompt": "2.5", "completion": "NaN"}
NEW = {
    "Organization": "AMD", "Availability": "available", "Division": "closed", "SystemType": "datacenter",
    "SystemName": "A machine", "Model": "llama2-70b-99.9", "Scenario": "Offline", "Result": 106517.0,
    "Units": "Tokens/s", "accelerator_model_name": "AMD Instinct MI355X 288GB HBM3e", "total_accelerators": 8,
    "weight_data_types": "fp4", "version": "v6.1", "inferred": 0, "errors": 0,
}  # fmt: skip
OLD = {
    "Submitter": "NVIDIA", "Availability": "available", "Category": "closed", "Suite": "datacenter",
    "System": "A machine", "UsedModel": "bert-99", "Scenario": "Server", "Performance_Result": 24173.2,
    "Performance_Units": "Queries/s", "Accelerator": "NVIDIA H100-NVL-94GB", "a#": 2.0, "Nodes": 2, "version": "v4.1",
    "inferred": 0, "errors": 0,
}  # fmt: skip


def answer(url: str, body: object) -> Answer:
    content = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return Answer(url, content, {}, DAY)


def catalogue(cloud: str, body: str) -> Answer:
    return answer(f"{skypilot.BASE}/{cloud}/vms.csv", body)


def archive(text: str, name: str = "aws.csv") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, text)
    return out.getvalue()


def zipped(body: bytes) -> Answer:
    return answer(f"{dstack.BASE}/aws/20261110-7/catalog.zip", body)


def told(rows):
    return [
        (row.chip, row.provider, row.market, row.usd_per_gpu_hour, row.usd_low, row.usd_high)
        for row in rows
        if not isinstance(row, LeftOut)
    ]


def reasons(rows) -> list[str]:
    return sorted(row.why for row in rows if isinstance(row, LeftOut))


def test_the_price_of_a_chip_is_the_median_of_its_machines() -> None:
    rows = skypilot.parse(catalogue("nebius", NEBIUS))
    assert told(rows) == [
        ("H100", "Nebius", "on_demand", 3.2, 3.0, 3.5),  # 3.00, 25.60 / 8 = 3.20, 28.00 / 8 = 3.50
        ("H100", "Nebius", "spot", 1.25, 1.2, 1.3),
    ]
    assert reasons(rows) == ["a chip that is not followed", "no price"]
    assert {row.day for row in rows if not isinstance(row, LeftOut)} == {DAY}


def test_what_independent_hosts_ask_is_a_marketplace() -> None:
    rows = skypilot.parse(catalogue("vast", NEBIUS))
    assert {row[2] for row in told(rows)} == {"marketplace", "spot"}


def test_an_accelerator_of_google_carries_its_share_of_the_host() -> None:
    rows = skypilot.parse(catalogue("gcp", GOOGLE))
    assert told(rows) == [
        ("B200", "Google Cloud", "on_demand", 12.0, None, None),
        ("B200", "Google Cloud", "spot", 5.0, None, None),
        ("H100", "Google Cloud", "on_demand", 10.0, None, None),  # (72.00 + 8 x 8.00 / 8) / 8
    ]
    assert reasons(rows) == ["no price"]  # in asia-east1 no host has a price


def test_a_catalogue_in_an_archive_and_its_version() -> None:
    rows = dstack.parse(zipped(archive(CATALOGUE)))
    assert told(rows) == [
        ("A100 40GB", "Amazon Web Services", "on_demand", 1.1, None, None),
        ("A100 80GB", "Amazon Web Services", "on_demand", 2.0, None, None),
        ("A100 80GB", "Amazon Web Services", "spot", 1.2, None, None),
    ]
    assert {row.day for row in rows} == {dt.date(2026, 11, 10)}
    version = answer(f"{dstack.BASE}/aws/version", "20261110-7\n")
    assert dstack.follow(version) == [f"{dstack.BASE}/aws/20261110-7/catalog.zip"]
    assert dstack.parse(version) == []
    assert dstack.follow(zipped(b"")) == []


@pytest.mark.parametrize(
    ("name", "ours"),
    [("H100-80GB", "H100"), ("A100-80GB-SXM", "A100 80GB"), ("H100NVL", "H100 NVL"), ("L40S", "L40S"),
     ("MI300X", "MI300X"),
     ("GTX1080", ""), ("tpu-v5e-8", ""), ("", "")],
)  # fmt: skip
def test_chips_by_our_names(name: str, ours: str) -> None:
    assert _offers.chip(name) == ours


def test_token_prices_of_the_two_lists() -> None:
    rows = litellm.parse(answer(litellm.URL, LITELLM))
    assert [(row.model, row.seller, row.usd_input, row.usd_output, row.usd_cached) for row in rows[:2]] == [
        ("gpt-4o", "openai", 2.5, 10.0, 1.25),
        ("llama-one", "groq", 0.59, 0.79, None),
    ]
    assert reasons(rows) == ["free, or without a price", "no model that writes text"]
    [row, *apart] = openrouter.parse(answer(openrouter.URL, OPENROUTER))
    assert (row.model, row.seller, row.usd_input, row.usd_output) == ("lab/model", "OpenRouter", 2.5, 10.0)
    assert reasons(apart) == ["free, or at a price that varies"] * 2 + ["no model that writes text"]


def test_a_round_of_either_form() -> None:
    [new, *apart] = mlperf.parse(
        answer(mlperf.SOURCE.url, {"0": NEW, "1": NEW | {"inferred": 1}, "2": NEW | {"Units": "Latency (s)"}})
    )
    assert (new.round, new.family, new.chips, new.per_chip, new.suite) == (
        "v6.1", "MI355X", 8, 106517 / 8, "MLPerf inference, datacenter",
    )  # fmt: skip
    assert reasons(apart) == ["inferred from another run", "no throughput"]
    [old] = mlperf.parse(answer(mlperf.SOURCE.url, [OLD]))
    assert (old.submitter, old.family, old.chips, old.per_chip, old.scenario) == ("NVIDIA", "H100", 4, 6043.3, "Server")


@pytest.mark.parametrize(
    ("parse", "told", "reason"),
    [
        (skypilot.parse, catalogue("nebius", "InstanceType,Price\na,1\n"), "of nebius has no column 'AcceleratorName'"),
        (skypilot.parse, catalogue("nebius", NEBIUS.replace("25.60", "call us")), "'call us' is no price"),
        (skypilot.parse, catalogue("nebius", "<html>"), "has no column"),
        (dstack.parse, zipped(b"<html>"), "no zip archive"),
        (dstack.parse, zipped(archive("a,b\n1,2\n")), "has no column 'instance_name'"),
        (dstack.parse, zipped(archive("x", "read.me")), "0 CSV files"),
        (dstack.parse, zipped(archive("0" * 70_000_000)), "unpacks to more"),
        (dstack.parse, answer(f"{dstack.BASE}/aws/version", "<html>"), "is no version"),
        (litellm.parse, answer(litellm.URL, "<html>"), "no JSON"),
        (litellm.parse, answer(litellm.URL, {"gpt-4o": {"price": 1}}), "no model with 'input_cost_per_token'"),
        (litellm.parse, answer(litellm.URL, {"a": DEAR}), "'much' is no price"),
        (openrouter.parse, answer(openrouter.URL, {"models": []}), "no 'data' with 'pricing'"),
        (openrouter.parse, answer(openrouter.URL, {"data": [{"id": "a", "pricing": PER_MILLION}]}),
         "is no price of a token"),
        (mlperf.parse, answer(mlperf.SOURCE.url, []), "no list of results"),
        (mlperf.parse, answer(mlperf.SOURCE.url, [{"Organization": "AMD"}]), "no field 'Division'"),
        (mlperf.parse, answer(mlperf.SOURCE.url, [NEW | {"Result": "fast"}]), "'fast' is no result"),
    ],
)  # fmt: skip
def test_another_shape_is_a_failure_that_names_its_place(parse, told: Answer, reason: str) -> None:
    with pytest.raises(LayoutChangedError, match=reason):
        parse(told)


def test_a_week_of_prices_comes_in_and_a_repeat_changes_nothing(tmp_path, monkeypatch) -> None:
    sources = [skypilot.SOURCE, dstack.SOURCE, litellm.SOURCE, openrouter.SOURCE, mlperf.SOURCE]
    monkeypatch.setattr("ingest.sources.found", lambda _: [_small(source) for source in sources])
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        web.add(f"{skypilot.BASE}/nebius/vms.csv", Told(NEBIUS.encode(), etag='"n"'))
        web.add(f"{dstack.BASE}/aws/version", Told(b"20261110-7"))
        web.add(f"{dstack.BASE}/aws/20261110-7/catalog.zip", Told(archive(CATALOGUE)))
        web.add(litellm.URL, Told(json.dumps(LITELLM).encode()))
        web.add(openrouter.URL, Told(json.dumps(OPENROUTER).encode()))
        web.add(mlperf.SOURCE.url, Told(json.dumps({"0": NEW}).encode()))
        status, printed = run(data, curated, web.url, only=[source.key for source in sources])
        assert status == 0, printed
        store = Store(data)
        assert [len(store.read(name)) for name in ("token_prices", "benchmarks")] == [3, 1]
        held = store.read("prices")
        assert set(held[held["source"] != "curated"]["source"]) == {"skypilot", "dstack"}
        head = store.head()
        run(data, curated, web.url, now=LATER, only=[source.key for source in sources])
        assert Store(data).head() == head
        changed = LITELLM | {"gpt-4o": LITELLM["gpt-4o"] | {"output_cost_per_token": 8e-06}}
        web.add(litellm.URL, Told(json.dumps(changed).encode()))
        run(data, curated, web.url, now=LATER, only=["litellm"])
        web.add(
            litellm.URL, Told(json.dumps({name: one for name, one in changed.items() if "llama" not in name}).encode())
        )
        run(data, curated, web.url, now=LATER + timedelta(days=7), only=["litellm"])
    prices = Store(data).read("token_prices")
    assert sorted(prices[prices["model"] == "gpt-4o"]["usd_output"]) == [8.0, 10.0]
    assert prices[prices["model"] == "llama-one"].sort_values("day")["gone"].to_list() == [False, True]


BROKEN = {
    skypilot.KEY: (f"{skypilot.BASE}/nebius/vms.csv", NEBIUS.encode(),
                   NEBIUS.replace("AcceleratorName", "GPU").encode(), "nebius has no column 'AcceleratorName'"),
    litellm.SOURCE.key: (litellm.URL, json.dumps(LITELLM).encode(), json.dumps([LITELLM]).encode(),
                         "no model with 'input_cost_per_token'"),
    openrouter.SOURCE.key: (openrouter.URL, json.dumps(OPENROUTER).encode(),
                            json.dumps(OPENROUTER).replace('"0.0000025"', '"ask us"').encode(), "'ask us' is no price"),
    mlperf.KEY: (mlperf.SOURCE.url, json.dumps({"0": NEW}).encode(), b"<html>Not found</html>", "no JSON"),
}  # fmt: skip
"""Source -> its address, a good answer, one of another shape, header or with words for a number, and what is said."""


def test_a_changed_shape_header_or_number_costs_its_source_one_week(tmp_path, monkeypatch) -> None:
    sources = [skypilot.SOURCE, dstack.SOURCE, litellm.SOURCE, openrouter.SOURCE, mlperf.SOURCE]
    monkeypatch.setattr("ingest.sources.found", lambda _: [_small(source) for source in sources])
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        web.add(f"{dstack.BASE}/aws/version", Told(b"20261110-7"))
        web.add(f"{dstack.BASE}/aws/20261110-7/catalog.zip", Told(archive(CATALOGUE)))

        def week(which: int, number: int) -> dict[str, tuple[str, str]]:
            for url, *bodies, _ in BROKEN.values():
                web.add(url, Told(bodies[which]))
            run(data, curated, web.url, only=[*BROKEN, "dstack"], now=NOW + timedelta(weeks=number))
            rows = Store(data).outcomes().sort_values("at").groupby("source").tail(1)
            return {row["source"]: (row["outcome"], row["reason"]) for row in rows.to_dict("records")}

        good = week(0, 0)
        held = {name: len(Store(data).read(name)) for name in ("prices", "token_prices", "benchmarks")}
        bad = week(1, 1)
        kept = {name: len(Store(data).read(name)) for name in held}
        after = week(0, 2)
    assert {outcome for outcome, _ in good.values()} == {"updated"}
    assert {key: bad[key][0] for key in bad} == dict.fromkeys(BROKEN, "failed") | {"dstack": "unchanged"}
    assert [key for key, (*_, words) in BROKEN.items() if words not in bad[key][1]] == []
    assert kept == held
    assert {outcome for outcome, _ in after.values()} <= {"updated", "unchanged"}


def test_a_list_that_is_met_again_unchanged_is_seen_again_without_a_new_row(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("ingest.sources.found", lambda _: [_small(skypilot.SOURCE)])
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    url = f"{skypilot.BASE}/nebius/vms.csv"

    def seen() -> list[str]:
        found = Dataset.open(data=data).listed_prices(LATER.date())
        return sorted({f"{day:%Y-%m-%d}" for day in found.loc[found["source"] == "skypilot", "seen"]})

    with Replay() as web:
        web.add(url, Told(NEBIUS.encode(), etag='"n"'))
        run(data, curated, web.url, only=["skypilot"])
        rows = len(Store(data).read("prices"))
        run(data, curated, web.url, now=LATER, only=["skypilot"])
        run(data, curated, offline=True, now=LATER + timedelta(days=7), only=["skypilot"])
    assert len(Store(data).read("prices")) == rows
    assert Store(data).outcomes().sort_values("at")["lists"].to_list() == [url, url, ""]
    assert seen() == ["2026-11-20"]  # the release was made before the second refresh, which changed nothing
    store = Store(data)
    with store.writer():
        store.upsert("token_prices", [TokenPrice("a", "b", LATER.date(), source="c", source_url=url)], LATER)
        store.publish(LATER)
    assert seen() == ["2026-11-27"]


def _small(source: Source) -> Source:
    return replace(source, at_least=1)
