"""Words about prices of machines and tokens, and about power."""

ADDED = r"""
    new | add\w* | additional | nueva | nuevos | adicional\w* | will need | plans? | build | construir | by 20\d\d
    through 20\d\d | hasta 20\d\d | to be
"""

HOURLY = r"""
    hourly | an hour | per hour | GPU[\s-]hours? | la hora | por hora | l['’]heure | je Stunde | pro Stunde
    stundenweise
"""

GPU = r"""
    GPUs? | [HAB][12]00s? | GB200 | MI\d{3}X? | accelerators? | TPUs? | instances? | rent\w* | alquil\w+
    aceleradores
"""

BY_TOKENS = r"""
    (?:per|a|por|one|un|el|for) (?:million|millón(?: de)?|1m) (?:\w+ )?tokens
    million-token
    (?:cada|each|every|le|je|pro) (?:million|millón(?: de)?|Million) (?:de )?(?:\w+ )?(?:tokens?|jetons)
"""

RENT = r"""
    rent(?:al|als|s|ing)? | spot | on-demand | lease | leasing | alquil\w+ | rates? | tarifas? | loue\w* | mietet?
"""

ONE_GPU = r"[HAB][12]00s? | GB[23]00s? | MI\d{3}X?"
