"""Words that say whether something has been or is to come."""

FUTURE = r"""
    must(?! have) | needs? to be | (?:be|is|are) needed
    (?:expected|likely|poised|forecast|predicted|anticipated|bound|tipped) to
    seen (?:at|reaching|rising|growing|climbing) | looking (?:at|for) | line of sight | counts? on | counting on
    will | would | could | expects? | forecasts? | foresees? | sees? | predicts? | projects? | projected
    anticipates? | guid\w+ | plans? | targets? | to reach | is set to | outlook | by 20\d\d | going to | intends
    vow\w* | promised | promis(?:e|es|ing) (?=to\b) | agreed (?=to\b) | prometió | prometieron
    acordó (?=\w+r(?:se)?\b) | se compromet\w+ a (?=\w+r(?:se)?\b)
    pledge\w* | pencil\w* | estimate\w* for | (?-i:may)(?= \w) | might | should | upcoming | coming(?! from) | next
    (?:vow|agree|offer|undertak|undertook|swear|swore)\w* to(?= [a-z]) | envisag\w+ | envision\w* | look(?:s|ing)? to
    gear\w* up (?:to|for) | brac\w+ for | in store | lies? ahead | stands? to(?= [a-z]) | bargain\w* (?:on|for)
    slated | (?:is|are) (?:now )?put at
    due to (?=(?:open|start|begin|come|go|be|close|end|finish|launch|ship|arrive|complete|reach|rise|grow|double)\b)
    due to (?=(?:triple|spend|build|install|deploy|take|enter|switch|deliver|hit|top|exceed|climb|fall|expire|run)\b)
    due to (?=(?:receive|pay|get|add|bring|break|become|have|make|invest|report|publish|follow|cost|move|land)\b)
    on (?:course|track|the cards) | banks? on | head(?:ed|ing) for | wants? | aims? | eyes | means to
    in line for | we model
    to (?:swell|grow|rise|hit|climb|exceed|top|double|triple|treble|fall|drop|cost|total|spend|invest|build|rent|raise)
    -ará | -erá | -irá | -arán | -erán | -irán | -aremos | -eremos | -drá | -drán | -dremos | habrán? | harán?
    -aría | -iría | -dría | -arían | -irían | -drían | sería | serían | quieren? | aspiran? | pretenden? | confían?
    apunta(?:n|mos)? a | se (?:dispone|prepara|propone)n? | aguarda\w* | augur\w+ | vaticin\w+ | vislumbr\w+ | avizor\w+
    se compromet\w+ a | promete[n]? | tiene[n]? (?:previsto|pensado|intención) | queda[n]? por | falta[n]? por
    prevé\w* | prevén | esper(?:an?|amos|ar|ará|arán|aba|aban)
    ve[n]? (?=(?:unos |unas |más de |casi |cerca de |entre )?\d) | piensa[n]? (?=\w+[aei]r(?:se)?\b)
    contempla[n]? (?=\w+[aei]r(?:se)?\b) | camino de | on (?:its|their) way to | se propone[n]?
    (?:mantiene|reitera|confirma|ratifica|reafirma)[n]? (?:el|la|su|sus) (?:capex|inversi\w+|plan\w*|meta|guía)
    anticip(?:a|an|ó|aron) | guía[n]? (?:a|hacia) | da[n]? por hech\w+ | baraja[n]? | se fija[n]?
    prévoi(?:t|ent) | envisage(?:nt)? | entend(?:ent)? (?=\w+(?:er|ir)\b) | anticipe(?:nt)?
    (?<!millones )(?<!dólares )esperad[oa]s? | pronostic\w+ | proyect\w+ | previst[oa]s? | planea\w* | wird
    werden | investira | dépensera | coûtera | consacrera | passera | soll | sollen | dürften? | sera | seront
    próxim[oa]s? | venider[oa]s? | prochaine?s? | kommenden? | (?:va|van|vamos) a (?=\w+r(?:se)?\b)
    (?:va|vont) (?=\w+(?:er|ir|re)\b) | pèsera | iront | atteindra | devraient | devrait | promet
"""

PAST = r"""
    was | were | (?<!will )(?<!would )(?<!could )(?<!to )(?<!may )(?<!might )hit | came to | stood at | spent | took
    rose | grew | fell | had
    ha(?:s|ve) (?:already |now |so far |also |since |just )?(?:shipped|spent|sold|invested|built|installed|risen|grown)
    ha(?:s|ve) (?:already |now |so far |also |since |just )?(?:fallen|dropped|declined|doubled|tripled|increased|become)
    ha(?:s|ve) (?:already |now |so far |also |since |just )?(?:used|deployed|paid|raised|laid out|sunk|burned|burnt|put)
    just (?:ended|closed|gone) | led | bought | sold | went | made up | brought | paid | ate | sank | laid out | burnt
    shed | lost | leapt | gave | drew | saw | began | drove | swung | flew | shot up | came in | got
    -ed | -ó | -aron | -ieron | -aba | -aban | tenían? | habían? | disponían?
    valían? | pedían? | suponían? | consumían? | vendían? | invertían? | hacían? | movían? | cobraban? | fue(?:ron)?
    habría[n]? (?:ya )?\w+(?:ado|ido|sto|cho|rto)
    lleva[n]? (?:ya |hasta ahora |ahora )?\w+[ai]d[oa]s?
    era[n]? | llevó | (?<!will )(?<!would )(?<!could )(?<!to )(?<!may )(?<!might )cost | sumaba | costó | alcanzó
    supuso | hizo
    ha[n]? (?:ya )?\w+ido(?<!metido)(?<!blecido)
    ha[n]? (?:ya )?\w+ado(?<!robado|fijado)(?<!ervado|nciado|ectado|ituado)(?<!arcado|ifrado|culado|ticado|timado)
    war(?:en)? | betrug | a atteint | était
"""

PRESENT = r"""
    costs | spends | takes | burns | devours | consumes | uses | runs (?:at|to) | earns | brings in | charges | eats
    draws | accounts for | makes up | stands at | amounts to
    has(?! (?:\w+ed|said|gone|been|put|set|told|cut|also|since|just|come|made|done|\w+[ao]wn|seen|to)\b) | holds
    owns | operates | swallows | absorbs
    cuesta[n]? | gasta[n]? | quema[n]? | consume[n]? | ingresa[n]? | factura[n]? | supone[n]? | representa[n]?
    acapara[n]? | ronda[n]? | absorbe[n]? | tiene[n]? | opera[n]? | kostet | coûte | dépense | consomme
    kommt auf | hat | verbraucht | sits at | soaks up | guzzles | gulps | gobbles | pulls in | works out at
    comes (?:in at|to) | hovers | averages | sale[n]? por | se (?:lleva|come|traga|gasta)n? | devora[n]? | engulle[n]?
    dispone[n]? de | se sitúa[n]? | ocupa[n]? | concentra[n]? | asciende[n]? | no llega[n]? a
    fließen | pèse[nt]* | représente[nt]*
"""
"""What is done on the day of the document, where no span is told."""

COMPOUND = r"""
    CAGR | TCAC | compound\w* | annual\w*
    a year\b(?! (?:ago|earlier|before|after))
    per year | per annum | each year | every year | yearly | anual\w* | al año | cada año | compuest\w+
    jährlich | par an
"""
"""A rate a year over several years."""

REVISION = r"""
    cuts | cutting
    rais\w+ | lift\w* | cut | narrow\w* | tighten\w* | widen\w* | boost\w* | updat\w+ | trim(?!est)\w* | lower\w*
    hik\w+ | sube[n]?(?= (?:hasta|de|a|su|sus|la|el)\b) | revis\w+ | upgrad\w+ | downgrad\w+ | bump\w*
    previous(?:ly)?(?! (?:fiscal |calendar )?(?:quarter|year|month|week|period|half|semester|three|six|nine|twelve)s?\b)
    prior(?! (?:fiscal |calendar )?(?:quarter|year|month|week|period|half|semester|three|six|nine|twelve)s?\b)
    (?:old|earlier|former|original|first) (?:range|band|target|figure|plan|number|estimate|view|goal)
    (?:horquilla|cifra|objetivo|meta|plan|previsión) (?:anterior|previ[oa]|inicial|original)
    earlier (?:forecast|estimate|guidance)
    (?:tak|mov|nudg|shift|bump|stretch)(?:e|es|ed|ing|s) (?:[\w'’]+ ){0,4}(?:number|estimate|forecast|figure|view)
    (?:forecasts?|estimates?|projections?|predictions?|expectations?) (?:[\w'’-]+ ){0,9}(?:jumped|risen|rose|climbed)
    (?:forecasts?|estimates?|projections?|predictions?|expectations?) (?:[\w'’-]+ ){0,9}(?:fallen|fell|swelled|crept)
    ratchet\w* | (?:goes|go|moves|went|moved) (?:up |down )?from
    (?:previsi(?:ón|ones)|estimaci(?:ón|ones)|horquilla) (?:(?!que\b)[\w.]+ ){0,6}\w+ de (?=\d)
    (?:presupuestos?|guía|objetivos?|metas?) (?:(?!que\b)[\w.]+ ){0,6}\w+ de (?=\d)
    (?:guidance|outlook|forecast|target|budget) (?:(?!for\b|that\b|to\b)[\w’'.]+ ){0,5}\w+ from (?=[$€£]?\d)
    sube (?:su|sus|de|desde|hasta|la previsión|el cálculo) | suben (?:su|sus|de|desde) | subió (?:su|sus|la previsión)
    baja (?:su|sus|la previsión) | recort\w+ | corrig\w+ | actualiz\w+ | consensus | consenso | hablaban? de
    en un principio | inicialmente | initial(?:ly)? | originally | until now | hasta ahora
    increased its (?:forecast|guidance|estimate)
    elev\w+ | rebaj\w+ | ajust\w+ | mejor\w+ (?:su|la) previsión | antes preve\w+
    had (?:expected|forecast|pencilled) | before(?=\s*[.,;)]|\s*\Z)
"""
"""A forecast or plan that is being changed."""

UPON = "after | following | having | tras | después | una vez"
"""Words with which begins what follows upon a result."""

OUTLOOK = r"""
    guidance | outlook | forecasts? | targets? | projections? | previsi(?:ón|ones) | perspectivas? | objetivos?
    (?:suelo|techo|tope|parte (?:alta|baja)|extremo (?:superior|inferior)) (?:de|para|del)
    (?:floor|ceiling|bottom|top|(?:low|high|lower|upper|bottom|top) end) (?:of|for|on)
    presupuestos? | budget(?:s|ed)?
    guía | proyecci(?:ón|ones) | consensus | consenso | the Street | Prognose | Ausblick | prévisions?
"""
"""Nouns for what a company or an analyst says of the time to come; what is done to them (`raised`) is past."""

EVENT = r"""
    open(?:s|ed|ing)? | opening | (?:goes|go|went) live | com(?:e|es|ing) (?:online|on stream) | came online
    enter\w* service | switch\w* on | found(?:ed|ing) | launch(?:es|ed|ing)? | listed | break\w* ground
    broke ground | start(?:s|ed)? (?:operating|operations|production|construction|work)
    be(?:gins?|gan) (?:operating|operations|production)
    be(?:gins?|gan) construction | complet\w+ | be (?:finished|ready|paid|done|built) | due (?:to open|for completion)
    abr(?:e|en|ir|irá|irán|ió|irse) | abrirse | inaugur\w+ | apertura | fundad[oa]
    entr\w+ en (?:servicio|funcionamiento|operación|marcha)
    estar\w* (?:list[oa]s?|operativ[oa]s?|en marcha) | operativ[oa]s? | en servicio | culmin\w+ | puesta en marcha
    (?:got|gets|getting) (?:it |them )?running | beg[au]n counting
    empez\w+ a (?:operar|funcionar|construir\w*) | eröffn\w+ | in Betrieb
"""
"""What happens on a day or in a year that is not the span of the money spoken of."""

SEQUENTIAL = r"""
    sequential\w* | secuencial\w* | quarter[\s-]o(?:n|ver)[\s-]quarter | QoQ | q/q | q-o-q
    on (?:the )?quarter | over the quarter | intertrimestral\w*
    de un trimestre (?:a|al) (?:otro|siguiente) | from one quarter to the next | d['’]un trimestre (?:à|sur) l['’]autre
    quarterly (?:rise|growth|increase|gain|jump|drop)
    (?:the|el) (?:previous|prior|preceding) quarter | previous quarter | prior quarter | quarter (?:earlier|before)
    from the (?:first|second|third|fourth)(?=\s*[.,;)]|\s*\Z|\s+(?:and|to)\b)
    (?:frente|respecto) al (?:primero|segundo|tercero|cuarto)(?=\s*[.,;)]|\s*\Z|\s+y\b)
    (?:sobre|frente a|que en|respecto a) el (?:primero|segundo|tercero|cuarto)(?=\s*[.,;)]|\s*\Z|\s+y\b)
    trimestre (?:anterior|previo|precedente) | tres meses antes | three months (?:earlier|before)
"""
"""A quarter compared with the one before it."""

IN_TURN = r"""
    respectively | in turn | in that order | respectivamente | por este orden | por ese orden | beziehungsweise
    respectivement
"""
"""A list whose items answer to those of another."""

YEARLY = r"""
    year[\s-]o(?:n|ver)[\s-]year | yoy | y/y | y-o-y | on (?:the )?year | over the year | a/a | interanual\w*
    from a year (?:ago|earlier)
    en un año | año contra año | im Jahresvergleich | sur un an
"""
"""A year compared with the one before it."""

RISEN = r"""
    up | down | more | less | higher | lower | rise | increase | gain | jump | drop | fall | growth | surge | decline
    más | menos | subida | alza | aumento | incremento | crecimiento | caída | descenso | mehr | weniger | Plus
    Anstieg | de plus | hausse | year[\s-]o(?:n|ver)[\s-]year | interanual
"""
"""Words that make a rate beside a result one of growth."""
