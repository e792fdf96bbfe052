"""Claims on one side of a proposition, with the passages that put them there and how many lines."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.records import Claim
from probanda.casework.bearings import ALLEGATIONS, Bearing, Side, Texts
from probanda.casework.placing import BY_HAND
from probanda.casework.verdicts import NOTHING, Standing

REJECTED = "rejected"
UNNAMED = "a speaker who is not named"


class ClaimOn(msgspec.Struct, frozen=True, kw_only=True):
    """A claim on one side of an element, with the passages that put it there.

    ``lines`` is an upper bound; ``sources`` are who says it, None where a narrator or nobody known does; ``denied_by`` who denies the claim itself, ``denied_in_general``
    who denies without a word on this, ``charge_denied_by`` who denies what is charged,
    ``charge_denied_in_general`` who denies with no word of it, which counts against nothing; ``answered_by`` who
    denies what is offered to justify it. ``rejected``: a person rejected every passage; it still shows.
    """

    claim: str
    text: str
    side: Side
    bearings: tuple[Bearing, ...]
    documents: tuple[str, ...]
    lines: int
    sources: tuple[str, ...] | None
    denied_by: tuple[str, ...]
    denied_in_general: tuple[str, ...]
    charge_denied_by: tuple[str, ...] = ()
    charge_denied_in_general: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    rejected: bool = False

    def tell_denied(self, said_already: Collection[str] | None = None) -> tuple[str, ...]:
        """Who denies it and how; a place that has said who denies the charge gives those who deny it everywhere."""
        others = tuple(name for name in self.charge_denied_by if name not in (said_already or ()))
        generals = self.charge_denied_in_general if said_already is None else ()
        told = (
            ("denied by", self.denied_by),
            ("denied here by", self.answered_by),
            ("general denial by", self.denied_in_general),
            ("what is charged is denied by", others),
            ("beside what is charged stands a general denial by", generals),
        )
        return tuple(f"{how} {', '.join(names)}" for how, names in told if names)

    @property
    def only_alleged(self) -> bool:
        """Whether every passage tells it as an allegation."""
        return all(b.told in ALLEGATIONS for b in self.bearings)


class Sides:
    """Groups bearings by claim, with what people decided on each."""

    def __init__(
        self,
        texts: Texts,
        standing: Mapping[str, Standing],
        suspect: str | None,
        wordings: Sequence[str],
    ) -> None:
        self.texts, self.standing = texts, standing
        own = [
            self._denials(claim)
            for claim in texts.claims.values()
            if claim.about is not None
            and claim.about == suspect
            and any(wording in claim.text for wording in wordings)
        ]
        deniers = dict.fromkeys(name for names, _ in own for name in names)
        generals = dict.fromkeys(name for _, names in own for name in names)
        self.charge_denied_by = tuple(deniers)
        self.charge_denied_in_general = tuple(name for name in generals if name not in deniers)

    def group(
        self, bearings: Iterable[Bearing], side: Side, *, of_charge: bool = True
    ) -> tuple[ClaimOn, ...]:
        """The claims on one side; whoever denies what they tell is marked at those on the other.

        Without ``of_charge`` they are said in the suspect's favour, whom no denial of the charge answers.
        """
        bearings = tuple(bearings)
        denied = (b.speaker or UNNAMED for b in bearings if b.told == "as a denial")
        deniers = tuple(dict.fromkeys((*denied, *(self.charge_denied_by if of_charge else ()))))
        by_claim: dict[str, list[Bearing]] = {}
        for one in bearings:
            if one.side == side:
                by_claim.setdefault(one.claim, []).append(one)
        return tuple(
            self._claim(self.texts.claims[c], side, own, deniers, of_charge)
            for c, own in by_claim.items()
        )

    def _claim(
        self,
        claim: Claim,
        side: Side,
        bearings: Sequence[Bearing],
        also_denied_by: tuple[str, ...],
        of_charge: bool,
    ) -> ClaimOn:
        documents = tuple(sorted({b.document for b in bearings}))
        deniers, generals = self._denials(claim)
        speakers = [b.speaker for b in bearings]
        verdicts = {self.standing.get(b.id, NOTHING).checked for b in bearings}
        return ClaimOn(
            claim=claim.id,
            text=self._title(claim, bearings),
            side=side,
            bearings=tuple(bearings),
            documents=documents,
            lines=min(self.count_lines(bearings), claim.independent_lines or 1),
            sources=None if None in speakers else tuple(dict.fromkeys(filter(None, speakers))),
            denied_by=deniers if side == "for" else (),
            denied_in_general=generals if side == "for" else (),
            charge_denied_by=also_denied_by if side == "for" and of_charge else (),
            charge_denied_in_general=tuple(
                name for name in self.charge_denied_in_general if name not in also_denied_by
            )
            if side == "for" and of_charge
            else (),
            answered_by=tuple(name for name in also_denied_by if name not in deniers)
            if side == "for" and not of_charge
            else (),
            rejected=verdicts == {REJECTED},
        )

    def _title(self, claim: Claim, bearings: Sequence[Bearing]) -> str:
        """The claim; the passage where the claim's words tell something else beside it.

        Of a denial it is the denial, never what is denied.
        """
        denial = next((b for b in bearings if b.told == "as a denial"), None)
        if denial is None:
            told = any(
                b.proposition == BY_HAND or self.texts.tell(b) in claim.text for b in bearings
            )
            return claim.text if told else " ".join(self.texts.quote(bearings[0]).split())
        words = " ".join(self.texts.quote(denial).split())
        return f"Denied by {denial.speaker or UNNAMED}: {words}"

    def _denials(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        deniers, generals = [], []
        for related in claim.statements:
            said = self.texts.statements.get(related.id)
            if said is None:
                continue
            name = said.speaker_name or "an unattributed speaker"
            if related.relation == "denies":
                deniers.append(name)
            elif related.relation == "qualifies" and said.polarity == "denies":
                generals.append(name)
        if any(passage.relation == "denies" for passage in claim.passages):
            deniers.append("the narrator")
        return tuple(dict.fromkeys(deniers)), tuple(dict.fromkeys(generals))

    def count_lines(self, bearings: Iterable[Bearing]) -> int:
        """Documents that have it only in passages copied from each other are one line: an upper bound."""
        lines: dict[str, set[str]] = {}
        copied: dict[str, set[str]] = {}
        own: set[str] = set()
        for one in bearings:
            lines.setdefault(one.document, {one.document})
            families = self.texts.copies_at(one.document, one.words)
            if not families:
                own.add(one.document)
            for family in families:
                copied.setdefault(family, set()).add(one.document)
        for documents in copied.values():
            whole = set[str]().union(*(lines[d] for d in documents - own))
            for document in whole:
                lines[document] = whole
        return len({tuple(sorted(line)) for line in lines.values()})
