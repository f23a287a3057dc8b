"""Of what a percentage can be told: words for spending, compute, sales, capacity, prices."""

WHOLE = r"""
    spend\w* | spent | outlays? | budget\w* | cap-?ex | expenditures? | bills? | invoices? | money | dollars? | euros?
    sales | revenues? | turnover | costs? | expenses? | investments?
    capital (?:spending|outlay\w*|expenditures?|budgets?) | compute | computing | capacity | load
    workloads? | cycles | tokens? | demand | GPUs? | TPUs? | accelerators? | chips? | servers? | racks? | processors?
    shipments? | shipped | orders? | bookings | backlog | fleet | clusters? | gigawatts? | GW | megawatts | pool | pie
    ASICs? | XPUs? | HBM\w* | wafers? | systems | machines | equipment | GPU time | electricity | electricidad | energía
    energy | assets bought | nubes? | clouds?(?= (?:revenue|sales|spend|bill)) | installed base
    amount | market | outgoings | inferenc\w* | training | pre-?train\w* | train | fine-tun\w+ | GPU[\s-]hours?
    prices?
    rents?
    rentals? | rental (?:price|rate)s? | volumes? | (?:spot|rental|hourly|lease) rates? | consumption | power
    pipeline | installed base | cheque | outgo
    tab
    gast(?:o|os|ar|e|en|a|an|ado|ó|arán?) | inversi\w+ | invert\w+ | invirti\w+ | presupuest\w+ | coste?s? | factura
    facturas | facturaci\w+ | dinero | dólar(?:es)? | ingres(?:os|ó|ará|aron) | ventas | vend\w+ | cómputo | capacidad
    carga | cargas | demanda | aceleradores | servidores | procesadores | envíos | pedidos | cartera | bolsa | partida
    mercado | cálculo | inferencia | (?:pre|pos|post)?entrenamiento | entrenar | Leistung\w* | token factories | importe
    precios? | alquiler | tarifas? | desembols\w+ | potencia | obleas
    negocio de | horas de GPU | parque | consumo de | gigavatios | Ausgaben | Kosten | Markt | Umsatz\w* | Rechen\w+
    Investitionen | Bestellungen | Preise? | dépenses? | calcul | marché | coûts? | investissements? | ventes | prix
    Azure | AWS | Google Cloud | (?:cloud|AI|data[\s-]cent(?:er|re)) (?:business|unit|segment|division) | Instinct
    need(?:s|ed)? for compute | serving | run[\s-]rate | (?:AI|GPU) infrastructure | infraestructura de IA | hardware
    negocio de (?:la )?(?:nube|IA|centros) | división de (?:nube|IA|centros)
    data[\s-]cent(?:er|re)s?(?= (?:load|use|power))
    billing\w* | requisitos | requirements | resources | recursos | traffic | usage
    use of (?:AI|models?|compute)
    electricity bill | power bill | premium | lease\w* | tarif\w* | financing | royalt\w+ | quota
"""
"""What a share can be of, and what can grow."""

BACK = r"""
    it | that | this | which | them | those | these | what | total | sum | figure | whole | rest | all | same | number
    total | ello | ell[oa]s? | los que | las que | lo que | l[oa]s cuales | suma | cifra | mism[oa] | es[aeo] | est[aeo]
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
