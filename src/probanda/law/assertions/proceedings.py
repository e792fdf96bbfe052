"""What a sentence says that proceedings against a person came to: judgment, sentence, charges, their end."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from probanda.law.assertions.sentence import (
    Beside,
    Stretch,
    beside,
    dated,
    is_denied,
    is_of_the_court,
    load_words,
    nearest,
)
from probanda.law.facts import Facts
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
BEGINNING = 25
"""Characters at the beginning of a sentence, where a time goes with the main verb."""
BARE_YEARS = re.compile(r"\b(?:to|for) (?P<years>\d{1,2})\b(?= ?(?:[.,;]|and\b|$))")
"""The years of a second person: "to 12 years and the other to 15"."""
COUNTS = re.compile(r"(\d+)\+? (?:counts|crimes)")


def _is_of_another_clause(when: Stretch, said: re.Match[str], text: str) -> bool:
    """Whether a time stands before the verb and behind a comma's other side, not at the beginning."""
    return BEGINNING < when.start < said.start() and "," in text[when.start : said.start()]


class ProceedingsTold:
    """Sets what is said of judgments and charges beside the facts."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.words = load_words("persons")

    def check(
        self, case: CourtCase, text: str, own: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """``own`` is the part of the sentence from this person's name to the next one's."""
        yield from self._sentence(case, text, own, now)
        yield from self._judgment(case, text, now, whens)
        yield from self._counts(case, text, now)
        if (said := self.words["trial_opened"].search(text)) and case.trial:
            yield from dated(case.person, said, whens, [case.trial.start], "trial opened")
        yield from self._ended(case, text, now, whens)
        yield from self._admissible(case, text, now)
        yield from self._charges(case, text, own, whens)

    def _sentence(self, case: CourtCase, text: str, own: str, now: date) -> Iterator[Beside]:
        """Where several persons are sentenced, each has the years that stand behind the name."""
        said = self.words["sentence"].search(text)
        if said is None:
            return
        said = self.words["years"].search(own) or BARE_YEARS.search(own) or said
        years = NUMBERS.get(said["years"].lower()) or int(said["years"])
        if case.sentence and (told := re.match(r"(\d+) year", case.sentence.term)):
            yield beside(case.person, int(told[1]) == years, said[0], case.sentence.term)
        elif is_of_the_court(text) and now <= self.facts.case_known(case):
            yield beside(case.person, False, said[0], f"no sentence is known by {now}")

    def _judgment(
        self, case: CourtCase, text: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        if self.words["conviction"].search(text) and case.appeal:
            kept = re.search(r"conviction[\w ]*confirmed", case.appeal.result) is not None
            for name, truth in (("upheld", kept), ("overturned", not kept)):
                if said := self.words[name].search(text):
                    yield beside(case.person, truth, said[0], case.appeal.result)
        elif (said := self.words["conviction"].search(text)) and not case.judgment:
            told = self.words["upheld"].search(text) or self.words["overturned"].search(text)
            if told and is_of_the_court(text) and now <= self.facts.case_known(case):
                yield beside(case.person, False, said[0], f"no judgment is known by {now}")
        acquittal = self.words["acquittal"].search(text)
        if acquittal and case.appeal:
            kept = "acquittal confirmed" in case.appeal.result
            for name, truth in (("upheld", kept), ("overturned", not kept)):
                if said := self.words[name].search(text):
                    yield beside(case.person, truth, said[0], case.appeal.result)
        for name, result in (("guilty", "convicted"), ("acquitted", "acquitted")):
            said = self.words[name].search(text)
            if said and not is_denied(text, max(0, said.start() - 12), said.start()):
                yield from self._verdict(case, text, said, result, now, whens)

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
            if is_of_the_court(text) and now <= self.facts.case_known(case):
                yield beside(case.person, False, said[0], f"no judgment is known by {now}")
            return
        told = [
            r for r in rulings if result in r.result or ("partly" in r.result and "conv" in result)
        ]
        when = nearest(whens, said.start(), said.end())
        if when and not _is_of_another_clause(when, said, text):
            told = [r for r in told if when.holds([r.on])]
        data = "; ".join(f"{r.on} {r.result}" for r in rulings)
        yield beside(case.person, bool(told), said[0], data)

    def _counts(self, case: CourtCase, text: str, now: date) -> Iterator[Beside]:
        """How many charges were confirmed, or of how many a person was convicted."""
        said = self.words["counts"].search(text)
        written = [
            case.confirmation.result if case.confirmation else "",
            case.judgment.result if case.judgment else "",
            case.outcome,
            *case.charges,
        ]
        known = {int(number) for words in written for number in COUNTS.findall(words)}
        if said is None or not known or now > self.facts.case_known(case):
            return
        number = NUMBERS.get(said["number"].lower()) or int(said["number"])
        yield beside(case.person, number in known, said[0], f"counts: {sorted(known)}")

    def _admissible(self, case: CourtCase, text: str, now: date) -> Iterator[Beside]:
        """Whether the case is said to be inadmissible."""
        said = self.words["inadmissible"].search(text)
        if said and not is_denied(text, 0, said.start()) and now <= self.facts.case_known(case):
            yield beside(case.person, case.status == "inadmissible", said[0], case.outcome)

    def _ended(
        self, case: CourtCase, text: str, now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        said = self.words["ended"].search(text)
        if said is None or is_denied(text, 0, said.end()):
            return
        end = case.termination
        if end and (died := self.words["died"].search(text)):
            yield beside(case.person, "death" in end.ground, died[0], f"{end.on} {end.ground}")
        elif end:
            yield from dated(case.person, said, whens, [end.on], "ended")
        elif not (case.judgment or case.confirmation) and now <= self.facts.case_known(case):
            yield beside(case.person, False, said[0], f"not known to have ended by {now}")

    def _charges(
        self, case: CourtCase, text: str, own: str, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        words, ruling = self.words, case.confirmation
        sent = words["sent_to_trial"].search(text)
        if sent and ruling and not is_denied(text, 0, sent.start()):
            data = f"{ruling.on} {ruling.result}"
            yield beside(case.person, "confirmed" in ruling.result, sent[0], data)
        if not words["charges"].search(text):
            return
        declined, confirmed = words["declined"].search(text), words["upheld"].search(text)
        # of two persons each has the verb that stands last before the own name
        before = [
            (m.end(), name)
            for name in ("declined", "upheld")
            for m in words[name].finditer(text, 0, text.find(own))
        ]
        if before:
            last = max(before)[1]
            declined, confirmed = (declined, None) if last == "declined" else (None, confirmed)
        withdrawn = words["withdrawn"].search(text)
        if withdrawn and case.termination:
            was = "withdrawn" in case.termination.ground or "withdrawal" in case.termination.ground
            yield beside(case.person, was, withdrawn[0], case.termination.ground)
        elif (said := declined or confirmed) and ruling:
            was = (ruling.result == "declined") == bool(declined)
            when = nearest(whens, said.start(), said.end())
            right = was and (when is None or when.holds([ruling.on]))
            yield beside(case.person, right, said[0], f"{ruling.on} {ruling.result}")
