"""Which documents tell one story, and which only repeat another's words: cases worked out by hand."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest

from market import origins
from market.records import Document, Figure
from market.stories import COPIED, folded, likeness, signature, story
from market.tables import TABLES

DAY = date(2026, 11, 20)
AGENCY = (
    "Alpha Research expects spending on inference to reach $72 billion in 2026 and to pass training for the first "
    "time, the firm said on Thursday. Its analysts count servers, networks and the racks that hold them, and leave out "
    "buildings and land. Large clouds pay for most of it, while smaller sellers of rented accelerators grow faster "
    "from a low base. The firm had expected the crossing a year later. It names cheaper tokens and longer answers as "
    "the reasons, and warns that the count rests on what companies choose to disclose."
)
WORDS = AGENCY.split()


def document(name: str, title: str, text: str = "", **told: Any) -> Document:
    day = told.pop("published_day", DAY)
    usual = {"source": "wire", "site": f"{name}.example", "language": "en", "published_day": day,
             "published_precision": "day", "fetched_at": datetime(2026, 11, 21, tzinfo=UTC),
             "signature": signature(text), "story": story(title, day)}  # fmt: skip
    return Document(document_id=name, title=title, **(usual | told))


def fold(*documents: Document) -> dict[str, Document]:
    held = {one.document_id: one for one in documents}
    return held | {one.document_id: one for one in folded(documents, list(held))}


def told_apart(*documents: Document) -> bool:
    return len({one.story for one in fold(*documents).values()}) == len(documents)


def test_case_accents_and_punctuation_do_not_count() -> None:
    assert story("Alfa alquila 1.000 GPU: «más» cómputo", DAY) == story("ALFA ALQUILA 1.000 GPU - mas computo", DAY)


def test_other_words_or_another_day_make_another_story() -> None:
    one = story("Alpha rents chips", DAY)
    assert one != story("Alpha buys chips", DAY)
    assert one != story("Alpha rents chips", date(2026, 11, 21))


def test_no_title_is_no_story() -> None:
    assert story(" … ", DAY) == ""


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        (AGENCY, True),
        (AGENCY.upper().replace(",", ""), True),
        (" ".join(WORDS[:65]), True),
        ("The desk writes: " + AGENCY.replace("the firm said on Thursday", "it said"), True),
        (" ".join(WORDS[:20]), False),
        (" ".join(random.Random(4).sample(WORDS, len(WORDS))), False),
        ("Beta Bank thinks otherwise. " * 8, False),
    ],
)
def test_a_copy_is_known_by_its_words(other: str, copied: bool) -> None:
    assert (likeness(signature(AGENCY), signature(other)) >= COPIED) is copied


def test_the_estimate_is_near_the_true_share_of_common_shingles() -> None:
    draw = random.Random(7)
    words = [f"w{number}" for number in range(300)]
    for kept in (60, 120, 200, 280):
        other = words[:kept] + [f"x{draw.random()}" for _ in range(300 - kept)]
        one, two = ({tuple(text[place : place + 3]) for place in range(298)} for text in (words, other))
        true = len(one & two) / len(one | two)
        assert likeness(signature(" ".join(words)), signature(" ".join(other))) == pytest.approx(true, abs=0.2)


def test_an_agency_text_in_twenty_outlets_is_one_story_with_one_original() -> None:
    papers = [document(f"p{number:02}", f"Headline {number}", f"Desk {number}. {AGENCY}") for number in range(20)]
    first = document("agency", "Inference to pass training", AGENCY, published_day=DAY - timedelta(days=1))
    held = fold(*papers, first)
    assert {one.story for one in held.values()} == {first.story}
    assert {one.copy_of for name, one in held.items() if name != "agency"} == {"agency"}
    assert held["agency"].copy_of == ""


def test_the_order_of_arrival_decides_nothing_but_who_is_touched() -> None:
    papers = [document(f"p{number}", f"Headline {number}", AGENCY) for number in range(4)]
    whole = fold(*papers)
    bit_by_bit: dict[str, Document] = {}
    for one in reversed(papers):
        bit_by_bit[one.document_id] = one
        bit_by_bit |= {new.document_id: new for new in folded(bit_by_bit.values(), [one.document_id])}
    assert {name: one.copy_of for name, one in bit_by_bit.items()} == {name: one.copy_of for name, one in whole.items()}
    assert len({one.story for one in bit_by_bit.values()}) == 1
    assert list(folded(whole.values(), list(whole))) == []


def test_an_older_original_that_comes_late_is_that_of_all_though_it_is_like_one_copy_alone() -> None:
    def signed(*values: str) -> str:
        return "".join(value * count for value, count in (("aaaa", 20), (values[0], 22), (values[1], 22))) + ":"

    first = document("b", "One", signature=signed("bbbb", "cccc"))
    copy = document("c", "Two", signature=signed("bbbb", "dddd"))  # 42 of 64 values as the first
    held = fold(first, copy)
    assert (held["b"].copy_of, held["c"].copy_of) == ("", "b")
    late = document("a", "Three", signature=signed("eeee", "dddd"), published_day=DAY - timedelta(days=1))
    assert likeness(late.signature, first.signature) < COPIED < likeness(late.signature, copy.signature)
    now = {one.document_id: one for one in folded([*held.values(), late], ["a"])}
    assert {name: one.copy_of for name, one in now.items()} == {"b": "a", "c": "a"}
    assert {one.story for one in now.values()} == {late.story}


def test_a_text_with_another_amount_is_no_copy() -> None:
    other = document("b", "Other words here", AGENCY.replace("$72 billion", "$720 billion"))
    held = fold(document("a", "A headline", AGENCY), other)
    assert held["b"].copy_of == ""
    assert held["a"].story != held["b"].story


def test_a_cut_copy_without_the_amount_is_a_copy() -> None:
    held = fold(
        document("a", "A headline", AGENCY), document("b", "Other words", AGENCY.replace("$72 billion", "much"))
    )
    assert held["b"].copy_of == "a"


def test_copies_more_than_three_days_apart_are_two_stories() -> None:
    late = document("b", "Other words", AGENCY, published_day=DAY + timedelta(days=4))
    assert told_apart(document("a", "A headline", AGENCY), late)


def test_two_reports_of_one_event_are_one_story_of_two_origins() -> None:
    one = document("a", "NVIDIA licenses Groq chip technology for inference", AGENCY, companies="NVIDIA;Groq")
    two = document("b", "Groq licenses chip technology for inference to NVIDIA", "Quite other words. " * 20,
                   companies="Groq;NVIDIA")  # fmt: skip
    held = fold(one, two)
    assert held["a"].story == held["b"].story
    assert held["a"].copy_of == held["b"].copy_of == ""


@pytest.mark.parametrize(
    ("one", "two", "companies"),
    [
        ("Alpha raises 20 million for data centre", "Beta raises 20 million for data centre", ("Alpha", "Beta")),
        ("Alpha to spend $20 billion on chips in 2027", "Alpha to spend $200 billion on chips in 2027", ("Alpha",) * 2),
        ("Weekly round-up", "Weekly round-up of prices and more of them", ("", "")),
        ("NVIDIA results", "NVIDIA licence", ("NVIDIA", "NVIDIA")),
    ],
)
def test_headlines_that_only_look_alike_are_two_stories(one: str, two: str, companies: tuple[str, str]) -> None:
    assert told_apart(document("a", one, companies=companies[0]), document("b", two, companies=companies[1]))


def test_only_what_lies_near_a_touched_document_is_looked_at() -> None:
    old = [document(f"o{number}", f"Old {number}", AGENCY, published_day=date(2025, 1, 1)) for number in range(2)]
    new = document("n", "New", AGENCY)
    assert list(folded([*old, new], ["n"])) == []


# Second origins


def read(document_id: str, **told: Any) -> Figure:
    usual = {"publisher": "Alpha Research", "metric": "spending", "workload": "inference", "value": 72.0,
             "unit": "USD_bn", "kind": "forecast", "origin": "read", "period_start": date(2026, 1, 1),
             "period_end": date(2026, 12, 31)}  # fmt: skip
    return Figure(document_id=document_id, **(usual | told))


def reasons(figures: list[Figure], documents: list[Document]) -> list[str]:
    names = [column.name for column in TABLES["figures"].columns]
    rows = pd.DataFrame([vars(figure) for figure in figures], columns=names)
    return list(origins.confirmed("figures", rows, pd.DataFrame([vars(one) for one in documents])))


def test_the_same_number_in_an_independent_report_is_a_second_origin() -> None:
    two = [document("a", "One"), document("b", "Two")]
    assert reasons([read("a"), read("b", reasons="said twice")], two) == [
        "second origin: b.example", "said twice;second origin: a.example",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("second", "other"),
    [
        ({"copy_of": "a"}, {}),
        ({"site": "a.example"}, {}),
        ({}, {"value": 73.0}),
        ({}, {"publisher": "Beta Bank"}),
        ({}, {"standing": "review"}),
        ({}, {"origin": "api"}),
    ],
)
def test_a_copy_the_same_site_or_another_statement_is_none(second: dict[str, str], other: dict[str, Any]) -> None:
    two = [document("a", "One"), document("b", "Two", **second)]
    assert reasons([read("a"), read("b", **other)], two) == ["", ""]


def test_a_number_by_nobody_named_is_not_confirmed() -> None:
    assert reasons([read("a", publisher=""), read("b", publisher="")], [document("a", "1"), document("b", "2")]) == [
        "", "",
    ]  # fmt: skip
