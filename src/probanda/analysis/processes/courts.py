"""Steps of court proceedings, and what is public or withheld of their records."""

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import (
    COURT_NAME,
    JUDGES,
    body_of,
    is_charging_name,
    judges_states,
)
from probanda.analysis.charges.grammar import SPEECH, SUBJECTS, subject_of, was_done
from probanda.analysis.charges.past import tells_of_old_judgment
from probanda.analysis.charges.people import Cast
from probanda.analysis.charges.settings import read_standard
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.bodies import (
    Bodies,
    court_of,
    finder_of,
    is_person,
    kind_of_court,
    speaker_of,
)
from probanda.analysis.processes.clauses import Sighting, date_of, noun_of, words_of
from probanda.analysis.processes.disclosure import find_disclosures
from probanda.analysis.processes.drafts import Register
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import (
    DateExpression,
)

ENDS = frozenset({"judgment", "sentence", "judgment on a State"})
REFUSED = frozenset({"decline", "refuse", "reject", "dismiss", "acquit", "drop", "quash"})
REACTIONS = frozenset({"welcome", "hail", "applaud", "praise", "condemn", "reject", "denounce"})


def remember_courts(paragraph: Paragraph, sentence: Span, cast: Cast, bodies: Bodies) -> None:
    if not COURT_NAME.search(text_of(sentence)) and not JUDGES.search(text_of(sentence)):
        return
    for token in sentence:
        if token.dep_ in SUBJECTS | {"pobj"} and (
            is_charging_name(token.text) or token.pos_ == "PROPN"
        ):
            if token.dep_ in SUBJECTS and not was_done(token.head):
                continue
            name = body_of(token, paragraph, cast, bodies.bench)
            first = bodies.bench.last is None or token.dep_ in SUBJECTS
            if name and first and COURT_NAME.search(name):
                bodies.bench.remember(name)


def read_court(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = text_of(paragraph.doc)[: sentence.end_char]
    last = bodies.bench.last
    if last is not None and COURT_NAME.search(text_of(sentence)):
        running = register.drafts.get((kind_of_court(last), last))
        if running is not None:
            running.standard = running.standard or _standard(sentence)
    known = ((rank, stage) for rank, stage in enumerate(words.stages))
    acts = ((-1, act) for act in words.acts)
    found = [
        (rank, stage, Sighting(paragraph, sentence, match.start(), match.end()))
        for rank, stage in (*known, *acts)
        for match in [stage.pattern.search(text, sentence.start_char)]
        if match
    ]
    starts = tuple(s.start for _, _, s in found)
    for rank, stage, sighting in sorted(found, key=lambda f: f[2].start):
        if rank >= 0 and not was_done(sighting.token, asks=stage.asks):
            continue
        if _is_purpose(sighting.token):
            continue
        whose = court_of(sighting.token, paragraph, sentence, cast, bodies)
        if whose is None or _subject_is_another(sighting.token, paragraph, cast, bodies):
            continue
        if rank >= 0 and stage.between_states != judges_states(whose[1]):
            continue
        if rank < 0 and (
            whose not in register.drafts or not _court_acts(sighting, paragraph, cast, bodies)
        ):
            continue
        if stage.name in {"judgment", "sentence"} and tells_of_old_judgment(
            sentence, paragraph, dates, cast
        ):
            continue
        draft = register.of(*whose)
        if stage.name in draft.told and _is_echo(sighting, paragraph, cast, bodies):
            continue
        if rank >= 0:
            draft.told.add(stage.name)
            bodies.bench.remember(whose[1])
            draft.reach(rank, stage.name)
        others = tuple(s for s in starts if s != sighting.start)
        act = stage.name if stage.once else ""
        draft.add(sighting, date_of(sighting, dates, others), act, tells=stage.name)
        draft.standard = draft.standard or _standard(sentence)
        if stage.name in ENDS:
            draft.end_in(words_of(sighting))


def _is_purpose(verb: Token) -> bool:
    """ "To send the case to trial, the judges had to be satisfied": not told as done."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ == "advcl"
        and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    )


def _standard(sentence: Span) -> str | None:
    """The standard that was held to be met; of charges that were turned down, none."""
    if any(token.lemma_ in REFUSED for token in sentence):
        return None
    return read_standard(text_of(sentence))


def _is_echo(sighting: Sighting, paragraph: Paragraph, cast: Cast, bodies: Bodies) -> bool:
    """Others speaking of a step that was told already: "she hailed the decision to issue ..."."""
    if noun_of(sighting) is not None:
        return True
    root = sighting.sentence.root
    subject = subject_of(root)
    if (
        root.lemma_ not in (SPEECH - {"charge", "accuse", "find", "hold"}) | REACTIONS
        or subject is None
    ):
        return False
    return body_of(subject, paragraph, cast, bodies.bench) is None


def _court_acts(sighting: Sighting, paragraph: Paragraph, cast: Cast, bodies: Bodies) -> bool:
    """Whether the subject of an act is a court, its trial or hearing."""
    subject = subject_of(sighting.token)
    if subject is None:
        return False
    if subject.lemma_.lower() in {"trial", "hearing", "verdict", "it", "they", "judgment"}:
        return True
    return body_of(subject, paragraph, cast, bodies.bench) is not None


def _subject_is_another(token: Token, paragraph: Paragraph, cast: Cast, bodies: Bodies) -> bool:
    """Whether the act's own subject is an inquiry, a study or a State, and no court."""
    subject = speaker_of(subject_of(token), token)
    if subject is None or body_of(subject, paragraph, cast, bodies.bench) is not None:
        return False
    if load_words().police.search(subject.text):
        return False
    if subject.lemma_.lower() in {"trial", "hearing", "case", "proceeding", "it", "they"}:
        return False
    if finder_of(subject, paragraph, cast, bodies) is not None:
        return True
    return (
        token.lemma_ in {"investigate", "open", "launch", "begin", "start", "examine"}
        and (subject.pos_ in {"PROPN", "NOUN"} and not is_charging_name(subject.text))
        and subject.dep_ == "nsubj"
        and not is_person(subject, paragraph, cast)
    )


def read_disclosure(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    for found in find_disclosures(paragraph, sentence):
        subject = next((t for t in sentence if t.dep_ in SUBJECTS), None)
        finder = finder_of(subject, paragraph, cast, bodies) if subject is not None else None
        if finder is None and not COURT_NAME.search(text_of(sentence)):
            finder = bodies.focus or register.only_finder()
        whose = finder or court_of(found.token, paragraph, sentence, cast, bodies)
        if whose is None or whose not in register.drafts:
            continue
        draft = register.of(*whose)
        sighting = Sighting(
            paragraph, sentence, found.token.idx, found.token.idx + len(found.token.text)
        )
        if found.how == "considered":
            draft.add(sighting, None, "secrecy weighed")
            continue
        phrases = draft.public if found.how == "public" else draft.withheld
        if found.text not in phrases:
            phrases.append(found.text)
        if sighting.place() not in draft.spans:
            draft.spans.append(sighting.place())
        if found.how == "public":
            draft.became_known(sighting, date_of(sighting, dates, ()))
