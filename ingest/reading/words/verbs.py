"""Verbs by which a statement has a maker: of saying and reckoning, of revising, of one's own money."""


def words_of(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def _english(lemmas: str) -> frozenset[str]:
    """Third person and past of regular verbs (estimate: estimates, estimated)."""
    out: set[str] = set()
    for verb in lemmas.split():
        hissing = verb.endswith(("s", "x", "ch", "sh"))
        stem = verb[:-1] if verb[-1] == "e" else verb
        to_ies = verb[-1] == "y" and verb[-2] not in "aeo"
        out |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"} if to_ies else {f"{verb}{'es' if hissing else 's'}", f"{stem}ed"}
    return frozenset(out)


def _spanish(lemmas: str) -> frozenset[str]:
    """Third persons, gerund and participle of regular verbs (calcular: calcula, calculó, calculará, calculado)."""
    out: set[str] = set()
    for verb in lemmas.split():
        stem = verb[:-2]
        ends = "a an ó aron aba aban ando" if verb.endswith("ar") else "e en ió ieron ía ían iendo"
        out.add(f"{stem}{'ado' if verb.endswith('ar') else 'ido'}")
        out |= {f"{stem}{end}" for end in ends.split()} | {f"{verb}{end}" for end in ("á", "án", "ía", "ían")}
    return frozenset(out)


OPINION = (
    _english("""
        announce disclose reveal confirm reply respond answer tweet testify detail illustrate estimate expect forecast
        predict project reckon calculate believe peg anticipate model argue warn note tally count value guess assume
        figure compute suggest show conclude repeat add explain state claim track wager raise lift trim lower hike
        upgrade revise pencil judge gauge caution insist maintain attribute reiterate observe point stress signal
        report remark comment contend affirm envisage envision hazard ascribe size extrapolate quantify assess
    """)
    - words_of("adding pointing reporting raising lifting valuing tracking sizing showing stating counting numbering")
    | words_of("""
        admits admitted concedes conceded acknowledges acknowledged boasts boasted says said saying looks looked
        records recorded suggest show imply implies indicate indicates détaille détaillent précise précisent indique
        indiquent explique annonce déclare assure confie selon sees saw thinks thought foresees foresaw puts tells
        told tips finds found writes wrote cut holds expect predict believe think reckon say argue see anticipate
        assume calculate foresee write warn caution estimate projects modelled modeled penned pencilled
        spelled spelt
        goes read reads has
    """)
    - words_of("has goes read holds")
    | _spanish("""
        reconocer presumir celebrar lamentar presentar publicar reflejar mostrar anunciar comunicar confirmar
        responder estimar calcular proyectar pronosticar anticipar afirmar asegurar señalar apuntar indicar explicar
        cifrar rebajar augurar vaticinar considerar avanzar detallar destacar juzgar opinar valorar tasar cuantificar
        añadir sostener creer advertir adelantar agregar aclarar precisar recordar recalcar subrayar declarar matizar
        insistir manifestar comentar resumir concluir informar escribir constatar alertar atribuir esperar suponer
        argumentar contar revelar recortar asignar defender admitir divisar vislumbrar atisbar insinuar desglosar
        ponderar aventurar deslizar sentenciar zanjar apostillar puntualizar ilustrar relatar desvelar divulgar
        desgranar razonar deducir dictaminar evaluar dimensionar computar reseñar remarcar acotar enfatizar exponer
        presagiar plantear temer dudar sospechar conjeturar alegar proclamar pregonar alardear confesar reiterar
        ratificar corroborar certificar acreditar consignar extrapolar recalcular redondear achacar imputar promediar
        valuar ubicar
        situar barajar manejar hablar pensar
    """)
    | words_of("""
        prevé prevén preveía previó recuerda recuerdan cuenta cuentan muestra muestran piensa piensan defiende
        defienden sugiere sugieren repite insinúa insinúan intuye intuyen evalúa evalúan valúa valúan confiesa
        confiesan expone expuso refiere refirió infiere infirió dedujo repitió entrevé mide midió arguye adujo
        convencido convencida convencidos convencidas convinced da dan daba
        decía decían veía veían ponía ponían preveían sugería sugerían mantenía mantenían
        mantiene mantienen echa calculamos estimamos atribuye atribuyen atribuyó
        concluye confía confían cree creen sostiene sostienen sostuvo sitúa sitúan situó eleva elevó elevan dice dicen
        dijo dijeron advierte advierten advirtió concluyen concluyó ve ven vio recoge supone maneja manejan baraja
        barajan fija fijó apuesta apuestan augura habla hablaba habló pone puso prevea pronostica schreibt schreiben
        schätzt schätzen schätzte sagt sagen sagte rechnet rechnen erwartet erwarten prognostiziert prognostizieren
        ausgerechnet berechnet errechnet vorgerechnet vorrechnet mitgeteilt geschätzt angekündigt erklärt erklärte
        beziffert veranschlagt meint kalkuliert geht juge jugent avance avancent parie parient mise misent évalue
        évaluent situe situent pense croit voit voient soutient
        souligne estime estiment prévoit prévoient calcule calculent
        table tablent anticipe anticipent affirme chiffre chiffrent affirment estimait projette
    """)
)
"""Verbs of saying and reckoning."""

REVISES = words_of("""
    prices priced stops stopped lands landed settles settled arrives takes took lifts lifted nudges nudged bumps
    bumped boosts boosted moves moved keeps kept sticks stuck carries carried has had sits stands stood looks hikes
    hiked ups upped cuts slashes slashed doubles doubled trebled tripled now still sube subió baja bajó recorta
    recortó mejora mejoró mantiene mantuvo duplica duplicó aumenta aumentó lleva llevó coloca tiene revisa revisó
    ajusta ajustó endurece suaviza deja dejó pasa pasó dibuja descuenta hebt senkt erhöht relève abaisse revised
    raises raised trims lowers lowered is are was
""")
"""What only one who lives by estimates does to a number: behind any other name it says nothing of who speaks."""

OWN = (
    _english("""
        stretch widen narrow double triple redouble rake harvest pocket lodge accelerate reach exceed scale ramp win
        vote launch break switch sink purchase procure outlay plan announce report disclose confirm guide pledge
        intend aim target post book close ship invest earn generate sign charge expand allocate earmark deploy budget
        lease rent borrow deliver record build commit order unveil approve pour plough funnel finance fund acquire
        collect price offer bill list install operate add open turn raise end start lift project expect promise
        reserve scrap halve slash invoice net gross
    """)
    - words_of("opening building listing pricing offering billing lifting ending starting adding turning")
    | words_of("""
        planned spent spends will would committed committing plans paid pays built builds bought buys sold sells took
        takes put puts poured lays laid set sets made makes borrows lent leased wants hopes brought brings planning
        spending held holds guided got gets won won't shall shed grew agreed agrees stuck sticks asks asked wins
        counts shelled spend pay
    """)
    | _spanish("""
        apartar disparar superar rozar rebasar anotar embolsar contabilizar cosechar acumular abrir estrenar inaugurar
        licitar
        pactar ofrecer trabajar ocupar confiar dejar rentar anunciar comunicar registrar facturar ingresar gastar
        planear pagar cobrar alquilar levantar reservar dedicar movilizar firmar desplegar presupuestar comprar
        encargar recaudar captar desembolsar destinar inyectar vender alcanzar declarar lanzar financiar instalar
        volcar costear abonar contratar aprobar ampliar montar adjudicar arrendar tramitar prometer comprometer
        acometer emplear aportar gestionar operar triplicar duplicar obtener lograr sumar ganar crecer reportar
        aumentar elevar doblar solicitar
    """)
    | words_of("""
        pide piden pidió pedirá
        invierte invierten invirtió invirtieron invertirá invertirán invertía prevé planea cerró cierra cerrará
        construirá construye pondrá pone puso despliega desplegará hará hace hizo tiene tendrá tuvo pretende promete
        vuelca se obliga destina obtuvo mantiene quiere sube subió eleva prometió comprometió gastará espera aspira
        steckt stecken hebt traut rechnet nennt investiert investieren investierte zahlt zahlen plant planen will
        wollen gab gibt kauft baut promet promettent investit investira investiront dépense dépensera consacre
        consacrera annonce prévoit envisage envisagent entend entendent prévoient va betreibt stellt achète achètera
        lève lèvera commande commandera débourse
        déboursera engage engagera construit construira déploie déploiera installe installera réserve réservera loue
        investir payé payer acheté acheter dépensé dépenser loué louer kaufen zahlen investieren gezahlt gekauft
        investiert ausgegeben ausgeben louera paie paiera alloue allouera vise bestellt bestellte baute errichtet
        mietet mietete kaufte steckte setzt
        setzte verdoppelt erhöht erlöst erlöste verbucht verbuchte nahm nimmt vermietet verlangt
    """)
)
"""Verbs by which a company speaks of itself, or is spoken of for what it spends and earns."""

PAYS = words_of("""
        buy build put order lease rent raise install deploy buying paying spent spends paid pays invested invests
        spend invest pay steckt investiert investierte zahlt zahlte investit investira dépensera consacrera pledged
        pledges invierte invirtió invertirá invertirán pondrá construirá desplegará bought buys charges charged rents
        promet committed earmarked earmarks allocated budgeted poured ploughed booked plans planea
    """) | _spanish("""
        gastar pagar desembolsar destinar inyectar abonar costear facturar ingresar cobrar alquilar levantar dedicar
        volcar comprometer prometer movilizar reservar
    """)
"""Verbs of money that make even a name nobody knows the one whose money it is."""

HELD = words_of("""
    adelantaba anticipaba apuntaba auguraba avanzaba barajaba calculaba cifraba citaba daba decía descontaba esperaba
    estimaba fijaba hablaba indicaba manejaba ponía preveía prometía pronosticaba proponía proyectaba reconocía
    señalaba situaba sostenía tasaba vaticinaba veía aspiraba confiaba pretendía aseguraba defendía aventuraba
    adelantaban anticipaban apuntaban auguraban avanzaban barajaban calculaban cifraban citaban daban decían
    descontaban esperaban estimaban fijaban hablaban indicaban manejaban ponían preveían prometían pronosticaban
    proponían proyectaban reconocían señalaban situaban sostenían tasaban vaticinaban veían aspiraban confiaban
    pretendían aseguraban defendían aventuraban
    pegged guided foresaw envisaged reckoned projected predicted
""")
"""What was held at an earlier day: a date beside them is that of the statement, not that of its number."""

TOLD = HELD | words_of("""
    adelantó anticipó apuntó aseguró afirmó auguró aventuró avanzó barajó calculó cifró consideró cuantificó defendió
    detalló estimó explicó indicó juzgó manifestó opinó precisó predijo previó pronosticó proyectó recalcó reiteró
    señaló situó sostuvo subrayó tasó vaticinó advirtió avisó comentó añadió
    adelantaron anticiparon apuntaron aseguraron calcularon cifraron estimaron explicaron indicaron pronosticaron
    proyectaron señalaron situaron tasaron vaticinaron advirtieron
    estimated calculated explained added argued noted warned figured modelled modeled wagered ventured
""")
"""Verbs of saying and reckoning in the past: they tell when it was said, not that the number is of a time past."""

PARTICIPLES = frozenset(verb for verb in OPINION | OWN | PAYS if verb.endswith(("ado", "ido")))
"""Verbs only behind `ha` and `han`; elsewhere passives (`calculado por`)."""
