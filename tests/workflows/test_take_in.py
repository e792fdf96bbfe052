"""Lists as they come into a register: whole under their keys, or not at all and with a word why."""

import csv
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from openpyxl import Workbook
from typer.testing import CliRunner

from probanda.cli.main import app
from probanda.ledger.errors import CaseError
from probanda.tracing import tables
from probanda.tracing.problems import ListError
from probanda.tracing.register import tables as register_tables
from probanda.tracing.register.records import digest_whole
from probanda.tracing.register.states import get_consent
from probanda.tracing.register.tables import records
from probanda.workflows.tracing.consent import give_consent
from probanda.workflows.tracing.match import match
from probanda.workflows.tracing.register import Where, make_register, open_register
from probanda.workflows.tracing.take_in import Provenance, take_in
from probanda.workflows.tracing.verify import get_register_history

from .registers import FOUND, SOUGHT, bring, settings

EXAMPLE = Path(__file__).parents[2] / "examples" / "children"
STRANGE = """ключ,хто,коли,звідки,що за дитина
x1,Вербицький Артем Олегович,14.05.2013,Токмак,хлопчик
x2,Чумак Поліна Павлівна,30.07.2014,Буча,дівчинка
"""


def invoke(*arguments: str | Path) -> tuple[int, str]:
    ended = CliRunner().invoke(app, ["trace", *map(str, arguments), "--by", "Ганна"])
    return ended.exit_code, " ".join(ended.output.split())


def count(where: Where) -> int:
    with open_register(where, settings()).reading() as sealed:
        return len(list(sealed.get_records("sought", "found"))) + len(sealed.get_lists())


def test_a_mapping_is_proposed_by_looking_shown_and_taken_only_when_accepted(
    tmp_path: Path,
) -> None:
    register, listing = tmp_path / "register", tmp_path / "sought.csv"
    listing.write_text(STRANGE, "utf-8")
    assert 0 == invoke("open", register)[0]
    refused, shown = invoke("import", register, listing)
    assert (2, 0) == (refused, count(Where(register)))
    for line in (
        '"ключ" = "id"',
        '"хто" = "name"',
        '"коли" = "birth_date"',
        '"звідки" = "settlement"',
        '"що за дитина" = "sex"',
    ):
        assert line in shown
    assert "Артем" not in shown

    accepted, said = invoke("import", register, listing, "--yes", "--consent", "forms on file")
    assert (0, 3) == (accepted, count(Where(register))), said
    assert "2 children sought (S2 to S3)" in said


def test_every_cell_of_a_list_is_kept_with_a_digest_of_the_whole(
    where: Where, tmp_path: Path
) -> None:
    with open_register(where, settings()).reading() as sealed:
        rows = [r.row for r in sealed.get_records("sought")]
        listed = sealed.get_lists()[1]
        digests = sealed.view.rows(sealed.view.select(records).where(records.c.list == 1))
    with open_register(where, settings()).looking() as session:
        body = session.exec_driver_sql("SELECT body FROM ledger WHERE number = 2").scalar_one()

    assert list(csv.reader(SOUGHT.splitlines())) == [
        list(listed.headings),
        *(list(r.cells) for r in rows),
    ]
    assert digest_whole(row["digest"] for row in digests) in body


def test_a_workbook_is_taken_in(tmp_path: Path) -> None:
    book = Workbook()
    for line in csv.reader(FOUND.splitlines()):
        book.active.append(line)
    book.save(tmp_path / "found.xlsx")
    where = Where(tmp_path / "register")
    make_register(where, settings())

    assert 2 == take_in(where, settings(), tmp_path / "found.xlsx", Provenance()).new


def test_a_newer_list_of_a_source_tells_known_children_anew(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    bring(where, FOUND, "found", tmp_path, source="police", name="one")
    newer = FOUND.replace("Ізюм", "Харків") + "f3,Ярема Ольга,2012,Лиман\n"
    # Another ground for the whole list is no news of its children.
    taken = bring(where, newer, "found", tmp_path, ground="a law", source="police", name="two")

    assert (1, 1, 1) == (taken.new, taken.changed, taken.same)
    with open_register(where, settings()).reading() as sealed:
        assert "Харків" == sealed.get_record("F3").row.fields["settlement"]
    with pytest.raises(ListError, match="already taken in as L1"):
        bring(where, FOUND, "found", tmp_path, source="police", name="three")


def test_a_newer_list_can_take_consent_away_and_never_gives_it_back(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())

    def may(name: str, consent: str, ground: str = "") -> bool:
        text = f"id,name,settlement,consent_for_tracing\nf1,Гай Юрій,{name},{consent}\n"
        bring(where, text, "found", tmp_path, ground=ground, source="police", name=name)
        with open_register(where, settings()).reading() as sealed:
            return get_consent(sealed.get_record("F2")).tracing

    assert may("one", "", ground="a law")
    assert may("two", "yes")
    assert not may("three", "no")
    assert not may("four", "", ground="a law")


def test_one_id_of_two_children_in_two_lists_of_a_source_is_refused(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    bring(where, FOUND, "found", tmp_path, source="police", name="one")
    before = count(where)
    other = "id,name,birth_date\nf9,Ярема Ольга,2012\nf1,Ярема Ольга,2012\n"
    with pytest.raises(ListError, match=r"1 of its ids .* in line 3"):
        bring(where, other, "found", tmp_path, source="police", name="two")

    assert before == count(where)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("id,name\n", "has no records"),
        ("id,name\nf1,Гай Юрій\nf1,Гай Іван\n", "two records have one id, in lines 2, 3"),
        (
            "Реєстр №,Хто,Коли\n1,Гай Юрій,2012\n2,Гай Гнат,2013\n1,Гай Іван,2011\n",
            "two records have one id, in lines 2, 4",
        ),
        ("Хто,Коли\nГай Юрій,2012\nГай Гнат,2013-01-02\n", "no column that is known as the id"),
        ("id,name\nГай Юрій,Гай Юрій\n2,Гай Гнат\n", "the column of ids holds names, in line 2"),
        ("id,name,birth_date\nf1,Гай Юрій,2014\nf2,Гай Іван,1950-02-03\n", "years ago, in line 3"),
        ("id,birth_date\nf1,31.04.2014\n", "a date that cannot be"),
        (FOUND.encode() + "f3,Гай Іван,2012,Буча\n".encode("cp1251"), "mixes encodings: line 4"),
        ("id,name\nf1,Гай,Юрій\n", "line 2: 3 columns"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_whole(
    where: Where, tmp_path: Path, text: str | bytes, said: str
) -> None:
    before = count(where)
    (tmp_path / "found.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    code, told = invoke("import", where.folder, tmp_path / "found.csv", "--yes")

    assert (2, before) == (code, count(where)), told
    assert said in told
    assert "Гай" not in told


def test_too_long_a_list_is_refused_before_it_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 3)
    where = Where(tmp_path / "register")
    make_register(where, settings())
    assert 3 == bring(where, SOUGHT, "sought", tmp_path).new
    with pytest.raises(ListError, match="more than 3 records"):
        bring(where, SOUGHT + "s4,Іван,,Гай,,,,,,\n", "sought", tmp_path, name="longer")


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        (
            '[columns]\n"ключ" = "id"\n"хто" = "nam"\n',
            "maps to a field that does not exist. Nearest:",
        ),
        ('[columns]\n"ключ" = "id"\n"хтось" = "name"\n', "Nearest: коли, хто"),
        ('[columns]\n"ключ" = "id"\n"хто" = "birth_date"\n', "a date that cannot be"),
        (
            '[found.columns]\n"ключ" = "id"\n"хто" = "name"\n',
            "no table for a list of children sought",
        ),
    ],
)
def test_a_wrong_mapping_is_told_and_nothing_is_taken(
    tmp_path: Path, mapping: str, said: str
) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    (tmp_path / "sought.csv").write_text(STRANGE, "utf-8")
    (tmp_path / "map.toml").write_text(mapping, "utf-8")
    arguments = ("import", where.folder, tmp_path / "sought.csv", "--as", "sought")
    code, told = invoke(*arguments, "--map", tmp_path / "map.toml")

    assert (2, 0) == (code, count(where)), told
    assert said in told


@pytest.mark.parametrize(
    "mapping", ["", '[columns]\nid = "id"\nname = "name"\n', '[found]\nencoding = "cp866"\n']
)
def test_a_list_is_taken_in_from_an_encoding_that_is_named(tmp_path: Path, mapping: str) -> None:
    where, listing = Where(tmp_path / "register"), tmp_path / "found.csv"
    make_register(where, settings())
    listing.write_bytes("id,name\nf9,Ярема Ольга\n".encode("cp866"))
    more: list[str | Path] = [] if "cp866" in mapping else ["--encoding", "DOS 866"]
    if mapping:
        (tmp_path / "map.toml").write_text(mapping, "utf-8")
        more += ["--map", tmp_path / "map.toml"]
    code, told = invoke("import", where.folder, listing, *more)
    with open_register(where, settings()).reading() as sealed:
        names = [record.row.fields["name"] for record in sealed.get_records("found")]

    assert (0, ["Ярема Ольга"]) == (code, names), told


def test_what_a_list_is_of_is_asked_where_nothing_tells(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    (tmp_path / "list.csv").write_text(FOUND, "utf-8")

    assert "--as sought or --as found" in invoke("import", where.folder, tmp_path / "list.csv")[1]


def test_a_case_folder_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "case.sqlite").touch()
    with pytest.raises(CaseError, match="is a case"):
        make_register(Where(tmp_path), settings())


def test_the_examples_children_are_marked_as_invented_and_found(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    for kind in ("sought", "found"):
        take_in(where, settings(), EXAMPLE / f"{kind}.csv", Provenance(ground="invented"))
    with open_register(where, settings()).reading() as sealed:
        cells = [r.row.cells for r in sealed.get_records("sought", "found")]
    best: dict[int, int] = {}
    for offer in sorted(match(where, settings()).offers, key=lambda o: o.probability):
        best[offer.found] = offer.sought

    assert all({"вигадана дитина", "вымышленный ребёнок"} & set(row) for row in cells)
    assert {11: 2, 12: 6, 13: 7, 14: 4} == best


def test_the_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    where = Where(tmp_path / "register")
    make_register(where, settings())
    with open_register(where, settings()).looking() as session:
        ours = {"include_object": lambda _, name, kind, *__: kind != "table" or name != "ledger"}
        context = MigrationContext.configure(session, opts=ours)
        assert [] == compare_metadata(context, register_tables.metadata)


def test_an_import_that_is_cut_off_leaves_nothing(
    where: Where, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = count(where)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("probanda.workflows.tracing.register.RegisterAct.record", cut)
    with pytest.raises(KeyboardInterrupt):
        bring(where, "id,name\nf9,Ярема Ольга\n", "found", tmp_path)
    monkeypatch.undo()

    assert before == count(where)
    assert 3 == match(where, settings()).sought


def test_what_is_said_of_a_whole_list_outlives_no_child_in_it(where: Where, tmp_path: Path) -> None:
    for said in (
        {"ground": "the form of Vira Yarema"},
        {"ground": "a", "source": "Ярема О."},
        {"ground": "зі слів Ольги"},
        {"ground": "заява матері Яреми"},
    ):
        with pytest.raises(ListError, match="has a name that stands in the list"):
            bring(where, "id,name\nf9,Ярема Ольга\n", "found", tmp_path, **said)
    with open_register(where, settings()).reading() as sealed:
        lists = sealed.get_lists()
        bases = {get_consent(r).basis for r in sealed.get_records("sought", "found")}

    assert {"forms on file"} == bases
    assert {""} == {one.name for one in lists.values()}
    assert ["L1", "L5"] == [one.label(number) for number, one in lists.items()]


def test_neither_a_files_name_nor_a_strange_heading_is_printed(tmp_path: Path) -> None:
    folder, register = tmp_path / "lists", tmp_path / "register"
    folder.mkdir()
    listing = folder / "sought Ярема.csv"
    listing.write_text("id,name,КОВАЛЕНКО Марія\nf1,Гай Юрій,x\n", "utf-8")
    invoke("open", register)
    _, told = invoke("import", register, listing, "--yes")
    _, none = invoke("import", register, folder / "none.csv")

    assert "№ 3 (КОВ...) is kept" in told
    assert "Ярема" not in told + none
    assert "КОВАЛЕНКО" not in told


def test_a_ground_for_a_whole_list_names_nobody_and_that_is_said(
    where: Where, tmp_path: Path
) -> None:
    with pytest.raises(CaseError, match="--basis has a name that stands in the list"):
        give_consent(where, settings(), "L1", "зі слів Вербицької", "", share=False)
    assert 3 == give_consent(where, settings(), "L1", "Закон, стаття 5", "", share=False).records
    listing = tmp_path / "found.csv"
    listing.write_text("id,name\nf9,Ярема Ольга\n", "utf-8")
    _, told = invoke("import", where.folder, listing, "--consent", "анкети на полиці 3", "--yes")

    assert "shown with every child of the list: it must name none of them" in told


def test_a_record_that_was_shown_once_is_logged_once(where: Where) -> None:
    invoke("show", where.folder, "S2")

    assert 1 == len(get_register_history(where, settings(), ("shown",)))


def test_the_ledger_tells_as_many_children_as_were_taken_in(where: Where, tmp_path: Path) -> None:
    said = {"source": "a desk"}
    first = "id,name\nf9,Ярема Ольга\n"
    bring(where, first, "found", tmp_path, **said)
    bring(where, first + "f10,Щур Ілля\n", "found", tmp_path, **said)
    *_, last = get_register_history(where, settings(), ("imported",))

    assert (1, 2) == (last.body["children"], last.body["rows"])
