"""Names of bodies that are an office and a person: "Prosecutor Orsan Tevik", "Justice Brin"."""

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed

SHIPS_AND_HALLS = frozenset({"general", "king", "queen", "prince", "princess", "pope", "emperor"})
"""Offices after which companies, hospitals and ships are named in full."""
LONGEST = 3
"""Words of a person's name."""


def without_offices(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where the model took an office and a name for one body: the person without the office.

    By one word only where that is the surname of somebody whom the text names elsewhere, or where a
    word behind a rank stands alone elsewhere ("General Orn told us ... Orn said").
    """
    asked = {n for n in names if n.kind == "organisation" and not n.known and _begins(n, parsed)}
    if not asked:
        return names
    surnames = {n.spot.span(parsed)[-1].text for n in names if n.kind == "person"}
    surnames |= _bare_behind_ranks(asked, parsed)
    return [_person_of(n, surnames, parsed) if n in asked else n for n in names]


def _bare_behind_ranks(asked: set[Named], parsed: Parsed) -> set[str]:
    """Words that stand once behind a rank and once with no capital beside them."""
    spans = [name.spot.span(parsed) for name in asked]
    ranked = {
        span[-1].text for span in spans if len(span) == 2 and span[0].lower_ in words("ranks")
    }
    return {
        token.text
        for paragraph in (parsed.paragraphs if ranked else ())
        for token in paragraph.capitals
        if token.text in ranked
        and not any(
            t.text[0].isupper() and t.i != token.i
            for t in token.doc[max(token.i - 1, 0) : token.i + 2]
        )
    }


def _begins(name: Named, parsed: Parsed) -> bool:
    first = parsed.paragraphs[name.spot.paragraph].doc[name.spot.start]
    length = name.spot.end - name.spot.start
    return 1 < length <= LONGEST + 1 and first.text.istitle() and first.lower_ in words("offices")


def _person_of(name: Named, surnames: set[str], parsed: Parsed) -> Named:
    place, start, end = name.spot
    office, *rest = name.spot.span(parsed)
    if not all(map(_may_be_named, rest)):
        return name
    whole = len(rest) > 1 and office.lower_ not in SHIPS_AND_HALLS
    if not whole and rest[-1].text not in surnames:
        return name
    return Named(Spot(place, start + 1, end), "person")


def _may_be_named(token: Token) -> bool:
    """A word with a capital that is no noun for bodies, fields of government or offices."""
    nouns = words("body_name_nouns") | words("body_nouns") | words("company_words")
    nouns |= words("offices") | words("portfolios") | words("media_words") | words("housed_bodies")
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in nouns
