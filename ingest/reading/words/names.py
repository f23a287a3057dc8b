"""Names that the press uses and companies.csv does not hold: people who speak for a company, products, outlets."""

PEOPLE = {
    "Jensen Huang": "NVIDIA", "Huang": "NVIDIA", "Colette Kress": "NVIDIA", "Kress": "NVIDIA", "Lisa Su": "AMD",
    "Jean Hu": "AMD",
    "Hock Tan": "Broadcom", "Kirsten Spears": "Broadcom", "Lip-Bu Tan": "Intel", "Cristiano Amon": "Qualcomm",
    "Matt Murphy": "Marvell", "C.C. Wei": "TSMC", "CC Wei": "TSMC", "Wendell Huang": "TSMC",
    "Sanjay Mehrotra": "Micron",
    "Satya Nadella": "Microsoft", "Nadella": "Microsoft", "Amy Hood": "Microsoft", "Brad Smith": "Microsoft",
    "Kevin Scott": "Microsoft", "Sundar Pichai": "Alphabet", "Pichai": "Alphabet", "Ruth Porat": "Alphabet",
    "Anat Ashkenazi": "Alphabet", "Amin Vahdat": "Alphabet", "Thomas Kurian": "Google Cloud", "Andy Jassy": "Amazon",
    "Jassy": "Amazon", "Brian Olsavsky": "Amazon", "Matt Garman": "Amazon Web Services", "Mark Zuckerberg": "Meta",
    "Zuckerberg": "Meta", "Susan Li": "Meta", "Safra Catz": "Oracle", "Larry Ellison": "Oracle",
    "Clay Magouyrk": "Oracle",
    "Sam Altman": "OpenAI", "Altman": "OpenAI", "Sarah Friar": "OpenAI", "Greg Brockman": "OpenAI",
    "Dario Amodei": "Anthropic", "Amodei": "Anthropic", "Elon Musk": "xAI", "Arthur Mensch": "Mistral AI",
    "Jonathan Ross": "Groq", "Andrew Feldman": "Cerebras", "Michael Intrator": "CoreWeave", "Intrator": "CoreWeave",
    "Arkady Volozh": "Nebius", "Arvind Krishna": "IBM", "Michael Dell": "Dell Technologies",
    "Jeff Clarke": "Dell Technologies",
    "Charles Liang": "Super Micro Computer", "Masayoshi Son": "SoftBank", "Tareq Amin": "HUMAIN", "Rene Haas": "Arm",
}  # fmt: skip
"""Person -> company (a name of companies.csv)."""

PRODUCTS = {
    "GPT-4": "OpenAI", "GPT-5": "OpenAI", "GPT-4o": "OpenAI", "GPT-3": "OpenAI", "Sora": "OpenAI",
    "Gemini": "Alphabet",
    "Bard": "Alphabet", "TPU": "Alphabet", "TPUs": "Alphabet", "YouTube": "Alphabet", "Llama": "Meta",
    "MTIA": "Meta", "Instagram": "Meta",
    "Trainium": "Amazon", "Trainium2": "Amazon", "Inferentia": "Amazon", "Maia": "Microsoft", "Copilot": "Microsoft",
    "Blackwell": "NVIDIA", "Hopper": "NVIDIA", "Rubin": "NVIDIA", "CUDA": "NVIDIA", "Instinct": "AMD",
    "MI300X": "AMD", "MI300": "AMD",
    "MI355X": "AMD", "MI400": "AMD", "MI450": "AMD", "EPYC": "AMD",
}  # fmt: skip
"""Product -> company that makes it; it names an entity only where no company is named."""

SOURCES = {
    "Mizuho": "bank", "Jefferies": "bank", "HSBC": "bank", "Wells Fargo": "bank", "Deutsche Bank": "bank",
    "Evercore ISI": "bank",
    "Evercore": "bank", "Wedbush": "bank", "Raymond James": "bank", "Piper Sandler": "bank", "TD Cowen": "bank",
    "KeyBanc": "bank",
    "RBC": "bank", "BNP Paribas": "bank", "Nomura": "bank", "Macquarie": "bank", "Melius Research": "bank",
    "Melius": "bank",
    "Oppenheimer": "bank", "Stifel": "bank", "Baird": "bank", "Cantor Fitzgerald": "bank", "Truist": "bank",
    "Santander": "bank",
    "BBVA": "bank", "CaixaBank": "bank", "Bankinter": "bank", "Société Générale": "bank", "Berenberg": "bank",
    "New Street Research": "bank",
    "Sequoia Capital": "investor", "Sequoia": "investor", "Andreessen Horowitz": "investor", "a16z": "investor",
    "ARK Invest": "investor",
    "BlackRock": "investor", "Coatue": "investor", "Menlo Ventures": "investor", "Apollo": "investor",
    "Stanford": "analyst_firm", "Stanford AI Index": "analyst_firm", "AI Index": "analyst_firm",
    "Stanford HAI": "analyst_firm",
    "Canalys": "analyst_firm", "Boston Consulting Group": "analyst_firm", "BCG": "analyst_firm",
    "Accenture": "analyst_firm",
    "PwC": "analyst_firm", "KPMG": "analyst_firm", "EY": "analyst_firm", "Capgemini": "analyst_firm",
    "Kearney": "analyst_firm",
    "S&P Global": "analyst_firm", "451 Research": "analyst_firm", "Bernstein Research": "bank",
    "International Energy Agency": "analyst_firm",
    "IEA": "analyst_firm", "Agencia Internacional de la Energía": "analyst_firm",
    "AIE": "analyst_firm",
    "European Commission": "other",
    "Comisión Europea": "other", "Bruselas": "other", "European Union": "other", "Unión Europea": "other",
    "Brussels": "other",
    "Uptime Institute": "analyst_firm",
    "Wood Mackenzie": "analyst_firm", "Rystad Energy": "analyst_firm",
    "CBRE": "analyst_firm", "Jon Peddie Research": "analyst_firm", "Mercury Research": "analyst_firm",
    "Semiconductor Industry Association": "analyst_firm",
    "SEMI": "analyst_firm", "WSTS": "analyst_firm", "Ed Zitron": "analyst_firm", "Aschenbrenner": "analyst_firm",
    "Technavio": "report_seller", "Allied Market Research": "report_seller", "IMARC": "report_seller",
    "Research and Markets": "report_seller",
    "Market.us": "report_seller", "Straits Research": "report_seller", "Polaris Market Research": "report_seller",
    "Data Bridge": "report_seller",
    "Roots Analysis": "report_seller", "Fitch": "analyst_firm", "FactSet": "analyst_firm", "LSEG": "analyst_firm",
    "CB Insights": "analyst_firm",
    "PitchBook": "analyst_firm", "Crunchbase": "analyst_firm", "MLCommons": "analyst_firm", "RAND": "analyst_firm",
    "Brookings": "analyst_firm",
}  # fmt: skip
"""Names that make statements and are no row of companies.csv -> role."""

OUTLETS = (
    "Financial Times", "FT", "Reuters", "CNBC", "Bloomberg", "Bloomberg News", "Wall Street Journal", "WSJ",
    "New York Times",
    "The Economist", "Economist", "The Information", "Nikkei", "Nikkei Asia", "The Verge", "TechCrunch",
    "Business Insider", "Axios",
    "Forbes", "Fortune", "Barron's", "Barrons", "MarketWatch", "The Register", "Tom's Hardware", "DigiTimes",
    "Handelsblatt",
    "Les Echos", "El País", "Expansión", "Cinco Días", "El Economista", "elEconomista", "La Vanguardia",
    "Europa Press", "EFE",
    "Xataka", "Le Monde", "AFP", "AP", "Associated Press", "BBC", "CNN", "Guardian", "The Guardian", "The Times",
    "Wired", "South China Morning Post",
    "SCMP", "Caixin", "Data Center Dynamics", "DCD", "SiliconANGLE", "VentureBeat", "Seeking Alpha",
    "MIT Technology Review", "Yahoo Finance",
    "Noticias Cloud", "The Next Platform", "Next Platform", "HPCwire", "EE Times", "Digitimes", "ABC", "El Mundo",
    "Infobae", "Expansion",
)  # fmt: skip
"""Outlets: they repeat; they are the publisher only where they calculate themselves."""

PARENTS = {"Amazon Web Services": "Amazon", "Microsoft Azure": "Microsoft", "Google Cloud": "Alphabet"}
"""Units whose plans and bills are told of the parent."""

_COMMON_WORDS = (
    "Together Vast Modal Replicate Fireworks Epoch fal MS BI LPU Sohu Colossus AI200 Ascend Cambrian Kunlun Muxi ABI "
    "Arm Positron FBI Fast C IT Apollo RAND SEMI Fortune ABC AP"
)
AMBIGUOUS = frozenset(_COMMON_WORDS.split())
"""Aliases that are common words or too short; they are read only in their longer forms."""
