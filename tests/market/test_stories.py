"""Documents with the same title on the same day tell one story."""

from datetime import date

from market.stories import story

DAY = date(2026, 11, 20)


def test_case_accents_and_punctuation_do_not_count() -> None:
    assert story("Alfa alquila 1.000 GPU: «más» cómputo", DAY) == story("ALFA ALQUILA 1.000 GPU - mas computo", DAY)


def test_other_words_or_another_day_make_another_story() -> None:
    one = story("Alpha rents chips", DAY)
    assert one != story("Alpha buys chips", DAY)
    assert one != story("Alpha rents chips", date(2026, 11, 21))


def test_no_title_is_no_story() -> None:
    assert story(" … ", DAY) == ""
