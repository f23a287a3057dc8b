"""Of what a percentage can be told: words for spending, compute, sales, capacity, prices."""

WHOLE = r"""
    spend\w* | spent | outlays? | budget\w* | cap-?ex | expenditures? | bills? | invoices? | money
    (?<!\d )(?<!illion )(?<!lones de )dollars? | (?<!\d )(?<!illion )(?<!lones de )euros?
    sales | revenues? | turnover | costs? | expenses? | investments?
    capital (?:spending|outlay\w*|expenditures?|budgets?) | compute | computing | capacity | load
    workloads? | cycles | tokens? | demand | GPUs? | TPUs? | accelerators? | chips? | servers? | racks? | processors?
    shipments? | shipped | orders? | bookings | backlog | fleet | clusters? | gigawatts? | GW | megawatts | pool | pie
    ASICs? | XPUs? | HBM\w* | wafers? | systems | machines | equipment | GPU time | electricity | electricidad | energía
    energy | assets bought | nubes? | clouds?(?= (?:revenue|sales|spend|bill)) | installed base
    amount | market | outgoings | top[\s-]line | Trainium\d?
    inferenc\w* | training | pre-?train\w* | train | fine-tun\w+ | GPU[\s-]hours?
    prices?
    rents?
    rentals? | rental (?:price|rate)s? | volumes? | (?:spot|rental|hourly|lease) rates? | consumption | power
    pipeline | installed base | cheque | outgo
    tab
    se (?:pague|gaste|invierta|facture|desembolse|venda|compre|ingrese)n? | (?:pague|facture|ingrese|invierta)n?
    gast(?:o|os|ar|e|en|a|an|ado|ó|arán?) | inversi\w+ | invert\w+ | invirti\w+ | presupuest\w+ | coste?s? | factura
    facturas | facturaci\w+ | dinero | (?<!\d )(?<!illion )(?<!lones de )dólar(?:es)? | ingres(?:os|ó|ará|aron)
    ventas | vend\w+ | cómputo | capacidad
    carga | cargas | demanda | aceleradores | servidores | procesadores | envíos | pedidos | cartera | bolsa | partida
    mercado | cálculo | inferencia | (?:pre|pos|post)?entrenamiento | entrenar | Leistung\w* | token factories | importe
    precios? | alquiler | tarifas? | desembols\w+ | potencia | obleas
    redes (?:de|para) | conmutadores | switches | memorias? | DRAM | transceptores | refrigeración
    caja operativa | flujos? de caja operativ\w+ | operating cash[\s-]flow
    (?:cifra|volumen) de negocios? | negocio de | horas de (?:GPU|cálculo|cómputo|máquina|uso) | parque
    consumo de | gigavatios | Ausgaben | Kosten | Markt | Umsatz\w* | Rechen\w+
    Investitionen | Bestellungen | Preise? | dépenses? | calcul | marché | coûts? | investissements? | ventes | prix
    Azure | AWS | Google Cloud | (?:cloud|AI|data[\s-]cent(?:er|re)) (?:business|unit|segment|division) | Instinct
    need(?:s|ed)? for compute | serving | run[\s-]rate | (?:AI|GPU) infrastructure | infraestructura de IA | hardware
    negocio de (?:la )?(?:nube|IA|centros) | división de (?:nube|IA|centros)
    data[\s-]cent(?:er|re)s?(?= (?:load|use|power))
    billing\w* | requisitos | requirements | resources | recursos | traffic | usage
    processeurs? | serveurs? | accélérateurs? | puces | capacité | commandes | Prozessor\w* | Server\w* | Beschleuniger
    use of (?:AI|models?|compute) | (?:world['’]?s? |global |total |HBM |GPU |chip )suppl(?:y|ies) | units | unidades
    suministros? | oferta mundial | obligaci(?:ón|ones) de (?:rendimiento|desempeño) | performance obligations?
    electricity bill | power bill | premium | lease\w* | tarif\w* | financing | royalt\w+ | quota
"""
"""What a share can be of, and what can grow."""

BACK = r"""
    it | tally | haul | pile
    that | this | which | them | those | these | what | total | sum | figure | whole | rest | all | same | number
    total | ello | ell[oa]s? | los que | las que | lo que | l[oa]s cuales | suma | cifra | mism[oa] | es[aeo] | est[aeo]
    increase | rise | addition | extra | aumento | alza | incremento | subida | growth | crecimiento | hausse
    dessen | davon | celui | cela | everything
"""
"""Words for something told before, of which a share is told."""

RATE = r"""
    growth | rate | pace | CAGR | TCAC | gains? | increases? | rise | jump | ritmo | tasa | crecimiento | alza | subida
    aumento | incremento | Wachstum | croissance | taux
"""
"""Words for growth itself."""

SURELY = r"""
    (?:AI|compute|inference|GPU|data[\s-]cent(?:er|re)) (?:bills?|spending|spend|capex|outlays?|budgets?|costs?)
    (?:AI|compute|inference|GPU|data[\s-]cent(?:er|re)) (?:sales|revenues?|orders?|capacity|dollars)
    (?:cloud|servers?|chips?|accelerators?|hyperscaler) (?:bills?|spending|spend|capex|outlays?|budgets?|costs?)
    (?:cloud|servers?|chips?|accelerators?|hyperscaler) (?:sales|revenues?|orders?|capacity|dollars)
    (?:gasto|inversión|ingresos|ventas)\s(?:en|por|del?|para) (?:la |los |el )?(?:IA|cómputo|inferencia|GPU)
    (?:gasto|inversión|ingresos|ventas)\s(?:en|por|del?|para) (?:la |los |el )?(?:centros|servidores|chips|nube)
    (?:costes?|factura|presupuesto|pedidos)\s(?:en|por|del?|para) (?:la |los |el )?(?:IA|cómputo|inferencia|GPU)
    (?:costes?|factura|presupuesto|pedidos)\s(?:en|por|del?|para) (?:la |los |el )?(?:centros|servidores|chips|nube)
    GPUs? | TPUs? | accelerators? | aceleradores | AI (?:servers|infrastructure|data[\s-]cent(?:er|re)s?|chips) | capex
    compute | cómputo | (?:servidores|infraestructura|centros? de datos|chips) (?:de|para) (?:la )?IA | capital spending
"""
"""What a sum or share told of is a figure, whatever else the sentence speaks of."""

TRADED = r"""
    ship(?:s|ped|ping|ments?)? | deliver\w* | s[eo]ld | sells? | selling | sales | buy(?:s|ing)? | bought | purchas\w+
    order(?:s|ed|ing)? | install\w* | deploy\w* | host(?:s|ed|ing)? | hold(?:s|ing)? | held | hous(?:e|es|ed|ing)
    owns?
    field(?:s|ed|ing)? | output | produc\w+ | manufactur\w+ | hub | gigafactor\w+ | AI factor\w+ | factor(?:y|ies)
    data[\s-]?cent(?:er|re)s? | campus(?:es)? | went to | goes to | picked up | acquir\w+ | access | pool
    rent(?:s|ed|ing|al)? | leas(?:e|es|ed|ing) | units? | at work | put to work | suppl(?:y|ies|ied|ying) | import\w*
    export\w* | smuggl\w+ | secur(?:e|es|ed|ing) | expand\w* | plug(?:s|ged|ging)? in | switch(?:es|ed|ing)? on | fleet
    stockpil\w+ | capacity | demand | volumes? | pieces | receiv\w+ | pedidos? | encarg\w+ | compr\w+ | vend\w+
    entreg\w+ | enví(?:a|an|os?) | envió | enviará\w* | despach\w+ | fabric\w+ | produ(?:c|j|zc)\w+ | instal\w+
    alberg\w+ | aloj(?:ará|arán|aba|ar)\w* | a disposición | (?:hizo|hace|hará) con | centros? de datos
    reserv(?:ad[oa]s?|an?|ó|aron|ará|arán|es|ed|ing) | book(?:s|ed|ing) | contrat(?:a|ó|aron|ará|ad[oa]s?|an)
    en manos de | coloc(?:ó|a|an|aron|ará|arán) | traspas\w+ | cedi(?:ó|eron) | puest[ao]s? en marcha | estren\w+
    suministr\w+ | recib\w+ | alquil\w+ | desplieg\w+ | despleg\w+ | saldrán | salen de | salieron | unidades | parque
    adquir\w+ | acoger\w* | incorpor\w+ | Stück | liefer\w+ | Platz | kauf\w* | livr\w+ | achet\w+ | accueill\w+
    expédi\w+
"""
"""What is done with machines that are counted as a figure: shipped, bought, set up."""

HAD = r"""
    ma[dk]e | makes | making | t[ao]ken? | took | takes | taking | leave | running | work(?:s|ing)? for | brought
    built
    builds? | building | add(?:s|ed|ing)? | grow\w* | consum\w+ | number of | got | gets | has | have | having | had
    spend\w* | spent | pays? | paid | paying | cost\w* | gast\w+ | paga\w* | cuest\w+ | cost\w+ | counts? on
    puts? the | puts | gives | count | global market | being built | tendrá\w* | tiene[n]? | contará
    import\w+
    sum(?:a|ará|arán|an|ó) | operat\w+ | opera[n]? | sites? | stehen | intended
"""
"""Words that say the same where nothing speaks of one model being trained or of one run."""

ONE_RUN = r"""
    train(?:ed|ing)? | (?:pre|post)-?train\w* | fine-?tun\w* | run | runs | perplexity | parameters | experts
    checkpoint\w*
    goodput | failed | faulty | interruptions | film | movie | render\w* | entren\w+ | (?:pre|pos|post)entren\w+
    afin\w+
    ajust\w+ | parámetros | expertos | emple(?:a|an|ó|aron) | fallaron | película | trainiert\w* | entraîn\w+
"""
"""Words of one model and its making: machines beside them were used for it, not sold."""
