"""A browser on a Streamlit page, timed inside the page: from the act of a hand to the chart that it changes."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

WATCH = """
window.watch = {
  chart: () => document.querySelector('[data-testid="stMain"] .js-plotly-plot'),
  told: new WeakMap(),
  content() {
    const chart = this.chart();
    if (!chart) return document.querySelector('[data-test-script-state="notRunning"]') ? 'none' : null;
    if (!chart.calcdata || !chart.querySelector('.main-svg')) return null;
    if (!this.told.has(chart.calcdata)) {
      const traces = chart.data.map(t => [t.name, ...['x', 'y', 'lat', 'lon', 'base', 'text'].map(
        k => t[k] && (t[k].bdata || Array.from(t[k])))]);
      this.told.set(chart.calcdata, JSON.stringify(traces));
    }
    return this.told.get(chart.calcdata);
  },
  arm() {
    const before = this.content();
    this.began = 0; this.taken = 0;
    const act = event => { if (event.type !== 'keydown' || event.key === 'Enter') this.began = performance.now(); };
    for (const kind of ['click', 'keydown']) document.addEventListener(kind, act, true);
    const look = () => {
      const now = this.content();
      if (!this.began || !now || now === before) { requestAnimationFrame(look); return; }
      this.taken = performance.now() - this.began;
      for (const kind of ['click', 'keydown']) document.removeEventListener(kind, act, true);
    };
    requestAnimationFrame(look);
  },
};
"""
"""In the page: `arm` waits for an act of the hand and then for the first frame in which the first chart is another."""
READY = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
AT_REST = '() => !document.querySelector(\'[data-testid="stSkeleton"], [data-stale="true"]\')'
AT_THE_END = """() => {
  const box = document.activeElement, option = document.getElementById(box.getAttribute('aria-activedescendant'));
  return option && option.textContent === box.value;
}"""
"""Is the option that the keys have come to the one that stands already?"""
MINUTE = 60_000


@contextmanager
def empty_window(process: Browser) -> Iterator[Page]:
    """A new browser's window: nothing kept from before."""
    context = process.new_context(viewport={"width": 1400, "height": 1000})
    context.set_default_timeout(2 * MINUTE)
    context.add_init_script(WATCH)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def window(process: Browser, address: str) -> Iterator[Page]:
    """A window on a page that has settled."""
    with empty_window(process) as page:
        page.goto(address)
        settled(page)
        yield page


def settled(page: Page) -> None:
    """Waits until the script has run to its end and nothing is stale; fails where the page shows an error."""
    page.wait_for_timeout(100)
    page.wait_for_selector(READY)
    page.wait_for_function(AT_REST)
    assert not page.locator('[data-testid="stException"]').count(), page.url


def faults(page: Page) -> list[str]:
    """A list to which every error of the page is added from now on. A 404 below a deep link is Streamlit's own way."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on(
        "console", lambda line: found.append(line.text) if line.type == "error" and "404" not in line.text else None
    )
    return found


def first_chart(process: Browser, address: str) -> float:
    """Milliseconds from an address in an empty browser to its first chart."""
    with empty_window(process) as page:
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => window.watch.chart() && window.watch.content()", polling="raf")
        return float(page.evaluate("() => performance.now()"))


def choose(page: Page, label: str, number: int) -> float:
    """Milliseconds from choosing another option of a menu, alone, to another first chart.

    Where the menu keeps several, the option `number` is chosen and taken back, which is not measured.
    """
    settled(page)
    box = page.get_by_role("combobox", name=label).first
    several = not box.input_value()
    box.click()
    for _ in range(1 + number if several else 1):
        page.keyboard.press("ArrowDown")
    if not several and page.evaluate(AT_THE_END):
        page.keyboard.press("Home")
    page.evaluate("() => window.watch.arm()")
    page.keyboard.press("Enter")
    spent = taken(page)
    if several:
        page.keyboard.press("Backspace")
        page.keyboard.press("Escape")
        settled(page)  # else it would be done while others are measured
    return spent


def type_words(page: Page, label: str, words: str) -> float:
    """Milliseconds from the Enter behind these words to another first chart."""
    settled(page)
    page.get_by_label(label).first.fill(words)
    page.evaluate("() => window.watch.arm()")
    page.keyboard.press("Enter")
    return taken(page)


def taken(page: Page) -> float:
    """What `arm` measured, once the page is at rest again."""
    page.wait_for_function("() => window.watch.taken", polling="raf")
    spent = float(page.evaluate("() => window.watch.taken"))
    settled(page)
    return spent
