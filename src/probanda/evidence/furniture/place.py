"""Furniture by its place on the page: above the title, among the paragraphs, after the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from probanda.evidence.furniture.among import kinds_among
from probanda.evidence.furniture.lines import (
    FINITE,
    LABEL_WORDS,
    LISTED,
    SHORT_SENTENCE,
    SPOKEN,
    TAIL_LINE,
    TITLE_WORDS,
    Kinds,
    PageBlock,
    count_words,
    is_mostly_told_in,
    is_paragraph,
    kind_at,
)
from probanda.evidence.furniture.words import QUOTED, is_share_button
from probanda.evidence.furniture.writers import ONE_PERSON, PERSON, is_byline
from probanda.evidence.vocabulary import load_table

SITE = frozenset({"navigation", "sign-up form", "privacy notice"})
"""Kinds that stand above a title and under a text, where a site shows its own affairs."""

UNDER_TITLE = re.compile(
    r"(?:share|print|save|listen|e-?mail|copy|bookmark|gift|other ways|comments?|play|read)\b",
    re.IGNORECASE,
)
"""What buttons begin with that stand below a title, not above it."""
DIVIDED = re.compile(r"\s[|•·/]\s")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
LETTER = re.compile(r"[^\W\d_]")
TOPICS = re.compile(
    r"(?!\w+ing )(?:[\w’'-]+(?: [\w’'&-]+){0,3},\s*){4,}(?!and\b)[\w’'-]*(?: [\w’'&-]+){0,3},?"
)
MOTTO = re.compile(
    r"[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}\s?[-–—:.,]\s(?:[Tt]he|[Aa]n?|[Yy]our|[Oo]ur) "
    r"(?P<motto>[^.!?:\d]{3,60})\.?"
    r"|[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}\s[-–—|]\s(?P<plain>[a-z]+(?: [a-z]+){0,2})"
    r"|[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}\s?[-–—:.,|]\s(?P<since>[^.!?:\d]{3,60} since \d{4})\.?"
)
"""The name of an outlet and what it is: "Zarn Courier - the portal of the north"."""
WRITER_IN_PLACE = re.compile(rf"{PERSON} in [A-Z]\w+(?: [A-Z]\w+)?(?:,? and agenc(?:y|ies))?")
TRANSCRIPT = re.compile(r"(?:^|\s[|•·]\s)(?:Full )?Transcript\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\([^()]{5,150}\)\W?")
COMMENTS = re.compile(
    r"(?:leave a (?:reply|comment)|\d+ (?:thoughts|comments|responses|replies)(?: on .*| to .*)?"
    r"|(?:comments|discussion)(?: \(\d+\))?|(?:join|add to) the (?:conversation|discussion))",
    re.IGNORECASE,
)
COMMENT_BUTTON = re.compile(r"(?:reply|report|like|upvote|flag)(?: \(?\d+\)?)?", re.IGNORECASE)
WHEN = r"(?:an?|\d+) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
COMMENTER = re.compile(rf"[\w.’'-]{{2,25}}(?: [\w.’'-]{{2,25}}){{0,2}},? {WHEN}")
COMMENTED = re.compile(
    rf"(?:[\w.’'-]{{2,25}}(?: [\w.’'-]{{2,25}}){{0,2}},? {WHEN}|[A-Za-z][A-Za-z-]*[_\d]\w*)\s*[:–—-]\s\S"
)
SIGNED_COMMENT = re.compile(r"[A-Z][\w.’'-]{1,20}(?: [\w.’'-]{1,20}){0,2}: (?=[A-Z])")
"""Below the head of the comments: "Ilse R: Let them all answer for it"; elsewhere it is a transcript's."""
MOST_IN_COMMENT = 3
FEWEST_ABOVE = 2
"""Paragraphs of the article that stand over its readers' comments at the least, but for one."""
ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z][\w’'&.-]*(?: [\w’'&.-]+){0,4})|About us")


def kinds_by_place(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Blocks that are furniture where they stand, though the same words might be article elsewhere.

    Only lines that do not end as sentences do, but for what readers write under a text and for
    what an outlet tells about itself there.
    """
    yield from _foreign(blocks, kinds)
    yield from _above(blocks, kinds)
    yield from _in_brackets(blocks, kinds)
    yield from kinds_among(blocks, kinds)
    yield from _listed(blocks, kinds)
    yield from _below(blocks, kinds)
    yield from _about_the_outlet(blocks, kinds)
    yield from _by_readers(blocks, kinds)


def _above(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Before the text: what stands above the title and the site's menu, and labels of few words."""
    head = [block for block in blocks if block.is_before_text and kinds[block.number] is None]
    lines = [b for b in head if not b.is_sentence and len(b.text) <= TAIL_LINE]
    lines = [block for block in lines if block.role != "table cell"]
    asking = [b for b in head if b.is_sentence and b.is_short and b.text.endswith("?")]
    titles = [
        line
        for line in sorted([*lines, *asking], key=lambda line: line.number)
        if count_words(line) >= TITLE_WORDS and not _is_divided(line)
    ]
    if len(titles) > 1 and _has_motto(titles[0], kinds):
        yield titles.pop(0).number, "navigation"
    if not titles:
        return
    menu = _end_of_menu(blocks, kinds, titles[-1].number)  # before the labels below join it
    for line in lines:
        is_label = count_words(line) <= LABEL_WORDS and not line.text.endswith(":")
        if _is_divided(line) or (is_label and line not in titles):
            is_writer = line.number > titles[0].number and ONE_PERSON.fullmatch(line.text)
            yield line.number, "metadata" if is_writer else "navigation"
    text = " ".join(b.text for b in blocks[blocks[0].first_text :])
    told = [title for title in titles if is_mostly_told_in(title.text, text)]
    for line in lines:
        if told == [line] or any(_is_of(line, b) for b in lines if b.number < line.number):
            continue
        if line.number > titles[0].number and WRITER_IN_PLACE.fullmatch(line.text):
            yield line.number, "metadata"
        is_over_byline = any(map(is_byline, blocks[line.number + 1 : line.number + 2]))
        is_under_byline = _is_under_byline(line, titles[0].number, kinds) and not is_over_byline
        if line.number < menu or is_under_byline:
            yield line.number, "navigation"


def _foreign(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Short lines in other letters over the text: the way to the page in another language.

    And a row of topics over it, each of a few words, with commas between.
    """
    latin = sum(len(LATIN.findall(b.text)) for b in blocks)
    for block in blocks:
        if kinds[block.number] or not block.is_before_text or not block.is_short:
            continue
        letters = len(LETTER.findall(block.text))
        is_foreign = 2 * len(LATIN.findall(block.text)) < letters < latin / 10
        if is_foreign or (TOPICS.fullmatch(block.text) and not FINITE.search(block.text)):
            yield block.number, "navigation" if is_foreign else "metadata"


def _has_motto(line: PageBlock, kinds: Kinds) -> bool:
    """Whether the first line of the page, labels apart, is an outlet's name with what it calls itself."""
    found = MOTTO.fullmatch(line.text) if all(kinds[: line.number]) else None
    words = (found["motto"] or found["plain"] or found["since"]).lower().split() if found else []
    return not FINITE.search(line.text) and any(
        word in load_table("outlets")["motto_words"] for word in words
    )


def _end_of_menu(blocks: Sequence[PageBlock], kinds: Kinds, title: int) -> int:
    """The last line of the site's menu above the last title; what is a byline's is no menu."""
    byline = kinds.index("metadata") if "metadata" in kinds else len(kinds)
    menus = [
        number
        for number in range(min(byline, title))
        if kinds[number] in SITE
        and not (is_share_button(blocks[number].folded) or UNDER_TITLE.match(blocks[number].text))
    ]
    return menus[-1] if menus else 0


def _is_under_byline(line: PageBlock, title: int, kinds: Kinds) -> bool:
    """Among the page's parts below title and byline; a standfirst there speaks or has a colon."""
    return (
        not (line.reports or SPOKEN.search(line.text))
        and line.number > title
        and "metadata" in kinds[title : line.number]
        and kind_at(kinds, line.number - 1) is not None
        and kind_at(kinds, line.number + 1) is not None
    )


def _is_of(title: PageBlock, line: PageBlock) -> bool:
    """Whether a line says the title and more, as the name of a page that was printed does."""
    return count_words(title) >= TITLE_WORDS and title.folded in line.folded


def _in_brackets(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Notes of the page that stand outside the text, whole in brackets."""
    for block in blocks:
        is_outside = block.is_before_text or block.is_after_text
        if not is_outside or block.reports or not IN_BRACKETS.fullmatch(block.text):
            continue
        if block.is_after_text and QUOTED.search(blocks[block.number - 1].text):
            continue  # it may tell what was said in another language
        below = blocks[block.number + 1 :]
        if block.is_before_text or not any(b.is_sentence and not kinds[b.number] for b in below):
            yield block.number, "metadata"


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
        elif part and (part == "caption" or not _heads_text(block, blocks, kinds)):
            yield block.number, part


def _heads_text(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Whether a sentence of the article stands right below."""
    below = block.number + 1
    return below < len(blocks) and blocks[below].is_sentence and not kinds[below]


def _about_the_outlet(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """ "About the Review", and the paragraph after it that begins with the name or with "We"."""
    for block, following in pairwise(blocks):
        found = ABOUT.fullmatch(block.text.strip(" :"))
        if not found or block.number < len(blocks) / 2:
            continue
        name = found["name"] or "We"
        is_named = re.match(rf"(?:The )?(?:{re.escape(name)}|We)\b", following.text, re.IGNORECASE)
        if is_named or _is_short_for(name, following.text):
            yield block.number, "disclaimer"
            yield following.number, "disclaimer"


def _is_short_for(name: str, text: str) -> bool:
    """Whether a text begins with the words whose first letters a name is."""
    capitals = "".join(word[0] for word in text.split()[: 2 * len(name)] if word[0].isupper())
    return name.isupper() and capitals.removeprefix("T").startswith(name)


def _by_readers(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """All below the head of the readers' comments, where buttons to answer show that it is one.

    Else the lines that begin with a reader's name and how long ago, and what stands below such.
    """
    paragraphs = [b.number for b in blocks if is_paragraph(b) and not kinds[b.number]]
    for block in blocks:
        below = blocks[block.number + 1 :]
        is_below = len(paragraphs) > FEWEST_ABOVE and block.number > paragraphs[FEWEST_ABOVE]
        is_head = is_below and COMMENTS.fullmatch(block.folded)
        if is_head and sum(bool(COMMENT_BUTTON.fullmatch(b.folded)) for b in below) >= 2:
            for comment in below:
                yield comment.number, "reader's comment"
            return
    signed = _signed_comments(blocks, kinds)
    for block in blocks[len(blocks) // 2 :]:
        if block.number in signed or COMMENTED.match(block.text):
            yield block.number, "reader's comment"
        elif COMMENTER.fullmatch(block.text):
            yield block.number, "reader's comment"
            for comment in blocks[block.number + 1 : block.number + 1 + MOST_IN_COMMENT]:
                if kinds[comment.number] or comment.chunk != block.chunk:
                    break
                yield comment.number, "reader's comment"


def _signed_comments(blocks: Sequence[PageBlock], kinds: Kinds) -> set[int]:
    """Below the head of the comments what begins with a reader's name; who speaks twice may be one of a talk."""
    heads = [b.number for b in blocks if kinds[b.number] and COMMENTS.fullmatch(b.folded)]
    if not heads or heads[-1] < len(blocks) / 2:
        return set()
    names = {
        b.number: found[0] for b in blocks[heads[-1] :] if (found := SIGNED_COMMENT.match(b.text))
    }
    once = Counter(names.values())
    return {number for number, name in names.items() if once[name] == 1}


def _may_be_text(block: PageBlock) -> bool:
    return (
        block.is_sentence
        or bool(SHORT_SENTENCE.match(block.text))
        or len(block.text) > TAIL_LINE
        or (not block.is_short and (block.reports or bool(FINITE.search(block.text))))
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


def _is_divided(block: PageBlock) -> bool:
    if not DIVIDED.search(block.text):
        return False
    return count_words(block) <= 8 or bool(TRANSCRIPT.search(block.text))
