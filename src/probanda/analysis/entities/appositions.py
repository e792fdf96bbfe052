"""What stands between commas behind a name, or right before a body's: "Olga Brin, a survivor of the camp"."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.unnamed import RELATIVE
from probanda.analysis.language import Parsed

INSIDE = frozenset({"det", "amod", "compound", "nmod", "npadvmod", "poss", "case"})
COMMAS = frozenset({",", "–", "—"})
NUMBERED = frozenset({"no", "nr"})
ENDS = frozenset({",", ";", ".", ":", "(", ")", "–", "—", "”", '"', "!", "?"})
LONGEST = 25
"""Tokens from which a phrase has run on into what is told."""


def add_appositions(drafts: list[Draft], parsed: Parsed) -> None:
    """Give each named person and body the phrases that explain the name, unless they are another's."""
    begun = {(s.paragraph, s.start) for draft in drafts for s in draft.spots}
    ends = {(s.paragraph, s.end) for draft in drafts for s in draft.spots}
    for person in drafts:
        if person.alone or not person.forms or person.kind not in {"person", "organisation"}:
            continue
        explains = _is_somebody if person.kind == "person" else _is_body
        for spot in sorted(person.spots):
            phrase = _behind(spot, parsed, explains)
            if person.kind != "person":
                phrase = phrase or _before(spot, parsed)
            if phrase is None or phrase[:2] in begun:
                continue
            if (phrase.paragraph, phrase.end) in ends or not _names_more(phrase, parsed):
                person.told.append(phrase)


def _names_more(phrase: Spot, parsed: Parsed) -> bool:
    """Whether it ends with a place's name and a noun for it ("director of the Lusk quarry")."""
    span = phrase.span(parsed)
    if len(span) < len(("the", "Lusk", "quarry")):
        return False
    name, noun = span[-2], span[-1]
    return name.pos_ == "PROPN" and noun.text.islower() and name.dep_ == "compound"


def _behind(spot: Spot, parsed: Parsed, explains: Callable[[Token], bool]) -> Spot | None:
    """ ", a survivor of the camp who testified," whose noun the parse takes for the name's."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.end + 1 >= len(doc) or doc[spot.end].text not in COMMAS:
        return None
    nouns = (
        child
        for token in doc[spot.start : spot.end]
        for child in token.rights
        if child.dep_ == "appos" and child.i > spot.end
    )
    noun = next((n for n in nouns if explains(n)), None)
    if noun is None or noun.left_edge.i != spot.end + 1 or _tells_another(noun):
        return None
    if explains is _is_somebody and doc[spot.end + 1].lower_ in {"a", "an"}:
        return None
    end = _end(doc, noun)
    return Spot(spot.paragraph, noun.left_edge.i, end) if end else None


def _before(spot: Spot, parsed: Parsed) -> Spot | None:
    """ "The activist group" of "the activist group Coast Mothers", "Lusk-based charity Orrel"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    noun = doc[spot.start - 1] if spot.start else None
    if noun is None or not _is_body(noun) or not noun.text.islower():
        return None
    name = spot.root(parsed)
    if name.head != noun and noun.head != name:
        return None  # in a statement to the court the Hands United denied it
    start = noun.i
    while start and (doc[start - 1].dep_ in INSIDE or doc[start - 1].text == "-"):
        start -= 1
    if doc[start].text == "-" or noun.i - start > LONGEST:
        return None
    return Spot(spot.paragraph, start, spot.start) if start < noun.i else None


def _is_body(noun: Token) -> bool:
    return noun.tag_ == "NN" and noun.lower_ in words("body_nouns") | {"entity"}


def _is_somebody(noun: Token) -> bool:
    word = noun.lower_
    if noun.tag_ == "NN":
        return names_calling(word) or word in words("person_nouns")
    of = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return word == "one" and of.lower_ == "of"


def _tells_another(noun: Token) -> bool:
    """ "His brother Jan", "the lawyer Jan Orn", "a doctor and a nurse" in a list of people."""
    if noun.lower_ in words("kin") and noun.left_edge.tag_ == "PRP$":
        return True
    after = noun.doc[noun.i + 1 : noun.i + 2]
    named = any(t.pos_ == "PROPN" for t in after)
    return named or any(child.dep_ in {"conj", "appos"} for child in noun.rights)


def _end(doc: Doc, noun: Token) -> int:
    """Behind what belongs to the noun, without clauses, at most up to a comma; 0 where it runs on."""
    last = noun.right_edge.i
    stop = next((t.i for t in doc[noun.i + 1 : last + 1] if _ends_phrase(t)), last + 1)
    closed = stop >= len(doc) or _ends_phrase(doc[stop])  # not "a nurse said"
    return stop if closed and stop - noun.i < LONGEST else 0


def _ends_phrase(token: Token) -> bool:
    if token.text == "." and token.nbor(-1).lower_ in NUMBERED:
        return False
    clause = token.lower_ in RELATIVE or (token.dep_ == "acl" and token.tag_ in {"VBN", "VBG"})
    return clause or token.text in ENDS


def add_bodies_of_words(bodies: list[Draft], parsed: Parsed) -> None:
    """ "The court statement", "the tribunal spokesperson" is the statement of the court named last."""
    for number, paragraph in enumerate(parsed.paragraphs):
        for noun in paragraph.tokens[1:-1]:
            if not _is_owner_in_compound(noun):
                continue
            spot = Spot(number, noun.i - 1, noun.i + 1)
            fitting = [
                (last, -index, body)
                for index, body in enumerate(bodies)
                if noun.lower_ in body.nouns and (last := body.last_before(spot))
            ]
            if fitting:
                body = max(fitting, key=lambda f: f[:2])[2]
                if not any(s.overlaps(spot) for s in body.spots):
                    body.spots.append(spot)


def _is_owner_in_compound(noun: Token) -> bool:
    if noun.dep_ != "compound" or not noun.text.islower() or noun.head != noun.nbor():
        return False
    if noun.lower_ not in words("institutions") or noun.nbor(-1).lower_ not in {"the", "this"}:
        return False
    said = noun.head.lower_
    return said in words("uttered_nouns") or names_calling(said) or said in words("group_nouns")
