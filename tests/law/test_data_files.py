"""Every data file of the room is read by something, and holds what its kind promises."""

import re
from importlib import resources
from itertools import pairwise

import pytest

from probanda.law.assertions.sentence import load_words
from probanda.law.facts import load_facts, read_data

FACTS = load_facts()
CHECKED_ELSEWHERE = {
    "states.json": "test_facts",
    "situations.json": "test_facts",
    "cases.json": "test_facts",
    "referrals.json": "test_facts",
    "elements.toml": "test_bodies",
    "modes.toml": "test_bodies",
    "standards.toml": "test_bodies",
    "treaties.toml": "test_bodies",
    "ukraine.toml": "test_bodies",
    "world.json": "test_travel",
    "world.toml": "test_travel",
}
HERE = {
    "amendments.toml",
    "assertions.toml",
    "crimes.toml",
    "disputes.toml",
    "names.toml",
    "offices.toml",
    "statute.txt",
    "territories.toml",
}


def test_no_data_file_goes_without_a_test() -> None:
    files = {f.name for f in (resources.files("probanda.law") / "data").iterdir()}

    assert files == CHECKED_ELSEWHERE.keys() | HERE


def test_every_data_file_says_its_day() -> None:
    """The boundaries, which stand as they were published, have theirs beside them in world.toml."""
    folder = resources.files("probanda.law") / "data"
    silent = [f.name for f in folder.iterdir() if "as_of" not in f.read_text("utf-8")[:2000]]

    assert ["world.json"] == silent


def test_usual_names_belong_to_one_state_of_the_list() -> None:
    usual = read_data("names.toml")["states"]
    names = [name for names in usual.values() for name in names]

    assert usual.keys() <= FACTS.states.keys()
    assert len(names) == len(set(names))


@pytest.mark.parametrize("room", ["context", "states", "persons", "situations", "courts"])
def test_no_expression_matches_nothing_at_all(room: str) -> None:
    """An expression that matches the empty text would say something of every sentence."""
    assert [] == [name for name, said in load_words(room).items() if said.search("")]


def test_an_amendment_is_accepted_by_states_that_had_joined() -> None:
    """No deposit of an amendment comes before the State's own."""
    early = [
        code
        for amendment in FACTS.amendments
        for code, deposit in amendment.accepted.items()
        if not (joined := FACTS.states[code].joined) or deposit < joined.deposit
    ]

    assert [] == early


def test_offices_do_not_overlap() -> None:
    held = sorted(FACTS.offices, key=lambda o: (o.person, o.first))
    wrong = [
        later.person
        for earlier, later in pairwise(held)
        if earlier.person == later.person and (earlier.last is None or earlier.last > later.first)
    ]

    assert [] == wrong


def test_every_dispute_has_two_sides_with_holders() -> None:
    assert [] == [name for name, d in FACTS.disputes.items() if len(d.positions) < 2]
    assert all(p.holders for d in FACTS.disputes.values() for p in d.positions)


def test_rulings_stand_in_the_order_of_their_days() -> None:
    assert [] == [
        name
        for name, d in FACTS.disputes.items()
        if [r.on for r in d.decided] != sorted(r.on for r in d.decided)
    ]


def test_a_territory_that_is_reached_from_a_day_has_a_parent_that_joined() -> None:
    for code, territory in FACTS.territories.items():
        parent = FACTS.states[territory.of]
        assert territory.first is None or parent.joined, code


def test_the_numbers_of_the_statute_are_whole() -> None:
    """128 Articles and the three that were added; each paragraph's Article is there too."""
    articles = {p for p in FACTS.paragraphs if "(" not in p}

    assert {str(n) for n in range(1, 129)} | {"8 bis", "15 bis", "15 ter"} == articles
    assert {p.partition("(")[0] for p in FACTS.paragraphs} == articles


def test_every_crime_is_written_as_the_elements_number_it() -> None:
    shape = re.compile(r"\d+(?: bis)?(?:\([0-9a-z]+\))*(?:-[1-9])?")

    assert [] == [ref for ref in FACTS.crimes if not shape.fullmatch(ref)]
    assert 109 == len(FACTS.crimes)


def test_every_crime_that_may_go_on_is_one_of_the_list() -> None:
    assert FACTS.continuing
    assert FACTS.continuing <= set(FACTS.crimes)
