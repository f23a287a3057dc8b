"""A number told several times in one document is one figure with several places."""

from dataclasses import replace

from market.records import Figure

_MUST_AGREE = ("workload", "entity", "region", "period_start", "period_end", "publisher")


def merge(figures: list[Figure]) -> list[Figure]:
    """One figure for each thing said, in order of its first place; the surest telling stands for all."""
    kept: list[Figure] = []
    by_number: dict[tuple[object, ...], list[int]] = {}
    for figure in sorted(figures, key=lambda one: one.start or 0):
        key = (figure.value, figure.value_low, figure.value_high, figure.unit, figure.metric)
        twin = next((place for place in by_number.get(key, []) if _agree(kept[place], figure)), None)
        if twin is None:
            by_number.setdefault(key, []).append(len(kept))
            kept.append(figure)
        else:
            kept[twin] = _one(kept[twin], figure)
    return kept


def _agree(one: Figure, other: Figure) -> bool:
    pairs = [(getattr(one, column), getattr(other, column)) for column in _MUST_AGREE]
    return all(first == second or not first or not second or "all" in (first, second) or "world" in (first, second)
               for first, second in pairs)  # fmt: skip


def _one(first: Figure, second: Figure) -> Figure:
    """The surer of two tellings, with the places of both."""
    surer, other = (second, first) if (first.standing, second.standing) == ("review", "charted") else (first, second)
    caveats = ";".join(dict.fromkeys([*filter(None, f"{surer.caveats};{other.caveats}".split(";")), "repeated"]))
    return replace(surer, places=(first.places or 1) + (second.places or 1), caveats=caveats)
