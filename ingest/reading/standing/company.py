"""Amounts that no word of theirs makes a figure, kept for review by the company in which they stand.

Where no word says that an amount is of something else, only that nothing names what it is, the figures beside it speak
for it: on passages never in sight ten of twelve such amounts were figures where others stood beside them.
"""

from ingest.reading.scene import Draft, Scene

_NAMELESS = "nothing says what the money is"
UNNAMED = frozenset(
    {
        _NAMELESS,
        "neither a share nor a growth rate",
        "nothing says of what the percentage is",
        "a multiple of something else",
    }
)
"""Refusals that rest on what is not said."""
_LARGE = 0.1
"""In thousand millions: so large, and in a short text of nothing else, a sum that nothing names mostly was a figure.

Of nine such sums on passages never in sight seven were figures, dated or not.
"""
_BESIDE_A_DEAL = ("share price",)
"""`5.000 millones, a 23 dólares la acción`: what one share of a deal costs says nothing against its sum."""
_RATIOS = ("percent", "part", "multiple")


def _in_company(scenes: list[Scene], number: int, short: bool) -> bool:
    """Do figures stand beside the amounts of sentence `number`: in it, or (in a short text) anywhere?"""
    return any(one.drafts for one in (scenes if short else scenes[number : number + 1]))


def is_kept(scenes: list[Scene], number: int, draft: Draft, short: bool, reason: str) -> bool:
    """Is an amount of sentence `number` that was refused for `reason` kept for review?"""
    if _in_company(scenes, number, short):
        return True
    others = [other for _, other in scenes[number].judged if other and other not in (*UNNAMED, *_BESIDE_A_DEAL)]
    amount = draft.clause.amount
    return short and reason == _NAMELESS and not others and (abs(amount.value) >= _LARGE or bool(amount.assumed))


def metric_of(draft: Draft) -> str:
    """What such an amount is taken for until a person has looked at it."""
    if draft.clause.amount.shape not in _RATIOS:
        return "spending"
    return "growth_rate" if draft.clause.amount.falls or draft.clause.amount.shape == "multiple" else "spending_share"
