"""What the words beside a name show: a person's age or office, a noun for bodies."""

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Spot
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

OLDEST = 130
FARTHEST = 12
"""Tokens of a dateline before its agency."""
DASHES = frozenset({"-", "–", "—", "--"})
COMMAS = frozenset({",", "(", "–", "—", "-"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
HELD = frozenset({"arrest", "extradite", "jail", "imprison"})
HOLDING = frozenset({"arrest", "extradition", "imprisonment", "capture"})
TOLD = frozenset({",", "that", "which", "who", "behind", "based"})


def stands_as_person(spot: Spot, parsed: Parsed) -> bool:
    """After a title or an office, before an age, an office or "who", or is one ("is the head")."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if is_title(doc[spot.start].text) or (spot.start and is_title(doc[spot.start - 1].text)):
        return True
    if spot.start and (
        _is_personal(doc[spot.start - 1]) or _is_body_of_office(doc[spot.start - 1])
    ):
        return True
    if explains_office(spot, parsed) or is_alias(doc, spot.start):
        return True
    if _is_one_of(spot.root(parsed), words("offices") | words("person_nouns")):
        return True
    if _is_held(spot.root(parsed)):
        return True
    if not _ends_at_comma(doc, spot.end):
        return False
    if _is_age(doc, spot.end + 1) or doc[spot.end + 1].lower_ == "who":
        return True
    return _head_of(doc, spot.end + 1, words("offices") | words("person_nouns"))


def _is_held(name: Token) -> bool:
    """ "Orn was arrested", "Orn's extradition", "Orn's wife": no body is, or has one."""
    if name.text.isupper():
        return False
    if name.dep_ == "poss":
        after = name.head.doc[name.head.i + 1 : name.head.i + 2].text
        return name.head.lower_ in words("kin") or (name.head.lower_ in HOLDING and after != "of")
    return name.dep_ in {"nsubjpass", "dobj"} and name.head.lemma_ in HELD


def _is_one_of(name: Token, nouns: frozenset[str]) -> bool:
    """ "Orn is the head of the camp", "Orn was a nurse"."""
    if name.dep_ != "nsubj" or name.head.lemma_ != "be":
        return False
    return any(child.dep_ == "attr" and child.lower_ in nouns for child in name.head.children)


def is_alias(doc: Doc, start: int) -> bool:
    """After "Orsan Tevik, known as"."""
    before = doc[start - 1].head if start > 1 and doc[start - 1].lower_ == "as" else None
    if before is None or before.lower_ != "known":
        return False
    return before.dep_ == "acl" and before.head.ent_type_ == "PERSON"


def _is_age(doc: Doc, start: int) -> bool:
    """ "51," or "fifty-one," after the comma."""
    end = start
    while end < len(doc) and (doc[end].pos_ == "NUM" or (end > start and doc[end].text == "-")):
        end += 1
    if end == start or doc[end : end + 1].text not in {",", ".", ")"}:
        return False
    printed = doc[start:end].text
    return printed.isalpha() or "-" in printed or (printed.isdigit() and int(printed) < OLDEST)


def explains_office(spot: Spot, parsed: Parsed) -> bool:
    """ "His attorney, Orn Tevik,": the name explains an office, set off by a comma."""
    if spot.end - spot.start < 2:
        return False
    name = spot.root(parsed)
    noun = name.head
    if name.dep_ != "appos" or noun.i >= spot.start:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":  # the head of the camp Orn Tevik
        noun = noun.head.head
    return _is_personal(noun) and not noun.text[0].isupper()


def _is_personal(token: Token) -> bool:
    word = token.lower_
    known = word in words("offices") or word.rstrip(".") in words("short_offices")
    return known and token.ent_type_ != "ORG"


def stands_as_body(spot: Spot, parsed: Parsed) -> bool:
    """Beside a noun for bodies: "the union, Divers United", "automaker Orrel", "Orrel, a bank"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = doc[spot.start - 1] if spot.start else None
    if is_agency(doc, spot):
        return True
    if before is not None and _is_plain_body_noun(before):
        return True
    if before is not None and before.text == "," and spot.start > 1:
        closed = spot.end < len(doc) and doc[spot.end].text in {",", "."}
        if closed and _is_plain_body_noun(doc[spot.start - 2]):
            return True
    return _ends_at_comma(doc, spot.end) and _head_of(doc, spot.end + 1, words("body_nouns"))


def _ends_at_comma(doc: Doc, end: int) -> bool:
    """Whether a comma, bracket or dash is behind a name, and more; never the hyphen of "Orn-Dray"."""
    if end + 1 >= len(doc) or doc[end].text not in COMMAS:
        return False
    return doc[end].text != "-" or bool(doc[end].whitespace_ or doc[end - 1].whitespace_)


def is_apposed_body(doc: Doc, comma: int) -> bool:
    """ "..., a charity": an article and a noun for bodies after the comma.

    After "the" more is told of it ("the charity that ..."), or it may be who speaks.
    """
    article = doc[comma + 1].lower_ if comma + 1 < len(doc) else ""
    if article == "the":
        head = _phrase_head(doc, comma + 1)
        after = doc[head.i + 1 : head.i + 2].text if head is not None else ""
        return head is not None and head.lower_ in words("body_nouns") and after in TOLD
    return article in {"a", "an"} and _head_of(doc, comma + 1, words("body_nouns"))


def is_called_body(spot: Spot, parsed: Parsed) -> bool:
    """Whether the text calls it so: "Orrel, a charity", "Orrel is a bank", or in a dateline."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if _is_one_of(spot.root(parsed), words("body_nouns")):
        return True
    if spot.end >= len(doc):
        return False
    return is_apposed_body(doc, spot.end) if doc[spot.end].text == "," else is_agency(doc, spot)


def is_agency(doc: Doc, spot: Spot) -> bool:
    """ "LUSK, May 4 (Orrel) -" at the head of a paragraph."""
    if not 0 < spot.start <= FARTHEST or doc[spot.start - 1].text != "(":
        return False
    after = [token.text for token in doc[spot.end : spot.end + 2]]
    return len(after) == 2 and after[0] == ")" and after[1] in DASHES


def is_dateline(spot: Spot, parsed: Parsed) -> bool:
    """ "LUSK, May 4 (Orrel) -": the place in capitals at the head of a paragraph."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.start or not doc[: spot.end].text.isupper():
        return False
    if doc[spot.end : spot.end + 1].text not in {",", "("} | DASHES:
        return False
    return any(
        (t.text in DASHES and t.whitespace_) or t.text.startswith("/")
        for t in doc[spot.end : spot.end + FARTHEST]
    )


def speaks_with_article(spot: Spot, parsed: Parsed) -> bool:
    """ "The Echo denied it", "told the Echo": one word that is neither a person's nor a place's."""
    span = spot.span(parsed)
    first = span[0].lower_ == "the" or (span.start and span.doc[span.start - 1].lower_ == "the")
    if not first or len(span) > 2:
        return False
    return does_say(span.root) or is_told(span.root)


def is_told(noun: Token) -> bool:
    """ "told the Echo"."""
    return noun.dep_ in {"dobj", "dative"} and noun.head.lemma_ == "tell"


def _is_body_of_office(token: Token) -> bool:
    """ "the head of mission", where a name comes next: the office of a person at a body."""
    start = token.i
    while start and token.doc[start - 1].pos_ in {"DET", "ADJ"}:
        start -= 1
    if start < 2 or token.lower_ not in words("body_nouns"):
        return False
    return token.doc[start - 1].lower_ in {"of", "for", "at"} and _is_personal(token.doc[start - 2])


def _is_plain_body_noun(token: Token) -> bool:
    """Never the last word of "the spokesman of the ministry", which names a person."""
    inside = token.dep_ == "pobj" and token.head.lower_ in {"of", "for", "at", "in"}
    inside = inside or _is_body_of_office(token)
    return token.lower_ in words("body_nouns") and token.text.islower() and not inside


def _head_of(doc: Doc, start: int, nouns: frozenset[str]) -> bool:
    """Whether the noun phrase that begins here has one of the nouns for its head."""
    head = _phrase_head(doc, start)
    if head is None or head.lower_ not in nouns:
        return False
    return not (head.i == start and head.text[0].isupper() and head.dep_ in SUBJECTS)  # Cook said


def _phrase_head(doc: Doc, start: int) -> Token | None:
    """The noun that the phrase which begins here is about, or None."""
    for token in doc[start : start + 8]:
        after = doc[token.i + 1 : token.i + 2]
        if token.pos_ in {"NOUN", "PROPN"} and not any(
            t.pos_ in {"NOUN", "PROPN"} or t.tag_ == "POS" for t in after
        ):
            return token
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}:
            return None
        if token.tag_ == "WP$":
            return None
    return None
