"""The passages that a search looks through: those of the texts, all of them, and indexed."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection

from probanda.evidence.custody import get_held
from probanda.evidence.document import Document
from probanda.evidence.search import get_indexed, make_passages
from probanda.evidence.tables import passages
from probanda.ledger import derived
from probanda.ledger.access import View
from probanda.workflows.checks.check import UNENDED, Check, judge
from probanda.workflows.results import READING, TEXT, get_problem
from probanda.workflows.texts import text_key


def check_passages(view: View) -> Iterator[Check]:
    """Each text's passages are those that are made of it again."""
    held = {one.sha256: one for one in get_held(view)}
    rest = set(get_indexed(view))
    read = derived.get_marks(view, READING)
    for text in derived.get_all(view, TEXT):
        rest.discard(text.subject)
        one = held.get(text.subject)
        if one is None or get_problem(text):
            continue
        what = f"the passages of {one.name} for the search"
        if text.key != text_key(one):
            yield Check(what, "not checked", "another version read it; build again")
            continue
        kept = [
            tuple(value for name, value in row.items() if name != "id")
            for row in view.rows(view.select(passages).where(passages.c.sha256 == text.subject))
        ]
        made = list(_make(text))
        if made and not kept and text.subject not in read:  # a build indexes before it reads
            yield Check(what, "not checked", UNENDED)
        else:
            yield judge(what, None if kept == made else "they are not those of its text")
    for sha256 in sorted(rest):
        yield Check(f"the passages of {sha256[:16]}", "failed", "there is no such text")


def _make(text: derived.Derived) -> Iterator[tuple[Any, ...]]:
    document = msgspec.json.decode(text.body, type=Document)
    for one in make_passages(document):
        about = (text.subject, text.digest, text.level, document.language)
        yield (*about, one.start, one.end, one.words, one.lemmas)


def check_index(session: Connection) -> Iterator[Check]:
    """On SQLite the indexes hold the words of the passages, by its own check, made on a copy.

    The check is a statement that writes; PostgreSQL keeps its indexes by itself.
    """
    original = session.connection.driver_connection
    if not isinstance(original, sqlite3.Connection):
        return
    copy = sqlite3.connect("")  # on the disk where it is large, and gone when it is closed
    try:
        original.backup(copy)
        copy.execute("INSERT INTO passage_words(passage_words, rank) VALUES ('integrity-check', 1)")
        copy.execute("INSERT INTO passage_stems(passage_stems, rank) VALUES ('integrity-check', 1)")
        fault = None
    except sqlite3.DatabaseError as error:
        fault = f"it does not hold the words of the passages ({error})"
    finally:
        copy.close()
    yield judge("the index of the passages", fault)
