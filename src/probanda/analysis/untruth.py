"""Which words stand in what a sentence says is untrue: `the claim that men were shot is a lie`."""

import re

from spacy.tokens import Token

from probanda.analysis.acts.vocabulary import load_told
from probanda.analysis.negation import is_negated
from probanda.analysis.tellings import CLAIMS, CLAUSES, SHOWN, SUBJECTS, names_deed, words_above

UNTRUE = frozenset({
    "untrue", "untruth", "false", "falsehood", "baseless", "bogus", "groundless", "unfounded", "unsubstantiated",
    "incorrect", "inaccurate", "fabricated", "fabrication", "fake", "fictitious", "forged", "forgery", "hoax",
    "invented", "invention", "lie", "slander", "slanderous", "libel", "calumny", "smear", "concocted", "manufactured",
    "disinformation", "misinformation", "doctored", "staged", "untruthful", "fanciful", "fantasy", "fiction",
    "fairytale", "imaginary", "myth", "nonsense", "rubbish", "deepfake",
    "propaganda", "disproved", "disproven", "debunked", "discredited", "refuted",
})  # fmt: skip
"""What a claim, a paper or a picture is called by those who deny it."""
ABSURD = frozenset({"absurd", "concoction", "farcical", "joke", "laughable", "ludicrous", "nonsensical", "outlandish", "preposterous", "ridiculous", "spurious"})  # fmt: skip
"""What a claim alone is called: "it is absurd that they are free" has it that they are."""
NEVER_DONE = frozenset({
    "bogus", "fabricated", "fabrication", "fake", "fictitious", "hoax", "invented", "invention", "lie", "concocted",
    "fantasy", "fiction", "fairytale", "imaginary", "myth", "untrue", "disinformation", "nonsense", "trick", "ruse", "sham", "charade",
})  # fmt: skip
"""What a deed is called that was never done; "false imprisonment" was."""
HAPPENING = frozenset({"happen", "occur", "exist"})
INVENTING = frozenset({"invent", "fabricate", "concoct", "fake", "falsify", "forge", "pretend"})
TRUTH = frozenset({"true", "truth", "substance", "foundation", "correct", "grain", "word"})
SOME = frozenset({"those", "all", "everyone", "everybody", "people"})
ANYONE = SOME | {"anyone", "anybody"}
FALSELY = frozenset({"falsely", "wrongly", "untruthfully", "mistakenly", "wrongfully"})
MATCHING = frozenset({"correspond", "reflect", "match", "fit", "conform"})
REALITY = frozenset({"reality", "truth", "fact"})
GROUND = frozenset({"basis", "foundation", "substance", "merit", "truth", "ground"})
PAPERS = SHOWN | {"order", "memo", "memorandum", "message", "note", "telegram", "email", "cable", "certificate", "list", "log", "register", "article", "leaflet", "dossier"}  # fmt: skip
"""Who or what "says" it, where what is forged is a paper."""
FICTION = frozenset({"novel", "fable", "legend", "fairytale", "poem", "joke"})
LYING = frozenset({"lie", "lies", "lied", "lying", "liar", "liars", "mistaken"})
LIARS = frozenset({"liar", "mistaken", "wrong"})
SAYING = frozenset({
    "accuse", "allege", "assert", "assume", "believe", "blame", "charge", "claim", "convict", "report", "say", "state",
    "suggest", "suspect", "tell", "think",
})  # fmt: skip
SPELLED = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(UNTRUE | ABSURD | NEVER_DONE | TRUTH | LIARS | FALSELY))})s?"
    r"|correspond|reflect|match|far from|out of the question|lying|lied|lacks?|lacked|without|novel|fable|legend|poem|fairy|invent\w*|fabricat\w*|concoct\w*|fak\w+|falsif\w+|forg\w+|ma[dk]\w* up|pretend\w*"
    r"|(?:happen|occur|exist)(?:ed|s)?|t(?:ook|aken?) place)\b",
    re.IGNORECASE,
)
DENYING = frozenset({"deny", "doubt", "dispute", "refute", "fail", "refuse"})
HEDGES = frozenset({"hardly", "partly", "partially", "barely", "perhaps", "possibly", "maybe"})
SUPPOSING = frozenset({"may", "might", "could", "would"})
FILLERS = frozenset({"it", "that"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})
BEING = frozenset({"be", "prove", "remain"})
OF = frozenset({"of", "about", "regarding"})
PLACED_IN = frozenset({"in", "to", "behind", "for"})


def may_be_called_untrue(text: str) -> bool:
    """A cheap look before a close one."""
    return SPELLED.search(text) is not None


def find_untruth(word: Token) -> Token | None:
    """The word that says it is not so what the word, a verb or a noun for a deed, tells.

    None for that of "the report, which came on Monday, is false": the report came.
    """
    if word.pos_ not in {"VERB", "AUX"}:
        if (never := _finds_never(word)) is not None:
            return never
        if word.dep_ != "pobj" or word.head.lower_ not in OF:
            return None
    for above, below in words_above(word):
        if below.dep_ == "conj":
            continue
        untrue = (
            _finds_falsely(above, below)
            or _finds_false(above)
            or _finds_no_truth(above)
            or _finds_predicate_of_it(above, below)
            or _finds_out_of_question(above)
            or find_liar(above)
        )
        if untrue is not None:
            return untrue
        if above.lemma_.lower() in DENYING:
            return None  # "it is a lie to deny that they fired"
    return None


def find_false_witness(word: Token) -> Token | None:
    """The word that calls what shows it false, or made for show: `a fake video of men shooting`.

    Then it is not told, nor told not to be so.
    """
    if word.pos_ not in {"VERB", "AUX"}:
        if not names_deed(word):
            return None
        if (shown := _finds_show(word)) is not None:
            return shown
    for above, below in words_above(word):
        if below.dep_ == "conj":
            continue
        subject = next((c for c in above.children if c.dep_ in SUBJECTS), None)
        if subject is not None and above.dep_ == "relcl" and subject.tag_ == "WDT":
            subject = above.head  # "a forged order that mentioned it"
        for noun in (above, subject):
            if noun is not None and noun.lemma_.lower() in FICTION:
                return noun
            papers = PAPERS if noun is subject else SHOWN
            if noun is not None and noun.lemma_.lower() in papers and noun.i != below.i:
                false = _calls_false(noun, UNTRUE)
                if false is not None:
                    return false
    return None


def _finds_show(deed: Token) -> Token | None:
    """ "The kidnapping was staged"; one "staged by rebels" was done, as an attack may be."""
    mock = (
        c for c in deed.lefts if c.dep_ == "amod" and c.lower_ in {"mock", "staged", "simulated"}
    )
    verb = deed.head
    if deed.dep_ == "nsubjpass" and verb.lower_ == "staged" and not _is_not(verb):
        beside = {"agent", "prep", "npadvmod", "advmod", "advcl"}
        return None if any(c.dep_ in beside for c in verb.children) else verb
    return next(mock, None)


def _finds_never(deed: Token) -> Token | None:
    """ "The kidnapping was invented", "the massacre never happened"."""
    if not names_deed(deed):
        return None
    verb = deed.head
    if deed.dep_ in SUBJECTS and verb.lemma_.lower() in HAPPENING | {"take"}:
        place = verb.lemma_ != "take" or any(c.lower_ == "place" for c in verb.children)
        return verb if place and is_negated(verb) and not is_supposed(verb) else None
    return _calls_false(deed, NEVER_DONE)


def _calls_false(noun: Token, words: frozenset[str]) -> Token | None:
    """The word that calls what a noun names false: before it, said of it, or who makes it up."""
    verb = noun.head
    before = (c for c in noun.lefts if c.dep_ in {"amod", "compound"} and is_word_for(c, words))
    if (adjective := next(before, None)) is not None:
        return None if any(c.dep_ == "advmod" for c in adjective.children) else adjective
    if noun.dep_ == "dobj" and _invents(verb):
        return verb if _is_held(verb) else None
    if noun.dep_ not in SUBJECTS or noun.i > verb.i:
        return None
    if noun.dep_ == "nsubjpass" and (is_word_for(verb, words) or _invents(verb)):
        return verb if _is_held(verb) else None
    if verb.lemma_ == "turn":
        verb = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ == "be"), verb)
    untrue = (c for c in verb.children if _is_untrue(c, verb, words))
    return next(untrue, None) or _finds_no_ground(verb) or finds_no_match(verb)


def finds_no_match(verb: Token) -> Token | None:
    """ "Do not correspond to reality", "is far from the truth"."""
    held = [t for t in verb.subtree if t.i > verb.i and t.lemma_.lower() in REALITY]
    if not held or held[0].i > verb.i + 5 or is_supposed(verb):
        return None
    if verb.lemma_ in MATCHING:
        return verb if _is_not(verb) else None
    far = verb.doc[verb.i + 1 : verb.i + 3].text.lower() == "far from"
    return verb if verb.lemma_ == "be" and far and _is_held(verb) else None


def _finds_no_ground(verb: Token) -> Token | None:
    """ "Lacks any basis", "has no foundation", "is without merit"."""
    lacks = verb.lemma_ == "lack"
    for child in verb.children:
        held = child if child.dep_ == "dobj" else next(iter(child.children), child)
        without = child.dep_ == "prep" and child.lower_ == "without"
        none = without or lacks or any(c.lower_ == "no" for c in held.lefts)
        if none and held.lemma_.lower() in GROUND and (child.dep_ == "dobj" or without):
            return verb if _is_held(verb) else None
    return None


def _invents(verb: Token) -> bool:
    up = verb.lemma_ == "make" and any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.children)
    return verb.pos_ == "VERB" and (up or verb.lemma_.lower() in INVENTING)


def _is_held(verb: Token) -> bool:
    """Whether it is told as so, and not denied, ordered or asked."""
    above = verb.head
    if above.dep_ == "prep":
        above = above.head
    told = load_told()
    left = above.i != verb.i and above.lemma_.lower() in DENYING | told.open | told.cleared
    return not (left or _is_not(verb) or is_supposed(verb))


def _finds_falsely(saying: Token, told: Token) -> Token | None:
    """ "Falsely claimed that ...", "was wrongly accused of having ...", "pretended that ..."."""
    lies = saying.lemma_.lower() == "lie" and told.dep_ == "ccomp"
    if lies or (_invents(saying) and told.dep_ in CLAUSES):
        return saying if _is_held(saying) else None
    if saying.lemma_.lower() not in SAYING:
        return None  # "wrongly ordered them to fire"
    falsely = (c for c in saying.lefts if c.dep_ == "advmod" and c.lower_ in FALSELY)
    return next(falsely, None) or _finds_false_teller(saying)


def _finds_false_teller(saying: Token) -> Token | None:
    """ "A false report said that ..."."""
    tellers = (c for c in saying.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in CLAIMS)
    return next((f for t in tellers if (f := _calls_false(t, UNTRUE)) is not None), None)


def find_liar(saying: Token) -> Token | None:
    """ "Whoever says that ... lies", "those who claim that ... are liars", "lied when they said that"."""
    if saying.lemma_.lower() not in SAYING:
        return None  # "lied when they saw men shot"
    if _says_in_general(saying) and not _predicate_is_read(saying):
        last = next((t for t in reversed(saying.doc[: saying.sent.end]) if not t.is_punct), saying)
        return last if last.lower_ in LYING else None  # "lie" read as a noun
    verb = saying.head if saying.dep_ in {"csubj", "advcl", "pcomp"} else None
    if saying.dep_ == "pcomp":
        verb = saying.head.head
    if saying.dep_ == "relcl" and saying.head.dep_ == "nsubj" and saying.head.lower_ in ANYONE:
        verb = saying.head.head
    if verb is not None and verb.dep_ == "aux":
        verb = verb.head  # "is lying"
    if verb is None or _is_not(verb):
        return None
    if verb.lemma_ == "lie":
        return verb
    if verb.lemma_ != "be" or saying.dep_ in {"advcl", "pcomp"}:
        return None
    wrong = (c for c in verb.children if c.dep_ in PREDICATES and c.lemma_.lower() in LIARS)
    return next(wrong, None)


def is_said_by_nobody(saying: Token) -> bool:
    """ "Anyone who says that ...", "asked who said that ...": nobody in particular is told to have said it."""
    asked = saying.dep_ in {"ccomp", "pcomp"} or saying.sent[0].lower_ == "who"
    if asked and any(c.dep_ == "nsubj" and c.lower_ == "who" for c in saying.lefts):
        return True
    if not _says_in_general(saying):
        return False
    some = saying.dep_ == "relcl" and saying.head.lower_ in SOME
    return not some or find_liar(saying) is not None  # "those who say that they fled" are some


def _says_in_general(saying: Token) -> bool:
    if saying.dep_ == "relcl":
        who = saying.left_edge
        whoever = saying.head.lower_ in {"he", "she"} and who.i == saying.head.i + 1
        return who.lower_ == "who" and (whoever or saying.head.lower_ in ANYONE)
    return any(c.dep_ in SUBJECTS and c.lower_ == "whoever" for c in saying.lefts)


def _predicate_is_read(saying: Token) -> bool:
    """Whether the parse has what is said of them: not where "those who say they fled" is all there is."""
    whole = saying.head if saying.dep_ == "relcl" else saying
    return whole.dep_ in {*SUBJECTS, "csubj"}


def _finds_false(claim: Token) -> Token | None:
    """ "The claim ... is false", "is not true", "invented the story", "the lie that ..."."""
    if claim.pos_ == "NOUN" and is_word_for(claim, UNTRUE):
        kept = claim.dep_ in PREDICATES or any(c.lower_ in {"no", "not"} for c in claim.lefts)
        return None if kept else claim
    return _calls_false(claim, UNTRUE | ABSURD) if claim.lemma_.lower() in CLAIMS else None


def _finds_no_truth(claim: Token) -> Token | None:
    """ "There is no truth in the claim that ..."."""
    if claim.lemma_.lower() not in CLAIMS or claim.dep_ != "pobj":
        return None
    above = claim.head.head
    truths = (above, *above.children) if above.lemma_ == "be" else (above,)
    held = (
        t for t in truths if t.lemma_.lower() in TRUTH and any(c.lower_ == "no" for c in t.lefts)
    )
    return next(held, None) if claim.head.lower_ in PLACED_IN else None


def _finds_predicate_of_it(verb: Token, told: Token) -> Token | None:
    """ "It is untrue that ...", "it was a lie to say that ..."; a parse may hang the clause by "untrue"."""
    if verb.dep_ in PREDICATES:
        verb = verb.head
    if told.i < verb.i and told.dep_ not in {"csubj", "csubjpass"}:
        return None  # "that he fled is a lie" has the clause itself for its subject
    filled = any(c.dep_ in SUBJECTS and c.lower_ in FILLERS and c.i < verb.i for c in verb.children)
    if told.i > verb.i and not filled:
        return None
    return next((c for c in verb.children if _is_untrue(c, verb, UNTRUE)), None)


def _finds_out_of_question(question: Token) -> Token | None:
    """ "It is out of the question that ..."."""
    verb = question.doc[max(question.i - 3, 0)].head
    return question if out_of_question(verb) == question and _is_held(verb) else None


def out_of_question(verb: Token) -> Token | None:
    """The "question" that something is out of, of the verb "to be"."""
    behind = verb.doc[verb.i + 1 : verb.i + 5]
    held = verb.lemma_ in BEING and behind.text.lower() == "out of the question"
    return behind[-1] if held else None


def _is_untrue(word: Token, verb: Token, words: frozenset[str]) -> bool:
    if word.dep_ not in PREDICATES or verb.lemma_ not in BEING or is_supposed(verb):
        return False
    if any(c.lower_ in HEDGES for c in (*word.children, *verb.children)):
        return False
    if is_word_for(word, words):
        return _is_held(verb) and not any(c.lower_ in {"no", "neither"} for c in word.children)
    return word.lower_ == "true" and _is_not(verb)


def is_supposed(verb: Token) -> bool:
    """ "May be false", "whether it is false": nobody has it that it is."""
    may = any(c.dep_ == "aux" and c.lower_ in SUPPOSING for c in verb.children)
    return may or any(
        c.dep_ == "mark" and c.lower_ in load_told().conditions for c in verb.children
    )


def is_word_for(word: Token, words: frozenset[str]) -> bool:
    if word.lower_ == "tale" and word.i and word.nbor(-1).lower_ == "fairy":
        return True
    return word.lower_ in words or word.lemma_.lower() in words


def _is_not(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)
