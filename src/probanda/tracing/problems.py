"""What can be wrong with a list, in words that hold nothing of any record."""

from probanda.ledger.errors import CaseError


class ListError(CaseError):
    """A list, a mapping or an output that cannot be used as it stands."""
