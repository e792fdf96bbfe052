"""Processes in one document: sentences in which a body does what a process consists of."""

import re
from collections.abc import Iterator, Sequence

from probanda import ids
from probanda.analysis.language import Parsed, find_sentences
from probanda.analysis.processes.acts import Act, load_acts
from probanda.analysis.records import DateExpression, Entity, Process, Statement, Step
from probanda.evidence.document import Position

STANDARD = re.compile(
    r"reasonable grounds to believe|reasonable basis to (?:believe|proceed)|substantial grounds to "
    r"believe|beyond (?:a )?reasonable doubt|balance of probabilities|clear and convincing evidence",
    re.IGNORECASE,
)
SECRET = re.compile(
    r"\b(?:secret|sealed|under seal|confidential|withheld|redacted|not (?:be )?(?:made )?public|"
    r"not disclosed)\b",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"\b(?:publicly|made public|be public|unsealed|name publicly|publish(?:ed)? the)\b", re.I
)
COURTS = re.compile(r"court|tribunal|chamber|warrant", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:could|may|might|would|should|preparing to|likely to|expected to|if)\b", re.I
)


def find_processes(
    parsed: Parsed,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
    dates: Sequence[DateExpression],
) -> tuple[Process, ...]:
    """One process for each body and kind that the document reports."""
    del statements
    steps: dict[tuple[str, str], list[tuple[Act, Step]]] = {}
    places: list[Position] = []
    for place in _sentences(parsed):
        text = parsed.document.text[place.start : place.end]
        places.append(place)
        for act, body in _acts_in(place, text, entities):
            steps.setdefault((body, act.kind), []).append((act, _step(place, text, dates)))
    return tuple(_make(parsed, body, acts, places) for (body, _), acts in sorted(steps.items()))


def _sentences(parsed: Parsed) -> Iterator[Position]:
    for sentence in find_sentences(parsed):
        yield Position(parsed.document.id, sentence.start, sentence.end)


def _acts_in(place: Position, text: str, entities: Sequence[Entity]) -> Iterator[tuple[Act, str]]:
    """The first act of each kind whose body is named before it in the sentence."""
    told = set()
    for act in load_acts():
        match = act.act.search(text)
        if not match or act.kind in told or NOT_YET.search(text[: match.start()]):
            continue
        body = _body(place, match.end(), entities, act)
        if body:
            told.add(act.kind)
            yield act, body


def _body(place: Position, until: int, entities: Sequence[Entity], act: Act) -> str | None:
    """The body named nearest before the end of the act; a person is none."""
    named = [
        (mention.start, entity.name)
        for entity in entities
        if entity.kind not in ("person", "instrument") and act.body.search(entity.name)
        for mention in entity.mentions
        if place.start <= mention.start < place.start + until
    ]
    return min(named)[1] if named else None


def _step(place: Position, text: str, dates: Sequence[DateExpression]) -> Step:
    inside = [d for d in dates if place.start <= d.start < place.end and (d.from_ or d.to)]
    only = inside[0] if len(inside) == 1 else None
    return Step(
        text=" ".join(text.split()),
        from_=only.from_ if only else None,
        to=only.to if only else None,
        known_from=None,
        spans=(place,),
    )


def _make(
    parsed: Parsed, body: str, acts: list[tuple[Act, Step]], places: list[Position]
) -> Process:
    kind = acts[0][0].kind
    spans = tuple(dict.fromkeys(span for _, step in acts for span in step.spans))
    of_court = kind == "court"
    around = [p for p in places if p in spans or (of_court and _speaks_of_court(parsed, p))]
    return Process(
        id=ids.content_id("process", parsed.document.id, body, kind),
        body=body,
        kind=kind,
        stage=max(acts, key=lambda item: item[0].rank)[0].stage,
        steps=tuple(dict.fromkeys(step for _, step in acts)),
        outcome=None,
        standard=_first(parsed, around, STANDARD) if of_court else None,
        public=_sentences_with(parsed, around, PUBLIC),
        withheld=_sentences_with(parsed, around, SECRET),
        spans=spans,
    )


def _speaks_of_court(parsed: Parsed, place: Position) -> bool:
    return bool(COURTS.search(parsed.document.text[place.start : place.end]))


def _first(parsed: Parsed, places: list[Position], pattern: re.Pattern[str]) -> str | None:
    for place in places:
        match = pattern.search(parsed.document.text, place.start, place.end)
        if match:
            return match[0]
    return None


def _sentences_with(
    parsed: Parsed, places: list[Position], pattern: re.Pattern[str]
) -> tuple[str, ...]:
    text = parsed.document.text
    return tuple(
        dict.fromkeys(
            " ".join(text[p.start : p.end].split())
            for p in places
            if pattern.search(text, p.start, p.end)
        )
    )
