"""The procedure as a picture: the stages that a person or the whole passed, and where it stands."""

from probanda.drawing.flow import Stop, draw_flow
from probanda.proceedings.docket import Docket, Line
from probanda.proceedings.forums import load_forum
from probanda.proceedings.wording import say_days


def draw_procedure(docket: Docket, person: str | None = None) -> str:
    """The stages of one person, after those of the whole; without a person, of the whole alone.

    Empty when no step that is known brought them anywhere.
    """
    forum = load_forum(docket.proceeding.forum)
    lines = [
        line
        for line in docket.lines
        if forum.step(line.act).stage and (not line.persons or person in line.persons)
    ]
    stops = [_stop(line, n == len(lines) - 1) for n, line in enumerate(lines)]
    of = f"{person}: " if person else ""
    return draw_flow(stops, f"{of}{docket.proceeding.title}, step by step")


def _stop(line: Line, last: bool) -> Stop:
    note = "; ".join(
        part
        for part in (
            line.by,
            line.standard_told,
            "implied, not recorded" if line.implied else "",
            line.doubt.strip(" ()"),
        )
        if part
    )
    return Stop(line.act, say_days(line.happened), note, last, line.implied or bool(line.doubt))
