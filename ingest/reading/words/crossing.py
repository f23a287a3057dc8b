"""Words of claims on the crossing. Each row is a letter and the words that it stands for; each claim a row of letters.

I inference, T training, > passes, p is passed by, < falls behind, m larger or more, t than, f grows faster, M most,
k takes or goes to, a is ahead, X the crossing, s share, d shrinks, h shifts from, n not, | a pause that parts.
"""

_PAST = r"(?:ed|es|s|ing)?"
CUES: tuple[tuple[str, str], ...] = (
    ("|", r";|,\s+(?:but|pero|aunque)\b|\b(?:while|whereas|mientras)\b|[–—](?=\s)|\b(?:expectations|forecasts|"
    r"estimates|"
          r"expectativas|previsiones)\b"),
    ("z", r"\b(?:not|rather than|instead of|en lugar de|en vez de|y no)\s+(?:(?:for|on|to|from|the|a|la|el|al|en|AI|"
    r"model)\s+)*"
          r"(?:inferenc\w*|training|entrenamiento)\b"),
    ("I", r"\b(?:inferenc\w*|inférence|Inferenz\w*|serving(?! (?:as|up))|(?:running|using|serving|deploying|operating) "
          r"(?:AI |trained |the |finished )?(?:models|them)|(?:ejecutar|ejecución de|usar|uso de|servir|desplegar) "
          r"(?:los )?modelos|ejecutarlos|usarlos|servirlos)\b"),
    ("T", r"\b(?:pre-?training|post-?training|training(?! (?:course|staff|programme|session|day|dogs|camp))|"
    r"train(?:ing)? "
          r"(?:new |AI )?models|(?:building|developing|creating|making) (?:AI |new |the )?(?:models|them)|"
          r"model[\s-]building|"
          r"model development|(?:pre)?entrenamiento|entrenar(?:los)?(?: modelos)?|desarrollar(?:los)?(?: modelos)?|"
          r"construirlos|crearlos|entraînement|formación de (?:los |grandes )?modelos)\b"),
    ("X", r"\b(?:cross-?over|crossing(?: point)?|tipping point|inflection(?: point)?|punto de (?:cruce|inflexión)|"
    r"cruce)\b"),
    ("p", rf"\b(?:(?:be|been|being|is|was|were|get|gets|are)\s+)?(?:overtaken|surpass{_PAST}|exceeded|eclipsed|passed|"
    rf"dwarfed|"
          r"outstripped|outpaced)\s+by\b|\b(?:superad|rebasad|adelantad|sobrepasad|eclipsad)[oa]s?\s+por\b"),
    ("f", r"\b(?:gr[eo]w|ris|expand|increas|climb|scal|advanc)\w*\s+(?:(?:much|far|even|significantly|"
    r"considerably)\s+)?"
          r"(?:faster|more (?:quickly|rapidly)|(?:twice|three times|several times) as (?:fast|quickly))\b|"
          r"\b(?:faster|quicker|stronger|higher) growth\b|\boutpac\w+|\boutgrow\w*|"
          r"\b(?:crec|aument|sub|avanz|expand)\w*\s+(?:(?:mucho|bastante|aún|todavía)\s+)?más\s+(?:rápid\w+|deprisa)|"
          r"\bcrec(?:e|en|erá|erán|iendo|er)\s+(?:mucho\s+)?más(?=\s+que)|\bmayor (?:ritmo|crecimiento)|"
          r"\ba (?:un )?mayor ritmo|"
          r"\bcatch\w* up (?:with|to)\b|\bclos\w* (?:the gap|in) (?:on|with)\b|\bgain\w* (?:on|ground on)\b|"
          r"\bgan\w+ terreno\b"),
    ("l", r"\b(?:los(?:e|es|ing)|lost|perd(?:er(?:á|án)?|iendo)|pierden?)\s+(?:\w+\s+)?(?:weight|share|ground|"
    r"importance|peso|cuota|terreno)\b"),
    ("h", r"\b(?:shift|mov|migrat|pivot|swing|rotat|tilt|desplaz|traslad|pas|vir|gir)\w*\b(?=.{0,40}?\b(?:from|"
    r"away from|del?|"
          r"desde)\b)|\bshift from\b|\bdesplazamiento del\b"),
    ("n", r"\bnot\b(?! (?:only|just|least))|(?<=n)['’]t\b|\bnever\b|\bneither\b|\bnor\b|\bcannot\b|\bunlikely\b|"
    r"\byet to\b|"
    r"\bfar from\b|"
          r"\bdoubts?\b|\b(?:todavía|aún) no\b|\bno (?=(?:ha|han|se|super|adelant|rebas|esper|prev|cre[ea]|va|será|"
          r"sobrepas|lo)\w*)|"
          r"\bnunca\b|\btampoco\b|\bduda\w*\b|\bni (?=[A-Z])"),
    ("<", r"\bf[ae]ll(?:s|ing|en)? behind\b|\blag(?:s|ging)?(?: behind)?\b|\btrail(?:s|ing)?\b|\bslip(?:s|"
    r"ping)? behind\b|"
          r"\b(?:smaller|lower|less) than\b|\bg[ai]ve(?:s|n)? way to\b|\blos(?:e|es|ing) (?:its|the) lead to\b|"
          r"\bced(?:e|erá|en)\b|"
          r"\bpor detrás de\b|\bpor debajo de\b|\bmenor(?:es)? que\b|\bmenos que\b"),
    (">", rf"\bexceed{_PAST}|\bsurpass{_PAST}|\bovertak(?:e|es|en|ing)\b|\bovertook\b|\bpass(?:es|ed|"
    rf"ing)?\b(?! (?:through|on|"
          r"into|to|by|a |an |the (?:half|point|test|mark|exam|stage)))|\beclips(?:e|es|ed|ing)\b|\boutstrip\w*|"
          r"\boutweigh\w*|"
          rf"\bdwarf{_PAST}\b|\bovershadow{_PAST}\b|\btop(?:s|ped|ping)?\b|\boutspend\w*|\bleapfrog\w*|\bbeat(?:s|"
          rf"ing)?\b|\boutrun\w*|\bout-?rank\w*|"
          r"\b(?:pull|mov|edg|go|gone|went|com|surg|power|race|nos)\w* (?:\w+ )?(?:ahead of|past|above|beyond)\b|"
          r"\bahead of\b(?! (?:schedule|time|plan|the))|\bsuper(?:a|an|ará|arán|aría|ó|aron|ado|ar|e|en)\b|"
          r"\brebas(?:a|ará|arán|ó|ar|ado|e|en)\b|\bsobrepas(?:a|ará|ó|ar|ado|e|en)\b|\badelant(?:a|ará|arán|ó|ar|ado|"
          r"e|en)\b|"
          r"\beclips(?:a|ará|ó)\b|\bpor delante de\b|\bpor encima de\b|\bdejar?(?:á|án|ía|ndo)? atrás\b|\bübertr\w+|"
          r"\bübersteig\w+|\büberhol\w+|\bdépass\w+"),
    ("M", r"\b(?:most|the (?:vast )?(?:majority|bulk)|a (?:clear |large )?majority|(?:the )?lion['’]s share|"
    r"(?:the )?(?:larger|"
          r"greater|biggest|largest) (?:part|share|slice|portion)|more than half|over half|(?:la )?mayor parte|"
          r"(?:la )?mayoría|"
          r"más de la mitad|el grueso|majority)\b"),
    ("a", r"\b(?:dominat(?:e|es|ed|ing)|(?:stay|remain|keep|is|are|be)\w* (?:still )?(?:ahead(?! of (?:schedule|time|"
    r"plan))|in front|the (?:main|larger|bigger|largest|"
          r"dominant|top|biggest)|dominant|larger|bigger)|(?:keep|hold|retain)\w* (?:its|the) lead|domina(?:n|rá|rán|"
          r"ndo)?|predomina\w*|"
          r"becom\w* (?:the )?(?:dominant|main|biggest|largest|primary)|(?:sigue|seguirá|siguen|es|será|"
          r"se convertirá en)\b[^.;]{0,30}?"
          r"\b(?:dominante|principal|mayor (?:parte|partida|coste|carga|gasto))|"
          r"seguirá (?:siendo )?(?:por delante|la mayor|el mayor|mayor))\b"),
    ("m", r"\b(?:larger|bigger|greater|mayor(?:es)?|superior(?:es)?)\b"),
    ("e", r"\b(?:more|higher|más)\b"),
    ("t", r"\b(?:than|que)\b"),
    ("s", r"\b(?:shares?|part|weight|cut|slice|portion|proportion|cuota|peso|parte|proporción)\b"),
    ("d", r"\b(?:fall|falls|fell|falling|shrink\w*|shrank|declin\w*|drop\w*|decreas\w*|slip\w*|ca(?:e|er|erá|yendo|"
    r"yó)|baj(?:a|ará|ar|ó)|"
          r"reduc\w+|disminu\w+|mengu\w+|decrec\w+)\b"),
    ("k", r"\b(?:account(?:s|ed|ing)? for|mak(?:e|es|ing) up|made up|represent\w*|tak(?:e|es|ing)(?: up)?|took|"
    r"consum\w+|absorb\w*|"
          r"claim(?:s|ed)?|command(?:s|ed)?|get(?:s)?|be(?:come|comes|coming)?(?: for)?|is(?: for)?|are(?: for)?|"
          r"go(?:es|ing)? (?:to|on|into)|went (?:to|on|into)|com(?:e|es) from|dedicated to|devoted to|supon(?:e|drá|"
          r"drán|ga|gan)|"
          r"concentra\w*|acapara\w*|(?:se )?(?:destin|dedic)\w+(?: ya)? a|irán? a|ser(?:á|án)|se llevará?n?)\b"),
)  # fmt: skip
"""Letters and words; where two may begin at one place, the earlier row wins."""

_NOT_IT = "[^IT|]"
CLAIMS: tuple[tuple[str, str], ...] = (
    ("inference_grows_faster", f"I{_NOT_IT}*f{_NOT_IT}*T"),
    ("training_grows_faster", f"T{_NOT_IT}*f{_NOT_IT}*I"),
    ("inference_grows_faster", f"h{_NOT_IT}*T{_NOT_IT}*I"),
    ("training_grows_faster", f"h{_NOT_IT}*I{_NOT_IT}*T"),
    ("training_stays_ahead", f"n{_NOT_IT}*I{_NOT_IT}*>{_NOT_IT}*T"),
    ("training_stays_ahead", f"I[^ITn|]*n{_NOT_IT}*>{_NOT_IT}*T"),
    ("training_stays_ahead", f"T[^ITn|]*n{_NOT_IT}*(?:p|<){_NOT_IT}*I"),
    ("inference_exceeds_training", "T[^ITn|]*(?:p|<)[^ITn|]*I"),
    ("inference_exceeds_training", "I[^ITn|]*>[^ITn|]*T"),
    ("training_stays_ahead", "T[^ITn|]*>[^ITn|]*I"),
    ("training_stays_ahead", "I[^ITn|]*<[^ITn|]*T"),
    ("inference_exceeds_training", "I[^ITn|]*[me][^ITn|]*t[^ITn|]*T"),
    ("training_stays_ahead", "T[^ITn|]*[me][^ITn|]*t[^ITn|]*I"),
    ("inference_exceeds_training", "[me][^ITn|]*I[^ITn|]*t[^ITn|]*T"),
    ("training_stays_ahead", "[me][^ITn|]*T[^ITn|]*t[^ITn|]*I"),
    ("inference_exceeds_training", "X[^n|]*(?:I[^n|]*T|T[^n|]*I)|(?:I[^n|]*T|T[^n|]*I)[^n|]*X"),
    ("training_share_falls", "(?:Ts|sT)[^I|nf]*d|T[^I|n]*l"),
    ("training_stays_ahead", "T[^ITn|]*(?:k[^ITn|]*M|a)"),
    ("inference_majority", "I[^ITn|]*(?:k[^ITn|]*M|a)"),
    ("inference_majority", "M[^ITn|]*k[^ITn|]*I"),
    ("training_stays_ahead", "M[^ITn|]*k[^ITn|]*T"),
)  # fmt: skip
"""A claim, and the letters that make it, in order; the first row that is found wins."""

DOUBTFUL = (
    r"\?\s*[\"”»']?\s*\Z|\b(?:if|whether|unless|unclear|open question|nobody knows|no one knows|remains to be seen|"
    r"when will|si|no está claro|no se sabe|nadie sabe|(?:falta|está) por ver|queda por ver|a menos que|cuándo|"
    r"depende de)\b|"
    r"\A\W*(?:should|could|would|might|will|can|does|is|are)\b[^.]{0,60}\b(?:ever|would)\b"
)
"""A question, a condition or a doubt: no claim."""

OTHER_THINGS = (
    r"\b(?:durante (?:la inferencia|el entrenamiento)|during (?:inference|training)|(?:etapa|fase|stage|phase) (?:de|"
    r"of)|"
    r"speed\w*|latenc\w+|accura\w+|precisi\w+|difficult\w*|important\w*|complex\w*|skills?|talent|courses?|staff|"
    r"engineers?|ingenier\w+|jobs?|job|exams?|sought after|efficien\w*|different|memory|memoria|errors?|errores|epochs|"
    r"techniques?|bayesian|cheaper|slower|quicker at|hours|horas|dogs|moods|survey|personal|stages|"
    r"fases|hardest|easier|harder|"
    r"puestos?|empleados|empleos?|velocidad|rapidez|rápid[oa]s?(?= que)|dura|duran|rendimiento|performance|throughput|"
    r"trial)\b"
)
"""What is compared is neither money nor compute."""

QUICKER = r"\b(?:faster|slower|quicker)\s+(?:than|at|in)\b|\bmás (?:rápid\w+|lent\w+|deprisa)"
"""So is it where nothing grows and one is faster than the other."""

OF_MONEY = (
    r"\b(?:spen[dt]\w*|budgets?|outlays?|capex|market|demand|compute|computing|cost\w*|workloads?|invest\w*|money|"
    r"dollars?|revenue|"
    r"capacity|power|energy|gast\w+|presupuesto\w*|inversi\w+|dinero|demanda|cómputo|computación|mercado|cuest\w+|"
    r"costar\w*|"
    r"ingresos|cargas?|capacidad|energía|destin\w+|partida)\b"
)
"""`more on inference than on training` is a claim only where money, compute or power is told of."""
