"""Ranks cut short, each one word with its full stop: `army spokesman Brig. Gen. Pavel Orlov said`.

The model's own list has few of them; of the others it takes the full stop for a sentence's end, and
whoever is named behind it has lost both rank and words.
"""

from itertools import dropwhile, takewhile
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "keep_ranks"
SHORT = [
    "Brig",
    "Capt",
    "Cdr",
    "Cllr",
    "Cmdr",
    "Col",
    "Comdr",
    "Cpl",
    "Fr",
    "Insp",
    "Lieut",
    "Lt",
    "Maj",
    "Mgr",
    "Msgr",
    "Pte",
    "Pvt",
    "Sgt",
    "Supt",
    "Brig.-Gen",
    "Lt.-Col",
    "Lt.-Gen",
    "Maj.-Gen",
    "Sgt.-Maj",
]
KNOWN = frozenset({"Adm.", "Gen."})
"""Those that the model keeps together itself."""
RANKS = KNOWN | {f"{short}." for short in SHORT}
ARTICLES = frozenset({"the", "a", "an"})
CLAUSES = frozenset(
    {"said", "says", "that", "if", "whether", "because", "when", "while", "where", "as", "after",
     "before", "since", "until", "than", "and", "but"}
)  # fmt: skip
"""Behind these a translation may print "the Gen. Orlov had left"."""
RAISED = frozenset({"promoted", "demoted", "raised", "rose", "risen", "elevated"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that a sentence can stand on."""
ENDS = frozenset({".", "!", "?", "…", "”", '"'})


def put_in_place(model: Language) -> None:
    """Read ranks as words, behind which no sentence begins with a name."""
    tokenizer: Any = model.tokenizer
    for short in SHORT:
        tokenizer.add_special_case(f"{short}.", [{"ORTH": f"{short}."}])
    model.add_pipe(NAME, before="parser")


@Language.component(NAME, assigns=["token.is_sent_start"])
def keep_ranks(doc: Doc) -> Doc:
    """Begin no sentence between a rank and the name or rank behind it, but where one ends with it."""
    for token in doc[:-1]:
        after = token.nbor()
        if token.text in RANKS and after.tag_ == "NNP":
            ends = after.text not in RANKS and _ends_sentence(token)
            after.is_sent_start = ends
            if ends:
                token.is_sent_start = False
    return doc


def _ends_sentence(rank: Token) -> bool:
    """ "It was signed by the Maj. Petrov came": no name has an article, and each part has its verb."""
    begun = list(takewhile(lambda token: token.text not in ENDS, reversed(rank.doc[: rank.i])))
    begun = list(dropwhile(lambda token: token.text in RANKS, begun))
    before = [token.lower_ for token in begun[:2]]
    if len(before) < 2 or before[1] in CLAUSES or not any(t.tag_ in FINITE for t in begun):
        return False
    if before[0] not in ARTICLES and not (before[0] == "to" and before[1] in RAISED):
        return False
    behind = next((t for t in rank.doc[rank.i + 1 :] if t.tag_ != "NNP"), rank)
    return behind.tag_ in FINITE
