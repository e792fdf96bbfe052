"""Who says that somebody is charged: a court or prosecutor, the narrator, or somebody else."""

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import (
    COURT_NAME,
    JUDGES,
    body_of,
    is_charging_name,
    printed_name,
)
from probanda.analysis.charges.doubts import governors
from probanda.analysis.charges.frames import Frame
from probanda.analysis.charges.grammar import (
    agent_of,
    attributor_of,
    is_passive,
    subject_of,
    was_done,
)
from probanda.analysis.charges.reader import Reader
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.records import Entity

COURT_PAPERS = frozenset(
    {
        "it",
        "office",
        "statement",
        "document",
        "indictment",
        "warrant",
        "ruling",
        "decision",
        "application",
    }
)


BEFORE_IT = frozenset({"case", "trial", "try", "charge", "indictment", "verdict", "convict"})


def charging_body(
    reader: Reader,
    paragraph: Paragraph,
    sentence: Span,
    frame: Frame,
    suspects: tuple[Entity, ...],
) -> str | None:
    """Who charges in this frame; "" when none is named yet; None when it cannot charge.

    Where the frame names nobody it is who charges the suspects already, else who acted last.
    """
    charging = {d.body for s in suspects for d in reader.docket.of(s) if d.body}
    unnamed = next(iter(charging)) if len(charging) == 1 else reader.bench.last or ""
    for token in frame.bodies:
        name = body_of(token, paragraph, reader.cast, reader.bench)
        if name is not None:
            reader.bench.remember(name)
            return name
    speaker = attributor_of(frame.trigger, sentence)
    if frame.force != "formal" and speaker is not None:
        name = body_of(speaker, paragraph, reader.cast, reader.bench)
        if name is not None:
            return name
    notice = frame.trigger.lemma_.lower() in {"notice", "suspicion"}
    active = notice or (frame.trigger.pos_ == "VERB" and not is_passive(frame.trigger))
    if is_told_by_suspecting(reader, frame, sentence):
        return reader.suspecting
    if active and frame.bodies and frame.force != "responsible":
        token = frame.bodies[0]
        if token.lower_ in {
            "it",
            "they",
            "who",
            "which",
            "that",
            "indictment",
            "warrant",
            "she",
            "he",
        }:
            return unnamed
        if token.lemma_.lower() in {"indictment", "warrant", "document"}:
            return unnamed
        authority = token.lemma_.lower() in load_words().police
        if authority or frame.trigger.lemma_ in {"notice", "suspicion"}:
            return printed_name(token, paragraph, reader.cast)
        return None
    return unnamed


def may_charge(
    reader: Reader,
    paragraph: Paragraph,
    sentence: Span,
    frame: Frame,
    suspects: tuple[Entity, ...],
) -> bool:
    """Whether it is a court or prosecutor who says so, and not somebody else."""
    speaker = is_said_by_court(reader, paragraph, sentence, frame.trigger)
    charging = speaker is not None and speaker
    known = bool(suspects) and all(s in reader.docket.called for s in suspects)
    if frame.force == "formal" or is_told_by_suspecting(reader, frame, sentence):
        return True
    if frame.trigger.pos_ == "NOUN" and frame.trigger.lemma_.lower() in load_words().nouns:
        return True
    if frame.force == "loose" and not is_passive(frame.trigger):
        return True
    return charging or (known and speaker is None) or (bool(reader.waiting) and speaker is None)


def is_only_a_reaction(reader: Reader, paragraph: Paragraph, trigger: Token) -> bool:
    """ "She welcomed the warrants": somebody who cannot charge speaks of what others did."""
    for _, verb in governors(trigger):
        if verb.lemma_.lower() in load_words().reactions and verb.pos_ == "VERB":
            who = agent_of(verb) if is_passive(verb) else subject_of(verb)
            if who is None or body_of(who, paragraph, reader.cast, reader.bench) is None:
                return True
    return False


def is_said_by_court(
    reader: Reader, paragraph: Paragraph, sentence: Span, trigger: Token
) -> bool | None:
    """True: a charging body is said to say it; False: somebody else; None: the narrator."""
    at = paragraph.offset(trigger)
    inside = [s for s in reader.statements if any(c.start <= at < c.end for c in s.content)]
    inside.sort(key=lambda s: sum(c.end - c.start for c in s.content))
    named = [s for s in inside if s.speaker_name is not None or s.speaker is not None]
    if inside and not named:
        return None
    for statement in named[:1]:
        words = statement.speaker_name or ""
        if statement.speaker is not None:
            place = statement.speaker
            words += " " + reader.parsed.document.text[place.start : place.end]
        offices = next(
            (
                m.entity.offices
                for m in reader.cast.mentions
                if m.entity.id == statement.speaker_entity
            ),
            (),
        )
        if is_charging_name(" ".join((words, *offices))) or (
            words.split()[-1:] != [] and words.split()[-1].lower() in COURT_PAPERS
        ):
            return True
        token = attributor_of(trigger, sentence)
        return (
            token is not None and body_of(token, paragraph, reader.cast, reader.bench) is not None
        )
    token = attributor_of(trigger, sentence)
    if token is None:
        return None
    if body_of(token, paragraph, reader.cast, reader.bench) is not None:
        return True
    phrase = " ".join(t.text for t in token.subtree)
    return is_charging_name(phrase) or token.lower_ in COURT_PAPERS


def remember_bodies(reader: Reader, paragraph: Paragraph, sentence: Span) -> None:
    """A court that is named in full is the one that "the court" means from here on."""
    if not COURT_NAME.search(text_of(sentence)) and not JUDGES.search(text_of(sentence)):
        return
    for token in sentence:
        if token.dep_ in {"nsubj", "nsubjpass", "pobj", "agent", "poss"} and token.pos_ in {
            "PROPN", "NOUN",
        }:  # fmt: skip
            if not is_charging_name(token.text) and token.pos_ != "PROPN":
                continue
            name = body_of(token, paragraph, reader.cast, reader.bench)
            acts = reader.bench.last is None or token.dep_ == "nsubj"
            if name is None or not acts or not COURT_NAME.search(name):
                continue
            if any(t.lemma_ in BEFORE_IT for t in sentence):
                reader.bench.seen.append(name)
            if token.dep_ != "nsubj" or was_done(token.head):
                reader.bench.remember(name)


def remember_suspicion(reader: Reader, paragraph: Paragraph, sentence: Span) -> None:
    """ "The unit named two officers as suspects": a step of law, and who took it."""
    for verb in sentence:
        if verb.lemma_ not in {"name", "notify", "declare", "designate"} or verb.pos_ != "VERB":
            continue
        if not was_done(verb) or not any(t.lemma_ == "suspect" for t in verb.subtree):
            continue
        who = agent_of(verb) if is_passive(verb) else subject_of(verb)
        if who is None:
            continue
        at = paragraph.offset(who)
        known = any(
            m.start <= at < m.end and m.entity.kind == "organisation" for m in reader.cast.mentions
        )
        name = body_of(who, paragraph, reader.cast, reader.bench)
        if name is None and (known or who.lemma_.lower() in load_words().police):
            name = printed_name(who, paragraph, reader.cast)
        reader.suspecting = name or reader.suspecting


def is_told_by_suspecting(reader: Reader, frame: Frame, sentence: Span) -> bool:
    """Whether "is suspected of" is told after a notice, by the narrator or by who gave it."""
    if reader.suspecting is None or frame.trigger.lemma_ != "suspect":
        return False
    speaker = attributor_of(frame.trigger, sentence)
    return is_passive(frame.trigger) and (
        speaker is None or speaker.lower_ in reader.suspecting.lower().split()
    )


def name_missing_bodies(reader: Reader) -> None:
    for name in (*reader.bench.named, *reader.bench.seen)[:1]:
        for draft in reader.docket.drafts:
            draft.body = draft.body or name
