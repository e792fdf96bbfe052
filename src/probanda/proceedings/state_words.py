"""What States say of a court and its warrants, as documents tell it: denied, refused, promised, rejected.

Nothing of it is ever a finding: it is proposed as what a State said or answered, in the documents'
words, and a person says which it was.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from probanda.analysis.records import Entity, Statement
from probanda.casework.matter import is_named
from probanda.evidence.document import Position
from probanda.proceedings.forums import DATA
from probanda.proceedings.records import Days, Event
from probanda.proceedings.told import Proposal, Told, make_proposal, perhaps

Kind = Literal["denies", "refuses", "agrees", "rejects"]
TOLD_AS: dict[Kind, str] = {
    "refuses": "refuses to cooperate",
    "agrees": "agrees to cooperate",
    "rejects": "rejects the court or its warrant",
}
STATEMENT, ANSWER = "statement of a State", "answer of a State"
BETWEEN = r"(?:\s+[^\s.;:]+){0,5}\s*$"
"""Words between a refusal and what is refused."""
AT_ONCE = r"(?:\s+(?:[\w-]+)){0,2}\s*$"
SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'])|\n\s*\n")
OWN_CLAUSE = re.compile(
    r"^(?:[’']s (?:[\w-]+ ){0,3})?(?:,[^,.;]{0,60},)? ?"
    r"(?:(?:government|has|had|have|also|again|openly|already|repeatedly|publicly|later|then|said|says|"
    r"announced|insisted|made clear|that|it|its|they|he|she) )*$"
)
"""What may stand between a State's name and its refusal, so that the State is who refuses."""


LEFT_UNDONE = re.compile(
    r"(?:did|has|have|had|was|were)\b|(?:did|has|have|had|was|were)n", re.IGNORECASE
)
"""What a State has not done is no word of its own."""


class _Words(msgspec.Struct, frozen=True):
    """A State's words of one kind, with the sentence that tells them; ``said``: the words are its own."""

    state: str
    kind: Kind
    words: str
    place: Position
    said: bool = True

    @property
    def told(self) -> str:
        """The words behind what is done with them: a refusal that is said is not refused."""
        how = self.kind if self.kind == "denies" else "says" if self.said else "told"
        return f"{how}: {self.words}"


@lru_cache(maxsize=1)
def _load() -> dict[str, re.Pattern[str]]:
    rows: dict[str, str] = tomllib.loads((DATA / "state_words.toml").read_text("utf-8"))
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in rows.items()}


def tell_state_words(told: Told, statements: Sequence[Statement]) -> Iterator[Proposal]:
    """What each State is told to have said, once for the same words."""
    found: dict[tuple[str, Kind, str], list[Position]] = {}
    for one in (*_said(told, statements), *_narrated(told, statements)):
        found.setdefault((one.state, one.kind, one.told), []).append(one.place)
    for (state, kind, words), places in found.items():
        yield from _propose(told, state, kind, words, tuple(sorted(set(places))))


def _said(told: Told, statements: Iterable[Statement]) -> Iterator[_Words]:
    """What a State, or who speaks for it, is reported to say or deny."""
    by_id = {entity.id: entity for entity in told.entities}
    for statement in statements:
        words = " … ".join(
            told.texts.get(part.document, "")[part.start : part.end] for part in statement.content
        )
        words = " ".join(words.split())
        place = Position(statement.document, statement.start, statement.end)
        name = statement.speaker_name or ""
        if not words:
            continue
        if statement.polarity == "denies":
            if name in told.places:
                yield _Words(name, "denies", words, place)
            continue
        state = _state_of(name, by_id.get(statement.speaker_entity or ""), told)
        kind = _kind_of(words) if state and _is_of_court(told, place) else None
        if state and kind and not _tells_of_another(words, state, told):
            yield _Words(state, kind, words, place)


def _narrated(told: Told, statements: Sequence[Statement]) -> Iterator[_Words]:
    """Sentences in which a State is who refuses or agrees, outside what States themselves say."""
    by_id = {entity.id: entity for entity in told.entities}
    heard = [
        place
        for s in statements
        if _state_of(s.speaker_name or "", by_id.get(s.speaker_entity or ""), told)
        for place in (s, *s.content)
    ]
    states = [(m, e.name) for e in told.entities if e.name in told.places for m in e.mentions]
    for document, text in told.texts.items():
        here = sorted((m.start, m.end, name) for m, name in states if m.document == document)
        for start, end in _sentences(text) if here else ():
            sentence = text[start:end]
            place = Position(document, start, end)
            if _load()["asked"].search(sentence) and _is_of_court(told, place):
                for first, last, state in here:
                    if start <= first < end and not any(
                        h.document == document and h.start <= first < h.end for h in heard
                    ):
                        kind = _own_word(sentence[: first - start], sentence[last - start :])
                        if kind:
                            yield _Words(state, kind, " ".join(sentence.split()), place, said=False)


def _own_word(before: str, behind: str) -> Kind | None:
    """What a State does by the words around its name, where it is who does it."""
    patterns = _load()
    before, behind = f"{' '.join(before.split())} ", " ".join(behind.split())
    kind = _kind_of(behind)
    if kind not in ("refuses", "agrees") or patterns["perhaps"].search(before):
        return None
    if patterns["not_acting"].search(before):
        return None
    verb = patterns[kind].search(behind)
    if not verb or LEFT_UNDONE.match(verb.group()):
        return None
    return kind if OWN_CLAUSE.match(behind[: verb.start()]) else None


def _kind_of(words: str) -> Kind | None:
    """What is said of what a court asks; None where it is nobody's answer."""
    patterns = _load()
    if patterns["perhaps"].search(words):
        return None
    for asked in patterns["asked"].finditer(words):
        before = words[: asked.start()]
        for refused in patterns["refuses"].finditer(before):
            between = before[refused.end() :]
            if re.match(BETWEEN, between):
                return "agrees" if patterns["turned"].search(between) else "refuses"
        for agreed in patterns["agrees"].finditer(before):
            if re.match(AT_ONCE, before[agreed.end() :]):
                return "agrees"
    return "rejects" if patterns["rejects"].search(words) else None


def _is_of_court(told: Told, place: Position) -> bool:
    """Whether the sentence tells of a warrant, a court of the case, or somebody whom one charges."""
    words = told.texts.get(place.document, "")[place.start : place.end]
    return bool(_load()["warrant"].search(words) or told.mentioned((place,), told.parties))


def _state_of(name: str, speaker: Entity | None, told: Told) -> str | None:
    """The State that speaks: itself, or the one that its body's name or its speaker's office names."""
    if name in told.places:
        return name
    if speaker is None:
        return None
    tied = {tie.body for tie in speaker.ties}
    bodies = [speaker, *(e for e in told.entities if e.id in tied)]
    titles = [e.name for e in bodies if e.kind == "organisation"]
    titles += [held.office for held in speaker.held if held.standing in ("held", "acting")]
    titles = [title for title in titles if _load()["organ"].search(title)]
    states = {place for place in told.places for title in titles if is_named(place, title)}
    return states.pop() if len(states) == 1 else None


def _tells_of_another(words: str, state: str, told: Told) -> bool:
    """Whether another State is named before what is refused or promised: it may be its answer."""
    asked = _load()["asked"].search(words)
    before = words[: asked.start()] if asked else words
    return any(is_named(place, before) for place in told.places - {state})


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence stands."""
    start = 0
    for end in SENTENCE_END.finditer(text):
        yield start, end.start() + len(end.group().rstrip())
        start = end.end()
    yield start, len(text.rstrip())


def _propose(
    told: Told, state: str, kind: Kind, words: str, places: tuple[Position, ...]
) -> Iterator[Proposal]:
    known = told.known(places, Days())
    persons = told.mentioned(places, told.suspects) if kind in TOLD_AS else ()
    event = Event(
        act=STATEMENT,
        happened=Days(None, known),
        participant="State",
        who=state,
        state=state,
        persons=persons,
        known=known,
        public=Days(None, known),
        reasons=words,
        rests_on=places,
        source="documents of the case",
    )
    if kind not in TOLD_AS:
        yield make_proposal(None, None, event, ("a denial of which the day is not told",))
        return
    day = "the day is not told, and no request of the court"
    if not persons or kind == "rejects":  # what rejects the court itself answers no request of it
        yield make_proposal(None, None, event, (f"told as “{TOLD_AS[kind]}”; {day}",))
        return
    for act in (ANSWER, STATEMENT):
        one = msgspec.structs.replace(event, id="", act=act)
        yield perhaps(make_proposal(None, None, one, (day,)), TOLD_AS[kind], (ANSWER, STATEMENT))
