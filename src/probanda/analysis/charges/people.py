"""Who is meant: the persons that a document's entities know, found by where they are mentioned."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Span, Token

from probanda.analysis.language import Paragraph, Parsed
from probanda.analysis.records import Entity

COUNTS = {"two": 2, "both": 2, "pair": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6}
PRONOUNS = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
PLURALS = frozenset({"they", "them", "their", "both"})


@dataclass(frozen=True)
class Mention:
    """One place in the document's text where an entity is named."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True)
class Cast:
    """Every mention of the document's entities, in order, longest first."""

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
        and parsed.document.text[place.start : place.end].lower() not in PRONOUNS | PLURALS
    ]
    mentions.extend(_by_office(parsed, entities))
    mentions.sort(key=lambda m: (m.start, -m.end, m.entity.id))
    return Cast(tuple(mentions), tuple(m.start for m in mentions))


def _by_office(parsed: Parsed, entities: tuple[Entity, ...]) -> list[Mention]:
    """ "The minister", where exactly one person of the document holds an office of that head."""
    holders: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.kind == "person":
            for head in sorted({_head(office) for office in entity.offices}):
                holders.setdefault(head, []).append(entity)
    taken = {p.start for e in entities for p in e.mentions if p.document == parsed.document.id}
    found = []
    for paragraph in parsed.paragraphs:
        for chunk in paragraph.doc.noun_chunks:
            first, last = chunk[0], chunk[-1]
            alone = holders.get(last.lemma_.lower(), [])
            if (
                len(alone) == 1
                and first.lower_ == "the"
                and last.pos_ == "NOUN"
                and not any(paragraph.offset(token) in taken for token in chunk)
                and last.tag_ == "NN"
                and not _names_another(chunk, alone[0])
            ):
                place = paragraph.position(first, last)
                found.append(Mention(place.start, place.end, alone[0]))
    return found


def _head(office: str) -> str:
    words = office.lower().replace(",", " of ").split(" of ")[0].split(" for ")[0].split()
    return words[-1] if words else ""


def _names_another(chunk: Span, entity: Entity) -> bool:
    """True when the description has words that the person's offices do not have."""
    known = {word for office in entity.offices for word in office.lower().split()}
    words = {token.lower_ for token in chunk[1:-1]}
    following = chunk.doc[chunk.end] if chunk.end < len(chunk.doc) else None
    if following is not None and following.lower_ in {"of", "for"} and len(known) > 1:
        words |= {t.lower_ for t in following.subtree if t.pos_ in {"PROPN", "NOUN"}}
    return not words <= known


def subtree_span(token: Token) -> tuple[int, int]:
    """First and last character of a phrase, relative clauses left out, counted in its paragraph."""
    words = [
        t
        for t in token.subtree
        if t == token or not any(a.dep_ in {"relcl", "acl", "advcl"} for a in _between(t, token))
    ]
    return words[0].idx, max(w.idx + len(w.text) for w in words)


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
    return all(
        step.dep_ in {"conj", "appos", "compound", "nmod", "flat", "amod"} or step in span
        for step in _between(head, top)
    )
