"""Whom a stretch of text speaks of, so that a formula said of two persons stays two allegations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

import msgspec

from probanda.analysis.lineage.tokens import inside, is_turned
from probanda.analysis.records import Reading, Sentence
from probanda.evidence.document import Position

PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
OWNERS = frozenset({"his", "her"})
OWN = re.compile(
    r"(?:his|her) (?:own )?(?:office|ministry|department|agency|unit|team|staff|party|group|government"
    r"|court|company|army|forces|troops|country|organi[sz]ation|investigators)\b",
    re.IGNORECASE,
)
"""A body whose head speaks: nobody is spoken of."""
THING = re.compile(r"^\W*(?:that|which)?\W*\b(?:which|it)\b(?:\W+\w+){0,2}\W*$", re.IGNORECASE)
"""A pronoun of things as subject, with an auxiliary at most between it and what is told."""
REIGN = re.compile(
    r"\bunder (?:the (?:\w+ )?(?:regime|rule|reign|government|presidency|dictatorship|leadership|administration) of )?"
    r"(?:(?!(?:for|of|over|by|with|in|on|to|and)\b)[\w’'-]+ ){0,4}$"
)
"""Before whoever only tells the time: "torture under the former ruler Brand" speaks of nobody's ruler."""
NEXT = 3
"""Words that may stand between "said" and "his office"."""
REACH = 2
"""How many sentences back a pronoun may find its person."""
NO_PEOPLE = frozenset({"place", "instrument", "document", "programme"})

Bearers = frozenset[str] | None
"""Entity ids of persons; empty when no person is spoken of, None when it cannot be known who."""


class People(msgspec.Struct, frozen=True):
    """Where one document names persons, and where its sentences and speakers stand."""

    text: str
    mentions: tuple[tuple[int, int, str], ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    """Where each sentence begins."""
    speakers: tuple[tuple[int, int], ...]
    proper: tuple[tuple[int, int, str], ...]
    described: dict[str, str]
    """Of persons whom the document only describes, the last word of the description by entity id."""
    bodies: tuple[tuple[int, int, str], ...]
    """Where bodies are named, with their id, and persons, with none."""
    tellings: tuple[int, ...]
    """Where a person's cue ends ("said")."""
    quoted: tuple[tuple[int, int, str | None], ...]
    """Where words are quoted, with who says them."""
    days: frozenset[str]
    """Lemmas of days and months, which have capitals and name nobody."""

    def proper_words(self, start: int, end: int) -> frozenset[str]:
        """Names from the sentence's beginning on, without places and who speaks.

        They are entity ids, and lemmas of words that look like names and are of no entity.
        """
        number = self.sentence_at(start)
        begin = self.sentences[number].start if number is not None else start
        return frozenset(lemma for _, _, lemma in inside(self.proper, begin, end))

    def mentions_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Mentions of persons inside the stretch."""
        return inside(self.mentions, start, end)

    def within(self, start: int, end: int) -> frozenset[str]:
        """Persons named in the stretch."""
        return frozenset(who for _, _, who in self.mentions_in(start, end))

    def body_behind(self, start: int) -> str | None:
        """The body that "which" or "it" right before the place stands for, if it is one."""
        number = self.sentence_at(start)
        if number is None:
            return None
        begin = self.sentences[number].start
        before = self.bodies[: bisect_left(self.bodies, (start,))]
        if not before or before[-1][0] < begin:
            return None
        between = self.text[before[-1][1] : start]
        return before[-1][2] or None if THING.search(between) else None

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds the offset."""
        number = bisect_right(self.starts, offset) - 1
        return number if number >= 0 and offset < self.sentences[number].end else None

    def sentences_of(self, span: Position) -> list[Position]:
        """The stretch cut where its sentences begin."""
        first, last = self.sentence_at(span.start), self.sentence_at(span.end - 1)
        if first is None or last is None:
            return [span]
        return [
            Position(span.document, max(span.start, s.start), min(span.end, s.end))
            for s in self.sentences[first : last + 1]
        ]

    def names_someone(self, span: Position) -> bool:
        """Whether a person who does not speak is named in the stretch or before it in its sentence."""
        number = self.sentence_at(span.start)
        begin = self.sentences[number].start if number is not None else span.start
        return bool(self.within(span.start, span.end) or self._named(begin, span.start))

    def spoken_of(self, start: int, end: int) -> Bearers:
        """Whom a stretch speaks of: who is named in it, else whom its sentence names before it.

        Under whom it happened is spoken of only where nobody else is. Who only speaks is not spoken of, nor in "Dorn said his office". Another pronoun is followed
        back to the nearest sentence that names persons, and stays unknown when that names several. In
        somebody's quoted words it is not who says them.
        """
        named = self.mentions_in(start, end)
        inside = frozenset(who for _, _, who in named)
        number = self.sentence_at(start)
        begin = self.sentences[number].start if number is not None else start
        done = frozenset(m[2] for m in named if not self._rules(begin, m))
        if number is None or done:
            return done or inside
        before = [m[2] for m in self._named(begin, start) if not self._rules(begin, m)]
        if before:
            return frozenset(before[-1:])
        for match in PRONOUN.finditer(self.text, begin, end):
            if any(s <= match.start() and match.end() <= e for s, e in self.speakers):
                continue
            by = {who for s, e, who in self.quoted if s <= match.start() and match.end() <= e}
            if (
                not by
                and OWN.match(self.text, match.start())
                and self._is_told(begin, match.start())
            ):
                return frozenset()
            owners = self.within(begin, match.start()) - self.described.keys()
            if owners and match[0].lower() in OWNERS:  # "Orn denied that his men"
                return owners if len(owners) == 1 else None
            return self._follow_back(number, by)
        return inside

    def _rules(self, begin: int, mention: tuple[int, int, str]) -> bool:
        """Whether a mention only says under whose rule something was."""
        return bool(REIGN.search(self.text, begin, mention[0]))

    def _is_told(self, start: int, end: int) -> bool:
        """Whether what a person says begins right before the place: "Dorn said on Monday his"."""
        told = self.tellings[: bisect_left(self.tellings, end + 1)]
        return bool(told and told[-1] >= start and len(self.text[told[-1] : end].split()) <= NEXT)

    def _named(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Mentions that begin and end in the stretch and are no speaker's."""
        return [
            m
            for m in self.mentions_in(start, end)
            if not any(s <= m[0] and m[1] <= e for s, e in self.speakers)
        ]

    def _follow_back(self, number: int, but: Set[str | None]) -> Bearers:
        for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
            sentence = self.sentences[earlier]
            named = self.within(sentence.start, sentence.end)
            if named:
                return named - but if len(named - but) <= 1 else None
        return None


def find_people(text: str, reading: Reading) -> People:
    """What a reading knows of persons, ready to be asked."""
    mentions = sorted(
        (m.start, m.end, e.id) for e in reading.entities if e.kind == "person" for m in e.mentions
    )
    speakers = sorted({(s.speaker.start, s.speaker.end) for s in reading.statements if s.speaker})
    sentences = tuple(sorted(reading.sentences, key=lambda s: s.start))
    left_out = speakers + [
        (m.start, m.end) for e in reading.entities if e.kind in NO_PEOPLE for m in e.mentions
    ]
    held = [
        (m.start, m.end, e.id)
        for e in reading.entities
        if e.kind not in NO_PEOPLE
        for m in e.mentions
    ]
    proper = sorted(
        (w.start, w.end, next((i for s, e, i in held if s <= w.start and w.end <= e), w.lemma))
        for w in reading.words
        if w.pos == "PROPN" and not any(s <= w.start and w.end <= e for s, e in left_out)
    )
    described = {
        e.id: e.name.lower().split()[-1]
        for e in reading.entities
        if e.kind == "person" and not e.forms and e.name.strip()
    }
    bodies = sorted(
        (m.start, m.end, "" if e.kind == "person" else e.id)
        for e in reading.entities
        if e.kind in ("person", "organisation", "group")
        for m in e.mentions
    )
    tellings = {
        c.end
        for s in reading.statements
        if s.speaker_kind == "person" and s.speaker_entity
        for c in s.cue
    }
    dated = [(d.start, d.end) for d in reading.dates]
    quoted = {(q.start, q.end, s.speaker_entity) for s in reading.statements for q in s.quoted}
    return People(
        text,
        tuple(mentions),
        sentences,
        tuple(s.start for s in sentences),
        tuple(speakers),
        tuple(proper),
        described,
        tuple(bodies),
        tuple(sorted(tellings)),
        tuple(sorted(quoted, key=lambda q: q[:2])),
        frozenset(lemma for start, _, lemma in proper if any(s <= start < e for s, e in dated)),
    )


def is_of_one_body(people: dict[str, People], spans: Sequence[Position]) -> bool:
    """Whether both stretches tell what one body did, named right before them."""
    first, *others = spans
    body = people[first.document].body_behind(first.start)
    return body is not None and all(people[s.document].body_behind(s.start) == body for s in others)


def count_naming(people: dict[str, People], spans: Sequence[Position]) -> int:
    """In how many of the stretches a person is named, or before it in its sentence, but who speaks:
    in the others only pronouns can tell of whom it is."""
    return sum(people[s.document].names_someone(s) for s in spans)


def may_be_one_matter(people: dict[str, People], spans: Sequence[Position]) -> bool:
    """Whether nothing shows that two stretches speak of different persons.

    A person who is only described is known by the last word of the description; where one text
    names and the other describes, that shows nothing when it stands inside the stretches.
    """
    known = [people[s.document].spoken_of(s.start, s.end) for s in spans]
    first, second = known[0], known[1]
    if first is None or second is None:
        return first is second or not (first or second)
    if not first or not second:
        named = [people[s.document].proper_words(s.start, s.end) for s in spans]
        somebody = [n - people[s.document].days for s, n in zip(spans, named, strict=True)]
        return not all(somebody) or bool(named[0] & named[1])
    if all(people[s.document].within(s.start, s.end) for s in spans):
        return _may_be_one_person(people, spans)
    one, other = (
        {people[s.document].described.get(who, who) for who in some}
        for s, some in zip(spans, (first, second), strict=True)
    )
    return one == other


def _may_be_one_person(people: dict[str, People], spans: Sequence[Position]) -> bool:
    """Whether stretches that name or describe persons have one in common, or may have.

    The same name printed at both places is the same person for this.
    """
    named, printed, heads = [], [], []
    for span in spans:
        known = people[span.document]
        inside = known.mentions_in(span.start, span.end)
        named.append({who for _, _, who in inside if who not in known.described})
        printed.append({known.text[s:e].casefold() for s, e, who in inside if who in named[-1]})
        heads.append({known.described[who] for _, _, who in inside if who in known.described})
    if any(named):
        if not all(named) or named[0] & named[1] or printed[0] & printed[1]:
            return True
        # of a misprint the rest of the words decides
        return any(is_turned(one, two) for one in printed[0] for two in printed[1])
    return bool(heads[0] & heads[1])
