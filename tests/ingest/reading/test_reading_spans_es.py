"""Spans of time in Spanish sentences: what was agreed lasts from now on, dates of what is told of a sum itself."""

import pytest

from ingest.reading import Knowledge, read

SPANS = (
    ("Son 24.000 millones de dólares en seis años: el contrato que Meta ha acordado con Google.", "2026-03-10",
     [("2026-01-01", "2031-12-31")]),
    ("La nube saltará: de los 3.000 millones de dólares que invirtió en 2025 pasará a 9.000 millones en 2026.",
     "2026-03-10", [("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31")]),
    ("El gasto en IA de las cuatro nubes subirá a 500.000 millones de dólares en 2027, un 30 % más contra 2026.",
     "2026-03-10", [("2027-01-01", "2027-12-31"), ("2026-01-01", "2027-12-31")]),
    ("La memoria supone hoy el 25 % del gasto en servidores de IA, tres veces su peso de 2022, según IDC.",
     "2026-03-10", [("2026-01-01", "2026-12-31")]),
    ("Oracle invertirá 48.000 millones de dólares en el ejercicio que concluye a fines de mayo.",
     "2026-03-10", [("2025-06-01", "2026-05-31")]),
    ("OpenAI quemará 15.000 millones de dólares en 2026, y no los 7.000 que calculaba hace un año.", "2026-03-10",
     [("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-12-31")]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day", "spans"), SPANS)
def test_spans_of_spanish_sentences(text: str, day: str, spans: list[tuple[str, str]], knowledge: Knowledge) -> None:
    told = [one for one in read(text, language="es", published_on=day, knowledge=knowledge).figures if one.unit != "x"]
    assert [(str(one.period_start), str(one.period_end)) for one in told] == spans
