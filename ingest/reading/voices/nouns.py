"""Which company of a sentence a word stands for: `the Dutch firm`, `the lab`, `el fabricante taiwanés`."""

from ingest.reading.scene import Scene
from ingest.reading.voices.asides import is_aside
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.knowledge import Name, is_company
from ingest.reading.voices.who import parent
from ingest.reading.words.nations import NATIONS
from ingest.reading.words.newcomers import NOUNS_OF_ROLES


def that_fits(scene: Scene, one: Attribution) -> str:
    """The one company named before of which `the Dutch firm`, `the lab` can be said, where it cannot of all."""
    known = {
        mention.name.company: mention.name
        for mention in scene.mentions
        if is_company(mention.name) and mention.end <= one.start
    }
    fitting = [company for company, name in known.items() if _fits(scene.text[one.start : one.end], name)]
    return parent(fitting[0]) if len(fitting) == 1 < len(known) else ""


def only_company(scene: Scene) -> str:
    """The one company that a sentence names, also behind the word that stands for it."""
    names = {parent(one.name.company) for one in scene.mentions if is_company(one.name) and one.name.via == "company"}
    return names.pop() if len(names) == 1 else ""


def company_before(scene: Scene, place: int) -> str:
    """The company or office named last before a place of the sentence."""
    known = [one for one in scene.mentions if is_company(one.name) and one.name.via == "company" and one.end <= place]
    known = [one for one in known if not is_aside(scene, one)] or known
    named = [(one.end, parent(one.name.company)) for one in known]
    named += [(one.end, one.name) for one in scene.makers if one.name and one.strength == 1 and one.end <= place]
    return max(named)[1] if named else ""


def _fits(said: str, name: Name) -> bool:
    """Do all words of `said` that tell a country or a role fit `name`, and does at least one tell one?"""
    told = [_tells(word, name) for word in said.lower().split()]
    return True in told and False not in told


def _tells(word: str, name: Name) -> bool | None:
    """Is the company of the country or the role that a word tells? None where it tells neither or it is not known."""
    if country := NATIONS.get(word):
        return name.country == country
    roles = NOUNS_OF_ROLES.get(word)
    return None if roles is None else name.role in roles
