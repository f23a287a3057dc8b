"""What is no figure of the field, class by class, and true figures that stand beside a false friend."""

import pytest

from ingest.reading import Knowledge, read

NOTHING = {
    "worth of a company": (
        "OpenAI is now the first private company worth more than half a trillion dollars: $520 billion.",
        "The tender offer puts the ChatGPT maker at $480 billion, up from $290 billion in March.",
        "Investors in the new round value CoreWeave at $23 billion, twice what it was worth a year ago.",
        "Broadcom's worth has passed $1.6 trillion on the promise of AI chips.",
        "At $4.1 trillion Nvidia is worth more than the whole of the German stock market.",
        "The operation lifts the worth of the inference start-up to $6.9 billion, from $2.8 billion.",
        "Groq, fabricante de chips de inferencia, vale ya 6.900 millones de dólares.",
        "La venta de títulos a empleados valora OpenAI en 500.000 millones de dólares, frente a los 300.000 de marzo.",
        "Nvidia se convirtió en la primera empresa que supera los 4 billones de dólares de valor en bolsa.",
        "La capitalización bursátil de AMD roza los 390.000 millones de dólares gracias a la IA.",
        "Tras la ronda, CoreWeave pasaría a valer 35.000 millones de dólares, un 60 % más que en mayo.",
    ),
    "moves of stocks": (
        "Nvidia fell 3.4%, AMD 2.8% and Broadcom, which had led the AI rally, 4.1%.",
        "Oracle jumped 36% on Wednesday, its best day since 1992, on the size of its AI contracts.",
        "The Philadelphia semiconductor index has gained 42% this year.",
        "CoreWeave closed at $102.60, down 7.9% on the day, and Oracle slipped 2%.",
        "Shares in AI chipmakers rebounded, with AMD finishing 5.2% higher.",
        "Nvidia sube un 2,1 %, hasta los 189 dólares, y arrastra a TSMC, que gana un 1,7 %.",
        "Los títulos de Oracle se hundieron un 11 % y los de CoreWeave, un 9 %.",
        "AMD se dejó ayer un 6 % en el Nasdaq y Dell, otro 3 %.",
        "El índice de semiconductores acumula una subida del 38 % desde enero por la fiebre de la IA.",
    ),
    "holdings, funds and bonds": (
        "The hedge fund holds Nvidia calls with a notional value of $310 million.",
        "Meta now owns 49% of the data labeller Scale AI.",
        "The AI bonds pay a coupon of 5.8% and mature in 2046.",
        "El fondo soberano tiene un 6,2 % del capital de Nvidia.",
        "El fondo cotizado de IA cobra una comisión del 0,65 % y ha rentado un 24 % este año.",
    ),
    "earnings and margins": (
        "Diluted earnings per share rose 67% to $1.30 as AI chips sold well.",
        "Nvidia kept a gross margin of 73.6% in the quarter; operating expenses were 11% of sales.",
        "AMD earned $1.2 billion after tax, up 31%, thanks to AI accelerators.",
        "Broadcom's profit from AI chips is said to have doubled to $9 billion.",
        "El beneficio neto de Nvidia subió un 65 %, hasta los 31.900 millones de dólares.",
        "El beneficio por acción de AMD fue de 1,20 dólares, un 30 % más.",
        "El margen bruto de TSMC llegó al 59,5 % gracias a los chips de IA.",
    ),
    "law and penalties": (
        "Clearview was ordered to pay €30.5 million for scraping faces to train its AI.",
        "The publisher wants $2.3 billion in damages from OpenAI, plus 5% interest.",
        "Under the AI Act a breach may cost a company up to 3% of its worldwide turnover.",
        "La autoridad italiana impuso a OpenAI una sanción de 15 millones de euros.",
        "Las infracciones graves de la ley de IA se castigan con hasta 15 millones o el 3 % del volumen de negocio.",
        "Meta pagará 1.400 millones de dólares para cerrar el pleito por el reconocimiento facial con IA.",
    ),
    "answers": (
        "Two in three chief information officers told Omdia they would run inference in the cloud.",
        "Of the managers that McKinsey polled, 62% are trying out AI agents and 23% have deployed them.",
        "A third of developers say that they do not trust the code that AI writes.",
        "Some 55% of AI pilots never reach production, Gartner finds.",
        "El 41 % de las pymes españolas ya usa IA, y una de cada cinco paga por la inferencia.",
        "Según el barómetro, siete de cada diez españoles temen que la IA les quite el empleo.",
        "Apenas un 9 % de los proyectos de IA llega a producción.",
        "Nearly half of the GPUs' owners asked by UBS would not buy again.",
    ),
    "people": (
        "CoreWeave has 1,500 employees, 80% more than a year ago, in its AI data centres.",
        "Microsoft will cut 3% of its workforce while it spends on AI.",
        "La plantilla de Nvidia creció un 22 %, hasta las 36.000 personas.",
        "ChatGPT tiene 800 millones de usuarios semanales, cuatro veces más que hace un año.",
        "Intel despedirá al 15 % de sus trabajadores de la división de chips.",
    ),
    "votes, films, sports and schools": (
        "The motion to ban the data centre passed with 61% of the vote.",
        "The documentary on artificial intelligence took $12 million at the box office.",
        "The team that uses AI to scout players paid £64 million for the striker.",
        "La película sobre el creador de ChatGPT recaudó 22 millones de dólares en su estreno.",
        "El referéndum sobre el centro de datos salió adelante con el 53 % de los votos.",
        "El club fichó con ayuda de la IA a un delantero por 60 millones de euros.",
    ),
    "consumer goods": (
        "The laptop with an AI chip sells for $1,299, a discount of 15%.",
        "Smartphone shipments fell 4% to 289 million units, IDC says; AI features did not help.",
        "ChatGPT Plus costs $20 a month, and 5% of its users pay for it.",
        "El móvil con IA cuesta 899 euros, un 10 % más que el anterior.",
        "La suscripción a Claude sube a 22 euros al mes, un 10 % más.",
    ),
    "suppositions and questions": (
        "Imagine a lab with $5 billion to spend on compute.",
        "Let us say a GPU earns $2 an hour and lasts four years.",
        "Say you had $100 million for inference: would you rent?",
        "Pongamos que un laboratorio gasta 1.000 millones de dólares en entrenamiento.",
        "¿Y si la inferencia se llevara el 90 % del gasto?",
        "For the sake of argument, take a training run of $3 billion.",
    ),
    "machines of one run, times and speeds": (
        "The run burned 3.1 million GPU-hours on H100s.",
        "The maker has brought out two chips in five years.",
        "Accuracy on the test rose by 12% with half the memory.",
        "The new GPU answers 3.5 times faster and uses 40% less power.",
        "El entrenamiento consumió 2,6 millones de horas de GPU.",
        "El modelo acierta el 92 % de las preguntas, el triple que el anterior.",
        "La nueva GPU rinde un 45 % más y gasta un 20 % menos de energía.",
    ),
    "energy and the environment": (
        "Data centres used 4.4% of American electricity in 2024.",
        "The campus will draw 9 million litres of water and emit 12% more CO2.",
        "Los centros de datos consumen ya el 20 % de la electricidad de Irlanda.",
        "Las emisiones de Google crecieron un 48 % por la IA.",
    ),
    "other sectors": (
        "The carmaker, which designs with AI, will invest $3 billion in batteries.",
        "The harvest, forecast with machine learning, was 12% larger.",
        "Inflation was 2.9% and GDP grew 3.8%, helped by AI.",
        "El ministerio destina 1.100 millones de euros a carreteras, revisadas con drones e IA.",
        "El precio de la vivienda subió un 12 %, según un modelo de IA.",
        "La cadena hotelera, que usa IA, facturó 2.000 millones de euros, un 8 % más.",
    ),
}
BESIDE = (
    ("NVIDIA (NASDAQ: NVDA) said data center revenue was $51.2 billion in the quarter. It pays $0.01 per share.",
     ["$51.2 billion"]),
    ("AMD (Nasdaq: AMD) reported data-centre sales of $4.3 billion, up 22%; earnings per share rose 31% to $1.20.",
     ["$4.3 billion", "22%"]),
    ("Nvidia earned $31.9 billion on revenue from data-centre chips of $51.2 billion.", ["$51.2 billion"]),
    ("Meta, which is worth $1.8 trillion, will spend $125 billion on AI data centres in 2026.", ["$125 billion"]),
    ("CoreWeave, valued at $23 billion, expects revenue from GPU rental of $12 billion in 2026.", ["$12 billion"]),
    ("OpenAI, which has 4,500 employees and is valued at $500 billion, will spend $17 billion on compute in 2026.",
     ["$17 billion"]),
    ("Oracle fell 5% after saying that its AI capex would be $50 billion in fiscal 2026.", ["$50 billion"]),
    ("Shares of Dell closed 6% higher on AI server orders of $12.3 billion.", ["$12.3 billion"]),
    ("Amazon's AI capex of $131 billion in 2025 dwarfed its dividend, and the stock lost 8%.", ["$131 billion"]),
    ("Inference now takes 58% of AI compute, says Omdia, whose survey of 400 firms found 31% using agents.", ["58%"]),
    ("Firms in the poll put 44% of their AI budgets into inference, and 71% of managers want more.", ["44%"]),
    ("The fine of €120 million is small beside the $90 billion that Google will spend on AI servers in 2026.",
     ["$90 billion"]),
    ("Anthropic settled for $1.5 billion with authors and will rent $30 billion of compute from Azure.",
     ["$30 billion"]),
    ("Analysts would have settled for AI capex of $400 billion in 2026; Citi now sees $490 billion.",
     ["$400 billion", "$490 billion"]),
    ("Fine-tuning took 7% of AI compute spending in 2025, Epoch AI says, and staff cost $9 million.", ["7%"]),
    ("The film cost $40 million; training the model behind its effects cost $70 million in 2025.", ["$70 million"]),
    ("Microsoft will cut 6,000 jobs, 3% of the total, and spend $80 billion on AI data centres in fiscal 2025.",
     ["$80 billion"]),
    ("Serving cost OpenAI $7 billion in 2025, while its 800 million users asked 2.5 billion questions a day.",
     ["$7 billion"]),
    ("The contract is worth $12 billion to CoreWeave, according to people who know the AI firm.", ["$12 billion"]),
    ("Spending on AI servers will reach $300 billion in 2027, Gartner says; phones will sell for 4% more.",
     ["$300 billion"]),
    ("The AI data centre will draw 1.2 GW in 2027 and cut emissions by 20%.", ["1.2 GW"]),
    ("Nvidia's GPUs train models 4 times faster, and it sold $35.6 billion of them to data centres in the quarter.",
     ["$35.6 billion"]),
    ("A H100 rents for $2.10 an hour, 30% less than last year; a gaming card costs $1,999.", ["$2.10 an hour", "30%"]),
    ("Nvidia (NASDAQ: NVDA) ingresó 51.200 millones de dólares por centros de datos y ganó 31.900 millones.",
     ["51.200 millones de dólares"]),
    ("Meta, que vale 1,8 billones de dólares, gastará 125.000 millones en centros de datos de IA en 2026.",
     ["125.000 millones"]),
    ("OpenAI, valorada en 500.000 millones de dólares, gastará 17.000 millones en cómputo en 2026.",
     ["17.000 millones"]),
    ("Las acciones de Oracle cayeron un 5 % pese a una cartera de pedidos de IA de 523.000 millones de dólares.",
     ["523.000 millones de dólares"]),
    ("Amazon bajó un 8 % en bolsa tras anunciar un gasto en IA de 200.000 millones de dólares en 2026.",
     ["200.000 millones de dólares"]),
    ("La inferencia absorbe ya el 58 % del cómputo de IA, según Omdia, que encuestó a 400 firmas.", ["58 %"]),
    ("El 64 % de los directivos quiere más; sus empresas dedican el 12 % del presupuesto de IA al entrenamiento.",
     ["12 %"]),
    ("La multa de 120 millones de euros palidece ante los 90.000 millones de dólares que Google invertirá en IA "
     "en 2026.", ["90.000 millones de dólares"]),
    ("Anthropic pagará 1.500 millones de dólares a los autores y alquilará cómputo a Azure por 30.000 millones.",
     ["30.000 millones"]),
    ("El mercado de la inferencia, valorado en 106.000 millones de dólares en 2025, crecerá un 19 % anual hasta "
     "2030, según Omdia.", ["106.000 millones de dólares", "19 %"]),
    ("Microsoft despedirá al 3 % de su plantilla y gastará 80.000 millones de dólares en centros de datos de IA.",
     ["80.000 millones de dólares"]),
    ("La película costó 40 millones; entrenar el modelo de sus efectos costó 70 millones de dólares en 2025.",
     ["70 millones de dólares"]),
    ("ChatGPT tiene 800 millones de usuarios y la inferencia costó a OpenAI 7.000 millones de dólares en 2025.",
     ["7.000 millones de dólares"]),
    ("El contrato vale 12.000 millones de dólares para CoreWeave, que emplea a 1.500 personas.",
     ["12.000 millones de dólares"]),
    ("El campus de IA tendrá 1,2 GW en 2027 y evitará el 20 % de las emisiones.", ["1,2 GW"]),
    ("Dell vendió servidores de IA por 9.800 millones de dólares, un 40 % más, y su beneficio creció un 19 %.",
     ["9.800 millones de dólares", "40 %"]),
    ("La H100 se alquila a 2,10 dólares la hora; la tarjeta para juegos cuesta 1.999 dólares, un 25 % más.",
     ["2,10 dólares la hora"]),
    ("El gasto en servidores de IA crecerá un 36 % en 2026, dice IDC, mientras los móviles bajan un 2 %.", ["36 %"]),
    ("TSMC gana un 2 % en bolsa tras elevar a 54.000 millones de dólares su inversión en fábricas de chips para 2026.",
     ["54.000 millones de dólares"]),
    ("Nvidia se dejó 135.000 millones en bolsa, pese a vender chips para centros de datos por 51.200 millones de "
     "dólares en el trimestre.", ["51.200 millones de dólares"]),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in NOTHING.items() for text in texts])
def test_nothing_is_read_where_nothing_is_of_the_field(knowledge: Knowledge, kind: str, text: str) -> None:
    told = read(text, published_on="2026-02-10", knowledge=knowledge)
    assert [one.span for one in told.figures] == [], kind


@pytest.mark.parametrize(("text", "spans"), BESIDE)
def test_a_false_friend_does_not_take_the_true_figure_with_it(
    knowledge: Knowledge, text: str, spans: list[str]
) -> None:
    told = read(text, published_on="2026-02-10", knowledge=knowledge)
    assert [one.span for one in told.figures] == spans


def test_there_are_enough_of_both() -> None:
    nothing = [text for texts in NOTHING.values() for text in texts]
    assert len(nothing) >= 60
    assert len(BESIDE) >= 40
    assert len({*nothing, *(text for text, _ in BESIDE)}) == len(nothing) + len(BESIDE)
