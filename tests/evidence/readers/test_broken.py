"""Bad files end in words for the user, or in a text; never in a crash."""

from pathlib import Path

import pytest

from probanda.evidence.readers import read
from probanda.evidence.sniff import sniff
from probanda.evidence.unreadable import Unreadable

BROKEN = Path(__file__).parents[2] / "data" / "broken"

UNREADABLE = [
    ("empty.txt", "empty", "complete copy"),
    ("blank.txt", "no text", "right file"),
    ("cp1251.txt", "not UTF-8", "--encoding"),
    ("utf16_unmarked.txt", "UTF-16", "--encoding utf-16-le"),
    ("deep.html", "nested too deep", "plain text"),
    ("scripts_only.html", "no text", "save the page again"),
    ("hidden_only.html", "hidden", "save the page again"),
    ("wrong_charset.html", "utf-8", "--encoding"),
    ("encrypted.pdf", "encrypted", "password"),
    ("truncated.pdf", "breaks off", "complete copy"),
    ("not_a_pdf.pdf", "damaged", "complete copy"),
    ("no_text_layer.pdf", "without a text layer", "text recognition"),
    ("truncated.docx", "damaged", "complete copy"),
    ("old_word.doc", "cannot be read", ".docx"),
    ("picture.txt", "image/jpeg", "text recognition"),
    ("binary.txt", "binary data", "save it"),
]


@pytest.mark.parametrize(("name", "reason", "way_out"), UNREADABLE)
def test_unreadable_file_says_what_is_wrong_and_what_to_do(
    name: str, reason: str, way_out: str
) -> None:
    data = (BROKEN / name).read_bytes()
    with pytest.raises(Unreadable) as caught:
        read(data, sniff(data, name))
    assert reason in caught.value.reason
    assert way_out in caught.value.way_out


READABLE = ["nul.txt", "bom.txt", "mixed_line_ends.txt", "rtl_and_emoji.txt", "utf16_marked.txt"]


@pytest.mark.parametrize("name", READABLE)
def test_odd_text_is_read_unchanged(name: str) -> None:
    data = (BROKEN / name).read_bytes()
    text = read(data, sniff(data, name)).text
    encoding = "utf-16-le" if name.startswith("utf16") else "utf-8"
    assert data == text.encode(encoding)


def test_every_broken_file_has_a_test() -> None:
    tested = {name for name, _, _ in UNREADABLE} | set(READABLE) | {"no_body.eml"}
    assert tested == {path.name for path in BROKEN.iterdir()}


def test_mail_without_a_body_still_shows_its_headers() -> None:
    data = (BROKEN / "no_body.eml").read_bytes()
    assert read(data, sniff(data, "no_body.eml")).text.startswith("From: A")


def test_said_encoding_is_used() -> None:
    data = (BROKEN / "cp1251.txt").read_bytes()
    assert read(data, "text/plain", "cp1251").text.startswith("Суд у Кастеллані")


def test_wrong_said_encoding_is_refused() -> None:
    with pytest.raises(Unreadable, match="you said"):
        read("Суд".encode("cp1251"), "text/plain", "utf-8")
    with pytest.raises(Unreadable, match="no encoding is called"):
        read(b"Words.", "text/plain", "klingon")


def test_error_survives_the_way_out_of_a_worker() -> None:
    error = Unreadable("it is torn", "mend it")
    made, parts = error.__reduce__()
    assert (made(*parts).reason, made(*parts).way_out) == ("it is torn", "mend it")


def test_huge_line_is_cut_into_blocks_that_a_model_can_take() -> None:
    data = b"Words of one line. " * 500_000
    blocks = read(data, "text/plain").blocks
    assert max(block.end - block.start for block in blocks) <= 20_000


def test_huge_page_is_read() -> None:
    data = b"<html><body>" + b"<p>Some words are here.</p>" * 20_000
    assert len(read(data, "text/html").blocks) == 20_000


def test_an_encoding_that_never_holds_a_text_is_no_declaration() -> None:
    page = b'<html><head><meta charset="undefined"></head><body><p>caf\xe9</p></body></html>'
    with pytest.raises(Unreadable, match="not UTF-8"):
        read(page, "text/html")
    with pytest.raises(Unreadable, match="no encoding is called"):
        read(page, "text/html", "undefined")
    with pytest.raises(Unreadable, match="you said that it is idna"):
        read(b"caf\xe9", "text/plain", "idna")
