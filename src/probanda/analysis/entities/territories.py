"""States as actors, their territories, capitals and other places."""

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.neighbours import is_dateline
from probanda.analysis.entities.spot import Draft, Named, Spot
from probanda.analysis.entities.states import StateWords, acts, known_state_words
from probanda.analysis.language import Parsed
from probanda.names import normal_name
from probanda.names.states import load_states

LETTERS = 3
"""Of the acronyms of States, which a dateline in capitals is longer than."""
SOIL = frozenset({"territory", "soil"})


def find_places(
    parsed: Parsed, names: list[Named], states: StateWords, bodies: list[Draft]
) -> list[Draft]:
    """A State that acts and its territory apart; a capital that acts goes to its State."""
    drafts: dict[tuple[str, str], Draft] = {}
    known_bodies = {normal_name(form): body for body in bodies for form in body.forms}
    for name in names:
        text = _form(name.spot, parsed)
        text = name.known if name.known and text.isupper() and len(text) > LETTERS else text
        active = acts(name.spot, parsed, city=text not in states.names)
        active = active and not (is_dateline(name.spot, parsed) or _is_loud(name.spot, parsed))
        if text in states.names:
            _put(drafts, "organisation" if active else "place", states.names[text], name.spot, text)
        elif text in states.capitals and active:
            _put(drafts, "organisation", states.capitals[text], name.spot, text)
        elif text in states.capitals:
            _put(drafts, "place", _usual_spelling(text), name.spot, text)
        elif active and (body := known_bodies.get(normal_name(text))):
            body.spots.append(name.spot)
        elif active and not _only_has(name.spot, parsed):
            _put(drafts, "organisation", text, name.spot, text)
        else:
            city, _, rest = text.partition(" ")
            whole = f"{_usual_spelling(city)} {rest}" if rest and city in states.capitals else text
            _put(drafts, "place", name.known or whole, name.spot, text)
    for spot, state in _by_adjective(parsed, states):
        if ("place", state) in drafts or ("organisation", state) in drafts:
            _put(drafts, "place", state, spot, "")
    return list(drafts.values())


def _is_loud(spot: Spot, parsed: Parsed) -> bool:
    """ "RIYADH: The court ruled": capitals at the head of a paragraph only tell where."""
    printed = spot.text(parsed)
    return not spot.start and printed.isupper() and len(printed) > LETTERS


def _only_has(spot: Spot, parsed: Parsed) -> bool:
    """ "Lusk's trams": any town has them, but not a denial; "the ministry of Lusk" acts itself."""
    root = spot.root(parsed)
    if root.dep_ == "pobj" and root.head.lower_ == "of":
        ruled = words("offices") | words("state_bodies")
        return root.head.head.lower_ in ruled
    said = words("governing_nouns") | words("uttered_nouns")
    return root.dep_ == "poss" and root.head.lemma_.lower() not in said


def add_seats(drafts: list[Draft], states: StateWords) -> None:
    """Let each State that acts be found by the capital that only this text shows."""
    known = known_state_words().capitals
    seats = {city: state for city, state in states.capitals.items() if city not in known}
    for draft in drafts if seats else ():
        if draft.kind == "organisation":
            draft.forms += [city for city, state in seats.items() if state == draft.name]


def _put(drafts: dict[tuple[str, str], Draft], kind: str, name: str, spot: Spot, form: str) -> None:
    draft = drafts.setdefault(
        (kind, name), Draft("place" if kind == "place" else "organisation", name)
    )
    draft.spots.append(spot)
    if form and form not in draft.forms:
        draft.forms.append(form)


def _form(spot: Spot, parsed: Parsed) -> str:
    text = " ".join(spot.text(parsed).split()).replace("’", "'").removesuffix("'s")
    return text.removeprefix("the ").removeprefix("The ") if text not in {"The Gambia"} else text


def _usual_spelling(city: str) -> str:
    """Kiev is filed under Kyiv."""
    return next((s.capitals[0] for s in load_states() if city in s.capitals), city)


def _by_adjective(parsed: Parsed, states: StateWords) -> list[tuple[Spot, str]]:
    """ "Karsovan territory" is Karsova as a place, unless it is occupied by another."""
    return [
        (Spot(number, token.i, token.i + 2), states.adjectives[token.text])
        for number, paragraph in enumerate(parsed.paragraphs)
        for token in paragraph.doc[:-1]
        if token.text in states.adjectives and token.nbor().lower_ in SOIL
    ]
