"""How a body's long name is shortened, and when two names of bodies have the same words."""

import re
from functools import lru_cache

from probanda.analysis.entities.gazetteer import words
from probanda.names import normal_name
from probanda.names.states import load_states

SHORT_LETTERS = 3
"""So few letters two bodies may share."""

SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "at", "&"})
LEFT_OUT = frozenset({"of", "the", "for", "and", "on", "in", "to", "de", "des", "du", "la"})
"""Words that an acronym leaves out."""
TURNED = frozenset(
    {
        "ministry", "department", "office", "court", "tribunal", "staff", "prosecution", "chamber",
        "service", "brigade", "battalion", "regiment", "union", "guard", "police", "association",
        "federation", "foundation", "organisation", "institute", "radio", "television", "bureau",
        "agency", "authority", "council", "directorate", "inspectorate", "committee",
    }
)  # fmt: skip
SHARED = frozenset(
    {"state", "house", "union", "nations", "states", "street", "city", "county", "world"}
)
"""Last words of many names."""
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
NUMBERS = {word: str(n) for row in (ORDINALS, ROMAN) for n, word in enumerate(row, 1)}
OF_MANY = frozenset({"law", "act", "code"})
"""Instruments of which a State has many."""
MATTER = re.compile(r" (?:on|for|against|concerning|relating) ")
POSSESSIVE = re.compile(r"['’]s?$")
UNIT = re.compile(
    r"^(?:the )?(\d+)(?:st|nd|rd|th)? (?:(.*) )?(brigade|regiment|battalion|division|corps|squadron|fleet|army)$"
)


def short_names(name: str) -> list[tuple[str, ...]]:
    """The name without the generic nouns at its end: Orrel of "Orrel Holdings"."""
    parts = name.split()
    generic = words("company_words") | words("dropped_nouns")
    found = []
    while len(parts) > 1 and parts[-1].lower() in generic:
        parts = parts[:-1]
        found.append(tuple(parts))
    return [short for short in found if short[-1].lower() not in SMALL]


def shortened(name: str) -> list[str]:
    """All that a text may call a body once it gave the long name."""
    parts = name.split()
    found = [" ".join(short) for short in short_names(name)]
    if is_last_word_of(parts[-1], name) and parts[-1].lower() in words("body_name_nouns"):
        found.append(parts[-1])  # the Guard
    if is_first_word_of(parts[0], name):
        found.append(parts[0])
    for place, word in enumerate(parts):
        if place and word in {"of", "for", "on"}:
            if parts[place - 1].lower() in words("body_name_nouns") and place > 1:
                found.append(" ".join(parts[:place]))
            break
    for place in range(1, len(parts) - 1):
        tail = " ".join(parts[place:])
        if is_short_of(tail, name):
            found.append(tail)
    return found


def is_short_of(short: str, long: str) -> bool:
    """Whether a text may call a body so once it gave the long name."""
    if tuple(short.split()) in short_names(long):
        return True
    return _is_tail(normal_name(short).split(), normal_name(long).split())


@lru_cache(maxsize=1)
def names_of_states() -> frozenset[str]:
    """Names and adjectives of all States, normalised."""
    return frozenset(normal_name(form) for s in load_states() for form in (*s.names, *s.adjectives))


def _is_tail(short: list[str], long: list[str]) -> bool:
    """ "Tribunal for the Coast" of "International Tribunal for the Coast"."""
    head = long[: len(long) - len(short)]
    if " ".join(head) in names_of_states():
        return len(set(short) - SMALL) > 1 and long[-len(short) :] == short
    return (
        1 < len(short) < len(long)
        and long[-len(short) :] == short
        and len(set(short) - SMALL) > 1
        and all(word in words("ornaments") for word in head)
    )


def is_first_word_of(short: str, long: str) -> bool:
    """Whether a company goes by the first word of its name: Orrel of "Orrel Dredging Co.".

    No State is short for its agency.
    """
    first, *rest = long.split()
    if not rest or short != first or len(short) < 4 or normal_name(first) in names_of_states():
        return False
    if rest[-1].lower() not in words("company_words") | words("media_words"):
        return False
    return short.lower() not in words("generic_first_words") and rest[0].lower() not in SMALL


def is_half_of(short: str, long: str) -> bool:
    """Whether a company of two people's names goes by the first: Orrel of "Orrel Tevik"."""
    parts = long.split()
    return (
        len(parts) == 2
        and parts[0] == short
        and len(short) > 3
        and all(p.istitle() and p.lower() not in _no_surnames() for p in parts)
    )


@lru_cache(maxsize=1)
def _no_surnames() -> frozenset[str]:
    nouns = words("body_name_nouns") | words("body_nouns") | words("company_words") | SHARED
    return nouns | words("media_words") | words("generic_first_words") | words("dropped_nouns")


def is_last_word_of(short: str, long: str) -> bool:
    """Whether "the Courier" may be the "Coast Courier"; no noun that many bodies share."""
    parts = long.split()
    return (
        len(parts) > 1
        and parts[-1] == short
        and parts[-2].lower() not in {"of", "for", "in"}  # no place of a body
        and short.lower() not in words("body_nouns") | words("company_words") | SHARED
    )


def is_without_noun(short: str, long: str) -> bool:
    """Whether a long form only puts a noun before the name: Orrel of "Organisation Orrel"."""
    first, _, rest = long.partition(" ")
    return rest == short and first.lower() in words("body_nouns")


def turned_key(name: str) -> str:
    """One key for "Lusk Statute" and "Statute of Lusk"; empty where the order tells two apart.

    "Trial Chamber III" is the Third Trial Chamber.
    """
    parts = [POSSESSIVE.sub("", w) for w in normal_name(name).split() if w not in SMALL]
    parts = [NUMBERS.get(word, word) for word in parts] if "chamber" in parts else parts
    turns = TURNED | words("instrument_nouns")
    if words("numbered_acts") & set(parts):  # Decree No. 7 and Decree 7
        parts = [word for word in parts if word not in {"no", "nr"}]
        turns |= words("numbered_acts") if any(map(str.isdigit, parts)) else frozenset()
    return " ".join(sorted(parts)) if len(parts) > 1 and turns & set(parts) else ""


def without_matter(name: str) -> str:
    """The normalised name of an instrument without what it is on, that of many laws and acts whole.

    "lusk protocol" of the Lusk Protocol on Schools.
    """
    whole = normal_name(name)
    before = MATTER.split(whole)[0].split()
    nouns = words("instrument_nouns") - OF_MANY
    return " ".join(before) if len(before) > 1 and before[-1] in nouns else whole


@lru_cache(maxsize=4096)
def plain_key(name: str) -> str:
    """One key for "Coast Union monitoring mission" and "Mission of the Coast Union"; else "".

    Without what only describes the body: two of whom each has such words of its own are two.
    """
    parts = _words(name)
    kept = [word for word in parts if word not in _describing(name)]
    fit = words("sent_bodies") & set(kept)
    return " ".join(sorted(kept)) if fit and len(kept) > 1 else ""


@lru_cache(maxsize=4096)
def _describing(name: str) -> frozenset[str]:
    """Its ornaments and the words printed small, but for its noun."""
    small = {normal_name(word) for part in re.split(r"[\s-]+", name) if (word := part).islower()}
    nouns = words("sent_bodies") | words("organ_nouns")
    if _words(name)[-1:] and _words(name)[-1] in words("small_heads"):
        nouns |= words("sorts_of_heads")  # a town's regional court is not its only one
    return frozenset(w for w in _words(name) if w in (words("ornaments") | small) - nouns)


def _words(name: str) -> list[str]:
    return [
        POSSESSIVE.sub("", word)
        for word in normal_name(name.replace("-", " ")).split()
        if word not in SMALL
    ]


def are_told_apart(first: str, second: str) -> bool:
    """ "Monitoring mission" and "fact-finding mission" of one body are two."""
    one, other = _describing(first), _describing(second)
    return not one <= other and not other <= one


def unit_key(name: str) -> str:
    """ "64 brigade" of "the 64th Mechanised Brigade"; empty of what is no numbered unit."""
    found = _unit(name)
    return f"{found[1]} {found[3]}" if found else ""


@lru_cache(maxsize=4096)
def _unit(name: str) -> re.Match[str] | None:
    """The parts of a numbered unit's name, of the Third Brigade as of the 3rd."""
    first, _, rest = normal_name(name).removeprefix("the ").partition(" ")
    return UNIT.match(f"{NUMBERS.get(first, first)} {rest}")


def are_two_units(first: str, second: str) -> bool:
    """Whether two units of one number differ in their arm."""
    one, other = _unit(first), _unit(second)
    if not one or not other or not one[2] or not other[2]:
        return False
    a, b = set(one[2].split()), set(other[2].split())
    return not a <= b and not b <= a


def clean_form(text: str) -> str:
    """A name as printed, without article and possessive."""
    text = re.sub(r"^(?:the|The)\s+", "", " ".join(text.split()))
    text = text.strip("/.") if text.startswith("/") else text  # an agency in a dateline
    return re.sub(r"(?:’s|'s|’|')$", "", text)


def initials(form: str) -> str:
    """First letters of the capitalised words of a name of two words or more, else ""."""
    parts = [p for p in re.split(r"[\s-]+", form) if p and p.lower() not in LEFT_OUT]
    return "".join(p[0] for p in parts).upper() if len(parts) > 1 else ""
