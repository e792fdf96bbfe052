"""Of which words a clause or a deed is what they tell: `footage of drones striking the market`, `the claim that ...`."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.acts.vocabulary import load_deeds

CLAIMS = frozenset({
    "accusation", "allegation", "assertion", "claim", "charge", "suggestion", "report", "rumour", "rumor", "story",
    "idea", "notion", "insinuation", "version", "narrative", "theory", "talk", "tale", "statement", "testimony",
    "account", "information", "news", "word", "confession", "admission",
})  # fmt: skip
WRITTEN = frozenset(
    {"report", "story", "version", "narrative", "tale", "statement", "testimony", "account"}
)
"""Of these a relative clause may tell who wrote them."""
SHOWN = frozenset({
    "video", "footage", "film", "clip", "image", "picture", "photo", "photograph", "screenshot", "recording", "tape",
    "document", "letter", "paper", "transcript", "evidence", "proof", "post",
})  # fmt: skip
"""What shows a thing or speaks of it; a false one is no witness, and it may be so all the same."""
SHOWING = frozenset({
    "show", "depict", "picture", "portray", "purport", "say", "tell", "claim", "allege", "state", "suggest", "describe",
    "prove", "see", "appear", "seem",
})  # fmt: skip
ABOUT = frozenset(
    {"of", "about", "regarding", "for", "in", "to", "behind", "on", "from", "concerning"}
)
CLAUSES = frozenset({"ccomp", "acl", "xcomp", "csubj", "csubjpass"})
"""What hangs so by a word is what it tells."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def words_above(word: Token) -> Iterator[tuple[Token, Token]]:
    """Each word above, nearest first, with the one below it that is what it tells, or is joined to it.

    What hangs otherwise is not told by it: "a lie because they fired", "the report, which came late".
    """
    below = word
    while below.head.i != below.i:
        above = _teller(below, own=below.i == word.i)
        if above is None:
            return
        yield above, below
        below = above


def _teller(below: Token, *, own: bool) -> Token | None:
    """The word that tells what a word does; ``own`` where nothing stands below it."""
    above = below.head
    if below.dep_ == "conj":
        return above if _is_alike(below, above) else None
    if below.dep_ == "amod" and above.dep_ in {"acl", "ccomp"} and below.pos_ == "VERB":
        return above  # "that soldiers tortured prisoners", read as "tortured ones"
    told = names_telling(below) or names_deed(below)
    if below.dep_ in {"pobj", "pcomp"}:
        holds = own or told or below.dep_ == "pcomp"
        return above.head if holds and above.lower_ in ABOUT else None
    if below.dep_ == "acl":
        return _of_noun(below)
    if below.dep_ == "relcl":
        return above if is_infinitive(below) or is_complement(below) else None
    if told and below.dep_ in {"dobj", "attr", *SUBJECTS}:
        return above
    return above if below.dep_ in CLAUSES else None


def _of_noun(clause: Token) -> Token | None:
    """Of a clause behind a noun what tells it: no "report published on Monday"."""
    if clause.tag_ == "VBN" and not is_finite(clause):
        return None
    if clause.tag_ == "VBG" and not names_telling(clause.head):
        return _whole_scene(clause.head)  # "footage of drones striking", "it showed men shooting"
    return clause.head


def _whole_scene(noun: Token) -> Token | None:
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in ABOUT:
        return above.head
    return above if noun.dep_ == "dobj" and above.lemma_.lower() in SHOWING else None


def _is_alike(below: Token, above: Token) -> bool:
    """Whether both of two joined are told: not of "ordered to burn it and shot them"."""
    if below.pos_ not in {"VERB", "AUX"}:
        return True
    if is_finite(below) != is_finite(above):
        return False
    if any(c.dep_ == "cc" and c.lower_ in {"but", "yet"} for c in above.children):
        return False
    own = [any(c.dep_ in SUBJECTS for c in t.children) for t in (below, above)]
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in below.children)
    return not own[0] or marked or (own[1] and above.dep_ in CLAUSES and above.i + 1 < below.i)


def is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        c.tag_ in FINITE for c in verb.children if c.dep_ in {"aux", "auxpass"}
    )


def is_infinitive(verb: Token) -> bool:
    """ "To shoot"; who is "said to have shot" is said to have done so."""
    aux = [c for c in verb.children if c.dep_ == "aux"]
    return any(c.tag_ == "TO" for c in aux) and all(c.lemma_ != "have" for c in aux)


def is_complement(clause: Token) -> bool:
    """Whether a clause read as relative is what is claimed: "the rumour that he fled", not "the story that he wrote"."""
    that, noun = clause.left_edge, clause.head.lemma_.lower()
    if that.lower_ != "that":
        scene = that.lower_ in {"in", "on"} and that.nbor().lower_ == "which"
        return scene and noun in SHOWN  # "a video in which soldiers shoot men"
    if that.dep_ == "mark":
        return True
    part = SUBJECTS if that.dep_ in SUBJECTS else {that.dep_}
    if any(c.dep_ in part and c.i > that.i for c in that.head.children):
        return True  # "that guards drowned men", with two subjects or two objects
    return that.dep_ == "dobj" and noun in CLAIMS - WRITTEN


def names_telling(noun: Token) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() in CLAIMS | SHOWN


def names_deed(noun: Token) -> bool:
    """Whether it names what was done: "the kidnapping", "the shelling"."""
    named = noun.lemma_.lower() in load_deeds() or noun.lower_ in load_deeds()
    return noun.pos_ == "NOUN" and (named or (noun.tag_ == "NN" and noun.lower_.endswith("ing")))
