"""What leaves a register: numbers, Primero's CSV, a referral; each no more than it may be."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from probanda.cli.main import app
from probanda.ledger.errors import CaseError
from probanda.tracing.register.primero import make_plain, make_safe
from probanda.tracing.register.states import get_fields
from probanda.workflows.case import change_case, open_case
from probanda.workflows.tracing.consent import erase, give_consent, withdraw_consent
from probanda.workflows.tracing.export import export_to_primero
from probanda.workflows.tracing.match import match
from probanda.workflows.tracing.refer import refer
from probanda.workflows.tracing.register import Where, make_register, open_register
from probanda.workflows.tracing.review import confirm
from probanda.workflows.tracing.status import draw_status, get_status
from probanda.workflows.tracing.take_in import Provenance, take_in
from probanda.workflows.tracing.tell import look_at, tell

from .registers import bring, make, settings

MANY = "id,name,birth_date,settlement,oblast,institution\n" + "".join(
    f"s{n},Чумак Поліна,20{n % 9 + 12:02},{'Буча' if n < 8 else 'Токмак'},"
    f"{'Київська' if n < 8 else 'Запорізька'},Дитячий будинок № {n % 2 + 4}\n"
    for n in range(20)
)
NAMES = ("Чумак", "Поліна", "Chumak", "Артем", "Вербиц", "Artem")


@pytest.fixture
def many(tmp_path: Path) -> Where:
    """Twenty children: seven located in 2030, of whom six returned and one was adopted."""
    where = Where(tmp_path / "register")
    make_register(where, settings())
    bring(where, MANY, "sought", tmp_path, source="families")
    for number in range(2, 9):
        day = f"date=2030-0{number}-11"
        status = "adopted" if number == 8 else "reunified"
        tell(
            where,
            settings(),
            f"S{number}",
            "status",
            [f"tracing_status={status}", day, "source=UN"],
        )
    return where


def test_the_funnel_counts_what_was_reached_by_a_day(many: Where) -> None:
    funnel = get_status(many, settings(), None)

    assert ("2031-05-02", (20, 5, None, None, 5)) == (funnel.as_of, funnel.counts)
    [place] = [table for table in funnel.tables if table.by == "place"]
    assert {"Запорізька": (10, None, None, None, None), "Київська": (5, 5, None, None, 5)} == {
        line.label.removesuffix(" область"): line.counts for line in place.lines
    }


def test_children_known_later_are_not_counted_before(many: Where) -> None:
    with pytest.raises(CaseError, match="not come yet"):
        get_status(many, settings(), date(2031, 5, 3))

    assert (None,) * 5 == get_status(many, settings(), date(2031, 4, 30)).counts


def test_numbers_are_told_of_months_ends_alone(many: Where) -> None:
    days = [date(2030, 6, 1) + timedelta(days=n) for n in range(61)]
    told = []
    for day in days:
        try:
            told.append(get_status(many, settings(), day).as_of)
        except CaseError as error:
            assert "last day of a month" in error.what
    assert ["2030-06-30", "2030-07-31"] == told


def test_a_verified_child_is_located_and_one_adopted_by_a_legal_act_is_adopted(
    tmp_path: Path,
) -> None:
    found = "id,name\n" + "".join(f"f{n},Чумак Поліна\n" for n in range(5))
    where = make(tmp_path, sought=MANY, found=found)
    for number in range(5):
        for person in ("Ганна", "Олег"):
            confirm(where, settings(person), f"S{2 + number}", f"F{23 + number}", "a call")
        act = ["name=Морозова Ольга", "legal_act=adoption", "from=2030"]
        tell(where, settings(), f"F{23 + number}", "name", act)

    assert (20, 5, 5, 5, None) == get_status(where, settings(), None).counts


def test_pictures_numbers_and_what_is_printed_name_no_child(many: Where, tmp_path: Path) -> None:
    bring(many, "id,name,birth_date\nf1,Чумак Поліна,2014\n", "found", tmp_path)
    runner, said = CliRunner(), []
    for arguments in (
        ["match", many.folder],
        ["match", many.folder, "--json"],
        ["review", many.folder, "--list"],
        ["status", many.folder, "--svg", tmp_path / "Funnel.svg"],
        ["status", many.folder, "--json"],
        ["withdraw", many.folder, "S2"],
        ["erase", many.folder, "S2", "--why", "asked"],
        ["add", many.folder, "S3", "birth", "date_of_birth=Чумак"],
        ["add", many.folder, "S3", "birth", "Поліна"],
        ["refer", many.folder, "S3", tmp_path / "none"],
        ["review", many.folder, "S3", "F99", "--verified", "Чумак"],
        ["export", many.folder, "--as", "primero", "--out", tmp_path / "out"],
    ):
        ended = runner.invoke(app, ["trace", *map(str, arguments), "--by", "Ганна"])
        assert ended.exit_code in {0, 2}, ended.output
        said.append(ended.output)
    said.append((tmp_path / "Funnel.svg").read_text("utf-8"))
    said.append(draw_status(get_status(many, settings(), None)))

    assert [] == [text for text in said if any(name in text for name in NAMES)]
    assert len(json.loads(said[4])["stages"]) == len(json.loads(said[4])["counts"])


def test_a_fault_of_the_program_tells_where_and_not_what(
    where: Where, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("could not convert Артем Вербицький")

    monkeypatch.setattr("probanda.cli.register.match", fail)
    ended = CliRunner().invoke(app, ["trace", "match", str(where.folder)])

    assert (2, True) == (ended.exit_code, "ValueError in test_tracing_out.py" in ended.output)
    assert "Артем" not in ended.output


def test_two_people_review_in_the_terminal_and_what_each_saw_is_logged(
    where: Where, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("probanda.cli.review.is_interactive", lambda: True)
    match(where, settings())
    said = []
    for person, answers in (("Ганна", "c\na call with the mother\n"), ("Олег", "c\na visit\n")):
        arguments = ["trace", "review", str(where.folder), "--by", person]
        said.append(CliRunner().invoke(app, arguments, input=answers).output)
    with open_register(where, settings()).looking() as session:
        seen = session.exec_driver_sql("SELECT actor, body FROM ledger WHERE act = 'shown'").all()

    assert "Вербицький" in said[0]  # whoever reviews sees the names
    assert "Another person must confirm" in said[0]
    assert "Confirmed by Ганна" in said[1]
    assert "of one child" in said[1]
    assert [("Ганна", '{"records":["S2","F6"]}'), ("Олег", '{"records":["S2","F6"]}')] == [
        tuple(one) for one in seen
    ]


def test_what_is_exported_to_primero_comes_back_as_it_was(where: Where, tmp_path: Path) -> None:
    tell(where, settings(), "S2", "request", ["relation_name=Вербицька Олена", "relation=mother"])
    tell(where, settings(), "S2", "name", ["name=Artyom Morozov", "legal_act=adoption"])
    withdraw_consent(where, settings(), "S3", "")
    exported = export_to_primero(where, settings(), tmp_path / "primero")
    other = Where(tmp_path / "other")
    make_register(other, settings())
    for name in exported.written:
        take_in(other, settings(), tmp_path / "primero" / name, Provenance())

    assert ({"tracing_requests.csv": 2, "cases.csv": 2}, 1) == (
        exported.written,
        exported.not_shared,
    )
    before, after = look_at(where, settings(), "S2")[0], look_at(other, settings(), "S2")[0]
    assert get_fields(before) == get_fields(after)
    assert "Artyom Morozov" == after.row.fields["name_other"]
    assert "Вербицька Олена" == after.row.fields["relation_name"]
    with open_register(other, settings()).reading() as sealed:
        assert ["s1", "s3"] == [r.row.id for r in sealed.get_records("sought")]


@pytest.mark.parametrize("cell", ["=1+1", "+38", "-5", "@x", "'quoted", "Ім'я", "-5.2", ""])
def test_a_cell_that_a_spreadsheet_would_run_is_made_safe_and_comes_back(cell: str) -> None:
    assert cell == make_plain(make_safe(cell))
    assert not make_safe(cell).startswith(("=", "@"))


def test_a_referral_asks_consent_is_minimal_and_logged_in_both(
    where: Where, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    with change_case(case, settings()):
        pass
    step = ["place=Rostov", "date=2022-10", "authority=a ministry", "exhibit=12"]
    tell(where, settings(), "S2", "transfer", step)
    withdraw_consent(where, settings(), "S2", "")
    with pytest.raises(CaseError, match="Nobody consented"):
        refer(where, settings(), "S2", case, [], "transfer in October")
    assert not (case / "referrals").exists()

    for person in ("Ганна", "Олег"):
        give_consent(where, settings(person), "S2", "a new form", "the mother", share=True)
    referral = refer(where, settings(), "S2", case, [], "transfer in October")
    written = (case / "referrals" / f"{referral.reference}.json").read_text("utf-8")
    assert ["12"] == [step["exhibit"] for step in json.loads(written)["transfers"]]
    assert 17 == json.loads(written)["age_in_years"]
    assert not any(name in written for name in (*NAMES, "2013", "Токмак"))
    with open_case(case, settings()).looking() as session:
        acts = session.exec_driver_sql("SELECT act, body FROM ledger").all()
    assert [("referred", f'{{"reference":"{referral.reference}"}}')] == [tuple(a) for a in acts]
    assert any("referral" == t.what for t in look_at(where, settings(), "S2")[0].told)


def test_erasing_a_child_takes_its_referral_out_of_the_case(where: Where, tmp_path: Path) -> None:
    case = tmp_path / "case"
    with change_case(case, settings()):
        pass
    for record in ("S2", "S3"):
        refer(where, settings(), record, case, [], "a reason")
    erase(where, settings("Ганна"), "S2", "asked for")
    assert 2 == len(list((case / "referrals").iterdir()))
    erased = erase(where, settings("Олег"), "S2", "")

    assert (True, ("S2",), ()) == (erased.done, erased.records, erased.not_reached)
    assert 1 == len(list((case / "referrals").iterdir()))


@pytest.mark.parametrize(
    ("what", "particulars", "said"),
    [
        ("trasfer", ["place=x"], "Nearest: transfer"),
        ("transfer", ["plase=x"], "Nearest: place"),
        ("transfer", ["place=x", "date=2022-02-31"], "no day that can be"),
        ("transfer", ["place=x", "date=2032"], "not come yet"),
        ("status", ["tracing_status=located"], "needs date, source"),
        ("status", ["tracing_status=verified", "date=2023", "source=x"], "One of: open"),
        ("name", ["name=x", "legal_act=theft"], "One of: birth registration"),
        ("consent", ["consent_for_tracing=true"], "trace consent"),
    ],
)
def test_what_cannot_be_recorded_is_told_with_the_nearest(
    where: Where, tmp_path: Path, what: str, particulars: list[str], said: str
) -> None:
    with pytest.raises(CaseError) as raised:
        tell(where, settings(), "S2", what, particulars)

    assert said in str(raised.value)
