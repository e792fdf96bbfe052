"""After a build that did not end nothing of an older text is shown with a newer one."""

from pathlib import Path

import pytest

from probanda.ledger.errors import CaseError
from probanda.workflows import build as building
from probanda.workflows.ask import ask
from probanda.workflows.build import Options, build
from probanda.workflows.case import Settings
from probanda.workflows.export import load_export
from probanda.workflows.intake import Custody
from probanda.workflows.search import search
from probanda.workflows.verify import verify

STEPS = ["_index_texts", "_read_languages", "_assess"]


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_did_not_end_shows_no_old_spans_in_new_texts(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    case, document = tmp_path / "case", tmp_path / "one.txt"
    document.write_bytes("Žena said: “We left.” The army denied it.".encode("utf-16-le"))
    wrong = Options(custody=Custody(encoding="utf-16-be"))
    right = Options(custody=Custody(encoding="utf-16-le"))
    build(case, [document], settings, wrong, lambda *_: None)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(building, step, stop)
        build(case, [document], settings, right, lambda *_: None)

    for show in (
        lambda: load_export(case, settings),
        lambda: ask(case, settings, ["Who denied it?"]),
    ):
        with pytest.raises(CaseError, match="did not end"):
            show()
    found = search(case, settings, "army", 9).passages
    assert all("army" in p.document.text[p.start : p.end] for p in found)
    assert {"the last build did not end; run the same build again", ""} == {
        check.found
        for check in verify(case, settings)
        if check.what not in {"the ledger's chain", "the decisions"}
    }
    assert {"passed", "not checked"} == {check.outcome for check in verify(case, settings)}

    build(case, [document], settings, right, lambda *_: None)

    assert {"passed"} == {check.outcome for check in verify(case, settings)}
    assert 1 == len(search(case, settings, "army", 9).passages)
