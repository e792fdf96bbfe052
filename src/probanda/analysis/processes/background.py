"""Lines of inquiry and background: investigated, forecast or listed only, and never charges."""

import re
from collections.abc import Iterable, Sequence

from probanda import ids
from probanda.analysis.language import Parsed, find_sentences
from probanda.analysis.records import Background, Entity, Reading, Statement
from probanda.evidence.document import Position

INQUIRY = re.compile(
    r"\b(?:investigat\w+|examin(?:es?|ed|ing)|looking into|preparing to (?:charge|prosecute)|"
    r"could (?:face|be (?:charged|arrested|prosecuted))|may face|possible (?:war )?crimes|"
    r"potential issues)\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:convicted|sentenced|found guilty|acquitted|filtration|amounts? to a (?:war )?crime|"
    r"constitutes? a ['‘“]?(?:war )?crime|committing (?:wide-scale )?war crimes)\b",
    re.IGNORECASE,
)


def find_background(
    parsed: Parsed, entities: Sequence[Entity], statements: Sequence[Statement]
) -> tuple[Background, ...]:
    """Sentences that tell of crimes without charging anybody with them."""
    del entities, statements
    document = parsed.document
    found = []
    for sentence in find_sentences(parsed):
        text = document.text[sentence.start : sentence.end]
        inquiry = INQUIRY.search(text)
        if inquiry or LISTED.search(text):
            place = Position(document.id, sentence.start, sentence.end)
            found.append(
                Background(
                    id=ids.content_id("background", document.id, sentence.start),
                    text=" ".join(text.split()),
                    kind="line of inquiry" if inquiry else "background",
                    spans=(place,),
                )
            )
    return tuple(found)


def merge_background(readings: Iterable[Reading]) -> tuple[Background, ...]:
    """The same sentence in several documents stands once, with all its places."""
    groups: dict[tuple[str, str], list[Background]] = {}
    for reading in readings:
        for item in reading.background:
            groups.setdefault((item.kind, item.text), []).append(item)
    return tuple(
        Background(
            id=group[0].id,
            text=text,
            kind=group[0].kind,
            spans=tuple(span for item in group for span in item.spans),
        )
        for (_, text), group in sorted(groups.items())
    )
