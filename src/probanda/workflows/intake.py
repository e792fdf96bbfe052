"""Take documents in: every file that is named becomes an original, whatever it is."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from probanda.evidence.custody import Intake, has_intake, record_intake
from probanda.evidence.sniff import sniff
from probanda.workflows.case import Case


class Custody(msgspec.Struct, frozen=True, kw_only=True):
    """What the person who takes documents in says of all of them."""

    handed_over_by: str | None = None
    from_where: str | None = None
    note: str | None = None
    encoding: str | None = None
    published: tuple[str | None, str | None] | None = None


class NotTakenIn(msgspec.Struct, frozen=True):
    """A file that could not be taken in, why, and what to do."""

    name: str
    reason: str
    way_out: str


class Source(msgspec.Struct, frozen=True):
    """Something to take in: ``path`` is where it stands below what the user named."""

    file: Path
    path: str


def find_sources(arguments: Sequence[Path]) -> Iterator[Source | NotTakenIn]:
    """Every file below the arguments, in order; hidden files and folders too."""
    for argument in arguments:
        if argument.is_dir():
            for folder, inner, files in os.walk(argument):
                inner.sort()
                if not os.access(folder, os.R_OK | os.X_OK):
                    yield NotTakenIn(folder, "the folder cannot be read", "Ask for the right to.")
                for name in sorted(files):
                    file = Path(folder) / name
                    inside = file.relative_to(argument).as_posix()
                    yield Source(file, f"{argument.resolve().name}/{inside}")
        elif argument.exists():
            yield Source(argument, argument.name)
        else:
            yield NotTakenIn(str(argument), "there is no such file or folder", "Check the name.")


def take_in(
    case: Case, stream: BinaryIO, name: str, path: str, custody: Custody
) -> tuple[Intake, bool]:
    """Put one stream into the vault and record the intake; True when the intake is a new one.

    Raises OSError when the bytes cannot be read or kept.
    """
    kept = case.vault.put(stream)
    intake = Intake(
        sha256=kept.sha256,
        size=kept.size,
        name=name,
        path=path,
        media_type=sniff(kept.head, name),
        taken_in_by=case.settings.actor.name,
        **msgspec.structs.asdict(custody),
    )
    with case.acting() as act:
        if has_intake(act.view, intake.id):
            return intake, False
        record_intake(act.session, act.view, intake)
        act.record("taken in", intake)
    return intake, True
