"""Other cases: fact boxes, earlier convictions, unrelated proceedings; they charge nobody here."""

import re

from spacy.tokens import Span, Token

from probanda.analysis.charges.frames import Frame
from probanda.analysis.charges.grammar import attributor_of
from probanda.analysis.charges.people import Cast
from probanda.analysis.language import Paragraph, Parsed, text_of
from probanda.analysis.records import DateExpression

BOX_HEADING = re.compile(
    r"^(?:(?:earlier|previous|past|other|related|similar|recent|famous|notable|key|major|landmark)\s"
    r"(?:\w+\s)?(?:cases?|trials?|warrants?|convictions?|prosecutions?|verdicts?|indictments?|"
    r"judge?ments?)|fact\s?(?:box|file)|factbox|timeline|the\scourt(?:\s(?:so\sfar|in\s"
    r"brief|at\sa\sglance))?|who\selse.*|what\sis\s.*|how\s.*\sworks|history|at\sa\sglance|"
    r"in\snumbers|explainer|read\smore.*|convicted\sso\sfar|precedents?)\b[^.]{0,60}$",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    r"\b(?:unrelated|separate|earlier|previous|different|another|other|older|past)\s(?:\w+\s)?"
    r"(?:cases?|trials?|proceedings?|courts?|conviction|matter|tribunal|indictment)\b|\bpreviously\b|"
    r"\bthe\s(?:first|second|third|last|only)\s(?:\w+\s){1,4}(?:ever\s)?to\sbe\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\blast\s(?:year|month|spring|summer|autumn|winter|fall)\b|"
    r"\b(?:years?|decades?)\s(?:ago|earlier|before)\b|\bonce\b(?!\sagain)|\bformerly\b|"
    r"\b(?:has|had|have)\s(?:already\s)?served\s(?:his|her|their|a|the)\b",
    re.IGNORECASE,
)
ANY_COURT = re.compile(
    r"\b(?:an?|another)\s(?:[\w-]+\s){0,3}(?:court|tribunal|judge|jury)\b", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"day\b|^(?:yesterday|earlier)$", re.IGNORECASE)
ENDING = frozenset({"convict", "sentence", "jail", "imprison", "guilty", "try"})


class PastSections:
    """Which paragraphs stand in a box on other cases."""

    def __init__(self, parsed: Parsed, dates: tuple[DateExpression, ...]) -> None:
        self.covered: set[int] = set()
        inside = False
        for number, paragraph in enumerate(parsed.paragraphs):
            text = text_of(paragraph.doc).strip()
            heading = paragraph.block.role == "heading" or (
                len(text.split()) <= 9 and text[-1:] not in '.!:;”",'
            )
            if heading:
                inside = number > 0 and BOX_HEADING.match(text) is not None
            if inside or paragraph.block.role == "aside":
                self.covered.add(number)

    def covers(self, number: int) -> bool:
        """Whether the paragraph of this number tells of other cases."""
        return number in self.covered


def tells_of_another_case(
    frame: Frame, sentence: Span, paragraph: Paragraph, dates: tuple[DateExpression, ...]
) -> bool:
    """An unrelated case, or a judgment of an earlier year than the latest that the text dates."""
    if ANOTHER.search(text_of(sentence)):
        return True
    if frame.trigger.lemma_.lower() not in ENDING:
        return False
    if BEFORE.search(text_of(sentence)) or _is_told_as_past(frame.trigger, sentence):
        return True
    newest = max((year for d in dates if (year := _year(d)) is not None), default=None)
    begin = paragraph.start
    if _is_dated_by_year(frame.trigger, sentence, newest):
        return True
    limit = frame.crimes[0].start if frame.crimes else frame.end
    for date in dates:
        stands = begin + sentence.start_char <= date.start < begin + limit
        year = _year(date)
        if stands and newest is not None and year is not None and year < newest:
            return True
    return False


def _is_told_as_past(trigger: Token, sentence: Span) -> bool:
    """ "Had been convicted", "an ex-convict", where it is not a court that is said to tell it."""
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    perfect = any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children)
    return perfect and attributor_of(trigger, sentence) is None


def _is_dated_by_year(trigger: Token, sentence: Span, newest: int | None) -> bool:
    """ "Was convicted in 2019": news is told by its day, so that a bare year is of old news."""
    verbs = {trigger, trigger.head} if trigger.lemma_.lower() == "guilty" else {trigger}
    years = [
        int(year.text)
        for verb in verbs
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"in", "since"}
        for year in child.children
        if year.dep_ == "pobj" and YEAR.fullmatch(year.text) and year.nbor(-1) == child
    ]
    days = any(t.ent_type_ == "DATE" and DAY.search(t.text) for t in sentence)
    return bool(years) and not days and (newest is None or max(years) <= newest)


def tells_of_old_judgment(
    sentence: Span, paragraph: Paragraph, dates: tuple[DateExpression, ...], cast: Cast
) -> bool:
    """A judgment of earlier years, on nobody of whom the document speaks elsewhere."""
    begin = paragraph.start + sentence.start_char
    end = paragraph.start + sentence.end_char
    if BEFORE.search(text_of(sentence)):
        return True
    newest = max((year for d in dates if (year := _year(d)) is not None), default=None)
    years = [year for d in dates if begin <= d.start < end and (year := _year(d)) is not None]
    if newest is None or not years or max(years) >= newest:
        return False
    persons = {m.entity.id for m in cast.persons_within(begin, end)}
    if not persons:
        return ANY_COURT.search(text_of(sentence)) is not None
    elsewhere = {m.entity.id for m in cast.mentions if not begin <= m.start < end}
    return not persons & elsewhere


def _year(date: DateExpression) -> int | None:
    """The latest year it can be; of a day that is only known not to be earlier, None."""
    return int(date.to[:4]) if date.to else None
