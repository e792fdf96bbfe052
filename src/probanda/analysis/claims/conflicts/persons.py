"""What one person is told to be: another age, a man in one text and a woman in another."""

import re
from collections.abc import Iterator

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

AGE = re.compile(r"(?P<after>,\s(?:aged\s)?(?P<a>\d{1,2})(?=[,.;)]|\sand\b)|\s\((?P<b>\d{1,2})\))")
AGED = re.compile(r"\b(?P<age>\d{1,2})-year-old\s+(?:[\w’'-]+\s+){0,3}$")
MOST = 3
"""Places shown of each text."""
PRONOUNS = {"he": "a man", "she": "a woman"}


def find_ages(matter: Matter) -> Iterator[Conflict | None]:
    """Two ages of one person."""
    for entity in matter.entities.values():
        if entity.kind != "person":
            continue
        ages: dict[str, dict[str, Position]] = {}
        for mention in sorted(entity.mentions):
            text = matter.texts[mention.document]
            behind = AGE.match(text, mention.end)
            before = AGED.search(text, max(0, mention.start - 60), mention.start)
            if behind:
                age = behind["a"] or behind["b"]
                place = Position(mention.document, mention.start, behind.end())
            elif before:
                age, place = before["age"], Position(mention.document, before.start(), mention.end)
            else:
                continue
            ages.setdefault(age, {}).setdefault(mention.document, place)
        if len(ages) > 1:
            shown = " and ".join(f"“{age}”" for age in sorted(ages))
            spans = [place for age in sorted(ages) for place in ages[age].values()]
            yield make("age", spans, f"{entity.name}: {shown}; one age is wrong, or told later.")


def find_genders(matter: Matter) -> Iterator[Conflict | None]:
    """Whoever says things as "he" in all of one text and as "she" in all of another, neither translated."""
    told: dict[str, dict[str, dict[str, list[Position]]]] = {}
    named: dict[tuple[str, str], Statement] = {}
    for reading in matter.readings:
        for statement in reading.statements:
            if statement.speaker and statement.speaker_entity and not statement.as_translated:
                gender = PRONOUNS.get(matter.shown(statement.speaker).casefold())
                if gender:
                    by_gender = told.setdefault(statement.speaker_entity, {})
                    places = by_gender.setdefault(gender, {}).setdefault(statement.document, [])
                    place = matter.with_told(_with_cue(statement, statement.speaker))
                    places.append(place)
                    named.setdefault((statement.speaker_entity, statement.document), statement)
    for speaker in sorted(told):
        ways = list(told[speaker].values())
        if len(ways) > 1 and ways[0].keys().isdisjoint(ways[1]):
            name = matter.entities[speaker].name if speaker in matter.entities else speaker
            text = f"{name} is a man in one text and a woman in another, or two are taken for one."
            places = [p for way in ways for some in way.values() for p in some[:MOST]]
            for document in {p.document for p in places}:
                places += _named_before(matter, named[speaker, document])
            yield make("name", places, text)


def _named_before(matter: Matter, statement: Statement) -> list[Position]:
    """Where the text last names whom the pronoun stands for."""
    entity = matter.entities.get(statement.speaker_entity or "")
    forms = {form.casefold() for form in entity.forms} if entity else set()
    named = [
        m
        for m in (entity.mentions if entity else ())
        if m.document == statement.document
        and statement.speaker
        and m.end < statement.speaker.start
        if matter.shown(m).casefold() in forms
    ]
    return [max(named)] if named else []


def _with_cue(statement: Statement, pronoun: Position) -> Position:
    """The pronoun with the verb of saying that stands behind it."""
    ends = [c.end for c in statement.cue if 0 <= c.start - pronoun.end <= 1]
    return Position(pronoun.document, pronoun.start, max([pronoun.end, *ends]))
