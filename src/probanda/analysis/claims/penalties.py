"""One penalty given to one person: "was sentenced to life", "was given a 15-year term"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from probanda.analysis.claims.group import Group, gather_by_day
from probanda.analysis.claims.unit import Unit
from probanda.analysis.figures.numerals import read_number

NAME = r"(?P<who>[A-Z][\w.’'-]*(?:\s(?:al-|bin\s|de\s|van\s)?[A-Z][\w.’'-]*){0,4})"
NUMBER = r"\d+|[a-z]+(?:teen|ty)|two|three|four|five|six|seven|eight|nine|ten|twelve"
TERM = rf"(?:an?\s)?(?:(?P<whole>life|death)|(?P<number>{NUMBER})[\s-](?P<unit>year|month)s?)\b"
BEHIND = (
    r"[\s-](?:prison|jail|term|sentence|in\s(?:prison|jail)|imprisonment|behind\sbars)\b(?!\sas\b)"
)
BEEN = r"(?:was|were|has\sbeen|had\sbeen|is)\s(?:(?:also|then|later|finally)\s)?"
GUILTY = r"(?:(?:found\sguilty|convicted)\b(?!.*\b(?:his|her|their)\b)[^;“”\"]{0,120}?\band\s(?:was\s)?)?"
ASIDE = r"(?:,[^,;“”\"]{2,80},)?"
GIVEN = (
    rf"(?:{NAME}|\b(?P<pronoun>[Hh]e|[Ss]he)){ASIDE}\s{BEEN}{GUILTY}(?:sentenced|jailed|condemned)"
    rf"(?:\son\s\w+day)?\s(?:to|for)\s{TERM}(?!\ssentence\sfor)",
    rf"(?:{NAME}|\b(?P<pronoun>[Hh]e|[Ss]he)){ASIDE}\s(?:{BEEN}(?:given|handed)|received|got|gets)\s{TERM}{BEHIND}",
    rf"\b(?:sentenced|jailed|condemned)\s(?:(?:the\s)?(?:[\w-]+,?\s){{0,8}}?){NAME},?\s(?:to|for)\s{TERM}",
    rf"^(?:and\s)?(?:then\s)?(?:sentenced|jailed|condemned)(?:\son\s\w+day)?\s(?:to|for)\s{TERM}",
    rf"\b(?:sentenced|jailed|condemned)\s(?P<object>him|her)(?:\son\s\w+day)?\s(?:to|for)\s{TERM}",
    rf"\b(?:gave|handed)\s(?:(?:the\s)?(?:[\w-]+\s){{0,5}}?){NAME}\s{TERM}{BEHIND}",
)
"""A penalty with who is given it beside the verb that gives it."""
PATTERNS = tuple(re.compile(pattern) for pattern in GIVEN)
BEFORE = re.compile(r"\b(?:of|by|for|with|to|against|under|from|and|or)\s$|[’']s?\s$")
"""Before a name that is no subject: "the lawyer of Holm was sentenced"."""
OPEN = re.compile(
    r"\b(?:if|could|(?-i:may)|might|would|will|should|fac(?:es?|ing)|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|demand\w*|"
    r"request\w*|recommend\w*|call\w*\sfor|maximum|up\sto|reduc\w*|commut\w*|cut|overturn\w*|annul\w*|quash\w*|"
    r"pardon\w*|set\saside|spar(?:ed|ing)|acquit\w*|appeal\w*|expect\w*|suspended|previously|already|earlier|respectively|"
    r"instead|wrongly|falsely|reported|avoid\w*|escap\w*|threat\w*|deserv\w*|without\s(?:trial|charges?)|"
    r"unlawful\w*|illegal\w*|arbitrar\w*)\b",
    re.IGNORECASE,
)
"""What is asked for, feared, changed, not lawful, or of another time is no penalty that was given."""


def find_penalties(units: Sequence[Unit], names: Mapping[str, str]) -> Iterator[Group]:
    """Each penalty that units tell of one known person, by person and penalty; of two days, twice."""
    told = []
    for number, unit in enumerate(units):
        who = min(unit.persons, default="")
        penalty = _penalty(unit, names[who]) if who in names and len(unit.persons) == 1 else None
        if penalty:
            told.append(((who, penalty), number))
    for (who, penalty), groups in sorted(gather_by_day(units, told).items()):
        for members in groups:
            text = f"{names[who]} is said to be sentenced to: {penalty}"
            yield Group("one penalty given to one person", tuple(sorted(members)), text, about=who)


def _penalty(unit: Unit, name: str) -> str | None:
    """The one penalty that it tells as given to the person: "life", "15 years"."""
    if unit.negated or unit.denies or unit.hedged or OPEN.search(unit.text):
        return None
    found = [m for pattern in PATTERNS for m in pattern.finditer(unit.text) if _is_of(m, name)]
    said = {match["whole"] or f"{read_number(match['number'])} {match['unit']}s" for match in found}
    return said.pop() if len(said) == 1 else None


def _is_of(match: re.Match[str], name: str) -> bool:
    """Whether it is given to who is so called, or to "he" where nobody else is told of."""
    parts = match.groupdict()
    if parts.get("object"):  # no judge who "sentenced him" is meant
        return all(word not in match.string for word in name.split())
    if parts.get("who") is None:  # "he", or who was "convicted on Monday and sentenced to life"
        return True
    called = [word.strip(".,’'") for word in match["who"].split()]
    behind = BEFORE.search(match.string[: match.start("who")])
    # "the aide of Petr Holm was", and no "president of Lethmar Petr Holm was"
    return not set(called).isdisjoint(name.split()) and not (behind and called[0] in name.split())
