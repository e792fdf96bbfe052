"""Kin told of by whose they are: "his son" before the son is named, "his father" in the son's words."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.people import likely_gender
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Paragraph, Parsed
from probanda.names import name_tokens

OWNERS = {"his": "m", "her": "f"}
CHILDREN = frozenset({"son", "daughter"})
PARENTS = {"father": "m", "mother": "f"}
INSIDE = frozenset({"ADJ", "NUM", "PUNCT"})
LONGEST = 7
"""Tokens of "his 10-year-old" before the noun."""


def add_kin(people: list[Draft], parsed: Parsed) -> None:
    """Give such phrases to those whom they mean, where owner and kin can be only these two.

    A surname alone that either might bear is then the parent's, whom the text named first: the press
    tells the child by the given name or in full. Not where the text tells of the child's own deeds,
    or has both the child and the surname speak.
    """
    for child, parent in _children(people, parsed):
        _add_phrases(child, parent, people, parsed)
        if not all(_only_speaks(spot, parsed) for spot in child.spots):
            continue
        for other in people:
            bare = name_tokens(other.name) == name_tokens(parent.name)[-1:]
            if bare and other is not child and other is not parent and not _speaks(other, parsed):
                parent.spots += other.spots
                parent.forms += [form for form in other.forms if form not in parent.forms]
                other.spots.clear()


def _only_speaks(spot: Spot, parsed: Parsed) -> bool:
    """Whether the name, or the noun that it explains, is there for what it says."""
    root = spot.root(parsed)
    noun = root.head if root.dep_ == "appos" else root
    utters = noun.dep_ == "nsubj" and any(
        c.dep_ == "dobj" and c.lemma_ in words("uttered_nouns") for c in noun.head.rights
    )
    return utters or does_say(noun)


def _speaks(person: Draft, parsed: Parsed) -> bool:
    return any(does_say(spot.root(parsed)) for spot in person.spots)


def _beside(spot: Spot, parsed: Parsed) -> Spot | None:
    """The phrase of "his son Darin", "her daughter, Ana Pirel," before a name."""
    paragraph = parsed.paragraphs[spot.paragraph]
    tokens, last = paragraph.tokens, spot.start - 1
    if last > 0 and tokens[last].text == ",":
        last -= 1
        if not any(t.text in {",", ".", ")", ";"} for t in tokens[spot.end : spot.end + 1]):
            return None
    first = _first(tokens[last], paragraph) if last > 0 else None
    return Spot(spot.paragraph, first, last + 1) if first is not None else None


def _first(noun: Token, paragraph: Paragraph) -> int | None:
    """Where "his ten-year-old son" begins; None for other phrases."""
    if noun.lower_ not in CHILDREN:
        return None
    first = noun.i - 1
    while first > 0 and noun.i - first < LONGEST and _is_inside(paragraph.tokens[first]):
        first -= 1
    return first if first >= 0 and paragraph.tokens[first].lower_ in OWNERS else None


def _is_inside(token: Token) -> bool:
    return (token.pos_ in INSIDE and token.text != ",") or token.lower_ == "year"


def _children(people: list[Draft], parsed: Parsed) -> Iterator[tuple[Draft, Draft]]:
    """Each child with the parent, both named in full, of one surname that nobody else has.

    The text names the parent first, and the child beside "his son" or before "his father".
    """
    full = [p for p in people if len(name_tokens(p.name)) > 1 and p.spots]
    for child in full:
        family = [p for p in full if name_tokens(p.name)[-1:] == name_tokens(child.name)[-1:]]
        if len(family) == 2:
            parent = next(p for p in family if p is not child)
            if min(parent.spots) < min(child.spots) and _is_child(child, parent, people, parsed):
                yield child, parent


def _is_child(child: Draft, parent: Draft, people: list[Draft], parsed: Parsed) -> bool:
    for spot in child.spots:
        if (beside := _beside(spot, parsed)) is not None:
            owner = OWNERS[parsed.paragraphs[spot.paragraph].tokens[beside.start].lower_]
            return _last_named(people, beside, owner, child) is parent
        if _parents_in_sentence(spot, parent, parsed):
            return True
    return False


def _parents_in_sentence(spot: Spot, parent: Draft, parsed: Parsed) -> list[Spot]:
    """ "His father" behind the child's name, in the child's sentence, where nobody else is named."""
    doc = parsed.paragraphs[spot.paragraph].doc
    sentence = doc[spot.start].sent
    found = []
    for token in doc[spot.end : sentence.end]:
        if token.ent_type_ == "PERSON":
            break
        gender = PARENTS.get(token.lower_)
        if gender and token.nbor(-1).lower_ in OWNERS and likely_gender(parent) in {gender, ""}:
            found.append(Spot(spot.paragraph, token.i - 1, token.i + 1))
    return found


def _last_named(people: list[Draft], spot: Spot, gender: str, kin: Draft) -> Draft | None:
    named = [
        (last, number)
        for number, person in enumerate(people)
        if person is not kin
        and likely_gender(person) in {gender, ""}
        and (last := person.last_before(spot))
    ]
    return people[max(named)[1]] if named else None


def _add_phrases(child: Draft, parent: Draft, people: list[Draft], parsed: Parsed) -> None:
    """ "His son said", where the parent is named last before; "his father" in the child's sentence."""
    for spot in list(child.spots):
        parent.spots += [
            s for s in _parents_in_sentence(spot, parent, parsed) if s not in parent.spots
        ]
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.tokens[1:]:
            if token.lower_ not in CHILDREN or not does_say(token):
                continue
            first = _first(token, paragraph)
            if first is None:
                continue
            spot = Spot(number, first, token.i + 1)
            owner = OWNERS[paragraph.tokens[first].lower_]
            if spot not in child.spots and _last_named(people, spot, owner, child) is parent:
                child.spots.append(spot)
