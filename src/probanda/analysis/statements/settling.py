"""Which drafts stay: the same words are not said twice by one speaker, relays are no speakers."""

from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.speakers import Speaker
from probanda.analysis.statements.vocabulary import load_vocabulary

FIRST_PERSON = frozenset({"i", "we", "you", "my", "our", "your", "one", "me", "us"})


def settle(drafts: list[Draft]) -> list[Draft]:
    """The drafts that stay, in the order of the text."""
    ordered = sorted(
        drafts, key=lambda d: (d.speaker is None, d.layout.number, d.begin, -d.end, d.anchor)
    )
    kept: list[Draft] = []
    for draft in ordered:
        if (speaks_in_quotation(draft) and not draft.denies) or _narrator_asks(draft):
            continue
        if any(_same(draft, other) for other in kept):
            continue
        kept.append(draft)
    return sort(kept)


def sort(drafts: list[Draft]) -> list[Draft]:
    """Reading order: by paragraph, then by where the attributing word stands."""
    return sorted(drafts, key=lambda d: (d.layout.number, d.anchor, d.begin))


def keep_apart(drafts: list[Draft], speakers: dict[Draft, Speaker]) -> None:
    """`It is alleged that he fled, which they denied`: where neither is known by name, what is
    denied is that it is alleged, so that nobody asserts and denies the same words."""
    for denial in drafts:
        told = denial.against
        if told is not None and speakers[told].name == speakers[denial].name:
            pieces = [*told.contents, *told.cues]
            denial.contents = [(min(s for s, _ in pieces), max(e for _, e in pieces))]


def keep_one_telling(drafts: list[Draft], speakers: dict[Draft, Speaker]) -> dict[Draft, Draft]:
    """For each draft the one that stands for it: one speaker says the same words once, however
    often the sentence names the speaker. A denial stands before what is denied."""
    told: dict[tuple[object, ...], Draft] = {}
    every: dict[Draft, tuple[object, ...]] = {}
    for draft in drafts:
        words = (draft.layout.number, *draft.contents)
        every[draft] = (*words, speakers[draft].name, draft.belief)
        first = told.setdefault(every[draft], draft)
        if draft.denies and not first.denies:
            told[every[draft]] = draft
    return {draft: told[key] for draft, key in every.items()}


def speaks_in_quotation(draft: Draft) -> bool:
    """`"I think we know"`: the quoted speaker about themselves, no further statement unless they
    deny something."""
    phrase = draft.speaker
    return (
        phrase is not None
        and phrase.head.lower_ in FIRST_PERSON
        and draft.layout.quoted[draft.anchor] >= 0
    )


def _narrator_asks(draft: Draft) -> bool:
    """`I asked about soldiers.`: whoever tells the story asks; nothing is said to be so."""
    phrase = draft.speaker
    return (
        phrase is not None
        and phrase.head.lower_ in {"i", "we"}
        and draft.lemma in {"ask", "mention"}
    )


def _same(draft: Draft, other: Draft) -> bool:
    """Whether both give the same words to the same mouth, or one of them to nobody."""
    if draft.layout is not other.layout:
        return False
    if draft.anchor == other.anchor and draft.lemma == other.lemma:
        return True
    shared = sum(draft.overlap(span) for span in other.contents)
    hearsay = load_vocabulary().words["implied_allegation"]
    if draft.lemma in hearsay and draft.speaker is None and other.speaker is not None:
        held = other.overlap(draft.layout.span(draft.anchor, draft.anchor))
        if held and draft.overlap(other.cues[0]):
            return True  # `will reportedly sell, Kranz said`
    longest = max(_length(draft), _length(other))
    return shared > 0.9 * longest and (
        draft.speaker is None or other.speaker is None or draft.speaker == other.speaker
    )


def _length(draft: Draft) -> int:
    return sum(end - start for start, end in draft.contents)
