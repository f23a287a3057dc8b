"""A mail as it is saved (RFC 5322, `.eml`) -> its own words and the files that came with it. Nothing in it is run."""

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage, Message
from typing import Any

from ingest import dates

MOST_FILES = 20
LONGEST_FIELD = 2000
_FIELDS = re.compile(
    rb"(?im)\A(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:from|date|subject|message-id|mime-version|received):"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_NEEDED = re.compile(rb"(?im)^(?:from|date|subject|message-id|mime-version|received):")


@dataclass(frozen=True)
class Mail:
    """What a mail holds: title, day (YYYY-MM-DD, empty when it has none), sender's name, words as text or HTML, and
    (name, bytes) of the files that came with it."""

    subject: str
    sent_on: str
    sender: str
    body: bytes
    files: list[tuple[str, bytes]]


class _Bounded(email.policy.EmailPolicy):
    """The usual reading of fields, of which no more is read than so much: the library's time grows with the square of
    their length, and its depth with their brackets. A malformed field is as good as none."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        try:
            return super().header_fetch_parse(name, value[:LONGEST_FIELD])
        except Exception:  # the library stumbles on malformed fields in many ways
            return super().header_fetch_parse(name, "")


def is_mail(body: bytes, name: str) -> bool:
    """Do the bytes begin with the fields of a mail? A name that ends in `.eml` needs less of them."""
    head = re.split(rb"\r?\n\r?\n", body[:20_000].lstrip(), maxsplit=1)[0]
    needed = 1 if name.lower().endswith(".eml") else 3
    return bool(_FIELDS.match(head + b"\n")) and len(set(map(bytes.lower, _NEEDED.findall(head)))) >= needed


def read(body: bytes) -> Mail:
    """A mail's parts. Damaged ones give what is left of them."""
    message = email.message_from_bytes(body.lstrip(), policy=_Bounded())
    assert isinstance(message, EmailMessage)
    words = message.get_body(("html", "plain"))
    sender = re.sub(r"\s*<[^>]*>", "", _field(message, "from")).strip(' "')
    attached = [_file(part) for part in list(message.iter_attachments())[:MOST_FILES]]
    return Mail(
        _field(message, "subject"),
        dates.day(_field(message, "date")),
        "" if "@" in sender else sender,
        _content(words) if isinstance(words, EmailMessage) else b"",
        [(name, content) for name, content in attached if content],
    )


def _field(message: EmailMessage, name: str) -> str:
    return " ".join(_CONTROL.sub(" ", str(message.get(name, ""))).split())


def _content(part: EmailMessage) -> bytes:
    """The words of a part in UTF-8, whatever charset it names; a page of HTML begins like one."""
    raw = part.get_payload(decode=True)
    raw = raw if isinstance(raw, bytes) else b""
    try:
        text = raw.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):  # a name with a null byte, an encoding that cannot do without its errors
        text = raw.decode("utf-8", "replace")
    html = part.get_content_type() == "text/html"
    return (f"<!doctype html><meta charset=utf-8>{text}" if html else text).encode()


def _file(part: object) -> tuple[str, bytes]:
    assert isinstance(part, EmailMessage)
    name = " ".join((part.get_filename() or "").split())
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return (name or "mail.eml"), (first.as_bytes() if isinstance(first, Message) else b"")
    content = part.get_payload(decode=True)
    return name, content if isinstance(content, bytes) else b""
