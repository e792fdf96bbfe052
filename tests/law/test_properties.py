"""What must hold of every answer, whatever is asked."""

from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from probanda.law.answers import Answer
from probanda.law.facts import Facts, load_facts
from probanda.law.membership import tell_revoked
from probanda.law.questions import Law, Question
from probanda.law.records import (
    Acceptance,
    AggressionAcceptance,
    Sourced,
    State,
    Withdrawal,
)

FACTS = load_facts()
LAW = Law(FACTS)
CODES = sorted(FACTS.states)
CRIMES = sorted(FACTS.crimes)
TRIGGERS = ["none", "state-referral", "proprio-motu", "unsc-referral"]
TRIGGERS += sorted(FACTS.situations_by_number)
DAYS = st.dates(date(2001, 1, 1), date(2026, 12, 31))

jurisdictions = st.builds(
    Question,
    question=st.just("jurisdiction"),
    crime=st.sampled_from(CRIMES),
    place=st.one_of(st.none(), st.sampled_from(CODES)),
    also_place=st.one_of(st.none(), st.sampled_from(CODES)),
    date=DAYS.map(str),
    national=st.one_of(st.none(), st.sampled_from(CODES)),
    trigger=st.sampled_from(TRIGGERS),
    known_on=DAYS.map(str),
)
arrests = st.builds(
    Question,
    question=st.just("arrest"),
    person=st.sampled_from(sorted(FACTS.cases_by_person)),
    state=st.sampled_from(CODES),
    on=DAYS.map(str),
    known_on=DAYS.map(str),
)


def forget_after(facts: Facts, day: date) -> Facts:
    """The facts as if nothing had become known after that day."""
    states = {}
    for code, state in facts.states.items():
        joined = state.joined if state.joined and state.joined.deposit <= day else None
        states[code] = msgspec.structs.replace(
            state,
            joined=joined,
            not_a_party=state.not_a_party or (None if joined else _unsourced()),
            withdrawals=tuple(
                msgspec.structs.replace(
                    w, revoked=w.revoked if w.revoked and w.revoked <= day else None
                )
                for w in state.withdrawals
                if w.notified <= day
            ),
            declarations=tuple(d for d in state.declarations if d.lodged <= day),
            article_124=tuple(
                msgspec.structs.replace(
                    d, withdrawn=d.withdrawn if d.withdrawn and d.withdrawn <= day else None
                )
                for d in state.article_124
                if d.declared <= day
            ),
            aggression=state.aggression
            if state.aggression and state.aggression.deposit and state.aggression.deposit <= day
            else _undated(state),
            aggression_opt_out=state.aggression_opt_out
            if state.aggression_opt_out and state.aggression_opt_out.lodged <= day
            else None,
        )
    cases = tuple(
        msgspec.structs.replace(
            case,
            instruments=tuple(i for i in case.instruments if i.public_from <= day),
            surrender=_seen(case.surrender, day),
            appearance=_seen(case.appearance, day),
            termination=case.termination
            if case.termination and case.termination.on <= day
            else None,
            confirmation=case.confirmation
            if case.confirmation and case.confirmation.on <= day
            else None,
            death=case.death if case.death_known and case.death_known <= day else None,
        )
        for case in facts.cases
    )
    disputes = {
        name: msgspec.structs.replace(
            d,
            decided=tuple(r for r in d.decided if r.on <= day),
            positions=tuple(p for p in d.positions if p.since is None or p.since <= day),
        )
        for name, d in facts.disputes.items()
    }
    situations = tuple(
        msgspec.structs.replace(
            s,
            referred=_seen(s.referred, day),
            opened=_seen(s.opened, day),
            authorised=_seen(s.authorised, day),
            examined_from=_seen(s.examined_from, day),
        )
        for s in facts.situations
    )
    referrals = tuple(r for r in facts.referrals if r.adopted <= day)
    amendments = tuple(
        msgspec.structs.replace(a, accepted={c: d for c, d in a.accepted.items() if d <= day})
        for a in facts.amendments
    )
    return replace(
        facts,
        amendments=amendments,
        states=states,
        cases=cases,
        disputes=disputes,
        referrals=referrals,
        situations=situations,
    )


def _undated(state: State) -> AggressionAcceptance | None:
    """An acceptance without a date stays what it is: when it was known is not known."""
    return state.aggression if state.aggression and not state.aggression.deposit else None


def _unsourced() -> Sourced | None:
    return FACTS.states["US"].not_a_party


def _seen(day: date | None, known: date) -> date | None:
    return day if day and day <= known else None


@settings(max_examples=150, deadline=None)
@given(st.one_of(jurisdictions, arrests))
def test_what_became_known_later_changes_nothing(question: Question) -> None:
    assert question.known_on
    then = Law(forget_after(FACTS, date.fromisoformat(question.known_on)))

    assert then.answer(question) == LAW.answer(question)


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(jurisdictions, arrests),
    st.sampled_from([c for c in CODES if FACTS.states[c].joined]),
    st.dates(date(2005, 1, 1), date(2024, 1, 1)),
)
def test_a_revoked_withdrawal_equals_no_withdrawal(
    question: Question, code: str, notified: date
) -> None:
    revoked = Withdrawal(
        source="invented",
        confidence="verified",
        notified=notified,
        effect=notified + timedelta(days=366),
        revoked=notified + timedelta(days=90),
    )
    state = FACTS.states[code]
    asked = msgspec.structs.replace(question, known_on="2026-11-21")
    states = {
        name: FACTS.states | {code: msgspec.structs.replace(state, withdrawals=withdrawals)}
        for name, withdrawals in (("with", (revoked,)), ("without", ()))
    }

    told, untold = (Law(replace(FACTS, states=states[name])).answer(asked) for name in states)

    # that it was notified and revoked is told, with its Article; nothing else differs
    said = f"; {tell_revoked(revoked)}"
    assert _without(told, said, "127(1)") == _without(untold, said, "127(1)")


def _without(answer: Answer, said: str, article: str) -> str:
    """The whole answer as JSON, but for those words and that Article."""
    return msgspec.json.encode(answer).decode().replace(said, "").replace(f',"{article}"', "")


@pytest.mark.parametrize(
    ("code", "crime", "day", "before", "after"),
    [
        ("UA", "7(1)(h)", "2014-03-01", "2015-09-07", "2015-09-08"),
        ("AM", "7(1)(e)", "2021-05-12", "2023-11-13", "2023-11-15"),
        ("LY", "7(1)(f)", "2012-06-01", "2025-05-11", "2025-05-12"),
        ("UG", "7(1)(c)", "2002-07-15", "2004-02-26", "2004-02-27"),
    ],
)
def test_a_declaration_reaches_back_once_it_is_known(
    code: str, crime: str, day: str, before: str, after: str
) -> None:
    asked = Question(
        "jurisdiction", crime=crime, place=code, date=day, national=code, trigger="state-referral"
    )
    answers = [
        LAW.answer(msgspec.structs.replace(asked, known_on=known)).answer
        for known in (before, after)
    ]

    assert ["no", "yes"] == answers


STRANGERS = [
    code
    for code in CODES
    if not (FACTS.states[code].joined or FACTS.states[code].declarations or code == "XK")
    and not FACTS.states[code].part_of
]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(STRANGERS),
    st.dates(date(2003, 1, 1), date(2020, 1, 1)),
    st.dates(date(2005, 1, 1), date(2024, 1, 1)),
)
def test_any_declaration_that_reaches_back_changes_earlier_acts_once_known(
    code: str, act: date, lodged: date
) -> None:
    assume(act < lodged)
    accepted = Acceptance(
        lodged=lodged,
        first=act,
        reach="territory",
        effect="operative",
        scope="invented",
        source="invented",
        confidence="verified",
    )
    state = msgspec.structs.replace(FACTS.states[code], declarations=(accepted,))
    with_it = Law(replace(FACTS, states=FACTS.states | {code: state}))
    asked = Question("jurisdiction", crime="7(1)(a)", place=code, date=str(act), national=code)
    before = msgspec.structs.replace(asked, known_on=str(lodged - timedelta(days=1)))

    assert LAW.answer(before) == with_it.answer(before)
    assert "no" == LAW.answer(asked).answer
    assert "conditional" == with_it.answer(asked).answer  # on a trigger, which nobody has named


@settings(max_examples=150, deadline=None)
@given(st.one_of(jurisdictions, arrests))
def test_every_answer_explains_itself(question: Question) -> None:
    """Yes, no and conditional name their Articles; unknown says since when."""
    answer = LAW.answer(question)

    assert answer.reason.lower().startswith(answer.answer)
    assert answer.articles or "unknown after" in answer.reason or "yes" == answer.answer
    assert all(dispute.positions for dispute in answer.disputes)
    assert FACTS.as_of == answer.as_of
    cited = {*answer.articles, *(a for layer in answer.layers for a in layer.articles)}
    assert cited - {"UN Charter 25"} <= FACTS.paragraphs


@settings(max_examples=100, deadline=None)
@given(jurisdictions, st.integers(0, 17))
def test_nobody_under_eighteen_is_ever_reached(question: Question, age: int) -> None:
    crime = "7(1)(a)"
    answer = LAW.answer(msgspec.structs.replace(question, age=age, crime=crime))

    assert "no" == answer.answer
    assert "26" in answer.articles


@settings(max_examples=100, deadline=None)
@given(jurisdictions, st.dates(date(1990, 1, 1), date(2002, 6, 30)))
def test_nothing_before_entry_into_force_is_reached(question: Question, day: date) -> None:
    answer = LAW.answer(msgspec.structs.replace(question, date=str(day), crime="7(1)(a)"))

    assert "no" == answer.answer
    assert "11(1)" in answer.articles


@settings(max_examples=100, deadline=None)
@given(arrests)
def test_no_state_must_arrest_before_a_warrant_is_public(question: Question) -> None:
    """As known on a day before any warrant of the person became public."""
    cases = LAW.finder.person(question.person or "")
    public = [i.public_from for case in cases for i in case.instruments]
    earlier = str(min(public, default=date(2026, 1, 1)) - timedelta(days=1))
    answer = LAW.answer(msgspec.structs.replace(question, on=earlier, known_on=earlier))

    assert "no" == answer.answer


def test_a_warrant_binds_parties_and_nobody_else() -> None:
    """Someone who holds no office: every Party on the day, and no other State."""
    parties = {
        code for code in CODES if "obligation" in _holding("Valery Gerasimov", code, "2025-06-01")
    }
    members = {
        s.code
        for s in FACTS.states.values()
        if s.joined and s.joined.in_force <= date(2025, 6, 1) and s.code not in ("BI", "PH")
    }

    assert members == parties


def _holding(person: str, code: str, on: str) -> set[str]:
    answer = LAW.answer(Question("arrest", person=person, state=code, on=on))
    return {layer.name for layer in answer.layers if layer.status == "holds"}
