"""The crimes in a charge's wording: where each stands, which conduct it is, our article for it."""

import re
from dataclasses import dataclass, replace

from probanda.analysis.charges.vocabulary import (
    Conduct,
    Kind,
    load_conducts,
    load_minor,
    load_ordinary,
)


@dataclass(frozen=True)
class Crime:
    """One crime as printed; ``start`` and ``end`` count in the text that was read.

    ``conduct`` is None when the wording is of no known kind. ``summary`` is true of a wording that
    only names the kind of crime ("war crimes").
    """

    start: int
    end: int
    text: str
    conduct: str | None
    kind: Kind | None
    articles: tuple[str, ...]
    mode: str | None = None
    summary: bool = False


NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens)"
)
LEAD = re.compile(
    rf"(?:(?:the|a|an|of|his|her|their|its|both|multiple|several|various|numerous|further|other|"
    rf"additional|separate|alleged|allegedly|suspected|possible|being|having|committed|committing|"
    rf"commission|perpetrating|suspicion|{NUMBER}|(?:criminal\s)?(?:counts?|charges?|"
    rf"allegations?|accusations?)(?:\sof)?|"
    rf"(?:crimes?|offen[cs]es?|acts?)\sof|responsibility\sfor|that\sof|those\sof)\s+)*",
    re.IGNORECASE,
)
KIND = re.compile(
    r"(?P<war>(?:alleged\s)?war\scrimes?|grave\sbreach(?:es)?(?:\sof\sthe\sgeneva\sconventions?)?|"
    r"(?:serious\s)?violat(?:ions?\sof|ing)\sthe\slaws?\s(?:and|or|or/and|and/or)\scustoms\sof\swar)|"
    r"(?P<humanity>(?:alleged\s)?crimes?\sagainst(?:\sof)?\shumanity)",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"\s*(?:,|:|\(|–|-)?\s*(?:including|includes?|namely|such\sas|like|specifically|among\sthem|"
    r"in\sthe\sform\sof|through|consisting\sof|of|by|:)?\s+",
    re.IGNORECASE,
)
AND = re.compile(
    r"\s*(?:,\s*(?:and|or|as\swell\sas|and/or)?|[-–—]\s*and|;\s*(?:and)?|and/or|and|or|as\swell\sas|"
    r"along\swith|plus|combined\swith|coupled\swith|together\swith|in\sconjunction\swith)\s+(?:(?:also|also\sof|with|of|for|on)\s+)?",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s+(?:from|in|at|near|during|between|within|under|to|against)\s[^,;:.”\"]{2,90}?(?=\s+and\s|,)",
    re.IGNORECASE,
)
KIND_AFTER = re.compile(
    r"\s*,?\s*(?:(?:both|all|each)\s)?(?:as|which\s(?:is|are|amounts?\sto)|amounting\sto|"
    r"constituting|a)\s(?:(?:a|an|the)\s)?(?:possible\s)?",
    re.IGNORECASE,
)
STOP = re.compile(
    r"[,.](?!\d)|[;:!?—–“”\"]|\s-\s|\s(?:from|in|at(?!\s(?:least|most)\b)|near|during|between|over(?!\s\d)|after|before|since|who|which|"
    r"where|when|whom|whose|while|committed|perpetrated|allegedly|by|that|pursuant|within|outside|"
    r"inside|along|together|with|because|following|according|if|but|connection|said|says|as|"
    r"against\s(?:him|her|them|the\s(?:suspect|accused|former|rebel)|[A-Z][\w’'-]+\s[A-Z])|"
    r"on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on\s\d|(?:last|this)\s(?:week|month|year)|and|or|"
    r"under(?!\s(?:the\sage|\d|fifteen|eighteen))|for\s(?:his|her|their|having)|is|are|was|were|"
    r"has|have|had|carried\sout|to\s(?:the\s)?[A-Z])\b"
)
JOINED = re.compile(
    r"\s(?:and|or|and/or)\s(?:on\s|against\s)?(?:the\s)?(?:damage\sto\s[a-z]+|civilian|other|related|protected|inhumane?|"
    r"degrading|aid|medical|religious|property|persons?|population)\b(?:\s(?!and\b|or\b|in\b|at\b|from\b)[a-z]+){0,2}",
    re.IGNORECASE,
)
PRINTED_ARTICLE = re.compile(
    r"(?:article|section|art\.|paragraph|§)s?\s*\d[\w()./-]*"
    r"(?:(?:,|\sand|,\sand|\sor)\s(?:article\s|section\s)?\d[\w()./-]*)*"
    r"(?:,?\s(?:part|paragraph|subsection|para\.)\s[\w()]+)*"
    r"(?:\sof\s(?:the\s)?(?:(?:[A-Z][\w’'-]*|of|and|on|the)\s?){1,9})?",
    re.IGNORECASE,
)
STATUTE = re.compile(r"rome\sstatute|statute\sof\srome|icc\sstatute", re.IGNORECASE)


def read_crimes(text: str, start: int, *, formal: bool) -> tuple[Crime, ...]:
    """The crimes named one after another from ``start``; empty when no crime stands there.

    ``formal`` allows offences for which there is no pattern, after words that can only charge.
    """
    found: list[Crime] = []
    kind: Kind | None = None
    at = start
    while True:
        lead = LEAD.match(text, at)
        at = lead.end() if lead else at
        named = KIND.match(text, at)
        if named:
            kind = _kind(named)
            opened = OPENS.match(text, named.end())
            inner = LEAD.match(text, opened.end()) if opened else None
            if inner and _one(text, inner.end(), kind, formal=formal):
                at = inner.end()
                continue
            crime: Crime | None = Crime(
                named.start(), named.end(), named.group(), None, kind, (), summary=True
            )
            kind = None
        else:
            crime = _one(text, at, kind, formal=formal)
        if crime is None:
            break
        found.append(crime)
        at = crime.end
        after = _kind_after(text, at)
        if after:
            found = [_with_kind(one, after[0], text) for one in found]
            at = after[1]
        following = _next(text, at, formal=formal)
        if following is None:
            break
        at = following
    return _without_mapping_of_national_law(found, text, start)


def find_conduct(text: str) -> Conduct | None:
    """The first conduct of the Statute's that a text names anywhere."""
    best: tuple[int, Conduct] | None = None
    for conduct in load_conducts():
        match = conduct.pattern.search(text)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), conduct)
    return best[1] if best else None


def is_minor(crime: Crime) -> bool:
    """Whether a crime is of no concern to a case of grave crimes, such as fraud."""
    grave = crime.conduct is not None or crime.kind is not None or crime.summary
    return not grave and load_minor().match(crime.text) is not None


def _one(text: str, at: int, kind: Kind | None, *, formal: bool) -> Crime | None:
    for conduct in load_conducts():
        match = conduct.pattern.match(text, at)
        if match:
            end = _end_of_crime(text, match.end())
            printed = text[at:end]
            return _mapped(Crime(at, end, printed, conduct.name, kind, ()), conduct, text)
    if not formal:
        return None
    match = PRINTED_ARTICLE.match(text, at)
    if match:
        return Crime(at, at + len(match.group().rstrip()), match.group().rstrip(), None, None, ())
    match = load_ordinary().match(text, at)
    if match:
        end = _end_of_crime(text, match.end())
        return Crime(at, end, text[at:end], None, kind, ())
    return None


def _end_of_crime(text: str, at: int) -> int:
    joined = None
    stop = STOP.search(text, at)
    end = stop.start() if stop else len(text)
    bracket = text.find("(", at, end)
    if bracket >= 0 and text.find(")", bracket, end) < 0:
        closing = text.find(")", bracket)
        if 0 <= closing < bracket + 60:
            stop = STOP.search(text, closing)
            end = stop.start() if stop else len(text)
        else:
            end = bracket
    if stop and stop.group().strip() in {"and", "or"}:
        joined = JOINED.match(text, stop.start())
    if joined and find_conduct(joined.group()) is None and not KIND.search(joined.group()):
        return _end_of_crime(text, joined.end())
    return at + len(text[at:end].rstrip())


def _mapped(crime: Crime, conduct: Conduct, text: str) -> Crime:
    kind = crime.kind
    if kind is None and conduct.telling and conduct.telling[0].search(crime.text):
        kind = conduct.telling[1]
    articles = conduct.always
    if not articles and kind == "war":
        articles = conduct.by_kind["war"]
        if not articles and re.search(r"\binternational\sarmed\sconflict", text):
            articles = conduct.by_kind["international"]
        if re.search(r"(?:non-|not\s(?:of\san\s)?)international|internal\sarmed\sconflict", text):
            articles = conduct.by_kind["internal"] or articles
    elif not articles and kind == "humanity":
        articles = conduct.by_kind["humanity"]
    return replace(crime, kind=kind, articles=articles, mode=conduct.mode)


def _with_kind(crime: Crime, kind: Kind, text: str) -> Crime:
    if crime.summary or crime.conduct is None or crime.kind == kind:
        return crime
    conduct = next(one for one in load_conducts() if one.name == crime.conduct)
    if crime.kind is not None and not (conduct.telling and crime.kind == conduct.telling[1]):
        return crime
    return _mapped(replace(crime, kind=kind), conduct, text)


def _kind(match: re.Match[str]) -> Kind:
    return "war" if match.group("war") else "humanity"


def _kind_after(text: str, at: int) -> tuple[Kind, int] | None:
    lead = KIND_AFTER.match(text, at)
    named = KIND.match(text, lead.end()) if lead else None
    return (_kind(named), named.end()) if named else None


def _next(text: str, at: int, *, formal: bool) -> int | None:
    joint = AND.match(text, at)
    if joint is None:
        tail = TAIL.match(text, at)
        joint = AND.match(text, tail.end()) if tail else None
        formal = False
    if joint is None:
        return None
    lead = LEAD.match(text, joint.end())
    begin = lead.end() if lead else joint.end()
    if KIND.match(text, begin) or _one(text, begin, None, formal=formal):
        return joint.end()
    return None


def _without_mapping_of_national_law(
    found: list[Crime], text: str, start: int
) -> tuple[Crime, ...]:
    """Where articles of another law are printed, ours are left out; one crime takes them along."""
    if not found:
        return ()
    match = PRINTED_ARTICLE.search(text, start)
    if match is None or STATUTE.search(text):
        return tuple(found)
    bare = [replace(crime, articles=()) for crime in found]
    between = text[bare[-1].end : match.start()]
    if len(bare) == 1 and between.strip().lower() in {"under", "contrary to", "pursuant to", "("}:
        only = bare[0]
        end = match.start() + len(match.group().rstrip())
        bare = [replace(only, end=end, text=text[only.start : end])]
    return tuple(bare)
