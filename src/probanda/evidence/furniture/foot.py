"""Furniture at the foot of a page: from its last line up to the last line of the article."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from probanda.evidence.furniture.address import is_personal
from probanda.evidence.furniture.lines import (
    ADDRESS,
    FINITE,
    LISTED,
    LONG_SENTENCE,
    PAST,
    TITLE_WORDS,
    WE,
    YOU,
    PageBlock,
)
from probanda.evidence.furniture.words import QUOTED, TELLS, closing_words, has_imperative
from probanda.evidence.furniture.writers import (
    SIGNATURE,
    is_name_of_outlet,
    is_of_named_writer,
    tells_of_one,
)

FEWEST_PARAGRAPHS = 3
"""Running paragraphs from which a page is long enough to have a foot of its own."""

LONGEST = 300
LONGEST_NOTICE = 900
WORDS_OF_NOTICE = 4
"""How many words that pages use of themselves show a long block to be a notice of the page."""
OF_READERS = re.compile(
    r"\b(?:comments?|users?|visitors?|readers?|web ?sites?|this (?:page|site)|moderat\w+|trademarks?"
    r"|cookies|subscri\w+|newsletters?|copyright)\b",
    re.IGNORECASE,
)
FEWEST_HEADLINES = 3
MOSTLY = 0.7
THE_WRITER = re.compile(
    r"The (?:writer|author|reporter|columnist|photographer)s? "
    r"(?:is|are|has|have|lives?|works?|teach(?:es)?)\b"
)
THIS_TEXT = re.compile(
    r"(?:This|An? (?:earlier|previous)|The original) (?:story|article|text|report|reporting|version"
    r"|headline|piece|post|series|page|interview|translation|essay|column|feature|release)\b"
    r"|(?:Corrects|Clarifies|Updates|Adds|Fixes|Recasts)\b"
)
"""How a page's notes on its own text begin."""

ITSELF = re.compile(
    r"(?:The )?[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,4}(?: \([A-Z]+\))? is (?:an?|the) "
    r"(?:[\w-]+,? ){0,6}(?:organi[sz]ations?|charity|charities|network|group|movement|association"
    r"|NGO|foundation|initiative|coalition|alliance|outlet|newsroom|project|centre|center|institute)\b.*"
)
END = re.compile(r"\W*(?:ENDS?|Ends|#{3,}|-?30-?|End of (?:press )?release)\W*")
NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s|[*†]\s?[A-Z]")
"""How a note of the text itself begins, as on whom it called "the experts*"."""
DASHES = ("-", "–", "—")
SIGN_OFF = re.compile(
    r"[-–—]+\s?(?:(?i:(?:with )?(?:(?:an? |additional )?(?:reports?|reporting|inputs?|files)?\s?(?:from|by))|with) )?"
    r"(?:(?:the |and |with |in |/ )?(?:[A-Z][\w&’/.-]*|\([A-Z]{2,6}\)|[\w-]+\.[a-z]\w+),? ?){1,6}"
)
"""Who wrote or sent a text, as agencies and papers sign it at its end."""
INITIALS = re.compile(
    r"/[a-z]{2,4}(?:/[a-z]{2,4})*|[a-z]{2,4}(?:/[a-z]{2,4})+|[b-df-hj-np-tv-xz]{2,4}"
)
"""Between strokes, or without a vowel: a last answer may be "yes"."""
FROM = re.compile(r"(?:with|from|by|(?:an? |additional )?(?:report|input|file))", re.IGNORECASE)
OUTLET_MARK = re.compile(r"\w/\w|\([A-Z]{2,6}\)|\w\.[a-z]{2,}")
BETWEEN = re.compile(r",|/| and | with ")
NOTICE = re.compile(
    r"(?:corrections?|clarifications?|updated?|amendments?|errat(?:um|a)|(?:editor.?s.? )?notes?)"
    r"\b[^:.]{0,30}(?::\d\d[^:]{0,10})?:\s",
    re.IGNORECASE,
)
TELLING_START = re.compile(r"(?:They|He|She|It|I|There|This|That|These|Those|And|But)\b")
TELLS_WHO = re.compile(
    r"[A-Z][\w’'-]+ (?:also |later |then |further )?\w{3,}ed\b(?! by)|.*(?<!are )(?<!is )(?<!be )(?<!been )\b\w{3,}ed that\b"
)
"""Somebody who did something: "Halm also recommended"; a page does not tell of people."""
OWN = re.compile(r"\b(?:this|we|our|us)\b", re.IGNORECASE)


def kinds_at_foot(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Lines that are no sentences, sentences of the page about itself, and notes on its writers.

    The search goes upwards and ends at the first block that may be the article's last.
    """
    paragraphs = [b for b in blocks if b.is_sentence and not kinds[b.number]]
    if sum(len(b.text) >= LONG_SENTENCE for b in paragraphs) < FEWEST_PARAGRAPHS:
        return
    yield from _below_the_end(blocks, kinds)
    yield from _headlines(blocks, kinds)
    for block in reversed(blocks):
        kind = kinds[block.number] or _kind_at_foot(block, blocks, kinds)
        if kind is None or block.is_before_text:
            return
        if kinds[block.number] is None:
            yield block.number, kind


def _below_the_end(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """What a release says below its "ENDS": notes and addresses for newsrooms, but no report."""
    ends = [b.number for b in blocks if END.fullmatch(b.text.strip())]
    if not ends or ends[-1] < len(blocks) / 3:
        return
    for block in blocks[ends[-1] + 1 :]:
        tells = block.reports or QUOTED.search(block.text) or len(block.text) > LONGEST
        if NUMBERED.match(block.text) and block.is_sentence and not ADDRESS.search(block.text):
            continue
        if kinds[block.number] is None and not tells and block.role != "table cell":
            yield block.number, "contact"


def _headlines(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Titles of other pages in a row at the end, with Capitals as Titles Have Them."""
    row = []
    for block in reversed(blocks):
        words = [word for word in block.text.split() if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        is_open = not (kinds[block.number] or block.is_sentence or block.reports)
        if not (is_open and block.is_after_text and block.role not in ("list item", "table cell")):
            break
        if len(words) < TITLE_WORDS or capitals < MOSTLY * len(words):
            break
        row.append(block.number)
    if len(row) >= FEWEST_HEADLINES:
        yield from ((number, "related links") for number in row)


def _kind_at_foot(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> str | None:
    text = block.text.strip()
    if block.signs_post:
        return None
    if _is_sign_off(block, blocks):
        return "credit"
    if block.role not in ("list item", "table cell") and len(text) > LONGEST:
        if _is_notice(block):
            return "disclaimer"
        is_appeal = _is_appeal(block) and len(text) <= LONGEST_NOTICE
        return "sign-up form" if is_appeal and _is_call(block, blocks, kinds) else None
    if block.role in ("list item", "table cell"):
        return None
    if block.reports or QUOTED.search(text) or text[0] in "‘'" or text[0].islower():
        return None
    beside = [kinds[n] for n in (block.number - 1, block.number + 1) if 0 <= n < len(kinds)]
    is_of_writer = is_of_named_writer(text, blocks, kinds)
    if THE_WRITER.match(text) or (is_of_writer and not tells_of_one(block, blocks, kinds)):
        return "metadata"
    if (
        NOTICE.match(text)
        or THIS_TEXT.match(text)
        or _speaks_of_page(text)
        or (any(beside) and ITSELF.fullmatch(text) and not PAST.search(text))
    ):
        return "disclaimer"
    if _is_call(block, blocks, kinds):
        return "sign-up form"
    if block.is_sentence or LISTED.fullmatch(text) or not block.is_short:
        return None
    is_line = not _follows_colon(block, blocks, kinds) and text[-1] not in ".!,;"
    if TELLING_START.match(text):
        return None
    is_signature = bool(SIGNATURE.match(text)) and not is_name_of_outlet(text)
    return (
        "navigation"
        if is_line
        and not is_signature
        and (any(beside) or ADDRESS.search(text) or not FINITE.search(text))
        else None
    )


def _is_call(block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    """Whether it speaks to the reader, beside a part of the page, and the article never does."""
    text = block.text
    if not ADDRESS.search(text) or TELLS.search(text) or PAST.search(text) or block.reports:
        return False
    beside = [kinds[n] for n in (block.number - 1, block.number + 1) if 0 <= n < len(kinds)]
    may_call = any(beside) or text.endswith("?") or not block.is_sentence or has_imperative(text)
    above = [b for b in reversed(blocks[: block.number]) if kinds[b.number] is None]
    article = dropwhile(_is_appeal, above)  # for its other paragraphs are the page's too
    return may_call and not any(is_personal(other) for other in article)


def _is_appeal(block: PageBlock) -> bool:
    return bool(YOU.search(block.text) and WE.search(block.text))


def _is_sign_off(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """ "- Orsk Courier", "- with a report from NPA": an outlet after a dash, that goes on no list."""
    if INITIALS.fullmatch(block.text.strip()):
        return True
    found = SIGN_OFF.fullmatch(block.text.strip())
    above = blocks[block.number - 1] if block.number else None
    is_alone = above is None or not above.text.startswith(DASHES)
    return bool(found) and is_alone and not FINITE.search(block.text) and _is_of_outlet(block.text)


def _is_of_outlet(line: str) -> bool:
    """Whether a sign-off names more than persons, who may be those of whom the text tells."""
    words = line.strip().strip("-–— ")
    entries = [entry.strip(" .,()") for entry in BETWEEN.split(words)]
    return (
        bool(FROM.match(words))
        or bool(OUTLET_MARK.search(words))
        or any(is_name_of_outlet(entry) for entry in entries if entry)
    )


def _is_notice(block: PageBlock) -> bool:
    """A long block on the paper's rules, rights or data; nobody speaks in it, and nothing is told."""
    if len(block.text) > LONGEST_NOTICE or block.reports or QUOTED.search(block.text):
        return False
    return bool(OF_READERS.search(block.text)) and _speaks_of_page(block.text, WORDS_OF_NOTICE)


def _speaks_of_page(text: str, fewest: int = 2) -> bool:
    """Whether two or more words are such as pages use of themselves, and nothing is told."""
    words = {found.group().lower() for found in closing_words().finditer(text)}
    is_own = not PAST.search(text) or OWN.search(text)
    return (
        len(words) >= fewest and bool(is_own) and not (TELLS.search(text) or TELLS_WHO.match(text))
    )


def _follows_colon(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """Whether the article's last sentence ends with a colon: what follows is its list."""
    above = [b for b in blocks[: block.number] if b.text.rstrip().endswith((".", ":"))]
    return bool(above) and above[-1].text.rstrip().endswith(":") and not kinds[above[-1].number]
