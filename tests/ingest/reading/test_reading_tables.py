"""Tables in text: each cell with its year, unit, workload and maker, whichever way the table is written."""

import time

import pytest

from ingest.reading import Knowledge, read
from ingest.reading.tables import stacked
from ingest.reading.tables.lines import lines_of
from tests.ingest.reading.table_cases import Case, check, told

CASES = [
    Case(
        "growth columns, millions in the caption",
        "Table 1. AI Spending by Market, Worldwide, 2025-2026 (Millions of U.S. Dollars)\n"
        "| Market | 2025 Spending | 2025 Growth (%) | 2026 Spending | 2026 Growth (%) |\n|---|---|---|---|---|\n"
        "| AI-Optimized Servers | 251,300 | 61.0 | 318,500 | 26.7 |\n| Total AI | 1,412,000 | - | 1,955,400 | 38.5 |\n"
        "Source: Gartner (January 2026)",
        [(251.3, "USD_bn", "2025", "spending", "Gartner"),
         (61.0, "percent", "2024-01-01..2025-12-31", "growth_rate", "Gartner"),
         (318.5, "USD_bn", "2026", "spending", "Gartner"),
         (26.7, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner"),
         (1412.0, "USD_bn", "2025", "spending", "Gartner"), (1955.4, "USD_bn", "2026", "spending", "Gartner"),
         (38.5, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner")],
    ),
    Case(
        "years down, workloads across, no outer bars",
        "AI infrastructure spending, US$ bn\nYear | Training | Inference | Total\n2025 (actual) | 92.5 | 61 | 153.5\n"
        "2026E | 104 | 97.5 | 201.5\nSource: Omdia",
        [(92.5, "USD_bn", "2025", "spending", "Omdia"), (61, "USD_bn", "2025", "spending", "Omdia"),
         (153.5, "USD_bn", "2025", "spending", "Omdia"), (104, "USD_bn", "2026", "spending", "Omdia"),
         (97.5, "USD_bn", "2026", "spending", "Omdia"), (201.5, "USD_bn", "2026", "spending", "Omdia")],
    ),
    Case(
        "aligned by spaces, with a rate of growth over several years",
        "Inference chip revenue ($ billions), according to Yole\n\n"
        "                      2025      2026F     2030F    CAGR 2025-30\n"
        "Data centre           18.2      27.9      81.0     34.8%\n"
        "Edge                   4.1       5.6      19.5     36.6%\n",
        [(18.2, "USD_bn", "2025", "revenue", "Yole Group"), (27.9, "USD_bn", "2026", "revenue", "Yole Group"),
         (81.0, "USD_bn", "2030", "revenue", "Yole Group"),
         (34.8, "percent", "2025-01-01..2030-12-31", "growth_rate", "Yole Group"),
         (4.1, "USD_bn", "2025", "revenue", "Yole Group"), (5.6, "USD_bn", "2026", "revenue", "Yole Group"),
         (19.5, "USD_bn", "2030", "revenue", "Yole Group"),
         (36.6, "percent", "2025-01-01..2030-12-31", "growth_rate", "Yole Group")],
        standing="",
    ),
    Case(
        "Spanish, thousands of millions in a heading, decimal comma",
        "Gasto en infraestructura de IA\n| Carga | 2025 (miles de millones de USD) | 2027 (miles de millones de USD) |"
        "\n"
        "| Entrenamiento | 97,4 | 118,2 |\n| Inferencia | 71,0 | 164,9 |\nFuente: IDC",
        [(97.4, "USD_bn", "2025", "spending", "IDC"), (118.2, "USD_bn", "2027", "spending", "IDC"),
         (71.0, "USD_bn", "2025", "spending", "IDC"), (164.9, "USD_bn", "2027", "spending", "IDC")],
        "es",
    ),
    Case(
        "Spanish, millions of euros, thousands by points",
        "Inversión en centros de datos de IA, en millones de euros\nAño\tEntrenamiento\tInferencia\n"
        "2025\t3.450\t2.120\n2026\t4.100\t3.980\nFuente: IDC",
        [(3.45, "EUR_bn", "2025", "capex", "IDC"), (2.12, "EUR_bn", "2025", "capex", "IDC"),
         (4.1, "EUR_bn", "2026", "capex", "IDC"), (3.98, "EUR_bn", "2026", "capex", "IDC")],
        "es",
    ),
    Case(
        "companies by quarters, the unit in the corner, dashes and n/a",
        "Capital expenditure, according to Bernstein\n| $bn | 3Q25 | 4Q25 | 1Q26E |\n| Amazon | 33.9 | 38.4 | n/a |\n"
        "| Meta | 18.8 | – | 27.5 |",
        [(33.9, "USD_bn", "2025-07-01..2025-09-30", "capex", "Bernstein"),
         (38.4, "USD_bn", "2025-10-01..2025-12-31", "capex", "Bernstein"),
         (18.8, "USD_bn", "2025-07-01..2025-09-30", "capex", "Bernstein"),
         (27.5, "USD_bn", "2026-01-01..2026-03-31", "capex", "Bernstein")],
    ),
    Case(
        "a company's own fiscal years",
        "Revenue from AI servers, $ billion (Dell's forecast)\n| | FY2026 | FY2027 |\n| Dell | 24.6 | 51 |",
        [(24.6, "USD_bn", "2025-02-01..2026-01-30", "revenue", "Dell Technologies"),
         (51, "USD_bn", "2026-01-31..2027-01-29", "revenue", "Dell Technologies")],
    ),
    Case(
        "shares",
        "Share of AI compute by workload (%)\n| | 2024 | 2026 |\n| Training | 58 | 41 |\n| Inference | 42 | 59 |\n"
        "Source: Deloitte",
        [(58, "percent", "2024", "compute_share", "Deloitte"), (41, "percent", "2026", "compute_share", "Deloitte"),
         (42, "percent", "2024", "compute_share", "Deloitte"), (59, "percent", "2026", "compute_share", "Deloitte")],
    ),
    Case(
        "one row of shares under money",
        "AI spending by workload ($bn), UBS estimates\n| | 2025 | 2026 |\n| Inference | 88 | 141 |\n"
        "| Inference share of total | 44% | 53% |\n| Growth | 71% | 60% |",
        [(88, "USD_bn", "2025", "spending", "UBS"), (141, "USD_bn", "2026", "spending", "UBS"),
         (44, "percent", "2025", "spending_share", "UBS"), (53, "percent", "2026", "spending_share", "UBS"),
         (71, "percent", "2024-01-01..2025-12-31", "growth_rate", "UBS"),
         (60, "percent", "2025-01-01..2026-12-31", "growth_rate", "UBS")],
    ),
    Case(
        "prices of chips by provider",
        "On-demand price per GPU-hour, January 2026\nChip | Lambda | CoreWeave\nH100 | $2.49 | $2.95\nB200 | $3.79 |"
        " –\n"
        "Source: GetDeploying",
        [(2.49, "USD_per_gpu_hour", "2026-01-01..2026-01-31", "unit_price", "GetDeploying"),
         (2.95, "USD_per_gpu_hour", "2026-01-01..2026-01-31", "unit_price", "GetDeploying"),
         (3.79, "USD_per_gpu_hour", "2026-01-01..2026-01-31", "unit_price", "GetDeploying")],
    ),
    Case(
        "prices in each cell",
        "| Provider | H100 ($/hr) | H200 ($/GPU-hr) |\n| Lambda | 2.49 | 3.10 |\n| CoreWeave | 2.95 | 3.45/hr |"
        "\nSource: GetDeploying",
        [(2.49, "USD_per_gpu_hour", "2026", "unit_price", "GetDeploying"),
         (3.10, "USD_per_gpu_hour", "2026", "unit_price", "GetDeploying"),
         (2.95, "USD_per_gpu_hour", "2026", "unit_price", "GetDeploying"),
         (3.45, "USD_per_gpu_hour", "2026", "unit_price", "GetDeploying")],
        standing="review",
    ),
    Case(
        "megawatts",
        "AI data centre capacity (MW)\nOperator\t2025\t2027\nLambda\t120\t640\nCoreWeave\t1,310\t2,900\nSource: Omdia",
        [(0.12, "GW", "2025", "power_capacity", "Omdia"), (0.64, "GW", "2027", "power_capacity", "Omdia"),
         (1.31, "GW", "2025", "power_capacity", "Omdia"), (2.9, "GW", "2027", "power_capacity", "Omdia")],
    ),
    Case(
        "pieces",
        "AI accelerator shipments (thousand units)\n| Vendor | 2025 | 2026 |\n| NVIDIA | 6,400 | 8,150 |\n| AMD |"
        " 610 | 940 |\n"
        "Source: TrendForce",
        [(6.4, "million_units", "2025", "shipments", "TrendForce"),
         (8.15, "million_units", "2026", "shipments", "TrendForce"),
         (0.61, "million_units", "2025", "shipments", "TrendForce"),
         (0.94, "million_units", "2026", "shipments", "TrendForce")],
    ),
    Case(
        "a unit in every cell, footnote marks, ranges, bounds",
        "AI capex plans for 2026\n| Company | Plan | Source |\n| Amazon | ~$131bn* | Citi |\n| Meta |"
        " $115-135 billion [2] | UBS |\n"
        "| Oracle | >$50bn | Bernstein |",
        [(131, "USD_bn", "2026", "capex", "Citi"), (125, "USD_bn", "2026", "capex", "UBS"),
         (50, "USD_bn", "2026", "capex", "Bernstein")],
    ),
    Case(
        "two heading rows, the year over two columns",
        "GPU cloud market, Omdia\n| | 2025 | | 2026 | |\n| Region | $m | Growth | $m | Growth |\n| US | 14,200 | 85% |"
        " 23,900 | 68% |",
        [(14.2, "USD_bn", "2025", "market_size", "Omdia"),
         (85, "percent", "2024-01-01..2025-12-31", "growth_rate", "Omdia"),
         (23.9, "USD_bn", "2026", "market_size", "Omdia"),
         (68, "percent", "2025-01-01..2026-12-31", "growth_rate", "Omdia")],
    ),
    Case(
        "sections, and a scale only in the notes",
        "AI server spending\n| | 2025 | 2026 |\n| Training |  |  |\n| Hyperscalers | 61,200 | 70,100 |\n| Inference |"
        " | |\n"
        "| Hyperscalers | 44,000 | 79,800 |\nNote: figures in millions of US dollars.\nSource: IDC",
        [(61.2, "USD_bn", "2025", "spending", "IDC"), (70.1, "USD_bn", "2026", "spending", "IDC"),
         (44.0, "USD_bn", "2025", "spending", "IDC"), (79.8, "USD_bn", "2026", "spending", "IDC")],
    ),
    Case(
        "vintages across, years down",
        "Forecasts of AI chip revenue ($bn) by Omdia\n| Year | October 2025 forecast | February 2026 forecast |\n"
        "| 2026 | 245 | 268 |\n| 2027 | 290 | 331 |",
        [(245, "USD_bn", "2026", "revenue", "Omdia"), (268, "USD_bn", "2026", "revenue", "Omdia"),
         (290, "USD_bn", "2027", "revenue", "Omdia"), (331, "USD_bn", "2027", "revenue", "Omdia")],
    ),
    Case(
        "forecasters down",
        "AI accelerator market in 2030 ($ billion)\n| Forecaster | Value |\n| Omdia | 410 |\n| UBS | 520 |\n|"
        " Bernstein | 1.1 trillion |",
        [(410, "USD_bn", "2030", "market_size", "Omdia"), (520, "USD_bn", "2030", "market_size", "UBS"),
         (1100, "USD_bn", "2030", "market_size", "Bernstein")],
    ),
    Case(
        "quarters down, years across",
        "Data center revenue of AMD in $ billion, AMD's figures\n| Quarter | 2024 | 2025 |\n| Q1 | 2.3 | 3.7 |\n| Q2 |"
        " 2.8 | 3.2 |",
        [(2.3, "USD_bn", "2024-01-01..2024-03-31", "revenue", "AMD"),
         (3.7, "USD_bn", "2025-01-01..2025-03-31", "revenue", "AMD"),
         (2.8, "USD_bn", "2024-04-01..2024-06-30", "revenue", "AMD"),
         (3.2, "USD_bn", "2025-04-01..2025-06-30", "revenue", "AMD")],
        standing="",
    ),
    Case(
        "growth without a year takes the columns before it",
        "AI infrastructure spending ($bn), IDC\n| | 2025 | 2026 | Change |\n| Training | 80 | 88 | +10% |\n|"
        " Inference | 50 | 80 | +60% |",
        [(80, "USD_bn", "2025", "spending", "IDC"), (88, "USD_bn", "2026", "spending", "IDC"),
         (10, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC"), (50, "USD_bn", "2025", "spending", "IDC"),
         (80, "USD_bn", "2026", "spending", "IDC"), (60, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC")],
    ),
    Case(
        "no heading at all",
        "AI compute spending in 2026, Gartner\n| Training | $131bn |\n| Inference | $212bn |",
        [(131, "USD_bn", "2026", "spending", "Gartner"), (212, "USD_bn", "2026", "spending", "Gartner")],
    ),
    Case(
        "a sum in the sentence above gives no unit",
        "Microsoft will spend $80 billion in 2026.\n| AI workload | 2025 | 2026 |\n| Training | 131 | 158 |\n|"
        " Inference | 105 | 212 |",
        [(80, "USD_bn", "2026", "capex", "Microsoft")],
        standing="",
        refused={"nothing says the unit"},
    ),
    Case(
        "other things beside one figure",
        "AI companies in 2025 (source: Omdia)\n| Company | Employees | AI capex ($bn) | Share price ($) |"
        " Market cap ($bn) | Margin (%) |\n"
        "| Meta | 74,000 | 71 | 640 | 1,600 | 41 |\n| Amazon | 1,550,000 | 128 | 221 | 2,300 | 11 |",
        [(71, "USD_bn", "2025", "capex", "Omdia"), (128, "USD_bn", "2025", "capex", "Omdia")],
        refused={"people or users", "share price", "valuation", "profit or margin"},
    ),
    Case(
        "specifications of chips",
        "| GPU | Memory (GB) | TDP (W) | FP8 (TFLOPS) | Bandwidth (TB/s) | Year |\n| H100 | 80 | 700 | 3,958 | 3.35 |"
        " 2022 |\n"
        "| B200 | 192 | 1,000 | 9,000 | 8 | 2024 |",
        [],
        refused={"size of a model or chip"},
    ),
    Case(
        "another sector",
        "Coffee exports ($ million)\n| Country | 2024 | 2025 |\n| Brazil | 9,800 | 11,200 |\n| Vietnam | 5,400 |"
        " 6,100 |\nSource: USDA",
        [],
        refused={"money of another sector"},
    ),
    Case(
        "a survey",
        "Use of inference in the cloud, % of respondents\n| | 2024 | 2025 |\n| Yes | 41 | 56 |\n| No | 59 | 44 |",
        [],
        refused={"answers of a survey"},
    ),
    Case(
        "the books of a company, whoever prints them",
        "NVIDIA, condensed statements of income (in millions)\n| | Q3 2025 | Q3 2024 |\n| Cost of revenue | 15,157 |"
        " 8,926 |\n"
        "| Operating expenses | 5,839 | 4,287 |\n| Net income | 31,910 | 19,309 |\n| Inventories | 19,784 | 10,080 |",
        [],
        refused={"another line of the books", "profit or margin"},
    ),
    Case(
        "semicolons, German",
        "KI-Ausgaben der Banken (in Mrd. Euro)\nJahr;Training;Inferenz\n2025;2,3;1,7\n2028;2,9;6,4\nQuelle: IDC",
        [(2.3, "EUR_bn", "2025", "spending", "IDC"), (1.7, "EUR_bn", "2025", "spending", "IDC"),
         (2.9, "EUR_bn", "2028", "spending", "IDC"), (6.4, "EUR_bn", "2028", "spending", "IDC")],
        "de",
    ),
    Case(
        "what a report holds, one thing a row",
        "AI Chip Market Report Scope\n| Item | Details |\n| Market size in 2024 | USD 61.4 billion |\n"
        "| Forecast for 2031 | US$ 288.9 Bn |\n| Growth rate | CAGR of 24.8% from 2024 to 2031 |\n"
        "| Base year | 2023 |\n| Pages | 140 |\n| Report price | $4,500 |\n| Published by | Acme Market Sciences |",
        [(61.4, "USD_bn", "2024", "market_size", "Acme Market Sciences"),
         (288.9, "USD_bn", "2031", "market_size", "Acme Market Sciences"),
         (24.8, "percent", "2024-01-01..2031-12-31", "growth_rate", "Acme Market Sciences")],
        refused={"a rank or a date", "a price of one thing"},
    ),
    Case(
        "a firm that nobody knows, named below",
        "AI inference spending, low and high case, $ bn\nYear | Low | High\n2027 | 150 | 240\n"
        "Quillon & Marsh Advisers; prices as of 2025",
        [(150, "USD_bn", "2027", "spending", "Quillon & Marsh Advisers"),
         (240, "USD_bn", "2027", "spending", "Quillon & Marsh Advisers")],
    ),
    Case(
        "the companies' own reports for the past, a bank for the future",
        "Capex ($bn)\n| | 2025 | 2026 |\n| Amazon | 131 | 205 |\nSource: company reports; 2026 forecast by UBS",
        [(131, "USD_bn", "2025", "capex", "Amazon"), (205, "USD_bn", "2026", "capex", "UBS")],
    ),
    Case(
        "telephones",
        "Smartphone shipments, millions of units, IDC\n| | 4Q24 | 4Q25 | Change |\n| Total | 331 | 336 | 1.5% |",
        [],
        refused={"money of another sector"},
    ),
    Case(
        "prices in euros",
        "| Proveedor | H100 (€/hora) |\n| Lambda | 2,10 |\n| CoreWeave | 2,85 |\nFuente: GetDeploying",
        [(2.1, "EUR_per_gpu_hour", "2026", "unit_price", "GetDeploying"),
         (2.85, "EUR_per_gpu_hour", "2026", "unit_price", "GetDeploying")],
        "es",
        standing="review",
    ),
    Case(
        "held apart by one space, under a line of years",
        "AI server spending, $ billion, Gartner\nMarket 2025 2026 2027E\nServers for training 141.5 160 n/a\n"
        "Servers for inference 102 149.5 201\nTotal 243.5 309.5 201",
        [(141.5, "USD_bn", "2025", "spending", "Gartner"), (160, "USD_bn", "2026", "spending", "Gartner"),
         (102, "USD_bn", "2025", "spending", "Gartner"), (149.5, "USD_bn", "2026", "spending", "Gartner"),
         (201, "USD_bn", "2027", "spending", "Gartner"), (243.5, "USD_bn", "2025", "spending", "Gartner"),
         (309.5, "USD_bn", "2026", "spending", "Gartner"), (201, "USD_bn", "2027", "spending", "Gartner")],
    ),
    Case(
        "commas without spaces",
        "AI data centre power (GW)\nRegion,2025,2030\nUS,12.5,48\nChina,6.1,21\nSource: Omdia",
        [(12.5, "GW", "2025", "power_capacity", "Omdia"), (48, "GW", "2030", "power_capacity", "Omdia"),
         (6.1, "GW", "2025", "power_capacity", "Omdia"), (21, "GW", "2030", "power_capacity", "Omdia")],
    ),
    Case(
        "growth without a year where nothing stands over the labels",
        "AI chip revenue by vendor\n            2025      2026E     YoY\nNVIDIA     $193bn    $310bn    +61%\n"
        "AMD          $7bn     $14bn   +100%\nSource: Bernstein estimates",
        [(193, "USD_bn", "2025", "revenue", "Bernstein"), (310, "USD_bn", "2026", "revenue", "Bernstein"),
         (61, "percent", "2025-01-01..2026-12-31", "growth_rate", "Bernstein"),
         (7, "USD_bn", "2025", "revenue", "Bernstein"),
         (14, "USD_bn", "2026", "revenue", "Bernstein"),
         (100, "percent", "2025-01-01..2026-12-31", "growth_rate", "Bernstein")],
    ),
    Case(
        "thousands with commas in Spanish",
        "Gasto en chips de IA por carga (millones de dólares)\nAño\tEntrenamiento\tInferencia\n2025\t108,400\t86,700\n"
        "2027\t121,900\t198,300\nFuente: IDC",
        [(108.4, "USD_bn", "2025", "spending", "IDC"), (86.7, "USD_bn", "2025", "spending", "IDC"),
         (121.9, "USD_bn", "2027", "spending", "IDC"), (198.3, "USD_bn", "2027", "spending", "IDC")],
        "es",
    ),
    Case(
        "a leaderboard",
        "Model\tElo\tGPQA\tRank\nGemini Ultra\t1,488\t90.2%\t1\nGPT-9\t1,461\t87.7%\t2",
        [],
        refused={"a percentage of something else"},
    ),
    Case(
        "lists in prose are prose",
        "Nvidia, AMD, Intel and Broadcom\nsell chips, servers, racks and cloud,\nand AMD expects AI chip revenue of "
        "$14 billion "
        "in 2027.",
        [(14, "USD_bn", "2027", "revenue", "AMD")],
    ),
    Case(
        "prices of one day",
        "Price check, 3 October 2025, US dollars per GPU-hour\n| GPU | Lambda |\n| H100 | 2.49 |\nSource: GetDeploying",
        [(2.49, "USD_per_gpu_hour", "2025-10-03..2025-10-03", "unit_price", "GetDeploying")],
    ),
    Case(
        "the day on which a table was made is not that of its numbers",
        "AI chip revenue by vendor ($bn), Omdia, January 2026\n| Vendor | Revenue |\n| NVIDIA | 193 |\n| AMD | 7 |",
        [(193, "USD_bn", "", "revenue", "Omdia"), (7, "USD_bn", "", "revenue", "Omdia")],
        standing="review",
    ),
    Case(
        "growth told with up and down does not take the unit of the sums",
        "NVIDIA results, $ million\n| | Q3 FY26 | Q3 FY25 | Y/Y |\n| Revenue | $57,006 | $35,082 | Up 62% |\n"
        "| Gross margin | 73.4% | 74.6% | Down 1.2 pts |",
        [(57.006, "USD_bn", "2025-07-28..2025-10-26", "revenue", "NVIDIA"),
         (35.082, "USD_bn", "2024-07-29..2024-10-27", "revenue", "NVIDIA")],
        refused={"profit or margin"},
    ),
    Case(
        "a fall told in words",
        "AI server spending, IDC\n| | 2025 ($bn) | 2026 ($bn) | Change |\n| Training | 80 | 76 | Down 5% |",
        [(80, "USD_bn", "2025", "spending", "IDC"), (76, "USD_bn", "2026", "spending", "IDC"),
         (-5, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC")],
    ),
    Case(
        "who uses AI",
        "AI adoption by industry (% of firms using AI), IDC\n| Sector | 2024 | 2025 |\n| Finance | 28 | 36 |",
        [],
        refused={"answers of a survey"},
    ),
    Case(
        "a unit's revenue is not its company's",
        "Cloud revenue ($bn)\n| Company | Q3 2025 |\n| Azure | 31.2 |\nSource: company filings",
        [(31.2, "USD_bn", "2025-07-01..2025-09-30", "revenue", "Microsoft")],
        standing="review",
    ),
    Case(
        "prose with bars is prose",
        "By A. Writer | Reuters | 4 February 2026\nHome | News |"
        " Chips\nAMD expects AI chip revenue of $14 billion in 2027.",
        [(14, "USD_bn", "2027", "revenue", "AMD")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_tables(case: Case, knowledge: Knowledge) -> None:
    check(case, knowledge)


def test_a_figure_of_a_table_tells_workload_region_entity_and_kind(knowledge: Knowledge) -> None:
    text = (
        "AI capex in $ billion, Bernstein estimates\n| | 2025 | 2026E |\n| Amazon, inference | 41 | 60 |\n"
        "| China, training | 22 | 31 |\n| Total | 63 | 91 |"
    )
    rows = told(read(text, published_on="2026-02-10", knowledge=knowledge), "workload", "region", "entity", "kind")
    assert rows == [
        ("inference", "world", "Amazon", "estimate"), ("inference", "world", "Amazon", "forecast"),
        ("training", "China", "", "estimate"), ("training", "China", "", "forecast"),
        ("all", "world", "", "estimate"), ("all", "world", "", "forecast"),
    ]  # fmt: skip


def test_a_row_that_the_caption_covers_but_no_segment_names_is_for_review(knowledge: Knowledge) -> None:
    text = "AI spending ($bn), Gartner\n| | 2025 | 2026 |\n| Widgets | 41 | 60 |\n| Total | 63 | 91 |"
    figures = read(text, published_on="2026-02-10", knowledge=knowledge).figures
    assert [(one.value, one.standing) for one in figures][:2] == [(41, "review"), (60, "review")]
    assert {one.reasons for one in figures[:2]} == {"what is counted is not told"}
    assert {one.standing for one in figures[2:]} == {"charted"}


@pytest.mark.parametrize(
    "text",
    [
        "AI capex ($bn)\n" + "| Amazon | 2026 | 5 |\n" * 4000,
        "AI capex ($bn), UBS\n| | 2025 |" + " 2026 |" * 59 + "\n" + ("| Meta |" + " 5.1 |" * 60 + "\n") * 300,
        "AI capex ($bn)\n" + "| 1 |" * 2000 + "\n" + "| 2 |" * 2000,
        "AI capex ($bn)\n" + "a  b  c  5  6\n" * 5000,
        "AI capex ($bn)\n" + "x\t5\n\ny\t6\nz\t7\n\n" * 3000,
        "|" * 300_000,
        ("|  " * 1000 + "\n") * 300,
        "| " + "9" * 100_000 + " | 5 |\n" * 2,
        ("| Meta | $5bn " + "(" * 50 + " |\n") * 3000,
        ("a b,c,d " * 400 + "\n") * 100,
        ("a b;c;d " * 400 + "\n") * 100,
        (" 2025" * 38 + " x\n") * 1000,
        "AI servers 5 6\n2025 2026\n" * 5000,
    ],
    ids=range(13),
)
def test_hostile_tables_cost_time_in_step_with_their_length(text: str, knowledge: Knowledge) -> None:
    began = time.process_time()
    read(text, published_on="2026-02-10", knowledge=knowledge)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("language", "caption", "values", "unit"),
    [
        ("fr", "Marché des serveurs d'IA (Md$)", [41, 57], "USD_bn"),
        ("fr", "Dépenses d'inférence (M€)", [0.041, 0.057], "EUR_bn"),
        ("de", "Markt für KI-Server (Mrd. Euro)", [41, 57], "EUR_bn"),
        ("es", "Mercado de servidores de IA (miles de millones de dólares)", [41, 57], "USD_bn"),
        ("en", "AI server market ($bn)", [41, 57], "USD_bn"),
    ],
)
def test_a_year_and_a_number_under_a_caption(
    language: str, caption: str, values: list[float], unit: str, knowledge: Knowledge
) -> None:
    reading = read(
        f"{caption}\n2025 | 41\n2027 | 57", language=language, published_on="2026-03-01", knowledge=knowledge
    )
    assert [one.value for one in reading.figures] == pytest.approx(values)
    assert {one.unit for one in reading.figures} == {unit}


def test_a_run_of_years_is_gone_over_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many lines there are, each is asked only so often whether it is a span of time."""
    asked = 0
    plain = stacked.SPAN

    class Counting:
        def match(self, text: str) -> object:
            nonlocal asked
            asked += 1
            return plain.match(text)

    monkeypatch.setattr(stacked, "SPAN", Counting())
    stacked.stacked(lines_of("|2025\n" * 500))
    assert 500 <= asked < 1100
