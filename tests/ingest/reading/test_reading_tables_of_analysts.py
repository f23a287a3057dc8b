"""Tables as analysts' releases, companies' reports and the press print them, in text and in pages."""

import pytest
from lxml import html

from ingest import page_tables
from ingest.reading import Knowledge
from tests.ingest.reading.table_cases import Case, check


def rows_of(page: str) -> str:
    """The one table of a page, as rows of text."""
    return "".join(page_tables.take_out(html.fromstring(f"<div>{page}</div>")).rows.values())


CASES = [
    Case(
        "a cell a line, opened by bars, under a sentence with a sum of its own",
        "Its shares are worth $90-billion\nWorldwide spending on AI (millions of US dollars)\n"
        "|Segment\n|2025\n|2026\n"
        "|AI servers\n|98,400\n|131,700\n|AI infrastructure\n|210,300\n|304,900\nSource: Gartner (May 2026)",
        [(98.4, "USD_bn", "2025", "spending", "Gartner"), (131.7, "USD_bn", "2026", "spending", "Gartner"),
         (210.3, "USD_bn", "2025", "spending", "Gartner"), (304.9, "USD_bn", "2026", "spending", "Gartner")],
        standing="",
    ),
    Case(
        "a cell a line and nothing between",
        "Gasto en servidores de IA por uso, miles de millones de dólares (IDC)\n"
        "Uso\n2025\n2026\nInferencia\n93,0\n151,6\nEntrenamiento\n121,7\nn.d.\n\nSe revisará en otoño.",
        [(93.0, "USD_bn", "2025", "spending", "IDC"), (151.6, "USD_bn", "2026", "spending", "IDC"),
         (121.7, "USD_bn", "2025", "spending", "IDC")],
    ),
    Case(
        "a title below the table",
        "Region | 2025 | 2030\nEurope | 31 | 96\nChina | 47 | 166\nAI infrastructure outlays in $bn, Omdia",
        [(31, "USD_bn", "2025", "spending", "Omdia"), (96, "USD_bn", "2030", "spending", "Omdia"),
         (47, "USD_bn", "2025", "spending", "Omdia"), (166, "USD_bn", "2030", "spending", "Omdia")],
        standing="",
    ),
    Case(
        "actual, estimate and forecast by one letter",
        "Exhibit 4: AI accelerator revenue, US$ in billions\n| | 2024A | 2025E | 2026F | 2027F |\n"
        "|---|---:|---:|---:|---:|\n| Merchant GPU | 98.2 | 171.4 | 244.0 | 301.5 |\n"
        "| Custom ASIC | 14.6 | 27.9 | 46.2 | 71.0 |\n| Total | 112.8 | 199.3 | 290.2 | 372.5 |\n"
        "Source: Bernstein estimates",
        [(98.2, "USD_bn", "2024", "revenue", "Bernstein"), (171.4, "USD_bn", "2025", "revenue", "Bernstein"),
         (244.0, "USD_bn", "2026", "revenue", "Bernstein"), (301.5, "USD_bn", "2027", "revenue", "Bernstein"),
         (14.6, "USD_bn", "2024", "revenue", "Bernstein"), (27.9, "USD_bn", "2025", "revenue", "Bernstein"),
         (46.2, "USD_bn", "2026", "revenue", "Bernstein"), (71, "USD_bn", "2027", "revenue", "Bernstein"),
         (112.8, "USD_bn", "2024", "revenue", "Bernstein"), (199.3, "USD_bn", "2025", "revenue", "Bernstein"),
         (290.2, "USD_bn", "2026", "revenue", "Bernstein"), (372.5, "USD_bn", "2027", "revenue", "Bernstein")],
    ),
    Case(
        "nine months of a company's own year, in a page",
        rows_of(
            "<table><caption>NVIDIA Data Center revenue by customer type (In millions)</caption><tr><th>"
            "</th><th colspan=\"2\">Three Months Ended</th><th colspan=\"2\">Nine Months Ended</th></tr><tr>"
            "<th></th><th>Oct 26, 2025</th><th>Oct 27, 2024</th><th>Oct 26, 2025</th><th>Oct 27, 2024</th>"
            "</tr><tr><td>Compute</td><td>$ 43,028</td><td>$ 27,644</td><td>$ 111,200</td><td>$ 69,640"
            "</td></tr><tr><td>Networking</td><td>8,187</td><td>3,127</td><td>20,400</td><td>9,970</td></tr></table>"
        ),
        [(43.028, "USD_bn", "2025-07-28..2025-10-26", "revenue", "NVIDIA"),
         (27.644, "USD_bn", "2024-07-29..2024-10-27", "revenue", "NVIDIA"),
         (111.2, "USD_bn", "2025-01-27..2025-10-26", "revenue", "NVIDIA"),
         (69.64, "USD_bn", "2024-01-29..2024-10-27", "revenue", "NVIDIA"),
         (8.187, "USD_bn", "2025-07-28..2025-10-26", "revenue", "NVIDIA"),
         (3.127, "USD_bn", "2024-07-29..2024-10-27", "revenue", "NVIDIA"),
         (20.4, "USD_bn", "2025-01-27..2025-10-26", "revenue", "NVIDIA"),
         (9.97, "USD_bn", "2024-01-29..2024-10-27", "revenue", "NVIDIA")],
        standing="",
    ),
    Case(
        "one year over the other, two figures each",
        "Tabla 2. Gasto mundial en servidores de IA (miles de millones de dólares)\n"
        "Segmento\t2024\t2025\tVar. 25/24\t2026P\tVar. 26/25\nEntrenamiento\t88,4\t121,7\t37,7%\t139,2\t14,4%\n"
        "Inferencia\t52,1\t93,0\t78,5%\t151,6\t63,0%\nTotal\t140,5\t214,7\t52,8%\t290,8\t35,4%\n"
        "Fuente: IDC, enero de 2026",
        [(88.4, "USD_bn", "2024", "spending", "IDC"), (121.7, "USD_bn", "2025", "spending", "IDC"),
         (37.7, "percent", "2024-01-01..2025-12-31", "growth_rate", "IDC"),
         (139.2, "USD_bn", "2026", "spending", "IDC"),
         (14.4, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC"),
         (52.1, "USD_bn", "2024", "spending", "IDC"), (93, "USD_bn", "2025", "spending", "IDC"),
         (78.5, "percent", "2024-01-01..2025-12-31", "growth_rate", "IDC"),
         (151.6, "USD_bn", "2026", "spending", "IDC"),
         (63, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC"),
         (140.5, "USD_bn", "2024", "spending", "IDC"), (214.7, "USD_bn", "2025", "spending", "IDC"),
         (52.8, "percent", "2024-01-01..2025-12-31", "growth_rate", "IDC"),
         (290.8, "USD_bn", "2026", "spending", "IDC"),
         (35.4, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC")],
        "es",
    ),
    Case(
        "against the quarter and the year before, by fiscal quarters",
        "NVIDIA data center revenue, $ million\n| | Q1 FY26 | Q2 FY26 | Q3 FY26 | Q/Q | Y/Y |\n"
        "| Compute | 34,155 | 33,844 | 43,028 | 27% | 56% |\n| Networking | 4,957 | 7,252 | 8,187 | 13% | 162% |\n"
        "Source: company filings",
        [(34.155, "USD_bn", "2025-01-27..2025-04-27", "revenue", "NVIDIA"),
         (33.844, "USD_bn", "2025-04-28..2025-07-27", "revenue", "NVIDIA"),
         (43.028, "USD_bn", "2025-07-28..2025-10-26", "revenue", "NVIDIA"),
         (27, "percent", "2025-04-28..2025-10-26", "growth_rate", "NVIDIA"),
         (56, "percent", "2024-07-28..2025-10-26", "growth_rate", "NVIDIA"),
         (4.957, "USD_bn", "2025-01-27..2025-04-27", "revenue", "NVIDIA"),
         (7.252, "USD_bn", "2025-04-28..2025-07-27", "revenue", "NVIDIA"),
         (8.187, "USD_bn", "2025-07-28..2025-10-26", "revenue", "NVIDIA"),
         (13, "percent", "2025-04-28..2025-10-26", "growth_rate", "NVIDIA"),
         (162, "percent", "2024-07-28..2025-10-26", "growth_rate", "NVIDIA")],
        standing="",
    ),
    Case(
        "ranges with a magnitude at both ends, and the companies' own guidance",
        "Big Tech capex at a glance\n| Company | 2024 actual | 2025 actual | 2026 guidance |\n"
        "| Amazon | $83bn | $131bn | about $200bn |\n| Alphabet | $52.5bn | $91.4bn | $175bn–$185bn |\n"
        "| Meta | $39.2bn | $72.2bn | $115-135bn |\n| Oracle | — | $35bn | $50bn+ |\nSource: company reports",
        [(83, "USD_bn", "2024", "capex", "Amazon"), (131, "USD_bn", "2025", "capex", "Amazon"),
         (200, "USD_bn", "2026", "capex", "Amazon"), (52.5, "USD_bn", "2024", "capex", "Alphabet"),
         (91.4, "USD_bn", "2025", "capex", "Alphabet"), (180, "USD_bn", "2026", "capex", "Alphabet"),
         (39.2, "USD_bn", "2024", "capex", "Meta"), (72.2, "USD_bn", "2025", "capex", "Meta"),
         (125, "USD_bn", "2026", "capex", "Meta"), (35, "USD_bn", "2025", "capex", "Oracle"),
         (50, "USD_bn", "2026", "capex", "Oracle")],
    ),
    Case(
        "a row of what is not AI",
        "Generative AI spending forecast by segment\n"
        "| Segment | 2025 Spending ($B) | 2025 Growth | 2026 Spending ($B) | 2026 Growth |\n"
        "| GenAI models | 14.2 | 148.3% | 25.8 | 81.7% |\n| AI-optimized servers | 267.5 | 92.0% | 329.5 | 23.2% |\n"
        "| Non-AI servers | 70.1 | (5.6%) | 68.0 | (3.0%) |\nSource: Gartner (September 2025)",
        [(14.2, "USD_bn", "2025", "spending", "Gartner"),
         (148.3, "percent", "2024-01-01..2025-12-31", "growth_rate", "Gartner"),
         (25.8, "USD_bn", "2026", "spending", "Gartner"),
         (81.7, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner"),
         (267.5, "USD_bn", "2025", "spending", "Gartner"),
         (92, "percent", "2024-01-01..2025-12-31", "growth_rate", "Gartner"),
         (329.5, "USD_bn", "2026", "spending", "Gartner"),
         (23.2, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner")],
    ),
    Case(
        "prices in a page, as ranges",
        rows_of(
            "<table><caption>Precio de alquiler por GPU y hora, en dólares, marzo de 2026</caption><tr>"
            "<th>GPU</th><th>Bajo demanda</th><th>Reserva a 1 año</th></tr><tr><td>H100 SXM</td>"
            "<td>2,10–2,95 $</td><td>1,85 $</td></tr><tr><td>B200</td><td>3,40–4,25 $</td><td>n.d.</td></tr></table>"
        )
        + "\nFuente: Vast.ai",
        [(2.525, "USD_per_gpu_hour", "2026-03-01..2026-03-31", "unit_price", "Vast.ai"),
         (1.85, "USD_per_gpu_hour", "2026-03-01..2026-03-31", "unit_price", "Vast.ai"),
         (3.825, "USD_per_gpu_hour", "2026-03-01..2026-03-31", "unit_price", "Vast.ai")],
        "es",
        published_on="2026-04-02",
    ),
    Case(
        "the years in columns of their own",
        "Forecasts for the AI inference market compared\n"
        "| Firm | Base year | Base value | Target year | Target value | CAGR |\n"
        "| MarketsandMarkets | 2025 | $106.2 billion | 2030 | $255.0 billion | 19.2% |\n"
        "| Grand View Research | 2024 | $97.2 billion | 2030 | $253.8 billion | 17.5% |",
        [(106.2, "USD_bn", "2025", "market_size", "MarketsandMarkets"),
         (255, "USD_bn", "2030", "market_size", "MarketsandMarkets"),
         (19.2, "percent", "2025-01-01..2030-12-31", "growth_rate", "MarketsandMarkets"),
         (97.2, "USD_bn", "2024", "market_size", "Grand View Research"),
         (253.8, "USD_bn", "2030", "market_size", "Grand View Research"),
         (17.5, "percent", "2024-01-01..2030-12-31", "growth_rate", "Grand View Research")],
    ),
    Case(
        "when a company's years close is told beside its name",
        rows_of(
            "<h3>AI capex</h3><table><tr><th>Company</th><th>2025 capex</th><th>2026 capex forecast</th>"
            "<th>Change</th></tr><tr><td>Microsoft (FY ends June)</td><td>$88.2 billion</td><td>$140"
            " billion</td><td>+59%</td></tr><tr><td>Meta Platforms</td><td>$72.2 billion</td><td>$125"
            " billion</td><td>+73%</td></tr><tr><td><b>Total</b></td><td>$160.4 billion</td><td>$265"
            " billion</td><td>+65%</td></tr></table>"
        )
        + "\nSource: Goldman Sachs Research",
        [(88.2, "USD_bn", "2025", "capex", "Goldman Sachs"), (140, "USD_bn", "2026", "capex", "Goldman Sachs"),
         (59, "percent", "2025-01-01..2026-12-31", "growth_rate", "Goldman Sachs"),
         (72.2, "USD_bn", "2025", "capex", "Goldman Sachs"), (125, "USD_bn", "2026", "capex", "Goldman Sachs"),
         (73, "percent", "2025-01-01..2026-12-31", "growth_rate", "Goldman Sachs"),
         (160.4, "USD_bn", "2025", "capex", "Goldman Sachs"), (265, "USD_bn", "2026", "capex", "Goldman Sachs"),
         (65, "percent", "2025-01-01..2026-12-31", "growth_rate", "Goldman Sachs")],
        standing="",
    ),
    Case(
        "the total tells what is summed, a rate over so many years",
        rows_of(
            "<table><tr><th>AI infrastructure</th><th>2025</th><th>2026</th><th>2029</th><th>5-yr CAGR"
            "</th></tr><tr><td></td><td>$M</td><td>$M</td><td>$M</td><td>%</td></tr><tr><td>Servers</td>"
            "<td>157,800</td><td>214,300</td><td>498,200</td><td>42.1</td></tr><tr><td>Storage</td>"
            "<td>8,100</td><td>9,600</td><td>15,400</td><td>20.5</td></tr><tr><td>Total spending</td>"
            "<td>165,900</td><td>223,900</td><td>513,600</td><td>41.0</td></tr></table>"
        )
        + "\nSource: IDC Quarterly AI Infrastructure Tracker, Q3 2025",
        [(157.8, "USD_bn", "2025", "spending", "IDC"), (214.3, "USD_bn", "2026", "spending", "IDC"),
         (498.2, "USD_bn", "2029", "spending", "IDC"),
         (42.1, "percent", "2024-01-01..2029-12-31", "growth_rate", "IDC"),
         (8.1, "USD_bn", "2025", "spending", "IDC"), (9.6, "USD_bn", "2026", "spending", "IDC"),
         (15.4, "USD_bn", "2029", "spending", "IDC"),
         (20.5, "percent", "2024-01-01..2029-12-31", "growth_rate", "IDC"),
         (165.9, "USD_bn", "2025", "spending", "IDC"), (223.9, "USD_bn", "2026", "spending", "IDC"),
         (513.6, "USD_bn", "2029", "spending", "IDC"),
         (41, "percent", "2024-01-01..2029-12-31", "growth_rate", "IDC")],
        standing="",
    ),
    Case(
        "last quarter, the one before, and a year ago",
        "CoreWeave: AI cloud revenue by quarter ($ in millions)\n| | 3Q25 | 2Q25 | 3Q24 | QoQ | YoY |\n"
        "|---|---|---|---|---|---|\n| Revenue | 1,364.7 | 1,212.8 | 583.9 | 12.5% | 133.7% |\n"
        "| Revenue backlog | 55,600 | 30,100 | 15,000 | 84.7% | 270.7% |\n"
        "| Capital expenditures | 1,900 | 2,900 | 2,310 | (34.5%) | (17.7%) |",
        [(1.3647, "USD_bn", "2025-07-01..2025-09-30", "revenue", "CoreWeave"),
         (1.2128, "USD_bn", "2025-04-01..2025-06-30", "revenue", "CoreWeave"),
         (0.5839, "USD_bn", "2024-07-01..2024-09-30", "revenue", "CoreWeave"),
         (12.5, "percent", "2025-04-01..2025-09-30", "growth_rate", "CoreWeave"),
         (133.7, "percent", "2024-07-01..2025-09-30", "growth_rate", "CoreWeave"),
         (55.6, "USD_bn", "2025-07-01..2025-09-30", "backlog", "CoreWeave"),
         (30.1, "USD_bn", "2025-04-01..2025-06-30", "backlog", "CoreWeave"),
         (15, "USD_bn", "2024-07-01..2024-09-30", "backlog", "CoreWeave"),
         (84.7, "percent", "2025-04-01..2025-09-30", "growth_rate", "CoreWeave"),
         (270.7, "percent", "2024-07-01..2025-09-30", "growth_rate", "CoreWeave"),
         (1.9, "USD_bn", "2025-07-01..2025-09-30", "capex", "CoreWeave"),
         (2.9, "USD_bn", "2025-04-01..2025-06-30", "capex", "CoreWeave"),
         (2.31, "USD_bn", "2024-07-01..2024-09-30", "capex", "CoreWeave"),
         (-34.5, "percent", "2025-04-01..2025-09-30", "growth_rate", "CoreWeave"),
         (-17.7, "percent", "2024-07-01..2025-09-30", "growth_rate", "CoreWeave")],
        published_on="2025-11-12",
    ),
    Case(
        "nine months, and change without a sign",
        "Inversión en centros de datos de IA por trimestre (millones de euros)\n"
        "| Empresa | 9M24 | 9M25 | Var. (%) | 2026P |\n| Telefónica | 310,5 | 402,7 | 29,7 | 650 |\n"
        "| Iberdrola | 120 | 95,4 | -20,5 | 180 |\n| Total | 430,5 | 498,1 | 15,7 | 830 |\nFuente: DBK",
        [(0.3105, "EUR_bn", "2024-01-01..2024-09-30", "capex", "DBK"),
         (0.4027, "EUR_bn", "2025-01-01..2025-09-30", "capex", "DBK"),
         (29.7, "percent", "2024-01-01..2025-09-30", "growth_rate", "DBK"), (0.65, "EUR_bn", "2026", "capex", "DBK"),
         (0.12, "EUR_bn", "2024-01-01..2024-09-30", "capex", "DBK"),
         (0.0954, "EUR_bn", "2025-01-01..2025-09-30", "capex", "DBK"),
         (-20.5, "percent", "2024-01-01..2025-09-30", "growth_rate", "DBK"),
         (0.18, "EUR_bn", "2026", "capex", "DBK"), (0.4305, "EUR_bn", "2024-01-01..2024-09-30", "capex", "DBK"),
         (0.4981, "EUR_bn", "2025-01-01..2025-09-30", "capex", "DBK"),
         (15.7, "percent", "2024-01-01..2025-09-30", "growth_rate", "DBK"), (0.83, "EUR_bn", "2026", "capex", "DBK")],
        "es",
    ),
    Case(
        "sums in words, the year behind them",
        rows_of(
            "<table><caption>AI infrastructure spending forecasts</caption><thead><tr><th>Source</th>"
            "<th>Forecast</th><th>By year</th></tr></thead><tbody><tr><td>McKinsey</td><td>$5.2 trillion"
            "</td><td>2030</td></tr><tr><td>Citigroup</td><td>$2.8 trillion</td><td>2029</td></tr><tr>"
            "<td>Morgan Stanley</td><td>$2.9tn</td><td>2028</td></tr></tbody></table>"
        ),
        [(5200, "USD_bn", "2030", "spending", "McKinsey"), (2800, "USD_bn", "2029", "spending", "Citi"),
         (2900, "USD_bn", "2028", "spending", "Morgan Stanley")],
    ),
    Case(
        "shares of the whole, and the whole",
        "Inference versus training: split of AI accelerator spending\n"
        "| Workload | 2024 ($bn) | 2024 share | 2028F ($bn) | 2028F share |\n"
        "| Training | 61.5 | 60% | 118.0 | 38% |\n| Inference | 41.0 | 40% | 192.5 | 62% |\n"
        "| Total | 102.5 | 100% | 310.5 | 100% |\nSource: Counterpoint Research",
        [(61.5, "USD_bn", "2024", "spending", "Counterpoint Research"),
         (60, "percent", "2024", "spending_share", "Counterpoint Research"),
         (118, "USD_bn", "2028", "spending", "Counterpoint Research"),
         (38, "percent", "2028", "spending_share", "Counterpoint Research"),
         (41, "USD_bn", "2024", "spending", "Counterpoint Research"),
         (40, "percent", "2024", "spending_share", "Counterpoint Research"),
         (192.5, "USD_bn", "2028", "spending", "Counterpoint Research"),
         (62, "percent", "2028", "spending_share", "Counterpoint Research"),
         (102.5, "USD_bn", "2024", "spending", "Counterpoint Research"),
         (310.5, "USD_bn", "2028", "spending", "Counterpoint Research")],
    ),
    Case(
        "of which, in a page with cells that span",
        rows_of(
            "<table><tr><td rowspan=\"2\"><b>US$ millions</b></td><td colspan=\"3\" align=\"center\">"
            "<b>Generative AI spending</b></td></tr><tr><td>2024A</td><td>2025E</td><td>2028F</td></tr>"
            "<tr><td>Hardware</td><td>155,200</td><td>241,300</td><td>520,000</td></tr><tr>"
            "<td>&nbsp;&nbsp;o/w inference servers</td><td>41,100</td><td>88,700</td><td>268,400</td></tr>"
            "<tr><td>Total</td><td>231,900</td><td>365,100</td><td>812,000</td></tr><tr><td"
            " colspan=\"4\">Source: TechInsights, December 2025. A = actual, E = estimate, F = forecast."
            "</td></tr></table>"
        ),
        [(155.2, "USD_bn", "2024", "spending", "TechInsights"),
         (241.3, "USD_bn", "2025", "spending", "TechInsights"), (520, "USD_bn", "2028", "spending", "TechInsights"),
         (41.1, "USD_bn", "2024", "spending", "TechInsights"), (88.7, "USD_bn", "2025", "spending", "TechInsights"),
         (268.4, "USD_bn", "2028", "spending", "TechInsights"),
         (231.9, "USD_bn", "2024", "spending", "TechInsights"),
         (365.1, "USD_bn", "2025", "spending", "TechInsights"), (812, "USD_bn", "2028", "spending", "TechInsights")],
    ),
    Case(
        "units under the years, one year over the other",
        "                     2025E      2026E      26E/25E\n                     $bn        $bn        %\n"
        "AI training chips    88.0       101.2      15.0\nAI inference chips   61.0       94.6       55.1\n"
        "Source: Yole Group",
        [(88, "USD_bn", "2025", "spending", "Yole Group"), (101.2, "USD_bn", "2026", "spending", "Yole Group"),
         (15, "percent", "2025-01-01..2026-12-31", "growth_rate", "Yole Group"),
         (61, "USD_bn", "2025", "spending", "Yole Group"), (94.6, "USD_bn", "2026", "spending", "Yole Group"),
         (55.1, "percent", "2025-01-01..2026-12-31", "growth_rate", "Yole Group")],
    ),
    Case(
        "what was added, in money and in per cent",
        "AI cloud revenue, $bn (Omdia)\n| Company | Q4 2024 | Q4 2025 | Change ($bn) | Change (%) |\n"
        "| Oracle | 1.2 | 2.9 | 1.7 | 142 |\n| CoreWeave | 0.7 | 1.6 | 0.9 | 129 |",
        [(1.2, "USD_bn", "2024-10-01..2024-12-31", "revenue", "Omdia"),
         (2.9, "USD_bn", "2025-10-01..2025-12-31", "revenue", "Omdia"),
         (142, "percent", "2024-10-01..2025-12-31", "growth_rate", "Omdia"),
         (0.7, "USD_bn", "2024-10-01..2024-12-31", "revenue", "Omdia"),
         (1.6, "USD_bn", "2025-10-01..2025-12-31", "revenue", "Omdia"),
         (129, "percent", "2024-10-01..2025-12-31", "growth_rate", "Omdia")],
    ),
    Case(
        "years under workloads, a rate beside them",
        rows_of(
            "<table><caption>Mercado mundial de infraestructura de IA (miles de millones de dólares)"
            "</caption><tr><th rowspan=\"2\">Región</th><th colspan=\"2\">Inferencia</th><th"
            " colspan=\"2\">Entrenamiento</th><th rowspan=\"2\">TCAC 2025-2030 del total</th></tr><tr><th>2025"
            "</th><th>2030</th><th>2025</th><th>2030</th></tr><tr><td>Norteamérica</td><td>48,2</td>"
            "<td>190,4</td><td>61,0</td><td>98,3</td><td>21,4 %</td></tr><tr><td>Europa</td><td>12,9</td>"
            "<td>55,1</td><td>14,2</td><td>24,8</td><td>24,1 %</td></tr></table>"
        )
        + "\nFuente: elaboración propia con datos de Omdia",
        [(48.2, "USD_bn", "2025", "market_size", "Omdia"), (190.4, "USD_bn", "2030", "market_size", "Omdia"),
         (61, "USD_bn", "2025", "market_size", "Omdia"), (98.3, "USD_bn", "2030", "market_size", "Omdia"),
         (21.4, "percent", "2025-01-01..2030-12-31", "growth_rate", "Omdia"),
         (12.9, "USD_bn", "2025", "market_size", "Omdia"), (55.1, "USD_bn", "2030", "market_size", "Omdia"),
         (14.2, "USD_bn", "2025", "market_size", "Omdia"), (24.8, "USD_bn", "2030", "market_size", "Omdia"),
         (24.1, "percent", "2025-01-01..2030-12-31", "growth_rate", "Omdia")],
        "es",
    ),
    Case(
        "guidance in the caption, and no one else",
        "Capex guidance for 2026, $ billion\n| Company | Low end | High end |\n|---|---|---|\n| Meta | 115 | 135 |\n"
        "| Alphabet | 175 | 185 |\nSource: company filings",
        [(115, "USD_bn", "2026", "capex", "Meta"), (135, "USD_bn", "2026", "capex", "Meta"),
         (175, "USD_bn", "2026", "capex", "Alphabet"), (185, "USD_bn", "2026", "capex", "Alphabet")],
    ),
    Case(
        "twelve months that end nobody says when",
        "Inference revenue of AI labs ($bn), UBS\n| Lab | 2024 | LTM | 2026E |\n| OpenAI | 3.7 | 12.0 | 30 |\n"
        "| Anthropic | 0.9 | 4.5 | 20 |",
        [(3.7, "USD_bn", "2024", "revenue", "UBS"), (12, "USD_bn", "", "revenue", "UBS"),
         (30, "USD_bn", "2026", "revenue", "UBS"), (0.9, "USD_bn", "2024", "revenue", "UBS"),
         (4.5, "USD_bn", "", "revenue", "UBS"), (20, "USD_bn", "2026", "revenue", "UBS")],
        standing="",
    ),
    Case(
        "three rows of headings, thousands by one letter",
        rows_of(
            "<table><tr><th></th><th colspan=\"4\">AI server market</th></tr><tr><th></th><th"
            " colspan=\"2\">Shipments (K units)</th><th colspan=\"2\">Revenue (US$ M)</th></tr><tr><th>Vendor"
            "</th><th>2024</th><th>2025</th><th>2024</th><th>2025</th></tr><tr><td>Dell</td><td>78</td>"
            "<td>142</td><td>14,200</td><td>27,900</td></tr><tr><td>HPE</td><td>41</td><td>60</td>"
            "<td>6,900</td><td>10,750</td></tr></table>"
        )
        + "\nSource: TrendForce",
        [(0.078, "million_units", "2024", "shipments", "TrendForce"),
         (0.142, "million_units", "2025", "shipments", "TrendForce"),
         (14.2, "USD_bn", "2024", "revenue", "TrendForce"), (27.9, "USD_bn", "2025", "revenue", "TrendForce"),
         (0.041, "million_units", "2024", "shipments", "TrendForce"),
         (0.06, "million_units", "2025", "shipments", "TrendForce"),
         (6.9, "USD_bn", "2024", "revenue", "TrendForce"), (10.75, "USD_bn", "2025", "revenue", "TrendForce")],
    ),
    Case(
        "ranges in Spanish words",
        "Previsión de capex de los hiperescalares para 2026\nEmpresa | Previsión | Variación interanual\n"
        "Amazon | unos 200.000 millones de dólares | +53 %\n"
        "Meta | entre 115.000 y 135.000 millones de dólares | +73 %\nFuente: IDC",
        [(200, "USD_bn", "2026", "capex", "IDC"),
         (53, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC"),
         (125, "USD_bn", "2026", "capex", "IDC"),
         (73, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC")],
        "es",
    ),
    Case(
        "the scale in one sign",
        "Gasto en IA generativa en España (M€)\n| Concepto | 2024 | 2025 | 2026e | Δ 26/25 |\n"
        "| Infraestructura de IA | 612 | 845 | 1.120 | 32,5% |\n| Inferencia | 140,5 | 260 | 455 | 75,0% |\n"
        "Fuente: IDC España",
        [(0.612, "EUR_bn", "2024", "spending", "IDC"), (0.845, "EUR_bn", "2025", "spending", "IDC"),
         (1.12, "EUR_bn", "2026", "spending", "IDC"),
         (32.5, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC"),
         (0.1405, "EUR_bn", "2024", "spending", "IDC"), (0.26, "EUR_bn", "2025", "spending", "IDC"),
         (0.455, "EUR_bn", "2026", "spending", "IDC"),
         (75, "percent", "2025-01-01..2026-12-31", "growth_rate", "IDC")],
        "es",
    ),
    Case(
        "one sum for several years",
        "AI infrastructure spending, US$ trillion\n| | 2026E | 2027E | 2028E | Cumulative 2026-28 |\n"
        "| Training | 0.35 | 0.40 | 0.44 | 1.19 |\n| Inference | 0.30 | 0.46 | 0.66 | 1.42 |\nSource: Morgan Stanley",
        [(350, "USD_bn", "2026", "spending", "Morgan Stanley"),
         (400, "USD_bn", "2027", "spending", "Morgan Stanley"),
         (440, "USD_bn", "2028", "spending", "Morgan Stanley"),
         (1190, "USD_bn", "2026-01-01..2028-12-31", "spending", "Morgan Stanley"),
         (300, "USD_bn", "2026", "spending", "Morgan Stanley"),
         (460, "USD_bn", "2027", "spending", "Morgan Stanley"),
         (660, "USD_bn", "2028", "spending", "Morgan Stanley"),
         (1420, "USD_bn", "2026-01-01..2028-12-31", "spending", "Morgan Stanley")],
    ),
    Case(
        "raised digits and stars",
        "Hyperscaler AI capex (US$ billions)¹\nCompany\tCY25\tCY26E²\tYoY\nAmazon\t131.0\t200.0\t53%\n"
        "Microsoft³\t97.5*\t146.0\t50%\nTotal (4)\t228.5\t346.0\t51%\n"
        "¹ Includes finance leases. ² Midpoint of guidance. ³ Calendarised.\nSource: RBC Capital Markets",
        [(131, "USD_bn", "2025", "capex", "RBC Capital Markets"),
         (200, "USD_bn", "2026", "capex", "RBC Capital Markets"),
         (53, "percent", "2025-01-01..2026-12-31", "growth_rate", "RBC Capital Markets"),
         (97.5, "USD_bn", "2025", "capex", "RBC Capital Markets"),
         (146, "USD_bn", "2026", "capex", "RBC Capital Markets"),
         (50, "percent", "2025-01-01..2026-12-31", "growth_rate", "RBC Capital Markets"),
         (228.5, "USD_bn", "2025", "capex", "RBC Capital Markets"),
         (346, "USD_bn", "2026", "capex", "RBC Capital Markets"),
         (51, "percent", "2025-01-01..2026-12-31", "growth_rate", "RBC Capital Markets")],
        standing="",
    ),
    Case(
        "held apart by one space, with a rate",
        "AI inference chip revenue by vendor (US$ millions)\nVendor 2024 2025 2026E CAGR\n"
        "NVIDIA 41,200 66,900 94,300 51.3%\nAMD 2,100 3,950 7,800 92.7%\nSource: Omdia",
        [(41.2, "USD_bn", "2024", "revenue", "Omdia"), (66.9, "USD_bn", "2025", "revenue", "Omdia"),
         (94.3, "USD_bn", "2026", "revenue", "Omdia"),
         (51.3, "percent", "2024-01-01..2026-12-31", "growth_rate", "Omdia"),
         (2.1, "USD_bn", "2024", "revenue", "Omdia"), (3.95, "USD_bn", "2025", "revenue", "Omdia"),
         (7.8, "USD_bn", "2026", "revenue", "Omdia"),
         (92.7, "percent", "2024-01-01..2026-12-31", "growth_rate", "Omdia")],
    ),
    Case(
        "arrows for signs",
        "AI PC and AI server spending growth (%), Gartner\n| | 2025 | 2026 |\n"
        "| AI-optimized servers | ▲ 46.8 | ▲ 28.1 |\n| AI-optimized IaaS | ▲ 105 | ▲ 63.2 |\n"
        "| AI smartphones | ▼ 2.0 | ▲ 8.1 |",
        [(46.8, "percent", "2024-01-01..2025-12-31", "growth_rate", "Gartner"),
         (28.1, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner"),
         (105, "percent", "2024-01-01..2025-12-31", "growth_rate", "Gartner"),
         (63.2, "percent", "2025-01-01..2026-12-31", "growth_rate", "Gartner")],
    ),
    Case(
        "ranks, and a name with a printed apostrophe",
        "AI data centre capex (US$ bn)\n| # | Region | 2025 | 2026 |\n| 1 | United States | 310 | 402 |\n"
        "| 2 | China | 84 | 98 |\n| 3 | Europe | 41 | 57 |\nSource: Dell’Oro Group",
        [(310, "USD_bn", "2025", "capex", "Dell'Oro Group"), (402, "USD_bn", "2026", "capex", "Dell'Oro Group"),
         (84, "USD_bn", "2025", "capex", "Dell'Oro Group"), (98, "USD_bn", "2026", "capex", "Dell'Oro Group"),
         (41, "USD_bn", "2025", "capex", "Dell'Oro Group"), (57, "USD_bn", "2026", "capex", "Dell'Oro Group")],
    ),
    Case(
        "a ratio of two sums",
        "Meta: capital intensity\n| | 2023 | 2024 | 2025 |\n| Capex ($bn) | 28.1 | 39.2 | 72.2 |\n"
        "| Capex as % of revenue | 21% | 24% | 36% |\nSource: company filings",
        [(28.1, "USD_bn", "2023", "capex", "Meta"), (39.2, "USD_bn", "2024", "capex", "Meta"),
         (72.2, "USD_bn", "2025", "capex", "Meta")],
    ),
    Case(
        "a change in points",
        "AI compute spending by workload, % of total (Omdia)\n| | 2024 | 2025 | Change (pp) |\n"
        "| Training | 61 | 52 | -9 |\n| Inference | 39 | 48 | +9 |",
        [(61, "percent", "2024", "spending_share", "Omdia"), (52, "percent", "2025", "spending_share", "Omdia"),
         (39, "percent", "2024", "spending_share", "Omdia"), (48, "percent", "2025", "spending_share", "Omdia")],
        refused={"a change in points"},
    ),
    Case(
        "what it costs to sell is no revenue",
        "Meta Platforms, statements of income ($ millions)\n| | 2025 | 2024 |\n"
        "| Marketing and sales | 11,900 | 11,347 |\n| Net income | 60,458 | 62,360 |",
        [],
        refused={"another line of the books", "profit or margin"},
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_tables_of_analysts(case: Case, knowledge: Knowledge) -> None:
    check(case, knowledge)
