"""What a sentence says of a State's leaving: which court, when it takes effect; and what no State did."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from probanda.law.assertions.sentence import (
    Beside,
    Mention,
    Stretch,
    beside,
    dated,
    is_denied,
    is_of_the_court,
    load_words,
)
from probanda.law.assertions.state_names import StateNames
from probanda.law.facts import Facts

ITS_TIME = 60
"""Characters behind the words for its effect within which the day of a withdrawal stands."""
OF_THAT_TIME = timedelta(days=120)


class LeavingTold:
    """Sets what is said of withdrawals beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names, self.codes = names.pattern, names.codes
        self.words, self.context = load_words("states"), load_words("context")

    def check(
        self, text: str, mentions: Sequence[Mention], now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """Each thing that the sentence says of a State's leaving."""
        yield from self._leaving_elsewhere(text, now)
        yield from self._never(text, mentions, now)
        of_the_court = self.context["court"].search(text)
        other = self.context["other_treaty"].search(text)
        if of_the_court and (not other or self.context["treaty"].search(text)):
            yield from self._notice(text)
            yield from self._exit(text, mentions, now, whens)

    def _notice(self, text: str) -> Iterator[Beside]:
        """How long after its notice a withdrawal is said to take effect: Article 127(1) says a year."""
        said = self.words["notice"].search(text)
        if said:
            right = self.words["one_year"].search(said[0]) is not None
            yield beside("Rome Statute", right, said["time"], "one year after notice (Article 127)")

    def _exit(
        self, text: str, mentions: Sequence[Mention], now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """The day on which a withdrawal is said to take effect, which its notice fixes."""
        said = self.words["exit_effective"].search(text)
        leaving = [m for m in mentions if said and self.facts.states[m.key].withdrawals]
        if said is None or not leaving:
            return
        state = self.facts.states[leaving[0].key]
        days = [w.effect for w in state.withdrawals if w.notified <= now]
        behind = [w for w in whens if 0 <= w.start - said.end() <= ITS_TIME]
        yield from dated(state.name, said, behind, days, "takes effect")

    def _never(self, text: str, mentions: Sequence[Mention], now: date) -> Iterator[Beside]:
        """What no State has done: join again; and a duty to the Court that a State never had."""
        if not (is_of_the_court(text) or self.context["court"].search(text)):
            return
        for name in ("rejoined", "compliance"):
            said = self.words[name].search(text)
            subject = [m for m in mentions if said and m.end <= said.start()][-1:]
            if said is None or not subject or is_denied(text, subject[0].end, said.start()):
                continue
            state = self.facts.states[subject[0].key]
            bound = state.joined is not None or any(
                d.effect != "invalid" for d in state.declarations
            )
            bound = bound or any(r.bound == state.code for r in self.facts.referrals)
            if name == "rejoined" and not self.context["hedge"].search(text):
                yield beside(state.name, False, said[0], "no State is known to have joined again")
            elif name == "compliance" and not bound and now <= self.facts.members_known([state]):
                yield beside(state.name, False, said[0], "has not joined")

    def _leaving_elsewhere(self, text: str, now: date) -> Iterator[Beside]:
        """Another court that a State is said to leave, when it was the Court that it left."""
        said = self.words["leaves_elsewhere"].search(text)
        if said is None or self.context["own"].search(text):
            return
        for match in self.names.finditer(text):
            state = self.facts.states[self.codes[match[0]]]
            days = [d for w in state.withdrawals for d in (w.announced, w.notified, w.effect) if d]
            near = [d for d in days if abs(d - now) <= OF_THAT_TIME]
            if near:
                data = f"the International Criminal Court, {near[0]}"
                yield beside(state.name, False, said[0], data)
