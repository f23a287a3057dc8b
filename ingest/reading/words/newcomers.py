"""Words by which a name that nobody knows shows that it is a company, a subject or only a place."""

from ingest.reading.words.verbs import words_of

SHARES = words_of(
    "shares share stock stake acciones títulos aktien aktie actions action investors shareholders accionistas"
)
"""Of a company: what trades."""

SHARES_OF = words_of("in of de en der von an")

HEADS = words_of("""
    runs heads leads founded started chairs manages oversees owns ran headed led dirige preside encabeza fundó lidera
    gestiona leitet führt gründete dirige fondé
""")
"""What the head of a company does: `A. Person, who runs X`."""

NO_ACTS = words_of("is was has as plus clients thus versus besides names loses lost pays paid hires hired owns owned")
"""Behind a house these tell nothing that it reckons."""

HEADED_BY = words_of("of de for from at von bei chez")
"""Before the name in a heading: `results of X`."""

RELATIVES = words_of("who que quien der die qui")

FILED_BY = words_of("by from of de del von par")
"""Between a company's own paper and its name: `a filing by X`."""

AREAS = words_of("""
    information infrastructure data ai engineering revenue product products marketing security digital medical it
    tecnología ingeniería operaciones producto datos infraestructura innovación sistemas
""")
"""What one may be the head of: `chief information officer`."""

WORKS_FOR = words_of("for para für pour")

COVERS = words_of("""
    covers covered follows works worked lleva llevaba cubre sigue analiza trabaja trabajaba asesora investiga arbeitet
    travaille
""")
"""What one does at a house: `A. Person, who covers chips at X`."""

PLACED_BY = words_of("in en near outside than von cerca")
"""Behind these a name is that of a place."""

GOVERNS = words_of("""
    in on at of from to by for with via near under over into than through between within across against about around
    outside inside en de del a al por para con sin sobre entre desde hasta contra bajo ante tras según la el los las
    un una the an its his her their our this that these those his su sus der die das dem den des ein eine im am bei
    von vom zu zum zur mit für gegen le les du au aux chez dans pour par avec sur and or y o e und et called named
    dubbed llamado llamada analyst economist minister president mr mrs ms dr
""")
"""Words that govern the name behind them, so that it is no subject."""

THINGS_NAMED = words_of("""
    model models modelo modelos modell modèle chip chips system act law bill project proyecto projekt projet campus site
    cluster supercomputer superordenador supercomputador programme program fund initiative plan summit conference
    index award prize valley county city street state region province avenue tower park plant factory
""")
"""What a name is that stands beside these: a thing or a place."""

NO_VERBS = words_of("""
    versus plus besides including except unlike inside outside despite namely notamment dont comme wie etwa darunter
    incluida incluido incluidas incluidos salvo excepto excepta excluida frente menos más and or but
""")
"""Between a comma and a last name these are no verbs."""

FINITE = words_of("""
    have has had are were is was will would fell fall rose rise grew grow sank sink slid slide shrank held stood came
    went kept ran remain remained can may might could should
""")
"""A verb that makes a noun of the word before it (`orders rose`, `prices have`)."""

FEMININE = tuple(words_of("a ense"))
"""How a Spanish word ends that says behind `la` what a company is: `la valenciana X`, `la desconocida X`."""

OF_A_PLACE = tuple(
    words_of("eño eña ano ana ino ina és esa ense aco aca ico ica ego ega ol ola án al ado ada ido ida ero era")
)
"""How a Spanish adjective ends that stands behind a noun: `el proveedor madrileño X`."""

THINGS = words_of("""
    tarjeta plataforma familia gama línea arquitectura nube zona provincia ciudad región feria ruta marca saga serie
    central planta fábrica red herramienta aplicación calle plaza avenida isla sierra comarca localidad villa pelea
    carrera guerra era ley norma consultora firma revista web página cadena agencia patronal gestora consultoría
    observatorio escuela cátedra fundación bolsa semana jornada cumbre señora doctora profesora economista analista
    estratega periodista ministra alcaldesa diputada comisaria para contra hora hasta
""")
"""Behind `la` these say of a name that it is a thing, a place, a person or a house."""

_CHIPS = frozenset({"chip_vendor", "foundry", "memory", "startup"})
NOUNS_OF_ROLES = {
    noun: roles
    for nouns, roles in (
        ("lab laboratory laboratorio", frozenset({"ai_lab"})),
        ("chipmaker chip-maker designer chiphersteller", _CHIPS),
        ("foundry fundición", frozenset({"foundry"})),
        ("neocloud hoster landlord renter", frozenset({"gpu_cloud", "data_center_operator"})),
        ("hyperscaler hiperescalar", frozenset({"hyperscaler"})),
        ("start-up startup unicorn", frozenset({"startup", "ai_lab", "gpu_cloud"})),
    )
    for noun in nouns.split()
}
"""Nouns of companies, and the roles of those of which they can be said."""
