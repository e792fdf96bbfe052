""" "The 34-year-old": the one person whom the text gives that age, or of whom it has just told."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.unnamed import described
from probanda.analysis.language import Paragraph, Parsed, text_of

ARTICLES = frozenset({"a", "an", "another"})
WITHIN = frozenset({"NOUN", "PROPN", "ADJ"})
RECENT = 400
"""Characters within which the description takes up the only person named."""


def add_aged(people: list[Draft], taken: list[Spot], parsed: Parsed) -> list[Draft]:
    """Give such a phrase to whom it means; where two may be meant, to nobody.

    Returns those whom the text leaves unnamed and takes up by their age: "a 16-year-old boy".
    """
    found = [
        spot
        for number, paragraph in enumerate(parsed.paragraphs)
        for spot in _phrases(paragraph, number)
        if not any(spot.overlaps(other) for other in taken)
    ]
    if not found:
        return []
    ages = [{age_after(spot, parsed) for spot in person.spots} - {""} for person in people]
    unnamed = list(_told_without_name(parsed))
    made: dict[Spot, Draft] = {}
    for spot in found:
        age = next(token.text for token in spot.span(parsed) if token.like_num)
        bearers = [p for p, told in zip(people, ages, strict=True) if age in told]
        first = [s for s, told in unnamed if told == age and s < spot]
        if not bearers and any(not _is_bare(s, parsed) for s in first):
            if len(first) == 1:
                made.setdefault(first[0], described("person", first[0], parsed, set()))
                made[first[0]].spots.append(spot)
            continue
        if not bearers:
            here = spot.position(parsed).start
            near = [
                (person, told)
                for person, told in zip(people, ages, strict=True)
                if (last := person.last_before(spot)) and here - last.position(parsed).end < RECENT
            ]
            bearers = [person for person, told in near if len(near) == 1 and not told]
        if len(bearers) == 1 and not bearers[0].alone:
            bearers[0].spots.append(spot)
    return list(made.values())


def _told_without_name(parsed: Parsed) -> Iterator[tuple[Spot, str]]:
    """ "A 16-year-old boy", and the age: nobody who is named, but whom "the 16-year-old" may mean.

    Also "a 16-year-old" alone, for a second one of that age.
    """
    for number, paragraph in enumerate(parsed.paragraphs):
        for token, end in _ages(paragraph):
            if token.nbor(-1).lower_ not in ARTICLES:
                continue
            noun = paragraph.doc[end - 1].head
            if not any(t.pos_ in WITHIN for t in paragraph.doc[end : end + 1]):
                yield Spot(number, token.i - 1, end), token.text
            elif noun.i >= end and noun.dep_ not in {"appos", "attr"}:
                yield Spot(number, token.i - 1, noun.i + 1), token.text


def _is_bare(spot: Spot, parsed: Parsed) -> bool:
    return parsed.paragraphs[spot.paragraph].tokens[spot.end - 1].lower_ == "old"


def _ages(paragraph: Paragraph) -> Iterator[tuple[Token, int]]:
    """The number of "69-year-old", "69-year old", and the token behind it."""
    doc = paragraph.doc
    if "year" not in text_of(doc):
        return
    for token in paragraph.tokens[1:-3]:
        if not token.like_num or doc[token.i + 1 : token.i + 3].text != "-year":
            continue
        end = token.i + 4 + (doc[token.i + 3].text == "-")
        if doc[end - 1 : end].text.lower() == "old":
            yield token, end


def _phrases(paragraph: Paragraph, number: int) -> list[Spot]:
    """ "The 34-year-old", with the noun for a person after it."""
    doc = paragraph.doc
    known = words("offices") | words("person_nouns")
    found = []
    for token, behind in _ages(paragraph):
        first = token.i - 1
        while first and token.i - first < 3 and doc[first].pos_ == "ADJ":
            first -= 1
        if doc[first].lower_ != "the":
            continue
        end = behind
        while end < len(doc) and doc[end].pos_ in WITHIN:
            end += 1
        if end == behind or doc[end - 1].lower_ in known:
            found.append(Spot(number, first, end))
    return found


def age_after(spot: Spot, parsed: Parsed) -> str:
    """ "34" of "Olga Brin, 34," and of "Olga Brin (34)"."""
    after = parsed.paragraphs[spot.paragraph].tokens[spot.end : spot.end + 3]
    told = len(after) == 3 and after[0].text in {",", "("} and after[2].text in {",", ")", "."}
    return after[1].text if told and after[1].text.isdecimal() else ""
