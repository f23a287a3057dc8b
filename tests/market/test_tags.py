"""What is found in invented sentences, with the project's own reference tables; as many refusals as hits."""

import time

import pandas as pd
import pytest

from market import curated
from market.tags import Names, Tags, lean, tag
from market.tags.chips import short_name
from market.tags.mentions import Finder, Text, plain
from market.vocabulary import LEANS, TOPICS


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return curated.load()


@pytest.fixture(scope="module")
def names(tables: dict[str, pd.DataFrame]) -> Names:
    return Names.from_tables(tables["companies"], tables["chips"], tables["sites"], tables["deals"])


def deals(tables: dict[str, pd.DataFrame], tags: Tags) -> set[tuple[str, str, str]]:
    """The deals found, as (type, buyer, seller)."""
    found = tables["deals"][tables["deals"]["deal_id"].isin(tags.deals)]
    return set(zip(found["type"], found["buyer"], found["seller"], strict=True))


COMPANIES = [
    ("Nvidia and NVIDIA Corp are one company.", {"NVIDIA"}),
    ("Google Cloud raised prices; Google did not comment.", {"Google Cloud", "Alphabet"}),
    ("Start-ups such as Together AI, Lambda and Modal rent out GPUs.", {"Together AI", "Lambda", "Modal"}),
    ("Meta will spend more, and Facebook's owner says why.", {"Meta"}),
    ("COREWEAVE SOARS: Coreweave doubles its sites", {"CoreWeave"}),
    ("Ofrecen sus GPU en https://kinesis.network/ desde hoy.", {"Kinesis Network"}),
    ("J.P. Morgan's note follows that of Dell’Oro.", {"JPMorgan", "Dell'Oro Group"}),
    ("Julius Bar and Julius Bär write alike.", {"Julius Baer"}),
    ("Etched's chip runs one kind of model.", {"Etched"}),
    ("Groq sells LPUs.", {"Groq"}),
    ("Grok 4 runs on Colossus in Memphis, says xAI; Groq has no part in it.", {"xAI", "Groq"}),
    ("Cerebras and Oracle share a site; Meta rents from Lambda.", {"Cerebras", "Oracle", "Meta", "Lambda"}),
    ("Their AWS Lambda bill fell. A Lambda layer was to blame.", {"Amazon Web Services"}),
    ("AWS Lambda is no rival of Lambda Labs, says Lambda.", {"Amazon Web Services", "Lambda"}),
]
NO_COMPANIES = [
    "To grok is to understand; those who grok it need no manual.",
    "The meta-analysis was read; Meta-learning, Meta descriptions and Meta tags are older.",
    "He was called the Oracle of Omaha, she the Oracle of Delphi; Oracle bones were found.",
    "Lambda calculus, Lambda expressions and the Lambda variant have one letter in common.",
    "The Amazon rainforest burns along the Amazon River. Alphabet soup and Apple pie were served.",
    "The Anthropic principle is discussed by cosmologists.",
    "La cerebración, los cerebros y el groquismo no son empresas.",
    "Together we replicate vast fireworks, modal verbs and every epoch.",
    "Together, the firms rent GPUs.",
    "How We Built Fast Models Together With Vast Modal Data",
    "La meta es clara: abaratar cada consulta.",
    "She read Robinson Crusoe in La Habana.",
    "The lambda function computes its argument.",
    "The MS in BI was taught on OCI images.",
    "The Nvidiaish look of the case is metallic.",
]


@pytest.mark.parametrize(("text", "companies"), COMPANIES)
def test_companies(names: Names, text: str, companies: set[str]) -> None:
    assert set(tag("", text, names).companies) == companies


@pytest.mark.parametrize("text", NO_COMPANIES)
def test_no_companies(names: Names, text: str) -> None:
    assert tag("", text, names).companies == ()


def test_a_longer_name_takes_the_shorter_one_away(names: Names) -> None:
    assert tag("", "It calls AWS Lambda and Amazon Kinesis.", names).companies == ("Amazon Web Services",)


CHIPS = [
    ("Prices of H100s and of the A100 80GB fell.", {"H100", "A100"}),
    ("Racks of GB200 and MI355X arrive.", {"GB200", "MI355X"}),
    ("Google offers TPU v5e, Ironwood and other TPUs.", {"TPU v5e", "TPU v7", "TPU"}),
    ("Amazon installs Trainium2 beside Trainium 3.", {"Trainium 2", "Trainium 3"}),
    ("Groq's LPUs answer at once.", {"LPU"}),
    ("NVIDIA's Rubin follows Blackwell.", {"Rubin", "Blackwell"}),
    ("Nvidia's Grace Hopper superchip and Grace Blackwell racks sell.", {"Hopper", "Blackwell"}),
    (
        "Nvidia ships Vera Rubin; Blackwell Ultra is sold out, and new Hopper supply is dear.",
        {"Rubin", "Blackwell", "Hopper"},
    ),
    ("Nvidia CEO Jensen Huang says Blackwell sells; Microsoft and Blackwell GPUs.", {"Blackwell"}),
    ("An NVIDIA L4 card is enough.", {"L4"}),
    ("Cerebras fits its CS-3 with one wafer.", {"WSE-3"}),
    ("Los servidores con Ascend 910C llegan a China.", {"Ascend 910C"}),
]
NO_CHIPS = [
    "Nvidia hired Chris Blackwell as counsel.",
    "Judge Blackwell ruled against Nvidia, and Dr. Elizabeth Blackwell agreed.",
    "The Grace Hopper Celebration drew recruiters of Nvidia; Edward Hopper hung in the lobby.",
    "Nvidia named a chip after Grace Hopper, an admiral, and after David Blackwell.",
    "The card of Nvidia draws one Ampere; 12 Ampere are too many.",
    "Blackwell, who joined Nvidia in May, resigned.",
    "Go to gate L4 by the T4 shuttle along the A40.",
    "The Vera Rubin Observatory saw Rubin's comet.",
    "Climbers ascend to the wormhole through a maia of gaudi colours.",
    "A corsair bought a jalapeno.",
    "The B2000 and the XH100Y are cameras.",
]


@pytest.mark.parametrize(("text", "chips"), CHIPS)
def test_chips(names: Names, text: str, chips: set[str]) -> None:
    assert set(tag("", text, names).chips) == chips


@pytest.mark.parametrize("text", NO_CHIPS)
def test_no_chips(names: Names, text: str) -> None:
    assert tag("", text, names).chips == ()


def test_the_packages_of_a_chip_share_a_name() -> None:
    packages = ["H100 SXM5", "H100 PCIe", "Instinct MI300X", "TPU v6e Trillium", "LPU v1 (GroqChip)", "MLU370-X8"]
    assert [short_name(chip) for chip in packages] == ["H100", "H100", "MI300X", "TPU v6e", "LPU v1", "MLU370-X8"]


SITES = [
    ("Groq opens a data centre in Helsinki.", {"Groq Helsinki (Equinix)"}),
    ("Desde Helsinki, en un centro de datos de Equinix, se atenderá a Europa.", {"Groq Helsinki (Equinix)"}),
    ("xAI adds 300 MW to Colossus 2 in Memphis.", {"xAI Colossus 2"}),
    ("Work at Stargate Abilene goes on.", {"Stargate Abilene"}),
    ("La Unión Europea reparte fábricas de IA: una irá a Múnich, otra a Cracovia.", {"Gaia AI Factory"}),
    ("Barcelona Supercomputing Center, in Barcelona, adds a cluster.", {"BSC AI Factory"}),
]
NO_SITES = [
    "Groq opened an office in Helsinki.",
    "Helsinki has many data centres.",
    "Groq runs data centres. " + "Nothing more is known of them. " * 15 + "Helsinki is cold.",
    "Anthropic's Claude runs in Google data centers in Texas.",
    "Google bought land for a data center near Omaha.",
]


@pytest.mark.parametrize(("text", "sites"), SITES)
def test_sites(names: Names, text: str, sites: set[str]) -> None:
    assert set(tag("", text, names).sites) == sites


@pytest.mark.parametrize("text", NO_SITES)
def test_no_sites(names: Names, text: str) -> None:
    assert tag("", text, names).sites == ()


PROGRAMMES = [
    ("The European Union chose hosts for AI factories.", {"EU AI Factory"}),
    ("Las fábricas de IA que impulsa la Unión Europea ya tienen sede.", {"EU AI Factory"}),
    ("EuroHPC plans AI gigafactories.", {"EU AI Factory"}),
    ("OpenAI widens Stargate to Norway.", {"Stargate"}),
    ("Meta builds Hyperion.", {"Hyperion"}),
]
NO_PROGRAMMES = [
    "AI factories are what NVIDIA calls data centres.",
    "Las fábricas de coches de la Unión Europea cierran.",
    "The moon Hyperion and the titan Prometheus.",
    "A film called Stargate returns.",
]


@pytest.mark.parametrize(("text", "programmes"), PROGRAMMES)
def test_programmes(names: Names, text: str, programmes: set[str]) -> None:
    assert set(tag("", text, names).programmes) == programmes


@pytest.mark.parametrize("text", NO_PROGRAMMES)
def test_no_programmes(names: Names, text: str) -> None:
    assert tag("", text, names).programmes == ()


DEALS = [
    ("Nvidia took a licence to what Groq makes.", ("licensing", "NVIDIA", "Groq")),
    ("Groq licencia su técnica a Nvidia por 20.000 millones de dólares.", ("licensing", "NVIDIA", "Groq")),
    ("SoftBank's purchase of Graphcore is done.", ("acquisition", "SoftBank", "Graphcore")),
    ("OpenAI rents from Amazon for $38 billion.", ("capacity", "OpenAI", "Amazon Web Services")),
    ("Meta pagará 21 mil millones de dólares a CoreWeave.", ("capacity", "Meta", "CoreWeave")),
    ("OpenAI will take 6 gigawatts of chips from AMD.", ("supply", "OpenAI", "AMD")),
    ("Cerebras raised $1.1bn in a new round.", ("funding", "Cerebras investors", "Cerebras")),
]
NO_DEALS = [
    "Nvidia and Groq sell chips to the same buyers.",
    "Nvidia competes with Groq. An export licence was refused to a third firm.",
    "OpenAI and Amazon spoke of chips.",
    "Meta and CoreWeave each spent $5 billion.",
    "Nvidia sells. " + "The market for chips moved on. " * 15 + "Groq granted a licence.",
    "Cerebras sold systems for $1.1bn.",
]


@pytest.mark.parametrize(("text", "deal"), DEALS)
def test_deals(tables: dict[str, pd.DataFrame], names: Names, text: str, deal: tuple[str, str, str]) -> None:
    assert deals(tables, tag("", text, names)) == {deal}


@pytest.mark.parametrize("text", NO_DEALS)
def test_no_deals(names: Names, text: str) -> None:
    assert tag("", text, names).deals == ()


TOPIC_WORDS = [
    ("A neocloud cuts its price per GPU-hour.", {"chips", "gpu_rental"}),
    ("El alquiler de GPU crece.", {"chips", "gpu_rental"}),
    ("Scaling laws still hold for pre-training.", {"training", "scaling_laws"}),
    ("Las leyes de escalado piden más entrenamiento.", {"training", "scaling_laws"}),
    ("Analysts forecast capital expenditure.", {"capex", "forecasts"}),
    ("Se prevé que el gasto de capital baje.", {"capex", "forecasts"}),
    ("The town council met on Monday.", set()),
    ("El curso de formación para profesores empieza hoy.", set()),
]


@pytest.mark.parametrize(("text", "topics"), TOPIC_WORDS)
def test_topics(names: Names, text: str, topics: set[str]) -> None:
    assert set(tag("", text, names).topics) == topics


def test_a_topic_of_a_long_text_needs_two_words_or_one_in_the_title(names: Names) -> None:
    filler = "The council met and spoke of roads. " * 30
    assert tag("", filler + "Inference.", names).topics == ()
    assert tag("", filler + "Inference and inference.", names).topics == ("inference",)
    assert tag("Inference", filler, names).topics == ("inference",)


def test_topics_and_leans_are_words_of_the_vocabulary(names: Names) -> None:
    found = tag("Training and inference", "Chips, data centres, capex, a deal, a forecast.", names)
    assert set(found.topics) <= set(TOPICS)
    assert found.lean in LEANS


@pytest.mark.parametrize(
    ("training", "inference", "word"),
    [(0, 0, "none"), (1, 0, "none"), (2, 0, "training"), (0, 2, "inference"), (1, 1, "both"), (3, 2, "training"),
     (7, 5, "both"), (2, 3, "inference")],
)  # fmt: skip
def test_lean_needs_two_words_and_three_fifths(training: int, inference: int, word: str) -> None:
    assert lean(training, inference) == word


@pytest.mark.parametrize(
    ("title", "text", "word"),
    [
        ("", "La formación de modelos y el entrenamiento cuestan más que nunca.", "training"),
        ("Inference first", "Serving comes before training now.", "inference"),
        ("", "Inferencia y entrenamiento a partes iguales.", "both"),
        ("", "La formación de profesores y la formación en el aula.", "none"),
        ("", "A train left the station.", "none"),
    ],
)
def test_lean_of_texts(names: Names, title: str, text: str, word: str) -> None:
    assert tag(title, text, names).lean == word


def test_the_words_that_decided_the_lean_are_told_with_their_weight(names: Names) -> None:
    found = tag("Training bills", "Models are trained twice; they were trained on chips. Inference follows.", names)
    assert (found.lean, found.lean_words) == ("training", "training: training 3, trained 2; inference: inference 1")
    spanish = tag("", "La formación de modelos y el entrenamiento cuestan más.", names)
    assert spanish.lean_words == "training: formacion 1, entrenamiento 1"


def test_an_empty_text_says_nothing(names: Names) -> None:
    assert tag("", "", names) == Tags()


def test_names_are_whole_words_longest_first() -> None:
    finder = Finder([("Alfa", "a"), ("Alfa Cloud", "c"), ("Alfa Bank", ""), ("x9", "x")])
    found = finder.find(Text.of("Alfa Cloud, Alfa; Alfabet, Alfa Bank and x9s."))
    assert [(mention.name, mention.tag) for mention in found] == [("Alfa Cloud", "c"), ("Alfa", "a"), ("x9", "x")]


def test_plain_text_has_no_accents() -> None:
    assert plain("Múnich’s –ñ—") == "Munich's -n-"


def test_five_thousand_documents_take_seconds(names: Names) -> None:
    text = "Groq abre en Helsinki un centro de datos con Equinix para la inferencia. " * 45
    start = time.process_time()
    for _ in range(250):
        tag("Groq abre en Helsinki", text, names)
    assert (time.process_time() - start) * 20 < 60
