"""Fiscal years of firms that `data/companies.csv` does not hold, by the name under which the reader knows them.

A rule is written as in the column `fiscal_year_end`; firms that keep to the calendar need none.
"""

FISCAL_YEAR_ENDS = {
    name.strip(): rule
    for rule, names in {
        "01-31": "Salesforce | Snowflake | Workday | C3.ai | MongoDB",
        "03-31 of the next year": "SoftBank | SoftBank Corp | NTT | KDDI | Fujitsu | NEC | Hitachi | Sony | Advantest"
        " | Toshiba | Mitsubishi Electric | Sakura Internet | Kioxia",
        "03-31": "Tokyo Electron | Infosys | TCS | Tata Consultancy Services | Wipro | HCLTech | Reliance"
        " | Reliance Industries | Yotta | Bharti Airtel | Vodafone | BT | Singtel",
        "06-30": "IREN | NEXTDC | Telstra | Coherent",
        "07-31": "Nutanix | Palo Alto Networks | Intuit",
        "08-31": "Accenture | Jabil",
        "09-30": "Infineon | Siemens | Siemens Energy | Emerson | Johnson Controls",
        "10-31": "HPE | Hewlett Packard Enterprise | HP | Synopsys",
        "last Saturday of July": "Cisco",
        "last Sunday of October": "Applied Materials",
        "last Sunday of June": "Lam Research",
        "last Friday of April": "NetApp",
        "Saturday nearest October 31": "Analog Devices | Ciena",
        "Saturday nearest June 30": "Lumentum",
        "Friday nearest June 30": "Seagate | Western Digital | SanDisk",
        "Friday nearest November 30": "Adobe",
    }.items()
    for name in names.split(" | ")
}
