"""The two sides of a claim on the crossing: inference and training, under all their names.

Letters: I inference, T training, z neither of what follows; i and y the same where the other is told of, or AI is;
R the former of two, L the latter.
"""

_BRANDS = r"(?:Claude|ChatGPT|Gemini|Copilot|Grok|Llama|GPT-?\d*)"
_THINGS = (
    r"(?:[\w-]+ ){0,2}?(?:models?|them|chat-?bots?|assistants?|LLMs?|networks|agents|AI|algorithms|(?<=AI )systems|"
    rf"{_BRANDS})(?!\w)(?! (?:data|cent|chips?|factor|infrastr|capacity|hardware|startups?|compan))"
)
_ASKED = (
    r"(?:[\w'’-]+ ){0,2}?(?:prompts|questions|quer(?:y|ies)|users|requests|customers|consumers|traffic)"
    r"(?! (?:support|tickets))"
)
_COSAS = r"(?:a )?(?:[\wáéíóú-]+ ){0,2}?(?:modelos|chatbots|asistentes|algoritmos|sistemas de IA|IA)(?!\w)"
_PREGUNTAS = r"(?:a )?(?:[\wáéíóú-]+ ){0,2}?(?:preguntas|consultas|usuarios|peticiones|clientes|solicitudes)"
_DINGE = r"(?:von |der |fertiger |ihrer |neuer |eines? )*[\w-]*(?:modell\w*|KI|Chatbots|Sprachmodelle\w*)"
_CHOSES = r"(?:des? |d['’]|les |la |l['’]|un |leurs |nouveaux )*(?:\w+ )?(?:modèles?|IA|chatbots|assistants)(?!\w)"
_RUN = r"(?:run|us|serv|deploy|operat|query|host|execut)"
_MAKE = r"(?:build|develop|creat|mak|teach|educat|school|construct|prepar|pre-?train|fashion|grow|birth)"
_OF_PEOPLE = (
    r"(?! (?:(?:its|their|our|his|her|new|the) (?:agents|staff|employees|workers|people|crew|teams?|teachers|drivers|"
    r"pilots|nurses|soldiers)|"
    r"courses?|staff|programmes?|sessions?|days?|dogs|camps?|plans?|centres? for|budgets? for staff|"
    r"for (?:\w+ )?(?:staff|employees|workers|teachers|them)|de (?:la|el|los|las|su) (?:plantilla|"
    r"empleados|trabajadores|equipos? de)|del personal|deportivo|físico|militar))"
)
_NEITHER = (
    r"(?:not|rather than|instead of|as opposed to|over|en lugar de|en vez de|y no|no|antes que|statt|nicht|plutôt que|"
    r"au lieu d[eu]|et non(?: pas)?|und nicht)"
)
_SMALL = (
    r"(?:(?:for|on|to|from|by|in|into|towards|of|hacia|the|a|la|el|al|en|de|del|su|their|AI|model|von|für|das|die|ins|"
    r"in|le|les|dans|pour|à) |l['’]|d['’])*"
)
_SIDE = (
    r"(?:inferenc\w*|training|entrenamiento|entrenar\w*|construcción|building|creat\w+|model|serving|crear\w*|"
    r"inférence|entraînement|entraîner|Inferenz|Entwicklung|Nutzung|usage|making|developing|desarroll\w+|build\w*|"
    r"development|deployment|use|using|preparing|teaching|researchers|running)"
)

SURE: tuple[tuple[str, str], ...] = (
    ("z", rf"""
        {_NEITHER} {_SMALL}{_SIDE}
    """),
    ("I", rf"""
        inferenc\w* | inférence\w* | Inferenz\w* | serving(?! (?:as|up|in)) | {_RUN}(?:n?ing|ning) {_THINGS}
        (?:run|use|serve|operate|deploy|query|host|execute) {_THINGS} | uses? of {_THINGS}
        (?:operation|deployment|execution|exploitation) of {_THINGS} | their use
        (?:live|deployed|public) (?:chat-?bots|assistants|services|products) | answer(?:ing)? {_ASKED}
        serving {_ASKED} | (?:live|deployed|finished|released) models | keep(?:ing)? {_THINGS} \w+
        put(?:ting)? {_THINGS} (?:to|into) (?:work|production|use|service)
        model (?:usage|serving|deployment|operation|execution|use) | production (?:use|workloads|traffic)
        (?:ejecutar|usar|utilizar|servir|desplegar|operar|explotar|emplear|consultar) {_COSAS}
        (?:uso|ejecución|utilización|explotación|funcionamiento|despliegue|empleo|operación) de (?:la |los )?{_COSAS}
        poner a trabajar (?:a )?(?:la |los )?{_COSAS} | ejecutarlos | usarlos | utilizarlos | servirlos
        su (?:uso|ejecución|utilización|explotación|funcionamiento)
        (?:contestar|responder|atender|servir)(?: a)? {_PREGUNTAS}
        (?:hacer|poner|mantener|tener|dar) (?:[\wáéíóú]+ ){{0,2}}?(?:funcionar|marcha|servicio) (?:a )?{_COSAS}
        (?:laufender? )?(?:Betrieb|Nutzung|Ausführung|Einsatz|Anwendung) {_DINGE} | deren (?:Betrieb|Nutzung|Einsatz)
        (?:KI-|Sprach)?Modelle (?:zu )?(?:betreiben|nutzen)
        (?:utilisation|exploitation|exécution|usage|emploi) {_CHOSES} | (?:faire tourner|exploiter|utiliser) {_CHOSES}
        leur (?:utilisation|exploitation|usage) | répondre aux (?:questions|requêtes|utilisateurs)
    """),
    ("T", rf"""
        (?:pre|post)-?training | trainings?{_OF_PEOPLE} | train {_THINGS} | trainingsl\w+ | Trainings\w+
        {_MAKE}ing {_THINGS} | (?:build|develop|create|make|teach|educate|school|prepare) {_THINGS}
        bring(?:ing)? (?:new |them )?(?:ones |models )?up(?! (?:to|against))
        (?:mint|mak|build|creat|train|develop)ing new ones
        model[\s-](?:building|making|development|creation|builders|preparation|labs?|laborator\w+|makers?|developers?)
        their (?:creation|development|construction) | (?:creation|development|construction) of {_THINGS}
        (?:pre)?entrenamientos?{_OF_PEOPLE} | (?:pre)?entrenar(?:l[oa]s?)?(?: {_COSAS})?
        (?:desarrollar|construir|crear|enseñar|preparar|fabricar|educar|formar|elaborar) {_COSAS}
        (?:desarrollar|construir|crear)l[oa]s?
        (?:construcción|creación|desarrollo|formación|preparación) de (?:la |los )?{_COSAS}
        su (?:construcción|creación|desarrollo|entrenamiento) | (?:pré)?-?entraînements?(?:\w*) | (?:pré)?-?entraîner
        (?:Entwicklung|Bau|Anlernen|Trainieren) {_DINGE} | deren (?:Entwicklung|Bau|Training)
        (?:KI-|Sprach)?Modelle (?:zu )?(?:trainieren|entwickeln|bauen)
        (?:développement|création|construction|conception) {_CHOSES}
        (?:développer|créer|construire|concevoir) {_CHOSES}
    """),
    ("R", r"""
        the former | the first of (?:these|them|the two) | (?:el|la) primer[oa] de | celui-là | celle-là | erstere[sr]?
    """),
    ("L", r"""
        the latter | the second of (?:these|them|the two) | est[ea] últim[oa] | (?:el|la) segund[oa](?= [a-z]+[áóe]\b)
        celui-ci | celle-ci | ce dernier | cette dernière | letztere[sr]?
    """),
)  # fmt: skip
"""What is training or inference by itself."""

WEAK: tuple[tuple[str, str], ...] = (
    ("i", r"""
        answering | answers | serving | running | usage | use | using | deployment | deploying | production | operation
        (?:token|text|answer) generation | generating (?:tokens|text|answers) | queries | requests | prompts | execution
        run | serve | deploy | operate | operating | day-to-day use | end users | users | uso | usarl[oa]s? | ejecución
        ejecutar(?:l[oa]s)? | servir(?:l[oa]s)? | explotación | producción | despliegue | desplegar(?:l[oa]s)? | usar
        utilizar(?:l[oa]s?)? | emplear(?:l[oa]s?)? | en marcha | funcionamiento | hacer(?:l[oa]s)? funcionar
        respuestas | consultas | responder | contestar | Betrieb | Nutzung | Anwendung | utilisation | exploitation
        betreiben | nutzen | Einsatz | utiliser | exploiter | tourner | réponses | requêtes | operar(?:los)? | replies
        catering to | hosting | live services? | everyday use | executing | utilización | inferir
        (?:deployed|live|finished|released|trained) models?
        (?:poner|tener|mantener) (?:[\wáéíóú]+ ){0,2}(?:producción|marcha|encendidos) | despach\w+ peticiones
        (?:hacer )?funcionar | servirles | faire tourner | machines that serve
    """),
    ("y", r"""
        making | building | creating | developing | learning | development | creation | crear(?:l[oa]s?)?
        construir(?:l[oa]s?)? | build | create | develop | train | make (?:it|them|one) | desarrollo | construcción
        creación | aprender | aprendizaje | Entwicklung | Bau | développement | création | entwickeln | bauen
        trainieren | développer | créer | construire | enseñarles | desarrollar(?:l[oa]s?)? | apprentissage
        research runs | fashioning | teaching | schooling | construction | adiestramiento | educarl[oa]s | formarl[oa]s
        fabricar modelos | entrenar | Anlernen | learning clusters | machines that learn | modelos nuevos
    """),
)  # fmt: skip
"""What is so beside the other."""

BY_NAME = r"""
    AI | IA | KI | models | modelos | modèles | Modelle\w* | Sprachmodell\w* | KI-\w+ | LLMs? | chat-?bots? | GPUs?
    tokens? | aceleradores | accelerators? | ChatGPT | OpenAI | Anthropic
    Claude | Gemini | Copilot | compute | cómputo | asistentes | assistants
    hyperscalers? | frontier | silicon | silicio | AI-\w+
"""
"""Words of AI itself: beside them `use` and `building` may be told of without the names of the sides."""

OF_AI = r"""
    model | modelo | modèle | Modell | chips? | neural | clouds? | nubes?
    servers? | servidor\w* | serveurs? | capex | labs? | laborator\w+
    machine learning | algorit\w+
"""
"""`use` is inference beside training, `building` is training beside inference, only where AI or these are told of."""

NAMED = ("infer", "inférence")
NAMES = (*NAMED, "train", "entren", "entraîn", "serving", "modèle", "answer", "pregunt")
OF_USE = (
    "runn",
    "run ",
    "ejecut",
    "using",
    "usar",
    "uso",
    "usage",
    "use ",
    "users",
    "serv",
    "operat",
    "operar",
    "deploy",
    "respon",
    "contest",
    "keep",
    "utili",
    "tourn",
    "quer",
    "consult",
    "funcion",
    "marcha",
    "nutz",
    "betrieb",
    "einsatz",
    "emple",
    "explot", "trabaj", "hosting",
)  # fmt: skip
OF_MAKING = (
    "build", "creat", "crea", "développ", "develop", "desarroll", "constru", "mak", "teach", "enseñ", "entwick", "bau",
    "bring", "prepar", "fabric", "concev", "concep", "educa", "research", "school", "lern", "learn", "aprend",
    "apprent",
)  # fmt: skip
"""Letters without which a sentence speaks of neither side: of one by name, or of both by what they do."""
