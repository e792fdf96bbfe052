"""A list is read in the encoding in which its letters make words, or refused with those that would fit."""

import pytest

from probanda.tracing.encodings import check_encoded_once, find_encoding, read_text
from probanda.tracing.problems import ListError

LIST = "ід;ПІБ;місто\n1;Гайовий Остап Євгенович;Ізюм\n2;ЩУР ЛІДІЯ;Жовква\n"
SHORT = "id;surname;given\n1;Малюта;Юрій\n2;Щур;Яна\n"
LATIN = "id;surname;given\n1;Müller;José\n2;Żółkiewski;Łucja\n3;Ñandú;Zoë\n"


@pytest.mark.parametrize(
    "text", [LIST, SHORT, LIST.upper(), LIST.casefold(), "id;x\n1;СІРІС РІЄСІ\n"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_a_list_is_read_in_its_encoding(text: str, encoding: str) -> None:
    assert text == read_text("The list", text.encode(encoding))


def test_letters_of_other_languages_are_words() -> None:
    assert LATIN == read_text("The list", LATIN.encode())
    check_encoded_once("The list", [(1, LATIN.splitlines())])
    check_encoded_once("The list", [(1, ["СІРІС РІЄСІ", "Сєвєродонецьк", "«Ёлочка»"])])


@pytest.mark.parametrize("text", [LIST, LIST.upper(), LIST.casefold()])
@pytest.mark.parametrize(
    ("encoding", "named"), [("koi8-u", "KOI8-U"), ("iso8859-5", "ISO 8859-5"), ("cp866", "DOS 866")]
)
def test_a_list_in_another_encoding_is_refused_with_its_name(
    text: str, encoding: str, named: str
) -> None:
    text = text.replace("І", "И").replace("і", "и")  # not every encoding has both
    data = text.replace("Є", "Е").replace("є", "е").encode(encoding)
    with pytest.raises(ListError, match="no words") as raised:
        read_text("The list", data)

    assert named in raised.value.way_out
    assert "UTF-8" in raised.value.way_out


def test_letters_that_were_read_wrong_and_saved_so_are_refused() -> None:
    wrong = LIST.encode("koi8-u").decode("cp1251")
    with pytest.raises(ListError, match="wrong encoding") as raised:
        read_text("The list", wrong.encode())

    assert "KOI8-U" in raised.value.way_out


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "latin-1", "koi8-u", "cp866"])
def test_what_was_encoded_twice_is_refused_with_its_line(encoding: str) -> None:
    doubled = "".join(
        bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in "Гайовий".encode()
    )
    with pytest.raises(ListError, match="line 3: its letters were encoded as UTF-8 twice"):
        check_encoded_once("The list", [(2, ["1", "Щур"]), (3, ["2", doubled])])


@pytest.mark.parametrize("encoding", ["koi8-u", "KOI8-U", "Mac Cyrillic", "cp866", "Windows-1250"])
def test_an_encoding_that_is_named_is_not_looked_for(encoding: str) -> None:
    text = "id,name\n1,Żak\n" if encoding == "Windows-1250" else "id,name\n1,Рак\n"
    data = text.encode(find_encoding(encoding))

    assert text == read_text("The list", data, encoding)  # of too few letters nothing else tells it


def test_a_mark_at_the_beginning_is_no_part_of_the_heading() -> None:
    assert SHORT == read_text("The list", SHORT.encode("utf-8-sig"), "UTF-8")


@pytest.mark.parametrize(
    ("encoding", "error"),
    [
        ("UTF-8", "line 2: not in the encoding that is named"),
        ("UTF-16", "not in the encoding that is named|no text file"),
        ("KOI-8", "is none that is known"),
        ("base64", "is none that is known"),
    ],
)
def test_an_encoding_that_is_named_wrongly_is_refused(encoding: str, error: str) -> None:
    with pytest.raises(ListError, match=error):
        read_text("The list", SHORT.encode("koi8-u"), encoding)
