"""The sentences of a document as scenes, each with its own amounts, settled by their neighbours.

A sum without a currency takes that of its neighbours, a sum told of an hour of a GPU becomes a price, a number of
machines told in millions becomes pieces, and the `plus or minus` of another amount goes.
"""

from dataclasses import replace

from ingest.reading.measures import what
from ingest.reading.numbers.amounts import Amount, as_price
from ingest.reading.numbers.money import CURRENCY_AFTER
from ingest.reading.scene import Page, Scene
from ingest.reading.sentences import Sentence
from ingest.reading.sought import sought
from ingest.reading.standing.refusals import is_tolerance

_CURRENCY_ALONE = sought(r"\b(?:dollars|dólares|euros|pounds|libras|yuan|yenes|yen)\b")
_COUNTS_PIECES = sought(
    r"\b(?:number of|shipments?|shipped|ship|volumes?|units|unidades|envíos|número de)\b(?=.*\b(?:GPUs?|"
    r"chips?|accelerators?|servers?|servidores|aceleradores|racks?|units|unidades))|"
    r"\b(?:accelerators?|GPUs?|chips?|servers?)\b.{0,20}\b(?:shipped|shipments|units)\b"
)
_MOST_CHANGE = 6
"""How many times dearer or cheaper a thing may have become between two prices of it."""
_MOST_IN_A_SENTENCE = 40
"""A run of more amounts than this is no sentence but a dump of numbers, and says nothing of any of them."""
_LONGEST_PARAGRAPH = 4000
_HEAD = 400
_HOUR = (0.05e-9, 150e-9)
_TOKENS = (0.001e-9, 500e-9)
"""The least and the most, in thousand millions, that an hour of a GPU or a million tokens may cost."""


def currency_of(text: str, found: list[Amount]) -> str:
    """The currency that stands beside most sums of the text, else one that is named by itself; empty where none is."""
    codes = [amount.unit[:3] for amount in found if amount.shape in ("money", "price") and amount.stated]
    if codes:
        return max(dict.fromkeys(codes), key=codes.count)  # of as many of two, the one that comes first
    alone = _CURRENCY_ALONE.search(text)
    return CURRENCY_AFTER[alone[0].lower()] if alone else ""


def scenes_of(text: str, sentences: list[Sentence], found: list[Amount], page: Page) -> list[Scene]:
    """A scene for each sentence; `found` are the amounts of the document in order."""
    out: list[Scene] = []
    place = 0
    told: Amount | None = None
    asked = ""
    for sentence in sentences:
        inside = []
        while place < len(found) and found[place].start < sentence.end:
            if found[place].start >= sentence.start and found[place].end <= sentence.end:
                inside.append(found[place])
            place += 1
        if len(inside) > _MOST_IN_A_SENTENCE:
            inside = []
        above = _above(text, sentence.start) if inside else ""
        settled = [_as_told_before(one, told) for one in _settled(inside, sentence.text, sentence.start, page, asked)]
        asked = _priced(inside, sentence.text) if sentence.text.rstrip().endswith("?") else ""
        told = next((one for one in reversed(settled) if one.shape == "price"), None if inside else told)
        out.append(Scene(sentence.text, sentence.start, settled, page, above))
    return out


def _above(text: str, start: int) -> str:
    """The head of the paragraph or list item in which a sentence begins at `start`; empty in a very long one."""
    line = text.rfind("\n", max(0, start - _LONGEST_PARAGRAPH), start) + 1
    return text[line : min(start, line + _HEAD)] if line or start <= _LONGEST_PARAGRAPH else ""


def _settled(inside: list[Amount], text: str, start: int, page: Page, asked: str) -> list[Amount]:
    """asked: of what the question before asks the price."""
    if not inside:
        return []
    stated = (amount.unit[:3] for amount in inside if amount.shape == "money" and amount.stated)
    code = next(stated, "") or page.currency
    price_of = _priced(inside, text) or asked
    out: list[Amount] = []
    for amount in inside:
        if is_tolerance(text, amount.start - start):
            continue
        if amount.shape == "money" and not amount.stated:
            beside_pieces = bool(out) and out[-1].shape == "pieces"
            counted = beside_pieces or (not code and bool(_COUNTS_PIECES.search(text)))
            amount = _as_pieces(amount) if counted else _in_currency(amount, code)
        out.append(_as_told_price(amount, price_of))
    return out


def _as_told_before(amount: Amount, told: Amount | None) -> Amount:
    """`It stood at $2.29 a week earlier`: a small sum beside the price of the sentence before is one of the same."""
    if told is None or amount.shape != "money" or amount.magnitude or not amount.stated:
        return amount
    price = as_price(amount, told.unit.split("_per_")[1])
    near = told.value / _MOST_CHANGE <= price.value <= told.value * _MOST_CHANGE
    return price if near else amount


def _as_pieces(amount: Amount) -> Amount:
    return replace(amount, value=amount.value * 1e3, unit="million_units", shape="pieces")


def _in_currency(amount: Amount, code: str) -> Amount:
    return replace(amount, unit=f"{code or 'USD'}_bn", assumed="" if code else "the currency is not stated")


def _priced(inside: list[Amount], text: str) -> str:
    """Of what the sentence tells prices: `million_tokens`, `gpu_hour` or nothing."""
    if what.is_by_tokens(text):
        return "million_tokens"
    hourly = any(amount.unit.endswith("_gpu_hour") for amount in inside) or what.is_hourly(text)
    return "gpu_hour" if hourly else ""


def _as_told_price(amount: Amount, price_of: str) -> Amount:
    if not price_of or amount.shape != "money" or amount.magnitude:
        return amount
    least, most = _TOKENS if price_of == "million_tokens" else _HOUR
    return as_price(amount, price_of) if least <= amount.value <= most else amount
