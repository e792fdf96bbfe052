"""What one tells and another denies: the particular deed, in the same words or in whatever words around it."""

import re
from collections.abc import Iterator, Sequence

from probanda.analysis.claims.conflicts.matter import Matter, make, make_joined, place_of
from probanda.analysis.claims.conflicts.passages import Passage, passage_at, terms_of
from probanda.analysis.claims.conflicts.slips import PROVISION
from probanda.analysis.claims.denials import BESIDE, OWN_DEED, UNREAL, find_denied, points_back
from probanda.analysis.claims.doing import are_elsewhere
from probanda.analysis.claims.likeness import one_voice
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Statement, Word
from probanda.evidence.document import Position

TEXT = "One tells what the other denies; which is right is not decided."
POINTING = re.compile(r"(?:that )?(?:this|these|it|all|everything)\b", re.IGNORECASE)
TAKEN_UP = re.compile(r"(?:that )?(?:this|these|it|the (?:report|findings?))\b", re.IGNORECASE)
"""What was just told, or a document, is denied; that is no general denial."""
EXISTING = re.compile(r"\bexist", re.IGNORECASE)
TOLD_OF = re.compile(
    r"[^.;:“”\"]{0,80}?\b(?:allegation|accusation|claim|report|suggestion|charge|rumour|rumor)s?\s+that\s",
    re.IGNORECASE,
)
"""Before what is denied it is told whose word it is: "the prosecutors’ claims that"."""
SINCE = re.compile(r"\b(?:since|during|after|before|until|while|when|who|whom|which|whose|where)\b")
OTHERS = re.compile(r"(?:who|according to)\b", re.IGNORECASE)
SCOPES = (
    "What one body, or one who speaks for it, denies is worded more widely in one text than in "
    "another; the one denial is not the other."
)
SELF = re.compile(rf"(?:that\s+)?(?:(?:he|she)\b|{OWN_DEED.pattern})", re.IGNORECASE)
"""What a person denies of oneself."""
MOST = 40
"""What more sentences than this speak of is too common to say which one a denial is of."""
FEW = 10
BEFORE = 40
"""Characters before the words in common in which a negation may reach them."""
LONG = 160
"""Characters of a sentence that is shown for a denial that only points."""
COVERED = 0.66
FEWEST = 2


def find_denied_tellings(matter: Matter) -> Iterator[Conflict | None]:
    """Denials of a particular, beside all tellings of it; what hangs together is one conflict."""
    pairs: list[tuple[Position, Position]] = []
    for claimed, deniers in find_denied(
        matter.units, matter.pairs, matter.voices, closely=True
    ).items():
        told = _with_cue(matter.units[claimed])
        for denier in (matter.units[n] for n in deniers):
            if not denier.denies and not points_back(denier):
                continue
            denial = [p for unit in _in_full(matter, denier) for p in _with_cue(unit)]
            denial[0] = _whole(denier, told) or denial[0]
            # but what the denial itself names
            named = [p for p in told if not any(p.meets(q) for q in denial)]
            pairs += [(denial[0], p) for p in (*denial[1:], *named) if named]
    yield from make_joined("denial", pairs, TEXT)


def _in_full(matter: Matter, denial: Unit) -> list[Unit]:
    """A denial, with what its speaker tells instead where it only points: "It denies this. The pump ran."."""
    if not points_back(denial):
        return [denial]
    return [denial] + [
        unit
        for unit in matter.by_document[denial.place.document]
        if 0 <= unit.place.start - denial.place.end <= BESIDE and one_voice(unit, denial)
    ]


def _whole(denial: Unit, told: Sequence[Position]) -> Position | None:
    """The sentence of a denial that only points, so that it tells who denies: "She called that a lie." """
    if not points_back(denial) or denial.statement is None:
        return None
    sentence = place_of(denial.statement)
    short = sentence.end - sentence.start < LONG
    return sentence if short and not any(p.meets(sentence) for p in told) else None


def _with_cue(unit: Unit) -> list[Position]:
    """The words with the cue that attributes them, where that stands before them."""
    parts = [Position(p.document, p.start, p.end) for p in unit.content]
    if unit.statement and unit.statement.cue:
        cue = unit.statement.cue[0]
        if unit.place.start <= cue.start < parts[0].start:
            parts[0] = Position(parts[0].document, cue.start, parts[0].end)
    return parts


def find_denied_matters(matter: Matter) -> Iterator[Conflict | None]:
    """Each denial of a particular with the sentences that hold most of its words and affirm them.

    One denial that several texts tell in the same words is one conflict.
    """
    index: dict[str, list[Passage]] = {}
    for passages in matter.passages.values():
        for passage in passages:
            for term in passage.terms:
                index.setdefault(term, []).append(passage)
    found: dict[tuple[frozenset[str], str | None], list[Position]] = {}
    for reading in matter.readings:
        for denial in reading.statements:
            denied = denied_terms(matter, denial) if denial.polarity == "denies" else frozenset()
            near = {
                passage.place: passage
                for term in denied
                if len(index.get(term, ())) <= (MOST if len(denied) > 1 else FEW)
                for passage in index.get(term, ())
            }
            spans = [
                clause
                for passage in near.values()
                for clause in [_telling(matter, passage, denial, denied)]
                if clause
            ]
            if spans:
                also = [
                    clause_of(matter, passage, denied)
                    for passage in near.values()
                    if denied <= passage.terms and _is_negated(matter, passage, denial, denied)
                ]
                again = found.setdefault((denied, denial.speaker_entity or denial.speaker_name), [])
                again += [said(denial), *spans, *also]
    for places in found.values():
        yield make("denial", places, TEXT)


def find_denials_of_one_body(matter: Matter) -> Iterator[Conflict | None]:
    """Denials of one State or body in two texts, of which one is general and one particular."""
    by_home: dict[str, list[tuple[Statement, frozenset[str]]]] = {}
    for reading in matter.readings:
        for statement in reading.statements:
            if statement.polarity == "denies" and not TAKEN_UP.match(matter.said(statement)):
                denied = denied_terms(matter, statement)
                for home in matter.voice(statement.speaker_entity):
                    by_home.setdefault(home, []).append((statement, denied))
    told: list[set[str]] = []
    for home in sorted(by_home, key=lambda home: (-len(by_home[home]), home)):
        entity = matter.entities.get(home)
        first = by_home[home][0][0].document
        denials = [x for x in by_home[home] if matter.is_one_matter(first, x[0].document)]
        ids = {statement.id for statement, _ in denials}
        if any(ids <= others for others in told):
            continue  # a ministry's among its State's
        general = [s for s, denied in denials if not _named(matter, s)]
        particular = [s for s, denied in denials if denied]
        texts = {s.document for s, _ in denials}
        if entity and entity.kind != "person" and general and particular and len(texts) > 1:
            worded = {
                matter.shown(place).casefold(): place for s, _ in denials for place in [said(s)]
            }
            told.append(ids)
            yield make("denial", worded.values(), SCOPES)


def denied_terms(matter: Matter, denial: Statement) -> frozenset[str]:
    """What is denied in particular; nothing where only a thing is named, or pointed at."""
    held, found = _denied_words(matter, denial), _named(matter, denial)
    if _exists(matter, denial):
        return found
    clausal = any(w.pos == "VERB" for w in held)
    if not clausal:
        found -= {find_term(w.lemma) for w in held if w.pos == "PROPN"}
    return found if clausal or len(found) >= FEWEST else frozenset()


def _named(matter: Matter, denial: Statement) -> frozenset[str]:
    """What the denied words name; nothing of a denial that is general or only points at something."""
    if POINTING.match(matter.said(denial)):
        return frozenset()
    undenied = terms("undenied")
    held = [
        w
        for w in _denied_words(matter, denial)
        if w.pos != "VERB" or find_term(w.lemma) not in undenied
    ]
    found = terms_of(held) - terms("general_crimes") - terms("general")
    hands = {find_term(w.lemma) for w in held if w.pos == "NOUN"} & terms("armed_hands")
    names = {find_term(w.lemma) for w in held if w.pos == "PROPN"}
    return frozenset() if hands and not found - hands - names else found


def _denied_words(matter: Matter, denial: Statement) -> list[Word]:
    """The words denied, without what stands behind a word for a time ("since it invaded")."""
    text = matter.texts[denial.document]
    parts = [Position(c.document, _begin(text, c), _cut(text, c)) for c in denial.content]
    return [
        word
        for passage in matter.passages[denial.document]
        for word in passage.words
        if any(c.start <= word.start and word.end <= c.end for c in parts)
    ]


def _begin(text: str, part: Position) -> int:
    match = TOLD_OF.match(text, part.start, part.end)
    return match.end() if match else part.start


def _cut(text: str, part: Position) -> int:
    match = SINCE.search(text, part.start, part.end)
    return match.start() if match else part.end


def _telling(
    matter: Matter, passage: Passage, denial: Statement, denied: frozenset[str]
) -> Position | None:
    """The clause that affirms most of what is denied; None where it does not."""
    document = passage.place.document
    if not matter.is_one_matter(document, denial.document):
        return None
    common = denied & passage.terms
    denier = _denier(matter, denial)
    if (
        _holds_denial(matter, passage.place)
        if not denier
        else denier not in _spoken_of(matter, passage)
    ):
        return None
    own = _deeds(matter, passage, denial, common) if denier else frozenset()
    if not own and len(common) < max(min(FEWEST, len(denied)), COVERED * len(denied)):
        return None
    if _is_own_or_unreal(matter, passage, denial) or are_elsewhere(
        matter.places_in(denial), matter.places_in(passage.place)
    ):
        return None
    clause = clause_of(matter, passage, (own & common) or common)
    if (not denier and OTHERS.match(matter.shown(clause))) or _holds_denial(matter, clause):
        return None
    inside = [w for w in passage.words if clause.start <= w.start < clause.end]
    held = [w.start for w in inside if find_term(w.lemma) in common]
    if any(w.negated and min(held) - BEFORE <= w.start <= max(held) for w in inside):
        return None
    if PROVISION.search(matter.texts[document], clause.start, clause.end):
        return None
    verbs = {find_term(w.lemma) for w in inside if w.pos == "VERB"}
    if (verbs & terms("proceeding")) - denied and verbs.isdisjoint(common | terms("charging")):
        return None  # "arrested for the killing": who denies the killing denies no arrest
    if own:
        return clause
    if len(denied) < FEWEST and not _exists(matter, denial):
        return clause if common & verbs and _share_more(matter, passage, denial, denied) else None
    plain = {find_term(w.lemma) for w in inside if w.pos != "PROPN"} - terms("people")
    return clause if common & plain else None


def _denier(matter: Matter, denial: Statement) -> str | None:
    """The person who denies a deed of her own: "denied that she had adopted a child"."""
    unit = matter.by_statement.get(denial.id)
    who = denial.speaker_entity if denial.speaker_kind == "person" else None
    own = bool(SELF.match(matter.said(denial)))
    return who if own and unit and unit.persons == {who} else None


def _spoken_of(matter: Matter, passage: Passage) -> set[str]:
    """Persons whom a sentence names or means."""
    units = matter.by_document.get(passage.place.document, ())
    meant = {who for u in units if passage.place.holds(u.content[0]) for who in u.persons}
    return meant | matter.people_in(passage)


def _deeds(
    matter: Matter, passage: Passage, denial: Statement, common: frozenset[str]
) -> frozenset[str]:
    """The verbs of what is denied that a sentence has, with something else of it or with whom it is done to."""
    held = _denied_words(matter, denial)
    deeds = [{find_term(w.lemma) for w in x if w.pos == "VERB"} for x in (held, passage.words)]
    people = [terms("people") & {find_term(w.lemma) for w in x} for x in (held, passage.words)]
    again = frozenset(deeds[0] & deeds[1])
    return again if len(common) > 1 or (again & common and all(people)) else frozenset()


def _holds_denial(matter: Matter, clause: Position) -> bool:
    """Whether what somebody denies stands in it."""
    return any(
        c.start < clause.end and clause.start < c.end
        for s in matter.statements[clause.document]
        if s.polarity == "denies"
        for c in s.content
    )


def _share_more(
    matter: Matter, passage: Passage, denial: Statement, denied: frozenset[str]
) -> bool:
    """Whether a sentence speaks of more that the denial speaks of than the one deed: of whom, of where."""
    held = passage_at(matter.passages[denial.document], denial.content[0].start)
    return held is not None and bool((held.terms & passage.terms) - denied)


def _is_own_or_unreal(matter: Matter, passage: Passage, denial: Statement) -> bool:
    """What the denier goes on to say, and what would have been: "Had we closed it, ..."."""
    if UNREAL.match(matter.shown(passage.place)):
        return True
    return any(
        s.speaker_entity == denial.speaker_entity is not None
        for s in matter.statements[passage.place.document]
        if s.content[0].start <= passage.place.start and passage.place.end <= s.content[-1].end + 1
    )


def _is_negated(
    matter: Matter, passage: Passage, denial: Statement, denied: frozenset[str]
) -> bool:
    """Whether another sentence says too that it is not so ("nobody was tortured")."""
    elsewhere = not (
        passage.place.document == denial.document
        and passage.place.start <= denial.content[0].start < passage.place.end
    )
    return (
        elsewhere
        and matter.is_one_matter(passage.place.document, denial.document)
        and any(w.negated and terms_of([w]) & denied for w in passage.words)
    )


def _exists(matter: Matter, denial: Statement) -> bool:
    """Whether it is denied that there is such a thing at all; else one noun alone tells no deed."""
    return any(EXISTING.search(matter.texts[c.document], c.start, c.end) for c in denial.content)


def clause_of(matter: Matter, passage: Passage, common: frozenset[str]) -> Position:
    """The shortest clause, telling or sentence that holds the words in common."""
    places = [w for w in passage.words if terms_of([w]) & common]
    first, last = min(w.start for w in places), max(w.end for w in places)
    return matter.clauses_around(passage, Position(passage.place.document, first, last))[0]


def said(statement: Statement) -> Position:
    """What is said with the cue before it, and with the one behind it: "called the report a fake"."""
    start, end = statement.content[0].start, statement.content[-1].end
    cues = [c for c in statement.cue if statement.start <= c.start and c.end <= statement.end]
    start = min([start, *(c.start for c in cues[:1])])
    end = max([end, *(c.end for c in cues if c.start - end < BEFORE and c.start >= end)])
    return Position(statement.document, start, end)
