"""Mail: what arrives, what is refused, and that no password leaves in the clear or stands in a sentence."""

import email
import email.policy
import ssl
from email.message import EmailMessage
from pathlib import Path

import pytest

from ingest.__main__ import main
from ingest.fetch.mailing import NotSentError, Post, PostError, post
from tests.ingest.smtp_server import Inbox, serving
from tests.market.a_week import two_weeks

SECRET = "hunter2-hunter2"


def how(inbox: Inbox, **more: str) -> Post:
    return Post("127.0.0.1", inbox.port, "from@a.example", ("one@a.example", "two@a.example"), **more)


def read(mail: str) -> EmailMessage:
    message = email.message_from_string(mail, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def test_a_mail_arrives_with_both_its_forms() -> None:
    with serving() as inbox:
        how(inbox).send("What changed: 5 €", "plain words", "<p>set words</p>")
    [mail] = map(read, inbox.mails)
    assert (mail["Subject"], mail["From"], mail["To"]) == (
        "What changed: 5 €", "from@a.example", "one@a.example, two@a.example",
    )  # fmt: skip
    assert [part.get_content().strip() for part in mail.iter_parts()] == ["plain words", "<p>set words</p>"]
    assert [line for line in inbox.lines if line.startswith("rcpt")] == [
        "rcpt TO:<one@a.example>",
        "rcpt TO:<two@a.example>",
    ]


def test_a_password_goes_over_tls_alone(tls: ssl.SSLContext, certificate: Path) -> None:
    trust = ssl.create_default_context(cafile=str(certificate))
    with serving(tls) as inbox:
        how(inbox, user="me", password=SECRET).send("Subject", "words", trust=trust)
    assert inbox.encrypted
    assert inbox.login == f"me:{SECRET}"
    assert len(inbox.mails) == 1


def test_a_server_without_encryption_gets_no_password_and_no_mail() -> None:
    with serving() as inbox, pytest.raises(NotSentError, match="it offers no encryption"):
        how(inbox, user="me", password=SECRET).send("Subject", "words")
    assert inbox.login == ""
    assert inbox.mails == []


def test_a_certificate_that_nobody_vouches_for_gets_nothing(tls: ssl.SSLContext) -> None:
    with serving(tls) as inbox, pytest.raises(NotSentError, match="its certificate or TLS is at fault"):
        how(inbox, user="me", password=SECRET).send("Subject", "words")
    assert (inbox.login, inbox.mails) == ("", [])


@pytest.mark.parametrize(("refuses", "words"), [("LOGIN", "does not take the user"), ("MAIL", "it answered 550"),
                                                ("RCPT", "for none of the receivers")])  # fmt: skip
def test_a_refusal_is_one_sentence_without_the_password(
    tls: ssl.SSLContext, certificate: Path, refuses: str, words: str
) -> None:
    trust = ssl.create_default_context(cafile=str(certificate))
    with serving(tls, (refuses,)) as inbox, pytest.raises(NotSentError, match=words) as told:
        how(inbox, user="me", password=SECRET).send("Subject", "words", trust=trust)
    assert SECRET not in str(told.value)
    assert SECRET not in repr(how(inbox, user="me", password=SECRET))


def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with serving() as inbox:
        pass
    with pytest.raises(NotSentError, match="ConnectionRefusedError: Connection refused"):
        how(inbox).send("Subject", "words")


def test_a_line_feed_in_a_header_makes_no_second_header() -> None:
    with serving() as inbox, pytest.raises(ValueError, match="linefeed"):
        how(inbox).send("Subject\nBcc: x@evil.example", "words")
    assert inbox.mails == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"CROSSOVER_MAIL_TO": "nobody"}, "'nobody' is no mail address"),
        ({"CROSSOVER_MAIL_TO": "a@b.example"}, "CROSSOVER_SMTP is '', which is no mail server"),
        ({"CROSSOVER_MAIL_TO": "a@b.example", "CROSSOVER_SMTP": "mail:none"}, "CROSSOVER_SMTP is 'mail:none'"),
        ({"CROSSOVER_MAIL_TO": "a@b.example", "CROSSOVER_SMTP": "mail:70000"}, "CROSSOVER_SMTP is 'mail:70000'"),
        ({"CROSSOVER_MAIL_TO": "a@b.example", "CROSSOVER_SMTP": "m", "CROSSOVER_SMTP_USER": "me"}, "go together"),
    ],
)
def test_a_wrong_setting_is_one_sentence(given: dict[str, str], words: str) -> None:
    with pytest.raises(PostError, match=words):
        post(given)


def test_settings_that_are_right() -> None:
    assert post({}) is None
    found = post({"CROSSOVER_MAIL_TO": "a@b.example, c@d.example", "CROSSOVER_SMTP": "mail.example"})
    assert found == Post("mail.example", 587, "a@b.example", ("a@b.example", "c@d.example"))


def test_the_digest_goes_by_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = str(two_weeks(tmp_path / "d"))
    for name in ("ADDRESS", "SMTP_USER", "SMTP_PASSWORD", "MAIL_FROM", "MAIL_TO"):
        monkeypatch.delenv(f"CROSSOVER_{name}", raising=False)
    assert main(["digest", "--data", data, "--mail"]) == 2
    assert "set CROSSOVER_MAIL_TO" in capsys.readouterr().err
    with serving() as inbox:
        monkeypatch.setenv("CROSSOVER_MAIL_TO", "a@b.example")
        monkeypatch.setenv("CROSSOVER_SMTP", f"127.0.0.1:{inbox.port}")
        assert main(["digest", "--data", data, "--mail"]) == 0
    assert capsys.readouterr().out == "Sent to 1 receiver: Crossover: what changed in release 2026-W48.1.\n"
    text, html = (part.get_content() for part in read(inbox.mails[0]).iter_parts())
    assert "moved from $110bn to $120bn (+9.1%)" in text
    assert "moved from $110bn to <strong>$120bn</strong> (+9.1%)" in html
    assert main(["digest", "--data", data, "--mail"]) == 1  # the server is gone
    assert capsys.readouterr().err.startswith("the mail could not be sent by 127.0.0.1: ")
