"""Towns that no company of the field is named for: a name that is only one of these says where, not who."""

TOWNS = frozenset(
    town.strip()
    for town in """
    santa clara | san josé | san jose | san francisco | palo alto | sunnyvale | santiago | buenos aires | são paulo
    bogotá | medellín | montevideo | quito | lima | querétaro | monterrey | guadalajara | nueva york | new york
    los ángeles | los angeles | san diego | las vegas | salt lake city | kansas city | ashburn | loudoun | abilene
    memphis | nashville | cheyenne | columbus | tulsa | omaha | reno | portland | fráncfort | francfort | múnich
    münchen | hamburgo | düsseldorf | stuttgart | dresde | dresden | berlín | viena | vienna | wien | ginebra | genève
    geneva | zúrich | lausana | lausanne | lugano | berna | basilea | basel | bruselas | amberes | gante | eindhoven
    la haya | róterdam | rotterdam | ámsterdam | luxemburgo | lisboa | oporto | sines | roma | rome | turín | nápoles
    bolonia | bologna | génova | florencia | londres | edimburgo | edinburgh | mánchester | manchester | bristol
    cambridge | leeds | glasgow | belfast | dublín | cork | parís | marsella | marseille | burdeos | bordeaux
    estrasburgo | strasbourg | grenoble | toulouse | lille | estocolmo | gotemburgo | copenhague | copenhagen | oslo
    helsinki | reikiavik | reykjavik | tallin | riga | vilna | varsovia | warsaw | cracovia | praga | prague
    budapest | bucarest | atenas | athens | estambul | istanbul | moscú | moscow | doha | dubái | abu dabi | abu dhabi
    el cairo | nairobi | casablanca | rabat | pekín | hong kong | tokio | osaka | seúl | taipéi | taipei | hsinchu
    bombay | nueva delhi | new delhi | bangalore | bengaluru | chennai | yakarta | jakarta | kuala lumpur | johor
    manila | hanói | hanoi | bangkok | sídney | sydney | melbourne | auckland | perth | zaragoza | sevilla | bilbao
    málaga | san sebastián | donostia | vitoria | pamplona | valladolid | salamanca | cáceres | badajoz | mérida
    móstoles | alcobendas | talavera | huesca | teruel | lleida | tarragona | girona | alicante | elche | murcia
    almería | granada | córdoba | jaén | cádiz | rosario | mendoza | la coruña | a coruña | vigo | oviedo | gijón
    palma | las palmas | tenerife | saint-denis | seattle | boston | chicago | houston | dallas | austin | atlanta
    phoenix | denver | miami | toronto | montreal | vancouver
    """.replace("\n", "|").split("|")
    if town.strip()
)
