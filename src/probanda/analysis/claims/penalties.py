"""One penalty given to one person: "sentenced to life", "jailed for 15 years"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from probanda.analysis.claims.group import Group
from probanda.analysis.claims.unit import Unit
from probanda.analysis.figures.numerals import read_number

TERM = r"(?:an?\s)?(?:(?P<whole>life|death)|(?P<number>\d+|[a-z]+(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-](?P<unit>year|month)s?)"
GIVEN = (
    re.compile(
        rf"\b(?:sentence[ds]|jail(?:ed|s)|imprison(?:ed|s)|condemn(?:ed|s))\b[^.;“”\"]{{0,60}}?\b(?:to|for)\s{TERM}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:given|gets?|got|handed|hands|gave|receive[ds]|imposed)\b[^.;“”\"]{{0,40}}?\b{TERM}"
        r"[\s-](?:prison|jail|term|sentence|in\s(?:prison|jail)|imprisonment|behind\sbars)\b(?!\sas\b)",
        re.IGNORECASE,
    ),
)
"""A penalty with the verb that gives it."""
OPEN = re.compile(
    r"\b(?:if|could|may|might|would|will|should|fac(?:es?|ing)|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|demand\w*|"
    r"request\w*|recommend\w*|call\w*\sfor|maximum|up\sto|reduc\w*|commut\w*|overturn\w*|appeal\w*|expect\w*|"
    r"suspended|previously|already|earlier|respectively)\b",
    re.IGNORECASE,
)
"""What is asked for, feared, changed, or of another time is no penalty that was given."""


def find_penalties(units: Sequence[Unit], names: Mapping[str, str]) -> Iterator[Group]:
    """Each penalty that units tell of one known person, by person and penalty."""
    told: dict[tuple[str, str], list[int]] = {}
    for number, unit in enumerate(units):
        penalty = _penalty(unit)
        if penalty and len(unit.persons) == 1:
            told.setdefault((min(unit.persons), penalty), []).append(number)
    for (who, penalty), members in sorted(told.items()):
        if who in names:
            text = f"{names[who]} is said to be sentenced to: {penalty}"
            yield Group("one penalty given to one person", tuple(members), text, about=who)


def _penalty(unit: Unit) -> str | None:
    """The one penalty that it tells as given: "life", "15 years"."""
    if unit.negated or unit.denies or unit.hedged or OPEN.search(unit.text):
        return None
    found = {match for given in GIVEN for match in given.finditer(unit.text)}
    said = {_call(match).casefold() for match in found}
    return said.pop() if len(said) == 1 else None


def _call(match: re.Match[str]) -> str:
    return match["whole"] or f"{read_number(match['number'])} {match['unit']}s"
