"""What a sentence says on status and law, set beside the data: agrees, conflicts, not covered.

Expressions of general English find who or what is spoken of and what is said of it; nothing that
only may be, is asked for or is planned is compared. The text is never corrected.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from msgspec import Struct

from probanda.law.facts import Facts, read_data
from probanda.law.finding import list_state_names
from probanda.law.membership import find_withdrawal, has_joined, is_party
from probanda.law.records import CourtCase, Situation, State

Outcome = Literal["agrees", "conflicts", "not covered"]
MONTHS = "january february march april may june july august september october november december"
NAMES = {name: number for number, name in enumerate(MONTHS.split(), 1)}
WHEN = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(NAMES)})(?: (?P<after>\d{{1,2}}),?)? "
    r"(?P<year>\d{4})\b|\b(?:in|since|of|by) (?P<alone>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"\bArticle (?P<number>\d+(?: bis)?)\b", re.IGNORECASE)
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
TITLES = frozenset(
    [
        "president",
        "prime",
        "minister",
        "general",
        "gen",
        "mr",
        "mrs",
        "ms",
        "dr",
        "commissioner",
        "governor",
        "judge",
        "former",
    ]
)


class Beside(Struct, frozen=True):
    """One thing that a sentence says, and what the data say of it."""

    about: str
    outcome: Outcome
    said: str
    data: str


@dataclass(frozen=True)
class Stretch:
    """A time that a sentence prints: a day, a month or a year."""

    first: date
    last: date
    start: int

    def holds(self, days: Iterable[date | None]) -> bool:
        """Whether one of the days lies in it."""
        return any(day and self.first <= day <= self.last for day in days)


@dataclass(frozen=True)
class Mention:
    """A State or person named in a sentence."""

    key: str
    start: int
    end: int


class Checker:
    """Sets sentences beside the facts."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        words = read_data("assertions.toml")
        self.words: dict[str, dict[str, re.Pattern[str]]] = {
            room: {name: _compile(said) for name, said in words[room].items() if name != "cities"}
            for room in ("context", "states", "persons", "situations", "courts")
        }
        self.cities: list[str] = words["courts"]["cities"]
        self.instruments: list[dict[str, Any]] = [
            {**row, "name": _compile(row["name"])} for row in words["instruments"]
        ]
        self.articles = {number: _compile(said) for number, said in words["articles"].items()}
        self.states = _name_pattern(list_state_names(facts))
        self.state_codes = {_plain(name): code for name, code in list_state_names(facts)}
        self.people = _people(facts)

    def check(self, sentence: str, published: date | None) -> tuple[Beside, ...]:
        """What the sentence says on status and law, each with what the data say.

        Without a day of publication nothing that may have changed is called a conflict.
        """
        text = _plain(sentence)
        now = min(published or self.facts.members_known_to, self.facts.as_of)
        whens = list(find_whens(text))
        told = [*self._states(text, now, whens), *self._people(text, now, whens)]
        found = [
            *(told if published or whens else map(self._of_unknown_day, told)),
            *self._situations(text, whens),
            *self._court(text, now if published else None),
            *self._instruments(text, whens),
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

    # States

    def _states(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        words, context = self.words["states"], self.words["context"]
        if not context["court"].search(text):
            return
        if context["other_treaty"].search(text) and not context["treaty"].search(text):
            return
        mentions = [
            Mention(self.state_codes[m[0]], m.start(), m.end()) for m in self.states.finditer(text)
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
                denied = self._is_denied(text, subject.end, said.start())
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
            if now > self.facts.members_known(iter([state])):
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
        hedged = self.words["context"]["hedge"].search(text, begin, said.end())
        return None if hedged else subject

    def _is_said_of(self, subject: Mention, said: re.Match[str], text: str) -> bool:
        between = text[subject.end : said.start()]
        being = self.words["states"]["being"].search(between)
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
        denied = self._is_denied(text, begin, said.start())
        return _beside(about, truth != denied, said[0], f"{'was' if truth else 'was not'} {what}")

    def _is_denied(self, text: str, start: int, end: int) -> bool:
        return self.words["context"]["negation"].search(text, start, end) is not None

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
            return _beside(state.name, denied, said[0], "has not joined")
        when = _nearest(whens, said.start())
        right = when is None or when.holds((joined.deposit, joined.in_force))
        data = f"deposit {joined.deposit}, in force {joined.in_force}"
        return _beside(state.name, right and not denied, said[0], data)

    def _signed(
        self, state: State, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Beside:
        data = f"signed {state.signed.on}" if state.signed else "did not sign"
        if self._is_denied(text, max(0, said.start() - 30), said.start()):
            return _beside(state.name, state.signed is None, said[0], data)
        when = _nearest(whens, said.start())
        right = state.signed is not None and (when is None or when.holds([state.signed.on]))
        return _beside(state.name, right, said[0], data)

    def _act(
        self,
        kind: str,
        state: State,
        text: str,
        said: re.Match[str],
        now: date,
        whens: Sequence[Stretch],
    ) -> Iterator[Beside]:
        denied = self._is_denied(text, max(0, said.start() - 30), said.start())
        when = _nearest(whens, said.start())
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
        yield _beside(state.name, happened != denied, said[0], data)

    def _first_to_leave(self) -> str:
        effects = [
            (left.effect, state.code)
            for state in self.facts.states.values()
            for left in state.withdrawals
            if not left.revoked
        ]
        return min(effects)[1]

    def _beyond(self, state: State) -> str:
        return f"not covered after {self.facts.members_known(iter([state]))}"

    # Persons

    def _people(self, text: str, now: date, whens: Sequence[Stretch]) -> Iterator[Beside]:
        words, context = self.words["persons"], self.words["context"]
        mentions = list(self._find_people(text))
        if not mentions or context["hedge"].search(text):
            return
        for mention in mentions:
            cases = [
                c
                for c in self.facts.cases_by_person[mention.key]
                if not c.administration_of_justice
            ] or list(self.facts.cases_by_person[mention.key])
            for case in cases[:1]:
                yield from self._person(case, mention, text, now, whens, words)

    def _person(
        self,
        case: CourtCase,
        mention: Mention,
        text: str,
        now: date,
        whens: Sequence[Stretch],
        words: dict[str, re.Pattern[str]],
    ) -> Iterator[Beside]:
        if warrant := words["warrant"].search(text):
            yield from self._warrant(case, text, warrant, whens)
        if said := words["wanted"].search(text):
            sought = any(i.kind == "warrant" and i.public_from <= now for i in case.instruments)
            ended = _has_ended(case, now)
            denied = self._is_denied(text, 0, said.start())
            data = "a warrant is in effect" if sought and not ended else "no warrant in effect"
            yield _beside(case.person, (sought and not ended) != denied, said[0], data)
        arrested, brought = words["arrested"].search(text), words["brought"].search(text)
        if arrested and not _is_nearer(brought, arrested, whens):
            yield from self._arrest(case, text, arrested, whens)
        if brought and not _is_nearer(arrested, brought, whens):
            days = [d for d in (case.surrender, case.appearance) if d]
            yield from _dated(case.person, brought, whens, days, "brought before the Court")
        yield from self._judgment(case, text, now, whens, words)
        yield from self._charges(case, text, whens, words)

    def _warrant(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        days = [d for i in case.instruments for d in (i.issued, i.public_from)]
        if self.words["persons"]["issued"].search(text):
            if not days:
                yield Beside(case.person, "conflicts", said[0], "no public warrant is known")
            yield from _dated(case.person, said, whens, days, "issued or made public")

    def _arrest(
        self, case: CourtCase, text: str, said: re.Match[str], whens: Sequence[Stretch]
    ) -> Iterator[Beside]:
        if case.arrest is None:
            return
        yield from _dated(case.person, said, whens, [case.arrest], "arrested")
        where = self.states.search(text, said.end())
        if where and case.arresting_state and re.match(r" in $", text[said.end() : where.start()]):
            code = self.state_codes[where[0]]
            name = self.facts.states[case.arresting_state].name
            yield _beside(case.person, code == case.arresting_state, where[0], f"in {name}")

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
                yield _beside(case.person, right, said[0], case.sentence.term)
        conviction = words["conviction"].search(text)
        if conviction and case.appeal:
            kept = re.search(r"conviction[\w ]*confirmed", case.appeal.result) is not None
            for name, truth in (("upheld", kept), ("overturned", not kept)):
                if said := words[name].search(text):
                    yield _beside(case.person, truth, said[0], case.appeal.result)
        for name, result in (("guilty", "convicted"), ("acquitted", "acquitted")):
            said = words[name].search(text)
            if said and not self._is_denied(text, max(0, said.start() - 12), said.start()):
                yield from self._verdict(case, said, result, now, whens)

    def _verdict(
        self,
        case: CourtCase,
        said: re.Match[str],
        result: str,
        now: date,
        whens: Sequence[Stretch],
    ) -> Iterator[Beside]:
        rulings = [r for r in (case.judgment, case.appeal) if r and r.on <= now]
        if not rulings:
            return
        told = [
            r for r in rulings if result in r.result or ("partly" in r.result and "conv" in result)
        ]
        when = _nearest(whens, said.start())
        if when:
            told = [r for r in told if when.holds([r.on])]
        data = "; ".join(f"{r.on} {r.result}" for r in rulings)
        yield _beside(case.person, bool(told), said[0], data)

    def _charges(
        self,
        case: CourtCase,
        text: str,
        whens: Sequence[Stretch],
        words: dict[str, re.Pattern[str]],
    ) -> Iterator[Beside]:
        if said := words["ended"].search(text):
            days = [case.termination.on] if case.termination else []
            yield from _dated(case.person, said, whens, days, "ended")
        if not words["charges"].search(text):
            return
        ruling = case.confirmation
        declined = words["declined"].search(text)
        confirmed = words["upheld"].search(text)
        withdrawn = words["withdrawn"].search(text)
        if withdrawn and case.termination:
            was = "withdrawn" in case.termination.ground or "withdrawal" in case.termination.ground
            yield _beside(case.person, was, withdrawn[0], case.termination.ground)
        elif (said := declined or confirmed) and ruling:
            was = (ruling.result == "declined") == bool(declined)
            when = _nearest(whens, said.start())
            right = was and (when is None or when.holds([ruling.on]))
            yield _beside(case.person, right, said[0], f"{ruling.on} {ruling.result}")

    def _find_people(self, text: str) -> Iterator[Mention]:
        for person, pattern, parts in self.people:
            for match in pattern.finditer(text):
                before = re.search(r"([^\W\d_][\w'-]*)[ ]$", text[: match.start()])
                word = before[1] if before else ""
                if word[:1].isupper() and word.lower() not in TITLES | parts:
                    continue  # another bearer of the surname
                yield Mention(person, match.start(), match.end())
                break

    # Situations

    def _situations(self, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        words = self.words["situations"]
        if self.words["context"]["hedge"].search(text):
            return
        council = words["council"].search(text)
        resolution = words["resolution"].search(text)
        referred = words["referred"].search(text)
        for referral in self.facts.referrals:
            situation = self.facts.situations_by_number[referral.situation]
            if not referred or not (council or resolution) or not _is_about(situation, text):
                continue
            if resolution:
                right = referral.resolution.startswith(resolution["number"])
                yield _beside(situation.name, right, resolution[0], referral.resolution)
            yield from _dated(situation.name, referred, whens, [referral.adopted], "referred")
        if said := words["opened"].search(text):
            about = [s for s in self.facts.situations if s.opened and _is_about(s, text)]
            days = [d for s in about for d in (s.opened, s.authorised) if d]
            if about:
                names = " or ".join(s.label for s in about)
                yield from _dated(names, said, whens, days, "opened")

    # Court, instruments

    def _court(self, text: str, now: date | None) -> Iterator[Beside]:
        words = self.words["courts"]
        other = words["other"].search(text)
        if other and words["warrant"].search(text) and not words["own"].search(text):
            yield _beside(other[0], False, other[0], "this court issues no warrants of arrest")
        if (said := words["seat"].search(text)) and said["city"].lower() in self.cities:
            right = said["city"].lower().endswith("hague")
            yield _beside("International Criminal Court", right, said[0], "seat: The Hague")
        said = words["count"].search(text)
        if now and said and self.words["context"]["court"].search(text):
            states = self.facts.states.values()
            bound = sum(is_party(s, now, now) for s in states)
            deposited = sum(  # some count from the deposit on
                has_joined(s, now) and not _has_left(s, now) for s in states
            )
            right = int(said["count"]) in (bound, deposited)
            yield _beside("States Parties", right, said[0], f"{bound} on {now}")

    def _instruments(self, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        said = ARTICLE.search(text)
        if said and self.words["context"]["treaty"].search(text):
            number = said["number"].lower()
            named = [n for n, pattern in self.articles.items() if pattern.search(text)]
            if named:
                right = number in named
                yield _beside("Rome Statute", right, said[0], f"Article {' or '.join(named)}")
        for row in self.instruments:
            name = row["name"].search(text)
            if name is None:
                continue
            behind = text[name.end() :]
            for column, cue in (
                ("adopted", r"(?:was )?(?:adopted|signed|made|concluded|of)\b"),
                ("in_force", r"(?:entered|came) into force\b"),
            ):
                told = re.match(rf" (?:[\w ]{{0,20}} )?{cue}[^.;]{{0,30}}", behind)
                when = told and _nearest(
                    [w for w in whens if name.end() <= w.start < name.end() + told.end()],
                    name.end(),
                )
                if when:
                    day = row[column]
                    yield _beside(
                        name[0].strip(),
                        when.holds([day]),
                        text[when.start :][:20],
                        f"{column.replace('_', ' ')} {day}",
                    )
                    break


def find_whens(text: str) -> Iterator[Stretch]:
    """The days, months and years that a text prints in full."""
    for match in WHEN.finditer(text):
        if match["alone"]:
            year = int(match["alone"])
            yield Stretch(date(year, 1, 1), date(year, 12, 31), match.start())
            continue
        year, month = int(match["year"]), NAMES[match["month"].lower()]
        last = monthrange(year, month)[1]
        day = int(match["day"] or match["after"] or 0)
        if 1 <= day <= last:
            yield Stretch(date(year, month, day), date(year, month, day), match.start())
        elif day == 0:
            yield Stretch(date(year, month, 1), date(year, month, last), match.start())


def _beside(about: str, right: bool, said: str, data: str) -> Beside:
    return Beside(about, "agrees" if right else "conflicts", said.strip(), data)


def _dated(
    about: str, said: re.Match[str], whens: Sequence[Stretch], days: Sequence[date], what: str
) -> Iterator[Beside]:
    """Set the time nearest to what is said beside the days of the data; nothing without both."""
    when = _nearest(whens, said.start())
    if when and days:
        data = f"{what} {', '.join(map(str, sorted(set(days))))}"
        yield _beside(about, when.holds(days), said[0], data)


def _nearest(whens: Sequence[Stretch], place: int) -> Stretch | None:
    return min(whens, key=lambda w: abs(w.start - place), default=None)


def _has_left(state: State, now: date) -> bool:
    left = find_withdrawal(state, now)
    return left is not None and left.effect <= now


def _is_nearer(one: re.Match[str] | None, other: re.Match[str], whens: Sequence[Stretch]) -> bool:
    """Whether the sentence's time belongs to the one word rather than to the other."""
    when = _nearest(whens, other.start())
    if one is None or when is None:
        return False
    return abs(when.start - one.start()) < abs(when.start - other.start())


def _has_ended(case: CourtCase, now: date) -> bool:
    brought = case.surrender or case.appearance
    last = max((i.issued for i in case.instruments), default=now)
    days = [case.termination.on if case.termination else None, case.death, brought]
    return any(day and last <= day <= now for day in days)


def _is_about(situation: Situation, text: str) -> bool:
    names = re.split(r" / |, |/", situation.name)
    words = [
        re.sub(r"^(?:People’s )?(?:Republic|State|Union)(?: of)?(?: the)? ", "", n) for n in names
    ]
    words = [re.sub(r"^Union of ", "", _plain(w)) for w in words if w not in ("Sudan",)]
    return any(re.search(rf"\b{re.escape(w)}\b", text) for w in words)


def _name_pattern(names: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    plain = sorted({_plain(name) for name, _ in names}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, plain))})(?![\w-])")


def _people(facts: Facts) -> list[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Each person's surname or other name, and all parts of the name."""
    found = []
    for person, cases in facts.cases_by_person.items():
        names = [person, *(name for case in cases for name in case.also)]
        parts = frozenset(w.lower() for name in names for w in re.split(r"[ -]", _plain(name)))
        forms = {re.sub(r"^(?:Al|El)-", "", _plain(person).split()[-1])} | {
            _plain(name) for name in names[1:]
        }
        first = " ".join(_plain(person).split()[:2])
        pattern = "|".join(map(re.escape, sorted({*forms, first}, key=len, reverse=True)))
        found.append(
            (person, re.compile(rf"(?<!\w)(?:[Aa]l-|[Ee]l-|Al |El )?(?:{pattern})(?!\w)"), parts)
        )
    return found


def _compile(said: str) -> re.Pattern[str]:
    return re.compile(said, re.IGNORECASE)


def _plain(text: str) -> str:
    """The text without accents and with plain apostrophes, letter for letter."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text.replace("’", "'"))
