"""Names seen in a document: gazetteer, patterns and the model's entities, one reading per token."""

from spacy.tokens import Doc

from probanda.analysis.entities.gazetteer import forms_of_any, words
from probanda.analysis.entities.joined_names import split_joined_names
from probanda.analysis.entities.kinds import settle_kinds
from probanda.analysis.entities.known_names import find_known_names, learned_names
from probanda.analysis.entities.last_words import add_last_words
from probanda.analysis.entities.letters_of_names import add_letters
from probanda.analysis.entities.lone_words import printed_small
from probanda.analysis.entities.model_names import name_from_model
from probanda.analysis.entities.name_patterns import FILLERS, LINKS, find_patterns
from probanda.analysis.entities.names_behind_offices import find_names_behind_offices
from probanda.analysis.entities.offices_in_names import without_offices
from probanda.analysis.entities.people_or_places import places_not_people
from probanda.analysis.entities.pseudonyms import name_pseudonyms
from probanda.analysis.entities.shared_names import POSSESSIVES, find_owner
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.spreading import spread_names
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.entities.surnames_of_callings import find_bearers
from probanda.analysis.entities.surnames_of_lands import without_lands
from probanda.analysis.entities.told_names import (
    find_called_bodies,
    find_programmes,
    find_told_names,
)
from probanda.analysis.entities.unlabelled import find_unlabelled
from probanda.analysis.language import Parsed
from probanda.names import normal_name

UN = frozenset({"UN", "U.N.", "UNSC"})
NUMBER_SIGNS = frozenset({"no", "nr", "number", "№"})
CALLED = frozenset(
    {"organisation", "organization", "ngo", "company", "firm", "newspaper", "magazine", "portal"}
)
"""What translations print before the name of a body."""
AROUND = frozenset({"region", "province", "oblast", "governorate", "countryside"})
"""What lies around a capital and is called after it."""
DASHES = frozenset({"–", "—", "-", "--"})
SHORTEST_LOUD = 4
"""Letters of a word in capitals that may be a common one; shorter ones are acronyms."""


def find_names(parsed: Parsed, states: StateWords) -> list[Named]:
    """All names in order of the text; names inside longer ones are given as well."""
    found: list[Named] = []
    learned = learned_names(states)
    told_un = _names_un(parsed)
    bearers = find_bearers(parsed, states)
    for number, paragraph in enumerate(parsed.paragraphs):
        doc = paragraph.doc
        known = [
            _of_any(name, parsed, states, told_un)
            for name in find_known_names(paragraph, number, learned)
        ]
        patterns = find_patterns(paragraph, number)
        told = [*find_told_names(paragraph, number), *find_programmes(paragraph, number)]
        told += find_called_bodies(paragraph, number)
        patterns = [_before_told(name, told, doc) for name in patterns] + told
        model = [name for ent in doc.ents if (name := name_from_model(ent, number, states))]
        model = [_before_told(name, [*told, *_platforms(known)], doc) for name in model]
        model = [n for n in model if n.spot.text(parsed) not in states.adjectives]
        held = list(find_names_behind_offices(paragraph, number, states))
        held += [n for n in bearers if n.spot.paragraph == number]
        model = held + [n for n in model if not any(n.spot.overlaps(h.spot) for h in held)]
        seen = _reconcile(known, patterns, model, doc)
        whole = (_with_surname(_with_number(name, doc), doc) for name in seen)
        found += [_without_calling(_with_site(name, doc), doc) for name in whole]
    found = _with_rule(found, parsed)
    found = without_lands(found, parsed, states)
    found = _without_loud_words(_with_short_forms(found, parsed), parsed)
    found = find_unlabelled(without_offices(found, parsed), parsed, states)
    found = name_pseudonyms(split_joined_names(settle_kinds(found, parsed), parsed), parsed)
    found = spread_names(places_not_people(found, parsed, states), parsed, states)
    found = add_letters(add_last_words(found, parsed), parsed)
    return sorted(set(found), key=lambda name: (name.spot, name.kind, name.known))


def _names_un(parsed: Parsed) -> bool:
    printed = {t.text for p in parsed.paragraphs for t in p.tokens}
    return bool(printed & UN) or {"United", "Nations"} <= printed


def _of_any(name: Named, parsed: Parsed, states: StateWords, told_un: bool) -> Named:
    """ "Karsova's Security Council" is not the UN's, nor one of a text that never names the UN."""
    place, start, end = name.spot
    doc = parsed.paragraphs[place].doc
    if normal_name(name.spot.text(parsed)) not in forms_of_any():
        return name
    before = doc[start - 1].text if start else ""
    if before in states.adjectives:
        return Named(Spot(place, start - 1, end), name.kind)
    owned = before in POSSESSIVES or find_owner(name.spot, parsed, states) is not None
    return name if told_un and not owned else Named(name.spot, name.kind)


def _without_calling(name: Named, doc: Doc) -> Named:
    """ "Organisation Clear Coast": a translation puts what it is before the name, without a link."""
    place, start, end = name.spot
    called = end - start > 1 and doc[start].lower_ in CALLED
    if name.kind != "organisation" or name.known or not called:
        return name
    first = doc[start + 1]
    return Named(Spot(place, start + 1, end), name.kind) if first.is_title else name


def _with_surname(name: Named, doc: Doc) -> Named:
    """ "LUSK – Kanat Ilm let it go cold": behind a dateline the model takes a first name for a place."""
    place, start, end = name.spot
    if name.kind != "place" or name.known or end - start > 1 or not 0 < start < end < len(doc):
        return name
    first, surname = doc[start], doc[end]
    behind = doc[start - 1].text in DASHES and doc[0].is_upper
    acts = surname.dep_ in {"nsubj", "nsubjpass"} and surname.pos_ == "PROPN" and surname.is_title
    if not (behind and acts and first.head == surname and not surname.ent_type_):
        return name
    if surname.lower_ in words("body_nouns") | words("body_name_nouns"):
        return name
    return Named(Spot(place, start, end + 1), "person")


def _with_number(name: Named, doc: Doc) -> Named:
    """ "City Hospital No. 2" is not No. 3: the number is part of the name."""
    end = name.spot.end
    if name.kind not in {"organisation", "place"} or name.known or end + 1 >= len(doc):
        return name
    if doc[end].lower_.rstrip(".") not in NUMBER_SIGNS:
        return name
    end += 1 + (doc[end + 1].text == "." and end + 2 < len(doc))
    if not doc[end].text[0].isdigit():
        return name
    return Named(Spot(name.spot.paragraph, name.spot.start, end + 1), name.kind)


def _with_site(name: Named, doc: Doc) -> Named:
    """ "Lusk airport" is not Lusk, nor the capital's the capital: what is printed small is part of the name."""
    place, start, end = name.spot
    if (
        name.kind != "place"
        or name.known in known_state_words().names
        or not start < end < len(doc)
    ):
        return name
    site = doc[end]
    around = site.lower_ in AROUND and doc[start:end].text in known_state_words().capitals
    named = around or site.lower_ in words("sites_behind")
    named = named and site.text.islower() and site.tag_ == "NN"
    inside = doc[end - 1].dep_ == "compound" and doc[end - 1].head == site
    whole = named and (inside or around)
    return Named(Spot(place, start, end + 1), "place") if whole else name


def _with_rule(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where "the Brin administration" is no body called Brin; who is named rules himself."""
    people = {name.spot.span(parsed)[-1].text for name in names if name.kind == "person"}
    found = []
    for name in names:
        place, start, end = name.spot
        doc = parsed.paragraphs[place].doc
        single = name.kind == "organisation" and not name.known and end - start == 1
        rule = single and doc[end : end + 1].text == "administration"
        if rule and doc[start].text not in people:
            name = Named(Spot(place, start, end + 1), name.kind)
        found.append(name)
    return found


def _without_loud_words(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names without common words in capitals ("A HERO nurse"), which the text prints small too."""
    loud = [n for n in names if not n.known and len(n.spot.text(parsed)) >= SHORTEST_LOUD]
    loud = [n for n in loud if n.spot.text(parsed).isupper() and n.spot.text(parsed).isalpha()]
    small = printed_small(parsed) if loud else set()
    dropped = [n for n in loud if n.spot.text(parsed).lower() in small]
    return [n for n in names if n not in dropped]


def _platforms(known: list[Named]) -> list[Named]:
    """ "The [Orn] Telegram channel" is a man's, and no body of that name."""
    return [name for name in known if name.kind == "platform"]


def _before_told(name: Named, told: list[Named], doc: Doc) -> Named:
    """A name cut before one whose extent is told: the "Council of the [Union of Shores (US)]"."""
    start, end = name.spot.start, name.spot.end
    for other in told:
        over = end < other.spot.end or (end == other.spot.end and other.kind == "platform")
        if start < other.spot.start < end and over:
            end = other.spot.start
            while end > start + 1 and doc[end - 1].lower_ in LINKS | FILLERS:
                end -= 1
    return Named(Spot(name.spot.paragraph, start, end), name.kind, name.known)


def _with_short_forms(names: list[Named], parsed: Parsed) -> list[Named]:
    """A short form that the text defines in brackets is that body wherever it stands."""
    kinds = {
        short: name.kind
        for name in names
        if name.kind in {"organisation", "instrument"}
        for short in defined_short_forms(name.spot, parsed)
        if short.isupper()
    }
    spots = {
        Spot(number, token.i, token.i + 1): kinds[token.text]
        for number, paragraph in enumerate(parsed.paragraphs if kinds else ())
        for token in paragraph.tokens
        if token.text in kinds
    }
    others = [n for n in names if not any(n.spot == spot or spot.holds(n.spot) for spot in spots)]
    return others + [Named(spot, kind) for spot, kind in spots.items()]


def defined_short_forms(spot: Spot, parsed: Parsed) -> list[str]:
    """Short forms in brackets directly after a name: "the Veldra Tribunal (VT)"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    after = spot.end
    if holder := _short_form_before(spot, parsed):
        return [holder]
    if after < len(doc) and doc[after].text in {"'s", "’s"}:
        after += 1
    if after + 2 >= len(doc) or doc[after].text != "(" or spot.end - spot.start < 2:
        return []
    inside: list[str] = []
    for token in doc[after + 1 : after + 6]:
        if token.text == ")":
            short = " ".join(inside)
            return [short] if short[:1].isupper() else []
        if token.text not in {'"', "“", "”", "'", "‘", "’", "the"}:
            inside.append(token.text)
    return []


def _short_form_before(spot: Spot, parsed: Parsed) -> str:
    """ "the VPK (Veldra People's Committee)", else ""."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if (
        spot.start < 2
        or doc[spot.start - 1].text != "("
        or doc[spot.end : spot.end + 1].text != ")"
    ):
        return ""
    short = doc[spot.start - 2].text
    alike = len(short) > 1 and short.isupper() and short[0] == doc[spot.start].text[0]
    return short if alike and spot.end - spot.start > 1 else ""


def _reconcile(
    known: list[Named], patterns: list[Named], model: list[Named], doc: Doc
) -> list[Named]:
    """A person's full name beats a known word in it; longer names beat what crosses them."""
    people = [n for n in model if n.kind == "person" and n.spot.end - n.spot.start > 1]
    known = [n for n in known if not any(p.spot.holds(n.spot) and p.spot != n.spot for p in people)]
    kept: list[Named] = []
    for name in sorted([*patterns, *model], key=_longest):
        crossing = [k.spot for k in [*kept, *known] if k.spot.overlaps(name.spot)]
        around = all(name.spot.holds(spot) and name.spot != spot for spot in crossing)
        if not crossing or (around and name.kind in {"organisation", "instrument", "programme"}):
            kept.append(name)
    longer = [name.spot for name in kept]
    return kept + [n for n in known if _stands_alone(n, longer, doc)]


def _stands_alone(name: Named, longer: list[Spot], doc: Doc) -> bool:
    """Inside a longer name only States and bodies count: no Geneva in "Geneva Convention"."""
    around = [spot for spot in longer if spot.holds(name.spot)]
    if any(_ends_another(name.spot, spot, doc) for spot in around):
        return False
    return not around or name.kind == "organisation" or name.known in known_state_words().names


def _ends_another(spot: Spot, longer: Spot, doc: Doc) -> bool:
    """No Security Council in "National Security Council": the word before makes it another."""
    before = doc[spot.start - 1] if spot.start > longer.start else None
    known = known_state_words()
    return (
        before is not None
        and spot.end == longer.end
        and spot.end - spot.start > 1
        and before.text[0].isupper()
        and before.text not in known.names
        and before.text not in known.adjectives
    )


def _longest(name: Named) -> tuple[int, Spot]:
    return name.spot.start - name.spot.end, name.spot
