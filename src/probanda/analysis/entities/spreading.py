"""Names where the model missed them: the other places of a name that the document shows once."""

from collections import Counter

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import NameKind, words
from probanda.analysis.entities.short_names import short_names
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Paragraph, Parsed
from probanda.names import gender_of_given_name, name_tokens, normal_name

SHORTEST = 3
SPREAD = frozenset({"organisation", "place"})
"""Kinds of which one word may spread as well; surnames have rules of their own."""
Table = dict[str, list[tuple[tuple[str, ...], NameKind]]]


def spread_names(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names, with further places of bodies and places, and of all names in capital headings.

    What the model sees in a line of capitals counts only where the rest of the text knows it.
    """
    loud = {n for n, paragraph in enumerate(parsed.paragraphs) if _is_loud(paragraph)}
    if len(loud) == len(parsed.paragraphs):
        return names
    quiet = [name for name in names if name.spot.paragraph not in loud or name.known]
    surnames = {
        name_tokens(name.spot.text(parsed))[-1]
        for name in quiet
        if name.kind == "person" and name.spot.end - name.spot.start > 1
    }
    forms = _forms(quiet, parsed, surnames, states)
    single = (n.spot.text(parsed) for n in quiet if n.kind == "person")
    seen = Counter(
        word for word in single if word.istitle() and not gender_of_given_name(f"{word} {word}")
    )
    table = _table(
        {
            form: kind
            for form, kind in forms.items()
            if kind in SPREAD or len(form) > 1 or seen[form[0]] > 1
        }
    )
    capitals = _table(
        {
            tuple(word.upper() for word in form): kind
            for form, kind in [*forms.items(), *(((s,), "person") for s in surnames)]
        }
    )
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        taken = [n.spot for n in quiet if n.spot.paragraph == number]
        holders = [n.spot for n in quiet if n.kind == "organisation"]
        for spot, kind in _places(paragraph, number, capitals if number in loud else table):
            crossing = [other for other in taken if spot.overlaps(other)]
            if crossing and kind == "organisation" and all(_is_inside(o, spot) for o in crossing):
                quiet = [n for n in quiet if n.spot not in crossing]
                crossing = []
            if not crossing or (
                kind == "organisation"
                and all(o in holders and _is_owner_in(spot, o, paragraph.doc) for o in crossing)
            ):
                found.append(Named(spot, kind))
                taken.append(spot)
    return quiet + found


def _is_inside(part: Spot, whole: Spot) -> bool:
    return whole.holds(part) and part != whole


def _is_owner_in(spot: Spot, holder: Spot, doc: Doc) -> bool:
    """Whether a body stands at the end of another's name: "Mission of the Council of Shores"."""
    before = [t.lower_ for t in doc[holder.start : spot.start]]
    if before[-1:] == ["the"]:
        before.pop()
    return spot.end == holder.end and spot.end - spot.start > 1 and before[-1:] == ["of"]


def _is_loud(paragraph: Paragraph) -> bool:
    """Whether a paragraph is printed in capitals."""
    letters = [token.text for token in paragraph.tokens if token.is_alpha and len(token) > 1]
    return len(letters) > 1 and sum(map(str.isupper, letters)) * 4 > len(letters) * 3


def _forms(
    names: list[Named], parsed: Parsed, surnames: set[str], states: StateWords
) -> dict[tuple[str, ...], NameKind]:
    """Each form by its words with the one kind that the document gives it."""
    kinds: dict[tuple[str, ...], set[NameKind]] = {}
    for name in names:
        tokens = tuple(token.text for token in name.spot.span(parsed))
        kinds.setdefault(tokens, set()).add(name.kind)
        if (other := _of_dateline(tokens, name.kind)) is not None:
            kinds.setdefault(other, set()).add(name.kind)
        if name.kind == "organisation":
            for short in short_names(" ".join(tokens)):
                general = short[0].lower() in words("generic_first_words")  # Human Rights Watch
                if not general if len(short) > 1 else _is_own_word(short[0], parsed):
                    kinds.setdefault(short, set()).add(name.kind)
    return {
        form: next(iter(found))
        for form, found in kinds.items()
        if len(found) == 1
        and len(form[0]) >= SHORTEST
        and (len(form) > 1 or _may_spread(form[0], surnames, states))
    }


def _of_dateline(form: tuple[str, ...], kind: NameKind) -> tuple[str, ...] | None:
    """ "LUSK – ..." of Lusk and Lusk of the dateline: a place of one word in its other letters."""
    if kind != "place" or len(form) > 1 or len(form[0]) <= SHORTEST or not form[0].isalpha():
        return None
    return (form[0].title() if form[0].isupper() else form[0].upper(),)


def _may_spread(word: str, surnames: set[str], states: StateWords) -> bool:
    return word not in states.adjectives and normal_name(word) not in surnames


def _is_own_word(word: str, parsed: Parsed) -> bool:
    """Whether the text never prints the word small, and not as a noun for bodies."""
    lower = word.lower()
    if lower == word or lower in words("body_name_nouns") or lower in words("generic_first_words"):
        return False
    return not any(t.text == lower for p in parsed.paragraphs for t in p.tokens)


def _table(forms: dict[tuple[str, ...], NameKind]) -> Table:
    table: Table = {}
    for form, kind in sorted(forms.items(), key=lambda f: (-len(f[0]), f[0])):
        table.setdefault(form[0], []).append((form, kind))
    return table


def _places(paragraph: Paragraph, number: int, table: Table) -> list[tuple[Spot, NameKind]]:
    found = []
    tokens = paragraph.tokens
    for token in tokens:
        for form, kind in table.get(token.text, ()):
            end = token.i + len(form)
            if tuple(t.text for t in tokens[token.i : end]) == form and _stands_free(
                tokens, token.i, end
            ):
                found.append((Spot(number, token.i, end), kind))
                break
    return found


def _stands_free(doc: tuple[Token, ...], start: int, end: int) -> bool:
    """Not half of a hyphened word, and a single word stands as a name."""
    beside = (*doc[max(start - 1, 0) : start], *doc[end : end + 1])
    if any(t.text == "-" for t in beside):
        return False
    return end - start > 1 or not any(
        t.pos_ == "PROPN" and t.text[0].isupper() and t.ent_type_ == "PERSON" for t in beside
    )
