"""Incidents are drafted from what is told as done; people merge and split them, and can undo it."""

from pathlib import Path

import msgspec
import pytest

from probanda.casework.borders import find_crossing, find_state
from probanda.casework.control import Control
from probanda.casework.holders import settle_crossing
from probanda.casework.incidents import find_fault_with_merging
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings
from probanda.workflows.decide import judge, note, take_back
from probanda.workflows.happened import get_happened
from probanda.workflows.incidents import merge, record_control, split_off
from tests.casework.test_deciding import run

STATES = [
    # occupied or annexed, it is the territory of the State whose it was
    ("Crimea", "Ukraine"),
    ("Sevastopol", "Ukraine"),
    ("Donetsk", "Ukraine"),
    ("Kherson oblast", "Ukraine"),
    ("Northern Cyprus", "Cyprus"),
    ("Russia", "Russian Federation"),
    ("Georgia", "Georgia"),  # not the South Georgia of the islands
    # no place of the data, and no part of a name that only says what it is
    ("Tarnholm", None),
    ("Republic", None),
    ("the district", None),
    ("the north", None),
    ("North Ossetia", None),
]


@pytest.mark.parametrize(("place", "state"), STATES)
def test_whose_territory_a_place_is_stands_in_the_law_s_data(place: str, state: str) -> None:
    assert state == find_state(place)


ROUTES = [
    ([("children were taken from ", "Kherson"), ("taken from Kherson to ", "Crimea")], "transfer"),
    (
        [("children were taken from ", "Crimea"), ("taken from Crimea to ", "Russia")],
        "deportation",
    ),
    ([("children were taken from ", "Kherson")], "not known"),
    ([("taken from ", "Tarnholm"), ("taken from Tarnholm to ", "Russia")], "not known"),
    ([("soldiers came to ", "Kherson"), ("and left for ", "Russia")], "not known"),
]


@pytest.mark.parametrize(("routes", "movement"), ROUTES)
def test_deportation_or_transfer_follows_from_origin_and_end(
    routes: list[tuple[str, str]], movement: str
) -> None:
    crossing = find_crossing(routes)

    assert movement == crossing.movement
    assert crossing.reason


HELD = [
    # from, to, who, day of the removal, and what follows from it
    (("2022-03-02", "2022-11-11", "Russia"), "2022-09-01", "Kherson was held by Russia then"),
    (("2022-03-02", "2022-11-11", "Russia"), "2022-09", "territory of Ukraine that Russia held"),
    (("2022-03-02", "2022-11-11", "Russia"), "2022", "on some of these days"),
    (("2022-03-02", "2022-11-11", "Russia"), "2023-01-05", "on these days is not recorded"),
    (("2022-03-02", None, "Russia"), None, "the day is not known"),
]


@pytest.mark.parametrize(("held", "day", "told"), HELD)
def test_who_held_the_places_is_told_from_what_people_recorded_for_that_day(
    held: tuple[str, str | None, str], day: str | None, told: str
) -> None:
    crossing = find_crossing([("taken from ", "Kherson"), ("taken from Kherson to ", "Crimea")])
    first, last, who = held
    control = Control("place", who, first, last, "paper", 7)
    settled = settle_crossing(crossing, day, day, {"Kherson": [control]})

    assert "transfer" == settled.movement  # whoever holds it, both are Ukraine's
    assert told in settled.tell()
    assert "who held Crimea is not recorded" in settled.tell()
    assert (7,) == settled.decisions


def test_a_line_of_control_is_told_and_makes_no_border() -> None:
    crossing = find_crossing([("taken from ", "Kherson"), ("taken from Kherson to ", "Crimea")])
    controls = {
        "Kherson": [Control("a", "Ukraine", "2022-11-11", None, "paper", 7)],
        "Crimea": [Control("b", "Russia", "2014-03-18", None, "paper", 8)],
    }
    settled = settle_crossing(crossing, "2023-02-01", "2023-02-01", controls)
    assert "transfer" == settled.movement
    assert "a line of control was crossed and no border" in settled.tell()


def test_a_border_follows_from_territory_that_people_recorded(
    case: Path, settings: Settings
) -> None:
    def removal() -> str:
        found = [i for i, _ in get_happened(case, settings).incidents]
        return next(i.crossing.tell() for i in found if i.crossing and i.from_ == "2030-10-09")

    assert "neither in the data nor recorded: Lemm, Brask" in removal()
    numbers = [
        record_control(
            case, settings, place, "Brask", "2030-09-01", None, "paper.txt", "As told.", place
        )[0]
        for place in ("Lemm", "Brask")
    ]
    assert removal().startswith("deportation: Lemm is territory of Lemm, Brask of Brask")
    assert "taken from territory of Lemm that Brask held" in removal()
    take_back(case, settings, numbers[0], "A slip.")
    assert removal().startswith("not known")


def test_an_act_told_as_done_makes_an_incident_and_a_charge_makes_none(
    built: Path, settings: Settings
) -> None:
    incidents = [i for i, _ in get_happened(built, settings).incidents]

    removal = next(i for i in incidents if i.kind == "removal" and i.from_ == "2030-10-09")
    assert ("2030-10-09", "2030-10-09") == (removal.from_, removal.to)
    assert "140 children" in removal.persons
    assert removal.claims


def test_sites_are_named_by_kind_and_place_and_held_by_dated_sourced_intervals(
    case: Path, settings: Settings
) -> None:
    sites = {s.name: s.kind for s, *_ in get_happened(case, settings).sites}
    assert "institution" == sites["boarding school in Lemm"]

    first = ("boarding school in Lemm", "Brask", "2030-10-01", "2030-12-01", "paper.txt")
    _, warning = record_control(case, settings, *first, "The paper names its soldiers.")
    assert not warning
    second = ("boarding school in Lemm", "Lemm", "2030-11-15", None, "speech.txt")
    _, warning = record_control(case, settings, *second, "As the governor says.")
    assert "Brask is recorded for some of these days" in warning
    with pytest.raises(CaseError, match="before it begins"):
        record_control(
            case, settings, first[0], "Brask", "2031-01-01", "2030-01-01", "paper.txt", "So."
        )
    with pytest.raises(CaseError, match="Nothing in the case"):
        record_control(case, settings, first[0], "Brask", "2031-01-01", None, "no paper", "So.")
    for who, begins, why in (
        ("", "2030-10-01", "not said who"),
        ("Brask", "1200-01-01", "before all that the documents tell"),
        ("Brask", "2099-01-01", "lies in the future"),
    ):
        with pytest.raises(CaseError, match=why):
            record_control(case, settings, first[0], who, begins, None, "paper.txt", "So.")
    held = next(c for s, c, _ in get_happened(case, settings).sites if s.name == first[0])
    assert [("Brask", "2030-12-01"), ("Lemm", None)] == [(c.who, c.to) for c in held]


def test_what_must_be_apart_is_not_merged(case: Path, settings: Settings) -> None:
    incidents = [i for i, _ in get_happened(case, settings).incidents]
    removal = next(i for i in incidents if i.kind == "removal")
    killing = msgspec.structs.replace(removal, id="incident-k", kind="killing")
    fault = "they are acts of different kinds (killing, removal)"
    assert fault == find_fault_with_merging([removal, killing])
    with pytest.raises(CaseError, match="with itself"):
        merge(case, settings, [removal.id, removal.id], "So.")
    with pytest.raises(CaseError, match="Nothing in the case"):
        merge(case, settings, [removal.id, "incident-none"], "So.")
    with pytest.raises(CaseError, match="nothing would be left"):
        passage = removal.passages[0]
        split_off(case, settings, removal.id, [f"{passage.document}:{passage.start}"], "So.")


def test_days_that_nothing_here_knows_are_recorded_by_who_is_sure(
    case: Path, settings: Settings
) -> None:
    of = (
        case,
        settings,
        "boarding school in Lemm",
        "Brask",
        "2014-03-01",
        None,
        "paper.txt",
        "So.",
    )
    record_control(*of, sure=True)
    held = next(c for s, c, _ in get_happened(case, settings).sites if s.name == of[2])
    assert ["2014-03-01"] == [c.from_ for c in held]


def test_merging_keeps_the_drafts_and_nothing_goes_while_others_rest_on_it(
    case: Path, settings: Settings
) -> None:
    before = [i for i, _ in get_happened(case, settings).incidents]
    first, second, other = [i for i in before if i.kind == "removal"]
    assert (None, "2030-10-09", "2030-10-12") == (first.from_, second.from_, other.from_)
    with pytest.raises(CaseError, match="ended on 2030-10-09, before another began"):
        merge(case, settings, [second.id, other.id], "So.")
    made, number = merge(case, settings, [first.id, second.id], "One bus, two tellings.")
    for again in (
        lambda: merge(case, settings, [first.id, made], "So."),
        lambda: note(case, settings, second.id, "So."),
    ):
        with pytest.raises(CaseError, match=f"was merged by tester with decision {number}"):
            again()
    after = {i.id: i for i, _ in get_happened(case, settings).incidents}
    assert (first.id, second.id) == after[made].made_of
    assert len(before) - 1 == len(after)

    passage = after[made].passages[0]
    part = split_off(
        case, settings, made, [f"{passage.document}:{passage.start}"], "Two buses after all."
    )
    with pytest.raises(CaseError, match=f"decision {part} rests on it"):
        take_back(case, settings, number, "A slip.")
    take_back(case, settings, part, "A slip.")
    take_back(case, settings, number, "A slip.")
    assert before == [i for i, _ in get_happened(case, settings).incidents]
    judge(case, settings, "confirm", [first.id], "Seen in the register.")
    standing = {i.id: s.checked for i, s in get_happened(case, settings).incidents}
    assert ("confirmed", "unchecked") == (standing[first.id], standing[second.id])


def test_the_commands_tell_what_they_show_and_refuse(built: Path) -> None:
    _, incidents = run("case", built, "incidents", "--by", "Ada")
    _, sites = run("case", built, "sites", "--json", "--by", "Ada")

    assert "what is alleged only makes no incident" in incidents
    assert '"kind":"institution"' in sites
    code, said = run("case", built, "merge", "x", "y", "--why", "So.", "--by", "Ada")
    assert 2 == code
    assert "Nothing in the case is called" in said
