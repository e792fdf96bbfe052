"""Who is meant: the persons that a document's entities know, found by where they are mentioned."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from probanda.analysis.language import Paragraph, Parsed, text_of
from probanda.analysis.records import Entity

COUNTS = {"two": 2, "both": 2, "pair": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6}
PRONOUNS = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
TITLES = frozenset(
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame",
        "Prof", "Prof.", "Professor", "President", "General", "Gen", "Gen.", "Colonel", "Col", "Col.",
        "Major", "Maj", "Captain", "Capt", "Lieutenant", "Lt", "Lt.", "Sergeant", "Sgt", "Admiral",
        "Commander", "Brigadier", "Marshal", "Minister", "Chancellor", "Governor", "Senator", "Judge",
        "Justice", "Prosecutor", "Mayor", "Ambassador", "Secretary", "King", "Queen", "Prince",
        "Princess", "Sheikh", "Imam", "Bishop", "Father", "Sister", "Comrade", "Herr", "Frau",
        "Messrs", "Madame", "Monsieur", "Chief", "Warlord", "Officer",
    }
)  # fmt: skip
PLURALS = frozenset({"they", "them", "their", "both"})


@dataclass(frozen=True)
class Mention:
    """One place in the document's text where an entity is named."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True)
class Cast:
    """A document's entities, and every mention of them in order, longest first."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions wholly inside a stretch of the document's text, inner ones left out."""
        found: list[Mention] = []
        for mention in self.mentions[bisect_left(self.starts, start) :]:
            if mention.start >= end:
                break
            if mention.end <= end and not (found and mention.start < found[-1].end):
                found.append(mention)
        return tuple(found)

    def inside(self, start: int, end: int) -> tuple[Mention, ...]:
        """Every mention inside a stretch, those within others too."""
        return (
            tuple(m for m in self.mentions[bisect_left(self.starts, start) :] if m.end <= end)
            if end > start
            else ()
        )

    def persons_within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions of persons inside a stretch."""
        return tuple(m for m in self.within(start, end) if m.entity.kind == "person")


def gather_cast(parsed: Parsed, entities: tuple[Entity, ...]) -> Cast:
    """The mentions of a document's entities, pronouns left out: they are resolved by grammar."""
    mentions = [
        Mention(place.start, place.end, entity)
        for entity in entities
        for place in entity.mentions
        if place.document == parsed.document.id
        and entity.kind not in {"document", "programme"}
        and parsed.document.text[place.start : place.end].lower() not in PRONOUNS | PLURALS
    ]
    mentions = [m for m in mentions if not _part_of_another_name(parsed, m)]
    mentions.extend(_by_office(parsed, entities))
    mentions.sort(key=lambda m: (m.start, -m.end, m.entity.id))
    return Cast(entities, tuple(mentions), tuple(m.start for m in mentions))


def _part_of_another_name(parsed: Parsed, mention: Mention) -> bool:
    """ "Moro" in "Agathe Moro" is not Celestin Moro: the first name before it is not his."""
    text = parsed.document.text
    if mention.entity.kind != "person" or " " in text[mention.start : mention.end].strip():
        return False
    before = re.search(r"(?:^|[\s(“\"])([A-Z]\w[\w’'.-]*)\s$", text[: mention.start])
    if before is None:
        return False
    word = before.group(1)
    known = {w for o in mention.entity.offices for w in words_of(o)}
    if word in TITLES or word.lower() in known or word in mention.entity.name.split():
        return False
    for paragraph in parsed.paragraphs:
        if paragraph.start <= before.start(1) < paragraph.start + len(text_of(paragraph.doc)):
            token = paragraph.doc.char_span(
                before.start(1) - paragraph.start,
                before.end(1) - paragraph.start,
                alignment_mode="expand",
            )
            return token is not None and token[-1].pos_ == "PROPN" and token[-1].dep_ == "compound"
    return False


def _by_office(parsed: Parsed, entities: tuple[Entity, ...]) -> list[Mention]:
    """ "The minister", where exactly one person of the document has an office of those words."""
    persons = [e for e in entities if e.kind == "person" and e.offices]
    known = [
        ({w for o in e.offices for w in words_of(o)}, {head_of(o) for o in e.offices})
        for e in persons
    ]
    taken = {p.start for e in entities for p in e.mentions if p.document == parsed.document.id}
    if not persons:
        return []
    described = re.compile(
        r"\bthe\s(?:[\w’'-]+\s){0,4}(?:"
        + "|".join(sorted({re.escape(h) for _, heads in known for h in heads if h}) or ["(?!)"])
        + r")\b",
        re.IGNORECASE,
    )
    found = []
    for paragraph in parsed.paragraphs:
        for match in described.finditer(text_of(paragraph.doc)):
            chunk = paragraph.doc.char_span(*match.span())
            if chunk is None or chunk.root != chunk[-1] or chunk[-1].dep_ == "compound":
                continue
            if chunk[-1].tag_ not in {"NN", "NNP"}:
                continue
            if any(paragraph.offset(token) in taken for token in chunk):
                continue
            said = {token.lower_ for token in chunk[1:]} | _said_after(chunk)
            meant = [
                person
                for person, (office, heads) in zip(persons, known, strict=True)
                if chunk[-1].lower_ in heads and said <= office
            ]
            if len(meant) == 1:
                place = paragraph.position(chunk[0], chunk[-1])
                found.append(Mention(place.start, place.end, meant[0]))
    return found


def words_of(office: str) -> list[str]:
    """The words of an office, without the possessive's ending."""
    return [w.removesuffix("’s").removesuffix("'s") for w in office.lower().split()]


def head_of(office: str) -> str:
    """The word that says what the office is: "minister" of "Minister of Defence"."""
    words = office.lower().replace(",", " of ").split(" of ")[0].split(" for ")[0].split()
    return words[-1] if words else ""


def _said_after(chunk: Span) -> set[str]:
    """Nouns that narrow the description: "the president of Torvia"."""
    following = chunk.doc[chunk.end] if chunk.end < len(chunk.doc) else None
    if following is None or following.lower_ not in {"of", "for"}:
        return set()
    return {t.lower_ for t in following.subtree if t.pos_ in {"PROPN", "NOUN"}}


def subtree_span(token: Token) -> tuple[int, int]:
    """First and last character of a phrase, relative clauses left out, counted in its paragraph."""
    words = list(_phrase(token))
    return words[0].idx, max(w.idx + len(w) for w in words)


def _phrase(token: Token) -> Iterator[Token]:
    for side in (token.lefts, (token,), token.rights):
        for word in side:
            if word is token:
                yield token
            elif word.dep_ not in {"relcl", "acl", "advcl"}:
                yield from _phrase(word)


def _between(token: Token, top: Token) -> list[Token]:
    chain = []
    while token != top and token.head != token:
        chain.append(token)
        token = token.head
    return chain


def persons_of(token: Token, paragraph: Paragraph, cast: Cast) -> tuple[Mention, ...]:
    """The persons that a noun phrase names; of "X, adviser to Y" only X."""
    begin, end = subtree_span(token)
    offset = paragraph.start
    found = cast.persons_within(offset + begin, offset + end)
    return tuple(m for m in found if _belongs(m, token, paragraph))


def _belongs(mention: Mention, top: Token, paragraph: Paragraph) -> bool:
    span = paragraph.doc.char_span(
        mention.start - paragraph.start, mention.end - paragraph.start, alignment_mode="expand"
    )
    if span is None:
        return False
    head = span.root
    if top in span:
        return True
    if head.dep_ == "poss":
        return False  # of "Velt's deputy, Karel Mott" only Mott
    if head.dep_ == "compound" and head.head.pos_ == "NOUN" and head.head.i == head.i + 1:
        return False  # "the Karel Mott brigade"
    return all(
        step.dep_ in {"conj", "appos", "compound", "nmod", "flat", "amod"} or step in span
        for step in _between(head, top)
    )
