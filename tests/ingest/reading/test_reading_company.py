"""Amounts that nothing names: for review beside figures, refused where they are alone."""

from ingest.reading import Knowledge, read

ALONE = "Meta's data centres in Ohio: 40%, Tuesday's note has it."
BESIDE = f"Meta's capital spending was $72 billion in 2025. {ALONE}"


def test_an_unnamed_rate_beside_a_figure_waits_in_review(knowledge: Knowledge) -> None:
    figures = read(BESIDE, published_on="2026-02-10", knowledge=knowledge).figures
    assert [(one.value, one.standing) for one in figures] == [(72.0, "charted"), (40.0, "review")]
    assert "neither a share nor a growth rate" in figures[1].reasons


def test_an_unnamed_rate_alone_is_refused(knowledge: Knowledge) -> None:
    reading = read(ALONE, published_on="2026-02-10", knowledge=knowledge)
    assert reading.figures == []
    assert [one.reason for one in reading.refused] == ["neither a share nor a growth rate"]


def test_what_is_of_something_else_stays_refused_beside_figures(knowledge: Knowledge) -> None:
    text = "Oracle put $9 billion of capital spending into AI servers in 2025. It is valued at $700 billion."
    reading = read(text, published_on="2026-02-10", knowledge=knowledge)
    assert [one.value for one in reading.figures] == [9.0]
    assert [one.reason for one in reading.refused] == ["valuation"]


def test_a_large_and_dated_sum_alone_waits_in_review(knowledge: Knowledge) -> None:
    small, large = "$4 million", "$40 billion"
    for span, kept in ((large, [40.0]), (small, [])):
        text = f"OpenAI's backers talk of {span} in 2027."
        reading = read(text, published_on="2026-02-10", knowledge=knowledge)
        assert [one.value for one in reading.figures] == kept
        assert all(one.standing == "review" for one in reading.figures)
