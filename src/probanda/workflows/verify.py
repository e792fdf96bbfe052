"""Verify a case: every original, every result and span, the search's index, the ledger's chain."""

from pathlib import Path

from probanda.engine.runner import Limits
from probanda.workflows.case import Settings, open_case
from probanda.workflows.checks.check import Check, go_on
from probanda.workflows.checks.evidence import check_intakes, check_levels, check_originals
from probanda.workflows.checks.ledger import (
    check_chain,
    check_decisions,
    check_export,
    check_guards,
    check_head,
)
from probanda.workflows.checks.passages import check_index, check_passages
from probanda.workflows.checks.results import check_results
from probanda.workflows.checks.texts import check_texts

__all__ = ["Check", "verify"]


def verify(
    folder: Path,
    settings: Settings,
    heads: tuple[Path, ...] = (),
    *,
    seconds: float = 120,
    processes: int = 2,
) -> tuple[Check, ...]:
    """Look at everything that must not change; ``heads`` are head files kept beside exports.

    A file beside such a head is looked at, too. Originals are read again in worker processes,
    under the limits of a build. What cannot be understood has failed, and the rest is looked at.
    """
    case = open_case(folder, settings)
    limits = Limits(seconds=seconds)
    with case.reading() as view, case.looking() as session:
        return (
            *go_on("the ledger's chain", check_chain(session)),
            *go_on("the decisions", check_decisions(session)),
            *go_on("the triggers of the database", check_guards(session)),
            *(
                check
                for path in (case.head_file, *heads)
                for check in go_on(f"the head {path.name}", check_head(case, session, path))
            ),
            *(
                check
                for path in heads
                for check in go_on(f"the export of {path.name}", check_export(session, path))
            ),
            *go_on("the levels", check_levels(session)),
            *go_on("the originals", check_originals(view, session, case.vault)),
            *go_on("the intakes", check_intakes(view, session)),
            *go_on("the results", check_results(view, session)),
            *go_on(
                "the texts against their originals",
                check_texts(view, case.vault, limits, processes),
            ),
            *go_on("the passages", check_passages(view)),
            *go_on("the index of the passages", check_index(session)),
        )
