"""A text put together from blocks, for formats whose original is not a text."""

from probanda.evidence.document import Block, Place, ReadText, Role

BETWEEN = "\n\n"


class Composer:
    """Collects blocks in reading order and knows where each stands in the text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._places: list[Place] = []

    def add(self, text: str, role: Role, node: str) -> None:
        """Add one block that came from one node; an empty one is left out."""
        self.add_lines([(text, Place(start=0, end=0, node=node))], role)

    def add_lines(self, lines: list[tuple[str, Place]], role: Role) -> None:
        """Add a block of several lines, each with its own place in the original."""
        lines = [(line.strip(), place) for line, place in lines if line.strip()]
        if not lines:
            return
        if self._parts:
            self._append(BETWEEN)
        start = self._length
        for number, (line, place) in enumerate(lines):
            if number:
                self._append("\n")
            begin = self._length
            self._append(line)
            self._places.append(
                Place(
                    start=begin, end=self._length, node=place.node, page=place.page, box=place.box
                )
            )
        self._blocks.append(Block(start, self._length, role))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def compose(self) -> ReadText:
        """The whole text."""
        return ReadText("".join(self._parts), tuple(self._blocks), tuple(self._places))
