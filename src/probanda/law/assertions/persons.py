"""What a sentence says of a person before the Court: warrant, arrest, charges, judgment, sentence."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from probanda.law.assertions.sentence import (
    Beside,
    Mention,
    Stretch,
    beside,
    dated,
    is_denied,
    load_words,
    nearest,
    plain,
)
from probanda.law.assertions.states import StateNames
from probanda.law.facts import Facts, read_data
from probanda.law.records import CourtCase

NUMBERS = {
    name: number
    for number, name in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
} | {"thirty": 30}
TITLES = frozenset(read_data("names.toml")["offices"]["words"])


class PersonsTold:
    """Sets what is said of persons beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names = names
        self.words = load_words("persons")
        self.people = _people(facts)

    def check(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """Each thing that the sentence says of a person before the Court."""
        context = load_words("context")
        mentions = list(self._find_people(text))
        if not mentions or context["hedge"].search(text):
            return
        for mention in mentions:
            cases = self.facts.cases_by_person[mention.key]
            of_crimes = [c for c in cases if not c.administration_of_justice]
            yield from self._person((of_crimes or cases)[0], text, now, whens)

    def _person(
        self, case: CourtCase, text: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        words = self.words
        if warrant := words["warrant"].search(text):
            yield from self._warrant(case, text, warrant, whens)
        if said := words["wanted"].search(text):
            sought = any(i.kind == "warrant" and i.public_from <= now for i in case.instruments)
            ended = _has_ended(case, now)
            denied = is_denied(text, 0, said.start())
            data = "a warrant is in effect" if sought and not ended else "no warrant in effect"
            yield beside(case.person, (sought and not ended) != denied, said[0], data)
        arrested, brought = words["arrested"].search(text), words["brought"].search(text)
        if arrested and not _is_nearer(brought, arrested, whens):
            yield from self._arrest(case, text, arrested, whens)
        if brought and not _is_nearer(arrested, brought, whens):
            days = [d for d in (case.surrender, case.appearance) if d]
            yield from dated(case.person, brought, whens, days, "brought before the Court")
        yield from self._judgment(case, text, now, whens, words)
        yield from self._charges(case, text, whens, words)

    def _warrant(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        days = [d for i in case.instruments for d in (i.issued, i.public_from)]
        if self.words["issued"].search(text):
            if not days:
                yield Beside(case.person, "conflicts", said[0], "no public warrant is known")
            yield from dated(case.person, said, whens, days, "issued or made public")

    def _arrest(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        if case.arrest is None:
            return
        yield from dated(case.person, said, whens, [case.arrest], "arrested")
        where = self.names.pattern.search(text, said.end())
        if where and case.arresting_state and re.match(r" in $", text[said.end() : where.start()]):
            code = self.names.codes[where[0]]
            name = self.facts.states[case.arresting_state].name
            yield beside(case.person, code == case.arresting_state, where[0], f"in {name}")

    def _judgment(
        self,
        case: CourtCase,
        text: str,
        now: date,
        whens: Sequence[Stretch],
        words: dict[str, re.Pattern[str]],
    ) -> Iterator[Beside]:
        if said := words["sentence"].search(text):
            years = NUMBERS.get(said["years"]) or int(said["years"])
            if case.sentence and (told := re.match(r"(\d+) year", case.sentence.term)):
                right = int(told[1]) == years
                yield beside(case.person, right, said[0], case.sentence.term)
            elif self._is_of_the_court(text) and now <= self.facts.case_known(case):
                yield beside(case.person, False, said[0], f"no sentence is known by {now}")
        conviction = words["conviction"].search(text)
        if conviction and case.appeal:
            kept = re.search(r"conviction[\w ]*confirmed", case.appeal.result) is not None
            for name, truth in (("upheld", kept), ("overturned", not kept)):
                if said := words[name].search(text):
                    yield beside(case.person, truth, said[0], case.appeal.result)
        for name, result in (("guilty", "convicted"), ("acquitted", "acquitted")):
            said = words[name].search(text)
            if said and not is_denied(text, max(0, said.start() - 12), said.start()):
                yield from self._verdict(case, text, said, result, now, whens)

    def _is_of_the_court(self, text: str) -> bool:
        """Whether the sentence names the Court, and no court of a State."""
        words = load_words("courts")
        return words["own"].search(text) is not None and not words["domestic"].search(text)

    def _verdict(
        self,
        case: CourtCase,
        text: str,
        said: re.Match[str],
        result: str,
        now: date,
        whens: Sequence[Stretch],
    ) -> Iterator[Beside]:
        rulings = [r for r in (case.judgment, case.appeal) if r and r.on <= now]
        if not rulings:
            if self._is_of_the_court(text) and now <= self.facts.case_known(case):
                yield beside(case.person, False, said[0], f"no judgment is known by {now}")
            return
        told = [
            r for r in rulings if result in r.result or ("partly" in r.result and "conv" in result)
        ]
        when = nearest(whens, said.start())
        if when:
            told = [r for r in told if when.holds([r.on])]
        data = "; ".join(f"{r.on} {r.result}" for r in rulings)
        yield beside(case.person, bool(told), said[0], data)

    def _charges(
        self,
        case: CourtCase,
        text: str,
        whens: Sequence[Stretch],
        words: dict[str, re.Pattern[str]],
    ) -> Iterator[Beside]:
        if said := words["ended"].search(text):
            days = [case.termination.on] if case.termination else []
            yield from dated(case.person, said, whens, days, "ended")
        if not words["charges"].search(text):
            return
        ruling = case.confirmation
        declined = words["declined"].search(text)
        confirmed = words["upheld"].search(text)
        withdrawn = words["withdrawn"].search(text)
        if withdrawn and case.termination:
            was = "withdrawn" in case.termination.ground or "withdrawal" in case.termination.ground
            yield beside(case.person, was, withdrawn[0], case.termination.ground)
        elif (said := declined or confirmed) and ruling:
            was = (ruling.result == "declined") == bool(declined)
            when = nearest(whens, said.start())
            right = was and (when is None or when.holds([ruling.on]))
            yield beside(case.person, right, said[0], f"{ruling.on} {ruling.result}")

    def _find_people(self, text: str) -> Iterator[Mention]:
        for person, pattern, parts in self.people:
            for match in pattern.finditer(text):
                before = re.search(r"([^\W\d_][\w'-]*)[ ]$", text[: match.start()])
                word = before[1] if before else ""
                if word[:1].isupper() and word.lower() not in TITLES | parts:
                    continue  # another bearer of the surname
                yield Mention(person, match.start(), match.end())
                break


def _is_nearer(one: re.Match[str] | None, other: re.Match[str], whens: Sequence[Stretch]) -> bool:
    """Whether the sentence's time belongs to the one word rather than to the other."""
    when = nearest(whens, other.start())
    if one is None or when is None:
        return False
    return abs(when.start - one.start()) < abs(when.start - other.start())


def _has_ended(case: CourtCase, now: date) -> bool:
    brought = case.surrender or case.appearance
    last = max((i.issued for i in case.instruments), default=now)
    days = [case.termination.on if case.termination else None, case.death, brought]
    return any(day and last <= day <= now for day in days)


def _people(facts: Facts) -> list[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Each person's surname or other name, and all parts of the name."""
    found = []
    for person, cases in facts.cases_by_person.items():
        names = [person, *(name for case in cases for name in case.also)]
        parts = frozenset(w.lower() for name in names for w in re.split(r"[ -]", plain(name)))
        forms = {re.sub(r"^(?:Al|El)-", "", plain(person).split()[-1])} | {
            plain(name) for name in names[1:]
        }
        first = " ".join(plain(person).split()[:2])
        pattern = "|".join(map(re.escape, sorted({*forms, first}, key=len, reverse=True)))
        found.append(
            (person, re.compile(rf"(?<!\w)(?:[Aa]l-|[Ee]l-|Al |El )?(?:{pattern})(?!\w)"), parts)
        )
    return found
