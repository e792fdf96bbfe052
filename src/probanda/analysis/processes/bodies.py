"""Which body a sentence's act belongs to, and what kind of process that makes it."""

import re
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import Bench, body_of, is_charging_name
from probanda.analysis.charges.grammar import agent_of, is_passive, subject_of
from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.charges.texts import text_of
from probanda.analysis.language import Paragraph
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import ProcessKind

ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|this|that)\s+", re.IGNORECASE)
COURT = re.compile(r"\b(?:court|tribunal|chambers?|ICC)\b|^[A-Z]{3,6}$", re.IGNORECASE)


@dataclass
class Bodies:
    """The bodies named so far, by kind, so that "the commission" finds its name."""

    bench: Bench = field(default_factory=Bench)
    last: dict[ProcessKind, str] = field(default_factory=dict)


def phrase_of(token: Token) -> str:
    """A noun phrase as printed, without what follows a comma and without its article."""
    begin, end = subtree_span(token)
    text = " ".join(text_of(token.doc)[begin:end].split())
    return ARTICLE.sub("", re.split(r",|\s\(|\s[–—]\s", text)[0]).strip("“”\"' ")


def name_of(token: Token, paragraph: Paragraph, cast: Cast) -> str:
    """The name of the entity that a phrase's head stands in, else the phrase as printed."""
    at = paragraph.offset(token)
    for mention in cast.mentions:
        if mention.start <= at < mention.end and mention.entity.kind != "person":
            return mention.entity.name
    return phrase_of(token)


def court_of(
    token: Token, paragraph: Paragraph, sentence: Span, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """The court or prosecutors of an act: its subject or agent, else any named in the sentence."""
    verb = token
    subject = subject_of(verb)
    candidates = [agent_of(verb) if is_passive(verb) else None, subject]
    candidates.extend(
        t
        for t in sentence
        if t.pos_ in {"NOUN", "PROPN"} and is_charging_name(t.text) and t != subject
    )
    for candidate in candidates:
        if candidate is None:
            continue
        name = body_of(candidate, paragraph, cast, bodies.bench)
        if name is not None:
            return kind_of_court(name), name
    words = {token.lower_, *(t.lower_ for t in token.subtree)}
    if subject is not None and words & {"notice", "suspicion", "charged", "charges", "indicted"}:
        at = paragraph.offset(subject)
        if any(m.start <= at < m.end and m.entity.kind == "organisation" for m in cast.mentions):
            return "national", name_of(subject, paragraph, cast)
    if bodies.bench.last is not None:
        return kind_of_court(bodies.bench.last), bodies.bench.last
    return "court", ""


def kind_of_court(name: str) -> ProcessKind:
    """Prosecutors and police of a State are a national investigation; a court is a court."""
    return "court" if COURT.search(name) else "national"


def finder_of(
    token: Token, paragraph: Paragraph, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """The inquiry, study or paper that a phrase names as the one who found something."""
    words = load_words()
    phrase = phrase_of(token)
    begin, end = subtree_span(token)
    whole = text_of(token.doc)[begin:end]
    name = name_of(token, paragraph, cast)
    head = token.lemma_.lower()
    if words.inquiry.search(phrase) or words.inquiry.search(name):
        bodies.last["inquiry"] = name
        return "inquiry", name
    by_press = words.press.search(phrase) and not words.study.search(phrase)
    if by_press and (words.press_works.search(head) or words.press_works.search(phrase)):
        return "press", _owner(token, paragraph, cast) or name
    if words.study_works.search(phrase) and words.study.search(phrase):
        owner = _owner(token, paragraph, cast)
        bodies.last["study"] = owner or phrase
        return "study", owner or phrase
    if token.head.head.lower_ == "according" and words.research.search(phrase):
        bodies.last["study"] = name
        return "study", name
    match = words.inquiry_again.match(whole)
    if match and match.end() >= len(whole.split(",")[0]) - 1:
        for kind in ("inquiry", "study"):
            if kind in bodies.last:
                return kind, bodies.last[kind]
    return None


def _owner(token: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """Whose study it is: "a study by X", "X's report"."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return name_of(inner, paragraph, cast)
        if child.dep_ in {"poss", "compound", "nmod"} and child.pos_ == "PROPN":
            return name_of(child, paragraph, cast)
        if child.dep_ == "acl":
            for inner in child.children:
                if inner.dep_ == "agent":
                    for noun in inner.children:
                        return name_of(noun, paragraph, cast)
    return None
