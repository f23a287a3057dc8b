"""Spans of time told in words, in English, Spanish, and the commonest German and French.

`stretches(text)` finds them; `resolve` turns one into days, given what it leans on: the day of the document, the
company's fiscal calendar, the span named before. Each way of saying it is one row of `WAYS`: pattern and meaning.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from market.fiscal import fiscal_quarter, fiscal_year, latest_quarter, year_end
from market.period import Period

YEAR = r"(?:19[89]\d|20[0-5]\d)"
_MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "jan feb mar apr may jun jul aug sept oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
_MONTHS = {name: number for names in _MONTH_NAMES for number, name in enumerate(names.split(), 1)} | {"setiembre": 9, "sep": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2,
             "tercer": 3, "tercero": 3, "cuarto": 4, "erstes": 1, "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4,
             "premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4}  # fmt: skip
_NTH = "|".join(_ORDINALS)
_NUMBERS = {word: number for words in ("one two three four five six seven eight nine ten eleven twelve",
                                       "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
                                       "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
                                       "une deux trois quatre cinq six sept huit neuf dix onze douze")
            for number, word in enumerate(words.split(), 1)} | {"couple of": 2, "decade": 10}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_QUARTER = r"(?:quarter|trimestre|Quartals?)"
_SAID = re.compile(r"\b(?:said|told|published|wrote|announced|unveiled|released|issued|report|forecast|estimate|dijo|publicado|publicó|anunció|updated|dated)\s+(?:\w+\s+)?(?:in|on|en|el|early in|late in)?\s*\Z", re.IGNORECASE)
_NOT_A_YEAR = r"(?!\s*(?:report|edition|survey|study|conference|summit|letter|keynote|index|AI Index|yearbook|model year|census))"


@dataclass(frozen=True)
class Stretch:
    """Words that name a span: where they stand, which way of saying it, what they say, and how they tie it in.

    role: in, by, through, since, over (a count of years), growth (both ends named), before (the year before the last
    one named), after, now, weak (`already`), date (a day: no span).
    """

    start: int
    end: int
    way: str
    said: dict[str, str]
    role: str = "in"
    written: str = ""


@dataclass(frozen=True)
class Setting:
    """What a span leans on: the document's day, a fiscal calendar, the span named before, is the future meant."""

    published: date | None = None
    fiscal: str = ""
    own: bool = False
    previous: Period | None = None
    future: bool = False


WAYS: tuple[tuple[str, str, str], ...] = (
    ("quarter", "in", rf"\bFY\s?['’]?(?P<fy>{YEAR}|\d\d)[\s,]*Q(?P<q>[1-4])\b"),
    ("quarter", "in", rf"\b(?:(?P<fiscal>fiscal\s+|FY\s?))?Q(?P<q>[1-4])[\s-]*(?:of\s+|de\s+|del\s+)?(?:(?P<fiscal2>fiscal\s+(?:year\s+)?|FY\s?))?['’]?(?P<y>{YEAR}|\d\d)\b"),
    ("quarter", "in", rf"\b(?P<q>[1-4])[QT][\s-]?['’]?(?P<y>{YEAR}|\d\d)\b"),
    ("quarter", "in", rf"\bT(?P<q>[1-4])\s+(?:de\s+)?(?P<y>{YEAR})\b"),
    ("quarter", "in", rf"\b(?:(?P<own>its|their|his|su|sus)\s+)?(?P<nth>{_NTH})[\s-](?:(?P<fiscal>fiscal|financial)[\s-])?{_QUARTER}\s+(?:of\s+|de\s+|del\s+|,\s*)?(?:the\s+)?(?:(?P<fiscal2>fiscal(?:\s+year)?|FY|ejercicio(?:\s+fiscal)?|año\s+fiscal)\s*)?(?:año\s+|calendar\s+)?['’]?(?P<y>{YEAR}|(?<=FY)\d\d|(?<=['’])\d\d)\b"),
    ("quarter", "in", rf"\b(?:(?P<fiscal>fiscal)\s+)?(?P<y>{YEAR})(?:['’]s)?\s+(?P<nth>{_NTH})\s+{_QUARTER}\b"),
    ("quarter_ended", "in", rf"\b(?:{_QUARTER}|three months)\s+(?:that\s+)?(?:ended|ending|to|through|terminado|cerrado|finalizado|concluido)\s+(?:on\s+|in\s+|en\s+|el\s+)?(?:the\s+end\s+of\s+|end-)?(?:\d{{1,2}}\s+(?:de\s+)?)?(?P<month>{_MONTH})\b\.?(?:\s+\d{{1,2}}\b)?(?:,?\s+(?:de\s+)?(?P<y>{YEAR}))?"),
    ("quarter_ended", "in", rf"\b(?P<month>{_MONTH})[\s-]quarter\b(?:\s+of\s+(?P<y>{YEAR}))?"),
    ("year_ago_quarter", "in", rf"\b(?:(?:the\s+)?(?:same\s+(?:quarter|period|months)\s+(?:a\s+year\s+(?:ago|earlier|before)|last\s+year|of\s+(?:the\s+)?(?:previous|last|prior)\s+year)|(?:year-ago|year-earlier|prior-year)\s+(?:quarter|period))|(?:el\s+)?mismo\s+(?:trimestre|periodo|período)\s+(?:del?\s+)?(?:año\s+(?:anterior|pasado)|un\s+año\s+antes))\b"),
    ("half", "in", rf"\b(?P<nth>{_NTH})\s+(?:half|semestre|semester)\b(?:\s+(?:of|de|del|du)\s+(?:(?P<rel>this year|last year|next year|the year|este año|el año pasado|(?:el )?próximo año|año)|(?:año\s+)?(?P<y>{YEAR})))?"),
    ("half", "in", rf"\b(?:H(?P<h>[12])(?:[\s-]?['’]?(?P<y>{YEAR})|[\s-]['’]?(?P<yy>\d\d)|['’](?P<yyy>\d\d))?|(?P<h2>[12])[HS][\s-]?['’]?(?P<yyyy>{YEAR}|\d\d)?)\b(?!\d)"),
    ("months", "in", rf"\b(?:first\s+(?P<n>{_COUNT})\s+months|(?P<n2>{_COUNT})\s+primeros\s+meses|primeros\s+(?P<n3>{_COUNT})\s+meses)(?:\s+(?:of|de|del)\s+(?:the\s+year|this\s+year|(?:este\s+)?año|(?:año\s+)?(?P<y>{YEAR})))?\b"),
    ("months", "in", rf"\b(?P<n>{_COUNT})\s+months\s+(?:to|through|ended|ending)\s+(?:the\s+end\s+of\s+|end-)?(?P<month>{_MONTH})\b(?:\s+(?P<y>{YEAR}))?"),
    ("months", "in", rf"\b(?:between\s+|from\s+)?(?P<from>January|enero)\s+(?:to|through|and|a|y|until)\s+(?P<month>{_MONTH})\b(?:\s+(?:of\s+|de\s+)?(?P<y>{YEAR}))?"),
    ("last_quarters", "in", rf"\b(?:last|past|previous|trailing|latest|últimos)\s+(?P<n>four|three|two|cuatro|tres|dos|eight)\s+(?:fiscal\s+)?(?:quarters|trimestres)\b"),
    ("last_quarters", "in", r"\b(?:last|past|previous|trailing|preceding|latest)\s+(?:12|twelve)[\s-]months?\b|\búltimos\s+(?:doce|12)\s+meses\b"),
    ("quarter_rel", "in", rf"\b(?:(?P<rel>this|last|latest|current|next|previous|past|prior|most\s+recent|coming|just-ended|just\s+ended|reported)\s+(?:fiscal\s+)?quarter|(?P<rel2>último|pasado|este|próximo)\s+trimestre|trimestre\s+(?P<rel3>pasado|actual|anterior|en\s+curso))\b"),
    ("quarter_nth", "in", rf"\b(?:(?P<own>its|their|his|su|sus|fiscal)\s+)?(?:fiscal\s+)?(?P<nth>{_NTH})[\s-](?:fiscal[\s-])?{_QUARTER}\b(?!\s*century)"),
    ("quarter_next", "in", r"\b(?:in|for|en|para)\s+(?:the|el)\s+(?:first|second|third|fourth|next|segundo|tercero|cuarto|siguiente)(?=\s*[.,;)]|\s*\Z)"),
    ("quarter_nth", "in", r"\b(?:(?P<own>fiscal)\s+)Q(?P<q>[1-4])\b|\bQ(?P<q2>[1-4])\b"),
    ("fiscal_span", "growth", rf"\bfiscal\s+(?P<a>{YEAR})\s*(?:to|through|-|–|and)\s*(?:fiscal\s+)?(?P<b>{YEAR})\b"),
    ("fiscal", "in", rf"\b(?:(?:full[\s-]year\s+|the\s+)?(?:fiscal(?:\s+year)?|FY|ejercicio(?:\s+fiscal)?|año\s+fiscal|exercice|Geschäftsjahr)\s?(?:de\s+)?['’]?(?P<y>{YEAR}|\d\d)(?:/\d\d)?)\b(?!\s*(?:%|per cent|percent))"),
    ("fiscal_ended", "in", rf"\b(?:fiscal\s+year|year|ejercicio)\s+(?:ended|ending|to|that ends|cerrado|finalizado|que termina)\s+(?:on\s+|in\s+|en\s+|el\s+)?(?:\d{{1,2}}\s+(?:de\s+)?)?(?P<month>{_MONTH})(?:\s+\d{{1,2}})?(?:,?\s+(?:de\s+)?(?P<y>{YEAR}))?\b"),
    ("fiscal_rel", "in", r"\b(?:(?P<rel>this|current|its current|next|last|previous|coming|full)\s+(?:fiscal|financial)\s+year|(?P<rel2>this|current|next|last)\s+FY|(?:el\s+)?(?P<rel3>presente|próximo|pasado|actual)\s+ejercicio|ejercicio\s+(?P<rel4>en\s+curso|actual|pasado|anterior|siguiente)|(?P<rel5>full)[\s-]year\s+(?:guidance|outlook|target|forecast|budget))\b"),
    ("date", "date", rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?:{_MONTH})\b\.?,?\s*(?:(?:de\s+|del\s+)?{YEAR})?|\b(?:{_MONTH})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*(?:%|bn|million|billion))(?:,\s*{YEAR})?|\b{YEAR}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/{YEAR}\b"),
    ("month_span", "growth", rf"\b(?:from|between|de|desde|entre)\s+(?P<from>{_MONTH})\s+(?:de\s+)?(?P<a>{YEAR})\s+(?:to|and|through|until|a|y|hasta)\s+(?P<month>{_MONTH})\s+(?:de\s+)?(?P<b>{YEAR})\b"),
    ("span", "growth", rf"\b(?:from|between|de|desde|entre|von|zwischen|entre)\s+(?:fiscal\s+)?(?P<a>{YEAR})\s+(?:to|and|through|until|a|y|hasta|bis|und|et)\s+(?P<b>{YEAR})\b"),
    ("span", "growth", rf"(?<![\d.,/$€£])\b(?P<a>{YEAR})\s*(?:[-–—]|to|through|al?|bis|hasta)\s*(?P<b>{YEAR}|\d\d)(?![\d.,]*\d|\s*(?:%|bn|billion|million|percent|per cent))\b"),
    ("month", "in", rf"\b(?:in|during|en|for|of|im|since)\s+(?:early\s+|late\s+|mid-?)?(?P<month>{_MONTH})\b,?\s+(?:of\s+|de\s+|del\s+)?(?P<y>{YEAR})\b"),
    ("decade", "by", r"\b(?:(?:by|before|at|until|towards?|por|a|para)\s+)?(?:the\s+)?(?:end|close|turn)\s+of\s+(?:the|this)\s+decade\b|\bdecade['’]?s?[\s-]end\b|\b(?:a\s+|hacia\s+|para\s+)?(?:el\s+)?(?:finales|final|fin|cierre)\s+de\s+(?:la|esta)?\s*(?:presente\s+)?década\b|\bby\s+(?:the\s+)?decade\b|\bEnde\s+(?:des|dieses)\s+Jahrzehnts\b|\bfin\s+de\s+la\s+décennie\b"),
    ("decade", "through", r"\b(?:over|for|through)?\s*(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the|this)\s+decade\b|\bthis\s+decade\b|\blo\s+que\s+queda\s+de\s+década\b|\besta\s+década\b"),
    ("year", "through", rf"\b(?:through|until|till|up\s+to|hasta|jusqu'en|over the years to|out to)\s+(?:the\s+end\s+of\s+|(?:el\s+)?(?:final(?:es)?|cierre)\s+de\s+|calendar\s+|(?:el\s+)?año\s+|at least\s+)?(?P<y>{YEAR})\b{_NOT_A_YEAR}"),
    ("year", "since", rf"\b(?:since|desde|seit|depuis)\s+(?:the\s+start\s+of\s+|early\s+|late\s+|el\s+año\s+|principios\s+de\s+)?(?P<y>{YEAR})\b"),
    ("year", "by", rf"\b(?:by|before|towards?|antes\s+de|para|hacia|d'ici(?:\s+à)?|bis|come)\s+(?:the\s+)?(?:(?:end|close|start|middle)\s+of\s+|year-end\s+|end-|late\s+|early\s+|mid-?|(?:el\s+)?(?:final(?:es)?|cierre|mediados|principios)\s+de(?:l)?\s+|(?:el\s+)?(?:año|ejercicio)\s+|calendar\s+)?(?P<y>{YEAR})\b{_NOT_A_YEAR}"),
    ("year", "in", rf"(?<![\d.,/$€£#-])\b(?P<y>{YEAR})(?:E|F|e)?\b(?![.,]\d|/\d|\s?(?:%|bn\b|GPUs|units|billion|million))(?!-\d){_NOT_A_YEAR}"),
    ("rel", "in", r"\b(?P<this>this\s+year|the\s+current\s+year|current[\s-]year|this\s+calendar\s+year|year\s+to\s+date|este\s+año|este\s+ejercicio|(?:el\s+)?año\s+en\s+curso|(?:el\s+)?presente\s+año|dieses\s+Jahr|in\s+diesem\s+Jahr|cette\s+année)\b"),
    ("rel", "in", r"\b(?P<last>last\s+year|el\s+año\s+pasado|el\s+pasado\s+año|el\s+pasado\s+ejercicio|letztes\s+Jahr|im\s+vergangenen\s+Jahr|l'an\s+dernier|l'année\s+dernière)(?:['’]s)?\b"),
    ("rel", "in", r"\b(?P<next>next\s+year|the\s+coming\s+year|(?:el\s+)?próximo\s+año|(?:el\s+)?año\s+(?:próximo|que\s+viene|entrante)|el\s+próximo\s+ejercicio|el\s+ejercicio\s+que\s+viene|el\s+próximo(?=\s*[.,;)]|\s*\Z)|nächstes\s+Jahr|im\s+nächsten\s+Jahr|l'an\s+prochain|l'année\s+prochaine)(?:['’]s)?\b"),
    ("rel2", "in", r"\b(?:the\s+)?year\s+after\s+next\b|\bdentro\s+de\s+dos\s+años\b"),
    ("shift", "after", r"\b(?:(?:in\s+)?the\s+(?:year\s+after(?:\s+that)?|following\s+year|year\s+(?:thereafter|following)|next(?=\s*[.,;]))|a\s+year\s+later|one\s+year\s+later|(?:el|un|al)\s+(?:año|ejercicio)\s+(?:siguiente|después|más\s+tarde))\b"),
    ("shift", "before", r"\b(?:(?:a|one)\s+year\s+(?:earlier|ago|before|prior)|the\s+year\s+(?:before|earlier|prior)|(?:the\s+)?(?:previous|prior|preceding)\s+(?:fiscal\s+)?year|year[\s-](?:earlier|ago)|(?:un|el)\s+(?:año|ejercicio)\s+(?:antes|anterior|previo)|hace\s+un\s+año|hace\s+doce\s+meses|doce\s+meses\s+antes|vor\s+einem\s+Jahr|im\s+Vorjahr|un\s+an\s+plus\s+tôt)\b"),
    ("years_ago", "in", rf"\b(?P<n>{_COUNT})\s+years\s+(?:ago|earlier|before)\b|\bhace\s+(?P<n2>{_COUNT})\s+años\b|\bvor\s+(?P<n3>{_COUNT})\s+Jahren\b|\bil\s+y\s+a\s+(?P<n4>{_COUNT})\s+ans\b"),
    ("next_years", "over", rf"\b(?:next|coming|following|upcoming|próximos|siguientes|nächsten|kommenden|prochaines)\s+(?:(?P<low>{_COUNT})\s+(?:to|or|a|o)\s+)?(?P<n>{_COUNT})\s+(?:fiscal\s+)?(?:years|años|Jahre[n]?|années|ejercicios)\b|\b(?P<n2>{_COUNT})\s+(?:próximos|siguientes)\s+años\b|\bnext\s+(?P<n3>decade)\b"),
    ("past_years", "over", rf"\b(?:last|past|previous|preceding|pasados|últimos|letzten|vergangenen|dernières)\s+(?P<n>{_COUNT})\s+(?:years|años|Jahre[n]?|années|ejercicios)\b|\b(?P<n2>{_COUNT})\s+(?:últimos|pasados)\s+años\b|\b(?:last|past)\s+(?P<n3>decade)\b|\búltima\s+(?P<n4>década)\b"),
    ("in_years", "over", rf"\b(?:over|in|within|across|during|spread over|for|durante|en|a\s+lo\s+largo\s+de|dentro\s+de|über|sur)\s+(?:the\s+course\s+of\s+|a\s+span\s+of\s+|un\s+plazo\s+de\s+|a\s+period\s+of\s+)?(?:(?P<low>{_COUNT})\s+(?:to|or|a|o)\s+)?(?P<n>{_COUNT})\s+(?:years|años|Jahre[n]?|ans|ejercicios)\b(?!\s+(?:ago|old))"),
    ("months_past", "over", r"\bthan\s+(?:it\s+did\s+)?a\s+year\s+ago\b"),
    ("now", "now", r"\b(?:today|currently|at\s+present|right\s+now|nowadays|as\s+of\s+now|these\s+days|hoy(?:\s+en\s+día)?|actualmente|en\s+la\s+actualidad|a\s+día\s+de\s+hoy|heute|derzeit|aujourd'hui|actuellement)\b"),
    ("now", "weak", r"\b(?:now|already|ya|ahora|bereits|déjà)\b"),
)  # fmt: skip
"""(meaning, role, pattern), tried in this order; words that one way has taken are closed to the later ones."""

_COMPILED = [(way, role, re.compile(pattern, re.IGNORECASE if way not in ("half", "quarter") else re.IGNORECASE)) for way, role, pattern in WAYS]
_HINT = re.compile(r"\d\d|year|año|quarter|trimestre|half|semestre|month|mes|decade|década|décennie|today|now|hoy|actual|present|already|\bya\b|ahora|Jahr|heute|an\b|année|Q[1-4]|ejercicio|próximo|current|next|derzeit|thereafter", re.IGNORECASE)


def stretches(text: str, taken: list[tuple[int, int]] = []) -> list[Stretch]:  # noqa: B006 - never changed
    """The spans named in `text`, in order; `taken` are stretches of amounts, which are no years."""
    if not _HINT.search(text):
        return []
    out: list[Stretch] = []
    closed = list(taken)
    for way, role, pattern in _COMPILED:
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end in closed):
                continue
            closed.append(found.span())
            said = {key: value for key, value in found.groupdict().items() if value}
            if way == "month" and _SAID.search(text[max(0, found.start() - 30) : found.start()]):
                way_now, role_now = "date", "date"
            else:
                way_now, role_now = way, role
            out.append(Stretch(found.start(), found.end(), way_now, said, role_now, found[0]))
    return sorted((one for one in out if one.role != "date"), key=lambda one: one.start)


def resolve(stretch: Stretch, setting: Setting) -> Period | None:
    """The days that a stretch means; None where what it leans on is not known, or no such days exist."""
    try:
        return _RESOLVERS[stretch.way](stretch, setting)
    except (ValueError, OverflowError):
        return None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _count(said: dict[str, str]) -> int:
    word = next((said[key].lower() for key in ("n", "n2", "n3", "n4") if key in said), "")
    if word.isdigit():
        return int(word)
    return 10 if word in ("decade", "década") else _NUMBERS.get(word, 0)


def _quarter(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said["q"]) if "q" in said else _ORDINALS[said["nth"].lower()]
    year = _full(said.get("fy") or said["y"])
    plain = Period.quarter(year, number)
    told = {"fy", "fiscal", "fiscal2", "own"} & said.keys()
    if told:
        return fiscal_quarter(setting.fiscal, year, number)
    own = fiscal_quarter(setting.fiscal, year, number) if setting.fiscal else plain
    ahead = setting.published is not None and plain.end > setting.published >= own.end and not setting.future
    return own if ahead else plain


def _quarter_ended(stretch: Stretch, setting: Setting) -> Period | None:
    month = _MONTHS[stretch.said["month"].lower()]
    year = int(stretch.said["y"]) if "y" in stretch.said else _year_of_month(month, setting)
    if year is None:
        return None
    end = Period.months(year, month, month).end
    first = date(end.year - 1, month + 10, 1) if month < 3 else date(end.year, month - 2, 1)
    return Period(first, end)


def _year_of_month(month: int, setting: Setting) -> int | None:
    """The year whose `month` is over (or, for the future, next to end)."""
    day = setting.published
    if not day:
        return None
    if setting.future:
        return day.year if month >= day.month else day.year + 1
    return day.year if month < day.month or (month == day.month and day.day > 20) else day.year - 1


def _quarter_nth(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said.get("q") or said.get("q2") or _ORDINALS[said.get("nth", "first").lower()])
    if not setting.published:
        return None
    if setting.previous and setting.previous.days > 350 and "own" not in said:
        return Period.quarter(setting.previous.end.year, number)
    past = latest_quarter(setting.fiscal, setting.published, number)
    if not setting.future or (setting.published - past.end).days < 75:
        return past
    return latest_quarter(setting.fiscal, past.end + timedelta(460), number)


def _quarter_next(stretch: Stretch, setting: Setting) -> Period | None:
    """`in the second`, after a quarter was named: the quarter that follows it."""
    if not setting.previous or not 80 <= setting.previous.days <= 100:
        return None
    return latest_quarter(setting.fiscal, setting.previous.end + timedelta(125))


def _quarter_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    word = " ".join(next(iter(stretch.said.values())).lower().split())
    last = latest_quarter(setting.fiscal, setting.published)
    if word in ("this", "current", "este", "actual", "en curso"):
        return latest_quarter(setting.fiscal, last.end + timedelta(125))
    if word in ("next", "coming", "próximo"):
        recent = (setting.published - last.end).days < 70 and setting.fiscal
        return latest_quarter(setting.fiscal, last.end + timedelta(125 if recent else 220))
    if word in ("previous", "prior", "anterior") and setting.previous and 80 <= setting.previous.days <= 100:
        return latest_quarter(setting.fiscal, setting.previous.start + timedelta(1))
    return last


def _year_ago_quarter(stretch: Stretch, setting: Setting) -> Period | None:
    return _years_later(setting.previous, -1) if setting.previous else None


def _last_quarters(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    end = latest_quarter("", setting.published).end
    quarters = _count(stretch.said) or 4
    month = end.month - 3 * quarters
    first = date(end.year + (month // 12 if month < 0 else 0), month % 12 + 1, 1)
    return Period(first, end)


def _half(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said.get("h") or said.get("h2") or _ORDINALS[said.get("nth", "first").lower()])
    if number not in (1, 2):
        return None
    written = next((said[key] for key in ("y", "yy", "yyy", "yyyy") if key in said), "")
    if written:
        return Period.half(_full(written), number)
    if not setting.published:
        return None
    word = said.get("rel", "").lower()
    shift = 1 if word.startswith(("next", "próximo", "el próximo")) else -1 if "last" in word or "pasado" in word else 0
    year = setting.published.year + shift
    if not word and number == 2 and not setting.future and setting.published.month < 6:
        year -= 1
    return Period.half(year, number)


def _some_months(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    year = int(said["y"]) if "y" in said else (setting.published.year if setting.published else None)
    if year is None:
        return None
    if "month" in said:
        last = _MONTHS[said["month"].lower()]
        first = 1 if "from" in said else last - _count(said) + 1
    else:
        first, last = 1, _count(said)
    return Period.months(year, first, last) if 1 <= first <= last <= 12 else None


def _fiscal(stretch: Stretch, setting: Setting) -> Period | None:
    return fiscal_year(setting.fiscal, _full(stretch.said["y"]))


def _fiscal_span(stretch: Stretch, setting: Setting) -> Period | None:
    first, last = (fiscal_year(setting.fiscal, int(stretch.said[key])) for key in "ab")
    return Period(first.start, last.end)


def _fiscal_ended(stretch: Stretch, setting: Setting) -> Period | None:
    month = _MONTHS[stretch.said["month"].lower()]
    year = int(stretch.said["y"]) if "y" in stretch.said else _year_of_month(month, setting)
    if year is None:
        return None
    if setting.fiscal and abs(year_end(setting.fiscal, year).month - month) <= 1:
        return fiscal_year(setting.fiscal, year)
    end = Period.months(year, month, month).end
    return Period(Period.months(year - 1, month, month).end + timedelta(1), end)


def _fiscal_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    word = " ".join(next(iter(stretch.said.values())).lower().split())
    year = setting.published.year
    while year_end(setting.fiscal, year) < setting.published:
        year += 1
    shift = 1 if word in ("next", "coming", "próximo", "siguiente") else -1 if word in ("last", "previous", "pasado", "anterior") else 0
    return fiscal_year(setting.fiscal, year + shift)


def _span(stretch: Stretch, setting: Setting) -> Period | None:
    first, last = _full(stretch.said["a"]), _full(stretch.said["b"])
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _month_span(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    first, last = _MONTHS[said["from"].lower()], _MONTHS[said["month"].lower()]
    return Period(date(int(said["a"]), first, 1), Period.months(int(said["b"]), last, last).end)


def _month(stretch: Stretch, setting: Setting) -> Period | None:
    month, year = _MONTHS[stretch.said["month"].lower()], int(stretch.said["y"])
    return Period.months(year, month, month)


def _decade(stretch: Stretch, setting: Setting) -> Period | None:
    if stretch.role == "through" and setting.published:
        return Period(date(setting.published.year, 1, 1), date(_decade_end(setting), 12, 31))
    return Period.year(_decade_end(setting))


def _decade_end(setting: Setting) -> int:
    year = setting.published.year if setting.published else 2025
    return year // 10 * 10 + 10 if year % 10 else year


def _year(stretch: Stretch, setting: Setting) -> Period | None:
    year = int(stretch.said["y"])
    now = setting.published.year if setting.published else year
    if stretch.role == "through" and now <= year:
        return Period(date(now, 1, 1), date(year, 12, 31))
    if stretch.role == "since" and year <= now and setting.published:
        return Period(date(year, 1, 1), setting.published)
    return Period.year(year)


def _rel(stretch: Stretch, setting: Setting) -> Period | None:
    shift = {"this": 0, "last": -1, "next": 1}[next(iter(stretch.said))]
    return Period.year(setting.published.year + shift) if setting.published else None


def _rel2(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year + 2) if setting.published else None


def _shift(stretch: Stretch, setting: Setting) -> Period | None:
    step = 1 if stretch.role == "after" else -1
    if setting.previous:
        return _years_later(setting.previous, step)
    return Period.year(setting.published.year + step) if setting.published else None


def _years_ago(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    from_year = setting.previous.end.year if setting.previous and "ago" not in stretch.written else setting.published.year
    return Period.year(from_year - count)


def _next_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    return Period(date(year + 1, 1, 1), date(year + count, 12, 31))


def _past_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    return Period(date(year - count, 1, 1), date(year, 12, 31))


def _in_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    return Period(date(year, 1, 1), date(year + count - 1, 12, 31))


def _now(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year) if setting.published else None


def _months_past(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    day = setting.published
    return Period(date(day.year - 1, day.month, 1), day)


def _years_later(period: Period, years: int) -> Period:
    """The same span some years on; a fiscal year that begins a day later or earlier is met within days."""
    def moved(day: date) -> date:
        return date(day.year + years, day.month, min(day.day, 28) if day.month == 2 and day.day == 29 else day.day)

    return Period(moved(period.start), moved(period.end))


years_later = _years_later

_RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "quarter": _quarter, "quarter_ended": _quarter_ended, "quarter_nth": _quarter_nth, "quarter_rel": _quarter_rel,
    "quarter_next": _quarter_next, "month_span": _month_span, "year_ago_quarter": _year_ago_quarter, "last_quarters": _last_quarters, "half": _half, "months": _some_months,
    "fiscal": _fiscal, "fiscal_span": _fiscal_span, "fiscal_ended": _fiscal_ended, "fiscal_rel": _fiscal_rel, "span": _span,
    "month": _month, "decade": _decade, "year": _year, "rel": _rel, "rel2": _rel2, "shift": _shift, "next_years": _next_years, "years_ago": _years_ago,
    "past_years": _past_years, "in_years": _in_years, "now": _now, "months_past": _months_past,
}  # fmt: skip
