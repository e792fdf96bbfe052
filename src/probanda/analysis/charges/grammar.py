"""Questions to the parse of a sentence: who is the subject, was it done, who is said to say it."""

from spacy.tokens import Span, Token

from probanda.analysis.charges.doubts import is_doubted
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.negation import NOBODY

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
SPEECH = frozenset(
    {
        "say", "tell", "state", "add", "allege", "claim", "argue", "announce", "declare", "write",
        "find", "report", "accuse", "believe", "note", "explain", "conclude", "determine", "rule",
        "hold", "insist", "warn", "charge", "assert", "maintain", "stress", "suggest", "confirm",
    }
)  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOTHING = NOBODY | {"no"}
GROUNDS = frozenset({"reason", "ground", "basis", "evidence", "cause", "suspicion", "fact"})


def subject_of(token: Token) -> Token | None:
    """Whoever the word is said of: over conjunctions, participles and relative clauses."""
    seen = 0
    while seen < 8:
        seen += 1
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        if subjects:
            nearest = ([s for s in subjects if s.i < token.i] or subjects)[-1]
            relative = nearest.lower_ in RELATIVES and token.dep_ == "relcl"
            return token.head if relative else unnumbered(nearest)
        if token.dep_ in {"relcl", "acl"}:
            return token.head
        if token.dep_ == "ROOT":
            return None
        token = token.head
    return None


def object_of(token: Token) -> Token | None:
    """The direct object of a verb; of "with Y saying" constructions, the small clause's subject."""
    for child in token.children:
        if child.dep_ in {"dobj", "dative", "obj"}:
            return child
    return None


def unnumbered(token: Token) -> Token:
    """ "Chamber I found": the number is taken for a pronoun, the chamber is meant."""
    before = token.nbor(-1) if token.i > 0 else None
    return before if before is not None and token.text == "I" and before.pos_ == "PROPN" else token


def is_passive(token: Token) -> bool:
    """Whether a verb says what was done to its subject."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in token.children):
        return True
    if token.tag_ == "VBN" and not any(
        c.lemma_ == "have" for c in token.children if c.dep_ == "aux"
    ):
        if token.dep_ in {"acl", "relcl", "advcl", "amod", "appos"}:
            return True
        if token.dep_ == "conj":
            return is_passive(token.head)
        return object_of(token) is None
    return False


def agent_of(token: Token) -> Token | None:
    """Who did it, of a passive: "by the court"; "from the court" in clumsy English."""
    for child in token.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ in {"by", "from", "before", "at"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def was_done(token: Token, *, asks: bool = False) -> bool:
    """Whether the text tells the word's act as done: not denied, wished, forecast or undone.

    ``asks``: the act itself is the asking, so that what is asked for need not be done.
    """
    if is_doubted(token):
        return False
    words = load_words()
    step = token
    wished = not asks and token.lemma_.lower() in words.wished
    if wished and any(c.dep_ == "xcomp" for c in token.children):
        return False
    beside = False
    for _ in range(8):
        if step.pos_ in {"VERB", "AUX"} or step == token:
            for child in step.children:
                if child.dep_ == "neg" and not beside and not _not_guilty(child):
                    return False
                if child.dep_ == "aux" and not beside and child.lower_ in words.modal:
                    return False
                if child.dep_ in {"mark", "advmod"} and child.lower_ in {
                    "if", "whether", "unless", "should", "never",
                }:  # fmt: skip
                    return False
                if child.dep_ == "det" and child.lower_ in {"no", "any"} and step == token:
                    return False
                if child.dep_ == "dobj" and step == token and _is_nothing(child):
                    return False
                if child.dep_ in SUBJECTS and _is_nothing(child):
                    return False
        if step.dep_ == "ROOT":
            break
        parent = step.head
        if step == token and step.dep_ == "relcl":
            break
        beside = step.dep_ == "conj" and step.tag_ in FINITE
        if beside:  # "rejected the claims and charged him": said for itself
            if any(child.dep_ in SUBJECTS for child in step.children):
                break
            step = parent
            continue
        if _with_particle(parent) in words.undone and not _denies_charge(parent, step):
            return False
        if parent.lemma_.lower() in words.wished and step.dep_ not in {"nsubj", "relcl", "advcl"}:
            return False
        if (
            step.dep_ in {"nsubj", "relcl", "advcl", "parataxis"}
            and step != token
            and parent.lemma_ not in GROUNDS
        ):
            break
        if step.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in step.children):
            break
        step = parent
    return True


def _with_particle(verb: Token) -> str:
    """The lemma, "rule out" with its particle."""
    particle = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    whole = " ".join((verb.lemma_.lower(), *particle))
    return whole if whole in load_words().undone else verb.lemma_.lower()


def _is_nothing(noun: Token) -> bool:
    """ "Issued no warrant", "charged nobody"."""
    return noun.lower_ in NOTHING or any(c.lower_ in NOTHING for c in noun.children)


def _not_guilty(negation: Token) -> bool:
    following = negation.nbor(1) if negation.i + 1 < len(negation.doc) else None
    return following is not None and following.lower_ == "guilty"


def _denies_charge(verb: Token, step: Token) -> bool:
    """ "denies charges of murder": the charge stands, it is its truth that is denied."""
    return verb.lemma_ == "deny" and step.dep_ == "dobj" and step.lemma_ in {"charge", "count"}


def attributor_of(token: Token, sentence: Span) -> Token | None:
    """Who is said to say the clause that a word stands in, or None when it is the narrator."""
    step = token
    while step.dep_ != "ROOT":
        parent = step.head
        if (
            step.dep_ in {"ccomp", "conj", "parataxis", "xcomp", "advcl"}
            and parent.lemma_.lower() in SPEECH
            and parent != token
        ):
            for child in parent.children:
                if child.dep_ in {"nsubj", "agent"} and child.i != token.i:
                    return unnumbered(child)
            if parent.dep_ in {"relcl", "acl"} and parent.head.lemma_ not in GROUNDS:
                return parent.head
            for child in parent.children:
                if child.lower_ == "in" and is_passive(parent):
                    return next((c for c in child.children if c.dep_ == "pobj"), None)
        step = parent
    for child in sentence.root.subtree:
        if child.lemma_.lower() in SPEECH and child.dep_ in {"parataxis", "ccomp"}:
            for inner in child.children:
                if inner.dep_ == "nsubj" and child.head.i == step.i:
                    return inner
    for child in sentence:
        if child.lower_ == "according" and child.i + 1 < sentence.end:
            for inner in child.subtree:
                if inner.dep_ == "pobj":
                    return inner
    return None
