"""Draw a sample of statements for a person to check, and tell the error rates of what was checked."""

import csv
import io
from pathlib import Path

import msgspec

from probanda.casework.audit import AUDIT, STANCES, Answer, Audit, compare, draw_sample
from probanda.evidence.document import Document
from probanda.ledger.decisions import Draft, Named, find_standing, get_decisions
from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_whole
from probanda.workflows.case import Act, Settings, deciding
from probanda.workflows.results import get_documents, get_findings, get_level

COLUMNS = ("id", "document", "passage", "speaker", "stance")
AROUND = 300
SAMPLED = "sampled"


def sample(folder: Path, settings: Settings, size: int, seed: str, out: Path) -> int:
    """Write a sheet of so many statements without the program's answers; how many there were.

    That it was drawn, and by which seed, is recorded, so that nobody draws until it looks well.
    Raises CaseError when the case has no statement, or the sheet cannot be written.
    """
    if out.exists():
        raise CaseError(f"{out} is there already.", "Name a new file; a sheet is not overwritten.")
    if not out.parent.is_dir():
        raise CaseError(f"There is no folder {out.parent}.", "Make it first, or name another.")
    with deciding(folder, settings) as act:
        documents = {d.id: d for d in get_documents(act.view)}
        drawn = draw_sample(get_findings(act.view).statements, size, seed)
        if not drawn:
            raise CaseError(
                "The case has no statement to sample.", "Build it with documents first."
            )
        table = io.StringIO()
        rows = csv.DictWriter(table, COLUMNS)
        rows.writeheader()
        for said in drawn:
            document = documents[said.document]
            content = [(place.start, place.end) for place in said.content]
            passage = _mark(document, said.start, said.end, content)
            rows.writerow({"id": said.id, "document": document.name, "passage": passage})
        write_whole(out, table.getvalue().encode())
        act.record(SAMPLED, {"seed": seed, "size": len(drawn), "name": out.name})
    return len(drawn)


def _mark(document: Document, start: int, end: int, content: list[tuple[int, int]]) -> str:
    """The passage with what is around it; the words to judge stand between double brackets."""
    first, last = max(0, start - AROUND), min(len(document.text), end + AROUND)
    text, at = "", first
    for begin, stop in sorted(content):
        text += f"{document.text[at:begin]}[[{document.text[begin:stop]}]]"
        at = stop
    return " ".join((text + document.text[at:last]).split())


def check_sample(folder: Path, settings: Settings, sheet: Path, why: str) -> tuple[Audit, int]:
    """The error rates by a sheet that a person filled in: recorded as the person's decision.

    Raises CaseError when the sheet is none, or holds no answer.
    """
    answers = _read(sheet)
    with deciding(folder, settings) as act:
        findings = get_findings(act.view)
        statements = {s.id: s for s in findings.statements}
        unknown = [a.id for a in answers if a.id not in statements]
        if unknown:
            raise CaseError(
                f"{len(unknown)} statements of the sheet are not in the case, such as {unknown[0]}.",
                "Draw a new sample: the case was read anew since this one.",
            )
        audit = compare(answers, statements, findings.entities)
        about = tuple(Named(a.id, a.speaker) for a in answers)
        says = {rate.what: f"{rate.errors} of {rate.checked}" for rate in audit.rates}
        _check_new(act, settings, about, says)
        number = act.decide(
            Draft(
                what=AUDIT,
                about=about,
                why=why,
                level=get_level(act.view),
                says=says,
            )
        )
    return audit, number


def _check_new(
    act: Act, settings: Settings, about: tuple[Named, ...], says: dict[str, str]
) -> None:
    """Refuse a person's answers that stand already: one sheet is one audit."""
    for one in find_standing(get_decisions(act.view)):
        if (one.what, one.by) == (AUDIT, settings.actor.name) and (one.about, one.says) == (
            about,
            says,
        ):
            raise CaseError(
                f"These answers are recorded already, with decision {one.number}.",
                "Draw another sample with another --seed, or take that decision back first.",
            )


def _read(sheet: Path) -> list[Answer]:
    try:
        rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"))))
        found = [
            msgspec.convert({k: r[k] for k in ("id", "speaker", "stance")}, Answer) for r in rows
        ]
    except (KeyError, UnicodeDecodeError, msgspec.ValidationError, csv.Error) as error:
        raise CaseError(
            f"{sheet} is not a sheet of a sample ({error}).",
            f"It is a CSV file with the columns {', '.join(COLUMNS)}, as 'audit --sample' writes it.",
        ) from error
    odd = [a.stance for a in found if a.stance.strip() and a.stance.strip().lower() not in STANCES]
    if odd:
        raise CaseError(
            f"“{odd[0]}” is no stance: words are said or denied.",
            f"Write {' or '.join(STANCES)} in the column stance, or leave it empty.",
        )
    answered = [a for a in found if a.speaker.strip() or a.stance.strip()]
    if not answered:
        raise CaseError(
            f"No row of {sheet} is filled in.",
            "Write who says the marked words (a name, or unknown), and says or denies.",
        )
    return answered
