"""Incidents and sites: looked at, merged, split, and who held them."""

from typing import Annotated

import typer
from rich.console import Console

from probanda.casework.control import Control
from probanda.cli.blocks import show_or_write
from probanda.cli.lists import Entry, Section
from probanda.cli.plain import escape
from probanda.cli.problems import plain_errors
from probanda.cli.said import By, Database, check_words, make_settings, say_decided
from probanda.workflows.happened import Happened, get_happened
from probanda.workflows.incidents import merge, record_control, split_off

Why = Annotated[str, typer.Option(help="The reason, kept with the decision.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


def incidents_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """What texts tell to have happened: act, place, time, persons, claims."""
    with plain_errors():
        found = get_happened(context.obj, make_settings(by, database))
    show_or_write(list_incidents(found), found.incidents if as_json else None)


def sites_command(
    context: typer.Context, by: By, as_json: AsJson = False, database: Database = None
) -> None:
    """Camps, institutions, crossings and transit points, and who held them when."""
    with plain_errors():
        found = get_happened(context.obj, make_settings(by, database))
    show_or_write(list_sites(found), found.sites if as_json else None)


def merge_command(
    context: typer.Context,
    incidents: Annotated[list[str], typer.Argument(help="Two or more incidents.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """Make one incident of several; they stay what they were, and it can be taken back."""
    with plain_errors():
        settings = make_settings(by, database)
        made, number = merge(context.obj, settings, incidents, check_words("--why", why))
    Console().print(f"Merged as {escape(made)}.")
    say_decided(number)


def split_command(
    context: typer.Context,
    incident: Annotated[str, typer.Argument(help="The incident.")],
    passage: Annotated[list[str], typer.Option(help="A passage to split off: document:start.")],
    why: Why,
    by: By,
    database: Database = None,
) -> None:
    """Make an incident of its own of some passages of another."""
    with plain_errors():
        settings = make_settings(by, database)
        number = split_off(context.obj, settings, incident, passage, check_words("--why", why))
    say_decided(number)


def control_command(
    context: typer.Context,
    site: Annotated[str, typer.Argument(help="The site or place.")],
    who: Annotated[str, typer.Option("--by-whom", help="Who held it.")],
    first: Annotated[str, typer.Option("--from", help="From which day.")],
    source: Annotated[str, typer.Option(help="The claim, statement or document that shows it.")],
    why: Why,
    by: By,
    last: Annotated[str | None, typer.Option("--to", help="Until which day.")] = None,
    of: Annotated[
        str | None,
        typer.Option("--territory-of", help="Whose territory it is, if the data do not say."),
    ] = None,
    sure: Annotated[
        bool, typer.Option("--sure", help="Record days that nothing here knows all the same.")
    ] = False,
    database: Database = None,
) -> None:
    """Keep who held a site or place from one day to another, with its source."""
    with plain_errors():
        settings = make_settings(by, database)
        number, warning = record_control(
            context.obj,
            settings,
            site,
            check_words("--by-whom", who),
            first,
            last,
            source,
            check_words("--why", why),
            of and check_words("--territory-of", of),
            sure=sure,
        )
    if warning:
        Console().print(f"Note: {escape(warning)}.")
    say_decided(number)


def list_incidents(found: Happened) -> tuple[Section, ...]:
    """One entry an incident."""
    entries = tuple(
        Entry(
            one.words,
            (
                ("id", (one.id,)),
                ("checked", (standing.tell(),)),
                ("persons", one.persons),
                (
                    "border",
                    (one.crossing.tell(),) if one.crossing else (),
                ),
                ("claims", one.claims),
                ("made of", one.made_of),
                (
                    "passages",
                    tuple(
                        f"{p.document}:{p.start} {name}: “{words}”"
                        for p in one.passages
                        for name, words in [found.quote(p)]
                    ),
                ),
            ),
        )
        for one, standing in found.incidents
    )
    note = "Only what is told as done; what is alleged only makes no incident."
    return (Section("incident", "incidents", entries, note, each_tells=True),)


def list_sites(found: Happened) -> tuple[Section, ...]:
    """One entry a site."""
    entries = tuple(
        Entry(
            site.name,
            (
                ("id", (site.id,)),
                ("kind", (site.kind,)),
                ("checked", (standing.tell(),)),
                (
                    "held by",
                    tuple(map(_tell_control, controls)),
                ),
                ("mentions", tuple(dict.fromkeys(found.quote(m)[0] for m in site.mentions))),
            ),
        )
        for site, controls, standing in found.sites
    )
    places = tuple(
        Entry(place.name, (("id", (place.id,)), ("held by", tuple(map(_tell_control, controls)))))
        for place, controls in found.places
        if controls
    )
    sections = [Section("site", "sites", entries, each_tells=True)]
    if places:
        sections.append(Section("place", "places", places, each_tells=True))
    return tuple(sections)


def _tell_control(one: Control) -> str:
    of = f", territory of {one.of}" if one.of else ""
    until = one.to or "a day not known"
    return f"{one.who} from {one.from_} to {until}{of}, by {one.source} (decision {one.number})"
