"""Whole documents: repeats, sentences that lend, tables, bounds, standing, refusals with their reasons."""

from datetime import date

import pytest

from ingest.reading import Knowledge, read

REFUSED = [
    ("Nvidia's shares climbed 5% to $190.", {"share price"}),
    ("Meta's AI capex budget was cut by $4 billion.", {"a change, not a level"}),
    ("Meta elevó su gasto en IA en 4.000 millones de dólares.", {"a change, not a level"}),
    ("OpenAI was valued at $500 billion.", {"valuation"}),
    ("Nvidia's gross margin was 73%.", {"profit or margin"}),
    ("Dell paid $3 billion in dividends and buybacks on AI chips.", {"buy-back or dividend"}),
    ("The GPU cluster serves 40 million users.", {"people or users"}),
    ("The AI model has 70 billion parameters.", {"size of a model or chip"}),
    ("The new GPU is 4x faster at inference.", {"speed or efficiency"}),
    ("About 60% of companies use inference in the cloud.", {"answers of a survey"}),
    ("A new AI chip costs $30,000.", {"a price of one thing"}),
    ("What would $10 billion of AI compute buy?", {"a question or a supposition"}),
    ("Meta was fined $1.3 billion over AI data.", {"fine, gift or pay"}),
    ("The harvest fell 12% and cost farmers $2 billion.", {"another sector"}),
    ("Emissions of AI data centres rose 48%.", {"a measure of the environment"}),
]


FIELDS: list[tuple[str, list[tuple[str, dict[str, object]]]]] = [
    (
        "Lambda let an H100 go for $2.62 an hour in January, against $3.41 a year earlier.",
        [
            ("$2.62 an hour", {"period": ("2026-01-01", "2026-01-31"), "standing": "charted"}),
            ("$3.41", {"period": ("2025-01-01", "2025-01-31")}),
        ],
    ),
    (
        "Lambda alquiló la H100 a 2,62 dólares por hora en noviembre.",
        [("2,62 dólares por hora", {"period": ("2025-11-01", "2025-11-30")})],
    ),
    (
        "Nvidia's data-centre sales rose 31% from a year earlier to $62 billion in the fourth quarter of fiscal 2025.",
        [("31%", {"period": ("2023-10-28", "2025-01-26")}), ("$62 billion", {"period": ("2024-10-28", "2025-01-26")})],
    ),
    (
        "IDC counted 410,000 AI servers shipped in Q3 2025, 22% more than in the same quarter of 2024.",
        [("22%", {"period": ("2024-07-01", "2025-09-30"), "metric": "growth_rate"})],
    ),
    (
        "The inference chip market will go from $13 billion in 2025 to 61 billion in 2029, Omdia says.",
        [("61 billion", {"value": 61.0, "period": ("2029-01-01", "2029-12-31")})],
    ),
    (
        "Amazon elevó su previsión de inversión en IA para 2026 a entre 140.000 y 150.000 millones de dólares.",
        [("140.000 y 150.000 millones de dólares", {"kind": "guidance", "metric": "capex"})],
    ),
    (
        "Amazon hiked its AI capex outlook for 2026 to $140 billion to $150 billion, from the prior $128 billion.",
        [
            ("$140 billion to $150 billion", {"kind": "guidance", "period": ("2026-01-01", "2026-12-31")}),
            ("$128 billion", {"kind": "guidance", "period": ("2026-01-01", "2026-12-31")}),
        ],
    ),
    (
        "Meta's AI capex was $19 billion in the fourth quarter; for the full year it now expects $120 billion.",
        [("$120 billion", {"kind": "guidance", "period": ("2026-01-01", "2026-12-31")})],
    ),
    (
        "AMD's data-centre revenue was $6.1 billion in the fourth quarter, and overall sales came to $11.4 billion.",
        [("$6.1 billion", {"segment": "data_center_revenue"}), ("$11.4 billion", {"segment": "company_revenue"})],
    ),
    (
        "Los ingresos totales de AMD fueron 11.400 millones de dólares en 2025; los de centros de datos, 6.100.",
        [("11.400 millones de dólares", {"segment": "company_revenue"})],
    ),
    (
        "Omdia expects AI server shipments to rise 19% in 2026, with in-house machines accounting for 33.1%.",
        [
            ("19%", {"metric": "growth_rate", "period": ("2025-01-01", "2026-12-31")}),
            ("33.1%", {"metric": "compute_share", "period": ("2026-01-01", "2026-12-31")}),
        ],
    ),
    (
        "IDC prevé que los envíos de servidores de IA crezcan un 19% en 2026, los racks propios representando el 33%.",
        [("19%", {"metric": "growth_rate"}), ("33%", {"metric": "compute_share"})],
    ),
    (
        "Outlays on machines for inference should pass spending on training clusters in 2027 and, says Omdia, "
        "take three quarters of the $260 billion market by 2030.",
        [
            ("three quarters", {"workload": "inference", "period": ("2030-01-01", "2030-12-31")}),
            ("$260 billion", {"workload": "all", "period": ("2030-01-01", "2030-12-31")}),
        ],
    ),
    (
        "A third of the 9 GW of AI data-centre capacity opening in 2027 will run inference, says McKinsey.",
        [("A third", {"workload": "inference", "period": ("2027-01-01", "2027-12-31")}), ("9 GW", {"workload": "all"})],
    ),
    (
        "* Entrenamiento: el modelo aprende de los datos. En tres años el cómputo se ha multiplicado por 30 veces.",
        [("30 veces", {"workload": "training"})],
    ),
    (
        "* Inferencia: aquí el modelo responde. En tres años el cómputo se ha multiplicado por 30 veces.",
        [("30 veces", {"workload": "inference"})],
    ),
    (
        "Ni el entrenamiento ni la inferencia paran. En tres años el cómputo se ha multiplicado por 30 veces.",
        [("30 veces", {"workload": "all"})],
    ),
    (
        "Lambda reduced its H100 price to $1.74 an hour in May.",
        [("$1.74 an hour", {"period": ("2025-05-01", "2025-05-31"), "kind": "actual"})],
    ),
    (
        "Inference was two fifths of AI server spending in 2024; by 2027 it will be 61%, Omdia says.",
        [("61%", {"workload": "inference", "metric": "spending_share", "period": ("2027-01-01", "2027-12-31")})],
    ),
    (
        "TSMC plans capital expenditure of $47 billion in 2026.",
        [("$47 billion", {"segment": "supplier_capex"})],
    ),
    (
        "Broadcom plans capital expenditure of $2 billion in 2026.",
        [("$2 billion", {"segment": "", "standing": "review"})],
    ),
    (
        "Laut IDC stiegen die Ausgaben für KI-Server 2025 um 34 Prozent auf 210 Milliarden Dollar.",
        [("34 Prozent", {"metric": "growth_rate"}), ("210 Milliarden Dollar", {"segment": "ai_servers"})],
    ),
    (
        "Training made up 71% of AI chip revenue in 2023 and 58% in 2025, Yole says; inference leads in 2028.",
        [("58%", {"workload": "training"})],
    ),
    (
        "Amazon will spend $34 billion on AI capex this quarter, after $31.5 billion in the three months to December.",
        [("$31.5 billion", {"period": ("2025-10-01", "2025-12-31"), "kind": "actual"})],
    ),
    (
        "AMD ingresó 9.900 millones de dólares en 2025, de los que 4.700 millones vinieron de centros de datos.",
        [("9.900 millones de dólares", {"segment": "company_revenue"})],
    ),
    (
        "Broadcom's AI revenue was $9.4 billion in the last quarter.",
        [("$9.4 billion", {"segment": "ai_chips"})],
    ),
    (
        "TSMC had sales of $31 billion in the fourth quarter and has set aside $50 billion for capex in 2026.",
        [("$31 billion", {"segment": "company_revenue"}), ("$50 billion", {"segment": "supplier_capex"})],
    ),
    (
        "B200 GPUs rented for $3.08 an hour in the first week of February, GetDeploying says.",
        [("$3.08 an hour", {"period": ("2026-02-01", "2026-02-28")})],
    ),
    (
        "Citi has lifted its estimate of 2026 AI capex by $45 billion to $540 billion.",
        [("$540 billion", {"value": 540.0, "value_low": None})],
    ),
    (
        "Google's AI capex was $17 billion in the third quarter and it raised its full-year forecast to $98 billion.",
        [("$98 billion", {"period": ("2026-01-01", "2026-12-31"), "kind": "guidance"})],
    ),
    (
        "Lambda will open 1.3 GW of AI data centres by the end of 2027, on top of the 600 MW active in December.",
        [("600 MW", {"period": ("2025-12-01", "2025-12-31")})],
    ),
    ("Lambda will let an H100 go for $1.50 an hour in October.", [("$1.50 an hour", {"standing": "review"})]),
    (
        "El gasto en inferencia superará al de entrenamiento en 2028, cuando llegará a 170.000 millones de dólares.",
        [("170.000 millones de dólares", {"workload": "inference"})],
    ),
    (
        "Lambda bajó la H100 hasta los 1,74 dólares por hora el mes pasado.",
        [("1,74 dólares por hora", {"period": ("2026-01-01", "2026-01-31"), "caveats": ""})],
    ),
    (
        "AMD's AI sales of $5.3 billion in Q4 2025 rose 41% from the same quarter of 2024 but fell 2% sequentially.",
        [
            ("41%", {"standing": "charted", "period": ("2024-10-01", "2025-12-31")}),
            ("2%", {"value": -2.0, "period": ("2025-07-01", "2025-12-31")}),
        ],
    ),
    (
        "CoreWeave's first-quarter revenue guidance of $2.1 billion fell short of hopes.",
        [("$2.1 billion", {"period": ("2026-01-01", "2026-03-31"), "kind": "guidance"})],
    ),
    (
        "In the year to January, Alphabet's capex was $96 billion, against $55 billion in the preceding twelve months.",
        [("$55 billion", {"period": ("2024-02-01", "2025-01-31")})],
    ),
    ("Spending on AI servers fell 12% in 2025, IDC says.", [("12%", {"value": -12.0, "standing": "review"})]),
    ("Half of AI compute ran inference in 2025, and Omdia puts it at 58% in 2027.", [("Half", {"publisher": "Omdia"})]),
]


@pytest.mark.parametrize(("text", "wanted"), FIELDS)
def test_reads_the_fields_of_a_figure(
    knowledge: Knowledge, text: str, wanted: list[tuple[str, dict[str, object]]]
) -> None:
    figures = {one.span: one for one in read(text, published_on="2026-02-10", knowledge=knowledge).figures}
    for span, fields in wanted:
        told = {name: getattr(figures[span], name) for name in fields if name != "period"}
        if "period" in fields:
            told["period"] = (str(figures[span].period_start), str(figures[span].period_end))
        assert told == fields


@pytest.mark.parametrize(("text", "reasons"), REFUSED)
def test_refusals_carry_their_reason(knowledge: Knowledge, text: str, reasons: set[str]) -> None:
    told = read(text, published_on="2026-02-10", knowledge=knowledge)
    assert told.figures == []
    assert reasons <= {one.reason for one in told.refused}
    assert all(text[one.start : one.start + len(one.span)] == one.span for one in told.refused)


def test_a_number_told_five_times_is_one_figure_with_five_places(knowledge: Knowledge) -> None:
    text = " ".join(["Gartner puts spending on AI chips in 2027 at $120 billion."] * 5)
    (figure,) = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.places, figure.start) == (5, text.index("$120"))
    assert "repeated" in figure.caveats


def test_the_same_value_for_two_workloads_is_two_figures(knowledge: Knowledge) -> None:
    text = "In 2026 training takes $90 billion of AI spending and inference takes $90 billion, says IDC."
    figures = read(text, published_on="2026-01-05", knowledge=knowledge).figures
    assert sorted(one.workload for one in figures) == ["inference", "training"]


def test_a_sentence_goes_on_from_the_one_before(knowledge: Knowledge) -> None:
    text = "Omdia sees revenue from AI chips at $210 billion in 2027. For 2029 it expects $340 billion."
    second = read(text, published_on="2026-02-10", knowledge=knowledge).figures[1]
    assert (second.publisher, second.metric, second.period_start) == ("Omdia", "revenue", date(2029, 1, 1))
    assert second.standing == "review"
    assert "sentence before" in second.reasons


def test_a_sum_of_a_deal_told_in_the_sentence_before_is_a_deal(knowledge: Knowledge) -> None:
    text = (
        "Nvidia will license inference technology from Groq and take on its engineers. "
        "The $17 billion wager shows that GPUs alone may not be the last word on inference."
    )
    (figure,) = read(text, published_on="2026-01-08", knowledge=knowledge).figures
    told = (figure.metric, figure.value, figure.workload, figure.publisher, figure.entity, figure.kind)
    assert told == ("deal_value", 17, "inference", "NVIDIA", "NVIDIA", "actual")
    assert (figure.period_start, figure.standing) == (date(2026, 1, 1), "review")


def test_multiples_of_compute_keep_their_span_and_bound(knowledge: Knowledge) -> None:
    text = (
        "En los últimos seis años el cómputo para entrenar modelos ha crecido 20 millones de veces. "
        "Los agentes consumen hasta 80 veces más recursos que la inferencia normal."
    )
    first, second = read(text, language="es", published_on="2025-07", knowledge=knowledge).figures
    assert (first.value, first.unit, first.metric) == (2e7, "x", "growth_rate")
    assert (first.period_start, first.period_end) == (date(2019, 1, 1), date(2025, 12, 31))
    assert (second.value, second.workload, second.caveats) == (80, "inference", "upper_bound")


def test_bounds_become_caveats(knowledge: Knowledge) -> None:
    text = "Citi sees AI capex of more than $600bn in 2027 and UBS up to $700bn in 2028."
    lower, upper = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert (lower.caveats, upper.caveats) == ("lower_bound", "upper_bound")


def test_guidance_forecast_estimate_and_actual(knowledge: Knowledge) -> None:
    text = (
        "Amazon spent $130 billion on capex in 2025 and will spend $200 billion in 2026. "
        "Bernstein estimates that Google's capex was $91 billion in 2025 and forecasts $190 billion for 2026."
    )
    kinds = [one.kind for one in read(text, published_on="2026-02-10", knowledge=knowledge).figures]
    assert kinds == ["actual", "guidance", "estimate", "forecast"]


def test_an_outlet_that_repeats_is_not_the_publisher(knowledge: Knowledge) -> None:
    text = "AI server sales will reach $300bn in 2027, according to Gartner analysts quoted by Reuters."
    assert read(text, published_on="2026-02-10", knowledge=knowledge).figures[0].publisher == "Gartner"


def test_a_table_gives_each_cell_its_year_unit_and_workload(knowledge: Knowledge) -> None:
    text = (
        "Gasto en IaaS para IA (millones de dólares)\nCarga\t2025\t2026\nEntrenamiento\t12.300\t15.800\n"
        "Inferencia\t9.200\t20.600\nFuente: Gartner"
    )
    figures = read(text, language="es", published_on="2026-02-10", knowledge=knowledge).figures
    told = [(one.value, one.workload, one.period_start, one.publisher) for one in figures]
    assert told == [
        (12.3, "training", date(2025, 1, 1), "Gartner"), (15.8, "training", date(2026, 1, 1), "Gartner"),
        (9.2, "inference", date(2025, 1, 1), "Gartner"), (20.6, "inference", date(2026, 1, 1), "Gartner"),
    ]  # fmt: skip
    assert figures[3].quote == "Inferencia\t9.200\t20.600"
    assert all(text[one.start : (one.start or 0) + len(one.span)] == one.span for one in figures)


def test_a_list_of_numbers_is_matched_to_a_list_of_names_and_of_years(knowledge: Knowledge) -> None:
    text = "AMD, Broadcom and Nvidia will take 5%, 15% and 75% of AI chip sales in 2027 respectively, UBS says."
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert [(one.entity, one.value) for one in figures] == [("AMD", 5), ("Broadcom", 15), ("NVIDIA", 75)]
    text = "AI capex will be $500bn, $600bn and $700bn in 2026, 2027 and 2028, UBS says."
    figures = read(text, published_on="2025-12-10", knowledge=knowledge).figures
    assert [one.period_start.year for one in figures if one.period_start] == [2026, 2027, 2028]


def test_a_wrong_date_is_refused(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        read("text", published_on="last week", knowledge=knowledge)


def test_the_years_of_a_plan_are_dealt_out_to_its_numbers(knowledge: Knowledge) -> None:
    text = "Oracle expects cloud revenue of $32 billion, $73 billion and $114 billion over the next three years."
    figures = read(text, published_on="2025-12-10", knowledge=knowledge).figures
    assert len({one.period_start for one in figures}) == 3


def test_the_subject_comes_back_after_an_aside(knowledge: Knowledge) -> None:
    text = "Outlays on inference reach $140bn in 2027, against $95bn for training, before climbing to $210bn in 2028."
    assert read(text, published_on="2026-02-10", knowledge=knowledge).figures[2].workload == "inference"


def test_words_with_hyphens_that_do_not_break_are_read_as_with_plain_ones(knowledge: Knowledge) -> None:
    plain = "Spending on AI-optimized servers will be $200 billion in 2027, a 40% year-over-year rise, IDC says."
    set_so = plain.replace("-", "\u2011")
    wanted, found = (read(text, published_on="2026-05-10", knowledge=knowledge).figures for text in (plain, set_so))
    assert [(one.value, one.metric, one.start) for one in found] == [
        (one.value, one.metric, one.start) for one in wanted
    ]
    assert len(found) == 2
    assert all(set_so[one.quote_start : (one.quote_start or 0) + len(one.quote)] == one.quote for one in found)
    assert "year\u2011over\u2011year" in found[0].quote


def test_results_told_behind_an_outlook_are_of_the_quarter_that_is_over(knowledge: Knowledge) -> None:
    text = (
        "Amazon guided to $120 billion of capex in 2026 after fourth-quarter revenue of $200 billion and cloud growth "
        "of 20% to $30 billion, above the $29 billion that Wall Street expected. Meta spent $70 billion in 2025."
    )
    figures = read(text, published_on="2026-02-06", knowledge=knowledge).figures
    told = {one.value: (one.publisher, str(one.period_end)) for one in figures}
    assert told[120.0] == ("Amazon", "2026-12-31")
    assert told[200.0] == ("Amazon", "2025-12-31")
    assert (told[29.0][0], told[30.0][0]) == ("consensus", "Amazon")
    assert told[70.0] == ("Meta", "2025-12-31")
