"""Long documents: whose turn it is speaks, what stands in every document of its kind gives nothing."""

from ingest.reading import Knowledge, read

CALL = """AMD (AMD) fourth-quarter earnings call
Operator: Good afternoon, and welcome.
Jean Hu -- Executive Vice President and CFO
Data center revenue was $5.4 billion in the fourth quarter of 2025. We expect AI chip revenue of $14 billion \
in 2026.
Lisa Su -- Chair and CEO
Inference will be a larger market than training by 2028.
Operator
The next question comes from Citi.
Ann Example -- Citi -- Analyst
We model $620 billion of AI capex for the top five clouds in 2027.
Jean Hu -- Executive Vice President and CFO
Our own capex on AI will be $900 million in 2026.
"""
RELEASE = """AMD Reports Fourth-Quarter Results
AMD said that its AI chip revenue was $6.1 billion in the fourth quarter of 2025.
AMD expects AI chip revenue of $14 billion in 2026.
Forward-Looking Statements
Statements on AI infrastructure demand of $1 trillion by 2030 are expectations. AI capex of $900 billion is one too.
About AMD
For 55 years AMD has driven computing. AMD had AI chip sales of $30 billion in 2025 and 28,000 employees.
Outlook
AMD expects AI capex of $2 billion in 2027.
"""


def _told(text: str, knowledge: Knowledge) -> list[tuple[float | None, str, str]]:
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    return [(figure.value, figure.publisher, figure.entity) for figure in figures]


def test_the_firm_of_a_speaker_is_the_voice_of_the_turn(knowledge: Knowledge) -> None:
    assert _told(CALL, knowledge) == [
        (5.4, "AMD", "AMD"), (14, "AMD", "AMD"), (620, "Citi", _told(CALL, knowledge)[2][2]), (0.9, "AMD", "AMD"),
    ]  # fmt: skip


def test_a_claim_without_a_name_is_of_the_one_whose_turn_it_is(knowledge: Knowledge) -> None:
    (claim,) = read(CALL, published_on="2026-02-10", knowledge=knowledge).claims
    assert (claim.publisher, claim.bound, claim.year_high) == ("AMD", "by", 2028)


def test_one_who_was_introduced_once_speaks_for_the_same_firm_again(knowledge: Knowledge) -> None:
    text = (
        "Ana Pérez, directora financiera de Amazon: Este año invertiremos 200.000 millones de dólares en IA.\n"
        "Analista (Citi): ¿Cuánto de eso es inferencia?\n"
        "Ana Pérez: El 60% del capex de IA de 2026 será para inferencia."
    )
    assert [one[1] for one in _told(text, knowledge)] == ["Amazon", "Amazon"]


def test_what_stands_in_every_release_gives_nothing(knowledge: Knowledge) -> None:
    assert [one[0] for one in _told(RELEASE, knowledge)] == [6.1, 14, 2]
    refused = read(RELEASE, published_on="2026-02-10", knowledge=knowledge).refused
    assert [one.span for one in refused if one.reason == "boilerplate"] == [
        "$1 trillion",
        "$900 billion",
        "$30 billion",
    ]


def test_a_line_about_half_is_no_heading(knowledge: Knowledge) -> None:
    text = "AI spending in 2026\nAbout half of AI compute will go to inference in 2026\nGartner expects that."
    assert [one[0] for one in _told(text, knowledge)] == [50]
