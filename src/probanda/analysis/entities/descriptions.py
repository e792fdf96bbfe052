"""Descriptions that stand for somebody named: "the Russian president", "the court"."""

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.offices import read_office
from probanda.analysis.entities.spot import Draft, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import normal_name

DEFINITE = frozenset({"the", "this", "that"})
APOSTROPHES = frozenset({"'s", "’s"})
PLAIN = frozenset({"same", "said", "late", "then"})
ARMED_FORCES = "armed forces"
FORCES = frozenset({"forces", "troops", "military"})
RANKS = frozenset(
    {"vice", "deputy", "assistant", "former", "acting", "ex", "under", "ex-", "vice-"}
)
RECENT = 600
"""Characters within which a description takes up the last of several who fit."""
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss", "nummod"})


def noun_phrases(parsed: Parsed) -> list[Spot]:
    """All noun phrases without what follows their noun, and owners inside them ("the court's")."""
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for chunk in paragraph.doc.noun_chunks:
            found.append(Spot(number, chunk.start, chunk.end))
            for token in chunk:
                if (
                    token.dep_ == "poss"
                    and token.pos_ == "NOUN"
                    and token.left_edge.i >= chunk.start
                ):
                    found.append(Spot(number, token.left_edge.i, token.i + 1))
    return found


def resolve_office(
    spot: Spot, parsed: Parsed, people: list[Draft], states: StateWords
) -> Draft | None:
    """Whom an office description means: its only holder, or the only person named so far."""
    span = _with_of(spot.span(parsed))
    office = read_office(span, states)
    if office is None or not is_definite(span, states) or span.root.tag_ in {"NNS", "NNPS"}:
        return None
    holders = [
        person
        for person in people
        if any(_fits(office, held) for held in person.offices)
        and (office.state or person.last_before(spot))
    ]
    if len(holders) == 1:
        return holders[0]
    if holders:
        return _nearest(holders, spot, parsed) if not office.state and not office.rest else None
    if office.state and office.noun in words("single_offices"):
        return _only_one_so_far(people, spot, office)
    return None


def is_definite(span: Span, states: StateWords) -> bool:
    """Whether the phrase means somebody known: an article, or a State that owns the office."""
    if span[0].lower_ in DEFINITE:
        return True
    return any(t.text in {"'s", "’s"} for t in span) and bool(states.in_tokens(list(span)))


def _with_of(span: Span) -> Span:
    """The phrase with "of the court" after its noun."""
    tails = [c for c in span.root.rights if c.dep_ == "prep" and c.i == span.end]
    if not tails or tails[0].lower_ not in {"of", "for"}:
        return span
    objects = [c for c in tails[0].children if c.dep_ == "pobj"]
    return span.doc[span.start : objects[0].i + 1] if objects else span


def _fits(asked: Office, held: Office) -> bool:
    if (asked.rest & RANKS) != (held.rest & RANKS):
        return False
    if asked.noun != held.noun or (asked.state and held.state and asked.state != held.state):
        return False
    if asked.state and not held.state and held.rest - asked.rest:
        return False
    return asked.rest - PLAIN <= held.rest


def _nearest(holders: list[Draft], spot: Spot, parsed: Parsed) -> Draft | None:
    """The holder named a little before, where no other that fits was."""
    here = spot.position(parsed).start
    recent = [
        holder
        for holder in holders
        if (last := holder.last_before(spot)) and here - last.position(parsed).end < RECENT
    ]
    return recent[0] if len(recent) == 1 else None


def _only_one_so_far(people: list[Draft], spot: Spot, office: Office) -> Draft | None:
    named = [p for p in people if p.last_before(spot)]
    if len(named) != 1 or named[0].offices:
        return None
    person = named[0]
    after = Office(office.text, office.noun, office.state, office.rest)
    person.offices.append(after)
    return person


def resolve_body(
    spot: Spot, parsed: Parsed, bodies: list[Draft], states: StateWords
) -> Draft | None:
    """Which body "the court", "the commission" takes up again: the last that fits, or None."""
    span = spot.span(parsed)
    noun, extra = span.root, _extra_words(span)
    if span[0].lower_ not in DEFINITE or noun.tag_ in {"NNS", "NNPS"} or _is_told_apart(noun):
        return None
    if noun.text[0].isupper() and len(span) > 2:
        return None
    if noun.lower_ in words("act_nouns") and not does_say(noun):
        return None
    state = states.in_tokens([t for t in span if t.i != noun.i])
    fitting = [
        (last, -index, body)
        for index, body in enumerate(bodies)
        if noun.lower_ in body.nouns
        and _has_words(body, extra, state)
        and (last := body.last_before(spot))
    ]
    if fitting:
        return max(fitting, key=lambda f: f[:2])[2]
    return None if extra else _company(spot, noun, parsed, bodies, states)


def _company(
    spot: Spot, noun: Token, parsed: Parsed, bodies: list[Draft], states: StateWords
) -> Draft | None:
    """ "The company" is the only body of unknown sort that was named a little before, or None."""
    if noun.lower_ not in words("company_nouns"):
        return None
    here = spot.position(parsed).start
    recent = [
        body
        for body in bodies
        if not body.nouns - words("company_nouns")
        and not body.alone
        and body.name not in states.names.values()
        and normal_name(body.name) not in known_names_by_form()
        and (last := body.last_before(spot))
        and here - last.position(parsed).end < RECENT
    ]
    return recent[0] if len(recent) == 1 else None


def _is_told_apart(noun: Token) -> bool:
    """Whether words after the noun say which one is meant ("the company that won the bid")."""
    return any(
        child.dep_ in {"relcl", "acl"} or (child.dep_ == "prep" and child.lower_ in {"of", "for"})
        for child in noun.rights
    )


def _extra_words(span: Span) -> set[str]:
    root = span.root
    return {
        t.lower_
        for t in span
        if t.i < root.i and t.dep_ in BEFORE_NOUN and t.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}
    }


def _has_words(body: Draft, extra: set[str], state: str) -> bool:
    said = {w for form in [*body.forms, body.name] for w in form.lower().replace("-", " ").split()}
    said |= body.nouns
    wanted = extra - PLAIN
    if state:
        said |= {w.lower() for w in extra}
        return state in body.forms or state in body.name
    return wanted <= said


def does_say(noun: Token) -> bool:
    """Whether the noun is the subject of a verb of speech or finding."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by"}:
        governor = noun.head.head
        return governor.lower_ in {"according"} or governor.lemma_ in words("speech_verbs")
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "poss" and noun.lower_ in words("act_nouns"):
        return True
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("speech_verbs")


def find_organ(
    spot: Spot,
    parsed: Parsed,
    bodies: list[Draft],
    organs: dict[tuple[str, str], Draft],
    states: StateWords,
) -> bool:
    """ "its pre-trial chamber" as a body of the last body that acted; whether one was found.

    A translated text may print "It's pre-trial chamber" for "its".
    """
    span = spot.span(parsed)
    start = _owned_from(span)
    noun = span.root
    forces = noun.lower_ in FORCES
    if start is None or not (noun.lower_ in words("organ_nouns") or forces):
        return False
    owner = _owner(spot, parsed, bodies)
    if owner is None or (noun.tag_ in {"NNS", "NNPS"} and not forces):
        return False
    state = owner.name in states.names.values()
    if forces and not state:
        return False
    kind = ARMED_FORCES if forces else span.doc[start : span.end].text.lower()
    organ = organs.setdefault((owner.name, kind), _organ(owner, kind, states if state else None))
    organ.nouns.add(noun.lower_)
    first = start - 2 if span.doc[start - 1].text in APOSTROPHES else start - 1
    organ.spots.append(Spot(spot.paragraph, first, spot.end))
    return True


def _organ(owner: Draft, kind: str, states: StateWords | None) -> Draft:
    if states is not None:
        short = states.adjective_of(owner.name)
    else:
        short = min((f for f in owner.forms if f.isupper()), key=len, default=owner.name)
    forms = list(dict.fromkeys([f"{short} {kind}", f"{owner.name} {kind}"]))
    return Draft("organisation", forms[0], forms=forms)


def _owned_from(span: Span) -> int | None:
    """First token after "its", "their" or a misspelt "it's"."""
    doc, start = span.doc, span.start
    if span[0].lower_ in {"its", "their"} and len(span) > 1:
        return start + 1
    bare = span[0].pos_ not in {"DET", "PRON"}
    if bare and start > 1 and doc[start - 1].text in APOSTROPHES:
        return start if doc[start - 2].lower_ == "it" else None
    return None


def _owner(spot: Spot, parsed: Parsed, bodies: list[Draft]) -> Draft | None:
    """The body that is the subject of the sentence so far, else the last one that acted before."""
    before = [
        (place, -index)
        for index, body in enumerate(bodies)
        for place in body.spots
        if place < spot and _is_subject(place, parsed) and place.paragraph >= spot.paragraph - 1
    ]
    return bodies[-max(before)[1]] if before else None


def _is_subject(spot: Spot, parsed: Parsed) -> bool:
    return spot.root(parsed).dep_ in {"nsubj", "nsubjpass"}
