"""Who does what a telling tells, and where: one deed of two doers, or in two places, is two deeds."""

import re
from collections.abc import Sequence

import msgspec

from probanda.analysis.claims.page import Page, is_inside, words_in
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.claims.weights import LIGHT
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.records import Clause, Statement, Word
from probanda.evidence.document import Position
from probanda.names.transliteration import sound_key

ARMY, REBELS = "army", "rebels"
SIDES = frozenset({ARMY, REBELS})
PERSON = "person:"
NAMED = re.compile(r"\b(?!The\b)[A-Z]")
NO_OBJECT = re.compile(
    r"\s*(?:$|[.,;:“”\"()–—]|(?:of|in|on|at|to|by|for|with|from|over|after|before|during|as|and|or|near|when|while|under|this|last|where|since|until|that|who|which)\b)"
)
AUXILIARIES = frozenset({"be", "have", "do"})
ENDS = re.compile(
    r"[,;:“”\"()–—]|\b(?:on|at|in|against|near|to|with|for|by|when|while|that|who|which|after|before|where|but)\b"
)
"""Behind these stands nobody who did it: of "the strike on the French base" the French did nothing."""
PAUSE = re.compile(r"[,;:“”\"()–—]")
PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
BY = re.compile(r"[^,;:.“”\"]{0,60}?\bby\s(?P<who>[^,;:.“”\"]+)")
TOLD_TO = re.compile(
    r"(?:\S+\s){0,3}?(?:me|us|him|her|them|everyone|everybody|men|soldiers?|troops|fighters?|guards?|officers?|"
    r"subordinates?|forces?|police|people|commanders?)\s(?:not\s)?to\s\w+",
    re.IGNORECASE,
)
"""What somebody is told to do is an order: "told his men to shoot"."""
BEFORE = re.compile(
    r"(?P<word>[\w’'-]+)\s+(?P<of>of\s+)?(?P<the>(?:the|a|an)\s+)?"
    r"(?P<kind>(?:\w+\s+)?(?:village|town|city|district|suburb|settlement|port)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"\W*$|\s?[.,;:()“”\"–—\n]|\s(?:on|in|at|and|or|to|from|by|with|for|during|after|before|since|when|where|while|last|this)\b"
)
"""Behind a place; "the Guard" in "men in Guard uniforms" is none."""
WITHIN = frozenset({"in", "at", "inside", "within"})
TOWARDS = frozenset({"to", "into"})
REACHED = frozenset({"enter", "reach"})
LARGER = re.compile(
    r"\s+(?:region|province|oblast|governorate|state|county|district|area|valley|coast)\b"
)
"""Behind a name these tell of a land, in which a town may lie."""
WORD = re.compile(r"\w+")
ONE_NAME = re.compile(r"[A-Z][\w’'-]+")
COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
REACH = 60


class Place(Position, frozen=True, kw_only=True):
    """A place that is named, with the words before it that tell what it is to the deed ("in", "entered").

    ``name`` has its words as they sound, so that one place in two spellings is not two.
    """

    term: str
    name: frozenset[str]
    slot: str
    larger: bool


def find_hands(
    page: Page, content: Sequence[Position], clause: Clause | None
) -> dict[str, frozenset[str]]:
    """The term of the first verb with whose armed hands do it, where States or sides are named."""
    held = [w for part in content for w in words_in(page, part)]
    verbs = [w for w in held if w.pos == "VERB" and w.lemma not in AUXILIARIES]
    if not verbs or verbs[0].lemma in LIGHT:
        return {}
    verb = verbs[0]
    part = next(p for p in content if p.start <= verb.start < p.end)
    place = _doer(page, part, verb, clause)
    hands = _hands(page, place) if place else frozenset[str]()
    return {find_term(verb.lemma): hands} if hands else {}


def _doer(page: Page, part: Position, verb: Word, clause: Clause | None) -> Position | None:
    """The words before a verb for who does it, in the passive those behind "by"."""
    start, stop = part.start, verb.start
    if PASSIVE.search(page.text, start, stop):
        by = BY.match(page.text, verb.end, part.end)
        if by is None:
            return None
        start, stop = by.span("who")
    elif NO_OBJECT.match(page.text, verb.end):  # "a colonel convicted of torture" did not convict
        return None
    elif clause and clause.subject and not page.text[start:stop].strip():
        start, stop = clause.subject
    else:
        pauses = [m.end() for m in PAUSE.finditer(page.text, start, stop)]
        start = next((p for p in reversed(pauses) if page.text[p:stop].strip()), start)
    end = ENDS.search(page.text, start + 1, stop)
    return Position(part.document, start, end.start() if end else stop)


def _hands(page: Page, place: Position) -> frozenset[str]:
    """The States, bodies and persons named, and whether it is an army or who fights one.

    "The army" and "the military" of two texts may be one.
    """
    shown = page.text[place.start : place.end]
    found = {find_term(word.lower()) for word in re.findall(r"[\w.-]*\w", shown)}
    hands = {state for term in found if (state := find_state(term))}
    hands |= {
        who
        for s, e, who in page.named
        if place.start <= s and e <= place.end and NAMED.search(page.text, s, e)
    }
    people = page.people.within(place.start, place.end) - page.people.described.keys()
    hands |= {PERSON + who for who in people}
    if found & terms("against_states"):
        hands.add(REBELS)
    if found & (terms("armed_hands") | terms("of_states")):
        hands.add(ARMY)
    return frozenset(hands)


def are_rivals(a: frozenset[str], b: frozenset[str], verb: str) -> bool:
    """Whether two States are named, an army and who fights one, or two bodies or persons that do violence.

    A body beside a State may be that State's, and a person may lead a body.
    """
    if (a & b) - SIDES:
        return False
    states = [{who for who in hands if find_state(who)} for hands in (a, b)]
    if all(states) or (a & SIDES and b & SIDES and not a & b):
        return True
    if any(states) or verb not in terms("done_by_suspects") | terms("attacks"):
        return False
    led = [{who for who in hands if who.startswith(PERSON)} for hands in (a, b)]
    return all(led) if any(led) else bool(a - SIDES and b - SIDES)


def does_by_saying(found: Sequence[Word], statement: Statement | None, shown: str) -> bool:
    """Whether a person's words are a deed of that person: an order, a promise, a threat."""
    if statement is None or statement.form == "direct" or statement.speaker_kind != "person":
        return False
    lemmas = {w.lemma for w in found if w.pos == "VERB"}
    told = "tell" in lemmas and TOLD_TO.match(shown)
    return bool(told or words("own_deeds") & lemmas)


def find_places(
    page: Page, content: Sequence[Position], statement: Statement | None
) -> tuple[Place, ...]:
    """The places that are named, and what stands where a place's name does; no States, in which all may lie.

    What prosecutors ask for is asked for before their court, and where they are.
    """
    asker = _asker(page, statement)
    inside = [*content, *([asker] if asker else [])]
    found = []
    for start, end, term in page.named:
        if not any(p.start <= start and end <= p.end for p in inside) or find_state(term):
            continue
        position = Position(content[0].document, start, end)
        name = page.text[start:end]
        slot = _slot(page, position)
        if asker and is_inside(position, [asker]) and COURT.search(name):
            slot = "court"
        if slot or position in page.places:
            found.append(
                Place(
                    *msgspec.structs.astuple(position),
                    term=term,
                    name=frozenset(map(sound_key, WORD.findall(name))) - {"the", "of", "al"},
                    slot=slot,
                    larger=bool(LARGER.match(page.text, end)),
                )
            )
    return tuple(found)


def _asker(page: Page, statement: Statement | None) -> Position | None:
    """The words for prosecutors who ask for something."""
    if statement is None or statement.speaker is None or statement.speaker_name is None:
        return None
    cue = {w.lemma for part in statement.cue for w in words_in(page, part)}
    prosecuting = words("prosecuting") & set(statement.speaker_name.casefold().split())
    return statement.speaker if prosecuting and cue & words("asking") else None


def _slot(page: Page, place: Position) -> str:
    """What the place is to the deed ("entered", "in", "hospital of"); "" where none is named, or that is not plain."""
    text = page.text
    before = BEFORE.search(text, max(0, place.start - REACH), place.start)
    if before is None:
        return ""
    slot = _led_by(page, before)
    known = place in page.places or slot in REACHED
    bare = before["kind"] or (slot == "in" and not before["the"])
    alone = ONE_NAME.fullmatch(text, place.start, place.end) and PLACED.match(text, place.end)
    return slot if known or (bare and alone) else ""


def _led_by(page: Page, before: re.Match[str]) -> str:
    word = before["word"].casefold()
    if before["of"]:
        return f"{word} of"
    if word in WITHIN | TOWARDS:
        return "in" if word in WITHIN else word
    return page.verbs.get(before.end("word"), "")


def are_elsewhere(one: Sequence[Place], two: Sequence[Place]) -> bool:
    """Whether both name places for the same, and no place of one may be, or lie in, one of the other."""
    if any(_may_be_one(p, q) for p in one for q in two):
        return False
    return any(p.slot and p.slot == q.slot for p in one for q in two)


def _may_be_one(p: Place, q: Place) -> bool:
    return p.term == q.term or p.larger != q.larger or p.name <= q.name or q.name <= p.name
