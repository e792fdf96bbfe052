"""Where people are named: the model's spots, titles and offices, surnames, all at full length."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.model_names import (
    is_given_name,
    is_office_word,
    is_short_office,
)
from probanda.analysis.entities.neighbours import is_alias
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.surnames_of_callings import borne_as_offices, is_calling
from probanda.analysis.language import Paragraph, Parsed
from probanda.names import name_tokens, normal_name
from probanda.names.parts import GIVEN_OR_PARTICLE, PARTICLES
from probanda.names.titles import is_title

JOINED = frozenset({"led", "era", "style", "type", "run", "like", "born", "made", "class", "time"})
"""What a hyphen puts behind a name that is no part of it."""
ELIDED = re.compile(r"^(?:d|D|l|L|dell|Dell)['’][A-Z]\w+$")
INITIAL = re.compile(r"^[A-Z]\.$")
QUOTES = frozenset("\"“”‘’'«»")
OF_SOMEBODY = frozenset(
    {"regime", "government", "administration", "presidency", "family", "clan", "dynasty", "era",
     "trial", "case", "verdict", "indictment"}
)  # fmt: skip
"""What an article stands for where a surname comes between: "the Orn regime"."""


def spots_of_people(parsed: Parsed, names: list[Named], states: StateWords) -> list[Spot]:
    """Spots of the model, then of titles and offices, then surnames that the model missed."""
    nicknamed = list(_with_nicknames(parsed))
    people = [_behind_body(n.spot, parsed) for n in names if n.kind == "person"]
    spots = _joined([_widen(spot, parsed) for spot in people])
    spots = nicknamed + [s for s in spots if not any(s.overlaps(n) for n in nicknamed)]
    taken = [
        n.spot
        for n in names
        if n.kind != "person"
        and (n.known or _is_long(n.spot, parsed) or _is_of_ship(n.spot, parsed))
    ]
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.tokens:
            spot = _after_title_or_office(number, token.i, parsed)
            if spot and not any(s.overlaps(spot) for s in spots + taken):
                spots.append(spot)
    surnames = {
        name_tokens(s.text(parsed))[-1]
        for s in spots
        if len(name_tokens(s.text(parsed))) > 1 or is_title(s.span(parsed)[0].text)
    }
    surnames -= _bodies_of_the_name(names, spots, parsed)
    borne = borne_as_offices(surnames, parsed)
    surnames -= {word.lower() for word in borne}
    spots = [s for s in spots if s.end - s.start > 1 or s.text(parsed) not in borne]
    docs = parsed.paragraphs
    surnames |= {
        name_tokens(s.text(parsed))[-1] for s in spots if is_alias(docs[s.paragraph].doc, s.start)
    }
    for number, paragraph in enumerate(parsed.paragraphs):
        for spot in _capitalised_words(paragraph, number):
            name = name_tokens(spot.text(parsed))
            known = name[-1:] and name[-1] in surnames
            known = known and not is_calling(paragraph.tokens[spot.start], paragraph)
            if known and not any(s.overlaps(spot) for s in spots + taken):
                spots.append(_widen(_with_given_name(spot, parsed, states), parsed))
    spots = _with_given_names_apart(spots, surnames, parsed)
    return [s for s in sorted(set(spots)) if not any(o != s and o.holds(s) for o in spots)]


def _is_of_ship(spot: Spot, parsed: Parsed) -> bool:
    """ "The ferry Maren", "the Maren": no captain Maren's; but "the Orn regime" is somebody's."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = doc[spot.start - 1].lower_ if spot.start else ""
    after = doc[spot.end : spot.end + 1].text
    return before in words("vessels") or (before == "the" and after not in OF_SOMEBODY)


def _behind_body(spot: Spot, parsed: Parsed) -> Spot:
    """Without the end of a body's name: "chief of the Lusk Armed [Forces Brin]"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    first, before = doc[spot.start], doc[max(spot.start - 1, 0)]
    ends = words("body_name_nouns") | words("state_bodies") | {"forces", "staff"}
    inside = before.i < first.i and before.text.istitle() and before.pos_ in {"PROPN", "ADJ"}
    if spot.end - spot.start > 1 and inside and first.lower_ in ends:
        return Spot(spot.paragraph, spot.start + 1, spot.end)
    return spot


def _joined(spots: list[Spot]) -> list[Spot]:
    """The spots, two that cross taken as one: "Noor al-Din" and "Din Haddad"."""
    found: list[Spot] = []
    for spot in sorted(set(spots)):
        if found and found[-1].overlaps(spot):
            last = found.pop()
            spot = Spot(spot.paragraph, last.start, max(last.end, spot.end))
        found.append(spot)
    return found


def _with_given_names_apart(spots: list[Spot], surnames: set[str], parsed: Parsed) -> list[Spot]:
    """The spots, where the model cut a given name off a surname that follows it directly."""
    singles = {(spot.paragraph, spot.end): spot for spot in spots if spot.end - spot.start == 1}
    found = []
    for spot in spots:
        before = singles.get((spot.paragraph, spot.start))
        first = name_tokens(spot.text(parsed))[:1]
        given = before is not None and normal_name(before.text(parsed)) not in surnames
        if before is not None and given and len(first) == 1 and first[0] in surnames:
            spot = Spot(spot.paragraph, before.start, spot.end)
        found.append(spot)
    return found


def _with_given_name(spot: Spot, parsed: Parsed, states: StateWords) -> Spot:
    """With the given name, where the surname alone was known: "Pavel Orn" after "Mr Orn"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    start = spot.start
    if start and is_given_name(doc[start - 1], spot.root(parsed), states):
        start -= 1
    return Spot(spot.paragraph, start, spot.end)


def _capitalised_words(paragraph: Paragraph, number: int) -> Iterator[Spot]:
    """Words with a capital, words with hyphens whole."""
    doc, free = paragraph.doc, 0
    for token in paragraph.capitals:
        if token.i < free:
            continue
        end = token.i + 1
        while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
            end += 2
        if token.i and doc[token.i - 1].text == "-" and not doc[token.i - 1].whitespace_:
            continue
        free = end
        yield Spot(number, token.i, end)


def _with_nicknames(parsed: Parsed) -> Iterator[Spot]:
    """Orsan "Buzz" Tevik: a given name, a nickname in quotation marks, a surname."""
    for number, paragraph in enumerate(parsed.paragraphs):
        doc = paragraph.doc
        for token in paragraph.tokens[1:-3]:
            if token.text not in QUOTES or not _is_capital(doc[token.i - 1]):
                continue
            close = next((t.i for t in doc[token.i + 2 : token.i + 5] if t.text in QUOTES), None)
            if close is None or close + 1 >= len(doc) or not _is_capital(doc[close + 1]):
                continue
            if all(_is_capital(t) for t in doc[token.i + 1 : close]):
                start = token.i
                while (
                    start
                    and _is_capital(doc[start - 1])
                    and not is_office_word(doc[start - 1].text)
                ):
                    if start < token.i and doc[start - 1].pos_ != "PROPN":
                        break
                    start -= 1
                if start == token.i:  # Commander "Buzz" Orsan Tevik: the office stands before it
                    start = close + 1
                yield Spot(number, start, _end_of_capitals(doc, close + 2, start > close))


def _end_of_capitals(doc: Doc, end: int, may_go_on: bool) -> int:
    """Where a name ends of which the given name came after the nickname."""
    while may_go_on and end < len(doc) and _is_capital(doc[end]) and doc[end].pos_ == "PROPN":
        end += 1
    return end


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.is_alpha and token.pos_ in {"PROPN", "NOUN", "ADJ"}


def _bodies_of_the_name(names: list[Named], spots: list[Spot], parsed: Parsed) -> set[str]:
    """Surnames that are a body's name too: it has a longer name, or stands before the person."""
    bodies = [n.spot for n in names if n.kind == "organisation"]
    longer = {
        token
        for spot in bodies
        if _is_long(spot, parsed)
        for token in name_tokens(spot.text(parsed))[:1]
    }
    first_seen: dict[str, Spot] = {}
    for spot in spots:
        tokens = name_tokens(spot.text(parsed))
        if len(tokens) > 1:
            first_seen[tokens[-1]] = min(first_seen.get(tokens[-1], spot), spot)
    before = {
        word
        for spot in bodies
        if parsed.paragraphs[spot.paragraph].block.role != "heading"  # which names by surname
        and (word := normal_name(spot.text(parsed))) in first_seen
        and spot < first_seen[word]
    }
    return longer | before


def _is_long(spot: Spot, parsed: Parsed) -> bool:
    return len(spot.text(parsed).split()) > 1


def _widen(spot: Spot, parsed: Parsed) -> Spot:
    """With particles and courtesy title before it, and a doubled surname's second half after it."""
    doc = parsed.paragraphs[spot.paragraph].doc
    start, end = spot.start, spot.end
    while start and doc[start - 1].lower_ in PARTICLES and doc[spot.start].text[0].isupper():
        start -= 1
    if start and is_title(doc[start - 1].text) and doc[start - 1].text[0].isupper():
        start -= 1
    while end + 1 < len(doc) and doc[end].text == "-" and _is_half_of_name(doc, end + 1):
        if doc[end].whitespace_ or doc[end - 1].whitespace_:
            break
        end += 2
        if doc[end - 1].text.islower() and end < len(doc) and _is_capital(doc[end]):
            end += 1
    if end < len(doc) and ELIDED.match(doc[end].text):
        end += 1
    while end < len(doc) and doc[end - 1].lower_ in PARTICLES and _may_be_name(doc[end]):
        end += 1  # Ms Van [den Brink]
    open_end = INITIAL.match(doc[end - 1].text) or _is_given_after_title(doc, start, end)
    if end < len(doc) and open_end and _is_capital(doc[end]) and not is_office_word(doc[end].text):
        end += 1
    return Spot(spot.paragraph, start, end)


def _is_given_after_title(doc: Doc, start: int, end: int) -> bool:
    """ "Dr Olga" before "Brin", which the model took for a town: one person."""
    if end - start != 2 or end >= len(doc) or not is_title(doc[start].text):
        return False
    surname = doc[end]
    joined = doc[end - 1].dep_ == "compound" and doc[end - 1].head == surname
    return joined and surname.pos_ == "PROPN" and surname.text.istitle()


def _is_half_of_name(doc: Doc, place: int) -> bool:
    """Anna-Lisa, "Hyun-woo Park", "Lo Wen-tsai"; never Orn-led."""
    half = doc[place]
    if half.text[0].isupper():
        return True
    if not half.is_alpha or half.lower_ in JOINED or half.tag_ in {"VBN", "VBD", "VBG", "JJ"}:
        return False
    before, after = doc[place - 3 : place - 2], doc[place + 1 : place + 2]
    return any(t.pos_ == "PROPN" and t.text[0].isupper() for t in (*before, *after))


def _after_title_or_office(paragraph: int, index: int, parsed: Parsed) -> Spot | None:
    """ "Mrs Ilves", "Spokesperson Tamsin Orrel" where the model saw no person."""
    doc = parsed.paragraphs[paragraph].doc
    token = doc[index]
    title = is_title(token.text) and token.text[0].isupper()
    office = is_office_word(token.text) and not token.is_sent_end
    if not title and not office:
        return None
    end = index + 1
    while end < len(doc) and _may_be_name(doc[end]):
        end += 1
    while end > index + 1 and not doc[end - 1].text[0].isupper():
        end -= 1
    if end > index + 1 and doc[index + 1].lower_ in words("body_nouns") | {"staff"}:
        return None
    length = sum(t.text[0].isupper() for t in doc[index + 1 : end])
    sure = title or token.text[0].isupper()
    if length < (1 if sure else 2) or length > 4:
        return None
    following = doc[index + 1 : end]
    if any(t.lower_ in words("offices") or t.ent_type_ == "DATE" for t in following):
        return None
    if is_short_office(following[0].text):  # "a Lt. Col. in the army", "Det Insp Orn"
        return None
    if any(t.ent_type_ == "ORG" for t in following) and not _is_half_labelled(following):
        return None
    if token.text == "General" and following[0].lower_ in words("body_name_nouns"):
        return None
    return Spot(paragraph, index if title else index + 1, end)


def _is_half_labelled(name: Span) -> bool:
    """Whether the model took the surname alone for a body's name: "Judge Amis [Corvel]"."""
    nouns = words("body_name_nouns") | words("body_nouns") | words("company_words")
    last = name[-1]
    rest = name[:-1]
    return (
        len(name) > 1
        and all(token.pos_ == "PROPN" and not token.ent_type_ for token in rest)
        and last.ent_iob_ == "B"
        and last.text.istitle()
        and last.lower_ not in nouns
    )


def _may_be_name(token: Token) -> bool:
    if token.text in PARTICLES or token.text in GIVEN_OR_PARTICLE:
        return True
    return token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN"}
