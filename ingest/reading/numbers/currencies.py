"""Currencies: codes, signs and names, in English, Spanish, German and French. One row a currency or a way of saying."""

from ingest.reading.numbers.phrases import words

CODES = words(
    "AED AFN ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CUP CVE CZK DEM DJF DKK DOP DZD EGP ESP ETB EUR FIM FJD FRF GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
    "HTG HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LYD MAD MDL MGA MKD "
    "MMK MNT MUR MVR MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
    "SCR SDG SEK SGD SRD SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR ZMW"
)
"""ISO 4217, with the few that the euro replaced; without those that are other words (ALL, AMD, TOP)."""

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT",
    "₵": "GHS", "₲": "PYG", "₮": "MNT", "₼": "AZN", "₨": "INR", "円": "JPY", "元": "CNY", "￥": "CNY",
}  # fmt: skip

LETTERS_OF_A_SIGN = {
    "$": {"us": "USD", "u.s.": "USD", "u.s": "USD", "usa": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD",
          "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL",
          "mx": "MXN", "mex": "MXN", "ar": "ARS", "cl": "CLP", "col": "COP"},
    "¥": {"cn": "CNY", "jp": "JPY"},
    "£": {"uk": "GBP", "e": "EGP", "stg": "GBP"},
}  # fmt: skip
"""Letters before a sign. Without a space before the sign all count, with one those of two letters and `c`."""

BEFORE = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "rs": "INR", "rs.": "INR", "dh": "AED", "dhs": "AED",
    "sfr": "CHF", "rp": "IDR", "rm": "MYR", "u$s": "USD", "u$d": "USD", "us dollars": "USD", "cny": "CNY",
    "inr": "INR", "chf": "CHF", "jpy": "JPY", "krw": "KRW", "stg": "GBP",
}  # fmt: skip
"""Words and codes before a number that count in lower case too; codes in capitals all count."""

_NOUNS = {
    "dollar": ("USD", "dollar dollars dólar dólares dolar dolares $"),
    "euro": ("EUR", "euro euros eur"),
    "pound": ("GBP", "pound pounds libra libras pfund livre livres quid"),
    "yen": ("JPY", "yen yens yenes"),
    "yuan": ("CNY", "yuan yuans yuanes renminbi renminbis rmb kuai"),
    "won": ("KRW", "won wones"),
    "rupee": ("INR", "rupee rupees rupia rupias rupie rupien roupie roupies"),
    "franc": ("CHF", "franc francs franco francos franken"),
    "peso": ("MXN", "peso pesos"),
    "real": ("BRL", "reais reales"),
    "crown": ("SEK", "krona kronor krone kroner corona coronas kronen couronne couronnes"),
    "mark": ("DEM", "marks marco marcos markka markkaa"),
    "guilder": ("NLG", "guilder guilders florín florines gulden florins"),
    "lira": ("TRY", "lira liras lire"),
    "rouble": ("RUB", "rouble roubles ruble rubles rublo rublos rubel"),
    "dinar": ("KWD", "dinar dinars dinares"),
    "dirham": ("AED", "dirham dirhams dírham dírhams"),
    "riyal": ("SAR", "riyal riyals rial rials riales riyales"),
    "rand": ("ZAR", "rand rands"),
    "shilling": ("KES", "shilling shillings chelín chelines"),
    "baht": ("THB", "baht bahts"),
    "ringgit": ("MYR", "ringgit ringgits"),
    "rupiah": ("IDR", "rupiah rupiahs"),
    "dong": ("VND", "dong dongs"),
    "zloty": ("PLN", "zloty zlotys zloties złoty zlotych"),
    "forint": ("HUF", "forint forints florinto florintos"),
    "shekel": ("ILS", "shekel shekels séquel séqueles shekalim"),
    "naira": ("NGN", "naira nairas"),
    "peseta": ("ESP", "peseta pesetas"),
    "sol": ("PEN", "soles"),
    "hryvnia": ("UAH", "hryvnia hryvnias grivnas"),
    "riel": ("KHR", "riel riels"),
    "taka": ("BDT", "taka takas"),
    "colon": ("CRC", "colón colones"),
    "tenge": ("KZT", "tenge"),
    "lev": ("BGN", "lev leva"),
    "leu": ("RON", "leu lei"),
    "bolivar": ("VES", "bolívar bolívares"),
    "guarani": ("PYG", "guaraní guaraníes"),
}
_OF_WHERE = {
    "USD": "us|u.s.|american|united states|estadounidense|estadounidenses|americano|americanos|norteamericanos|"
    "de estados unidos|de ee.uu.|de ee. uu.|amerikanische|amerikanischen|américains|us-",
    "CAD": "canadian|canadiense|canadienses|kanadische|kanadischen|kanadischer|canadien|canadiens|c|cad",
    "AUD": "australian|aussie|australiano|australianos|australische|australischen|australien|australiens|aud",
    "NZD": "new zealand|neozelandés|neozelandeses|neuseeland|néo-zélandais",
    "HKD": "hong kong|de hong kong|hongkong|hk", "SGD": "singapore|de singapur|singapurenses",
    "TWD": "taiwan|new taiwan|de taiwán|taiwaneses|taiwanese|nuevos taiwaneses",
    "GBP": "sterling|british|uk|esterlina|esterlinas|británicas|sterlings|britische|britischen|sterlings",
    "EGP": "egyptian|egipcias|de egipto", "LBP": "lebanese|libanesas", "JPY": "japanese|japoneses|japonais",
    "CNY": "chinese|chino|chinos|chinois|chinesische|chinesischen", "KRW": "korean|south korean|surcoreanos|coreanos",
    "INR": "indian|indias|indische|indischen|indiennes", "PKR": "pakistani|paquistaníes",
    "LKR": "sri lankan|de sri lanka",
    "IDR": "indonesian|indonesias", "CHF": "swiss|suizo|suizos|schweizer|suisse|suisses",
    "FRF": "french|franceses|français",
    "BEF": "belgian|belgas|belges", "XAF": "cfa", "MXN": "mexican|mexicano|mexicanos|mexicains",
    "ARS": "argentine|argentinian|argentino|argentinos", "CLP": "chilean|chileno|chilenos",
    "COP": "colombian|colombiano|colombianos", "UYU": "uruguayan|uruguayos", "PHP": "philippine|filipinos",
    "DOP": "dominican|dominicanos", "BRL": "brazilian|brasileño|brasileños",
    "SEK": "swedish|sueca|suecas|schwedische|suédoises",
    "NOK": "norwegian|noruega|noruegas|norwegische|norvégiennes", "DKK": "danish|danesa|danesas|dänische|danoises",
    "CZK": "czech|checa|checas|tschechische|tchèques", "ISK": "icelandic|islandesas",
    "FIM": "finnish|finlandés|finlandeses|finnische|finnischen|finlandais",
    "DEM": "german|alemanes|deutsche|deutschen|allemands",
    "NLG": "dutch|neerlandeses|holandeses|niederländische|néerlandais", "TRY": "turkish|turca|turcas|türkische|turques",
    "ITL": "italian|italianas|italienische|italiennes", "KWD": "kuwaiti|kuwaitíes", "JOD": "jordanian|jordanos",
    "BHD": "bahraini|bareiníes", "DZD": "algerian|argelinos", "TND": "tunisian|tunecinos", "IQD": "iraqi|iraquíes",
    "RSD": "serbian|serbios", "AED": "emirati|uae|emiratíes", "MAD": "moroccan|marroquíes", "SAR": "saudi|saudíes",
    "QAR": "qatari|qataríes|cataríes", "OMR": "omani|omaníes", "IRR": "iranian|iraníes",
    "KHR": "cambodian|kambodschanische|camboyanos",
    "RUB": "russian|rusos|russische", "ZAR": "south african|sudafricanos", "KES": "kenyan|kenianos",
    "UGX": "ugandan|ugandeses", "TZS": "tanzanian|tanzanos", "PEN": "peruvian|peruanos", "THB": "thai|tailandeses",
    "MYR": "malaysian|malasios", "VND": "vietnamese|vietnamitas", "PLN": "polish|polacos", "HUF": "hungarian|húngaros",
    "ILS": "israeli|israelíes", "UAH": "ukrainian|ucranianas", "NGN": "nigerian|nigerianas",
    "CRC": "costa rican|costarricenses",
}  # fmt: skip
_FAMILIES = {
    "dollar": "USD CAD AUD NZD HKD SGD TWD", "pound": "GBP EGP LBP", "yen": "JPY", "yuan": "CNY", "won": "KRW",
    "rupee": "INR PKR LKR IDR", "franc": "CHF FRF BEF XAF", "peso": "MXN ARS CLP COP UYU PHP DOP", "real": "BRL",
    "crown": "SEK NOK DKK CZK ISK", "mark": "FIM DEM", "guilder": "NLG", "lira": "TRY ITL", "rouble": "RUB",
    "dinar": "KWD JOD BHD DZD TND IQD RSD", "dirham": "AED MAD", "riyal": "SAR QAR OMR IRR", "riel": "KHR",
    "rand": "ZAR", "shilling": "KES UGX TZS", "sol": "PEN", "baht": "THB", "ringgit": "MYR", "dong": "VND",
    "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "hryvnia": "UAH", "naira": "NGN", "colon": "CRC",
}  # fmt: skip
_WITH_WHERE = {"mark": ("mark",), "real": ("real",), "sol": ("sol",), "crown": ("crown", "crowns")}
"""Nouns that are money only with their country: `10 real examples` are none."""
_HUNDREDTHS = {
    "USD": "cent|cents|¢|centavo|centavos|us cent|us cents",
    "EUR": "céntimo|céntimos|centimos|centime|centimes|euro cent|euro cents|eurocent|eurocents",
    "GBP": "penny|pence|pennies|penique|peniques",
    "INR": "paise",
}  # fmt: skip


def _after() -> dict[str, str]:
    table = dict(SIGNS)
    table |= {f"{letters}{sign}": code for sign, row in LETTERS_OF_A_SIGN.items()
              for letters, code in row.items() if len(letters) > 1}  # fmt: skip
    table |= {code.lower(): code for code in CODES}
    for noun, (default, forms) in _NOUNS.items():
        for form in forms.split():
            table.setdefault(form, default)
        for code in _FAMILIES.get(noun, "").split():
            for form in (*forms.split(), *_WITH_WHERE.get(noun, ())):
                for where in _OF_WHERE[code].split("|"):
                    table |= {f"{where} {form}": code, f"{form} {where}": code}
    return table | {"sterling": "GBP", "kr": "SEK", "zł": "PLN", "greenbacks": "USD", "deutschmarks": "DEM"}


AFTER = _after()
"""A name, sign or code after the number, in lower case."""

HUNDREDTHS = {word: code for code, words in _HUNDREDTHS.items() for word in words.split("|")}
"""What a hundredth of a currency is called; of which dollar or of the euro, the text tells."""

ONLY_CAPITALS = frozenset(
    code.lower()
    for code in CODES - {"USD", "EUR", "GBP", "JPY", "CNY", "INR", "CHF", "KRW", "SEK", "NOK", "DKK", "PLN"}
)
"""Codes that count after a number only in capitals: `cad`, `try` and `mad` are words."""

NOT_AFTER_A_YEAR = frozenset(
    {"won", "real", "mark", "marks", "sol", "rand", "crown", "lev", "colon", "pound", "pounds"}
)
"""`2025 won` is no money."""
