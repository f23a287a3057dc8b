"""A mail server that keeps what it is given: on this machine, in the clear or by STARTTLS, with or without a log-in."""

import base64
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Inbox:
    """What the server offers and what it heard: every line but the mails, the mails, user and password as given.

    tls: it offers STARTTLS. refuses: commands that are answered with 550, `LOGIN` with 535.
    """

    tls: ssl.SSLContext | None = None
    refuses: tuple[str, ...] = ()
    port: int = 0
    lines: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    login: str = ""
    encrypted: bool = False


class Server(socketserver.ThreadingTCPServer):
    """Listens on a free port of this machine."""

    daemon_threads = True

    def __init__(self, inbox: Inbox) -> None:
        self.inbox = inbox
        super().__init__(("127.0.0.1", 0), Handler)
        inbox.port = self.server_address[1]


class Handler(socketserver.StreamRequestHandler):
    """One conversation."""

    server: Server

    def handle(self) -> None:
        self._inbox = self.server.inbox
        self._say("220 mail.example")
        while line := self.rfile.readline().decode().rstrip("\r\n"):
            self._inbox.lines.append(line)
            verb = line.split()[0].lower()
            if verb.upper() in self._inbox.refuses:
                self._say("550 no")
            elif not getattr(self, f"on_{verb}", self._fine)(line):
                return

    def _say(self, text: str) -> bool:
        self.wfile.write(f"{text}\r\n".encode())
        self.wfile.flush()
        return True

    def _fine(self, _: str) -> bool:
        return self._say("250 fine")

    def on_ehlo(self, _: str) -> bool:
        offered = ["STARTTLS"] if self._inbox.tls and not self._inbox.encrypted else []
        return self._say("\r\n".join(["250-mail.example", *(f"250-{offer}" for offer in offered), "250 AUTH PLAIN"]))

    def on_starttls(self, _: str) -> bool:
        self._say("220 go on")
        assert self._inbox.tls
        try:
            self.connection = self._inbox.tls.wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, OSError):  # the other side does not trust us
            return False
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb")
        self._inbox.encrypted = True
        return True

    def on_auth(self, line: str) -> bool:
        self._inbox.login = base64.b64decode(line.split()[2]).decode().strip("\0").replace("\0", ":")
        return self._say("535 wrong" if "LOGIN" in self._inbox.refuses else "235 welcome")

    def on_data(self, _: str) -> bool:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        self._inbox.mails.append("\n".join(lines))
        return self._say("250 taken")

    def on_quit(self, _: str) -> bool:
        self._say("221 bye")
        return False


@contextmanager
def serving(tls: ssl.SSLContext | None = None, refuses: tuple[str, ...] = ()) -> Iterator[Inbox]:
    """A server for as long as the block lasts."""
    inbox = Inbox(tls, refuses)
    with Server(inbox) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield inbox
        server.shutdown()
