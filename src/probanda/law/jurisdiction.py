"""May the Court hear it? Layer by layer, with the Articles, what is disputed and what was assumed."""

from dataclasses import dataclass, replace
from datetime import date

from probanda.law.aggression import assess_states, assess_time
from probanda.law.answers import (
    Answer,
    Layer,
    Status,
    Verdict,
    carrying,
    merge_articles,
    reason_for,
    show_dispute,
    weigh,
)
from probanda.law.facts import Facts
from probanda.law.finding import Crime, Place
from probanda.law.membership import ENTRY_INTO_FORCE, find_standing, is_party
from probanda.law.records import State, TransitionalDeclaration, Withdrawal
from probanda.law.triggers import Act, Trigger, find_trigger

ADULT = 18
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


@dataclass(frozen=True)
class Basis:
    """One of the preconditions of Article 12(2) with what it rests on."""

    limb: str
    state: State
    status: Status
    articles: tuple[str, ...]
    text: str
    disputes: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    left: Withdrawal | None = None


def assess_jurisdiction(question: JurisdictionQuestion, facts: Facts) -> Answer:
    """Whether the Court may exercise jurisdiction, as known on the day that was asked for."""
    known = question.known_on or facts.as_of
    act = Act((*question.places, *question.also_places), question.on, question.national)
    trigger = find_trigger(question.trigger, act, known, facts)
    if question.crime.kind.startswith("offence"):
        return _of_administration(question, act, facts, known)
    council = trigger.kind == "unsc-referral"
    layers = [
        _subject(question.crime, question.on, facts),
        _time(question, act, facts, council),
    ]
    bases: tuple[Basis, ...] = ()
    disputes: tuple[str, ...] = ()
    if council:
        layers.append(
            Layer("territory", "not needed", ("13(b)",), "a Council referral needs no State")
        )
    elif question.crime.article == "8 bis":
        layer, dispute = assess_states(act, known)
        layers.append(layer)
        disputes = (dispute,) if dispute else ()
    else:
        bases = _bases(question, act, trigger, known, facts)
        layers += [_in_time(layer, layers[1]) for layer in _preconditions(bases, act)]
        disputes = _disputes_of(bases)
    layers += [_age(question.age), trigger.layer]
    if council:
        exclusion, name = _carve_out(question, act, trigger, known)
        layers += [exclusion] if exclusion else []
        disputes += (name,) if name else ()
    verdict = weigh(layers)
    assumptions = _assumptions(question, trigger, bases, facts)
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
    carry = carrying(layers, verdict)
    return Answer(
        question_id,
        verdict,
        merge_articles(carry),
        tuple(layers),
        tuple(show_dispute(facts.disputes[d], known) for d in dict.fromkeys(disputes)),
        assumptions,
        facts.as_of,
        reason_for(layers, verdict),
    )


def _subject(crime: Crime, on: date, facts: Facts) -> Layer:
    amendment = facts.added.get(crime.article)
    if amendment is None:
        text = f"{crime.kind}, Article {crime.ref}"
        return Layer("subject matter", "holds", (), text)
    if on < amendment.adopted:
        text = f"Article {crime.article} was added only on {amendment.adopted}"
        return Layer("subject matter", "fails", ("22(1)", "121(5)"), text)
    text = f"Article {crime.article} was added by amendment; which States accepted it is not in the data"
    return Layer("subject matter", "open", ("121(5)",), text)


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
        early = assess_time(on, council)
        if early:
            return early
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


def _bases(
    question: JurisdictionQuestion, act: Act, trigger: Trigger, known: date, facts: Facts
) -> tuple[Basis, ...]:
    found = [_of_place(place, act.on, known, facts) for place in act.places]
    if any(b.status == "holds" for b in found[len(question.places) :]) and not any(
        b.status == "holds" for b in found[: len(question.places)]
    ):
        found = [_across(b, known, facts) for b in found]
    elif any(b.status == "fails" for b in found) and any(b.status == "holds" for b in found):
        # begun where it was accepted, completed where it was not
        found = [
            replace(b, disputes=(*b.disputes, "cross-border")) if b.status == "holds" else b
            for b in found
        ]
    if act.national:
        found.append(_of_state(act.national, act.on, known, "12(2)(b)", facts))
    found = [_after_withdrawal(b, trigger, known, facts) for b in found]
    if question.crime.kind == "war crime":
        found = _without_war_crimes(found, act, known)
    return tuple(found)


def _of_place(place: Place, on: date, known: date, facts: Facts) -> Basis:
    basis = _of_state(place.state, on, known, "12(2)(a)", facts)
    part = place.territory
    if part is None:
        return basis
    if part.claimed_by and basis.status == "fails":
        claimant = facts.states[part.claimed_by]
        claim = _of_state(claimant, on, known, "12(2)(a)", facts)
        if claim.status == "holds":
            text = f"{part.name} is no Party, {claimant.name} was one and claims it"
            return replace(basis, status="open", text=text, disputes=(part.dispute or "",))
        return basis
    if basis.status == "holds" and part.reached == "no":
        return replace(basis, status="fails", text=f"{basis.text}, but not for {part.name}")
    if basis.status == "holds" and part.reached == "unknown":
        return replace(
            basis, status="open", text=f"whether {basis.text} for {part.name} is not known to us"
        )
    if basis.status == "holds" and part.first and on < part.first:
        return replace(
            basis, status="fails", text=f"{basis.text}, for {part.name} only from {part.first}"
        )
    if part.dispute:
        return _disputed(basis, part.dispute, known, facts)
    return basis


def _of_state(state: State, on: date, known: date, limb: str, facts: Facts) -> Basis:
    standing = find_standing(state, on, known, limb)
    status: Status = "open" if standing.open else "holds" if standing.accepted else "fails"
    basis = Basis(
        limb,
        state,
        status,
        standing.articles,
        standing.text,
        weak=standing.weak,
        left=standing.left,
    )
    if standing.dispute:
        basis = replace(basis, disputes=(standing.dispute,))
    if state.code == "PS" and status == "holds":
        basis = _disputed(basis, "palestine", known, facts)
    return basis


def _disputed(basis: Basis, name: str, known: date, facts: Facts) -> Basis:
    """As the Court decided, with the dispute; open as long as it had not."""
    settled = bool(facts.disputes[name].rulings(known))
    status: Status = basis.status if settled or basis.status != "holds" else "open"
    return replace(basis, status=status, disputes=(*basis.disputes, name))


def _across(basis: Basis, known: date, facts: Facts) -> Basis:
    """A crime only a part of which was done where the jurisdiction was accepted."""
    if basis.status != "holds":
        return basis
    return _disputed(
        replace(basis, text=f"{basis.text}, and a part was done there"),
        "cross-border",
        known,
        facts,
    )


def _after_withdrawal(basis: Basis, trigger: Trigger, known: date, facts: Facts) -> Basis:
    """What survives a withdrawal that has taken effect since the act."""
    if basis.status != "holds" or basis.left is None or basis.left.effect > known:
        return basis
    effect = basis.left.effect
    articles = (*basis.articles, "127(2)")
    text = f"{basis.text}; it has left with effect of {effect}"
    situation = trigger.situation
    begun = situation and (situation.opened or situation.known_from)
    if situation and begun and begun < effect:
        text += f", when {situation.label} was already before the Court"
        return replace(basis, articles=articles, text=text)
    if situation and situation.examined_from and situation.examined_from < effect:
        text += f", when {situation.label} was under preliminary examination"
        return _disputed(replace(basis, articles=articles, text=text), "withdrawal", known, facts)
    text += ", and nothing tells that the matter came before the Court earlier"
    left = replace(basis, articles=articles, text=text)
    return _disputed(left, "withdrawal-later-trigger", known, facts)


def _without_war_crimes(bases: list[Basis], act: Act, known: date) -> list[Basis]:
    """What Article 124 takes out: war crimes by nationals, or on the territory, of who declared."""
    declared = {
        state.code: kept
        for state, is_national in _who_might(act)
        for kept in [_find_124(state, act.on, known)]
        if kept and (is_national or kept.reach == "nationals and territory")
    }
    if not declared:
        return bases
    return [_apply_124(basis, declared) for basis in bases]


def _who_might(act: Act) -> list[tuple[State, bool]]:
    places = [(place.state, False) for place in act.places]
    return [*places, (act.national, True)] if act.national else places


def _find_124(state: State, on: date, known: date) -> TransitionalDeclaration | None:
    if not is_party(state, on, known):
        return None
    for kept in state.article_124:
        last = kept.last
        if kept.withdrawn and kept.withdrawn <= known:
            last = min(last, kept.withdrawn)
        if kept.declared <= known and kept.first <= on <= last:
            return kept
    return None


def _apply_124(basis: Basis, declared: dict[str, TransitionalDeclaration]) -> Basis:
    if basis.status == "fails":
        return basis
    own = declared.get(basis.state.code)
    articles = (*basis.articles, "124")
    kept = own or next(iter(declared.values()))
    text = f"{basis.text}; a declaration of {kept.declared} keeps war crimes out until {kept.last}"
    if kept.dispute or not own:
        text += ", or not: that is disputed"
    if kept.dispute:
        dispute = kept.dispute
    elif own:
        return replace(basis, status="fails", articles=articles, text=text)
    else:
        dispute = "article-124-elsewhere"
    return replace(
        basis,
        status="open",
        articles=articles,
        text=text,
        disputes=(*basis.disputes, dispute),
    )


def _preconditions(bases: tuple[Basis, ...], act: Act) -> list[Layer]:
    """Territory and nationality: one suffices, so that the other is not needed."""
    by_limb = {
        "territory": [b for b in bases if b.limb == "12(2)(a)"],
        "person": [b for b in bases if b.limb == "12(2)(b)"],
    }
    missing = {"territory": not act.places, "person": act.national is None}
    best = {name: _best(group, missing[name]) for name, group in by_limb.items()}
    layers = []
    for name, group in by_limb.items():
        status, other = best[name], best["person" if name == "territory" else "territory"]
        limb = "12(2)(a)" if name == "territory" else "12(2)(b)"
        if status == "fails" and other != "fails":
            status = "not needed" if other == "holds" else status
        if status == "open" and other == "holds":
            status = "not needed"
        chosen = [b for b in group if b.status == best[name]] or group
        text = "; ".join(b.text for b in chosen)
        if missing[name]:
            text = "place not given" if name == "territory" else "nationality not given"
        articles = tuple(dict.fromkeys(a for b in chosen for a in b.articles)) or (limb,)
        layers.append(Layer(name if name == "territory" else "nationality", status, articles, text))
    if "open" in best.values() and "holds" not in best.values():
        layers = [_not_deciding(layer) for layer in layers]
    return layers


def _not_deciding(layer: Layer) -> Layer:
    """A precondition that fails beside one that is open does not decide."""
    if layer.status != "fails":
        return layer
    return Layer(layer.name, "not needed", layer.articles, layer.text)


def _best(bases: list[Basis], missing: bool) -> Status:
    if missing:
        return "open"
    found = {basis.status for basis in bases}
    return "holds" if "holds" in found else "open" if "open" in found else "fails"


def _disputes_of(bases: tuple[Basis, ...]) -> tuple[str, ...]:
    """The disputes that bear on the answer: none where one precondition holds without any."""
    if any(b.status == "holds" and not b.disputes for b in bases):
        return ()
    return tuple(name for b in _carrying(bases) or bases for name in b.disputes)


def _carrying(bases: tuple[Basis, ...]) -> list[Basis]:
    """The preconditions that hold; where none does, those that are open."""
    return [b for b in bases if b.status == "holds"] or [b for b in bases if b.status == "open"]


def _carve_out(
    question: JurisdictionQuestion, act: Act, trigger: Trigger, known: date
) -> tuple[Layer | None, str | None]:
    national = act.national
    if question.crime.article == "8 bis" and trigger.situation:
        text = "whether a referral made before activation reaches aggression is not decided"
        return Layer("exclusions", "open", ("15 ter(1)",), text), None
    if question.crime.article == "8 bis":
        return Layer("exclusions", "open", ("15 ter(1)",), "turns on a Council referral"), None
    situation = trigger.situation
    if national is None or situation is None or national.code in situation.territory:
        return None, None
    if is_party(national, act.on, known):
        return None, None
    text = (
        f"the resolution reserves personnel from States like {national.name} in operations"
        " established or authorised by the Council or the African Union; whether that is so is not given"
    )
    return Layer("exclusions", "open", ("13(b)",), text), "council-carve-out"


def _of_administration(
    question: JurisdictionQuestion, act: Act, facts: Facts, known: date
) -> Answer:
    """Article 70: the Court's own proceedings; no State's acceptance is asked for."""
    text = "an offence against the administration of justice needs none of the preconditions"
    layers = [
        Layer("subject matter", "holds", (question.crime.ref, "70(2)"), text),
        _time(question, act, facts, council=True),
        _age(question.age),
    ]
    assumptions = ("The offence concerns proceedings before the Court",)
    return _answer(question.id, weigh(layers), layers, (), assumptions, known, facts)


def _assumptions(
    question: JurisdictionQuestion, trigger: Trigger, bases: tuple[Basis, ...], facts: Facts
) -> tuple[str, ...]:
    said = [CASES_ONLY, *facts.from_overlay]
    if question.age is None:
        said.append("The person was at least 18 at the time (Article 26)")
    if question.known_on and question.on > question.known_on:
        said.append(
            f"As things stood on {question.known_on}: nothing changes until the day asked for"
        )
    said += trigger.assumptions
    said += [weak for b in _carrying(bases) for weak in b.weak]
    return tuple(dict.fromkeys(said))
