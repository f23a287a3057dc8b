"""The scale sentinel: `billones` that can only be thousand millions, and those that are meant."""

from ingest.reading import Knowledge, read


def test_billones_beyond_ten_times_the_largest_known_are_read_a_thousandth_as_large(knowledge: Knowledge) -> None:
    text = "El mercado de GPU-as-a-service valía 6 billones de dólares en 2024 y rebasará los 60 billones en 2031."
    first, second = read(text, language="es", published_on="2025-02", knowledge=knowledge).figures
    assert [(one.value, one.unit, one.scale_suspect, one.value_as_written) for one in (first, second)] == [
        (6, "USD_bn", True, 6000), (60, "USD_bn", True, 60000),
    ]  # fmt: skip
    assert {first.segment, second.segment} == {"gpu_as_a_service"}
    assert {first.standing, second.standing} == {"review"}
    assert "scale_suspect" in first.caveats
    assert set(second.caveats.split(";")) == {"lower_bound", "scale_suspect"}


def test_a_sibling_in_thousand_millions_gives_the_scale(knowledge: Knowledge) -> None:
    text = "Los chips de IA sumarán 90 billones de dólares en 2026. Esos 90.000 millones suponen un récord, dice IDC."
    figures = read(text, language="es", published_on="2026-02-10", knowledge=knowledge).figures
    assert {one.value for one in figures} == {90}
    assert any(one.scale_suspect and one.value_as_written == 90000 for one in figures)


def test_billones_that_are_plausible_stay_as_they_are(knowledge: Knowledge) -> None:
    text = "El capex de los hiperescalares llegará a 1,2 billones de dólares en 2028, según UBS."
    (figure,) = read(text, language="es", published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.value, figure.scale_suspect, figure.standing) == (1200, False, "charted")


def test_an_implausible_sum_of_another_magnitude_is_flagged_but_not_changed(knowledge: Knowledge) -> None:
    text = "AI chip sales will reach $40 trillion in 2027, Gartner says."
    (figure,) = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert (figure.value, figure.scale_suspect, figure.value_as_written, figure.standing) == (
        40000,
        True,
        40000,
        "review",
    )
