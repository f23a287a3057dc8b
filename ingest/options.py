"""The options of the command line, command by command."""

import argparse
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NoReturn

from ingest import commands

EPILOG = (
    "exit status: 0 well; 1 a release stands but a source that had worked before failed or a correction no longer "
    "holds (refresh), or a number has no source, or a correction does not hold (audit), or what was to be sent was not "
    "taken (digest, alerts); 2 wrong use or wrong input, nothing written; 3 nothing could be published"
)
DEADLINE_SECONDS = 1800.0


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, not with the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Ends the program with status 2."""
        self.exit(2, f"{self.prog}: {message} (--help tells more)\n")


def parser() -> Parser:
    """The whole command line."""
    whole = Parser(prog="python -m ingest", description="Fill the dataset and look after it.", epilog=EPILOG)
    commands_of = whole.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=Parser)
    for name, (told, add_options, run) in _COMMANDS.items():
        command = commands_of.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        command.add_argument(
            "--data", metavar="URI", help="folder or address of the dataset (CROSSOVER_DATA, else data/store)"
        )
        add_options(command)
        command.set_defaults(run=run)
    return whole


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


def _clock(command: Parser) -> None:
    command.add_argument("--now", type=_time, metavar="TIME", help="take this for the present time (UTC)")


def _refresh(command: Parser) -> None:
    command.add_argument("--only", nargs="+", action="extend", default=[], metavar="KEY", help="these sources only")
    command.add_argument("--offline", action="store_true", help="no network: curated files and kept raw copies")
    mirror = os.environ.get("CROSSOVER_MIRROR", "")
    told = "ask URL/host/path instead of https://host/path (CROSSOVER_MIRROR)"
    command.add_argument("--mirror", metavar="URL", default=mirror, help=told)
    told = f"ask for nothing more after this many seconds, and publish what came ({DEADLINE_SECONDS:.0f})"
    command.add_argument("--deadline", type=_seconds, default=DEADLINE_SECONDS, metavar="SECONDS", help=told)
    _clock(command)


def _add(command: Parser) -> None:
    command.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a file of text, HTML or PDF, or a saved mail (.eml); - for standard input",
    )
    command.add_argument("--url", default="", help="where the document lies on the web")
    command.add_argument("--date", default="", metavar="D", help="when it was published: YYYY-MM-DD, YYYY-MM or YYYY")
    command.add_argument("--lang", default="", metavar="L", help="its language: en, es ...; guessed when not given")
    command.add_argument("--private", action="store_true", help="nothing of it ever leaves this dataset in an export")
    _clock(command)


def _read(command: Parser) -> None:
    command.add_argument("--amounts", action="store_true", help="every amount of money and per cent, relevant or not")
    command.add_argument("--explain", action="store_true", help="for a person, with what was refused and why")


def _releases(command: Parser) -> None:
    command.add_argument("action", nargs="?", choices=["publish"], help="publish an older release again")
    command.add_argument("release", nargs="?", metavar="ID", help="the release to publish again")
    _clock(command)


def _export(command: Parser) -> None:
    command.add_argument("folder", metavar="FOLDER", help="where to write; made where it is missing")
    command.add_argument("--format", choices=["csv", "parquet", "xlsx"], default="csv")
    command.add_argument("--release", metavar="ID", help="an older release instead of the newest")


def _digest(command: Parser) -> None:
    command.description = "What changed against the release of the week before, or since one that is named."
    command.add_argument("--since", default="", metavar="ID", help="tell of all that changed after this release")
    forms = command.add_mutually_exclusive_group()
    forms.add_argument("--format", choices=["markdown", "html", "atom"], default="markdown", help="(markdown)")
    told = "write digest.md, digest.html and digest.atom there instead of printing one of them"
    forms.add_argument("--folder", metavar="FOLDER", help=told)
    forms.add_argument(
        "--mail", action="store_true", help="send it as the CROSSOVER_MAIL and CROSSOVER_SMTP settings say"
    )


def _alerts(command: Parser) -> None:
    told = "send and keep nothing; show what the rules would have told of all releases"
    command.add_argument("--dry-run", action="store_true", help=told)
    command.add_argument("--rules", default="", metavar="FILE", help="rules of another file (data/alerts.toml)")
    _clock(command)


def _audit(command: Parser) -> None:
    """No options of its own."""


_COMMANDS: dict[str, tuple[str, Callable[[Parser], None], Callable[[argparse.Namespace], int]]] = {
    "refresh": ("fetch every source and publish a release", _refresh, commands.refresh),
    "add": ("read documents that you have (txt, html, pdf, eml) and publish a release", _add, commands.add),
    "read": ("read JSONL of texts, write JSONL of figures and claims", _read, commands.read),
    "sources": ("list every source and how it last went", _clock, commands.sources),
    "releases": ("list releases; `publish ID` rolls back to one", _releases, commands.releases),
    "export": ("write one file a table", _export, commands.export),
    "digest": ("tell what changed, as Markdown, HTML or Atom", _digest, commands.digest),
    "alerts": (
        "tell what the rules of data/alerts.toml find, once each, by webhook and mail",
        _alerts,
        commands.alerts,
    ),
    "audit": (
        "look for numbers without a source and corrections that do not hold, exit 1 where there are any",
        _audit,
        commands.audit,
    ),
}
