"""Words and phrases looked up in the texts of a case, in whatever language they are."""

from probanda.evidence.search.index import find_passages, get_indexed, put_passages, rank_passages
from probanda.evidence.search.passages import Passage, make_passages
from probanda.evidence.search.query import Part, Query, read_query

__all__ = [
    "Part",
    "Passage",
    "Query",
    "find_passages",
    "get_indexed",
    "make_passages",
    "put_passages",
    "rank_passages",
    "read_query",
]
