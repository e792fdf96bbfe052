"""Answers of an interview that is printed without names: a question, and below it what somebody answers."""

import re

from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.signed import SIGNED
from probanda.analysis.statements.sources import is_first_person
from probanda.analysis.statements.speakers import Names

FEWEST = 3
"""Questions with an answer below; fewer may be the narrator's own."""
LONGEST = 45
"""Words of a question."""
LABELLED = re.compile(r"[^\W\d_][^\n:?!.,“\"]{1,40}:")
TITLE = re.compile(r"interview(?:ed)? (?:with )?|in conversation with ", re.IGNORECASE)
HEAD = 3
"""Paragraphs that may tell with whom somebody spoke."""
YOU = frozenset({"you", "your", "yours"})


def find_answers(layouts: list[Layout], drafts: list[Draft], names: Names) -> list[Draft]:
    """The paragraphs that answer a question, of the only person who is asked; of several nobody's."""
    asked = [n for n, layout in enumerate(layouts[:-1]) if _is_question(layout)]
    asked = [n for n in asked if not _is_question(layouts[n + 1])]
    if len(asked) < FEWEST:
        return []
    who = _find_interviewee(layouts, drafts, names, asked)
    if who is None:
        return []
    found = []
    going = False
    for number, layout in enumerate(layouts[asked[0] + 1 :], asked[0] + 1):
        answers = number - 1 in asked
        going = answers or ((going or number < asked[-1]) and _goes_on(layout))
        if not going or _is_question(layout) or not _is_plain(layout):
            continue
        contents = clip(layout, 0, len(layout.tokens) - 1, [])
        if contents:
            why = "what is answered in an interview"
            found.append(Draft(layout, contents, [], 0, None, SIGNED, follows=who, reasons=[why]))
    return found


def _is_question(layout: Layout) -> bool:
    words = layout.text.split()
    return layout.text.rstrip().endswith("?") and len(words) <= LONGEST and not layout.quotations


def _is_plain(layout: Layout) -> bool:
    """Whether it is a paragraph that neither a name nor a quotation mark opens."""
    opens = LABELLED.match(layout.text) or (layout.quotations and layout.quotations[0].start < 2)
    return layout.paragraph.block.role == "paragraph" and not opens


def _goes_on(layout: Layout) -> bool:
    """Whether somebody speaks of themselves there, and to nobody."""
    own = any(is_first_person(t) for t in layout.tokens)
    return own and not any(t.lower_ in YOU for t in layout.tokens)


def _find_interviewee(
    layouts: list[Layout], drafts: list[Draft], names: Names, asked: list[int]
) -> Draft | None:
    """Whoever is named before an answer, called by name in a question or told to have been spoken with."""
    labelled = [d for d in drafts if d.lemma == ":" and d.speaker and d.layout.number - 1 in asked]
    phrases = [(d.layout, d.speaker) for d in labelled if d.speaker is not None]
    for number in asked:
        phrases += _called(layouts[number])
    for layout in layouts[:HEAD]:
        phrases += _spoken_with(layout)
    people: dict[str, Draft] = {}
    for layout, phrase in phrases:
        found = names.at(layout.paragraph.start + phrase.head.idx)
        if found is not None and found[0].kind == "person":
            people.setdefault(found[0].id, Draft(layout, [], [], 0, phrase, SIGNED))
    return next(iter(people.values())) if len(people) == 1 else None


def _called(layout: Layout) -> list[tuple[Layout, Phrase]]:
    """`Ms Amarel, how do you know?`"""
    comma = next((t.i for t in layout.tokens[:5] if t.text == ","), 0)
    named = comma and all(t.pos_ == "PROPN" for t in layout.tokens[:comma])
    return [(layout, Phrase(layout.tokens[comma - 1], 0, comma - 1))] if named else []


def _spoken_with(layout: Layout) -> list[tuple[Layout, Phrase]]:
    """`Interview with Ruth Amarel`."""
    match = TITLE.search(layout.text)
    if match is None:
        return []
    first = next((t.i for t in layout.tokens if t.idx >= match.end()), None)
    if first is None or layout.tokens[first].pos_ != "PROPN":
        return []
    last = first
    while last + 1 < len(layout.tokens) and layout.tokens[last + 1].pos_ == "PROPN":
        last += 1
    return [(layout, Phrase(layout.tokens[last], first, last))]
