"""When it happened, when it became known, what was public: all true at once."""

from datetime import date

import pytest
from msgspec.structs import replace

from probanda.law.facts import load_facts
from probanda.proceedings.docket import make_docket, make_public_docket
from probanda.proceedings.instruments import find_instruments
from probanda.proceedings.joins import resolve
from probanda.proceedings.picture import draw_procedure
from probanda.proceedings.recorded import Recorded
from probanda.proceedings.records import Days, Merge, on
from probanda.proceedings.replaying import make_proceeding as make_situation
from probanda.proceedings.replaying import replay_case
from probanda.proceedings.showing import Asked, show_docket
from probanda.proceedings.wording import say_public
from tests.proceedings.factory import SUSPECT, make_event, make_proceeding, make_road, take

COURT = make_proceeding()
APPLIED, ISSUED, UNSEALED = date(2031, 2, 19), date(2031, 3, 14), date(2031, 9, 1)
HISTORY = take(
    COURT,
    (),
    *make_road("investigation opened"),
    make_event("application for a warrant", "Prosecutor", "2031-02-19", public=on(ISSUED), level="under seal"),
    make_event(
        "warrant issued", "Pre-Trial Chamber", "2031-03-14", public=on(ISSUED), level="under seal",
        shown=("persons", "counts"), counts=("unlawful deportation",), modes=("jointly",),
        reasons="Pages of reasons.",
    ),
)  # fmt: skip
WITH_TEXT = take(
    COURT,
    HISTORY,
    make_event("made public", "Pre-Trial Chamber", "2031-09-01", of=HISTORY[-1].id),
)


def acts(docket_lines: object) -> list[str]:
    """The steps of a docket."""
    return [line.act for line in docket_lines]  # type: ignore[attr-defined]


def test_an_application_is_not_known_before_the_warrant_and_then_is_of_its_day() -> None:
    then = make_docket(COURT, HISTORY, as_of=date(2031, 3, 1), known_on=date(2031, 3, 1))
    assert "application for a warrant" not in acts(then.lines)

    now = make_docket(COURT, HISTORY, as_of=date(2031, 3, 1), known_on=date(2031, 4, 1))
    assert "application for a warrant" == acts(now.lines)[-1]
    assert "warrant applied for" == now.standing[0].stage


def test_of_a_step_that_may_be_sealed_no_day_is_known_by_default() -> None:
    history = take(COURT, (), *make_road("warrant issued"))
    known = make_docket(COURT, history, known_on=date(2040, 1, 1))
    assert ["referral by a State", "investigation opened"] == acts(known.lines)


def test_existence_is_public_and_contents_are_not() -> None:
    [warrant] = [x for x in make_public_docket(COURT, WITH_TEXT, ISSUED).lines if x.counts]
    assert ("unlawful deportation",) == warrant.counts
    assert () == warrant.modes and warrant.reasons is None
    assert (on(ISSUED), None) == (warrant.existence_public, warrant.contents_public)


def test_the_text_is_public_from_the_day_on_which_a_chamber_made_it_so() -> None:
    [warrant] = [x for x in make_public_docket(COURT, WITH_TEXT, UNSEALED).lines if x.counts]
    assert ("jointly",) == warrant.modes and "Pages of reasons." == warrant.reasons
    assert UNSEALED == warrant.contents_public


def test_the_public_knew_nothing_the_day_before() -> None:
    docket = make_public_docket(COURT, WITH_TEXT, date(2031, 3, 13))
    assert () == docket.standing and "not told" == docket.stage


def test_a_step_with_an_uncertain_day_may_not_have_happened_yet() -> None:
    between = Days(date(2031, 4, 1), date(2031, 6, 1))
    history = take(COURT, HISTORY, make_event("surrender", "State", None, happened=between))
    docket = make_docket(COURT, history, as_of=date(2031, 5, 1))
    assert [line.perhaps for line in docket.lines if line.act == "surrender"] == [True]
    assert "wanted under a warrant" == docket.standing[0].stage


def test_a_step_of_which_only_a_bound_is_known_stands_before_what_needs_it() -> None:
    """A paper of 15 June tells of the warrant; the surrender was on 2 June."""
    bound = Days(None, date(2031, 6, 15))
    history = take(
        COURT,
        (),
        *make_road("application for a warrant"),
        make_event("warrant issued", "Pre-Trial Chamber", None, happened=bound),
        make_event("surrender", "State", "2031-06-02"),
    )
    docket = make_docket(COURT, history)
    assert ["warrant issued", "surrender"] == acts(docket.lines)[-2:]
    assert "in the Court's custody" == docket.standing[0].stage
    assert "carried out: surrender, 2 June 2031" == docket.standing[0].instruments[0].status


def test_a_step_of_which_no_day_is_known_stands_after_what_it_needs() -> None:
    history = take(
        COURT,
        (),
        *make_road("application for a warrant"),
        make_event("warrant issued", "Pre-Trial Chamber", None),
    )
    assert "wanted under a warrant" == make_docket(COURT, history).standing[0].stage


STATUS = [
    ("warrant issued", [], "in effect"),
    ("surrender", [], "carried out: surrender, 2 June 2031"),
    ("warrant issued", [("warrant set aside", "Pre-Trial Chamber", "2031-07-01")],
     "ended: warrant set aside, 1 July 2031"),
    ("warrant issued", [("death of the person", "a fact", "2031-07-01")],
     "not carried out: the person died, 1 July 2031"),
]  # fmt: skip


@pytest.mark.parametrize(("until", "more", "status"), STATUS)
def test_a_warrant_tells_what_became_of_it(
    until: str, more: list[tuple[str, str, str]], status: str
) -> None:
    history = take(COURT, (), *make_road(until), *(make_event(*one) for one in more))
    [instrument] = find_instruments(COURT, history)
    assert (SUSPECT, "warrant", status) == (instrument.person, instrument.kind, instrument.status)


def test_a_warrant_is_never_a_conviction_and_says_so() -> None:
    docket = make_docket(COURT, HISTORY)
    assert [False] == [standing.guilty for standing in docket.standing]
    assert "no conviction" in docket.never
    assert "nobody is found guilty" in (docket.lines[-1].means or "")


def test_each_line_shows_its_rule_its_standard_and_what_is_from_memory() -> None:
    line = make_docket(COURT, take(COURT, (), *make_road())).lines[5]
    assert ("first appearance", ("Article 60(1)", "Rule 121(1) (from memory)")) == (
        line.act,
        line.rules,
    )


def test_a_warrant_that_was_sealed_for_years_is_on_no_docket_of_those_years() -> None:
    facts = load_facts()
    case = next(c for c in facts.cases if c.person == "Iyad Ag Ghaly")
    proceeding = make_situation(facts.situations_by_number[case.situation])
    history = replay_case(case, facts)[0].history
    issued, shown = case.instruments[0].issued, case.instruments[0].public_from
    assert () == make_docket(proceeding, history, known_on=issued).standing
    [standing] = make_docket(proceeding, history, known_on=shown).standing
    assert "wanted under a warrant" == standing.stage


def test_the_picture_shows_each_stage_once_and_escapes_what_it_is_given() -> None:
    docket = make_docket(make_proceeding(), HISTORY)
    svg = draw_procedure(docket, SUSPECT)
    assert 4 == svg.count("<rect") and "14 March 2031" in svg
    hostile = take(
        COURT,
        HISTORY,
        make_event("surrender", "State", "2031-06-02", who="<script>alert(1)</script>"),
    )
    assert "<script>" not in draw_procedure(make_docket(COURT, hostile), SUSPECT)


def test_nothing_is_drawn_of_nothing() -> None:
    assert "" == draw_procedure(make_docket(COURT, ()), SUSPECT)


def test_what_is_usually_sealed_is_public_from_the_paper_that_tells_it_and_not_before() -> None:
    """A paper of 20 March tells of an application of 19 February: whom it names is not shown before."""
    by_then = Days(None, date(2031, 3, 20))
    history = take(
        COURT,
        (),
        *make_road("investigation opened", public=on(date(2030, 11, 20))),
        make_event("application for a warrant", "Prosecutor", "2031-02-19", public=by_then),
    )

    def seen(day: date) -> list[tuple[bool, str]]:
        docket = make_public_docket(COURT, history, day)
        stages = [one.stage for one in docket.standing] or [docket.stage]
        lines = [x for x in docket.lines if x.act == "application for a warrant"]
        return [(line.hidden_perhaps, *stages) for line in lines]  # type: ignore[misc]

    assert [] == seen(date(2031, 2, 18))
    assert [] == seen(date(2031, 3, 1))
    assert [(False, "warrant applied for")] == seen(date(2031, 3, 20))


def test_only_a_kind_of_step_that_is_usually_sealed_is_kept_from_the_public_unasked() -> None:
    history = take(COURT, (), *make_road("first appearance"))
    shown = make_public_docket(COURT, history, date(2031, 7, 1)).lines
    assert ["referral by a State", "investigation opened", "surrender", "first appearance"] == acts(
        shown
    )
    assert all("may not have been public yet" in line.doubt for line in shown)


def test_a_step_without_a_day_is_not_before_what_it_needs() -> None:
    unknown = make_event("warrant issued", "Pre-Trial Chamber", None, public=Days())
    history = take(COURT, (), *make_road("application for a warrant"), unknown)
    line = make_docket(COURT, history).lines[-1]
    assert (Days(APPLIED, None), Days(APPLIED, None)) == (line.happened, line.existence_public)
    assert line.bounded_by is not None and "application for a warrant" in line.bounded_by
    assert "its text is not known to be" in line.level_told
    assert "from a day not told, not before 19 February 2031" == say_public(line.existence_public)


SAID = [
    (None, "not known to be public"),
    (on(ISSUED), "from 14 March 2031"),
    (Days(None, ISSUED), "not later than 14 March 2031"),
    (Days(APPLIED, ISSUED), "not later than 14 March 2031"),
    (Days(), "from a day not told"),
]


@pytest.mark.parametrize(("days", "words"), SAID)
def test_publicity_is_told_as_far_as_it_is_known(days: Days | None, words: str) -> None:
    assert words == say_public(days)


def test_what_may_have_happened_later_stands_in_steps_and_beside_them_and_says_so() -> None:
    denial = make_event(
        "statement of a State",
        "State",
        None,
        happened=Days(None, ISSUED),
        state="Tarsk",
        persons=(),
    )
    recorded = Recorded(
        proceedings={COURT.id: COURT}, events=(*make_road("investigation opened"), denial)
    )
    asked = Asked(as_of=date(2031, 3, 1))
    shown = show_docket(recorded, COURT.id, asked, load_facts(), date(2031, 5, 1), whole=True)
    assert "statement of a State" == shown.docket.lines[-1].act and shown.docket.lines[-1].perhaps
    [told] = shown.tell(shown.conduct[0].responses)
    assert told.endswith("statement of a State (may not have happened yet)")


def test_a_standard_says_where_it_is_from_in_the_picture_too() -> None:
    svg = draw_procedure(make_docket(COURT, HISTORY), SUSPECT)
    assert "of its kind of step" in " ".join(svg.split())


def test_a_level_that_is_not_told_tells_what_documents_tell_to_have_been_withheld() -> None:
    road = list(make_road("warrant issued"))
    road[-1] = replace(
        road[-1], id="", public=on(UNSEALED), withheld=("the contents of the warrant",)
    )
    line = make_docket(COURT, tuple(road)).lines[-1]
    assert line.level_told.startswith("not told: that it exists is public")
    assert "told as withheld: the contents of the warrant" in line.level_told
    seen = make_public_docket(COURT, tuple(road), UNSEALED).lines[-1]
    assert ("warrant issued", ()) == (seen.act, seen.withheld)


def test_a_step_tells_its_court_case_and_under_which_it_was_recorded_before_a_merge() -> None:
    road = make_road("warrant issued", court_case="A/1")
    again = replace(road[-1], id="", court_case="B/2", reasons="Other words.")
    merge = Merge(kind="court case", kept="A/1", other="B/2")
    lines = make_docket(COURT, resolve((*road, again), [merge])).lines
    issued = [line for line in lines if line.act == "warrant issued"]
    assert [("A/1", ("B/2",))] == [(line.court_case, line.recorded_of) for line in issued]
