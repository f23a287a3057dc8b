"""Names that the press uses and companies.csv does not hold: products, outlets, further names of companies."""

from ingest.reading.words.verbs import words_of

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

MODELS = frozenset({"GPT-4", "GPT-5", "GPT-4o", "GPT-3", "Sora", "Gemini", "Bard", "Llama", "Copilot"})
"""Those of the products that are models: trained by their maker, and sold by tokens."""

FURTHER = {
    "Synergy": "Synergy Research Group",
    "Reality Labs": "Meta",
    "Family of Apps": "Meta",
    "Intelligent Cloud": "Microsoft",
    "More Personal Computing": "Microsoft",
    "Mistral Large": "Mistral AI",
    "Sarvam": "Sarvam AI",
    "Redmond": "Microsoft",
    "Cupertino": "Apple",
    "Mountain View": "Alphabet",
    "Menlo Park": "Meta",
}
"""Further ways of writing a name -> the name."""

OUTLETS = (
    "Financial Times", "FT", "Reuters", "CNBC", "Bloomberg", "Bloomberg News", "Wall Street Journal", "WSJ",
    "New York Times",
    "The Economist", "Economist", "The Information", "the Information",
    "Sky News", "Semafor", "Politico", "Le Figaro",
    "Nikkei", "Nikkei Asia", "The Verge", "TechCrunch",
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
NOUNS = frozenset({"Apple", "Oracle", "Intel", "Quanta", "Orange", "Figure"})
"""Names that are nouns with a plural of their own."""

SURNAMES_TOO = words_of("""
    Fitch Baird Bernstein Jefferies Needham Oppenheimer Lazard Apollo Nomura Guggenheim Stifel Ember Scion Macquarie
    Kearney Redburn Berenberg Pictet Rosenblatt Bridgewater Barclays Canalys Morningstar Sequoia Coatue Savills
""")
"""Houses whose name is a surname behind a first name."""
