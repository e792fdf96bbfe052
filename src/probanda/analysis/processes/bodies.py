"""Which body a sentence's act belongs to, and what kind of process that makes it."""

import re
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import Bench, body_of, is_charging_name
from probanda.analysis.charges.grammar import SPEECH, SUBJECTS, agent_of, is_passive, subject_of
from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import ProcessKind

ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|this|that)\s+", re.IGNORECASE)
COURT = re.compile(r"\b(?:court|tribunal|chambers?|ICC)\b|^[A-Z]{3,6}$", re.IGNORECASE)


@dataclass
class Bodies:
    """The bodies named so far, by kind, so that "the commission" finds its name.

    ``focus`` is the inquiry, study or paper of whom "it" tells, until another body acts; where a
    person speaks for it, "she" tells of it too.
    """

    bench: Bench = field(default_factory=lambda: Bench(every_court=True))
    last: dict[ProcessKind, str] = field(default_factory=dict)
    focus: tuple[ProcessKind, str] | None = None
    by_person: bool = False


def phrase_of(token: Token) -> str:
    """A noun phrase as printed, without what follows a comma and without its article."""
    begin, end = subtree_span(token)
    text = " ".join(text_of(token.doc)[begin:end].split())
    return ARTICLE.sub("", re.split(r",|\s\(|\s[–—]\s", text)[0]).strip("“”\"' ")


def name_of(token: Token, paragraph: Paragraph, cast: Cast) -> str:
    """The name of the smallest entity that a word stands in, else the phrase as printed."""
    at = paragraph.offset(token)
    held = [m for m in cast.mentions if m.start <= at < m.end and m.entity.kind != "person"]
    if held:
        return min(held, key=lambda m: m.end - m.start).entity.name
    return phrase_of(token)


def court_of(
    token: Token, paragraph: Paragraph, sentence: Span, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """The court or prosecutors of an act: its subject or agent, else any named in the sentence."""
    words = load_words()
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
    if subject is not None and words.police.search(subject.text):
        return "national", name_of(subject, paragraph, cast)
    said = {token.lower_, *(t.lower_ for t in token.subtree)}
    if subject is not None and said & {"notice", "suspicion", "charged", "charges", "indicted"}:
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
    if token.lower_ in {"it", "they"} or (bodies.by_person and token.lower_ in {"he", "she"}):
        return bodies.focus
    office = _office_of_inquiry(token, paragraph, cast)
    if office is not None:
        bodies.last.setdefault("inquiry", office)
        return "inquiry", bodies.last["inquiry"]
    phrase = phrase_of(token)
    begin, end = subtree_span(token)
    whole = text_of(token.doc)[begin:end]
    name = name_of(token, paragraph, cast)
    head = token.lemma_.lower()
    again = _meant_again(token, name, bodies)
    if again is not None:
        return again
    if words.inquiry.search(phrase) or words.inquiry.search(name):
        bodies.last["inquiry"] = name
        return "inquiry", name
    by_press = words.press.search(phrase) and not words.study.search(phrase)
    if by_press and (words.press_works.search(head) or words.press_works.search(phrase)):
        bodies.last["press"] = _owner(token, paragraph, cast) or name
        return "press", bodies.last["press"]
    if words.study_works.search(phrase) and words.study.search(phrase):
        owner = _owner(token, paragraph, cast, ("by", "from", "of", "at"))
        bodies.last["study"] = owner or phrase
        return "study", owner or phrase
    if token.head.head.lower_ == "according" and words.research.search(phrase):
        bodies.last["study"] = name
        return "study", name
    return _told_again(token, name, whole.split(",")[0], bodies)


def _office_of_inquiry(token: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """The office of a person who is an inquiry by herself: a special rapporteur."""
    at = paragraph.offset(token)
    for mention in cast.mentions:
        if mention.start <= at < mention.end and mention.entity.kind == "person":
            offices = mention.entity.offices
            return next((o for o in offices if load_words().inquiry.search(o)), None)
    return None


def _meant_again(token: Token, name: str, bodies: Bodies) -> tuple[ProcessKind, str] | None:
    """ "The researchers", "this study, published by ...", "the university's laboratory"."""
    nouns = [token, *(c for c in token.children if c.dep_ == "poss")]
    for noun in nouns:
        article = next((c.text for c in noun.children if c.dep_ == "det"), "")
        if article.lower() in {"the", "this", "that"} and noun.text.islower():
            again = _told_again(noun, name, f"{article} {noun.text}", bodies)
            if again is not None:
                return again
    return None


def _told_again(
    token: Token, name: str, whole: str, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """ "The commission", "the study", "the paper", or the body's own name without its works."""
    words = load_words()
    again: dict[ProcessKind, re.Pattern[str]] = {
        "inquiry": words.inquiry_again,
        "study": words.study_again,
        "press": words.press_again,
        "national": words.study_again,
    }
    kinds = sorted(again, key=lambda kind: bodies.focus is None or kind != bodies.focus[0])
    for kind in kinds:
        last = bodies.last.get(kind)
        if last is None:
            continue
        match = again[kind].match(whole)
        if match and match.end() >= len(whole) - 1:
            return kind, last
        shortened = kind == "press" and token.text in last.split() and token.pos_ == "PROPN"
        if name == last or shortened:
            return kind, last
    return None


def turn_focus(sentence: Span, paragraph: Paragraph, cast: Cast, bodies: Bodies) -> None:
    """Whom a following "it" means: the inquiry, study or paper that is the sentence's subject.

    A person leaves it as it was; another body or State ends it.
    """
    subjects = [t for t in sentence.root.children if t.dep_ in SUBJECTS]
    for subject in subjects[:1]:
        finder = finder_of(subject, paragraph, cast, bodies)
        if finder is not None:
            speaks = is_person(subject, paragraph, cast) or any(
                c.dep_ == "appos" and is_person(c, paragraph, cast) for c in subject.children
            )
            pronoun = subject.pos_ == "PRON"
            bodies.focus, bodies.by_person = finder, bodies.by_person if pronoun else speaks
            continue
        named = subject.pos_ == "PROPN" and not is_person(subject, paragraph, cast)
        if named or body_of(subject, paragraph, cast, bodies.bench) is not None:
            bodies.focus = None


def speaker_of(subject: Token | None, verb: Token) -> Token | None:
    """ "Kestria says it has registered ...": of "it", the one who says it of itself."""
    if subject is None or subject.lower_ not in {"it", "they"}:
        return subject
    above = verb.head if verb.dep_ in {"ccomp", "conj"} else None
    said = above is not None and above.lemma_ in SPEECH
    return subject_of(above) if above is not None and said else subject


def is_person(token: Token, paragraph: Paragraph, cast: Cast) -> bool:
    """Whether a word stands in the name of a person whom the document knows."""
    at = paragraph.offset(token)
    return any(m.start <= at < m.end and m.entity.kind == "person" for m in cast.mentions)


def _owner(
    token: Token,
    paragraph: Paragraph,
    cast: Cast,
    ways: tuple[str, ...] = ("by", "from", "of"),
) -> str | None:
    """Whose study it is: "a study by X", "X's report", "researchers at X"."""
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in ways:
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
