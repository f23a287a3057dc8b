"""Words about prices of machines and tokens, and about power."""

ADDED = r"""
    new | add\w* | additional | extra | nueva | nuevos | adicional\w* | will need | plans? | build(?:s|ing)? | construir
    by 20\d\d | through 20\d\d | hasta 20\d\d | to be | levant\w+ | instalar\w* | bâti\w* | go(?:es)? live
    come on(?:line| stream)
    encender\w* | será\w* | estar[áa]n? list\w+ | letter of intent | carta de intenci\w+ | más pedirá
    will (?:host|run|bring|hold|have)
    campus | peticiones | solicitud\w* | requests | soll | entsteh\w+ | neue\w* | pide | pedirá
"""

RUNNING = r"""
    running | active | in (?:service|place|operation|use) | at (?:its|their|his) disposal | installed | already | today
    draws? | drew | loads? | demand | en servicio | activ[oa]s? | conectad[oa]s? | instalad[oa]s? | ya | hoy
    de momento
    at present | currently | now | consum\w+
"""

DEAL = r"""
    contract | deal | agreement | lease[sd]? | rent(?:s|ing)? | order(?:ed)? | letter of intent | signed | pacto
    acuerdo
    contrato | alquil\w+ | carta de intenci\w+
"""

ELECTRICITY = r"""
    electricity | electricidad | power (?:demand|use|draw|consumption) | grid | energía | energy | Strom\w*
    électricité
    consumo eléctrico | pull | tragan
"""

TOKENS = r"""
    tokens | jetons
"""

HOURLY = r"""
    horas? de (?:uso de )?(?:una? |la )?(?:GPU|[HAB][12]00|GB[23]00|MI\d{3}X?)
    (?:GPU|[HAB][12]00|GB[23]00) hours? | hourly | by the hour
    (?:each|every) hour | cada hora | a la hora | an hour | per hour | GPU[\s-]hours? | la hora | por hora
    l['’]heure | je Stunde | pro Stunde
    stundenweise
"""

GPU = r"""
    GPUs? | [HAB][12]00s? | GB200 | MI\d{3}X? | accelerators? | TPUs? | instances? | rent\w* | alquil\w+
    aceleradores
"""

BY_TOKENS = r"""
    (?:per|a|por|one|un|el|del|for) (?:million|millón(?: de)?|1m) (?:\w+ )?tokens
    million-token
    (?:cada|each|every|le|je|pro) (?:million|millón(?: de)?|Million) (?:de )?(?:\w+ )?(?:tokens?|jetons)
"""

RENT = r"""
    rent(?:al|als|s|ing)? | spot | on-demand | lease | leasing | alquil\w+ | rates? | tarifas? | loue\w* | mietet?
"""

ONE_GPU = r"[HAB][12]00s? | GB[23]00s? | MI\d{3}X?"
