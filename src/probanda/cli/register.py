"""The commands of a register of tracing: opened, filled, matched; what is printed names no child."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from probanda.cli.found import print_history
from probanda.cli.listed import print_mapping, print_taken, say
from probanda.cli.plain import escape
from probanda.cli.problems import nameless_errors
from probanda.cli.said import By, check_words, make_settings
from probanda.cli.summary import print_verification
from probanda.cli.wording import in_language, reasons_in_language
from probanda.law.finding import read_day
from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_whole
from probanda.tracing.candidates import THRESHOLD, show_probability
from probanda.tracing.proposing import Proposal
from probanda.tracing.register.counting import round_down
from probanda.tracing.register.funnel import Funnel
from probanda.tracing.register.records import Kind, write_id
from probanda.workflows.case import Settings
from probanda.workflows.tracing.consent import erase, give_consent, withdraw_consent
from probanda.workflows.tracing.export import export_to_primero
from probanda.workflows.tracing.match import match
from probanda.workflows.tracing.refer import refer
from probanda.workflows.tracing.register import Where, make_register
from probanda.workflows.tracing.status import FEW, NOTE, draw_status, get_status
from probanda.workflows.tracing.take_in import Provenance, take_in
from probanda.workflows.tracing.verify import get_register_history, verify_register

RegisterFolder = Annotated[Path, typer.Argument(metavar="REGISTER", help="The register's folder.")]
RecordId = Annotated[str, typer.Argument(metavar="RECORD", help="S12 sought, F13 found.")]
Keys = Annotated[
    Path | None,
    typer.Option(
        envvar="PROBANDA_KEYS",
        help="Where the keys are, apart from the register and its backups; default is REGISTER.keys.",
    ),
]
Why = Annotated[str, typer.Option(help="The reason, in words.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
SHOWN_WITH_ALL = (
    "The ground is shown with every child of the list: it must name none of them, and no parent."
)
SHOWN = 20
BAR = 40


class ListOf(StrEnum):
    """What a list is of."""

    sought = "sought"
    found = "found"


KINDS: dict[ListOf, Kind] = {ListOf.sought: "sought", ListOf.found: "found"}


def set_up(register: Path, keys: Path | None, by: str) -> tuple[Where, Settings]:
    """Where the register is, and who acts. Raises CaseError when that is not known."""
    return Where(register, keys), make_settings(by, None)


def open_command(register: RegisterFolder, by: By, keys: Keys = None) -> None:
    """Make a register: its own database, vault and keys, apart from every case."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        made = make_register(where, settings)
    say(
        f"The register is in {register}, its keys are in {made.ring.folder}.\n"
        "Back up the register, never the keys: a key that is destroyed must be gone. Whoever has both\n"
        "can read every record, and without the keys nobody can."
    )


def import_command(
    register: RegisterFolder,
    listing: Annotated[Path, typer.Argument(metavar="LIST", help="CSV or XLSX.", dir_okay=False)],
    by: By,
    kind: Annotated[ListOf | None, typer.Option("--as", help="What the list is of.")] = None,
    mapping: Annotated[
        Path | None,
        typer.Option("--map", help="A TOML file with a table columns: heading = field."),
    ] = None,
    encoding: Annotated[
        str, typer.Option(help="The list's encoding, as KOI8-U, where --map names none.")
    ] = "",
    source: Annotated[
        str,
        typer.Option(help="Who made the list; a newer one of the same tells known children anew."),
    ] = "",
    received: Annotated[str, typer.Option(help="The day it was received; default is today.")] = "",
    consent: Annotated[
        str,
        typer.Option(
            help="The ground on which its children may be traced, and where it is kept; no names."
        ),
    ] = "",
    share: Annotated[bool, typer.Option(help="The same ground allows sharing.")] = False,
    again: Annotated[
        str, typer.Option(help="Why children who were erased are taken in all the same.")
    ] = "",
    yes: Annotated[bool, typer.Option(help="Accept a mapping found by looking.")] = False,
    keys: Keys = None,
) -> None:
    """Take a list in, each row under a key of its own; the mapping is shown, and asked where unsure."""

    def accept(proposed: tuple[Proposal, ...]) -> bool:
        print_mapping(proposed)
        asks = Console().is_terminal and not yes
        return yes or (asks and typer.confirm("Take the list in so?"))

    with nameless_errors():
        where, settings = set_up(register, keys, by)
        if not listing.exists():
            raise CaseError("There is no file where LIST says.", "Look at its path.")
        provenance = Provenance(
            source=check_words("--source", source),
            received=received,
            ground=check_words("--consent", consent),
            may_share=share,
        )
        taken = take_in(
            where,
            settings,
            listing,
            provenance,
            KINDS[kind] if kind else None,
            mapping,
            accept,
            check_words("--again", again).strip(),
            encoding,
        )
    if not any(one.looking for one in taken.proposed):
        print_mapping(taken.proposed)
    print_taken(taken)
    if consent.strip():
        say(SHOWN_WITH_ALL)


def match_command(
    register: RegisterFolder,
    by: By,
    most: Annotated[int, typer.Option(help="How many to print.")] = SHOWN,
    json: AsJson = False,
    keys: Keys = None,
) -> None:
    """Offer candidates to be looked at by two people, with a reason per field; link nobody."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        matched = match(where, settings)
    if json:
        offers = [
            {
                "found": write_id("found", o.found),
                "sought": write_id("sought", o.sought),
                "probability": o.probability,
                "reasons": reasons_in_language(o.reasons),
            }
            for o in matched.offers
        ]
        names = [f for f in matched.__struct_fields__ if f != "offers"]
        counts = {f: round_down(getattr(matched, f)) for f in names}
        say(msgspec.json.format(msgspec.json.encode(counts | {"offers": offers})).decode())
        return
    table = Table(box=None, pad_edge=False)
    for title in ("found", "sought", "probability", "reasons"):
        table.add_column(in_language(title))
    for offer in sorted(matched.offers, key=lambda o: (-o.probability, o.found))[:most]:
        table.add_row(
            write_id("found", offer.found),
            write_id("sought", offer.sought),
            show_probability(offer.probability),
            escape("; ".join(reasons_in_language(offer.reasons))),
        )
    if matched.offers:
        Console().print(table, highlight=False)
    more = len(matched.offers) - most
    say(
        (f"and {more:,} more.\n" if more > 0 else "")
        + f"{_told(matched.sought)} sought and {_told(matched.found)} found were compared; {_told(matched.likely)} found "
        f"have a candidate at {THRESHOLD:.2f} or above.\n"
        f"Not compared: {_told(matched.without_consent)} without consent; {_told(matched.linked)} pairs confirmed; "
        f"{_told(matched.rejected_before)} pairs rejected before, unchanged since.\n"
        f"{NOTE}\n"
        "These are suggestions: two people confirm each, with 'probanda trace review'."
    )
    if matched.without_consent:
        say(
            "Consent, or another ground, is recorded with 'probanda trace consent REGISTER RECORD "
            "--basis WORDS'; of a whole list with its id, as L1."
        )


def _told(count: int) -> str:
    """A number as it may be told."""
    told = round_down(count)
    return f"{told:,}" if told else in_language(FEW)


def consent_command(
    register: RegisterFolder,
    record: Annotated[str, typer.Argument(metavar="RECORD", help="S12, F13, or a list: L1.")],
    by: By,
    basis: Annotated[
        str, typer.Option(help="The ground, and where it is kept; sealed with the record alone.")
    ] = "",
    given_by: Annotated[
        str, typer.Option(help="Whose word it is: parent, guardian, the child.")
    ] = "",
    share: Annotated[bool, typer.Option(help="It may be shared and referred, too.")] = False,
    keys: Keys = None,
) -> None:
    """Record that a child may be traced, on which ground, by whose word."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        words = check_words("--basis", basis), check_words("--given-by", given_by)
        given = give_consent(where, settings, record, *words, share)
    say(f"Recorded of {given.records:,} record{'s' * (given.records != 1)}.")
    if given.records > 1:
        say(SHOWN_WITH_ALL)
    if given.waiting:
        say("Consent was withdrawn before: it counts again when another person records it, too.")


def withdraw_command(
    register: RegisterFolder, record: RecordId, by: By, why: Why = "", keys: Keys = None
) -> None:
    """Record that consent is withdrawn: the record is matched, shared and referred no more."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        withdraw_consent(where, settings, record, check_words("--why", why))
    say(
        f"{record} is matched, shared and referred no more. To erase it, another person says: "
        f"probanda trace erase {register} {record}"
    )


def erase_command(
    register: RegisterFolder, record: RecordId, by: By, why: Why = "", keys: Keys = None
) -> None:
    """Erase a child for good, once a second person asks: the key is destroyed, nobody else is touched."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        erased = erase(where, settings, record, check_words("--why", why))
    if not erased.done:
        say(f"You have asked that {', '.join(erased.records)} be erased.")
        if len(erased.records) > 1:
            say("Two people confirmed them to be of one child: they go together.")
        say(
            "It is done when another person says the same, under a name that differs by more than its spelling:\n"
            f"probanda trace erase {register} {record} --by NAME"
        )
        return
    say(
        f"{', '.join(erased.records)}: erased. The key is destroyed; the ledger keeps that it happened, "
        "not what it was."
    )
    for case in erased.not_reached:
        say(f"In {case}, which could not be opened, a referral remains: remove it by hand.")


def refer_command(
    register: RegisterFolder,
    record: RecordId,
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")],
    by: By,
    why: Why = "",
    fields: Annotated[str, typer.Option(help="Further fields, by name, with commas.")] = "",
    keys: Keys = None,
) -> None:
    """Hand age, oblast and the steps of the transfer to a case, where consent allows; log it in both."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        asked = [field.strip() for field in fields.split(",") if field.strip()]
        referral = refer(where, settings, record, case, asked, check_words("--why", why))
    say(f"Handed over as {case / 'referrals' / referral.reference}.json; both ledgers say so.")


def status_command(
    register: RegisterFolder,
    by: By,
    as_of: Annotated[
        str, typer.Option(help="The last day of a month, as 2024-03-31; default is today.")
    ] = "",
    svg: Annotated[Path | None, typer.Option(help="Draw the stages into this file.")] = None,
    json: AsJson = False,
    keys: Keys = None,
) -> None:
    """How many are sought, located, verified, adopted, returned, by place, age, institution, year, source."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        funnel = get_status(where, settings, read_day(as_of, "--as-of") if as_of else None)
        if svg:
            write_whole(svg, draw_status(funnel, in_language).encode())
    if json:
        say(msgspec.json.format(msgspec.json.encode(funnel)).decode())
    else:
        print_status(funnel)


def print_status(funnel: Funnel) -> None:
    """The numbers with bars, then a table for each thing they are told by."""
    most = max((count or 0 for count in funnel.counts), default=0) or 1
    say(f"On {funnel.as_of}.\n{NOTE}")
    for stage, count in zip(funnel.stages, funnel.counts, strict=True):
        bar = "█" * round(BAR * (count or 0) / most)
        told = str(count) if count else in_language(FEW)
        say(f"{in_language(stage):<18} {told:>15}  {bar}")
    for table in funnel.tables:
        if not table.lines:
            continue
        shown = Table(
            box=None,
            pad_edge=False,
            title=in_language(f"by {in_language(table.by)}"),
            title_justify="left",
        )
        for title in ("", *funnel.stages):
            shown.add_column(in_language(title), justify="left" if not title else "right")
        for line in table.lines:
            shown.add_row(
                escape(in_language(line.label)), *(str(n) if n else "–" for n in line.counts)
            )
        Console().print(shown, highlight=False)
    say("–: fewer than five, or hidden because it would tell such a number.")


class Form(StrEnum):
    """The forms of an export."""

    primero = "primero"


def export_command(
    register: RegisterFolder,
    form: Annotated[Form, typer.Option("--as", help="The form.")],
    out: Annotated[Path, typer.Option(help="The folder to write to.", file_okay=False)],
    by: By,
    keys: Keys = None,
) -> None:
    """Write tracing requests and cases as Primero's flat CSV: those whose consent allows sharing."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        exported = export_to_primero(where, settings, out)
    for name, count in exported.written.items():
        say(f"{out / name}: {count:,} records")
    say(f"Not written, for want of consent to share: {_told(exported.not_shared)}.")


def verify_command(register: RegisterFolder, by: By, keys: Keys = None) -> None:
    """Check the ledger's chain, every seal against it, the attachments, and that erased is erased."""
    with nameless_errors():
        checks = verify_register(*set_up(register, keys, by))
    print_verification(Console(), checks)
    if any(check.outcome == "failed" for check in checks):
        raise typer.Exit(1)


def ledger_command(
    register: RegisterFolder,
    by: By,
    act: Annotated[list[str] | None, typer.Option(help="Only such acts: shown, erased ...")] = None,
    keys: Keys = None,
) -> None:
    """What was done, by whom and when; of children it has numbers alone."""
    with nameless_errors():
        where, settings = set_up(register, keys, by)
        entries = get_register_history(where, settings, tuple(act or ()))
    print_history(Console(soft_wrap=True), entries)


def add_commands(trace: typer.Typer) -> None:
    """Put the commands in their place."""
    trace.command("open")(open_command)
    trace.command("import")(import_command)
    trace.command("match")(match_command)
    trace.command("consent")(consent_command)
    trace.command("withdraw")(withdraw_command)
    trace.command("erase")(erase_command)
    trace.command("refer")(refer_command)
    trace.command("status")(status_command)
    trace.command("export")(export_command)
    trace.command("verify")(verify_command)
    trace.command("ledger")(ledger_command)
