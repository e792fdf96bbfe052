"""Lines about who made the page: bylines, names and offices of writers, notes on them."""

import re
from collections.abc import Sequence

from probanda.evidence.furniture.lines import REPORTED, PageBlock
from probanda.evidence.vocabulary import load_table

NAME = r"(?:[A-Z][\w’'.-]*[a-z.]|[A-Z]{2,}(?:[-’'][A-Z]+)?|[A-Z]\.)"
PARTICLE = r"(?:(?:van|von|der|den|de|da|di|del|la|le|al|el|bin|ibn|ter|ten|y|e)\s+)"
PERSON = rf"{NAME}(?:\s+{PARTICLE}{{0,2}}{NAME}){{1,3}}"
SIGNATURE = re.compile(rf"{PERSON}(?:,|$|\s\(\d)")
WRITES = (
    r"(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|producer|author"
    r"|photographer|photojournalist|blogger|fellow|analyst|staff|desk)s?"
)
BYLINE = re.compile(
    r"\W{0,3}(?:[Bb]y|BY|[Ff]rom"
    r"|(?:[Ww]ords|[Tt]ext|[Ee]xclusive|EXCLUSIVE|[Rr]eport(?:ed)?|[Ww]ritten|[Aa]nalysis|[Ii]nterview|[Ss]tory) (?:by|BY))"
    rf"\s+{PERSON}(?:(?:\s*,\s*|\s+(?:and|AND|&)\s+){PERSON}){{0,4}}"
    rf"(?P<rest>\s*(?:[,|·•–—/(-]|(?i:for|in|at|with)\b|\d).{{0,110}}|\s*|\s(?:\w+\s){{0,4}}(?i:{WRITES}))"
)
HANDLE = re.compile(r"\s+[|,]?\s*(?:@\w{3,}|[\w.+-]+@[\w-]+\.[\w.-]+)$")
ONE_PERSON = re.compile(
    rf"{PERSON}(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    rf"(?:(?:,|\s+and|\s+And|\s+AND|\s+&)\s+{PERSON}(?:\s+in\s+[A-Z]\w+)?){{0,2}}(?:\s+\([^()]{{2,60}}\))?"
)
PERSON_WITH_ROLE = re.compile(rf"{PERSON}\s*[,|–—-]?\s*(?:[\w-]+\s+){{0,5}}{WRITES}\b.{{0,40}}")
PERSON_OF_OUTLET = re.compile(
    rf"{PERSON}(?:(?:\s*,\s*|\s+(?:and|And|AND|&)\s+){PERSON}){{0,3}}?\s*[,|/–—(-]\s*(?P<outlet>(?:[Tt]he )?[A-Z][\w.’&-]*(?: [A-Z][\w.’&-]*){{0,3}}?)\)?"
    r"(?:, (?:in )?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*){0,2})?"
)
"""Who wrote it, for whom and perhaps where: "Oskar Brandt and Ilse Rook, Norvia News, Telm"."""
WORK_OF_PERSON = re.compile(
    rf"[A-Z][a-z]+(?: (?:[a-z]+|&) [a-z]+)?\s?(?::|\sby|\sBY)\s+{PERSON}"
    rf"(?:(?:\s*,\s*|\s+(?:and|&)\s+){PERSON}){{0,3}}(?:\s+for\s+.{{3,40}})?"
)
"""Who did what for the page: "Photography: Oskar Brandt", "Interview by Oskar Brandt"."""
ONE_OFFICE = re.compile(rf"[A-Z][\w&-]*\s+(?:[\w&-]+\s+){{0,4}}{WRITES}(?:\s+in\s+[A-Z]\w+)?")
ABOUT_WRITER = re.compile(
    rf"(?P<name>{PERSON})\s+"
    rf"(?:(?:is|was|works as|has been)\b.{{0,120}}(?:\b{WRITES}\b|\bbased in\b)"
    r"|covers\b|writes (?:about|for|on)\b|reports (?:on|for|from)\b).{0,200}"
)
OFFICE_AT_SCHOOL = re.compile(
    r"(?:[A-Z]\w+ ){0,3}(?:[Pp]rofessor|[Ll]ecturer|[Ff]ellow|[Rr]eader|[Rr]esearcher|[Ss]cholar)\b"
    r"[^.!?]{0,60}(?:University|Institute|College|School|Centre|Center|Academy)\b[^.!?]{0,40}"
)
ABOUT_FIRST_NAME = re.compile(
    rf"(?P<name>[A-Z][a-z]\w+) (?:is|was|has been|works as)\b.{{0,80}}\b{WRITES}\b.{{0,300}}"
)
BEGINS_WITH_PERSON = re.compile(rf"(?P<name>{PERSON}),?\s+[a-z]")
REPORTING = re.compile(r"\breported (?:from|on|for)\b")
"""What a writer does for a paper, and no saying."""
ARTICLE = re.compile(r"(?:The|An?)\s")
LIVES = re.compile(
    rf"(?P<name>{PERSON})\s+(?:is|has|lives|works|covers|writes|reports|edits|teaches|joined)\b.*"
)
TOPICS = re.compile(
    r"\W*(?:related |more |key ?)?(?:tag(?:s|ged)?|topics?|words?|people|in this)\b", re.IGNORECASE
)
"""Near its bylines a page lists whom the article tells of."""
FEWEST_OTHERS = 3
NAMES_WRITER = frozenset({"metadata", "credit"})


def is_byline(block: PageBlock) -> bool:
    """A line that names who wrote the text, and perhaps for whom and where."""
    found = BYLINE.fullmatch(HANDLE.sub("", block.text.strip()))
    if not found or block.reports:
        return False
    rest = found["rest"]
    return not (rest.rstrip().endswith((".", "!", "?")) and rest.count(" ") > 6)


def is_name_line(block: PageBlock) -> bool:
    """The name of a writer, with office perhaps, before the text begins or after it ended."""
    if not (block.is_before_text or block.is_after_text) or len(block.text) > 100:
        return False
    if block.number == 0:  # the title
        return False
    text = block.text.strip()
    is_name = bool(ONE_PERSON.fullmatch(text)) and text.count(" ") <= 6 and not ARTICLE.match(text)
    patterns = (PERSON_WITH_ROLE, ONE_OFFICE, WORK_OF_PERSON, OFFICE_AT_SCHOOL)
    if names_writer_and_outlet(text):
        return True
    return is_name or any(pattern.fullmatch(text) for pattern in patterns)


def names_writer_and_outlet(text: str) -> bool:
    """Whether a line is a name or several with that of an outlet or agency behind it."""
    written = PERSON_OF_OUTLET.fullmatch(text.removesuffix(" on"))
    return written is not None and is_name_of_outlet(written["outlet"])


def is_about_writer(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """ "Name is a writer at ...": at the foot, of somebody whom a byline or credit names."""
    text = block.text.strip()
    if len(text) > 400 or REPORTED.search(REPORTING.sub("", text)) or block.is_before_text:
        return False
    lives = LIVES.fullmatch(text)
    if lives and _is_credited(lives["name"], blocks, kinds):
        return not _is_told_of(lives["name"], block, blocks, kinds)
    above = blocks[block.number - 1].text.strip()
    is_after = block.number >= block.last_text
    if is_after and ONE_PERSON.fullmatch(above) and text.split()[0] in above.split():
        return not _is_told_of(above, block, [b for b in blocks if b.text.strip() != above], kinds)
    found = ABOUT_WRITER.fullmatch(text) or ABOUT_FIRST_NAME.fullmatch(text)
    if found is None or _is_told_of(found["name"], block, blocks, kinds):
        return False
    return is_after or _is_named_by_page(found["name"], blocks, kinds)


def is_of_named_writer(text: str, blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    """Whether it is the name of somebody whom a byline or a credit names, or begins with it."""
    found = BEGINS_WITH_PERSON.match(text)
    name = found["name"] if found else text
    is_person = bool(found or ONE_PERSON.fullmatch(text)) and not is_name_of_body(name)
    return is_person and _is_credited(name, blocks, kinds)


def tells_of_one(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """Whether a sentence begins with the name of somebody, or of a body, of whom the article tells too."""
    found = BEGINS_WITH_PERSON.match(block.text) if block.is_sentence else None
    return found is not None and _is_told_of(found["name"], block, blocks, kinds)


def is_name_of_outlet(name: str) -> bool:
    """Whether a name ends as those of outlets do, or is an agency's."""
    table = load_table("outlets")
    return name.lower().split()[-1] in table["name_words"] or name.lower() in table["agencies"]


def is_name_of_body(name: str) -> bool:
    """Whether a name ends as those of outlets and bodies do: "Sava Watch", "Harbour Courier"."""
    table = load_table("outlets")
    return name.lower().split()[-1] in {*table["name_words"], *table["body_words"]}


def _is_credited(name: str, blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    bylines = (b.text for b in blocks if kinds[b.number] in NAMES_WRITER)
    return any(name in text and not TOPICS.match(text) for text in bylines)


def _is_named_by_page(name: str, blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    named = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    return any(
        (kind in NAMES_WRITER or (kind and other.is_before_text)) and named.search(other.text)
        for kind, other in zip(kinds, blocks, strict=True)
    )


def _is_told_of(
    name: str, block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """Whether the article itself speaks of somebody of that last name, or nothing is article.

    A line over the text may name the writer too: "Mara Lind visits a town under the sand".
    """
    others = [b for b in blocks if b.number != block.number and not kinds[b.number]]
    others = [b for b in others if not b.is_before_text]
    told = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    return len(others) < FEWEST_OTHERS or any(told.search(other.text) for other in others)
