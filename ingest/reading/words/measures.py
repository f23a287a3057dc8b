"""Words that say what is measured: metrics of money, shares and growth rates, compute."""

from ingest.reading.lexicon import Table

METRICS: Table = (
    ("", r"""
        end[\s-]markets? | market (?:share|value|cap\w*|leader\w*|watchers?|researchers?|intelligence|research|report)
        (?:loan|bond|deal) (?:papers?|documents?|filings?|prospectus) | (?:credit|financial|money|equity) markets?
        (?:stock|bond|job|open|bull|bear|debt|capital) markets? | market(?:s)?and\w+ | market\.us | Market Research
        cuota de mercado | mercado (?:laboral|bursátil|de valores) | in the market for | on the market
        investor\w* | investment (?:bank\w*|firm|research|note|thesis|grade|case|house)
        banc[oa]s? de inversión | fondos? de inversión | capital (?:city|gains?)
        sales (?:team|force|staff|pitch|people) | at (?:any|all) costs? | cost[\s-](?:effective\w*|cutting|savings?)
        (?:good|great) deal of | deals? with | dealers? | contracted (?:power|capacity) | contract manufactur\w*
        run[\s-]up | clean bill | Bill (?-i:[A-Z]\w+) | bill of materials | budget (?:airline|model|phone)
        (?:big )?spenders? | spending power | order(?:s)? of magnitude | in order to | in funding talks | power budgets?
        de acuerdo (?:con|a) | (?:single|multi|site|enterprise)[\s-]user licen[cs]e | user licen[cs]es?
        the order (?:(?:has|had|is|was|will|be|have|would) ){0,2}(?:flip|revers|invert|turn|chang)\w*
        stakeholders? | round[\s-]the | all[\s-]round | last round | early round
        at (?:some|great) expense | rate of return | return on invest\w+ | retorno de la inversión
    """),
    ("backlog?", r"orders | on order | order intake | (?:order )?pipeline | encargos"),
    ("backlog!", r"""
        (?:still|yet) to be (?:delivered|recogni[sz]ed|filled|shipped|booked|billed|earned|fulfilled|served)
        not yet (?:been )?(?:delivered|recogni[sz]ed|filled|shipped|booked|billed|fulfilled)
        pendientes? de (?:entreg\w+|ejecu\w+|reconocer|reconocimiento|factur\w+|servir|cobro|cumplir)
        por (?:ejecutar|servir)(?! (?:sus?|los|las|el|la|un|una|tod[oa]s|modelos?|IA|inferencia|consultas|respuestas)\b)
        por (?:entregar|reconocer|facturar) | sin (?:entregar|ejecutar|facturar|servir)
    """),
    ("backlog", r"""
        order pipeline
        (?:contracted |revenue |sales |order )?backlog | (?:remaining )?performance obligations? | RPO | order books?
        (?:contracted|committed|deferred) (?:revenues?|sales|business)
        (?:undelivered|unfilled|unshipped|unfulfilled|outstanding|open|pending|firm) orders?
        awaiting (?:delivery|shipment) | orders (?:on hand|in hand|for|of|worth) | on its books
        de cartera(?= (?:en|de|para|sin)\b)
        cartera(?= (?:de (?-i:[A-Z])\w+ (?:\w+ )?)?(?:engord|crec|aument|sub|baj|sum|ascend|ascien|alcanz|roz|super)\w+)
        cartera (?:\w+ )?pendiente | cartera comercial | cartera(?= de (?:\w+ ){0,2}\d)
        cartera (?:de pedidos|de contratos|contratada) | pedidos | contratos pendientes
        obligaciones pendientes | contratos por (?:cumplir|ejecutar)
        obligaciones (?:de (?:desempeño|ejecución|rendimiento|cumplimiento)|contractuales)(?: pendientes| restantes)?
        Auftragsbestand\w* | Auftragspolster | Auftragsbücher\w* | carnets? de commandes?
    """),
    ("capex", r"""
        cap-?ex | cap-?ex (?:budgets?|plans?|bills?|guidance|spend(?:ing)?|targets?|outlays?)
        capital[\s-](?:expenditures?|spending|outlays?|budgets?|investments?|plans?|additions|costs?)
        of capital | en capital(?=,| entre| en |\.| este| durante) | capital de inversión | fixed[\s-]asset invest\w+
        finance leases? | invest(?:s|ing|ed|ments?)? | build[\s-]?outs?
        (?:gastos?|desembolsos?|inversi(?:ón|ones)|presupuestos?) de capital | gastos? en capital | inversi(?:ón|ones)
        invertir\w* | invertid\w+ | inviert\w+ | invirt\w+
        (?:plan|programa|presupuesto|esfuerzo|ritmo|ciclo|apuesta|cifra)(?:es|s)? inversor(?:a|as|es)?
        gastaremos | bienes de (?:capital|equipo)
        (?:KI|Rechenzentrums)-?investitionen | Investition\w* | investier\w+ | investissements? | investir\w*
    """),
    ("capex!", r"""
        property,? plant,? and equipment | PP&E | property and equipment | plant and equipment | fixed assets?
        activos? fijos? | inmovilizado | Sachanlagen | immobilisations
    """),
    ("deal_value", r"""
        licen[cs](?:e|es|ing|ia|ias) | acqui(?:re[sd]?|ring|sitions?) | takeover | deals? | contracts? | contratos?
        (?:acuerdo|contrato|pedido|encargo|pacto|operación|licencia)s? (?:[\w-]+ ){0,4}?valorad[oa]s?
        (?:compra|adquisición|absorción|opa)(?= de [^;]{0,70}, valorad[oa])
        acuerdos? | agreements? | adquisi\w+ | adquiri\w+ | recaud(?!aci)\w+ | captó | levantó | rounds? | funding
        financing
        rondas? | seri(?:es|e) (?-i:[A-K])(?!\w) | (?:fresh|new) (?:money|capital) | sell(?:ó|aron|ado) | financiación
        worth of (?:[\w-]+ ){0,2}(?:compute|capacity) | order worth | loans? | bond sale
        debt | préstamos?
        fichaje | en (?:el|su) capital | lease | tak(?:e|es|ing|en) over | took over | order (?:for|worth|from)
        agreed to (?:pay|buy|rent|lease|take) | transactions? | buy-?out | tie-?up
        offtake
        apalabr\w+ | pact(?:o|os|ó|aron|ado) | suscrib\w+ | adjudic\w+ | a cambio de
        se obliga\w* a (?:comprar|pagar|gastar) | compra de (?=[A-Z]) | deuda | bonos | emisión | arrendamiento
        rais(?:ed|es|e|ing)(?! (?:to|from|by)\b)(?= (?:\w+ ){0,2}[$€£])
        rais(?:ed|es|e|ing)(?= [^;]{0,40}(?:round|funding|debt|equity|series|valuation))
        tours? de table | tours? de financement
        stitched (?:up|together) | Vertrag\w* | Übernahme | Vereinbarung | Finanzierung\w* | rachat | contrats?
        levée de fonds | lève
    """),
    ("deal_value!", r"""
        rais(?:es|ed|e|ing)(?= (?:about |some |up to |another |nearly |as much as |over |roughly |more than )?[$€£])
    """),
    ("deal_value?", r"""
        buys? | bought | buying | compr(?:ó|ará|a|an|aron|ar|arán) | is paying | signed | order | rent(?:s|ing)?
        alquil(?:a|an|ó|ará|arán|aron) | confía a | firm(?:ó|aron|ado) | stake
        commitments? | compromisos? | leases | reuni(?:ó|do|eron|rá) | operación | bon[od]s | puja
    """),
    ("cost", r"""
        quem(?:a|an|ó|aron|aba|aban|ar|ará|arán|aría|ando) | verbrenn\w+ | brûl(?:e|ent|era|eront|é)
        (?:Inferenz|Trainings|KI|Rechen|Betriebs|Cloud|Entwicklungs|Investitions)-?(?:kosten|aufwand)
        costs? | costing | costes? | costos? | costó | (?:sale|salen|salió|saldrá) (?:\w+ ){0,3}por | costaron
        cuestan? | costar\w* | price tag
    les? (?:ha(?:n|brá|bría|bía)? )?(?:supuesto|supuso|supone|supondr\w+)(?= (?!el|la|un \d)[^;]{0,60}\d)
        running up | burn(?:s|ed|ing|t)? | factura(?= de) | expense[s]? | kost\w+ | coûts?
        coût\w+ | train(?:ing)? (?:run|GPT|Gemini|Claude|Llama|DeepSeek) | set (?:[\w'’.-]+ ){1,3}back
    """),
    ("cost!", r"pric(?:es|ed|ing)(?= [^;]{0,60}\bat [$€£\d])"),
    ("cost", r"ow(?:e|es|ed|ing)(?= [^;]{0,60}[$€£\d])"),
    ("cost~", r"bills? | facturas? | recibos? | tab | invoices?"),
    ("cost?", r"""
        devour\w* | guzzl\w* | consum(?:es?|ed) | engull\w+ | verschl[ai]ng\w* | took | ate | eats | comi\w+
        absorbió | came in at
    """),
    ("market_size", r"""
        markets? | mercados? | TAM | addressable | opportunit(?:y|ies) | oportunidad(?:es)? | Markt\w* | marchés?
        siz(?:es|ed|ing)(?= [^;]{0,60}\bat\b) | market size | tamaño | valorad[oa]
        (?:industry|sector) (?:worth|valued)
        mov(?:ió|erá|erán|ería|ieron|ía) | (?<!se )mueve(?= (?:\w+ ){0,2}\d) | negocio
    """),
    ("market_size?", r"pool"),
    ("revenue", r"""
        turn(?:s|ed|ing)? over(?! (?:to|a new)\b) | invoic(?:ed|ing) | bill(?:ed|s)(?= (?:\w+ ){0,3}[$€£\d])
        (?<!which )makes (?:it|them|him|the (?:company|group|firm|maker))
        (?:br(?:ings?|ought)|earn(?:s|ed)?|made|nets?|netted) (?:it|them|him|the (?:company|group|firm|maker))
        (?<=[nm] )quarter | procedentes? de | cerr(?:ó|aron) (?:el|su) (?:\w+ ){0,4}con
    revenues? | sales | turnover | top[\s-]line | receipts | takings | billings | bookings | ingresos | ingresó
        ingresaron | ingres(?:a|an|ar|ará|arán|aría|ando) | ventas | vendió | vendieron | vend(?:e|en|er|erá|erán)
        recaudación(?! de (?:fondos|capital))
        le (?:aport|report|dej|d[eé]|dio|dieron|rind|gener|proporcion)\w*
        (?:su|sus) negocios? | its (?:[\w-]+ ){0,3}business | facturación | facturó
        factur(?:aron|ará|arán|an|ar|aría) | cifra de negocios? | volumen de negocios?
        collect(?:s|ing|ed)? | earn(?:s|ed|ing)? | annuali[sz]ed | run[\s-]rate
        (?:business|arm|unit|division) (?:is|was|now) (?:now )?running at | ritmo de | shipment target
        (?:shipments?|shipped|ships?|sold|sells?|selling)(?= (?:\w+ ){0,3}[$€£])
        (?:br(?:ings?|inging|ought)|pull(?:s|ed)?) in
        (?:rak(?:es?|ed|ing)|rang|rack(?:s|ed|ing)?|notch(?:es|ed)?) (?:in|up) | took in | takes in | taking in
        turn(?:s|ed|ing)? over(?= (?:\w+ ){0,3}[$€£]) | gross(?:es|ed|ing) | generat(?:es?|ed|ing) | fetch(?:es|ed)?
        (?:KI|Cloud|Jahres|Quartals|Rechenzentrums|Chip)-?(?:umsatz|umsätze|erlöse)
        embols\w+ | Umsatz\w* | Umsätze\w* | Erlös\w*
        umsetz\w+ | erlöst\w* | chiffre d['’]affaires | ventes | revenus | recettes | ritmo anual\w*
    """),
    ("revenue?", r"""
        from (?:\w+ ){0,3}?(?:line|unit|segment|division|products?|chips?|semiconductors|accelerators?|silicon|GPUs?)
        por sus? (?=\w) | por IA | (?:sac(?:ó|a|an|aron|ará) de) | obt(?:uv|ien|endr)\w+ | cosech\w+
        logr(?:ó|a|ará|aron) | gener(?:ó|aron|ando) | aport(?:ó|aron|ando) | han? (?:aportado|generado)
        da(?:n|ban?)? a | di(?:o|eron) a | dar[áa]n? a | con sus? (?:chips|aceleradores|negocio|centros)
    """),
    ("revenue~", r"""
        contribut(?:es?|ed|ing) | aport\w+ | dej(?:ó|ará|aron|arán|an?) (?=\w) | gener(?:a|ó|ará|aron|arán|an)
        was good for | good for | suppl(?:y|ied|ies) | yield(?:s|ed|ing)? | net(?:s|ted|ting) | beisteuer\w+
    """),
    ("spending~", r"""
        gets? (?=[$€£\d]|[A-Z]{3}\b) | receiv(?:e|es|ed) | recib(?:e|en|ió|irá|irán|ieron)
        requir(?:e|es|ed|ing) | exig(?:e|en|ió|irá|irán|iría|ieron) | requ(?:iere|ieren|erirá|erirán|irió) | demandar\w*
        necesitar\w* | will need | would need
    """),
    ("spending?", r"""
        (?:is|are|was|were|be|being|been) (?:\w+ )?(?:deployed|disbursed|laid out)
        rent(?:ing|al of) (?:[\w-]+ ){0,2}(?:compute|computing|servers?|GPUs?|capacity|machines|chips)
        alquil(?:ar|er de|ando) (?:[\w-]+ ){0,3}(?:cómputo|servidores|GPU|capacidad|máquinas|chips)
        pus(?:o|ieron) | ponen? | poner
        worth of (?:[\w-]+ ){0,3}(?:chips?|GPUs?|servers?|racks?|gear|machines|hardware|equipment|accelerators?)
    """),
    ("spending?", r"promis(?:es|ed|ing) | promet(?!i)\w+ | vow(?:s|ed|ing)?"),
    ("spending", r"""
        (?:buy(?:s|ing)?|bought|purchas\w+) (?:[\w-]+ ){0,4}?(?:chips?|GPUs?|servers?|racks?|gear|machines|hardware)
        (?:adquirir|acquir(?:e|ing)) (?:[\w-]+ ){0,4}?(?:chips|GPUs?|servers|servidores|aceleradores|accelerators)
        (?:accelerators|chips|GPUs|servers|hardware|machines|racks|gear) (?:\w+ ){0,2}(?:bought|purchased|ordered)
        (?:aceleradores|chips|servidores|GPU|tarjetas) (?:\w+ ){0,2}(?:comprad|adquirid|encargad)[oa]s
        (?:customers|clients|buyers|companies|firms|groups|clouds) (?:\w+ ){0,2}(?:buy|bought|purchased?|rent|order)
        (?:customers|clients|buyers|companies|firms|groups|clouds) (?:\w+ ){0,2}(?:rented|ordered|leased?)
        (?:providers|enterprises|labs|start-?ups|hyperscalers) (?:\w+ ){0,2}(?:buy|bought|purchased?|rent|order)
        (?:clientes|empresas|compañías|nubes|grupos|proveedores|firmas) (?:[\w]+ ){0,4}(?:compra|alquila|encarga)\w*
        (?:buy(?:s|ing)?|bought|purchas\w+) (?:[\w-]+ ){0,4}?(?:equipment|accelerators?|processors?|systems)
        compr\w+ (?:\w+ ){0,3}?(?:chips?|GPU|servidores|aceleradores|tarjetas|equipos)
        spend(?:s|ing)? | spent | outlays? | budget(?:s|ed|ing)? | deploy(?:s|ed|ing)?(?= [^;]{0,30}[$€£])
        expenditures? | gastos? | gast\w+ | desembols\w+
        (?:Inferenz|Trainings|KI|Rechen|Betriebs|Cloud|Entwicklungs|Investitions)-?(?:ausgaben|budgets?)
        se (?:le |les )?ir(?:á|án) | presupuest\w+ | Ausgaben | dépens\w+ | pledg(?:e|es|ed|ing) | earmark\w*
        mobili[sz]\w* | destin\w+
        met(?:erá|erán|ió|ieron) | drew down | draw(?:s|ing)? down | promis à
        moviliz\w+ | inyect\w+ | tracker | se llevó | sumaba | allocat\w+ | Budgets?
        (?:hand|hands|handed|handing) over | (?:stump|cough)(?:s|ed|ing)? up | pon(?:y|ies|ied) up
        (?:writ|wrot|issu|cut)\w* (?:[\w-]+ ){0,2}che(?:que|ck)s? | outspend\w* | outspent
    (?:lay|lays|laid|laying|fork|forks|forked|shell|shelled|splash|splashed|pay|paid) out
        pour(?:s|ed|ing)? | plough\w* | plow\w* | pump(?:s|ed|ing)? | funnel\w* | channel(?:l?ed|l?ing|s)
        shovel\w* | sink(?:s|ing)? | sank | sunk | disburs\w+ | set(?:s|ting)? aside | splurg\w+ | lavish\w*
        commit(?:s|ted|ting)? | absorb | pa(?:ys?|id|ying) | paga\w* | pagó | pagar\w+ | payable
        se dej(?:ó|a|an|aron|ará|arán)
        put(?:s|ting)?(?= [^;]{0,60}\b(?:into|towards?|behind)\b) | pondr\w+ | pus(?:o|ieron) (?=\d)
        reserv(?:a|ó|ará|an|arán|aron) | volcar\w* | vuelca\w* | volcó | dedic(?!ated|ation)\w+ | comprometi\w+
        for (?:AI )?(?:processors|chips|GPUs) | (?<=[nmM] )on (?:inference|training|running|serving)
        find(?:s|ing)? (?:another|a further|an extra) | approv\w+ | (?:has|have) cleared | aprob\w+ | autori[sz]\w+
        flow(?:s|ed|ing)? (?:in)?to | steck\w* | ausgeben | fließ\w+
        bestell\w+ | consacr\w+ | promet | injecter\w* | money (?:spent|on)
    """),
)  # fmt: skip
"""Metrics of money; the nearest words win.

No label: words that only look like one. `?`: weak words, which lose against others that stand farther off; `!`: words
that win against others nearer by. `~`: what
is told of a part in the words of its whole (`the cloud contributed $3bn`): the metric of the amount before, if any.
"""

SITES = r"""
    (?:data|computing)[\s-]?cent(?:er|re)s? | campus(?:es)? | plants? | facilit(?:y|ies) | factor(?:y|ies) | fabs?
    (?:giga|mega)[\s-]?(?:factor(?:y|ies)|factorías?) | supercomputers? | complex(?:es)? | sites? | buildings
    (?:a|an|the|one|each|every|per|new|office) building
    centros? de (?:datos|proceso|computación|cálculo) | fábricas? | plantas? | campus | gigafactorías?
    superordenador(?:es)? | supercomputador\w* | instalaci(?:ón|ones) | complejos? | edificios? | Rechenzentr\w*
    Werk | Fabrik\w* | centres? de (?:données|calcul) | usines?
"""
"""What is built: money told of it alone is invested."""

RATIOS: Table = (
    ("share", r"""
        shares?\b(?!holder) | cuotas? | cuts? of | portion\w* | slice\w* | chunk\w* | fraction | piece of | lion's share
        of (?:the|all|total|its|their|that|this|it|what|every|which|them)
        of (?:spending|compute|capacity|AI|global|inference|training|data|world\w*|overall)
        in every | proporción\w* | porcentaje\w* | parte | peso | pes(?:a|an|ará|arán|ó|aba) | pèser\w* | represent\w*
        account\w* | mak(?:es?|ing) up\w* | made up\w* | tak(?:e|es|en|ing) | took | absorb\w* | claim(?:s|ed|ing)?
        (?:go|goes|going|went|gone|flow|flows|flowed|headed) (?:to|on|into|towards?|for) | devoted\w* | dedicated
        destin\w* | dedic\w* | comprise\w* | eat(?:s|en|ing)? (?:up)? | swallow\w* | gobbl\w* | devour\w*
        supondrá\w* | supon\w* | supuso | concentr\w* | acapar\w* | se llev\w* | copar\w* | copa | consum\w*
        se (?:le |les |nos )?(?:escurr|evapor|diluy|esfum|escap|march)\w+ | comi(?:ó|eron) | yéndose
        trag(?:a|an|ó|aron|ará) | dej(?:a|ó|an|aron|ará) (?=(?:(?:un|el|casi|más|de|hasta) ){0,3}\d)
        se va(?:n)?(?: ya)? (?:en|a) | irá(?:n)? (?:a|para) | se (?:queda|quedó|quedará)\w* con | correspond\w*
        aport\w+ | contribut\w+ | ocup\w+ | engull\w+ | entf(?:allen|ällt|ielen|iel) | recae\w* | ser[áa]n? para
        Anteil\w* | mix | split\w* | hold | holds | held | control\w* | command\w* | of it | repart\w+
        del? (?:gasto|total|cómputo|capex|presupuesto|mercado|inversión|consumo|los|la|las|esos|ese|esa|todo|cada)
        du (?:calcul|total) | der (?:KI|Ausgaben|Rechen) | bought | c[ao]mes? from | came from
        (?:is|was|were|are|be) (?:for|spent on|used for|devoted to) | present in
        proced\w+ | provien\w+ | provendr\w+ | irán a parar\w* | va a parar | from (?=\d)
    """),
    ("growth", r"""
        gr(?:ow|owth|ew|own|ows|owing) | CAGR | TCAC | jump\w* | ris(?:e|es|en|ing) | rose | compound\w* | leap\w*
        up (?=(?:[a-z]+ ){0,3}?(?:\d|half|a (?:third|quarter|fifth)|\w+ per ?cent|\w+fold))
        increas\w* | climb\w* | surg\w+ | soar\w* | expand\w* | expansion\w* | gain\w* | swell\w* | swollen | balloon\w*
        more than (?:the )?(?:last|previous|a year) | accelerat(?:e[sd]?|ing|ion) | advanc\w+ | add(?:s|ed|ing)?
        rocket\w* | spik\w+
        higher | ahead of
        down (?=(?:[a-z]+ ){0,3}?(?:\d|half|a (?:third|quarter|fifth)|\w+ per ?cent|\w+fold))
        f[ae]ll(?:s|en|ing)? | declin\w* | drop\w* | shrinks? | shrank | shrunk
        decreas\w*
        plung\w+
        slump\w* | annually | a year(?! (?:ago|earlier|before|later|after|from))
        year[\s-]on[\s-]year\w* | year[\s-]over[\s-]year\w* | YoY | interanual\w*
        cre[cz]\w+ | creci\w+ | elev\w+
        aument\w+ | increment\w+ | sub(?:e|ió|irá|ida|en|ieron|irán) | alza | avan[zc]\w+
        trep\w+ | ensanch\w+ | agrand\w+ | estir(?:a|ó|ará|arán)\w* | hinch\w+ | achic\w+ | adelgaz\w+
        más\b(?! de) | compuesto\w* | menos\b(?! de) | ca(?:e|yó|erá|ída|ído|yeron|er) | descen\w+ | dispar\w+
        repunt\w+
        baj(?:a|ó|ará|ada|aron|arán) | tasa anual\w* | Wachstum\w* | wachsen\w* | wächst\w* | gestiegen\w* | Plus von\w*
        sunk | sank | sinks? | plummet\w* | slid | slides | tumbl\w* | eased | slipp\w* | halv\w+ | bigger | larger
        cheaper | dearer | rebaj\w+ | encog\w+
        bondi\w* | grimp\w+ | progress(?:é|era|eront|ait) | crû | croîtr\w+
        hausse\w* | croissance\w* | augment\w+ | multipli\w+ | triple\w* | doubl\w* | encareci\w+ | abarat\w+
        engord\w+ | engros\w+ | reduc\w+ | reduj\w+ | recort\w+ | disminu\w+
        ced(?:e|en|ió|erá|erán) | retroced\w+ | contra(?:e|jo|erá)\w*
    """),
)  # fmt: skip
"""What makes a percentage a share or a growth rate."""

OUTLAY = r"""
    spend\w* | spent | budget\w* | capex | outlay\w* | bills? | sales | revenue\w* | turnover | dollars? | money | funds
    invest\w+ | gasto\w* | gast\w+ | pay(?:s|ing(?! (?:users?|customers?|subscribers?|members|people)))?
    paid | paga\w* | inversi\w+ | invertid\w+ | presupuesto\w*
    dólares | euros? | dinero | factura\w*
    desembols\w+ | (?:pague|gaste|invierta|desembolse|destine|facture|venda|compre|ingrese|cobre)n?
    factur(?:a|an|ó|aron|ará) | ingres(?:a|an|ó|aron|ará) | cobr(?:a|an|ó|aron|ará)
    ingresos | ventas | facturación | Ausgaben | (?:KI-)?Rechenausgaben
    KI-Ausgaben | Umsatz\w* | Kosten | dépenses | cost\w* | coûts? | [$€£]
"""
"""Words of money beside a share."""

COMPUTE = r"""
    compute | computing | computation(?:al)? | cómputo | computación | calcul
    Rechen(?!ausgaben|kosten)\w* | workloads?
    cargas?(?: de trabajo)? | cycles | GPU[\s-]hours? | horas?[\s-](?:de )?GPU | capacity | capacidad | tokens?
    demand | demanda | energy | electricity | power | energía | installed | fleet | GPUs?\b(?! sales)
    clusters? | utili[sz]ation | FLOPs? | machines | máquinas | shipments | envíos | usage | racks? | parque
    watts? | vatios? | potencia | Leistung | puissance | consumo | units | unidades | boxes | hours | horas | respuestas
"""
"""Machines, workloads and power, rather than money."""

COMPUTE_ITSELF = r"""
    compute | computing | cómputo | computación | calcul | Rechenleistung | workloads? | cargas de trabajo
    tokens | GPU[\s-]hours?
"""
"""Compute itself, not only the machines that money buys."""

MULTIPLIED = r"""
    spend | spending | capex | budget | revenue | sales | gasto | inversión | ingresos | costs? | costes?
    serving | requisitos | requirements | recursos | resources | load | growth | grow | crec\w+ | outlays?
    market | mercado | inferenc\w* | training | entrenamiento | traffic | usage | shipments
"""
"""What has multiples that are figures, beside compute."""

WHOLE_COMPANY = r"""
    (?:total|overall|group|company-?wide) (?:net )?(?:revenues?|sales|turnover)\b(?! (?:from|for|in) AI)(?! from)
    (?:ingresos|ventas) (?:netas? )?(?:totales|del grupo) | facturación (?:total|del grupo) | Gesamtumsatz
    chiffre d['’]affaires (?:total|du groupe)
"""
"""All that a company sells."""

AI_SALES = r"""
    (?:AI|artificial[\s-]intelligence)[\s-](?:revenues?|sales|business)
    (?:ingresos|ventas|facturación) (?:de|por|en) (?:la )?(?:IA|inteligencia artificial)
    KI-Umsatz\w*
"""
"""What a company sells for AI, without saying what that is."""
