"""Offices and ranks of persons that are told differently."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import SMALL
from probanda.analysis.claims.vocabulary import phrases, same_heads, terms, words
from probanda.analysis.claims.voices import runs
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Entity, HeldOffice
from probanda.evidence.document import Position

OFFICE_BEFORE = re.compile(r"(?:\b[Tt]he |, |^)([^,.;:“”\"]{4,160}), $")
REACH = 170
FEWEST = 2
CHIEF = re.compile(r"chief executive(?: officer)?", re.IGNORECASE)
PRESS = re.compile(r"press (?:secretary|officer)", re.IGNORECASE)
SPEAKING = find_term("spokesman")
LEADING = frozenset(map(find_term, ("head", "chief", "leader", "boss", "director")))
CIVIL = frozenset({find_term("officer")})
"""The rank that is an office as well ("Chief Financial Officer")."""
ALIKE = 0.6
FORMER = re.compile(
    r"(?:former|ex-|late|then|retired|outgoing|incoming|next|dismissed|sacked)\b", re.IGNORECASE
)
PAST = re.compile(
    r"\b(?:former|ex-|late|then|outgoing|incoming|next|deputy|vice|assistant)\W*$", re.IGNORECASE
)


def find_offices(matter: Matter) -> Iterator[Conflict | None]:
    """Offices of one person that share their head and differ in most other words."""
    for entity in matter.entities.values():
        if entity.kind != "person" or not entity.offices:
            continue
        wordings: dict[str, list[Position]] = {}
        for place in office_places(matter, entity):
            wordings.setdefault(matter.shown(place), []).append(place)
        for a, b in combinations(sorted(wordings), 2):
            if _differ(a, b):
                text = f"{entity.name}: “{a}” and “{b}”; one office named differently, or two."
                yield make("office", (*wordings[a], *wordings[b]), text)


def find_other_offices(matter: Matter) -> Iterator[Conflict | None]:
    """Offices of one person in two texts that have no word for what it is in common."""
    for entity in matter.entities.values():
        wordings: dict[str, HeldOffice] = {}
        for held in sorted(entity.held):
            if held.standing == "held" and not FORMER.match(held.office):
                wordings.setdefault(held.office.casefold(), held)
        rivals = [
            (_with_name(entity, a), _with_name(entity, b))
            for a, b in combinations(wordings.values(), 2)
            for one, two in [(_head(a.office), _head(b.office))]
            if a.document != b.document and one and two and not _may_mean_one(one, two)
            if not (_leads(a.office, two) or _leads(b.office, one))
            if matter.is_one_matter(a.document, b.document)
        ]
        spans = sorted({place for pair in rivals for place in pair})
        shown = ", ".join(f"“{matter.shown(place)}”" for place in spans)
        text = f"{entity.name}: {shown}; one office named differently, or two."
        yield make("office", spans, text)


def _head(office: str) -> str | None:
    """What the office is; nothing for a title or rank."""
    head = head_of(PRESS.sub("spokesman", CHIEF.sub("CEO", office)))
    ranks = {find_term(w) for w in words("ranks")} - CIVIL
    parts = re.split(r"[\s-]", office)
    ranked = not ranks.isdisjoint((head, find_term(parts[-1].lower())))
    return None if len(parts) < FEWEST or ranked or head in terms("no_offices") else head


def _may_mean_one(one: str, two: str) -> bool:
    """Whether both may be said of one office: a head may be a director or a manager, who are two."""
    return one == two or any(one in row and two in row for row in same_heads())


def _leads(office: str, head: str) -> bool:
    """ "The head of the prosecutor's office" is the chief prosecutor."""
    rest = re.findall(r"\w+", office.lower())
    return head_of(office) in LEADING and head in {find_term(word) for word in rest}


def _with_name(entity: Entity, held: HeldOffice) -> Position:
    """The office with the holder's name where that stands beside it."""
    for mention in entity.mentions:
        if mention.document == held.document and 0 <= mention.start - held.end <= 2:
            return Position(held.document, held.start, mention.end)
    return Position(held.document, held.start, held.end)


def office_places(matter: Matter, entity: Entity) -> Iterator[Position]:
    """Each wording of the person's offices once a document: beside the name, or before a comma."""
    heads = {head_of(office) for office in entity.offices}
    seen = set()
    for mention in sorted(entity.mentions):
        text = matter.texts[mention.document]
        for start, end in _beside(text, mention, entity.offices, heads):
            key = (mention.document, " ".join(text[start:end].split()).casefold())
            if key not in seen:
                seen.add(key)
                yield Position(mention.document, start, end)


def _beside(
    text: str, mention: Position, offices: Sequence[str], heads: set[str]
) -> Iterator[tuple[int, int]]:
    for office in offices:
        for start in (
            text.rfind(office, max(0, mention.start - len(office) - 12), mention.start),
            text.find(office, mention.end, mention.end + len(office) + 12),
        ):
            if start >= 0:
                yield start, start + len(office)
    before = text[max(0, mention.start - REACH) : mention.start]
    found = OFFICE_BEFORE.search(before)
    if found:
        for head in re.finditer(r"[\w’'-]+", found[1]):
            if find_term(head[0]) in heads:
                yield (
                    mention.start - len(before) + found.start(1) + head.start(),
                    mention.start - len(before) + found.end(1),
                )
                return


def head_of(office: str) -> str:
    """What the office is: the last word before "of" or "for"."""
    front = re.split(r"\b(?:of|for|to|in|at|on)\b", office)[0].split()
    return find_term((front or office.split())[-1].lower())


def _differ(a: str, b: str) -> bool:
    if head_of(a) != head_of(b):
        return False
    rests = []
    for office in (a, b):
        plain = re.sub(r"[’']s\b|,", "", office).lower().split()
        spelled = {find_term(w) for w in plain if w not in SMALL}
        rests.append(spelled - {head_of(office)})
    in_short = head_of(a) == SPEAKING and (rests[0] <= rests[1] or rests[1] <= rests[0])
    if min(map(len, rests)) < 2 or in_short:
        return False  # the ministry of a spokesman is "the Foreign and Trade Ministry" or shorter
    return len(rests[0] & rests[1]) < ALIKE * len(rests[0] | rests[1])


def find_ranks(matter: Matter) -> Iterator[Conflict | None]:
    """Ranks before one person's name that differ between documents."""
    pattern = re.compile(rf"\b(?:(?:{'|'.join(sorted(words('ranks')))})[\s-]+)+$", re.IGNORECASE)
    for entity in matter.entities.values():
        if entity.kind != "person":
            continue
        ranks: dict[str, dict[str, Position]] = {}
        for mention in sorted(entity.mentions):
            text = matter.texts[mention.document]
            match = pattern.search(text, max(0, mention.start - REACH), mention.start)
            if match:
                rank = " ".join(match[0].lower().replace("-", " ").split())
                place = Position(mention.document, match.start(), mention.end)
                ranks.setdefault(rank, {}).setdefault(mention.document, place)
        if len(ranks) > 1:
            spans = [place for rank in sorted(ranks) for place in ranks[rank].values()]
            shown = " and ".join(f"“{rank}”" for rank in sorted(ranks))
            text = f"{entity.name}: {shown}; one rank told shortly or wrongly, or two at two times."
            yield make("rank", spans, text)


def find_holders(matter: Matter) -> Iterator[Conflict | None]:
    """Two persons with the one highest office of one body: one after the other, or one wrongly."""
    held: dict[frozenset[str], dict[str, list[Position]]] = {}
    for entity in matter.entities.values():
        if entity.kind == "person" and entity.offices:
            for place in office_places(matter, entity):
                key = _single_office(matter, place)
                if key:
                    held.setdefault(key, {}).setdefault(entity.id, []).append(place)
    for key in sorted(held, key=sorted):
        holders = held[key]
        names = sorted(matter.entities[e].name for e in holders)
        if len(holders) > 1:
            text = f"{' and '.join(names)} are told to hold one office; who held it when is open."
            yield make("name", [p for e in sorted(holders) for p in holders[e]], text)


def _single_office(matter: Matter, place: Position) -> frozenset[str] | None:
    """The office and its body as terms; None where several may hold it, or no body is named."""
    shown = matter.shown(place).casefold()
    office = next((o for o in phrases("single_offices") if re.search(rf"\b{o}\b", shown)), None)
    before = matter.texts[place.document][max(0, place.start - 12) : place.start]
    if office is None or PAST.search(before) or PAST.search(shown.split(office)[0]):
        return None
    body = {t for run in runs(shown.replace(office, " ")) if (t := matter.things.get(run))}
    return frozenset({office, *body}) if body else None
