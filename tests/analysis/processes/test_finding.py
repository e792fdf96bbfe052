"""Processes that a text reports: body, kind, stage, steps, what is public and what is withheld."""

import pytest
from spacy.language import Language

from probanda.analysis.processes import find_background, find_processes
from probanda.analysis.records import Background, Process
from tests.analysis.charges.cases import PERSONS, read_case
from tests.analysis.charges.reading import Read, read

EXPECTED: dict[str, list[tuple[str, str, str]]] = {
    "warrants": [
        ("court", "entity-Court for Grave Crimes", "warrants issued"),
        ("national", "Selnia’s own prosecutors", "investigation"),
    ],
    "national": [("national", "Federal prosecutors in Kestria", "charges brought")],
    "tribunal": [("court", "entity-Special Tribunal for Ombara", "charges confirmed")],
    "commission": [
        ("inquiry", "entity-UN Commission of Inquiry on Nerath", "findings made known"),
        ("treaty", "entity-Nerath", "withdrawal"),
        ("study", "entity-University of Halden", "findings made known"),
        ("press", "Morning Ledger", "findings made known"),
    ],
    "hybrid": [("court", "entity-Kivoran Hybrid Court", "trial")],
    "absentia": [("court", "court in Lysgard", "sentence")],
    "clumsy": [("court", "entity-Court for Grave Crimes", "warrants issued")],
    "genocide": [
        ("court", "entity-Residual Court for Aruvia", "charges brought"),
        ("treaty", "Bekora", "ratification"),
    ],
}
BACKGROUND: dict[str, list[tuple[str, str]]] = {
    "warrants": [
        (
            "line of inquiry",
            "Ms Osei said her office was also examining strikes on the power grid and could bring "
            "further charges.",
        ),
        ("line of inquiry", "412 cases of missing children"),
        (
            "background",
            "In 2024, the court convicted the militia leader Josip Kand of using child soldiers.",
        ),
    ],
    "national": [],
    "tribunal": [
        (
            "background",
            "Human rights groups have long accused the former interior minister, Dawit Sele, of "
            "torture.",
        )
    ],
    "hybrid": [
        ("background", "The court acquitted a third man, Idris Bako, of all charges last year."),
        (
            "background",
            "Human Rights Monitor said on Friday that both sides were responsible for killings.",
        ),
    ],
    "absentia": [
        (
            "background",
            "In 2019, another court in Vessia convicted Sorin’s deputy, Emil Karst, of torture in "
            "an unrelated case.",
        )
    ],
    "clumsy": [
        (
            "line of inquiry",
            "The newspaper Tribune of Ostry reported on Sunday that the Court was preparing to "
            "prosecute Torvians for striking the power stations.",
        )
    ],
    "genocide": [],
}


def processes_of(held: Read) -> tuple[Process, ...]:
    """The processes of a text."""
    return find_processes(held.parsed, held.cast, held.statements, held.dates)


def background_of(held: Read) -> tuple[Background, ...]:
    """What a text only lists, forecasts or has investigated."""
    return find_background(held.parsed, held.cast, held.statements)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_process_has_its_body_kind_and_stage(name: str, model: Language) -> None:
    found = [(p.kind, p.body, p.stage) for p in processes_of(read_case(model, name))]

    assert EXPECTED[name] == found


@pytest.mark.parametrize("name", sorted(BACKGROUND))
def test_what_is_no_charge_is_background(name: str, model: Language) -> None:
    found = [(b.kind, b.text) for b in background_of(read_case(model, name))]

    assert BACKGROUND[name] == found


@pytest.mark.parametrize("name", sorted(PERSONS))
def test_steps_and_background_stand_in_their_spans(name: str, model: Language) -> None:
    held = read_case(model, name)
    text = held.parsed.document.text

    for step in (step for process in processes_of(held) for step in process.steps):
        assert any(step.text in " ".join(text[s.start : s.end].split()) for s in step.spans)
    for item in background_of(held):
        assert item.text in " ".join(text[item.spans[0].start : item.spans[0].end].split())


def test_an_application_has_its_day_and_sealed_things_are_withheld(model: Language) -> None:
    court = processes_of(read_case(model, "warrants"))[0]

    dated = [(step.text, step.from_, step.to) for step in court.steps if step.from_]
    assert [
        (
            "The prosecutor, Amara Osei, applied for the warrants on 11 January 2032.",
            "2032-01-11",
            "2032-01-11",
        ),
        (  # "on Tuesday" is known only to be none before the application
            "The Court for Grave Crimes (CGC) on Tuesday issued warrants of arrest for two senior "
            "Torvian officials over the removal of children from the occupied province of Selnia.",
            "2032-01-13",
            None,
        ),
    ] == dated
    assert ("make the names public",) == court.public
    assert ("The contents of the application remain under seal",) == court.withheld
    assert "reasonable grounds to believe" == court.standard


def test_the_standard_of_a_charge_that_was_turned_down_is_not_the_process_s(
    model: Language,
) -> None:
    assert [None] == [p.standard for p in processes_of(read_case(model, "hybrid"))]


def test_secrecy_that_was_only_considered_is_a_step(model: Language) -> None:
    text = (
        "The Court for Grave Crimes issued a warrant for Ilan Vokar. The chamber considered "
        "keeping the warrant secret, but it decided to name the suspect publicly."
    )
    court = processes_of(read(model, text, {"Ilan Vokar": ()}, ("Court for Grave Crimes",)))[0]

    assert () == court.withheld
    assert any("considered keeping the warrant secret" in step.text for step in court.steps)


def test_a_step_is_known_from_the_day_of_its_publication(model: Language) -> None:
    text = (
        "The Court for Grave Crimes issued a warrant for Ilan Vokar on 3 May 2031. "
        "The warrant was issued on 3 May 2031 and made public on 10 June 2031."
    )
    court = processes_of(read(model, text, {"Ilan Vokar": ()}, ("Court for Grave Crimes",)))[0]

    assert [("2031-05-03", None), ("2031-05-03", "2031-06-10")] == [
        (step.from_, step.known_from) for step in court.steps
    ]


NO_PROCESS = [
    "The company filed for bankruptcy and a judge approved the sale.",
    "The senate voted on Tuesday to investigate nothing at all.",
    "Lumeria is not a party to the statute of the court.",
    "The committee held a hearing on the budget.",
    "The union could appeal to the government to act.",
]


@pytest.mark.parametrize("text", NO_PROCESS)
def test_business_and_votes_are_no_process(text: str, model: Language) -> None:
    assert () == processes_of(read(model, text, {}))


JURISDICTION = [
    ("Lumeria has accepted the court’s jurisdiction over its territory.", "jurisdiction accepted"),
    ("Lumeria is not a member of the court, but it has granted the court jurisdiction over its "
     "territory.", "jurisdiction accepted"),
    ("Lumeria acceded to the Rome Statute in 2030.", "accession"),
    ("Lumeria withdrew from the treaty last year.", "withdrawal"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stage"), JURISDICTION)
def test_acts_that_bind_a_state(text: str, stage: str, model: Language) -> None:
    found = [(p.kind, p.body, p.stage) for p in processes_of(read(model, text, {}, ("Lumeria",)))]

    assert [("treaty", "entity-Lumeria", stage)] == found


INVESTIGATORS = [
    ("About 300 cases of missing children were under investigation, Lumeria's prosecutor general, "
     "Daniel Okafor, said.", [("national", "entity-Lumeria")]),
    ("Prosecutor Daniel Okafor said his office was investigating 300 cases of torture.",
     [("national", "office of Prosecutor Daniel Okafor")]),
    # the court that acted before may be his
    ("The Court for Grave Crimes issued a warrant for Ilan Vokar. Prosecutor Daniel Okafor said his "
     "office was investigating 300 cases of torture.",
     [("court", "entity-Court for Grave Crimes")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVESTIGATORS)
def test_who_says_that_cases_are_investigated_is_who_investigates(
    text: str, expected: list[tuple[str, str]], model: Language
) -> None:
    persons: dict[str, tuple[str, ...]] = {"Daniel Okafor": (), "Ilan Vokar": ()}
    bodies = ("Court for Grave Crimes", "Lumeria")

    found = [(p.kind, p.body) for p in processes_of(read(model, text, persons, bodies))]

    assert expected == found


def test_a_step_leaves_out_what_another_subject_did_in_the_same_sentence(model: Language) -> None:
    text = "Torvia left the room and Lumeria acceded to the Rome Statute in 2030."
    treaty = processes_of(read(model, text, {}, ("Lumeria",)))[0]

    assert ["Lumeria acceded to the Rome Statute in 2030."] == [s.text for s in treaty.steps]
