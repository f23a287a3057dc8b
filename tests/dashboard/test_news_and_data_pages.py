"""News and Data, run headless over the real data with invented documents beside it, over none and over one row."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import downloads, provenance, story
from market import Dataset
from market.store import Store
from tests.dashboard import small_data, told
from tests.dashboard.headless import words

NEWS, DATA = "news", "data"
PAGES = [NEWS, DATA]
Visit = Callable[..., AppTest]


@pytest.fixture(scope="module")
def store(told_store: Path) -> Path:
    return told_store


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    """A function from a dataset's folder, a view and a query to that page, run."""
    return open_page


def test_news_lists_stories_newest_first(visit: Visit, store: Path) -> None:
    test = visit(store, NEWS)
    said = words(test)
    assert "more of inference than of training: " in said
    titles = [element.value for element in test.markdown if element.value.startswith("**[")]
    assert len(titles) == 19  # the hostile title has no address to lead to
    assert "alquiler de GPU" in titles[0]
    assert said.count("Invented house sees inference ahead by 2027") == 1
    assert "2 outlets, 2 independent origins · Also at [other.example](https://other.example/two)" in said


def test_one_text_in_many_outlets_is_one_origin(visit: Visit, tmp_path: Path) -> None:
    heard = [told.document(name, title="Told again", url=f"https://{name}.example/x", site=f"{name}.example", story="s",
                           copy_of="" if name == "a" else "a", published_on=f"2026-11-0{n}")
             for n, name in enumerate("abc", 1)]  # fmt: skip
    data = small_data.build(tmp_path / "store")
    store = Store(data)
    with store.writer():
        store.upsert("documents", heard, told.NOW)
        store.publish(told.NOW)
    said = words(visit(data, NEWS))
    assert "**[Told again](https://a.example/x)**" in said
    assert "3 outlets, 1 origin · The same words at [c.example](https://c.example/x), [b.example]" in said


def test_a_read_figure_shows_its_words_both_readings_and_why_it_is_in_review(visit: Visit, store: Path) -> None:
    said = words(visit(store, NEWS, q='"consultora inventada"'))
    assert "1 story in 1 document" in said
    assert "◇ **$40bn** · Market size" in said
    assert "in review: magnitude doubtful; rental market" in said
    assert "As written: $40,000bn. Taken as: $40bn." in said
    assert ":orange-background[40 billones de dólares] en 2030" in said


def test_a_document_says_what_it_leans_to_and_by_which_words(visit: Visit, store: Path) -> None:
    said = words(visit(store, NEWS, **{"from": "2026-10", "to": "2026-10"}))
    assert "● mostly of training (training: training 3; inference: inference 1)" in said


def test_kinds_of_source_are_told_apart(visit: Visit, store: Path) -> None:
    assert "diario.example · 18 Nov 2026 · Spanish · added by hand" in words(visit(store, NEWS, kind="added"))
    assert "private: it leaves this dataset in no export" in words(visit(store, NEWS, kind="added"))
    feeds = words(visit(store, NEWS, kind="feeds"))
    assert "· news feed" in feeds
    assert "· cited page" not in feeds
    assert "· cited page" in words(visit(store, NEWS, kind="curated"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"site": "Groq Helsinki (Equinix)"}, "Operational"),
        ({"programme": "EU AI Factory"}, "sites in the table of sites"),
        ({"company": ["Groq", "Meta"]}, "stories in"),
        ({"from": "2026-10", "to": "2026-10"}, "Larger training runs are planned"),
        ({"topic": "gpu_rental", "lean": "inference", "language": "es"}, "1 story in 1 document"),
    ],
)
def test_links_lead_to_what_they_name(visit: Visit, store: Path, query: dict[str, str], expected: str) -> None:
    test = visit(store, NEWS, **query)
    assert expected in words(test)
    assert not test.info


def test_a_deal_shows_its_row(visit: Visit, store: Path) -> None:
    deals = Dataset.open(data=store).table("deals")
    row = deals[deals["seller"] == "Groq"].iloc[0]
    assert f"{row['buyer']} and Groq" in words(visit(store, NEWS, deal=row["deal_id"]))


def test_a_click_on_a_tag_filters_and_goes_back_to_the_first_page(visit: Visit, store: Path) -> None:
    test = visit(store, NEWS, page="2")
    narrow = next(group for group in test.get("button_group") if group.key == "narrow")
    narrow.set_value("company:NVIDIA").run()
    assert not test.exception
    assert test.session_state["_kept"]["company"] == ["NVIDIA"]
    assert test.session_state["_kept"]["page"] == []


def test_wrong_values_in_a_link_are_repaired_with_a_notice(visit: Visit, store: Path) -> None:
    test = visit(store, NEWS, topic="nosuch", site="Nowhere", page="999", **{"from": "2019-13"})
    assert len(test.info) == 4
    assert "stories in" in words(test)


def test_nothing_found_says_by_which_filters_and_offers_a_way_back(visit: Visit, store: Path) -> None:
    test = visit(store, NEWS, q="nosuchword", topic="chips")
    assert "hidden by Search titles, leads and quotes: nosuchword" in words(test)
    next(button for button in test.button if button.label == "Reset all filters").click()
    test.run()
    assert "stories in" in words(test)


def test_data_tells_how_each_source_stands(visit: Visit, store: Path) -> None:
    test = visit(store, DATA)
    said = words(test)
    assert "3 of " in said  # the fourth that the run named was skipped
    assert "sources asked, 1 failed" in said
    sources, releases = (frame.value for frame in test.dataframe[:2])
    assert sources["state"][0] == "failed: the answer is a captcha page; last good 2026-11-08"
    assert releases["release"].tolist() == ["2026-W47.2", "2026-W47.1"]
    assert releases["added"].tolist()[0] == 9


def test_a_run_that_asked_nobody_is_not_told_as_one_that_went_well() -> None:
    rows = pd.DataFrame({"outcome": ["Skipped", "Skipped", None], "state": ["skipped: offline"] * 2 + ["never asked"]})
    assert provenance._sources_title(rows) == "The last run worked without the web: none of 3 sources was asked"
    assert provenance._sources_title(rows.tail(1)).startswith("No refresh from the web yet")
    assert provenance._sources_title(rows.replace("Skipped", "Updated")) == "2 of 3 sources asked, none failed"


def test_the_review_queue_shows_the_passage(visit: Visit, store: Path) -> None:
    said = words(visit(store, DATA))
    assert "1 row that the program read and is not sure of" in said
    assert ":orange-background[40 billones de dólares]" in said


def test_the_release_can_be_cited(visit: Visit, store: Path) -> None:
    codes = [code.value for code in visit(store, DATA).code]
    assert any(text.startswith("Crossover:") and "Release 2026-W47.2, 22 Nov 2026" in text for text in codes)
    assert any(text.startswith("@misc{crossover_2026w47_2,") and "release=2026-W47.2" in text for text in codes)


def test_the_dictionary_explains_the_table_and_the_words_chosen(visit: Visit, store: Path) -> None:
    frames = [frame.value for frame in visit(store, DATA, table="deals", words="bound").dataframe[-2:]]
    assert "buyer" in frames[0]["Column"].tolist()
    assert "not_before" in frames[1]["Word"].tolist()


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_dataset_says_that_there_is_nothing(visit: Visit, tmp_path: Path, page: str) -> None:
    said = words(visit(small_data.build(tmp_path / "d"), page))
    assert ("No document in this release." if page == NEWS else "No row waits for a review") in said


@pytest.mark.parametrize("page", PAGES)
def test_one_document_is_enough(visit: Visit, tmp_path: Path, page: str) -> None:
    folder = small_data.build(tmp_path / "d")
    store = Store(folder)
    with store.writer():
        store.upsert("documents", told.DOCUMENTS[:1], told.NOW)
        store.publish(told.NOW)
    test = visit(folder, page)
    if page == NEWS:
        assert "1 story in 1 document" in words(test)
    else:
        assert "documents · 1" in [button.proto.label for button in test.get("download_button")]


@pytest.mark.parametrize("page", PAGES)
def test_no_dataset_is_one_clear_sentence(visit: Visit, tmp_path: Path, page: str) -> None:
    assert "ingest refresh" in words(visit(tmp_path / "none", page))


@pytest.mark.parametrize("page", PAGES)
def test_hostile_words_stay_text(visit: Visit, store: Path, page: str) -> None:
    test = visit(store, page, **({"kind": "feeds"} if page == NEWS else {}))
    said = "\n".join(str(element.value) for kind in (test.markdown, test.caption) for element in kind)
    assert "alert" in said  # on the Data page, as a row that this release added
    assert not re.search(r"(?<!\\)(<script|\]\(javascript|:red\[|\$x\^|<b>)", said)


def test_the_package_carries_every_table_and_nothing_private(store: Path) -> None:
    dataset = Dataset.open(data=store)
    with zipfile.ZipFile(io.BytesIO(downloads.zipped(dataset, "csv"))) as archive:
        names = {Path(name).name for name in archive.namelist()}
        content = b"".join(archive.read(name) for name in archive.namelist())
    assert {"figures.csv", "claims.csv", "documents.csv", "datapackage.json", "LICENCE"} <= names
    assert b"Larger training runs are planned" in content
    assert b"A note of my own" not in content
    assert "40 billones de dólares en 2030".encode() not in content


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"quote": "10 and 10", "span": "10", "quote_start": 5, "start": 12}, "10 and :orange-background[10]"),
        ({"quote": "10 and 10", "span": "10", "quote_start": None, "start": None}, ":orange-background[10] and 10"),
        ({"quote": "10 and 10", "span": "11", "quote_start": 5, "start": 12}, "10 and 10"),
        ({"quote": "up 10, or so", "span": "10", "quote_start": 0, "start": 3}, "up :orange-background[10]\\, or so"),
        ({"quote": "10 and 10", "span": "", "quote_start": 5, "start": 5}, "10 and 10"),
    ],
)
def test_the_words_that_carry_the_number_are_marked(row: dict[str, object], expected: str) -> None:
    assert story.marked(row) == expected


def test_a_story_tells_some_of_its_figures_without_being_opened(visit: Visit, store: Path) -> None:
    labels = [box.label.replace("\\", "") for box in visit(store, NEWS, company="NVIDIA").expander]
    (alfa,) = [label for label in labels if "$40bn" in label]
    assert alfa.startswith("1 figure, 1 in review · **$40bn** market of GPU as a service, 2030")
    assert any("data-centre revenue, quarter to" in label for label in labels)
    rows = [{"period_end": pd.Timestamp(end)} for end in ("2025-12-31", "2026-03-31")] + [{"claim": "x"}]
    assert [story._end(row) for row in rows] == [739616, 739706, 0]  # days since the year 1


def test_a_company_leads_to_its_page_and_its_sites(visit: Visit, store: Path) -> None:
    links = [link.proto for link in visit(store, NEWS, company="NVIDIA").get("page_link")]
    told = {link.label: link.query_string for link in links}
    assert told["NVIDIA in figures"] == "firm=NVIDIA"
    assert told["4 sites of NVIDIA on the map"] == "operator=NVIDIA"


def test_what_is_chosen_out_of_sight_can_be_taken_back(visit: Visit, store: Path) -> None:
    test = visit(store, NEWS, kind="curated", **{"from": "2026-01", "to": "2026-03"})
    labels = {button.label: button for button in test.button}
    assert "Kind of source: Cited page ✕" in {label.replace("\\", "") for label in labels}
    next(button for label, button in labels.items() if label.startswith("Jan 2026 to Mar 2026")).click()
    test.run()
    assert test.session_state["_kept"]["from"] == test.session_state["_kept"]["to"] == []


def test_data_tells_what_a_release_changed(visit: Visit, store: Path) -> None:
    said = words(visit(store, DATA))
    stale = r"(\d+ views? gone stale, )?"  # of the curated ones, some may have turned a year old between the two
    assert re.search(rf"\*\*Release 2026-W47\.2 against 2026-W47\.1\*\*: {stale}3 rows read by the program\.", said)
