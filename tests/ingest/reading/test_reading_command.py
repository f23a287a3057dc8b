"""`python -m ingest read`: one object a line in and out, in the same order; a malformed line is named."""

import io
import json
from typing import Any

import pytest

from ingest.reading import command

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


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "line 2: not JSON"),
        ("[1, 2]", 'line 2: needs an object with a "text" in it'),
        ('{"id": "1"}', 'line 2: needs an object with a "text" in it'),
        ('{"text": "a", "lang": 7}', 'line 2: "lang" must be text'),
        ('{"text": "a", "published_on": "soon"}', "line 2: \"published_on\": 'soon' is not a date"),
    ],
)
def test_a_malformed_line_is_named_and_nothing_more_is_printed(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, answers = _run([{"id": "1", "text": TEXT}, line, {"id": "3", "text": TEXT}])
    error = capsys.readouterr().err
    assert (status, len(answers)) == (2, 1)
    assert error.startswith(said)
    assert error.count("\n") == 1


def test_names_are_printed_as_the_text_shortens_them() -> None:
    text = "Dell expects revenue from AI servers of $25 billion in fiscal 2026."
    _, (answer,) = _run([{"id": "1", "lang": "en", "published_on": "2025-11-26", "text": text}])
    assert (answer["figures"][0]["publisher"], answer["figures"][0]["entity"]) == ("Dell", "Dell")
