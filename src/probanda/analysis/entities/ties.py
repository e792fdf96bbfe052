"""Who speaks for which body, and which body is an organ of which, where the text says so."""

from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.tenures import load_wordings
from probanda.analysis.language import Parsed
from probanda.analysis.records import Entity, Tie, TieKind
from probanda.names import normal_name

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
ARTICLES = frozenset({"the", "a", "an"})
FOR = frozenset({"for", "of", "at"})
OWN = frozenset({"its", "their"})
BESIDE_PRESS = frozenset({"secretary", "officer", "attaché", "attache", "chief"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST = 8
"""Words of a body's name that are looked for."""
NEAR = 3
"""Tokens between a body's name and the noun of its organ or spokesman ("its chief press officer")."""


def find_ties(
    entities: Iterable[Entity], kind: TieKind | None = None
) -> Mapping[str, frozenset[Tie]]:
    """By the id of a record the places that show for whom it speaks or of what it is an organ."""
    return {
        entity.id: frozenset(tie for tie in entity.ties if kind in (None, tie.kind))
        for entity in entities
        if any(kind in (None, tie.kind) for tie in entity.ties)
    }


def add_ties(drafts: list[Draft], parsed: Parsed, states: StateWords) -> None:
    """Tie spokespersons and organs to their bodies; what the text leaves open ties nobody."""
    bodies = [d for d in drafts if d.kind == "organisation"]
    index = _Index(bodies, parsed)
    offices = words("speaking_offices") | BESIDE_PRESS
    for number, paragraph in enumerate(parsed.paragraphs):
        speakers = [t for t in paragraph.tokens if t.lower_ in offices and _is_spokesman(t)]
        for noun in speakers:
            if _is_past(noun):
                continue
            body, first, last = index.owner(number, noun)
            speaker = _holder(drafts, number, noun, parsed) if body is not None else None
            if body is not None and speaker is not None and speaker is not body:
                speaker.ties.append(("speaks for", body, Spot(number, first, last)))
        for verb in paragraph.tokens:
            if verb.lemma_ == "speak":
                _tie_who_speaks(drafts, index, number, verb)
    _tie_organs(bodies, index, parsed, states)


def _is_spokesman(token: Token) -> bool:
    if token.lower_ in words("speaking_offices"):
        return True
    pressed = token.i > 0 and token.nbor(-1).lower_ == "press"
    return pressed and token.lower_ in BESIDE_PRESS


def _is_past(noun: Token) -> bool:
    """A former spokesman speaks for himself."""
    first = noun.i
    while first and noun.doc[first - 1].pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "PART", "PUNCT"}:
        if noun.doc[first - 1].text in {",", ".", ";", ":"}:
            break
        first -= 1
    known = load_wordings().standings
    return any(known.get(t.lower_) in {"former", "elect"} for t in noun.doc[first : noun.i])


class _Index:
    """The mentions of bodies, by paragraph."""

    def __init__(self, bodies: list[Draft], parsed: Parsed) -> None:
        self.parsed = parsed
        self.bodies = bodies
        self.mentions: dict[int, list[tuple[Spot, Draft]]] = {}
        self.by_form = {normal_name(f): b for b in bodies for f in (*b.forms, b.name)}
        for body in bodies:
            for spot in body.spots:
                self.mentions.setdefault(spot.paragraph, []).append((spot, body))

    def before(self, paragraph: int, place: int) -> tuple[Spot, Draft] | None:
        """The longest mention that stands directly before, but for words that tell of the noun."""
        doc = self.parsed.paragraphs[paragraph].doc
        found = [
            (spot, body)
            for spot, body in self.mentions.get(paragraph, ())
            if spot.end <= place <= spot.end + NEAR
            and all(_tells_of_noun(t) for t in doc[spot.end : place])
        ]
        return max(found, key=lambda f: (f[0].end, -f[0].start), default=None)

    def printed_before(self, paragraph: int, place: int) -> tuple[Spot, Draft] | None:
        """The longest run of words directly before that is a body's name."""
        doc = self.parsed.paragraphs[paragraph].doc
        if place and doc[place - 1].is_punct:  # "... of the tribunal. Spokeswoman Tessa Orn said"
            return None
        for start in range(max(place - LONGEST, 0), place - 1):
            body = self.by_form.get(normal_name(doc[start:place].text))
            if body is not None:
                return Spot(paragraph, start, place), body
        return None

    def after(self, paragraph: int, place: int) -> tuple[Spot, Draft] | None:
        """The longest mention that stands directly behind "for" or "of"."""
        doc = self.parsed.paragraphs[paragraph].doc
        if doc[place : place + 1].text.lower() not in FOR:
            return None
        first = place + 1
        starts = {first}
        if doc[first : first + 1].text.lower() in ARTICLES:
            starts.add(first + 1)
        found = [
            (spot, body) for spot, body in self.mentions.get(paragraph, ()) if spot.start in starts
        ]
        spot, body = max(found, key=lambda f: (f[0].end, -f[0].start), default=(None, None))
        if spot is None or body is None or _goes_on(doc, spot):
            return None
        return spot, body

    def owner(self, paragraph: int, noun: Token) -> tuple[Draft | None, int, int]:
        """For whom a spokesman speaks by the words beside the noun, and where they stand."""
        first = noun.i - (noun.i > 0 and noun.nbor(-1).lower_ == "press")
        if (found := self.after(paragraph, noun.i + 1)) is not None:
            return found[1], first, found[0].end
        found = self.before(paragraph, first) or self.printed_before(paragraph, first)
        if found is not None:
            return found[1], found[0].start, noun.i + 1
        if first and noun.doc[first - 1].lower_ in OWN | words("body_nouns"):
            owned = noun.doc[first - 1]
            body = self._subject(paragraph, owned) if owned.lower_ in OWN else self._only(owned)
            return body, owned.i, noun.i + 1
        return None, 0, 0

    def _subject(self, paragraph: int, pronoun: Token) -> Draft | None:
        """Whom "its" means: the only body that is a subject in this sentence so far, or before it."""
        doc = pronoun.doc
        start = pronoun.sent.start
        for first, last, place in (
            (start, pronoun.i, paragraph),
            (doc[start - 1].sent.start if start else 0, start, paragraph),
        ):
            acting = {
                id(body): body
                for spot, body in self.mentions.get(place, ())
                if first <= spot.start and spot.end <= last and _is_subject(spot.root(self.parsed))
            }
            if acting:
                return next(iter(acting.values())) if len(acting) == 1 else None
        return None

    def _only(self, noun: Token) -> Draft | None:
        """Whose "ministry spokeswoman" she is: the only body of the text that the noun can mean."""
        before = noun.nbor(-1) if noun.i else None
        extra = before.lower_ if before is not None and before.pos_ in {"ADJ", "NOUN"} else ""
        fitting = [
            b
            for b in self.bodies
            if noun.lower_ in b.nouns and (not extra or extra in b.name.lower().split())
        ]
        return fitting[0] if len(fitting) == 1 else None


def _is_subject(token: Token) -> bool:
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token.dep_ in SUBJECTS


def _tells_of_noun(token: Token) -> bool:
    return token.text in POSSESSIVES or (token.pos_ in {"ADJ", "NOUN"} and token.text.islower())


def _goes_on(doc: Doc, spot: Spot) -> bool:
    """ "A spokesman for the ministry's union", "for the court clerk": for somebody else."""
    after = doc[spot.end : spot.end + 2]
    if not len(after):
        return False
    inside = doc[spot.end - 1].text in POSSESSIVES
    owned = after[0].text in POSSESSIVES or inside
    noun = after[0].dep_ not in {"nsubj", "dobj", "conj"} and after[0].pos_ == "NOUN"
    return owned or (noun and after[0].head.i > spot.start and doc[spot.end - 1].head == after[0])


def _holder(drafts: list[Draft], paragraph: int, noun: Token, parsed: Parsed) -> Draft | None:
    """Whose office the noun is: of the name beside it, or of whom it describes."""
    at = parsed.paragraphs[paragraph].position(noun, noun)
    for draft in drafts:
        if draft.kind != "person":
            continue
        for held in draft.held:
            if held.start <= at.start and at.end <= held.end and held.document == at.document:
                return draft if held.standing in {"held", "acting"} else None
        for spot in draft.spots:
            if (
                spot.paragraph == paragraph
                and spot.start <= noun.i < spot.end
                and spot.root(parsed) == noun
            ):
                return draft
    return None


def _tie_who_speaks(drafts: list[Draft], index: _Index, paragraph: int, verb: Token) -> None:
    """ "Who speaks for the ministry", "speaking on behalf of the ministry"."""
    body = None
    last = verb.i + 1
    for child in verb.children:
        place = child.i
        if child.lower_ == "on" and verb.doc[place + 1 : place + 3].text.lower() == "behalf of":
            place += 2
        elif child.lower_ != "for":
            continue
        found = index.after(paragraph, place)
        if found is not None:
            spot, body = found
            last = spot.end
    if body is None or any(c.dep_ in {"neg", "aux"} for c in verb.children):
        return
    who: Token | None
    if verb.dep_ == "relcl":
        who = verb.head
    elif verb.dep_ == "advcl" and verb.tag_ == "VBG":
        who = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    elif verb.dep_ == "acl" and verb.tag_ == "VBG":
        who = verb.head
    else:
        return
    if who is None:
        return
    for draft in drafts:
        if draft.kind == "person" and any(
            s.paragraph == paragraph and s.start <= who.i < s.end for s in draft.spots
        ):
            draft.ties.append(("speaks for", body, Spot(paragraph, verb.i, last)))
            return


def _tie_organs(bodies: list[Draft], index: _Index, parsed: Parsed, states: StateWords) -> None:
    """ "The tribunal's pre-trial chamber", "Chamber II of the Tribunal": never a State's body."""
    state_names = set(states.names.values())
    for body in bodies:
        for spot in body.spots:
            doc = parsed.paragraphs[spot.paragraph].doc
            if not speaks_for_its_body(doc[spot.start : spot.end]):
                continue
            for other, whole, owner in _owners(spot, index, doc):
                if owner is not body and owner.name not in state_names and not owner.alone:
                    body.ties.append(("organ of", owner, Spot(spot.paragraph, other, whole)))


def speaks_for_its_body(organ: Span) -> bool:
    """Whether a part of a body is one that decides and speaks for the whole."""
    return any(token.lower_ in words("voicing_organs") for token in organ)


def _owners(spot: Spot, index: _Index, doc: Doc) -> Iterator[tuple[int, int, Draft]]:
    if (behind := index.after(spot.paragraph, spot.end)) is not None:
        yield spot.start, behind[0].end, behind[1]
    if (before := index.before(spot.paragraph, spot.start)) is not None:
        yield before[0].start, spot.end, before[1]
    for inner, body in index.mentions.get(spot.paragraph, ()):
        if spot.holds(inner) and spot != inner:
            yield spot.start, spot.end, body
    for token in doc[spot.start + 1 : spot.end - 1]:
        named: Draft | None = None
        if token.text in POSSESSIVES:
            named = index.by_form.get(normal_name(doc[spot.start : token.i].text))
        elif token.lower_ == "of":
            named = index.by_form.get(normal_name(doc[token.i + 1 : spot.end].text))
        if named is not None:
            yield spot.start, spot.end, named
