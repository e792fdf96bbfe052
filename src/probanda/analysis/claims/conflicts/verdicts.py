"""A verdict told of somebody who by another telling is charged or suspected, or believed to answer for it."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.accusations import standard_place
from probanda.analysis.claims.conflicts.hedges import hedge_pattern
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, passage_at
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import standards, terms
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

VERDICT = re.compile(
    r"\b(?:f(?:ound|inds?|inding)|h(?:eld|olds?|olding)|rul(?:ed|es|ing)|judg(?:ed|es)|declar(?:ed|es)|"
    r"pronounc(?:ed|es)|determin(?:ed|es)|conclud(?:ed|es))\b(?P<between>[^.;:“”\"]{0,80}?)"
    r"\b(?:guilty|responsible|liable|culpable)\b|\bconvict(?:ed|s|ions?\s+(?:of|for|on))\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:if|whether|unless|until|once|should|could|may|might|would|will|can|to be|not|never|no|nor|"
    r"without|before|seeks?|sought|hopes?|wants?)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Before a verdict: it has not been given."""
EARLIER = re.compile(r"\b(?:charged|accused|indicted|suspected|arrested)\b", re.IGNORECASE)
ON_TRIAL = re.compile(r"\b(?:trial|tried|testif\w+|pleaded|hearing)\b", re.IGNORECASE)
BELIEVED = re.compile(
    r"\b(?:charg(?:ed?|es|ing)|(?<!\bthe )(?<!\bco-)accused|accus(?:es?|ing|ations?)|suspect(?:ed|s)?|suspicion|"
    r"alleg(?:ed|edly|es|ations?)|indict(?:ed|s|ments?))\b",
    re.IGNORECASE,
)
DESCRIBED = re.compile(
    r"\b(?:ruling|verdict|judge?ment|conviction|court|tribunal|chamber)\b[^.;:“”\"]{0,40}?,?\s(?:which|that)\s+$",
    re.IGNORECASE,
)
"""Right before a verdict: whoever tells of the ruling, a court found it."""
LONG = 80
MOST = 60
"""Of tellings of one person so many are compared."""


class Verdict(msgspec.Struct, frozen=True):
    """Words that tell that somebody was found to answer for something, and who finds it."""

    unit: Unit
    place: Position
    deed: frozenset[str]
    finders: frozenset[str]


def find_lost_verdicts(matter: Matter) -> Iterator[Conflict | None]:
    """A finding of guilt or responsibility beside a lower standard for the same person and deed."""
    believed: dict[str, list[Unit]] = {}
    for unit in matter.units:
        below = unit.standard or unit.act == "charge" or unit.hedged
        if below and not unit.denies and not unit.negated and _place(matter, unit):
            for who in unit.persons:
                believed.setdefault(who, []).append(unit)
    told: list[tuple[Position, Position]] = []
    lower: dict[Position, str] = {}
    verdicts = list(_verdicts(matter))
    both = {(who, verdict.place.document) for verdict, who in verdicts} & {
        (who, unit.place.document) for who, units in believed.items() for unit in units
    }
    in_turn = {who for who, _ in both}  # a text tells of the charge and of the verdict on it
    for verdict, who in verdicts:
        rivals = [
            o
            for o in believed.get(who, ())[:MOST]
            if (o.standard or who not in in_turn) and _are_rivals(matter, verdict, o)
        ]
        # where a standard is named, charges beside it tell no more
        for other in [o for o in rivals if o.standard] or rivals:
            if place := _place(matter, other):
                lower[place] = f"“{other.standard}”" if other.standard else "a charge or suspicion"
                told.append((place, verdict.place))
    for places in connected(told):
        named = sorted({lower[place] for place in places if place in lower})
        kind = "standard" if any(name.startswith("“") for name in named) else "hedge"
        found = matter.quoted(place for place in places if place not in lower)
        text = f"{found}: told as found, and elsewhere by a lower standard, {', '.join(named)}."
        yield make(kind, places, text)


def _verdicts(matter: Matter) -> Iterator[tuple[Verdict, str]]:
    for unit in matter.units:
        passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
        if passage is None or unit.denies or unit.negated or unit.standard or unit.hedged:
            continue
        place = _verdict_place(matter, unit, passage)
        if place is not None:
            end = _clause_end(matter, unit, place)
            verdict = Verdict(
                unit, place, _deed(matter, unit, place.end, end), _finders(matter, unit)
            )
            for who in sorted(unit.persons):
                yield verdict, who


def _verdict_place(matter: Matter, unit: Unit, passage: Passage) -> Position | None:
    """The words of a verdict given, with the cue that gives it; None of one that is open."""
    text = matter.texts[unit.place.document]
    first = min([p.start for p in (*(unit.statement.cue if unit.statement else ()), *unit.content)])
    match = VERDICT.search(text, first, unit.content[-1].end)
    while match and (nearer := VERDICT.search(text, match.start() + 1, match.end())):
        match = nearer  # "the ruling, which found him responsible"
    if match is None or OPEN.search(match["between"] or "") or hedge_pattern().search(match[0]):
        return None
    begin = max(passage.place.start, text.rfind(",", 0, match.start()) + 1)
    if OPEN.search(text, begin, match.start()):
        return None
    return Position(unit.place.document, match.start(), match.end())


def _place(matter: Matter, unit: Unit) -> Position | None:
    """The words that keep it below a finding."""
    if unit.standard:
        return standard_place(matter, unit)
    text = matter.texts[unit.place.document]
    for part in (*(unit.statement.cue if unit.statement else ()), *unit.content):
        match = BELIEVED.search(text, part.start, part.end)
        if match:
            return Position(part.document, match.start(), match.end())
    return None


def _clause_end(matter: Matter, unit: Unit, verdict: Position) -> int:
    """Where a verdict's words end: a clause that describes a ruling ends with its comma."""
    text, end = matter.texts[verdict.document], unit.content[-1].end
    comma = text.find(",", verdict.end, end) if _is_described(text, verdict) else -1
    return end if comma < 0 else comma


def _is_described(text: str, verdict: Position) -> bool:
    return bool(DESCRIBED.search(text, max(0, verdict.start - LONG), verdict.start))


def _deed(matter: Matter, unit: Unit, begin: int, end: int) -> frozenset[str]:
    """What it is of, in words behind a place that tell one crime from another."""
    general = terms("general_crimes") | terms("unspecific") | terms("finding") | terms("convicting")
    general |= terms("people") | terms("charging") | terms("answering") | terms("committing")
    general |= {find_term(w) for form, _ in standards() for w in form.split()}
    passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
    held = [w for w in (passage.words if passage else ()) if w.pos in ("NOUN", "VERB")]
    found = {find_term(w.lemma) for w in held if begin <= w.start < end}
    return frozenset(found - general)


def _finders(matter: Matter, unit: Unit) -> frozenset[str]:
    """Who gives the verdict, as far as a statement shows it."""
    return matter.origins.bodies(unit.statement) if unit.statement else frozenset()


def _are_rivals(matter: Matter, verdict: Verdict, other: Unit) -> bool:
    """One person and deed, of one court or of a court and who charges, and no later stage by its day."""
    unit = verdict.unit
    if unit.id == other.id or not (unit.persons <= other.persons or other.persons <= unit.persons):
        return False
    if not matter.is_one_matter(unit.place.document, other.place.document):
        return False
    deed = _deed(matter, other, other.content[0].start, other.content[-1].end)
    if verdict.deed and deed and not verdict.deed & deed:
        return False
    if not _may_be_one_body(matter, verdict, other):
        return False
    return not _is_later_stage(matter, unit, other)


def _is_later_stage(matter: Matter, verdict: Unit, other: Unit) -> bool:
    """Whether a verdict came after the charge of the other telling, by its own sentence or by their days."""
    passage = passage_at(matter.passages[verdict.place.document], verdict.content[0].start)
    if passage and EARLIER.search(matter.shown(passage.place)):
        return True
    tried = passage_at(matter.passages[other.place.document], other.content[0].start)
    if tried and not other.standard and ON_TRIAL.search(matter.shown(tried.place)):
        return True
    days, earlier = _days_around(matter, verdict), _days_around(matter, other)
    return bool(days and earlier) and min(days) > max(earlier)


def _days_around(matter: Matter, unit: Unit) -> list[str]:
    """The days named in its sentence, as far as they are known."""
    passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
    return [d.from_ for d in matter.dates_in(passage) if d.from_] if passage else []


def _may_be_one_body(matter: Matter, verdict: Verdict, other: Unit) -> bool:
    """Whether a court may have found it, the one that the other telling is of, where that tells one."""
    if not verdict.unit.statement or verdict.unit.statement.speaker_name is None:
        return True
    own = matter.origins.bodies(other.statement) if other.statement else frozenset()
    if verdict.finders & own:
        return True
    name = verdict.unit.statement.speaker_name
    court = bool({find_term(w.lower()) for w in name.split()} & terms("courts"))
    if _is_described(matter.texts[verdict.place.document], verdict.place):
        return True
    return court and not (other.standard and own and verdict.finders)
