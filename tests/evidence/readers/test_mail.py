"""Mails: headers as lines, one body, attachments named."""

from email.message import EmailMessage

import pytest

from probanda.evidence.readers.mail import read_mail
from probanda.evidence.unreadable import Unreadable


def _mail(body: str = "Dear friends,\n\nnineteen children are back.\n") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Red Lantern Newsletter <news@lantern.example>"
    mail["Date"] = "Fri, 07 Mar 2031 10:00:00 +0100"
    mail["Subject"] = "Zurück über Ardia"
    mail.set_content(body)
    return mail


def test_headers_are_metadata_and_decoded() -> None:
    read = read_mail(_mail().as_bytes(), None)
    lines = [read.text[b.start : b.end] for b in read.blocks if b.role == "metadata"]
    assert lines == [
        "From: Red Lantern Newsletter <news@lantern.example>",
        "Date: Fri, 07 Mar 2031 10:00:00 +0100",
        "Subject: Zurück über Ardia",
    ]


def test_plain_body_goes_before_html_and_attachments_are_named() -> None:
    mail = _mail()
    mail.add_alternative("<p>The same as a page</p>", subtype="html")
    mail.add_attachment(b"x", maintype="application", subtype="pdf", filename="list.pdf")
    read = read_mail(mail.as_bytes(), None)
    assert "nineteen children are back." in read.text
    assert "The same as a page" not in read.text
    assert read.left_out == ("attachment list.pdf (application/pdf)",)


def test_html_body_is_read_as_a_page() -> None:
    mail = _mail()
    mail.clear_content()
    mail.set_content("<p>Nine<b>teen</b> are back.</p>", subtype="html")
    read = read_mail(mail.as_bytes(), None)
    assert read.text.endswith("\n\nNineteen are back.")
    assert read.places[-1].node == "part/html/body[1]/p[1]"


ENCODINGS = [
    (b"koi8-r", "Суд видав ордер".encode("koi8-u"), "Суд видав ордер", "the stated charset"),
    (b"us-ascii", "Суд".encode(), "Суд", "ASCII is often a wrong default"),
    (b"x-unknown", "Суд".encode(), "Суд", "an unknown name"),
    (b"iso-2022-jp", "裁判所".encode("iso-2022-jp"), "裁判所", "seven bits look like ASCII"),
]


@pytest.mark.parametrize(("charset", "body", "expected", "reason"), ENCODINGS)
def test_charset(charset: bytes, body: bytes, expected: str, reason: str) -> None:
    head = b"From: a@x.example\r\nContent-Type: text/plain; charset=" + charset
    data = head + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body
    if charset == b"koi8-r":
        expected = body.decode("koi8-r")
    assert read_mail(data, None).text.endswith(expected), reason


BROKEN_HEADERS = [
    ('From: "', "From:"),
    ("From: <", "From: <"),
    ("From: =?utf-8?q?=0a?= <", "From: "),
    ("To: a@[", "To: a@["),
    ("To: <@a:", "To: <@a:"),
    ("To: " + "(" * 5000, "To: (((("),
    ('Content-Type: text/plain; charset="undefined"', "Subject: A note"),
    ('Content-Type: text/plain; charset="ut\0f"', "Subject: A note"),
]


@pytest.mark.parametrize(
    ("header", "shown"), BROKEN_HEADERS, ids=[header[:30] for header, _ in BROKEN_HEADERS]
)
def test_a_broken_header_is_told_as_it_stands_and_costs_nothing_else(
    header: str, shown: str
) -> None:
    read = read_mail(f"{header}\nSubject: A note\n\nThe gate is shut.\n".encode(), None)
    assert shown in read.text
    assert "Subject: A note" in read.text
    assert read.text.rstrip().endswith("The gate is shut.")


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: text/plain; charset*=undefined''%ff",
        b"Content-Type: text/plain; name*0*=idna''%e9",
        b"Content-Disposition: attachment; filename*=undefined''%e9",
    ],
)
def test_headers_that_do_not_say_what_the_parts_are_are_refused_in_words(header: bytes) -> None:
    with pytest.raises(Unreadable, match="headers cannot be read"):
        read_mail(b"From: a@x.example\n" + header + b"\n\nThe gate is shut.\n", None)


@pytest.mark.parametrize("levels", [5, 100, 1500])
def test_parts_inside_parts_end_in_words_or_in_a_text(levels: int) -> None:
    data = b"\r\nwords"
    for level in range(levels):
        head = f'Content-Type: multipart/mixed; boundary="b{level}."\r\n\r\n--b{level}.\r\n'
        data = head.encode() + data + f"\r\n--b{level}.--\r\n".encode()
    mail = b"From: a@x.example\r\nMIME-Version: 1.0\r\n" + data
    if levels < 10:
        assert read_mail(mail, None).text.endswith("words")
    else:
        with pytest.raises(Unreadable, match="nested too deep"):
            read_mail(mail, None)
