"""Letters and numbers by which a court calls a witness: "Witness P-012", "known only as K-4"."""

import re

from spacy.tokens import Token

from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed

CODE = re.compile(r"^[A-Z]{1,4}-?\d{1,5}$")
CALLED = frozenset({"witness", "victim", "as", "called", "codenamed", "named", "pseudonym"})
PERSONS = frozenset({"witness", "victim", "survivor", "prisoner", "known", "identified", "person"})
NEAR = 8
"""Words before the letters among which a person must be told of."""


def name_pseudonyms(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, with every place of a pseudonym a person's."""
    codes = {
        token.text
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
        if CODE.match(token.text) and _is_of_person(token)
    }
    if not codes:
        return names
    spots = [
        Spot(number, token.i, token.i + 1)
        for number, paragraph in enumerate(parsed.paragraphs)
        for token in paragraph.tokens
        if token.text in codes
    ]
    others = [n for n in names if not any(n.spot.overlaps(spot) for spot in spots)]
    return others + [Named(spot, "person") for spot in spots]


def _is_of_person(token: Token) -> bool:
    before = [t.lower_ for t in token.doc[max(token.i - NEAR, token.sent.start) : token.i]]
    return before[-1:] != [] and before[-1] in CALLED and bool(PERSONS & set(before))
