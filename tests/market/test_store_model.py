"""Whatever is written, withdrawn, published or taken back, the store holds what a plain dictionary would."""

import tempfile

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from market.records import Rate, Text
from market.store import Change, Store
from tests.market.store_rows import NOW

KEYS = st.sampled_from(["a", "b", "c", "d"])
TEXTS = st.sampled_from(["", "one", "two", "1", "|x=1:1", "'"]) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=5
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("upsert"), st.lists(st.tuples(KEYS, TEXTS), max_size=4)),
        st.tuples(st.just("withdraw"), st.lists(KEYS, max_size=3)),
        st.tuples(st.just("publish"), st.none()),
        st.tuples(st.just("roll back"), st.integers(0, 5)),
    ),
    max_size=7,
)


class Model:
    """The dictionary, and what it held at each release."""

    def __init__(self) -> None:
        self.rows: dict[str, str] = {}
        self.released: list[dict[str, str]] = []

    def upsert(self, rows: list[tuple[str, str]]) -> Change:
        wanted = dict(rows)
        added = sum(key not in self.rows for key in wanted)
        changed = sum(key in self.rows and self.rows[key] != text for key, text in wanted.items())
        self.rows.update(wanted)
        return Change(added=added, changed=changed)

    def withdraw(self, keys: list[str]) -> Change:
        gone = {key for key in keys if key in self.rows}
        self.rows = {key: text for key, text in self.rows.items() if key not in gone}
        return Change(withdrawn=len(gone))

    def publish(self) -> bool:
        if self.rows == (self.released[-1] if self.released else {}):
            return False
        self.released.append(dict(self.rows))
        return True


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_any_sequence_of_steps_leaves_what_a_dictionary_would_hold(steps: list[tuple[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, model = Store(folder), Model()
        for step, given_rows in steps:
            take(step, given_rows, store, model)
            assert held(store) == model.rows
        for release, rows in zip(store.releases()["versions"], model.released, strict=True):
            assert held(store, pd.Series({"versions": release})) == rows


def take(step: str, rows: object, store: Store, model: Model) -> None:
    if step == "upsert":
        assert isinstance(rows, list)
        assert store.upsert("texts", [Text(*row) for row in rows], NOW) == model.upsert(rows)
    elif step == "withdraw":
        assert isinstance(rows, list)
        assert store.withdraw("texts", pd.DataFrame({"document_id": rows}, dtype="str"), NOW) == model.withdraw(rows)
    elif step == "publish":
        assert (store.publish(NOW) is not None) == model.publish()
    elif model.released:
        number = min(int(str(rows)), len(model.released) - 1)
        store.roll_back(store.releases()["release"].iloc[number], NOW)
        model.rows = dict(model.released[number])
        model.released.append(dict(model.rows))


def held(store: Store, release: "pd.Series | None" = None) -> dict[str, str]:
    import json

    version = None if release is None else json.loads(release["versions"]).get("texts")
    if release is not None and version is None:
        return {}
    rows = store.read("texts", version)
    return dict(zip(rows["document_id"], rows["text"], strict=True))


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(["USD", "JPY"]), st.dates(), st.floats(0.0001, 1e6)), min_size=1, max_size=5))
def test_numbers_and_days_come_back_exactly(rates: list[tuple[str, object, float]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(folder)
        rows = [Rate(*rate) for rate in rates]  # type: ignore[arg-type]
        store.upsert("rates", rows, NOW)

        read = store.rows("rates").to_pylist()

        wanted = {(row.currency, row.day): row.per_euro for row in rows}
        assert {(row["currency"], row["day"]): row["per_euro"] for row in read} == wanted
        assert not store.upsert("rates", store.read("rates"), NOW)
