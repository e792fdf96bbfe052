"""Must this State arrest? The warrant, the State's obligation, immunity, and what it may do anyway."""

from dataclasses import dataclass
from datetime import date

from probanda.law.answers import (
    Answer,
    Layer,
    Verdict,
    carrying,
    merge_articles,
    reason_for,
    show_dispute,
    weigh,
)
from probanda.law.facts import Facts
from probanda.law.finding import Place
from probanda.law.membership import find_acceptance, find_withdrawal, has_joined, is_party
from probanda.law.records import WEAK, CourtCase, Instrument, Office, Situation, State

REQUEST_SENT = "The Court sent this State a request for arrest and surrender (Article 89(1))"
DUTY = ("89(1)", "86", "59(1)")
PALESTINE = "ICC-01/18"
NO_DUTY = ("86", "87(5)", "89(1)")


@dataclass(frozen=True)
class ArrestQuestion:
    """Whether a State must arrest a person who is found there on that day."""

    cases: tuple[CourtCase, ...]
    place: Place
    on: date
    known_on: date | None = None
    id: str | int = ""


@dataclass(frozen=True)
class Assessed:
    """The answer for one court case of the person."""

    verdict: Verdict
    layers: tuple[Layer, ...]
    disputes: tuple[str, ...]
    assumptions: tuple[str, ...]


STRENGTH: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


def assess_arrest(question: ArrestQuestion, facts: Facts) -> Answer:
    """Whether the State is under an international obligation, assuming that a request was sent.

    Where a person stands in several court cases, the one with the strongest duty answers.
    """
    known = question.known_on or facts.as_of
    found = [_assess_case(case, question, known, facts) for case in question.cases]
    best = min(found, key=lambda a: STRENGTH.index(a.verdict))
    carry = carrying(best.layers, best.verdict)
    assumptions = [*best.assumptions, *facts.from_overlay]
    if question.known_on and question.on > question.known_on:
        assumptions.append(
            f"As things stood on {question.known_on}: nothing changes until the day asked for"
        )
    return Answer(
        question.id,
        best.verdict,
        merge_articles(carry),
        best.layers,
        tuple(show_dispute(facts.disputes[name], known) for name in dict.fromkeys(best.disputes)),
        tuple(assumptions),
        facts.as_of,
        reason_for(best.layers, best.verdict),
    )


def _assess_case(case: CourtCase, question: ArrestQuestion, known: date, facts: Facts) -> Assessed:
    on = question.on
    state = facts.find_bound(question.place.state, on)
    situation = facts.situations_by_number[case.situation]
    warrant = _within_data(case, _assess_warrant(case, state, on, known), on, known, facts)
    person = _assess_person(case, on, known)
    obligation, disputes = _assess_obligation(case, situation, state, on, known, facts)
    obligation = _of_territory(question.place, obligation, on)
    if on > facts.members_known([state]):
        text = f"unknown after {facts.members_known([state])}: the State's relation to the Court"
        obligation = Layer("obligation", "unknown", (), text)
    layers = [warrant, person, obligation]
    office = _find_foreign_office(case, state, on, known, facts)
    if obligation.status == "holds" and office:
        layers.append(_immunity(office, known, facts))
        disputes = (*disputes, "immunity")
    if obligation.status == "holds" and case.situation == PALESTINE:
        disputes = (*disputes, "palestine")
    verdict = weigh(layers)
    layers.append(_permission(verdict, obligation))
    # whether a request was sent on a warrant under seal is what the answer turns on
    sealed = warrant.status == "open" and "89(1)" in warrant.articles
    assumptions = [REQUEST_SENT] if verdict in ("yes", "conditional") and not sealed else []
    assumptions += _weak_facts(case, state, situation, on, known)
    return Assessed(verdict, tuple(layers), disputes if verdict != "no" else (), tuple(assumptions))


def _within_data(case: CourtCase, warrant: Layer, on: date, known: date, facts: Facts) -> Layer:
    """Beyond the data a warrant may have ended, or one may have been made public."""
    known_to = facts.case_known(case)
    seen = [i for i in case.instruments if i.public_from <= known]
    if on <= known_to or (warrant.status == "fails" and seen):
        return warrant
    what = "the warrant may have ended" if seen else "a warrant may have been made public"
    return Layer("warrant", "unknown", (), f"unknown after {known_to}: {what}")


def _of_territory(place: Place, obligation: Layer, on: date) -> Layer:
    """A State's membership does not reach each of its territories."""
    territory = place.territory
    if territory is None or obligation.status != "holds":
        return obligation
    if territory.reached == "no" or (territory.first and on < territory.first):
        text = f"{obligation.text}, but not for {territory.name}"
        return Layer("obligation", "fails", NO_DUTY, text)
    if territory.reached == "unknown":
        text = f"{obligation.text}; whether for {territory.name} is not known to us"
        return Layer("obligation", "open", obligation.articles, text)
    return obligation


def _in_force(case: CourtCase, on: date, known: date) -> Instrument | None:
    """The latest warrant that was issued by that day and is known; one that was public that day before a sealed one."""
    issued = [
        i
        for i in case.instruments
        if i.kind == "warrant" and i.issued <= on and i.public_from <= known
    ]
    public = [i for i in issued if i.public_from <= on]
    return max(public or issued, key=lambda i: i.issued, default=None)


def _assess_warrant(case: CourtCase, state: State, on: date, known: date) -> Layer:
    warrant = _in_force(case, on, known)
    if warrant is None:
        return _no_warrant(case, on, known)
    ended = _ended(case, on, known)
    if ended:
        return ended
    if case.administration_of_justice:
        text = (
            "a warrant for an offence against the administration of justice: the conditions of"
            " cooperation are those of the State's own law"
        )
        return Layer("warrant", "open", ("70(2)",), text)
    if on < warrant.public_from:
        taken = case.arrest and case.arresting_state == state.code
        if taken and case.arrest and warrant.issued <= case.arrest:
            text = f"a warrant of {warrant.issued}, under seal that day, which this State was sent"
            return Layer("warrant", "holds", ("58(1)",), text)
        text = (
            f"a warrant of {warrant.issued} was under seal until {warrant.public_from}: it binds"
            " only States to which a request was sent, and which these were is not known"
        )
        return Layer("warrant", "open", ("58(1)", "89(1)"), text)
    if _contested_at_home(case, state, on, known):
        text = (
            "the State holds the person for its own proceedings and contests admissibility:"
            " it may postpone the execution until the Court has decided"
        )
        return Layer("warrant", "open", ("95", "19(2)"), text)
    return Layer("warrant", "holds", ("58(4)",), f"a warrant of {warrant.issued} is in effect")


def _no_warrant(case: CourtCase, on: date, known: date) -> Layer:
    summoned = [
        i
        for i in case.instruments
        if i.kind == "summons" and i.issued <= on and i.public_from <= known
    ]
    if summoned:
        text = "a summons to appear, no warrant: nobody is to be arrested on it"
        return Layer("warrant", "fails", ("58(7)",), text)
    if _is_application_known(case, on, known):
        text = f"no warrant is known to have been issued; the application is of {case.application}"
    else:
        text = f"no warrant is known to have been issued by {min(on, known)}"
    return Layer("warrant", "fails", ("58(1)",), text)


def _is_application_known(case: CourtCase, on: date, known: date) -> bool:
    """Whether an application had been made and was public: by itself, or once an instrument was."""
    public = [i.public_from for i in case.instruments]
    if case.application_public:
        public.append(case.application_public)
    return (
        case.application is not None
        and case.application <= on
        and min(public, default=date.max) <= known
    )


def _ended(case: CourtCase, on: date, known: date) -> Layer | None:
    """Why a warrant no longer has anything to execute."""
    seen = min(on, known)
    warrant = _in_force(case, on, known)
    first = warrant.issued if warrant else on
    acquitted, ended, declined = _acquitted(case), case.termination, case.confirmation
    brought = case.surrender or case.appearance
    ends: list[tuple[date | None, tuple[str, ...], str]] = [
        (
            acquitted,
            ("81(3)(c)", "58(4)"),
            f"the person was acquitted, the last ruling was on {acquitted}",
        ),
        (
            ended.on if ended else None,
            _articles_of_end(case),
            f"proceedings ended ({ended.ground}) on {ended.on}" if ended else "",
        ),
        (
            declined.on if declined and declined.result == "declined" else None,
            ("61(10)",),
            f"the charges were not confirmed on {declined.on}" if declined else "",
        ),
        (
            brought if brought and brought >= first else None,
            ("58(4)", "59(7)"),
            _tell_execution(case, seen),
        ),
    ]
    for day, articles, text in ends:
        if day and day <= seen:
            return Layer("warrant", "fails", articles, text)
    return None


def _tell_execution(case: CourtCase, seen: date) -> str:
    steps = [
        (case.surrender, "was surrendered to the Court"),
        (case.appearance, "first appeared before the Court"),
    ]
    told = " and ".join(f"{step} on {day}" for day, step in steps if day and day <= seen)
    return f"the warrant was executed: the person {told}"


def _acquitted(case: CourtCase) -> date | None:
    """The day of the ruling that made an acquittal final."""
    if case.status != "acquitted_final" or case.judgment is None:
        return None
    return (case.appeal or case.judgment).on


def _articles_of_end(case: CourtCase) -> tuple[str, ...]:
    if case.status == "charges_withdrawn":
        return ("61(10)",)
    if case.status == "inadmissible":
        return ("17(1)(a)", "19(2)(b)")
    return ("58(4)",)


def _contested_at_home(case: CourtCase, state: State, on: date, known: date) -> bool:
    if case.status != "in_national_custody_admissibility_contested":
        return False
    warrant = _in_force(case, on, known)
    return state.code == case.national and warrant is not None and warrant.public_from <= on


def _assess_person(case: CourtCase, on: date, known: date) -> Layer:
    if case.death and case.death <= on and (case.death_known or case.death) <= known:
        text = f"the person died on {case.death}"
        if case.termination and on < case.termination.on <= known:
            text += f"; proceedings ended by the Chamber's decision of {case.termination.on} only"
        return Layer("person", "fails", (), text)
    reported = case.reported_dead
    if reported and reported.first <= on and reported.first <= known:
        text = f"the person is reported dead since {reported.first}, which is not confirmed to us"
        if case.termination and case.termination.on <= known:
            text += f"; the Court ended the proceedings only on {case.termination.on}"
        else:
            text += ", nor that the Court ended the proceedings"
        return Layer("person", "open", ("58(4)",), text)
    return Layer("person", "holds", (), "nothing tells that the person is dead")


def _assess_obligation(
    case: CourtCase, situation: Situation, state: State, on: date, known: date, facts: Facts
) -> tuple[Layer, tuple[str, ...]]:
    for referral in facts.referrals:
        if (
            referral.situation == case.situation
            and referral.bound == state.code
            and referral.adopted <= min(on, known)
        ):
            text = f"Security Council resolution {referral.resolution} obliges {state.name} to cooperate fully"
            articles = ("13(b)", "UN Charter 25", "89(1)")
            return Layer("obligation", "holds", articles, text), ()
    left = find_withdrawal(state, known)
    if is_party(state, on, known):
        text = f"{state.name} is a Party"
        if left and left.notified <= on:
            text += f": its withdrawal of {left.notified} takes effect only on {left.effect}"
            return Layer("obligation", "holds", (*DUTY, "127(1)"), text), ()
        return Layer("obligation", "holds", DUTY, text), ()
    if left and has_joined(state, known) and on >= left.effect:
        return _after_leaving(situation, state, left.effect, known)
    accepted = find_acceptance(state, on, known, "12(2)(a)")
    if (
        accepted
        and accepted.effect == "operative"
        and accepted.lodged <= on
        and state.code in situation.territory
    ):
        text = f"{state.name} accepted the jurisdiction on {accepted.lodged} and must cooperate without delay or exception"
        disputes = (accepted.dispute,) if accepted.dispute else ()
        return Layer("obligation", "holds", ("12(3)", "89(1)", "86"), text), disputes
    urged = any(
        r.situation == case.situation and r.adopted <= min(on, known) for r in facts.referrals
    )
    text = f"{state.name} was no Party and had no obligation to arrest"
    if urged:
        text += "; the Security Council only urged it to cooperate"
        return Layer("obligation", "fails", (*NO_DUTY, "13(b)"), text), ()
    return Layer("obligation", "fails", NO_DUTY, text), ()


def _after_leaving(
    situation: Situation, state: State, effect: date, known: date
) -> tuple[Layer, tuple[str, ...]]:
    """Article 127(2): the duty remains for what was commenced before the withdrawal took effect."""
    opened = situation.opened or situation.known_from
    if opened and opened < effect and opened <= known:
        text = f"{state.name} left with effect of {effect}, after {situation.label} had been opened"
        return Layer("obligation", "holds", ("127(2)", "89(1)", "86"), text), ()
    if (
        situation.examined_from
        and situation.examined_from < effect
        and state.code in situation.territory
    ):
        text = (
            f"{state.name} left with effect of {effect}, when {situation.label} was only under"
            " preliminary examination"
        )
        return Layer("obligation", "open", ("127(2)", "86"), text), ("withdrawal-cooperation",)
    text = f"{state.name} left with effect of {effect}, before {situation.label} was opened"
    return Layer("obligation", "fails", ("127(1)", "127(2)"), text), ()


def _find_foreign_office(
    case: CourtCase, state: State, on: date, known: date, facts: Facts
) -> Office | None:
    """The office that the person held that day for another State, which was no Party."""
    for office in facts.offices:
        held = office.first <= on and (office.last is None or on < office.last)
        if held and office.person == case.person and office.state != state.code:
            return None if is_party(facts.states[office.state], on, known) else office
    return None


def _immunity(office: Office, known: date, facts: Facts) -> Layer:
    if facts.disputes["immunity"].rulings(known):
        text = f"{office.office} of a State that is no Party: by the Court's decisions immunity does not bar the arrest"
        return Layer("immunity", "holds", ("27(2)", "98(1)"), text)
    text = f"{office.office} of a State that is no Party: the Court had not decided whether immunity bars the arrest"
    return Layer("immunity", "open", ("27(2)", "98(1)"), text)


def _permission(verdict: Verdict, obligation: Layer) -> Layer:
    if verdict == "no" and obligation.status == "fails":
        text = "the State may arrest where its own law and other obligations let it; it need not"
        return Layer("permission", "not needed", ("87(5)",), text)
    text = "where there is no duty, what the State may do is a matter of its own law"
    return Layer("permission", "not needed", (), text)


def _weak_facts(
    case: CourtCase, state: State, situation: Situation, on: date, known: date
) -> list[str]:
    said = []
    if case.confidence in WEAK:
        said.append(f"Rests on what is {case.confidence}: some dates of the case of {case.person}")
    left = find_withdrawal(state, known)
    if left and left.notified <= on and left.confidence in WEAK:
        said.append(f"Rests on what is {left.confidence}: {state.name}'s withdrawal")
    if situation.confidence in WEAK:
        said.append(f"Rests on what is {situation.confidence}: {situation.label}")
    return said
