"""One process over many documents: each step once, and bodies that may be one are not joined."""

from collections.abc import Mapping

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from probanda.analysis.charges import merge_charges
from probanda.analysis.processes import merge_processes
from probanda.analysis.records import (
    Charge,
    DateExpression,
    Entity,
    Process,
    ProcessKind,
    Reading,
    Step,
)
from probanda.evidence.document import Position

VELK, MOSK = "Andor Velk", "Irena Mosk"
TEXTS = {
    "a": f"The Selnia Tribunal issued a warrant for {VELK}. It issued a warrant for {MOSK}.",
    "b": f"On Monday the tribunal ordered the arrest of {VELK}, a minister.",
    "c": "The tribunal issued warrants against two officials.",
    "d": f"The Selnia Tribunal issued warrants for {VELK} and {MOSK} on Monday.",
}


def step(document: str, words: str, act: str = "warrants issued", day: str | None = None) -> Step:
    """A step told in one sentence of a text."""
    at = TEXTS[document].index(words)
    end = TEXTS[document].index(".", at) + 1
    span = Position(document, at, end)
    return Step(text=TEXTS[document][at:end], from_=day, to=day, known_from=None, spans=(span,),
                act=act)  # fmt: skip


def process(*steps: Step, body: str = "Selnia Tribunal", kind: ProcessKind = "court") -> Process:
    """What one document tells of a process."""
    spans = tuple(sorted({span for one in steps for span in one.spans}))
    return Process(id=f"{body}{spans}", body=body, kind=kind, stage="warrants issued", steps=steps,
                   outcome=None, standard=None, public=(), withheld=(), spans=spans)  # fmt: skip


def person(document: str, name: str) -> Entity:
    """A person with each place in one text."""
    found, at = [], TEXTS[document].find(name)
    while at >= 0:
        found.append(Position(document, at, at + len(name)))
        at = TEXTS[document].find(name, at + 1)
    return Entity(id=name, name=name, kind="person", mentions=tuple(found), offices=())


def charge(document: str, suspect: str, body: str) -> Charge:
    """A charge that one document prints."""
    return Charge(id=f"{document}{suspect}", suspect=suspect, suspect_name=suspect, body=body,
                  crime="murder", articles=(), modes=(), places=(), from_=None, to=None,
                  standard=None, spans=(Position(document, 0, 5),))  # fmt: skip


def reading(document: str, *found: Process, charges: tuple[Charge, ...] = ()) -> Reading:
    """What one document tells of processes and persons."""
    people = tuple(person(document, name) for name in (VELK, MOSK))
    return Reading(document=document, sentences=(), words=(), statements=(), ascriptions=(),
                   entities=tuple(p for p in people if p.mentions), figures=(), dates=(),
                   charges=charges, processes=found, background=())  # fmt: skip


def steps_of(*readings: Reading) -> list[tuple[str, list[str]]]:
    """The steps of the only process, each with the documents that tell it."""
    (only,) = merge_processes(readings)
    return [(one.text, [span.document for span in one.spans]) for one in only.steps]


VELK_TWICE = (
    reading("a", process(step("a", "The Selnia"), step("a", "It issued"))),
    reading("b", process(step("b", "On Monday", day="2031-05-05"))),
)


def test_one_act_told_by_two_documents_is_one_step_in_the_words_that_date_it() -> None:
    assert [(TEXTS["b"], ["a", "b"]), (TEXTS["a"].split(". ")[1], ["a"])] == steps_of(*VELK_TWICE)


def test_warrants_for_two_suspects_stay_two_steps() -> None:
    assert 2 == len(steps_of(VELK_TWICE[0]))


def test_a_telling_without_names_that_may_be_of_two_steps_stays_apart() -> None:
    told = reading("c", process(step("c", "The tribunal")))

    assert 3 == len(steps_of(*VELK_TWICE, told))


def test_a_telling_without_names_joins_the_only_step_of_its_act() -> None:
    told = reading("c", process(step("c", "The tribunal")))

    assert [(TEXTS["b"], ["b", "c"])] == steps_of(VELK_TWICE[1], told)


def test_acts_of_two_days_stay_two_steps() -> None:
    first = reading("b", process(step("b", "On Monday", day="2031-05-05")))
    second = reading("d", process(step("d", "The Selnia", day="2031-06-09")))

    assert 2 == len(steps_of(first, second))


def test_two_acts_of_one_day_stay_two_steps() -> None:
    first = reading("b", process(step("b", "On Monday", day="2031-05-05")))
    second = reading("d", process(step("d", "The Selnia", "charges brought", day="2031-05-05")))

    assert 2 == len(steps_of(first, second))


def test_a_court_under_another_name_stays_apart_and_says_so() -> None:
    readings = (
        reading("a", process(step("a", "The Selnia")), charges=(charge("a", VELK, "Selnia Tribunal"),)),
        reading("b", process(step("b", "On Monday"), body="International Court of Selnia"),
                charges=(charge("b", VELK, "International Court of Selnia"),)),
        reading("c", process(step("c", "The tribunal"), body="Court of Brenn")),
    )  # fmt: skip

    assert {
        "Selnia Tribunal": ("International Court of Selnia",),
        "International Court of Selnia": ("Selnia Tribunal",),
        "Court of Brenn": (),
    } == {p.body: p.may_be for p in merge_processes(readings)}
    assert [("Selnia Tribunal", ("International Court of Selnia",)),
            ("International Court of Selnia", ("Selnia Tribunal",))] == [
        (c.body, c.may_be) for c in merge_charges(readings)
    ]  # fmt: skip


def test_courts_whose_names_have_nothing_of_their_own_are_not_said_to_be_one() -> None:
    readings = (
        reading("a", process(step("a", "The Selnia"), body="International Criminal Court")),
        reading("b", process(step("b", "On Monday"), body="International Court of Justice")),
    )

    assert [(), ()] == [p.may_be for p in merge_processes(readings)]


def test_inquiries_of_which_one_name_tells_less_may_be_one() -> None:
    readings = (
        reading("a", process(step("a", "The Selnia"), body="UN-backed inquiry", kind="inquiry")),
        reading("b", process(step("b", "On Monday"), body="UN Commission on Selnia", kind="inquiry")),
        reading("c", process(step("c", "The tribunal"), body="Brenn inquiry", kind="inquiry")),
    )  # fmt: skip

    assert {
        "UN-backed inquiry": ("UN Commission on Selnia",),
        "UN Commission on Selnia": ("UN-backed inquiry",),
        "Brenn inquiry": (),
    } == {p.body: p.may_be for p in merge_processes(readings)}


@given(st.permutations(range(4)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    readings = (
        *VELK_TWICE,
        reading("c", process(step("c", "The tribunal"))),
        reading("d", process(step("d", "The Selnia", day="2031-05-05"))),
    )

    assert merge_processes(readings) == merge_processes(tuple(readings[i] for i in order))


def test_a_step_whose_date_the_other_documents_settle_has_that_day() -> None:
    place = Position("b", 0, len("On Monday"))
    told = msgspec.structs.replace(step("b", "On Monday"), dated=place)
    settled = DateExpression("b", 0, len("On Monday"), id="date", from_="2031-05-05",
                             to="2031-05-05", basis="as another document prints it")  # fmt: skip
    read = msgspec.structs.replace(reading("b", process(told)), dates=(settled,))

    (only,) = merge_processes((read,))
    assert [("2031-05-05", "2031-05-05")] == [(one.from_, one.to) for one in only.steps]


def test_steps_of_no_known_day_stand_in_the_order_in_which_proceedings_go() -> None:
    acts = {
        "The Selnia": "warrants issued",
        "It issued": "grounds found",
        "On Monday": "judgment",
        "The tribunal": "investigation",
    }
    documents = dict(zip(acts, "aabc", strict=True))
    readings = [
        reading(d, process(*(told(d, w, acts) for w in acts if documents[w] == d))) for d in "abc"
    ]

    (only,) = merge_processes(tuple(readings))
    assert ["investigation", "grounds found", "warrants issued", "judgment"] == [
        one.tells for one in only.steps
    ]


def told(document: str, words: str, acts: Mapping[str, str]) -> Step:
    """A step of no known day that tells of an act."""
    return msgspec.structs.replace(step(document, words, acts[words]), tells=acts[words])
