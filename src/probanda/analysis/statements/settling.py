"""Which drafts stay: the same words are not said twice by one speaker, relays are no speakers."""

from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.vocabulary import Vocabulary

FIRST_PERSON = frozenset({"i", "we", "you", "my", "our", "your", "one", "me", "us"})


def settle(drafts: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """The drafts that stay, in the order of the text."""
    del vocabulary
    ordered = sorted(drafts, key=lambda d: (d.layout.number, d.begin, -d.end, d.anchor))
    kept: list[Draft] = []
    for draft in ordered:
        if _speaks_in_quotation(draft):
            continue
        if any(_same(draft, other) for other in kept):
            continue
        kept.append(draft)
    return sorted(kept, key=lambda d: (d.layout.number, d.anchor, d.begin))


def _speaks_in_quotation(draft: Draft) -> bool:
    """`"I think we know"`: the quoted speaker about themselves, no further statement."""
    phrase = draft.speaker
    return (
        phrase is not None
        and phrase.head.lower_ in FIRST_PERSON
        and draft.layout.quoted[draft.anchor] >= 0
    )


def _same(draft: Draft, other: Draft) -> bool:
    if draft.layout.number != other.layout.number:
        return False
    if draft.contents == other.contents and (
        draft.anchor == other.anchor or draft.speaker == other.speaker or draft.speaker is None
    ):
        return True
    return draft.anchor == other.anchor and draft.lemma == other.lemma
