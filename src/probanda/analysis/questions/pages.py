"""The passages that may answer, parsed, with what each word stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Token

from probanda.analysis.language import sentence_bounds
from probanda.analysis.lineage.bearers import PRONOUN, People, find_people
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.grammar import Link, find_node, find_turned, is_title
from probanda.analysis.questions.pairs import find_both
from probanda.analysis.questions.paragraphs import Node, Paragraph
from probanda.analysis.questions.referring import find_counted_before, find_thing, is_unknown
from probanda.analysis.questions.roles import OF, PLACING
from probanda.analysis.questions.telling import read_links
from probanda.analysis.questions.vocabulary import (
    find_broader,
    find_meanings,
    find_name_stem,
    words,
)
from probanda.analysis.records import DateExpression, Entity, Figure, Reading, Statement
from probanda.evidence.document import Document, Position

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
DATELINE = re.compile(r"[A-Z]{2}[^.!?]{0,80}? [-–—] ")
PLACES = frozenset({"GPE", "LOC", "FAC"})
FEW = 3
"""Blocks back to whom "both officers" means."""
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


@dataclass(frozen=True)
class Place:
    """One word of a page: number of the block, number of the token in it."""

    block: int
    token: int


class Page:
    """A document's blocks that were parsed, and what is known of their words."""

    def __init__(
        self, document: Document, reading: Reading, wanted: Sequence[int], model: Language
    ) -> None:
        self.document = document
        self.reading = reading
        self.paragraphs: list[Paragraph] = []
        blocks = [b for b in document.article_blocks() if b.start in wanted]
        for block, doc in zip(
            blocks, model.pipe([document.text[b.start : b.end] for b in blocks]), strict=True
        ):
            graph = read_links(doc)
            paragraph = Paragraph(block, graph, sentence_bounds(doc))
            for links in graph.links.values():
                for link in links:
                    paragraph.backwards.setdefault(link.other, set()).add(link)
            self.paragraphs.append(paragraph)
        self._nodes: dict[Place, Node] = {}
        self._earlier: dict[Place, Place | None] = {}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every record of the page by its id."""
        return {entity.id: entity for entity in self.reading.entities}

    @cached_property
    def _people(self) -> People:
        return find_people(self.document.text, self.reading)

    @cached_property
    def _mentions(self) -> list[tuple[int, int, str]]:
        return sorted(
            (m.start, m.end, e.id)
            for e in self.reading.entities
            for m in e.mentions
            if m.document == self.document.id
        )

    @cached_property
    def dates(self) -> list[DateExpression]:
        """The page's dates, in order."""
        return sorted(self.reading.dates)

    @cached_property
    def figures(self) -> list[Figure]:
        """The page's figures, in order."""
        return sorted(self.reading.figures)

    def token(self, place: Place) -> Token:
        """The word at a place."""
        return self.paragraphs[place.block].graph.doc[place.token]

    def position(self, place: Place) -> Position:
        """Where the word stands in the document's text."""
        return self.stretch(place, place)

    def stretch(self, first: Place, last: Place) -> Position:
        """From one word to another of the same block."""
        begin = self.paragraphs[first.block].block.start
        a, b = self.token(first), self.token(last)
        return Position(self.document.id, begin + a.idx, begin + b.idx + len(b.text))

    def sentence_of(self, place: Place) -> Position:
        """The sentence that a word stands in."""
        paragraph = self.paragraphs[place.block]
        for first, last in paragraph.sentences:
            if first <= place.token <= last:
                return self.stretch(Place(place.block, first), Place(place.block, last))
        return self.position(place)

    def sentence_around(self, span: Position) -> Position:
        """The sentences, as the reading cut them, that a stretch stands in."""
        held = [s for s in self.reading.sentences if s.start < span.end and span.start < s.end]
        start = min((s.start for s in held), default=span.start)
        end = max((s.end for s in held), default=span.end)
        return Position(self.document.id, min(start, span.start), max(end, span.end))

    def all_places(self) -> Iterator[Place]:
        """Every word that stands for something of its own, in order."""
        for number, paragraph in enumerate(self.paragraphs):
            for token in paragraph.graph.doc:
                if not token.is_space and not token.is_punct:
                    yield Place(number, token.i)

    def kinds(self, place: Place) -> set[str]:
        """The kinds of the records that a word means."""
        return {self.entities[i].kind for i in self.node(place).entities if i in self.entities}

    def is_place(self, place: Place) -> bool:
        """Whether a word names a place and nobody who acts, as a State does."""
        kinds = self.kinds(place)
        if kinds:
            return kinds == {"place"}
        return self.token(place).ent_type_ in {"LOC", "FAC"}

    def is_in_dateline(self, place: Place) -> bool:
        """Whether a word stands in "OSK, Norvia (NPA) -", which the model takes for the subject."""
        block = self.paragraphs[place.block].block
        found = DATELINE.match(self.document.text, block.start, block.end)
        return found is not None and self.position(place).end <= found.end()

    def is_where(self, place: Place) -> bool:
        """Whether a word names a place, be it one that also acts, as a State does."""
        token = self.token(place)
        if token.pos_ != "PROPN" or self.date_at(place) is not None:
            return False
        placed = token.dep_ == "pobj" and token.head.lower_ in PLACING | {"of"}
        kinds = self.kinds(place)
        return "place" in kinds or token.ent_type_ in PLACES or (placed and "person" not in kinds)

    def date_at(self, place: Place) -> DateExpression | None:
        """The date that a word is part of."""
        where = self.position(place)
        return next((d for d in self.dates if d.start <= where.start and where.end <= d.end), None)

    def statements_over(self, where: Position) -> list[Statement]:
        """The statements whose content holds a stretch, the innermost first."""
        found = [
            s
            for s in self.reading.statements
            if any(c.start <= where.start and where.end <= c.end for c in s.content)
        ]
        return sorted(found, key=lambda s: sum(c.end - c.start for c in s.content))

    def members(self, place: Place) -> list[Token]:
        """The words of a name, with its titles and what is set beside it."""
        token = self.token(place)
        return [t for t in token.sent if find_node(t) == token] or [token]

    def node(self, place: Place) -> Node:
        """What the word stands for, with what is set beside it and what it goes back to."""
        if place not in self._nodes:
            self._nodes[place] = self._make_node(place)
        return self._nodes[place]

    def _make_node(self, place: Place) -> Node:
        paragraph = self.paragraphs[place.block]
        token = paragraph.graph.doc[place.token]
        if (
            token.pos_ == "NUM"
            and not list(token.children)
            and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}
        ):
            counted = find_counted_before(token)
            if counted is not None:
                return self.node(Place(place.block, counted.i))
        members = self.members(place)
        heads = [
            t
            for t in members
            if t == token or t.dep_ == "appos" or t.pos_ == "PROPN" or is_title(t)
        ]
        found_terms: set[str] = set()
        for member in heads:
            for lemma in filter(None, (member.lemma_.lower(), find_turned(member))):
                found_terms |= find_meanings(lemma)
            if member.lemma_.lower() in words("persons"):
                found_terms.add(find_term("people"))
        entities = set()
        spelled = {t.lower_ for t in members}
        for member in members:
            entities |= self._entities_at(self.position(Place(place.block, member.i)))
        if token.pos_ == "NOUN" and token.lemma_.lower() in words("bodies") | words("places"):
            entities -= {e.id for e in self.reading.entities if e.kind == "person"}  # of an office
        if PRONOUN.fullmatch(token.text):
            entities |= self._follow(self.position(place))
        if token.lower_ in {"it", "its"} and not self._names_speaker(place):
            meant = self._find_it(place)
            if meant is not None:
                return self.node(meant)
            thing = find_thing(token)
            if thing is not None:
                return self.node(Place(place.block, thing.i))
        if token.lower_ == "whereabouts" and is_unknown(token):
            found_terms.add(find_term("missing"))
        entities |= self._find_both(place)
        if token.lower_ in FIRST_PERSON:
            said = self.statements_over(self.position(place))
            entities |= {s.speaker_entity for s in said[:1] if s.speaker_entity and s.quoted}
        for who in entities:
            found_terms |= self._describe(who)
        earlier = self.earlier(place)
        if earlier is not None:
            found_terms |= self.node(earlier).terms
        named_by = self._find_name_of(place)
        if named_by is not None:
            name = self.node(named_by)
            return Node(
                frozenset(found_terms),
                frozenset(spelled | name.words),
                frozenset({token.lower_} | name.heads),
                frozenset(entities | name.entities),
            )
        last = {t.lower_ for t in members if t == token or t.dep_ == "appos"}
        last |= {t.lower_ for t in members if t.dep_ == "compound" and t.i == t.left_edge.i}
        stems = {find_name_stem(t.text) for t in members if t.text[:1].isupper()}
        return Node(
            frozenset(found_terms),
            frozenset(spelled | stems),
            frozenset(last | {find_name_stem(w) for w in last}),
            frozenset(entities),
        )

    def _find_both(self, place: Place) -> frozenset[str]:
        """The two people whom "both officers" means: the only ones just spoken of who are."""
        token = self.token(place)
        if token.tag_ != "NNS" or not any(c.lower_ in {"both", "two"} for c in token.children):
            return frozenset()
        if token.lemma_.lower() not in words("persons"):
            return frozenset()
        first = self.paragraphs[max(0, place.block - FEW)].block.start
        end = self.position(place).start
        spoken = {who for at, _, who in self._mentions if first <= at < end}
        return find_both(token.lemma_.lower(), (self.entities[i] for i in spoken))

    def _names_speaker(self, place: Place) -> bool:
        """ "The house was burned, its spokesman said": not the house's."""
        noun = self.token(place).head
        says = any(t.lemma_.lower() in words("saying") and t.i > noun.i for t in noun.sent)
        is_person = noun.lemma_.lower() in words("persons") and noun.dep_ in {"nsubj", "appos"}
        return self.token(place).dep_ == "poss" and is_person and says

    def _find_name_of(self, place: Place) -> Place | None:
        """Of "the town of Ostrel" the name, which means the same place."""
        if self.token(place).lemma_.lower() not in words("named"):
            return None
        for link in sorted(self.paragraphs[place.block].graph.of(place.token), key=_order):
            far = Place(place.block, link.other)
            if link.role == OF and self.token(far).pos_ == "PROPN" and link.other > place.token:
                return far
        return None

    def _describe(self, who: str) -> set[str]:
        """What a record is, as the documents call it: a body's own noun, a person's office."""
        entity = self.entities.get(who)
        if entity is None or entity.kind not in {"person", "organisation"}:
            return set()
        kind = "persons" if entity.kind == "person" else "bodies"
        told = entity.offices if entity.kind == "person" else entity.forms
        return {
            find_term(word.lower())
            for form in told
            for word in form.split(" of ")[0].split()
            if word.lower() in words(kind)
        }

    def _follow(self, where: Position) -> frozenset[str]:
        """Whom a pronoun means; in the words that name a speaker ("his lawyer"), the only person
        of the sentence before."""
        meant = self._people.spoken_of(where.start, where.end)
        if meant is None or meant:
            return meant or frozenset()
        number = self._people.sentence_at(where.start)
        if not number:
            return frozenset()
        before = self._people.sentences[number - 1]
        named = self._people.within(before.start, before.end)
        return named if len(named) == 1 else frozenset()

    def _find_it(self, place: Place) -> Place | None:
        """The body that "it" means: who says so ("the network said that it had"), or the subject
        of the sentence before; None where that is no body."""
        token = self.token(place)
        if token.dep_ == "poss":
            own = self._subject_of(place.block, token.sent.root)
            if own is not None and own.token < token.i and own.token != find_node(token.head).i:
                return own
            return self._subject_before(place)
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        verb = token.head
        while verb.head.i < verb.i and verb.dep_ != "ROOT":
            verb = verb.head
            meant = self._subject_of(place.block, verb)
            if meant is not None:
                return meant
        if verb != token.head or verb.dep_ != "ROOT":
            return None
        return self._subject_before(place)

    def _subject_before(self, place: Place) -> Place | None:
        token = self.token(place)
        before = [s for s in token.doc.sents if s.end <= token.sent.start]
        return self._subject_of(place.block, before[-1].root) if before else None

    def _subject_of(self, block: int, verb: Token) -> Place | None:
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.tag_ not in {"NNS", "NNPS"}:
                node = find_node(child)
                meant = Place(block, node.i)
                kinds = {
                    self.entities[i].kind
                    for i in self._entities_at(self.position(meant))
                    if i in self.entities
                }
                acts = node.pos_ == "PROPN" and kinds & {"organisation", "place"}
                if acts or "organisation" in kinds or node.lemma_.lower() in words("bodies"):
                    return meant
                if node.lower_ == "it":
                    return self._find_it(meant)
        return None

    def _entities_at(self, where: Position) -> set[str]:
        return {
            who for start, end, who in self._mentions if start <= where.start and where.end <= end
        }

    def earlier(self, place: Place) -> Place | None:
        """What a definite noun goes back to: the nearest earlier word of its meaning that tells
        more of the thing."""
        if place not in self._earlier:
            self._earlier[place] = None
            self._earlier[place] = self._find_earlier(place)
        return self._earlier[place]

    def _find_earlier(self, place: Place) -> Place | None:
        token = self.token(place)
        if token.pos_ != "NOUN" or not any(c.lower_ in DEFINITE for c in token.children):
            return None
        wanted = find_term(token.lemma_.lower())
        for number in range(place.block, -1, -1):
            doc = self.paragraphs[number].graph.doc
            end = place.token if number == place.block else len(doc)
            for before in reversed(doc[:end]):
                if before.pos_ != "NOUN":
                    continue
                term = find_term(before.lemma_.lower())
                if wanted != term and wanted not in find_broader(term):
                    continue
                if self.paragraphs[number].graph.of(before.i):
                    return Place(number, before.i)
        return None

    def own_links_of(self, place: Place) -> Iterator[tuple[str, Place]]:
        """What hangs on a word in its own sentence."""
        for link in sorted(self.paragraphs[place.block].graph.of(place.token), key=_order):
            yield link.role, Place(place.block, link.other)

    def links_of(self, place: Place) -> Iterator[tuple[str, Place]]:
        """What hangs on a word, in its sentence and where it was spoken of before."""
        yield from self.own_links_of(place)
        earlier = self.earlier(place)
        if earlier is not None and self.token(place).pos_ == "NOUN":
            yield from self.links_of(earlier)

    def links_to(self, place: Place) -> Iterator[tuple[str, Place]]:
        """What a word hangs on."""
        for link in sorted(self.paragraphs[place.block].backwards.get(place.token, ()), key=_order):
            yield link.role, Place(place.block, link.head)


def _order(link: Link) -> tuple[int, str, int]:
    return link.head, link.role, link.other
