"""Furniture by its place on the page: above the title, among the paragraphs, after the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.furniture.lines import LONG_SENTENCE, PageBlock
from probanda.evidence.furniture.words import is_share_button
from probanda.evidence.vocabulary import load_table

Kinds = Sequence[str | None]

SITE = frozenset({"navigation", "sign-up form", "privacy notice"})
"""Kinds that stand above a title and under a text, where a site shows its own affairs."""

TITLE_WORDS = 4
LINK_WORDS = 5
FEWEST_PARAGRAPHS = 3
LABEL_WORDS = 3
TAIL_LINE = 200
DIVIDED = re.compile(r"\s[|•·/]\s")
MOTTO = re.compile(
    r"[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}\s?[-–—:.,]\s(?:[Tt]he|[Aa]n?|[Yy]our|[Oo]ur) "
    r"(?P<motto>[^.!?:\d]{3,60})\.?"
)
"""The name of an outlet and what it is: "Zarn Courier - the portal of the north"."""
LEADS_IN = re.compile(r"\b(?:following|follows|includ(?:e|es|ed|ing)|these)\b", re.IGNORECASE)
VALUE_AWAITED = re.compile(r"\b(?:from|by|source|author|topics?|tags?)\s*:?$", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\([^()]{5,150}\)\W?")
SPOKEN = re.compile(r"[:?!\"“”„«»‘]")
LISTED = re.compile(r"[^:]{1,40}:\s*\d[\d.,]*(?:\s\S+){0,4}")
"""An entry of a list of numbers, which is the article's."""
COMMENTS = re.compile(
    r"(?:leave a (?:reply|comment)|\d+ (?:thoughts|comments|responses|replies)(?: on .*| to .*)?"
    r"|comments \(\d+\)|(?:join|add to) the (?:conversation|discussion))",
    re.IGNORECASE,
)
COMMENT_BUTTON = re.compile(r"(?:reply|report|like|upvote|flag)(?: \(?\d+\)?)?", re.IGNORECASE)
ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z][\w’'&.-]*(?: [\w’'&.-]+){0,4})|About us")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|(?-i:may)|must|should|says?|did|does|do"
    r"|isn.t|aren.t|wasn.t|weren.t|hasn.t|won.t|didn.t)\b|n.t\b",
    re.IGNORECASE,
)
PICTURED = re.compile(
    r"(?:[Aa]n? |[Tt]he )?[\w’'-]+(?: (?:and |of |the |from )?[\w’'-]+){0,5}? "
    r"(?:at|in|outside|inside|with|during|on|near|beside|behind|after|before|next to|in front of"
    r"|\w{2,}ing) .{8,}"
)
TOLD_LINE = re.compile(r"[:?…]|\d{4}|^(?:They|He|She|It|I|We|There|This|That|And|But|Then)\b")
STILL = re.compile(
    r"An? (?:undated |file |archive |handout |combination |satellite |aerial |video |drone )*"
    r"(?:still|screen ?shot|screen ?grab|frame|frame grab|handout|photo|picture|image|view) "
    r"(?:from|taken|provided|released|showing|supplied|shot) "
)
KICKER = re.compile(r"(?=(?:[A-Z’'&!-]+ )*[A-Z’'&!-]{4,} )(?:[A-Z’'&!-]{2,} ){1,4}[A-Z][a-z].{10,}")


def kinds_by_place(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Blocks that are furniture where they stand, though the same words might be article elsewhere.

    Only lines that do not end as sentences do, but for what readers write under a text and for
    what an outlet tells about itself there.
    """
    yield from _values(blocks, kinds)
    yield from _above(blocks, kinds)
    yield from _in_brackets(blocks, kinds)
    yield from _among(blocks, kinds)
    yield from _listed(blocks, kinds)
    yield from _below(blocks, kinds)
    yield from _about_the_outlet(blocks, kinds)
    yield from _by_readers(blocks, kinds)


def _above(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Before the text: what stands above the title and the site's menu, and labels of few words."""
    head = [block for block in blocks if block.is_before_text and kinds[block.number] is None]
    lines = [block for block in head if not block.is_sentence and block.role != "table cell"]
    titles = [line for line in lines if _count_words(line) >= TITLE_WORDS and not _is_divided(line)]
    if len(titles) > 1 and _has_motto(titles[0]):
        yield titles.pop(0).number, "navigation"
    if not titles:
        return
    for line in lines:
        is_label = _count_words(line) <= LABEL_WORDS and not line.text.endswith(":")
        if _is_divided(line) or (is_label and line not in titles):
            yield line.number, "navigation"
    menu = _end_of_menu(blocks, kinds, titles[-1].number)
    for line in lines:
        if line.number < menu or _is_under_byline(line, titles[0].number, kinds):
            yield line.number, "navigation"


def _has_motto(line: PageBlock) -> bool:
    """Whether the first line of the page is an outlet's name with what it calls itself."""
    found = MOTTO.fullmatch(line.text) if line.number == 0 else None
    words = found["motto"].lower().split() if found else []
    return not FINITE.search(line.text) and any(
        word in load_table("outlets")["motto_words"] for word in words
    )


def _end_of_menu(blocks: Sequence[PageBlock], kinds: Kinds, title: int) -> int:
    """The last line of the site's menu above the last title; what is a byline's is no menu."""
    byline = kinds.index("metadata") if "metadata" in kinds else len(kinds)
    menus = [
        number
        for number in range(min(byline, title))
        if kinds[number] in SITE and not is_share_button(blocks[number].folded)
    ]
    return menus[-1] if menus else 0


def _is_under_byline(line: PageBlock, title: int, kinds: Kinds) -> bool:
    """Among the page's parts below title and byline; a standfirst there speaks or has a colon."""
    return (
        not (line.reports or SPOKEN.search(line.text))
        and line.number > title
        and "metadata" in kinds[title : line.number]
        and _kind(kinds, line.number - 1) is not None
        and _kind(kinds, line.number + 1) is not None
    )


def _in_brackets(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Notes of the page that stand outside the text, whole in brackets."""
    for block in blocks:
        is_outside = block.is_before_text or block.is_after_text
        if is_outside and not block.reports and IN_BRACKETS.fullmatch(block.text):
            yield block.number, "metadata"


def _values(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """The line below a label that awaits one: "Forwarded from", "Author:"."""
    for label, value in pairwise(blocks):
        fits = not value.is_sentence and _count_words(value) <= 5 and not kinds[value.number]
        if kinds[label.number] and fits and VALUE_AWAITED.search(label.text):
            yield value.number, "metadata"


def _among(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Between paragraphs: captions, pulled quotations, titles of other pages in a row."""
    seen = Counter(block.shape for block in blocks)
    for block in blocks:
        if block.is_before_text and not kinds[block.number]:
            if _stands_over_credit(block, blocks, kinds):
                yield block.number, "caption"
            continue
        if kinds[block.number] or block.role == "table cell":
            continue
        if _is_source(block) and seen[block.shape] >= 2:
            yield block.number, "running header"
        elif _is_pulled(block, blocks):
            yield block.number, "pulled quotation"
        elif _stands_over_credit(block, blocks, kinds) or _is_still(block):
            yield block.number, "caption"
        elif block.text.endswith("?") and _has_kicker(block):
            yield block.number, "related links"
        if block.is_sentence or block.is_after_text or block.role == "list item":
            continue
        before, after = _kind(kinds, block.number - 1), _kind(kinds, block.number + 1)
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
            or (has_credit and len(block.text) <= TAIL_LINE and _count_words(block) >= TITLE_WORDS)
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
    paragraphs = [b for b in blocks if not kinds[b.number] and len(b.text) >= LONG_SENTENCE]
    unended = sum(not b.is_sentence for b in paragraphs)
    if len(paragraphs) < FEWEST_PARAGRAPHS or unended * 4 > len(paragraphs):
        return
    chunks = Counter(block.chunk for block in blocks)
    for block in blocks:
        if kinds[block.number] or not block.is_between_text or chunks[block.chunk] > 1:
            continue
        above, below = blocks[block.number - 1], blocks[block.number + 1]
        is_between = all(b.is_sentence or kinds[b.number] for b in (above, below))
        is_label = _count_words(block) <= LABEL_WORDS and block.text.isupper()
        label = block.text.removesuffix(":") if is_label else block.text
        is_title = _count_words(block) >= LINK_WORDS or label != block.text
        if is_between and is_title and _is_line_of_links(block) and not TOLD_LINE.search(label):
            yield block.number, "related links"


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
        has_title = any(_count_words(line) >= TITLE_WORDS - 1 for line in lines)
        if above.endswith((".", "!", "?", "”", '"', "’")) and has_title:
            yield from ((line.number, "related links") for line in lines)


def _is_line_of_links(line: PageBlock) -> bool:
    text = line.text
    return (
        line.is_short
        and line.role not in ("list item", "table cell")
        and text[0].isupper()
        and text[-1] not in ".!,;”\"’'“"
        and not (line.reports or LEADS_IN.search(text) or LISTED.fullmatch(text))
        and not re.search(r"\d{4}", text)
    )


def _has_kicker(block: PageBlock) -> bool:
    return bool(KICKER.fullmatch(block.text)) and len(block.text) <= 120


def _is_still(block: PageBlock) -> bool:
    """ "A still from the footage": no verb tells anything about the picture."""
    is_alone = bool(STILL.match(block.text)) and len(block.text) <= TAIL_LINE
    return is_alone and not block.reports and not FINITE.search(block.text)


def _rows_of_titles(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Titles in a row after a finished paragraph: links to other pages."""
    row: list[PageBlock] = []
    for block in [*blocks, None]:
        if block and kinds[block.number] is None and _is_title_in_text(block):
            row.append(block)
            continue
        if _leads_elsewhere(row) and _is_text(blocks, kinds, row[0].number - 1):
            for title in row:
                yield title.number, "related links"
        row = []


def _listed(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """The other entries of a list of which two or more, and at least half, are the page's."""
    for role, group in groupby(blocks, key=lambda block: block.role):
        entries = list(group) if role == "list item" else []
        found = [kind for entry in entries if (kind := kinds[entry.number])]
        if len(found) < 2 or 2 * len(found) < len(entries):
            continue
        for entry in entries:
            if kinds[entry.number] is None and not entry.is_sentence:
                yield entry.number, found[0]


def _below(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """After the text: each line that is no sentence and stands below a part of the page."""
    part: str | None = None
    for block in blocks:
        if not block.is_after_text:
            continue
        if kinds[block.number]:
            part = kinds[block.number]
        elif _may_be_text(block) and not _is_asking_title(block, blocks):
            part = None
        elif part:
            yield block.number, part


def _about_the_outlet(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """ "About the Review", and the paragraph after it that begins with the name or with "We"."""
    for block, following in pairwise(blocks):
        found = ABOUT.fullmatch(block.text.strip(" :"))
        if not found or block.number < len(blocks) / 2:
            continue
        name = found["name"] or "We"
        if re.match(rf"(?:The )?(?:{re.escape(name)}|We)\b", following.text, re.IGNORECASE):
            yield block.number, "disclaimer"
            yield following.number, "disclaimer"


def _by_readers(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """All below the head of the readers' comments, where buttons to answer show that it is one."""
    for block in blocks:
        below = blocks[block.number + 1 :]
        is_head = COMMENTS.fullmatch(block.folded) and block.number >= len(blocks) / 2
        if is_head and sum(bool(COMMENT_BUTTON.fullmatch(b.folded)) for b in below) >= 2:
            for comment in below:
                yield comment.number, "reader's comment"
            return


def _is_source(block: PageBlock) -> bool:
    """Shaped like the name of whoever took a picture, as pages print it above each caption."""
    words = block.text.split()
    return 2 <= len(words) <= LABEL_WORDS and all(word[0].isupper() for word in words)


def _is_pulled(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """Words of another paragraph, shown once more in a line of their own."""
    words = block.folded
    if words.count(" ") < 5 or len(words) > TAIL_LINE:
        return False
    return any(
        words in other.folded and len(other.folded) > len(words) + 10
        for other in blocks
        if other.number != block.number and not other.is_before_text
    )


def _is_pictured(block: PageBlock) -> bool:
    """Shaped like the line below a picture: who or what, where, and no verb of its own."""
    text = block.text
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
    if _kind(kinds, block.number + 1) != "credit" or not block.is_sentence or block.reports:
        return False
    is_pair = [b.chunk for b in blocks].count(block.chunk) == 2 or (
        block.is_before_text and _kind(kinds, block.number - 1) is not None
    )
    return (
        is_pair
        and blocks[block.number + 1].chunk == block.chunk
        and len(block.text) <= TAIL_LINE
        and not SPOKEN.search(block.text)
        and not block.is_after_text
    )


def _leads_elsewhere(row: Sequence[PageBlock]) -> bool:
    """Whether lines in a row are titles: one asks, or has a label. Else they may be a list."""
    is_title = any(title.text.endswith("?") or ": " in title.text for title in row)
    return len(row) >= 2 and is_title and not any(LEADS_IN.search(title.text) for title in row)


def _is_title_in_text(block: PageBlock) -> bool:
    is_line = not block.is_before_text and not block.is_after_text and block.is_short
    return (
        is_line
        and block.role not in ("list item", "table cell")
        and not block.text.endswith((".", "!", ",", ";", ":", "”", '"', "’", "'"))
        and block.text[0] not in "\"“‘'«"
        and not block.text[0].islower()
        and _count_words(block) >= TITLE_WORDS
        and not LISTED.fullmatch(block.text)
    )


def _may_be_text(block: PageBlock) -> bool:
    return (
        block.is_sentence
        or len(block.text) > TAIL_LINE
        or block.text[0] in "\"“‘'«"
        or block.role == "table cell"
        or bool(LISTED.fullmatch(block.text))
    )


def _is_asking_title(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """A question that no sentence answers: the title of another page."""
    below = blocks[block.number + 1 : block.number + 2]
    return (
        block.text.endswith("?")
        and block.is_short
        and block.text[0] not in "\"“‘'«"
        and not any(other.is_sentence for other in below)
    )


def _is_text(blocks: Sequence[PageBlock], kinds: Kinds, number: int) -> bool:
    return number >= 0 and kinds[number] is None and blocks[number].is_sentence


def _kind(kinds: Kinds, number: int) -> str | None:
    return kinds[number] if 0 <= number < len(kinds) else None


def _count_words(block: PageBlock) -> int:
    return len(block.folded.split())


def _is_divided(block: PageBlock) -> bool:
    return bool(DIVIDED.search(block.text)) and _count_words(block) <= 8
