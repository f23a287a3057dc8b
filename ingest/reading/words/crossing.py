"""How inference and training are set against each other, and which order of words makes a claim.

Each row is a letter and the words that it stands for; each claim a row of letters. The sides I, T, z, i, y, R, L stand
in `sides`; > passes, p is passed by, P passes it, V passes (behind both, as in German), < falls behind, m larger or
e more, t than, f grows faster, c catches up, K cannot keep up, X the crossing, B the balance tips, h shifts from,
r away from, E for each, w several, M the most, 2 the lesser part, D less and less, G more and more, k takes or goes to,
v gives, Y the turn of, a is ahead, A comes to lead, o no longer ahead, N no longer, g gains weight, s share,
d shrinks, l loses, n not, u surely, ! of the latter or the former, | a pause that parts.
"""

from ingest.reading.words import passing, ranks, sides

_BESIDE: tuple[tuple[str, str], ...] = (
    ("|", r"""
        as (?:did|does|do|will) | so (?:did|does|do|will) | (?:al )?igual que | lo mismo que | ;
        , (?:but|pero|aunque|mais|aber) | while | whereas | mientras | während | tandis que | [–—](?=\s)
        (?:leads?|ahead|dominates?|strong|lidera|domina) (?:\w+ )?(?:in|en) (?:inferenc|train|entren)\w+ | expectations
        forecasts | estimates | expectativas | previsiones
    """),
    ("u", r"""
        (?:anyone|whoever|those) (?:who )?doubt\w* | quien(?:es)? dud\w+ | (?:nobody|no one|few) (?:[\w-]+ ){0,3}doubts?
        (?:no|without(?: a)?|beyond) doubt | nadie (?:\w+ ){0,3}duda\w* | sin duda | no cabe duda | no one disputes
        there is little doubt | kein Zweifel | zweifellos | sans aucun doute | nul doute
    """),
    ("n", r"""
        rul\w* out | descart\w+ | schließ\w+ aus | exclut | not(?! (?:only|just|least)) | ['’]t | never | neither | nor
        cannot | unlikely | yet to | far from(?! fading) | doubts? | (?:todavía|aún) no
        no (?=(?:ha|han|se|super|adelant|rebas|esper|prev|cre[ea]|va|será|sobrepas|lo)\w*) | nunca | tampoco | duda\w*
        ni (?=[A-Z]) | nicht | noch nicht | jamais
        (?:no one|nobody|none|few) (?:[\w-]+ ){0,3}(?:expects?|sees?|thinks?|believes?|counts?|predicts?)
        nadie (?:[\wáéíóú]+ ){0,3}(?:espera|cree|prevé|ve|cuenta)
        (?:little|no|slim|scant|small) (?:chance|prospect|likelihood|sign) | no sooner than | hardly | too early
        premature | improbable | (?:poco|muy) probable que no | unwahrscheinlich | kaum | kein\w* | pas(?! de doute)
        no (?=(?:vere|vamos|llegar|ocurr|pasar|suced|alcanz|gan|pes|tom|desbanc|arrebat|va|ve|hay)\w*) | not until
        nobody should
    """),
    ("r", "away from | from | weg vo[nm] | desde | lejos del?"),
)  # fmt: skip

LETTERS = (*sides.SURE, *_BESIDE, *passing.PASSING, *ranks.RANKS, *sides.WEAK)
"""Letters and words; where two begin at one place, the longer wins, else the earlier row."""

_N = "[^IT|]*"
_B = "[^ITn|]*"
_MORE = f"[me]{_B}"
CLAIMS: tuple[tuple[str, str], ...] = (
    ("training_stays_ahead", f"I{_B}n{_N}c{_B}T"),
    ("inference_exceeds_training", f"N{_N}T{_N}[Ma]|T{_B}N{_N}[Ma]"),
    ("inference_grows_faster", f"I{_B}T{_B}K|T{_B}K{_B}I"),
    ("training_grows_faster", f"T{_B}I{_B}K|I{_B}K{_B}T"),
    ("inference_grows_faster", f"I{_B}[fc]{_B}T"),
    ("training_grows_faster", f"T{_B}[fc]{_B}I"),
    ("inference_exceeds_training", f"B{_N}(?:T{_N}I|I|r{_N}T)"),
    ("inference_grows_faster", f"h{_N}T{_N}I|h{_N}I{_N}r{_N}T"),
    ("training_grows_faster", f"h{_N}I{_N}T|h{_N}T{_N}r{_N}I"),
    ("training_stays_ahead", f"n{_N}I{_N}(?:[>V]{_N}T|[me]{_N}t{_N}T|A|T{_N}V)"),
    ("training_stays_ahead", f"n{_N}[me]{_N}I{_N}t{_N}T"),
    (
        "training_stays_ahead",
        f"I{_B}(?:n{_N}(?:[>V]|[me]{_N}t)|[>V]n){_N}T|I{_N}(?:T{_N}n{_N}V|n{_N}A)|T[^n]*I{_B}n{_N}P",
    ),
    ("training_stays_ahead", f"(?:n{_N}T{_N}|T{_B}n{_N})(?:(?:p|<){_N}I|o)"),
    ("inference_exceeds_training", f"T{_B}o|o{_B}T"),
    ("inference_exceeds_training", f"T{_B}(?:p|<){_B}I|T[^n]*I{_B}P|I{_B}T{_B}V"),
    ("inference_exceeds_training", f"I{_B}[>V]{_B}T"),
    ("training_stays_ahead", f"T{_B}[>V]{_B}I|I[^n]*T{_B}P|T{_B}I{_B}V"),
    ("training_stays_ahead", f"I{_B}<{_B}T"),
    ("inference_exceeds_training", f"I{_B}{_MORE}t{_B}T|{_MORE}I{_B}t{_B}T"),
    ("training_stays_ahead", f"T{_B}{_MORE}t{_B}I|{_MORE}T{_B}t{_B}I"),
    ("inference_exceeds_training", f"E{_N}T[^n]*w{_N}I|w{_B}I{_B}E{_B}T"),
    ("training_stays_ahead", f"E{_N}I[^n]*w{_N}T|w{_B}T{_B}E{_B}I"),
    (
        "inference_exceeds_training",
        f"X[^n|]*(?:I[^n|]*T|T[^n|]*I)|(?:I[^n|]*T|T[^n|]*I)[^n|]*X|X[^nT]*I{_B}(?:k{_B}M|A)",
    ),
    ("training_share_falls", f"T[^I|n]*D|D{_N}k{_N}T"),
    ("inference_grows_faster", f"I[^T|n]*k{_N}G|G{_N}k{_N}I"),
    ("inference_majority", f"I{_B}z{_B}(?:M|a)|M{_B}I{_B}z"),
    ("training_stays_ahead", f"T{_B}z{_B}(?:M|a)|M{_B}T{_B}z"),
    ("inference_exceeds_training", f"k{_N}I{_N}z|I{_N}[aA]{_N}z|I{_B}z{_B}A"),
    ("training_share_falls", "(?:Ts|s[^IT|nf]*T|T[^I|nf]*s)[^I|nf]*d|T[^I|nf]*d[^I|nf]*s|T[^I|n]*l"),
    ("inference_exceeds_training", f"T{_B}[Ma][^IT]*(?:I{_B}Y|Y{_B}I|\\|[^ITn]*[ka]{_B}I{_B}\\Z)"),
    ("training_stays_ahead", f"T{_B}(?:k{_B}M|a|A)|k{_B}T{_B}M|v{_B}M{_B}T|A{_B}k{_B}T|I{_B}2|2{_B}k{_B}I"),
    ("inference_exceeds_training", f"I{_B}A|A{_B}k{_B}I|T{_B}2|2{_B}k{_B}T"),
    ("inference_exceeds_training", f"I!{_B}m"),
    ("training_stays_ahead", f"T!{_B}m"),
    ("inference_majority", f"I{_B}(?:k{_B}M|a)|k{_B}I{_B}M|v{_B}M{_B}I"),
    ("inference_majority", f"M{_B}k{_B}I"),
    ("training_stays_ahead", f"M{_B}k{_B}T"),
    ("inference_grows_faster", f"I{_B}g|g{_B}I"),
    ("training_grows_faster", f"T{_B}g|g{_B}T"),
)
"""A claim, and the letters that make it, in order; the first row that is found wins."""

PACED = {
    "inference_exceeds_training": "inference_grows_faster",
    "training_stays_ahead": "training_grows_faster",
}
"""What a claim is where it compares growth."""
