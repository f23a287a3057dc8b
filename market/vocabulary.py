"""The words that the dataset uses, each defined here and nowhere else.

A word is an entry of one of the mappings below: key -> `Term`. The validator of the curated files, the reader of
prose, the data dictionary and the charts all take their words from here, so a new metric, unit or caveat is one entry.
Segments are words too, but people edit them: they live in `data/segments.csv`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """One word: the key that is stored, the label that is shown, and what it means."""

    key: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Unit(Term):
    """A unit with the quantity it measures, its currency (money only) and the words an axis carries."""

    dimension: str
    currency: str = ""
    axis: str = ""


def _terms(*rows: tuple[str, str, str]) -> dict[str, Term]:
    return {key: Term(key, label, meaning) for key, label, meaning in rows}


METRICS = _terms(
    ("revenue", "Revenue", "sales of vendors in the period"),
    ("spending", "Spending", "outlays of buyers in the period"),
    ("market_size", "Market size", "size of a market as a publisher draws it, also TAM statements"),
    ("capex", "Capital expenditure", "capital expenditure in the period"),
    ("cost", "Cost", "cost borne by a company, for example of inference; in percent it is a part of its revenue"),
    ("backlog", "Backlog", "orders or contracts not yet delivered; a stock, or cumulative over a stated span"),
    ("deal_value", "Deal value", "value of one contract, licence or funding round"),
    ("unit_price", "Unit price", "price of one unit: of a GPU-hour, or of a million tokens"),
    ("shipments", "Shipments", "pieces shipped, or installed where the note says so"),
    ("power_capacity", "Power", "electric power of sites, or demand for it"),
    ("token_volume", "Tokens processed", "tokens processed in the period"),
    ("growth_rate", "Growth", "change over the span; a yearly compound rate over more than two years; x is a multiple"),
    ("spending_share", "Share of spending", "part of the spending of buyers"),
    ("revenue_share", "Share of revenue", "part of the revenue of sellers"),
    ("compute_share", "Share of compute", "part of compute, machines or installations"),
)

CURRENCIES = {
    "USD": "US dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "yen", "CNY": "yuan", "KRW": "won",
    "INR": "Indian rupee", "CHF": "Swiss franc", "TWD": "New Taiwan dollar", "CAD": "Canadian dollar",
    "AUD": "Australian dollar", "BRL": "real", "MXN": "Mexican peso", "SEK": "Swedish krona", "NOK": "Norwegian krone",
    "DKK": "Danish krone", "PLN": "zloty", "SGD": "Singapore dollar", "HKD": "Hong Kong dollar", "SAR": "riyal",
    "AED": "dirham", "ILS": "shekel",
}  # fmt: skip
_SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def _money(code: str, name: str) -> Unit:
    sign = _SIGNS.get(code, code)
    return Unit(f"{code}_bn", f"{sign} bn", f"thousand millions of the {name}", "money", code, f"{sign} billion")


def _price(code: str, name: str, of: str) -> Unit:
    thing, meaning, axis = _PRICED[of]
    sign = _SIGNS.get(code, code)
    shown = sign.removeprefix("US")
    return Unit(f"{code}_per_{of}", f"{shown}/{thing}", f"{meaning}, in the {name}", "price", code, f"{sign} {axis}")


_PRICED = {
    "gpu_hour": ("GPU-hour", "price of one GPU for an hour", "per GPU-hour"),
    "million_tokens": ("m tokens", "price of a million tokens", "per million tokens"),
}
"""What has a price: how it is shown, what the price means, the words of an axis."""
UNNAMED = "not stated"
"""The product of a price whose seller does not say which chip it is for."""

UNITS: dict[str, Unit] = {
    unit.key: unit
    for unit in (
        *(_money(code, name) for code, name in CURRENCIES.items()),
        Unit("percent", "%", "per cent, or percentage points for a difference", "ratio", axis="per cent"),
        Unit("x", "×", "multiple of the base", "ratio", axis="times the base"),
        Unit("GW", "GW", "gigawatts", "power", axis="gigawatts"),
        Unit("million_units", "m units", "million pieces", "pieces", axis="million units"),
        Unit("trillion_tokens", "tn tokens", "million million tokens", "tokens", axis="trillion tokens"),
        *(_price(code, name, of) for of in _PRICED for code, name in CURRENCIES.items()),
    )
}

WORKLOADS = _terms(
    ("training", "Training", "building models: pre-training, post-training, research runs"),
    ("inference", "Inference", "running models: serving, deploying, answering"),
    ("all", "All", "both, or not told apart"),
)

KINDS = _terms(
    ("actual", "Actual", "reported for a past period, or a price seen that day"),
    ("estimate", "Estimate", "a publisher's reckoning of a past or present level"),
    ("forecast", "Forecast", "a third party's view of the future"),
    ("guidance", "Guidance", "a company's own outlook or plan"),
)

BASES = _terms(
    ("cash", "Cash capex", "purchases of property and equipment in the cash-flow statement, without finance leases"),
    ("incl_finance_leases", "With finance leases", "finance leases counted in; never compare with cash"),
    (
        "finance_lease_payments",
        "Principal of finance leases",
        "principal paid on finance leases in the cash-flow statement; stands beside cash capex and is no part of it",
    ),
    ("cumulative", "Cumulative", "sum over a span of several years, not a yearly level"),
    ("on_demand", "On demand", "list or asked price without commitment"),
    ("spot", "Spot", "interruptible capacity"),
    ("reserved", "Reserved", "contract with a term"),
    ("marketplace", "Marketplace", "asked by independent hosts"),
    ("index", "Index", "average or median over many sellers, billing mixed or not stated"),
    ("range", "Range", "middle of a range, billing not stated"),
)

EVIDENCE = _terms(
    ("primary", "Primary", "the publisher's own page, filing or release, also as a news-wire or repository copy"),
    ("secondary", "Secondary", "reported by others"),
)

_COUNTRIES = (
    "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Canada", "Chile", "Colombia", "Costa Rica", "Czechia",
    "Denmark", "Egypt", "Finland", "France", "Germany", "Greece", "Hong Kong", "Iceland", "India", "Indonesia",
    "Ireland", "Israel", "Italy", "Japan", "Kazakhstan", "Kenya", "Kuwait", "Malaysia", "Mexico", "Morocco",
    "Netherlands", "New Zealand", "Nigeria", "Norway", "Pakistan", "Paraguay", "Peru", "Philippines", "Poland",
    "Portugal", "Qatar", "Russia", "Saudi Arabia", "Singapore", "South Africa", "South Korea", "Spain", "Sweden",
    "Switzerland", "Taiwan", "Thailand", "Turkey", "Uruguay", "Vietnam",
)  # fmt: skip

REGIONS = _terms(
    ("world", "World", "all countries"),
    ("US", "United States", "the United States"),
    ("China", "China", "mainland China"),
    ("EU", "European Union", "the European Union"),
    ("UK", "United Kingdom", "the United Kingdom"),
    ("UAE", "United Arab Emirates", "the United Arab Emirates"),
    *((country, country, f"{country} alone") for country in _COUNTRIES),
    ("North America", "North America", "the United States and Canada; with Mexico where the publisher says so"),
    ("Latin America", "Latin America", "Central and South America with Mexico"),
    ("Europe", "Europe", "Europe as the publisher draws it, in the European Union or not"),
    ("EMEA", "EMEA", "Europe, the Middle East and Africa"),
    ("Nordics", "Nordics", "Denmark, Finland, Iceland, Norway and Sweden"),
    ("Asia", "Asia", "Asia as the publisher draws it"),
    ("Asia-Pacific", "Asia-Pacific", "Asia with Australia and New Zealand"),
    ("Southeast Asia", "Southeast Asia", "the countries of ASEAN"),
    ("Middle East", "Middle East", "the Middle East as the publisher draws it, with the Gulf"),
    ("Africa", "Africa", "the continent"),
)

SCOPES = _terms(
    ("chips", "Chips", "semiconductors"),
    ("servers", "Servers", "complete machines and systems"),
    ("infrastructure", "Infrastructure", "hardware with the sites that hold it"),
    ("cloud_services", "Cloud services", "rented capacity"),
    ("compute_usage", "Use of compute", "what installed compute does, or what using it costs"),
    ("power", "Power", "electric power"),
    ("models_and_software", "Models and software", "models, agents and the software around them"),
    ("other", "Other", "wider than any of the others"),
)

MONEY_TYPES = _terms(
    ("vendor_revenue", "Vendor revenue", "what sellers receive"),
    ("end_user_spending", "End-user spending", "what buyers pay"),
    ("market_value", "Market value", "a market as its publisher draws it"),
    ("capex", "Capital expenditure", "what owners invest"),
    ("share", "Share", "parts of a whole, no money"),
    ("physical", "Physical", "pieces, watts or tokens, no money"),
)

CLAIMS = _terms(
    ("inference_exceeds_training", "Inference passes training", "inference passes, or has passed, training"),
    ("inference_majority", "Inference is the larger part", "more than half of the whole, training not compared"),
    ("training_stays_ahead", "Training stays ahead", "training is the larger part now or for the time named"),
    ("inference_grows_faster", "Inference grows faster", "inference gains weight faster; no crossing stated"),
    ("training_grows_faster", "Training grows faster", "training gains weight faster; no crossing stated"),
    ("training_share_falls", "Training's part shrinks", "the part of training shrinks; no crossing stated"),
)

BOUNDS = _terms(
    ("in", "in", "in the year named: year_low = year_high"),
    ("by", "by", "at the latest in year_high"),
    ("already", "already", "crossed at the latest when it was said: year_high is the year of the statement"),
    ("not_before", "not before", "at the earliest in year_low"),
    ("none", "no year", "no year was given: listed, never plotted"),
)

ORIGINS = _terms(
    ("curated", "Curated", "entered by a person in data/, with a note and links"),
    ("read", "Read", "read out of a document's words by the program; drawn hollow until a person accepts it"),
    ("api", "Dataset", "a row of an open dataset or filing interface"),
)

STANDINGS = _terms(
    ("charted", "Charted", "sure enough to draw"),
    ("review", "In review", "read, but a person must decide"),
    ("refused", "Refused", "a number that is no figure of this field, or could not be placed; never stored"),
)

CAVEATS = _terms(
    (
        "scale_suspect",
        "Magnitude doubtful",
        "the written magnitude was read at another scale; the written value is kept",
    ),
    ("lower_bound", "At least", "stated as more than the value"),
    ("upper_bound", "At most", "stated as up to or less than the value"),
    ("undated", "Undated", "the day of the statement is unknown: left out of as-of views, vintages and grades"),
    ("month_only", "Month only", "dated to a month; counts as its last day"),
    ("year_only", "Year only", "dated to a year; counts as its last day"),
    ("cumulative", "Cumulative", "a sum over several years, not a yearly level"),
    ("derived", "Derived", "the difference of two filed numbers; its note names them"),
    (
        "research_too",
        "More than training",
        "all research and development compute, experiments and unreleased models too",
    ),
    ("repeated", "Told several times", "the same number stands in several places of one document"),
    (
        "corrected",
        "Corrected",
        "an error of the source or of the reading is put right; its card tells how",
    ),
)

PRECISIONS = _terms(
    ("day", "Day", "the day is known"),
    ("month", "Month", "a month: counts as its last day"),
    ("year", "Year", "a year: counts as its last day"),
    ("none", "Undated", "no date is known"),
)

VISIBILITIES = _terms(
    ("public", "Public", "facts, notes and links of it may be exported"),
    ("private", "Private", "a document of the user's own; nothing of it leaves this dataset"),
)

LEANS = _terms(
    ("training", "Training", "speaks mostly of training"),
    ("inference", "Inference", "speaks mostly of inference"),
    ("both", "Both", "speaks of both alike"),
    ("none", "Neither", "speaks of neither"),
)

LANGUAGES = _terms(("en", "English", "English"), ("es", "Spanish", "Spanish"), ("de", "German", "German"),
                   ("fr", "French", "French"), ("ko", "Korean", "Korean"), ("zh", "Chinese", "Chinese"),
                   ("other", "Other", "any other language"))  # fmt: skip

FEED_FORMS = _terms(
    ("feed", "Feed", "RSS or Atom"), ("headlines", "Headlines", "a feed of which only titles and links may be kept"),
    ("list", "List", "a page of HTML that lists press releases"),
    ("hacker_news", "Hacker News", "an answer of its search by Algolia"),
    ("gdelt", "GDELT", "an answer of its DOC interface"), ("google_news", "Google News", "its search as RSS"),
)  # fmt: skip

ROLES = _terms(
    ("hyperscaler", "Hyperscaler", "runs large public or private clouds"),
    ("chip_vendor", "Chip vendor", "sells AI chips or systems"),
    ("foundry", "Foundry", "makes chips for others"),
    ("memory", "Memory maker", "makes memory"),
    ("startup", "Start-up", "young chip company"),
    ("gpu_cloud", "GPU cloud", "mainly rents out GPUs"),
    ("data_center_operator", "Data-centre operator", "runs buildings for others"),
    ("ai_lab", "AI lab", "develops frontier models"),
    ("analyst_firm", "Analyst firm", "publishes research"),
    ("bank", "Bank", "publishes research on securities"),
    ("investor", "Investor", "invests and publishes views"),
    ("report_seller", "Report seller", "sells market reports with undisclosed methods"),
    ("press", "Press", "newspapers, magazines and wires"),
    ("other", "Other", "none of these"),
)

DEAL_TYPES = _terms(
    ("acquisition", "Acquisition", "one company buys another, or parts of it"),
    ("capacity", "Capacity", "compute or power is rented or reserved"),
    ("funding", "Funding", "equity or debt is raised"),
    ("licensing", "Licence", "technology is licensed"),
    ("partnership", "Partnership", "work together, often without a sum"),
    ("supply", "Supply", "hardware is bought"),
)

DEAL_STATUSES = _terms(
    ("announced", "Announced", "made public by a party: a plan, an offer, a letter of intent or a round"),
    ("signed", "Signed", "a contract, an order or a purchase agreement stands"),
    ("completed", "Completed", "closed, or the money was raised or paid"),
    ("cancelled", "Cancelled", "broken off, rejected, dropped, or replaced by another deal"),
    ("reported", "Reported", "known, or its value is, only from the press or third parties"),
)

USES = _terms(
    ("training", "Training", "for training"), ("inference", "Inference", "for inference"),
    ("both", "Both", "for both"), ("unknown", "Unknown", "not stated"),
)  # fmt: skip

SITE_STATUSES = _terms(
    ("operational", "Operational", "runs"), ("under_construction", "Under construction", "being built"),
    ("announced", "Announced", "planned"),
)  # fmt: skip

CHIP_USES = _terms(("training", "Training", "made for training"), ("inference", "Inference", "made for inference"),
                   ("both", "Both", "made for both"))  # fmt: skip

POWER_STATES = _terms(
    ("measured", "Measured", "taken to run by then: estimated from pictures, permits and filings"),
    ("planned", "Planned", "expected for a day that was still to come when it was said; no fact"),
)

CHIP_KINDS = _terms(
    ("gpu", "GPU", "graphics processors by origin, sold to anyone"),
    ("tpu", "TPU", "Google's chips"),
    ("asic", "Other ASIC", "all others made for AI alone: Trainium, Inferentia, MTIA, Maia, Ascend, Siyuan"),
)

TOPICS = _terms(
    ("training", "Training", "building models and what it costs"),
    ("inference", "Inference", "running models and what it costs"),
    ("chips", "Chips", "accelerators and their makers"),
    ("gpu_rental", "GPU rental", "GPUs as a service, neoclouds, prices per hour"),
    ("ai_factories", "AI factories", "AI data centres called factories; the EU's programme"),
    ("data_centers", "Data centres", "sites, power, construction"),
    ("capex", "Capital spending", "budgets of large clouds"),
    ("deals", "Deals", "licences, purchases, contracts, rounds"),
    ("scaling_laws", "Scaling laws", "how much compute the next model, or the next answer, needs"),
    ("forecasts", "Forecasts", "what analysts expect"),
)

OUTCOMES = _terms(
    ("updated", "Updated", "new or changed rows came in"),
    ("unchanged", "Unchanged", "answered; nothing new"),
    ("skipped", "Skipped", "not asked, for the reason given"),
    ("failed", "Failed", "no usable answer, for the reason given"),
)

MARKETS = _terms(
    ("on_demand", "On demand", "list price without commitment"), ("spot", "Spot", "interruptible"),
    ("reserved", "Reserved", "with a term"), ("marketplace", "Marketplace", "asked by independent hosts"),
    ("index", "Index", "average over sellers"), ("range", "Range", "middle of a stated range"),
    ("unknown", "Not stated", "the source does not say how it is billed"),
)  # fmt: skip

CITATION_VERDICTS = _terms(
    ("confirmed", "Confirmed", "the number stands on the page"),
    ("changed", "Changed", "the number stood on the page when it was read before, and stands there no more"),
    ("not_found", "Not found", "the number was not found on the page, or the page is gone"),
    ("not_checked", "Not checked", "the page could not, or must not, be read"),
)

CITATION_REASONS = _terms(
    ("year_and_name", "Beside year and name", "beside its year and a name of its row"),
    ("year", "Beside its year", "beside its year"),
    ("name", "Beside a name", "beside a name of its row"),
    ("topic", "Beside its topic", "in a sentence on training or inference"),
    ("digits", "By its digits", "three or more digits agree; neither year nor name stands beside them"),
    ("table", "In a table", "in a row of a table, without its unit, beside its year or a name of its row"),
    ("other_number", "Another number", "the same sentence now says another number"),
    ("gone", "Gone from the page", "the number no longer stands on the page"),
    ("no_such_number", "No such number", "the page does not show the number"),
    (
        "number_alone",
        "Number alone",
        "the number stands on the page, but beside neither its year nor a name of its row",
    ),
    ("page_gone", "Page gone", "the page is no longer there"),
    ("robots", "Robots rules", "the site's rules for programs forbid it"),
    ("terms", "Terms", "the outlet's terms do not let its pages be fetched"),
    ("refused", "Refused", "the site refuses this program"),
    ("paywall", "Subscribers only", "the page is for subscribers"),
    ("captcha", "Captcha", "the page asks whether a person reads it"),
    ("no_text", "No text", "the page shows a program no text"),
    ("unreadable", "Unreadable", "what the page sends cannot be read"),
    ("unreachable", "Unreachable", "the site did not answer, or answered with an error"),
)

ENTITY_GROUPS = (
    "hyperscalers", "neoclouds", "marketplaces", "specialty clouds", "long-tail clouds", "top 4 US clouds",
    "top 10 clouds without Amazon", "top 11 clouds",
)  # fmt: skip
"""Values of `entity` that are groups, not companies."""

CHECKS = _terms(
    ("growth", "Growth arithmetic", "a stated growth rate against the levels that its publisher states"),
    ("part", "Parts and totals", "a part larger than its total, or parts that exceed it together"),
    ("magnitude", "Slips of a thousand", "a level about a thousand times off its siblings"),
    ("repeat", "Repeats", "one statement held twice"),
    ("year", "Quarters and years", "the quarters of a year against the year as stated"),
    ("filing", "Entered and filed", "a company's number as a person entered it against what the company filed"),
    ("contradiction", "Contradictions", "two facts on one thing and period that lie too far apart"),
    ("accounts", "Opposite accounts", "one publisher sees inference ahead, another training, within a year"),
    ("installed", "Dollars and machines", "more rent than the installed GPUs can have earned"),
)

DECISIONS = _terms(
    ("accept", "Accept", "the words say this: the row counts from now on"),
    ("correct", "Correct", "the words say something else: the row counts with the changes"),
    ("reject", "Reject", "no figure or claim of this field: the row is shown nowhere but among the decisions"),
)

VOCABULARIES: dict[str, dict[str, Term]] = {
    "metric": METRICS, "unit": dict(UNITS), "workload": WORKLOADS, "kind": KINDS, "basis": BASES,
    "evidence": EVIDENCE, "region": REGIONS, "scope": SCOPES, "money_type": MONEY_TYPES, "claim": CLAIMS,
    "bound": BOUNDS, "origin": ORIGINS, "standing": STANDINGS, "caveat": CAVEATS, "precision": PRECISIONS,
    "visibility": VISIBILITIES, "lean": LEANS, "language": LANGUAGES, "role": ROLES, "deal_type": DEAL_TYPES,
    "deal_status": DEAL_STATUSES,
    "use": USES, "site_status": SITE_STATUSES, "chip_use": CHIP_USES, "chip_kind": CHIP_KINDS,
    "power_state": POWER_STATES, "topic": TOPICS,
    "feed_form": FEED_FORMS, "outcome": OUTCOMES, "market": MARKETS, "check": CHECKS, "decision": DECISIONS,
    "citation_verdict": CITATION_VERDICTS, "citation_reason": CITATION_REASONS,
}  # fmt: skip
"""Every closed vocabulary by name; a column of `market.records` names the one that it draws from."""
