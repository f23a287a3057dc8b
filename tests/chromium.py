"""Where the browser of the tests is, and how it is started. Standard library only: `.ci/checks.py` asks here too."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
"""Software rendering, and no host but this one can be reached."""


def find() -> str | None:
    """The path of the browser: what CROSSOVER_BROWSER names, else the first of NAMES on the PATH; None without any."""
    named = os.environ.get("CROSSOVER_BROWSER", "")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
