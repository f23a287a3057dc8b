"""Companies that spend or earn in the field and are no row of companies.csv, by role; `A = B` writes B otherwise."""

FIRMS = {
    "ai_lab": """
        Perplexity | Cohere | Stability AI | Inflection AI | Character.AI | Midjourney | Aleph Alpha | Poolside
        Moonshot AI | Zhipu | Zhipu AI | Z.ai | MiniMax | Baichuan | StepFun | 01.AI | SenseTime | iFlytek
        Safe Superintelligence | Reflection AI | Black Forest Labs | ElevenLabs | Hugging Face | Anysphere | Replit
        AI21 Labs | Sakana AI | Preferred Networks | H Company | Sarvam AI | LightOn | Multiverse Computing
    """,
    "gpu_cloud": """
        Genesis Cloud | Voltage Park | Prime Intellect | Hyperbolic | DeepInfra | Baseten | Anyscale | OpenRouter
        Novita AI | Novita | Cudo Compute | Sesterce | Northern Data | Firmus | Sharon AI | Yotta | Galaxy Digital
        Core Scientific | TeraWulf | Cipher Mining | Hut 8 | Bitdeer | Bitfarms | Riot Platforms | CleanSpark
        Sakura Internet | Ionos | Hetzner | Leaseweb | Aethir | io.net | Thunder Compute | Lepton AI | GMI Cloud
        Denvr Dataworks | Taiga Cloud | Nexgen Cloud | Buzz HPC | WhiteFiber | Nebul | Cirrascale | Oblivus
    """,
    "startup": """
        Enflame | Iluvatar CoreX | Hailo | Untether AI | Rivos | Ayar Labs | Lightmatter | Celestial AI | Extropic
        Rain AI | SiFive | Esperanto | Blaize | DeepX | VSORA | Openchip | Fractile | Olix | Taalas
        Unconventional AI
    """,
    "data_center_operator": """
        Vantage Data Centers | QTS | CyrusOne | Aligned Data Centers | STACK Infrastructure | EdgeConneX
        Compass Datacenters | AirTrunk | NextDC | STT GDC | GDS | VNET | Data4 | Nabiax | Merlin Properties | CloudHQ
        Scala Data Centers | Ascenty | ODATA | KIO | KIO Networks | Khazna | DataVolt | Echelon | DigitalBridge
        Iron Mountain | NTT Data | Cologix | Princeton Digital | Yondr | atNorth | EcoDataCenter | Sur Energy
        Start Campus | Ark Data Centres | Kao Data | Global Switch | Pure DC | Green Mountain
    """,
    "chip_vendor": """
        Wiwynn | Quanta | Quanta Computer = Quanta | Inspur | Celestica | Arista | Arista Networks = Arista | Vertiv
        Lumentum | Ciena | Alchip | GUC | Hygon | SanDisk | Kioxia | Western Digital | Seagate | Amkor
        ASE Technology | Rapidus | ZT Systems | Penguin Solutions | Gigabyte | Wistron | Fabrinet | Innolight
    """,
    "other": """
        Infineon | STMicroelectronics | NXP | Texas Instruments | Analog Devices | Applied Materials | Lam Research
        KLA | Tokyo Electron | Besi | Aixtron | Soitec | Monolithic Power | onsemi | Murata | TDK | Delta Electronics
        Ibiden | Foxconn | Hon Hai = Foxconn | HPE | Hewlett Packard Enterprise = HPE | Cisco | Naver | Kakao
        SK Telecom | SK Group | SK Square | LG | KT Corp | Samsung SDS | Hyundai Motor | Rakuten | NTT | KDDI
        Fujitsu | NEC | Hitachi | Sony | Toyota | Reliance | Reliance Jio | Jio | Tata | Tata Consultancy Services
        TCS | Infosys | Airtel | Adani | G42 | Core42 | Etisalat | Ooredoo | Aramco | Deutsche Telekom | SAP | Siemens
        Siemens Energy | Schwarz Group | Schwarz-Gruppe = Schwarz Group | Schwarz Gruppe = Schwarz Group
        Schwarz Digits | Iliad | Bouygues | Thales | Capgemini Engineering | Telefónica | MasOrange | Indra
        Iberdrola | Endesa | Acciona | ACS | Solaria | Naturgy | Repsol | Inditex | Mercadona | El Corte Inglés
        Cellnex | Mercado Libre | Globant | Nubank | América Móvil | Telmex | Petrobras | Cemex | YPF | Rappi
        Ecopetrol | Tesla | Palantir | Salesforce | ServiceNow | Adobe | Snowflake | Databricks | Workday | Shopify
        Uber | Airbnb | Netflix | Pinterest | Spotify | Duolingo | Klarna | Walmart | Siemens Healthineers | Bosch
        BMW | Volkswagen | Mercedes-Benz | Bayer | Novo Nordisk | Roche | Novartis | AstraZeneca | Zalando | Ericsson
        Nokia | Vodafone | BT | Telecom Italia | TIM | Swisscom | Telenor | Telia | Verizon | AT&T | T-Mobile
        Comcast | China Mobile | China Telecom | China Unicom | Kuaishou | JD.com | Meituan | Xiaomi | Pinduoduo | BYD
        Eaton | GE Vernova | Vistra | Constellation Energy | NextEra | Bloom Energy | Oklo | Fermi America | ABB
        Legrand | Scale AI | Lidl | Kaufland | Dropbox | Twilio | MongoDB | Datadog | Figma | Canva | Grammarly
        Coursera
    """,
}  # fmt: skip
