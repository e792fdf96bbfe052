"""Names of one word that the model takes for people or bodies, though the text tells of places."""

from spacy.tokens import Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.neighbours import (
    is_dateline,
    stands_as_body,
    stands_as_person,
)
from probanda.analysis.entities.short_names import is_first_word_of
from probanda.analysis.entities.small_heads import ARTICLES_OF_NAMES
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Parsed
from probanda.names.titles import is_title

WHERE = frozenset({"in", "into", "inside", "outside", "across", "throughout", "near", "within"})
STAKES = frozenset(
    [
        "share",
        "stake",
        "interest",
        "invest",
        "investment",
        "confidence",
        "trust",
        "believe",
        "investor",
        "majority",
    ]
)
"""What people have in companies."""
SHELLED = frozenset({"shell", "bomb", "bombard", "occupy", "annex", "evacuate", "besiege"})
OF_TOWNS = frozenset({"mayor", "governor"})
SHIPS = frozenset({"MV", "MS", "SS", "HMS", "USS", "FV"})
LANDS = frozenset(
    {"town", "city", "village", "district", "area", "region", "province", "governorate", "county",
     "countryside", "suburb", "neighbourhood", "neighborhood"}
)  # fmt: skip
"""What a place is called behind its name."""
WHITHER = frozenset({"to", "from"})
JOINING = frozenset({"return", "go", "come", "move"})
"""So people change from one company to another; they flee to towns."""


def places_not_people(names: list[Named], parsed: Parsed, states: StateWords) -> list[Named]:
    """The names, where a word that stands as a place and never as another's is a place's."""
    surnames = {
        name.spot.span(parsed)[-1].text
        for name in names
        if name.kind == "person" and name.spot.end - name.spot.start > 1
    }
    asked = [name for name in names if _is_one_word(name.spot, parsed)]
    single = [name for name in asked if name.kind == "person" or _may_be_place(name, parsed)]
    companies = _first_words_of_companies(names, parsed)
    datelines = {n.spot.text(parsed).title() for n in asked if is_dateline(n.spot, parsed)}
    standing: dict[str, set[str]] = {town: {"place"} for town in datelines}
    for name in [*single, *(name for name in asked if name.kind == "place")]:
        token, text = name.spot.root(parsed), name.spot.text(parsed)
        joined = text in companies and token.head.head.lemma_ in JOINING
        seen = "person" if stands_as_body(name.spot, parsed) or joined else _stands_as(token)
        standing.setdefault(text, set()).add(seen)
    places = {
        word
        for word, seen in standing.items()
        if word in states.names or ("place" in seen and "person" not in seen)
    } - surnames
    names = [
        Named(name.spot, "place")
        if (name in single and name.spot.text(parsed) in places)
        or _is_head_of_report(name, places, parsed)
        else name
        for name in names
    ]
    names = _towns_not_people(_people_not_places(names, surnames, parsed, states), parsed)
    return _ships_and_sites(names, parsed)


def _is_head_of_report(name: Named, places: set[str], parsed: Parsed) -> bool:
    """ "LUSK: The court ruled" in a text that tells of Lusk as a place."""
    place, start, end = name.spot
    text, behind = name.spot.text(parsed), parsed.paragraphs[place].doc[end : end + 1].text
    return not (start or name.known) and behind == ":" and text.isupper() and text.title() in places


def _is_one_word(spot: Spot, parsed: Parsed) -> bool:
    """ "Orven", and "al-Orven" with the article that a hyphen joins to it."""
    first = spot.span(parsed)[0]
    return spot.end - spot.start == 1 or (
        spot.end - spot.start == 3
        and first.lower_ in ARTICLES_OF_NAMES
        and first.nbor().text in {"-", "‑"}
        and not first.whitespace_
    )


def _first_words_of_companies(names: list[Named], parsed: Parsed) -> set[str]:
    bodies = (name.spot.text(parsed) for name in names if name.kind == "organisation")
    return {first for text in bodies if is_first_word_of(first := text.split()[0], text)}


def _ships_and_sites(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where "the ferry Maren", then "the Maren" too, and "Port Maren" are nobody's."""
    ships = {name.spot.text(parsed) for name in names if names_vessel(name.spot, parsed)}
    ships |= {ship.partition(" ")[2] for ship in ships if ship.partition(" ")[0] in SHIPS}
    return [
        Named(name.spot, "place")
        if name.kind in {"person", "organisation"}
        and not name.known
        and (_is_ship(name.spot, ships, parsed) or _is_site(name.spot, parsed))
        else name
        for name in names
    ]


def names_vessel(spot: Spot, parsed: Parsed) -> bool:
    """ "The ferry Maren", "MV Maren", but not "the ferry Olga Brin owned"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = doc[spot.start - 1].lower_ if spot.start else ""
    root = spot.root(parsed)
    owned = root.dep_ == "nsubj" and root.head.dep_ == "relcl"
    prefixed = spot.end - spot.start > 1 and spot.span(parsed)[0].text in SHIPS
    return prefixed or (before in words("vessels") and not owned)


def _is_ship(spot: Spot, ships: set[str], parsed: Parsed) -> bool:
    doc = parsed.paragraphs[spot.paragraph].doc
    article = bool(spot.start) and doc[spot.start - 1].lower_ == "the"
    return spot.text(parsed) in ships and (article or names_vessel(spot, parsed))


def _is_site(spot: Spot, parsed: Parsed) -> bool:
    first = spot.span(parsed)[0]
    return spot.end - spot.start > 1 and first.text.istitle() and first.lower_ in words("sites")


def _people_not_places(
    names: list[Named], surnames: set[str], parsed: Parsed, states: StateWords
) -> list[Named]:
    """The names, where one word taken for a place stands for a person of that name elsewhere."""
    people = surnames | {
        name.spot.text(parsed).split()[-1] for name in names if name.kind == "person"
    }
    people -= states.names.keys() | states.capitals.keys()
    asked = [
        name
        for name in names
        if name.kind == "place" and not name.known and name.spot.text(parsed) in people
    ]
    stay = {
        name.spot.text(parsed)
        for name in asked
        if _stands_as(name.spot.root(parsed)) == "place" or is_dateline(name.spot, parsed)
    }
    return [
        Named(name.spot, "person") if name in asked and name.spot.text(parsed) not in stay else name
        for name in names
    ]


def _towns_not_people(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where two words taken for a person stand "in" somewhere and never as a person."""
    standing: dict[str, set[str]] = {}
    for name in names:
        root = name.spot.root(parsed)
        if name.kind != "person" or name.spot.end - name.spot.start < 2:
            continue
        person = stands_as_person(name.spot, parsed) or does_say(root) or root.dep_ == "nsubj"
        inside = root.dep_ == "pobj" and root.head.lower_ in WHERE
        seen = "person" if person else _stands_as(root) if inside else ""
        standing.setdefault(name.spot.text(parsed), set()).add(seen)
    surnames = {n.spot.text(parsed) for n in names if n.kind == "person"}
    towns = {
        text
        for text, seen in standing.items()
        if "place" in seen and "person" not in seen and text.split()[-1] not in surnames
    }
    return [
        Named(name.spot, "place")
        if name.kind == "person" and name.spot.text(parsed) in towns
        else name
        for name in names
    ]


def _may_be_place(name: Named, parsed: Parsed) -> bool:
    """Whether a word taken for a body may be a place's: no list knows it, no acronym."""
    word = name.spot.text(parsed)
    listed = name.known or word.isupper() or word.lower() in words("body_name_nouns")
    return name.kind == "organisation" and not listed


def _is_somebody(noun: Token) -> bool:
    word = noun.lower_
    return any(word in words(which) for which in ("offices", "person_nouns", "group_nouns"))


def _stands_as(token: Token) -> str:
    """ "person" after a title or an office, "place" after "in" or "parts of", else ""."""
    before = token.doc[token.i - 1] if token.i else token
    if is_title(before.text) or before.lower_ in words("offices"):
        return "person"
    if token.dep_ == "dobj" and token.head.lemma_ in SHELLED:
        return "place"
    if token.dep_ == "compound" and token.head.lower_ in OF_TOWNS:  # the Lusk mayor
        return "place"
    if token.i + 1 < len(token.doc) and token.nbor().text in LANDS:  # the Lusk area
        return "place"
    if token.dep_ != "pobj":
        return ""
    preposition, governor = token.head.lower_, token.head.head
    beside = token.doc[max(token.head.i - 1, 0)]
    at_stake = beside.lemma_ in STAKES or (governor.lemma_ in STAKES and governor.i < token.i)
    if preposition in WHERE and not at_stake:
        return "place"
    if preposition in WHITHER and governor.lemma_ in words("moving_verbs"):
        return "place"
    if preposition == "from" and beside == governor and _is_somebody(governor):
        return "place"  # a soldier from Lusk
    noun = governor.lemma_.lower()
    ruled = noun in words("territory_nouns") or noun in words("state_bodies")
    ruled = ruled or noun in words("single_offices") - words("company_offices")
    return "place" if preposition == "of" and ruled else ""
