"""Words of claims on the crossing. Each row is a letter and the words that it stands for; each claim a row of letters.

I inference, T training, i and y the same where the other is told of, z neither, > passes, p is passed by,
< falls behind, m larger or e more, t than, f grows faster, c catches up, M the most, D less and less,
G more and more, k takes or goes to, a is ahead, o no longer ahead, X the crossing, B the balance tips, s share,
d shrinks, l loses, h shifts from, n not, u surely, | a pause that parts.
"""

_MODELS = r"(?:[\w-]+ ){0,2}?(?:models?|them)(?!\w)"
_ASKED = r"(?:[\w-]+ ){0,2}?(?:prompts|questions|quer(?:y|ies)|users|requests|customers)"
_MODELOS = r"(?:[\wáéíóú-]+ ){0,2}?modelos"
_PREGUNTAS = r"(?:a )?(?:[\wáéíóú-]+ ){0,2}?(?:preguntas|consultas|usuarios|peticiones|clientes)"
_OF_PEOPLE = (
    r"(?! (?:courses?|staff|programmes?|sessions?|days?|dogs|camps?|plans?|de (?:la|el|los|las|su) (?:plantilla|"
    r"empleados|trabajadores|equipos? de)|del personal|deportivo|físico|militar))"
)

_NEITHER = r"(?:not|rather than|instead of|en lugar de|en vez de|y no|statt|plutôt que)"
_SMALL = r"(?:(?:for|on|to|from|towards|hacia|the|a|la|el|al|en|su|their|AI|model) )*"
_PART = r"(?:share|part|portion|slice|proportion|piece|fraction)"
_PARTE = r"(?:parte|porción|cuota|proporción|fracción)"

LETTERS: tuple[tuple[str, str], ...] = (
    ("|", r"""
        ; | , (?:but|pero|aunque|mais|aber) | while | whereas | mientras | während | tandis que | [–—](?=\s)
        expectations | forecasts | estimates | expectativas | previsiones
    """),
    ("u", r"""
        (?:nobody|no one|few) (?:[\w-]+ ){0,3}doubts? | (?:no|without(?: a)?|beyond) doubt | nadie (?:\w+ ){0,3}duda\w*
        sin duda | no cabe duda
    """),
    ("z", rf"""
        {_NEITHER} {_SMALL}(?:inferenc\w*|training|entrenamiento|construcción|building)
    """),
    ("I", rf"""
        inferenc\w* | inférence\w* | Inferenz\w* | serving(?! (?:as|up))
        (?:running|using|serving|deploying|operating|querying) {_MODELS}
        (?:run|use|serve|operate|deploy|query) {_MODELS} | uses? of {_MODELS}
        their use | answer(?:ing)? {_ASKED} | serving {_ASKED}
        (?:ejecutar|usar|utilizar|servir|desplegar|operar|explotar) {_MODELOS}
        (?:uso|ejecución|utilización|explotación|funcionamiento) de {_MODELOS}
        ejecutarlos | usarlos | utilizarlos | servirlos | su (?:uso|ejecución|utilización|explotación|funcionamiento)
        (?:contestar|responder|atender) {_PREGUNTAS}
        (?:Betrieb|Nutzung|Ausführung|Einsatz) (?:von |der |fertiger |ihrer )?[\w-]*Modell\w*
        deren (?:Betrieb|Nutzung)
        (?:utilisation|exploitation|exécution) des? (?:\w+ )?modèles | faire tourner (?:\w+ ){{0,2}}?modèles
        leur (?:utilisation|exploitation)
    """),
    ("T", rf"""
        pre-?training | post-?training | trainings?{_OF_PEOPLE} | (?:train|training) {_MODELS}
        (?:building|developing|creating|making|build|develop|create|make) {_MODELS}
        model[\s-](?:building|making|development|creation) | their (?:creation|development)
        (?:pre)?entrenamiento{_OF_PEOPLE} | (?:pre)?entrenar(?:los)? {_MODELOS} | (?:pre)?entrenar(?:los)?
        (?:desarrollar|construir|crear) {_MODELOS} | desarrollarlos | construirlos | crearlos
        (?:construcción|creación|desarrollo|formación) de {_MODELOS} | su (?:construcción|creación|desarrollo)
        (?:pré)?-?entraînement\w* | entraîner | (?:Entwicklung|Bau) (?:von |der )?[\w-]*Modell\w* | deren Entwicklung
    """),
    ("B", r"""
        (?:balance|scales|pendulum|weight) (?:\w+ )?(?:tip|tilt|shift|sw[iu]ng|mov)\w*
        (?:balanza|balance|péndulo|peso) (?:\w+ )?se (?:ha )?(?:inclin|decant|desplaz|mov)\w+
    """),
    ("X", r"""
        cross-?over | crossing(?: point)? | tipping point | turning point | inflection(?: point)? | reversal
        switchover | swap | flips? | sorpasso
        lines (?:\w+ )?cross | punto de (?:cruce|inflexión) | cruce | relevo | vuelco | Wendepunkt | point de bascule
    """),
    ("p", r"""
        (?:overtaken|surpass\w*|exceeded|eclipsed|passed|dwarfed|outstripped|outpaced|outspent|overhauled|outsold) by
        (?:superad|rebasad|adelantad|sobrepasad|eclipsad|desbancad)[oa]s? por | dépassée? par
        (?:von|durch) (?:der |dem )?(?=[\w-]+ (?:überholt|übertroffen|abgelöst))
    """),
    ("f", r"""
        (?:gr[eo]w|ris|expand|increas|climb|scal|advanc)\w* (?:\w+ )?(?:faster|quicker|more (?:quickly|rapidly))
        (?:gr[eo]w|ris|expand|increas|climb|scal|advanc)\w* (?:\w+ ){0,2}as (?:fast|quickly)
        (?:faster|quicker|stronger|higher) growth | outpac\w+ | outgrowing
        (?:crec|aument|sub|avanz|expand)\w* (?:(?:mucho|bastante|aún|todavía) )?más (?:rápid\w+|deprisa)
        crec(?:e|en|erá|erán|iendo|er) (?:mucho )?más(?=\s+que) | mayor (?:ritmo|crecimiento) | a (?:un )?mayor ritmo
        crec\w+ (?:el (?:doble|triple)|\w+ veces) (?:de rápido|más)
        ritmo (?:\w+ )?(?:superior|mayor|más alto|más rápido)
        clos\w* (?:the gap|in) (?:on|with) | gain\w* (?:on|ground on) | gan\w+ terreno
        (?:wächst|wachsen|steigt|steigen) (?:\w+ )?(?:schneller|rascher|stärker)
        (?:croît|croître|augmente\w*|progresse\w*) (?:\w+ )?plus vite
    """),
    ("c", "catch\\w* up (?:with|to) | caught up (?:with|to) | alcanz\\w+ (?:al?|en) | rattrap\\w+"),
    ("l", r"""
        (?:los(?:e|es|ing)|lost) (?:\w+ )?(?:weight|share|ground|importance)
        (?:perd(?:er(?:á|án)?|iendo)|pierden?) (?:\w+ )?(?:importance|peso|cuota|terreno)
    """),
    ("h", r"""
        (?:shift|mov|migrat|pivot|swing|rotat|tilt)\w*(?=.{0,40}?\bfrom\b)
        (?:desplaz|traslad|pas|vir|gir)\w*(?=.{0,40}?\b(?:del?|desde)\b)
        shift from | desplazamiento del
    """),
    ("n", r"""
        not(?! (?:only|just|least)) | ['’]t | never | neither | nor | cannot | unlikely | yet to
        far from(?! fading) | doubts?
        (?:todavía|aún) no | no (?=(?:ha|han|se|super|adelant|rebas|esper|prev|cre[ea]|va|será|sobrepas|lo)\w*)
        nunca | tampoco | duda\w* | ni (?=[A-Z]) | nicht | noch nicht | jamais
    """),
    ("<", r"""
        f[ae]ll(?:s|ing|en)? behind | lag(?:s|ging)?(?: behind)? | trail(?:s|ing)? | slip(?:s|ping)? behind
        (?:smaller|lower|less|cheaper) than | g[ai]ve(?:s|n)? way to | los(?:e|es|ing) (?:its|the) lead to
        ced(?:e|erá|en)
        por detrás de | por debajo de | menor(?:es)? que | menos que | quedar\w* atrás (?:de|frente a) | hinter
    """),
    (">", r"""
        >
        exceed\w* | surpass\w* | overtak(?:e|es|en|ing) | overtook
        pass(?:es|ed|ing)?(?! (?:through|on|into|to|by|a |an |the (?:half|point|test|mark|exam|stage)))
        eclips\w+ | outstrip\w* | outweigh\w* | dwarf(?:ed|s|ing)? | overshadow\w* | top(?:s|ped|ping)? | outspend\w*
        outs[eo]l[dl]\w* | outnumber\w* | outdo\w* | overhaul(?:s|ed|ing)? | leapfrog\w* | beat(?:s|ing)? | outrun\w*
        dethron\w* | nos(?:e|es|ing) ahead of | (?:tak|took)\w* over from | outclass\w* | outgr[eo]w(?:s|n)? | le gana
        prend\w* le pas sur | relegó | abult\w+ más que | tables have turned
        outrank\w* | out-rank\w* | supplant\w* | unseat\w* | outmatch\w* | overrun\w*
        (?:pull|mov|edg|go|gone|went|com|surg|power|race|nos|inch|creep|crept|draw|drew)\w* (?:\w+ )?(?:ahead of|past)
        (?:pull|mov|edg|go|gone|went|com|surg|ris|inch)\w* (?:\w+ )?(?:above|beyond|clear of)
        ahead of(?! (?:schedule|time|plan|the))
        super(?:a|an|ará|arán|aría|ó|aron|ado|ar|e|en) | rebas(?:a|ará|arán|ó|ar|ado|e|en)
        sobrepas(?:a|ará|ó|ar|ado|e|en) | eclips(?:a|ará|ó) | por delante de | por encima de | desbanc\w+
        adelant(?:a|ará|arán|ó|ar|ado|e|en)(?! (?:que|su|sus|un|una|el|los|las|a \d))
        dejar?(?:á|án|ía|ndo)? atrás | (?:se )?impon\w+ (?:al?|sobre) | imponiéndose (?:al?|sobre)
        übertr\w+ | übersteig\w+ | überhol\w+ | überflügel\w+ | dépass\w+ | surpasse\w*
    """),
    ("D", rf"""
        (?:smaller|shrinking|declining|dwindling|falling|lower) {_PART}
        less and less | ever less | cada vez menos | {_PARTE} (?:cada vez )?(?:menor|más pequeña|decreciente)
        immer weniger | de moins en moins
    """),
    ("G", rf"""
        an? (?:ever )?(?:larger|bigger|greater) {_PART} | (?:growing|rising|increasing|expanding) {_PART}
        more and more | ever more | cada vez más | {_PARTE} (?:cada vez mayor|creciente)
        immer mehr | de plus en plus
    """),
    ("M", r"""
        most | the (?:vast )?(?:majority|bulk) | an? (?:clear |large |growing )?majority | (?:the )?lion['’]s share
        (?:the )?(?:larger|greater|biggest|largest|bigger|better) (?:part|share|slice|portion|half|chunk)
        more than half | over half
        (?:la )?mayor parte | (?:la )?mayoría | más de la mitad | el grueso | majority
        (?:den |der |die |das )?(?:größeren|größten|größte|größere|Groß)\s?(?:Teil|teil|Anteil) | Löwenanteil
        mehr als die Hälfte
        la majeure partie | la plus grande part(?:ie)? | plus de la moitié | l['’]essentiel
    """),
    ("o", r"""
        no longer (?:be )?(?:the )?(?:main|largest|biggest|bigger|dominant)
        dejará de ser (?:la|el) (?:principal|mayor) | ya no (?:es|será) (?:la|el) (?:principal|mayor)
    """),
    ("a", r"""
        dominat(?:e|es|ed|ing) | dominant
        (?:stay|remain|keep|is|are|be)\w* (?:still )?(?:ahead(?! of (?:schedule|time|plan))|in front|dominant|king)
        (?:stay|remain|keep|is|are|be)\w* (?:still )?the (?:main|larger|bigger|largest|dominant|top|biggest|heavier)
        (?:stay|remain|keep|is|are|be)\w* (?:still )?(?:larger|bigger)(?! than)
        (?:keep|hold|retain)\w* (?:its|the) lead | domina(?:n|rá|rán|ndo)? | predomina\w*
        becom\w* the (?:dominant|main|biggest|largest|primary) | becom\w* (?:dominant|the norm)
        (?:sigue|seguirá|siguen|es|será|se convertirá en)(?=[^.;]{0,30}?\b(?:dominante|principal)\b)
        (?:sigue|seguirá|siguen|es|será)(?=[^.;]{0,30}?\bmayor (?:parte|partida|coste|carga|gasto)\b)
        (?:seguirá|sigue|siguen|continuará|continúa|continuarán) (?:siendo )?por delante
        (?:seguirá|sigue|siguen|continuará|continúa|continuarán) (?:siendo )?(?:la|el) (?:\w+ )?(?:mayor|principal)
    """),
    ("m", r"""
        larger | bigger | greater | heavier | costlier | dearer | mayor(?:es)? | superior(?:es)? | größer | höher
        teurer
        más car[oa]s?
        plus (?:cher|chère|lourd|grand|grande|élevée?)s?
    """),
    ("e", r"""
        more(?! (?:powerful|advanced|capable|efficient|complex)) | higher | mehr | davantage | plus
        más(?! (?:grandes?|potentes?|avanzad\w+|capaces|complej\w+|pequeñ\w+))
    """),
    ("t", "than | que | als | qu"),
    ("s", "shares? | part | weight | cut | slice | portion | proportion | cuota | peso | parte | proporción | Anteil"),
    ("d", r"""
        fall | falls | fell | falling | shrink\w* | shrank | declin\w* | drop\w* | decreas\w* | slip\w*
        ca(?:e|er|erá|yendo|yó) | baj(?:a|ará|ar|ó) | reduc\w+ | disminu\w+ | mengu\w+ | decrec\w+ | sinkt
        schrumpf\w+ | recul\w+
    """),
    ("k", r"""
        account(?:s|ed|ing)? for | mak(?:e|es|ing) up | made up | repr[eé]sent\w* | tak(?:e|es|ing)(?: up)? | took
        consum\w+ | absorb\w* | claim(?:s|ed)? | command(?:s|ed)? | get(?:s)? | be(?:come|comes|coming)?(?: for)?
        is(?: for)? | are(?: for)? | (?:go(?:es|ing)?|went|gone) (?:to|on|into) | com(?:e|es) from | dedicated to
        devoted to | eat(?:s|en|ing)?(?: up)? | swallow\w* | devour\w* | draw(?:s|n)? | belong\w* to
        flow\w* (?:to|into) | spent on | spend(?:s|ing)? on | used? (?:for|by|on)
        supon(?:e|drá|drán|ga|gan) | concentra\w* | acapara\w* | (?:se )?(?:destin|dedic)\w+ (?:\w+ )?al? | irán? al?
        va(?:n)? al? | correspond\w+ al? | ser(?:á|án) | se llev\w+ | devor\w+ | engull\w+ | recae\w* en
        verschling\w+ | entf\w+ auf | flie(?:ß|ss)\w+ in | frisst | fressen
        capt\w+ | accapar\w+ | ir(?:a|ont) à | (?:se )?emple\w+ (?:\w+ )?en | burn(?:s|ing|ed)?
    """),
    ("i", r"""
        answering | answers | serving | running | usage | use | using | deployment | deploying | production | operation
        (?:token|text|answer) generation | generating (?:tokens|text|answers) | queries | requests | prompts | execution
        uso | usarlos? | ejecución | ejecutar(?:los)? | servir(?:los)? | explotación | producción | despliegue
        desplegar(?:los)?
        respuestas | consultas | responder | contestar | Betrieb | Nutzung | Anwendung | usage | utilisation
        exploitation
        réponses | operar(?:los)? | replies | catering to | hosting | live services? | deployed models? | everyday use
        executing | utilización | inferir
        (?:poner|tener|mantener) (?:[\wáéíóú]+ ){0,2}(?:producción|marcha|encendidos)
        despach\w+ peticiones | (?:hacer )?funcionar | servirles | faire tourner | machines that serve
    """),
    ("y", r"""
        making | building | creating | developing | learning | development | creation | crear(?:los)?
        construir(?:los)?
        desarrollo | construcción | creación | aprender | aprendizaje | Entwicklung | Bau | développement | création
        apprentissage | research runs | fashioning | teaching | schooling | construction | adiestramiento | educarl[oa]s
        formarl[oa]s | fabricar modelos | entrenar | Anlernen | learning clusters | machines that learn | modelos nuevos
    """),
)  # fmt: skip
"""Letters and words; where two may begin at one place, the earlier row wins."""

_NOT_IT = "[^IT|]"
CLAIMS: tuple[tuple[str, str], ...] = (
    ("training_stays_ahead", "I[^ITn|]*n[^IT|]*c[^ITn|]*T"),
    ("inference_grows_faster", "I[^ITn|]*[fc][^ITn|]*T"),
    ("training_grows_faster", "T[^ITn|]*[fc][^ITn|]*I"),
    ("inference_exceeds_training", "B[^IT|]*(?:T[^IT|]*I|I)"),
    ("inference_grows_faster", f"h{_NOT_IT}*T{_NOT_IT}*I"),
    ("training_grows_faster", f"h{_NOT_IT}*I{_NOT_IT}*T"),
    ("training_stays_ahead", f"n{_NOT_IT}*I{_NOT_IT}*>{_NOT_IT}*T"),
    ("training_stays_ahead", f"n{_NOT_IT}*I{_NOT_IT}*[me]{_NOT_IT}*t{_NOT_IT}*T"),
    ("training_stays_ahead", f"n{_NOT_IT}*[me]{_NOT_IT}*I{_NOT_IT}*t{_NOT_IT}*T"),
    ("training_stays_ahead", f"I[^ITn|]*n{_NOT_IT}*(?:>|[me]{_NOT_IT}*t){_NOT_IT}*T"),
    ("training_stays_ahead", f"T[^ITn|]*n{_NOT_IT}*(?:p|<){_NOT_IT}*I"),
    ("inference_exceeds_training", "T[^ITn|]*o"),
    ("inference_exceeds_training", "T[^ITn|]*(?:p|<)[^ITn|]*I"),
    ("inference_exceeds_training", "I[^ITn|]*>[^ITn|]*T"),
    ("training_stays_ahead", "T[^ITn|]*>[^ITn|]*I"),
    ("training_stays_ahead", "I[^ITn|]*<[^ITn|]*T"),
    ("inference_exceeds_training", "I[^ITn|]*[me][^ITn|]*t[^ITn|]*T"),
    ("training_stays_ahead", "T[^ITn|]*[me][^ITn|]*t[^ITn|]*I"),
    ("inference_exceeds_training", "[me][^ITn|]*I[^ITn|]*t[^ITn|]*T"),
    ("training_stays_ahead", "[me][^ITn|]*T[^ITn|]*t[^ITn|]*I"),
    ("inference_exceeds_training", "X[^n|]*(?:I[^n|]*T|T[^n|]*I)|(?:I[^n|]*T|T[^n|]*I)[^n|]*X"),
    ("training_share_falls", f"T[^I|n]*D|D{_NOT_IT}*k{_NOT_IT}*T"),
    ("inference_grows_faster", f"I[^T|n]*k{_NOT_IT}*G|G{_NOT_IT}*k{_NOT_IT}*I"),
    ("inference_exceeds_training", f"k{_NOT_IT}*I{_NOT_IT}*z|I{_NOT_IT}*a{_NOT_IT}*z"),
    ("training_share_falls", "(?:Ts|sT)[^I|nf]*d|T[^I|n]*l"),
    ("training_stays_ahead", "T[^ITn|]*(?:k[^ITn|]*M|a)|k[^ITn|]*T[^ITn|]*M"),
    ("inference_majority", "I[^ITn|]*(?:k[^ITn|]*M|a)|k[^ITn|]*I[^ITn|]*M"),
    ("inference_majority", "M[^ITn|]*k[^ITn|]*I"),
    ("training_stays_ahead", "M[^ITn|]*k[^ITn|]*T"),
)
"""A claim, and the letters that make it, in order; the first row that is found wins."""

DOUBTFUL = r"""
    if | whether | unless | unclear | open question | nobody knows | no one knows | nobody can know | remains to be seen
    never put | puts no | were (?:\w+ ){1,2}to | à supposer | the gag | the joke | sin ponerle fecha
    no (?:he|ha|han|hemos) dicho | (?:is|was|are) made up | gave no such | nunca se pronunció | manipulad\w+ | hoax
    bulo
    es falso | level | parity | on (?:a )?par | neck and neck | a la par | empat\w*
    when will | never said | (?:did not|didn['’]t|has not|hasn['’]t) sa(?:y|id) | den(?:ies|ied|y|ying) | supposing
    si | no está claro | no se sabe | nadie sabe | (?:falta|está) por ver | queda por ver | a menos que | cuándo
    depende de | nunca (?:dije|dijo|ha dicho|dijimos) | niega | negó | desmiente | desmintió | suponiendo | ob
"""
"""A condition, a doubt, or a statement that nobody makes: no claim."""

OTHER_THINGS = r"""
    batch | lote | durante (?:la inferencia|el entrenamiento) | during (?:inference|training)
    (?:etapa|fase|stage|phase) (?:de|of)
    speed\w* | latenc\w+ | accura\w+ | precisi\w+ | difficult\w* | important\w* | complex\w* | skills? | talent
    courses?
    staff | engineers? | ingenier\w+ | jobs? | exams? | sought after | efficien\w* | different | memory | memoria
    errors?
    errores | epochs | techniques? | bayesian | cheaper | slower | quicker at | (?:course|class|study|more) hours
    horas
    dogs | moods | survey | personal | stages | fases | hardest | easier | harder | puestos? | empleados | empleos?
    velocidad | rapidez | rápid[oa]s?(?= que) | dura | duran | rendimiento | performance | throughput | trial | papers?
    artículos | patents? | patentes | vacancies | vacantes | plantilla | bank['’]s | formación del
"""
"""What is compared is neither money nor compute."""

QUICKER = r"(?:faster|slower|quicker) (?:than|at|in) | más (?:rápid\w+|lent\w+|deprisa) | schneller als | plus rapide"
"""So is it where nothing grows and one is faster than the other."""

OF_MONEY = r"""
    spen[dt]\w* | budgets? | outlays? | capex | market | demand | compute | computing | cost\w* | workloads? | invest\w*
    tabs? | invoice | accounts | till | electricity | graphics cards | accelerators? | silicon | vatios | fondos
    aceleradores | bills? | watts? | megawatts? | gigawatts? | gear | buy\w* | equipment | invoic\w+
    factur\w+ | resources | recursos | vatios? | megavatios? | gigavatios?
    money | dollars? | revenue | capacity | power | energy | electricity | pay\w* | paid | hours | chips | servers
    cycles
    gast\w+ | presupuesto\w* | inversi\w+ | dinero | demanda | cómputo | computación | mercado | cuest\w+ | costar\w*
    ingresos | cargas? | capacidad | energía | electricidad | destin\w+ | partida | pagar\w* | servidores
    ausgeben | Ausgaben | Kosten | kost\w+ | Strom | Budgets? | dépens\w+ | coût\w* | énergie | budget
"""
"""`more on inference than on training` is a claim only where money, compute or power is told of."""

ALREADY = r"""
    already | now | today | currently
    (?:has|have) (?:\w+ )?(?:overtaken|passed|surpassed|exceeded|eclipsed|outstripped)
    (?:has|have) (?:\w+ )?(?:pulled|moved|gone|become|edged|drawn)
    for the first time | ya | hoy | actualmente | overtook | surpassed | exceeded | por primera vez | désormais
    since (?:the )?(?:spring|summer|autumn|fall|winter|last) | erstmals | bereits
    ha[n]? (?:\w+ )?(?:superado|rebasado|adelantado|sobrepasado) | superó | adelantó | rebasó | schon | déjà
"""
"""What has happened at the latest when it was said."""

PUT_OFF = r"""
    until | till | hasta | only (?:after|in) | at the earliest | como (?:muy )?pronto | frühestens | erst | bis
    au plus tôt | jusqu['’]en | solo a partir de
"""
MOVED = r"""
    push\w* (?:back|out|forward) | br(?:ing|ought|inging) forward | moved? (?:its|the|that) (?:date|forecast|year|point)
    delay\w* | postpon\w+ | retras\w+ | aplaz\w+ | adelanta (?:de|su|sus|a \d) | pospon\w+ | versch[io]\w+ | repouss\w+
"""
"""A date that was another: `from 2026 to 2028` is 2028."""
BEFORE = "before | earlier than | antes de | vor | avant"
NEGATED = "not | cannot | never | no | ['’]t | nicht | kein\\w* | ne | pas | nunca | unlikely"
"""`until 2028`, or `before 2028` behind a negation: not sooner than that."""
