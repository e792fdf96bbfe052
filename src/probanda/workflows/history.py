"""What was done to a case, by whom and when."""

from collections.abc import Iterator
from pathlib import Path

from probanda.ledger import log
from probanda.ledger.decisions import DECIDED
from probanda.workflows.case import Settings, open_case


def get_history(folder: Path, settings: Settings, acts: tuple[str, ...]) -> Iterator[log.Entry]:
    """The ledger's entries in order; only those of the given acts, if any are given.

    What was decided on things that the actor may not see is left out. Raises CaseError when there
    is no case.
    """
    with open_case(folder, settings).looking() as session:
        for entry in log.get_entries(session, *acts):
            if entry.act != DECIDED or entry.body.get("level") in settings.actor.levels:
                yield entry
