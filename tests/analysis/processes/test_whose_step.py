"""A step belongs to the body that took it: not to the court in whose report it is told."""

import pytest
from spacy.language import Language

from probanda.analysis.processes import find_background, find_processes
from probanda.analysis.records import Process
from tests.analysis.charges.reading import Read, read

COURT = "The Court for Grave Crimes issued a warrant on Monday for Ilan Vokar. "
BODIES = ("Court for Grave Crimes", "Lumeria", "Harrow Watch", "Ministry of Relief")


def processes_of(held: Read) -> tuple[Process, ...]:
    return find_processes(held.parsed, held.cast, held.statements, held.dates)


def told(text: str, model: Language) -> list[tuple[str, str, int]]:
    """Kind, body and number of steps of every process."""
    persons: dict[str, tuple[str, ...]] = {"Ilan Vokar": (), "Daniel Okafor": (), "Ada Brell": ()}
    held = read(model, text, persons, BODIES)
    return [(p.kind, p.body.removeprefix("entity-"), len(p.steps)) for p in processes_of(held)]


WHOSE = [
    # a prosecutor general is a State's
    (COURT + "Prosecutor General Daniel Okafor said his office had opened 1,310 criminal cases and "
     "had asked judges in Marn for warrants against 12 people.",
     [("court", "Court for Grave Crimes", 1), ("national", "office of Daniel Okafor", 1)]),
    # "the court" is the court that acted, whoever acted last
    (COURT + "The regional prosecutor in Marn announced three new indictments. According to sources "
     "in the court, the application for the warrant was handed over on 2 March.",
     [("court", "Court for Grave Crimes", 2), ("national", "regional prosecutor in Marn", 1)]),
    # a chamber of the court is the court
    (COURT + "The court’s Confirmation Chamber confirmed the charges on Friday.",
     [("court", "Court for Grave Crimes", 2)]),
    # what had to be, for a step to be taken, is no step
    (COURT + "To confirm the charges, the judges have to wait for a hearing.",
     [("court", "Court for Grave Crimes", 1)]),
    # "it" is the body that its own sentence names
    ("Harrow Watch said in a report that soldiers had killed 40 villagers. The Ministry of Relief "
     "did not deny that its register of the missing has gaps; it said 90 names were under review.",
     [("study", "Harrow Watch", 1)]),
    # what a group is for is no step of it
    ("Harrow Watch said in a report that soldiers had killed 40 villagers. Harrow Watch traces "
     "children who were separated from their families.", [("study", "Harrow Watch", 1)]),
    # to have found nothing is a finding
    ("In its report, Harrow Watch found no evidence that soldiers were in the hospital when it was shelled.",
     [("study", "Harrow Watch", 1)]),
    # somebody who leads an inquiry speaks for it
    ("Ada Brell, a retired judge who chairs the Assembly’s fact-finding mission on Lumeria, said "
     "that the attack on the hospital was launched from the north.",
     [("inquiry", "Assembly’s fact-finding mission on Lumeria", 1)]),
    ("The Ministry of Relief denied that it has a launcher and described the inquiry as a farce.", []),
    # who keeps count of the victims
    ("The Ministry of Relief has registered 612 children taken since the invasion.",
     [("national", "Ministry of Relief", 1)]),
    ("The Ministry of Relief has registered 612 companies since May.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_a_step_is_told_of_who_took_it(
    text: str, expected: list[tuple[str, str, int]], model: Language
) -> None:
    assert expected == told(text, model)


def test_a_remark_about_a_study_is_not_what_it_came_to(model: Language) -> None:
    text = (
        "In its report, Harrow Watch found no evidence that soldiers were in the hospital when it was shelled. "
        "“It shows that somebody counted the dead,” Ada Brell said."
    )
    held = read(model, text, {"Ada Brell": ()}, BODIES)

    assert [
        "In its report, Harrow Watch found no evidence that soldiers were in the hospital when it was shelled."
    ] == [p.outcome for p in processes_of(held)]


def test_every_finding_of_an_inquiry_is_its_outcome_says_what_holds(model: Language) -> None:
    found = (
        "In its report, Harrow Watch found no evidence that soldiers were in the hospital when it was shelled.",
        "Harrow Watch also found evidence that nurses were beaten and kept from their families.",
    )
    held = read(model, " ".join(found), {}, BODIES)

    assert [" … ".join(found)] == [p.outcome for p in processes_of(held)]


def test_charges_that_a_prosecutor_is_said_to_prepare_are_a_line_of_inquiry(
    model: Language,
) -> None:
    text = "Daniel Okafor, the court’s prosecutor, is said to be preparing charges over the papers."
    held = read(model, text, {"Daniel Okafor": ()}, BODIES)
    found = find_background(held.parsed, held.cast, held.statements, held.dates)

    assert [("line of inquiry", text)] == [(b.kind, b.text) for b in found]


def test_how_long_somebody_investigates_is_no_part_of_the_crimes(model: Language) -> None:
    crimes = "possible war crimes committed during the invasion of Lumeria"
    held = read(model, f"The prosecutor has been investigating {crimes} for more than a year.", {})
    found = find_background(held.parsed, held.cast, held.statements, held.dates)

    assert [("line of inquiry", crimes)] == [(b.kind, b.text) for b in found]


def test_what_a_court_is_looking_into_is_a_line_of_inquiry(model: Language) -> None:
    crimes = "war crimes, torture and genocide in Lumeria"
    held = read(model, f"The court, which is looking into {crimes}, sat in May.", {}, BODIES)
    found = find_background(held.parsed, held.cast, held.statements, held.dates)

    assert [("line of inquiry", crimes)] == [(b.kind, b.text) for b in found]
