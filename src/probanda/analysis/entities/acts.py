"""Acts under a number and codes of a State: "Decree No. 118", "Karsova's criminal code"."""

import re

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed, text_of

NUMBERED = re.compile(
    r"\b(?P<noun>[A-Za-z]+),? (?P<sign>(?:[Nn]o|[Nn]r|[Nn]umber)\.? ?|№ ?|#)?(?P<number>\d[\w/-]*)"
)
BARE = re.compile(r"\b(?:No|Nr)\. ?(?P<number>\d[\w/-]*)")
UNSIGNED = frozenset({"resolution", "decree", "directive", "ordinance"})
"""Acts that are cited by a number alone."""
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
DEFINITE = frozenset({"the", "this", "that"})
NEAR = 300
"""Characters within which "the decree" takes up the last of several."""


def find_acts(parsed: Parsed, states: StateWords, taken: list[Spot]) -> list[Draft]:
    """The numbered acts and the codes of a text, with "the decree", "No. 118" that take them up."""
    drafts: dict[tuple[str, str], Draft] = {}
    free = _Free(taken)
    for number, paragraph in enumerate(parsed.paragraphs):
        for found in NUMBERED.finditer(text_of(paragraph.doc)):
            noun = found["noun"].lower()
            if noun not in words("numbered_acts") or not (
                found["sign"] or found["noun"][0].isupper()
            ):
                continue
            span = paragraph.doc.char_span(*found.span(), alignment_mode="expand")
            if span is None or (not found["sign"] and noun not in UNSIGNED):
                continue
            if "," in found[0] and not found["sign"]:
                continue
            act = f"{noun.capitalize()} No. {found['number']}"
            draft = drafts.setdefault(
                (noun, found["number"]), Draft("instrument", act, forms=[act], nouns={noun})
            )
            free.give(draft, Spot(number, span.start, span.end))
            if found[0] not in draft.forms:
                draft.forms.append(found[0])
    _add_codes(drafts, parsed, states, free)
    _add_bare_numbers(drafts, parsed, free)
    _add_definite(list(drafts.values()), parsed, free)
    return list(drafts.values())


class _Free:
    """The places that no record holds yet."""

    def __init__(self, taken: list[Spot]) -> None:
        self.taken = list(taken)

    def give(self, draft: Draft, spot: Spot) -> None:
        """Add a place to a record, unless one like it is held."""
        if not any(spot == other for other in self.taken):
            draft.spots.append(spot)
            self.taken.append(spot)

    def is_inside(self, spot: Spot) -> bool:
        return any(other.overlaps(spot) for other in self.taken)


def _add_codes(
    drafts: dict[tuple[str, str], Draft], parsed: Parsed, states: StateWords, free: _Free
) -> None:
    for number, paragraph in enumerate(parsed.paragraphs):
        doc = paragraph.doc
        for token in paragraph.tokens[1:]:
            if token.lower_ != "code" or token.nbor(-1).lower_ not in words("codes"):
                continue
            kind = f"{token.nbor(-1).lower_} code"
            start, end, state = token.i - 1, token.i + 1, ""
            if start and doc[start - 1].text in POSSESSIVES and start > 1:
                state = states.of_token(doc[start - 2])
                start = start - 2 if state else start
            elif start and (state := states.of_token(doc[start - 1])):
                start -= 1
            elif doc[end : end + 1].text == "of" and end + 1 < len(doc):
                first = end + 1 + (doc[end + 1].lower_ == "the")
                state = states.of_token(doc[first]) if first < len(doc) else ""
                end = first + 1 if state else end
            key = (kind, state)
            if not state:
                start -= start > 0 and doc[start - 1].lower_ in DEFINITE
                of_kind = [k for k in drafts if k[0] == kind]
                key = of_kind[0] if len(of_kind) == 1 else key
            draft = drafts.get(key)
            if draft is None:
                name = f"{state} {kind}".strip()
                draft = drafts[key] = Draft(
                    "instrument", name, forms=[name] if state else [], nouns={"code"},
                    alone=not state,
                )  # fmt: skip
            free.give(draft, Spot(number, start, end))


def _add_bare_numbers(drafts: dict[tuple[str, str], Draft], parsed: Parsed, free: _Free) -> None:
    by_number: dict[str, list[Draft]] = {}
    for (_, number), draft in drafts.items():
        by_number.setdefault(number, []).append(draft)
    for place, paragraph in enumerate(parsed.paragraphs if by_number else ()):
        for found in BARE.finditer(text_of(paragraph.doc)):
            bearers = by_number.get(found["number"], [])
            span = paragraph.doc.char_span(*found.span(), alignment_mode="expand")
            if len(bearers) == 1 and span is not None:
                spot = Spot(place, span.start, span.end)
                if not free.is_inside(spot):
                    free.give(bearers[0], spot)


def _add_definite(drafts: list[Draft], parsed: Parsed, free: _Free) -> None:
    """Give "the decree" to the only decree of the text, or the last one named just before."""
    for number, paragraph in enumerate(parsed.paragraphs if drafts else ()):
        for token in paragraph.tokens[1:]:
            bearers = [d for d in drafts if token.lower_ in d.nouns and not d.alone]
            if not bearers or token.nbor(-1).lower_ not in DEFINITE or token.tag_ != "NN":
                continue
            if any(c.dep_ == "prep" and c.lower_ in {"of", "on"} for c in token.rights):
                continue
            spot = Spot(number, token.i - 1, token.i + 1)
            if free.is_inside(spot):
                continue
            named = [(last, d) for d in bearers if (last := d.last_before(spot))]
            near = [
                (last, d) for last, d in named
                if spot.position(parsed).start - last.position(parsed).end < NEAR
            ]  # fmt: skip
            if len(bearers) == 1 or len(near) == 1:
                free.give(bearers[0] if len(bearers) == 1 else near[0][1], spot)
