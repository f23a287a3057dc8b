"""Words that say where."""

from ingest.reading.lexicon import Table

REGIONS: Table = (
    ("US", r"""
        United States | America | American | Estados Unidos | EE\.?\s?UU | in the US | U\.S\.(?= [a-z])
        US(?= (?:data|market|spending|capex|sites|grid|power))
    """),
    ("China", r"""
        China(?:'s)? | Chinese | chin[oa]s?
    """),
    ("EU", r"""
        European Union\w* | the EU | EU-wide\w* | Unión Europea\w* | UE
    """),
)  # fmt: skip

ELSEWHERE = r"""
    (?:in|into|across|within|en) (?:the |el )?(?:UK|United Kingdom|Britain|Spain|España|Germany|Alemania|France|Francia)
    (?:in|into|across|within|en) (?:Italy|Portugal|India|Japan|Japón|South Korea|Corea|Taiwan|Saudi Arabia|the UAE|UAE)
    (?:in|into|across|within|en) (?:Abu Dhabi|Canada|Brazil|Mexico|México|Europe|Europa|Latin America|Latinoamérica)
    (?:in|into|across|within|en) (?:Asia|Africa|Finland|Norway|Malaysia|Singapore|Israel|el Reino Unido|Reino Unido)
    (?:UK|British|Spanish|German|French|European|Indian|Japanese|Korean) (?:AI )?(?:data|market|sites?|grid|pledge)
    (?:UK|British|Spanish|German|French|European|Indian|Japanese|Korean) (?:AI )?(?:spending|capacity|infrastructure)
    centros (?:\w+ ){0,2}(?:español\w*|europe[oa]s?|británic[oa]s?)
"""
"""Places that the regions of the vocabulary do not hold."""
