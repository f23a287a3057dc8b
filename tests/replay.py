"""A local web server that replays invented answers, faults included.

    with Replay() as web:
        web.add("https://a.example/feed", Answer(body=b"..."))
        run("--mirror", web.url)

Addresses are those of the pretended hosts, as a mirror is asked for them; several answers to one address are given in
turn, the last one for ever. An address without an answer is 404. `web.asked` lists what came in.
"""

import gzip
import socket
import ssl
import struct
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """One answer. Faults: `delay` seconds before it; `stall` seconds between its first byte and the rest; `drip`
    seconds between one byte and the next; `cut` ends the body early; `reset` tears the connection down in mid-body;
    `packed` sends it gzipped; `etag` answers 304 to a matching If-None-Match."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    stall: float = 0.0
    drip: float = 0.0
    cut: bool = False
    reset: bool = False
    packed: bool = False
    etag: str = ""


@dataclass(frozen=True)
class Asked:
    """A request that came in: the address of the pretended host, its headers (lower case), when, what was posted."""

    url: str
    headers: dict[str, str]
    at: float
    body: bytes = b""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Silence: a client that hangs up is part of the tests."""


class Replay:
    """The server; runs in a thread between `with` and its end. certificate: a file with one and its key, for TLS.
    clock: what tells when a request came in."""

    def __init__(self, certificate: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.asked: list[Asked] = []
        self._answers: dict[str, list[Answer]] = defaultdict(list)
        replay = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                replay._respond(self)

            def do_POST(self) -> None:
                replay._respond(self)

            def log_message(self, format: str, *args: object) -> None:
                """Silence: the tests look at `asked`."""

        self._server = _Server(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def add(self, url: str, *answers: Answer) -> None:
        """Sets the answers to an address."""
        self._answers[_key(url)] = list(answers)

    def answers(self, url: str) -> list[Answer]:
        """The answers that an address still has to give."""
        return list(self._answers.get(_key(url), ()))

    def served(self) -> list[str]:
        """Every address that has an answer."""
        return [f"https://{key}" for key in self._answers]

    def count(self, url: str) -> int:
        """How often an address was asked for."""
        return sum(_key(asked.url) == _key(url) for asked in self.asked)

    def _respond(self, handler: BaseHTTPRequestHandler) -> None:
        key = handler.path.lstrip("/")
        headers = {name.lower(): value for name, value in handler.headers.items()}
        body = handler.rfile.read(int(headers.get("content-length", "0")))
        self.asked.append(Asked(f"https://{key}", headers, self._clock(), body))
        waiting = self._answers.get(key) or [Answer(b"not here", 404)]
        answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        time.sleep(answer.delay)
        if answer.etag and headers.get("if-none-match") == answer.etag:
            answer = Answer(status=304, etag=answer.etag)
        try:
            _send(handler, answer)
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True


def _key(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")


def _send(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    body = gzip.compress(answer.body) if answer.packed else answer.body
    handler.send_response(answer.status)
    extra = {"Content-Encoding": "gzip"} if answer.packed else {}
    extra |= {"ETag": answer.etag} if answer.etag else {}
    for name, value in ({"Content-Length": str(len(body))} | extra | answer.headers).items():
        handler.send_header(name, value)
    handler.end_headers()
    if answer.reset:
        _tear(handler, body[: len(body) // 2])
        return
    if answer.drip:
        for byte in body:
            handler.wfile.write(bytes([byte]))
            time.sleep(answer.drip)
        return
    if answer.cut:
        handler.wfile.write(body[: len(body) // 2])
        handler.close_connection = True
        return
    if answer.stall:
        handler.wfile.write(body[:1])
        time.sleep(answer.stall)
        body = body[1:]
    handler.wfile.write(body)


def _tear(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    """Sends a part and ends the connection with a reset instead of a goodbye."""
    handler.wfile.write(body)
    time.sleep(0.05)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True
