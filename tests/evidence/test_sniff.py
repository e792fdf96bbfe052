"""What kind of file something is."""

import io
import zipfile

import pytest

from probanda.evidence import sniff


def _zip_with(member: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, "<document/>")
    return out.getvalue()


MAIL = b"From: a@x.example\nTo: b@x.example\nMessage-ID: <1>\nDate: Fri, 7 Mar 2031\n\nWords."
QUOTED_MAIL = b"From: Anna\nTo: Ben\nSubject: the list\n\nThe letter was read out in court."

CASES = [
    (b"", "a.txt", sniff.EMPTY, "an empty file is said to be empty"),
    (b"%PDF-1.7\n...", "a.txt", sniff.PDF, "bytes go before the name"),
    (b"\n\n%PDF-1.4", "a", sniff.PDF, "some programs write before the mark"),
    (_zip_with("word/document.xml"), "a.zip", sniff.DOCX, "a DOCX by its members"),
    (_zip_with("notes.xml"), "a.docx", "application/zip", "no DOCX in spite of its name"),
    (b"<!DOCTYPE html><p>x", "a.txt", sniff.HTML, "a page that was named .txt"),
    (b"<!-- saved --><html><p>x", "a", sniff.HTML, "a saved page with a comment first"),
    (b"<p>x</p>", "a.html", sniff.HTML, "a part of a page"),
    (b"<p>x</p>", "a.txt", sniff.PLAIN, "tags alone make no page"),
    (b"\xff\xfe" + "<html><p>x".encode("utf-16-le"), "a", sniff.HTML, "a page in UTF-16"),
    (MAIL, "a.txt", sniff.MAIL, "a mail by its headers"),
    (QUOTED_MAIL, "a.txt", sniff.PLAIN, "a text that quotes a letter's head stays a text"),
    (QUOTED_MAIL, "a.eml", sniff.MAIL, "the name decides between kinds of text"),
    (b"# Title\n\nWords.", "a.md", sniff.MARKDOWN, "Markdown by its name"),
    (b"# Title\n\nWords.", "a.txt", sniff.PLAIN, "and by nothing else"),
    (b"Words.", "a", sniff.PLAIN, "a text without a name"),
    (b"Wo\x00rds and more words.", "a", sniff.PLAIN, "a stray NUL makes no binary file"),
    ("Слова і слова".encode("cp1251"), "a", sniff.PLAIN, "text in another encoding is text"),
    ("Words that go on.".encode("utf-16-le"), "a", sniff.PLAIN, "UTF-16 without a mark is text"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "a.txt", "image/jpeg", "a picture is named"),
    (bytes(range(256)) * 3, "a.txt", sniff.BINARY, "bytes that are nothing known"),
]


@pytest.mark.parametrize(("head", "name", "expected", "reason"), CASES)
def test_media_type_from_bytes(head: bytes, name: str, expected: str, reason: str) -> None:
    assert expected == sniff.sniff(head, name), reason


def test_character_cut_at_the_end_of_the_head_is_no_error() -> None:
    text = ("я" * sniff.HEAD).encode()
    assert sniff.sniff(b"x" + text, "a.txt") == sniff.PLAIN
