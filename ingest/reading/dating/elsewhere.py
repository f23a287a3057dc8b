"""A span of time told in the sentence outside the clause of an amount, which may still hold for it."""

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues
from ingest.reading.dating.comparands import LEANS, is_compared, is_outdone, is_said_with
from ingest.reading.dating.events import is_of_an_event
from ingest.reading.dating.periods import Setting, Stretch
from ingest.reading.dating.spans import DURATIONS, PARTED, between_of, dates, fits, is_beside, of_a_comparison
from ingest.reading.dating.tense import clause_tense, is_revision, own_tense
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene


def anywhere(scene: Scene, draft: Draft, setting: Setting | None = None) -> Stretch | None:
    """A span told in the sentence outside the clause, with no strong joint between."""
    clause = draft.clause
    usable = [one for one in scene.stretches if one.role not in ("now", "weak") and one.way not in LEANS]
    usable = [one for one in usable if dates(draft, one) and not is_of_an_event(scene, draft, one)]
    if not usable:
        return None
    usable = [one for one in usable if not _of_a_base(scene, clause, one)]
    usable = [one for one in usable if not _in_other_brackets(scene, clause, one)]
    usable = [one for one in usable if setting is None or fits(scene, clause, one, setting)]
    usable = [one for one in usable if not _of_a_rate(scene, clause, one) and not is_compared(scene.text, one)]
    usable = [one for one in usable if not of_a_comparison(scene, clause, one) and not is_outdone(scene.text, one)]
    usable = [one for one in usable if not _of_another_tense(scene, clause, one)]
    usable = [one for one in _unparted(scene, clause, usable) if not is_said_with(scene.text, clause.end, one)]
    if draft.metric == "unit_price":
        others = [owner for owner in scene.clauses if owner is not clause]
        usable = [one for one in usable if not any(is_beside(scene.text, owner, one) for owner in others)]
    return min(usable, key=lambda one: distance(scene.text, one, clause), default=None)


def _unparted(scene: Scene, clause: Clause, usable: list[Stretch]) -> list[Stretch]:
    """Those that nothing parts from the amount; one at the head or in closing brackets holds across semicolons too."""
    between = [(one, between_of(scene.text, clause, one)) for one in usable]
    near = [one for one, words in between if not PARTED.search(words)]
    if near or len(usable) != 1:
        return near
    return [
        one
        for one, words in between
        if not PARTED.search(words.replace(";", ","))
        and (one.end <= scene.clauses[0].start < clause.start or _closes(scene, one))
    ]


def _closes(scene: Scene, one: Stretch) -> bool:
    """Do brackets that begin with the span close the sentence: `orders, $24bn; shipments, $16bn (first quarter)`?"""
    if _ends_with_its_source(scene, one):
        return True
    text, closing = scene.text, scene.text.find(")", one.end)
    if closing < 0 or text[: one.start].rstrip()[-1:] != "(" or text[closing + 1 :].strip(' .;»”"'):
        return False
    return not any(one.start < other.start < closing for other in scene.clauses)


def _ends_with_its_source(scene: Scene, one: Stretch) -> bool:
    """`; la inferencia ronda el 30 %, según cuentas de Omdia referidas a 2025`: a span told with who reckoned."""
    if one.start < scene.clauses[-1].end or scene.text[one.end :].strip(' .;»”"'):
        return False
    return bool(_SOURCE.search(scene.text, scene.clauses[-1].end, one.start))


_SOURCE = compiled(r",\s(?:según|de acuerdo con|a decir de|conforme a|con datos de|according to|going by)\s[^,;]*\Z")


def _of_another_tense(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """`sales rose to $3bn and are to reach $4bn in the fourth quarter`: what is to come does not date what has been."""
    owner = next((other for other in scene.clauses if other.left <= one.start < other.right), None)
    if owner is None or owner is clause or (clause.since and is_revision(scene)):
        return False
    verbs = [*cues("future", scene.text, owner.left, owner.start), *cues("past", scene.text, owner.left, owner.start)]
    if clause.end <= one.start and verbs and one.end <= min(cue.start for cue in verbs):
        return False
    told, here = own_tense(scene, owner), clause_tense(scene, clause)
    return bool(told and here) and told != here


def _in_other_brackets(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """Does the span stand beside another amount in brackets of its own: `capex (2025: $4bn) will be $6bn`?"""
    text = scene.text
    left, right = text.rfind("(", 0, one.start), text.find(")", one.end)
    inside = left > text.rfind(")", 0, one.start) and right >= 0
    return (
        inside
        and not left < clause.start < right
        and not _closes(scene, one)
        and any(sign.isdigit() for sign in text[left : one.start] + text[one.end : right])
    )


def _of_a_base(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """Is it the span of what is compared with? What stands behind both sums of a revision is of both."""
    owner = next((owner for owner in scene.clauses if owner.base and owner.left <= one.start < owner.right), None)
    both = owner and is_revision(scene) and clause.end <= owner.start and not is_beside(scene.text, owner, one)
    return owner is not None and not both


def _of_a_rate(scene: Scene, clause: Clause, one: Stretch) -> bool:
    """Does a length of time stand beside a rate: `up 40% in five months`?"""
    rates = (owner for owner in scene.clauses if owner is not clause and owner.amount.shape == "percent")
    return one.way in DURATIONS and any(is_beside(scene.text, owner, one) for owner in rates)
