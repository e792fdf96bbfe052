"""A movement under the words for its members: "Qasiri rebels", "the rebels" for the Qasiris."""

from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed

REBELS = frozenset({"rebels", "insurgents", "guerrillas", "militants", "separatists"})
TAKEN_UP_BY = frozenset({"movement", "group"}) | REBELS


def find_movement(spot: Spot, parsed: Parsed, bodies: list[Draft]) -> Draft | None:
    """The body whose name stands before "rebels", or the only such one that "the rebels" takes up."""
    span = spot.span(parsed)
    noun = span.root
    if noun.lower_ not in REBELS or noun.i + 1 != spot.end:
        return None
    owner = Spot(spot.paragraph, max(noun.i - 1, 0), noun.i)
    named = [
        body
        for body in bodies
        if body.kind == "organisation" and not body.alone
        if any(name.end == noun.i and spot.holds(name) for name in body.spots)
        or (spot.holds(owner) and f"{owner.text(parsed)}s" in body.forms)  # the Qasiris
    ]
    if named:
        named[0].nouns |= TAKEN_UP_BY
        return named[0]
    if len(span) != 2 or span[0].lower_ != "the":
        return None
    before = [b for b in bodies if noun.lower_ in b.nouns and b.last_before(spot)]
    alone = len(before) == 1 and not _tells_of_others(noun.lower_, before[0], parsed)
    return before[0] if alone else None


def _tells_of_others(noun: str, body: Draft, parsed: Parsed) -> bool:
    """ "Morro rebels", "Ukrainian rebels" in a text on the Qasiris."""
    own = {word.rstrip("s") for form in body.forms for word in form.split()}
    return any(
        token.i and token.nbor(-1).text.istitle() and token.nbor(-1).text not in own | {"The"}
        for paragraph in parsed.paragraphs
        for token in paragraph.tokens
        if token.lower_ == noun
    )
