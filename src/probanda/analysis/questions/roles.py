"""As what one word hangs on another, and which ways of hanging on it mean the same."""

AGENT, PATIENT, OF, IS, THAT, NUMBER, WHEN = (
    "agent",
    "patient",
    "of",
    "is",
    "that",
    "number",
    "when",
)

PLACING = frozenset({"in", "at", "on", "near", "inside", "within", "outside", "around", "across"})
TOWARDS = frozenset({"to", "into", "towards", "toward", "onto", "for"})
AWAY = frozenset({"from", "out", "off"})
UPON = frozenset({"against", "on", "upon", "over", "about", "for", "to"})


def agree(asked: str, found: str, *, nominal: bool) -> bool:
    """Whether a link that is found can be the one that is asked for.

    ``nominal``: one of the two heads is a noun, whose "of" may be who does or who suffers.
    """
    if asked == found:
        return True
    pair = {asked, found}
    if pair <= PLACING or pair <= TOWARDS or pair <= AWAY or pair <= {"against", "on", "upon"}:
        return True
    if pair == {OF, IS}:
        return True
    if OF in pair:
        other = next(iter(pair - {OF}))
        return nominal and other in {AGENT, PATIENT, *PLACING}
    if PATIENT in pair:
        other = next(iter(pair - {PATIENT}))
        return other == THAT or (nominal and other in UPON)
    return False
