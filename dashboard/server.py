"""What the server does beside drawing pages: it readies the newest release as it starts, and tells browsers early which
large files they will need. Plotly, the largest by far, would else be asked for when the first chart has arrived."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import ready
from market.store import StoreError

FILES = Path(st.__file__).parent / "static" / "static"
"""What Streamlit sends to browsers; each name carries a mark of its content, as in `PlotlyChart.D9Z0_fxz.js`."""
SCRIPTS = (
    "PlotlyChart", "withFullScreenWrapper", "printWidthCap", "resolveDefaultExport",
    "Html", "purify.es", "ButtonGroup", "WidgetLabelHelpIconInline", "Button",
)  # fmt: skip
"""The chart, what it is loaded with, and the small parts above it: our rules of style, which would change what stands
already where they came late, and the choices of a filter."""
FONTS = ("SourceSerifVariable-Roman",)
"""The type of headings, which otherwise change their look after they have been seen."""


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Begins to make the newest release ready."""
    with suppress(StoreError):  # the pages tell it
        ready.begin()
    yield


class Hints:
    """Names, with each page of HTML, the files that the page will ask for later, so that they come meanwhile."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def hinted(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("link", links())
            await send(message)

        await self._app(scope, receive, hinted if scope["type"] == "http" else send)


@cache
def links() -> str:
    """The value of a `Link` header; files that this version of Streamlit does not have are left out."""
    scripts = [path for name in SCRIPTS for path in sorted((FILES / "js").glob(f"{name}.*.js"))]
    fonts = [path for name in FONTS for path in sorted((FILES / "media").glob(f"{name}.*.woff2"))]
    told = [f"<./static/js/{path.name}>; rel=modulepreload; crossorigin" for path in scripts]
    told += [f'<./static/media/{path.name}>; rel=preload; as=font; type="font/woff2"; crossorigin' for path in fonts]
    return ", ".join(told)
