"""Inquiries, studies and papers that find something."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import is_charging_name
from probanda.analysis.charges.grammar import SUBJECTS, object_of, was_done
from probanda.analysis.charges.people import Cast
from probanda.analysis.charges.settings import read_standard
from probanda.analysis.charges.texts import may_tell_of_harm
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.bodies import Bodies, finder_of, name_of
from probanda.analysis.processes.clauses import Sighting, date_of, words_of
from probanda.analysis.processes.drafts import Register
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import (
    DateExpression,
    ProcessKind,
)

TALK = frozenset({"say", "tell", "report", "state", "put", "speak"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


FOUNDED = frozenset({"set", "establish", "create", "appoint", "launch", "mandate", "form"})


def read_finders(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    words = load_words()
    for verb, noun in _sayings(sentence):
        finder = finder_of(noun, paragraph, cast, bodies) or _researcher(
            verb, noun, paragraph, cast, bodies
        )
        cited = noun.head.head.lower_ == "according"
        if finder is None or not (cited or verb.lemma_.lower() in words.found_verbs):
            continue
        if not cited and not (was_done(verb, asks=True) or _finds_nothing(verb)):
            continue
        if _is_habit(verb, noun):
            continue
        sighting = Sighting(paragraph, sentence, verb.idx, verb.idx + len(verb.text))
        known = finder in register.drafts
        own_work = known and verb.lemma_.lower() not in TALK
        if finder[0] != "inquiry" and not own_work and not may_tell_of_harm(text_of(sentence)):
            continue
        draft = register.of(*finder)
        founded = [c for c in noun.children if c.dep_ == "acl" and c.lemma_ in FOUNDED]
        draft.add(sighting, date_of(sighting, dates, tuple(c.idx for c in founded)))
        results = cited or verb.lemma_.lower() in words.result_verbs
        draft.reach(1 if results else 0, "findings made known" if results else "under way")
        if results:
            draft.end_in(words_of(sighting))
        draft.standard = draft.standard or read_standard(text_of(sentence))
        for child in founded:
            origin = Sighting(paragraph, sentence, child.idx, child.idx + len(child.text))
            draft.add(origin, date_of(origin, dates, (verb.idx,)))
    _read_papers(register, paragraph, sentence, cast, bodies, dates)


def _is_habit(verb: Token, noun: Token) -> bool:
    """ "The group traces missing soldiers" tells what it is for, and no step."""
    words = load_words()
    works = verb.lemma_.lower() in words.own_research | words.habits
    paper = words.study_works.search(noun.text) is not None
    return works and verb.tag_ in {"VBZ", "VBP"} and not paper


def _finds_nothing(verb: Token) -> bool:
    """ "Found no evidence that" is a finding as well."""
    thing = object_of(verb)
    negated = any(c.dep_ == "neg" for c in verb.children)
    return (
        verb.lemma_ == "find"
        and not negated
        and thing is not None
        and thing.lemma_ in {"evidence", "sign", "trace", "proof", "indication", "record"}
    )


def _researcher(
    verb: Token, noun: Token, paragraph: Paragraph, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """A body that is neither State nor court and reports on work of its own.

    "A rights group said in a report", "Witness International interviewed 44 survivors", "The
    Chronicle reported, after reviewing recordings, ...".
    """
    words = load_words()
    noun = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"), noun)
    at = paragraph.offset(noun)
    held = [m.entity for m in cast.mentions if m.start <= at < m.end]
    if not held or any(e.kind not in {"organisation", "group"} for e in held):
        return None
    told = text_of(paragraph.doc)[verb.left_edge.idx : verb.right_edge.idx]
    name = name_of(noun, paragraph, cast)
    kind: ProcessKind = "press" if words.press.search(name) else "study"
    if kind == "press":
        works = words.press_own_work.search(told) is not None
    else:
        researches = verb.lemma_.lower() in words.own_research or _finds_nothing(verb)
        works = researches or words.in_report.search(told) is not None
    if not works or words.national_bodies.search(name) or is_charging_name(name):
        return None
    if any(m.entity.kind == "place" and m.entity.name == name for m in cast.mentions):
        return None  # a State
    bodies.last[kind] = name
    return kind, name


def _read_papers(
    register: Register,
    paragraph: Paragraph,
    sentence: Span,
    cast: Cast,
    bodies: Bodies,
    dates: tuple[DateExpression, ...],
) -> None:
    """ "The study was released on Monday", "the report, published in May, ...", "a list was handed
    to ...": what is done with the papers of an inquiry or study that is known already."""
    words = load_words()
    for noun in sentence:
        if noun.lemma_.lower() not in words.papers:
            continue
        verbs = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        if noun.dep_ == "nsubjpass":
            verbs.append(noun.head)
        for verb in verbs:
            if verb.lemma_.lower() not in words.handed or not was_done(verb):
                continue
            finder = finder_of(noun, paragraph, cast, bodies) or bodies.focus
            if finder is None or finder not in register.drafts:
                continue
            sighting = Sighting(paragraph, sentence, verb.idx, verb.idx + len(verb.text))
            draft, date = register.of(*finder), date_of(sighting, dates, ())
            if verb.dep_ == "acl" and sighting.place() in draft.spans:
                draft.became_known(sighting, date)  # "in a report released in May, it found"
            else:
                draft.add(sighting, date)


def _sayings(sentence: Span) -> Iterator[tuple[Token, Token]]:
    """Each verb with its subject or agent; "a report by X says"."""
    root = sentence.root
    for token in sentence:
        if token.lower_ == "according":
            yield from ((root, noun) for noun in token.subtree if noun.dep_ == "pobj")
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
