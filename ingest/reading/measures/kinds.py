"""Whether a figure is an actual, an estimate, a forecast or guidance: who speaks, and of which time."""

from functools import lru_cache

from ingest.reading.cues import has
from ingest.reading.dating.tense import is_future, is_revision
from ingest.reading.measures.ahead import FORESEEN, OWN_PLANS, is_planned, lies_ahead
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.voices.expected import is_expected
from market.period import Period

_KINDS = {
    (True, True): "guidance", (True, False): "forecast",
    (False, True): "actual", (False, False): "estimate",
}  # fmt: skip
"""By the time (is it to come?) and the voice (does a company or a public body speak of its own?)."""
_SOLD = ("revenue", "backlog")
"""What a company tells of no other."""
_SHARED = ("power_capacity", "deal_value", "shipments")
"""What a supplier and a customer do together is the own of both."""


def kind_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None, page: Page) -> str:
    """guidance: a company on its own future; forecast: others on the future; actual: a company on its past, a deal."""
    if is_expected(scene.text, draft.clause):
        return "forecast"
    if lent := _lent(draft, before, carried):
        return lent
    own = _own(scene, draft, before) and not has("hearsay", *_here(draft, scene))
    if draft.metric in _ASKED:
        return _ASKED[draft.metric](scene, draft, before or carried, own, page)
    if lies_ahead(scene, draft, before, own, page.published):
        return _KINDS[True, own]
    return _KINDS[False, own or _is_reported(scene, draft)]


def _is_reported(scene: Scene, draft: Draft) -> bool:
    """Does it come out of a company's accounts, whoever repeats them, or does a company tell what was sold?"""
    if draft.entity or has("together", *_here(draft, scene)):
        return has("reported", *_here(draft, scene))
    return draft.metric in _SOLD and _is_party(scene, draft.publisher)


def _here(draft: Draft, scene: Scene) -> tuple[str, int, int]:
    return scene.text, draft.clause.reach, draft.clause.right


def _price(scene: Scene, draft: Draft, told: Draft | None, own: bool, page: Page) -> str:
    """A price is asked or paid; a reckoned one is an estimate, one of a time to come a forecast."""
    if _begins_later(draft.period, page) or (draft.stretch and is_future(scene, draft.clause)):
        return _KINDS[True, own]
    return "estimate" if has("reckoned", *_here(draft, scene)) else "actual"


def _deal(scene: Scene, draft: Draft, told: Draft | None, own: bool, page: Page) -> str:
    """A deal is done, unless it is planned or somebody else reckons what it is worth."""
    if is_planned(scene, draft) or has("aimed", scene.text, draft.clause.reach, draft.clause.start):
        return "guidance"
    return "estimate" if has("reckoned", *_here(draft, scene)) else "actual"


def _backlog(scene: Scene, draft: Draft, told: Draft | None, own: bool, page: Page) -> str:
    """Orders in hand are a fact; those seen coming in until a later day are guidance."""
    later = draft.period is not None and page.published is not None and draft.period.end > page.published
    again = told is not None and told.metric == "backlog" and told.kind in FORESEEN
    told_of = has("future", *_here(draft, scene)) or is_revision(scene)
    seen = later and (again or "period" in draft.own) and told_of
    return "guidance" if seen or (later and again) else "actual"


_ASKED = {"unit_price": _price, "deal_value": _deal, "backlog": _backlog}
"""Metrics whose figures are facts unless their words say otherwise."""


def _lent(draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """The kind that a figure has with the one before it: of a price its growth, of a sum its share."""
    told = before or carried
    if told and draft.metric == "growth_rate" and told.metric in _ASKED and told.entity == draft.entity:
        return told.kind
    return carried.kind if carried and not before and _of_told_sum(draft, carried) else ""


def _of_told_sum(draft: Draft, carried: Draft) -> bool:
    """Is it a share of a sum told in the sentence before, with no span of its own?"""
    is_share = draft.metric in ("spending_share", "compute_share") and "period" not in draft.own
    return is_share and carried.clause.amount.shape in ("money", "power", "pieces") and draft.entity == carried.entity


def _begins_later(period: Period | None, page: Page) -> bool:
    return bool(period and page.published and period.start > page.published)


def _own(scene: Scene, draft: Draft, told: Draft | None) -> bool:
    """Is it told by the very company, or the public body, whose money or machines it is? Nobody owns a market."""
    if draft.metric == "market_size" or (draft.metric == "growth_rate" and told and told.metric == "market_size"):
        return False
    if draft.entity:
        return draft.entity == draft.publisher or (draft.metric in _SHARED and _is_party(scene, draft.publisher))
    if draft.metric not in OWN_PLANS:
        return False
    return _is_public(draft.publisher) if draft.publisher else has("public body", scene.text)


def _is_party(scene: Scene, publisher: str) -> bool:
    """Is the speaker one of those of whose deal the sentence tells?"""
    return any(one.name.company == publisher and one.name.operates for one in scene.mentions)


@lru_cache(maxsize=64)
def _is_public(publisher: str) -> bool:
    return has("public body", publisher)
