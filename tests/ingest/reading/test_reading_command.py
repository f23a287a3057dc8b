"""`python -m ingest read`: one object a line in and out, in order; a malformed line is named and the others go on."""

import io
import json
import time
from typing import Any

import pytest

from ingest.reading import Reading, command

TEXT = "Gartner expects spending on AI inference to reach $120 billion in 2027, and bread rose 4% to $3."


def _run(lines: list[Any], **options: bool) -> tuple[int, list[dict[str, Any]]]:
    given = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    out = io.StringIO()
    status = command.run(io.StringIO(given), out, **options)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


def test_answers_keep_the_order_and_the_ids() -> None:
    rows = [{"id": name, "lang": "en", "published_on": "2026-02-10", "text": TEXT} for name in ("b", "a", 7)]
    status, answers = _run(rows)
    assert (status, [answer["id"] for answer in answers]) == (0, ["b", "a", 7])
    assert all(set(answer) == {"id", "figures", "claims"} for answer in answers)


def test_a_figure_carries_the_columns_that_the_text_supports() -> None:
    _, (answer,) = _run([{"id": "1", "lang": "en", "published_on": "2026-02-10", "text": TEXT}])
    (figure,) = answer["figures"]
    wanted = {
        "publisher": "Gartner", "metric": "spending", "workload": "inference", "entity": "", "region": "world",
        "kind": "forecast", "period_start": "2027-01-01", "period_end": "2027-12-31", "value": 120.0,
        "value_low": None, "value_high": None, "unit": "USD_bn", "span": "$120 billion", "start": TEXT.index("$120"),
        "scale_suspect": False, "published_on": "2026-02-10",
    }  # fmt: skip
    assert {name: figure[name] for name in wanted} == wanted


def test_language_and_date_may_be_missing() -> None:
    status, answers = _run([{"id": "1", "text": TEXT}, {"id": "2", "lang": None, "published_on": "", "text": ""}])
    assert (status, len(answers[0]["figures"]), answers[1]["figures"]) == (0, 1, [])


def test_amounts_are_told_whether_relevant_or_not() -> None:
    _, (answer,) = _run([{"id": "1", "lang": "en", "text": TEXT}], amounts=True)
    assert [(one["span"], one["value"], one["unit"]) for one in answer["figures"]] == [
        ("$120 billion", 120.0, "USD_bn"), ("4%", 4.0, "percent"), ("$3", 3e-9, "USD_bn"),
    ]  # fmt: skip


def test_explain_tells_what_was_refused_and_why() -> None:
    _, (answer,) = _run([{"id": "1", "lang": "en", "text": TEXT}], explain=True)
    assert {one["span"] for one in answer["refused"]} == {"4%", "$3"}
    assert all(one["standing"] == "refused" and one["reasons"] for one in answer["refused"])


def test_explain_tells_the_words_of_every_field() -> None:
    _, (answer,) = _run([{"id": "1", "lang": "en", "published_on": "2026-02-10", "text": TEXT}], explain=True)
    assert answer["figures"][0]["why"] == {
        "value": "'$120 billion'", "metric": "'spending' (words: metric, row spending)",
        "workload": "'inference' (words: workload, row inference)",
        "segment": answer["figures"][0]["why"]["segment"], "region": "no place is named",
        "period": "'2027' (words: time, row year)", "publisher": "'Gartner'",
        "entity": "no company: the whole market", "kind": answer["figures"][0]["why"]["kind"],
    }  # fmt: skip
    assert answer["figures"][0]["why"]["segment"].startswith("'")


def test_explain_tells_the_words_of_claims_and_refusals() -> None:
    text = "Inference will overtake training by 2028, Citi says. Nvidia's AI chips are loved; its shares rose 4%."
    _, (answer,) = _run([{"id": "1", "lang": "en", "published_on": "2026-02-10", "text": text}], explain=True)
    assert answer["claims"][0]["why"] == "I:'Inference' >:'overtake' T:'training'"
    assert answer["refused"][0]["why"] == "'shares rose' (words: refusal, row share price)"


def test_explain_changes_nothing_else() -> None:
    given = [
        {
            "id": "1",
            "lang": "en",
            "published_on": "2026-02-10",
            "text": TEXT + "\n| AI capex ($bn) | 2025 |\n| Meta | 7 |",
        }
    ]
    (_, (plain,)), (_, (told,)) = _run(given), _run(given, explain=True)
    for kind in ("figures", "claims"):
        assert [{name: row[name] for name in row if name != "why"} for row in told[kind]] == plain[kind]


MALFORMED = [
    ("not json", "not JSON: Expecting value at character 1"),
    ("[1, 2]", 'needs an object with a "text" in it'),
    ('{"id": "1"}', 'needs an object with a "text" in it'),
    ('{"text": null}', 'needs an object with a "text" in it'),
    ('{"text": ["a"]}', 'needs an object with a "text" in it'),
    ('{"text": "a", "lang": 7}', '"lang" must be text'),
    ('{"text": "a", "id": {"a": 1}}', '"id" must be text or a number'),
    ('{"text": "a", "id": 1e999}', '"id" must be text or a number'),
    ('{"text": "a", "id": NaN}', "not JSON that can be read: NaN is no number"),
    ('{"text": "a", "published_on": "soon"}', "\"published_on\": 'soon' is not a date"),
    ('{"text": "a", "published_on": "2026-02-30"}', '"published_on": day'),
    ('{"text": "a", "published_on": "9999"}', '"published_on": 9999 is no year of a document'),
    ('{"text": "a", "published_on": "' + "x" * 1_000_000 + '"}', '"published_on": \'xxx'),
    ('{"text": "a"', "not JSON"),
    ("[" * 200_000, "not JSON that can be read: nested too deeply"),
    ('{"text": "a", "id": ' + "9" * 10_000 + "}", "not JSON that can be read"),
    ("\x00\x00", "not JSON"),
]


@pytest.mark.parametrize(("line", "said"), MALFORMED)
def test_a_malformed_line_is_named_and_the_others_go_on(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, answers = _run([{"id": "1", "text": TEXT}, line, {"id": "3", "text": TEXT}])
    error = capsys.readouterr().err
    assert (status, [answer["id"] for answer in answers]) == (2, ["1", "3"])
    assert error.startswith(f"line 2: {said}")
    assert error.count("\n") == 1
    assert len(error) < 300


def test_every_malformed_line_is_named_by_its_own_number(capsys: pytest.CaptureFixture[str]) -> None:
    status, answers = _run(["{", "", {"id": 3, "text": "a"}, "x", {"id": 5, "text": "b"}])
    assert (status, [answer["id"] for answer in answers]) == (2, [3, 5])
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == ["line 1", "line 4"]


def test_bytes_that_are_no_utf8_cost_one_line_and_a_mark_at_the_head_none(capsys: pytest.CaptureFixture[str]) -> None:
    given = b'\xef\xbb\xbf{"id": 1, "text": "a"}\n{"id": 2, "text": "\xff"}\r\n{"id": 3, "text": "\xc3\xb1"}'
    out = io.StringIO()
    assert command.run(io.TextIOWrapper(io.BytesIO(given), "utf-8"), out) == 2
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [1, 3]
    assert capsys.readouterr().err == "line 2: not UTF-8\n"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_what_an_output_cannot_hold_is_escaped_and_stays_json(encoding: str) -> None:
    bytes_out = io.BytesIO()
    out = io.TextIOWrapper(bytes_out, encoding, errors="backslashreplace")
    rows = [{"id": name, "text": TEXT} for name in ("añ€", "half \ud800", "null \x00", "→")]
    command.run(io.StringIO("".join(json.dumps(row) + "\n" for row in rows)), out)
    out.flush()
    told = [json.loads(line) for line in bytes_out.getvalue().decode(encoding).splitlines()]
    assert [one["id"] for one in told] == [row["id"] for row in rows]


def test_an_answer_comes_before_the_next_line_is_asked_for() -> None:
    out = io.StringIO()

    def lines() -> Any:
        for number in range(3):
            assert out.getvalue().count("\n") == number
            yield json.dumps({"id": number, "text": TEXT})

    assert command.run(lines(), out) == 0


def test_a_fault_of_the_reader_costs_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(text: str, **_: Any) -> Any:
        if text == "b":
            raise KeyError("no such rule")
        return Reading([], [], [])

    monkeypatch.setattr(command, "read", broken)
    status, answers = _run([{"id": name, "text": name} for name in "abc"])
    assert (status, [answer["id"] for answer in answers]) == (2, ["a", "c"])
    assert capsys.readouterr().err == "line 2: the reader failed on it: KeyError('no such rule')\n"


HOSTILE = [
    "a" * 1_000_000,
    "$1bn " * 20_000,
    "\x00" * 100_000,
    "\ud800" * 1000 + " $5 billion of AI capex in 2026",
    "\u202e$5 billion of AI capex" * 1000,
    '"' * 100_000,
    "(" * 100_000,
    "9" * 100_000 + "%",
    "AI capex " * 50_000,
    "inference training " * 30_000,
    "2026 | 5 | " * 20_000,
    "|" * 200_000,
    "\n" * 200_000,
    "\t" * 200_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_answered_in_time(text: str) -> None:
    began = time.perf_counter()
    status, answers = _run([{"id": 1, "text": text, "published_on": "2026-02-10"}])
    assert (status, len(answers)) == (0, 1)
    assert time.perf_counter() - began < 20


def test_names_are_printed_as_the_text_shortens_them() -> None:
    text = "Dell expects revenue from AI servers of $25 billion in fiscal 2026."
    _, (answer,) = _run([{"id": "1", "lang": "en", "published_on": "2025-11-26", "text": text}])
    assert (answer["figures"][0]["publisher"], answer["figures"][0]["entity"]) == ("Dell", "Dell")
