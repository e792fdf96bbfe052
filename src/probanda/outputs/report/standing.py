"""Where a suspect stands before the Court by the program's data, and who must arrest him or her.

Nothing of it is the documents': it is shown apart from them, with its day.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from probanda.law.answers import Answer
from probanda.law.assertions.sentence import load_words
from probanda.law.facts import Facts
from probanda.law.finding import Finder
from probanda.law.problems import LawError
from probanda.law.records import CourtCase, State
from probanda.law.travel import LABELS, assess_travel
from probanda.names.parts import name_tokens

FULL_NAME = 2
"""A surname alone may be somebody else's."""


def tell_standing(name: str, bodies: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """What the data say of somebody whom the International Criminal Court charges; else nothing.

    Of those whom a case's own facts name it is told whichever court charges them.
    """
    if len(name_tokens(name)) < FULL_NAME:
        return ()
    try:
        cases = Finder(facts).person(name)
    except LawError:  # several or nobody of that name
        return ()
    is_own = cases[0].person in facts.own_people
    own_court = load_words("courts")["own"]
    if not is_own and not any(own_court.search(body) for body in bodies):
        return ()
    on = min(facts.case_known(case) for case in cases)
    answers = assess_travel(cases, on, facts)
    if is_own:
        duty = _name_each([(s, a) for s, a in answers if s.code in facts.own_states], on)
    else:
        duty = _count([answer for _, answer in answers], on)
    told = (f"{said}." for said in facts.from_overlay)
    return (*map(_tell_case, cases), duty, f"Data as of {facts.as_of}.", *told)


def _count(answers: Sequence[Answer], on: date) -> str:
    numbers = {
        verdict: sum(answer.answer == verdict for answer in answers)
        for verdict in ("yes", "conditional", "no")
    }
    disputed = any(answer.disputes for answer in answers if answer.answer == "yes")
    turning = numbers["conditional"]
    return (
        f"Found on {on}, {numbers['yes']} of {len(answers)} States would have been obliged to arrest"
        f"{', which is disputed' if disputed else ''};"
        f"{f' for {turning} it turned on a point not settled or not known,' if turning else ''}"
        f" {numbers['no']} had no obligation."
    )


def _name_each(answers: Sequence[tuple[State, Answer]], on: date) -> str:
    """A case's own States are few: each is named."""
    told = "; ".join(
        f"{state.name} {LABELS[answer.answer]}{', which is disputed' if answer.disputes else ''}"
        for state, answer in answers
    )
    return f"Found on {on}: {told or 'no State of the case is named'}."


def _tell_case(case: CourtCase) -> str:
    instruments = ", ".join(
        f"{i.kind} of {i.issued} (public from {i.public_from})" for i in case.instruments
    )
    return f"{case.person}, situation {case.situation}: {instruments or 'no public warrant'}; {case.outcome}."
