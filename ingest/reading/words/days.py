"""Ways of naming a day or a week."""

from ingest.reading.words.times import COUNT, MONTH, WEEKDAYS, YEAR, Ways, way

_WEEKDAY = "|".join(WEEKDAYS)

DAYS: Ways = (
    ("day", "day",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?P<month>{MONTH})\b\.?,?\s*(?:(?:de\s+|"
            rf"del\s+)?(?P<y>{YEAR}))?|"
        rf"\b(?P<month2>{MONTH})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:%|bn|million|billion)|"
            rf"[.,]\d)(?:,\s*(?P<y2>{YEAR}))?|"
        rf"\b(?P<y3>{YEAR})-(?P<m>\d\d)-(?P<day3>\d\d)\b|\b\d{{1,2}}/\d{{1,2}}/{YEAR}\b"),
    ("weekday", "day", way(rf"(?P<weekday>{_WEEKDAY})(?:['’]s)?")),
    ("day_rel", "day",
        way(r"(?P<yesterday>yesterday(?:['’]s)?|ayer|gestern|hier soir|anteayer)|(?P<this>this week(?:['’]s)?|(?:en "
            r")?esta semana|diese Woche|cette semaine)|"
            r"(?P<last>last week(?:['’]s)?|(?:la )?semana pasada|letzte Woche|la semaine dernière)")),
    ("ago", "day",
        way(rf"(?P<n>{COUNT}) (?P<unit>days?|weeks?) (?:earlier|before|ago|prior)|the (?P<unit3>week|day) (?:before|"
            rf"earlier)|hace (?P<n2>{COUNT}) "
            rf"(?P<unit2>días?|semanas?)|(?P<n4>{COUNT}) (?P<unit4>días?|semanas?) (?:antes|atrás)|la "
            rf"(?P<unit5>semana) anterior")),
)  # fmt: skip
