"""A question as it was meant: its names as the documents write them, and slips of typing mended."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import simplemma

from probanda.analysis.questions.vocabulary import words
from probanda.evidence.search.words import fold
from probanda.names.slavic import fold as find_sound

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
INSIDE = re.compile(r"[\w,;’'] $|[-‘“\"'(]$")
"""What stands before a word within a sentence."""
QUOTED = re.compile(r"[\"“«]([^\"“”«»]+)[\"”»]")
SHORTEST = 5
"""Letters of a word in which a slip is mended, or whose spelling is looked for by its sound."""

LEAD = re.compile(
    r"^(?:please |(?:can|could) you )*(?:(?:tell|show|say to) (?:me|us),? |"
    r"(?:do|does) (?:the (?:documents?|texts?|sources?|reports?|articles?)|we|you|anyone|anybody) "
    r"(?:know|say|tell|show|mention)(?: that| anything about)? |is it (?:known|said|reported) )"
    r"(?=(?:who|whom|whose|what|which|when|where|why|how|whether|if)\b)",
    re.IGNORECASE,
)
TIME = re.compile(
    r"^(?:(?:since|until|till|from|by|before|after) when|"
    r"(?:(?:at|on|in|by|since|until|during) )?(?:what|which) "
    r"(?:time|hour|date|day|month|year)(?: of the \w+)?)\b(?! of)",
    re.IGNORECASE,
)
WHETHER = re.compile(
    r"^(?:(?:is|was|has) it (?:been )?(?:true|confirmed|certain|established|correct|proven|proved|shown|"
    r"a fact|the case|known|stated|said) (?:that|whether|if)|whether|if) ",
    re.IGNORECASE,
)
BY = re.compile(r"^(?:according to (?P<first>[^,?]+), |)(?P<rest>.+)$", re.IGNORECASE)
BEHIND = re.compile(r"^(?P<rest>.+?),? according to (?P<last>[^,?]+)$", re.IGNORECASE)
ELSE = re.compile(
    r"^(?P<who>who(?:m)?|what|which \w+|where)(?: else)? "
    r"(?:besides|apart from|other than|except(?: for)?|in addition to|except) (?P<but>.+?) "
    r"(?P<rest>(?:is|are|was|were|has|have|had|did|does|do|must|may|can|will)\b.*)$|"
    r"^(?:besides|apart from|other than|except(?: for)?|in addition to) (?P<before>[^,]+), "
    r"(?P<then>(?:who|whom|what|which|where)\b.*)$|"
    r"^(?P<all>(?:who|whom|what|which|where)\b.+?),? "
    r"(?:besides|apart from|other than|except(?: for)?|in addition to) (?P<last>.+)$",
    re.IGNORECASE,
)


PLAINER = tuple(
    (re.compile(shape, re.IGNORECASE), plainer)
    for shape, plainer in (
        (
            r"^whom? (?:is|are|was|were|has become|became) (?:the )?"
            r"(?:subject (?:to|of)|under|named in|wanted (?:on|under)) (?P<what>(?:an?|the|any) "
            r"(?:\w+ )*(?:warrants?|indictments?|summons|orders?|sanctions?))$",
            r"Against whom was \g<what> issued",
        ),
        (r"\b(member|signatory) (?:state|countr(?:y|ie)|nation)(s?)\b", r"\1\2"),
        (r"\bstates? (party|parties)\b", r"\1"),
        (
            r" (?:that|the same) (?:day|night|morning|afternoon|evening|week|month|year|winter|spring|summer|autumn)$",
            "",
        ),
        (
            r"^for how long (.+)$",
            r"How long \1",
        ),
        (
            r"^how long (?:did|does|do|has|have|had|will|is|was) (.+?) "
            r"(?:last|lasted|take|taken|go on|gone on|continue|continued)$",
            r"How long was \1",
        ),
        (r"^how (?:many times|frequently) ", "How often "),
        (r"^which (?:sides?|part(?:y|ies)) ", "Who "),
        (
            r"^(when|where) (?:has|have|had|is|was|were|did) (?P<who>.+?) (?:been |become |be )?"
            r"(?:an? )?(?:member|party|signatory)s? (?:of|to) (?P<what>.+)$",
            r"\1 did \g<who> join \g<what>",
        ),
        (
            r"^(when|where) (?:will|did|does|is|was|were|are|has|have) (?P<what>(?:.+ )?(?:summit|"
            r"meeting|trial|hearing|conference|elections?|talks|ceremony|funeral|vote|session|"
            r"briefing|protest|referendum|exercises?)) "
            r"(?:(?:be|been) )?(?:held|take place|taken place)$",
            r"\1 is \g<what>",
        ),
        (r"\b(?:fro?ze|frozen|freeze|freezing) to death\b", "died of cold"),
        (r"\bstarv(?:ed?|ing) to death\b", "died of hunger"),
        (r"\b(?:lost|lose) (?:their|his|her) (?:life|lives)\b", "died"),
        (
            r"^(where|when|how|why) did (.+?) (?:make|give|publish|post|issue|release|deliver) "
            r"(?:the|an?|his|her|its|their|this|that) (?:\w+ )?"
            r"(?:statement|comment|remark|announcement|denial|reaction|response|speech)s?$",
            r"\1 did \2 speak",
        ),
    )
)
"""Ways of asking, and plainer ones that ask the same."""


@dataclass(frozen=True)
class Wording:
    """A question in plain words, with what was asked for beside it.

    ``mended`` are the words that were read as others; ``according`` is whose words are asked for;
    ``but`` is who or what is no answer; ``whether`` says that it is asked in the order of telling;
    ``quoted`` are words in quotation marks, which must stand in an answer, by ``find_letters``.
    """

    plain: str
    mended: tuple[tuple[str, str], ...] = ()
    according: str | None = None
    but: str | None = None
    whether: bool = False
    quoted: tuple[str, ...] = ()


def find_wording(question: str, texts: Iterable[str]) -> Wording:
    """The question in plain words, as documents with these texts would put it."""
    plain = " ".join(question.replace("’", "'").replace("`", "'").split()).rstrip("?!. ")
    spelled = _count_words(texts)
    plain, mended = _spell(plain, spelled)
    quoted = tuple(q for q in map(find_letters, QUOTED.findall(plain)) if q)
    if quoted == (find_letters(plain),):
        plain, quoted = plain.strip('"“”«»?!. '), ()  # the whole question stands in them
    plain = _begin_large(LEAD.sub("", plain))
    whether = WHETHER.match(plain)
    if whether:
        plain = plain[whether.end() :]
    plain = TIME.sub("When", plain)
    plain, according = _take_speaker(plain)
    plain, but = _take_exception(plain)
    for shape, plainer in PLAINER:
        plain = shape.sub(plainer, plain)
    return Wording(_begin_large(plain), mended, according, but, bool(whether), quoted)


def find_letters(text: str) -> str:
    """The words alone: marks, hyphens and accents may be set otherwise in a quotation."""
    return " ".join(re.findall(r"\w+", fold(text)))


def _begin_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _take_speaker(plain: str) -> tuple[str, str | None]:
    found = BEHIND.match(plain)
    if found:
        return found["rest"], found["last"]
    found = BY.match(plain)
    if found and found["first"]:
        return found["rest"], found["first"]
    return plain, None


def _take_exception(plain: str) -> tuple[str, str | None]:
    found = ELSE.match(plain)
    if found is None:
        return re.sub(r"^(who|what|where) else\b", r"\1", plain, flags=re.IGNORECASE), None
    if found["who"] is None:
        rest = re.sub(r"^(\w+) else\b", r"\1", found["then"] or found["all"])
        return rest, found["before"] or found["last"]
    return f"{found['who']} {found['rest']}", found["but"]


def _count_words(texts: Iterable[str]) -> Mapping[str, Counter[str]]:
    """By each word without case and accents how often the texts spell it so within a sentence,
    where a capital tells a name."""
    found: dict[str, Counter[str]] = {}
    for text in texts:
        for word in WORD.finditer(text):
            begins = not INSIDE.search(text, max(0, word.start() - 2), word.start())
            if not begins or word[0][:1].islower():
                found.setdefault(fold(word[0]), Counter())[word[0]] += 1
    return found


def _spell(
    plain: str, spelled: Mapping[str, Counter[str]]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    mended: list[tuple[str, str]] = []
    shouted = plain.isupper()
    pieces, at = [], 0
    for found in WORD.finditer(plain):
        word = found[0].lower() if shouted else found[0]
        meant = _find_meant(word, spelled)
        if fold(meant) != fold(word):
            mended.append((word, meant))
        pieces += [plain[at : found.start()], meant]
        at = found.end()
    return "".join([*pieces, plain[at:]]), tuple(mended)


def _find_meant(word: str, spelled: Mapping[str, Counter[str]]) -> str:
    """The word as the documents write it: a name with its capitals and accents, a slip mended."""
    folded = fold(word)
    ways = spelled.get(folded)
    if ways:
        is_name = not any(way == way.lower() for way in ways)
        return _find_usual(ways) if is_name else word
    if len(word) < SHORTEST or _is_english(folded) or folded in words("passing"):
        return word
    near = [other for other in spelled if _is_slip(folded, other, spelled[other], word)]
    if len(near) != 1:
        return word
    return _find_usual(spelled[near[0]])


def _find_usual(ways: Counter[str]) -> str:
    """The usual spelling, with a small letter where there is one."""
    return min(ways, key=lambda way: (way != way.lower(), -ways[way], way))


def _is_english(word: str) -> bool:
    return bool(simplemma.is_known(word.partition("'")[0], lang="en"))


def _is_slip(written: str, other: str, ways: Counter[str], word: str) -> bool:
    """A name is another spelling only where it sounds alike: one letter makes other people."""
    if len(other) < SHORTEST - 1 or written[0] != other[0]:
        return False
    if not any(way == way.lower() for way in ways):
        return find_sound(written) == find_sound(other)
    return word == word.lower() and is_one_letter_off(written, other)


def is_one_letter_off(one: str, other: str) -> bool:
    """Whether a letter more, less, changed, or two turned round make one word of the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    turned = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return turned or short[at + 1 :] == long[at + 1 :]
