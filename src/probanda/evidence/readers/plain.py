"""Plain text: the file as it is, and where its paragraphs are."""

from probanda.evidence.document import ReadText
from probanda.evidence.encoding import decode
from probanda.evidence.readers.assemble import cut_long_block
from probanda.evidence.readers.paragraphs import find_paragraphs


def read_plain(data: bytes, encoding: str | None) -> ReadText:
    """The characters of the file, none altered: byte order mark, line ends and NUL are kept."""
    return text_with_paragraphs(decode(data, encoding))


def text_with_paragraphs(text: str) -> ReadText:
    """Characters as they are, with their paragraphs."""
    blocks = (cut for block in find_paragraphs(text) for cut in cut_long_block(text, block))
    return ReadText(text, tuple(blocks), ())
