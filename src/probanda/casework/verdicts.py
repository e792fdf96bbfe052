"""What people decided on one thing: whether it is confirmed, whose task it is, what was noted."""

from collections.abc import Iterable, Mapping

import msgspec

from probanda.casework.grading import tell_grade
from probanda.ledger.decisions import Decision, find_standing

CONFIRM, REJECT, NOTE, ASSIGN, GRADE = "confirm", "reject", "note", "assign", "grade"
UNCHECKED = "unchecked"
VERDICTS = {CONFIRM: "confirmed", REJECT: "rejected"}


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on one id: ``checked`` is "unchecked" until a person confirmed or rejected it.

    ``also`` are others who decided the same. ``as_decided`` is what it was when that was last decided, for what may change. ``graded`` is how
    reliable and credible people graded it, each in words with who did. ``carried`` is what was decided
    of it while it stood as another, which people later decided to be the same.
    """

    checked: str = UNCHECKED
    by: str | None = None
    number: int | None = None
    also: tuple[str, ...] = ()
    as_decided: dict[str, str] = {}
    owner: str | None = None
    due: str | None = None
    notes: tuple[str, ...] = ()
    graded: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    def tell(self) -> str:
        """In words: "unchecked", or "confirmed by Ada (decision 12)"."""
        who = f" by {self.by} (decision {self.number})" if self.by else ""
        who += "".join(f" and {one}" for one in self.also)
        task = f"; with {self.owner}" if self.owner else ""
        due = f", due {self.due}" if self.due else ""
        graded = "".join(f"; {grade}" for grade in self.graded)
        carried = "".join(f"; {told}" for told in self.carried)
        return f"{self.checked}{who}{task}{due}{graded}{carried}"


NOTHING = Standing()


def read_standing(decisions: Iterable[Decision]) -> dict[str, Standing]:
    """What stands on each id that people decided on."""
    found: dict[str, Standing] = {}
    for one in find_standing(decisions):
        for named in one.about:
            found[named.id] = _add(found.get(named.id, NOTHING), one)
    return found


def _add(so_far: Standing, one: Decision) -> Standing:
    if one.what in VERDICTS and so_far.checked == VERDICTS[one.what]:
        also = (*so_far.also, f"by {one.by} (decision {one.number})")
        return msgspec.structs.replace(so_far, also=also, as_decided=dict(one.says))
    if one.what in VERDICTS:
        return msgspec.structs.replace(
            so_far,
            checked=VERDICTS[one.what],
            by=one.by,
            number=one.number,
            as_decided=dict(one.says),
        )
    if one.what == ASSIGN:
        return msgspec.structs.replace(so_far, owner=one.says.get("to"), due=one.says.get("due"))
    if one.what == GRADE:
        grade = f"graded {tell_grade(one.says)} by {one.by} (decision {one.number})"
        return msgspec.structs.replace(so_far, graded=(*so_far.graded, grade))
    if one.what == NOTE:
        return msgspec.structs.replace(so_far, notes=(*so_far.notes, f"{one.by}: {one.why}"))
    return so_far


def find_replaced(decisions: Iterable[Decision], whats: frozenset[str], named: str) -> int | None:
    """The standing decision of these kinds on the same thing, whose place a new one takes."""
    return next(
        (d.number for d in find_standing(decisions) if d.what in whats and d.is_about(named)),
        None,
    )


def find_changes(now: Mapping[str, str], standing: Standing) -> dict[str, tuple[str, str]]:
    """What is other now than when it was decided on: then and now."""
    return {
        key: (then, now.get(key, ""))
        for key, then in standing.as_decided.items()
        if then != now.get(key, "")
    }
