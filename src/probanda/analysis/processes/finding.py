"""The processes of one document: each act that a sentence tells, put under its body."""

from probanda.analysis.charges.bodies import (
    body_ids,
)
from probanda.analysis.charges.past import ANOTHER, PastSections
from probanda.analysis.charges.people import Cast
from probanda.analysis.charges.texts import may_tell_of_proceedings
from probanda.analysis.language import Parsed, text_of
from probanda.analysis.processes.bodies import Bodies, turn_focus
from probanda.analysis.processes.courts import read_court, read_disclosure, remember_courts
from probanda.analysis.processes.drafts import Register, record
from probanda.analysis.processes.finders import read_finders
from probanda.analysis.processes.registers import read_register
from probanda.analysis.processes.states import read_national, read_treaty
from probanda.analysis.records import (
    DateExpression,
    Process,
    Statement,
)


def find_processes(
    parsed: Parsed,
    cast: Cast,
    statements: tuple[Statement, ...],
    dates: tuple[DateExpression, ...],
) -> tuple[Process, ...]:
    """Every court proceeding, inquiry, investigation, study or treaty act that is reported.

    The stage is the furthest that is told as done; what is forecast moves no stage. A step has a
    date only where the document gives it one.
    """
    if not may_tell_of_proceedings(parsed.document.text):
        return ()
    bodies, register = Bodies(), Register()
    past = PastSections(parsed, dates)
    for number, paragraph in enumerate(parsed.paragraphs):
        if past.covers(number):
            continue
        telling = may_tell_of_proceedings(text_of(paragraph.doc))
        for sentence in paragraph.doc.sents:
            if not telling and bodies.focus is None:
                continue
            if ANOTHER.search(text_of(sentence)):
                continue
            remember_courts(paragraph, sentence, cast, bodies)
            read_court(register, paragraph, sentence, cast, bodies, dates)
            read_finders(register, paragraph, sentence, cast, bodies, dates)
            read_register(register, paragraph, sentence, cast, bodies, dates)
            read_national(register, paragraph, sentence, cast, dates)
            read_treaty(register, paragraph, sentence, cast, dates)
            read_disclosure(register, paragraph, sentence, cast, bodies, dates)
            turn_focus(sentence, paragraph, cast, bodies)
    ids = body_ids(cast.entities)
    return tuple(record(draft, ids) for draft in register.folded() if draft.stage)
