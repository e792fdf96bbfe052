"""Furniture among the paragraphs: captions, pulled quotations, links to other pages."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.furniture.captions import (
    has_title_above,
    is_long_caption,
    tells_of_its_picture,
)
from probanda.evidence.furniture.lines import (
    FINITE,
    INNER_END,
    LABEL_WORDS,
    LISTED,
    LONG_SENTENCE,
    OUTER_MARKS,
    PAST,
    SPOKEN,
    TAIL_LINE,
    TITLE_WORDS,
    Kinds,
    PageBlock,
    beginnings,
    count_words,
    is_mostly_told_in,
    kind_at,
)
from probanda.evidence.furniture.words import QUOTED, picture_verbs
from probanda.evidence.furniture.writers import PERSON

PICTURED = re.compile(
    r"(?:[Aa]n? |[Tt]he )?[\w’'-]+(?: (?:and |of |the |from )?[\w’'-]+){0,5}? "
    r"(?:at|in|outside|inside|with|during|on|near|beside|behind|after|before|next to|in front of"
    r"|\w{2,}ing) .{8,}"
)
PERSON_SHOWN = re.compile(
    rf"{PERSON}(?:,? (?:left|right|centre|center),?)? (?:in|during) (?:[A-Z]\w+ )?\d{{4}}"
    r"|[A-Z][a-z]\w+(?: [A-Z]\w+)? (?:with|holding|outside|beside|near) (?:the|an?|his|her|their) [^.,:;?!]{3,50}"
)
"""A picture of somebody: "Oskar Brandt in 2029", "Oskar with the letter"."""
TOLD_LINE = re.compile(r"[:?…]|\d{4}|^(?:They|He|She|It|I|We|There|This|That|And|But|Then)\b")
STILL = re.compile(
    r"(?:An? )?(?:(?:[Uu]ndated|[Ff]ile|[Aa]rchive|[Hh]andout|[Cc]ombination|[Ss]atellite|[Aa]erial|[Vv]ideo|[Dd]rone) )*"
    r"(?:[Ss]till|[Ss]creen ?shot|[Ss]creen ?grab|[Ff]rame|[Ff]rame grab|[Hh]andout|[Pp]hoto|[Pp]icture|[Ii]mage|[Vv]iew)s? "
    r"(?:from|taken|provided|released|showing|supplied|shot) "
)
PIECES = re.compile(r"(?<=[.!?,])\s")
"""Of a quotation; between these the article may tell who speaks: "I write neatly," he told me. "That is all I did."."""
WORD = re.compile(r"\w+")
RELATIVE = re.compile(r",? (?:where|which|who|that)\b")
ONE_STILL = re.compile(r"An?\s")
SHOWS = re.compile(r"\bshows?\b")
"""With this verb it may also be the first sentence of a report on the picture."""

ON_A_DAY = re.compile(
    r"\b(?:on|last|late|early) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December) \d{1,2})(?:,? in [A-Z]\w+)?\.?$"
)
LONGEST_OF_DAY = 350
ENDS_IN_WEEKDAY = re.compile(
    r", (?:on |early |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\.?$"
)
"""Agencies end a caption so: "..., on Monday, Nov. 13, 2031."; a report prints less of a day."""
TELLING_CLAUSE = re.compile(
    r"\b(?:that|which|whose|if|because|since|my|our|your|(?:where|when|while|as|after|before) (?:he|she|they|it|we|I))\b"
)
TOLD_LINE_START = re.compile(
    r"(?:They|He|She|It|I|We|There|This|That|These|And|But|Then|Who|What|If)\b"
)
KICKER = re.compile(r"(?=(?:[A-Z’'&!-]+ )*[A-Z’'&!-]{4,} )(?:[A-Z’'&!-]{2,} ){1,4}[A-Z][a-z].{10,}")
LEADS_IN = re.compile(r"\b(?:following|follows|includ(?:e|es|ed|ing)|these)\b", re.IGNORECASE)
ATTRIBUTED = re.compile(r", (?:[\w’'-]+ ){1,3}(?:say|says|warn|warns|claim|claims)$")
"""As headlines tell at their end who says it: "Two men held over raid, police say"."""
LINK_WORDS = 5
NO_TITLE_END = (".", "!", ",", ";", ":", "”", '"', "’", "'")
ENDS_QUOTING = re.compile(r"\s(?:[‘'][^‘’'.]+[’']|[“\"][^“”\".]+[”\"])$")
"""A title may end with a word in quotation marks, as in "Brandt on the 'clean' war"."""
LONGEST_TITLE = 12
"""Words up to which a line that tells in the past may be a title."""

FEWEST_PARAGRAPHS = 3
HEADED = 3


def kinds_among(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Between paragraphs: captions, pulled quotations, titles of other pages in a row."""
    seen = Counter(block.shape for block in blocks)
    by_word: dict[str, list[PageBlock]] = {}
    for block in blocks:
        for word in set(WORD.findall(block.folded)):
            by_word.setdefault(word, []).append(block)
    for block in blocks:
        if kinds[block.number]:
            continue
        if block.number <= block.first_text and _is_told_again(block, blocks, kinds):
            yield block.number, "repetition"
            continue
        if block.number <= block.first_text and (
            _stands_over_credit(block, blocks, kinds)
            or _is_shown_in_head(block, blocks, kinds)
            or _shows_what_is_over(block)
        ):
            yield block.number, "caption"
            continue
        if block.is_before_text or block.role == "table cell":
            continue
        if _is_source(block) and seen[block.shape] >= 2:
            yield block.number, "running header"
        elif _is_pulled(block, by_word, kinds) and not _goes_on_speaking(block, blocks):
            yield block.number, "pulled quotation"
        elif (
            _stands_over_credit(block, blocks, kinds)
            or _is_still(block)
            or _shows_what_is_over(block)
            or is_long_caption(block)
            or tells_of_its_picture(block)
        ):
            yield block.number, "caption"
        elif block.text.endswith("?") and _has_kicker(block):
            yield block.number, "related links"
        if block.is_sentence or block.is_after_text or block.role == "list item":
            continue
        before, after = kind_at(kinds, block.number - 1), kind_at(kinds, block.number + 1)
        follows_text = _is_text(blocks, kinds, block.number - 1)
        stands_by_sign = any(
            other.text.startswith("©") and other.chunk == block.chunk
            for other in blocks[block.number - 1 : block.number + 2]
        )
        has_credit = "credit" in (before, after) or after == "caption" or stands_by_sign
        follows_text = follows_text or before in ("caption", "credit")
        below_source = before == "running header" and _is_source(blocks[block.number - 1])
        if (
            (below_source and len(block.text) <= 100 and block.text[0].isupper())
            or (has_credit and len(block.text) <= TAIL_LINE and count_words(block) >= TITLE_WORDS)
            or (follows_text and (_is_pictured(block) or _ends_in_date(block)))
        ):
            yield block.number, "caption"
        elif _has_kicker(block):
            yield block.number, "related links"
    yield from _rows_of_titles(blocks, kinds)
    yield from _boxes_of_lines(blocks, kinds)
    yield from _lone_lines(blocks, kinds)


def _lone_lines(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """A line alone between two finished paragraphs, of more words than a heading mostly has.

    Not on a page that leaves full stops out, and not where it names a speaker or holds a number.
    """
    paragraphs = [
        b
        for b in blocks
        if not kinds[b.number] and not b.is_before_text and len(b.text) >= LONG_SENTENCE
    ]
    unended = sum(not b.is_sentence for b in paragraphs)
    if len(paragraphs) < FEWEST_PARAGRAPHS or unended * 4 > len(paragraphs):
        return
    chunks = Counter(block.chunk for block in blocks)
    for block in blocks:
        if kinds[block.number] or not block.is_between_text or chunks[block.chunk] > 1:
            continue
        above, below = blocks[block.number - 1], blocks[block.number + 1]
        is_between = all(b.is_sentence or kinds[b.number] for b in (above, below))
        is_label = count_words(block) <= LABEL_WORDS and block.text.isupper()
        label = block.text.removesuffix(":") if is_label else block.text
        is_title = count_words(block) >= LINK_WORDS or label != block.text
        is_told = PAST.search(block.text) and count_words(block) > LONGEST_TITLE
        is_link = _is_line_of_links(block) and not (is_told or TOLD_LINE.search(label))
        if is_between and is_title and is_link and not _heads(block, below):
            yield block.number, "related links"


def _heads(line: PageBlock, below: PageBlock) -> bool:
    """Whether the paragraph below tells most of what the line says: a heading within the article."""
    own, told = beginnings(line.text), beginnings(below.text)
    return len(own & told) >= max(HEADED, len(own) / 2)


def _boxes_of_lines(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Two or more lines between two blank lines, none a sentence: a heading of links, and links.

    A list of the article is announced by the paragraph before it, and has signs or numbers.
    """
    for _, group in groupby(blocks, key=lambda block: block.chunk):
        lines = list(group)
        is_box = len(lines) >= 2 and all(
            line.is_between_text and _is_line_of_links(line) for line in lines
        )
        if not is_box or any(kinds[line.number] for line in lines):
            continue
        above = blocks[lines[0].number - 1].text
        has_title = any(count_words(line) >= TITLE_WORDS - 1 for line in lines)
        if above.endswith((".", "!", "?", "”", '"', "’")) and has_title:
            yield from ((line.number, "related links") for line in lines)


def _is_line_of_links(line: PageBlock) -> bool:
    text = line.text
    return (
        line.is_short
        and line.role not in ("list item", "table cell")
        and text[0].isupper()
        and text[-1] not in ".!,;”\"’'“"
        and not (
            (line.reports and not ATTRIBUTED.search(text))
            or LEADS_IN.search(text)
            or LISTED.fullmatch(text)
        )
        and not re.search(r"\d{4}", text)
    )


def _has_kicker(block: PageBlock) -> bool:
    return bool(KICKER.fullmatch(block.text)) and len(block.text) <= 120


def _is_still(block: PageBlock) -> bool:
    """ "A still from the footage": no verb tells anything about the picture."""
    is_alone = bool(STILL.match(block.text)) and len(block.text) <= TAIL_LINE
    is_alone = is_alone and not (
        SHOWS.search(block.text)
        and (block.number == block.first_text or not ONE_STILL.match(block.text))
    )
    shown = RELATIVE.split(block.text, maxsplit=1)[0] if not block.is_sentence else block.text
    return is_alone and not block.reports and not FINITE.search(shown)


def _shows_what_is_over(block: PageBlock) -> bool:
    """ "A man walks past the ruin on Tuesday": in the present, and it ends with a day gone by."""
    text = block.text
    longest = LONGEST_OF_DAY if ENDS_IN_WEEKDAY.search(text) else TAIL_LINE
    if len(text) > longest or block.reports or SPOKEN.search(text) or FINITE.search(text):
        return False
    if TOLD_LINE_START.match(text) or TELLING_CLAUSE.search(text):
        return False
    dates = [d for d in find_printed_dates(text) if len(d.first) == len("2031-03-04")]
    if dates and _ends_soon_after(text, dates[-1].end):
        return bool(picture_verbs("verbs", "verbs_with_year").search(text[: dates[-1].start]))
    day = ON_A_DAY.search(text)
    return bool(day and picture_verbs("verbs").search(text[: day.start()]))


def _ends_soon_after(text: str, at: int) -> bool:
    """Nothing but a place or a name follows."""
    return bool(re.fullmatch(r"[\s.,]*(?:(?:in )?[A-Z][\w’/.-]*[\s.,/]*){0,5}", text[at:]))


def _rows_of_titles(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Titles in a row after a finished paragraph: links to other pages."""
    row: list[PageBlock] = []
    for block in [*blocks, None]:
        if block and kinds[block.number] is None and _is_title_in_text(block):
            row.append(block)
            continue
        above = row[0].number - 1 if row else -1
        is_below = _is_text(blocks, kinds, above) or kind_at(kinds, above) is not None
        if _leads_elsewhere(row) and is_below:
            for title in row:
                yield title.number, "related links"
        row = []


def _is_source(block: PageBlock) -> bool:
    """Shaped like the name of whoever took a picture, as pages print it above each caption."""
    words = block.text.split()
    return 2 <= len(words) <= LABEL_WORDS and all(word[0].isupper() for word in words)


def _is_pulled(block: PageBlock, by_word: Mapping[str, Sequence[PageBlock]], kinds: Kinds) -> bool:
    """Words of another paragraph, shown once more in a line of their own; ``by_word``: where each word stands.

    A paragraph of which a standfirst above the byline is made is the article's.
    """
    words = block.folded
    if words.count(" ") < 5 or len(words) > TAIL_LINE:
        return False
    first = block.first_text + bool(kind_at(kinds, block.first_text + 1))
    is_quoted = QUOTED.search(block.text)
    pieces = [p.strip(OUTER_MARKS) for p in PIECES.split(words)] if is_quoted else [words]
    others = min((by_word[word] for word in WORD.findall(words)), key=len, default=())
    return any(
        len(other.folded) > len(words) + 10 and all(piece in other.folded for piece in pieces)
        for other in others
        if other.number != block.number and other.number >= first
    )


def _is_told_again(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """A sentence below the title that a later paragraph holds word for word and goes on."""
    if (
        not block.is_sentence
        or block.folded.count(" ") < 5
        or not has_title_above(block, blocks, kinds)
    ):
        return False
    return any(
        block.folded in other.folded and len(other.folded) > len(block.folded) + 10
        for other in blocks[block.number + 1 :]
        if not kinds[other.number]
    )


def _goes_on_speaking(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """Whether it is quoted below a paragraph that ends a quotation or tells whose it is.

    Then it may be the same speaker's next sentence, though they say it once more further down.
    """
    above = blocks[block.number - 1] if block.number else None
    is_quoted = block.text[0] in '"“«' and block.text[-1] in '"”»'
    return bool(is_quoted and above and above.text.count(" ") > 5 and QUOTED.search(above.text))


def _is_pictured(block: PageBlock) -> bool:
    """Shaped like the line below a picture: who or what, where, and no verb of its own."""
    text = block.text
    if PERSON_SHOWN.fullmatch(text):
        return True
    if not 30 <= len(text) <= 160 or block.reports or SPOKEN.search(text):
        return False
    return bool(PICTURED.fullmatch(text)) and not FINITE.search(text)


def _ends_in_date(block: PageBlock) -> bool:
    """A line without a verb that ends with the day on which the picture was taken."""
    text = block.text
    if not 30 <= len(text) <= TAIL_LINE or block.reports or SPOKEN.search(text):
        return False
    dates = find_printed_dates(text)
    return bool(dates) and dates[-1].end == len(text) and not FINITE.search(text)


def _stands_over_credit(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """One sentence with a picture's credit right below it, these two apart or in the page's head."""
    below = blocks[block.number + 1] if block.number + 1 < len(blocks) else None
    is_credit = below and (kinds[below.number] == "credit" or below.text.startswith("©"))
    if not is_credit or not block.is_sentence or block.reports:
        return False
    if picture_verbs("verbs").search(block.text) and not FINITE.search(block.text):
        return len(block.text) <= TAIL_LINE and not SPOKEN.search(block.text)
    is_pair = [b.chunk for b in blocks].count(block.chunk) == 2 or (
        block.is_before_text and kind_at(kinds, block.number - 1) is not None
    )
    return (
        is_pair
        and blocks[block.number + 1].chunk == block.chunk
        and len(block.text) <= TAIL_LINE
        and not SPOKEN.search(block.text)
        and not block.is_after_text
    )


def _is_shown_in_head(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """What a picture shows, right above its caption or credit, below what may be the title."""
    if kind_at(kinds, block.number + 1) not in ("caption", "credit"):
        return False
    is_shown = picture_verbs("verbs").search(block.text) and not (
        block.reports or FINITE.search(block.text) or SPOKEN.search(block.text)
    )
    if not (is_shown or _is_pictured(block)):
        return False
    text = " ".join(b.text for b in blocks[block.number + 1 :])
    above = (b for b in blocks[: block.number] if not (kinds[b.number] or b.is_sentence))
    return any(count_words(b) >= TITLE_WORDS and is_mostly_told_in(b.text, text) for b in above)


def _leads_elsewhere(row: Sequence[PageBlock]) -> bool:
    """Whether lines in a row are titles: one asks, or one has a label. Else they may be a list."""
    is_title = any(title.text.endswith("?") for title in row)
    has_label = [": " in title.text for title in row]
    is_title = is_title or (any(has_label) and not all(has_label))
    return len(row) >= 2 and is_title and not any(LEADS_IN.search(title.text) for title in row)


def _is_title_in_text(block: PageBlock) -> bool:
    is_line = not block.is_before_text and not block.is_after_text and block.is_short
    return (
        is_line
        and block.role not in ("list item", "table cell")
        and (not block.text.endswith(NO_TITLE_END) or bool(ENDS_QUOTING.search(block.text)))
        and block.text[0] not in "\"“‘'«"
        and not block.text[0].islower()
        and count_words(block) >= TITLE_WORDS
        and not INNER_END.search(block.text)
        and not LISTED.fullmatch(block.text)
    )


def _is_text(blocks: Sequence[PageBlock], kinds: Kinds, number: int) -> bool:
    return number >= 0 and kinds[number] is None and blocks[number].is_sentence
