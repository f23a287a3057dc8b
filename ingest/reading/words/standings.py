"""Words that say on what footing a number is told: planned, reported, reckoned; and of bodies that plan."""

PLANS = r"""
    plans? (?:to|for) | planning to | planned | aims? (?:to|for) | aiming | wants? | seek(?:s|ing)?
    intend(?:s|ed|ing)?
    hop(?:es|ing) (?:to|for) | looking (?:to|at|for) | in talks | in discussions
    (?<!agreed )(?<!agrees )to (?:raise|rent|lease|borrow|sell|spend|build)
    (?:is|are) (?:now |currently )?(?:building|constructing|erecting|putting up) | construye[n]? | construyendo
    levanta[n]? | erige[n]? | baut | bauen | construit | construisent
    set to | about to | negotiat\w+ | propos\w+ | pitch(?:es|ed|ing)? | letter of intent | memorandum | on the cards
    plane[ae]\w* | pretende\w* | quieren? | busca[n]? | aspira[n]? | negocia[n]? | propon\w+ | prepara[n]? | baraja[n]?
    carta de intenciones | carta de intención | en conversaciones | proyecta[n]? | estudia[n]? | prévoit | planen
"""
"""What is not yet done."""

GRANTED = r"""
    luz verde | green light | greenlit | voted | approv\w+ | (?:has|have) cleared | earmark\w*
    (?:set|sets|setting) aside | pledg\w+ | promis\w+
    committed
    budgeted | unveil\w+ | steckt | aprob\w+ | aprueba[n]? | reserv(?:a|an|ó|aron|ado) | compromet\w+ | promet\w+
    anunci\w+ | announc\w+ | annonc\w+
"""
"""Money granted and still to be spent."""

AIMED = r"""
    guid(?:es|ed|ing) (?:to|for|towards) | aim(?:s|ed|ing) (?:at|for) | points? to | plans? on | counts? on
    target(?:s|ed|ing)
    guidance | outlook | forecasts? | targets? | projections? | previsi(?:ón|ones) | objetivos? | guía | Prognose
    prévisions?
    its own plan | its plan
"""
"""Words for a number that is or was only foreseen, whenever its time."""

REPORTED = r"""
    (?:it |they )?reported | posted | disclosed | declared | filings? | results | earnings (?:release|report|call)
    booked | accounts | annual report | 10-[KQ] | reportó | declaró | publicó | presentó | resultados | cuentas
"""
"""A company's own accounts, whoever repeats them."""

FORETOLD = r"""
    guided | foresaw | foreseen | trumpeted | touted | floated | mooted | flagged | pencilled | penciled | signalled
    (?:had|once|previously|originally|earlier|initially|first|was|were|been) (?:predicted|projected|expected|planned)
    (?:had|once|previously|originally|earlier|initially|first|was|were|been) (?:forecast|promised|pledged|targeted)
    (?:it|he|she|they) (?:predicted|projected|expected|planned|forecast|promised|pledged|targeted|gave|set|saw)
    (?:estimates?|forecasts?|projections?|expectations?|predictions?) (?:stood|stands?|sat|sits?|had (?:been|stood))
    (?:it|he|she|they) (?:spoke|talked) of | (?:had|was|were|been) (?:given|set|spoken of|talked of|hoped for)
    calculaban? | preveían? | esperaban? | anticipaban? | prometían? | estimaban? | proyectaban? | manejaban?
    barajaban? | hablaban? | apuntaban? | decían? (?=\d) | pretendían? | prometió | prometieron
    pronosticaban? | auguraban? | citaban? | cifraban? | situaban? | descontaban? | vaticinaban? | aspiraban?
    contaban? con | daban? por | confiaban? en | aguardaban? | presupuestad[oa]s?
    había[n]? (?:previsto|comunicado|anunciado|prometido|calculado|adelantado|estimado|fijado|dado|indicado)
    había[n]? (?:puesto|marcado|propuesto|trazado|impuesto) | had (?:set|bargained|banked|counted|hoped|aimed)
    (?:was|were|been) (?:aiming|hoping|shooting|gunning|banking|counting)
    había[n]? (?:anticipado|dicho|avanzado|pronosticado|proyectado|apuntado) | que (?:dio|daba|fijó) (?:en|hace)
    previst[oa]s? | prometid[oa]s? | proyectad[oa]s? | attendue?s? | prévue?s? | promise?s? | parlait | tablait
    erwartet\w* | geplant\w* | in Aussicht gestellt\w* | versprochen\w*
"""
"""What was foreseen or promised at an earlier day."""

HEARSAY = r"""
    habría[n]? (?:ya )?\w+(?:ado|ido|sto|cho|rto)
    reportedly | allegedly | supposedly | al parecer | presuntamente | supuestamente
    (?:is|are) (?:said|thought|believed|understood|rumou?red) to have | se (?:rumorea|dice|cree|comenta) que
    aurait | auraient
"""
"""What is told of somebody by hearsay."""

FORESIGHT = r"""
    estimates? | expectations? | forecasts? | projections? | predictions? | consensus | consenso | expectativas?
    previsi(?:ón|ones) | estimaci(?:ón|ones) | pronósticos? | proyecci(?:ón|ones) | Schätzung\w* | prévisions?
    Erwartung\w* | attentes? | esperad[oa]s? | estimad[oa]s? | pronosticad[oa]s?
"""
"""What is expected of a result before it is told."""

EXPECTERS = r"""
    analysts? | analysts['’] | Wall Street | (?:the )?Street | consensus | investors?['’]? | the market | economists
    LSEG | FactSet | Refinitiv | Visible Alpha | StreetAccount | analistas | inversores
    (?:mediana|media|promedio) de (?:los )?analistas | el mercado | consenso | Analysten | analystes
"""
"""Those who expect something of a company's results."""

EXPECTED_THEN = r"""
    (?:had|have|has|were|was|been) (?:been )?(?:expect\w+|forecast\w*|look\w+ for|estimat\w+|project\w+|predict\w+)
    (?:had|have|has|were|was|been) (?:been )?(?:pencil\w+|model\w+|anticipat\w+|wait\w+ for) | expected | had
    esperaban? | preveían? | calculaban? | pronosticaban? | anticipaban? | previst[oa]s? | anticipad[oa]s?
    contaban? con | descontaban? | aguardaban? | daban? por | auguraban? | vaticinaban? | estimaban? | manejaban?
    apostaban? por
    proyectad[oa]s? | calculad[oa]s? | vaticinad[oa]s? | augurad[oa]s? | erwartet\w* | attendue?s?
"""
"""What was expected up to the day of a result."""

BEATS = r"""
    beat(?:s|ing)? | top(?:s|ped|ping)? | exceed(?:s|ed|ing)? | surpass(?:es|ed|ing)? | outpac(?:es|ed|ing) | above
    below | under | over | ahead of | short of | shy of | miss(?:es|ed|ing)? | against | versus | vs\.? | than
    clear(?:s|ed)
    compared (?:with|to) | bettered | better than | trail(?:s|ed|ing)?
    super[aóe]\w* | rebas\w+ | sobrepas\w+ | (?:superior|inferior)(?:es)? a | lejos de | por encima de
    por debajo de | frente a | bat(?:e|ió|ieron|iendo) | mejor que | muy por | (?:por )?sobre los(?= ?[\dU$€])
    übertr\w+ | dépass\w+
"""
"""A result set against what was expected of it."""

RECKONED = r"""
    assum\w+ | estimat\w+ | reckon\w* | works? out | calculat\w+
    by (?:our|its|their|one) (?:math|maths|reckoning|count)
    (?:is|are|was|were) (?:said|thought|believed|understood|estimated|rumoured|rumored) to | se (?:dice|cree|rumorea)
    values? (?:the|it|them|those|that|this)
    implied | implies | would (?:cost|sell|fetch) | calcul\w+ | estim\w+ | supon\w+ | equivale\w* | schätz\w+
"""
"""Prices that nobody asked or paid."""

PUBLIC_BODIES = r"""
    ministers? | ministr(?:y|ies) | government\w* | cabinet | parliament | congress | treasury | lawmakers | state aid
    European (?:Commission|Union|Investment Bank) | the (?:Commission|EU|state) | Brussels | Bruselas | Comisión Europea
    Downing Street | White House | Pentagon | Whitehall | InvestAI | IndiaAI | Seoul's | Beijing | Riyadh | Riad
    gobiernos? | ministeri\w+ | ministr[oa]s? | Ejecutivo | Consejo de Ministros | Moncloa | Hacienda | Casa Blanca
    Bundesregierung | Regierung | Ministerium | gouvernement | ministère | Élysée | Kommission | Commission européenne
"""
"""Bodies whose budgets are plans of their own."""
