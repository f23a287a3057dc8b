"""Words of the field, and words that tell a refusal when it does not hold."""

SURVEYS = r"""
    survey | encuesta | asked (?:[\d.,]+|some|more than) \w+ | bosses | jefes | respondents | surveyed | polled
    polls | pollsters? | poll | encuestad[oa]s | consultad[oa]s
    barómetro | sondeo | Umfrage | sondage | questionnaire | cuestionario | interviewed
"""
"""Answers are counted here: a percentage counts people unless its words say of what spending it is."""

VALUED_THINGS = r"""
    markets? | mercados? | contract\w* | contratos? | deals? | orders? | agreements? | acuerdos? | pact | lease\w*
    commitments? | capacity | capacidad | bookings | backlog | opportunity | transaction | purchase | package
    investment
    project\w* | proyectos? | pedidos? | operación(?! (?:que )?(?:lo|la) valora) | licen[cs]\w+ | industry | sector
    negocio
    TPUs? | racks | fiscal \d\d | segment | Markt | marché | GPUs | servers | loans? | financing | inversi\w+
    (?:chips|accelerators|data cent(?:er|re)s|processors|hardware|systems|solutions)(?= (?:worth|valued)\b)
    (?:chips|aceleradores|centros de datos|procesadores|equipos|sistemas)(?= (?:valorad|por valor))
    levantar | construir | montar | equipar | entrenar | build(?:ing)? | equip(?:ping)?
    plan | programme | program | compra | what the whole | is worth to | pipeline | tab | bill
"""
"""What is worth or valued at a sum that is a figure."""

COMPUTE_FIELD = r"""
    (?:ejecutar|servir|usar|entrenar|run|running|serve|serving|train|training) (?:\w+ )?(?:modelos|models)
    compute | cómputo | inferenc\w* | training
    train\w* the model | entrena\w+ el modelo | AI servers | servidores
    GPUs? | capex | data[\s-]cent(?:er|re)s?(?! (?:passed|was|is)) | accelerators? | tokens? | token factories
    serving | gigawatts? | gigavatios? | aceleradores
    centros? de datos | Rechenzentr\w*
"""
"""What keeps a sum of the field in a sentence about films, votes or sports."""

FIELD = r"""
    (?:pre|post)-?train\w* | fine-?tun\w+ | preentrena\w+ | ajuste fino
    AI | A\.I | IA | KI | artificial[\s-]intelligence | inteligencia artificial | inferenc\w* | inférence
    Inferenz\w* | Trainings(?:kosten|aufwand|läufe\w*) | GPUs? | TPUs? | LPUs? | ASICs? | XPUs? | accelerators?
    aceleradores | accelerated
    data[\s-]?cent(?:er|re)s? | centros? de datos | Rechenzentr\w* | hyperscal\w* | hiperescal\w* | cap-?ex
    compute | cómputo | computación | calcul | Rechenleistung | semiconduct\w* | chips? | chipmakers? | clouds?
    Azure | AWS | Amazon Web Services
    nubes? | servers? | servidores | LLMs? | language models? | frontier models? | foundation models?
    (?:run|keep|operat|serv|host)\w* (?:the |a |its )?(?:\w+ )?chatbots?
    (?:mantener|operar|servir|mantiene) (?:el |un |su )?chatbot
    (?:consult|pregunt|respuest|búsqued)as? (?:con|de|a)(?: la| una)? IA
    (?:queries|query|answers?|search(?:es)?) (?:with|by|to|from)(?: an)? AI
    (?:Ausgaben|Kosten|Investitionen|Budgets?|Aufwand) für (?:das |die )?(?:Training|Inferenz|Rechen)\w*
    cost\w+[^.;\d]{0,50} entrenamiento | dépenses (?:d['’]|pour l['’]|en )entraînement
    training runs? | neoclouds? | supercomput\w* | supercómput\w* | superordenador\w* | procesador(?:es)?
    HBM\w* | foundr(?:y|ies) | wafers? | machine learning
    aprendizaje automático | H[12]00s? | B[123]00s? | GB[23]00 | MI\d{3}X? | Blackwell | Hopper | Rubin
    Trainium\d? | Cloud\w* | (?:custom )?silicon(?! valley) | cálculo | ChatGPT | GPT-\d\w* | Gemini | Claude | Llama
    tokens? | modelos (?:de lenguaje|fundacionales)
    entren\w+ (?:\w+ ){0,5}?modelos? | train\w* (?:[\w-]+ ){0,4}?models? | racks? | grandes tecnológicas | big tech
    tech giants | cloud giants | gigantes (?:tecnológic\w+|digitales|de internet) | tecnológicas | fábricas de IA
    giga-?factor\w+ | AI factor\w+ | networking chips | fine-tuning
    serving (?:capacity|costs?|load|users|fleet) | Sprachmodelle | centres de données | puces
    capital (?:spending|expenditures?|outlays?)
    neonubes? | computing (?:demand|power|capacity|needs?|resources|costs?) | computational | potencia de cálculo
    (?:spending|outlays?|spend|budgets?|demand|capacity) (?:on|for) training
    training (?:bills?|spend|spending|outlays?|budgets?|costs?)
    (?:gastos?|inversi(?:ón|ones)|costes?|presupuestos?|demanda|capacidad) (?:en|de|del|para) entrenamiento
    modelos ajenos | (?:consultas|llamadas) a(?:l| los)? modelos?
    gastos? de capital | bienes de capital | modelos ya entrenados | servir modelos
"""
"""The field. Money and percentages that stand far from all of these are of other sectors."""

PRESUPPOSED = r"""
    how (?:much|many) of (?:the|that|those|its|your)
    what (?:share|part|portion|percentage|slice) of (?:the|that|its|your)
    remember when | who would have thought | why (?:did|does|do|is|was|has|will|would)
    (?:cuánto|cuántos|qué (?:parte|porcentaje)) de (?:los|las|esos|esas|sus|el|la) | por qué | recuerda\w* cuando
"""
"""A question that takes its number for granted tells it: `how much of the $40bn was inference?`"""
