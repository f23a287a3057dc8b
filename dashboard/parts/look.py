"""How the app looks: the theme of the reader's browser, and the few rules of style that the theme cannot say."""

from pathlib import Path

import streamlit as st

from dashboard import theme as themes

_SCRIPTS = Path(__file__).with_name("browser")

_STYLE = """
<style>
.stMainBlockContainer { max-width: 76rem; padding: 4.25rem clamp(1rem, 4vw, 3rem) 4rem; }
.stMainBlockContainer h1 { letter-spacing: -0.01em; line-height: 1.15; padding-bottom: 0.25rem; }
.stMainBlockContainer h3 { line-height: 1.25; padding-bottom: 0.1rem; text-wrap: pretty; max-width: 58rem; }
/* a panel sets its parts close together; its title keeps clear of its subtitle */
[class*="st-key-panel_"] h3 { padding-bottom: 0.85rem; }
.stMainBlockContainer p, .stMainBlockContainer li { text-wrap: pretty; }
[data-testid="stMarkdownContainer"] > p, [data-testid="stMarkdownContainer"] > ul { max-width: 44rem; }
[data-testid="stCaptionContainer"] p { max-width: 60rem; }
/* small print by its tone, not by seeing through it, so that coloured words and links in it can be read */
div[data-testid="stCaptionContainer"] { opacity: 1; color: color-mix(in srgb, currentColor 72%, transparent); }
[data-testid="stExpander"] summary { opacity: 0.8; }
[class*="st-key-verdicts_"] [data-testid="stHorizontalBlock"] {
  border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  padding: 0.55rem 0 0.35rem; row-gap: 0; }
[class*="st-key-verdicts_"] [data-testid="stCaptionContainer"] { margin-top: -0.6rem; }
[class*="st-key-tools_"] { gap: 0 1.1rem; }
[class*="st-key-quote_"] {
  border-left: 3px solid color-mix(in srgb, currentColor 30%, transparent); padding-left: 1rem; max-width: 44rem; }
[class*="st-key-quote_"] [data-testid="stText"] { font-size: 0.92rem; }
/* pictures are taken by the buttons under the chart, which press this one (see browser/pictures.js) */
[class*="st-key-panel_"] .modebar, .plotly-notifier { display: none; }
/* letters of chosen options: white cannot be read on a colour that itself can be read on a dark page */
[data-testid="stMultiSelectTagsContainer"] span { color: light-dark(PAPERS); }
[role="dialog"] [data-testid="stMarkdownContainer"] h2 { font-size: 1.4rem; line-height: 1.25; padding: 0; }
[data-testid="stElementToolbar"] { display: none; }
[class*="st-key-filters"] [data-testid="stDateInput"] { max-width: 13rem; }
[class*="st-key-filters"] [data-testid="stSelectbox"] { max-width: 34rem; }
@media (max-width: 640px) {
  .stMainBlockContainer h1 { font-size: 1.6rem; }
  .stMainBlockContainer h3 { font-size: 1.15rem; }
  /* the world is wide and low: on a narrow screen the room under it and the names of its sites is taken back */
  [class*="st-key-chart_sites-map-world"] { margin-bottom: calc(43vw + 10.5rem - 520px); }
  [class*="st-key-chart_sites-map-world"] .shapelayer { display: none; }
  .st-key-panel_sites-map :is([data-testid="stCaptionContainer"], [class*="st-key-tools_"]) {
    position: relative; z-index: 2; }
}
</style>
"""


def theme() -> themes.Theme:
    """The theme that the reader's browser shows; light until it has told."""
    return themes.named(st.context.theme.type)


def style() -> None:
    """Sets the rules of style; they hold no data."""
    st.html(_STYLE.replace("PAPERS", f"{themes.LIGHT.paper}, {themes.DARK.paper}"))


def script() -> None:
    """Adds the scripts of `browser`: pictures of charts, names on narrow screens, quotes to copy. Ours, no data."""
    parts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_SCRIPTS.glob("*.js")))
    st.html(f"<script>\n{parts}\n</script>", unsafe_allow_javascript=True)
