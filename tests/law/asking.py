"""Questions of law, asked of the program's own facts."""

from probanda.law.answers import Answer
from probanda.law.facts import load_facts
from probanda.law.questions import Law, Question

LAW = Law(load_facts())


def ask_jurisdiction(
    crime: str,
    place: str,
    day: str,
    national: str | None = None,
    *,
    also_place: str | None = None,
    trigger: str | None = "state-referral",
    known_on: str | None = None,
) -> Answer:
    """May the Court hear an act of that day; without a trigger of its own, a referral is given."""
    return LAW.answer(
        Question(
            "jurisdiction",
            crime=crime,
            place=place,
            also_place=also_place,
            date=day,
            national=national,
            trigger=trigger,
            known_on=known_on,
        )
    )


def ask_arrest(person: str, state: str, on: str, known_on: str | None = None) -> Answer:
    """Must that State arrest that day."""
    return LAW.answer(Question("arrest", person=person, state=state, on=on, known_on=known_on))
