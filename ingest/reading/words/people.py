"""The persons of the field and the house or company for which they spoke between 2023 and 2026."""

_OF_COMPANIES = """
    NVIDIA: Jensen Huang | Huang | Colette Kress | Kress | Ian Buck
    AMD: Lisa Su | Jean Hu | Mark Papermaster | Forrest Norrod
    Broadcom: Hock Tan | Kirsten Spears | Charlie Kawwas
    Intel: Lip-Bu Tan | Pat Gelsinger | David Zinsner
    Qualcomm: Cristiano Amon | Akash Palkhiwala
    Marvell: Matt Murphy | Matthew Murphy | Willem Meintjes
    Arm: Rene Haas | Jason Child
    TSMC: C.C. Wei | CC Wei | Wendell Huang | Mark Liu
    ASML: Christophe Fouquet | Roger Dassen | Peter Wennink
    Micron: Sanjay Mehrotra | Mehrotra | Sumit Sadana
    SK hynix: Kwak Noh-Jung | Kwak Noh-jung
    Samsung Electronics: Kyung Kye-hyun | Jun Young-hyun
    Microsoft: Satya Nadella | Nadella | Amy Hood | Brad Smith | Kevin Scott | Mustafa Suleyman
    Alphabet: Sundar Pichai | Pichai | Ruth Porat | Anat Ashkenazi | Amin Vahdat | Demis Hassabis
    Google Cloud: Thomas Kurian
    Amazon: Andy Jassy | Jassy | Brian Olsavsky
    Amazon Web Services: Matt Garman | Adam Selipsky
    Meta: Mark Zuckerberg | Zuckerberg | Susan Li | Yann LeCun
    Oracle: Safra Catz | Larry Ellison | Ellison | Clay Magouyrk | Mike Sicilia
    Apple: Tim Cook | Luca Maestri | Kevan Parekh
    IBM: Arvind Krishna | James Kavanaugh | Jim Kavanaugh
    Alibaba: Eddie Wu | Joe Tsai | Toby Xu
    Tencent: Pony Ma | Martin Lau | James Mitchell
    Baidu: Robin Li
    Huawei: Eric Xu | Ren Zhengfei
    Lenovo: Yang Yuanqing
    Dell Technologies: Michael Dell | Jeff Clarke | Yvonne McGill
    Super Micro Computer: Charles Liang | David Weigand
    OpenAI: Sam Altman | Altman | Sarah Friar | Greg Brockman | Brad Lightcap
    Anthropic: Dario Amodei | Amodei | Daniela Amodei | Krishna Rao | Jack Clark
    xAI: Elon Musk
    Mistral AI: Arthur Mensch
    DeepSeek: Liang Wenfeng
    Thinking Machines: Mira Murati
    Groq: Jonathan Ross
    Cerebras: Andrew Feldman
    SambaNova: Rodrigo Liang
    Tenstorrent: Jim Keller
    Graphcore: Nigel Toon
    CoreWeave: Michael Intrator | Mike Intrator | Intrator | Nitin Agrawal | Brian Venturo
    Nebius: Arkady Volozh | Volozh
    Nscale: Josh Payne
    Lambda: Stephen Balaban
    Crusoe: Chase Lochmiller
    IREN: Daniel Roberts
    Applied Digital: Wes Cummins
    Together AI: Vipul Ved Prakash
    DigitalOcean: Paddy Srinivasan
    OVHcloud: Octave Klaba
    HUMAIN: Tareq Amin
    Equinix: Adaire Fox-Martin | Charles Meyers
    Digital Realty: Andy Power
    Astera Labs: Jitendra Mohan
    Credo: Bill Brennan
    SoftBank: Masayoshi Son | Yoshimitsu Goto
    Brookfield: Bruce Flatt
    Schneider Electric: Olivier Blum | Peter Herweck
    Akamai: Tom Leighton
"""
_OF_HOUSES = """
    Bernstein: Stacy Rasgon | Rasgon | Mark Shmulik | Mark Moerdler
    BofA: Vivek Arya | Justin Post | Brad Sills
    JPMorgan: Harlan Sur | Doug Anmuth | Mark Murphy | Samik Chatterjee | Michael Cembalest
    Morgan Stanley: Joseph Moore | Brian Nowak | Keith Weiss | Erik Woodring
    Goldman Sachs: James Schneider | Jim Schneider | Eric Sheridan | Kash Rangan | Jim Covello | Ben Snider
    UBS: Timothy Arcuri | Tim Arcuri | Karl Keirstead | Stephen Ju
    Citi: Christopher Danely | Atif Malik | Heath Terry
    Barclays: Ross Sandler | Raimo Lenschow | Tom O'Malley | Thomas O'Malley
    Cantor Fitzgerald: C.J. Muse | CJ Muse
    Wedbush: Dan Ives | Daniel Ives | Matt Bryson
    Jefferies: Blayne Curtis | Brent Thill | Edison Lee
    Deutsche Bank: Ross Seymore | Brad Zelnick
    Mizuho: Vijay Rakesh | Jordan Klein
    Rosenblatt: Hans Mosesmann | Kevin Cassidy
    D.A. Davidson: Gil Luria
    Melius Research: Ben Reitzes
    Evercore ISI: Mark Lipacis | Mark Mahaney
    Wells Fargo: Aaron Rakers
    New Street Research: Pierre Ferragu
    Guggenheim: John DiFucci
    TD Cowen: Joshua Buchalter | Derrick Wood | John Blackledge
    RBC: Rishi Jaluria | Brad Erickson
    Piper Sandler: Harsh Kumar | Tom Champion
    Stifel: Ruben Roy | Tore Svanberg
    HSBC: Nicolas Cote-Colisson
    GF Securities: Jeff Pu
    TF International Securities: Ming-Chi Kuo
    Gartner: John-David Lovelock | John Lovelock | Alan Priestley | Gaurav Gupta | Will Sommer | Arun Chandrasekaran
    IDC: Dave McCarthy | Kuba Stolarski | Lidice Fernandez | Juan Seminara
    Omdia: Alexander Harrowell | Vlad Galabov
    Dell'Oro Group: Baron Fung | Lucas Beran
    Synergy Research Group: John Dinsdale
    SemiAnalysis: Dylan Patel
    Epoch AI: Jaime Sevilla | Ben Cottier | Josh You
    Futurum: Daniel Newman
    Bloomberg Intelligence: Mandeep Singh | Kunjan Sobhani
    Counterpoint Research: Neil Shah
    TrendForce: Frank Kung
    Sequoia: David Cahn
    Atreides Management: Gavin Baker
    ARK Invest: Cathie Wood | Brett Winton
    Apollo: Torsten Slok | Torsten Sløk
    BlackRock: Larry Fink
    Blackstone: Jon Gray
    IEA: Fatih Birol
    Deepwater: Gene Munster
    Scion: Michael Burry
"""


def _by_person(*tables: str) -> dict[str, str]:
    """Person -> company or house, from lines `company: person | person`."""
    out: dict[str, str] = {}
    for line in filter(str.strip, "\n".join(tables).splitlines()):
        company, _, persons = line.partition(":")
        out |= {person.strip(): company.strip() for person in persons.split(" | ")}
    return out


PEOPLE = _by_person(_OF_COMPANIES, _OF_HOUSES)
"""Person -> a name of companies.csv or of words/houses.py."""

SURNAMES: dict[str, set[str]] = {}
for _person, _company in PEOPLE.items():
    SURNAMES.setdefault(_person.rpartition(" ")[2], set()).add(_company)
"""Surname -> the companies and houses whose persons have it: it names one where that is told of."""
