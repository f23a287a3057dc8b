"""The commonest German and French ways of naming a span of time; what both share with English stands there."""

from ingest.reading.words.times import COUNT, MONTH, SOME_YEARS, YEAR, Ways, way

_UNTIL = r"(?:bis (?:zum Jahr |zum Ende des Jahres |einschließlich |Ende des Jahres )|jusqu['’]à (?:fin |la fin de )?)"

GERMAN_FRENCH: Ways = (
    ("quarter_rel", "in",
        way(r"(?:(?P<now>laufenden?|aktuellen?)|(?P<over>vergangenen?|abgelaufenen?|letzten?|vorigen?)|"
            r"(?P<ahead>nächsten?|kommenden?)) (?:Geschäfts)?Quartals?|trimestre (?:(?P<now2>en cours|actuel)|"
            r"(?P<over2>dernier|écoulé|passé)|(?P<ahead2>prochain|à venir))|(?:(?P<over3>dernier)|"
            r"(?P<ahead3>prochain)) trimestre")),
    ("quarter_nth", "in", way(r"(?P<nth>Schluss|Auftakt)quartals?")),
    ("last_months", "in", way(rf"(?:letzten|vergangenen) (?P<n>{COUNT}) Monaten?|(?P<n2>{COUNT}) derniers mois")),
    ("next_months", "in", way(rf"(?:nächsten|kommenden) (?P<n>{COUNT}) Monaten?|(?P<n2>{COUNT}) prochains mois")),
    ("months", "in",
        way(rf"ersten (?P<n>{COUNT}) Monaten?(?: (?:des Jahres )?(?P<y>{YEAR})| des Jahres)?|(?P<n2>{COUNT}) premiers "
            rf"mois(?: (?:de )?(?:l['’]année )?(?P<y2>{YEAR})| de l['’]année)?")),
    ("fiscal_ended", "in",
        way(rf"Geschäftsjahr(?:es)?,? (?:das |welches )?(?:(?:am|im|Ende|zum|mit dem) ){{0,2}}(?:\d{{1,2}}\. ?)?"
            rf"(?P<month>{MONTH})(?: (?P<y>{YEAR}))? (?:schließt|endet|endete|schloss|ausläuft|zu Ende (?:geht|"
            rf"ging))")),
    ("fiscal_rel", "in",
        way(r"exercice (?P<rel>en cours|clos|écoulé|passé|précédent|prochain|suivant)|(?P<rel2>dernier|prochain) "
            r"exercice")),
    ("year", "through", way(rf"{_UNTIL}(?P<y>{YEAR})")),
    ("fiscal_rel", "in", way(r"(?:sur |pour |de )?(?:l['’]ensemble de |tout )?l['’](?P<rel>exercice)(?=\s*[.,;)]|"
            r"\s*\Z)")),
    ("quarter_next", "in", r"\bim\s+(?P<nth>zweiten|dritten|vierten)(?=\s*[.,;)]|\s*\Z|\s+(?:und|soll|sollen|werden|"
            r"sind|waren)\s)|"
            r"\bau\s+(?P<nth2>deuxième|troisième|quatrième)(?=\s*[.,;)]|\s*\Z|\s+et\s)"),
    ("rel", "by",
        way(r"(?:d['’]ici (?:à )?|à |avant )?(?P<this>(?:la )?fin de (?:cette |l['’])année|fin d['’]année|(?:bis "
            r")?(?:zum )?"
            r"Jahresende|(?:bis )?(?:zum )?Ende (?:des|dieses) Jahres)(?! \d)")),
    ("rel", "in",
        way(r"(?P<this>l['’]année en cours|sur (?:l['’]ensemble de |toute )?l['’]année|heuer|(?:das |des "
            r")?laufende[ns]? Jahr(?:es)?|dieses Jahres)|"
            r"(?P<last>l['’]an passé|l['’]année (?:passée|écoulée)|(?:im )?(?:vorig|vergangen|letzt)e[ns] Jahr(?:es)?)|"
            r"(?P<next>(?:im )?(?:kommend|nächst)e[ns] Jahr(?:es)?)")),
    ("adjacent", "after",
        way(r"l['’]année (?:suivante|d['’]après)|(?:im )?Jahr (?:darauf|danach)|im Folgejahr|im darauffolgenden Jahr")),
    ("adjacent", "before", way(r"l['’]an(?:née)? d['’]avant|(?:im )?Jahr (?:zuvor|davor)|(?:des )?Vorjahres?")),
    ("in_n", "in", way(rf"(?:dans|d['’]ici) (?P<n>{COUNT}) ans")),
    ("year", "since", way(rf"(?:seit (?:Anfang|Ende)|depuis (?:le )?(?:début|fin)(?: de)?) (?P<y>{YEAR})")),
    ("year", "in", way(rf"(?:(?P<middle>mi)|début|Anfang|courant)[\s-]+(?P<y>{YEAR})")),
    ("next_years", "over",
        way(rf"(?P<n>{COUNT}) prochaines années|(?:nächsten|kommenden) (?P<n2>{COUNT}) Jahren?|prochaine "
            rf"(?P<n3>{SOME_YEARS})")),
    ("past_years", "over", way(rf"(?P<n>{COUNT}) dernières années|(?:letzten|vergangenen) (?P<n2>{COUNT}) Jahren?")),
)  # fmt: skip
