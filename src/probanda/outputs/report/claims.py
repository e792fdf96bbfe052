"""Claims as the report shows them: who says it, who denies it, how many lines at most."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from probanda.analysis.records import Claim, Entity, Independence, Passage, Reuse, Statement
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Cite, Use
from probanda.outputs.report.speakers import Voice, group_by_sentence, join_voices, make_voice
from probanda.outputs.report.words import count

ACT = "one body's act towards one person"
"""The reason of a claim that a body did something by saying it: issued a warrant."""
AROUND = 240
"""Of a sentence in which a clause without its subject stands so many characters are shown on either side."""


PAIRS = 6
NARRATOR = "the narrator"
LEADING_ON = re.compile(
    r"[ ,](?:since|after|before|while|when|until|because|that|and|by|of|for|to|with)$"
)
FAMILY = re.compile(r"reuse-[0-9a-f]+")
DOCUMENT = re.compile(r"\bdocument-[0-9a-f]{16}\b")
RELAY = re.compile(r"\d+ documents have it from .*", re.DOTALL)


class Side(msgspec.Struct, frozen=True):
    """All who do the same to a claim."""

    name: str
    relation: str
    voices: tuple[Voice, ...]


class ClaimCard(msgspec.Struct, frozen=True):
    """One claim with both sides of it."""

    number: str
    anchor: str
    text: str
    documents: tuple[Cite, ...]
    lines: int
    sources: int | None
    source_names: tuple[str, ...]
    sides: tuple[Side, ...]
    pairs: tuple[str, ...]
    reasons: tuple[str, ...]
    differences: tuple[Use, ...]
    is_beside_another: bool = False
    """Whether another claim rests on just the same words: only its own text tells them apart."""

    @property
    def is_fewer(self) -> bool:
        """Whether there are fewer lines than documents."""
        return self.lines < len(self.documents)

    @property
    def is_denied(self) -> bool:
        """Whether anybody denies it."""
        return any(side.relation == "denies" for side in self.sides)

    @property
    def is_beside_denial(self) -> bool:
        """Whether a denial of something wider stands beside it."""
        return any(v.denies for s in self.sides if s.relation == "qualifies" for v in s.voices)

    @property
    def is_denial(self) -> bool:
        """Whether the claim is that somebody denies something."""
        return all(voice.denies for voice in self.voices)

    def tell_sources(self) -> str:
        """How many first said it and who, as far as the documents name them."""
        named = "; ".join(self.source_names)
        if self.sources is None:
            return f"{named}; and who is not named" if named else "unknown"
        return named or f"{self.sources:,}"

    def tell_denial(self) -> str:
        """Whether somebody denies it, in words."""
        if self.is_denied:
            names = [v.name for s in self.sides if s.relation == "denies" for v in s.voices]
            return f"denied by {', '.join(dict.fromkeys(names))}"
        if self.is_denial:
            return "the claim is itself a denial"
        if self.is_beside_denial:
            return "no denial of this; a general denial stands beside it"
        return "the program matched no denial to it"

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everybody, whatever they do to the claim."""
        return tuple(voice for side in self.sides for voice in side.voices)


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What a claim is shown against."""

    statements: Mapping[str, Statement]
    entities: Mapping[str, Entity]
    pairs: Mapping[tuple[str, str], Independence]
    conflicts: Mapping[str, Sequence[tuple[Position, Use]]]
    families: Mapping[str, Use]
    strangers: Mapping[Use, frozenset[str]]
    """Which suspects a conflict is not of, though their names stand in its words."""
    quotations: Sequence[Reuse]
    """Passages in common that are one speaker's words, and fold no lines."""


def sort_claims(claims: Iterable[Claim]) -> list[Claim]:
    """What more documents carry comes first, then what is denied; else as they stand."""
    return sorted(claims, key=lambda claim: (-len(claim.documents), not is_disputed(claim)))


def is_disputed(claim: Claim) -> bool:
    """Whether anybody denies it, the narrator included."""
    relations = (*(s.relation for s in claim.statements), *(p.relation for p in claim.passages))
    return "denies" in relations


def is_beside_denial(claim: Claim, statements: Mapping[str, Statement]) -> bool:
    """Whether nobody denies the claim itself, and a denial of something wider stands beside it."""
    return not is_disputed(claim) and any(
        s.relation == "qualifies" and statements[s.id].polarity == "denies"
        for s in claim.statements
    )


def mark_same_words(cards: Sequence[ClaimCard]) -> list[ClaimCard]:
    """The cards, those marked that rest on the same words as another."""
    words = [tuple(voice.quote.runs for voice in card.voices) for card in cards]
    often = Counter(words)
    return [
        msgspec.structs.replace(card, is_beside_another=often[said] > 1)
        for card, said in zip(cards, words, strict=True)
    ]


def make_claim(n: int, claim: Claim, ground: Ground, citations: Citations) -> ClaimCard:
    """A claim's card, numbered."""
    use = Use(f"4.{n}", f"claim-{n}")
    return ClaimCard(
        number=use.label,
        anchor=use.anchor,
        text=claim.text,
        documents=citations.documents(claim.documents),
        lines=claim.independent_lines,
        sources=claim.original_sources,
        source_names=claim.original_source_names,
        sides=_sides(claim, ground, citations, use),
        pairs=_pairs(claim, ground, citations),
        reasons=tuple(
            DOCUMENT.sub(
                lambda found: citations.number(found.group()),
                _number_families(reason, ground.families),
            )
            for reason in claim.reasons
        ),
        differences=_differences(claim, ground),
    )


def _sides(claim: Claim, ground: Ground, citations: Citations, use: Use) -> tuple[Side, ...]:
    names = {"supports": "Says it", "denies": "Denies it", "qualifies": "Qualifies it"}
    voices: dict[str, list[Voice]] = {relation: [] for relation in names}
    for relation in names:
        said = [ground.statements[s.id] for s in claim.statements if s.relation == relation]
        voices[relation] += [
            make_voice(
                first,
                ground.statements,
                ground.entities,
                citations,
                use,
                more,
                ACT in claim.reasons,
            )
            for first, *more in group_by_sentence(said)
        ]
    for passage in claim.passages:
        voices[passage.relation].append(_narrate(passage, citations, use))
    return tuple(
        Side(name, relation, join_voices(voices[relation]))
        for relation, name in names.items()
        if voices[relation]
    )


def _narrate(passage: Passage, citations: Citations, use: Use) -> Voice:
    """A clause that leaves its subject to the words before it is shown within its sentence, as is one
    that breaks off at a word that leads on."""
    span = Position(passage.document, passage.start, passage.end)
    words = citations.words(span)
    torn = words[:1].islower() or LEADING_ON.search(words) is not None
    quote = citations.quote_around([span], use, AROUND) if torn else citations.quote(span, use)
    return Voice(NARRATOR, True, "the document’s own words", False, quote)


def _pairs(claim: Claim, ground: Ground, citations: Citations) -> tuple[str, ...]:
    """For each pair of documents whether one depends on the other; only sums for many pairs."""
    found = [
        (a, b, pair)
        for a, b in combinations(citations.sort(claim.documents), 2)
        if (pair := ground.pairs.get((min(a, b), max(a, b))))
    ]
    if len(found) <= PAIRS:
        folded = _folded(claim, [pair for _, _, pair in found])
        return tuple(
            f"{citations.number(a)} and {citations.number(b)}: "
            + _say_pair(claim, pair, folded, ground)
            for a, b, pair in found
        )
    relations = [pair.relation for _, _, pair in found]
    return tuple(
        f"{count(relations.count(relation), 'pair')} of documents: {relation}"
        for relation in sorted(set(relations))
    )


def _folded(claim: Claim, pairs: Iterable[Independence]) -> frozenset[str]:
    """Documents whose line may have been folded with another's; all, where a relay folded some."""
    families = {family for reason in claim.reasons for family in FAMILY.findall(reason)}
    if claim.independent_lines == 1 or any(RELAY.fullmatch(reason) for reason in claim.reasons):
        return frozenset(claim.documents)
    return frozenset(d for p in pairs if not families.isdisjoint(p.families) for d in (p.a, p.b))


def _say_pair(claim: Claim, pair: Independence, folded: frozenset[str], ground: Ground) -> str:
    """Whether one depends on the other; where text they share elsewhere folds no line here, why."""
    if pair.relation != "shown dependent" or {pair.a, pair.b} <= folded:
        return f"{pair.relation}; {pair.reason}"
    if any(_is_carried(claim, pair, family, ground) for family in ground.quotations):
        here = "here both quote the same words of one speaker, which folds no lines"
    else:
        here = "each carries this claim in words of its own: their lines are not folded here"
    passages = [ground.families[f].label for f in pair.families if f in ground.families]
    if passages:
        return f"elsewhere they share text ({', '.join(passages)}), but {here}"
    return f"shown dependent ({pair.reason}), but {here}"


def _is_carried(claim: Claim, pair: Independence, family: Reuse, ground: Ground) -> bool:
    """Whether both documents carry the claim in this passage."""
    said = [c for s in claim.statements for c in ground.statements[s.id].content]
    carriers = {
        span.document
        for span in family.spans
        for place in (*said, *claim.passages)
        if span.document == place.document and span.start < place.end and place.start < span.end
    }
    return {pair.a, pair.b} <= carriers


def _number_families(reason: str, families: Mapping[str, Use]) -> str:
    """Ids of families of copies give way to the numbers that the report prints."""

    def number(found: re.Match[str]) -> str:
        use = families.get(found.group())
        return use.label if use else found.group()

    return FAMILY.sub(number, reason)


def _differences(claim: Claim, ground: Ground) -> tuple[Use, ...]:
    """Conflicts between words that this claim rests on."""
    resting = [*(ground.statements[s.id] for s in claim.statements), *claim.passages]
    found = {
        use
        for place in resting
        for span, use in ground.conflicts.get(place.document, ())
        if span.start < place.end
        and place.start < span.end
        and claim.about not in ground.strangers.get(use, ())
    }
    return tuple(sorted(found, key=lambda use: (len(use.label), use.label)))
