"""Set what the documents say on status and law beside the data; nothing in them is corrected."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from probanda.evidence.document import Document, Position
from probanda.law.assertions import Beside, Checker
from probanda.law.facts import Facts
from probanda.workflows.case import Settings, open_case
from probanda.workflows.results import get_documents, get_readings
from probanda.workflows.search import limit_to_public, record


class CheckedSentence(Position, frozen=True, kw_only=True):
    """A sentence of a document, and each thing that it says beside what the data say.

    ``unchecked``: a program set them side by side; a person has not.
    """

    name: str
    text: str
    beside: tuple[Beside, ...]
    unchecked: bool = True


class CheckedFacts(Struct, frozen=True):
    """The sentences that say something on status or law, and the day of the data.

    ``not_recorded`` says why the ledger does not tell of it, if so.
    """

    as_of: date
    sentences: tuple[CheckedSentence, ...]
    not_recorded: str | None


def check_facts(folder: Path, settings: Settings, facts: Facts) -> CheckedFacts:
    """Every sentence of the case's articles that speaks of status or law, as far as the actor may see.

    That they were looked through is recorded before. Where it cannot be recorded only what is
    public is looked through.
    """
    with open_case(folder, settings).reading():
        pass  # a case that cannot be read is said so before anything is written
    body = {"as_of": facts.as_of, "overlay": facts.overlay}
    not_recorded = record(folder, settings, "checked facts", body)
    if not_recorded:
        settings = limit_to_public(settings)
    checker = Checker(facts)
    with open_case(folder, settings).reading() as view:
        readings = {reading.document: reading.sentences for reading in get_readings(view)}
        documents = get_documents(view)
    found = [
        checked
        for document in documents
        for sentence in readings.get(document.id, ())
        for checked in _check(checker, document, sentence.start, sentence.end)
    ]
    return CheckedFacts(
        facts.as_of, tuple(sorted(found, key=lambda s: (s.name, s.start))), not_recorded
    )


def _check(checker: Checker, document: Document, start: int, end: int) -> list[CheckedSentence]:
    text = document.text[start:end]
    beside = checker.check(" ".join(text.split()), _published(document))
    if not beside:
        return []
    return [
        CheckedSentence(
            document=document.id, start=start, end=end, name=document.name, text=text, beside=beside
        )
    ]


def _published(document: Document) -> date | None:
    """The last possible day of publication, where it is known to the day."""
    written = document.published.to or document.published.from_
    return date.fromisoformat(written) if written and len(written) == len("2023-03-17") else None
