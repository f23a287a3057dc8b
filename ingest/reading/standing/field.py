"""Whether a sentence is about the field: by its words, or by a company whose whole business it is."""

import re

from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.sought import sought
from ingest.reading.voices.knowledge import Mention

_TOOLS = frozenset({
    "ai", "ia", "ki", "machine learning", "artificial intelligence", "inteligencia artificial",
    "aprendizaje automático",
})  # fmt: skip
_BY_MEANS_OF = sought(
    r"\b(?:with|using|uses?|used|by|via|through|con|usan?|utilizan?|mediante|gracias a|modelo de|programa de|por|e|and|"
    r"(?:confi|entrust|encarg|deleg)\w*\s+(?:à|a|to|en)|fiebre de|expects?|trusts?|wants?|"
    r"asistentes? de|copilotos? de|herramientas? de|funci(?:ón|ones) de|assistant with|"
    r"sirve de|vale de|apoya en|recurre a|enseña|teach(?:es|ing)?|plans|ayuda de|mit|avec|employs?|help of)\s+"
    r"(?:the\s+|an?\s+|l['’]|la\s+|su\s+|sus\s+|own\s+|more\s+)?\Z"
)
_NO_NOUN = compiled(
    r"\s*(?:[,;.):]|\Z|\b(?:incluid[oa]s?|propi[oa]s?|included|to|in|on|and|a|para|en|y|will|is|was|has|ha|es|puede|la|le|el|los|les|the)\b)",
    re.IGNORECASE,
)
_OUR_ROLES = frozenset({"ai_lab", "gpu_cloud", "chip_vendor", "startup", "foundry", "memory"})


def is_of_the_field(text: str, mentions: list[Mention]) -> bool:
    """Is the sentence about the field? AI as a tool of another trade does not count."""
    if any(one.name.role in _OUR_ROLES for one in mentions):
        return True
    if any(not _is_tool(text, cue) for cue in cues("field", text)):
        return True
    return any(cue.label == "inference" for cue in cues("workload", text))


def _is_tool(text: str, cue: Cue) -> bool:
    """`which designs with AI`, `según un modelo de IA`: what a thing of another sector is done with."""
    return bool(_NO_NOUN.match(text, cue.end)) and is_a_tool_here(text, cue)


def is_ai_alone(text: str, cue: Cue) -> bool:
    """Is it no more than the name of AI itself?"""
    return text[cue.start : cue.end].lower() in _TOOLS


def is_a_tool_here(text: str, cue: Cue) -> bool:
    """`with AI cameras`: do the words before say that it is only what something is done with?"""
    if not is_ai_alone(text, cue):
        return False
    return bool(_BY_MEANS_OF.search(text, max(0, cue.start - 30), cue.start))
