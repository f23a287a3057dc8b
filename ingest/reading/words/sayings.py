"""What stands about the maker of a statement: works, offices, words that lead to a name or stand for one."""

from ingest.reading.words.verbs import OPINION, words_of

ADVERBS = words_of("""
    alone solo sola corp inc co ltd plc llc ag se nv holdings holding now also still has have had itself both each
    jointly already earlier recently then today yesterday further later ya también ahora había ha han hoy ayer además
    recientemente luego todavía aún le lo la que since only just therefore thus nonetheless however separately again
    meanwhile a fait savoir hat haben ont est on monday tuesday wednesday thursday friday saturday sunday this last
    week el lunes martes miércoles jueves viernes sábado domingo team research group cautiously conservatively broadly
    boldly never once would will nearly almost sharply quietly abruptly twice casi no tampoco sí está están
""")
"""What may stand between a name and its verb."""

SUFFIXES = words_of("corp inc co ltd plc llc ag se sa nv s.a n.v holdings")
"""Legal forms."""

WORKS = words_of("""
    papers paper runs tests maths number analyst analysts economist economists researcher researchers
    strategist strategists
    analistas estrategas analyse forecast forecasts forecaster forecasters estimate estimates tally tallies count
    tracker data figures numbers model index survey surveys study projection projections outlook calculation
    calculations reckoning view research note report reports arithmetic math sum sums guess prediction predictions
    analysis baseline scenario team equipo desk call consensus ranking guide dataset database monitor barometer update
    forecasting insight insights newsletter blog review questionnaire house notes models tables charts informe
    informes estudio estudios datos cálculos cálculo cifras nota notas previsión previsiones estimación estimaciones
    proyección proyecciones encuesta índice trabajo análisis modelo escenario documento boletín barómetro observatorio
    números studie einschätzung schätzung schätzungen prognose prognosen berechnung berechnungen zahlen umfrage bericht
    erhebung étude rapport prévision prévisions estimation estimations calcul calculs chiffres enquête
""")
"""What a maker of statements makes: `Citi's model`, `the IDC tracker`, `una nota de Citi`."""

VOICE = words_of("""
    forecast forecasts estimate estimates projection projections outlook guidance reckoning calculation calculations
    previsión previsiones estimación estimaciones proyección proyecciones cálculo cálculos target
""")
"""Of these also one that sells or spends can be the maker (`AMD's forecast`; not `Nvidia data`)."""

OWNED = words_of("own propia propio propios propias eigene eigenen eigener propres propre")

ITS = words_of("its their his her su sus seine ihre seinen ihren ses sa son leurs leur")

RECKONED = words_of("""
    reckoning calculation calculations forecasts estimates projection number numbers figures maths model study
    report survey note tally view forecast estimate index tracker
""")
"""Behind `X's` these are a house's work, so that the money behind them is not X's."""

AHEAD = words_of("will would should could to may superará llegará alcanzará rondará sumará crecerá será wird")

CASES = words_of("base bull bear central house core own latest new recent sixth annual quarterly fresh updated")

HOUSE_NOUNS = words_of("""
    bank banks broker brokers brokerage consultancy consultants consultant analysts analyst researchers researcher
    economists strategists forecaster forecasters pollster firm house note report study survey tracker paper authors
    think-tank agency watchdog observatory institute index statisticians team newsletter blog adviser advisers banco
    bancos bróker consultora consultores consultoría analistas casa firma informe estudio nota encuesta entidad
    gestora agencia observatorio instituto organismo documento autores expertos trabajo bankhaus analysten institut
    studie cabinet banque analystes étude
""")
"""`the bank`, `la consultora`: who made the statement before."""

COMPANY_NOUNS = words_of("""
    company group lab laboratory start-up startup chipmaker vendor maker retailer operator provider giant supplier
    manufacturer developer hyperscaler firm corporation conglomerate utility carrier management business unit founder
    foundry designer owner venture miner compañía empresa grupo laboratorio fabricante operadora gigante proveedor
    desarrollador desarrolladora tecnológica multinacional matriz corporación negocio dirección filial konzern
    unternehmen firma hersteller gruppe groupe entreprise gestionnaire société fabricant
""")
"""`the lab`, `la compañía`: the company told of before."""

TITLES = words_of("""
    general management bosses leadership directrice geschäftsführer gründer chief executive executives finance
    financial officer ceo cfo coo cto president chairman chairwoman chair vice boss head founder co-founder cofounder
    director directora consejero consejera delegado delegada presidente presidenta financiero financiera financière
    ejecutivo ejecutiva jefe jefa fundador fundadora cofundador cofundadora managing partner treasurer strategist
    economist analyst spokesman spokeswoman spokesperson portavoz operating technology investment minister ministry
    commissioner senior lead principal veteran vorstandschef finanzvorstand finanzchef chef finanzchefin
    vicepresidente vicepresidenta vice-chairman analista estratega economista socio responsable directeur général
    gérant colleagues team directivo directivos directivas ejecutivos ejecutivas portavoces fundadores
    cofundadores responsables ingenieros socia estrategas consejeros
""")
"""Offices of a person."""

PERSON_NOUNS = TITLES - words_of("""
    executive finance financial vice senior lead principal operating technology investment managing veteran délégué
    team delegado delegada financiero financiera financière général ejecutivo ejecutiva
""")

PRONOUNS = words_of("it he she they él ella ellos es sie il elle")

DETERMINERS = words_of(
    "the its his her their this that la el los las su sus esta este dicha dicho der die das les dem den le"
)

OUR = words_of("our nuestro nuestra nuestros nuestras unser unsere unserer unseren notre nos")

OURS = words_of("we our us i nosotros nuestro nuestra nuestros wir nous")

FILLERS = words_of("""
    dem den the a an its his her their new recent latest own at from of by and with in for technology investment
    market industry global private independent leading big la el los las un una unos del de su sus lo al última
    últimas último últimos nueva nuevo propia propio propios americano americana británica estadounidense francés
    francesa alemán alemana español española suiza suizo británico norteamericana china japonesa japonés coreana
    coreano madrileña barcelonesa norteamericano independiente die der das le les l'institut research advisory
    consulting analytics energy data credit rating tech equity sell-side buy-side ratings macro US British American
    Dutch German French Spanish Swiss Japanese Korean Chinese Canadian Indian Norwegian Swedish Danish Finnish Italian
    Irish Israeli Taiwanese Singaporean Australian Texan Californian London Paris us uk u.s british american dutch
    german french spanish swiss japanese korean chinese canadian indian norwegian swedish danish finnish italian irish
    israeli taiwanese singaporean australian texan californian london seattle boston publicado publicada recogido ein
    eine einer einem eines einen une en bei chez
""")
"""What may stand between a leading word and the name."""

LEADS = words_of("source sources fuente fuentes quelle según laut selon citing citando para per d'après pour so")
"""Single words that lead to a maker; `para`, `per` and `pour` only to one who is known."""

CAUTIOUS = words_of("para per pour so")
"""Leading words with other uses."""

PHRASES = words_of("""
    put:by pegged:by placed:by valued:by according:to acuerdo:con juicio:de opinión:de angaben:von estimado:por
    si:acierta decir:de
    estimada:por estimados:por estimadas:por calculado:por calculada:por calculados:por prevista:por previsto:por
    previstos:por previstas:por previstas:de cifrado:por cifrada:por cifrados:por estimated:by calculated:by
    projected:by forecast:by tallied:by compiled:by modelled:by modeled:by made:by out:by seen:by published:by
    predicted:by reckoned:by polled:by tracked:by given:by elaborado:por elaborada:por publicado:por publicada:por
    firmado:por realizado:por words:of palabras:de written:by authored:by surveyed:by ojos:de boca:de voz:de
    cálculos:de avis:de counted:by collected:by signed:by recopilado:por recopilados:por collated:by gathered:by
    assembled:by recogidos:por zusammengestellt:von heißt:es recopilada:por recopiladas:por compilado:por
    compilada:por compilados:por compiladas:por reunidos:por reunidas:por recabados:por recabadas:por
    firmada:por elaborados:por elaboradas:por realizada:por realizados:por boca:del manos:de cálculos:del
""")
"""Two words that lead to a maker."""

OF = words_of("by from of de del at with von des du d'")

REPEATS = words_of("""
    quoted cited reported seen reviewed obtained picked citada citado citadas citados recogida recogido recogidas
    recogidos publicada publicado publicadas consultado consultada difundida difundido relayed carried leaked
""")
"""`seen by`, `cited in`: what stands before one who only repeats."""

KINDS_OF_HOUSE = words_of("""
    consultora consultancy firma firm banco bank broker brokerage observatorio observatory institute instituto
    researcher researchers agencia agency think-tank tank forecaster pollster blog newsletter house asociación
    patronal association advisory boutique laboratorio analistas plataforma proveedor cabinet institut verband index
    índice publisher economist consultoría analyst analysts
""")
"""`the consultancy Alfa`, `el observatorio Alfa`: a name beside these makes statements."""

KINDS_OF_COMPANY = words_of("""
    start-up startup retailer company operator chipmaker maker lab insurer airline carmaker carrier empresa compañía
    operadora tecnológica aseguradora aerolínea grupo multinacional cooperativa fabricante hospital developer provider
    utility telecoms group konzern unternehmen neocloud cloud energética constructora builder designer seller vendor
    manufacturer supplier hyperscaler foundry miner lender grocer brewer integrator distributor renter lessor hoster
    assembler producer newcomer upstart unicorn rival challenger competitor marketplace landlord reseller gigante
    desarrolladora proveedora distribuidora comercializadora farmacéutica promotora anbieter betreiber hersteller
    konkurrent proveedor chain app studio cadena buscador portal
    start-up-firma jungfirma fournisseur opérateur fabricant jeune-pousse spin-off spinoff
""")
"""`the start-up Alfa`, `la operadora Alfa`: a name beside these has money of its own."""

RECKONING = VOICE | words_of("""
    analysis tally own arithmetic put puts calculates calculated estimates estimated reckons reckoned projects projected
    forecasts predicts predicted expects tallies tallied counts counted calcula estima proyecta prevé pronostica
    cifra cifró calculó estimó sitúa situó tasa tasó
""")
"""What an outlet does or has that reckons itself."""

BEFORE_A_SUBJECT = (
    OPINION
    | TITLES
    | KINDS_OF_HOUSE
    | KINDS_OF_COMPANY
    | words_of("""
    and but while as that y pero mientras como que e though although whereas where which lo the la el los las le les
    der die das tal certain
""")
)
"""What may stand before the name of one who speaks."""

PEOPLE_OF_HOUSES = words_of("""
    analyst analysts economist economists strategist strategists researcher researchers
""")
"""Who works only where statements are made."""

TOLD_OF_DEEDS = words_of("""
    raised lifted cut lowered trimmed raises lifts cuts eleva elevó puts put ve
""")
"""Of one who sells these tell what it does, not what it reckons."""

BEFORE_INVERTED = words_of("""
    lo nos les ahí allí aquí según como as así que tal ahora ayer hoy ya
""")
"""What may stand before a verb that its subject follows."""

NOT_BY = words_of("""
    number numbers model models count call house team equipo index table tables chart charts casa
""")
"""Nouns of which `of X` says nothing of who made them."""

FLEET = words_of("""
    gpu gpus chips chip fleet flota parque cómputo compute computación aceleradores accelerators hours procesadores
    processors servidores servers processeurs serveurs puces
""")
"""What one has who runs computers: `las GPU de X`."""

AT = words_of("""
    of at from de del by with for en team the ,
""")
"""What stands between a person and the house."""

CLOSING = words_of("""
    and y of de for e on en in el at analysts analyst research economists a que which ayer hoy
""")
"""What may follow `says X`."""

OF_PASSIVES = words_of("at by")

HAVE = words_of("ha han había habían haya hayan habrá habrán")
"""What stands before a participle that is a verb."""

COMPANY_TITLES = words_of("""
    general management directrice directeur vorstand geschäftsführer gründer gérant chief executive ceo cfo coo cto
    president chairman chairwoman chair founder co-founder cofounder boss presidente presidenta consejero consejera
    delegado delegada fundador fundadora cofundador cofundadora vicepresidente vicepresidenta officer vice-chairman
""")
"""Offices of those who speak for a company."""

MONEY_NOUNS = words_of("""
    bill bills capex capital spending spend budget budgets revenue revenues sales backlog board outlay outlays
    investment investments plan plans campus cluster clusters centre center centres centers fleet expenditure
    expenditures costs cost deal contract orders order turnover guidance project factory factories supercomputer site
    halls results quarter earnings footprint rollout build-out factura gasto gastos inversión inversiones ingresos
    ventas facturación cartera presupuesto planes contrato pedidos cuentas resultados desembolso centro centros
    margin margins margen márgenes fábrica proyecto nube catálogo tarifas tarifa precios prices price pricing rates
""")
"""What one has who has money of its own: `Naver's bill`, `las ventas de Foxconn`."""

PEOPLE_UNNAMED = words_of("""
    people person persons sources source familiar briefed documents papers papeles documento documentos fuentes
    personas insiders filings filing slide slides deck memo knowledge
""")
"""Behind these a name is not who says it."""

OWNED_BY = words_of("of at de del en bei chez von")

FOR_WHAT = words_of("por en in from for on")
"""Between a noun of money and what it is of: `los ingresos por IA de X`."""

ARTICLES = words_of("the a an la el los las un una le les die der das il")

REPORTING = words_of("annual interim quarterly results prospectus memoria anual resultados geschäftsbericht filing")
"""What a company publishes of itself."""

BEHIND_A_PERSON = AT | TITLES | KINDS_OF_COMPANY | KINDS_OF_HOUSE | ARTICLES | words_of("and y colleagues its")
"""What may stand between a person and the house."""

COSTS = words_of(
    "cost costs costado costó cuesta cuestan costará costaron costarán costaba supuso supone kostet kostete coûte coûté"
)

AT_A_SELLER = words_of("at en bei chez on con from")

SOLD_BY = words_of("l'heure l’heure hour hourly hora stunde heure tokens token gpu-hour gpu-hora jetons")
"""What sellers of computing ask prices for."""

EARNED = words_of("revenue revenues sales capex turnover backlog results earnings guidance ingresos ventas facturación")
"""What a company posts of itself."""

OFFICES = words_of("government administration cabinet ministry ministers")
"""What a head of government has that acts."""

BETWEEN = ADVERBS | CASES

KINDS = KINDS_OF_COMPANY | KINDS_OF_HOUSE

PEOPLE_AND_WORKS = TITLES | WORKS

BEFORE_A_SOURCE = words_of("is was if but es fue on by in per at to from with than según en of a the")

PAPERS = words_of("report survey study note tracker poll index barometer forecast paper analysis estimate projection")
"""What a house publishes: `a X report`."""

AUXILIARIES = words_of("""
    is to are a
    will would shall has have had ha han también also now to already ya está están hat wird werden va a recently just
    plans expects intends wants hopes aims agreed
""")

GROWS = tuple(
    words_of("""
    reach exceed grow grew scal doubl tripl alcanz super crec rebas roz duplic triplic acceler ris fall drop cost
""")
)
"""Beginnings of verbs of growing, which say nothing of whose money it is."""

OF_NOUNS = words_of("for of de")
"""Behind these words `prices` and `plans` are nouns."""
