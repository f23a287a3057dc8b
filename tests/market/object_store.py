"""A small object store on this host that speaks as much of S3 as a Delta table needs, from memory."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer in one packet, or each waits for an acknowledgement
    disable_nagle_algorithm = True
    objects: ClassVar[dict[str, bytes]] = {}
    lock = threading.Lock()

    def log_message(self, *_: object) -> None:
        pass

    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).lstrip("/")

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        if "list-type" in query:
            return self._list(query)
        content = self.objects.get(self._key())
        if content is None:
            return self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        about = {"ETag": f'"{hash(content)}"', "Last_Modified": "Wed, 18 Nov 2026 06:00:00 GMT"}
        if self.command == "HEAD":
            return self._answer(200, b"", **about, Content_Length=str(len(content)))
        wanted = self.headers.get("Range")
        if not wanted:
            return self._answer(200, content, **about)
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        start = int(first) if first else len(content) - int(last)
        end = min(int(last) + 1 if first and last else len(content), len(content))
        self._answer(206, content[start:end], **about, Content_Range=f"bytes {start}-{end - 1}/{len(content)}")

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with self.lock:
            if self.headers.get("If-None-Match") == "*" and self._key() in self.objects:
                return self._answer(412, b"<Error><Code>PreconditionFailed</Code></Error>")
            self.objects[self._key()] = content
        self._answer(200, ETag=f'"{hash(content)}"')

    def do_DELETE(self) -> None:
        self.objects.pop(self._key(), None)
        self._answer(204)

    def _list(self, query: dict[str, list[str]]) -> None:
        bucket = self._key().strip("/")
        prefix, after = query.get("prefix", [""])[0], query.get("start-after", [""])[0]
        names = sorted(name.removeprefix(bucket + "/") for name in self.objects)
        entries = "".join(
            f"<Contents><Key>{escape(name)}</Key><LastModified>2026-11-18T06:00:00.000Z</LastModified>"
            f'<ETag>"x"</ETag><Size>{len(self.objects[f"{bucket}/{name}"])}</Size></Contents>'
            for name in names
            if name.startswith(prefix) and name > after
        )
        body = f"<ListBucketResult><IsTruncated>false</IsTruncated>{entries}</ListBucketResult>"
        self._answer(200, body.encode(), Content_Type="application/xml")


@contextmanager
def serve() -> Iterator[str]:
    """The address of an empty store in a process of its own: Delta holds up all threads of the one that asks."""
    command = [sys.executable, __file__]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


if __name__ == "__main__":
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(listening.server_port, flush=True)
    listening.serve_forever()
