""" "Pavel Jordan", then "Jordan": a surname that is a State's or a capital's name too."""

from collections.abc import Iterator
from typing import Literal

from probanda.analysis.entities.lands_or_people import (
    is_surely_person,
    shows_land,
    shows_person,
)
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed

Bearer = Literal["land", "person", "nobody"]


def without_lands(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names, where such a word behind a person's full name is no land where it is the person's."""
    persons = {spot for spot, bearer in _bearers(names, parsed, states) if bearer == "person"}
    return [n for n in names if n.kind == "person" or n.spot not in persons]


def without_unsure(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names without such words as may be the land's or the person's: they are nobody's."""
    unsure = {spot for spot, bearer in _bearers(names, parsed, states) if bearer == "nobody"}
    return [n for n in names if n.kind == "person" or n.spot not in unsure]


def _bearers(
    names: list[Named], parsed: Parsed, states: StateWords
) -> Iterator[tuple[Spot, Bearer]]:
    """Whose each such word is, behind the full name: the person's only where its sentence shows one.

    In a text that tells of the land as well ("in Jordan", "Jordanian", "Jordan's border") only beside
    a title or an age.
    """
    first = _first_places(names, parsed, states)
    spots = [
        n.spot
        for n in names
        if n.kind != "person" and n.spot.end - n.spot.start == 1 and n.spot.text(parsed) in first
    ]
    if not spots:
        return
    shown = {spot: shows_land(spot.root(parsed)) for spot in spots}
    sure = {spot for spot in spots if is_surely_person(spot, parsed)}
    told = {
        spot.text(parsed)
        for spot, land in shown.items()
        if spot not in sure and (land or _stands_before(first[spot.text(parsed)], spot, parsed))
    }
    told |= _lands_by_adjective(set(first), parsed, states)
    for spot in spots:
        if spot in sure:
            yield spot, "person"
        elif spot < first[spot.text(parsed)] or shown[spot] == "sure":
            yield spot, "land"
        elif spot.text(parsed) not in told and shows_person(spot, parsed):
            yield spot, "person"
        else:
            yield spot, "nobody"


def _stands_before(full_name: Spot, spot: Spot, parsed: Parsed) -> bool:
    """Whether the text, but for its headings, has the word before it has told of the person."""
    return spot < full_name and parsed.paragraphs[spot.paragraph].block.role != "heading"


def _first_places(names: list[Named], parsed: Parsed, states: StateWords) -> dict[str, Spot]:
    """The surnames that are a land's name, each with the first place of the full name."""
    first: dict[str, Spot] = {}
    for name in names:
        if name.kind == "person" and name.spot.end - name.spot.start > 1:
            word = name.spot.span(parsed)[-1].text
            if word in states.names or word in states.capitals:
                first[word] = min(first.get(word, name.spot), name.spot)
    return first


def _lands_by_adjective(asked: set[str], parsed: Parsed, states: StateWords) -> set[str]:
    lands = {word: states.names.get(word) or states.capitals.get(word) for word in asked}
    shown = {
        states.adjectives.get(token.text)
        for paragraph in parsed.paragraphs
        for token in paragraph.capitals
    }
    return {word for word, land in lands.items() if land in shown}
