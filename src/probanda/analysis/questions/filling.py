"""When, where and why: what a page says beside the words that a question was found in."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.questions.asking import Asked
from probanda.analysis.questions.declaring import BESIDE
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.matching import Match
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import IS, PATIENT, PLACING, TOWARDS, WHEN
from probanda.analysis.questions.vocabulary import words
from probanda.evidence.document import Position

FILLED = BESIDE
UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade"})
LENGTHS = frozenset({"for", "in", "within", "during", "over", "how", WHEN, PATIENT, IS})
OLDEST = 119
TIMED = frozenset(
    {
        "on",
        "in",
        "at",
        "of",
        "since",
        "until",
        "during",
        "before",
        "after",
        "from",
        "by",
        "between",
        "within",
        "through",
        "throughout",
        "for",
        WHEN,
        "how",
    }
)
EARLY = frozenset({"early", "late", "recently", "soon"})
WITHIN = frozenset({"in", "with", "at", "during"})
PLACED = PLACING | TOWARDS - {"for"} | {"from", "through", "outside", "under", "via", "over"}


def find_filling(asked: Asked, match: Match) -> Position | None:
    """The words that tell the time, place or reason that was asked for, or None."""
    if asked.kind == "when":
        return next(_find_times(match), None)
    if asked.kind == "where":
        return next(_find_places(match, now=asked.now), None)
    if asked.kind == "how long":
        return next(_find_lengths(match), None)
    if asked.kind == "how old":
        return next(_find_ages(match), None)
    if asked.kind == "how often":
        return next(_find_repeats(match), None)
    if asked.kind == "why":
        return next(_find_reasons(match), None)
    return None


def _find_repeats(match: Match) -> Iterator[Position]:
    """ "Has come four times", "was warned twice"."""
    page = match.page
    for _, place in page.own_links_of(match.root):
        token = page.token(place)
        counted = token.lemma_ == "time" and any(c.pos_ == "NUM" for c in token.children)
        if counted or token.lower_ in words("repeating"):
            yield page.stretch(Place(place.block, token.left_edge.i), place)


def _find_lengths(match: Match) -> Iterator[Position]:
    """ "Lasted 50 minutes", "was held for three weeks", "the seven-month siege"."""
    page = match.page
    tellers = [match.root]
    tellers += [
        over
        for _, over in page.links_to(match.root)
        if page.token(over).lemma_.lower() in words("lasting")
    ]
    for teller in tellers:
        for role, place in page.links_of(teller):
            token = page.token(place)
            if role not in LENGTHS or token.lemma_.lower() not in UNITS:
                continue
            if any(c.pos_ == "NUM" or c.lower_ in {"a", "an"} for c in token.subtree):
                first = Place(place.block, token.left_edge.i)
                yield page.stretch(first, place)
    noun = page.token(match.root)
    for before in noun.doc[noun.left_edge.i : noun.i] if noun.pos_ == "NOUN" else ():
        joined = before.i > 1 and before.nbor(-1).text == "-" and before.nbor(-2).pos_ == "NUM"
        if before.lemma_.lower() in UNITS and joined:
            block = match.root.block
            yield page.stretch(Place(block, before.i - 2), Place(block, before.i))


def _find_ages(match: Match) -> Iterator[Position]:
    """ "Ravo Lintz, 47,", and "47-year-old Ravo Lintz"."""
    page = match.page
    token = page.token(match.root)
    beside = [*page.members(match.root), *token.children]
    for other in beside:
        is_age = other.like_num and other.text.isdigit() and int(other.text) <= OLDEST
        behind = is_age and other.i > max(token.left_edge.i, 1)
        if (
            behind
            and other.nbor(-1).lower_ in {",", "aged", "("}
            and _is_same(other.nbor(-2), token)
        ):
            yield page.position(Place(match.root.block, other.i))
        if other.lemma_.lower() == "old" and any(
            c.lower_ in {"year", "years"} for c in other.subtree
        ):
            block = match.root.block
            yield page.stretch(Place(block, other.left_edge.i), Place(block, other.i))


def _is_same(name: Token, whose: Token) -> bool:
    """Whether a name is that of one person, and not of a second one: "Ravo Lintz and Ulm Beck, 47"."""
    while name not in (whose, name.head) and name.dep_ != "conj":
        name = name.head
    return name == whose


def _tellers(match: Match) -> Iterator[Place]:
    """The words whose own time or place is that of the whole: the root, then nouns under it."""
    yield match.root
    for place in match.places.values():
        if place != match.root and match.page.token(place).pos_ in NOMINAL | {"VERB"}:
            yield place


def _find_times(match: Match) -> Iterator[Position]:
    page = match.page
    for teller in _tellers(match):
        links = list(page.links_of(teller))
        # "Was freed in an exchange on Monday", "ended with a truce in May"
        links += [far for role, at in links if role in WITHIN for far in page.links_of(at)]
        # "The requests made on 3 May"
        links += [far for over in _find_makings(page, teller) for far in page.links_of(over)]
        # "As early as 3 May"
        links += [
            (WHEN, far)
            for role, at in links
            if role == "how" and page.token(at).lower_ in EARLY
            for own, far in page.links_of(at)
            if own == "as"
        ]
        for role, place in links:
            date = page.date_at(place)
            if date is None or role not in TIMED or place in match.places.values():
                continue
            if not _is_anothers(match, place):
                yield Position(page.document.id, date.start, date.end)


def _find_makings(page: Page, noun: Place) -> Iterator[Place]:
    """The verbs that only say that what a noun tells was done."""
    for role, over in page.links_to(noun) if page.token(noun).pos_ == "NOUN" else ():
        lemma = page.token(over).lemma_.lower()
        if role == PATIENT and lemma in words("carrying") | words("making"):
            yield over


def _is_anothers(match: Match, date: Place) -> bool:
    """ "Issued warrants over strikes in May" may tell when the strikes were: then it is not sure."""
    page, root = match.page, match.root
    within = {far for role, far in page.links_of(root) if role in WITHIN}
    for number in range(root.token + 1, date.token) if date.block == root.block else ():
        between = Place(date.block, number)
        if between in within or between in match.places.values():
            continue
        token = page.token(between)
        if token.pos_ == "NOUN" and token.lemma_.lower() in words("incidents"):
            return True
    return False


def _find_places(match: Match, *, now: bool) -> Iterator[Position]:
    page = match.page
    for teller in _tellers(match):
        if teller != match.root and page.token(teller).pos_ == "PROPN":
            continue
        links = list(page.links_of(teller))
        if teller == match.root and page.token(teller).pos_ == "VERB":
            # "Now heads the academy in Osk"
            done = [at for role, at in links if role == PATIENT and at not in match.places.values()]
            links += [far for at in done for far in page.links_of(at)]
        for role, place in links:
            whom = role == "with" and page.token(place).lemma_.lower() in words("persons")
            if place in match.places.values() or (now and _is_past(page.token(place))):
                continue
            if whom and page.token(teller).pos_ in NOMINAL:
                yield page.position(place)
            elif role in PLACED and _is_place(page, place):
                token = page.token(place)
                yield page.stretch(
                    Place(place.block, token.left_edge.i), Place(place.block, token.i)
                )


def _is_past(token: Token) -> bool:
    """Whether a word hangs on a verb that tells of what was: "had been in Osk that day"."""
    verb = token.head
    while verb.head != verb and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    words_of = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ == "VBD" for t in words_of)


def _is_place(page: Page, place: Place) -> bool:
    token, node = page.token(place), page.node(place)
    if page.date_at(place) is not None:
        return False
    kinds = {page.entities[i].kind for i in node.entities if i in page.entities}
    if "place" in kinds or token.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    if token.pos_ == "PROPN":
        return not kinds and token.ent_type_ not in {"PERSON", "ORG", "DATE", "TIME", "LAW", "NORP"}
    return token.lemma_.lower() in words("places")


def _find_reasons(match: Match) -> Iterator[Position]:
    page, root = match.page, match.page.token(match.root)
    taken = {p.token for p in match.places.values() if p.block == match.root.block}
    for token in root.doc:
        if token.i in taken or not _is_reason(token):
            continue
        if _hangs_on(token, root, taken):
            first, last = token.left_edge, token.right_edge
            yield page.stretch(Place(match.root.block, first.i), Place(match.root.block, last.i))


def _is_reason(token: Token) -> bool:
    children = list(token.children)
    if token.dep_ == "advcl":
        if any(c.dep_ == "mark" and c.lower_ in words("because") for c in children):
            return True
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in children)
    if token.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in token.head.children):
        return any(c.dep_ == "aux" and c.lower_ == "to" for c in children)
    if token.dep_ in {"prep", "advmod"} and token.lower_ in {"because", "due", "owing"}:
        return True
    if token.lower_ == "order" and token.head.lower_ == "in":
        return True
    if token.dep_ == "prep" and token.lower_ == "for":
        return (
            any(c.dep_ == "pobj" and c.pos_ == "NOUN" and c.tag_ in {"NN", "NNS"} for c in children)
            and token.head.pos_ == "VERB"
        )
    return False


def _hangs_on(reason: Token, root: Token, taken: set[int]) -> bool:
    """Whether the reason is that of the root, or of a verb that tells it ("accused of shelling
    it because")."""
    head, steps = reason.head, 0
    above = {root.i, *(t.i for t in _tellers_of(root))}
    while steps < 3:
        if head.i in above or head.i in taken:
            return True
        if head.dep_ not in {"prep", "aux", "auxpass", "acomp", "pobj"} or head.head == head:
            return False
        head, steps = head.head, steps + 1
    return False


def _tellers_of(root: Token) -> Iterator[Token]:
    token = root
    while token.head != token and token.dep_ in {"pcomp", "prep", "acomp", "attr", "xcomp", "oprd"}:
        token = token.head
        yield token
