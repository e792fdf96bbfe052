"""A search finds what stands in the texts and stands in the ledger itself."""

import re
from pathlib import Path

import pytest

from tests.workflows.cases import DOCUMENTS, probanda, write_documents


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of three documents and one in a language that is not read."""
    folder = write_documents(tmp_path_factory.mktemp("searched") / "documents")
    (folder / "ukrainian.txt").write_text(
        "Дітей вивезли з будинку на сході країни, сказала директорка закладу у неділю.", "utf-8"
    )
    built = folder.parent / "case"
    probanda("build", folder, "--case", built)
    return built


def test_a_word_is_found_in_each_document_that_has_a_form_of_it(case: Path) -> None:
    done = probanda("search", case, "moving", "prisoner")

    assert 0 == done.returncode
    assert "2 passages in 2 documents hold: moving prisoner" in done.stdout
    assert all(name in done.stdout for name in ("two.txt, paragraph 2", "three.txt, paragraph 1"))


def test_a_text_that_cannot_be_read_yet_can_be_searched(case: Path) -> None:
    assert "ukrainian.txt" in probanda("search", case, "дитина").stdout


def test_the_word_itself_comes_before_others_of_its_stem(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    told = "The deportation, said Mara Quill, was a deportation; she saw the deportations."
    (folder / "a.txt").write_text(told, "utf-8")
    (folder / "b.txt").write_text("The army deported nobody, said Judge Ines Pello.", "utf-8")
    probanda("build", folder, "--case", tmp_path / "case")
    found = probanda("search", tmp_path / "case", "deport").stdout

    assert "2 passages in 2 documents hold: deport" in found
    assert found.index("b.txt, paragraph 1") < found.index("a.txt, paragraph 1")


def test_several_words_in_one_argument_are_a_phrase(case: Path) -> None:
    assert "2 passages" in probanda("search", case, "Tarn Tribunal ordered").stdout
    assert 1 == probanda("search", case, "ordered Tribunal Tarn").returncode


def test_the_ledger_tells_what_was_searched_and_by_whom(case: Path) -> None:
    probanda("search", case, "general Varel", "--by", "Ada")
    told = probanda("ledger", case, "--act", "searched").stdout

    assert 'Ada  searched: words "general Varel"' in told


def test_the_ledger_tells_of_every_document_taken_in(case: Path) -> None:
    told = probanda("ledger", case).stdout

    assert all(f"name {name}" in told for name in DOCUMENTS)
    assert "results of the program kept" in told
    assert re.search(r"kept: \d+ texts?, \d+ readings?, the findings of the whole case", told)


@pytest.mark.parametrize("words", ["", "...", '""'])
def test_nothing_to_search_for_is_said_so(case: Path, words: str) -> None:
    done = probanda("search", case, words)

    assert 2 == done.returncode
    assert "no word to search for" in done.stderr


def test_a_case_that_cannot_be_written_is_searched_and_says_that_it_is_not_recorded(
    case: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "case.sqlite").write_bytes((case / "case.sqlite").read_bytes())
    (copy / "case.lock").mkdir()  # not even root can open it as a file
    done = probanda("search", copy, "prisoners")

    assert 0 == done.returncode, done.stderr
    assert "not recorded" in done.stdout
