"""Who charges: courts, their chambers and prosecutors, and the names they go by."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Token

from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.records import Entity

COURT_NAME = re.compile(
    r"\b(?:court|tribunal|chambers?|commission for (?:justice|accountability)|mechanism)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(r",|\sof\s|\sfor\s")
SEAT = re.compile(
    r"\b(?:of|at|in|for)\s(?:the\s)?((?:[A-Z][\w’'-]*\s)*(?:Court|Tribunal|Chambers)\b.*)$"
)
JUDGES = re.compile(r"judge|prosecut|\b[A-Z]{3,6}\b")
ORGAN = re.compile(r"\b(?:pre-?trial|trial|appeals?)\s(?:chamber|judges|division)", re.IGNORECASE)
OF_COURT = re.compile(r"\b(?:court|tribunal|chambers?|judges?)\b", re.IGNORECASE)
OWNED = re.compile(r"^(?:court|tribunal|chambers)[’']s?\s", re.IGNORECASE)
ORGAN_WORDS = frozenset(
    {"pre-trial", "trial", "appeals", "federal", "public", "state", "military", "supreme", "chief"}
)
GENERIC_START = re.compile(
    r"^(?:the|its|this|that|these|those|a|an|his|her|their)\s+", re.IGNORECASE
)


@dataclass
class Bench:
    """The bodies that a document has named so far, so that "the court" finds its name.

    ``every_court``: also those that judge States and charge nobody.
    """

    every_court: bool = False
    last: str | None = None
    last_court: str | None = None
    prosecution: str | None = None
    named: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    def meant_by(self, words: str) -> str | None:
        """The body that acted last; of "the court" or "its judges", the court that did."""
        return (self.last_court if OF_COURT.search(words) else None) or self.last

    def remember(self, name: str) -> None:
        """A body has acted in the text."""
        if name != self.prosecution or self.last is None:
            self.last = name
        if COURT_NAME.search(name) or name.isupper():
            self.last_court = name
        if name not in self.named:
            self.named.append(name)


def judges_states(name: str) -> bool:
    """Whether a court of this name hears States and tries no person."""
    return load_words().between_states.search(name) is not None


@lru_cache(maxsize=4096)
def is_charging_name(text: str, *, every_court: bool = False) -> bool:
    """Whether a name or phrase is one of a body that can bring or hear a charge.

    ``every_court``: also of a court that judges States.
    """
    words = load_words()
    if words.no_court.search(text) or (not every_court and judges_states(text)):
        return False
    tokens = re.findall(r"[\w-]+", text)
    return (
        any(token in words.abbreviations for token in tokens)
        or any(_singular(token.lower()) in words.body_heads for token in tokens)
        or words.body_phrases.search(text) is not None
    )


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def body_of(token: Token, paragraph: Paragraph, cast: Cast, bench: Bench) -> str | None:
    """The charging body that a noun phrase means: its name, or None when it is no such body."""
    begin, end = subtree_span(token)
    text = text_of(paragraph.doc)[begin:end]
    owned = [c for c in token.lefts if c.dep_ in {"compound", "amod", "poss"}]
    first = min((c.left_edge.i for c in owned), default=token.i)
    every = bench.every_court
    if not (
        is_charging_name(token.text, every_court=every)
        or (token.pos_ == "PROPN" and is_charging_name(BEHIND.split(text)[0], every_court=every))
        or load_words().body_phrases.search(text_of(paragraph.doc[first : token.i + 1]))
    ):
        return None
    if load_words().no_court.search(text) or (not every and judges_states(text)):
        return None
    return name_body(text, paragraph.start + begin, cast, bench)


def name_body(text: str, start: int, cast: Cast, bench: Bench) -> str:
    """The name behind the words of a charging body: a court named in it, else what is printed.

    "The court", "its judges", "a chamber of it" mean the body that acted last.
    """
    mentions = [
        mention
        for mention in cast.inside(start, start + len(text))
        if mention.entity.kind not in {"person", "place", "instrument"}
        and is_charging_name(mention.entity.name, every_court=bench.every_court)
    ]
    mentions.sort(key=lambda m: m.entity.kind == "group")  # "judges at the court": the court
    bare = re.split(r",|\s(?:who|which|that)\s", GENERIC_START.sub("", text).strip(" ,"))[0]
    for mention in cast.persons_within(start, start + len(text)):
        bare = bare.replace(mention.entity.name, "").strip()
    prosecution = _national_prosecution(bare, bench)
    if prosecution is not None:
        return prosecution
    indefinite = re.match(r"(?:a|an)\s", text, re.IGNORECASE) is not None
    may_be_known = not indefinite or ORGAN.match(bare) is not None
    meant = bench.meant_by(bare)
    if (not is_named(bare) or OWNED.match(bare)) and may_be_known and meant is not None:
        return meant
    for mention in mentions:
        name = mention.entity.name
        if is_named(name) and (COURT_NAME.search(name) or name.isupper()):
            within = SEAT.search(name)
            if within is not None and COURT_NAME.search(within.group(1)):
                return within.group(1)
            organ = ORGAN.search(name) and not re.search(r"court|tribunal", name, re.IGNORECASE)
            return bench.last if organ and bench.last is not None else name
    for mention in mentions:
        if is_named(mention.entity.name):
            return mention.entity.name
    return bare


def _national_prosecution(bare: str, bench: Bench) -> str | None:
    """ "Federal prosecutors" are no organ of a court; from then on "prosecutors" are they."""
    known = bench.prosecution
    if is_national_prosecution(bare):
        if known is None or not set(bare.lower().split()) <= set(known.lower().split()):
            bench.prosecution = bare
        return bench.prosecution
    return known if bare.lower() in {"prosecutors", "prosecution"} else None


def is_national_prosecution(name: str) -> bool:
    """Whether a name is one of a State's prosecutors: "federal prosecutors"."""
    return load_words().national_prosecution.match(name) is not None


def is_named(phrase: str) -> bool:
    """Whether a phrase has a proper name in it, and not only words such as "Judges"."""
    return any(
        word[:1].isupper() and not (_common(word) or word.lower() in ORGAN_WORDS)
        for word in re.findall(r"[\w’'-]+", phrase)
    )


def _common(word: str) -> bool:
    return _singular(word.lower()) in load_words().body_heads


def printed_name(token: Token, paragraph: Paragraph, cast: Cast) -> str:
    """The entity that a phrase's head stands in, else the phrase without article and addition."""
    at = paragraph.offset(token)
    for mention in cast.mentions:
        if mention.start <= at < mention.end and mention.entity.kind not in {"person", "place"}:
            return mention.entity.name
    begin, end = subtree_span(token)
    text = " ".join(text_of(paragraph.doc)[begin:end].split())
    return GENERIC_START.sub("", re.split(r",|\s\(|\s[–—]\s", text)[0]).strip("“”\"' ")


def body_ids(entities: tuple[Entity, ...]) -> dict[str, str]:
    """The entity of each name that is no person's and no place's."""
    return {e.name: e.id for e in entities if e.kind not in {"person", "place", "instrument"}}
