"""The command line: `python -m ingest COMMAND`. Run with --help for the commands and their options."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NoReturn

from ingest import commands

EPILOGUE = (
    "exit status: 0 well; 1 a release stands but a source that had worked before failed (refresh), or a number has no "
    "source (audit); 2 wrong use or wrong input, nothing written; 3 nothing could be published"
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, not the whole usage."""
        self.exit(2, f"{self.prog}: {message} (--help tells more)\n")


def _time(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no time such as 2026-11-20T06:00") from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _seconds(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if not 0 < found < float("inf"):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of seconds above 0")
    return found


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    everywhere = _Parser(add_help=False)
    everywhere.add_argument(
        "--data", metavar="URI", help="folder or address of the dataset (CROSSOVER_DATA, else data/store)"
    )
    clock = _Parser(add_help=False)
    clock.add_argument("--now", type=_time, metavar="TIME", help="take this for the present time (UTC)")
    whole = _Parser(prog="python -m ingest", description="Fill the dataset and look after it.", epilog=EPILOGUE)
    named = whole.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=_Parser)

    command = named.add_parser("refresh", parents=[everywhere, clock], help="fetch every source, publish a release")
    command.add_argument("--only", nargs="+", action="extend", default=[], metavar="KEY", help="these sources only")
    command.add_argument("--offline", action="store_true", help="no network: curated files and kept raw copies")
    command.add_argument(
        "--mirror", metavar="URL", default=os.environ.get("CROSSOVER_MIRROR", ""),
        help="ask URL/host/path instead of https://host/path (CROSSOVER_MIRROR)",
    )  # fmt: skip
    command.add_argument(
        "--deadline", type=_seconds, default=1800.0, metavar="SECONDS",
        help="ask for nothing more after this many seconds, and publish what came (1800)",
    )  # fmt: skip
    command.set_defaults(run=commands.refresh)

    command = named.add_parser("add", parents=[everywhere, clock], help="read documents that you have (txt, html)")
    command.add_argument("files", nargs="+", metavar="FILE", help="a file of text or HTML; - for standard input")
    command.add_argument("--url", default="", help="where the document lies on the web")
    command.add_argument("--date", default="", metavar="D", help="when it was published: YYYY-MM-DD, YYYY-MM or YYYY")
    command.add_argument("--lang", default="", metavar="L", help="its language: en, es ...; guessed when not given")
    command.add_argument("--private", action="store_true", help="nothing of it ever leaves this dataset in an export")
    command.set_defaults(run=commands.add)

    command = named.add_parser("read", parents=[everywhere], help="JSONL of texts in, JSONL of figures and claims out")
    command.add_argument("--amounts", action="store_true", help="every amount of money and per cent, relevant or not")
    command.add_argument("--explain", action="store_true", help="for a person, with what was refused and why")
    command.set_defaults(run=commands.read)

    command = named.add_parser("sources", parents=[everywhere, clock], help="every source and how it last went")
    command.set_defaults(run=commands.sources)

    command = named.add_parser("releases", parents=[everywhere, clock], help="list releases; `publish ID` rolls back")
    command.add_argument("action", nargs="?", choices=["publish"], help="publish an older release again")
    command.add_argument("release", nargs="?", metavar="ID", help="the release to publish again")
    command.set_defaults(run=commands.releases)

    command = named.add_parser("export", parents=[everywhere], help="write one file a table")
    command.add_argument("folder", metavar="FOLDER", help="where to write; made where it is missing")
    command.add_argument("--format", choices=["csv", "parquet", "xlsx"], default="csv")
    command.add_argument("--release", metavar="ID", help="an older release instead of the newest")
    command.set_defaults(run=commands.export)

    command = named.add_parser(
        "digest", parents=[everywhere], help="what changed, as Markdown",
        description="What changed in the newest release, or in all since one: rows by table, as Markdown. "
        "HTML and Atom are not written yet.",
    )  # fmt: skip
    command.add_argument("--since", default="", metavar="ID", help="tell of all releases after this one")
    command.set_defaults(run=commands.digest)

    command = named.add_parser("audit", parents=[everywhere], help="exit 1 where a shown number has no source")
    command.set_defaults(run=commands.audit)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    given = parser().parse_args(arguments)
    return commands.guarded(given)


if __name__ == "__main__":
    sys.exit(main())
