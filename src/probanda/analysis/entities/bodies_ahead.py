"""The body that a text describes before it names it: "A Karsovan court", then "Lusk district court"."""

from probanda.analysis.entities.body_descriptions import extra_words, has_words
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import normal_name

COURTS = frozenset({"court", "tribunal"})
HIGHER = frozenset({"supreme", "appeal", "appeals", "constitutional", "cassation", "federal"})
"""What a text tells of a court that comes after the one whose news it is."""


def find_ahead(spot: Spot, parsed: Parsed, bodies: list[Draft], states: StateWords) -> Draft | None:
    """The only body of the text that the first words on it fit; None where it was named before.

    Bare words ("a court") fit too many.
    """
    span = spot.span(parsed)
    noun, extra = span.root, extra_words(span)
    if span[0].lower_ not in {"a", "an"} or noun.tag_ in {"NNS", "NNPS"} or not extra:
        return None
    state = states.in_tokens([t for t in span if t.i != noun.i])
    fitting = [
        body
        for body in bodies
        if not body.alone and noun.lower_ in body.nouns and _fits(body, noun.lower_, extra, state)
    ]
    if len(fitting) != 1 or fitting[0].last_before(spot):
        return None
    return fitting[0]


def _fits(body: Draft, noun: str, extra: set[str], state: str) -> bool:
    if noun not in COURTS:
        return has_words(body, extra, state)
    if normal_name(body.name) in known_names_by_form():
        return not state and extra <= words("court_words")
    if not state:
        return has_words(body, extra, state)
    printed = {word for form in body.forms for word in form.lower().split()}
    return (not body.owner or body.owner == state) and not printed & HIGHER - extra
