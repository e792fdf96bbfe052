""" "His office", "her office": the body that an official heads, one for each of them."""

from probanda.analysis.entities.people import likely_gender
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed

GENDERS = {"his": "m", "her": "f"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RECENT = 600
"""Characters within which "his" takes up the last official named."""


def find_own_office(
    spot: Spot, parsed: Parsed, people: list[Draft], offices: dict[int, Draft]
) -> Draft | None:
    """The office of the last official named, where it acts or is told of; None where nobody fits."""
    gender = GENDERS.get(parsed.paragraphs[spot.paragraph].tokens[spot.start].lower_)
    if gender is None or spot.root(parsed).lower_ != "office" or not _acts(spot, parsed):
        return None
    here = spot.position(parsed).start
    heads = [
        (last, -index)
        for index, person in enumerate(people)
        if person.offices
        and likely_gender(person) in {gender, ""}
        and (last := person.last_before(spot))
        and here - last.position(parsed).end < RECENT
    ]
    if not heads:
        return None
    number = -max(heads)[1]
    made = Draft("organisation", f"office of {people[number].name}", nouns={"office"}, alone=True)
    return offices.setdefault(number, made)


def _acts(spot: Spot, parsed: Parsed) -> bool:
    root = spot.root(parsed)
    acting = root.dep_ in SUBJECTS and root.head.pos_ in {"VERB", "AUX"}
    return acting or (root.dep_ == "pobj" and root.head.dep_ == "agent")
