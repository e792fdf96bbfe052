"""Who charges: courts, their chambers and prosecutors, and the names they go by."""

import re
from dataclasses import dataclass, field

from spacy.tokens import Token

from probanda.analysis.charges.people import Cast, subtree_span
from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import Paragraph
from probanda.analysis.records import Entity

COURT_NAME = re.compile(
    r"\b(?:court|tribunal|chambers?|commission for (?:justice|accountability)|mechanism)\b",
    re.IGNORECASE,
)
GENERIC_START = re.compile(
    r"(?:the|its|this|that|these|those|a|an|his|her|their)\s+", re.IGNORECASE
)


@dataclass
class Bench:
    """The bodies that a document has named so far, so that "the court" finds its name."""

    last: str | None = None
    named: list[str] = field(default_factory=list)

    def remember(self, name: str) -> None:
        """A body has acted in the text."""
        self.last = name
        if name not in self.named:
            self.named.append(name)


def is_charging_name(text: str) -> bool:
    """Whether a name or phrase is one of a body that can bring or hear a charge."""
    words = load_words()
    if words.not_charging.search(text):
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
    text = paragraph.doc.text[begin:end]
    head = token.text if token.pos_ != "PROPN" else text
    if not (is_charging_name(head) or is_charging_name(_named_head(token))):
        return None
    return name_body(text, paragraph.start + begin, cast, bench)


def _named_head(token: Token) -> str:
    return " ".join(t.text for t in token.lefts if t.dep_ in {"compound", "amod", "poss"}) + (
        f" {token.text}"
    )


def name_body(text: str, start: int, cast: Cast, bench: Bench) -> str | None:
    """The name behind the words of a charging body: a court named in it, else what is printed."""
    named = [
        mention.entity
        for mention in cast.within(start, start + len(text))
        if mention.entity.kind not in {"person", "place", "instrument"}
        and is_charging_name(mention.entity.name)
    ]
    courts = [e for e in named if COURT_NAME.search(e.name) or e.name.isupper()]
    for entity in (*courts, *named):
        return entity.name
    bare = GENERIC_START.sub("", text, count=1).strip(" ,")
    bare = re.split(r",|\s(?:who|which|that)\s", bare)[0]
    proper = [word for word in bare.split()[0:] if word[:1].isupper()]
    generic = not proper or (
        len(proper) == 1 and bare.split()[0] == proper[0] and _common(proper[0])
    )
    if generic and bench.last is not None and text[:2] not in {"a ", "A "}:
        return bench.last
    return bare if not generic or text[:2] in {"a ", "A "} else (bench.last or bare)


def _common(word: str) -> bool:
    return _singular(word.lower()) in load_words().body_heads


def body_ids(entities: tuple[Entity, ...]) -> dict[str, str]:
    """The entity of each name that is no person's and no place's."""
    return {e.name: e.id for e in entities if e.kind not in {"person", "place", "instrument"}}
