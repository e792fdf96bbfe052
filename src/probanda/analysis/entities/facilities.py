"""Hospitals and prisons that a text only describes: "a hospital it runs", "the compound"."""

import re
from itertools import takewhile

from spacy.tokens import Span, Token

from probanda.analysis.entities.small_heads import OF_THEIR_OWN
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed

SORTS = {
    "hospital": "hospital", "clinic": "hospital", "infirmary": "hospital", "medical": "hospital",
    "health": "hospital", "prison": "prison", "jail": "prison", "detention": "prison",
    "interrogation": "prison", "penitentiary": "prison",
}  # fmt: skip
"""What tells of which sort a house is."""
ANY = frozenset({"facility", "compound", "complex", "building", "centre", "center", "premises"})
PARTS = frozenset({"building", "compound", "premises"})
"""What a house has or is, taken up close behind it only."""
HEADS = ANY | {
    word for word in SORTS if word not in {"medical", "health", "detention", "interrogation"}
}
DEFINITE = frozenset({"the", "this", "that", "its", "their", "our"})
INDEFINITE = frozenset({"a", "an"})
OTHERS = frozenset({"another", "other", "second", "third", "nearby", "different", "neighbouring"})
CENTRES = frozenset({"centre", "center"})
DESCRIBING = frozenset({"ADJ", "NOUN", "VERB"})
LINKS = frozenset({"of", "for", "in", "at", "near"})
WHERE = frozenset({"in", "near"})


def is_another(span: Span) -> bool:
    """Whether the words say that it is not the house told of so far."""
    return any(token.lower_ in OTHERS for token in span)


def is_facility(noun: Token) -> bool:
    """Whether a phrase with this noun may tell of a house."""
    return noun.lower_ in HEADS and noun.tag_ in {"NN", "NNP"}


def find_facility(
    spot: Spot, parsed: Parsed, bodies: list[Draft], states: StateWords, bare: bool
) -> Draft | None:
    """The house that a phrase tells of, a new draft where it is the first; None where unsure.

    A text with two of them, or one that tells of another, leaves "the compound" open.
    """
    span = spot.span(parsed)
    sort = _sort_of(list(span))
    known = [body for body in bodies if _sort_in(body)]
    if is_another(span):
        return _new(spot, parsed, set()) if sort else None
    if not sort and _is_of_no_sort(span):
        return None
    alike = [body for body in known if _may_be(body, span, sort)]
    if not sort and any(_is_told_of_another(spot, parsed, body) for body in alike):
        return None
    own = _own_words(span, states)
    if own:
        alike = [b for b in alike if not b.alone or not (told := _told(b)) or own & told]
        named = [b for b in alike if not b.alone and not own & _told(b)]
        alike = [b for b in alike if all(b is not other for other in named)]
    first = span[0].lower_
    if first in INDEFINITE or (first not in DEFINITE and not own and not bare):
        if first not in INDEFINITE or not sort:
            return None
        ahead = [b for b in alike if not b.alone]
        if len(known) == len(ahead) == 1 and not ahead[0].last_before(spot):
            return ahead[0]
        return None if alike else _new(spot, parsed, own)
    if len(alike) == 1 and len(known) == 1:
        if (
            span[-1].lower_ in PARTS
            and not sort
            and (len(span) > 2 or not _is_near(alike[0], spot))
        ):
            return None  # the main building
        return alike[0]
    if len(alike) == 1 and sort:
        return alike[0]
    return _new(spot, parsed, own) if sort and not alike and not bare else None


def _is_of_no_sort(span: Span) -> bool:
    """ "The nuclear facility", "the centre of the town": words tell that it is some other house."""
    described = any(t.pos_ in DESCRIBING for t in span[:-1])
    return described or span.doc[span.end : span.end + 1].text == "of"


def _may_be(body: Draft, span: Span, sort: str) -> bool:
    """Whether the noun, its sort and whom it is for ("women's prison") are the body's."""
    printed = {t.lower_ for t in span}
    name = set(re.findall(r"\w+", body.name.lower()))
    if printed & OF_THEIR_OWN - name:
        return False
    return _sort_in(body) == sort if sort else bool(name & CENTRES) or not printed & CENTRES


def _is_told_of_another(spot: Spot, parsed: Parsed, body: Draft) -> bool:
    """ "The facility" behind "a storage facility": what was last called so is not this house."""
    noun = spot.span(parsed)[-1].lower_
    for number in range(spot.paragraph, -1, -1):
        tokens = parsed.paragraphs[number].doc
        end = spot.start if number == spot.paragraph else len(tokens)
        for token in reversed(tokens[:end]):
            if token.lower_ != noun:
                continue
            if any(s.paragraph == number and s.start <= token.i < s.end for s in body.spots):
                return False
            if any(t.pos_ in DESCRIBING and t.text.islower() for t in token.lefts):
                return True
    return False


def _is_near(body: Draft, spot: Spot) -> bool:
    last = body.last_before(spot)
    return last is not None and last.paragraph >= spot.paragraph - 1


def _new(spot: Spot, parsed: Parsed, own: set[str]) -> Draft:
    """A house without a name, called by its noun with what tells it apart, and where it stands."""
    span = spot.span(parsed)
    kept = SORTS.keys() | OTHERS
    told = [t for t in span[:-1] if t.pos_ in {"NOUN", "PROPN"} or t.lower_ in kept]
    if any(t.text == "-" for t in span):
        told = []
    name = " ".join([t.text for t in told] + [span[-1].text])
    draft = Draft(
        "organisation", f"{name}{_place(spot, parsed)}", nouns={span[-1].lower_}, alone=True
    )
    draft.forms = sorted(own)
    return draft


def _place(spot: Spot, parsed: Parsed) -> str:
    doc = parsed.paragraphs[spot.paragraph].doc
    if doc[spot.end : spot.end + 1].text not in WHERE:
        return ""
    behind = list(takewhile(_is_of_place, doc[spot.end + 1 :]))
    named = any(t.text[0].isupper() for t in behind)
    printed = "".join(t.text_with_ws for t in behind).strip()
    return f" {doc[spot.end].text} {printed}" if named else ""


def _is_of_place(token: Token) -> bool:
    place = token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PART"} or token.lower_ == "of"
    return place and token.ent_type_ not in {"DATE", "TIME"}


def whole_house(spot: Spot, parsed: Parsed, near: list[Spot]) -> Spot:
    """The phrase with the whole of the name that the parse cut in two ("Nurses Without Walls clinic")."""
    doc = parsed.paragraphs[spot.paragraph].doc
    start = spot.start
    for name in sorted(near, reverse=True):
        if name.start < start <= name.end + (doc[name.end : name.end + 1].text == "("):
            start = name.start
    while (
        start < spot.start
        and start
        and doc[start - 1].pos_ in {"DET", "ADJ", "VERB"}
        and doc[start - 1].head.i >= start
    ):
        start -= 1
    return Spot(spot.paragraph, start, spot.end)


def _own_words(span: Span, states: StateWords) -> set[str]:
    """Capitals before the noun that tell whose or where it is; a State's adjective does not."""
    return {
        t.text
        for t in span
        if t.i < span[-1].i and t.text[0].isupper() and t.pos_ == "PROPN" and not states.of_token(t)
    }


def _told(body: Draft) -> set[str]:
    return {word for form in body.forms for word in form.split()}


def _sort_of(tokens: list[Token]) -> str:
    return next((SORTS[t.lower_] for t in reversed(tokens) if t.lower_ in SORTS), "")


def _sort_in(body: Draft) -> str:
    """The sort of a house that a draft is, by the end of its name before any "of" or "in"."""
    parts = list(takewhile(lambda w: w not in LINKS, body.name.lower().split()))
    if body.kind != "organisation" or not parts or parts[-1] not in HEADS:
        return ""
    return next((SORTS[word] for word in reversed(parts) if word in SORTS), "")
