"""The body that a text describes before it names it: "A Karsovan court", then "Lusk district court"."""

import re

from probanda.analysis.entities.body_descriptions import REVIEWING, extra_words, has_words
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import normal_name

COURTS = frozenset({"court", "tribunal"})
HIGHER = frozenset({"supreme", "appeal", "appeals", "constitutional", "cassation"})
"""What a text tells of a court that comes after the one whose news it is."""
WHEN = frozenset({"npadvmod", "advmod", "prep"})
BEFORE = frozenset({"last", "earlier", "previously", "ago", "later"})
YEAR = re.compile(r"^(?:19|20)\d\d$")


def find_ahead(spot: Spot, parsed: Parsed, bodies: list[Draft], states: StateWords) -> Draft | None:
    """The only body of the text that the first words on it fit; None where it was named before.

    Bare words ("a court") fit too many; "a court in Lusk" is the Second Criminal Court of Lusk.
    """
    span = spot.span(parsed)
    noun, extra = span.root, extra_words(span)
    seated = noun.lower_ in COURTS and span.doc[span.end : span.end + 1].text == "in"
    if seated and not extra:
        extra = {t.lower_ for t in span.doc[span.end + 1 : span.end + 2] if t.text.istitle()}
    if (
        span[0].lower_ not in {"a", "an", "the" if seated else "a"}
        or noun.tag_ in {"NNS", "NNPS"}
        or not extra
    ):
        return None
    state = states.in_tokens([t for t in span if t.i != noun.i])
    fitting = [
        body
        for body in bodies
        if not body.alone and noun.lower_ in body.nouns and _fits(body, noun.lower_, extra, state)
    ]
    if len(fitting) != 1 or fitting[0].last_before(spot):
        return None
    court = noun.lower_ in COURTS
    return None if court and _is_of_another_day(fitting[0], parsed) else fitting[0]


def _is_of_another_day(court: Draft, parsed: Parsed) -> bool:
    """Whether it is first named for another ruling: "had acquitted him in 2029"."""
    if not court.spots:
        return True
    verb = min(court.spots).root(parsed)
    if any(token.lemma_ == "appeal" for token in verb.sent):
        return True
    while verb.pos_ not in {"VERB", "AUX"} and verb.head is not verb:
        verb = verb.head
    if verb.lemma_ in REVIEWING:
        return True
    told = [t for child in verb.children if child.dep_ in WHEN for t in child.subtree]
    return any(t.lower_ in BEFORE or YEAR.match(t.text) for t in told) or any(
        child.dep_ == "aux" and child.lower_ == "had" for child in verb.children
    )


def _fits(body: Draft, noun: str, extra: set[str], state: str) -> bool:
    known = normal_name(body.name) in known_names_by_form()
    if noun not in COURTS:
        return not known and has_words(body, extra, state)  # "a militant group" may be any
    if known:
        return not state and extra <= words("court_words")
    printed = {word for form in body.forms for word in form.lower().split()}
    if not state:
        return has_words(body, extra, state) and not printed & HIGHER - extra
    return (not body.owner or body.owner == state) and not printed & HIGHER - extra
