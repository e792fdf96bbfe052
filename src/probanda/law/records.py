"""The facts and texts of the law, as the data files hold them.

Intervals are closed on both sides, except membership, whose last day is the day before a withdrawal
takes effect. A date that is absent is unknown to us, never "did not happen". ``known_to`` is the
last day of which anything is known, where a record has its own; a case's overlay gives it to all of its.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

Confidence = Literal["verified", "computed", "single source", "from memory"]
TriggerKind = Literal["state-referral", "proprio-motu", "unsc-referral", "none"]
WEAK: frozenset[Confidence] = frozenset(["single source", "from memory"])


class Record(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"first": "from", "last": "to"},
):
    """What a data file holds: nothing but what is known to belong there; intervals are "from" and "to"."""


class Sourced(Record, frozen=True, kw_only=True):
    """A fact with where it comes from and how much that is worth."""

    source: str
    confidence: Confidence


class Signature(Sourced, frozen=True, kw_only=True):
    """When a State signed the Statute, which alone binds it to nothing here."""

    on: date


class Joining(Sourced, frozen=True, kw_only=True):
    """The deposit by which a State became a Party, and the day the Statute entered into force for it."""

    deposit: date
    kind: str
    in_force: date


class Withdrawal(Sourced, frozen=True, kw_only=True):
    """A notification of withdrawal: it takes effect a year on, unless revoked before."""

    announced: date | None = None
    notified: date
    effect: date
    revoked: date | None = None


class Acceptance(Sourced, frozen=True, kw_only=True):
    """A declaration under Article 12(3) by a State that is no Party."""

    lodged: date
    first: date
    last: date | None = None
    reach: Literal["territory", "territory and nationals"]
    effect: Literal["operative", "disputed", "not acted upon", "invalid"]
    dispute: str | None = None
    scope: str


class TransitionalDeclaration(Sourced, frozen=True, kw_only=True):
    """A declaration under Article 124 that keeps war crimes from the Court for up to seven years."""

    declared: date
    first: date
    last: date
    reach: Literal["nationals", "nationals and territory"]
    withdrawn: date | None = None
    dispute: str | None = None
    status: str


class AggressionAcceptance(Sourced, frozen=True, kw_only=True):
    """A State's acceptance of the amendments on aggression; dates absent where unknown."""

    deposit: date | None = None
    in_force: date | None = None
    first: date | None = None
    note: str | None = None


class OptOut(Sourced, frozen=True, kw_only=True):
    """A declaration under Article 15 bis(4)."""

    lodged: date


class Remark(Sourced, frozen=True, kw_only=True):
    """Something said or seen on a day that changes no membership."""

    on: date
    dispute: str | None = None


class AccessionTakenBack(Sourced, frozen=True, kw_only=True):
    """An accession that was taken back before it entered into force."""

    deposit: date
    taken_back: date


class Predecessor(Sourced, frozen=True, kw_only=True):
    """The State of which this one was a part, and the first day on which it no longer was."""

    state: str
    until: date


class State(Record, frozen=True, kw_only=True):
    """A State or entity and its relation to the Statute."""

    code: str
    code3: str
    name: str
    status: str
    signed: Signature | None = None
    joined: Joining | None = None
    not_a_party: Sourced | None = None
    withdrawals: tuple[Withdrawal, ...] = ()
    declarations: tuple[Acceptance, ...] = ()
    article_124: tuple[TransitionalDeclaration, ...] = ()
    aggression: AggressionAcceptance | None = None
    aggression_opt_out: OptOut | None = None
    objects: Remark | None = None
    no_intent: Remark | None = None
    statement_without_effect: Remark | None = None
    accession_taken_back: AccessionTakenBack | None = None
    part_of: Predecessor | None = None
    note: str | None = None
    known_to: date | None = None


class LinkAsked(Sourced, frozen=True, kw_only=True):
    """Since when an act on a situation's territory may no longer be linked ``to`` what was referred."""

    since: date
    to: str


class Situation(Sourced, frozen=True, kw_only=True):
    """What the Court may look into: place, time and how it came before the Court.

    ``part`` is all that it has of its territory, ``parts`` the codes of places in it. One of crimes that
    began elsewhere names where, in ``begun_in``, and the Articles of the crimes that it ``reaches``, if not all.
    ``dispute`` is on whose territory its part is.
    """

    number: str | None = None
    name: str
    also: tuple[str, ...] = ()
    territory: tuple[str, ...]
    trigger: TriggerKind
    referred_by: tuple[str, ...] = ()
    resolution: str | None = None
    referred: date | None = None
    examined_from: date | None = None
    opened: date | None = None
    authorised: date | None = None
    first: date
    last: date | None = None
    scope: str
    nationals: tuple[str, ...] = ()
    linked: str | None = None
    linked_from: date | None = None
    linked_to_parties: bool = False
    part: str | None = None
    parts: tuple[str, ...] = ()
    begun_in: tuple[str, ...] = ()
    reaches: tuple[str, ...] = ()
    link_asked: LinkAsked | None = None
    dispute: str | None = None
    crimes: tuple[str, ...] = ()
    status: str
    note: str | None = None

    @property
    def known_from(self) -> date | None:
        """The day on which the trigger was there: the referral, or the chamber's authorisation."""
        return self.authorised if self.trigger == "proprio-motu" else self.referred

    @property
    def label(self) -> str:
        """Name and number as people cite them."""
        return f"{self.name} ({self.number})" if self.number else self.name


class Referral(Sourced, frozen=True, kw_only=True):
    """A referral by the Security Council, and which State it binds to cooperate.

    ``reserved`` are the operations of which its paragraph 6 leaves nationals and personnel of States that
    are no Parties to these States.
    """

    resolution: str
    adopted: date
    first: date
    situation: str
    bound: str
    operative: str
    reserved: str | None = None


class Instrument(Record, frozen=True, kw_only=True):
    """A warrant of arrest or a summons, the day it became public, and the day another took its place."""

    kind: Literal["warrant", "summons"]
    issued: date
    public_from: date
    replaced: date | None = None


class Ruling(Record, frozen=True, kw_only=True, rename={"on": "date"}):
    """What a chamber decided, and when."""

    on: date
    result: str


class Sentence(Record, frozen=True, kw_only=True, rename={"on": "date"}):
    """A sentence as imposed."""

    on: date
    term: str


class Ending(Record, frozen=True, kw_only=True, rename={"on": "date"}):
    """The end of proceedings, with its ground."""

    on: date
    ground: str


class Trial(Record, frozen=True, kw_only=True):
    """Beginning and end of a trial."""

    start: date
    end: date | None = None


class ReportedDeath(Sourced, frozen=True, kw_only=True):
    """A death that was reported, or is only known by its end of proceedings."""

    first: date


class CourtCase(Sourced, frozen=True, kw_only=True):
    """A person before the Court in one court case, and what happened."""

    person: str
    also: tuple[str, ...] = ()
    case: str | None = None
    situation: str
    national: str
    instruments: tuple[Instrument, ...]
    charges: tuple[str, ...]
    modes: tuple[str, ...] = ()
    application: date | None = None
    application_public: date | None = None
    arrest: date | None = None
    arresting_state: str | None = None
    surrender: date | None = None
    appearance: date | None = None
    confirmation_hearing: str | None = None
    confirmation: Ruling | None = None
    trial: Trial | None = None
    judgment: Ruling | None = None
    sentence: Sentence | None = None
    appeal: Ruling | None = None
    termination: Ending | None = None
    death: date | None = None
    death_known: date | None = None
    reported_dead: ReportedDeath | None = None
    administration_of_justice: bool = False
    status: str
    outcome: str
    notes: str | None = None
    known_to: date | None = None


class Office(Sourced, frozen=True, kw_only=True):
    """An office whose holder is said to be immune abroad; ``last`` is the first day without it.

    ``called`` are the words by which reports name the holder without his name.
    """

    person: str
    state: str
    office: str
    first: date
    last: date | None = None
    called: tuple[str, ...] = ()


class Territory(Sourced, frozen=True, kw_only=True):
    """A place with a code of its own, and the State whose membership reaches it or not.

    Acts before ``disputed_from`` are outside its dispute.
    """

    of: str
    name: str
    reached: Literal["yes", "no", "unknown"]
    first: date | None = None
    claimed_by: str | None = None
    dispute: str | None = None
    disputed_from: date | None = None
    also: tuple[str, ...] = ()


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """One side of a dispute, who holds it, and since when where that matters."""

    position: str
    holders: str
    since: date | None = None


class Decided(Record, frozen=True, kw_only=True):
    """What the Court decided on a disputed point."""

    on: date
    by: str
    ruling: str


class Dispute(Sourced, frozen=True, kw_only=True):
    """A point of law on which opposite positions are held."""

    issue: str
    articles: tuple[str, ...]
    positions: tuple[Position, ...]
    decided: tuple[Decided, ...] = ()

    def rulings(self, known: date) -> tuple[Decided, ...]:
        """What the Court had decided by that day, oldest first."""
        return tuple(ruling for ruling in self.decided if ruling.on <= known)


class Amendment(Sourced, frozen=True, kw_only=True):
    """War crimes added to the Statute, bound to the States that accepted them.

    ``accepted`` holds the deposits that are known, by State; others may have accepted too.
    """

    adopted: date
    crimes: tuple[str, ...]
    accepted: dict[str, date] = {}
