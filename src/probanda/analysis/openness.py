"""Which verbs and deeds a sentence leaves open: `no evidence that men were shot` tells no shooting, nor does `asked whether`."""

import re

from spacy.tokens import Token

from probanda.analysis.acts.vocabulary import load_told
from probanda.analysis.negation import is_negated
from probanda.analysis.tellings import (
    CLAIMS,
    CLAUSES,
    SUBJECTS,
    is_finite,
    is_infinitive,
    names_deed,
    words_above,
)
from probanda.analysis.untruth import (
    UNTRUE,
    find_false_witness,
    find_liar,
    is_said_by_nobody,
    may_be_called_untrue,
)

QUESTION_WORDS = frozenset({"WRB", "WP", "WP$"})
INQUIRING = frozenset(
    {"ask", "know", "say", "clear", "see", "determine", "establish", "inquire", "enquire"}
)
DOUBTING = frozenset({"doubt", "wonder", "question"})
DREAMING = frozenset({"dream", "dreamt", "imagine", "hallucinate", "fantasise", "fantasize"})
SHOWING = frozenset({
    "evidence", "proof", "indication", "sign", "clear", "certain", "sure", "proven", "established", "prove", "show",
    "establish", "confirm", "verify", "find", "demonstrate", "determine", "corroborate", "see", "suggest",
    "indicate", "say", "claim", "allege", "believe", "think", "substantiate", "verified", "confirmed", "knowledge",
    "satisfied", "satisfy", "convinced", "convince", "persuaded", "persuade", "information", "report", "record", "confirmation",
    "suggestion", "allegation",
})  # fmt: skip
"""What is not shown or said stays open; what somebody "did not know" or "did not stop" is so."""
CHECKING = frozenset(
    {"confirm", "verify", "prove", "corroborate", "substantiate", "establish", "show"}
)
LACKING = frozenset({"lack", "fail", "remain", "refuse", "decline"})
UNPROVEN = frozenset({"unproven", "unproved", "unverified", "unconfirmed", "unsupported"})
OPEN = UNPROVEN | {
    "unclear", "unlikely", "uncertain", "doubtful", "improbable", "questionable", "likelihood",
    "inconceivable", "unthinkable", "unimaginable",
}  # fmt: skip
UNSAYABLE = frozenset({"impossible", "early", "premature", "hard", "difficult"})
UNSAID = frozenset({"say", "know", "tell", "confirm", "verify", "establish", "determine", "prove"})
"""What it is impossible to say stays open; what it is impossible to deny does not."""
NEARLY = frozenset({"nearly", "almost"})
FEARING = frozenset(
    {"fear", "hope", "urge", "demand", "propose", "possibility", "danger", "risk", "threat"}
)
"""Of these a clause with "that" is open as well; what one "agreed that" is so."""
PREVENTING = frozenset(
    {"prevent", "stop", "ban", "prohibit", "halt", "save", "keep", "deter", "spare"}
)
RETRACTING = frozenset(
    {"retract", "withdraw", "recant", "disavow", "drop", "quash", "overturn", "annul", "void"}
)
FORCING = frozenset(
    {"force", "compel", "coerce", "make", "oblige", "pay", "bribe", "pressure", "order"}
)
REGRETTING = frozenset({"regret", "apologise", "apologize"})
RELEASED = frozenset({"release", "free", "clear", "exonerate", "acquit", "discharge"})
SUSPECTED = frozenset({"suspect", "suspicion", "accuse"})
FINDING = frozenset({"find", "rule", "conclude", "declare", "determine", "hold"})
ASKING = frozenset({"ask", "urge", "invite", "request", "press", "petition", "want"})
GROUNDS = frozenset({"reason", "ground", "basis", "cause"})
CONFESSING = frozenset({"say", "confess", "admit", "sign", "state", "testify", "claim", "declare"})
BEING = frozenset({"be", "remain", "seem", "appear"})
BESIDE = frozenset({"dobj", "attr", *SUBJECTS})
SPELLED = re.compile(
    r"\b(?:who|whoever|any(?:one|body)|if|whether|unless|lest|no|not|never|nobody|none|nothing|neither|nor|without"
    r"|would|had|insufficient|close|guilty|ma(?:k\w+|de)|(?:forc|compel|coerc|oblig|pressur)\w*|doubt\w*|wonder\w*|question\w*|dream\w*|imagin\w*|hallucinat\w*|fantasi\w*"
    r"|nearly|almost|un(?:clear|likely|certain|prove[nd]|verified|confirmed|supported)|im(?:probable|possible)"
    r"|likelihood|lack\w*|remain\w*|fail\w*|acquit\w*|clear\w*|exonerat\w*|absol\w*|innocent|from|retract\w*"
    r"|early|premature|hard|difficult|warn\w*|sav\w+|keep\w*|kept|deter\w*|spar\w+|paid|pay\w*|brib\w+|declin\w*"
    r"|withdr\w*|t(?:ake\w*|ook|aking) back|regret\w*|to (?:find|rule|conclude|declare|determine|hold)|apologi[sz]\w*|suspicion|suspect\w*|accus\w*|yet to|inconceivable|unthinkable|unimaginable|recant\w*|disavow\w*|drop\w*|quash\w*|overturn\w*|annul\w*|void\w*|before)\b|n['’]t\b|\?",
    re.IGNORECASE,
)


def may_leave_open(text: str) -> bool:
    """A cheap look before a close one."""
    spelled = SPELLED.search(text) or load_told().any_open.search(text)
    return spelled is not None or may_be_called_untrue(text)


def find_opening(word: Token) -> Token | None:
    """The word that leaves open whether what a verb or a deed's noun tells is so; None where it is so or not so."""
    if word.pos_ == "VERB":
        if (unreal := _unreal(word)) is not None:
            return unreal
    elif not names_deed(word):
        return None
    said = False
    for above, below in words_above(word):
        said |= below.dep_ in CLAUSES and is_finite(below)
        if not said and _is_to_come(above, below):
            return above
        if below.dep_ != "conj" and (opening := _opens(above, below)) is not None:
            return opening
        if (condition := _condition(above)) is not None:
            return condition
    return find_false_witness(word)


def kind_of_opening(opening: Token) -> str:
    """What the word does, so that "acquitted of it" and "cleared of it" are the same."""
    told = load_told()
    kinds = {
        "it is asked": told.conditions | {"would", "do", "have", "be"},
        "it is doubted": DOUBTING | DREAMING,
        "somebody is cleared of it": told.cleared | {"guilty", "innocent"},
        "it is ordered": frozenset({"order", "instruct", "command"}),
        "it is not shown": SHOWING | UNPROVEN | UNSAYABLE,
        "it is tried": frozenset({"attempt", "try"}),
        "it is planned": told.open,
        "what shows it is false": UNTRUE | {"mock", "simulated", "stage", "fake"},
    }
    words = {opening.lower_, opening.lemma_.lower()}
    return next((kind for kind, held in kinds.items() if words & held), opening.lemma_.lower())


def _unreal(verb: Token) -> Token | None:
    """ "If they shot", "they would have shot", "they nearly shot"."""
    helping = {c.lower_: c for c in verb.children if c.dep_ == "aux"}
    nearly = (
        c for c in verb.lefts if c.dep_ == "advmod" and c.lower_ in NEARLY and c.i + 1 == verb.i
    )
    would = helping["would"] if {"would", "have"} <= helping.keys() else None
    return _condition(verb) or would or next(nearly, None) or _asked(verb) or _stopped(verb)


def _asked(verb: Token) -> Token | None:
    """ "Did they shoot?"; "why did they shoot?" has it that they did."""
    if verb.dep_ != "ROOT" or verb.sent.text.rstrip("”’\"' ")[-1:] != "?":
        return None
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), verb)
    before = [c for c in verb.lefts if c.i < subject.i]
    if any(t.tag_ in QUESTION_WORDS for c in before for t in c.subtree):
        return None
    return next((c for c in before if c.dep_ in {"aux", "auxpass"}), None)


def _stopped(verb: Token) -> Token | None:
    """ "They were stopped before they blew it up"."""
    before = any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children)
    stopped = verb.dep_ == "advcl" and verb.head.lemma_.lower() in PREVENTING
    return verb.head if before and stopped else None


def _condition(verb: Token) -> Token | None:
    """What is only asked, or opens the sentence as a condition; one behind is beside what is told."""
    above, words = verb.head, load_told().conditions
    behind = verb.dep_ == "advcl" and verb.i > above.i and above.lemma_.lower() not in INQUIRING
    if behind:
        words = frozenset({"whether"})  # "it is looked into whether they shot"
    marks = (c for c in verb.children if c.dep_ == "mark" and c.lower_ in words)
    return next(marks, None)


def _opens(above: Token, below: Token) -> Token | None:
    """The word that leaves open what hangs by it: a clause, a deed or what is told of one."""
    lemma = above.lemma_.lower()
    behind = below.head.lower_ if below.dep_ in {"pobj", "pcomp"} else None
    if behind is not None and (word := _opens_before(behind, above)) is not None:
        return word
    if below.dep_ == "pcomp" and behind == "of" and lemma in SUSPECTED:
        return _let_go(above)
    if below.dep_ in CLAUSES and is_said_by_nobody(above) and find_liar(above) is None:
        return above
    if below.left_edge.tag_ in QUESTION_WORDS:
        return None  # "does not show how they died": they did
    if lemma in FEARING and below.dep_ in {"ccomp", "acl"}:
        return above
    if {lemma, above.lower_} & (DOUBTING | DREAMING) and below.dep_ in CLAUSES:
        return above if above.pos_ == "VERB" and not is_negated(above) else None
    if lemma in CONFESSING and above.dep_ in {"xcomp", "pcomp"}:
        regretted = above.head if above.dep_ == "xcomp" else above.head.head
        if regretted.lemma_.lower() in REGRETTING:
            return regretted  # "regretted having said that they shot"
    if lemma in FINDING and is_infinitive(above) and above.head.lemma_.lower() in ASKING:
        return above.head  # "asked the court to find that they shot"
    if lemma == "deny" and above.dep_ == "conj" and above.head.lemma_.lower() in CHECKING:
        return above.head if is_negated(above.head) else None  # "would neither confirm nor deny"
    if lemma in GROUNDS and below.lemma_.lower() in SHOWING and is_negated(above):
        return above  # "no reason to believe that they shot"
    if (
        lemma in CONFESSING
        and above.dep_ in {"xcomp", "advcl"}
        and above.head.lemma_.lower() in FORCING
    ):
        return above.head  # "forced to say that they shot"
    if lemma in CLAIMS | {"conviction", "verdict"} and (word := _unproven(above)) is not None:
        return word
    if below.dep_ in BESIDE and {lemma, above.lower_}.isdisjoint(CHECKING | OPEN | BEING):
        return None  # "the report on the killing did not say who"
    if _is_open(above, above, below):
        return above
    if lemma in BEING:
        predicates = (c for c in above.children if c.dep_ in {"acomp", "attr"} and c.i != below.i)
        return next((c for c in predicates if _is_open(c, above, below)), None)
    return None


def _opens_before(preposition: str, above: Token) -> Token | None:
    """ "Acquitted of shooting", "stopped from shooting", "came close to shooting", "not guilty of it"."""
    told, lemma = load_told(), above.lemma_.lower()
    if preposition == "of" and above.dep_ == "dobj" and above.head.lemma_.lower() in told.cleared:
        return above.head  # "cleared three men of the murder"
    if preposition == "of" and lemma in {"guilty", "innocent"}:
        innocent = lemma == "innocent" or is_negated(above) or is_negated(above.head)
        return above if innocent else None
    words = {"of": told.cleared | DREAMING, "from": PREVENTING, "to": {"close"}}
    held = {lemma, above.lower_} & words.get(preposition, frozenset())
    return above if held and not is_negated(above) else None


def _let_go(suspected: Token) -> Token | None:
    """ "A man suspected of shooting the clerk, but released", "freed a man arrested on suspicion of it"."""
    verb = suspected.head.head if suspected.dep_ == "pobj" else suspected
    whose = verb.head if verb.dep_ in {"acl", "relcl"} else verb
    beside = [t for t in verb.doc[verb.i : verb.sent.end] if t.dep_ in {"conj", "acl"}]
    others = [t for t in beside if t.tag_ == "VBN"]
    if whose.dep_ in {"dobj", "nsubjpass"}:
        others.append(whose.head)
    return next((t for t in others if _frees(t)), None)


def _frees(verb: Token) -> bool:
    """ "Was freed", "was let go"."""
    if is_negated(verb):
        return False
    go = verb.lemma_ == "let" and any(c.lemma_ == "go" for c in verb.rights)
    return go or verb.lemma_.lower() in RELEASED


def find_retraction(claim: Token) -> Token | None:
    """The word that takes a claim back: "withdrew his claim", "the charges were dropped"."""
    above = claim.head
    back = above.lemma_ == "take" and any(c.lower_ == "back" for c in above.rights)
    retracted = back or above.lemma_.lower() in RETRACTING
    if claim.dep_ not in {"dobj", "nsubjpass"} or not retracted or is_negated(above):
        return None
    return above


def _unproven(claim: Token) -> Token | None:
    """ "An unproven claim", or one that is taken back."""
    unproven = (c for c in claim.lefts if c.dep_ == "amod" and c.lower_ in UNPROVEN)
    return find_retraction(claim) or next(unproven, None)


def _is_to_come(above: Token, below: Token) -> bool:
    """ "Planned to shoot", "unable to shoot", "a threat of deportation"; "hoped to say that they shot" tells it."""
    told, lemma = load_told(), above.lemma_.lower()
    if is_infinitive(below) and below.dep_ in CLAUSES | {"relcl"}:
        return lemma in told.open and lemma != "agree"  # what parties agreed to do is their deal
    of = below.dep_ == "pobj" and below.head.lower_ in {"of", "for"}
    return of and (lemma == "warn" or (above.pos_ == "NOUN" and lemma in told.open))


def _is_open(word: Token, verb: Token, below: Token) -> bool:
    """ "It is unlikely that ...", "it is not clear that ...", "there is no evidence that ..."."""
    lemma = word.lemma_.lower()
    negated = is_negated(word) or is_negated(verb)
    shown = word.dep_ == "dobj" and lemma not in CLAIMS
    negated |= shown and is_negated(word.head)  # "had not seen evidence that"
    if lemma in UNSAYABLE:
        return not negated and below.lemma_.lower() in UNSAID
    if lemma in OPEN or word.lower_ in OPEN:
        return not negated
    compared = any(c.tag_ in {"JJR", "RBR"} for c in word.children)  # "no clearer proof than"
    lacking = word.dep_ in {"dobj", "xcomp"} and word.head.lemma_.lower() in LACKING
    lacking |= any(c.lower_ == "insufficient" for c in word.lefts)
    return lemma in SHOWING and not compared and negated != lacking
