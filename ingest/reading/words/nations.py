"""Adjectives of nations, as `the Dutch firm` has them, and the country as companies.csv writes it."""

_ADJECTIVES = """
    US: american us u.s estadounidense norteamericana norteamericano californian californiana amerikanische texan
    Netherlands: dutch holandesa holandés neerlandesa neerlandés niederländische
    France: french francesa francés française français französische parisian
    UK: british britannica británica británico londinense london-based britische
    South Korea: korean coreana coreano surcoreana surcoreano koreanische
    Taiwan: taiwanese taiwanesa taiwanés taiwanesische
    China: chinese china chino chinesische
    Japan: japanese japonesa japonés japanische
    India: indian india indio indische
    Switzerland: swiss suiza suizo schweizer
    Canada: canadian canadiense kanadische
    Finland: finnish finlandesa finlandés finnische
    Australia: australian australiana australiano australische
    Saudi Arabia: saudi saudí
    Germany: german alemana alemán deutsche
    Israel: israeli israelí
"""
NATIONS = {
    adjective: country.strip()
    for country, _, adjectives in (line.partition(":") for line in _ADJECTIVES.strip().splitlines())
    for adjective in adjectives.split()
}
