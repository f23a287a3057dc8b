"""Words that say what is counted."""

from ingest.reading.lexicon import Table

SEGMENTS: Table = (
    ("data_center_revenue", r"""
        data[\s-]cent(?:er|re)(?: segment| business)? (?:revenues?|sales)
        ingresos (?:de|por)(?: los)? centros? de datos\w*
    """),
    ("gpu_as_a_service", r"""
        GPU[\s-]as[\s-]a[\s-]service\w* | GPUaaS\w* | GPU (?:rental|leasing|cloud)s?
        rent(?:al|ing|ed)(?: of)? (?:out )?GPUs? | alquiler de (?:potencia|GPU|capacidad)
        rented (?:GPU|accelerator) | neoclouds? | nube de GPU\w*
    """),
    ("inference_chips", r"""
        (?:chips?|processors?|accelerators?|semiconductors?|silicon)\b[^,;.]{0,24}\binferenc\w*
        (?:aceleradores|procesadores|licen[cs]e to Groq)\b[^,;.]{0,24}\binferenc\w*
        inferenc\w*[\s-](?:AI )?(?:chips?|processors?|accelerators?|silicon|ASICs?|semiconductors?)
        inferenc\w*[\s-](?:technology|hardware)
        (?:tecnología|hardware) (?:de|para)(?: la)? inferencia\w*
        LPUs?
    """),
    ("data_center_semiconductors", r"""
        data[\s-]cent(?:er|re) (?:chips?|semiconductors?|silicon|processors)
        (?:chips?|semiconductores|procesadores) (?:para|de)(?: los)? centros? de datos
        (?:chips?|semiconductors?|silicon|processors) for data[\s-]cent(?:er|re)s?
    """),
    ("custom_ai_asic", r"""
        ASICs? | TPUs? | Trainium\d? | Inferentia\d? | Maia | MTIA | in-house (?:AI )?(?:chips?|silicon)
        custom (?:AI )?(?:chips?|silicon|accelerators?)
        XPUs? | chips? a medida\w*
    """),
    ("ai_memory", r"""
        HBM\d?\w* | high-bandwidth memory\w* | memoria de alto ancho\w*
    """),
    ("ai_systems", r"""
        AI systems | sistemas de (?:IA|inteligencia artificial) | KI-Systeme\w*
    """),
    ("ai_server_shipments", r"""
        AI servers? (?:shipments|units) | envíos de servidores\w*
    """),
    ("ai_servers", r"""
        (?:AI|accelerated|GPU|KI)[\s-](?:optimi[sz]ed )?servers?
        serveurs? (?:d'IA|pour l'IA)
        servidores (?:de|para) (?:IA|inteligencia) | servidores | KI-Server\w* | server bill
        servers? | (?:AI |inference |training |server )racks? | bastidores | NVL\d+ | DGX | HGX | serveurs
    """),
    ("data_center_gpu", r"""
        data[\s-]cent(?:er|re) GPUs? | GPUs?\b(?!s?[ -](?:cloud|rental|hours?)) | tarjetas gráficas | Grafikprozessor\w*
        [HB][123]00s? | GB[23]00s? | MI\d{3}X? | Blackwell | Hopper | Rubin | Instinct
    """),
    ("ai_accelerators", r"""
        (?:AI )?accelerators? | aceleradores\w* | Beschleuniger\w* | accélérateurs?
        accelerator chips\w*
    """),
    ("ai_chips", r"""
        (?:AI|artificial[\s-]intelligence)[\s-](?:chips?|semiconductors?|processors?|silicon)
        chips? (?:de|para)(?: la)? (?:IA|inteligencia)
        chips? | semiconductor\w* | KI-Chips? | puces\w*
    """),
    ("inference_market", r"""
        inference market\w* | mercado de (?:la )?inferencia\w*
    """),
    ("ai_data_center_capex", r"""
        AI[\s-](?:ready[\s-])?data[\s-]cent(?:er|re)s? | AI (?:campus(?:es)?|sites?|hubs?) | campus (?:de|para) IA
        data[\s-]center projects | KI-Rechenzentr\w+ | Rechenzentr\w+ für KI | centros de IA
        centres de données pour l'IA
        data[\s-]cent(?:er|re)s? (?:able to handle|for|fit for) AI\w*
        centros de datos (?:de|para) IA\w*
    """),
    ("data_center_power", r"""
        data[\s-]cent(?:er|re)s? (?:power|electricity|demand|capacity|loads?)
        data[\s-]cent(?:er|re)s? (?:\w+ ){1,6}(?:power|electricity)
        (?:power|electricity) (?:\w+ ){0,3}data[\s-]cent(?:er|re)s? | electricidad (?:\w+ ){0,5}centros de datos
    """),
    ("data_center_capex", r"""
        data[\s-]cent(?:er|re)s? | centros? de datos\w* | Rechenzentren\w* | centres de données\w*
    """),
    ("hyperscaler_capex", r"""
        gigantes (?:de la nube|tecnológic\w+) | grandes (?:de la )?nubes? | colosos | hyperscalers? | hiperescalares?
        big tech\w* | large clouds? | cloud giants? | tech giants\w*
        grandes tecnológicas\w* | Big[\s-]?[45]
    """),
    ("ai_iaas", r"""
        cloud (?:services|infrastructure|compute)
        AI cloud\w* | IaaS | rent(?:s|ing)? (?:AI|accelerat)[\w-]* (?:servers|machines) | servicios en la nube\w*
    """),
    ("ai_infrastructure", r"""
        AI[\s-](?:\w+[\s-])?infrastructure | infrastructure | infraestructura\w*
        infrastructures? (?:d'|pour l'|de l')IA\w*
        KI-Infrastruktur\w* | AI factor(?:y|ies) | fábricas de IA\w* | giga-?factor\w+ | racks\w* | super-?comput\w+
        superordenador\w* | supercalculateur\w* | gigafactor[íi]as? | clusters? | machines | token factories
        IA Mission
    """),
    ("gen_ai_market", r"""
        gen(?:erative)?[\s-]?AI | IA generativa\w*
    """),
    ("genai_models", r"""
        LLM APIs? | model APIs? | foundation[\s-]models? | modelos fundacionales\w* | AI agents\w*
        agentes de IA\w*
    """),
    ("ai_compute", r"""
        compute | computing | cómputo\w* | computación\w* | Rechenleistung\w* | calcul | tokens
        cargas de trabajo\w* | workloads?
    """),
    ("ai_spending_total", r"""
        AI (?:spending|outlays?|budgets?|expenditure)
        (?:spending|outlays?) on (?:AI|artificial intelligence)
        gasto\w*(?: mundial)? en (?:IA|inteligencia artificial)
        all AI | KI-Ausgaben\w* | factura (?:mundial )?de la (?:IA|inteligencia artificial)
        (?:se )?gast\w+ en (?:IA|inteligencia artificial)
    """),
)  # fmt: skip
"""Narrow before wide: the first row that is found in the clause wins."""

AI = r"""
    AI | A\.I | IA | KI | artificial[\s-]intelligence | inteligencia artificial | inferenc\w* | train\w* | entren\w+
    GPUs?
    accelerat\w+ | Blackwell | models? | modelos? | OpenAI | Anthropic | xAI | Claude | GPT | neoclouds?
"""
"""Words that say that AI is meant."""

AI_CHIPS = r"""
    chips? | GPUs? | accelerators? | racks? | servers? | silicon | TPUs? | aceleradores | servidores
"""
"""Machines bought, not compute used."""

PIECES = r"""
    shipments? | shipped | units | unidades | envíos | despach\w+ | pieces | boxes | volumes?
"""
"""Machines counted, not their price."""

SERVERS = r"""
    servers? | servidores
"""
