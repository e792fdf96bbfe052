"""The model's lemmas, each worked out once.

spaCy remembers only what its rules make of a form; that a form stays as it is, as most nouns do, it
works out anew each time.
"""

from typing import Any

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token


def put_in_place(model: Language) -> None:
    """Let a pipeline's lemmatizer remember, where it looks at nothing but a word and its tags."""
    lemmatizer: Any = model.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return
    usual = lemmatizer.lemmatize
    known: dict[tuple[int, int, int], list[str]] = {}

    def lemmatize(token: Token) -> list[str]:
        seen = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined]  # it has
        if seen not in known:
            known[seen] = usual(token)
        return known[seen]

    lemmatizer.lemmatize = lemmatize
