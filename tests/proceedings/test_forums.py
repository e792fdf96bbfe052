"""The data of forums is sound, and each forum keeps its own standards."""

import msgspec
import pytest

from probanda.proceedings.forums import FORUMS, Step, find_forum, load_forum, validate
from probanda.proceedings.problems import ProceedingsError

GUILT = {"icc": "beyond reasonable doubt", "national": "the standard of the State's law"}


@pytest.mark.parametrize("key", FORUMS)
def test_every_forum_is_sound_and_says_what_it_never_decides(key: str) -> None:
    forum = load_forum(key)
    validate(forum)
    assert forum.never and forum.steps


@pytest.mark.parametrize("key", FORUMS)
def test_only_a_conviction_finds_guilt(key: str) -> None:
    finding = [step for step in load_forum(key).steps if step.guilt]
    assert {"conviction"} >= {step.name for step in finding}
    assert all(step.standard == GUILT[load_forum(key).like or key] for step in finding)


@pytest.mark.parametrize("key", ["un_commission", "icj", "ecthr"])
def test_no_forum_without_accused_finds_guilt_or_issues_warrants(key: str) -> None:
    steps = load_forum(key).steps
    assert not [step.name for step in steps if step.guilt or step.instrument]


def test_an_inquiry_finds_and_never_rules() -> None:
    steps = load_forum("un_commission").steps
    assert not [step.name for step in steps if step.ruling]
    assert {"finding published", "report presented"} == {s.name for s in steps if s.finding}


STANDARDS = [
    ("icc", "investigation opened", "a reasonable basis to believe"),
    ("icc", "investigation authorised", "a reasonable basis to proceed"),
    ("icc", "warrant issued", "reasonable grounds to believe"),
    ("icc", "charges confirmed", "substantial grounds to believe"),
    ("icc", "conviction", "beyond reasonable doubt"),
    ("icc", "reparations ordered", "a balance of probabilities"),
    ("un_commission", "report presented", "reasonable grounds to conclude"),
    ("icj", "provisional measures ordered", "plausible rights and a risk of irreparable prejudice"),
]


@pytest.mark.parametrize(("key", "name", "standard"), STANDARDS)
def test_each_step_has_the_standard_of_its_own_forum(key: str, name: str, standard: str) -> None:
    assert standard == load_forum(key).step(name).standard


def test_what_is_from_memory_says_so_where_it_is_cited() -> None:
    court = load_forum("icc")
    assert "Article 58(1)" == court.cite("Article 58(1)")
    assert "Rule 121(3) (from memory)" == court.cite("Rule 121(3)")
    assert "Article 41(1) (from memory)" == load_forum("icj").cite("Article 41(1)")


def test_a_tribunal_whose_rules_are_unknown_says_that_they_are_read_by_likeness() -> None:
    cited = load_forum("tribunal").cite("Article 58(1)")
    assert "Article 58(1) (by likeness with the International Criminal Court)" == cited


PARTICIPANTS = [
    ("Pre-Trial Chamber II", "Pre-Trial Chamber"),
    ("the Trial Chamber", "Trial Chamber"),
    ("Office of the Prosecutor", "Prosecutor"),
    ("Defence", "person"),
    ("Ministry of Silly Walks", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "role"), PARTICIPANTS)
def test_a_title_means_a_participant_or_nobody(written: str, role: str | None) -> None:
    assert role == load_forum("icc").participant(written)


BODIES = [
    ("International Criminal Court", "icc"),
    ("the ICC's Pre-Trial Chamber", "icc"),
    ("International Court of Justice", "icj"),
    ("Commission of Inquiry on Orvenia", "un_commission"),
    ("Special Tribunal for Orvenia", "tribunal"),
    ("Maren Court", None),  # which court this is nobody can say from the name
]


@pytest.mark.parametrize(("body", "key"), BODIES)
def test_a_body_is_put_to_a_forum_only_by_its_name(body: str, key: str | None) -> None:
    forum = find_forum(body)
    assert key == (forum.key if forum else None)


def test_data_that_name_what_is_not_there_are_refused() -> None:
    court = load_forum("icc")
    wrong = Step(name="leap", of="person", by=("Jester",), rules=("Article 999",))
    broken = msgspec.structs.replace(court, steps=(*court.steps, wrong))
    with pytest.raises(ProceedingsError, match=r"Jester.*Article 999"):
        validate(broken)
