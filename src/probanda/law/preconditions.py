"""The preconditions of Article 12(2): whose acceptance of the jurisdiction an act rests on."""

from dataclasses import dataclass, replace
from datetime import date

from probanda.law.answers import Layer, Status
from probanda.law.facts import Facts
from probanda.law.finding import Place
from probanda.law.membership import find_standing
from probanda.law.records import State, Territory, Withdrawal
from probanda.law.triggers import Act, Trigger, is_another_part


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


def find_bases(
    act: Act, begun: int, trigger: Trigger, known: date, facts: Facts
) -> tuple[Basis, ...]:
    """Every State by which an act could come before the Court; ``begun`` of its places are where it began."""
    found = [_of_place(place, act.on, trigger, known, facts) for place in act.places]
    if any(b.status == "holds" for b in found[begun:]) and not any(
        b.status == "holds" for b in found[:begun]
    ):
        found = [_across(b, known, facts) for b in found]
    elif any(b.status == "fails" for b in found) and any(b.status == "holds" for b in found):
        # begun where it was accepted, completed where it was not
        found = [
            replace(b, disputes=(*b.disputes, "cross-border")) if b.status == "holds" else b
            for b in found
        ]
    if act.national:
        of_national = _of_state(act.national, act.on, known, "12(2)(b)", facts)
        if of_national.status == "fails":
            found = [_objected(b, act.national, known) for b in found]
        found.append(of_national)
    return tuple(_after_withdrawal(b, trigger, known, facts) for b in found)


def _of_place(place: Place, on: date, trigger: Trigger, known: date, facts: Facts) -> Basis:
    basis = _of_state(place.state, on, known, "12(2)(a)", facts)
    part = place.territory
    if part is None:
        return _in_disputed_part(basis, place, trigger, known, facts)
    if basis.status == "holds":
        basis = _of_part(basis, part, on)
    if part.claimed_by:
        return _claimed(basis, part, on, known, facts)
    if part.dispute is None or (part.disputed_from and on < part.disputed_from):
        return basis
    return _disputed(basis, part.dispute, known, facts)


def _in_disputed_part(
    basis: Basis, place: Place, trigger: Trigger, known: date, facts: Facts
) -> Basis:
    """A situation in a part whose State is disputed, where the place named is in it or may be."""
    situation = trigger.situation
    if situation is None or situation.dispute is None or trigger.layer.status == "fails":
        return basis
    if place.state.code not in situation.territory or is_another_part(place.code, situation):
        return basis
    return _disputed(basis, situation.dispute, known, facts)


def _of_part(basis: Basis, part: Territory, on: date) -> Basis:
    """A State's membership does not reach each of its territories."""
    if part.reached == "no":
        return replace(basis, status="fails", text=f"{basis.text}, but not for {part.name}")
    if part.reached == "unknown":
        text = f"whether {basis.text} for {part.name} is not known to us"
        return replace(basis, status="open", text=text)
    if part.first and on < part.first:
        text = f"{basis.text}, for {part.name} only from {part.first}"
        return replace(basis, status="fails", text=text)
    return basis


def _claimed(basis: Basis, part: Territory, on: date, known: date, facts: Facts) -> Basis:
    """A place that a State claims which had accepted, where who holds it had not."""
    claimant = facts.states[part.claimed_by or ""]
    claim = _of_state(claimant, on, known, "12(2)(a)", facts)
    if basis.status == "holds" or claim.status != "holds":
        return basis
    text = f"{basis.text}; {claim.text} and claims {part.name}"
    return replace(basis, status="open", text=text, disputes=(part.dispute or "",))


def _of_state(state: State, on: date, known: date, limb: str, facts: Facts) -> Basis:
    state = facts.find_bound(state, on)
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
    if state.code == "PS" and status != "fails":
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


def _objected(basis: Basis, national: State, known: date) -> Basis:
    """A basis of territory over nationals of a State that is no Party and objects: as decided, with the dispute."""
    objects = national.objects
    if basis.status != "holds" or objects is None or objects.dispute is None or objects.on > known:
        return basis
    return replace(basis, disputes=(*basis.disputes, objects.dispute))


def _after_withdrawal(basis: Basis, trigger: Trigger, known: date, facts: Facts) -> Basis:
    """What survives a withdrawal that has taken effect since the act."""
    if basis.status != "holds" or basis.left is None or basis.left.effect > known:
        return basis
    effect = basis.left.effect
    articles = (*basis.articles, "127(1)", "127(2)")
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


def weigh_preconditions(bases: tuple[Basis, ...], act: Act) -> list[Layer]:
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


def find_disputes(bases: tuple[Basis, ...]) -> tuple[str, ...]:
    """The disputes that bear on the answer: none where one precondition holds without any."""
    if any(b.status == "holds" and not b.disputes for b in bases):
        return ()
    return tuple(name for b in find_carrying(bases) or bases for name in b.disputes)


def find_carrying(bases: tuple[Basis, ...]) -> list[Basis]:
    """The preconditions that hold; where none does, those that are open."""
    return [b for b in bases if b.status == "holds"] or [b for b in bases if b.status == "open"]
