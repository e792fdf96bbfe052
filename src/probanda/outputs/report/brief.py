"""The first page: what the documents say, who says it, who denies it, where they differ, what is missing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import shorten

import msgspec

from probanda.analysis.records import Charge, Claim, Entity, Statement
from probanda.outputs.case_export import CaseExport
from probanda.outputs.report.charges import NOT_TOLD, Suspect, group_charges, name_of
from probanda.outputs.report.citations import Citations, Cite, Quote, Use
from probanda.outputs.report.claims import ClaimCard
from probanda.outputs.report.conflicts import ConflictCard
from probanda.outputs.report.processes import ProcessCard
from probanda.outputs.report.proof import ProofCard
from probanda.outputs.report.words import count

MOST = 8
WORDINGS = 4
UNTOLD = "a body that is not told"
LONGEST = 90
"""Characters of a side's words on the first page."""
ASKED: tuple[tuple[str, Callable[[Charge], object]], ...] = (
    ("modes of responsibility", lambda c: c.modes),
    ("places", lambda c: c.places),
    ("period", lambda c: c.from_ or c.to),
    ("standard", lambda c: c.standard),
)


class Point(msgspec.Struct, frozen=True):
    """One thing that is told: what it is about, in words, with the item and the places behind it."""

    lead: str
    text: str
    uses: tuple[Use, ...] = ()
    cites: tuple[Cite, ...] = ()
    under: tuple["Point", ...] = ()


class Topic(msgspec.Struct, frozen=True):
    """Points under one question; ``none`` says what it means that there are none."""

    head: str
    points: tuple[Point, ...]
    none: str
    more: str = ""


class Cards(msgspec.Struct, frozen=True):
    """What the sections of the report show: the first page is drawn from nothing else."""

    suspects: Sequence[Suspect]
    proof: Sequence[ProofCard]
    processes: Sequence[ProcessCard]
    claims: Sequence[tuple[Claim, ClaimCard]]
    conflicts: Sequence[ConflictCard]


def make_brief(case: CaseExport, cards: Cards, citations: Citations) -> tuple[Topic, ...]:
    """The questions that somebody who must decide asks first."""
    return (
        Topic(
            "Who is charged, and with what",
            _charged(case, cards, citations),
            "The program found no charge.",
        ),
        Topic(
            "Who denies what, and what is said to justify it",
            (*_denied(case, cards, citations), *_justified(cards)),
            "The program found no denial.",
        ),
        _cut(
            "What inquiries are said to have found",
            _found(cards),
            "The program found no finding.",
            "section 2",
        ),
        _cut(
            "What else several documents carry",
            [_carry(card) for claim, card in cards.claims if _is_other(claim, card)],
            "Nothing else stands in several documents.",
            "section 4",
        ),
        _cut(
            "Where the documents differ",
            [Point(c.kind, _tell(c), (Use(c.number, c.anchor),)) for c in cards.conflicts],
            "No difference found.",
            "section 5",
        ),
        Topic(
            "What is missing",
            _missing(case, cards, citations),
            "Nothing that the program looks for.",
        ),
    )


def _cut(head: str, points: Sequence[Point], none: str, where: str) -> Topic:
    left = len(points) - MOST
    return Topic(head, tuple(points[:MOST]), none, f"{left:,} more in {where}." * (left > 0))


def _charged(case: CaseExport, cards: Cards, citations: Citations) -> tuple[Point, ...]:
    """Each suspect with what he or she is charged with, then how each crime is carried."""
    names = {entity.id: entity for entity in case.entities}
    points = []
    for suspect, charges in zip(
        cards.suspects, group_charges(case.charges, citations), strict=True
    ):
        standards = "; ".join(dict.fromkeys(c.standard for c in charges if c.standard))
        told = " ".join(_tell_charged(charges, names))
        told += f" Standard, as printed: {standards}." if standards else ""
        told += "".join(f" Period: {period}." for period in _periods(suspect))
        places = citations.documents(span.document for c in charges for span in c.spans)
        about = {charge.suspect for charge in charges} - {None}
        carried = [_carry(card) for claim, card in cards.claims if claim.about in about]
        shorter = [
            msgspec.structs.replace(p, lead=p.lead.removeprefix(f"{suspect.name} is "))
            for p in carried
        ]
        uses = (Use(suspect.number, suspect.anchor), *suspect.proceedings)
        points.append(Point(suspect.name, told, uses, places, tuple(shorter)))
    return tuple(points)


def _tell_charged(charges: Sequence[Charge], names: Mapping[str, Entity]) -> Iterator[str]:
    """What somebody is charged with, and apart from it what a text tells to be a conviction."""
    for convicted in (False, True):
        some = [charge for charge in charges if charge.convicted == convicted]
        bodies = "; ".join(dict.fromkeys(name_of(charge.body, names) for charge in some))
        crimes, by = "; ".join(dict.fromkeys(c.crime for c in some)), bodies or UNTOLD
        if some and convicted:
            yield f"convicted, as told, of {crimes}; the body told with it: {by}."
        elif some:
            yield f"charged by {by} with {crimes}."


def _periods(suspect: Suspect) -> list[str]:
    """The periods that the suspect's card shows."""
    lines = [
        line.text
        for table in suspect.tables
        for row in table.rows
        if row.name == "Period"
        for cell in row.cells
        for line in cell.lines
    ]
    return [text for text in dict.fromkeys(lines) if text and text != NOT_TOLD]


def _is_other(claim: Claim, card: ClaimCard) -> bool:
    return len(card.documents) > 1 and claim.about is None and not card.is_denial


def _carry(card: ClaimCard) -> Point:
    """A claim with how many documents, lines and sources carry it, and whether it is denied."""
    told = [
        f"{count(len(card.documents), 'document')}, {count(card.lines, 'line')} at most",
        f"original sources: {card.tell_sources()}",
        card.tell_denial(),
    ]
    return Point(
        card.text.rstrip(" ."), "; ".join(told), (Use(card.number, card.anchor),), card.documents
    )


def _denied(case: CaseExport, cards: Cards, citations: Citations) -> tuple[Point, ...]:
    """Everybody who denies something: what, and on which claims it stands."""
    denials: dict[str, list[Statement]] = {}
    for said in case.statements:
        if said.polarity == "denies":  # "the minister" of two papers may be two ministers
            who = (
                said.speaker_entity or f"{said.speaker_name and said.document} {said.speaker_name}"
            )
            denials.setdefault(who, []).append(said)
    return tuple(
        _deny(some[0].speaker_name or "unattributed", some, cards, citations)
        for some in denials.values()
    )


def _deny(who: str, denials: Sequence[Statement], cards: Cards, citations: Citations) -> Point:
    ids = {said.id for said in denials}
    uses: dict[str, list[Use]] = {}
    for claim, card in cards.claims:
        for relation in {s.relation for s in claim.statements if s.id in ids}:
            uses.setdefault(relation, []).append(Use(card.number, card.anchor))
    wordings = list(
        dict.fromkeys(f"“{' … '.join(map(citations.words, said.content))}”" for said in denials)
    )
    left = len(wordings) - WORDINGS
    told = "; ".join(wordings[:WORDINGS]) + f"; and {left:,} more" * (left > 0)
    if "denies" in uses:
        told += ". Stands against claims of this case"
    elif "qualifies" in uses:
        told += ". In general: it names no charge, and stands beside those claims"
    shown = uses.get("denies") or uses.get("qualifies") or uses.get("supports", [])
    cites = tuple(citations.cite(said, None) for said in denials[: 2 * WORDINGS])
    return Point(f"{who} denies", told, tuple(shown), cites)


def _justified(cards: Cards) -> tuple[Point, ...]:
    """What is said for a justification of something charged, in the documents' words, each once."""
    points: dict[str, Point] = {}
    for card in cards.proof:
        for row in card.justifications:
            for side in row.offered:
                words = "".join(run.text for run in side.quote.runs)
                uses = (Use(card.number, card.anchor),)
                points.setdefault(
                    words, Point("Said to justify it", _quote(words), uses, (side.quote.cite,))
                )
    return tuple(points.values())


def _tell(conflict: ConflictCard) -> str:
    """What differs; where that names no words, those of two sides before it."""
    words = dict.fromkeys(map(_key_words, conflict.sides))
    if "“" in conflict.text or all(said in conflict.text for said in words):
        return conflict.text
    first, *others = words
    # of several the one least like it: two that tell the same may stand before who denies it
    shown = [first, *sorted(others, key=lambda said: _alike(first, said))[:1]]
    cut = (shorten(said, LONGEST, placeholder=" …") for said in shown)
    return f"{' / '.join(map(_quote, cut))}. {conflict.text}"


def _alike(a: str, b: str) -> float:
    """The share of the shorter one's words that stand in both."""
    one, two = set(a.lower().split()), set(b.lower().split())
    return len(one & two) / max(1, min(len(one), len(two)))


def _key_words(quote: Quote) -> str:
    return " … ".join(run.text.strip() for run in quote.runs if run.key)


def _quote(words: str) -> str:
    """In quotation marks, unless it stands in some already."""
    return words if words.startswith(("“", '"', "‘")) else f"“{words}”"


def _found(cards: Cards) -> list[Point]:
    """What others than courts made known, in the documents' words."""
    return [
        Point(card.body, "; ".join(lines), (Use(card.number, card.anchor),))
        for card in cards.processes
        for name, lines in card.facts
        if name == "Outcome"
    ]


def _missing(case: CaseExport, cards: Cards, citations: Citations) -> tuple[Point, ...]:
    points = []
    for suspect, charges in zip(
        cards.suspects, group_charges(case.charges, citations), strict=True
    ):
        untold = [name for name, ask in ASKED if not all(ask(charge) for charge in charges)]
        if untold:
            use = Use(suspect.number, suspect.anchor)
            points.append(
                Point(suspect.name, f"not told of each charge: {', '.join(untold)}", (use,))
            )
    points += [
        Point(
            f"{card.suspect}: {card.crime}",
            f"{card.gaps} of {card.elements} elements of crime and mode lack something"
            if card.elements
            else card.unmapped,
            (Use(card.number, card.anchor),),
        )
        for card in cards.proof
    ]
    points += [
        Point(card.body, f"not told: {'; '.join(card.not_told)}", (Use(card.number, card.anchor),))
        for card in cards.processes
        if card.not_told and card.kind == "court proceedings"
    ]
    return (*points, *_unknown(case))


def _unknown(case: CaseExport) -> list[Point]:
    """What the documents do not show of themselves and of who speaks."""
    documents, several = case.documents, count(len(case.documents), "document")
    found: Mapping[str, int] = {
        "Publisher": sum(d.publisher.value is None for d in documents),
        "Day of publication": sum(not (d.published.from_ or d.published.to) for d in documents),
    }
    points = [Point(name, f"not shown by {n:,} of {several}") for name, n in found.items() if n]
    nobody = sum(said.speaker_name is None for said in case.statements)
    if nobody:
        statements = count(len(case.statements), "statement")
        points.append(
            Point("Speaker", f"not known for {nobody:,} of {statements}: given to nobody")
        )
    if case.unread:
        points.append(Point("Not read", f"{count(len(case.unread), 'original')} (section 10)"))
    return points
