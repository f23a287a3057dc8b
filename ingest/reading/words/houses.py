"""Names that make statements and are no row of companies.csv, by role; `A = B` gives B another way of being written."""

SOURCES = {
    "bank": """
        Mizuho | Jefferies | HSBC | Wells Fargo | Deutsche Bank
        Deutschen Bank = Deutsche Bank | Evercore ISI | Evercore | Wedbush
        Wedbush Securities | Raymond James | Piper Sandler | TD Cowen | KeyBanc | KeyBanc Capital Markets | RBC
        RBC Capital Markets | BNP Paribas | Exane | Nomura | Macquarie | Melius Research | Melius | Oppenheimer
        Stifel | Baird | Cantor Fitzgerald | Truist | Santander | BBVA | CaixaBank | Bankinter | Société Générale
        Berenberg | New Street Research | Bernstein Research = Bernstein | Rosenblatt | D.A. Davidson
        DA Davidson = D.A. Davidson | Guggenheim | Wolfe Research | MoffettNathanson | Loop Capital | Needham
        Susquehanna | Kepler Cheuvreux | Arete Research | Redburn | Redburn Atlantic | CLSA | Daiwa | CICC
        Huatai Securities | MUFG | SMBC | Scotiabank | Renta 4 | Sabadell | Banco Sabadell | Alantra | GVC Gaesco
        JB Capital | Credit Suisse | Commerzbank | ING | Natixis | Oddo BHF | Bryan Garnier | Northland
        William Blair | Canaccord | BMO | Itaú BBA | BTG Pactual | XP Investimentos | GF Securities
        TF International Securities | Bank of Korea | Lazard | Nordea | Danske Bank | CIBC | Morningstar DBRS
        Saxo Bank | Swissquote | Pictet | Amundi | Allianz Research | Citic Securities
    """,
    "investor": """
        Sequoia Capital | Sequoia | Andreessen Horowitz | a16z | ARK Invest | BlackRock | Coatue | Menlo Ventures
        Apollo | Blackstone | KKR | Blue Owl | Bessemer | Lightspeed | Air Street Capital | Bridgewater | Bond Capital
        Temasek | Altimeter | Deepwater | Scion | MGX | Mubadala | Norges | GIC | Vista Equity | Carlyle
        Theory Ventures
    """,
    "analyst_firm": """
        DigiTimes | Digitimes = DigiTimes | DIGITIMES = DigiTimes
        Stanford | Stanford AI Index | AI Index | Stanford HAI | Canalys | Boston Consulting Group | BCG | Accenture
        PwC | KPMG | EY | Capgemini | Kearney | S&P Global | S&P Global Ratings | S&P Global Market Intelligence
        451 Research | International Energy Agency | IEA | Agencia Internacional de la Energía = IEA | AIE = IEA
        Uptime Institute | Wood Mackenzie | Rystad Energy | CBRE | Jon Peddie Research | Mercury Research
        Semiconductor Industry Association | SIA | Asociación de la Industria de Semiconductores = SIA
        Asociación de la Industria de los Semiconductores = SIA
        WSTS | SEMI | Ed Zitron | Aschenbrenner | Fitch | Fitch Ratings
        FactSet | LSEG | StreetAccount | CB Insights | PitchBook | Crunchbase | MLCommons | RAND | Brookings
        Cushman & Wakefield
        Knight Frank | Savills | DC Byte | Everest Group | Structure Research | Constellation Research
        Moor Insights & Strategy | Moor Insights | Tirias Research | LightCounting | Cignal AI | 650 Group
        Artificial Analysis | Ornn | METR | Oxford Economics | Capital Economics | Bitkom | Statista | Roland Berger
        Oliver Wyman | Arthur D. Little | IHS Markit | Strategy Analytics | Ember | Enerdata | BCA Research
        TS Lombard | Citrini Research | MIT | International Monetary Fund = IMF | IMF | FMI = IMF | OECD | OCDE = OECD
        World Bank | Banco Mundial = World Bank | Lawrence Berkeley National Laboratory | EPRI | ICIS
        Aurora Energy Research | Grid Strategies | Frost & Sullivan | Gavekal | Lux Research | Interact Analysis
        Ametic | Mozilla | Ramp | Similarweb | Sensor Tower | Funcas | Bank of England | Banco de España
        European Central Bank | BCE = European Central Bank | AlixPartners | Alvarez & Marsal | Enverus
        Thunder Said Energy | Cloudscene | Futuriom | Info-Tech | HFS Research
    """,
    "report_seller": """
        Technavio | Allied Market Research | IMARC | IMARC Group | Research and Markets | ResearchAndMarkets
        Market.us | Straits Research | Polaris Market Research | Data Bridge | Data Bridge Market Research
        Roots Analysis | Market Research Future | MRFR | Global Market Insights | GMI Insights
        Future Market Insights | BCC Research | Persistence Market Research | Coherent Market Insights
        Verified Market Research | Transparency Market Research | Spherical Insights | SNS Insider
        The Business Research Company | Zion Market Research | QYResearch | Custom Market Insights
        Cognitive Market Research | Emergen Research | Kings Research | Credence Research | Expert Market Research
        Maximize Market Research | Meticulous Research | P&S Intelligence | Arizton | InsightAce | DataM Intelligence
        Stratistics MRC | Acumen Research | Vantage Market Research | Reports and Data
    """,
    "consensus": """
        Wall Street = consensus | the Street = consensus | The Street = consensus | consensus | Consensus = consensus
        the consensus = consensus | The consensus = consensus | el consenso = consensus | El consenso = consensus
        consenso = consensus | Der Konsens = consensus | le consensus = consensus
    """,
    "government": """
        European Commission | Comisión Europea = European Commission | Bruselas = European Commission
        Brussels = European Commission | European Union = European Commission | Unión Europea = European Commission
        the Commission = European Commission | The Commission = European Commission
        la Comisión Europea = European Commission | La Comisión Europea = European Commission
        Commission européenne = European Commission | Europäische Kommission = European Commission
        EU-Kommission = European Commission | Ursula von der Leyen = European Commission
        Von der Leyen = European Commission | Henna Virkkunen = European Commission | Virkkunen = European Commission
        EuroHPC | UK government | British government = UK government | Downing Street = UK government
        Rachel Reeves = UK government | Keir Starmer = UK government | Peter Kyle = UK government | US government
        White House = US government | Casa Blanca = US government | Department of Energy
        Donald Trump = US government | Howard Lutnick = US government | Emmanuel Macron = French government
        Macron = French government | Élysée = French government | Elysée = French government | French government
        Friedrich Merz = German government | German government | Bundesregierung = German government
        Spanish government | Gobierno español = Spanish government | Gobierno de España = Spanish government
        Pedro Sánchez = Spanish government | Óscar López = Spanish government | IndiaAI Mission
        Ashwini Vaishnaw = Indian government | Indian government | Narendra Modi = Indian government
        Japanese government | METI = Japanese government | South Korean government
        Lee Jae-myung = South Korean government | Canadian government | Mark Carney = Canadian government
        Gobierno de México = Mexican government | Claudia Sheinbaum = Mexican government
        Gobierno argentino = Argentine government | Gobierno brasileño = Brazilian government | Saudi government
        Chinese government | Dutch government | Norwegian government | Swedish government | Danish government
        Swiss government | Italian government | Portuguese government | Polish government | Irish government
        Australian government | Taiwanese government | Israeli government | Brazilian government
    """,
}  # fmt: skip
