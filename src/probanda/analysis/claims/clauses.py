"""Sentences cut where they begin to tell another thing."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.language import Paragraph, Parsed, sentence_bounds
from probanda.analysis.records import Clause

CONTRASTING = frozenset({"but", "while", "whereas", "yet"})
JOINING = frozenset({"and", "or"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
RELATIVE = frozenset({"WP", "WDT", "WRB", "WP$"})
PARTICIPLES = frozenset({"VBG", "VBN"})
BELOW = frozenset({"advcl", "pcomp", "acl", "prep"})
LONGEST_SUBJECT = 10
FEWEST = 3


def find_clauses(parsed: Parsed) -> tuple[Clause, ...]:
    """Main clauses of each sentence that has several, and relative and participles' clauses of all."""
    return tuple(clause for paragraph in parsed.paragraphs for clause in _find(paragraph))


def _find(paragraph: Paragraph) -> Iterator[Clause]:
    doc = paragraph.doc
    for first, last in sentence_bounds(doc):
        cuts = [i for i in range(first + 1, last) if _begins_another(doc, first, i, last)]
        bounds = list(zip([first, *(i + 1 for i in cuts)], [*cuts, last + 1], strict=True))
        subject: tuple[int, int] | None = None
        for begin, end in bounds:
            subject = _find_subject(paragraph, begin, end) or subject
            if len(bounds) > 1:
                yield _make(paragraph, begin, end, subject, main=True)
            for token in doc[begin:end]:
                if token.tag_ in PARTICIPLES and token.dep_ in BELOW:
                    left, right = token.left_edge.i, token.right_edge.i + 1
                    if right - left > FEWEST and begin <= left and right <= end:
                        yield _make(paragraph, left, right, subject, main=False)
                if token.dep_ == "relcl" and token.head.pos_ in {"NOUN", "PROPN"}:
                    left, right = token.left_edge.i, token.right_edge.i + 1
                    if right - left > FEWEST and begin <= left and right <= end:
                        first = max(begin, token.head.left_edge.i)
                        place = paragraph.position(doc[first], token.head)
                        yield _make(paragraph, left, right, (place.start, place.end), main=False)


def _begins_another(doc: Doc, first: int, i: int, last: int) -> bool:
    """Whether a clause with a finite verb of its own begins behind the token."""
    word = doc[i].lower_
    if word not in CONTRASTING | JOINING and doc[i].text != ";":
        return False
    if not any(token.tag_ in FINITE for token in doc[first:i]):
        return False
    verb = _finite_after(doc, i + 1, last)
    if verb is None:
        return False
    if word not in JOINING or doc[i - 1].text in {",", ";"}:
        return True
    if verb.i == i + 1 or doc[i + 1].tag_ == "RB":
        return verb.pos_ == "AUX"
    return verb.tag_ == "VBZ" or verb.lower_ == "was" or verb.dep_ == "conj"


def _finite_after(doc: Doc, begin: int, last: int) -> Token | None:
    """The finite verb that follows at once or behind one noun phrase."""
    for token in doc[begin : min(last + 1, begin + LONGEST_SUBJECT)]:
        if token.tag_ in FINITE:
            return token
        if token.tag_ in RELATIVE or token.pos_ not in NOMINAL | {"ADV"}:
            return None
    return None


def _find_subject(paragraph: Paragraph, begin: int, end: int) -> tuple[int, int] | None:
    for token in paragraph.doc[begin:end]:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.tag_ not in RELATIVE:
            left, right = max(begin, token.left_edge.i), min(end - 1, token.right_edge.i)
            place = paragraph.position(paragraph.doc[left], paragraph.doc[right])
            return place.start, place.end
    return None


def _make(
    paragraph: Paragraph, begin: int, end: int, subject: tuple[int, int] | None, *, main: bool
) -> Clause:
    tokens = [t for t in paragraph.doc[begin:end] if not t.is_space]
    while len(tokens) > 1 and tokens[-1].text in {",", ";"}:
        tokens.pop()
    place = paragraph.position(tokens[0], tokens[-1])
    return Clause(place.start, place.end, subject, main)
