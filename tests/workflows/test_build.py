"""Whole builds: nothing lost, the same in gives the same out, and only what is new costs."""

import base64
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from typer.testing import CliRunner

from probanda.cli.main import app
from probanda.law.facts import load_facts
from probanda.ledger.access import Actor
from probanda.outputs.case_export import write_json
from probanda.proceedings.showing import Asked
from probanda.workflows.case import Settings
from probanda.workflows.docket import get_dockets
from probanda.workflows.export import load_export
from probanda.workflows.verify import verify
from tests.conftest import empty_database
from tests.workflows.cases import EXAMPLE, command, probanda, write_documents

REACHES = (0.4, 0.7, 1.0)
"""Up to which share of a whole build's time it is killed: what was done before makes it shorter."""
PATIENCE = 1.1
"""By how much later each further kill of one case may come: a machine that is busier than it was when
the whole build was timed gets to the end as well."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled example, built once."""
    case = tmp_path_factory.mktemp("example") / "case"
    done = probanda("build", EXAMPLE, "--case", case)
    assert done.returncode == 0, done.stdout + done.stderr
    return case


def export(case: Path) -> str:
    """The case's JSON."""
    done = probanda("export", case)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_example_is_read_whole(example: Path) -> None:
    content = json.loads(export(example))

    assert len(content["documents"]) == 10
    assert content["unread"] == []
    assert all(content[part] for part in ("statements", "entities", "figures", "dates", "claims"))


def test_the_examples_docket_comes_from_its_documents_by_the_recorded_script(
    example: Path, tmp_path: Path
) -> None:
    """The script's own commands are run in this process: it says what, the program does it."""
    case = tmp_path / "case"
    shutil.copytree(example, case)
    tell, told = tmp_path / "tell", tmp_path / "told"
    tell.write_text(f"#!/bin/sh\nprintf '%s\\0' \"$@\" >> {told}\nprintf '\\n\\0' >> {told}\n")
    tell.chmod(0o755)
    script = EXAMPLE.with_name("orvenia_proceedings.sh")
    with_tell = {**os.environ, "PROBANDA": str(tell)}
    subprocess.run(["/bin/sh", script, case], check=True, env=with_tell)  # noqa: S603  our own
    for line in told.read_text().rstrip("\0").split("\n\0"):
        arguments = line.split("\0")[:-1]
        if arguments:
            done = CliRunner().invoke(app, arguments)
            assert done.exit_code == 0, done.output

    settings = Settings(Actor("tester"))
    tribunal, commission, orvenia = get_dockets(case, settings, Asked(), load_facts())
    stages = {s.person: (s.stage, s.guilty) for s in tribunal.docket.standing}
    wanted = ("wanted under a warrant", False)
    assert stages == {"Ilvan Dorsek": wanted, "Reta Halvink": wanted}
    assert [
        line.happened.first for line in tribunal.docket.lines if line.act == "warrant issued"
    ] == [date(2031, 3, 14)] * 2
    assert commission.docket.standing == orvenia.docket.standing == ()
    [before] = get_dockets(
        case, settings, Asked(within="Maren Tribunal", public_on=date(2031, 3, 13)), load_facts()
    )
    assert before.docket.standing == ()


def test_every_span_of_the_export_lies_in_its_text(example: Path) -> None:
    content = json.loads(export(example))
    texts = {document["id"]: document["text"] for document in content["documents"]}
    spans = list(_spans(content))

    assert spans
    for span in spans:
        assert 0 <= span["start"] < span["end"] <= len(texts[span["document"]])


def _spans(part: object) -> list[dict[str, int]]:
    found = []
    if isinstance(part, dict):
        if {"document", "start", "end"} <= part.keys():
            found.append(part)
        part = list(part.values())
    if isinstance(part, list):
        for item in part:
            found += _spans(item)
    return found


def test_a_plain_text_is_its_original_unchanged(example: Path) -> None:
    content = json.loads(export(example))

    for document in content["documents"]:
        if document["name"].endswith((".txt", ".md")):
            assert (EXAMPLE / document["name"]).read_bytes() == document["text"].encode()


def test_an_untouched_case_passes(example: Path) -> None:
    done = probanda("verify", example)

    assert done.returncode == 0
    assert " 0 failed" in done.stdout


def test_order_and_processes_do_not_show_in_the_export(example: Path, tmp_path: Path) -> None:
    files = sorted(EXAMPLE.iterdir(), reverse=True)
    for file in files[:5]:
        probanda("build", file, "--case", tmp_path / "case", "--processes", "1")
    probanda("build", *files[5:], "--case", tmp_path / "case", "--processes", "1")

    assert export(example) == export(tmp_path / "case")


def test_a_build_with_nothing_new_loads_no_language_model(example: Path) -> None:
    """Neither the model nor its library, nor what reads PDF, nor one worker process."""
    script = (
        "import sys\n"
        "from probanda.cli.main import app\n"
        f"app(['build', {str(EXAMPLE)!r}, '--case', {str(example)!r}], standalone_mode=False)\n"
        "heavy = {'spacy', 'pypdfium2', 'lingua', 'trafilatura', 'multiprocessing.popen_spawn_posix'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    done = subprocess.run(  # noqa: S603  our own
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert 0 == done.returncode, done.stderr
    assert "10 already known" in done.stdout
    assert "[]" == done.stdout.splitlines()[-1]


@pytest.mark.postgres
def test_a_team_database_gives_the_same_case(example: Path, tmp_path: Path, postgres: str) -> None:
    empty_database(postgres)
    case = tmp_path / "case"
    files = sorted(EXAMPLE.iterdir())
    in_database = ("--database", postgres)
    parts = [probanda("build", *some, "--case", case, *in_database) for some in (files[5:], files)]
    again = probanda("build", EXAMPLE, "--case", case, *in_database)
    checked = probanda("verify", case, *in_database)

    assert [0, 0, 0] == [done.returncode for done in (*parts, again)], again.stderr
    assert "0 new originals" in again.stdout
    assert not (case / "case.sqlite").exists()
    assert " 0 failed, 0 not checked" in checked.stdout, checked.stdout
    assert export(example) == probanda("export", case, *in_database).stdout


@pytest.mark.postgres
def test_a_database_that_cannot_be_reached_is_said_so(tmp_path: Path) -> None:
    nowhere = f"postgresql+psycopg://test@/postgres?host={tmp_path}"
    case = tmp_path / "case"
    verbs: list[list[str | Path]] = [["build", EXAMPLE, "--case", case], ["verify", case]]
    for verb in verbs:
        done = probanda(*verb, "--database", nowhere)

        assert 2 == done.returncode
        assert "Traceback" not in done.stderr
        assert str(tmp_path) in done.stderr.replace("\n", "")


def test_the_same_build_again_adds_nothing(example: Path) -> None:
    before = export(example)
    done = probanda("build", EXAMPLE, "--case", example)

    assert "0 new originals, 0 new intakes; 10 already known" in done.stdout
    assert before == export(example)


def test_what_a_wire_copy_carries_has_fewer_lines_than_documents(example: Path) -> None:
    claims = json.loads(export(example))["claims"]

    assert any(claim["independent_lines"] < len(claim["documents"]) for claim in claims)


@pytest.mark.parametrize(
    ("times", "seed"),
    [
        pytest.param(50, 7, marks=pytest.mark.first),
        *(pytest.param(250, seed, marks=pytest.mark.long) for seed in range(4)),
    ],
)
def test_killed_at_any_moment_nothing_is_lost(
    tmp_path: Path, settings: Settings, times: int, seed: int
) -> None:
    """The same documents into a case, killed again and again until a build gets to its end.

    Only a build that was under way counts as killed; the next case begins when one is complete.
    The long ones are 1,000 kills together, in parts that can run side by side.
    """
    documents = write_documents(tmp_path / "documents")
    whole = tmp_path / "whole"
    began = time.monotonic()
    assert probanda("build", documents, "--case", whole).returncode == 0
    length = time.monotonic() - began
    expected = write_json(load_export(whole, settings))
    chance = random.Random(seed)  # noqa: S311  where to kill is no secret
    killed, cases = 0, 0
    while killed < times:
        case = tmp_path / f"case{cases}"
        cases += 1
        reach = length
        while _kill_a_build(documents, case, chance.uniform(0.2, chance.choice(REACHES) * reach)):
            killed += 1
            reach *= PATIENCE

        assert expected == write_json(load_export(case, settings))
        assert not [c for c in verify(case, settings) if c.outcome != "passed"]
        shutil.rmtree(case)


def _kill_a_build(documents: Path, case: Path, moment: float) -> bool:
    """Begin a build and kill it after so many seconds; False when it had ended by itself."""
    running = subprocess.Popen(  # noqa: S603
        command("build", documents, "--case", case),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert 0 == running.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return True
    return False


def test_two_builds_at_once_end_in_a_clear_word(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "documents")
    first = subprocess.Popen(  # noqa: S603
        command("build", documents, "--case", tmp_path / "case"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (tmp_path / "case" / "ledger.head").exists():
        time.sleep(0.05)
    second = probanda("build", documents, "--case", tmp_path / "case")

    assert second.returncode == 2
    assert "Another probanda is adding to the case" in second.stderr
    assert first.wait() == 0


def test_the_example_shows_the_number_and_the_negation_that_differ(example: Path) -> None:
    """One paper prints other children returned, one drops the "not" of another's quotation."""
    conflicts = json.loads(export(example))["conflicts"]

    assert {"figure", "negation"} <= {conflict["kind"] for conflict in conflicts}


def test_only_the_suspect_whom_it_is_alleged_of_answers_as_a_superior(example: Path) -> None:
    charges = json.loads(export(example))["charges"]
    superior = {
        charge["suspect_name"]
        for charge in charges
        for mode in charge["modes"]
        if "superior responsibility" in mode["text"]
    }

    assert {"Ilvan Dorsek", "Reta Halvink"} == {charge["suspect_name"] for charge in charges}
    assert {"Ilvan Dorsek"} == superior


def test_the_report_is_one_file_that_loads_nothing_and_runs_only_our_own(example: Path) -> None:
    """The policy allows one script by its digest; whatever a document holds cannot run."""
    page: Any = lxml.html.fromstring(probanda("export", example, "--as", "html").stdout)
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    scripts = page.xpath("//script")
    digest = base64.b64encode(hashlib.sha256(scripts[0].text.encode()).digest()).decode()

    assert 1 == len(scripts)
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy
    assert [] == page.xpath("//@src | //@*[starts-with(name(), 'on')] | //link | //iframe")
    assert "unchecked" in page.text_content().lower()


def test_every_link_of_the_report_leads_somewhere(example: Path) -> None:
    page = probanda("export", example, "--as", "html").stdout
    targets = set(re.findall(r'id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))

    assert links
    assert set() == links - targets
