"""What a sentence says on status and law, set beside the data: agrees, conflicts, not covered.

Expressions of general English find who or what is spoken of and what is said of it; nothing that
only may be, is asked for or is planned is compared. The text is never corrected.
"""

from datetime import date

from probanda.law.assertions.court import CourtTold
from probanda.law.assertions.persons import PersonsTold
from probanda.law.assertions.sentence import Beside, find_whens, plain
from probanda.law.assertions.state_names import StateNames
from probanda.law.assertions.states import StatesTold
from probanda.law.assertions.strangers import StrangersTold
from probanda.law.facts import Facts

__all__ = ["Beside", "Checker", "find_whens"]


class Checker:
    """Sets sentences beside the facts."""

    def __init__(self, facts: Facts) -> None:
        names = StateNames(facts)
        self.facts = facts
        self.states = StatesTold(facts, names)
        self.persons = PersonsTold(facts, names)
        self.strangers = StrangersTold(facts, names)
        self.court = CourtTold(facts, names)

    def check(self, sentence: str, published: date | None) -> tuple[Beside, ...]:
        """What the sentence says on status and law, each with what the data say.

        Without a day of publication nothing that may have changed is called a conflict.
        """
        text = plain(sentence)
        now = min(published or self.facts.members_known_to, self.facts.as_of)
        whens = list(find_whens(text))
        told = [*self.states.check(text, now, whens), *self.persons.check(text, now, whens)]
        found = [
            *(told if published or whens else map(self._of_unknown_day, told)),
            *self.strangers.check(text, now if published else None),
            *self.court.check_situations(text, whens),
            *self.court.check_court(text, now if published else None),
            *self.court.check_founding(text, whens),
            *self.court.check_instruments(text, whens),
        ]
        return tuple(dict.fromkeys(found))

    def _of_unknown_day(self, told: Beside) -> Beside:
        """What does not hold now may have held when it was written."""
        state = next((s for s in self.facts.states.values() if s.name == told.about), None)
        may_change = state is None or state.joined is not None or state.declarations
        if told.outcome != "conflicts" or not may_change:
            return told
        return Beside(
            told.about, "not covered", told.said, f"{told.data}; day of publication unknown"
        )
