"""Who speaks by a verb that is joined to another: `said it was mined and added that ...`."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import (
    FINITE,
    INDEFINITE,
    MODALS,
    NAMING,
    SUBJECTS,
    antecedent,
    find_subject,
    is_passive,
    may_act,
)
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

OCCASIONS = frozenset({"briefing", "call", "conference", "debate", "event", "hearing", "interview",
                       "meeting", "rally", "session"})  # fmt: skip
ADDING = frozenset(
    {"add", "cite", "conclude", "continue", "emphasise", "emphasize", "note", "stress"}
)


def find_speaker(verb: Token, vocabulary: Vocabulary) -> Token | None:
    """Who speaks by this verb: its subject, or that of the verb of saying it belongs with."""
    outer = joined_outer(verb) or outer_of_participle(verb, vocabulary) or _main_verb(verb)
    if outer is None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        outer = joined_outer(verb.head)  # `... and dismissed the claim, saying ...`
    said_by = verb
    while outer is not None:
        said_by = outer
        outer = joined_outer(said_by) or outer_of_participle(said_by, vocabulary)
    subject = find_subject(said_by)
    return (
        _who_gives_out(subject, vocabulary)
        or _who_holds(subject, verb)
        or _behind_colon(subject, said_by)
        or subject
    )


def _who_holds(occasion: Token | None, verb: Token) -> Token | None:
    """`She spoke at a conference announcing that ...`: she announces it, and no conference."""
    if occasion is None or verb.dep_ != "acl" or occasion.dep_ != "pobj":
        return None
    if occasion.lemma_.lower() not in OCCASIONS:
        return None
    above = occasion.head.head
    subject = find_subject(above) if above.pos_ == "VERB" else None
    return subject if subject is not None and may_act(subject) else None


def _behind_colon(subject: Token | None, verb: Token) -> Token | None:
    """`Kranz and Velde on trial in Lenz: the army denies everything`: what stands before the colon
    is what it is about."""
    if subject is None or subject.i > verb.i:
        return None
    between = list(verb.doc[subject.i + 1 : verb.i])
    colon = max((n for n, t in enumerate(between) if t.text == ":"), default=-1)
    words = between[colon + 1 :]
    if colon < 0 or not words or any(t.pos_ not in NAMING for t in words):
        return None
    return words[-1] if words[-1].pos_ in {"PROPN", "NOUN"} else None


def _who_gives_out(subject: Token | None, vocabulary: Vocabulary) -> Token | None:
    """`The ministry issued a statement saying ...`: not the statement, the ministry says it."""
    if subject is None:
        return None
    paper = antecedent(subject) or subject
    if paper.dep_ == "pobj" and paper.head.lower_ == "to" and subject.lower_ != "who":
        above = paper.head.head  # `a letter to the court which said`: the letter does
        paper = next((c for c in above.rights if c.dep_ == "dobj"), above)
    verb = paper.head
    if paper.dep_ != "dobj" or verb.lemma_ not in vocabulary.special["giving_out"]:
        return None
    if paper.lemma_.lower() not in vocabulary.nouns["media"]:
        return None
    giver = find_speaker(verb, vocabulary) if not is_passive(verb) else None
    return giver if giver is not None and may_act(giver) else None


def _main_verb(verb: Token) -> Token | None:
    """`Responding to the report, he said the bridge would hold`: who responds is who says it."""
    root = verb.sent.root
    opens = verb.tag_ == "VBG" and verb.i == verb.sent.start and verb != root
    return root if opens and any(c.dep_ in SUBJECTS for c in root.lefts) else None


def joined_outer(verb: Token) -> Token | None:
    """`Kranz said the bridge was mined and added that ...`: a bridge adds nothing, Kranz does."""
    if verb.dep_ != "conj" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts):
        return None
    said, torn = verb.head, False
    while said.dep_ == "conj" or _has_no_share(verb, said):
        torn = torn or said.dep_ != "conj"
        said = said.head
    governing = _governing(said) if verb.tag_ in FINITE else None
    if governing is not None:
        said = governing
    to = said.tag_ == "VB" and any(c.lower_ == "to" for c in said.lefts)
    if to and verb.tag_ in FINITE and said.dep_ in {"xcomp", "ccomp"} and said.i > said.head.i:
        return said.head  # `urged the court to come and called on the governor to resign`
    if said.dep_ != "ccomp" or said.i < said.head.i:
        return None
    subject = next((c for c in said.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if subject is None:
        return None
    if _disagrees(verb, said, subject):
        return said.head  # `They say the plant is a target and deny aiming at homes`
    active = _is_active(verb, said)
    told_alike = said.head.tag_ == verb.tag_ or (active and not is_passive(said))
    joiner = next((c for c in verb.head.rights if c.dep_ == "cc"), None)
    if verb.tag_ in FINITE and _is_nobody(subject):
        if joiner is not None and joiner.lower_ in {"or", "nor"}:
            return None  # `denied that any was beaten or complained`: both are denied
        return said.head  # `denied that anyone was hurt and rejected ...`: nobody is meant
    if not told_alike:
        paper = subject.lemma_.lower() in load_vocabulary().nouns["documents"]
        nobody = subject.lower_ in INDEFINITE or not may_act(subject) or paper
        return said.head if active and nobody else None
    if sum(t.is_quote for t in verb.doc[said.i : verb.i]) % 2:
        return said.head  # what is said is quoted, and this verb is not
    set_off = joiner is not None and verb.doc[joiner.i - 1].text == ","
    denying = load_vocabulary().special["denial"] | load_vocabulary().special["denial_of_claims"]
    if (
        torn
        and not is_passive(said)
        and may_act(subject)
        and not (set_off or verb.lemma_ in denying)
    ):
        return None  # `said the rebels laughed while shooting and promised ...`: the rebels promise
    if subject.pos_ == "PRON" and verb.lemma_ in denying:
        return said.head  # `told the court he had been ill and denied the charge`
    if subject.pos_ == "PRON":
        own = find_subject(said.head)
        person = own is not None and own.ent_type_ == "PERSON" and subject.lower_ in {"he", "she"}
        same = person or (own is not None and own.lower_ == subject.lower_)
        return said.head if set_off and same else None
    if subject.ent_type_ == "PERSON" and subject.is_alpha:
        return None
    thing = subject.pos_ == "NOUN" and not subject.ent_type_
    return said.head if thing or set_off else None


def _disagrees(verb: Token, said: Token, subject: Token) -> bool:
    """Whether the number of a noun shows that it is not the subject of a verb in the present."""
    bare = (
        verb.tag_ == "VB" and said.tag_ in FINITE and not any(c.dep_ == "aux" for c in verb.lefts)
    )
    if subject.pos_ != "NOUN" or any(c.dep_ == "conj" for c in subject.rights):
        return False
    one = subject.tag_ == "NN" and subject.lemma_.lower() not in load_vocabulary().nouns["bodies"]
    return (one and (verb.tag_ == "VBP" or bare)) or (subject.tag_ == "NNS" and verb.tag_ == "VBZ")


def _is_nobody(subject: Token) -> bool:
    """`anyone`, `no villagers`, `any of them`: nobody who could be said to have spoken."""
    none = any(c.lower_ in {"no", "any"} for c in subject.lefts) or subject.lower_ in {
        "any",
        "none",
    }
    return subject.lower_ in INDEFINITE or none


def _has_no_share(verb: Token, participle: Token) -> bool:
    """`said two were shot while fleeing but denied it`: a finite verb is joined to none."""
    return participle.dep_ == "advcl" and participle.tag_ in {"VB", "VBG"} and verb.tag_ in FINITE


def _governing(infinitive: Token) -> Token | None:
    """`said he had no plans to leave and denied it`: of "to leave" that he had them."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in infinitive.lefts)
    if infinitive.tag_ != "VB" or not to or infinitive.dep_ not in {"acl", "relcl"}:
        return None
    word = infinitive.head
    while word.pos_ not in {"VERB", "AUX"} and word.dep_ != "ROOT":
        word = word.head
    return word if word.pos_ in {"VERB", "AUX"} else None


def _is_active(verb: Token, said: Token) -> bool:
    """`denied that he was hurt and rejected the claim`: with an object of its own, and where "had"
    cannot be understood, it is no participle."""
    own = any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
    takes = any(c.dep_ == "dobj" for c in verb.rights)
    had = any(c.lemma_ == "have" and c.dep_ == "aux" for c in said.lefts)
    alone = is_passive(said) or (said.tag_ in FINITE and not had)
    return verb.tag_ == "VBN" and takes and not own and alone


def outer_of_participle(verb: Token, vocabulary: Vocabulary) -> Token | None:
    """`Kranz said the bridge would hold, adding ...`: who says it, where the subject of what is
    said cannot, or is only told to do something later."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i < verb.head.i:
        return None
    before = verb.doc[verb.left_edge.i - 1]
    before = before.nbor(-1) if before.is_quote and before.i else before
    if before.text != "," or any(c.dep_ == "mark" for c in verb.lefts):
        return None
    said = verb.head
    while said.dep_ in {"conj", "xcomp"}:
        said = said.head
    while _is_thought(said, vocabulary):
        said = said.head  # `said he did not believe the leaflets had ruined him, arguing that ...`
    if said.dep_ != "ccomp" or said.i < said.head.i:
        return None
    if said.head.lemma_.lower() not in vocabulary.speech.clause:
        return None
    if _tells_a_deed(verb, said, vocabulary):
        return said.head
    if sum(t.is_quote for t in verb.doc[said.head.i : said.i + 1]) % 2 and (
        not sum(t.is_quote for t in verb.doc[said.head.i : verb.i]) % 2
    ):
        return said.head  # `says the firm “priced it well,” referring to ...`: outside the marks
    subject = next((c for c in said.lefts if c.dep_ in SUBJECTS or c.dep_ == "expl"), None)
    later = any(c.dep_ == "aux" and c.lower_ in MODALS for c in said.lefts)
    nobody = subject is None or not may_act(subject) or _is_nobody(subject)
    return said.head if nobody or later else None


def _is_thought(clause: Token, vocabulary: Vocabulary) -> bool:
    """Whether it is what somebody is said to believe, not to say."""
    thinks = clause.head.lemma_.lower() in vocabulary.belief.clause - vocabulary.speech.clause
    return clause.dep_ == "ccomp" and thinks and clause.head.dep_ == "ccomp"


def _tells_a_deed(verb: Token, said: Token, vocabulary: Vocabulary) -> bool:
    """`said the army had left, adding that it was quiet`: who only does or thinks something adds
    nothing to it."""
    told = said.lemma_.lower() in vocabulary.verbs - vocabulary.belief.clause
    thought = any(c.dep_ == "ccomp" for c in said.rights)
    return thought or (verb.lemma_ in ADDING and not told)
