"""The index of passages in the database: FTS5 on SQLite, text search vectors on PostgreSQL."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    TextClause,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
)
from sqlalchemy import text as sql

from probanda.evidence.search.passages import Passage
from probanda.evidence.search.query import Part, Query
from probanda.evidence.tables import passages
from probanda.ledger.access import View


class Indexed(msgspec.Struct, frozen=True):
    """A passage that was found: the original that it stands in, and where in its text."""

    sha256: str
    start: int
    end: int


def put_passages(
    session: Connection,
    sha256: str,
    text_digest: str,
    level: str,
    language: str | None,
    found: Iterable[Passage],
) -> None:
    """Index a document's passages in place of those it had."""
    session.execute(delete(passages).where(passages.c.sha256 == sha256))
    about = {"sha256": sha256, "text": text_digest, "level": level, "language": language}
    rows = [about | msgspec.structs.asdict(passage) for passage in found]
    if rows:
        session.execute(insert(passages), rows)


def get_indexed(view: View) -> dict[str, str]:
    """Each indexed original and the digest of the text that was indexed."""
    columns = (passages.c.sha256, passages.c.text)
    query = view.select(passages).with_only_columns(*columns).order_by(None).distinct()
    return {row["sha256"]: row["text"] for row in view.rows(query)}


def get_languages(view: View) -> tuple[str | None, ...]:
    """The languages of the indexed texts."""
    query = view.select(passages).with_only_columns(passages.c.language).order_by(None).distinct()
    found = {row["language"] for row in view.rows(query)}
    return tuple(sorted(found, key=lambda language: language or ""))


def find_passages(view: View, query: Query) -> Sequence[Indexed]:
    """The passages that hold every part of the query, in the order of originals and places."""
    if not query.parts:
        return ()
    holds = _holds_on_postgres if view.dialect == "postgresql" else _holds_on_sqlite
    columns = (passages.c.sha256, passages.c.start, passages.c.end)
    rows = view.rows(
        view.select(passages)
        .with_only_columns(*columns)
        .where(and_(*(holds(part) for part in query.parts)))
        .order_by(None)
        .order_by(*columns)
    )
    return [Indexed(row["sha256"], row["start"], row["end"]) for row in rows]


def _holds_on_sqlite(part: Part) -> TextClause:
    wanted = [f'words : "{" ".join(part.words)}"']
    wanted += [f'lemmas : "{lemma}"' for lemma in sorted(part.lemmas)]
    match = sql("id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH :wanted)")
    return match.bindparams(bindparam("wanted", " OR ".join(wanted), unique=True))


def _holds_on_postgres(part: Part) -> ColumnElement[bool]:
    def has(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
        vector = func.to_tsvector(sql("'simple'::regconfig"), column)
        return vector.bool_op("@@")(func.phraseto_tsquery(sql("'simple'::regconfig"), words))

    return or_(
        has(passages.c.words, " ".join(part.words)),
        *(has(passages.c.lemmas, lemma) for lemma in sorted(part.lemmas)),
    )
