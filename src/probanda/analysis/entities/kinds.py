"""Whether a name is a person's or a body's, by all that the document shows beside it.

The model labels each place by itself and may call one name a person here and a body there.
"""

from collections import defaultdict

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.short_names import is_first_word_of
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed
from probanda.names import name_tokens, normal_name, without_title
from probanda.names.titles import is_title

OLDEST = 130
LONGEST_PERSON = 4
COMMAS = frozenset({",", "(", "–", "—", "-"})


def settle_kinds(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, each text with one kind wherever its neighbours or most of its labels tell one."""
    asked = [n for n in names if n.kind in {"person", "organisation"} and not n.known]
    by_text: dict[str, list[Named]] = defaultdict(list)
    for name in asked:
        by_text[normal_name(without_title(name.spot.text(parsed)))].append(name)
    titled = _titled_surnames(parsed)
    bodies = {normal_name(n.spot.text(parsed)) for n in names if n.known}
    bodies |= {text for text, seen in by_text.items() if _all_bodies(seen)}
    turned: dict[Named, Named] = {}
    for text, seen in by_text.items():
        kind = _kind_of(text, seen, parsed, titled, bodies)
        turned |= {n: Named(n.spot, kind) for n in seen if n.kind != kind}
    return _companies_not_people([turned.get(name, name) for name in names], parsed)


def _companies_not_people(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where one word that begins a company's name stands for the company.

    Unless the text named a person of that surname before the company, or the word bears a title.
    """
    firsts: dict[str, Spot] = {}
    surnames: dict[str, Spot] = {}
    for name in sorted(names, key=lambda n: n.spot):
        printed = name.spot.text(parsed).split()
        if len(printed) < 2:
            continue
        if name.kind == "person":
            surnames.setdefault(printed[-1], name.spot)
        elif name.kind == "organisation" and is_first_word_of(printed[0], " ".join(printed)):
            firsts.setdefault(printed[0], name.spot)
    return [
        Named(name.spot, "organisation")
        if name.kind == "person"
        and (first := firsts.get(name.spot.text(parsed)))
        and first < surnames.get(name.spot.text(parsed), name.spot)
        and not _stands_as_person(name.spot, parsed)
        else name
        for name in names
    ]


def _all_bodies(seen: list[Named]) -> bool:
    return all(name.kind == "organisation" for name in seen)


def _kind_of(
    text: str, seen: list[Named], parsed: Parsed, titled: set[str], bodies: set[str]
) -> NameKind:
    parts = text.split()
    of_a_body = parts[-1] in words("body_name_nouns") | words("company_words")
    people = sum(name.kind == "person" for name in seen)
    person = any(_stands_as_person(name.spot, parsed) for name in seen)
    body = of_a_body or any(_stands_as_body(name.spot, parsed) for name in seen)
    if len(parts) > 1:
        body = body or any(b.startswith(f"{text} ") and _is_generic(b[len(text) :]) for b in bodies)
        person = person or name_tokens(text)[-1] in titled
    if any(letter.isdigit() for letter in text):
        return "organisation"
    if person != body:
        return "person" if person and (len(parts) <= LONGEST_PERSON or people) else "organisation"
    return seen[0].kind if len(parts) == 1 else _most(people, len(seen))


def _most(people: int, all_of_them: int) -> NameKind:
    return "person" if 2 * people >= all_of_them and people else "organisation"


def _is_generic(rest: str) -> bool:
    known = words("company_words") | words("body_name_nouns")
    return all(word in known for word in rest.split())


def _titled_surnames(parsed: Parsed) -> set[str]:
    """Words after "Mr" and the like."""
    return {
        normal_name(after.text)
        for paragraph in parsed.paragraphs
        for token, after in zip(paragraph.doc, paragraph.doc[1:], strict=False)
        if is_title(token.text) and token.text[0].isupper() and after.text[0].isupper()
    }


def _stands_as_person(spot: Spot, parsed: Parsed) -> bool:
    """After a title or an office, or before an age or an office set off by a comma."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if is_title(doc[spot.start].text) or (spot.start and is_title(doc[spot.start - 1].text)):
        return True
    if spot.start and (
        _is_personal(doc[spot.start - 1]) or _is_body_of_office(doc[spot.start - 1])
    ):
        return True
    if spot.end + 1 >= len(doc) or doc[spot.end].text not in COMMAS:
        return False
    after = doc[spot.end + 1]
    if after.text.isdigit() and int(after.text) < OLDEST:
        return doc[spot.end + 2 : spot.end + 3].text in {",", ".", ")"}
    return _head_of(doc, spot.end + 1, words("offices") | words("person_nouns"))


def _is_personal(token: Token) -> bool:
    word = token.lower_
    known = word in words("offices") or word.rstrip(".") in words("short_offices")
    return known and token.ent_type_ != "ORG"


def _stands_as_body(spot: Spot, parsed: Parsed) -> bool:
    """Beside a noun for bodies: "the union, Divers United", "automaker Orrel", "Orrel, a bank"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = doc[spot.start - 1] if spot.start else None
    if before is not None and _is_plain_body_noun(before):
        return True
    if before is not None and before.text == "," and spot.start > 1:
        closed = spot.end < len(doc) and doc[spot.end].text in {",", "."}
        if closed and _is_plain_body_noun(doc[spot.start - 2]):
            return True
    if spot.end + 1 < len(doc) and doc[spot.end].text in COMMAS:
        return _head_of(doc, spot.end + 1, words("body_nouns"))
    return False


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
    for token in doc[start : start + 6]:
        if token.pos_ in {"NOUN", "PROPN"} and not (
            token.i + 1 < len(doc) and doc[token.i + 1].pos_ in {"NOUN", "PROPN"}
        ):
            return token.lower_ in nouns
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}:
            return False
        if token.tag_ == "WP$":
            return False
    return False
