"""Words beside a claim on the crossing: what silences it, what it must be about, and what dates it."""

DOUBTFUL = r"""
    never (?:claimed|predicted|forecast|argued|suggested|told) | nunca (?:afirm|sostuv|pronostic|asegur)\w+ | provided
    as long as | siempre que | con tal de | pourvu que | sofern | in the event | preguntad[oa]s? (?:por|si)
    if(?! anything) | whether | unless | unclear | open question | nobody knows | no one knows | nobody can know
    (?:asks?|asked|wonder\w*) (?:when|whether|how|why) | nothing (?:says|suggests|shows) | rien ne (?:dit|prouve)
    nada (?:indica|dice|garantiza) | nichts deutet | no (?:hay|existe) (?:prueba|señal|indicio)\w* | imagin\w+
    assuming | hypothetic\w* | in theory | en teoría | en caso de | supongamos | quién sabe | ojalá | en supposant
    imaginons | s['’]il | reste à (?:voir|savoir) | falls | angenommen | fraglich | myth | misquot\w* | mito
    rechaza (?:que|la idea) | reject\w* (?:the|any) (?:idea|notion|claim|suggestion)\w* | (?:has|had|did) not claim\w*
    made no | no forecast | (?:refus|declin)\w* to (?:say|predict|forecast|comment) | nie (?:gesagt|behauptet)
    n['’]a (?:jamais|pas) dit | remains to be seen | claims? to know | (?:knows?|tell|say|sure|predict) when
    (?:is|are|be) guessing | guesswork | nadie se atreve | never put | puts no | were (?:\w+ ){1,2}to | à supposer
    the gag | the joke | sin ponerle fecha | no (?:he|ha|han|hemos) dicho | (?:is|was|are) made up | gave no such
    nunca se pronunció | manipulad\w+ | hoax | bulo | es falso | level | parity | on (?:a )?par | neck and neck
    a la par | empat\w* | when will | never said | (?:did not|didn['’]t|has not|hasn['’]t) sa(?:y|id)
    den(?:ies|ied|y|ying) | supposing | si | no está claro | no se sabe | nadie sabe | (?:falta|está) por ver
    queda por ver | a menos que | cuándo | depende de | nunca (?:dije|dijo|ha dicho|dijimos) | niega | negó | desmiente
    desmintió | suponiendo | ob
"""
"""A condition, a doubt, or a statement that nobody makes: no claim."""

OTHER_THINGS = r"""
    worr\w* | preocup\w+ | benchmarks? | books? | libros? | catalog\w* | catálogo | ['’]s shares | share price | stock
    acciones | podcasts? | batch | lote | durante (?:la inferencia|el entrenamiento) | during (?:inference|training)
    (?:etapa|fase|stage|phase) (?:de|of) | speed\w* | latenc\w+ | accura\w+ | precisi\w+ | difficult\w* | dificult\w*
    important\w* | complex\w* | skills? | talent | courses | (?:the|this|a|new|training|online) course | staff
    engineers? | ingenier\w+ | jobs? | exams? | sought after | efficien\w* | different | memory | memoria | errors?
    fail\w* | faults? | outages? | broke\w* | bugs? | fallos? | averías? | errores | epochs | techniques? | bayesian
    statistical | estadística | causal | cheaper | slower | quicker at | (?:course|class|study|more) hours | horas
    dogs | moods | survey | personal | stages | fases | hardest | easier | harder | puesto de | puestos | empleados
    empleos? | velocidad | rapidez | rápid[oa]s?(?= que) | dura | duran | rendimiento | performance | throughput | trial
    papers? | artículos | patents? | patentes | vacancies | vacantes | plantilla | bank['’]s | formación del
"""
"""What is compared is neither money nor compute."""

QUICKER = r"(?:faster|slower|quicker) (?:than|at|in) | más (?:rápid\w+|lent\w+|deprisa) | schneller als | plus rapide"
"""So is it where nothing grows and one is faster than the other."""

OF_MONEY = r"""
    spen[dt]\w* | budgets? | outlays? | capex | market | demand | compute | computing | cost\w* | workloads? | invest\w*
    tabs? | invoice | accounts | till | electricity | graphics cards | accelerators? | silicon | vatios | fondos
    aceleradores | bills? | watts? | megawatts? | gigawatts? | gear | buy\w* | equipment | invoic\w+ | factur\w+
    resources | recursos | vatios? | megavatios? | gigavatios? | GPUs? | cards | machines | racks | clusters? | hardware
    euros? | dollars? | cents? | kilowatts? | kilovatios? | tarjetas | máquinas | Geld\w* | Rechen\w* | Mittel | Etat\w*
    Rechnung | argent | factures? | calcul | puissance | électricité | investi\w* | meter | wattage | consumption
    infrastructure | infraestructura | appetite | halls? | purchas\w* | compras? | achats | consommation | Verbrauch\w*
    pag(?:a|an|ando|ue|uen|o) | floor space | installed base | parque | tally | ledger | desembolso\w* | consumo
    burden | running costs | expens\w* | purse | wallet | fleet | car[oa]s? | cuentas | pric(?:e|es|ey|ier|iest) | cher
    chère | teuer\w* | order book | server | serveurs? | Server\w* | bookings? | sales | orders | backlog | traffic
    load | reservas | ventas | pedidos | tráfico | Umsatz | Absatz | ventes | money | revenue | capacity | power
    energy | pay\w* | paid | hours | chips | servers | cycles | gast\w+ | presupuesto\w* | inversi\w+ | dinero | demanda
    cómputo | computación | mercado | cuest\w+ | costar\w* | ingresos | cargas? | capacidad | energía | electricidad
    destin\w+ | partida | pagar\w* | servidores | ausgeben | Ausgaben | Kosten | kost\w+ | Strom | Budgets? | dépens\w+
    coût\w* | énergie | budget
"""
"""`more on inference than on training` is a claim only where money, compute or power is told of."""

ALREADY = r"""
    already | now | ahora | inzwischen | mittlerweile | heute | aujourd['’]hui | these days | by now | as of today
    hoy en día | at present | presently | nowadays | en la actualidad | a día de hoy | today | currently
    (?:has|have) (?:\w+ )?(?:overtaken|passed|surpassed|exceeded|eclipsed|outstripped)
    (?:has|have) (?:\w+ )?(?:pulled|moved|gone|become|edged|drawn) | for the first time | ya | hoy | actualmente
    overtook | surpassed | exceeded | por primera vez | désormais
    since (?:the )?(?:spring|summer|autumn|fall|winter|last) | erstmals | bereits
    ha[n]? (?:\w+ )?(?:superado|rebasado|adelantado|sobrepasado) | superó | adelantó | rebasó | schon | déjà
"""
"""What has happened at the latest when it was said."""

PUT_OFF = r"""
    until | till | hasta | only (?:after|in) | at the earliest | como (?:muy )?pronto | frühestens | erst | au plus tôt
    jusqu['’]en | solo a partir de
"""
BIS = "bis"
"""Until, where something lasts; by, where it comes."""
MOVED = r"""
    push\w* (?:back|out|forward) | br(?:ing|ought|inging) forward | moved? (?:its|the|that) (?:date|forecast|year|point)
    delay\w* | postpon\w+ | retras\w+ | aplaz\w+ | adelanta (?:de|su|sus|a \d) | pospon\w+ | versch[io]\w+ | repouss\w+
"""
"""A date that was another: `from 2026 to 2028` is 2028."""
BEFORE = "before | earlier than | antes de | vor | avant"
NEGATED = "not | cannot | never | no | ['’]t | nicht | kein\\w* | ne | pas | nunca | unlikely"
"""`until 2028`, or `before 2028` behind a negation: not sooner than that."""

PACE = r"""
    (?:growth|growth rates?|rate of growth|pace)(?= (?:of|in|for)) | growth(?= (?:\w+ )?(?:will|far|easily|to)?)
    growth rates? | (?:crecimiento|ritmo)(?= d) | Wachstum\w* | croissance
"""
"""What is exceeded is the growth of the other."""
INCLUDED = "inclusive | incluido | incluida | included | inclus | einschließlich | and including"
"""`until 2027` with that year in it."""
