"""The first page: what the case holds and how sure it is, in plain words."""

import msgspec

from probanda.outputs.case_export import CaseExport
from probanda.outputs.report.claims import is_beside_denial, is_disputed
from probanda.outputs.report.words import count


class Summary(msgspec.Struct, frozen=True):
    """Large figures with their words, and sentences."""

    numbers: tuple[tuple[int, str], ...]
    sentences: tuple[str, ...]


def summarise(case: CaseExport) -> Summary:
    """Documents, what could not be read, claims, fewer lines than documents, conflicts."""
    fewer = sum(c.independent_lines < len(c.documents) for c in case.claims)
    numbers = (
        (len(case.documents), "documents read"),
        (len(case.unread), "kept, not read"),
        (len(case.statements), "statements"),
        (len(case.claims), "claims"),
        (fewer, "claims with fewer lines than documents"),
        (len(case.conflicts), "conflicts"),
    )
    sentences = (_documents(case), _charges(case), _statements(case), _claims(case, fewer))
    return Summary(numbers, sentences)


def _documents(case: CaseExport) -> str:
    undated = sum(d.published.from_ is None and d.published.to is None for d in case.documents)
    unnamed = sum(d.publisher.value is None for d in case.documents)
    unread = f"{len(case.unread)} could not be read (section 10 says why)"
    return (
        f"The case holds {count(len(case.documents) + len(case.unread), 'document')}; "
        f"{unread if case.unread else 'all could be read'}. Of those read, {unnamed:,} show no "
        f"publisher, and {undated:,} no day of publication."
    )


def _charges(case: CaseExport) -> str:
    suspects = len({c.suspect or c.suspect_name for c in case.charges})
    charges = (
        f"They report {count(len(case.charges), 'charge')} against {count(suspects, 'suspect')}"
        if case.charges
        else "They show no charge"
    )
    return f"{charges}, and {count(len(case.processes), 'process')}."


def _statements(case: CaseExport) -> str:
    unattributed = sum(s.speaker_name is None for s in case.statements)
    denials = sum(s.polarity == "denies" for s in case.statements)
    return (
        f"They hold {count(len(case.statements), 'statement')}, {count(denials, 'denial')} among "
        f"them. Without a speaker that can be known, and given to nobody: {unattributed:,}."
    )


def _claims(case: CaseExport, fewer: int) -> str:
    several = sum(len(c.documents) > 1 for c in case.claims)
    denied = sum(is_disputed(c) for c in case.claims)
    statements = {statement.id: statement for statement in case.statements}
    beside = sum(is_beside_denial(c, statements) for c in case.claims)
    return (
        f"They make {count(len(case.claims), 'claim')}; in more than one document: {several:,}. "
        f"Fewer lines than documents, because a text was printed again: "
        f"{fewer}. "
        f"Claims that are denied in particular: {denied}; claims beside which only a general denial "
        f"stands: {beside}. Conflicts between or within documents: "
        f"{len(case.conflicts)}."
    )
