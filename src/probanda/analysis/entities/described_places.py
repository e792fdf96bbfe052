"""Descriptions that stand for a place: "the town", "the northern city", "the Karsovan capital"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import known_names_by_form
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.language import Parsed
from probanda.names import normal_name

TOWNS = {"city": "town", "town": "town", "village": "village", "settlement": "village"}
"""What a text calls a place by turns."""
OTHERS = frozenset(
    {"other", "another", "second", "nearby", "neighbouring", "neighboring", "next", "old", "whole"}
    | {"entire", "same", "former", "largest", "biggest", "inner", "new"}
)
RECENT = 600
"""Characters within which "the town" is the one named before."""
DEFINITE = frozenset({"the", "this"})
SEVERAL_CAPITALS = frozenset({"Israel", "Bolivia", "South Africa", "Palestine", "Yemen", "Libya"})
"""States of which parties hold different towns to be the capital, or that have several."""


def add_described_places(places: list[Draft], parsed: Parsed, states: StateWords) -> None:
    """Give such phrases to the place that they mean; where it may be two, to none."""
    towns = [p for p in places if p.kind == "place" and _may_be_town(p, states)]
    called = _called(towns, parsed)
    for spot in _phrases(parsed):
        noun = spot.root(parsed).lower_
        if noun == "capital":
            meant = _capital(spot, towns, parsed, states)
        else:
            meant = _town(spot, towns, called, TOWNS[noun], parsed)
        if meant is not None and not any(s.overlaps(spot) for s in meant.spots):
            meant.told.append(spot)


def _phrases(parsed: Parsed) -> Iterator[Spot]:
    """Definite phrases without a name or clause that tells which ("the town of Lusk")."""
    for number, paragraph in enumerate(parsed.paragraphs):
        for chunk in paragraph.noun_phrases:
            noun = chunk.root
            if noun.lower_ not in TOWNS and noun.lower_ != "capital":
                continue
            if noun.tag_ == "NN" and noun.text.islower() and _is_plain(chunk):
                yield Spot(number, chunk.start, chunk.end)


def _is_plain(chunk: Span) -> bool:
    noun = chunk.root
    if noun.i + 1 != chunk.end or any(t.lower_ in OTHERS for t in chunk):
        return False
    if chunk[0].lower_ not in DEFINITE and not any(t.tag_ == "POS" for t in chunk):
        return False
    behind = chunk.doc[chunk.end : chunk.end + 2]
    if any(t.pos_ == "PROPN" for t in behind[:1]):
        return False  # the city Lusk
    if len(behind) > 1 and behind[0].text == "," and behind[1].pos_ == "PROPN":
        return noun.lower_ != "capital"  # the capital, Lusk
    return not any(_tells_which(child) for child in noun.rights)


def _tells_which(child: Token) -> bool:
    if child.dep_ in {"relcl", "acl"}:
        return child.nbor(-1).text != ","
    return (child.dep_ == "prep" and child.lower_ == "of") or child.dep_ == "appos"


def _may_be_town(place: Draft, states: StateWords) -> bool:
    """Neither a State nor a part of the world, nor what is called a province."""
    known = known_names_by_form().get(normal_name(place.name))
    if place.name in states.names.values() or place.name in states.names:
        return False
    lands = {"region", "province", "district", "oblast", "county", "governorate", "strip", "valley"}
    wide = known is not None and known.kind == "place" and place.name in WIDE
    return not wide and not set(place.name.lower().split()) & lands


WIDE = frozenset(
    {"West", "Crimea", "Donbas", "Gaza", "West Bank", "Europe", "Africa", "Asia", "Middle East",
     "Latin America", "North America", "South America"}
)  # fmt: skip


def _called(towns: list[Draft], parsed: Parsed) -> dict[int, str]:
    """What the text calls each place that it calls a town or village: by its number."""
    found: dict[int, str] = {}
    for number, town in enumerate(towns):
        for spot in town.spots:
            doc = parsed.paragraphs[spot.paragraph].doc
            before = [t.lower_ for t in doc[max(spot.start - 2, 0) : spot.start]]
            after = doc[spot.end : spot.end + 1]
            if len(before) == 2 and before[1] == "of" and before[0] in TOWNS:
                found.setdefault(number, TOWNS[before[0]])
            elif before[-1:] and before[-1] in TOWNS:
                found.setdefault(number, TOWNS[before[-1]])
            elif any(t.text in TOWNS for t in after):
                found.setdefault(number, TOWNS[after.text])
    return found


def _town(
    spot: Spot, towns: list[Draft], called: dict[int, str], kind: str, parsed: Parsed
) -> Draft | None:
    """The last that the text called so; else the only town that it named so far, a little before."""
    before = [(last, n) for n, t in enumerate(towns) if (last := t.last_before(spot))]
    so = [pair for pair in before if called.get(pair[1]) == kind]
    if so:
        return towns[max(so)[1]]
    if len(before) != 1 or called.get(before[0][1], kind) != kind:
        return None
    near = spot.position(parsed).start - before[0][0].position(parsed).end < RECENT
    return towns[before[0][1]] if near else None


def _capital(spot: Spot, towns: list[Draft], parsed: Parsed, states: StateWords) -> Draft | None:
    """The State's whose adjective or name stands before it; without one, the only capital named."""
    span = spot.span(parsed)
    state = states.in_tokens(list(span[:-1]))
    seats = known_state_words().capitals | states.capitals
    if state in SEVERAL_CAPITALS:
        return None
    capitals = [t for t in towns if any(form in seats for form in [t.name, *t.forms])]
    if state:
        capitals = [t for t in capitals if seats.get(t.name) == state]
    elif any(t.pos_ in {"PROPN", "NOUN", "ADJ"} for t in span[:-1]) or (
        len(capitals) == 1 and _is_of_another(seats.get(capitals[0].name), parsed, states)
    ):
        return None
    return capitals[0] if len(capitals) == 1 else None


def _is_of_another(state: str | None, parsed: Parsed, states: StateWords) -> bool:
    """Whether the text tells of the capital of another State, which it need not name."""
    told = (
        states.in_tokens(list(paragraph.doc[max(t.i - 2, 0) : t.i + 3]))
        for paragraph in parsed.paragraphs
        for t in paragraph.tokens
        if t.lower_ == "capital"
    )
    return bool({other for other in told if other} - {state})
