"""``trace compare`` from the terminal: lists of many forms, and those that cannot be used."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from probanda.cli.main import app

DAY = re.compile(r"\d{4}-\d\d-\d\d$")
SOUGHT = "id,given,surname,birth_date,settlement\ns1,Артем,Вербицький,2013-05-14,Токмак\ns2,Поліна,Чумак,2014-07-30,Буча\n"
FOUND = "id,given,surname,birth_date,settlement\nf1,Артём,Вербицкий,14.05.2013,Токмак\n"


def run(
    folder: Path, sought: bytes | str, found: bytes | str, mapping: str = "", *more: str
) -> tuple[int, str]:
    for name, content in (("sought", sought), ("found", found)):
        data = content.encode() if isinstance(content, str) else content
        (folder / f"{name}.csv").write_bytes(data)
    arguments = ["trace", "compare", *more]
    for name in ("sought", "found"):
        arguments += [f"--{name}", str(folder / f"{name}.csv")]
    if mapping:
        (folder / "map.toml").write_text(mapping, "utf-8")
        arguments += ["--map", str(folder / "map.toml")]
    ended = CliRunner().invoke(app, [*arguments, "--out", str(folder / "matches.csv")])
    return ended.exit_code, " ".join(ended.output.split())


def workbook(*sheets: str) -> bytes:
    """Sheets of a workbook from texts with commas; a day and an age are what they are in a table."""
    book = Workbook()
    for number, text in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        for line in csv.reader(text.splitlines()):
            sheet.append([date.fromisoformat(c) if DAY.match(c) else c for c in line])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(folder: Path) -> list[dict[str, str]]:
    with (folder / "matches.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


IN_KOI8 = FOUND.encode("koi8-u")


@pytest.mark.parametrize(
    ("sought", "found", "mapping", "more"),
    [
        (SOUGHT.replace("і", "и").encode("koi8-u"), IN_KOI8, "", ["--encoding", "KOI8-U"]),
        (SOUGHT, IN_KOI8, '[found]\nencoding = "koi8-u"\n', []),
        (SOUGHT, IN_KOI8, '[sought]\nencoding = "utf-8"\n', ["--encoding", "KOI8-U"]),
    ],
)
def test_a_list_may_be_in_an_encoding_that_is_named(
    tmp_path: Path, sought: str | bytes, found: bytes, mapping: str, more: list[str]
) -> None:
    code, told = run(tmp_path, sought, found, mapping, *more)

    assert 0 == code, told
    assert ["s1"] == [row["sought_id"] for row in read(tmp_path)]


@pytest.mark.parametrize("mapping", ['[found]\nencoding = "KOI-9"\n', "[found]\nencoding = 8\n"])
def test_an_encoding_that_is_none_is_told(tmp_path: Path, mapping: str) -> None:
    code, told = run(tmp_path, SOUGHT, IN_KOI8, mapping)

    assert 2 == code
    assert "KOI8-U" in told
    assert not (tmp_path / "matches.csv").exists()


UKRAINIAN = "№;Ім'я;Прізвище;Дата народження;Населений пункт\ns1;Артем;Вербицький;14.05.2013;Токмак\ns2;Поліна;Чумак;30.07.2014;Буча\n"
RUSSIAN = "id\tФИО\tДата рождения\nf1\tВербицкий Артём\t14.05.2013\n"


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (SOUGHT, FOUND),
        (UKRAINIAN, RUSSIAN),  # headings in other languages, semicolons, tabulators
        (b"\xef\xbb\xbf" + SOUGHT.encode(), FOUND.encode("utf-16")),  # marks of the encoding
        (SOUGHT.encode("cp1251"), FOUND),
        (workbook(SOUGHT, ""), workbook(FOUND)),
        (SOUGHT.replace("\n", "\r\n") + "\r\n", FOUND + ",,,,\n"),  # empty lines at the end
    ],
)
def test_lists_of_many_forms_are_compared(
    tmp_path: Path, sought: bytes | str, found: bytes | str
) -> None:
    code, told = run(tmp_path, sought, found)

    assert 0 == code, told
    assert [("f1", "s1", "1")] == [
        (row["found_id"], row["sought_id"], row["rank"]) for row in read(tmp_path)
    ]
    assert "two people confirm" in told


def test_a_mapping_tells_which_column_is_which(tmp_path: Path) -> None:
    mapping = '[found.columns]\n"key" = "id"\n"who" = "name"\n"when" = "birth_date"\n'
    code, told = run(tmp_path, SOUGHT, "key,who,when\nf1,Artem Verbytskyi,2013\n", mapping)

    assert 0 == code, told
    assert ["s1"] == [row["sought_id"] for row in read(tmp_path)]


def test_a_found_child_without_a_candidate_has_no_row(tmp_path: Path) -> None:
    code, _ = run(tmp_path, SOUGHT, "id,given,surname\nf1,Ганна,Яременко\n")

    assert (0, []) == (code, read(tmp_path))


MIXED = SOUGHT.encode() + "s3,Юрій,Гай,2012,Буча\n".encode("cp1251")


@pytest.mark.parametrize(
    ("found", "mapping", "said"),
    [
        ("", "", "is empty"),
        ("id,given\n", "", "has no records"),
        ("given,surname\nЮрій,Гай\n", "", "known as the id"),
        ("id,colour\nf1,red\n", "", "no column that can be compared"),
        ("id,given\nf1,Юрій\nf1,Іван\n", "", "two records have one id, in lines 2, 3"),
        ("id,given\n,Юрій\n", "", "no id in line 2"),
        ("id,given,birth_date\nf1,Юрій,2014-04-31\n", "", "a date that cannot be in line 2"),
        ("id,given,age\nf1,Юрій,400\n", "", "an age that cannot be in line 2"),
        ("id,given\nf1,Юрій,Гай\n", "", "line 2: 3 columns"),
        ('id,given\nf1,"Юрій\n', "", "not to be read as CSV"),
        ("f1,Юрій,Гай\nf2,Іван,Гай\n", "", "seems to be a record, not a heading"),
        (workbook(FOUND, FOUND), "", "2 sheets"),
        (workbook(FOUND)[:-99], "", "no workbook that can be read"),
        (workbook(""), "", "is empty"),
        (MIXED, "", "mixes encodings: line 4"),
        (b"id,given\nf1,\xff\xfe\x81\x8d\n", "", "encoding is not known"),
        (
            "id,given\nf1,Юрій\n",
            '[found.columns]\n"id" = "id"\n"givn" = "given"\n',
            "Nearest: given",
        ),
        ("id,x\nf1,Юрій\n", '[found.columns]\n"id" = "id"\n"x" = "givn"\n', "Nearest: given"),
        ("id,x\nf1,Юрій\n", '[found.columns]\n"id" = "id"\n"x" = "birth_date"\n', "cannot be"),
        ("id,given\nf1,Юрій\n", "[founde.columns]\n", "no tables for the lists"),
        ("id,given,first name\nf1,Юрій,Юрій\n", "", "two columns for given: 2 and 3"),
    ],
)
def test_what_cannot_be_used_ends_with_a_word_and_writes_nothing(
    tmp_path: Path, found: bytes | str, mapping: str, said: str
) -> None:
    code, told = run(tmp_path, SOUGHT, found, mapping)

    assert (2, True) == (code, said in told), told
    assert "Юрій" not in told
    assert [] == list(tmp_path.glob("*matches*"))


def test_a_list_is_never_written_over(tmp_path: Path) -> None:
    for name, text in (("sought", SOUGHT), ("found", FOUND)):
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    sought, found = (str(tmp_path / f"{name}.csv") for name in ("sought", "found"))
    ended = CliRunner().invoke(
        app, ["trace", "compare", "--sought", sought, "--found", found, "--out", found]
    )

    assert 2 == ended.exit_code
    assert FOUND == (tmp_path / "found.csv").read_text("utf-8")


@pytest.mark.parametrize(
    "day", ["31.04.2014", "12.06.1912"]
)  # no such day; nobody so old is a child
def test_a_single_date_that_cannot_be_is_named_and_the_rest_is_compared(
    tmp_path: Path, day: str
) -> None:
    found = FOUND + f"f2,Поліна,Чумак,{day},Буча\n"
    code, told = run(tmp_path, SOUGHT, found)

    assert 0 == code, told
    assert "a date that cannot be in line 3, column birth_date; compared as not told" in told
    assert {("f1", "s1"), ("f2", "s2")} <= {
        (row["found_id"], row["sought_id"]) for row in read(tmp_path)
    }


LISTED = "key,who,when,listed\n" + "".join(
    f"f{n},Гай Юрій,{2010 + n}-05-1{n},2023-03-01\n" for n in range(6)
)


def test_a_mapping_to_a_column_of_something_else_is_refused(tmp_path: Path) -> None:
    mapping = '[found.columns]\n"key" = "id"\n"who" = "name"\n"{}" = "birth_date"\n'
    code, told = run(tmp_path, SOUGHT, LISTED, mapping.format("listed"))
    assert (2, []) == (code, list(tmp_path.glob("*matches*"))), told
    assert "The list of found: 100% of the values of birth_date do not look like births" in told

    assert 0 == run(tmp_path, SOUGHT, LISTED, mapping.format("when"))[0]


@pytest.mark.parametrize("found", ["", "id,given\nf1,Юрій\nf1,Іван\n", None])
def test_no_error_has_the_name_of_a_list_for_it_may_be_that_of_a_child(
    tmp_path: Path, found: str | None
) -> None:
    sought, other = tmp_path / "Гончар Марія.csv", tmp_path / "Мороз Софія.csv"
    sought.write_text(SOUGHT, "utf-8")
    if found is not None:
        other.write_text(found, "utf-8")
    arguments = ["--sought", str(sought), "--found", str(other), "--out", str(tmp_path / "m.csv")]
    ended = CliRunner().invoke(app, ["trace", "compare", *arguments])

    assert 2 == ended.exit_code
    assert "found" in ended.output
    assert not re.search("Гончар|Мороз", ended.output)
