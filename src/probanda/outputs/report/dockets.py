"""The dockets as people recorded them, each step with the words that it rests on."""

from collections.abc import Collection, Iterable

import msgspec
from markupsafe import Markup

from probanda.outputs.report.citations import Citations, Quote, Use
from probanda.proceedings.docket import Docket, Line, Standing
from probanda.proceedings.enforcement import JourneySeen, StateConduct
from probanda.proceedings.picture import draw_procedure
from probanda.proceedings.records import Filing
from probanda.proceedings.showing import Shown
from probanda.proceedings.time_limits import Due
from probanda.proceedings.wording import say_day, say_days, say_public

Facts = tuple[tuple[str, tuple[str, ...]], ...]


class StepCard(msgspec.Struct, frozen=True):
    """One recorded step."""

    number: str
    anchor: str
    when: str
    act: str
    implied: bool
    facts: Facts
    quotes: tuple[Quote, ...]


class StandingCard(msgspec.Struct, frozen=True):
    """Where one person stands."""

    person: str
    facts: Facts
    picture: Markup


class DocketCard(msgspec.Struct, frozen=True):
    """One docket."""

    anchor: str
    body: str
    forum: str
    never: str
    stage: str
    picture: Markup
    standing: tuple[StandingCard, ...]
    steps: tuple[StepCard, ...]
    limits: tuple[tuple[str, Facts], ...]
    conduct: tuple[tuple[str, Facts], ...]
    journeys: tuple[tuple[str, Facts], ...]
    filings: tuple[tuple[str, Facts], ...]


def make_dockets(
    dockets: Iterable[Shown], documents: Collection[str], citations: Citations
) -> tuple[DocketCard, ...]:
    """A card for each docket; words of documents that the case has no more are not quoted."""
    return tuple(_make(n, shown, documents, citations) for n, shown in enumerate(dockets, 1))


def _make(n: int, shown: Shown, documents: Collection[str], citations: Citations) -> DocketCard:
    docket = shown.docket
    whole = "" if docket.standing else draw_procedure(docket)
    return DocketCard(
        anchor=f"docket-{n}",
        body=docket.proceeding.body,
        forum=docket.forum,
        never=docket.never,
        stage=docket.stage,
        picture=Markup(whole),  # noqa: S704  drawn by us, every label escaped
        standing=tuple(_standing(docket, one) for one in docket.standing),
        steps=tuple(
            _step(Use(f"R{n}.{k}", f"docket-{n}-{k}"), line, documents, citations)
            for k, line in enumerate(docket.lines, 1)
        ),
        limits=tuple(map(_limit, shown.limits)),
        conduct=tuple(_conduct(shown, one) for one in shown.conduct),
        journeys=(*map(_journey, shown.journeys), *map(_unanswered, shown.journeys_unanswered)),
        filings=tuple(map(_filing, shown.filings)),
    )


def _limit(due: Due) -> tuple[str, Facts]:
    """Whether it has passed is not told here: a report says the same whenever it is made."""
    course = f"met on {say_day(due.met_by)}" if due.met_by else "no step that meets it is recorded"
    facts: Facts = (
        ("Stands", (due.state if due.state == "fell away" else course,)),
        ("Rule", (due.rule,)),
        ("Because", (f"{due.says}; after “{due.after}”",)),
    )
    return f"{say_day(due.day)}: {due.due}{f': {due.person}' if due.person else ''}", facts


def _conduct(shown: Shown, one: StateConduct) -> tuple[str, Facts]:
    facts: Facts = (
        ("Asked", shown.tell(one.requests)),
        ("Said or did", shown.tell(one.responses)),
        ("Found", shown.tell(one.findings)),
    )
    name = f"{one.state} on {one.person}" if one.person else one.state
    return name, tuple(fact for fact in facts if fact[1])


def _journey(seen: JourneySeen) -> tuple[str, Facts]:
    stay = seen.journey
    until = f" to {say_day(stay.last)}" if stay.last else ""
    facts: Facts = (
        ("Duty to arrest", (seen.reason,)),
        ("Assuming", seen.assumptions),
        ("Requested", (seen.requested,)),
        ("Arrested", (seen.arrested,)),
        ("From", (stay.source or "not told",)),
    )
    name = f"{stay.person} in {stay.state}, {say_day(stay.first)}{until}"
    return name, tuple(fact for fact in facts if fact[1])


def _filing(one: Filing) -> tuple[str, Facts]:
    points = [f"corrigendum of {one.corrects}"] * bool(one.corrects)
    points += [f"redacted version of {one.redacts}"] * bool(one.redacts)
    facts: Facts = (
        ("Filed", (f"{say_day(one.filed)} by {one.by}",)),
        ("Level", (one.level,)),
        ("Public", (f"from {say_day(one.public)}" if one.public else "not known to be",)),
        ("Points at", tuple(points) or ("no other",)),
    )
    return f"Filing {one.number}: {one.title}", facts


def _unanswered(told: str) -> tuple[str, Facts]:
    return "A journey without an answer of the law", (("Why", (told,)),)


def _standing(docket: Docket, one: Standing) -> StandingCard:
    since = f", since {say_days(one.since)}" if one.since else ""
    instruments = tuple(f"{i.kind} of {say_days(i.issued)}: {i.status}" for i in one.instruments)
    facts: Facts = (
        ("Stage", (f"{one.stage}{since}",)),
        ("Found guilty", ("yes, by a conviction" if one.guilty else "no: presumed innocent",)),
        ("Warrants and summonses", instruments),
    )
    return StandingCard(
        one.person,
        tuple(fact for fact in facts if fact[1]),
        Markup(draw_procedure(docket, one.person)),  # noqa: S704  drawn by us, every label escaped
    )


def _step(use: Use, line: Line, documents: Collection[str], citations: Citations) -> StepCard:
    public = say_public(line.existence_public) if line.existence_public else ""
    facts: Facts = (
        ("By", (line.by,)),
        ("Of", line.persons),
        ("Court case", (line.court_case,) if line.court_case else ()),
        ("State", (line.state,) if line.state else ()),
        ("Rule", line.rules),
        ("Day", (line.bounded_by,) if line.bounded_by else ()),
        ("Standard", (line.standard_told,) if line.standard_told else ()),
        ("Means", (line.means,) if line.means else ()),
        ("Counts", line.counts),
        ("Modes", line.modes),
        ("Told", (line.reasons,) if line.reasons else ()),
        ("Public", (public,) if public else ()),
        ("Level", (line.level_told,) if line.is_kept else ()),
        ("Note", (line.note,) if line.note else ()),
        ("Also under", line.recorded_of),
        ("Cannot stand", (line.fault,) if line.fault else ()),
    )
    return StepCard(
        number=use.label,
        anchor=use.anchor,
        when=say_days(line.happened),
        act=f"{line.act}{line.doubt}",
        implied=line.implied,
        facts=tuple(fact for fact in facts if fact[1]),
        quotes=tuple(
            citations.quote(span, use) for span in line.rests_on if span.document in documents
        ),
    )
