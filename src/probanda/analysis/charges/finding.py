"""The charges of one document: each sentence's charging words, put on the docket in order."""

import re

from spacy.tokens import Span

from probanda.analysis.charges.authority import (
    charging_body,
    is_only_a_reaction,
    may_charge,
    name_missing_bodies,
    remember_bodies,
    remember_suspicion,
)
from probanda.analysis.charges.bodies import (
    body_ids,
)
from probanda.analysis.charges.circumstances import read_circumstances, read_modes_elsewhere
from probanda.analysis.charges.crimes import Crime
from probanda.analysis.charges.drafts import Draft, drafts_meant, finished, same_crime
from probanda.analysis.charges.frames import Frame, find_frames, tells_of_conviction
from probanda.analysis.charges.grammar import SPEECH, was_done
from probanda.analysis.charges.modes import FoundMode, read_modes
from probanda.analysis.charges.past import PastSections, tells_of_another_case
from probanda.analysis.charges.people import Cast
from probanda.analysis.charges.reader import Reader
from probanda.analysis.charges.settings import Setting, read_setting, read_standard
from probanda.analysis.charges.suspects import suspects_of
from probanda.analysis.charges.texts import may_tell_of_proceedings
from probanda.analysis.language import Paragraph, Parsed, text_of
from probanda.analysis.records import Charge, DateExpression, Entity, Statement
from probanda.evidence.document import Position

CHARGING = re.compile(
    r"charg|indict|warrant|arrest|prosecut|convict|accus|suspect|guilt|summons|arraign|responsib|wanted|"
    r"on\strial|liable|sentenced",
    re.IGNORECASE,
)
SAME = re.compile(r"\b(?:same|identical|afore\w+|above\S*|said|mentioned)\s", re.IGNORECASE)


CLEARING = frozenset({"acquit", "clear", "absolve", "exonerate", "drop", "dismiss", "withdraw"})


def find_charges(
    parsed: Parsed,
    cast: Cast,
    statements: tuple[Statement, ...],
    dates: tuple[DateExpression, ...],
) -> tuple[Charge, ...]:
    """What courts and prosecutors charge persons with, as this document prints it.

    A suspect is always one of the ``cast``. Whatever is wished, forecast, dropped, said by others
    than a charging body, or part of another case, is no charge. Where no text says who charges,
    ``body`` is empty.
    """
    if not CHARGING.search(parsed.document.text):
        return ()
    reader = Reader(parsed, cast, statements, dates)
    past = PastSections(parsed, dates)
    for number, paragraph in enumerate(parsed.paragraphs):
        for sentence in paragraph.doc.sents:
            if not past.covers(number):
                _read_sentence(reader, paragraph, sentence)
    name_missing_bodies(reader)
    return finished(reader.docket, body_ids(cast.entities))


def _read_sentence(reader: Reader, paragraph: Paragraph, sentence: Span) -> None:
    if not reader.docket.called and not may_tell_of_proceedings(text_of(sentence)):
        return
    frames = find_frames(sentence)
    remember_bodies(reader, paragraph, sentence)
    remember_suspicion(reader, paragraph, sentence)
    reader.charger = None
    used: set[int] = set()
    named: list[Entity] = []
    for number, frame in enumerate(frames):
        limit = frames[number + 1].start if number + 1 < len(frames) else sentence.end_char
        named.extend(_read_frame(reader, paragraph, sentence, frame, limit, used))
    if reader.docket.drafts:
        read_modes_elsewhere(reader, paragraph, sentence, used)
        read_circumstances(reader, paragraph, sentence)
    _turn_focus(reader, paragraph, sentence, tuple(dict.fromkeys(named)))


def _read_frame(
    reader: Reader,
    paragraph: Paragraph,
    sentence: Span,
    frame: Frame,
    limit: int,
    used: set[int],
) -> list[Entity]:
    _take_back(reader, paragraph, sentence, frame)
    cleared = frame.trigger.lemma_ in CLEARING
    if (
        cleared
        or not was_done(frame.trigger)
        or is_only_a_reaction(reader, paragraph, frame.trigger)
        or tells_of_another_case(frame, sentence, paragraph, reader.dates)
    ):
        return []
    suspects, count = suspects_of(frame, paragraph, sentence, reader.cast, reader.docket)
    body = charging_body(reader, paragraph, sentence, frame, suspects)
    if body is None or not may_charge(reader, paragraph, sentence, frame, suspects):
        return []
    if _announces(frame):
        for suspect in suspects:
            reader.docket.call(suspect)
    if body and suspects and frame.force == "formal" and not frame.crimes:
        reader.charger = body
    pairs = _crimes_charged(reader, frame, suspects)
    span = paragraph.span_position(sentence)
    modes = _modes_of_frame(paragraph, frame, limit, used)
    loose = frame.force == "loose"
    settings = _settings(reader, paragraph, frame, limit)
    standard = read_standard(text_of(sentence))
    written: list[Draft] = []
    for suspect, crime, setting_number in pairs:
        draft = reader.docket.charge(suspect, body, crime, loose=loose)
        _write(draft, span, modes, settings[setting_number], standard)
        draft.convicted |= tells_of_conviction(frame)
        written.append(draft)
    if frame.force == "responsible" and not frame.crimes:
        _modes_of_responsible(reader, paragraph, sentence, frame, limit, suspects, used)
    if count and not suspects and frame.crimes:
        reader.waiting.append((count, _unnamed(frame, body, span, modes, settings, standard)))
    return list(suspects)


def _take_back(reader: Reader, paragraph: Paragraph, sentence: Span, frame: Frame) -> None:
    """A charge that was dropped, or of which somebody was cleared, is no charge any more."""
    verb = frame.trigger if frame.trigger.pos_ == "VERB" else frame.trigger.head
    if verb.lemma_ not in CLEARING or not frame.crimes or not was_done(verb):
        return
    suspects, _ = suspects_of(frame, paragraph, sentence, reader.cast, reader.docket)
    gone = [
        draft
        for suspect in suspects
        for draft in reader.docket.of(suspect)
        if any(same_crime(draft.crime, crime) for crime in frame.crimes)
    ]
    reader.docket.drafts = [d for d in reader.docket.drafts if d not in gone]


def _crimes_charged(
    reader: Reader, frame: Frame, suspects: tuple[Entity, ...]
) -> list[tuple[Entity, Crime, int]]:
    """Suspect, crime and the number of its setting; "the same crimes" are looked up."""
    if not frame.same:
        kept = [
            (n, crime)
            for n, crime in enumerate(frame.crimes)
            if frame.force == "formal" or crime.conduct or crime.summary
        ]
        return [(suspect, crime, n) for suspect in suspects for n, crime in kept]
    found: list[tuple[Entity, Crime, int]] = []
    printed = text_of(frame.trigger.doc)[frame.start : frame.end]
    may_copy = len(suspects) > 1 or SAME.search(printed) is not None
    for suspect in suspects:
        own = reader.docket.of(suspect)
        source = own or (reader.docket.crimes_of_another(suspect) if may_copy else [])
        named = [draft for draft in source if not draft.loose]
        found.extend((suspect, draft.crime, -1) for draft in named or source)
    return found


def _write(
    draft: Draft, span: Position, modes: list[FoundMode], setting: Setting, standard: str | None
) -> None:
    draft.add(span)
    draft.set(setting, standard)
    for found in modes:
        if found.mode not in draft.modes:
            draft.modes.append(found.mode)


def _settings(reader: Reader, paragraph: Paragraph, frame: Frame, limit: int) -> dict[int, Setting]:
    """Each crime's own place and period; what stands after the last is shared by those without."""
    settings = {-1: Setting()}
    following = Setting()
    for number in range(len(frame.crimes) - 1, -1, -1):
        crime = frame.crimes[number]
        last = number + 1 == len(frame.crimes)
        end = limit if last else frame.crimes[number + 1].start
        own = read_setting(paragraph, crime.end, end, reader.cast, reader.dates)
        following = own if own != Setting() else following
        settings[number] = following
    return settings


def _modes_of_frame(
    paragraph: Paragraph, frame: Frame, limit: int, used: set[int]
) -> list[FoundMode]:
    if not frame.crimes:
        return []
    text = text_of(paragraph.doc)
    found = [
        mode
        for mode in read_modes(text, frame.start, limit)
        if not any(c.start <= mode.start < c.end for c in frame.crimes)
    ]
    kept = [m for m in found if m.start < frame.crimes[0].start or _near(text, frame, m)]
    used.update(mode.start for mode in kept)
    for crime in frame.crimes:
        used.update(range(crime.start, crime.end))
    return kept


def _modes_of_responsible(
    reader: Reader,
    paragraph: Paragraph,
    sentence: Span,
    frame: Frame,
    limit: int,
    suspects: tuple[Entity, ...],
    used: set[int],
) -> None:
    """ "Bears responsibility for having committed the acts": modes of all that is charged so far."""
    text = text_of(paragraph.doc)[: sentence.end_char]
    for found in read_modes(text, frame.start, limit):
        used.add(found.start)
        for suspect in suspects:
            own = reader.docket.of(suspect)
            for draft in drafts_meant(own, text[found.end :], found.mode.text):
                _write(
                    draft,
                    paragraph.span_position(sentence),
                    [found],
                    Setting(),
                    read_standard(text_of(sentence)),
                )


def _near(text: str, frame: Frame, mode: FoundMode) -> bool:
    """Still the same clause: nothing but its own words between crime and mode."""
    between = text[frame.crimes[-1].end : mode.start]
    return not re.search(r"[.;:”\"]|\b(?:while|but|said|who)\b", between)


def _unnamed(
    frame: Frame,
    body: str,
    span: Position,
    modes: list[FoundMode],
    settings: dict[int, Setting],
    standard: str | None,
) -> list[Draft]:
    """Charges against "two former guards", until the text names them."""
    nobody = Entity(id="", name="", kind="person", mentions=(), offices=())
    drafts = []
    for number, crime in enumerate(frame.crimes):
        draft = Draft(nobody, body, crime, frame.force == "loose")
        _write(draft, span, modes, settings[number], standard)
        drafts.append(draft)
    return drafts


def _announces(frame: Frame) -> bool:
    return frame.force == "formal" or frame.trigger.lemma_.lower() in {
        "arrest", "warrant", "indictment", "summons", "trial",
    }  # fmt: skip


def _turn_focus(
    reader: Reader, paragraph: Paragraph, sentence: Span, named: tuple[Entity, ...]
) -> None:
    """Whom a following "he" or "she" means, and whether "two guards" now have names."""
    begin = paragraph.start
    persons = reader.cast.persons_within(begin + sentence.start_char, begin + sentence.end_char)
    entities = tuple(dict.fromkeys(m.entity for m in persons))
    if named:
        reader.docket.focus = named
    else:
        heads = [t for t in sentence if t.dep_ in {"nsubj", "nsubjpass"} and t.head.dep_ == "ROOT"]
        subjects = tuple(
            m.entity
            for m in persons
            if any(m.start <= begin + t.idx < m.end for t in heads)
            and not any(t.head.lemma_ in SPEECH for t in heads)
        )
        if subjects:
            reader.docket.focus = subjects
        elif len(entities) == 1 and entities[0] in reader.docket.called:
            reader.docket.focus = entities
    listing = sentence.root.lemma_ in {"name", "identify"} and set(named) <= set(entities)
    _name_the_waiting(reader, paragraph, sentence, entities if named and listing else named)


def _name_the_waiting(
    reader: Reader, paragraph: Paragraph, sentence: Span, entities: tuple[Entity, ...]
) -> None:
    """Exactly as many persons accused in one sentence as were announced without their names."""
    for count, drafts in list(reader.waiting):
        if len(entities) == count:
            for entity in entities:
                for draft in drafts:
                    body = reader.charger or draft.body
                    new = reader.docket.charge(entity, body, draft.crime, loose=draft.loose)
                    new.modes.extend(m for m in draft.modes if m not in new.modes)
                    new.set(Setting(tuple(draft.places), draft.from_, draft.to), draft.standard)
                    for span in (*draft.spans, paragraph.span_position(sentence)):
                        new.add(span)
            reader.waiting.remove((count, drafts))
            reader.docket.focus = entities
