"""Where a suspect stands before the Court by the program's data, and who must arrest him or her.

Nothing of it is the documents': it is shown apart from them, with its day.
"""

from collections.abc import Iterable

from probanda.law.assertions.sentence import load_words
from probanda.law.facts import load_facts
from probanda.law.finding import Finder
from probanda.law.problems import LawError
from probanda.law.records import CourtCase
from probanda.law.travel import assess_travel
from probanda.names.parts import name_tokens

FULL_NAME = 2
"""A surname alone may be somebody else's."""


def tell_standing(name: str, bodies: Iterable[str]) -> tuple[str, ...]:
    """What the data say of somebody whom the International Criminal Court charges; else nothing."""
    own = load_words("courts")["own"]
    if len(name_tokens(name)) < FULL_NAME or not any(own.search(body) for body in bodies):
        return ()
    facts = load_facts()
    try:
        cases = Finder(facts).person(name)
    except LawError:  # several or nobody of that name
        return ()
    on = min(facts.case_known(case) for case in cases)
    answers = [answer for _, answer in assess_travel(cases, on, facts)]
    numbers = {
        verdict: sum(answer.answer == verdict for answer in answers)
        for verdict in ("yes", "conditional", "no")
    }
    disputed = any(answer.disputes for answer in answers if answer.answer == "yes")
    turning = numbers["conditional"]
    duty = (
        f"Found on {on}, {numbers['yes']} of {len(answers)} States would have been obliged to arrest"
        f"{', which is disputed' if disputed else ''};"
        f"{f' for {turning} it turned on a point not settled or not known,' if turning else ''}"
        f" {numbers['no']} had no obligation."
    )
    return (*(_tell_case(case) for case in cases), duty, f"Data as of {facts.as_of}.")


def _tell_case(case: CourtCase) -> str:
    instruments = ", ".join(
        f"{i.kind} of {i.issued} (public from {i.public_from})" for i in case.instruments
    )
    return f"{case.person}, situation {case.situation}: {instruments or 'no public warrant'}; {case.outcome}."
