"""Proceedings are recorded in the ledger: refused or done, always explained, never half."""

import shutil
from datetime import date
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from probanda.cli.law import read_facts
from probanda.cli.main import app
from probanda.law.facts import load_facts
from probanda.ledger.access import Actor
from probanda.ledger.errors import CaseError
from probanda.proceedings.records import Filing, Journey, Merge, on
from probanda.proceedings.showing import Asked, Shown
from probanda.workflows.case import Settings, change_case
from probanda.workflows.decide import get_decided, take_back
from probanda.workflows.docket import get_dockets, watch
from probanda.workflows.export import export
from probanda.workflows.joining import decide_join
from probanda.workflows.proceed import (
    file_filing,
    get_proceeding,
    open_proceeding,
    record_journey,
    record_step,
    undo,
)
from probanda.workflows.verify import verify
from tests.conftest import standing_clock
from tests.proceedings.factory import ROAD, SUSPECT, make_event

BODY = "Maren Tribunal"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case without documents, with the road of one suspect up to the warrant."""
    folder = tmp_path_factory.mktemp("proceed") / "case"
    settings = Settings(Actor("Ada Brenn"), clock=standing_clock)
    with change_case(folder, settings):
        pass
    first = date(2029, 11, 20)
    open_proceeding(folder, settings, "tribunal", BODY, "Orvenia", first, "So told.")
    key = get_proceeding(folder, settings, None).id
    for act, participant, day in ROAD[:4]:
        event = make_event(act, participant, day, proceeding=key, public=on(date(2031, 3, 14)))
        record_step(folder, settings, event, "So told.", implied=False, new_person=True)
    return folder


@pytest.fixture
def case(recorded: Path, tmp_path: Path) -> Path:
    """A copy, to record in."""
    shutil.copytree(recorded, tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def elsewhere(tmp_path: Path, settings: Settings) -> Path:
    """A case of which no first day is told."""
    with change_case(tmp_path / "elsewhere", settings):
        pass
    open_proceeding(tmp_path / "elsewhere", settings, "tribunal", BODY, "Orvenia", None, "So told.")
    return tmp_path / "elsewhere"


def run(*arguments: object) -> tuple[int, str]:
    """The exit code and what is printed, on one line.

    The invented steps are of years to come and of States that no data know: who records them is sure.
    """
    sure = ["--sure"] if {"step", "file", "journey"} & set(arguments[2:3]) else []
    return run_unsure(*arguments, *sure)


def run_unsure(*arguments: object) -> tuple[int, str]:
    """The same, of a person who did not say that they are sure."""
    done = CliRunner().invoke(app, [*(str(one) for one in arguments), "--by", "Jo Tamm"])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, " ".join(done.output.split())


def docket(case: Path, settings: Settings, asked: Asked | None = None) -> Shown:
    """The only docket of the case."""
    [shown] = get_dockets(case, settings, asked or Asked(), load_facts())
    return shown


STEP = ("--participant", "State", "--state", "Tarsk", "--on", "2031-06-02", "--why", "So told.")
REFUSED = [
    (("step", "surrender", *STEP, "--person", "Ilvan Dorsec"), "Nearest: Ilvan Dorsek"),
    (("step", "surrender", *STEP, "--person", "Mara Quell"), "--new-person"),
    (("step", "surrender", *STEP, "--person", "Mara Quell", "--new-person"), "Article 58(5)"),
    (("step", "surrender", *STEP, "--person", "ilvan dorsek"), "is written “Ilvan Dorsek” here"),
    (("step", "surender", *STEP, "--person", SUSPECT), "Nearest: surrender"),
    (("step", "arrest", "--participant", "Prosecutor", "--state", "Tarsk", "--on", "2031-06-02",
      "--person", SUSPECT, "--why", "So."), "it is taken by the State, not by Prosecutor"),
    (("step", "investigation concluded", "--participant", "Prosecutor", "--on", "2029-01-01",
      "--why", "So."), "lies before the first day of Orvenia"),
    (("step", "surrender", *STEP, "--person", SUSPECT, "--not-after", "2031-07-01"), "known or only bounded"),
    (("step", "surrender", *STEP, "--person", SUSPECT, "--in", "Court of Brenn"), "Court of Brenn"),
    (("step", "surrender", *STEP[:-2], "--person", SUSPECT, "--why", " "), "--why"),
    (("step", "surrender", *STEP, "--person", SUSPECT, "--shown", "hat"), "no “hat”"),
    (("merge", "person", SUSPECT, "Mara Quell", "--why", "So."), "no person “Mara Quell”"),
    (("step", "arrest", "--participant", "Tarsk", "--on", "2031-06-02", "--person", SUSPECT, "--why", "So."),
     "say --participant State, and which State with --state"),
    (("step", "arrest", *STEP[:4], "--on", "2031-03-01", "--person", SUSPECT, "--why", "So."),
     "of a later day: correct the day of this step or that of “warrant issued”"),
    (("undo", "1", "--why", "So."), "decision 2, decision 3"),
    (("undo", "3", "--why", "A slip."), "others were built on it"),
    (("open", "moot", "--body", "A", "--title", "B", "--why", "So."), "no forum “moot”"),
    (("confirm", "a hat", "--why", "So."), "a hat"),
    (("file", "MT-1-Red", "--title", "T", "--on", "2031-05-01", "--filed-by", "OTP", "--redacts", "MT-1",
      "--why", "So."), "is not recorded"),
    (("journey", SUSPECT, "Tarsk", "--from", "2031-05-09", "--to", "2031-05-01", "--why", "So."), "before it begins"),
    (("journey", SUSPECT, " ", "--from", "2031-05-09", "--why", "So."), "Name both"),
    (("open", "icc", "--body", "", "--title", "A", "--why", "So."), "needs the name of its body"),
    (("open", "icc", "--body", "A", "--title", " ", "--why", "So."), "and what it is about"),
    (("open", "icc", "--body", "A", "--title", "B", "--first", "1990-01-01", "--why", "So."), "entry into force"),
    (("open", "icc", "--body", "A", "--title", "B", "--first", "3030-01-01", "--why", "So."), "lies in the future"),
    (("journey", SUSPECT, "Tarsk", "--from", "9 May", "--why", "So."), "Not a day"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "reason"), REFUSED)
def test_what_cannot_be_is_refused_in_words_and_leaves_the_case_as_it_was(
    recorded: Path, settings: Settings, arguments: tuple[str, ...], reason: str
) -> None:
    before = get_decided(recorded, settings)
    code, told = run("proceed", recorded, *arguments)
    assert (2, True) == (code, reason in told), told
    assert before == get_decided(recorded, settings)


STATED = ("step", "statement of a State", "--participant", "State", "--why", "So told.")
SLIPS = [
    (("--state", "Mongolia", "--on", "2099-01-01"), "its day, 1 January 2099, lies in the future"),
    (("--state", "Mongolia", "--on", "2024-09-02", "--public", "2098-01-01"), "its publication"),
    (("--state", "Mongolla", "--on", "2024-09-02"), "Mongolia"),
    (("--state", "Atlantis", "--on", "2024-09-02"), "neither the data nor the case know a State"),
    (("--state", "Mongolia", "--on", "1890-01-01"), "the London Agreement on the first of them; from memory"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "reason"), SLIPS)
def test_what_may_be_a_slip_is_asked_about(
    elsewhere: Path, arguments: tuple[str, ...], reason: str
) -> None:
    code, told = run_unsure("proceed", elsewhere, *STATED, *arguments)
    assert (2, True) == (code, reason in told), told


def test_what_the_data_know_is_recorded_and_the_unknown_by_who_is_sure(elsewhere: Path) -> None:
    known = ("--state", "Mongolia", "--on", "2024-09-02")
    assert 0 == run_unsure("proceed", elsewhere, *STATED, *known)[0]
    unknown = ("--state", "Atlantis", "--on", "2024-09-02")
    assert 0 == run("proceed", elsewhere, *STATED, *unknown)[0]
    again = ("--state", "Atlantis", "--on", "2024-09-03")  # the case knows it now
    assert 0 == run_unsure("proceed", elsewhere, *STATED, *again)[0]


def test_a_step_is_recorded_and_can_be_taken_back(case: Path, settings: Settings) -> None:
    before = docket(case, settings).docket
    code, told = run("proceed", case, "step", "surrender", *STEP, "--person", SUSPECT)
    assert 0 == code, told
    [standing] = docket(case, settings).docket.standing
    assert "in the Court's custody" == standing.stage

    number = get_decided(case, settings)[-1].decision.number
    made = undo(case, settings, number, "The wrong man.")
    assert (
        f"decision {number} taken back, which was record step: surrender: {SUSPECT}" == made.words
    )
    assert before == docket(case, settings).docket
    assert [] == [c for c in verify(case, settings) if c.outcome == "failed"]


def test_undo_names_what_was_built_and_the_ledger_itself_refuses_it_too(
    case: Path, settings: Settings
) -> None:
    run("proceed", case, "step", "surrender", *STEP, "--person", SUSPECT)
    warrant = get_decided(case, settings)[-2].decision
    with pytest.raises(CaseError, match=r"“surrender: Ilvan Dorsek” \(decision \d+\)"):
        undo(case, settings, warrant.number, "A slip.")
    with pytest.raises(CaseError, match="rests on it"):
        take_back(case, settings, warrant.number, "A slip.")


def test_a_merge_is_done_and_what_was_built_on_it_keeps_it(case: Path, settings: Settings) -> None:
    key = get_proceeding(case, settings, None).id
    alias = make_event(
        "application for a warrant",
        "Prosecutor",
        "2031-02-19",
        proceeding=key,
        persons=("I. Dorsek",),
    )
    record_step(case, settings, alias, "A paper's spelling.", implied=False, new_person=True)
    one = Merge(kind="person", kept="I. Dorsek", other=SUSPECT)
    merged = decide_join(case, settings, one, "One man.")
    assert decide_join(case, settings, one, "One man.").number is None  # it stands already
    [standing] = docket(case, settings).docket.standing
    assert ("I. Dorsek", "wanted under a warrant") == (standing.person, standing.stage)

    surrender = make_event(
        "surrender", "State", "2031-06-02", proceeding=key, persons=("I. Dorsek",)
    )
    record_step(case, settings, surrender, "So told.", implied=False, new_person=False)
    with pytest.raises(CaseError, match=r"others built on it: “surrender” of I\. Dorsek"):
        undo(case, settings, merged.number or 0, "Two men.")
    undo(case, settings, get_decided(case, settings)[-1].decision.number, "Moot.")
    undo(case, settings, merged.number or 0, "Two men.")
    persons = [s.person for s in docket(case, settings).docket.standing]
    assert sorted([SUSPECT, "I. Dorsek"]) == sorted(persons)


def test_filings_and_journeys_of_a_name_that_was_merged_stay_in_the_docket(
    case: Path, settings: Settings
) -> None:
    key = get_proceeding(case, settings, None).id
    alias = make_event(
        "application for a warrant", "Prosecutor", "2031-02-19", proceeding=key, persons=("I. Dorsek",)
    )  # fmt: skip
    record_step(case, settings, alias, "A paper's spelling.", implied=False, new_person=True)
    stay = Journey(person="I. Dorsek", state="Tarsk", first=date(2031, 5, 1), source="a photograph")
    record_journey(case, settings, stay, "So told.")
    filing = Filing(number="MT-7", title="A request", filed=date(2031, 5, 1), by="OTP", persons=("I. Dorsek",))  # fmt: skip
    file_filing(case, settings, filing, "Lodged.")
    decide_join(case, settings, Merge(kind="person", kept=SUSPECT, other="I. Dorsek"), "One man.")
    shown = docket(case, settings)
    assert ["MT-7"] == [one.number for one in shown.filings]
    [told] = shown.journeys_unanswered
    assert told.startswith(f"{SUSPECT} in Tarsk")


def test_two_of_one_step_are_not_merged(case: Path, settings: Settings) -> None:
    key = get_proceeding(case, settings, None).id
    both = make_event(
        "application for a warrant", "Prosecutor", "2031-02-20", proceeding=key,
        persons=(SUSPECT, "Reta Halvink"),
    )  # fmt: skip
    record_step(case, settings, both, "So told.", implied=False, new_person=True)
    code, told = run("proceed", case, "merge", "person", SUSPECT, "Reta Halvink", "--why", "So.")
    assert (2, True) == (code, "names both as two persons" in told)


def test_an_inquiry_is_not_merged_with_a_court(case: Path) -> None:
    run(
        "proceed",
        case,
        "open",
        "un_commission",
        "--body",
        "An Inquiry",
        "--title",
        "O",
        "--why",
        "So.",
    )
    code, told = run("proceed", case, "merge", "proceeding", BODY, "An Inquiry", "--why", "So.")
    assert (2, True) == (code, "Proceedings of different bodies must be apart" in told)


def test_a_later_learned_step_changes_no_earlier_docket(case: Path, settings: Settings) -> None:
    earlier = Asked(known_on=date(2031, 4, 1))
    public = Asked(public_on=date(2031, 4, 1))
    before = docket(case, settings, earlier).docket, docket(case, settings, public).docket
    run("proceed", case, "step", "warrant amended", "--participant", "Pre-Trial Chamber II", "--on",
        "2031-03-20", "--known", "2031-09-01", "--person", SUSPECT, "--why", "So told.")  # fmt: skip
    assert before == (docket(case, settings, earlier).docket, docket(case, settings, public).docket)
    assert "warrant amended" == docket(case, settings).docket.lines[-1].act


def test_a_step_under_seal_is_not_there_for_whom_may_not_see_it(
    case: Path, settings: Settings
) -> None:
    run("proceed", case, "step", "request for arrest and surrender", "--participant", "Registrar",
        "--state", "Tarsk", "--on", "2031-04-01", "--person", SUSPECT, "--why", "A letter.")  # fmt: skip
    outside = Settings(Actor("Guest", ("public",)), clock=standing_clock)
    assert "request for arrest and surrender" == docket(case, settings).docket.lines[-1].act
    assert "warrant issued" == docket(case, outside).docket.lines[-1].act
    assert () == docket(case, outside).conduct


def test_a_report_that_shows_what_is_not_public_says_so_and_one_for_others_does_not(
    case: Path, settings: Settings
) -> None:
    run("proceed", case, "step", "request for arrest and surrender", "--participant", "Registrar",
        "--state", "Tarsk", "--on", "2031-04-01", "--person", SUSPECT, "--why", "A letter.")  # fmt: skip
    page = export(case, settings, "html", "A case").decode()
    assert '<span class="stamp">confidential</span>' in page and 'content: "CONFIDENTIAL"' in page
    outside = Settings(Actor("Guest", ("public",)), clock=standing_clock)
    assert "confidential" not in export(case, outside, "html", "A case").decode().lower()


def test_what_one_may_not_see_makes_no_fault_of_what_one_sees(
    case: Path, settings: Settings
) -> None:
    for act, state in (
        ("request for arrest and surrender", "2031-04-01"),
        ("answer of a State", "2031-04-09"),
    ):
        participant = "Registrar" if act.startswith("request") else "State"
        told = ("--public", state) if act.startswith("answer") else ()
        run("proceed", case, "step", act, "--participant", participant, "--state", "Tarsk", "--on", state,
            "--person", SUSPECT, "--why", "A letter.", *told)  # fmt: skip
    outside = Settings(Actor("Guest", ("public",)), clock=standing_clock)
    [answer] = [x for x in docket(case, outside).docket.lines if x.act == "answer of a State"]
    assert answer.fault is None


def test_watch_tells_what_changed_since_one_last_looked(case: Path, settings: Settings) -> None:
    first = watch(case, settings)
    assert first.since is None and 5 == len(first.decisions)
    assert () == watch(case, settings).decisions

    run("proceed", case, "step", "surrender", *STEP, "--person", SUSPECT)
    watched = watch(case, settings)
    assert ["record step"] == [d.what for d in watched.decisions]
    assert (
        (f"{SUSPECT} before {BODY}", "wanted under a warrant", "in the Court's custody"),
    ) == watched.moved
    assert "You look for the first time:" in run("watch", case)[1]
    assert "nothing changed." in run("watch", case)[1]


def test_implied_steps_are_recorded_only_when_that_is_said(case: Path, settings: Settings) -> None:
    new = ("step", "warrant issued", "--participant", "Pre-Trial Chamber I", "--on", "2031-03-14",
           "--person", "Reta Halvink", "--new-person", "--why", "So told.")  # fmt: skip
    code, told = run("proceed", case, *new)
    assert (2, True) == (code, "--implied" in told)
    code, told = run("proceed", case, *new, "--implied")
    assert 0 == code, told
    lines = [x for x in docket(case, settings).docket.lines if "Reta Halvink" in x.persons]
    assert [("application for a warrant", True), ("warrant issued", False)] == [
        (x.act, x.implied) for x in lines
    ]


def test_the_docket_is_printed_with_rules_and_written_as_json_calendar_and_picture(
    case: Path, tmp_path: Path
) -> None:
    run("proceed", case, "step", "surrender", *STEP, "--person", SUSPECT)
    for act, day in (("first appearance", "2031-06-05"), ("confirmation hearing", "2031-12-01")):
        code, told = run("proceed", case, "step", act, "--participant", "Pre-Trial Chamber I", "--on", day,
                         "--person", SUSPECT, "--why", "So told.")  # fmt: skip
        assert 0 == code, told
    ics, svg = tmp_path / "limits.ics", tmp_path / "way.svg"
    code, told = run("docket", case, "--as-of", "2031-12-05", "--ics", ics, "--svg", svg)
    assert 0 == code
    assert "no: presumed innocent" in told and "by likeness with" in told
    assert b"DTSTART;VALUE=DATE:20320130\r\n" in ics.read_bytes()
    assert svg.read_text().count("<svg") == 1 and "confirmation hearing" in svg.read_text()
    code, written = run("docket", case, "--json")
    [one] = msgspec.json.decode(written)
    assert BODY == one["docket"]["proceeding"]["body"]


def test_a_journey_without_an_answer_of_the_law_says_what_is_missing(
    case: Path, settings: Settings
) -> None:
    stay = Journey(person=SUSPECT, state="Tarsk", first=date(2031, 5, 1))
    record_journey(case, settings, stay, "A photograph.")
    [told] = docket(case, settings).journeys_unanswered
    assert "--overlay" in told
    overlay = Path(__file__).parents[2] / "examples" / "orvenia_law.toml"
    code, printed = run("docket", case, "--overlay", overlay)
    assert (0, True) == (code, "duty to arrest" in printed)


@pytest.mark.parametrize(
    ("state", "days", "words"),
    [
        ("Mongolia", ("2024-09-02", "2024-09-04"), "stands already"),
        ("Kenya", ("2024-09-03", "2024-09-05"), "two States on one day"),
        ("Kenya", ("2024-09-01", "2024-09-09"), "two States on one day"),
        ("Kenya", ("2024-09-04", "2024-09-05"), "decision"),  # left the one and reached the other
        ("Kenya", ("2024-08-30", "2024-09-02"), "decision"),
    ],
)
def test_a_stay_is_recorded_once_and_in_one_state(
    elsewhere: Path, state: str, days: tuple[str, str], words: str
) -> None:
    def stay(state: str, first: str, last: str) -> tuple[int, str]:
        return run_unsure("proceed", elsewhere, "journey", SUSPECT, state, "--from", first, "--to", last,
                          "--new-person", "--why", "So told.")  # fmt: skip

    assert 0 == stay("Mongolia", "2024-09-02", "2024-09-04")[0]
    code, told = stay(state, *days)
    assert words in told, told
    assert (2 if "one day" in words else 0) == code


def test_the_docket_shows_of_a_filing_the_version_that_the_public_had(
    case: Path, settings: Settings
) -> None:
    for number, more in (
        ("MT-7", {"level": "under seal"}),
        ("MT-7-Red", {"redacts": "MT-7", "public": date(2031, 5, 9)}),
    ):
        fields = {
            "number": number,
            "title": "A request",
            "filed": date(2031, 5, 1),
            "by": "OTP",
            **more,
        }
        file_filing(case, settings, msgspec.convert(fields, Filing), "Lodged.")

    def numbers(asked: Asked) -> list[str]:
        return [filing.number for filing in docket(case, settings, asked).filings]

    assert [] == numbers(Asked(public_on=date(2031, 5, 8)))
    assert ["MT-7-Red"] == numbers(Asked(public_on=date(2031, 5, 9)))
    assert ["MT-7", "MT-7-Red"] == numbers(Asked())


def test_the_report_shows_the_docket_that_people_recorded(case: Path, settings: Settings) -> None:
    page = export(case, settings, "html", "A case").decode()
    assert "Dockets that people recorded" in page and "presumed innocent" in page
    assert 'class="flow"' in page
    assert page == export(case, settings, "html", "A case").decode()


def test_the_report_shows_time_limits_filings_and_journeys_beside_the_law_s_answer(
    case: Path, settings: Settings
) -> None:
    run("proceed", case, "step", "surrender", *STEP, "--person", SUSPECT)
    for act, day in (("first appearance", "2031-06-05"), ("confirmation hearing", "2031-12-01")):
        run("proceed", case, "step", act, "--participant", "Pre-Trial Chamber I", "--on", day,
            "--person", SUSPECT, "--why", "So told.")  # fmt: skip
    stay = Journey(person=SUSPECT, state="Tarsk", first=date(2031, 5, 1))
    record_journey(case, settings, stay, "A photograph.")
    filing = Filing(number="MT-7", title="A request", filed=date(2031, 5, 1), by="OTP")
    file_filing(case, settings, filing, "Lodged.")
    overlay = Path(__file__).parents[2] / "examples" / "orvenia_law.toml"
    page = export(case, settings, "html", "A case", read_facts(overlay)).decode()

    assert "30 January 2032" in page
    assert "no step that meets it is recorded" in page
    assert "Ilvan Dorsek in Tarsk, 1 May 2031" in page and "Duty to arrest" in page
    assert "MT-7" in page


def test_a_case_that_nobody_recorded_in_says_so(tmp_path: Path, settings: Settings) -> None:
    with change_case(tmp_path / "case", settings):
        pass
    code, told = run("docket", tmp_path / "case")
    assert (0, True) == (code, "Nobody has recorded a step" in told)
    code, told = run("docket", tmp_path / "case", "--in", "Maren Tribunal")
    assert (2, True) == (code, "proposals" in told and "build it first" not in told), told
    code, told = run("docket", tmp_path / "none")
    assert (2, True) == (code, "There is no case" in told)
