"""Ranks cut short, each one word with its full stop: `army spokesman Brig. Gen. Pavel Orlov said`.

The model's own list has few of them; of the others it takes the full stop for a sentence's end, and
whoever is named behind it has lost both rank and words.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

NAME = "keep_ranks"
SHORT = [
    "Brig",
    "Capt",
    "Cdr",
    "Cmdr",
    "Col",
    "Comdr",
    "Cpl",
    "Insp",
    "Lieut",
    "Lt",
    "Maj",
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


def put_in_place(model: Language) -> None:
    """Read ranks as words, behind which no sentence begins with a name."""
    tokenizer: Any = model.tokenizer
    for short in SHORT:
        tokenizer.add_special_case(f"{short}.", [{"ORTH": f"{short}."}])
    model.add_pipe(NAME, before="parser")


@Language.component(NAME, assigns=["token.is_sent_start"])
def keep_ranks(doc: Doc) -> Doc:
    """Begin no sentence between a rank and the name or rank behind it."""
    for token in doc[:-1]:
        if token.text in RANKS and token.nbor().tag_ == "NNP":
            token.nbor().is_sent_start = False
    return doc
