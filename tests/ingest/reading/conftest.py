"""A small world of the reader's own: companies, segments and largest figures, so that no test leans on data/."""

from pathlib import Path

import pytest

from ingest.reading import Knowledge

COMPANIES = """\
company,ticker,cik,country,role,fiscal_year_end,aliases,website
Alphabet,,,US,hyperscaler,12-31,Google;Alphabet Inc,
Amazon,,,US,hyperscaler,12-31,Amazon.com,
Meta,,,US,hyperscaler,12-31,Meta Platforms,
Microsoft,,,US,hyperscaler,06-30,Microsoft Corp,
Microsoft Azure,,,US,hyperscaler,,Azure,
Oracle,,,US,hyperscaler,05-31,Oracle Corp,
AMD,,,US,chip_vendor,last Saturday of December,Advanced Micro Devices,
Broadcom,,,US,chip_vendor,Sunday closest to October 31,Broadcom Inc,
Dell Technologies,,,US,chip_vendor,Friday nearest January 31,Dell,
NVIDIA,,,US,chip_vendor,last Sunday of January,Nvidia;NVIDIA Corp,
TSMC,,,Taiwan,foundry,12-31,Taiwan Semiconductor,
Groq,,,US,startup,,Groq Inc;LPU,
CoreWeave,,,US,gpu_cloud,12-31,CoreWeave Inc,
Lambda,,,US,gpu_cloud,,Lambda Labs,
Kinesis Network,,,US,gpu_cloud,,Kinesis,
DeepSeek,,,China,ai_lab,,Deepseek,
OpenAI,,,US,ai_lab,,Open AI;ChatGPT,
Counterpoint Research,,,Hong Kong,analyst_firm,,Counterpoint,
Deloitte,,,UK,analyst_firm,05-31,consultora Deloitte,
Dell'Oro Group,,,US,analyst_firm,,Dell'Oro,
Epoch AI,,,US,analyst_firm,,,
Gartner,,,US,analyst_firm,12-31,Gartner Inc,
GetDeploying,,,,analyst_firm,,,
IDC,,,US,analyst_firm,,International Data Corporation,
McKinsey,,,US,analyst_firm,,McKinsey & Company,
Omdia,,,UK,analyst_firm,,,
TrendForce,,,Taiwan,analyst_firm,,,
Yole Group,,,France,analyst_firm,,Yole,
Barclays,,,UK,bank,12-31,Barclays Research,
Bernstein,,,US,bank,,,
Citi,,,US,bank,12-31,Citigroup,
Goldman Sachs,,,US,bank,12-31,Goldman,
UBS,,,Switzerland,bank,12-31,UBS Group,
"""
SEGMENTS = """\
segment,label,parent,scope,money_type,definition,comparable_with,aliases
gpu_as_a_service,GPU as a service,,cloud_services,market_value,d,,
ai_chips,AI chips,,chips,vendor_revenue,d,,
hyperscaler_capex,Capex,,infrastructure,capex,d,,
"""
FIGURES = """\
publisher,segment,unit,value,value_low,value_high
A,gpu_as_a_service,USD_bn,90,,
A,ai_chips,USD_bn,1000,,
A,hyperscaler_capex,USD_bn,1400,,
"""


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder: Path = tmp_path_factory.mktemp("data")
    for name, text in (("companies", COMPANIES), ("segments", SEGMENTS), ("figures", FIGURES)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return Knowledge.load(folder)
