"""The people whom a document names: every short form joined with the one full name it can mean."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.neighbours import is_alias
from probanda.analysis.entities.offices import find_offices
from probanda.analysis.entities.sightings import is_office_word
from probanda.analysis.entities.spot import Draft, Named, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.tenures import find_appointments, find_tenure
from probanda.analysis.language import Parsed
from probanda.analysis.records import HeldOffice
from probanda.names import (
    compare_names,
    gender_of_title,
    name_tokens,
    normal_name,
    without_nickname,
    without_title,
)
from probanda.names.comparison import ONE_LETTER
from probanda.names.parts import GIVEN_OR_PARTICLE, PARTICLES
from probanda.names.titles import is_title

SPOUSES = frozenset({"wife", "husband", "widow", "widower"})
QUOTES = frozenset("\"“”‘’'«»")


def find_people(
    parsed: Parsed, names: list[Named], states: StateWords
) -> tuple[list[Draft], list[Spot]]:
    """The named people, and the spots of the offices printed beside their names."""
    people: list[Draft] = []
    spots = _spots_of_people(parsed, names)
    full = [s for s in spots if len(_name_tokens(s.text(parsed))) > 1]
    for spot in sorted(full, key=lambda s: (-len(_name_tokens(s.text(parsed))), s)):
        _join(people, spot, parsed)
    beside = _add_offices(people, parsed, states)
    surnames = [s for s in spots if len(_name_tokens(s.text(parsed))) == 1]
    for spot in sorted(surnames):
        _join_surname(people, spot, parsed)
    beside += _add_offices(people, parsed, states)
    return people, beside


def _name_tokens(text: str) -> tuple[str, ...]:
    return name_tokens(text)


def _spots_of_people(parsed: Parsed, names: list[Named]) -> list[Spot]:
    """Spots of the model, then of titles and offices, then surnames that the model missed."""
    nicknamed = list(_with_nicknames(parsed))
    spots = [_widen(n.spot, parsed) for n in names if n.kind == "person"]
    spots = nicknamed + [s for s in spots if not any(s.overlaps(n) for n in nicknamed)]
    taken = [n.spot for n in names if n.kind != "person" and (n.known or _is_long(n.spot, parsed))]
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.doc:
            spot = _after_title_or_office(number, token.i, parsed)
            if spot and not any(s.overlaps(spot) for s in spots + taken):
                spots.append(spot)
    surnames = {
        _name_tokens(s.text(parsed))[-1] for s in spots if len(_name_tokens(s.text(parsed))) > 1
    }
    surnames -= _bodies_of_the_name(names, spots, parsed)
    docs = parsed.paragraphs
    surnames |= {
        _name_tokens(s.text(parsed))[-1] for s in spots if is_alias(docs[s.paragraph].doc, s.start)
    }
    for number, paragraph in enumerate(parsed.paragraphs):
        for spot in _capitalised_words(paragraph.doc, number):
            name = _name_tokens(spot.text(parsed))
            known = name[-1:] and name[-1] in surnames
            if known and not any(s.overlaps(spot) for s in spots + taken):
                spots.append(_widen(spot, parsed))
    return sorted(set(spots))


def _capitalised_words(doc: Doc, number: int) -> Iterator[Spot]:
    """Words with a capital, words with hyphens whole."""
    free = 0
    for token in doc:
        if token.i < free or not token.text[0].isupper():
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
        for token in doc[1:-3]:
            if token.text not in QUOTES or not _is_capital(doc[token.i - 1]):
                continue
            close = next((t.i for t in doc[token.i + 2 : token.i + 5] if t.text in QUOTES), None)
            if close is None or close + 1 >= len(doc) or not _is_capital(doc[close + 1]):
                continue
            if all(_is_capital(t) for t in doc[token.i + 1 : close]):
                start = token.i - 1
                while start and _is_capital(doc[start - 1]) and doc[start - 1].pos_ == "PROPN":
                    start -= 1
                yield Spot(number, start, close + 2)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.is_alpha and token.pos_ in {"PROPN", "NOUN", "ADJ"}


def _bodies_of_the_name(names: list[Named], spots: list[Spot], parsed: Parsed) -> set[str]:
    """Surnames that are a body's name too: it has a longer name, or stands before the person."""
    bodies = [n.spot for n in names if n.kind == "organisation"]
    longer = {
        token
        for spot in bodies
        if _is_long(spot, parsed)
        for token in _name_tokens(spot.text(parsed))[:1]
    }
    first_seen: dict[str, Spot] = {}
    for spot in spots:
        tokens = _name_tokens(spot.text(parsed))
        if len(tokens) > 1:
            first_seen[tokens[-1]] = min(first_seen.get(tokens[-1], spot), spot)
    before = {
        word
        for spot in bodies
        if (word := normal_name(spot.text(parsed))) in first_seen and spot < first_seen[word]
    }
    return longer | before


def _is_long(spot: Spot, parsed: Parsed) -> bool:
    return len(spot.text(parsed).split()) > 1


def _widen(spot: Spot, parsed: Parsed) -> Spot:
    """With the courtesy title before it and the second half of a doubled surname after it."""
    doc = parsed.paragraphs[spot.paragraph].doc
    start, end = spot.start, spot.end
    if start and is_title(doc[start - 1].text) and doc[start - 1].text[0].isupper():
        start -= 1
    while end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].text[0].isupper():
        if doc[end].whitespace_ or doc[end - 1].whitespace_:
            break
        end += 2
    return Spot(spot.paragraph, start, end)


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
    if any(t.lower_ in words("offices") or t.ent_type_ in {"ORG", "DATE"} for t in following):
        return None
    if token.text == "General" and following[0].lower_ in words("body_name_nouns"):
        return None
    return Spot(paragraph, index if title else index + 1, end)


def _may_be_name(token: Token) -> bool:
    if token.text in PARTICLES or token.text in GIVEN_OR_PARTICLE:
        return True
    return token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN"}


def _join(people: list[Draft], spot: Spot, parsed: Parsed) -> None:
    name = without_nickname(without_title(spot.text(parsed)))
    gender = gender_of_title(spot.text(parsed)) or ""
    fitting = []
    for person in people:
        verdicts = {
            compared.verdict
            for form in person.forms
            if (compared := compare_names(name, form)).reason != ONE_LETTER
        }
        if "same" in verdicts and not _opposed(gender, person.gender):
            return _add(person, spot, name, gender)
        if "may be" in verdicts and not _opposed(gender, person.gender):
            fitting.append(person)
    if len(fitting) == 1:
        return _add(fitting[0], spot, name, gender)
    people.append(Draft("person", name, [spot], [name], gender=gender))
    return None


def _join_surname(people: list[Draft], spot: Spot, parsed: Parsed) -> None:
    """Give a surname to the one person it can mean; where two can, it stays by itself."""
    name = without_title(spot.text(parsed))
    gender = gender_of_title(spot.text(parsed)) or ""
    key = _name_tokens(name)
    if (bearer := _alias_of(people, spot, parsed)) is not None:
        return _add_alias(bearer, spot, name)
    by_surname, by_other, spouses = [], [], []
    for person in people:
        if _opposed(gender, person.gender):
            continue
        forms = [_name_tokens(form) for form in person.forms]
        if any(form[-1:] == key for form in forms):
            by_surname.append(person)
        elif gender and any(_is_spouse(s, key, parsed) for s in person.spots):
            spouses.append(person)
        elif any(form[:1] == key for form in forms) or any(
            compare_names(name, form).verdict == "may be" for form in person.forms
        ):
            by_other.append(person)
    for fitting in (spouses, by_surname, by_other):
        chosen = fitting[0] if len(fitting) == 1 else _the_one_meant(fitting, spot, gender)
        if chosen is not None and chosen in spouses:
            return _add_to_spouse(chosen, spot, name)
        if chosen is not None:
            return _add(chosen, spot, name, gender)
        if fitting:
            break
    people.append(Draft("person", name, [spot], [name], gender=gender))
    return None


def _alias_of(people: list[Draft], spot: Spot, parsed: Parsed) -> Draft | None:
    """Who is "known as" this: the last one named in the sentence before it."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = [t.lower_ for t in doc[max(spot.start - 4, 0) : spot.start] if t.text not in QUOTES]
    if not (before[-2:] == ["known", "as"] or before[-1:] in (["alias"], ["aka"])):
        return None
    first = doc[spot.start].sent.start
    named = [
        (last, index)
        for index, person in enumerate(people)
        if (last := person.last_before(spot)) and last[0] == spot.paragraph and last[1] >= first
    ]
    return people[max(named)[1]] if named else None


def _add_alias(person: Draft, spot: Spot, alias: str) -> None:
    person.spots.append(spot)
    if alias not in person.forms:
        person.forms.append(alias)


def _is_spouse(spot: Spot, surname: tuple[str, ...], parsed: Parsed) -> bool:
    """Whether a given name stands after "Orrel's wife", so that "Mrs Orrel" is hers."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.start < 3 or doc[spot.start - 1].lower_ not in SPOUSES:
        return False
    owner = doc[spot.start - 3].text
    return doc[spot.start - 2].text in {"'s", "’s"} and _name_tokens(owner) == surname


def _the_one_meant(fitting: list[Draft], spot: Spot, gender: str) -> Draft | None:
    """Of several bearers of a surname the only one named so far, or the last if a title tells."""
    before = [(last, p) for p in fitting if (last := p.last_before(spot))]
    if len(before) == 1:
        return before[0][1]
    if not before or not gender:
        return None
    latest = max(before, key=lambda pair: pair[0])[1]
    of_gender = [p for _, p in before if p.gender == gender]
    return latest if of_gender == [latest] else None


def _add(person: Draft, spot: Spot, name: str, gender: str) -> None:
    person.spots.append(spot)
    if name not in person.forms:
        person.forms.append(name)
    person.gender = person.gender or gender
    person.name = max(person.name, name, key=lambda n: (len(_name_tokens(n)), len(n)))


def _add_to_spouse(person: Draft, spot: Spot, surname: str) -> None:
    """The surname stands in her name only: bare, the text means the one whom it names in full."""
    person.spots.append(spot)
    person.name = f"{person.forms[0]} {surname}"


def _opposed(first: str, second: str) -> bool:
    return bool(first and second and first != second)


def _add_offices(people: list[Draft], parsed: Parsed, states: StateWords) -> list[Spot]:
    beside: list[Spot] = []
    for person in people:
        for spot in sorted(person.spots):
            for place, office in find_offices(spot, parsed, states):
                beside.append(place)
                _add_office(person, office, find_tenure(spot, place, office, parsed))
            for office, held in find_appointments(spot, parsed, states):
                _add_office(person, office, held)
    return beside


def _add_office(person: Draft, office: Office, held: HeldOffice) -> None:
    if held not in person.held:
        person.held.append(held)
    if office not in person.offices:
        person.offices.append(office)
        person.gender = person.gender or _gender_of_office(office)


def _gender_of_office(office: Office) -> str:
    printed = set(office.text.lower().split())
    if printed & words("feminine_offices"):
        return "f"
    return "m" if printed & words("masculine_offices") else ""
