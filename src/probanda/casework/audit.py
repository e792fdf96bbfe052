"""A sample of statements that a person checks without seeing the program's answer: error rates of this case."""

import math
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.records import Entity, Statement
from probanda.ids import digest
from probanda.ledger.decisions import Decision, find_standing
from probanda.names import normal_name

AUDIT = "audit"
"""The decision by which the result of a checked sample is kept."""
UNKNOWN = frozenset({"unknown", "nobody", "not said", "?"})
SAYS, DENIES = STANCES = ("says", "denies")
Z = 1.959964
"""Of a 95 % interval."""


class Answer(msgspec.Struct, frozen=True):
    """What a person wrote of the marked words: who says them, and whether they are said or denied."""

    id: str
    speaker: str
    stance: str


class Rate(msgspec.Struct, frozen=True, kw_only=True):
    """How often the program and the person differ, with the 95 % interval of Wilson."""

    what: str
    checked: int
    errors: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """Errors of checked; 0 where nothing was checked."""
        return self.errors / self.checked if self.checked else 0.0


class Audit(msgspec.Struct, frozen=True):
    """The error rates of a case, and each statement on which person and program differ."""

    rates: tuple[Rate, ...]
    differ: tuple[tuple[str, str, str, str], ...]
    """Statement, what about it, what the person says, what the program says."""


class Audited(msgspec.Struct, frozen=True, kw_only=True):
    """A sample that somebody checked, and the error rates by it."""

    number: int
    by: str
    on: str
    why: str
    rates: tuple[Rate, ...]


def tell_rate(rate: Rate) -> str:
    """ "speaker: 2 of 50 wrong: 4.0%, 95 % interval 1.1% to 13.5%"."""
    if not rate.checked:
        return f"{rate.what}: not checked"
    share = f"{rate.share:.1%}, 95 % interval {rate.low:.1%} to {rate.high:.1%}"
    return f"{rate.what}: {rate.errors} of {rate.checked} wrong: {share}"


def read_audits(decisions: Iterable[Decision]) -> tuple[Audited, ...]:
    """Every checked sample that stands, in the order in which they were."""
    return tuple(
        Audited(
            number=d.number,
            by=d.by,
            on=d.time[:10],
            why=d.why,
            rates=tuple(
                _rate(what, *(int(n) for n in str(told).split(" of ")))
                for what, told in sorted(d.says.items())
            ),
        )
        for d in find_standing(decisions)
        if d.what == AUDIT
    )


def _rate(what: str, errors: int, checked: int) -> Rate:
    low, high = find_interval(errors, checked)
    return Rate(what=what, checked=checked, errors=errors, low=low, high=high)


def draw_sample(statements: Iterable[Statement], size: int, seed: str) -> tuple[Statement, ...]:
    """So many statements, the same for the same seed, and no others for any order of documents."""
    return tuple(sorted(statements, key=lambda s: digest(seed, s.id))[:size])


def find_interval(errors: int, checked: int) -> tuple[float, float]:
    """Wilson's 95 % interval; everything where nothing was checked."""
    if checked == 0:
        return 0.0, 1.0
    share, square = errors / checked, Z * Z
    middle = (share + square / (2 * checked)) / (1 + square / checked)
    reach = share * (1 - share) / checked + square / (4 * checked * checked)
    half = Z * math.sqrt(reach) / (1 + square / checked)
    low = 0.0 if errors == 0 else max(0.0, middle - half)
    return low, 1.0 if errors == checked else min(1.0, middle + half)


def compare(
    answers: Sequence[Answer], statements: Mapping[str, Statement], entities: Sequence[Entity]
) -> Audit:
    """Set a person's answers beside the program's; an empty answer is not counted."""
    forms = {e.id: (e.name, *e.forms) for e in entities}
    differ = []
    checked = {"speaker": 0, "stance": 0}
    for answer in answers:
        said = statements[answer.id]
        if answer.speaker.strip():
            checked["speaker"] += 1
            names = tuple(
                filter(None, (said.speaker_name, *forms.get(said.speaker_entity or "", ())))
            )
            if not _is_same(answer.speaker, names):
                differ.append((said.id, "speaker", answer.speaker, said.speaker_name or "unknown"))
        if answer.stance.strip():
            checked["stance"] += 1
            stance = DENIES if said.polarity == "denies" else SAYS
            if answer.stance.strip().lower() != stance:
                differ.append((said.id, "stance", answer.stance, stance))
    rates = tuple(
        _rate(what, sum(one[1] == what for one in differ), number)
        for what, number in checked.items()
    )
    return Audit(rates, tuple(differ))


def _is_same(written: str, names: Sequence[str]) -> bool:
    """Whether a person means one of the names: all of the words written stand in it."""
    words = set(normal_name(written).split())
    if written.strip().lower() in UNKNOWN:
        return not names
    return bool(words) and any(words <= set(normal_name(name).split()) for name in names)
