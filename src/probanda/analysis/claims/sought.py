"""One thing asked for against the same persons: "applied for warrants for X", "sought life in prison"."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from probanda.analysis.claims.doing import COURT, are_elsewhere
from probanda.analysis.claims.group import Group, is_of_day
from probanda.analysis.claims.penalties import NUMBER
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.voices import Voices
from probanda.analysis.figures.numerals import read_number

ASKED = (
    r"\b(?:seek(?:s|ing)?|sought|(?:request|demand)(?:s|ed|ing)?(?!\sfor)|(?:(?:ask|call)(?:s|ed|ing)?|appl(?:y|ies|ied|ying))\sfor"
    r"|(?:fil|submitt?)(?:e|s|es|ed|ing)\s(?:an?\s|his\s|her\s|their\s)?(?:request|application)s?\sfor)"
)
ASIDE = "to|that|over|and|or|of|in|on|at|by|with|from|after|before|under|against|despite|while|as"
BETWEEN = rf"\s(?:(?!(?:search|{ASIDE})\b)[\w’'-]+\s){{0,4}}?(?:(?:issu(?:e|ing|ance)|penalty|punishment|sentence|term)\sof\s(?:an?\s)?)?"
"""Nothing else may be what is asked for: "the lifting of the warrant", "a search warrant"."""
WARRANT = r"(?:arrest\s)?warrants?\b(?!\s(?:be|to\sbe|lifted|withdrawn|cancelled|annulled|quashed|revoked|suspended)\b)"
WHOLE = r"(?P<whole>life|death)[\s-](?:in\sprison|in\sjail|imprisonment|sentence|term|penalty|behind\sbars)"
YEARS = rf"(?P<number>{NUMBER})[\s-](?P<unit>year|month)s?(?:[’']s?)?[\s-](?:in\s(?:prison|jail)|imprisonment|prison|jail|sentence|term)"
THINGS = (
    re.compile(rf"{ASKED}{BETWEEN}(?P<warrant>{WARRANT})"),
    re.compile(rf"{ASKED}{BETWEEN}(?:{WHOLE}|{YEARS})\b"),
)
"""What is asked for, behind the verb that asks for it."""
NOUN = re.compile(
    rf"(?:requests?|applications?|bid)\s(?:for|to\sissue)\s(?:\w+\s)?(?P<warrant>{WARRANT})"
)
"""The same told by a noun, where no clause says more: "announced his request for a warrant"."""
OPEN = re.compile(
    r"\b(?:if|(?-i:may)|might|could|would|will|should|plan\w*|prepar\w*|intend\w*|consider\w*|expect\w*|"
    r"reportedly|allegedly|urg\w*|want\w*|previously|earlier|had\salready|refus\w*|declin\w*|withdr\w*|first\stime)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""Before a thing that is not asked for yet, not any more, or was at another time."""
OTHERS = re.compile(
    r"\b(?:relatives|famil(?:y|ies)|victims?|survivors?|activists?|protest\w*|campaign\w*|lawyers?|attorneys|defen[cs]e|"
    r"petition\w*|(?:rights|civil)\s\w+|residents|citizens)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""Who asks for something beside the prosecutor asks for another thing: "the defence asked for life"."""
ENDS = re.compile(
    rf"\s(?:and|but),?\s(?:for\s[^,;.]{{1,40}},\s)?(?:an?\s)?(?:{NUMBER}[\s-](?:year|month)|life|death)|"
    r"\s(?:under|over|accus\w*|because|who|whose|which|after|before|when|as)\s|[;.“”\"]"
)
"""Behind it nobody is named for whom it is asked."""


def find_sought(units: Sequence[Unit], names: Mapping[str, str], voices: Voices) -> Iterator[Group]:
    """Each warrant and penalty that units tell as asked for against persons who are named.

    Who tells it of "two leaders" tells it too, where the case knows of one such request only.
    """
    told: dict[str, list[tuple[int, frozenset[str]]]] = {}
    courts = {who for who, name in names.items() if COURT.search(name)}

    def agree(number: int, members: set[int]) -> bool:
        one = units[number]
        return is_of_day(units, number, members) and not any(
            _before_others(one, units[n], courts, voices) for n in members
        )

    for number, unit in enumerate(units):
        for thing, behind in _things(unit):
            told.setdefault(thing, []).append((number, _targets(unit, behind, names)))
    for thing in sorted(told):
        groups: list[tuple[set[int], set[str]]] = []
        for number, targets in told[thing]:
            if targets:
                same = [g for g in groups if g[1] & targets and agree(number, g[0])]
                for one in same:
                    groups.remove(one)
                groups.append(
                    (
                        {number}.union(*(g[0] for g in same)),
                        set(targets).union(*(g[1] for g in same)),
                    )
                )
        if len(groups) == 1:
            members = groups[0][0]
            for number, targets in told[thing]:
                if (
                    not targets
                    and not units[number].persons - _asking(units[number])
                    and agree(number, members)
                ):
                    members.add(number)
        for members, _ in groups:
            yield Group("one request against the same persons", tuple(sorted(members)))


def _things(unit: Unit) -> Iterator[tuple[str, str]]:
    """What it tells as asked for, with the words behind."""
    if unit.negated or unit.denies:
        return
    nouns = () if unit.clausal or unit.verbs else (NOUN,)
    for pattern in (*THINGS, *nouns):
        for match in pattern.finditer(unit.text):
            before = unit.text[: match.start()]
            if OPEN.search(before) or OTHERS.search(before):
                continue
            parts = match.groupdict()
            if parts.get("warrant"):
                thing = "warrant"
            elif parts["whole"]:
                thing = parts["whole"]
            else:
                thing = f"{read_number(parts['number'])} {parts['unit']}s"
            yield thing, unit.text[match.end() :]


def _targets(unit: Unit, behind: str, names: Mapping[str, str]) -> frozenset[str]:
    """The persons named behind, against whom it is asked for."""
    end = ENDS.search(behind)
    words = set(re.findall(r"[\w’'-]+", behind[: end.start()] if end else behind))
    return frozenset(
        who for who in unit.persons if who in names and words & set(names[who].split())
    )


def _asking(unit: Unit) -> frozenset[str]:
    own = unit.statement.speaker_entity if unit.statement else None
    return frozenset({own} if own else ())


def _before_others(a: Unit, b: Unit, courts: Set[str], voices: Voices) -> bool:
    """Whether prosecutors of two courts, or of two cities, ask."""
    one, two = ((voices.behind(u) | u.names) & courts for u in (a, b))
    return bool(one and two and one.isdisjoint(two)) or are_elsewhere(a.places, b.places)
