"""What a sentence says of a State: whether it is a Party, since when, whether it left or accepted."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from probanda.law.assertions.leaving import LeavingTold
from probanda.law.assertions.sentence import (
    Beside,
    Mention,
    Stretch,
    beside,
    dated,
    is_denied,
    load_words,
    nearest,
)
from probanda.law.assertions.state_names import StateNames
from probanda.law.facts import Facts
from probanda.law.membership import find_withdrawal, has_joined, is_party
from probanda.law.records import State

ON_A_DAY = re.compile(r"\b(?:[Oo]n|[Ii]n) $")
NEW_CLAUSE = re.compile(r", (?:having|after|but|and|then|before|by) ")
WAS = re.compile(r"\b(?:was|were|had been)\b")
NOUN = re.compile(r"(?:ratification|accession)\b", re.IGNORECASE)
"""A ratification that is only named, without its time, may be planned or hoped for."""
SINCE = re.compile(r"\b[Ss]ince $")
UNTIL = re.compile(r"\b(?:until|till) $")
ITS_TIME = 60
"""Characters behind what a State is said to have been within which its time stands."""
OF_THAT_TIME = timedelta(days=120)
RELATIVE = re.compile(r"\b(?:which|that)\b")
"""What a clause behind such a word says is told as a fact, whatever is only planned before it."""
ACTS = ("accession_taken_back", "signature_taken_back", "revoked", "noticed", "left", "accepted")
ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
SAYS_OF_ANOTHER = re.compile(
    r" (?:has |have |had )?(?:said|says?|argue[sd]?|insist(?:s|ed)|warn(?:s|ed)|believes?) (?:that )?(?!it\b|its\b|they\b|the country\b)"
)
"""Behind such words the sentence tells what a State says of something else."""
OTHER_SUBJECT = re.compile(r"[,;] (?:but|while|whereas|and|yet) (?:the )?[A-Z]")
"""Behind such words the sentence goes on about somebody else."""


class StatesTold:
    """Sets what is said of States beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.find, self.names, self.codes = names.find, names.pattern, names.codes
        self.leaving = LeavingTold(facts, names)
        self.words, self.context = load_words("states"), load_words("context")

    def check(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """Each thing that the sentence says of a State, on the day when it is said."""
        words, context = self.words, self.context
        mentions = sorted(self.find(text), key=lambda m: m.start)
        yield from self.leaving.check(text, mentions, now, whens)
        if not context["court"].search(text):
            return
        if context["other_treaty"].search(text) and not context["treaty"].search(text):
            return
        told = list(self._acts(text, mentions, now, whens))
        yield from (said for said, _ in told)
        if told and (before := [m for m in mentions if m.end <= told[0][1]]):
            # "Tarsk, a member of the court, accepted": what stands between commas is told too
            yield from self._status(text[: told[0][1]], before, now, whens)
        yield from self._recognition(text, mentions, now)
        yield from self._in_force(text, mentions, whens)
        if not told or words["revoked"].search(text):
            yield from self._status(text, mentions, now, whens)

    def _acts(
        self, text: str, mentions: Sequence[Mention], now: date, whens: Sequence[Stretch]
    ) -> Iterator[tuple[Beside, int]]:
        """Each act with its place in the sentence."""
        for kind in ACTS:
            said = self.words[kind].search(text)
            if said is None or self._is_domestic(text, said):
                continue
            if kind == "noticed" and not self.words["exit"].search(text):
                continue
            subjects = self._subjects(mentions, said, text)
            for subject in subjects:
                state = self.facts.states[subject.key]
                denied = self._is_denied(subjects, said, text)
                # "from 2011 to 2027" is what a declaration covers, not when it was made
                times = [
                    w for w in whens if kind != "accepted" or ON_A_DAY.search(text, 0, w.start)
                ]
                yield self._act(kind, state, denied, said, now, times), said.start()
                if kind == "accepted" and not denied:
                    back = [
                        w for w in whens if self.words["reaching_back"].search(text, 0, w.start)
                    ]
                    days = [d.first for d in state.declarations if d.lodged <= now]
                    for told in dated(state.name, said, back, days, "accepted from"):
                        yield told, said.start()
            if subjects:
                return

    def _status(
        self, text: str, mentions: Sequence[Mention], now: date, whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        for said in self.words["signed"].finditer(text):
            subjects = self._subjects(mentions, said, text)
            for subject in subjects:
                denied = self._is_denied(subjects, said, text)
                yield self._signed(self.facts.states[subject.key], denied, said, whens)
        for said in self.words["joined"].finditer(text):
            subjects = self._subjects(mentions, said, text)
            if not subjects or self._is_domestic(text, said) or (NOUN.match(said[0]) and not whens):
                continue
            for subject in subjects:
                denied = self._is_denied(subjects, said, text)
                late = self.words["later"].search(text, said.end(), said.end() + 40)
                times = [] if late else whens
                yield self._joined(self.facts.states[subject.key], denied, said, now, times)
            return
        for name, what in (("signatory", "a signatory"), ("member", "a State Party")):
            for said in self.words[name].finditer(text):
                subjects = self._subjects(mentions, said, text)
                if not subjects or not self._is_said_of(subjects[-1], said, text):
                    continue
                outside = self.words["outside"].match(said[0])
                denied = self._is_denied(subjects, said, text) != bool(outside)
                since = [w for w in whens if SINCE.search(text, 0, w.start)]
                if (
                    what == "a State Party"
                    and since
                    and not denied
                    and since[0].start < said.start()
                ):
                    for subject in subjects:
                        state = self.facts.states[subject.key]
                        yield self._joined(state, False, said, now, since)
                    return
                for subject in subjects:
                    state = self.facts.states[subject.key]
                    day = None if denied else self._find_day(state, subject, said, text, now, whens)
                    yield self._being(state, what, denied, said, day or now)
                return

    def _in_force(
        self, text: str, mentions: Sequence[Mention], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        """When the Statute is said to have entered into force for a State."""
        said = self.words["in_force_for"].search(text)
        state = next((m for m in mentions if said and 0 <= m.start - said.end() <= 1), None)
        if said is None or state is None:
            return
        joined = self.facts.states[state.key].joined
        name = self.facts.states[state.key].name
        if joined is None:
            yield beside(name, False, said[0], "has not joined")
        else:
            yield from dated(name, said, whens, [joined.in_force], "in force")

    def _recognition(self, text: str, mentions: Sequence[Mention], now: date) -> Iterator[Beside]:
        """Whether a State recognises the Court: Parties do, and who accepted by declaration."""
        said = self.words["recognises"].search(text)
        before = [m for m in mentions if said and m.end <= said.start()]
        if said is None or not before or now > self.facts.members_known_to:
            return
        state = self.facts.states[before[-1].key]
        holds = is_party(state, now, now) or any(
            d.lodged <= now and d.effect != "invalid" for d in state.declarations
        )
        if said["not"] and holds:
            return  # a government may say so all the same
        data = f"{'was' if holds else 'was not'} a Party, or accepted by declaration"
        yield beside(state.name, holds != bool(said["not"]), said[0], data)

    def _is_domestic(self, text: str, said: re.Match[str]) -> bool:
        """What a parliament does is not what the depositary receives."""
        relative = list(RELATIVE.finditer(text, 0, said.start()))
        begin = relative[-1].end() if relative else 0
        return self.words["domestic"].search(text, begin, said.end() + 20) is not None

    def _being(
        self, state: State, what: str, denied: bool, said: re.Match[str], now: date
    ) -> Beside:
        if now > self.facts.members_known([state]):
            known = f"not covered after {self.facts.members_known([state])}"
            return Beside(state.name, "not covered", said[0], known)
        truth = is_party(state, now, now)
        if what == "a signatory":  # reports call Parties so as well
            truth = truth or state.signed is not None
        return beside(
            state.name, truth != denied, said[0], f"{'was' if truth else 'was not'} {what}"
        )

    def _find_day(
        self,
        state: State,
        subject: Mention,
        said: re.Match[str],
        text: str,
        now: date,
        whens: Sequence[Stretch],
    ) -> date | None:
        """Of what is said to have been, the day: as printed, or any on which it was so."""
        if not WAS.search(text, subject.end, max(subject.end, said.start())):
            return None
        behind = [w for w in whens if 0 <= w.start - said.end() <= ITS_TIME]
        if behind and UNTIL.search(text, said.end(), behind[0].start):
            return behind[0].first - timedelta(days=1)
        if behind:
            return min(behind[0].last, now)
        left = find_withdrawal(state, now)
        return left.notified if left and left.effect <= now else None

    def _subjects(
        self, mentions: Sequence[Mention], said: re.Match[str], text: str
    ) -> list[Mention]:
        """The State named last before, else the first behind, with those in one row with it.

        Nobody where it only may be so.
        """
        before = [m for m in mentions if m.start < said.start()]
        row = [before.pop()] if before else list(mentions[:1])
        while row and before and self.words["chain"].match(text[before[-1].end : row[0].start]):
            row.insert(0, before.pop())
        behind = max(row[-1].end, said.start()) if row else 0
        if not row or OTHER_SUBJECT.search(text, row[-1].end, behind):
            return []
        if SAYS_OF_ANOTHER.match(text, row[-1].end, behind):
            return []
        begin = max(0, min(row[0].start - 15, said.start()))
        relative = list(RELATIVE.finditer(text, begin, said.start()))
        begin = relative[-1].end() if relative else begin
        return [] if self.context["hedge"].search(text, begin, said.end()) else row

    def _is_denied(self, row: Sequence[Mention], said: re.Match[str], text: str) -> bool:
        begin = max(0, row[0].start - 15)
        if self.words["neither"].search(text, begin, row[0].start):
            return True
        start = row[-1].end if row[-1].end <= said.start() else max(0, said.start() - 30)
        if text[start : start + 2] == ", ":  # what stands between commas does not deny
            comma = text.rfind(", ", start + 2, said.start())
            start = comma if comma > 0 else start
        for clause in NEW_CLAUSE.finditer(text, start, said.start()):
            start = clause.end()
        return is_denied(text, start, said.start())

    def _is_said_of(self, subject: Mention, said: re.Match[str], text: str) -> bool:
        between = text[subject.end : said.start()]
        being = self.words["being"].search(between)
        return being is not None or bool(
            re.match(r",? (?:which |as an? |an? |not |is |no |neither |none |both |all )", between)
        )

    def _joined(
        self,
        state: State,
        denied: bool,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Beside:
        joined = state.joined if state.joined and state.joined.deposit <= now else None
        when = nearest(whens, said.start(), said.end())
        back = state.accession_taken_back
        if joined is None and back and back.deposit <= now:
            right = "became" not in said[0] and (when is None or when.holds([back.deposit]))
            data = f"acceded {back.deposit}, taken back {back.taken_back}"
            return beside(state.name, right != denied, said[0], data)
        if joined is None:
            later = state.joined  # a parliament ratifies before the deposit
            soon = later and later.deposit - now <= OF_THAT_TIME
            if later and soon and "ratif" in said[0] and when is None:
                return Beside(state.name, "not covered", said[0], f"deposit {later.deposit}")
            return beside(state.name, denied, said[0], "has not joined")
        right = when is None or when.holds((joined.deposit, joined.in_force))
        data = f"deposit {joined.deposit}, in force {joined.in_force}"
        if rank := self.words["rank"].search(said[0]):
            ranks = [self._count(day) for day in (joined.deposit, joined.in_force)]
            right = right and int(rank["rank"]) in ranks
            data += f", {ranks[1]} Parties then"
        return beside(state.name, right != denied, said[0], data)

    def _count(self, day: date) -> int:
        """The Parties on a day, with those whose deposit was made and has not yet taken effect."""
        return sum(
            is_party(s, day, day) or (has_joined(s, day) and s.joined.in_force > day)
            for s in self.facts.states.values()
            if s.joined
        )

    def _signed(
        self, state: State, denied: bool, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Beside:
        data = f"signed {state.signed.on}" if state.signed else "did not sign"
        when = nearest(whens, said.start(), said.end())
        right = state.signed is not None and (when is None or when.holds([state.signed.on]))
        return beside(state.name, right != denied, said[0], data)

    def _act(
        self,
        kind: str,
        state: State,
        denied: bool,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Beside:
        when = nearest(whens, said.start(), said.end())
        days: list[date]
        if kind == "accession_taken_back":
            back = state.accession_taken_back
            days = [back.taken_back] if back and back.taken_back <= now else []
        elif kind == "signature_taken_back":
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
        if said.re.groupindex.get("place") and said["place"]:
            happened = happened and state.code == self._left_as(said["place"].lower())
        data = f"{kind.replace('_', ' ')}: {', '.join(map(str, days)) or 'no'}"
        return beside(state.name, happened != denied, said[0], data)

    def _left_as(self, place: str) -> str | None:
        """The State that left as the first, the second and so on."""
        effects = sorted(
            (left.effect, state.code)
            for state in self.facts.states.values()
            for left in state.withdrawals
            if not left.revoked
        )
        at = ORDINALS.index(place)
        return effects[at][1] if at < len(effects) else None
