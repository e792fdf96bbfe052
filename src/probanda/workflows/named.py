"""What people can name in a case: every id with the words that tell what it is."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from probanda.analysis.records import Findings
from probanda.casework.chase import find_chases
from probanda.casework.counts import draft_counts
from probanda.casework.incidents import MERGE, SPLIT
from probanda.evidence.document import Document
from probanda.ledger.access import View
from probanda.ledger.decisions import Named, find_standing, get_decisions
from probanda.ledger.errors import CaseError
from probanda.proceedings.recorded import read_recorded
from probanda.workflows.casework import Matrices, find_matrices, find_united
from probanda.workflows.happened import find_happened
from probanda.workflows.results import get_findings

LONGEST = 200
"""Characters of a text that a decision keeps: enough to know it again."""
NEAREST = 3
NEAR_ENOUGH = 65
FURTHER_BY = 15
"""How much less like than the nearest something may be and still be told."""


def get_named(view: View) -> dict[str, str]:
    """Id to words for everything that people can decide on, as far as readable."""
    found, happened = find_matrices(view), find_happened(view)
    return (
        name_findings(found.documents, get_findings(view))
        | {c.id: c.words for c in draft_counts(find_united(view).findings.charges)}
        | name_bearings(found)
        | {one.id: one.words for one, _ in happened.incidents}
        | {one.id: one.name for one, *_ in happened.sites}
        | read_recorded(get_decisions(view)).named
    )


def name_findings(documents: tuple[Document, ...], findings: Findings) -> dict[str, str]:
    """Id to words for documents, what they say, and the counts drafted from it."""
    texts = {document.id: document.text for document in documents}
    named = {document.id: document.name for document in documents}
    named |= {e.id: e.name for e in findings.entities}
    named |= {c.id: c.text for c in findings.claims}
    named |= {c.id: f"{c.suspect_name}: {c.crime}" for c in findings.charges}
    named |= {c.id: c.words for c in draft_counts(findings.charges)}
    named |= {c.id: c.words for c in find_chases(findings.statements, documents)}
    named |= {p.id: f"{p.body}: {p.kind}, {p.stage}" for p in findings.processes}
    named |= {e.id: e.text for e in findings.timeline}
    named |= {c.id: c.text for c in findings.conflicts}
    named |= {b.id: b.text for b in findings.background}
    for said in (*findings.statements, *findings.ascriptions):
        named[said.id] = texts.get(said.document, "")[said.start : said.end]
    return {key: " ".join(words.split())[:LONGEST] for key, words in named.items()}


def name_bearings(found: Matrices) -> dict[str, str]:
    """Id to words for the suggestions of the matrix: each can be confirmed or rejected."""
    return {
        bearing.id: f"{found.quote(bearing)[1][:LONGEST]} [{bearing.reason}]"
        for matrix in found.matrices
        for claim in matrix.claims()
        for bearing in claim.bearings
    }


def find_named(written: str, named: Mapping[str, str]) -> Named:
    """What a person means by an id, its beginning, or its words.

    Raises CaseError when nothing is called so, or several things are, with the nearest.
    """
    if written in named:
        return Named(written, named[written])
    asked = " ".join(written.split()).lower()
    found = [key for key in named if key.startswith(written)] if written else []
    found = found or [key for key, words in named.items() if words.lower() == asked]
    if len(found) == 1:
        return Named(found[0], named[found[0]])
    if found:
        several = "; ".join(_tell(key, named[key]) for key in sorted(found)[:NEAREST])
        raise CaseError(
            f"“{written}” names {len(found)} things of the case.", f"Say which: {several}."
        )
    by_id = process.extract(written, list(named), scorer=fuzz.ratio, limit=1, score_cutoff=80)
    by_words = process.extract(
        asked,
        {k: w.lower() for k, w in named.items()},
        scorer=fuzz.WRatio,
        limit=NEAREST,
        score_cutoff=NEAR_ENOUGH,
    )
    like = [key for _, score, key in by_words if score >= by_words[0][1] - FURTHER_BY]
    holding = sorted(
        (k for k in named if asked and asked in named[k].lower()), key=named.__getitem__
    )
    near = list(dict.fromkeys([*(k for k, *_ in by_id), *holding, *like]))[:NEAREST]
    told = "; ".join(_tell(key, named[key]) for key in near)
    if holding:
        things = "one thing holds" if len(holding) == 1 else f"{len(holding)} things hold"
        raise CaseError(
            f"Nothing in the case is called just “{written}”: {things} these words.",
            f"Nearest: {told}.",
        )
    nothing = "Nothing there is like it." if named else "There is nothing that could be named."
    raise CaseError(
        f"Nothing in the case is called “{written}”.", f"Nearest: {told}." if told else nothing
    )


def find_in_case(written: str, named: Mapping[str, str], view: View) -> Named:
    """What a person means of all that people can decide on.

    Raises CaseError as ``find_named`` does; of an incident that is another now it says by which decision.
    """
    try:
        return find_named(written, named)
    except CaseError:
        check_is_whole(written, view)
        raise


def check_is_whole(written: str, view: View) -> None:
    """Raise CaseError for the id of an incident that people merged or split."""
    for one in find_standing(get_decisions(view)):
        if one.what in (MERGE, SPLIT) and one.is_about(written):
            how = "merged" if one.what == MERGE else "split"
            raise CaseError(
                f"“{written}” was {how} by {one.by} with decision {one.number}, and stands no more.",
                "'probanda case CASE incidents' shows what it is now.",
            )


def _tell(key: str, words: str) -> str:
    """An id with its words; what goes by its words is told once."""
    return key if key == words else f"{key} ({words})"
