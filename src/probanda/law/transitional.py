"""Article 124: a declaration that keeps war crimes from the Court for up to seven years."""

from dataclasses import dataclass, replace
from datetime import date

from probanda.law.membership import is_party, tell_weak
from probanda.law.preconditions import Basis
from probanda.law.records import State, TransitionalDeclaration
from probanda.law.triggers import Act


@dataclass(frozen=True)
class Declared:
    """A declaration that covers the act, and whose it is."""

    by: State
    kept: TransitionalDeclaration


def take_out_war_crimes(bases: tuple[Basis, ...], act: Act, known: date) -> tuple[Basis, ...]:
    """What Article 124 takes out: war crimes by nationals, or on the territory, of who declared."""
    declared = {
        state.code: Declared(state, kept)
        for state, is_national in _who_might(act)
        for kept in [_find_124(state, act.on, known)]
        if kept and (is_national or kept.reach == "nationals and territory")
    }
    if not declared:
        return bases
    return tuple(_apply_124(basis, declared) for basis in bases)


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


def _apply_124(basis: Basis, declared: dict[str, Declared]) -> Basis:
    if basis.status == "fails":
        return basis
    own = declared.get(basis.state.code)
    articles = (*basis.articles, "124")
    one = own or next(iter(declared.values()))
    kept = one.kept
    weak = (*basis.weak, *tell_weak(f"{one.by.name}'s declaration under Article 124", kept))
    text = f"{basis.text}; a declaration of {kept.declared} keeps war crimes out until {kept.last}"
    if kept.dispute or not own:
        text += ", or not: that is disputed"
    if kept.dispute:
        dispute = kept.dispute
    elif own:
        return replace(basis, status="fails", articles=articles, text=text, weak=weak)
    else:
        dispute = "article-124-elsewhere"
    return replace(
        basis,
        status="open",
        articles=articles,
        text=text,
        disputes=(*basis.disputes, dispute),
        weak=weak,
    )
