"""The one way in which a reader says that it cannot make a text of an original."""


class Unreadable(Exception):
    """The original is kept, but it has no text that can be read.

    ``reason`` says what is wrong with it, ``way_out`` what the user can do; both are whole phrases
    that can be shown as they are.
    """

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(f"{reason}; {way_out}")
        self.reason = reason
        self.way_out = way_out

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[str, str]]:
        """Keep both parts when a worker process hands the error back."""
        return type(self), (self.reason, self.way_out)
