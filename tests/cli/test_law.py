"""The commands of the law say what they answer, and name the nearest where they cannot."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from probanda.cli.main import app


def run(*arguments: object) -> Result:
    """What the command prints."""
    return CliRunner().invoke(app, ["law", *map(str, arguments)])


def test_jurisdiction_prints_reason_layers_and_dispute() -> None:
    found = run(
        *("jurisdiction", "--crime", "8(2)(a)(vii)-1", "--place", "UA", "--also-place", "RU"),
        *("--date", "2022-03-01", "--national", "RU", "--trigger", "ICC-01/22"),
    )

    assert 0 == found.exit_code
    assert all(word in found.stdout for word in ("Yes", "12(3)", "trigger", "Disputed", "As of"))


def test_json_holds_the_fields_of_an_answer() -> None:
    found = run("arrest", "--person", "Putin", "--state", "MN", "--on", "2024-09-02", "--json")
    answer = json.loads(found.stdout)

    expected = "id answer articles layers disputes assumptions as_of reason"
    assert set(expected.split()) == set(answer)
    assert "yes" == answer["answer"]
    assert any("request" in assumed for assumed in answer["assumptions"])


def test_a_name_spelt_otherwise_is_answered_with_whom_it_was_taken_for() -> None:
    arguments = ("--person", "Vladmir Puttin", "--on", "2024-09-02")
    arrest = json.loads(run("arrest", *arguments, "--state", "MN", "--json").stdout)
    travel = run("travel", *arguments, "--csv")

    said = '"Vladmir Puttin" is taken for Vladimir Vladimirovich Putin'
    assert said in arrest["reason"]
    assert said in arrest["assumptions"]
    assert said in travel.stderr


def test_travel_answers_for_every_state() -> None:
    found = run("travel", "--person", "Lvova-Belova", "--on", "2025-03-01", "--csv")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))

    assert 198 == len(rows)
    assert {"DE": "yes", "RU": "no"} == {
        row["code"]: row["answer"] for row in rows if row["code"] in ("DE", "RU")
    }


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("arrest", "--person", "Putin", "--state", "Mongolya", "--on", "2024-01-01"), "Mongolia"),
        (("arrest", "--person", "Putin", "--state", "MN", "--on", "2024-02-30"), "2024-02-29"),
        (("jurisdiction", "--crime", "deportation", "--date", "2024-02-01"), "7(1)(d)"),
    ],
)
def test_what_is_not_known_ends_with_the_nearest(arguments: tuple[str, ...], nearest: str) -> None:
    found = run(*arguments)

    assert 2 == found.exit_code
    assert nearest in found.stderr


def test_questions_are_answered_by_id_and_faults_stand_in_their_line(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "question": "arrest", "person": "Kony", "state": "UG", "on": "2010-01-01"},
        {"id": "b", "question": "arrest", "person": "Kony", "state": "Ugonda", "on": "2010-01-01"},
        {
            "id": "c",
            "question": "jurisdiction",
            "crime": "6(a)",
            "place": "DE",
            "date": "2001-01-01",
        },
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")

    found = run("questions", file)
    answers = [json.loads(line) for line in found.stdout.splitlines()]

    assert 1 == found.exit_code
    assert ["a", "b", "c"] == [answer["id"] for answer in answers]
    assert ["yes", None, "no"] == [answer.get("answer") for answer in answers]
    assert "Uganda" in answers[1]["way_out"]


def test_a_line_that_is_no_question_is_named_and_the_others_are_answered(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "question": "weather"}',
        '{"id": 7, "question": "arrest", "person": "Kony", "state": "UG", "on": "2010-01-01"}',
        "no JSON",
        '{"question": "weather"}',
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(lines), "utf-8")

    found = run("questions", file)
    answers = [json.loads(line) for line in found.stdout.splitlines()]

    assert 1 == found.exit_code
    assert ["a", 7, "line 3", "line 4"] == [answer["id"] for answer in answers]
    assert "yes" == answers[1]["answer"]


def test_a_warrant_may_come_from_a_file(tmp_path: Path) -> None:
    """Someone of whom the data know nothing."""
    warrant = {
        "person": "Ilvan Dorsek",
        "national": "RU",
        "situation": "ICC-01/22",
        "instruments": [
            {"kind": "warrant", "issued": "2025-02-01", "public_from": "2025-02-03"},
        ],
    }
    file = tmp_path / "warrant.json"
    file.write_text(json.dumps(warrant), "utf-8")
    found = run("arrest", "--warrant", file, "--state", "DE", "--on", "2025-03-01", "--json")

    assert "yes" == json.loads(found.stdout)["answer"]


def test_check_lists_what_is_weak() -> None:
    found = run("check", "--json")
    doubts = json.loads(found.stdout)["doubts"]

    assert doubts
    assert {"from memory", "single source"} == {doubt["confidence"] for doubt in doubts}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("elements", "8(2)(b)(viii)"), ("occupied territory", "from memory", "Article 30")),
        (("mode", "28(b)"), ("consciously", "Statute 28(b)(i)")),
        (("mode", "25(3)(d)"), ("significant", "case law, contested")),
        (("standard", "warrant of arrest"), ("reasonable grounds to believe", "58(1)(a)")),
        (("grounds",), ("duress", "31(1)(d)")),
        (("provision", "GC IV 49"), ("evacuation", "from memory")),
        (("code", "438", "--on", "2022-03-01"), ("laws and customs of war", "In force")),
    ],
)
def test_bodies_of_law_are_printed(arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    found = run(*arguments)

    assert 0 == found.exit_code
    assert [] == [word for word in words if word not in " ".join(found.stdout.split())]


@pytest.mark.parametrize("arguments", [("elements", "6(a)"), ("mode", "28(b)")])
def test_how_sure_a_source_is_stands_once(arguments: tuple[str, ...]) -> None:
    said = " ".join(run(*arguments).stdout.split())

    assert "from memory (from memory)" not in said
    assert "in brackets" not in said


def test_elements_as_json_hold_number_kind_and_citation() -> None:
    [crime] = json.loads(run("elements", "6(e)", "--json").stdout)

    assert "Elements of Crimes, Article 6(e), element 1" == crime["elements"][0]["citation"]


def test_a_misspelt_key_of_a_question_is_told(tmp_path: Path) -> None:
    lines = [
        {
            "id": 1,
            "question": "jurisdiction",
            "crime": "6(a)",
            "date": "2010-01-01",
            "nationl": "DE",
        },
        {"id": 2, "question": "arrest", "persn": "Kony", "state": "UG", "on": "2010-01-01"},
        {
            "id": 3,
            "question": "arrest",
            "person": "Kony",
            "state": "UG",
            "on": "2010-01-01",
            "expected": 1,
        },
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")

    answered, refused, other = map(json.loads, run("questions", file).stdout.splitlines())

    assert 'Not read: "nationl"; the nearest is "national"' in answered["assumptions"]
    assert '"persn"; the nearest is "person"' in refused["way_out"]
    assert not any("Not read" in said for said in other["assumptions"])


def test_an_age_below_nought_is_no_question(tmp_path: Path) -> None:
    line = {"question": "jurisdiction", "crime": "6(a)", "date": "2010-01-01", "age": -3}
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps(line), "utf-8")

    assert "$.age" in json.loads(run("questions", file).stdout)["error"]


def test_a_file_without_questions_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text("\n \n", "utf-8")

    found = run("questions", file)

    assert 2 == found.exit_code
    assert "No question in" in found.output


def test_travel_begins_with_how_many_must_arrest() -> None:
    found = run("travel", "--person", "Lvova-Belova", "--on", "2025-03-01")

    said = " ".join(found.stdout.split())
    assert "Maria Alekseyevna Lvova-Belova on 2025-03-01: must arrest 125" in said
