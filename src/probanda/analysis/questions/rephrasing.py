"""Other questions whose answer is one to the question that was put, for when it has none itself."""

import re

_SENTENCED = r"(?:sentenced|jailed|imprisoned)"
_TERM = r"(?:sentence|punishment|penalty|jail term|prison term|prison sentence|jail sentence)"
_GET = r"(?:get|got|receive|received)"
_FALSE = r"(?:an? |the )?(?:lies?|fakes?|false|untrue|not true|fabricat(?:ed|ions?)|inventions?)"
_BLOW = r"(?:invasion|incursion|attack|assault|raid|coup|offensive)"
"""What begins at one blow, so that its day is the day on which it began.

Asked so only with its target: of an unnamed raid the day of any attack would be told."""
OTHER_WAYS = tuple(
    (re.compile(shape, re.IGNORECASE), others)
    for shape, others in (
        (
            r"^how many of (?P<whole>.+?) (?P<be>were|are|was|is) (?P<part>\w+)$",
            (
                r"How many \g<part> \g<be> among \g<whole>",
                r"How many \g<part> did \g<whole> include",
            ),
        ),
        (
            rf"^when (?:did|has) (?P<what>(?:\S+ )?(?:\S+ )?{_BLOW} (?:of|on|against) .+) "
            r"(?:begin|start|begun|started)$",
            (r"When was \g<what>",),
        ),
        (
            rf"^(?:for )?how (?:long|many years) (?:was|were|is|are|has been|have been) (?P<who>.+?) "
            rf"{_SENTENCED}(?: (?:to|for))?(?: (?:in |to )?(?:prison|jail))?(?: for)?$",
            (r"What was \g<who> sentenced to",),
        ),
        (
            rf"^(?:how many years(?: (?:in|of) (?:prison|jail))?|(?:which|what) {_TERM}) "
            rf"(?:did (?P<who>.+?) {_GET}|(?:was|were) (?P<whom>.+?) "
            rf"(?:given|handed|sentenced to))(?: in (?:prison|jail))?$",
            (r"What was \g<who>\g<whom> sentenced to",),
        ),
        (
            r"^(?P<ask>what|what crimes?|which crimes?) (?P<be>was|were|is|are|has|have) (?P<who>.+?) "
            r"(?:been )?convicted (?P<by>of|for)$",
            (r"\g<ask> was \g<who> found guilty of", r"\g<ask> is \g<who> guilty of"),
        ),
        (
            r"^(?:was|were|is|are|has|have) (?P<who>.+?) (?:been )?(?:found )?guilty of (?P<what>.+)$",
            (r"Was \g<who> convicted of \g<what>",),
        ),
        (
            r"^who (?:said|says|claimed|claims|called|calls|stated) (?:that )?(?P<what>.+?) "
            rf"(?:(?:is|are|was|were|to be) )?{_FALSE}$",
            (r"Who denied \g<what>",),
        ),
        (
            r"^(?:has|have|did) (?P<who>.+?) (?:ever )?(?:ratif(?:y|ied)|acceded? to) (?P<what>.+)$",
            (r"Is \g<who> a party to \g<what>",),
        ),
    )
)


def find_other_ways(plain: str) -> tuple[str, ...]:
    """The question asked in other ways, in the order in which they are to be tried."""
    found: list[str] = []
    for shape, others in OTHER_WAYS:
        asked = shape.match(plain)
        if asked:
            found += [asked.expand(other) for other in others]
    return tuple(found)
