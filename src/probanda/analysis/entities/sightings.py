"""Names seen in a document: gazetteer, patterns and the model's entities, one reading per token."""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.gazetteer import NameKind, load_known_names, words
from probanda.analysis.entities.joined_names import split_joined_names
from probanda.analysis.entities.kinds import settle_kinds
from probanda.analysis.entities.people_or_places import places_not_people
from probanda.analysis.entities.pseudonyms import name_pseudonyms
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.spreading import spread_names
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.entities.unlabelled import find_unlabelled
from probanda.analysis.language import Parsed, text_of
from probanda.names.titles import is_title

PLACE: NameKind = "place"
LABELS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "LAW": "instrument",
}
KEY_LENGTH = 3
CASELESS = 3
"""Words that a known name must have to be known in whatever case."""
ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$")
APOSTROPHES = str.maketrans("’‘", "''")
PREFIXES = frozenset({"pre", "vice", "co", "sub", "inter"})
NUMBERED = frozenset({"chamber", "section", "division", "court"})
NUMBER = re.compile(r"^(?:[IVX]+|[A-H]|\d{1,2})$")
LINKS = frozenset({"of", "for", "on", "against", "to"})
FILLERS = frozenset({"the", "and", "&"})
NO_NAMES = frozenset({"article", "articles", "chapter", "section", "states", "state"})
SHORT_NAMED = frozenset({"force", "army", "police", "party", "company", "bank", "navy", "group"})


def find_names(parsed: Parsed, states: StateWords) -> list[Named]:
    """All names in order of the text; names inside longer ones are given as well."""
    found: list[Named] = []
    learned = _learned(states)
    for number, paragraph in enumerate(parsed.paragraphs):
        doc = paragraph.doc
        known = list(_known_names(doc, number, learned))
        patterns = [*_instruments(doc, number), *_bodies(doc, number), *_units(doc, number)]
        model = [name for ent in doc.ents if (name := _from_model(ent, number, states))]
        found += _reconcile(known, patterns, model, doc)
    found = _with_short_forms(found, parsed)
    found += find_unlabelled(found, parsed, states)
    found = name_pseudonyms(split_joined_names(settle_kinds(found, parsed), parsed), parsed)
    found = spread_names(places_not_people(found, parsed, states), parsed, states)
    return sorted(set(found), key=lambda name: (name.spot, name.kind, name.known))


def _with_short_forms(names: list[Named], parsed: Parsed) -> list[Named]:
    """A short form that the text defines in brackets is that body wherever it stands."""
    kinds = {
        short: name.kind
        for name in names
        if name.kind in {"organisation", "instrument"}
        for short in defined_short_forms(name.spot, parsed)
        if short.isupper()
    }
    spots = {
        Spot(number, token.i, token.i + 1): kinds[token.text]
        for number, paragraph in enumerate(parsed.paragraphs)
        for token in paragraph.doc
        if token.text in kinds
    }
    others = [n for n in names if not any(n.spot == spot or spot.holds(n.spot) for spot in spots)]
    return others + [Named(spot, kind) for spot, kind in spots.items()]


def defined_short_forms(spot: Spot, parsed: Parsed) -> list[str]:
    """Short forms in brackets directly after a name: "the Veldra Tribunal (VT)"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    after = spot.end
    if after < len(doc) and doc[after].text in {"'s", "’s"}:
        after += 1
    if after + 2 >= len(doc) or doc[after].text != "(" or spot.end - spot.start < 2:
        return []
    inside: list[str] = []
    for token in doc[after + 1 : after + 6]:
        if token.text == ")":
            short = " ".join(inside)
            return [short] if short[:1].isupper() else []
        if token.text not in {'"', "“", "”", "'", "‘", "’", "the"}:
            inside.append(token.text)
    return []


def _reconcile(
    known: list[Named], patterns: list[Named], model: list[Named], doc: Doc
) -> list[Named]:
    """A person's full name beats a known word in it; longer names beat what crosses them."""
    people = [n for n in model if n.kind == "person" and n.spot.end - n.spot.start > 1]
    known = [n for n in known if not any(p.spot.holds(n.spot) and p.spot != n.spot for p in people)]
    kept: list[Named] = []
    for name in sorted([*patterns, *model], key=_longest):
        crossing = [k.spot for k in [*kept, *known] if k.spot.overlaps(name.spot)]
        around = all(name.spot.holds(spot) and name.spot != spot for spot in crossing)
        if not crossing or (around and name.kind in {"organisation", "instrument"}):
            kept.append(name)
    longer = [name.spot for name in kept]
    return kept + [n for n in known if _stands_alone(n, longer, doc)]


def _stands_alone(name: Named, longer: list[Spot], doc: Doc) -> bool:
    """Inside a longer name only States and bodies count: no Geneva in "Geneva Convention"."""
    around = [spot for spot in longer if spot.holds(name.spot)]
    if any(_ends_another(name.spot, spot, doc) for spot in around):
        return False
    return not around or name.kind == "organisation" or name.known in known_state_words().names


def _ends_another(spot: Spot, longer: Spot, doc: Doc) -> bool:
    """No Security Council in "National Security Council": the word before makes it another."""
    before = doc[spot.start - 1] if spot.start > longer.start else None
    known = known_state_words()
    return (
        before is not None
        and spot.end == longer.end
        and spot.end - spot.start > 1
        and before.text[0].isupper()
        and before.text not in known.names
        and before.text not in known.adjectives
    )


def _longest(name: Named) -> tuple[int, Spot]:
    return name.spot.start - name.spot.end, name.spot


@lru_cache(maxsize=1)
def _known_forms() -> dict[str, list[tuple[str, NameKind, str]]]:
    table: dict[str, list[tuple[str, NameKind, str]]] = {}
    for known in load_known_names():
        for form in known.names:
            table.setdefault(form[:KEY_LENGTH], []).append((form, known.kind, known.name))
            if len(form.split()) >= CASELESS:
                low = form.casefold()
                table.setdefault(low[:KEY_LENGTH], []).append((low, known.kind, known.name))
    for words_of in (known_state_words().names, known_state_words().capitals):
        for form in words_of:
            table.setdefault(form[:KEY_LENGTH], []).append((form, "place", form))
    return {
        key: sorted(forms, key=lambda form: (-len(form[0]), form)) for key, forms in table.items()
    }


def _learned(states: StateWords) -> list[str]:
    """Names of States and capitals that only the document itself shows, the longest first."""
    known = known_state_words()
    tables = ((states.names, known.names), (states.capitals, known.capitals))
    learned = [form for own, usual in tables if own is not usual for form in own.keys() - usual]
    return sorted(learned, key=lambda form: (-len(form), form))


def _known_names(doc: Doc, paragraph: int, learned: list[str]) -> Iterator[Named]:
    """Known names by the letters; a short or common word counts only where it is a name."""
    text = text_of(doc).translate(APOSTROPHES)
    low = text.lower()
    ends = {token.idx + len(token.text): token.i + 1 for token in doc}
    free = 0
    for token in doc:
        if token.i < free:
            continue
        forms = _known_forms().get(text[token.idx : token.idx + KEY_LENGTH], [])
        if len(token.text) < KEY_LENGTH:
            forms = forms + _known_forms().get(token.text, [])
        if token.text[0].isupper():
            forms = [*((form, PLACE, form) for form in learned), *forms]
        if token.text[0].isupper():
            forms = forms + _known_forms().get(low[token.idx : token.idx + KEY_LENGTH], [])
        for form, kind, name in forms:
            end = ends.get(token.idx + len(form))
            printed = text if form[0].isupper() else low
            if end and printed.startswith(form.translate(APOSTROPHES), token.idx):
                spot = Spot(paragraph, token.i, end)
                if _is_name(doc[spot.start : spot.end], kind):
                    yield Named(spot, kind, name)
                    free = _after_first_name(doc, spot) if kind == "instrument" else end
                    break


def _after_first_name(doc: Doc, spot: Spot) -> int:
    """Where to look on in "Rome Statute of the ...": a body's name may follow the "of"."""
    linked = (t.i + 1 for t in doc[spot.start : spot.end] if t.lower_ in LINKS)
    return next(linked, spot.end)


def _is_name(span: Span, kind: NameKind) -> bool:
    """Common words ("Times", "Signal", "US") are names only in the place of one."""
    first = span[0]
    if len(span) > 1:
        return True
    if first.pos_ not in {"PROPN", "NOUN", "ADJ"} or (first.pos_ == "ADJ" and first.is_upper):
        return False
    if len(first) == 1:
        before = first.doc[first.i - 1].lower_ if first.i else ""
        return before in {"on", "via", "platform"}
    if first.is_upper and len(first) > 1:
        return True
    if kind == "organisation" and first.pos_ != "PROPN":
        return False
    left = first.doc[first.i - 1] if first.i else None
    after = first.doc[first.i + 1] if first.i + 1 < len(first.doc) else None
    neighbours = [t for t in (left, after) if t is not None and t.pos_ == "PROPN"]
    compound = any(
        t.ent_type_ in {"PERSON", "ORG", "FAC", "PRODUCT"} and t.ent_type_ == first.ent_type_
        for t in neighbours
    )
    return not compound


def _instruments(doc: Doc, paragraph: int) -> Iterator[Named]:
    for token in doc:
        if token.lower_ in words("instrument_nouns") and token.text[0].isupper():
            start = _left_edge(token)
            end = _right_edge(token)
            named_ahead = start < token.i
            if named_ahead or end > token.i + 1:
                yield Named(Spot(paragraph, start, end), "instrument")


def _bodies(doc: Doc, paragraph: int) -> Iterator[Named]:
    for token in doc:
        if token.lower_ in words("body_name_nouns") and token.text[0].isupper() and len(token) > 3:
            start, end = (
                _with_prefix(doc, _left_edge(token)),
                _with_number(token, _right_edge(token)),
            )
            if end - start > 1 and not _is_office(doc[start:end], token):
                yield Named(Spot(paragraph, start, end), "organisation")


def _with_prefix(doc: Doc, start: int) -> int:
    """ "Pre-Trial Chamber": a name keeps what a hyphen puts before it."""
    joined = start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_
    return start - 2 if joined and doc[start - 2].lower_ in PREFIXES else start


def _with_number(noun: Token, end: int) -> int:
    """ "Trial Chamber II": one of several chambers of a court."""
    doc = noun.doc
    numbered = noun.lower_ in NUMBERED and end == noun.i + 1 and end < len(doc)
    return end + 1 if numbered and NUMBER.match(doc[end].text) else end


def _units(doc: Doc, paragraph: int) -> Iterator[Named]:
    """ "64th Mechanised Brigade", "the 112th brigade"."""
    for token in doc:
        if token.lower_ not in words("unit_nouns"):
            continue
        start = token.i
        while start and _is_of_unit(doc[start - 1]):
            start -= 1
        if start and ORDINAL.match(doc[start - 1].text):
            yield Named(Spot(paragraph, start - 1, token.i + 1), "organisation")


def _is_of_unit(token: Token) -> bool:
    return token.lower_ in words("unit_words") or (
        token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}
    )


def _is_office(span: Span, noun: Token) -> bool:
    """ "Foreign Ministry Spokesperson" is an office, "Ministry of Defence" a body."""
    return span[-1].lower_ in words("offices") and span[-1].i == noun.i + 1


def _left_edge(token: Token) -> int:
    """First of the capitalised words directly before, adjectives of a State included."""
    doc, start = token.doc, token.i
    while start and _is_capitalised(doc[start - 1]):
        beside = start == token.i and doc[start - 1].text == "General"  # the General Assembly
        if is_title(doc[start - 1].text) and not beside:
            break
        start -= 1
        if start > 1 and doc[start - 1].text == "&" and _is_capitalised(doc[start - 2]):
            start -= 1
    while start < token.i and token.doc[start].is_stop and not token.doc[start].ent_type_:
        start += 1
    return start


def _right_edge(token: Token) -> int:
    """End of "of the Rights of the Child": linking words with capitalised words after them."""
    doc, end = token.doc, token.i + 1
    while True:
        ahead = end
        linked = ahead < len(doc) and doc[ahead].lower_ in LINKS
        if linked:
            ahead += 1
        while linked and ahead < len(doc) and doc[ahead].lower_ in FILLERS:
            ahead += 1
        if not linked or ahead >= len(doc) or not _is_capitalised(doc[ahead]):
            return end
        if _is_of_another(doc[ahead]):
            return end
        if token.lower_ in SHORT_NAMED and doc[end].lower_ != "of":
            return end
        while ahead < len(doc) and _goes_on(doc[ahead]):
            ahead += 1
        end = ahead


def _goes_on(token: Token) -> bool:
    """Whether a word belongs to the name: capitalised, or the possessive inside it."""
    if _is_of_another(token):
        return False
    if token.text in {"'s", "’s"}:
        return token.i + 1 < len(token.doc) and _is_capitalised(token.nbor())
    return _is_capitalised(token)


def _is_of_another(token: Token) -> bool:
    """Whether a date or a person's full name begins here; one word may be a place's name."""
    full_name = token.ent_type_ == "PERSON" and any(
        near.ent_type_ == "PERSON" for near in token.doc[token.i + 1 : token.i + 2]
    )
    return full_name or token.ent_type_ in {"DATE", "TIME"}


def _is_capitalised(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}


def _from_model(ent: Span, paragraph: int, states: StateWords) -> Named | None:
    """The model's entity with its edges put right, or None where it cannot be a name."""
    kind = LABELS.get(ent.label_)
    if kind is None:
        return None
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end and not (doc[start].text[0].isupper() and not doc[start].is_stop):
        if doc[start].text[0].isupper() and doc[start].pos_ == "PROPN":
            break
        start += 1
    bracket = next((t.i for t in doc[start:end] if t.text in {"(", "[", ")"}), end)
    end = bracket if bracket > start else end
    while end > start and not (doc[end - 1].text[0].isalnum() and _may_end(doc[end - 1])):
        end -= 1
    if kind == "organisation":
        end = _before_apposition(doc, start, end)
    if kind == "person":
        start, end = _person_edges(doc, start, end, states)
    if start >= end or not any(t.pos_ == "PROPN" or t.is_upper for t in doc[start:end]):
        return None
    span = doc[start:end]
    if kind == "person" and end - start == 1 and start and doc[start - 1].lower_ == "the":
        kind = "organisation"
    if kind == "person" and (any(t.like_num for t in span) or span[-1].lower_ in words("offices")):
        return None
    if kind == "organisation" and _names_an_office(span):
        return None
    if span[0].lower_ in NO_NAMES or (len(span) == 1 and span.text.lower() in words("portfolios")):
        return None
    if span.text in states.adjectives and span.text not in states.names:
        return None
    return Named(Spot(paragraph, start, end), kind)


def _before_apposition(doc: Doc, start: int, end: int) -> int:
    """ "Orvena, Mira Lovan" is two names where the second explains a word outside."""
    colon = next((t.i for t in doc[start:end] if t.text == ":"), end)
    if start < colon < end:
        return colon
    comma = next((t.i for t in doc[start:end] if t.text == ","), end)
    rest = doc[comma + 1 : end]
    apart = bool(rest) and rest.root.dep_ == "appos" and rest.root.head.i < start
    return comma if apart and comma > start else end


def _may_end(token: Token) -> bool:
    return token.text[0].isupper() or token.like_num or token.text in {"plc", "al", "bin"}


def _person_edges(doc: Doc, start: int, end: int, states: StateWords) -> tuple[int, int]:
    """Without offices and adjectives before the name, with the courtesy title."""
    while start < end - 1 and doc[start].pos_ in {"ADV", "SCONJ", "CCONJ", "ADP"}:
        start += 1
    while start < end - 1 and (
        is_office_word(doc[start].text) or doc[start].text in states.adjectives
    ):
        start += 1
    if start and is_title(doc[start - 1].text) and doc[start - 1].text[0].isupper():
        start -= 1
    if end - start == 1 and start and _is_given_name(doc[start - 1], doc[start], states):
        start -= 1
    for token in doc[start:end]:
        if token.text in {"'s", "’s", ",", "(", "-", "–", "—", ":"} or token.lower_ == "of":
            end = token.i
            break
    return start, end


def _is_given_name(token: Token, surname: Token, states: StateWords) -> bool:
    """Whether the word before a surname is a name that the model left out of its label."""
    if token.pos_ != "PROPN" or token.dep_ != "compound" or token.head != surname:
        return False
    if not token.text.istitle() or token.ent_type_ or token.text in states.names:
        return False
    known = words("body_name_nouns") | words("body_nouns") | words("state_forms")
    return not (is_office_word(token.text) or is_title(token.text) or token.lower_ in known)


def is_office_word(text: str) -> bool:
    """Whether a word is an office before a name, in full or as "Gen." and "Sen."."""
    word = text.lower()
    return word in words("offices") or word.rstrip(".") in words("short_offices")


def _names_an_office(span: Span) -> bool:
    """Whether the head is a person's office ("the Commissioner for Children's Rights")."""
    if span[-1].lower_ in words("offices") - words("body_endings"):
        return True
    linked = len(span) > 1 and span[1].lower_ in LINKS
    return span[0].lower_ in words("offices") and linked
