"""Which denials are of which telling: of the same words, or of a deed by who is said to have done it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from probanda.analysis.claims.likeness import (
    BONUS,
    Likeness,
    dates_agree,
    figures_agree,
    one_voice,
    openings_agree,
    polarities_agree,
    suspects_agree,
)
from probanda.analysis.claims.unit import Unit, known_of
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.weights import LIGHT
from probanda.analysis.lineage.terms import find_term

SAME_WORDS = 0.6
"""A denial is of the particular only if it names this much of it."""
FEWEST = 2
"""Words of the deed that a telling has in common with what is denied."""
ENDING = r"\W*"
POINTED = r"(?:all\s+)?(?:this|that|it|these|those)"
POINTING = re.compile(POINTED + ENDING, re.IGNORECASE)
"""All that is denied is what stands before: "The ministry denies this." """
CLAIM = (
    r"(?:this|that) (?:accusation|allegation|assertion|charge|claim|contention|explanation|"
    r"hypothesis|insinuation|suggestion|theory|version|account)"
)
CLAIMS = r"(?:these|those|such) (?:accusations|allegations|charges|reports)"
CALLED = re.compile(rf"(?:{CLAIM}|{CLAIMS}){ENDING}", re.IGNORECASE)
""" "Rejects that hypothesis", "denied these reports"."""
CALLED_ONE = re.compile(CLAIM + ENDING, re.IGNORECASE)
"""One claim is the one before; of several not all need stand there."""
BESIDE = 4
"""Characters between a sentence and the next one."""
UNREAL = re.compile(r"\W*(?:had|were|should|if|unless)\s", re.IGNORECASE)
"""What would have been: "Had we closed it, ..."."""
LIMITED = re.compile(r"\b(?:until|till|only|just|merely|alone|first)\b", re.IGNORECASE)
"""What was not done until May, or not only, was done."""
OWN_DEED = re.compile(r"(?:ever\s+)?(?:(?:having|to\s+have)\s+\w+|(?!\w*thing\b)\w+ing)\b")
"""What one denies to have done oneself: "having fired", "firing"."""
CHARGE = re.compile(
    r"(?:the |all |such |these )?(?:charges?|allegations?|accusations?|claims?|reports?) (?:of|about|that|on)\b",
    re.IGNORECASE,
)
MOST = 50
"""A deed that more tellings than this name is too common to say which one a denial is of."""


def find_denied(
    units: Sequence[Unit], pairs: Sequence[Likeness], voices: Voices, *, closely: bool = False
) -> dict[int, set[int]]:
    """For each unit the denials of just that; a general denial is none of the particular.

    Who says that "no shell was fired" denies as much as who denies having fired. ``closely`` leaves out
    what has the same words only for the shorter part.
    """
    found: dict[int, set[int]] = {}
    for pair in pairs:
        a, b = units[pair.a], units[pair.b]
        if _denies_anything(a) == _denies_anything(b) or polarities_agree(a, b):
            continue
        denier, claimed = (pair.a, pair.b) if _denies_anything(a) else (pair.b, pair.a)
        if _is_of_the_same(units[denier], units[claimed], pair, voices, closely):
            found.setdefault(claimed, set()).add(denier)
    for claimed, denier in _pointed_at(units):
        found.setdefault(claimed, set()).add(denier)
    for claimed, denier in _deeds_denied(units, voices):
        found.setdefault(claimed, set()).add(denier)
    return found


def _denies_anything(unit: Unit) -> bool:
    """Whether somebody denies it, or says that it is not so; no question and no condition."""
    return unit.denies or (
        unit.statement is not None
        and unit.negated
        and unit.act in ("telling", "finding")
        and not UNREAL.match(unit.text)
        and not LIMITED.search(unit.text)
        and not unit.text.rstrip("”’\"'").endswith("?")
    )


def _is_of_the_same(
    denial: Unit, telling: Unit, pair: Likeness, voices: Voices, closely: bool
) -> bool:
    """Whether the denial has the words of the telling, or nearly all of its own stand in it."""
    if not denial.denies and not _says_not_so(denial, telling, voices):
        return False
    if (
        (denial.verbs and not _tells_a_deed(telling))
        or _is_of_what_is_said(telling)
        or terms("inquiring") & (telling.terms.keys() - denial.terms.keys())
        or _tells_of_proceeding(telling, denial)
        or _denies_own_part(denial, telling)
        or _is_of_other_people(denial, telling)
        or not figures_agree(denial, telling)
        or not openings_agree(denial, telling)
    ):
        return False
    same_words = pair.both >= SAME_WORDS and suspects_agree(denial, telling)
    return same_words or (
        not closely
        and _tells_all(telling, denial)
        and not _is_of_other_hands(denial, telling, voices)
    )


def _is_of_what_is_said(unit: Unit) -> bool:
    """Whether it tells of a charge or a denial, and not of the deed: "charges of torture must be doubted"."""
    return bool(terms("denying") & unit.predicates) or bool(CHARGE.match(unit.text))


def _tells_of_proceeding(telling: Unit, denial: Unit) -> bool:
    """Whether it tells that somebody was arrested for the deed: who denies the deed denies no arrest."""
    step = (terms("proceeding") & telling.verbs) - denial.terms.keys()
    return bool(step) and telling.verbs.isdisjoint(denial.terms.keys() | terms("charging"))


def _is_of_other_hands(denial: Unit, telling: Unit, voices: Voices) -> bool:
    """Whether "our forces did not" is said, and nothing told of who did."""
    if telling.act != "telling" or terms("armed_hands").isdisjoint(_spelled(denial)):
        return False
    body = voices.behind(denial)
    return terms("armed_people").isdisjoint(_spelled(telling)) and body.isdisjoint(telling.terms)


def _spelled(unit: Unit) -> set[str]:
    """The terms of all words as printed, those too that stand in a name."""
    return {find_term(word.strip(".,;:“”\"'’")) for word in unit.text.lower().split()}


def _denies_own_part(denial: Unit, telling: Unit) -> bool:
    """Whether a person denies having done what is told of others, or of nobody."""
    said = denial.statement
    person = said is not None and said.speaker_kind == "person"
    own = said.speaker_entity if said and person else None
    return own is not None and own not in telling.persons and bool(OWN_DEED.match(denial.text))


def _is_of_other_people(denial: Unit, telling: Unit) -> bool:
    """Whether it was done to others: that no children were shot is not of prisoners."""
    harmed = terms("people") - terms("armed_hands") - terms("anybody")
    one, two = denial.terms.keys() & harmed, telling.terms.keys() & harmed
    return bool(one and two) and one.isdisjoint(two)


def _says_not_so(saying: Unit, telling: Unit, voices: Voices) -> bool:
    """Whether just what it says is not so is told, by another side and of no other day."""
    denied = (saying.denied - LIGHT) & saying.verbs
    tells = telling.verbs or telling.terms.keys()
    told = (
        bool(denied)
        and not telling.negated
        and all(t in tells and telling.tells(t) for t in denied)
    )
    of_one_time = dates_agree(saying, telling) and all(
        not (one and other and one.isdisjoint(other))
        for part in ("month", "weekday")
        for one, other in [(_printed(saying, part), _printed(telling, part))]
    )
    return told and of_one_time and not voices.are_of_one_side(saying, telling)


def _printed(unit: Unit, part: str) -> set[str]:
    """The months or weekdays that it prints."""
    return {date.says[part] for date in unit.dates if part in date.says}


def _tells_all(telling: Unit, denial: Unit) -> bool:
    """Whether the telling has nearly all that is denied, with more of its own ("for nine days").

    By whose hands it was done, and the name of who denies, say no other thing.
    """
    if one_voice(telling, denial) or UNREAL.match(telling.text) or _names_others(telling, denial):
        return False
    said = terms("general_crimes") | terms("general") | terms("armed_hands") | denial.names
    denied = {t: w for t, w in denial.terms.items() if t not in said and t[0] not in BONUS}
    common = denied.keys() & telling.terms.keys()
    deeds = (telling.act == "telling" and telling.verbs) or telling.terms.keys()
    enough = len(common) >= FEWEST and not common.isdisjoint(denial.verbs or deeds)
    told = not common.isdisjoint(deeds)
    return enough and told and sum(denied[t] for t in common) >= SAME_WORDS * sum(denied.values())


def _names_others(telling: Unit, denial: Unit) -> bool:
    """Whether the denial is of a person whom the telling leaves out, or each names what the other does not."""
    own = denial.statement.speaker_entity if denial.statement else None
    persons = {*known_of(denial.persons)} - {own}
    things = denial.names - denial.persons, telling.names - telling.persons
    return not persons <= telling.persons or bool(things[0] - things[1] and things[1] - things[0])


def points_back(unit: Unit) -> bool:
    """Whether it denies what was told just before, or calls it untrue, and names nothing of it."""
    if unit.denies:
        return bool(POINTING.fullmatch(unit.text) or CALLED_ONE.fullmatch(unit.text))
    return unit.statement is not None and bool(_untrue().fullmatch(unit.text))


@lru_cache(maxsize=1)
def _untrue() -> re.Pattern[str]:
    """What says only that what stands before is not so: "that is a lie", "there is no truth in it"."""
    being = r"(?:\s(?:is|was|were|are)|[’']s)\s(?:\w+ly\s|all\s|simply\s|just\s|an?\s)*"
    called = "|".join(sorted(words("untrue")))
    ground = "|".join(sorted(words("ground")))
    return re.compile(
        rf"(?:that\s)?(?:(?:{POINTED}|{CLAIM}){being}(?:{called}|(?:not|n[’']t)\s(?:true|so|the case))"
        rf"|there\s(?:is|was)\sno\s(?:{ground})\s(?:to|for|in)\s(?:{POINTED}|{CLAIM}|{CLAIMS})){ENDING}",
        re.IGNORECASE,
    )


def _pointed_at(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """What the sentence before tells, for each denial that points at it; of somebody else's words.

    The units of a document stand together in the order of their places.
    """
    for number, denial in enumerate(units):
        if not points_back(denial):
            continue
        before = []
        for n in range(number - 1, -1, -1):
            if units[n].place.document != denial.place.document:
                break
            if units[n].place.end <= denial.place.start:
                before.append((n, units[n]))
        last = max((unit.place.end for _, unit in before), default=-BESIDE - 1)
        if denial.place.start - last > BESIDE:
            continue
        for n, unit in before:
            inner = unit.statement is not None and unit.statement.within is not None
            whole = unit.place.end + BESIDE > last and not inner
            if whole and not unit.denies and not points_back(unit) and not one_voice(unit, denial):
                yield n, number


def _deeds_denied(units: Sequence[Unit], voices: Voices) -> list[tuple[int, int]]:
    """Tellings of a deed by somebody, and that body's or group's denials that it did it."""
    denying = [
        (number, (who, deed))
        for number, unit in enumerate(units)
        if unit.denies
        for who in sorted(_deniers(unit, voices))
        for deed in sorted(_deeds(unit, _is_general(unit)))
    ]
    wanted = {key for _, key in denying}
    by_deed: dict[tuple[str, str], list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.denies:
            for who in unit.terms.keys() - unit.persons:
                for deed in _deeds(unit, unit.act != "charge"):
                    if (who, deed) in wanted:
                        by_deed.setdefault((who, deed), []).append(number)
    return [
        (telling, number)
        for number, key in denying
        for tellings in [by_deed.get(key, ())]
        if len(tellings) <= MOST
        for telling in tellings
        if _denies(units[number], units[telling], voices)
    ]


def _tells_a_deed(unit: Unit) -> bool:
    """Whether something is told to have been done, not what law or habit says ("is a crime")."""
    return bool(unit.verbs) or unit.past


def _deeds(unit: Unit, only_verbs: bool) -> set[str]:
    """Words that tell what was done, a verb apart from a noun of its stem."""
    verbs = {f"to {t}" for t in unit.verbs - terms("undenied")}
    if only_verbs:
        return verbs
    nouns = {t for t in unit.terms.keys() - unit.names - unit.verbs if not t.startswith("#")}
    return verbs | (nouns - terms("general_crimes") - terms("unspecific") - terms("anybody"))


def _is_general(unit: Unit) -> bool:
    return bool(terms("general_crimes") & unit.terms.keys())


def _deniers(unit: Unit, voices: Voices) -> frozenset[str]:
    """Terms of the bodies for whom the denial speaks; of a group without a name its word."""
    spoken = unit.statement.speaker_name if unit.statement else None
    words = (spoken or "").lower().removeprefix("the ").split()
    group = {find_term(words[0])} if len(words) == 1 else set()
    return voices.behind(unit) | group


def _denies(denial: Unit, telling: Unit, voices: Voices) -> bool:
    """Whether nothing shows that it is of another deed, and somebody else tells it."""
    return (
        not polarities_agree(telling, denial)
        and denial.persons <= telling.persons
        and not voices.are_of_one_side(denial, telling)
        and figures_agree(denial, telling)
        and not _tells_of_proceeding(telling, denial)
    )
