"""Ways of saying that the one side passes, outgrows or follows the other, by the letters of `crossing`."""

TOP = (
    r"(?:crown|throne|lead(?:ership)?|(?:first|top) (?:place|spot|position|rank|slot)|pole position|title|mantle|"
    r"primacy|number[- ]one (?:spot|place|slot|position)|supremacy|dominance|perch|pedestal|"
    r"place at the top|upper hand)"
)
CIMA = (
    r"(?:trono|corona|liderato|liderazgo|delantera|primer (?:puesto|lugar)|primera (?:posición|plaza)|primacía|cetro|"
    r"supremacía|hegemonía|batuta|testigo|cabeza|dominio)"
)
GIPFEL = r"(?:Spitzenplatz|Spitzenposition|Spitze|Führung|Thron|Krone|ersten? Platz|Vorrang|Vormachtstellung|Rang)"
TETE = r"(?:tête|première place|premier rang|trône|couronne|primauté|leadership|avantage|suprématie)"
_GIVE = r"(?:hand|ced|yield|surrender|los|lost|giv|gave|conced|relinquish|forfeit|pass)\w*"
TAKE = r"(?:tak|took|seiz|grab|snatch|wrest|steal|stole|claim|win|won|gain|captur|assum|inherit)\w*"
_TURN = r"(?:revers|swap|switch|flip|invert|turn)\w*"
_AFTER = r"(?:(?:far )?behind|in (?:the|its) (?:shade|dust|shadow|wake)|trailing)"
_AS_MUCH = r"(?:as (?:much|big|large|high|many) as|that (?:of|for)|those (?:of|for)|of|the|what|its|training|inference)"

PASSING: tuple[tuple[str, str], ...] = (
    ("B", r"""
        (?:balance|scales|pendulum|weight) (?:\w+ )?(?:tip|tilt|shift|sw[iu]ng|mov)\w*
        (?:balanza|balance|péndulo|peso) (?:\w+ )?se (?:ha )?(?:inclin|decant|desplaz|mov)\w+
        (?:balance|scales?|pendulum) (?:has|have|had|will|is|are) (?:\w+ )?(?:tip|tilt|shift|sw[iu]ng|mov)\w*
        (?:tip|tilt|swing|swung)\w* (?:the )?(?:balance|scales?|pendulum) | Waage (?:\w+ )?neig\w+
        balance (?:\w+ )?pench\w+ | inclin\w+ la balanza | (?:balanza|balance) (?:\w+ )?ca(?:e|er|erá|erán|iga|yó)
        platillos (?:\w+ )?se \w+ | (?:balance|scales?) (?:\w+ )?(?:tip|com)\w* down
    """),
    ("X", rf"""
        cross-?over | crossing(?: point)? | tipping point | turning point | inflection(?: point)? | reversal
        switchover | swap | flips? | sorpasso | lines (?:\w+ )?cross
        (?:curvas|líneas) (?:\w+ )?se (?:\w+ )?(?:cort|cruc|cruz)\w+ | punto de (?:cruce|inflexión) | cruce | relevo
        vuelco | Wendepunkt | point de bascule
        (?:trad|swap|switch|chang|exchang|revers)\w* (?:the )?(?:places|positions|roles|ranks?|ranking|order)
        (?:roles|order|rank(?:ing|s)|positions|proportions|ratios?|relation|tables|split) (?:\w+ ){{0,2}}{_TURN}
        cross(?:es|ed)?(?= (?:in|by|over|at|paths|during|around|next|this|before|sometime))
        (?:lines|curves|paths) (?:\w+ )?(?:cross|intersect|meet)\w* | changing of the guard | reversed | reverse
        invert(?:s|ed)? | change of guard | hand-?over | baton | hinge year | turning of the tables | flip | flipped
        flipping | cross over | se inv[ie]\w+ | se cruz\w+
        (?:cambi|intercambi)\w+ (?:los |de |sus )?(?:papeles|puestos|lugar|posiciones) | giran las tornas
        cambio de guardia | darán? la vuelta | da la vuelta | dé la vuelta | cambio de tercio | cambian? las tornas
        inversión de (?:papeles|roles) | se (?:dar|d)\w+ la vuelta | Trendwende | Umschwung | Machtwechsel
        Rollentausch | Kreuzungspunkt | Ablösung | Wachwechsel | Umkehr\w*
        tausch\w+ (?:\w+ )?(?:die )?(?:Plätze|Rollen) | kehrt sich (?:\w+ )?um | dreht sich | kippt | s['’]invers\w+
        inversion | se crois\w+ | croisement | bascul\w+ | passage de témoin | renvers\w+
    """),
    ("p", r"""
        (?:overtaken|surpass\w*|exceeded|eclipsed|passed|dwarfed|outstripped|outpaced|outspent|overhauled|outsold) by
        (?:superad|rebasad|adelantad|sobrepasad|eclipsad|desbancad)[oa]s? por | dépassée? par
        (?:von|durch) (?:der |dem )?(?=[\w-]+ (?:überholt|übertroffen|abgelöst))
        (?:out\w+|overshadowed|toppled|displaced|dethroned|supplanted|unseated|ousted|usurped|beaten|swamped) by
        (?:trounced|topped|eaten(?: up)?|leapfrogged|relegated|crowded out|overrun|replaced|left behind) by
        (?:put in the shade|knocked off (?:its |the )?(?:perch|throne)|pushed into second place) by
        (?:destronad|desplazad|relegad|superad|arrinconad)[oa]s? (?:\w+ ){0,4}?por
        (?:détrôné|supplanté|devancé|éclipsé|distancé)e?s? par
    """),
    ("f", r"""
        (?:swell|balloon|surg|soar|multipl|accelerat|spread|compound)\w* (?:\w+ ){0,2}?(?:faster|quicker|more quickly)
        más (?:brío|ímpetu|fuerza|vigor|velocidad|impulso)(?= que)
        (?:con )?mayor (?:brío|ímpetu|fuerza|vigor|velocidad) | twice the (?:pace|rate|speed)
        (?:gr[eo]w|ris|expand|increas|climb|scal|advanc)\w* (?:\w+ )?(?:faster|quicker|more (?:quickly|rapidly))
        (?:gr[eo]w|ris|expand|increas|climb|scal|advanc)\w* (?:\w+ ){0,2}as (?:fast|quickly)
        (?:quicker|faster|brisker|higher|steeper|stronger|swifter) (?:clip|pace|rate|speed|growth|rhythm) | outpac\w+
        fastest[- ]growing | que más (?:crec|avanz|aument|crezc)\w+ | am schnellsten wachs\w+
        (?:wächst|wachsen|steigt|steigen|zulegen|legt)(?=[^.;]{0,60}?\b(?:schneller|rascher|stärker) als\b)
        (?:gr[eo]w|ris|expand|increas|climb)\w*(?=[^.;,]{0,40}?\bfaster than\b)
        (?:crec|aument|sub|avanz)\w*(?=[^.;,]{0,40}?\bmás (?:rápido|rápidamente|deprisa) que\b)
        croissance la plus (?:rapide|forte) | outpac\w* | outgrowing
        (?:crec|aument|sub|avanz|expand)\w* (?:(?:mucho|bastante|aún|todavía) )?más (?:rápid\w+|deprisa)
        crec(?:e|en|erá|erán|iendo|er) (?:mucho )?más(?=\s+que) | mayor (?:ritmo|crecimiento) | a (?:un )?mayor ritmo
        crec\w+ (?:el (?:doble|triple)|\w+ veces) (?:de rápido|más)
        ritmo (?:\w+ )?(?:superior|mayor|más alto|más rápido) | clos\w* (?:the gap|in) (?:on|with)
        gain\w* (?:on|ground on) | gan\w+ terreno
        (?:wächst|wachsen|steigt|steigen) (?:\w+ )?(?:schneller|rascher|stärker)
        (?:croît|croître|augmente\w*|progresse\w*) (?:\w+ )?plus vite | (?:doble|triple) de (?:velocidad|ritmo|rápido)
        at the expense of | (?:eat|bit|nibbl|chip|cut)\w* (?:away )?(?:into|at) | a costa de
        (?:com|rob|gan|quit|rest)\w+ (?:\w+ )?(?:terreno|espacio|cuota|peso) al? | auf Kosten | aux dépens
        au détriment | (?:doppelt so|dreimal so) schnell | deux fois plus vite
        schneller (?:\w+ )?(?:wächst|wachsen|zuleg\w+)
    """),
    ("c", r"""
        catch(?:es|ing)? | catch\\w* up (?:with|to) | caught up (?:with|to) | alcanz\\w+ (?:al?|en) | rattrap\\w+
    """),
    ("h", r"""
        (?:shift|mov|migrat|pivot|swing|rotat|tilt|flow|drift|pour)\w*(?=.{0,40}?\b(?:from|out of)\b)
        (?:desplaz|traslad|pas|vir|gir)\w*(?=.{0,40}?\b(?:del?|desde)\b) | shift from | desplazamiento del
    """),
    ("V", r"""
        übertreffen | übersteigen | überholen | überflügeln | ablösen | überrunden | abgelöst | überholt | übertroffen
        überflügelt | übersteigt | übertrifft | verdrängen | abhängen | hinter sich (?:lassen|lässt|gelassen)
        in den Schatten stellen | den Rang abl\w+ | vorbeiziehen | vorbeizieht
    """),
    ("K", r"""
        (?:cannot|can['’]t|will not|won['’]t|unable to|fails? to|struggl\w* to) (?:match|follow|keep (?:up|pace))
        no (?:puede|podrá|logra|consigue) (?:seguir|igualar|mantener) | nicht (?:mithalten|Schritt halten)
        ne (?:peut|pourra) (?:pas )?(?:suivre|égaler)
    """),
    ("<", rf"""
        {_GIVE} (?:up )?(?:its |the )?(?:{TOP}|place) as (?:[\w'’-]+ ){{0,6}}?to | macht (?:\w+ ){{0,3}}?Platz
        (?:ced|dej|entreg)\w+ (?:\w+ ){{0,2}}?(?:puesto|lugar|sitio|{CIMA}) (?:\w+ ){{0,7}}?(?:al?|en favor de)
        (?:céd|cèd)\w+ (?:\w+ ){{0,2}}?(?:place|{TETE}) (?:[\w'’]+ ){{0,7}}?(?:à|au profit de)
        {_GIVE} (?:[\w'’-]+ ){{0,4}}?{TOP} (?:\w+ )?to | (?:hand|pass)\w* (?:over )?(?:the )?(?:baton|torch) to
        bow(?:s|ed|ing)? to | mak\w* (?:way|room) for
        (?:second fiddle|(?:a )?(?:distant )?second(?: place)?|secondary|runner-up|subordinate|back seat) to
        (?:junior partner|poor relation) (?:to|of) | (?:in|into|to) second place behind
        in (?:the )?(?:shadow|shade) of | no match for | in the wake of
        pal(?:e|es|ed|ing) (?:beside|next to|against|in comparison)
        a (?:mere |small |tiny |minor )?fraction of (?:what|that of|those of|the bill for)
        less than half (?:of )?(?:that|what) | behind(?! (?:schedule|closed|bars)) | below
        (?:ced|pas|entreg|perd|dej)\w+ (?:[\wáéíóú]+ ){{0,3}}?{CIMA} (?:en favor de|frente a|ante|al?|en manos de)
        segundo (?:plano|lugar|puesto) (?:frente|tras|respecto|detrás) | a la sombra de | a la zaga de
        eclipsad[oa] ante
        (?:verliert|gibt|überlässt|verlieren|tritt) (?:[\w]+ ){{0,4}}?{GIPFEL}(?=.{{0,30}}?\b(?:an|der)\b)
        Rückstand auf | (?:céder|cède|cédera|perd|perdra) (?:\w+ |['’]){{0,3}}?(?:place|{TETE}) (?:à|au profit de)
        derrière | f[ae]ll(?:s|ing|en)? behind | lag(?:s|ging)?(?: behind)? | trail(?:s|ing)? | slip(?:s|ping)? behind
        (?:smaller|lower|less|cheaper) than | g[ai]ve(?:s|n)? way to | los(?:e|es|ing) (?:its|the) lead to
        ced(?:e|erá|en) | por detrás del? | por debajo del? | inferior(?:es)? al? | inférieure?s? (?:à|aux?)
        menor(?:es)? que | menos que | quedar\w* atrás (?:de|frente a) | hinter
    """),
    (">", rf"""
        (?:lead|edge|advantage|margin) over(?= (?:inference|training)) | ventaja sobre | Vorsprung vor | avance sur
        dej\w+ (?:muy )?(?:pequeñ[oa]s?|enan[oa]s?|cort[oa]s?|en pañales|en mantillas) al? | > | exceed\w* | surpass\w*
        overtak(?:e|es|en|ing) | overtook
        pass(?:es|ed|ing)?(?! (?:through|on|into|to|by|a |an |the (?:half|point|test|mark|exam|stage))) | eclips\w+
        outstrip\w* | outweigh\w* | dwarf(?:ed|s|ing)? | overshadow\w* | top(?:s|ped|ping)? | outspend\w*
        outs[eo]l[dl]\w* | outnumber\w* | outdo\w* | overhaul(?:s|ed|ing)? | leapfrog\w* | beat(?:s|ing)? | outrun\w*
        dethron\w* | nos(?:e|es|ing) ahead of | (?:tak|took)\w* over from | outclass\w* | outgr[eo]w(?:s|n)? | le gana
        prend\w* le pas sur | relegó | abult\w+ más que | tables have turned
        out-?(?:siz|earn|gun|muscl|play|rac|rival|scal|shin|shon|swell|bid|draw|drew|eat|consum|invest|stretch)\w*
        outrank\w* | out-rank\w* | supplant\w* | unseat\w* | outmatch\w* | overrun\w*
        (?:pull|mov|edg|go|gone|went|com|surg|power|race|nos|inch|creep|crept|draw|drew)\w* (?:\w+ )?(?:ahead of|past)
        (?:pull|mov|edg|go|gone|went|com|surg|ris|inch)\w* (?:\w+ )?(?:above|beyond|clear of)
        ahead of(?! (?:schedule|time|plan|the)) | super(?:a|an|ará|arán|aría|ó|aron|ado|ar|e|en)
        rebas(?:a|ará|arán|ó|ar|ado|e|en) | sobrepas(?:a|ará|ó|ar|ado|e|en) | eclips(?:a|ará|ó) | por delante del?
        por encima del? | desbanc\w+ | adelant(?:a|ará|arán|ó|ar|ado|e|en)(?! (?:que|su|sus|un|una|el|los|las|a \d))
        dejar?(?:á|án|ía|ndo)? atrás | (?:se )?impon\w+ (?:al?|sobre) | imponiéndose (?:al?|sobre) | übertr\w+
        übersteig\w+ | überhol\w+ | überflügel\w+ | dépass\w+ | surpasse\w* | displac\w* | replac\w*(?=.{{0,40}}?\bas\b)
        toppl\w* | usurp\w* | oust\w* | trump(?:s|ed|ing)? | trounc\w* | swamp\w* | crowd\w* out | crowding out
        edg\w* out | (?:leav|left|put)\w*(?= (?:[\w-]+ ){{0,3}}?(?:training|inference)(?: [\w-]+){{0,2}} {_AFTER})
        {TAKE} (?:[\w'’-]+ ){{0,4}}?{TOP} (?:away )?(?:from|over|of) | prevail\w* over | win\w* out over
        get\w* the better of | (?:ha[sd]|have|gain|get|tak)\w* (?:\w+ ){{0,2}}?(?:upper hand|edge|advantage) over
        (?:vault|jump|sail|soar|shoot|sweep)\w* (?:\w+ )?(?:over|past|above)
        (?:relegat|demot|consign|push|reduc|knock)\w*(?= (?:[\w-]+ ){{0,3}}?(?:training|inference)\b)
        (?:cost|count|weigh|be worth|worth|matter)\w* (?:for )?(?:far |much |way )?more than | loom\w* larger than
        (?:twice|double|triple|treble|several times|many times|multiples? of|times)(?= {_AS_MUCH})
        (?:com(?:e|es|ing)|came|rank\w*|sit\w*|stand\w*) (?:\w+ ){{0,3}}?(?:on top of|above|before|in front of)
        (?:superior|mayor)(?:es)? al? | supérieure?s? (?:à|aux?) | in excess of | in front of | outgrew
        qued\w+ (?:por )?(?:arriba|encima|delante) del? | outgrown | blow\w* past | run\w* ahead of
        (?:le |les )?(?:quit|arrebat|rob|disput|gan|tom)\w+ (?:[\wáéíóú]+ ){{0,3}}?{CIMA} al?
        (?:gana|ganará|gane|ganado|ganar) (?:la partida |el pulso )?al? | se impuso al? | super[áé]\w*
        exced(?:e|a|erá|erán|ió|er|ido) | aventaj\w+ | destron\w+ | desplaz\w+ al? | sobrepuj\w+ | relevará al?
        releve al? | releva al? | sustitu\w+ al?(?=.{{0,40}}?\bcomo\b) | (?:toma|tomará|tome|tomar|tomado) la delantera
        se (?:sitúa|situará|coloca|colocará|pone|pondrá) (?:\w+ )?por (?:delante|encima)
        (?:pes|cost|val|import)\w+ (?:mucho |bastante )?más que | costar (?:\w+ )?más que
        (?:el )?(?:doble|triple) (?:que|del?) | veces (?:lo que|el|la|más que) | löst\w* | überrund\w+ | überwieg\w+
        verdräng\w+ | (?:zieh|zog)\w*(?=.{{0,60}}?\bvorbei\b) | läuft(?=.{{0,60}}?\bden Rang ab\b)
        lässt(?=.{{0,60}}?\bhinter sich\b) | stellt(?=.{{0,60}}?\bin den Schatten\b)
        (?:prend|pris|prendra|prendre)\w* (?:\w+ )?(?:le dessus|l['’]avantage|le pas) sur
        (?:devanc|supplant|détrôn|distanc|éclips|l['’]emport|surclass|excèd)\w*
        (?:prend|pris|prendra|ravi)\w* (?:\w+ )?(?:la |le |sa )?{TETE} (?:à|sur|devant) | pès\w+ plus (?:lourd )?que
        devant(?= l['’]| le)
    """),
    ("P", r"""
        (?:exceed|surpass|overtak|overtook|pass|eclips|outstrip|outweigh|outgrow|outgrew|dwarf)\w* (?:it|them)(?=\W)
        (?:overshadow|top|outspend|beat|dethron|displac|leapfrog|replac|outrun)\w* (?:it|them)(?=\W)
        (?:pull|mov|edg|go|gone|went|surg|climb|ris|forg|nos)\w* (?:ahead of|past|above|beyond) (?:it|them)
        (?:la|lo|los|las) (?:super|adelant|rebas|sobrepas|eclips|desbanc|destron|exced|ha super|habrá super)\w+
        (?:super|adelant|rebas|sobrepas|desbanc)[aá]\w*l[oa]s?
        l['’](?:a (?:dépassé|devancé|supplanté)|(?:dépass|devanc|supplant|éclips)\w+)
    """),
    ("E", r"for (?:every|each) | por cada | für jeden | pour chaque"),
    ("w", r"""
        several | two | three | four | five | more than one | many | varios | dos | tres | cuatro | mehrere | zwei
        drei | deux | trois
    """),
    ("m", r"""
        larger | bigger | greater | heavier | costlier | dearer | mayor(?:es)? | superior(?:es)? | größer | höher
        teurer | más car[oa]s? | plus (?:cher|chère|lourd|grand|grande|élevée?)s? | weightier | pricier | fatter
        hungrier | thirstier | more expensive | more costly | more power-hungry | superan? en | größere?[rns]?
        höhere?[rns]? | teurere?[rns]? | schwerer | lourde? | importante?s? | supérieure?s? | onéreuse? | coûteuse?
        voluminos\w+ | cuantios\w+ | abultad\w+ | mayúscul\w+ | gravos\w+ | pes(?:a|an|ar|ará|arán|e|en|arían?) más
        pès\w+ plus | wieg\w+ (?:\w+ )?mehr | más elevad[oa]s? | más grandes?(?= que) | más alt[oa]s?
    """),
    ("e", r"""
        more(?! (?:powerful|advanced|capable|efficient|complex)) | higher | mehr | davantage | plus
        más(?! (?:grandes?|potentes?|avanzad\w+|capaces|complej\w+|pequeñ\w+))
    """),
    ("t", "than | que | als | qu | comparé | compared (?:with|to) | frente a | against"),
)  # fmt: skip
