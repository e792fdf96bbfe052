"""Suspects, counts, exhibits and tasks as lists for the terminal."""

from collections.abc import Sequence

from probanda.casework.exhibits import Exhibit
from probanda.casework.uniting import Joined
from probanda.casework.verdicts import Standing
from probanda.cli.lists import Entry, Section
from probanda.outputs.report.words import say_period
from probanda.workflows.casework import Counts, DecidedCount
from probanda.workflows.exhibits import Task


def list_suspects(counts: Counts) -> tuple[Section, ...]:
    """Everybody who is charged."""
    entries = tuple(
        Entry(
            suspect.name,
            (
                ("id", (suspect.id,)),
                ("offices", tuple(suspect.offices)),
                ("charged by", tuple(suspect.bodies)),
                ("charges", (str(len(suspect.charges)),)),
                ("counts", (_tally([c for c in counts.counts if c.count.id in suspect.counts]),)),
                ("checked", (standing.tell(),)),
                ("notes", standing.notes),
            ),
        )
        for suspect, standing in counts.suspects
    )
    return (Section("suspect", "suspects", entries, each_tells=True),)


def _tally(counts: list[DecidedCount]) -> str:
    states = [c.standing.checked for c in counts]
    told = ", ".join(f"{states.count(state)} {state}" for state in sorted(set(states)))
    return f"{len(counts)}: {told}" if told else "none"


def list_counts(counts: Counts) -> tuple[Section, ...]:
    """One entry a charge: what documents print, then the counts of our mapping."""
    by_charge: dict[str, list[DecidedCount]] = {}
    for one in counts.counts:
        by_charge.setdefault(one.count.charge, []).append(one)
    entries = tuple(_charge(own, counts.joined.get(charge)) for charge, own in by_charge.items())
    note = (
        "A count is one crime and one mode that a charge may mean: the numbers are our mapping, "
        "which no document prints, and stand until a person confirms or rejects them."
    )
    return (Section("charge", "charges", entries, note, each_tells=True),)


def _charge(own: list[DecidedCount], joined: Joined | None) -> Entry:
    first = own[0].count
    period = (say_period(first.from_, first.to),) if first.from_ or first.to else ()
    standard = first.standard and f"{first.standard}{f' ({first.stage})' if first.stage else ''}"
    modes = [c.count.mode_wording for c in own if c.count.mode_wording]
    mapped = {c.count.crime: c.count.crime_name for c in own if c.count.crime}
    mapped |= {c.count.mode: c.count.mode_name for c in own if c.count.mode}
    return Entry(
        f"{first.suspect_name}: {first.wording}",
        (
            ("charged by", (first.body,) if first.body else ()),
            *([("one charge", (joined.tell(),))] if joined else []),
            ("modes printed", tuple(dict.fromkeys(modes))),
            ("places", first.places),
            ("period", period),
            ("standard", (standard,) if standard else ()),
            ("our mapping", tuple(f"{ref} {name.lower()}" for ref, name in mapped.items())),
            ("counts", tuple(line for one in own for line in _count(one))),
        ),
    )


def _count(one: DecidedCount) -> list[str]:
    count = one.count
    crime, mode = count.crime or "no elements known", count.mode or "no mode known"
    lines = [f"- {count.id}: {crime}, {mode}: {one.standing.tell()}"]
    lines += [
        f"  since then {what} changed from “{then}” to “{now}”"
        for what, (then, now) in one.changed.items()
    ]
    return lines + [f"  {note}" for note in one.standing.notes]


def list_exhibits(exhibits: Sequence[tuple[Exhibit, Standing]]) -> tuple[Section, ...]:
    """Every document under its number."""
    entries = tuple(
        Entry(
            one.label,
            (
                ("document", (one.name,)),
                ("id", (one.document,)),
                ("checked", (standing.tell(),)),
                ("sha256", (one.sha256,)),
            ),
        )
        for one, standing in exhibits
    )
    note = "A document gets its number at the first export, and keeps it."
    return (Section("exhibit", "exhibits", entries, note, each_tells=True),)


def list_tasks(tasks: Sequence[Task]) -> tuple[Section, ...]:
    """What is to be done, what nobody has first."""
    entries = tuple(
        Entry(
            one.words,
            (
                ("id", (one.id,)),
                ("owner", (one.owner,) if one.owner else ()),
                ("due", (one.due,) if one.due else ()),
                ("quoted in", one.chase.quoted_in if one.chase else ()),
                ("may be held as", one.chase.may_be_held if one.chase else ()),
            ),
        )
        for one in tasks
    )
    return (
        Section("task", "tasks", entries, "Give one away: assign ID --to WHO --due DAY.", True),
    )
