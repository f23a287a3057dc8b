"""What the press tells beside the field: wealth, insurance, counts of votes, papers, single configurations."""

from ingest.reading.words.rows import ALL, MONEY, SUMS_AND_RATIOS, Row

NEWS: tuple[Row, ...] = (
    Row("stake or holding", MONEY, "sentence", 0, r"""
        richest (?:man|woman|person|people|men|women|family) | billionaires? (?:list|index|rankings?) | net worth
        (?:hombre|mujer|persona|familia|hombres|personas) más ric[oa]s? | lista (?:de )?Forbes | reichste[nr]?
        (?:homme|femme|famille) (?:le|la) plus riche
    """, "compute field"),
    Row("interest, tax or stake", SUMS_AND_RATIOS, "sentence", 0, r"""
        premiums?\b[^.]{0,80}\b(?:underwrit|insur)\w+ | (?:underwrit|insur)\w+[^.]{0,80}\bpremiums?
        (?:underwriters?|insurers?|policy|policies)\b[^.]{0,30}\bcovers? | (?:reinsur|reasegur)\w+ | policyholders?
        primas?\b[^.]{0,80}\basegurad\w+ | asegurad\w+[^.]{0,80}\bprimas?
    """, "compute field"),
    Row("interest, tax or stake", "percent part", "scope", 0, r"""
        insurance premiums? | Versicherungspräm\w+ | primas? de(?:l)? seguros? | primes? d['’]assurance
    """),
    Row("votes, films or sports", f"{SUMS_AND_RATIOS} pieces", "sentence", 0, r"""
        sequel(?! (?:to|of) (?-i:[A-Z])) | secuela(?! de (?-i:[A-Z]))
        opening weekend | first weekend | salas de cine | recaud\w+ en salas | cinemas?
    """, "compute field"),
    Row("votes, films or sports", "number percent part", "sentence", 0, r"""
        escrut\w+ | concejal\w* | councillors? | escaños? | (?:ballots?|votes|precincts) (?:counted|cast|reporting)
        Stadtrat\w* | ausgezählt\w* | dépouill\w+ | conseillers municipaux
    """),
    Row("answers of a survey", "percent part", "sentence", 0, r"""
        submissions | acceptance rate | papers? (?:accepted|submitted) | accepted papers | tasa de aceptación
        (?:comunicaciones|ponencias|artículos) (?:aceptad|presentad|enviad)[oa]s
    """, "compute field"),
    Row("votes, films or sports", SUMS_AND_RATIOS, "sentence", 0, r"""
        super PACs? | (?:senators?|candidates?|congress(?:wo)?m[ae]n) (?:(?:has|have|had|also) )?(?:raised|collected)
        (?:campaign|re-?election) (?:funds?|donations?|contributions?|war chest) | donantes de campaña
    """),
    Row("interest, tax or stake", MONEY, "scope", 0, r"""
        Gewerbesteuer\w* | Steuereinnahmen | property tax(?:es)? | business rates | tax (?:revenues?|receipts|income)
        licencias? de obras? | (?:tasa|impuesto) (?:de|sobre) construcci\w+ | taxe foncière
    """),
    Row("fine, gift or pay", "price", "sentence", 0, r"""
        label(?:s|led|ling|lers?)? (?:\w+ ){0,2}(?:images|data|pictures|videos) | annotators? | wages? | minimum wage
        etiquetan? | salarios? | sueldos? | jornaler\w+ | Stundenlohn | salaire
        (?:drivers?|tutors?|lawyers?|cleaners?|nurses?|teachers?|coders?|contractors?)\b[^.;]{0,40}\b(?:earn|paid|gets?)
    """, "gpu"),
    Row("damage or crime", MONEY, "sentence", 0, r"""
        blaze | fire (?:at|in) (?:the|a|its|one) | incendio | Brand im
    """, "compute field"),
    Row("damage or crime", MONEY, "sentence", 0, r"""
        (?:insurers?|aseguradoras?)\b[^.;]{0,30}\b(?:paid|pays?|pagan?|pagaron)
    """),
    Row("another sector", "percent part", "scope", 0, r"""
        (?:power|electric\w*|water|gas|utility) (?:company|companies|firms?|utility)\b[^.;]{0,40}\bbills?
        (?:household|residents['’]?|customers['’]|water|heating) bills? | (?:recibo|factura) de la? (?:luz|agua|gas)
    """),
    Row("another sector", MONEY, "scope", 0, r"""
        office (?:towers|blocks|buildings?|leases|rents) | sublet\w* | subarriend\w+ | subalquil\w+
    """, "site"),
    Row("machines of one run", "pieces", "before", 12, r"""
        (?:pods?|superpods?|supernodes?|nodes?|domains?|trays?|modules?|torus) (?:of|with|holding|linking|joining|up to)
        (?:scal(?:es?|ing)|links?|joins?|ties) (?:up )?(?:to|together)
        (?:módulos?|pods?|superpods?|nodos?|dominios?|bandejas?|agrupaciones) (?:de|con)(?: hasta)?
        se (?:agrupan?|enlazan?|conectan?)(?: \w+){0,3} (?:de|con|hasta)
    """),
    Row("machines of one run", "pieces", "counted", 24, r"""
        pods? | superpods? | (?:per|por|a|in one|in a single) (?:pod|domain|rack)
    """),
    Row("a question or a supposition", ALL, "sentence", 0, r"""
        if (?:someone|somebody|anyone|anybody|a (?:billionaire|benefactor|genie|stranger)) (?:gave|handed|offered|left)
        (?:were|should) (?:someone|somebody|a (?:billionaire|benefactor)) (?:to )?(?:give|hand|offer|leave)
        si (?:\w+ ){1,3}(?:nos|me|te|os|le) (?:regal|d|dej|ofrec|prest|cay|toc|hic)\w*(?:ara|iera|ase|iese|aran|ieran)
    """, "presupposed"),
)  # fmt: skip
