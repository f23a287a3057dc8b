"""Which documents are held against one another: three counted by hand, and the same of many as two at a time."""

import random

from market.alike import COMMON, COPIED, HASHES, SAME, Alike

ONE = bytes(range(128))
HALF = ONE[:64] + bytes(64)
HEADS = [
    frozenset({"nvidia", "rents", "racks", "ohio"}),
    frozenset({"nvidia", "rents", "racks", "texas", "ohio"}),  # 4 of 5 words
    frozenset({"nvidia", "rents", "chips", "texas"}),  # 2 of 6
]


def test_three_by_hand() -> None:
    found = Alike(HEADS, [ONE, b"", HALF], [0, 1, 2])
    assert list(found.like(0, 0, 3)) == [(1, 0.0), (2, 0.5)]  # by its words, by its values
    assert list(found.like(0, 2, 3)) == [(2, 0.5)]
    assert list(found.like(2, 0, 2)) == [(0, 0.5)]
    assert list(Alike(HEADS, [ONE, b"", HALF], [1]).like(0, 0, 3)) == [(1, 0.0)]  # the last one is held against none


def test_as_two_at_a_time() -> None:
    dice = random.Random(8)
    heads = [frozenset(dice.sample("abcdefghij", dice.randint(0, 8))) for _ in range(80)]
    values = [bytes(dice.choice(ONE[:6]) for _ in range(2 * HASHES)) if dice.random() < 0.8 else b"" for _ in heads]
    values[5] = values[70]
    found = Alike(heads, values, range(80))
    for place, head in enumerate(heads):
        told = dict(found.like(place, 0, 80))
        for other, words in enumerate(heads):
            both = len(head & words)
            wanted = both >= max(COMMON, SAME * len(head | words)) or (both > 1 and head == words)
            copied = bool(values[place]) and values[place] == values[other]
            assert (other in told) == (other != place and (wanted or copied)) or told[other] >= COPIED
            assert not copied or other == place or told[other] == 1.0
