"""Words that say where. `words of a place` stand for it; its adjectives only beside a noun of the field (`GROUPS`)."""

from typing import NamedTuple

from ingest.reading.lexicon import Table


class Place(NamedTuple):
    """A region of the vocabulary: its names, with cities and states; its adjectives; names that always mean it."""

    region: str
    names: str
    adjectives: str = ""
    always: str = ""


PLACES = (
    Place("world", "", "", r"""
        worldwide | globally | global | the (?:whole )?world(?:['’]s)? | around the world | mundial(?:es|mente)?
        (?:en )?todo el mundo | weltweit\w* | mondial\w*
    """),
    Place("US", r"""
        United States | (?<!Bank of )America(?! Latina) | US(?!\$| dollars?\b) | U\.S\.(?! dollars?\b) | USA
        Estados Unidos
        EE\.?\s?UU\.? | Norteamérica | USA | États-Unis | Vereinigte\w* Staaten | Texas | (?:West )?Virginia
        Ohio | Arizona | Louisiana | Luisiana | Indiana | Wisconsin | Abilene | Memphis | Tennessee | Kansas | Nevada
        Iowa
        Oregon | Wyoming | Pennsylvania | Pensilvania | Mississippi | Misisipi | Michigan | Nebraska | Utah | Georgia
        Idaho
        (?:North|South) (?:Carolina|Dakota) | Carolina del (?:Norte|Sur) | Illinois | California | Silicon Valley
        Oklahoma
        New (?:York|Jersey|Mexico|Mexico) | Nueva York | Washington State | Missouri | Minnesota | Alabama | Kentucky
    """, r"American | U\.?S\.?(?!\$) | estadounidenses? | amerikanisch\w* | américain\w*"),
    Place("China", r"""
        mainland China | (?<!Bank of )China | Chine | Beijing | Pekín | Shanghai | Shanghái | Shenzhen
        Inner Mongolia | Guizhou | Hangzhou
    """, r"Chinese | chin[oa]s? | chinesisch\w* | chinois\w*"),
    Place("EU", r"""
        European Union | EU | Unión Europea | UE | Europäische\w* Union
        Union européenne
        the bloc | los Veintisiete
    """, r"EU-wide | comunitari[oa]s?", r"""
        InvestAI | European Commission | Comisión Europea | von der Leyen
        Bruselas (?=\w+rá|quiere|pretende|plan\w+|prev\w+|moviliz\w+|pone|propone|destin\w+|aspira|busca)
        Brussels (?=will|wants|plans|aims|intends|hopes|means)
    """),
    Place("UK", r"""
        UK | United Kingdom | (?:Great )?Britain | England | Scotland | Wales | Reino Unido
        Gran Bretaña
        Inglaterra | Escocia | London | Londres | Edinburgh | Manchester | Bristol | Culham | Teesside | Blyth
        Northumberland | Vereinigtes Königreich | Großbritannien | Royaume-Uni
    """, r"British | U\.?K\.? | británic[oa]s? | britisch\w* | britannique\w*"),
    Place("Germany", r"""
        Germany | Alemania | Deutschland | Allemagne | Frankfurt | Berlin | Munich | München | Lübbenau | Brandenburg\w*
    """, r"German | aleman(?:es|as?) | alemán | deutsch\w*(?! (?:Bank|Telekom|Börse)) | allemand\w*"),
    Place("France", r"""
        France | Francia | Frankreich | Paris | París | Marseille | Marsella | Essonne | Fluvancourt | Fouju
        Bruyères\w*
    """, r"French | frances(?:es|as?) | francés | französisch\w* | français\w*"),
    Place("Spain", r"""
        Spain | España | Spanien | Espagne | Madrid | Barcelona | Zaragoza | Aragón | Aragon | Cataluña | Catalonia
        Andalucía | Sevilla | Valencia | Extremadura | Cáceres | Móra la Nova | País Vasco | Bilbao | Galicia | Teruel
    """, r"Spanish | español(?:es|as?)? | spanisch\w* | espagnol\w*"),
    Place("Italy", r"Italy | Italia | Milan | Milán | Rome | Roma", r"Italian | italian[oa]s?"),
    Place("Portugal", r"Portugal | Lisbon | Lisboa | Sines", r"Portuguese | portugues(?:es|as?) | portugués"),
    Place("Netherlands", r"Netherlands | Holland | Países Bajos | Holanda | Amsterdam | Ámsterdam | Eindhoven",
        r"Dutch | neerlandes\w+ | holandes\w+"),
    Place("Ireland", r"Ireland | Irlanda | Dublin | Dublín", r"Irish | irlandes\w+"),
    Place("Belgium", r"Belgium | Bélgica", r"Belgian | belgas?"),
    Place("Switzerland", r"Switzerland | Suiza | Schweiz | Zurich | Zúrich | Lugano | Ginebra | Lausanne | Lausana",
        r"Swiss | suiz[oa]s?"),
    Place("Austria", r"Austria | Österreich | Vienna | Viena", r"Austrian | austriac[oa]s?"),
    Place("Poland", r"Poland | Polonia | Warsaw | Varsovia", r"Polish | polac[oa]s?"),
    Place("Czechia", r"Czechia | Czech Republic | Chequia | República Checa | Prague | Praga", r"Czech | chec[oa]s?"),
    Place("Greece", r"Greece | Grecia | Athens | Atenas", r"Greek | grieg[oa]s?"),
    Place("Sweden", r"Sweden | Suecia | Schweden | Suède | Borlänge | Stockholm | Estocolmo | Luleå",
        r"Swedish | suec[oa]s?"),
    Place("Norway", r"Norway | Noruega | Norwegen | Narvik | Oslo | Harstad", r"Norwegian | norueg[oa]s?"),
    Place("Finland", r"Finland | Finlandia | Finnland | Helsinki | Mäntsälä | Kajaani",
        r"Finnish | fines(?:es|as?) | finlandes\w+"),
    Place("Denmark", r"Denmark | Dinamarca | Copenhagen | Copenhague", r"Danish | danes(?:es|as?)"),
    Place("Iceland", r"Iceland | Islandia", r"Icelandic | islandes\w+"),
    Place("Turkey", r"Turkey | Türkiye | Turquía | Istanbul | Estambul", r"Turkish | turc[oa]s?"),
    Place("Russia", r"Russia | Rusia | Moscow | Moscú", r"Russian | rus[oa]s?"),
    Place("Japan", r"Japan | Japón | Japon | Tokyo | Tokio | Osaka | Hokkaido",
        r"Japanese | japones(?:es|as?) | japonés | nipón | nipon\w+"),
    Place("South Korea", r"""
        South Korea | Korea(?! Herald) | Corea(?: del Sur)? | Südkorea | Corée(?: du Sud)? | Seoul | Seúl | Yongin
        Ulsan
    """, r"(?:South )?Korean | (?:sur)?corean[oa]s?"),
    Place("Taiwan", r"Taiwan | Taiwán | Taipei | Taipéi | Hsinchu | Kaohsiung",
        r"Taiwanese | taiwanes(?:es|as?) | taiwanés"),
    Place("India",
        r"India | Indien | Inde | Mumbai | Bombay | New Delhi | Nueva Delhi | Jamnagar | Hyderabad | Visakhapatnam",
        r"Indian | indi[oa]s? | indisch\w*", r"IndiaAI(?: Mission)?"),
    Place("Singapore", r"Singapore | Singapur", r"Singaporean"),
    Place("Malaysia", r"Malaysia | Malasia | Johor", r"Malaysian | malasi[oa]s?"),
    Place("Indonesia", r"Indonesia | Batam | Jakarta | Yakarta", r"Indonesian | indonesi[oa]s?"),
    Place("Thailand", r"Thailand | Tailandia | Bangkok", r"Thai | tailandes\w+"),
    Place("Vietnam", r"Vietnam | Hanoi | Hanói", r"Vietnamese | vietnamit[ao]s?"),
    Place("Philippines", r"Philippines | Filipinas | Manila", r"Filipino | filipin[oa]s?"),
    Place("Hong Kong", r"Hong Kong"),
    Place("Australia", r"Australia | Sydney | Sídney | Melbourne", r"Australian | australian[oa]s?"),
    Place("New Zealand", r"New Zealand | Nueva Zelanda"),
    Place("Pakistan", r"Pakistan | Pakistán"),
    Place("Kazakhstan", r"Kazakhstan | Kazajistán"),
    Place("Saudi Arabia", r"Saudi Arabia | Arabia Saudí | Arabia Saudita | Riyadh | Riad | Dammam | Neom",
        r"Saudi | saudíes | saudí"),
    Place("UAE",
        r"UAE | (?:United Arab )?Emirates | Emiratos(?: Árabes(?: Unidos)?)? | Abu Dh?abi | Dub[aá]i",
        r"Emirati | emiratíes | emiratí"),
    Place("Qatar", r"Qatar | Catar | Doha", r"Qatari | cataríes | catarí"),
    Place("Kuwait", r"Kuwait", r"Kuwaiti"),
    Place("Israel", r"Israel | Tel Aviv | Tel-Aviv", r"Israeli | israelíes | israelí"),
    Place("Egypt", r"Egypt | Egipto | Cairo", r"Egyptian | egipci[oa]s?"),
    Place("Morocco", r"Morocco | Marruecos", r"Moroccan | marroquíes | marroquí"),
    Place("South Africa", r"South Africa | Sudáfrica | Johannesburg", r"South African | sudafrican[oa]s?"),
    Place("Nigeria", r"Nigeria", r"Nigerian | nigerian[oa]s?"),
    Place("Kenya", r"Kenya | Kenia", r"Kenyan | kenian[oa]s?"),
    Place("Canada", r"Canada | Canadá | Kanada | Quebec | Québec | Toronto | Montreal | Alberta | Ontario",
        r"Canadian | canadienses?"),
    Place("Mexico", r"(?<!New )Mexico | México | Mexiko | Mexique | Querétaro | Monterrey | Jalisco | Nuevo León",
        r"Mexican | mexican[oa]s?"),
    Place("Brazil", r"Brazil | Brasil | Brasilien | Brésil | São Paulo | Pecém | Ceará | Rio Grande do Sul",
        r"Brazilian | brasileñ[oa]s?"),
    Place("Argentina", r"Argentina | Patagonia | Buenos Aires | Neuquén", r"Argentine | Argentinian | argentin[oa]s?"),
    Place("Chile", r"Chile | Quilicura | Antofagasta", r"Chilean | chilen[oa]s?"),
    Place("Colombia", r"(?<!British )Colombia | Bogotá | Medellín", r"Colombian | colombian[oa]s?"),
    Place("Peru", r"Peru | Perú", r"Peruvian | peruan[oa]s?"),
    Place("Uruguay", r"Uruguay | Montevideo | Canelones", r"Uruguayan | uruguay[oa]s?"),
    Place("Paraguay", r"Paraguay", r"Paraguayan | paraguay[oa]s?"),
    Place("Costa Rica", r"Costa Rica", r"costarricenses?"),
    Place("North America", r"North America | América del Norte | Nordamerika"),
    Place("Latin America",
        r"Latin America | América Latina | Latinoamérica | Lateinamerika | LatAm | LATAM | Iberoamérica",
        r"Latin American | latinoamerican[oa]s?"),
    Place("Europe",
        r"(?:Western |continental |mainland )?Europe | Europa(?: occidental)? | the continent | el Viejo Continente",
        r"(?:Pan-)?European | europe[oa]s? | europäisch\w* | européen\w*", r"EuroHPC"),
    Place("EMEA", r"EMEA | Europe, Middle East,? and Africa"),
    Place("Nordics", r"Nordics | Nordic (?:countries|region) | Scandinavia | Escandinavia | países nórdicos",
        r"Nordic | nórdic[oa]s?"),
    Place("Asia", r"Asia(?![ -]Pac)", r"Asian | asiátic[oa]s?"),
    Place("Asia-Pacific", r"Asia[ -]Pacific | Asia[ -]Pacífico | APAC"),
    Place("Southeast Asia", r"South-?[Ee]ast Asia | sudeste asiático | sureste asiático | ASEAN"),
    Place("Middle East", r"Middle East | Oriente (?:Medio|Próximo) | the Gulf | el Golfo | MENA",
        r"Middle Eastern"),
    Place("Africa", r"(?<!South )Africa | África", r"(?<!South )African | african[oa]s?"),
)  # fmt: skip

REGIONS: Table = tuple(
    (place.region + mark, words)
    for place in PLACES
    for mark, words in (("", place.names), ("~", place.adjectives), ("!", place.always))
    if words
)
"""`~`: adjectives; `!`: names that always mean the place."""

GROUPS = (
    r"markets?|sector|industry|users|customers|buyers|universities|researchers|AI|data[\s-]?cent(?:er|re)s?|"
    r"sites?|campus|"
    r"grid|pledge|plans?|spending|outlays?|capacity|infrastructure|capex|investment|budgets?|government|state|"
    r"ministers?|"
    r"demand|sales|revenues?|power|load|fleet|region|gigafactor\w+|factor(?:y|ies)|plants?|mercados?|industria|"
    r"centros? de datos|gasto|inversión|gobierno|capacidad|red|usuarios|clientes|demanda|ventas|ingresos|"
    r"potencia|parque|"
    r"consumo|fund|fondo|servidores|servers|"
    r"Rechenzentren|[\w-]*(?:ausgaben|investitionen|kapazität)|Markt|marché|centres de données"
)
FIRMS = (
    r"firms?|companies|businesses|enterprises|banks?|clouds?|operators?|providers?|hyperscalers?|tech|"
    r"technology|internet|"
    r"start-?ups|labs?|giants|empresas|compañías|firmas|banc[oa]s?|banca|nubes?|operador\w*|tecnológicas|pymes|"
    r"laboratorios|Unternehmen|Firmen|entreprises|géants"
)
"""Nouns that an adjective of a place makes into those of the place: `Indian market`, `empresas colombianas`."""

ELSEWHERE = r"""
    rest of world | other (?:regions|countries) | resto del mundo | RoW(?= )
"""
"""Places that the regions of the vocabulary do not hold."""
