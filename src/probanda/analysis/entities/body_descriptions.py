"""Descriptions that stand for a body: "the court", "its pre-trial chamber"."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.entities.coalitions import coalition_key
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.state_bodies import STATE_ITSELF, is_fallen
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.ties import speaks_for_its_body
from probanda.analysis.entities.unnamed import does_say, end_of_phrase, is_an_act
from probanda.analysis.language import Parsed
from probanda.names import normal_name

DEFINITE = frozenset({"the", "this", "that"})
APOSTROPHES = frozenset({"'s", "’s"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
LINK = re.compile(r" (?:of|for|on|against|in|to|at) ")
NUMBER_WORDS = frozenset({"no", "nr", "number", "i", "ii", "iii", "iv", "v"})
REVIEWING = frozenset({"acquit", "overturn", "uphold", "quash", "annul", "reject", "review"})
PLAIN = frozenset({"same", "said", "former", "late", "then"})
SOCIETIES = frozenset({"organisation", "organization", "charity", "ngo"})
WHOLE = frozenset({"federal", "central", "national"})
"""Words before a State's own government."""
ARMED_FORCES = "armed forces"
FORCES = frozenset({"forces", "troops", "military"})
RECENT = 600
"""Characters within which "the company" takes up the last body of unknown sort."""
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss", "nummod"})


def resolve_body(
    spot: Spot, parsed: Parsed, bodies: list[Draft], states: StateWords
) -> Draft | None:
    """Which body "the court", "the commission" takes up again: the last that fits, or None.

    A heading may mean the only one that the text below it names.
    """
    span = spot.span(parsed)
    noun, extra = span.root, extra_words(span)
    if (
        not (span[0].lower_ in DEFINITE or _is_of_person(span))
        or noun.tag_ in {"NNS", "NNPS"}
        or _is_told_apart(noun)
    ):
        return None
    if noun.text[0].isupper() and len(span) > 2:
        return None
    if noun.lower_ == "body" and span[0].lower_ != "this" and "world" not in extra:
        return None  # the dead have bodies too
    acts = words("act_nouns") - words("institutions")
    if noun.lower_ in acts and not does_say(noun):
        return None
    state = states.in_tokens([t for t in span if t.i != noun.i])
    if noun.lower_ in STATE_ITSELF and is_fallen(span):
        bodies = [body for body in bodies if body.name not in states.names.values()]
    fitting = [
        (last, -index, body)
        for index, body in enumerate(bodies)
        if noun.lower_ in body.nouns
        and has_words(body, extra, state)
        and (last := body.last_before(spot))
    ]
    fitting = [f for f in fitting if not _is_word_inside(noun.lower_, f[2])]
    if fitting:
        return _last_deciding(fitting, parsed)
    if parsed.paragraphs[spot.paragraph].block.role == "heading":
        below = [b for b in bodies if noun.lower_ in b.nouns and has_words(b, extra, state)]
        return below[0] if len(below) == 1 and below[0].spots else None
    return None if extra else _company(spot, noun, parsed, bodies, states)


def _last_deciding(fitting: list[tuple[Spot, int, Draft]], parsed: Parsed) -> Draft:
    """The body named last; of a court whose ruling is overturned, the one that its sentence names before."""
    named = max(fitting, key=lambda f: f[:2])
    root = named[0].root(parsed)
    if not _is_reviewed(root):
        return named[2]
    others = [f for f in fitting if f[2] != named[2] and f[0].paragraph == named[0].paragraph]
    others = [f for f in others if f[0].root(parsed).sent == root.sent]
    return max(others, key=lambda f: f[:2], default=named)[2]


def _is_reviewed(court: Token) -> bool:
    """ "Overturning a decision of the High Court": whoever overturns it is the court that goes on."""
    of = court.dep_ == "pobj" and court.head.lower_ == "of"
    ruling = court.head.head if of else court.head
    made = (of or court.dep_ == "poss") and ruling.dep_ in {"dobj", "nsubjpass"}
    return made and ruling.head.lemma_ in REVIEWING


def _is_word_inside(noun: str, body: Draft) -> bool:
    """ "The bank" is no Lusk Bank Workers' Union: there the noun only tells whose or what for."""
    inside = any(noun in form.lower().split() for form in body.forms)
    return inside and not any(
        _head_of_name(form) == noun or coalition_key(form) for form in body.forms
    )


def _head_of_name(form: str) -> str:
    """ "court" of "Lusk Court No. 2", "bank" of "Lusk Bank plc", "ministry" of "Ministry of Trade"."""
    if (last := form.split()[-1]).islower():  # the Council of Shores' mission
        return last
    parts = LINK.split(form.lower())[0].split()
    while len(parts) > 1 and not (parts[-1].isalpha() and parts[-1] not in words("company_words")):
        parts.pop()
    if len(parts) > 2 and parts[-1] in NUMBER_WORDS:
        parts.pop()
    return parts[-1]


def _company(
    spot: Spot, noun: Token, parsed: Parsed, bodies: list[Draft], states: StateWords
) -> Draft | None:
    """ "The company" is the only body of unknown sort that was named a little before, or None."""
    if noun.lower_ not in words("company_nouns") | SOCIETIES:
        return None
    here = spot.position(parsed).start
    recent = [
        body
        for body in bodies
        if not body.nouns - words("company_nouns") - SOCIETIES
        and not body.alone
        and body.name not in states.names.values()
        and normal_name(body.name) not in known_names_by_form()
        and (last := body.last_before(spot))
        and here - last.position(parsed).end < RECENT
        and not _is_named_behind(body, spot, noun)
    ]
    return recent[0] if len(recent) == 1 else None


def _is_named_behind(body: Draft, spot: Spot, noun: Token) -> bool:
    """ "The group said that Orrel should pay": who is named further on is not meant by the noun."""
    end = noun.sent.end
    return any(s.paragraph == spot.paragraph and noun.i < s.start < end for s in body.spots)


def _is_of_person(span: Span) -> bool:
    """ "her mission": the body that a person leads or speaks for."""
    return span[0].lower_ in {"his", "her"} and span.root.lower_ in words("institutions")


def _is_told_apart(noun: Token) -> bool:
    """Whether words after the noun say which one is meant ("the company that won the bid").

    Words after a comma tell only more of it.
    """
    return any(
        (child.dep_ in {"relcl", "acl"} and noun.doc[noun.i + 1].text != ",")
        or (child.dep_ == "prep" and child.lower_ in {"of", "for"} and not _tells_nothing(child))
        for child in noun.rights
    )


def _tells_nothing(preposition: Token) -> bool:
    """ "This court is nothing for us", "commission of inquiry": no more tells which one it is."""
    held = list(preposition.children)
    return bool(held) and all(t.tag_ == "PRP" or t.lower_ == "inquiry" for t in held)


def extra_words(span: Span) -> set[str]:
    """The words before the noun that tell more of it."""
    root = span.root
    return {
        t.lower_
        for t in span
        if t.i < root.i and t.dep_ in BEFORE_NOUN and t.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}
    }


def has_words(body: Draft, extra: set[str], state: str) -> bool:
    """Whether the words before a noun are the body's own, or say nothing."""
    said = {w for form in [*body.forms, body.name] for w in form.lower().replace("-", " ").split()}
    said |= body.nouns
    wanted = extra - PLAIN - (WHOLE if "government" in body.nouns else set())
    if {"court", "tribunal"} <= body.nouns:
        wanted -= words("court_words")
    if state:
        said |= {w.lower() for w in extra}
        return state in body.forms or state in body.name
    return wanted <= said


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
    noun = span.root
    known = words("organ_nouns") | words("sent_bodies")
    if noun.lower_ in known and _of_named_owner(spot, parsed, bodies, organs, states):
        return True
    start = _owned_from(span)
    forces = noun.lower_ in FORCES
    if start is None or not (noun.lower_ in words("organ_nouns") or forces):
        return False
    owner = _owner(spot, parsed, bodies)
    if owner is None or (noun.tag_ in {"NNS", "NNPS"} and not forces) or is_an_act(span):
        return False
    state = _state_of(owner, states)
    if forces and not state:
        return False
    kind = ARMED_FORCES if forces else span.doc[start : span.end].text.lower()
    if forces:
        owner = Draft("organisation", state)
    made = _organ(owner, kind, states if owner.name == state else None)
    organ = organs.setdefault((owner.name, kind), made)
    organ.nouns.add(noun.lower_)
    first = start - 2 if span.doc[start - 1].text in APOSTROPHES else start - 1
    organ.spots.append(Spot(spot.paragraph, first, spot.end))
    if speaks_for_its_body(span):
        organ.ties.append(("organ of", owner, organ.spots[-1]))
    return True


def _state_of(owner: Draft, states: StateWords) -> str:
    """The State that a body is, or whose ministry or army it is; empty where it is neither."""
    if owner.name in states.names.values():
        return owner.name
    parts = owner.name.split()
    if parts[-1] not in words("state_bodies") | FORCES:
        return ""
    return next(
        (
            s
            for n in (2, 1)
            if (
                s := states.names.get(" ".join(parts[:n]))
                or states.adjectives.get(" ".join(parts[:n]))
            )
        ),
        "",
    )


def _of_named_owner(
    spot: Spot,
    parsed: Parsed,
    bodies: list[Draft],
    organs: dict[tuple[str, str], Draft],
    states: StateWords,
) -> bool:
    """ "the Council of Shores' fact-finding mission" as a body of that council; whether it is."""
    span = spot.span(parsed)
    doc, noun = span.doc, span.root
    if noun.tag_ in {"NNS", "NNPS"} or noun.text[0].isupper():
        return False
    for body in bodies:
        for name in body.spots:
            after = doc[name.end : noun.i + 1] if name.paragraph == spot.paragraph else None
            if body.alone or after is None or name.end > noun.i or name.start < span.start - 3:
                continue
            first = after[0]
            inside = doc[name.end - 1].text in POSSESSIVES
            owned = first.text in POSSESSIVES or inside
            rest = after[1:] if first.text in POSSESSIVES else after
            if not owned and not (
                span.start <= name.start
                and noun.lower_ in words("sent_bodies")
                and noun.lower_ not in body.nouns
                and body.name not in states.names
            ):
                continue
            if (
                not rest
                or rest[0].text == "-"
                or any(t.pos_ == "VERB" and t.dep_ == "ROOT" for t in rest)
            ):
                continue
            kind = rest.text.lower()
            end = noun.i + 1 if owned else end_of_phrase(noun, noun.i + 1)
            made = _organ(body, kind, None)
            if not owned:
                made.name = doc[name.start : end].text
                made.forms = list(dict.fromkeys([made.name, *made.forms]))
            organ = organs.setdefault((body.name, kind), made)
            organ.nouns |= {noun.lower_} | ({"inquiry"} & {t.lower_ for t in doc[noun.i : end]})
            organ.spots.append(Spot(spot.paragraph, name.start, end))
            if speaks_for_its_body(rest):
                organ.ties.append(("organ of", body, organ.spots[-1]))
            return True
    return False


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
