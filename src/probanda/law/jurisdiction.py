"""May the Court hear it? Layer by layer, with the Articles, what is disputed and what was assumed."""

from dataclasses import dataclass
from datetime import date

from probanda.law.aggression import assess_states, assess_time
from probanda.law.amendments import assess_added
from probanda.law.answers import (
    Answer,
    Layer,
    Verdict,
    Weighed,
    carrying,
    merge_articles,
    reason_for,
    show_dispute,
    weigh,
)
from probanda.law.facts import Facts
from probanda.law.finding import Crime, Place
from probanda.law.membership import ENTRY_INTO_FORCE, is_party, tell_weak
from probanda.law.preconditions import (
    Basis,
    find_bases,
    find_carrying,
    find_disputes,
    weigh_preconditions,
)
from probanda.law.records import State
from probanda.law.transitional import take_out_war_crimes
from probanda.law.triggers import Act, Trigger, find_trigger

ADULT = 18
BEYOND_DISPUTE = ("time", "person")
"""Where one of these fails no dispute bears on the answer."""
PRECONDITIONS = ("territory", "nationality")
AGGRESSION_STEPS = (
    "The steps of Article 15 bis(6) to (8) are taken: the Secretary-General was notified, and the"
    " Security Council determined an act of aggression or the Pre-Trial Division authorised"
)
LEADERS = (
    "The person was in a position effectively to control or direct the State's political or military"
    " action, and the act was by its character, gravity and scale a manifest violation of the Charter"
    " (Article 8 bis(1))"
)
OF_ADULTS = "The person was at least 18 at the time (Article 26)"
OFFENCE_RULE = (
    "By Rule 163(2) of the Rules of Procedure and Evidence, from memory, Part 2 of the Statute but for"
    " Article 21 does not apply to such an offence: what was done earlier is kept out by Article 24(1)"
)
ONE_DAY = (
    "Taken as done on that day alone: such a crime may go on, and what went on while and where the"
    " Court may hear it is another question"
)
CASES_ONLY = "Says nothing on whether a case is admissible (Articles 17 to 20)"


@dataclass(frozen=True)
class JurisdictionQuestion:
    """What was done, where, when and by whose national, and by what it comes before the Court.

    ``also_places`` are where it was completed; ``known_on`` asks what was known on that day.
    """

    crime: Crime
    places: tuple[Place, ...]
    also_places: tuple[Place, ...]
    on: date
    national: State | None
    trigger: str
    age: int | None = None
    known_on: date | None = None
    id: str | int = ""


def assess_jurisdiction(question: JurisdictionQuestion, facts: Facts) -> Answer:
    """Whether the Court may exercise jurisdiction, as known on the day that was asked for."""
    known = question.known_on or facts.as_of
    places = (*question.places, *question.also_places)
    act = Act(places, question.on, question.national, question.crime)
    trigger = find_trigger(question.trigger, act, known, facts)
    if question.crime.kind.startswith("offence"):
        return _of_administration(question, act, facts, known)
    council = trigger.kind == "unsc-referral"
    subject = _subject(question.crime, act, council, known, facts)
    layers = [subject.layer, _time(question, act, facts, council)]
    bases: tuple[Basis, ...] = ()
    disputes: tuple[str, ...] = ()
    weak = subject.weak
    if council:
        layers.append(
            Layer("territory", "not needed", ("13(b)",), "a Council referral needs no State")
        )
    elif question.crime.article == "8 bis":
        relation = assess_states(act, known)
        layers.append(relation.layer)
        disputes = (relation.dispute,) if relation.dispute else ()
        weak += relation.weak
    else:
        bases = find_bases(act, len(question.places), trigger, known, facts)
        if question.crime.kind == "war crime":
            bases = take_out_war_crimes(bases, act, known)
        layers += [_in_time(layer, layers[1]) for layer in weigh_preconditions(bases, act)]
        disputes = find_disputes(bases)
    layers += [_age(question.age), trigger.layer]
    carved = _carve_out(question, act, trigger, known, facts) if council else None
    layers.append(carved.layer if carved else _no_exclusion(bases))
    disputes += (carved.dispute,) if carved and carved.dispute else ()
    weak += carved.weak if carved else ()
    disputes += (subject.dispute,) if subject.dispute else ()
    if any(la.status == "fails" and la.name in BEYOND_DISPUTE for la in layers):
        disputes = ()
    verdict = weigh(layers)
    if verdict == "no" and act.national and act.national.objects:
        disputes = tuple(d for d in disputes if d != act.national.objects.dispute)
    assumptions = (*_assumptions(question, trigger, bases, verdict, facts), *weak)
    return _answer(question.id, verdict, layers, disputes, assumptions, known, facts)


def _answer(
    question_id: str | int,
    verdict: Verdict,
    layers: list[Layer],
    disputes: tuple[str, ...],
    assumptions: tuple[str, ...],
    known: date,
    facts: Facts,
) -> Answer:
    if verdict == "no" and disputes:  # what is disputed is told beside what decides
        told = [la for la in layers if la.name in PRECONDITIONS and la.status == "open"]
    else:
        told = []
    shown = tuple(show_dispute(facts.disputes[d], known) for d in dict.fromkeys(disputes))
    return Answer(
        question_id,
        verdict,
        merge_articles([*carrying(layers, verdict), *told], shown),
        tuple(layers),
        shown,
        assumptions,
        facts.as_of,
        reason_for(layers, verdict, told),
    )


def _subject(crime: Crime, act: Act, council: bool, known: date, facts: Facts) -> Weighed:
    amendment = facts.added.get(crime.article)
    if amendment is None:
        return Weighed(Layer("subject matter", "holds", (), f"{crime.kind}, Article {crime.ref}"))
    return assess_added(crime.article, amendment, act, council, known)


def _time(question: JurisdictionQuestion, act: Act, facts: Facts, council: bool) -> Layer:
    on = question.on
    if on < ENTRY_INTO_FORCE:
        text = f"before the Statute entered into force on {ENTRY_INTO_FORCE}"
        return Layer("time", "fails", ("11(1)", "24(1)"), text)
    states = [place.state for place in act.places]
    known_to = facts.members_known([*states, act.national] if act.national else states)
    if on > known_to:
        return Layer("time", "unknown", (), f"unknown after {known_to}")
    if question.crime.article == "8 bis":
        return assess_time(on, council)
    return Layer("time", "holds", ("11(1)",), "after entry into force")


def _in_time(layer: Layer, time: Layer) -> Layer:
    """Before the Statute nothing else is asked; beyond the data nobody can say that a State did not accept."""
    if layer.status != "fails" or time.status == "holds":
        return layer
    if time.status == "fails":
        return Layer(layer.name, "not needed", layer.articles, layer.text)
    return Layer(layer.name, "unknown", (), f"as far as is known {layer.text}")


def _age(age: int | None) -> Layer:
    if age is not None and age < ADULT:
        return Layer("person", "fails", ("26",), f"{age} years old at the time")
    return Layer("person", "holds", (), "a natural person of 18 or more")


def _carve_out(
    question: JurisdictionQuestion, act: Act, trigger: Trigger, known: date, facts: Facts
) -> Weighed | None:
    """What a Council referral leaves out or may leave out."""
    national = act.national
    if question.crime.article == "8 bis" and trigger.situation:
        text = "whether a referral made before activation reaches aggression is not decided"
        return Weighed(Layer("exclusions", "open", ("15 ter(1)",), text))
    if question.crime.article == "8 bis":
        return Weighed(Layer("exclusions", "open", ("15 ter(1)",), "turns on a Council referral"))
    situation = trigger.situation
    if national is None or situation is None or national.code in situation.territory:
        return None
    if is_party(national, act.on, known):
        return None
    reserving = [r for r in facts.referrals if r.situation == situation.number and r.reserved]
    if not reserving:
        text = f"whether the resolution leaves nationals of {national.name} to their State is not known to us"
        return Weighed(Layer("exclusions", "open", ("13(b)",), text))
    referral = reserving[0]
    paragraph = f"paragraph 6 of resolution {referral.resolution}"
    text = (
        f"{paragraph} leaves nationals and personnel of States that are no Parties, such as"
        f" {national.name}, to their own State alone, unless it waives that, for {referral.reserved};"
        " whether the act arose from one is not given"
    )
    layer = Layer("exclusions", "open", ("13(b)",), text)
    return Weighed(layer, "council-carve-out", tell_weak(paragraph, referral))


def _no_exclusion(bases: tuple[Basis, ...]) -> Layer:
    """That no resolution takes the act out; what Article 124 takes out stands with the State that declared."""
    if any("124" in basis.articles for basis in bases):
        text = "a declaration under Article 124 is weighed with the States' acceptance"
        return Layer("exclusions", "not needed", ("124",), text)
    return Layer("exclusions", "holds", (), "no exclusion is known to bear on it")


def _of_administration(
    question: JurisdictionQuestion, act: Act, facts: Facts, known: date
) -> Answer:
    """Article 70: the Court's own proceedings; no State's acceptance is asked for."""
    text = "an offence against the administration of justice needs none of the preconditions"
    time = _time(question, act, facts, council=True)
    articles = ("24(1)",) if time.articles else ()  # Article 11 stands in Part 2
    layers = [
        Layer("subject matter", "holds", (question.crime.ref, "70(2)"), text),
        Layer(time.name, time.status, articles, time.text),
        _age(question.age),
    ]
    said = ["The offence concerns proceedings before the Court", OFFENCE_RULE, *facts.from_overlay]
    if question.age is None:
        said.append(OF_ADULTS)
    return _answer(question.id, weigh(layers), layers, (), tuple(said), known, facts)


def _assumptions(
    question: JurisdictionQuestion,
    trigger: Trigger,
    bases: tuple[Basis, ...],
    verdict: Verdict,
    facts: Facts,
) -> tuple[str, ...]:
    said = [CASES_ONLY, *facts.from_overlay]
    if question.age is None:
        said.append(OF_ADULTS)
    if question.known_on and question.on > question.known_on:
        said.append(
            f"As things stood on {question.known_on}: nothing changes until the day asked for"
        )
    by_state = question.crime.article == "8 bis" and trigger.kind != "unsc-referral"
    if question.crime.article == "8 bis" and verdict != "no":
        said.append(LEADERS)
    if by_state and verdict != "no":
        said.append(AGGRESSION_STEPS)
    if verdict == "no" and facts.continuing.issuperset(question.crime.refs):
        said.append(ONE_DAY)
    said += trigger.assumptions
    said += [weak for b in find_carrying(bases) or bases for weak in b.weak]
    return tuple(dict.fromkeys(said))
