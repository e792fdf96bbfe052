"""What can be wrong with a case, in words for the person who opened it."""


class CaseError(Exception):
    """Something the user must know and can act on; ``way_out`` says what to do."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"{what} {way_out}")
        self.what = what
        self.way_out = way_out


class LedgerBroken(CaseError):
    """The ledger is not what it was when it was last written."""
