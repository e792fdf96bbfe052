"""Those whom a text leaves unnamed: groups, single speakers, bodies that are only described."""

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.state_bodies import PAIRED
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.language import Parsed

NOT_NAMING = frozenset(
    {"the", "a", "an", "these", "those", "some", "many", "several", "all", "any"}
)
DEFINITE = frozenset({"the", "this"})
NAMELESS = frozenset({"anonymous", "unnamed", "unidentified"})
INDEFINITE = frozenset({"a", "an", "one", "another"})
NOT_YET = frozenset({"first", "next", "future", "another", "new"})
"""Before an office of which the text tells of nobody who is meant."""
RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})
LINKS = frozenset({"of", "at", "in", "from", "with", "for"})
DIRECTORS = frozenset({"directors", "governors", "trustees", "commissioners"})
CITING = frozenset({"cite", "quote"})
FORCES = frozenset({"forces", "troops"})
SIDES = frozenset(
    {"government", "coalition", "rebel", "opposition", "regime", "separatist", "security", "allied"}
)
"""Words that tell whose the forces are without a name."""
HUNDREDS = frozenset({"hundred", "hundreds", "thousand", "thousands", "million", "millions"})
COURTS = frozenset({"court", "tribunal"})
ONE_BODY = frozenset({"investigation", "inquiry", "probe", "commission"})


def find_group(span: Span, states: StateWords) -> tuple[str, int, int] | None:
    """Key, first token and end of a group of people ("senior Karsovan officials"), or None."""
    root = span.root
    if root.lower_ not in words("group_nouns") or root.tag_ not in {"NNS", "NNPS"}:
        return None
    start = span.start
    while start < root.i and (
        span.doc[start].lower_ in NOT_NAMING or span.doc[start].pos_ in {"NUM", "DET"}
    ):
        start += 1
    counted = any(_is_many(t) for t in span.doc[span.start : root.i])
    if counted and not does_say(root):
        return None  # over 700,000 children: a figure
    between = list(span.doc[start : root.i])
    state = states.in_tokens(between)
    if state and not counted:
        return f"{state} {root.lower_}", start, root.i + 1
    acts = root.dep_ == "nsubj" and root.head.lemma_ in words("prosecuting_verbs")
    acts = acts or (root.lower_ in FORCES and any(t.lower_ in SIDES for t in between))
    acts = acts or _are_police_of_town(root)
    if does_say(root) or acts or any(t.ent_type_ in {"ORG", "NORP"} for t in between):
        end = end_of_phrase(root, root.i + 1)
        return span.doc[start:end].text.lower(), start, end
    return None


def _are_police_of_town(noun: Token) -> bool:
    """ "Lusk police", "police in Lusk" who do something."""
    if noun.lower_ != "police" or noun.dep_ != "nsubj" or noun.head.pos_ != "VERB":
        return False
    where = [o for c in noun.rights if c.lower_ in {"in", "of"} for o in c.children]
    return any(t.pos_ == "PROPN" for t in (*noun.lefts, *where))


def _is_many(token: Token) -> bool:
    """A number of three digits or more, or one in words that tells of as many."""
    digits = sum(c.isdigit() for c in token.text)
    return digits > 2 or token.lower_ in HUNDREDS


def taken_up(span: Span, groups: dict[str, Draft]) -> Draft | None:
    """ "The sources" after "people familiar with the plan": the only group that the text told of so far."""
    definite = len(span) == 2 and span[0].lower_ in {"the", "these", "those"}
    if not definite or span.root.lower_ != "sources" or len(groups) != 1:
        return None
    return next(iter(groups.values()))


def find_unnamed_person(span: Span, bare: bool = False) -> int | None:
    """End of the phrase where somebody unnamed speaks or acts ("an aide of ..."), else None.

    ``bare``: in a heading, which leaves the article out.
    """
    root = span.root
    known = names_calling(root.lower_) or root.lower_ in words("person_nouns")
    if root.i > span.start and root.text[0].isupper() and root.lower_ in words("body_endings"):
        return None
    if is_service(root):
        return None
    hidden = any(child.lower_ in NAMELESS for child in root.lefts)
    if any(
        child.dep_ == "appos" and child.pos_ == "PROPN" and child.ent_type_ != "NORP"
        for child in root.rights
    ):
        return None
    if not known or root.tag_ in {"NNS", "NNPS"}:
        return None
    first = span[0].lower_
    owned = span[0].tag_ == "PRP$" or any(c.dep_ == "poss" and c.tag_ != "WP$" for c in root.lefts)
    if first not in INDEFINITE | DEFINITE and not owned and not bare:
        return None
    loose = first in INDEFINITE or span[0].tag_ == "PRP$"
    told = loose and first not in {"my", "our"} and _acts(root)
    if any(child.dep_ == "poss" and child.ent_type_ == "PERSON" for child in root.lefts):
        told = False  # Olga Brin's son: she is told of as well
    told = told or is_held(span, bare)
    return end_of_phrase(root, span.end) if hidden or told or does_say(root) else None


def is_held(span: Span, bare: bool) -> bool:
    """ "The Lusk Tribunal's prosecutor", "the head of the supreme court": an office of somebody's alone.

    Also "the former general", of whom the text has told or is going to tell; never of who speaks.
    """
    root = span.root
    if root.dep_ in {"attr", "oprd", "appos"} or does_say(root):
        return False
    former = span[0].lower_ in DEFINITE and any(t.lower_ == "former" for t in span)
    if root.lower_ not in words("single_offices"):
        return former and names_calling(root.lower_)
    if span[0].lower_ in INDEFINITE or any(t.lower_ in NOT_YET for t in span):
        return False
    if root.dep_ == "pobj" and root.head.lower_ in {"as", "at"}:
        return False  # "at the head of the march"
    owned = any(
        c.dep_ == "poss" and c.tag_ not in {"PRP$", "WP$"} and c.ent_type_ != "PERSON"
        for c in root.lefts
    )
    after = root.doc[root.i + 1 : root.i + 2].text.lower()
    linked = after == "of" or (after in {"at", "for"} and span[0].lower_ in DEFINITE)
    named = any(t.ent_type_ in {"ORG", "GPE", "NORP"} for t in span if t.i != root.i)
    return owned or linked or named or (bare and len(span) > 1)


def _acts(noun: Token) -> bool:
    """Subject of a sentence in the active, or after "by" in the passive; never inside a remark."""
    if noun.dep_ == "pobj":
        return noun.head.dep_ == "agent"
    return noun.dep_ == "nsubj" and noun.head.pos_ in {"VERB", "AUX"} and noun.head.dep_ == "ROOT"


def find_unnamed_body(span: Span) -> set[str] | None:
    """Nouns for a body that is only described and speaks ("a State-backed inquiry"), else None."""
    root = span.root
    if root.lower_ not in words("body_nouns") and not is_service(root):
        return None
    if root.tag_ in {"NNS", "NNPS"} or root.ent_type_ == "PERSON":
        return None
    if root.text[0].isupper() and span.text.removeprefix("the ") in known_state_words().names:
        return None
    if not (does_say(root) or _is_institution(span)):
        return None
    nouns = {root.lower_}
    if root.lower_ in ONE_BODY:
        nouns |= ONE_BODY
    return nouns


def is_service(noun: Token) -> bool:
    """ "The coast guard", "the general staff" is a body, "the guard" a person, "the staff" a group."""
    return noun.i > 0 and noun.nbor(-1).lower_ in PAIRED.get(noun.lower_, ())


def _is_institution(span: Span) -> bool:
    """ "the ministry", "a hybrid court" that acts, "her office" that does."""
    root = span.root
    acts = root.dep_ == "nsubj" and root.head.pos_ == "VERB"
    if is_an_act(span):
        return False
    if root.lower_ == "board":
        return any(
            t.lower_ in DIRECTORS for c in root.rights if c.lower_ == "of" for t in c.children
        )
    if root.lower_ not in words("institutions") and not is_service(root):
        return acts and root.lower_ == "office" and span[0].tag_ == "PRP$"
    states = known_state_words().adjectives
    told = root.lower_ in COURTS and any(t.text in states for t in span)
    return span[0].lower_ in DEFINITE or span[0].tag_ == "PRP$" or acts or told


def is_an_act(span: Span) -> bool:
    """ "The commission of crimes", "the prosecution of a minister", who "allowed their commission"."""
    root = span.root
    if root.lower_ not in words("act_nouns") | {"commission"}:
        return False
    links = [
        child for child in root.rights if child.dep_ == "prep" and child.lower_ in {"of", "to"}
    ]
    if any(t.lower_ != "inquiry" for link in links for t in link.children) or (
        links and root.lower_ != "commission"
    ):
        return True
    acts = root.dep_ == "nsubj" and root.head.pos_ == "VERB"
    return root.lower_ == "commission" and span[0].lower_ in {"its", "their"} and not acts


def end_of_phrase(root: Token, end: int) -> int:
    """With "of the defence ministry" after the noun, without relative clauses."""
    for child in root.rights:
        linked = child.dep_ == "prep" and child.lower_ in LINKS and child.i == end
        more = child.dep_ == "acl" or (child.dep_ == "amod" and child.pos_ == "ADJ")
        if linked or (more and child.left_edge.i == end):
            last = child.right_edge.i + 1
            stop = next(
                (
                    t.i
                    for t in root.doc[child.i : last]
                    if t.text in {",", ";"}
                    or t.lower_ in RELATIVE
                    or _tells_when(t)
                    or (t.lower_ == "and" and _holds_calling(root.doc[t.i : last]))
                ),
                last,
            )
            end = stop
    return end


def _holds_calling(tokens: Span) -> bool:
    """Whether somebody else is told of: "the head of state and the children's ombudsman"."""
    return any(names_calling(t.lower_) for t in tokens)


def _tells_when(token: Token) -> bool:
    """ "On" of "the commissioner for rights on Tuesday dismissed"."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ == "on" and any(t.ent_type_ in {"DATE", "TIME"} for t in after)


def group_draft(name: str, key: str) -> Draft:
    """A group; without a State in its key it is known in this document only."""
    of_a_state = key[0].isupper()
    return Draft("group", name, forms=[name, key] if of_a_state else [name], alone=not of_a_state)


def described(kind: str, spot: Spot, parsed: Parsed, nouns: set[str]) -> Draft:
    """A person or body known by a description only."""
    text = spot.text(parsed)
    first, _, rest = text.partition(" ")
    name = rest if kind != "person" and first.lower() in NOT_NAMING and rest else text
    return Draft(
        "person" if kind == "person" else "organisation",
        name,
        [spot],
        nouns=nouns,
        alone=True,
    )


def does_say(noun: Token) -> bool:
    """Whether the noun is the subject of a verb of speech or finding."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by"}:
        governor = noun.head.head
        return governor.lower_ in {"according"} or governor.lemma_ in words("speech_verbs")
    if noun.dep_ in {"dobj", "dative"} and noun.head.lemma_.lower() in CITING:
        return True
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "poss" and (
        noun.lower_ in words("act_nouns") or noun.head.lower_ in words("uttered_nouns")
    ):
        return True
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("speech_verbs")
