"""Events that a text prints with their date, and what it counts from them: "since the war"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from probanda.analysis.dates.event_words import (
    Named,
    event_of,
    events_of,
    find_named,
    is_ending,
    names_under,
)
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.passages import Passage, find_passages, find_span
from probanda.analysis.dates.vocabulary import load, words
from probanda.analysis.language import Paragraph, Parsed

OWNER = r"(?:the|its|his|her|their|this|that|[A-Z][\w-]+(?:[’']s|s[’']))"
TOLD_OF = frozenset({"nsubj", "nsubjpass", "dobj"})
OWN_DATE = 25
"""Within so many characters a date of its own follows: "since the war began on 12 May"."""
ABSOLUTE = frozenset({"day", "month", "year", "numeric", "day range", "weekday"})
DATED_BY = ("month", "number", "day", "day2", "one", "two", "part", "weekday")
When = tuple[str | None, ...]


class DatedEvent(NamedTuple):
    """An event noun, whose event it is, and where its date is printed.

    ``year`` may not be printed; ``rest`` is what is: month, day, the other figures. ``until`` is the
    end of its sentence.
    """

    noun: str
    names: frozenset[str]
    at: int
    year: str | None
    rest: When
    until: int

    @property
    def has_day(self) -> bool:
        """Whether a day is printed, or only a month or a year."""
        return any(self.rest[DATED_BY.index(part)] for part in ("day", "one", "weekday"))

    @property
    def month(self) -> str | None:
        """The month as printed."""
        return self.rest[DATED_BY.index("month")]


def find_event_expressions(
    parsed: Parsed, expressions: Sequence[Expression], events: Sequence[DatedEvent]
) -> Iterator[Expression]:
    """ "Since its invasion of ...", "the one-year war" and "in the week of the raid", where the
    event's date is printed."""
    for passage in find_passages(parsed) if events else ():
        for match in _pattern().finditer(passage.text):
            start, end = match.span("span") if match["span"] else match.span()
            start, end = start + passage.start, end + passage.start
            noun = match["noun"] or match["lasting"] or match["of"]
            named = _named_by(passage, match, noun.lower())
            event = _same_event(named, events, parsed.document.text)
            if event is None or any(
                e.start < end + OWN_DATE and start < e.end for e in expressions
            ):
                continue
            if match["unit"]:
                parts = {"step": "same", "unit": match["unit"], "anchor": str(event.at)}
                shape = "step"
            else:
                parts = {"event": event.noun, "anchor": str(event.at)}
                parts |= {"lasting": match["span"]} if match["span"] else {}
                shape = "event"
            yield Expression(start, end, shape, parts, "past", False, passage.number, start, "")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    events = load("events")
    nouns, lasting = "|".join(events["nouns"]), "|".join(events["lasting"]["nouns"])
    units = r"(?:[\w-]+)[- ](?:day|week|month|year)(?:-long)?"
    return re.compile(
        rf"\b[Ss]ince\s+(?:the\s+(?:beginning|start|outbreak)\s+of\s+)?{OWNER}\s+(?:[\w-]+\s+){{0,3}}?"
        rf"(?P<noun>{nouns})\b(?:\s+(?:of|in|against|on)\s+(?:the\s+)?[A-Z]\w+)?"
        rf"|\b{OWNER}\s+(?:[a-z]+\s+)?(?P<span>{units})\s+(?:[\w-]+\s+)?(?P<lasting>{lasting})\b"
        rf"|\b[Tt]he\s+(?P<unit>day|morning|afternoon|evening|night|week|month)\s+of\s+{OWNER}\s+"
        rf"(?:[a-z-]+\s+)?(?P<of>{nouns})s?\b"
    )


def anchor_shifts(
    parsed: Parsed, expressions: Sequence[Expression], events: Sequence[DatedEvent]
) -> list[Expression]:
    """The expressions, with the printed date of the event that "a day before the attack" names."""
    passages = find_passages(parsed)
    anchored: list[Expression] = []
    for expression in expressions:
        passage = passages[expression.block]
        span = (
            passage.span(expression.start - passage.start, expression.end - passage.start)
            if expression.shape == "shift"
            else None
        )
        named = find_named(span) if span is not None else None
        text = parsed.document.text
        event = _same_event(named, events, text) if named is not None else None
        at = {"anchor": str(event.at)} if event is not None else {}
        anchored.append(expression._replace(parts={**expression.parts, **at}))
    return anchored


def _named_by(passage: Passage, match: re.Match[str], noun: str) -> Named:
    span = passage.span(*match.span())
    names = [t.text for t in span if t.pos_ == "PROPN"] if span is not None else []
    return Named(frozenset({noun}), frozenset(names))


def _same_event(named: Named, events: Sequence[DatedEvent], text: str) -> DatedEvent | None:
    """The one dated event of such a noun that no name speaks against.

    "The strike" may be what the text calls an attack where it prints the day: the one day on which
    it dates violence at all. "The explosion" is only what the text calls one. Where two days fit,
    the day of the very deed: "before the convoy was hit".
    """
    unopposed = [e for e in events if _may_be(named, e, text)]
    for nouns in (named.nouns, named.deeds):
        fitting = [e for e in unopposed if e.noun in nouns]
        fitting = _of_violence(nouns, fitting, unopposed)
        with_year = [e for e in fitting if e.year]
        if len({e.rest for e in fitting}) == 1 and len({e.year for e in with_year}) < 2:
            return (with_year or fitting)[0]
    return None


def _may_be(named: Named, event: DatedEvent, text: str) -> bool:
    """ "The attack on Orno" is none on another place, nor one that is told before Orno is named."""
    if not named.names or event.names:
        return not named.names or bool(named.names & event.names)
    return any(name in text[: event.until] for name in named.names)


def _of_violence(
    nouns: frozenset[str], fitting: list[DatedEvent], unopposed: Sequence[DatedEvent]
) -> list[DatedEvent]:
    """What a general noun may stand for, where no day is printed with the noun itself."""
    if any(e.has_day for e in fitting):
        return fitting
    months = {e.month for e in fitting}
    violence = load("events")["violence"]["nouns"]
    days = [e for e in unopposed if e.noun in violence and e.has_day and months <= {e.month}]
    kinds = {kind for noun in nouns for kind in load("events")["stands_for"].get(noun, ())}
    return days if any(e.noun in kinds for e in days) else fitting


def find_dated(parsed: Parsed, expressions: Sequence[Expression]) -> list[DatedEvent]:
    """Events that a printed date hangs on."""
    return [
        event
        for expression in expressions
        for paragraph in (parsed.paragraphs[expression.block],)
        if expression.shape in ABSOLUTE and "dateline" not in expression.parts
        for event in _events_above(paragraph, expression)
    ]


def _events_above(paragraph: Paragraph, expression: Expression) -> Iterator[DatedEvent]:
    at = expression.start - paragraph.start
    span = find_span(paragraph.doc, at, expression.end - paragraph.start)
    if span is None:
        return
    found: dict[str, Token] = {}
    verb = _speaks_of(span.root)
    told = (verb,) if verb else (*_near(span.root), *_before(paragraph.doc, span.start))
    for token in told:
        for noun in events_of(token):
            found.setdefault(noun, token)
    for noun, token in found.items():
        names = frozenset(t.text for t in names_under(token))
        parts = expression.parts
        rest = tuple(None if k == "weekday" and "day" in parts else parts.get(k) for k in DATED_BY)
        until = paragraph.start + _sentence_end(paragraph.doc, span.end)
        yield DatedEvent(noun, names, expression.start, parts.get("year"), rest, until)


def _sentence_end(doc: Doc, at: int) -> int:
    while at < len(doc) and not doc[at].is_sent_start:
        at += 1
    return doc[at].idx if at < len(doc) else doc[-1].idx + len(doc[-1].text)


def _speaks_of(date: Token) -> Token | None:
    """The verb of "they denied the attack on 3 May", which may be the day of the denial.

    "The attack of 3 May" is of that day, whoever denies it.
    """
    if date.head.lower_ == "of":
        return None
    verb = next((t for t in date.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return verb if verb is not None and verb.lemma_ in words("speaking_of") else None


def _near(root: Token) -> Iterator[Token]:
    """What the date hangs on, up to the nearest verb, and its subject; "the start of the war"."""
    for above in root.ancestors:
        yield above
        if above.pos_ == "NOUN":
            for child in above.children:
                if child.lower_ == "of":
                    yield from (c for c in child.children if c.pos_ == "NOUN")
        if above.pos_ in ("VERB", "AUX"):
            if not is_ending(above):  # the day on which a siege ended is not the day of the siege
                yield from (c for c in above.children if c.dep_ in TOLD_OF and c.pos_ == "NOUN")
            yield from _suffered_in(above)
            yield from _meanwhile(above)
            for child in above.children:  # "it made its report public"
                if child.dep_ in ("ccomp", "oprd") and child.pos_ == "ADJ":
                    yield from (c for c in child.children if c.dep_ == "nsubj")
            return


def _suffered_in(verb: Token) -> Iterator[Token]:
    """ "Nine people were killed in the attack": the violence that a deed is told to be part of."""
    violence = load("events")["violence"]["nouns"]
    for child in verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("in", "by", "during"):
            yield from (c for c in child.children if event_of(c.lemma_) in violence)


def _meanwhile(verb: Token) -> Iterator[Token]:
    """ "On 3 May a lorry was on the bridge when it came under fire": of that day, too."""
    for child in verb.children:
        if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
            yield child


def _before(doc: Doc, start: int) -> Iterator[Token]:
    """The noun right before the date's preposition."""
    at = start - 1
    if at > 0 and doc[at].pos_ == "ADP":
        at -= 1
    if at >= 0 and doc[at].pos_ == "NOUN":
        yield doc[at]
