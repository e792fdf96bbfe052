"""What is lodged in a court case: numbers, levels, corrigenda and redacted versions."""

from datetime import date

from probanda.ledger.access import LEVELS
from probanda.proceedings.records import Filing
from probanda.proceedings.rules import Refusal

Filings = tuple[Filing, ...]


def lodge(filings: Filings, new: Filing) -> Filings | Refusal:
    """The filings with the new one, or why it cannot stand; those given are left as they are."""
    why = _find_fault(filings, new)
    if why:
        return Refusal(act=f"filing {new.number}", why=why[0], way_out=why[1])
    return (*filings, new)


def _find_fault(filings: Filings, new: Filing) -> tuple[str, str] | None:
    known = {filing.number: filing for filing in filings}
    if not new.number.strip() or not new.title.strip():
        return "a filing has a number and a title", "Give both."
    if new.number in known:
        taken = known[new.number]
        title = taken.title if taken.level == LEVELS[0] else f"a filing that is {taken.level}"
        return (
            f"the number {new.number} is taken: {title}",
            "A number never changes its filing. A correction is a corrigendum of its own.",
        )
    if new.level not in LEVELS:
        return f"there is no level “{new.level}”", f"Known: {', '.join(LEVELS)}."
    if new.public and new.public < new.filed:
        return f"it was not public on {new.public}, before it was filed", "Correct the days."
    if new.corrects and new.redacts:
        return "it cannot be a corrigendum and a redacted version at once", "Record two filings."
    if new.corrects:
        return _wrong_corrigendum(known, new, new.corrects)
    return _wrong_redaction(known, new, new.redacts) if new.redacts else None


def _wrong_corrigendum(
    known: dict[str, Filing], new: Filing, number: str
) -> tuple[str, str] | None:
    original = known.get(number)
    if original is None:
        return (
            f"the filing that it corrects, {number}, is not recorded",
            "Record the original first.",
        )
    if new.filed < original.filed:
        return f"it lies before what it corrects, of {original.filed}", "Correct the days."
    if LEVELS.index(new.level) < LEVELS.index(original.level):
        return (
            f"it is {new.level} and what it corrects is {original.level}: it would show what is kept",
            "Record a redacted version instead.",
        )
    return None


def _wrong_redaction(known: dict[str, Filing], new: Filing, number: str) -> tuple[str, str] | None:
    original = known.get(number)
    if original is None:
        return f"its original, {number}, is not recorded", "Record the original first."
    if original.redacts:
        return (
            f"{number} is a redacted version itself",
            f"Point at the original, {original.redacts}.",
        )
    if new.filed < original.filed:
        return f"it lies before its original, of {original.filed}", "Correct the days."
    if LEVELS.index(new.level) >= LEVELS.index(original.level):
        return (
            f"a redacted version is for those who may not see the original, which is {original.level}",
            "Give it a level below that of the original.",
        )
    return None


def find_current(filings: Filings, number: str) -> Filing | None:
    """The filing as it stands: its last corrigendum, or itself."""
    chain = [f for f in filings if number in (f.number, f.corrects)]
    return max(chain, key=lambda f: (f.filed, filings.index(f)), default=None)


def find_public_version(filings: Filings, number: str, day: date) -> Filing | None:
    """The version of a filing that the public had on a day, the fullest; None when it had none."""
    versions = [
        filing
        for filing in filings
        if number in (filing.number, filing.redacts, filing.corrects)
        and filing.public is not None
        and filing.public <= day
    ]
    whole = [filing for filing in versions if filing.redacts is None]
    return max(whole or versions, key=lambda f: (f.public or f.filed, f.filed), default=None)
