"""Which claims bear on a proposition, on which side, in which words, told how and by whom.

Nothing is placed where it is not sure: an act that is told of another place or time or of somebody
else's deed is left out, and so is what a denial says only beside the point.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from probanda.analysis.records import Act, Claim, DateExpression, Findings, Statement
from probanda.casework.forms import STEM, load
from probanda.casework.matter import Matter, actor_of, persons_of
from probanda.casework.propositions import Proposition
from probanda.evidence.document import Document, Position
from probanda.ids import content_id
from probanda.law.bodies import load_bodies

Side = Literal["for", "against"]
Told = Literal[
    "as fact",
    "as a finding",
    "as a finding to a standard",
    "as somebody's account",
    "as an allegation",
    "as a denial",
]
SourceKind = Literal["first-hand", "relayed", "unknown"]
SOURCES: dict[SourceKind, str] = {
    "first-hand": "seen or done by who tells it",
    "relayed": "relayed",
    "unknown": "whether at first hand is not told",
}
"""How a reader is told where who tells it has it from."""
ALLEGED: Told = "as an allegation"
TO_A_STANDARD: Told = "as a finding to a standard"
ALLEGATIONS = frozenset({ALLEGED, TO_A_STANDARD})
NOT_DONE = frozenset({"negated", "denied"})


class Bearing(Position, frozen=True, kw_only=True):
    """One passage that tends to show something or tends against it: a suggestion with its reason.

    ``words`` are where the act itself stands; the position is the sentence. ``proposition`` is the
    rule's name.
    """

    id: str
    claim: str
    proposition: str
    words: tuple[int, int]
    side: Side
    told: Told
    speaker: str | None
    source: SourceKind
    reason: str


class Texts:
    """Documents and findings, indexed once for all propositions of a case."""

    def __init__(
        self, documents: Sequence[Document], findings: Findings, acts: Iterable[Act]
    ) -> None:
        self.findings = findings
        self.documents = tuple(documents)
        self.texts = {document.id: document.text for document in documents}
        self.acts: dict[tuple[str, int, int], list[Act]] = {}
        for act in acts:
            self.acts.setdefault((act.document, act.start, act.end), []).append(act)
        self.claims = {claim.id: claim for claim in findings.claims}
        self.statements = {s.id: s for s in findings.statements}
        self._dates: dict[str, list[DateExpression]] = {}
        for date in findings.dates:
            self._dates.setdefault(date.document, []).append(date)
        self._members: dict[str, list[tuple[Claim, Statement | None, Position]]] = {}
        self._copied: dict[str, list[tuple[int, int, str]]] = {}
        for family in findings.reuse:
            for span in () if family.quotation else family.spans:
                self._copied.setdefault(span.document, []).append((span.start, span.end, family.id))
        for claim in findings.claims:
            for related in claim.statements:
                said = self.statements.get(related.id)
                for place in said.content if said else ():
                    self._members.setdefault(place.document, []).append((claim, said, place))
            for passage in claim.passages:
                self._members.setdefault(passage.document, []).append((claim, None, passage))

    def dates_in(self, place: Position) -> list[DateExpression]:
        """The dates that are told in a sentence."""
        return [
            d
            for d in self._dates.get(place.document, ())
            if place.start <= d.start and d.end <= place.end
        ]

    def members_at(
        self, document: str, words: tuple[int, int]
    ) -> Iterator[tuple[Claim, Statement | None]]:
        """The claims, with the statement that tells them, whose words hold these words.

        What stands beside somebody's saying in its sentence is told by the narrator.
        """
        found = [
            (claim, said)
            for claim, said, place in self._members.get(document, ())
            if place.start <= words[0] and words[1] <= place.end
        ]
        yield from found or [
            (claim, None)
            for claim, said, _ in self._members.get(document, ())
            if said is not None and said.start <= words[0] and words[1] <= said.end
        ]

    def copies_at(self, document: str, words: tuple[int, int]) -> list[str]:
        """The families of copied narrators' words that hold these words; no quotation folds."""
        return [
            family
            for start, end, family in self._copied.get(document, ())
            if start <= words[0] and words[1] <= end
        ]

    def word(self, act: Act) -> str:
        """The words that tell an act, white space made even."""
        return " ".join(self.texts[act.document][slice(*act.word)].split())

    def tell(self, bearing: Bearing) -> str:
        """The words of an act that bears on something, white space made even."""
        return " ".join(self.texts[bearing.document][slice(*bearing.words)].split())

    def tells_charge(self, place: Position) -> bool:
        """Whether a charge is told there."""
        return any(place.meets(span) for one in self.findings.charges for span in one.spans)

    def quote(self, place: Position) -> str:
        """The words that stand there."""
        return self.texts.get(place.document, "")[place.start : place.end]


def find_bearings(
    proposition: Proposition,
    matter: Matter,
    texts: Texts,
    wordings: Sequence[str],
    suspect: str | None,
) -> tuple[Bearing, ...]:
    """Every passage that bears on a proposition, in the order of documents.

    ``wordings`` are what documents print of the charge, more than one where people made one of several.
    """

    def is_of_charge(claim: Claim) -> bool:
        return claim.about is None or (
            claim.about == suspect and any(wording in claim.text for wording in wordings)
        )

    found: dict[tuple[str, str, int, str], Bearing] = {}
    for together in texts.acts.values():
        kinds = {act.kind for act in together}
        if proposition.beside and not kinds & set(proposition.beside):
            continue
        for act in together:
            if act.kind not in proposition.acts:
                continue
            patients = proposition.patients or (persons_of(wordings) if proposition.law else ())
            if patients and not set(act.patients) & set(patients):
                continue
            why = _belongs(act, proposition, matter, texts)
            side: Side = "against" if act.standing in NOT_DONE else "for"
            if not why:
                continue
            if beside := [a for a in together if a.kind in proposition.beside]:
                why = f"beside “{texts.word(beside[0])}”; {why}"
            bearing = bear(act, proposition.name, why, side, texts, is_of_charge)
            if bearing is not None:
                key = (bearing.claim, bearing.document, bearing.start, bearing.side)
                if key not in found or _is_better(bearing, found[key], texts, " ".join(wordings)):
                    found[key] = bearing  # a sentence once
    return tuple(sorted(found.values(), key=lambda b: (b.document, b.words, b.claim)))


def _is_better(one: Bearing, other: Bearing, texts: Texts, wording: str) -> bool:
    """Told as fact rather than as alleged; else by the charge's own word."""
    if (one.told in ALLEGATIONS) != (other.told in ALLEGATIONS):
        return other.told in ALLEGATIONS
    stem = texts.texts[one.document][slice(*one.words)][:STEM].lower()
    kept = texts.texts[other.document][slice(*other.words)][:STEM].lower()
    return stem in wording.lower() and kept not in wording.lower()


def _belongs(act: Act, proposition: Proposition, matter: Matter, texts: Texts) -> str:
    """Why the act is of the count's matter; empty where that is not sure."""
    actor = actor_of(act)
    sentence = texts.quote(act)
    cues = load("sources.toml")
    if act.standing == "alleged" and (
        re.search(cues["reaction"], sentence.lower())
        or (re.search(cues["looked_into"], sentence.lower()) and not texts.tells_charge(act))
        or (matter.names_other_suspect(act) and not matter.names_suspect(act))
    ):
        return ""
    if matter.is_out_of_time(texts.dates_in(act), proposition.years_before):
        return ""
    if proposition.by == "suspect":
        if actor is not None:
            return "the suspect is said to do it" if matter.names_suspect(actor) else ""
        if act.kind != "own commission":
            return ""
    if proposition.by or proposition.of:
        return "the sentence names the suspect" if matter.names_suspect(act) else ""
    if proposition.law and act.document in matter.documents and not matter.names_elsewhere(act):
        return "the law, in a text on the charge"
    if not matter.names_place(sentence):
        return ""
    if actor is not None and matter.names_place(texts.quote(actor)):
        return ""  # the deed of those to whom it was done, or of nobody known
    return "the sentence names a place of the charge"


def bear(
    act: Act,
    name: str,
    why: str,
    side: Side,
    texts: Texts,
    is_of_it: Callable[[Claim], bool],
) -> Bearing | None:
    """The bearing of an act on a proposition, by the claim of most documents whose words tell it."""
    tellings = [
        (claim, said)
        for claim, said in texts.members_at(act.document, act.word)
        if is_of_it(claim)
        # what stands in a denial and is not denied itself is beside its point
        and not (said is not None and said.polarity == "denies" and act.standing not in NOT_DONE)
    ]
    if not tellings:
        return None
    word = texts.word(act)
    claim, said = max(
        tellings, key=lambda t: (t[0].about is not None, word in t[0].text, len(t[0].documents))
    )
    told = _told(act, said, side, texts)
    return Bearing(
        id=content_id("bearing", name, act.document, act.word, side),
        claim=claim.id,
        proposition=name,
        document=act.document,
        start=act.start,
        end=act.end,
        words=act.word,
        side=side,
        told=told,
        speaker=said.speaker_name if said else None,
        source=_source(act, said, texts),
        reason=f"{name}: “{word}” is told {told}; {why}",
    )


def _told(act: Act, said: Statement | None, side: Side, texts: Texts) -> Told:
    if act.standing == "alleged":
        is_finding = said is not None and said.speaker_kind == "body"
        return TO_A_STANDARD if is_finding and _names_standard(texts.quote(act)) else ALLEGED
    if side == "against" and (act.standing == "denied" or (said and said.polarity == "denies")):
        return "as a denial"
    if said is None:
        return "as fact"
    cue = {word for place in said.cue for word in texts.quote(place).lower().split()}
    if said.speaker_kind in ("body", "document") and cue & set(load("sources.toml")["finding"]):
        return "as a finding"
    return "as somebody's account"


def _names_standard(sentence: str) -> bool:
    """Whether a standard of proof is printed in a sentence."""
    words = " ".join(sentence.lower().split())
    return any(one.standard in words for one in load_bodies().standards)


def _source(act: Act, said: Statement | None, texts: Texts) -> SourceKind:
    """First-hand where the speaker tells what he or she saw; relayed where the text says so."""
    cues = load("sources.toml")
    if said is not None and (said.relayed_by or said.within):
        return "relayed"
    if re.search(cues["relayed"], texts.quote(act).lower()):
        return "relayed"
    if said is not None and said.speaker_kind in ("person", "unnamed"):
        own = " ".join(texts.quote(place).lower() for place in said.quoted)
        if re.search(cues["first_hand"], own):
            return "first-hand"
    return "unknown"
