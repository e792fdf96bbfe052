"""An export goes where it is sent, and harms nothing that stands there."""

import json
import stat
from pathlib import Path

import pytest

from probanda.ledger.access import Actor
from probanda.ledger.errors import CaseError
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings
from probanda.workflows.export import export, export_to
from tests.conftest import standing_clock
from tests.workflows.cases import probanda

NULL = Path("/dev/null")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of one document, in a folder with a name that a URL would take apart."""
    folder = tmp_path_factory.mktemp("case")
    (folder / "one.txt").write_text("The court said that it would meet.", "utf-8")
    acting = Settings(Actor("tester"), clock=standing_clock)
    build(folder / "a?b#c%41", [folder / "one.txt"], acting, Options(), lambda *_: None)
    return folder / "a?b#c%41"


def test_a_device_is_written_to_and_stays_a_device(case: Path, settings: Settings) -> None:
    before = NULL.stat()
    export_to(case, settings, "json", "Title", NULL)

    assert stat.S_ISCHR(NULL.stat().st_mode)
    assert before.st_ino == NULL.stat().st_ino
    assert not Path("/dev/null.head").exists()


def test_a_link_is_followed_and_stays_a_link(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "kept.json").write_text("old", "utf-8")
    (tmp_path / "link.json").symlink_to("sub/kept.json")
    (tmp_path / "new.json").symlink_to("sub/new.json")
    for name in ("link.json", "new.json"):
        export_to(case, settings, "json", "Title", tmp_path / name)

    for name, there in (("link.json", "kept.json"), ("new.json", "new.json")):
        assert (tmp_path / name).is_symlink()
        assert not (tmp_path / "sub" / there).is_symlink()
        assert export(case, settings, "json", "") == (tmp_path / "sub" / there).read_bytes()
        assert (tmp_path / f"{name}.head").is_file()


def test_a_folder_is_refused_with_a_file_s_name(
    case: Path, settings: Settings, tmp_path: Path
) -> None:
    with pytest.raises(CaseError, match=r"is a folder. Name a file in it, .*case.json"):
        export_to(case, settings, "json", "Title", tmp_path)

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("redirected", [">> {out}", "| cat >> {out}"])
def test_standard_output_by_its_name_is_standard_output(
    case: Path, tmp_path: Path, redirected: str
) -> None:
    out = tmp_path / "out.json"
    out.write_text("{}\n", "utf-8")
    script = f'"$@" {redirected.format(out=out)}'
    done = probanda("export", case, "--out", "/dev/stdout", before=("sh", "-c", script, "sh"))

    assert 0 == done.returncode, done.stderr
    first, rest = out.read_text("utf-8").split("\n", 1)
    assert "{}" == first
    assert ["one.txt"] == [document["name"] for document in json.loads(rest)["documents"]]
    assert [out] == list(tmp_path.iterdir())
    assert 0 == probanda("verify", case).returncode
