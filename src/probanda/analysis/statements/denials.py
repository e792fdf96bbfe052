"""Denials that lie in what a verb rejects or in what it calls it: `dismissed the claim as a joke`,
`called the report untrue`. What is denied is the thing alone; what it is called stands beside."""

from dataclasses import replace

from spacy.tokens import Token

from probanda.analysis.statements.called import (
    TOLD,
    called_untrue,
    end_of_clause,
    forms,
    frame_behind,
    frame_first,
    whole_quotation,
)
from probanda.analysis.statements.clauses import (
    MODALS,
    SUBJECTS,
    agent,
    behind_weekday,
    clause_of_claim,
    find_subject,
    is_time_or_place_of_cue,
    may_act,
    passive_subject,
)
from probanda.analysis.statements.drafts import Complement
from probanda.analysis.statements.nominal import held_before
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary
from probanda.analysis.tellings import is_complement

DEEDS = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "advcl"})
POINTING = frozenset({"it", "them", "this", "that", "these", "those"})
TOLD_BEFORE = frozenset({"this", "that"})
"""What may have been told just before, and rejected: whether it was is seen once all is read."""
TAKING = frozenset({"at", "off", "aside", "away", "down"})
FORGED = frozenset({"forgery", "forged", "fake"})
"""Said of a paper or a picture, and not of what it tells."""
TESTIFIED = frozenset({"account", "evidence", "statement", "testimony"})
WITH_PARTICLE = {"shoot": "down", "push": "back", "hit": "back", "strike": "back"}
RULED = frozenset({"decision", "order"})
AGAINST = frozenset({"against", "on", "at"})


def find_denied(
    verb: Token, lemma: str, passive: bool, vocabulary: Vocabulary
) -> Complement | None:
    """What the verb denies; None when it denies nothing, as of a rejected offer."""
    special = vocabulary.special
    rejects = lemma in special["denial_of_claims"]
    if lemma in special["denying_with_noun"]:
        return _with_noun(verb, vocabulary)
    if lemma in special["refusing"]:
        return _refused(verb, vocabulary)
    if lemma in special["disputing"] and (deed := _deed(verb)):
        return deed
    if (particle := WITH_PARTICLE.get(lemma)) and not _has(verb, particle):
        return None
    if not rejects and lemma not in special["framing"] | special["naming_quoted"]:
        return None
    doer = agent(verb) or (_agent_behind_frame(verb, vocabulary) if passive else None)
    if passive and doer is None:
        return None
    if lemma in {"contradict", "counter"}:
        subject = find_subject(verb)
        if subject is not None and not may_act(subject):
            return None  # `the finding contradicts his account`
    torn = verb.tag_ == "VBD" and verb.dep_ == "acl" and verb.head.dep_ == "ROOT"
    held = verb.dep_ in {"acl", "relcl"} and not any(c.dep_ == "dobj" for c in verb.rights)
    if held and not torn:
        fronted = _fronted(verb, lemma, vocabulary)
        if fronted is not None:
            return fronted
        called = _called_in_aside(verb, vocabulary)
        claim = rejects and any(_is_claim(noun, vocabulary) for noun in _nouns_above(verb))
        before = held_before(verb, vocabulary) if claim or called else None
        return replace(before, denies=True, called=called) if before else None
    so_called = _what_is_called(verb, vocabulary) if rejects else None
    if so_called is not None:
        return so_called
    called = called_untrue(verb, vocabulary)
    thing = _thing(verb, passive, called)
    if thing is None:
        return _clause(verb, lemma, vocabulary) if rejects else None
    if rejects and _is_ruling(verb, thing, passive, vocabulary):
        return None
    claim = rejects and _is_claim(thing, vocabulary, verb)
    claim = claim or (lemma == "dispute" and thing.lower_ in POINTING)
    claim = claim or (lemma == "reject" and thing.lower_ in TOLD_BEFORE and thing.dep_ == "dobj")
    if lemma in special["rejecting"]:
        claim = claim or thing.lemma_.lower() in vocabulary.nouns["verdicts"]
    if lemma == "reject":
        claim = claim or _is_summons(verb, thing, passive, vocabulary)
    other = _as_something_else(verb, lemma, thing, vocabulary)
    untrue = called is not None and _may_be_untrue(thing, called, vocabulary)
    if not claim and other is None and not untrue:
        return None
    framed = called or frame_behind(verb, thing) or other
    first, last = behind_weekday(thing), thing.right_edge.i
    if thing.i > verb.i:
        first = verb.i + 1 if thing.dep_ == "compound" else max(first, verb.i + 1)
    clause = clause_of_claim(thing, last) if _is_claim(thing, vocabulary) else None
    if clause is not None and thing.i > verb.i:
        last = clause[1]
    shared = passive and thing.head != verb  # `is known, but was rejected as a lie`
    if framed and framed[0] > thing.i and not shared:
        times = [c for c in verb.rights if is_time_or_place_of_cue(c, vocabulary)]
        ends = [c.left_edge.i for c in times if last < c.left_edge.i < framed[0]]
        last = min([framed[0], *ends]) - 1
    elif framed and framed[0] < thing.i:
        first = max(first, framed[1] + 1)
    if passive and thing.i < verb.i:
        last = min(last, verb.i - 1)
    framed = framed and whole_quotation(verb, framed)
    return Complement(first, last, "what is denied", thing, denies=True, called=framed, doer=doer)


def _called_in_aside(verb: Token, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """`He ordered it, which the army called “a lie”`: the words that call untrue all that stands before."""
    which = any(c.dep_ == "dobj" and c.lower_ == "which" for c in verb.lefts)
    if not which or verb.doc[verb.left_edge.i - 1].text != ",":
        return None
    called = called_untrue(verb, vocabulary)
    if called is None or any(forms(t) & FORGED for t in verb.doc[called[0] : called[1] + 1]):
        return None
    return whole_quotation(verb, called)


def _has(verb: Token, particle: str) -> bool:
    return any(c.lower_ == particle for c in verb.rights)


def _agent_behind_frame(verb: Token, vocabulary: Vocabulary) -> Token | None:
    """`was denounced as a pack of lies by the party`: whoever the parse makes the author of the
    lies."""
    for word in verb.doc[verb.i + 1 : end_of_clause(verb)]:
        lies = word.i > verb.i + 1 and forms(word.nbor(-1)) & vocabulary.words["untrue"]
        if word.lower_ == "by" and lies:
            return next((c for c in word.children if c.dep_ == "pobj" and may_act(c)), None)
    return None


def _deed(verb: Token) -> Complement | None:
    """`disputes ever having owned it`: whatever the parse makes of the deed."""
    for word in verb.doc[verb.i + 1 : verb.i + 3]:
        if word.tag_ == "VBG" and (word.dep_ in DEEDS or word.lower_ == "having"):
            return Complement(word.i, verb.right_edge.i, "noun phrase", word, denies=True)
    return None


def _nouns_above(verb: Token) -> list[Token]:
    """`allegations of forced labour, which the company rejects`: the parse gives the nearest noun
    the clause that belongs to one of those it stands with."""
    nouns = [verb.head]
    while nouns[-1].dep_ == "pobj" and nouns[-1].head.head.pos_ == "NOUN":
        nouns.append(nouns[-1].head.head)
    return nouns


def _with_noun(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`poured scorn on the claim that ...`, `took issue with the finding`."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or thing.lemma_.lower() not in vocabulary.nouns["denying"]:
        return None
    for preposition in (c for c in (*thing.rights, *verb.rights) if c.dep_ == "prep"):
        for claim in preposition.children:
            if preposition.lower_ in {"on", "over", "with", "to"} and _is_claim(claim, vocabulary):
                first, last = claim.left_edge.i, claim.right_edge.i
                return Complement(first, last, "what is denied", claim, denies=True)
    return None


def _what_is_called(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`rejected what it called “slander”`: no more is told of what is rejected."""
    for child in verb.rights:
        what = any(c.tag_ == "WP" and c.dep_ == "dobj" for c in child.lefts)
        if child.dep_ == "ccomp" and what and child.lemma_ in vocabulary.special["framing"]:
            first, last = child.left_edge.i, child.right_edge.i
            return Complement(first, last, "what is denied", child, denies=True)
    return None


def _refused(verb: Token, vocabulary: Vocabulary) -> Complement | None:
    """`refused to accept that the court could summon him`: whoever will not grant what may or must
    be denies it; what is so (`that the war was lost`) the text itself holds true."""
    for granted in verb.rights:
        if granted.dep_ == "dobj" and granted.lemma_.lower() in vocabulary.nouns["reproaches"]:
            told = clause_of_claim(granted, granted.right_edge.i)
            last = told[1] if told else granted.right_edge.i
            return Complement(granted.left_edge.i, last, "what is denied", granted, denies=True)
        if granted.dep_ == "xcomp" and granted.lemma_.lower() in vocabulary.special["granting"]:
            for clause in granted.rights:
                if clause.dep_ == "ccomp" and any(t.lower_ in MODALS for t in clause.lefts):
                    first, last = clause.left_edge.i, clause.right_edge.i
                    return Complement(first, last, "clause", clause, denies=True)
    return None


def _fronted(verb: Token, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    """`Rumours of beatings it has described as false.`, `The film she dismissed as a montage.`: the
    thing opens the sentence."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    thing = verb.sent.root
    if subject is None or thing.pos_ not in {"NOUN", "PROPN"}:
        return None
    first, last = verb.sent.start, subject.left_edge.i - 1
    if not first <= thing.i <= last:
        return None
    called = called_untrue(verb, vocabulary)
    if called is None or not _may_be_untrue(thing, called, vocabulary):
        called = _as_something_else(verb, lemma, thing, vocabulary)
    if called is None:
        return None
    return Complement(first, last, "what is denied", thing, denies=True, called=called)


def _as_something_else(
    verb: Token, lemma: str, thing: Token, vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """`dismissed the register as an exercise book`: it is said to be a thing of another kind.

    An adjective ("as unrealistic") only tells what a thing is worth, unless it is a charge, a ruling or
    evidence that is set aside: `dismissed the warrants as absurd`.
    """
    if lemma not in {"dismiss", "reject"} or thing.ent_type_ == "PERSON" or thing.pos_ == "PRON":
        return None
    lemmas = {thing.lemma_.lower()}
    if lemmas & (vocabulary.nouns["people"] | vocabulary.nouns["put_forward"]):
        return None
    if lemma == "reject" and not lemmas & _telling(vocabulary):
        return None  # `rejected the reform as a power grab`
    for word in verb.doc[thing.i + 1 : end_of_clause(verb) + 1]:
        if word.lower_ == "as" and word.dep_ == "prep":
            held = next((c for c in word.children if c.dep_ in {"pobj", "amod"}), None)
            charged = lemmas & _set_aside(lemma, vocabulary)
            if held is not None and (held.pos_ in {"NOUN", "PROPN"} or charged):
                return word.i, held.right_edge.i
    return None


def _set_aside(lemma: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Charges, rulings and evidence; of what is rejected evidence alone."""
    nouns = vocabulary.nouns
    shown = frozenset(nouns["images"] | TESTIFIED)
    return shown if lemma == "reject" else shown | RULED | nouns["verdicts"] | nouns["summoning"]


def _telling(vocabulary: Vocabulary) -> frozenset[str]:
    nouns = vocabulary.nouns
    return frozenset(
        nouns["accusations"]
        | nouns["verdicts"]
        | nouns["summoning"]
        | nouns["images"]
        | nouns["telling"]
    )


def _is_summons(verb: Token, thing: Token, passive: bool, vocabulary: Vocabulary) -> bool:
    """`Marovia rejected the warrant`: a state or person named denies what it charges; an office
    (`The police rejected the warrant`) may find fault with the paper, as may whoever tells why."""
    who = agent(verb) if passive else find_subject(verb)
    named = who is not None and who.pos_ == "PROPN"
    why = any(c.dep_ == "advcl" for c in verb.rights)
    return named and not why and thing.lemma_.lower() in vocabulary.nouns["summoning"]


def withholds(verb: Token, vocabulary: Vocabulary) -> bool:
    """`denied him a visa`, `denied access to the village`: nobody says that it is not so."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    if (
        any(_takes_second_thing(t) for t in things)
        or any(c.dep_ == "dative" for c in verb.children)
        or len(things) > 1
    ):
        return True
    if any(c.dep_ in {"nsubjpass"} for c in verb.lefts) and things:
        return True
    held = [*things, *(c for c in verb.lefts if c.dep_ == "nsubjpass")]
    return any(t.lemma_.lower() in vocabulary.nouns["withheld"] for t in held)


def _takes_second_thing(thing: Token) -> bool:
    """`denying [those killed] a decent burial`, where the parse has them killed a burial."""
    behind = thing.doc[thing.i + 1] if thing.i + 1 < len(thing.doc) else thing
    killed = behind.head == thing and behind.tag_ in {"VBN", "VBD"}
    return killed and any(c.dep_ == "dobj" for c in behind.rights)


def _clause(verb: Token, lemma: str, vocabulary: Vocabulary) -> Complement | None:
    """`disputed that the bridge had been closed`."""
    if lemma not in vocabulary.special["disputing"] | vocabulary.special["rejecting"]:
        return None
    for child in verb.rights:
        if child.dep_ == "ccomp" and any(t.lower_ == "that" for t in child.lefts):
            return Complement(child.left_edge.i, child.right_edge.i, "clause", child, denies=True)
    return None


def _is_claim(thing: Token, vocabulary: Vocabulary, verb: Token | None = None) -> bool:
    claims = vocabulary.nouns["accusations"]
    if verb is not None and verb.lemma_.lower() in vocabulary.special["disputing"]:
        claims = claims | vocabulary.nouns["counted"] | TESTIFIED
    elif verb is not None and any(_is_testified(c, thing) for c in thing.subtree):
        claims = claims | TESTIFIED  # `dismissed the testimony that he fled`
    named = [c for c in thing.lefts if c.dep_ == "nmod" and c.nbor(1).is_quote]  # the word “camp”
    return any(t.lemma_.lower() in claims for t in (thing, *thing.conjuncts, *named))


def _is_testified(clause: Token, thing: Token) -> bool:
    told = clause.dep_ == "acl" or (clause.dep_ == "relcl" and is_complement(clause))
    return told and clause.i > thing.i


def _is_ruling(verb: Token, thing: Token, passive: bool, vocabulary: Vocabulary) -> bool:
    """Whether a court rejects it: "the charges" are a pleading, "the claim that ..." is not."""
    who = agent(verb) if passive else find_subject(verb)
    judging = who is not None and who.lemma_.lower() in vocabulary.nouns["judging"]
    told = any(c.dep_ == "acl" and c.i > thing.i for c in thing.rights)
    return judging and (not told or thing.lemma_.lower() in TESTIFIED)


def _may_be_untrue(thing: Token, called: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """A claim may be called absurd or untrue; a letter untrue, while an absurd one is a letter."""
    nouns = vocabulary.nouns
    lemmas = {t.lemma_.lower() for t in (thing, *thing.conjuncts)}
    words = {form for t in thing.doc[called[0] : called[1] + 1] for form in forms(t)}
    forged = words & FORGED and not words & TOLD
    if thing.lower_ in POINTING:
        return bool(words & vocabulary.words["untrue"] and not forged)
    if "case" in lemmas and called[0] > thing.i + 1 and thing.nbor().lower_ == "against":
        return True  # what is charged: `called the case against her a fabrication`
    told = nouns["accusations"] | nouns["attributing"] | nouns["images"] | nouns["affairs"]
    if not forged:
        told |= nouns["documents"]
    elif lemmas & (nouns["documents"] - nouns["images"]):
        return False  # `termed the letter a fake`
    return bool(lemmas & nouns["accusations"] or (
        words & vocabulary.words["untrue"] and lemmas & told
    ))  # fmt: skip


def _is_said(noun: Token) -> bool:
    """No charge of horsemen and no claim to land: "struck back at the charge"."""
    told = noun.tag_ == "NNS" or any(c.dep_ in {"acl", "ccomp", "relcl"} for c in noun.children)
    return told or noun.lemma_.lower() not in {"charge", "claim"}


def _thing(verb: Token, passive: bool, called: tuple[int, int] | None) -> Token | None:
    """What is rejected or called something, whichever side of the predicate it stands on."""
    if passive:
        return passive_subject(verb)
    behind = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else verb
    if behind.lower_ in POINTING and called and called[0] > behind.i:
        owned = behind.dep_ == "det" and behind.head.i < called[0]  # `called that report a lie`
        return behind.head if owned else behind
    objects = [c for c in verb.rights if c.dep_ in {"dobj", "nsubj"}]
    objects += [c for c in verb.rights if called and c.dep_ == "oprd" and c.i < called[0]]
    days = [c for c in verb.rights if c.lower_ == "on" and c.i == verb.i + 1]
    objects += [h for c in days for h in c.children if behind_weekday(h) > h.left_edge.i]
    at = [c for c in verb.rights if c.dep_ in {"prep", "prt"} and c.lower_ in TAKING]
    objects += [h for c in at for h in c.children if h.dep_ == "pobj"]  # `scoffed at claims`
    if WITH_PARTICLE.get(verb.lemma_) == "back":  # `pushed back against claims`
        against = [p for p in verb.subtree if p.dep_ == "prep" and p.lower_ in AGAINST]
        objects += [h for p in against for h in p.children if h.dep_ == "pobj"]
    if verb.lemma_ in {"hit", "strike"}:
        objects = [o for o in objects if _is_said(o)]
    for child in verb.rights:
        marked = any(c.dep_ == "mark" or c.lower_ == "that" for c in child.lefts)
        if child.dep_ == "ccomp" and not marked:
            objects += [c for c in child.lefts if c.dep_ == "nsubj"]  # `called [it false]`
    frame = called or frame_first(verb)
    before = [t for t in objects if frame is None or t.i < frame[0]]
    if before or frame is None:
        return before[0] if before else None
    behind = next(iter(verb.doc[frame[1] + 1 : frame[1] + 2]), verb)
    if behind.lemma_.lower() in load_vocabulary().nouns["accusations"]:
        return behind  # `described as “nonsense” claims that ...`, parsed as a verb
    nearest = verb.doc[frame[0] - 1]
    if frame[0] > verb.i + 1 and nearest.pos_ == "NOUN":
        return nearest  # `called the story nonsense`, parsed as a compound
    return next((t for t in verb.doc[frame[1] + 1 : verb.sent.end] if _opens(t, frame[1])), None)


def _opens(token: Token, after: int) -> bool:
    """Whether a token heads the noun phrase that stands directly behind another token."""
    doc = token.doc
    return (
        token.pos_ in {"NOUN", "PROPN", "PRON"}
        and token.dep_ not in {"compound", "poss", "nmod"}
        and all(doc[i].is_punct for i in range(after + 1, token.left_edge.i))
    )
