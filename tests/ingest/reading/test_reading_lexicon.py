"""One pass over a text finds what a search for each entry finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import cues
from ingest.reading.beginnings import beginnings, heads, spellings
from ingest.reading.entries import entries, first_words, whole
from ingest.reading.lexicon import Lexicon, Table
from ingest.reading.notation import MANY, Pieces, parsed
from ingest.reading.words import field, measures, tenses, workloads
from tests.ingest.reading.questions import passages

PASSAGES = [row["text"] for row in passages("seen")[::6]]
TABLES: dict[str, Table] = {
    "metric": measures.METRICS,
    "ratio": measures.RATIOS,
    "workload": workloads.WORKLOADS,
    "past": (("past", tenses.PAST),),
    "field": (("field", field.FIELD),),
}


def _searched(rows: Table, text: str) -> set[tuple[int, int]]:
    """(start, rank) of what a plain search for each entry finds at the beginning of a word."""
    found = set()
    for rank, (_, written) in enumerate(rows):
        for entry in entries(written):
            plain = rf"\w*{re.escape(entry[1:])}" if entry.startswith("-") else entry.replace(" ", r"\s")
            pattern = re.compile(rf"(?<!\w)(?:{plain})(?!\w)", re.IGNORECASE)
            plainly = entry.startswith("-") and entry.isascii()  # `-aba` is no end of a name: Alibaba
            found |= {(one.start(), rank) for one in pattern.finditer(text) if not (plainly and one[0].istitle())}
    return found


@pytest.mark.parametrize("table", TABLES)
def test_one_pass_finds_what_a_search_for_each_entry_finds(table: str) -> None:
    seen = 0
    for text in PASSAGES:
        told = {(cue.start, cue.rank) for cue in cues.cues(table, text)}
        assert _searched(TABLES[table], text) <= told
        seen += len(told)
    assert seen > 20


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(["spend", "Spending", "spent", "outlay", "outlays", "capital", "x", "-", " ", "\n", "é"]))
)
def test_any_text_is_gone_over_alike(words: list[str]) -> None:
    rows: Table = (("money", r"spend\w* | outlays? | capital (?:spending|outlay)"), ("end", "-ent"))
    text = " ".join(words)
    told = {(cue.start, cue.rank) for cue in Lexicon({"t": rows}, {}).find(text).get("t", ())}
    assert told == _searched(rows, text)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"cap-?ex", {"cap-ex", "capex"}),
        (r"f[ae]ll\w+ by", {"fall* by", "fell* by"}),
        (r"\d{1,2}\s+y", {"0 y", "00 y"}),
        (r"(?:a|an) hour", {"a hou", "an hou"}),
        (r"in\s+(?:a|the)\s+row", {"in a r", "in the"}),
        (r"\bQ[1-2]\b", {"q0\0"}),
        (r"US(?!\w)(?!\$)", {"us\0"}),
        (r"\b(?:mar|may)\b\.?(?=\s)", {"mar\0", "mar.", "may\0", "may."}),
        (r", (?:but|pero)", {", but", ", per"}),
        (r"20\d\d\s*(?:Q|first)", {"0000q", "0000 q", "0000first", "0000 fir"}),
    ],
)
def test_an_entry_tells_with_which_letters_it_begins(pattern: str, letters: set[str]) -> None:
    assert beginnings(parsed(pattern)) == letters


def test_a_stem_of_few_letters_is_found() -> None:
    lexicon = Lexicon({"t": (("pay", r"pay\w* | go\w+"),)}, {})
    told = lexicon.find("Paying is not pa, a payroll goes, go")["t"]
    assert [cue.start for cue in told] == [0, 20, 28]


def test_several_stems_of_one_word_each_go_on_in_their_own_way() -> None:
    rows: Table = (("long", r"spend\w* on"), ("short", r"spe\w* (?:on|for)"), ("whole", "(?:spending|x) on"))
    told = Lexicon({"t": rows}, {}).find("Spending on, spent on, speed for, spends for, spendings on")["t"]
    assert [(cue.start, cue.label) for cue in told] == [
        (0, "long"), (0, "short"), (0, "whole"), (13, "short"), (23, "short"), (34, "short"), (46, "long"),
        (46, "short"),
    ]  # fmt: skip


def test_spaces_in_a_row_are_one() -> None:
    lexicon = Lexicon({}, {"t": (("years", r"in\s+the\s+(?:next|last)\s+\d+\s+years"),)})
    for text in ("in the next 5 years", "In  the last 12 years", "in \n the  next\t3 years"):
        assert [(cue.start, cue.end) for cue in lexicon.find(text)["t"]] == [(0, len(text))]


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("licen[cs]e(?:d|s)?", ("licenced", "licences", "licence", "licensed", "licenses", "license")),
        ("gast(?:a|ó|ará)", ("gasta", "gastó", "gastará")),
        (r"(?:data[\s-]cent(?:er|re))(?!\w)", ("data center", "data centre", "data-center", "data-centre")),
        (r"gast\w*", ()),
        ("gast(?:a|o(?= de))", ()),
        ("(?:gasta|gastó)+", ()),
    ],
)
def test_an_entry_of_few_ways_is_spelt_out_in_their_order(pattern: str, ways: tuple[str, ...]) -> None:
    assert spellings(parsed(pattern)) == ways


def test_of_several_ways_the_one_that_a_pattern_prefers_is_found() -> None:
    rows: Table = (("longer", "capital(?: spending(?: plans)?)?"), ("shorter", "data (?:cent(?:er|re)|centers)"))
    lexicon = Lexicon({"t": rows}, {})
    text = "Capital\u00a0spending plansfor a data-centre, CAPITAL SPENDING PLANS, data centers"
    told = [(text[cue.start : cue.end], cue.label) for cue in lexicon.find(text)["t"]]
    assert told == [
        ("Capital\u00a0spending", "longer"),
        ("CAPITAL SPENDING PLANS", "longer"),
        ("data centers", "shorter"),
    ]


@pytest.mark.parametrize("pattern", [r"\w+ of", r"\s*the", r"(?:the )?", r"[^a]b"])
def test_an_entry_that_could_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="must begin with"):
        beginnings(parsed(pattern))


def test_entries_are_parted_outside_brackets_only() -> None:
    assert list(entries("a | b (?:c | d)\n  e\\( | f ")) == ["a", "b (?:c | d)", "e\\(", "f"]


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("Ab?", [("text", "a"), ("repeat", (0, 1, True, [("text", "b")]))]),
        (r"\b(?:a|(?P<n>b\.))", [("boundary", None), ("either", [[("text", "a")], [("text", "b"), ("text", ".")]])]),
        (r"[^a]\w+?", [("one", None), ("repeat", (1, MANY, False, [("letter", None)]))]),
        (r"[\s-]{2,3}", [("repeat", (2, 3, True, [("one", frozenset(" -"))]))]),
        (r"(?!\w)(?<=a)(?-i:X)\1\Z", [("no letter", None), ("look", None), ("apart", [("text", "x")]), ("again", None),
                                      ("look", None)]),
        (r"(?P<q>a)(?P=q)[A-C]", [("text", "a"), ("again", None), ("one", frozenset("abc"))]),
    ],
)  # fmt: skip
def test_a_pattern_is_taken_to_pieces(pattern: str, pieces: Pieces) -> None:
    assert parsed(pattern) == pieces


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", r"\x41"])
def test_a_pattern_that_is_not_understood_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"not understood|too many"):
        parsed(pattern)


def test_all_spellings_of_an_entry_match_it() -> None:
    """What `re` makes of an entry and what is read off it here agree."""
    for table in TABLES.values():
        for _, written in table:
            for entry in entries(written):
                if not entry.startswith("-"):
                    for way in spellings(parsed(whole(entry))):
                        assert re.fullmatch(whole(entry), way, re.IGNORECASE), (entry, way)


def test_every_entry_of_the_tables_is_understood() -> None:
    """Most are taken to pieces only when a word comes with which they can begin: a fault would show late."""
    for rows in cues._WORDS.values():
        for _, written in rows:
            for entry in entries(written):
                if not entry.startswith("-"):
                    assert beginnings(parsed(whole(entry))), entry


def test_entries_that_wait_for_their_word_are_found_in_the_order_of_their_table() -> None:
    rows: Table = (("first", r"data (?:center|hall)s?"), ("second", r"(?:data|chip) (?:center|makers?)"),
                   ("third", "data center"), ("fourth", r"dat\w+ center"), ("fifth", r"da|chip makers?"))  # fmt: skip
    lexicon = Lexicon({"t": rows}, {})
    assert "t" not in lexicon.find("a day")
    told = [cue.label for cue in lexicon.find("The data center")["t"]]
    assert told == ["fourth", "first", "second", "third"]
    assert [cue.label for cue in lexicon.find("Chip makers, data halls")["t"]] == ["second", "fifth", "first"]


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"\b(?:in|over|throughout)\s+(?:a|the)\s+year", {"in ", "over", "thro"}),
        (r"(?:the )?(?:\d{1,2}|twelve) months", {"the ", "0 ", "00 ", "twel"}),
        (r"f[ae]ll\w*", {"fall", "fell"}),
        (r"up\w* by|US\b", {"up", "us"}),
        (r"[$€]\d|, but", {"$", "€", ","}),
    ],
)
def test_an_entry_tells_which_word_it_waits_for(pattern: str, keys: set[str]) -> None:
    assert heads(parsed(pattern)) == keys


def test_whatever_an_entry_begins_with_it_has_waited_for() -> None:
    for rows in TABLES.values():
        for _, written in rows:
            for entry in (one for one in entries(written) if not one.startswith("-")):
                pieces = parsed(whole(entry))
                told = tuple(key.rstrip() for key in heads(pieces))
                assert all(begun.startswith(told) for begun in beginnings(pieces)), entry


@pytest.mark.parametrize(
    ("entry", "keys"),
    [
        ("capital (?:spending|outlay)", {"capital "}),
        (r"licen[cs]es?", {"lice"}),
        ("needs? to", {"need"}),
        ("(?<!no )(?:in|off) (?:a|the)", {"in ", "off "}),
        ("(?:chips?|gpu) from", {"chips ", "chip ", "gpu "}),
        ("(?:centros? de|H100)(?: datos)?", {"cent", "h000"}),
        ("wood ?chips", {"wood"}),
        ("(?:a |the )?rack", set()),
        ("a|b", set()),
    ],
)
def test_most_entries_show_plainly_which_word_they_wait_for(entry: str, keys: set[str]) -> None:
    assert first_words(entry) == keys


def test_what_an_entry_shows_plainly_covers_what_it_begins_with() -> None:
    seen = 0
    for rows in cues._WORDS.values():
        for entry in (one for _, written in rows for one in entries(written) if not one.startswith("-")):
            told = tuple(key.rstrip()[:12] for key in first_words(entry))  # a beginning tells no more of a word
            seen += bool(told)
            assert not told or all(begun.startswith(told) for begun in beginnings(parsed(whole(entry)))), entry
    assert seen > 2000


def test_a_space_that_may_be_missing_costs_no_find() -> None:
    lexicon = Lexicon({"t": (("wood", "wood ?chips?"),)}, {})
    assert [cue.start for cue in lexicon.find("Woodchips and wood chips")["t"]] == [0, 14]
