"""Words with a capital: which begin, go on and end the names of houses, and which name nobody."""

from ingest.reading.words.sayings import (
    ADVERBS,
    DETERMINERS,
    KINDS_OF_COMPANY,
    KINDS_OF_HOUSE,
    LEADS,
    OURS,
    PHRASES,
    PRONOUNS,
    TITLES,
    WORKS,
)
from ingest.reading.words.verbs import OPINION, words_of

ENDS_OF_HOUSES = words_of("""
    research partners advisers advisors insights analytics intelligence institute securities consulting advisory
    economics observatory consultores capital strategy data index analysis associates asesores ratings instituto
    observatorio group markets labs institut datos estudios investigación inteligencia insight mercados
""")
"""Last words of the names of houses."""

KINDS_IN_GERMAN = words_of("""
    konkurrent anbieter betreiber hersteller versicherer händler verlag bahn start-up rivale chiphersteller
    cloudanbieter
""")
"""Nouns of companies that German writes with a capital."""

BEGIN_NAMES = words_of("""
    university universidad department ministry ministerio observatorio observatory instituto institute banco bank
    grupo asociación agencia fundación index índice
""")
"""Kinds of houses with which their names begin."""

NO_NAMES = (
    words_of("""
        yoy qoq mom ytd
        durante mediante tras salvo excepto pese ante bajo incluso occidental oriental septentrional latinoamérica
        norteamérica sudamérica centroamérica suramérica iberoamérica latam oriente occidente
        south hong kong zealand metric unit units scope basis scenario métrica unidad unidades ámbito asunto tema iva
        vat act wie wenn dass ob rund etwa über auch denn arr rpo ebitda eps fcf tam roi opex mau maus dau core
        guidance outlook backlog capacity headline
        key main mainstream gulf infrastructure takeaways takeaway highlights highlight overview summary background
        details introduction conclusion timeline accelerated hyperscaler hyperscale enterprise
        enterprises vendors providers operators networking storage contracted cumulative quarterly annual specifically
        contract input output employees rating uptime ping plantilla cotización ficha deuda value price prices blended
        aragón cataluña andalucía galicia extremadura murcia navarra asturias cantabria castilla canarias baleares
        euskadi zaragoza toronto montreal vancouver chicago denver miami houston york angeles francisco jose tel aviv
        leipzig hamburg valencia sevilla bilbao málaga lyon milan milán turin britain ireland scotland norway sweden
        denmark finland poland italy portugal greece israel turkey dubai saudi arabia emirates qatar taiwan singapore
        malaysia indonesia vietnam thailand australia switzerland austria belgium netherlands russia ukraine canada
        brazil peru uruguay argentina ecuador italia suecia noruega dinamarca finlandia polonia suiza bélgica holanda
        rusia ucrania canadá taiwán singapur turquía perú luxembourg shanghai shenzhen seattle boston austin dallas
        ohio oregon nevada arizona utah wisconsin pennsylvania atlanta frankfurt munich zurich geneva barcelona lisbon
        dublin amsterdam stockholm oslo mumbai hyderabad riyadh abu dhabi iaas paas saas hbm dram nand asic asics hpc
        llm llms api apis bn mn tn mln bln trn cagr milliarden millionen milliarde euro euros dollar dollars mrd mio
        milliards millions billion billions million trillion analysts researchers experts economists investors
        management executives the it they he she we our its this that these those worldwide global according in by for
        from on at as of and but while some many most others both each all an a i total spending revenue revenues
        capex sales demand inference training chips servers ai gpu gpus monday tuesday wednesday thursday friday
        saturday sunday january february march april may june july august september october november december enero
        febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
        jueves viernes sábado domingo market table source note figure el la los las un una según esto esta este ese
        esa para por en de del al se su sus con como pero mientras entre desde hasta todo analistas expertos
        consultora firma compañía empresa mercado gasto inversión entrenamiento inferencia ceo cfo company companies
        chief finance director capital data cloud compute computing overall last next leaked papers documents fuente
        nota industry people sources officials der die das laut nach selon d'après le les des ki ia european us uk eu
        china half third quarter roughly nearly about around almost mitad tercio paris london washington beijing tokyo
        seoul madrid berlin delhi europe asia america africa europa españa francia alemania spain france germany japan
        japón korea corea india texas california virginia méxico brasil chile colombia to if when where what why how
        who which there here then thus yet so nobody everyone someone no yes not only even still also now today
        yesterday tomorrow hyperscalers clouds exhibit abstract keywords fy q1 q2 q3 q4 h1 h2 operator moderator
        question answer north silicon valley latin américa latina unidos estados ministers cabinet government gobierno
        outlays investment growth after before over under between during since two three four five six seven eight
        nine ten one uno dos tres cuatro cinco results outlook guidance net income gaap non-gaap eps ebitda year month
        week y e ni o sin sobre cada once más menos casi así aunque cuando donde quien data-center data-centre centros
        servidores centro aquí ahora ayer hoy hace dentro elf zwei bis mit im am auf deutschland chez pour par dans
        avec united kingdom states reino unido u.s u.k gw mw usd eur gbp ii iii iv vi because whether although though
        unlike like despite given take suppose adding every any other another such more less further finally first
        second fourth fifth moreover however meanwhile instead elsewhere furthermore nevertheless separately
        additionally excluding including together combined among across within without against along beyond out up
        down off through until were was is are be been has have had do does did can could will would should must might
        shall let western eastern northern southern nordic asian african arab gulf iberian
        baltic
        nadie alguien ninguno ninguna varios varias algunos algunas muchos muchas ambas ambos
        cualquiera tiny little giant rival smaller fellow newcomer upstart cash-strapped chatbot
""")
    | LEADS
    | OPINION
    | ADVERBS
    | DETERMINERS
    | PRONOUNS
    | OURS
    | KINDS_IN_GERMAN
    | (KINDS_OF_COMPANY - BEGIN_NAMES - words_of("group grupo hospital cloud lab telecoms konzern chain app groupe"))
    | (TITLES | KINDS_OF_HOUSE | WORKS) - BEGIN_NAMES
    | frozenset(phrase.partition(":")[0] for phrase in PHRASES)
)
"""Capitalised words that name nobody."""

PARTS_OF_NAMES = words_of("""
    insight insights view global world future north south first united european american asia pacific energy computing
    research advisory intelligence ai ia cloud compute data market report media business bank capital
""")
"""Common words that names have behind their first."""

NAMED_OF = words_of("""
    ayuntamiento junta diputación comunidad generalitat xunta cabildo university bank institute ministry department
    federation office school college council house universidad banco instituto ministerio gobierno federación cámara
    consejo école université banque institut ministère academy academia bureau board league chamber association
    asociación fundación foundation centre center centro institut society sociedad council zentrum
""")
"""Names that have an `of` or a `for` within them."""

KINDS_IN_COMPOUNDS = tuple(
    words_of("""
        dienst verband beratung anbieter hersteller betreiber konzern riese agentur forscher berater firma
        unternehmen unternehmens hauses institut instituts verbands dienstes
    """)
)
"""How German nouns end that say before a name what it is (`der Branchendienst X`)."""

ADVERB_ENDINGS = tuple(words_of("ly mente"))
"""How a word ends that is no name where it stands before a comma at the head of a sentence (`Globally,`)."""

OF_HOUSES = (
    ENDS_OF_HOUSES
    | PARTS_OF_NAMES
    | BEGIN_NAMES
    | NAMED_OF
    | words_of("""
    company corporation systems technologies technology networks solutions ventures holdings semiconductor
    semiconductors compute cómputo robotics software foundation trust fund fondo capital
""")
)
"""Words that no person's name has."""

NOUN_ENDINGS = tuple(
    words_of("""
    tion sion ing ity ment ness ware ance ence ed ción miento dad aje s age ure cost work ogy ship ía anza
""")
)

NOUNS = words_of("""
    power memory hardware software demand supply capital debt credit energy labour labor staff rent cost price talent
    money cash interest land cooling storage bandwidth fuel gas water copper silicon steel concrete tax parliament
    congress senate court everybody anybody everything something leasing private public total overall congreso senado
    electricity construction depreciation maintenance
""")
"""Nouns with which an English sentence may begin without an article."""
