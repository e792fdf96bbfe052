"""Bad input is kept, named and explained; everything else is done."""

import json
import sqlite3
from pathlib import Path

import pytest
from rich.console import Console

from probanda.cli.summary import print_summary
from probanda.workflows.build import Options, Summary, Taken, build
from probanda.workflows.case import Settings
from probanda.workflows.intake import Custody, read_interval
from probanda.workflows.results import Problem
from tests.evidence.readers.test_broken import BROKEN
from tests.workflows.cases import DOCUMENTS, EXAMPLE, probanda, write_documents


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which good documents lie among bad ones."""
    folder = write_documents(tmp_path_factory.mktemp("bad") / "documents")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 20)
    (folder / "cp1251.txt").write_bytes(
        "Суд видав ордер на арешт. Це довге речення.".encode("cp1251")
    )
    (folder / "deep.html").write_text("<html><body>" + "<div>" * 50_000 + "No.", "utf-8")
    (folder / "long.txt").write_text("The court said that it was so. " * 1_700_000, "utf-8")
    pdf = (EXAMPLE / "04_northern_gazette.pdf").read_bytes()
    (folder / "truncated.pdf").write_bytes(pdf[:900])
    (folder / "odd.txt").write_bytes(
        "\ufeffThe judge said\x00 that it would meet.\r\nمرحبا 😀 again.\rEnd.\n".encode()
    )
    (folder / "encrypted.pdf").write_bytes((BROKEN / "encrypted.pdf").read_bytes())
    (folder / "nowhere.txt").symlink_to(folder / "not there")
    return folder


def test_every_bad_document_is_named_with_its_reason(bad: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    done = probanda("build", bad, "--case", case)
    content = json.loads(probanda("export", case).stdout)
    texts = {document["name"]: document["text"] for document in content["documents"]}

    assert 1 == done.returncode
    assert "nowhere.txt" in done.stdout
    assert {
        "empty.txt",
        "binary.bin",
        "cp1251.txt",
        "deep.html",
        "encrypted.pdf",
        "long.txt",
        "truncated.pdf",
    } == {unread["name"] for unread in content["unread"]}
    assert all(unread["reason"] and unread["way_out"] for unread in content["unread"])
    assert DOCUMENTS.keys() | {"odd.txt"} == texts.keys()
    assert (bad / "odd.txt").read_bytes() == texts["odd.txt"].encode()
    assert 0 == probanda("verify", case).returncode


def test_the_way_out_for_an_encoding_works(bad: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    done = probanda("build", bad / "cp1251.txt", "--case", case, "--encoding", "cp1251")
    content = json.loads(probanda("export", case).stdout)

    assert 0 == done.returncode
    assert ["Суд видав ордер на арешт. Це довге речення."] == [
        document["text"] for document in content["documents"]
    ]


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    case = tmp_path / "case"
    script = ("sh", "-c", 'printf "The judge said that the trial opened." | "$@"', "sh")
    done = probanda("build", "-", "--case", case, "--name", "note.txt", before=script)

    assert 0 == done.returncode, done.stderr
    assert ["note.txt"] == [
        d["name"] for d in json.loads(probanda("export", case).stdout)["documents"]
    ]


@pytest.mark.parametrize("verb", ["show", "verify", "export", "what-is-new"])
def test_a_folder_that_is_no_case_is_said_so(tmp_path: Path, verb: str) -> None:
    more = {"show": ["claims"], "what-is-new": ["one.txt"]}.get(verb, [])
    done = probanda(verb, tmp_path, *more)

    assert 2 == done.returncode
    assert "There is no case in" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_a_document_adds_and_repeats_is_told(tmp_path: Path) -> None:
    case = tmp_path / "case"
    probanda("build", write_documents(tmp_path / "documents"), "--case", case)

    told = probanda("what-is-new", case, "two.txt")
    unknown = probanda("what-is-new", case, "four.txt")

    assert 0 == told.returncode
    assert "adds" in told.stdout
    assert "repeats" in told.stdout
    assert 2 == unknown.returncode
    assert "holds no document four.txt" in unknown.stderr


def test_a_case_of_a_newer_probanda_is_refused_and_left_alone(tmp_path: Path) -> None:
    case, document = tmp_path / "case", tmp_path / "one.txt"
    document.write_text("The court said that it would meet.", "utf-8")
    assert 0 == probanda("build", document, "--case", case).returncode
    with sqlite3.connect(case / "case.sqlite") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}

    verbs: list[list[str | Path]] = [
        ["build", document, "--case", case],
        ["show", case, "claims"],
        ["verify", case],
    ]
    for verb in verbs:
        done = probanda(*verb)

        assert 2 == done.returncode
        assert "newer probanda" in done.stderr
        assert "Update probanda" in done.stderr
    assert before == {path: path.read_bytes() for path in before}


def test_what_could_not_be_put_together_is_said_and_tried_again(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step that looks at all documents took too long; nothing is shown as if it were empty."""
    case, document = tmp_path / "case", tmp_path / "one.txt"
    document.write_text("The court said that it would meet on Monday.", "utf-8")
    monkeypatch.setattr("probanda.workflows.build.SECONDS_FOR_ALL", 0.000_001)
    first = build(case, [document], settings, Options(), lambda *_: None)
    shown = probanda("show", case, "claims")
    again = probanda("build", document, "--case", case)

    assert isinstance(first.found, Problem)
    assert "longer than" in first.found.reason
    assert 2 == shown.returncode
    assert "not put together" in shown.stderr
    assert 0 == again.returncode, again.stdout
    assert 0 == probanda("show", case, "claims").returncode


def test_a_build_says_what_it_could_not_put_together(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem("memory", "it needs more than 2 MiB of memory", "Split it into parts.")
    summary = Summary(taken=Taken(0, 0, 3, ()), unread=(), documents=3, found=problem)
    print_summary(Console(width=200), summary)

    assert "Not put together: it needs more than 2 MiB of memory. Split it into parts." in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize(
    "said",
    [
        ("--published", "foo<b>"),
        ("--published", "2031-02-30"),
        ("--published", "2031-05-09..2031-05-01"),
        ("--published", ".."),
        ("--encoding", "no-such"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_taken_in(
    tmp_path: Path, said: tuple[str, str]
) -> None:
    documents = write_documents(tmp_path / "documents")
    done = probanda("build", documents, "--case", tmp_path / "case", *said)

    assert 2 == done.returncode
    assert said[1] in done.stderr
    assert not (tmp_path / "case").exists()


@pytest.mark.parametrize("said", ["2031", "2031-05", "2031-05-09", "2031-05..2031-05-09", "..2031"])
def test_a_day_of_publication_may_be_known_in_part(said: str) -> None:
    first, last = read_interval(said)

    assert first or last


class Interrupted(Exception):
    """Somebody stops a build."""


def test_no_finding_is_shown_beside_a_text_that_it_was_not_made_of(
    tmp_path: Path, settings: Settings
) -> None:
    """A second reading in another encoding, stopped before the findings are made again."""
    document = tmp_path / "one.txt"
    document.write_text(
        "“Ми – свідки,” said Mara Quill. 40 people were moved in May 2031.", "utf-8"
    )
    case = tmp_path / "case"
    build(case, [document], settings, Options(processes=1), lambda *_: None)

    def stop(step: str, *_: int) -> None:
        if step == "reading":
            raise Interrupted

    again = Options(processes=1, custody=Custody(encoding="cp1251"))
    with pytest.raises(Interrupted):
        build(case, [document], settings, again, stop)
    shown = probanda("show", case, "statements")
    verified = probanda("verify", case)
    ended = probanda("build", document, "--case", case, "--encoding", "cp1251")

    assert 2 == shown.returncode
    assert "did not end" in shown.stderr
    assert " 0 failed" in verified.stdout
    assert 0 == ended.returncode
    assert 0 == probanda("show", case, "statements").returncode


def test_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    steering = "n\x1b[31m\x9b1m\u202e\nTaken in: 999.txt"
    (documents / steering).write_text("The judge said that the trial opened.", "utf-8")
    (documents / f"empty {steering}").write_bytes(b"")
    case = tmp_path / "case"
    told = [
        probanda("build", documents, "--case", case).stdout,
        probanda("search", case, "trial").stdout,
        probanda("what-is-new", case, steering).stdout,
        probanda("show", case, "statements").stdout,
        probanda("ledger", case).stdout,
    ]

    assert all("999" in text for text in told)
    for text in told:
        assert not any(mark in text for mark in "\x1b\x9b\u202e")
        assert not any(line.startswith("Taken in: 999") for line in text.splitlines())


@pytest.mark.parametrize("name", ["a?b", "a#b", "a%41b", "a b"])
def test_a_case_may_have_any_name(tmp_path: Path, name: str) -> None:
    case = tmp_path / name
    done = probanda("build", write_documents(tmp_path / "documents"), "--case", case)

    assert 0 == done.returncode, done.stderr
    assert (case / "case.sqlite").exists()
    assert " 0 failed" in probanda("verify", case).stdout


def test_names_that_are_all_wrong_make_no_case(tmp_path: Path) -> None:
    done = probanda("build", tmp_path / "reprots", "--case", tmp_path / "case")

    assert 2 == done.returncode
    assert "There is no such file or folder" in done.stderr
    assert not (tmp_path / "case").exists()
