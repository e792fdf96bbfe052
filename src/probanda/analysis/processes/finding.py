"""The processes of one document: each act that a sentence tells, put under its body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec
from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import (
    COURT_NAME,
    body_ids,
    body_of,
    is_charging_name,
    is_named,
)
from probanda.analysis.charges.grammar import SPEECH, SUBJECTS, subject_of, was_done
from probanda.analysis.charges.past import ANOTHER, BEFORE, PastSections
from probanda.analysis.charges.people import Cast, gather_cast
from probanda.analysis.charges.settings import read_standard
from probanda.analysis.language import Paragraph, Parsed
from probanda.analysis.processes.bodies import Bodies, court_of, finder_of, name_of
from probanda.analysis.processes.clauses import Sighting, date_of, trimmed, words_of
from probanda.analysis.processes.disclosure import find_disclosures
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import (
    DateExpression,
    Entity,
    Process,
    ProcessKind,
    Statement,
    Step,
)
from probanda.evidence.document import Position
from probanda.ids import content_id

FINITE = frozenset({"VBD", "VBZ", "VBP"})
FOUNDED = frozenset({"set", "establish", "create", "appoint", "launch", "mandate", "form"})
REACTIONS = frozenset({"welcome", "hail", "applaud", "praise", "condemn", "reject", "denounce"})
STATE_KINDS = frozenset({"place", "state", "country", "organisation", "group"})


@dataclass
class Draft:
    """One process while its document is read."""

    kind: ProcessKind
    body: str
    rank: int = -1
    stage: str = ""
    outcome: str | None = None
    standard: str | None = None
    steps: list[Step] = field(default_factory=list)
    public: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    spans: list[Position] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def reach(self, rank: int, stage: str) -> None:
        """The process has come at least this far."""
        if rank > self.rank:
            self.rank, self.stage = rank, stage

    def take_over(self, other: "Draft") -> None:
        """Everything that was told of the same process under another name."""
        self.reach(other.rank, other.stage)
        self.outcome = self.outcome or other.outcome
        self.standard = self.standard or other.standard
        for own, told in (
            (self.public, other.public),
            (self.withheld, other.withheld),
        ):
            own.extend(text for text in told if text not in own)
        self.steps.extend(step for step in other.steps if step not in self.steps)
        self.spans.extend(span for span in other.spans if span not in self.spans)

    def became_known(self, sighting: Sighting, date: DateExpression | None) -> None:
        """The steps that a sentence tells beside their publication were known from its day."""
        if date is None or date.from_ is None:
            return
        self.steps = [
            msgspec.structs.replace(step, known_from=date.from_)
            if sighting.place() in step.spans and step.from_ not in {None, date.from_}
            else step
            for step in self.steps
        ]

    def add(self, sighting: Sighting, date: DateExpression | None) -> None:
        """A step in the document's words."""
        place = sighting.place()
        text = words_of(sighting)
        if place not in self.spans:
            self.spans.append(place)
        known = next((s for s in self.steps if s.text == text), None)
        if known is not None and (date is None or known.from_ is not None):
            return
        if known is not None:
            self.steps.remove(known)
        from_, to = (date.from_, date.to) if date is not None else (None, None)
        self.steps.append(Step(text=text, from_=from_, to=to, known_from=None, spans=(place,)))


class Register:
    """The processes found so far in one document, one for each kind and body."""

    def __init__(self) -> None:
        self.drafts: dict[tuple[ProcessKind, str], Draft] = {}

    def of(self, kind: ProcessKind, body: str) -> Draft:
        """The process of this body, opened when there is none."""
        return self.drafts.setdefault((kind, body), Draft(kind, body))

    def folded(self) -> list[Draft]:
        """The processes, those of a body without a name put to the only named one it can mean."""
        kept: list[Draft] = []
        for draft in self.drafts.values():
            words = {w.lower() for w in draft.body.split()}
            named = [
                other
                for other in self.drafts.values()
                if other is not draft
                and (other.kind == draft.kind or {other.kind, draft.kind} <= {"court", "national"})
                and is_named(other.body)
                and (not is_named(draft.body) or words < {w.lower() for w in other.body.split()})
            ]
            if len(named) == 1:
                named[0].take_over(draft)
            else:
                kept.append(draft)
        return [draft for draft in kept if draft.body]


def find_processes(
    parsed: Parsed,
    entities: tuple[Entity, ...],
    statements: tuple[Statement, ...],
    dates: tuple[DateExpression, ...],
) -> tuple[Process, ...]:
    """Every court proceeding, inquiry, investigation, study or treaty act that is reported.

    The stage is the furthest that is told as done; what is forecast moves no stage. A step has a
    date only where the document gives it one.
    """
    cast, bodies, register = gather_cast(parsed, entities), Bodies(), Register()
    past = PastSections(parsed, dates)
    for number, paragraph in enumerate(parsed.paragraphs):
        for sentence in paragraph.doc.sents:
            if past.covers(number) or ANOTHER.search(sentence.text):
                continue
            _remember_courts(paragraph, sentence, cast, bodies)
            _read_court(register, paragraph, sentence, cast, bodies, dates)
            _read_finders(register, paragraph, sentence, cast, bodies, dates)
            _read_national(register, paragraph, sentence, cast, dates)
            _read_treaty(register, paragraph, sentence, cast, dates)
            _read_disclosure(register, paragraph, sentence, cast, bodies, dates)
    ids = body_ids(entities)
    return tuple(_record(draft, ids) for draft in register.folded() if draft.stage)


def _remember_courts(paragraph: Paragraph, sentence: Span, cast: Cast, bodies: Bodies) -> None:
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


def _read_court(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = paragraph.doc.text[: sentence.end_char]
    found = [
        (rank, stage.name, Sighting(paragraph, sentence, match.start(), match.end()))
        for rank, stage in enumerate(words.stages)
        for match in [stage.pattern.search(text, sentence.start_char)]
        if match
    ]
    found.extend(
        (-1, "", Sighting(paragraph, sentence, m.start(), m.end()))
        for m in [words.acts.search(text, sentence.start_char)]
        if m
    )
    starts = tuple(s.start for _, _, s in found)
    for rank, stage, sighting in sorted(found, key=lambda f: f[2].start):
        if rank >= 0 and not was_done(sighting.token):
            continue
        whose = court_of(sighting.token, paragraph, sentence, cast, bodies)
        if whose is None or _subject_is_another(sighting.token, paragraph, cast, bodies):
            continue
        if rank < 0 and (
            whose not in register.drafts or not _court_acts(sighting, paragraph, cast, bodies)
        ):
            continue
        if stage in {"judgment", "sentence"} and BEFORE.search(sentence.text):
            continue
        draft = register.of(*whose)
        if stage in draft.told and _is_echo(sighting, paragraph, cast, bodies):
            continue
        draft.told.add(stage)
        if rank >= 0:
            bodies.bench.remember(whose[1])
        others = tuple(s for s in starts if s != sighting.start)
        draft.add(sighting, date_of(sighting, dates, others))
        if rank >= 0:
            draft.reach(rank, stage)
        draft.standard = draft.standard or read_standard(sentence.text)
        if stage in {"judgment", "sentence"} and words_of(sighting) not in (draft.outcome or ""):
            draft.outcome = "; ".join(filter(None, (draft.outcome, words_of(sighting))))


def _is_echo(sighting: Sighting, paragraph: Paragraph, cast: Cast, bodies: Bodies) -> bool:
    """Others speaking of a step that was told already: "she hailed the decision to issue ..."."""
    if words_of(sighting) != trimmed(
        paragraph, sighting.sentence.start_char, sighting.sentence.end_char
    ):
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
    subject = subject_of(token)
    if subject is None or body_of(subject, paragraph, cast, bodies.bench) is not None:
        return False
    if subject.lemma_.lower() in {"trial", "hearing", "case", "proceeding", "it", "they"}:
        return False
    if finder_of(subject, paragraph, cast, bodies) is not None:
        return True
    return (
        token.lemma_ in {"investigate", "open", "launch", "begin", "start", "examine"}
        and (subject.pos_ in {"PROPN", "NOUN"} and not is_charging_name(subject.text))
        and subject.dep_ == "nsubj"
        and not _is_person(subject, paragraph, cast)
    )


def _is_person(token: Token, paragraph: Paragraph, cast: Cast) -> bool:
    at = paragraph.offset(token)
    return any(m.start <= at < m.end and m.entity.kind == "person" for m in cast.mentions)


def _read_finders(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    for verb, noun in _sayings(sentence):
        finder = finder_of(noun, paragraph, cast, bodies)
        if finder is None or verb.lemma_.lower() not in words.found_verbs or not was_done(verb):
            continue
        sighting = Sighting(paragraph, sentence, verb.idx, verb.idx + len(verb.text))
        draft = register.of(*finder)
        founded = [c for c in noun.children if c.dep_ == "acl" and c.lemma_ in FOUNDED]
        draft.add(sighting, date_of(sighting, dates, tuple(c.idx for c in founded)))
        results = verb.lemma_.lower() in words.result_verbs
        draft.reach(1 if results else 0, "findings made known" if results else "under way")
        if results and draft.outcome is None:
            draft.outcome = words_of(sighting)
        draft.standard = draft.standard or read_standard(sentence.text)
        for child in founded:
            origin = Sighting(paragraph, sentence, child.idx, child.idx + len(child.text))
            draft.add(origin, date_of(origin, dates, (verb.idx,)))


def _sayings(sentence: Span) -> Iterator[tuple[Token, Token]]:
    """Each verb with its subject or agent; "a report by X says"."""
    root = sentence.root
    if root.pos_ in {"NOUN", "PROPN"}:
        yield from ((c, root) for c in root.children if c.dep_ == "acl" and c.tag_ in FINITE)
    for token in sentence:
        if token.dep_ in {"nsubj", "agent"} and token.head.pos_ in {"VERB", "AUX"}:
            nouns = [token] if token.dep_ == "nsubj" else list(token.children)
            for noun in nouns:
                yield token.head, noun
                for verb in token.head.conjuncts:
                    if verb.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in verb.children):
                        yield verb, noun


def _read_national(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = paragraph.doc.text[: sentence.end_char]
    for match in words.national.finditer(text, sentence.start_char):
        sighting = Sighting(paragraph, sentence, match.start(), match.end())
        subject = subject_of(sighting.token)
        if subject is not None and subject.lower_ in {"it", "they"}:
            subject = _speaker_of(sighting.token)
        if subject is None or not was_done(sighting.token) or subject.dep_ == "nsubjpass":
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
            or (subject.pos_ == "PROPN" and not _has_full_name(subject, paragraph, cast))
        )
        national = words.national_bodies.search(phrase) is not None
        if not (state or national) or words.inquiry.search(phrase) or _is_court(phrase):
            continue
        name = name_of(subject, paragraph, cast)
        draft = register.of("national", name)
        draft.add(sighting, date_of(sighting, dates, ()))
        draft.reach(1, "investigation")


def _speaker_of(token: Token) -> Token | None:
    """ "Kestria says it has registered ...": the one who says it of itself."""
    verb = token.head if token.dep_ in {"ccomp", "conj"} else None
    return subject_of(verb) if verb is not None and verb.lemma_ in SPEECH else None


def _is_court(phrase: str) -> bool:
    return re.search(r"\b(?:court|tribunal|ICC|chambers?)\b", phrase, re.IGNORECASE) is not None


def _read_treaty(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    text = paragraph.doc.text[: sentence.end_char]
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
        if not words.instruments.search(text, match.start(), min(len(text), match.end() + 60)):
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
            if mention.start <= at < mention.end and mention.entity.kind in STATE_KINDS:
                return mention.entity.name
    for noun in names:
        if noun.pos_ == "PROPN" and not _has_full_name(noun, paragraph, cast):
            return noun.text
    return None


def _has_full_name(token: Token, paragraph: Paragraph, cast: Cast) -> bool:
    at = paragraph.offset(token)
    return any(
        m.start <= at < m.end and m.entity.kind == "person" and " " in m.entity.name
        for m in cast.mentions
    )


def _read_disclosure(
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
        if finder is None and subject is not None and subject.lower_ == "it":
            inquiry = bodies.last.get("inquiry")
            finder = ("inquiry", inquiry) if inquiry and bodies.bench.last is None else None
        whose = finder or court_of(found.token, paragraph, sentence, cast, bodies)
        if whose is None or whose not in register.drafts:
            continue
        draft = register.of(*whose)
        sighting = Sighting(
            paragraph, sentence, found.token.idx, found.token.idx + len(found.token.text)
        )
        if found.how == "considered":
            draft.add(sighting, None)
            continue
        phrases = draft.public if found.how == "public" else draft.withheld
        if found.text not in phrases:
            phrases.append(found.text)
        if sighting.place() not in draft.spans:
            draft.spans.append(sighting.place())
        if found.how == "public":
            draft.became_known(sighting, date_of(sighting, dates, ()))


def _record(draft: Draft, ids: dict[str, str]) -> Process:
    spans = tuple(sorted(draft.spans))
    return Process(
        id=content_id("process", draft.kind, draft.body, spans),
        body=ids.get(draft.body, draft.body),
        kind=draft.kind,
        stage=draft.stage,
        steps=tuple(sorted(draft.steps, key=lambda s: (s.from_ or "9999", s.spans))),
        outcome=draft.outcome,
        standard=draft.standard,
        public=tuple(draft.public),
        withheld=tuple(draft.withheld),
        spans=spans,
    )
