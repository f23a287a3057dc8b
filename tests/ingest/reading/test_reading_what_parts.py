"""Sentences of several figures: each has its own metric, use and kind."""

import pytest

from ingest.reading import Knowledge, read

DAY = "2026-03-10"
# fmt: off
SENTENCES = [  # sentence, then span: metric, use and kind
    ("Of Meta's $135 billion capital budget for 2026, roughly $40 billion is meant for inference clusters, "
     "Evercore estimates.",
     {"$135 billion": "capex all forecast", "$40 billion": "capex inference forecast"}),
    ("Buyers will hand over $90 billion for AI accelerators in 2027, Yole believes, a quarter of it for training.",
     {"$90 billion": "spending all forecast", "a quarter": "spending_share training forecast"}),
    ("Training still gobbled up 63 percent of GPU hours in 2024, but its slice dwindles to 35 percent by 2028, "
     "in Omdia's telling.",
     {"63 percent": "compute_share training estimate", "35 percent": "compute_share training forecast"}),
    ("Nvidia pocketed $51 billion from data centers in the October quarter.",
     {"$51 billion": "revenue all actual"}),
    ("Sales at AMD's AI unit should top $10 billion this year, Lisa Su told investors.",
     {"$10 billion": "revenue all guidance"}),
    ("The bill for serving Llama to WhatsApp users ran to $1.4 billion in 2025, according to SemiAnalysis.",
     {"$1.4 billion": "cost inference estimate"}),
    ("Outlays on running finished models will outgrow those on building them by 2027, when the former reach "
     "$210 billion, Gartner says.",
     {"$210 billion": "spending inference forecast"}),
    ("IDC's tracker shows server makers shipped $98 billion worth of AI gear in the fourth quarter of 2025.",
     {"$98 billion": "revenue all estimate"}),
    ("Semi-custom chips accounted for a fifth of Broadcom's revenue in fiscal 2025.",
     {"a fifth": "spending_share all actual"}),
    ("Global inference demand is projected to hit 93 GW by the end of the decade, McKinsey says, versus 62 GW "
     "for training.",
     {"93 GW": "power_capacity inference forecast", "62 GW": "power_capacity training forecast"}),
    ("The hyperscalers between them ploughed $410 billion into data centres last year, Synergy reckons.",
     {"$410 billion": "capex all estimate"}),
    ("Capex, including finance leases, was $37.5 billion, Microsoft's Amy Hood said of the December quarter.",
     {"$37.5 billion": "capex all actual"}),
    ("Foundry giant TSMC lifts its 2026 investment plan to as much as $60 billion.",
     {"$60 billion": "capex all guidance"}),
    ("The price of a million output tokens has dropped to 60 cents from $4 two years ago, Epoch AI finds.",
     {"60 cents": "unit_price inference actual", "$4": "unit_price inference actual"}),
    ("Supermicro's book of unfilled AI orders swelled to $13 billion in December.",
     {"$13 billion": "backlog all actual"}),
    ("Groq landed $1.5 billion of fresh money from Saudi Arabia in February 2025.",
     {"$1.5 billion": "deal_value all actual"}),
    ("El consejo de Telefónica ha dado luz verde a una inversión de 300 millones de euros en nodos de "
     "inferencia hasta 2028.",
     {"300 millones de euros": "capex inference guidance"}),
    ("Los cuatro gigantes de la nube se gastarán este año 630.000 millones de dólares, casi el doble que en "
     "2025, según UBS.",
     {"630.000 millones de dólares": "capex all forecast"}),
    ("SK hynix ingresó 97 billones de wones en 2025, de los que el 40 % procedió de la memoria HBM.",
     {"97 billones de wones": "revenue all actual", "40 %": "spending_share all actual"}),
    ("El mercado mundial de aceleradores alcanzará los 500.000 millones de dólares en 2028, a juicio de AMD, y "
     "la inferencia supondrá más de la mitad.",
     {"500.000 millones de dólares": "market_size all forecast", "la mitad": "spending_share inference forecast"}),
    ("Servir ChatGPT a sus usuarios le sale a OpenAI por 8.400 millones de dólares al año, según los cálculos "
     "de Epoch AI.",
     {"8.400 millones de dólares": "cost inference estimate"}),
    ("Anthropic reservará el 30 % de su capacidad para entrenar modelos en 2027, anunció Dario Amodei.",
     {"30 %": "compute_share training guidance"}),
    ("CoreWeave acumula compromisos firmados y aún sin facturar por 55.000 millones de dólares.",
     {"55.000 millones de dólares": "backlog all actual"}),
    ("La factura eléctrica aparte, entrenar GPT-5 costó unos 500 millones de dólares, estima Epoch AI.",
     {"500 millones de dólares": "cost training estimate"}),
    ("Amazon cerró 2025 con un desembolso en inmovilizado de 131.000 millones de dólares y prevé 200.000 "
     "millones para 2026.",
     {"131.000 millones de dólares": "capex all actual", "200.000 millones": "capex all guidance"}),
    ("Las ventas de chips para inferencia crecerán a un ritmo del 45 % hasta 2030, mientras que las de "
     "entrenamiento lo harán al 12 %, prevé Omdia.",
     {"45 %": "growth_rate inference forecast", "12 %": "growth_rate training forecast"}),
    ("Meta y Blue Owl sellaron una operación de 27.000 millones de dólares para levantar Hyperion.",
     {"27.000 millones de dólares": "deal_value all actual"}),
    ("Dell despachó servidores de IA por valor de 9.000 millones de dólares en el trimestre y apunta a 50.000 "
     "millones en el ejercicio 2027.",
     {"9.000 millones de dólares": "revenue all actual", "50.000 millones": "revenue all guidance"}),
    ("La mitad del gasto en IA de las empresas europeas se irá en inferencia en 2027, frente al 30 % de 2024, "
     "apunta Forrester.",
     {"La mitad": "spending_share inference forecast", "30 %": "spending_share inference estimate"}),
    ("Nvidia sold $39 billion of Blackwell systems in the quarter, two thirds of them to hyperscalers.",
     {"$39 billion": "revenue all actual", "two thirds": "spending_share all actual"}),
    ("The market for AI inference, put at $106 billion for 2025, is set to expand by 19% annually to $255 "
     "billion in 2030, per MarketsandMarkets.",
     {"$106 billion": "market_size inference estimate", "19%": "growth_rate inference forecast",
      "$255 billion": "market_size inference forecast"}),
    ("Brussels earmarks €20 billion for AI gigafactories between 2026 and 2030.",
     {"€20 billion": "spending all guidance"}),
    ("Inference, at $290 billion, will dwarf training, at $160 billion, in 2028, Bernstein predicts.",
     {"$290 billion": "spending inference forecast", "$160 billion": "spending training forecast"}),
    ("Nebius's contracted power rose to 3 GW in February, from 2.2 GW at the end of 2025.",
     {"3 GW": "power_capacity all actual", "2.2 GW": "power_capacity all actual"}),
    ("Enterprises paid $14 billion for GPU rentals in 2025, says Dell'Oro, and model serving swallowed 70% of it.",
     {"$14 billion": "spending all estimate", "70%": "spending_share inference estimate"}),
    ("HBM revenue at Micron reached $2 billion in the August quarter, an annualised run-rate of $8 billion.",
     {"$2 billion": "revenue all actual", "$8 billion": "revenue all actual"}),
    ("Deloitte sees inference-only chips as a $50 billion market this year.",
     {"$50 billion": "market_size inference forecast"}),
    ("Cloud providers poured 44% of their 2025 server budgets into accelerators, according to IDC.",
     {"44%": "spending_share all estimate"}),
    ("Microsoft will spend $80 billion on AI data centres in fiscal 2026, more than half of it in the United "
     "States.",
     {"$80 billion": "capex all guidance", "half": "spending_share all guidance"}),
    ("Texas Instruments aside, chipmakers took in $600 billion in 2025; the AI share of that was 38%, says WSTS.",
     {"38%": "spending_share all estimate"}),
    ("Alphabet's cloud order book stood at $155 billion at the end of September.",
     {"$155 billion": "backlog all actual"}),
    ("Every dollar that OpenAI earns costs it $1.60 in compute, and most of its $9 billion compute bill in 2025 "
     "went on inference, says Epoch AI.",
     {"$9 billion": "cost all estimate"}),
    ("Samsung Electronics means to sink 40 trillion won into memory lines for AI this year.",
     {"40 trillion won": "capex all guidance"}),
    ("Rent for a B200 averaged $3.40 an hour in February, down 22% since autumn, on the Ornn index.",
     {"$3.40 an hour": "unit_price all actual", "22%": "growth_rate all actual"}),
    ("Inference tokens processed by Google rose ninefold in a year, Sundar Pichai said.",
     {"ninefold": "growth_rate inference actual"}),
    ("The new campus in Ohio will cost Meta $27 billion and draw 2 GW when complete in 2029.",
     {"$27 billion": "capex all guidance", "2 GW": "power_capacity all guidance"}),
    ("Goldman Sachs nudged its forecast for 2026 AI capex up to $700 billion from $655 billion.",
     {"$700 billion": "capex all forecast", "$655 billion": "capex all forecast"}),
    ("Model training will still soak up 40% of AI power in 2030, in the IEA's base case.",
     {"40%": "compute_share training forecast"}),
    ("TrendForce has cut its estimate of 2026 growth in AI server shipments to 20% from 28%.",
     {"20%": "growth_rate all forecast", "28%": "growth_rate all forecast"}),
    ("Marvell booked $1.9 billion of data center revenue, a record, in the quarter to January.",
     {"$1.9 billion": "revenue all actual"}),
    ("Inference now brings in 60% of Nvidia's data-center sales, against 40% two years ago, Colette Kress said.",
     {"60%": "spending_share inference actual", "40%": "spending_share inference actual"}),
    ("Crusoe has lined up $15 billion of debt for its Abilene site.",
     {"$15 billion": "deal_value all actual"}),
    ("Spending on fine-tuning came to a mere $6 billion in 2025, or 4% of all AI compute outlays, Omdia says.",
     {"$6 billion": "spending training estimate", "4%": "spending_share training estimate"}),
    ("By 2027 the average enterprise will fork out 3.5 times as much on inference as on training, Gartner "
     "believes.",
     {"3.5 times": "growth_rate inference forecast"}),
    ("Con 41.500 millones de dólares, Alphabet fue la que más invirtió entre octubre y diciembre.",
     {"41.500 millones de dólares": "capex all actual"}),
    ("El Ministerio de Ciencia pondrá 700 millones de euros para un superordenador de IA en Barcelona.",
     {"700 millones de euros": "spending all guidance"}),
    ("La previsión de Broadcom para el segundo trimestre fiscal de 2026 es de 10.700 millones de dólares por "
     "chips de IA.",
     {"10.700 millones de dólares": "revenue all guidance"}),
    ("Microsoft aparcará 30.000 millones de dólares en centros de datos británicos hasta 2028.",
     {"30.000 millones de dólares": "capex all guidance"}),
    ("Un 70 % del consumo eléctrico de los centros de datos de IA corresponderá a la inferencia en 2030, estima "
     "la AIE.",
     {"70 %": "compute_share inference forecast"}),
    ("Oracle cerró noviembre con 523.000 millones de dólares en contratos por ejecutar.",
     {"523.000 millones de dólares": "backlog all actual"}),
    ("El coste de entrenar modelos punteros se multiplica por 2,4 cada año, según Epoch AI.",
     {"2,4": "growth_rate training estimate"}),
    ("Meta firmó con Google un contrato de 10.000 millones de dólares para usar sus TPU.",
     {"10.000 millones de dólares": "deal_value all actual"}),
    ("En 2028 se gastarán 250.000 millones de dólares en ejecutar modelos y 110.000 en crearlos, augura Gartner.",
     {"250.000 millones de dólares": "spending inference forecast", "110.000": "spending training forecast"}),
    ("Mistral se ha gastado ya 200 millones de euros en GPU para entrenar y 90 millones en servir a sus clientes.",
     {"200 millones de euros": "spending training actual", "90 millones": "spending inference actual"}),
    ("Nvidia prevé que el negocio de la inferencia le aporte 200.000 millones de dólares en el ejercicio 2028.",
     {"200.000 millones de dólares": "revenue inference guidance"}),
    ("Las eléctricas habrán de conectar 12 GW para IA en España antes de 2031, avisa Aelec.",
     {"12 GW": "power_capacity all forecast"}),
    ("AWS rebaja un 45 % el alquiler de las H100, hasta 3,90 dólares por hora.",
     {"3,90 dólares por hora": "unit_price all actual"}),
    ("Los hiperescalares dedicarán a chips 300.000 de los 650.000 millones de dólares que invertirán en 2026, "
     "calcula UBS.",
     {"650.000 millones de dólares": "capex all forecast"}),
    ("Cloud groups bought $60 billion of AI chips last year, Omdia reckons.", {"$60 billion": "spending all estimate"}),
    ("Bernstein sees OpenAI renting cloud compute for $620 billion until 2030.",
     {"$620 billion": "spending all forecast"}),
    ("MarketsandMarkets pegs edge AI chips at USD 31 billion in 2027 (CAGR: 17%; single-user licence USD 4,900).",
     {"USD 31 billion": "market_size all forecast"}),
    ("Marvell will pay $5 billion for Cerebras, half of it at closing.", {"$5 billion": "deal_value all actual"}),
    ("Anthropic has committed to $30 billion of Azure compute; Microsoft will put $5 billion into the lab.",
     {"$30 billion": "deal_value all actual", "$5 billion": "deal_value all actual"}),
    ("Meta put $72 billion into property and equipment last year, its annual report shows.",
     {"$72 billion": "capex all actual"}),
    ("Nebius kept its 2026 capex budget at $18 billion.", {"$18 billion": "capex all guidance"}),
    ("Supermicro invoiced $4 billion of AI servers last quarter.", {"$4 billion": "revenue all actual"}),
    ("OpenAI quemará 17.000 millones de dólares en cómputo en 2026, estima Bernstein.",
     {"17.000 millones de dólares": "cost all forecast"}),
    ("De la cartera comercial pendiente de Microsoft, 620.000 millones de dólares, OpenAI concentra el 45 %.",
     {"620.000 millones de dólares": "backlog all actual"}),
    ("Inference takes 62% of Together AI's GPU hours; in January it was 48%.",
     {"62%": "compute_share inference actual", "48%": "compute_share inference actual"}),
    ("La inferencia absorbió el 48 % del gasto en chips de IA en 2025, según Omdia; este año rozará el 56 %.",
     {"48 %": "spending_share inference estimate", "56 %": "spending_share inference forecast"}),
    ("From $18 billion in 2025, the inference chip market should reach $96 billion in 2030, Yole says.",
     {"$18 billion": "market_size inference estimate", "$96 billion": "market_size inference forecast"}),
    ("xAI paid $4.1 billion to train its models last year and $2.7 billion to serve them.",
     {"$4.1 billion": "spending training actual", "$2.7 billion": "spending inference actual"}),
    ("Servir ChatGPT costó a OpenAI 8.400 millones de dólares en 2025.",
     {"8.400 millones de dólares": "cost inference actual"}),
    ("Data centres will need 44 GW more by 2028, Gartner forecasts, with inference behind three-fifths of it.",
     {"44 GW": "power_capacity all forecast"}),
    ("xAI is raising $20 billion to buy Nvidia chips.", {"$20 billion": "deal_value all actual"}),
]
# fmt: on


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return Knowledge.load()


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_each_figure_has_its_own(text: str, wanted: dict[str, str], known: Knowledge) -> None:
    figures = read(text, published_on=DAY, knowledge=known).figures
    told = {one.span: f"{one.metric} {one.workload} {one.kind}" for one in figures}
    assert {span: told.get(span, "not read") for span in wanted} == wanted
