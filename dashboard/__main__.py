"""`python -m dashboard`: serves the app on one port, says where, and lets a refresh run behind it. Ctrl-C ends it all.

`make run` calls it. What refreshes is told from outside (`--behind`): the dashboard knows the dataset only.
"""

import argparse
import errno
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

APP = Path(__file__).with_name("app.py")
START_SECONDS = 60
STOP_SECONDS = 10


def main(arguments: list[str] | None = None) -> int:
    """0 when it was ended by Ctrl-C or SIGTERM, 1 when the server did not start or stopped, 2 for a port not free."""
    options = _options(arguments)
    fault = port_fault(options.address, options.port)
    if fault:
        print(fault, file=sys.stderr)
        return 2
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asked_to_ignore = number == signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN  # by nohup
        if not asked_to_ignore:
            signal.signal(number, signal.default_int_handler)
    try:
        return _serve(options)
    except KeyboardInterrupt:
        print("\nEnded.")
        return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Serve the dashboard.")
    parser.add_argument("--port", default=os.environ.get("PORT", "8501"), help="8501 when not given; also PORT")
    parser.add_argument("--address", default="127.0.0.1", help="this machine only when not given; 0.0.0.0 for all")
    parser.add_argument("--first", default="", metavar="MODULE ...", help="run before the app is served")
    parser.add_argument("--behind", default="", metavar="MODULE ...", help="run behind the app")
    return parser.parse_args(arguments)


def port_fault(address: str, port: str) -> str:
    """Why the port cannot be listened on, in one sentence; "" when it is free."""
    if not port.isdigit() or not 1 <= int(port) <= 65535:
        return f"'{port}' is no port: choose a number from 1 to 65535, for example make run PORT=8502."
    try:
        with socket.socket() as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((address, int(port)))
    except OSError as fault:
        why = (
            "is taken, perhaps by another dashboard"
            if fault.errno == errno.EADDRINUSE
            else f"cannot be used: {fault.strerror}"
        )
        return f"Port {port} on {address} {why}; choose another: make run PORT={int(port) % 65535 + 1}."
    return ""


def _serve(options: argparse.Namespace) -> int:
    with ExitStack() as children:
        if options.first and children.enter_context(_child(*shlex.split(options.first))).wait():
            print("The curated files were not taken in (see above): what there was before is served.", file=sys.stderr)
        server = children.enter_context(_child(*_streamlit(options), stdout=subprocess.DEVNULL))
        if not _answers(server, options):
            print("The dashboard did not start.", file=sys.stderr)
            return 1
        shown = "localhost" if options.address in ("127.0.0.1", "0.0.0.0") else options.address  # noqa: S104
        print(f"Crossover is served at http://{shown}:{options.port} (Ctrl-C ends it)", flush=True)
        if options.behind:
            children.enter_context(_child("dashboard.behind", *shlex.split(options.behind)))
        status = server.wait()
        print(f"The dashboard's server stopped with status {status}.", file=sys.stderr)
        return 1


def _streamlit(options: argparse.Namespace) -> list[str]:
    words = ["streamlit", "run", str(APP), "--server.port", options.port, "--server.address", options.address]
    return [*words, "--server.headless", "true", "--browser.gatherUsageStats", "false", "--logger.level", "warning"]


def _answers(server: "subprocess.Popen[bytes]", options: argparse.Namespace) -> bool:
    """Whether the server answers within START_SECONDS."""
    host = "127.0.0.1" if options.address == "0.0.0.0" else options.address  # noqa: S104
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < end:
        try:
            with opener.open(f"http://{host}:{options.port}/_stcore/health", timeout=5):
                return True
        except OSError:
            time.sleep(0.1)
    return False


@contextmanager
def _child(*words: str, stdout: int | None = None) -> Iterator["subprocess.Popen[bytes]"]:
    """`python -m words`, in a process group of its own: Ctrl-C reaches this process, which then ends the group."""
    command = [sys.executable, "-m", *words]
    child = subprocess.Popen(command, cwd=APP.parent.parent, stdout=stdout, start_new_session=True)
    try:
        yield child
    finally:
        if child.poll() is None:
            _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, number)
            child.wait(STOP_SECONDS)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


if __name__ == "__main__":
    sys.exit(main())
