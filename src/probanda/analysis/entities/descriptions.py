"""Descriptions that stand for somebody named: "the Russian president", "the court"."""

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.offices import read_office
from probanda.analysis.entities.spot import Draft, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed

DEFINITE = frozenset({"the", "this", "that"})
OWNERS = frozenset({"its", "it", "their"})
PLAIN = frozenset({"same", "said", "former", "late", "then"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss", "nummod"})


def noun_phrases(parsed: Parsed) -> list[Spot]:
    """All noun phrases without what follows their noun."""
    return [
        Spot(number, chunk.start, chunk.end)
        for number, paragraph in enumerate(parsed.paragraphs)
        for chunk in paragraph.doc.noun_chunks
    ]


def resolve_office(
    spot: Spot, parsed: Parsed, people: list[Draft], states: StateWords
) -> Draft | None:
    """Whom an office description means: its only holder, or the only person named so far."""
    span = spot.span(parsed)
    office = read_office(span, states)
    if office is None or not is_definite(span, states) or span.root.tag_ in {"NNS", "NNPS"}:
        return None
    holders = [p for p in people if any(_fits(office, held) for held in p.offices)]
    if len(holders) == 1:
        return holders[0]
    if holders:
        return _nearest(holders, spot) if not office.state and not office.rest else None
    if office.state and office.noun in words("single_offices"):
        return _only_one_so_far(people, spot, office)
    return None


def is_definite(span: Span, states: StateWords) -> bool:
    """Whether the phrase means somebody known: an article, or a State that owns the office."""
    if span[0].lower_ in DEFINITE:
        return True
    return any(t.text in {"'s", "’s"} for t in span) and bool(states.in_tokens(list(span)))


def _fits(asked: Office, held: Office) -> bool:
    if asked.noun != held.noun or (asked.state and held.state and asked.state != held.state):
        return False
    if asked.state and not held.state and held.rest - asked.rest:
        return False
    return asked.rest - PLAIN <= held.rest


def _nearest(holders: list[Draft], spot: Spot) -> Draft | None:
    """The holder named last, where no other was named in this paragraph and the one before."""
    recent = [
        (last, index)
        for index, holder in enumerate(holders)
        if (last := holder.last_before(spot)) and last.paragraph >= spot.paragraph - 1
    ]
    return holders[recent[0][1]] if len(recent) == 1 else None


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
    if span[0].lower_ not in DEFINITE or noun.tag_ in {"NNS", "NNPS"}:
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
    return max(fitting, key=lambda f: f[:2])[2] if fitting else None


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
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("speech_verbs")


def find_organ(
    spot: Spot, parsed: Parsed, bodies: list[Draft], organs: dict[tuple[str, str], Draft]
) -> bool:
    """ "its pre-trial chamber" as a body of the last body that acted; whether one was found.

    A translated text may print "It's pre-trial chamber" for "its".
    """
    span = spot.span(parsed)
    start = _owned_from(span)
    if start is None or span.root.lower_ not in words("body_nouns"):
        return False
    owner = _owner(spot, parsed, bodies)
    if owner is None or span.root.tag_ in {"NNS", "NNPS"}:
        return False
    kind = span.doc[start : span.end].text.lower()
    short = min((f for f in owner.forms if f.isupper()), key=len, default=owner.name)
    if (owner.name, kind) not in organs:
        organs[owner.name, kind] = Draft(
            "organisation",
            f"{short} {kind}",
            forms=list(dict.fromkeys([f"{short} {kind}", f"{owner.name} {kind}"])),
            nouns={span.root.lower_},
        )
    organs[owner.name, kind].spots.append(spot)
    return True


def _owned_from(span: Span) -> int | None:
    """First token after "its", "their" or a misspelt "it's"."""
    doc = span.doc
    if span[0].lower_ in {"its", "their"} and len(span) > 1:
        return span.start + 1
    return span.start + 2 if doc[span.start].lower_ == "it" and len(span) > 2 else None


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
