"""Sentences cut where they begin to tell another thing."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from probanda.analysis.language import Paragraph, Parsed, sentence_bounds
from probanda.analysis.negation import NOBODY, NONE_OF
from probanda.analysis.openness import find_opening
from probanda.analysis.records import Clause, Statement

CONTRASTING = frozenset({"but", "while", "whereas", "yet"})
JOINING = frozenset({"and", "or"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
RELATIVE = frozenset({"WP", "WDT", "WRB", "WP$"})
PARTICIPLES = frozenset({"VBG", "VBN"})
BELOW = frozenset({"advcl", "pcomp", "acl", "prep"})
TIMES = frozenset({"after", "before", "once", "since", "until", "when"})
HARDLY_ANYBODY = NOBODY | NONE_OF | {"few", "hardly"}
LONGEST_SUBJECT = 10
FEWEST = 3


def find_clauses(parsed: Parsed, statements: Sequence[Statement] = ()) -> tuple[Clause, ...]:
    """Main clauses of each sentence that has several, and relative and participles' clauses of all.

    Of two verbs with one subject, of which one tells what somebody says, each is a clause.
    """
    return tuple(
        clause for paragraph in parsed.paragraphs for clause in _find(paragraph, statements)
    )


def _find(paragraph: Paragraph, statements: Sequence[Statement]) -> Iterator[Clause]:
    doc = paragraph.doc
    for first, last in sentence_bounds(doc):
        sentence = paragraph.position(doc[first], doc[last])
        said = [s for s in statements if s.start < sentence.end and sentence.start < s.end]
        cuts = [
            i
            for i in range(first + 1, last)
            if _begins_another(doc, first, i, last)
            or (said and _parts_telling_from_saying(paragraph, i, last, said))
        ]
        cut = zip([first, *(i + 1 for i in cuts)], [*cuts, last + 1], strict=True)
        # between "and" and "yet" stands nothing
        bounds = [(begin, end) for begin, end in cut if begin < end]
        if len(bounds) == 1 and (beside := _beside_told(paragraph, first, last, said)):
            yield _make(paragraph, *beside, _find_subject(paragraph, first, last + 1), main=True)
        subject: tuple[int, int] | None = None
        for begin, end in bounds:
            subject = _find_subject(paragraph, begin, end) or subject
            if len(bounds) > 1:
                yield _make(paragraph, begin, end, subject, main=True)
            for token in doc[begin:end]:
                participle = token.tag_ in PARTICIPLES and token.dep_ in BELOW
                if participle and find_opening(token) is None:  # "acquitted of shooting"
                    left, right = token.left_edge.i, token.right_edge.i + 1
                    if right - left > FEWEST and begin <= left and right <= end:
                        of = _told_of(paragraph, token, begin) if token.dep_ == "acl" else subject
                        yield _make(paragraph, left, right, of, main=False)
                if token.dep_ == "relcl" and token.head.pos_ in {"NOUN", "PROPN"}:
                    left, right = token.left_edge.i, token.right_edge.i + 1
                    if right - left > FEWEST and begin <= left and right <= end:
                        of = _told_of(paragraph, token, begin)
                        yield _make(paragraph, left, right, of, main=False)


def _beside_told(
    paragraph: Paragraph, first: int, last: int, said: Sequence[Statement]
) -> tuple[int, int] | None:
    """What the narrator tells around a clause in which somebody speaks: "Orn, who denies it, stood trial",
    "Orn was jailed after a court found him guilty".

    None where nobody speaks, or the sentence's own verb is what somebody says or says it with, and of
    what leads to a quotation ("published the letter, which reads:").
    """
    doc = paragraph.doc
    own = next((t for t in doc[first : last + 1] if t.dep_ == "ROOT"), None)
    told = [part for s in said for part in (*s.cue, *s.content)]
    if own is None or any(paragraph.position(own, own).meets(t) for t in told):
        return None
    begin, end = first, last + 1
    for verb in doc[first : last + 1]:
        relative = verb.dep_ == "relcl" and verb.pos_ in {"VERB", "AUX"}
        timed = verb.dep_ == "advcl" and any(c.lower_ in TIMES for c in verb.lefts)
        if not (relative or timed) and (verb.tag_ != "VBN" or verb.dep_ not in BELOW):
            continue
        left, right = verb.left_edge.i, verb.right_edge.i + 1
        if any(paragraph.position(doc[left], doc[right - 1]).meets(t) for t in told):
            if any(t.text == ":" for t in doc[verb.i : right]):
                return None
            if left > own.i and all(t.is_punct for t in doc[right : last + 1]):
                end = min(end, left)
            elif left > own.i or (
                (relative or verb.dep_ == "acl") and not _opens_with(verb.head, own, first)
            ):
                return None
            else:
                begin = max(begin, right)
    if (begin, end) == (first, last + 1):
        return None
    while begin < end and doc[begin].is_punct:
        begin += 1
    return (begin, end) if end - begin > FEWEST else None


def _opens_with(noun: Token, own: Token, first: int) -> bool:
    """Whether the sentence begins with its subject, and this is somebody: no "nobody", no "as told by Orn"."""
    subject = noun.head == own and noun.dep_ in {"nsubj", "nsubjpass"} and noun.left_edge.i == first
    words = {noun.lower_, *(t.lower_ for t in noun.children)}
    return subject and words.isdisjoint(HARDLY_ANYBODY)


def _told_of(paragraph: Paragraph, verb: Token, begin: int) -> tuple[int, int]:
    """The noun that a clause behind it tells of, with what stands before it."""
    first = max(begin, verb.head.left_edge.i)
    place = paragraph.position(paragraph.doc[first], verb.head)
    return place.start, place.end


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


def _parts_telling_from_saying(
    paragraph: Paragraph, i: int, last: int, said: Sequence[Statement]
) -> bool:
    """Whether a verb is joined here to another of its subject, and one of the two is a cue.

    "Moved them and presents it as a rescue": what was done is told by the narrator.
    """
    doc = paragraph.doc
    if doc[i].lower_ not in JOINING | CONTRASTING or i == last:
        return False
    verb = _joined_verb(doc, i, last)
    if verb is None:
        return False
    here = paragraph.position(doc[i], doc[i])
    if any(here.meets(part) for s in said for part in s.content):
        return False
    cues = [cue for s in said for cue in s.cue]
    one, two = (any(paragraph.position(t, t).meets(cue) for cue in cues) for t in (verb.head, verb))
    return one != two


def _joined_verb(doc: Doc, i: int, last: int) -> Token | None:
    """The finite verb behind "and" that has no subject of its own."""
    for token in doc[i + 1 : min(last + 1, i + LONGEST_SUBJECT)]:
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and token.head.i < i:
            finite = [token, *token.lefts]
            own = any(t.dep_ in {"nsubj", "nsubjpass"} for t in token.lefts)
            done = token.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in token.head.lefts)
            return token if not own and (done or any(t.tag_ in FINITE for t in finite)) else None
        if token.pos_ not in {"ADV", "AUX", "PART"}:
            return None
    return None


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
