"""A speaker and a verb between commas: `The dam, the notice goes on, was mined`.

Read from the words alone, where the parse takes them for something else.
"""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import FINITE
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.vocabulary import Vocabulary

LONGEST = 14
IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP"})
ADDRESSED = frozenset({"me", "us", "him", "her", "them", "reporters", "journalists"})
PLACED = frozenset({"on", "in", "at", "to", "during", "via", "from"})
TIMES = frozenset({"npadvmod", "advmod", "prt"})
ENDS = frozenset({".", "!", "?", "”", '"'})


def find_asides(layout: Layout, taken: frozenset[int], vocabulary: Vocabulary) -> list[Draft]:
    """One draft for each aside; ``taken`` are verbs used already."""
    drafts = []
    for verb in layout.tokens:
        if verb.i in taken or verb.tag_ not in {"VBD", "VBZ"} or layout.quoted[verb.i] >= 0:
            continue
        goes_on = verb.lemma_ == "go" and layout.doc[verb.i + 1 : verb.i + 2].text == "on"
        if verb.lemma_ not in vocabulary.special["aside"] and not goes_on:
            continue
        aside = _aside(layout, verb, vocabulary)
        if aside is None:
            continue
        start, end = aside
        first, last = layout.sentence_of(verb.i)
        contents = clip(layout, first, last, [(start, end)])
        head = _head(layout, start, verb)
        if contents and head is not None:
            drafts.append(
                Draft(
                    layout,
                    contents,
                    [layout.span(verb.i, verb.i + 1 if goes_on else verb.i)],
                    verb.i,
                    Phrase(head, start, verb.i - 1 - (layout.tokens[verb.i - 1].text == ",")),
                    verb.lemma_.lower(),
                    reasons=[f"words around the aside “{verb.text}”"],
                )
            )
    return drafts


def without_asides(
    reported: list[Draft], asides: list[Draft], vocabulary: Vocabulary
) -> list[Draft]:
    """`The roll lists 90 men, the clerk, Lora Venn, said`: what the roll lists ends before the clerk;
    a verb that only parsed as one of saying because of the aside goes."""
    kept = []
    for draft in reported:
        over = [
            a.speaker
            for a in asides
            if a.anchor > draft.anchor
            and a.speaker is not None
            and draft.overlap(a.layout.span(a.speaker.first, a.anchor))
        ]
        if over and draft.lemma in vocabulary.special["needs_that"]:
            continue
        for speaker in over:
            before = draft.layout.tokens[speaker.first - 2]
            cut = before.idx + len(before.text)
            draft.contents = [(s, min(e, cut)) for s, e in draft.contents if s < cut]
        kept.append(draft)
    return [draft for draft in kept if draft.contents]


def _aside(layout: Layout, verb: Token, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """First and last token between the commas, where they hold no more than a speaker, the verb,
    somebody addressed and a time, and the rest of the sentence is one clause or more."""
    doc = layout.tokens
    first, last = layout.sentence_of(verb.i)
    start = verb.i
    if doc[start - 1].text == ",":  # `the head of the office, Lora Venn, said`
        start -= 1
        while start > first and doc[start - 1].text != ",":
            start -= 1
        start -= 1
    while start > first and doc[start - 1].text != ",":
        start -= 1
    end = verb.i
    while end < last and doc[end + 1].text != "," and doc[end + 1].text not in ENDS:
        end += 1
    if start <= first + 1 or end - start > LONGEST or start >= verb.i:
        return None
    name = [t for t in doc[start : verb.i] if t.text != ","]
    if any((t.pos_ not in IN_NAME and t.tag_ != "VBG") or (t.tag_ in {"WDT", "WP", "IN"} and t.lower_ not in PREPOSITIONS)
           for t in name):  # fmt: skip
        return None
    if any(t.lower_ in {"and", "or", "but"} for t in doc[start : end + 1]):
        return None
    if not all(_goes_with(t, vocabulary) for t in doc[verb.i + 1 : end + 1]):
        return None
    outside = [*doc[first : start - 1], *doc[end + 1 : last + 1]]
    before = [t for t in doc[first : start - 1] if not t.is_punct]
    finite = [t for t in outside if t.tag_ in FINITE and layout.quoted[t.i] < 0]
    if not before or not finite or before[0].dep_ == "mark" or before[0].pos_ in {"ADP", "CCONJ"}:
        return None
    closes = end >= last - 1
    return (start, end) if not closes or any(t.tag_ in FINITE for t in before) else None


PREPOSITIONS = frozenset({"of", "for", "in", "at", "from", "on", "with"})


def _goes_with(token: Token, vocabulary: Vocabulary) -> bool:
    time = token.ent_type_ in {"DATE", "TIME"} or token.lemma_ in vocabulary.words["time"]
    if time or token.lower_ in ADDRESSED | PLACED or token.dep_ in TIMES:
        return True
    where = token.pos_ in {"DET", "ADJ"} or token.ent_type_ == "GPE"
    held = token.head if token.dep_ == "compound" else token
    return where or held.lemma_.lower() in vocabulary.nouns["media"]


def _head(layout: Layout, start: int, verb: Token) -> Token | None:
    """The noun that the speaker's words hang on: the last before a preposition."""
    before = list(layout.tokens[start : verb.i])
    joint = next((n for n, t in enumerate(before) if n and t.pos_ in {"ADP", "PUNCT"}), len(before))
    heads = [t for t in before[:joint] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return heads[-1] if heads else None
