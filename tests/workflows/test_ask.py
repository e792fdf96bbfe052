"""A question is answered in the documents' own words, and stands in the ledger."""

from pathlib import Path

import pytest

from tests.workflows.cases import DOCUMENTS, probanda, write_documents


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of three documents."""
    folder = write_documents(tmp_path_factory.mktemp("asked") / "documents")
    built = folder.parent / "case"
    probanda("build", folder, "--case", built)
    return built


def test_what_answers_is_shown_with_its_place_its_claims_and_its_conflicts(case: Path) -> None:
    done = probanda("ask", case, "How many prisoners were moved?")

    assert 0 == done.returncode
    assert "two.txt, paragraph 2" in done.stdout
    assert "At least 40 prisoners were moved" in done.stdout
    assert "Claims (unchecked):" in done.stdout
    assert "line at most" in done.stdout


def test_what_is_not_said_is_refused_with_the_nearest_that_is(case: Path) -> None:
    done = probanda("ask", case, "Who beat the prisoners?")

    assert 1 == done.returncode
    assert "The documents do not say." in done.stdout
    assert "three.txt, paragraph 1; not said here: who" in done.stdout


def test_nothing_is_printed_but_labels_and_the_words_of_the_documents(case: Path) -> None:
    done = probanda("ask", case, "Did the army deny that prisoners were beaten?")
    quoted = [line.strip() for line in done.stdout.splitlines() if line.startswith("  ")]
    passages = [line for line in quoted if not line.startswith("-")]

    assert passages
    assert all(any(p in " ".join(t.split()) for t in DOCUMENTS.values()) for p in passages)


def test_the_ledger_tells_what_was_asked_and_by_whom(case: Path) -> None:
    probanda("ask", case, "Who ordered the arrest?", "--by", "Ada")
    told = probanda("ledger", case, "--act", "asked").stdout

    assert "Ada  asked: question Who ordered the arrest?" in told


@pytest.mark.parametrize("question", ["", "...", "who is it"])
def test_a_question_that_names_nothing_is_said_so(case: Path, question: str) -> None:
    done = probanda("ask", case, question)

    assert 2 == done.returncode
    assert "There is no question" in done.stderr


def test_a_question_of_no_known_kind_is_said_so(case: Path) -> None:
    done = probanda("ask", case, "Describe the prisoners.")

    assert 1 == done.returncode
    assert "not understood" in done.stdout


def test_a_question_that_is_too_long_is_said_so(case: Path) -> None:
    done = probanda("ask", case, "Who denied it and " * 60)

    assert 2 == done.returncode
    assert "Ask one thing at a time" in done.stderr
