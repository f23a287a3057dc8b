"""The parts of which every page is made.

How a page uses them:

    from dashboard import data
    from dashboard.parts import empty, evidence, panel, state

    dataset = data.dataset()                      # the release that this session looks at
    scope = state.one("scope", "What is counted", SCOPES)          # filters: kept in the URL and across pages,
    primary = state.switch("primary", "Primary sources only")      # bad values repaired with a notice
    rows = dataset.figures(scope=scope, primary_only=primary)
    if rows.empty:
        empty.nothing("No figure", state.active())                 # says what was filtered out, offers a reset
    else:
        panel.show(panel.Panel(key="shares", title=..., subtitle=..., rows=rows, columns={...}, chart=figure))

A chart's points carry the ids of their rows, joined by `;`, as the first item of `customdata`; a click opens the
evidence. Other places open it with `evidence.open_rows(["..."])`. Text that was fetched goes through `safe.text` and
`safe.link`, charts take `look.theme()`.
"""
