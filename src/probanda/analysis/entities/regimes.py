"""Governments that are told by who leads them: "the Orn regime", "President Tevik's government"."""

from spacy.tokens import Doc

from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed

RULE = frozenset({"regime", "government", "administration", "dictatorship"})
RULERS = frozenset(
    {
        "president",
        "premier",
        "minister",
        "chancellor",
        "dictator",
        "ruler",
        "king",
        "emir",
        "leader",
    }
)
"""Offices of those after whom a government is called; of ministers only the prime minister."""
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def find_regimes(parsed: Parsed, people: list[Draft], ruled: list[Draft]) -> list[Draft]:
    """The governments of people, each given under its State where the text tells the leader's."""
    drafts: dict[str | int, Draft] = {}
    for person in people:
        for spot in person.spots:
            whole = _whole(parsed.paragraphs[spot.paragraph].doc, spot)
            if whole is None:
                continue
            place, noun = whole
            surname = parsed.paragraphs[spot.paragraph].doc[spot.end - 1].text
            state = _state_of(person) or _state_of_namesake(person, people)
            if noun not in {"regime", "dictatorship"} and not (state or _rules(person)):
                continue  # a governor's administration
            form = f"{surname} {noun}"
            draft = drafts.get(state or id(person)) or next(
                (d for d in ruled if d.name == state), None
            )
            if draft is None:
                name = state or form
                draft = Draft("organisation", name, forms=[name], nouns={"government"})
            drafts[state or id(person)] = draft
            draft.spots.append(place)
            draft.nouns.add(noun)
            if form not in draft.forms:
                draft.forms.append(form)
    return [draft for draft in drafts.values() if all(draft is not other for other in ruled)]


def _whole(doc: Doc, spot: Spot) -> tuple[Spot, str] | None:
    """ "Orn regime", "Orn's government", "regime of Arvo Orn" around a person's name, and its noun."""
    end = spot.end + (doc[spot.end : spot.end + 1].text in POSSESSIVES)
    owned = end > spot.end or doc[spot.end - 1].text in POSSESSIVES
    behind = doc[end : end + 1]
    if behind.text in RULE and (owned or doc[spot.end - 1].dep_ == "compound"):
        return Spot(spot.paragraph, spot.start, end + 1), behind.text
    start = spot.start
    while start and doc[start - 1].pos_ == "PROPN":
        start -= 1
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].text in RULE:
        return Spot(spot.paragraph, start - 2, spot.end), doc[start - 2].text
    return None


def _state_of_namesake(person: Draft, people: list[Draft]) -> str:
    """ "Asad" by himself may have been kept apart from the only "al-Asad" of the text, who rules."""
    if " " in person.name:
        return ""
    others = [p for p in people if p.name.split()[-1].rpartition("-")[2] == person.name]
    others = [p for p in others if p is not person]
    return _state_of(others[0]) if len(others) == 1 else ""


def _rules(person: Draft) -> bool:
    return any(
        office.noun in RULERS and (office.noun != "minister" or "prime" in office.text.lower())
        for office in person.offices
    )


def _state_of(person: Draft) -> str:
    """The State that a person is told to rule, or "" where none or two are told."""
    found = {
        office.state
        for office in person.offices
        if office.state
        and office.noun in RULERS
        and (office.noun != "minister" or "prime" in office.text.lower())
    }
    return next(iter(found)) if len(found) == 1 else ""
