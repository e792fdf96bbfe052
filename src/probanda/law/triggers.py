"""What brings an act before the Court: a referral, an authorised investigation, or nothing named."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from probanda.law.answers import Layer, Status
from probanda.law.facts import Facts
from probanda.law.finding import Crime, Place
from probanda.law.membership import find_withdrawal, is_party, tell_weak
from probanda.law.records import Situation, State, TriggerKind

ARTICLES: dict[TriggerKind, tuple[str, ...]] = {
    "state-referral": ("13(a)", "14"),
    "proprio-motu": ("13(c)", "15"),
    "unsc-referral": ("13(b)",),
    "none": ("13",),
}
ASSUMED: dict[TriggerKind, str] = {
    "state-referral": "a State Party refers a situation that covers the act",
    "proprio-motu": "a Pre-Trial Chamber authorises an investigation that covers the act",
    "unsc-referral": "the Security Council refers the situation",
    "none": "",
}

NOT_FOR_AGGRESSION = (
    "reaches that place and day, but nothing tells that it was brought for aggression, which needs"
    " steps of its own"
)


@dataclass(frozen=True)
class Act:
    """Where and when a deed was done, and by whom; places hold also where it was completed."""

    places: tuple[Place, ...]
    on: date
    national: State | None
    crime: Crime

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The codes of the States on whose territory it was done."""
        return tuple(place.state.code for place in self.places)


@dataclass(frozen=True)
class Trigger:
    """The kind of trigger, the situation where one is known, and how far it covers the act."""

    kind: TriggerKind
    situation: Situation | None
    layer: Layer
    assumptions: tuple[str, ...] = ()


def find_trigger(named: str, act: Act, known: date, facts: Facts) -> Trigger:
    """Whether the named trigger covers the act, as known on that day."""
    situation = facts.situations_by_number.get(named)
    if situation is not None:
        return _of_situation(situation, act, known)
    kind: TriggerKind = named  # type: ignore[assignment] # the finder gives nothing else
    if kind == "none":
        text = "no trigger named: a referral or an authorised investigation is needed"
        return Trigger(kind, None, Layer("trigger", "open", ("13",), text))
    for candidate in facts.situations:
        since = candidate.known_from
        if candidate.trigger != kind or since is None or since > known:
            continue
        if _covers_day(candidate, act.on) and _is_meant(candidate, act, known):
            return _of_situation(candidate, act, known)
    if kind == "unsc-referral":
        return _no_resolution(act, known, facts)
    text = f"given that {ASSUMED[kind]}"
    layer = Layer("trigger", "holds", ARTICLES[kind], text)
    return Trigger(kind, None, layer, (f"Taken as given: {ASSUMED[kind]}",))


def _is_meant(candidate: Situation, act: Act, known: date) -> bool:
    """Whether a situation answers for a trigger of which only the kind is named.

    Somebody may yet refer, or a chamber authorise, what a situation may not reach: then that is taken as
    given. Not so where there are the Council's resolutions alone, or for a State that has left since.
    """
    status, _ = _reach(candidate, act)
    if status != "open" or not any(p.state.code in candidate.territory for p in act.places):
        return status == "holds"
    left = [find_withdrawal(place.state, known) for place in act.places]
    return candidate.trigger == "unsc-referral" or any(w and w.effect <= known for w in left)


def _no_resolution(act: Act, known: date, facts: Facts) -> Trigger:
    for referral in facts.referrals:
        situation = facts.situations_by_number[referral.situation]
        if referral.adopted <= known and referral.bound in act.states and act.on < referral.first:
            text = f"resolution {referral.resolution} reaches back to {referral.first} only"
            layer = Layer("trigger", "fails", ARTICLES["unsc-referral"], text)
            return Trigger("unsc-referral", situation, layer)
    text = "no resolution of the Security Council that refers this is known"
    return Trigger("unsc-referral", None, Layer("trigger", "open", ARTICLES["unsc-referral"], text))


def _of_situation(situation: Situation, act: Act, known: date) -> Trigger:
    since = situation.known_from
    kind = situation.trigger
    if since is None or since > known:
        text = f"the situation {situation.label} was not before the Court on {known}"
        return Trigger("none", None, Layer("trigger", "open", ("13",), text))
    articles = ARTICLES[kind]
    asked = situation.link_asked
    weak = tell_weak(situation.label, situation)
    if asked and asked.since <= act.on:
        weak += tell_weak(f"since when a link to {situation.name} is asked for", asked)
    if not _covers_day(situation, act.on):
        until = f" to {situation.last}" if situation.last else ""
        text = f"{situation.label} covers acts from {situation.first}{until}"
        layer = Layer("trigger", "fails", articles, text)
    else:
        status, text = _reach(situation, act)
        if status == "open" and not _may_be_linked(situation, act, known):
            status, text = "fails", f"{situation.label} reaches further only to {situation.linked}"
            articles = (*articles, "12(2)(a)")
        layer = Layer("trigger", status, articles, text)
    return Trigger(kind, situation, layer, weak)


def _may_be_linked(situation: Situation, act: Act, known: date) -> bool:
    """Some situations reach further only to the territory of States Parties."""
    if not situation.linked_to_parties or not act.places:
        return True
    return any(is_party(place.state, act.on, known) for place in act.places)


def _covers_day(situation: Situation, on: date) -> bool:
    first = min(situation.first, situation.linked_from or situation.first)
    return first <= on and (situation.last is None or on <= situation.last)


def is_another_part(code: str, situation: Situation) -> bool:
    """Whether a part of a State is named that is none of those that the situation reaches."""
    return "-" in code and code not in situation.parts


def _reach(situation: Situation, act: Act) -> tuple[Status, str]:
    inside = [p for p in act.places if p.state.code in situation.territory]
    if situation.parts and inside and all(is_another_part(p.code, situation) for p in inside):
        named = " and ".join(place.code for place in inside)
        return "fails", f"{situation.label} reaches only {situation.part}, not {named}"
    if inside and situation.first <= act.on:
        return _reach_within(situation, act, inside)
    if act.national and act.national.code in situation.nationals:
        if act.crime.article == "8 bis":
            return "open", f"{situation.label} {NOT_FOR_AGGRESSION}"
        return "holds", f"{situation.label} covers acts of nationals of {act.national.name}"
    if situation.linked and act.places:
        return "open", f"{situation.label} reaches further only to {situation.linked}"
    if not act.places:
        return "open", f"whether {situation.label} covers it turns on the place, which is not given"
    return "fails", f"{situation.label} does not reach there: {situation.scope}"


def _reach_within(situation: Situation, act: Act, inside: list[Place]) -> tuple[Status, str]:
    """Of what was done in the States of a situation, how much belongs to it."""
    status, text = _reach_inside(situation, act, inside)
    asked = situation.link_asked
    if status == "holds" and asked and asked.since <= act.on:
        return "open", f"{situation.label} covers it only if linked to {asked.to}"
    return status, text


def _reach_inside(situation: Situation, act: Act, inside: list[Place]) -> tuple[Status, str]:
    """Whether it belongs there by its place and kind."""
    if situation.begun_in:
        return _reach_across(situation, act)
    if act.crime.article == "8 bis":
        return "open", f"{situation.label} {NOT_FOR_AGGRESSION}"
    if situation.part and not any(place.code in situation.parts for place in inside):
        codes = f" (a place in it: {', '.join(situation.parts)})" if situation.parts else ""
        text = f"{situation.label} reaches only {situation.part}{codes}"
        return "open", f"{text}; whether the act belongs to it is not given"
    return "holds", f"{situation.label} covers it"


def _reach_across(situation: Situation, act: Act) -> tuple[Status, str]:
    """A situation of crimes that began in one State and were completed in another."""
    articles = {ref.partition("-")[0] for ref in act.crime.refs}
    listed = not situation.reaches or articles <= set(situation.reaches)
    across = any(code in situation.begun_in for code in act.states)
    if listed and across:
        return "holds", f"{situation.label} covers it"
    if listed or across:
        turns_on = "where it began" if listed else "whether such a crime belongs to it"
        return "open", f"whether {situation.label} covers it turns on {turns_on}: {situation.scope}"
    return "fails", f"{situation.label} reaches only {situation.scope}"
