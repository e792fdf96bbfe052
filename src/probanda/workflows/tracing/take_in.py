"""Take a list into a register: whole or not at all, each row under a key of its own."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from probanda.names.slavic import fold
from probanda.tracing.births import is_nothing
from probanda.tracing.ordering import split_words
from probanda.tracing.problems import ListError
from probanda.tracing.proposing import Proposal, propose
from probanda.tracing.reading import (
    Mapped,
    check_heading,
    check_places,
    clean,
    find_places,
    make_listing,
    read_mapping,
)
from probanda.tracing.register.gone import make_check
from probanda.tracing.register.naming import names_one_of
from probanda.tracing.register.primero import KEPT, make_plain
from probanda.tracing.register.records import (
    LISTED,
    Kind,
    Listed,
    Record,
    Row,
    add_list,
    add_rows,
    write_id,
)
from probanda.tracing.register.states import CONSENT, NO, SHARED, TRACED, YES, find_days
from probanda.tracing.register.tellings import check_day
from probanda.tracing.tables import Table, read_table
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import RegisterAct, Where, change_register, open_register

KINDS: tuple[tuple[Kind, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "sought",
        ("sought", "розшук", "розыск", "разыск", "missing", "request"),
        ("inquiry_date", "relation_name"),
    ),
    ("found", ("found", "знайден", "виявлен", "найден", "выявлен", "case"), ("location_current",)),
)
"""Words of a file's name, and fields, by which a list is one of children sought, or found."""
OLDEST = 40
"""Who is older was grown before any list of children sought today began."""
AGAIN = "taken in again"
TAKE_AGAIN = "If the family asks for tracing again, take them in with --again WHY."


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """What the person who takes a list in says of all of it."""

    source: str = ""
    received: str = ""
    ground: str = ""
    """Why its children may be traced, kept with each under its own key: nothing said, nothing matched."""
    may_share: bool = False


class TakenIn(msgspec.Struct, frozen=True):
    """What became of a list, in numbers and ids; ``left`` are cells not used, by line and column."""

    listed: str
    kind: str
    first: str
    last: str
    new: int
    changed: int
    same: int
    may_trace: int
    proposed: tuple[Proposal, ...]
    left: tuple[str, ...]
    held: tuple[int, ...]
    """Lines of children that were erased, which were not taken in."""


def take_in(
    where: Where,
    settings: Settings,
    path: Path,
    provenance: Provenance,
    kind: Kind | None = None,
    mapping: Path | None = None,
    accept: Callable[[tuple[Proposal, ...]], bool] = lambda _: False,
    again: str = "",
    encoding: str = "",
) -> TakenIn:
    """Read a list and keep its rows; ``accept`` is asked of a mapping that was found by looking.

    A child of the same source and id that was erased is held back; ``again`` is the reason why such
    are taken in all the same; ``encoding`` is that of the list where the mapping names none. Raises ListError before anything is kept where the list cannot be used, or nobody accepts.
    """
    open_register(where, settings)
    if provenance.received:
        check_day("--received", provenance.received, settings.clock().date().toordinal())
    mapped = read_mapping(mapping, KEPT) if mapping else {}
    table = read_table(path, encoding=_find_encoding(mapped, kind) or encoding)
    check_heading(table)
    kind, places, proposed = _map(table, kind, mapped)
    if any(one.looking for one in proposed) and not accept(proposed):
        raise ListError(
            f"{table.called}: some columns are known only by looking at their cells.",
            "Look at the mapping above; accept it with --yes, or write another and give it with --map.",
        )
    listing = make_listing(table, {f: p for f, p in places.items() if f not in KEPT})
    rows = list(_make_rows(table, listing.ids, listing.columns, places, provenance))
    _check_nameless(provenance, rows)
    _check_ages(table, rows, settings.clock().year)
    with change_register(where, settings) as register, register.acting() as act:
        known = _find_known(act, table, kind, provenance.source)
        _check_children(table, rows, known)
        was_erased = make_check(register.ring.folder, provenance.source)
        new = [row for row in rows if row.id not in known]
        erased = {row.id for row in new if was_erased(row.id)}
        held = () if again else _lines_of(table, rows, erased)
        if held:
            new = [row for row in new if row.id not in erased]
        if len(held) == len(rows):
            raise ListError(
                f"{table.called}: all its children were erased. Nothing was taken in.",
                TAKE_AGAIN,
            )
        changed = [row for row in rows if row.id in known and _tells_else(row, known[row.id])]
        received = provenance.received or settings.clock().date().isoformat()
        columns = {table.headings[place]: field for field, place in places.items()}
        listed = Listed(
            "",
            provenance.source,
            received,
            tuple(table.headings),
            columns,
            len(rows),
            table.digest,
        )
        number = add_list(act.session, act.sealed, listed)
        numbers, digest = add_rows(act.session, act.sealed, kind, number, new)
        body = {"list": write_id("list", number), "kind": kind, "rows": len(rows), "digest": digest}
        body["children"] = len(new)
        act.record("imported", body)
        for place, row in zip(numbers, new, strict=True):
            if row.id in erased:
                act.tell(AGAIN, {"why": again}, act.sealed.get_record(write_id(kind, place)))
        for row in changed:
            act.tell(LISTED, row.fields, known[row.id])
        return TakenIn(
            write_id("list", number),
            kind,
            write_id(kind, numbers[0]) if new else "",
            write_id(kind, numbers[-1]) if new else "",
            len(new),
            len(changed),
            len(rows) - len(new) - len(changed) - len(held),
            sum(row.fields.get(TRACED, "").casefold() in YES for row in new),
            proposed,
            listing.left,
            held,
        )


def _check_ages(table: Table, rows: Sequence[Row], year: int) -> None:
    """Refuse a list with somebody who can have been no child in years: a parent, or another column."""
    grown = [
        line
        for line, row in zip(table.lines, rows, strict=True)
        if (days := find_days(row.fields.get("birth_date", "")))
        and year - date.fromordinal(days[1]).year > OLDEST
    ]
    if grown:
        raise ListError(
            f"{table.called}: born more than {OLDEST} years ago, in line {', '.join(map(str, grown[:5]))}.",
            "Correct the birth, or say in a mapping (--map) which column holds the child's.",
        )


def _check_nameless(provenance: Provenance, rows: Sequence[Row]) -> None:
    """Refuse words about the whole list in which one of its children is named: they are kept with every other."""
    children = [row.fields for row in rows]
    for option, words in (("--source", provenance.source), ("--consent", provenance.ground)):
        if names_one_of(words, children):
            raise ListError(
                f"{option} has a name that stands in the list.",
                "It is shown with every child of the list: write what tells nothing of any of them.",
            )


def _lines_of(table: Table, rows: Sequence[Row], ids: Collection[str]) -> tuple[int, ...]:
    return tuple(line for line, row in zip(table.lines, rows, strict=True) if row.id in ids)


def _find_encoding(mapped: dict[str, Mapped], kind: Kind | None) -> str:
    """The encoding that a mapping names for the list at hand; "" where it names none, or two."""
    mine = [one for name, one in mapped.items() if name in ("", kind) or kind is None]
    named = {one.encoding for one in mine}
    return named.pop() if len(named) == 1 else ""


def _map(
    table: Table, kind: Kind | None, mapped: dict[str, Mapped]
) -> tuple[Kind, dict[str, int], tuple[Proposal, ...]]:
    """Of which kind the list is, which column holds which field, and how that is known."""
    told = {name: one.columns for name, one in mapped.items() if one.columns is not None}
    if not told:
        proposed = propose(table)
        places = check_places(table, ((n, one.field) for n, one in enumerate(proposed)))
        return kind or _guess_kind(table, set(places), set(mapped) - {""}), places, proposed
    kind = kind or _guess_kind(table, set(told.get("", {}).values()), set(told) - {""})
    mine = told.get("", told.get(kind))
    if mine is None:
        raise ListError(
            f"The mapping has no table for a list of children {kind}.",
            f"Write [columns] or [{kind}.columns].",
        )
    places = find_places(table, mine)
    by_place = {place: field for field, place in places.items()}
    return (
        kind,
        places,
        tuple(Proposal(h, by_place.get(n)) for n, h in enumerate(table.headings)),
    )


def _guess_kind(table: Table, fields: set[str], mapped: Collection[str] = ()) -> Kind:
    name = table.path.stem.casefold()
    by_name = [kind for kind, words, _ in KINDS if any(word in name for word in words)]
    by_fields = [kind for kind, _, telling in KINDS if fields & set(telling)]
    by_mapping = [kind for kind, _, _ in KINDS if kind in mapped]
    for kinds in (by_mapping, by_name, by_fields):
        if len(kinds) == 1:
            return kinds[0]
    raise ListError(
        "Nothing tells whether the list is of children sought or of children found.",
        "Say so with --as sought or --as found.",
    )


def _make_rows(
    table: Table,
    ids: Sequence[str],
    columns: dict[str, tuple[str, ...]],
    places: dict[str, int],
    provenance: Provenance,
) -> Iterator[Row]:
    kept = {field: place for field, place in places.items() if field in KEPT}
    for number, (key, cells) in enumerate(zip(ids, table.rows, strict=True)):
        fields = {field: column[number] for field, column in columns.items()}
        fields |= {field: clean(cells[place]) for field, place in kept.items()}
        fields = {f: make_plain(text) for f, text in fields.items() if not is_nothing(text)}
        if provenance.ground:
            fields.setdefault(TRACED, "true")
            fields.setdefault("legitimate_basis", provenance.ground)
            if provenance.may_share:
                fields.setdefault(SHARED, "true")
        yield Row(key, fields, cells)


def _find_known(act: RegisterAct, table: Table, kind: Kind, source: str) -> dict[str, Record]:
    """The records of earlier lists of the same source, by their ids there."""
    lists = act.sealed.get_lists()
    for number, listed in lists.items():
        if listed.digest == table.digest:
            raise ListError(
                f"This very list was already taken in as {write_id('list', number)}.",
                "Nothing was changed. Take in only a newer one.",
            )
    earlier = {n for n, listed in lists.items() if source and listed.source == source}
    if not earlier:
        return {}
    return {r.row.id: r for r in act.sealed.get_records(kind) if r.list in earlier}


def _check_children(table: Table, rows: Sequence[Row], known: dict[str, Record]) -> None:
    """Refuse a list in which an id is another child's than in an earlier list of its source."""
    others = [
        line
        for line, row in zip(table.lines, rows, strict=True)
        if row.id in known and _is_another(row.fields, known[row.id].row.fields)
    ]
    if others:
        shown = ", ".join(map(str, others[:5]))
        raise ListError(
            f"{table.called}: {len(others)} of its ids are those of other children in an earlier "
            f"list of the same source; the first in line {shown}.",
            "Give the list another --source, or correct the ids. Nothing was taken in.",
        )


def _tells_else(row: Row, known: Record) -> bool:
    """Whether a newer list tells otherwise of a child; the ground given for the whole list is no change."""
    new, old = (
        {f: v for f, v in fields.items() if f not in CONSENT or v.casefold() in NO}
        for fields in (row.fields, known.row.fields)
    )
    return new != old


def _is_another(first: dict[str, str], second: dict[str, str]) -> bool:
    """Whether neither a word of the name nor the birth is the same, where both are told."""
    words = [
        {fold(w) for field in ("name", "given", "surname") for w in split_words(one.get(field, ""))}
        for one in (first, second)
    ]
    births = {first.get("birth_date", ""), second.get("birth_date", "")} - {""}
    return bool(words[0] and words[1] and not words[0] & words[1]) and len(births) != 1
