"""Whom a charging word or a mode is said of: persons by name, pronoun, description or count."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.drafts import Docket
from probanda.analysis.charges.frames import ARREST, Frame
from probanda.analysis.charges.grammar import SPEECH, object_of, subject_of
from probanda.analysis.charges.people import (
    COUNTS,
    PLURALS,
    PRONOUNS,
    Cast,
    Mention,
    persons_of,
)
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.records import Entity

ISSUING = frozenset({"issue", "seek", "request", "announce", "unseal", "grant", "approve", "sign"})


def suspects_of(
    frame: Frame, paragraph: Paragraph, sentence: Span, cast: Cast, docket: Docket
) -> tuple[tuple[Entity, ...], int]:
    """The suspects of a frame; and, when it names none, how many it announces (0: unknown)."""
    announced = 0
    for token in frame.suspects:
        found = people_meant(token, paragraph, sentence, cast, docket)
        if found:
            more = [
                person
                for other in frame.suspects
                if other != token and _is_added(other, frame)
                for person in people_meant(other, paragraph, sentence, cast, docket)
            ]
            return tuple(dict.fromkeys((*found, *more))), 0
        announced = announced or _count(token)
    if frame.trigger.lemma_.lower() == "warrant":
        begin = paragraph.start
        after = cast.persons_within(begin + frame.start, begin + sentence.end_char)
        after = tuple(m for m in after if _is_surely_person(m, paragraph))
        people = tuple(dict.fromkeys(m.entity for m in after))
        if people and not _only_issued(frame, after[0], paragraph):
            return (), announced
        if len(people) == 1 and not announced:
            return people, 0
    return (), announced


def _is_added(token: Token, frame: Frame) -> bool:
    """ "against X and against Y", "the arrest of X and of Y"."""
    preposition = token.head
    return preposition.pos_ == "ADP" and (
        preposition.dep_ == "conj"
        or (frame.trigger.lemma_ in ARREST and preposition.lower_ == "of")
    )


def _only_issued(frame: Frame, mention: Mention, paragraph: Paragraph) -> bool:
    """Whether between a warrant and a name nothing is told but that it was issued for somebody."""
    between = [
        t for t in paragraph.doc if frame.trigger.i < t.i and paragraph.offset(t) < mention.start
    ]
    return any(t.lower_ in {"for", "against"} for t in between) and not any(
        t.is_quote or (t.pos_ == "VERB" and t.lemma_ not in ISSUING) for t in between
    )


def _is_surely_person(mention: Mention, paragraph: Paragraph) -> bool:
    """Named by more than one word or an office; a single name not behind "in", "from" or "of"."""
    if len(mention.entity.name.split()) > 1 or mention.entity.offices:
        return True
    before = text_of(paragraph.doc)[: mention.start - paragraph.start].rstrip()
    return re.search(r"(?:^|\s)(?:in|at|from|near|of|to|on|the|over)$", before) is None


def people_meant(
    token: Token, paragraph: Paragraph, sentence: Span, cast: Cast, docket: Docket
) -> tuple[Entity, ...]:
    """The persons that a noun phrase or pronoun means; empty when it cannot be told."""
    mentions = persons_of(token, paragraph, cast)
    if mentions:
        return tuple(dict.fromkeys(m.entity for m in mentions))
    if token.lower_ in PRONOUNS:
        inside = _before(token, paragraph, sentence, cast, docket)
        return inside or (docket.focus if len(docket.focus) == 1 else ())
    if token.lower_ in PLURALS:
        return docket.focus if len(docket.focus) > 1 else _wanted(token, paragraph, sentence, cast)
    phrase = " ".join(t.text for t in token.subtree)
    if load_words().both.match(phrase) and token.pos_ in {"NOUN", "PRON", "NUM", "DET"}:
        wanted = _count(token)
        group = tuple(docket.called)
        if len(group) > 1 and (wanted in {0, len(group)}):
            return group
        if len(docket.focus) > 1 and wanted in {0, len(docket.focus)}:
            return docket.focus
    return ()


def _before(
    token: Token, paragraph: Paragraph, sentence: Span, cast: Cast, docket: Docket
) -> tuple[Entity, ...]:
    """The one suspect named earlier in the same sentence who does not speak there."""
    begin = paragraph.start
    earlier = cast.persons_within(begin + sentence.start_char, begin + token.idx)
    speakers = {
        t.idx + begin
        for t in sentence
        if t.dep_ == "nsubj" and t.head.lemma_ in SPEECH and t.head.i <= token.i
    }
    people = dict.fromkeys(
        m.entity for m in earlier if not any(m.start <= s < m.end for s in speakers)
    )
    called = [person for person in people if person in docket.called]
    return (called[0],) if len(called) == 1 else ()


def _wanted(token: Token, paragraph: Paragraph, sentence: Span, cast: Cast) -> tuple[Entity, ...]:
    """Those named right behind a warrant: "warrants for X and Y, accusing them", "for two men including X".

    No one who is named for another reason: whose men they are, who asked for it, who was hurt.
    """
    warrant = next((t for t in sentence if t.lemma_ == "warrant" and t.i < token.i), None)
    if warrant is None or token.head.lemma_ not in {"accuse", "charge"} or token.dep_ != "dobj":
        return ()
    if subject_of(token.head) is not None and token.head.tag_ != "VBG":
        return ()
    behind = paragraph.doc[warrant.i + 1]
    wanted = [c for c in behind.children if behind.lower_ in {"for", "against"}]
    wanted += [
        c
        for one in wanted
        for t in one.subtree
        if t.lower_ == "including" and t.head.dep_ != "relcl"  # "who attacked people, including"
        if not (t.i and t.nbor(-1).lower_ in {"not", "none"})
        for c in t.children
    ]
    named = (m for one in wanted if one.i < token.i for m in persons_of(one, paragraph, cast))
    return tuple(dict.fromkeys(m.entity for m in named))


def modes_subjects(
    token: Token, paragraph: Paragraph, sentence: Span, cast: Cast, docket: Docket
) -> tuple[Entity, ...]:
    """Those with charges of whom a mode is said, found upwards from the mode's word."""
    step = token
    for _ in range(8):
        for candidate in (object_of(step), _own_subject(step)):
            if candidate is not None and candidate.i != token.i:
                people = people_meant(candidate, paragraph, sentence, cast, docket)
                charged = tuple(p for p in people if docket.of(p))
                if charged:
                    return charged
                if people:
                    return ()
        if step.dep_ == "ROOT":
            break
        step = step.head
    return ()


def _own_subject(token: Token) -> Token | None:
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children) or token.dep_ in {
        "relcl", "acl",
    }:  # fmt: skip
        return subject_of(token)
    return None


def _count(token: Token) -> int:
    for word in (token, *token.lefts):
        if word.lower_ in COUNTS:
            return COUNTS[word.lower_]
    alone = any(word.lower_ in {"a", "an"} for word in token.lefts)
    return 1 if alone and token.pos_ == "NOUN" else 0
