"""An invented article, and what of a page around it is found to be furniture."""

from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers.plain import read_plain

TITLE = "Court orders the arrest of two officials of Norvia"
PARAGRAPHS = [
    "The court in Castellane has issued two warrants of arrest for officials of Norvia.",
    "The men are suspected of having ordered the transfer of 240 people from Telm. Both deny it.",
    "“They came at noon,” said Mara Lind, who kept the lists of the depot in Halm.",
    "The ministry called the warrants void and said that it knew of no such order.",
]


def find_page_parts(*blocks: str) -> list[str]:
    """The blocks of a plain page that are the page's own."""
    read = read_plain("\n\n".join(blocks).encode(), None)
    return [read.text[f.start : f.end] for f in find_furniture(read, "d")]
