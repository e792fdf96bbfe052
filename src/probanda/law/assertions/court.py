"""What a sentence says of courts, situations and instruments: names, seats, numbers, years."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from probanda.law.assertions.sentence import (
    Beside,
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
from probanda.law.finding import plain_reference
from probanda.law.membership import find_withdrawal, has_joined, is_party
from probanda.law.records import Situation, State

ARTICLE = re.compile(
    r"\b(?:Article|Art\.) (?P<ref>(?P<number>\d+(?: bis| ter)?)(?: ?\([0-9a-z]+\))*)", re.IGNORECASE
)
PROTOCOL_TO = re.compile(r"\bprotocols?(?: [IVX\d]+)?(?: additional)? to the ?$", re.IGNORECASE)
"""What follows is the name of what a protocol adds to, not of what the sentence speaks of."""
SINCE = re.compile(r"\b(?:since|from|after|between) $")
FOUNDED = (date(1998, 7, 17), date(2003, 3, 11))
"""The Statute's adoption, and the first judges' inauguration."""


class CourtTold:
    """Sets what is said of courts and instruments beside the facts."""

    def __init__(self, facts: Facts, names: StateNames) -> None:
        self.facts = facts
        self.names = names
        words = read_data("assertions.toml")
        self.cities: list[str] = words["courts"]["cities"]
        self.instruments: list[dict[str, Any]] = [
            {**row, "name": compile_words(row["name"])} for row in words["instruments"]
        ]
        self.articles = {number: compile_words(said) for number, said in words["articles"].items()}

    def check_situations(self, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """How a situation came before the Court, and when it was opened."""
        words = load_words("situations")
        hedges = load_words("context")["hedge"].finditer(text)
        if any(m[0].lower() != "voted" for m in hedges):  # the Council decides by a vote
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
                yield beside(situation.name, right, resolution[0], referral.resolution)
            yield from dated(situation.name, referred, whens, [referral.adopted], "referred")
        yield from self._referred(text, referred, council)
        if said := words["opened"].search(text):
            about = [s for s in self.facts.situations if s.opened and _is_about(s, text)]
            days = [d for s in about for d in (s.opened, s.authorised) if d]
            times = [w for w in whens if not SINCE.search(text, 0, w.start)]  # the crimes' own time
            if about:
                names = " or ".join(s.label for s in about)
                yield from dated(names, said, times, days, "opened")
            yield from self._opened_elsewhere(text)

    def _opened_elsewhere(self, text: str) -> Iterator[Beside]:
        """A State of which the Court is said to have opened an investigation, where none is known."""
        courts, opened = load_words("courts"), load_words("situations")["opened_in"]
        if not (is_of_the_court(text) or courts["prosecutor"].search(text)):
            return
        known = {code for s in self.facts.situations if s.opened for code in s.territory}
        for state in self.names.pattern.finditer(text):
            said = opened.search(text, 0, state.start())
            if (
                said
                and not is_denied(text, 0, said.start())
                and not courts["domestic"].search(text)
            ):
                code = self.names.codes[state[0]]
                linked = code in known or any(code in s.begun_in for s in self.facts.situations)
                data = "one is known" if linked else "no investigation is known"
                yield beside(self.facts.states[code].name, linked, said[0], data)

    def _referred(
        self, text: str, said: re.Match[str] | None, council: re.Match[str] | None
    ) -> Iterator[Beside]:
        """A State whose situation the Council is said to have referred to the Court."""
        if said is None or council is None or not load_words("courts")["own"].search(text):
            return
        behind = load_words("situations")["referred_state"].match(text, said.start())
        state = behind and self.names.pattern.match(text, behind.end())
        if state is None or load_words("context")["negation"].search(text):
            return
        bound = [self.facts.states[r.bound].name for r in self.facts.referrals]
        name = self.facts.states[self.names.codes[state[0]]].name
        yield beside(name, name in bound, said[0], f"referred: {', '.join(bound)}")

    def check_court(self, text: str, now: date | None) -> Iterator[Beside]:
        """Which court it is, where it sits, and how many States are Parties."""
        words = load_words("courts")
        if said := words["tried_elsewhere"].search(text) or words["tries_elsewhere"].search(text):
            yield beside(said["other"], False, said[0], "this court tries no persons")
        if said := words["misnamed"].search(text):
            yield beside(said[0], False, said[0], "name: International Criminal Court")
        if (said := words["no_chamber"].search(text)) and words["own"].search(text):
            yield beside(said[0], False, said[0], "no chamber of that number is known")
        if said := words["misnamed_instrument"].search(text):
            yield beside(said[0], False, said[0], "no instrument of that name is known")
        said = words["misnamed_treaty"].search(text)
        if said and words["own"].search(text):
            yield beside(said[0], False, said[0], "name: Rome Statute")
        if (said := words["seat"].search(text)) and said["city"].lower() in self.cities:
            right = said["city"].lower().endswith("hague")
            yield beside("International Criminal Court", right, said[0], "seat: The Hague")
        said = words["count"].search(text) or words["count_behind"].search(text)
        if now and said and load_words("context")["court"].search(text):
            states = self.facts.states.values()
            bound = sum(is_party(s, now, now) for s in states)
            deposited = sum(  # some count from the deposit on
                has_joined(s, now) and not _has_left(s, now) for s in states
            )
            right = int(said["count"]) in (bound, deposited)
            yield beside("States Parties", right, said[0], f"{bound} on {now}")

    def check_founding(self, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """When the Court was founded: by the Statute of 1998, or with its entry into force."""
        said = load_words("courts")["established"].search(text)
        when = said and nearest(whens, said.end())
        if said and when:
            days = [*FOUNDED, self.instruments[0]["in_force"]]
            yield beside("International Criminal Court", when.holds(days), said[0], "1998, 2002")

    def check_instruments(self, text: str, whens: Sequence[Stretch]) -> Iterator[Beside]:
        """What an Article is about, and the years of an instrument."""
        said = ARTICLE.search(text)
        if said and load_words("context")["treaty"].search(text):
            number, ref = said["number"].lower(), plain_reference(said["ref"])
            if ref not in self.facts.paragraphs:
                yield beside("Rome Statute", False, said[0], "the Statute has no such paragraph")
            named = [n for n, pattern in self.articles.items() if pattern.search(text)]
            if named:
                right = number in named
                yield beside("Rome Statute", right, said[0], f"Article {' or '.join(named)}")
        for row in self.instruments:
            name = row["name"].search(text)
            if name is None or PROTOCOL_TO.search(text, 0, name.start()):
                continue
            before = [w for w in whens if text[w.start : name.start()].strip().isdigit()]
            if before:
                right = before[-1].holds([row["adopted"]])
                yield beside(name[0].strip(), right, name[0], f"adopted {row['adopted']}")
            behind = text[name.end() :]
            for column, cue in (
                (
                    "adopted",
                    r"(?:(?:was |were )?(?:adopted|made|concluded|of|dates? (?:from|back to))|(?:was|were) signed)\b",
                ),
                (
                    "in_force",
                    r"(?:entered|came) into force\b(?! (?:for|in (?![12]\d{3}|[a-z]* ?[12]\d{3}|[A-Z][a-z]+ [12]\d{3})))",
                ),
            ):
                told = re.match(rf",? (?:[\w ]{{0,30}} )?{cue}[^.;]{{0,30}}", behind)
                when = told and nearest(
                    [w for w in whens if name.end() <= w.start < name.end() + told.end()],
                    name.end(),
                )
                if when:
                    day = row[column]
                    yield beside(
                        name[0].strip(),
                        when.holds([day]),
                        text[when.start :][:20],
                        f"{column.replace('_', ' ')} {day}",
                    )
                    break


def _has_left(state: State, now: date) -> bool:
    left = find_withdrawal(state, now)
    return left is not None and left.effect <= now


def _is_about(situation: Situation, text: str) -> bool:
    names = re.split(r" / |, |/", situation.name)
    words = [
        re.sub(r"^(?:People’s )?(?:Republic|State|Union)(?: of)?(?: the)? ", "", n) for n in names
    ]
    words = [re.sub(r"^Union of | I+$", "", plain(w)) for w in words if w not in ("Sudan",)]
    words += situation.also
    return any(re.search(rf"\b{re.escape(w)}\b", text) for w in words)
