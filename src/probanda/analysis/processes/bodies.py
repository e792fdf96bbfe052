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
    keeps_list: bool = False


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
        office = office_of_state(candidate, paragraph, cast)
        if office is not None:
            return "national", office
        name = body_of(candidate, paragraph, cast, bodies.bench)
        if name is not None:
            return kind_of_court(name), name
    if subject is not None and words.police.search(subject.text):
        return "national", name_of(subject, paragraph, cast)
    said = {token.lower_, *(t.lower_ for t in token.subtree)}
    if subject is not None and said & {
        "notice",
        "suspicion",
        "charged",
        "charges",
        "indicted",
        "suspect",
        "suspects",
    }:
        at = paragraph.offset(subject)
        if any(m.start <= at < m.end and m.entity.kind == "organisation" for m in cast.mentions):
            return "national", name_of(subject, paragraph, cast)
    if bodies.bench.last is not None:
        return kind_of_court(bodies.bench.last), bodies.bench.last
    return "court", ""


def office_of_state(token: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """The office of who prosecutes for a State, by its place where that is told, else by its holder.

    No international court has a "prosecutor general" or a "regional prosecutor".
    """
    top = token
    while top.dep_ in {"compound", "appos", "nmod"}:
        top = top.head
    begin, end = subtree_span(top)
    phrase = text_of(token.doc)[begin:end]
    if not load_words().state_prosecutor.search(phrase):
        return None
    if top.pos_ == "NOUN":
        return phrase_of(top)
    persons = {
        m.entity for m in cast.persons_within(paragraph.start + begin, paragraph.start + end)
    }
    if len(persons) != 1:
        return None
    (person,) = persons
    of_place = [
        o for o in person.offices if load_words().state_prosecutor.search(o) and " of " in o
    ]
    return of_place[0] if of_place else f"office of {person.name}"


def kind_of_court(name: str) -> ProcessKind:
    """Prosecutors and police of a State are a national investigation; a court is a court."""
    return "court" if COURT.search(name) else "national"


def finder_of(
    token: Token, paragraph: Paragraph, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """The inquiry, study or paper that a phrase names as the one who found something."""
    words = load_words()
    if token.lower_ in {"it", "they"} or (bodies.by_person and token.lower_ in {"he", "she"}):
        return _nearer(token, paragraph, cast, bodies)
    led = _led_by(token, paragraph, cast)
    if led is not None:
        return finder_of(led, paragraph, cast, bodies)
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
        if owner is None and len(phrase.split()) == 1:
            return bodies.focus if bodies.focus and bodies.focus[0] == "study" else None
        bodies.last["study"] = owner or phrase
        return "study", owner or phrase
    if token.head.head.lower_ == "according" and words.research.search(phrase):
        bodies.last["study"] = name
        return "study", name
    return _told_again(token, name, whole.split(",")[0], bodies)


def _is_quoted(token: Token) -> bool:
    before = text_of(token.doc)[: token.idx]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _led_by(token: Token, paragraph: Paragraph, cast: Cast) -> Token | None:
    """The inquiry that a person is said to lead: "Ana Brell, who chairs the commission"."""
    if not is_person(token, paragraph, cast):
        return None
    for verb in token.subtree:
        if verb.dep_ == "relcl" and verb.lemma_ in {"chair", "lead", "head"}:
            return next((c for c in verb.children if c.dep_ == "dobj"), None)
    return None


def _nearer(
    pronoun: Token, paragraph: Paragraph, cast: Cast, bodies: Bodies
) -> tuple[ProcessKind, str] | None:
    """Whom "it" means: the body that its own sentence named before, else the one in focus.

    In somebody's quoted words "it" may be anything.
    """
    if _is_quoted(pronoun):
        return None
    for subject in pronoun.sent:
        if subject.i >= pronoun.i:
            break
        named = subject.dep_ in SUBJECTS and subject.pos_ in {"NOUN", "PROPN"}
        one = subject.tag_ in {"NN", "NNP"} or pronoun.lower_ == "they"
        if named and one and not is_person(subject, paragraph, cast):
            return finder_of(subject, paragraph, cast, bodies)
    return bodies.focus


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
        if _is_named_itself(noun) or _is_list_of_another(noun, bodies):
            return None
        if article.lower() in {"the", "this", "that"} and noun.text.islower():
            again = _told_again(noun, name, f"{article} {noun.text}", bodies)
            if again is not None:
                return again
    return None


def _is_named_itself(noun: Token) -> bool:
    """ "The rights group X", "the report which X published": no word for what was named before."""
    own = [
        c
        for c in noun.children
        if c.dep_ in {"appos", "relcl", "acl"} and noun.doc[c.left_edge.i - 1].text != ","
    ]
    return any(
        t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "TIME", "GPE"}
        for clause in own
        for t in ([clause] if clause.dep_ == "appos" else _company(clause))
    )


def _company(verb: Token) -> list[Token]:
    """Who acts in a clause: its subject, agent and, in clumsy English, its object."""
    nouns = [c for c in verb.children if c.dep_ in SUBJECTS | {"dobj", "oprd"}]
    nouns += [n for c in verb.children if c.dep_ == "agent" for n in c.children]
    return [t for noun in nouns for t in (noun, *noun.children)]


def _is_list_of_another(noun: Token, bodies: Bodies) -> bool:
    """Whether "the register" is one that no body of the text is told to keep."""
    return noun.lemma_.lower() in load_words().lists and not bodies.keeps_list


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
    people = [m.entity for m in cast.mentions if m.start <= at < m.end]
    return any(entity.kind == "person" and entity.forms for entity in people)


def _named_before(noun: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """ "The laboratory": the body named last before it that has this word in its name."""
    at = paragraph.offset(noun)
    named = [
        m.entity.name
        for m in cast.mentions
        if m.end <= at
        and m.entity.kind == "organisation"
        and noun.lower_ in m.entity.name.lower().split()[1:]
    ]
    return named[-1] if named else None


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
        if child.dep_ == "poss" and any(c.lower_ == "the" for c in child.children):
            return _named_before(child, paragraph, cast)
        if child.dep_ == "acl":
            for inner in child.children:
                if inner.dep_ == "agent":
                    for noun in inner.children:
                        return name_of(noun, paragraph, cast)
    return None
