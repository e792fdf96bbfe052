"""What people decide: entries of the ledger that are never overwritten, only replaced or taken back.

A decision names what it is about by ids that depend on content, never by rows, so that it stands
through every rebuild; with each id it keeps the words that stood there, so that it still says what
it was about when a rebuild no longer has it. Which decisions stand is worked out from all of them.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from probanda.ledger.access import LEVELS, View
from probanda.ledger.errors import CaseError
from probanda.ledger.tables import entries

DECIDED = "decided"
"""The act of the ledger's entry."""
WITHDRAW = "withdraw"


class Named(msgspec.Struct, frozen=True):
    """Something that a decision is about: its id, and what it was when the decision was made."""

    id: str
    words: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A decision before it stands in the ledger, which adds who and when.

    ``what`` is a verb of the room that reads it ("confirm", "assign"); ``says`` its particulars;
    ``replaces`` the decision that it takes the place of; ``rests_on`` those that it would not be
    without, which can then not be replaced or taken back before it.
    """

    what: str
    about: tuple[Named, ...]
    why: str
    level: str = LEVELS[0]
    says: dict[str, Any] = {}
    replaces: int | None = None
    rests_on: tuple[int, ...] = ()


class Decision(Draft, frozen=True, kw_only=True):
    """A decision as it stands in the ledger; ``number`` is that of its entry."""

    number: int
    time: str
    by: str

    def is_about(self, named: str) -> bool:
        """Whether it names this id."""
        return any(one.id == named for one in self.about)


def get_decisions(view: View) -> tuple[Decision, ...]:
    """Every decision that the actor may read, in order, standing or not."""
    query = view.select(entries).where(entries.c.act == DECIDED)
    found = []
    for row in view.rows(query):
        draft = msgspec.json.decode(row["body"], type=Draft)
        if draft.level in view.actor.levels:
            found.append(
                Decision(
                    number=row["number"],
                    time=row["time"],
                    by=row["actor"],
                    **{name: getattr(draft, name) for name in Draft.__struct_fields__},
                )
            )
    return tuple(found)


def find_standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold: not taken back, and not replaced by one that was not taken back.

    A decision that replaced another leaves it standing again when it is taken back.
    """
    known = tuple(decisions)
    back = {d.replaces for d in known if d.what == WITHDRAW}
    valid = [d for d in known if d.what != WITHDRAW and d.number not in back]
    replaced = {d.replaces for d in valid}
    return tuple(d for d in valid if d.number not in replaced)


def find_gone(decisions: Iterable[Decision], there: Collection[str]) -> tuple[Named, ...]:
    """What decisions name and the case, as it is built now, does not have."""
    named = {one.id: one for decision in decisions for one in decision.about}
    return tuple(one for key, one in sorted(named.items()) if key not in there)


def check_draft(draft: Draft, decisions: Sequence[Decision]) -> None:
    """Refuse a decision that cannot stand on those before it. Raises CaseError with the reason."""
    if not draft.why.strip():
        raise CaseError("A decision needs a reason.", "Give it with --why.")
    if not draft.about:
        raise CaseError("A decision must be about something.", "Name it by its id.")
    standing = {d.number: d for d in find_standing(decisions)}
    for number in draft.rests_on:
        if number not in standing:
            raise CaseError(
                f"{_tell(number, decisions)}, so that nothing can rest on it.",
                "Rest it on a decision that stands.",
            )
    if draft.replaces is None:
        return
    if draft.replaces not in standing:
        raise CaseError(
            f"{_tell(draft.replaces, decisions)}, so that it can be neither replaced nor taken back.",
            "Decide on what stands now.",
        )
    above = [d.number for d in standing.values() if draft.replaces in d.rests_on]
    if above:
        raise CaseError(
            f"Decision {draft.replaces} cannot go: {_list(above)} rest{'s' * (len(above) == 1)} on it.",
            "Take back what rests on it first, from the last on.",
        )
    before = standing[draft.replaces].replaces
    if draft.what != WITHDRAW or before is None:
        return
    revived = next(d for d in decisions if d.number == before)
    missing = [number for number in revived.rests_on if number not in standing]
    if missing:
        raise CaseError(
            f"With decision {draft.replaces} taken back, decision {before} would stand again, and "
            f"{_list(missing)}, on which it rests, no longer stand{'s' * (len(missing) == 1)}.",
            "Replace it by another decision instead.",
        )


def take_back(number: int, why: str, decisions: Sequence[Decision]) -> Draft:
    """The draft that takes a decision back; what it replaced stands again."""
    about = next((d.about for d in decisions if d.number == number), ())
    level = next((d.level for d in decisions if d.number == number), LEVELS[0])
    if not about:
        raise CaseError(
            f"{_tell(number, decisions)}.", "'probanda case CASE decisions' lists what was decided."
        )
    return Draft(what=WITHDRAW, about=about, why=why, level=level, replaces=number)


def _tell(number: int, decisions: Sequence[Decision]) -> str:
    """Why a number names no standing decision, in words."""
    decision = next((d for d in decisions if d.number == number), None)
    if decision is None:
        return f"There is no decision {number}"
    if decision.what == WITHDRAW:
        return f"Decision {number} takes another back"
    back = {d.replaces for d in decisions if d.what == WITHDRAW}
    for other in decisions:
        if other.replaces == number and other.number not in back:
            how = "taken back" if other.what == WITHDRAW else "replaced"
            return f"Decision {number} was {how} by {other.by} with decision {other.number}"
    return f"Decision {number} stands"


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(f"decision {number}" for number in numbers)
