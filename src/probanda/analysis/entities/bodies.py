"""The bodies, instruments and platforms that a document names, short and long forms joined."""

import re
from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Token

from probanda.analysis.entities.aliases import find_aliases
from probanda.analysis.entities.coalitions import coalition_key
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.neighbours import is_agency
from probanda.analysis.entities.shared_names import find_owner, is_shared_name
from probanda.analysis.entities.short_names import (
    SHORT_LETTERS,
    are_two_units,
    clean_form,
    initials,
    is_first_word_of,
    is_half_of,
    is_last_word_of,
    is_short_of,
    is_without_noun,
    turned_key,
    unit_key,
    without_matter,
)
from probanda.analysis.entities.sightings import defined_short_forms
from probanda.analysis.entities.small_heads import house_short_forms, small_head_key
from probanda.analysis.entities.spot import Draft, Named, Spot
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.language import Parsed
from probanda.names import normal_name
from probanda.names.comparison import is_slip

LEGAL_FORM = re.compile(r"[,.]")
SPELLINGS = {
    "defense": "defence",
    "organization": "organisation",
    "center": "centre",
    "program": "programme",
    "labor": "labour",
    "st": "saint",
}


def find_named_bodies(parsed: Parsed, names: Iterable[Named], states: StateWords) -> list[Draft]:
    """One draft for each body, instrument and platform; acronyms go to the name they stand for.

    Of names that many States have a body of, the State is part: Poland's Supreme Court.
    """
    names = sorted(names, key=lambda n: (-len(n.spot.text(parsed)), n.spot))
    defined = {
        key: n
        for n in names
        if n.kind != "place"
        for key in map(normal_name, defined_short_forms(n.spot, parsed))
    }
    for short, long in find_aliases(parsed, names):
        defined.setdefault(state_first(clean_form(short.spot.text(parsed))), long)
    drafts: list[Draft] = []
    shared, names = _with_owner(names, parsed, states)
    for owner, spot, form in shared:
        _add_owned(drafts, owner, spot, form, states)
    for name in names:
        form = clean_form(name.spot.text(parsed))
        draft = _home(drafts, name, form, defined, parsed)
        if draft is None:
            draft = Draft(name.kind, name.known or form)
            drafts.append(draft)
        draft.spots.append(name.spot)
        if form not in draft.forms:
            draft.forms.append(form)
    for draft in drafts:
        draft.nouns |= _nouns(draft, parsed)
    return drafts


def _with_owner(
    names: list[Named], parsed: Parsed, states: StateWords
) -> tuple[list[tuple[str, Spot, str]], list[Named]]:
    """The shared names that are printed with a State, and the other names."""
    shared, others = [], []
    for name in names:
        form = clean_form(name.spot.text(parsed))
        owned = None
        if name.kind == "organisation" and not name.known and is_shared_name(form):
            owned = find_owner(name.spot, parsed, states)
        if owned is None:
            others.append(name)
        else:
            shared.append((*owned, form))
    return shared, others


def _add_owned(drafts: list[Draft], owner: str, spot: Spot, form: str, states: StateWords) -> None:
    forms = list(dict.fromkeys([f"{states.adjective_of(owner)} {form}", f"{owner} {form}"]))
    draft = next((d for d in drafts if d.owner and forms[1:] and forms[-1] in d.forms), None)
    if draft is None:
        draft = next((d for d in drafts if d.owner and forms[0] in d.forms), None)
    if draft is None:
        draft = Draft("organisation", forms[0], forms=forms, owner=owner)
        drafts.append(draft)
    draft.spots.append(spot)


def _home(
    drafts: list[Draft], name: Named, form: str, defined: dict[str, Named], parsed: Parsed
) -> Draft | None:
    """The draft that this form belongs to, or None where it starts its own."""
    key = state_first(form)
    if key in defined and defined[key].spot != name.spot:
        long_form = clean_form(defined[key].spot.text(parsed))
        if found := _with_form(drafts, long_form):
            return found
    same_kind = [d for d in drafts if d.kind == name.kind]
    owned = [d for d in same_kind if d.owner and any(f.endswith(f" {form}") for f in d.forms)]
    if owned and not name.known:
        return owned[0] if len(owned) == 1 else None
    for draft in same_kind:
        if any(state_first(f) == key for f in draft.forms):
            return draft
    for one_key in (turned_key, unit_key, small_head_key, coalition_key):
        own = one_key(form)
        fitting = [d for d in same_kind if own and any(one_key(f) == own for f in d.forms)]
        fitting = [d for d in fitting if not any(are_two_units(form, f) for f in d.forms)]
        if len(fitting) == 1:
            return fitting[0]
    houses = [d for d in same_kind if any(key in house_short_forms(f) for f in d.forms)]
    if len(houses) == 1:
        return houses[0]
    if form.isupper() and len(form) > 1:
        fitting = [d for d in same_kind if any(initials(f) == form for f in d.forms)]
        if len(fitting) == 1 and _is_told_before(fitting[0], name, parsed):
            return fitting[0]
    if name.known:
        found = next((d for d in same_kind if d.name == name.known), None)
        return found or _ambiguous(same_kind, name)
    if name.kind == "instrument":
        fitting = [d for d in same_kind if key in map(without_matter, d.forms)]
        return fitting[0] if len(fitting) == 1 else None
    if name.kind == "organisation":
        if _has_article(name.spot, parsed):
            fitting = [d for d in same_kind if any(_is_end_of(form, f) for f in d.forms)]
            if len(fitting) == 1:
                return fitting[0]
        for alike in (
            is_without_noun,
            is_beginning,
            same_company,
            is_short_of,
            is_first_word_of,
            is_half_of,
            _is_slip_of,
        ):
            fitting = [d for d in same_kind if any(alike(form, f) for f in d.forms)]
            if alike is is_beginning:
                fitting += [
                    d for d in same_kind if any(_is_without_middle(form, f) for f in d.forms)
                ]
            if len(fitting) == 1 and any(alike(form, f) for f in fitting[0].forms):
                return fitting[0]
            if alike is is_beginning and len(fitting) > 1:
                return None
    return None


def _is_told_before(body: Draft, letters: Named, parsed: Parsed) -> bool:
    """Whether letters that the text does not explain stand behind the long name.

    Three before it are such as all readers know, and may be another's; not so in a heading or dateline.
    """
    printed = letters.spot.text(parsed)
    if len(printed) > SHORT_LETTERS or any(printed in form.split() for form in body.forms):
        return True
    paragraph = parsed.paragraphs[letters.spot.paragraph]
    heading = paragraph.block.role == "heading" or is_agency(paragraph.doc, letters.spot)
    known = {known_names_by_form().get(normal_name(form)) for form in body.forms} - {None}
    return heading or bool(known) or min(body.spots) < letters.spot


def _is_without_middle(short: str, long: str) -> bool:
    """ "The Special Court" may be the Special Criminal Court as well as the Special Court for X."""
    words_of = long.split()
    rest = iter(words_of)
    inside = all(word in rest for word in short.split())
    return inside and len(words_of) > len(short.split()) and words_of[-1] == short.split()[-1]


def _is_end_of(short: str, long: str) -> bool:
    """ "The Courier" of the Coast Courier, "the District Court" of the Lusk District Court."""
    shared = " " in short and is_shared_name(short) and not is_shared_name(long)
    return is_last_word_of(short, long) or (shared and long.endswith(f" {short}"))


def _is_slip_of(form: str, other: str) -> bool:
    return " " not in form and is_slip(form.lower(), other.lower())


def _has_article(spot: Spot, parsed: Parsed) -> bool:
    doc = parsed.paragraphs[spot.paragraph].doc
    return "the" in {doc[spot.start].lower_, doc[max(spot.start - 1, 0)].lower_}


def _with_form(drafts: list[Draft], form: str) -> Draft | None:
    return next((d for d in drafts if form in d.forms), None)


def _ambiguous(drafts: list[Draft], name: Named) -> Draft | None:
    known = known_names_by_form()
    for draft in drafts:
        names = [known.get(normal_name(form)) for form in draft.forms]
        if any(k is not None and k.name == name.known for k in names):
            return draft
    return None


@lru_cache(maxsize=4096)
def state_first(form: str) -> str:
    """The normalised name, where the State's name stands for its adjective, in British spelling.

    US, U.S. and American are one, and so are "Defense &" and "Defence and".
    """
    known = known_state_words()
    parts = form.replace("’s ", " ").replace("'s ", " ").split()
    for length in (2, 1):
        first = " ".join(parts[:length])
        state = known.names.get(first) or known.adjectives.get(first)
        if state and len(parts) > length:
            parts = [state, *parts[length:]]
            break
    spelled = (SPELLINGS.get(word, word) for word in normal_name(" ".join(parts)).split())
    return " ".join(word for word in spelled if word != "and")


def is_beginning(short: str, long: str) -> bool:
    """Whether a text shortens a body's name so: "Special Tribunal" of "Special Tribunal for X"."""
    rest = long.removeprefix(short).split()
    noun = short.lower().split()[-1] in words("body_name_nouns")
    return noun and long.startswith(short) and rest[:1] in (["of"], ["for"], ["on"])


def same_company(first: str, second: str) -> bool:
    """Whether two names differ only in legal form and generic words: Ford, Ford Motor Company."""
    a, b = company_core(first), company_core(second)
    return bool(a) and a == b


@lru_cache(maxsize=1)
def _generic_words() -> frozenset[str]:
    return frozenset(LEGAL_FORM.sub("", word) for word in words("company_words"))


@lru_cache(maxsize=4096)
def company_core(form: str) -> tuple[str, ...]:
    """The words that are the company's own; its first word always is."""
    parts = LEGAL_FORM.sub("", form.casefold()).split()
    while len(parts) > 1 and parts[-1] in _generic_words():
        parts.pop()
    return tuple(parts)


def _nouns(draft: Draft, parsed: Parsed) -> set[str]:
    """The nouns by which a text may take the body up again."""
    found: set[str] = set()
    for form in draft.forms:
        known = known_names_by_form().get(normal_name(form))
        if known and known.kind == draft.kind and known.name == draft.name:
            found |= set(known.nouns)
        found |= {w.rstrip("s") for w in form.lower().split()} & words("body_nouns")
        found |= set(form.lower().split()) & words("body_nouns")
        if "chambers" in form.lower().split():
            found.add("court")
        if coalition_key(form):
            found |= {"coalition", "alliance"}
        if draft.kind == "organisation" and len(company_core(form)) < len(form.split()):
            found |= {"company", "firm"}
    for spot in draft.spots:
        found |= _nouns_beside(spot, parsed)
    return with_synonyms(found)


def _nouns_beside(spot: Spot, parsed: Parsed) -> set[str]:
    """ "automaker Chrysler" or "Chrysler, an automaker"; not "told the court the Brigade had fled"."""
    doc = parsed.paragraphs[spot.paragraph].doc
    found = set()
    root = doc[spot.start : spot.end].root
    first = spot.start - (spot.start > 1 and doc[spot.start - 1].lower_ == "the")
    told = first == spot.start or (root.dep_ == "appos" and root.head.i == first - 1)
    if first and told and doc[first - 1].lower_ in words("body_nouns"):
        found |= _with_sort(doc[first - 1])
    after = doc[spot.end].lower_ if spot.end < len(doc) else ""
    if after in words("body_nouns") - words("sent_bodies") - words("housed_bodies"):
        found.add(after)
    apposed = [c for c in root.children if c.dep_ == "appos" and c.i >= spot.end]
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        apposed += [c for c in root.head.children if c.dep_ == "attr"]
    for noun in apposed:
        if noun.lower_ in words("body_nouns"):
            found |= _with_sort(noun)
    return found


def _with_sort(noun: Token) -> set[str]:
    """ "The aid group Orrel" is taken up as "the aid group"."""
    sort = (t for t in noun.lefts if t.dep_ in {"amod", "compound"} and t.text.islower())
    return {noun.lower_, *(t.lower_ for t in sort)}


SYNONYMS = {
    "court": {"tribunal", "institution", "body"},
    "tribunal": {"court", "institution", "body"},
    "university": {"institution"},
    "hospital": {"institution"},
    "prison": {"institution"},
    "school": {"institution"},
    "orphanage": {"institution"},
    "council": {"body"},
    "assembly": {"body"},
    "inquiry": {"investigation", "commission", "probe"},
    "investigation": {"inquiry", "probe"},
    "commission": {"inquiry", "investigation", "body"},
    "company": {"firm"},
    "firm": {"company"},
    "automaker": {"company", "firm", "carmaker"},
    "carmaker": {"company", "firm", "automaker"},
    "manufacturer": {"company", "firm"},
    "maker": {"company", "firm"},
    "planemaker": {"company", "firm", "manufacturer"},
    "airline": {"company", "carrier"},
    "retailer": {"company", "firm"},
    "supplier": {"company", "firm"},
    "operator": {"company", "firm"},
    "bank": {"lender", "institution"},
    "newspaper": {"paper", "outlet"},
    "paper": {"newspaper"},
    "organisation": {"organization"},
    "organization": {"organisation"},
    "lyceum": {"school"},
    "broadcaster": {"channel", "station"},
}


def with_synonyms(nouns: set[str]) -> set[str]:
    """The nouns and those that a text uses for the same body."""
    return nouns.union(*(SYNONYMS.get(noun, set()) for noun in nouns))
