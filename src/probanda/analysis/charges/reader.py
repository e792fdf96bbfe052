"""What the reading of one document knows while it goes from sentence to sentence."""

from dataclasses import dataclass, field

from probanda.analysis.charges.bodies import (
    Bench,
)
from probanda.analysis.charges.drafts import Docket, Draft
from probanda.analysis.charges.people import Cast
from probanda.analysis.language import Parsed
from probanda.analysis.records import DateExpression, Statement


@dataclass
class Reader:
    """What the reading of one document knows while it goes from sentence to sentence."""

    parsed: Parsed
    cast: Cast
    statements: tuple[Statement, ...]
    dates: tuple[DateExpression, ...]
    docket: Docket = field(default_factory=Docket)
    bench: Bench = field(default_factory=Bench)
    charger: str | None = None
    """Who in this sentence charges persons without saying with what."""
    suspecting: str | None = None
    """Who was told to have notified or named suspects: who "is suspected" is so by them."""
    waiting: list[tuple[int, list[Draft]]] = field(default_factory=list)
