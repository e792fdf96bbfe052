""" "The 34-year-old": the one person whom the text gives that age, or of whom it has just told."""

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Paragraph, Parsed, text_of

RECENT = 400
"""Characters within which the description takes up the only person named."""


def add_aged(people: list[Draft], taken: list[Spot], parsed: Parsed) -> None:
    """Give such a phrase to whom it means; where two may be meant, to nobody."""
    found = [
        spot
        for number, paragraph in enumerate(parsed.paragraphs)
        for spot in _phrases(paragraph, number)
        if not any(spot.overlaps(other) for other in taken)
    ]
    if not found:
        return
    ages = [{age_after(spot, parsed) for spot in person.spots} - {""} for person in people]
    for spot in found:
        age = next(token.text for token in spot.span(parsed) if token.like_num)
        bearers = [p for p, told in zip(people, ages, strict=True) if age in told]
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


def _phrases(paragraph: Paragraph, number: int) -> list[Spot]:
    """ "The 34-year-old", with the noun for a person after it."""
    doc = paragraph.doc
    if "-year-old" not in text_of(doc).lower():
        return []
    known = words("offices") | words("person_nouns")
    found = []
    for token in paragraph.tokens[1:-4]:
        if not token.like_num or doc[token.i + 1 : token.i + 5].text.lower() != "-year-old":
            continue
        first = token.i - 1
        while first and token.i - first < 3 and doc[first].pos_ == "ADJ":
            first -= 1
        if doc[first].lower_ != "the":
            continue
        end = token.i + 5
        while end < len(doc) and doc[end].pos_ in {"NOUN", "PROPN", "ADJ"}:
            end += 1
        if end == token.i + 5 or doc[end - 1].lower_ in known:
            found.append(Spot(number, first, end))
    return found


def age_after(spot: Spot, parsed: Parsed) -> str:
    """ "34" of "Olga Brin, 34," and of "Olga Brin (34)"."""
    after = parsed.paragraphs[spot.paragraph].tokens[spot.end : spot.end + 3]
    told = len(after) == 3 and after[0].text in {",", "("} and after[2].text in {",", ")", "."}
    return after[1].text if told and after[1].text.isdigit() else ""
