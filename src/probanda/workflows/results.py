"""What a case holds, read through the view of one actor."""

from collections.abc import Iterable, Iterator

import msgspec

from probanda.analysis.records import Findings, Reading
from probanda.evidence.custody import Held, get_held
from probanda.evidence.document import Document, Position
from probanda.ledger import derived
from probanda.ledger.access import LEVELS, View
from probanda.ledger.errors import CaseError
from probanda.outputs.case_export import UnreadOriginal

TEXT, READING, FINDINGS = "text", "reading", "findings"
CASE_SUBJECT = "case"


class Problem(msgspec.Struct, frozen=True, tag_field="outcome", tag="problem"):
    """Why a document could not be read, and what to do."""

    kind: str
    reason: str
    way_out: str


def get_problem(row: derived.Derived) -> Problem | None:
    """The reason why a stage gave no result, or None where it gave one."""
    if not row.begins_with(b'{"outcome":"problem"'):
        return None
    return msgspec.json.decode(row.body, type=Problem)


def get_names(view: View) -> dict[str, Held]:
    """Digest to the original with its intakes."""
    return {held.sha256: held for held in get_held(view)}


def get_documents(view: View) -> tuple[Document, ...]:
    """Every document whose text was read, in the order of digests."""
    names = get_names(view)
    return tuple(
        msgspec.structs.replace(
            msgspec.json.decode(row.body, type=Document), name=names[row.subject].name
        )
        for row in derived.get_all(view, TEXT)
        if row.subject in names and not get_problem(row)
    )


def quote(documents: Iterable[Document], place: Position) -> tuple[str, str]:
    """The name of the document and the words that stand at a place of it, white space made even."""
    one = next(d for d in documents if d.id == place.document)
    return one.name, " ".join(one.text[place.start : place.end].split())


def get_unread(view: View) -> tuple[UnreadOriginal, ...]:
    """Every original that could not be read or analysed, with the first stage's reason."""
    found: dict[str, UnreadOriginal] = {}
    names = get_names(view)
    for stage in (TEXT, READING):
        for row in derived.get_all(view, stage):
            problem = get_problem(row)
            if problem and row.subject in names and row.subject not in found:
                held = names[row.subject]
                found[row.subject] = UnreadOriginal(
                    f"document-{held.sha256[:16]}",
                    held.name,
                    held.sha256,
                    held.media_type,
                    problem.reason,
                    problem.way_out,
                )
    return tuple(found[sha256] for sha256 in sorted(found))


def get_findings(view: View) -> Findings:
    """What the documents say together; empty where no document could be read.

    Raises CaseError when they could not be put together, or have not been since the last change.
    """
    row = derived.get(view, FINDINGS, CASE_SUBJECT)
    if row is None:
        if derived.get_marks(view, TEXT):
            raise CaseError(
                "The last build of this case did not end.", "Run the same build again to end it."
            )
        return Findings(**dict.fromkeys(Findings.__struct_fields__, ()))
    if problem := get_problem(row):
        raise CaseError(
            f"The documents were read, but not put together: {problem.reason}.",
            f"{problem.way_out} Then build again: what was read is kept.",
        )
    return msgspec.json.decode(row.body, type=Findings)


def get_level(view: View) -> str:
    """The level of what the documents say together, which is that of the strictest of them."""
    row = derived.get(view, FINDINGS, CASE_SUBJECT)
    return row.level if row else LEVELS[0]


class _Claim(msgspec.Struct, frozen=True):
    documents: tuple[str, ...]
    independent_lines: int


class _Tally(msgspec.Struct, frozen=True):
    statements: tuple[msgspec.Raw, ...]
    claims: tuple[_Claim, ...]
    conflicts: tuple[msgspec.Raw, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much the findings hold; ``folded`` claims have fewer lines than documents."""

    statements: int = 0
    claims: int = 0
    folded: int = 0
    conflicts: int = 0


def count_findings(view: View) -> Counts | Problem:
    """How much the documents say together, or why they could not be put together."""
    row = derived.get(view, FINDINGS, CASE_SUBJECT)
    if row is None:
        return Counts()
    if problem := get_problem(row):
        return problem
    tally = msgspec.json.decode(row.body, type=_Tally)
    return Counts(
        statements=len(tally.statements),
        claims=len(tally.claims),
        folded=sum(c.independent_lines < len(c.documents) for c in tally.claims),
        conflicts=len(tally.conflicts),
    )


def get_readings(view: View) -> Iterator[Reading]:
    """What each document says by itself."""
    for row in derived.get_all(view, READING):
        if not get_problem(row):
            yield msgspec.json.decode(row.body, type=Reading)
