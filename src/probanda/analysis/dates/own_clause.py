"""Which part of its sentence a date belongs to, and whether that part is only a forecast."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from spacy.tokens import Span, Token

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.vocabulary import any_of, words

PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "day", "week", "month"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
COMPLETING = frozenset({"conj", "xcomp", "ccomp", "aux", "auxpass"})
"""What goes on with the clause above it: its date may be of the one as of the other."""


def find_own_clause(passage: Passage, start: int, end: int) -> dict[str, str]:
    """The clause beside the main one that a date belongs to; "mood" where it is a forecast only.

    ``clause``: one with its own subject, told as a fact whatever the sentence says of it ("since the
    war began on 12 May"); ``phrase``: one without ("since opening in May", "the requests made in
    May"), or what is planned. ``lasts``: what the sentence tells goes on since then.
    """
    span = passage.span(start, end)
    if span is None:
        return {}
    verb = next((t for t in span.root.ancestors if t.pos_ in ("VERB", "AUX")), None)
    mood = {"mood": "forecast"} if verb is not None and _is_forecast(verb) else {}
    mood |= _told(passage, span, verb) | _said_by(passage, span)
    mood |= {"lasts": "yes"} if _lasts(span, passage.text[max(0, start - 120) : start]) else {}
    planned = next((t for t in _nouns(span) if _is_planned(t)), None)
    if planned is not None:
        return {**mood, "phrase": _place(passage, planned)}
    while verb is not None and verb.dep_ in COMPLETING and verb.head is not verb:
        verb = verb.head
    if verb is not None and verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG"):
        return {**mood, "phrase": _place(passage, verb.head)}
    if verb is None or verb.dep_ not in ("advcl", "relcl", "pcomp"):
        return mood
    kind = "clause" if any(c.dep_ in SUBJECTS for c in verb.children) else "phrase"
    return {**mood, kind: _place(passage, verb)}


def _said_by(passage: Passage, span: Span) -> dict[str, str]:
    """``said_by``: the verb with which somebody tells what the date belongs to, behind it: "he fled on
    Monday, the agency reported"."""
    for token in span.root.ancestors:
        above = token.head
        if token.dep_ == "ccomp" and token.i < above.i and above.lemma_ in words("telling"):
            return {"said_by": str(passage.start + above.idx)}
    return {}


def _told(passage: Passage, span: Span, verb: Token | None) -> dict[str, str]:
    """How the date's own words are told.

    ``tied``: it belongs to a noun ("the attack of 9 April"). ``telling``: it is the day on which
    something was said or put out, with where that verb stands. ``opens``: nothing else has happened in its paragraph before.
    """
    above = next((t for t in span.root.ancestors if t.pos_ not in ("ADP", "DET", "NUM")), None)
    found = {}
    if above is not None and above.pos_ in ("NOUN", "PROPN") and above.lemma_ not in PARTS_OF_DAY:
        found["tied"] = "yes"
    if verb is not None and (_tells(verb) or verb.lemma_ in words("putting_out")):
        found["telling"] = str(passage.start + verb.idx)
    own = {verb, *verb.children} if verb is not None else set()
    if not any(_is_of_event(t) and t not in own for t in span.doc[: span.start]):
        found["opens"] = "yes"
    return found


def _tells(verb: Token) -> bool:
    """ "Said", "found that"; but whoever found a body on a day tells nothing on it."""
    if verb.lemma_ not in words("telling"):
        return False
    return verb.lemma_ != "find" or any(c.dep_ == "ccomp" for c in verb.children)


def _is_of_event(verb: Token) -> bool:
    """A verb that tells of something that happened, and not only of what somebody says of it."""
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ == "amod" or verb.tag_ == "VBG":
        return False
    heads = [verb, verb.head] if verb.pos_ == "AUX" else [verb]
    return not any(t.lemma_ in words("telling") | words("reproaching") for t in heads)


def _lasts(span: Span, before: str) -> bool:
    """ "Since 3 May", "since the attack on 3 May", "from the beginning of the war on 3 May"."""
    if _from_beginning().search(before):
        return True
    above = takewhile(lambda token: token.pos_ not in ("VERB", "AUX"), span.root.ancestors)
    return any(token.lower_ == "since" for token in above)


@lru_cache(maxsize=1)
def _from_beginning() -> re.Pattern[str]:
    nouns = any_of(words("beginnings"))
    return re.compile(
        rf"\b(?:from|since)\s+the\s+(?:very\s+)?(?:{nouns})\s+of\s[^.,;:()]{{1,60}}\s(?:on|in)\s+$",
        re.IGNORECASE,
    )


def _nouns(span: Span) -> Iterator[Token]:
    """The nouns that the date hangs on, up to the verb."""
    for token in span.root.ancestors:
        if token.pos_ in ("VERB", "AUX"):
            return
        if token.pos_ == "NOUN":
            yield token


def _is_planned(noun: Token) -> bool:
    return any(c.dep_ == "amod" and c.lemma_.lower() in words("planned") for c in noun.children)


def _is_forecast(verb: Token) -> bool:
    """ "May leave", "would leave", "is likely to leave", "is expected to leave"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & words("perhaps"):
        return "have" not in helpers  # "may have left" tells of what is over
    if verb.dep_ != "xcomp":
        return False
    above = (verb.head, *(c for c in verb.head.children if c.dep_ == "acomp"))
    return any(t.lemma_ in words("forecast") for t in above)


def _place(passage: Passage, head: Token) -> str:
    """Offsets in the document."""
    first, last = head.left_edge, head.right_edge
    if first.dep_ == "mark" and first is not last:
        first = first.nbor()  # "since it began": the clause without what joins it
    return f"{passage.start + first.idx}-{passage.start + last.idx + len(last.text)}"
