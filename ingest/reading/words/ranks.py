"""Ways of saying how large a part inference or training is, and where it stands, by the letters of `crossing`."""

from ingest.reading.words.passing import CIMA, GIPFEL, TAKE, TETE, TOP

_PART = r"(?:share|part|portion|slice|proportion|piece|fraction|sliver|chunk|corner|half)"
_PARTE = r"(?:parte|porción|cuota|proporción|fracción|peso)"
_GREAT = (
    r"(?:biggest|largest|main|top|number[- ]one|no\. ?1|leading|primary|chief|principal|greatest|foremost|heaviest|"
    r"hungriest|costliest|dominant|bulkiest|weightiest|single biggest|single largest|most expensive|most costly)"
)
_POST = (
    r"(?:costs?|items?|lines?|bill|expenses?|expenditure|consumers?|users?|use|drivers?|source|destination|category|"
    r"market|workload|burden|component|segment|buyer|spender|contributor|engine|customer|demand|event|"
    r"load|draw|outlay|claim|call|job|activity|chapter|purpose|draws?|business|force|employer)"
)
_GRANDE = r"(?:principal|mayor|primer|primera|gran)"
_PARTIDA = r"(?:partida|coste|costo|gasto|carga|consumidor\w*|destino|motor|factura|fuente|rubro|capítulo|uso|concepto)"
_OVER = r"(?:end(?:s|ed|ing)?|over(?! (?:inference|training|the|its))|numbered|vanish\w*|gone|disappear\w*|expires?)"
_WORRY = "(?:freno|problema|obstáculo|reto|riesgo|preocupación)"

RANKS: tuple[tuple[str, str], ...] = (
    ("M", rf"""
        the (?:costly|expensive|dear|pricey|heavy|big) (?:part|bit|end|half|item) | lo más caro
        lo que más (?:cuesta|pesa) | das Teuerste | le plus cher
        the (?:larger|bigger|fatter|heavier|greater|weightier) (?:line|bill|business|market|cost|item|burden|tab) | most
        the (?:vast )?(?:majority|bulk) | an? (?:clear |large |growing )?majority | (?:the )?lion['’]s share
        (?:the )?(?:larger|greater|biggest|largest|bigger|better) (?:part|share|slice|portion|half|chunk)
        more than half | over half | (?:la )?mayor parte | (?:la )?mayoría | más de la mitad | el grueso | majority
        (?:den |der |die |das )?(?:größeren|größten|größte|größere|Groß)\s?(?:Teil|teil|Anteil) | Löwenanteil
        mehr als die Hälfte | la majeure partie | la plus grande part(?:ie)? | plus de la moitié | l['’]essentiel
        {_GREAT} (?:\w+ ){{0,2}}?{_POST} | majority of
        the (?:main|better|greater|larger|biggest|bigger) (?:{_PART}|chunk|half) | most of | nearly all | almost all
        the greatest (?:share|part) | the heaviest (?:share|part) | main event | the fattest (?:share|slice)
        the (?:heavyweight|workhorse|mainstay|backbone|glutton|giant|star|engine|king|powerhouse) | parte del león
        (?:la |el )?{_GRANDE} (?:\w+ ){{0,2}}?{_PARTIDA} | (?:casi )?tod[oa] el | mayoritari\w+ | buena parte
        größter? (?:\w+ )?(?:Kosten\w+|Posten|Verbraucher|Treiber|Teil|Anteil|Ausgaben\w+) | Hauptteil | Mehrheit
        das meiste | am meisten | Hauptposten
        (?:le )?(?:premier|principal|plus gros|plus grand) (?:\w+ )?(?:poste|coût|moteur|consommateur|usage|débouché)
        le gros | la part du lion | la majorité | majoritaire\w*
    """),
    ("2", rf"""
        small (?:change|beer|potatoes) | peanuts | pocket money | calderilla | migajas | Kleingeld | broutilles?
        second fiddle | second (?:place|spot|banana) | runner-up | back seat | junior partner | poor relation
        (?:an? |the )?(?:minority|minor|lesser|secondary|marginal|subordinate) (?:{_PART}|role|item|cost|place)
        the (?:smaller|lesser|minor) (?:{_PART}|half|item|line|market|business|bill|cost|eater|spender|consumer)
        the smaller of | footnote | side-?show | afterthought | also-ran | rounding error | less than half | under half
        minority | secondary | minoría | minoritari[oa]s? | menos de la mitad | segundo (?:plano|lugar|puesto|término)
        secundari[oa]s? | (?:la )?(?:parte|porción|fracción) (?:más pequeña|menor|pequeña|minoritaria|residual)
        anecdótic\w+ | residual | Minderheit | Nebensache | Nebenrolle | weniger als die Hälfte | zweitrangig
        zweiten? Platz | (?:kleinere[nr]?|geringere[nr]?) (?:Teil|Anteil) | second plan | minoritaires? | minorité
        moins de la moitié | secondaire | deuxième (?:place|rang|position) | seconde place
    """),
    ("D", rf"""
        (?:smaller|shrinking|declining|dwindling|falling|lower) {_PART} | less and less | ever less | cada vez menos
        {_PARTE} (?:cada vez )?(?:menor|más pequeña|decreciente) | immer weniger | de moins en moins
        (?:smaller and smaller|ever (?:thinner|smaller|slimmer|lesser)|thinner|slimmer|diminishing|narrowing) {_PART}?
        smaller and smaller
    """),
    ("G", rf"""
        an? (?:ever )?(?:larger|bigger|greater) {_PART} | (?:growing|rising|increasing|expanding) {_PART}
        more and more | ever more | cada vez más | {_PARTE} (?:cada vez mayor|creciente) | immer mehr | de plus en plus
        an? (?:ever )?(?:larger|growing|swelling|fatter) and (?:larger|growing|fatter) {_PART} | a fatter {_PART}
    """),
    ("A", rf"""
        {TAKE} (?:\w+ ){{0,3}}?{TOP} | the (?:larger|bigger|greater) of the (?:two|pair) | (?:la|el) mayor de l[oa]s dos
        tak\w* over | took over | com\w* (?:out )?on top | comes? first | in front | in the lead
        (?:pull|mov|edg|go|gone|went|surg|forg|race|nos|inch|power|come|came|be|is|run|streak|nudg)\w* ahead
        (?:tom|cog|asum|adquir)\w+ (?:\w+ )?(?:el |la )?{CIMA} | en cabeza
        (?:übern[iao]m\w+|geht|gehen)(?=.{{0,40}}?\bFührung\b) | vorne? lieg\w+
        (?:prend|prendra|pris) (?:la |le |sa )?(?:{TETE}|dessus)
    """),
    ("N", "no longer | ya no | nicht mehr | n['’]est plus | ne sera plus | anymore | ceased? to be"),
    ("g", r"""
        gain\w* (?:\w+ )?(?:weight|share|ground|importance|momentum)(?! on) | gan\w+ (?:\w+ )?(?:peso|cuota|importancia)
        gewinn\w+ (?:\w+ )?(?:an )?(?:Gewicht|Bedeutung|Anteil\w*) | gagn\w+ (?:\w+ )?(?:du )?(?:terrain|poids)
    """),
    ("o", rf"""
        (?:be|been|get|gets) (?:dislodged|dethroned|unseated|ousted|toppled|overtaken|displaced|surpassed|eclipsed)
        (?:ser|será|sea|sido|fue) (?:superad|desbancad|destronad|desplazad|rebasad|adelantad)[oa]s?
        los(?:e|es|ing) (?:[\w-]+ ){{0,3}}?{TOP} | lost (?:[\w-]+ ){{0,3}}?{TOP}
        (?:reign|rule|dominance|heyday|era|days|supremacy|lead)(?=(?: \w+){{0,12}} {_OVER})
        (?:once|used to|formerly) (?:\w+ )?(?:rul|dominat|led|lead|took|take|swallow|was|were|be)\w*
        (?:antes|hasta ahora) (?:domin|mand|rein|acapar)aba | end of (?:the )?(?:\w+ )?(?:reign|dominance|era|lead)
        knocked off (?:its|the) {TOP} | (?:cede|pierde|perd|abandona|deja|dejar|cederá)\w* (?:\w+ ){{0,2}}?{CIMA}
        verlier\w* (?:\w+ ){{0,3}}?{GIPFEL} | perd\w* (?:\w+ ){{0,2}}?{TETE}
        no longer (?:\w+ )?(?:take|be|account|dominate|lead|rule|the)\w*
        no longer (?:be )?(?:the )?(?:main|largest|biggest|bigger|dominant)
        dejará de ser (?:la|el) (?:principal|mayor) | ya no (?:es|será) (?:la|el) (?:principal|mayor)
    """),
    ("a", rf"""
        dominat(?:e|es|ed|ing) | dominant
        (?:stay|remain|keep|is|are|be)\w* (?:still )?(?:ahead(?! of (?:schedule|time|plan))|in front|dominant|king)
        (?:stay|remain|keep|is|are|be)\w* (?:still )?the (?:main|larger|bigger|largest|dominant|top|biggest|heavier)
        (?:stay|remain|keep|is|are|be)\w* (?:still )?(?:larger|bigger)(?! than)
        (?:was|were) still (?:the )?(?:\w+ )?(?:larger|bigger|main|largest|biggest|dominant)(?! than)
        (?:keep|hold|retain)\w* (?:its|the) lead | domina(?:n|rá|rán|ndo)? | predomina\w*
        becom\w* the (?:dominant|main|biggest|largest|primary) | becom\w* (?:dominant|the norm)
        (?:sigue|seguirá|siguen|es|será|se convertirá en)(?=[^.;]{{0,30}}?\b(?:dominante|principal)\b(?! {_WORRY}))
        (?:sigue|seguirá|siguen|es|será)(?=[^.;]{{0,30}}?\bmayor (?:parte|partida|coste|carga|gasto)\b)
        (?:seguirá|sigue|siguen|continuará|continúa|continuarán) (?:siendo )?por delante
        (?:seguirá|sigue|siguen|continuará|continúa|continuarán) (?:siendo )?(?:la|el) (?:\w+ )?(?:mayor|principal)
        rul(?:e|es|ed|ing) | reign(?:s|ed|ing)?
        (?:is|be|remain|stay)\w* (?:still )?(?:king|number one|on top|out in front|in first place|supreme)
        call\w* the shots | hold\w* sway | leads(?! to) | will lead(?! to) | led(?! (?:by|to)) | prevail\w*
        reina(?:n|rá|rán|ndo)? | mand(?:a|ará|an|ando|e) | lider\w+ | prim(?:a|ará)(?= ) | dominier\w+ | führ(?:t|en)
        vorn | vorherrsch\w* | domine\w* | règne\w* | mèn\w+ | l['’]emport\w+ | garde\w* (?:l['’]|la |le ){TETE}
        conserv\w+ (?:el |la |su )?{CIMA} | mantien\w+ (?:el |la |su )?{CIMA} | behält (?:\w+ )?{GIPFEL}
        an (?:\w+ )?(?:der|die) {GIPFEL} | an der Spitze | en tête
    """),
    ("s", r"""
        shares? | part | weight | cut | slice | portion | proportion | cuota | peso | parte | proporción | Anteil
    """),
    ("d", r"""
        melt\w* | slim(?:s|med|ming)? | evaporat\w* | adelgaz\w+ | derrit\w+ | schmilzt | slid(?:e|es|ing) | slid | fall
        falls | fell | falling | shrink\w* | shrank | declin\w* | drop\w* | decreas\w* | slip\w*
        ca(?:e|er|erá|yendo|yó) | baj(?:a|ará|ar|ó) | reduc\w+ | disminu\w+ | mengu\w+ | decrec\w+ | sinkt | schrumpf\w+
        recul\w+ | dwindl\w* | thin(?:s|ned|ning) | diminish\w* | contracting | tumbl\w* | wane[sd]? | waning | ebb\w*
        shed\w* | recede\w* | erod\w* | narrow\w* | menguar\w* | encog\w+ | retroced\w+ | merm\w+
        desc(?:iende|enderá|ender) | diminu\w+ | rétréci\w+ | fond\w* | nimmt ab | abnehm\w+ | zurückgeh\w+
        geht zurück
    """),
    ("l", r"""
        (?:los(?:e|es|ing)|lost) (?:\w+ )?(?:weight|share|ground|importance)
        (?:perd(?:er(?:á|án)?|iendo)|pierden?) (?:\w+ )?(?:importance|peso|cuota|terreno)
        (?:fad|wan|ebb|wither|dwindl|reced|erod|thinn)(?:e|es|ed|ing|s) | thins | be(?:ing)? squeezed
        verliert (?:\w+ )?(?:an )?(?:Bedeutung|Gewicht|Anteile?)
        perd (?:\w+ )?(?:du|de l['’]) ?(?:poids|importance|terrain)
    """),
    ("Y", "['’]s turn | turno de | (?:le |les )?tocar?á? al? | au tour de | an der Reihe"),
    ("v", r"""
        (?:devot|dedicat|allocat|assign|earmark|reserv|spend|spent|put|pour|funnel|channel|invest|direct|steer)\w*
        (?:destin|dedic|asign|invi[er]|emple|gast|reserv|consagr)\w+ | us(?:a|an|ando|ará) | consacr\w+ | affect\w+
        steck\w+ | widm\w+
    """),
    ("k", r"""
        feed(?:s|ing)? | fed | (?:acab|termin)\w+ en | ir\w* a parar al? | power(?:s|ing)? | fuel(?:s|ling|ing)? | busy
        account(?:s|ed|ing)? for | mak(?:e|es|ing) up | made up | repr[eé]sent\w* | tak(?:e|es|ing)(?: up)? | took
        consum\w+ | absorb\w* | claim(?:s|ed)? | command(?:s|ed)? | get(?:s)? | be(?:come|comes|coming)?(?: for)?
        is(?: for)? | are(?: for)? | (?:go(?:es|ing)?|went|gone) (?:to|on|into) | com(?:e|es) from | dedicated to
        devoted to | eat(?:s|en|ing)?(?: up)? | swallow\w* | devour\w* | draw(?:s|n)? | belong\w* to
        flow\w* (?:to|into) | spent on | spend(?:s|ing)? on | used? (?:for|by|on) | supon(?:e|drá|drán|ga|gan)
        concentra\w* | acapara\w* | (?:se )?(?:destin|dedic)\w+ (?:\w+ )?al? | irán? al? | va(?:n)? al?
        correspond\w+ al? | ser(?:á|án) | se llev\w+ | devor\w+ | engull\w+ | recae\w* en | verschling\w+ | entf\w+ auf
        flie(?:ß|ss)\w+ in | frisst | fressen | capt\w+ | accapar\w+ | ir(?:a|ont) à | (?:se )?emple\w+ (?:\w+ )?en
        burn(?:s|ing|ed)? | (?:consagr|dedic|destin|reserv|asign)ad[oa]s? al?
        (?:earmark|reserv|set aside|allocat|assign)\w* (?:for|to) | ties? up | tied up | remain(?:s|ed|ing)?
        stay(?:s|ed|ing)? | constitut\w+ | form(?:s|ed)? | end\w* up (?:in|on|with|as)? | driv(?:e|es|ing|en) | drove
        serv(?:e|es) as | hog(?:s|ged|ging)? | soak\w* up | suck\w* up | gobbl\w* | guzzl\w* | monopoli[sz]\w*
        pocket\w* | generat\w+ | yield\w* | will be | for | down to | comes? down to | due to | attributable to
        turn\w* into | spring\w* from | com(?:e|es|ing) from | stem\w* from | aris\w* from | us(?:e|es|ing) up
        bring\w* in | put into | put to | poured into | pour\w* into | directed (?:to|at) | burn\w* through
        keep(?:s|ing)? busy | seguirá siendo | sigue siendo | siguen siendo | continúa siendo | es | son | vendrá\w* de
        proced\w+ de | proviene\w* de | obedec\w+ a | corre\w* a cargo de | se debe\w* a | irá a parar al?
        va a parar al? | se va en | se irá en | se van en | se gast\w+ en | se traga\w* | chupa\w* | copa\w* | ocup\w+
        cop[aó]\w* | bleib\w+ | ist | sind | wird | werden | ausmach\w+ | macht | machen | beansprucht?\w* | schluck\w*
        bild\w+ | gehört | geht in | gehen in | floss | fließt | reste\w* | est | sont | sera | seront | constitu\w+
        absorb\w+ | engloutit | engloutiss\w+ | provien\w+ | devien\w+ | demeur\w+ | va à | vont à | ira | iront
        consacr\w+
    """),
)  # fmt: skip
