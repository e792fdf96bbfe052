"""The index of passages in the database: FTS5 on SQLite, text search vectors on PostgreSQL."""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import add
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    and_,
    bindparam,
    case,
    column,
    delete,
    func,
    insert,
    null,
    or_,
)
from sqlalchemy import text as sql

from probanda.evidence.search.passages import Passage
from probanda.evidence.search.query import Part, Query
from probanda.evidence.tables import passages
from probanda.ledger.access import View

Test = Callable[[Part], ColumnElement[bool]]
"""Makes of a part the condition that a passage holds it."""


CONFIGURATION = sql("'passage_stems'::regconfig")


class Indexed(msgspec.Struct, frozen=True):
    """A passage that was found: the original that it stands in, and where in its text.

    ``related`` are the numbers of its words that have the stem of what was looked for.
    """

    sha256: str
    start: int
    end: int
    related: tuple[int, ...] = ()


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
    holds = _find_test(view)
    columns = (passages.c.sha256, passages.c.start, passages.c.end)
    stems = sorted(stem for part in query.parts for stem in part.stems)
    rows = view.rows(
        view.select(passages)
        .with_only_columns(*columns, _mark_stems(view, stems).label("marked"))
        .where(and_(*(holds(part) for part in query.parts)))
        .order_by(None)
        .order_by(*columns)
    )
    return [
        Indexed(row["sha256"], row["start"], row["end"], _find_marked(row["marked"] or ""))
        for row in rows
    ]


def rank_passages(view: View, parts: Sequence[Part], most: int) -> Sequence[Indexed]:
    """The passages that hold some of the parts, those with most of the rarer ones first."""
    holds = _find_test(view)
    weights = [_weigh(view, holds(part)) for part in parts]
    held = [(holds(part), weight) for part, weight in zip(parts, weights, strict=True) if weight]
    if not held:
        return ()
    columns = (passages.c.sha256, passages.c.start, passages.c.end)
    score = reduce(add, (case((test, weight), else_=0.0) for test, weight in held))
    rows = view.rows(
        view.select(passages)
        .with_only_columns(*columns)
        .where(or_(*(test for test, _ in held)))
        .order_by(None)
        .order_by(score.desc(), *columns)
        .limit(most)
    )
    return [Indexed(row["sha256"], row["start"], row["end"]) for row in rows]


def _weigh(view: View, test: ColumnElement[bool]) -> float:
    """What it says of a passage to hold a part: less, the more passages do; 0 where none does."""
    counted = view.select(passages).with_only_columns(func.count().label("number")).order_by(None)
    row = view.row(counted.where(test))
    number: int = row["number"] if row else 0
    return 1 / (1 + math.log(number)) if number else 0.0


def _mark_stems(view: View, stems: Sequence[str]) -> ColumnElement[Any]:
    """A passage's words, those that have one of these stems in brackets; no word has its own."""
    if not stems:
        return null()
    if view.dialect == "postgresql":
        wanted = func.to_tsquery(CONFIGURATION, " | ".join(stems))
        how = "HighlightAll=true, StartSel=[, StopSel=]"
        return func.ts_headline(CONFIGURATION, passages.c.words, wanted, how)
    marked = sql(
        "SELECT highlight(passage_stems, 0, '[', ']') AS marked FROM passage_stems "
        "WHERE passage_stems MATCH :wanted AND passage_stems.rowid = passages.id"
    )
    marked = marked.bindparams(bindparam("wanted", _match_any(stems), unique=True))
    return marked.columns(column("marked", Text)).scalar_subquery()


def _match_any(words: Iterable[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def _find_marked(marked: str) -> tuple[int, ...]:
    return tuple(n for n, word in enumerate(marked.split(" ")) if word.startswith("["))


def _find_test(view: View) -> Test:
    return _holds_on_postgres if view.dialect == "postgresql" else _holds_on_sqlite


def _holds_on_sqlite(part: Part) -> ColumnElement[bool]:
    wanted = [f'words : "{" ".join(part.words)}"']
    wanted += [f'lemmas : "{lemma}"' for lemma in sorted(part.lemmas)]
    wanted += [f'words : "{prefix}" *' for prefix in sorted(part.prefixes)]
    found = sql("SELECT rowid FROM passage_words WHERE passage_words MATCH :wanted")
    found = found.bindparams(bindparam("wanted", " OR ".join(wanted), unique=True))
    held = passages.c.id.in_(found.columns(passages.c.id))
    if not part.stems:
        return held
    like = sql("SELECT rowid FROM passage_stems WHERE passage_stems MATCH :wanted")
    like = like.bindparams(bindparam("wanted", _match_any(sorted(part.stems)), unique=True))
    return or_(held, passages.c.id.in_(like.columns(passages.c.id)))


def _holds_on_postgres(part: Part) -> ColumnElement[bool]:
    def has(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
        vector = func.to_tsvector(sql("'simple'::regconfig"), column)
        return vector.bool_op("@@")(func.phraseto_tsquery(sql("'simple'::regconfig"), words))

    def begins(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
        vector = func.to_tsvector(sql("'simple'::regconfig"), column)
        return vector.bool_op("@@")(func.to_tsquery(sql("'simple'::regconfig"), f"{prefix}:*"))

    def stems(stem: str) -> ColumnElement[bool]:
        vector = func.to_tsvector(CONFIGURATION, passages.c.words)
        return vector.bool_op("@@")(func.to_tsquery(CONFIGURATION, stem))

    return or_(
        has(passages.c.words, " ".join(part.words)),
        *(has(passages.c.lemmas, lemma) for lemma in sorted(part.lemmas)),
        *(begins(passages.c.words, prefix) for prefix in sorted(part.prefixes)),
        *(stems(stem) for stem in sorted(part.stems)),
    )
