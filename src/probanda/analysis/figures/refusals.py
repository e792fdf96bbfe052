"""Numbers that count nothing: names, articles of law, times of day, telephone numbers, idioms."""

import re

from spacy.tokens import Doc, Span

from probanda.analysis.dates.passages import Passage
from probanda.analysis.dates.refusals import ends_in_law_name
from probanda.analysis.figures.vocabulary import listed

NEAR = 40
LONGEST = 12
"""More figures than these in a row, without a comma, are a code."""
CODE = re.compile(r"\+?\(?\d[\d\s()-]{6,}\d|https?://\S+|www\.\S+|\S+@\S+|\b\d{1,2}:\d{2}\b")
LABELLED = re.compile(r"(?:([A-Za-z]+\.?)\s+(?:no\.?\s*|#\s*)?|[#№]\s*)$", re.IGNORECASE)
LISTED = re.compile(r"\d[\w()]*(?:\s*,\s*|\s*,?\s+(?:and|or|to)\s+|\s*[-–]\s*)$")
MATCH = re.compile(r"\b(?:w[oi]n|lost|lose|beat|beaten|drew|defeat(?:ed)?|scored?)\b[^.;,]*$")
NUMBERS_PARAGRAPH = re.compile(r"(?:[.)]|\.\d{1,3}\.?)\s+[^\s\d]")
PLURALS = frozenset({"NNS", "NNPS"})


def is_no_figure(passage: Passage, number: Span, start: int, end: int) -> bool:
    """Whether the words around say that this number counts nothing."""
    text, doc = passage.text, passage.doc
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    printed = text[start:end]
    if _numbers_paragraph(text, start, end):
        return True
    if _is_phrase(text, start, end) or _is_clock(before, after) or _is_code(text, start, end):
        return True
    if (
        _is_score(text, start, end)
        or _is_labelled(before)
        or re.match(r"\s*\(\d", after)
        or re.match(r"(?:st|nd|rd|th)\b", after)
    ):
        return True
    if _is_year(number, printed, before, after) or (len(printed) > LONGEST and printed.isdigit()):
        return True
    return _is_name(doc, number, printed, before, after)


def _numbers_paragraph(text: str, start: int, end: int) -> bool:
    """`12. The Mission found ...`, `(3) The warrants ...`: of a report, a ruling or a list."""
    return not text[:start].strip(" (") and bool(NUMBERS_PARAGRAPH.match(text, end))


def _is_year(number: Span, printed: str, before: str, after: str) -> bool:
    """Four figures that no plural follows, or that belong to a law's name."""
    if not re.fullmatch(r"1[5-9]\d\d|20\d\d", printed):
        return False
    named = ends_in_law_name(before) or bool(re.match(r"\s+[A-Z]", after))
    return named or number.root.head.tag_ not in PLURALS


def _is_phrase(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 20) : end + 20].lower()
    offset = start - max(0, start - 20)
    return any(
        at - 1 < offset < at + len(phrase)
        for phrase in listed("refusals", "phrases")
        for at in [around.find(phrase)]
        if at >= 0
        and not around[at - 1 : at].isalnum()
        and not around[at + len(phrase) : at + len(phrase) + 1].isalpha()
    )


def _is_clock(before: str, after: str) -> bool:
    following = after.lower().lstrip()
    told = any(
        following.startswith(mark) and not following[len(mark) : len(mark) + 1].isalnum()
        for mark in listed("refusals", "clock")
    )
    return told or bool(re.match(r":\d\d", after) or re.search(r"\d:$", before))


def _is_code(text: str, start: int, end: int) -> bool:
    window = max(0, start - 25)
    return any(
        window + m.start() <= start
        and end <= window + m.end()
        and (m[0][0] not in "+(0123456789" or _is_telephone(m[0]))
        for m in CODE.finditer(text[window : end + 25])
    )


def _is_score(text: str, start: int, end: int) -> bool:
    """ "Won 3-1": of a match."""
    pair = re.match(r"[-–]\d{1,2}\b", text[end:]) or re.search(
        r"\b\d{1,2}[-–]$", text[max(0, start - 4) : start]
    )
    return bool(pair) and bool(MATCH.search(text[max(0, start - NEAR) : start]))


def _is_telephone(printed: str) -> bool:
    groups = re.findall(r"\d+", printed)
    return (
        ":" in printed
        or printed[0] == "+"
        or (len(groups) > 1 and sum(map(len, groups)) > 8 and "," not in printed)
    )


def _is_labelled(before: str) -> bool:
    """ "Article 8", "Articles 25 and 28", "No. 5"."""
    while listing := LISTED.search(before):
        before = before[: listing.start()]
    label = LABELLED.search(before)
    if label is None:
        return False
    word = label[1]
    if word is None:
        return True
    if word.lower() not in listed("refusals", "labels"):
        return False
    # "in that case 300 people": only a name's number follows its label without anything else
    plain = re.search(r"\b(?:in|on|by|the|that|this|each|every|a|per)\s+\w+\.?\s+$", before.lower())
    return (
        word[0].isupper() or plain is None or word.lower() in ("article", "articles", "paragraph")
    )


def _is_name(doc: Doc, number: Span, printed: str, before: str, after: str) -> bool:
    first, last = number[0], number[-1]
    is_range = re.search(r"\d-to-$", before)
    if re.search(r"[A-Za-z][-’']?$", before) and printed[0].isdigit() and not is_range:
        return True  # "COVID-19", "A320"
    if (
        re.match(r"[-–]?[A-Z]\w*", after)
        and printed[0].isdigit()
        and not re.match(r"[-–][A-Z]?[a-z]+", after)
    ):
        return True
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if printed[0].isupper() and not first.is_sent_start and not _opens(before):
        return True  # "Group of Seven", "Big Three"
    if printed[0].isupper() and following is not None and following.pos_ == "PROPN":
        beyond = doc[last.i + 2] if last.i + 2 < len(doc) else None
        plural = following.tag_ == "NNPS" or following.text.endswith("s")
        return not plural or (beyond is not None and beyond.pos_ == "PROPN")
    if not first.i or not printed[0].isdigit():
        return _is_pronoun(number, following)
    previous = doc[first.i - 1]
    head = number.root.head
    counts = number.root.dep_ == "nummod" and head.i > last.i and head.tag_ in PLURALS
    if previous.lower_ in ("’s", "'s"):
        return not counts and following is not None and following.pos_ not in ("NOUN", "ADJ")
    if head.tag_ == "NNP" and number.root.dep_ == "nummod" and head.i == last.i + 1:
        return True  # "787 Dreamliner"
    if previous.pos_ in ("PROPN", "NOUN", "X") and any(c.isupper() for c in previous.text):
        joined = previous.dep_ in ("compound", "nmod") and previous.head.i >= first.i
        return not counts or joined
    return False


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ".!?:;“\"‘('"


def _is_pronoun(number: Span, following: object) -> bool:
    """ "One" that stands for somebody, or before a word that is no count."""
    if number.text.lower() != "one":
        return False
    noun = number.root.head
    if number.root.dep_ != "nummod" or noun.i < number.end:
        return True
    return noun.lemma_.lower() in listed("refusals", "not_one") or following is None
