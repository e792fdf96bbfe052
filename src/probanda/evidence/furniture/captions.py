"""What a picture in the head of a page shows: above the first paragraph, whoever took it named or not."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.furniture.lines import (
    FINITE,
    LONG_SENTENCE,
    SPOKEN,
    TITLE_WORDS,
    Kinds,
    PageBlock,
    count_words,
    kind_at,
)
from probanda.evidence.furniture.words import picture_verbs
from probanda.evidence.furniture.writers import PERSON
from probanda.evidence.vocabulary import load_table

FEWEST_PARAGRAPHS = 2
"""How many paragraphs follow where the first is told apart from them as a caption."""

SHORTEST = 30
LONGEST = 700
LONGEST_LINE = 160
LONGEST_SURE = 300
"""Characters up to which it is no paragraph with a caption at its end."""

SAYS = re.compile(r"\b(?:said|says|told|added)\b")
LONGEST_STANDFIRST = 200
IN_THE_PRESENT = re.compile(
    r"\b(?:is|are) (?!expected|due|scheduled|set|planned|held|dated)(?:being )?\w+(?:ed|en|ing)\b"
)
OVER = re.compile(r"\b(?:was|were|has|have|had|will|would|can|could|did|until|since)\b")
SIGNED = re.compile(
    r"(?:[(\[]|\s?[|]\s?|\s[—–―─-]\s?|[.!?”\"]\s|\s[A-Z][\w’'-]+ [A-Z][\w’'-]+\s?/\s?)"
    r"(?P<agency>[A-Z]\w*(?:[ -][A-Z]\w*){0,2}?)(?: (?i:pic|photo|picture|file))?[)\]]?\.?$"
)
"""An agency's name that ends a paragraph, and is none of its words."""
STARTS_REPORT = re.compile(
    r"[A-Z][\w.,’'/ -]{1,60}(?:\([A-Z][\w/ -]{1,30}\)\s?[—–:-]|\s[—–]\s|:\s)"
)
"""A dateline: "ORNO (NPA) —", "ORNO:"."""
SIGNED_BY_STROKES = re.compile(r"[^/]{40,}(?:/\s?(?:[A-Z][\w.’'-]*\s?){1,4}){2,}")
"""Agencies, photographer and conditions with strokes between: "/ NPA PHOTO / Jon Halm / Norvia OUT"."""
OF_FILE = re.compile(r"\((?:file|archive|library|stock)\b[^()]{0,20}\)$", re.IGNORECASE)
IS_A_PICTURE = re.compile(
    r"(?:(?:In t|T)(?:his|hese)) (?:[\w-]+ ){0,4}?(?:photo(?:graph)?|image|picture|frame ?grab|screen ?grab"
    r"|screen ?shot|sketch|combination|combo)s?\b"
)
MAKING = "provided|released|taken|made|obtained|issued|supplied"
MADE = re.compile(rf"^In\b|\b(?:{MAKING}|shows?|showing)\b")
SHOWS = re.compile(r"\bshow(?:s|ing)?\b")
ENDS_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]\.?$")
MADE_BY = re.compile(rf"\b(?:{MAKING}) (?:by|from|on|in|via|through)\b")
FILED = re.compile(r"\(?FILES?\)?(?: PHOTO| IMAGE| PIC)?\s?(?:[-–—:]\s?|(?<=\)) )\S")
LABELLED = re.compile(r"(?:Photo(?:graph)?|Image|Caption)\s?:\s\S", re.IGNORECASE)
BY_PHOTOGRAPHER = re.compile(
    r"[(\[](?:(?:[A-Z]{2,8}|Reuters|Getty|File|Pool) ?)?(?i:photo|picture|image|pic)s?[ :/][^()\[\]]{2,80}[)\]][^a-z]*$"
)
SWITCH = re.compile(r"\s+(?:less|more)$")
"""The button with which a gallery opens and closes a long caption."""
ENDS_IN_CREDIT = re.compile(
    r"(?:[(\[]|(?<=[.!?”]) )(?:(?:Photo|Image|Picture|Illustration|Video|Map)\s)?[Cc]redits?:\s"
    r"[A-Z][^()\[\]]{1,80}[)\]]?\.?$"
    r"|\[[A-Z][^\[\]]{1,60}(?:/| via )[A-Z][^\[\]]{1,40}\]$"
    r"|\((?:[Ss]ource|[Cc]ourtesy)(?: of|:) [^()]{2,60}\)$"
)
"""Whose the picture is: "(Credit: Norvia Press)", "[Oskar Brandt/NPA]"."""
PICTURED = re.compile(
    r"[A-Z][^.!?,]{2,60}(?:, [^.!?,]{3,80}){0,2},? \(?(?:pictured|seen here|photographed)\)? "
    r"(?:at|in|on|with|outside|inside|during|near|beside|alongside|before|after|earlier|leaving|arriving)\b"
    r"[^,.!?]*(?:, (?:when|where|who|which)\b[^.!?]*)?(?:\.(?: .*)?)?"
)
"""Somebody as a picture shows him, and no verb: "Oskar Brandt, the mayor, pictured at a fair"."""
CHARGED = re.compile(
    r"\b(?:charged|accused|alleged|suspected|tried|sentenced|convicted|wanted)\b", re.IGNORECASE
)
"""A count of an indictment is in the present too, with the day of the deed behind it."""
IS_SEEN = re.compile(r"\b(?:is|are) (?:seen|pictured|shown) (?!as\b|by\b|to\b)")
SHOWN_ALONE = re.compile(
    rf"{PERSON}(?:,? (?:left|right|centre|center),?)? (?:at|in|outside|inside|during|with|before|after|on) .{{3,60}}"
    rf"|{PERSON}, (?:the|an?|then|former) [^,.:;?!]{{3,60}}"
    r"|(?:The|An?) (?:[\w’'-]+ ){1,5}(?:in|at|outside|near) (?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
)
"""Somebody or something and where, without a verb: "Oskar Brandt at the court in Telm"."""
TELLING_WORD = re.compile(r"\b(?:as|while|when|who|which|that|over|amid)\b")
SIDE = r"\b[A-Z][\w’'-]+, (?:(?:far|second|third|fourth|top|bottom)(?: from)? )?(?:{})(?=[,;.]|$| and\b)"
SIDES = re.compile(
    rf"{SIDE.format('left|centre|center|right')}.*{SIDE.format('right|left|centre|center')}"
)
"""Who stands where in a picture: "Oskar Brandt, left, and Ilse Rook, right"; alone, "left" is a verb too."""
AT_A_PLACE = re.compile(
    r"^(?:\w+ )?(?:at|in|outside|inside|near|beside|behind|past|through|among|amid|around|during|next to|on)\b"
)


def kinds_of_captions(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Captions between the title and the first paragraph; the first that may be a paragraph ends them."""
    standfirst: PageBlock | None = None
    dated = [block.number for block in blocks if _is_present_of_a_day(block)]
    for block in blocks:
        if kinds[block.number]:
            continue
        if (
            is_long_caption(block)
            or dated == [block.number]  # several are a list of what was done on which day
            or (_is_signed_first(block, blocks, kinds) and not (standfirst and block.reports))
            or _shows(block, blocks, kinds)
        ):
            yield block.number, "caption"
        elif block.is_sentence and len(block.text) >= LONG_SENTENCE:
            if standfirst or len(block.text) > LONGEST_STANDFIRST:
                return
            standfirst = block


def is_long_caption(block: PageBlock) -> bool:
    """Whether it says of itself that it is a picture's, or ends with a photographer in brackets."""
    text = block.text.strip()
    if len(text) > LONGEST or block.role in ("list item", "table cell"):
        return False
    if len(text) > LONGEST_SURE and SAYS.search(text) and not FILED.match(text):
        return False
    if FILED.match(text) or (LABELLED.match(text) and not block.reports):
        return True
    if len(text) <= LONGEST_SURE and PICTURED.fullmatch(text) and not block.reports:
        return not FINITE.search(re.split(r",? \(?(?:pictured|seen here|photographed)\b", text)[0])
    if SIDES.search(text):
        return True
    forms = (BY_PHOTOGRAPHER.search, ENDS_IN_CREDIT.search, SIGNED_BY_STROKES.fullmatch)
    return any(form(SWITCH.sub("", text)) for form in forms)


def tells_of_its_picture(block: PageBlock) -> bool:
    """ "This image released by the ministry on 4 March shows ...", and ends there or with whose it is."""
    text = block.text
    if not IS_A_PICTURE.match(text) or len(text) > LONGEST or block.reports:
        return False
    dates = find_printed_dates(text)
    if dates and ENDS_IN_BRACKETS.search(text):
        return bool(SHOWS.search(text))
    ends_in_day = bool(dates) and not text[dates[-1].end :].strip(" .")
    return ends_in_day and bool(MADE_BY.search(text)) and not FINITE.search(text)


def _is_present_of_a_day(block: PageBlock) -> bool:
    """ "A boy is treated at the clinic of Orno, 4 March 2031.": in the present, on a day behind a place."""
    text = block.text.rstrip(" .")
    if len(text) > LONGEST_SURE or block.reports or SPOKEN.search(text) or OVER.search(text):
        return False
    if block.role == "list item" or CHARGED.search(text):
        return False
    dates = find_printed_dates(text)
    ends_in_day = bool(dates) and dates[-1].end == len(text)
    if not ends_in_day or len(dates[-1].first) < len("2031-03-04"):
        return False
    return bool(IN_THE_PRESENT.search(text)) and text[: dates[-1].start].rstrip().endswith(",")


def _is_signed_first(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Whether an agency's name ends the first paragraph, and no other: the text is nobody's brief."""
    if not _is_signed(block.text) or STARTS_REPORT.match(block.text):
        return False
    below = [b for b in blocks[block.number + 1 :] if not kinds[b.number]]
    texts = [b for b in below if b.is_sentence and len(b.text) >= LONG_SENTENCE]
    others = [b for b in texts if b.folded != block.folded]
    return len(others) >= FEWEST_PARAGRAPHS and not any(_is_signed(b.text) for b in others[:-1])


def _is_signed(text: str) -> bool:
    found = SIGNED.search(text) if SHORTEST <= len(text) <= LONGEST else None
    agencies = load_table("outlets")["agencies"]
    signed = found["agency"].lower() if found else ""
    return signed in agencies or any(part in agencies for part in signed.split("-"))


def _shows(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    text = block.text
    if text[0] in "\"“‘'«" or len(text) > LONGEST or block.role == "table cell":
        return False
    if IS_A_PICTURE.match(text) and MADE.search(text) and not block.reports:
        return True
    is_line = len(text) <= LONGEST_LINE and not block.is_sentence
    if (
        not is_line
        or block.reports
        or SPOKEN.search(text)
        or not has_title_above(block, blocks, kinds)
    ):
        return False
    above = blocks[block.number - 1]
    if kinds[above.number] == "caption" and OF_FILE.search(above.text):
        return True
    if kind_at(kinds, above.number) in ("metadata", "credit") and _is_seen(text):
        return True
    is_alone = SHOWN_ALONE.fullmatch(text) and not FINITE.search(text)
    return bool(is_alone) and not TELLING_WORD.search(text) and not _is_of_a_list(block, blocks)


def _is_of_a_list(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """Whether another name with what it is stands beside it: a list of the dead."""
    beside = blocks[max(block.number - 1, 0) : block.number + 2]
    return any(other is not block and SHOWN_ALONE.fullmatch(other.text) for other in beside)


def _is_seen(text: str) -> bool:
    """In the present, at a place: "Two men stand at the gate of the depot"."""
    if IS_SEEN.search(text):
        return True
    shown = picture_verbs("verbs").search(text)
    return bool(shown and AT_A_PLACE.match(text[shown.end() :])) and not FINITE.search(text)


def has_title_above(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Whether a line that may be the title stands somewhere above."""
    above = takewhile(lambda b: b.number < block.number, blocks)
    return any(not kinds[b.number] and count_words(b) >= TITLE_WORDS for b in above)
