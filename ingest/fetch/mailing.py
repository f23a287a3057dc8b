"""Sending mail over an encrypted connection."""

import os
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr

SECONDS = 30.0
_ENCRYPTED_FROM_THE_START = 465
_OURS = ("127.0.0.1", "localhost", "::1")


class PostError(ValueError):
    """A setting of mail is missing or wrong; the message is one sentence, without the password."""


class NotSentError(RuntimeError):
    """What was to be sent was not taken; the message is one sentence, without password and secret address."""


@dataclass(frozen=True)
class Post:
    """How mail leaves: the server, who sends and who receives.

    Port 465 is encrypted from the start, any other by STARTTLS, which the server must offer; only a server on this very
    machine may take mail in the clear, and then without a password.
    """

    host: str
    port: int
    sender: str
    receivers: tuple[str, ...]
    user: str = ""
    password: str = field(default="", repr=False)

    def send(self, subject: str, text: str, html: str = "", trust: ssl.SSLContext | None = None) -> None:
        """Sends one mail to all receivers. Raises NotSentError. trust: for tests."""
        message = _message(self, subject, text, html)
        try:
            with self._connected(trust or ssl.create_default_context()) as server:
                if self.user:
                    server.login(self.user, self.password)
                refused = server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            raise NotSentError(f"the mail could not be sent by {self.host}: {_why(error)}") from None
        if refused:
            raise NotSentError(f"the mail was not taken for {', '.join(sorted(refused))} by {self.host}")

    def _connected(self, trust: ssl.SSLContext) -> smtplib.SMTP:
        if self.port == _ENCRYPTED_FROM_THE_START:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=trust)
        server = smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        server.ehlo_or_helo_if_needed()
        if server.has_extn("starttls"):
            server.starttls(context=trust)
        elif self.host not in _OURS or self.user:
            server.close()
            raise NotSentError(f"the mail could not be sent by {self.host}: it offers no encryption")
        return server


def post(environment: Mapping[str, str] = os.environ) -> Post | None:
    """The settings of mail; None where no CROSSOVER_MAIL_TO names a receiver. Raises PostError where they are wrong.

    CROSSOVER_MAIL_TO (several joined by a comma), CROSSOVER_MAIL_FROM (else the first receiver), CROSSOVER_SMTP (host,
    or host:port; 587 when not given), CROSSOVER_SMTP_USER, CROSSOVER_SMTP_PASSWORD.
    """
    receivers = tuple(part.strip() for part in environment.get("CROSSOVER_MAIL_TO", "").split(",") if part.strip())
    if not receivers:
        return None
    sender = environment.get("CROSSOVER_MAIL_FROM", "").strip() or receivers[0]
    for address in (*receivers, sender):
        if "@" not in parseaddr(address)[1] or not address.isprintable():
            raise PostError(f"'{address}' is no mail address: see CROSSOVER_MAIL_TO and CROSSOVER_MAIL_FROM")
    user, password = (environment.get(f"CROSSOVER_SMTP_{name}", "") for name in ("USER", "PASSWORD"))
    if bool(user) != bool(password):
        raise PostError("CROSSOVER_SMTP_USER and CROSSOVER_SMTP_PASSWORD go together: one of them is missing")
    return Post(*_server(environment.get("CROSSOVER_SMTP", "").strip()), sender, receivers, user, password)


def _server(text: str) -> tuple[str, int]:
    host, _, port = text.partition(":") if text.count(":") == 1 else (text, "", "")
    if not host or not (port or "587").isdecimal() or not 0 < int(port or 587) < 65536:
        raise PostError(f"CROSSOVER_SMTP is '{text}', which is no mail server such as mail.example.org:587")
    return host, int(port or 587)


def _message(how: Post, subject: str, text: str, html: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, how.sender, ", ".join(how.receivers)
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="crossover.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def _why(error: Exception) -> str:
    """What went wrong, in words that hold nothing that was sent."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "it does not take the user and password"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"it answered {error.smtp_code}"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "it takes mail for none of the receivers"
    if isinstance(error, ssl.SSLError):
        return "its certificate or TLS is at fault"
    return f"{type(error).__name__}: {error.strerror}" if isinstance(error, OSError) and error.strerror else "no answer"
