"""One pass over a text finds what a search for each entry finds."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import cues
from ingest.reading.beginnings import heads, spellings
from ingest.reading.entries import entries, whole
from ingest.reading.lexicon import Lexicon, Table
from ingest.reading.notation import lead_of, parsed
from ingest.reading.pieces import MANY, Piece
from ingest.reading.reach import ANY, ANY_LETTER, Reach
from ingest.reading.words import field, measures, spans, tenses, workloads
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
    ("pattern", "text", "ends", "onward"),
    [
        (r"cap-?ex", "cap", set(), {"-", "e"}),
        (r"f[ae]ll\w* by", "fallen", set(), {" ", ANY_LETTER}),
        (r"\d{1,2}\s+y", "00 ", set(), {" ", "y"}),
        (r"(?:a|an) hour", "a ", set(), {"h"}),
        (r"in\s+(?:a|the)\s+row", "in the r", set(), {"o"}),
        (r"\bQ[1-2]\b", "q0", {2}, set()),
        (r"US(?!\w)(?!\$)", "usa", set(), set()),
        (r"\b(?:mar|may)\b\.?(?=\s)", "may.", {3, 4}, set()),
        (r"20\d\d\s*(?:Q|first|[4-6]th)", "0000", set(), {" ", "q", "f", "0", "4", "5", "6"}),
        (r"spend\w*(?: (?:on|for))?", "spends on", {5, 6, 9}, set()),
        (r"(?P<q>one|two) or (?P=q)", "one or ", {7}, {ANY}),
        (r"up [^.;]{0,3}\bby", "up ab by", {8}, set()),
        (r"(?:no|not|nor)(?! more)", "not", {2, 3}, set()),
    ],
)
def test_a_text_goes_so_far_along_a_pattern(pattern: str, text: str, ends: set[int], onward: set[str]) -> None:
    """Where it may end is the same whether the text goes on or not; what may follow is asked only if it does."""
    reach, whole_text = Reach(parsed(pattern), text, cut=True), Reach(parsed(pattern), text)
    assert (reach.ends, reach.onward) == (ends, onward)
    assert whole_text.ends == ends


@pytest.mark.parametrize(
    ("pattern", "lead"),
    [
        ("Spend on", "spend "), ("spends?", "spend"), (r"spend\w*", "spend"), (r"in\s+the", "in "), (r"in\s*the", "in"),
        ("wood ?chips", "wood"), ("H100s", "h000s"), ("(?:a|b)", ""), ("a?b", ""), ("[ab]c", ""), (", but", ""),
    ],
)  # fmt: skip
def test_the_plain_text_that_a_way_begins_with(pattern: str, lead: str) -> None:
    assert lead_of(pattern, 0, len(pattern)) == lead


def test_what_a_search_matches_is_never_given_up() -> None:
    """Patterns are gone along before they are compiled: wherever `re` finds one, the text goes along it so far."""
    seen = 0
    patterns = [pattern for _, _, pattern in spans.WAYS[::4]]
    patterns += [whole(one) for _, written in measures.METRICS for one in entries(written) if one[0] != "-"][::4]
    for pattern in patterns:
        pieces, compiled = parsed(pattern), re.compile(pattern, re.IGNORECASE)
        for text in PASSAGES[::3]:
            low = text.lower()
            for found in compiled.finditer(text) if len(low) == len(text) else ():
                folded = re.sub(r"\s", " ", re.sub("[0-9]", "0", low))
                assert found.end() in Reach(pieces, folded, found.start()).ends, (pattern, found[0])
                near = Reach(pieces, folded[found.start() : found.start() + 4], cut=True)
                assert near.ends or near.onward, (pattern, found[0])
                seen += 1
    assert seen > 50


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
        heads(parsed(pattern))


def test_an_entry_that_begins_with_any_word_is_found_in_the_order_of_the_text() -> None:
    rows: Table = (("name", r"(?-i:[A-Z])\w+['’]s pay"), ("plain", "pay rise | boss"))
    told = Lexicon({"t": rows}, {}).find("The boss, Ann's pay, Bob’s pay; ann's pay rise")["t"]
    assert [(cue.start, cue.label) for cue in told] == [(4, "plain"), (10, "name"), (21, "name"), (38, "plain")]


def test_a_pattern_that_is_tried_often_in_vain_is_found_where_it_stands_at_last() -> None:
    lexicon = Lexicon({"t": (("far", r"from \w+ (?:[^.]{0,80} )?to (?P<end>\d+)"),)}, {})
    for number in range(30):
        assert not lexicon.find(f"From here {'x' * number} and so on, and so on, and never to that number")
    told = lexicon.find(f"From here {'x ' * 20}to 70. From there to 8")["t"]
    assert [cue.match["end"] for cue in told if cue.match] == ["70", "8"]


@pytest.mark.parametrize("text", ["in İzmit: from here to ſome", "FROM\u00a0HERE\tTO SOME", "from there to ıt"])
def test_letters_that_fold_in_odd_ways_cost_no_find(text: str) -> None:
    """Patterns are gone along in lower case, letter by letter, which some letters would upset."""
    lexicon = Lexicon({"t": (("way", r"from (?:here|there) to (?:some|it)(?= |\W|\Z)"),)}, {})
    searched = [one.span() for one in re.finditer(r"from\s(?:here|there)\sto\s(?:some|it)", text, re.IGNORECASE)]
    assert [(cue.start, cue.end) for cue in lexicon.find(text)["t"]] == searched != []


def test_entries_are_parted_outside_brackets_only() -> None:
    assert list(entries("a | b (?:c | d)\n  e\\( | f ")) == ["a", "b (?:c | d)", "e\\(", "f"]


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("Ab?", [("text", "a"), ("repeat", (0, 1, True, [("text", "b")]))]),
        (r"\b(?:a|(?P<n>b\.))", [("boundary", None), ("either", [[("text", "a")], [("text", "b"), ("text", ".")]])]),
        (r"(?:one(?: or)? )(?:two|four)3", [("text", "one"), ("repeat", (0, 1, True, [("text", " or")])), ("text", " "),
                                           ("words", ("two", "four")), ("figures", "3")]),
        (r"[^a]\w+?", [("one", None), ("repeat", (1, MANY, False, [("letter", None)]))]),
        (r"[\s-]{2,3}", [("repeat", (2, 3, True, [("one", frozenset(" -"))]))]),
        (r"(?!\w)(?<=a)(?-i:X)\1\Z", [("no letter", None), ("look", None), ("apart", [("text", "x")]), ("again", None),
                                      ("look", None)]),
        (r"(?P<q>a)(?P=q)[A-C]", [("text", "a"), ("again", None), ("one", frozenset("abc"))]),
    ],
)  # fmt: skip
def test_a_pattern_is_taken_to_pieces(pattern: str, pieces: list[Piece]) -> None:
    assert _plain(parsed(pattern)) == pieces


def _plain(pieces: Iterable[Piece]) -> list[Piece]:
    """All of them, however deep they stand, as lists."""
    out: list[Piece] = []
    for sort, said in pieces:
        if sort == "either":
            said = [_plain(way) for way in said.every]
        elif sort == "repeat":
            said = (*said[:3], _plain(said[3]))
        elif sort == "apart":
            said = _plain(said)
        out.append((sort, said))
    return out


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", r"\x41", "(?:a|(b)", "a(?:|b", "*a", "a{b}"])
def test_a_pattern_that_is_not_understood_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"not understood|too many"):
        _plain(parsed(pattern))


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
                    assert _plain(parsed(whole(entry))), entry
                    assert heads(parsed(whole(entry))), entry


def test_entries_that_wait_for_their_word_are_found_in_the_order_of_their_table() -> None:
    rows: Table = (("first", r"data (?:center|hall)s?"), ("second", r"(?:data|chip) (?:center|makers?)"),
                   ("third", "data center"), ("fourth", r"dat\w+ center"), ("fifth", r"da|chip makers?"))  # fmt: skip
    lexicon = Lexicon({"t": rows}, {})
    assert "t" not in lexicon.find("a day")
    told = [cue.label for cue in lexicon.find("The data center")["t"]]
    assert told == ["first", "second", "third", "fourth"]
    assert [cue.label for cue in lexicon.find("Chip makers, data halls")["t"]] == ["second", "fifth", "first"]


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"\b(?:in|over|throughout)\s+(?:a|the)\s+year", {"in ", "over", "thro"}),
        (r"(?:the )?(?:\d{1,2}|twelve) months", {"the ", "0 ", "00 ", "twel"}),
        (r"f[ae]ll\w*", {"fall", "fell"}),
        (r"up\w* by|US\b", {"up", "up ", "us "}),
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
                for way in spellings(pieces):
                    assert re.sub("[0-9]", "0", way).startswith(told), entry
