"""What is investigated, forecast, accused by others or only listed: never a charge."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.bodies import is_charging_name
from probanda.analysis.charges.crimes import KIND, find_conduct, is_minor, read_crimes
from probanda.analysis.charges.frames import Frame, find_frames
from probanda.analysis.charges.grammar import subject_of, was_done
from probanda.analysis.charges.past import (
    ANOTHER,
    PastSections,
    tells_of_another_case,
    tells_of_old_judgment,
)
from probanda.analysis.charges.people import PLURALS, PRONOUNS, Cast
from probanda.analysis.charges.texts import may_tell_of_crimes
from probanda.analysis.charges.vocabulary import load_minor
from probanda.analysis.language import Paragraph, Parsed, text_of
from probanda.analysis.processes.clauses import is_participle, trimmed
from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import Background, DateExpression, Statement
from probanda.evidence.document import Position
from probanda.ids import content_id

ENDED = re.compile(r"\b(?:convict|sentenc|jail|acquit|found\sguilty)\w*", re.IGNORECASE)
PURSUED = re.compile(
    r"charg|indict|convict|sentenc|jail|imprison|guilty|prosecut|on\strial", re.IGNORECASE
)
CHARGES = re.compile(r"charges|indict|warrants", re.IGNORECASE)
DROPPED = frozenset({"drop", "withdraw", "dismiss", "discontinue", "abandon", "quash", "vacate"})
LASTING = frozenset({"year", "month", "week", "day", "decade"})
CRIMINAL = re.compile(
    r"\b(?:crimes?|atrocit\w+|genocide|abuses?|violations?|murders?|killings?|disappear\w+|"
    r"missing|manslaughter|homicide|kidnapp\w+|traffick\w+|deaths?|incidents|allegations|beatings?|(?:ill|mis)-?treat\w+|deport\w+|abduct\w+|torture|rape|massacre|bomb\w+|strik(?:es?|ing)|shelling|attacks?)\b",
    re.IGNORECASE,
)


def find_background(
    parsed: Parsed,
    cast: Cast,
    statements: tuple[Statement, ...],
    dates: tuple[DateExpression, ...] = (),
) -> tuple[Background, ...]:
    """Lines of inquiry, and crimes that are only listed or belong to another case."""
    del statements  # what is not charged shows in the words themselves
    sanctions = load_words().sanctions.search(parsed.document.text) is not None
    past = PastSections(parsed, ())
    found: dict[Position, Background] = {}
    for number, paragraph in enumerate(parsed.paragraphs):
        if not may_tell_of_crimes(text_of(paragraph.doc)):
            continue
        for sentence in paragraph.doc.sents:
            if not may_tell_of_crimes(text_of(sentence)):
                continue
            ended = ENDED.search(text_of(sentence)) and tells_of_old_judgment(
                sentence, paragraph, dates, cast
            )
            other_case = past.covers(number) or ANOTHER.search(text_of(sentence)) or ended
            lines = _lines(paragraph, sentence) if past.covers(number) else []
            if other_case and not lines:
                places = _other_case(paragraph, sentence)
                kind = "background"
            else:
                places = _lines(paragraph, sentence)
                kind = "line of inquiry"
                if not places:
                    places = _accusations(paragraph, sentence)
                    kind = "background"
                if not places and sanctions:
                    places = _sanctions(paragraph, sentence)
                if not places:
                    places = _beside_the_case(paragraph, sentence, cast, dates)
            for place in places:
                text = trimmed(
                    paragraph, place.start - paragraph.start, place.end - paragraph.start
                )
                found.setdefault(
                    place,
                    Background(
                        id=content_id("background", kind, place),
                        text=text,
                        kind="background" if kind == "background" else "line of inquiry",
                        spans=(place,),
                    ),
                )
    return tuple(found[place] for place in sorted(found))


def _lines(paragraph: Paragraph, sentence: Span) -> list[Position]:
    """What somebody investigates, examines or forecasts."""
    words = load_words()
    places = []
    forecast = words.forecast.search(text_of(sentence))
    if forecast and (_of_crime(text_of(sentence)) or _of_charges(sentence, forecast.group())):
        return [paragraph.span_position(sentence)]
    for token in sentence:
        if token.lemma_.lower() in words.inquire and token.pos_ == "VERB":
            for child in token.children:
                if child.dep_ in {"dobj", "nsubjpass"} and child.pos_ != "PRON":
                    places.append(_without_duration(paragraph, token, _phrase(paragraph, child)))
            if is_participle(token):
                places.append(_phrase(paragraph, token.head))
    for match in words.inquire_nouns.finditer(text_of(sentence)):
        at = sentence.start_char + match.end()
        noun = next((t for t in sentence if t.idx >= at), None)
        if noun is not None:
            while noun.dep_ != "pobj" and noun.head.i > noun.i:
                noun = noun.head
            if noun.dep_ == "pobj" or noun.dep_ == "pcomp":
                places.append(_phrase(paragraph, noun))
    of_crime = [p for p in places if _of_crime(_printed(paragraph, p))]
    return [
        p
        for p in of_crime
        if not any(q != p and q.start <= p.start and p.end <= q.end for q in of_crime)
    ]


def _without_duration(paragraph: Paragraph, verb: Token, place: Position) -> Position:
    """ "Has been investigating crimes committed in the camp for a year": so long it investigates."""
    if not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts):
        return place
    last = [t for t in verb.subtree if paragraph.offset(t) + len(t) <= place.end][-1]
    begins = last.head
    lasting = last.lemma_ in LASTING and begins.lower_ == "for" and begins.i > verb.i + 1
    if not lasting or paragraph.offset(begins) <= place.start:
        return place
    end = paragraph.doc[begins.i - 1]
    return Position(place.document, place.start, paragraph.offset(end) + len(end))


def _accusations(paragraph: Paragraph, sentence: Span) -> list[Position]:
    """Crimes that somebody who cannot charge says were committed."""
    words = load_words()
    if any(t.lemma_ == "deny" for t in sentence):
        return []
    for token in sentence:
        if token.lemma_.lower() in words.accuse and token.pos_ in {"VERB", "AUX"}:
            subject = subject_of(token)
            if subject is None:
                continue
            phrase = " ".join(t.text for t in subject.subtree)
            if not is_charging_name(phrase) and (
                words.inquiry.search(phrase)
                or words.inquiry_again.match(phrase)
                or words.study.search(phrase)
                or words.press_works.search(phrase)
            ):
                crime = KIND.search(text_of(sentence)) or find_conduct(text_of(sentence))
                return [paragraph.span_position(sentence)] if crime else []
    return []


def _sanctions(paragraph: Paragraph, sentence: Span) -> list[Position]:
    """Persons whom a government lists for crimes with which no court has charged them."""
    listed = load_words().sanctions.search(text_of(sentence))
    return [paragraph.span_position(sentence)] if listed and _of_crime(text_of(sentence)) else []


def _beside_the_case(
    paragraph: Paragraph, sentence: Span, cast: Cast, dates: tuple[DateExpression, ...]
) -> list[Position]:
    """Somebody's old conviction, dropped charge, or an offence such as fraud by itself."""
    begin = paragraph.start
    somebody = cast.persons_within(begin + sentence.start_char, begin + sentence.end_char) or any(
        t.lower_ in PRONOUNS | PLURALS for t in sentence
    )
    if not somebody or not PURSUED.search(text_of(sentence)):
        return []
    frames = [f for f in find_frames(sentence) if f.force == "formal"]
    told = [
        f
        for f in frames
        if _is_dropped(f)
        or (
            f.crimes
            and was_done(f.trigger)
            and tells_of_another_case(f, sentence, paragraph, dates)
        )
    ]
    grave = any(not is_minor(crime) for frame in frames for crime in frame.crimes)
    minor = not grave and any(
        load_minor().search(text_of(sentence), max(0, f.trigger.idx - sentence.start_char))
        and was_done(f.trigger)
        for f in frames
    )
    return [paragraph.span_position(sentence)] if told or minor else []


def _is_dropped(frame: Frame) -> bool:
    verb = frame.trigger.head
    dropped = frame.trigger.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in DROPPED
    return dropped and bool(frame.crimes) and was_done(verb)


def _other_case(paragraph: Paragraph, sentence: Span) -> list[Position]:
    if ENDED.search(text_of(sentence)) or any(f.crimes for f in find_frames(sentence)):
        return [paragraph.span_position(sentence)]
    return []


def _of_charges(sentence: Span, forecast: str) -> bool:
    """Charges that a court or prosecutor is said to prepare, whatever for."""
    return CHARGES.search(forecast) is not None and any(is_charging_name(t.text) for t in sentence)


def _of_crime(text: str) -> bool:
    return bool(CRIMINAL.search(text) or KIND.search(text) or find_conduct(text))


def _phrase(paragraph: Paragraph, noun: Token) -> Position:
    words = [t for t in noun.subtree if not t.is_punct or t.text in "()’'“”-"]
    place = paragraph.position(words[0], words[-1])
    crimes = read_crimes(text_of(paragraph.doc), place.start - paragraph.start, formal=False)
    if crimes:
        end = max(place.end, paragraph.start + crimes[-1].end)
        return Position(place.document, place.start, end)
    return place


def _printed(paragraph: Paragraph, place: Position) -> str:
    return text_of(paragraph.doc)[place.start - paragraph.start : place.end - paragraph.start]
