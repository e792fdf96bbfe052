"""Put a text together from blocks, remembering where in the original each stands."""

from probanda.evidence.document import Block, Place, ReadText, Role

LONGEST_BLOCK = 20_000
"""Characters after which a block is cut at a sentence end: no true paragraph is longer."""

BETWEEN_BLOCKS = "\n\n"


class TextBuilder:
    """Collects blocks in reading order; the text has a blank line between them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._places: list[Place] = []
        self._length = 0

    def add(self, text: str, role: Role, node: str | None = None) -> None:
        """A block that stands in one node of the original; nothing if the text is blank."""
        text = text.strip()
        if text:
            start = self._begin(text, role)
            self._places.append(Place(start=start, end=start + len(text), node=node))

    def add_with_places(self, text: str, role: Role, places: tuple[Place, ...]) -> None:
        """A block with several places, whose offsets count from its beginning."""
        start = self._begin(text, role)
        self._places.extend(_moved(place, start) for place in places)

    def add_text(self, read: ReadText, node: str) -> None:
        """A whole text that was read from a part of the original; its nodes go below ``node``."""
        start = self._begin(read.text, None)
        self._blocks.extend(Block(b.start + start, b.end + start, b.role) for b in read.blocks)
        if read.places:
            self._places.extend(_moved(place, start, node) for place in read.places)
        else:
            self._places.append(Place(start=start, end=start + len(read.text), node=node))

    def build(self, left_out: tuple[str, ...] = ()) -> ReadText:
        """What was collected."""
        text = "".join(self._pieces)
        blocks = tuple(b for block in self._blocks for b in cut_long_block(text, block))
        return ReadText(text, blocks, tuple(self._places), left_out)

    def _begin(self, text: str, role: Role | None) -> int:
        if self._pieces:
            self._pieces.append(BETWEEN_BLOCKS)
            self._length += len(BETWEEN_BLOCKS)
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        if role:
            self._blocks.append(Block(start, self._length, role))
        return start


def cut_long_block(text: str, block: Block) -> tuple[Block, ...]:
    """The block, or if it is too long its parts, cut at sentence ends or spaces."""
    parts = []
    start = block.start
    while block.end - start > LONGEST_BLOCK:
        end = start + LONGEST_BLOCK
        cut = max(text.rfind(mark, start + LONGEST_BLOCK // 2, end) for mark in (". ", "! ", "? "))
        if cut < 0:
            cut = text.rfind(" ", start + LONGEST_BLOCK // 2, end)
        stop = end if cut < 0 else cut + 1
        parts.append(_trimmed(text, start, stop, block))
        start = stop
    parts.append(_trimmed(text, start, block.end, block))
    return tuple(part for part in parts if part.start < part.end)


def _trimmed(text: str, start: int, end: int, block: Block) -> Block:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(start, end, block.role)


def _moved(place: Place, by: int, below: str | None = None) -> Place:
    node = place.node if below is None else f"{below}{place.node or ''}"
    return Place(
        start=place.start + by, end=place.end + by, node=node, page=place.page, box=place.box
    )
