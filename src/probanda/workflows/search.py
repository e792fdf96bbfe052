"""Search the texts of a case, and keep in its ledger what was looked for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from probanda.evidence.document import Document
from probanda.evidence.search import Query, find_passages, read_query
from probanda.evidence.search.index import Indexed, get_languages
from probanda.evidence.search.query import count_exact, find_hits
from probanda.evidence.search.words import Word
from probanda.ledger import derived
from probanda.ledger.access import LEVELS, Actor, View
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, change_case, open_case
from probanda.workflows.results import TEXT, get_names


class FoundPassage(msgspec.Struct, frozen=True):
    """A passage that holds what was looked for, and where in the text each part stands.

    ``exact`` is how many parts stand there as they were written or in another form; of the others
    there are words of their stem.
    """

    document: Document
    start: int
    end: int
    hits: tuple[Word, ...]
    exact: int

    @property
    def furniture(self) -> bool:
        """Whether it is page text and not the article."""
        return any(f.start < self.end and self.start < f.end for f in self.document.furniture)

    @property
    def paragraph(self) -> int:
        """Which of the document's paragraphs it is, from 1."""
        return sum(start <= self.start for start, _ in self.document.paragraphs())


class Searched(msgspec.Struct, frozen=True):
    """What a search found; ``not_recorded`` says why the ledger does not tell of it, if so."""

    total: int
    passages: tuple[FoundPassage, ...]
    not_recorded: str | None


def search(folder: Path, settings: Settings, written: str, most: int) -> Searched:
    """The passages that hold every word and every phrase in quotation marks.

    First those that hold the words as they were written or in another form, then those with words
    of their stem; the fullest first.

    The search is recorded before it is made. Where it cannot be recorded only what is public is
    looked through. Raises CaseError when nothing was asked or there is no case.
    """
    if not read_query(written, ()).parts:
        raise CaseError("There is no word to search for.", "Give one or more words or a phrase.")
    with open_case(folder, settings).reading():
        pass  # a case that cannot be read is said so before anything is written
    not_recorded = record(folder, settings, "searched", {"words": written})
    if not_recorded:
        settings = limit_to_public(settings)
    with open_case(folder, settings).reading() as view:
        query = read_query(written, get_languages(view))
        found = find_passages(view, query)
        passages = sorted(_open(view, query, found), key=_fullest_first)
        return Searched(len(passages), tuple(passages[:most]), not_recorded)


def limit_to_public(settings: Settings) -> Settings:
    """The same actor, for what is public alone."""
    public = Actor(settings.actor.name, LEVELS[:1])
    return msgspec.structs.replace(settings, actor=public)


def record(folder: Path, settings: Settings, act_name: str, body: object) -> str | None:
    """Keep in the ledger what is looked for; why not, where the case cannot be written."""
    try:
        with change_case(folder, settings) as case, case.acting() as act:
            act.record(act_name, body)
    except CaseError as error:
        return error.what
    return None


def _open(view: View, query: Query, found: Sequence[Indexed]) -> Iterator[FoundPassage]:
    names = get_names(view)
    for sha256, some in groupby(found, key=lambda one: one.sha256):
        row = derived.get(view, TEXT, sha256)
        if row is None or sha256 not in names:
            continue
        document = msgspec.json.decode(row.body, type=Document)
        document = msgspec.structs.replace(document, name=names[sha256].name)
        for one in some:
            where = (query, document.text, one.start, one.end, document.language)
            hits = find_hits(*where, one.related)
            yield FoundPassage(document, one.start, one.end, tuple(hits), count_exact(*where))


def _fullest_first(passage: FoundPassage) -> tuple[int, int, str, str, int]:
    document = passage.document
    return -passage.exact, -len(passage.hits), document.name, document.id, passage.start
