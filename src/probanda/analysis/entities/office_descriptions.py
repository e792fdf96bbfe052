"""Office descriptions that stand for somebody named: "the Karsovan president"."""

from spacy.tokens import Span

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.offices import FORMER, LEADING, one_word, read_office
from probanda.analysis.entities.spot import Draft, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.unnamed import does_say
from probanda.analysis.language import Parsed

DEFINITE = frozenset({"the", "this", "that"})
HEAD_OF_STATE = frozenset({"state"})
PLAIN = frozenset({"same", "said", "late", "then", "year", "old"})
RANKS = frozenset(
    {"vice", "deputy", "assistant", "former", "acting", "ex", "under", "ex-", "vice-"}
)
OF_OFFICERS = frozenset({"vice", "rear", "vice-"})
"""What is left out where a vice admiral is called the admiral."""
CHIEFS = frozenset({"executive", "commissioner", "chairman", "president"})
"""Whom the press calls the chief of what the office is for."""
MANY_SORTS = frozenset({"police", "army", "military", "navy", "senior"})
"""What tells of no one officer: a text has many."""
FAR = 2500
"""Characters beyond which an office alone ("the commander") may be another's."""
LEAD = 3
"""Paragraphs, headings among them, within which a text may describe before it names."""
RULING = frozenset({"leader", "ruler", "strongman", "dictator", "president", "monarch"})
REGIONS = frozenset({"region", "province", "district", "county", "city"})
RECENT = 600
"""Characters within which a description takes up the last of several who fit."""


def resolve_office(
    spot: Spot, parsed: Parsed, people: list[Draft], states: StateWords
) -> Draft | None:
    """Whom an office description means: its only holder, or the only person named so far."""
    span = _with_of(spot.span(parsed))
    office = read_office(span, states)
    if office is None or span.root.tag_ in {"NNS", "NNPS"}:
        return None
    exact = _is_exact(office)
    if office.noun == "head" and office.rest == HEAD_OF_STATE:
        office, exact = Office(office.text, "president", office.state, frozenset()), True
    if not is_definite(span, states) and not _is_heading(span):
        return None
    holders = [
        person
        for person in people
        if any(fits(office, held) for held in person.offices)
        and (
            office.state
            or exact
            or person.last_before(spot)
            or _is_of_told_region(office, person, spot, parsed)
        )
    ] or _retired(office, people, spot, parsed)
    inexact = holders and not any(_has_noun(person, office) for person in holders)
    if inexact and _tells_others(span, parsed):
        return None
    of_state = [p for p in holders if office.state and _serves(p, office)]
    holders = of_state if len(of_state) == 1 else holders
    bare = not (office.state or office.rest or exact)
    if bare and len(holders) > 1:  # "the prosecutor" beside a prosecutor general
        holders = [p for p in holders if _is_called_so(p, office)] or holders
    if len(holders) == 1:
        return holders[0] if not bare or _nearest(holders, spot, parsed, FAR) else None
    if not holders and _is_heading(span):
        later = [p for p in people if any(fits(office, held) for held in p.offices)]
        if len(later) == 1:
            return later[0]
    if holders:
        return _nearest(holders, spot, parsed, RECENT) if bare else None
    if office.state and office.noun in words("single_offices"):
        return _only_one_so_far(people, spot, office, parsed)
    return None


def _has_noun(person: Draft, office: Office) -> bool:
    return any(held.noun == office.noun for held in person.offices)


def _tells_others(span: Span, parsed: Parsed) -> bool:
    """Whether the text has several so called, or says more of one: "the police chief of Lusk"."""
    noun = span.root
    alike = [
        token
        for paragraph in parsed.paragraphs
        for token in paragraph.tokens
        if token.lower_ in {noun.lower_, f"{noun.lower_}s"} and token != noun
    ]
    return any(
        t.tag_ in {"NNS", "NNPS"} or _is_told_more_of(t.doc[t.i + 1 : t.i + 3]) for t in alike
    )


def _is_told_more_of(behind: Span) -> bool:
    """ "The police chief of Lusk", "in the town"; not "the onetime leader in his robes"."""
    if not behind or behind[0].lower_ not in {"of", "in", "for", ","}:
        return False
    return behind[0].text == "," or not any(t.tag_ == "PRP$" for t in behind)


def _is_exact(office: Office) -> bool:
    """Two words or more say which: "the UN rights chief" may stand before the name."""
    return len(_telling(office.rest)) > 1


def _telling(rest: frozenset[str]) -> frozenset[str]:
    return rest - RANKS - words("epithets") - PLAIN


def _is_of_told_region(office: Office, person: Draft, spot: Spot, parsed: Parsed) -> bool:
    """ "The regional governor" of a lead is who is named later as governor of the region told of.

    Where the lead names another place, which may lie in another region, it may be another governor.
    """
    told = _telling(office.rest)
    if spot.paragraph > LEAD or office.noun not in words("single_offices"):
        return False
    if not told or not told <= REGIONS:
        return False
    before, lead = _names_until(spot, parsed)
    regions = [_telling(h.rest) - REGIONS for h in person.offices if fits(office, h)]
    return any(not lead or not region or region & before for region in regions)


def _names_until(spot: Spot, parsed: Parsed) -> tuple[set[str], set[str]]:
    """The names before a description, and those to the end of its sentence; a day is none."""
    until = spot.root(parsed).sent.end
    before: set[str] = set()
    behind: set[str] = set()
    for n, paragraph in enumerate(parsed.paragraphs[: spot.paragraph + 1]):
        for token in paragraph.tokens:
            if n == spot.paragraph and (token.i >= until or spot.start <= token.i < spot.end):
                continue
            named = token.tag_ in {"NNP", "NNPS"} or (token.is_upper and len(token) > 1)
            if named and token.ent_type_ not in {"DATE", "TIME"}:
                is_behind = n == spot.paragraph and token.i >= spot.end
                (behind if is_behind else before).add(token.lower_)
    return before, before | behind


def _retired(office: Office, people: list[Draft], spot: Spot, parsed: Parsed) -> list[Draft]:
    """A former general is called the general too, where the text tells of no other."""
    if office.noun not in words("ranks") or office.rest & RANKS or _tells_another(office, parsed):
        return []
    former = Office(office.text, office.noun, office.state, office.rest | {"former"})
    return [
        p for p in people if p.last_before(spot) and any(fits(former, held) for held in p.offices)
    ]


def _tells_another(office: Office, parsed: Parsed) -> bool:
    """ "An army general", "two generals" beside "a former general" and "the general"."""
    for paragraph in parsed.paragraphs:
        for token in paragraph.tokens:
            if token.lower_ == f"{office.noun}s":
                return True
            if token.lower_ != office.noun:
                continue
            before = [t.lower_ for t in paragraph.doc[max(token.i - 3, 0) : token.i]]
            if not (FORMER | {"former"}) & set(before) and not DEFINITE & set(before[-1:]):
                return True
    return False


def _serves(person: Draft, office: Office) -> bool:
    """Whether that State is printed with the person's office: another's "President" may be any State's."""
    return any(fits(office, held) and held.state == office.state for held in person.offices)


def _is_called_so(person: Draft, office: Office) -> bool:
    return any(fits(office, held) and "general" not in held.rest for held in person.offices)


def resolve_former(spot: Spot, parsed: Parsed, people: list[Draft]) -> Draft | None:
    """Whom "the ex-colonel", "the ex-army chief" means: the only one who was one."""
    *before, noun = spot.span(parsed)
    first = next(t.i for t in before if t.lower_ == "ex")
    rest = {t.lower_ for t in before if t.i > first and t.is_alpha}
    office = Office(noun.text, one_word(noun), "", frozenset(rest | {"former"}))
    holders = [
        p for p in people if p.last_before(spot) and any(fits(office, held) for held in p.offices)
    ]
    return holders[0] if len(holders) == 1 else None


def is_definite(span: Span, states: StateWords) -> bool:
    """Whether the phrase means somebody known: an article, or a State that owns the office."""
    if span[0].lower_ in DEFINITE:
        return True
    if span[0].lower_ == "their" and any(t.lower_ in {"former", "ex"} for t in span):
        return True  # their former leader, of a people
    return any(t.text in {"'s", "’s"} for t in span) and bool(states.in_tokens(list(span)))


def _is_heading(span: Span) -> bool:
    """ "Mayor: they lied": an office alone that a colon gives the words to."""
    return span.start == 0 and span.doc[span.end : span.end + 1].text == ":"


def _with_of(span: Span) -> Span:
    """The phrase with "of the court" after its noun."""
    tails = [c for c in span.root.rights if c.dep_ == "prep" and c.i == span.end]
    if not tails or tails[0].lower_ not in {"of", "for"}:
        return span
    objects = [c for c in tails[0].children if c.dep_ == "pobj"]
    return span.doc[span.start : objects[0].i + 1] if objects else span


def fits(asked: Office, held: Office) -> bool:
    """Whether an office that is asked for may be one that a person was printed with.

    Who ruled is a "former leader" afterwards.
    """
    if asked.noun in RULING and held.noun in RULING and asked.noun != held.noun:
        asked = Office(asked.text, held.noun, asked.state, asked.rest)
    said = asked.rest | (held.rest & OF_OFFICERS if held.noun in words("ranks") else set())
    if (said & RANKS) != (held.rest & RANKS):
        return False
    told = bool(asked.rest - RANKS - words("epithets"))
    chief = told and held.noun in CHIEFS and _is_chief(asked)
    boss = chief or (asked.noun == "boss" and held.noun in LEADING)
    sort = asked.rest - RANKS - words("epithets") - MANY_SORTS
    officer = asked.noun == "officer" and held.noun in words("ranks") and bool(sort)
    if (asked.noun != held.noun and not boss and not officer) or (
        asked.state and held.state and asked.state != held.state
    ):
        return False
    if asked.state and not held.state and held.rest - asked.rest:
        return False
    return {w for w in asked.rest - PLAIN - words("epithets") if not w.isdigit()} <= held.rest


def _is_chief(asked: Office) -> bool:
    """ "The rights chief", "the top rights official"."""
    return asked.noun == "head" or (asked.noun == "official" and "top" in asked.rest)


def _nearest(holders: list[Draft], spot: Spot, parsed: Parsed, reach: int) -> Draft | None:
    """The holder named a little before, where no other that fits was."""
    here = spot.position(parsed).start
    recent = [
        holder
        for holder in holders
        if (last := holder.last_before(spot)) and here - last.position(parsed).end < reach
    ]
    return recent[0] if len(recent) == 1 else None


def _only_one_so_far(
    people: list[Draft], spot: Spot, office: Office, parsed: Parsed
) -> Draft | None:
    """The only person named so far, just before, of whom the text goes on to tell.

    Never where the description speaks: then it may well be somebody whom the text does not name.
    """
    root = spot.root(parsed)
    named = [(last, p) for p in people if (last := p.last_before(spot))]
    if len(named) != 1 or named[0][1].offices:
        return None
    last, person = named[0]
    near = spot.position(parsed).start - last.position(parsed).end < RECENT
    if not near or does_say(root) or root.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    person.offices.append(office)
    return person
