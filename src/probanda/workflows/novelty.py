"""What a document that was taken in adds, repeats and contradicts."""

from pathlib import Path

from probanda.analysis.novelty import Novelty, assess_novelty
from probanda.evidence.document import Document
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_documents, get_findings, get_unread


def what_is_new(folder: Path, settings: Settings, named: str) -> tuple[Document, Novelty]:
    """Look at one document, named by its id, the beginning of its id, or its file name.

    Raises CaseError when none or several are so named, or it could not be read.
    """
    with open_case(folder, settings).reading() as view:
        documents = get_documents(view)
        found = [d for d in documents if named in (d.id, d.name) or d.id.startswith(named)]
        unread = [u for u in get_unread(view) if named in (u.id, u.name)]
        if len(found) == 1:
            return found[0], assess_novelty(get_findings(view), found[0].id)
    if unread:
        raise CaseError(f"{named} was taken in, but {unread[0].reason}.", unread[0].way_out)
    if found:
        ids = ", ".join(d.id for d in found)
        raise CaseError(f"{named} names {len(found)} documents.", f"Say which by its id: {ids}.")
    names = ", ".join(sorted(d.name for d in documents)[:8])
    raise CaseError(f"The case holds no document {named}.", f"It holds {names or 'none'}.")
