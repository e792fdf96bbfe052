"""The bodies before which proceedings go, each with its own steps, rules and standards, as data."""

import re
import tomllib
from datetime import date
from functools import cached_property, lru_cache
from importlib import resources
from typing import Literal

import msgspec

from probanda.law.facts import load_facts
from probanda.law.problems import tell_nearest
from probanda.proceedings.problems import ProceedingsError

DATA = resources.files("probanda.proceedings") / "data"
FORUMS = ("icc", "tribunal", "un_commission", "national", "icj", "ecthr")
FROM_MEMORY = "from memory"

Track = Literal["situation", "person", "any"]


class _Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Immutable, and strict about what a file holds."""


class Law(_Struct, frozen=True, kw_only=True):
    """A body of rules, known by the word that its citations begin with."""

    prefix: str
    name: str
    confidence: str
    source: str


class Began(_Struct, frozen=True, kw_only=True, rename={"with_": "with"}):
    """The day before which there was no such body, what it began with, and how sure that is."""

    on: date
    with_: str
    confidence: str

    def tell(self) -> str:
        """The day, what it is the day of, and whether it is only from memory."""
        memory = f"; {FROM_MEMORY}" if self.confidence == FROM_MEMORY else ""
        return f"{self.on} ({self.with_}{memory})"


class Participant(_Struct, frozen=True, kw_only=True):
    """Who takes steps before a forum."""

    name: str
    also: tuple[str, ...] = ()


class Need(_Struct, frozen=True, kw_only=True):
    """Steps of which one must, or none may, stand before another; the rule, and why in words.

    ``implies`` is the step that must have been taken even where nobody recorded it.
    """

    any: tuple[str, ...]
    rule: str
    says: str
    implies: str | None = None
    of_same_state: bool = False


class Step(_Struct, frozen=True, kw_only=True):
    """A kind of step: who takes it by which rule, what it needs, bars, undoes and ends.

    ``stage`` is where it brings the situation or the person; ``guilt`` marks the one kind of ruling
    that finds a person guilty; ``means`` says what a step does not decide. ``stands_for``: it is one
    of these, not known which, until one of them is recorded.
    """

    name: str
    of: Track
    by: tuple[str, ...]
    rules: tuple[str, ...]
    stage: str | None = None
    standard: str | None = None
    level: str = "public"
    needs: tuple[Need, ...] = ()
    bars: tuple[Need, ...] = ()
    undoes: tuple[str, ...] = ()
    instrument: Literal["warrant", "summons"] | None = None
    carried_out_by: tuple[str, ...] = ()
    publishes: Literal["existence", "contents"] | None = None
    means: str | None = None
    stands_for: tuple[str, ...] = ()
    once: bool = False
    closes: bool = False
    after_end: bool = False
    ruling: bool = False
    finding: bool = False
    guilt: bool = False
    names_state: bool = False
    sets_day: bool = False


class Limit(_Struct, frozen=True, kw_only=True):
    """What is due within which time after a step; a negative number of days is before a day set."""

    due: str
    also: tuple[str, ...] = ()
    starts: tuple[str, ...]
    given: str | None = None
    from_day_set: bool = False
    days: int = 0
    months: int = 0
    rule: str
    says: str


class Forum(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A body, or a kind of body, and how proceedings go there.

    ``never`` says what no step before it may be taken for. ``like`` is another forum whose steps
    are read for this one, because its own rules are not known to us. ``began``: no step is older.
    """

    key: str
    name: str
    kind: Literal["criminal court", "inquiry", "court of States"]
    never: str
    also: tuple[str, ...] = ()
    like: str | None = None
    began: Began | None = None
    laws: tuple[Law, ...] = ()
    participants: tuple[Participant, ...] = ()
    steps: tuple[Step, ...] = ()
    limits: tuple[Limit, ...] = ()

    @cached_property
    def steps_by_name(self) -> dict[str, Step]:
        """Each step by its name."""
        return {step.name: step for step in self.steps}

    def step(self, name: str) -> Step:
        """The step of this name. Raises ProceedingsError with the nearest when there is none."""
        found = self.steps_by_name.get(name)
        if found is None:
            raise ProceedingsError(
                f"{self.name}: there is no step “{name}”.",
                f"{tell_nearest(name, self.steps_by_name)} 'probanda proceed CASE forums' lists them.",
            )
        return found

    def participant(self, written: str) -> str | None:
        """The participant that a title means, such as a numbered chamber; None when unsure."""
        asked = " ".join(written.split()).casefold()
        for one in self.participants:
            for name in (one.name, *one.also):
                if re.fullmatch(
                    rf"(?:the )?{re.escape(name.casefold())}(?: [ivx]+| [a-e])?", asked
                ):
                    return one.name
        return None

    def cite(self, rule: str) -> str:
        """A rule as it is shown: of which law, and whether it is only from memory."""
        law = next((one for one in self.laws if rule.startswith(one.prefix)), None)
        if law is None:
            return rule
        marks = [FROM_MEMORY] if law.confidence == FROM_MEMORY else []
        if self.like:
            marks.append(f"by likeness with the {load_forum(self.like).name}")
        return f"{rule} ({', '.join(marks)})" if marks else rule


@lru_cache(maxsize=len(FORUMS))
def load_forum(key: str) -> Forum:
    """A forum of the data, validated. Raises ProceedingsError when it is not there or not sound."""
    if key not in FORUMS:
        raise ProceedingsError(f"There is no forum “{key}”.", f"Known: {', '.join(FORUMS)}.")
    name = f"{key}.toml"
    try:
        raw = tomllib.loads((DATA / name).read_text("utf-8"))
        forum = msgspec.convert({"key": key, **raw}, Forum)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ProceedingsError(f"{name}: {error}.", "Correct the data file.") from error
    if forum.like:
        model = load_forum(forum.like)
        forum = msgspec.structs.replace(
            forum,
            laws=model.laws,
            participants=model.participants,
            steps=model.steps,
            limits=model.limits,
        )
    validate(forum)
    return forum


def validate(forum: Forum) -> None:
    """Refuse a forum whose data contradict themselves or name what is not there."""
    faults = [
        *_wrong_names(forum),
        *_wrong_rules(forum),
        *(f"{limit.due}: no time" for limit in forum.limits if not (limit.days or limit.months)),
    ]
    if faults:
        raise ProceedingsError(f"{forum.key}.toml: {'; '.join(faults)}.", "Correct the data file.")


def _wrong_names(forum: Forum) -> list[str]:
    steps, people = set(forum.steps_by_name), {one.name for one in forum.participants}
    faults = []
    if len(steps) != len(forum.steps):
        faults.append("a step stands twice")
    for step in forum.steps:
        conditions = (*step.needs, *step.bars)
        named = {
            *step.undoes,
            *step.carried_out_by,
            *step.stands_for,
            *(name for need in conditions for name in need.any),
        }
        named |= {need.implies for need in step.needs if need.implies}
        faults += [f"{step.name}: no step “{name}”" for name in sorted(named - steps)]
        faults += [f"{step.name}: no participant “{p}”" for p in step.by if p not in people]
        faults += [
            f"{step.name}: implies a step that would not do"
            for need in step.needs
            if need.implies and need.implies not in need.any
        ]
        if step.guilt and not step.standard:
            faults.append(f"{step.name}: finds guilt by no standard")
    for limit in forum.limits:
        named = {*limit.starts, *limit.also, *filter(None, (limit.given,))}
        faults += [f"{limit.due}: no step “{name}”" for name in sorted(named - steps)]
    return faults


def _wrong_rules(forum: Forum) -> list[str]:
    cited = [
        rule
        for step in forum.steps
        for rule in (*step.rules, *(need.rule for need in (*step.needs, *step.bars)))
    ]
    cited += [limit.rule for limit in forum.limits]
    faults = [
        f"{rule}: of no law that is named"
        for rule in cited
        if not any(rule.startswith(law.prefix) for law in forum.laws)
    ]
    if "Rome Statute" in {law.name for law in forum.laws}:
        known = load_facts().paragraphs
        faults += [
            f"the Statute has no {rule}"
            for rule in cited
            if rule.startswith("Article ") and rule.removeprefix("Article ") not in known
        ]
    return faults


def find_forum(body: str) -> Forum | None:
    """The forum that a body's name means, or None when none is named so."""
    asked = body.casefold()
    for key in FORUMS:
        forum = load_forum(key)
        if any(
            re.search(rf"\b{re.escape(name.casefold())}\b", asked)
            for name in (forum.name, *forum.also)
        ):
            return forum
    return None
