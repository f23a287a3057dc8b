"""The colours and signs that mean something, for light and dark: fixed here, used everywhere, never alone.

Training is a blue circle, inference a vermilion square, unsplit a grey diamond (the Okabe-Ito pair, safe for common
colour vision; lighter on dark, where the originals fall below 4:1). Scopes are told apart by the shape of the mark.
"""

from dataclasses import dataclass

FONT = '"Source Sans", "Source Sans Pro", Arial, Helvetica, sans-serif'
SERIF = '"Source Serif", "Source Serif Pro", Georgia, serif'


@dataclass(frozen=True)
class Theme:
    """One appearance: `ink` for what matters, `muted` for what explains, `faint` for grids, `paper` behind all."""

    name: str
    paper: str
    panel: str
    ink: str
    muted: str
    faint: str
    training: str
    inference: str
    unsplit: str
    neutral: str

    def workload(self, key: str) -> str:
        """Colour of a workload; grey for anything but training and inference."""
        return {"training": self.training, "inference": self.inference}.get(key, self.unsplit)

    def word(self, colour: str) -> str:
        """The tone of a colour in which words can be read: on light, vermilion, green and grey are too pale."""
        return _WORDS.get(colour, colour) if self.name == "light" else colour

    def use(self, key: str) -> str:
        """Colour of what a site or a chip is for: as for workloads, and green where it is for both."""
        return self.neutral if key == "both" else self.workload(key)


_WORDS = {"#D55E00": "#B34E00", "#009E73": "#00785A", "#767676": "#5F666D"}

LIGHT = Theme(
    "light", "#FDFCFA", "#F3F0EA", "#1F2328", "#5F666D", "#E4E0D8", "#0072B2", "#D55E00", "#767676", "#009E73"
)
DARK = Theme("dark", "#14171A", "#1E2327", "#E8E6E1", "#A2A8AE", "#30363B", "#56B4E9", "#FF9A52", "#A3A3A3", "#3CC9A0")


def named(name: str | None) -> Theme:
    """The theme called `dark`, else the light one."""
    return DARK if name == "dark" else LIGHT


@dataclass(frozen=True)
class Sign:
    """A mark that stands for a word: Plotly's symbol and the same glyph for text."""

    symbol: str
    glyph: str


WORKLOAD_SIGNS = {"training": Sign("circle", "●"), "inference": Sign("square", "■"), "all": Sign("diamond", "◆")}

SCOPE_SIGNS = {
    "chips": Sign("circle", "●"),
    "servers": Sign("square", "■"),
    "infrastructure": Sign("diamond", "◆"),
    "cloud_services": Sign("star", "★"),
    "compute_usage": Sign("cross", "✚"),
    "power": Sign("triangle-up", "▲"),
    "models_and_software": Sign("hexagon", "⬢"),
    "other": Sign("pentagon", "⬟"),
}

SITE_SIGNS = {
    "operational": Sign("circle", "●"),
    "under_construction": Sign("triangle-up", "▲"),
    "announced": Sign("diamond", "◆"),
}
"""Life stage of a site -> its mark; hollow where its power is not known."""

SWATCH = "▌"
"""Before a word in a subtitle: the word names a colour of the chart, whatever the shape of its marks."""
SWATCHES = {"inference": "orange", "training": "blue", "both": "green", "not stated": "gray"}
"""Such a word -> the name in Streamlit's Markdown of the colour that `Theme.use` gives."""

EVIDENCE_GLYPHS = {"primary": "◉", "secondary": "○", "": "–"}
"""Beside a number and always with its word: primary, secondary, not graded."""


def grade(evidence: str) -> str:
    """Glyph and word of an evidence grade: `◉ primary`."""
    return f"{EVIDENCE_GLYPHS.get(evidence, '–')} {evidence or 'not graded'}"


KIND_DASHES = {"actual": "solid", "estimate": "solid", "forecast": "dash", "guidance": "dash"}
"""What has not happened yet is never drawn solid."""


def hollow(symbol: str, is_hollow: bool) -> str:
    """Plotly's symbol, open where the row was read by the program and no person has accepted it."""
    return f"{symbol}-open" if is_hollow else symbol
