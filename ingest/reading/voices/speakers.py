"""Which of the makers of statements that a sentence names says an amount."""

from dataclasses import replace

from ingest.reading.clauses import Clause, distance
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.beside import house_beside, is_of_the_one_before
from ingest.reading.voices.who import goes_apart, parent


def publisher_of(made: list[Attribution], scene: Scene, draft: Draft) -> Attribution | None:
    """The maker of the statement among those of the sentence: strong before weak, own clause before the rest."""
    if not made:
        return None
    if told := _tells_apart(made, draft.clause):
        return told
    if near := house_beside(made, scene, draft.clause):
        return replace(near, strength=2)
    made = [one for one in made if not _of_another(one, draft.clause)]
    if draft.entity:
        made = [one for one in made if not _of_the_next(one, scene, draft)]
    strong = [one for one in made if one.strength == 2] or [one for one in made if one.strength == 1]
    if not strong:
        return None
    clause = draft.clause
    outside = [one for one in strong if not (one.known and one.known.operates)]
    if outside and len(outside) < len(strong) and not _speaks_here(strong, clause):
        strong = outside
    inside = [one for one in strong if one.start >= clause.left and one.end <= clause.right]
    inside = [one for one in inside if not is_of_the_one_before(one, scene, clause)] or inside
    earlier = [one for one in strong if one.end <= clause.start]
    if inside:
        return _first_said(made, scene, _nearest(scene, inside, clause))
    if earlier and len({one.name for one in strong}) > 1:
        return earlier[-1]
    return _nearest(scene, strong, clause)


def _nearest(scene: Scene, made: list[Attribution], clause: Clause) -> Attribution:
    return made[0] if len(made) == 1 else min(made, key=lambda one: distance(scene.text, one, clause))


def _of_another(one: Attribution, clause: Clause) -> bool:
    """Is it the consensus told of a later amount (`beat the $110bn that Wall Street had`)?"""
    return bool(one.known and one.known.role == "consensus") and one.start >= clause.right


def _of_the_next(one: Attribution, scene: Scene, draft: Draft) -> bool:
    """Does a company speak of something else behind a semicolon (`X will spend $2bn; Y says that it is worth more`)?"""
    operates = one.known is None or one.known.operates
    if not operates or parent(one.name) == draft.entity or one.start < draft.clause.end:
        return False
    return goes_apart(scene.text, draft.clause, one.start) and len(scene.text[one.end :].split()) > _SAID


_SAID = 3
"""One who says more words than so many says something of his own."""


def _first_said(made: list[Attribution], scene: Scene, chosen: Attribution) -> Attribution:
    """Of two houses that say the same (`A and B expect`) the first."""
    place = made.index(chosen)
    if not place or made[place - 1].strength or not _JOINED.fullmatch(scene.text[made[place - 1].end : chosen.start]):
        return chosen
    return replace(made[place - 1], strength=2)


_JOINED = compiled(r"\s*(?:and|y|e|&|und|et)\s*")


def _tells_apart(made: list[Attribution], clause: Clause) -> Attribution | None:
    """Behind a semicolon, one who tells of its own money where nobody else speaks."""
    inside = [one for one in made if one.start >= clause.left and one.end <= clause.right]
    if not inside or any([one.strength != 1 for one in inside]):
        return None
    beside = all([one.known and one.known.operates for one in made if one.strength == 2])
    return inside[0] if clause.apart or beside else None


def _speaks_here(strong: list[Attribution], clause: Clause) -> bool:
    return any(
        one.known and one.known.operates and one.start >= clause.left and one.end <= clause.right for one in strong
    )
