"""What States do: investigations of their own, and acts that bind them to a treaty."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.grammar import SPEECH, SUBJECTS, subject_of, was_done
from probanda.analysis.charges.people import Cast
from probanda.analysis.charges.texts import text_of
from probanda.analysis.language import Paragraph
from probanda.analysis.processes.bodies import name_of
from probanda.analysis.processes.clauses import Sighting, date_of
from probanda.analysis.processes.drafts import Register
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import (
    DateExpression,
)

STATE_KINDS = frozenset({"place", "state", "country", "organisation", "group"})


def read_national(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = text_of(paragraph.doc)[: sentence.end_char]
    for match in words.national.finditer(text, sentence.start_char):
        sighting = Sighting(paragraph, sentence, match.start(), match.end())
        subject = subject_of(sighting.token)
        if subject is not None and subject.lower_ in {"it", "they"}:
            subject = _speaker_of(sighting.token)
        if subject is None or not _is_under_way(sighting.token) or subject.dep_ == "nsubjpass":
            continue
        phrase = " ".join(t.text for t in subject.subtree)
        state = (
            any(
                m.entity.kind in STATE_KINDS
                for m in cast.within(
                    paragraph.offset(subject), paragraph.offset(subject) + len(subject.text) + 1
                )
            )
            or subject.ent_type_ == "GPE"
            or (subject.pos_ == "PROPN" and not has_full_name(subject, paragraph, cast))
        )
        national = words.national_bodies.search(phrase) is not None
        if not (state or national) or words.inquiry.search(phrase) or _is_court(phrase):
            continue
        name = name_of(subject, paragraph, cast)
        draft = register.of("national", name)
        draft.add(sighting, date_of(sighting, dates, ()))
        draft.reach(1, "investigation")


def _is_under_way(verb: Token) -> bool:
    """Told as done or going on: "voted to investigate" is neither."""
    return was_done(verb) and verb.tag_ != "VB"


def _speaker_of(token: Token) -> Token | None:
    """ "Kestria says it has registered ...": the one who says it of itself."""
    verb = token.head if token.dep_ in {"ccomp", "conj"} else None
    return subject_of(verb) if verb is not None and verb.lemma_ in SPEECH else None


def _is_court(phrase: str) -> bool:
    return re.search(r"\b(?:court|tribunal|ICC|chambers?)\b", phrase, re.IGNORECASE) is not None


def read_treaty(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = text_of(paragraph.doc)[: sentence.end_char]
    if not words.instruments.search(sentence.text):
        return
    for rank, act in enumerate(words.treaty_acts):
        match = act.pattern.search(text, sentence.start_char)
        if match is None:
            continue
        sighting = Sighting(paragraph, sentence, match.start(), match.end())
        token = sighting.token
        if token.pos_ != "VERB" or not was_done(token):
            continue
        near = words.instruments.finditer(text, match.start(), min(len(text), match.end() + 60))
        if all(_only_describes(sentence, instrument.end()) for instrument in near):
            continue
        subject = subject_of(token)
        if subject is None:
            continue
        state = _state(subject, paragraph, cast, sentence)
        if state is None:
            continue
        draft = register.of("treaty", state)
        draft.add(sighting, date_of(sighting, dates, ()))
        draft.reach(len(words.treaty_acts) - rank, act.name)


def _only_describes(sentence: Span, end: int) -> bool:
    """ "joined the court fight": the court is not what was joined."""
    last = next((t for t in sentence if t.idx + len(t.text) >= end), None)
    return last is not None and last.dep_ == "compound"


def _state(subject: Token, paragraph: Paragraph, cast: Cast, sentence: Span) -> str | None:
    """The State that a subject names; of "it", the State that is the sentence's first subject."""
    if subject.lower_ in {"it", "they", "which"}:
        first = next(
            (t for t in sentence if t.dep_ in SUBJECTS and t.i < subject.i and t.pos_ == "PROPN"),
            None,
        )
        if first is None:
            return None
        subject = first
    names = [subject, *(c for c in subject.children if c.dep_ == "appos")]
    for noun in names:
        at = paragraph.offset(noun)
        for mention in cast.mentions:
            held = mention.start <= at < mention.end and mention.entity.kind in STATE_KINDS
            if held and not load_words().national_bodies.search(mention.entity.name):
                return mention.entity.name
    for noun in names:
        if noun.pos_ == "PROPN" and not has_full_name(noun, paragraph, cast):
            return noun.text
    return None


def has_full_name(token: Token, paragraph: Paragraph, cast: Cast) -> bool:
    at = paragraph.offset(token)
    return any(
        m.start <= at < m.end and m.entity.kind == "person" and " " in m.entity.name
        for m in cast.mentions
    )
