"""Persons whom a sentence says that the Court seeks, and of whom the data know nothing."""

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz, process, utils

from probanda.law.assertions.sentence import Beside, is_denied, is_of_the_court, load_words
from probanda.law.assertions.state_names import StateNames
from probanda.law.facts import Facts
from probanda.law.finding import Finder, without_offices
from probanda.law.problems import LawError

NAME = re.compile(
    r"\b[A-Z][\w'-]+(?: (?:(?:al|el|bin|ibn|abu|ag|de|del|dela|van|von|der|da|dos|di|la)[ -])*[A-Z][\w'-]+){1,4}"
)
ROW = re.compile(rf"{NAME.pattern}(?:(?:, and |, | and ){NAME.pattern})*,?$")
"""The names that stand directly before a verb."""
OF_ANOTHER = re.compile(r"\b(?:of|to|with|under|by|than|from|against)(?: the)? $")
"""Behind such a word somebody stands whom the person before has to do with."""
MOST_PARTS = 4
ALIKE = 80
"""A name that is so like one of the data may be that one in another spelling."""


class StrangersTold:
    """Finds names in what is said of warrants that no warrant of the data bears."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names = names
        self.finder = Finder(facts)
        self.words = load_words("strangers")

    def check(self, text: str, now: date | None) -> Iterator[Beside]:
        """Nothing where the day is not known, or lies beyond what the data know of warrants."""
        if now is None or now > self.facts.cases_known_to or not is_of_the_court(text):
            return
        if load_words("context")["hedge"].search(text) or self.words["not_yet"].search(text):
            return
        for stretch in self._stretches(text):
            for match in NAME.finditer(stretch):
                beside_another = OF_ANOTHER.search(stretch, 0, match.start())
                if beside_another or self._is_no_name(match[0]) or self._may_be_known(match[0]):
                    continue
                data = f"no public warrant is known by {now}"
                yield Beside(match[0], "conflicts", match[0], data)

    def _stretches(self, text: str) -> Iterator[str]:
        """The parts of a sentence that name whom the Court seeks."""
        for said in self.words["behind"].finditer(text):
            if not is_denied(text, 0, said.end()):
                yield said["who"]
        before = self.words["before"].search(text)
        row = before and ROW.search(before["who"])
        if before and row and not is_denied(text, 0, before.end()):
            yield row[0]

    def _is_no_name(self, name: str) -> bool:
        """Bodies, places and peoples have capitals too."""
        bare = without_offices(name)
        words = bare.split()
        return (
            not 1 < len(words) <= MOST_PARTS
            or self.words["no_name"].search(name) is not None
            or self.names.pattern.search(name) is not None
        )

    def _may_be_known(self, name: str) -> bool:
        words = without_offices(name).split()
        ends = [" ".join(words[at:]) for at in range(len(words))]
        if any(self._is_known(end) for end in ends):
            return True
        return (
            process.extractOne(
                ends[0],
                list(self.facts.cases_by_person),
                scorer=fuzz.token_set_ratio,
                processor=utils.default_process,
                score_cutoff=ALIKE,
            )
            is not None
        )

    def _is_known(self, name: str) -> bool:
        try:
            self.finder.person(name)
        except LawError as error:  # one of several that bear the name
            return not error.what.startswith("Person not known")
        return True
