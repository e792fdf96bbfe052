"""Questions as JSON lines, answered one by one or ten thousand a second."""

from datetime import date
from difflib import get_close_matches
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from probanda.law.answers import Answer
from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.facts import Facts
from probanda.law.finding import Finder, Place, read_day
from probanda.law.jurisdiction import JurisdictionQuestion, assess_jurisdiction
from probanda.law.problems import LawError

Places = str | list[str] | None


class Question(Struct, frozen=True):
    """A line of a questions file; fields that a question does not need are absent."""

    question: Literal["jurisdiction", "arrest"]
    id: str | int = ""
    crime: str | None = None
    place: Places = None
    also_place: Places = None
    date: str | None = None
    national: str | None = None
    trigger: str | None = None
    age: Annotated[int, Meta(ge=0)] | None = None
    act: str | None = None
    person: str | None = None
    state: str | None = None
    on: str | None = None
    known_on: str | None = None


class Law:
    """The facts with what finds names in them: asks once, answers many times."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.finder = Finder(facts)

    def answer(self, question: Question) -> Answer:
        """The answer to one question; raises ``LawError`` where it names what is not known."""
        if question.question == "arrest":
            return self._arrest(question)
        return self._jurisdiction(question)

    def _jurisdiction(self, question: Question) -> Answer:
        find = self.finder
        on = _day(question.date, "date", question)
        asked = JurisdictionQuestion(
            find.crime(_given(question.crime, "crime", question)),
            self._places(question.place),
            self._places(question.also_place),
            on,
            find.place(question.national).state if question.national else None,
            find.trigger(question.trigger),
            question.age,
            read_day(question.known_on, "known_on") if question.known_on else None,
            question.id,
        )
        return assess_jurisdiction(asked, self.facts)

    def _arrest(self, question: Question) -> Answer:
        person = _given(question.person, "person", question)
        asked = ArrestQuestion(
            self.finder.person(person),
            self.finder.place(_given(question.state, "state", question)),
            _day(question.on, "on", question),
            read_day(question.known_on, "known_on") if question.known_on else None,
            question.id,
            self.taken_for(person),
        )
        return assess_arrest(asked, self.facts)

    def taken_for(self, person: str | None) -> str | None:
        """The name that was asked for, where it was only taken for a person's."""
        return person if person and self.finder.is_spelt_otherwise(person) else None

    def _places(self, named: Places) -> tuple[Place, ...]:
        names = [named] if isinstance(named, str) else named or []
        return tuple(self.finder.place(name) for name in names)


def read_question(line: bytes) -> Question:
    """The question of one line of JSON; raises ``LawError`` when it is none."""
    try:
        return msgspec.json.decode(line, type=Question)
    except msgspec.DecodeError as error:
        raise LawError(f"Not a question: {error}.", "Correct that line.") from error


class _Named(Struct, frozen=True):
    id: str | int


def name_line(line: bytes, number: int) -> str | int:
    """What a line's answer is called: the id that it gives, also where it is no question; else its number."""
    try:
        return msgspec.json.decode(line, type=_Named).id or f"line {number}"
    except msgspec.DecodeError:
        return f"line {number}"


def find_misspelt_keys(line: bytes) -> list[str]:
    """What was not read of a question's line because its key is only like one that is known."""
    known = Question.__struct_fields__
    near = {
        key: get_close_matches(key, known, 1, 0.7)
        for key in msgspec.json.decode(line, type=dict[str, msgspec.Raw])
        if key not in known
    }
    return [f'Not read: "{key}"; the nearest is "{like[0]}"' for key, like in near.items() if like]


def _given(value: str | None, name: str, question: Question) -> str:
    if value is None:
        raise LawError(f'Question {question.id or ""} has no "{name}".', "Give it.")
    return value


def _day(value: str | None, name: str, question: Question) -> date:
    return read_day(_given(value, name, question), name)
