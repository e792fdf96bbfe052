"""Answer what somebody said or denied from the statements of the documents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from probanda.analysis.questions.asking import Asked, Term
from probanda.analysis.questions.filling import FILLED, find_filling
from probanda.analysis.questions.fitting import BUT, means
from probanda.analysis.questions.matching import Match, find_matches
from probanda.analysis.questions.naming import Named, find_meant
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.reality import is_negated
from probanda.analysis.questions.records import Shown
from probanda.analysis.questions.vocabulary import find_name_stem, words
from probanda.analysis.records import Entity, Statement
from probanda.evidence.document import Position
from probanda.names import normal_name


def is_told_by(pages: Sequence[Page], shown: Shown, name: str, entities: Sequence[Entity]) -> bool:
    """Whether somebody says it whom the question names."""
    page = next(p for p in pages if p.document.id == shown.document)
    told = frozenset(normal_name(name).split()) - words("passing")
    meant = find_meant(name, entities)
    for word in shown.words or (shown,):
        for statement in page.statements_over(word):
            spelled = frozenset(normal_name(statement.speaker_name or "").split())
            if _speaks_for(page, statement.speaker_entity, meant) or (told and told <= spelled):
                return True
    return False


def find_said(asked: Asked, page: Page, named: Named) -> Iterator[Shown]:
    """The statements of a page that answer."""
    both = {"denies", "asserts"}
    said = both if asked.about else {"asserts"}  # who rejects it says something about it
    wanted = {"denied": {"denies"}, "said": said, "granted": both}
    for statement in page.reading.statements:
        if statement.document != page.document.id:
            continue
        if asked.saying is None or statement.polarity not in wanted[asked.saying]:
            continue
        if not _is_speaker(asked, page, named, statement):
            continue
        hits = _find_content(asked, page, named, statement)
        if hits is None:
            continue
        marked = {*hits, *statement.cue}
        if asked.kind in FILLED:
            filling = _find_filling_of_cue(asked, page, statement)
            if filling is None and asked.kind == "where":
                filling = _find_medium(page, statement)
            if filling is None:
                continue
            marked.add(filling)
        yield _show(statement, marked)


def find_stands(asked: Asked, pages: Sequence[Page], named: Named) -> list[Shown]:
    """Where somebody stands on a matter: what they say in its words, else what they deny at large.

    A denial at large answers only where the documents tell the matter of them.
    """
    about = replace(asked, about=True)
    found = [shown for page in pages for shown in find_said(about, page, named)]
    if found or asked.speaker is None or not any(_is_matter(asked, p, named) for p in pages):
        return found
    for page in pages:
        for statement in page.reading.statements:
            at_large = statement.polarity == "denies" and _is_at_large(page, statement)
            if at_large and _is_speaker(asked, page, named, statement):
                marked = (*statement.content, *statement.cue)
                found.append(_show(statement, {plain(p) for p in marked}))
    return found


def _is_matter(asked: Asked, page: Page, named: Named) -> bool:
    """Whether a sentence of the page holds the speaker and all that was asked about."""
    for first in page.all_places():
        if asked.root is None or not means(page, asked.terms[asked.root], first, named):
            continue
        whole = page.sentence_of(first)
        around = [
            p
            for p in page.all_places()
            if p.block == first.block and whole.start <= page.position(p).start < whole.end
        ]
        if all(any(means(page, t, p, named) for p in around) for t in asked.terms.values()):
            return True
    return False


def _is_at_large(page: Page, statement: Statement) -> bool:
    """Whether a denial is of all that is said against somebody: "denied the accusations"."""
    inside = [p for p in page.all_places() if _is_in(page, p, statement.content)]
    told = [page.token(p) for p in inside]
    rest = [t for t in told if t.lower_ not in words("passing") and t.pos_ not in {"DET", "ADJ"}]
    return bool(told) and all(t.lemma_.lower() in words("charges_at_large") for t in rest)


def _is_in(page: Page, place: Place, spans: Sequence[Position]) -> bool:
    where = page.position(place)
    return any(c.start <= where.start and where.end <= c.end for c in spans)


def _show(statement: Statement, marked: set[Position]) -> Shown:
    if statement.speaker is not None:
        marked = {*marked, plain(statement.speaker)}
    return Shown(
        statement.document,
        statement.start,
        statement.end,
        words=tuple(sorted(plain(p) for p in marked)),
        side="denies" if statement.polarity == "denies" else "says so",
        speaker=statement.speaker_name,
    )


def _find_filling_of_cue(asked: Asked, page: Page, statement: Statement) -> Position | None:
    """When, where or why it was said, not what was said."""
    for cue in statement.cue:
        for place in page.all_places():
            where = page.position(place)
            if cue.start <= where.start and where.end <= cue.end:
                filling = find_filling(asked, Match(page, {}, place))
                if filling is not None:
                    return filling
    return None


def _find_medium(page: Page, statement: Statement) -> Position | None:
    """Where it was said is also by which medium: "on Telegram", "in a video statement"."""
    if statement.medium is None:
        return None
    at = page.document.text.find(statement.medium, statement.start, statement.end)
    return None if at < 0 else Position(statement.document, at, at + len(statement.medium))


def plain(position: Position) -> Position:
    """A record's place alone."""
    return Position(position.document, position.start, position.end)


def _is_speaker(asked: Asked, page: Page, named: Named, statement: Statement) -> bool:
    if asked.speaker is None:
        return False
    term = asked.terms[asked.speaker]
    if term.slot:
        if statement.speaker_name is None or statement.speaker_kind == "nobody":
            return False
        if statement.speaker_entity in named.get(BUT, frozenset()):
            return False
        return asked.kind != "which" or _speaks_as(page, term, statement, named)
    if any(not _speaks_as(page, asked.terms[n], statement, named) for n in asked.describing):
        return False
    if _speaks_for(page, statement.speaker_entity, named.get(term.number, frozenset())):
        return True
    if any(_is_organ_of(page, who, term) for who in _find_bodies(page, statement.speaker_entity)):
        return True
    spelled = frozenset((statement.speaker_name or "").lower().split())
    if term.words:
        return bool(spelled) and term.words <= spelled
    if named.get(term.number):
        return False  # of "Lintz's lawyer" it is known who that is: another lawyer is not
    return _speaks_as(page, term, statement, named)


def _speaks_for(page: Page, speaker: str | None, meant: frozenset[str]) -> bool:
    """Whether a speaker is one of those meant, their spokesman or their organ."""
    return bool(_find_bodies(page, speaker) & meant)


def _find_bodies(page: Page, speaker: str | None) -> set[str]:
    """A speaker, and all whom they speak for or are an organ of."""
    reached, left = set[str](), {speaker} if speaker else set[str]()
    while left:
        here = left.pop()
        reached.add(here)
        entity = page.entities.get(here)
        left |= {tie.body for tie in entity.ties} - reached if entity else set()
    return reached


def _is_organ_of(page: Page, speaker: str | None, term: Term) -> bool:
    """Whether a body is a State's by its name: "the Norvian health ministry" speaks for Norvia."""
    entity = page.entities.get(speaker or "")
    if entity is None or entity.kind != "organisation" or len(term.words) != 1:
        return False
    told = normal_name(entity.name).split()
    if not any(word in words("organs") for word in told):
        return False
    name = {find_name_stem(w) for w in term.words}
    whose = {find_name_stem(told[0]), find_name_stem(told[-1])}  # "... of Norvia"
    return name <= whose


def _speaks_as(page: Page, term: Term, statement: Statement, named: Named) -> bool:
    """Whether the words that name the speaker hold the term: "the prosecutor"."""
    if statement.speaker is None:
        return False
    inside = statement.speaker
    return any(
        means(page, term, place, named)
        for place in page.all_places()
        if inside.start <= page.position(place).start < inside.end
    )


def _find_content(
    asked: Asked, page: Page, named: Named, statement: Statement
) -> set[Position] | None:
    """Where what was asked about stands in what is said, or None."""
    inside = [place for place in page.all_places() if _is_in(page, place, statement.content)]
    if statement.polarity == "denies" and _is_pointing(page, inside):
        inside = _find_before(page, statement)
    if asked.root is None and len(asked.terms) <= 1 + len(asked.describing):
        return set()
    if asked.about:
        return _find_about(asked, page, named, statement, inside)
    for place in inside:
        for match in find_matches(asked, page, named, within=place):
            if is_negated(page, match, asked) == asked.negated:
                whole = page.sentence_of(place)
                found = {page.position(p) for p in match.places.values()}
                return {p for p in found if whole.start <= p.start < whole.end}
    return None


def _is_pointing(page: Page, inside: Sequence[Place]) -> bool:
    """ "The ministry disputes this": the sentence before tells what."""
    return bool(inside) and all(page.token(p).lower_ in {"this", "that", "it"} for p in inside)


def _find_before(page: Page, statement: Statement) -> list[Place]:
    """The words of the sentence before a statement's own."""
    before = [p for p in page.all_places() if page.position(p).end <= statement.start]
    if not before:
        return []
    last = page.sentence_of(before[-1])
    return [p for p in before if p.block == before[-1].block and _is_in(page, p, [last])]


def _is_named_so(page: Page, term: Term, place: Place, named: Named) -> bool:
    """What is said of nobody is not about girls."""
    anybody = page.token(place).lemma_.lower() in words("anybody")
    return not anybody and means(page, term, place, named)


def _find_about(
    asked: Asked, page: Page, named: Named, statement: Statement, inside: Sequence[Place]
) -> set[Position] | None:
    """What is asked about stands in the content; what only tells it further, in the sentence."""
    hits = set()
    around = [
        place
        for place in page.all_places()
        if statement.start <= page.position(place).start < statement.end
    ]
    for number, term in asked.terms.items():
        if number == asked.speaker or number in asked.describing:
            continue
        within = inside if number == asked.root else around
        place = next((p for p in within if _is_named_so(page, term, p, named)), None)
        if place is None:
            return None
        hits.add(page.position(place))
    return hits
