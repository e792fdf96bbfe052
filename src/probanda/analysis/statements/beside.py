"""What both sides of a quotation have in common: its sentence, the verbs that may stand there."""

import re

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary

NARROW = 30  # tokens between a quotation and the verb that attributes it


ENDING = ".!?…"


DASHES = frozenset({"—", "–", "―", "-", "--"})


def quoting_verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Verbs that may stand beside a quotation."""
    return (
        vocabulary.speech.clause - vocabulary.special["never_quoting"]
    ) | vocabulary.speech.quotation


def last_mark(layout: Layout, quotation: Quotation) -> str:
    """The last character of what is quoted, marks of a quotation inside it left out."""
    return layout.text[quotation.start : quotation.end].rstrip(" \u00a0’'”\"»")[-1:]


def run_of_tokens(layout: Layout, start: int, end: int) -> list[Token]:
    """Tokens that lie between two character offsets."""
    return [t for t in layout.tokens if start <= t.idx and t.idx < end]


ABBREVIATED = "".join(
    rf"(?<!\b{word})"
    for word in ("Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Prof",
                 "St", "No", "[A-Z]")
)  # fmt: skip
SENTENCE_END = re.compile(rf"{ABBREVIATED}[.!?…][”\"’'»)]*\s+(?=[“\"‘'«„(]*[A-ZÀ-ÞА-Я0-9])")


def draft_of_quotation(
    layout: Layout, cue: Token, speaker: Phrase | None, contents: list[tuple[int, int]], why: str
) -> Draft:
    return Draft(
        layout=layout,
        contents=contents,
        cues=[layout.span(cue.i, cue.i)],
        anchor=cue.i,
        speaker=speaker,
        lemma=cue.lemma_.lower(),
        reasons=[f"quotation, attributed by {why} ({cue.text})"],
    )
