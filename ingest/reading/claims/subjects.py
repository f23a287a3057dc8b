"""The company whose own spending, fleet or sales a claim is about; most claims are about a market and have none."""

import re

from ingest.reading.claims.telling import Told
from ingest.reading.learnt import compiled
from ingest.reading.scene import Page
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.who import parent

_THINGS = (
    r"(?:bills?|costs?|spending|spend|outlays?|budgets?|compute|computing|fleet|capacity|sales|revenues?|clusters?|"
    r"servers?|chips?|GPUs?|workloads?|expenses|power|data[\s-]cent(?:er|re)s?|demand|usage|traffic|"
    r"bookings|orders|backlog|business|clouds?)"
)
_COSAS = (
    r"(?:gastos?|facturas?|costes?|costos?|presupuestos?|cómputo|flota|capacidad|ventas|ingresos|clústeres|"
    r"servidores|"
    r"chips|cargas|consumo|demanda|pedidos|negocio|centros? de datos)"
)
_AT = compiled(r"\b(?:at|inside|within|cost(?:s|ing)?|en|dentro de|bei|chez)\s+\Z", re.IGNORECASE)
_CLOUDS = ("hyperscaler", "neocloud")
_ON = compiled(r"\bon\s+\Z", re.IGNORECASE)
_OF_IT = compiled(rf"['’]s?\s+(?:[\w-]+\s+){{0,3}}?{_THINGS}\b", re.IGNORECASE)
_DE = compiled(rf"\b{_COSAS}\s+(?:[\wáéíóúñ-]+\s+){{0,3}}?de(?:l| la)?\s+\Z", re.IGNORECASE)
_SPENDS = compiled(
    r"\s+(?:(?:will|now|already|still|has|had|is|would|also|ya|aún|todavía|hoy|se|sigue)\s+){0,2}"
    r"(?:spen[dt]\w*|pa(?:ys|id|ying)|burns?|devot\w+|"
    r"gast\w+|destin\w+|dedic\w+|invi[er]\w+|consum\w+|needs?|uses?|"
    r"necesita\w*|us[ao]\w*|requier\w+|continúa destin\w+|sigue (?:destin|dedic)\w+)\b", re.IGNORECASE
)  # fmt: skip
_OWN = compiled(
    rf"\b(?:its own|our|ours|we|nuestr[oa]s?|sus? propi[oa]s?|gastamos|dedicamos|nos|notre|"
    r"(?:its|sus) (?:own )?(?:models|modelos|assistants|asistentes)|"
    rf"(?:its|the company['’]s)\s+(?:[\w-]+\s+)?{_THINGS}|"
    rf"sus?\s+{_COSAS}|de la (?:compañía|empresa))\b", re.IGNORECASE
)  # fmt: skip
_BESIDE = 25


def subject_of(text: str, told: Told, page: Page) -> str:
    """The company of which the claim tells; empty where it tells of a market."""
    operators = [one for one in page.knowledge.mentions(text) if one.name.operates and one.name.via == "company"]
    return next((parent(one.name.company) for one in operators if _is_told_of(text, one, told)), "")


def speaks_of_itself(text: str, told: Told) -> bool:
    """Does the speaker tell of its own: `our`, `its own`, `we`, in or beside the words of the claim?"""
    found = _OWN.search(text, max(0, told.start - _BESIDE))
    return found is not None and found.start() <= told.end + _BESIDE


def _is_told_of(text: str, one: Mention, told: Told) -> bool:
    head, tail = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 60]
    rents_out = one.name.role in _CLOUDS and bool(_ON.search(head))
    return bool(rents_out or _AT.search(head) or _DE.search(head) or _OF_IT.match(tail) or _SPENDS.match(tail))
