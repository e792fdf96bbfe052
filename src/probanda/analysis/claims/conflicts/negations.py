"""One deed that one text tells with a negation and another without."""

import re
from collections.abc import Iterator

from probanda.analysis.claims.conflicts.denials import clause_of
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import NEGATED, Passage, terms_of
from probanda.analysis.claims.likeness import (
    polarities_agree,
)
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Word
from probanda.evidence.document import Position

SAME = 0.7
"""How alike two tellings are that are the same words but for a negation."""
MOST = 12
"""Of a deed that more sentences tell it is not known which one is meant."""
SHARED = 0.5
"""So much of the shorter clause must be in the other."""
NEGATED_NOUN = re.compile(r"\b(?:none|nobody|no|nothing|neither)\b", re.IGNORECASE)
"""Words that negate a clause, which its verb does not show."""
TO = len("to ")
REACH = 40
SAYING = frozenset(map(find_term, ("say", "comment", "answer", "respond", "speak", "tell")))
"""That somebody did not comment contradicts no comment on something else."""
NOT_ONLY = re.compile(
    r"(?:\b(?:not|n[’']t) (?:only|just|merely)\b[^.;:,]*|\ballegedly )$", re.IGNORECASE
)
WHICH = re.compile(
    r"\s(?:that|which|who)\s(?:(?:do|did|have|had|were|are|been|not|never|\w+ly)\s)*$",
    re.IGNORECASE,
)
"""Behind a plural: whichever of them do it."""
REWORDED = "One side denies it, in other words in each text."
TEXT = "One has it with a negation and the other without; which is right is not decided."


def find_negations(matter: Matter) -> Iterator[Conflict | None]:
    """The same words with a negation and without one."""
    for _, a, b in matter.alike(SAME):
        again = any(
            not u.negated and NEGATED.search(u.text) for u in (a, b)
        )  # "has no" and "has not any"
        if not polarities_agree(a, b) and a.denies == b.denies and not again:
            yield make("negation", (*a.content, *b.content), TEXT)


def find_reversals(matter: Matter) -> Iterator[Conflict | None]:
    """Clauses of two texts with a verb and a noun in common, of which one negates the verb.

    Whoever denies it tells it with one: "no one stole it", and "denied that it was stolen" by the same
    side, are one denial in two wordings.
    """
    told: dict[str, dict[bool, list[Passage]]] = {}
    for document, passages in matter.passages.items():
        for passage in passages:
            for word in passage.words:
                told_of = word.pos == "VERB" and find_term(word.lemma) not in SAYING
                told_of = told_of and not _is_asked_for(matter.texts[document], word)
                if told_of and not _is_of_others(matter.texts[document], passage, word):
                    by = told.setdefault(find_term(word.lemma), {})
                    by.setdefault(word.negated, []).append(passage)
    for verb in sorted(told):
        by = told[verb]
        if sum(map(len, by.values())) > MOST:
            continue
        rivals = {
            spans: _deny_both(matter, verb, a, b)
            for a in by.get(True, ())
            for b in by.get(False, ())
            if (spans := _of_one_deed(matter, verb, a, b))
        }
        for places in connected(rivals):
            if all(again for (one, _), again in rivals.items() if one in places):
                yield make("denial", places, REWORDED)
            else:
                yield make("negation", places, TEXT)


def _deny_both(matter: Matter, verb: str, a: Passage, b: Passage) -> bool:
    """Whether one side denies in one text what it says is not so in the other."""
    told = [_place(p, verb, negated=n) for p, n in ((a, True), (b, False))]
    return matter.is_denied(told[1]) and matter.are_of_one_side(*told)


def _is_asked_for(text: str, verb: Word) -> bool:
    """ "Calls on it to recognise the court" tells of no deed."""
    return text[verb.start - TO : verb.start].lower() == "to "


def _is_of_others(text: str, passage: Passage, verb: Word) -> bool:
    """ "States that recognise the court", "allegedly struck", "not only struck": no telling of one deed."""
    begin = max(passage.place.start, verb.start - REACH)
    if NOT_ONLY.search(text, begin, verb.start):
        return True
    which = WHICH.search(text, begin, verb.start)
    noun = next((w for w in passage.words if which and w.end == which.start()), None)
    return bool(noun and noun.pos == "NOUN" and text[noun.start : noun.end].lower() != noun.lemma)


def _of_one_deed(
    matter: Matter, verb: str, a: Passage, b: Passage
) -> tuple[Position, Position] | None:
    x, y = a.place.document, b.place.document
    if x == y or not matter.is_one_matter(x, y):
        return None
    if verb in terms("denying") and matter.people_in(a).isdisjoint(matter.people_in(b)):
        return None  # that she did not deny one thing, and that they deny another
    nouns = [terms_of([w for w in p.words if w.pos == "NOUN"]) for p in (a, b)]
    common = (nouns[0] & nouns[1]) - terms("people")
    if not common:
        return None
    both = frozenset(common | {verb})
    spans = clause_of(matter, a, both), clause_of(matter, b, both)
    held = [
        terms_of([w for w in p.words if s.start <= w.start < s.end]) | {verb}
        for p, s in zip((a, b), spans, strict=True)
    ]
    shared = len(held[0] & held[1]) / min(map(len, held))
    return spans if shared >= SHARED and not NEGATED_NOUN.search(matter.shown(spans[1])) else None


def _place(passage: Passage, verb: str, *, negated: bool) -> Position:
    """Where a sentence has the verb, with its negation or without one."""
    word = next(w for w in passage.words if find_term(w.lemma) == verb and w.negated == negated)
    return Position(passage.place.document, word.start, word.end)
