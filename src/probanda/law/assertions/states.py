"""What a sentence says of a State: whether it is a Party, since when, whether it left or accepted."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from probanda.law.assertions.sentence import (
    Beside,
    Mention,
    Stretch,
    beside,
    is_denied,
    load_words,
    nearest,
    plain,
)
from probanda.law.facts import Facts
from probanda.law.finding import list_state_names
from probanda.law.membership import find_withdrawal, is_party
from probanda.law.records import State


class StateNames:
    """Finds the States that a sentence names."""

    def __init__(self, facts: Facts) -> None:
        names = list_state_names(facts)
        self.codes = {plain(name): code for name, code in names}
        longest = sorted(self.codes, key=len, reverse=True)
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?![\w-])")


class StatesTold:
    """Sets what is said of States beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names, self.codes = names.pattern, names.codes
        self.words, self.context = load_words("states"), load_words("context")

    def check(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """Each thing that the sentence says of a State, on the day when it is said."""
        words, context = self.words, self.context
        if not context["court"].search(text):
            return
        if context["other_treaty"].search(text) and not context["treaty"].search(text):
            return
        mentions = [
            Mention(self.codes[m[0]], m.start(), m.end()) for m in self.names.finditer(text)
        ]
        for kind in ("signature_taken_back", "revoked", "noticed", "left", "accepted"):
            said = words[kind].search(text)
            subject = said and self._subject(mentions, said, text)
            if said and subject:
                state = self.facts.states[subject.key]
                yield from self._act(kind, state, text, said, now, whens)
                if kind != "revoked":
                    return
                break
        for said in words["signed"].finditer(text):
            if subject := self._subject(mentions, said, text):
                yield self._signed(self.facts.states[subject.key], text, said, whens)
        for said in words["joined"].finditer(text):
            subject = self._subject(mentions, said, text)
            if subject:
                state = self.facts.states[subject.key]
                denied = is_denied(text, subject.end, said.start())
                yield self._joined(state, denied, said, now, whens)
                return
        for said in words["signatory"].finditer(text):
            if subject := self._subject(mentions, said, text):
                state = self.facts.states[subject.key]
                truth = state.signed is not None or is_party(state, now, now)
                yield self._yes_or_no(state.name, "a signatory", text, said, truth, mentions)
        for said in words["member"].finditer(text):
            subject = self._subject(mentions, said, text)
            if subject is None or not self._is_said_of(subject, said, text):
                continue
            state = self.facts.states[subject.key]
            if now > self.facts.members_known([state]):
                yield Beside(state.name, "not covered", said[0], self._beyond(state))
            else:
                truth = is_party(state, now, now)
                yield self._yes_or_no(state.name, "a State Party", text, said, truth, mentions)
            return

    def _subject(
        self, mentions: Sequence[Mention], said: re.Match[str], text: str
    ) -> Mention | None:
        """The State named last before, else the first behind; nobody where it only may be so."""
        before = [m for m in mentions if m.start < said.start()]
        subject = before[-1] if before else next(iter(mentions), None)
        if subject is None:
            return None
        begin = max(0, min(subject.start - 15, said.start()))
        hedged = self.context["hedge"].search(text, begin, said.end())
        return None if hedged else subject

    def _is_said_of(self, subject: Mention, said: re.Match[str], text: str) -> bool:
        between = text[subject.end : said.start()]
        being = self.words["being"].search(between)
        return being is not None or bool(re.match(r",? (?:which |an? |not |is |no )", between))

    def _yes_or_no(
        self,
        about: str,
        what: str,
        text: str,
        said: re.Match[str],
        truth: bool,
        mentions: Sequence[Mention],
    ) -> Beside:
        begin = max((m.end for m in mentions if m.end <= said.start()), default=0)
        denied = is_denied(text, begin, said.start())
        return beside(about, truth != denied, said[0], f"{'was' if truth else 'was not'} {what}")

    def _joined(
        self,
        state: State,
        denied: bool,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Beside:
        joined = state.joined if state.joined and state.joined.deposit <= now else None
        if joined is None:
            return beside(state.name, denied, said[0], "has not joined")
        when = nearest(whens, said.start())
        right = when is None or when.holds((joined.deposit, joined.in_force))
        data = f"deposit {joined.deposit}, in force {joined.in_force}"
        return beside(state.name, right and not denied, said[0], data)

    def _signed(
        self, state: State, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Beside:
        data = f"signed {state.signed.on}" if state.signed else "did not sign"
        if is_denied(text, max(0, said.start() - 30), said.start()):
            return beside(state.name, state.signed is None, said[0], data)
        when = nearest(whens, said.start())
        right = state.signed is not None and (when is None or when.holds([state.signed.on]))
        return beside(state.name, right, said[0], data)

    def _act(
        self,
        kind: str,
        state: State,
        text: str,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Iterator[Beside]:
        denied = is_denied(text, max(0, said.start() - 30), said.start())
        when = nearest(whens, said.start())
        days: list[date]
        if kind == "signature_taken_back":
            days = [state.no_intent.on] if state.no_intent else []
        elif kind == "accepted":
            days = [d.lodged for d in state.declarations if d.lodged <= now]
        elif kind == "revoked":
            days = [w.revoked for w in state.withdrawals if w.revoked and w.revoked <= now]
        elif kind == "noticed":
            days = [w.notified for w in state.withdrawals if w.notified <= now]
        else:
            left = find_withdrawal(state, now)
            days = [left.effect, left.notified] if left and left.effect <= now else []
            if left and left.effect > now and "no longer" not in said[0]:
                days = [left.notified]
        happened = bool(days) and (when is None or when.holds(days))
        if "first" in said[0]:
            happened = happened and state.code == self._first_to_leave()
        data = f"{kind.replace('_', ' ')}: {', '.join(map(str, days)) or 'no'}"
        yield beside(state.name, happened != denied, said[0], data)

    def _first_to_leave(self) -> str:
        effects = [
            (left.effect, state.code)
            for state in self.facts.states.values()
            for left in state.withdrawals
            if not left.revoked
        ]
        return min(effects)[1]

    def _beyond(self, state: State) -> str:
        return f"not covered after {self.facts.members_known([state])}"
