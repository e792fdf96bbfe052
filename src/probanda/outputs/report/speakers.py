"""Who says something, as the report names them, and how it was said."""

from collections.abc import Iterable, Mapping

import msgspec

from probanda.analysis.records import Entity, Statement
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Cite, Quote, Use
from probanda.outputs.report.words import FORMS, TRANSLATED, UNMARKED

UNATTRIBUTED = "unattributed"


class Voice(msgspec.Struct, frozen=True):
    """Somebody's words on a claim: who, how it was said, and the words in their sentence."""

    name: str
    known: bool
    manner: str
    denies: bool
    quote: Quote
    others: tuple[Cite, ...] = ()
    """Where else the same voice says the same words in the same way."""


def make_voice(
    statement: Statement,
    statements: Mapping[str, Statement],
    entities: Mapping[str, Entity],
    citations: Citations,
    use: Use,
    more: Iterable[Statement] = (),
    is_act: bool = False,
) -> Voice:
    """A statement's speaker and words; the sentence around stays, what is said is the key.

    ``more`` says the same speaker in the same sentence. Of an act (``is_act``), which is done by saying it,
    the words that do it are the key as well.
    """
    said = [part for one in (statement, *more) for part in _find_key(one, is_act)]
    return Voice(
        name=name_speaker(statement),
        known=statement.speaker_name is not None,
        manner="; ".join(describe(statement, statements, entities)),
        denies=statement.polarity == "denies",
        quote=citations.quote(statement, use, sorted(said)),
    )


def _find_key(statement: Statement, is_act: bool) -> tuple[Position, ...]:
    content = statement.content
    if not is_act or not statement.cue or statement.cue[0].start > content[0].start:
        return content
    return (Position(statement.document, statement.cue[0].start, content[-1].end),)


def join_voices(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Voices that say the same words in the same way stand once, with every place."""
    joined: dict[tuple[object, ...], Voice] = {}
    for voice in voices:
        key = (voice.name, voice.manner, voice.quote.runs)
        first = joined.setdefault(key, voice)
        if first is not voice:
            others = (*first.others, voice.quote.cite)
            joined[key] = msgspec.structs.replace(first, others=others)
    return tuple(joined.values())


def group_by_sentence(said: Iterable[Statement]) -> list[list[Statement]]:
    """Statements that one speaker makes in the same way in one sentence, together."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for one in said:
        sentence = one.document, one.start, one.end
        manner = one.speaker_name, one.speaker_entity, one.form, one.polarity, one.within
        key = *sentence, *manner, one.medium, one.relayed_by, one.as_translated, one.candidates
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def name_speaker(statement: Statement) -> str:
    """The speaker's name or description, or "unattributed": never a guess."""
    return statement.speaker_name or UNATTRIBUTED


def describe(
    statement: Statement, statements: Mapping[str, Statement], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """How it was said: in whose words, where, who tells of it or passes it on, who else it may be."""
    unmarked = statement.form == "direct" and not statement.quoted
    forms = TRANSLATED if statement.as_translated else FORMS
    manner = [UNMARKED if unmarked else forms[statement.form]]
    if statement.speaker_kind == "unnamed":
        manner.append("the document leaves the speaker unnamed")
    around = statements.get(statement.within or "")
    if around is not None and around.speaker_name not in (None, statement.speaker_name):
        manner.append(f"as {around.speaker_name} tells it")
    if statement.medium:
        manner.append(f"by {statement.medium}")
    if statement.relayed_by:
        manner.append(f"passed on by {statement.relayed_by}")
    names = [entities[c].name for c in statement.candidates if c in entities]
    if names:
        manner.append(f"may be {' or '.join(names)}")
    return tuple(manner)
