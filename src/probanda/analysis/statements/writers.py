"""Who writes a mail: the `I` of its own words, by the line that says who it is from."""

import re
from email.utils import parseaddr

from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.speakers import Names, Speaker
from probanda.evidence.document import Document
from probanda.evidence.sniff import MAIL

OTHERS = re.compile(r"\s*(>|-{2,} ?(original|forwarded) message|on .{5,80} wrote:|from: )", re.I)
"""Where an older mail begins, which somebody else may have written."""


def find_writer(document: Document, names: Names) -> Speaker | None:
    """The person whom the mail's own header names; None of other documents and bare addresses."""
    if document.media_type != MAIL:
        return None
    for block in document.blocks:
        line = document.text[block.start : block.end]
        if line.startswith("From: "):
            name = parseaddr(line.removeprefix("From: "))[0]
            if " " not in name.strip():
                return None
            known = [e for e in names.entities if e.kind == "person" and e.name == name]
            entity = known[0] if len(known) == 1 else None
            return Speaker(entity, name, "person", "the header tells who wrote the mail")
    return None


def is_writers(draft: Draft, layouts: list[Layout]) -> bool:
    """Whether the draft's `I` stands in the writer's own words, and in no older mail below."""
    phrase = draft.speaker
    if phrase is None or phrase.head.lower_ != "i" or draft.layout.quoted[phrase.head.i] >= 0:
        return False
    before = layouts[: draft.layout.number + 1]
    return not any(OTHERS.match(layout.text) for layout in before)
