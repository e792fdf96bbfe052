"""Sentences that one publisher prints under reports on different matters."""

from collections.abc import Sequence

from probanda.analysis.lineage.stock import Wording
from probanda.evidence.document import Document, Position
from probanda.names import normal_name

BOILERPLATE = "what one publisher prints under reports on different matters"


def find_publishers(documents: Sequence[Document]) -> dict[str, str]:
    """The publisher's name as compared, of documents that show one."""
    return {d.id: normal_name(d.publisher.value) for d in documents if d.publisher.value}


def is_boilerplate(
    publishers: dict[str, str], wording: dict[str, Wording], whole: tuple[Position, Position]
) -> bool:
    """Whether whole sentences word for word alike are all that two of its documents share.

    Documents that name a person, body or place in common elsewhere may be on one matter, and then
    one was written from the other.
    """
    a, b = whole
    publisher = publishers.get(a.document)
    if publisher is None or publisher != publishers.get(b.document):
        return False
    texts = [" ".join(wording[s.document].text[s.start : s.end].split()) for s in whole]
    if texts[0] != texts[1]:
        return False
    one, other = (_named_elsewhere(wording[span.document], span) for span in whole)
    return not one & other


def _named_elsewhere(wording: Wording, span: Position) -> set[str]:
    """What is named outside the sentences, as known and as printed."""
    return {
        name
        for start, end, who in wording.mentions
        if end <= span.start or span.end <= start
        for name in (who, wording.text[start:end].casefold())
    }
