"""Is the person still sought? The warrant that stands that day, what ended it, and a death."""

from datetime import date

from probanda.law.answers import Layer
from probanda.law.facts import Facts
from probanda.law.records import CourtCase, Instrument, State


def limit_to_data(case: CourtCase, warrant: Layer, on: date, known: date, facts: Facts) -> Layer:
    """Beyond the data a warrant may have ended, or one may have been made public."""
    known_to = facts.case_known(case)
    seen = [i for i in case.instruments if i.public_from <= known]
    if on <= known_to or (warrant.status == "fails" and seen):
        return warrant
    what = "the warrant may have ended" if seen else "a warrant may have been made public"
    so_far = "as far as is known" if seen else "until then"
    text = f"unknown after {known_to}: {what}; {so_far} {warrant.text}"
    return Layer("warrant", "unknown", (), text)


def _in_force(case: CourtCase, on: date, known: date) -> Instrument | None:
    """The latest warrant that was issued by that day and is known; one that was public that day before a sealed one."""
    issued = [
        i
        for i in case.instruments
        if i.kind == "warrant" and i.issued <= on and i.public_from <= known
    ]
    public = [i for i in issued if i.public_from <= on]
    return max(public or issued, key=lambda i: i.issued, default=None)


def assess_warrant(case: CourtCase, state: State, on: date, known: date) -> Layer:
    """Whether a warrant is in effect for this State that day."""
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
    return Layer("warrant", "holds", ("58(4)",), _tell_in_effect(case, warrant, on, known))


def _tell_in_effect(case: CourtCase, latest: Instrument, on: date, known: date) -> str:
    """The public warrants of that day: a later one leaves an earlier in effect, unless it took its place."""
    beside = [
        f"that of {i.issued}"
        for i in case.instruments
        if i.kind == "warrant" and i.public_from <= min(on, known) and i.issued < latest.issued
        if not (i.replaced and i.replaced <= on)
    ]
    text = f"a warrant of {latest.issued} is in effect"
    return f"{text}, beside {' and '.join(beside)}" if beside else text


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


def assess_person(case: CourtCase, on: date, known: date) -> Layer:
    """Whether the person is dead, or reported so."""
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
