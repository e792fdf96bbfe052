"""Who holds an office that a question names, as the records of people tell it."""

import re
from collections.abc import Iterator, Sequence

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.asking import Asked
from probanda.analysis.questions.pages import Page
from probanda.analysis.questions.records import Shown
from probanda.analysis.questions.vocabulary import find_name_stem, words
from probanda.evidence.document import Position

BELOW = re.compile(r",| (?:of|for|in|to|on|at|with|under) ")
"""What parts an office from whose or what it is for."""
WORD = re.compile(r"[^\W\d_]+")


def find_holders(asked: Asked, pages: Sequence[Page]) -> Iterator[Shown]:
    """The sentences that set somebody's name beside the office asked for: "Norvian President Ulm
    Beck" for "the president of Norvia"."""
    root = asked.terms[asked.root] if asked.root is not None else None
    if asked.kind != "who" or root is None or root.slot or root.lemma not in words("persons"):
        return
    if any(t.pos == "VERB" for t in asked.terms.values()):
        return
    wanted = {n: _find_meanings(t.lemma) for n, t in asked.terms.items() if not t.slot}
    for page in pages:
        for entity in page.reading.entities:
            if entity.kind != "person" or not entity.forms:
                continue
            offices = [
                o
                for o in entity.offices
                if _is_office(o, wanted[root.number], list(wanted.values()))
            ]
            for mention in entity.mentions:
                whole = page.sentence_around(mention)
                text = page.document.text[whole.start : whole.end]
                for office in offices:
                    at = text.lower().find(office.lower())
                    if at < 0 or not _stands_beside(text, at, office, mention, whole.start):
                        continue
                    start = whole.start + at
                    word = Position(page.document.id, start, start + len(office))
                    name = Position(page.document.id, mention.start, mention.end)
                    yield Shown(
                        whole.document,
                        whole.start,
                        whole.end,
                        words=tuple(sorted({word, name})),
                        side="says so",
                        speaker=None,
                    )


def _find_meanings(word: str) -> frozenset[str]:
    return frozenset({find_term(word.lower()), find_name_stem(word)})


def _is_office(office: str, root: frozenset[str], wanted: Sequence[frozenset[str]]) -> bool:
    """Whether an office as printed has every word that was asked for, and is no other for it."""
    own = WORD.findall(office)
    if len(wanted) < 2 or any(w.lower() in words("not_leading") for w in own):
        return False
    told = [_find_meanings(w) for w in own]
    head = WORD.findall(BELOW.split(office)[0])[-1:]
    if not head or not _find_meanings(head[0]) & root:
        return False  # "the envoy of the president" is not the president
    return all(any(meaning & one for one in told) for meaning in wanted)


def _stands_beside(text: str, at: int, office: str, mention: Position, begin: int) -> bool:
    """Whether nothing but a comma and an article stands between the office and the name."""
    start, end = mention.start - begin, mention.end - begin
    if start <= at < end or at <= start < at + len(office):
        return True
    between = text[at + len(office) : start] if at < start else text[end:at]
    return not WORD.sub("", between).strip(" ,") and len(WORD.findall(between)) <= 1
