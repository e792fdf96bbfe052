"""What a sentence says of a person before the Court: warrant, custody, and what proceedings came to."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from probanda.law.assertions.proceedings import ProceedingsTold
from probanda.law.assertions.sentence import (
    Beside,
    Mention,
    Stretch,
    beside,
    compile_words,
    dated,
    is_denied,
    is_of_the_court,
    load_words,
    nearest,
    plain,
)
from probanda.law.assertions.state_names import StateNames
from probanda.law.facts import Facts, read_data
from probanda.law.records import CourtCase

TITLES = frozenset(read_data("names.toml")["offices"]["words"])
CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
OF_ITS_OWN = 6
"""Letters of an alias's last word that is taken for the person alone."""
OWN_TIME = 40
"""Characters behind a verb within which a month or weekday without a year is its time."""
STILL_SAID = timedelta(days=30)
"""Reports call somebody wanted for a while after it has ended."""
KINDS = {"genocide": r"\b6\(|genocide", "crimes against humanity": r"\b7\(|\bCAH\b"}
KINDS["crime of aggression"] = r"\b8 bis\b"
KINDS["war crimes"] = r"\b8\(|\bWC\b"
"""How the data write charges of each kind."""


class PersonsTold:
    """Sets what is said of persons beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names = names
        self.words = load_words("persons")
        self.people = _people(facts)
        self.proceedings = ProceedingsTold(facts)
        self.offices = [
            (office, compile_words(rf"\b(?:{'|'.join(map(re.escape, office.called))})\b"))
            for office in facts.offices
            if office.called
        ]

    def check(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """Each thing that the sentence says of a person before the Court."""
        context = load_words("context")
        mentions = sorted(self.find_people(text, now), key=lambda m: m.start)
        hedged = context["hedge"].search(text)
        whole, ends = text, [m.start for m in mentions[1:]] + [len(text)] * bool(mentions)
        for mention, end in zip(mentions, ends, strict=True):
            cases = self.facts.cases_by_person[mention.key]
            about_justice = self.words["justice"].search(text) is not None
            asked = [c for c in cases if c.administration_of_justice == about_justice]
            case = (asked or cases)[0]
            text = self._told_between_commas(whole, mention) if hedged else whole
            own = text[mention.start : end] if len(mentions) > 1 else text
            yield from self._person(case, mention, text, now, whens)
            yield from self._whereabouts(case, own, now)
            yield from self.proceedings.check(case, text, own, now, whens)

    def _told_between_commas(self, text: str, mention: Mention) -> str:
        """Of a sentence on what only may be, what a clause behind the name tells as a fact; the rest blank."""
        told = self.words["told_of"].match(text, mention.end)
        if told is None or load_words("context")["hedge"].search(told[0]):
            return " " * len(text)
        return " " * told.start() + told[0] + " " * (len(text) - told.end())

    def _person(
        self, case: CourtCase, mention: Mention, text: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        words = self.words
        if warrant := words["warrant"].search(text):
            yield from self._warrant(case, text, warrant, whens)
            yield from self._lifted(case, text, now, whens)
        yield from self._kinds(case, text)
        if said := words["wanted"].search(text):
            yield from self._wanted(case, text, said, now, whens)
        arrested, brought = words["arrested"].search(text), words["brought"].search(text)
        if arrested and not _is_nearer(brought, arrested, whens):
            yield from self._arrest(case, text, arrested, whens)
        own_time = brought and self.words["own_time"].search(
            text, brought.end(), brought.end() + OWN_TIME
        )
        if brought and not own_time and not _is_nearer(arrested, brought, whens):
            days = [d for d in (case.arrest, case.surrender, case.appearance) if d]
            yield from dated(case.person, brought, whens, days, "brought before the Court")
        yield from self._by_whom(case, mention, text)
        yield from self._appeared(case, text, whens)

    def _whereabouts(self, case: CourtCase, text: str, now: date) -> Iterator[Beside]:
        """Whether somebody is at large, or in the Court's custody, as far as a day is known for it."""
        brought = case.surrender or case.appearance
        there = brought is not None and brought <= now
        if now > self.facts.case_known(case) or _has_ended(case, now) != there:
            return  # released, acquitted or dead: the data do not tell where
        data = f"brought before the Court {brought}" if there else f"not brought by {now}"
        for name, right in (("at_large", not there), ("in_custody", there)):
            said = self.words[name].search(text)
            if said and not is_denied(text, 0, said.start()):
                yield beside(case.person, right, said[0], data)

    def _appeared(self, case: CourtCase, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """An appearance before the judges: not before the person was brought; later ones are many."""
        said = self.words["appeared"].search(text)
        when = said and nearest(whens, said.start(), said.end())
        first = case.appearance or case.surrender
        if said is None or when is None or first is None or not is_of_the_court(text):
            return
        if when.last < first or when.holds([first]):
            yield beside(case.person, when.holds([first]), said[0], f"first appeared {first}")

    def _wanted(
        self,
        case: CourtCase,
        text: str,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Iterator[Beside]:
        sought = any(i.kind == "warrant" and i.public_from <= now for i in case.instruments)
        if not sought and any(i.issued <= now for i in case.instruments):
            return  # under seal that day, and some may have heard of it
        holds = sought and not _has_ended(case, now - STILL_SAID)
        denied = is_denied(text, 0, said.start())
        data = "a warrant is in effect" if holds else "no warrant in effect"
        yield beside(case.person, holds != denied, said[0], data)
        if sought:
            yield from self._since(case, said, text, whens)

    def _warrant(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        days = [d for i in case.instruments for d in (i.issued, i.public_from)]
        if self.words["issued"].search(text):
            if not days:
                yield Beside(case.person, "conflicts", said[0], "no public warrant is known")
            yield from dated(case.person, said, whens, days, "issued or made public")
        elif days:
            yield from self._since(case, said, text, whens)

    def _since(
        self, case: CourtCase, said: re.Match[str], text: str, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """Since when somebody is said to be sought."""
        since = self.words["since"].search(text, said.end(), said.end() + 60)
        when = next((w for w in whens if since and 0 <= w.start - since.end() <= 20), None)
        if when:
            days = sorted({d for i in case.instruments for d in (i.issued, i.public_from)})
            data = f"issued or made public {', '.join(map(str, days))}"
            yield beside(case.person, when.holds(days), text[said.start() : when.start + 4], data)

    def _lifted(
        self, case: CourtCase, text: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """A warrant that was taken back: the proceedings have ended, and not by a judgment."""
        said = self.words["lifted"].search(text)
        if said is None or now > self.facts.case_known(case) or is_denied(text, 0, said.end()):
            return
        end = case.termination if case.termination and case.termination.on <= now else None
        when = nearest(whens, said.end())
        right = end is not None and (when is None or when.holds([end.on]))
        data = f"{end.on} {end.ground}" if end else f"not known to be by {now}"
        yield beside(case.person, right, said[0], data)

    def _kinds(self, case: CourtCase, text: str) -> Iterator[Beside]:
        """Crimes that a warrant or charges are said to be for."""
        said = self.words["warrant_for"].search(text) or self.words["charged_with"].search(text)
        none = self.words["none_of_its_crimes"].search(text)
        if none and is_of_the_court(text):
            data = "none of the Court's crimes (Article 5)"
            yield beside(case.person, False, none["crime"], data)
        if said is None or not case.charges or not is_of_the_court(text):
            return
        charges = "; ".join(case.charges)
        for kind, written in KINDS.items():
            if kind in said[0].lower():
                yield beside(case.person, bool(re.search(written, charges)), kind, charges)

    def _arrest(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        if case.arrest is None:
            return
        yield from dated(case.person, said, whens, [case.arrest], "arrested")
        where = self.names.pattern.search(text, said.end())
        if where and re.match(r" in $", text[said.end() : where.start()]):
            yield from self._by(case, where)

    def _by_whom(self, case: CourtCase, mention: Mention, text: str) -> Iterator[Beside]:
        """A State that is said to have arrested the person, or to have brought him to the Court."""
        for state in self.names.pattern.finditer(text):
            between = text[state.end() : mention.start] if state.end() <= mention.start else ""
            behind = text[mention.end : state.start()] if state.start() >= mention.end else ""
            if self.words["arrests"].match(between) or self.words["brought_by"].search(behind):
                yield from self._by(case, state)

    def _by(self, case: CourtCase, named: re.Match[str]) -> Iterator[Beside]:
        if case.arresting_state is None:
            return
        right = self.names.codes[named[0]] == case.arresting_state
        name = self.facts.states[case.arresting_state].name
        yield beside(case.person, right, named[0], f"arrested in {name}")

    def find_people(self, text: str, now: date) -> Iterator[Mention]:
        """The persons of the data whom a text names, by name or as who held an office on that day.

        Nobody who only bears a part of a name.
        """
        found = list(self._find_named(text))
        named = [m for m in found if not any(_hides(other, m) for other in found)]
        yield from named
        for office, pattern in self.offices:
            held = office.first <= now and (office.last is None or now < office.last)
            match = pattern.search(text) if held else None
            if match and office.person not in {m.key for m in named}:
                yield Mention(office.person, match.start(), match.end())

    def _find_named(self, text: str) -> Iterator[Mention]:
        for person, pattern, parts in self.people:
            for match in pattern.finditer(text):
                before = re.search(r"([^\W\d_][\w'-]*)[ ]$", text[: match.start()])
                behind = re.match(r" (?:[Aa]l[- ])?([A-Z][\w'-]*)", text[match.end() :])
                word, after = before[1] if before else "", behind[1] if behind else ""
                word = re.sub(r"^(?:al|el)-", "", word)
                if word[:1].isupper() and word.lower() not in TITLES | parts:
                    continue  # another bearer of the surname
                if after and after.lower() not in parts | CALENDAR:
                    continue
                yield Mention(person, _begin(text, match.start(), parts), match.end())
                break


def _hides(other: Mention, one: Mention) -> bool:
    """Whether a name is part of a longer one, or is that of two persons alike."""
    overlaps = other.start < one.end and one.start < other.end
    return other.key != one.key and overlaps and other.end - other.start >= one.end - one.start


def _begin(text: str, start: int, parts: frozenset[str]) -> int:
    """Where the name begins, with the given names and titles before the surname."""
    while before := re.search(r"([^\W\d_][\w'-]*) $", text[:start]):
        if before[1].lower() not in parts | TITLES:
            break
        start = before.start()
    return start


def _is_nearer(one: re.Match[str] | None, other: re.Match[str], whens: Sequence[Stretch]) -> bool:
    """Whether the sentence's time belongs to the one word rather than to the other."""
    when = nearest(whens, other.start(), other.end())
    if one is None or when is None:
        return False
    return abs(when.start - one.start()) < abs(when.start - other.start())


def _has_ended(case: CourtCase, on: date) -> bool:
    brought = case.surrender or case.appearance
    last = max((i.issued for i in case.instruments), default=on)
    days = [case.termination.on if case.termination else None, case.death, brought]
    return any(day and last <= day <= on for day in days)


def _people(facts: Facts) -> list[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Each person's surname or other name, and all parts of the name."""
    found = []
    for person, cases in facts.cases_by_person.items():
        names = [person, *(name for case in cases for name in case.also)]
        parts = frozenset(w.lower() for name in names for w in re.split(r"[ -]", plain(name)))
        aliases = [plain(name) for name in names[1:]]
        forms = {re.sub(r"^(?:Al|El)-", "", plain(person).split()[-1]), *aliases}
        forms |= {alias.split()[-1] for alias in aliases if len(alias.split()[-1]) >= OF_ITS_OWN}
        first = " ".join(plain(person).split()[:2])
        pattern = "|".join(map(re.escape, sorted({*forms, first}, key=len, reverse=True)))
        found.append(
            (person, re.compile(rf"(?<!\w)(?:[Aa]l-|[Ee]l-|Al |El )?(?:{pattern})(?!\w)"), parts)
        )
    return found
