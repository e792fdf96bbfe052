"""What States do: investigations of their own, and acts that bind them to a treaty."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import is_named
from probanda.analysis.charges.grammar import (
    SUBJECTS,
    agent_of,
    attributor_of,
    is_passive,
    subject_of,
    was_done,
)
from probanda.analysis.charges.people import TITLES, Cast
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.bodies import (
    is_person,
    name_of,
    office_of_state,
    phrase_of,
    speaker_of,
)
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
        subject = _investigator(sighting)
        if subject is None or not _is_under_way(sighting.token):
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
        if is_person(subject, paragraph, cast) or _is_described_person(subject):
            owner = _state(subject, paragraph, cast, sentence)
            office = office_of_state(subject, paragraph, cast)
            if not (owner or office) and any(kind == "court" for kind, _ in register.drafts):
                continue  # it may be the court's own prosecutor
            name = owner or office or f"office of {phrase_of(subject)}"
        elif not is_named(name):  # "the government of Tamar"
            name = _state(subject, paragraph, cast, sentence) or name
        draft = register.of("national", name)
        draft.add(sighting, date_of(sighting, dates, ()))
        draft.reach(1, "investigation")


def _investigator(sighting: Sighting) -> Token | None:
    """Who investigates; of "her office was investigating" and "cases were under investigation" it
    is who says so."""
    verb = sighting.token
    subject = speaker_of(subject_of(verb), verb)
    if subject is None:
        return None
    own_office = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in subject.children)
    passive = is_passive(verb) or any(c.lower_ == "under" for c in verb.children)
    if passive:
        return agent_of(verb) or attributor_of(verb, sighting.sentence)
    return attributor_of(verb, sighting.sentence) if own_office else subject


def _is_described_person(noun: Token) -> bool:
    """ "Orvenia's prosecutor general, Mirel Castav"."""
    return any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)


def _is_under_way(verb: Token) -> bool:
    """Told as done or going on: "voted to investigate" is neither."""
    return was_done(verb) and verb.tag_ != "VB"


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
    if not words.instruments.search(text_of(sentence)):
        return
    for rank, act in enumerate(words.treaty_acts):
        match = act.pattern.search(text, sentence.start_char)
        if match is None:
            continue
        sighting = Sighting(paragraph, sentence, match.start(), match.end())
        token = sighting.token
        if token.pos_ != "VERB" or not was_done(token):
            continue
        decided = token.tag_ == "VB"
        if decided and not _is_decided(token):
            continue
        near = words.instruments.finditer(text, match.start(), min(len(text), match.end() + 60))
        if not any(_is_bound_to(token, sentence, instrument.end()) for instrument in near):
            continue
        subject = subject_of(token)
        if subject is None:
            continue
        state = _state(subject, paragraph, cast, sentence)
        if state is None:
            continue
        draft = register.of("treaty", state)
        name = f"{act.name} decided" if decided else act.name
        draft.add(sighting, date_of(sighting, dates, ()), name)
        draft.reach(2 * (len(words.treaty_acts) - rank) - decided, name)


def _is_decided(verb: Token) -> bool:
    """ "Voted to leave", "approved a bill to join"; "plans to leave" is neither act nor decision."""
    return any(
        above.lemma_.lower() in load_words().decide and was_done(above) for above in verb.ancestors
    )


def _is_bound_to(act: Token, sentence: Span, end: int) -> bool:
    """Whether the instrument that ends here stands in the act's own clause, by itself.

    "Joined the court fight": the court is not what was joined.
    """
    instrument = next((t for t in sentence if t.idx + len(t.text) >= end), None)
    if instrument is None or instrument.dep_ == "compound":
        return False
    for step in (instrument, *instrument.ancestors):
        if step == act:
            return True
        if step.dep_ in {"conj", "advcl"} and any(c.dep_ in SUBJECTS for c in step.children):
            return False
    return False


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
    if load_words().national_bodies.search(" ".join(t.text for t in subject.subtree)):
        names.extend(_owners(subject))
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


def _owners(body: Token) -> list[Token]:
    """ "The parliament of Kostra", "Kostra's parliament": whose it is."""
    owners = [
        c
        for c in body.children
        if c.dep_ in {"poss", "compound", "nmod"}
        and c.text not in TITLES
        and not load_words().national_bodies.search(c.text)
    ]
    for child in body.children:
        if child.lower_ in {"of", "in"}:
            owners.extend(c for c in child.children if c.dep_ == "pobj")
    return owners


def has_full_name(token: Token, paragraph: Paragraph, cast: Cast) -> bool:
    at = paragraph.offset(token)
    return any(
        m.start <= at < m.end and m.entity.kind == "person" and " " in m.entity.name
        for m in cast.mentions
    )
