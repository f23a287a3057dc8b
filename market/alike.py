"""Which of many documents are to be held against one another, counted for all at once: in a week of one field many
headlines have words in common, and to look at two at a time takes longer than to read them.

Two are, where they share a band of values of their signatures (`market.stories`) or two words of their headlines.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

HASHES = 64
"""Values of a signature."""
COPIED = 0.5
SAME = 0.6
COMMON = 4
_BANDS = 16
_HELD = 2


class Alike:
    """Documents by place.

    heads: the words of their headlines. values: of their signatures, two bytes each; none where there is no signature.
    against: the places of those that the others are held against.
    """

    def __init__(self, heads: Sequence[frozenset[str]], values: Sequence[bytes], against: Iterable[int]) -> None:
        self._heads, self._values = heads, values
        words: dict[str, list[int]] = defaultdict(list)
        self._bands: dict[tuple[int, bytes], list[int]] = defaultdict(list)
        for place in against:
            for word in heads[place]:
                words[word].append(place)
            for band in _bands(values[place]):
                self._bands[band].append(place)
        self._words = {word: np.array(places) for word, places in words.items()}
        self._sizes = np.array([len(head) for head in heads])
        self._signed = np.array([bool(one) for one in values])
        joined = b"".join(one or bytes(2 * HASHES) for one in values)
        self._matrix = np.frombuffer(joined, np.uint16).reshape(len(heads), HASHES)

    def like(self, place: int, first: int, end: int) -> Iterator[tuple[int, float]]:
        """Of those from `first` to before `end` the ones that have at least COPIED of the values in common with the one
        at `place`, or SAME of all words of both headlines, COMMON or more; each with its share of values."""
        common = self._common(place)
        met = common >= _HELD
        met[[other for band in _bands(self._values[place]) for other in self._bands.get(band, ())]] = True
        met[place] = False
        others = first + np.flatnonzero(met[first:end])
        shares = (self._matrix[others] == self._matrix[place]).mean(axis=1)
        shares *= self._signed[others] & self._signed[place]
        both, all_words = common[others], self._sizes[others] + self._sizes[place] - common[others]
        alike = (both >= COMMON) & (both >= SAME * all_words) | (both == all_words)
        may = (shares >= COPIED) | alike
        yield from zip(others[may].tolist(), shares[may].tolist(), strict=True)

    def _common(self, place: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        """How many words of its headline each has, by place."""
        found = np.zeros(len(self._heads), np.int64)
        for word in self._heads[place] & self._words.keys():
            found[self._words[word]] += 1
        return found


def _bands(values: bytes) -> Iterator[tuple[int, bytes]]:
    size = 2 * HASHES // _BANDS
    return ((band, values[band * size : (band + 1) * size]) for band in range(_BANDS) if values)
