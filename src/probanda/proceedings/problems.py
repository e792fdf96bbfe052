"""What can be wrong with a step or a record of it, in words for the person who enters it."""

from probanda.ledger.errors import CaseError


class ProceedingsError(CaseError):
    """A record or a data file that cannot be read as it stands."""
