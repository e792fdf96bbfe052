"""The entities of one document, each with all its mentions."""

from collections import Counter

import msgspec

from probanda import ids
from probanda.analysis.entities.acts import find_acts
from probanda.analysis.entities.bodies import find_named_bodies
from probanda.analysis.entities.described_places import add_described_places
from probanda.analysis.entities.documents import find_documents
from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.learned_states import find_state_words
from probanda.analysis.entities.people import find_people
from probanda.analysis.entities.phrases import read_phrases
from probanda.analysis.entities.regimes import find_regimes
from probanda.analysis.entities.sightings import defined_short_forms, find_names
from probanda.analysis.entities.spot import Draft, Named, Spot
from probanda.analysis.entities.state_bodies import find_state_bodies
from probanda.analysis.entities.surnames_of_lands import without_unsure
from probanda.analysis.entities.territories import add_seats, find_places
from probanda.analysis.entities.ties import add_ties
from probanda.analysis.language import Parsed
from probanda.analysis.records import Entity, Tie


def find_entities(parsed: Parsed) -> tuple[Entity, ...]:
    """Who and what a document names or describes; ids hold within the document only.

    A name or description that may mean two of them gets a record of its own, never a guess.
    """
    states = find_state_words(parsed)
    names = find_names(parsed, states)
    people, beside = find_people(parsed, names, states)
    names = _without_people(without_unsure(names, parsed, states), people)
    ruled = find_state_bodies(parsed, states)
    ruled += find_regimes(parsed, people, ruled)
    names = _without_short_forms(names, ruled, parsed)
    bodies = _merge_drafts(
        ruled + find_named_bodies(parsed, _named_bodies(names, ruled, parsed), states)
    )
    places = find_places(parsed, _named_places(names, bodies, parsed), states, bodies)
    add_described_places(places, parsed, states)
    drafts = _merge_drafts([*people, *bodies, *places])
    add_seats(drafts, states)
    drafts = read_phrases(drafts, beside, parsed, states)
    drafts = _merge_drafts([*drafts, *find_acts(parsed, states, _spots(drafts))])
    drafts += find_documents(parsed, _spots(drafts))
    add_ties(drafts, parsed, states)
    return _entities(drafts, parsed)


def _spots(drafts: list[Draft]) -> list[Spot]:
    return [spot for draft in drafts for spot in draft.spots]


def _without_people(names: list[Named], people: list[Draft]) -> list[Named]:
    taken = [spot for person in people for spot in person.spots]
    return [
        name
        for name in names
        if name.kind != "person" and not any(spot.overlaps(name.spot) for spot in taken)
    ]


def _without_short_forms(names: list[Named], ruled: list[Draft], parsed: Parsed) -> list[Named]:
    """The names without the short forms that stand in brackets after a State's body: these go to it."""
    holders = {
        short: draft
        for draft in ruled
        for spot in draft.spots
        for short in defined_short_forms(spot, parsed)
        if short.isupper()
    }
    others = []
    for name in names:
        text = name.spot.text(parsed)
        if text not in holders:
            others.append(name)
            continue
        holders[text].spots.append(name.spot)
        if text not in holders[text].forms:
            holders[text].forms.append(text)
    return others


def _only_a_noun(name: Named, parsed: Parsed) -> bool:
    """ "the Court", "the Commission": a description with a capital, not a name."""
    text = name.spot.text(parsed).lower().removeprefix("the ")
    return not name.known and (text in words("body_nouns") or text == "state")


def _named_bodies(names: list[Named], ruled: list[Draft], parsed: Parsed) -> list[Named]:
    taken = [spot for draft in ruled for spot in draft.spots]
    return [
        name
        for name in names
        if name.kind != "place"
        and not _only_a_noun(name, parsed)
        and not any(spot.holds(name.spot) or name.spot.holds(spot) for spot in taken)
    ]


def _named_places(names: list[Named], bodies: list[Draft], parsed: Parsed) -> list[Named]:
    """Places, and known State names that the model took for bodies."""
    taken = {spot for body in bodies for spot in body.spots}
    return [
        name
        for name in names
        if name.kind == "place" and name.spot not in taken and not _only_a_noun(name, parsed)
    ]


def _merge_drafts(drafts: list[Draft]) -> list[Draft]:
    """Drafts of one kind and name are one."""
    merged: dict[tuple[str, str], Draft] = {}
    result: list[Draft] = []
    for draft in drafts:
        same = merged.get((draft.kind, draft.name)) if draft.kind != "person" else None
        if same is None:
            merged.setdefault((draft.kind, draft.name), draft)
            result.append(draft)
            continue
        same.spots += draft.spots
        same.forms += [form for form in draft.forms if form not in same.forms]
        same.told += draft.told
        same.nouns |= draft.nouns
    return result


def _entities(drafts: list[Draft], parsed: Parsed) -> tuple[Entity, ...]:
    """Records in the order of their first mention; each place of the text belongs to one."""
    seen: Counter[tuple[str, str]] = Counter()
    taken: set[Spot] = set()
    entities: list[Entity] = []
    made: list[Draft] = []
    for draft in sorted(
        (d for d in drafts if d.spots), key=lambda d: (min(d.spots), d.kind, d.name)
    ):
        spots = sorted(set(draft.spots) - taken)
        if not spots:
            continue
        taken |= set(spots)
        made.append(draft)
        number = seen[draft.kind, draft.name]
        seen[draft.kind, draft.name] += 1
        entities.append(
            Entity(
                id=ids.content_id("mention", parsed.document.id, draft.kind, draft.name, number),
                name=draft.name,
                kind=draft.kind,
                mentions=tuple(spot.position(parsed) for spot in spots),
                offices=tuple(dict.fromkeys(office.text for office in draft.offices)),
                held=tuple(sorted(draft.held)),
                forms=() if draft.alone else tuple(draft.forms),
                told=tuple(
                    spot.position(parsed)
                    for spot in sorted(set(draft.told))
                    if spot not in taken or (draft.alone and draft.kind == "person")
                )
                or msgspec.UNSET,
            )
        )
    by_draft = {id(draft): entity.id for draft, entity in zip(made, entities, strict=True)}
    return tuple(
        msgspec.structs.replace(entity, ties=_ties(draft, by_draft, parsed))
        if draft.ties
        else entity
        for draft, entity in zip(made, entities, strict=True)
    )


def _ties(draft: Draft, by_draft: dict[int, str], parsed: Parsed) -> tuple[Tie, ...]:
    found = set()
    for kind, body, spot in draft.ties:
        if id(body) in by_draft:
            at = spot.position(parsed)
            found.add(Tie(at.document, at.start, at.end, body=by_draft[id(body)], kind=kind))
    return tuple(sorted(found))
