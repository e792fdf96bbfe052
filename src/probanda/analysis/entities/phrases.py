"""The noun phrases of a document, read in order, so that each sees what was named before it."""

import re
from collections import defaultdict

from spacy.tokens import Span, Token

from probanda.analysis.entities.accused import add_accused
from probanda.analysis.entities.ages import add_aged
from probanda.analysis.entities.announced import add_announced
from probanda.analysis.entities.appositions import add_appositions, add_bodies_of_words
from probanda.analysis.entities.bodies_ahead import find_ahead
from probanda.analysis.entities.body_descriptions import FORCES, find_organ, resolve_body
from probanda.analysis.entities.clients import add_clients
from probanda.analysis.entities.facilities import (
    find_facility,
    is_another,
    is_facility,
    whole_house,
)
from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.headings import find_meant, is_bare
from probanda.analysis.entities.kin import add_kin
from probanda.analysis.entities.name_patterns import ORDINAL
from probanda.analysis.entities.office_descriptions import resolve_former, resolve_office
from probanda.analysis.entities.own_offices import find_own_office
from probanda.analysis.entities.own_voice import find_publisher, is_of_publisher
from probanda.analysis.entities.rebels import find_movement
from probanda.analysis.entities.short_names import unit_key
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.unnamed import (
    described,
    does_say,
    end_of_phrase,
    find_group,
    find_unnamed_body,
    find_unnamed_person,
    group_draft,
    is_held,
    is_service,
    taken_up,
)
from probanda.analysis.language import Paragraph, Parsed

WORD = re.compile(r"\w+")
DASHES = frozenset({"-", "–", "—"})


def read_phrases(
    drafts: list[Draft], beside: list[Spot], parsed: Parsed, states: StateWords
) -> list[Draft]:
    """Add descriptions to those they mean, and those who are only described.

    A phrase that holds a name or stands beside one (``beside``: an office) describes no other.
    """
    _add_bare_units(drafts, parsed)
    people = [d for d in drafts if d.kind == "person"]
    bodies = [d for d in drafts if d.kind == "organisation"]
    add_kin(people, parsed)
    add_announced(people, beside, parsed, states)
    named = _by_paragraph([spot for d in people + bodies for spot in d.spots])
    offices = _by_paragraph(beside)
    taken = [spot for d in drafts for spot in d.spots]
    for spot in _of_former(parsed):
        if (former := resolve_former(spot, parsed, people)) is not None:
            former.spots.append(spot)
    add_accused(people, taken, parsed)
    added = add_aged(people, taken, parsed)
    add_clients(people, parsed)
    publisher = find_publisher(parsed, bodies)
    unnamed: dict[str, list[Draft]] = {}
    for person in added:
        named[person.spots[0].paragraph].append(person.spots[0])
        unnamed.setdefault(person.spots[0].root(parsed).lower_, []).append(person)
    organs: dict[tuple[str, str], Draft] = {}
    groups: dict[str, Draft] = {}
    own: dict[int, Draft] = {}
    houses: list[Draft] = []
    for bare, spot in _headings_last(_noun_phrases(parsed), parsed):
        span = spot.span(parsed)
        noun = span.root.lower_
        head = Spot(spot.paragraph, span.root.i, span.root.i + 1)
        near = named[spot.paragraph]
        of_office = any(o.overlaps(head) for o in offices[head[0]])
        of_body = _is_body_noun(span.root)
        if any(n.overlaps(head) for n in near) or (of_office and not of_body):
            continue
        if names_calling(noun) and (holder := resolve_office(spot, parsed, people, states)):
            holder.spots.append(_whole_office(spot, span))
        elif is_of_publisher(spot, parsed):
            if publisher is None:
                publisher = described("organisation", spot, parsed, {noun})
                added.append(publisher)
            else:
                publisher.spots.append(spot)
        elif (office := find_own_office(spot, parsed, people, own)) is not None:
            office.spots.append(spot)
        elif bare and (meant := find_meant(span, people, bodies, states)):
            meant.spots.append(spot)
        elif (known := _described_before(span, unnamed)) is not None:
            known.spots.append(spot)
            known.told += [spot] if known.told and not does_say(span.root) else []
        elif is_facility(span.root):
            whole = whole_house(spot, parsed, near)
            house = find_facility(whole, parsed, bodies, states, bare)
            if house is not None:
                house.spots.append(whole)
                if all(house is not body for body in bodies):
                    bodies.append(house)
                    sure = find_unnamed_body(span) or is_another(span)
                    sure = sure or any(whole.holds(name) for name in near)
                    (added if sure else houses).append(house)
        elif of_body and find_organ(spot, parsed, bodies, organs, states):
            bodies += [organ for organ in organs.values() if organ not in bodies]
        elif of_body and (
            body := resolve_body(spot, parsed, bodies, states)
            or find_ahead(spot, parsed, bodies, states)
        ):
            body.spots.append(spot)
        elif (movement := find_movement(spot, parsed, bodies)) is not None:
            movement.spots.append(spot)
        elif (cited := taken_up(span, groups)) is not None:
            cited.spots.append(spot)
        elif group := find_group(span, states):
            key, start, end = group
            place = Spot(spot.paragraph, start, end)
            groups.setdefault(key, group_draft(place.text(parsed), key)).spots.append(place)
        elif (
            _may_be_new(span, unnamed)
            and (last := find_unnamed_person(span, bare))
            and not _is_title_of(span, last, near)
        ):
            whole = Spot(spot.paragraph, spot.start, last)
            person = described("person", whole, parsed, set())
            person.told += [whole] if is_held(span, bare) else []
            unnamed.setdefault(noun, []).append(person)
            added.append(person)
        elif (nouns := find_unnamed_body(span)) and not any(
            _names(name, spot, parsed) or _is_explained(name, span) for name in near
        ):
            body = described("organisation", spot, parsed, nouns)
            end = _end_of_name(span, end_of_phrase(span.root, spot.end))
            if end == spot.end and _stands_in_town(span):
                end += 2
            if end > spot.end:  # "the court in Lusk"
                body.name += span.doc[spot.end - 1 : end].text.removeprefix(span[-1].text)
            added.append(body)
            bodies.append(body)
    added += [house for house in houses if len(house.spots) > 1]
    add_appositions([*drafts, *organs.values(), *own.values(), *added], parsed)
    add_bodies_of_words(bodies, parsed)
    return [*drafts, *organs.values(), *own.values(), *groups.values(), *added]


def _whole_office(spot: Spot, span: Span) -> Spot:
    """With what the office is of: "the top prosecutor at the Lusk Tribunal"."""
    linked = span.doc[spot.end : spot.end + 1].text.lower() in {"of", "for", "at"}
    return Spot(spot.paragraph, spot.start, end_of_phrase(span.root, spot.end)) if linked else spot


def _of_former(parsed: Parsed) -> list[Spot]:
    """ "The ex-colonel", "the 70-year-old ex-army chief": the parse takes it for three nouns.

    Never before a name.
    """
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        tokens = paragraph.tokens
        for token in tokens[1:-2]:
            if token.lower_ != "ex" or tokens[token.i + 1].text != "-":
                continue
            start = token.i - 1
            while start and tokens[start].ent_type_ == "DATE":
                start -= 1
            behind = tokens[token.i + 2 : token.i + 4]
            noun = next((t for t in behind if names_calling(t.lower_)), None)
            if noun is None or tokens[start].lower_ != "the" or _goes_before_name(noun):
                continue
            found.append(Spot(number, start, noun.i + 1))
    return found


def _goes_before_name(noun: Token) -> bool:
    after = noun.doc[noun.i + 1 : noun.i + 2]
    return any(t.pos_ == "PROPN" for t in after)


def _headings_last(spots: list[Spot], parsed: Parsed) -> list[tuple[bool, Spot]]:
    """The phrases, and whether a heading leaves out their article: then all else is read first."""
    told = [(is_bare(s.span(parsed), parsed.paragraphs[s.paragraph]), s) for s in spots]
    return sorted(told, key=lambda pair: pair[0])


def _described_before(span: Span, unnamed: dict[str, list[Draft]]) -> Draft | None:
    """Whom "the (former) clerk" takes up: the only clerk that the text described so far.

    Nothing beside the noun may tell of another: no "of", and no word that is new.
    """
    root = span.root
    bearers = unnamed.get(root.lower_, [])
    if len(bearers) != 1 or root.tag_ in {"NNS", "NNPS"} or span[0].lower_ not in {"the", "that"}:
        return None
    if any(child.dep_ in {"prep", "acl", "relcl", "appos"} for child in root.rights):
        return None
    told = set(WORD.findall(bearers[0].name.lower()))
    return bearers[0] if {t.lower_ for t in span[1:] if t.is_alpha} <= told else None


def _may_be_new(span: Span, unnamed: dict[str, list[Draft]]) -> bool:
    """Whether a phrase may tell of somebody new: never "the guard" after two guards."""
    several = len(unnamed.get(span.root.lower_, [])) > 1
    return not (several and len(span) == 2 and span[0].lower_ in {"the", "that"})


def _add_bare_units(drafts: list[Draft], parsed: Parsed) -> None:
    """Give "the 64th" to the one unit of that number."""
    units: dict[str, list[Draft]] = {}
    for draft in drafts:
        for number in {key.split()[0] for form in draft.forms if (key := unit_key(form))}:
            units.setdefault(number, []).append(draft)
    for place, paragraph in enumerate(parsed.paragraphs if units else ()):
        for token in paragraph.tokens[1:]:
            bearers = units.get(token.text.rstrip("stndrh"), [])
            if len(bearers) == 1 and ORDINAL.match(token.text) and _is_bare_number(token):
                bearers[0].spots.append(Spot(place, token.i, token.i + 1))


def _is_bare_number(token: Token) -> bool:
    if token.nbor(-1).lower_ != "the" or token.ent_type_ == "DATE":
        return False
    after = token.doc[token.i + 1 : token.i + 2]
    return not any(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in after)


def _noun_phrases(parsed: Parsed) -> list[Spot]:
    """All noun phrases without what follows their noun, and owners inside them ("the court's")."""
    every: list[Spot] = []
    for number, paragraph in enumerate(parsed.paragraphs):
        found: list[Spot] = []
        for chunk in paragraph.noun_phrases:
            tokens = paragraph.tokens[chunk.start : chunk.end]
            start = next(token.i for token in tokens if not token.is_space)
            start = max([start, *(t.i + 1 for t in tokens[:-1] if _begins_sentence(t))])
            found.append(Spot(number, start, chunk.end))
            for token in tokens:
                owner = token.dep_ == "poss" and (token.pos_ == "NOUN" or _is_body_noun(token))
                if owner and token.left_edge.i >= chunk.start:
                    found.append(Spot(number, token.left_edge.i, token.i + 1))
        found += _left_out(paragraph, number, found)
        every += [*found, *_before_names(paragraph, number)]
    return sorted(every)


def _begins_sentence(token: Token) -> bool:
    """A colon, or the dash of a dateline: "LUSK - A special court"."""
    dash = token.text in DASHES and token.i > 0 and token.nbor(-1).whitespace_ != ""
    return token.text == ":" or (dash and token.whitespace_ != "")


def _left_out(paragraph: Paragraph, number: int, found: list[Spot]) -> list[Spot]:
    """Phrases with a noun for bodies that the parse cut in two ("the Council's mission")."""
    heads = {spot.end - 1 for spot in found}
    return [
        Spot(number, token.left_edge.i, token.i + 1)
        for token in paragraph.tokens
        if token.lower_ in words("organ_nouns")
        and token.pos_ == "NOUN"
        and token.i not in heads
        and token.left_edge.i < token.i
        and token.dep_ not in {"compound", "nmod", "amod"}
    ]


def _before_names(paragraph: Paragraph, number: int) -> list[Spot]:
    """ "the president of the Court Orsan Tevik": a body that the parse puts into the name."""
    return [
        Spot(number, article.i, token.i + 1)
        for token in paragraph.tokens[2:-1]
        if _is_body_noun(token)
        and _begins_person(token.nbor())
        and (article := _article_before(token)) is not None
        and article.i
        and article.nbor(-1).lower_ in {"of", "for"}
    ]


def _begins_person(token: Token) -> bool:
    """A word that the model takes for a person's, or the first of two names."""
    named = token.doc[token.i : token.i + 2]
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return True
    return len(named) > 1 and all(t.pos_ == "PROPN" and t.text.istitle() for t in named)


def _end_of_name(body: Span, end: int) -> int:
    """Before what the sentence tells: "acquitted by the court in Lusk of theft", "of a count"."""
    told = body.doc[body.end : end]
    for token in told[1:]:
        if token.lower_ in {"a", "an"} or token.like_num:
            return token.i - 1
        if token.lower_ == "of" and token.nbor(-1).pos_ == "PROPN":
            return token.i
    return end


def _stands_in_town(body: Span) -> bool:
    """Whether "in Lusk" stands behind it, to whatever word the parse gives it."""
    after = body.doc[body.end : body.end + 2]
    return len(after) > 1 and after[0].lower_ in {"in", "at"} and after[1].pos_ == "PROPN"


def _article_before(noun: Token) -> Token | None:
    """The article of "the defence ministry", with one word between at most."""
    first = noun.nbor(-1)
    if (
        first.i
        and first.lower_ != "the"
        and first.text.islower()
        and first.pos_ in {"NOUN", "ADJ", "PROPN"}
    ):
        first = first.nbor(-1)
    return first if first.lower_ == "the" else None


def _by_paragraph(spots: list[Spot]) -> defaultdict[int, list[Spot]]:
    found: defaultdict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        found[spot.paragraph].append(spot)
    return found


def _is_body_noun(noun: Token) -> bool:
    return noun.lower_ in words("body_nouns") or noun.lower_ in FORCES or is_service(noun)


def _is_title_of(span: Span, last: int, near: list[Spot]) -> bool:
    """ "The Commissioner for the Rights of the Child, Olga Brin", "a spokesman for the army, Orn,".

    Printed small, only where the words end with a body: of two people the name may be either's.
    """
    if span.root.text[0].isupper():
        return any(0 <= name.start - last <= 1 for name in near)
    doc = span.doc
    if doc[last : last + 1].text != "," or doc[last - 1].lower_ not in words("body_nouns"):
        return False
    ends = [name.end for name in near if name.start == last + 1 and name.end - name.start > 1]
    return any(doc[end : end + 1].text in {",", "."} for end in ends)


def _is_explained(name: Spot, span: Span) -> bool:
    """ "Orrel, the largest bank": the phrase tells of the name before it."""
    return span.root.dep_ == "appos" and name.start <= span.root.head.i < name.end


def _names(name: Spot, spot: Spot, parsed: Parsed) -> bool:
    """Whether the name beside or inside a description says who is described."""
    span = spot.span(parsed)
    before_noun = span.root.i - name.end in {0, 3} and span.root.text != "-"
    inside = spot.holds(name) and (span[0].lower_ == "the" or before_noun)
    beside = 0 <= name.start - spot.end <= 1
    return inside or (beside and not _belongs_to_office(spot, parsed))


def _belongs_to_office(spot: Spot, parsed: Parsed) -> bool:
    """ "The spokesman of the ministry Orsan Tevik": the name behind is the spokesman's."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = doc[max(spot.start - 2, 0) : spot.start]
    return len(before) > 1 and names_calling(before[0].lower_) and before[1].lower_ in {"of", "for"}
